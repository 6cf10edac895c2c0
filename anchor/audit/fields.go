package audit

import (
	"encoding/binary"
	"fmt"

	"github.com/openledger/openledger/store/record"
)

// Proofs of faults read entries that [record.ParseEntry] refuses: an entry can be malformed in one way and at fault in another. What is
// read here is what the contract's Entry.sol reads.

const (
	usesAt    = 84 // where a usage's uses stand
	useLength = 60
	feeAt     = 43
)

// prefixOf reads what every entry starts with.
func prefixOf(b []byte) (record.Entry, error) {
	if len(b) < record.MinEntry || len(b) > record.MaxEntry {
		return record.Entry{}, fmt.Errorf("entry of %d bytes, not %d to %d", len(b), record.MinEntry, record.MaxEntry)
	}
	return record.Entry{
		Kind:  record.Kind(b[0]),
		Index: binary.BigEndian.Uint64(b[1:]),
		Time:  record.Time(binary.BigEndian.Uint64(b[9:])),
		Owed:  record.Nano(binary.BigEndian.Uint64(b[17:])),
	}, nil
}

// usesOf reads a usage's uses, whatever is in them. The entry must be a usage whose length follows from their number.
func usesOf(b []byte) ([]record.Use, error) {
	e, err := prefixOf(b)
	if err != nil {
		return nil, err
	}
	if e.Kind != record.KindUsage {
		return nil, fmt.Errorf("entry is no usage, but %v", e.Kind)
	}
	if len(b) < usesAt || len(b) != usesAt+useLength*int(b[usesAt-1]) {
		return nil, fmt.Errorf("usage of %d bytes, which does not follow from its number of uses", len(b))
	}
	uses := make([]record.Use, b[usesAt-1])
	for i := range uses {
		p := b[usesAt+useLength*i:]
		uses[i] = record.Use{
			Record:   record.ID(p[:32]),
			Weight:   record.PPM(binary.BigEndian.Uint32(p[32:])),
			Amount:   record.Nano(binary.BigEndian.Uint64(p[36:])),
			Total:    record.Nano(binary.BigEndian.Uint64(p[44:])),
			Previous: binary.BigEndian.Uint64(p[52:]),
		}
	}
	return uses, nil
}

// useOf is a usage's use k, from 0.
func useOf(b []byte, k uint8) (record.Use, error) {
	uses, err := usesOf(b)
	if err != nil {
		return record.Use{}, err
	}
	if int(k) >= len(uses) {
		return record.Use{}, fmt.Errorf("usage has %d uses, there is no use %d", len(uses), k)
	}
	return uses[k], nil
}

// find is the first use of the record in a usage.
func find(b []byte, id record.ID) (record.Use, bool, error) {
	uses, err := usesOf(b)
	for _, u := range uses {
		if u.Record == id {
			return u, true, err
		}
	}
	return record.Use{}, false, err
}

// feeOf is what the consumer of a usage was charged.
func feeOf(usage []byte) record.Nano { return record.Nano(binary.BigEndian.Uint64(usage[feeAt:])) }
