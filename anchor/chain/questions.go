package chain

import (
	"context"
	"errors"
	"math/big"
	"net/url"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// finalizedTag asks for the newest block that no reorganisation takes back.
var finalizedTag = big.NewInt(int64(rpc.FinalizedBlockNumber))

// What an endpoint says of itself rather than of the chain, by JSON-RPC's and providers' codes, and by words where a code says nothing.
var (
	ownCodes = []int{
		-32005, 429, // too many requests
		-32002,         // the endpoint's own time is over
		-32601, -32603, // it doesn't know the method; it has an internal error
	}
	ownWords = []string{"rate limit", "too many requests", "limit exceeded", "header not found", "missing trie node", "request timed out"}
)

// answered says whether an endpoint has answered: with a value, with nothing found, or with a refusal. Anything else, such as a broken
// connection, a status of 429 or 500, a page instead of JSON, or being behind, is no answer, and another endpoint may have one.
func answered(err error) bool {
	if err == nil || errors.Is(err, ethereum.NotFound) {
		return true
	}
	var said rpc.Error
	if !errors.As(err, &said) {
		return false
	}
	var reason rpc.DataError
	if errors.As(err, &reason) && reason.ErrorData() != nil && said.ErrorCode() == 3 {
		return true // a contract's own words are never the endpoint's
	}
	text := strings.ToLower(said.Error())
	return !slices.Contains(ownCodes, said.ErrorCode()) &&
		!slices.ContainsFunc(ownWords, func(w string) bool { return strings.Contains(text, w) })
}

// bare is an error without the address that was asked, which may hold a provider's key.
type bare struct{ error }

func (e bare) Error() string {
	var u *url.Error
	if errors.As(e.error, &u) {
		return u.Err.Error()
	}
	return e.error.Error()
}

func (e bare) Unwrap() error { return e.error }

// ChainID is the chain's, once any endpoint has answered.
func (e *endpoints) ChainID(ctx context.Context) (uint64, error) {
	_, err := query(ctx, e, false, func(context.Context, conn) (struct{}, error) { return struct{}{}, nil })
	e.mu.Lock()
	defer e.mu.Unlock()
	return e.chainID, err
}

// HeaderByNumber is a block's header; nil is the latest, or the newest that was seen.
func (e *endpoints) HeaderByNumber(ctx context.Context, number *big.Int) (*types.Header, error) {
	return query(ctx, e, number == nil, func(ctx context.Context, c conn) (*types.Header, error) {
		h, err := c.HeaderByNumber(ctx, number)
		if err == nil && number == nil {
			e.saw(c.endpoint, h.Number.Uint64())
		}
		return h, err
	})
}

// CallContract asks a contract.
func (e *endpoints) CallContract(ctx context.Context, call ethereum.CallMsg, block *big.Int) ([]byte, error) {
	return query(ctx, e, block == nil, func(ctx context.Context, c conn) ([]byte, error) {
		return c.CallContract(ctx, call, block)
	})
}

// EstimateGas is how much gas a call would take, or why it would fail.
func (e *endpoints) EstimateGas(ctx context.Context, call ethereum.CallMsg) (uint64, error) {
	return query(ctx, e, true, func(ctx context.Context, c conn) (uint64, error) { return c.EstimateGas(ctx, call) })
}

// SuggestGasTipCap is what validators take as a tip now.
func (e *endpoints) SuggestGasTipCap(ctx context.Context) (*big.Int, error) {
	return query(ctx, e, false, func(ctx context.Context, c conn) (*big.Int, error) { return c.SuggestGasTipCap(ctx) })
}

// NonceAt is how many transactions an account has made by a block; nil is the latest.
func (e *endpoints) NonceAt(ctx context.Context, account common.Address, block *big.Int) (uint64, error) {
	return query(ctx, e, block == nil, func(ctx context.Context, c conn) (uint64, error) {
		return c.NonceAt(ctx, account, block)
	})
}

// PendingNonceAt counts the transactions that wait, too.
func (e *endpoints) PendingNonceAt(ctx context.Context, account common.Address) (uint64, error) {
	return query(ctx, e, true, func(ctx context.Context, c conn) (uint64, error) {
		return c.PendingNonceAt(ctx, account)
	})
}

// TransactionReceipt says where and how a transaction was mined, or ethereum.NotFound.
func (e *endpoints) TransactionReceipt(ctx context.Context, tx common.Hash) (*types.Receipt, error) {
	return query(ctx, e, true, func(ctx context.Context, c conn) (*types.Receipt, error) {
		return c.TransactionReceipt(ctx, tx)
	})
}

// FilterLogs are the logs that match.
func (e *endpoints) FilterLogs(ctx context.Context, q ethereum.FilterQuery) ([]types.Log, error) {
	return query(ctx, e, true, func(ctx context.Context, c conn) ([]types.Log, error) { return c.FilterLogs(ctx, q) })
}

// unknownEverywhere makes sure that no endpoint knows a transaction as mined. With all, one that doesn't answer leaves it open, which is an
// error; otherwise those count that do.
func (e *endpoints) unknownEverywhere(ctx context.Context, tx common.Hash, all bool) (bool, error) {
	var silent error
	heard := false
	for _, a := range everybody(ctx, e, e.list, func(ctx context.Context, c conn) (*types.Receipt, error) {
		return c.TransactionReceipt(ctx, tx)
	}) {
		switch {
		case a.err == nil:
			return false, nil
		case elsewhere(a.err): // knows nothing of this chain
		case errors.Is(a.err, ethereum.NotFound):
			heard = true
		default:
			silent = a.err
		}
	}
	if silent != nil && (all || !heard) {
		return false, silent
	}
	return true, nil
}

// hopeless are refusals that no wait, other fee or other endpoint turns into a success: the transaction is in nobody's pool.
var hopeless = []string{"insufficient funds", "exceeds block gas limit", "gas limit too high", "intrinsic gas too low", "oversized data", "gas uint64 overflow", "upfront cost exceeds", "insufficientfunds"}

// offer gives a transaction to one endpoint after the other: until one takes it; or to all, side by side. The error is nil if one took it.
// Else it is a refused if the transaction is certainly in nobody's pool, an unwanted if it is in no pool of those who answered, an unheard if
// nobody did, and any other if it may be.
func (e *endpoints) offer(ctx context.Context, tx *types.Transaction, all bool) error {
	turns := e.turns()
	if all {
		turns = [][]*endpoint{e.list}
	}
	var errs []error
	taken, sure, heard, wanted := false, true, false, false
	for ; len(turns) > 0 && !taken; turns = turns[1:] {
		for _, a := range everybody(ctx, e, turns[0], func(ctx context.Context, c conn) (struct{}, error) {
			return struct{}{}, c.SendTransaction(ctx, tx)
		}) {
			switch {
			case a.err == nil || says(a.err, "already known", "already imported", "known transaction"):
				taken = true
			case elsewhere(a.err): // nothing was sent
				errs = append(errs, a.err)
			default:
				never := says(a.err, hopeless...)
				heard = heard || answered(a.err)
				wanted = wanted || answered(a.err) && !never
				sure = sure && answered(a.err) && never
				errs = append(errs, a.err)
			}
		}
	}
	switch err := errors.Join(errs...); {
	case taken:
		return nil
	case sure:
		return refused{oneLine{err}}
	case !heard:
		return unheard{oneLine{err}}
	case !wanted:
		return unwanted{oneLine{err}}
	default:
		return oneLine{err}
	}
}

// unheard says that nobody answered to whom a transaction was offered: it may not have left this machine.
type unheard struct{ error }

func (u unheard) Unwrap() error { return u.error }

// unwanted says that a transaction was refused for good by all who answered, but some did not.
type unwanted struct{ error }

func (u unwanted) Unwrap() error { return u.error }

// refused says that a transaction was not sent and won't be.
type refused struct{ error }

func (r refused) Unwrap() error { return r.error }

// says looks for words in an error's text.
func says(err error, words ...string) bool {
	if err == nil {
		return false
	}
	text := strings.ToLower(err.Error())
	return slices.ContainsFunc(words, func(w string) bool { return strings.Contains(text, w) })
}
