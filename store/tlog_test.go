package store

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"sync"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// naive is a log's tree as golang.org/x/mod/sumdb/tlog keeps it: every hash that was ever completed.
type naive []tlog.Hash

func (n naive) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	hashes := make([]tlog.Hash, len(indexes))
	for i, x := range indexes {
		hashes[i] = n[x]
	}
	return hashes, nil
}

// grow adds an entry.
func (n *naive) grow(t *testing.T, index uint64, entry []byte) {
	t.Helper()
	hashes, err := tlog.StoredHashes(int64(index), entry, n)
	if err != nil {
		t.Fatal(err)
	}
	*n = append(*n, hashes...)
}

// write writes n usages, all at once.
func write(t *testing.T, w *Writer, m *record.Record, n int) {
	t.Helper()
	var wg sync.WaitGroup
	for range n {
		wg.Go(func() {
			if _, err := w.Append(t.Context(), usage(m, 1000)); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
}

func TestTilesAndBundlesAreThoseOfTheirSpecification(t *testing.T) {
	s, key := open(t, t.TempDir()), newKey(t)
	defer s.Close()
	w, stop := start(t, s, WriterConfig{Key: key})
	defer stop()
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	var tree naive
	var entries [][]byte
	for _, size := range []int{1, 2, 255, 256, 257, 511, 512, 700} {
		write(t, w, m, size-len(entries))
		err := s.Scan(key.Author(), uint64(len(entries)), uint64(size), func(i uint64, e []byte) error {
			tree.grow(t, i, e)
			entries = append(entries, bytes.Clone(e))
			return nil
		})
		if err != nil || len(entries) != size {
			t.Fatalf("%d entries of %d: %v", len(entries), size, err)
		}
		// All tiles of all earlier sizes, which stay available.
		for earlier := int64(1); earlier <= int64(size); earlier++ {
			for _, tile := range tlog.NewTiles(tileRows, max(0, earlier-1), earlier) {
				checkTile(t, s, key.Author(), tree, tile)
			}
		}
		checkBundles(t, s, key.Author(), entries)
	}
}

func checkTile(t *testing.T, s *Store, a record.Author, tree naive, tile tlog.Tile) {
	t.Helper()
	want, err := tlog.ReadTileData(tile, tree)
	if err != nil {
		t.Fatal(err)
	}
	got, err := s.Tile(a, uint8(tile.L), uint64(tile.N), tile.W)
	if err != nil || !bytes.Equal(got, want) {
		t.Fatalf("%s: %x, want %x: %v", tile.Path(), got, want, err)
	}
}

func checkBundles(t *testing.T, s *Store, a record.Author, entries [][]byte) {
	t.Helper()
	for from := 0; from < len(entries); from += tileWidth {
		var want []byte
		most := min(tileWidth, len(entries)-from)
		for width := 1; width <= most; width++ {
			want = record.AppendBundle(want, entries[from+width-1])
			if width > 2 && width%50 != 0 && width < most-1 {
				continue
			}
			got, err := s.Bundle(a, uint64(from/tileWidth), width)
			if err != nil || !bytes.Equal(got, want) {
				t.Fatalf("bundle %d of width %d: %x, want %x: %v", from/tileWidth, width, got, want, err)
			}
		}
	}
}

func TestTilesBeyondTheNewestHeadAreNotFound(t *testing.T) {
	s, key := open(t, t.TempDir()), newKey(t)
	defer s.Close()
	w, stop := start(t, s, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	write(t, w, m, 599)
	stop()
	author := key.Author()
	for _, c := range []struct {
		author record.Author
		level  uint8
		index  uint64
		width  int
		found  bool
	}{
		{author, 0, 0, 1, true},
		{author, 0, 1, 256, true},
		{author, 0, 2, 88, true},
		{author, 0, 2, 89, false},
		{author, 0, 2, 256, false},
		{author, 0, 3, 1, false},
		{author, 1, 0, 1, true},
		{author, 1, 0, 2, true},
		{author, 1, 0, 3, false},
		{author, 1, 1, 1, false},
		{author, 2, 0, 1, false},
		{author, 7, 0, 1, false},
		{author, 8, 0, 1, false},
		{author, 63, 0, 1, false},
		{author, 255, 0, 1, false},
		{author, 0, 0, 0, false},
		{author, 0, 0, -1, false},
		{author, 0, 0, 257, false},
		{author, 0, 1 << 56, 1, false}, // its first entry would be number 2^64
		{author, 0, 1<<64 - 1, 256, false},
		{record.Author{1}, 0, 0, 1, false},
	} {
		t.Run(fmt.Sprintf("level %d index %d width %d", c.level, c.index, c.width), func(t *testing.T) {
			check := func(kind string, b []byte, err error) {
				if c.found != (err == nil) || c.found != (len(b) > 0) || !c.found && !errors.Is(err, fs.ErrNotExist) {
					t.Errorf("%s: %d bytes, %v", kind, len(b), err)
				}
			}
			b, err := s.Tile(c.author, c.level, c.index, c.width)
			check("tile", b, err)
			if c.level == 0 {
				b, err = s.Bundle(c.author, c.index, c.width)
				check("bundle", b, err)
			}
		})
	}
}

// A log that is being fetched has entries under no head that is held whole; they are not served, since no checkpoint covers them.
func TestTilesOfALogUnderWayStayHidden(t *testing.T) {
	from, to, key := open(t, t.TempDir()), open(t, t.TempDir()), newKey(t)
	defer from.Close()
	defer to.Close()
	w, stop := start(t, from, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	write(t, w, m, 599)
	stop()
	author := key.Author()
	head, _ := from.Head(author)
	for _, held := range []bool{false, true} {
		for frame := 50 << 10; ; frame = 1 << 20 {
			sum, err := to.Summary(author)
			if err != nil {
				t.Fatal(err)
			}
			if held == (sum.Size == head.Size) && sum.Size > 0 {
				break
			}
			b, err := from.Batch(author, sum.Size, head, frame)
			if err != nil {
				t.Fatal(err)
			}
			v, err := to.Open(b)
			if err == nil {
				err = to.Append(t.Context(), v)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
		tile, err := to.Tile(author, 0, 0, 256)
		if held != (err == nil) || held != (len(tile) == 256*merkle.HashSize) {
			t.Errorf("whole %v: tile of %d bytes, %v", held, len(tile), err)
		}
		bundle, err := to.Bundle(author, 0, 256)
		if held != (err == nil) || held != (len(bundle) > 0) {
			t.Errorf("whole %v: bundle of %d bytes, %v", held, len(bundle), err)
		}
	}
}
