package chain

import (
	"context"
	"errors"
	"log/slog"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/core/types"
)

const (
	// gasOfNothing is what a transfer takes.
	gasOfNothing = 21000
	// nothing is what a number that is missing is used for.
	nothing = "nothing"
)

// press sees to an intent that is not mined: it is offered to the chain every so often, since nodes forget what waits, and made dearer
// each time if that can help.
func (w *Wallet) press(ctx context.Context, s *sight, it *intent) error {
	w.pending(it)
	w.mu.Lock()
	it.since, it.unknown, it.said = time.Time{}, nil, false // its number is not used, or not any more
	wait := w.yields(it) || time.Since(it.offered) < w.cfg.ResendAfter
	w.mu.Unlock()
	if wait {
		return nil
	}
	if w.helps(s, it) {
		if err := w.raise(ctx, s, it); err != nil {
			return err
		}
	}
	w.offer(ctx, it, true)
	return nil
}

// helps says whether a higher fee could get an intent mined. A chain that makes no blocks is not helped by one, nor is a transaction that
// only waits for the one before it, nor an account that can't pay.
func (w *Wallet) helps(s *sight, it *intent) bool {
	next := it.Nonce() == s.nonce || it.newest().GasFeeCapIntCmp(s.head.BaseFee) < 0
	return next && !it.refused && time.Since(it.priced) >= w.cfg.ResendAfter && s.head.Number.Uint64() > it.pricedAt
}

// raise signs a dearer transaction of the same number, and writes it down before anybody sees it. At the cap there is none: it waits until
// the chain is cheaper.
func (w *Wallet) raise(ctx context.Context, s *sight, it *intent) error {
	if s.tip == nil {
		tip, err := w.eth.SuggestGasTipCap(ctx)
		if err != nil {
			return err
		}
		s.tip = tip
	}
	old := it.newest()
	f, ok := feesOf(old).bumped(market{s.tip, s.head.BaseFee}, w.cfg.MaxFee)
	if !ok {
		w.cfg.Logger.Error("the fee cap keeps a transaction from being mined: raise it, or wait until the chain is cheaper",
			slog.String("what", it.What), slog.Uint64("nonce", it.Nonce()), slog.String("tx", old.Hash().Hex()),
			slog.String("cap", w.cfg.MaxFee.String()), slog.String("baseFee", s.head.BaseFee.String()))
		return nil
	}
	msg := ethereum.CallMsg{To: old.To(), Value: old.Value(), Data: old.Data()}
	tx, err := w.sign(msg, it.Nonce(), old.Gas(), f)
	if err != nil {
		return err
	}
	next := it.Intent
	next.Txs = append(slices.Clip(it.Txs), tx)
	if err := w.keep(next); err != nil {
		return err
	}
	w.mu.Lock()
	it.Intent, it.priced, it.pricedAt = next, time.Now(), s.head.Number.Uint64()
	w.mu.Unlock()
	w.eth.replaced.Add(1)
	w.cfg.Logger.Info("transaction waits, offering more for it", slog.String("what", it.What), slog.Uint64("nonce", it.Nonce()),
		slog.String("tx", tx.Hash().Hex()), slog.String("fee", f.limit.String()), slog.String("tip", f.tip.String()))
	return nil
}

// offer gives the newest transaction of an intent to the chain; an older one if the account can't pay for that.
func (w *Wallet) offer(ctx context.Context, it *intent, all bool) {
	var err error
	var s standing
	for i := len(it.Txs) - 1; i >= 0 && !s.taken; i-- {
		err = w.eth.offer(ctx, it.Txs[i], all)
		unpaid := errors.As(err, new(refused)) || errors.As(err, new(unwanted))
		s.refused = s.refused || unpaid // of the newest one, or no older one would be offered
		if s.taken = !unpaid; s.pooled == nil && !errors.As(err, new(refused)) {
			s.pooled = it.Txs[i]
		}
	}
	w.mu.Lock()
	if it.offered = offeredNow(err); ctx.Err() == nil {
		it.standing = s
	}
	w.mu.Unlock()
	switch {
	case err == nil || ctx.Err() != nil:
	case s.refused && !s.taken:
		w.cfg.Logger.Error("the chain refuses a transaction, trying again", slog.String("what", it.What), slog.String("err", err.Error()))
	default:
		// It may be in the chain already, or dearer in the pool: the next look knows more.
		w.cfg.Logger.Debug("transaction is not taken yet", slog.String("what", it.What), slog.String("err", err.Error()))
	}
}

// offeredNow is when an intent counts as offered after an offer that ended so: never if nobody heard it, and the next look offers it again.
func offeredNow(err error) time.Time {
	if errors.As(err, new(unheard)) {
		return time.Time{}
	}
	return time.Now()
}

// closeGap looks for a number that is missing below an intent's, which then can't be mined: a transaction of it was lost that this wallet
// doesn't know of, since it was sent without the journal, or was taken back from the final chain. After a while it is used for nothing.
func (w *Wallet) closeGap(ctx context.Context, s *sight) error {
	nonce, waits := w.missing(s.nonce)
	w.mu.Lock()
	if !waits {
		w.gap = time.Time{}
	} else if w.gap.IsZero() {
		w.gap = time.Now()
	}
	early := time.Since(w.gap) < w.cfg.ResendAfter
	w.mu.Unlock()
	if !waits || early {
		return nil
	}
	if err := w.takeNumber(ctx); err != nil {
		return err
	}
	defer w.giveNumber()
	if again, waits := w.missing(s.nonce); !waits || again != nonce {
		return nil // a new intent has taken it
	}
	w.mu.Lock()
	w.gap = time.Now()
	w.mu.Unlock()
	waiting, err := w.eth.PendingNonceAt(ctx, w.account)
	if err != nil {
		return err
	}
	if waiting > nonce {
		w.cfg.Logger.Warn("transactions wait for one of this account that this node has not sent", slog.Uint64("nonce", nonce))
		return nil
	}
	market, block, err := w.eth.market(ctx)
	if err != nil {
		return err
	}
	tx, err := w.sign(ethereum.CallMsg{To: &w.account}, nonce, gasOfNothing, market.fees(w.cfg.MaxFee))
	if err != nil {
		return err
	}
	w.cfg.Logger.Warn("a number of this account is missing and holds transactions up: it is used for nothing", slog.Uint64("nonce", nonce))
	it := &intent{Intent: Intent{What: nothing, Block: block, Txs: []*types.Transaction{tx}}, done: make(chan struct{})}
	it.begun, it.priced, it.pricedAt = time.Now(), time.Now(), block
	return w.launch(ctx, it)
}

// missing is the lowest number from that on which is free although a higher one is used.
func (w *Wallet) missing(from uint64) (nonce uint64, waits bool) {
	w.mu.Lock()
	defer w.mu.Unlock()
	taken := w.numbers()
	for nonce = from; taken[nonce]; {
		nonce++
	}
	for n := range taken {
		waits = waits || n > nonce
	}
	return nonce, waits
}
