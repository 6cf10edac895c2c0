package anchor

import (
	"math"
	"sync/atomic"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openledger/openledger/store/record"
)

// metrics are what an Anchorer and a Defender count.
type metrics struct {
	failures atomic.Uint64 // of anchoring or of answering
	open     atomic.Int64  // challenges, one more than there are; 0 before the first look
}

func gauge(name, help string, value func() float64) prometheus.Collector {
	return prometheus.NewGaugeFunc(prometheus.GaugeOpts{Name: name, Help: help}, value)
}

func (m *metrics) failed(name, help string) prometheus.Collector {
	return prometheus.NewCounterFunc(prometheus.CounterOpts{Name: name, Help: help}, func() float64 { return float64(m.failures.Load()) })
}

// Collectors are the anchorer's metrics, to be registered once.
func (a *Anchorer) Collectors() []prometheus.Collector {
	return []prometheus.Collector{a.metrics.failed("openledger_anchor_failures_total", "Anchors by itself that failed and were tried again.")}
}

// since is how many seconds ago an entry was written; 0 if there is no such entry.
func since(log Log, author record.Author, index uint64) float64 {
	head, _ := log.Head(author)
	if index >= head.Size {
		return 0
	}
	b, err := log.Entry(author, index)
	if err != nil {
		return math.NaN()
	}
	e, err := record.ParseEntry(b)
	if err != nil {
		return math.NaN()
	}
	return max(0, time.Since(e.Time.Go()).Seconds())
}

// Collectors are the defender's metrics, to be registered once.
func (d *Defender) Collectors() []prometheus.Collector {
	return []prometheus.Collector{
		gauge("openledger_defend_challenges", "Challenges of the log that are open and not answered, by the last look; NaN before.", func() float64 {
			if n := d.metrics.open.Load(); n > 0 {
				return float64(n - 1)
			}
			return math.NaN()
		}),
		d.metrics.failed("openledger_defend_failures_total", "Looks at the challenges of the log after which not all are known to be answered."),
	}
}

// Collectors are the balance's metrics, to be registered once: what is read where it is kept when somebody looks. The chain is not asked then:
// they are by what it said at the last look, and NaN before.
func (b *Balance) Collectors() []prometheus.Collector {
	by := func(value func(at Anchored) float64) func() float64 {
		return func() float64 {
			b.mu.Lock()
			at := b.known
			b.mu.Unlock()
			if at == nil {
				return math.NaN()
			}
			return value(*at)
		}
	}
	return []prometheus.Collector{
		gauge("openledger_anchor_time_seconds", "When the head was signed that is anchored, since 1970; 0 for none.", by(func(at Anchored) float64 {
			return float64(at.Head.Time) / 1000
		})),
		gauge("openledger_anchor_waiting_entries", "Entries of the log that are not anchored.", by(func(at Anchored) float64 {
			head, _ := b.Log.Head(b.Author)
			return float64(head.Size - min(head.Size, at.Head.Size))
		})),
		gauge("openledger_anchor_waiting_seconds", "How long the first entry has waited that is not anchored; 0 if none does.", by(func(at Anchored) float64 {
			return since(b.Log, b.Author, at.Head.Size)
		})),
		gauge("openledger_balance_free_nano", "What is prepaid beyond all that the log owes, in nano. A float: the status has the exact sum.", by(func(Anchored) float64 {
			owed, err := b.Owed()
			if err != nil {
				return math.NaN()
			}
			prepaid := b.prepaid()
			return float64(prepaid - min(prepaid, owed))
		})),
		gauge("openledger_balance_unpaid_seconds", "How long the log has owed what is not anchored and paid; 0 if it owes nothing. Above the merge delay it can be marked.", by(func(at Anchored) float64 {
			from, owes, err := unpaidSince(b.Log, b.Author, at.Paid)
			switch {
			case err != nil:
				return math.NaN()
			case !owes:
				return 0
			}
			return max(0, time.Since(from.Go()).Seconds())
		})),
	}
}
