package store

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/dgraph-io/badger/v4"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// The mark is a file beside the database that says how far the own log was told to others. Badger takes what is damaged in its newest
// file for what a crash cut off, and goes on without it and all that comes behind: a log can lose entries whose receipts are out, and
// nothing in it says so. With the mark it is noticed before another entry is signed at the same place.
//
// It has two slots, written in turn, so that one that a crash cuts short leaves the other. A slot is author ‖ size ‖ root ‖ the SHA-256 of
// them: with a new key a store has another own log.
const (
	markFile = "OWN-LOG"
	slotSize = 20 + 8 + merkle.HashSize + sha256.Size
	slotAt   = 4096 // bytes between slots: what is written at once to a disk, or spoilt at once, is no larger
)

// told is how far the own log was told to others.
type told struct {
	author record.Author
	size   uint64
	root   merkle.Hash
}

func (t told) encode() []byte {
	b := binary.BigEndian.AppendUint64(append([]byte(nil), t.author[:]...), t.size)
	b = append(b, t.root[:]...)
	sum := sha256.Sum256(b)
	return append(b, sum[:]...)
}

func decodeTold(b []byte) (t told, ok bool) {
	t = told{record.Author(b[:20]), binary.BigEndian.Uint64(b[20:]), merkle.Hash(b[28:60])}
	return t, bytes.Equal(t.encode(), b[:slotSize])
}

// mark is the file, open.
type mark struct {
	file *os.File
	slot int64 // that is written next
}

// openMark opens the mark in a folder, or makes it, and reads it. A mark of which neither slot can be read is damage.
func openMark(dir string) (m *mark, last told, err error) {
	path := filepath.Join(dir, markFile)
	m = &mark{}
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, last, err
	}
	if m.file, err = os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o600); err != nil {
		return nil, last, err
	}
	b := make([]byte, slotAt+slotSize)
	n, err := io.ReadFull(m.file, b)
	switch {
	case errors.Is(err, io.EOF):
		// It is made before the database is: of a database that is there it has been taken away.
		if _, there := os.Stat(filepath.Join(dir, badger.ManifestFilename)); there == nil {
			err = fmt.Errorf("%s is gone, so nobody knows how far the own log was told to others: restore a backup", path)
			break
		}
		last, err = told{root: merkle.EmptyRoot}, m.make(dir)
	case err == nil:
		last, err = m.read(b)
	case errors.Is(err, io.ErrUnexpectedEOF):
		err = fmt.Errorf("%s has %d bytes: it is damaged: restore a backup", path, n)
	}
	if err != nil {
		return nil, last, errors.Join(err, m.file.Close())
	}
	return m, last, nil
}

// make writes both slots of a new mark, for an empty log, and makes the file itself durable.
func (m *mark) make(dir string) error {
	b := make([]byte, slotAt+slotSize)
	empty := told{root: merkle.EmptyRoot}.encode()
	copy(b, empty)
	copy(b[slotAt:], empty)
	if _, err := m.file.WriteAt(b, 0); err != nil {
		return err
	}
	if err := m.file.Sync(); err != nil {
		return err
	}
	return syncDir(dir)
}

func (m *mark) read(b []byte) (last told, err error) {
	found := false
	for slot := range int64(2) {
		if t, ok := decodeTold(b[slot*slotAt:]); ok && (!found || t.size > last.size) {
			last, found, m.slot = t, true, 1-slot
		}
	}
	if !found {
		return last, fmt.Errorf("%s is damaged: it does not say how far the own log was told to others: restore a backup", m.file.Name())
	}
	return last, nil
}

// set makes durable that the log was told that far.
func (m *mark) set(t told) error {
	if _, err := m.file.WriteAt(t.encode(), m.slot*slotAt); err != nil {
		return err
	}
	m.slot = 1 - m.slot
	return m.file.Sync()
}

// Told is how many entries of an author's log were told to others by a writer of this store. If the log has fewer, the store has lost some.
func (s *Store) Told(a record.Author) uint64 {
	return s.toldOf(a).size
}

// toldOf is the mark of an author's log; that of an empty one if another's was written last.
func (s *Store) toldOf(a record.Author) told {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.told.author != a {
		return told{author: a, root: merkle.EmptyRoot}
	}
	return s.told
}

// tell makes durable that the own log is told to others up to a head.
func (s *Store) tell(t told) error {
	if err := s.mark.set(t); err != nil {
		return fmt.Errorf("%s could not be written: %w", s.mark.file.Name(), err)
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	s.told = t
	return nil
}

// checkTold fails if the own log is not what was told of it. The caller holds the log's lock.
func (s *Store) checkTold(l *log, size uint64, root merkle.Hash) error {
	t := s.toldOf(l.author)
	if t.size > size {
		return fmt.Errorf("own log is damaged: %d of its entries were told to others, and %d are left: let it be fetched back from peers, or restore a backup", t.size, size)
	}
	proof, err := merkle.Consistency(t.size, size, treeOf{s, l})
	if err != nil {
		return err
	}
	if err := merkle.VerifyConsistency(t.size, size, proof, t.root, root); err != nil {
		return fmt.Errorf("own log is damaged: its first %d entries are not those that were told to others: restore a backup: %w", t.size, err)
	}
	if t.size == size {
		return nil
	}
	return s.tell(told{l.author, size, root})
}
