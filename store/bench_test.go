package store

import (
	"fmt"
	"syscall"
	"testing"

	"github.com/openledger/openledger/store/record"
)

// cpu is the processor time of this process so far, user and system, in microseconds.
func cpu(b *testing.B) float64 {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return float64(u.Utime.Sec+u.Stime.Sec)*1e6 + float64(u.Utime.Usec+u.Stime.Usec)
}

// perEntry reports what one of n entries cost since the clock and cpu0.
func perEntry(b *testing.B, n int, cpu0 float64) {
	b.ReportMetric((cpu(b)-cpu0)/float64(n), "cpu-us/entry")
	b.ReportMetric(float64(n)/b.Elapsed().Seconds(), "entries/s")
}

func BenchmarkOwnLog(b *testing.B) {
	for _, callers := range []int{1, 64, 1024} {
		b.Run(fmt.Sprintf("callers=%d", callers), func(b *testing.B) {
			s, key := open(b, b.TempDir()), newKey(b)
			defer s.Close()
			w, stop := start(b, s, WriterConfig{Key: key})
			defer stop()
			m := model(b, key, "m")
			mustAppend(b, w, lineage(m))
			b.SetParallelism(max(1, callers/2))
			b.ResetTimer()
			cpu0 := cpu(b)
			b.RunParallel(func(pb *testing.PB) {
				for pb.Next() {
					if _, err := w.Append(b.Context(), usage(m, 1000)); err != nil {
						b.Error(err)
					}
				}
			})
			perEntry(b, b.N, cpu0)
		})
	}
}

// BenchmarkForeignLog checks and stores another author's log in frames of 512 KiB, as catch-up brings them.
func BenchmarkForeignLog(b *testing.B) {
	const size = 512 << 10 / 146
	key, m := newKey(b), model(b, newKey(b), "m")
	st := record.NewState(key.Author())
	rate := func(record.ID) (record.PPM, bool) { return m.Rate, true }
	batches := make([]record.Batch, b.N)
	for i := range batches {
		first := st.Size()
		var entries [][]byte
		for range size {
			d := usage(m, 1000)
			d.Time = record.Time(1_760_000_000_000 + first)
			e, err := st.Write(d, rate)
			if err != nil {
				b.Fatal(err)
			}
			entries = append(entries, e)
		}
		head, err := record.Head{Author: key.Author(), Size: st.Size(), Root: st.Range.Root(), Time: st.Time}.Sign(testNetwork, key)
		if err != nil {
			b.Fatal(err)
		}
		batches[i] = record.Batch{Head: head, First: first, Entries: entries}
	}
	s := open(b, b.TempDir())
	defer s.Close()
	b.ResetTimer()
	cpu0 := cpu(b)
	for _, batch := range batches {
		v, err := s.Open(batch)
		if err != nil {
			b.Fatal(err)
		}
		if err := s.Append(b.Context(), v); err != nil {
			b.Fatal(err)
		}
	}
	perEntry(b, b.N*size, cpu0)
}
