// Package audit re-derives everything of one log from its bytes: the one oracle of the project.
//
// [Log] reads every entry, judges it by every rule of a valid log, hashes it into the tree, compares the tree with every head that the
// author signed, opens every block that an entry names, and adds up amounts and counts anew. It trusts nothing that a store computed before.
// Its [Report] separates whose doing what it finds is: a fault or a fork is the author's, a flaw is an entry that is kept all the same,
// and damage is the source's own: bytes that are missing or are not those that were signed.
//
// What it can't see: an overdue log (that takes the chain's clock and accounts), and whether what the entries say ever took place.
//
// The package is pure: it reads through a [Source] and starts no goroutine. It does not write.
package audit

import (
	"context"
	"errors"
	"fmt"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// batchEntries is how many entries are asked for at once: with entries of 150 bytes a few hundred KiB, so memory stays flat for any log.
const batchEntries = 1024

// maxFlaws is how many flaws are listed, each of a few hundred bytes: every entry of a log can have some, and a log can have any number.
const maxFlaws = 10_000

// maxAncestors is how many ancestors of one record are walked to find a use that is paid twice. Who has more is not checked for that.
const maxAncestors = 10_000

// maxKept is how many ids the sets of ancestors may have together before they are dropped: entries mostly use what the last ones used, and
// a set that is gone is walked again.
const maxKept = 100_000

// What Damage can be, beside record.ErrSignature.
var (
	// ErrTruncated: the source has fewer entries than its head covers.
	ErrTruncated = errors.New("log is truncated")
	// ErrRoot: the entries do not make the root that the head signed.
	ErrRoot = record.ErrRoot
	// ErrNoHead: the source has no head of the author, so nothing can be judged.
	ErrNoHead = errors.New("no signed head")
	// ErrAuthor: a head is another author's.
	ErrAuthor = errors.New("head is another author's")
)

// Source is where an audit reads one log. Errors mean that reading failed and end the audit; what is not there is no error.
type Source interface {
	// Heads returns every signed head of the log that is held, in any order. The largest is what the entries are judged under.
	Heads(ctx context.Context) ([]record.SignedHead, error)
	// Entries returns the entries from index from on: at least one if from is held, at most to - from of them.
	Entries(ctx context.Context, from, to uint64) ([][]byte, error)
	// Block returns the block with that SHA-256, if it is held: one that an entry names, or a parent's that a record links to.
	Block(ctx context.Context, h merkle.Hash) ([]byte, bool, error)
	// Record returns the signed block of any record with that id, if one is held; other authors' too.
	Record(ctx context.Context, id record.ID) ([]byte, bool, error)
}

// Progress is told how many of the log's entries are done.
type Progress func(done, size uint64)

// Report is what an audit found. Everything in it is re-derived.
type Report struct {
	Author  record.Author     `json:"author"`
	Head    record.SignedHead `json:"head"` // the largest
	Size    uint64            `json:"size"` // entries read
	Root    merkle.Hash       `json:"root"` // of the entries read
	Good    uint64            `json:"good"` // entries before the first fault: what follows counts these
	Owed    record.Nano       `json:"owed"`
	Kinds   []KindCount       `json:"kinds"`   // ascending by kind
	Records []RecordTotal     `json:"records"` // ascending by record
	Counts  []UnitSum         `json:"counts"`  // ascending by unit
	Unknown []record.ID       `json:"unknown"` // used records whose block is not held: their amounts are unchecked; ascending

	Flaws  []record.Flaw `json:"flaws"`  // the first ten thousand, ascending by index
	Flawed uint64        `json:"flawed"` // how many flaws there are
	Fault  *record.Fault `json:"fault,omitempty"`
	Forks  []Fork        `json:"forks"`
	Damage []Damage      `json:"damage"`
}

// KindCount is how many entries of a kind there are.
type KindCount struct {
	Kind    record.Kind `json:"kind"`
	Entries uint64      `json:"entries"`
}

// RecordTotal is what the log owes to one record.
type RecordTotal struct {
	Record record.ID   `json:"record"`
	Total  record.Nano `json:"total"`
	Uses   uint64      `json:"uses"`
	Last   uint64      `json:"last"` // index of the latest use
}

// UnitSum is what the log's usages of one unit count together.
type UnitSum struct {
	Unit      record.Unit `json:"unit"`
	Usages    uint64      `json:"usages"`
	Input     uint64      `json:"input"`
	Cached    uint64      `json:"cached"`
	Output    uint64      `json:"output"`
	Reasoning uint64      `json:"reasoning"`
	Fees      record.Nano `json:"fees"`
}

// Fork is a signed head of another history than the audited one: at its size the log has another root.
type Fork struct {
	Head record.SignedHead `json:"head"`
	Root merkle.Hash       `json:"root"` // of the audited log at the head's size
}

// Damage is something that is wrong with what the source holds, not with what the author did.
type Damage struct {
	Err error
	Why string
}

// MarshalText is Why as bytes.
func (d Damage) MarshalText() ([]byte, error) { return []byte(d.Why), nil }

// Err is nil if the log is sound. Flaws are not in it: a flawed entry is kept and its accounts count.
func (r Report) Err() error {
	switch {
	case len(r.Damage) > 0:
		return fmt.Errorf("log of %v is damaged: %w", r.Author, r.Damage[0].Err)
	case r.Fault != nil:
		return r.Fault
	case len(r.Forks) > 0:
		f := r.Forks[0]
		return fmt.Errorf("%v forked its log: the head of size %d has root %v, the entries make %v", r.Author, f.Head.Size, f.Head.Root, f.Root)
	}
	return nil
}
