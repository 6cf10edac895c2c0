package chain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"slices"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/store/record"
)

const (
	// gasMargin is added to a gas estimate, in percent: what happens before our transaction can make it dearer.
	gasMargin = 25
	// maxUnfinished is the most intents that are not final. Nodes keep no more than a few dozen waiting transactions of one account.
	maxUnfinished = 1024
	// lookEvery is the time between two looks at what nobody waits for, in polls.
	lookEvery = 16
)

// What can keep a transaction from being mined.
var (
	// ErrNotMined says that a transaction may have been sent and was not seen mined in time. It may still happen: a wallet that runs, or is
	// opened with the same journal, goes on with it.
	ErrNotMined = errors.New("transaction is not mined yet")
	// ErrJournal says that the journal failed: nothing more is sent before the wallet is opened anew, which reads what is true.
	ErrJournal = errors.New("nothing is sent to the chain any more: make room on the disk and restart")
	errFull    = errors.New("too many transactions are not final yet")
)

// Call is a transaction to make: to a contract or person, or, with To nil, a contract to create.
type Call struct {
	To    *record.Address
	Value *big.Int // wei; nil for none
	Data  []byte
	What  string // names it in logs and errors
	// Repeatable says that doing it twice does no more than doing it once. If the same call waits to be mined, Send waits with it, unless it is
	// held up.
	Repeatable bool
	// Urgent says that it can't wait behind a transaction that the chain refuses: it takes the number of that one, which is made under another
	// later. It is Repeatable, too: once it is held up it is better made again, and Send says so.
	Urgent bool
}

// Wallet sends one key's transactions and sees to them until they are final. It is the only owner of the key's numbers (nonces): they are
// given out in the order in which Send is called, but for urgent calls, and waited for side by side. It is safe for concurrent use.
type Wallet struct {
	cfg     Config
	eth     *endpoints
	chainID *big.Int
	account common.Address

	// numbering is held from choosing a number until the chain was offered the transaction, so that numbers leave in order.
	numbering chan struct{}
	// baton is held by who looks at the chain, for all who wait. Only they change intents.
	baton chan struct{}
	added chan struct{} // holds one notice for Run

	// mu guards these and the intents; it is not held while the chain or the disk is asked.
	mu     sync.Mutex
	open   map[uint64]*intent // by ID: those that are not final
	nextID uint64
	floor  uint64    // numbers below are used for good
	broken error     // the journal's
	looked time.Time // the last look, and
	last   error     // its outcome
	gap    time.Time // since when a number is missing; zero if none is
}

// intent is what is known of an Intent in this process.
type intent struct {
	Intent
	begun    time.Time      // when it was made, or found in the journal
	done     chan struct{}  // closed while receipt or failed is set
	receipt  *types.Receipt // in the latest chain
	at       common.Hash    // the head at which it was seen there
	failed   error          // it will never happen
	priced   time.Time      // the newest transaction, and
	pricedAt uint64         // at which block
	offered  time.Time      // to the chain, last
	standing                // with the endpoints
	usage                   // of its number by something else

	takenBack bool // by a reorganisation, since it has its number
	heldUp    bool // it is urgent, and waits in vain
}

// standing is what came of the last offer of an intent's transactions.
type standing struct {
	refused bool               // the newest one, by all who answered: as a rule the account can't pay for it
	pooled  *types.Transaction // the dearest that pools may have; nil if none
	taken   bool               // that one was not refused by anybody
}

// OpenWallet connects a key to a chain. The configuration's contract is not looked at and may be missing, as the chain id may. Whoever
// opens a wallet closes it.
func OpenWallet(ctx context.Context, cfg Config) (*Wallet, error) {
	if cfg.Key == nil {
		return nil, ErrNoKey
	}
	cfg = cfg.withDefaults()
	eth, err := dialChain(ctx, &cfg, common.Address{})
	if err != nil {
		return nil, err
	}
	w, err := newWallet(eth, cfg)
	if err != nil {
		eth.Close()
	}
	return w, err
}

// newWallet takes over what the journal has.
func newWallet(eth *endpoints, cfg Config) (*Wallet, error) {
	w := &Wallet{
		cfg: cfg, eth: eth, chainID: new(big.Int).SetUint64(cfg.Network.ChainID), account: common.Address(cfg.Key.Address()),
		numbering: make(chan struct{}, 1), baton: make(chan struct{}, 1), added: make(chan struct{}, 1), open: map[uint64]*intent{},
	}
	kept, err := cfg.Journal.Intents()
	if err != nil {
		return nil, err
	}
	slices.SortFunc(kept, func(a, b Intent) int { return cmp.Compare(a.ID, b.ID) })
	for _, i := range kept {
		for _, tx := range i.Txs {
			if from, err := types.Sender(w.signer(), tx); err != nil || from != w.account {
				return nil, fmt.Errorf("the journal of transactions is not that of account %v on chain %d (%w)", cfg.Key.Address(), cfg.Network.ChainID, err)
			}
		}
		if err := w.fits(i); err != nil {
			return nil, err
		}
		// The newest transaction is offered again, as it is, before a dearer one is.
		w.open[i.ID] = &intent{Intent: i, begun: time.Now(), done: make(chan struct{}), priced: time.Now()}
		w.nextID = max(w.nextID, i.ID+1)
		w.cfg.Logger.Info("going on with an unfinished transaction", slog.String("what", i.What), slog.Uint64("nonce", i.Nonce()))
	}
	return w, nil
}

// fits says why an intent can't be in a journal beside those of lower IDs that are open: no number is another's, but one that an urgent call
// has taken over.
func (w *Wallet) fits(i Intent) error {
	if w.open[i.ID] != nil {
		return fmt.Errorf("the journal of transactions has %d twice", i.ID)
	}
	holders := 0
	for _, other := range w.open {
		if other.Nonce() != i.Nonce() {
			continue
		}
		if holders++; holders > 1 || !i.Urgent {
			return fmt.Errorf("the journal of transactions has number %d twice, in %d and %d", i.Nonce(), other.ID, i.ID)
		}
	}
	return nil
}

func (w *Wallet) signer() types.Signer { return types.LatestSignerForChainID(w.chainID) }

// Close ends the connection.
func (w *Wallet) Close() { w.eth.Close() }

// Address is the key's account.
func (w *Wallet) Address() record.Address { return w.cfg.Key.Address() }

// ChainID is the chain's.
func (w *Wallet) ChainID() uint64 { return w.chainID.Uint64() }

// Unfinished are the intents that are not final, by number.
func (w *Wallet) Unfinished() []Intent {
	all := w.unfinished()
	w.mu.Lock()
	defer w.mu.Unlock()
	intents := make([]Intent, len(all))
	for i, it := range all {
		intents[i] = it.Intent
	}
	return intents
}

func (w *Wallet) unfinished() []*intent {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.sorted()
}

// sorted are the unfinished intents by number, of twins the later one first, by which the other learns. The caller holds mu.
func (w *Wallet) sorted() []*intent {
	all := make([]*intent, 0, len(w.open))
	for _, it := range w.open {
		all = append(all, it)
	}
	slices.SortFunc(all, func(a, b *intent) int { return cmp.Or(cmp.Compare(a.Nonce(), b.Nonce()), cmp.Compare(b.ID, a.ID)) })
	return all
}

// unmined are the newest transactions of the calls of that name that are under way and not mined, without those that nobody knows of any more.
func (w *Wallet) unmined(what string) (txs []*types.Transaction) {
	w.mu.Lock()
	defer w.mu.Unlock()
	for _, it := range w.open {
		if it.What == what && it.state() == waiting {
			txs = append(txs, it.newest())
		}
	}
	return txs
}

// Send makes a transaction and waits until it is mined in the latest chain; who lives by Run sees to it that it stays so. What would be
// refused is not sent: the error is a *Refused. An ErrNotMined may still happen, and an ErrNoReceipt has; after any other error but a mined and
// undone transaction, which comes with its receipt, nothing happened and nothing will.
func (w *Wallet) Send(ctx context.Context, c Call) (*types.Receipt, error) {
	it, err := w.submit(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.What, err)
	}
	receipt, err := w.await(ctx, it)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.What, err)
	}
	w.cfg.Logger.Debug("transaction mined", slog.String("what", c.What), slog.String("tx", receipt.TxHash.Hex()),
		slog.Uint64("block", receipt.BlockNumber.Uint64()), slog.Uint64("gas", receipt.GasUsed))
	if receipt.Status != types.ReceiptStatusSuccessful {
		return receipt, fmt.Errorf("%s: transaction %v was mined and undone: %w", c.What, receipt.TxHash, w.reason(ctx, c, receipt))
	}
	return receipt, nil
}

// submit numbers, signs, writes down and offers to the chain.
func (w *Wallet) submit(ctx context.Context, c Call) (*intent, error) {
	msg := w.message(c)
	gas, err := w.eth.EstimateGas(ctx, msg)
	if err != nil {
		return nil, w.explain(err)
	}
	market, block, err := w.eth.market(ctx)
	if err != nil {
		return nil, err
	}
	if err := w.takeNumber(ctx); err != nil {
		return nil, err
	}
	defer w.giveNumber()
	at, err := w.opening(ctx, c, market)
	if err != nil {
		return nil, err
	}
	if it, err := w.joined(c, msg, at); it != nil || err != nil {
		return it, err
	}
	if at == nil {
		if at, err = w.end(ctx, c, market); err != nil {
			return nil, err
		}
	}
	it := &intent{Intent: Intent{What: c.What, Repeatable: c.Repeatable, Urgent: c.Urgent, Block: block}, done: make(chan struct{})}
	return it, w.begin(ctx, it, msg, gas+gas*gasMargin/100, at)
}

// begin signs a call's first transaction and launches it, for less if the chain refuses what was offered first.
func (w *Wallet) begin(ctx context.Context, it *intent, msg ethereum.CallMsg, gas uint64, at *place) (err error) {
	for _, f := range at.offers {
		var tx *types.Transaction
		if tx, err = w.sign(msg, at.nonce, gas, f); err != nil {
			return err
		}
		it.Txs = []*types.Transaction{tx}
		it.begun, it.priced, it.pricedAt = time.Now(), time.Now(), it.Block
		if err = w.launch(ctx, it); !errors.As(err, new(refused)) {
			break
		}
	}
	if err == nil && at.what != "" {
		w.cfg.Logger.Warn("a transaction that the chain refuses holds up an urgent one, which has taken its number",
			slog.String("what", at.what), slog.String("urgent", it.What), slog.Uint64("nonce", at.nonce))
	}
	return err
}

// explain makes the chain's refusal of a transaction readable.
func (w *Wallet) explain(err error) error {
	if err = readable(err); says(err, "insufficient funds") {
		return fmt.Errorf("account %v has too little of the chain's coin for gas: send it some (%w)", record.Address(w.account), err)
	}
	return err
}

// joined is the unfinished intent of the same repeatable call, if there is one that is not held up. Its error says why nothing can be sent now.
func (w *Wallet) joined(c Call, msg ethereum.CallMsg, ahead *place) (*intent, error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.broken != nil {
		return nil, w.broken
	}
	for _, it := range w.open {
		if c.Repeatable && it.Repeatable && it.receipt == nil && same(it.newest(), msg) && !it.behind(ahead) {
			it.heldUp = false
			return it, nil
		}
	}
	if len(w.open) >= maxUnfinished {
		return nil, errFull
	}
	return nil, nil
}

// takeNumber waits until nobody else chooses a number, as long as the context lasts.
func (w *Wallet) takeNumber(ctx context.Context) error {
	select {
	case w.numbering <- struct{}{}:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func (w *Wallet) giveNumber() { <-w.numbering }

// end is the place behind all others.
func (w *Wallet) end(ctx context.Context, c Call, m market) (*place, error) {
	nonce, err := w.number(ctx)
	at := &place{nonce: nonce, offers: m.offers(w.cfg.MaxFee)}
	if !c.Urgent {
		at.offers = at.offers[:1]
	}
	return at, err
}

// number chooses the lowest that is free: what the chain counts, but for those that the wallet has given out and knows better of.
func (w *Wallet) number(ctx context.Context) (uint64, error) {
	nonce, err := w.eth.PendingNonceAt(ctx, w.account)
	if err != nil {
		return 0, fmt.Errorf("number of the next transaction: %w", err)
	}
	w.mu.Lock()
	defer w.mu.Unlock()
	nonce = max(nonce, w.floor)
	for taken := w.numbers(); taken[nonce]; {
		nonce++
	}
	return nonce, nil
}

// numbers are those that intents have. The caller holds mu.
func (w *Wallet) numbers() map[uint64]bool {
	all := make(map[uint64]bool, len(w.open))
	for _, it := range w.open {
		all[it.Nonce()] = true
	}
	return all
}

// launch writes a new intent down and offers it to the chain. The caller holds numbering. After an error the intent is not open.
func (w *Wallet) launch(ctx context.Context, it *intent) error {
	w.mu.Lock()
	it.ID = w.nextID
	w.nextID++
	w.mu.Unlock()
	if err := w.keep(it.Intent); err != nil {
		return err
	}
	err := w.eth.offer(ctx, it.newest(), false)
	if errors.As(err, new(refused)) {
		if lost := w.forget(it.ID); lost != nil {
			return lost
		}
		return w.explain(err)
	}
	if err != nil {
		w.cfg.Logger.Debug("transaction is not taken yet", slog.String("what", it.What), slog.String("err", err.Error()))
	}
	w.mu.Lock()
	it.offered = offeredNow(err)
	w.open[it.ID] = it
	w.mu.Unlock()
	select {
	case w.added <- struct{}{}:
	default:
	}
	return nil
}

// keep writes an intent to the journal. What couldn't be written may be there or not, so nothing is sent after that.
func (w *Wallet) keep(i Intent) error {
	w.mu.Lock()
	broken := w.broken
	w.mu.Unlock()
	if broken != nil {
		return broken
	}
	return w.journaled(w.cfg.Journal.Put(i), i)
}

func (w *Wallet) forget(id uint64) error { return w.journaled(w.cfg.Journal.Remove(id), Intent{}) }

// journaled remembers a failure of the journal.
func (w *Wallet) journaled(err error, i Intent) error {
	if err == nil {
		return nil
	}
	w.mu.Lock()
	w.broken = fmt.Errorf("%w: %w", ErrJournal, err)
	w.mu.Unlock()
	w.cfg.Logger.Error("the journal of transactions fails", slog.String("err", err.Error()))
	return fmt.Errorf("%w, it may still happen after a restart: %w: %w", ErrNotMined, ErrJournal, err)
}

func (w *Wallet) sign(msg ethereum.CallMsg, nonce, gas uint64, f fees) (*types.Transaction, error) {
	return types.SignNewTx(w.cfg.Key.ECDSA(), w.signer(), &types.DynamicFeeTx{
		ChainID: w.chainID, Nonce: nonce, GasTipCap: f.tip, GasFeeCap: f.limit, Gas: gas, To: msg.To, Value: msg.Value, Data: msg.Data,
	})
}

func (w *Wallet) message(c Call) ethereum.CallMsg {
	msg := ethereum.CallMsg{From: w.account, Value: c.Value, Data: c.Data}
	if c.To != nil {
		to := common.Address(*c.To)
		msg.To = &to
	}
	return msg
}
