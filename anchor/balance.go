package anchor

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/openledger/openledger/store/record"
)

// ErrUncovered says that the log owes as much as its prepaid balance can pay, so that a bonded author must not owe more.
var ErrUncovered = errors.New("the prepaid balance is used up")

// Bank is the contract as who keeps a balance sees it.
type Bank interface {
	Latest(ctx context.Context, a record.Author) (Anchored, error)
	// Fund adds to the author's balance from the node's own account.
	Fund(ctx context.Context, a record.Author, amount record.Nano) (Done, error)
	// AwaitPayments returns when no payment of this node is under way, also of its earlier life, or with an error if one still is.
	AwaitPayments(ctx context.Context) error
	// Leaving is what withdrawals that are under way, also of its earlier life, will take from the balance and have not yet.
	Leaving() record.Nano
}

// Balance keeps what a log has prepaid above a level, or says loudly that it is not.
type Balance struct {
	Author record.Author
	Owed   func() (record.Nano, error) // by the whole log, anchored or not
	Bank   Bank
	Level  record.Nano   // that is to be free beyond all that the log owes
	TopUp  record.Nano   // what is added when less is; 0: nothing, it is only said
	Every  time.Duration // between two looks at the chain
	Logger *slog.Logger
	// Log and MergeDelay tell how long the log has owed what is not anchored and paid; nil doesn't look at that, and has no Collectors.
	Log        Log
	MergeDelay time.Duration

	looking  turn
	toppedUp turn // which takes long, and others look meanwhile

	mu      sync.Mutex  // guards the next four
	known   *Anchored   // as the chain last said
	leaving record.Nano // the most that was seen leaving since that was asked for
	asked   record.Nano // the same, since it is asked now
	lacking lack        // what was last not enough
	rest    time.Time   // until when nothing is topped up; whose turn it is to top up touches it
}

const (
	// headroom is which part of all that was prepaid stays free for uses that are under way when the balance runs out.
	headroom = 100
	// topUpRest is how long no top-up follows one that failed: it may happen yet, and is not safe to repeat.
	topUpRest = time.Hour
	// lackFor is how long the balance counts as used up after it was not enough for a use, unless it grows: each further one of its size would
	// be answered and could not be written. It is short, since the next ones may be smaller.
	lackFor = time.Minute
	// mostLack is which part of all that was prepaid it counts as used up by then at most: else one use of a large fee would keep out all others.
	mostLack = 10
)

// lack is what a use owed that was more than was free, and when.
type lack struct {
	amount record.Nano
	at     time.Time
}

// Lacked says that a use was answered and could not be written, since it owed so much and less was free.
func (b *Balance) Lacked(amount record.Nano) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if time.Since(b.lacking.at) < lackFor {
		amount = max(amount, b.lacking.amount)
	}
	b.lacking = lack{amount, time.Now()}
}

// least is what must be free for further uses.
func (b *Balance) least(prepaid record.Nano) record.Nano {
	b.mu.Lock()
	defer b.mu.Unlock()
	least := prepaid/headroom + 1
	if time.Since(b.lacking.at) < lackFor {
		least = max(least, min(b.lacking.amount, prepaid/mostLack))
	}
	return least
}

// Run looks after the balance until the context ends.
func (b *Balance) Run(ctx context.Context) error {
	tick := time.NewTicker(b.Every)
	defer tick.Stop()
	late := onTime
	for low, marked := false, false; ; {
		free, err := b.Look(ctx)
		switch {
		case ctx.Err() != nil:
			return nil
		case err != nil:
			b.Logger.Warn("the prepaid balance could not be looked after", "err", err, "again", b.Every)
		case free < b.Level && !low:
			b.Logger.Error("the prepaid balance is low: openledger provider fund AMOUNT", "free", free.Token(), "level", b.Level.Token())
		}
		if err == nil {
			low = free < b.Level
		}
		if b.Marked() && !marked {
			marked = true
			b.Logger.Error("this log is marked on chain for a fault, for good: its stake is lost, and nobody need trust a receipt of it that is not anchored and paid; what it owes is still paid from its balance. Go on with a new key")
		}
		// Also while the chain is away: what is paid can only have grown since, and that is when a log becomes overdue.
		late = b.warn(late)
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// How near a log is to what it can be marked for, bonded or not: owing what is not anchored and paid for longer than the merge delay.
type lateness int

const (
	onTime  lateness = iota
	soon             // half of the merge delay is over
	overdue          // all of it
)

// warn says loudly, and once each, that the log is soon overdue, and that it is: whoever is not bonded loses its name all the same, and what
// is in its balance.
func (b *Balance) warn(before lateness) lateness {
	b.mu.Lock()
	at := b.known
	b.mu.Unlock()
	if b.Log == nil || at == nil || at.Marked {
		return onTime
	}
	since, owes, err := unpaidSince(b.Log, b.Author, at.Paid)
	if err != nil {
		b.Logger.Warn("it can't be told since when the log owes what is not paid", "err", err)
		return before
	}
	now, waits := onTime, time.Since(since.Go())
	switch {
	case !owes:
		return onTime
	case waits > b.MergeDelay:
		now = overdue
	case waits > b.MergeDelay/2:
		now = soon
	}
	if now <= before {
		return now
	}
	cure := "openledger anchor now"
	if at.Owed > at.Paid {
		cure = "openledger provider fund AMOUNT"
	}
	if now == overdue {
		b.Logger.Error("the log owes what is not anchored and paid for longer than the merge delay, and anybody can have it marked for good now: "+cure, "since", since.Go())
	} else {
		b.Logger.Error("the log owes what is not anchored and paid, and can soon be marked for good: "+cure, "since", since.Go(), "until", since.Go().Add(b.MergeDelay))
	}
	return now
}

// unpaidSince is when the log began to owe more than is paid, and whether it does.
func unpaidSince(log Log, author record.Author, paid record.Nano) (since record.Time, owes bool, err error) {
	head, _ := log.Head(author)
	entry := func(i uint64) (e record.Entry) {
		b, failed := log.Entry(author, i)
		if failed == nil {
			e, failed = record.ParseEntry(b)
		}
		err = errors.Join(err, failed)
		return e
	}
	from, to := uint64(0), head.Size // the first such entry is not before from, and before to if there is one
	for from < to && err == nil {
		if middle := from + (to-from)/2; entry(middle).Owed > paid {
			to = middle
		} else {
			from = middle + 1
		}
	}
	if from == head.Size || err != nil {
		return 0, false, err
	}
	return entry(from).Time, true, err
}

// Refresh reads the balance, and returns what is free of it, beyond all that the log owes.
func (b *Balance) Refresh(ctx context.Context) (record.Nano, error) {
	give, err := b.looking.take(ctx) // of two looks the older must not have the last word
	if err != nil {
		return 0, fmt.Errorf("another look at the balance is under way: %w", err)
	}
	defer give()
	return b.look(ctx)
}

// Look reads the balance, tops it up if it is to be, and returns what is free of it then, beyond all that the log owes.
func (b *Balance) Look(ctx context.Context) (free record.Nano, err error) {
	free, err = b.Refresh(ctx)
	if err != nil || b.TopUp == 0 || free >= b.Level {
		return free, err
	}
	give, err := b.toppedUp.take(ctx)
	if err != nil {
		return free, fmt.Errorf("another top-up is under way: %w", err)
	}
	defer give()
	if time.Now().Before(b.rest) {
		return free, nil
	}
	// What is under way may be a top-up: then there is enough.
	if err := b.Bank.AwaitPayments(ctx); err != nil {
		return free, err
	}
	if free, err = b.Refresh(ctx); err != nil || free >= b.Level {
		return free, err
	}
	done, err := b.Bank.Fund(ctx, b.Author, b.TopUp)
	if err != nil {
		b.rest = time.Now().Add(topUpRest)
		return free, fmt.Errorf("top up the balance by %s tokens: %w", b.TopUp.Token(), err)
	}
	b.Logger.Info("balance topped up", "by", b.TopUp.Token(), "tx", done.Tx)
	return b.Refresh(ctx)
}

// look is whose turn it is to look.
func (b *Balance) look(ctx context.Context) (record.Nano, error) {
	b.mu.Lock()
	b.asked = b.Bank.Leaving() // before the chain is asked: what is mined in between then counts twice until the next look
	b.mu.Unlock()
	at, err := b.Bank.Latest(ctx, b.Author)
	if err != nil {
		return 0, err
	}
	b.mu.Lock()
	b.known, b.leaving = &at, b.asked
	b.mu.Unlock()
	owed, err := b.Owed()
	prepaid := b.prepaid()
	return prepaid - min(prepaid, owed), err
}

// prepaid is all that was ever prepaid, without what leaves the balance. There must have been a look.
func (b *Balance) prepaid() record.Nano {
	b.mu.Lock()
	defer b.mu.Unlock()
	now := b.Bank.Leaving()
	b.leaving, b.asked = max(b.leaving, now), max(b.asked, now)
	prepaid, err := b.known.Paid.Plus(b.known.Balance - min(b.known.Balance, b.leaving))
	if err != nil {
		return ^record.Nano(0)
	}
	return prepaid
}

// bonded says whether a stake could be taken from the author, and whether anything is known of it.
func (b *Balance) bonded() (bonded, known bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.known != nil && b.known.Bond > 0 && !b.known.Marked, b.known != nil
}

// Marked says whether a fault of the author was proved on chain, as far as is known.
func (b *Balance) Marked() bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.known != nil && b.known.Marked
}

// MayOwe is the most that the log may owe in all: what it has prepaid if it has a stake that could be taken, else there is no limit.
func (b *Balance) MayOwe() record.Nano {
	if bonded, _ := b.bonded(); !bonded {
		return ^record.Nano(0)
	}
	return b.prepaid()
}

// Covered is nil unless the author has a stake that could be taken, ended or not, and its log owes nearly all that it has prepaid: what it
// owes beyond that it could not pay in time, and would lose the stake for. It is by what the chain said at the last look; before the first
// one nobody knows.
func (b *Balance) Covered() error {
	bonded, known := b.bonded()
	if !known {
		return errors.New("the prepaid balance has not been read from the chain yet")
	}
	if !bonded {
		return nil
	}
	owed, err := b.Owed()
	if err != nil {
		return err
	}
	if prepaid := b.prepaid(); prepaid-min(prepaid, owed) < b.least(prepaid) {
		return fmt.Errorf("%w: the log owes %s tokens of %s, and is bonded: openledger provider fund AMOUNT", ErrUncovered, owed.Token(), prepaid.Token())
	}
	return nil
}
