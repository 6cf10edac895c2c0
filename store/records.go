package store

import (
	"errors"
	"math"

	"github.com/dgraph-io/badger/v4"
	"github.com/ipfs/go-cid"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// maxListed is the most records that one list for people has: an artifact's, a parent's, or all.
const maxListed = 10_000

// indexRecord puts a record into the indexes. Of one record's several blocks the last to come is the one that Record returns.
func indexRecord(t *badger.Txn, r *record.Record) error {
	hash, id := record.BlockHash(r.Block()), r.ID()
	if err := t.Set(hashKey(keyRecord, id), hash[:]); err != nil {
		return err
	}
	if err := t.Set(pairKey(keyOf, r.Terms().Artifact, id), nil); err != nil {
		return err
	}
	for _, c := range r.Credits {
		if err := t.Set(creditKey(c.Payee, id), nil); err != nil {
			return err
		}
	}
	for _, p := range r.Parents {
		if err := t.Set(pairKey(keyChild, p.Record, id), nil); err != nil {
			return err
		}
	}
	return nil
}

// rate is what is known of a record's rate: that it is not known, too.
type rate struct {
	ppm   record.PPM
	known bool
}

// learn keeps the rates of records that were stored.
func (s *Store) learn(records []*record.Record) {
	for _, r := range records {
		s.rates.Add(r.ID(), rate{r.Rate, true})
	}
}

// Rate returns a record's rate, if its block is held.
func (s *Store) Rate(id record.ID) (record.PPM, bool) {
	if r, ok := s.rates.Get(id); ok {
		return r.ppm, r.known
	}
	r, err := s.Record(id)
	if errors.Is(err, ErrNotFound) {
		// Unless it was stored and learnt since the look.
		s.rates.ContainsOrAdd(id, rate{})
	}
	if err != nil {
		return 0, false
	}
	s.learn([]*record.Record{r})
	return r.Rate, true
}

// Record returns a record by its id.
func (s *Store) Record(id record.ID) (*record.Record, error) {
	var block []byte
	err := s.db.View(func(t *badger.Txn) error {
		hash, err := get(t, hashKey(keyRecord, id))
		if err != nil {
			return err
		}
		block, err = get(t, hashKey(keyBlock, merkle.Hash(hash)))
		return err
	})
	if err != nil {
		return nil, &UnknownRecordError{id, err}
	}
	return record.OpenRecord(s.network, block)
}

// UnknownRecordError says that a record's block is not held.
type UnknownRecordError struct {
	ID  record.ID
	Err error
}

func (e *UnknownRecordError) Error() string { return "record " + e.ID.String() + ": " + e.Err.Error() }

// Unwrap is ErrNotFound, or what went wrong with the database.
func (e *UnknownRecordError) Unwrap() error { return e.Err }

// Lineage returns the record in the block with that CID.
func (s *Store) Lineage(c cid.Cid) (*record.Record, bool) {
	hash, err := record.Digest(c)
	if err != nil {
		return nil, false
	}
	block, err := s.Block(hash)
	if err != nil {
		return nil, false
	}
	r, err := record.OpenRecord(s.network, block)
	return r, err == nil
}

// RecordsOf lists the records of an artifact, by id.
func (s *Store) RecordsOf(artifact merkle.Hash) ([]record.ID, error) {
	return s.prefixed(hashKey(keyOf, artifact), maxListed)
}

// Children lists the records that name id as a parent, by id.
func (s *Store) Children(id record.ID) ([]record.ID, error) {
	return s.prefixed(hashKey(keyChild, id), maxListed)
}

// Credits lists the records that credit a payee, all of them, by id.
func (s *Store) Credits(payee record.Address) ([]record.ID, error) {
	return s.prefixed(append([]byte{keyCredit}, payee[:]...), math.MaxInt)
}

// Records lists the records that are held, by id: the first ten thousand.
func (s *Store) Records() ([]record.ID, error) { return s.prefixed([]byte{keyRecord}, maxListed) }
