package contract_test

import (
	"math"
	"testing"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/store/record"
)

// owing is an author who owes five coins under a signed head, with the proof for when that is overdue.
func owing(t fatal) (*author, audit.Proof) {
	t.Helper()
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(100 * coin)
	sure := w.newRecord(1, 0, nil, ben).id
	a.use(2*coin, sure)
	a.use(3*coin, sure)
	return a, a.proof(record.Overdue, 0, 1)
}

func TestWhatIsOwedIsOverdueAfterTheMergeDelayAndNotASecondBefore(t *testing.T) {
	a, p := owing(t)
	a.standsBy("NoFault", p, a.at, 2)
	a.now += mergeTime // exactly
	a.standsBy("NoFault", p)
	a.now += 1000
	a.proves(p)

	// A head's time has milliseconds, a block's has none.
	b, _ := owing(t)
	b.now++
	p = b.proof(record.Overdue, 0, 1)
	b.now += mergeTime
	b.standsBy("NoFault", p)
	b.now += 1000
	b.proves(p)
}

func TestAHeadBeyondAllTimeIsNeverOverdue(t *testing.T) {
	a, p := owing(t)
	for _, at := range []record.Time{math.MaxUint64, math.MaxUint64 - mergeTime, math.MaxUint64 - mergeTime + 1} {
		h := p.Heads[0].Head
		h.Time = at
		p.Heads[0] = a.sign(h)
		a.now = start * 1000
		a.standsBy("NoFault", p)
	}
}

func TestWhatIsOverdueIsCuredByAnchoringAndPaying(t *testing.T) {
	a, p := owing(t)
	a.now += mergeTime + 1000
	a.anchor()
	a.fund(5*coin - 1)
	a.expect("paid", a.log(a.at).Paid, 5*coin-1)
	try := func() error { _, err := a.callAndUndo(eve, prove(p)); return err }
	a.expect("a nano short it is a fault", try(), nil)
	a.do(ann, abi.PackFund(a.at, 1)) // anyone's money will do
	a.standsBy("NoFault", p)

	// Paying alone is no cure, nor is anchoring.
	b, p := owing(t)
	b.now += mergeTime + 1000
	b.fund(5 * coin)
	b.expect("paid without an anchor", b.log(b.at).Paid, 0)
	b.proves(p)
}

func TestASmallerHeadIsPaidBySoMuch(t *testing.T) {
	a, p := owing(t)
	first := a.proof(record.Overdue, 0, 0)
	first.Heads[0] = a.head(1)
	first.Leaves[0] = a.leaf(0, 1)
	a.fund(2 * coin)
	a.anchor()
	a.now += mergeTime + 1000
	a.standsBy("NoFault", first)
	a.proves(p)
}

func TestOnlyTheLastEntryOfAHeadTellsWhatIsOwed(t *testing.T) {
	a, p := owing(t)
	a.now += mergeTime + 1000
	a.standsBy("NotIncluded", audit.Proof{Kind: record.Overdue, Heads: p.Heads, Leaves: []audit.Leaf{a.leaf(0, 2)}}, 0, 2)
	a.standsBy("WrongLeaves", audit.Proof{Kind: record.Overdue, Heads: p.Heads, Leaves: []audit.Leaf{a.leaf(1, 2), a.leaf(0, 2)}}, 2, 2)
	a.standsBy("NotIncluded", audit.Proof{Kind: record.Overdue, Heads: []record.SignedHead{a.head(0)}, Leaves: p.Leaves}, 1, 0)
	short := a.write(make([]byte, 24))
	a.now += 2 * mergeTime
	old := a.sign(record.Head{Size: 3, Root: a.roots[3], Time: start})
	a.standsBy("BadEntryLength", audit.Proof{Kind: record.Overdue, Heads: []record.SignedHead{old}, Leaves: []audit.Leaf{a.leaf(short, 3)}}, 24)
	a.proves(p)
}
