package anchor

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"time"

	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/record"
)

// maxTries is how often a settlement is put together anew because an author anchored while it was on its way: one anchors every few
// minutes at most, so more than once in a row is bad luck already.
const maxTries = 3

// Accounts are what the settlement contract keeps of money, in the latest block. Several goroutines ask at once.
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
