package node

import (
	"slices"
	"testing"

	"github.com/openledger/openledger/store/record"
)

func TestFaultsAreToldInPagesAndLookedAtInTurns(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	r := l.witnessing(false)
	var authors []record.Author
	for range 5 {
		key, err := record.NewKey()
		l.must(err)
		s := (&suspect{l: l, key: key}).add(5, 0).add(4, 0)
		r.see(s.batch(9))
		authors = append(authors, s.key.Author())
	}
	slices.SortFunc(authors, func(a, b record.Author) int { return slices.Compare(a[:], b[:]) })
	r.eventually("all are kept", func() bool {
		page, err := r.witness.Faults(t.Context(), record.Author{}, 10)
		return err == nil && len(page.Faults) == len(authors) && page.Next == nil
	})
	var told []record.Author
	for behind := new(record.Author); behind != nil; {
		page, err := r.witness.Faults(t.Context(), *behind, 2)
		l.must(err)
		for _, f := range page.Faults {
			told = append(told, f.Author)
		}
		behind = page.Next
	}
	if !slices.Equal(told, authors) {
		t.Errorf("page by page: %v, want %v", told, authors)
	}
	last := record.Author{}
	for range 3 { // all fit one turn, so each ends with the last
		if last = r.witness.turn(t.Context(), last); last != authors[4] {
			t.Errorf("a turn ended at %v", last)
		}
	}
	if got := r.witness.turn(t.Context(), authors[1]); got != authors[4] {
		t.Errorf("a turn behind the second ended at %v", got)
	}
}

func TestOldIsOlderThanTheMergeDelayWhateverTheNumbers(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	w := l.witnessing(false).witness
	delay := w.mergeDelay()
	for _, c := range []struct {
		size uint64
		time record.Time
		now  record.Time
		old  bool
	}{
		{1, 10, 10 + delay, false},
		{1, 10, 11 + delay, true},
		{0, 10, 11 + delay, false},
		{1, 10, 5, false},
		{1, ^record.Time(0), 11 + delay, false},
		{1, ^record.Time(0) - 5, ^record.Time(0), false},
	} {
		if got := w.old(record.SignedHead{Head: record.Head{Size: c.size, Time: c.time}}, c.now); got != c.old {
			t.Errorf("a head of size %d and time %d is old at %d: %v", c.size, c.time, c.now, got)
		}
	}
}
