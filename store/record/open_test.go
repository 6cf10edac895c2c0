package record

import (
	"bytes"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/openledger/openledger/store/merkle"
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func usage(fee Nano, ids ...byte) Draft {
	u := &Usage{Fee: fee}
	left := Million
	for i, id := range ids {
		w := left
		if i < len(ids)-1 {
			w = left / 2
		}
		left -= w
		u.Uses = append(u.Uses, Use{Record: ID{id}, Weight: w})
	}
	return Draft{Time: 100, Usage: u}
}

// sixEntries is a log of usages with a block at 1 and 4.
func sixEntries(t *testing.T) *written {
	w := newWritten(t)
	w.write(t, usage(1000, 100))
	w.write(t, Draft{Time: 100, Kind: KindEvidence, Block: statementBlock})
	w.write(t, usage(2000, 100, 200))
	w.write(t, usage(3000, 100))
	other := slices.Clone(statementBlock)
	copy(other[bytes.Index(other, []byte("0123")):], "abcd")
	w.write(t, Draft{Time: 100, Kind: KindAttestation, Block: other})
	w.write(t, usage(4000, 200))
	return w.prove()
}

func TestOpenSaysWhoseFaultItIs(t *testing.T) {
	w := sixEntries(t)
	stranger, err := NewKey()
	must(t, err)
	for name, c := range map[string]struct {
		held, from, to, head uint64
		change               func(*Batch)
		want                 error // nil: it is taken
	}{
		"the whole log":                        {0, 0, 6, 6, func(*Batch) {}, nil},
		"the rest of it":                       {2, 2, 6, 6, func(*Batch) {}, nil},
		"a part under a larger head":           {2, 2, 3, 6, func(*Batch) {}, nil},
		"what is held again, and more":         {3, 0, 6, 6, func(*Batch) {}, nil},
		"held with other bytes: not looked at": {3, 2, 6, 6, func(b *Batch) { b.Entries[0] = nil }, nil},
		"no blocks: a flaw":                    {0, 0, 6, 6, func(b *Batch) { b.Blocks = nil }, nil},
		"a block twice":                        {0, 0, 6, 6, func(b *Batch) { b.Blocks = append(b.Blocks, b.Blocks[0]) }, nil},

		"a gap":                      {1, 2, 6, 6, func(*Batch) {}, ErrGap},
		"nothing new":                {4, 1, 4, 4, func(*Batch) {}, ErrStale},
		"nothing new, and a bad one": {4, 1, 4, 4, func(b *Batch) { b.Entries[0] = nil }, ErrStale},

		"another author's head":        {0, 0, 6, 6, func(b *Batch) { b.Head.Author = stranger.Author() }, ErrBatch},
		"no entries":                   {0, 0, 6, 6, func(b *Batch) { b.Entries = nil }, ErrBatch},
		"more entries than the head":   {0, 0, 6, 5, func(*Batch) {}, ErrBatch},
		"an end beyond 2^64":           {0, 0, 6, 6, func(b *Batch) { b.First = 1<<64 - 3 }, ErrBatch},
		"a block that nobody names":    {0, 0, 6, 6, func(b *Batch) { b.Blocks[0] = []byte{0xa0} }, ErrBatch},
		"a block of a later entry":     {0, 0, 4, 6, func(b *Batch) { b.Blocks = append(b.Blocks, w.blocks[4]) }, ErrBatch},
		"a block above 64 KiB":         {0, 0, 6, 6, func(b *Batch) { b.Blocks[0] = make([]byte, MaxBlock+1) }, ErrBatch},
		"more blocks than entries":     {1, 1, 2, 6, func(b *Batch) { b.Blocks = append(b.Blocks, b.Blocks[0]) }, ErrBatch},
		"a head that is not signed":    {0, 0, 6, 6, func(b *Batch) { b.Head.Signature = Signature{} }, ErrSignature},
		"a head of another time":       {0, 0, 6, 6, func(b *Batch) { b.Head.Time++ }, ErrSignature},
		"a changed entry":              {0, 0, 6, 6, func(b *Batch) { b.Entries[3][20]++ }, ErrRoot},
		"an entry too few":             {0, 0, 5, 6, func(b *Batch) { b.Consistency = nil }, ErrRoot},
		"no consistency proof":         {0, 0, 3, 6, func(b *Batch) { b.Consistency = nil }, ErrRoot},
		"a proof that is not needed":   {0, 0, 6, 6, func(b *Batch) { b.Consistency = []merkle.Hash{{}} }, ErrRoot},
		"two entries exchanged":        {0, 0, 6, 6, func(b *Batch) { b.Entries[2], b.Entries[3] = b.Entries[3], b.Entries[2] }, ErrRoot},
		"a first that is one too late": {3, 2, 6, 6, func(b *Batch) { b.First, b.Entries = 3, b.Entries[:3] }, ErrRoot},
	} {
		t.Run(name, func(t *testing.T) {
			st := w.state(t, c.held)
			b := w.batch(t, c.from, min(c.to, c.head), c.head)
			if c.to > c.head {
				b.Entries = w.entries[c.from:c.to]
			}
			c.change(&b)
			v, err := Open(testNetwork, st, b, w.from())
			if !errors.Is(err, c.want) || (v == nil) != (err != nil) {
				t.Fatalf("%v, want %v", err, c.want)
			}
			if st.Size() != c.held || st.Range.Root() != w.roots[c.held] {
				t.Error("the state changed")
			}
			if err == nil && (v.Next().Size() != c.to || v.Next().Range.Root() != w.roots[c.to]) {
				t.Errorf("next has %d entries", v.Next().Size())
			}
		})
	}
}

func TestOpenKeepsOnlyBlocksOfNewEntries(t *testing.T) {
	w := sixEntries(t)
	v, err := Open(testNetwork, w.state(t, 3), w.batch(t, 0, 6, 6), w.from())
	must(t, err)
	if len(v.Blocks()) != 1 || v.Blocks()[BlockHash(w.blocks[4])] == nil {
		t.Errorf("%d blocks", len(v.Blocks()))
	}
}

func TestOpenShowsFlawsAndTakesTheEntries(t *testing.T) {
	w := sixEntries(t)
	b := w.batch(t, 0, 6, 6)
	b.Blocks = b.Blocks[:1]
	v, err := Open(testNetwork, w.state(t, 0), b, w.from())
	must(t, err)
	if len(v.Flaws()) != 1 || v.Flaws()[0] != (Flaw{4, "its block is missing"}) || v.Next().Owed != w.final.Owed {
		t.Errorf("flaws %v", v.Flaws())
	}
}

func TestOpenNamesTheBlocksThatAreMissing(t *testing.T) {
	w := sixEntries(t)
	one, other := BlockHash(w.blocks[1]), BlockHash(w.blocks[4])
	for name, c := range map[string]struct {
		held   uint64
		blocks [][]byte
		want   []merkle.Hash
	}{
		"none":                              {0, [][]byte{w.blocks[1], w.blocks[4]}, nil},
		"one":                               {0, w.blocks[1:2], []merkle.Hash{other}},
		"all, in order":                     {0, nil, []merkle.Hash{one, other}},
		"those of entries held don't count": {2, nil, []merkle.Hash{other}},
	} {
		b := w.batch(t, 0, 6, 6)
		b.Blocks = c.blocks
		v, err := Open(testNetwork, w.state(t, c.held), b, w.from())
		must(t, err)
		if !slices.Equal(v.Missing(), c.want) {
			t.Errorf("%s: missing are %v, want %v", name, v.Missing(), c.want)
		}
	}
	named := Entry{Kind: KindEvidence, Block: one}
	again := named
	again.Index = 1
	b := batchOf(t, [][]byte{named.Append(nil), again.Append(nil)}, nil)
	v, err := Open(testNetwork, NewState(b.Head.Author), b, Sources{})
	must(t, err)
	if !slices.Equal(v.Missing(), []merkle.Hash{one}) {
		t.Errorf("a block that two entries name is missing %d times", len(v.Missing()))
	}
}

// batchOf makes a batch of whatever entries, under a head that the author signed.
func batchOf(t *testing.T, entries, blocks [][]byte) Batch {
	t.Helper()
	key := testKey(t)
	var tree merkle.Range
	for _, b := range entries {
		tree.Append(merkle.LeafHash(b), nil)
	}
	h, err := Head{key.Author(), tree.Size(), tree.Root(), 5000}.Sign(testNetwork, key)
	must(t, err)
	return Batch{Head: h, Entries: entries, Blocks: blocks}
}

func TestOpenRefusesABlockAbove64KiBThoughAnEntryNamesIt(t *testing.T) {
	for size, want := range map[int]error{MaxBlock: nil, MaxBlock + 1: ErrBatch} {
		block := make([]byte, size)
		b := batchOf(t, [][]byte{Entry{Kind: KindEvidence, Block: BlockHash(block)}.Append(nil)}, [][]byte{block})
		v, err := Open(testNetwork, NewState(b.Head.Author), b, Sources{})
		if !errors.Is(err, want) || err == nil && len(v.Flaws()) != 1 { // it is no statement
			t.Errorf("%d bytes: %v", size, err)
		}
	}
}

func TestOpenShowsWhatIsOddInAUsage(t *testing.T) {
	e := Entry{Kind: KindUsage, Usage: &Usage{Cached: 1, Uses: []Use{{Record: ID{1}, Weight: Million}}}}
	b := batchOf(t, [][]byte{e.Append(nil)}, nil)
	v, err := Open(testNetwork, NewState(b.Head.Author), b, Sources{})
	must(t, err)
	if len(v.Flaws()) != 1 || v.Flaws()[0] != (Flaw{0, "1 cached of 0 input"}) {
		t.Errorf("flaws %v", v.Flaws())
	}
}

func TestTimeMayRepeatAndNotFall(t *testing.T) {
	for second, want := range map[Time]FaultKind{101: "", 100: "", 99: Malformed} {
		b := batchOf(t, [][]byte{Entry{Kind: 9, Time: 100}.Append(nil), Entry{Kind: 9, Index: 1, Time: second}.Append(nil)}, nil)
		_, err := Open(testNetwork, NewState(b.Head.Author), b, Sources{})
		var fault *Fault
		if errors.As(err, &fault); want == "" && err != nil || want != "" && (fault == nil || fault.Kind != want || fault.Index != 1) {
			t.Errorf("time %d after 100: %v", second, err)
		}
	}
}

func TestAPointerBeyondTheLogAsksForNoEntry(t *testing.T) {
	w := sixEntries(t)
	for _, previous := range []uint64{7, 8, 1<<64 - 1} {
		e := Entry{Kind: KindUsage, Index: 6, Time: 100, Owed: w.final.Owed, Usage: &Usage{Uses: []Use{{Record: ID{100}, Weight: Million, Total: w.final.Running(ID{100}).Total, Previous: previous}}}}
		_, err := w.state(t, 6).Check(e.Append(nil), w.from()) // it panics if it is asked for an entry that is not there
		var fault *Fault
		if !errors.As(err, &fault) || fault.Kind != WrongTotal {
			t.Errorf("previous %d: %v", previous, err)
		}
	}
}

func TestOpenTurnsAFaultIntoProof(t *testing.T) {
	w := sixEntries(t)
	e, err := ParseEntry(w.entries[3])
	must(t, err)
	e.Owed++
	w.entries[3] = e.Append(nil)
	var tree merkle.Range
	for i, b := range w.entries {
		tree.Append(merkle.LeafHash(b), func(n merkle.Node, h merkle.Hash) { w.nodes[n] = h })
		w.roots[i+1] = tree.Root()
	}
	b := w.batch(t, 2, 5, 6)
	_, err = Open(testNetwork, w.state(t, 2), b, w.from())
	var fault *Fault
	if !errors.As(err, &fault) || fault.Kind != WrongOwed || fault.Index != 3 || fault.Author != w.key.Author() || fault.Head != b.Head {
		t.Fatalf("%v: %+v", err, fault)
	}
	if !strings.Contains(err.Error(), "entry 3") {
		t.Errorf("%v", err)
	}
}

func TestOpenKnowsTheRatesOfRecordsThatComeInTheBatch(t *testing.T) {
	key := testKey(t)
	r, err := draftRecord("model").Sign(testNetwork, key)
	must(t, err)
	for rate, want := range map[PPM]FaultKind{r.Rate: "", r.Rate + 1: WrongAmount} {
		st := NewState(key.Author())
		first, err := st.Write(Draft{Kind: KindLineage, Block: r.Block()}, nil)
		must(t, err)
		second, err := st.Write(Draft{Usage: &Usage{Fee: 1e9, Uses: []Use{{Record: r.ID(), Weight: Million}}}}, func(ID) (PPM, bool) { return rate, true })
		must(t, err)
		h, err := Head{key.Author(), 2, st.Range.Root(), 1}.Sign(testNetwork, key)
		must(t, err)
		v, err := Open(testNetwork, NewState(key.Author()), Batch{Head: h, Entries: [][]byte{first, second}, Blocks: [][]byte{r.Block()}}, Sources{})
		var fault *Fault
		if errors.As(err, &fault); want == "" && (err != nil || len(v.Records()) != 1 || v.Records()[0].ID() != r.ID()) || want != "" && (fault == nil || fault.Kind != want) {
			t.Errorf("rate %d: %v", rate, err)
		}
	}
}

func TestAForkNamesBothHeads(t *testing.T) {
	a := Head{Author{1}, 5, merkle.Hash{1}, 9}
	b := a
	b.Root = merkle.Hash{2}
	err := &ForkError{Known: SignedHead{Head: a}, Other: SignedHead{Head: b}}
	for _, part := range []string{a.Author.String(), a.Root.String(), b.Root.String(), "size 5"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%v does not say %s", err, part)
		}
	}
	err.Other.Size, err.Parting = 8, &Parting{Index: 3}
	for _, part := range []string{a.Author.String(), "index 3", "size 5 and 8"} {
		if !strings.Contains(err.Error(), part) {
			t.Errorf("%v does not say %s", err, part)
		}
	}
}

func TestHeadsAreSignedAndVerified(t *testing.T) {
	key := testKey(t)
	stranger, err := NewKey()
	must(t, err)
	head := Head{key.Author(), 3, merkle.Hash{1}, 7}
	if _, err := head.Sign(testNetwork, stranger); err == nil {
		t.Error("signed by another key")
	}
	good, err := head.Sign(testNetwork, key)
	must(t, err)
	must(t, good.Verify(testNetwork))
	must(t, good.Verify(Network{testNetwork.ChainID, testNetwork.Settlement}))
	if err := good.Verify(Network{testNetwork.ChainID, Address{2}}); !errors.Is(err, ErrSignature) {
		t.Errorf("another contract: %v", err)
	}
	if err := good.Verify(Network{testNetwork.ChainID + 1, testNetwork.Settlement}); !errors.Is(err, ErrSignature) {
		t.Errorf("another chain: %v", err)
	}
	for name, change := range map[string]func(*SignedHead){
		"author": func(h *SignedHead) { h.Author[19]++ },
		"size":   func(h *SignedHead) { h.Size++ },
		"root":   func(h *SignedHead) { h.Root[31]++ },
		"time":   func(h *SignedHead) { h.Time++ },
		"v of 0": func(h *SignedHead) { h.Signature[64] -= 27 },
		"other v": func(h *SignedHead) {
			h.Signature[64] = 27 + 28 - h.Signature[64]
		},
		"v of 29":  func(h *SignedHead) { h.Signature[64] = 29 },
		"v of 255": func(h *SignedHead) { h.Signature[64] = 255 },
		"r of 0":   func(h *SignedHead) { clear(h.Signature[:32]) },
		"s of 0":   func(h *SignedHead) { clear(h.Signature[32:64]) },
		"high s": func(h *SignedHead) {
			high(&h.Signature)
		},
		"high s without another v": func(h *SignedHead) {
			v := h.Signature[64]
			high(&h.Signature)
			h.Signature[64] = v
		},
		"nothing": func(h *SignedHead) { h.Signature = Signature{} },
	} {
		bad := good
		change(&bad)
		if err := bad.Verify(testNetwork); !errors.Is(err, ErrSignature) {
			t.Errorf("%s: %v", name, err)
		}
	}
	empty, err := Head{Author: key.Author(), Root: merkle.EmptyRoot}.Sign(testNetwork, key)
	must(t, err)
	must(t, empty.Verify(testNetwork))
	empty, err = Head{Author: key.Author()}.Sign(testNetwork, key)
	must(t, err)
	if err := empty.Verify(testNetwork); err == nil {
		t.Error("the empty log with another root")
	}
}

func TestKeysAreReadAndNotShown(t *testing.T) {
	k, err := NewKey()
	must(t, err)
	for _, s := range []string{k.Hex(), k.Hex()[2:], " " + k.Hex() + "\n"} {
		if again, err := ParseKey(s); err != nil || again.Author() != k.Author() {
			t.Errorf("%v", err)
		}
	}
	for _, bad := range []string{"", "0x", k.Hex()[:65], k.Hex() + "0", strings.Repeat("0", 64), strings.Repeat("f", 64), "zz" + k.Hex()[4:]} {
		_, err := ParseKey(bad)
		if err == nil {
			t.Error("a bad key is taken")
		} else if len(bad) > 8 && strings.Contains(err.Error(), bad[2:8]) {
			t.Error("the error shows the key")
		}
	}
}
