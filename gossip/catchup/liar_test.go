package catchup

import (
	"encoding/binary"
	"io"
	"testing"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/libp2p/go-libp2p/core/network"
	"google.golang.org/protobuf/proto"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// unchecked is a ledger of a node that serves a batch that it never checked.
type unchecked struct {
	*ledgertest.Ledger
	batch record.Batch
}

func (u *unchecked) Head(a record.Author) (record.SignedHead, bool) { return u.batch.Head, true }
func (u *unchecked) Changes(uint64) ([]record.SignedHead, uint64) {
	return []record.SignedHead{u.batch.Head}, 1
}

// tree is all nodes of the batch's tree.
type tree map[merkle.Node]merkle.Hash

func (t tree) Node(n merkle.Node) (merkle.Hash, error) { return t[n], nil }

func (u *unchecked) Batch(_ record.Author, from uint64, head record.SignedHead, maxBytes int) (record.Batch, error) {
	b, nodes, grown := record.Batch{Head: head, First: from}, tree{}, merkle.Range{}
	for i, raw := range u.batch.Entries {
		grown.Append(merkle.LeafHash(raw), func(n merkle.Node, h merkle.Hash) { nodes[n] = h })
		if uint64(i) >= from && (len(b.Entries) == 0 || wire.BodySize(b.Entries, nil)+2+len(raw) <= maxBytes) {
			b.Entries = append(b.Entries, raw)
		}
	}
	var err error
	b.Consistency, err = merkle.Consistency(b.End(), head.Size, nodes)
	return b, err
}

// answerTaken answers a handed head, and anything else with silence.
func answerTaken(n *node, s network.Stream) error {
	defer s.Close()
	raw, err := io.ReadAll(s)
	if err != nil {
		return err
	}
	if q, err := wire.ParseRequest(raw); err != nil || q.GetHand() == nil {
		return err
	}
	return n.codec.write(s, &wire.Answer{Say: &wire.Answer_Taken{Taken: &wire.Taken{}}})
}

func TestALyingServerIsSurvived(t *testing.T) {
	a := ledgertest.NewAuthor(t)
	good := a.Write(2000, now())
	c, err := newCodec()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(c.close)
	frame := func(w io.Writer, change func(*record.Batch)) error {
		b := good
		change(&b)
		return c.write(w, wire.OfFrame(b, true))
	}
	// squeezed is made beforehand: who is asked has only so long.
	squeezed := func(raw []byte) func(network.Stream) error {
		out := c.enc.EncodeAll(raw, make([]byte, 4))
		binary.BigEndian.PutUint32(out, uint32(len(out)-4))
		return func(s network.Stream) error {
			_, err := s.Write(out)
			return err
		}
	}
	for _, x := range []struct {
		name    string
		entries func(network.Stream) error // the answer to a question for entries
		dropped bool                       // whether the server is known for a liar then
	}{
		{"a wrong entry", func(s network.Stream) error {
			return frame(s, func(b *record.Batch) {
				b.Entries = append([][]byte{make([]byte, 60)}, b.Entries[1:]...)
			})
		}, true},
		{"a proof of something else", func(s network.Stream) error {
			return frame(s, func(b *record.Batch) {
				b.Entries, b.Consistency = b.Entries[:100], []merkle.Hash{{1}, {2}}
			})
		}, true},
		{"a head that is not signed", func(s network.Stream) error {
			return frame(s, func(b *record.Batch) { b.Head.Signature[7] ^= 1 })
		}, true},
		{"a block that no entry names", func(s network.Stream) error {
			return frame(s, func(b *record.Batch) { b.Blocks = [][]byte{{1}} })
		}, true},
		{"another index", func(s network.Stream) error {
			return frame(s, func(b *record.Batch) { b.First, b.Entries = 1, b.Entries[1:] })
		}, true},
		{"another log", func(s network.Stream) error {
			return c.write(s, wire.OfFrame(ledgertest.NewAuthor(t).Write(3, now()), true))
		}, true},
		{"heads instead of entries", func(s network.Stream) error {
			return c.write(s, &wire.Answer{Say: &wire.Answer_Heads{Heads: &wire.Heads{Last: true}}})
		}, true},
		{"a frame without a head", func(s network.Stream) error {
			return c.write(s, wire.OfFrame(good, false))
		}, true},
		{"nonsense", func(s network.Stream) error {
			_, err := s.Write([]byte{0, 0, 0, 3, 1, 2, 3})
			return err
		}, true},
		{"a message of no kind", squeezed([]byte{1, 2, 3}), true},
		{"a bomb that says its size", squeezed(make([]byte, 64<<20)), true},
		{"a bomb that does not", func(s network.Stream) error {
			pipe, err := zstd.NewWriter(prefixed{s}, zstd.WithWindowSize(1<<17))
			if err != nil {
				return err
			}
			zeros := make([]byte, 1<<20)
			for range 64 {
				if _, err := pipe.Write(zeros); err != nil {
					return err
				}
			}
			return pipe.Close()
		}, true},
		{"a length beyond all limits", func(s network.Stream) error {
			_, err := s.Write([]byte{0xff, 0xff, 0xff, 0xff})
			return err
		}, true},
		{"half a frame", func(s network.Stream) error {
			_, err := s.Write([]byte{0, 0, 1, 0, 1, 2, 3})
			return err
		}, false},
		{"nothing", func(network.Stream) error { return nil }, false},
		{"a refusal", func(s network.Stream) error {
			return c.write(s, wire.SayRefusal(wire.Refusal_WHY_BUSY, record.SignedHead{}))
		}, false},
		{"the same frame for ever", func(s network.Stream) error {
			raw, err := proto.Marshal(wire.OfFrame(record.Batch{Head: good.Head, Entries: good.Entries[:1], Consistency: good.Consistency}, true))
			for err == nil {
				err = c.writeRaw(s, raw)
			}
			return err
		}, true},
	} {
		t.Run(x.name, func(t *testing.T) {
			two, bad, honest := run(t, nil), newHost(t), run(t, nil)
			bad.SetStreamHandler(two.protocol, func(s network.Stream) {
				raw, err := io.ReadAll(s)
				if err != nil {
					return
				}
				q, err := wire.ParseRequest(raw)
				switch {
				case err != nil:
				case q.GetHeads() != nil:
					err = c.write(s, &wire.Answer{Say: &wire.Answer_Heads{Heads: &wire.Heads{Heads: wire.OfHeads([]record.SignedHead{good.Head}), Last: true}}})
				case q.GetEntries() != nil:
					err = x.entries(s)
				}
				if err != nil {
					_ = s.Reset()
					return
				}
				_ = s.Close()
			})
			connect(t, two.host, bad)
			eventually(t, "the server was asked", func() bool {
				two.mu.Lock()
				defer two.mu.Unlock()
				k := two.peers[bad.ID()]
				return k != nil && (!k.full.IsZero() || !k.distrusted.IsZero())
			})
			ledgertest.Keep(t, honest.ledger, good)
			connect(t, two.host, honest.host)
			if x.dropped {
				eventually(t, "the liar is known", func() bool {
					two.mu.Lock()
					defer two.mu.Unlock()
					return !two.peers[bad.ID()].distrusted.IsZero()
				})
			}
			eventually(t, "the log is there", func() bool { return two.size(a.Name()) == 2000 })
			two.mu.Lock()
			defer two.mu.Unlock()
			if got := two.peers[bad.ID()] != nil && !two.peers[bad.ID()].distrusted.IsZero(); got != x.dropped {
				t.Errorf("known for a liar: %v, want %v", got, x.dropped)
			}
		})
	}
}

// prefixed writes its first bytes behind a length that is allowed.
type prefixed struct{ s network.Stream }

func (p prefixed) Write(b []byte) (int, error) {
	head := make([]byte, 4, 4+len(b))
	binary.BigEndian.PutUint32(head, uint32(len(b)))
	if _, err := p.s.Write(append(head, b...)); err != nil {
		return 0, err
	}
	return len(b), nil
}

func TestAStalledServerLosesItsTurn(t *testing.T) {
	a := ledgertest.NewAuthor(t)
	good := a.Write(10, now())
	two, stalled, honest := run(t, nil), newHost(t), run(t, nil)
	asked := make(chan network.Stream, 100)
	stalled.SetStreamHandler(two.protocol, func(s network.Stream) { asked <- s })
	connect(t, two.host, stalled)
	<-asked // for heads
	for range 4 * pulls {
		other := ledgertest.NewAuthor(t)
		two.Behind(other.Name(), stalled.ID(), other.Write(1, now()).Head)
	}
	for range pullsEach {
		<-asked // for entries
	}
	ledgertest.Keep(t, honest.ledger, good)
	connect(t, two.host, honest.host)
	eventually(t, "another log is there meanwhile", func() bool { return two.size(a.Name()) == 10 })
	done := make(chan struct{})
	go func() { two.stop(); close(done) }()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Fatal("Run waits for a stalled server")
	}
}

func TestAClientThatReadsNothingDoesNotHoldUpTheEnd(t *testing.T) {
	one, lazy, a := run(t, nil), newHost(t), ledgertest.NewAuthor(t)
	for range 20 { // compressed still more than the stream takes unread
		ledgertest.Keep(t, one.ledger, a.Write(1000, now()))
	}
	connect(t, lazy, one.host)
	s, err := lazy.NewStream(t.Context(), one.host.ID(), one.protocol)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := s.Write(must(proto.Marshal(wire.AskEntries(a.Name(), 0, record.SignedHead{Head: record.Head{Author: a.Name()}}, 0)))); err != nil {
		t.Fatal(err)
	}
	if err := s.CloseWrite(); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(s, make([]byte, 1)); err != nil {
		t.Fatal(err)
	}
	done := make(chan struct{})
	go func() { one.stop(); close(done) }()
	select {
	case <-done:
	case <-time.After(10 * time.Second):
		t.Error("Run waits for a client that does not read")
	}
}

func TestWhatIsServedIsLimited(t *testing.T) {
	one := run(t, nil)
	p := newHost(t).ID()
	var inside []*guest
	for range servedEach {
		g := one.guests.enter(p, func() {})
		if g == nil {
			t.Fatal("refused too early")
		}
		inside = append(inside, g)
	}
	if one.guests.enter(p, func() {}) != nil {
		t.Error("one peer has more streams than it may")
	}
	for _, g := range inside {
		one.guests.leave(g)
	}
	g := one.guests.enter(p, func() {})
	if g == nil {
		t.Fatal("refused though all streams ended")
	}
	one.guests.leave(g)
}

func TestImpossibleQuestionsAreNotAnswered(t *testing.T) {
	one, h := run(t, nil), newHost(t)
	connect(t, h, one.host)
	a := ledgertest.NewAuthor(t)
	foreign := wire.AskEntries(a.Name(), 0, ledgertest.NewAuthor(t).Write(1, now()).Head, 0)
	forged := a.Write(1, now()).Head
	forged.Signature[9] ^= 1
	for name, raw := range map[string][]byte{
		"nothing":           {},
		"nonsense":          []byte("nonsense"),
		"too much":          make([]byte, wire.MaxRequest+1),
		"a foreign head":    must(proto.Marshal(foreign)),
		"a head not signed": must(proto.Marshal(wire.HandOver(forged))),
	} {
		var s network.Stream
		eventually(t, "a stream", func() (ok bool) {
			var err error
			s, err = h.NewStream(t.Context(), one.host.ID(), one.protocol)
			return err == nil
		})
		if _, err := s.Write(raw); err == nil {
			_ = s.CloseWrite()
		}
		if b, err := io.ReadAll(s); err == nil || len(b) > 0 {
			t.Errorf("%s: answered %d bytes, error %v", name, len(b), err)
		}
	}
}

func must(b []byte, err error) []byte {
	if err != nil {
		panic(err)
	}
	return b
}
