package contract_test

import (
	"errors"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
	"github.com/openledger/openledger/store/record/vectortest"
)

// vectors are what the vectors say of what may come after their log.
type vectors struct {
	Network record.Network
	Key     string
	Records []struct {
		ID    record.ID
		Block vectortest.Bytes
	}
	Entries []vectortest.Bytes
	After   []struct {
		Name, Verdict string
		Entry         vectortest.Bytes
	}
}

// readVectors also makes the world that they are for, with all their records, and their log.
func readVectors(t *testing.T) (v vectors, a *author, rate func(record.ID) (record.PPM, bool)) {
	t.Helper()
	if err := vectortest.Read("../../store/record/testdata", &v); err != nil {
		t.Fatal(err)
	}
	w := newEVM(t, v.Network.ChainID)
	w.token = w.deploy(contract.TestTokenMetaData.Bin, erc.PackConstructor(9))
	w.settle()
	w.moveTo(common.Address(v.Network.Settlement))
	rates := map[record.ID]record.PPM{}
	for _, r := range v.Records {
		opened, err := record.OpenRecord(v.Network, r.Block)
		if err != nil {
			t.Fatal(err)
		}
		w.do(eve, abi.PackRegister(packTerms(opened.Terms()), packSignature(opened.Signature())))
		rates[r.ID] = opened.Rate
	}
	k, err := record.ParseKey(v.Key)
	if err != nil {
		t.Fatal(err)
	}
	a = w.authorOf(k)
	rate = func(id record.ID) (record.PPM, bool) { r, ok := rates[id]; return r, ok }
	for _, b := range v.Entries {
		e, err := a.state.Check(b, record.Sources{Rate: rate})
		if err != nil {
			t.Fatal(err)
		}
		a.state.Add(e, merkle.LeafHash(b))
		a.write(b)
	}
	return v, a, rate
}

// TestVectorsFaultsAreProvedOnChain: by the proof that is made of a batch in which they are found. What is no fault is proved as none.
func TestVectorsFaultsAreProvedOnChain(t *testing.T) {
	v, a, rate := readVectors(t)
	if len(v.After) == 0 {
		t.Fatal("the vectors say of no entry whether it may come next")
	}
	held := &author{world: a.world, key: a.key, entries: a.entries, nodes: a.nodes}
	from := record.Sources{Rate: rate, Earlier: func(i uint64) ([]byte, bool) { return a.entries[i], true }}
	for _, c := range v.After {
		t.Run(c.Name, func(t *testing.T) {
			b := a.authorOf(a.key)
			for _, e := range append(slices.Clone(v.Entries), c.Entry) {
				b.write(e)
			}
			batch := record.Batch{Head: b.head(b.size()), First: b.size() - 1, Entries: [][]byte{c.Entry}}
			_, err := record.Open(v.Network, a.state, batch, from)
			if c.Verdict == "valid" || c.Verdict == "flaw" {
				if err != nil {
					t.Fatalf("refused: %v", err)
				}
				b.provesNothing()
				return
			}
			var fault *record.Fault
			if !errors.As(err, &fault) || string(fault.Kind) != c.Verdict {
				t.Fatalf("found %v, not %s", err, c.Verdict)
			}
			p, err := audit.Prove(fault, held)
			if err != nil {
				t.Fatal(err)
			}
			if err := p.Check(v.Network, audit.Chain{Rate: rate}); err != nil {
				t.Errorf("Go: %v", err)
			}
			d, err := b.callAndUndo(eve, prove(p))
			if err != nil {
				t.Fatalf("the contract: %v", err)
			}
			b.expect("marked for", the(b.world, d, abi.UnpackMarkedEvent).Kind, numbers[record.FaultKind(c.Verdict)])
		})
	}
}

// provesNothing tries every kind that is about entries, every use, and every other entry, on the last one.
func (a *author) provesNothing() {
	a.t.Helper()
	last := a.size() - 1
	head := a.head(a.size())
	for _, kind := range proved[1:] {
		for use := range uint8(3) {
			for other := range a.size() {
				p := audit.Proof{Kind: kind, Use: use, Heads: []record.SignedHead{head}, Leaves: []audit.Leaf{a.leaf(last, a.size())}}
				if other < last {
					p.Leaves = append(p.Leaves, a.leaf(other, a.size()))
				}
				if d, err := a.callAndUndo(eve, prove(p)); err == nil {
					a.t.Fatalf("proved as %s with entry %d: %v", kind, other, events(d, abi.UnpackMarkedEvent))
				}
			}
		}
	}
	two := []record.SignedHead{head, a.sign(record.Head{Size: head.Size, Root: head.Root, Time: head.Time + 1})}
	if _, err := a.callAndUndo(eve, prove(audit.Proof{Kind: record.Fork, Heads: two})); err == nil {
		a.t.Fatal("proved as a fork")
	}
}
