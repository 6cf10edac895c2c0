package chain

import "github.com/openledger/openledger/anchor/contract"

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
