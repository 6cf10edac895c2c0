package node

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/openledger/openledger/store/record"
)

// carries appends an entry for each record, and shows the node the log with their blocks.
func (s *suspect) carries(r *running, records ...*record.Record) {
	s.l.t.Helper()
	var blocks [][]byte
	for _, x := range records {
		e := record.Entry{Kind: record.KindLineage, Index: uint64(len(s.log)), Time: 5, Block: record.BlockHash(x.Block())}
		s.log, blocks = append(s.log, e.Append(nil)), append(blocks, x.Block())
	}
	b := s.batch(5)
	b.Blocks = blocks
	r.see(b)
}

// TestNobodyIsMadeToPayForRegistrationsThatProveNothing: a wrong amount of a void record can't be proved on chain, whatever is registered of
// its ancestors, and its author could have any number of them.
func TestNobodyIsMadeToPayForRegistrationsThatProveNothing(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	r := l.witnessing(true)
	s := l.suspect()
	of := r.artifact("")
	var ancestors []*record.Record
	var parents []record.Parent
	for i := range 5 {
		x := l.record(r, s.key, of, fmt.Sprint("ancestor ", i), 1)
		ancestors, parents = append(ancestors, x), append(parents, edge(x, 1))
	}
	slices.SortFunc(parents, func(a, b record.Parent) int { return bytes.Compare(a.Record[:], b.Record[:]) })
	void := l.record(r, s.key, of, "void", 1, parents...)
	s.carries(r, append(ancestors, void)...)
	use := record.Use{Record: void.ID(), Weight: record.Million, Amount: 7, Total: 7}
	e := record.Entry{Kind: record.KindUsage, Index: uint64(len(s.log)), Time: 5, Owed: 7, Usage: &record.Usage{Fee: 1000, Uses: []record.Use{use}}}
	s.log = append(s.log, e.Append(nil))
	r.see(s.batch(6))
	r.eventually("the fault is kept", func() bool {
		faults, err := r.faults()
		return err == nil && len(faults) == 1 && faults[0].Kind == string(record.WrongAmount)
	})
	if _, err := r.witness.ProveFault(t.Context(), s.key.Author()); !errors.Is(err, record.ErrVoid) {
		t.Errorf("it is proved: %v", err)
	}
	for _, x := range ancestors {
		if on, err := r.chain.Record(t.Context(), x.ID()); err != nil || on.Registered {
			t.Errorf("%q is registered: %v, %v", x.Name, on.Registered, err)
		}
	}
}
