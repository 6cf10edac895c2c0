package chain_test

import (
	"context"
	"errors"
	"math/big"
	"net"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// always is a proxy's fault whatever is asked.
func always(f fault) func(question) fault { return func(question) fault { return f } }

// of is a fault of one method only.
func of(method string, f fault) func(question) fault {
	return func(q question) fault {
		if q.Method == method {
			return f
		}
		return fault{}
	}
}

func TestAnotherEndpointAnswersForOneThatDoesNot(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	for what, f := range map[string]func(question) fault{
		"breaks connections":         always(fault{kept: true, lost: true}),
		"never answers":              always(fault{kept: true, silent: true}),
		"has too many requests":      always(fault{kept: true, status: http.StatusTooManyRequests, body: "slow down"}),
		"fails":                      always(fault{kept: true, status: http.StatusInternalServerError}),
		"wants to be paid":           always(fault{kept: true, status: http.StatusPaymentRequired}),
		"answers with a page":        always(fault{kept: true, status: http.StatusOK, body: "<html>\n</html>"}),
		"limits by JSON-RPC":         of("eth_call", fault{kept: true, code: -32005, says: "daily request count exceeded, request rate limited"}),
		"limits by words":            of("eth_call", refuses("Too Many Requests")),
		"has an internal error":      of("eth_estimateGas", fault{kept: true, code: -32603, says: "internal error"}),
		"lacks a method":             of("eth_maxPriorityFeePerGas", fault{kept: true, code: -32601, says: "the method does not exist"}),
		"has not the newest state":   of("eth_call", refuses("header not found")),
		"is another chain":           of("eth_chainId", fault{kept: true, result: "0x5"}),
		"takes no transactions":      of("eth_sendRawTransaction", fault{kept: true, status: http.StatusForbidden}),
		"loses what became of sends": of("eth_sendRawTransaction", fault{lost: true}),
		"hides what was mined":       of("eth_getTransactionReceipt", fault{kept: true, status: http.StatusBadGateway}),
	} {
		t.Run(what, func(t *testing.T) {
			bad := newProxy(t, w.dev.RPC(), f)
			c, err := chain.Dial(w.ctx, chain.Config{
				RPC: bad.server.URL + ", " + w.dev.RPC(), Network: w.network, Key: k, Poll: time.Millisecond, CallTimeout: time.Second,
			})
			if err != nil {
				t.Fatal(err)
			}
			defer c.Close()
			before, err := c.AnchoredLatest(w.ctx, k.Author())
			if err != nil {
				t.Fatal(err)
			}
			if _, err := c.Fund(w.ctx, k.Author(), 3); err != nil {
				t.Fatal(err)
			}
			after, err := c.AnchoredLatest(w.ctx, k.Author())
			if err != nil || after.Balance-before.Balance != 3 {
				t.Errorf("3 were paid, the balance went from %d to %d (%v)", before.Balance, after.Balance, err)
			}
			if bad.asked() == 0 {
				t.Error("the first endpoint was never asked")
			}
		})
	}
}

func TestARefusalIsAnAnswerAndNobodyElseIsAsked(t *testing.T) {
	w := newWorld(t, nil)
	first, second := newProxy(t, w.dev.RPC(), nil), newProxy(t, w.dev.RPC(), nil)
	c, err := chain.Dial(w.ctx, chain.Config{RPC: first.server.URL + "," + second.server.URL, Network: w.network, Key: w.newKey()})
	w.must(err)
	defer c.Close()
	_, err = c.Withdraw(w.ctx, token, record.Address{1})
	w.refused("a withdrawal of nothing", "BalanceTooLow", err)
	if n := second.asked(); n != 0 {
		t.Errorf("the second endpoint was asked %d times", n)
	}
}

func TestAnEndpointThatIsBehindIsNotReadFromAfterAWrite(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	old := newProxy(t, w.dev.RPC(), func(q question) fault {
		switch q.Method {
		case "eth_blockNumber":
			return fault{kept: true, result: "0x1"}
		case "eth_call":
			return fault{kept: true, result: "0x"}
		}
		return fault{}
	})
	first := newProxy(t, w.dev.RPC(), nil)
	rpc := strings.Join([]string{first.server.URL, old.server.URL, w.dev.RPC()}, ",")
	c, err := chain.Dial(w.ctx, chain.Config{RPC: rpc, Network: w.network, Key: k, Poll: time.Millisecond})
	w.must(err)
	defer c.Close()
	w.must(second(c.Fund(w.ctx, k.Author(), 7)))
	first.become(always(fault{kept: true, lost: true}))
	l, err := c.AnchoredLatest(w.ctx, k.Author())
	if err != nil || l.Balance != 7 {
		t.Errorf("after a payment of 7 the balance reads %d (%v)", l.Balance, err)
	}
	if old.count("eth_blockNumber") == 0 || old.count("eth_call") != 0 {
		t.Errorf("the endpoint that is behind was asked %v", old.counts)
	}
}

func TestWhereAllEndpointsAreBehindTheNewestAnswers(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	behind := func(block string) *proxy {
		return newProxy(t, w.dev.RPC(), of("eth_blockNumber", fault{kept: true, result: block}))
	}
	first, older, newer := newProxy(t, w.dev.RPC(), nil), behind("0x1"), behind("0x2")
	rpc := strings.Join([]string{first.server.URL, older.server.URL, newer.server.URL}, ",")
	c, err := chain.Dial(w.ctx, chain.Config{RPC: rpc, Network: w.network, Key: k, Poll: time.Millisecond})
	w.must(err)
	defer c.Close()
	w.must(second(c.Fund(w.ctx, k.Author(), 7)))
	first.become(always(fault{kept: true, lost: true}))
	w.must(second(c.AnchoredLatest(w.ctx, k.Author())))
	if older.count("eth_call") != 0 || newer.count("eth_call") == 0 {
		t.Errorf("the older one was asked %v, the newer one %v", older.counts, newer.counts)
	}
}

func TestAnEndpointThatBecomesAnotherChainIsNotUsed(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	p := newProxy(t, w.dev.RPC(), nil)
	c, err := chain.Dial(w.ctx, chain.Config{RPC: p.server.URL, Network: w.network, Key: k, Poll: time.Millisecond})
	w.must(err)
	defer c.Close()
	p.become(always(fault{kept: true, lost: true}))
	if _, err := c.Fund(w.ctx, k.Author(), 1); !errors.Is(err, chain.ErrUnreachable) {
		t.Errorf("nobody answers: %v", err)
	}
	p.become(of("eth_chainId", fault{kept: true, result: "0x5"}))
	if _, err := c.Fund(w.ctx, k.Author(), 1); !errors.Is(err, chain.ErrWrongChain) {
		t.Errorf("another chain answers: %v", err)
	}
	p.become(nil)
	w.must(second(c.Fund(w.ctx, k.Author(), 1)))
}

func TestErrorsDoNotShowTheKeyInAnEndpointsPath(t *testing.T) {
	w := newWorld(t, nil)
	_, err := chain.Dial(w.ctx, chain.Config{
		RPC: "http://127.0.0.1:1/v3/secret?key=secret,http://user:secret@127.0.0.1:1", Network: w.network, CallTimeout: time.Second,
	})
	if err == nil || !errors.Is(err, chain.ErrUnreachable) || strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "\n") {
		t.Errorf("the error is %v", err)
	}
}

func TestWhatMayBeMadeOnlyOnceTakesTheWordOfAllEndpoints(t *testing.T) {
	w := newQuickWorld(t)
	for _, repeatable := range []bool{true, false} {
		p := w.newPurse(nil)
		other := newProxy(t, w.dev.RPC(), nil)
		p.cfg.RPC += "," + other.server.URL
		wallet, err := chain.OpenWallet(p.ctx, p.cfg)
		p.must(err)
		defer wallet.Close()
		p.proxy.become(swallowed(t))
		other.become(swallowed(t))
		to := payee()
		sent := make(chan error, 1)
		go func() {
			_, err := wallet.Send(p.ctx, chain.Call{To: &to, Value: big.NewInt(5), What: "pay", Repeatable: repeatable})
			sent <- err
		}()
		p.until("it is sent", func() bool { return len(p.proxy.transactions()) > 0 })
		stranger, err := chain.OpenWallet(p.ctx, chain.Config{RPC: w.dev.RPC(), Key: p.cfg.Key, Poll: time.Millisecond})
		p.must(err)
		defer stranger.Close()
		other.become(func(q question) fault { // an offer that came through would be before the stranger's
			if q.Method == "eth_getTransactionReceipt" {
				return fault{kept: true, lost: true}
			}
			return swallowed(t)(q)
		})
		p.must(stranger.Transfer(p.ctx, payee(), big.NewInt(6)))
		p.proxy.become(nil)
		if !repeatable {
			n := other.count("eth_getTransactionReceipt")
			p.until("the silent one is asked again", func() bool { return other.count("eth_getTransactionReceipt") > n+3 })
			p.holds("the payee, while one endpoint is silent", to, 0)
			other.become(nil)
		}
		p.must(<-sent)
		p.holds("the payee", to, 5)
	}
}

// TestAnEndpointIsNotBlamedForAnAskerWhoHasNoTime: only one whose own time is over rests.
func TestAnEndpointIsNotBlamedForAnAskerWhoHasNoTime(t *testing.T) {
	w := newWorld(t, nil)
	p := newProxy(t, w.dev.RPC(), nil)
	k := w.newKey()
	for what, test := range map[string]struct {
		own, asker time.Duration
		fails      float64
	}{
		"the asker's time is over":    {time.Minute, 50 * time.Millisecond, 0},
		"the endpoint's time is over": {time.Second, time.Minute, 1},
	} {
		p.become(nil)
		c, err := chain.Dial(w.ctx, chain.Config{RPC: p.server.URL, Network: w.network, Key: k, CallTimeout: test.own})
		w.must(err)
		defer c.Close()
		p.become(always(fault{kept: true, silent: true}))
		for question, ask := range map[string]func(context.Context) error{
			"a call":   func(ctx context.Context) error { return second(c.AnchoredLatest(ctx, k.Author())) },
			"a header": func(ctx context.Context) error { return second(c.Time(ctx)) },
			"events":   func(ctx context.Context) error { return second(c.Registrations(ctx, merkle.Hash{})) },
		} {
			before := shown(c)["openledger_chain_endpoint_failures_total 0"]
			ctx, cancel := context.WithTimeout(w.ctx, test.asker)
			if err := ask(ctx); err == nil {
				t.Errorf("%s: %s is answered", what, question)
			}
			cancel()
			if got := shown(c)["openledger_chain_endpoint_failures_total 0"] - before; got != test.fails {
				t.Errorf("%s, asked for %s: it has failed %v times", what, question, got)
			}
		}
	}
}

func TestAnEndpointIsNotBlamedWhereItsPartOfAnAskersTimeIsShort(t *testing.T) {
	w := newWorld(t, nil)
	c, all := w.proxied(w.newKey(), 3)
	all[0].become(always(fault{kept: true, silent: true}))
	ctx, cancel := context.WithTimeout(w.ctx, 300*time.Millisecond)
	defer cancel()
	_, _ = c.AnchoredLatest(ctx, record.Author{1}) // whether another one answers in time is not the matter
	if got := shown(c)["openledger_chain_endpoint_failures_total 0"]; got != 0 {
		t.Errorf("it has failed %v times", got)
	}
}

// soon bounds what must not wait for an endpoint that never answers.
func (w *world) soon() context.Context {
	ctx, cancel := context.WithTimeout(w.ctx, 10*time.Second)
	w.t.Cleanup(cancel)
	return ctx
}

// proxied is a client of so many endpoints of the chain, each of which has minutes to answer, and dozens of seconds if all are asked.
func (w *world) proxied(k *record.Key, n int) (*chain.Client, []*proxy) {
	w.t.Helper()
	all := make([]*proxy, n)
	urls := make([]string, n)
	for i := range all {
		all[i] = newProxy(w.t, w.dev.RPC(), nil)
		urls[i] = all[i].server.URL
	}
	c, err := chain.Dial(w.ctx, chain.Config{
		RPC: strings.Join(urls, ","), Network: w.network, Key: k, Poll: time.Millisecond, CallTimeout: 2 * time.Minute,
	})
	w.must(err)
	w.t.Cleanup(c.Close)
	return c, all
}

func TestEndpointsThatFailedDoNotHoldUpTheOneThatIsBack(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	c, all := w.proxied(k, 4)
	for _, p := range all {
		p.become(always(fault{kept: true, lost: true}))
	}
	if _, err := c.AnchoredLatest(w.ctx, k.Author()); !errors.Is(err, chain.ErrUnreachable) {
		t.Fatalf("nobody answers: %v", err)
	}
	for _, p := range all[:3] {
		p.become(always(fault{kept: true, silent: true}))
	}
	all[3].become(nil)
	began := time.Now()
	w.must(second(c.AnchoredLatest(w.soon(), k.Author())))
	if took := time.Since(began); took > 5*time.Second { // each of the others would take a quarter of ten, one after the other
		t.Errorf("it answers after %v", took)
	}
}

func TestAnEndpointThatHasRestedIsNotWaitedForBeforeItIsBack(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	c, all := w.proxied(k, 2)
	c.Hurry(0, time.Minute)
	all[0].become(always(fault{kept: true, lost: true}))
	w.must(second(c.AnchoredLatest(w.ctx, k.Author())))
	all[0].become(always(fault{kept: true, silent: true}))
	for range 3 {
		w.must(second(c.AnchoredLatest(w.soon(), k.Author())))
	}
	all[0].server.CloseClientConnections() // who looks after it is told
	all[0].become(nil)
	p := &purse{world: w, log: new(logged)}
	n := all[0].count("eth_call")
	p.until("the first one is asked again", func() bool {
		w.must(second(c.AnchoredLatest(w.ctx, k.Author())))
		return all[0].count("eth_call") > n
	})
}

func TestAnEndpointIsAskedAgainAndAgainWhichChainItIs(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	c, all := w.proxied(k, 1)
	c.Hurry(0, 0)
	w.must(second(c.AnchoredLatest(w.ctx, k.Author())))
	all[0].become(of("eth_chainId", fault{kept: true, result: "0x5"}))
	if _, err := c.AnchoredLatest(w.ctx, k.Author()); !errors.Is(err, chain.ErrWrongChain) || errors.Is(err, chain.ErrUnreachable) {
		t.Errorf("another chain has come there without a failure: %v", err)
	}
	all[0].become(nil)
	w.must(second(c.AnchoredLatest(w.ctx, k.Author())))
}

func TestAConnectionThatFailsWhileItIsCheckedIsNotKept(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	c, all := w.proxied(k, 1)
	c.Hurry(0, 0)
	all[0].become(func(q question) fault {
		if q.Method == "eth_chainId" {
			c.Disconnect()
		}
		return fault{}
	})
	if _, err := c.AnchoredLatest(w.ctx, k.Author()); !errors.Is(err, net.ErrClosed) {
		t.Errorf("it is used: %v", err)
	}
	all[0].become(nil)
	n := all[0].count("eth_getCode")
	w.must(second(c.AnchoredLatest(w.ctx, k.Author())))
	if all[0].count("eth_getCode") == n {
		t.Error("it was put back")
	}
}

func TestAnEndpointThatComesBackWithoutTheContractIsNotBelieved(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	for what, code := range map[string]string{"no contract": "0x", "another contract": "0x6001"} {
		c, all := w.proxied(k, 2)
		for _, p := range all {
			p.become(always(fault{kept: true, lost: true}))
		}
		if _, err := c.AnchoredLatest(w.ctx, k.Author()); !errors.Is(err, chain.ErrUnreachable) {
			t.Fatalf("nobody answers: %v", err)
		}
		for _, p := range all {
			p.become(of("eth_getCode", fault{kept: true, result: code}))
		}
		n := all[0].count("eth_call") + all[1].count("eth_call")
		if _, err := c.AnchoredLatest(w.ctx, k.Author()); !errors.Is(err, chain.ErrNoContract) || errors.Is(err, chain.ErrUnreachable) {
			t.Errorf("%s is at the address: %v", what, err)
		}
		if all[0].count("eth_call")+all[1].count("eth_call") != n {
			t.Errorf("%s is at the address, and it is asked", what)
		}
		all[1].become(nil)
		w.must(second(c.AnchoredLatest(w.ctx, k.Author())))
	}
}
