package royalty

import (
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/openledger/openledger/store/record"
)

func TestSourcesAreAllThatWasEarnedButForWhatFloorsLeave(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t)
		w.unit = 1
		b := w.book(t)
		w.finish(t, b)
		for i, terms := range w.terms {
			for _, c := range w.credits[i] {
				sources, all := b.Sources(terms.ID(), c.Weight)
				if !all {
					continue // of a lineage with more than 256 paths
				}
				var sum record.Nano
				for _, s := range sources {
					sum += s.Amount
					if s.Path[len(s.Path)-1] != terms.ID() {
						t.Fatalf("a path ends at %v, not at %v", s.Path[len(s.Path)-1], terms.ID())
					}
				}
				earned := b.Money(terms.ID()).earned(c.Weight, terms.CreditsTotal)
				// Each source is floored once, and each of at most 12·11/2 edges and 12 pools on the way.
				most := record.Nano(len(sources) + 66 + 12 + 1)
				if sum > earned+most || earned > sum+most {
					t.Fatalf("the sources of record %d are %d, %d were earned", i, sum, earned)
				}
			}
		}
	})
}

func TestADiamondHasASourceForEachPath(t *testing.T) {
	top := draft(t, 1, one(1, 1))
	left := draft(t, 2, one(2, 1), record.Share{Record: top.ID(), Share: 500_000})
	right := draft(t, 3, one(3, 1), record.Share{Record: top.ID(), Share: 250_000})
	both := []record.Share{{Record: left.ID(), Share: 400_000}, {Record: right.ID(), Share: 400_000}}
	slices.SortFunc(both, func(a, b record.Share) int { return compareID(a.Record, b.Record) })
	model := draft(t, 4, one(4, 1), both...)
	b := New(1)
	for _, terms := range []record.Terms{top, left, right, model} {
		if err := b.Register(terms); err != nil {
			t.Fatal(err)
		}
	}
	b.SetCollected(author(7), model.ID(), 1000)
	b.SetCollected(author(8), top.ID(), 10)
	sources, all := b.Sources(top.ID(), 1)
	want := []Source{
		{author(7), []record.ID{model.ID(), left.ID(), top.ID()}, 200},
		{author(7), []record.ID{model.ID(), right.ID(), top.ID()}, 100},
		{author(8), []record.ID{top.ID()}, 10},
	}
	if !all || len(sources) != len(want) {
		t.Fatalf("sources are %+v", sources)
	}
	for i := range want {
		if sources[i].Provider != want[i].Provider || sources[i].Amount != want[i].Amount || !slices.Equal(sources[i].Path, want[i].Path) {
			t.Errorf("source %d is %+v, not %+v", i, sources[i], want[i])
		}
	}
	if got := b.Descendants(left.ID()); len(got) != 2 || !got[left.ID()] || !got[model.ID()] {
		t.Errorf("descendants are %v", got)
	}
}

func TestALineageOfDiamondsIsListedAsFarAsItGoes(t *testing.T) {
	b := New(1)
	last := draft(t, 1, one(1, 1))
	if err := b.Register(last); err != nil {
		t.Fatal(err)
	}
	first := last.ID()
	for n := uint64(2); n < 80; n += 3 { // 26 diamonds: 2^26 paths
		l := draft(t, n, one(n, 1), record.Share{Record: last.ID(), Share: 990_000})
		r := draft(t, n+1, one(n, 1), record.Share{Record: last.ID(), Share: 990_000})
		both := []record.Share{{Record: l.ID(), Share: 490_000}, {Record: r.ID(), Share: 490_000}}
		slices.SortFunc(both, func(a, b record.Share) int { return compareID(a.Record, b.Record) })
		last = draft(t, n+2, one(n, 1), both...)
		for _, terms := range []record.Terms{l, r, last} {
			if err := b.Register(terms); err != nil {
				t.Fatal(err)
			}
		}
	}
	b.SetCollected(author(1), last.ID(), 1<<60)
	if sources, all := b.Sources(first, 1); all || len(sources) > maxPaths {
		t.Errorf("%d sources, said to be all: %v", len(sources), all)
	}
}

func TestADeepLineageIsListedAsFarAsItPays(t *testing.T) {
	b := New(1)
	last := draft(t, 1, one(1, 1))
	if err := b.Register(last); err != nil {
		t.Fatal(err)
	}
	first := last.ID()
	for n := uint64(2); n < 5000; n++ {
		last = draft(t, n, one(n, 1), record.Share{Record: last.ID(), Share: 999_999})
		if err := b.Register(last); err != nil {
			t.Fatal(err)
		}
		b.SetCollected(author(n), last.ID(), 1<<40)
	}
	sources, all := b.Sources(first, 1)
	if all || len(sources) < maxDepth-2 || len(sources) > maxDepth {
		t.Errorf("%d sources, said to be all: %v", len(sources), all)
	}
}
