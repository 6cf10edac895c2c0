package bench

import (
	"bufio"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/openledger/openledger/store/merkle"
)

// payloads makes entries for the systems that don't look into them: as long as ours, no two alike.
type payloads struct{ random *rand.PCG }

func newPayloads(seed uint64) payloads { return payloads{rand.NewPCG(seed, 1)} }

func (p payloads) next() []byte {
	b := make([]byte, entryBytes)
	for i := 0; i < len(b); i += 8 {
		binary.LittleEndian.PutUint64(b[i:], p.random.Uint64())
	}
	return b
}

// floor is the least that has to be done: append to a file, hash the tree of RFC 6962 into memory, and sync once for each group.
func floor(b *testing.B, perGroup int) {
	n := min(b.N, size(b))
	dir := b.TempDir()
	f, err := os.Create(filepath.Join(dir, "log"))
	check(b, err)
	w := bufio.NewWriterSize(f, 1<<20)
	var tree levels
	var edge merkle.Range
	entries := newPayloads(1)
	m := begin(b)
	for i := range n {
		e := entries.next()
		_, err := w.Write(binary.BigEndian.AppendUint16(w.AvailableBuffer(), uint16(len(e))))
		check(b, err)
		_, err = w.Write(e)
		check(b, err)
		edge.Append(merkle.LeafHash(e), tree.add)
		if (i+1)%perGroup == 0 || i == n-1 {
			check(b, w.Flush())
			check(b, f.Sync())
		}
	}
	m.durable()
	check(b, f.Close())
	m.end(n)
	reportDisk(b, dir, n, entryBytes)
	reportFsync(b, perGroup*(entryBytes+2))
}
