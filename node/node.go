// Package node is one running OpenLedger node: it assembles the packages beside it and gives them one life.
//
// Open builds everything in a home directory that init made, and fails with one clear error if anything is wrong; Run lives until its
// context ends; what was acknowledged by then is durable. The order of the end matters: first nothing new is taken in (gateway, API), then
// what waits is written, then the network goes.
package node

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net"
	"net/http"
	"os"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/prometheus/client_golang/prometheus"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/gossip"
	"github.com/openledger/openledger/gossip/catchup"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/node/gateway"
	"github.com/openledger/openledger/p2p"
	"github.com/openledger/openledger/p2p/artifact"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

// How long the parts of a start and an end may take.
const (
	dialTimeout     = 20 * time.Second // for the settlement chain to answer at the start
	announceTimeout = 5 * time.Second  // for one peer to take a head before its receipts leave
	headerTimeout   = 10 * time.Second // for a client of the API to send its headers
)

// Options are what a start is told beside the configuration.
type Options struct {
	Home    Dir
	Config  Config
	Dev     bool   // run an embedded settlement chain
	Version string // what the node calls itself
	Logger  *slog.Logger
	Now     func() time.Time // the clock that the log is written by; nil is the system's

	patience patience
	measure  func(dir string) (free, size uint64, err error) // of the disk; nil asks the system
}

// Node is a running node.
type Node struct {
	options Options
	logger  *slog.Logger
	network record.Network
	started time.Time

	store     *store.Store
	host      *p2p.Host
	artifacts *artifact.Store
	syncer    *catchup.Syncer
	gossip    *gossip.Gossip
	promise   *promise
	disk      *disk

	settlement
	justice
	front  front
	closer closers
}

// justice is how the node sees to what others do wrong.
type justice struct {
	auditor *auditor
	witness *witness
}

// settlement is what the node has of the settlement chain.
type settlement struct {
	dev      *dev.Chain    // nil without --dev
	chain    *chain.Client // nil without a chain
	anchorer *anchor.Anchorer
	settler  *anchor.Settler
	defender *anchor.Defender
	balance  *anchor.Balance
}

// front is what the node serves over HTTP.
type front struct {
	api, gatewayListener net.Listener
	apiServer            *http.Server
	gateway              *gateway.Gateway // nil if none is configured
	models               []*gateway.Model
	gatewayServer        *http.Server
}

// closers close what was opened, last first.
type closers []func() error

func (c *closers) add(f func() error) { *c = append(*c, f) }

func (c *closers) close() error {
	var errs []error
	for i := len(*c) - 1; i >= 0; i-- {
		errs = append(errs, (*c)[i]())
	}
	*c = nil
	return errors.Join(errs...)
}

// Open builds a node. Nothing runs before Run, but its ports are taken.
func Open(ctx context.Context, o Options) (_ *Node, err error) {
	if o.Logger == nil {
		o.Logger = slog.New(slog.DiscardHandler)
	}
	n := &Node{options: o, logger: o.Logger, started: time.Now()}
	defer func() {
		if err != nil {
			err = errors.Join(err, n.closer.close())
		}
	}()
	key, err := o.Home.Key()
	if err != nil {
		return nil, err
	}
	lock, err := o.Home.lock()
	if err != nil {
		return nil, err
	}
	n.closer.add(lock.Unlock)
	for _, step := range []func(context.Context, *record.Key) error{n.openChain, n.openStore, n.openNetwork, n.openMoney, n.openFront} {
		if err := step(ctx, key); err != nil {
			return nil, err
		}
	}
	return n, nil
}

func (n *Node) part(name string) *slog.Logger { return n.logger.With("part", name) }

// openStore opens the logs, if there is room for what that writes: a database that finds the disk full ends the process.
func (n *Node) openStore(_ context.Context, _ *record.Key) (err error) {
	dir := n.options.Home.path(storeDir)
	n.disk = &disk{dir: dir, measure: n.options.measure}
	if n.disk.measure == nil {
		n.disk.measure = measureDisk
	}
	if n.disk.least, err = parseBytes(n.options.Config.Store.MinFree); err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return err
	}
	if n.disk.look(); n.disk.lacksRoom() {
		return fmt.Errorf("%w: less than %s are free where %s is, which a start can take: make room", ErrDiskFull, formatBytes(startRoom), dir)
	}
	if n.store, err = store.Open(store.Config{Dir: dir, Network: n.network, Logger: n.part("store")}); err != nil {
		return err
	}
	n.closer.add(n.store.Close)
	return nil
}

// leastSlow is how far the clock may be behind the chain's in any case: a development chain makes time as it makes blocks.
const leastSlow = time.Hour

// openPromise prepares the writing of the node's own log.
func (n *Node) openPromise(key *record.Key) (err error) {
	bootstrap, err := n.options.Config.P2P.peers(n.host.Libp2p().ID())
	if err != nil {
		return err
	}
	c := promiseConfig{
		Key: key, Store: n.store, Bootstrap: bootstrap, Announce: n.announce, Connected: n.host.Libp2p().Network().Peers,
		Clocks: func() (time.Duration, int) { return n.syncer.Clocks() }, Full: n.disk.Full, MayOwe: func() record.Nano {
			if n.balance == nil {
				return ^record.Nano(0)
			}
			return n.balance.MayOwe()
		},
		Now: n.options.Now, Patience: n.options.patience, Logger: n.part("promise"),
	}
	if n.chain != nil {
		c.MaxSlow = max(n.chain.Parameters().MaxMergeDelay/4, leastSlow)
		c.Anchored = func(ctx context.Context) (record.Head, record.Time, error) {
			a, err := contract{n.chain}.Latest(ctx, key.Author())
			if err != nil {
				return record.Head{}, 0, err
			}
			now, err := n.chain.Time(ctx)
			return a.Head, now, err
		}
	}
	n.promise, err = newPromise(c)
	return err
}

// announce tells peers of what the node wrote. A failure doesn't hold the receipts back for good: the entries are durable, and peers will
// ask for them.
func (n *Node) announce(ctx context.Context, b record.Batch) {
	ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), announceTimeout)
	defer cancel()
	if err := n.gossip.Publish(ctx, b); err != nil {
		n.logger.Warn("no peer took the newest head", "size", b.Head.Size, "err", err)
	}
}

// devListen is where a development node meets peers, unless the configuration says otherwise: on this machine only.
var devListen = []string{"/ip4/127.0.0.1/tcp/4150", "/ip4/127.0.0.1/udp/4150/quic-v1"}

// openNetwork makes the host and the protocols on it.
func (n *Node) openNetwork(_ context.Context, key *record.Key) (err error) {
	c := n.options.Config.P2P
	if n.dev != nil && len(c.Listen) == 0 {
		c.Listen = devListen // a chain of one's own is nobody else's business
	}
	n.host, err = p2p.New(p2p.Config{
		Key: key.ECDSA(), Listen: c.Listen, Announce: c.Announce, Bootstrap: c.Bootstrap, Network: n.network.String(),
		MaxPeers: c.MaxPeers, UserAgent: "openledger/" + n.options.Version, Logger: n.part("p2p"),
	})
	if err != nil {
		return err
	}
	n.closer.add(n.host.Close)
	settings := artifact.Config{Host: n.host.Libp2p(), Dir: n.options.Home.path(blocksDir), Extra: blocks{n.store}, Logger: n.part("artifact")}
	if c.Patience.Duration != nil {
		settings.Patience = *c.Patience.Duration
	}
	n.artifacts, err = artifact.Open(settings)
	if err != nil {
		return err
	}
	n.closer.add(n.artifacts.Close)
	if err := n.openPromise(key); err != nil {
		return err
	}
	n.witness = &witness{
		network: n.network, store: n.store, chain: n.chain, own: key.Author(), prove: n.options.Config.Faults.Prove,
		found: make(chan error, maxFound), logger: n.part("faults"),
		register: func(ctx context.Context, id record.ID) error {
			_, err := n.settler.RegisterWhole(ctx, id)
			return err
		},
	}
	n.auditor = &auditor{
		network: n.network, store: n.store, own: key.Author(), notice: n.misbehaviour, now: time.Now, logger: n.part("audit"),
		last: map[record.Author]audited{},
	}
	n.syncer, err = catchup.New(catchup.Config{
		Host: n.host.Libp2p(), Network: n.network, Ledger: n.promise, Own: n.promise, Misbehaviour: n.misbehaviour,
		Now: n.options.Now, Logger: n.part("catchup"),
	})
	if err != nil {
		return err
	}
	n.gossip, err = gossip.New(gossip.Config{
		Host: n.host.Libp2p(), Network: n.network, Ledger: n.promise, Behind: n.behind, Hand: n.syncer.Hand,
		Misbehaviour: n.misbehaviour, Now: n.options.Now, Logger: n.part("gossip"),
	})
	return err
}

// misbehaviour takes a proof against an author that passes by.
func (n *Node) misbehaviour(proof error) (taken bool) {
	n.promise.Misbehaviour(proof)
	return n.witness.notice(proof)
}

// behind takes a signed head that gossip brought without its entries.
func (n *Node) behind(author record.Author, from peer.ID, head record.SignedHead) {
	if author == n.promise.Author() {
		n.promise.Heard(from, head)
	}
	n.syncer.Behind(author, from, head)
}

// openFront takes the ports of the API and the gateway.
func (n *Node) openFront(_ context.Context, _ *record.Key) (err error) {
	token, err := n.options.Home.Token()
	if err != nil {
		return err
	}
	if n.front.api, err = n.listen("api.listen", cmp.Or(n.options.Config.API.Listen, DefaultAPI)); err != nil {
		return err
	}
	// Commands find a daemon by this file, whatever port it was given.
	if err := os.WriteFile(n.options.Home.path(apiFile), []byte(n.front.api.Addr().String()+"\n"), 0o644); err != nil {
		return err
	}
	n.closer.add(func() error { return os.Remove(n.options.Home.path(apiFile)) })
	metrics := prometheus.NewRegistry()
	metrics.MustRegister(n.gossip.Collectors()...)
	metrics.MustRegister(n.host.Collectors()...)
	if n.chain != nil {
		for _, part := range []interface{ Collectors() []prometheus.Collector }{n.chain, n.anchorer, n.defender, n.balance} {
			metrics.MustRegister(part.Collectors()...)
		}
	}
	if err := n.openGateway(metrics); err != nil {
		return err
	}
	n.front.apiServer = &http.Server{ReadHeaderTimeout: headerTimeout, Handler: api.New(api.Config{
		Token: token, Logs: n.store, Node: n, Lineage: lineage{n}, Artifacts: artifacts{n}, Repo: repo{n}, Money: money{n}, Witness: n.witness, Metrics: metrics, Logger: n.part("api"),
	})}
	return nil
}

func (n *Node) openGateway(metrics *prometheus.Registry) error {
	g := n.options.Config.Gateway
	if g.Upstream == "" {
		return nil
	}
	models, err := g.models()
	if err != nil {
		return err
	}
	for i := range models {
		m := &models[i]
		m.Ready = n.usable(m.Uses)
		n.front.models = append(n.front.models, m)
	}
	upstream, err := parseURL(g.Upstream)
	if err != nil {
		return err
	}
	n.front.gateway, err = gateway.New(gateway.Config{Upstream: upstream, Models: models, Ready: n.Ready, Logger: n.part("gateway")}, own{n})
	if err != nil {
		return err
	}
	metrics.MustRegister(n.front.gateway.Collectors()...)
	n.front.gatewayServer = n.front.gateway.Server()
	n.front.gatewayListener, err = n.listen("gateway.listen", cmp.Or(g.Listen, DefaultGateway))
	return err
}

func (n *Node) listen(setting, address string) (net.Listener, error) {
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, fmt.Errorf("%s: %w: stop what uses the address, or set another", setting, err)
	}
	n.closer.add(func() error {
		if err := l.Close(); err != nil && !errors.Is(err, net.ErrClosed) {
			return err
		}
		return nil
	})
	return l, nil
}
