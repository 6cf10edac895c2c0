package catchup

import (
	"context"
	"slices"
	"sync"
	"testing"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store/record"
)

// owner notes what it is told of its own log.
type owner struct {
	author record.Author

	mu       sync.Mutex // guards the two below
	heard    []record.SignedHead
	compared []peer.ID
}

func (o *owner) Author() record.Author { return o.author }

func (o *owner) Heard(_ peer.ID, head record.SignedHead) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.heard = append(o.heard, head)
}

func (o *owner) Compared(with peer.ID) {
	o.mu.Lock()
	defer o.mu.Unlock()
	o.compared = append(o.compared, with)
}

func (o *owner) has(head record.SignedHead) bool {
	o.mu.Lock()
	defer o.mu.Unlock()
	return slices.Contains(o.heard, head)
}

func TestTheOwnersHearOfEveryHeadOfTheirsThatIsNotTheirNewest(t *testing.T) {
	a := ledgertest.NewAuthor(t)
	first := a.Write(3, now())
	fork := a.Fork()
	second, other := a.Write(2, now()), fork.Write(4, now())
	for name, c := range map[string]struct {
		held, shown []record.Batch
	}{
		"longer":             {[]record.Batch{first}, []record.Batch{first, second}},
		"shorter":            {[]record.Batch{first, second}, []record.Batch{first}},
		"of another history": {[]record.Batch{first, second}, []record.Batch{first, other}},
		"where none is held": {nil, []record.Batch{first}},
	} {
		t.Run(name, func(t *testing.T) {
			o := &owner{author: a.Name()}
			one, two := run(t, func(c *Config) { c.Own = o }), run(t, nil)
			for _, b := range c.held {
				ledgertest.Keep(t, one.ledger, b)
			}
			for _, b := range c.shown {
				ledgertest.Keep(t, two.ledger, b)
			}
			connect(t, one.host, two.host)
			shown := c.shown[len(c.shown)-1].Head
			eventually(t, "heard", func() bool { return o.has(shown) })
			eventually(t, "compared", func() bool {
				o.mu.Lock()
				defer o.mu.Unlock()
				return slices.Contains(o.compared, two.host.ID())
			})
		})
	}
	t.Run("handed over", func(t *testing.T) {
		o := &owner{author: a.Name()}
		one, two := run(t, func(c *Config) { c.Own = o }), run(t, nil)
		connect(t, two.host, one.host)
		speaks(t, two, one.host.ID())
		if err := two.Hand(context.Background(), first.Head); err != nil {
			t.Fatal(err)
		}
		if !o.has(first.Head) {
			t.Error("it was not heard")
		}
	})
	t.Run("their newest, or another's", func(t *testing.T) {
		o := &owner{author: a.Name()}
		one, two := run(t, func(c *Config) { c.Own = o }), run(t, nil)
		stranger := ledgertest.NewAuthor(t)
		ledgertest.Keep(t, one.ledger, first)
		ledgertest.Keep(t, two.ledger, first)
		ledgertest.Keep(t, two.ledger, stranger.Write(1, now()))
		connect(t, one.host, two.host)
		eventually(t, "the stranger's log came", func() bool { return one.size(stranger.Name()) == 1 })
		o.mu.Lock()
		defer o.mu.Unlock()
		if len(o.heard) > 0 {
			t.Errorf("they heard %v", o.heard)
		}
	})
}
