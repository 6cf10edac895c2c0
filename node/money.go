package node

import (
	"context"
	"fmt"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// money anchors and settles: the API's Money.
type money struct{ *Node }

// errChainless is the answer of a node without a chain.
var errChainless = fmt.Errorf("%w: no settlement chain is configured (chain.rpc in config.yaml, or daemon --dev)", api.ErrUnavailable)

func (m money) chainless() error {
	if m.chain != nil {
		return nil
	}
	return errChainless
}

func transactions(done []anchor.Done, amount record.Nano) api.Transactions {
	t := api.Transactions{Transactions: []api.Transaction{}, Amount: amount}
	for _, d := range done {
		if d.GasUsed > 0 {
			t.Transactions = append(t.Transactions, api.Transaction{Hash: d.Tx, Block: d.Block, Gas: d.GasUsed})
		}
	}
	return t
}

// Anchor anchors the newest head of the node's log.
func (m money) Anchor(ctx context.Context) (api.Transactions, error) {
	if err := m.chainless(); err != nil {
		return api.Transactions{}, err
	}
	d, err := m.anchorer.Now(ctx)
	return transactions([]anchor.Done{d}, 0), err
}

// Anchored says how far the node's log is anchored.
func (m money) Anchored(ctx context.Context) (api.Anchoring, error) {
	if err := m.chainless(); err != nil {
		return api.Anchoring{}, err
	}
	s, err := m.anchorer.Status(ctx)
	if err != nil {
		return api.Anchoring{}, err
	}
	sum, err := m.store.Summary(m.promise.Author())
	return api.Anchoring{Author: m.promise.Author(), Head: s.Head.Size, Owed: sum.Owed, Latest: viewAnchored(s.Latest), Final: viewAnchored(s.Final)}, err
}

func viewAnchored(a anchor.Anchored) api.Anchored {
	return api.Anchored{Size: a.Head.Size, Root: a.Head.Root, Time: a.Head.Time, Account: a.Account, Bond: a.Bond, UnbondedAt: a.UnbondedAt, Marked: a.Marked}
}

// Owed says what an address is owed.
func (m money) Owed(ctx context.Context, payee record.Address) (api.Due, error) {
	if err := m.chainless(); err != nil {
		return api.Due{}, err
	}
	return m.settler.Owed(ctx, payee)
}

// Settle collects and distributes all that is owed.
func (m money) Settle(ctx context.Context) (api.Transactions, error) {
	if err := m.chainless(); err != nil {
		return api.Transactions{}, err
	}
	done, err := m.settler.Settle(ctx)
	return transactions(done, 0), err
}

// Claim pays an address what it can claim.
func (m money) Claim(ctx context.Context, payee record.Address) (api.Transactions, error) {
	if err := m.chainless(); err != nil {
		return api.Transactions{}, err
	}
	done, amount, err := m.settler.Claim(ctx, payee)
	return transactions(done, amount), err
}

// Fund adds to the balance of the node's log, from the node's account.
func (m money) Fund(ctx context.Context, amount record.Nano) (api.Transactions, error) {
	if err := m.chainless(); err != nil {
		return api.Transactions{}, err
	}
	if amount == 0 {
		return api.Transactions{}, fmt.Errorf("%w: amount is 0", api.ErrRequest)
	}
	d, err := m.moved(ctx)(m.chain.Fund(ctx, m.promise.Author(), amount))
	return transactions([]anchor.Done{d}, amount), err
}

// Withdraw pays from the balance of the node's log.
func (m money) Withdraw(ctx context.Context, amount record.Nano, to record.Address) (api.Transactions, error) {
	if err := m.chainless(); err != nil {
		return api.Transactions{}, err
	}
	if amount == 0 || to == (record.Address{}) {
		return api.Transactions{}, fmt.Errorf("%w: withdraw of %d to %v", api.ErrRequest, amount, to)
	}
	d, err := m.moved(ctx)(m.chain.Withdraw(ctx, amount, to))
	return transactions([]anchor.Done{d}, amount), err
}

// Bond adds to the stake behind the node's log, from the node's account.
func (m money) Bond(ctx context.Context, amount record.Nano) (api.Transactions, error) {
	if err := m.chainless(); err != nil {
		return api.Transactions{}, err
	}
	if amount == 0 {
		return api.Transactions{}, fmt.Errorf("%w: amount is 0", api.ErrRequest)
	}
	d, err := m.moved(ctx)(m.chain.Bond(ctx, m.promise.Author(), amount))
	return transactions([]anchor.Done{d}, amount), err
}

// Unbond ends the stake behind the node's log.
func (m money) Unbond(ctx context.Context) (api.Transactions, error) {
	if err := m.chainless(); err != nil {
		return api.Transactions{}, err
	}
	d, err := m.moved(ctx)(m.chain.Unbond(ctx))
	return transactions([]anchor.Done{d}, 0), err
}

// WithdrawBond pays back to the node's account what it staked for its log, once that is free.
func (m money) WithdrawBond(ctx context.Context) (api.Transactions, error) {
	if err := m.chainless(); err != nil {
		return api.Transactions{}, err
	}
	tx, err := m.chain.WithdrawBond(ctx, m.promise.Author())
	var paid record.Nano
	for _, e := range chain.EventsOf[chain.BondWithdrawn](tx.Events) {
		paid = e.Amount
	}
	d, err := done(tx, err)
	return transactions([]anchor.Done{d}, paid), err
}

// movedTimeout is how long the balance may take to be read after it was changed.
const movedTimeout = 30 * time.Second

// moved reads the balance anew after a transaction that changes it or what stands behind it, also if who asked for that has hung up: until
// then the log may owe what is no longer there.
func (m money) moved(ctx context.Context) func(chain.Tx, error) (anchor.Done, error) {
	return func(tx chain.Tx, err error) (anchor.Done, error) {
		ctx, cancel := context.WithTimeout(context.WithoutCancel(ctx), movedTimeout)
		defer cancel()
		if _, lookErr := m.balance.Refresh(ctx); lookErr != nil {
			m.logger.Debug("the balance could not be read", "err", lookErr) // it is again soon
		}
		return done(tx, err)
	}
}

// Provider is the money of the node's own log: what it owes beside what it has.
func (m money) Provider(ctx context.Context) (p api.Provider, err error) {
	if p.Anchoring, err = m.Anchored(ctx); err != nil {
		return p, err
	}
	p.Account = m.chain.Address()
	p.Unanchored = p.Owed - min(p.Owed, p.Latest.Owed)
	p.Unpaid = p.Latest.Owed - min(p.Latest.Owed, p.Latest.Paid)
	p.Exposure = p.Unanchored + p.Latest.Paid - p.Latest.Collected
	terms := m.chain.Parameters()
	p.MinBond = terms.MinBond
	p.Terms = api.Terms{ChallengeDeposit: terms.ChallengeDeposit, ChallengeWindow: terms.ChallengeWindow, MergeDelay: terms.MaxMergeDelay}
	p.Wallet, err = m.chain.TokenBalance(ctx, p.Account)
	return p, err
}
