package contract_test

import (
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// freeAfter is how long after an unbonding a stake is free.
const freeAfter = mergeDelay + 2*window

func (e *evm) packBond(h *hand, amount uint64) []byte {
	return abi.PackBond(common.Address(h.address()), amount)
}

func (e *evm) packWithdrawBond(h *hand) []byte {
	return abi.PackWithdrawBond(common.Address(h.address()))
}

func TestAStakeComesBackToEachWhoStakedSomeTimeAfterItWasEnded(t *testing.T) {
	e := newEVM(t, 18)
	h := e.hand().bonded(100)
	other := e.rich(record.Address{7}, 1000)
	e.must(other, e.packBond(h, 30))
	e.must(other, e.packBond(h, 5))
	if l := e.log(h.key.Author()); l.Bond != 135 || l.UnbondedAt.Sign() != 0 {
		t.Fatalf("staked are %+v", l)
	}
	e.refused("taken back before it was ended", "StillBonded", other, e.packWithdrawBond(h))
	e.refused("ended by who is no author with a stake", "NothingBonded", other, abi.PackUnbond())
	e.must(h.address(), abi.PackUnbond())
	e.refused("ended twice", "Unbonding", h.address(), abi.PackUnbond())
	e.refused("staked while it ends", "Unbonding", other, e.packBond(h, 1))
	e.wait(freeAfter - 1000)
	e.refused("taken back too early", "Unbonding", other, e.packWithdrawBond(h))
	e.wait(1000)
	for account, want := range map[record.Address]uint64{other: 1000, h.address(): 100} {
		e.must(account, e.packWithdrawBond(h))
		if got := e.holds(account); got != want {
			t.Errorf("%v holds %d afterwards, not %d", account, got, want)
		}
		e.refused("taken back twice", "NothingBonded", account, e.packWithdrawBond(h))
	}
	if l := e.log(h.key.Author()); l.Bond != 0 || e.holds(record.Address(e.settlement)) != 0 {
		t.Errorf("after all is taken back: %+v", l)
	}
	e.must(other, e.packBond(h, 9)) // a new stake
	if l := e.log(h.key.Author()); l.Bond != 9 || l.UnbondedAt.Sign() != 0 || l.Generation != 1 {
		t.Errorf("the new stake is %+v", l)
	}
}

func TestAStrangersDustDoesNotKeepAnAuthorFromStakingAgain(t *testing.T) {
	e := newEVM(t, 18)
	h := e.hand().bonded(100)
	stranger := e.rich(record.Address{7}, 10)
	e.must(stranger, e.packBond(h, 1))
	e.must(h.address(), abi.PackUnbond())
	e.wait(freeAfter)
	e.rich(h.address(), 50)
	e.must(h.address(), e.packBond(h, 50)) // with what it left of the old stake
	if l := e.log(h.key.Author()); l.Bond != 150 || l.Generation != 1 {
		t.Errorf("the new stake is %+v", l)
	}
	// What the stranger left is free for ever, and not at stake any more.
	e.must(h.address(), abi.PackUnbond())
	e.must(stranger, e.packWithdrawBond(h))
	if got := e.holds(stranger); got != 10 {
		t.Errorf("the stranger holds %d", got)
	}
	if l := e.log(h.key.Author()); l.Bond != 150 {
		t.Errorf("what the stranger took back was the new stake's: %+v", l)
	}
}

func TestNoStakeIsTakenBackWithAChallengeOpen(t *testing.T) {
	e := newEVM(t, 18)
	h := e.hand().add(plain(0, 1, 0)).bonded(100).anchored()
	e.must(h.address(), abi.PackUnbond())
	e.wait(freeAfter - 10_000)
	rival := e.rich(record.Address{7}, 1000)
	e.must(rival, abi.PackChallengeEntry(common.Address(h.address()), 0))
	e.wait(10_000)
	e.refused("with a challenge open", "ChallengesOpen", h.address(), e.packWithdrawBond(h))
	e.refused("a new stake with a challenge open", "ChallengesOpen", rival, e.packBond(h, 1))
	e.must(h.address(), abi.PackAnswerEntry(common.Address(h.address()), packLeaf(h.leaf(0, 1))))
	e.must(h.address(), e.packWithdrawBond(h))
}

func TestAMarkedAuthorHasNoStakeAndNoBalanceToTake(t *testing.T) {
	e := newEVM(t, 18)
	h := e.hand().add(plain(1, 1, 0)).bonded(105)
	e.rich(h.address(), 1000)
	e.must(h.address(), abi.PackFund(common.Address(h.address()), 40))
	finder := record.Address{7}
	e.must(finder, packProof(h.proof(record.Malformed, 0, 0)))
	if l := e.log(h.key.Author()); !l.Marked || l.Bond != 95 || e.holds(finder) != 10 {
		t.Errorf("marked, with a reward of %d: %+v", e.holds(finder), l)
	}
	for what, data := range map[string][]byte{
		"bond": e.packBond(h, 1), "unbond": abi.PackUnbond(), "withdraw": abi.PackWithdraw(1, common.Address{1}), "withdrawBond": e.packWithdrawBond(h),
		"a challenge": abi.PackChallengeEntry(common.Address(h.address()), 0),
	} {
		if what == "a challenge" {
			h.anchored()
		}
		e.refused(what, "AuthorMarked", h.address(), data)
	}
	e.refused("proved twice", "AuthorMarked", finder, packProof(h.proof(record.Malformed, 0, 0)))
}

func TestWhatEndedItsStakeLosesItAllTheSameUntilItIsFree(t *testing.T) {
	e := newEVM(t, 18)
	h := e.hand().add(plain(1, 1, 0)).bonded(100)
	e.must(h.address(), abi.PackUnbond())
	e.wait(freeAfter + 1000)
	finder := record.Address{7}
	e.must(finder, packProof(h.proof(record.Malformed, 0, 0)))
	if e.holds(finder) != 10 {
		t.Errorf("the reward is %d", e.holds(finder))
	}
	e.refused("taken back after the mark", "AuthorMarked", h.address(), e.packWithdrawBond(h))
}

func TestWhatAMarkedAuthorOwesIsStillAnchoredPaidAndCollected(t *testing.T) {
	e := newEVM(t, 18)
	h := e.hand().add(use(0, 30, whole(1, 30, 30, 0))).add(plain(9, 5, 30))
	anyone := e.rich(record.Address{7}, 1000)
	e.must(anyone, packProof(h.proof(record.Malformed, 0, 1)))
	e.refused("a head of an honest author", "NotYetOpen", anyone, e.hand().add(plain(0, 1, 0)).packAnchor0())
	e.must(anyone, h.packAnchor(h.latest())) // at once, though its author did not
	e.must(anyone, abi.PackFund(common.Address(h.address()), 30))
	l := h.leaf(0, 2)
	e.must(anyone, abi.PackCollect(common.Address(h.address()), l.Entry, 0, raw(l.Inclusion), packHead(h.latest()), nil))
	if got := read(e, abi.PackRecord(record.ID{1}), abi.UnpackRecord); got.Income != 30 {
		t.Errorf("the record got %d", got.Income)
	}
}

// packAnchor0 anchors a first head.
func (h *hand) packAnchor0() []byte { return h.packAnchor(h.latest()) }

func TestRewardsAndDepositsAreWholeUnitsOfTheToken(t *testing.T) {
	for _, c := range []struct {
		decimals               uint8
		deposit, stake, reward uint64
	}{{6, 1000, 26_000, 2000}, {9, deposit, 25_999, 2599}, {18, deposit, 25_999, 2599}} {
		e := newEVM(t, c.decimals)
		if got := read(e, abi.PackChallengeDeposit(), abi.UnpackChallengeDeposit); got != c.deposit {
			t.Errorf("with %d decimals the deposit is %d, not %d", c.decimals, got, c.deposit)
		}
		h := e.hand().add(plain(0, 1, 0)).bonded(25_999)
		if l := e.log(h.key.Author()); l.Bond != c.stake {
			t.Errorf("with %d decimals the stake is %d, not %d", c.decimals, l.Bond, c.stake)
		}
		h.anchored()
		rival := e.rich(record.Address{7}, 10_000)
		e.must(rival, abi.PackChallengeEntry(common.Address(h.address()), 0))
		if got := e.holds(rival); got != 10_000-c.deposit {
			t.Errorf("with %d decimals a challenge costs %d", c.decimals, 10_000-got)
		}
		helper := record.Address{8}
		e.must(helper, abi.PackAnswerEntry(common.Address(h.address()), packLeaf(h.leaf(0, 1))))
		if got := e.holds(helper); got != c.deposit {
			t.Errorf("with %d decimals an answer earns %d", c.decimals, got)
		}
		h.add(plain(5, 1, 0))
		finder := record.Address{9}
		logs := e.must(finder, packProof(h.proof(record.Malformed, 0, 1)))
		marked := events(logs, abi.UnpackMarkedEvent)
		if len(marked) != 1 || marked[0].Reward != c.reward || e.holds(finder) != c.reward {
			t.Errorf("with %d decimals the reward is %d: %+v", c.decimals, e.holds(finder), marked)
		}
	}
}

func TestAWindowThatNoChallengeCanHaveIsNoParameter(t *testing.T) {
	e := newEVM(t, 18)
	for what, arguments := range map[string][]byte{
		"no window":              abi.PackConstructor(e.token, 1, 1, 1, 0, 1),
		"a window without end":   abi.PackConstructor(e.token, 1, 1, 1, 1<<48, 1),
		"no merge delay":         abi.PackConstructor(e.token, 1, 1, 0, 1, 1),
		"a token that is no one": abi.PackConstructor(common.Address{9}, 1, 1, 1, 1, 1),
	} {
		if e.creates(arguments) {
			t.Errorf("%s: taken", what)
		}
	}
	if !e.creates(abi.PackConstructor(e.token, 0, 0, 1, 1<<48-1, 0)) {
		t.Error("the longest window is refused")
	}
	coarse := newEVM(t, 0)
	if coarse.creates(abi.PackConstructor(coarse.token, 1, ^uint64(0), 1, 1, 1)) {
		t.Error("a deposit that can't be rounded up is taken")
	}
}

func (e *evm) creates(arguments []byte) bool {
	code := common.FromHex(contract.SettlementMetaData.Bin)
	_, _, refusal := e.tryCreate(append(code, arguments...))
	return refusal == nil
}
