package node

import (
	"fmt"
	"sync/atomic"

	"github.com/openledger/openledger/store/record"
)

// usable says whether uses of the records could be written down and settled: every one is held here with all its ancestors, and none of
// them is void. So nobody is served what nobody would be paid for.
func (n *Node) usable(uses []record.Use) func() error {
	var held atomic.Bool // records never change, so what was found good once is good for ever
	return func() error {
		if held.Load() {
			return nil
		}
		for _, u := range uses {
			r, err := n.store.Record(u.Record)
			if err != nil {
				return err
			}
			if err := n.checkLineage(r); err != nil {
				return err
			}
		}
		held.Store(true)
		return nil
	}
}

// checkLineage checks the edges of a record and of all its ancestors: the contract registers a record only after its parents. Errors are
// record.ErrVoid and record.ErrParentUnknown.
func (n *Node) checkLineage(r *record.Record) error {
	seen := map[record.ID]bool{}
	for stack := []*record.Record{r}; len(stack) > 0; {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if seen[at.ID()] {
			continue
		}
		seen[at.ID()] = true
		if err := at.CheckParents(n.store.Lineage); err != nil {
			return fmt.Errorf("record %q (%v): %w", at.Name, at.ID(), err)
		}
		for _, p := range at.Parents {
			if parent, ok := n.store.Lineage(p.Lineage); ok {
				stack = append(stack, parent)
			}
		}
	}
	return nil
}
