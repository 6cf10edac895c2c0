package chain_test

import (
	"context"
	"math"
	"testing"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openledger/openledger/anchor/chain"
)

// shown are a client's metrics by name, those with a label by name and its value too.
func shown(c *chain.Client) map[string]float64 {
	r := prometheus.NewRegistry()
	r.MustRegister(c.Collectors()...)
	all := map[string]float64{}
	for _, family := range must(r.Gather()) {
		for _, m := range family.Metric {
			name := family.GetName()
			for _, l := range m.Label {
				if l.GetName() != "endpoint" { // whose port is any
					name += " " + l.GetValue()
				}
			}
			all[name] = m.GetGauge().GetValue() + m.GetCounter().GetValue()
		}
	}
	return all
}

func TestTheMetricsShowWhatBecomesOfTransactionsAndEndpoints(t *testing.T) {
	w := newQuickWorld(t)
	k := w.newKey()
	first, other := newProxy(t, w.dev.RPC(), nil), newProxy(t, w.dev.RPC(), nil)
	c, err := chain.Dial(w.ctx, chain.Config{
		RPC: first.server.URL + "," + other.server.URL, Network: w.network, Key: k, Journal: must(chain.OpenJournal(t.TempDir())),
		Poll: time.Millisecond, ResendAfter: hurry, CallTimeout: 10 * time.Second,
	})
	w.must(err)
	defer c.Close()
	p := &purse{world: w, log: new(logged)}
	expect := func(when string, want map[string]float64) {
		t.Helper()
		got := shown(c)
		for name, v := range want {
			if got[name] != v && !(math.IsNaN(got[name]) && math.IsNaN(v)) {
				t.Errorf("%s: %s is %v, not %v", when, name, got[name], v)
			}
		}
	}
	expect("at the start", map[string]float64{
		"openledger_chain_transactions waiting": 0, "openledger_chain_fee_wei": 0, "openledger_chain_waiting_seconds": 0,
		"openledger_chain_gas_balance_wei": math.NaN(), "openledger_chain_endpoint_up 0": 1, "openledger_chain_endpoint_up 1": 1,
		"openledger_chain_endpoint_failures_total 0": 0, "openledger_chain_endpoint_answers_total 1": 0,
	})
	ctx, stop := context.WithCancel(w.ctx)
	ran := make(chan error, 1)
	go func() { ran <- c.Run(ctx) }()
	defer func() {
		stop()
		w.must(<-ran)
	}()
	p.until("the balance is known", func() bool { return shown(c)["openledger_chain_gas_balance_wei"] == 1e18 })

	first.become(swallowed(t))
	other.become(swallowed(t))
	sent := make(chan error, 1)
	go func() { sent <- second(c.TakeKept(w.ctx, k.Address())) }()
	p.until("it is made dearer", func() bool { return shown(c)["openledger_chain_replacements_total"] > 1 })
	if got := shown(c); got["openledger_chain_transactions waiting"] != 1 || got["openledger_chain_fee_wei"] == 0 || got["openledger_chain_waiting_seconds"] == 0 {
		t.Errorf("while it waits: %v", got)
	}
	first.become(nil)
	other.become(nil)
	w.must(<-sent)
	p.until("it is final", func() bool { return len(c.Unfinished()) == 0 })
	expect("when it is final", map[string]float64{
		"openledger_chain_transactions waiting": 0, "openledger_chain_transactions mined": 0, "openledger_chain_fee_wei": 0,
		"openledger_chain_nonce": 1, "openledger_chain_reorganised_total": 0, "openledger_chain_endpoint_up 0": 1,
	})
	first.become(always(fault{kept: true, lost: true}))
	answers := shown(c)["openledger_chain_endpoint_answers_total 1"]
	w.must(second(c.AnchoredLatest(w.ctx, k.Author())))
	got := shown(c)
	if got["openledger_chain_endpoint_up 0"] != 0 || got["openledger_chain_endpoint_failures_total 0"] == 0 || got["openledger_chain_endpoint_answers_total 1"] <= answers {
		t.Errorf("when the first endpoint is gone: %v", got)
	}
}
