package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/openledger/openledger/store/record"
)

// stuckAfter is when a transaction that waits counts as stuck, in times of ResendAfter: it was offered for more that often, in vain.
const stuckAfter = 4

// A transaction can't be mined before the one that has the number below. One that the account can't pay for, or that the fee cap keeps out,
// so holds up all that come later, and some can't wait: an unanswered challenge takes a bond. An urgent call then takes the number over. Of
// the two intents that have it, one is mined; the other is made under a new number once the first is final, and not before, or both could be.

// stuck is the first intent behind which an urgent call would wait in vain; nil if there is none. So many transactions of the account are mined.
func (w *Wallet) stuck(mined uint64) *intent {
	all := w.unfinished()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, it := range all {
		long := it.poor || time.Since(it.begun) >= stuckAfter*w.cfg.ResendAfter
		if it.Nonce() >= mined && it.state() == waiting && long && !it.Urgent && !w.isOvertaken(it) {
			return it
		}
	}
	return nil
}

// goAhead makes the call of an urgent intent again, in front of who has come to hold it up. The later one does nothing then, where it is safe
// to repeat.
func (w *Wallet) goAhead(ctx context.Context, s *sight, it *intent) error {
	stuck := w.stuck(s.nonce)
	if !it.Urgent || !it.Repeatable || stuck == nil || stuck.Nonce() > it.Nonce() {
		return nil
	}
	tx := it.newest()
	c := Call{To: (*record.Address)(tx.To()), Value: tx.Value(), Data: tx.Data(), What: it.What, Repeatable: true, Urgent: true}
	if _, err := w.submit(ctx, c); err != nil && !errors.As(err, new(*Refused)) {
		return fmt.Errorf("%s: %w", it.What, err)
	}
	return nil
}

// place is the number that a new intent gets, and what it offers: more than who is stuck and has that number, if anybody is.
func (w *Wallet) place(ctx context.Context, stuck *intent, m market) (nonce uint64, f fees, err error) {
	f = m.fees(w.cfg.MaxFee)
	if stuck == nil {
		nonce, err = w.number(ctx)
		return nonce, f, err
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	f, _ = feesOf(stuck.newest()).bumped(m, w.cfg.MaxFee) // at the cap, nodes have nothing of it that outbids this
	w.cfg.Logger.Warn("a transaction is stuck and holds up an urgent one, which takes its number", slog.String("what", stuck.What), slog.Uint64("nonce", stuck.Nonce()))
	return stuck.Nonce(), f, nil
}

// overtaken says whether an urgent intent has an intent's number too. Until that is final, nothing is done for this one.
func (w *Wallet) overtaken(it *intent) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.isOvertaken(it)
}

// isOvertaken is overtaken for who holds mu.
func (w *Wallet) isOvertaken(it *intent) bool {
	if it.Urgent {
		return false
	}
	for _, other := range w.open {
		if other.Urgent && other.Nonce() == it.Nonce() {
			return true
		}
	}
	return false
}

// yield takes note that an intent's number is used, as far as is known by the one that has overtaken it.
func (w *Wallet) yield(it *intent) {
	w.pending(it)
	w.mu.Lock()
	defer w.mu.Unlock()
	if it.since.IsZero() {
		it.since = time.Now()
	}
}
