package chain

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Run sees to all intents until they are final: those that a journal has kept, those that nobody waits for any more, and those that a
// reorganisation takes back. It asks nothing while there are none, and returns when the context ends.
func (w *Wallet) Run(ctx context.Context) error {
	for failing := false; ; {
		if len(w.unfinished()) == 0 {
			select {
			case <-ctx.Done():
				return nil
			case <-w.added:
			}
		}
		select {
		case <-ctx.Done():
			return nil
		case w.baton <- struct{}{}:
		}
		err := w.look(ctx)
		<-w.baton
		if err != nil && !failing && ctx.Err() == nil {
			w.cfg.Logger.Warn("the chain does not say what became of transactions, asking on", slog.String("err", oneLine{err}.Error()))
		}
		failing = err != nil
		if !pause(ctx, nil, lookEvery*w.cfg.Poll) {
			return nil
		}
	}
}

// pause returns false if the context ends within so long, or what is waited for comes.
func pause(ctx context.Context, done <-chan struct{}, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-done:
		return false
	case <-timer.C:
		return true
	}
}

// await waits until an intent is mined, and looks at the chain for all when nobody else does. Its error is ErrNotMined, or says why it
// never will be.
func (w *Wallet) await(ctx context.Context, it *intent) (*types.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, w.cfg.MineTimeout)
	defer cancel()
	for {
		w.mu.Lock()
		done, receipt, failed, heldUp := it.done, it.receipt, it.failed, it.heldUp
		w.mu.Unlock()
		if receipt != nil || failed != nil {
			return receipt, failed
		}
		if heldUp {
			return nil, w.notMined(it, errHeldUp)
		}
		select {
		case <-ctx.Done():
			return nil, w.notMined(it, ctx.Err())
		case <-done:
		case w.baton <- struct{}{}:
			if pause(ctx, done, w.untilLook()) {
				_ = w.look(ctx) // kept in last, for notMined
			}
			<-w.baton
		}
	}
}

// Await waits until the calls of these names that are under way are mined, or are known never to be, but not for those that are better made
// again: they are held up, and do nothing if they are mined later. An ErrNotMined says that one still is under way, for longer than a
// transaction is waited for.
func (w *Wallet) Await(ctx context.Context, what ...string) error {
	ctx, cancel := context.WithTimeout(ctx, w.cfg.MineTimeout)
	defer cancel()
	for _, it := range w.worthWaiting(what) {
		if _, err := w.await(ctx, it); errors.Is(err, ErrNotMined) && !errors.Is(err, errHeldUp) {
			w.mu.Lock()
			defer w.mu.Unlock()
			return fmt.Errorf("%s, which was sent before: %w", it.What, err)
		}
	}
	return nil
}

// untilLook is how long the next look has to wait after the last one.
func (w *Wallet) untilLook() time.Duration {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.cfg.Poll - time.Since(w.looked)
}

func (w *Wallet) notMined(it *intent, why error) error {
	w.mu.Lock()
	defer w.mu.Unlock()
	err := fmt.Errorf("transaction %v: %w, it may still happen: %w", it.newest().Hash(), ErrNotMined, why)
	if it.unknown != nil {
		err = fmt.Errorf("%w (%w)", err, it.unknown)
	}
	if w.last != nil {
		err = fmt.Errorf("%w (last answer: %w)", err, oneLine{w.last})
	}
	return err
}

// sight is the chain as one look has it.
type sight struct {
	head  *types.Header
	nonce uint64   // how many of the account's transactions are mined
	tip   *big.Int // what the market asks for; nil if not asked yet
}

// look sees to every unfinished intent once. The caller holds the baton.
func (w *Wallet) look(ctx context.Context) error {
	err := w.lookAt(ctx)
	w.mu.Lock()
	w.looked, w.last = time.Now(), err
	w.mu.Unlock()
	return err
}

func (w *Wallet) lookAt(ctx context.Context) error {
	all := w.unfinished() // before the chain is asked: what is sent later is not missing there
	if len(all) == 0 {
		return nil
	}
	var s sight
	var err error
	if s.head, err = w.eth.HeaderByNumber(ctx, nil); err != nil {
		return err
	}
	if s.head.BaseFee == nil {
		return errors.New("the chain has no base fee (EIP-1559), which this client needs")
	}
	if s.nonce, err = w.eth.NonceAt(ctx, w.account, nil); err != nil {
		return err
	}
	w.eth.mined.Store(s.nonce)
	var errs []error
	for _, it := range all {
		if it.Nonce() < s.nonce {
			err = w.settle(ctx, &s, it)
		} else {
			err = w.press(ctx, &s, it)
		}
		if errors.Is(err, ErrUnreachable) || ctx.Err() != nil {
			return err
		}
		errs = append(errs, err)
	}
	w.noteHeldUp(&s)
	return errors.Join(append(errs, w.closeGap(ctx, &s))...)
}

// settle sees to an intent whose number is used in the latest chain: by which of its transactions, and is that final?
func (w *Wallet) settle(ctx context.Context, s *sight, it *intent) error {
	head := s.head.Hash()
	if it.receipt != nil && it.at == head {
		return nil
	}
	receipt, err := w.receipt(ctx, it)
	if err != nil {
		return err
	}
	if receipt == nil {
		w.learn(it)
		return w.usedUp(ctx, s, it)
	}
	if receipt.BlockNumber.Cmp(s.head.Number) > 0 {
		return nil // mined while we look: whoever reads after a write must see it, so the next look is soon enough
	}
	w.mu.Lock()
	it.at, it.usage = head, usage{}
	news := it.receipt == nil
	if it.receipt = receipt; news {
		close(it.done)
	}
	w.mu.Unlock()
	return w.finish(ctx, it)
}

// receipt is that of whichever of an intent's transactions is mined, nil if none is.
func (w *Wallet) receipt(ctx context.Context, it *intent) (*types.Receipt, error) {
	for i := len(it.Txs) - 1; i >= 0; i-- {
		r, err := w.eth.TransactionReceipt(ctx, it.Txs[i].Hash())
		switch {
		case err == nil:
			return r, nil
		case !errors.Is(err, ethereum.NotFound):
			return nil, err
		}
	}
	return nil, nil
}

// finish forgets an intent that no reorganisation can take back.
func (w *Wallet) finish(ctx context.Context, it *intent) error {
	final, err := w.eth.finalNumber(ctx)
	if err != nil {
		return err
	}
	if !it.receipt.BlockNumber.IsUint64() || it.receipt.BlockNumber.Uint64() > final {
		return nil
	}
	// What is final is forgotten, so it is worth a second question: the receipt may be of a branch that another endpoint knows.
	h, err := w.eth.HeaderByNumber(ctx, it.receipt.BlockNumber)
	if err != nil {
		return err
	}
	// Nor is one forgotten before its twin has another number: it shows in which block theirs was used.
	if h.Hash() != it.receipt.BlockHash || w.isAwaited(it) {
		return nil
	}
	if err := w.forget(it.ID); err != nil {
		return err
	}
	w.mu.Lock()
	delete(w.open, it.ID)
	w.floor = max(w.floor, it.Nonce()+1)
	w.mu.Unlock()
	w.cfg.Logger.Debug("transaction is final", slog.String("what", it.What), slog.String("tx", it.receipt.TxHash.Hex()))
	return nil
}

// pending takes note that none of an intent's transactions is in the latest chain. It returns whether one was: a reorganisation.
func (w *Wallet) pending(it *intent) bool {
	w.mu.Lock()
	defer w.mu.Unlock()
	if it.receipt == nil {
		return false
	}
	w.eth.reorganised.Add(1)
	w.cfg.Logger.Warn("a reorganisation of the chain took a transaction back, sending it again",
		slog.String("what", it.What), slog.String("tx", it.receipt.TxHash.Hex()))
	// It is offered again as it is at once, and made dearer only after the usual time.
	it.receipt, it.at, it.done, it.takenBack = nil, common.Hash{}, make(chan struct{}), true
	it.offered, it.priced, it.pricedAt = time.Time{}, time.Now(), 0
	return true
}

// same says whether a transaction makes a call.
func same(tx *types.Transaction, msg ethereum.CallMsg) bool {
	if (tx.To() == nil) != (msg.To == nil) || tx.To() != nil && *tx.To() != *msg.To {
		return false
	}
	value := msg.Value
	if value == nil {
		value = new(big.Int)
	}
	return tx.Value().Cmp(value) == 0 && bytes.Equal(tx.Data(), msg.Data)
}

// reason makes the failed call again on the block before, to hear why.
func (w *Wallet) reason(ctx context.Context, c Call, receipt *types.Receipt) error {
	before := new(big.Int).Sub(receipt.BlockNumber, big.NewInt(1))
	if _, err := w.eth.CallContract(ctx, w.message(c), before); err != nil {
		return readable(err)
	}
	return errors.New("the chain does not say why; something else may have come first in the block")
}
