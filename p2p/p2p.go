// Package p2p is the libp2p host: identity, transports, discovery, limits.
//
// A host is known by its secp256k1 key, which is also its Ethereum key, so the
// address of a peer follows from its peer id ([AddressOf]). It speaks TCP (Noise,
// yamux) and QUIC. It dials what is configured and what connected peers hand out
// as signed peer records, and nothing else: no relay, no port mapping, no NAT
// probing, no hole punching, no public DHT. A node behind a NAT can dial out;
// to be dialled it needs an open port and, if its own addresses are not the ones
// that others see, Config.Announce.
//
// The package promises that the limits in limits.go hold whatever peers do, that
// bootstrap peers are dialled again for as long as [Host.Run] lives, and that
// nodes which know one common peer find each other. It carries no data of the
// ledger and knows no other package of this module: protocols are registered by
// their packages on [Host.Libp2p].
package p2p

import (
	"context"
	"crypto/ecdsa"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"sync"
	"syscall"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	quic "github.com/libp2p/go-libp2p/p2p/transport/quic"
	"github.com/libp2p/go-libp2p/p2p/transport/quicreuse"
	"github.com/libp2p/go-libp2p/p2p/transport/tcp"
	ma "github.com/multiformats/go-multiaddr"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/sync/errgroup"
)

// DefaultUserAgent is what peers are told when Config.UserAgent is empty.
const DefaultUserAgent = "openledger"

// DefaultListen returns the addresses of a host whose Config.Listen is empty.
func DefaultListen() []string {
	return []string{"/ip4/0.0.0.0/tcp/4150", "/ip4/0.0.0.0/udp/4150/quic-v1"}
}

// Config says who a host is, where it listens and whom it knows. Only Key is needed.
type Config struct {
	// Key is the secp256k1 key of the node, in go-ethereum's form. Required.
	Key *ecdsa.PrivateKey
	// Listen are the multiaddrs to listen on: TCP or QUIC v1 over an IP address.
	// Empty means DefaultListen. All of them must work, or New fails.
	Listen []string
	// Announce are the multiaddrs that peers are told instead of the ones listened on:
	// for a node behind a port mapping that the operator made.
	Announce []string
	// Bootstrap are the /p2p multiaddrs that Run keeps connected. The node's own are skipped.
	Bootstrap []string
	// Network separates the peer exchange of one network from another's: "<chain id>-<settlement>".
	Network string
	// MaxPeers is how many peers are kept; 0 means DefaultMaxPeers.
	MaxPeers int
	// UserAgent is what peers are told; empty means DefaultUserAgent.
	UserAgent string
	// Logger gets what changes; nil discards it.
	Logger *slog.Logger
}

// Check reports the first thing that is wrong with the configuration.
func (c Config) Check() error {
	if c.Key == nil {
		return errors.New("p2p: no key: a host needs the node's secp256k1 key")
	}
	if c.Key.Curve == nil || c.Key.Curve.Params().P.Cmp(crypto.S256().Params().P) != 0 {
		return errors.New("p2p: the key is not on secp256k1: make it with go-ethereum's crypto.GenerateKey")
	}
	for _, s := range c.Listen {
		if _, err := parseDialable(s); err != nil {
			return fmt.Errorf("p2p: listen address %q: %w", s, err)
		}
	}
	for _, s := range c.Announce {
		if _, err := ma.NewMultiaddr(s); err != nil {
			return fmt.Errorf("p2p: announce address %q: %w", s, err)
		}
	}
	for _, s := range c.Bootstrap {
		if _, err := parsePeer(s); err != nil {
			return fmt.Errorf("p2p: bootstrap address: %w", err)
		}
	}
	if c.MaxPeers != 0 && c.MaxPeers < minMaxPeers {
		return fmt.Errorf("p2p: at most %d peers: use %d or more, or 0 for %d", c.MaxPeers, minMaxPeers, DefaultMaxPeers)
	}
	if strings.ContainsAny(c.Network, "/ \n") {
		return fmt.Errorf("p2p: network %q: use \"<chain id>-<settlement>\", without slashes and spaces", c.Network)
	}
	return nil
}

func (c Config) withDefaults() Config {
	if len(c.Listen) == 0 {
		c.Listen = DefaultListen()
	}
	if c.MaxPeers == 0 {
		c.MaxPeers = DefaultMaxPeers
	}
	if c.UserAgent == "" {
		c.UserAgent = DefaultUserAgent
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return c
}

// Host is a listening libp2p host. Its methods may be called from any goroutine.
type Host struct {
	cfg       Config
	libp2p    host.Host
	log       *slog.Logger
	bootstrap []*bootstrapPeer
	exchange  *exchange
	metrics   *prometheus.Registry

	events    event.Subscription
	watching  sync.WaitGroup // the reader of events, which New starts and Close waits for
	closeOnce sync.Once
	closeErr  error
}

// New starts to listen and to answer, and dials nobody: that is Run's.
func New(cfg Config) (*Host, error) {
	if err := cfg.Check(); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	reg := prometheus.NewRegistry()
	lh, err := newLibp2p(cfg, reg)
	if err != nil {
		return nil, fmt.Errorf("p2p: make the libp2p host: %w", err)
	}
	h := &Host{cfg: cfg, libp2p: lh, log: cfg.Logger, metrics: reg}
	if err := h.listen(); err != nil {
		return nil, errors.Join(err, lh.Close())
	}
	if h.bootstrap, err = bootstrapPeers(cfg.Bootstrap, lh); err != nil {
		return nil, errors.Join(err, lh.Close())
	}
	h.exchange = newExchange(lh, exchangeProtocol(cfg.Network), targetPeers(cfg.MaxPeers), cfg.Logger)
	if err := h.watch(); err != nil {
		return nil, errors.Join(err, lh.Close())
	}
	return h, nil
}

// newLibp2p names every choice: nothing here is left to libp2p's defaults that
// would make a node dial, map or probe by itself.
func newLibp2p(cfg Config, reg prometheus.Registerer) (host.Host, error) {
	key, err := libp2pKey(cfg.Key)
	if err != nil {
		return nil, err
	}
	resources, err := newResourceManager(cfg.MaxPeers, exchangeProtocol(cfg.Network))
	if err != nil {
		return nil, err
	}
	conns, err := newConnManager(cfg.MaxPeers)
	if err != nil {
		return nil, errors.Join(err, resources.Close())
	}
	options := []libp2p.Option{
		libp2p.Identity(key),
		libp2p.UserAgent(cfg.UserAgent),
		libp2p.NoListenAddrs, // libp2p is content if one address works; listen wants all
		// Reuse of the TCP port would let two nodes of one user listen on the same
		// port, each getting half of the calls, instead of the second one failing.
		libp2p.Transport(tcp.NewTCPTransport, tcp.DisableReuseport()),
		libp2p.Transport(quic.NewTransport),
		libp2p.QUICReuse(quicreuse.NewConnManager),
		libp2p.ResourceManager(resources),
		libp2p.ConnectionManager(conns),
		libp2p.DisableRelay(),
		libp2p.ForceReachabilityPublic(), // a fixed answer switches the AutoNAT client off
		libp2p.DisableIdentifyAddressDiscovery(),
		libp2p.PrometheusRegisterer(reg),
	}
	if len(cfg.Announce) > 0 {
		announced := make([]ma.Multiaddr, 0, len(cfg.Announce))
		for _, s := range cfg.Announce {
			a, err := ma.NewMultiaddr(s)
			if err != nil {
				return nil, fmt.Errorf("announce address %q: %w", s, err)
			}
			announced = append(announced, a)
		}
		options = append(options, libp2p.AddrsFactory(func([]ma.Multiaddr) []ma.Multiaddr { return announced }))
	}
	return libp2p.New(options...)
}

// listen takes the addresses one by one, so that the one that fails is named.
func (h *Host) listen() error {
	for _, s := range h.cfg.Listen {
		a, err := parseDialable(s)
		if err != nil {
			return fmt.Errorf("p2p: listen address %q: %w", s, err)
		}
		err = h.libp2p.Network().Listen(a)
		switch {
		case err == nil:
		case inUse(err):
			return fmt.Errorf("p2p: cannot listen on %s: the port is in use; stop the other process or choose another address: %w", s, err)
		default:
			return fmt.Errorf("p2p: cannot listen on %s: %w", s, err)
		}
	}
	return nil
}

// inUse also looks at the text: not every layer of libp2p wraps what it got.
func inUse(err error) bool {
	return errors.Is(err, syscall.EADDRINUSE) || strings.Contains(err.Error(), "address already in use")
}

// Run keeps the bootstrap peers connected, finds more peers and measures their
// latency until ctx ends. It returns nil then. Call it once.
func (h *Host) Run(ctx context.Context) error {
	g, ctx := errgroup.WithContext(ctx)
	for _, b := range h.bootstrap {
		g.Go(func() error { b.keep(ctx, h.libp2p, h.log); return nil })
	}
	g.Go(func() error { h.exchange.run(ctx); return nil })
	g.Go(func() error { h.measure(ctx); return nil })
	return g.Wait()
}

// Close hangs up, stops listening and waits for the host's goroutines. End Run first.
func (h *Host) Close() error {
	h.closeOnce.Do(func() {
		h.exchange.close()
		// In this order: libp2p tells of every peer that it hangs up on and waits
		// until somebody has read it.
		h.closeErr = h.libp2p.Close()
		h.closeErr = errors.Join(h.closeErr, h.events.Close())
		h.watching.Wait()
	})
	return h.closeErr
}

// Libp2p is the host underneath, for the packages that register protocols on it.
func (h *Host) Libp2p() host.Host { return h.libp2p }

// ID is the host's own peer id.
func (h *Host) ID() peer.ID { return h.libp2p.ID() }

// Collectors are libp2p's own metrics of this host. Two hosts in one process share
// their counters, since libp2p keeps them once in a process.
func (h *Host) Collectors() []prometheus.Collector { return []prometheus.Collector{h.metrics} }
