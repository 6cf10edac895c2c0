package gossip

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/store/record"
)

// shards is the number of topics, and shardDigits their names: the first digit of an author's address.
const (
	shards      = 16
	shardDigits = "0123456789abcdef"
)

// Ledger is where logs are kept. It is safe for concurrent use.
type Ledger interface {
	// Open is record.Open on the state that is held of the batch's author.
	Open(b record.Batch) (*record.Verified, error)
	// Append stores what Open returned; it is durable when Append returns nil. The error is record.ErrStale if the log has moved on. When
	// ctx is done nobody waits for the result any more: what is not begun may be left, what is begun must be ended.
	Append(ctx context.Context, v *record.Verified) error
	// Head returns the newest head of an author whose entries are all held.
	Head(a record.Author) (record.SignedHead, bool)
}

// Config says what a Gossip stands on. Host, Network and Ledger are required.
type Config struct {
	Host    host.Host
	Network record.Network // names the topics, and is what heads are signed for
	Ledger  Ledger
	// Shards are the hex digits of the topics to join, such as "07f". Empty joins all.
	Shards string
	// Behind is told when a verified head shows that entries or their blocks are missing here, and which peer sent it. It must not block. Nil drops that.
	Behind func(author record.Author, from peer.ID, head record.SignedHead)
	// Hand gives a head to one connected peer at once, and returns nil when that has it or nobody is connected. With it Publish need not
	// wait for the next second's announcement. Nil waits.
	Hand func(ctx context.Context, head record.SignedHead) error
	// Misbehaviour is given every proof against an author that passes by: a *record.Fault or a *record.ForkError. It must not block. What it
	// does not take, catching up finds again. Nil leaves them to the log.
	Misbehaviour func(proof error) (taken bool)
	// Now is the clock; nil is time.Now.
	Now func() time.Time
	// Logger is told of proofs and of our own failures. Nil discards.
	Logger *slog.Logger
}

// Check says what is wrong with the configuration.
func (c Config) Check() error {
	if c.Host == nil || c.Ledger == nil {
		return errors.New("gossip: a host and a ledger are needed")
	}
	for _, d := range c.Shards {
		if !strings.ContainsRune(shardDigits, d) || strings.Count(c.Shards, string(d)) > 1 {
			return fmt.Errorf("gossip: shards %q are not distinct lower-case hex digits", c.Shards)
		}
	}
	return nil
}

// withDefaults fills in what was left out.
func (c Config) withDefaults() Config {
	if c.Shards == "" {
		c.Shards = shardDigits
	}
	if c.Behind == nil {
		c.Behind = func(record.Author, peer.ID, record.SignedHead) {}
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

// Topic is the name of the topic of an author's shard.
func Topic(n record.Network, a record.Author) string {
	return topic(n, shardOf(a))
}

// shardOf is the digit of an author's shard.
func shardOf(a record.Author) byte { return shardDigits[a[0]>>4] }

func topic(n record.Network, digit byte) string {
	return fmt.Sprintf("/openledger/%v/log/1/%c", n, digit)
}
