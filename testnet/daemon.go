package testnet

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"

	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// stopTimeout is how long a daemon may take to end in order; then it is killed.
const stopTimeout = 30 * time.Second

// Daemon is one node of the network: a process with its own home.
type Daemon struct {
	Home    node.Dir
	Author  record.Author
	Client  *api.Client
	Address string // of its API

	process *exec.Cmd
	leash   io.Closer // its standard input: when that ends, so does the daemon, even if this process was killed
	log     *os.File
	exited  chan struct{}
	err     error // of the process; set when exited is closed
}

// prepare makes a home for a node. Every node listens on loopback, at ports that the system picks.
func prepare(home string, config node.Config) (node.Dir, *record.Key, error) {
	d := node.Dir(home)
	if _, err := d.Init(); err != nil {
		return d, nil, err
	}
	config.P2P.Listen = []string{"/ip4/127.0.0.1/tcp/0", "/ip4/127.0.0.1/udp/0/quic-v1"}
	config.API.Listen = "127.0.0.1:0"
	config.Log.Level = "info"
	if err := d.SetConfig(config); err != nil {
		return d, nil, err
	}
	key, err := d.Key()
	return d, key, err
}

// launch starts a daemon in a prepared home and waits until it is ready.
func launch(ctx context.Context, binary string, home node.Dir) (*Daemon, error) {
	key, err := home.Key()
	if err != nil {
		return nil, err
	}
	log, err := os.Create(filepath.Join(string(home), "daemon.log"))
	if err != nil {
		return nil, err
	}
	d := &Daemon{Home: home, Author: key.Author(), log: log, exited: make(chan struct{})}
	// Not CommandContext: the daemon must get the chance to end in order.
	d.process = exec.Command(binary, "daemon", "--home", string(home), "--until-eof")
	d.process.Stdout, d.process.Stderr = log, log
	d.process.Env = cleanEnviron(os.Environ())
	if d.leash, err = d.process.StdinPipe(); err != nil {
		return nil, errors.Join(err, log.Close())
	}
	if err := d.process.Start(); err != nil {
		return nil, errors.Join(err, log.Close())
	}
	go func() {
		d.err = d.process.Wait()
		close(d.exited)
	}()
	if err := d.ready(ctx); err != nil {
		return nil, errors.Join(err, d.Stop())
	}
	return d, nil
}

// cleanEnviron leaves out settings that are meant for a node of the user's.
func cleanEnviron(environ []string) []string {
	var out []string
	for _, pair := range environ {
		if !strings.HasPrefix(pair, "OPENLEDGER_") {
			out = append(out, pair)
		}
	}
	return out
}

// ready waits until the daemon answers.
func (d *Daemon) ready(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, startTimeout)
	defer cancel()
	token, err := d.Home.Token()
	if err != nil {
		return err
	}
	err = until(ctx, func() (bool, error) {
		select {
		case <-d.exited:
			return false, fmt.Errorf("daemon ended (%v): %s", d.process.ProcessState, d.lastLog())
		default:
		}
		d.Address = d.Home.APIAddress()
		return d.Address != "", nil
	})
	if err != nil {
		return fmt.Errorf("daemon in %s: %w", d.Home, err)
	}
	if d.Client, err = api.NewClient(d.Address, token); err != nil {
		return err
	}
	return d.Client.WaitReady(ctx)
}

// lastLog is the last line of the daemon's log.
func (d *Daemon) lastLog() string {
	b, _ := os.ReadFile(d.log.Name())
	lines := strings.Split(strings.TrimSpace(string(b)), "\n")
	return lines[len(lines)-1]
}

// Stop ends the daemon in order, or kills it when that takes too long.
func (d *Daemon) Stop() error {
	_ = d.process.Process.Signal(syscall.SIGTERM)
	select {
	case <-d.exited:
	case <-time.After(stopTimeout):
		_ = d.process.Process.Kill()
		<-d.exited
		return errors.Join(fmt.Errorf("daemon in %s did not end within %v", d.Home, stopTimeout), d.log.Close())
	}
	if d.err != nil {
		return errors.Join(fmt.Errorf("daemon in %s: %w: %s", d.Home, d.err, d.lastLog()), d.log.Close())
	}
	return d.log.Close()
}

// until asks again and again until the answer is yes, an error comes, or the context ends.
func until(ctx context.Context, yes func() (bool, error)) error {
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		ok, err := yes()
		if ok || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-tick.C:
		}
	}
}

// startNodes starts the nodes that are there from the beginning, but for the provider.
func (n *Network) startNodes(ctx context.Context) error {
	n.nodes = make([]*Daemon, nodes)
	for _, i := range []int{first, second, third} {
		if err := n.startNode(ctx, i, node.Gateway{}); err != nil {
			return err
		}
	}
	return nil
}

// startNode prepares, endows and launches one node.
func (n *Network) startNode(ctx context.Context, i int, gateway node.Gateway) error {
	config := node.Config{Gateway: gateway}
	network := n.chain.Network()
	config.Chain = node.Chain{RPC: n.chain.RPC(), ID: network.ChainID, Settlement: network.Settlement.String()}
	none := time.Duration(0)
	config.Anchor.Every.Duration = &none // the story anchors when it is time
	if n.nodes[first] != nil {
		s, err := n.nodes[first].Client.Status(ctx)
		if err != nil {
			return err
		}
		config.P2P.Bootstrap = s.Addresses
	}
	home, key, err := prepare(filepath.Join(n.dir, fmt.Sprintf("node%d", i)), config)
	if err != nil {
		return err
	}
	if err := n.chain.Give(ctx, key.Address(), dev.Ether(10), 0); err != nil {
		return err
	}
	n.nodes[i], err = launch(ctx, n.config.Binary, home)
	return err
}

// join starts the late node.
func (n *Network) join(ctx context.Context) error { return n.startNode(ctx, late, node.Gateway{}) }

// Close ends everything. A temporary folder is removed.
func (n *Network) Close() error {
	var errs []error
	for i := len(n.nodes) - 1; i >= 0; i-- {
		if n.nodes[i] != nil {
			errs = append(errs, n.nodes[i].Stop())
		}
	}
	if n.server != nil {
		errs = append(errs, n.server.Close())
	}
	if n.chain != nil {
		n.endChain()
		errs = append(errs, <-n.sealing, n.chain.Close())
	}
	if n.config.Dir == "" {
		errs = append(errs, os.RemoveAll(n.dir))
	}
	return errors.Join(errs...)
}
