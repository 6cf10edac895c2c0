package chain_test

import (
	"encoding/binary"
	"slices"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// atOnce are the faults that are proved at once.
var atOnce = []record.FaultKind{
	record.Fork, record.Overdue, record.WrongOwed, record.WrongTotal, record.Skipped, record.WrongAmount, record.Malformed,
}

// trial makes random logs, spoils them, and has random proofs of faults judged by the contract and by the audit.
type trial struct {
	*court
	rapid    *rapid.T
	verdicts map[record.FaultKind]*[2]int // how many proofs of a kind were refused, and held
}

func newTrial(t *testing.T) *trial {
	c := newCourt(t)
	k := c.newKey()
	full := c.newRecord(k, record.Terms{Rate: record.Million}, credit{record.Address{1}, 1})
	c.must(second(c.do(k.Address(), full.register())))
	c.rates[full.ID()] = record.Million
	verdicts := map[record.FaultKind]*[2]int{}
	for _, kind := range atOnce {
		verdicts[kind] = new([2]int)
	}
	return &trial{c, nil, verdicts}
}

// one in n, by chance.
func (r *trial) one(n int, what string) bool { return rapid.IntRange(1, n).Draw(r.rapid, what) == 1 }

func (r *trial) below(n uint64, what string) uint64 {
	return rapid.Uint64Range(0, n-1).Draw(r.rapid, what)
}

// honest is a log of entries that keep every rule; it is spoilt at one place, unless by chance it isn't.
func (r *trial) honest() (entries [][]byte, spoilt uint64) {
	state := record.NewState(record.Author{})
	ids := []record.ID{{0xee}} // not registered
	for id := range r.rates {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b record.ID) int { return slices.Compare(a[:], b[:]) })
	rate := func(id record.ID) (record.PPM, bool) { return max(r.rates[id], 1), true }
	length := 1 + r.below(24, "length")
	for i := range length {
		d := record.Draft{Time: record.Time(1000 + i/2)}
		switch uses := r.below(4, "uses"); {
		case uses == 0:
			d.Kind, d.Block = record.KindEvidence, []byte(statementBlock)
		default:
			u := &record.Usage{Fee: record.Nano(rapid.Uint64Range(0, 1<<48).Draw(r.rapid, "fee"))}
			left := record.Million
			for k := range uses {
				weight := record.PPM(r.below(uint64(left)+1, "weight"))
				if k == uses-1 {
					weight = left
				}
				left -= weight
				u.Uses = append(u.Uses, record.Use{Record: ids[k], Weight: weight})
			}
			d.Usage = u
		}
		b, err := state.Write(d, rate)
		r.must(err)
		entries = append(entries, b)
	}
	spoilt = r.below(length, "which is spoilt")
	if !r.one(6, "nothing is spoilt") {
		entries[spoilt] = r.spoil(entries[spoilt])
	}
	return entries, spoilt
}

const statementBlock = "\xa4dbody\xf6dkinddtestgsubject\x58\x20" + "01234567890123456789012345678901" + "gversion\x01"

// spoil changes a field of an entry, by a little or wholly, or its length.
func (r *trial) spoil(b []byte) []byte {
	b = slices.Clone(b)
	type field struct{ at, size int }
	fields := []field{{0, 1}, {1, 8}, {9, 8}, {17, 8}, {len(b) - 1, 1}}
	if len(b) >= 84 && b[0] == byte(record.KindUsage) {
		fields = append(fields, field{43, 8}, field{83, 1})
		for at := 84; at+60 <= len(b); at += 60 {
			fields = append(fields, field{at, 8}, field{at + 32, 4}, field{at + 36, 8}, field{at + 44, 8}, field{at + 52, 8}, field{at + 52, 8})
		}
	}
	if len(b) < 25 || r.one(12, "length is spoilt") {
		b = append(b, make([]byte, max(0, 25-len(b)))...)
		return rapid.SampledFrom([][]byte{b[:24], b[:25], b[:len(b)-1], append(b, 0), append(b, make([]byte, 60)...), append(b, make([]byte, 1100)...)}).Draw(r.rapid, "length")
	}
	f := fields[r.below(uint64(len(fields)), "field")]
	var v [8]byte
	copy(v[8-f.size:], b[f.at:f.at+f.size])
	n := binary.BigEndian.Uint64(v[:])
	n = rapid.SampledFrom([]uint64{n + 1, n - 1, n + 2, n - 2, 0, n / 2, ^uint64(0), ^uint64(0) - n}).Draw(r.rapid, "value")
	binary.BigEndian.PutUint64(v[:], n)
	copy(b[f.at:f.at+f.size], v[8-f.size:])
	return b
}

// near is an index that a proof could want, or another.
func (r *trial) near(a *author, index uint64) uint64 {
	if r.one(8, "another index") {
		return r.below(a.size(), "index")
	}
	return min(index, a.size()-1)
}

// others are which entries a proof of that kind would compare the one at fault with.
func (r *trial) others(a *author, kind record.FaultKind, at uint64, use uint8) []uint64 {
	b := a.entries[at]
	var previous uint64
	if p := 84 + 60*int(use) + 52; len(b) >= p+8 {
		previous = binary.BigEndian.Uint64(b[p:])
	}
	switch kind {
	case record.WrongOwed:
		if at > 0 {
			return []uint64{r.near(a, at-1)}
		}
	case record.WrongTotal:
		if previous > 0 && previous <= at {
			return []uint64{r.near(a, previous-1)}
		}
	case record.Skipped:
		if previous < at {
			return []uint64{r.near(a, previous+r.below(at-previous, "between"))}
		}
	case record.Malformed:
		if at > 0 && r.one(2, "with the one before") {
			return []uint64{r.near(a, at-1)}
		}
	}
	return nil
}

// draw makes a log and a proof of something about it, which holds or doesn't.
func (r *trial) draw() (*author, audit.Proof) {
	a := r.newAuthor()
	entries, spoilt := r.honest()
	kind := atOnce[r.below(uint64(len(atOnce)), "kind")]
	if b := entries[spoilt]; kind == record.Skipped && len(b) >= 144 && r.one(2, "its first use skips some") {
		previous := b[84+52 : 84+60]
		binary.BigEndian.PutUint64(previous, r.below(min(binary.BigEndian.Uint64(previous), spoilt)+1, "skips to"))
	}
	for _, b := range entries {
		a.write(b)
	}
	at := r.near(a, spoilt)
	use := uint8(r.below(3, "use"))
	if n := int(len(entries[at])-84) / 60; n > 0 {
		use = uint8(r.below(uint64(n), "use of those there are"))
	}
	if kind == record.Fork {
		return a, r.fork(a, spoilt)
	}
	indexes := append([]uint64{at}, r.others(a, kind, at, use)...)
	size := a.size()
	if kind == record.Overdue {
		indexes = []uint64{r.near(a, size-1)}
	} else if least := slices.Max(indexes) + 1; least < size {
		size = least + r.below(size-least+1, "beyond")
	}
	h := a.head(size, r.headTime())
	p := audit.Proof{Kind: kind, Use: use, Heads: []record.SignedHead{h}}
	for _, i := range indexes {
		p.Leaves = append(p.Leaves, a.leaf(i, h))
	}
	if kind == record.Overdue && r.one(3, "something is paid") {
		r.pay(a, h)
	}
	return a, p
}

// headTime is about as old as a head is that is overdue.
func (r *trial) headTime() record.Time {
	old := r.now() - record.Time(mergeDelay/time.Millisecond)
	return old + rapid.SampledFrom([]record.Time{0, 1, 1000, ^record.Time(0), ^record.Time(999), ^record.Time(99_999)}).Draw(r.rapid, "age")
}

// pay anchors the head, if it can be, and pays about what it owes.
func (r *trial) pay(a *author, h record.SignedHead) {
	if _, err := r.do(a.key.Address(), a.anchorItem(h, 0)); err != nil {
		return
	}
	owed := uint64(r.log(a).Owed)
	if n := owed + r.below(3, "payment") - 1; owed > 0 && n < uint64(riches) {
		r.enrich(r.judge)
		r.must(second(r.bare.fund(r.judge, a.key.Author(), record.Nano(n))))
	}
}

// fork is of two logs that are the same up to one entry, or all along.
func (r *trial) fork(a *author, from uint64) audit.Proof {
	other := r.newAuthor()
	other.key = a.key
	for i, b := range a.entries {
		if uint64(i) == from && !r.one(4, "no fork") {
			b = r.spoil(b)
		}
		other.write(b)
	}
	sizes := [2]uint64{1 + r.below(a.size(), "size"), 1 + r.below(a.size(), "other size")}
	if r.one(2, "same size") {
		sizes[1] = sizes[0]
	}
	p := audit.Proof{Kind: record.Fork, Heads: []record.SignedHead{a.head(sizes[0], 7), other.head(sizes[1], 8)}}
	if from < min(sizes[0], sizes[1]) && r.one(2, "by entries") {
		p.Leaves = []audit.Leaf{a.leaf(from, p.Heads[0]), other.leaf(from, p.Heads[1])}
	}
	return p
}

// distort spoils a proof in one of many ways, or leaves it.
func (r *trial) distort(p *audit.Proof) {
	if !r.one(3, "distorted") {
		return
	}
	leaf := func() *audit.Leaf {
		if len(p.Leaves) == 0 {
			return new(audit.Leaf)
		}
		return &p.Leaves[r.below(uint64(len(p.Leaves)), "leaf")]
	}
	head := &p.Heads[r.below(uint64(len(p.Heads)), "head")]
	ways := []func(){
		func() {
			p.Kind = rapid.SampledFrom(append(atOnce, record.NotInLog, record.Withheld, "")).Draw(r.rapid, "another kind")
		},
		func() { p.Use++ },
		func() { head.Size++ },
		func() { head.Root[7] ^= 1 },
		func() { head.Time++ },
		func() { head.Author[3]++ },
		func() { head.Signature[64] = 55 - head.Signature[64] },
		func() { p.Heads = p.Heads[1:] },
		func() { p.Heads = append(p.Heads, *head) },
		func() { p.Leaves = append(p.Leaves, *leaf()) },
		func() { p.Leaves = nil },
		func() { slices.Reverse(p.Leaves) },
		func() { leaf().Index += 1 - 2*r.below(2, "down") },
		func() { l := leaf(); l.Entry = r.spoil(l.Entry) },
		func() { l := leaf(); l.Inclusion = append(l.Inclusion, merkle.Hash{}) },
		func() {
			if l := leaf(); len(l.Inclusion) > 0 {
				l.Inclusion[0][0] ^= 1
			}
		},
	}
	ways[r.below(uint64(len(ways)), "way")]()
}

// hold has one proof judged by both.
func (r *trial) hold(t *rapid.T) {
	r.rapid = t
	a, p := r.draw()
	kind := p.Kind
	r.distort(&p)
	contract := r.would(r.judge, chain.ProveItem{Proof: p})
	auditor := p.Check(r.network, r.chain(a))
	if (contract == nil) != (auditor == nil) {
		t.Fatalf("%s of %+v\nthe contract says %v\nthe audit says %v", kind, p, contract, auditor)
	}
	if contract == nil {
		r.verdicts[p.Kind][1]++
	} else {
		r.verdicts[kind][0]++
	}
}

func TestFaultsAreJudgedByTheContractAsByTheAudit(t *testing.T) {
	r := newTrial(t)
	for range 50 {
		rapid.Check(t, r.hold)
	}
	for kind, n := range r.verdicts {
		t.Logf("%-12s %4d refused %4d held", kind, n[0], n[1])
		if n[0] == 0 || n[1] == 0 {
			t.Errorf("%s: the test needs proofs that hold and such that don't", kind)
		}
	}
}

func FuzzFaultProofs(f *testing.F) {
	var r *trial
	f.Fuzz(func(t *testing.T, data []byte) {
		if r == nil {
			r = newTrial(t)
		}
		r.world.t = t
		rapid.MakeFuzz(r.hold)(t, data)
	})
}
