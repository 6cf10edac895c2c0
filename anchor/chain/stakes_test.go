package chain_test

import (
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// free is how long after its end a stake can be taken back.
const free = mergeDelay + 2*window

// stakes are what several people staked for an author.
type stakes struct {
	*bare
	*author
	who  record.Author
	a, b record.Address // who stake
}

func newStakes(t *testing.T) *stakes {
	w := newBare(t)
	a := w.newAuthor()
	return &stakes{w, a, a.key.Author(), w.newKey().Address(), w.newKey().Address()}
}

func (s *stakes) stake(from record.Address, n record.Nano) {
	s.bare.t.Helper()
	s.bare.must(second(s.bond(from, s.who, n)))
}

func (s *stakes) takeBack(what string, from record.Address, refusal string) {
	s.bare.t.Helper()
	s.expects(what, refusal, second(s.withdrawBond(from, s.who)))
}

func (s *stakes) has(what string, bond record.Nano, generation uint64) {
	s.bare.t.Helper()
	if l := s.log(s.author); l.Bond != bond || l.Generation != generation {
		s.bare.t.Errorf("%s: the stake is %d of generation %d, not %d of %d", what, l.Bond, l.Generation, bond, generation)
	}
}

// fault makes the author sign an entry at fault, and returns its proof.
func (s *stakes) fault() chain.ProveItem {
	s.bare.t.Helper()
	s.author.write([]byte{9})
	h := s.head(s.size(), s.now())
	return chain.ProveItem{Proof: audit.Proof{Kind: record.Malformed, Heads: []record.SignedHead{h}, Leaves: []audit.Leaf{s.leaf(s.size()-1, h)}}}
}

func (s *stakes) now() record.Time { return s.bare.now() }

func TestAStakeComesBackSomeTimeAfterItsEndAndNotBefore(t *testing.T) {
	s := newStakes(t)
	s.expects("ending what was never begun", "NothingBonded", s.unbond(s.author))
	s.takeBack("taking back what was never staked", s.a, "NothingBonded")
	s.stake(s.a, 30*token)
	s.stake(s.b, 12*token)
	s.stake(s.a, 5*token)
	s.has("three deposits of two people", 47*token, 0)
	s.takeBack("while the author is bonded", s.a, "StillBonded")
	s.takeBack("by who staked nothing", s.key.Address(), "NothingBonded")

	tx, err := s.send(s.key.Address(), settlementABI.PackUnbond())
	s.bare.must(err)
	end := s.now() + record.Time(free/time.Millisecond)
	if got := chain.EventsOf[chain.Unbonded](tx.Events); len(got) != 1 || got[0].FreeAt != end {
		t.Errorf("the end says %+v, free at %d", got, end)
	}
	s.expects("ending it twice", "Unbonding", s.unbond(s.author))
	s.expects("staking more meanwhile", "Unbonding", second(s.bond(s.b, s.who, token)))
	s.pass(free - time.Second)
	s.takeBack("a second too early", s.a, "Unbonding")
	s.expects("staking anew a second too early", "Unbonding", second(s.bond(s.b, s.who, token)))
	s.pass(time.Second)
	s.takeBack("on the second", s.a, "")
	s.has("one of two has its part back", 12*token, 0)
	s.takeBack("twice", s.a, "NothingBonded")
	s.takeBack("the other's part", s.b, "")
	s.has("both have theirs", 0, 0)
	if s.gained(s.a) != 0 || s.gained(s.b) != 0 {
		t.Errorf("taken back, they have %d and %d more than before", s.gained(s.a), s.gained(s.b))
	}
}

func TestAStrangersDustDoesNotKeepAnAuthorFromStakingOrTakingBack(t *testing.T) {
	s := newStakes(t)
	own := s.key.Address()
	s.stake(own, 50*token)
	s.bare.must(s.unbond(s.author))
	s.pass(free)
	s.stake(s.a, 1) // begins the next generation
	s.has("a stranger's dust", 1, 1)
	s.takeBack("the author's own stake of the generation before", own, "")
	s.stake(own, 50*token)
	s.has("the author staked again", 50*token+1, 1)
	s.takeBack("while it is bonded", own, "StillBonded")
	s.bare.must(s.unbond(s.author))
	s.pass(free)
	s.takeBack("the author's own", own, "")
	s.takeBack("the stranger's dust", s.a, "")
}

func TestWhatWasLeftOfAnEarlierStakeIsStakedAgainWithTheNext(t *testing.T) {
	s := newStakes(t)
	s.stake(s.a, 30*token)
	s.stake(s.b, 12*token)
	s.bare.must(s.unbond(s.author))
	s.pass(free)
	tx, err := s.bond(s.a, s.who, 4*token)
	s.bare.must(err)
	if got := chain.EventsOf[chain.Bonded](tx.Events); len(got) != 1 || got[0].Amount != 34*token || got[0].Bond != 34*token {
		t.Errorf("staking 4 on 30 of the generation before says %+v", got)
	}
	s.has("what one left counts again, what the other left does not", 34*token, 1)
	s.takeBack("the other's part, bonded or not", s.b, "")
	s.has("taking back what does not count takes nothing away", 34*token, 1)
	got, err := s.reader.Stake(s.bare.ctx, s.who, s.a)
	if err != nil || got != (chain.Stake{Amount: 34 * token, Generation: 1}) {
		t.Errorf("the stake is %+v (%v)", got, err)
	}
	s.takeBack("the rest, while bonded", s.a, "StillBonded")
}

func TestOpenChallengesHoldAStake(t *testing.T) {
	s := newStakes(t)
	s.use(due{record.ID{1}, 1})
	s.bare.anchor(s.author)
	s.stake(s.a, 30*token)
	s.bare.must(s.unbond(s.author))
	s.pass(free - time.Second)
	s.bare.must(second(s.challengeEntry(s.b, s.who, 0)))
	s.pass(time.Second)
	s.takeBack("with a challenge open", s.a, "ChallengesOpen")
	s.expects("staking anew with a challenge open", "ChallengesOpen", second(s.bond(s.b, s.who, token)))
	h := s.head(1, s.now())
	s.bare.must(second(s.do(s.key.Address(), chain.AnswerEntryItem{Author: s.who, Leaf: s.leaf(0, h)})))
	s.takeBack("once it is answered", s.a, "")
}

func TestAChallengeThatNobodyAnswersTakesTheStakeThatItHeld(t *testing.T) {
	s := newStakes(t)
	s.use(due{record.ID{1}, 1})
	s.bare.anchor(s.author)
	s.stake(s.a, 30*token)
	s.bare.must(s.unbond(s.author))
	s.pass(free - time.Second)
	s.bare.must(second(s.challengeEntry(s.b, s.who, 0)))
	s.pass(window + time.Second)
	tx, err := s.do(s.a, chain.ExpireItem{Author: s.who, Subject: chain.SubjectOfEntry(0)})
	s.bare.must(err)
	if got := chain.EventsOf[chain.Marked](tx.Events); len(got) != 1 || got[0].Reward != 3*token || got[0].By != s.b {
		t.Errorf("the author is marked with %+v", got)
	}
	s.takeBack("of a marked author", s.a, "AuthorMarked")
	if got := s.gained(s.b); got != int64(3*token) {
		t.Errorf("who asked has %d more, not a tenth of the stake and its deposit back", got)
	}
}

func TestAFaultTakesAStakeUntilItIsFreeAndNotAfterwards(t *testing.T) {
	for _, test := range []struct {
		what   string
		wait   time.Duration
		reward record.Nano
	}{
		{"at once", 0, 3 * token},
		{"a second before it is free", free - time.Second, 3 * token},
		{"when it is free", free, 0},
	} {
		s := newStakes(t)
		s.stake(s.a, 30*token)
		s.bare.must(s.unbond(s.author))
		s.pass(test.wait)
		tx, err := s.do(s.b, s.fault())
		s.bare.must(err)
		if got := chain.EventsOf[chain.Marked](tx.Events); len(got) != 1 || got[0].Reward != test.reward || got[0].Kind != record.Malformed {
			t.Errorf("a fault shown %s rewards with %+v", test.what, got)
		}
		refusal := "AuthorMarked"
		if test.reward == 0 {
			refusal = ""
		}
		s.takeBack(test.what, s.a, refusal)
	}
}

func TestAFaultTakesNothingOfWhatWasStakedBeforeTheLastEnd(t *testing.T) {
	s := newStakes(t)
	s.stake(s.a, 30*token)
	s.bare.must(s.unbond(s.author))
	s.pass(free)
	s.stake(s.b, 10*token)
	s.bare.must(second(s.do(s.a, s.fault())))
	s.takeBack("of the generation before the mark", s.a, "")
	s.takeBack("of the generation that was marked", s.b, "AuthorMarked")
	if got := s.gained(s.a); got != int64(token) {
		t.Errorf("who showed it has %d more, not a tenth of the last stake alone", got)
	}
	s.has("nine tenths stay", 9*token, 1)
}

func TestNobodyStakesForAMarkedAuthorAndItEndsNothing(t *testing.T) {
	s := newStakes(t)
	s.stake(s.a, 30*token)
	s.bare.must(second(s.do(s.b, s.fault())))
	s.expects("a stranger's stake", "AuthorMarked", second(s.bond(s.a, s.who, token)))
	s.expects("its own stake", "AuthorMarked", second(s.bond(s.key.Address(), s.who, token)))
	s.expects("ending it", "AuthorMarked", s.unbond(s.author))
	s.takeBack("what is staked", s.a, "AuthorMarked")
	s.pass(10 * free)
	s.takeBack("ever", s.a, "AuthorMarked")
	s.expects("its balance", "AuthorMarked", second(s.withdraw(s.key.Address(), 0, s.a)))
	s.expects("a challenge", "AuthorMarked", second(s.challengeHead(s.a, s.head(0, 1))))
	s.expects("another fault", "AuthorMarked", second(s.do(s.a, s.fault())))
	tx, err := s.settle(s.a, s.fault())
	if err != nil || len(tx.Events) != 0 {
		t.Errorf("another fault in a settlement is not skipped: %v (%v)", tx.Events, err)
	}
}

func TestAnAuthorThatShowsItsOwnFaultLosesNineTenths(t *testing.T) {
	s := newStakes(t)
	own := s.key.Address()
	s.stake(own, 30*token)
	s.bare.must(second(s.do(own, s.fault())))
	if got := s.gained(own); got != -int64(27*token) {
		t.Errorf("it has %d less", -got)
	}
}
