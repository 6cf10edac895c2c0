package chain

import (
	"context"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// A transaction can't be mined before the one that has the number below. One that the account can't pay for any more so holds up all that
// come later, and some can't wait: an unanswered challenge takes a bond. An urgent call then takes the number over. Of the two intents that
// have it one is mined; the other is made under a new number when the first is final, and not before, or both could be.

// stuck is an intent behind which an urgent call would wait in vain: the account can't pay for its newest version, and any older one is too
// cheap to be mined.
type stuck struct {
	what  string
	nonce uint64
	fees  fees // that outbid what pools may have of it
}

// stuck is the first intent that is so; nil if there is none, or if taking its number would not help.
func (w *Wallet) stuck(ctx context.Context, m market) (*stuck, error) {
	mined, err := w.eth.NonceAt(ctx, w.account, nil)
	if err != nil {
		return nil, fmt.Errorf("number of the next transaction: %w", err)
	}
	all := w.unfinished()
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, it := range all {
		switch {
		case it.Nonce() < mined || it.state() != waiting || !it.poor:
		// An urgent one is not overtaken. Nor is one that was mined and taken back: later ones were made because it was there.
		case it.Urgent || it.takenBack:
			return nil, nil
		case w.twin(it) != nil:
		case it.pooled == nil:
			return &stuck{it.What, it.Nonce(), m.fees(w.cfg.MaxFee)}, nil
		case it.pooled.GasFeeCapIntCmp(m.base) < 0:
			f, _ := feesOf(it.pooled).bumped(m, w.cfg.MaxFee) // as its own newest version does
			return &stuck{it.What, it.Nonce(), f}, nil
		}
	}
	return nil, nil
}

// twin is the other intent that has an intent's number; nil if there is none. Of the two one is urgent. The caller holds mu.
func (w *Wallet) twin(it *intent) *intent {
	for _, other := range w.open {
		if other != it && other.Nonce() == it.Nonce() {
			return other
		}
	}
	return nil
}

// overtaken says whether an urgent intent has taken over an intent's number, and can be paid for: until it is mined, it is the one that is
// offered. The caller holds mu.
func (w *Wallet) overtaken(it *intent) bool {
	t := w.twin(it)
	return t != nil && t.Urgent && !t.poor
}

// heldUp says whether an urgent intent waits in vain, so that its call is better made again: behind one whose number can be taken, or because
// its own is used. The caller holds mu.
func (it *intent) heldUp(by *stuck) bool {
	return it.Urgent && it.receipt == nil && (!it.since.IsZero() || by != nil && by.nonce < it.Nonce())
}

// isAwaited says whether an intent has a twin, which has to learn from it that their number is used before this one is forgotten.
func (w *Wallet) isAwaited(it *intent) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.twin(it) != nil
}

// learn takes over from an intent's twin what that shows of who used their number, which nobody else is asked for then.
func (w *Wallet) learn(it *intent) {
	w.mu.Lock()
	defer w.mu.Unlock()
	t := w.twin(it)
	if t == nil {
		return
	}
	if it.since.IsZero() {
		it.since = time.Now() // and not by a stranger
	}
	if r := t.receipt; r != nil {
		it.block = &content{Number: (*hexutil.Big)(r.BlockNumber), Hash: r.BlockHash}
	}
}
