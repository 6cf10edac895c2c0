package anchor

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"golang.org/x/sync/errgroup"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// asksAtOnce is how many questions the chain is asked at once: an endpoint far away answers each in some 50 ms, and takes no more than a few
// dozen at a time.
const asksAtOnce = 16

// sideBySide calls f with 0 to n-1, some at once, and returns the first error.
func sideBySide(ctx context.Context, n int, f func(ctx context.Context, i int) error) error {
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(asksAtOnce)
	for i := range n {
		group.Go(func() error { return f(ctx, i) })
	}
	return group.Wait()
}

// book is the contract's books of the records, ancestors first, as the chain has them now.
func (s *Settler) book(ctx context.Context, records []*record.Record) (*royalty.Book, error) {
	money, registered := make([]royalty.Money, len(records)), make([]bool, len(records))
	err := sideBySide(ctx, len(records), func(ctx context.Context, i int) (err error) {
		money[i], registered[i], err = s.Contract.Money(ctx, records[i].ID())
		return err
	})
	if err != nil {
		return nil, err
	}
	book := royalty.New(s.Unit)
	for i, r := range records {
		if err := book.SetMoney(r.ID(), money[i]); err != nil {
			return nil, err
		}
		if registered[i] {
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
	logs, err := s.paying(ctx)
	if err != nil {
		return nil, nil, err
	}
	var used []record.ID
	for _, l := range logs {
		for id, r := range l.running { // closure sorts them
			if r.Total > 0 {
				used = append(used, id)
			}
		}
		under, ok := s.under(l.head, l.at.Head)
		if !ok || l.at.Paid == l.at.Collected {
			continue
		}
		of, err := s.collectionsOf(ctx, l.at, under, l.running)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, of...)
	}
	records, err = s.closure(used, func(record.ID) (bool, error) { return false, nil })
	return all, records, err
}

// payer is an author's log as it is held, and as the chain has it.
type payer struct {
	head    record.SignedHead
	running map[record.ID]record.Running
	at      Anchored
}

// paying are the logs that use records and have paid something.
func (s *Settler) paying(ctx context.Context) (logs []payer, err error) {
	for _, head := range s.Lineage.Heads() {
		running, err := s.Lineage.Running(head.Author)
		if err != nil {
			return nil, err
		}
		if len(running) > 0 { // else it is a builder's log: the chain need not be asked
			logs = append(logs, payer{head: head, running: running})
		}
	}
	err = sideBySide(ctx, len(logs), func(ctx context.Context, i int) (err error) {
		logs[i].at, err = s.Contract.Latest(ctx, logs[i].head.Author)
		return err
	})
	return slices.DeleteFunc(logs, func(l payer) bool { return l.at.Head.Size == 0 || l.at.Paid == 0 }), err
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
		if c != nil {
			c.account = at.Account
			all = append(all, *c)
		}
	}
	err = sideBySide(ctx, len(all), func(ctx context.Context, i int) (err error) {
		all[i].taken, err = s.Contract.Taken(ctx, under.Author, all[i].record)
		return err
	})
	return slices.DeleteFunc(all, func(c collection) bool { return c.total <= c.taken }), err
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

// closure returns the records with all their ancestors, as far as they are held, ancestors first, each once, in an order that depends on
// their ids alone. What is known is left out, and its ancestors too; it is asked for once.
func (s *Settler) closure(ids []record.ID, known func(record.ID) (bool, error)) ([]*record.Record, error) {
	ids = slices.Clone(ids)
	slices.SortFunc(ids, compareIDs)
	visited := map[record.ID]bool{}
	var out []*record.Record
	// An explicit stack, since lineages can be deeper than is good for recursion. A record is on it twice: to go to its parents, and,
	// with the record set, to come after them.
	type visit struct {
		id    record.ID
		after *record.Record
	}
	for _, id := range ids {
		for stack := []visit{{id: id}}; len(stack) > 0; {
			v := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			if v.after != nil {
				out = append(out, v.after)
				continue
			}
			// Each is visited once whatever becomes of it: a diamond-shaped lineage has exponentially many paths.
			if visited[v.id] {
				continue
			}
			visited[v.id] = true
			if there, err := known(v.id); err != nil {
				return nil, err
			} else if there {
				continue
			}
			r, err := s.Lineage.Record(v.id)
			if err != nil {
				continue // not held
			}
			stack = append(stack, visit{after: r})
			for _, p := range r.Parents {
				stack = append(stack, visit{id: p.Record})
			}
		}
	}
	return out, nil
}

func compareIDs(a, b record.ID) int { return bytes.Compare(a[:], b[:]) }
