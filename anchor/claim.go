package anchor

import (
	"context"
	"errors"
	"fmt"

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
	var sum record.Nano
	err = s.credited(payee, func(r *record.Record, i int) error {
		money, _, err := s.Contract.Money(ctx, r.ID())
		if err != nil || money.Pool == 0 { // nothing has reached it, or it is not registered
			return err
		}
		claimed, err := s.Contract.Claimed(ctx, r.ID(), payee)
		if err != nil {
			return err
		}
		amount := royalty.Claimable(money, r.Credits[i].Weight, r.Terms().CreditsTotal, claimed, s.Unit)
		if amount == 0 {
			return nil
		}
		if sum, err = sum.Plus(amount); err != nil {
			return err
		}
		proof, err := proveCredit(r, i)
		all = append(all, claimable{Claim{r.Terms(), r.Credits[i], proof}, amount, claimed})
		return err
	})
	return all, err
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
	known := map[record.ID]bool{}
	err = s.credited(payee, func(r *record.Record, i int) error {
		id, weight, of := r.ID(), r.Credits[i].Weight, r.Terms().CreditsTotal
		before, reached := now[id]
		after := settled.Money(id)
		if !reached { // no log that is held here can bring it anything
			if before, _, err = s.Contract.Money(ctx, id); err != nil {
				return err
			}
			after = before
		}
		claimed, err := s.Contract.Claimed(ctx, id, payee)
		if err != nil {
			return err
		}
		part := royalty.RecordDue{
			Record: id, Weight: weight, Of: of, Claimed: claimed, Sources: []royalty.Source{},
			Claimable: royalty.Claimable(before, weight, of, claimed, s.Unit), Settled: royalty.Claimable(after, weight, of, claimed, s.Unit),
		}
		if reached {
			if err := s.takeIn(ctx, settled, settled.Descendants(id), known); err != nil {
				return err
			}
			sources, all := settled.Sources(id, weight)
			part.Sources, part.Unlisted = append(part.Sources, sources...), !all
		}
		return due.Add(part)
	})
	return due, err
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

// credited calls f with every record that credits the payee, by id, and which of its credits that is.
func (s *Settler) credited(payee record.Address, f func(r *record.Record, credit int) error) error {
	ids, err := s.Lineage.Credits(payee)
	if err != nil {
		return fmt.Errorf("records that credit %v: %w", payee, err)
	}
	for _, id := range ids {
		r, err := s.Lineage.Record(id)
		if err != nil {
			return fmt.Errorf("record %v, which credits %v: %w", id, payee, err)
		}
		if i := creditOf(r, payee); i >= 0 {
			if err := f(r, i); err != nil {
				return err
			}
		}
	}
	return nil
}
