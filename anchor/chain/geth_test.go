package chain_test

import (
	"context"
	"encoding/json"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// richFromGeth makes a key with ether from the account that geth --dev keeps unlocked.
func richFromGeth(t *testing.T, ctx context.Context, at string) *record.Key {
	t.Helper()
	k, err := record.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	client, err := rpc.DialContext(ctx, at)
	if err != nil {
		t.Fatal(err)
	}
	defer client.Close()
	var accounts []string
	if err := client.CallContext(ctx, &accounts, "eth_accounts"); err != nil || len(accounts) == 0 {
		t.Fatalf("geth has no account: %v", err)
	}
	gift := map[string]string{"from": accounts[0], "to": k.Address().String(), "value": "0x3635c9adc5dea00000"}
	if err := client.CallContext(ctx, new(json.RawMessage), "eth_sendTransaction", gift); err != nil {
		t.Fatal(err)
	}
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		var balance string
		if err := client.CallContext(ctx, &balance, "eth_getBalance", k.Address().String(), "latest"); err != nil {
			t.Fatal(err)
		}
		if balance != "0x0" {
			return k
		}
		select {
		case <-ctx.Done():
			t.Fatal("the ether does not come")
		case <-tick.C:
		}
	}
}

func TestARealGethTakesTheWholePath(t *testing.T) {
	t.Parallel() // geth has a final block every half a minute
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	defer cancel()
	at := startGeth(t)
	w := &world{t: t, ctx: ctx}
	k := richFromGeth(t, ctx, at)
	wallet, err := chain.OpenWallet(ctx, chain.Config{RPC: at, Key: k})
	w.must(err)
	p := dev.DefaultParameters()
	p.Token, _, err = chain.DeployTestToken(ctx, wallet, p.Decimals)
	w.must(err)
	w.network, _, err = chain.Deploy(ctx, wallet, p)
	w.must(err)
	w.must(second(chain.MintTestToken(ctx, wallet, p, k.Address(), 100*token)))
	wallet.Close()

	client, err := chain.Dial(ctx, chain.Config{RPC: at, Network: w.network, Key: k})
	w.must(err)
	defer client.Close()
	if client.Parameters() != p {
		t.Errorf("parameters are %+v, not %+v", client.Parameters(), p)
	}
	a := &author{
		world: w, Client: client, key: k, nodes: map[merkle.Node]merkle.Hash{},
		roots: []merkle.Hash{merkle.EmptyRoot}, totals: map[record.ID]record.Nano{},
	}
	w.wholePath(a)
}

// wholePath funds, registers, anchors, collects, distributes and claims, and waits until it is final.
func (w *world) wholePath(a *author) {
	w.t.Helper()
	payee := record.Address{1}
	r := w.newRecord(a.key, record.Terms{Rate: 1000}, credit{payee, 1})
	a.use(due{r.ID(), 2 * token})
	a.use(due{r.ID(), 3 * token})
	a.fund(5 * token)
	w.must(second(a.Register(w.ctx, r.register())))
	h := a.head(2, a.now(a.Client))
	tx, err := a.Anchor(w.ctx, a.anchorItem(h, 0))
	w.must(err)
	w.must(second(a.Collect(w.ctx, a.collectItem(1, 0, h))))
	w.must(second(a.Distribute(w.ctx, r.distribute())))
	paid, err := a.Claim(w.ctx, r.claimItem(w, 0))
	if err != nil || claimed(paid) != 5*token {
		w.t.Errorf("claimed %d (%v)", claimed(paid), err)
	}
	_, err = a.Claim(w.ctx, chain.ClaimItem{Terms: r.Terms, Payee: payee, Weight: 2})
	w.refused("a wrong weight", "NotCredited", err)
	if balance, err := a.TokenBalance(w.ctx, payee); err != nil || balance != 5*token {
		w.t.Errorf("the payee holds %d (%v)", balance, err)
	}
	if l := a.finally(func(l chain.Log) bool { return l.Size > 0 }); l.Head != h.Head || l.Owed != 5*token {
		w.t.Errorf("anchored is %+v", l)
	}
	w.t.Logf("anchored in block %d, claimed in block %d", tx.Block, paid.Block)
}

func TestARealGethPaysOnceWhateverBecomesOfItsTransactions(t *testing.T) {
	t.Parallel() // geth has a final block every half a minute
	at := startGeth(t)
	proxy := newProxy(t, at, nil)
	k := richFromGeth(t, within(t), at)
	p := onChain(t, chain.Config{RPC: proxy.server.URL, Key: k})
	p.proxy = proxy
	send := "eth_sendRawTransaction"
	for what, faults := range map[string]func(question) fault{
		"nothing":                 nil,
		"the answer is lost":      first(send, fault{lost: true}),
		"it was known already":    first(send, fault{code: -32000, says: "already known"}),
		"it is taken and lost":    func(q question) fault { return swallowedOnce(t, q) },
		"a dearer one is needed":  first(send, refuses("replacement transaction underpriced")),
		"two of it are forgotten": func(q question) fault { return forgets(t, q, 2) },
	} {
		proxy.mu.Lock()
		proxy.faults, proxy.counts = faults, map[string]int{}
		proxy.mu.Unlock()
		to := payee()
		p.must(p.Transfer(p.ctx, to, big.NewInt(5)))
		p.holds(what, to, 5)
	}
	proxy.become(nil)
	a, b := payee(), payee()
	stranger, err := chain.OpenWallet(p.ctx, chain.Config{RPC: at, Key: k})
	p.must(err)
	defer stranger.Close()
	sent := make(chan error, 1)
	proxy.become(swallowed(t))
	n := len(proxy.transactions())
	go func() { sent <- p.Transfer(p.ctx, a, big.NewInt(5)) }()
	p.until("it is sent", func() bool { return len(proxy.transactions()) > n })
	p.must(stranger.Transfer(p.ctx, b, big.NewInt(6)))
	proxy.become(nil)
	p.until("the stranger's is final, and ours is made under another number", func() bool {
		return must(p.eth.BalanceAt(p.ctx, common.Address(a), nil)).Int64() == 5
	})
	p.must(<-sent)
	p.holds("the stranger's", b, 6)
	if n := must(p.eth.NonceAt(p.ctx, common.Address(k.Address()), nil)); n != 8 {
		t.Errorf("8 payments took %d transactions", n)
	}
}

// forgets swallows so many transactions.
func forgets(t *testing.T, q question, n int) fault {
	if q.nth > n {
		return fault{}
	}
	return swallowed(t)(q)
}
