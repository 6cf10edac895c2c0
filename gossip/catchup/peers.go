package catchup

import (
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

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
	ask          asked         // when to ask it for heads
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
	a := s.known(p)
	a.nextRest, a.ask.unserved = 0, max(a.ask.unserved-1, 0)
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
		if !a.asking && (all || a.full.IsZero()) && s.mayAsk(p, a) {
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
	again := s.missed && len(s.wants) < maxWants/2 && now.Sub(s.again) >= missedEvery
	if again {
		s.missed, s.again = false, now
	}
	for p, a := range s.peers {
		switch {
		case !connected[p] && !a.asking && !now.Before(a.distrusted) && !now.Before(a.resting) && !now.Before(a.ask.notYet):
			delete(s.peers, p)
		case now.Sub(a.full) > fullEvery || again:
			a.since = 0
		}
	}
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
