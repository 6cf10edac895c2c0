// Package anchor anchors one's own log and moves what is owed: the loops between the logs that a node holds and the settlement contract.
//
// An [Anchorer] puts the own log's head onto the chain, when enough waits or on demand, and registers the records that it uses before that. A
// [Balance] keeps the prepaid balance that this draws on. A [Defender] answers the challenges of the own log. A [Settler] collects what
// authors' anchored logs owe, distributes it along the lineage, and pays credited people, for anybody: every amount on chain is cumulative,
// so doing it twice or at the same time as somebody else does nothing.
//
// The package talks to the contract and to the store only through the small interfaces below. It keeps nothing on disk: what was done is
// what the chain says.
package anchor

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// ErrNothing says that the log has no entry that could be anchored.
var ErrNothing = errors.New("the log is empty: there is nothing to anchor")

// Log reads logs that are held, with their proofs.
type Log interface {
	Head(a record.Author) (record.SignedHead, bool)
	Entry(a record.Author, index uint64) ([]byte, error)
	// Inclusion and Consistency prove from a tree of at least that size; an error if it is not held.
	Inclusion(a record.Author, index, size uint64) ([]merkle.Hash, error)
	Consistency(a record.Author, from, to uint64) ([]merkle.Hash, error)
}

// Lineage knows the records that are held.
type Lineage interface {
	// Record returns a record whose block is held.
	Record(id record.ID) (*record.Record, error)
	// Credits lists the records held that credit a payee, all of them, by id.
	Credits(payee record.Address) ([]record.ID, error)
	// Running returns what an author's log says of every record that it uses.
	Running(a record.Author) (map[record.ID]record.Running, error)
	// Heads returns the newest head of every log that is held.
	Heads() []record.SignedHead
}

// Anchored is what the contract keeps of a log. Its head has size 0 if nothing is anchored, and no signature.
type Anchored struct {
	Head record.Head
	royalty.Account
	Stake
}

// Stake is what stands behind an author's word.
type Stake struct {
	Bond       record.Nano `json:"bond"`       // that a fault takes
	UnbondedAt record.Time `json:"unbondedAt"` // when the author ended it; 0 while it has not
	Marked     bool        `json:"marked"`     // for a proven fault, for good
}

// Bonded says whether the author's word is backed: a stake that is ending counts for nothing.
func (s Stake) Bonded() bool { return s.Bond > 0 && s.UnbondedAt == 0 && !s.Marked }

// Anchoring is what it takes to anchor a head.
type Anchoring struct {
	Head        record.SignedHead
	LastEntry   []byte        // at size - 1
	Inclusion   []merkle.Hash // of the last entry
	Consistency []merkle.Hash // with the head that is anchored
}

// Done is a transaction that was mined.
type Done struct {
	Tx      merkle.Hash `json:"tx"`
	Block   uint64      `json:"block"`
	GasUsed uint64      `json:"gasUsed"`
}

// Chain is the contract as whoever anchors sees it. Writes return when they are mined; they are safe to repeat.
type Chain interface {
	// Latest is the log in the latest block, which a reorganisation may take back.
	Latest(ctx context.Context, a record.Author) (Anchored, error)
	// Final is the log as the finalized chain has it.
	Final(ctx context.Context, a record.Author) (Anchored, error)
	Anchor(ctx context.Context, what Anchoring) (Done, error)
	// AwaitAnchors returns when no anchor of this node is under way, also of its earlier life, or with an error if one still is. One that
	// waits in vain and is better made again is not waited for: should it be mined after all, it does nothing.
	AwaitAnchors(ctx context.Context) error
}

// Status is how far a log is anchored.
type Status struct {
	Head   record.SignedHead `json:"head"`   // the newest of the log
	Latest Anchored          `json:"latest"` // in the latest block
	Final  Anchored          `json:"final"`  // in the finalized chain: what counts as anchored
}

// Config is what an Anchorer needs.
type Config struct {
	Author record.Author
	Log    Log
	Chain  Chain
	// Register has the records that the log uses registered before it is anchored; nil leaves that to others. The log is anchored even
	// if it fails: money for a record waits on chain until somebody registers it, but an author that does not anchor loses its bond.
	Register func(ctx context.Context) error
	// Every is the longest time between two anchors while the log grows; 0 leaves that to the two below, or to demand.
	Every time.Duration
	// Entries and Owed anchor sooner: as soon as that many entries, or that much newly owed, wait. 0 does not look at them.
	Entries uint64
	Owed    record.Nano
	// GasPerDay bounds what the sooner anchors take in 24 hours; 0 is no bound. Those of Every are made all the same: who does not anchor
	// loses its bond, which is worse than any price of gas.
	GasPerDay uint64
	// Logger gets what is anchored; nil discards it.
	Logger *slog.Logger
}

// Check says what is missing or impossible.
func (c Config) Check() error {
	switch {
	case c.Author == record.Author{}:
		return errors.New("anchoring: no author is set")
	case c.Log == nil:
		return errors.New("anchoring: no log to read is set")
	case c.Chain == nil:
		return errors.New("anchoring: no chain is set")
	case (c.Entries > 0 || c.Owed > 0) && c.Every == 0:
		return errors.New("anchoring by size or by what is owed takes a longest time between two anchors too: what is owed has to be anchored in time, however little it is")
	case c.Every < 0:
		return fmt.Errorf("anchoring every %v: the time between two anchors can't be negative", c.Every)
	}
	return nil
}

// Anchorer anchors one log.
type Anchorer struct {
	config Config
	turn   turn       // of who anchors, which may take minutes; guards the two below
	known  *Anchored  // what was last seen on chain; nil for nothing yet
	spent  []spending // of the last 24 hours

	metrics metrics
}

// New prepares the anchoring of a log. The error says what the configuration lacks.
func New(c Config) (*Anchorer, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return &Anchorer{config: c}, nil
}

// Now anchors the newest head. It returns the zero Done if that is anchored already, and ErrNothing if the log is empty.
func (a *Anchorer) Now(ctx context.Context) (Done, error) {
	give, err := a.turn.take(ctx)
	if err != nil {
		return Done{}, fmt.Errorf("another anchor is under way: %w", err)
	}
	defer give()
	return a.now(ctx, a.config.Register)
}

// now is Now, for who has the turn. It registers before it anchors, unless that is nil.
func (a *Anchorer) now(ctx context.Context, register func(context.Context) error) (Done, error) {
	// A head that is on its way would be what this one has to extend.
	if err := a.config.Chain.AwaitAnchors(ctx); err != nil {
		return Done{}, err
	}
	head, ok := a.config.Log.Head(a.config.Author)
	if !ok || head.Size == 0 {
		return Done{}, ErrNothing
	}
	before, err := a.look(ctx)
	if err != nil {
		return Done{}, err
	}
	if before.Head.Size == head.Size && before.Head.Root == head.Root {
		return Done{}, nil
	}
	if before.Head.Size >= head.Size {
		return Done{}, fmt.Errorf("the chain has a head of size %d, this node's log only %d entries: was an old copy of its home restored? fetch the log back before writing", before.Head.Size, head.Size)
	}
	if register != nil {
		if err := register(ctx); err != nil {
			a.config.Logger.Warn("records that the log uses are not registered, what it owes them will wait", "err", err)
		}
	}
	what, err := prove(a.config.Log, head, before.Head.Size)
	if err != nil {
		return Done{}, err
	}
	done, err := a.config.Chain.Anchor(ctx, what)
	if err != nil {
		a.known = nil // it may have happened, or somebody else anchored
		return Done{}, fmt.Errorf("anchor the head of size %d: %w", head.Size, err)
	}
	a.known.Head = head.Head
	a.spent = append(a.spent, spending{time.Now(), done.GasUsed})
	return done, nil
}

// look reads what the chain has. The caller has the turn.
func (a *Anchorer) look(ctx context.Context) (Anchored, error) {
	at, err := a.config.Chain.Latest(ctx, a.config.Author)
	if err != nil {
		return at, fmt.Errorf("read what is anchored: %w", err)
	}
	a.known = &at
	return at, nil
}

// prove collects what the contract checks of a head.
func prove(log Log, head record.SignedHead, anchored uint64) (Anchoring, error) {
	last, err := log.Entry(head.Author, head.Size-1)
	if err != nil {
		return Anchoring{}, err
	}
	inclusion, err := log.Inclusion(head.Author, head.Size-1, head.Size)
	if err != nil {
		return Anchoring{}, err
	}
	consistency, err := log.Consistency(head.Author, anchored, head.Size)
	return Anchoring{head, last, inclusion, consistency}, err
}

// Status says how far the log is anchored.
func (a *Anchorer) Status(ctx context.Context) (s Status, err error) {
	s.Head, _ = a.config.Log.Head(a.config.Author)
	if s.Latest, err = a.config.Chain.Latest(ctx, a.config.Author); err != nil {
		return s, err
	}
	s.Final, err = a.config.Chain.Final(ctx, a.config.Author)
	return s, err
}
