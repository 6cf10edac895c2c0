package chain_test

import (
	"context"
	"errors"
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
