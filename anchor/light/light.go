// Package light verifies receipts against anchored heads, trusting no node of the network.
//
// [Check] takes a receipt, what the settlement chain says of its author's log, and a consistency proof from anybody, and reports every
// step with the values that it compared: the form, the author's signature, the inclusion of the entry in the log, the anchored head, that
// the receipt's log and the anchored one are one history, the binding to a request and its response, and what the log owes.
//
// It shows that an author wrote the entry down and can't take it back. It does not show that the use took place, that fee and counts are
// true, or that the model named ran.
//
// The package is pure: no disk, no network, no clock, no goroutine. Where the anchored head comes from, and whether that chain is to be
// trusted, is for who calls.
package light

import (
	"errors"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// What a step that did not hold says, beside record.ErrReceipt, record.ErrSignature and merkle.ErrProof.
var (
	// ErrNetwork: the receipt is for another settlement contract than the one that was asked.
	ErrNetwork = errors.New("receipt is for another network")
	// ErrFork: the author signed another history than the anchored one. The receipt's head and the anchored head prove its fault.
	ErrFork = errors.New("author signed two histories")
	// ErrBinding: the entry is not bound to these bodies, salt and consumer.
	ErrBinding = errors.New("entry is bound to something else")
)

// Why a receipt that holds is not anchored yet.
var (
	// ErrNoAnchor: no anchored head of the author is known.
	ErrNoAnchor = errors.New("nothing of this log is anchored")
	// ErrNotFinal: the anchor is in a block that the chain can still take back.
	ErrNotFinal = errors.New("the anchor is not final")
	// ErrBeyond: the entry is beyond the anchored head.
	ErrBeyond = errors.New("entry is beyond the anchored head")
	// ErrNoProof: a consistency proof is needed and was not given. Any node that follows the author has one.
	ErrNoProof = errors.New("no consistency proof was given")
	// ErrConsistency: the consistency proof does not hold. Whoever gave it is wrong, or the author signed two histories and no proof can
	// hold: the receipt alone does not tell which. A node that has an honest proof settles it.
	ErrConsistency = errors.New("consistency proof does not hold: ask another node")
)

// Finality says how sure the chain is of a block.
type Finality string

// The finalities, by the chain's own block tags.
const (
	Latest    Finality = "latest"
	Finalized Finality = "finalized" // only this counts as anchored
)

// Anchored is what the settlement contract says of the author's log.
type Anchored struct {
	Network  record.Network // the contract that was asked
	Size     uint64         // 0 if the log was never anchored
	Root     merkle.Hash
	Owed     record.Nano // by the anchored log's last entry
	Paid     record.Nano
	Marked   bool // for a proven fault
	Finality Finality
}

// Bodies are what the consumer sent and got, as SHA-256 digests of the bodies' bytes; of an event stream, of all bytes before the line
// that carries the receipt.
type Bodies struct{ Request, Response merkle.Hash }

// Exposure is what is known of the author's debts beside the anchored numbers.
type Exposure struct {
	Owed      record.Nano // by the newest entry known; the receipt's own is taken if that is more
	Collected record.Nano // of paid, what was credited to records
	Bond      record.Nano
}

// Evidence is what a light client holds against a receipt. All of it is optional.
type Evidence struct {
	Anchored    *Anchored
	Consistency []merkle.Hash // between the smaller and the larger of the receipt's head and the anchored one
	Bodies      *Bodies
	Exposure    *Exposure // checked only beside Anchored
}

// Verdict is the end of a check, and the exit code of the command that makes it.
type Verdict int

// The verdicts.
const (
	Valid       Verdict = 0 // every check holds, the entry is under a final anchor
	NotValid    Verdict = 3 // a check does not hold
	NotAnchored Verdict = 4 // what can be checked holds; the entry is not shown to be under a final anchor
)

func (v Verdict) String() string {
	switch v {
	case Valid:
		return "valid"
	case NotAnchored:
		return "valid, but not anchored yet"
	}
	return "not valid"
}

// MarshalText is String as bytes.
func (v Verdict) MarshalText() ([]byte, error) { return []byte(v.String()), nil }

// Outcome is how a step ended.
type Outcome string

// The outcomes of a step.
const (
	Holds   Outcome = "holds"
	Fails   Outcome = "fails"   // the receipt is not valid
	Open    Outcome = "open"    // it can't be told yet, or needs what was not given, or given wrong by somebody who is not trusted: the receipt is not anchored
	Skipped Outcome = "skipped" // it was not asked for, or rests on a step that fails
	Warns   Outcome = "warns"   // it holds, and people should look at it
)

// The names of the steps, in their order.
const (
	StepForm        = "form"
	StepSignature   = "signature"
	StepInclusion   = "inclusion"
	StepAnchor      = "anchored head"
	StepConsistency = "consistency"
	StepBinding     = "binding"
	StepExposure    = "exposure"
)

// Step is one check, with what was compared.
type Step struct {
	Name    string
	Outcome Outcome
	Values  []Value
	Err     error // why it fails, is open or was skipped, or what it warns of
}

// Value is something that a step compared, as people read it.
type Value struct{ Name, Value string }

// Report is what a check found.
type Report struct {
	Verdict Verdict
	Steps   []Step        // all of them, in order
	Entry   *record.Entry // what the receipt is for; nil if it has no form
}

// Err is nil for a valid receipt, else why it is not: the first step that fails, or the first that is open.
func (r Report) Err() error {
	for _, o := range []Outcome{Fails, Open} {
		for _, s := range r.Steps {
			if s.Outcome == o {
				return s.Err
			}
		}
	}
	return nil
}
