package node

import (
	"fmt"
	"sync/atomic"

	"github.com/openledger/openledger/node/gateway"
)

// serving says whether the gateway may serve: the node takes entries, and every record that a configured model uses is held here with its
// parents, and is not void. So nobody is served what can't be written down.
func (n *Node) serving(models []gateway.Model) func() error {
	var held atomic.Bool // records never change, so what was found good once is good for ever
	return func() error {
		if err := n.Ready(); err != nil {
			return err
		}
		if held.Load() {
			return nil
		}
		for _, m := range models {
			for _, u := range m.Uses {
				r, err := n.store.Record(u.Record)
				if err == nil {
					err = r.CheckParents(n.store.Lineage)
				}
				if err != nil {
					return fmt.Errorf("model %q uses record %v: %w", m.Name, u.Record, err)
				}
			}
		}
		held.Store(true)
		return nil
	}
}
