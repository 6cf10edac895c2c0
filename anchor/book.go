package anchor

import (
	"context"
	"fmt"
	"slices"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/record"
)

// book is the contract's books of the records, as the chain has them now. With a payee it has that one's credits and claims too.
func (s *Settler) book(ctx context.Context, records []*record.Record, payee *record.Address) (*royalty.Book, error) {
	book := royalty.New(s.Unit)
	for _, r := range records {
		money, registered, err := s.Contract.Money(ctx, r.ID())
		if err != nil {
			return nil, err
		}
		if err := book.SetMoney(r.ID(), money); err != nil {
			return nil, err
		}
		if !registered {
			continue
		}
		if err := s.registerIn(book, r); err != nil {
			return nil, err
		}
		if payee == nil || !slices.ContainsFunc(r.Credits, func(c record.Credit) bool { return c.Payee == *payee }) {
			continue
		}
		claimed, err := s.Contract.Claimed(ctx, r.ID(), *payee)
		if err != nil {
			return nil, err
		}
		book.SetClaimed(r.ID(), *payee, claimed)
	}
	return book, nil
}

// registerIn puts a record that the chain has registered into the book, after its parents, which are registered as well.
func (s *Settler) registerIn(book *royalty.Book, r *record.Record) error {
	for _, p := range r.Parents {
		if _, ok := book.Terms(p.Record); ok {
			continue
		}
		parent, err := s.Lineage.Record(p.Record)
		if err != nil {
			return fmt.Errorf("parent of %q: %w", r.Name, err)
		}
		if err := s.registerIn(book, parent); err != nil {
			return err
		}
	}
	if err := book.Register(r.Terms()); err != nil {
		return fmt.Errorf("record %q (%v): %w", r.Name, r.ID(), err)
	}
	if len(r.Credits) == 0 {
		return nil
	}
	return book.Credit(r.ID(), r.Credits)
}

// collectIn does in the book what the collections will do on chain.
func collectIn(book *royalty.Book, collect []collection) error {
	for _, c := range collect {
		if err := book.SetAccount(c.Head.Author, c.account); err != nil {
			return err
		}
		book.SetCollected(c.Head.Author, c.record, c.taken)
	}
	for _, c := range collect {
		if _, err := book.Collect(c.Head.Author, c.record, c.total); err != nil {
			return err
		}
	}
	return nil
}

// collection is a Collection with what it is worth.
type collection struct {
	Collection
	record  record.ID
	total   record.Nano // by the log
	taken   record.Nano // collected before
	account royalty.Account
}

// collections finds what can be collected: for every author, and every record that its anchored log uses, the latest use in there.
func (s *Settler) collections(ctx context.Context) (all []collection, err error) {
	for _, head := range s.Lineage.Heads() {
		at, err := s.Contract.Latest(ctx, head.Author)
		if err != nil {
			return nil, err
		}
		// An author that has paid nothing new, or whose anchored log is not held here, is left to others.
		if at.Head.Size == 0 || at.Head.Size > head.Size || at.Paid == at.Collected {
			continue
		}
		of, err := s.collectionsOf(ctx, at)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	return all, nil
}

func (s *Settler) collectionsOf(ctx context.Context, at Anchored) (all []collection, err error) {
	author := at.Head.Author
	running, err := s.Lineage.Running(author)
	if err != nil {
		return nil, err
	}
	for _, id := range sorted(running) {
		c, err := s.latestUse(at, id, running[id].Last)
		if err != nil {
			return nil, err
		}
		if c == nil {
			continue
		}
		if c.taken, err = s.Contract.Taken(ctx, author, id); err != nil {
			return nil, err
		}
		if c.total > c.taken {
			all = append(all, *c)
		}
	}
	return all, nil
}

// latestUse follows the pointers back from the latest use of a record to the latest in the anchored log; nil if there is none.
func (s *Settler) latestUse(at Anchored, id record.ID, last uint64) (*collection, error) {
	author, size := at.Head.Author, at.Head.Size
	for last > 0 {
		b, err := s.Log.Entry(author, last-1)
		if err != nil {
			return nil, err
		}
		e, err := record.ParseEntry(b)
		if err != nil || e.Usage == nil {
			return nil, fmt.Errorf("entry %d of %v is no usage: %w", last-1, author, err)
		}
		k := slices.IndexFunc(e.Usage.Uses, func(u record.Use) bool { return u.Record == id })
		if k < 0 {
			return nil, fmt.Errorf("entry %d of %v does not use %v", last-1, author, id)
		}
		if last > size {
			last = e.Usage.Uses[k].Previous
			continue
		}
		inclusion, err := s.Log.Inclusion(author, last-1, size)
		if err != nil {
			return nil, err
		}
		return &collection{
			Collection: Collection{Entry: b, Use: k, Inclusion: inclusion, Head: at.Head},
			record:     id, total: e.Usage.Uses[k].Total, account: at.Account,
		}, nil
	}
	return nil, nil
}

// sorted lists the records of a log in the order of their ids, so that what is sent does not depend on the order of a map.
func sorted(running map[record.ID]record.Running) []record.ID {
	ids := make([]record.ID, 0, len(running))
	for id := range running {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b record.ID) int { return slices.Compare(a[:], b[:]) })
	return ids
}
