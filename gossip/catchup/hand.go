package catchup

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/record"
)

// errNobody says that none of the connected peers took what we handed.
var errNobody = errors.New("no connected peer took it")

const (
	// handTries is how many peers are tried before a head counts as not handed.
	handTries = 4
	// handWithin is how long one of them may take: a consumer waits for its receipt meanwhile.
	handWithin = time.Second
)

// hands keeps, for each author, one head on its way at a time: those that come meanwhile go with the next.
type hands struct {
	mu      sync.Mutex // guards authors
	authors map[record.Author]*handing
}

// handing is one author's heads on their way.
type handing struct {
	busy chan struct{} // full while a head is on its way

	mu     sync.Mutex // guards the two below
	newest record.SignedHead
	taken  uint64 // size of the largest head that a peer has
}

// of returns an author's, with the head in it if it is the newest. Only this node's own authors hand, so none is ever dropped.
func (h *hands) of(head record.SignedHead) *handing {
	h.mu.Lock()
	defer h.mu.Unlock()
	one := h.authors[head.Author]
	if one == nil {
		one = &handing{busy: make(chan struct{}, 1)}
		h.authors[head.Author] = one
	}
	one.mu.Lock()
	defer one.mu.Unlock()
	if head.Size > one.newest.Size {
		one.newest = head
	}
	return one
}

func (h *handing) get() (record.SignedHead, uint64) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.newest, h.taken
}

// Hand gives a head of this node's own log to one connected peer, the nearest that takes it, and returns when the peer has said so. It
// returns nil also if nobody is connected who speaks the protocol. Heads of one author that come while another is on its way go as one.
func (s *Syncer) Hand(ctx context.Context, head record.SignedHead) error {
	h := s.hands.of(head)
	select {
	case h.busy <- struct{}{}:
		defer func() { <-h.busy }()
	case <-ctx.Done():
		return ctx.Err()
	}
	newest, taken := h.get()
	if taken >= head.Size {
		return nil
	}
	sent, err := s.handOver(ctx, newest)
	if err != nil || !sent {
		return err
	}
	h.mu.Lock()
	h.taken = newest.Size
	h.mu.Unlock()
	return nil
}

// handOver tries peers, the nearest first. Sent is false without an error if there are none.
func (s *Syncer) handOver(ctx context.Context, head record.SignedHead) (sent bool, err error) {
	peers := s.speakers()
	near := func(p peer.ID) time.Duration { return s.cfg.Host.Peerstore().LatencyEWMA(p) }
	slices.SortFunc(peers, func(a, b peer.ID) int { return cmp.Compare(near(a), near(b)) })
	errs := []error{errNobody}
	for _, p := range peers[:min(len(peers), handTries)] {
		err := s.handTo(ctx, p, head)
		if err == nil {
			return true, nil
		}
		errs = append(errs, fmt.Errorf("%v: %w", p, err))
	}
	if len(peers) == 0 {
		return false, nil
	}
	return false, fmt.Errorf("hand over the head of %v at size %d: %w", head.Author, head.Size, errors.Join(errs...))
}

func (s *Syncer) handTo(ctx context.Context, p peer.ID, head record.SignedHead) error {
	ctx, cancel := context.WithTimeout(ctx, handWithin)
	defer cancel()
	begun := time.Now()
	// A peer that fails is as far away as it took to find out, so the next head goes to another one first.
	defer func() { s.cfg.Host.Peerstore().RecordLatency(p, time.Since(begun)) }()
	c, err := s.ask(ctx, p, wire.HandOver(head))
	if err != nil {
		return err
	}
	defer c.close()
	a, err := c.next()
	if err == nil && a.GetTaken() == nil {
		err = fmt.Errorf("%w: answer to a handed head is none", wire.ErrForm)
	}
	return err
}
