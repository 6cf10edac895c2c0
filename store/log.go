package store

import (
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"sync"

	"github.com/dgraph-io/badger/v4"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// log is one author's log in memory: what its entries add up to, and the edge of its tree.
type log struct {
	author record.Author

	mu sync.RWMutex // guards all below; whoever appends holds it over the commit, so readers see only what is durable
	// state is nil until the log is first touched, and again after a commit failed: then the disk says what is true.
	state   *record.State
	edge    edge
	head    record.SignedHead // the newest whose entries are all held
	hasHead bool
}

// log returns an author's log, loaded, with its lock held as asked for. Only a write makes a log of an author stay in memory, so that
// asking for authors that nobody has costs nothing that lasts.
func (s *Store) log(a record.Author, write bool) (*log, func(), error) {
	s.mu.Lock()
	l, ok := s.logs[a]
	if !ok {
		l = &log{author: a}
	}
	if !ok && write {
		s.logs[a] = l
	}
	s.mu.Unlock()
	if !write {
		l.mu.RLock()
		if l.state != nil {
			return l, l.mu.RUnlock, nil
		}
		l.mu.RUnlock()
	}
	l.mu.Lock()
	if l.state == nil {
		if err := s.load(l); err != nil {
			l.mu.Unlock()
			return nil, nil, err
		}
	}
	return l, l.mu.Unlock, nil
}

// load reads a log's state from disk and rebuilds the edge of its tree. The caller holds the log's lock.
func (s *Store) load(l *log) error {
	st := record.NewState(l.author)
	err := s.db.View(func(t *badger.Txn) error {
		b, err := get(t, authorKey(keyState, l.author))
		if errors.Is(err, ErrNotFound) {
			return nil
		}
		if err != nil {
			return err
		}
		if st, err = decodeState(l.author, b); err != nil {
			return err
		}
		if b, err = get(t, authorKey(keyHead, l.author)); err == nil {
			l.hasHead = true
			l.head, err = decodeHead(b)
		} else if errors.Is(err, ErrNotFound) {
			err = nil
		}
		return errors.Join(err, each(t, authorKey(keyUses, l.author), func(key, value []byte) error {
			r, err := decodeRunning(value)
			st.SetRunning(record.ID(key[21:]), r)
			return err
		}))
	})
	if err != nil {
		return fmt.Errorf("log of %v: %w", l.author, err)
	}
	l.state = st
	if err := s.loadEdge(l); err != nil {
		l.state = nil
		return err
	}
	return nil
}

// sources are what checks and writes read beside the state. The caller holds the log's lock.
func (s *Store) sources(a record.Author) record.Sources {
	return record.Sources{Rate: s.Rate, Earlier: func(i uint64) ([]byte, bool) {
		e, err := s.entry(a, i)
		return e, err == nil
	}}
}

// Open checks a batch against the log that is held: record.Open on its state.
func (s *Store) Open(b record.Batch) (*record.Verified, error) {
	l, unlock, err := s.log(b.Head.Author, false)
	if err != nil {
		return nil, err
	}
	defer unlock()
	return record.Open(s.network, l.state, b, s.sources(l.author))
}

// Append stores a verified batch. When it returns nil the batch is durable. The error is record.ErrStale if the log has moved on since
// the batch was opened; after any other error, whether the batch is in is known when the log is next touched.
func (s *Store) Append(_ context.Context, v *record.Verified) error {
	l, unlock, err := s.log(v.Head().Author, true)
	if err != nil {
		return err
	}
	defer unlock()
	if l.state.Size() != v.From() {
		return fmt.Errorf("%w: batch from %d, held are %d", record.ErrStale, v.From(), l.state.Size())
	}
	return s.commit(l, v.Next(), commit{head: v.Head(), entries: v.Entries(), blocks: v.Blocks(), records: v.Records()})
}

// commit is what one transaction adds to a log.
type commit struct {
	head    record.SignedHead // kept if its entries are all held
	entries [][]byte
	blocks  map[merkle.Hash][]byte
	records []*record.Record
}

// commit writes a batch, in one synced transaction, and then takes the state that it leads to. The caller holds the log's lock.
func (s *Store) commit(l *log, next *record.State, c commit) error {
	complete := c.head.Size == next.Size()
	filled := map[tileKey]*tile{}
	err := s.write(l, next, c, complete, filled)
	if err != nil {
		l.state, l.edge = nil, nil
		return fmt.Errorf("log of %v: write of %d entries: %w", l.author, len(c.entries), err)
	}
	for k, t := range filled {
		s.tiles.Add(k, t)
	}
	l.state.Absorb(next)
	s.learn(c.records)
	if complete {
		l.head, l.hasHead = c.head, true
		s.mu.Lock()
		s.noteChange(l.author)
		s.mu.Unlock()
	}
	return nil
}

func (s *Store) write(l *log, next *record.State, c commit, complete bool, filled map[tileKey]*tile) error {
	t := s.db.NewTransaction(true)
	defer t.Discard()
	if err := setEntries(t, l.author, l.state.Size(), c.entries); err != nil {
		return err
	}
	for _, n := range next.Nodes() {
		err := l.edge.add(l.author, n, func(k tileKey, full *tile) error {
			filled[k] = full
			return t.Set(tilesKey(k), full.encode())
		})
		if err != nil {
			return err
		}
	}
	for id, r := range next.Changed() {
		if err := t.Set(usesKey(l.author, id), encodeRunning(r)); err != nil {
			return err
		}
	}
	for h, b := range c.blocks {
		if err := t.Set(hashKey(keyBlock, h), b); err != nil {
			return err
		}
	}
	for _, r := range c.records {
		if err := indexRecord(t, r); err != nil {
			return err
		}
	}
	if complete {
		if err := t.Set(authorKey(keyHead, l.author), encodeHead(c.head)); err != nil {
			return err
		}
	}
	if err := t.Set(authorKey(keyState, l.author), encodeState(next)); err != nil {
		return err
	}
	return t.Commit()
}

// setEntries puts entries in as bundles of at most maxBatchSize bytes.
func setEntries(t *badger.Txn, a record.Author, first uint64, entries [][]byte) error {
	for len(entries) > 0 {
		bundle, n := []byte(nil), 0
		for n < len(entries) && (n == 0 || len(bundle)+2+len(entries[n]) <= maxBatchSize) {
			bundle = record.AppendBundle(bundle, entries[n])
			n++
		}
		if err := t.Set(entriesKey(a, first), bundle); err != nil {
			return err
		}
		first, entries = first+uint64(n), entries[n:]
	}
	return nil
}

// errStop ends a scan early.
var errStop = errors.New("stop")

// scan calls f with the entries of an author from index from to index to-1, in order. An entry is valid during the call only. A missing
// entry is an error: the log is damaged.
func (s *Store) scan(a record.Author, from, to uint64, f func(index uint64, entry []byte) error) error {
	if from >= to {
		return nil
	}
	next := from
	err := s.db.View(func(t *badger.Txn) error {
		first, err := batchWith(t, a, from)
		if err != nil {
			return err
		}
		opts := badger.DefaultIteratorOptions
		opts.Prefix = authorKey(keyEntries, a)
		it := t.NewIterator(opts)
		defer it.Close()
		for it.Seek(entriesKey(a, first)); it.Valid() && next < to; it.Next() {
			at := binary.BigEndian.Uint64(it.Item().Key()[21:])
			if at > next {
				break
			}
			err := it.Item().Value(func(v []byte) error {
				entries, err := record.ParseBundle(v, maxBatchSize)
				for i := next - at; err == nil && i < uint64(len(entries)) && next < to; i++ {
					err = f(next, entries[i])
					next++
				}
				return err
			})
			if err != nil {
				return err
			}
		}
		return nil
	})
	switch {
	case errors.Is(err, errStop):
		return nil
	case err != nil:
		return err
	case next < to:
		return fmt.Errorf("log of %v is damaged: entry %d is missing", a, next)
	}
	return nil
}

// batchWith is the index of the first entry of the stored batch that has the entry at index i.
func batchWith(t *badger.Txn, a record.Author, i uint64) (uint64, error) {
	opts := badger.DefaultIteratorOptions
	opts.Reverse, opts.PrefetchValues = true, false
	opts.Prefix = authorKey(keyEntries, a)
	it := t.NewIterator(opts)
	defer it.Close()
	it.Seek(entriesKey(a, i))
	if !it.Valid() {
		return 0, fmt.Errorf("entry %d of %v: %w", i, a, ErrNotFound)
	}
	return binary.BigEndian.Uint64(it.Item().Key()[21:]), nil
}

// entry reads one entry, without regard to what is held.
func (s *Store) entry(a record.Author, i uint64) (entry []byte, err error) {
	err = s.scan(a, i, i+1, func(_ uint64, e []byte) error {
		entry = append([]byte(nil), e...)
		return nil
	})
	return entry, err
}
