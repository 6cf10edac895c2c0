package contract_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/core/vm/runtime"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
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

func TestAClaimsTermsWithAWordTooLargeForItsTypeAreRefused(t *testing.T) {
	w := newWorld(t, 18)
	clean := abi.PackClaim(contract.FoldedTerms{CreditsTotal: 1, Rate: 2, Due: 3, Issued: 4}, ann, 1, nil)
	w.refuses("NotRegistered", eve, clean)
	for what, at := range map[string]int{"total": 5*32 - 9, "rate": 6*32 - 5, "due": 7*32 - 5, "builder": 8*32 - 21, "issued": 9*32 - 9} {
		data := slices.Clone(clean)
		data[4+at] = 1
		if _, err := w.call(eve, w.at, data); err == nil || err.(*refusal).name != "execution reverted" {
			t.Errorf("%s: %v, not refused as no call at all", what, err)
		}
	}
}

// TestAClaimsTermsAreTheRecordsInEveryWord also of the one that stands for its parents.
func TestAClaimsTermsAreTheRecordsInEveryWord(t *testing.T) {
	w := newWorld(t, 18)
	base := w.newRecord(1, 0, nil, ann)
	r := w.newRecord(2, 0, []record.Share{{Record: base.id, Share: 10}}, ann)
	w.do(eve, r.claiming(w, 0))
	for i := range 9 {
		data := r.claiming(w, 0)
		data[4+32*i+31] ^= 1
		w.refuses("NotRegistered", eve, data)
	}
	without := r.folded
	without.Parents = base.folded.Parents
	w.refuses("NotRegistered", eve, abi.PackClaim(without, ann, 1, nil))
}

func TestASignatureWithAWordTooLargeForItsTypeIsRefused(t *testing.T) {
	w := newWorld(t, 18)
	r := w.unregistered(1, 0, nil, ann)
	clean := abi.PackRegister(r.terms, r.signature)
	const v = 4 + 3*32 // behind where the terms begin, r and s
	for at := v; at < v+31; at++ {
		data := slices.Clone(clean)
		data[at] = 1
		if _, err := w.call(eve, w.at, data); err == nil || err.(*refusal).name != "execution reverted" {
			t.Errorf("byte %d of v: %v, not refused as no call at all", at-v, err)
		}
	}
	w.do(eve, clean)
}

func TestASumProofOfNoWholeStepsOrWithASideThatIsNoneIsRefused(t *testing.T) {
	p := newProbe(t)
	holds := func(proof []byte) error {
		_, _, err := runtime.Call(p.at, p.abi.PackHolds([32]byte{1}, 2, [32]byte{3}, 4, proof), p.cfg)
		return err
	}
	good := slices.Repeat([]byte{1}, 3*stepSize)
	for steps := range 4 {
		if err := holds(good[:steps*stepSize]); err != nil {
			t.Errorf("%d steps: %v", steps, err)
		}
	}
	for _, length := range []int{1, 32, stepSize - 1, stepSize + 1, 2*stepSize - 1, 96} {
		if holds(good[:length]) == nil {
			t.Errorf("%d bytes: taken", length)
		}
	}
	for step := range 3 {
		for _, side := range []byte{2, 3, 128, 255} {
			proof := slices.Clone(good)
			proof[(step+1)*stepSize-1] = side
			if holds(proof) == nil {
				t.Errorf("side %d in step %d: taken", side, step)
			}
		}
	}
	w := newWorld(t, 18)
	r := w.newRecord(1, 0, nil, ann, ben)
	w.refuses("BadSumProof", eve, abi.PackClaim(r.folded, ann, 1, good[:stepSize-1]))
	w.refuses("NotCredited", eve, abi.PackClaim(r.folded, ann, 1, good[:stepSize]))
}

func TestTheContractIsSmallEnoughToBeDeployed(t *testing.T) {
	w := newWorld(t, 18)
	const limit = 24_576 // EIP-170
	if n := len(w.cfg.State.GetCode(w.at)); n > limit {
		t.Errorf("the contract has %d bytes, and no chain takes more than %d", n, limit)
	}
}

// TestNobodySignsForTheZeroAddress which is what a signature that can't be one is recovered to.
func TestNobodySignsForTheZeroAddress(t *testing.T) {
	w := newWorld(t, 18)
	head := contract.Head{Root: merkle.EmptyRoot}
	for what, s := range map[string]contract.Signature{
		"nothing": {}, "v of 27": {V: 27}, "no r": {S: [32]byte{31: 1}, V: 28}, "no s": {R: [32]byte{31: 1}, V: 27}, "v of 29": {R: [32]byte{31: 1}, S: [32]byte{31: 1}, V: 29},
	} {
		for call, data := range map[string][]byte{
			"register":  abi.PackRegister(contract.Terms{CreditsRoot: [32]byte{1}, CreditsTotal: 1}, s),
			"challenge": abi.PackChallengeHead(head, s),
			"prove":     abi.PackProve(contract.Fault{Kind: numbers[record.Fork], Heads: []contract.SignedHead{{Head: head, Signature: s}, {Signature: s}}}),
		} {
			if _, err := w.call(eve, w.at, data); err == nil || err.(*refusal).name != "BadSignature" {
				t.Errorf("%s, %s: %v", call, what, err)
			}
		}
	}
}
