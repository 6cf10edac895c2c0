package contract_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"
)

// free is how long a stake stays after its author has ended it.
const free = mergeTime + 2*window

func TestAnyoneStakesForAnAuthorAndEachGetsItsOwnPartBack(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(3 * coin)
	w.do(ann, abi.PackBond(a.at, 5*coin))
	bonded := the(w, w.do(ann, abi.PackBond(a.at, coin)), abi.UnpackBondedEvent)
	w.expect("bonded", []any{bonded.Author, bonded.From, bonded.Amount, bonded.Bond}, []any{a.at, ann, uint64(coin), uint64(9 * coin)})
	w.expect("the stake", w.log(a.at).Bond, 9*coin)

	w.refuses("StillBonded", ann, abi.PackWithdrawBond(a.at), a.at)
	ended := the(w, w.do(a.at, abi.PackUnbond()), abi.UnpackUnbondedEvent)
	w.expect("free at", ended.OpenAt, start+free)
	w.now += free - 1000
	w.refuses("Unbonding", ann, abi.PackWithdrawBond(a.at), a.at, start+free)
	w.now += 1000
	w.gains(ann, 6*coin, func() { w.do(ann, abi.PackWithdrawBond(a.at)) })
	w.expect("the rest of the stake", w.log(a.at).Bond, 3*coin)
	w.gains(a.at, 3*coin, func() { w.do(a.at, abi.PackWithdrawBond(a.at)) })
	w.refuses("NothingBonded", ann, abi.PackWithdrawBond(a.at), a.at, ann)
	w.refuses("NothingBonded", eve, abi.PackWithdrawBond(a.at), a.at, eve)
	w.expect("the settlement has", w.has(w.at), 0)
}

func TestOnlyAnAuthorEndsItsStakeAndOnlyOnce(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	w.refuses("NothingBonded", a.at, abi.PackUnbond(), a.at, a.at)
	w.do(ann, abi.PackBond(a.at, coin))
	w.refuses("NothingBonded", ann, abi.PackUnbond(), ann, ann)
	w.do(a.at, abi.PackUnbond())
	w.now += 1000
	w.refuses("Unbonding", a.at, abi.PackUnbond(), a.at, start+free)
	w.expect("ended at", w.log(a.at).UnbondedAt, start)
}

func TestNobodyStakesForAnAuthorThatHasEndedItsStakeUntilThatIsFree(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(3 * coin)
	w.do(a.at, abi.PackUnbond())
	w.now += free - 1000
	for _, who := range []common.Address{a.at, ann} {
		w.refuses("Unbonding", who, abi.PackBond(a.at, coin), a.at, start+free)
	}
	w.now += 1000
	a.bond(coin)
	l := w.log(a.at)
	w.expect("the new generation's stake, with what was left of the old one", []any{l.Bond, l.Generation, l.UnbondedAt}, []any{4 * coin, 1, 0})
}

func TestAnotherGenerationsStakeIsFreeWhateverBecomesOfTheNextOne(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(3 * coin)
	w.do(ann, abi.PackBond(a.at, 5*coin))
	w.do(ben, abi.PackBond(a.at, 7*coin))
	w.do(a.at, abi.PackUnbond())
	w.now += free
	bonded := the(w, w.do(ben, abi.PackBond(a.at, coin)), abi.UnpackBondedEvent)
	w.expect("ben stakes what he left too", []any{bonded.Amount, bonded.Bond, w.stake(a.at, ben)}, []any{8 * coin, 8 * coin, 8 * coin})
	w.gains(ann, 5*coin, func() { w.do(ann, abi.PackWithdrawBond(a.at)) })
	w.expect("the stake without ann's", w.log(a.at).Bond, 8*coin)
	w.refuses("StillBonded", ben, abi.PackWithdrawBond(a.at))

	w.do(eve, prove(a.twoHeads()))
	w.gains(a.at, 3*coin, func() { w.do(a.at, abi.PackWithdrawBond(a.at)) })
	w.refuses("AuthorMarked", ben, abi.PackWithdrawBond(a.at), a.at)
	w.expect("what is locked", []any{w.log(a.at).Bond, w.has(w.at)}, []any{8 * coin * 9 / 10, 8 * coin * 9 / 10})
}

func TestAStrangersDustKeepsNoAuthorFromBondingNorFromItsOwnMoney(t *testing.T) {
	w := newWorld(t, 6)
	a := w.newAuthor()
	w.do(eve, abi.PackBond(a.at, 1))
	w.expect("dust is a base unit", w.stake(a.at, eve), 1000)
	a.bond(3 * coin)
	w.do(a.at, abi.PackUnbond())
	w.now += free
	w.do(eve, abi.PackBond(a.at, 1)) // in the author's very first second, and a new generation begins
	w.expect("the stranger's", w.log(a.at).Bond, 2000)
	w.gains(a.at, 3_000_000, func() { w.do(a.at, abi.PackWithdrawBond(a.at)) })
	a.bond(5 * coin)
	w.expect("with the author's", w.log(a.at).Bond, 5*coin+2000)
	w.do(a.at, abi.PackUnbond())
	w.now += free
	w.do(eve, abi.PackBond(a.at, 0))
	a.bond(0)
	w.expect("staked again by nothing", []any{w.log(a.at).Bond, w.log(a.at).Generation, w.stake(a.at, a.at)}, []any{5*coin + 2000, 2, 5 * coin})
}

func TestNoStakeIsPaidBackWhileAChallengeIsOpen(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(3 * coin)
	a.use(coin, w.newRecord(1, 0, nil, ben).id)
	a.fund(coin)
	a.anchor()
	w.do(a.at, abi.PackUnbond())
	w.now += free - 10_000
	w.do(eve, abi.PackChallengeEntry(a.at, 0))
	w.now += 10_000
	w.refuses("ChallengesOpen", a.at, abi.PackWithdrawBond(a.at), a.at, 1)
	w.refuses("ChallengesOpen", a.at, abi.PackBond(a.at, coin), a.at, 1)
	w.do(ann, a.showing(0))
	w.gains(a.at, 3*coin, func() { w.do(a.at, abi.PackWithdrawBond(a.at)) })
}

func TestAFreeStakeIsNotHeldBackByWhatIsDemandedLater(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(3 * coin)
	a.use(coin, w.newRecord(1, 0, nil, ben).id)
	a.fund(coin)
	a.anchor()
	w.do(a.at, abi.PackUnbond())
	w.now += free
	w.do(eve, abi.PackChallengeEntry(a.at, 0))
	w.now += window + 1000
	w.gains(eve, deposit, func() { w.do(eve, abi.PackExpire(a.at, w.entrySubject(0))) })
	w.gains(a.at, 3*coin, func() { w.do(a.at, abi.PackWithdrawBond(a.at)) })
}

func TestAStakeIsTakenForAFaultUntilItIsFree(t *testing.T) {
	w := newWorld(t, 9)
	for _, early := range []bool{true, false} {
		a := w.newAuthor()
		a.bond(3 * coin)
		w.do(a.at, abi.PackUnbond())
		w.now += free
		if early {
			w.now -= 1000
			w.gains(eve, 3*coin/10, func() { w.do(eve, prove(a.twoHeads())) })
			w.now += 1000
			w.refuses("AuthorMarked", a.at, abi.PackWithdrawBond(a.at), a.at)
			continue
		}
		w.gains(eve, 0, func() { w.do(eve, prove(a.twoHeads())) })
		w.gains(a.at, 3*coin, func() { w.do(a.at, abi.PackWithdrawBond(a.at)) })
		w.refuses("AuthorMarked", a.at, abi.PackBond(a.at, coin), a.at)
	}
}
