package royalty

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/openledger/openledger/store/record"
)

// Due is what one address is owed over all records that credit it.
type Due struct {
	Payee     record.Address `json:"payee"`
	Claimed   record.Nano    `json:"claimed"`   // paid already
	Claimable record.Nano    `json:"claimable"` // a claim would be paid this now
	Settled   record.Nano    `json:"settled"`   // a claim would be paid this after Settle, Claimable included
	Records   []RecordDue    `json:"records"`   // ascending by record
}

// RecordDue is one record's part of a Due.
type RecordDue struct {
	Record    record.ID   `json:"record"`
	Weight    uint32      `json:"weight"`
	Of        uint64      `json:"of,string"` // the sum of all weights
	Claimed   record.Nano `json:"claimed"`
	Claimable record.Nano `json:"claimable"`
	Settled   record.Nano `json:"settled"`
	Sources   []Source    `json:"sources"`  // of all that was earned, paid or not, once settled
	Unlisted  bool        `json:"unlisted"` // there are more sources than are listed
}

// Add adds one record's part, and keeps the records ascending if they come so. The error is AmountTooHigh.
func (d *Due) Add(r RecordDue) (err error) {
	for _, add := range []struct {
		to *record.Nano
		n  record.Nano
	}{{&d.Claimed, r.Claimed}, {&d.Claimable, r.Claimable}, {&d.Settled, r.Settled}} {
		if *add.to, err = plus(*add.to, add.n); err != nil {
			return fmt.Errorf("due of %v: %w", d.Payee, err)
		}
	}
	d.Records = append(d.Records, r)
	return nil
}

// Due is what the payee is owed over all records whose credits are known. It settles a copy of the Book; who asks for many payees makes
// one copy, settles it, and asks DueAfter.
func (b *Book) Due(payee record.Address) (Due, error) {
	after := b.Clone()
	if err := after.Settle(); err != nil {
		return Due{}, err
	}
	return b.DueAfter(after, payee)
}

// DueAfter is Due, given a clone of the Book that was settled since.
func (b *Book) DueAfter(settled *Book, payee record.Address) (Due, error) {
	due := Due{Payee: payee}
	for _, s := range b.credited[payee] {
		d := RecordDue{Record: s.record, Weight: s.weight, Of: b.terms[s.record].CreditsTotal, Claimed: b.Claimed(s.record, payee)}
		var err error
		if d.Claimable, err = b.Claimable(s.record, payee, s.weight); err != nil {
			return Due{}, err
		}
		if d.Settled, err = settled.Claimable(s.record, payee, s.weight); err != nil {
			return Due{}, err
		}
		if err := due.Add(d); err != nil {
			return Due{}, err
		}
	}
	slices.SortFunc(due.Records, func(a, c RecordDue) int { return compareID(a.Record, c.Record) })
	return due, nil
}

// Totals is where every nano is that authors owe. The parts are computed each for itself, so their sum says that none is missing:
// Owed = Unpaid + Paid, Paid = Uncollected + Collected, and Collected is the sum of all that follow it.
type Totals struct {
	Owed          record.Nano `json:"owed"`
	Unpaid        record.Nano `json:"unpaid"` // owed and not drawn from a balance
	Paid          record.Nano `json:"paid"`
	Uncollected   record.Nano `json:"uncollected"` // paid and not credited to a record
	Collected     record.Nano `json:"collected"`
	Waiting       record.Nano `json:"waiting"`       // income of records that nobody registered
	Undistributed record.Nano `json:"undistributed"` // income that Distribute has not shared out
	ShareDust     record.Nano `json:"shareDust"`     // what the floors of parents' and pools' shares leave, under one nano a share
	Unassigned    record.Nano `json:"unassigned"`    // in pools whose credits the Book does not know
	PoolDust      record.Nano `json:"poolDust"`      // what the floors of credits leave in pools, under one nano a credit
	UnitDust      record.Nano `json:"unitDust"`      // earned, but less than the token's smallest unit
	Claimable     record.Nano `json:"claimable"`
	PaidOut       record.Nano `json:"paidOut"`
}

// Dust is all that floors leave.
func (t Totals) Dust() record.Nano { return t.ShareDust + t.PoolDust + t.UnitDust }

// Check asserts conservation. It fails on a Book into which numbers were put that no contract could have, or not all of them.
func (t Totals) Check() error {
	rest := t.Collected
	for _, part := range []record.Nano{t.Waiting, t.Undistributed, t.ShareDust, t.Unassigned, t.PoolDust, t.UnitDust, t.Claimable, t.PaidOut} {
		if part > rest {
			return fmt.Errorf("%d nano were collected, less than what became of them: %+v", t.Collected, t)
		}
		rest -= part
	}
	switch {
	case rest != 0:
		return fmt.Errorf("%d of %d nano collected are nowhere: %+v", rest, t.Collected, t)
	case t.Paid-t.Collected != t.Uncollected || t.Owed-t.Unpaid != t.Paid:
		return fmt.Errorf("%d owed, %d unpaid, %d paid, %d collected, %d uncollected do not add up", t.Owed, t.Unpaid, t.Paid, t.Collected, t.Uncollected)
	}
	return nil
}

// Totals adds up the whole Book. The error is AmountTooHigh, or says which numbers no contract could have.
func (b *Book) Totals() (Totals, error) {
	var t Totals
	var s sums
	for _, a := range b.accounts { // sums do not depend on the order
		// A faulty log can owe less than it paid; then it owes what it paid.
		s.add(&t.Owed, max(a.Owed, a.Paid))
		s.add(&t.Unpaid, max(a.Owed, a.Paid)-a.Paid)
		s.add(&t.Paid, a.Paid)
		s.sub(&t.Uncollected, a.Paid, a.Collected)
		s.add(&t.Collected, a.Collected)
	}
	claimed := map[record.ID]record.Nano{}
	for k, n := range b.claimed {
		of := claimed[k.record]
		s.add(&of, n)
		claimed[k.record] = of
		s.add(&t.PaidOut, n)
	}
	for _, id := range b.ids() {
		b.addRecord(&t, &s, id, claimed[id])
	}
	return t, s.err
}

// ids are all records with money, ascending.
func (b *Book) ids() []record.ID { return slices.SortedFunc(maps.Keys(b.money), compareID) }

// addRecord adds what became of one record's income, of which claimed was paid out.
func (b *Book) addRecord(t *Totals, s *sums, id record.ID, claimed record.Nano) {
	m := b.money[id]
	terms, known := b.terms[id]
	if !known {
		s.add(&t.Waiting, m.Income)
		return
	}
	s.sub(&t.Undistributed, m.Income, m.Distributed)
	out := m.Pool
	for _, p := range terms.Parents {
		s.add(&out, shareOf(m.Distributed, p.Share))
	}
	s.sub(&t.ShareDust, m.Distributed, out)
	credits, known := b.credits[id]
	if !known && terms.CreditsTotal > 0 {
		s.sub(&t.Unassigned, m.Pool, claimed)
		return
	}
	left := m.Pool
	for _, c := range credits {
		earned := m.earned(c.Weight, terms.CreditsTotal)
		s.take(&left, earned)
		s.take(&earned, b.Claimed(id, c.Payee))
		s.add(&t.UnitDust, earned%b.unit)
		s.add(&t.Claimable, earned-earned%b.unit)
	}
	s.add(&t.PoolDust, left)
}

// sums adds and remembers the first error.
type sums struct{ err error }

func (s *sums) add(to *record.Nano, n record.Nano) {
	sum, err := plus(*to, n)
	s.err = cmp.Or(s.err, err)
	*to = sum
}

func (s *sums) take(from *record.Nano, n record.Nano) {
	if n > *from {
		s.err = cmp.Or(s.err, fmt.Errorf("%d nano went out of %d", n, *from))
		n = *from
	}
	*from -= n
}

// sub adds a - b.
func (s *sums) sub(to *record.Nano, a, b record.Nano) {
	s.take(&a, b)
	s.add(to, a)
}

func compareID(a, b record.ID) int { return bytes.Compare(a[:], b[:]) }
