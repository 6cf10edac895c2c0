package chain_test

import (
	"context"
	"errors"
	"math/big"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract/contracttest"
)

func TestAPaymentIsMadeOnceWhateverBecomesOfItsSending(t *testing.T) {
	w := newQuickWorld(t)
	send := "eth_sendRawTransaction"
	for what, f := range map[string]func(question) fault{
		"nothing":                                         nil,
		"the chain does not get it":                       first(send, fault{kept: true, lost: true}),
		"the answer is lost":                              first(send, fault{lost: true}),
		"no answer comes":                                 first(send, fault{silent: true}),
		"neither does the chain get it":                   first(send, fault{kept: true, silent: true}),
		"too many requests":                               first(send, fault{kept: true, status: 429}),
		"a proxy fails after it was sent":                 first(send, fault{status: 502}),
		"a gateway sends it twice and tells of the 2nd":   first(send, fault{code: -32000, says: "already known"}),
		"and it was mined in between":                     first(send, fault{code: -32000, says: "nonce too low: next nonce 1, tx nonce 0"}),
		"a pool has a dearer one":                         first(send, refuses("replacement transaction underpriced")),
		"it is too cheap for the pool":                    first(send, refuses("transaction underpriced")),
		"it is below the base fee":                        first(send, refuses("max fee per gas less than block base fee")),
		"the pool is full":                                first(send, refuses("txpool is full")),
		"an internal error, though it was sent":           first(send, fault{code: -32603, says: "internal error"}),
		"it is taken and forgotten":                       func(q question) fault { return swallowedOnce(t, q) },
		"receipts are not there at first":                 first("eth_getTransactionReceipt", fault{kept: true}),
		"receipts are being indexed":                      first("eth_getTransactionReceipt", refuses("transaction indexing is in progress")),
		"the newest block is an old one for a while":      oldFor(30),
		"nobody says how many transactions were made":     first("eth_getTransactionCount", fault{kept: true, silent: true}),
		"the chain has no finalized block at the moment":  first("eth_getBlockByNumber", refuses("finalized block not found")),
		"the count of what waits does not know of others": func(q question) fault { return staleCount(q) },
	} {
		t.Run(what, func(t *testing.T) {
			p := w.newPurse(f)
			p.t = t
			p.cfg.CallTimeout = 100 * time.Millisecond
			wallet, err := chain.OpenWallet(p.ctx, p.cfg)
			p.must(err)
			defer wallet.Close()
			stop := p.running(wallet)
			defer stop()
			a, b := payee(), payee()
			err = wallet.Transfer(p.ctx, a, big.NewInt(5))
			for err != nil && !errors.Is(err, chain.ErrNotMined) { // nothing was sent
				err = wallet.Transfer(p.ctx, a, big.NewInt(5))
			}
			p.must(err)
			p.must(wallet.Transfer(p.ctx, b, big.NewInt(6)))
			p.until("all is final", func() bool { return len(wallet.Unfinished()) == 0 })
			p.holds("the first", a, 5)
			p.holds("the second", b, 6)
			if n, err := p.eth.NonceAt(p.ctx, common.Address(p.Address()), nil); err != nil || n != 2 {
				t.Errorf("%d transactions were made of 2 payments (%v)", n, err)
			}
		})
	}
}

func swallowedOnce(t *testing.T, q question) fault {
	if q.nth > 1 {
		return fault{}
	}
	return swallowed(t)(q)
}

// oldFor shows the genesis block as the newest for so many questions.
func oldFor(n int) func(question) fault {
	return func(q question) fault {
		if q.Method == "eth_getTransactionCount" && q.latest() && q.nth < n {
			return fault{kept: true, result: "0x0"}
		}
		return fault{}
	}
}

// staleCount is an endpoint of several machines, of which the one that counts gets transactions late.
func staleCount(q question) fault {
	if q.Method == "eth_getTransactionCount" && q.pending() {
		return fault{kept: true, result: "0x0"}
	}
	return fault{}
}

func TestWhatWaitsIsOfferedAgainForAnEighthMoreOfBothFees(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	p.proxy.become(func(q question) fault {
		if q.Method == "eth_sendRawTransaction" {
			kept := false
			for _, i := range p.Unfinished() {
				for _, tx := range i.Txs {
					kept = kept || tx.Hash() == q.tx(t).Hash()
				}
			}
			for _, i := range must(p.journal.Intents()) {
				for _, tx := range i.Txs {
					kept = kept || tx.Hash() == q.tx(t).Hash()
				}
			}
			if !kept {
				t.Error("a transaction was sent that the journal does not have")
			}
		}
		return swallowed(t)(q)
	})
	sent := make(chan error, 1)
	to := payee()
	go func() { sent <- p.Transfer(p.ctx, to, big.NewInt(5)) }()
	p.until("three replacements", func() bool { return len(p.proxy.transactions()) >= 4 })
	p.proxy.become(nil)
	p.must(<-sent)
	p.holds("the payee", to, 5)
	all := p.proxy.transactions()
	for i, tx := range all[1:] {
		for name, fee := range map[string][2]*big.Int{
			"tip": {all[i].GasTipCap(), tx.GasTipCap()}, "limit": {all[i].GasFeeCap(), tx.GasFeeCap()},
		} {
			if least := new(big.Int).Div(new(big.Int).Mul(fee[0], big.NewInt(9)), big.NewInt(8)); fee[1].Cmp(least) < 0 || fee[1].Cmp(fee[0]) <= 0 {
				t.Errorf("replacement %d: the %s rose from %v to %v", i+1, name, fee[0], fee[1])
			}
		}
		if tx.Nonce() != all[0].Nonce() || tx.Value().Cmp(all[0].Value()) != 0 || *tx.To() != *all[0].To() {
			t.Errorf("replacement %d is another transaction", i+1)
		}
	}
}

func TestTheFirstTransactionMayBeMinedWhileItsReplacementIsWatched(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(swallowed(t))
	to := payee()
	sent := make(chan *types.Receipt, 1)
	go func() {
		r, err := p.Send(p.ctx, chain.Call{To: &to, Value: big.NewInt(5), What: "pay"})
		if err != nil {
			t.Error(err)
		}
		sent <- r
	}()
	p.until("two replacements", func() bool { return len(p.proxy.transactions()) >= 3 })
	original := p.proxy.transactions()[0]
	p.must(p.eth.SendTransaction(p.ctx, original))
	if r := <-sent; r == nil || r.TxHash != original.Hash() {
		t.Errorf("mined is %v, not the original %v", r, original.Hash())
	}
	p.holds("the payee", to, 5)
	p.proxy.become(nil)
	p.must(p.Transfer(p.ctx, to, big.NewInt(1)))
	p.holds("the payee of another", to, 6)
}

func TestTheFeeCapIsKeptAndSaidAloud(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	head := must(p.eth.HeaderByNumber(p.ctx, nil))
	most := new(big.Int).Add(must(p.eth.SuggestGasTipCap(p.ctx)), new(big.Int).Mul(head.BaseFee, big.NewInt(3)))
	p.cfg.MaxFee = most
	wallet, err := chain.OpenWallet(p.ctx, p.cfg)
	p.must(err)
	defer wallet.Close()
	p.proxy.become(swallowed(t))
	to := payee()
	sent := make(chan error, 1)
	go func() { sent <- wallet.Transfer(p.ctx, to, big.NewInt(5)) }()
	p.until("a warning", func() bool { return p.log.has("level=ERROR msg=\"the fee cap keeps a transaction from being mined") })
	// It is still offered, as it is, in case that a node has forgotten it.
	n := p.proxy.count("eth_sendRawTransaction")
	p.until("two more offers", func() bool { return p.proxy.count("eth_sendRawTransaction") > n+1 })
	p.proxy.become(nil)
	p.must(<-sent)
	for _, tx := range p.proxy.transactions() {
		if tx.GasFeeCap().Cmp(most) > 0 {
			t.Errorf("%v was offered, the cap is %v", tx.GasFeeCap(), most)
		}
	}
	p.holds("the payee", to, 5)
}

func TestACallWhoseNumberAStrangerTookIsMadeOnceUnderAnother(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(swallowed(t))
	a, b := payee(), payee()
	sent := make(chan error, 1)
	go func() { sent <- p.Transfer(p.ctx, a, big.NewInt(5)) }()
	p.until("it is sent", func() bool { return len(p.proxy.transactions()) > 0 })
	stranger, err := chain.OpenWallet(p.ctx, chain.Config{RPC: w.dev.RPC(), Key: p.cfg.Key, Poll: time.Millisecond})
	p.must(err)
	defer stranger.Close()
	p.must(stranger.Transfer(p.ctx, b, big.NewInt(6)))
	p.proxy.become(nil)
	p.must(<-sent)
	p.holds("ours", a, 5)
	p.holds("the stranger's", b, 6)
	p.until("all is final", func() bool { return len(p.Unfinished()) == 0 || p.Transfer(p.ctx, payee(), big.NewInt(1)) != nil })
	if all := p.proxy.transactions(); all[0].Nonce() == all[len(all)-1].Nonce() {
		t.Error("the number is still the stranger's")
	}
}

func TestACallThatWouldBeRefusedByNowIsGivenUp(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(swallowed(t))
	coin := w.dev.Parameters().Token
	all := new(big.Int).Mul(big.NewInt(1_000_000), big.NewInt(1e18))
	move := func() chain.Call {
		return chain.Call{To: &coin, Data: contracttest.NewOddToken().PackTransfer(common.Address(payee()), all), What: "move"}
	}
	sent := make(chan error, 1)
	go func() {
		_, err := p.Send(p.ctx, move())
		sent <- err
	}()
	p.until("it is sent", func() bool { return len(p.proxy.transactions()) > 0 })
	stranger, err := chain.OpenWallet(p.ctx, chain.Config{RPC: w.dev.RPC(), Key: p.cfg.Key, Poll: time.Millisecond})
	p.must(err)
	defer stranger.Close()
	w.must(second(stranger.Send(p.ctx, move())))
	err = <-sent
	w.refused("the whole balance a second time", "ERC20InsufficientBalance", err)
	if errors.Is(err, chain.ErrNotMined) || len(must(p.journal.Intents())) != 0 {
		t.Errorf("it is not given up: %v", err)
	}
}

func TestAMissingNumberIsUsedForNothing(t *testing.T) {
	w := newQuickWorld(t)
	// A transaction of an earlier life waits in a pool and is then lost with it.
	p := w.newPurse(func(q question) fault {
		if q.Method == "eth_getTransactionCount" && q.pending() && q.nth == 1 {
			return fault{kept: true, result: hexutil.Uint64(2)}
		}
		return fault{}
	})
	to := payee()
	p.must(p.Transfer(p.ctx, to, big.NewInt(5)))
	p.holds("the payee", to, 5)
	if n, err := p.eth.NonceAt(p.ctx, common.Address(p.Address()), nil); err != nil || n != 3 {
		t.Errorf("the account has made %d transactions, not 3 (%v)", n, err)
	}
	if !p.log.has("is missing and holds transactions up") {
		t.Error("nothing was said of it")
	}
}

func TestTheSameRepeatableCallWaitsWithTheFirst(t *testing.T) {
	w := newQuickWorld(t)
	for _, repeatable := range []bool{true, false} {
		p := w.newPurse(swallowed(t))
		to := payee()
		c := chain.Call{To: &to, Value: big.NewInt(5), What: "pay", Repeatable: repeatable}
		sent := make(chan error, 2)
		want := int64(0)
		for range cap(sent) {
			go func() {
				_, err := p.Send(p.ctx, c)
				sent <- err
			}()
		}
		p.until("both are under way", func() bool { return p.proxy.count("eth_estimateGas") == 2 && len(p.Unfinished()) > 0 })
		if want = 5; !repeatable {
			want = 10
			p.until("both are sent", func() bool { return len(p.Unfinished()) == 2 })
		}
		p.until("both wait", func() bool { return p.proxy.count("eth_maxPriorityFeePerGas") >= 2 })
		p.until("the first is offered again", func() bool { return p.proxy.count("eth_sendRawTransaction") > 3 })
		p.proxy.become(nil)
		for range cap(sent) {
			p.must(<-sent)
		}
		p.holds("the payee", to, want)
	}
}

func TestWhatTheAccountCannotPayIsNotSentLater(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(first("eth_estimateGas", fault{kept: true, result: "0x5208"}))
	to := payee()
	err := p.Transfer(p.ctx, to, big.NewInt(2e18)) // it has 1e18
	if err == nil || errors.Is(err, chain.ErrNotMined) || !strings.Contains(err.Error(), "insufficient funds") {
		t.Errorf("twice the balance is sent: %v", err)
	}
	if all := must(p.journal.Intents()); len(all) != 0 {
		t.Errorf("the journal still has %v", all)
	}
	p.must(p.Transfer(p.ctx, to, big.NewInt(5)))
	p.holds("the payee", to, 5)
}

func TestATransactionThatNobodyWaitsForIsSeenToByRun(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(swallowed(t))
	ctx, cancel := context.WithCancel(p.ctx)
	to := payee()
	sent := make(chan error, 1)
	go func() { sent <- p.Transfer(ctx, to, big.NewInt(5)) }()
	p.until("it is sent", func() bool { return len(p.proxy.transactions()) > 0 })
	cancel()
	if err := <-sent; !errors.Is(err, chain.ErrNotMined) || !errors.Is(err, context.Canceled) {
		t.Errorf("nobody waits any more: %v", err)
	}
	p.proxy.become(nil)
	defer p.running(p.Wallet)()
	p.until("it is final", func() bool { return len(p.Unfinished()) == 0 })
	p.holds("the payee", to, 5)
	asked := p.proxy.asked()
	p.must(p.Transfer(p.ctx, to, big.NewInt(1)))
	if p.proxy.asked() == asked {
		t.Error("a payment was made without the chain")
	}
}
