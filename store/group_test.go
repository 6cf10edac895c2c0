package store

import (
	"runtime"
	"sync"
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
