package node

import (
	"log/slog"
	"testing"
	"time"

	"github.com/openledger/openledger/store/record"
)

// uses appends a usage of a record, which owes an amount of the fee of 1000.
func (s *suspect) uses(id record.ID, amount record.Nano) *suspect {
	e := record.Entry{Kind: record.KindUsage, Index: uint64(len(s.log)), Time: 5, Owed: amount, Usage: &record.Usage{
		Fee: 1000, Uses: []record.Use{{Record: id, Weight: record.Million, Amount: amount, Total: amount}},
	}}
	s.log = append(s.log, e.Append(nil))
	return s
}

func TestAWrongAmountIsFoundWhenTheRecordComesLater(t *testing.T) {
	l := newLab(t, true)
	r := l.witnessing(true)
	r.ready()
	of := l.record(r, l.person(1), r.artifact(""), "model", 5) // 50,000 ppm of the fee
	honest, cheat := l.suspect().uses(of.ID(), 50), l.suspect().uses(of.ID(), 40)
	now, err := r.chain.Time(t.Context())
	l.must(err)
	r.see(honest.batch(now))
	r.see(cheat.batch(now))
	a := newAuditor(r.network, r.store, r.misbehaviour, slog.New(slog.DiscardHandler))
	looks := func() {
		t.Helper()
		for _, head := range r.store.Heads() {
			if _, err := a.look(t.Context(), head); err != nil {
				t.Fatal(err)
			}
		}
	}
	looks()
	if faults, err := r.witness.Faults(t.Context(), record.Author{}, 10); err != nil || len(faults) != 0 {
		t.Errorf("before anybody knows the record there are faults: %+v, %v", faults, err)
	}
	r.carry(of)
	looks()
	cheat.marked(r)
	if at, err := honest.client.AnchoredLatest(t.Context(), honest.key.Author()); err != nil || at.Marked {
		t.Errorf("who owes what is right is marked: %v, %v", at.Marked, err)
	}
	faults, err := r.witness.Faults(t.Context(), record.Author{}, 10)
	if err != nil || len(faults) != 1 || faults[0].Author != cheat.key.Author() || faults[0].Kind != string(record.WrongAmount) {
		t.Errorf("listed are %+v, %v", faults, err)
	}
}

func TestALogIsAuditedAnewOnlyForAReason(t *testing.T) {
	l := newLab(t, false)
	r := l.start(l.home(""), nil, nil).ready()
	of := l.record(r, l.person(1), r.artifact(""), "model", 5)
	clock := time.Now()
	a := newAuditor(r.network, r.store, func(error) bool { t.Error("a fault that nobody made"); return true }, slog.New(slog.DiscardHandler))
	a.now = func() time.Time { return clock }
	r.writes(0, 3)
	due := func(want bool, why string) {
		t.Helper()
		head, _ := r.store.Head(r.promise.Author())
		if got := a.due(head); got != want {
			t.Errorf("%s: due %v", why, got)
		}
		if _, err := a.look(t.Context(), head); err != nil {
			t.Fatal(err)
		}
	}
	due(true, "never audited")
	due(false, "audited")
	clock = clock.Add(2 * auditAgain)
	due(false, "audited long ago, and not grown")
	r.writes(3, 1)
	due(true, "grown, and audited long ago")
	r.writes(4, 1)
	due(false, "grown, and audited a moment ago")
	a.last[r.promise.Author()] = audited{clock, 5, []record.ID{of.ID()}, false}
	due(false, "uses a record that nobody knows")
	r.carry(of)
	due(true, "the record is here")
	a.last[r.promise.Author()] = audited{over: true}
	due(false, "something was told of it")
}
