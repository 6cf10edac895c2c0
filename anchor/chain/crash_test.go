package chain_test

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// errPower is what a journal says from the crash on.
var errPower = errors.New("the power is out")

// machine is where a wallet runs until it crashes: before or after its n-th step, a question to the chain or a write of the journal, has
// taken effect. From then on nothing does.
type machine struct {
	chain.Journal
	crash context.CancelFunc

	mu    sync.Mutex
	at    int  // the step of the crash
	after bool // it takes effect
	steps int
	down  bool
}

// step returns whether a step takes effect, and whether its outcome is heard of.
func (m *machine) step() (done, heard bool) {
	m.mu.Lock()
	defer m.mu.Unlock()
	if m.down {
		return false, false
	}
	if m.steps++; m.steps < m.at {
		return true, true
	}
	m.down = true
	m.crash()
	return m.after, false
}

func (m *machine) isDown() bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	return m.down
}

func (m *machine) faults(question) fault {
	done, heard := m.step()
	return fault{kept: !done, lost: !heard}
}

// Put writes an intent, unless there is no power.
func (m *machine) Put(i chain.Intent) error {
	return m.write(func() error { return m.Journal.Put(i) })
}

// Remove forgets an intent, unless there is no power.
func (m *machine) Remove(id uint64) error {
	return m.write(func() error { return m.Journal.Remove(id) })
}

func (m *machine) write(f func() error) error {
	done, heard := m.step()
	if done {
		if err := f(); err != nil {
			return err
		}
	}
	if !heard {
		return errPower
	}
	return nil
}

// crashes calls one for every step at which a machine can crash, until it did not any more.
func crashes(t *testing.T, one func(at int) (crashed bool)) {
	at, crashed := 0, true
	for crashed {
		at++
		crashed = one(at) && !t.Failed()
	}
	if at < 10 {
		t.Errorf("only %d steps were taken", at)
	}
}

func TestAfterACrashAtAnyStepAPaymentThatWasWrittenDownIsMadeOnce(t *testing.T) {
	all := newQuickWorld(t)
	for what, weather := range map[string]func(question) fault{
		"a fair chain":                  nil,
		"one that forgets transactions": func(q question) fault { return swallowedOnce(t, q) },
		"one that becomes dear": func(q question) fault {
			if q.Method == "eth_sendRawTransaction" && q.nth < 3 {
				return swallowed(t)(q)
			}
			return fault{}
		},
	} {
		for _, after := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s, the step done %v", what, after), func(t *testing.T) {
				t.Parallel() // most of it is waiting
				w := *all
				w.t = t
				p := w.newPurse(nil)
				p.cfg.Poll = hurry / 2 // few looks at which nothing is new
				crashes(t, func(at int) bool { return p.payAndCrash(at, after, weather) })
			})
		}
	}
}

// payAndCrash makes a payment on a machine that crashes, and sees what becomes of it.
func (p *purse) payAndCrash(at int, after bool, weather func(question) fault) (crashed bool) {
	p.t.Helper()
	to, dir := payee(), p.t.TempDir()
	err, crashed := p.crashing(dir, at, after, weather, func(ctx context.Context, wallet *chain.Wallet) error {
		return wallet.Transfer(ctx, to, big.NewInt(5))
	})
	files := must(filepath.Glob(filepath.Join(dir, "*.json")))
	maybe := err == nil || errors.Is(err, chain.ErrNotMined)
	if len(files) > 0 && !maybe {
		p.t.Errorf("step %d: the error says that nothing will happen, the journal does not: %v", at, err)
	}
	p.recover(dir)
	got := must(p.eth.BalanceAt(p.ctx, common.Address(to), nil)).Int64()
	switch {
	case got != 0 && got != 5:
		p.t.Errorf("step %d: %d was paid, not 5", at, got)
	case got == 0 && (err == nil || len(files) > 0):
		p.t.Errorf("step %d: nothing was paid, although that was written down (%v)", at, err)
	case got == 5 && !maybe:
		p.t.Errorf("step %d: 5 was paid after all: %v", at, err)
	}
	return crashed
}

// crashing does something with a wallet that runs on a machine that crashes, and gives it the time to make it final if it does not.
func (p *purse) crashing(dir string, at int, after bool, weather func(question) fault, do func(context.Context, *chain.Wallet) error) (_ error, crashed bool) {
	p.t.Helper()
	ctx, crash := context.WithCancel(p.ctx)
	defer crash()
	m := &machine{Journal: must(chain.OpenJournal(dir)), crash: crash, at: at, after: after}
	proxy := newProxy(p.t, p.dev.RPC(), func(q question) fault {
		f := m.faults(q)
		if weather != nil && !f.kept && !f.lost {
			f = weather(q)
		}
		return f
	})
	cfg := p.cfg
	cfg.RPC, cfg.Journal = proxy.server.URL, m
	wallet, err := chain.OpenWallet(ctx, cfg)
	if err != nil {
		return err, m.isDown()
	}
	defer wallet.Close()
	stop := p.running(wallet)
	defer stop()
	err = do(ctx, wallet)
	p.until("it is final, or the machine crashed", func() bool { return m.isDown() || len(wallet.Unfinished()) == 0 })
	return err, m.isDown()
}

// recover opens a wallet on what is left, and waits until it is done.
func (p *purse) recover(dir string) {
	p.t.Helper()
	cfg := p.cfg
	cfg.RPC, cfg.Journal = p.dev.RPC(), must(chain.OpenJournal(dir))
	wallet, err := chain.OpenWallet(p.ctx, cfg)
	p.must(err)
	defer wallet.Close()
	defer p.running(wallet)()
	p.until("what was left is final", func() bool { return len(wallet.Unfinished()) == 0 })
	if left := must(cfg.Journal.Intents()); len(left) != 0 {
		p.t.Errorf("the journal keeps %d intents", len(left))
	}
}

func TestAfterACrashAtAnyStepAHeadIsAnchoredOnce(t *testing.T) {
	w := newQuickWorld(t)
	eth, err := ethclient.Dial(w.dev.RPC())
	w.must(err)
	defer eth.Close()
	a := w.newAuthor()
	size := uint64(0)
	for _, after := range []bool{false, true} {
		crashes(t, func(at int) bool {
			a.use(due{record.ID{1}, 1})
			item := a.anchorItem(a.head(size+1, a.now(a.Client)), size)
			dir := t.TempDir()
			crashed := a.anchorAndCrash(dir, at, after, item)
			// Whoever anchors looks what is anchored, and anchors what is not, while the wallet goes on with what it had set out to do.
			again, err := chain.Dial(w.ctx, chain.Config{
				RPC: w.dev.RPC(), Network: w.network, Key: a.key, Journal: must(chain.OpenJournal(dir)), Poll: time.Millisecond, ResendAfter: hurry,
			})
			w.must(err)
			defer again.Close()
			if l := must(again.AnchoredLatest(w.ctx, a.key.Author())); l.Size <= size {
				w.must(second(again.Anchor(w.ctx, item)))
			}
			size++
			if l := must(again.AnchoredLatest(w.ctx, a.key.Author())); l.Head != item.Head.Head {
				t.Errorf("step %d: anchored is %+v", at, l.Head)
			}
			return crashed
		})
	}
	logs, err := eth.FilterLogs(w.ctx, anchoredBy(w.network, a.key.Author()))
	if err != nil || uint64(len(logs)) != size {
		t.Errorf("%d heads were anchored in %d transactions (%v)", size, len(logs), err)
	}
}

// anchorAndCrash anchors through a client on a machine that crashes.
func (a *author) anchorAndCrash(dir string, at int, after bool, item chain.AnchorItem) (crashed bool) {
	ctx, crash := context.WithCancel(a.ctx)
	defer crash()
	m := &machine{Journal: must(chain.OpenJournal(dir)), crash: crash, at: at, after: after}
	proxy := newProxy(a.t, a.dev.RPC(), m.faults)
	c, err := chain.Dial(ctx, chain.Config{
		RPC: proxy.server.URL, Network: a.network, Key: a.key, Journal: m, Poll: time.Millisecond, ResendAfter: hurry,
	})
	if err == nil {
		_, err = c.Anchor(ctx, item)
		c.Close()
	}
	if err != nil && !m.isDown() {
		a.t.Errorf("anchoring failed without a crash: %v", err)
	}
	return m.isDown()
}

func anchoredBy(n record.Network, author record.Author) (q ethereum.FilterQuery) {
	q.Addresses = []common.Address{common.Address(n.Settlement)}
	event := contract.NewSettlement().GetABI().Events[contract.SettlementAnchoredEventName].ID
	q.Topics = [][]common.Hash{{event}, {common.BytesToHash(author[:])}}
	q.FromBlock = new(big.Int)
	return q
}

func TestAJournalThatFailsStopsTheSendingUntilARestart(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(nil)
	dir := t.TempDir()
	to := payee()
	m := &machine{Journal: must(chain.OpenJournal(dir)), crash: func() {}, at: 1, after: true}
	cfg := p.cfg
	cfg.Journal = m
	wallet, err := chain.OpenWallet(p.ctx, cfg)
	p.must(err)
	defer wallet.Close()
	if err := wallet.Transfer(p.ctx, to, big.NewInt(5)); !errors.Is(err, chain.ErrJournal) || !errors.Is(err, chain.ErrNotMined) {
		t.Errorf("a payment that can't be written down: %v", err)
	}
	if err := wallet.Transfer(p.ctx, to, big.NewInt(5)); !errors.Is(err, chain.ErrJournal) || errors.Is(err, chain.ErrNotMined) {
		t.Errorf("the next payment: %v", err)
	}
	if n := p.proxy.count("eth_sendRawTransaction"); n != 0 {
		t.Errorf("%d transactions were sent", n)
	}
	p.recover(dir) // it was on the disk after all
	p.holds("the payee", to, 5)
}

func TestAJournalIsOfOneAccountAndIsNotGuessedAt(t *testing.T) {
	w := newQuickWorld(t)
	p := w.newPurse(swallowed(t))
	ctx, cancel := context.WithCancel(p.ctx)
	sent := make(chan error, 1)
	go func() { sent <- p.Transfer(ctx, payee(), big.NewInt(5)) }()
	p.until("it is sent", func() bool { return len(p.proxy.transactions()) > 1 })
	cancel()
	<-sent
	all := must(p.journal.Intents())
	if len(all) != 1 || len(all[0].Txs) < 2 || all[0].What != "transfer" {
		t.Fatalf("the journal has %+v", all)
	}
	dir := t.TempDir()
	j := must(chain.OpenJournal(dir))
	p.must(j.Put(all[0]))
	read := must(must(chain.OpenJournal(dir)).Intents())
	if !slices.EqualFunc(read, all, func(a, b chain.Intent) bool {
		return a.ID == b.ID && a.What == b.What && a.Repeatable == b.Repeatable && a.Txs[1].Hash() == b.Txs[1].Hash()
	}) {
		t.Errorf("written was %+v, read is %+v", all, read)
	}
	cfg := p.cfg
	cfg.Key, cfg.Journal = w.newKey(), j
	if _, err := chain.OpenWallet(p.ctx, cfg); err == nil {
		t.Error("another account's journal is taken")
	}
	cfg = p.cfg
	cfg.Journal = j
	p.must(os.WriteFile(filepath.Join(dir, "5.json.new"), []byte("{"), 0o600)) // what a crash leaves
	must(chain.OpenWallet(p.ctx, cfg)).Close()
	for name, damaged := range map[string]string{
		"nothing": "", "half a file": `{"id": 5, "txs": ["0x02`, "no transaction": `{"id": 5}`, "no such transaction": `{"id": 5, "txs": ["0x0203"]}`,
	} {
		p.must(os.WriteFile(filepath.Join(dir, "5.json"), []byte(damaged), 0o600))
		if _, err := chain.OpenWallet(p.ctx, cfg); err == nil {
			t.Errorf("%s is taken for an intent", name)
		}
	}
}
