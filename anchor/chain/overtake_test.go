package chain_test

import (
	"cmp"
	"context"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// tooDear takes a transaction of so much value at first, which then gets lost, and refuses it from then on: the account has not that much any more.
func (p *purse) tooDear(value *big.Int) func(question) fault {
	taken := false
	return func(q question) fault {
		if q.Method != "eth_sendRawTransaction" || q.tx(p.t).Value().Cmp(value) != 0 {
			return fault{}
		}
		if taken {
			return refuses("insufficient funds for gas * price + value")
		}
		taken = true
		return fault{kept: true, result: q.tx(p.t).Hash()}
	}
}

// sends makes a payment in the background. The channel gives its end.
func (p *purse) sends(ctx context.Context, w *chain.Wallet, c chain.Call) <-chan error {
	end := make(chan error, 1)
	go func() {
		_, err := w.Send(ctx, c)
		end <- err
	}()
	return end
}

func urgently(to record.Address, wei int64) chain.Call {
	return chain.Call{To: &to, Value: big.NewInt(wei), What: "answer", Repeatable: true, Urgent: true}
}

// inOrder are the payees of the account's transactions that were mined, by their numbers.
func (p *purse) inOrder() (all []record.Address) {
	p.t.Helper()
	txs := p.proxy.transactions()
	slices.SortStableFunc(txs, func(a, b *types.Transaction) int { return cmp.Compare(a.Nonce(), b.Nonce()) })
	for _, tx := range txs {
		if r, err := p.eth.TransactionReceipt(p.ctx, tx.Hash()); err == nil && r.Status == types.ReceiptStatusSuccessful {
			all = append(all, record.Address(*tx.To()))
		}
	}
	return all
}

func TestAnUrgentCallTakesTheNumberOfOneThatTheAccountCannotPayFor(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	dear, answered := payee(), payee()
	p.proxy.become(p.tooDear(big.NewInt(5)))
	end := p.sends(p.ctx, p.Wallet, chain.Call{To: &dear, Value: big.NewInt(5), What: "pay"})
	p.until("the payment can't be paid for", func() bool { return p.log.has("the chain refuses a transaction") })
	_, err := p.Send(p.ctx, urgently(answered, 6))
	p.must(err)
	p.holds("the answer", answered, 6)
	p.holds("the payment", dear, 0)
	if !p.log.has("has taken its number") {
		t.Error("nothing was said of it")
	}
	p.proxy.become(nil)
	p.must(<-end)
	p.holds("the payment, when it can be paid for", dear, 5)
	p.holds("the answer, given once", answered, 6)
	p.made(2)
	if got := p.inOrder(); !slices.Equal(got, []record.Address{answered, dear}) {
		t.Errorf("mined were, by their numbers, payments to %v", got)
	}
	all := p.proxy.transactions()
	for _, tx := range all { // whoever kept one of them makes nothing of it
		_ = p.eth.SendTransaction(p.ctx, tx)
	}
	p.must(p.Transfer(p.ctx, payee(), big.NewInt(1)))
	p.holds("the payment, after all", dear, 5)
}

func TestAnUrgentCallWaitsItsTurnBehindOneThatCanBePaidFor(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(swallowed(t))
	to, answered := payee(), payee()
	one := p.sends(p.ctx, p.Wallet, chain.Call{To: &to, Value: big.NewInt(5), What: "pay"})
	p.until("it is offered again and again", func() bool { return len(p.proxy.transactions()) > 5 })
	two := p.sends(p.ctx, p.Wallet, urgently(answered, 6))
	p.until("both are under way", func() bool { return len(p.Unfinished()) == 2 })
	p.proxy.become(nil)
	p.must(<-one)
	p.must(<-two)
	if got := p.inOrder(); !slices.Equal(got, []record.Address{to, answered}) {
		t.Errorf("mined were, by their numbers, payments to %v", got)
	}
	if p.log.has("has taken its number") {
		t.Error("a number was taken from one that was not stuck")
	}
}

func TestAnUrgentCallTakesTheNumberOfAnUrgentOneThatCannotBePaidFor(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	large, small := payee(), payee()
	p.proxy.become(p.tooDear(big.NewInt(7)))
	end := p.sends(p.ctx, p.Wallet, urgently(large, 7))
	p.until("the first can't be paid for", func() bool { return p.log.has("the chain refuses a transaction") })
	_, err := p.Send(p.ctx, urgently(small, 6))
	p.must(err)
	p.proxy.become(nil)
	p.must(<-end)
	p.holds("the first, when it can be paid for", large, 7)
	if got := p.inOrder(); !slices.Equal(got, []record.Address{small, large}) {
		t.Errorf("mined were, by their numbers, payments to %v", got)
	}
}

func TestAnEndpointThatIsAwayKeepsNobodyFromOvertaking(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	away := newProxy(t, w.dev.RPC(), nil)
	p.cfg.RPC += "," + away.server.URL
	wallet := must(chain.OpenWallet(p.ctx, p.cfg))
	defer wallet.Close()
	dear, answered := payee(), payee()
	p.proxy.become(p.tooDear(big.NewInt(5)))
	away.become(func(question) fault { return fault{kept: true, status: 503} })
	end := p.sends(p.ctx, wallet, chain.Call{To: &dear, Value: big.NewInt(5), What: "pay"})
	p.until("all who answer refuse it", func() bool { return p.log.has("the chain refuses a transaction") })
	_, err := wallet.Send(p.ctx, urgently(answered, 6))
	p.must(err)
	p.holds("the answer", answered, 6)
	p.holds("the payment", dear, 0)
	away.become(nil)
	p.proxy.become(nil)
	p.must(<-end)
	p.holds("the payment, once", dear, 5)
	p.holds("the answer, once", answered, 6)
}

func TestAnAnswerOffersLessIfTheAccountHasNoMore(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	answered := payee()
	var most *big.Int // that the account can pay for
	p.proxy.become(func(q question) fault {
		if q.Method != "eth_sendRawTransaction" {
			return fault{}
		}
		tx := q.tx(t)
		if most == nil {
			most = new(big.Int).Sub(tx.GasFeeCap(), big.NewInt(1))
		}
		if tx.GasFeeCap().Cmp(most) > 0 {
			return refuses("insufficient funds for gas * price + value")
		}
		return fault{}
	})
	_, err := p.Send(p.ctx, urgently(answered, 6))
	p.must(err)
	p.holds("the answer", answered, 6)
	p.made(1)
	if kept := p.Unfinished(); len(kept) > 1 {
		t.Errorf("the offer that was refused is kept: %+v", kept)
	}
}

func TestOneThatWasOvertakenIsMadeOnceIfItIsMinedAfterAll(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	nothingFinal := func(q question) fault {
		if slices.ContainsFunc(q.Params, is(`"finalized"`)) {
			return refuses("busy")
		}
		return fault{}
	}
	tooDear := p.tooDear(big.NewInt(5))
	p.proxy.become(func(q question) fault {
		if q.Method != "eth_sendRawTransaction" {
			return nothingFinal(q)
		}
		if f := tooDear(q); f.kept {
			return f
		}
		return swallowed(t)(q)
	})
	slow, answered := payee(), payee()
	end := p.sends(p.ctx, p.Wallet, chain.Call{To: &slow, Value: big.NewInt(5), What: "pay"})
	p.until("the payment can't be paid for", func() bool { return p.log.has("the chain refuses a transaction") })
	ctx, cancel := context.WithCancel(p.ctx)
	answer := p.sends(ctx, p.Wallet, urgently(answered, 6))
	p.until("the urgent one has its number", func() bool { return len(p.Unfinished()) == 2 })
	if all := p.Unfinished(); all[0].Nonce() != all[1].Nonce() {
		t.Fatalf("the numbers are %d and %d", all[0].Nonce(), all[1].Nonce())
	}
	p.must(p.eth.SendTransaction(p.ctx, p.proxy.transactions()[0])) // a node had it all the time
	p.must(<-end)
	p.holds("the slow one", slow, 5)
	// The same answer again doesn't wait for the number of the first to be used up for good.
	p.proxy.become(nothingFinal)
	_, err := p.Send(p.ctx, urgently(answered, 6))
	p.must(err)
	p.proxy.become(nil)
	cancel()
	<-answer
	defer p.running(p.Wallet)()
	p.until("all is final", func() bool { return len(p.Unfinished()) == 0 })
	p.holds("the slow one, made once", slow, 5)
	// The first answer was made under another number, too, as what is safe to repeat may be.
	p.holds("the answer, twice", answered, 12)
	p.made(3)
}

func TestAnUrgentCallThatComesToBeHeldUpIsMadeAgainInFront(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(swallowed(t))
	dear, answered := payee(), payee()
	ctx, cancel := context.WithCancel(p.ctx)
	defer cancel()
	pay := p.sends(ctx, p.Wallet, chain.Call{To: &dear, Value: big.NewInt(5), What: "pay"})
	p.until("it is sent", func() bool { return len(p.Unfinished()) == 1 })
	first := p.sends(ctx, p.Wallet, urgently(answered, 6)) // behind it, which can be paid for so far
	p.until("both are sent", func() bool { return len(p.Unfinished()) == 2 })
	if all := p.Unfinished(); all[0].Nonce() == all[1].Nonce() {
		t.Fatal("the number was taken from one that can be paid for")
	}
	short, stop := context.WithTimeout(p.ctx, hurry)
	if err := p.Await(short, "answer"); !errors.Is(err, chain.ErrNotMined) {
		t.Errorf("it is not waited for: %v", err)
	}
	stop()
	p.proxy.become(func(q question) fault {
		if q.Method == "eth_sendRawTransaction" && q.tx(t).Value().Int64() == 5 {
			return refuses("insufficient funds for gas * price + value")
		}
		return fault{}
	})
	p.until("the payment can't be paid for", func() bool { return p.log.has("the chain refuses a transaction") })
	p.must(p.Await(p.ctx, "answer")) // for one that is better made again nobody waits
	_, err := p.Send(p.ctx, urgently(answered, 6))
	p.must(err)
	if all := p.inOrder(); len(all) == 0 || all[0] != answered {
		t.Errorf("mined were payments to %v", all)
	}
	p.proxy.become(nil)
	p.must(<-pay)
	if err := <-first; !errors.Is(err, chain.ErrNotMined) || !strings.Contains(err.Error(), "better made again") {
		t.Errorf("who waited for what was held up hears: %v", err)
	}
	p.until("what was held up is mined, to no effect", func() bool { return must(p.eth.NonceAt(p.ctx, common.Address(p.Address()), nil)) == 3 })
	p.holds("the payment, once", dear, 5)
	p.made(3)
}

func TestARestartGoesOnWithBothThatHaveOneNumber(t *testing.T) {
	for name, pruned := range map[string]bool{"at endpoints that keep old states": false, "at one that keeps none": true} {
		t.Run(name, func(t *testing.T) { restartsWithBoth(t, pruned) })
	}
}

func restartsWithBoth(t *testing.T, pruned bool) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	dear, answered := payee(), payee()
	p.proxy.become(func(q question) fault {
		f := swallowed(t)(q)
		if f.kept && q.tx(t).Value().Int64() == 5 && len(p.Unfinished()) > 0 {
			return refuses("insufficient funds for gas * price + value")
		}
		return f
	})
	ctx, cancel := context.WithCancel(p.ctx)
	pay := p.sends(ctx, p.Wallet, chain.Call{To: &dear, Value: big.NewInt(5), What: "pay"})
	p.until("the payment can't be paid for", func() bool { return p.log.has("the chain refuses a transaction") })
	answer := p.sends(ctx, p.Wallet, urgently(answered, 6))
	p.until("both have one number", func() bool { return len(p.Unfinished()) == 2 })
	cancel()
	<-pay
	<-answer
	kept := must(p.journal.Intents())
	if len(kept) != 2 || kept[0].Nonce() != kept[1].Nonce() || kept[0].Urgent || !kept[1].Urgent {
		t.Fatalf("the journal has %+v", kept)
	}
	p.proxy.become(func(q question) fault {
		if pruned && q.Method == "eth_getTransactionCount" && !q.latest() && !q.pending() && !slices.ContainsFunc(q.Params, is(`"finalized"`)) {
			return refuses("missing trie node: the state is not kept") // by which the block could be found
		}
		return fault{}
	})
	again := must(chain.OpenWallet(p.ctx, p.cfg))
	defer again.Close()
	stop := p.running(again)
	p.until("all is final", func() bool { return len(again.Unfinished()) == 0 })
	stop()
	p.holds("the payment", dear, 5)
	p.holds("the answer", answered, 6)
	p.made(2)
	if all := p.inOrder(); len(all) != 2 || all[0] != answered {
		t.Errorf("mined were payments to %v", all)
	}
	// Two that are not urgent can't have one number.
	twice := kept[0]
	twice.ID++
	p.must(p.journal.Put(kept[0]))
	p.must(p.journal.Put(twice))
	if _, err := chain.OpenWallet(p.ctx, p.cfg); err == nil {
		t.Error("a journal that has a number twice is taken")
	}
}
