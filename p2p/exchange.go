package p2p

import (
	"context"
	"fmt"
	"log/slog"
	"maps"
	"math/rand/v2"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"
	"github.com/libp2p/go-libp2p/p2p/host/eventbus"
	"golang.org/x/sync/errgroup"
)

const (
	// askSoon is the wait between a new peer and the next round of questions: peers that
	// arrive together are asked together.
	askSoon = 500 * time.Millisecond
	// askFirst is the first interval after a change; it doubles up to askEvery. Who asks
	// in the moment it connects may be told of nobody, because the others are just arriving too.
	askFirst = 2 * time.Second
	// askEvery is the interval of a quiet node.
	askEvery = 3 * time.Minute
	// askPeers is how many peers are asked in a round.
	askPeers = 3
	// askWithin bounds one question and its answer.
	askWithin = 10 * time.Second
	// dialsAtOnce bounds how many handed-out peers are dialled at the same time.
	dialsAtOnce = 4
	// eventBuffer holds arrivals and departures while one is handled, which takes
	// microseconds; when it is full, libp2p waits.
	eventBuffer = 256
)

// exchange lets peers learn of peers: whoever opens a stream is handed signed peer
// records of some connected peers that speak the same protocol.
type exchange struct {
	host     host.Host
	protocol protocol.ID
	target   int
	log      *slog.Logger
	arrived  chan struct{} // cap 1: somebody new may be asked

	mu sync.Mutex
	// records holds the signed record of each connected peer that speaks the protocol.
	// libp2p's own address book keeps addresses only.
	records map[peer.ID][]byte
}

// exchangeProtocol is /openledger/<network>/peers/1, without the network if there is none.
func exchangeProtocol(network string) protocol.ID {
	if network == "" {
		return "/openledger/peers/1"
	}
	return protocol.ID("/openledger/" + network + "/peers/1")
}

func newExchange(h host.Host, id protocol.ID, target int, log *slog.Logger) *exchange {
	x := &exchange{
		host: h, protocol: id, target: target, log: log,
		arrived: make(chan struct{}, 1),
		records: make(map[peer.ID][]byte),
	}
	h.SetStreamHandler(id, x.answer)
	return x
}

func (x *exchange) close() { x.host.RemoveStreamHandler(x.protocol) }

// watch follows who comes and goes. It runs from New to Close, since the records of
// peers that connect before Run come by only once.
func (h *Host) watch() error {
	sub, err := h.libp2p.EventBus().Subscribe([]any{
		new(event.EvtPeerIdentificationCompleted), new(event.EvtPeerConnectednessChanged),
	}, eventbus.BufSize(eventBuffer))
	if err != nil {
		return fmt.Errorf("p2p: follow connections: %w", err)
	}
	h.events = sub
	h.watching.Go(func() {
		for e := range sub.Out() {
			switch e := e.(type) {
			case event.EvtPeerIdentificationCompleted:
				h.exchange.identified(e)
			case event.EvtPeerConnectednessChanged:
				h.changed(e)
			}
		}
	})
	return nil
}

func (h *Host) changed(e event.EvtPeerConnectednessChanged) {
	if e.Connectedness == network.Connected {
		return
	}
	h.exchange.forget(e.Peer)
	for _, b := range h.bootstrap {
		if b.info.ID == e.Peer {
			signal(b.left)
		}
	}
}

// identified keeps the record of a peer that speaks the protocol. The envelope's
// signature was checked by identify; the size is ours to bound.
func (x *exchange) identified(e event.EvtPeerIdentificationCompleted) {
	if e.SignedPeerRecord == nil || !slices.Contains(e.Protocols, x.protocol) {
		return
	}
	raw, err := e.SignedPeerRecord.Marshal()
	if err != nil || len(raw) > maxRecord {
		x.log.Debug("peer has no record to hand on", "peer", e.Peer.String(), "bytes", len(raw), "err", err)
		return
	}
	x.mu.Lock()
	// The events of a peer that left while it was being identified may come in either order.
	if x.host.Network().Connectedness(e.Peer) == network.Connected {
		x.records[e.Peer] = raw
	}
	x.mu.Unlock()
	signal(x.arrived)
}

func (x *exchange) forget(id peer.ID) {
	x.mu.Lock()
	delete(x.records, id)
	x.mu.Unlock()
}

// known returns the connected peers that speak the protocol, in random order.
func (x *exchange) known() []peer.ID {
	x.mu.Lock()
	defer x.mu.Unlock()
	ids := slices.Collect(maps.Keys(x.records))
	rand.Shuffle(len(ids), func(i, j int) { ids[i], ids[j] = ids[j], ids[i] })
	return ids
}

// sample returns up to maxRecords records of peers other than who asks.
func (x *exchange) sample(asker peer.ID) [][]byte {
	var records [][]byte
	for _, id := range x.known() {
		x.mu.Lock()
		raw, ok := x.records[id]
		x.mu.Unlock()
		if ok && id != asker && len(records) < maxRecords {
			records = append(records, raw)
		}
	}
	return records
}

// answer serves one question. The question has no body.
func (x *exchange) answer(s network.Stream) {
	_ = s.SetDeadline(time.Now().Add(askWithin)) // a stream without deadlines still ends with its connection
	if _, err := s.Write(encodeRecords(x.sample(s.Conn().RemotePeer()))); err != nil {
		_ = s.Reset()
		return
	}
	_ = s.Close() // the answer is sent; whether the peer read it is its matter
}

// ask puts one question and returns who is worth dialling.
func (x *exchange) ask(ctx context.Context, id peer.ID) ([]peer.AddrInfo, error) {
	ctx, cancel := context.WithTimeout(ctx, askWithin)
	defer cancel()
	s, err := x.host.NewStream(network.WithNoDial(ctx, "ask"), id, x.protocol)
	if err != nil {
		return nil, fmt.Errorf("p2p: ask %s for peers: %w", id, err)
	}
	defer func() { _ = s.Reset() }() // everything needed has been read by then
	_ = s.SetDeadline(time.Now().Add(askWithin))
	if err := s.CloseWrite(); err != nil {
		return nil, fmt.Errorf("p2p: ask %s for peers: %w", id, err)
	}
	infos, err := decodeRecords(s)
	if err != nil {
		return nil, fmt.Errorf("p2p: answer of %s: %w", id, err)
	}
	for i := range infos {
		infos[i].Addrs = worthDialling(infos[i].Addrs, s.Conn().RemoteMultiaddr())
	}
	return slices.DeleteFunc(infos, func(p peer.AddrInfo) bool {
		return len(p.Addrs) == 0 || p.ID == x.host.ID()
	}), nil
}

// run asks in rounds: soon after somebody arrived, then ever more rarely.
func (x *exchange) run(ctx context.Context) {
	interval := askFirst
	timer := time.NewTimer(interval)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case <-x.arrived:
			interval = askFirst
			timer.Reset(askSoon)
		case <-timer.C:
			x.round(ctx)
			timer.Reset(jitter(interval))
			interval = min(2*interval, askEvery)
		}
	}
}

// round asks a few peers and dials whom they name, up to the target.
func (x *exchange) round(ctx context.Context) {
	known := x.known()
	places := x.target - len(known)
	if places <= 0 {
		return
	}
	var found []peer.AddrInfo
	for _, id := range known[:min(askPeers, len(known))] {
		infos, err := x.ask(ctx, id)
		if err != nil {
			x.log.Debug("peer gave no peers", "peer", id.String(), "err", err)
			continue
		}
		found = append(found, infos...)
	}
	rand.Shuffle(len(found), func(i, j int) { found[i], found[j] = found[j], found[i] })
	x.dial(ctx, found, places)
}

// dial connects to at most places of the peers found that are not connected yet.
func (x *exchange) dial(ctx context.Context, found []peer.AddrInfo, places int) {
	var g errgroup.Group
	g.SetLimit(dialsAtOnce)
	tried := make(map[peer.ID]bool)
	for _, p := range found {
		if len(tried) == places || ctx.Err() != nil {
			break
		}
		if tried[p.ID] || x.host.Network().Connectedness(p.ID) == network.Connected {
			continue
		}
		tried[p.ID] = true
		g.Go(func() error {
			ctx, cancel := context.WithTimeout(ctx, dialWithin)
			defer cancel()
			if err := x.host.Connect(ctx, p); err != nil {
				x.log.Debug("peer found but not reached", "peer", p.ID.String(), "err", err)
			}
			return nil
		})
	}
	_ = g.Wait() // no function returns an error
}

// signal wakes the reader of a channel of capacity 1, once however often it is called.
func signal(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}
