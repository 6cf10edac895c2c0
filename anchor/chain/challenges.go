package chain

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Challenges are the author's challenges that are open in the latest block and can still be answered, in the order in which they were made.
// Beside an error they are those that were found all the same.
func (c *Client) Challenges(ctx context.Context, a record.Author) ([]Challenged, error) {
	open, now, err := c.openSince(ctx, a, 0)
	return slices.DeleteFunc(open, func(e Challenged) bool { return e.Until < now }), err
}

// Unanswered are the author's challenges that nobody answered in time and that nobody had expire since, as far as they were over at most
// four windows ago. Beside an error they are those that were found all the same.
func (c *Client) Unanswered(ctx context.Context, a record.Author) ([]Challenged, error) {
	open, now, err := c.openSince(ctx, a, 4*c.parameters.ChallengeWindow)
	return slices.DeleteFunc(open, func(e Challenged) bool { return e.Until >= now }), err
}

// openSince are the author's open challenges that were over at most so long before the latest block, and that block's time.
func (c *Client) openSince(ctx context.Context, a record.Author, ago time.Duration) (open []Challenged, now record.Time, err error) {
	l, err := c.AnchoredLatest(ctx, a)
	if err != nil || l.Challenges == 0 {
		return nil, 0, err
	}
	latest, err := c.header(ctx, nil)
	if err != nil {
		return nil, 0, err
	}
	now = record.Time(latest.Time * 1000)
	var failed []error
	seen := map[merkle.Hash]bool{} // one subject can be challenged again once it was answered
	for page, err := range c.challengesBack(ctx, a, latest, c.parameters.ChallengeWindow+ago) {
		if err != nil {
			failed = append(failed, err)
		}
		for _, e := range slices.Backward(page) {
			if seen[e.Subject] {
				continue
			}
			seen[e.Subject] = true
			is, err := c.Challenge(ctx, a, e.Subject)
			if err != nil {
				failed = append(failed, err)
			} else if is.Open() {
				open = append(open, e)
			}
		}
		if uint64(len(open)) >= l.Challenges {
			break
		}
	}
	slices.Reverse(open)
	return open, now, errors.Join(failed...)
}

// challengesBack are the challenges of an author, by ranges of blocks from the latest back to so long before it, each range's in their order.
// With an error it ends.
func (c *Client) challengesBack(ctx context.Context, a record.Author, latest *types.Header, ago time.Duration) iter.Seq2[[]Challenged, error] {
	return func(yield func([]Challenged, error) bool) {
		size, back := uint64(challengePage), uint64(ago.Milliseconds())
		for to := latest.Number.Uint64(); ; {
			from := to - min(to, size-1)
			page, err := c.challenged(ctx, a, from, to)
			if said(err) && size > 1 {
				// An endpoint that takes shorter ranges only, or fewer events: who challenges and answers many times can fill blocks with them.
				size = max(1, size/4)
				continue
			}
			if err != nil {
				yield(nil, err)
				return
			}
			first, err := c.header(ctx, new(big.Int).SetUint64(from))
			if !yield(page, err) || err != nil || from == 0 || first.Time*1000+back < latest.Time*1000 {
				return
			}
			to, size = from-1, min(2*size, challengePage)
		}
	}
}

// challengePage is how many blocks are asked for at once: what public endpoints take, mostly.
const challengePage = 4096

// said says whether an endpoint has put an error into words, so that a smaller question may be answered: in public endpoints' ways of refusing
// a long range are codes and statuses that mean other things, too. One that is away is not asked for less: each time costs all its time.
func said(err error) bool {
	var status rpc.HTTPError
	return errors.As(err, new(rpc.Error)) || errors.As(err, &status) && status.StatusCode/100 == 4
}

// challenged are the challenges of an author that were made in a range of blocks, in their order.
func (c *Client) challenged(ctx context.Context, a record.Author, from, to uint64) (all []Challenged, err error) {
	event := c.abi.GetABI().Events[contract.SettlementChallengedEventName].ID
	logs, err := c.eth.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int).SetUint64(from), ToBlock: new(big.Int).SetUint64(to),
		Addresses: []common.Address{common.Address(c.cfg.Network.Settlement)},
		Topics:    [][]common.Hash{{event}, {common.BytesToHash(a[:])}},
	})
	if err != nil {
		return nil, fmt.Errorf("challenges of %v in blocks %d to %d: %w", a, from, to, err)
	}
	for i := range logs {
		if e, ok := decodeEvent(c.abi, &logs[i]).(Challenged); ok {
			all = append(all, e)
		}
	}
	return all, nil
}

// header is a block's; nil is the latest.
func (c *Client) header(ctx context.Context, number *big.Int) (*types.Header, error) {
	h, err := c.eth.HeaderByNumber(ctx, number)
	if err != nil {
		return nil, fmt.Errorf("header of a block: %w", err)
	}
	return h, nil
}

// Time is the latest block's.
func (c *Client) Time(ctx context.Context) (record.Time, error) {
	head, err := c.header(ctx, nil)
	if err != nil {
		return 0, err
	}
	return record.Time(head.Time * 1000), nil
}
