package gossip

import (
	"sync/atomic"

	pubsub "github.com/libp2p/go-libp2p-pubsub"
	"github.com/prometheus/client_golang/prometheus"
)

// Verdict is what became of an announcement, and why.
type Verdict int

// The verdicts. What is accepted is passed on; what is ignored is dropped without blame; what is rejected costs its sender.
const (
	AcceptedEntries Verdict = iota // new entries: checked, stored and passed on
	AcceptedHead                   // a new head alone: signature checked and passed on
	AcceptedOwn                    // our own
	IgnoredClock                   // its time is more than 10 minutes from our clock
	IgnoredKnown                   // not larger than what is known, and no fork
	IgnoredPace                    // more than one a second of its author; the newest of them is learned later
	IgnoredGap                     // a body behind entries that are missing here
	IgnoredBlocks                  // a body without blocks that its entries name
	IgnoredStale                   // its entries came by another way meanwhile
	IgnoredOverlap                 // stored, but some of its entries were held already and not looked at, so it may be spoilt
	IgnoredFault                   // its author is at fault
	IgnoredFork                    // its author signed two histories
	IgnoredRoot                    // a body that does not make the signed root, of an author whose last such one was rejected just now
	IgnoredFailure                 // we failed to check or store it
	RejectedForm                   // impossible bytes
	RejectedShard                  // its author belongs to another topic
	RejectedSignature
	RejectedRoot // a body that does not make the signed root
	verdicts
)

var verdictNames = [verdicts]string{
	"entries", "head", "own", "clock", "known", "pace", "gap", "blocks", "stale", "overlap", "fault", "fork", "mismatch", "failure", "form", "shard", "signature", "root",
}

// String is the reason, as metrics name it.
func (v Verdict) String() string { return verdictNames[v] }

// Result is accepted, ignored or rejected.
func (v Verdict) Result() string {
	switch v.pubsub() {
	case pubsub.ValidationAccept:
		return "accepted"
	case pubsub.ValidationReject:
		return "rejected"
	}
	return "ignored"
}

func (v Verdict) pubsub() pubsub.ValidationResult {
	switch {
	case v <= AcceptedOwn:
		return pubsub.ValidationAccept
	case v < RejectedForm:
		return pubsub.ValidationIgnore
	}
	return pubsub.ValidationReject
}

// counts is how many announcements met each verdict.
type counts [verdicts]atomic.Uint64

// Count is how many announcements met a verdict since New.
func (g *Gossip) Count(v Verdict) uint64 { return g.counts[v].Load() }

// Collectors are the package's metrics, to be registered by who serves them.
func (g *Gossip) Collectors() []prometheus.Collector {
	var all []prometheus.Collector
	for v := range verdicts {
		all = append(all, prometheus.NewCounterFunc(prometheus.CounterOpts{
			Name:        "openledger_gossip_announcements_total",
			Help:        "Announcements by what became of them and why.",
			ConstLabels: prometheus.Labels{"result": v.Result(), "reason": v.String()},
		}, func() float64 { return float64(g.Count(v)) }))
	}
	return all
}
