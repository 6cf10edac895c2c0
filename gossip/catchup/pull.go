package catchup

import (
	"context"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// pullFor is how long one peer may take for a log before another has its turn. What came is kept.
const pullFor = time.Minute

// errRefused says that a peer has no entries for us. That is nobody's fault.
var errRefused = errors.New("refused")

// refusal is an errRefused with what the peer says for it.
type refusal struct {
	why  wire.Refusal_Why
	head record.SignedHead // the newest that the peer holds, unverified; of size 0 if it holds none
}

func (r *refusal) Error() string { return fmt.Sprintf("%v: %v", errRefused, r.why) }

func (r *refusal) Unwrap() error { return errRefused }

// errLacking says that a peer has entries without all of their blocks. The author may have withheld them, so it is nobody's fault yet.
var errLacking = errors.New("blocks are lacking")

// errSlow says that a peer sends so slowly that others must have its place.
var errSlow = errors.New("too slow")

// errOurs says that our ledger failed or does not want more of a log: other peers can't help.
var errOurs = errors.New("not stored here")

// liar says whether an error shows that the peer sent what no honest node sends. Of record.ErrRoot that is so only for who was doubted.
func liar(err error) bool {
	return errors.Is(err, wire.ErrForm) || errors.Is(err, record.ErrRoot) || errors.Is(err, record.ErrSignature) || errors.Is(err, record.ErrBatch) ||
		errors.Is(err, errSame)
}

// The least that a peer must send, or it holds up others.
const (
	// slowest is in bytes a second, uncompressed, once slowGrace has passed.
	slowest   = 16 << 10
	slowGrace = 10 * time.Second
)

// meter is how fast a peer sends.
type meter struct {
	waited time.Duration
	bytes  int
}

// add counts a frame, and says whether the peer is too slow.
func (m *meter) add(waited time.Duration, bytes int) (slow bool) {
	m.waited += waited
	m.bytes += bytes
	return m.waited > slowGrace && float64(m.bytes) < slowest*(m.waited-slowGrace).Seconds()
}

// terms are how a peer is asked for a log.
type terms struct {
	most    int  // bytes of entries and blocks in a frame, if there is more than one entry; 0 for as many as may be
	doubted bool // from our newest complete head on, and each frame is checked by itself
}

// fits says that a frame is larger than was asked for.
func (h terms) fits(b record.Batch) error {
	if n := wire.BodySize(b.Entries, b.Blocks); h.most > 0 && n > h.most && len(b.Entries) > 1 {
		return fmt.Errorf("%w: frame of %d bytes, asked for at most %d", wire.ErrForm, n, h.most)
	}
	return nil
}

// pull fetches entries of a wanted log from one peer, up to the newest head that it holds, and stores them frame by frame. If an entry is
// at fault, smaller is how many bytes the good ones before it in that frame take.
func (s *Syncer) pull(ctx context.Context, w *want, p peer.ID, how terms) (smaller int, err error) {
	ctx, cancel := context.WithTimeout(ctx, pullFor)
	defer cancel()
	known, _ := s.cfg.Ledger.Head(w.author)
	first := max(s.progress(w), known.Size)
	var alone *trail
	if how.doubted {
		first = known.Size
		if alone, err = s.trail(known, w.author); err != nil {
			return 0, err
		}
	}
	c, err := s.ask(ctx, p, wire.AskEntries(w.author, first, known, how.most))
	if err != nil {
		return 0, err
	}
	defer c.close()
	var head record.SignedHead // that all frames stand under; of size 0 before the first
	for next, speed := first, (meter{}); ; {
		begun := time.Now()
		b, err := s.nextFrame(c, w.author, head, next)
		if err != nil {
			return 0, s.refused(ctx, w, p, known, err)
		}
		if err := errors.Join(how.fits(b), alone.check(s.cfg.Network, b)); err != nil {
			return 0, err
		}
		head = b.Head
		stored, err := s.store(ctx, w, b)
		if err != nil {
			if errors.Is(err, record.ErrGap) {
				s.setProgress(w, 0) // what we took for held is not; start from the head
			}
			if alone != nil && errors.Is(err, record.ErrRoot) {
				return 0, s.otherHistory(ctx, w, p, known, head)
			}
			return goodPart(b, err), err
		}
		next = b.End()
		s.setProgress(w, next)
		if next == head.Size {
			return 0, nil
		}
		if stored {
			w.beyond = branch{head: head, held: next, edge: b.Consistency}
		}
		if speed.add(time.Since(begun), wire.BodySize(b.Entries, b.Blocks)) {
			return 0, errSlow
		}
	}
}

// nextFrame reads the next frame and checks that it goes on where the last one ended.
func (s *Syncer) nextFrame(c *conversation, author record.Author, head record.SignedHead, next uint64) (record.Batch, error) {
	a, err := c.next()
	if err != nil {
		if errors.Is(err, io.EOF) {
			err = io.ErrUnexpectedEOF // the head was not reached
		}
		return record.Batch{}, err
	}
	if r := a.GetRefusal(); r != nil {
		held, err := r.Held()
		if err == nil {
			err = &refusal{r.Why, held}
		}
		return record.Batch{}, err
	}
	f := a.GetFrame()
	if f == nil || (f.Head == nil) != (head.Size > 0) {
		return record.Batch{}, fmt.Errorf("%w: answer to a question for entries is no frame, or its head comes at the wrong place", wire.ErrForm)
	}
	b, err := f.Batch(head)
	if err == nil && (b.Head.Author != author || b.First != next) {
		err = fmt.Errorf("%w: frame of %v from %d, asked for %v from %d", wire.ErrForm, b.Head.Author, b.First, author, next)
	}
	if err == nil && head.Size == 0 && s.fromTheFuture(b.Head) {
		err = fmt.Errorf("%w: its head is from the future, %d", errRefused, b.Head.Time)
	}
	return b, err
}

// refused looks into why a peer sent no frame. If it holds another history than the known head's, what it shows of it is kept as proof.
func (s *Syncer) refused(ctx context.Context, w *want, p peer.ID, known record.SignedHead, err error) error {
	var r *refusal
	if !errors.As(err, &r) || r.why != wire.Refusal_WHY_OTHER_HISTORY {
		return err
	}
	other := r.head
	if other.Author != w.author || known.Size == 0 {
		return fmt.Errorf("%w: another history than that of a head of size %d is claimed with a head of %v", wire.ErrForm, known.Size, other.Author)
	}
	if err := other.Verify(s.cfg.Network); err != nil {
		return err
	}
	if err := s.hearOwn(p, other, known); err != nil {
		return err
	}
	if lied := s.forked(ctx, p, branch{head: known, whole: true, held: known.Size}, other); lied != nil {
		return lied
	}
	if s.reported(w.author) {
		w.others[p] = true
	}
	return err
}

// store checks a batch and puts it in. What came by another way meanwhile is fine: then it is not stored, and nothing in it was compared with
// what is held. A batch that lacks blocks is left for the next peer to send whole, until it is sure enough that none can.
func (s *Syncer) store(ctx context.Context, w *want, b record.Batch) (stored bool, err error) {
	v, err := s.cfg.Ledger.Open(b)
	if err == nil && len(v.Missing()) > 0 {
		if s.lacking(w.author, v.From()) || !w.bare {
			return false, fmt.Errorf("%w: %d of the entries from %d on, such as %v", errLacking, len(v.Missing()), v.From(), v.Missing()[0])
		}
		s.cfg.Logger.Warn("blocks of a log are withheld, its entries are stored without them", "author", w.author, "from", v.From(), "blocks", len(v.Missing()))
	}
	if err == nil {
		err = s.cfg.Ledger.Append(ctx, v)
	}
	var fault *record.Fault
	switch {
	case err == nil, errors.Is(err, record.ErrStale):
		return err == nil, nil
	case liar(err), errors.Is(err, record.ErrGap), errors.As(err, &fault):
		return false, err
	}
	return false, fmt.Errorf("%w: %w", errOurs, err)
}

// goodPart is how many bytes the entries before a fault take, with their blocks.
func goodPart(b record.Batch, err error) int {
	var fault *record.Fault
	if !errors.As(err, &fault) || fault.Index <= b.First || fault.Index >= b.End() {
		return 0
	}
	good := b.Entries[:fault.Index-b.First]
	sizes := map[merkle.Hash]int{}
	for _, block := range b.Blocks {
		sizes[record.BlockHash(block)] = len(block)
	}
	n := wire.BodySize(good, nil)
	for _, raw := range good {
		if e, err := record.ParseEntry(raw); err == nil {
			n += sizes[e.Block]
		}
	}
	return n
}

func (s *Syncer) progress(w *want) uint64 {
	s.mu.Lock()
	defer s.mu.Unlock()
	return w.next
}

func (s *Syncer) setProgress(w *want, next uint64) {
	s.mu.Lock()
	defer s.mu.Unlock()
	w.next = next
}
