package contract_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/core/vm/runtime"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/anchor/contract/contracttest"
)

// The contract hashes terms and sums in assembly, where nothing checks by itself that a word fits its type.

func TestTermsWithAWordTooLargeForItsTypeAreRefused(t *testing.T) {
	w := newWorld(t, 18)
	clean := abi.PackDistribute(contract.Terms{Parents: []contract.Parent{{Record: [32]byte{1}, Share: 5}}, CreditsTotal: 1, Rate: 2, Due: 3, Issued: 4})
	w.refuses("NotRegistered", eve, clean)
	// Each place is the lowest byte that its type does not have, counted from where the terms begin.
	const begin = 4 + 32
	for what, at := range map[string]int{
		"total": 5*32 - 9, "rate": 6*32 - 5, "due": 7*32 - 5, "builder": 8*32 - 21, "issued": 9*32 - 9, "share": 12*32 - 5,
	} {
		data := slices.Clone(clean)
		data[begin+at] = 1
		if _, err := w.call(eve, w.at, data); err == nil || err.(*refusal).name != "execution reverted" {
			t.Errorf("%s: %v, not refused as no call at all", what, err)
		}
	}
}

func TestASumProofWithAWordTooLargeForItsTypeIsRefused(t *testing.T) {
	p := newProbe(t)
	clean := p.abi.PackHolds([32]byte{1}, 2, [32]byte{3}, 4, []contracttest.SumTreeStep{{Hash: [32]byte{5}, Sum: 6, Left: true}})
	if p.ask(t, clean) {
		t.Fatal("a proof of nothing holds")
	}
	for what, fromEnd := range map[string]int{"side of two": 1, "sum": 32 + 9, "side of 2^255": 32} {
		data := slices.Clone(clean)
		data[len(data)-fromEnd] |= 2
		if _, _, err := runtime.Call(p.at, data, p.cfg); err == nil {
			t.Errorf("%s: taken", what)
		}
	}
}

func TestTheContractIsSmallEnoughToBeDeployed(t *testing.T) {
	w := newWorld(t, 18)
	const limit = 24_576 // EIP-170
	if n := len(w.cfg.State.GetCode(w.at)); n > limit {
		t.Errorf("the contract has %d bytes, and no chain takes more than %d", n, limit)
	}
}
