package royalty

import (
	"bytes"
	"fmt"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Rule is a rule that a call breaks, by the name of the error with which the contract refuses it. It is an error.
type Rule string

// The rules.
const (
	RateTooHigh         Rule = "RateTooHigh"         // the rate is above a million ppm
	DueTooHigh          Rule = "DueTooHigh"          // the due is above a million ppm
	TooManyParents      Rule = "TooManyParents"      // more than record.MaxParents
	ParentsNotAscending Rule = "ParentsNotAscending" // parents must ascend strictly by record
	SharesTooHigh       Rule = "SharesTooHigh"       // the shares sum to more than a million ppm
	BadCredits          Rule = "BadCredits"          // no credits only with all income shared out, and then without a root
	NotRegistered       Rule = "NotRegistered"       // the record, or a parent of it, is not registered
	DueNotMet           Rule = "DueNotMet"           // an edge sends a parent less than it is due
	NoCredits           Rule = "NoCredits"           // all income of the record goes to its parents
	NotCredited         Rule = "NotCredited"         // the record does not credit the payee with that weight
	AmountTooHigh       Rule = "AmountTooHigh"       // a sum does not fit 64 bits
)

// Error is the rule's name.
func (r Rule) Error() string { return string(r) }

// Register keeps a record's terms, as the contract's register does but for the signature. A known id is left as it is. The error is a Rule.
func (b *Book) Register(t record.Terms) error {
	id := t.ID()
	if _, known := b.terms[id]; known {
		return nil
	}
	if err := checkTerms(t); err != nil {
		return fmt.Errorf("record %v: %w", id, err)
	}
	if err := b.checkDue(t); err != nil {
		return fmt.Errorf("record %v: %w", id, err)
	}
	b.Adopt(t)
	return nil
}

// Adopt keeps the terms of a record that the contract has registered, as they are: the contract knows its parents where the Book may not.
// Of several, ancestors go first as far as they are at hand, so that one pass of Settle moves all there is.
func (b *Book) Adopt(t record.Terms) {
	id := t.ID()
	if _, known := b.terms[id]; known {
		return
	}
	t.Parents = append([]record.Share(nil), t.Parents...)
	b.terms[id] = t
	b.order = append(b.order, id)
}

// checkTerms checks the rules that need nothing but the terms.
func checkTerms(t record.Terms) error {
	switch {
	case t.Rate > record.Million:
		return fmt.Errorf("%w: %d ppm", RateTooHigh, t.Rate)
	case t.Due > record.Million:
		return fmt.Errorf("%w: %d ppm", DueTooHigh, t.Due)
	case len(t.Parents) > record.MaxParents:
		return fmt.Errorf("%w: %d, at most %d", TooManyParents, len(t.Parents), record.MaxParents)
	}
	var shares uint64
	for i, p := range t.Parents {
		if i > 0 && bytes.Compare(t.Parents[i-1].Record[:], p.Record[:]) >= 0 {
			return fmt.Errorf("%w: %v after %v", ParentsNotAscending, p.Record, t.Parents[i-1].Record)
		}
		if shares += uint64(p.Share); shares > uint64(record.Million) {
			return fmt.Errorf("%w: %d ppm up to %v", SharesTooHigh, shares, p.Record)
		}
	}
	none := t.CreditsTotal == 0
	if none != (t.CreditsRoot == merkle.Hash{}) || none && shares != uint64(record.Million) {
		return fmt.Errorf("%w: weights of %d under root %v, and the parents get %d ppm", BadCredits, t.CreditsTotal, t.CreditsRoot, shares)
	}
	return nil
}

// checkDue checks that all parents are registered, and the due rule on every edge: share·rate and share·due at least due(parent)·10^6.
func (b *Book) checkDue(t record.Terms) error {
	least := uint64(min(t.Rate, t.Due))
	for _, p := range t.Parents {
		parent, known := b.terms[p.Record]
		if !known {
			return fmt.Errorf("%w: parent %v", NotRegistered, p.Record)
		}
		if uint64(p.Share)*least < uint64(parent.Due)*uint64(record.Million) {
			return fmt.Errorf("%w: share %d at rate %d and due %d for parent %v, whose due is %d", DueNotMet, p.Share, t.Rate, t.Due, p.Record, parent.Due)
		}
	}
	return nil
}

// Credit tells the Book whom a registered record credits, so that it can say what a person is owed. The credits must be those of the
// terms; the error is a Rule.
func (b *Book) Credit(id record.ID, credits []record.Credit) error {
	t, known := b.terms[id]
	if !known {
		return fmt.Errorf("%w: %v", NotRegistered, id)
	}
	leaves, err := record.CreditLeaves(credits)
	if err != nil {
		return fmt.Errorf("%w: record %v: %w", NotCredited, id, err)
	}
	sum, err := merkle.SumRoot(leaves)
	if err != nil {
		return fmt.Errorf("%w: record %v: %w", NotCredited, id, err)
	}
	if want := (merkle.Sum{Hash: t.CreditsRoot, Sum: t.CreditsTotal}); sum != want {
		return fmt.Errorf("%w: credits of record %v make (%v, %d), its terms say (%v, %d)", NotCredited, id, sum.Hash, sum.Sum, want.Hash, want.Sum)
	}
	if _, again := b.credits[id]; again {
		return nil
	}
	b.credits[id] = append([]record.Credit(nil), credits...)
	for _, c := range credits {
		b.credited[c.Payee] = append(b.credited[c.Payee], share{id, c.Weight})
	}
	return nil
}
