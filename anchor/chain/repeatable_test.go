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

// maker makes a call.
type maker func(*chain.Client, context.Context) (chain.Tx, error)

func with[A any](method func(*chain.Client, context.Context, A) (chain.Tx, error), a A) maker {
	return func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return method(c, ctx, a) }
}

func withBoth[A, B any](method func(*chain.Client, context.Context, A, B) (chain.Tx, error), a A, b B) maker {
	return func(c *chain.Client, ctx context.Context) (chain.Tx, error) { return method(c, ctx, a, b) }
}

// call is one that can be made, who waits for it, and whether it is safe to repeat.
type call struct {
	what       string
	awaited    string
	repeatable bool
	make       maker
}

// calls are all that there are.
func calls() []call {
	type client = chain.Client
	a := record.Author{5}
	head := record.SignedHead{Head: record.Head{Author: a, Size: 1}}
	leaf := audit.Leaf{Entry: []byte{1}}
	proof := audit.Proof{Kind: record.Malformed, Heads: []record.SignedHead{head}, Leaves: []audit.Leaf{leaf}}
	register, anchor, collect := chain.RegisterItem{}, chain.AnchorItem{Head: head}, chain.CollectItem{Head: head}
	distribute, claim, prove := chain.DistributeItem{}, chain.ClaimItem{}, chain.ProveItem{Proof: proof}
	answerHead, answerEntry := chain.AnswerHeadItem{Author: a}, chain.AnswerEntryItem{Author: a, Leaf: leaf}
	expire := chain.ExpireItem{Author: a}
	all := []chain.Item{register, anchor, collect, distribute, claim, prove, answerHead, answerEntry, expire}
	return []call{
		{"fund", "payments", false, withBoth((*client).Fund, a, 1)},
		{"withdraw", "", false, withBoth((*client).Withdraw, 1, record.Address{1})},
		{"bond", "payments", false, withBoth((*client).Bond, a, 1)},
		{"unbond", "", false, (*client).Unbond},
		{"challenge a head", "payments", false, with((*client).ChallengeHead, head)},
		{"challenge an entry", "payments", false, withBoth((*client).ChallengeEntry, a, 1)},
		{approve, "payments", false, withBoth((*client).Fund, a, 1)},
		{"withdraw a bond", "", true, with((*client).WithdrawBond, a)},
		{"take what is kept", "", true, with((*client).TakeKept, record.Address{1})},
		{"register", "moves", true, with((*client).Register, register)},
		{"anchor", "anchors", true, with((*client).Anchor, anchor)},
		{"collect", "moves", true, with((*client).Collect, collect)},
		{"distribute", "moves", true, with((*client).Distribute, distribute)},
		{"claim", "moves", true, with((*client).Claim, claim)},
		{"prove", "proofs", true, with((*client).Prove, prove)},
		{"answer with a head", "answers", true, with((*client).AnswerHead, answerHead)},
		{"answer with an entry", "answers", true, with((*client).AnswerEntry, answerEntry)},
		{"expire", "proofs", true, with((*client).Expire, expire)},
		{"settle registrations", "moves", true, with((*client).Settle, []chain.Item{register})},
		{"settle answers", "answers", true, with((*client).Settle, []chain.Item{answerHead, answerEntry})},
		{"settle", "moves", true, with((*client).Settle, all)},
	}
}

// approve is what a payment does first that the contract may not take yet.
const approve = "approve"

// purposes are what can be waited for.
var purposes = map[string]func(*chain.Client, context.Context) error{
	"anchors": (*chain.Client).AwaitAnchors, "moves": (*chain.Client).AwaitMoves, "answers": (*chain.Client).AwaitAnswers,
	"proofs": (*chain.Client).AwaitProofs, "payments": (*chain.Client).AwaitPayments,
}

// TestOnlyWhatDoesNoMoreTheSecondTimeIsSafeToRepeat makes every call that there is, and sees how the wallet keeps it.
func TestOnlyWhatDoesNoMoreTheSecondTimeIsSafeToRepeat(t *testing.T) {
	w := newQuickWorld(t)
	k := w.newKey()
	for _, call := range calls() {
		t.Run(call.what, func(t *testing.T) {
			p := newProxy(t, w.dev.RPC(), nil)
			c, err := chain.Dial(w.ctx, chain.Config{
				RPC: p.server.URL, Network: w.network, Key: k, Journal: must(chain.OpenJournal(t.TempDir())), MineTimeout: time.Millisecond,
			})
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			p.become(welcome(t, call.what != approve))
			_, err = call.make(c, w.ctx)
			all := c.Unfinished()
			if !errors.Is(err, chain.ErrNotMined) || len(all) != 1 || all[0].Repeatable != call.repeatable {
				t.Errorf("safe to repeat: %v, it is kept as %+v (%v)", call.repeatable, all, err)
			}
			if urgent := call.awaited == "anchors" || call.awaited == "answers"; len(all) == 1 && all[0].Urgent != urgent {
				t.Errorf("urgent: %v, it is kept as %+v", urgent, all)
			}
			for name, await := range purposes {
				if err := await(c, w.ctx); errors.Is(err, chain.ErrNotMined) != (name == call.awaited) || err != nil && name != call.awaited {
					t.Errorf("it is under way, and who waits for %s hears: %v", name, err)
				}
			}
		})
	}
}

// welcome is an endpoint that takes every call, whatever the contract thinks of it, and mines none; if so, all tokens may be taken.
func welcome(t *testing.T, allowed bool) func(question) fault {
	const allowance = "0xdd62ed3e"
	return func(q question) fault {
		switch {
		case q.Method == "eth_estimateGas":
			return fault{kept: true, result: "0x186a0"}
		case allowed && q.Method == "eth_call" && strings.Contains(string(q.Params[0]), allowance):
			return fault{kept: true, result: merkle.Hash(slices.Repeat([]byte{0xff}, 32)).String()}
		}
		return swallowed(t)(q)
	}
}
