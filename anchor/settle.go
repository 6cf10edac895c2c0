package anchor

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math"
	"slices"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// maxTries is how often a settlement is put together anew because an author anchored while it was on its way: one anchors every few
// minutes at most, so more than once in a row is bad luck already.
const maxTries = 3

// Accounts are what the settlement contract keeps of money, in the latest block.
type Accounts interface {
	Latest(ctx context.Context, a record.Author) (Anchored, error)
	// Money is what reached a record, and whether it is registered.
	Money(ctx context.Context, id record.ID) (royalty.Money, bool, error)
	// Taken is what was collected from the author for the record.
	Taken(ctx context.Context, a record.Author, id record.ID) (record.Nano, error)
	// Claimed is what was paid to the payee out of the record's pool.
	Claimed(ctx context.Context, id record.ID, payee record.Address) (record.Nano, error)
}

// Contract is the settlement contract as whoever moves money sees it.
type Contract interface {
	Accounts
	// Move does all in one transaction, or nothing.
	Move(ctx context.Context, moves []Move) (Done, error)
	// AwaitMoves returns when no moves of this node are under way, also of its earlier life, or with an error if some still are.
	AwaitMoves(ctx context.Context) error
}

// Settler moves what is owed, for anybody.
type Settler struct {
	Log      Log
	Lineage  Lineage
	Contract Contract
	Unit     record.Nano  // the least that the token can pay; 0 is 1
	Logger   *slog.Logger // for Run; nil discards
}

// Check says what is missing.
func (s *Settler) Check() error {
	switch {
	case s.Log == nil:
		return errors.New("settling: no log to read is set")
	case s.Lineage == nil:
		return errors.New("settling: no lineage to read is set")
	case s.Contract == nil:
		return errors.New("settling: no contract is set")
	}
	return nil
}

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

// Run settles every so often what anchored logs have paid and nobody collected, once that is worth so much: each step takes gas, whatever it
// moves. A collection that brings less than its part of that for each step that it may take is left until it brings more, or to others: anyone
// can owe a nano to any number of records, or to one with any number of ancestors. With worth 0 it settles nothing. A failure is logged and tried
// again.
func (s *Settler) Run(ctx context.Context, every time.Duration, worth record.Nano) error {
	logger := s.Logger
	if logger == nil {
		logger = slog.New(slog.DiscardHandler)
	}
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
		if worth == 0 {
			continue
		}
		least := max(1, worth/maxMoves)
		waiting, err := s.waiting(ctx, least)
		if err == nil && waiting >= worth {
			var done []Done
			if done, err = s.settle(ctx, least); err == nil && len(done) > 0 {
				logger.Info("settled", "tokens", waiting.Token(), "transactions", len(done))
			}
		}
		if err != nil && ctx.Err() == nil {
			logger.Warn("settling failed, trying again", "err", err, "in", every)
		}
	}
}

// Waiting is what a settlement from here would collect now.
func (s *Settler) Waiting(ctx context.Context) (record.Nano, error) { return s.waiting(ctx, 0) }

func (s *Settler) waiting(ctx context.Context, least record.Nano) (sum record.Nano, err error) {
	collect, _, err := s.payments(ctx)
	if err != nil {
		return 0, err
	}
	_, sum, err = s.worthwhile(collect, least)
	return sum, err
}

// Settle collects all that anchored logs owe and have paid, and distributes it as far down the lineage as it goes. It returns the
// transactions, none if there is nothing to move; beside an error, those that were made before it.
func (s *Settler) Settle(ctx context.Context) ([]Done, error) { return s.settle(ctx, 0) }

// settle is Settle of what brings at least so much for each step.
func (s *Settler) settle(ctx context.Context, least record.Nano) (all []Done, err error) {
	if err := s.Contract.AwaitMoves(ctx); err != nil {
		return nil, err
	}
	for try := 1; ; try++ {
		moves, collect, err := s.settlement(ctx, least)
		if err != nil {
			return all, err
		}
		done, err := s.send(ctx, moves)
		all = append(all, done...)
		if try == maxTries || !s.overtaken(ctx, collect) {
			return all, err
		}
	}
}

// settlement is what there is to do now, and the collections in it.
func (s *Settler) settlement(ctx context.Context, least record.Nano) (moves []Move, collect []collection, err error) {
	collect, records, err := s.payments(ctx)
	if err == nil && least > 0 {
		collect, records, err = s.only(collect, least)
	}
	if err != nil {
		return nil, nil, err
	}
	book, err := s.book(ctx, records)
	if err != nil {
		return nil, nil, err
	}
	fresh := registerIn(book, records)
	if collect, err = collectIn(book, collect); err != nil {
		return nil, nil, err
	}
	for _, c := range collect {
		moves = append(moves, Move{Collect: &c.Collection})
	}
	// Descendants come behind their ancestors in records, so backwards is the way that money goes.
	for _, r := range slices.Backward(records) {
		terms := r.Terms()
		if m := book.Money(r.ID()); m.Income == m.Distributed {
			continue
		}
		if _, err := book.Distribute(r.ID()); err != nil {
			continue // not registered: its money waits
		}
		moves = append(moves, Move{Distribute: &terms})
	}
	return append(reached(book, fresh), moves...), collect, nil
}

// reached registers those of the fresh records that money has come to, with their ancestors, which the contract wants registered first.
// The others are left to their builders: anybody can make records, and whoever settles would pay for all of them.
func reached(book *royalty.Book, fresh []*record.Record) (moves []Move) {
	needed := map[record.ID]bool{}
	for _, r := range slices.Backward(fresh) {
		if !needed[r.ID()] && book.Money(r.ID()).Income == 0 {
			continue
		}
		needed[r.ID()] = true
		for _, p := range r.Parents {
			needed[p.Record] = true
		}
	}
	for _, r := range fresh {
		if needed[r.ID()] {
			moves = append(moves, Move{Register: r})
		}
	}
	return moves
}

// overtaken says whether an author anchored a longer log than a collection was made for: the contract takes a head without a signature
// only while it is the anchored one, and skips it after that.
func (s *Settler) overtaken(ctx context.Context, collect []collection) bool {
	for _, c := range collect {
		if c.Head.Signature != (record.Signature{}) {
			continue
		}
		if at, err := s.Contract.Latest(ctx, c.Head.Author); err == nil && at.Head != c.Head.Head {
			return true
		}
	}
	return false
}

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
	due := royalty.Due{Payee: payee}
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
			Record: id, Weight: weight, Of: of, Claimed: claimed,
			Claimable: royalty.Claimable(before, weight, of, claimed, s.Unit), Settled: royalty.Claimable(after, weight, of, claimed, s.Unit),
		}
		if reached {
			if err := s.takeIn(ctx, settled, settled.Descendants(id), known); err != nil {
				return err
			}
			var all bool
			part.Sources, all = settled.Sources(id, weight)
			part.Unlisted = !all
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
