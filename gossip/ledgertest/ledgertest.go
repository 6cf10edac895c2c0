// Package ledgertest is a ledger in memory, and authors who write into it, for the tests of gossip and of catching up.
package ledgertest

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"sync"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Network is the network of all tests.
var Network = record.Network{ChainID: 31337, Settlement: record.Address{0xc0}}

var errNotHeld = errors.New("not held here")

// Ledger keeps logs in memory. It is safe for concurrent use.
type Ledger struct {
	mu      sync.Mutex // guards all below
	logs    map[record.Author]*log
	changed []record.Author // in order, with repeats
}

type log struct {
	state   *record.State
	head    record.SignedHead
	entries [][]byte
	blocks  map[merkle.Hash][]byte
	nodes   map[merkle.Node]merkle.Hash
	grown   merkle.Range
}

// Node returns a node of the log's tree.
func (l *log) Node(n merkle.Node) (merkle.Hash, error) {
	h, ok := l.nodes[n]
	if !ok {
		return h, errNotHeld
	}
	return h, nil
}

// New is an empty ledger.
func New() *Ledger { return &Ledger{logs: map[record.Author]*log{}} }

func (l *Ledger) log(a record.Author) *log {
	if l.logs[a] == nil {
		l.logs[a] = &log{state: record.NewState(a), blocks: map[merkle.Hash][]byte{}, nodes: map[merkle.Node]merkle.Hash{}}
	}
	return l.logs[a]
}

// Open is record.Open on what is held.
func (l *Ledger) Open(b record.Batch) (*record.Verified, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return record.Open(Network, l.log(b.Head.Author).state, b, record.Sources{})
}

// Append keeps what was verified.
func (l *Ledger) Append(_ context.Context, v *record.Verified) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	g := l.log(v.Head().Author)
	if g.state.Size() != v.From() {
		return record.ErrStale
	}
	g.state.Absorb(v.Next())
	g.entries = append(g.entries, v.Entries()...)
	for _, raw := range v.Entries() {
		g.grown.Append(merkle.LeafHash(raw), func(n merkle.Node, h merkle.Hash) { g.nodes[n] = h })
	}
	maps.Copy(g.blocks, v.Blocks())
	if v.Head().Size == g.state.Size() {
		g.head = v.Head()
		l.changed = append(l.changed, g.head.Author)
	}
	return nil
}

// Head is the newest head whose entries are all held.
func (l *Ledger) Head(a record.Author) (record.SignedHead, bool) {
	l.mu.Lock()
	defer l.mu.Unlock()
	g := l.log(a)
	return g.head, g.head.Size > 0
}

// Changes is the heads that changed after a cursor.
func (l *Ledger) Changes(since uint64) (heads []record.SignedHead, next uint64) {
	l.mu.Lock()
	defer l.mu.Unlock()
	seen := map[record.Author]bool{}
	for _, a := range l.changed[min(since, uint64(len(l.changed))):] {
		if !seen[a] {
			seen[a] = true
			heads = append(heads, l.log(a).head)
		}
	}
	return heads, uint64(len(l.changed))
}

// Batch reads entries.
func (l *Ledger) Batch(a record.Author, from uint64, head record.SignedHead, maxBytes int) (record.Batch, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	g, b := l.log(a), record.Batch{Head: head, First: from}
	if head.Size > g.state.Size() || from >= head.Size {
		return b, fmt.Errorf("entries from %d to %d: %w", from, head.Size, errNotHeld)
	}
	size := 0
	for _, raw := range g.entries[from:head.Size] {
		e, err := record.ParseEntry(raw)
		if err != nil {
			return b, err
		}
		block := g.blocks[e.Block]
		if size += 2 + len(raw) + len(block); size > maxBytes && len(b.Entries) > 0 {
			break
		}
		b.Entries = append(b.Entries, raw)
		if block != nil {
			b.Blocks = append(b.Blocks, block)
		}
	}
	var err error
	b.Consistency, err = merkle.Consistency(b.End(), head.Size, g)
	return b, err
}

// Consistency proves one size from another.
func (l *Ledger) Consistency(a record.Author, from, to uint64) ([]merkle.Hash, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return merkle.Consistency(from, to, l.log(a))
}

// Range is the edge of the tree at a size that is held.
func (l *Ledger) Range(a record.Author, size uint64) (r merkle.Range, err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	g := l.log(a)
	if size > uint64(len(g.entries)) {
		return r, errNotHeld
	}
	for _, e := range g.entries[:size] {
		r.Append(merkle.LeafHash(e), nil)
	}
	return r, nil
}

// Entry is one entry's bytes.
func (l *Ledger) Entry(a record.Author, index uint64) ([]byte, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if g := l.log(a); index < uint64(len(g.entries)) {
		return g.entries[index], nil
	}
	return nil, errNotHeld
}

// Node is a node of an author's tree.
func (l *Ledger) Node(a record.Author, n merkle.Node) (merkle.Hash, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.log(a).Node(n)
}

// Author writes a log. It is not safe for concurrent use.
type Author struct {
	Key   *record.Key
	state *record.State
	t     testing.TB
}

// NewAuthor is an author with a fresh key.
func NewAuthor(t testing.TB) *Author {
	t.Helper()
	k, err := record.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return &Author{k, record.NewState(k.Author()), t}
}

// Fork is the same author, about to write another history from here.
func (a *Author) Fork() *Author {
	common := a.state
	a.state = common.Next()
	return &Author{a.Key, common.Next(), a.t}
}

// Name is the author's address.
func (a *Author) Name() record.Author { return a.Key.Author() }

// Write adds n usages of two records at a time, and signs a head over them.
func (a *Author) Write(n int, at record.Time) record.Batch {
	a.t.Helper()
	b := record.Batch{First: a.state.Size()}
	for i := range n {
		u := record.Usage{Input: uint32(b.First) + uint32(i), Output: 7, Fee: record.Nano(1000 + i), Binding: merkle.LeafHash([]byte{byte(i), byte(i >> 8)})}
		u.Uses = []record.Use{{Record: record.ID{1, byte(i % 50)}, Weight: 300_000}, {Record: record.ID{2}, Weight: 700_000}}
		b.Entries = append(b.Entries, a.draft(record.Draft{Time: at, Usage: &u}))
	}
	return a.sign(b, at)
}

// WriteBlock adds an attestation with a block of so many bytes.
func (a *Author) WriteBlock(size int, at record.Time) record.Batch {
	a.t.Helper()
	block := make([]byte, size)
	copy(block, a.Name().String())
	b := record.Batch{First: a.state.Size(), Blocks: [][]byte{block}}
	b.Entries = [][]byte{a.draft(record.Draft{Time: at, Kind: record.KindAttestation, Block: block})}
	return a.sign(b, at)
}

// Lie adds an entry whose owed is wrong, and signs a head over it.
func (a *Author) Lie(good int, at record.Time) record.Batch {
	a.t.Helper()
	b := a.Write(good, at)
	raw := a.draft(record.Draft{Time: at, Usage: &record.Usage{Fee: 5, Uses: []record.Use{{Record: record.ID{9}, Weight: record.Million}}}})
	e, err := record.ParseEntry(raw)
	if err != nil {
		a.t.Fatal(err)
	}
	e.Owed += 100
	b.Entries = append(b.Entries, e.Append(nil))
	// The tree must be over the lie, so it is grown anew.
	grown := merkle.Range{}
	for _, raw := range b.Entries {
		grown.Append(merkle.LeafHash(raw), nil)
	}
	if b.First != 0 {
		a.t.Fatal("an author lies in its first batch only")
	}
	a.state.Range = grown
	return a.sign(b, at)
}

func (a *Author) draft(d record.Draft) []byte {
	a.t.Helper()
	raw, err := a.state.Write(d, func(record.ID) (record.PPM, bool) { return 100_000, true })
	if err != nil {
		a.t.Fatal(err)
	}
	return raw
}

func (a *Author) sign(b record.Batch, at record.Time) record.Batch {
	a.t.Helper()
	h := record.Head{Author: a.Name(), Size: a.state.Size(), Root: a.state.Range.Root(), Time: max(at, a.state.Time)}
	var err error
	if b.Head, err = h.Sign(Network, a.Key); err != nil {
		a.t.Fatal(err)
	}
	return b
}

// Keep puts a batch into a ledger.
func Keep(t testing.TB, l interface {
	Open(record.Batch) (*record.Verified, error)
	Append(context.Context, *record.Verified) error
}, b record.Batch,
) {
	t.Helper()
	v, err := l.Open(b)
	if err == nil {
		err = l.Append(context.Background(), v)
	}
	if err != nil {
		t.Fatal(err)
	}
}
