package anchor_test

import (
	"context"
	"errors"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

var errHangs = errors.New("it hangs")

// slow is the books behind a wallet in which an anchor of an earlier life is under way: it is mined before any later one, in the order of
// their numbers.
type slow struct {
	*books
	before *anchor.Anchoring // nil once it is mined
}

func (s *slow) mine(ctx context.Context) {
	if b := s.before; b != nil {
		s.before = nil
		_, _ = s.books.Anchor(ctx, *b)
	}
}

func (s *slow) AwaitAnchors(ctx context.Context) error {
	s.mine(ctx)
	return s.books.AwaitAnchors(ctx)
}

func (s *slow) Anchor(ctx context.Context, what anchor.Anchoring) (anchor.Done, error) {
	s.mine(ctx)
	return s.books.Anchor(ctx, what)
}

func TestAnAnchorThatIsUnderWayIsWaitedForBeforeANewerOneIsMade(t *testing.T) {
	d := newDesk(t)
	d.write(t, d.key, 10, use(d.model))
	head, _ := d.Head(d.key.Author())
	c := &slow{books: d.books, before: &anchor.Anchoring{
		Head: head, LastEntry: must[[]byte](t)(d.Entry(head.Author, 0)), Inclusion: must[[]merkle.Hash](t)(d.Inclusion(head.Author, 0, 1)),
	}}
	for range 2 {
		d.write(t, d.key, 10, use(d.model))
	}
	a, err := anchor.New(anchor.Config{Author: d.key.Author(), Log: d.ledger, Chain: c})
	if err != nil {
		t.Fatal(err)
	}
	d.awaits = func(string) error { return errHangs }
	if _, err := a.Now(t.Context()); !errors.Is(err, errHangs) {
		t.Errorf("one that hangs: %v", err)
	}
	d.awaits = nil
	if done, err := a.Now(t.Context()); err != nil || done.GasUsed == 0 || d.anchoredSize() != 3 {
		t.Errorf("size %d is anchored: %v", d.anchoredSize(), err)
	}
}

func TestMovesThatAreUnderWayAreWaitedForBeforeOthersAreMade(t *testing.T) {
	d := newDesk(t)
	d.write(t, d.key, 10, use(d.model))
	d.anchor(t, d.key)
	d.fund(t, d.key, 100)
	s := d.settler()
	d.awaits = func(what string) error {
		if what != "moves" || len(d.sent) > 0 {
			t.Errorf("after %d transactions, %s are waited for", len(d.sent), what)
		}
		return errHangs
	}
	reads := d.reads.Load()
	_, register := s.Register(t.Context(), d.key.Author())
	_, settle := s.Settle(t.Context())
	_, _, claim := s.Claim(t.Context(), person(1))
	for what, err := range map[string]error{"register": register, "settle": settle, "claim": claim} {
		if !errors.Is(err, errHangs) {
			t.Errorf("%s: %v", what, err)
		}
	}
	if d.reads.Load() != reads {
		t.Error("what is there is read while it changes")
	}
}

func TestATopUpThatIsUnderWayIsNotMadeTwice(t *testing.T) {
	b := &bank{desk: newDesk(t), wallet: 100}
	keeper := b.balance(25, 50, &journal{})
	b.awaits = func(string) error { return errHangs }
	if _, err := keeper.Look(t.Context()); !errors.Is(err, errHangs) || b.funded != 0 {
		t.Errorf("%d top-ups beside one that hangs: %v", b.funded, err)
	}
	b.awaits = func(what string) error { // it is mined
		if what != "payments" {
			t.Errorf("%s are waited for", what)
		}
		return b.books.Fund(b.key.Author(), 50)
	}
	if free, err := keeper.Look(t.Context()); err != nil || free != 50 || b.funded != 0 {
		t.Errorf("%d free after %d more top-ups (%v)", free, b.funded, err)
	}
}

func TestAnswersThatHangHoldUpNoOtherAndAreNotGivenInHalves(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		c := &courtOf{anchored: 4, hangs: true}
		for i := range uint64(4) {
			d.write(t, d.key, 10, use(d.model))
			c.open = append(c.open, anchor.Challenge{Subject: merkle.Hash{byte(i)}, Kind: record.Withheld, Position: i})
		}
		defender := &anchor.Defender{Author: d.key.Author(), Log: d.ledger, Court: c, Every: time.Second}
		began := time.Now()
		if _, err := defender.Answer(t.Context()); !errors.Is(err, anchor.ErrUnderWay) || !strings.Contains(err.Error(), "4 challenges") {
			t.Errorf("answers that hang: %v", err)
		}
		if c.asked != 1 || time.Since(began) > time.Second {
			t.Errorf("they are given in %d transactions after %v", c.asked, time.Since(began))
		}
	})
}
