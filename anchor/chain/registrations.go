package chain

import (
	"context"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Registrations are the records of an artifact, by the digest in its CID, in the order in which they were registered.
func (c *Client) Registrations(ctx context.Context, artifact merkle.Hash) ([]record.ID, error) {
	event := c.abi.GetABI().Events[contract.SettlementRegisteredEventName].ID
	logs, err := c.eth.FilterLogs(ctx, ethereum.FilterQuery{
		FromBlock: new(big.Int),
		Addresses: []common.Address{common.Address(c.cfg.Network.Settlement)},
		// The event's indexed values are the record, the builder and the artifact.
		Topics: [][]common.Hash{{event}, nil, nil, {common.Hash(artifact)}},
	})
	if err != nil {
		return nil, fmt.Errorf("registrations of artifact %v: %w", artifact, err)
	}
	ids := make([]record.ID, len(logs))
	for i, l := range logs {
		ids[i] = record.ID(l.Topics[1])
	}
	return ids, nil
}
