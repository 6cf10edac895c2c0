package chain_test

import (
	"bytes"
	"context"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

func TestAfterARestartAnAnchorThatWasUnderWayIsWaitedForAndThenTheNextOneFits(t *testing.T) {
	w := newQuickWorld(t)
	a := w.newAuthor()
	p := newProxy(t, w.dev.RPC(), nil)
	dir := t.TempDir()
	dial := func() *chain.Client {
		return must(chain.Dial(w.ctx, chain.Config{
			RPC: p.server.URL, Network: w.network, Key: a.key, Journal: must(chain.OpenJournal(dir)), Poll: time.Millisecond, ResendAfter: hurry,
		}))
	}
	a.use(due{record.ID{1}, 1})
	first := a.anchorItem(a.head(1, a.now(a.Client)), 0)
	c := dial()
	p.become(swallowed(t))
	ctx, cancel := context.WithCancel(w.ctx)
	sent := make(chan error, 1)
	go func() { sent <- second(c.Anchor(ctx, first)) }()
	(&purse{world: w, log: new(logged)}).until("it is sent", func() bool { return len(p.transactions()) > 0 })
	cancel()
	if err := <-sent; !errors.Is(err, chain.ErrNotMined) {
		t.Fatal(err)
	}
	c.Close()

	p.become(nil)
	again := dial()
	defer again.Close()
	w.must(again.AwaitAnchors(w.ctx))
	l := must(again.AnchoredLatest(w.ctx, a.key.Author()))
	if l.Head != first.Head.Head {
		t.Fatalf("after the wait, anchored is %+v", l)
	}
	a.use(due{record.ID{1}, 1})
	w.must(second(again.Anchor(w.ctx, a.anchorItem(a.head(2, a.now(a.Client)), l.Size))))
	w.must(again.AwaitAnchors(w.ctx))
	w.must(a.Client.AwaitMoves(w.ctx))
}

func TestAnOfferThatNobodyHeardIsMadeAgainAtOnce(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	p.Close()
	p.cfg.ResendAfter = time.Hour
	wallet, err := chain.OpenWallet(p.ctx, p.cfg)
	w.must(err)
	defer wallet.Close()
	tries := 3
	p.proxy.become(func(q question) fault {
		if q.Method != "eth_sendRawTransaction" || q.nth > tries {
			return fault{}
		}
		return fault{kept: true, lost: true}
	})
	to := payee()
	_, err = wallet.Send(w.soon(), chain.Call{To: &to, Value: big.NewInt(5), What: "pay"})
	w.must(err)
	p.holds("the payee", to, 5)
	if n := p.proxy.count("eth_sendRawTransaction"); n <= tries {
		t.Errorf("it was offered %d times", n)
	}
}

func TestAWithdrawalCountsAsGoneFromWhenItIsWrittenDownUntilItIsMined(t *testing.T) {
	w := newQuickWorld(t)
	a := w.newAuthor()
	w.must(second(a.Fund(w.ctx, a.key.Author(), 1000)))
	p := newProxy(t, w.dev.RPC(), nil)
	dir := t.TempDir()
	dial := func() *chain.Client {
		return must(chain.Dial(w.ctx, chain.Config{
			RPC: p.server.URL, Network: w.network, Key: a.key, Journal: must(chain.OpenJournal(dir)), Poll: time.Millisecond, ResendAfter: hurry,
		}))
	}
	c := dial()
	if got := c.Leaving(); got != 0 {
		t.Errorf("at first %d leaves", got)
	}
	p.become(swallowed(t))
	ctx, cancel := context.WithCancel(w.ctx)
	sent := make(chan error, 1)
	go func() { sent <- second(c.Withdraw(ctx, 700, payee())) }()
	eventually := (&purse{world: w, log: new(logged)}).until
	eventually("it is sent", func() bool { return len(p.transactions()) > 0 })
	eventually("it leaves", func() bool { return c.Leaving() == 700 })
	cancel()
	if err := <-sent; !errors.Is(err, chain.ErrNotMined) {
		t.Fatal(err)
	}
	c.Close()
	again := dial()
	defer again.Close()
	if got := again.Leaving(); got != 700 {
		t.Errorf("after a restart %d leaves", got)
	}
	p.become(nil)
	running, stop := context.WithCancel(w.ctx)
	ended := make(chan error, 1)
	go func() { ended <- again.Run(running) }()
	eventually("it is mined", func() bool { return again.Leaving() == 0 })
	if l := must(again.AnchoredLatest(w.ctx, a.key.Author())); l.Balance != 300 {
		t.Errorf("then the balance is %d", l.Balance)
	}
	stop()
	w.must(<-ended)
	if got := must(chain.Dial(w.ctx, chain.Config{RPC: w.dev.RPC(), Network: w.network})).Leaving(); got != 0 {
		t.Errorf("of a client without a key %d leaves", got)
	}
}

// TestAWithdrawalOfWhichNobodyKnowsIsNotUnderWay: it was mined, and the balance is without it.
func TestAWithdrawalOfWhichNobodyKnowsIsNotUnderWay(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	w.must(second(w.client(p.cfg.Key).Fund(w.ctx, p.cfg.Key.Author(), 1000)))
	p.Close()
	p.cfg.Network = w.network
	c := must(chain.Dial(w.ctx, p.cfg))
	p.proxy.become(pruned(true))
	ctx, cancel := context.WithCancel(w.ctx)
	sent := make(chan error, 1)
	go func() { sent <- second(c.Withdraw(ctx, 700, payee())) }()
	balance := func() record.Nano { return must(c.AnchoredLatest(w.ctx, p.cfg.Key.Author())).Balance }
	p.until("it is mined", func() bool { return balance() == 300 })
	cancel()
	if err := <-sent; !errors.Is(err, chain.ErrNotMined) {
		t.Errorf("it is not seen: %v", err)
	}
	c.Close()
	i := must(p.journal.Intents())[0]
	i.Block = 0 // of an earlier version, so that it is not looked for in blocks
	w.must(p.journal.Put(i))
	again := must(chain.Dial(w.ctx, p.cfg))
	defer again.Close()
	if got := again.Leaving(); got != 700 {
		t.Errorf("before anything is known of it %d leaves", got)
	}
	ctx, cancel = context.WithCancel(w.ctx)
	ended := make(chan error, 1)
	go func() { ended <- again.Run(ctx) }()
	p.until("it is said aloud", func() bool { return p.log.has("nobody knows whether a payment was made") })
	if got := again.Leaving(); got != 0 || len(again.Unfinished()) != 1 {
		t.Errorf("when nobody knows of it %d leaves, and the journal has %d", got, len(again.Unfinished()))
	}
	cancel()
	w.must(<-ended)
}

func TestAWithdrawalThatCannotBeReadIsRefusedWhenTheJournalIsOpened(t *testing.T) {
	w := newQuickWorld(t)
	here, elsewhere := w.network.Settlement, payee()
	withdraw := contract.NewSettlement().PackWithdraw(0, common.Address{})[:4]
	for what, test := range map[string]struct {
		to   *record.Address
		data []byte
		bad  bool
	}{
		"without data":          {&here, nil, true},
		"with half a method":    {&here, withdraw[:2], true},
		"with another method":   {&here, []byte{1, 2, 3, 4}, true},
		"without arguments":     {&here, withdraw, true},
		"with half an argument": {&here, append(slices.Clip(withdraw), make([]byte, 40)...), true},
		"of too much":           {&here, append(slices.Clip(withdraw), bytes.Repeat([]byte{0xff}, 64)...), true},
		"that makes a contract": {nil, withdraw, true},
		"of nothing":            {&here, append(slices.Clip(withdraw), make([]byte, 64)...), false},
		"from another contract": {&elsewhere, []byte{1}, false},
	} {
		p := w.newPurse(swallowed(t))
		p.proxy.become(func(q question) fault {
			if q.Method == "eth_estimateGas" { // whatever the contract thinks of it
				return fault{kept: true, result: "0x186a0"}
			}
			return swallowed(t)(q)
		})
		ctx, cancel := context.WithCancel(w.ctx)
		sent := make(chan error, 1)
		go func() { sent <- second(p.Send(ctx, chain.Call{To: test.to, Data: test.data, What: "withdraw"})) }()
		p.until("it is written down", func() bool { return len(p.Unfinished()) > 0 })
		cancel()
		<-sent
		p.Close()
		p.cfg.Network = w.network
		c, err := chain.Dial(w.ctx, p.cfg)
		if (err != nil) != test.bad || test.bad && !strings.Contains(err.Error(), "a withdrawal, with number 0, that is none") {
			t.Errorf("with a withdrawal %s in the journal: %v", what, err)
		}
		if err != nil {
			continue
		}
		if got := c.Leaving(); got != 0 {
			t.Errorf("with a withdrawal %s in the journal, %d leaves", what, got)
		}
		c.Close()
	}
}
