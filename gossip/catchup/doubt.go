package catchup

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Whose fault it is that entries don't make the signed root.
//
// What is held beyond our newest complete head is from some other peer, and the author may have signed two histories: then an honest peer's
// entries don't fit ours. So a peer is not blamed for that alone. It is asked again, from our complete head on, which it says its log leads
// through, and its frames are checked without those other entries. If they still don't make the root, it lied; if they do, both it and who
// sent ours are honest, and the author is not.

// otherFor is how long a log is left alone of which all peers hold another history than we do. Nobody can bring them together, so this only
// says how often that costs a question to each.
const otherFor = 10 * time.Minute

// errOther says that a peer holds another history than we do.
var errOther = errors.New("another history")

// trail is the tree over a peer's entries alone, from a head on which both agree.
type trail struct {
	tree     merkle.Range
	verified bool // the head that the frames stand under is signed
}

// trail begins at our newest complete head.
func (s *Syncer) trail(known record.SignedHead, a record.Author) (*trail, error) {
	r, err := s.cfg.Ledger.Range(a, known.Size)
	if err == nil && known.Size > 0 && r.Root() != known.Root {
		err = fmt.Errorf("the tree at size %d has root %v, the head says %v", known.Size, r.Root(), known.Root)
	}
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errOurs, err)
	}
	return &trail{tree: r}, nil
}

// check says whether a peer's frames make the root of their head. A nil trail doubts nothing.
func (t *trail) check(n record.Network, b record.Batch) error {
	if t == nil {
		return nil
	}
	if !t.verified {
		if err := b.Head.Verify(n); err != nil {
			return err
		}
		t.verified = true
	}
	for _, e := range b.Entries {
		t.tree.Append(merkle.LeafHash(e), nil)
	}
	if err := merkle.VerifyConsistency(t.tree.Size(), b.Head.Size, b.Consistency, t.tree.Root(), b.Head.Root); err != nil {
		return fmt.Errorf("%w of %v at size %d, by themselves: %w", record.ErrRoot, b.Head.Author, b.Head.Size, err)
	}
	return nil
}

// otherHistory notes that a peer holds entries that lead from our newest complete head, known, to a signed head, and not over those that we
// hold behind it.
func (s *Syncer) otherHistory(ctx context.Context, w *want, p peer.ID, known, head record.SignedHead) error {
	if err := s.hearOwn(p, head, known); err != nil {
		return err
	}
	w.others[p] = true
	ours := w.beyond
	if ours.same = known.Size; ours.head.Size > known.Size && ours.held > known.Size {
		if err := s.forked(ctx, p, ours, head); err != nil {
			return err
		}
	} else {
		// The head that signed what is held behind the known one is forgotten, since this began anew: there is nothing to show.
		s.suspect(known, head)
	}
	return fmt.Errorf("%w: up to %d entries under root %v", errOther, head.Size, head.Root)
}

// leaveToOthers leaves a log alone for a while if everybody who may be asked for it holds another history.
func (s *Syncer) leaveToOthers(w *want) (left bool) {
	if len(w.others) == 0 || len(s.sources(w)) > 0 {
		return false
	}
	s.leave(w.author, otherFor)
	s.drop(w, false)
	return true
}
