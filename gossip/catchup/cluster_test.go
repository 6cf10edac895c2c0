package catchup_test

import (
	"context"
	"fmt"
	"sync"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip"
	"github.com/openledger/openledger/gossip/catchup"
	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store/record"
)

// whole is a node with both parts, as the composition root joins them.
type whole struct {
	host   host.Host
	ledger *ledgertest.Ledger
	gossip *gossip.Gossip
	sync   *catchup.Syncer
	author *ledgertest.Author
}

func start(t testing.TB) *whole {
	t.Helper()
	h, err := libp2p.New(libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0"), libp2p.DisableRelay())
	if err != nil {
		t.Fatal(err)
	}
	w := &whole{host: h, ledger: ledgertest.New(), author: ledgertest.NewAuthor(t)}
	if w.sync, err = catchup.New(catchup.Config{Host: h, Network: ledgertest.Network, Ledger: w.ledger, Every: 300 * time.Millisecond}); err != nil {
		t.Fatal(err)
	}
	if w.gossip, err = gossip.New(gossip.Config{Host: h, Network: ledgertest.Network, Ledger: w.ledger, Behind: w.sync.Behind, Hand: w.sync.Hand}); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var wait sync.WaitGroup
	for _, run := range []func(context.Context) error{w.sync.Run, w.gossip.Run} {
		wait.Go(func() {
			if err := run(ctx); err != nil {
				t.Error(err)
			}
		})
	}
	t.Cleanup(func() {
		cancel()
		wait.Wait()
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	return w
}

func (w *whole) meets(t testing.TB, others ...*whole) {
	t.Helper()
	for _, o := range others {
		if err := w.host.Connect(context.Background(), peer.AddrInfo{ID: o.host.ID(), Addrs: o.host.Addrs()}); err != nil {
			t.Fatal(err)
		}
	}
}

// writes extends the node's own log and publishes it.
func (w *whole) writes(t testing.TB, n int) {
	t.Helper()
	b := w.author.Write(n, record.TimeOf(time.Now()))
	ledgertest.Keep(t, w.ledger, b)
	if err := w.gossip.Publish(context.Background(), b); err != nil {
		t.Error(err)
	}
}

// sameLogs says whether all hold the same logs of these authors: of these sizes, with the same roots.
func sameLogs(nodes []*whole, sizes map[record.Author]uint64) error {
	for a, n := range sizes {
		first, _ := nodes[0].ledger.Head(a)
		for i, w := range nodes {
			switch h, _ := w.ledger.Head(a); {
			case h.Size != n:
				return fmt.Errorf("node %d holds %d entries of %v, not %d", i, h.Size, a, n)
			case h.Root != first.Root:
				return fmt.Errorf("node %d holds %d entries of %v with root %v, node 0 with root %v", i, n, a, h.Root, first.Root)
			}
		}
	}
	return nil
}

func TestTwoHistoriesOfOneSizeAreNotTheSameLog(t *testing.T) {
	one, two := ledgertest.NewAuthor(t), &whole{ledger: ledgertest.New()}
	fork := one.Fork()
	node := &whole{ledger: ledgertest.New()}
	ledgertest.Keep(t, node.ledger, one.Write(3, 1000))
	ledgertest.Keep(t, two.ledger, fork.Write(3, 2000))
	sizes := map[record.Author]uint64{one.Name(): 3}
	if err := sameLogs([]*whole{node, node}, sizes); err != nil {
		t.Errorf("one history: %v", err)
	}
	if err := sameLogs([]*whole{node, two}, sizes); err == nil {
		t.Error("two histories are called the same")
	}
}

func untilSame(t testing.TB, nodes []*whole, sizes map[record.Author]uint64) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(60 * time.Second)
	for {
		err := sameLogs(nodes, sizes)
		if err == nil {
			return
		}
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatal(err)
		}
	}
}

func TestFiveNodesEndWithTheSameLogsWhateverWasLost(t *testing.T) {
	one, two, three, cut := start(t), start(t), start(t), start(t)
	two.meets(t, one)
	three.meets(t, two) // a line, so that what one writes reaches three over two
	cut.meets(t, three)
	sizes := map[record.Author]uint64{}
	round := func(n int, nodes ...*whole) {
		var wait sync.WaitGroup
		for _, w := range nodes {
			sizes[w.author.Name()] += uint64(5 * n)
			wait.Go(func() {
				for range 5 {
					w.writes(t, n)
				}
			})
		}
		wait.Wait()
	}
	round(10, one, two, three, cut)
	untilSame(t, []*whole{one, two, three, cut}, sizes)

	if err := cut.host.Network().ClosePeer(three.host.ID()); err != nil {
		t.Fatal(err)
	}
	round(300, one, two) // these announcements are lost to who is cut off, and too large to go along
	cut.meets(t, one)
	round(3, three, cut)

	late := start(t)
	late.meets(t, two)
	untilSame(t, []*whole{one, two, three, cut, late}, sizes)
	round(1, late)
	untilSame(t, []*whole{one, two, three, cut, late}, sizes)
	for i, w := range []*whole{one, two, three, cut, late} {
		for v := gossip.RejectedForm; v <= gossip.RejectedRoot; v++ {
			if n := w.gossip.Count(v); n > 0 {
				t.Errorf("node %d rejected %d announcements of honest nodes for %q", i, n, v)
			}
		}
	}
}
