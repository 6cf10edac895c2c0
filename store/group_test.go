package store

import (
	"errors"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/openledger/openledger/store/record"
)

// The first group is held back until everybody else waits, so it is known who is served together.
func TestAllWhoWaitAreServedWithOneSignatureUpToAGroup(t *testing.T) {
	const callers = 1 + maxGroup + 100
	key := newKey(t)
	s := open(t, t.TempDir())
	defer s.Close()
	m := model(t, key, "m")
	hold, holding := make(chan struct{}), make(chan struct{})
	var held sync.Once
	armed := make(chan struct{})
	w, stop := start(t, s, WriterConfig{Key: key, Allow: func() error {
		select {
		case <-armed:
			held.Do(func() { close(holding); <-hold })
		default:
		}
		return nil
	}})
	defer stop()
	mustAppend(t, w, lineage(m))
	close(armed)

	receipts := make(chan record.Receipt, callers)
	var wg sync.WaitGroup
	ask := func() {
		r, err := w.Append(t.Context(), usage(m, 1000))
		if err != nil {
			t.Error(err)
		}
		receipts <- r
	}
	wg.Go(ask)
	<-holding
	for range callers - 1 {
		wg.Go(ask)
	}
	for len(w.queue) < callers-1 {
		runtime.Gosched()
	}
	close(hold)
	wg.Wait()
	close(receipts)

	heads := map[uint64]int{}
	for r := range receipts {
		if _, err := r.Verify(); err != nil {
			t.Fatal(err)
		}
		heads[r.Head.Size]++
	}
	want := map[uint64]int{2: 1, 2 + maxGroup: maxGroup, 1 + callers: callers - 1 - maxGroup}
	if len(heads) != len(want) {
		t.Fatalf("%d callers got receipts of %d heads, want %d: %v", callers, len(heads), len(want), heads)
	}
	for size, n := range want {
		if heads[size] != n {
			t.Errorf("%d receipts are of the head of size %d, want %d", heads[size], size, n)
		}
	}
}

func TestManyDraftsAtOnceAreNeighboursUnderOneHead(t *testing.T) {
	key := newKey(t)
	s := open(t, t.TempDir())
	defer s.Close()
	m := model(t, key, "m")
	w, stop := start(t, s, WriterConfig{Key: key})
	defer stop()
	mustAppend(t, w, lineage(m))
	unknown := model(t, key, "never registered")

	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			drafts := []record.Draft{usage(m, 1), usage(m, 2), usage(unknown, 3), usage(m, 4)}
			receipts, err := w.AppendAll(t.Context(), drafts)
			if !errors.Is(err, record.ErrUnknownRecord) || !strings.Contains(err.Error(), "draft 2: ") {
				t.Errorf("the error does not say that draft 2 can't be written: %v", err)
				return
			}
			first := receipts[0].Index
			for i, at := range map[int]uint64{0: first, 1: first + 1, 3: first + 2} {
				if _, err := receipts[i].Verify(); err != nil || receipts[i].Index != at || receipts[i].Head != receipts[0].Head {
					t.Errorf("receipt %d is of entry %d under a head of size %d: %v", i, receipts[i].Index, receipts[i].Head.Size, err)
				}
			}
			if receipts[2].Entry != nil {
				t.Error("a draft that was not written has a receipt")
			}
			mustAppend(t, w, usage(m, 5)) // beside callers that come one by one
		})
	}
	wg.Wait()
	if head, _ := s.Head(key.Author()); head.Size != 1+20*4 {
		t.Errorf("the log has %d entries", head.Size)
	}
	for _, n := range []int{0, maxGroup + 1} {
		if _, err := w.AppendAll(t.Context(), make([]record.Draft, n)); err == nil {
			t.Errorf("%d drafts at once are taken", n)
		}
	}
	if _, err := w.AppendAll(t.Context(), []record.Draft{usage(unknown, 1), usage(unknown, 2)}); !errors.Is(err, record.ErrUnknownRecord) {
		t.Errorf("drafts of which none can be written: %v", err)
	}
}

func TestNoUseTakesALogBeyondWhatItMayOweWhateverWaitsBesideIt(t *testing.T) {
	key := newKey(t)
	s := open(t, t.TempDir())
	defer s.Close()
	m := model(t, key, "m")
	w, stop := start(t, s, WriterConfig{Key: key, MayOwe: func() record.Nano { return 1000 }})
	defer stop()
	mustAppend(t, w, lineage(m))
	var refused atomic.Int64
	var wg sync.WaitGroup
	for range 100 {
		wg.Go(func() {
			// A twentieth of the fee is owed: the record's rate.
			switch _, err := w.Append(t.Context(), usage(m, 400)); {
			case errors.Is(err, ErrOwesEnough):
				refused.Add(1)
			case err != nil:
				t.Error(err)
			}
		})
	}
	wg.Wait()
	sum, err := s.Summary(key.Author())
	if err != nil || sum.Owed != 1000 || refused.Load() != 50 {
		t.Errorf("%d are owed of 1000, %d uses were refused: %v", sum.Owed, refused.Load(), err)
	}
	var short *OwesEnoughError
	if _, err := w.Append(t.Context(), usage(m, 400)); !errors.As(err, &short) || *short != (OwesEnoughError{1000, 20, 1000}) {
		t.Errorf("one more: %v", err)
	}
	mustAppend(t, w, lineage(m)) // what owes nothing is written
}
