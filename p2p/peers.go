package p2p

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/p2p/net/swarm"
	"github.com/libp2p/go-libp2p/p2p/protocol/ping"
)

const (
	// measureEvery is how often each peer is pinged for its latency.
	measureEvery = time.Minute
	// measureWithin is how long a ping may take: a slower peer is of no use.
	measureWithin = 5 * time.Second
)

// Peer is one connected peer.
type Peer struct {
	ID        peer.ID
	Address   [20]byte          // Ethereum address of its key; zero if the key has none (see ErrNoAddress)
	Addrs     []string          // remote multiaddr of each connection
	Direction network.Direction // who dialled the oldest connection
	Since     time.Time         // when the oldest connection was opened
	Agent     string            // what the peer says it runs; anything at all
	Latency   time.Duration     // smoothed round trip; 0 if not measured yet
}

// Peers lists the connected peers, sorted by id.
func (h *Host) Peers() []Peer {
	ids := h.libp2p.Network().Peers()
	slices.SortFunc(ids, func(a, b peer.ID) int { return cmp.Compare(a, b) })
	peers := make([]Peer, 0, len(ids))
	for _, id := range ids {
		conns := h.libp2p.Network().ConnsToPeer(id)
		if len(conns) == 0 { // gone since the list was made
			continue
		}
		slices.SortFunc(conns, func(a, b network.Conn) int { return a.Stat().Opened.Compare(b.Stat().Opened) })
		p := Peer{
			ID:        id,
			Direction: conns[0].Stat().Direction,
			Since:     conns[0].Stat().Opened,
			Latency:   h.libp2p.Peerstore().LatencyEWMA(id),
		}
		if address, err := AddressOf(id); err == nil {
			p.Address = address
		}
		if agent, err := h.libp2p.Peerstore().Get(id, "AgentVersion"); err == nil {
			p.Agent, _ = agent.(string)
		}
		for _, c := range conns {
			p.Addrs = append(p.Addrs, c.RemoteMultiaddr().String())
		}
		peers = append(peers, p)
	}
	return peers
}

// Addrs returns the host's own addresses in full, as another node's Bootstrap wants them.
func (h *Host) Addrs() []string {
	addrs := h.libp2p.Addrs()
	full := make([]string, 0, len(addrs))
	for _, a := range addrs {
		full = append(full, fmt.Sprintf("%s/p2p/%s", a, h.libp2p.ID()))
	}
	return full
}

// Connect dials a /p2p multiaddr now, whatever happened to earlier attempts. Whoever
// answers must hold the key of the peer id in it.
func (h *Host) Connect(ctx context.Context, addr string) error {
	info, err := parsePeer(addr)
	if err != nil {
		return fmt.Errorf("p2p: connect: %w", err)
	}
	if info.ID == h.libp2p.ID() {
		return fmt.Errorf("p2p: connect: %s is this node itself", addr)
	}
	forgetFailures(h.libp2p, info.ID)
	if err := h.libp2p.Connect(ctx, info); err != nil {
		return fmt.Errorf("p2p: connect to %s: %w", addr, err)
	}
	return nil
}

// forgetFailures drops libp2p's own wait after failed dials: who calls has its own.
func forgetFailures(h host.Host, id peer.ID) {
	if s, ok := h.Network().(*swarm.Swarm); ok {
		s.Backoff().Clear(id)
	}
}

// measure pings every peer now and then; libp2p keeps the smoothed result.
func (h *Host) measure(ctx context.Context) {
	tick := time.NewTicker(measureEvery)
	defer tick.Stop()
	for {
		for _, id := range h.libp2p.Network().Peers() {
			h.pingOnce(ctx, id)
		}
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}

func (h *Host) pingOnce(ctx context.Context, id peer.ID) {
	ctx, cancel := context.WithTimeout(ctx, measureWithin)
	defer cancel()
	for range ping.Ping(network.WithNoDial(ctx, "measure"), h.libp2p, id) {
		return // an error is a peer that left or that doesn't answer pings: no latency then
	}
}
