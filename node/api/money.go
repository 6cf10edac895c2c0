package api

import (
	"context"
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
	Faults(ctx context.Context) ([]Fault, error)
	// ProveFault proves an author's fault on chain. The amount is the reward.
	ProveFault(ctx context.Context, a record.Author) (Transactions, error)
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
	q, err := body[amountRequest](r)
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

func (s *server) proveFault(r *http.Request) (any, error) {
	a, err := record.ParseAuthor(r.PathValue("author"))
	if err != nil {
		return nil, bad("author", err)
	}
	return s.Witness.ProveFault(r.Context(), a)
}
