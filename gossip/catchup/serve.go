package catchup

import (
	"errors"
	"io"
	"maps"
	"slices"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"google.golang.org/protobuf/proto"

	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Limits of what is served.
const (
	// served is how many streams are answered at once, and servedEach how many of one peer; what comes beyond is reset. A stream takes
	// about 1.5 MiB while entries flow.
	served     = 64
	servedEach = 12
	// serveFor is the longest that one question is answered; who wants more asks again from where it is.
	serveFor = 5 * time.Minute
	// frameRoom is what a frame takes beside its entries and blocks, in bytes: head, proof and the blocks' lengths.
	frameRoom = 16 << 10
)

// errQuestion says that a question made no sense.
var errQuestion = errors.New("impossible question")

// guests are the streams that are being answered.
type guests struct {
	mu     sync.Mutex // guards all below
	each   map[peer.ID]int
	all    map[*guest]struct{}
	closed bool
	wait   sync.WaitGroup
}

// guest is one stream of a peer.
type guest struct {
	peer  peer.ID
	reset func() // ends the stream at once
}

// enter admits a stream; nil if there are too many or Run has ended. Who was admitted must leave.
func (g *guests) enter(p peer.ID, reset func()) *guest {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.closed || len(g.all) == served || g.each[p] == servedEach {
		return nil
	}
	one := &guest{p, reset}
	g.all[one] = struct{}{}
	g.each[p]++
	g.wait.Add(1)
	return one
}

func (g *guests) leave(one *guest) {
	g.mu.Lock()
	defer g.mu.Unlock()
	delete(g.all, one)
	if g.each[one.peer]--; g.each[one.peer] == 0 {
		delete(g.each, one.peer)
	}
	g.wait.Done()
}

// close admits nobody any more, resets the streams of those inside, since a peer that reads slowly would stay for minutes, and waits until
// all have left.
func (g *guests) close() {
	g.mu.Lock()
	g.closed = true
	inside := slices.Collect(maps.Keys(g.all))
	g.mu.Unlock()
	for _, one := range inside {
		one.reset()
	}
	g.wait.Wait()
}

// serve answers one stream.
func (s *Syncer) serve(stream network.Stream) {
	p := stream.Conn().RemotePeer()
	g := s.guests.enter(p, func() { _ = stream.Reset() })
	if g == nil {
		_ = stream.Reset()
		return
	}
	defer s.guests.leave(g)
	if err := s.answer(stream, p); err != nil {
		s.cfg.Logger.Debug("a peer's question was not answered to its end", "peer", p, "err", err)
		_ = stream.Reset()
		return
	}
	_ = stream.Close()
}

func (s *Syncer) answer(stream network.Stream, p peer.ID) error {
	if err := stream.SetDeadline(time.Now().Add(askWithin)); err != nil {
		return err
	}
	raw, err := io.ReadAll(io.LimitReader(stream, wire.MaxRequest+1))
	if err != nil {
		return err
	}
	q, err := wire.ParseRequest(raw)
	if err != nil {
		return err
	}
	reply := func(a *wire.Answer) error {
		if err := stream.SetDeadline(time.Now().Add(patience)); err != nil {
			return err
		}
		return s.codec.write(stream, a)
	}
	switch {
	case q.GetHeads() != nil:
		return s.answerHeads(q.GetHeads(), reply)
	case q.GetEntries() != nil:
		return s.answerEntries(q.GetEntries(), reply)
	}
	return s.answerHand(q.GetHand(), p, reply)
}

// answerHeads tells the heads that changed, in pages.
func (s *Syncer) answerHeads(q *wire.HeadsSince, reply func(*wire.Answer) error) error {
	since := q.Since
	if q.Epoch != s.epoch {
		since = 0 // the cursor is of another run, or of nobody's
	}
	heads, next := s.cfg.Ledger.Changes(since)
	for {
		page := heads[:min(len(heads), wire.MaxHeads)]
		heads = heads[len(page):]
		m := &wire.Heads{Heads: wire.OfHeads(page), Last: len(heads) == 0}
		if m.Last {
			m.Epoch, m.Next, m.Clock = s.epoch, next, uint64(record.TimeOf(s.cfg.Now()))
		}
		if err := reply(&wire.Answer{Say: &wire.Answer_Heads{Heads: m}}); err != nil || m.Last {
			return err
		}
	}
}

// answerEntries sends a log's entries up to the newest head that is held now.
func (s *Syncer) answerEntries(q *wire.EntriesFrom, reply func(*wire.Answer) error) error {
	a, known, err := q.Asked()
	if err != nil {
		return err
	}
	head, _ := s.cfg.Ledger.Head(a)
	if head.Size <= q.First {
		return reply(wire.SayRefusal(wire.Refusal_WHY_NOT_HELD, head))
	}
	if known.Size <= head.Size {
		switch err := s.leadsThrough(known, head); {
		case errors.Is(err, merkle.ErrProof):
			return reply(wire.SayRefusal(wire.Refusal_WHY_OTHER_HISTORY, head))
		case err != nil: // who claims another history because its own store failed is taken for a liar
			return err
		}
	}
	most := wire.MaxFrame - frameRoom
	if q.Most > 0 {
		most = min(most, int(q.Most))
	}
	end := time.Now().Add(serveFor)
	for next := q.First; next < head.Size && time.Now().Before(end); {
		b, err := s.frame(a, next, head, most)
		if err != nil {
			return err
		}
		if err := reply(wire.OfFrame(b, next == q.First)); err != nil {
			return err
		}
		next = b.End()
	}
	return nil
}

// frame reads a batch that fits a frame, however the ledger counts.
func (s *Syncer) frame(a record.Author, from uint64, head record.SignedHead, most int) (record.Batch, error) {
	for {
		b, err := s.cfg.Ledger.Batch(a, from, head, most)
		if err != nil || len(b.Entries) <= 1 || proto.Size(wire.OfFrame(b, true)) <= wire.MaxFrame {
			return b, err
		}
		most /= 2
	}
}

// leadsThrough checks that the log held with that head has the known head on its way. The error is merkle.ErrProof if it has not.
func (s *Syncer) leadsThrough(known, head record.SignedHead) error {
	if known.Size == 0 || known.Root == head.Root {
		return nil
	}
	path, err := s.cfg.Ledger.Consistency(head.Author, known.Size, head.Size)
	if err != nil {
		return err
	}
	return merkle.VerifyConsistency(known.Size, head.Size, path, known.Root, head.Root)
}

// answerHand takes heads: of an author that hands its own on before the announcement, or of a light client's receipts. What is larger
// than what we hold is wanted, after a while in which gossip may bring it; what is not must lie on the way of what we hold.
func (s *Syncer) answerHand(q *wire.Handed, p peer.ID, reply func(*wire.Answer) error) error {
	heads, err := wire.SignedHeads(q.Heads, wire.MaxHanded)
	if err != nil {
		return err
	}
	for _, h := range heads {
		held, _ := s.cfg.Ledger.Head(h.Author)
		if err := s.hearOwn(p, h, held); err != nil {
			return errors.Join(errQuestion, err)
		}
		if h == held || h.Size == 0 || s.fromTheFuture(h) {
			continue
		}
		if err := h.Verify(s.cfg.Network); err != nil {
			return errors.Join(errQuestion, err)
		}
		if h.Size > held.Size {
			s.wanted(h, p, false, s.cfg.Now().Add(handGrace))
		} else if err := s.leadsThrough(h, held); errors.Is(err, merkle.ErrProof) {
			s.suspect(held, h)
		}
	}
	return reply(&wire.Answer{Say: &wire.Answer_Taken{Taken: &wire.Taken{Clock: uint64(record.TimeOf(s.cfg.Now()))}}})
}
