package gateway

import (
	"github.com/prometheus/client_golang/prometheus"
)

// What became of a request, as the label "outcome" has it.
const (
	served        = "served"         // answered and written down
	left          = "left"           // written down, but the consumer left before the end
	cut           = "cut"            // written down, but the server died before the end
	silent        = "silent"         // the server said nothing that counts: no entry
	refused       = "refused"        // by the gateway: a wrong request, or no model of that name
	notReady      = "not ready"      // by the gateway: it could not write the use down, or is full, or closes
	serverRefused = "server refused" // the server answered with an error, which was passed on
	serverFailed  = "server failed"  // the server gave no answer that could be passed on
	unwritten     = "unwritten"      // answered, but the ledger failed: an alarm
)

// metrics are what the gateway counts. Names of models are the configured ones, so there are few labels.
type metrics struct {
	requests *prometheus.CounterVec
	units    *prometheus.CounterVec
	fees     *prometheus.CounterVec
	overhead prometheus.Histogram
	running  prometheus.Gauge
}

func newMetrics() metrics {
	return metrics{
		requests: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "openledger_gateway_requests_total", Help: "Completions asked for, by what became of them. Unwritten ones were served and could not be charged.",
		}, []string{"model", "outcome"}),
		units: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "openledger_gateway_units_total", Help: "Units written down. Cached is part of input, reasoning of output.",
		}, []string{"model", "kind"}),
		fees: prometheus.NewCounterVec(prometheus.CounterOpts{
			Name: "openledger_gateway_fees_nano_total", Help: "Fees written down, in nano. A float: the ledger has the exact sum.",
		}, []string{"model"}),
		overhead: prometheus.NewHistogram(prometheus.HistogramOpts{
			Name: "openledger_gateway_overhead_seconds", Help: "What the gateway adds to a use: reading the request, and writing the entry.",
			Buckets: prometheus.ExponentialBuckets(0.0001, 2, 16), // 0.1 ms to 3 s
		}),
		running: prometheus.NewGauge(prometheus.GaugeOpts{
			Name: "openledger_gateway_running", Help: "Requests under way, those that wait for a slot included.",
		}),
	}
}

// Collectors are the gateway's metrics, to be registered once.
func (g *Gateway) Collectors() []prometheus.Collector {
	m := g.metrics
	return []prometheus.Collector{m.requests, m.units, m.fees, m.overhead, m.running}
}

func (m metrics) count(model string, c Counts, fee float64) {
	m.units.WithLabelValues(model, "input").Add(float64(c.Input))
	m.units.WithLabelValues(model, "cached").Add(float64(c.Cached))
	m.units.WithLabelValues(model, "output").Add(float64(c.Output))
	m.units.WithLabelValues(model, "reasoning").Add(float64(c.Reasoning))
	m.fees.WithLabelValues(model).Add(fee)
}
