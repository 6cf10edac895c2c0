package contract_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// anchored is an author with a stake and an anchored log of seven entries, all paid.
func anchored(t fatal) *author {
	t.Helper()
	a, sure := written(t)
	a.use(10, sure)
	a.use(11, sure)
	a.fund(coin)
	a.anchor()
	a.fund(coin)
	return a
}

func demandHead(h record.SignedHead) []byte {
	head, signature := packHead(h)
	return abi.PackChallengeHead(head, signature)
}

func (w *world) headSubject(size uint64, root [32]byte) [32]byte {
	w.t.Helper()
	return ask(w, abi.PackSubjectOfHead(size, root), abi.UnpackSubjectOfHead)
}

func (w *world) entrySubject(index uint64) [32]byte {
	w.t.Helper()
	return ask(w, abi.PackSubjectOfEntry(index), abi.UnpackSubjectOfEntry)
}

func (w *world) challenge(a common.Address, subject [32]byte) contract.ChallengesChallenge {
	w.t.Helper()
	return ask(w, abi.PackChallengeOf(a, subject), abi.UnpackChallengeOf)
}

// gone expects that nothing of a challenge is left.
func (a *author) gone(subject [32]byte) {
	a.t.Helper()
	a.expect("the challenge", a.challenge(a.at, subject), contract.ChallengesChallenge{})
	a.expect("open challenges", a.log(a.at).Challenges, 0)
}

func TestAnEntryIsShownForTheDeposit(t *testing.T) {
	a := anchored(t)
	var d done
	a.gains(eve, -deposit, func() { d = a.do(eve, abi.PackChallengeEntry(a.at, 3)) })
	c := the(a.world, d, abi.UnpackChallengedEvent)
	subject := a.entrySubject(3)
	a.expect("challenged", c.Subject, subject)
	a.expect("challenged", []any{c.Author, c.By, c.Kind, c.Position, c.Root, c.Until}, []any{a.at, eve, 9, 3, [32]byte{}, start + window})
	a.expect("the challenge", a.challenge(a.at, subject), contract.ChallengesChallenge{By: eve, Until: uint64(start + window), Kind: 9})
	a.expect("open challenges", a.log(a.at).Challenges, 1)
	a.refuses("AlreadyOpen", ann, abi.PackChallengeEntry(a.at, 3), a.at, subject)

	a.refuses("NotOpen", ann, a.showing(2), a.at, a.entrySubject(2))
	a.refuses("NotOpen", ann, abi.PackAnswerEntry(eve, packLeaf(a.leaf(3, 7))), eve, subject)
	wrong := a.leaf(2, 7)
	wrong.Index = 3
	a.refuses("NoAnswer", ann, abi.PackAnswerEntry(a.at, packLeaf(wrong)), a.at, subject)
	cut := a.leaf(3, 7)
	cut.Inclusion = cut.Inclusion[1:]
	a.refuses("NoAnswer", ann, abi.PackAnswerEntry(a.at, packLeaf(cut)))
	a.refuses("NoAnswer", ann, abi.PackAnswerEntry(a.at, packLeaf(a.leaf(3, 6))))

	a.gains(ann, deposit, func() { d = a.do(ann, a.showing(3)) })
	s := the(a.world, d, abi.UnpackAnsweredEvent)
	a.expect("answered", []any{s.Author, s.By, s.Subject}, []any{a.at, ann, subject})
	a.gone(subject)
	a.refuses("NotOpen", ann, a.showing(3))
	a.do(eve, abi.PackChallengeEntry(a.at, 3)) // once more, for another deposit
	a.gains(a.at, deposit, func() { a.do(a.at, a.showing(3)) })
}

func TestAHeadIsShownToBeOfTheLog(t *testing.T) {
	a := anchored(t)
	for size := range uint64(8) {
		subject := a.headSubject(size, a.roots[size])
		c := the(a.world, a.do(eve, demandHead(a.head(size))), abi.UnpackChallengedEvent)
		a.expect("challenged", c.Subject, subject)
		a.expect("challenged", []any{c.Kind, c.Position, c.Root}, []any{8, size, [32]byte(a.roots[size])})
		later := a.sign(record.Head{Size: size, Root: a.roots[size], Time: a.now + 1})
		a.refuses("AlreadyOpen", ann, demandHead(later), a.at, subject) // a head's time is no part of it

		spoilt := append(a.consistency(size, 7), merkle.Hash{})
		a.refuses("NoAnswer", ann, abi.PackAnswerHead(a.at, size, a.roots[size], raw(spoilt)), a.at, subject)
		a.refuses("NotOpen", ann, abi.PackAnswerHead(a.at, size, [32]byte{1}, nil))
		a.gains(ann, deposit, func() { a.do(ann, a.answering(size)) })
		a.gone(subject)
	}
}

func TestAnAnswerIsForWhatIsAnchoredWhenItComes(t *testing.T) {
	a := anchored(t)
	a.do(eve, demandHead(a.head(3)))
	a.do(eve, abi.PackChallengeEntry(a.at, 2))
	head, entry := a.answering(3), a.showing(2)
	for range 5 {
		a.use(1, loose)
	}
	a.anchor()
	a.refuses("NoAnswer", a.at, head)
	a.refuses("NoAnswer", a.at, entry)
	a.do(a.at, a.answering(3))
	a.do(a.at, a.showing(2))
	a.expect("open challenges", a.log(a.at).Challenges, 0)
}

func TestWhatIsNotAnchoredIsNotDemanded(t *testing.T) {
	a := anchored(t)
	a.use(1, loose)
	a.refuses("BeyondAnchored", eve, abi.PackChallengeEntry(a.at, 7), 7, 7)
	a.refuses("BeyondAnchored", eve, abi.PackChallengeEntry(a.at, 1<<63))
	a.refuses("BeyondAnchored", eve, demandHead(a.head(8)), 7, 8)
	a.refuses("BeyondAnchored", eve, abi.PackChallengeEntry(eve, 0), 0, 0)
	forged := a.head(3)
	forged.Time++
	a.refuses("BadSignature", eve, demandHead(forged))
	poor := common.Address{0x77}
	a.refuses("ERC20InsufficientAllowance", poor, abi.PackChallengeEntry(a.at, 0))
}

func TestAnAnswerComesInTimeAndAnExpiryAfterIt(t *testing.T) {
	for _, what := range []string{"entry", "head"} {
		a := anchored(t)
		ask, answer, subject, kind := abi.PackChallengeEntry(a.at, 6), a.showing(6), a.entrySubject(6), uint8(9)
		if what == "head" {
			ask, answer, subject, kind = demandHead(a.head(6)), a.answering(6), a.headSubject(6, a.roots[6]), 8
		}
		expire := abi.PackExpire(a.at, subject)
		a.refuses("NotOpen", ann, expire, a.at, subject)
		a.do(ben, ask)
		a.now += window // the last moment
		a.refuses("TooEarly", ann, expire, start+window)
		if _, err := a.callAndUndo(ann, answer); err != nil {
			t.Fatalf("in the last moment: %v", err)
		}
		a.now += 1000
		a.refuses("TooLate", ann, answer, start+window)
		var d done
		a.gains(ben, deposit+10*coin, func() { d = a.do(ann, expire) })
		m := the(a.world, d, abi.UnpackMarkedEvent)
		a.expect("marked", []any{m.Author, m.Kind, m.By, m.Reward}, []any{a.at, kind, ben, 10 * coin})
		a.gone(subject)
		a.refuses("NotOpen", ann, expire)
	}
}

func TestAHeadOfAnotherHistoryCanNotBeAnswered(t *testing.T) {
	a := anchored(t)
	other := a.sign(record.Head{Size: 4, Root: merkle.Hash{4}})
	a.do(eve, demandHead(other))
	for _, from := range []uint64{0, 4, 5} {
		proof := raw(a.consistency(from, 7))
		a.refuses("NoAnswer", a.at, abi.PackAnswerHead(a.at, 4, other.Root, proof))
	}
	a.now += window + 1000
	a.do(eve, abi.PackExpire(a.at, a.headSubject(4, other.Root)))
	a.expect("marked", a.log(a.at).Marked, true)
}

func TestTheHeadOfTheEmptyLogIsOfEveryLog(t *testing.T) {
	// The author has anchored nothing, and may have nothing to anchor.
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(coin)
	w.do(eve, demandHead(a.head(0)))
	w.refuses("NoAnswer", a.at, abi.PackAnswerHead(a.at, 0, merkle.EmptyRoot, [][32]byte{{}}))
	w.gains(a.at, deposit, func() { w.do(a.at, a.answering(0)) })
	a.gone(w.headSubject(0, merkle.EmptyRoot))

	// A head of size 0 with another root is of none, anchored or not, whatever its root.
	for _, of := range []*author{a, anchored(t)} {
		for _, root := range []merkle.Hash{{}, {1}} {
			of.do(eve, demandHead(of.sign(record.Head{Root: root})))
			of.refuses("NoAnswer", of.at, abi.PackAnswerHead(of.at, 0, root, nil))
		}
		of.now += window + 1000
		of.do(eve, abi.PackExpire(of.at, of.headSubject(0, [32]byte{})))
		of.expect("marked", of.log(of.at).Marked, true)
	}
}

func TestAnEntryThatIsTooLongOrTooShortIsNoAnswer(t *testing.T) {
	for length, shown := range map[int]bool{0: false, 24: false, 25: true, 1088: true, 1089: false} {
		a := anchored(t)
		b := make([]byte, length)
		a.write(b)
		a.use(1, loose)
		a.anchor()
		a.do(eve, abi.PackChallengeEntry(a.at, 7))
		if !shown {
			a.refuses("NoAnswer", a.at, a.showing(7))
			continue
		}
		a.do(a.at, a.showing(7))
	}
}

func TestManyChallengesAreOpenAtOnceAndEachIsAnsweredForItself(t *testing.T) {
	a, b := anchored(t), (*author)(nil)
	b = a.newAuthor()
	b.use(1, loose)
	b.anchor()
	for i := range uint64(7) {
		a.do(eve, abi.PackChallengeEntry(a.at, i))
		a.do(ann, demandHead(a.head(i)))
	}
	a.do(eve, abi.PackChallengeEntry(b.at, 0))
	a.expect("open", []any{a.log(a.at).Challenges, a.log(b.at).Challenges}, []any{14, 1})
	for i := range uint64(7) {
		a.do(a.at, a.showing(i))
		a.do(a.at, a.answering(i))
	}
	a.expect("open", []any{a.log(a.at).Challenges, a.log(b.at).Challenges}, []any{0, 1})
	a.expect("marked", a.log(a.at).Marked, false)
}

func TestAChallengeOfAnAuthorThatWasMarkedMeanwhileGivesTheDepositBack(t *testing.T) {
	a := anchored(t)
	for i := range uint64(3) {
		a.do(ben, abi.PackChallengeEntry(a.at, i))
	}
	a.proves(a.twoHeads())
	a.refuses("AuthorMarked", ben, abi.PackChallengeEntry(a.at, 3), a.at)
	a.refuses("AuthorMarked", ben, demandHead(a.head(3)), a.at)
	a.gains(ann, deposit, func() { a.do(ann, a.showing(0)) }) // answered all the same
	a.now += window + 1000
	left := a.log(a.at).Bond
	a.gains(ben, 2*deposit, func() {
		a.do(ann, abi.PackExpire(a.at, a.entrySubject(1)))
		a.do(ann, abi.PackExpire(a.at, a.entrySubject(2)))
	})
	a.expect("the stake is taken from once", []any{a.log(a.at).Bond, a.log(a.at).Challenges}, []any{left, 0})
}
