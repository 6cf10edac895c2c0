package catchup

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/record"
)

// acquaintance is what we know of a peer. It is guarded by Syncer.mu.
type acquaintance struct {
	epoch, since uint64        // the cursor of what it told
	full         time.Time     // when all heads were last compared; zero if never
	asking       bool          // a question is under way
	distrusted   time.Time     // not asked before that time
	resting      time.Time     // nothing is pulled from it before that time
	nextRest     time.Duration // how long it rests when it fails next
	pulls        chan struct{} // holds one for each log that is being pulled from it
	offset       time.Duration // of its clock from ours
	clocked      bool          // offset is known
}

// speakers are the connected peers that speak our protocol and are not distrusted.
func (s *Syncer) speakers() (out []peer.ID) {
	for _, p := range s.cfg.Host.Network().Peers() {
		if known, err := s.cfg.Host.Peerstore().SupportsProtocols(p, s.protocol); err == nil && len(known) > 0 {
			out = append(out, p)
		}
	}
	now := s.cfg.Now()
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.DeleteFunc(out, func(p peer.ID) bool {
		a := s.peers[p]
		return a != nil && now.Before(a.distrusted)
	})
}

// known is what we know of a peer. The caller holds mu.
func (s *Syncer) known(p peer.ID) *acquaintance {
	a := s.peers[p]
	if a == nil {
		a = &acquaintance{pulls: make(chan struct{}, pullsEach)}
		s.peers[p] = a
	}
	return a
}

// rest leaves a peer in peace that failed us, so that others have their turn.
func (s *Syncer) rest(p peer.ID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	a, now := s.known(p), s.cfg.Now()
	if now.Before(a.resting) {
		return // several pulls that fail together are one failure
	}
	d := max(a.nextRest, restFor)
	a.resting, a.nextRest = now.Add(d), min(2*d, mostRest)
}

// served notes that a peer had what it was asked for.
func (s *Syncer) served(p peer.ID) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.known(p).nextRest = 0
}

// rests says whether a peer is left in peace.
func (s *Syncer) rests(p peer.ID) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.cfg.Now().Before(s.known(p).resting)
}

// due marks and returns the peers to ask for heads: all, or those that were never asked.
func (s *Syncer) due(all bool) (out []peer.ID) {
	speakers := s.speakers()
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, p := range speakers {
		a := s.known(p)
		if !a.asking && (all || a.full.IsZero()) {
			a.asking = true
			out = append(out, p)
		}
	}
	return out
}

// forget drops what is known of peers that have left, except distrust; and compares all heads again if some were dropped.
func (s *Syncer) forget() {
	connected := map[peer.ID]bool{}
	for _, p := range s.cfg.Host.Network().Peers() {
		connected[p] = true
	}
	now := s.cfg.Now()
	s.mu.Lock()
	defer s.mu.Unlock()
	for p, a := range s.peers {
		switch {
		case !connected[p] && !a.asking && !now.Before(a.distrusted) && !now.Before(a.resting):
			delete(s.peers, p)
		case now.Sub(a.full) > fullEvery || s.missed && len(s.wants) < maxWants/2:
			a.since = 0
		}
	}
	s.missed = s.missed && len(s.wants) >= maxWants/2
}

// compare asks a peer for the heads that changed since it was last asked, and wants what it is ahead in.
func (s *Syncer) compare(ctx context.Context, p peer.ID) {
	select {
	case s.asking <- struct{}{}:
		defer func() { <-s.asking }()
	case <-ctx.Done():
		return
	}
	s.mu.Lock()
	a := s.peers[p]
	epoch, since := a.epoch, a.since
	s.mu.Unlock()
	begun := s.cfg.Now()
	last, err := s.hear(ctx, p, epoch, since)
	switch {
	case err == nil:
	case liar(err):
		s.distrust(p, err)
	default:
		s.cfg.Logger.Debug("a peer did not tell its heads", "peer", p, "err", err)
	}
	ended := s.cfg.Now()
	defer func() {
		if err == nil && s.cfg.Own != nil {
			s.cfg.Own.Compared(p) // when the lock is free, and the peer's clock known
		}
	}()
	s.mu.Lock()
	defer s.mu.Unlock()
	a.asking = false
	if err != nil {
		return
	}
	if a.full.IsZero() || since == 0 || epoch != last.Epoch {
		a.full = ended
	}
	a.epoch, a.since = last.Epoch, last.Next
	// The peer read its clock at some time between; the middle is off by half the round trip at most.
	middle := begun.Add(ended.Sub(begun) / 2)
	a.offset, a.clocked = record.Time(last.Clock).Go().Sub(middle), true
}

// hear asks for heads, and returns the last page.
func (s *Syncer) hear(ctx context.Context, p peer.ID, epoch, since uint64) (*wire.Heads, error) {
	ctx, cancel := context.WithTimeout(ctx, askFor)
	defer cancel()
	c, err := s.ask(ctx, p, wire.AskHeads(epoch, since))
	if err != nil {
		return nil, err
	}
	defer c.close()
	for told := 0; ; {
		answer, err := c.next()
		if err != nil {
			return nil, err
		}
		page := answer.GetHeads()
		heads, err := wire.SignedHeads(page.GetHeads(), wire.MaxHeads)
		if err != nil {
			return nil, err
		}
		if told += len(heads); page == nil || told > maxHeads || len(heads) == 0 && !page.Last {
			return nil, fmt.Errorf("%w: answer to a question for heads is none, empty, or has more than %d", wire.ErrForm, maxHeads)
		}
		for _, h := range heads {
			if err := s.consider(p, h); err != nil {
				return nil, err
			}
		}
		if page.Last {
			return page, nil
		}
	}
}

// consider wants a log if the peer is ahead in it. The error says that the peer lied.
func (s *Syncer) consider(p peer.ID, head record.SignedHead) error {
	held, ok := s.cfg.Ledger.Head(head.Author)
	if err := s.hearOwn(p, head, held); err != nil {
		return err
	}
	if ok && (head.Size < held.Size || head.Head.Size == held.Size && head.Root == held.Root) || head.Size == 0 || s.fromTheFuture(head) {
		return nil
	}
	if err := head.Verify(s.cfg.Network); err != nil {
		return err
	}
	if head.Size == held.Size {
		s.splitView(held, head)
		return nil
	}
	var notYet time.Time
	if ok {
		// A head that is just made is being announced, with its entries. Were they pulled first, the announcement would be nothing new
		// here, and not be passed on.
		notYet = head.Time.Go().Add(handGrace)
	}
	s.wanted(head, p, notYet)
	return nil
}

// hearOwn tells of a head of one's own log that is not the one held. The error says that nobody signed it.
func (s *Syncer) hearOwn(p peer.ID, head, held record.SignedHead) error {
	if s.cfg.Own == nil || head.Author != s.cfg.Own.Author() || head == held {
		return nil
	}
	if err := head.Verify(s.cfg.Network); err != nil {
		return err
	}
	s.cfg.Own.Heard(p, head)
	return nil
}

// fromTheFuture says that a head's time is so far ahead that it is worth nothing yet.
func (s *Syncer) fromTheFuture(h record.SignedHead) bool {
	return h.Early(s.cfg.Now())
}

// distrust drops a peer that lied, and does not ask it for a while.
func (s *Syncer) distrust(p peer.ID, why error) {
	s.cfg.Logger.Warn("a peer lied and is dropped", "peer", p, "err", why)
	s.mu.Lock()
	a := s.known(p)
	a.distrusted = s.cfg.Now().Add(distrustFor)
	a.epoch, a.since, a.full, a.clocked = 0, 0, time.Time{}, false
	s.mu.Unlock()
	if err := s.cfg.Host.Network().ClosePeer(p); err != nil {
		s.cfg.Logger.Debug("the connection was not closed cleanly", "peer", p, "err", err)
	}
}

// Clocks says how far the clocks of connected peers are ahead of ours, as their median, and of how many peers. An operator's node writes
// nothing while its clock is far from that of its peers.
func (s *Syncer) Clocks() (median time.Duration, peers int) {
	connected := s.cfg.Host.Network().Peers()
	s.mu.Lock()
	var offsets []time.Duration
	for _, p := range connected {
		if a := s.peers[p]; a != nil && a.clocked {
			offsets = append(offsets, a.offset)
		}
	}
	s.mu.Unlock()
	if len(offsets) == 0 {
		return 0, 0
	}
	slices.Sort(offsets)
	n := len(offsets)
	return offsets[(n-1)/2]/2 + offsets[n/2]/2, n
}
