// Package testnet runs a whole OpenLedger network on one machine and checks that every figure agrees.
//
// Run starts a settlement chain and five daemons, each a process of its own with its own home; registers a family of artifacts; replays an
// inference trace through a provider's gateway; anchors, settles, and has every builder paid; and then compares, to the nano and to the
// token, what the trace says, what the logs say on every node, what the chain says, and what the people got.
//
// No model runs: the server behind the gateway answers with the counts of the trace. Everything else is the real thing.
package testnet

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"os"
	"path/filepath"
	"time"

	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// Defaults of a run.
const (
	DefaultRequests = 2000
	DefaultSpeed    = 100 // times the trace's own
	DefaultSeed     = 1
)

// How long a run waits for things that take a moment, before it calls them failed.
const (
	startTimeout    = 60 * time.Second // for a daemon to be ready
	convergeTimeout = 90 * time.Second // for all nodes to hold the same heads
	aheadOfClock    = 5 * time.Minute  // of the chain, at most
)

// Config says what to run.
type Config struct {
	Binary   string  // the openledger binary; empty is the running one
	Dir      string  // where the homes go; empty is a temporary folder that is removed
	Trace    string  // a trace to replay: Azure's CSV or Mooncake's JSONL; empty generates one
	Requests int     // at most so many of the trace; 0: all of a file, DefaultRequests of the generator
	Speed    float64 // times the trace's own; 0 is DefaultSpeed
	Seed     uint64  // of the generator, and of what is sampled; 0 is DefaultSeed

	// Progress is told what goes on: a phase, and how far it is (total 0: not known). Nil is not.
	Progress func(phase string, done, total int)
	Logger   *slog.Logger // nil discards
}

// Check says what is wrong with the configuration.
func (c Config) Check() error {
	switch {
	case c.Requests < 0:
		return fmt.Errorf("%d requests: give a positive number", c.Requests)
	case !(c.Speed >= 0) || math.IsInf(c.Speed, 0): // NaN is neither

		return fmt.Errorf("speed %v: give a positive number, such as 100 for a hundred times the trace's own", c.Speed)
	}
	return nil
}

func (c *Config) defaults() (err error) {
	if c.Binary == "" {
		if c.Binary, err = os.Executable(); err != nil {
			return err
		}
	}
	if c.Speed == 0 {
		c.Speed = DefaultSpeed
	}
	if c.Seed == 0 {
		c.Seed = DefaultSeed
	}
	if c.Progress == nil {
		c.Progress = func(string, int, int) {}
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return nil
}

// Network is a running network.
type Network struct {
	config Config
	dir    string
	chain  *dev.Chain
	// endChain ends the sealing of blocks, and sealing says how that went.
	endChain context.CancelFunc
	sealing  chan error
	nodes    []*Daemon // the provider's is nodes[provider]; the last joins late
	server   *modelServer
	family   *family
	seconds  map[string]float64
	gas      map[string]uint64
}

// What each of the five nodes does.
const (
	first    = 0 // whom the others know at the start
	provider = 1
	second   = 2 // this and the third carry builders' records
	third    = 3
	late     = 4
	nodes    = 5
)

// Run runs the whole story and returns what came out. The error says that something could not be done; that figures don't agree is in the
// result's checks.
func Run(ctx context.Context, c Config) (*Result, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	if err := c.defaults(); err != nil {
		return nil, err
	}
	trace, err := loadTrace(c)
	if err != nil {
		return nil, err
	}
	n, err := start(ctx, c)
	if err != nil {
		return nil, err
	}
	result, err := n.story(ctx, trace)
	return result, errors.Join(err, n.Close())
}

// Up starts the network of Run, with its artifacts registered and its provider funded, and leaves it running. The caller closes it.
func Up(ctx context.Context, c Config) (*Network, error) {
	if err := errors.Join(c.Check(), c.defaults()); err != nil {
		return nil, err
	}
	n, err := start(ctx, c)
	if err != nil {
		return nil, err
	}
	if err := n.join(ctx); err != nil {
		return nil, errors.Join(err, n.Close())
	}
	return n, nil
}

// start brings up chain, first nodes, records and the provider.
func start(ctx context.Context, c Config) (_ *Network, err error) {
	n := &Network{config: c, dir: c.Dir, seconds: map[string]float64{}, gas: map[string]uint64{}}
	if n.dir == "" {
		if n.dir, err = os.MkdirTemp("", "openledger-testnet-"); err != nil {
			return nil, err
		}
	} else if err := makeEmpty(n.dir); err != nil {
		return nil, err
	}
	if n.dir, err = filepath.Abs(n.dir); err != nil {
		return nil, err
	}
	for _, phase := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"chain", n.startChain},
		{"nodes", n.startNodes},
		{"artifacts", n.addFamily},
		{"register", n.registerFamily},
		{"provider", n.startProvider},
	} {
		if err := n.phase(ctx, phase.name, phase.do); err != nil {
			return nil, errors.Join(err, n.Close())
		}
	}
	return n, nil
}

// makeEmpty makes a folder, or finds that it is empty: what another network left would fail this one halfway.
func makeEmpty(dir string) error {
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	has, err := os.ReadDir(dir)
	if err == nil && len(has) > 0 {
		err = fmt.Errorf("%s is not empty: give another folder, or remove it first", dir)
	}
	return err
}

// phase times a part of the run.
func (n *Network) phase(ctx context.Context, name string, do func(context.Context) error) error {
	n.config.Progress(name, 0, 0)
	began := time.Now()
	err := do(ctx)
	n.seconds[name] += time.Since(began).Seconds()
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// story replays, anchors twice, settles, pays, and checks.
func (n *Network) story(ctx context.Context, trace []Request) (*Result, error) {
	half := (len(trace) + 1) / 2 // never 0: there is something to anchor before the late node joins
	r := &replay{network: n, trace: trace}
	for _, phase := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"replay", func(ctx context.Context) error { return r.run(ctx, 0, half) }},
		{"anchor", n.anchor},
		{"late node", n.join},
		{"replay", func(ctx context.Context) error { return r.run(ctx, half, len(trace)) }},
		{"anchor", n.anchor},
		{"converge", n.converge},
		{"settle", n.settle},
		{"claim", n.claim},
	} {
		if err := n.phase(ctx, phase.name, phase.do); err != nil {
			return nil, err
		}
	}
	result := &Result{}
	err := n.phase(ctx, "check", func(ctx context.Context) (err error) {
		result, err = n.check(ctx, r)
		return err
	})
	return result, err
}

// startChain starts the settlement chain of this process.
func (n *Network) startChain(context.Context) error {
	// Blocks may run ahead of the clock: a story writes one transaction after another, and need not wait a second for each.
	c, err := dev.Open(dev.Config{Dir: filepath.Join(n.dir, "chain"), Ahead: aheadOfClock, Logger: n.config.Logger})
	if err != nil {
		return err
	}
	n.chain = c
	ctx, end := context.WithCancel(context.Background()) // ended by Close, after the nodes
	n.endChain, n.sealing = end, make(chan error, 1)
	go func() { n.sealing <- c.Run(ctx) }()
	return nil
}

// Clients are the API clients of the nodes, the provider's second.
func (n *Network) Clients() []*api.Client {
	var all []*api.Client
	for _, d := range n.nodes {
		all = append(all, d.Client)
	}
	return all
}

// Daemons are the running nodes.
func (n *Network) Daemons() []*Daemon { return n.nodes }

// RPC is the settlement chain's address.
func (n *Network) RPC() string { return n.chain.RPC() }

// Provider is the author of the usage log.
func (n *Network) Provider() record.Author { return n.nodes[provider].Author }
