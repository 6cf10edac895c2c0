package bench

import (
	"os"
	"path/filepath"
	"testing"

	"golang.org/x/sys/unix"
)

const (
	groupBytes = 100 << 10 // of groupSize entries, compressed
	mapped     = 1 << 30   // bytes of the file that is written through memory
)

// BenchmarkDisk is what making a group durable costs by itself: appended to a file, or written through a mapping of a file with holes, as
// databases do that keep their log in mapped memory.
func BenchmarkDisk(b *testing.B) {
	data := noise(groupBytes)
	b.Run("append and fsync", func(b *testing.B) {
		f := file(b)
		groups(b, func(int) {
			_, err := f.Write(data)
			check(b, err)
			check(b, f.Sync())
		})
	})
	b.Run("mapped and msync", func(b *testing.B) {
		f := file(b)
		check(b, f.Truncate(mapped))
		m, err := unix.Mmap(int(f.Fd()), 0, mapped, unix.PROT_READ|unix.PROT_WRITE, unix.MAP_SHARED)
		check(b, err)
		defer unix.Munmap(m)
		groups(b, func(i int) {
			copy(m[i*groupBytes%(mapped-groupBytes):], data)
			check(b, unix.Msync(m, unix.MS_SYNC))
		})
	})
}

func file(b *testing.B) *os.File {
	f, err := os.Create(filepath.Join(b.TempDir(), "log"))
	check(b, err)
	b.Cleanup(func() { f.Close() })
	return f
}

// groups makes as many groups durable as it takes for b.N entries.
func groups(b *testing.B, write func(group int)) {
	n := (min(b.N, size(b)) + groupSize - 1) / groupSize
	m := begin(b)
	for i := range n {
		write(i)
	}
	m.durable()
	m.end(n * groupSize)
}
