package chain

import (
	"time"

	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// PackCall is an item as the calldata of a transaction of its own, for tests that send it in their own way.
func PackCall(i Item) ([]byte, error) {
	_, data, err := packCall(contract.NewSettlement(), i)
	return data, err
}

// PackSettle is the calldata of a settle.
func PackSettle(items []Item) ([]byte, error) {
	abi := contract.NewSettlement()
	packed := make([]contract.Item, len(items))
	for k, i := range items {
		p, err := packItem(abi, i)
		if err != nil {
			return nil, err
		}
		packed[k] = p
	}
	return abi.TryPackSettle(packed)
}

// PackSignature is a signature as calls have it.
func PackSignature(s record.Signature) contract.Signature { return packSignature(s) }

// RefusalOf is what the contract gave as its reason.
func RefusalOf(raw []byte) *Refused { return refusal(raw) }

// DecodeEvents reads the settlement contract's events.
func DecodeEvents(abi *contract.Settlement, at record.Address, logs []*types.Log) []Event {
	return decodeEvents(abi, at, logs)
}

// KindNumber is the contract's number of a kind of fault.
func KindNumber(k record.FaultKind) uint8 { return kindNumber(k) }

// Hurry shortens how long an endpoint that failed rests, and between two checks that one is still of the chain.
func (c *Client) Hurry(rest, checkEvery time.Duration) {
	c.eth.rest, c.eth.checkEvery = rest, checkEvery
}

// Disconnect closes the connections to all endpoints, as a failure does.
func (c *Client) Disconnect() {
	for _, p := range c.eth.list {
		p.close(false)
	}
}
