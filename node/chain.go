package node

import (
	"context"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// contract is the settlement contract as the loops of package anchor see it: anchor.Chain and anchor.Contract over a chain.Client.
type contract struct{ *chain.Client }

// Latest is an author's log in the latest block.
func (c contract) Latest(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	l, err := c.AnchoredLatest(ctx, a)
	return anchored(l), err
}

// Final is an author's log as the finalized chain has it.
func (c contract) Final(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	l, err := c.Anchored(ctx, a)
	return anchored(l), err
}

func anchored(l chain.Log) anchor.Anchored {
	return anchor.Anchored{
		Head:    l.Head,
		Account: royalty.Account{Owed: l.Owed, Paid: l.Paid, Collected: l.Collected, Balance: l.Balance},
		Stake:   anchor.Stake{Bond: l.Bond, UnbondedAt: l.UnbondedAt, Marked: l.Marked},
	}
}

// Anchor anchors a head.
func (c contract) Anchor(ctx context.Context, what anchor.Anchoring) (anchor.Done, error) {
	return done(c.Client.Anchor(ctx, chain.AnchorItem(what)))
}

// Money is what reached a record, and whether it is registered.
func (c contract) Money(ctx context.Context, id record.ID) (royalty.Money, bool, error) {
	r, err := c.Record(ctx, id)
	return royalty.Money{Income: r.Income, Distributed: r.Distributed, Pool: r.Pool}, r.Registered, err
}

// Taken is what was collected from the author for the record.
func (c contract) Taken(ctx context.Context, a record.Author, id record.ID) (record.Nano, error) {
	return c.Collected(ctx, a, id)
}

// Fund adds to an author's balance.
func (c contract) Fund(ctx context.Context, a record.Author, amount record.Nano) (anchor.Done, error) {
	return done(c.Client.Fund(ctx, a, amount))
}

// Challenges are those of an author that are open.
func (c contract) Challenges(ctx context.Context, a record.Author) ([]anchor.Challenge, error) {
	open, err := c.Client.Challenges(ctx, a)
	challenges := make([]anchor.Challenge, len(open))
	for i, o := range open {
		challenges[i] = anchor.Challenge{Subject: o.Subject, Kind: o.Kind, Position: o.Position, Root: o.Root, Until: o.Until}
	}
	return challenges, err
}

// Answer answers challenges in one transaction.
func (c contract) Answer(ctx context.Context, a record.Author, answers []anchor.Answer) (anchor.Done, error) {
	items := make([]chain.Item, len(answers))
	for i, x := range answers {
		if x.Kind == record.NotInLog {
			items[i] = chain.AnswerHeadItem{Author: a, Size: x.Position, Root: x.Root, Consistency: x.Proof}
			continue
		}
		items[i] = chain.AnswerEntryItem{Author: a, Leaf: audit.Leaf{Entry: x.Entry, Index: x.Position, Inclusion: x.Proof}}
	}
	return done(c.Settle(ctx, items))
}

// Move does all moves in one transaction.
func (c contract) Move(ctx context.Context, moves []anchor.Move) (anchor.Done, error) {
	items := make([]chain.Item, len(moves))
	for i, m := range moves {
		switch {
		case m.Register != nil:
			items[i] = chain.RegisterItem{Terms: m.Register.Terms(), Signature: m.Register.Signature()}
		case m.Collect != nil:
			items[i] = chain.CollectItem{Entry: m.Collect.Entry, Use: uint8(m.Collect.Use), Inclusion: m.Collect.Inclusion, Head: m.Collect.Head}
		case m.Distribute != nil:
			items[i] = chain.DistributeItem{Terms: *m.Distribute}
		case m.Claim != nil:
			items[i] = chain.ClaimItem{Terms: m.Claim.Terms, Payee: m.Claim.Credit.Payee, Weight: uint64(m.Claim.Credit.Weight), Proof: m.Claim.Proof}
		}
	}
	return done(c.Settle(ctx, items))
}

func done(tx chain.Tx, err error) (anchor.Done, error) {
	return anchor.Done{Tx: merkle.Hash(tx.Hash), Block: tx.Block, GasUsed: tx.GasUsed}, err
}
