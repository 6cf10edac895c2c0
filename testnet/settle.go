package testnet

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// spend adds the gas of transactions to a step's.
func (n *Network) spend(step string, t api.Transactions) {
	for _, x := range t.Transactions {
		n.gas[step] += x.Gas
	}
}

// anchor has the provider anchor its log.
func (n *Network) anchor(ctx context.Context) error {
	t, err := n.nodes[provider].Client.AnchorNow(ctx)
	if err != nil {
		return err
	}
	n.spend("anchor", t)
	return nil
}

// converge waits until all nodes hold the same heads.
func (n *Network) converge(ctx context.Context) error {
	ctx, cancel := context.WithTimeout(ctx, convergeTimeout)
	defer cancel()
	err := until(ctx, func() (bool, error) {
		heads, err := n.heads(ctx)
		return err == nil && sameHeads(heads), err
	})
	if errors.Is(err, context.DeadlineExceeded) {
		return nil // the check names who differs
	}
	return err
}

// heads asks every node for the heads that it holds.
func (n *Network) heads(ctx context.Context) ([][]record.SignedHead, error) {
	all := make([][]record.SignedHead, len(n.nodes))
	for i, d := range n.nodes {
		var err error
		if all[i], err = d.Client.Heads(ctx); err != nil {
			return nil, fmt.Errorf("node %d: %w", i, err)
		}
	}
	return all, nil
}

// sameHeads says whether all hold the same logs to the same size and root.
func sameHeads(heads [][]record.SignedHead) bool {
	return !slices.ContainsFunc(heads, func(h []record.SignedHead) bool {
		return !slices.EqualFunc(h, heads[0], func(a, b record.SignedHead) bool {
			return a.Author == b.Author && a.Size == b.Size && a.Root == b.Root
		})
	})
}

// settle has a node that wrote nothing collect and distribute all that is owed: anyone may.
func (n *Network) settle(ctx context.Context) error {
	t, err := n.nodes[late].Client.Settle(ctx)
	if err != nil {
		return err
	}
	n.spend("settle", t)
	return nil
}

// claim has every builder paid, each through another node.
func (n *Network) claim(ctx context.Context) error {
	for i, m := range n.family.members {
		t, err := n.nodes[i%len(n.nodes)].Client.Claim(ctx, m.key.Address())
		if err != nil {
			return fmt.Errorf("%s: %w", m.name, err)
		}
		n.spend("claim", t)
		n.config.Progress("claim", i+1, members)
	}
	return nil
}
