package chain_test

import (
	"encoding/binary"
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// TestARecordsIncomeThatIsFullHoldsNothingUp: who sends the same money round and round, from author to record to itself, fills a record's
// income up with 64 bits of nano. Nothing of others stops there.
func TestARecordsIncomeThatIsFullHoldsNothingUp(t *testing.T) {
	b := newBare(t)
	rich := b.newKey()
	to := common.Address(b.token)
	b.must(second(b.apply(common.Address{}, &to, tokenABI.PackMint(common.Address(rich.Address()), new(big.Int).Lsh(big.NewInt(1), 100)), true)))
	parent := b.newRecord(rich, record.Terms{}, credit{rich.Address(), 1})
	child := b.newRecord(rich, record.Terms{Parents: []record.Share{{Record: parent.ID(), Share: half}}}, credit{record.Address{0xcc}, 1})
	b.must(second(b.settle(rich.Address(), parent.register(), child.register())))
	owe := func(id record.ID, n record.Nano) (*author, record.SignedHead) {
		a := b.newAuthor()
		a.use(due{id, n})
		b.must(second(b.fund(rich.Address(), a.key.Author(), n)))
		return a, b.anchor(a)
	}
	round := func(n record.Nano, want record.Nano) {
		t.Helper()
		a, h := owe(parent.ID(), n)
		tx, err := b.settle(rich.Address(), a.collectItem(0, 0, h), parent.distribute(), parent.claimItem(b.world, 0))
		if err != nil || claimed(tx) != want {
			t.Errorf("a round of %d pays %d, not %d (%v)", n, claimed(tx), want, err)
		}
	}
	round(most-5, most-5)
	round(100, 5)
	round(100, 0)

	a, h := owe(child.ID(), 40*token)
	tx, err := b.settle(a.key.Address(), a.collectItem(0, 0, h), child.distribute(), child.claimItem(b.world, 0))
	if err != nil || claimed(tx) != 20*token {
		t.Errorf("what derives from the full record pays %d, not its half of 40 tokens (%v)", claimed(tx), err)
	}
}

// TestATreeThatHasAPayeeTwicePaysTheLargerPartAndStopsNobody: the contract can't see that a tree's leaves ascend.
func TestATreeThatHasAPayeeTwicePaysTheLargerPartAndStopsNobody(t *testing.T) {
	b := newBare(t)
	k := b.newKey()
	twice := record.Address{0xcc}
	r := b.newRecord(k, record.Terms{})
	r.leaves = []merkle.SumLeaf{{Value: 1}, {Value: 3}}
	var root merkle.Sum
	joined := []byte{1}
	for i := range r.leaves {
		copy(r.leaves[i].Key[12:], twice[:])
		one, err := merkle.SumRoot(r.leaves[i : i+1])
		b.must(err)
		joined = binary.BigEndian.AppendUint64(append(joined, one.Hash[:]...), one.Sum)
		root.Sum += one.Sum
	}
	r.CreditsRoot, r.CreditsTotal = merkle.Hash(crypto.Keccak256(joined)), root.Sum
	b.sign(r, k)
	a := b.newAuthor()
	a.use(due{r.ID(), 8 * token})
	b.must(second(b.fund(k.Address(), a.key.Author(), 8*token)))
	h := b.anchor(a)
	paid := record.Nano(0)
	for _, items := range [][]chain.Item{
		{r.register(), a.collectItem(0, 0, h), r.distribute(), r.claimItem(b.world, 0)},
		{r.claimItem(b.world, 1)},
		{r.claimItem(b.world, 0), r.claimItem(b.world, 1)},
	} {
		tx, err := b.settle(k.Address(), items...)
		b.must(err)
		paid += claimed(tx)
	}
	if paid != 6*token {
		t.Errorf("paid %d in all, not three quarters of 8 tokens", paid)
	}
}
