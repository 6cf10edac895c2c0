package p2p

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"time"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"
)

const (
	// redialFirst is the wait after the first failure: a peer that just restarts is back soon.
	redialFirst = time.Second
	// redialMost is the longest wait: an operator who starts the peer sees it within a minute.
	redialMost = time.Minute
	// lookAgain is how often a connected peer is looked at, so that a lost signal of its leaving costs little.
	lookAgain = 2 * time.Second
	// dialWithin bounds one attempt over all addresses of a peer.
	dialWithin = 15 * time.Second
)

// bootstrapPeer is a configured peer with all its addresses.
type bootstrapPeer struct {
	info peer.AddrInfo
	left chan struct{} // cap 1: written by the watcher when the peer's last connection ended
}

// bootstrapPeers joins addresses of the same peer and drops the node itself, so that
// one list can serve all nodes of a network.
func bootstrapPeers(addrs []string, h host.Host) ([]*bootstrapPeer, error) {
	all := make([]ma.Multiaddr, 0, len(addrs))
	for _, s := range addrs {
		a, err := ma.NewMultiaddr(s)
		if err != nil {
			return nil, fmt.Errorf("p2p: bootstrap address %q: %w", s, err)
		}
		all = append(all, a)
	}
	infos, err := peer.AddrInfosFromP2pAddrs(all...)
	if err != nil {
		return nil, fmt.Errorf("p2p: bootstrap addresses: %w", err)
	}
	var peers []*bootstrapPeer
	for _, info := range infos {
		if info.ID == h.ID() {
			continue
		}
		h.ConnManager().Protect(info.ID, "bootstrap")
		peers = append(peers, &bootstrapPeer{info: info, left: make(chan struct{}, 1)})
	}
	return peers, nil
}

// keep dials until the peer is connected and again when it has left, and logs
// each change once.
func (b *bootstrapPeer) keep(ctx context.Context, h host.Host, log *slog.Logger) {
	log = log.With("peer", b.info.ID.String())
	wait, failing := redialFirst, false
	for ctx.Err() == nil {
		err := b.dial(ctx, h)
		switch {
		case err == nil:
			log.Info("bootstrap peer connected")
			wait, failing = redialFirst, false
			b.waitUntilLeft(ctx, h)
			if ctx.Err() == nil {
				log.Warn("bootstrap peer left, dialling again")
			}
		case ctx.Err() != nil:
			return
		default:
			if !failing {
				log.Warn("bootstrap peer not reached, trying on", "err", err)
			}
			failing = true
			pause(ctx, jitter(wait))
			wait = min(2*wait, redialMost)
		}
	}
}

func (b *bootstrapPeer) dial(ctx context.Context, h host.Host) error {
	ctx, cancel := context.WithTimeout(ctx, dialWithin)
	defer cancel()
	forgetFailures(h, b.info.ID)
	return h.Connect(ctx, b.info)
}

// waitUntilLeft returns when the peer has no connection any more.
func (b *bootstrapPeer) waitUntilLeft(ctx context.Context, h host.Host) {
	tick := time.NewTicker(lookAgain)
	defer tick.Stop()
	for h.Network().Connectedness(b.info.ID) == network.Connected {
		select {
		case <-ctx.Done():
			return
		case <-b.left:
		case <-tick.C:
		}
	}
}

// pause waits for d or the end of ctx.
func pause(ctx context.Context, d time.Duration) {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
	case <-t.C:
	}
}

// jitter spreads d by a quarter either way, so that nodes that lost the same peer
// at the same moment do not come back all at once.
func jitter(d time.Duration) time.Duration {
	return d*3/4 + rand.N(d/2+1)
}
