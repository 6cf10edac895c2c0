package chain_test

import (
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// demand is an author of whom things are demanded: nine entries, of which seven are anchored.
type demand struct {
	*bare
	a        *author
	who      record.Author
	asks     record.Address
	answers  record.Address
	anchored record.SignedHead
}

func newDemand(t *testing.T) *demand {
	b := newBare(t)
	a := b.newAuthor()
	for range 9 {
		a.use(due{x, 1})
	}
	d := &demand{b, a, a.key.Author(), b.newKey().Address(), b.newKey().Address(), a.head(7, b.now())}
	b.must(second(b.do(a.key.Address(), a.anchorItem(d.anchored, 0))))
	return d
}

// cost is what a challenge costs.
const cost = int64(deposit)

// ofHead answers a challenge of a head of the author's log.
func (d *demand) ofHead(size uint64) chain.AnswerHeadItem {
	d.t.Helper()
	return chain.AnswerHeadItem{Author: d.who, Size: size, Root: d.a.roots[size], Consistency: d.a.consistency(size, d.log(d.a).Size)}
}

// ofEntry answers a challenge of an entry.
func (d *demand) ofEntry(index uint64) chain.AnswerEntryItem {
	d.t.Helper()
	return chain.AnswerEntryItem{Author: d.who, Leaf: d.a.leaf(index, d.a.head(d.log(d.a).Size, 1))}
}

func (d *demand) tries(what, refusal string, i chain.Item) {
	d.t.Helper()
	d.expects(what, refusal, second(d.do(d.answers, i)))
}

func (d *demand) gains(what string, asks, answers int64) {
	d.t.Helper()
	if got := d.gained(d.asks); got != asks {
		d.t.Errorf("%s: who asks has %d more, not %d", what, got, asks)
	}
	if got := d.gained(d.answers); got != answers {
		d.t.Errorf("%s: who answers has %d more, not %d", what, got, answers)
	}
}

func TestAHeadIsDemandedForADepositThatWhoAnswersGets(t *testing.T) {
	d := newDemand(t)
	forged := d.a.head(3, 1)
	forged.Root[0]++
	d.expects("a head that was not signed", "BadSignature", second(d.challengeHead(d.asks, forged)))
	d.expects("a head beyond the anchored one", "BeyondAnchored", second(d.challengeHead(d.asks, d.a.head(8, 1))))
	d.tries("an answer that nobody asked for", "NotOpen", d.ofHead(3))

	tx, err := d.challengeHead(d.asks, d.a.head(3, 1))
	d.must(err)
	subject := chain.SubjectOfHead(3, d.a.roots[3])
	want := chain.Challenged{
		Author: d.who, By: d.asks, Subject: subject, Kind: record.NotInLog, Position: 3, Root: d.a.roots[3],
		Until: d.now() + record.Time(window/time.Millisecond),
	}
	if got := chain.EventsOf[chain.Challenged](tx.Events); len(got) != 1 || got[0] != want {
		t.Errorf("the challenge says %+v, not %+v", got, want)
	}
	got, err := d.reader.Challenge(d.ctx, d.who, subject)
	if err != nil || got != (chain.Challenge{By: d.asks, Until: want.Until, Kind: record.NotInLog}) {
		t.Errorf("the challenge is %+v (%v)", got, err)
	}
	d.gains("while it is open", -cost, 0)
	d.expects("the same again", "AlreadyOpen", second(d.challengeHead(d.answers, d.a.head(3, 99))))

	wrong := d.ofHead(3)
	wrong.Consistency[0][0] ^= 1
	d.tries("a broken proof", "NoAnswer", wrong)
	wrong = d.ofHead(3)
	wrong.Consistency = nil
	d.tries("no proof", "NoAnswer", wrong)
	wrong = d.ofHead(3)
	wrong.Root = d.a.roots[4]
	d.tries("another root", "NotOpen", wrong)
	tx, err = d.do(d.answers, d.ofHead(3))
	d.must(err)
	if got := chain.EventsOf[chain.Answered](tx.Events); len(got) != 1 || got[0] != (chain.Answered{Author: d.who, By: d.answers, Subject: subject}) {
		t.Errorf("the answer says %+v", got)
	}
	d.gains("once it is answered", -cost, cost)
	d.tries("a second answer", "NotOpen", d.ofHead(3))
	d.expects("the same, asked once more", "", second(d.challengeHead(d.asks, d.a.head(3, 1))))
}

func TestAnEntryIsDemandedForADepositThatWhoAnswersGets(t *testing.T) {
	d := newDemand(t)
	d.expects("an entry beyond what is anchored", "BeyondAnchored", second(d.challengeEntry(d.asks, d.who, 7)))
	d.expects("an entry of nobody's log", "BeyondAnchored", second(d.challengeEntry(d.asks, record.Author{9}, 0)))
	d.tries("an answer that nobody asked for", "NotOpen", d.ofEntry(6))
	d.must(second(d.challengeEntry(d.asks, d.who, 6)))
	d.must(second(d.challengeEntry(d.asks, d.who, 0)))
	d.expects("the same again", "AlreadyOpen", second(d.challengeEntry(d.asks, d.who, 6)))
	if l := d.log(d.a); l.Challenges != 2 {
		t.Errorf("%d challenges are open, not two", l.Challenges)
	}

	wrong := d.ofEntry(6)
	wrong.Leaf.Entry = d.a.entries[5]
	d.tries("another entry", "NoAnswer", wrong)
	wrong = d.ofEntry(6)
	wrong.Leaf.Inclusion = nil
	d.tries("no proof", "NoAnswer", wrong)
	wrong = d.ofEntry(5)
	d.tries("an entry that was not asked for", "NotOpen", wrong)
	d.tries("the entry", "", d.ofEntry(6))
	d.gains("once one of two is answered", -2*cost, cost)
	d.tries("the other", "", d.ofEntry(0))
	if l := d.log(d.a); l.Challenges != 0 {
		t.Errorf("%d challenges are open, not none", l.Challenges)
	}
}

func TestAnAnswerIsHeldAgainstWhatIsAnchoredThen(t *testing.T) {
	d := newDemand(t)
	d.must(second(d.challengeHead(d.asks, d.a.head(7, 9))))
	d.must(second(d.challengeEntry(d.asks, d.who, 2)))
	head, entry := d.ofHead(7), d.ofEntry(2)
	d.bare.anchor(d.a) // to nine
	d.tries("the proof to the head before", "NoAnswer", head)
	d.tries("the proof in the head before", "NoAnswer", entry)
	d.tries("the proof to the head now", "", d.ofHead(7))
	d.tries("the proof in the head now", "", d.ofEntry(2))
}

func TestAHeadOfAnotherHistoryCannotBeAnswered(t *testing.T) {
	d := newDemand(t)
	fork := d.newAuthor()
	fork.key = d.a.key
	for range 7 {
		fork.use(due{x, 2})
	}
	for _, size := range []uint64{1, 4, 7} {
		d.must(second(d.challengeHead(d.asks, fork.head(size, 1))))
		try := d.ofHead(size)
		try.Root = fork.roots[size]
		d.tries("a fork by its own log's proof", "NoAnswer", try)
		try.Consistency = fork.consistency(size, 7)
		d.tries("a fork by the fork's proof", "NoAnswer", try)
	}
	d.pass(window + time.Second)
	d.tries("nobody answered", "", chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfHead(4, fork.roots[4])})
	if !d.log(d.a).Marked {
		t.Error("the author of a fork is not marked")
	}
}

func TestTheEmptyLogsHeadIsAnsweredByNothingAndAForgedOneNotAtAll(t *testing.T) {
	for _, anchored := range []bool{false, true} {
		d := newDemand(t)
		if !anchored {
			d.a = d.newAuthor()
			d.who = d.a.key.Author()
		}
		d.must(second(d.challengeHead(d.asks, d.a.head(0, 1))))
		with := chain.AnswerHeadItem{Author: d.who, Root: merkle.EmptyRoot, Consistency: []merkle.Hash{{}}}
		d.tries("with a proof where there is none", "NoAnswer", with)
		d.tries("with nothing", "", chain.AnswerHeadItem{Author: d.who, Root: merkle.EmptyRoot})
		for _, root := range []merkle.Hash{{}, {1}} {
			h, err := record.Head{Author: d.who, Root: root, Time: 1}.Sign(d.network, d.a.key)
			d.must(err)
			d.must(second(d.challengeHead(d.asks, h)))
			d.tries("a root of nothing that is another", "NoAnswer", chain.AnswerHeadItem{Author: d.who, Root: root})
		}
	}
}

func TestAnEntryThatIsNoneIsNoAnswer(t *testing.T) {
	for length, refusal := range map[int]string{24: "NoAnswer", 25: "", 1088: "", 1089: "NoAnswer"} {
		b := newBare(t)
		a := b.newAuthor()
		a.write(make([]byte, length))
		a.put(record.Entry{Kind: 9, Index: 1}) // what is anchored must end in an entry
		h := b.anchor(a)
		b.must(second(b.challengeEntry(a.key.Address(), a.key.Author(), 0)))
		_, err := b.do(a.key.Address(), chain.AnswerEntryItem{Author: a.key.Author(), Leaf: a.leaf(0, h)})
		b.expects("an entry of a length", refusal, err)
	}
}

func TestAChallengeIsAnsweredUntilItsEndAndExpiresAfterIt(t *testing.T) {
	d := newDemand(t)
	d.must(second(d.bond(d.a.key.Address(), d.who, 500*token)))
	d.must(second(d.challengeHead(d.asks, d.a.head(3, 1))))
	d.must(second(d.challengeEntry(d.asks, d.who, 5)))
	head := chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfHead(3, d.a.roots[3])}
	entry := chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfEntry(5)}
	d.tries("an end that nobody asked for", "NotOpen", chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfEntry(4)})
	d.tries("at once", "TooEarly", head)
	d.pass(window)
	d.tries("on the last second", "TooEarly", head)
	d.tries("an answer on the last second", "", d.ofHead(3))
	d.tries("the end of what was answered", "NotOpen", head)
	d.pass(time.Second)
	d.tries("an answer a second later", "TooLate", d.ofEntry(5))
	tx, err := d.do(d.answers, entry)
	d.must(err)
	want := chain.Marked{Author: d.who, Kind: record.Withheld, By: d.asks, Reward: 50 * token}
	if got := chain.EventsOf[chain.Marked](tx.Events); len(got) != 1 || got[0] != want {
		t.Errorf("the end says %+v, not %+v", got, want)
	}
	d.gains("who asked has its deposit back and a tenth, less the one that was answered", int64(50*token)-cost, cost)
	d.tries("a second end", "NotOpen", entry)
	if l := d.log(d.a); !l.Marked || l.Challenges != 0 || l.Bond != 450*token {
		t.Errorf("the author is %+v", l)
	}
}

func TestChallengesOfAMarkedAuthorAreAnsweredAndExpireForTheDepositAlone(t *testing.T) {
	d := newDemand(t)
	d.must(second(d.bond(d.a.key.Address(), d.who, 500*token)))
	for i := range uint64(3) {
		d.must(second(d.challengeEntry(d.asks, d.who, i)))
	}
	d.must(second(d.challengeHead(d.asks, d.a.head(2, 1))))
	d.a.write([]byte{1})
	d.must(second(d.do(d.a.key.Address(), chain.ProveItem{Proof: d.a.proof(record.Malformed, 0, 9)})))
	d.tries("an answer of one that is marked", "", d.ofEntry(0))
	d.gains("answered", -4*cost, cost)
	d.expects("a new challenge", "AuthorMarked", second(d.challengeEntry(d.asks, d.who, 0)))
	d.pass(window + time.Second)
	tx, err := d.settle(d.answers, chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfEntry(1)},
		chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfEntry(2)}, chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfHead(2, d.a.roots[2])})
	d.must(err)
	if got := chain.EventsOf[chain.Marked](tx.Events); len(got) != 0 {
		t.Errorf("it is marked once more: %+v", got)
	}
	d.gains("three deposits are back", -cost, cost)
	if l := d.log(d.a); l.Challenges != 0 {
		t.Errorf("%d challenges are open still", l.Challenges)
	}
}

// TestWhatAMarkedAuthorOwesIsAnchoredByAnyonePaidAndCollected also marks one whose balance lay waiting.
func TestWhatAMarkedAuthorOwesIsAnchoredByAnyonePaidAndCollected(t *testing.T) {
	b := newBare(t)
	a := b.newAuthor()
	stranger := b.newKey().Address()
	b.must(second(b.fund(a.key.Address(), a.key.Author(), 10*token)))
	a.use(due{x, 4 * token})
	a.use(due{x, 3 * token})
	h := a.head(2, b.now())
	b.refused("a fresh head, by a stranger", "NotYetOpen", second(b.do(stranger, a.anchorItem(h, 0))))
	a.write([]byte{1})
	b.must(second(b.do(stranger, chain.ProveItem{Proof: a.proof(record.Malformed, 0, 2)})))
	b.refused("its balance", "AuthorMarked", second(b.withdraw(a.key.Address(), token, stranger)))

	b.must(second(b.do(stranger, a.anchorItem(h, 0))))
	tx, err := b.do(stranger, a.collectItem(1, 0, h))
	if err != nil || collected(tx) != 7*token {
		t.Errorf("collected %d (%v)", collected(tx), err)
	}
	l := b.log(a)
	if l.Paid != 7*token || l.Balance != 3*token {
		t.Errorf("the log is %+v", l)
	}
	// What it goes on to sign is worth as much, and anybody may still pay for it.
	b.must(second(b.fund(stranger, a.key.Author(), token)))
	good := b.newAuthor()
	good.key = a.key
	good.use(due{x, 4 * token})
	good.use(due{x, 3 * token})
	good.use(due{y, 5 * token})
	b.must(second(b.do(stranger, good.anchorItem(good.head(3, b.now()), 2))))
	tx, err = b.do(stranger, good.collectItem(2, 0, good.head(3, b.now())))
	if err != nil || collected(tx) != 4*token {
		t.Errorf("collected %d of what was funded after the mark (%v)", collected(tx), err)
	}
}

// TestOfAForkTheBranchThatIsAnchoredFirstWins, and the other one marks its author all the same.
func TestOfAForkTheBranchThatIsAnchoredFirstWins(t *testing.T) {
	b := newBare(t)
	a, fork := b.newAuthor(), b.newAuthor()
	fork.key = a.key
	for range 4 {
		a.use(due{x, token})
		fork.use(due{y, token})
	}
	h, other := a.head(4, b.now()), fork.head(4, b.now())
	b.must(second(b.fund(a.key.Address(), a.key.Author(), 8*token)))
	b.must(second(b.do(a.key.Address(), fork.anchorItem(other, 0))))
	honest := b.newKey().Address()
	b.refused("the true branch after the wrong one", "NotConsistent", second(b.do(a.key.Address(), a.anchorItem(h, 4))))
	b.refused("collecting from it", "BadSignature", second(b.do(honest, func() chain.Item {
		i := a.collectItem(3, 0, h)
		i.Head.Signature = record.Signature{}
		return i
	}())))
	// A receipt under the other branch is signed by the author, and is worth what the author has paid.
	tx, err := b.do(honest, a.collectItem(3, 0, h))
	if err != nil || collected(tx) != 4*token {
		t.Errorf("a receipt of the branch that lost collects %d (%v)", collected(tx), err)
	}
	b.must(second(b.challengeHead(honest, a.head(2, 1))))
	b.pass(window + time.Second)
	b.must(second(b.do(honest, chain.ExpireItem{Author: a.key.Author(), Subject: chain.SubjectOfHead(2, a.roots[2])})))
	if !b.log(a).Marked {
		t.Error("the author of a fork is not marked")
	}
}
