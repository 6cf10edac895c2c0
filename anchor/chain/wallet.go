package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/openledger/openledger/store/record"
)

const (
	// gasMargin is added to a gas estimate, in percent: what happens before our transaction can make it dearer.
	gasMargin = 25
	// nonceMemory is how long our own count of sent transactions is believed over the chain's: an endpoint of several machines may
	// not know at once what we sent. After that a transaction of ours that the chain doesn't know is taken for lost.
	nonceMemory = 30 * time.Second
)

// ErrNotMined says that a transaction was sent and not seen mined in time. It may still happen.
var ErrNotMined = errors.New("transaction is not mined yet")

// Call is a transaction to make: to a contract or person, or, with To nil, a contract to create.
type Call struct {
	To    *record.Address
	Value *big.Int // wei; nil for none
	Data  []byte
	What  string // names it in logs and errors
}

// Wallet sends one key's transactions. It is safe for concurrent use: transactions are numbered in the order in which they are sent, and
// waited for side by side.
type Wallet struct {
	cfg     Config
	eth     *ethclient.Client
	chainID *big.Int

	// mu guards the numbering: it is held from choosing a nonce until the chain took the transaction.
	mu       sync.Mutex
	next     uint64 // the nonce after the last one sent
	lastSent time.Time
}

// OpenWallet connects a key to a chain. The configuration's contract is not looked at and may be missing, as the chain id may. Whoever
// opens a wallet closes it.
func OpenWallet(ctx context.Context, cfg Config) (*Wallet, error) {
	if cfg.Key == nil {
		return nil, ErrNoKey
	}
	cfg = cfg.withDefaults()
	eth, id, err := dialChain(ctx, cfg)
	if err != nil {
		return nil, err
	}
	cfg.Network.ChainID = id
	return newWallet(eth, cfg), nil
}

func newWallet(eth *ethclient.Client, cfg Config) *Wallet {
	return &Wallet{cfg: cfg, eth: eth, chainID: new(big.Int).SetUint64(cfg.Network.ChainID)}
}

// Close ends the connection.
func (w *Wallet) Close() { w.eth.Close() }

// Address is the key's account.
func (w *Wallet) Address() record.Address { return w.cfg.Key.Address() }

// ChainID is the chain's.
func (w *Wallet) ChainID() uint64 { return w.chainID.Uint64() }

// Send makes a transaction and waits until it is mined. What would be refused is not sent: the error is a *Refused.
func (w *Wallet) Send(ctx context.Context, c Call) (*types.Receipt, error) {
	tx, err := w.submit(ctx, c)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", c.What, err)
	}
	receipt, err := w.mined(ctx, tx.Hash())
	if err != nil {
		return nil, fmt.Errorf("%s: transaction %v: %w", c.What, tx.Hash(), err)
	}
	w.cfg.Logger.Debug("transaction mined", slog.String("what", c.What), slog.String("tx", tx.Hash().Hex()),
		slog.Uint64("block", receipt.BlockNumber.Uint64()), slog.Uint64("gas", receipt.GasUsed))
	if receipt.Status != types.ReceiptStatusSuccessful {
		return receipt, fmt.Errorf("%s: transaction %v was mined and undone: %w", c.What, tx.Hash(), w.reason(ctx, c, receipt))
	}
	return receipt, nil
}

// submit numbers, signs and sends.
func (w *Wallet) submit(ctx context.Context, c Call) (*types.Transaction, error) {
	ctx, cancel := context.WithTimeout(ctx, w.cfg.CallTimeout)
	defer cancel()
	msg := w.message(c)
	gas, err := w.eth.EstimateGas(ctx, msg)
	if err != nil {
		return nil, readable(err)
	}
	tip, err := w.eth.SuggestGasTipCap(ctx)
	if err != nil {
		return nil, fmt.Errorf("price of gas: %w", err)
	}
	head, err := w.eth.HeaderByNumber(ctx, nil)
	if err != nil {
		return nil, fmt.Errorf("price of gas: %w", err)
	}
	if head.BaseFee == nil {
		return nil, errors.New("the chain has no base fee (EIP-1559), which this client needs")
	}
	// Twice the base fee outlasts six full blocks in a row.
	feeCap := new(big.Int).Add(tip, new(big.Int).Mul(head.BaseFee, big.NewInt(2)))

	w.mu.Lock()
	defer w.mu.Unlock()
	nonce, err := w.eth.PendingNonceAt(ctx, msg.From)
	if err != nil {
		return nil, fmt.Errorf("number of the next transaction: %w", err)
	}
	if w.next > nonce && time.Since(w.lastSent) < nonceMemory {
		nonce = w.next
	}
	tx, err := types.SignNewTx(w.cfg.Key.ECDSA(), types.LatestSignerForChainID(w.chainID), &types.DynamicFeeTx{
		ChainID: w.chainID, Nonce: nonce, GasTipCap: tip, GasFeeCap: feeCap,
		Gas: gas + gas*gasMargin/100, To: msg.To, Value: msg.Value, Data: msg.Data,
	})
	if err != nil {
		return nil, err
	}
	if err := w.eth.SendTransaction(ctx, tx); err != nil {
		return nil, readable(err)
	}
	w.next, w.lastSent = nonce+1, time.Now()
	return tx, nil
}

func (w *Wallet) message(c Call) ethereum.CallMsg {
	msg := ethereum.CallMsg{From: common.Address(w.Address()), Value: c.Value, Data: c.Data}
	if c.To != nil {
		to := common.Address(*c.To)
		msg.To = &to
	}
	return msg
}

// mined waits for the receipt. Its error is ErrNotMined.
func (w *Wallet) mined(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	ctx, cancel := context.WithTimeout(ctx, w.cfg.MineTimeout)
	defer cancel()
	tick := time.NewTicker(w.cfg.Poll)
	defer tick.Stop()
	for {
		// An endpoint that fails once may answer the next time, so only the deadline ends the wait.
		receipt, err := w.receipt(ctx, hash)
		if err == nil {
			return receipt, nil
		}
		select {
		case <-ctx.Done():
			return nil, fmt.Errorf("%w, it may still happen (last answer: %v): %w", ErrNotMined, err, ctx.Err())
		case <-tick.C:
		}
	}
}

// receipt is the transaction's, once the chain's latest block has it: nodes show a receipt a moment before the state that goes with it,
// and whoever reads after a write must see it.
func (w *Wallet) receipt(ctx context.Context, hash common.Hash) (*types.Receipt, error) {
	receipt, err := w.eth.TransactionReceipt(ctx, hash)
	if err != nil {
		return nil, err
	}
	latest, err := w.eth.BlockNumber(ctx)
	if err != nil {
		return nil, err
	}
	if latest < receipt.BlockNumber.Uint64() {
		return nil, fmt.Errorf("mined in block %d, the latest block is %d still", receipt.BlockNumber, latest)
	}
	return receipt, nil
}

// reason makes the failed call again on the block before, to hear why.
func (w *Wallet) reason(ctx context.Context, c Call, receipt *types.Receipt) error {
	ctx, cancel := context.WithTimeout(ctx, w.cfg.CallTimeout)
	defer cancel()
	before := new(big.Int).Sub(receipt.BlockNumber, big.NewInt(1))
	if _, err := w.eth.CallContract(ctx, w.message(c), before); err != nil {
		return readable(err)
	}
	return errors.New("the chain does not say why; something else may have come first in the block")
}
