package record

import (
	"bytes"
	"encoding/binary"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/openledger/openledger/store/merkle"
)

// FuzzParseEntry: what is taken is written again byte for byte, and shares no memory with what was read.
func FuzzParseEntry(f *testing.F) {
	v := loadVectors(f)
	for _, e := range v.Entries {
		f.Add([]byte(e))
	}
	for _, a := range v.After {
		f.Add([]byte(a.Entry))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := ParseEntry(b)
		if err != nil {
			return
		}
		want := bytes.Clone(b)
		clear(b)
		if got := e.Append(nil); !bytes.Equal(got, want) {
			t.Errorf("%x is written again as %x", want, got)
		}
		_ = e.Flaw()
	})
}

// FuzzOpenRecord: a block is taken only in its canonical form, and what a record says is within the protocol's bounds.
func FuzzOpenRecord(f *testing.F) {
	v := loadVectors(f)
	for _, r := range v.Records {
		f.Add([]byte(r.Block))
	}
	for _, r := range v.RefusedRecords {
		f.Add([]byte(r.Block))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		node, err := decodeBlock(b)
		if err != nil {
			if !errors.Is(err, ErrBlock) {
				t.Errorf("error of another kind: %v", err)
			}
			return
		}
		if again, err := encodeNode(node); err != nil || !bytes.Equal(again, b) {
			t.Errorf("%x is written again as %x: %v", b, again, err)
		}
		r, err := OpenRecord(v.Network, b)
		if err != nil {
			if !errors.Is(err, ErrBlock) && !errors.Is(err, ErrSignature) && !errors.Is(err, ErrCreditsFile) {
				t.Errorf("error of another kind: %v", err)
			}
			return
		}
		if !bytes.Equal(r.Block(), b) || r.ID() != r.Terms().ID() || r.Rate > Million || r.Due > Million || len(r.Parents) > MaxParents || len(r.Credits) > MaxCredits {
			t.Errorf("%+v", r)
		}
	})
}

// FuzzReadRecord looks behind the signature: blocks of any content are read without a panic, and what their fields hold is in range.
func FuzzReadRecord(f *testing.F) {
	v := loadVectors(f)
	for _, r := range v.Records {
		f.Add([]byte(r.Block))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		node, err := decodeBlock(b)
		if err != nil {
			return
		}
		r, err := readRecord(node)
		if err != nil {
			return
		}
		terms, err := r.makeTerms(merkle.Hash{})
		if err != nil {
			return
		}
		var shares uint64
		for _, p := range terms.Parents {
			shares += uint64(p.Share)
		}
		if shares > uint64(Million) || terms.CreditsTotal == 0 && shares != uint64(Million) {
			t.Errorf("%+v", terms)
		}
	})
}

func FuzzParseStatement(f *testing.F) {
	for _, d := range loadVectors(f).Drafts {
		f.Add([]byte(d.Block))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		s, err := ParseStatement(b)
		if err != nil {
			if !errors.Is(err, ErrBlock) {
				t.Errorf("error of another kind: %v", err)
			}
			return
		}
		if s.Body == nil {
			t.Error("no body")
		}
	})
}

// FuzzParseReceipt: what is taken survives being written and read again.
func FuzzParseReceipt(f *testing.F) {
	files, err := filepath.Glob("testdata/receipts/*-0.json")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		r, err := ParseReceipt(b)
		if err != nil {
			if !errors.Is(err, ErrReceipt) {
				t.Errorf("error of another kind: %v", err)
			}
			return
		}
		_, holds := r.Verify()
		text, err := json.Marshal(r)
		if err != nil {
			t.Fatal(err)
		}
		again, err := ParseReceipt(text)
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		if _, err := again.Verify(); (err == nil) != (holds == nil) || !bytes.Equal(again.Entry, r.Entry) || again.Head != r.Head || again.Index != r.Index {
			t.Errorf("%+v, then %+v", r, again)
		}
	})
}

// FuzzParseBundle: what is taken is written again byte for byte.
func FuzzParseBundle(f *testing.F) {
	var b []byte
	for _, e := range loadVectors(f).Entries[:3] {
		b = AppendBundle(b, e)
	}
	f.Add(b, 3)
	f.Add(b, 2)
	f.Add(b[:len(b)-1], 3)
	f.Add([]byte{0}, 1)
	f.Add([]byte{0, 0}, 1)
	f.Add([]byte{4, 65}, 1)
	f.Fuzz(func(t *testing.T, b []byte, most int) {
		entries, err := ParseBundle(b, most)
		if err != nil {
			if !errors.Is(err, ErrBatch) {
				t.Errorf("error of another kind: %v", err)
			}
			return
		}
		var again []byte
		for _, e := range entries {
			again = AppendBundle(again, e)
		}
		if !bytes.Equal(again, b) || len(entries) > max(most, 0) {
			t.Errorf("%x is %d entries, written again as %x", b, len(entries), again)
		}
	})
}

// FuzzText: ids, addresses, authors, signatures and amounts are read from one form, in either case of hex.
func FuzzText(f *testing.F) {
	for _, s := range []string{ID{1}.String(), Address{2}.String(), Author{3}.String(), Signature{4}.String(), "0", "1.5", "18446744073.709551615", "18446744073.709551616", ".5", "5.", "+1", "1e3", "0x1", "００"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		same := func(got string) {
			if !strings.EqualFold(got, s) {
				t.Errorf("%q is read as %q", s, got)
			}
		}
		if id, err := ParseID(s); err == nil {
			same(id.String())
		}
		if a, err := ParseAddress(s); err == nil {
			same(a.String())
		}
		if a, err := ParseAuthor(s); err == nil {
			same(a.String())
		}
		if sig := (Signature{}); sig.UnmarshalText([]byte(s)) == nil {
			same(sig.String())
		}
		var n Nano
		if n.UnmarshalText([]byte(s)) == nil {
			if text, _ := n.MarshalText(); strings.TrimLeft(s, "0") != strings.TrimLeft(string(text), "0") {
				t.Errorf("%q is read as %s", s, text)
			}
		}
		if n, err := ParseToken(s); err == nil {
			if again, err := ParseToken(n.Token()); err != nil || again != n {
				t.Errorf("%q is %d, written as %q, read as %d: %v", s, n, n.Token(), again, err)
			}
			if strings.Trim(s, "0123456789.") != "" {
				t.Errorf("%q is an amount of %d", s, n)
			}
		}
	})
}

// FuzzOpen gives Open a batch of fuzz bytes on a log of the vectors' first entries, under a head that the author did sign.
func FuzzOpen(f *testing.F) {
	v := loadVectors(f)
	key, err := ParseKey(v.Key)
	if err != nil {
		f.Fatal(err)
	}
	const held = 4
	bundle := func(entries [][]byte) (b []byte) {
		for _, e := range entries {
			b = AppendBundle(b, e)
		}
		return b
	}
	blocks := func(from int) (b []byte) {
		for _, d := range v.Drafts[from:] {
			if len(d.Block) > 0 {
				b = append(binary.BigEndian.AppendUint16(b, uint16(len(d.Block))), d.Block...)
			}
		}
		return b
	}
	f.Add(uint64(held), bundle(v.entries()[held:]), blocks(held))
	f.Add(uint64(0), bundle(v.entries()), blocks(0))
	for _, a := range v.After {
		f.Add(uint64(held), bundle(append(v.entries()[held:], a.Entry)), blocks(held))
	}
	f.Fuzz(func(t *testing.T, first uint64, entries, blocks []byte) {
		st := NewState(v.Author)
		b := Batch{Entries: v.entries()[:held], Head: v.head(held)}
		opened, err := Open(v.Network, st, b, Sources{Rate: v.rate})
		if err != nil {
			t.Fatal(err)
		}
		st.Absorb(opened.Next())
		if b.Entries, err = ParseBundle(entries, 1000); err != nil {
			return
		}
		for len(blocks) >= 2 && len(blocks)-2 >= int(binary.BigEndian.Uint16(blocks)) {
			n := 2 + int(binary.BigEndian.Uint16(blocks))
			b.Blocks, blocks = append(b.Blocks, blocks[2:n]), blocks[n:]
		}
		// Sign whatever continues the log, as a lying author would.
		b.First = first
		grown := st.Range.Clone()
		for i := max(held, first); first <= held && i < b.End(); i++ {
			grown.Append(merkle.LeafHash(b.Entries[i-first]), nil)
		}
		if b.Head, err = (Head{v.Author, grown.Size(), grown.Root(), 1 << 62}).Sign(v.Network, key); err != nil {
			t.Fatal(err)
		}
		before := st.Range.Root()
		got, err := Open(v.Network, st, b, Sources{Rate: v.rate})
		var fault *Fault
		if err != nil && (got != nil || !errors.As(err, &fault) && !errors.Is(err, ErrBatch) && !errors.Is(err, ErrGap) && !errors.Is(err, ErrStale)) {
			t.Fatalf("%v, %v", got, err)
		}
		if fault != nil && fault.Head != b.Head {
			t.Errorf("fault without its head: %+v", fault)
		}
		if st.Range.Root() != before || st.Size() != held {
			t.Error("the state changed")
		}
		if err == nil && (got.Next().Range.Root() != b.Head.Root || got.Next().Size() != b.Head.Size || got.From() != held || got.End() != b.End()) {
			t.Errorf("from %d to %d, root %v", got.From(), got.End(), got.Next().Range.Root())
		}
	})
}
