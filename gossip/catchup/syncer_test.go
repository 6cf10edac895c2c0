package catchup

import (
	"context"
	"errors"
	"log/slog"
	"os"
	"sync"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store/record"
)

// soon is how often the tests' nodes compare heads.
const soon = 200 * time.Millisecond

func now() record.Time { return record.TimeOf(time.Now()) }

func newHost(t testing.TB) host.Host {
	t.Helper()
	h, err := libp2p.New(libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0"), libp2p.DisableRelay())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Error(err)
		}
	})
	return h
}

func connect(t testing.TB, a, b host.Host) {
	t.Helper()
	if err := a.Connect(context.Background(), peer.AddrInfo{ID: b.ID(), Addrs: b.Addrs()}); err != nil {
		t.Fatal(err)
	}
}

// eventually waits until a condition holds.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(30 * time.Second)
	for !holds() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("after 30 s still not: %s", what)
		}
	}
}

// node is a Syncer that runs on a host of its own.
type node struct {
	*Syncer
	host   host.Host
	ledger *ledgertest.Ledger
	stop   func()

	seen   sync.Mutex // guards proofs
	proofs []error
}

func run(t testing.TB, change func(*Config)) *node {
	t.Helper()
	n := &node{host: newHost(t), ledger: ledgertest.New()}
	c := Config{Host: n.host, Network: ledgertest.Network, Ledger: n.ledger, Every: soon, Misbehaviour: func(err error) bool {
		n.seen.Lock()
		defer n.seen.Unlock()
		n.proofs = append(n.proofs, err)
		return true
	}}
	if os.Getenv("DEBUG") != "" {
		c.Logger = slog.New(slog.NewTextHandler(os.Stderr, &slog.HandlerOptions{Level: slog.LevelDebug}))
	}
	if change != nil {
		change(&c)
	}
	var err error
	if n.Syncer, err = New(c); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var wait sync.WaitGroup
	wait.Go(func() {
		if err := n.Run(ctx); err != nil {
			t.Error(err)
		}
	})
	n.stop = sync.OnceFunc(func() { cancel(); wait.Wait() })
	t.Cleanup(n.stop)
	return n
}

func (n *node) size(a record.Author) uint64 {
	h, _ := n.ledger.Head(a)
	return h.Size
}

func (n *node) proof() error {
	n.seen.Lock()
	defer n.seen.Unlock()
	return errors.Join(n.proofs...)
}

// speaks waits until a node knows that another speaks its protocol.
func speaks(t testing.TB, n *node, p peer.ID) {
	t.Helper()
	eventually(t, "speaks sync", func() bool {
		for _, q := range n.speakers() {
			if p == q {
				return true
			}
		}
		return false
	})
}

func TestWhoConnectsGetsAllLogs(t *testing.T) {
	one, two := run(t, nil), run(t, nil)
	sizes := map[record.Author]uint64{}
	for _, n := range []int{1, 2, 255, 256, 257, 9000} {
		a := ledgertest.NewAuthor(t)
		ledgertest.Keep(t, one.ledger, a.Write(n, now()))
		ledgertest.Keep(t, one.ledger, a.WriteBlock(record.MaxBlock, now()))
		sizes[a.Name()] = uint64(n) + 1
	}
	mine := ledgertest.NewAuthor(t)
	ledgertest.Keep(t, two.ledger, mine.Write(3, now()))
	connect(t, two.host, one.host)
	eventually(t, "both hold all", func() bool {
		for a, n := range sizes {
			if two.size(a) != n {
				return false
			}
		}
		return one.size(mine.Name()) == 3
	})
}

func TestChangesArePulledWithoutComparingAllAgain(t *testing.T) {
	one, two := run(t, nil), run(t, nil)
	a := ledgertest.NewAuthor(t)
	ledgertest.Keep(t, one.ledger, a.Write(3, now()))
	connect(t, two.host, one.host)
	eventually(t, "the log is there", func() bool { return two.size(a.Name()) == 3 })
	ledgertest.Keep(t, one.ledger, a.Write(3, now()))
	eventually(t, "what is new is there", func() bool { return two.size(a.Name()) == 6 })
	two.mu.Lock()
	defer two.mu.Unlock()
	if since := two.peers[one.host.ID()].since; since == 0 {
		t.Error("the cursor has not moved")
	}
}

func TestAHeadOfGossipIsPulledAtOnce(t *testing.T) {
	one, two := run(t, nil), run(t, func(c *Config) { c.Every = time.Hour })
	connect(t, two.host, one.host)
	speaks(t, two, one.host.ID())
	eventually(t, "compared", func() bool { _, n := two.Clocks(); return n == 1 })
	a := ledgertest.NewAuthor(t)
	b := a.Write(1000, now())
	ledgertest.Keep(t, one.ledger, b)
	two.Behind(a.Name(), one.host.ID(), b.Head)
	eventually(t, "pulled", func() bool { return two.size(a.Name()) == 1000 })
}

func TestAHeadOfWhoHasNoEntriesIsPulledFromWhoHas(t *testing.T) {
	one, two, three := run(t, nil), run(t, nil), run(t, func(c *Config) { c.Every = time.Hour })
	connect(t, three.host, one.host)
	connect(t, three.host, two.host)
	speaks(t, three, two.host.ID())
	eventually(t, "compared", func() bool { _, n := three.Clocks(); return n == 2 })
	a := ledgertest.NewAuthor(t)
	b := a.Write(1000, now())
	ledgertest.Keep(t, one.ledger, b)
	three.Behind(a.Name(), two.host.ID(), b.Head)
	eventually(t, "pulled", func() bool { return three.size(a.Name()) == 1000 })
}

func TestAHandedHeadIsTakenAndFetchedAfterAWhile(t *testing.T) {
	one, two := run(t, nil), run(t, func(c *Config) { c.Every = time.Hour })
	a := ledgertest.NewAuthor(t)
	b := a.Write(10, now())
	ledgertest.Keep(t, one.ledger, b)
	if err := one.Hand(t.Context(), b.Head); err != nil {
		t.Fatalf("nobody is connected: %v", err)
	}
	connect(t, two.host, one.host)
	speaks(t, one, two.host.ID())
	eventually(t, "the log is there", func() bool { return two.size(a.Name()) == 10 })
	b = a.Write(10, now())
	ledgertest.Keep(t, one.ledger, b)
	if err := one.Hand(t.Context(), b.Head); err != nil {
		t.Fatal(err)
	}
	two.mu.Lock()
	w := two.wants[a.Name()]
	two.mu.Unlock()
	if w == nil || w.head != b.Head {
		t.Fatalf("the peer wants %v", w)
	}
	if two.size(a.Name()) != 10 {
		t.Error("the peer did not leave it to gossip")
	}
	eventually(t, "fetched", func() bool { return two.size(a.Name()) == 20 })
}

func TestHandFailsIfNoConnectedPeerTakesTheHead(t *testing.T) {
	one, mute := run(t, nil), newHost(t)
	mute.SetStreamHandler(one.protocol, func(s network.Stream) { _ = s.Reset() })
	connect(t, one.host, mute)
	speaks(t, one, mute.ID())
	if err := one.Hand(t.Context(), ledgertest.NewAuthor(t).Write(1, now()).Head); !errors.Is(err, errNobody) {
		t.Errorf("error %v", err)
	}
}

func TestHeadsThatAreHandedTogetherGoAsOne(t *testing.T) {
	one, two := run(t, nil), newHost(t)
	streams := make(chan network.Stream, 100)
	two.SetStreamHandler(one.protocol, func(s network.Stream) { streams <- s })
	connect(t, one.host, two)
	speaks(t, one, two.ID())
	heads := (<-streams).Conn().ID() // the question for heads is left open
	a := ledgertest.NewAuthor(t)
	var wait sync.WaitGroup
	for range 20 {
		h := a.Write(1, now()).Head
		wait.Go(func() {
			if err := one.Hand(t.Context(), h); err != nil {
				t.Error(err)
			}
		})
	}
	taken := make(chan int)
	go func() {
		n := 0
		for s := range streams {
			if err := answerTaken(one, s); err != nil {
				t.Error(err)
			}
			n++
		}
		taken <- n
	}()
	wait.Wait()
	two.RemoveStreamHandler(one.protocol)
	close(streams)
	if n := <-taken; n > 20 || n < 1 {
		t.Errorf("20 heads took %d streams on %s", n, heads)
	}
}

func TestAHandedHeadOfAnotherHistoryIsProved(t *testing.T) {
	one, two := run(t, nil), run(t, nil)
	a := ledgertest.NewAuthor(t)
	fork := a.Fork()
	ledgertest.Keep(t, one.ledger, a.Write(5, now()))
	connect(t, two.host, one.host)
	speaks(t, two, one.host.ID())
	h := fork.Write(5, now()+1).Head
	if err := two.Hand(t.Context(), h); err != nil {
		t.Fatal(err)
	}
	eventually(t, "proved", func() bool {
		var f *record.ForkError
		return errors.As(one.proof(), &f) && f.Other == h
	})
}

func TestPeersOfTwoHistoriesStayConnectedAndKnowIt(t *testing.T) {
	one, two := run(t, nil), run(t, nil)
	a := ledgertest.NewAuthor(t)
	common := a.Write(5, now())
	fork := a.Fork()
	for _, n := range []*node{one, two} {
		ledgertest.Keep(t, n.ledger, common)
	}
	ledgertest.Keep(t, one.ledger, a.Write(2, now()))
	ledgertest.Keep(t, two.ledger, fork.Write(9, now()+1))
	connect(t, two.host, one.host)
	one.provesFork(t, 5)
	if one.host.Network().Connectedness(two.host.ID()) != network.Connected {
		t.Error("an honest peer was dropped for its author's fork")
	}
	if one.size(a.Name()) != 7 || two.size(a.Name()) != 14 {
		t.Error("a log has changed")
	}
}

func TestALogStopsAtTheLastGoodEntry(t *testing.T) {
	a := ledgertest.NewAuthor(t)
	lie := a.Lie(100, now())
	one := run(t, nil)
	liars := &unchecked{Ledger: ledgertest.New(), batch: lie}
	two := run(t, func(c *Config) { c.Ledger = liars })
	connect(t, one.host, two.host)
	eventually(t, "the fault is proved", func() bool {
		var f *record.Fault
		return errors.As(one.proof(), &f) && f.Kind == record.WrongOwed && f.Index == 100
	})
	eventually(t, "the good entries are held", func() bool {
		_, err := one.ledger.Batch(a.Name(), 0, record.SignedHead{Head: record.Head{Author: a.Name(), Size: 100}}, 1<<20)
		return err == nil
	})
	if one.host.Network().Connectedness(two.host.ID()) != network.Connected {
		t.Error("a peer was dropped for its author's fault")
	}
}

func TestClocksOfPeersAreKnown(t *testing.T) {
	one := run(t, nil)
	for _, off := range []time.Duration{-time.Hour, 3 * time.Minute, 4 * time.Minute} {
		n := run(t, func(c *Config) { c.Now = func() time.Time { return time.Now().Add(off) } })
		connect(t, one.host, n.host)
	}
	eventually(t, "three clocks", func() bool { _, n := one.Clocks(); return n == 3 })
	if m, _ := one.Clocks(); (m - 3*time.Minute).Abs() > 5*time.Second {
		t.Errorf("the median is %v ahead, want 3m", m)
	}
}

func TestAHeadFromTheFutureIsNotPulled(t *testing.T) {
	one, two := run(t, nil), run(t, nil)
	a, b := ledgertest.NewAuthor(t), ledgertest.NewAuthor(t)
	ledgertest.Keep(t, one.ledger, a.Write(5, record.TimeOf(time.Now().Add(record.MaxSkew+time.Minute))))
	ledgertest.Keep(t, one.ledger, b.Write(5, record.TimeOf(time.Now().Add(-24*time.Hour))))
	connect(t, two.host, one.host)
	eventually(t, "the old one is there", func() bool { return two.size(b.Name()) == 5 })
	if two.size(a.Name()) != 0 {
		t.Error("the one from the future is there too")
	}
}

func TestNoTimeIsBeyondTheClocksJudgement(t *testing.T) {
	one := run(t, nil)
	for name, c := range map[string]struct {
		at   record.Time
		want bool
	}{
		"long ago":                  {1, true},
		"now":                       {now(), true},
		"far ahead":                 {now() + record.Time(2*record.MaxSkew.Milliseconds()), false},
		"beyond a signed number":    {1 << 63, false},
		"the last that can be said": {^record.Time(0), false},
	} {
		a := ledgertest.NewAuthor(t)
		if err := one.consider(&telling{from: one.host.ID()}, a.Write(1, c.at).Head); err != nil {
			t.Fatal(err)
		}
		one.mu.Lock()
		if got := one.wants[a.Name()] != nil; got != c.want {
			t.Errorf("%s: wanted %v, want %v", name, got, c.want)
		}
		one.mu.Unlock()
	}
}

func TestALateAndAnInterruptedNodeGoOnWhereTheyWere(t *testing.T) {
	one, two := run(t, nil), run(t, nil)
	a := ledgertest.NewAuthor(t)
	for range 20 {
		ledgertest.Keep(t, one.ledger, a.Write(1000, now()))
	}
	connect(t, two.host, one.host)
	eventually(t, "some is there", func() bool {
		_, err := two.ledger.Batch(a.Name(), 0, record.SignedHead{Head: record.Head{Author: a.Name(), Size: 1}}, 1)
		return err == nil
	})
	if err := two.host.Network().ClosePeer(one.host.ID()); err != nil {
		t.Fatal(err)
	}
	connect(t, two.host, one.host)
	eventually(t, "all is there", func() bool { return two.size(a.Name()) == 20_000 })
}
