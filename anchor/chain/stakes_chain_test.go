package chain_test

import (
	"encoding/json"
	"errors"
	"net/http"
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

// challengedOften is an author with five entries of which the second, fourth and first are challenged, each in a block of its own, and another
// one again and again in between: who challenges and answers itself gets its deposits back.
func (w *world) challengedOften() record.Author {
	w.t.Helper()
	a, eve := w.newAuthor(), w.client(w.newKey())
	who := a.key.Author()
	for range 5 {
		a.use(due{x, 1})
	}
	a.anchor()
	h := a.head(5, 1)
	for _, open := range []uint64{1, 3, 0} {
		w.must(second(eve.ChallengeEntry(w.ctx, who, open)))
		for range 5 {
			w.must(second(eve.ChallengeEntry(w.ctx, who, 2)))
			w.must(second(eve.AnswerEntry(w.ctx, chain.AnswerEntryItem{Author: who, Leaf: a.leaf(2, h)})))
		}
	}
	return who
}

// TestChallengesAmongManyEventsAreFound: endpoints give so many events at once, or of so many blocks, and say so in many ways.
func TestChallengesAmongManyEventsAreFound(t *testing.T) {
	w := newWorld(t, nil)
	who := w.challengedOften()
	const many = "query returned more than 10000 results"
	for what, test := range map[string]struct {
		blocks  hexutil.Uint64 // that are given at once
		refusal fault
	}{
		"four blocks at once":  {4, refuses(many)},
		"three blocks at once": {3, refuses(many)},
		"single blocks":        {1, refuses(many)},
		"single blocks, by the code for too many requests": {1, fault{kept: true, code: -32005, says: many}},
		"single blocks, by a status":                       {1, fault{kept: true, status: http.StatusBadRequest, body: many}},
	} {
		p := newProxy(t, w.dev.RPC(), func(q question) fault {
			var r struct{ FromBlock, ToBlock hexutil.Uint64 }
			if q.Method == "eth_getLogs" && (json.Unmarshal(q.Params[0], &r) != nil || r.ToBlock-r.FromBlock >= test.blocks) {
				return test.refusal
			}
			return fault{}
		})
		c, err := chain.Dial(w.ctx, chain.Config{RPC: p.server.URL, Network: w.network})
		w.must(err)
		open, err := c.Challenges(w.ctx, who)
		if err != nil || len(open) != 3 || open[0].Position != 1 || open[1].Position != 3 || open[2].Position != 0 {
			t.Errorf("%s: open are %+v, %v", what, open, err)
		}
		c.Close()
	}
}

func TestAnEndpointThatIsAwayIsNotAskedForFewerBlocks(t *testing.T) {
	w := newWorld(t, nil)
	who := w.challengedOften()
	p := newProxy(t, w.dev.RPC(), of("eth_getLogs", fault{kept: true, silent: true}))
	c, err := chain.Dial(w.ctx, chain.Config{RPC: p.server.URL, Network: w.network, CallTimeout: 4 * time.Second})
	w.must(err)
	defer c.Close()
	if open, err := c.Challenges(w.ctx, who); !errors.Is(err, chain.ErrUnreachable) || len(open) != 0 {
		t.Errorf("open are %+v, %v", open, err)
	}
	if n := p.count("eth_getLogs"); n != 1 {
		t.Errorf("it was asked %d times", n)
	}
}
