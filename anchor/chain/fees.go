package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/core/types"
)

// fees are what a transaction offers for a unit of gas, in wei (EIP-1559): the tip, and what tip and base fee may come to together.
type fees struct{ tip, limit *big.Int }

// market is what the chain asks for now.
type market struct{ tip, base *big.Int }

// market asks the chain for its prices.
func (e *endpoints) market(ctx context.Context) (m market, block uint64, err error) {
	if m.tip, err = e.SuggestGasTipCap(ctx); err != nil {
		return m, 0, fmt.Errorf("price of gas: %w", err)
	}
	head, err := e.HeaderByNumber(ctx, nil)
	if err != nil {
		return m, 0, fmt.Errorf("price of gas: %w", err)
	}
	if m.base = head.BaseFee; m.base == nil {
		return m, 0, errors.New("the chain has no base fee (EIP-1559), which this client needs")
	}
	return m, head.Number.Uint64(), nil
}

// fees that should get a transaction mined. Twice the base fee outlasts six full blocks in a row.
func (m market) fees(most *big.Int) fees {
	f := fees{m.tip, new(big.Int).Add(m.tip, new(big.Int).Lsh(m.base, 1))}
	return f.atMost(most)
}

// least are fees that get a transaction into the next block, whose base fee is an eighth higher at most (EIP-1559).
func (m market) least(most *big.Int) fees {
	f := fees{m.tip, new(big.Int).Add(m.tip, raised(m.base, 8))}
	return f.atMost(most)
}

func (f fees) atMost(most *big.Int) fees {
	if f.limit.Cmp(most) > 0 {
		f.limit = most
	}
	if f.tip.Cmp(f.limit) > 0 {
		f.tip = f.limit
	}
	return f
}

// bumped are fees that replace a transaction of these: both an eighth more, since nodes want a tenth more of both, and at least what the
// market asks for. It returns false if that is more than the most.
func (f fees) bumped(m market, most *big.Int) (fees, bool) {
	tip, now := raised(f.tip, 8), m.fees(most)
	if tip.Cmp(now.tip) < 0 {
		tip = now.tip
	}
	limit := new(big.Int).Add(tip, new(big.Int).Lsh(m.base, 1))
	if least := raised(f.limit, 8); limit.Cmp(least) < 0 {
		limit = least
	}
	next := fees{tip, limit}.atMost(most)
	return next, next.tip.Cmp(raised(f.tip, 10)) >= 0 && next.limit.Cmp(raised(f.limit, 10)) >= 0
}

// raised is a fee and its nth part more, rounded up, and at least one more.
func raised(fee *big.Int, part int64) *big.Int {
	more := new(big.Int).Quo(fee, big.NewInt(part))
	return more.Add(more, fee).Add(more, big.NewInt(1))
}

// feesOf are a transaction's.
func feesOf(tx *types.Transaction) fees { return fees{tx.GasTipCap(), tx.GasFeeCap()} }
