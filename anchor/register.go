package anchor

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"

	"github.com/ipfs/go-cid"

	"github.com/openledger/openledger/store/record"
)

// Register registers the records that an author's log uses, with their ancestors, as far as they are not.
func (s *Settler) Register(ctx context.Context, a record.Author) ([]Done, error) {
	running, err := s.Lineage.Running(a)
	if err != nil {
		return nil, err
	}
	return s.RegisterRecords(ctx, sorted(running)...)
}

// RegisterRecords registers records with their ancestors, as far as they are not. A record that is void or not held, and what is made
// from such a one, is an error unless it is registered; the others are registered all the same.
func (s *Settler) RegisterRecords(ctx context.Context, ids ...record.ID) ([]Done, error) {
	if len(ids) == 0 {
		return nil, nil
	}
	moves, refused, err := s.registrations(ctx, ids, math.MaxInt)
	if err != nil {
		return nil, err
	}
	done, err := s.send(ctx, moves)
	return done, errors.Join(append(refused, err)...)
}

// ErrTooMany says that a record has more ancestors that are not registered than are registered in one transaction.
var ErrTooMany = errors.New("more registrations than one transaction holds: its ancestors are to be registered before, by whoever uses them")

// RegisterWhole registers a record with its ancestors, as far as they are not, in one transaction; or nothing, if one of them can't be or they
// are too many. So what a stranger's record costs is never paid in vain, and has a bound.
func (s *Settler) RegisterWhole(ctx context.Context, id record.ID) ([]Done, error) {
	moves, refused, err := s.registrations(ctx, []record.ID{id}, maxMoves)
	if err == nil && len(refused) == 0 && fitting(moves) < len(moves) {
		err = ErrTooMany
	}
	if err = errors.Join(append(refused, err)...); err != nil {
		return nil, fmt.Errorf("registration of %v: %w", id, err)
	}
	return s.send(ctx, moves)
}

// registrations registers records with their ancestors, as far as they are not, and says which of them can't be. If more than most are not
// registered the error is ErrTooMany.
func (s *Settler) registrations(ctx context.Context, ids []record.ID, most int) (moves []Move, refused []error, err error) {
	if err := s.Contract.AwaitMoves(ctx); err != nil {
		return nil, nil, err
	}
	there, fresh := map[record.ID]bool{}, 0
	registered := func(id record.ID) (known bool, err error) {
		if _, known, err = s.Contract.Money(ctx, id); err == nil && !known {
			if fresh++; fresh > most {
				err = ErrTooMany
			}
		}
		there[id] = known
		return known, err
	}
	records, err := s.closure(ids, registered)
	if err != nil {
		return nil, nil, err
	}
	for _, r := range records {
		if err := s.registrable(r, there); err != nil {
			refused = append(refused, err)
			continue
		}
		there[r.ID()] = true
		moves = append(moves, Move{Register: r})
	}
	for _, id := range ids {
		if _, err := s.Lineage.Record(id); err != nil && !there[id] {
			refused = append(refused, fmt.Errorf("record %v is neither registered nor held here: %w", id, err))
		}
	}
	return moves, refused, nil
}

// registrable says why the contract would not register a record, given which of its parents are.
func (s *Settler) registrable(r *record.Record, there map[record.ID]bool) error {
	for _, p := range r.Parents {
		if !there[p.Record] {
			return fmt.Errorf("record %q (%v): %w: %v", r.Name, r.ID(), record.ErrParentUnknown, p.Record)
		}
	}
	err := r.CheckParents(func(c cid.Cid) (*record.Record, bool) {
		i := slices.IndexFunc(r.Parents, func(p record.Parent) bool { return p.Lineage == c })
		parent, err := s.Lineage.Record(r.Parents[i].Record)
		return parent, err == nil
	})
	if errors.Is(err, record.ErrVoid) { // a parent that is registered and not held is for the contract to compare
		return fmt.Errorf("record %q (%v): %w", r.Name, r.ID(), err)
	}
	return nil
}
