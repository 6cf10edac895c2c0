package anchor_test

import (
	"math"
	"testing"
	"testing/synctest"
	"time"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// values are what collectors show, by name.
func values(t *testing.T, collectors ...prometheus.Collector) map[string]float64 {
	t.Helper()
	r := prometheus.NewRegistry()
	r.MustRegister(collectors...)
	all := map[string]float64{}
	families, err := r.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, family := range families {
		for _, m := range family.Metric {
			all[family.GetName()] = m.GetGauge().GetValue() + m.GetCounter().GetValue()
		}
	}
	return all
}

func TestTheMetricsShowWhatWaitsAndWhatIsLeft(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := &bank{desk: newDesk(t)}
		keeper := b.balance(0, 0, &journal{})
		keeper.Log, keeper.MergeDelay = b.ledger, time.Hour
		for name, v := range values(t, keeper.Collectors()...) {
			if !math.IsNaN(v) {
				t.Errorf("before anything is known, %s is %v", name, v)
			}
		}
		if err := b.books.Fund(b.key.Author(), 15); err != nil {
			t.Fatal(err)
		}
		expect := func(what string, want map[string]float64) {
			t.Helper()
			if _, err := keeper.Look(t.Context()); err != nil {
				t.Fatal(err)
			}
			got := values(t, keeper.Collectors()...)
			for name, v := range want {
				if got[name] != v {
					t.Errorf("%s: %s is %v, not %v", what, name, got[name], v)
				}
			}
		}
		b.now = record.TimeOf(time.Now())
		for range 2 {
			b.write(t, b.key, 10, use(b.model))
			time.Sleep(time.Minute) // of the bubble
			b.now = record.TimeOf(time.Now())
		}
		expect("two entries wait", map[string]float64{
			"openledger_anchor_time_seconds": 0, "openledger_anchor_waiting_entries": 2, "openledger_anchor_waiting_seconds": 120,
			"openledger_balance_free_nano": 0, "openledger_balance_unpaid_seconds": 120,
		})
		b.anchor(t, b.key)
		expect("they are anchored, and the second one is not paid", map[string]float64{
			"openledger_anchor_time_seconds": 0.001, "openledger_anchor_waiting_entries": 0, "openledger_anchor_waiting_seconds": 0,
			"openledger_balance_free_nano": 0, "openledger_balance_unpaid_seconds": 60,
		})
		if err := b.books.Fund(b.key.Author(), 15); err != nil {
			t.Fatal(err)
		}
		b.anchor(t, b.key)
		expect("all is paid", map[string]float64{"openledger_balance_free_nano": 10, "openledger_balance_unpaid_seconds": 0})
	})
}

func TestTheMetricsShowChallengesThatAreNotAnswered(t *testing.T) {
	d := newDesk(t)
	c := &courtOf{anchored: 2}
	defender := &anchor.Defender{Author: d.key.Author(), Log: d.ledger, Court: c}
	open := func(what string, want float64) {
		t.Helper()
		if got := values(t, defender.Collectors()...)["openledger_defend_challenges"]; got != want && !(math.IsNaN(got) && math.IsNaN(want)) {
			t.Errorf("%s: %v challenges are open, not %v", what, got, want)
		}
	}
	open("before anything is known", math.NaN())
	_, _ = defender.Answer(t.Context())
	open("nobody asks", 0)
	for i := range uint64(3) { // the third one can't be answered
		c.open = append(c.open, anchor.Challenge{Subject: merkle.Hash{byte(i)}, Kind: record.Withheld, Position: i})
		if i < 2 {
			d.write(t, d.key, 10, use(d.model))
		}
	}
	_, _ = defender.Answer(t.Context())
	open("one of three is not answered", 1)
}
