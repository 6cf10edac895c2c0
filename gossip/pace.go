package gossip

import (
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/store/record"
)

const (
	// every is the time between two announcements of one author (PROTOCOL, section 10).
	every = time.Second
	// slack is how much earlier than its turn one may arrive: the network doesn't keep the author's rhythm. The average stays one a second.
	slack = every / 2
	// maxPaced is how many authors' turns are remembered in one generation, some 250 bytes each; there are two.
	maxPaced = 50_000
)

// doubtFor is how long after a body that didn't make its root nobody else is blamed for another one of that author.
const doubtFor = 10 * time.Minute

// maxLate is how many authors may wait for their next turn with a head that came too early; of more, catching up learns by itself.
const maxLate = 4096

// turn is what is known of one author's announcements.
type turn struct {
	next time.Time         // when the next one is due
	head record.SignedHead // the newest that was taken; its signature is good
	// stopped is IgnoredFork or IgnoredFault once a proof against the author was seen: nothing more of it is passed on. Else 0.
	stopped Verdict
	doubted time.Time // when a body that didn't make its root was last blamed on its sender
}

// late is a head that came too early, and who sent it.
type late struct {
	head record.SignedHead
	from peer.ID
}

// pace keeps every author to about one announcement a second. It forgets the authors that were silent longest when there are too many.
type pace struct {
	mu   sync.Mutex // guards all below
	now  map[record.Author]turn
	old  map[record.Author]turn
	late map[record.Author]late // the newest of each author; their signatures are good
}

func newPace() *pace {
	return &pace{now: map[record.Author]turn{}, late: map[record.Author]late{}}
}

// of returns what is known of an author.
func (p *pace) of(a record.Author) turn {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.get(a)
}

func (p *pace) get(a record.Author) turn {
	if t, ok := p.now[a]; ok {
		return t
	}
	return p.old[a]
}

func (p *pace) set(a record.Author, t turn) {
	if len(p.now) >= maxPaced {
		p.old, p.now = p.now, map[record.Author]turn{}
	}
	p.now[a] = t
}

// open says whether it is the author's turn.
func (t turn) open(now time.Time) bool { return !now.Before(t.next.Add(-slack)) }

// take uses the author's turn up for a head. False if it was used up meanwhile, or for a larger head.
func (p *pace) take(head record.SignedHead, now time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.get(head.Author)
	if !t.open(now) || head.Size <= t.head.Size {
		return false
	}
	t.head = head
	if t.next.Before(now) {
		t.next = now
	}
	t.next = t.next.Add(every)
	p.set(head.Author, t)
	return true
}

// stop marks an author; false if it was marked before.
func (p *pace) stop(a record.Author, why Verdict) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.get(a)
	if t.stopped != 0 {
		return false
	}
	t.stopped = why
	p.set(a, t)
	return true
}

// doubt says whether a body of the author that doesn't make its root is to be blamed on its sender: the first one in doubtFor is.
func (p *pace) doubt(a record.Author, now time.Time) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	t := p.get(a)
	if !t.doubted.IsZero() && now.Sub(t.doubted) < doubtFor {
		return false
	}
	t.doubted = now
	p.set(a, t)
	return true
}

// newest says whether a head that came too early is newer than those that did before.
func (p *pace) newest(head record.SignedHead) bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	known, ok := p.late[head.Author]
	return head.Size > known.head.Size && (ok || len(p.late) < maxLate)
}

// keep remembers a head that came too early.
func (p *pace) keep(l late) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if l.head.Size > p.late[l.head.Author].head.Size {
		p.late[l.head.Author] = l
	}
}

// due takes out the late heads of authors whose turn it is again.
func (p *pace) due(now time.Time) (out []late) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for a, l := range p.late {
		t := p.get(a)
		if now.Before(t.next) {
			continue
		}
		delete(p.late, a)
		if l.head.Size > t.head.Size {
			out = append(out, l)
		}
	}
	return out
}
