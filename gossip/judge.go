package gossip

import (
	"context"
	"errors"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// judge is the door: it decides what becomes of an announcement, cheapest questions first, and stores what it accepts.
func (g *Gossip) judge(ctx context.Context, digit byte, from peer.ID, raw []byte) Verdict {
	b, err := wire.ParseAnnouncement(raw)
	if err != nil {
		return RejectedForm
	}
	head, now := b.Head, g.cfg.Now()
	if shardOf(head.Author) != digit {
		return RejectedShard
	}
	if head.Early(now) || head.Late(now) {
		return IgnoredClock
	}
	if from == g.cfg.Host.ID() {
		return g.signed(head, AcceptedOwn)
	}
	t := g.pace.of(head.Author)
	if t.stopped != 0 {
		return t.stopped
	}
	if held, _ := g.cfg.Ledger.Head(head.Author); head.Size <= max(held.Size, t.head.Size) {
		return g.judgeOld(head, held, t.head)
	}
	if !t.open(now) {
		return g.early(head, from)
	}
	if len(b.Entries) == 0 {
		return g.judgeHead(head, from, now, AcceptedHead)
	}
	return g.judgeEntries(ctx, b, from, now)
}

// signed is the verdict given if the head's signature is good.
func (g *Gossip) signed(head record.SignedHead, good Verdict) Verdict {
	if head.Verify(g.cfg.Network) != nil {
		return RejectedSignature
	}
	return good
}

// judgeOld judges a head that is not larger than those that are known, which were verified.
func (g *Gossip) judgeOld(head record.SignedHead, known ...record.SignedHead) Verdict {
	for _, k := range known {
		if head.Size == 0 || head.Size != k.Size || head.Root == k.Root {
			continue
		}
		if v := g.signed(head, IgnoredFork); v != IgnoredFork {
			return v
		}
		if g.pace.stop(head.Author, IgnoredFork) {
			fork := &record.ForkError{Known: k, Other: head}
			g.cfg.Logger.Warn("an author signed two histories", "author", head.Author, "known", k, "other", head)
			g.cfg.Misbehaviour(fork)
		}
		return IgnoredFork
	}
	return IgnoredKnown
}

// early keeps a head that came before its author's turn for later, if it is the newest and signed.
func (g *Gossip) early(head record.SignedHead, from peer.ID) Verdict {
	if !g.pace.newest(head) {
		return IgnoredPace
	}
	v := g.signed(head, IgnoredPace)
	if v == IgnoredPace {
		g.pace.keep(late{head, from})
	}
	return v
}

// judgeHead judges a head whose entries we miss and can't check: it is fetched in either case.
func (g *Gossip) judgeHead(head record.SignedHead, from peer.ID, now time.Time, good Verdict) Verdict {
	if v := g.signed(head, good); v != good {
		return v
	}
	if !g.pace.take(head, now) {
		g.pace.keep(late{head, from})
		return IgnoredPace
	}
	g.cfg.Behind(head.Author, from, head)
	return good
}

func (g *Gossip) judgeEntries(ctx context.Context, b record.Batch, from peer.ID, now time.Time) Verdict {
	v, err := g.cfg.Ledger.Open(b)
	if err == nil && len(v.Missing()) > 0 {
		// Nothing signed says that the blocks are missing, so whoever stores this deletes them, and whoever passes it on makes others do so.
		return g.judgeHead(b.Head, from, now, IgnoredBlocks)
	}
	if err == nil {
		err = g.cfg.Ledger.Append(ctx, v)
	}
	var fault *record.Fault
	switch {
	case err == nil:
		if !g.pace.take(b.Head, now) {
			return IgnoredPace
		}
		if b.First != v.From() {
			return IgnoredOverlap
		}
		return AcceptedEntries
	case errors.Is(err, record.ErrGap):
		return g.judgeHead(b.Head, from, now, IgnoredGap)
	case errors.Is(err, record.ErrStale):
		return IgnoredStale
	case errors.Is(err, record.ErrSignature):
		return RejectedSignature
	case errors.Is(err, record.ErrRoot):
		return g.judgeMismatch(b, from, now)
	case errors.Is(err, record.ErrBatch):
		return RejectedForm
	case errors.As(err, &fault):
		if g.pace.stop(fault.Author, IgnoredFault) {
			g.cfg.Logger.Warn("an author is at fault", "author", fault.Author, "index", fault.Index, "fault", fault.Kind, "why", fault.Why)
			g.cfg.Misbehaviour(fault)
		}
		return IgnoredFault
	}
	g.cfg.Logger.Error("an announcement could not be stored", "author", b.Head.Author, "size", b.Head.Size, "err", err)
	return IgnoredFailure
}

// judgeMismatch judges a body that starts at or below what is held here, but doesn't lead from there to its root, though the head's
// signature is good. Either the sender spoilt the body, or the author signed another history than the one that is held, and the sender is
// honest: it holds that one.
//
// A body of the whole log can be checked without what is held: if it makes the root, the author signed both, and the author is stopped.
// Catching up asks where the histories part, and proves it. A body that starts later can't be checked without the entries before it, which
// are those that may differ; nor do differing entries in its overlap tell who changed them. The sender is blamed then, as the protocol says
// (section 10), but once for each author and doubtFor: else an author who forks could set the two halves of the network against each other.
// In that time such a body is treated as one behind a gap: at most one a second is looked at, and catching up fetches the true entries, or
// is shown the other history.
func (g *Gossip) judgeMismatch(b record.Batch, from peer.ID, now time.Time) Verdict {
	if !makesRoot(b) {
		if g.pace.doubt(b.Head.Author, now) {
			return RejectedRoot
		}
		return g.judgeHead(b.Head, from, now, IgnoredRoot)
	}
	if g.pace.stop(b.Head.Author, IgnoredFork) {
		held, _ := g.cfg.Ledger.Head(b.Head.Author)
		g.cfg.Logger.Warn("an author signed two histories", "author", b.Head.Author, "known", held, "other", b.Head)
		g.cfg.Behind(b.Head.Author, from, b.Head)
	}
	return IgnoredFork
}

// makesRoot says whether a batch is a whole log that makes the signed root.
func makesRoot(b record.Batch) bool {
	if b.First != 0 || b.End() != b.Head.Size {
		return false
	}
	var tree merkle.Range
	for _, e := range b.Entries {
		tree.Append(merkle.LeafHash(e), nil)
	}
	return tree.Root() == b.Head.Root
}
