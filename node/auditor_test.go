package node

import (
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/openledger/openledger/store/merkle"
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

// auditorOf is another auditor of a node's store.
func auditorOf(r *running, notice func(error) bool) *auditor {
	a := *r.auditor
	a.notice, a.last = notice, map[record.Author]audited{}
	return &a
}

func TestAFaultOfTheOwnLogIsSaidLoudlyAndNotTold(t *testing.T) {
	l := newLab(t, false)
	r := l.start(l.home(""), nil, nil).ready()
	of := l.record(r, l.person(1), r.artifact(""), "model", 5)
	s := &suspect{l: l, key: l.person(2)}
	s.uses(of.ID(), 40)
	var lines buffer
	a := auditorOf(r, func(error) bool { t.Error("the own fault is told"); return true })
	a.own, a.logger = s.key.Author(), slog.New(slog.NewTextHandler(&lines, nil))
	head, err := record.Head{Author: s.key.Author(), Size: 1, Root: merkle.LeafHash(s.log[0]), Time: 9}.Sign(r.network, s.key)
	l.must(err)
	r.see(record.Batch{Head: head, Entries: s.log})
	r.carry(of)
	if _, err := a.look(t.Context(), head); err != nil {
		t.Fatal(err)
	}
	if got := lines.String(); !strings.Contains(got, "this node's own log has a fault") || !strings.Contains(got, "level=ERROR") {
		t.Errorf("said is %q", got)
	}
}

func TestAWrongAmountIsFoundWhenTheRecordComesLater(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	r := l.witnessing(true)
	r.ready()
	of := l.record(r, l.person(1), r.artifact(""), "model", 5) // 50,000 ppm of the fee
	honest, cheat := l.suspect().uses(of.ID(), 50), l.suspect().uses(of.ID(), 40)
	now, err := r.chain.Time(t.Context())
	l.must(err)
	r.see(honest.batch(now))
	r.see(cheat.batch(now))
	a := auditorOf(r, r.misbehaviour)
	looks := func() {
		t.Helper()
		for _, head := range r.store.Heads() {
			if _, err := a.look(t.Context(), head); err != nil {
				t.Fatal(err)
			}
		}
	}
	looks()
	if faults, err := r.faults(); err != nil || len(faults) != 0 {
		t.Errorf("before anybody knows the record there are faults: %+v, %v", faults, err)
	}
	r.carry(of)
	looks()
	cheat.marked(r)
	if at, err := honest.client.AnchoredLatest(t.Context(), honest.key.Author()); err != nil || at.Marked {
		t.Errorf("who owes what is right is marked: %v, %v", at.Marked, err)
	}
	faults, err := r.faults()
	if err != nil || len(faults) != 1 || faults[0].Author != cheat.key.Author() || faults[0].Kind != string(record.WrongAmount) {
		t.Errorf("listed are %+v, %v", faults, err)
	}
}

func TestALogIsAuditedAnewOnlyForAReason(t *testing.T) {
	l := newLab(t, false)
	r := l.start(l.home(""), nil, nil).ready()
	of := l.record(r, l.person(1), r.artifact(""), "model", 5)
	clock := time.Now()
	a := auditorOf(r, func(error) bool { t.Error("a fault that nobody made"); return true })
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
	a.last[r.promise.Author()] = audited{at: clock, size: 5, unknown: []record.ID{of.ID()}}
	due(false, "uses a record that nobody knows")
	r.carry(of)
	due(true, "the record is here")
	a.last[r.promise.Author()] = audited{at: clock, size: 6, again: clock.Add(1)}
	due(false, "a fault was told a moment ago")
	a.last[r.promise.Author()] = audited{at: clock, size: 6, again: clock}
	due(true, "a fault was told, and no proof of it is kept")
	a.last[r.promise.Author()] = audited{damaged: true}
	due(false, "it is damaged, which was told")
	delete(a.last, r.promise.Author())
	if _, err := r.store.KeepProof(r.promise.Author(), []byte(`{"kind":"fork"}`), nil); err != nil {
		t.Fatal(err)
	}
	due(false, "a proof is kept")
}
