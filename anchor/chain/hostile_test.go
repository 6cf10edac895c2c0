package chain_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/anchor/contract/contracttest"
	"github.com/openledger/openledger/store/record"
)

var hostileABI = contracttest.NewHostileToken()

// newHostile is a bare world whose token takes a fee, of 10,000 parts, or has hooks.
func newHostile(t *testing.T, fee int64, hooks bool) *bare {
	t.Helper()
	arguments := hostileABI.PackConstructor(big.NewInt(fee), hooks)
	return newBareOf(t, append(common.FromHex(contracttest.HostileTokenMetaData.Bin), arguments...))
}

// arm has the token call the contract, whenever it moves.
func (b *bare) arm(data []byte) {
	b.t.Helper()
	to := common.Address(b.token)
	call := hostileABI.PackArm(common.Address(b.network.Settlement), data)
	b.must(second(b.apply(common.Address{}, &to, call, true)))
}

func (b *bare) counted(data []byte) uint64 {
	b.t.Helper()
	to := common.Address(b.token)
	out, err := b.CallContract(b.ctx, ethereum.CallMsg{To: &to, Data: data}, nil)
	b.must(err)
	return new(big.Int).SetBytes(out).Uint64()
}

// call is a call of the contract, by somebody.
type call struct {
	what string
	from record.Address
	data []byte
}

// reentry is a world in which everything that moves tokens can be done, and everything that anyone calls would be taken.
type reentry struct {
	*bare
	outer, inner []call
}

func newReentry(t *testing.T) *reentry {
	b := newHostile(t, 0, true)
	b.enrich(b.token)
	a, ended, silent, bad := b.newAuthor(), b.newAuthor(), b.newAuthor(), b.newAuthor()
	own, who := a.key.Address(), a.key.Author()
	r := b.newRecord(a.key, record.Terms{}, credit{own, 1})
	for _, each := range []*author{a, ended, silent} {
		each.use(due{r.ID(), token})
		each.use(due{r.ID(), token})
	}
	bad.write([]byte{1})
	b.must(second(b.fund(own, who, 10*token)))
	b.must(second(b.do(own, r.register())))
	h := b.anchor(a)
	b.anchor(silent)
	b.must(second(b.bond(own, ended.key.Author(), token)))
	b.must(second(b.bond(own, silent.key.Author(), 100*token)))
	b.must(second(b.bond(own, bad.key.Author(), 100*token)))
	b.must(b.unbond(ended))
	// Who asks is the token itself, which its own hook keeps from being paid: the deposit is kept for it.
	b.must(second(b.challengeEntry(b.token, silent.key.Author(), 0)))
	b.must(second(b.challengeEntry(own, silent.key.Author(), 1)))
	b.pass(free)
	b.must(second(b.do(own, chain.ExpireItem{Author: silent.key.Author(), Subject: chain.SubjectOfEntry(0)})))
	if n, err := b.reader.Kept(b.ctx, b.token); err != nil || n == 0 {
		t.Fatalf("nothing is kept for the token (%v)", err)
	}
	b.must(second(b.challengeEntry(own, who, 0)))
	// A record with something to claim, and nothing more to collect or distribute.
	b.must(second(b.settle(own, a.collectItem(1, 0, h), r.distribute())))

	author, settlement := common.Address(who), settlementABI
	answer := b.pack(chain.AnswerEntryItem{Author: who, Leaf: a.leaf(0, h)})
	expire := b.pack(chain.ExpireItem{Author: silent.key.Author(), Subject: chain.SubjectOfEntry(1)})
	prove := b.pack(chain.ProveItem{Proof: bad.proof(record.Malformed, 0, 0)})
	claim, take := b.pack(r.claimItem(b.world, 0)), settlement.PackTakeKept(common.Address{9})
	withdrawBond := settlement.PackWithdrawBond(common.Address(ended.key.Author()))
	b.must(second(b.bond(b.token, a.key.Author(), token)))
	head := contract.Head{Author: author, Size: 1, Root: a.roots[1], Time: 1}
	signature := a.head(1, 1).Signature
	w := &reentry{bare: b}
	w.outer = []call{
		{"fund", own, settlement.PackFund(author, uint64(token))},
		{"withdraw", own, settlement.PackWithdraw(uint64(token), common.Address{9})},
		{"claim", own, claim},
		{"bond", own, settlement.PackBond(author, uint64(token))},
		{"withdrawBond", own, withdrawBond},
		{"challengeEntry", own, settlement.PackChallengeEntry(author, 1)},
		{"challengeHead", own, settlement.PackChallengeHead(head, signature[:])},
		{"answerEntry", own, answer},
		{"expire", own, expire},
		{"prove", own, prove},
		{"takeKept", b.token, take},
	}
	w.inner = append(w.inner, w.outer[0], w.outer[2], w.outer[3], w.outer[5], w.outer[6], w.outer[7], w.outer[8], w.outer[9], w.outer[10],
		call{"withdraw", own, settlement.PackWithdraw(0, common.Address{9})},
		call{"anchor", own, b.pack(a.anchorItem(h, 2))},
		call{"collect", own, b.pack(a.collectItem(0, 0, h))},
		call{"distribute", own, b.pack(r.distribute())},
		call{"settle", own, settlement.PackSettle(nil)},
	)
	return w
}

// TestATokenThatCallsBackIsRefusedWhateverItCalls has the token call everything back out of everything that moves it.
func TestATokenThatCallsBackIsRefusedWhateverItCalls(t *testing.T) {
	w := newReentry(t)
	to := common.Address(w.network.Settlement)
	for _, in := range w.inner {
		if _, err := w.apply(common.Address(w.token), &to, in.data, false); err != nil {
			t.Fatalf("%s would be refused to the token in any case: %v", in.what, err)
		}
	}
	before := w.db
	for _, out := range w.outer {
		for _, in := range w.inner {
			w.db = before.Copy()
			w.arm(in.data)
			if _, err := w.send(out.from, out.data); err != nil {
				t.Errorf("%s with a call back to %s: %v", out.what, in.what, err)
			}
			entered, refused := w.counted(hostileABI.PackEntered()), w.counted(hostileABI.PackRefused())
			if entered != 0 || refused == 0 {
				t.Errorf("%s: %d calls back to %s are taken, %d refused", out.what, entered, in.what, refused)
			}
		}
	}
}

func TestATokenThatTakesAFeeIsRefusedWhereverTokensComeIn(t *testing.T) {
	b := newHostile(t, 1, false)
	a := b.newAuthor()
	a.use(due{x, 1})
	b.anchor(a)
	own, who := a.key.Address(), a.key.Author()
	b.refused("funding", "WrongReceipt", second(b.fund(own, who, token)))
	b.refused("staking", "WrongReceipt", second(b.bond(own, who, token)))
	b.refused("challenging an entry", "WrongReceipt", second(b.challengeEntry(own, who, 0)))
	b.refused("challenging a head", "WrongReceipt", second(b.challengeHead(own, a.head(1, 1))))
	if b.gained(own) != 0 {
		t.Errorf("it cost %d", -b.gained(own))
	}
	// Of what is too little for the fee to be anything, nothing is missing.
	b.must(second(b.send(own, settlementABI.PackFund(common.Address(who), 0))))
}

// TestAPayeeThatRevertsStopsNobody has a contract that takes nothing credited, asking and rewarded, with a token that asks whom it pays.
func TestAPayeeThatRevertsStopsNobody(t *testing.T) {
	b := newHostile(t, 0, true)
	refuser := b.create(common.FromHex(contracttest.RefuserMetaData.Bin))
	b.enrich(refuser)
	a := b.newAuthor()
	own, who, good := a.key.Address(), a.key.Author(), record.Address{0x5a}
	r := b.newRecord(a.key, record.Terms{}, credit{refuser, 1}, credit{good, 1})
	a.use(due{r.ID(), 2 * token})
	b.must(second(b.fund(own, who, 2*token)))
	h := b.anchor(a)
	item := func(payee record.Address) chain.Item {
		for i := range r.leaves {
			if r.payee(i) == payee {
				return r.claimItem(b.world, i)
			}
		}
		return nil
	}
	tx, err := b.settle(own, r.register(), a.collectItem(0, 0, h), r.distribute(), item(refuser), item(good))
	if err != nil || claimed(tx) != token {
		t.Errorf("beside a payee that reverts %d is paid (%v)", claimed(tx), err)
	}
	b.refused("its claim alone", "PaymentFailed", second(b.do(own, item(refuser))))

	// It asks, and nobody answers: the author is marked all the same, whoever its stake's tenth is for.
	b.must(second(b.bond(own, who, 50*token)))
	b.must(second(b.challengeEntry(refuser, who, 0)))
	b.pass(window + time.Second)
	b.must(second(b.do(own, chain.ExpireItem{Author: who, Subject: chain.SubjectOfEntry(0)})))
	if n, err := b.reader.Kept(b.ctx, refuser); err != nil || n != deposit+5*token || !b.log(a).Marked {
		t.Errorf("%d is kept for it (%v)", n, err)
	}
	b.must(second(b.takeKept(refuser, good)))
}
