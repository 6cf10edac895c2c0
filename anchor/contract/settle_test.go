package contract_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

func expiring(a common.Address, subject [32]byte) []byte { return abi.PackExpire(a, subject) }

// TestASettleDoesAllThatAProofAndChallengesTake in one transaction, and does nothing when it comes again.
func TestASettleDoesAllThatAProofAndChallengesTake(t *testing.T) {
	a := anchored(t)
	b := a.newAuthor()
	b.bond(50 * coin)
	late := b.newAuthor()
	late.bond(40 * coin)
	late.use(1, loose)
	late.anchor()
	a.do(ben, abi.PackChallengeEntry(late.at, 0))
	a.now += window
	a.do(ben, abi.PackChallengeEntry(a.at, 2))
	a.do(ben, demandHead(a.head(3)))
	a.now += 1000

	items := []contract.Item{
		item(proves, prove(b.twoHeads())), item(answersHead, a.answering(3)), item(answersEntry, a.showing(2)),
		item(expires, expiring(late.at, a.entrySubject(0))),
	}
	var d done
	a.gains(ann, 5*coin+2*deposit, func() { d = a.do(ann, settle(items...)) })
	a.expect("answered", len(events(d, abi.UnpackAnsweredEvent)), 2)
	marked := events(d, abi.UnpackMarkedEvent)
	a.expect("marked", []any{marked[0].Author, marked[0].Kind, marked[1].Author, marked[1].Kind, marked[1].By}, []any{b.at, 1, late.at, 9, ben})
	a.gains(eve, 0, func() {
		a.expect("what it does again", len(a.do(eve, settle(items...)).logs), 0)
	})
}

func TestASettleSkipsWhatIsNotChallengedAndWhoIsMarked(t *testing.T) {
	a := anchored(t)
	b := a.newAuthor()
	b.proves(b.twoHeads())
	d := a.do(ann, settle(
		item(proves, prove(b.twoHeads())),
		item(answersHead, a.answering(3)),
		item(answersEntry, a.showing(3)),
		item(expires, expiring(a.at, a.entrySubject(3))),
		item(expires, expiring(ann, [32]byte{})),
	))
	a.expect("what it did", len(d.logs), 0)
}

// TestAnythingWrongUndoesAWholeSettle: nobody pays for half of what was asked for.
func TestAnythingWrongUndoesAWholeSettle(t *testing.T) {
	a := anchored(t)
	b := a.newAuthor()
	a.do(ben, abi.PackChallengeEntry(a.at, 2))
	a.do(ben, demandHead(a.head(3)))
	noFault := b.twoHeads()
	noFault.Heads[1] = noFault.Heads[0]
	wrongLeaf := a.leaf(3, 7)
	wrongLeaf.Index = 2
	good := item(answersHead, a.answering(3))
	for reason, wrong := range map[string]contract.Item{
		"NoFault":            item(proves, prove(noFault)),
		"NoAnswer":           item(answersEntry, abi.PackAnswerEntry(a.at, packLeaf(wrongLeaf))),
		"TooEarly":           item(expires, expiring(a.at, a.entrySubject(2))),
		"UnknownItem":        {Kind: 10},
		"execution reverted": {Kind: expires, Data: append(make([]byte, 11), 1)},
	} {
		a.refuses(reason, ann, settle(good, wrong))
		a.refuses(reason, ann, settle(wrong, good))
	}
	a.refuses("UnknownItem", ann, settle(good, contract.Item{Kind: 0}), 0)
	a.expect("open challenges", a.log(a.at).Challenges, 2)
	a.now += window + 1000
	a.refuses("TooLate", ann, settle(good))
	a.do(ann, settle(item(expires, expiring(a.at, a.headSubject(3, a.roots[3])))))
	a.expect("marked", []any{a.log(a.at).Marked, a.log(a.at).Challenges}, []any{true, 1})
}

// TestItemsAreReadAsTheCallsThatTheyStandFor: each kind does to the state what its call does.
func TestItemsAreReadAsTheCallsThatTheyStandFor(t *testing.T) {
	for kind, call := range map[uint8]func(a *author) []byte{
		proves:       func(a *author) []byte { return prove(a.twoHeads()) },
		answersHead:  func(a *author) []byte { return a.answering(3) },
		answersEntry: func(a *author) []byte { return a.showing(2) },
	} {
		a := anchored(t)
		a.do(ben, abi.PackChallengeEntry(a.at, 2))
		a.do(ben, demandHead(a.head(3)))
		alone, err := a.callAndUndo(ann, call(a))
		if err != nil {
			t.Fatal(err)
		}
		within, err := a.callAndUndo(ann, settle(item(kind, call(a))))
		if err != nil {
			t.Fatal(err)
		}
		a.expect("how many events", len(within.logs), len(alone.logs))
		for i := range alone.logs {
			a.expect("an event", [][]byte{within.logs[i].Data, within.logs[i].Topics[0][:]}, [][]byte{alone.logs[i].Data, alone.logs[i].Topics[0][:]})
		}
	}
}

func TestAnAnchorThatCarriesItsOwnAnswersIsOneSettle(t *testing.T) {
	a := anchored(t)
	a.do(eve, abi.PackChallengeEntry(a.at, 6))
	a.do(eve, demandHead(a.head(5)))
	a.use(1, loose)
	h := a.head(8)
	answers := []contract.Item{
		item(answersEntry, abi.PackAnswerEntry(a.at, packLeaf(a.leaf(6, 8)))),
		item(answersHead, abi.PackAnswerHead(a.at, 5, a.roots[5], raw(a.consistency(5, 8)))),
	}
	a.refuses("NoAnswer", a.at, settle(answers...))
	a.do(a.at, settle(append([]contract.Item{item(anchors, a.anchoring(h, 7))}, answers...)...))
	a.expect("open challenges", a.log(a.at).Challenges, 0)
	overtaken := item(anchors, a.anchoring(a.sign(record.Head{Size: 7, Root: merkle.Hash{}}), 7))
	a.expect("an anchor that was overtaken does", len(a.do(eve, settle(overtaken)).logs), 0)
}

// TestACollectionThatWasOvertakenUndoesNoSettle: else an author that anchors could undo, for the gas of that, what others settle.
func TestACollectionThatWasOvertakenUndoesNoSettle(t *testing.T) {
	w := newWorld(t, 18)
	a, b := w.newAuthor(), w.newAuthor()
	for _, x := range []*author{a, b} {
		x.use(coin, loose)
		x.fund(coin)
		x.anchor()
	}
	unsigned := func(x *author, size uint64) contract.Item {
		h := x.head(size)
		h.Signature = record.Signature{}
		return item(collects, x.collecting(0, 0, h))
	}
	data := settle(unsigned(b, 1), unsigned(a, 1))
	b.use(coin, loose)
	b.anchor()
	d := w.do(eve, data)
	w.expect("collected from", the(w, d, abi.UnpackCollectedEvent).Author, a.at)
	h := b.head(1)
	h.Signature = record.Signature{}
	w.refuses("BadSignature", eve, b.collecting(0, 0, h))
	h.Signature[5] = 1
	w.refuses("BadSignature", eve, settle(item(collects, b.collecting(0, 0, h))))
	w.expect("collected", len(events(w.do(eve, settle(item(collects, b.collecting(0, 0, b.head(1))))), abi.UnpackCollectedEvent)), 1)
}
