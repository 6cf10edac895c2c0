package node

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

// Challenges are the demands on an author that are open on chain.
func (w *witness) Challenges(ctx context.Context, a record.Author) ([]api.Challenge, error) {
	if w.chain == nil {
		return nil, errChainless
	}
	over, err := w.chain.Unanswered(ctx, a)
	if err != nil {
		return nil, err
	}
	open, err := w.chain.Challenges(ctx, a)
	if err != nil {
		return nil, err
	}
	all := make([]api.Challenge, 0, len(over)+len(open))
	for i, c := range append(over, open...) {
		all = append(all, api.Challenge{Subject: c.Subject, Kind: string(c.Kind), Position: c.Position, By: c.By, Until: c.Until, Over: i < len(over)})
	}
	return all, nil
}

// Challenge demands an entry, or that the head of a receipt is of its author's log. What the log that is held here shows needs no demand, and
// a fork that it shows is proved at once: that takes no deposit and no waiting.
func (w *witness) Challenge(ctx context.Context, d api.Demand) (api.Demanded, error) {
	if w.chain == nil {
		return api.Demanded{}, errChainless
	}
	at, err := w.chain.AnchoredLatest(ctx, d.Author)
	if err != nil {
		return api.Demanded{}, err
	}
	if d.Receipt != nil {
		return w.challengeHead(ctx, d, at)
	}
	if _, err := w.store.Entry(d.Author, d.Index); err == nil {
		return api.Demanded{}, fmt.Errorf("%w: this node holds entry %d of %v: who demands it loses the deposit to whoever shows it", api.ErrRequest, d.Index, d.Author)
	}
	if err := w.staked(d, at); err != nil {
		return api.Demanded{}, err
	}
	return w.demanded(w.chain.ChallengeEntry(ctx, d.Author, d.Index))
}

// challengeHead demands that the head of a receipt is of its author's log, or proves the fork that it shows.
func (w *witness) challengeHead(ctx context.Context, d api.Demand, at chain.Log) (api.Demanded, error) {
	r := *d.Receipt
	if r.Network != w.network {
		return api.Demanded{}, fmt.Errorf("%w: the receipt is of network %v, this node of %v", api.ErrRequest, r.Network, w.network)
	}
	if _, err := r.Verify(); err != nil {
		return api.Demanded{}, fmt.Errorf("%w: the receipt proves nothing: %w", api.ErrRequest, err)
	}
	known, _ := w.store.Head(d.Author)
	p, forked, err := audit.ProveForkByReceipt(r, known, w.store)
	if err != nil {
		return api.Demanded{}, err
	}
	if forked {
		return w.proveFork(ctx, p)
	}
	if err := w.shown(r.Head, at); err != nil {
		return api.Demanded{}, err
	}
	if err := w.staked(d, at); err != nil {
		return api.Demanded{}, err
	}
	return w.demanded(w.chain.ChallengeHead(ctx, r.Head))
}

// shown says that there is nothing to demand about a head: the chain has it, or the log that is held does.
func (w *witness) shown(head record.SignedHead, at chain.Log) error {
	tree, err := w.store.Range(head.Author, head.Size)
	switch {
	case at.Head.Size == head.Size && at.Head.Root == head.Root:
		return fmt.Errorf("%w: the receipt's head is what the author has anchored: there is nothing to demand", api.ErrRequest)
	case err == nil && tree.Root() == head.Root:
		return fmt.Errorf("%w: the receipt's head is of the log that this node holds: there is nothing to demand", api.ErrRequest)
	case err != nil && !errors.Is(err, store.ErrNotFound):
		return err
	}
	return nil
}

// staked says that a demand could win nothing, unless it is made all the same.
func (w *witness) staked(d api.Demand, at chain.Log) error {
	if at.Bond > 0 || d.Unstaked {
		return nil
	}
	return fmt.Errorf("%w: nothing is staked for %v, so that nothing could be won for the deposit of %s tokens; to demand it all the same: --unstaked",
		api.ErrRequest, d.Author, w.chain.Parameters().ChallengeDeposit.Token())
}

// demanded is what the API tells of a challenge.
func (w *witness) demanded(tx chain.Tx, err error) (api.Demanded, error) {
	d, err := done(tx, err)
	if err != nil {
		return api.Demanded{}, err
	}
	said := api.Demanded{Transactions: transactions([]anchor.Done{d}, w.chain.Parameters().ChallengeDeposit)}
	for _, c := range chain.EventsOf[chain.Challenged](tx.Events) {
		said.Until = c.Until
	}
	return said, nil
}

// proveFork keeps the proof of a fork and proves it on chain.
func (w *witness) proveFork(ctx context.Context, p audit.Proof) (api.Demanded, error) {
	if err := p.Check(w.network, audit.Chain{}); err != nil {
		return api.Demanded{}, err
	}
	w.keepProof(p)
	t, err := w.rewarded(w.proveOnChain(ctx, p))
	return api.Demanded{Transactions: t, Fork: true}, err
}

// Expire marks an author for a demand that nobody answered in time, one of this node's if there is one, since who demanded gets the reward; and
// has the deposits of this node's own paid back. Those of others are left to them: they are any number.
func (w *witness) Expire(ctx context.Context, a record.Author) (all api.Transactions, err error) {
	if w.chain == nil {
		return all, errChainless
	}
	over, err := w.chain.Unanswered(ctx, a)
	if len(over) == 0 {
		if err == nil {
			err = w.noneOver(ctx, a)
		}
		return all, err
	}
	mine := func(c chain.Challenged) bool { return c.By == record.Address(w.own) }
	slices.SortStableFunc(over, func(x, y chain.Challenged) int {
		switch {
		case mine(x) == mine(y):
			return 0
		case mine(x):
			return -1
		}
		return 1
	})
	at, err := w.chain.AnchoredLatest(ctx, a)
	if err != nil {
		return all, err
	}
	for i, c := range over {
		if !mine(c) && (at.Marked || i > 0) {
			break
		}
		t, err := w.rewarded(w.chain.Expire(ctx, chain.ExpireItem{Author: a, Subject: c.Subject}))
		if err != nil {
			return all, err
		}
		all.Transactions = append(all.Transactions, t.Transactions...)
		if all.Amount, err = all.Amount.Plus(t.Amount); err != nil {
			return all, err
		}
	}
	if len(all.Transactions) == 0 {
		err = fmt.Errorf("challenges of %v: %w: it is marked, and what is open is of others, who have their deposits paid back themselves", a, store.ErrNotFound)
	}
	return all, err
}

// noneOver says why nothing expires: nothing was demanded, or answers are still taken.
func (w *witness) noneOver(ctx context.Context, a record.Author) error {
	open, err := w.chain.Challenges(ctx, a)
	if err != nil {
		return err
	}
	if len(open) == 0 {
		at, err := w.chain.AnchoredLatest(ctx, a)
		if err == nil && at.Challenges > 0 {
			err = fmt.Errorf("%w: %d demands on %v are open, of which none was found that is over since less than four windows: try again", api.ErrUnavailable, at.Challenges, a)
		} else if err == nil {
			err = fmt.Errorf("%w: no demand on %v is open", api.ErrRequest, a)
		}
		return err
	}
	first := slices.MinFunc(open, func(x, y chain.Challenged) int { return cmp.Compare(x.Until, y.Until) })
	return fmt.Errorf("%w: answers of %v are still taken, until %s", api.ErrRequest, a, first.Until.Go().UTC().Format(time.RFC3339))
}

// rewarded is a transaction that marked an author, with what this node's account was rewarded with.
func (w *witness) rewarded(tx chain.Tx, err error) (api.Transactions, error) {
	d, err := done(tx, err)
	if err != nil {
		return api.Transactions{}, err
	}
	var reward record.Nano
	for _, m := range chain.EventsOf[chain.Marked](tx.Events) {
		if m.By != record.Address(w.own) {
			continue
		}
		if reward, err = reward.Plus(m.Reward); err != nil {
			return api.Transactions{}, err
		}
	}
	return transactions([]anchor.Done{d}, reward), nil
}
