package chain_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/record"
)

// hurry is the time after which tests' wallets offer a transaction again.
const hurry = 30 * time.Millisecond

// purse is a wallet behind a proxy, with its journal, and the chain as it is for all others.
type purse struct {
	*world
	*chain.Wallet
	proxy   *proxy
	journal *chain.FileJournal
	cfg     chain.Config
	eth     *ethclient.Client
	log     *logged
}

// newQuickWorld is a world whose blocks come without transactions, too: fees rise only while blocks do.
func newQuickWorld(t *testing.T) *world {
	t.Helper()
	c, err := dev.Open(dev.Config{ChainID: 31338, Ahead: 24 * time.Hour, Idle: 20 * time.Millisecond})
	if err != nil {
		t.Fatal(err)
	}
	run, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- c.Run(run) }()
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	t.Cleanup(func() {
		cancel()
		stop()
		if err := errors.Join(<-done, c.Close()); err != nil {
			t.Error(err)
		}
	})
	return &world{t, ctx, c, c.Network()}
}

// logged keeps what is logged.
type logged struct {
	mu sync.Mutex
	bytes.Buffer
}

func (l *logged) Write(b []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.Buffer.Write(b)
}

func (l *logged) has(text string) bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return strings.Contains(l.String(), text)
}

// newPurse opens a wallet of a new key at a proxy with these faults.
func (w *world) newPurse(faults func(question) fault) *purse {
	w.t.Helper()
	p := &purse{world: w, proxy: newProxy(w.t, w.dev.RPC(), nil), log: new(logged)}
	var err error
	p.journal, err = chain.OpenJournal(w.t.TempDir())
	w.must(err)
	p.cfg = chain.Config{
		RPC: p.proxy.server.URL, Key: w.newKey(), Journal: p.journal, Poll: time.Millisecond, ResendAfter: hurry, CallTimeout: 2 * time.Second,
		Logger: slog.New(slog.NewTextHandler(p.log, nil)),
	}
	p.Wallet, err = chain.OpenWallet(w.ctx, p.cfg)
	w.must(err)
	w.t.Cleanup(p.Close)
	p.eth, err = ethclient.Dial(w.dev.RPC())
	w.must(err)
	w.t.Cleanup(p.eth.Close)
	p.proxy.become(faults)
	return p
}

var payees atomic.Uint64

// payee is an account that nobody else has paid.
func payee() (to record.Address) {
	n := payees.Add(1)
	copy(to[:], []byte{0xfe, byte(n >> 8), byte(n)})
	return to
}

// holds expects an account to have that much wei.
func (p *purse) holds(what string, to record.Address, wei int64) {
	p.t.Helper()
	got, err := p.eth.BalanceAt(p.ctx, common.Address(to), nil)
	p.must(err)
	if got.Int64() != wei {
		p.t.Errorf("%s: the account holds %v wei, not %d", what, got, wei)
	}
}

// made expects the account to have made so many transactions.
func (p *purse) made(n uint64) {
	p.t.Helper()
	if got := must(p.eth.NonceAt(p.ctx, common.Address(p.Address()), nil)); got != n {
		p.t.Errorf("%d transactions were made, not %d", got, n)
	}
}

// until waits for a condition.
func (p *purse) until(what string, so func() bool) {
	p.t.Helper()
	tick := time.NewTicker(2 * time.Millisecond)
	defer tick.Stop()
	for !so() {
		select {
		case <-p.ctx.Done():
			p.t.Fatalf("%s: it does not come to that\n%s", what, p.log)
		case <-tick.C:
		}
	}
}

// running lives for the wallet until the function that it returns is called.
func (p *purse) running(w *chain.Wallet) (stop func()) {
	ctx, cancel := context.WithCancel(p.ctx)
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	return func() {
		cancel()
		if err := <-done; err != nil {
			p.t.Error(err)
		}
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// swallowed answers that a transaction was taken, and takes none.
func swallowed(t *testing.T) func(question) fault {
	return func(q question) fault {
		if q.Method != "eth_sendRawTransaction" {
			return fault{}
		}
		return fault{kept: true, result: q.tx(t).Hash()}
	}
}

// first is a fault of the first question of a method, and another of all later ones.
func first(method string, f fault) func(question) fault {
	return func(q question) fault {
		if q.Method == method && q.nth == 1 {
			return f
		}
		return fault{}
	}
}
