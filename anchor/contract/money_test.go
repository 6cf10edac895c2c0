package contract_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/vm/runtime"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// create deploys a settlement with parameters, and says why it can't be.
func (w *world) create(deposit, mergeDelay, window uint64) (common.Address, error) {
	w.t.Helper()
	code := append(common.FromHex(contract.SettlementMetaData.Bin), abi.PackConstructor(w.token, minBond, deposit, mergeDelay, window, skew)...)
	out, at, _, err := runtime.Create(code, w.cfg)
	if err != nil {
		return common.Address{}, refused(out, err)
	}
	return at, nil
}

// settleWith puts a settlement with that deposit in the place of the world's.
func (w *world) settleWith(deposit uint64) {
	w.t.Helper()
	at, err := w.create(deposit, mergeTime, window)
	if err != nil {
		w.t.Fatal(err)
	}
	w.at, w.network.Settlement = at, record.Address(at)
	w.rich(ann, ben, eve)
}

func TestASettlementIsMadeOnlyWithPossibleParameters(t *testing.T) {
	w := newWorld(t, 6)
	for what, p := range map[string][3]uint64{
		"no merge delay":            {deposit, 0, window},
		"no window":                 {deposit, mergeTime, 0},
		"a window beyond 48 bits":   {deposit, mergeTime, 1 << 48},
		"a deposit that rounds out": {math.MaxUint64, mergeTime, window},
	} {
		if _, err := w.create(p[0], p[1], p[2]); err == nil || !strings.HasPrefix(err.Error(), "BadParameter") {
			t.Errorf("%s: %v", what, err)
		}
	}
	if _, err := w.create(math.MaxUint64/1000*1000, math.MaxUint64, 1<<48-1); err != nil {
		t.Errorf("the largest of all: %v", err)
	}
}

// TestRewardsAndDepositsAreToTheUnit takes amounts that no token of 6 decimals can move.
func TestRewardsAndDepositsAreToTheUnit(t *testing.T) {
	const staked, asked = 12_345_678_901, 1_234_567
	for _, c := range []struct {
		decimals             uint8
		bond, reward, asking uint64 // nano
		unit                 uint64 // nano, of less than 10 decimals
	}{
		{6, 12_345_679_000, 1_234_567_000, 1_235_000, 1000},
		{9, 12_345_678_901, 1_234_567_890, 1_234_567, 1},
		{18, 12_345_678_901, 1_234_567_890, 1_234_567, 1},
	} {
		w := newWorld(t, c.decimals)
		w.settleWith(asked)
		a := w.newAuthor()
		less := func(nano uint64) *big.Int { return new(big.Int).Neg(w.units(nano)) }
		w.expect("the deposit", ask(w, abi.PackChallengeDeposit(), abi.UnpackChallengeDeposit), c.asking)
		w.gains(a.at, less(c.bond), func() { a.bond(staked) })
		w.expect("the stake", w.log(a.at).Bond, c.bond)
		a.use(1, loose)
		a.fund(1)
		w.expect("funded", w.log(a.at).Balance, c.unit)
		a.anchor()
		w.gains(eve, less(c.asking), func() { w.do(eve, abi.PackChallengeEntry(a.at, 0)) })
		w.gains(ann, w.units(c.asking), func() { w.do(ann, a.showing(0)) })
		w.do(eve, demandHead(a.sign(record.Head{Size: 1, Root: merkle.Hash{1}})))
		w.now += window + 1000
		w.gains(eve, w.units(c.reward+c.asking), func() { w.do(ann, abi.PackExpire(a.at, w.headSubject(1, [32]byte{1}))) })
		w.expect("what is left of the stake", w.log(a.at).Bond, c.bond-c.reward)
		w.expect("what the settlement has", w.has(w.at), w.units(c.bond-c.reward+c.unit))
	}
}

func TestARewardBelowAUnitIsNone(t *testing.T) {
	w := newWorld(t, 6)
	a := w.newAuthor()
	a.bond(9000) // nine units
	w.gains(eve, 0, func() {
		w.expect("reward", the(w, w.do(eve, prove(a.twoHeads())), abi.UnpackMarkedEvent).Reward, 0)
	})
	w.expect("all of the stake is locked", w.log(a.at).Bond, 9000)
	b := w.newAuthor() // without a stake
	w.expect("reward", the(w, w.do(eve, prove(b.twoHeads())), abi.UnpackMarkedEvent).Reward, 0)
}

func TestAStakeIsGivenBackToTheUnitThatWasTaken(t *testing.T) {
	for _, decimals := range []uint8{0, 6, 9, 18} {
		w := newWorld(t, decimals)
		a := w.newAuthor()
		before := w.has(ann)
		w.do(ann, abi.PackBond(a.at, 12_345_678_901))
		w.do(ann, abi.PackBond(a.at, 1))
		w.do(a.at, abi.PackUnbond())
		w.now += free
		w.do(ann, abi.PackWithdrawBond(a.at))
		w.expect("ann has", w.has(ann), before)
		w.expect("the settlement has", w.has(w.at), 0)
	}
}

func TestAmountsThatDoNotFitAreRefused(t *testing.T) {
	w := newWorld(t, 9)
	lots := new(big.Int).Lsh(big.NewInt(1), 70)
	w.must(ann, w.token, erc.PackMint(ann, lots))
	w.do(ann, abi.PackBond(ben, math.MaxUint64))
	w.refuses("Panic", ann, abi.PackBond(ben, 1), 17)
	w.do(ann, abi.PackFund(ben, math.MaxUint64))
	w.refuses("AmountTooHigh", ann, abi.PackFund(ben, 1), "18446744073709551616")
	six := newWorld(t, 6)
	six.refuses("AmountTooHigh", ann, abi.PackBond(ben, math.MaxUint64), "18446744073709552000")
}

// blocks has the token pay somebody no more.
func (w *world) blocks(who common.Address, yes bool) {
	w.t.Helper()
	w.must(eve, w.token, odd.PackSetBlocked(who, yes))
}

func TestARewardThatTheTokenRefusesToPayIsKept(t *testing.T) {
	w := newOddWorld(t, 9)
	a := w.newAuthor()
	a.bond(100 * coin)
	w.blocks(eve, true)
	kept := the(w, w.do(eve, prove(a.twoHeads())), abi.UnpackKeptEvent)
	w.expect("kept", []any{kept.To, kept.Amount, w.kept(eve), w.log(a.at).Bond}, []any{eve, 10 * coin, 10 * coin, 90 * coin})

	w.refuses("PaymentFailed", eve, abi.PackTakeKept(eve), eve, 10*coin)
	w.expect("still kept", w.kept(eve), 10*coin)
	w.expect("nothing of somebody else", len(w.do(ann, abi.PackTakeKept(ann)).logs), 0)
	w.gains(ben, 10*coin, func() {
		taken := the(w, w.do(eve, abi.PackTakeKept(ben)), abi.UnpackKeptTakenEvent)
		w.expect("taken", []any{taken.Account, taken.To, taken.Amount}, []any{eve, ben, 10 * coin})
	})
	w.gains(ben, 0, func() { w.do(eve, abi.PackTakeKept(ben)) })
}

func TestABlockedChallengerHoldsUpNeitherExpiryNorTheAuthorsMark(t *testing.T) {
	for _, blocked := range []common.Address{eve, {}} {
		w := newOddWorld(t, 9)
		a := w.newAuthor()
		by := blocked
		if by == (common.Address{}) {
			by = a.at // the author challenges itself
		}
		a.bond(100 * coin)
		a.use(1, loose)
		a.fund(1)
		a.anchor()
		w.do(by, abi.PackChallengeEntry(a.at, 0))
		w.blocks(by, true)
		w.now += window + 1000
		w.do(ann, abi.PackExpire(a.at, w.entrySubject(0)))
		w.expect("kept", []any{w.kept(by), w.log(a.at).Marked}, []any{deposit + 10*coin, true})
		w.blocks(by, false)
		w.gains(by, deposit+10*coin, func() { w.do(by, abi.PackTakeKept(by)) })
	}
}

func TestABlockedAccountAnswersAndItsDepositIsKept(t *testing.T) {
	w := newOddWorld(t, 9)
	a := w.newAuthor()
	a.use(1, loose)
	a.anchor()
	w.do(eve, abi.PackChallengeEntry(a.at, 0))
	w.do(eve, demandHead(a.head(1)))
	w.blocks(a.at, true)
	w.do(a.at, a.showing(0))
	w.do(a.at, a.answering(1))
	w.expect("kept", []any{w.kept(a.at), w.log(a.at).Challenges}, []any{2 * deposit, 0})
	w.gains(ben, 2*deposit, func() { w.do(a.at, abi.PackTakeKept(ben)) })
}

func TestABlockedAccountsStakeAndBalanceWait(t *testing.T) {
	w := newOddWorld(t, 9)
	a := w.newAuthor()
	w.do(ann, abi.PackBond(a.at, coin))
	a.fund(coin)
	w.do(a.at, abi.PackUnbond())
	w.now += free
	w.blocks(ann, true)
	w.refuses("PaymentFailed", ann, abi.PackWithdrawBond(a.at), ann, coin)
	w.refuses("PaymentFailed", a.at, abi.PackWithdraw(coin, ann), ann, coin)
	w.expect("what waits", []any{w.stake(a.at, ann), w.log(a.at).Bond, w.log(a.at).Balance}, []any{coin, coin, coin})
	w.blocks(ann, false)
	w.gains(ann, coin, func() { w.do(ann, abi.PackWithdrawBond(a.at)) })
}

func TestATokenThatTakesAFeeIsRefused(t *testing.T) {
	w := newRogueWorld(t)
	a := w.newAuthor()
	a.use(1, loose)
	a.anchor()
	w.must(eve, w.token, rogue.PackSetFee(big.NewInt(1)))
	for _, call := range [][]byte{abi.PackBond(a.at, coin), abi.PackFund(a.at, coin)} {
		w.refuses("WrongReceipt", ann, call, coin, coin-1)
	}
	w.refuses("WrongReceipt", ann, abi.PackChallengeEntry(a.at, 0), deposit, deposit-1)
	w.refuses("WrongReceipt", ann, demandHead(a.head(0)), deposit, deposit-1)
	l := w.log(a.at)
	w.expect("what was taken", []any{l.Bond, l.Balance, l.Challenges, w.has(w.at)}, []any{0, 0, 0, 0})
}

// TestASignatureIsNeededUnderAnyHeadButTheAnchoredOne where none, a spoilt one and another's are as good.
func TestASignatureIsNeededUnderAnyHeadButTheAnchoredOne(t *testing.T) {
	w := newWorld(t, 9)
	a, b := w.newAuthor(), w.newAuthor()
	a.use(coin, loose)
	a.use(coin, loose)
	a.fund(2 * coin)
	anchored := a.anchor()
	early := a.head(1)
	spoilt := anchored.Signature
	spoilt[40] ^= 1
	for what, s := range map[string]record.Signature{"none": {}, "spoilt": spoilt, "another's": b.sign(anchored.Head).Signature} {
		anchored.Signature, early.Signature = s, s
		if _, err := a.callAndUndo(eve, a.collecting(1, 0, anchored)); err != nil {
			t.Errorf("%s, under the anchored head: %v", what, err)
		}
		a.refuses("BadSignature", eve, a.collecting(0, 0, early))
	}
	a.do(eve, a.collecting(0, 0, a.head(1)))
}
