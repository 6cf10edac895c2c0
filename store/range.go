package store

import (
	"fmt"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Range is the edge that an author's log had at a size that is held: who has it can grow the tree of another's entries from there.
func (s *Store) Range(a record.Author, size uint64) (merkle.Range, error) {
	l, unlock, err := s.log(a, false)
	if err != nil {
		return merkle.Range{}, err
	}
	defer unlock()
	if size > l.state.Size() {
		return merkle.Range{}, fmt.Errorf("the first %d entries of %v: %w, which are %d", size, a, ErrNotFound, l.state.Size())
	}
	var edge []merkle.Hash
	for _, n := range merkle.CoverRange(size) {
		h, err := s.node(l, n)
		if err != nil {
			return merkle.Range{}, err
		}
		edge = append(edge, h)
	}
	return merkle.NewRange(size, edge)
}
