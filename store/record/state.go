package record

import (
	"bytes"
	"errors"
	"fmt"
	"math/bits"
	"slices"

	"github.com/openledger/openledger/store/merkle"
)

// FaultKind names a rule of section 8 of the protocol that one entry of a log breaks; its author can be slashed for it.
type FaultKind string

// The faults that entries show. Where several are true the first of this order is named.
const (
	Malformed   FaultKind = "malformed"
	WrongOwed   FaultKind = "wrong owed"
	WrongTotal  FaultKind = "wrong total"
	Skipped     FaultKind = "skipped"
	WrongAmount FaultKind = "wrong amount"
)

// The faults that take more than a log's own entries to see: another branch of it, the chain's accounts, or its author's silence.
const (
	Fork     FaultKind = "fork"
	Overdue  FaultKind = "overdue"
	NotInLog FaultKind = "not in the log"
	Withheld FaultKind = "withheld"
)

// Fault is an author's fault, found in an entry under a head that the author signed. It is an error: the log stops at the last good entry.
type Fault struct {
	Kind   FaultKind
	Author Author
	Index  uint64
	Why    string
	Use    uint8      // which of the entry's uses it is about, where it is about one
	Other  uint64     // 1 + the index of the entry that it is compared with; 0 for none
	Head   SignedHead // the head that the entry stands under, if one is known
	Batch  *Batch     `json:"-"` // what it was found in, if that is not held: it proves the fault with what is
}

func (f *Fault) Error() string {
	return fmt.Sprintf("entry %d of %v is at fault: %s: %s", f.Index, f.Author, f.Kind, f.Why)
}

// with says which use the fault is about, and 1 + the index of the entry that it is compared with.
func (f *Fault) with(use int, other uint64) *Fault {
	f.Use, f.Other = uint8(use), other
	return f
}

// Running is what a log's entries say of one record so far.
type Running struct {
	Total Nano   // of all amounts for the record
	Last  uint64 // 1 + the index of the latest entry that used it
}

// Sources are what a check reads beside the log's state. Both may be nil: then nothing is known.
type Sources struct {
	// Rate returns a record's rate, if its block is held.
	Rate func(ID) (PPM, bool)
	// Earlier returns an earlier entry of the same log. It only tells a wrong total from a skipped use.
	Earlier func(index uint64) ([]byte, bool)
}

func (s Sources) rate(id ID) (PPM, bool) {
	if s.Rate == nil {
		return 0, false
	}
	return s.Rate(id)
}

// State is what a log's entries add up to: all that it takes to check or write the next one. Next forks it, so that a batch is taken
// whole or not at all. A State is not safe for concurrent use.
type State struct {
	Author Author
	Range  merkle.Range
	Time   Time // of the last entry
	Owed   Nano

	size   uint64         // entries counted; ahead of Range only while Open checks them
	uses   map[ID]Running // what changed since parent
	nodes  []TreeNode     // subtrees that were completed since parent
	parent *State
}

// TreeNode is a perfect subtree of a log's tree, complete.
type TreeNode struct {
	Node merkle.Node
	Hash merkle.Hash
}

// NewState is the state of an author's empty log.
func NewState(a Author) *State { return &State{Author: a, uses: map[ID]Running{}} }

// LoadState is the state of a log as a store kept it; its running totals are put in with SetRunning.
func LoadState(a Author, r merkle.Range, last Time, owed Nano) *State {
	return &State{Author: a, Range: r, Time: last, Owed: owed, size: r.Size(), uses: map[ID]Running{}}
}

// Size is the number of entries.
func (s *State) Size() uint64 { return s.size }

// Running returns what the log's entries say of a record; zero if none used it.
func (s *State) Running(id ID) Running {
	for at := s; at != nil; at = at.parent {
		if r, ok := at.uses[id]; ok {
			return r
		}
	}
	return Running{}
}

// SetRunning puts in what a store kept of a record.
func (s *State) SetRunning(id ID, r Running) { s.uses[id] = r }

// Changed is what this state says of records that its parent does not: all of it for a state without a parent. It must not be changed.
func (s *State) Changed() map[ID]Running { return s.uses }

// Next is a child of the state that grows without changing it.
func (s *State) Next() *State {
	return &State{Author: s.Author, Range: s.Range.Clone(), Time: s.Time, Owed: s.Owed, size: s.size, uses: map[ID]Running{}, parent: s}
}

// Nodes are the perfect subtrees that were completed since the parent, in the order in which they were.
func (s *State) Nodes() []TreeNode { return s.nodes }

// Absorb makes the state what its child has become. The child must be of s.Next and s unchanged since.
func (s *State) Absorb(child *State) {
	s.Range, s.Time, s.Owed, s.size = child.Range, child.Time, child.Owed, child.size
	for id, r := range child.uses {
		s.uses[id] = r
	}
}

// grow adds a leaf to the tree.
func (s *State) grow(leaf merkle.Hash) {
	if s.parent == nil {
		s.Range.Append(leaf, nil)
		return
	}
	s.Range.Append(leaf, func(n merkle.Node, h merkle.Hash) { s.nodes = append(s.nodes, TreeNode{n, h}) })
}

// add counts an entry that was checked or written.
func (s *State) add(e Entry) {
	s.size++
	s.Time, s.Owed = e.Time, e.Owed
	if e.Usage == nil {
		return
	}
	for _, u := range e.Usage.Uses {
		s.uses[u.Record] = Running{u.Total, e.Index + 1}
	}
}

// Add appends the entry that Check has just found good, given its leaf hash: for who re-derives a log from its bytes.
func (s *State) Add(e Entry, leaf merkle.Hash) {
	s.grow(leaf)
	s.add(e)
}

// Check judges the entry that comes next in the log: a *Fault, or nil. It does not add it.
func (s *State) Check(b []byte, from Sources) (Entry, error) {
	fault := func(k FaultKind, format string, args ...any) *Fault {
		return &Fault{Kind: k, Author: s.Author, Index: s.Size(), Why: fmt.Sprintf(format, args...)}
	}
	before := s.Size() // 1 + the index of the entry before, which is what time and owed are compared with
	e, err := ParseEntry(b)
	switch {
	case err != nil:
		return e, fault(Malformed, "%v", err)
	case e.Index != s.Size():
		return e, fault(Malformed, "it says index %d", e.Index)
	case e.Time < s.Time:
		return e, fault(Malformed, "its time %d is before the previous entry's, %d", e.Time, s.Time).with(0, before)
	}
	amounts, carry := e.amounts()
	if owed, c := bits.Add64(uint64(s.Owed), amounts, 0); carry+c != 0 || Nano(owed) != e.Owed {
		return e, fault(WrongOwed, "owed is %d, after %d and amounts of %d", e.Owed, s.Owed, amounts).with(0, before)
	}
	if e.Usage == nil {
		return e, nil
	}
	for i, u := range e.Usage.Uses {
		if k, why := s.checkTotal(u, from); k == WrongTotal {
			pointed := u.Previous
			if pointed > before {
				pointed = 0 // beyond the log: that is the fault
			}
			return e, fault(k, "use of %v: %s", u.Record, why).with(i, pointed)
		}
	}
	for i, u := range e.Usage.Uses {
		if k, why := s.checkTotal(u, from); k != "" {
			return e, fault(k, "use of %v: %s", u.Record, why).with(i, s.Running(u.Record).Last)
		}
	}
	for i, u := range e.Usage.Uses {
		rate, known := from.rate(u.Record)
		if want := Amount(e.Usage.Fee, u.Weight, rate); known && want != u.Amount {
			return e, fault(WrongAmount, "use of %v: amount %d, but fee %d at weight %d and rate %d makes %d", u.Record, u.Amount, e.Usage.Fee, u.Weight, rate, want).with(i, 0)
		}
	}
	return e, nil
}

// amounts is the sum of the entry's amounts modulo 2^64, and how often it wrapped.
func (e Entry) amounts() (sum, wraps uint64) {
	if e.Usage == nil {
		return 0, 0
	}
	for _, u := range e.Usage.Uses {
		var c uint64
		sum, c = bits.Add64(sum, uint64(u.Amount), 0)
		wraps += c
	}
	return sum, wraps
}

// checkTotal judges a use's running total and pointer: WrongTotal, Skipped or nothing.
func (s *State) checkTotal(u Use, from Sources) (FaultKind, string) {
	known := s.Running(u.Record)
	base, where := known.Total, "the latest use"
	switch {
	case u.Previous > s.Size():
		return WrongTotal, fmt.Sprintf("previous %d is beyond the log", u.Previous)
	case u.Previous == 0:
		base, where = 0, "no earlier use"
	case u.Previous != known.Last:
		var ok bool
		if base, ok = earlierTotal(u, from); !ok {
			return WrongTotal, fmt.Sprintf("entry %d, which it points to, does not use the record", u.Previous-1)
		}
		where = fmt.Sprintf("entry %d", u.Previous-1)
	}
	if total, carry := bits.Add64(uint64(base), uint64(u.Amount), 0); carry != 0 || Nano(total) != u.Total {
		return WrongTotal, fmt.Sprintf("total is %d, after %d (%s) and amount %d", u.Total, base, where, u.Amount)
	}
	if u.Previous != known.Last {
		return Skipped, fmt.Sprintf("it points to %s, but entry %d used the record", where, known.Last-1)
	}
	return "", ""
}

// earlierTotal is the total of the use that u points back to.
func earlierTotal(u Use, from Sources) (Nano, bool) {
	if from.Earlier == nil {
		return 0, false
	}
	b, ok := from.Earlier(u.Previous - 1)
	if !ok {
		return 0, false
	}
	e, err := ParseEntry(b)
	if err != nil || e.Usage == nil {
		return 0, false
	}
	for _, p := range e.Usage.Uses {
		if p.Record == u.Record {
			return p.Total, true
		}
	}
	return 0, false
}

// ErrUnknownRecord says that an author wants to use a record whose block it lacks, so its rate is not known.
var ErrUnknownRecord = errors.New("unknown record")

// Draft is what an author wants to write: a usage without its accounts, or a block. Exactly one of them is set.
type Draft struct {
	Time  Time
	Usage *Usage // Record and Weight of its uses are given, in any order; Amount, Total and Previous are filled in
	Kind  Kind   // of the block
	Block []byte // the whole block, at most MaxBlock bytes
}

// Write makes the draft the next entry: it fills in index, time and accounts, adds the entry to the state and returns its bytes. A time
// before the last entry's repeats that. Nothing is changed if an error is returned.
func (s *State) Write(d Draft, rate func(ID) (PPM, bool)) ([]byte, error) {
	e := Entry{Kind: KindUsage, Index: s.Size(), Time: max(d.Time, s.Time), Owed: s.Owed}
	if d.Usage == nil {
		if !d.Kind.hasBlock() || len(d.Block) > MaxBlock {
			return nil, fmt.Errorf("draft of %v with a block of %d bytes, at most %d", d.Kind, len(d.Block), MaxBlock)
		}
		e.Kind, e.Block = d.Kind, BlockHash(d.Block)
	} else if err := s.fill(&e, *d.Usage, rate); err != nil {
		return nil, err
	}
	if flaw := e.Flaw(); flaw != "" {
		return nil, fmt.Errorf("usage is flawed: %s", flaw)
	}
	b := e.Append(make([]byte, 0, usageHead+2*useSize))
	s.grow(merkle.LeafHash(b))
	s.add(e)
	return b, nil
}

// fill computes the accounts of a usage.
func (s *State) fill(e *Entry, u Usage, rate func(ID) (PPM, bool)) (err error) {
	if len(u.Uses) < 1 || len(u.Uses) > MaxUses {
		return fmt.Errorf("usage with %d uses, not 1 to %d", len(u.Uses), MaxUses)
	}
	u.Uses = slices.SortedFunc(slices.Values(u.Uses), func(a, b Use) int { return bytes.Compare(a.Record[:], b.Record[:]) })
	if err := u.checkUses(); err != nil {
		return err
	}
	for i := range u.Uses {
		use := &u.Uses[i]
		r, known := rate(use.Record)
		if !known {
			return fmt.Errorf("%w %v: register it or fetch its block first", ErrUnknownRecord, use.Record)
		}
		before := s.Running(use.Record)
		use.Amount, use.Previous = Amount(u.Fee, use.Weight, r), before.Last
		if use.Total, err = before.Total.Plus(use.Amount); err != nil {
			return fmt.Errorf("total of %v: %w", use.Record, err)
		}
		if e.Owed, err = e.Owed.Plus(use.Amount); err != nil {
			return fmt.Errorf("owed: %w", err)
		}
	}
	e.Usage = &u
	return nil
}
