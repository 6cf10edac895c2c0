package chain

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

func TestEveryErrorOfTheContractIsExplained(t *testing.T) {
	// What the libraries can say and no call of a client brings about.
	elsewhere := map[string]bool{
		"InvalidShortString": true, "StringTooLong": true, "ReentrancyGuardReentrantCall": true, "SafeERC20FailedOperation": true,
	}
	known := contract.NewSettlement().GetABI()
	for name := range known.Errors {
		if meanings[name] == "" && !elsewhere[name] {
			t.Errorf("%s has no explanation", name)
		}
	}
}

func FuzzRefusal(f *testing.F) {
	known := contract.NewSettlement().GetABI()
	for _, e := range known.Errors {
		f.Add(append(e.ID[:4:4], make([]byte, 32*len(e.Inputs))...))
	}
	f.Add(common.FromHex("0x08c379a0"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if r := refusal(raw); r != nil && (r.Name == "" || r.Error() == "") {
			t.Errorf("%x is refused without a reason", raw)
		}
	})
}

func FuzzDecodeEvent(f *testing.F) {
	abi := contract.NewSettlement()
	at := record.Address{1}
	known := abi.GetABI()
	for _, e := range known.Events {
		f.Add(e.ID[:], make([]byte, 32*8))
	}
	f.Fuzz(func(t *testing.T, topics, data []byte) {
		l := &types.Log{Address: common.Address(at), Data: data}
		for chunk := range slices.Chunk(topics, 32) {
			l.Topics = append(l.Topics, common.BytesToHash(chunk))
		}
		decodeEvents(abi, at, []*types.Log{l, {Address: common.Address{2}}})
	})
}
