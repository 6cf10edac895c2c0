package store

import (
	"bytes"
	"errors"
	"fmt"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Head returns the newest signed head of an author whose entries are all held.
func (s *Store) Head(a record.Author) (record.SignedHead, bool) {
	s.mu.Lock()
	l := s.logs[a]
	s.mu.Unlock()
	if l == nil {
		return record.SignedHead{}, false
	}
	l.mu.RLock()
	defer l.mu.RUnlock()
	return l.head, l.hasHead
}

// Heads returns the newest head of every log that is held, by author.
func (s *Store) Heads() []record.SignedHead {
	heads, _ := s.Changes(0)
	slices.SortFunc(heads, func(a, b record.SignedHead) int { return bytes.Compare(a.Author[:], b.Author[:]) })
	return heads
}

// Changes returns the newest heads of the logs that changed after the cursor since, and the cursor to ask with next. Cursors start at 0
// and hold until the store is closed.
func (s *Store) Changes(since uint64) ([]record.SignedHead, uint64) {
	s.mu.Lock()
	var authors []record.Author
	for _, c := range latest(slices.Clone(s.order)) {
		if c.n > since {
			authors = append(authors, c.author)
		}
	}
	next := s.counter
	s.mu.Unlock()
	heads := make([]record.SignedHead, 0, len(authors))
	for _, a := range authors {
		if h, ok := s.Head(a); ok {
			heads = append(heads, h)
		}
	}
	return heads, next
}

// Summary is what a log adds up to.
type Summary struct {
	Author record.Author `json:"author"`
	Size   uint64        `json:"size"`
	Time   record.Time   `json:"time"`
	Owed   record.Nano   `json:"owed"`
}

// Summary returns what an author's log adds up to; zero if none is held.
func (s *Store) Summary(a record.Author) (Summary, error) {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return Summary{}, err
	}
	defer unlock()
	return Summary{a, l.state.Size(), l.state.Time, l.state.Owed}, nil
}

// Running returns the running totals of all records that an author's log uses. It is a copy.
func (s *Store) Running(a record.Author) (map[record.ID]record.Running, error) {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return nil, err
	}
	defer unlock()
	out := make(map[record.ID]record.Running, len(l.state.Changed()))
	for id, r := range l.state.Changed() {
		out[id] = r
	}
	return out, nil
}

// Entry returns the bytes of one entry.
func (s *Store) Entry(a record.Author, index uint64) ([]byte, error) {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return nil, err
	}
	defer unlock()
	if index >= l.state.Size() {
		return nil, fmt.Errorf("entry %d of %v: %w, which are %d", index, a, ErrNotFound, l.state.Size())
	}
	return s.snap(l).entry(index)
}

// Scan calls f with the entries of an author from index from to index to-1, in order. It must not be
// changed.
func (s *Store) Scan(a record.Author, from, to uint64, f func(index uint64, entry []byte) error) error {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return err
	}
	at := s.snap(l)
	unlock() // so that a long scan holds up nobody
	return at.scan(from, min(to, at.size), f)
}

// Block returns a block by its hash.
func (s *Store) Block(h merkle.Hash) (b []byte, err error) {
	err = s.db.View(func(t *badger.Txn) error {
		b, err = get(t, hashKey(keyBlock, h))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("block %v: %w", h, err)
	}
	return b, nil
}

// errStop ends a scan early.
var errStop = errors.New("stop")

// Batch returns entries of a log from an index on, up to the head or to maxBytes of entries and blocks, with the blocks that they name
// and the consistency proof from their end to the head: what record.Open takes. The head must be one whose entries are all held.
func (s *Store) Batch(a record.Author, from uint64, head record.SignedHead, maxBytes int) (record.Batch, error) {
	b := record.Batch{Head: head, First: from}
	l, unlock, err := s.log(a, false)
	if err != nil {
		return b, err
	}
	defer unlock()
	if head.Size > l.state.Size() || from >= head.Size {
		return b, fmt.Errorf("entries of %v from %d to %d: %w, which are %d", a, from, head.Size, ErrNotFound, l.state.Size())
	}
	size := 0
	err = s.snap(l).scan(from, head.Size, func(_ uint64, entry []byte) error {
		block := s.blockOf(entry)
		size += len(entry) + 2 + len(block)
		if len(b.Entries) > 0 && size > maxBytes {
			return errStop
		}
		b.Entries = append(b.Entries, entry)
		if block != nil {
			b.Blocks = append(b.Blocks, block)
		}
		return nil
	})
	if err != nil && !errors.Is(err, errStop) {
		return b, err
	}
	b.Consistency, err = merkle.Consistency(b.End(), head.Size, treeOf{s, l})
	return b, err
}

// blockOf is the block that an entry names, or nil.
func (s *Store) blockOf(entry []byte) []byte {
	e, err := record.ParseEntry(entry)
	if err != nil || e.Kind < record.KindLineage || e.Kind > record.KindAttestation {
		return nil
	}
	b, err := s.Block(e.Block)
	if err != nil {
		return nil
	}
	return b
}

// treeOf reads the nodes of a log whose lock is held.
type treeOf struct {
	s *Store
	l *log
}

func (t treeOf) Node(n merkle.Node) (merkle.Hash, error) { return t.s.node(t.l, n) }

// Node returns the hash of a perfect subtree of a log's tree, whose leaves must all be held.
func (s *Store) Node(a record.Author, n merkle.Node) (merkle.Hash, error) {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return merkle.Hash{}, err
	}
	defer unlock()
	if n.Level > 63 || (n.Index+1)<<n.Level > l.state.Size() || (n.Index+1)<<n.Level>>n.Level != n.Index+1 {
		return merkle.Hash{}, fmt.Errorf("node %d at level %d of the log of %v: %w", n.Index, n.Level, a, ErrNotFound)
	}
	return s.node(l, n)
}

// Inclusion proves the entry at index in the tree of the given size, which must be held.
func (s *Store) Inclusion(a record.Author, index, size uint64) ([]merkle.Hash, error) {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return nil, err
	}
	defer unlock()
	if size > l.state.Size() || index >= size {
		return nil, fmt.Errorf("entry %d in size %d of %v: %w, which are %d", index, size, a, ErrNotFound, l.state.Size())
	}
	return merkle.Inclusion(index, size, treeOf{s, l})
}

// Consistency proves that the tree of size from is a prefix of that of size to, which must be held.
func (s *Store) Consistency(a record.Author, from, to uint64) ([]merkle.Hash, error) {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return nil, err
	}
	defer unlock()
	if to > l.state.Size() || from > to {
		return nil, fmt.Errorf("sizes %d to %d of %v: %w, which are %d", from, to, a, ErrNotFound, l.state.Size())
	}
	return merkle.Consistency(from, to, treeOf{s, l})
}

// Receipt returns the receipt of an entry under the newest head that is held.
func (s *Store) Receipt(a record.Author, index uint64) (record.Receipt, error) {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return record.Receipt{}, err
	}
	defer unlock()
	if !l.hasHead || index >= l.head.Size {
		return record.Receipt{}, fmt.Errorf("entry %d of %v: %w, which are %d", index, a, ErrNotFound, l.head.Size)
	}
	entry, err := s.snap(l).entry(index)
	if err != nil {
		return record.Receipt{}, err
	}
	proof, err := merkle.Inclusion(index, l.head.Size, treeOf{s, l})
	return s.receipt(l, index, entry, proof), err
}

// receipt is an entry with its proof under the log's head. The caller holds the log's lock.
func (s *Store) receipt(l *log, index uint64, entry []byte, proof []merkle.Hash) record.Receipt {
	return record.Receipt{Network: s.network, Index: index, Entry: entry, Proof: proof, Head: l.head}
}

// prefixed lists what follows the prefix in the keys that start with it.
func (s *Store) prefixed(prefix []byte, most int) (ids []record.ID, err error) {
	err = s.db.View(func(t *badger.Txn) error {
		opts := badger.DefaultIteratorOptions
		opts.Prefix, opts.PrefetchValues = prefix, false
		it := t.NewIterator(opts)
		defer it.Close()
		for it.Rewind(); it.Valid() && len(ids) < most; it.Next() {
			ids = append(ids, record.ID(it.Item().Key()[len(prefix):]))
		}
		return nil
	})
	return ids, err
}
