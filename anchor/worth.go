package anchor

import (
	"errors"

	"github.com/openledger/openledger/store/record"
)

// What of a settlement is worth its gas. Anyone can owe a nano to any number of records, or to one with any number of ancestors, and each takes
// a step of gas for whoever settles that.

// worthwhile are the collections that bring at least so much for each step that they may take, and what they bring together.
func (s *Settler) worthwhile(collect []collection, least record.Nano) (kept []collection, sum record.Nano, err error) {
	left := map[record.Author]record.Nano{}
	for _, c := range collect {
		author := c.Head.Author
		if _, seen := left[author]; !seen {
			left[author] = c.account.Paid - c.account.Collected
		}
		n := min(c.total-c.taken, left[author])
		if least > 0 {
			if few, err := s.affordable(c.record, n/least); err != nil {
				return nil, 0, err
			} else if !few {
				continue
			}
		}
		left[author] -= n
		if sum, err = sum.Plus(n); err != nil {
			return nil, 0, err
		}
		kept = append(kept, c)
	}
	return kept, sum, nil
}

// affordable says whether a collection for a record takes so many steps at most: itself, and for the record and each of its ancestors that is
// held a registration and a distribution. No more of them are looked at than that.
func (s *Settler) affordable(id record.ID, steps record.Nano) (bool, error) {
	if steps < 3 {
		return false, nil
	}
	seen := record.Nano(0)
	_, err := s.closure([]record.ID{id}, func(record.ID) (bool, error) {
		if seen++; 1+2*seen > steps {
			return false, ErrTooMany
		}
		return false, nil
	})
	if errors.Is(err, ErrTooMany) {
		return false, nil
	}
	return err == nil, err
}

// only leaves the collections that are worthwhile, and the records that their money can reach, ancestors first.
func (s *Settler) only(collect []collection, least record.Nano) (kept []collection, records []*record.Record, err error) {
	if kept, _, err = s.worthwhile(collect, least); err != nil {
		return nil, nil, err
	}
	var used []record.ID
	for _, c := range kept {
		used = append(used, c.record)
	}
	records, err = s.closure(used, func(record.ID) (bool, error) { return false, nil })
	return kept, records, err
}
