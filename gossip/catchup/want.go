package catchup

import (
	"context"
	"slices"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/store/record"
)

// Limits of what is wanted.
const (
	// maxWants is how many logs are wanted at once, some kilobytes each; what comes beyond is learned again later.
	maxWants = 4096
	// maxWantsEach is how many of them one peer may be the first to tell of.
	maxWantsEach = maxWants / 4
	// maxTold is how many peers are remembered as having told of a head.
	maxTold = 8
	// pulls is how many logs are pulled at once.
	pulls = 8
	// pullsEach is how many of them may be from one peer, so that one that stalls does not hold up all.
	pullsEach = 3
	// restFor is how long nothing is pulled from a peer that failed; each time it fails again twice as long, up to mostRest.
	restFor  = 15 * time.Second
	mostRest = 16 * time.Minute
	// maxAgain is how often a peer is asked again in its turn for the entries before a fault. An honest one leaves none of them out.
	maxAgain = 2
	// attempts is how often all peers are tried before a log is given up until someone tells of it again.
	attempts = 12
	// firstPause and lastPause are the times between attempts; each is twice the one before. A peer that has passed a head on may be
	// pulling the entries itself, so the first pauses are short.
	firstPause = 100 * time.Millisecond
	lastPause  = 30 * time.Second
	// handGrace is how long gossip has to bring the entries of a fresh head, before they are pulled.
	handGrace = 2 * time.Second
	// stopFor is how long a log whose author is at fault is left alone.
	stopFor = time.Hour
	// maxStopped is how many such logs are remembered.
	maxStopped = 100_000
)

// want is a log in which somebody is ahead of us.
type want struct {
	author record.Author
	by     peer.ID // who told first
	claims bool    // and says that it has the entries
	// what follows is of who chases it alone
	bare   bool             // entries that lack blocks are stored all the same
	beyond branch           // the newest entries that were stored and that no complete head covers yet
	others map[peer.ID]bool // who holds another history than we do, and is not asked any more
	// what follows is guarded by Syncer.mu
	head    record.SignedHead // the largest that we were told of; its signature is good
	told    []peer.ID         // who told us, the latest first
	have    []peer.ID         // who told us again, and has the entries
	notYet  time.Time         // pull no sooner
	next    uint64            // entries below it are held, though no head says so yet
	running bool              // a goroutine chases it
	news    chan struct{}     // somebody told us more
}

// Behind says that a peer knows a larger head of an author than we hold. The head's signature must have been checked. It does not block.
func (s *Syncer) Behind(_ record.Author, from peer.ID, head record.SignedHead) {
	s.wanted(head, from, false, time.Time{})
}

// wanted remembers that a peer is ahead of us. Claims says that the peer says that it has the entries.
func (s *Syncer) wanted(head record.SignedHead, from peer.ID, claims bool, notYet time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if until, ok := s.stopped[head.Author]; ok && s.cfg.Now().Before(until) {
		return
	}
	w := s.wants[head.Author]
	if w == nil {
		if !s.room(from, 1) {
			s.missed = true
			return
		}
		w = &want{author: head.Author, by: from, claims: claims, notYet: notYet, news: make(chan struct{}, 1), others: map[peer.ID]bool{}}
		s.wants[head.Author] = w
		s.first[from]++
	}
	if head.Size > w.head.Size {
		w.head = head
	}
	if notYet.Before(w.notYet) {
		w.notYet = notYet
	}
	w.tells(from)
	if !w.running {
		poke(s.wake)
	}
}

// tells notes that a peer told of the head. The caller holds mu.
func (w *want) tells(p peer.ID) {
	w.told = slices.DeleteFunc(w.told, func(q peer.ID) bool { return p == q })
	w.told = slices.Insert(w.told, 0, p)
	w.told = w.told[:min(len(w.told), maxTold)]
	poke(w.news)
}

// room says whether so large a part of the wants is free that a peer may be the first to tell of more: 1 for any place, 2 for half of them.
// The caller holds mu.
func (s *Syncer) room(p peer.ID, part int) bool {
	return len(s.wants) < maxWants/part && s.first[p] < maxWantsEach/part
}

// remove forgets a want. The caller holds mu.
func (s *Syncer) remove(w *want) {
	if s.wants[w.author] != w {
		return
	}
	delete(s.wants, w.author)
	if s.first[w.by]--; s.first[w.by] == 0 {
		delete(s.first, w.by)
	}
}

func poke(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// fresh takes the wants that nobody chases yet.
func (s *Syncer) fresh() (out []*want) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, w := range s.wants {
		if !w.running {
			w.running = true
			out = append(out, w)
		}
	}
	return out
}

// chase pulls a log until we hold what we were told of, nobody has it, or its author is at fault.
func (s *Syncer) chase(ctx context.Context, w *want) {
	pause := firstPause
	for range attempts {
		if !s.untilDue(ctx, w) {
			break
		}
		if over := s.round(ctx, w); over {
			return
		}
		if !sleep(ctx, pause, w.news) {
			break
		}
		pause = min(2*pause, lastPause)
	}
	if ctx.Err() == nil {
		s.unserved(w)
	}
	s.drop(w, true)
}

// round asks all peers for a log, and once more if they showed that some blocks are to be done without. It says whether the want is over
// and forgotten, or ctx is done.
func (s *Syncer) round(ctx context.Context, w *want) (over bool) {
	heardAll, over := s.askAll(ctx, w)
	if w.bare = !over && s.giveUpBlocks(w.author, heardAll); w.bare {
		_, over = s.askAll(ctx, w)
		w.bare = false
	}
	return over || s.satisfied(w) || s.leaveToOthers(w)
}

// askAll asks all peers for a log, one after the other. It says whether all told what they have.
func (s *Syncer) askAll(ctx context.Context, w *want) (heardAll, over bool) {
	heardAll = true
	for _, p := range s.sources(w) {
		if s.satisfied(w) || ctx.Err() != nil {
			return heardAll, true
		}
		switch s.turn(ctx, w, p) {
		case stopped:
			s.drop(w, false)
			return heardAll, true
		case unheard:
			heardAll = false
		}
	}
	return heardAll, false
}

// untilDue waits until the want may be pulled; false if ctx is done.
func (s *Syncer) untilDue(ctx context.Context, w *want) bool {
	for {
		s.mu.Lock()
		left := w.notYet.Sub(s.cfg.Now())
		s.mu.Unlock()
		if left <= 0 {
			return ctx.Err() == nil
		}
		if !sleep(ctx, left, w.news) {
			return false
		}
	}
}

// sleep waits for a while or for news; false if ctx is done.
func sleep(ctx context.Context, d time.Duration, news <-chan struct{}) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
	case <-news:
	}
	return true
}

// holds says whether we hold what we were told of.
func (s *Syncer) holds(w *want) bool {
	held, _ := s.cfg.Ledger.Head(w.author)
	s.mu.Lock()
	defer s.mu.Unlock()
	return held.Size >= w.head.Size
}

// satisfied is holds, and forgets the want if so. Only who chases it calls this.
func (s *Syncer) satisfied(w *want) bool {
	held, _ := s.cfg.Ledger.Head(w.author)
	s.mu.Lock()
	defer s.mu.Unlock()
	if held.Size < w.head.Size {
		return false
	}
	s.remove(w)
	delete(s.lacks, w.author)
	return true
}

// drop forgets a want. What was missed is learned again soon, else when all heads are compared next.
func (s *Syncer) drop(w *want, missed bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.missed = s.missed || missed
	s.remove(w)
}

// sources are the peers to pull from: those that told us first, then all others that speak our protocol, but none that hold another history.
// Only who chases the want calls this.
func (s *Syncer) sources(w *want) []peer.ID {
	s.mu.Lock()
	told := slices.Clone(w.told)
	s.mu.Unlock()
	all := slices.DeleteFunc(s.speakers(), func(p peer.ID) bool { return w.others[p] })
	told = slices.DeleteFunc(told, func(p peer.ID) bool { return !slices.Contains(all, p) })
	for _, p := range all {
		if !slices.Contains(told, p) {
			told = append(told, p)
		}
	}
	return told
}
