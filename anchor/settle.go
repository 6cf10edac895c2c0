package anchor

import (
	"bytes"
	"context"
	"fmt"
	"slices"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// maxMoves is how many moves go into one transaction: at most some 100,000 gas each, it stays well below a block of 30 million.
const maxMoves = 64

// Move is one step of a settlement; exactly one field is set.
type Move struct {
	Register   *record.Record
	Collect    *Collection
	Distribute *record.Terms
	Claim      *Claim
}

// Collection is the proof of what an author's anchored log owes a record.
type Collection struct {
	Entry     []byte
	Use       int // which of the entry's uses
	Inclusion []merkle.Hash
	Head      record.Head // the anchored one, so it needs no signature
}

// Claim is the proof that a record credits a payee.
type Claim struct {
	Terms  record.Terms
	Credit record.Credit
	Proof  []merkle.SumStep
}

// Contract is the settlement contract as whoever moves money sees it. Reads are of the latest block.
type Contract interface {
	Latest(ctx context.Context, a record.Author) (Anchored, error)
	// Money is what reached a record, and whether it is registered.
	Money(ctx context.Context, id record.ID) (royalty.Money, bool, error)
	// Taken is what was collected from the author for the record.
	Taken(ctx context.Context, a record.Author, id record.ID) (record.Nano, error)
	// Claimed is what was paid to the payee out of the record's pool.
	Claimed(ctx context.Context, id record.ID, payee record.Address) (record.Nano, error)
	// Move does all in one transaction, or nothing.
	Move(ctx context.Context, moves []Move) (Done, error)
}

// Settler moves what is owed, for anybody.
type Settler struct {
	Log      Log
	Lineage  Lineage
	Contract Contract
	Unit     record.Nano // the least that the token can pay
}

// Register registers the records that an author's log uses, with their ancestors, as far as they are not.
func (s *Settler) Register(ctx context.Context, a record.Author) ([]Done, error) {
	running, err := s.Lineage.Running(a)
	if err != nil {
		return nil, err
	}
	return s.RegisterRecords(ctx, sorted(running)...)
}

// RegisterRecords registers records with their ancestors, as far as they are not. A record whose ancestors are not all held is an error.
func (s *Settler) RegisterRecords(ctx context.Context, ids ...record.ID) ([]Done, error) {
	records, err := s.closure(ids)
	if err != nil {
		return nil, err
	}
	var moves []Move
	for _, r := range records {
		_, registered, err := s.Contract.Money(ctx, r.ID())
		if err != nil {
			return nil, err
		}
		if !registered {
			moves = append(moves, Move{Register: r})
		}
	}
	for _, id := range ids {
		if !slices.ContainsFunc(records, func(r *record.Record) bool { return r.ID() == id }) {
			return nil, fmt.Errorf("record %v or an ancestor of it is not held here: %w", id, record.ErrParentUnknown)
		}
	}
	return s.send(ctx, moves)
}

// Settle collects all that anchored logs owe and have paid, and distributes it as far down the lineage as it goes. It returns the
// transactions, none if there is nothing to move.
func (s *Settler) Settle(ctx context.Context) ([]Done, error) {
	collect, err := s.collections(ctx)
	if err != nil {
		return nil, err
	}
	ids, err := s.Lineage.Records()
	if err != nil {
		return nil, err
	}
	records, err := s.closure(ids)
	if err != nil {
		return nil, err
	}
	book, err := s.book(ctx, records, nil)
	if err != nil {
		return nil, err
	}
	var moves []Move
	for _, r := range records {
		_, registered, err := s.Contract.Money(ctx, r.ID())
		if err != nil {
			return nil, err
		}
		if !registered {
			if book.Register(r.Terms()) != nil {
				continue // void, or made from a void one: its money waits
			}
			moves = append(moves, Move{Register: r})
		}
	}
	for _, c := range collect {
		moves = append(moves, Move{Collect: &c.Collection})
	}
	if err := collectIn(book, collect); err != nil {
		return nil, err
	}
	// Descendants come behind their ancestors in records, so backwards is the way that money goes.
	for _, r := range slices.Backward(records) {
		terms := r.Terms()
		if m := book.Money(r.ID()); m.Income == m.Distributed {
			continue
		}
		if _, err := book.Distribute(r.ID()); err != nil {
			continue // not registered, see above
		}
		moves = append(moves, Move{Distribute: &terms})
	}
	return s.send(ctx, moves)
}

// Claim pays a payee all that it can claim from the records that are held.
func (s *Settler) Claim(ctx context.Context, payee record.Address) ([]Done, record.Nano, error) {
	records, err := s.crediting(payee)
	if err != nil {
		return nil, 0, err
	}
	book, err := s.book(ctx, records, &payee)
	if err != nil {
		return nil, 0, err
	}
	var total record.Nano
	var moves []Move
	for _, r := range records {
		leaves, err := record.CreditLeaves(r.Credits)
		if err != nil {
			return nil, 0, err
		}
		i := slices.IndexFunc(r.Credits, func(c record.Credit) bool { return c.Payee == payee })
		amount, err := book.Claimable(r.ID(), payee, r.Credits[i].Weight)
		if err != nil || amount == 0 {
			continue // not registered: nothing can have reached it
		}
		if total, err = total.Plus(amount); err != nil {
			return nil, 0, err
		}
		proof, err := merkle.SumProof(leaves, i)
		if err != nil {
			return nil, 0, err
		}
		moves = append(moves, Move{Claim: &Claim{r.Terms(), r.Credits[i], proof}})
	}
	done, err := s.send(ctx, moves)
	return done, total, err
}

// Owed says what a payee is owed: paid, claimable now, and claimable once all that is anchored and paid in has been settled.
func (s *Settler) Owed(ctx context.Context, payee record.Address) (royalty.Due, error) {
	ids, err := s.Lineage.Records()
	if err != nil {
		return royalty.Due{}, err
	}
	records, err := s.closure(ids)
	if err != nil {
		return royalty.Due{}, err
	}
	book, err := s.book(ctx, records, &payee)
	if err != nil {
		return royalty.Due{}, err
	}
	settled := book.Clone()
	for _, r := range records {
		_ = settled.Register(r.Terms()) // a void record stays unregistered
	}
	collect, err := s.collections(ctx)
	if err != nil {
		return royalty.Due{}, err
	}
	if err := collectIn(settled, collect); err != nil {
		return royalty.Due{}, err
	}
	if err := settled.Settle(); err != nil {
		return royalty.Due{}, err
	}
	return book.DueAfter(settled, payee)
}

// send sends moves in transactions of at most maxMoves.
func (s *Settler) send(ctx context.Context, moves []Move) ([]Done, error) {
	var all []Done
	for part := range slices.Chunk(moves, maxMoves) {
		done, err := s.Contract.Move(ctx, part)
		if err != nil {
			return all, fmt.Errorf("settle %d moves: %w", len(part), err)
		}
		all = append(all, done)
	}
	return all, nil
}

// closure returns the records with all their ancestors that are held, ancestors first, each once, in an order that depends on their ids
// alone. A record whose ancestor is not held is left out: it can't be registered from here.
func (s *Settler) closure(ids []record.ID) ([]*record.Record, error) {
	ids = slices.Clone(ids)
	slices.SortFunc(ids, func(a, b record.ID) int { return bytes.Compare(a[:], b[:]) })
	seen := map[record.ID]bool{}
	var out []*record.Record
	// An explicit stack, since lineages can be deeper than is good for recursion. A record is visited twice: to go to its parents, and
	// after them.
	type visit struct {
		record *record.Record
		after  bool
	}
	var stack []visit
	for _, id := range ids {
		if r, err := s.Lineage.Record(id); err == nil && !seen[id] {
			stack = append(stack, visit{record: r})
		}
		for len(stack) > 0 {
			v := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			switch {
			case v.after && s.parentsIn(v.record, seen):
				seen[v.record.ID()] = true
				out = append(out, v.record)
			case !v.after && !seen[v.record.ID()]:
				stack = append(stack, visit{v.record, true})
				for _, p := range v.record.Parents {
					if r, err := s.Lineage.Record(p.Record); err == nil && !seen[p.Record] {
						stack = append(stack, visit{record: r})
					}
				}
			}
		}
	}
	return out, nil
}

func (s *Settler) parentsIn(r *record.Record, in map[record.ID]bool) bool {
	if in[r.ID()] {
		return false
	}
	for _, p := range r.Parents {
		if !in[p.Record] {
			return false
		}
	}
	return true
}

// crediting lists the records that credit a payee.
func (s *Settler) crediting(payee record.Address) ([]*record.Record, error) {
	ids, err := s.Lineage.Records()
	if err != nil {
		return nil, err
	}
	var out []*record.Record
	for _, id := range ids {
		r, err := s.Lineage.Record(id)
		if err != nil {
			return nil, err
		}
		if slices.ContainsFunc(r.Credits, func(c record.Credit) bool { return c.Payee == payee }) {
			out = append(out, r)
		}
	}
	return out, nil
}
