package chain_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract/contracttest"
	"github.com/openledger/openledger/store/record"
)

// newOddBare is a bare world with an OddToken of those decimals.
func newOddBare(t *testing.T, decimals uint8, silent bool) *bare {
	t.Helper()
	return newBareOf(t, oddCode(decimals, silent))
}

// oddCode makes an OddToken.
func oddCode(decimals uint8, silent bool) []byte {
	return append(common.FromHex(contracttest.OddTokenMetaData.Bin), tokenABI.PackConstructor(decimals, silent)...)
}

func (b *bare) setBlocked(who record.Address, yes bool) {
	b.t.Helper()
	to := common.Address(b.token)
	b.must(second(b.apply(common.Address{}, &to, tokenABI.PackSetBlocked(common.Address(who), yes), true)))
}

// TestDepositsAndRewardsAreWholeUnitsOfTheToken plays a challenge that is answered and one that is not, of a stake that is no whole number
// of units, with tokens of many decimals.
func TestDepositsAndRewardsAreWholeUnitsOfTheToken(t *testing.T) {
	for _, test := range []struct {
		decimals uint8
		unit     record.Nano // the least that the token can pay, or a nano
	}{{0, token}, {6, 1000}, {8, 10}, {9, 1}, {18, 1}} {
		t.Run(fmt.Sprint(test.decimals, " decimals"), func(t *testing.T) {
			b := newOddBare(t, test.decimals, test.decimals%2 == 0)
			a := b.newAuthor()
			asks, answers := b.newKey().Address(), b.newKey().Address()
			for range 3 {
				a.use(due{x, 1})
			}
			h := b.anchor(a)
			tx, err := b.bond(asks, a.key.Author(), 123*token+456)
			b.must(err)
			want := (123*token + 456 + test.unit - 1) / test.unit * test.unit
			if got := chain.EventsOf[chain.Bonded](tx.Events)[0]; got.Amount != want {
				t.Errorf("staked %d, not %d", got.Amount, want)
			}
			p, err := b.reader.Parameters(b.ctx)
			b.must(err)
			for i := range uint64(2) {
				b.must(second(b.challengeEntry(asks, a.key.Author(), i)))
			}
			b.must(second(b.do(answers, chain.AnswerEntryItem{Author: a.key.Author(), Leaf: a.leaf(0, h)})))
			if got := b.gained(answers); got != int64(p.ChallengeDeposit) || p.ChallengeDeposit%test.unit != 0 {
				t.Errorf("who answers gets %d of a deposit of %d", got, p.ChallengeDeposit)
			}
			b.pass(window + time.Second)
			tx, err = b.do(answers, chain.ExpireItem{Author: a.key.Author(), Subject: chain.SubjectOfEntry(1)})
			b.must(err)
			reward := want / 10 / test.unit * test.unit
			if got := chain.EventsOf[chain.Marked](tx.Events)[0]; got.Reward != reward {
				t.Errorf("the reward is %d, not %d", got.Reward, reward)
			}
			if got := b.gained(asks); got != int64(reward)-int64(want)-int64(p.ChallengeDeposit) {
				t.Errorf("who asks has %d more", got)
			}
			if got := b.log(a).Bond; got != want-reward {
				t.Errorf("%d of the stake is left, not %d", got, want-reward)
			}
			if got, left := b.held(b.network.Settlement), b.units(want-reward); got.Cmp(left) != 0 {
				t.Errorf("the contract holds %d, not the %d that are left of the stake", got, left)
			}
		})
	}
}

func TestADepositIsRoundedUpToAWholeUnit(t *testing.T) {
	for decimals, want := range map[uint8]record.Nano{0: 2 * token, 6: token + 1000, 9: token + 1, 18: token + 1} {
		b := emptyBare(t)
		b.p.ChallengeDeposit = token + 1
		b.token = b.create(oddCode(decimals, false))
		b.deploy()
		p, err := b.reader.Parameters(b.ctx)
		if err != nil || p.ChallengeDeposit != want {
			t.Errorf("with %d decimals the deposit is %d, not %d (%v)", decimals, p.ChallengeDeposit, want, err)
		}
	}
}

// TestWhatTheTokenRefusesToPayIsKeptAndHoldsNothingUp is about rewards, deposits of answers and deposits given back.
func TestWhatTheTokenRefusesToPayIsKeptAndHoldsNothingUp(t *testing.T) {
	b := newOddBare(t, 18, true)
	a := b.newAuthor()
	asks, answers, safe := b.newKey().Address(), b.newKey().Address(), record.Address{0x5a}
	for range 3 {
		a.use(due{x, 1})
	}
	h := b.anchor(a)
	b.must(second(b.bond(asks, a.key.Author(), 500*token)))
	for i := range uint64(3) {
		b.must(second(b.challengeEntry(asks, a.key.Author(), i)))
	}
	b.setBlocked(asks, true)
	b.setBlocked(answers, true)
	tx, err := b.do(answers, chain.AnswerEntryItem{Author: a.key.Author(), Leaf: a.leaf(0, h)})
	b.must(err)
	if got := chain.EventsOf[chain.Kept](tx.Events); len(got) != 1 || got[0] != (chain.Kept{To: answers, Amount: deposit}) {
		t.Errorf("the answer keeps %+v", got)
	}
	b.pass(window + time.Second)
	for i := range uint64(2) {
		b.must(second(b.do(answers, chain.ExpireItem{Author: a.key.Author(), Subject: chain.SubjectOfEntry(1 + i)})))
	}
	if !b.log(a).Marked {
		t.Error("an author is not marked because the token refuses to pay who asked")
	}
	for who, want := range map[record.Address]record.Nano{asks: 50*token + 2*deposit, answers: deposit, safe: 0} {
		if got, err := b.reader.Kept(b.ctx, who); err != nil || got != want {
			t.Errorf("%d is kept for %v, not %d (%v)", got, who, want, err)
		}
	}

	b.refused("taking it to a blocked account", "PaymentFailed", second(b.takeKept(asks, answers)))
	tx, err = b.takeKept(asks, safe)
	b.must(err)
	want := chain.KeptTaken{Account: asks, To: safe, Amount: 50*token + 2*deposit}
	if got := chain.EventsOf[chain.KeptTaken](tx.Events); len(got) != 1 || got[0] != want {
		t.Errorf("taking it says %+v", got)
	}
	tx, err = b.takeKept(asks, safe)
	if err != nil || len(tx.Events) != 0 {
		t.Errorf("taking it twice does %v (%v)", tx.Events, err)
	}
	if tx, err := b.takeKept(safe, safe); err != nil || len(tx.Events) != 0 {
		t.Errorf("taking another's does %v (%v)", tx.Events, err)
	}
	if got := b.held(safe); got.Cmp(b.units(50*token+2*deposit)) != 0 {
		t.Errorf("paid %d", got)
	}
	b.setBlocked(answers, false)
	b.must(second(b.takeKept(answers, answers)))
	// What is left is what is locked.
	if got := b.held(b.network.Settlement); got.Cmp(b.units(450*token)) != 0 {
		t.Errorf("the contract holds %d at the end", got)
	}
}

func TestATakenBackStakeThatTheTokenRefusesToPayStays(t *testing.T) {
	b := newOddBare(t, 18, false)
	a := b.newAuthor()
	own := a.key.Address()
	b.must(second(b.bond(own, a.key.Author(), token)))
	b.must(b.unbond(a))
	b.pass(free)
	b.setBlocked(own, true)
	b.refused("a refused payment", "PaymentFailed", second(b.withdrawBond(own, a.key.Author())))
	b.setBlocked(own, false)
	b.must(second(b.withdrawBond(own, a.key.Author())))
	if b.gained(own) != 0 {
		t.Errorf("it has %d more than before", b.gained(own))
	}
}

// TestASettlementProvesAnswersAndExpires does items of the kinds 6 to 9, skips what is old and undoes all for one that is wrong.
func TestASettlementProvesAnswersAndExpires(t *testing.T) {
	d := newDemand(t)
	bad := d.newAuthor()
	bad.write([]byte{1})
	proof := chain.ProveItem{Proof: bad.proof(record.Malformed, 0, 0)}
	d.must(second(d.challengeHead(d.asks, d.a.head(3, 1))))
	d.must(second(d.challengeEntry(d.asks, d.who, 5)))
	good := []chain.Item{
		d.ofHead(3), d.ofEntry(5), proof,
		d.ofHead(4), d.ofEntry(6),
		chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfEntry(6)}, // nobody asked: skipped
	}
	spoilt := d.a.proof(record.Malformed, 0, 0)
	_, err := d.settle(d.answers, append(good[:6:6], chain.ProveItem{Proof: spoilt})...)
	d.refused("a settlement with a proof of no fault", "NoFault", err)
	tx, err := d.settle(d.answers, good...)
	d.must(err)
	if a, m := len(chain.EventsOf[chain.Answered](tx.Events)), len(chain.EventsOf[chain.Marked](tx.Events)); a != 2 || m != 1 || len(tx.Events) != 3 {
		t.Errorf("the settlement did %+v", tx.Events)
	}
	d.gains("two answers in one settlement", -2*cost, 2*cost)
	tx, err = d.settle(d.answers, good...)
	if err != nil || len(tx.Events) != 0 {
		t.Errorf("the same settlement again does %v (%v)", tx.Events, err)
	}

	d.must(second(d.challengeEntry(d.asks, d.who, 2)))
	end := chain.ExpireItem{Author: d.who, Subject: chain.SubjectOfEntry(2)}
	d.refused("an end that is early", "TooEarly", second(d.settle(d.answers, end)))
	d.pass(window + time.Second)
	d.refused("an answer that is late", "TooLate", second(d.settle(d.answers, d.ofEntry(2))))
	tx, err = d.settle(d.answers, end, end)
	if err != nil || len(chain.EventsOf[chain.Marked](tx.Events)) != 1 {
		t.Errorf("an end, twice: %v (%v)", tx.Events, err)
	}
}
