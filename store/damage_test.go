package store

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/openledger/openledger/store/record"
)

// damage is one change of one file of a store.
type damage struct {
	file string
	at   int64 // the byte whose lowest bit flips, or behind which the file ends
	cut  bool
}

func (d damage) String() string {
	if d.cut {
		return fmt.Sprintf("%s is cut at %d", d.file, d.at)
	}
	return fmt.Sprintf("a bit of byte %d of %s flips", d.at, d.file)
}

func (d damage) do(dir string) error {
	path := filepath.Join(dir, d.file)
	if d.cut {
		return os.Truncate(path, d.at)
	}
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	var b [1]byte
	if _, err = f.ReadAt(b[:], d.at); err == nil {
		b[0] ^= 1
		_, err = f.WriteAt(b[:], d.at)
	}
	return errors.Join(err, f.Close())
}

// damaged makes a store of some hundred entries, and returns what whoever reads it whole says. A store that is not closed is copied as a
// killed process leaves it.
func damaged(t *testing.T, closed bool) (im image, says string) {
	t.Helper()
	home := t.TempDir()
	key, err := record.ParseKey(childKey)
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, home)
	w, stop := start(t, s, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	for range 40 {
		drafts := make([]record.Draft, 14)
		for i := range drafts {
			drafts[i] = usage(m, record.Nano(i))
		}
		if _, err := w.AppendAll(t.Context(), drafts); err != nil {
			t.Fatal(err)
		}
	}
	head, _ := s.Head(key.Author())
	stop()
	im = imageOf(t, home)
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if closed {
		im = imageOf(t, home)
	}
	return im, fmt.Sprintf("whole %d %x\n", head.Size, head.Root[:])
}

// TestADamagedFileIsRefusedOrAllOfTheLogIsThere changes every file of a store, one at a time, and opens it as a node does that starts: it
// refuses with a reason, or has the whole log. It never has a part of it, as if the rest had never been.
func TestADamagedFileIsRefusedOrAllOfTheLogIsThere(t *testing.T) {
	for name, closed := range map[string]bool{"of a store that was closed": true, "of a process that was killed": false} {
		t.Run(name, func(t *testing.T) {
			im, whole := damaged(t, closed)
			all := im.damages()
			var mu sync.Mutex
			var refused int // guarded by it
			var each sync.WaitGroup
			slots := make(chan struct{}, runtime.GOMAXPROCS(0))
			for _, d := range all {
				slots <- struct{}{}
				each.Go(func() {
					defer func() { <-slots }()
					says := readDamaged(t, im, d)
					mu.Lock()
					defer mu.Unlock()
					switch {
					case says == whole:
					case says == "": // could not be tried
					case strings.HasPrefix(says, "refused "):
						refused++
					default:
						t.Errorf("%v: it says %q, not %q", d, says, whole)
					}
				})
			}
			each.Wait()
			t.Logf("%d damages, of which %d are refused and %d do no harm", len(all), refused, len(all)-refused)
			if refused == 0 {
				t.Error("no damage was noticed")
			}
		})
	}
}

// image is the files of a store, without the empty space that Badger keeps at the end of some.
type image map[string]struct {
	used []byte
	size int64
}

func imageOf(t *testing.T, dir string) image {
	t.Helper()
	files, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	im := image{}
	for _, f := range files {
		b, err := os.ReadFile(filepath.Join(dir, f.Name()))
		if err != nil {
			t.Fatal(err)
		}
		of := im[f.Name()]
		of.used, of.size = bytes.Clone(bytes.TrimRight(b, "\x00")), int64(len(b))
		im[f.Name()] = of
	}
	return im
}

func (im image) write(dir string) error {
	err := os.Mkdir(dir, 0o700)
	for name, f := range im {
		path := filepath.Join(dir, name)
		err = errors.Join(err, os.WriteFile(path, f.used, 0o600), os.Truncate(path, f.size))
	}
	return err
}

// damages are changes of every file of a store: of its first bytes, which say what it is, of its last ones, and of some between.
func (im image) damages() (all []damage) {
	for name, f := range im {
		used := int64(len(f.used))
		offsets := []int64{0, 1, 4, 8, 12, 16, 20, 24, 32, used - 1, used - 2, used - 9}
		for i := int64(1); i < 16; i++ {
			offsets = append(offsets, used*i/16)
		}
		slices.Sort(offsets)
		for _, at := range slices.Compact(offsets) {
			if at >= 0 && at < used && name != "LOCK" {
				all = append(all, damage{name, at, false}, damage{name, at, true})
			}
		}
	}
	return all
}

// readDamaged opens a damaged copy in a process of its own, and returns what it says.
func readDamaged(t *testing.T, im image, d damage) string {
	t.Helper()
	copied := filepath.Join(t.TempDir(), "copy")
	err := im.write(copied)
	if err == nil {
		err = d.do(copied)
	}
	if err != nil {
		t.Error(err)
		return ""
	}
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), childEnv+"=read", childDir+"="+copied)
	out, err := c.CombinedOutput()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Error(err)
	}
	return string(out)
}
