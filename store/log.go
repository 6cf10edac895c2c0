package store

import (
	"context"
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
	tail    tail
	edge    edge
	filled  map[tileKey]*edgeTile // tiles that the last commit filled: its receipts need them most
	head    record.SignedHead     // the newest whose entries are all held
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
	if l.tail, err = s.loadTail(l.author, st.Size()); err != nil {
		return err
	}
	l.state = st
	if err := s.loadEdge(l); err != nil {
		l.state = nil
		return err
	}
	return nil
}

// sources are what checks and writes read beside the state. The caller holds the log's lock.
func (s *Store) sources(l *log) record.Sources {
	return record.Sources{Rate: s.Rate, Earlier: func(i uint64) ([]byte, bool) {
		e, err := s.snap(l).entry(i)
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
	return record.Open(s.network, l.state, b, s.sources(l))
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
	filled := map[tileKey]*edgeTile{}
	end, err := s.write(l, next, c, complete, filled)
	if err != nil {
		l.state, l.edge, l.filled, l.tail = nil, nil, nil, tail{}
		return fmt.Errorf("log of %v: write of %d entries: %w", l.author, len(c.entries), err)
	}
	l.state.Absorb(next)
	l.tail, l.filled = end, filled
	s.learn(c.records)
	if complete {
		l.head, l.hasHead = c.head, true
		s.mu.Lock()
		s.noteChange(l.author)
		s.mu.Unlock()
	}
	return nil
}

// write puts a commit onto the disk and returns the tail that it leads to.
func (s *Store) write(l *log, next *record.State, c commit, complete bool, filled map[tileKey]*edgeTile) (tail, error) {
	t := s.db.NewTransaction(true)
	defer t.Discard()
	end, err := s.setEntries(t, l.author, l.state.Size(), l.tail, c.entries)
	if err != nil {
		return end, err
	}
	for _, n := range next.Nodes() {
		err := l.edge.add(l.author, n, func(k tileKey, full *edgeTile) error {
			filled[k] = full
			return t.Set(tilesKey(k), full.full().encode())
		})
		if err != nil {
			return end, err
		}
	}
	if err := s.setRest(t, l.author, next, c); err != nil {
		return end, err
	}
	if complete {
		if err := t.Set(authorKey(keyHead, l.author), encodeHead(c.head)); err != nil {
			return end, err
		}
	}
	crashPoint("before fsync")
	err = t.Commit()
	crashPoint("after fsync")
	return end, err
}

// setRest puts totals, blocks, records and the state into the transaction.
func (s *Store) setRest(t *badger.Txn, a record.Author, next *record.State, c commit) error {
	for id, r := range next.Changed() {
		if err := t.Set(usesKey(a, id), encodeRunning(r)); err != nil {
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
	return t.Set(authorKey(keyState, a), encodeState(next))
}
