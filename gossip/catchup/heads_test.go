package catchup

import (
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/record"
)

// quiet is a Syncer that does not run, with a clock.
func quiet(t *testing.T, clock *time.Time) (*Syncer, *ledgertest.Ledger) {
	t.Helper()
	l := ledgertest.New()
	s, err := New(Config{Host: newHost(t), Network: ledgertest.Network, Ledger: l, Now: func() time.Time { return *clock }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(s.codec.close)
	return s, l
}

func TestASignatureIsCheckedOnlyIfSomethingMayComeOfIt(t *testing.T) {
	clock := time.Now()
	s, l := quiet(t, &clock)
	a := ledgertest.NewAuthor(t)
	fork := a.Fork()
	first := a.Write(2, now())
	split, larger := fork.Write(2, now()+1), a.Write(1, now())
	fresh := ledgertest.NewAuthor(t).Write(1, now()).Head
	says := func(what string, p peer.ID, h record.SignedHead, want int) {
		t.Helper()
		c := telling{from: p}
		if err := s.consider(&c, h); err != nil {
			t.Fatal(err)
		}
		if c.checks != want {
			t.Errorf("%s: %d checks, want %d", what, c.checks, want)
		}
	}
	says("a new log", "one", first.Head, 1)
	says("the same again", "one", first.Head, 0)
	says("the same of another peer", "two", first.Head, 0)
	if w := s.wants[a.Name()]; !slices.Contains(w.told, "two") {
		t.Error("the other peer is not asked first")
	}
	says("a larger head", "two", larger.Head, 1)
	says("the smaller one again", "one", first.Head, 0)
	ledgertest.Keep(t, l, first)
	says("what is held", "one", first.Head, 0)
	says("another history", "one", split.Head, 1)
	says("another history again", "one", split.Head, 0)
	s.leave(fresh.Author, time.Minute)
	says("a log that is left alone", "one", fresh, 0)
	clock = clock.Add(time.Minute)
	s.first["one"] = maxWantsEach
	says("more than one peer may tell", "one", fresh, 0)
	says("the same of another", "two", fresh, 1)

	c := telling{from: "three", checks: maxChecks}
	if err := s.consider(&c, ledgertest.NewAuthor(t).Write(1, now()).Head); err != nil || c.checks != maxChecks || !c.full {
		t.Errorf("beyond all checks: %d, full %v, %v", c.checks, c.full, err)
	}
}

func TestAForgedHeadIsALie(t *testing.T) {
	clock := time.Now()
	s, _ := quiet(t, &clock)
	h := ledgertest.NewAuthor(t).Write(1, now()).Head
	h.Signature[9] ^= 1
	if err := s.consider(&telling{from: "one"}, h); !liar(err) {
		t.Errorf("error %v", err)
	}
}

// keeper keeps the own log of an author.
type keeper struct {
	author record.Author
	heard  int
}

func (k *keeper) Author() record.Author            { return k.author }
func (k *keeper) Heard(peer.ID, record.SignedHead) { k.heard++ }
func (k *keeper) Compared(peer.ID)                 {}

func TestTheOwnLogIsToldOnceInAnAnswer(t *testing.T) {
	clock := time.Now()
	s, _ := quiet(t, &clock)
	a := ledgertest.NewAuthor(t)
	k := &keeper{author: a.Name()}
	s.cfg.Own = k
	h, c := a.Write(1, now()).Head, telling{from: "one"}
	if err := s.consider(&c, h); err != nil {
		t.Fatal(err)
	}
	if err := s.consider(&c, h); !errors.Is(err, wire.ErrForm) || k.heard != 1 {
		t.Errorf("told twice: %v, heard %d times", err, k.heard)
	}
}

func TestAnAnswerEndsWhenNothingMoreCanBeWanted(t *testing.T) {
	v := run(t, nil)
	heads := make([]record.SignedHead, maxWantsEach+2*wire.MaxHeads)
	for i := range heads {
		heads[i] = ledgertest.NewAuthor(t).Write(1, now()).Head
	}
	hold := make(chan struct{})
	t.Cleanup(func() { close(hold) })
	many, _ := tells(t, v, heads, func(int64, network.Stream, codec) error { <-hold; return nil })
	eventually(t, "the peer's answer has ended", func() bool { return v.full(many.ID()) })
	v.mu.Lock()
	a := v.peers[many.ID()]
	if n := v.first[many.ID()]; n != maxWantsEach {
		t.Errorf("%d logs are wanted, want %d", n, maxWantsEach)
	}
	if !a.ask.full || a.since != 0 || !a.ask.notYet.After(time.Now().Add(-time.Hour)) {
		t.Errorf("asked again from %d, full %v, not before %v", a.since, a.ask.full, a.ask.notYet)
	}
	a.ask.notYet = time.Time{}
	if v.mayAsk(many.ID(), a) {
		t.Error("it is asked again while nothing more can be wanted")
	}
	v.mu.Unlock()
	honest, x := run(t, nil), ledgertest.NewAuthor(t)
	ledgertest.Keep(t, honest.ledger, x.Write(5, now()))
	connect(t, v.host, honest.host)
	eventually(t, "another peer's log is there", func() bool { return v.size(x.Name()) == 5 })
}

func TestWhoTellsOfLogsAndDoesNotServeThemIsNotAskedForAWhile(t *testing.T) {
	clock := time.Now()
	s, _ := quiet(t, &clock)
	other := run(t, nil)
	connect(t, s.cfg.Host, other.host)
	p := other.host.ID()
	eventually(t, "it speaks", func() bool { return slices.Contains(s.speakers(), p) })
	for _, innocent := range []*want{
		{by: p},
		{by: p, claims: true, others: map[peer.ID]bool{p: true}},
		{by: "gone", claims: true},
	} {
		for range 2 * maxUnserved {
			s.unserved(innocent)
		}
	}
	for i := range 2 * maxUnserved {
		s.unserved(&want{by: p, claims: true})
		if i%2 == 1 {
			s.served(p)
			s.served(p)
		}
	}
	if len(s.due(true)) != 1 {
		t.Fatal("it is not asked though it serves what it tells")
	}
	s.known(p).asking = false
	for range maxUnserved {
		s.unserved(&want{by: p, claims: true})
	}
	if len(s.due(true)) != 0 {
		t.Error("it is asked again at once")
	}
	clock = clock.Add(unservedFor)
	if len(s.due(true)) != 1 {
		t.Error("it is never asked again")
	}
}
