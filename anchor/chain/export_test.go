package chain

import (
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// What tests that run the contract without a chain need of this package's insides.

// PackCall is the item as a transaction of its own.
func PackCall(abi *contract.Settlement, i Item) ([]byte, error) {
	_, data, err := packCall(abi, i)
	return data, err
}

// PackItems is the items as one settlement.
func PackItems(abi *contract.Settlement, items []Item) ([]byte, error) {
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

// RefusalOf is what the contract gave as its reason.
func RefusalOf(raw []byte) *Refused { return refusal(raw) }

// DecodeEvents reads the settlement contract's events.
func DecodeEvents(abi *contract.Settlement, at record.Address, logs []*types.Log) []Event {
	return decodeEvents(abi, at, logs)
}

// KindNumber is the contract's number of a kind of fault.
func KindNumber(k record.FaultKind) uint8 { return kindNumber(k) }
