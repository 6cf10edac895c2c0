package catchup

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/record"
)

// What hearing a peer's heads may cost us.
const (
	// maxChecks is how many signatures are checked in one answer, some 100 µs each. New wants take half of them at most.
	maxChecks = 2 * maxWantsEach
	// duty is how many times as long as a peer told heads it is not asked again, if that was more than a page; at most fullEvery.
	duty = 10
	// maxUnserved is how many logs a peer may say that it has, and nobody serve, before it is not asked for heads for unservedFor. What
	// it does serve is set off.
	maxUnserved = 64
	unservedFor = 10 * time.Minute
)

// errFull says that nothing more can be wanted for now.
var errFull = errors.New("as many logs are wanted as may be")

// asked is when to ask a peer for heads. It is guarded by Syncer.mu.
type asked struct {
	notYet   time.Time
	full     bool // its last answer told more than could be wanted: wait for room
	heard    bool // an answer was read to its end
	unserved int  // logs that it says it has and did not serve
}

// mayAsk says whether to ask a peer for heads now. The caller holds mu.
func (s *Syncer) mayAsk(p peer.ID, a *acquaintance) bool {
	return !s.cfg.Now().Before(a.ask.notYet) && (!a.ask.full || s.room(p, 2))
}

// unserved counts a want that was given up against who said that it has the entries.
func (s *Syncer) unserved(w *want) {
	connected := slices.Contains(s.speakers(), w.by)
	s.mu.Lock()
	defer s.mu.Unlock()
	if !w.claims || !connected || w.others[w.by] {
		return
	}
	a := s.known(w.by)
	if a.ask.unserved++; a.ask.unserved >= maxUnserved {
		s.cfg.Logger.Info("a peer tells of logs that it does not serve", "peer", w.by)
		a.ask.unserved, a.ask.notYet = 0, s.cfg.Now().Add(unservedFor)
	}
}

// telling is a peer's answer to a question for heads, while it is read.
type telling struct {
	from   peer.ID
	heads  int  // that came
	checks int  // signatures that were checked
	own    bool // our own log was among them
	full   bool // something could not be wanted
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
	// Who keeps our own log waits for all that a peer has to say of it, once.
	whole := s.cfg.Own != nil && !a.ask.heard
	s.mu.Unlock()
	begun, t := s.cfg.Now(), telling{from: p}
	last, err := s.hear(ctx, &t, wire.AskHeads(epoch, since), whole)
	switch {
	case err == nil:
	case liar(err):
		s.distrust(p, err)
	default:
		s.cfg.Logger.Debug("a peer did not tell all of its heads", "peer", p, "err", err)
	}
	ended := s.cfg.Now()
	defer func() {
		if err == nil && s.cfg.Own != nil {
			s.cfg.Own.Compared(p) // when the lock is free, and the peer's clock known
		}
	}()
	s.mu.Lock()
	defer s.mu.Unlock()
	a.asking, a.ask.full = false, t.full
	took := ended.Sub(begun)
	if t.heads > wire.MaxHeads {
		a.ask.notYet = ended.Add(min(duty*took, fullEvery))
	}
	if err == nil || errors.Is(err, errFull) {
		if a.full.IsZero() || since == 0 || last != nil && epoch != last.Epoch {
			a.full = ended
		}
	}
	if err != nil {
		return
	}
	if a.ask.heard = true; !t.full {
		a.epoch, a.since = last.Epoch, last.Next
	}
	// The peer read its clock at some time between; the middle is off by half the round trip at most.
	a.offset, a.clocked = record.Time(last.Clock).Go().Sub(begun.Add(took/2)), true
}

// hear asks for heads, and returns the last page. The error is errFull if nothing more could be wanted, unless the whole is to be heard.
func (s *Syncer) hear(ctx context.Context, t *telling, q *wire.Request, whole bool) (*wire.Heads, error) {
	ctx, cancel := context.WithTimeout(ctx, askFor)
	defer cancel()
	c, err := s.ask(ctx, t.from, q)
	if err != nil {
		return nil, err
	}
	defer c.close()
	for {
		answer, err := c.next()
		if err != nil {
			return nil, err
		}
		page := answer.GetHeads()
		heads, err := wire.SignedHeads(page.GetHeads(), wire.MaxHeads)
		if err != nil {
			return nil, err
		}
		if t.heads += len(heads); page == nil || t.heads > maxHeads || len(heads) == 0 && !page.Last {
			return nil, fmt.Errorf("%w: answer to a question for heads is none, empty, or has more than %d", wire.ErrForm, maxHeads)
		}
		for _, h := range heads {
			if err := s.consider(t, h); err != nil {
				return nil, err
			}
		}
		switch {
		case page.Last:
			return page, nil
		case t.full && !whole:
			return nil, errFull
		}
	}
}

// consider wants a log if the peer is ahead in it. The error says that the peer lied.
func (s *Syncer) consider(t *telling, head record.SignedHead) error {
	held, ok := s.cfg.Ledger.Head(head.Author)
	if s.cfg.Own != nil && head.Author == s.cfg.Own.Author() {
		if t.own {
			return fmt.Errorf("%w: two heads of %v in one answer", wire.ErrForm, head.Author)
		}
		t.own = true
	}
	if err := s.hearOwn(t.from, head, held); err != nil {
		return err
	}
	if ok && (head.Size < held.Size || head.Head.Size == held.Size && head.Root == held.Root) || head.Size == 0 || s.fromTheFuture(head) {
		return nil
	}
	if !s.worthChecking(t, head, held) {
		return nil
	}
	if err := head.Verify(s.cfg.Network); err != nil {
		return err
	}
	if head.Size == held.Size {
		s.suspect(held, head)
		return nil
	}
	var notYet time.Time
	if ok {
		// A head that is just made is being announced, with its entries. Were they pulled first, the announcement would be nothing new
		// here, and not be passed on.
		notYet = head.Time.Go().Add(handGrace)
	}
	s.wanted(head, t.from, true, notYet)
	return nil
}

// worthChecking says whether something would come of a head if its signature is good, and counts the check. All else is cheap, so that a
// peer which tells the same heads again, or more than we can want, costs little.
func (s *Syncer) worthChecking(t *telling, head, held record.SignedHead) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	w := s.wants[head.Author]
	switch {
	case s.cfg.Now().Before(s.stopped[head.Author]):
		return false
	case head.Size == held.Size:
		if s.split[head.Author] {
			return false
		}
	case w != nil && head.Size <= w.head.Size:
		// All who speak our protocol are asked for it anyway, but who has it now may be asked at once.
		if head == w.head && len(w.have) < maxTold && !slices.Contains(w.have, t.from) {
			w.have = append(w.have, t.from)
			w.tells(t.from)
		}
		return false
	case w == nil && !s.room(t.from, 1):
		t.full = true
		return false
	}
	if t.checks == maxChecks {
		t.full = true
		return false
	}
	t.checks++
	return true
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
