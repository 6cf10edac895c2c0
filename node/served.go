package node

import (
	"fmt"
	"sync/atomic"

	"github.com/openledger/openledger/store/record"
)

// usable says whether uses of the records could be written down: every one is held here with its parents, and is not void. So nobody is
// served what nobody would be paid for.
func (n *Node) usable(uses []record.Use) func() error {
	var held atomic.Bool // records never change, so what was found good once is good for ever
	return func() error {
		if held.Load() {
			return nil
		}
		for _, u := range uses {
			r, err := n.store.Record(u.Record)
			if err == nil {
				err = r.CheckParents(n.store.Lineage)
			}
			if err != nil {
				return fmt.Errorf("record %v: %w", u.Record, err)
			}
		}
		held.Store(true)
		return nil
	}
}
