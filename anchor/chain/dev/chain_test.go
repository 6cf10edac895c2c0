package dev_test

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/record"
)

// deadline ends a test that waits for what does not come.
const deadline = time.Minute

// run opens a chain and seals its blocks until stop.
func run(t *testing.T, cfg dev.Config) (c *dev.Chain, stop func()) {
	t.Helper()
	c, err := dev.Open(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- c.Run(ctx) }()
	var once sync.Once
	stop = func() {
		once.Do(func() {
			cancel()
			if err := errors.Join(<-done, c.Close()); err != nil {
				t.Error(err)
			}
		})
	}
	t.Cleanup(stop)
	return c, stop
}

func within(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	t.Cleanup(cancel)
	return ctx
}

func dialEth(t *testing.T, c *dev.Chain) *ethclient.Client {
	eth, err := ethclient.DialContext(within(t), c.RPC())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(eth.Close)
	return eth
}

func TestAReopenedChainKeepsEverything(t *testing.T) {
	ctx := within(t)
	cfg := dev.Config{Dir: t.TempDir(), ChainID: 4711}
	first, stop := run(t, cfg)
	network, parameters := first.Network(), first.Parameters()
	who := record.Address{1}
	if err := first.Give(ctx, who, big.NewInt(5), 7); err != nil {
		t.Fatal(err)
	}
	stop()

	again, _ := run(t, cfg)
	if again.Network() != network || again.Parameters() != parameters {
		t.Errorf("the contract was %v %+v, and is %v %+v after reopening", network, parameters, again.Network(), again.Parameters())
	}
	client, err := chain.Dial(ctx, chain.Config{RPC: again.RPC(), Network: network})
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	if got, err := client.TokenBalance(ctx, who); err != nil || got != 7 {
		t.Errorf("the account has %d nano of tokens after reopening, not 7 (%v)", got, err)
	}
	if err := again.Give(ctx, who, nil, 1); err != nil {
		t.Errorf("the reopened chain takes no transactions: %v", err)
	}
}

func TestTheContractIsAtTheSameAddressOnEveryFreshChain(t *testing.T) {
	a, _ := run(t, dev.Config{})
	b, _ := run(t, dev.Config{ChainID: 99})
	if a.Network().Settlement != b.Network().Settlement || a.Parameters() != b.Parameters() {
		t.Errorf("contracts at %v and %v, parameters %+v and %+v", a.Network().Settlement, b.Network().Settlement, a.Parameters(), b.Parameters())
	}
	want := dev.DefaultParameters()
	want.Token = a.Parameters().Token
	if a.Parameters() != want {
		t.Errorf("parameters are %+v, not %+v", a.Parameters(), want)
	}
}

func TestBlocksAreFinalAtOnceAndComeWithoutTransactions(t *testing.T) {
	ctx := within(t)
	c, _ := run(t, dev.Config{Idle: 50 * time.Millisecond, Ahead: time.Hour})
	eth := dialEth(t, c)
	start, err := eth.BlockNumber(ctx)
	if err != nil {
		t.Fatal(err)
	}
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	var last uint64
	for last < start+5 {
		select {
		case <-ctx.Done():
			t.Fatalf("block %d is final, waiting for %d", last, start+5)
		case <-tick.C:
		}
		final, err := eth.HeaderByNumber(ctx, big.NewInt(int64(rpc.FinalizedBlockNumber)))
		if err != nil {
			t.Fatal(err)
		}
		if final.Number.Uint64() < last {
			t.Fatalf("the finalized block fell from %d to %d", last, final.Number.Uint64())
		}
		last = final.Number.Uint64()
	}
}

func TestUnderLoadTheChainsTimeStaysNearTheClock(t *testing.T) {
	ctx := within(t)
	c, _ := run(t, dev.Config{})
	eth := dialEth(t, c)
	var wait sync.WaitGroup
	for i := range 40 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			if err := c.Give(ctx, record.Address{2, byte(i)}, big.NewInt(1), 1); err != nil {
				t.Error(err)
			}
			head, err := eth.HeaderByNumber(ctx, nil)
			if err != nil {
				t.Error(err)
			} else if ahead := time.Until(time.Unix(int64(head.Time), 0)); ahead > dev.DefaultAhead+time.Second {
				t.Errorf("the newest block is %v ahead of the clock", ahead)
			}
		}()
	}
	wait.Wait()
}

func TestImpossibleConfigurationsAreRefused(t *testing.T) {
	dir := t.TempDir()
	_, stop := run(t, dev.Config{Dir: dir, ChainID: 5})
	for name, cfg := range map[string]dev.Config{
		"a port that is none":        {Port: 70000},
		"a token from elsewhere":     {Parameters: chain.Parameters{Token: record.Address{1}}},
		"a folder that is in use":    {Dir: dir, ChainID: 5},
		"times that make no sense":   {Idle: -1},
		"parameters without a delay": {Parameters: chain.Parameters{Decimals: 18}},
	} {
		if c, err := dev.Open(cfg); err == nil {
			t.Errorf("%s: opened", name)
			_ = c.Close()
		}
	}
	stop()
	if c, err := dev.Open(dev.Config{Dir: dir, ChainID: 6}); err == nil {
		t.Error("a folder of another chain id: opened")
		_ = c.Close()
	}
}
