package anchor

import (
	"context"
	"fmt"
	"slices"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// book is the contract's books of the records, ancestors first, as the chain has them now.
func (s *Settler) book(ctx context.Context, records []*record.Record) (*royalty.Book, error) {
	book := royalty.New(s.Unit)
	for _, r := range records {
		money, registered, err := s.Contract.Money(ctx, r.ID())
		if err != nil {
			return nil, err
		}
		if err := book.SetMoney(r.ID(), money); err != nil {
			return nil, err
		}
		if registered {
			book.Adopt(r.Terms())
		}
	}
	return book, nil
}

// registerIn registers in the book what it does not know of the records, ancestors first, and returns what that was. A void record, one
// made from a void one, and one of which a parent is not in the book stay unregistered: their money waits.
func registerIn(book *royalty.Book, records []*record.Record) (fresh []*record.Record) {
	for _, r := range records {
		if _, known := book.Terms(r.ID()); !known && book.Register(r.Terms()) == nil {
			fresh = append(fresh, r)
		}
	}
	return fresh
}

// collectIn does in the book what the collections will do on chain, and returns those that bring something: an author may owe more
// records than it has paid for.
func collectIn(book *royalty.Book, collect []collection) (worth []collection, err error) {
	for _, c := range collect {
		if err := book.SetAccount(c.Head.Author, c.account); err != nil {
			return nil, err
		}
		book.SetCollected(c.Head.Author, c.record, c.taken)
	}
	for _, c := range collect {
		n, err := book.Collect(c.Head.Author, c.record, c.total)
		if err != nil {
			return nil, err
		}
		if n > 0 {
			worth = append(worth, c)
		}
	}
	return worth, nil
}

// creditOf is which of a record's credits is the payee's, or -1.
func creditOf(r *record.Record, payee record.Address) int {
	return slices.IndexFunc(r.Credits, func(c record.Credit) bool { return c.Payee == payee })
}

// collection is a Collection with what it is worth.
type collection struct {
	Collection
	record  record.ID
	total   record.Nano // by the log
	taken   record.Nano // collected before
	account royalty.Account
}

// payments finds what can be collected, and all records that money can have reached: those that a log uses which has paid something, and
// their ancestors as far as they are held, ancestors first. Records that nobody has paid for are not looked at: anybody can make any number.
func (s *Settler) payments(ctx context.Context) (all []collection, records []*record.Record, err error) {
	var used []record.ID
	for _, head := range s.Lineage.Heads() {
		running, err := s.Lineage.Running(head.Author)
		if err != nil {
			return nil, nil, err
		}
		if len(running) == 0 {
			continue // a builder's log: the chain need not be asked
		}
		at, err := s.Contract.Latest(ctx, head.Author)
		if err != nil {
			return nil, nil, err
		}
		if at.Head.Size == 0 || at.Paid == 0 {
			continue
		}
		for id, r := range running { // closure sorts them
			if r.Total > 0 {
				used = append(used, id)
			}
		}
		under, ok := s.under(head, at.Head)
		if !ok || at.Paid == at.Collected {
			continue
		}
		of, err := s.collectionsOf(ctx, at, under, running)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, of...)
	}
	records, err = s.closure(used, func(record.ID) (bool, error) { return false, nil })
	return all, records, err
}

// under is the head to collect under: the anchored one while more than it is held, else the one that is held, which the author signed,
// so that it counts whatever is anchored meanwhile. Of a fork what is held may be another branch than the anchored one. Then no proof
// from here would hold, and one would undo a whole settlement: it is left to others.
func (s *Settler) under(held record.SignedHead, anchored record.Head) (record.SignedHead, bool) {
	if held.Size < anchored.Size {
		return held, held.Size > 0
	}
	path, err := s.Log.Consistency(held.Author, anchored.Size, held.Size)
	ok := err == nil && merkle.VerifyConsistency(anchored.Size, held.Size, path, anchored.Root, held.Root) == nil
	if held.Size == anchored.Size {
		return held, ok
	}
	return record.SignedHead{Head: anchored}, ok
}

func (s *Settler) collectionsOf(ctx context.Context, at Anchored, under record.SignedHead, running map[record.ID]record.Running) (all []collection, err error) {
	for _, id := range sorted(running) {
		c, err := s.latestUse(under, id, running[id].Last)
		if err != nil {
			return nil, err
		}
		if c == nil {
			continue
		}
		if c.taken, err = s.Contract.Taken(ctx, under.Author, id); err != nil {
			return nil, err
		}
		if c.account = at.Account; c.total > c.taken {
			all = append(all, *c)
		}
	}
	return all, nil
}

// latestUse follows the pointers back from the latest use of a record to the latest under the head; nil if there is none.
func (s *Settler) latestUse(under record.SignedHead, id record.ID, last uint64) (*collection, error) {
	author, size := under.Author, under.Size
	for last > 0 {
		b, err := s.Log.Entry(author, last-1)
		if err != nil {
			return nil, err
		}
		e, err := record.ParseEntry(b)
		if err != nil {
			return nil, fmt.Errorf("entry %d of %v: %w", last-1, author, err)
		}
		if e.Usage == nil {
			return nil, fmt.Errorf("entry %d of %v is no usage of %v, but %v", last-1, author, id, e.Kind)
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
		found := Collection{Entry: b, Use: k, Inclusion: inclusion, Head: under}
		return &collection{Collection: found, record: id, total: e.Usage.Uses[k].Total}, nil
	}
	return nil, nil
}

// sorted lists the records of a log in the order of their ids, so that what is sent does not depend on the order of a map.
func sorted(running map[record.ID]record.Running) []record.ID {
	ids := make([]record.ID, 0, len(running))
	for id := range running {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, compareIDs)
	return ids
}
