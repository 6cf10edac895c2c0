package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"
)

// What nodes answer to the question for the finalized block where there is none: by code, that the question is not understood or the block
// not known, and by words where the code is for anything.
var (
	untaggedCodes = []int{
		-32602, // Invalid params: the question is well formed, so that only the tag can be meant
		-39001, // Unknown block
	}
	untaggedWords = []string{
		"finalized block not found",                            // go-ethereum, and what is made of it
		"finalized block hash not found", "could not be found", // Nethermind
		"unknown block", "block not found", // Besu, Erigon
		"invalid block tag", "unknown block tag", "unsupported block tag", "unsupported tag", "unknown tag",
	}
)

// untagged says whether an error is a node's word that its chain has no finalized block. Any other is a failure: a chain that is taken for
// one without finality is believed after a few blocks.
func untagged(err error) bool {
	if errors.Is(err, ethereum.NotFound) {
		return true
	}
	var said rpc.Error
	if !answered(err) || !errors.As(err, &said) {
		return false
	}
	return slices.Contains(untaggedCodes, said.ErrorCode()) || says(err, untaggedWords...)
}

// finalNumber is the newest block that is taken as final.
func (e *endpoints) finalNumber(ctx context.Context) (uint64, error) {
	block, err := e.finalBlock(ctx)
	if err != nil || block.Sign() >= 0 {
		return block.Uint64(), err
	}
	h, err := e.HeaderByNumber(ctx, block)
	if err != nil {
		return 0, fmt.Errorf("finalized block: %w", err)
	}
	return h.Number.Uint64(), nil
}

// finalBlock is the finalized tag where the chain has it, else the number of a block that enough others stand on.
func (e *endpoints) finalBlock(ctx context.Context) (*big.Int, error) {
	tagged, err := e.isTagged(ctx)
	if err != nil {
		return new(big.Int), fmt.Errorf("whether the chain has a finalized block: %w", err)
	}
	if tagged {
		return finalizedTag, nil
	}
	head, err := e.HeaderByNumber(ctx, nil)
	if err != nil {
		return new(big.Int), err
	}
	return new(big.Int).SetUint64(head.Number.Uint64() - min(head.Number.Uint64(), e.confirmations)), nil
}

// isTagged says whether the chain has a finalized block: if any endpoint knows one. That there is none takes the word of all that answer.
func (e *endpoints) isTagged(ctx context.Context) (bool, error) {
	e.mu.Lock()
	tagged := e.tagged
	e.mu.Unlock()
	if tagged {
		return true, nil
	}
	said := everybody(ctx, e, e.awake(), func(ctx context.Context, c conn) (*types.Header, error) {
		return c.HeaderByNumber(ctx, finalizedTag)
	})
	if slices.ContainsFunc(said, func(a answer[*types.Header]) bool { return a.err == nil }) {
		e.mu.Lock()
		e.tagged = true
		e.mu.Unlock()
		return true, nil
	}
	var failed []error
	none := false
	for _, a := range said {
		switch {
		case untagged(a.err):
			none = true
		case answered(a.err): // with what may mean anything
			return false, fmt.Errorf("%v: %w", a.from, oneLine{a.err})
		default:
			failed = append(failed, a.err)
		}
	}
	if none {
		return false, nil
	}
	return false, e.silence(failed, ctx.Err())
}
