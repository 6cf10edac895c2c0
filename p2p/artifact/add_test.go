package artifact

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ipfs/go-cid"
)

func TestASmallFileIsOneRawBlock(t *testing.T) {
	s := open(t, Config{})
	for _, n := range []int{0, 1, chunkBytes} {
		data := noise(1, n)
		added := add(t, s, writeFile(t, filepath.Join(t.TempDir(), "f"), data))
		if want := (Added{CID: rawCID(data), Size: int64(n), Files: 1}); added != want {
			t.Errorf("%d bytes: %+v, want %+v", n, added, want)
		}
	}
	added := add(t, s, writeFile(t, filepath.Join(t.TempDir(), "f"), noise(1, chunkBytes+1)))
	if added.CID.Type() != cid.DagProtobuf {
		t.Errorf("a file of two chunks is %s of codec %x", added.CID, added.CID.Type())
	}
}

func TestSumKeepsNothingAndAgreesWithAdd(t *testing.T) {
	s := open(t, Config{})
	folder := sampleFolder(t)
	sum, err := Sum(t.Context(), folder, nil)
	if err != nil {
		t.Fatal(err)
	}
	if has, err := s.Has(t.Context(), sum.CID); has || err != nil {
		t.Errorf("has %v, %v before it was added", has, err)
	}
	if added := add(t, s, folder); added != sum {
		t.Errorf("sum %+v, add %+v", sum, added)
	}
	if has, err := s.Has(t.Context(), sum.CID); !has || err != nil {
		t.Errorf("has %v, %v after it was added", has, err)
	}
}

func TestAddedArtifactsAreThereAfterReopening(t *testing.T) {
	dir, h := t.TempDir(), newHost(t)
	first, err := Open(Config{Host: h, Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	folder := sampleFolder(t)
	added := add(t, first, folder)
	if err := first.Close(); err != nil {
		t.Fatal(err)
	}
	s := open(t, Config{Host: h, Dir: dir})
	roots, err := s.List()
	if err != nil || len(roots) != 1 || roots[0].CID != added.CID || roots[0].Name != "model" || roots[0].Since.IsZero() {
		t.Fatalf("roots %+v, %v", roots, err)
	}
	dst := filepath.Join(t.TempDir(), "again")
	if _, err := s.Get(t.Context(), added.CID, dst, nil); err != nil {
		t.Fatal(err)
	}
	sameTree(t, folder, dst)
	if err := s.Unpin(added.CID); err != nil {
		t.Fatal(err)
	}
	if roots, err := s.List(); err != nil || len(roots) != 0 {
		t.Errorf("roots %v, %v after unpinning", roots, err)
	}
	if err := s.Unpin(added.CID); err == nil {
		t.Error("unpinned twice")
	}
}

func TestWhatCannotBeAdded(t *testing.T) {
	s := open(t, Config{})
	link := filepath.Join(sampleFolder(t), "weights", "latest")
	if err := os.Symlink("a.bin", link); err != nil {
		t.Fatal(err)
	}
	pipe := filepath.Join(sampleFolder(t), "pipe")
	makePipe(t, pipe)
	backslash := filepath.Join(t.TempDir(), "d")
	writeFile(t, filepath.Join(backslash, `a\b`), nil)
	deep := t.TempDir()
	if err := os.MkdirAll(filepath.Join(deep, strings.Repeat("d/", maxFolderDepth+1)), 0o755); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, path, names string
		is                error
	}{
		{"a link in a folder", filepath.Dir(filepath.Dir(link)), link, ErrFileKind},
		{"a link itself", link, link, ErrFileKind},
		{"a pipe in a folder", filepath.Dir(pipe), pipe, ErrFileKind},
		{"a pipe itself", pipe, pipe, ErrFileKind},
		{"a name that other systems can't write", backslash, `a\\b`, ErrName},
		{"folders without end", deep, deep, ErrTooLarge},
		{"nothing", filepath.Join(deep, "missing"), "missing", fs.ErrNotExist},
	} {
		t.Run(c.name, func(t *testing.T) {
			added, err := s.Add(t.Context(), c.path, nil)
			if !errors.Is(err, c.is) || !strings.Contains(err.Error(), c.names) {
				t.Errorf("added %+v, error %v, want %v naming %s", added, err, c.is, c.names)
			}
		})
	}
	if roots, err := s.List(); err != nil || len(roots) != 0 {
		t.Errorf("roots %v, %v: nothing was added", roots, err)
	}
}

func TestAddNoticesCancellation(t *testing.T) {
	s := open(t, Config{})
	file := writeFile(t, filepath.Join(t.TempDir(), "f"), noise(1, 8*chunkBytes))
	ctx, cancel := context.WithCancel(t.Context())
	if _, err := s.Add(ctx, file, func(d, n int64) {
		if d > n/2 {
			cancel()
		}
	}); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v, want cancelled", err)
	}
}

func TestAddNoticesAFileThatGrows(t *testing.T) {
	s := open(t, Config{})
	file := writeFile(t, filepath.Join(t.TempDir(), "f"), noise(1, 2*chunkBytes))
	_, err := s.Add(t.Context(), file, func(d, n int64) {
		f, err := os.OpenFile(file, os.O_APPEND|os.O_WRONLY, 0)
		if err == nil && d < n {
			_, err = f.Write([]byte("more"))
			err = errors.Join(err, f.Close())
		}
		if err != nil {
			t.Error(err)
		}
	})
	if err == nil || !strings.Contains(err.Error(), file+" changed") {
		t.Errorf("error %v, want that %s changed", err, file)
	}
}

func BenchmarkAdd64MiB(b *testing.B) {
	file := writeFile(b, filepath.Join(b.TempDir(), "f"), noise(1, 64<<20))
	b.SetBytes(64 << 20)
	for b.Loop() {
		b.StopTimer()
		s := open(b, Config{})
		b.StartTimer()
		add(b, s, file)
	}
}
