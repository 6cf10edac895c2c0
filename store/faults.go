package store

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"

	"github.com/dgraph-io/badger/v4"

	"github.com/openledger/openledger/store/record"
)

// maxProof is the most bytes that a kept proof may have: two entries with their inclusions and two heads take about 12 KiB.
const maxProof = 64 << 10

// KeepProof keeps the proof of an author's fault, unless one is kept that is as good: a fault marks its author for good, so one is enough. It
// says whether this is the one. The store can't read proofs, so the caller says of the kept one whether it is weaker; nil is no.
func (s *Store) KeepProof(a record.Author, proof []byte, weaker func(kept []byte) bool) (kept bool, err error) {
	if len(proof) > maxProof {
		return false, errors.New("the proof of a fault is too large to be kept")
	}
	key := authorKey(keyFault, a)
	err = s.db.Update(func(t *badger.Txn) error {
		sealed, err := get(t, key)
		kept = errors.Is(err, ErrNotFound)
		if err == nil && weaker != nil {
			old, err := openProof(sealed)
			if err != nil {
				return err
			}
			kept = weaker(old)
		}
		if !kept {
			return err
		}
		return t.Set(key, sealProof(proof))
	})
	return kept && err == nil, err
}

// Accused are the authors of whom the proof of a fault is kept, in order.
func (s *Store) Accused() (authors []record.Author, err error) {
	err = s.db.View(func(t *badger.Txn) error {
		opts := badger.DefaultIteratorOptions
		opts.Prefix, opts.PrefetchValues = []byte{keyFault}, false
		it := t.NewIterator(opts)
		defer it.Close()
		for it.Rewind(); it.Valid(); it.Next() {
			authors = append(authors, record.Author(it.Item().Key()[1:]))
		}
		return nil
	})
	return authors, err
}

// Proof returns the proof of an author's fault, or ErrNotFound.
func (s *Store) Proof(a record.Author) (proof []byte, err error) {
	err = s.db.View(func(t *badger.Txn) error {
		sealed, err := get(t, authorKey(keyFault, a))
		if err != nil {
			return err
		}
		proof, err = openProof(sealed)
		return err
	})
	return proof, err
}

// sealProof puts the SHA-256 of a proof before it: nothing else in the store tells whether a bit of it has flipped.
func sealProof(proof []byte) []byte {
	sum := sha256.Sum256(proof)
	return append(sum[:], proof...)
}

// openProof is a copy of what sealProof sealed.
func openProof(sealed []byte) ([]byte, error) {
	if len(sealed) < sha256.Size {
		return nil, fmt.Errorf("stored proof of a fault has %d bytes", len(sealed))
	}
	proof := slices.Clone(sealed[sha256.Size:])
	if sum := sha256.Sum256(proof); !bytes.Equal(sum[:], sealed[:sha256.Size]) {
		return nil, errors.New("stored proof of a fault is damaged")
	}
	return proof, nil
}
