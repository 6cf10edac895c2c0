package gossip

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	pubsub "github.com/libp2p/go-libp2p-pubsub"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store/record"
)

// node is a Gossip that runs on a host of its own.
type node struct {
	*Gossip
	host   host.Host
	ledger *ledgertest.Ledger
	behind chan told
	stop   func()
}

func run(t *testing.T, change func(*Config)) *node {
	t.Helper()
	n := &node{host: newHost(t), ledger: ledgertest.New(), behind: make(chan told, 100)}
	c := Config{Host: n.host, Network: ledgertest.Network, Ledger: n.ledger, Behind: func(a record.Author, p peer.ID, h record.SignedHead) {
		n.behind <- told{a, p, h}
	}}
	if change != nil {
		change(&c)
	}
	var err error
	if n.Gossip, err = New(c); err != nil {
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

func connect(t *testing.T, a, b host.Host) {
	t.Helper()
	if err := a.Connect(t.Context(), peer.AddrInfo{ID: b.ID(), Addrs: b.Addrs()}); err != nil {
		t.Fatal(err)
	}
}

// eventually waits until a condition holds.
func eventually(t *testing.T, what string, holds func() bool) {
	t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(20 * time.Second)
	for !holds() {
		select {
		case <-tick.C:
		case <-deadline:
			t.Fatalf("after 20 s still not: %s", what)
		}
	}
}

// hears waits until a node listens to an author's shard and another one knows.
func hears(t *testing.T, from, to *node, a record.Author) {
	t.Helper()
	<-from.ready
	<-to.ready
	eventually(t, "subscribed", func() bool {
		for _, p := range from.topics[shardOf(a)].ListPeers() {
			if p == to.host.ID() {
				return true
			}
		}
		return false
	})
}

// meshed waits until what one node publishes on an author's shard comes to another over those between. Gossipsub passes nothing on before
// its first heartbeats, so others of the shard are published until one arrives.
func meshed(t *testing.T, from, to *node, a record.Author) {
	t.Helper()
	<-to.ready
	before := to.Count(AcceptedEntries)
	eventually(t, "meshed", func() bool {
		other := ledgertest.NewAuthor(t)
		if other.Name()[0]>>4 != a[0]>>4 {
			return false
		}
		if err := from.Publish(t.Context(), other.Write(1, now())); err != nil {
			t.Fatal(err)
		}
		return to.Count(AcceptedEntries) > before
	})
}

func (n *node) size(a record.Author) uint64 {
	h, _ := n.ledger.Head(a)
	return h.Size
}

func now() record.Time { return record.TimeOf(time.Now()) }

func TestWhatIsPublishedReachesPeersOfPeers(t *testing.T) {
	one, two, three := run(t, nil), run(t, nil), run(t, nil)
	connect(t, one.host, two.host)
	connect(t, two.host, three.host)
	a := ledgertest.NewAuthor(t)
	hears(t, one, two, a.Name())
	meshed(t, one, three, a.Name())
	before := three.Count(AcceptedEntries)
	b := a.Write(20, now())
	ledgertest.Keep(t, one.ledger, b)
	if err := one.Publish(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	eventually(t, "all hold the log", func() bool { return two.size(a.Name()) == 20 && three.size(a.Name()) == 20 })
	if three.Count(AcceptedEntries) == before {
		t.Error("the last one has the log, but has accepted nothing")
	}
}

func TestABatchBeyond32KiBIsAnnouncedByItsHead(t *testing.T) {
	one, two := run(t, nil), run(t, nil)
	connect(t, one.host, two.host)
	a := ledgertest.NewAuthor(t)
	hears(t, one, two, a.Name())
	b := a.Write(300, now())
	if err := one.Publish(t.Context(), b); err != nil {
		t.Fatal(err)
	}
	select {
	case got := <-two.behind:
		if got.head != b.Head || got.from != one.host.ID() {
			t.Errorf("told of %v by %v", got.head, got.from)
		}
	case <-time.After(20 * time.Second):
		t.Fatal("not told of the head")
	}
}

func TestBatchesOfOneSecondGoTogetherAndPublishWaitsForThem(t *testing.T) {
	one, two := run(t, nil), run(t, nil)
	connect(t, one.host, two.host)
	a := ledgertest.NewAuthor(t)
	hears(t, one, two, a.Name())
	begun := time.Now()
	if err := one.Publish(t.Context(), a.Write(2, now())); err != nil {
		t.Fatal(err)
	}
	var wait sync.WaitGroup
	for i := range 9 {
		b := a.Write(2, now())
		wait.Go(func() {
			if err := one.Publish(t.Context(), b); err != nil {
				t.Errorf("batch %d: %v", i, err)
			}
		})
	}
	wait.Wait()
	if took := time.Since(begun); took < every/2 {
		t.Errorf("all were published after %v, though they must wait for the next second", took)
	}
	eventually(t, "the peer holds all", func() bool { return two.size(a.Name()) == 20 })
	if sent := one.Count(AcceptedOwn); sent != 2 {
		t.Errorf("%d announcements, want 2", sent)
	}
}

func TestPublishNeedNotWaitIfAPeerTakesTheHead(t *testing.T) {
	handed := make(chan record.SignedHead, 10)
	fails := errors.New("nobody takes it")
	for _, c := range []struct {
		name string
		err  error
	}{{"taken", nil}, {"not taken", fails}} {
		t.Run(c.name, func(t *testing.T) {
			one := run(t, func(cfg *Config) {
				cfg.Hand = func(_ context.Context, h record.SignedHead) error {
					handed <- h
					return c.err
				}
			})
			two := run(t, nil)
			connect(t, one.host, two.host)
			a := ledgertest.NewAuthor(t)
			hears(t, one, two, a.Name())
			first, second := a.Write(2, now()), a.Write(2, now())
			if err := one.Publish(t.Context(), first); err != nil {
				t.Fatal(err)
			}
			begun := time.Now()
			if err := one.Publish(t.Context(), second); err != nil {
				t.Fatal(err)
			}
			if got := <-handed; got != second.Head {
				t.Errorf("handed %v", got)
			}
			if waited := time.Since(begun) > every/2; waited != (c.err != nil) {
				t.Errorf("waited for the next announcement: %v", waited)
			}
			eventually(t, "both were announced", func() bool { return two.size(a.Name()) == 4 })
		})
	}
}

func TestPublishReturnsAtOnceWhenNobodyIsConnected(t *testing.T) {
	one, a := run(t, nil), ledgertest.NewAuthor(t)
	begun := time.Now()
	for range 5 {
		if err := one.Publish(t.Context(), a.Write(1, now())); err != nil {
			t.Fatal(err)
		}
	}
	if took := time.Since(begun); took > every {
		t.Errorf("took %v", took)
	}
}

func TestPublishRefusesWhatIsNotSigned(t *testing.T) {
	one, a := run(t, nil), ledgertest.NewAuthor(t)
	if err := one.Publish(t.Context(), spoilSignature(a.Write(1, now()))); err == nil {
		t.Error("published")
	}
}

// slow is a ledger that stores only when it is told to.
type slow struct {
	*ledgertest.Ledger
	begun   chan struct{} // told when Append is entered
	finish  chan struct{} // closed: Append may end
	settled atomic.Bool   // Append has ended
}

func (l *slow) Append(ctx context.Context, v *record.Verified) error {
	l.begun <- struct{}{}
	<-l.finish
	err := l.Ledger.Append(ctx, v)
	l.settled.Store(true)
	return err
}

func TestTheEndWaitsForWhatIsBeingStored(t *testing.T) {
	one, disk := run(t, nil), &slow{Ledger: ledgertest.New(), begun: make(chan struct{}, 1), finish: make(chan struct{})}
	two := run(t, func(c *Config) { c.Ledger = disk })
	connect(t, one.host, two.host)
	a := ledgertest.NewAuthor(t)
	hears(t, one, two, a.Name())
	if err := one.Publish(t.Context(), a.Write(1, now())); err != nil {
		t.Fatal(err)
	}
	<-disk.begun
	ended := make(chan struct{})
	go func() { two.stop(); close(ended) }()
	select {
	case <-ended:
		t.Error("Run has returned while an announcement is being stored")
	case <-time.After(300 * time.Millisecond):
	}
	close(disk.finish)
	<-ended
	if !disk.settled.Load() {
		t.Error("Run has returned before the ledger was left")
	}
	if two.judging.enter() {
		t.Error("announcements are still let in after the end")
	}
}

func TestOnlyTheShardsAskedForAreJoined(t *testing.T) {
	a := ledgertest.NewAuthor(t)
	own := shardOf(a.Name())
	other := shardDigits[(a.Name()[0]>>4+1)%shards]
	one := run(t, func(c *Config) { c.Shards = string(other) })
	if err := one.Publish(t.Context(), a.Write(1, now())); err == nil {
		t.Error("published on a topic that is not joined")
	}
	two := run(t, func(c *Config) { c.Shards = string(own) })
	if err := two.Publish(t.Context(), a.Write(1, now())); err != nil {
		t.Error(err)
	}
	for _, bad := range []string{"0g", "A", "00"} {
		if _, err := New(Config{Host: one.host, Ledger: one.ledger, Shards: bad}); err == nil {
			t.Errorf("shards %q pass", bad)
		}
	}
}

func TestAPeerThatSendsBadAnnouncementsIsNotListenedToAnyMore(t *testing.T) {
	two := run(t, nil)
	<-two.ready
	h := newHost(t)
	router, err := pubsub.NewGossipSub(t.Context(), h, pubsub.WithMessageSignaturePolicy(pubsub.StrictNoSign), pubsub.WithMessageIdFn(messageID), pubsub.WithFloodPublish(true))
	if err != nil {
		t.Fatal(err)
	}
	a := ledgertest.NewAuthor(t)
	joined, err := router.Join(Topic(ledgertest.Network, a.Name()))
	if err != nil {
		t.Fatal(err)
	}
	connect(t, h, two.host)
	eventually(t, "subscribed", func() bool { return len(joined.ListPeers()) == 1 })
	for i := range 5 {
		if err := joined.Publish(t.Context(), fmt.Appendf(nil, "nonsense %d", i)); err != nil {
			t.Fatal(err)
		}
		eventually(t, "rejected", func() bool { return two.Count(RejectedForm) == uint64(i+1) })
	}
	// What comes now is dropped unread, be it good or bad: a message of another peer that comes later is read, and this one still is not.
	if err := joined.Publish(t.Context(), []byte("nonsense for nobody")); err != nil {
		t.Fatal(err)
	}
	three, b := run(t, nil), ledgertest.NewAuthor(t)
	connect(t, three.host, two.host)
	hears(t, three, two, b.Name())
	if err := three.Publish(t.Context(), b.Write(1, now())); err != nil {
		t.Fatal(err)
	}
	eventually(t, "the other peer is heard", func() bool { return two.size(b.Name()) == 1 })
	if n := two.Count(RejectedForm); n != 5 {
		t.Errorf("%d bad announcements were read, want 5", n)
	}
}
