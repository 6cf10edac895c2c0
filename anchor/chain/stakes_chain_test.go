package chain_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/record"
)

// TestAClientStakesChallengesAnswersProvesAndExpires does each of a client's calls of stakes and faults on a chain.
func TestAClientStakesChallengesAnswersProvesAndExpires(t *testing.T) {
	p := dev.DefaultParameters()
	p.MaxMergeDelay, p.ChallengeWindow = 4*time.Second, 10*time.Second
	w := newWorldWith(t, testChain, nil, p)
	a, anyone := w.newAuthor(), w.client(w.newKey())
	who := a.key.Author()
	for range 5 {
		a.use(due{x, 1})
	}
	a.anchor()
	h := a.head(5, 1)

	// A stake begins, ends, and comes back.
	w.must(second(anyone.Bond(w.ctx, who, 20*token)))
	tx, err := a.Unbond(w.ctx)
	w.must(err)
	w.until(anyone, chain.EventsOf[chain.Unbonded](tx.Events)[0].FreeAt)
	tx, err = anyone.WithdrawBond(w.ctx, who)
	if got := chain.EventsOf[chain.BondWithdrawn](tx.Events); err != nil || len(got) != 1 || got[0].Amount != 20*token {
		t.Errorf("taken back: %+v (%v)", got, err)
	}
	w.must(second(anyone.Bond(w.ctx, who, 30*token)))
	if s, err := anyone.Stake(w.ctx, who, anyone.Address()); err != nil || s != (chain.Stake{Amount: 30 * token, Generation: 1}) {
		t.Errorf("the stake is %+v (%v)", s, err)
	}

	// Two challenges are answered, one is not.
	w.must(second(anyone.ChallengeHead(w.ctx, a.head(2, 1))))
	w.must(second(anyone.ChallengeEntry(w.ctx, who, 3)))
	w.must(second(a.AnswerHead(w.ctx, chain.AnswerHeadItem{Author: who, Size: 2, Root: a.roots[2], Consistency: a.consistency(2, 5)})))
	w.must(second(a.AnswerEntry(w.ctx, chain.AnswerEntryItem{Author: who, Leaf: a.leaf(3, h)})))
	tx, err = anyone.ChallengeEntry(w.ctx, who, 0)
	w.must(err)
	asked := chain.EventsOf[chain.Challenged](tx.Events)[0]
	open, err := anyone.Challenges(w.ctx, who)
	if err != nil || len(open) != 1 || open[0] != asked {
		t.Errorf("open are %+v, not %+v (%v)", open, asked, err)
	}
	w.until(anyone, asked.Until)
	_, err = a.AnswerEntry(w.ctx, chain.AnswerEntryItem{Author: who, Leaf: a.leaf(0, h)})
	w.refused("a late answer", "TooLate", err)
	tx, err = a.Expire(w.ctx, chain.ExpireItem{Author: who, Subject: asked.Subject})
	want := chain.Marked{Author: who, Kind: record.Withheld, By: anyone.Address(), Reward: 3 * token}
	if got := chain.EventsOf[chain.Marked](tx.Events); err != nil || len(got) != 1 || got[0] != want {
		t.Errorf("the end says %+v (%v)", got, err)
	}

	// A fault is proved.
	b := w.newAuthor()
	b.write(make([]byte, 24))
	late := b.head(1, 1)
	tx, err = anyone.Prove(w.ctx, chain.ProveItem{Proof: audit.Proof{
		Kind: record.Malformed, Heads: []record.SignedHead{late}, Leaves: []audit.Leaf{b.leaf(0, late)},
	}})
	if got := chain.EventsOf[chain.Marked](tx.Events); err != nil || len(got) != 1 || got[0].Kind != record.Malformed {
		t.Errorf("the proof says %+v (%v)", got, err)
	}
	if n, err := anyone.Kept(w.ctx, anyone.Address()); err != nil || n != 0 {
		t.Errorf("%d is kept (%v)", n, err)
	}
}

// TestAChallengeAmongManyEventsIsFound: endpoints give so many events at once, and who challenges and answers itself gets its deposits back.
func TestAChallengeAmongManyEventsIsFound(t *testing.T) {
	w := newWorld(t, nil)
	a, eve := w.newAuthor(), w.client(w.newKey())
	who := a.key.Author()
	for range 5 {
		a.use(due{x, 1})
	}
	a.anchor()
	h := a.head(5, 1)
	w.must(second(eve.ChallengeEntry(w.ctx, who, 0)))
	for range 10 {
		w.must(second(eve.ChallengeEntry(w.ctx, who, 3)))
		w.must(second(eve.AnswerEntry(w.ctx, chain.AnswerEntryItem{Author: who, Leaf: a.leaf(3, h)})))
	}
	p := newProxy(t, w.dev.RPC(), func(q question) fault {
		var r struct{ FromBlock, ToBlock hexutil.Uint64 }
		if q.Method == "eth_getLogs" && (json.Unmarshal(q.Params[0], &r) != nil || r.ToBlock-r.FromBlock >= 4) {
			return refuses("query returned more than 10000 results")
		}
		return fault{}
	})
	c, err := chain.Dial(w.ctx, chain.Config{RPC: p.server.URL, Network: w.network})
	w.must(err)
	defer c.Close()
	open, err := c.Challenges(w.ctx, who)
	if err != nil || len(open) != 1 || open[0].Position != 0 {
		t.Errorf("open are %+v, %v", open, err)
	}
}
