package royalty

import (
	"errors"
	"testing"

	"github.com/openledger/openledger/store/record"
)

func TestWhatTheChainHasRegisteredIsDistributedWithoutItsParents(t *testing.T) {
	lost := record.ID{1}
	child := draft(t, 0, one(1, 1), record.Share{Record: lost, Share: 250_000})
	b := New(1)
	if err := b.Register(child); !errors.Is(err, NotRegistered) {
		t.Fatalf("a record whose parent is not known is registered: %v", err)
	}
	must(t, b.SetMoney(child.ID(), Money{Income: 100}))
	if _, err := b.Distribute(child.ID()); !errors.Is(err, NotRegistered) {
		t.Fatalf("a record that is not registered is distributed: %v", err)
	}
	b.Adopt(child)
	b.Adopt(child)
	if n, err := b.Distribute(child.ID()); n != 100 || err != nil || len(b.order) != 1 {
		t.Errorf("distributed %d, %v, %d records", n, err, len(b.order))
	}
	if b.Money(child.ID()) != (Money{100, 100, 75}) || b.Money(lost) != (Money{Income: 25}) {
		t.Errorf("%+v, the parent's %+v", b.Money(child.ID()), b.Money(lost))
	}
	must(t, b.Register(draft(t, 1, one(1, 1), record.Share{Record: child.ID(), Share: 1})))
}

func TestAdoptedTermsAreTheBooksOwn(t *testing.T) {
	parents := []record.Share{{Record: record.ID{1}, Share: 1}}
	terms := draft(t, 0, one(1, 1), parents...)
	b := New(1)
	b.Adopt(terms)
	id := terms.ID()
	terms.Parents[0].Share = 2
	if kept, ok := b.Terms(id); !ok || kept.ID() != id {
		t.Errorf("the terms changed with the caller's: %+v", kept)
	}
}

func TestADueThatDoesNotFitIsAnError(t *testing.T) {
	const most = ^record.Nano(0)
	for name, r := range map[string]RecordDue{"claimed": {Claimed: 1}, "claimable": {Claimable: 1}, "settled": {Settled: 1}} {
		d := Due{Claimed: most, Claimable: most, Settled: most}
		if err := d.Add(r); !errors.Is(err, AmountTooHigh) || len(d.Records) != 0 {
			t.Errorf("%s: %v, %d records", name, err, len(d.Records))
		}
	}
}

func TestAClaimIsPaidInWholeUnits(t *testing.T) {
	for _, c := range []struct {
		pool          record.Nano
		weight        uint32
		of            uint64
		claimed, unit record.Nano
		want          record.Nano
	}{
		{100, 1, 3, 0, 0, 33},
		{100, 1, 3, 0, 1, 33},
		{100, 1, 3, 30, 1, 3},
		{100, 1, 3, 0, 10, 30},
		{100, 1, 3, 30, 10, 0},
		{100, 1, 3, 40, 1, 0}, // more than was earned: a chain that lies is paid nothing
		{0, 1, 1, 0, 1, 0},
	} {
		if got := Claimable(Money{Pool: c.pool}, c.weight, c.of, c.claimed, c.unit); got != c.want {
			t.Errorf("%+v: %d", c, got)
		}
	}
}
