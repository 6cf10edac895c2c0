package anchor_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/record"
)

func TestManyMovesGoIntoSeveralTransactions(t *testing.T) {
	d := newDesk(t)
	var all []*record.Record
	for i := range 100 {
		all = append(all, d.made(t, fmt.Sprint("m", i), i+2, from(d.model, 100_000)))
	}
	d.hold(all...)
	for _, r := range all {
		d.write(t, d.key, 1000, use(r))
	}
	d.fund(t, d.key, 1_000_000)
	d.anchor(t, d.key)
	d.settle(t) // 101 registrations, 100 collections, 101 distributions
	if !slices.Equal(d.sent, []int{64, 64, 64, 64, 46}) {
		t.Errorf("moves %v", d.sent)
	}
	if d.pool(d.model) != 10_000 {
		t.Errorf("pool %d", d.pool(d.model))
	}
}

// TestATransactionStaysBelowTheGasThatOneMayHave: each part that reaches a parent first is a new slot of storage, of 22,100 gas. The tips
// have higher ids than the bases, so that they are distributed one after the other.
func TestATransactionStaysBelowTheGasThatOneMayHave(t *testing.T) {
	d := newDesk(t)
	var tips []*record.Record
	made := func(high bool, parents ...record.Parent) *record.Record {
		for i := 0; ; i++ {
			r := d.made(t, fmt.Sprint(len(d.held), " ", i), 1, slices.Clone(parents)...)
			if r.ID()[0] >= 0x80 == high {
				d.hold(r)
				return r
			}
		}
	}
	for range 40 {
		var parents []record.Parent
		for range record.MaxParents {
			parents = append(parents, from(made(false), 10_000))
		}
		tips = append(tips, made(true, parents...))
	}
	for _, r := range tips {
		d.write(t, d.key, 1000, use(r))
	}
	d.fund(t, d.key, 1_000_000)
	d.anchor(t, d.key)
	rec := &recorder{books: d.books}
	s := d.settler()
	s.Contract = rec
	must[[]anchor.Done](t)(s.Settle(t.Context()))
	if most := slices.Max(rec.passed); most*22_100 > 1<<24 || most < 2*record.MaxParents {
		t.Errorf("%d parents get their part in one transaction", most)
	}
}

func TestRecordsThatNoMoneyReachesAreNotRegistered(t *testing.T) {
	d := newDesk(t)
	for i := range 50 {
		d.hold(d.made(t, fmt.Sprint("spam", i), 2, from(d.model, 1)))
	}
	d.write(t, d.key, 1000, use(d.model))
	d.fund(t, d.key, 1000)
	d.anchor(t, d.key)
	d.settle(t)
	if !slices.Equal(d.sent, []int{3}) { // register, collect, distribute
		t.Errorf("moves %v", d.sent)
	}
}

func TestALadderOfDiamondsOverALostRecordIsWalkedOnce(t *testing.T) {
	d := newDesk(t)
	lost := d.made(t, "lost", 1)
	below := []*record.Record{lost, d.model}
	const rungs = 60 // 2^60 paths
	for i := range rungs {
		var rung []*record.Record
		for _, side := range []string{"l", "r"} {
			rung = append(rung, d.made(t, fmt.Sprint(i, side), 1, from(below[0], 1000), from(below[1], 1000)))
		}
		d.hold(rung...)
		below = rung
	}
	d.write(t, d.key, 1000, use(below[0]))
	d.write(t, d.key, 1000, use(below[1]))
	d.fund(t, d.key, 2000)
	d.anchor(t, d.key)
	d.asked = 0
	d.settle(t)
	if d.asked > 2*rungs+2 {
		t.Errorf("records were asked for %d times", d.asked)
	}
	if _, err := d.settler().RegisterRecords(t.Context(), below[0].ID()); !errors.Is(err, record.ErrParentUnknown) {
		t.Errorf("%v", err)
	}
}

func TestOfOneSettlementTheChainIsAskedOnceForEachRecordLogAndUse(t *testing.T) {
	d := newDesk(t)
	const records, authors, used = 30, 3, 10
	all := []*record.Record{d.model}
	for i := range records - 1 {
		all = append(all, d.made(t, fmt.Sprint(i), 2, from(all[i], 10_000)))
	}
	d.hold(all...)
	for range authors {
		k := newKey(t)
		for _, r := range all[:used] {
			d.write(t, k, 1000, use(r))
		}
		d.anchor(t, k)
		d.fund(t, k, 100_000)
	}
	d.reads.Store(0)
	d.settle(t)
	if want := authors + used*authors + used; int(d.reads.Load()) != want {
		t.Errorf("%d reads, want %d", d.reads.Load(), want)
	}
	d.reads.Store(0)
	d.settle(t)
	if want := authors + used; int(d.reads.Load()) != want {
		t.Errorf("%d reads when there is nothing, want %d", d.reads.Load(), want)
	}
}

func TestTheOrderOfWhatIsSentDoesNotDependOnMaps(t *testing.T) {
	key := newKey(t)
	var first []byte
	for try := range 5 {
		d := newDesk(t)
		d.key = key
		var all []*record.Record
		for i := range 20 {
			all = append(all, d.made(t, fmt.Sprint(i), 1))
		}
		d.held = map[record.ID]*record.Record{}
		d.hold(all...)
		rec := &recorder{books: d.books}
		s := d.settler()
		s.Contract = rec
		var ids []record.ID
		for _, r := range all {
			ids = append(ids, r.ID())
		}
		if try%2 == 1 {
			slices.Reverse(ids)
		}
		must[[]anchor.Done](t)(s.RegisterRecords(t.Context(), ids...))
		if first == nil {
			first = rec.order
		}
		if !bytes.Equal(first, rec.order) {
			t.Fatal("another order")
		}
	}
}

// recorder keeps the order of what is registered, and how many parts go to parents in each transaction.
type recorder struct {
	*books
	order  []byte
	passed []int
}

func (r *recorder) Move(ctx context.Context, moves []anchor.Move) (anchor.Done, error) {
	passed := 0
	for _, m := range moves {
		switch {
		case m.Register != nil:
			id := m.Register.ID()
			r.order = append(r.order, id[:]...)
		case m.Distribute != nil:
			passed += len(m.Distribute.Parents)
		}
	}
	r.passed = append(r.passed, passed)
	return r.books.Move(ctx, moves)
}
