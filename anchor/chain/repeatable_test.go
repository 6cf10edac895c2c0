package chain_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// TestOnlyWhatDoesNoMoreTheSecondTimeIsSafeToRepeat makes every call that there is, and sees how the wallet keeps it.
func TestOnlyWhatDoesNoMoreTheSecondTimeIsSafeToRepeat(t *testing.T) {
	w := newQuickWorld(t)
	k := w.newKey()
	p := newProxy(t, w.dev.RPC(), nil)
	dial := func(j chain.Journal) *chain.Client {
		c, err := chain.Dial(w.ctx, chain.Config{RPC: p.server.URL, Network: w.network, Key: k, Journal: j, MineTimeout: time.Millisecond})
		w.must(err)
		return c
	}
	a := record.Author{5}
	head := record.SignedHead{Head: record.Head{Author: a, Size: 1}}
	leaf := audit.Leaf{Entry: []byte{1}}
	proof := audit.Proof{Kind: record.Malformed, Heads: []record.SignedHead{head}, Leaves: []audit.Leaf{leaf}}
	items := []chain.Item{
		chain.RegisterItem{},
		chain.AnchorItem{Head: head},
		chain.CollectItem{Head: head},
		chain.DistributeItem{},
		chain.ClaimItem{},
		chain.ProveItem{Proof: proof},
		chain.AnswerHeadItem{Author: a},
		chain.AnswerEntryItem{Author: a, Leaf: leaf},
		chain.ExpireItem{Author: a},
	}
	purposes := map[string]func(*chain.Client, context.Context) error{
		"anchors": (*chain.Client).AwaitAnchors, "moves": (*chain.Client).AwaitMoves, "answers": (*chain.Client).AwaitAnswers,
		"proofs": (*chain.Client).AwaitProofs, "payments": (*chain.Client).AwaitPayments,
	}
	for what, test := range map[string]struct {
		awaited    string
		repeatable bool
		call       func(*chain.Client, context.Context) (chain.Tx, error)
	}{
		"fund": {"payments", false, func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return c.Fund(ctx, a, 1) }},
		"withdraw": {"", false, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.Withdraw(ctx, 1, record.Address{1})
		}},
		"bond":   {"payments", false, func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return c.Bond(ctx, a, 1) }},
		"unbond": {"", false, func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return c.Unbond(ctx) }},
		"challenge a head": {"payments", false, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.ChallengeHead(ctx, head)
		}},
		"challenge an entry": {"payments", false, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.ChallengeEntry(ctx, a, 1)
		}},
		"approve":         {"payments", false, func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return c.Fund(ctx, a, 1) }},
		"withdraw a bond": {"", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return c.WithdrawBond(ctx, a) }},
		"take what is kept": {"", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.TakeKept(ctx, record.Address{1})
		}},
		"register": {"moves", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.Register(ctx, items[0].(chain.RegisterItem))
		}},
		"anchor": {"anchors", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.Anchor(ctx, items[1].(chain.AnchorItem))
		}},
		"collect": {"moves", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.Collect(ctx, items[2].(chain.CollectItem))
		}},
		"distribute": {"moves", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.Distribute(ctx, items[3].(chain.DistributeItem))
		}},
		"claim": {"moves", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.Claim(ctx, items[4].(chain.ClaimItem))
		}},
		"prove": {"proofs", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.Prove(ctx, items[5].(chain.ProveItem))
		}},
		"answer with a head": {"answers", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.AnswerHead(ctx, items[6].(chain.AnswerHeadItem))
		}},
		"answer with an entry": {"answers", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.AnswerEntry(ctx, items[7].(chain.AnswerEntryItem))
		}},
		"expire": {"proofs", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) {
			return c.Expire(ctx, items[8].(chain.ExpireItem))
		}},
		"settle registrations": {"moves", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return c.Settle(ctx, items[:1]) }},
		"settle answers":       {"answers", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return c.Settle(ctx, items[6:8]) }},
		"settle":               {"moves", true, func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return c.Settle(ctx, items) }},
	} {
		dir := t.TempDir()
		c := dial(must(chain.OpenJournal(dir)))
		allowance := "0xdd62ed3e"
		if what == "approve" {
			allowance = "no call"
		}
		p.become(func(q question) fault {
			switch {
			case q.Method == "eth_estimateGas": // whatever the contract thinks of it
				return fault{kept: true, result: "0x186a0"}
			case q.Method == "eth_call" && strings.Contains(string(q.Params[0]), allowance):
				return fault{kept: true, result: merkle.Hash(slices.Repeat([]byte{0xff}, 32)).String()}
			}
			return swallowed(t)(q)
		})
		_, err := test.call(c, w.ctx)
		all := c.Unfinished()
		if !errors.Is(err, chain.ErrNotMined) || len(all) != 1 || all[0].Repeatable != test.repeatable {
			t.Errorf("%s, which is safe to repeat: %v, is kept as %+v (%v)", what, test.repeatable, all, err)
		}
		for name, await := range purposes {
			if err := await(c, w.ctx); errors.Is(err, chain.ErrNotMined) != (name == test.awaited) || err != nil && name != test.awaited {
				t.Errorf("%s is under way, and who waits for %s hears: %v", what, name, err)
			}
		}
		c.Close()
		p.become(nil)
	}
}
