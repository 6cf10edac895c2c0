package store

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// The first byte of a key says what its value is. Integers are big-endian, so keys sort as numbers do.
const (
	keyOwner  = 'o' // → the network and layout, as text
	keyHead   = 'h' // author → the newest signed head whose entries are all held
	keyState  = 's' // author → size ‖ time ‖ owed ‖ the range's edge
	keyBundle = 'e' // author ‖ bundle → its 256 entries, compressed
	keyPiece  = 'p' // author ‖ index of the first → entries behind the last full bundle, as they came
	keyTile   = 't' // author ‖ height ‖ tile → 256 hashes, and every second row above them
	keyUses   = 'u' // author ‖ record → total ‖ 1 + index of the latest use
	keyBlock  = 'b' // hash → block
	keyRecord = 'r' // record → hash of a block of it
	keyOf     = 'a' // artifact's digest ‖ record → nothing
	keyChild  = 'c' // parent record ‖ child record → nothing
	keyCredit = 'q' // payee ‖ record → nothing
	keyFault  = 'f' // author → the proof of a fault of it
)

func authorKey(kind byte, a record.Author) []byte { return append([]byte{kind}, a[:]...) }

func bundleKey(a record.Author, n uint64) []byte {
	return binary.BigEndian.AppendUint64(authorKey(keyBundle, a), n)
}

func pieceKey(a record.Author, first uint64) []byte {
	return binary.BigEndian.AppendUint64(authorKey(keyPiece, a), first)
}

func tilesKey(k tileKey) []byte {
	return binary.BigEndian.AppendUint64(append(authorKey(keyTile, k.author), k.height), k.index)
}

func usesKey(a record.Author, id record.ID) []byte { return append(authorKey(keyUses, a), id[:]...) }

func hashKey(kind byte, h [32]byte) []byte { return append([]byte{kind}, h[:]...) }

func creditKey(payee record.Address, id record.ID) []byte {
	return append(append([]byte{keyCredit}, payee[:]...), id[:]...)
}

func pairKey(kind byte, a, b [32]byte) []byte { return append(hashKey(kind, a), b[:]...) }

// get copies the value of a key, or says ErrNotFound.
func get(t *badger.Txn, key []byte) ([]byte, error) {
	item, err := t.Get(key)
	if errors.Is(err, badger.ErrKeyNotFound) {
		return nil, ErrNotFound
	}
	if err != nil {
		return nil, err
	}
	return item.ValueCopy(nil)
}

// each calls f with every key under the prefix, in order. Key and value are valid during the call only.
func each(t *badger.Txn, prefix []byte, f func(key, value []byte) error) error {
	opts := badger.DefaultIteratorOptions
	opts.Prefix = prefix
	it := t.NewIterator(opts)
	defer it.Close()
	for it.Rewind(); it.Valid(); it.Next() {
		item := it.Item()
		if err := item.Value(func(v []byte) error { return f(item.Key(), v) }); err != nil {
			return err
		}
	}
	return nil
}

func encodeHead(h record.SignedHead) []byte {
	b := append([]byte(nil), h.Author[:]...)
	b = binary.BigEndian.AppendUint64(b, h.Size)
	b = append(b, h.Root[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(h.Time))
	return append(b, h.Signature[:]...)
}

func decodeHead(b []byte) (h record.SignedHead, err error) {
	if len(b) != 20+8+32+8+record.SignatureSize {
		return h, fmt.Errorf("stored head has %d bytes", len(b))
	}
	h.Author, h.Size = record.Author(b), binary.BigEndian.Uint64(b[20:])
	h.Root, h.Time = merkle.Hash(b[28:60]), record.Time(binary.BigEndian.Uint64(b[60:]))
	h.Signature = record.Signature(b[68:])
	return h, nil
}

func encodeState(s *record.State) []byte {
	var b []byte
	for _, n := range []uint64{s.Size(), uint64(s.Time), uint64(s.Owed)} {
		b = binary.BigEndian.AppendUint64(b, n)
	}
	for _, h := range s.Range.Edge() {
		b = append(b, h[:]...)
	}
	return b
}

func decodeState(a record.Author, b []byte) (*record.State, error) {
	if len(b) < 24 || len(b)%8 != 0 || (len(b)-24)%merkle.HashSize != 0 {
		return nil, fmt.Errorf("stored state of %v has %d bytes", a, len(b))
	}
	edge := make([]merkle.Hash, (len(b)-24)/merkle.HashSize)
	for i := range edge {
		edge[i] = merkle.Hash(b[24+i*merkle.HashSize:])
	}
	r, err := merkle.NewRange(binary.BigEndian.Uint64(b), edge)
	if err != nil {
		return nil, fmt.Errorf("stored state of %v: %w", a, err)
	}
	return record.LoadState(a, r, record.Time(binary.BigEndian.Uint64(b[8:])), record.Nano(binary.BigEndian.Uint64(b[16:]))), nil
}

func encodeRunning(r record.Running) []byte {
	return binary.BigEndian.AppendUint64(binary.BigEndian.AppendUint64(nil, uint64(r.Total)), r.Last)
}

func decodeRunning(b []byte) (record.Running, error) {
	if len(b) != 16 {
		return record.Running{}, fmt.Errorf("stored running total has %d bytes", len(b))
	}
	return record.Running{Total: record.Nano(binary.BigEndian.Uint64(b)), Last: binary.BigEndian.Uint64(b[8:])}, nil
}
