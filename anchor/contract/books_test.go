package contract_test

import (
	"math/big"
	"testing"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// TestEachCallChangesOfALogWhatItIsAboutAndLeavesTheRest: fields that lie in one slot are written together, by hand.
func TestEachCallChangesOfALogWhatItIsAboutAndLeavesTheRest(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	r := w.newRecord(1, 0, nil, ann)
	var want contract.BooksLog
	want.UnbondedAt = new(big.Int)
	after := func(what string, data []byte, change func(*contract.BooksLog)) {
		t.Helper()
		a.now += 1000
		w.do(a.at, data)
		change(&want)
		w.expect("the log after "+what, w.log(a.at), want)
	}
	anchors := func(what string, paid, balance uint64) {
		t.Helper()
		h := a.head(a.size())
		after(what, a.anchoring(h, want.Size), func(l *contract.BooksLog) {
			l.Root, l.Size, l.Time, l.Paid, l.Balance = h.Root, h.Size, uint64(h.Time), paid, balance
			l.Owed = uint64(parsed(t, a.entries[a.size()-1]).Owed)
		})
	}

	after("bonding", abi.PackBond(a.at, 500), func(l *contract.BooksLog) { l.Bond = 500 })
	a.use(100, r.id)
	anchors("anchoring without a balance", 0, 0)
	after("funding a part of what is owed", abi.PackFund(a.at, 30), func(l *contract.BooksLog) { l.Paid = 30 })
	after("collecting it", a.collecting(0, 0, a.head(1)), func(l *contract.BooksLog) { l.Collected = 30 })
	after("challenging", abi.PackChallengeEntry(a.at, 0), func(l *contract.BooksLog) { l.Challenges = 1 })
	after("funding more than is owed", abi.PackFund(a.at, 90), func(l *contract.BooksLog) { l.Paid, l.Balance = 100, 20 })
	after("funding when nothing is owed", abi.PackFund(a.at, 7), func(l *contract.BooksLog) { l.Balance = 27 })
	after("ending the stake", abi.PackUnbond(), func(l *contract.BooksLog) { l.UnbondedAt = new(big.Int).SetUint64(uint64(a.now)) })
	a.use(20, r.id)
	anchors("anchoring with more than is owed", 120, 7)
	a.use(11, r.id)
	anchors("anchoring with less than is owed", 127, 0)
	a.write(a.next(0, r.id))
	anchors("anchoring with nothing", 127, 0)
	after("collecting the rest", a.collecting(1, 0, a.head(2)), func(l *contract.BooksLog) { l.Collected = 120 })
	after("answering", a.showing(0), func(l *contract.BooksLog) { l.Challenges = 0 })
	after("proving a fault", prove(a.twoHeads()), func(l *contract.BooksLog) { l.Marked, l.Bond = true, 450 })
	a.write(record.Entry{Kind: 9, Index: a.size(), Time: a.now}.Append(nil))
	anchors("anchoring what owes less than was paid", 127, 0)
	after("collecting from who is marked", a.collecting(2, 0, a.head(3)), func(l *contract.BooksLog) { l.Collected = 127 })
}
