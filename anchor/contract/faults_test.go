package contract_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// twoHeads is the proof of a fork: two heads of one size.
func (a *author) twoHeads() audit.Proof {
	a.t.Helper()
	return audit.Proof{Kind: record.Fork, Heads: []record.SignedHead{
		a.sign(record.Head{Size: 3, Root: merkle.Hash{1}}), a.sign(record.Head{Size: 3, Root: merkle.Hash{2}}),
	}}
}

// proves expects that the proof marks the author, for a tenth of its stake.
func (a *author) proves(p audit.Proof) {
	a.t.Helper()
	bond := a.log(a.at).Bond
	m := the(a.world, a.do(eve, prove(p)), abi.UnpackMarkedEvent)
	a.expect("marked", []any{m.Author, m.Kind, m.By, m.Reward}, []any{a.at, numbers[p.Kind], eve, bond / 10})
	l := a.log(a.at)
	a.expect("the log", []any{l.Marked, l.Bond}, []any{true, bond - bond/10})
}

// standsBy expects that the proof is refused for that reason.
func (a *author) standsBy(reason string, p audit.Proof, values ...any) {
	a.t.Helper()
	a.refuses(reason, eve, prove(p), values...)
}

// Two records that are used. The second one is registered, at the whole rate.
var loose = record.ID{1}

// written is an author with a stake and five good entries, of which 0, 2 and 4 use the records, and whatever a test adds.
func written(t fatal) (*author, record.ID) {
	t.Helper()
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.bond(100 * coin)
	sure := w.newRecord(1, 0, nil, ben).id
	for i := range 5 {
		if i%2 == 0 {
			a.use(uint64(1000+i), loose, sure)
		} else {
			a.use(7, record.ID{9})
		}
	}
	return a, sure
}

func TestTwoHeadsOfOneSizeWithDifferentRootsAreAFork(t *testing.T) {
	a, _ := written(t)
	same := a.twoHeads()
	same.Heads[1] = a.sign(record.Head{Size: 3, Root: merkle.Hash{1}, Time: 7})
	a.standsBy("NoFault", same, a.at, 1)
	sizes := a.twoHeads()
	sizes.Heads[1] = a.sign(record.Head{Size: 4, Root: merkle.Hash{2}})
	a.standsBy("NoFault", sizes)

	foreign := a.twoHeads()
	b := a.newAuthor()
	foreign.Heads[1] = b.sign(record.Head{Size: 3, Root: merkle.Hash{2}})
	a.standsBy("WrongAuthor", foreign, a.at, b.at)
	forged := a.twoHeads()
	forged.Heads[1].Signature[40] ^= 1
	a.standsBy("BadSignature", forged)
	high := a.twoHeads()
	high.Heads[1].Signature[64] -= 27
	a.standsBy("BadSignature", high)
	elsewhere := a.twoHeads()
	other := record.Network{ChainID: 1, Settlement: a.network.Settlement}
	var err error
	if elsewhere.Heads[1], err = elsewhere.Heads[1].Head.Sign(other, a.key); err != nil {
		t.Fatal(err)
	}
	a.standsBy("BadSignature", elsewhere)

	a.proves(a.twoHeads())
	a.standsBy("AuthorMarked", a.twoHeads(), a.at)
}

func TestTwoEntriesAtOneIndexAreAFork(t *testing.T) {
	a, sure := written(t)
	b := a.authorOf(a.key)
	for _, e := range a.entries[:4] {
		b.write(e)
	}
	b.write(append(slices.Clone(a.entries[4][:24]), 77))
	a.use(1, sure)
	p := audit.Proof{Kind: record.Fork, Heads: []record.SignedHead{a.head(6), b.head(5)}}
	at := func(i, j uint64) audit.Proof {
		p.Leaves = []audit.Leaf{a.leaf(i, 6), b.leaf(j, 5)}
		return p
	}
	a.standsBy("NoFault", at(3, 3))
	a.standsBy("NoFault", at(5, 4))
	a.standsBy("NoFault", audit.Proof{Kind: record.Fork, Heads: p.Heads})
	swapped := at(4, 4)
	swapped.Leaves[0], swapped.Leaves[1] = swapped.Leaves[1], swapped.Leaves[0]
	a.standsBy("NotIncluded", swapped, 4, 6)
	one := at(4, 4)
	one.Leaves = one.Leaves[:1]
	a.standsBy("WrongLeaves", one, 1, 1)
	a.proves(at(4, 4))
}

func TestAProofHasAsManyHeadsAndEntriesAsItsKindTakes(t *testing.T) {
	a, _ := written(t)
	for kind := range uint8(12) {
		for heads := range 4 {
			for leaves := range 4 {
				f := packFault(audit.Proof{Heads: slices.Repeat([]record.SignedHead{a.head(5)}, heads)})
				f.Kind = kind
				for i := range leaves {
					f.Leaves = append(f.Leaves, packLeaf(a.leaf(4-uint64(i), 5)))
				}
				_, err := a.call(eve, a.world.at, abi.PackProve(f))
				if r, ok := err.(*refusal); !ok || r.name != reasonOf(kind, heads, leaves) {
					t.Errorf("kind %d, %d heads, %d entries: %v, not %s", kind, heads, leaves, err, reasonOf(kind, heads, leaves))
				}
			}
		}
	}
}

// reasonOf is why a proof from entries of a good log is refused.
func reasonOf(kind uint8, heads, leaves int) string {
	want := 1
	if kind == 1 {
		want = 2
	}
	switch {
	case heads != want:
		return "WrongHeads"
	case leaves > 2 || leaves == 0 && kind != 1:
		return "WrongLeaves"
	case kind == 0 || kind > 7:
		return "UnknownFault"
	}
	takes := map[uint8]string{1: "02", 2: "1", 3: "2", 4: "2", 5: "2", 6: "1", 7: "12"}[kind]
	switch {
	case !slices.Contains([]byte(takes), byte('0'+leaves)):
		return "WrongLeaves"
	case kind == 4:
		return "NotPointedTo" // entry 4 points to entry 2
	case kind == 6:
		return "NotRegistered"
	}
	return "NoFault"
}

func TestEntriesOfAProofAreInTheLogOfItsHead(t *testing.T) {
	a, sure := written(t)
	a.useSpoilt(9, func(e *record.Entry) { e.Owed++ }, sure)
	good := a.proof(record.WrongOwed, 0, 5, 4)
	for what, spoil := range map[string]func(p *audit.Proof){
		"an entry is another":    func(p *audit.Proof) { p.Leaves[0].Entry = a.entries[4] },
		"a bit of it is":         func(p *audit.Proof) { p.Leaves[0].Entry[24] ^= 1 },
		"its index is":           func(p *audit.Proof) { p.Leaves[0].Index-- },
		"it is beyond the log":   func(p *audit.Proof) { p.Leaves[0].Index = 6 },
		"its proof is cut":       func(p *audit.Proof) { p.Leaves[0].Inclusion = p.Leaves[0].Inclusion[1:] },
		"its proof is longer":    func(p *audit.Proof) { p.Leaves[1].Inclusion = append(p.Leaves[1].Inclusion, merkle.Hash{}) },
		"its proof is another's": func(p *audit.Proof) { p.Leaves[1].Inclusion = p.Leaves[0].Inclusion },
		"its head is smaller":    func(p *audit.Proof) { p.Heads[0] = a.head(5) },
		"its head has a root of nothing": func(p *audit.Proof) {
			p.Heads[0] = a.sign(record.Head{Size: 6, Root: merkle.EmptyRoot})
		},
		"its head is the empty log's": func(p *audit.Proof) { p.Heads[0] = a.head(0) },
	} {
		p := good
		p.Heads, p.Leaves = slices.Clone(p.Heads), slices.Clone(p.Leaves)
		p.Leaves[0].Entry = slices.Clone(p.Leaves[0].Entry)
		spoil(&p)
		_, err := a.call(eve, a.world.at, prove(p))
		if r, ok := err.(*refusal); !ok || r.name != "NotIncluded" {
			t.Errorf("though %s: %v", what, err)
		}
	}
	forged := good
	forged.Heads = []record.SignedHead{good.Heads[0]}
	forged.Heads[0].Time++
	a.standsBy("BadSignature", forged)
	a.standsBy("WrongHeads", audit.Proof{Kind: good.Kind, Leaves: good.Leaves}, 3, 0)
	a.proves(good)
}

func TestAMarkedAuthorIsMarkedOnce(t *testing.T) {
	a, _ := written(t)
	a.proves(a.twoHeads())
	left := a.log(a.at).Bond
	d := a.do(ann, settle(item(proves, prove(a.twoHeads()))))
	a.expect("what a settle does with the same again", fmt.Sprint(len(d.logs), a.log(a.at).Bond), fmt.Sprint(0, left))
	_, err := a.call(ann, a.world.at, prove(audit.Proof{Kind: record.Malformed, Heads: []record.SignedHead{a.head(1)}}))
	a.expect("whatever else is shown", err, "AuthorMarked["+a.at.String()+"]")
}

func TestWhatIsSignedForAnotherChainOrContractIsWorthNothing(t *testing.T) {
	w := newWorld(t, 9)
	a := w.newAuthor()
	a.use(coin, w.newRecord(1, 0, nil, ben).id)
	a.anchor()
	here := a.network
	for what, there := range map[string]record.Network{
		"another chain":    {ChainID: here.ChainID + 1, Settlement: here.Settlement},
		"another contract": {ChainID: here.ChainID, Settlement: record.Address{9}},
	} {
		w.now += 1000 // so that the head is not the anchored one, which does nothing
		a.network = there
		heads := a.twoHeads()
		forked, signed := prove(heads), a.head(1)
		anchoring, challenging := a.anchoring(signed, 1), demandHead(signed)
		a.network = here
		for call, data := range map[string][]byte{"prove": forked, "anchor": anchoring, "challengeHead": challenging} {
			if _, err := w.call(a.at, w.at, data); err == nil || err.(*refusal).name != "BadSignature" {
				t.Errorf("%s for %s: %v", call, what, err)
			}
		}
	}
}
