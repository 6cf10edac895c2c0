package catchup

import (
	"context"
	"errors"
	"log/slog"
	"time"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Ledger is where logs are kept. It is safe for concurrent use.
type Ledger interface {
	Door
	Shelf
}

// Door is the way in.
type Door interface {
	// Open is record.Open on the state that is held of the batch's author.
	Open(b record.Batch) (*record.Verified, error)
	// Append stores what Open returned; it is durable when Append returns nil. The error is record.ErrStale if the log has moved on. When
	// ctx is done nobody waits for the result any more: what is not begun may be left, what is begun must be ended.
	Append(ctx context.Context, v *record.Verified) error
	// Head returns the newest head of an author whose entries are all held. There may be entries beyond it.
	Head(a record.Author) (record.SignedHead, bool)
}

// Shelf is what is read for peers.
type Shelf interface {
	// Changes returns the newest heads of the logs that changed after the cursor, and the cursor to ask with next. Cursors start at 0.
	Changes(since uint64) (heads []record.SignedHead, next uint64)
	// Batch returns entries from an index on, with all of their blocks that are held and the consistency proof to the head, which must be one that is held:
	// at least one entry, and then as many as fit maxBytes together with their blocks.
	Batch(a record.Author, from uint64, head record.SignedHead, maxBytes int) (record.Batch, error)
	// Consistency proves that the tree of size from is a prefix of that of size to, both held.
	Consistency(a record.Author, from, to uint64) ([]merkle.Hash, error)
	// Range is the edge of the tree that the log has at a size that is held.
	Range(a record.Author, size uint64) (merkle.Range, error)
}

// Own is who keeps this node's own log: it is told what peers know of it. Its methods must not block for long.
type Own interface {
	Author() record.Author
	// Heard says that a peer shows a head of the log, signed, which is not the newest that is held. It may be of any size and time.
	Heard(from peer.ID, head record.SignedHead)
	// Compared says that a peer has told all heads that it holds, or all that changed since it did. Heard was called for those of the log.
	Compared(with peer.ID)
}

// DefaultEvery is the time between two questions to a peer.
const DefaultEvery = 5 * time.Second

// Config says what a Syncer stands on. Host, Network and Ledger are required.
type Config struct {
	Host    host.Host
	Network record.Network // names the protocol, and is what heads are signed for
	Ledger  Ledger
	// Own is told of this node's own log. Nil: the node has none.
	Own Own
	// Every is the time between two questions to a peer; 0 is DefaultEvery.
	Every time.Duration
	// Misbehaviour is given every proof against an author that passes by: a *record.Fault or a *record.ForkError. It must not block, and says
	// whether it took it: what it has no room for it is given when that is found again. Nil leaves them to the log.
	Misbehaviour func(proof error) (taken bool)
	// Now is the clock; nil is time.Now.
	Now func() time.Time
	// Logger is told of proofs, liars and our own failures. Nil discards.
	Logger *slog.Logger
}

// Check says what is wrong with the configuration.
func (c Config) Check() error {
	if c.Host == nil || c.Ledger == nil {
		return errors.New("catchup: a host and a ledger are needed")
	}
	if c.Every < 0 {
		return errors.New("catchup: the time between two questions is negative")
	}
	return nil
}

func (c Config) withDefaults() Config {
	if c.Every == 0 {
		c.Every = DefaultEvery
	}
	if c.Misbehaviour == nil {
		c.Misbehaviour = func(error) bool { return true }
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return c
}

// Protocol is the name of the sync stream on a network.
func Protocol(n record.Network) protocol.ID {
	return protocol.ID("/openledger/" + n.String() + "/sync/1")
}
