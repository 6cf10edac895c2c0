package anchor_test

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"sync"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// fataler is a test or a property test.
type fataler interface {
	Helper()
	Fatal(args ...any)
	Fatalf(format string, args ...any)
}

func must[T any](t fataler) func(v T, err error) T {
	return func(v T, err error) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}

func newKey(t fataler) *record.Key { t.Helper(); return must[*record.Key](t)(record.NewKey()) }

// draft is a record to be.
type draft struct {
	name      string
	rate, due record.PPM
	credits   []record.Credit
	parents   []record.Parent
}

// from makes the share of a parent.
func from(r *record.Record, share record.PPM) record.Parent {
	return record.Parent{Record: r.ID(), Lineage: r.CID(), Relation: "finetune", Share: share}
}

func (d draft) sign(t fataler, n record.Network, k *record.Key) *record.Record {
	t.Helper()
	mh := must[multihash.Multihash](t)(multihash.Sum([]byte(d.name), multihash.SHA2_256, -1))
	slices.SortFunc(d.parents, func(a, b record.Parent) int { return slices.Compare(a.Record[:], b.Record[:]) })
	slices.SortFunc(d.credits, func(a, b record.Credit) int { return slices.Compare(a.Payee[:], b.Payee[:]) })
	return must[*record.Record](t)(record.Record{
		Artifact: cid.NewCidV1(cid.Raw, mh), Kind: "model", Name: d.name, Rate: d.rate, Due: d.due, Issued: 1,
		Credits: d.credits, Parents: d.parents,
	}.Sign(n, k))
}

// person is the n-th payee.
func person(n int) record.Address { return record.Address{0xaa, byte(n >> 8), byte(n)} }

// pays credits the n-th person alone.
func pays(n int) []record.Credit {
	return []record.Credit{{Payee: person(n), Role: "author", Weight: 1}}
}

var errNotHeld = errors.New("not held")

// ledger is logs and records in memory: what a store holds of a network, without its disk.
type ledger struct {
	now     record.Time // of what is written next
	mu      sync.Mutex  // held by each method: a test writes while a loop reads
	network record.Network
	logs    map[record.Author]*memory
	held    map[record.ID]*record.Record
	asked   int // for records
}

func newLedger(n record.Network) *ledger {
	return &ledger{network: n, logs: map[record.Author]*memory{}, held: map[record.ID]*record.Record{}}
}

// memory is one log.
type memory struct {
	key     *record.Key
	state   *record.State
	entries [][]byte
	nodes   map[merkle.Node]merkle.Hash
	head    record.SignedHead
}

func (m *memory) Node(n merkle.Node) (merkle.Hash, error) { return m.nodes[n], nil }

// hold keeps records.
func (l *ledger) hold(records ...*record.Record) {
	for _, r := range records {
		l.held[r.ID()] = r
	}
}

// write appends a usage with that fee for each use, weights as given, and signs the head.
func (l *ledger) write(t fataler, k *record.Key, fee record.Nano, uses ...record.Use) {
	t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	m := l.logs[k.Author()]
	if m == nil {
		m = &memory{key: k, state: record.NewState(k.Author()), nodes: map[merkle.Node]merkle.Hash{}}
		l.logs[k.Author()] = m
	}
	next := m.state.Next()
	entry := must[[]byte](t)(next.Write(record.Draft{Time: max(l.now, 1), Usage: &record.Usage{Fee: fee, Uses: uses}}, func(id record.ID) (record.PPM, bool) {
		r, ok := l.held[id]
		if !ok {
			return 0, false
		}
		return r.Rate, true
	}))
	for _, n := range next.Nodes() {
		m.nodes[n.Node] = n.Hash
	}
	m.state.Absorb(next)
	m.entries = append(m.entries, entry)
	head := record.Head{Author: k.Author(), Size: m.state.Size(), Root: m.state.Range.Root(), Time: 1}
	m.head = must[record.SignedHead](t)(head.Sign(l.network, k))
}

// use is the whole fee for one record.
func use(r *record.Record) record.Use { return record.Use{Record: r.ID(), Weight: record.Million} }

func (l *ledger) Head(a record.Author) (record.SignedHead, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	m, ok := l.logs[a]
	if !ok {
		return record.SignedHead{}, false
	}
	return m.head, true
}

func (l *ledger) Entry(a record.Author, i uint64) ([]byte, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if m := l.logs[a]; m != nil && i < uint64(len(m.entries)) {
		return m.entries[i], nil
	}
	return nil, errNotHeld
}

func (l *ledger) Inclusion(a record.Author, index, size uint64) ([]merkle.Hash, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return merkle.Inclusion(index, size, l.logs[a])
}

func (l *ledger) Consistency(a record.Author, before, to uint64) ([]merkle.Hash, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return merkle.Consistency(before, to, l.logs[a])
}

func (l *ledger) Record(id record.ID) (*record.Record, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.asked++
	if r, ok := l.held[id]; ok {
		return r, nil
	}
	return nil, fmt.Errorf("record %v: %w", id, errNotHeld)
}

func (l *ledger) Credits(payee record.Address) (ids []record.ID, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for id, r := range l.held {
		if slices.ContainsFunc(r.Credits, func(c record.Credit) bool { return c.Payee == payee }) {
			ids = append(ids, id)
		}
	}
	slices.SortFunc(ids, func(a, b record.ID) int { return slices.Compare(a[:], b[:]) })
	return ids, nil
}

func (l *ledger) Running(a record.Author) (map[record.ID]record.Running, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return maps.Clone(l.logs[a].state.Changed()), nil
}

func (l *ledger) Heads() (heads []record.SignedHead) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, m := range l.logs {
		heads = append(heads, m.head)
	}
	slices.SortFunc(heads, func(a, b record.SignedHead) int { return slices.Compare(a.Author[:], b.Author[:]) })
	return heads
}

// gas adds up what transactions took.
func gas(done []anchor.Done) (total uint64) {
	for _, d := range done {
		total += d.GasUsed
	}
	return total
}
