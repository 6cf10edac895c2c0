package catchup

import (
	"errors"
	"io"
	"sync/atomic"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// firstOf is the first n entries of a whole log, with their proof.
func firstOf(t *testing.T, b record.Batch, n int) record.Batch {
	t.Helper()
	nodes, grown := tree{}, merkle.Range{}
	for _, raw := range b.Entries {
		grown.Append(merkle.LeafHash(raw), func(n merkle.Node, h merkle.Hash) { nodes[n] = h })
	}
	b.Entries = b.Entries[:n]
	var err error
	if b.Consistency, err = merkle.Consistency(uint64(n), b.Head.Size, nodes); err != nil {
		t.Fatal(err)
	}
	return b
}

// tells is a peer of a node that tells of heads, and answers questions for entries as it likes.
func tells(t *testing.T, v *node, heads []record.SignedHead, entries func(n int64, s network.Stream, c codec) error) (h host.Host, asked *atomic.Int64) {
	t.Helper()
	h, asked = newHost(t), &atomic.Int64{}
	c, err := newCodec()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.close)
	h.SetStreamHandler(v.protocol, func(s network.Stream) {
		raw, err := io.ReadAll(s)
		if err != nil {
			return
		}
		q, err := wire.ParseRequest(raw)
		switch {
		case err != nil:
		case q.GetHeads() != nil:
			left, last := heads, false
			for err == nil && !last {
				page := left[:min(len(left), wire.MaxHeads)]
				left = left[len(page):]
				last = len(left) == 0
				err = c.write(s, &wire.Answer{Say: &wire.Answer_Heads{Heads: &wire.Heads{Heads: wire.OfHeads(page), Last: last}}})
			}
		case q.GetEntries() != nil:
			err = entries(asked.Add(1), s, c)
		}
		if err != nil {
			_ = s.Reset()
			return
		}
		_ = s.Close()
	})
	connect(t, v.host, h)
	return h, asked
}

// trusted says whether a node has not dropped a peer.
func (n *node) trusted(p peer.ID) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	a := n.peers[p]
	return n.host.Network().Connectedness(p) == network.Connected && (a == nil || a.distrusted.IsZero())
}

func (n *node) leaves(a record.Author) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return !n.stopped[a].IsZero()
}

func TestAnAuthorWhoForksDoesNotSetHonestPeersAgainstEachOther(t *testing.T) {
	for name, common := range map[string]int{"from the start": 0, "behind a head that all hold": 3} {
		t.Run(name, func(t *testing.T) {
			x := ledgertest.NewAuthor(t)
			whole := record.Batch{}
			if common > 0 {
				whole = x.Write(common, now())
			}
			y, shared := x.Fork(), whole
			one, other := x.Write(2000, now()), y.Write(2001, now())
			whole.Head, whole.Entries = one.Head, append(append([][]byte{}, shared.Entries...), one.Entries...)
			part := firstOf(t, whole, common+10)
			v, honest := run(t, nil), []*node{run(t, nil), run(t, nil)}
			for _, n := range append([]*node{v}, honest...) {
				if common > 0 {
					ledgertest.Keep(t, n.ledger, shared)
				}
			}
			part.First, part.Entries = uint64(common), part.Entries[common:]
			tells(t, v, []record.SignedHead{one.Head}, func(_ int64, s network.Stream, c codec) error { return c.write(s, wire.OfFrame(part, true)) })
			eventually(t, "the node holds a part of one history", func() bool {
				_, err := v.ledger.Open(part)
				return errors.Is(err, record.ErrStale)
			})
			for _, h := range honest {
				ledgertest.Keep(t, h.ledger, other)
				connect(t, v.host, h.host)
			}
			v.provesFork(t, uint64(common))
			z := ledgertest.NewAuthor(t)
			for _, h := range honest {
				eventually(t, "compared", func() bool { return v.full(h.host.ID()) })
			}
			ledgertest.Keep(t, honest[0].ledger, z.Write(7, now()))
			eventually(t, "another log comes from them", func() bool { return v.size(z.Name()) == 7 })
			for _, h := range honest {
				if !v.trusted(h.host.ID()) || v.rests(h.host.ID()) {
					t.Error("an honest peer is blamed for its author's fork")
				}
			}
		})
	}
}

// full says whether a peer's heads were compared.
func (n *node) full(p peer.ID) bool {
	n.mu.Lock()
	defer n.mu.Unlock()
	return n.peers[p] != nil && !n.peers[p].full.IsZero()
}

func TestALogThatAllOthersHoldOtherwiseIsLeftAlone(t *testing.T) {
	x := ledgertest.NewAuthor(t)
	y := x.Fork()
	one, other := x.Write(2000, now()), y.Write(2000, now()+1)
	part := firstOf(t, one, 10)
	v, honest := run(t, nil), run(t, nil)
	bad, _ := tells(t, v, []record.SignedHead{one.Head}, func(_ int64, s network.Stream, c codec) error { return c.write(s, wire.OfFrame(part, true)) })
	eventually(t, "the node holds a part of one history", func() bool {
		_, err := v.ledger.Open(part)
		return errors.Is(err, record.ErrStale)
	})
	bad.RemoveStreamHandler(v.protocol)
	_ = bad.Close()
	ledgertest.Keep(t, honest.ledger, other)
	connect(t, v.host, honest.host)
	eventually(t, "the fork is proved", func() bool {
		var f *record.ForkError
		return errors.As(v.proof(), &f) && f.Known == one.Head && f.Other == other.Head
	})
	eventually(t, "the log is left alone", func() bool { return v.leaves(x.Name()) })
	if !v.trusted(honest.host.ID()) {
		t.Error("an honest peer is dropped")
	}
}

func TestWhoLiesBehindEntriesWithoutAHeadIsKnownForIt(t *testing.T) {
	x := ledgertest.NewAuthor(t)
	good := x.Write(2000, now())
	part := firstOf(t, good, 10)
	spoilt := good
	spoilt.Entries = append([][]byte{}, good.Entries...)
	spoilt.Entries[1000] = good.Entries[1001]
	v, honest := run(t, nil), run(t, nil)
	bad, _ := tells(t, v, []record.SignedHead{good.Head}, func(n int64, s network.Stream, c codec) error {
		if n == 1 {
			return c.write(s, wire.OfFrame(part, true))
		}
		b := spoilt
		if n%2 == 0 { // goes on where the first frame ended
			b.First, b.Entries = 10, b.Entries[10:]
		}
		return c.write(s, wire.OfFrame(b, true))
	})
	eventually(t, "the liar is known", func() bool { return !v.trusted(bad.ID()) })
	if v.leaves(x.Name()) || v.proof() != nil {
		t.Error("the author is blamed for a peer's lie")
	}
	ledgertest.Keep(t, honest.ledger, good)
	connect(t, v.host, honest.host)
	eventually(t, "the log is there", func() bool { return v.size(x.Name()) == 2000 })
}

func TestATurnEndsThoughFaultsJump(t *testing.T) {
	x := ledgertest.NewAuthor(t)
	y := x.Fork()
	a, b := x.Lie(1, now()), y.Lie(2, now())
	v := run(t, nil)
	bad, asked := tells(t, v, []record.SignedHead{b.Head}, func(n int64, s network.Stream, c codec) error {
		if n%2 == 0 {
			return c.write(s, wire.OfFrame(a, true))
		}
		return c.write(s, wire.OfFrame(b, true))
	})
	eventually(t, "the liar is known, for it sends more than is asked for", func() bool { return !v.trusted(bad.ID()) })
	eventually(t, "its place is free", func() bool { return len(v.pulling) == 0 })
	if n := asked.Load(); n > 2+maxAgain {
		t.Errorf("asked %d times", n)
	}
}

func TestAFrameLargerThanAskedForIsALie(t *testing.T) {
	b := ledgertest.NewAuthor(t).Write(3, now())
	size := wire.BodySize(b.Entries, nil)
	for _, c := range []struct {
		most, entries int
		lie           bool
	}{{0, 3, false}, {size, 3, false}, {size - 1, 3, true}, {1, 2, true}, {1, 1, false}} {
		part := b
		part.Entries = b.Entries[:c.entries]
		if err := (terms{most: c.most}).fits(part); liar(err) != c.lie {
			t.Errorf("%d entries, at most %d bytes: %v", c.entries, c.most, err)
		}
	}
}

func TestAPlaceIsNotHeldByTrickling(t *testing.T) {
	for _, c := range []struct {
		name   string
		frames int
		waited time.Duration // for each
		bytes  int           // of each
		slow   bool
	}{
		{"at once", 1, time.Millisecond, 1, false},
		{"an entry now and then", 2, 20 * time.Second, 200, true},
		{"one small frame late", 1, slowGrace, 200, false},
		{"full frames on a slow line", 10, 29 * time.Second, wire.MaxFrame, false},
		{"full frames on a very slow line", 10, 60 * time.Second, wire.MaxFrame, true},
	} {
		var m meter
		slow := false
		for range c.frames {
			slow = m.add(c.waited, c.bytes) || slow
		}
		if slow != c.slow {
			t.Errorf("%s: slow %v, want %v", c.name, slow, c.slow)
		}
	}
}

func TestWhoFailsAgainAndAgainRestsLonger(t *testing.T) {
	clock := time.Now()
	s, err := New(Config{Host: newHost(t), Network: ledgertest.Network, Ledger: ledgertest.New(), Now: func() time.Time { return clock }})
	if err != nil {
		t.Fatal(err)
	}
	defer s.codec.close()
	p := peer.ID("somebody")
	for want := restFor; want < 4*mostRest; want *= 2 {
		for range 3 { // at once: one failure
			s.rest(p)
		}
		clock = clock.Add(min(want, mostRest) - 1)
		if !s.rests(p) {
			t.Fatalf("rests less than %v", want)
		}
		if clock = clock.Add(1); s.rests(p) {
			t.Fatalf("rests more than %v", want)
		}
	}
	s.served(p)
	s.rest(p)
	if clock = clock.Add(restFor); s.rests(p) {
		t.Error("rests long though it served meanwhile")
	}
}
