package bench

import (
	"fmt"
	"testing"
	"time"
)

// The most entries of runs that are bound by the latency of the disk.
const (
	mostByOne  = 2_000
	mostBySome = 50_000
)

// BenchmarkOwnLog takes entries of 144 bytes into a log, durably and so that they can be proved. Ours signs a head for each group, keeps
// accounts and returns a receipt with its proof for every entry: to callers that come one by one, or, as the peers' callers do, with a
// thousand at once. The peers and the floor do nothing for single entries.
func BenchmarkOwnLog(b *testing.B) {
	for _, callers := range []int{1, 64, 1024, 4096} {
		b.Run(fmt.Sprintf("ours/callers=%d", callers), func(b *testing.B) {
			n := min(b.N, size(b))
			switch callers {
			case 1:
				n = min(n, mostByOne)
			case 64:
				n = min(n, mostBySome)
			}
			dir := b.TempDir()
			w, records := startWriter(b, dir)
			m := begin(b)
			groups := w.appendAll(b, records, callers, n, nil)
			m.durable()
			w.close(b)
			m.end(n)
			b.ReportMetric(float64(n)/float64(max(groups, 1)), "entries/group")
			reportDisk(b, dir, n, entryBytes)
		})
	}
	b.Run(fmt.Sprintf("ours/batch=%d", groupSize), func(b *testing.B) {
		n := max(min(b.N, size(b))/groupSize, 1) * groupSize
		dir := b.TempDir()
		w, records := startWriter(b, dir)
		m := begin(b)
		w.appendBatches(b, records, n)
		m.durable()
		w.close(b)
		m.end(n)
		reportDisk(b, dir, n, entryBytes)
	})
	for _, perGroup := range []int{groupSize, 4096} {
		b.Run(fmt.Sprintf("floor/group=%d", perGroup), func(b *testing.B) { floor(b, perGroup) })
	}
	for _, batch := range []int{256, 1024, 4096} {
		b.Run(fmt.Sprintf("tessera/batch=%d", batch), func(b *testing.B) { tesseraOwn(b, batch) })
	}
	for _, c := range []immudbConfig{
		{writers: 1, sync: 20 * time.Millisecond, indexed: true},
		{writers: 4, sync: 20 * time.Millisecond, indexed: true},
		{writers: 4, sync: time.Millisecond, indexed: true},
		{writers: 4, sync: time.Millisecond},
	} {
		b.Run(fmt.Sprintf("immudb/writers=%d/sync=%v/indexed=%t", c.writers, c.sync, c.indexed), func(b *testing.B) { immudbOwn(b, c) })
	}
}
