package chain_test

import (
	"context"
	"errors"
	"math/big"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/chain"
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
