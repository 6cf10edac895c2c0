package chain

import (
	"context"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Challenges are the author's challenges that are open in the latest block, in the order in which they were made.
func (c *Client) Challenges(ctx context.Context, a record.Author) ([]Challenged, error) {
	l, err := c.AnchoredLatest(ctx, a)
	if err != nil || l.Challenges == 0 {
		return nil, err
	}
	event := c.abi.GetABI().Events[contract.SettlementChallengedEventName].ID
	callCtx, cancel := context.WithTimeout(ctx, c.cfg.CallTimeout)
	defer cancel()
	logs, err := c.eth.FilterLogs(callCtx, ethereum.FilterQuery{
		FromBlock: new(big.Int),
		Addresses: []common.Address{common.Address(c.cfg.Network.Settlement)},
		Topics:    [][]common.Hash{{event}, {common.BytesToHash(a[:])}},
	})
	if err != nil {
		return nil, fmt.Errorf("challenges of %v: %w", a, err)
	}
	var open []Challenged
	seen := map[merkle.Hash]bool{} // one subject can be challenged again once it was answered
	for _, l := range slices.Backward(logs) {
		e, ok := decodeEvent(c.abi, &l).(Challenged)
		if !ok || seen[e.Subject] {
			continue
		}
		seen[e.Subject] = true
		now, err := c.Challenge(ctx, a, e.Subject)
		if err != nil {
			return nil, err
		}
		if now.Open() {
			open = append(open, e)
		}
	}
	slices.Reverse(open)
	return open, nil
}

// Time is the latest block's.
func (c *Client) Time(ctx context.Context) (record.Time, error) {
	ctx, cancel := context.WithTimeout(ctx, c.cfg.CallTimeout)
	defer cancel()
	head, err := c.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return 0, fmt.Errorf("time of the latest block: %w", err)
	}
	return record.Time(head.Time * 1000), nil
}
