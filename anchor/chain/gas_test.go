package chain_test

import (
	"testing"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// TestGasStaysWithinItsBounds measures each call on a log of 100,000 entries, and logs what it found.
func TestGasStaysWithinItsBounds(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	k := a.key
	base := w.newRecord(k, record.Terms{Rate: 1000, Due: 100}, credit{record.Address{1}, 1}, credit{record.Address{2}, 1})
	var credits []credit
	for i := range 256 {
		credits = append(credits, credit{record.Address{1, byte(i)}, 3})
	}
	tuned := w.newRecord(k, record.Terms{Rate: 1000, Due: 1000, Parents: []record.Share{{Record: base.ID(), Share: 500_000}}}, credits...)
	const before, after = 100_000, 100_500
	for range before {
		a.use(due{tuned.ID(), token})
	}
	a.fund(500_000 * token)

	measure := func(what string, bound uint64, tx chain.Tx, err error) {
		t.Helper()
		w.must(err)
		if tx.GasUsed > bound {
			t.Errorf("%s takes %d gas, more than %d", what, tx.GasUsed, bound)
		}
		t.Logf("%-28s %7d gas", what, tx.GasUsed)
	}
	tx, err := a.Register(w.ctx, base.register())
	measure("register", 62_000, tx, err)
	tx, err = a.Register(w.ctx, tuned.register())
	measure("register, one parent", 67_000, tx, err)
	tx, err = a.Anchor(w.ctx, a.anchorItem(a.head(before, a.now(a.Client)), 0))
	measure("anchor, first", 112_000, tx, err)
	for range after - before {
		a.use(due{tuned.ID(), token})
	}
	h := a.head(after, a.now(a.Client))
	tx, err = a.Anchor(w.ctx, a.anchorItem(h, before))
	measure("anchor, next", 90_000, tx, err)

	tx, err = a.Collect(w.ctx, a.collectItem(50_000, 0, h))
	measure("collect, first", 100_000, tx, err)
	tx, err = a.Collect(w.ctx, a.collectItem(after-1, 0, h))
	measure("collect, next", 70_000, tx, err)
	tx, err = a.Distribute(w.ctx, tuned.distribute())
	measure("distribute, first", 48_000, tx, err)
	tx, err = a.Distribute(w.ctx, base.distribute())
	measure("distribute, no parents", 38_000, tx, err)
	tx, err = a.Claim(w.ctx, tuned.claimItem(w, 100))
	measure("claim, one of 256, first", 110_000, tx, err)
	tx, err = a.Claim(w.ctx, base.claimItem(w, 0))
	measure("claim, one of 2, first", 96_000, tx, err)
	measureMany(w, measure)
}

// measureMany collects for 64 records at once.
func measureMany(w *world, measure func(string, uint64, chain.Tx, error)) {
	w.t.Helper()
	const records = 64
	a := w.newAuthor()
	for i := range record.Nano(records) {
		a.use(due{record.ID{9, byte(i)}, i + 1})
	}
	a.fund(a.owed)
	h := a.anchor()
	var items []chain.Item
	for i := range uint64(records) {
		items = append(items, a.collectItem(i, 0, h))
	}
	tx, err := a.Settle(w.ctx, items)
	tx.GasUsed /= records
	measure("settle, for each of 64", 66_000, tx, err)
}
