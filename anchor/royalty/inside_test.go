package royalty

import (
	"bytes"
	"maps"
	"slices"

	"github.com/openledger/openledger/store/record"
)

// payees are all addresses that a record known with its credits credits, ascending.
func (b *Book) payees() []record.Address {
	return slices.SortedFunc(maps.Keys(b.credited), func(a, c record.Address) int { return bytes.Compare(a[:], c[:]) })
}

// setClaimed puts in what the chain says was paid to the payee out of the record's pool.
func (b *Book) setClaimed(id record.ID, payee record.Address, to record.Nano) {
	b.claimed[recordPayee{id, payee}] = to
}
