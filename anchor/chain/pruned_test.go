package chain_test

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// pruned is an endpoint that has forgotten the receipts of some transactions, or of all if there are none, and, if so, states.
func pruned(states bool, of ...*types.Transaction) func(question) fault {
	return func(q question) fault {
		is := func(tx *types.Transaction) bool { return string(q.Params[0]) == `"`+tx.Hash().Hex()+`"` }
		switch {
		case q.Method == "eth_getTransactionReceipt" && (len(of) == 0 || slices.ContainsFunc(of, is)):
			return fault{kept: true}
		case states && q.Method == "eth_getTransactionCount" && strings.HasPrefix(string(q.Params[1]), `"0x`):
			return refuses("missing trie node 5eed (path )")
		}
		return fault{}
	}
}

// paidUnseen makes a payment that is mined without the wallet's seeing it, closes that, and returns what its journal has.
func (p *purse) paidUnseen() (to record.Address, i chain.Intent) {
	p.t.Helper()
	p.proxy.become(pruned(true))
	to = payee()
	ctx, cancel := context.WithCancel(p.ctx)
	sent := make(chan error, 1)
	go func() { sent <- p.Transfer(ctx, to, big.NewInt(5)) }()
	p.until("it is paid", func() bool { return must(p.eth.BalanceAt(p.ctx, common.Address(to), nil)).Int64() == 5 })
	cancel()
	if err := <-sent; !errors.Is(err, chain.ErrNotMined) {
		p.t.Errorf("it is not seen: %v", err)
	}
	p.Close()
	all := must(p.journal.Intents())
	if len(all) != 1 {
		p.t.Fatalf("the journal has %d intents", len(all))
	}
	return to, all[0]
}

func TestAPaymentWhoseReceiptIsForgottenIsNotMadeAgain(t *testing.T) {
	w := newQuickWorld(t)
	for what, states := range map[string]bool{"the account's old numbers are known": false, "only blocks are": true} {
		t.Run(what, func(t *testing.T) {
			p := w.newPurse(nil)
			p.t = t
			to, i := p.paidUnseen()
			p.proxy.become(pruned(states, i.Txs...))
			again := must(chain.OpenWallet(p.ctx, p.cfg))
			defer again.Close()
			defer p.running(again)()
			p.until("it is known to be mined", func() bool { return len(again.Unfinished()) == 0 })
			p.holds("the payee", to, 5)
			p.must(again.Transfer(p.ctx, payee(), big.NewInt(1)))
			p.holds("the payee, later", to, 5)
			if !p.log.has(chain.ErrNoReceipt.Error()) {
				t.Error("nothing was said of it")
			}
		})
	}
}

// TestAPaymentIsLookedForInAllBlocksAfterItWasSigned: in the newest one too, though no other comes, and again where a block was not given.
func TestAPaymentIsLookedForInAllBlocksAfterItWasSigned(t *testing.T) {
	w := newWorld(t, nil)
	var p *purse
	var i chain.Intent
	var newest uint64
	for try := 1; ; try++ { // the chain makes a block every second, too
		p = w.newPurse(nil)
		p.Close()
		p.cfg.ResendAfter = time.Hour // a second offer makes a second block
		p.Wallet = must(chain.OpenWallet(p.ctx, p.cfg))
		_, i = p.paidUnseen()
		p.cfg.ResendAfter = hurry
		newest = must(p.eth.BlockNumber(p.ctx))
		r := must(p.eth.TransactionReceipt(p.ctx, i.Txs[0].Hash()))
		if r.BlockNumber.Uint64() == newest {
			break
		}
		if try == 5 {
			t.Fatalf("it is in block %d, the newest is %d", r.BlockNumber, newest)
		}
	}
	number := func(block uint64) string { return `"` + hexutil.EncodeUint64(block) + `"` }
	forgets := pruned(true, i.Txs...)
	var failed, early atomic.Bool
	p.proxy.become(func(q question) fault {
		if q.Method == "eth_getBlockByNumber" {
			early.CompareAndSwap(false, string(q.Params[0]) == number(i.Block))
			if string(q.Params[0]) == number(newest) && failed.CompareAndSwap(false, true) {
				return refuses("it is being looked for")
			}
		}
		return forgets(q)
	})
	again := must(chain.OpenWallet(p.ctx, p.cfg))
	defer again.Close()
	w.must(again.Await(w.soon(), "transfer"))
	if all := again.Unfinished(); len(all) != 0 || !p.log.has(chain.ErrNoReceipt.Error()) {
		t.Errorf("it is not found: %+v", all)
	}
	if early.Load() {
		t.Error("it is looked for in the block before it was signed")
	}
}

func TestASearchThatWasBrokenOffShowsNothing(t *testing.T) {
	w := newWorld(t, nil)
	p := w.newPurse(nil)
	_, i := p.paidUnseen()
	p.cfg.ResendAfter = 500 * time.Millisecond
	again := must(chain.OpenWallet(p.ctx, p.cfg))
	defer again.Close()
	forgets := pruned(true, i.Txs...)
	var searching atomic.Bool
	p.proxy.become(func(q question) fault {
		if f := forgets(q); f.code == 0 {
			return f
		}
		searching.Store(true)
		return fault{kept: true, silent: true}
	})
	ctx, cancel := context.WithCancel(p.ctx)
	waits := make(chan error, 1)
	go func() { waits <- again.Await(ctx, "transfer") }()
	p.until("an old number is asked for", searching.Load)
	asked := time.Now()
	p.until("that takes long", func() bool { return time.Since(asked) > p.cfg.ResendAfter })
	cancel()
	if err := <-waits; !errors.Is(err, chain.ErrNotMined) {
		t.Errorf("who waits no longer hears %v", err)
	}
	p.proxy.become(forgets)
	w.must(again.Await(w.soon(), "transfer"))
	if p.log.has("nobody knows") || !p.log.has(chain.ErrNoReceipt.Error()) {
		t.Errorf("nothing can be said yet\n%s", p.log)
	}
}

func TestAPaymentOfWhichNobodyKnowsIsNotMadeAgainAndIsSaidAloud(t *testing.T) {
	none := fault{kept: true, result: "0x0"}
	for what, old := range map[string]func(block, paid uint64) fault{
		"states are pruned":                   func(_, _ uint64) fault { return refuses("missing trie node 5eed (path )") },
		"old numbers are told as the latest":  func(_, _ uint64) fault { return fault{kept: true, result: "0x1"} },
		"nobody had any number at any height": func(_, _ uint64) fault { return none },
		"numbers are told from a height on": func(block, paid uint64) fault {
			if block < paid+2 {
				return none
			}
			return fault{}
		},
	} {
		t.Run(what, func(t *testing.T) { aPaymentOfWhichNobodyKnows(t, old) })
	}
}

// aPaymentOfWhichNobodyKnows is one that was mined, of which endpoints have forgotten the receipt, and tell that of old numbers.
func aPaymentOfWhichNobodyKnows(t *testing.T, old func(block, paid uint64) fault) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	to, i := p.paidUnseen()
	var paid uint64
	for _, tx := range i.Txs { // one of which was mined
		if r, err := p.eth.TransactionReceipt(p.ctx, tx.Hash()); err == nil {
			paid = r.BlockNumber.Uint64()
		}
	}
	p.until("it is long ago", func() bool { return must(p.eth.BlockNumber(p.ctx)) > paid+3 })
	forgets := pruned(false, i.Txs...)
	p.proxy.become(func(q question) fault {
		if q.Method == "eth_getTransactionCount" && strings.HasPrefix(string(q.Params[1]), `"0x`) {
			return old(hexutil.MustDecodeUint64(strings.Trim(string(q.Params[1]), `"`)), paid)
		}
		return forgets(q)
	})
	i.Block = 0 // of an earlier version
	p.must(p.journal.Put(i))
	again := must(chain.OpenWallet(p.ctx, p.cfg))
	defer again.Close()
	defer p.running(again)()
	p.until("it is said aloud", func() bool { return p.log.has("level=ERROR msg=\"nobody knows whether a payment was made") })
	p.must(second(again.Send(p.ctx, chain.Call{To: &to, Value: big.NewInt(0), What: "other"})))
	p.holds("the payee", to, 5)
	if n := len(again.Unfinished()); n == 0 {
		t.Error("it is forgotten")
	}
	p.proxy.become(nil)
	p.until("an endpoint remembers", func() bool { return len(again.Unfinished()) == 0 })
	p.holds("the payee, at last", to, 5)
	if n := must(p.eth.NonceAt(p.ctx, common.Address(p.Address()), nil)); n != 2 {
		t.Errorf("%d transactions were made", n)
	}
}
