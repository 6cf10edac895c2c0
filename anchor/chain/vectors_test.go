package chain_test

import (
	"encoding/json"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
	"github.com/openledger/openledger/store/record/vectortest"
)

type amountOf struct {
	Record record.ID
	Payee  record.Address
	Value  record.Nano
}

// terms are a record's, with their time as text.
type terms struct{ record.Terms }

func (t *terms) UnmarshalJSON(b []byte) error {
	type plain record.Terms
	text := struct {
		*plain
		Issued record.Time `json:"issued,string"`
	}{plain: (*plain)(&t.Terms)}
	err := json.Unmarshal(b, &text)
	t.Issued = text.Issued
	return err
}

// vectors are the parts of protocol.json that the contract has to do with. They were made by an implementation that shares no code with
// this one.
type vectors struct {
	Network record.Network
	Author  record.Author
	Records []struct {
		ID        record.ID
		Terms     terms
		Signature record.Signature
		Credits   struct {
			Leaves []struct {
				Key   merkle.Hash
				Value uint64 `json:",string"`
			}
			Proofs [][]merkle.SumStep
		}
	}
	Entries []vectortest.Bytes
	Heads   []struct {
		Size      uint64 `json:",string"`
		Root      merkle.Hash
		Time      record.Time `json:",string"`
		Signature record.Signature
	}
	Totals []struct {
		Record    record.ID
		Total     record.Nano
		LastIndex uint64
	}
	Owed      record.Nano
	Inclusion []struct {
		Index, Size uint64
		Proof       []merkle.Hash
	}
	Consistency []struct {
		From, To uint64
		Proof    []merkle.Hash
	}
	Settlement struct {
		Other struct {
			Owed  record.Nano
			Steps string
		}
		Income, Pools,
		PaidOut []amountOf
	}
}

func readVectors(t *testing.T) (v vectors) {
	t.Helper()
	if err := vectortest.Read("../../store/record/testdata", &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// head is the signed head of a size.
func (v vectors) head(size uint64) record.SignedHead {
	h := v.Heads[size]
	return record.SignedHead{
		Head:      record.Head{Author: v.Author, Size: h.Size, Root: h.Root, Time: h.Time},
		Signature: h.Signature,
	}
}

// inclusion is the proof of an entry in the whole log.
func (v vectors) inclusion(t *testing.T, index uint64) []merkle.Hash {
	t.Helper()
	for _, p := range v.Inclusion {
		if p.Index == index && p.Size == uint64(len(v.Entries)) {
			return p.Proof
		}
	}
	t.Fatalf("the vectors have no proof of entry %d in the whole log", index)
	return nil
}

// consistency is the proof from a size to the whole log.
func (v vectors) consistency(t *testing.T, from uint64) []merkle.Hash {
	t.Helper()
	for _, p := range v.Consistency {
		if p.From == from && p.To == uint64(len(v.Entries)) {
			return p.Proof
		}
	}
	t.Fatalf("the vectors have no proof from size %d to the whole log", from)
	return nil
}

// settlementAt is a chain with the contract at another address too: the one that the vectors' signatures are for. Its code is what the
// constructor leaves, and it finds out by itself that it signs for another address.
func settlementAt(t *testing.T, n record.Network) *world {
	t.Helper()
	first := newWorldOf(t, n.ChainID, nil)
	eth, err := ethclient.DialContext(first.ctx, first.dev.RPC())
	first.must(err)
	defer eth.Close()
	code, err := eth.CodeAt(first.ctx, common.Address(first.network.Settlement), nil)
	first.must(err)
	w := newWorldOf(t, n.ChainID, types.GenesisAlloc{common.Address(n.Settlement): {Code: code, Balance: common.Big0}})
	w.network = n
	return w
}

// TestTheWorkedSettlementOfTheVectors does it on a chain, with the vectors' own signatures and proofs.
func TestTheWorkedSettlementOfTheVectors(t *testing.T) {
	v := readVectors(t)
	w := settlementAt(t, v.Network)
	c := w.client(w.newKey())
	for _, r := range v.Records {
		w.must(second(c.Register(w.ctx, chain.RegisterItem{Terms: r.Terms.Terms, Signature: r.Signature})))
		if got, err := c.Record(w.ctx, r.ID); err != nil || !got.Registered {
			t.Errorf("record %v is not registered under its id (%v)", r.ID, err)
		}
	}

	w.must(second(c.Fund(w.ctx, v.Author, v.Owed)))
	size := uint64(len(v.Entries))
	last := v.inclusion(t, size-1)
	w.must(second(c.Anchor(w.ctx, chain.AnchorItem{Head: v.head(1), LastEntry: v.Entries[0]})))
	anchor := chain.AnchorItem{Head: v.head(size), LastEntry: v.Entries[size-1], Inclusion: last, Consistency: v.consistency(t, 1)}
	tx, err := c.Anchor(w.ctx, anchor)
	w.must(err)
	if got := chain.EventsOf[chain.Anchored](tx.Events); len(got) != 1 || got[0].Owed != v.Owed || got[0].Paid != v.Owed || got[0].Head != v.head(size) {
		t.Errorf("anchored %+v, owed should be %d", got, v.Owed)
	}
	for _, total := range v.Totals {
		item := chain.CollectItem{Entry: v.Entries[total.LastIndex], Inclusion: v.inclusion(t, total.LastIndex), Head: v.head(size)}
		entry, err := record.ParseEntry(item.Entry)
		w.must(err)
		for k, u := range entry.Usage.Uses {
			if u.Record == total.Record {
				item.Use = uint8(k)
			}
		}
		tx, err := c.Collect(w.ctx, item)
		if err != nil || collected(tx) != total.Total {
			t.Errorf("collected %d for %v, not %d (%v)", collected(tx), total.Record, total.Total, err)
		}
	}
	w.stepsOfTheOther(v, c)
	w.claimAll(v, c)
	w.compare(v, c)
}

// stepsOfTheOther does what the vectors say of a second author: nobody has its key, so another one stands in with the same numbers.
func (w *world) stepsOfTheOther(v vectors, c *chain.Client) {
	w.t.Helper()
	other := w.newAuthor()
	steps, err := vectortest.ParseSteps(v.Settlement.Other.Steps, len(v.Records))
	w.must(err)
	for _, step := range steps.Collect {
		var dues []due
		for _, total := range step {
			r := v.Records[total.Record].ID
			dues = append(dues, due{r, record.Nano(total.To) - other.totals[r]})
		}
		other.use(dues...)
	}
	if other.owed != v.Settlement.Other.Owed {
		w.t.Errorf("the other owes %d, not %d", other.owed, v.Settlement.Other.Owed)
	}
	other.fund(other.owed)
	h := other.anchor()
	for i, step := range steps.Collect {
		for use := range step {
			w.must(second(c.Collect(w.ctx, other.collectItem(uint64(i), uint8(use), h))))
		}
		for _, r := range steps.Distribute {
			w.must(second(c.Distribute(w.ctx, chain.DistributeItem{Terms: v.Records[r].Terms.Terms})))
		}
	}
}

func (w *world) claimAll(v vectors, c *chain.Client) {
	w.t.Helper()
	for _, r := range v.Records {
		for i, leaf := range r.Credits.Leaves {
			item := chain.ClaimItem{Terms: r.Terms.Terms, Payee: record.Address(leaf.Key[12:]), Weight: leaf.Value, Proof: r.Credits.Proofs[i]}
			w.must(second(c.Claim(w.ctx, item)))
		}
	}
}

func (w *world) compare(v vectors, c *chain.Client) {
	w.t.Helper()
	for _, want := range v.Settlement.Income {
		if got, err := c.Record(w.ctx, want.Record); err != nil || got.Income != want.Value || got.Distributed != want.Value {
			w.t.Errorf("income of %v is %d, %d of it distributed, not %d (%v)", want.Record, got.Income, got.Distributed, want.Value, err)
		}
	}
	for _, want := range v.Settlement.Pools {
		if got, err := c.Record(w.ctx, want.Record); err != nil || got.Pool != want.Value {
			w.t.Errorf("pool of %v is %d, not %d (%v)", want.Record, got.Pool, want.Value, err)
		}
	}
	for _, want := range v.Settlement.PaidOut {
		if got, err := c.TokenBalance(w.ctx, want.Payee); err != nil || got != want.Value {
			w.t.Errorf("%v was paid %d, not %d (%v)", want.Payee, got, want.Value, err)
		}
	}
}

// TestEveryHeadAndConsistencyProofOfTheVectors anchors each size and then the whole log. A last item that is sure to be refused undoes
// it, so that the next size starts afresh: what is refused tells that all before it held.
func TestEveryHeadAndConsistencyProofOfTheVectors(t *testing.T) {
	v := readVectors(t)
	w := settlementAt(t, v.Network)
	c := w.client(w.newKey())
	size := uint64(len(v.Entries))
	whole := chain.AnchorItem{Head: v.head(size), LastEntry: v.Entries[size-1], Inclusion: v.inclusion(t, size-1)}
	// The vectors have inclusion proofs for the whole log only.
	a := &author{world: w, nodes: map[merkle.Node]merkle.Hash{}, roots: []merkle.Hash{merkle.EmptyRoot}}
	for _, proof := range v.Consistency {
		for a.size() < proof.From {
			a.write(v.Entries[a.size()])
		}
		first := chain.AnchorItem{Head: v.head(proof.From), LastEntry: v.Entries[proof.From-1], Inclusion: a.inclusion(proof.From-1, proof.From)}
		whole.Consistency = proof.Proof
		undo := chain.DistributeItem{Terms: v.Records[0].Terms.Terms}
		_, err := c.Settle(w.ctx, []chain.Item{first, whole, undo})
		w.refused("the item after both anchors", "NotRegistered", err)
		whole.Consistency = append(proof.Proof[:len(proof.Proof):len(proof.Proof)], merkle.Hash{})
		_, err = c.Settle(w.ctx, []chain.Item{first, whole, undo})
		w.refused("a proof with a hash too many", "NotConsistent", err)
	}
	for _, proof := range v.Inclusion {
		item := chain.CollectItem{Entry: v.Entries[proof.Index], Inclusion: proof.Proof, Head: v.head(proof.Size)}
		whole.Consistency = nil
		_, err := c.Settle(w.ctx, []chain.Item{whole, item, chain.DistributeItem{Terms: v.Records[0].Terms.Terms}})
		if v.Entries[proof.Index][0] == byte(record.KindUsage) {
			w.refused("the item after the collected entry", "NotRegistered", err)
		} else {
			w.refused("an entry that is no usage", "NotUsage", err)
		}
	}
}
