package bench

import (
	"testing"

	"github.com/openledger/openledger/store/record"
)

// frameEntries is how many usages a frame of 512 KiB has, with their lengths.
const frameEntries = 512 << 10 / (entryBytes + 2)

// BenchmarkForeignLog checks and stores the log of another author: every signature, root and rule, then durably. The
// floor checks nothing, and immudb's replication checks hashes.
func BenchmarkForeignLog(b *testing.B) {
	for _, c := range []struct {
		name     string
		perFrame int
		oneHead  bool
	}{
		{"ours/announced=1000", groupSize, false},
		{"ours/frames=512KiB", frameEntries, true},
	} {
		b.Run(c.name, func(b *testing.B) { foreign(b, c.perFrame, c.oneHead) })
	}
	b.Run("floor/group=1000", func(b *testing.B) { floor(b, groupSize) })
	b.Run("immudb/replicate=1000", immudbForeign)
}

func foreign(b *testing.B, perFrame int, oneHead bool) {
	n := min(b.N, size(b))
	f := newFrames(b)
	all := []record.Batch{f.first(b)}
	for made := 0; made < n; made += perFrame {
		all = append(all, f.next(b, min(perFrame, n-made)))
	}
	if oneHead {
		underOne(b, all)
	}
	dir := b.TempDir()
	s := openStore(b, dir)
	take(b, s, all[0])
	m := begin(b)
	for _, batch := range all[1:] {
		take(b, s, batch)
	}
	m.durable()
	check(b, s.Close())
	m.end(n)
	reportDisk(b, dir, n, entryBytes)
}
