package store

import (
	"bytes"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// FuzzStored reads what may stand in the database, or in a backup, as each kind of value: what is taken is written again as it was, so
// nothing of it is dropped or made up.
func FuzzStored(f *testing.F) {
	a := record.Author{1, 2, 3}
	r, err := merkle.NewRange(3, []merkle.Hash{{4}, {5}})
	if err != nil {
		f.Fatal(err)
	}
	f.Add(encodeHead(record.SignedHead{Head: record.Head{Author: a, Size: 7, Root: merkle.Hash{1}, Time: 9}, Signature: record.Signature{2}}))
	f.Add(encodeState(record.NewState(a)))
	f.Add(encodeState(record.LoadState(a, r, 1000, 5)))
	f.Add(encodeRunning(record.Running{Total: 5, Last: 6}))
	f.Add((&tile{{1}, {2}}).encode())
	f.Add([]byte{})
	f.Add(bytes.Repeat([]byte{0xff}, 24+merkle.HashSize))
	f.Fuzz(func(t *testing.T, b []byte) {
		again := map[string][]byte{}
		if h, err := decodeHead(b); err == nil {
			again["head"] = encodeHead(h)
		}
		if s, err := decodeState(a, b); err == nil {
			again["state"] = encodeState(s)
			s.Range.Root() // of whatever edge, it has a root
		}
		if r, err := decodeRunning(b); err == nil {
			again["running total"] = encodeRunning(r)
		}
		if x, err := decodeTile(b); err == nil {
			again["tile"] = x.encode()
		}
		for kind, got := range again {
			if !bytes.Equal(got, b) {
				t.Errorf("%x is read as a %s that is written as %x", b, kind, got)
			}
		}
	})
}
