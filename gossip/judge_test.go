package gossip

import (
	"bytes"
	"context"
	"errors"
	"testing"
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	"google.golang.org/protobuf/proto"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/record"
)

// start is when the tests' clocks start.
var start = time.UnixMilli(1_790_000_000_000)

// at is a time so long after the start.
func at(d time.Duration) record.Time { return record.TimeOf(start.Add(d)) }

// told is what Behind was told.
type told struct {
	author record.Author
	from   peer.ID
	head   record.SignedHead
}

// bench is a Gossip whose door is tested without a network.
type bench struct {
	*Gossip
	t      testing.TB
	ledger *ledgertest.Ledger
	now    time.Time
	behind []told
	proofs []error
}

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

func newBench(t testing.TB) *bench {
	t.Helper()
	b := &bench{t: t, ledger: ledgertest.New(), now: start}
	g, err := New(Config{
		Host: newHost(t), Network: ledgertest.Network, Ledger: b.ledger, Now: func() time.Time { return b.now },
		Behind:       func(a record.Author, p peer.ID, h record.SignedHead) { b.behind = append(b.behind, told{a, p, h}) },
		Misbehaviour: func(err error) bool { b.proofs = append(b.proofs, err); return true },
	})
	if err != nil {
		t.Fatal(err)
	}
	b.Gossip = g
	return b
}

const neighbour = peer.ID("neighbour")

func (b *bench) hears(batch record.Batch) Verdict {
	b.t.Helper()
	return b.hearsRaw(batch.Head.Author, encode(b.t, batch))
}

func (b *bench) hearsRaw(a record.Author, raw []byte) Verdict {
	return b.judge(context.Background(), shardOf(a), neighbour, raw)
}

func encode(t testing.TB, b record.Batch) []byte {
	t.Helper()
	raw, err := wire.Announce(b)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

// alone is the head of a batch without its entries.
func alone(b record.Batch) record.Batch { return record.Batch{Head: b.Head, First: b.First} }

func spoilSignature(b record.Batch) record.Batch {
	b.Head.Signature[5] ^= 1
	return b
}

func spoilEntry(b record.Batch) record.Batch {
	b.Entries = append([][]byte(nil), b.Entries...)
	b.Entries[0] = bytes.Clone(b.Entries[0])
	b.Entries[0][60] ^= 1
	return b
}

func TestTheDoor(t *testing.T) {
	for _, c := range []struct {
		name string
		// says makes what is heard, after the ledger took in the author's first 10 entries, written at the start.
		says   func(b *bench, a *ledgertest.Author, first record.Batch) record.Batch
		want   Verdict
		size   uint64 // that is held afterwards
		behind int    // how often Behind was told
		proofs int
	}{
		{"new entries are stored and passed on", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return a.Write(5, at(time.Second))
		}, AcceptedEntries, 15, 0, 0},
		{"an entry with its block is stored and passed on", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return a.WriteBlock(20_000, at(time.Second))
		}, AcceptedEntries, 11, 0, 0},
		{"entries of which some are held are stored, not passed on", func(_ *bench, a *ledgertest.Author, first record.Batch) record.Batch {
			b := a.Write(5, at(time.Second))
			b.First, b.Entries = first.First, append(append([][]byte(nil), first.Entries...), b.Entries...)
			return b
		}, IgnoredOverlap, 15, 0, 0},
		{"a new head alone is passed on and fetched", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return alone(a.Write(5, at(time.Second)))
		}, AcceptedHead, 10, 1, 0},
		{"entries behind a gap are fetched, not passed on", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			a.Write(1, at(0))
			return a.Write(5, at(time.Second))
		}, IgnoredGap, 10, 1, 0},
		{"entries behind a gap under a bad signature are rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			a.Write(1, at(0))
			return spoilSignature(a.Write(5, at(time.Second)))
		}, RejectedSignature, 10, 0, 0},
		{"an entry without its block is neither stored nor passed on, but fetched", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			b := a.WriteBlock(20_000, at(time.Second))
			b.Blocks = nil
			return b
		}, IgnoredBlocks, 10, 1, 0},
		{"a head beyond all clocks is ignored", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return a.Write(5, 1<<63)
		}, IgnoredClock, 10, 0, 0},
		{"a head just within ten minutes ahead is taken", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return a.Write(5, at(record.MaxSkew))
		}, AcceptedEntries, 15, 0, 0},
		{"a head from the future is ignored", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return a.Write(5, at(record.MaxSkew+time.Millisecond))
		}, IgnoredClock, 10, 0, 0},
		{"a head just within ten minutes behind is taken", func(b *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			b.now = start.Add(record.MaxSkew)
			return a.Write(5, at(0))
		}, AcceptedEntries, 15, 0, 0},
		{"an old head is ignored", func(b *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			b.now = start.Add(record.MaxSkew + time.Millisecond)
			return a.Write(5, at(0))
		}, IgnoredClock, 10, 0, 0},
		{"the head that is held is ignored", func(_ *bench, _ *ledgertest.Author, first record.Batch) record.Batch {
			return first
		}, IgnoredKnown, 10, 0, 0},
		{"a smaller head is ignored, unread", func(_ *bench, a *ledgertest.Author, first record.Batch) record.Batch {
			first.Head.Size, first.Entries = 9, first.Entries[:9]
			return first
		}, IgnoredKnown, 10, 0, 0},
		{"the head of the empty log is ignored", func(_ *bench, a *ledgertest.Author, first record.Batch) record.Batch {
			first.Head.Size = 0
			return alone(first)
		}, IgnoredKnown, 10, 0, 0},
		{"a fork is ignored and proved", func(_ *bench, a *ledgertest.Author, first record.Batch) record.Batch {
			first.Head.Root[0] ^= 1
			h, err := first.Head.Sign(ledgertest.Network, a.Key)
			if err != nil {
				panic(err)
			}
			first.Head = h
			return first
		}, IgnoredFork, 10, 0, 1},
		{"what looks like a fork but is not signed is rejected", func(_ *bench, a *ledgertest.Author, first record.Batch) record.Batch {
			first.Head.Root[0] ^= 1
			return first
		}, RejectedSignature, 10, 0, 0},
		{"a bad signature is rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return spoilSignature(a.Write(5, at(0)))
		}, RejectedSignature, 10, 0, 0},
		{"a head alone with a bad signature is rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return alone(spoilSignature(a.Write(5, at(0))))
		}, RejectedSignature, 10, 0, 0},
		{"entries that don't make the root are rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return spoilEntry(a.Write(5, at(0)))
		}, RejectedRoot, 10, 0, 0},
		{"a block that no entry names is rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			b := a.Write(5, at(0))
			b.Blocks = [][]byte{{1}}
			return b
		}, RejectedForm, 10, 0, 0},
		{"blocks without entries are rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			b := alone(a.Write(5, at(0)))
			b.Blocks = [][]byte{{1}}
			return b
		}, RejectedForm, 10, 0, 0},
		{"entries that end before the head are rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			b := a.Write(5, at(0))
			b.Entries = b.Entries[:4]
			return b
		}, RejectedForm, 10, 0, 0},
		{"a first beyond the head is rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			b := alone(a.Write(5, at(0)))
			b.First = 16
			return b
		}, RejectedForm, 10, 0, 0},
		{"a body beyond 32 KiB is rejected", func(_ *bench, a *ledgertest.Author, _ record.Batch) record.Batch {
			return a.WriteBlock(wire.MaxBody, at(0))
		}, RejectedForm, 10, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, a := newBench(t), ledgertest.NewAuthor(t)
			first := a.Write(10, at(0))
			ledgertest.Keep(t, b.ledger, first)
			if got := b.hears(c.says(b, a, first)); got != c.want {
				t.Errorf("%s for reason %q, want %s for %q", got.Result(), got, c.want.Result(), c.want)
			}
			if h, _ := b.ledger.Head(a.Name()); h.Size != c.size {
				t.Errorf("held are %d entries, want %d", h.Size, c.size)
			}
			if len(b.behind) != c.behind || len(b.proofs) != c.proofs {
				t.Errorf("told of %d gaps and %d proofs, want %d and %d", len(b.behind), len(b.proofs), c.behind, c.proofs)
			}
		})
	}
}

func TestTheDoorRejectsWhatIsNoAnnouncement(t *testing.T) {
	b, a := newBench(t), ledgertest.NewAuthor(t)
	good := encode(t, a.Write(3, at(0)))
	for name, raw := range map[string][]byte{
		"nothing":         {},
		"a cut message":   good[:len(good)-1],
		"too long":        make([]byte, wire.MaxAnnouncement+1),
		"no head":         must(proto.Marshal(&wire.Announcement{First: 1})),
		"a short author":  must(proto.Marshal(&wire.Announcement{Head: &wire.Head{Author: make([]byte, 19), Root: make([]byte, 32), Signature: make([]byte, 65)}})),
		"a long root":     must(proto.Marshal(&wire.Announcement{Head: &wire.Head{Author: make([]byte, 20), Root: make([]byte, 33), Signature: make([]byte, 65)}})),
		"half a bundle":   must(proto.Marshal(&wire.Announcement{Head: &wire.Head{Author: make([]byte, 20), Root: make([]byte, 32), Signature: make([]byte, 65)}, Entries: []byte{0}})),
		"an endless size": must(proto.Marshal(&wire.Announcement{Head: &wire.Head{Author: make([]byte, 20), Root: make([]byte, 32), Signature: make([]byte, 65)}, First: 1<<64 - 1, Entries: []byte{0, 1, 2, 0, 1, 2}})),
	} {
		if got := b.hearsRaw(a.Name(), raw); got != RejectedForm {
			t.Errorf("%s: %s for %q", name, got.Result(), got)
		}
	}
	other := shardDigits[(a.Name()[0]>>4+1)%shards]
	if got := b.judge(t.Context(), other, neighbour, good); got != RejectedShard {
		t.Errorf("on another shard's topic: %s for %q", got.Result(), got)
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}

func TestTheDoorLetsOwnAnnouncementsOutOnlyIfSigned(t *testing.T) {
	b, a := newBench(t), ledgertest.NewAuthor(t)
	own := a.Write(3, at(0))
	ledgertest.Keep(t, b.ledger, own)
	digit := shardOf(a.Name())
	if got := b.judge(t.Context(), digit, b.cfg.Host.ID(), encode(t, own)); got != AcceptedOwn {
		t.Errorf("own: %s for %q", got.Result(), got)
	}
	if got := b.judge(t.Context(), digit, b.cfg.Host.ID(), encode(t, spoilSignature(own))); got != RejectedSignature {
		t.Errorf("own, spoilt: %s for %q", got.Result(), got)
	}
}

func TestABurstEndsWithTheNewestHeadKnown(t *testing.T) {
	b, a := newBench(t), ledgertest.NewAuthor(t)
	if got := b.hears(a.Write(2, at(0))); got != AcceptedEntries {
		t.Fatalf("first: %q", got)
	}
	var newest record.Batch
	for range 5 {
		b.now = b.now.Add(50 * time.Millisecond)
		newest = a.Write(2, record.TimeOf(b.now))
		if got := b.hears(newest); got != IgnoredPace {
			t.Fatalf("within the second: %q", got)
		}
	}
	forged := newest
	forged.Head.Size, forged.First, forged.Entries = 1<<40, 1<<39, nil
	if got := b.hears(forged); got != RejectedSignature {
		t.Errorf("a larger head that is not signed: %q", got)
	}
	if due := b.pace.due(b.now); len(due) != 0 {
		t.Errorf("%d heads are told of within the second", len(due))
	}
	b.now = b.now.Add(every)
	due := b.pace.due(b.now)
	if len(due) != 1 || due[0].head != newest.Head || due[0].from != neighbour {
		t.Fatalf("told of %v, want the newest", due)
	}
	if again := b.pace.due(b.now); len(again) != 0 {
		t.Errorf("told again of %v", again)
	}
}

func TestAnAuthorIsKeptToOneAnnouncementASecondOnAverage(t *testing.T) {
	for _, c := range []struct {
		name  string
		apart time.Duration
		n     int
		most  int
		least int
	}{
		{"one a second, unevenly", 900 * time.Millisecond, 5, 5, 5},
		{"ten a second", 100 * time.Millisecond, 100, 11, 10},
		{"one in ten seconds", 10 * time.Second, 5, 5, 5},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, a := newBench(t), ledgertest.NewAuthor(t)
			accepted := 0
			for range c.n {
				if b.hears(alone(a.Write(1, record.TimeOf(b.now)))) == AcceptedHead {
					accepted++
				}
				b.now = b.now.Add(c.apart)
			}
			if accepted > c.most || accepted < c.least {
				t.Errorf("%d of %d were accepted, want %d to %d", accepted, c.n, c.least, c.most)
			}
		})
	}
}

func TestAFaultIsProvedOnceAndItsAuthorNotPassedOn(t *testing.T) {
	b, a := newBench(t), ledgertest.NewAuthor(t)
	if got := b.hears(a.Lie(3, at(0))); got != IgnoredFault {
		t.Fatalf("a fault: %q", got)
	}
	var fault *record.Fault
	if len(b.proofs) != 1 || !errors.As(b.proofs[0], &fault) || fault.Kind != record.WrongOwed || fault.Index != 3 {
		t.Fatalf("proofs: %v", b.proofs)
	}
	b.now = b.now.Add(time.Minute)
	if got := b.hears(a.Write(1, record.TimeOf(b.now))); got != IgnoredFault || len(b.proofs) != 1 {
		t.Errorf("afterwards: %q with %d proofs", got, len(b.proofs))
	}
}

func TestAForkIsProvedOnceAndItsAuthorNotPassedOn(t *testing.T) {
	b, a := newBench(t), ledgertest.NewAuthor(t)
	two := a.Fork()
	if got := b.hears(alone(a.Write(3, at(0)))); got != AcceptedHead {
		t.Fatalf("first: %q", got)
	}
	other := two.Write(3, at(time.Second))
	for range 2 {
		if got := b.hears(alone(other)); got != IgnoredFork {
			t.Fatalf("the other branch: %q", got)
		}
	}
	var fork *record.ForkError
	if len(b.proofs) != 1 || !errors.As(b.proofs[0], &fork) || fork.Other != other.Head {
		t.Fatalf("proofs: %v", b.proofs)
	}
}

func TestWhoSendsAWholeOtherHistoryIsNotBlamed(t *testing.T) {
	b, a := newBench(t), ledgertest.NewAuthor(t)
	two := a.Fork()
	ledgertest.Keep(t, b.ledger, a.Write(10, at(0)))
	other := two.Write(12, at(time.Second))
	if got := b.hears(spoilEntry(other)); got != RejectedRoot {
		t.Errorf("spoilt: %s for %q", got.Result(), got)
	}
	for range 2 {
		if got := b.hears(other); got != IgnoredFork {
			t.Errorf("%s for %q", got.Result(), got)
		}
	}
	if got := b.hears(a.Write(1, at(time.Second))); got != IgnoredFork {
		t.Errorf("the history that is held, afterwards: %s for %q", got.Result(), got)
	}
	if len(b.proofs) != 0 {
		t.Errorf("heads of two sizes pass for a proof: %v", b.proofs)
	}
	if len(b.behind) != 1 {
		t.Errorf("%d times catching up was asked to look where they part, want once", len(b.behind))
	}
}

func TestOneForkCostsOneSenderOnce(t *testing.T) {
	b, a := newBench(t), ledgertest.NewAuthor(t)
	ledgertest.Keep(t, b.ledger, a.Write(5, at(0)))
	branches := []*ledgertest.Author{a.Fork(), a.Fork(), a.Fork()}
	ledgertest.Keep(t, b.ledger, a.Write(10, at(0)))
	for i, c := range []struct {
		want   Verdict
		behind int
	}{{RejectedRoot, 0}, {IgnoredRoot, 1}, {RejectedRoot, 1}} {
		if got := b.hears(branches[i].Write(12+i, record.TimeOf(b.now)+1)); got != c.want || len(b.behind) != c.behind {
			t.Errorf("body %d: %s for %q, %d are fetched; want %q and %d", i, got.Result(), got, len(b.behind), c.want, c.behind)
		}
		if b.now = b.now.Add(time.Minute); i == 1 {
			b.now = b.now.Add(doubtFor)
		}
	}
}

func FuzzTheDoor(f *testing.F) {
	a := ledgertest.NewAuthor(f)
	b := newBench(f)
	ledgertest.Keep(f, b.ledger, a.Write(3, at(0)))
	next := a.Write(3, at(0))
	f.Add(encode(f, next))
	f.Add(encode(f, alone(next)))
	f.Add(encode(f, a.WriteBlock(100, at(0))))
	f.Fuzz(func(t *testing.T, raw []byte) {
		got := b.hearsRaw(a.Name(), raw)
		if got < 0 || got >= verdicts {
			t.Fatalf("verdict %d", got)
		}
		// Whatever was let in, the ledger still is a log under a signed head.
		if h, ok := b.ledger.Head(a.Name()); !ok || h.Verify(ledgertest.Network) != nil {
			t.Fatal("the ledger's head is not signed")
		}
	})
}

func BenchmarkTheDoor(bb *testing.B) {
	for _, n := range []int{1, 20, 130} {
		bb.Run(map[int]string{1: "1 entry", 20: "20 entries", 130: "130 entries"}[n], func(bb *testing.B) {
			b, a := newBench(bb), ledgertest.NewAuthor(bb)
			raws := make([][]byte, bb.N)
			for i := range raws {
				raws[i] = encode(bb, a.Write(n, at(0)))
			}
			bb.ReportAllocs()
			bb.ResetTimer()
			for _, raw := range raws {
				if got := b.hearsRaw(a.Name(), raw); got != AcceptedEntries {
					bb.Fatal(got)
				}
				b.now = b.now.Add(time.Millisecond)
				b.pace = newPace() // so that all are this author's turn
			}
			bb.ReportMetric(float64(bb.Elapsed().Microseconds())/float64(bb.N)/float64(n), "µs/entry")
		})
	}
}
