package chain

import (
	"context"
	"math"
	"math/big"
	"strconv"
	"sync/atomic"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/prometheus/client_golang/prometheus"
)

// gasEvery is how often the account's balance and number are asked for.
const gasEvery = time.Minute

// metrics are what the package counts. All else that it shows is read where it is kept, when somebody looks; the chain is never asked then.
type metrics struct {
	replaced, reorganised, renumbered atomic.Uint64
	mined                             atomic.Uint64               // the account's transactions, by the last look
	gas                               atomic.Pointer[big.Int]     // wei of the account; nil before it was asked for
	answers, failures                 [maxEndpoints]atomic.Uint64 // of the endpoints, in their order
}

// What an intent waits for, as the label "state" has it.
const (
	waiting = "waiting" // to be mined
	mined   = "mined"   // to be final
	unknown = "unknown" // for an endpoint that remembers what became of it
)

// Collectors are the client's metrics, to be registered once: of its endpoints, and, if it has a key, of its account.
func (c *Client) Collectors() []prometheus.Collector {
	all := c.eth.collectors()
	if c.wallet != nil {
		all = append(all, c.wallet.collectors()...)
	}
	return all
}

func (e *endpoints) collectors() (all []prometheus.Collector) {
	for i, p := range e.list {
		labels := prometheus.Labels{"endpoint": p.String(), "place": strconv.Itoa(i)}
		all = append(all,
			prometheus.NewGaugeFunc(prometheus.GaugeOpts{
				Name: "openledger_chain_endpoint_up", Help: "Whether an endpoint answered when it was last asked. One that did not is asked last.", ConstLabels: labels,
			}, func() float64 {
				e.mu.Lock()
				defer e.mu.Unlock()
				if p.failing {
					return 0
				}
				return 1
			}),
			prometheus.NewCounterFunc(prometheus.CounterOpts{
				Name: "openledger_chain_endpoint_answers_total", Help: "Questions that an endpoint has answered.", ConstLabels: labels,
			}, count(&e.answers[i])),
			prometheus.NewCounterFunc(prometheus.CounterOpts{
				Name: "openledger_chain_endpoint_failures_total", Help: "Questions that an endpoint has not answered.", ConstLabels: labels,
			}, count(&e.failures[i])),
		)
	}
	return all
}

func count(n *atomic.Uint64) func() float64 { return func() float64 { return float64(n.Load()) } }

func (w *Wallet) collectors() (all []prometheus.Collector) {
	for _, state := range []string{waiting, mined, unknown} {
		all = append(all, prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "openledger_chain_transactions", Help: "Transactions that are not final, by what they wait for.", ConstLabels: prometheus.Labels{"state": state},
		}, func() float64 { return float64(len(w.in(state))) }))
	}
	return append(all,
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "openledger_chain_waiting_seconds", Help: "How long the first of the transactions that wait to be mined has waited, in this life of the process.",
		}, func() float64 {
			if all := w.in(waiting); len(all) > 0 {
				return time.Since(all[0].begun).Seconds()
			}
			return 0
		}),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "openledger_chain_fee_wei", Help: "What the first of the transactions that are offered and not mined offers at most for a unit of gas; 0 while there is none.",
		}, func() float64 {
			w.mu.Lock()
			defer w.mu.Unlock()
			fee, first := 0.0, uint64(math.MaxUint64)
			for _, it := range w.open {
				if it.state() == waiting && !w.yields(it) && it.Nonce() < first {
					first, fee = it.Nonce(), wei(it.newest().GasFeeCap())
				}
			}
			return fee
		}),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "openledger_chain_nonce", Help: "How many transactions of the account are mined: the number of the next one.",
		}, count(&w.eth.mined)),
		prometheus.NewGaugeFunc(prometheus.GaugeOpts{
			Name: "openledger_chain_gas_balance_wei", Help: "What the account has to pay for gas with; NaN before it is known.",
		}, func() float64 { return wei(w.eth.gas.Load()) }),
		prometheus.NewCounterFunc(prometheus.CounterOpts{
			Name: "openledger_chain_replacements_total", Help: "Transactions that were made dearer because they waited.",
		}, count(&w.eth.replaced)),
		prometheus.NewCounterFunc(prometheus.CounterOpts{
			Name: "openledger_chain_reorganised_total", Help: "Transactions that a reorganisation took back, and that were sent again.",
		}, count(&w.eth.reorganised)),
		prometheus.NewCounterFunc(prometheus.CounterOpts{
			Name: "openledger_chain_renumbered_total", Help: "Transactions that got a new number because something else had used theirs.",
		}, count(&w.eth.renumbered)),
	)
}

// wei is an amount as a float; NaN for nil.
func wei(n *big.Int) float64 {
	if n == nil {
		return math.NaN()
	}
	f, _ := new(big.Float).SetInt(n).Float64()
	return f
}

// state is what the intent waits for. The caller holds the wallet's mu.
func (it *intent) state() string {
	switch {
	case it.said:
		return unknown
	case it.receipt != nil:
		return mined
	}
	return waiting
}

// in are the intents in a state, by number.
func (w *Wallet) in(state string) (all []*intent) {
	for _, it := range w.unfinished() {
		w.mu.Lock()
		if it.state() == state {
			all = append(all, it)
		}
		w.mu.Unlock()
	}
	return all
}

// watchGas asks for the account's balance and number every so often, until the context ends.
func (w *Wallet) watchGas(ctx context.Context) {
	for {
		if n, err := w.eth.BalanceAt(ctx, w.account); err == nil {
			w.eth.gas.Store(n)
		}
		if n, err := w.eth.NonceAt(ctx, w.account, nil); err == nil {
			w.eth.mined.Store(n)
		}
		if !pause(ctx, nil, gasEvery) {
			return
		}
	}
}

// BalanceAt is what an account has in the latest block, in wei.
func (e *endpoints) BalanceAt(ctx context.Context, account common.Address) (*big.Int, error) {
	return query(ctx, e, true, func(ctx context.Context, c conn) (*big.Int, error) { return c.BalanceAt(ctx, account, nil) })
}
