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
			// What the chain has registered can fail here only because an ancestor is not held. Then others settle it.
			_ = book.Register(r.Terms())
		}
	}
	return book, nil
}

// registerIn registers in the book what it does not know of the records, ancestors first, and returns what that was. A void record, one
// made from a void one, and one of which an ancestor is not held stay unregistered: their money waits.
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

// claimable is what the i-th credit of a record would be paid by the contract if it claimed now. It asks nothing of the record's
// parents, as the contract doesn't: they may not be held.
func (s *Settler) claimable(r *record.Record, i int, money royalty.Money, claimed record.Nano) record.Nano {
	earned := money.Pool.Share(uint64(r.Credits[i].Weight), r.Terms().CreditsTotal)
	n := max(earned, claimed) - claimed
	return n - n%max(s.Unit, 1)
}

// addDue adds one record's part.
func addDue(due royalty.Due, d royalty.RecordDue) (royalty.Due, error) {
	due.Records = append(due.Records, d)
	for _, add := range []struct{ to, n *record.Nano }{{&due.Claimed, &d.Claimed}, {&due.Claimable, &d.Claimable}, {&due.Settled, &d.Settled}} {
		sum, err := add.to.Plus(*add.n)
		if err != nil {
			return due, fmt.Errorf("due of %v: %w", due.Payee, err)
		}
		*add.to = sum
	}
	return due, nil
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
		running, err := s.Lineage.Running(head.Author)
		if err != nil {
			return nil, err
		}
		if len(running) == 0 {
			continue // a builder's log: the chain need not be asked
		}
		at, err := s.Contract.Latest(ctx, head.Author)
		if err != nil {
			return nil, err
		}
		// An author that has paid nothing new, or whose anchored log is not held here, is left to others.
		if at.Head.Size == 0 || at.Head.Size > head.Size || at.Paid == at.Collected || !s.extends(head, at.Head) {
			continue
		}
		of, err := s.collectionsOf(ctx, at, running)
		if err != nil {
			return nil, err
		}
		all = append(all, of...)
	}
	return all, nil
}

// extends says whether the log that is held goes on from the anchored head. Of a fork it may be the other branch; then no proof from here
// would hold, and one would undo a whole settlement.
func (s *Settler) extends(head record.SignedHead, anchored record.Head) bool {
	path, err := s.Log.Consistency(head.Author, anchored.Size, head.Size)
	return err == nil && merkle.VerifyConsistency(anchored.Size, head.Size, path, anchored.Root, head.Root) == nil
}

func (s *Settler) collectionsOf(ctx context.Context, at Anchored, running map[record.ID]record.Running) (all []collection, err error) {
	author := at.Head.Author
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
	slices.SortFunc(ids, compareIDs)
	return ids
}
