package testnet

import (
	"context"
	"math/big"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/ethclient/simulated"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// What the contract of a siege is made with. A daemon looks at a window of 100 s every second, which is the most often that it does.
const (
	siegeMergeDelay = 10 * time.Minute
	siegeWindow     = 100 * time.Second
	siegeSkew       = time.Minute
	siegeBond       = 1000 * record.NanoPerToken
	siegeDeposit    = record.NanoPerToken
)

// epoch is how many blocks of go-ethereum's simulated chain become final at once.
const epoch = 32

// field is go-ethereum's chain with the contract on it. Blocks come as soon as a transaction waits, or once a second; they can be taken
// back; and time passes at a word. It has no other clock: the daemon's goes by it.
type field struct {
	t          *testing.T
	backend    *simulated.Backend
	socket     string
	rpc        *rpc.Client
	eth        *ethclient.Client
	network    record.Network
	parameters chain.Parameters
	began      uint64 // the block from which on things may be taken back
	clock      *clock

	mu sync.Mutex // held while blocks are made, and by who wants none to be
}

// newField runs a chain on which these accounts have ether and tokens.
func newField(t *testing.T, accounts ...record.Address) *field {
	t.Helper()
	faucet, err := record.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	alloc := types.GenesisAlloc{}
	for _, a := range append(accounts, faucet.Address()) {
		alloc[common.Address(a)] = types.Account{Balance: new(big.Int).Mul(big.NewInt(1e18), big.NewInt(1000))}
	}
	f := &field{t: t, clock: newClock(t)}
	dir, err := os.MkdirTemp("", "siege") // a socket's path must be short
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.RemoveAll(dir) })
	f.socket = filepath.Join(dir, "rpc")
	f.backend = simulated.NewBackend(alloc, func(n *node.Config, c *ethconfig.Config) {
		n.IPCPath = f.socket
		c.Miner.GasPrice = big.NewInt(1)
		genesis := *c.Genesis.Config // what no chain in use has yet is left out
		genesis.AmsterdamTime, genesis.BogotaTime = nil, nil
		c.Genesis = &core.Genesis{Config: &genesis, GasLimit: 60_000_000, Alloc: c.Genesis.Alloc}
	})
	if f.rpc, err = rpc.Dial(f.socket); err != nil {
		t.Fatal(err)
	}
	f.eth = ethclient.NewClient(f.rpc)
	f.run()
	f.deploy(faucet, accounts)
	return f
}

// run makes blocks until the test ends.
func (f *field) run() {
	ctx, cancel := context.WithCancel(context.Background())
	var mining sync.WaitGroup
	mining.Go(func() {
		tick := time.NewTicker(5 * time.Millisecond)
		defer tick.Stop()
		var last time.Time
		for {
			select {
			case <-ctx.Done():
				return
			case <-tick.C:
			}
			f.mu.Lock()
			if time.Since(last) > time.Second || f.waiting() > 0 {
				f.block()
				last = time.Now()
			}
			f.mu.Unlock()
		}
	})
	f.t.Cleanup(func() {
		cancel()
		mining.Wait()
		f.rpc.Close()
		if err := f.backend.Close(); err != nil {
			f.t.Error(err)
		}
	})
}

// deploy makes the token and the contract, and gives each account tokens, all of which the contract may take.
func (f *field) deploy(faucet *record.Key, accounts []record.Address) {
	f.t.Helper()
	must := func(err error) {
		f.t.Helper()
		if err != nil {
			f.t.Fatal(err)
		}
	}
	ctx := f.t.Context()
	w, err := chain.OpenWallet(ctx, chain.Config{RPC: f.socket, Key: faucet, Poll: 2 * time.Millisecond})
	must(err)
	defer w.Close()
	f.parameters = chain.Parameters{
		Decimals: 18, MinBond: siegeBond, ChallengeDeposit: siegeDeposit, MaxMergeDelay: siegeMergeDelay, ChallengeWindow: siegeWindow, MaxSkew: siegeSkew,
	}
	f.parameters.Token, _, err = chain.DeployTestToken(ctx, w, f.parameters.Decimals)
	must(err)
	f.network, _, err = chain.Deploy(ctx, w, f.parameters)
	must(err)
	for _, a := range accounts {
		_, err = chain.MintTestToken(ctx, w, f.parameters, a, 1_000_000*record.NanoPerToken)
		must(err)
	}
}

// approve lets the contract take all tokens of an account, so that each call of it is one transaction.
func (f *field) approve(key *record.Key) {
	f.t.Helper()
	w, err := chain.OpenWallet(f.t.Context(), chain.Config{RPC: f.socket, Key: key, Poll: 2 * time.Millisecond})
	if err != nil {
		f.t.Fatal(err)
	}
	defer w.Close()
	all := new(big.Int).Lsh(big.NewInt(1), 200)
	call := chain.Call{To: &f.parameters.Token, Data: contract.NewTestToken().PackApprove(common.Address(f.network.Settlement), all), What: "approve"}
	if _, err := w.Send(f.t.Context(), call); err != nil {
		f.t.Fatal(err)
	}
}

// client writes with the key; nil only reads. Its transactions are its own matter: what a reorganisation takes back for good it forgets.
func (f *field) client(key *record.Key) *chain.Client {
	f.t.Helper()
	c, err := chain.Dial(f.t.Context(), chain.Config{RPC: f.socket, Network: f.network, Key: key, Poll: 2 * time.Millisecond})
	if err != nil {
		f.t.Fatal(err)
	}
	return c
}

// waiting is how many transactions wait for a block.
func (f *field) waiting() uint64 {
	var status struct{ Pending hexutil.Uint64 }
	if err := f.rpc.Call(&status, "txpool_status"); err != nil {
		f.t.Errorf("the chain does not say what waits: %v", err)
	}
	return uint64(status.Pending)
}

// head is the newest block.
func (f *field) head() *types.Header {
	h, err := f.eth.HeaderByNumber(context.Background(), nil)
	if err != nil {
		f.t.Errorf("the chain has no newest block: %v", err)
		return &types.Header{Number: new(big.Int)}
	}
	return h
}

func (f *field) header(number uint64) *types.Header {
	f.t.Helper()
	h, err := f.eth.HeaderByNumber(f.t.Context(), new(big.Int).SetUint64(number))
	if err != nil {
		f.t.Fatal(err)
	}
	return h
}

// block makes a block of what waits, and sets the clock by it. The caller holds mu.
func (f *field) block() {
	f.backend.Commit()
	f.clock.follow(f.head().Time)
}

// now is the newest block's time.
func (f *field) now() record.Time { return record.Time(f.head().Time * 1000) }

// pass lets time pass.
func (f *field) pass(d time.Duration) {
	f.t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	for {
		for f.waiting() > 0 {
			f.block()
		}
		if f.backend.AdjustTime(d) == nil { // a transaction may have come meanwhile
			break
		}
	}
	f.clock.follow(f.head().Time)
}

// blocks makes that many blocks.
func (f *field) blocks(n int) {
	f.mu.Lock()
	defer f.mu.Unlock()
	for range n {
		f.block()
	}
}

// longest is how many seconds a reorganisation goes back: a small part of a window, as on any chain in use. What was answered in time could
// not be answered again otherwise.
const longest = 20

// reorganise puts another branch in the place of the newest blocks, at most depth and none that is final, and returns how many. Forgotten,
// what was in them does not come back by itself.
func (f *field) reorganise(depth uint64, forgotten bool) uint64 {
	f.t.Helper()
	f.mu.Lock()
	defer f.mu.Unlock()
	for {
		for f.waiting() > 0 {
			f.block()
		}
		top := f.head().Number.Uint64()
		depth = min(depth, top-max(top/epoch*epoch, f.began))
		before := f.header(top - depth)
		for ; depth > 0 && f.head().Time-before.Time > longest; before = f.header(top - depth) {
			depth--
		}
		if depth == 0 {
			return 0
		}
		if err := f.backend.Fork(before.Hash()); err != nil {
			continue // a transaction came meanwhile
		}
		if forgotten {
			_ = f.backend.Fork(before.Hash()) // waits until the pool has them back, and may refuse for it
			f.backend.Rollback()
		}
		for f.head().Number.Uint64() <= top {
			f.block()
		}
		return depth
	}
}
