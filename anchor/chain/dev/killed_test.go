package dev_test

import (
	"bufio"
	"context"
	"fmt"
	"os"
	"os/exec"
	"testing"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/record"
)

// childDir names the folder for the process that is to be killed.
const childDir = "OPENLEDGER_TEST_DEV_CHILD"

// rich is whom the killed process gives tokens.
var rich = record.Address{0x77}

func TestMain(m *testing.M) {
	if dir := os.Getenv(childDir); dir != "" {
		child(dir)
	}
	os.Exit(m.Run())
}

// child runs a chain, changes something on it, says so, and goes on until it is killed.
func child(dir string) {
	c, err := dev.Open(dev.Config{Dir: dir})
	if err != nil {
		panic(err)
	}
	ctx := context.Background()
	go func() {
		if err := c.Give(ctx, rich, nil, 42); err != nil {
			panic(err)
		}
		// A block that comes later shows that the first is on disk.
		if err := c.Give(ctx, record.Address{1}, nil, 1); err != nil {
			panic(err)
		}
		fmt.Println("done")
	}()
	panic(c.Run(ctx))
}

func TestAKilledChainKeepsItsBlocks(t *testing.T) {
	dir := t.TempDir()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), childDir+"="+dir)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	said := bufio.NewScanner(out).Scan()
	if err := cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	_ = cmd.Wait()
	if !said {
		t.Fatal("the process ended before it was killed")
	}

	c, _ := run(t, dev.Config{Dir: dir})
	client, err := chain.Dial(within(t), chain.Config{RPC: c.RPC(), Network: c.Network()})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if got, err := client.TokenBalance(within(t), rich); err != nil || got != 42 {
		t.Errorf("after the kill the account holds %d (%v)", got, err)
	}
	if err := c.Give(within(t), rich, nil, 1); err != nil {
		t.Errorf("after the kill the chain takes nothing: %v", err)
	}
}
