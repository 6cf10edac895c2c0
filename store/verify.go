package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// NetworkOf reads what network a store is of. Nobody may have it open.
func NetworkOf(dir string) (n record.Network, err error) {
	if _, err := os.Stat(filepath.Join(dir, badger.ManifestFilename)); err != nil {
		return n, fmt.Errorf("there is no store in %s: %w", dir, err)
	}
	db, err := openBadger(badger.DefaultOptions(dir).WithLogger(nil))
	if err != nil {
		return n, err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	var text []byte
	if err = db.View(func(t *badger.Txn) (err error) {
		text, err = get(t, []byte{keyOwner})
		return err
	}); err != nil {
		return n, fmt.Errorf("the store in %s does not say whose it is: %w", dir, err)
	}
	var version int
	var settlement string
	if _, err := fmt.Sscanf(string(text), "openledger store %d for network %d-%s", &version, &n.ChainID, &settlement); err != nil {
		return n, fmt.Errorf("the store in %s says that it is %q: %w", dir, text, err)
	}
	n.Settlement, err = record.ParseAddress(settlement)
	return n, err
}

// Inventory is what VerifyPairs read.
type Inventory struct {
	Pairs   uint64          `json:"pairs"`   // keys with their values
	Bytes   int64           `json:"bytes"`   // of them
	Blocks  uint64          `json:"blocks"`  // each of which has the hash that names it
	Authors []record.Author `json:"authors"` // of whom there is anything, in order
}

// VerifyPairs re-reads every byte of the database, by its own checksums and pair by pair: every block must have its hash, every record its
// id, every index entry its record. Logs are left to VerifyLog. The list says what is damaged; the error, that reading could not go on.
func (s *Store) VerifyPairs(ctx context.Context, progress Progress) (Inventory, []string, error) {
	v := verifier{s: s, authors: map[record.Author]bool{}}
	if err := s.db.VerifyChecksum(); err != nil {
		v.damage("the database's files: %v", err)
	}
	lsm, vlog := s.db.Size()
	told := int64(0)
	err := s.db.View(func(t *badger.Txn) error {
		it := t.NewIterator(badger.DefaultIteratorOptions)
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			if err := ctx.Err(); err != nil {
				return err
			}
			key := it.Item().KeyCopy(nil)
			value, err := it.Item().ValueCopy(nil)
			if err != nil {
				v.damage("the value of key %x: %v", key, err)
				continue
			}
			v.found.Pairs, v.found.Bytes = v.found.Pairs+1, v.found.Bytes+int64(len(key)+len(value))
			if err := v.pair(t, key, value); err != nil {
				v.damage("%v", err)
			}
			if progress != nil && v.found.Bytes-told >= progressEvery {
				told = v.found.Bytes
				progress(told, lsm+vlog)
			}
		}
		return nil
	})
	v.found.Authors = slices.SortedFunc(maps.Keys(v.authors), func(a, b record.Author) int { return bytes.Compare(a[:], b[:]) })
	return v.found, v.list, err
}

// verifier is a VerifyPairs under way.
type verifier struct {
	s       *Store
	found   Inventory
	authors map[record.Author]bool
	list    []string
}

func (v *verifier) damage(format string, args ...any) {
	v.list = append(v.list, fmt.Sprintf(format, args...))
}

// keyLengths are the lengths of the keys of each kind, behind the kind itself.
var keyLengths = map[byte]int{
	keyHead: 20, keyState: 20, keyBundle: 28, keyPiece: 28, keyTile: 29, keyUses: 52, keyBlock: 32, keyRecord: 32, keyOf: 64, keyChild: 64, keyCredit: 52,
	keyFault: 20,
}

// pair checks one pair, as far as it can be checked alone.
func (v *verifier) pair(t *badger.Txn, key, value []byte) error {
	kind, rest := key[0], key[1:]
	n, known := keyLengths[kind]
	switch {
	case kind == keyOwner || kind == keyRestored:
		return nil
	case !known || len(rest) != n:
		return fmt.Errorf("key %x is none that a store has", key)
	case kind == keyBlock:
		v.found.Blocks++
		if got := record.BlockHash(value); got != merkle.Hash(rest) {
			return fmt.Errorf("block %x has the hash %v", rest, got)
		}
		return nil
	case kind == keyFault:
		_, err := openProof(value)
		return err
	case kind == keyRecord:
		return v.record(t, record.ID(rest), value)
	case kind == keyOf:
		return v.indexed(record.ID(rest[32:]), "artifact", func(r *record.Record) bool { return r.Terms().Artifact == [32]byte(rest) })
	case kind == keyCredit:
		return v.indexed(record.ID(rest[20:]), "payee", func(r *record.Record) bool {
			return slices.ContainsFunc(r.Credits, func(c record.Credit) bool { return c.Payee == record.Address(rest) })
		})
	case kind == keyChild:
		return v.indexed(record.ID(rest[32:]), "parent", func(r *record.Record) bool {
			return slices.ContainsFunc(r.Parents, func(p record.Parent) bool { return p.Record == record.ID(rest) })
		})
	}
	v.authors[record.Author(rest)] = true
	return nil
}

// record checks that a record is in the block that is named for it, and in the indexes.
func (v *verifier) record(t *badger.Txn, id record.ID, hash []byte) error {
	if len(hash) != merkle.HashSize {
		return fmt.Errorf("record %v names a block by %d bytes", id, len(hash))
	}
	block, err := get(t, hashKey(keyBlock, merkle.Hash(hash)))
	if err != nil {
		return fmt.Errorf("record %v: its block %x: %w", id, hash, err)
	}
	r, err := record.OpenRecord(v.s.network, block)
	if err != nil {
		return fmt.Errorf("record %v: its block %x: %w", id, hash, err)
	}
	if r.ID() != id {
		return fmt.Errorf("record %v: its block %x is of record %v", id, hash, r.ID())
	}
	keys := [][]byte{pairKey(keyOf, r.Terms().Artifact, id)}
	for _, c := range r.Credits {
		keys = append(keys, creditKey(c.Payee, id))
	}
	for _, p := range r.Parents {
		keys = append(keys, pairKey(keyChild, p.Record, id))
	}
	for _, k := range keys {
		if _, err := t.Get(k); err != nil {
			return fmt.Errorf("record %v: index entry %x: %w", id, k, err)
		}
	}
	return nil
}

// indexed checks an index entry against its record.
func (v *verifier) indexed(id record.ID, what string, fits func(*record.Record) bool) error {
	r, err := v.s.Record(id)
	if err != nil {
		return fmt.Errorf("index of %ss: %w", what, err)
	}
	if !fits(r) {
		return fmt.Errorf("index of %ss: record %v has another", what, id)
	}
	return nil
}

// VerifyLog re-derives all that the store computed of a log from its entries: its tiles, running totals, size, time, owed, the tree's edge,
// and the root that its head signed. The list says what is damaged. Whether the entries follow the rules is an audit's.
func (s *Store) VerifyLog(a record.Author) (damaged []string, err error) {
	v := verifier{s: s}
	head, hasHead := s.Head(a)
	sum, err := s.Summary(a)
	if err != nil {
		return []string{err.Error()}, nil
	}
	again := rederived{author: a, state: record.NewState(a), tiles: map[tileKey]bool{}}
	if err := s.Scan(a, 0, sum.Size, func(i uint64, b []byte) error { return again.add(s, &v, i, b, head) }); err != nil {
		v.damage("%v", err)
		return v.list, nil
	}
	if got := again.state.Size(); got != sum.Size {
		v.damage("it has %d entries, its state says %d", got, sum.Size)
	}
	switch {
	case !hasHead && sum.Size == 0:
		v.damage("there is something of it, but neither entries nor a head")
	case hasHead && head.Size > sum.Size:
		v.damage("its head has size %d, there are %d entries", head.Size, sum.Size)
	case hasHead && head.Size == 0 && head.Root != merkle.EmptyRoot:
		v.damage("its head of size 0 has root %v", head.Root)
	}
	if hasHead {
		if err := head.Verify(s.network); err != nil {
			v.damage("its head: %v", err)
		}
	}
	return append(v.list, again.compare(s)...), nil
}

// rederived is what a log's entries make.
type rederived struct {
	author record.Author
	state  *record.State
	tree   merkle.Range
	edge   edge
	tiles  map[tileKey]bool
}

// add takes the next entry, and compares the tiles that it fills, and the head if it is the last below it.
func (r *rederived) add(s *Store, v *verifier, index uint64, b []byte, head record.SignedHead) error {
	e, err := record.ParseEntry(b)
	if err != nil {
		return fmt.Errorf("entry %d: %w", index, err)
	}
	leaf := merkle.LeafHash(b)
	r.state.Add(e, leaf)
	var full error
	r.tree.Append(leaf, func(n merkle.Node, h merkle.Hash) {
		full = errors.Join(full, r.edge.add(r.author, record.TreeNode{Node: n, Hash: h}, func(k tileKey, t *edgeTile) error {
			r.tiles[k] = true
			stored, err := s.value(tilesKey(k))
			if err != nil {
				v.damage("tile %d of height %d: %v", k.index, k.height, err)
			} else if !bytes.Equal(stored, t.full().encode()) {
				v.damage("tile %d of height %d is not what the entries make", k.index, k.height)
			}
			return nil
		}))
	})
	if size := index + 1; size == head.Size && r.tree.Root() != head.Root {
		v.damage("the entries make root %v at size %d, its head signed %v", r.tree.Root(), size, head.Root)
	}
	return full
}

// compare compares what is stored of totals and state, and finds what belongs to nothing.
func (r *rederived) compare(s *Store) []string {
	v := verifier{s: s}
	b, err := s.value(authorKey(keyState, r.author))
	switch {
	case err != nil && r.state.Size() > 0:
		v.damage("its state: %v", err)
	case err == nil && !bytes.Equal(b, encodeState(r.state)):
		v.damage("its state (size, time, owed, edge) is not what the entries make")
	}
	seen := map[record.ID]bool{}
	err = s.db.View(func(t *badger.Txn) error {
		if err := each(t, authorKey(keyUses, r.author), func(key, value []byte) error {
			id := record.ID(key[21:])
			seen[id] = true
			if want, used := r.state.Changed()[id]; !used || !bytes.Equal(value, encodeRunning(want)) {
				v.damage("the running total of record %v is not what the entries make", id)
			}
			return nil
		}); err != nil {
			return err
		}
		return each(t, authorKey(keyTile, r.author), func(key, _ []byte) error {
			if k := (tileKey{r.author, key[21], binary.BigEndian.Uint64(key[22:])}); !r.tiles[k] {
				v.damage("tile %d of height %d is of no entries", k.index, k.height)
			}
			return nil
		})
	})
	if err != nil {
		v.damage("%v", err)
	}
	for id := range r.state.Changed() {
		if !seen[id] {
			v.damage("the running total of record %v is missing", id)
		}
	}
	slices.Sort(v.list)
	return v.list
}

// value copies the value of a key.
func (s *Store) value(key []byte) (b []byte, err error) {
	err = s.db.View(func(t *badger.Txn) (err error) {
		b, err = get(t, key)
		return err
	})
	return b, err
}
