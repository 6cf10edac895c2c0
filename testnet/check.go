package testnet

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/light"
	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// sampled is how many receipts of the log light clients check beside those that consumers kept.
const sampled = 16

// checks collects what holds and what does not.
type checks []Check

// equal notes whether two figures agree.
func (c *checks) equal(name string, got, want any) {
	ok := got == want
	detail := fmt.Sprint(got)
	if !ok {
		detail = fmt.Sprintf("%v, but %v", got, want)
	}
	*c = append(*c, Check{name, ok, detail})
}

func (c *checks) hold(name string, ok bool, format string, args ...any) {
	*c = append(*c, Check{name, ok, fmt.Sprintf(format, args...)})
}

// check compares every figure with every other that must be the same.
func (n *Network) check(ctx context.Context, r *replay) (*Result, error) {
	result := &Result{Requests: len(r.trace), Gas: n.gas, Seconds: n.seconds}
	var c checks
	client, err := chain.Dial(ctx, chain.Config{RPC: n.chain.RPC(), Network: n.chain.Network()})
	if err != nil {
		return nil, err
	}
	defer client.Close()
	for _, step := range []func() error{
		func() error { return n.checkNodes(ctx, result, &c) },
		func() error { return n.checkLogs(ctx, r, result, &c) },
		func() error { return n.checkMoney(ctx, client, result, &c) },
		func() error { return n.checkReceipts(ctx, client, r, &c) },
	} {
		if err := step(); err != nil {
			return nil, err
		}
	}
	result.Checks = c
	return result, nil
}

// checkNodes compares the heads that the nodes hold.
func (n *Network) checkNodes(ctx context.Context, result *Result, c *checks) error {
	heads, err := n.heads(ctx)
	if err != nil {
		return err
	}
	for i, held := range heads {
		at := slices.IndexFunc(held, func(h record.SignedHead) bool { return h.Author == n.Provider() })
		if at < 0 {
			c.hold("provider's log", false, "node %d does not hold it", i)
			continue
		}
		result.Nodes = append(result.Nodes, NodeResult{n.nodes[i].Author, held[at].Size, held[at].Root})
	}
	c.hold("all nodes hold the same heads", sameHeads(heads) && len(result.Nodes) == nodes, "%d logs on %d nodes", len(heads[0]), len(heads))
	return nil
}

// checkLogs audits every log on every node, and compares the provider's with the trace.
func (n *Network) checkLogs(ctx context.Context, r *replay, result *Result, c *checks) error {
	heads, err := n.nodes[first].Client.Heads(ctx)
	if err != nil {
		return err
	}
	audits, unsound := 0, ""
	for i, d := range n.nodes {
		for _, h := range heads {
			a, err := d.Client.Audit(ctx, h.Author, nil)
			if err != nil {
				return fmt.Errorf("audit on node %d: %w", i, err)
			}
			if audits++; !a.OK || len(a.Flaws) > 0 {
				unsound = fmt.Sprintf("; on node %d the log of %v: %s %v", i, h.Author, a.Fault, a.Flaws)
			}
			if h.Author == n.Provider() && i == late {
				n.compareTrace(r, a, result, c)
			}
		}
	}
	c.hold("every log on every node is sound", unsound == "", "%d audits%s", audits, unsound)
	return nil
}

// compareTrace compares the provider's log, as the late node holds it, with the trace.
func (n *Network) compareTrace(r *replay, a api.Audit, result *Result, c *checks) {
	input, output := r.tokens()
	fees, err := r.fees()
	result.Input, result.Output, result.Fees, result.Entries, result.Owed = a.Input, a.Output, a.Fees, a.Size, a.Owed
	c.equal("requests = usages in the log", a.Usages, uint64(len(r.trace)))
	c.equal("every request's answer named an entry of its own", len(r.seen), len(r.trace))
	c.equal("input tokens of the trace = in the log", a.Input, input)
	c.equal("output tokens of the trace = in the log", a.Output, output)
	c.hold("fees by the price list = in the log", err == nil && fees == a.Fees, "%s tokens", a.Fees.Token())
}

// checkMoney runs the protocol's arithmetic over the log, and compares it with the chain and with what people have.
func (n *Network) checkMoney(ctx context.Context, client *chain.Client, result *Result, c *checks) error {
	log, err := client.Anchored(ctx, n.Provider())
	if err != nil {
		return err
	}
	book, err := n.expected(ctx, result.Owed)
	if err != nil {
		return err
	}
	for _, m := range n.family.members {
		paid, err := client.TokenBalance(ctx, m.key.Address())
		if err != nil {
			return err
		}
		due, err := book.Due(m.key.Address())
		if err != nil {
			return err
		}
		result.Builders = append(result.Builders, BuilderResult{m.key.Address(), m.name, due.Claimable, paid})
		if result.Paid, err = result.Paid.Plus(paid); err != nil {
			return err
		}
	}
	if err := n.claimable(ctx, client, result); err != nil {
		return err
	}
	expected, err := book.Totals()
	if err != nil {
		return err
	}
	held, err := client.TokenBalance(ctx, n.chain.Network().Settlement)
	if err != nil {
		return err
	}
	result.Anchored, result.Dust = log.Paid, expected.Dust()
	c.equal("owed in the log = owed on chain", log.Owed, result.Owed)
	c.equal("owed = anchored and paid in", result.Anchored, result.Owed)
	c.hold("owed = paid + claimable + dust", result.Owed == result.Paid+result.Claimable+result.Dust,
		"%d = %d + %d + %d nano", result.Owed, result.Paid, result.Claimable, result.Dust)
	c.comparePaid(result.Builders)
	c.equal("the contract holds the rest, to the nano", held, log.Balance+result.Claimable+result.Dust)
	return nil
}

// comparePaid compares what every builder earned with what it has. A short trace may not use every artifact, so to earn nothing and get
// nothing is right.
func (c *checks) comparePaid(builders []BuilderResult) {
	differ := slices.ContainsFunc(builders, func(b BuilderResult) bool { return b.Earned != b.Paid })
	c.hold("every builder has been paid what the log says", !differ && len(builders) > 0, "%d builders", len(builders))
}

// expected is the contract's books as they must be: computed from the log's totals and the records alone.
func (n *Network) expected(ctx context.Context, owed record.Nano) (*royalty.Book, error) {
	book := royalty.New(1)
	for _, m := range n.family.members {
		if err := book.Register(m.record.Terms()); err != nil {
			return nil, err
		}
		if err := book.Credit(m.record.ID(), m.record.Credits); err != nil {
			return nil, err
		}
	}
	if err := book.Fund(n.Provider(), providerTokens); err != nil {
		return nil, err
	}
	book.Anchor(n.Provider(), owed)
	totals, err := n.totals(ctx)
	if err != nil {
		return nil, err
	}
	for _, i := range served {
		id := n.family.members[i].record.ID()
		if _, err := book.Collect(n.Provider(), id, totals[id]); err != nil {
			return nil, err
		}
	}
	return book, book.Settle()
}

// totals adds up the amounts of the provider's log for each record, entry by entry, from the late node.
func (n *Network) totals(ctx context.Context) (map[record.ID]record.Nano, error) {
	totals := map[record.ID]record.Nano{}
	for at := uint64(0); ; {
		entries, err := n.nodes[late].Client.Entries(ctx, n.Provider(), at, at+api.MaxEntries)
		if err != nil || len(entries) == 0 {
			return totals, err
		}
		for _, e := range entries {
			if e.Usage == nil {
				continue
			}
			for _, u := range e.Usage.Uses {
				if totals[u.Record], err = totals[u.Record].Plus(u.Amount); err != nil {
					return nil, err
				}
			}
		}
		at += uint64(len(entries))
	}
}

// claimable adds up what the chain would still pay.
func (n *Network) claimable(ctx context.Context, client *chain.Client, result *Result) error {
	for _, m := range n.family.members {
		on, err := client.Record(ctx, m.record.ID())
		if err != nil {
			return err
		}
		for _, x := range m.record.Credits {
			claimed, err := client.Claimed(ctx, m.record.ID(), x.Payee)
			if err != nil {
				return err
			}
			left := on.Pool.Share(uint64(x.Weight), m.record.Terms().CreditsTotal) - claimed
			if result.Claimable, err = result.Claimable.Plus(left); err != nil {
				return err
			}
		}
	}
	return nil
}

// checkReceipts has a light client check the receipts that consumers kept, and others from a node that did not write them, each with a
// consistency proof from yet another node.
func (n *Network) checkReceipts(ctx context.Context, client *chain.Client, r *replay, c *checks) error {
	log, err := client.Anchored(ctx, n.Provider())
	if err != nil {
		return err
	}
	receipts := slices.Clone(r.receipts)
	rng := rand.New(rand.NewPCG(n.config.Seed, 2))
	for range sampled {
		got, err := n.nodes[late].Client.Receipt(ctx, n.Provider(), rng.Uint64N(log.Size))
		if err != nil {
			return err
		}
		receipts = append(receipts, got)
	}
	slices.SortFunc(receipts, func(a, b record.Receipt) int { return bytes.Compare(a.Entry, b.Entry) })
	bad := ""
	for _, x := range receipts {
		proof, err := n.nodes[third].Client.Consistency(ctx, n.Provider(), min(x.Head.Size, log.Size), max(x.Head.Size, log.Size))
		if err != nil {
			return err
		}
		report := light.Check(x, light.Evidence{
			Anchored:    &light.Anchored{Network: client.Network(), Size: log.Size, Root: log.Root, Owed: log.Owed, Paid: log.Paid, Finality: light.Finalized},
			Consistency: proof,
		})
		if err := report.Err(); err != nil {
			bad = fmt.Sprintf("; entry %d: %v", x.Index, err)
		}
	}
	c.hold("light clients find every receipt valid", bad == "" && len(receipts) > sampled, "%d receipts%s", len(receipts), bad)
	return nil
}
