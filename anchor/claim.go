package anchor

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Claim pays a payee all that it can claim from the records that are held.
func (s *Settler) Claim(ctx context.Context, payee record.Address) ([]Done, record.Nano, error) {
	if err := s.Contract.AwaitMoves(ctx); err != nil {
		return nil, 0, err
	}
	claims, err := s.claims(ctx, payee)
	if err != nil {
		return nil, 0, err
	}
	moves := make([]Move, len(claims))
	for i := range claims {
		moves[i].Claim = &claims[i].Claim
	}
	done, err := s.send(ctx, moves)
	// A claim that the token refuses to pay is skipped: what was paid is what the contract says that it has paid.
	var paid, left record.Nano
	for _, c := range claims {
		now, readErr := s.Contract.Claimed(ctx, c.Terms.ID(), payee)
		if readErr != nil {
			return done, 0, errors.Join(err, fmt.Errorf("what was paid is not known: %w", readErr))
		}
		n := now - min(now, c.before)
		left += c.amount - min(c.amount, n) // no more than what was added up before
		if paid, readErr = paid.Plus(n); readErr != nil {
			return done, 0, errors.Join(err, readErr)
		}
	}
	if err == nil && left > 0 {
		err = fmt.Errorf("the token refuses to pay %v: %s tokens stay claimable", payee, left.Token())
	}
	return done, paid, err
}

// claimable is a claim that brings something.
type claimable struct {
	Claim
	amount record.Nano
	before record.Nano // that was paid to date
}

// claims are the claims that bring a payee something.
func (s *Settler) claims(ctx context.Context, payee record.Address) (all []claimable, err error) {
	entitled, err := s.entitled(ctx, payee, nil)
	if err != nil {
		return nil, err
	}
	var sum record.Nano
	for _, e := range entitled {
		terms := e.Terms()
		amount := royalty.Claimable(e.money, e.credit().Weight, terms.CreditsTotal, e.claimed, s.Unit)
		if amount == 0 {
			continue
		}
		if sum, err = sum.Plus(amount); err != nil {
			return nil, err
		}
		proof, err := proveCredit(e.Record, e.index)
		if err != nil {
			return nil, err
		}
		all = append(all, claimable{Claim{terms, e.credit(), proof}, amount, e.claimed})
	}
	return all, nil
}

func proveCredit(r *record.Record, i int) ([]merkle.SumStep, error) {
	leaves, err := record.CreditLeaves(r.Credits)
	if err != nil {
		return nil, err
	}
	return merkle.SumProof(leaves, i)
}

// Owed says what a payee is owed: paid, claimable now, and claimable once all that is anchored and paid in has been settled from here.
func (s *Settler) Owed(ctx context.Context, payee record.Address) (royalty.Due, error) {
	due := royalty.Due{Payee: payee, Records: []royalty.RecordDue{}}
	now, settled, err := s.forecast(ctx)
	if err != nil {
		return due, err
	}
	entitled, err := s.entitled(ctx, payee, now)
	if err != nil {
		return due, err
	}
	known := map[record.ID]bool{}
	for _, e := range entitled {
		id, weight, of := e.ID(), e.credit().Weight, e.Terms().CreditsTotal
		_, reached := now[id]
		after := e.money // no log that is held here can bring it anything
		if reached {
			after = settled.Money(id)
		}
		part := royalty.RecordDue{
			Record: id, Weight: weight, Of: of, Claimed: e.claimed, Sources: []royalty.Source{},
			Claimable: royalty.Claimable(e.money, weight, of, e.claimed, s.Unit), Settled: royalty.Claimable(after, weight, of, e.claimed, s.Unit),
		}
		if reached {
			if err := s.takeIn(ctx, settled, settled.Descendants(id), known); err != nil {
				return due, err
			}
			sources, all := settled.Sources(id, weight)
			part.Sources, part.Unlisted = append(part.Sources, sources...), !all
		}
		if err := due.Add(part); err != nil {
			return due, err
		}
	}
	return due, nil
}

// takeIn puts into the settled book what was collected for the records from every log that is held, beside what the book knows of.
func (s *Settler) takeIn(ctx context.Context, settled *royalty.Book, records, known map[record.ID]bool) error {
	for _, head := range s.Lineage.Heads() {
		running, err := s.Lineage.Running(head.Author)
		if err != nil {
			return err
		}
		for id := range running {
			if !records[id] || known[id] || settled.Collected(head.Author, id) > 0 {
				continue
			}
			taken, err := s.Contract.Taken(ctx, head.Author, id)
			if err != nil {
				return err
			}
			settled.SetCollected(head.Author, id, taken)
		}
	}
	for id := range records {
		known[id] = true
	}
	return nil
}

// forecast is the money of all records that money can have reached, and the books after a settlement from here.
func (s *Settler) forecast(ctx context.Context) (now map[record.ID]royalty.Money, settled *royalty.Book, err error) {
	collect, records, err := s.payments(ctx)
	if err != nil {
		return nil, nil, err
	}
	if settled, err = s.book(ctx, records); err != nil {
		return nil, nil, err
	}
	now = make(map[record.ID]royalty.Money, len(records))
	for _, r := range records {
		now[r.ID()] = settled.Money(r.ID())
	}
	registerIn(settled, records)
	if _, err := collectIn(settled, collect); err != nil {
		return nil, nil, err
	}
	return now, settled, settled.Settle()
}

// entitlement is a payee's credit in a record, and what the chain has of both.
type entitlement struct {
	*record.Record
	index   int           // of the credit
	money   royalty.Money // of the record
	claimed record.Nano   // by the payee
}

func (e entitlement) credit() record.Credit { return e.Credits[e.index] }

// entitled are a payee's credits in all records that are held, by record. The chain is not asked for what is known of a record's money.
func (s *Settler) entitled(ctx context.Context, payee record.Address, known map[record.ID]royalty.Money) ([]entitlement, error) {
	ids, err := s.Lineage.Credits(payee)
	if err != nil {
		return nil, fmt.Errorf("records that credit %v: %w", payee, err)
	}
	var all []entitlement
	for _, id := range ids {
		r, err := s.Lineage.Record(id)
		if err != nil {
			return nil, fmt.Errorf("record %v, which credits %v: %w", id, payee, err)
		}
		if i := creditOf(r, payee); i >= 0 {
			all = append(all, entitlement{Record: r, index: i})
		}
	}
	err = sideBySide(ctx, len(all), func(ctx context.Context, i int) (err error) {
		e, reached := &all[i], false
		if e.money, reached = known[e.ID()]; !reached {
			e.money, _, err = s.Contract.Money(ctx, e.ID())
		}
		if err == nil && e.money.Pool > 0 { // else there was nothing to claim
			e.claimed, err = s.Contract.Claimed(ctx, e.ID(), payee)
		}
		return err
	})
	return all, err
}

// creditOf is which of a record's credits is the payee's, or -1.
func creditOf(r *record.Record, payee record.Address) int {
	return slices.IndexFunc(r.Credits, func(c record.Credit) bool { return c.Payee == payee })
}
