package chain_test

import (
	"bytes"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

func TestCollectTakesOnlyEntriesThatAreInAnAnchoredLog(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	anyone := w.client(w.newKey())
	x, y := record.ID{1}, record.ID{2}
	a.use(due{x, 10 * token}, due{y, 5 * token})
	a.use(due{x, 1 * token})
	a.write([]byte("an entry of another kind, of 57 bytes: padded to its end."))
	a.use(due{y, 2 * token})
	now := a.now(a.Client)
	early, h, beyond := a.head(1, now), a.head(3, now), a.head(4, now)

	_, err := anyone.Collect(w.ctx, a.collectItem(0, 0, early))
	w.refused("before anything is anchored", "NotAnchored", err)
	a.fund(13 * token)
	_, err = a.Anchor(w.ctx, a.anchorItem(h, 0))
	w.must(err)

	for _, test := range []struct {
		what, refusal string
		item          chain.CollectItem
	}{
		{"a head beyond the anchor", "NotAnchored", a.collectItem(3, 0, beyond)},
		{"another index", "NotIncluded", func() chain.CollectItem { i := a.collectItem(1, 0, h); i.Entry = a.entries[0]; return i }()},
		{"a changed total", "NotIncluded", func() chain.CollectItem {
			i := a.collectItem(0, 0, h)
			i.Entry = bytes.Clone(i.Entry)
			i.Entry[84+44]++
			return i
		}()},
		{"a third use of two", "NoSuchUse", a.collectItem(0, 2, h)},
		{"an entry that is no usage", "NotUsage", a.collectItem(2, 0, h)},
		{"an unsigned head that is not the anchored one", "BadSignature", func() chain.CollectItem {
			i := a.collectItem(0, 0, early)
			i.Head.Signature = record.Signature{}
			return i
		}()},
		{"an unsigned head of the anchored size with another root", "BadSignature", func() chain.CollectItem {
			forger := w.newAuthor()
			for range h.Size {
				forger.use(due{x, 100 * token})
			}
			i := forger.collectItem(0, 0, forger.head(h.Size, h.Time))
			i.Head.Author, i.Head.Signature = h.Author, record.Signature{}
			return i
		}()},
	} {
		_, err := anyone.Collect(w.ctx, test.item)
		w.refused(test.what, test.refusal, err)
	}
	for _, cut := range []int{25, 83, 84, 143, 145} {
		b := w.newAuthor()
		b.write(append(bytes.Clone(a.entries[1]), 0)[:cut])
		w.must(second(b.Anchor(w.ctx, b.anchorItem(b.head(1, b.now(b.Client)), 0))))
		_, err := anyone.Collect(w.ctx, b.collectItem(0, 0, b.head(1, 1)))
		w.refused("a usage of a length that does not follow", "BadEntryLength", err)
	}
}

func TestNobodyCollectsFromAnAuthorUnderTheirOwnHead(t *testing.T) {
	w := newWorld(t, nil)
	victim, thief := w.newAuthor(), w.newAuthor()
	victim.use(due{record.ID{1}, token})
	victim.fund(token)
	victim.anchor()
	thief.use(due{record.ID{2}, token})
	h := thief.head(1, 1)
	// A client takes the author from the head, so this call is made by hand.
	head := contract.Head{Author: common.Address(h.Author), Size: h.Size, Root: h.Root, Time: uint64(h.Time)}
	data := contract.NewSettlement().PackCollect(common.Address(victim.Address()), thief.entries[0], 0, nil, head, chain.PackSignature(h.Signature))
	wallet, err := chain.OpenWallet(w.ctx, chain.Config{RPC: w.dev.RPC(), Key: thief.key})
	w.must(err)
	defer wallet.Close()
	_, err = wallet.Send(w.ctx, chain.Call{To: &w.network.Settlement, Data: data, What: "collect"})
	w.refused("another author's head", "WrongAuthor", err)
	data = contract.NewSettlement().PackSettle([]contract.Item{{Kind: 10}})
	_, err = wallet.Send(w.ctx, chain.Call{To: &w.network.Settlement, Data: data, What: "settle"})
	w.refused("an item of no kind", "UnknownItem", err)
	for kind := range uint8(9) {
		data = contract.NewSettlement().PackSettle([]contract.Item{{Kind: kind + 1}})
		if _, err = wallet.Send(w.ctx, chain.Call{To: &w.network.Settlement, Data: data, What: "settle"}); err == nil {
			t.Errorf("an item of kind %d with no bytes was taken", kind+1)
		}
	}
}

func second[T any](_ T, err error) error { return err }

func TestCollectStopsAtWhatIsPaidAndGoesOnWhenMoreIs(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	anyone := w.client(w.newKey())
	x, y := record.ID{1}, record.ID{2}
	a.use(due{x, 10 * token}, due{y, 5 * token})
	early := a.head(1, 1)
	a.use(due{x, 1 * token})
	a.fund(13 * token)
	h := a.anchor()

	for _, step := range []struct {
		what string
		item chain.CollectItem
		want record.Nano
	}{
		{"an early receipt", a.collectItem(0, 0, early), 10 * token},
		{"the same again", a.collectItem(0, 0, early), 0},
		{"the newest entry, for its difference", a.collectItem(1, 0, h), 1 * token},
		{"an older entry after a newer one", a.collectItem(0, 0, h), 0},
		{"the other record, as far as there is money", a.collectItem(0, 1, h), 2 * token},
		{"when there is none", a.collectItem(0, 1, h), 0},
	} {
		tx, err := anyone.Collect(w.ctx, step.item)
		if err != nil || collected(tx) != step.want {
			t.Errorf("%s: collected %d, not %d (%v)", step.what, collected(tx), step.want, err)
		}
	}
	a.fund(100 * token)
	unsigned := a.collectItem(0, 1, h)
	unsigned.Head.Signature = record.Signature{}
	tx, err := anyone.Collect(w.ctx, unsigned)
	if err != nil || collected(tx) != 3*token {
		t.Errorf("the rest, with the anchored head unsigned: %d (%v)", collected(tx), err)
	}
	got, err := a.AnchoredLatest(w.ctx, a.key.Author())
	w.must(err)
	if got.Collected != 16*token || got.Paid != 16*token || got.Balance != 97*token {
		t.Errorf("the log is %+v", got)
	}
	if n, err := a.Collected(w.ctx, a.key.Author(), y); err != nil || n != 5*token {
		t.Errorf("collected for the second record is %d (%v)", n, err)
	}
}

func TestMoneyWaitsForARecordThatNobodyRegistered(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	payee := record.Address{7}
	r := w.newRecord(a.key, record.Terms{Rate: 1_000_000}, credit{payee, 3}, credit{record.Address{8}, 1})
	a.use(due{r.ID(), 8 * token})
	a.fund(8 * token)
	h := a.anchor()
	w.must(second(a.Collect(w.ctx, a.collectItem(0, 0, h))))

	_, err := a.Distribute(w.ctx, r.distribute())
	w.refused("distributing what is not registered", "NotRegistered", err)
	_, err = a.Claim(w.ctx, r.claimItem(w, 0))
	w.refused("claiming what is not registered", "NotRegistered", err)

	w.must(second(a.Register(w.ctx, r.register())))
	if tx, err := a.Claim(w.ctx, r.claimItem(w, 0)); err != nil || len(tx.Events) != 0 {
		t.Errorf("claiming before anything is distributed: %v, %v", tx.Events, err)
	}
	w.must(second(a.Distribute(w.ctx, r.distribute())))
	if tx, err := a.Distribute(w.ctx, r.distribute()); err != nil || len(tx.Events) != 0 {
		t.Errorf("distributing nothing new: %v, %v", tx.Events, err)
	}

	wrong := r.claimItem(w, 0)
	wrong.Weight++
	_, err = a.Claim(w.ctx, wrong)
	w.refused("a weight that is not credited", "NotCredited", err)
	wrong = r.claimItem(w, 0)
	wrong.Payee = record.Address{9}
	_, err = a.Claim(w.ctx, wrong)
	w.refused("a payee who is not credited", "NotCredited", err)

	tx, err := a.Claim(w.ctx, r.claimItem(w, 0))
	if err != nil || claimed(tx) != 6*token {
		t.Errorf("claimed %d, not three quarters of 8 tokens (%v)", claimed(tx), err)
	}
	if tx, err := a.Claim(w.ctx, r.claimItem(w, 0)); err != nil || len(tx.Events) != 0 {
		t.Errorf("claiming twice: %v, %v", tx.Events, err)
	}
	if n, err := a.TokenBalance(w.ctx, payee); err != nil || n != 6*token {
		t.Errorf("the payee holds %d (%v)", n, err)
	}
	if n, err := a.Claimed(w.ctx, r.ID(), payee); err != nil || n != 6*token {
		t.Errorf("claimed by the payee is %d (%v)", n, err)
	}
}

func TestARecordThatSharesAllOutHasNothingToClaim(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	c := w.client(k)
	parent := w.newRecord(k, record.Terms{}, credit{record.Address{1}, 1})
	child := w.newRecord(k, record.Terms{Parents: []record.Share{{Record: parent.ID(), Share: record.Million}}})
	w.must(second(c.Settle(w.ctx, []chain.Item{parent.register(), child.register()})))
	_, err := c.Claim(w.ctx, chain.ClaimItem{Terms: child.Terms, Payee: record.Address{1}, Weight: 1})
	w.refused("a claim on a record without credits", "NoCredits", err)
}

func TestTheBalanceIsTheAuthorsUntilItIsDrawn(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	other := w.client(w.newKey())
	w.must(second(other.Fund(w.ctx, a.key.Author(), 5*token)))
	_, err := other.Withdraw(w.ctx, 1, other.Address())
	w.refused("withdrawing another's balance", "BalanceTooLow", err)
	_, err = a.Withdraw(w.ctx, 5*token+1, a.Address())
	w.refused("withdrawing more than there is", "BalanceTooLow", err)
	to := record.Address{3}
	w.must(second(a.Withdraw(w.ctx, 2*token, to)))
	if n, err := a.TokenBalance(w.ctx, to); err != nil || n != 2*token {
		t.Errorf("paid back %d (%v)", n, err)
	}
	a.use(due{record.ID{1}, 2 * token})
	a.anchor()
	_, err = a.Withdraw(w.ctx, 2*token, to)
	w.refused("withdrawing what was drawn", "BalanceTooLow", err)
	w.must(second(a.Withdraw(w.ctx, 1*token, to)))

	_, err = a.Fund(w.ctx, a.key.Author(), 2_000_000*token)
	w.refused("funding what one does not have", "ERC20InsufficientBalance", err)
	_, err = a.Fund(w.ctx, a.key.Author(), 1)
	w.must(err)
	w.must(w.dev.Give(w.ctx, a.Address(), nil, ^record.Nano(0)))
	_, err = a.Fund(w.ctx, a.key.Author(), ^record.Nano(0))
	w.refused("a balance beyond 64 bits", "AmountTooHigh", err)
}

func TestASettlementDoesAllInOrderSkipsWhatIsOldAndUndoesAllForOneBadProof(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	anyone := w.client(w.newKey())
	payee := record.Address{7}
	base := w.newRecord(a.key, record.Terms{Rate: 1000, Due: 100}, credit{payee, 1})
	tuned := w.newRecord(a.key, record.Terms{Rate: 1000, Due: 1000, Parents: []record.Share{{Record: base.ID(), Share: 500_000}}}, credit{payee, 1})
	a.use(due{tuned.ID(), 4 * token})
	short := a.head(1, 1)
	a.use(due{tuned.ID(), 4 * token})
	a.fund(8 * token)
	h := a.head(2, a.now(a.Client))
	items := []chain.Item{
		base.register(), tuned.register(), a.anchorItem(h, 0), a.collectItem(1, 0, h),
		tuned.distribute(), base.distribute(), tuned.claimItem(w, 0), base.claimItem(w, 0),
	}

	spoilt := tuned.claimItem(w, 0)
	spoilt.Weight = 2
	_, err := a.Settle(w.ctx, append(append([]chain.Item{}, items...), spoilt))
	w.refused("a settlement with one bad proof", "NotCredited", err)

	tx, err := a.Settle(w.ctx, items)
	w.must(err)
	if claimed(tx) != 8*token || collected(tx) != 8*token || len(chain.EventsOf[chain.Registered](tx.Events)) != 2 {
		t.Errorf("the settlement did %+v", tx.Events)
	}
	if n, err := a.TokenBalance(w.ctx, payee); err != nil || n != 8*token {
		t.Errorf("the payee got %d (%v)", n, err)
	}
	tx, err = anyone.Settle(w.ctx, items)
	if err != nil || len(tx.Events) != 0 {
		t.Errorf("the same settlement again, by anybody: %v, %v", tx.Events, err)
	}
	stale := a.anchorItem(short, 0)
	if tx, err := anyone.Settle(w.ctx, []chain.Item{stale}); err != nil || len(tx.Events) != 0 {
		t.Errorf("a settlement with an anchor that was overtaken: %v, %v", tx.Events, err)
	}
}
