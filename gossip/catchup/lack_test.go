package catchup

import (
	"sync/atomic"
	"testing"
	"time"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store/record"
)

// stripped is a ledger of a node that serves entries without their blocks.
type stripped struct{ *ledgertest.Ledger }

func (l stripped) Batch(a record.Author, from uint64, head record.SignedHead, maxBytes int) (record.Batch, error) {
	b, err := l.Ledger.Batch(a, from, head, maxBytes)
	b.Blocks = nil
	return b, err
}

func strips(c *Config) { c.Ledger = stripped{c.Ledger.(*ledgertest.Ledger)} }

// blocks is how many blocks of a log a node holds.
func (n *node) blocks(t *testing.T, a record.Author) int {
	t.Helper()
	h, _ := n.ledger.Head(a)
	b, err := n.ledger.Batch(a, 0, h, 1<<20)
	if err != nil {
		t.Fatal(err)
	}
	return len(b.Blocks)
}

func TestBlocksThatOnePeerLeavesOutComeFromAnother(t *testing.T) {
	thief, honest, two := run(t, strips), run(t, nil), run(t, func(c *Config) { c.Every = time.Hour })
	connect(t, two.host, thief.host)
	connect(t, two.host, honest.host)
	eventually(t, "compared", func() bool { _, n := two.Clocks(); return n == 2 })
	for range 5 { // or the honest one might be the first by chance
		a := ledgertest.NewAuthor(t)
		first, second := a.WriteBlock(2000, now()), a.Write(3, now())
		for _, n := range []*node{thief, honest} {
			ledgertest.Keep(t, n.ledger, first)
			ledgertest.Keep(t, n.ledger, second)
		}
		two.Behind(a.Name(), thief.host.ID(), second.Head)
		eventually(t, "pulled", func() bool { return two.size(a.Name()) == 4 })
		if n := two.blocks(t, a.Name()); n != 1 {
			t.Fatalf("%d blocks are held, want 1", n)
		}
	}
}

func TestALogWhoseBlockNobodyHasGoesOnAfterAWhile(t *testing.T) {
	var ahead atomic.Int64 // of the node's clock
	one, other := run(t, strips), run(t, strips)
	two := run(t, func(c *Config) { c.Now = func() time.Time { return time.Now().Add(time.Duration(ahead.Load())) } })
	a := ledgertest.NewAuthor(t)
	first, second := a.WriteBlock(2000, now()), a.Write(3, now())
	for _, n := range []*node{one, other} {
		ledgertest.Keep(t, n.ledger, first)
		ledgertest.Keep(t, n.ledger, second)
	}
	connect(t, two.host, one.host)
	connect(t, two.host, other.host)
	eventually(t, "it lacks a block", func() bool {
		two.mu.Lock()
		defer two.mu.Unlock()
		return len(two.lacks) == 1
	})
	if two.size(a.Name()) != 0 {
		t.Error("it is stored at once")
	}
	ahead.Store(int64(withheldAfter))
	eventually(t, "stored", func() bool { return two.size(a.Name()) == 4 })
	if n := two.blocks(t, a.Name()); n != 0 {
		t.Errorf("%d blocks are held, from nowhere", n)
	}
	for _, n := range []*node{one, other} {
		if two.rests(n.host.ID()) {
			t.Error("a peer was blamed for its author's block")
		}
	}
	eventually(t, "the lack is forgotten", func() bool {
		two.mu.Lock()
		defer two.mu.Unlock()
		return len(two.lacks) == 0
	})
}

func TestWhenBlocksAreGivenUp(t *testing.T) {
	for _, c := range []struct {
		name     string
		waited   time.Duration
		heardAll bool
		want     bool
	}{
		{"at once", 0, true, false},
		{"all lack them, not for long", withheldAfter - 1, true, false},
		{"all lack them for long", withheldAfter, true, true},
		{"one has not been heard", unheardAfter - 1, false, false},
		{"one has not been heard for very long", unheardAfter, false, true},
		{"nobody has been asked for ages", lackFor, true, false},
	} {
		clock := time.Now()
		s, err := New(Config{Host: newHost(t), Network: ledgertest.Network, Ledger: ledgertest.New(), Now: func() time.Time { return clock }})
		if err != nil {
			t.Fatal(err)
		}
		a := record.Author{1}
		if s.giveUpBlocks(a, true) {
			t.Errorf("%s: given up though none lack", c.name)
		}
		if !s.lacking(a, 7) || s.lacking(a, 7) {
			t.Errorf("%s: a lack is news not just once", c.name)
		}
		clock = clock.Add(c.waited)
		if got := s.giveUpBlocks(a, c.heardAll); got != c.want {
			t.Errorf("%s: given up %v, want %v", c.name, got, c.want)
		}
		if !s.lacking(a, 8) || s.giveUpBlocks(a, true) {
			t.Errorf("%s: the next entry is not waited for anew", c.name)
		}
		s.codec.close()
	}
}
