package contract_test

import (
	"testing"

	"github.com/openledger/openledger/store/record"
)

func TestAMarkedAuthorTakesNothingBackAndStakesNothing(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(100 * coin)
	w.do(ann, abi.PackBond(a.at, 10*coin))
	a.fund(5 * coin)
	w.do(eve, prove(a.twoHeads()))
	for what, call := range map[string][]byte{
		"bond": abi.PackBond(a.at, coin), "unbond": abi.PackUnbond(), "withdraw": abi.PackWithdraw(coin, a.at),
		"withdraw nothing": abi.PackWithdraw(0, a.at), "withdrawBond": abi.PackWithdrawBond(a.at),
	} {
		t.Run(what, func(*testing.T) { w.refuses("AuthorMarked", a.at, call, a.at) })
	}
	w.refuses("AuthorMarked", ann, abi.PackBond(a.at, coin))
	w.refuses("AuthorMarked", ann, abi.PackWithdrawBond(a.at))
	w.now += 1_000_000 * free
	w.refuses("AuthorMarked", ann, abi.PackWithdrawBond(a.at))
	w.refuses("AuthorMarked", a.at, abi.PackUnbond())
}

func TestAnAuthorMarkedWhileUnbondingTakesNothingBackEver(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(100 * coin)
	w.do(a.at, abi.PackUnbond())
	w.do(eve, prove(a.twoHeads()))
	w.now += 10 * free
	w.refuses("AuthorMarked", a.at, abi.PackWithdrawBond(a.at))
	w.refuses("AuthorMarked", a.at, abi.PackBond(a.at, 1))
}

// TestWhatAMarkedAuthorOwesIsStillAnchoredAndPaid: anybody brings it, at once.
func TestWhatAMarkedAuthorOwesIsStillAnchoredAndPaid(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(100 * coin)
	r := w.newRecord(1, 0, nil, ben)
	a.use(2*coin, r.id)
	a.fund(5 * coin)
	a.anchor()
	a.use(4*coin, r.id)
	h := a.head(2)
	w.refuses("NotYetOpen", eve, a.anchoring(h, 1), eve, start+mergeTime/2)
	w.do(eve, prove(a.twoHeads()))

	w.do(ann, a.anchoring(h, 1))
	w.expect("paid", []any{w.log(a.at).Paid, w.log(a.at).Balance}, []any{5 * coin, 0})
	w.do(ann, a.collecting(1, 0, h))
	w.do(ann, abi.PackDistribute(r.terms))
	w.gains(ben, 5*coin, func() { w.do(ann, r.claiming(w, 0)) })
	w.do(ann, abi.PackFund(a.at, 3*coin)) // somebody pays its debts, and a coin too much
	w.do(ann, a.collecting(1, 0, h))
	w.do(ann, abi.PackDistribute(r.terms))
	w.gains(ben, coin, func() { w.do(ann, r.claiming(w, 0)) })
	w.expect("what lies there for good", w.log(a.at).Balance, 2*coin)
}

func TestOfAForkTheFirstBranchThatIsAnchoredWins(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	b := w.authorOf(a.key)
	a.use(coin, loose)
	b.use(2*coin, loose)
	a.anchor()
	w.do(eve, prove(a.twoHeads()))
	b.use(coin, loose)
	w.refuses("NotConsistent", eve, b.anchoring(b.head(2), 1), 1, 2)
	w.refuses("NotConsistent", eve, b.anchoring(b.sign(record.Head{Size: 1, Root: b.roots[1], Time: w.now + 1}), 1), 1, 1)
	a.use(coin, loose)
	w.do(eve, a.anchoring(a.head(2), 1))
}
