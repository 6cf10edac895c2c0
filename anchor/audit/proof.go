package audit

import (
	"bytes"
	"errors"
	"fmt"
	"math/bits"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Leaf is an entry with the proof of its place in the tree of a head.
type Leaf struct {
	Entry     []byte        `json:"entry"`
	Index     uint64        `json:"index"`
	Inclusion []merkle.Hash `json:"inclusion"`
}

// Proof is all that shows a fault of an author, to the settlement contract and to anyone (PROTOCOL, section 8).
type Proof struct {
	Kind record.FaultKind `json:"kind"`
	// Use is which use of the first entry is at fault, where the kind is about one.
	Use uint8 `json:"use"`
	// Heads is one that the author signed, of a fork two.
	Heads []record.SignedHead `json:"heads"`
	// Leaves are the entry at fault, then the one that it is compared with, if any: under the first head, of a fork the second under the second.
	Leaves []Leaf `json:"leaves"`
}

// Author is who signed what is at fault; zero if the proof has no head.
func (p Proof) Author() record.Author {
	if len(p.Heads) == 0 {
		return record.Author{}
	}
	return p.Heads[0].Author
}

// Chain is what the settlement chain says, as far as proofs need it. The zero Chain knows no record and has no time.
type Chain struct {
	Rate       func(record.ID) (record.PPM, bool) // of a registered record
	Paid       record.Nano                        // by the author, to date
	Now        record.Time                        // of the latest block
	MergeDelay record.Time
}

// ErrNoFault says that a proof, or what it shows, is not a fault.
var ErrNoFault = errors.New("it is no fault")

// Check says whether the proof shows the fault that it names, by the rules of the settlement contract: nil if it does. Else the error is
// ErrNoFault, or says what is wrong with the proof itself.
func (p Proof) Check(n record.Network, c Chain) error {
	heads := 1
	if p.Kind == record.Fork {
		heads = 2
	}
	if len(p.Heads) != heads {
		return fmt.Errorf("proof of %s with %d heads, not %d", p.Kind, len(p.Heads), heads)
	}
	for _, h := range p.Heads {
		if h.Author != p.Author() {
			return fmt.Errorf("proof with heads of %v and %v", p.Author(), h.Author)
		}
		if err := h.VerifySignature(n); err != nil {
			return err
		}
	}
	if len(p.Leaves) > 2 || len(p.Leaves) == 0 && p.Kind != record.Fork {
		return p.wrongLeaves()
	}
	for i, l := range p.Leaves {
		h := p.Heads[min(i, heads-1)]
		if err := merkle.VerifyInclusion(merkle.LeafHash(l.Entry), l.Index, h.Size, l.Inclusion, h.Root); err != nil {
			return err
		}
	}
	shown, err := p.shows(c)
	if err == nil && !shown {
		err = fmt.Errorf("%s of %v: %w", p.Kind, p.Author(), ErrNoFault)
	}
	return err
}

func (p Proof) wrongLeaves() error {
	return fmt.Errorf("proof of %s with %d entries, which is not what it takes", p.Kind, len(p.Leaves))
}

func (p Proof) shows(c Chain) (bool, error) {
	switch p.Kind {
	case record.Fork:
		return p.forked()
	case record.Overdue:
		return p.overdue(c)
	case record.WrongOwed:
		return p.wrongOwed()
	case record.WrongTotal:
		return p.wrongTotal()
	case record.Skipped:
		return p.skipped()
	case record.WrongAmount:
		return p.wrongAmount(c)
	case record.Malformed:
		return p.malformed()
	}
	return false, fmt.Errorf("%q is no fault that is proved at once", p.Kind)
}

func (p Proof) forked() (bool, error) {
	a, b := p.Heads[0], p.Heads[1]
	switch len(p.Leaves) {
	case 0:
		return a.Size == b.Size && a.Root != b.Root, nil
	case 2:
		return p.Leaves[0].Index == p.Leaves[1].Index && !bytes.Equal(p.Leaves[0].Entry, p.Leaves[1].Entry), nil
	}
	return false, p.wrongLeaves()
}

func (p Proof) overdue(c Chain) (bool, error) {
	head, last := p.Heads[0], p.Leaves[0]
	if len(p.Leaves) != 1 {
		return false, p.wrongLeaves()
	}
	if last.Index != head.Size-1 {
		return false, fmt.Errorf("entry %d is not the last of a log of size %d", last.Index, head.Size)
	}
	e, err := prefixOf(last.Entry)
	// A head whose time is beyond what 64 bits hold is never overdue.
	dueAt, carry := bits.Add64(uint64(head.Time), uint64(c.MergeDelay), 0)
	return carry == 0 && uint64(c.Now) > dueAt && e.Owed > c.Paid, err
}

// previous is the entry before the first leaf's, which must be the second leaf; nil if the first is the log's first.
func (p Proof) previous() ([]byte, error) {
	index := p.Leaves[0].Index
	if want := min(index, 1) + 1; uint64(len(p.Leaves)) != want {
		return nil, p.wrongLeaves()
	}
	if index == 0 {
		return nil, nil
	}
	if p.Leaves[1].Index != index-1 {
		return nil, fmt.Errorf("entry %d is not the one before entry %d", p.Leaves[1].Index, index)
	}
	return p.Leaves[1].Entry, nil
}

func (p Proof) wrongOwed() (bool, error) {
	var before record.Entry
	b, err := p.previous()
	if err == nil && b != nil {
		before, err = prefixOf(b)
	}
	if err != nil {
		return false, err
	}
	e, err := prefixOf(p.Leaves[0].Entry)
	if err != nil {
		return false, err
	}
	var sum, wraps uint64
	if e.Kind == record.KindUsage {
		uses, err := usesOf(p.Leaves[0].Entry)
		if err != nil {
			return false, err
		}
		for _, u := range uses {
			var c uint64
			sum, c = bits.Add64(sum, uint64(u.Amount), 0)
			wraps += c
		}
	}
	owed, c := bits.Add64(uint64(before.Owed), sum, 0)
	return wraps+c != 0 || record.Nano(owed) != e.Owed, nil
}

func (p Proof) wrongTotal() (bool, error) {
	u, err := useOf(p.Leaves[0].Entry, p.Use)
	if err != nil {
		return false, err
	}
	alone := u.Previous == 0 || u.Previous > p.Leaves[0].Index
	if alone != (len(p.Leaves) == 1) {
		return false, p.wrongLeaves()
	}
	if u.Previous == 0 {
		return u.Total != u.Amount, nil
	}
	if alone {
		return true, nil
	}
	earlier := p.Leaves[1]
	if earlier.Index != u.Previous-1 {
		return false, fmt.Errorf("entry %d is not the one that the use points back to, %d", earlier.Index, u.Previous-1)
	}
	if e, err := prefixOf(earlier.Entry); err != nil || e.Kind != record.KindUsage {
		return err == nil, err
	}
	base, found, err := find(earlier.Entry, u.Record)
	if err != nil {
		return false, err
	}
	total, carry := bits.Add64(uint64(base.Total), uint64(u.Amount), 0)
	return !found || carry != 0 || record.Nano(total) != u.Total, nil
}

func (p Proof) skipped() (bool, error) {
	if len(p.Leaves) != 2 {
		return false, p.wrongLeaves()
	}
	u, err := useOf(p.Leaves[0].Entry, p.Use)
	if err != nil {
		return false, err
	}
	between := p.Leaves[1].Index
	if between < u.Previous || between >= p.Leaves[0].Index {
		return false, nil
	}
	_, found, err := find(p.Leaves[1].Entry, u.Record)
	return found, err
}

func (p Proof) wrongAmount(c Chain) (bool, error) {
	if len(p.Leaves) != 1 {
		return false, p.wrongLeaves()
	}
	u, err := useOf(p.Leaves[0].Entry, p.Use)
	if err != nil {
		return false, err
	}
	var rate record.PPM
	known := false
	if c.Rate != nil {
		rate, known = c.Rate(u.Record)
	}
	if !known {
		return false, fmt.Errorf("record %v is not registered: its rate is not known on chain", u.Record)
	}
	fee := feeOf(p.Leaves[0].Entry)
	if u.Weight <= record.Million {
		return u.Amount != record.Amount(fee, u.Weight, rate), nil
	}
	// A weight above the whole is malformed, but no less wrong an amount: compare products of 128 bits.
	return !isShare(u.Amount, fee, uint64(u.Weight)*uint64(rate)), nil
}

// isShare says whether amount is floor(fee·part/10^12), whatever part is.
func isShare(amount, fee record.Nano, part uint64) bool {
	const whole = uint64(record.Million) * uint64(record.Million)
	hi, lo := bits.Mul64(uint64(fee), part)
	if hi >= whole { // the quotient is beyond 64 bits
		return false
	}
	q, _ := bits.Div64(hi, lo, whole)
	return record.Nano(q) == amount
}

func (p Proof) malformed() (bool, error) {
	first := p.Leaves[0]
	if len(p.Leaves) == 1 {
		e, err := record.ParseEntry(first.Entry)
		return err != nil || e.Index != first.Index, nil
	}
	b, err := p.previous()
	if err != nil {
		return false, err
	}
	before, err := prefixOf(b)
	if err != nil {
		return false, err
	}
	e, err := prefixOf(first.Entry)
	return e.Time < before.Time, err
}
