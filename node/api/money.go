package api

import (
	"context"
	"fmt"
	"net/http"

	"github.com/openledger/openledger/store/record"
)

// Money anchors and settles.
type Money interface {
	Anchor(ctx context.Context) (Transactions, error)
	Anchored(ctx context.Context) (Anchoring, error)
	Owed(ctx context.Context, payee record.Address) (Due, error)
	Settle(ctx context.Context) (Transactions, error)
	Claim(ctx context.Context, payee record.Address) (Transactions, error)
	Fund(ctx context.Context, amount record.Nano) (Transactions, error)
	Withdraw(ctx context.Context, amount record.Nano, to record.Address) (Transactions, error)
	Provider(ctx context.Context) (Provider, error)
	Bond(ctx context.Context, amount record.Nano) (Transactions, error)
	Unbond(ctx context.Context) (Transactions, error)
	WithdrawBond(ctx context.Context) (Transactions, error)
}

// Witness knows the faults of authors.
type Witness interface {
	// Faults are faults that can be proved, in the order of their authors: some of those behind an author, at most limit.
	Faults(ctx context.Context, behind record.Author, limit int) (FaultPage, error)
	// ProveFault proves an author's fault on chain. The amount is the reward.
	ProveFault(ctx context.Context, a record.Author) (Transactions, error)
	// Challenges are the demands on an author that are open on chain, in the order in which they were made.
	Challenges(ctx context.Context, a record.Author) ([]Challenge, error)
	// Challenge demands on chain, for the deposit, that an author shows something.
	Challenge(ctx context.Context, d Demand) (Demanded, error)
	// Expire marks an author for what it did not show in time. The amount is the reward.
	Expire(ctx context.Context, a record.Author) (Transactions, error)
}

func (s *server) owed(r *http.Request) (any, error) {
	a, err := record.ParseAddress(r.PathValue("address"))
	if err != nil {
		return nil, bad("address", err)
	}
	return s.Money.Owed(r.Context(), a)
}

func (s *server) claim(r *http.Request) (any, error) {
	a, err := record.ParseAddress(r.PathValue("address"))
	if err != nil {
		return nil, bad("address", err)
	}
	return s.Money.Claim(r.Context(), a)
}

func (s *server) fund(r *http.Request) (any, error) {
	q, err := body[amountRequest](r)
	if err != nil {
		return nil, err
	}
	return s.Money.Fund(r.Context(), q.Amount)
}

func (s *server) withdraw(r *http.Request) (any, error) {
	q, err := body[withdrawRequest](r)
	if err != nil {
		return nil, err
	}
	return s.Money.Withdraw(r.Context(), q.Amount, q.To)
}

func (s *server) bond(r *http.Request) (any, error) {
	q, err := body[amountRequest](r)
	if err != nil {
		return nil, err
	}
	return s.Money.Bond(r.Context(), q.Amount)
}

func (s *server) faults(r *http.Request) (any, error) {
	var behind record.Author
	if v := r.FormValue("after"); v != "" {
		var err error
		if behind, err = record.ParseAuthor(v); err != nil {
			return nil, bad("after", err)
		}
	}
	limit := uint64(MaxFaults)
	if err := numbers(r, map[string]*uint64{"limit": &limit}); err != nil {
		return nil, err
	}
	if limit == 0 {
		return nil, fmt.Errorf("%w: limit is 0", ErrRequest)
	}
	return s.Witness.Faults(r.Context(), behind, int(min(limit, MaxFaults)))
}

// ofAuthor is a handler of what the witness is asked about the author in the path.
func ofAuthor[T any](s *server, ask func(Witness, context.Context, record.Author) (T, error)) handler {
	return func(r *http.Request) (any, error) {
		a, err := record.ParseAuthor(r.PathValue("author"))
		if err != nil {
			return nil, bad("author", err)
		}
		return ask(s.Witness, r.Context(), a)
	}
}

func (s *server) challenge(r *http.Request) (any, error) {
	a, err := record.ParseAuthor(r.PathValue("author"))
	if err != nil {
		return nil, bad("author", err)
	}
	q, err := body[demandRequest](r)
	if err != nil {
		return nil, err
	}
	d := Demand{Author: a, Unstaked: q.Unstaked}
	switch {
	case (q.Index == nil) == (q.Receipt == nil):
		return nil, fmt.Errorf("%w: either the index of an entry or a receipt is challenged", ErrRequest)
	case q.Index != nil:
		d.Index = *q.Index
	default:
		receipt, err := record.ParseReceipt(q.Receipt)
		if err != nil {
			return nil, bad("receipt", err)
		}
		if receipt.Head.Author != a {
			return nil, fmt.Errorf("%w: the receipt is of %v, not of %v", ErrRequest, receipt.Head.Author, a)
		}
		d.Receipt = &receipt
	}
	return s.Witness.Challenge(r.Context(), d)
}
