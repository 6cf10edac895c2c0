package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum/common/hexutil"
)

// A transaction can't be mined before the one that has the number below. One that every endpoint refuses, as they do when the account can't
// pay for it any more, so holds up all that come later, and some can't wait: an unanswered challenge takes a bond. An urgent call then takes the
// number over. Of the two intents that have it, twins, one is mined. The other is made under a new number when the first is final, and not
// before, or both could be.

// errHeldUp says that an urgent call is better made again than waited for.
var errHeldUp = errors.New("it is held up, and better made again")

// place is where a new call comes in the order of numbers.
type place struct {
	nonce  uint64
	offers []fees // for it, to be tried one after the other
	what   string // has it now; empty if it is free
}

// opening is the place of the first intent which is stuck, with an offer that outbids what pools may have of it. It is nil if the call is not
// urgent, if there is none, or if taking it would not help.
func (w *Wallet) opening(ctx context.Context, c Call, m market) (*place, error) {
	if !c.Urgent {
		return nil, nil
	}
	mined, err := w.eth.NonceAt(ctx, w.account, nil)
	if err != nil {
		return nil, fmt.Errorf("number of the next transaction: %w", err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	it := w.stuck(mined, m.base)
	if it == nil {
		return nil, nil
	}
	if it.pooled == nil {
		return &place{it.Nonce(), m.offers(w.cfg.MaxFee), it.What}, nil
	}
	f, enough := feesOf(it.pooled).bumped(m, w.cfg.MaxFee)
	if !enough {
		return nil, nil // the fee cap keeps both out
	}
	return &place{it.Nonce(), []fees{f}, it.What}, nil
}

// offers are what an urgent call offers, until one is taken: the usual, and what gets it into the next block if the account has so little.
func (m market) offers(most *big.Int) []fees { return []fees{m.fees(most), m.least(most)} }

// stuck is the first intent behind which an urgent call would wait in vain, and of which it can take the number; nil if there is none. So many
// transactions of the account are mined. The caller holds mu.
func (w *Wallet) stuck(mined uint64, base *big.Int) *intent {
	for _, it := range w.sorted() {
		if it.Nonce() < mined || it.state() != waiting || !it.refused {
			continue
		}
		if t := w.twin(it); t != nil && t.refused {
			return nil // there is no third
		} else if t != nil {
			continue
		}
		if it.taken && it.pooled.GasFeeCapIntCmp(base) >= 0 {
			continue // it can be mined as pools have it
		}
		if it.takenBack {
			return nil // later ones were made because it was there: it goes first
		}
		return it
	}
	return nil
}

// twin is the other intent that has an intent's number; nil if there is none. The caller holds mu.
func (w *Wallet) twin(it *intent) *intent {
	for _, other := range w.open {
		if other != it && other.Nonce() == it.Nonce() {
			return other
		}
	}
	return nil
}

// yields says whether an intent is not offered because its twin is: the later one goes first, unless it is refused, or the earlier one was mined
// before, because of which others were made since. The caller holds mu.
func (w *Wallet) yields(it *intent) bool {
	t := w.twin(it)
	if t == nil {
		return false
	}
	if t.ID > it.ID {
		return !t.refused && !it.takenBack
	}
	return t.takenBack && !t.refused
}

// isAwaited says whether an intent has a twin, which has to learn from it that their number is used before this one is forgotten.
func (w *Wallet) isAwaited(it *intent) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.twin(it) != nil
}

// learn takes over from the receipt of an intent's twin in which block their number was used. Endpoints may not remember that when it is final.
func (w *Wallet) learn(it *intent) {
	w.mu.Lock()
	defer w.mu.Unlock()
	t := w.twin(it)
	if t == nil || t.receipt == nil {
		return
	}
	it.block = &content{Number: (*hexutil.Big)(t.receipt.BlockNumber), Hash: t.receipt.BlockHash}
	if it.since.IsZero() {
		it.since = time.Now() // and not by a stranger
	}
}

// noteHeldUp takes note of the urgent intents that wait in vain: behind one of which the number can be taken, or because their own is used.
func (w *Wallet) noteHeldUp(s *sight) {
	w.mu.Lock()
	defer w.mu.Unlock()
	var ahead *place
	if it := w.stuck(s.nonce, s.head.BaseFee); it != nil {
		ahead = &place{nonce: it.Nonce()}
	}
	for _, it := range w.open {
		it.heldUp = it.behind(ahead)
	}
}

// behind says whether an urgent intent waits in vain. The caller holds mu.
func (it *intent) behind(ahead *place) bool {
	return it.Urgent && it.receipt == nil && (!it.since.IsZero() || ahead != nil && ahead.nonce < it.Nonce())
}

// worthWaiting are the unfinished intents of these names of which more will become: not those of which it is known that nobody knows, nor
// those that are held up.
func (w *Wallet) worthWaiting(what []string) (all []*intent) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, it := range w.sorted() {
		if slices.Contains(what, it.What) && !it.said && !it.heldUp {
			all = append(all, it)
		}
	}
	return all
}
