package chain

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// ErrNoReceipt says that a transaction was mined so long ago that no endpoint says any more what it did.
var ErrNoReceipt = errors.New("the transaction was mined, and no endpoint keeps its receipt: what it did, or that it was undone, only the account shows")

const (
	// searchBlocks is in how many blocks, from the next one when it was first signed, a transaction is looked for whose number is used: it
	// was offered enough to be in one of the next few.
	searchBlocks = 256
	// searchAtOnce is how many of them are read in one look, for which others wait.
	searchAtOnce = 32
)

// usage is what is known of who used an intent's number, while no endpoint has a receipt of its transactions. That alone shows nothing:
// endpoints forget receipts. The block in which the number was used shows the transaction that used it: one of the intent's, or a stranger's.
type usage struct {
	since    time.Time // when it was first seen; zero while it is not used, or by one of its transactions
	block    *content  // in which it was
	searched uint64    // blocks of searchBlocks
	more     bool      // of them can be read at once
	asked    time.Time // for the block, last
	unknown  error     // why it can't be told by what; nil if it can
	said     bool      // that it can't
}

// usedUp sees to an intent whose number is used in the latest chain, while nobody has a receipt of its transactions. That can still change:
// a reorganisation may be under way, or take a stranger's transaction back. Only when the number is used up in the final chain can
// the intent's transactions never be mined any more. A call that is safe to repeat is then made under another number. One that isn't is
// first shown not to have been made: by the block in which the number was used.
func (w *Wallet) usedUp(ctx context.Context, s *sight, it *intent) error {
	w.pending(it)
	w.mu.Lock()
	news := it.since.IsZero()
	if news {
		it.since = time.Now()
	}
	w.mu.Unlock()
	if news {
		w.cfg.Logger.Warn("another transaction of this account has this one's number, or the endpoints have forgotten this one; does another program use the key?",
			slog.String("what", it.What), slog.Uint64("nonce", it.Nonce()))
	}
	// While it is new, endpoints still have the states to find the block by.
	if !it.Repeatable && it.block == nil {
		if err := w.searchUse(ctx, s, it); err != nil {
			return err
		}
	}
	final, err := w.eth.finalBlock(ctx)
	if err != nil {
		return err
	}
	used, err := w.eth.NonceAt(ctx, w.account, final)
	if err != nil || used <= it.Nonce() {
		return err
	}
	if it.What == nothing {
		return w.fail(it, errors.New("its number is used"))
	}
	for _, tx := range it.Txs {
		// What may be made only once takes the word of all endpoints.
		if unknown, err := w.eth.unknownEverywhere(ctx, tx.Hash(), !it.Repeatable); err != nil || !unknown {
			return err
		}
	}
	if it.Repeatable {
		return w.renumber(ctx, it)
	}
	return w.judge(ctx, it)
}

// judge decides what became of an intent that may be made only once, whose number is used up in the final chain.
func (w *Wallet) judge(ctx context.Context, it *intent) error {
	if it.block == nil {
		if it.unknown != nil && time.Since(it.since) >= w.cfg.ResendAfter {
			w.sayUnknown(it)
		}
		return nil
	}
	number := it.block.number()
	final, err := w.eth.finalNumber(ctx)
	if err != nil || number > final {
		return err
	}
	block, err := w.eth.sameEverywhere(ctx, number)
	if err != nil {
		return err
	}
	switch {
	case block.Hash != it.block.Hash: // a reorganisation came between
		w.mu.Lock()
		it.usage = usage{since: it.since}
		w.mu.Unlock()
		return nil
	case time.Since(it.since) < w.cfg.ResendAfter && block.has(it.Txs):
		return nil // its receipt may yet come
	case block.has(it.Txs):
		return w.fail(it, ErrNoReceipt)
	case block.uses(w.account, it.Nonce()):
		return w.renumber(ctx, it)
	}
	w.mu.Lock()
	it.block, it.unknown = nil, fmt.Errorf("block %d, in which the number is said to have been used, has no transaction of it", number)
	w.mu.Unlock()
	return nil
}

// sayUnknown says loudly, once, that nobody knows what became of an intent. It stays in the journal and is asked for on and on: an endpoint
// that remembers more decides it.
func (w *Wallet) sayUnknown(it *intent) {
	w.mu.Lock()
	said := it.said
	it.said = true
	w.mu.Unlock()
	if said {
		return
	}
	w.cfg.Logger.Error("nobody knows whether a payment was made, and it is not made again: its number is used, and no endpoint remembers by what; look for it in a block explorer, or add an endpoint that keeps old receipts",
		slog.String("what", it.What), slog.Uint64("nonce", it.Nonce()), slog.String("tx", it.newest().Hash().Hex()), slog.String("err", oneLine{it.unknown}.Error()))
}

// searchUse looks for the block in which an intent's number was used: by the account's numbers at earlier blocks, and where endpoints have
// no states so old, among the blocks since it was first signed.
func (w *Wallet) searchUse(ctx context.Context, s *sight, it *intent) error {
	if time.Since(it.asked) < w.cfg.ResendAfter && !it.more {
		return nil
	}
	number, err := w.eth.useOf(ctx, w.account, it.Nonce(), s.head.Number.Uint64())
	if err == nil && number < it.Block {
		err = fmt.Errorf("number %d is said to have been used in block %d, before block %d, in which it was free", it.Nonce(), number, it.Block)
	}
	var block *content
	if err == nil {
		block, err = w.eth.blockHashes(ctx, number)
	}
	searched, more := it.searched, false
	if err != nil && it.Block > 0 {
		last := min(searched+searchAtOnce, searchBlocks, s.head.Number.Uint64()-min(it.Block, s.head.Number.Uint64()))
		for more = true; searched < last && err != nil; searched++ {
			b, failed := w.eth.blockHashes(ctx, it.Block+1+searched)
			if failed != nil && !errors.Is(failed, ethereum.NotFound) {
				more = false // this one is the next, after a while
				break
			}
			// One that is not kept any more is passed by.
			if failed == nil && b.has(it.Txs) { // that it isn't in one of them shows nothing
				block, err = b, nil
			}
		}
		more = more && searched > it.searched
	}
	if ctx.Err() != nil {
		return ctx.Err() // nothing was learnt
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	it.block, it.searched, it.more, it.asked, it.unknown = block, searched, more, time.Now(), err
	return nil
}

// content is a block's number and transactions, of whichever kinds those are.
type content struct {
	Number       *hexutil.Big  `json:"number"`
	Hash         common.Hash   `json:"hash"`
	Transactions []transaction `json:"transactions"`
}

// transaction is one in a block, of which the block may have been asked to show the hash only.
type transaction struct {
	Hash  common.Hash    `json:"hash"`
	From  common.Address `json:"from"`
	Nonce hexutil.Uint64 `json:"nonce"`
}

// UnmarshalJSON reads a transaction or its hash.
func (t *transaction) UnmarshalJSON(b []byte) error {
	if len(b) > 0 && b[0] == '"' {
		return json.Unmarshal(b, &t.Hash)
	}
	type plain transaction
	return json.Unmarshal(b, (*plain)(t))
}

func (b *content) number() uint64 { return b.Number.ToInt().Uint64() }

func (b *content) has(txs []*types.Transaction) bool {
	return slices.ContainsFunc(txs, func(tx *types.Transaction) bool {
		return slices.ContainsFunc(b.Transactions, func(t transaction) bool { return t.Hash == tx.Hash() })
	})
}

// uses says whether a transaction in the block has an account's number.
func (b *content) uses(account common.Address, nonce uint64) bool {
	return slices.ContainsFunc(b.Transactions, func(t transaction) bool { return t.From == account && uint64(t.Nonce) == nonce })
}

// askBlock is a question for a block, with its transactions or only their hashes.
func askBlock(number uint64, whole bool) func(context.Context, conn) (*content, error) {
	return func(ctx context.Context, c conn) (b *content, err error) {
		err = c.Client.Client().CallContext(ctx, &b, "eth_getBlockByNumber", hexutil.EncodeUint64(number), whole)
		if err == nil && (b == nil || b.Number == nil || b.number() != number) {
			err = ethereum.NotFound
		}
		return b, err
	}
}

// blockHashes is a block with its transactions' hashes.
func (e *endpoints) blockHashes(ctx context.Context, number uint64) (*content, error) {
	return query(ctx, e, false, askBlock(number, false))
}

// sameEverywhere is a block of the final chain, with its transactions, by the word of all endpoints.
func (e *endpoints) sameEverywhere(ctx context.Context, number uint64) (block *content, err error) {
	for _, a := range everybody(ctx, e, e.list, askBlock(number, true)) {
		switch {
		case elsewhere(a.err):
		case a.err != nil:
			return nil, a.err
		case block != nil && (block.Hash != a.value.Hash || !slices.Equal(block.Transactions, a.value.Transactions)):
			return nil, fmt.Errorf("endpoints have different blocks of number %d", number)
		default:
			block = a.value
		}
	}
	if block == nil {
		return nil, ErrUnreachable
	}
	return block, nil
}

// useOf is the block in which an account's number was used, by block head at the latest.
func (e *endpoints) useOf(ctx context.Context, account common.Address, nonce, head uint64) (uint64, error) {
	used := func(block uint64) (bool, error) {
		n, err := e.NonceAt(ctx, account, new(big.Int).SetUint64(block))
		return n > nonce, err
	}
	after, before := head, head
	for step := uint64(1); before > 0; step *= 2 { // it was lately, as a rule
		before = after - min(after, step)
		yes, err := used(before)
		if err != nil {
			return 0, err
		}
		if !yes {
			break
		}
		after = before
	}
	if after == 0 {
		return 0, fmt.Errorf("number %d is said to have been used in the first block: old numbers are not told", nonce)
	}
	for after-before > 1 {
		middle := before + (after-before)/2
		yes, err := used(middle)
		if err != nil {
			return 0, err
		}
		if yes {
			after = middle
		} else {
			before = middle
		}
	}
	return after, nil
}

// renumber makes an intent's call under a new number, if it would still succeed. None of its transactions can be mined any more.
func (w *Wallet) renumber(ctx context.Context, it *intent) error {
	old := it.newest()
	msg := ethereum.CallMsg{From: w.account, To: old.To(), Value: old.Value(), Data: old.Data()}
	gas, err := w.eth.EstimateGas(ctx, msg)
	if err != nil {
		if err = readable(err); errors.As(err, new(*Refused)) {
			return w.giveUp(it, err)
		}
		return err
	}
	market, block, err := w.eth.market(ctx)
	if err != nil {
		return err
	}
	if err := w.takeNumber(ctx); err != nil {
		return err
	}
	defer w.giveNumber()
	nonce, err := w.number(ctx)
	if err != nil {
		return err
	}
	tx, err := w.sign(msg, nonce, gas+gas*gasMargin/100, market.fees(w.cfg.MaxFee))
	if err != nil {
		return err
	}
	// The journal has one file of the intent, so it is under the one number or the other, and never under both.
	next := it.Intent
	next.Txs, next.Block = []*types.Transaction{tx}, block
	if err := w.keep(next); err != nil {
		return err
	}
	w.mu.Lock()
	w.floor = max(w.floor, old.Nonce()+1)
	it.Intent, it.usage, it.refused, it.takenBack = next, usage{}, false, false
	it.priced, it.pricedAt, it.offered = time.Now(), block, time.Now()
	w.mu.Unlock()
	w.eth.renumbered.Add(1)
	w.cfg.Logger.Info("transaction has a new number", slog.String("what", it.What), slog.Uint64("nonce", nonce))
	w.offer(ctx, it, false)
	return nil
}

// giveUp forgets an intent that can't happen any more and would be refused now.
func (w *Wallet) giveUp(it *intent, why error) error {
	return w.fail(it, fmt.Errorf("another transaction of this account took its number, and now %w", why))
}

// fail forgets an intent of which no more will be known or done.
func (w *Wallet) fail(it *intent, why error) error {
	if err := w.forget(it.ID); err != nil {
		return err
	}
	w.mu.Lock()
	delete(w.open, it.ID)
	w.floor = max(w.floor, it.Nonce()+1)
	it.failed = why
	close(it.done)
	w.mu.Unlock()
	w.cfg.Logger.Warn("no more is done about a transaction", slog.String("what", it.What), slog.String("tx", it.newest().Hash().Hex()), slog.String("err", why.Error()))
	return nil
}
