package anchor_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/record"
)

func TestAHeadThatIsHeldWholeIsNeverOvertaken(t *testing.T) {
	d := newDesk(t)
	d.write(t, d.key, 10, use(d.model))
	d.fund(t, d.key, 1000)
	d.anchor(t, d.key)
	moves := 0
	d.before = func() {
		moves++
		d.write(t, d.key, 10, use(d.model))
		d.anchor(t, d.key)
	}
	if done := d.settle(t); len(done) != 1 || moves != 1 || d.pool(d.model) != 10 {
		t.Errorf("%d transactions, %d tries, pool %d", len(done), moves, d.pool(d.model))
	}
}

func TestAWithheldTailHoldsUpNothingThatCameBefore(t *testing.T) {
	d := newDesk(t)
	other := d.made(t, "other", 2)
	d.hold(other)
	for range 5 {
		d.write(t, d.key, 10, use(d.model))
		d.write(t, d.key, 1, use(other))
	}
	shown := d.logs[d.key.Author()].head
	late := d.made(t, "late", 3)
	d.hold(late)
	d.write(t, d.key, 100, use(d.model))
	d.write(t, d.key, 100, use(late))
	d.anchor(t, d.key)
	d.fund(t, d.key, 1_000_000)
	whole := d.ledger
	d.ledger = newLedger(testNetwork)
	d.hold(d.model, other, late)
	d.ledger.logs[d.key.Author()] = replay(t, d.ledger, whole, d.key, shown)
	if due := must[royalty.Due](t)(d.settler().Owed(t.Context(), person(1))); due.Settled != 50 {
		t.Errorf("promised %d", due.Settled)
	}
	d.settle(t)
	if d.pool(d.model) != 50 || d.pool(other) != 5 || d.pool(late) != 0 {
		t.Errorf("of what is shown: pools %d, %d, %d", d.pool(d.model), d.pool(other), d.pool(late))
	}
	if done := d.settle(t); len(done) != 0 {
		t.Errorf("settled twice: %v", done)
	}
	d.ledger = whole
	d.settle(t)
	if d.pool(d.model) != 150 || d.pool(other) != 5 || d.pool(late) != 100 {
		t.Errorf("of the whole: pools %d, %d, %d", d.pool(d.model), d.pool(other), d.pool(late))
	}
}

// replay is the first entries of a log under their own head, as they lie on another node.
func replay(t fataler, to, whole *ledger, k *record.Key, head record.SignedHead) *memory {
	t.Helper()
	part := newLedger(testNetwork)
	part.held = to.held
	for _, b := range whole.logs[k.Author()].entries[:head.Size] {
		e := must[record.Entry](t)(record.ParseEntry(b))
		var uses []record.Use
		for _, u := range e.Usage.Uses {
			uses = append(uses, record.Use{Record: u.Record, Weight: u.Weight})
		}
		part.write(t, k, e.Usage.Fee, uses...)
	}
	m := part.logs[k.Author()]
	if m.head.Root != head.Root {
		t.Fatalf("replayed root %v, was %v", m.head.Root, head.Root)
	}
	return m
}

// TestAnAncestorThatNobodyHoldsStopsNothing: the chain knows it, so what was made from it is distributed all the same, and what it made
// itself can still be registered.
func TestAnAncestorThatNobodyHoldsStopsNothing(t *testing.T) {
	d := newDesk(t)
	child := d.made(t, "child", 7, from(d.model, 100_000))
	grandchild := d.made(t, "grandchild", 8, from(child, 500_000))
	for _, r := range []*record.Record{d.model, child} {
		if err := d.Register(r.Terms()); err != nil {
			t.Fatal(err)
		}
	}
	delete(d.held, d.model.ID())
	d.hold(child, grandchild)
	d.write(t, d.key, 1000, use(child))
	d.write(t, d.key, 1000, use(grandchild))
	d.fund(t, d.key, 2000)
	d.anchor(t, d.key)
	promised := must[royalty.Due](t)(d.settler().Owed(t.Context(), person(7)))
	d.settle(t)
	if promised.Settled != 1350 || d.pool(child) != 1350 || d.pool(grandchild) != 500 || d.Book.Money(d.model.ID()).Income != 150 {
		t.Errorf("promised %d, child %+v, grandchild %+v, model %+v", promised.Settled,
			d.Book.Money(child.ID()), d.Book.Money(grandchild.ID()), d.Book.Money(d.model.ID()))
	}
	if done := d.settle(t); len(done) != 0 {
		t.Errorf("settled twice: %v", done)
	}
}

// TestWhatNobodyPaidForIsNotLookedAt: neither records without end nor logs that pay nothing hide or hold up anybody's money.
func TestWhatNobodyPaidForIsNotLookedAt(t *testing.T) {
	d := newDesk(t)
	d.write(t, d.key, 1000, use(d.model))
	d.fund(t, d.key, 1000)
	d.anchor(t, d.key)
	spammer := newKey(t)
	for i := range 300 {
		r := d.made(t, fmt.Sprint("spam", i), 5, from(d.model, 1))
		d.hold(r)
		d.write(t, spammer, 1000, use(r))
	}
	d.anchor(t, spammer)
	free := d.made(t, "free", 6)
	d.hold(free)
	d.write(t, d.key, 0, use(free))
	d.anchor(t, d.key)
	due := must[royalty.Due](t)(d.settler().Owed(t.Context(), person(1)))
	d.asked = 0
	d.reads.Store(0)
	d.settle(t)
	if due.Settled != 1000 || d.pool(d.model) != 1000 {
		t.Errorf("promised %d, pool %d", due.Settled, d.pool(d.model))
	}
	// The logs, the one record, and what was taken for it and for the free one.
	if d.reads.Load() != 2+1+2 || d.asked > 3 {
		t.Errorf("%d reads of the chain, %d of records", d.reads.Load(), d.asked)
	}
}

// TestWhatIsCreditedBeyondTheLogsHeldIsOwedAsItStands: the payee's node need not follow whoever pays.
func TestWhatIsCreditedBeyondTheLogsHeldIsOwedAsItStands(t *testing.T) {
	d := newDesk(t)
	d.write(t, d.key, 1000, use(d.model))
	d.fund(t, d.key, 1000)
	d.anchor(t, d.key)
	d.settle(t)
	d.logs = map[record.Author]*memory{}
	due := must[royalty.Due](t)(d.settler().Owed(t.Context(), person(1)))
	if due.Claimable != 1000 || due.Settled != 1000 || len(due.Records) != 1 {
		t.Errorf("%+v", due)
	}
	if _, n, err := d.settler().Claim(t.Context(), person(1)); n != 1000 || err != nil {
		t.Errorf("claimed %d, %v", n, err)
	}
	if due := must[royalty.Due](t)(d.settler().Owed(t.Context(), person(1))); due.Claimed != 1000 || due.Claimable != 0 {
		t.Errorf("after the claim: %+v", due)
	}
}

// busy is a contract that answers for a record's money only once enough have asked.
type busy struct {
	*books
	enough int
	asking atomic.Int64
	met    chan struct{}
}

func (b *busy) Money(ctx context.Context, id record.ID) (royalty.Money, bool, error) {
	if b.asking.Add(1) == int64(b.enough) {
		close(b.met)
	}
	select {
	case <-b.met:
		return b.books.Money(ctx, id)
	case <-ctx.Done():
		return royalty.Money{}, false, ctx.Err()
	}
}

func TestTheChainIsAskedAboutManyRecordsAtOnce(t *testing.T) {
	d := newDesk(t)
	for i := range 100 { // that nobody used
		d.hold(d.made(t, fmt.Sprint("record", i), 7))
	}
	s := d.settler()
	ctx, cancel := context.WithTimeout(t.Context(), deadline)
	defer cancel()
	contract := &busy{books: d.books, enough: 8, met: make(chan struct{})}
	s.Contract = contract
	due, err := s.Owed(ctx, person(7))
	if err != nil || len(due.Records) != 100 {
		t.Errorf("owed for %d records, %v", len(due.Records), err)
	}
	if n := contract.asking.Load(); n != 100 {
		t.Errorf("%d questions about 100 records", n)
	}
	d.fail(errors.New("the chain is away"))
	if _, err := s.Owed(ctx, person(7)); err == nil || !strings.Contains(err.Error(), "the chain is away") {
		t.Errorf("owed without the chain: %v", err)
	}
}
