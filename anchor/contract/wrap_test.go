package contract_test

import (
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/ethereum/go-ethereum/common/math"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// wrapped is a settlement of one item whose terms begin before all addresses and end in what calldata begins with, which is the sender's.
type wrapped struct {
	first [][]byte // words before the items
	below int64    // how many bytes of the terms lie before the first address
}

// pack is the call. What the item's data has behind its first word, if it has one, is rest.
func (x wrapped) pack(kind uint8, rest []byte) []byte {
	word := func(v int64) []byte { return math.U256Bytes(big.NewInt(v)) }
	selector := settlementABI.Methods["settle"].ID
	out := append(append([]byte{}, selector...), word(int64(32+32*len(x.first)))...)
	for _, w := range x.first {
		out = append(out, w...)
	}
	out = append(append(out, word(1)...), word(32)...)
	itemAt := int64(len(out))
	out = append(out, word(int64(kind))...)
	if kind == claims { // its terms are where its data is
		return append(append(out, word(-itemAt-32-x.below)...), rest...)
	}
	out = append(append(out, word(64)...), word(int64(32+len(rest)))...)
	return append(append(out, word(-int64(len(out))-x.below)...), rest...)
}

// TestTermsThatBeginBeforeAllAddressesAreNobodys: the compiler takes negative offsets, so terms can lie around the end of all addresses. There
// assembly copies zeros for the whole of a part, and the compiler reads word by word what calldata begins with, so that an id could be that
// of other terms than those that are looked at. It never is: what differs lies behind the credits' root, which is zero then, as are
// the parents.
func TestTermsThatBeginBeforeAllAddressesAreNobodys(t *testing.T) {
	w := newWorld(t, 18)
	w.do(ann, abi.PackFund(ben, coin))
	k := keyOf(t, 1000)
	nothing := record.Terms{}.Digest(w.network)
	sig, err := crypto.Sign(nothing[:], k.ECDSA())
	if err != nil {
		t.Fatal(err)
	}
	sig[64] += 27
	signature := abi.PackRegister(contract.Terms{}, packSignature(record.Signature(sig)))[4+32:]
	rng := rand.New(rand.NewPCG(1, 2))
	address := k.Address()
	builder := math.U256Bytes(new(big.Int).SetBytes(address[:]))
	likely := [][]byte{make([]byte, 32), math.U256Bytes(big.NewInt(1)), math.U256Bytes(big.NewInt(1_000_000)), builder}
	seen := map[string]int{}
	for range 6000 {
		x := wrapped{below: 32 * rng.Int64N(14)}
		if x.below += 28; rng.IntN(4) == 0 {
			x.below = rng.Int64N(14 * 32)
		}
		for range 16 {
			x.first = append(x.first, likely[rng.IntN(len(likely))])
		}
		for what, data := range map[string][]byte{
			"distribute": x.pack(distributes, nil), "register": x.pack(registers, signature[:96]), "claim": x.pack(claims, nil),
		} {
			d, err := w.call(eve, w.at, data)
			if err == nil {
				t.Fatalf("%s, %d bytes below: taken, with %d events", what, x.below, len(d.logs))
			}
			seen[what+": "+err.(*refusal).name]++
		}
	}

	for _, reached := range []string{"distribute: NotRegistered", "claim: NotRegistered", "register: BadCredits"} {
		if seen[reached] == 0 {
			t.Errorf("none is refused as %s: the test means nothing", reached)
		}
	}
}
