package light

import (
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
	"github.com/openledger/openledger/store/record/vectortest"
)

var network = record.Network{ChainID: 31337, Settlement: record.Address{1}}

// log is an author's log in memory, with a receipt and a proof for anything in it.
type log struct {
	t       *testing.T
	key     *record.Key
	state   *record.State
	entries [][]byte
	heads   []record.SignedHead // by size
	nodes   nodes
}

type nodes map[merkle.Node]merkle.Hash

func (n nodes) Node(at merkle.Node) (merkle.Hash, error) {
	h, ok := n[at]
	if !ok {
		return h, errors.New("no such node")
	}
	return h, nil
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func key(t *testing.T) *record.Key {
	t.Helper()
	k, err := record.ParseKey("00000000000000000000000000000000000000000000000000000000000000aa")
	must(t, err)
	return k
}

var (
	salt     = [32]byte{7}
	consumer = record.Address{8}
	bodies   = Bodies{record.BlockHash([]byte("ask")), record.BlockHash([]byte("answer"))}
)

// newLog writes n usages; fee is the fee of each, so two logs of different fees are two histories of one author.
func newLog(t *testing.T, n int, fee record.Nano) *log {
	l := &log{t: t, key: key(t), nodes: nodes{}}
	l.state = record.NewState(l.key.Author())
	l.sign()
	for range n {
		usage := &record.Usage{Fee: fee, Binding: record.Bind(salt, consumer, bodies.Request, bodies.Response), Uses: []record.Use{{Weight: record.Million}}}
		l.write(record.Draft{Time: 1000, Usage: usage})
	}
	return l
}

func (l *log) write(d record.Draft) {
	l.t.Helper()
	b, err := l.state.Write(d, func(record.ID) (record.PPM, bool) { return record.Million, true })
	must(l.t, err)
	l.entries = append(l.entries, b)
	l.sign()
}

func (l *log) sign() {
	h, err := record.Head{Author: l.key.Author(), Size: l.state.Size(), Root: l.state.Range.Root(), Time: l.state.Time}.Sign(network, l.key)
	must(l.t, err)
	l.heads = append(l.heads, h)
}

func (l *log) grown() nodes {
	var r merkle.Range
	for _, e := range l.entries {
		r.Append(merkle.LeafHash(e), func(n merkle.Node, h merkle.Hash) { l.nodes[n] = h })
	}
	return l.nodes
}

func (l *log) receipt(index, size uint64) record.Receipt {
	l.t.Helper()
	path, err := merkle.Inclusion(index, size, l.grown())
	must(l.t, err)
	return record.Receipt{Network: network, Index: index, Entry: slices.Clone(l.entries[index]), Proof: path, Head: l.heads[size], Salt: &salt, Consumer: &consumer}
}

func (l *log) anchored(size uint64) *Anchored {
	owed := record.Nano(0)
	if size > 0 {
		e, err := record.ParseEntry(l.entries[size-1])
		must(l.t, err)
		owed = e.Owed
	}
	return &Anchored{Network: network, Size: size, Root: l.heads[size].Root, Owed: owed, Paid: owed, Finality: Finalized}
}

func (l *log) consistency(from, to uint64) []merkle.Hash {
	l.t.Helper()
	path, err := merkle.Consistency(min(from, to), max(from, to), l.grown())
	must(l.t, err)
	return path
}

// stepOf is the step of that name.
func stepOf(r Report, name string) Step {
	for _, s := range r.Steps {
		if s.Name == name {
			return s
		}
	}
	return Step{}
}

// expect checks verdict and the outcome of one step with its error.
func expect(t *testing.T, r Report, v Verdict, step string, o Outcome, target error) {
	t.Helper()
	s := stepOf(r, step)
	if r.Verdict != v || s.Outcome != o || target != nil && !errors.Is(s.Err, target) || target == nil && s.Outcome == Holds && s.Err != nil {
		t.Errorf("verdict %q, %s %s: %v\nwant %q, %s %s: %v", r.Verdict, step, s.Outcome, s.Err, v, step, o, target)
	}
	if (r.Verdict == Valid) != (r.Err() == nil) {
		t.Errorf("verdict %q with error %v", r.Verdict, r.Err())
	}
	var names []string
	for _, s := range r.Steps {
		names = append(names, s.Name)
	}
	if want := []string{StepForm, StepSignature, StepInclusion, StepAnchor, StepConsistency, StepBinding, StepExposure}; !slices.Equal(names, want) {
		t.Errorf("steps %q, want %q", names, want)
	}
}

func TestAnEntryBelowTheAnchoredSizeIsValid(t *testing.T) {
	l := newLog(t, 12, 5)
	for head := uint64(1); head <= 12; head++ {
		for anchor := uint64(1); anchor <= 12; anchor++ {
			for index := range head {
				r := Check(l.receipt(index, head), Evidence{Anchored: l.anchored(anchor), Consistency: l.consistency(head, anchor)})
				if index < anchor {
					expect(t, r, Valid, StepConsistency, Holds, nil)
				} else {
					expect(t, r, NotAnchored, StepConsistency, Open, ErrBeyond)
				}
			}
		}
	}
}

func TestFormIsChecked(t *testing.T) {
	l := newLog(t, 3, 5)
	for name, change := range map[string]func(*record.Receipt){
		"another index":   func(r *record.Receipt) { r.Index = 2 },
		"no entry":        func(r *record.Receipt) { r.Entry = nil },
		"a short entry":   func(r *record.Receipt) { r.Entry = r.Entry[:len(r.Entry)-1] },
		"no uses":         func(r *record.Receipt) { r.Entry[83] = 0 },
		"the index in it": func(r *record.Receipt) { r.Entry[8] = 9 },
	} {
		t.Run(name, func(t *testing.T) {
			r := l.receipt(1, 3)
			change(&r)
			expect(t, Check(r, Evidence{Anchored: l.anchored(3)}), NotValid, StepForm, Fails, record.ErrReceipt)
		})
	}
	r := Check(l.receipt(1, 3), Evidence{Anchored: l.anchored(3)})
	expect(t, r, Valid, StepForm, Holds, nil)
	if r.Entry == nil || r.Entry.Index != 1 || r.Entry.Usage.Fee != 5 {
		t.Errorf("entry %+v", r.Entry)
	}
}

func TestSignatureIsChecked(t *testing.T) {
	l := newLog(t, 3, 5)
	for name, change := range map[string]func(*record.Receipt){
		"another time":    func(r *record.Receipt) { r.Head.Time++ },
		"another size":    func(r *record.Receipt) { r.Head.Size++ },
		"another root":    func(r *record.Receipt) { r.Head.Root[0]++ },
		"another author":  func(r *record.Receipt) { r.Head.Author[0]++ },
		"another network": func(r *record.Receipt) { r.Network.ChainID++ },
		"v of 0":          func(r *record.Receipt) { r.Head.Signature[64] -= 27 },
		"no signature":    func(r *record.Receipt) { r.Head.Signature = record.Signature{} },
	} {
		t.Run(name, func(t *testing.T) {
			r := l.receipt(1, 3)
			change(&r)
			report := Check(r, Evidence{Anchored: l.anchored(3)})
			expect(t, report, NotValid, StepSignature, Fails, record.ErrSignature)
			expect(t, report, NotValid, StepConsistency, Skipped, errRests)
		})
	}
	r := Check(l.receipt(1, 3), Evidence{Anchored: l.anchored(3)})
	expect(t, r, Valid, StepSignature, Holds, nil)
	if got := stepOf(r, StepSignature).Values; got[2] != (Value{"recovered", l.key.Author().String()}) {
		t.Errorf("values %v", got)
	}
}

func TestInclusionIsChecked(t *testing.T) {
	l, other := newLog(t, 3, 5), newLog(t, 3, 6)
	for name, change := range map[string]func(*record.Receipt){
		"no proof":          func(r *record.Receipt) { r.Proof = nil },
		"a hash less":       func(r *record.Receipt) { r.Proof = r.Proof[1:] },
		"a hash more":       func(r *record.Receipt) { r.Proof = append(r.Proof, merkle.Hash{}) },
		"another hash":      func(r *record.Receipt) { r.Proof[0][0]++ },
		"another entry":     func(r *record.Receipt) { r.Entry = other.entries[1] },
		"the next position": func(r *record.Receipt) { r.Index, r.Entry = 2, l.entries[2] },
	} {
		t.Run(name, func(t *testing.T) {
			r := l.receipt(1, 3)
			change(&r)
			report := Check(r, Evidence{Anchored: l.anchored(3)})
			expect(t, report, NotValid, StepInclusion, Fails, merkle.ErrProof)
			expect(t, report, NotValid, StepConsistency, Skipped, errRests)
		})
	}
}

func TestAnchorIsChecked(t *testing.T) {
	l := newLog(t, 5, 5)
	r := l.receipt(1, 3)
	path := l.consistency(3, 5)
	with := func(change func(*Anchored)) Evidence {
		a := l.anchored(5)
		change(a)
		return Evidence{Anchored: a, Consistency: path}
	}
	expect(t, Check(r, Evidence{}), NotAnchored, StepAnchor, Open, ErrNoAnchor)
	expect(t, Check(r, with(func(a *Anchored) { a.Size, a.Root = 0, merkle.Hash{} })), NotAnchored, StepAnchor, Open, ErrNoAnchor)
	expect(t, Check(r, with(func(a *Anchored) { a.Finality = Latest })), NotAnchored, StepAnchor, Open, ErrNotFinal)
	expect(t, Check(r, with(func(a *Anchored) { a.Finality = "safe" })), NotAnchored, StepAnchor, Open, ErrNotFinal)
	expect(t, Check(r, with(func(a *Anchored) { a.Finality = "" })), NotAnchored, StepAnchor, Open, ErrNotFinal)
	expect(t, Check(r, with(func(a *Anchored) { a.Network.Settlement[0]++ })), NotValid, StepAnchor, Fails, ErrNetwork)
	expect(t, Check(r, with(func(a *Anchored) { a.Network.ChainID++ })), NotValid, StepAnchor, Fails, ErrNetwork)
	expect(t, Check(r, with(func(a *Anchored) { a.Marked = true })), Valid, StepAnchor, Warns, nil)
	expect(t, Check(r, with(func(*Anchored) {})), Valid, StepAnchor, Holds, nil)
}

// A proof comes from a node that nobody trusts: a bad one leaves the receipt where no proof would. Only two roots of one size are a fork.
func TestConsistencyIsChecked(t *testing.T) {
	l, other := newLog(t, 7, 5), newLog(t, 7, 6)
	for _, sizes := range [][2]uint64{{3, 7}, {7, 3}} { // the receipt's head first
		head, anchor := sizes[0], sizes[1]
		check := func(a *Anchored, path []merkle.Hash) Report {
			return Check(l.receipt(1, head), Evidence{Anchored: a, Consistency: path})
		}
		good := l.consistency(head, anchor)
		expect(t, check(l.anchored(anchor), good), Valid, StepConsistency, Holds, nil)
		expect(t, check(l.anchored(anchor), nil), NotAnchored, StepConsistency, Open, ErrNoProof)
		expect(t, check(l.anchored(anchor), good[1:]), NotAnchored, StepConsistency, Open, ErrConsistency)
		expect(t, check(l.anchored(anchor), append([]merkle.Hash{{}}, good...)), NotAnchored, StepConsistency, Open, ErrConsistency)
		expect(t, check(other.anchored(anchor), good), NotAnchored, StepConsistency, Open, ErrConsistency)
		expect(t, check(other.anchored(anchor), other.consistency(head, anchor)), NotAnchored, StepConsistency, Open, ErrConsistency)
	}
	expect(t, Check(l.receipt(1, 7), Evidence{Anchored: l.anchored(7)}), Valid, StepConsistency, Holds, nil)
	expect(t, Check(l.receipt(1, 7), Evidence{Anchored: other.anchored(7)}), NotValid, StepConsistency, Fails, ErrFork)
}

func TestBindingIsChecked(t *testing.T) {
	l := newLog(t, 3, 5)
	l.write(record.Draft{Kind: record.KindAttestation, Block: []byte{1}})
	l.write(record.Draft{Usage: &record.Usage{Uses: []record.Use{{Weight: record.Million}}}})
	check := func(index uint64, b *Bodies, change func(*record.Receipt)) Report {
		r := l.receipt(index, 5)
		change(&r)
		return Check(r, Evidence{Anchored: l.anchored(5), Bodies: b})
	}
	same := func(*record.Receipt) {}
	expect(t, check(1, &bodies, same), Valid, StepBinding, Holds, nil)
	expect(t, check(1, nil, same), Valid, StepBinding, Skipped, nil)
	expect(t, check(1, &Bodies{bodies.Response, bodies.Request}, same), NotValid, StepBinding, Fails, ErrBinding)
	expect(t, check(1, &Bodies{Request: bodies.Request}, same), NotValid, StepBinding, Fails, ErrBinding)
	expect(t, check(1, &bodies, func(r *record.Receipt) { r.Salt = nil }), NotValid, StepBinding, Fails, ErrBinding)
	expect(t, check(1, &bodies, func(r *record.Receipt) { r.Salt = &[32]byte{} }), NotValid, StepBinding, Fails, ErrBinding)
	expect(t, check(1, &bodies, func(r *record.Receipt) { r.Consumer = nil }), NotValid, StepBinding, Fails, ErrBinding)
	expect(t, check(3, &bodies, same), NotValid, StepBinding, Fails, ErrBinding)
	expect(t, check(4, &bodies, same), NotValid, StepBinding, Fails, ErrBinding)
	expect(t, check(1, &bodies, func(r *record.Receipt) { r.Entry = nil }), NotValid, StepBinding, Skipped, errRests)
}

func TestBindingOfNobodyIsForTheConsumerOfZeros(t *testing.T) {
	l := newLog(t, 0, 0)
	l.write(record.Draft{Usage: &record.Usage{Binding: record.Bind(salt, record.Address{}, bodies.Request, bodies.Response), Uses: []record.Use{{Weight: record.Million}}}})
	r := l.receipt(0, 1)
	r.Consumer = nil
	expect(t, Check(r, Evidence{Anchored: l.anchored(1), Bodies: &bodies}), Valid, StepBinding, Holds, nil)
}

func TestExposureOnlyWarns(t *testing.T) {
	l := newLog(t, 6, 10)
	r := l.receipt(1, 6)
	check := func(anchor uint64, paid record.Nano, x *Exposure) Report {
		a := l.anchored(anchor)
		a.Paid = paid
		return Check(r, Evidence{Anchored: a, Consistency: l.consistency(6, anchor), Exposure: x})
	}
	expect(t, check(4, 40, nil), Valid, StepExposure, Skipped, nil)
	expect(t, check(4, 40, &Exposure{Owed: 60, Collected: 40, Bond: 20}), Valid, StepExposure, Holds, nil)
	expect(t, check(4, 40, &Exposure{Owed: 61, Collected: 40, Bond: 20}), Valid, StepExposure, Warns, nil)
	expect(t, check(4, 40, &Exposure{Owed: 60, Collected: 39, Bond: 20}), Valid, StepExposure, Warns, nil)
	expect(t, check(4, 39, &Exposure{Owed: 60, Collected: 39, Bond: 20}), Valid, StepExposure, Warns, nil)
	expect(t, check(6, 60, &Exposure{Collected: 60}), Valid, StepExposure, Holds, nil)
	expect(t, check(6, 60, &Exposure{Owed: 1<<64 - 1, Bond: 1 << 62}), Valid, StepExposure, Warns, nil)
	expect(t, Check(r, Evidence{Exposure: &Exposure{}}), NotAnchored, StepExposure, Skipped, nil)
	// The receipt itself shows debts that nobody else told of.
	r = l.receipt(5, 6)
	expect(t, check(5, 50, &Exposure{Collected: 50, Bond: 9}), NotAnchored, StepExposure, Warns, nil)
	expect(t, check(5, 50, &Exposure{Collected: 50, Bond: 10}), NotAnchored, StepExposure, Holds, nil)
	r.Proof = nil
	expect(t, check(5, 50, &Exposure{}), NotValid, StepExposure, Skipped, errRests)
}

func TestVectorsReceiptsWithoutAChain(t *testing.T) {
	files, err := vectortest.Receipts("../../store/record/testdata")
	must(t, err)
	for _, f := range files {
		t.Run(filepath.Base(f), func(t *testing.T) {
			b, err := os.ReadFile(f)
			must(t, err)
			verdict := NotValid
			r, err := record.ParseReceipt(b)
			if err == nil {
				verdict = Check(r, Evidence{}).Verdict
			}
			want := NotValid
			if strings.HasPrefix(filepath.Base(f), "good") {
				want = NotAnchored
			}
			if verdict != want {
				t.Errorf("%q, want %q", verdict, want)
			}
		})
	}
}

func TestVerdictsAreExitCodes(t *testing.T) {
	for v, want := range map[Verdict]int{Valid: 0, NotValid: 3, NotAnchored: 4} {
		if int(v) != want || v.String() == "" {
			t.Errorf("%q is %d, want %d", v, v, want)
		}
	}
}

func TestClosureHoldsNoNode(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", ".").Output()
	if err != nil {
		t.Skip("no go command here:", err)
	}
	for dep := range strings.Lines(string(out)) {
		for _, banned := range []string{"dgraph-io/badger", "libp2p/", "ipfs/boxo", "go-ethereum/node", "go-ethereum/eth", "go-ethereum/core", "go-ethereum/p2p", "net/http"} {
			if strings.Contains(dep, banned) {
				t.Errorf("light imports %s", dep)
			}
		}
	}
}
