package anchor

import (
	"context"
	"errors"
	"time"

	"github.com/openledger/openledger/store/record"
)

const (
	// lookEvery is how often it is looked whether enough waits to be anchored: often beside the blocks of any chain in use.
	lookEvery = time.Second
	// retryAfter is the longest that anchoring rests after it failed.
	retryAfter = time.Minute
	// budgetDay is the time that a budget of gas is for.
	budgetDay = 24 * time.Hour
)

// spending is gas that an anchor took.
type spending struct {
	at  time.Time
	gas uint64
}

// Run anchors what the log newly owes, when it is time to, until the context ends. A failure is logged and tried again. What has waited
// too long while nobody ran is anchored at once.
func (a *Anchorer) Run(ctx context.Context) error {
	if a.config.Every == 0 {
		<-ctx.Done()
		return nil
	}
	every := time.NewTicker(a.config.Every)
	defer every.Stop()
	var sooner <-chan time.Time
	if a.config.Entries > 0 || a.config.Owed > 0 {
		look := time.NewTicker(lookEvery)
		defer look.Stop()
		sooner = look.C
	}
	if a.waited() {
		a.try(ctx)
	}
	var rest time.Time // until when the sooner anchors do
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-every.C:
			for !a.try(ctx) && ctx.Err() == nil {
				wait(ctx, a.rest())
			}
		case now := <-sooner:
			if now.Before(rest) || !a.enough(ctx) {
				continue
			}
			if !a.try(ctx) {
				rest = now.Add(a.rest())
			}
		}
	}
}

// rest is how long anchoring rests after it failed: where it is to be done every few seconds, a minute may be all the time that there is.
func (a *Anchorer) rest() time.Duration { return min(retryAfter, a.config.Every) }

// wait returns after so long, or when the context ends.
func wait(ctx context.Context, d time.Duration) {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
	case <-timer.C:
	}
}

// waited says whether the head is older than anything may wait.
func (a *Anchorer) waited() bool {
	head, ok := a.config.Log.Head(a.config.Author)
	return ok && head.Size > 0 && time.Since(head.Time.Go()) >= a.config.Every
}

// try anchors, and logs what came of it. It says whether the log is anchored now, or empty.
func (a *Anchorer) try(ctx context.Context) bool {
	done, err := a.Now(ctx)
	switch {
	case ctx.Err() != nil:
		return false
	case err == nil && done.GasUsed > 0:
		a.config.Logger.Info("anchored", "tx", done.Tx, "block", done.Block, "gas", done.GasUsed)
	case err != nil && !errors.Is(err, ErrNothing):
		a.metrics.failures.Add(1)
		a.config.Logger.Warn("anchoring failed, trying again", "err", err, "in", a.rest())
		return false
	}
	return true
}

// enough says whether so much waits that it is anchored before its time, and the budget lets it.
func (a *Anchorer) enough(ctx context.Context) bool {
	head, ok := a.config.Log.Head(a.config.Author)
	if !ok || head.Size == 0 {
		return false
	}
	give, err := a.turn.take(ctx)
	if err != nil {
		return false
	}
	defer give()
	if a.known == nil {
		if _, err := a.look(ctx); err != nil {
			return false // that the chain is away is said when it is time to anchor
		}
	}
	if head.Size <= a.known.Head.Size || !a.affordable(time.Now()) {
		return false
	}
	if n := a.config.Entries; n > 0 && head.Size-a.known.Head.Size >= n {
		return true
	}
	return a.config.Owed > 0 && a.newlyOwed(head) >= a.config.Owed
}

// AtEnd anchors what the log newly owes before its node is away, for nobody knows how long: it would be marked for what is not anchored and
// paid in time. A log that owes nothing new can wait, and the budget of gas holds. It returns the zero Done if there is nothing to do. It
// registers nothing, which can be done later and by anybody.
func (a *Anchorer) AtEnd(ctx context.Context) (Done, error) {
	head, ok := a.config.Log.Head(a.config.Author)
	if !ok || head.Size == 0 {
		return Done{}, nil
	}
	give, err := a.turn.take(ctx)
	if err != nil {
		return Done{}, err
	}
	defer give()
	if a.known == nil {
		if _, err := a.look(ctx); err != nil {
			return Done{}, err
		}
	}
	if head.Size <= a.known.Head.Size || a.newlyOwed(head) == 0 || !a.affordable(time.Now()) {
		return Done{}, nil
	}
	return a.now(ctx, nil)
}

// newlyOwed is what the log owes beyond what it did when it was last anchored. The caller has the turn.
func (a *Anchorer) newlyOwed(head record.SignedHead) record.Nano {
	owed := func(size uint64) record.Nano {
		if size == 0 {
			return 0
		}
		b, err := a.config.Log.Entry(a.config.Author, size-1)
		if err != nil {
			return 0
		}
		e, err := record.ParseEntry(b)
		if err != nil {
			return 0
		}
		return e.Owed
	}
	now, then := owed(head.Size), owed(a.known.Head.Size)
	return now - min(now, then)
}

// affordable says whether the budget of gas has room for another anchor that takes what the last one did. The caller has the turn.
func (a *Anchorer) affordable(now time.Time) bool {
	if a.config.GasPerDay == 0 {
		return true
	}
	var sum, last uint64
	kept := a.spent[:0]
	for _, s := range a.spent {
		if now.Sub(s.at) < budgetDay {
			kept = append(kept, s)
			sum += s.gas
		}
		last = s.gas
	}
	a.spent = kept
	return sum+last <= a.config.GasPerDay
}
