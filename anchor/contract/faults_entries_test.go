package contract_test

import (
	"math"
	"testing"

	"github.com/openledger/openledger/store/record"
)

// bad is a written author with one entry more, at index 5, to which something was done.
func bad(t fatal, spoil func(e *record.Entry)) *author {
	t.Helper()
	a, sure := written(t)
	a.useSpoilt(1_000_000, spoil, loose, sure)
	a.use(1, sure)
	return a
}

// order says where the two records stand in an entry that uses both.
func (a *author) order(sure record.ID) (looseAt, sureAt uint8) {
	a.t.Helper()
	for k, u := range parsed(a.t, a.entries[0]).Usage.Uses {
		if u.Record == sure {
			sureAt = uint8(k)
		} else {
			looseAt = uint8(k)
		}
	}
	return looseAt, sureAt
}

func TestARunningTotalOfTheLogThatDoesNotFollowIsAFault(t *testing.T) {
	for _, off := range []int{1, -1, 1 << 40} {
		a := bad(t, func(e *record.Entry) { e.Owed += record.Nano(off) })
		a.standsBy("NotNeighbours", a.proof(record.WrongOwed, 0, 5, 3), 5, 3)
		a.standsBy("NotNeighbours", a.proof(record.WrongOwed, 0, 5, 5), 5, 5)
		a.standsBy("NotNeighbours", a.proof(record.WrongOwed, 0, 4, 5), 4, 5)
		a.standsBy("WrongLeaves", a.proof(record.WrongOwed, 0, 5), 3, 1)
		a.standsBy("WrongLeaves", a.proof(record.WrongOwed, 0, 0, 5), 3, 2)
		a.standsBy("NoFault", a.proof(record.WrongOwed, 0, 4, 3))
		a.standsBy("NoFault", a.proof(record.WrongOwed, 0, 0))
		a.proves(a.proof(record.WrongOwed, 0, 5, 4))
	}
	// What follows the entry at fault is at fault against it.
	a := bad(t, func(e *record.Entry) { e.Owed++ })
	a.proves(a.proof(record.WrongOwed, 0, 6, 5))
}

func TestTheFirstEntryOwesItsAmountsAlone(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.useSpoilt(1000, func(e *record.Entry) { e.Owed++ }, loose)
	a.proves(a.proof(record.WrongOwed, 0, 0))
}

func TestWhatIsNoUsageOwesNothingMore(t *testing.T) {
	for _, off := range []record.Nano{0, 1} {
		a, _ := written(t)
		last := parsed(t, a.entries[4])
		a.write(record.Entry{Kind: record.KindLineage, Index: 5, Time: last.Time, Owed: last.Owed + off}.Append(nil))
		if off == 0 {
			a.standsBy("NoFault", a.proof(record.WrongOwed, 0, 5, 4))
		} else {
			a.proves(a.proof(record.WrongOwed, 0, 5, 4))
		}
	}
}

func TestTotalsThatWrapAreAFault(t *testing.T) {
	const most = math.MaxUint64
	// A log that owes almost all that can be owed: its first entry says so.
	full := func() *author {
		w := newWorld(t, 9)
		a := w.newAuthor()
		a.use(most-10, loose)
		return a
	}
	a := full()
	a.use(10, loose)
	a.standsBy("NoFault", a.proof(record.WrongOwed, 0, 1, 0))
	a.standsBy("NoFault", a.proof(record.WrongTotal, 0, 1, 0))

	wrap := func(e *record.Entry) {
		u := &e.Usage.Uses[0]
		e.Usage.Fee, u.Amount = 11, 11
		e.Owed, u.Total = e.Owed+1, u.Total+1 // to 0, as a sum that wraps
	}
	for _, kind := range []record.FaultKind{record.WrongOwed, record.WrongTotal} {
		a := full()
		a.useSpoilt(10, wrap, loose)
		e := parsed(t, a.entries[1])
		a.expect("the wrapped sums", []any{e.Owed, e.Usage.Uses[0].Total}, []any{record.Nano(0), record.Nano(0)})
		a.proves(a.proof(kind, 0, 1, 0))
	}
	// The amounts of one entry alone can wrap.
	b := newWorld(t, 9).newAuthor()
	b.useSpoilt(2, func(e *record.Entry) { e.Usage.Uses[0].Amount, e.Usage.Uses[1].Amount, e.Owed = most, 3, 2 }, loose, record.ID{2})
	b.proves(b.proof(record.WrongOwed, 0, 0))
}

func TestATotalThatDoesNotFollowFromTheEntryPointedToIsAFault(t *testing.T) {
	for _, off := range []int{1, -1} {
		a := bad(t, func(e *record.Entry) { e.Usage.Uses[0].Total += record.Nano(off) })
		a.standsBy("NotPointedTo", a.proof(record.WrongTotal, 0, 5, 2), 5, 2)
		a.standsBy("WrongLeaves", a.proof(record.WrongTotal, 0, 5), 4, 1)
		a.standsBy("NoSuchUse", a.proof(record.WrongTotal, 2, 5, 4), 2, 2)
		a.standsBy("NoSuchUse", a.proof(record.WrongTotal, 255, 5, 4), 255, 2)
		a.standsBy("NoFault", a.proof(record.WrongTotal, 1, 5, 4))
		a.standsBy("NoFault", a.proof(record.WrongTotal, 0, 4, 2))
		a.standsBy("NoFault", a.proof(record.WrongTotal, 0, 0))
		a.standsBy("WrongLeaves", a.proof(record.WrongTotal, 0, 0, 1), 4, 2)
		a.proves(a.proof(record.WrongTotal, 0, 5, 4))
	}
}

func TestATotalThatStartsAnewIsItsAmount(t *testing.T) {
	a := bad(t, func(e *record.Entry) { e.Usage.Uses[0].Previous = 0 })
	a.proves(a.proof(record.WrongTotal, 0, 5))
	b := bad(t, func(e *record.Entry) { u := &e.Usage.Uses[0]; u.Previous, u.Total = 0, u.Amount })
	b.standsBy("NoFault", b.proof(record.WrongTotal, 0, 5))
	b.proves(b.proof(record.Skipped, 0, 5, 0))
}

func TestAUsePointsToAnEarlierUsageThatUsesTheRecord(t *testing.T) {
	points := func(to uint64) *author {
		return bad(t, func(e *record.Entry) { e.Usage.Uses[0].Previous = to })
	}
	// To the entry itself, to one behind it, to none that there can be: 1 + index at least.
	for _, to := range []uint64{6, 7, 8, math.MaxUint64} {
		a := points(to)
		a.standsBy("WrongLeaves", a.proof(record.WrongTotal, 0, 5, 4))
		a.proves(a.proof(record.WrongTotal, 0, 5))
	}
	// previous is at most index: what it points to is the entry before.
	last := points(5)
	last.standsBy("WrongLeaves", last.proof(record.WrongTotal, 0, 5))
	last.standsBy("NoFault", last.proof(record.WrongTotal, 0, 5, 4))
	// To a usage of another record.
	other := points(4)
	other.standsBy("NotPointedTo", other.proof(record.WrongTotal, 0, 5, 4), 4, 4)
	other.proves(other.proof(record.WrongTotal, 0, 5, 3))

	// To what is no usage at all.
	a, sure := written(t)
	owed := parsed(t, a.entries[4]).Owed
	lineage := record.Entry{Kind: record.KindLineage, Index: 5, Time: a.now, Owed: owed}
	a.state.Add(lineage, [32]byte{})
	a.write(lineage.Append(nil))
	a.useSpoilt(1, func(e *record.Entry) { e.Usage.Uses[0].Previous = 6 }, sure)
	a.proves(a.proof(record.WrongTotal, 0, 6, 5))
}

func TestAUseThatPointsBeyondALaterOneIsAFault(t *testing.T) {
	back := func(e *record.Entry) { e.Usage.Uses[0].Previous = 1 } // to entry 0, past 2 and 4
	for _, between := range []uint64{2, 4} {
		a := bad(t, back)
		a.standsBy("NoFault", a.proof(record.Skipped, 0, 5, 0)) // which it points to
		a.standsBy("NoFault", a.proof(record.Skipped, 0, 5, 3)) // which uses another record
		a.standsBy("NoFault", a.proof(record.Skipped, 0, 5, 5))
		a.standsBy("NoFault", a.proof(record.Skipped, 0, 5, 6)) // which is later
		a.standsBy("NoFault", a.proof(record.Skipped, 1, 5, 2)) // whose other use points to entry 4
		a.standsBy("NoFault", a.proof(record.Skipped, 1, 5, 4))
		a.standsBy("NoSuchUse", a.proof(record.Skipped, 2, 5, 4))
		a.standsBy("WrongLeaves", a.proof(record.Skipped, 0, 5), 5, 1)
		a.proves(a.proof(record.Skipped, 0, 5, between))
	}
	forgets := bad(t, func(e *record.Entry) { e.Usage.Uses[1].Previous = 0 })
	forgets.proves(forgets.proof(record.Skipped, 1, 5, 0))
}

func TestAnAmountThatFeeAndWeightAndRateDoNotMakeIsAFault(t *testing.T) {
	for _, off := range []int{1, -1, 1 << 50} {
		a, sure := written(t)
		l, s := a.order(sure)
		a.useSpoilt(1_000_000, func(e *record.Entry) {
			e.Usage.Uses[s].Amount += record.Nano(off)
			e.Usage.Uses[l].Amount += record.Nano(off)
		}, loose, sure)
		a.standsBy("NotRegistered", a.proof(record.WrongAmount, l, 5), [32]byte(loose))
		a.standsBy("NoFault", a.proof(record.WrongAmount, s, 4))
		a.standsBy("NoSuchUse", a.proof(record.WrongAmount, 2, 5))
		a.standsBy("WrongLeaves", a.proof(record.WrongAmount, s, 5, 4), 6, 2)
		a.proves(a.proof(record.WrongAmount, s, 5))
	}
}

func TestAnAmountIsProvedWrongOnceItsRecordIsRegistered(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	late := w.unregistered(5, 0, nil, ben)
	a.useSpoilt(1000, func(e *record.Entry) { e.Usage.Uses[0].Amount-- }, late.id)
	p := a.proof(record.WrongAmount, 0, 0)
	a.standsBy("NotRegistered", p, [32]byte(late.id))
	w.do(ann, abi.PackRegister(late.terms, late.signature))
	a.proves(p)
}

func TestAnAmountsProductTakesMoreThan64Bits(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	sure := w.newRecord(1, 0, nil, ben).id
	a.use(math.MaxUint64, sure)
	a.standsBy("NoFault", a.proof(record.WrongAmount, 0, 0))
	// A weight above the whole, and an amount that fits it only if it wraps.
	a.useSpoilt(0, func(e *record.Entry) {
		u := &e.Usage.Uses[0]
		e.Usage.Fee, u.Weight, u.Amount = math.MaxUint64, 2*record.Million, math.MaxUint64-1
	}, sure)
	a.proves(a.proof(record.WrongAmount, 0, 1))
}
