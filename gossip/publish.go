package gossip

import (
	"cmp"
	"context"
	"fmt"
	"slices"
	"sync"
	"time"

	pubsub "github.com/libp2p/go-libp2p-pubsub"

	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/record"
)

// outbox gathers what an author writes within a second into one announcement, since others pass on no more than that.
type outbox struct {
	mu      sync.Mutex // guards authors
	authors map[record.Author]*outgoing
	wake    chan struct{} // tells Run that something waits
}

// outgoing is what one author has sent and is about to send.
type outgoing struct {
	sent uint64    // size of the largest head that was sent, or is being sent
	last *group    // what it went in
	next time.Time // when the next may go
	wait *group    // what goes then; nil if nothing waits
}

// group is what goes in one announcement.
type group struct {
	batches []record.Batch
	size    int               // of their entries and blocks, in bytes
	head    record.SignedHead // the largest
	done    chan struct{}     // closed when it was sent
	err     error             // of sending it; set before done is closed
}

// sent says whether the group was sent.
func (g *group) sent() bool {
	select {
	case <-g.done:
		return true
	default:
		return false
	}
}

func newOutbox() outbox {
	return outbox{authors: map[record.Author]*outgoing{}, wake: make(chan struct{}, 1)}
}

// Publish announces a batch that this node's own log was extended by. It returns nil when at least one peer, if any is connected, has been
// sent a head that covers the batch. The first batch after a second of silence is announced at once; those that follow go together when
// the second is over, and meanwhile Config.Hand, if there is one, hands the head to a peer.
func (g *Gossip) Publish(ctx context.Context, b record.Batch) error {
	select {
	case <-g.ready:
	case <-g.done:
		return errStopped
	case <-ctx.Done():
		return ctx.Err()
	}
	t := g.topics[shardOf(b.Head.Author)]
	if t == nil {
		return fmt.Errorf("announce %v: its shard is not among those joined, %q", b.Head.Author, g.cfg.Shards)
	}
	now, wait := g.out.add(b, g.cfg.Now())
	switch {
	case now != nil:
		g.send(ctx, t, now)
		if now.err != nil || g.cfg.Hand == nil || len(t.ListPeers()) > 0 {
			return now.err
		}
		return g.cfg.Hand(ctx, b.Head) // connected peers may not have said yet that they listen
	case wait == nil: // the empty log: there is nothing to tell
		return nil
	case wait.sent():
		return wait.err
	case g.cfg.Hand != nil && g.cfg.Hand(ctx, b.Head) == nil:
		return nil
	case len(t.ListPeers()) == 0:
		return nil
	}
	select {
	case <-wait.done:
		return wait.err
	case <-g.done:
		return errStopped
	case <-ctx.Done():
		return ctx.Err()
	}
}

// add puts a batch into its author's next announcement. If that is due it is returned as now, to be sent; else as wait. If a head that
// covers the batch is being sent already, wait is what it goes in.
func (o *outbox) add(b record.Batch, at time.Time) (now, wait *group) {
	o.mu.Lock()
	defer o.mu.Unlock()
	out := o.authors[b.Head.Author]
	if out == nil {
		out = &outgoing{}
		o.authors[b.Head.Author] = out
	}
	if b.Head.Size <= out.sent {
		return nil, out.last
	}
	if out.wait == nil {
		out.wait = &group{done: make(chan struct{})}
	}
	out.wait.add(b)
	if !at.Before(out.next) {
		return out.take(at), nil
	}
	select {
	case o.wake <- struct{}{}:
	default:
	}
	return nil, out.wait
}

// take is what waits, as that which is sent now.
func (out *outgoing) take(at time.Time) *group {
	g := out.wait
	out.wait, out.last, out.next, out.sent = nil, g, at.Add(every), g.head.Size
	return g
}

// due takes what may go now, and says how long it is until more may.
func (o *outbox) due(at time.Time) (now []*group, next time.Duration) {
	o.mu.Lock()
	defer o.mu.Unlock()
	next = every
	for _, out := range o.authors {
		switch {
		case out.wait == nil:
		case out.next.After(at):
			next = min(next, out.next.Sub(at))
		default:
			now = append(now, out.take(at))
		}
	}
	return now, next
}

// flush sends what is due, and says how long it is until more is.
func (g *Gossip) flush(ctx context.Context) time.Duration {
	now, next := g.out.due(g.cfg.Now())
	for _, group := range now {
		g.send(ctx, g.topics[shardOf(group.head.Author)], group)
	}
	return next
}

// send announces a group, by its head alone if the rest does not fit, and tells those who wait for it.
func (g *Gossip) send(ctx context.Context, t *pubsub.Topic, group *group) {
	defer close(group.done)
	raw, err := wire.Announce(group.batch())
	if err == nil {
		err = t.Publish(ctx, raw)
	}
	if err != nil {
		group.err = fmt.Errorf("announce %v at size %d: %w", group.head.Author, group.head.Size, err)
	}
}

// add puts a batch in, in whatever order they come.
func (g *group) add(b record.Batch) {
	if b.Head.Size > g.head.Size {
		g.head = b.Head
	}
	if g.size += wire.BodySize(b.Entries, b.Blocks); g.size > wire.MaxBody {
		b.Entries, b.Blocks = nil, nil // they won't go along
	}
	g.batches = append(g.batches, b)
}

// batch is what is announced: all entries if they fit and touch each other, else the head alone.
func (g *group) batch() record.Batch {
	slices.SortFunc(g.batches, func(a, b record.Batch) int { return cmp.Compare(a.First, b.First) })
	all := record.Batch{Head: g.head, First: g.batches[0].First}
	headAlone := all
	if g.size > wire.MaxBody {
		return headAlone
	}
	for _, b := range g.batches {
		if b.First != all.End() {
			return headAlone
		}
		all.Entries, all.Blocks = append(all.Entries, b.Entries...), append(all.Blocks, b.Blocks...)
	}
	if all.End() != all.Head.Size {
		return headAlone
	}
	return all
}
