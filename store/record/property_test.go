package record

import (
	"bytes"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/openledger/openledger/store/merkle"
)

// failer is what testing.T and rapid.T have in common here.
type failer interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

var testNetwork = Network{31337, Address{1}}

func testKey(t failer) *Key {
	t.Helper()
	k, err := ParseKey("00000000000000000000000000000000000000000000000000000000000000aa")
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// written is a log as its author has it: the entries, the blocks of each, and what it takes to prove anything of it.
type written struct {
	key     *Key
	entries [][]byte
	blocks  [][]byte // by entry; nil where there is none
	nodes   memory
	roots   []merkle.Hash
	final   *State
}

var statementBlock = []byte("\xa4dbody\xf6dkinddtestgsubject\x58\x20" + "01234567890123456789012345678901" + "gversion\x01")

// flatRate is the rate of every record of random logs: it follows from the id, so that anybody knows it.
func flatRate(id ID) (PPM, bool) { return PPM(id[0]) * 3900, true }

func newWritten(t failer) *written {
	k := testKey(t)
	w := &written{key: k, nodes: memory{}, final: NewState(k.Author())}
	w.roots = []merkle.Hash{w.final.Range.Root()}
	return w
}

func (w *written) write(t failer, d Draft) {
	t.Helper()
	b, err := w.final.Write(d, flatRate)
	if err != nil {
		t.Fatal(err)
	}
	w.entries, w.blocks = append(w.entries, b), append(w.blocks, d.Block)
	w.roots = append(w.roots, w.final.Range.Root())
}

// prove fills the nodes once the log is written.
func (w *written) prove() *written {
	var r merkle.Range
	for _, e := range w.entries {
		r.Append(merkle.LeafHash(e), func(n merkle.Node, h merkle.Hash) { w.nodes[n] = h })
	}
	return w
}

func drawLog(t *rapid.T, most int) *written {
	w := newWritten(t)
	for i := range rapid.IntRange(1, most).Draw(t, "entries") {
		d := Draft{Time: Time(rapid.Uint64Range(0, 1000).Draw(t, "time"))}
		switch rapid.IntRange(0, 5).Draw(t, "kind") {
		case 0:
			d.Kind, d.Block = KindAttestation, append(slices.Clip(statementBlock[:len(statementBlock)-9-32]), append([]byte(fmt.Sprintf("%032d", i)), "gversion\x01"...)...)
		default:
			u := &Usage{Fee: Nano(rapid.Uint64Range(0, 1<<50).Draw(t, "fee")), Input: 9, Cached: 4, Output: 3, Flags: Streamed | Hashed}
			left := uint32(Million)
			for id := range rapid.IntRange(1, 4).Draw(t, "uses") {
				weight := rapid.Uint32Range(0, left).Draw(t, "weight")
				left -= weight
				u.Uses = append(u.Uses, Use{Record: ID{byte(id*50 + rapid.IntRange(0, 2).Draw(t, "record"))}, Weight: PPM(weight)})
			}
			u.Uses[0].Weight += PPM(left)
			d.Usage = u
		}
		w.write(t, d)
	}
	return w.prove()
}

// head signs the head of that size.
func (w *written) head(t failer, size uint64) SignedHead {
	t.Helper()
	h, err := Head{w.key.Author(), size, w.roots[size], 5000}.Sign(testNetwork, w.key)
	if err != nil {
		t.Fatal(err)
	}
	return h
}

// batch is the entries of [from, to) under the head of that size.
func (w *written) batch(t failer, from, to, size uint64) Batch {
	t.Helper()
	b := Batch{Head: w.head(t, size), First: from}
	for i := from; i < to; i++ {
		b.Entries = append(b.Entries, bytes.Clone(w.entries[i]))
		if w.blocks[i] != nil {
			b.Blocks = append(b.Blocks, bytes.Clone(w.blocks[i]))
		}
	}
	var err error
	if b.Consistency, err = merkle.Consistency(to, size, w.nodes); err != nil {
		t.Fatal(err)
	}
	return b
}

// from are the sources of a node that holds the log's first entries.
func (w *written) from() Sources {
	return Sources{Rate: flatRate, Earlier: func(i uint64) ([]byte, bool) { return w.entries[i], true }}
}

// state is what a node holds after the first entries.
func (w *written) state(t failer, size uint64) *State {
	t.Helper()
	st := NewState(w.key.Author())
	if size > 0 {
		v, err := Open(testNetwork, st, w.batch(t, 0, size, size), w.from())
		if err != nil {
			t.Fatal(err)
		}
		st.Absorb(v.Next())
	}
	return st
}

func TestAWrittenLogIsOpenedInWhateverPieces(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawLog(t, 20)
		all := uint64(len(w.entries))
		st := NewState(w.key.Author())
		for st.Size() < all {
			first := rapid.Uint64Range(0, st.Size()).Draw(t, "first") // what is held may come again
			end := rapid.Uint64Range(st.Size()+1, all).Draw(t, "end")
			head := rapid.Uint64Range(end, all).Draw(t, "head")
			v, err := Open(testNetwork, st, w.batch(t, first, end, head), w.from())
			if err != nil {
				t.Fatalf("held %d, entries %d to %d under a head of %d: %v", st.Size(), first, end, head, err)
			}
			if len(v.Flaws()) != 0 || v.From() != st.Size() || v.End() != end || uint64(len(v.Entries())) != end-st.Size() || v.Head() != w.head(t, head) {
				t.Fatalf("from %d to %d, flaws %v", v.From(), v.End(), v.Flaws())
			}
			for i := v.From(); i < v.End(); i++ {
				if w.blocks[i] != nil && !bytes.Equal(v.Blocks()[BlockHash(w.blocks[i])], w.blocks[i]) {
					t.Fatalf("block of entry %d is not there", i)
				}
			}
			for _, n := range v.Next().Nodes() {
				if w.nodes[n.Node] != n.Hash {
					t.Fatalf("node %v", n.Node)
				}
			}
			st.Absorb(v.Next())
		}
		if st.Range.Root() != w.final.Range.Root() || st.Owed != w.final.Owed || st.Time != w.final.Time {
			t.Fatalf("%+v, want %+v", st, w.final)
		}
		for id, r := range w.final.Changed() {
			if st.Running(id) != r {
				t.Fatalf("%v is %v, want %v", id, st.Running(id), r)
			}
		}
	})
}

// places are all bytes of a batch that a change of must be noticed: of the entries that are new and all that vouches for them.
func places(b *Batch, held uint64) []*byte {
	var out []*byte
	add := func(p []byte) {
		for i := range p {
			out = append(out, &p[i])
		}
	}
	for _, e := range b.Entries[held-b.First:] {
		add(e)
	}
	for _, x := range b.Blocks {
		add(x)
	}
	for i := range b.Consistency {
		add(b.Consistency[i][:])
	}
	add(b.Head.Author[:])
	add(b.Head.Root[:])
	add(b.Head.Signature[:])
	return out
}

func TestAnySingleChangeIsRefused(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawLog(t, 9)
		all := uint64(len(w.entries))
		held := rapid.Uint64Range(0, all-1).Draw(t, "held")
		end := rapid.Uint64Range(held+1, all).Draw(t, "end")
		st := w.state(t, held)
		b := w.batch(t, held, end, rapid.Uint64Range(end, all).Draw(t, "head"))
		refused := func(what string) {
			if v, err := Open(testNetwork, st, b, w.from()); err == nil || v != nil {
				t.Fatalf("%s changed: %v", what, v)
			}
		}
		all0 := places(&b, held)
		for range 20 {
			at := rapid.IntRange(0, len(all0)-1).Draw(t, "place")
			p, mask := all0[at], byte(1)<<rapid.IntRange(0, 7).Draw(t, "bit")
			*p ^= mask
			refused(fmt.Sprint("byte ", at))
			*p ^= mask
		}
		b.Head.Time++
		refused("time")
		b.Head.Time--
		b.Head.Size++
		refused("size")
		b.Head.Size--
		if _, err := Open(testNetwork, st, b, w.from()); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAChangeUnderANewSignatureIsNeverBelieved(t *testing.T) {
	// The author changes one byte of an entry and signs what it makes of the log: it is a fault, or a flaw, or says something else that
	// breaks no rule; it is never taken with other accounts than the entries' amounts make.
	rapid.Check(t, func(t *rapid.T) {
		w := drawLog(t, 9)
		i := rapid.IntRange(0, len(w.entries)-1).Draw(t, "entry")
		at := rapid.IntRange(0, len(w.entries[i])-1).Draw(t, "byte")
		w.entries[i][at] ^= 1 << rapid.IntRange(0, 7).Draw(t, "bit")
		st := NewState(w.key.Author())
		var tree merkle.Range
		for _, e := range w.entries {
			tree.Append(merkle.LeafHash(e), nil)
		}
		w.roots[len(w.entries)] = tree.Root()
		size := uint64(len(w.entries))
		v, err := Open(testNetwork, st, w.batch(t, 0, size, size), w.from())
		var fault *Fault
		switch {
		case errors.As(err, &fault):
			if fault.Head.Root != tree.Root() || fault.Author != w.key.Author() || fault.Index > size {
				t.Fatalf("%+v", fault)
			}
			return
		case errors.Is(err, ErrBatch): // the block is no longer named
			return
		case err != nil:
			t.Fatal(err)
		}
		owed := new(big.Int)
		for _, b := range w.entries {
			e, err := ParseEntry(b)
			if err != nil {
				t.Fatal(err)
			}
			if e.Usage != nil {
				for _, u := range e.Usage.Uses {
					r, _ := flatRate(u.Record)
					if want := Amount(e.Usage.Fee, u.Weight, r); want != u.Amount {
						t.Fatalf("amount %d, want %d", u.Amount, want)
					}
					owed.Add(owed, big.NewInt(int64(u.Amount)))
				}
			}
			if owed.Uint64() != uint64(e.Owed) {
				t.Fatalf("owed %d, want %v", e.Owed, owed)
			}
		}
		if v.Next().Owed != Nano(owed.Uint64()) {
			t.Fatalf("owed %d, want %v", v.Next().Owed, owed)
		}
	})
}

func TestAmountIsTheFloorOfTheExactProduct(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fee := rapid.Uint64().Draw(t, "fee")
		weight, rate := rapid.Uint32Range(0, uint32(Million)).Draw(t, "weight"), rapid.Uint32Range(0, uint32(Million)).Draw(t, "rate")
		exact := new(big.Int).SetUint64(fee)
		exact.Mul(exact, big.NewInt(int64(weight)*int64(rate))).Div(exact, big.NewInt(1_000_000_000_000))
		if got := Amount(Nano(fee), PPM(weight), PPM(rate)); got != Nano(exact.Uint64()) {
			t.Fatalf("%d, want %v", got, exact)
		}
		whole := rapid.Uint64Min(1).Draw(t, "whole")
		part := rapid.Uint64Range(0, whole).Draw(t, "part")
		exact.SetUint64(fee).Mul(exact, new(big.Int).SetUint64(part)).Div(exact, new(big.Int).SetUint64(whole))
		if got := Nano(fee).Share(part, whole); got != Nano(exact.Uint64()) {
			t.Fatalf("%d, want %v", got, exact)
		}
	})
}

func TestPlusIsExactOrAnError(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := rapid.Uint64().Draw(t, "a"), rapid.Uint64().Draw(t, "b")
		exact := new(big.Int).Add(new(big.Int).SetUint64(a), new(big.Int).SetUint64(b))
		got, err := Nano(a).Plus(Nano(b))
		if exact.IsUint64() != (err == nil) || err == nil && got != Nano(exact.Uint64()) || err != nil && !errors.Is(err, ErrOverflow) {
			t.Fatalf("%d, %v, want %v", got, err, exact)
		}
	})
}

func TestTokensAreReadAsTheyAreWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := Nano(rapid.Uint64().Draw(t, "nano"))
		if got, err := ParseToken(n.Token()); err != nil || got != n {
			t.Fatalf("%q is %d: %v", n.Token(), got, err)
		}
	})
}
