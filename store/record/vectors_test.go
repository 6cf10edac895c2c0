package record

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record/vectortest"
)

// vectors is testdata/protocol.json, made by an implementation that shares no code with this one.
type vectors struct {
	Network Network
	Key     string
	Author  Author
	Builder Address
	Records []struct {
		Name      string
		ID        ID
		Block     vectortest.Bytes
		CID       string
		Terms     vectorTerms
		Digest    merkle.Hash
		Signature Signature
		Credits   struct {
			Leaves []struct {
				Key   merkle.Hash
				Value uint64 `json:",string"`
			}
			Proofs [][]merkle.SumStep
		}
	}
	BuilderKey string
	Binding    struct {
		Salt              vectortest.Bytes
		Consumer          Address
		Request, Response vectortest.Bytes
		Binding           merkle.Hash
	}
	Drafts []struct {
		Kind                             string
		Time                             Time
		Unit                             Unit
		Flags                            Flags
		Input, Cached, Output, Reasoning uint32
		Fee                              uint64
		Binding                          merkle.Hash
		Uses                             []struct {
			Record       ID
			Weight, Rate PPM
		}
		Block vectortest.Bytes
	}
	Entries []vectortest.Bytes
	Leaves  []merkle.Hash
	Heads   []struct {
		Size      uint64 `json:",string"`
		Root      merkle.Hash
		Time      uint64 `json:",string"`
		Digest    merkle.Hash
		Signature Signature
	}
	After []struct {
		Name, Verdict string
		Entry         vectortest.Bytes
	}
	RefusedRecords []struct {
		Name  string
		Block vectortest.Bytes
	}
	Totals []struct {
		Record    ID
		Total     Nano
		LastIndex uint64
	}
	Owed      Nano
	Inclusion []struct {
		Index, Size uint64
		Proof       []merkle.Hash
	}
	Consistency []struct {
		From, To uint64
		Proof    []merkle.Hash
	}
}

type vectorTerms struct {
	Artifact, Details, CreditsRoot merkle.Hash
	Parents                        []Share
	CreditsTotal                   uint64 `json:",string"`
	Rate, Due                      PPM
	Builder                        Address
	Issued                         uint64 `json:",string"`
}

func loadVectors(t testing.TB) vectors {
	t.Helper()
	var v vectors
	if err := vectortest.Read("testdata", &v); err != nil {
		t.Fatal(err)
	}
	return v
}

func (v vectors) entries() [][]byte {
	out := make([][]byte, len(v.Entries))
	for i, e := range v.Entries {
		out[i] = e
	}
	return out
}

// rate knows the records of the vectors.
func (v vectors) rate(id ID) (PPM, bool) {
	for _, r := range v.Records {
		if r.ID == id {
			return r.Terms.Rate, true
		}
	}
	return 0, false
}

func (v vectors) head(i int) SignedHead {
	h := v.Heads[i]
	return SignedHead{Head{v.Author, h.Size, h.Root, Time(h.Time)}, h.Signature}
}

func TestVectorsRecords(t *testing.T) {
	v := loadVectors(t)
	for _, want := range v.Records {
		t.Run(want.Name, func(t *testing.T) {
			r, err := OpenRecord(v.Network, want.Block)
			if err != nil {
				t.Fatal(err)
			}
			wantTerms := Terms{
				want.Terms.Artifact, want.Terms.Details, want.Terms.Parents, want.Terms.CreditsRoot, want.Terms.CreditsTotal,
				want.Terms.Rate, want.Terms.Due, want.Terms.Builder, Time(want.Terms.Issued),
			}
			if len(wantTerms.Parents) == 0 {
				wantTerms.Parents = nil
			}
			gotJSON, _ := json.Marshal(r.Terms())
			wantJSON, _ := json.Marshal(wantTerms)
			if !bytes.Equal(gotJSON, wantJSON) {
				t.Errorf("terms\n%s, want\n%s", gotJSON, wantJSON)
			}
			if r.ID() != want.ID || r.CID().String() != want.CID || r.Terms().Digest(v.Network) != want.Digest || r.Signature() != want.Signature {
				t.Errorf("id %v cid %v digest %v signature %v", r.ID(), r.CID(), r.Terms().Digest(v.Network), r.Signature())
			}
			if r.Builder != v.Builder {
				t.Errorf("builder %v", r.Builder)
			}
			leaves, err := CreditLeaves(r.Credits)
			if err != nil || len(leaves) != len(want.Credits.Leaves) {
				t.Fatalf("%d credits, %v", len(leaves), err)
			}
			for i, l := range want.Credits.Leaves {
				leaf := merkle.SumLeaf{Key: l.Key, Value: l.Value}
				proof, err := merkle.SumProof(leaves, i)
				gotJSON, _ := json.Marshal(append([]merkle.SumStep{}, proof...))
				wantJSON, _ := json.Marshal(want.Credits.Proofs[i])
				if err != nil || leaves[i] != leaf || !bytes.Equal(gotJSON, wantJSON) {
					t.Errorf("credit %d: %v %v\n%s, want\n%s", i, leaves[i], err, gotJSON, wantJSON)
				}
				if err := merkle.VerifySum(leaf, want.Credits.Proofs[i], merkle.Sum{Hash: r.Terms().CreditsRoot, Sum: r.Terms().CreditsTotal}); err != nil {
					t.Error(err)
				}
			}
			key, err := ParseKey(v.BuilderKey)
			if err != nil {
				t.Fatal(err)
			}
			// Keys that we don't know are part of what is signed, and nothing that we could write again.
			if unknown := unknownKeys(t, want.Block); len(unknown) > 0 {
				t.Logf("has keys %q", unknown)
			} else if again, err := r.Sign(v.Network, key); err != nil || !bytes.Equal(again.Block(), want.Block) {
				t.Errorf("signing its fields again makes another block: %v", err)
			}
		})
	}
}

// unknownKeys are the keys of a record's block that Sign never writes.
func unknownKeys(t *testing.T, block []byte) (unknown []string) {
	t.Helper()
	node, err := decodeBlock(block)
	if err != nil {
		t.Fatal(err)
	}
	known := strings.Fields("version artifact kind name parents mentions credits rate due license card issued builder signature")
	for it := node.MapIterator(); !it.Done(); {
		k, _, err := it.Next()
		if err != nil {
			t.Fatal(err)
		}
		if s, err := k.AsString(); err != nil || !slices.Contains(known, s) {
			unknown = append(unknown, s)
		}
	}
	return unknown
}

func TestVectorsBinding(t *testing.T) {
	b := loadVectors(t).Binding
	if got := Bind([32]byte(b.Salt), b.Consumer, BlockHash(b.Request), BlockHash(b.Response)); got != b.Binding {
		t.Errorf("%v, want %v", got, b.Binding)
	}
}

func TestVectorsLog(t *testing.T) {
	v := loadVectors(t)
	key, err := ParseKey(v.Key)
	if err != nil {
		t.Fatal(err)
	}
	s := NewState(v.Author)
	if key.Author() != v.Author {
		t.Fatalf("author %v, want %v", key.Author(), v.Author)
	}
	for i, d := range v.Drafts {
		checkVectorHead(t, v, s, key, i)
		draft := Draft{Time: d.Time, Block: d.Block}
		switch d.Kind {
		case "usage":
			draft.Usage = &Usage{Unit: d.Unit, Flags: d.Flags, Input: d.Input, Cached: d.Cached, Output: d.Output, Reasoning: d.Reasoning, Fee: Nano(d.Fee), Binding: d.Binding}
			for _, u := range d.Uses {
				draft.Usage.Uses = append(draft.Usage.Uses, Use{Record: u.Record, Weight: u.Weight})
			}
		case "lineage":
			draft.Kind = KindLineage
		case "evidence":
			draft.Kind = KindEvidence
		case "attestation":
			draft.Kind = KindAttestation
		default:
			t.Fatalf("draft %d of kind %q", i, d.Kind)
		}
		b, err := s.Write(draft, v.rate)
		if err != nil || !bytes.Equal(b, v.Entries[i]) {
			t.Fatalf("entry %d: %v\n%x, want\n%x", i, err, b, v.Entries[i])
		}
		if got := merkle.LeafHash(b); got != v.Leaves[i] {
			t.Errorf("leaf %d: %v, want %v", i, got, v.Leaves[i])
		}
	}
	checkVectorHead(t, v, s, key, len(v.Drafts))
	if s.Owed != v.Owed {
		t.Errorf("owed %d, want %d", s.Owed, v.Owed)
	}
	for _, want := range v.Totals {
		if got := s.Running(want.Record); got != (Running{want.Total, want.LastIndex + 1}) {
			t.Errorf("running total of %v is %v, want %v", want.Record, got, want)
		}
	}
}

func checkVectorHead(t *testing.T, v vectors, s *State, key *Key, i int) {
	t.Helper()
	want := v.head(i)
	h := Head{v.Author, s.Size(), s.Range.Root(), want.Time}
	if h != want.Head || h.Digest(v.Network) != v.Heads[i].Digest {
		t.Fatalf("head %d: %+v, want %+v", i, h, want.Head)
	}
	// Signatures by RFC 6979 are deterministic, so ours are those of the vectors.
	if got, err := h.Sign(v.Network, key); err != nil || got != want {
		t.Errorf("head %d signed %v, want %v: %v", i, got.Signature, want.Signature, err)
	}
	if err := want.Verify(v.Network); err != nil {
		t.Error(err)
	}
	other := v.Network
	other.ChainID++
	if err := want.Verify(other); !errors.Is(err, ErrSignature) {
		t.Errorf("head %d holds on another network: %v", i, err)
	}
}

func TestVectorsLogProofs(t *testing.T) {
	v := loadVectors(t)
	nodes := memory{}
	var r merkle.Range
	for _, l := range v.Leaves {
		r.Append(l, func(n merkle.Node, h merkle.Hash) { nodes[n] = h })
	}
	for _, want := range v.Inclusion {
		got, err := merkle.Inclusion(want.Index, want.Size, nodes)
		if err != nil || !equal(got, want.Proof) {
			t.Errorf("inclusion of %d in %d: %v, want %v: %v", want.Index, want.Size, got, want.Proof, err)
		}
		if err := merkle.VerifyInclusion(v.Leaves[want.Index], want.Index, want.Size, want.Proof, v.Heads[want.Size].Root); err != nil {
			t.Error(err)
		}
	}
	for _, want := range v.Consistency {
		got, err := merkle.Consistency(want.From, want.To, nodes)
		if err != nil || !equal(got, want.Proof) {
			t.Errorf("consistency of %d with %d: %v, want %v: %v", want.From, want.To, got, want.Proof, err)
		}
		if err := merkle.VerifyConsistency(want.From, want.To, want.Proof, v.Heads[want.From].Root, v.Heads[want.To].Root); err != nil {
			t.Error(err)
		}
	}
}

type memory map[merkle.Node]merkle.Hash

func (m memory) Node(n merkle.Node) (merkle.Hash, error) {
	h, ok := m[n]
	if !ok {
		return h, errors.New("no such node")
	}
	return h, nil
}

func equal(a, b []merkle.Hash) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}

func TestVectorsOpen(t *testing.T) {
	v := loadVectors(t)
	st := NewState(v.Author)
	var blocks [][]byte
	for _, d := range v.Drafts {
		if len(d.Block) > 0 {
			blocks = append(blocks, d.Block)
		}
	}
	got, err := Open(v.Network, st, Batch{Head: v.head(len(v.Entries)), Entries: v.entries(), Blocks: blocks}, Sources{Rate: v.rate})
	if err != nil {
		t.Fatal(err)
	}
	if len(got.Flaws()) != 0 || got.Next().Owed != v.Owed || got.End() != uint64(len(v.Entries)) {
		t.Errorf("flaws %v, owed %d, end %d", got.Flaws(), got.Next().Owed, got.End())
	}
}

func TestVectorsAfter(t *testing.T) {
	v := loadVectors(t)
	st := NewState(v.Author)
	for i, b := range v.Entries {
		e, err := st.Check(b, Sources{Rate: v.rate})
		if err != nil {
			t.Fatalf("entry %d: %v", i, err)
		}
		st.grow(merkle.LeafHash(b))
		st.add(e)
	}
	from := Sources{Rate: v.rate, Earlier: func(i uint64) ([]byte, bool) {
		if i >= uint64(len(v.Entries)) {
			return nil, false
		}
		return v.Entries[i], true
	}}
	for _, c := range v.After {
		t.Run(c.Name, func(t *testing.T) {
			e, err := st.Check(c.Entry, from)
			verdict := "valid"
			var fault *Fault
			switch {
			case errors.As(err, &fault):
				verdict = string(fault.Kind)
			case err != nil:
				t.Fatal(err)
			case e.Flaw() != "":
				verdict = "flaw"
			}
			if verdict != c.Verdict {
				t.Errorf("verdict %s (%v %s), want %s", verdict, err, e.Flaw(), c.Verdict)
			}
		})
	}
}

func TestVectorsReceipts(t *testing.T) {
	files, err := vectortest.Receipts("testdata")
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range files {
		b, err := os.ReadFile(f)
		if err != nil {
			t.Fatal(err)
		}
		name := filepath.Base(f)
		t.Run(name, func(t *testing.T) {
			r, err := ParseReceipt(b)
			if err == nil {
				_, err = r.Verify()
			}
			if good := strings.HasPrefix(name, "good"); good != (err == nil) {
				t.Errorf("holds: %v, want %v", err, good)
			}
			if err == nil {
				again, err := json.Marshal(r)
				if err != nil {
					t.Fatal(err)
				}
				if r2, err := ParseReceipt(again); err != nil || r2.Index != r.Index || !bytes.Equal(r2.Entry, r.Entry) {
					t.Errorf("does not survive JSON: %v", err)
				}
			}
		})
	}
}
