package bench

import (
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"syscall"
	"testing"
	"time"
)

// Limits of a run.
const (
	defaultSize  = 1_000_000 // entries in the logs that are proved from, opened and grown, and the most in any run
	defaultPeers = 250_000   // entries in the peers' logs that are proved from: they take longer to write
	probes       = 200       // fsyncs that tell the disk's latency
	groupSize    = 1000      // entries that one fsync serves where the harness says so
)

// size is how many entries the large logs have.
func size(b *testing.B) int { return number(b, "OPENLEDGER_BENCH_SIZE", defaultSize) }

// peerSize is how many entries the peers' large logs have.
func peerSize(b *testing.B) int {
	return min(size(b), number(b, "OPENLEDGER_BENCH_PEER_SIZE", defaultPeers))
}

func number(b *testing.B, variable string, otherwise int) int {
	v := os.Getenv(variable)
	if v == "" {
		return otherwise
	}
	n, err := strconv.Atoi(v)
	if err != nil || n < 1 {
		b.Fatalf("%s=%q is not a number of at least 1", variable, v)
	}
	return n
}

// place is where a log that outlives a benchmark is built: a folder under OPENLEDGER_BENCH_DIR, kept for the next run, or else a
// temporary one. Fresh says that nothing is there yet; done is called once it is complete.
func place(b *testing.B, name string) (dir string, fresh bool, done func()) {
	root := os.Getenv("OPENLEDGER_BENCH_DIR")
	if root == "" {
		return b.TempDir(), true, func() {}
	}
	dir = filepath.Join(root, name)
	mark := dir + ".complete"
	if _, err := os.Stat(mark); err == nil {
		return dir, false, func() {}
	}
	check(b, os.RemoveAll(dir))
	check(b, os.MkdirAll(dir, 0o755))
	return dir, true, func() { check(b, os.WriteFile(mark, nil, 0o644)) }
}

func check(b testing.TB, err error) {
	b.Helper()
	if err != nil {
		b.Fatal(err)
	}
}

// meter measures a stretch of work of this process.
type meter struct {
	b       *testing.B
	began   time.Time
	wall    time.Duration
	cpu     time.Duration
	mallocs uint64
}

// begin starts the meter and the benchmark's timer, with the garbage of whatever was before collected.
func begin(b *testing.B) *meter {
	runtime.GC()
	m := &meter{b: b, cpu: processorTime(b), mallocs: allocations()}
	b.ResetTimer()
	m.began = time.Now()
	return m
}

// durable says that the last entry is durable and acknowledged: the wall time ends, the processor time goes on.
func (m *meter) durable() {
	m.wall = time.Since(m.began)
	m.b.StopTimer()
}

// end reports what n entries took. It is called when the system is closed.
func (m *meter) end(n int) {
	cpu := processorTime(m.b) - m.cpu
	m.b.ReportMetric(float64(m.wall.Nanoseconds())/float64(n), "ns/op")
	m.b.ReportMetric(float64(n)/m.wall.Seconds(), "entries/s")
	m.b.ReportMetric(float64(cpu.Nanoseconds())/1e3/float64(n), "cpu-us/entry")
	m.b.ReportMetric(float64(allocations()-m.mallocs)/float64(n), "mallocs/entry")
}

// processorTime is what all threads of this process have used, in user and system mode.
func processorTime(b testing.TB) time.Duration {
	var u syscall.Rusage
	check(b, syscall.Getrusage(syscall.RUSAGE_SELF, &u))
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func allocations() uint64 {
	var s runtime.MemStats
	runtime.ReadMemStats(&s)
	return s.Mallocs
}

// reportDisk reports what a folder takes: the lengths of its files, and the blocks that they are allocated.
func reportDisk(b *testing.B, dir string, n, entryBytes int) {
	var apparent, allocated int64
	check(b, filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		apparent += info.Size()
		allocated += info.Sys().(*syscall.Stat_t).Blocks * 512
		return nil
	}))
	b.ReportMetric(float64(allocated)/float64(n), "disk-B/entry")
	b.ReportMetric(float64(apparent)/float64(n), "length-B/entry")
	b.ReportMetric(float64(allocated)/float64(n)/float64(entryBytes), "disk-ratio")
}

// reportFsync measures the disk's own latency: appends of that many bytes, each with an fsync.
func reportFsync(b *testing.B, bytes int) {
	f, err := os.Create(filepath.Join(b.TempDir(), "probe"))
	check(b, err)
	defer f.Close()
	took := make([]time.Duration, probes)
	chunk := noise(bytes)
	for i := range took {
		began := time.Now()
		_, err := f.Write(chunk)
		check(b, err)
		check(b, f.Sync())
		took[i] = time.Since(began)
	}
	reportLatency(b, "fsync", took)
}

// reportLatency reports the median and the 99th percentile.
func reportLatency(b *testing.B, of string, took []time.Duration) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Nanoseconds())/1e3, of+"-p50-us")
	b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds())/1e3, of+"-p99-us")
}

// noise is bytes that don't compress, the same in every run.
func noise(n int) []byte {
	b := make([]byte, n)
	rand.NewChaCha8([32]byte{1}).Read(b)
	return b
}
