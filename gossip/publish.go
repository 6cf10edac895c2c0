package gossip

import (
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
	sent uint64    // size of the largest head that was sent
	next time.Time // when the next may go
	wait *group    // what goes then; nil if nothing waits
}

// group is what goes in one announcement.
type group struct {
	batch record.Batch
	done  chan struct{} // closed when it was sent
	err   error         // of sending it; set before done is closed
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
	t := g.topics[shardDigits[b.Head.Author[0]>>4]]
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
	case wait == nil:
		return nil
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

// add puts a batch into its author's next announcement. If that is due it is returned as now, to be sent; else as wait. Both are nil if a
// head that covers the batch was sent already.
func (o *outbox) add(b record.Batch, at time.Time) (now, wait *group) {
	o.mu.Lock()
	defer o.mu.Unlock()
	out := o.authors[b.Head.Author]
	if out == nil {
		out = &outgoing{}
		o.authors[b.Head.Author] = out
	}
	if b.Head.Size <= out.sent {
		return nil, nil
	}
	if out.wait == nil {
		out.wait = &group{batch: b, done: make(chan struct{})}
	} else {
		out.wait.batch = merge(out.wait.batch, b)
	}
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
	out.wait, out.next, out.sent = nil, at.Add(every), g.batch.Head.Size
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
		g.send(ctx, g.topics[shardDigits[group.batch.Head.Author[0]>>4]], group)
	}
	return next
}

// send announces a group, by its head alone if the rest does not fit, and tells those who wait for it.
func (g *Gossip) send(ctx context.Context, t *pubsub.Topic, group *group) {
	defer close(group.done)
	b := group.batch
	if b.End() != b.Head.Size || wire.BodySize(b.Entries, b.Blocks) > wire.MaxBody {
		b.Entries, b.Blocks = nil, nil
	}
	raw, err := wire.Announce(b)
	if err == nil {
		err = t.Publish(ctx, raw)
	}
	if err != nil {
		group.err = fmt.Errorf("announce %v at size %d: %w", b.Head.Author, b.Head.Size, err)
	}
}

// merge joins two batches of one log under the newer head. If they don't touch, or are more than goes along, only the head is left.
func merge(a, b record.Batch) record.Batch {
	if b.First < a.First {
		a, b = b, a
	}
	m := record.Batch{Head: a.Head, First: a.First}
	if b.Head.Size > a.Head.Size {
		m.Head = b.Head
	}
	if len(a.Entries) == 0 || len(b.Entries) == 0 || a.End() != b.First || wire.BodySize(a.Entries, a.Blocks)+wire.BodySize(b.Entries, b.Blocks) > wire.MaxBody {
		return m
	}
	m.Entries, m.Blocks = slices.Concat(a.Entries, b.Entries), slices.Concat(a.Blocks, b.Blocks)
	return m
}
