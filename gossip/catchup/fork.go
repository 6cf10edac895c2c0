package catchup

import (
	"context"
	"errors"
	"fmt"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// How it is proved that an author signed two histories.
//
// Two heads of one size prove it by themselves. Heads of different sizes don't: it takes the entries in which the histories part. Whoever
// holds one history asks a peer that holds the other for single entries. A frame comes with the consistency proof from its end to the
// peer's head, so it tells whether both trees are the same up to there: some 2·log₂(size) messages find the first entry that differs,
// however long the logs are.

// errSame says that a peer claims another history, and shows ours.
var errSame = errors.New("claims another history, and shows the one that is held")

// branch is a signed head of the history that we hold, and how much of it is held.
type branch struct {
	head  record.SignedHead
	whole bool          // what the peer claims is about this very head, so that the difference must be under it
	same  uint64        // entries that the other history is known to share
	held  uint64        // of the entries under the head
	edge  []merkle.Hash // the consistency proof from there to the head
}

// forked reports that a peer holds another history of a log than we do, with the proof if the peer shows it. Other is a head of that history,
// its signature good. The error says that the peer lied.
func (s *Syncer) forked(ctx context.Context, p peer.ID, ours branch, other record.SignedHead) error {
	if s.reported(other.Author) {
		return nil
	}
	if fork := sameSize(ours.head, other); fork != nil {
		s.report(fork)
		return nil
	}
	fork, err := s.parting(ctx, p, ours, min(ours.held, other.Size))
	switch {
	case err == nil:
		s.report(fork)
	case errors.Is(err, errSame) && !ours.whole:
		// They part in what came by another way meanwhile, of which nobody knows under which head.
		s.suspect(ours.head, other)
	case liar(err):
		return err
	case ctx.Err() == nil && s.note(other.Author, false):
		s.cfg.Logger.Warn("a peer claims another history of a log, and does not show it", "author", other.Author, "known", ours.head, "other", other, "peer", p, "err", err)
	}
	return nil
}

// sameSize is the fork that two heads show by themselves; nil if they don't.
func sameSize(known, other record.SignedHead) *record.ForkError {
	if known.Size != other.Size || known.Root == other.Root {
		return nil
	}
	return &record.ForkError{Known: known, Other: other}
}

// parting finds the first entry in which a peer's history differs from ours, among the first limit entries.
func (s *Syncer) parting(ctx context.Context, p peer.ID, ours branch, limit uint64) (*record.ForkError, error) {
	a := ours.head.Author
	var found record.Batch
	for same, differs := ours.same, limit+1; same+1 < differs; {
		size := same + (differs-same)/2
		b, err := s.show(ctx, p, a, size-1)
		if err != nil {
			return nil, err
		}
		tree, err := s.cfg.Ledger.Range(a, size)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", errOurs, err)
		}
		if merkle.VerifyConsistency(size, b.Head.Size, b.Consistency, tree.Root(), b.Head.Root) == nil {
			same = size
		} else {
			found, differs = b, size
		}
	}
	if len(found.Entries) == 0 {
		return nil, fmt.Errorf("%w, up to entry %d of %v", errSame, limit, a)
	}
	// What was shown may still be nonsense, that makes no root at all: up to the entry the trees are one, and with it they must make the head.
	tree, err := s.cfg.Ledger.Range(a, found.First)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errOurs, err)
	}
	if err := (&trail{tree: tree, verified: true}).check(s.cfg.Network, found); err != nil {
		return nil, err
	}
	return &record.ForkError{Known: ours.head, Other: found.Head, Parting: &record.Parting{
		Index: found.First, Entry: found.Entries[0], ToOther: found.Consistency, Held: ours.held, ToKnown: ours.edge,
	}}, nil
}

// show asks a peer for one entry of a log. The head that it comes under is verified.
func (s *Syncer) show(ctx context.Context, p peer.ID, a record.Author, index uint64) (record.Batch, error) {
	c, err := s.ask(ctx, p, wire.AskEntries(a, index, record.SignedHead{}, 1))
	if err != nil {
		return record.Batch{}, err
	}
	defer c.close()
	b, err := s.nextFrame(c, a, record.SignedHead{}, index)
	if err == nil {
		err = (terms{most: 1}).fits(b)
	}
	if err == nil {
		err = b.Head.Verify(s.cfg.Network)
	}
	return b, err
}

// suspect notes that a signed head is not of the history that we hold, where nobody is there to ask for the entries. It is told once.
func (s *Syncer) suspect(known, other record.SignedHead) {
	if fork := sameSize(known, other); fork != nil {
		s.report(fork)
		return
	}
	if s.note(other.Author, false) {
		s.cfg.Logger.Warn("an author signed two histories, which a challenge on chain can show", "author", other.Author, "known", known, "other", other)
	}
}

// report passes the proof of a fork on, once for each author. What is not taken counts as not proved: else who makes others fork at once
// would keep one's fork from ever being told.
func (s *Syncer) report(fork *record.ForkError) {
	if !s.reported(fork.Other.Author) && s.cfg.Misbehaviour(fork) && s.note(fork.Other.Author, true) {
		s.cfg.Logger.Warn("an author signed two histories", "author", fork.Other.Author, "known", fork.Known, "other", fork.Other)
	}
}

// note notes that an author signed two histories, and whether that was proved. It says whether that is news.
func (s *Syncer) note(a record.Author, proved bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	before, told := s.split[a]
	if told && (before || !proved) {
		return false
	}
	if len(s.split) >= maxStopped {
		clear(s.split)
	}
	s.split[a] = proved
	return true
}

// reported says whether the proof of an author's fork was passed on.
func (s *Syncer) reported(a record.Author) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.split[a]
}
