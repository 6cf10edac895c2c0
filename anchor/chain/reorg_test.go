package chain_test

import (
	"context"
	"log/slog"
	"math/big"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// forking is go-ethereum's chain that makes a block, or another one in its place, when it is told to. Its finalized block moves at every
// 32nd only.
type forking struct {
	*purse
	backend *simulated.Backend
	mu      sync.Mutex // one block at a time
}

// newForking runs such a chain, with a wallet on it that runs.
func newForking(t *testing.T, key *record.Key) *forking {
	t.Helper()
	socket := filepath.Join(t.TempDir(), "rpc")
	account := types.Account{Balance: new(big.Int).Mul(big.NewInt(1e18), big.NewInt(100))}
	f := &forking{backend: simulated.NewBackend(types.GenesisAlloc{common.Address(key.Address()): account},
		func(n *node.Config, c *ethconfig.Config) {
			n.IPCPath = socket
			c.Miner.GasPrice = big.NewInt(1)
		})}
	t.Cleanup(func() {
		if err := f.backend.Close(); err != nil {
			t.Error(err)
		}
	})
	f.purse = onChain(t, chain.Config{RPC: socket, Key: key})
	return f
}

func within(t *testing.T) context.Context {
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	t.Cleanup(cancel)
	return ctx
}

// onChain opens a wallet that runs, of a key with ether on a chain that is there.
func onChain(t *testing.T, cfg chain.Config) *purse {
	t.Helper()
	p := &purse{world: &world{t: t, ctx: within(t)}, log: new(logged)}
	var err error
	p.eth, err = ethclient.Dial(cfg.RPC)
	p.must(err)
	t.Cleanup(p.eth.Close)
	p.journal = must(chain.OpenJournal(t.TempDir()))
	cfg.Journal, cfg.Poll, cfg.ResendAfter = p.journal, 2*time.Millisecond, hurry
	cfg.Logger = slog.New(slog.NewTextHandler(p.log, nil))
	p.cfg = cfg
	p.Wallet, err = chain.OpenWallet(p.ctx, cfg)
	p.must(err)
	t.Cleanup(p.Close)
	t.Cleanup(p.running(p.Wallet))
	return p
}

// block makes a block of what waits.
func (f *forking) block() common.Hash {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.backend.Commit()
}

// settled makes blocks until the next finalized one is far: what is final is not taken back, which this chain would not mind.
func (f *forking) settled() common.Hash {
	for {
		hash := f.block()
		if must(f.eth.BlockNumber(f.ctx))%32 == 1 {
			return hash
		}
	}
}

// pays makes a payment, and blocks until it is mined.
func (f *forking) pays(to record.Address, wei int64) *types.Receipt {
	f.t.Helper()
	type result struct {
		*types.Receipt
		error
	}
	sent := make(chan result, 1)
	go func() {
		r, err := f.Send(f.ctx, chain.Call{To: &to, Value: big.NewInt(wei), What: "pay"})
		sent <- result{r, err}
	}()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for {
		select {
		case r := <-sent:
			f.must(r.error)
			return r.Receipt
		case <-tick.C:
			f.block()
		}
	}
}

func (f *forking) latest(account record.Address) int64 {
	return must(f.eth.BalanceAt(f.ctx, common.Address(account), nil)).Int64()
}

func TestAReorganisationOfAnyDepthPutsAPaymentBackAndItIsMadeOnce(t *testing.T) {
	key := must(record.ParseKey(common.Bytes2Hex(crypto.Keccak256([]byte("reorganised")))))
	f := newForking(t, key)
	for depth := 1; depth <= 6; depth++ {
		for _, forgotten := range []bool{false, true} {
			before := f.settled()
			a, b := payee(), payee()
			f.pays(a, 5)
			for range depth - 1 {
				f.block()
			}
			f.pays(b, 6)
			taken := must(f.eth.BlockNumber(f.ctx)) - must(f.eth.HeaderByHash(f.ctx, before)).Number.Uint64()
			f.mu.Lock()
			f.must(f.backend.Fork(before))
			if forgotten {
				f.backend.Rollback() // what the other branch had does not go back to the pool
			}
			f.mu.Unlock()
			f.until("the other branch is longer", func() bool {
				f.block()
				n := must(f.eth.BlockNumber(f.ctx)) - must(f.eth.HeaderByHash(f.ctx, before)).Number.Uint64()
				return n > taken
			})
			f.until("both are paid again", func() bool {
				f.block()
				return f.latest(a) == 5 && f.latest(b) == 6
			})
		}
	}
	f.until("all is final", func() bool {
		f.block()
		return len(f.Unfinished()) == 0
	})
	n := must(f.eth.NonceAt(f.ctx, common.Address(key.Address()), nil))
	if n != 24 {
		t.Errorf("24 payments took %d transactions", n)
	}
	if !f.log.has("a reorganisation of the chain took a transaction back") {
		t.Error("no reorganisation was noticed")
	}
	if left := must(f.journal.Intents()); len(left) != 0 {
		t.Errorf("the journal keeps %d intents", len(left))
	}
}

func TestAPaymentIsFinalOnlyAtTheFinalizedBlock(t *testing.T) {
	key := must(record.ParseKey(common.Bytes2Hex(crypto.Keccak256([]byte("final")))))
	f := newForking(t, key)
	mined := f.pays(payee(), 5).BlockNumber
	// Paying makes blocks until it hears that it is mined, perhaps some too many.
	for n := must(f.eth.BlockNumber(f.ctx)); n < 31; n++ {
		f.block()
		if len(f.Unfinished()) != 1 {
			t.Fatalf("block %d, with the payment in %d, and nothing finalized: it is taken for final", n+1, mined)
		}
	}
	f.until("it is final", func() bool {
		f.block()
		return len(f.Unfinished()) == 0
	})
}
