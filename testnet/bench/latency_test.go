package bench

import (
	"context"
	"sync"
	"testing"
	"time"

	"github.com/transparency-dev/tessera"
)

const (
	latencyRate    = 1000 // entries a second
	latencySeconds = 10   // how long; OPENLEDGER_BENCH_SECONDS says otherwise
)

// BenchmarkLatency is how long one append takes until it is durable and proved, while a thousand come each second whether or not the
// earlier ones are done. A latency counts from when the entry was due, so a system that stalls pays for all that came meanwhile.
func BenchmarkLatency(b *testing.B) {
	b.Run("ours", func(b *testing.B) {
		w, records := startWriter(b, b.TempDir())
		defer w.close(b)
		drafts := newUsages(records, 1)
		openLoop(b, func() func() error {
			d := drafts.next()
			return func() error {
				_, err := w.writer.Append(context.Background(), d)
				return err
			}
		})
		reportFsync(b, entryBytes)
	})
	b.Run("tessera", func(b *testing.B) {
		t := newTessera(b, b.TempDir(), 256)
		defer t.shut(b)
		ctx := context.Background()
		openLoop(b, func() func() error {
			e := tessera.NewEntry(t.entries.next())
			return func() error {
				_, _, err := t.await.Await(ctx, t.add.Add(ctx, e))
				return err
			}
		})
		reportFsync(b, entryBytes)
	})
}

// openLoop calls what next returns, latencyRate times a second, each in a goroutine of its own.
func openLoop(b *testing.B, next func() func() error) {
	n := latencyRate * number(b, "OPENLEDGER_BENCH_SECONDS", latencySeconds)
	took := make([]time.Duration, n)
	var wg sync.WaitGroup
	m := begin(b)
	for i := range n {
		due := m.began.Add(time.Duration(i) * time.Second / latencyRate)
		if wait := time.Until(due); wait > 0 {
			time.Sleep(wait) // the clock is what this measures by
		}
		call := next()
		wg.Go(func() {
			if err := call(); err != nil {
				b.Error(err)
			}
			took[i] = time.Since(due)
		})
	}
	wg.Wait()
	m.durable()
	m.end(n)
	reportLatency(b, "append", took)
}
