package bench

import (
	"encoding/json"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openledger/openledger/store"
)

// openDir tells a child process which store to open.
const openDir = "OPENLEDGER_BENCH_OPEN"

// TestMain lets the benchmark start itself as the process that opens a store and says what that took.
func TestMain(m *testing.M) {
	if dir := os.Getenv(openDir); dir != "" {
		testing.Init()
		_ = testing.Benchmark(func(b *testing.B) { json.NewEncoder(os.Stdout).Encode(openAlone(b, dir)); os.Exit(0) })
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// opened is what a process that has opened a store says: milliseconds and bytes.
type opened struct {
	Open, FirstProof, Writer          float64
	Heap, Resident, ResidentAnonymous float64
	HeapWriter, ResidentWriter        float64
}

// openAlone opens the store, proves one entry, and then gets ready to write on the log.
func openAlone(b *testing.B, dir string) (o opened) {
	key := authorKey(b)
	began := time.Now()
	s := openStore(b, dir)
	o.Open = sinceMs(began)
	head, _ := s.Head(key.Author())
	_, err := s.Inclusion(key.Author(), head.Size/3, head.Size)
	check(b, err)
	o.FirstProof = sinceMs(began)
	o.Heap, o.Resident, o.ResidentAnonymous = memory(b)
	began = time.Now()
	_, err = s.Writer(store.WriterConfig{Key: key})
	check(b, err)
	o.Writer = sinceMs(began)
	o.HeapWriter, o.ResidentWriter, _ = memory(b)
	check(b, s.Close())
	return o
}

func sinceMs(t time.Time) float64 { return float64(time.Since(t).Nanoseconds()) / 1e6 }

// memory is the heap in use after a collection, and the process's resident memory, with and without mapped files.
func memory(b *testing.B) (heap, resident, anonymous float64) {
	runtime.GC()
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	status, err := os.ReadFile("/proc/self/status")
	check(b, err)
	return float64(s.HeapInuse), statusLine(b, string(status), "VmRSS:"), statusLine(b, string(status), "RssAnon:")
}

func statusLine(b *testing.B, status, name string) float64 {
	_, after, _ := strings.Cut(status, name)
	fields := strings.Fields(after)
	if len(fields) == 0 {
		b.Fatalf("/proc/self/status has no %s", name)
	}
	kib, err := strconv.ParseFloat(fields[0], 64)
	check(b, err)
	return kib * 1024
}

// BenchmarkOpen opens a large log in a process of its own, with its files in the page cache: until the store is open, until the first
// proof is made, and how long it then takes to get ready to write on it, for which a node reads its own log.
func BenchmarkOpen(b *testing.B) {
	dir, _ := large(b)
	var o opened
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), openDir+"="+dir)
	out, err := cmd.Output()
	check(b, err)
	check(b, json.Unmarshal(out, &o))
	b.ReportMetric(o.Open*1e6, "ns/op")
	b.ReportMetric(o.Open, "open-ms")
	b.ReportMetric(o.FirstProof, "first-proof-ms")
	b.ReportMetric(o.Writer, "writer-ms")
	b.ReportMetric(o.Heap/1e6, "heap-MB")
	b.ReportMetric(o.Resident/1e6, "rss-MB")
	b.ReportMetric(o.ResidentAnonymous/1e6, "rss-anonymous-MB")
	b.ReportMetric(o.HeapWriter/1e6, "heap-writer-MB")
	b.ReportMetric(o.ResidentWriter/1e6, "rss-writer-MB")
}

// BenchmarkAtRest is what a large log takes on disk when its store is closed.
func BenchmarkAtRest(b *testing.B) {
	b.Run("ours", func(b *testing.B) {
		dir, _ := large(b)
		reportDisk(b, dir, size(b), entryBytes)
	})
	b.Run("ours/one by one", func(b *testing.B) {
		dir := b.TempDir()
		w, records := startWriter(b, dir)
		w.appendAll(b, records, 1, mostByOne, nil)
		w.close(b)
		reportDisk(b, dir, mostByOne, entryBytes)
	})
	b.Run("tessera", func(b *testing.B) {
		dir, fresh, done := place(b, "tessera")
		if fresh {
			t := newTessera(b, dir, 4096)
			t.write(b, peerSize(b))
			t.shut(b)
			done()
		}
		reportDisk(b, dir, peerSize(b), entryBytes)
	})
	b.Run("immudb", func(b *testing.B) {
		dir := b.TempDir()
		s := openImmudb(b, dir, immudbConfig{writers: 4, sync: time.Millisecond})
		writeImmudb(b, s, 4, peerSize(b))
		check(b, s.Close())
		reportDisk(b, dir, peerSize(b), entryBytes)
	})
}

// BenchmarkGrowth writes a large log and looks at the memory and the goroutines after each tenth of it: they should stay what they were.
func BenchmarkGrowth(b *testing.B) {
	n := size(b)
	dir := b.TempDir()
	w, records := startWriter(b, dir)
	var mu sync.Mutex
	var heaps, goroutines [11]float64
	m := begin(b)
	w.appendAll(b, records, 1024, n, func(done int) {
		if done%max(n/10, 1) != 0 {
			return
		}
		mu.Lock()
		defer mu.Unlock()
		heap, resident, _ := memory(b)
		tenth := done / max(n/10, 1)
		heaps[tenth], goroutines[tenth] = heap/1e6, float64(runtime.NumGoroutine())
		b.Logf("%3d %%: %.0f MB of heap in use, %.0f MB resident, %.0f goroutines", tenth*10, heap/1e6, resident/1e6, goroutines[tenth])
	})
	m.durable()
	w.close(b)
	m.end(n)
	reportDisk(b, dir, n, entryBytes)
	b.ReportMetric(heaps[1], "heap-10%-MB")
	b.ReportMetric(heaps[5], "heap-50%-MB")
	b.ReportMetric(heaps[9], "heap-90%-MB")
	b.ReportMetric(goroutines[1], "goroutines-10%")
	b.ReportMetric(goroutines[9], "goroutines-90%")
}
