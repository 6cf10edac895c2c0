package store

import (
	"bufio"
	"bytes"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// heard is what a process told others before its disk failed.
type heard struct {
	heads   map[uint64]merkle.Hash // by size
	entries map[uint64]merkle.Hash // by index
	refused bool
	output  string
}

// run runs the scenario with one system call failing; n 0 lets none fail. It returns what the process told, and how many calls there were.
func (f ioFault) run(t *testing.T, dir string, n int) (heard, int) {
	t.Helper()
	trace := filepath.Join(t.TempDir(), "trace")
	args := []string{"-f", "-qq", "-o", trace, "-e", "trace=" + f.calls}
	for _, p := range f.paths(dir) {
		args = append(args, "-P", p)
	}
	if n > 0 {
		args = append(args, "-e", fmt.Sprintf("inject=%s:error=%s:when=%d", f.calls, f.errno, n))
	}
	c := exec.Command(os.Getenv("OPENLEDGER_TEST_STRACE"), append(args, os.Args[0])...)
	c.Env = append(os.Environ(), childEnv+"=write", childDir+"="+dir)
	var out bytes.Buffer
	c.Stdout, c.Stderr = &out, &out
	err := c.Run()
	var exit *exec.ExitError
	if err != nil && !errors.As(err, &exit) {
		t.Fatal(err)
	}
	calls, err := os.ReadFile(trace)
	if err != nil {
		t.Fatal(err)
	}
	return parseHeard(t, out.String()), len(regexp.MustCompile(`(?m)^\d+ +\w+\(`).FindAll(calls, -1))
}

func parseHeard(t *testing.T, output string) heard {
	t.Helper()
	to := heard{map[uint64]merkle.Hash{}, map[uint64]merkle.Hash{}, false, output}
	lines := bufio.NewScanner(strings.NewReader(output))
	for lines.Scan() {
		var kind, text string
		var n uint64
		if strings.HasPrefix(lines.Text(), "refused ") {
			to.refused = true
		}
		if _, err := fmt.Sscanf(lines.Text(), "%s %d %s", &kind, &n, &text); err != nil {
			continue
		}
		raw, err := hex.DecodeString(text)
		if err != nil || len(raw) != merkle.HashSize {
			t.Fatalf("%q is no hash", text)
		}
		into := map[string]map[uint64]merkle.Hash{"head": to.heads, "entry": to.entries}[kind]
		switch before, twice := into[n]; {
		case into == nil:
		case twice && before != merkle.Hash(raw):
			t.Fatalf("two of %s %d were told:\n%s", kind, n, output)
		default:
			into[n] = merkle.Hash(raw)
		}
	}
	return to
}

// ioFault is a kind of system calls that fail.
type ioFault struct {
	name, calls, errno string
	files              bool // only calls on the store's files; else all of the process, which are its alone
}

// paths are the store's files, which strace does not find by their folder.
func (f ioFault) paths(dir string) (paths []string) {
	if !f.files {
		return nil
	}
	paths = append(paths, dir, filepath.Join(dir, markFile), filepath.Join(dir, "MANIFEST"), filepath.Join(dir, "MANIFEST-REWRITE"), filepath.Join(dir, "KEYREGISTRY"),
		filepath.Join(dir, "REWRITE-KEYREGISTRY"), filepath.Join(dir, "DISCARD"))
	for i := range 12 {
		paths = append(paths, filepath.Join(dir, fmt.Sprintf("%06d.vlog", i)), filepath.Join(dir, fmt.Sprintf("%06d.sst", i)),
			filepath.Join(dir, fmt.Sprintf("%05d.mem", i)))
	}
	return paths
}

// TestWhateverWriteFailsNothingToldIsLostAndNothingIsSignedTwice lets every single system call of a scenario fail that makes something
// durable, one at a time: whatever fails, what was told is there afterwards, the log is whole, and it goes on without a second head of a size;
// or the store refuses to open. Strace counts the calls of each thread by themselves, so that it is not quite the same ones in each run.
func TestWhateverWriteFailsNothingToldIsLostAndNothingIsSignedTwice(t *testing.T) {
	if os.Getenv("OPENLEDGER_TEST_STRACE") == "" {
		t.Skip("OPENLEDGER_TEST_STRACE does not name strace, which lets system calls fail")
	}
	const files = "write,pwrite64,fsync,fdatasync,ftruncate,openat,rename,renameat,renameat2,unlinkat"
	for _, f := range []ioFault{
		{"memory that can't be synced", "msync", "EIO", false},
		{"files that can't be written", files, "EIO", true},
		{"a disk that is full", files, "ENOSPC", true},
	} {
		t.Run(f.name, func(t *testing.T) {
			all, calls := f.run(t, t.TempDir(), 0)
			if calls < 10 || len(all.entries) != 2*faultGroups*faultDrafts || len(all.heads) != 2*faultGroups {
				t.Fatalf("the scenario makes %d calls, and tells of %d entries and %d heads", calls, len(all.entries), len(all.heads))
			}
			refused, closed := 0, 0
			for n := 1; n <= calls; n++ {
				dir := t.TempDir()
				to, _ := f.run(t, dir, n)
				if to.refused {
					refused++
				}
				if !checkAfterwards(t, dir, n, to) {
					closed++
				}
			}
			t.Logf("%d calls failed, of which the process stopped at %d, and the store does not open after %d", calls, refused, closed)
			if refused == 0 {
				t.Error("no failure was noticed: none was made")
			}
			if closed > calls/10 {
				t.Errorf("after %d of %d failures the store does not open any more", closed, calls)
			}
		})
	}
}

// lostTable is how Badger 4.9 refuses a store whose manifest was written and could not be synced: it deletes the table that it has just
// entered there and makes another with the same keys, and misses the first when it opens.
const lostTable = "file does not exist for table"

// checkAfterwards opens the store on a disk that works again, and says whether it opens.
func checkAfterwards(t *testing.T, dir string, n int, to heard) bool {
	t.Helper()
	fail := func(format string, args ...any) {
		t.Helper()
		t.Errorf("call %d failed: %s\n%s", n, fmt.Sprintf(format, args...), to.output)
	}
	if strings.Contains(to.output, "panic: ") {
		t.Errorf("call %d failed: the process panicked:\n%s", n, to.output)
	}
	key, err := record.ParseKey(childKey)
	if err != nil {
		t.Fatal(err)
	}
	s, err := Open(Config{Dir: dir, Network: testNetwork})
	if err != nil {
		if !strings.Contains(err.Error(), lostTable) {
			fail("the store does not open any more: %v", err)
		}
		return false
	}
	defer s.Close()
	w, stop := start(t, s, WriterConfig{Key: key}) // which recomputes the root
	defer stop()
	head, _ := s.Head(key.Author())
	for i, want := range to.entries {
		if e, err := s.Entry(key.Author(), i); err != nil || merkle.LeafHash(e) != want {
			fail("entry %d, whose receipt was out, is another: %v", i, err)
		}
	}
	var tree merkle.Range
	again := map[uint64]merkle.Hash{0: merkle.EmptyRoot}
	err = s.Scan(key.Author(), 0, head.Size, func(i uint64, e []byte) error {
		tree.Append(merkle.LeafHash(e), nil)
		again[i+1] = tree.Root()
		return nil
	})
	if err != nil || tree.Root() != head.Root && head.Size > 0 {
		fail("the log is not what its head signed: %v", err)
	}
	for size, root := range to.heads {
		if again[size] != root {
			fail("a head of size %d was told, and now the log has another root there, or ends at %d", size, head.Size)
		}
	}
	if r, err := w.Append(t.Context(), record.Draft{Kind: record.KindAttestation, Block: faultStatement}); err != nil || r.Index != head.Size {
		fail("the log does not go on: %v", err)
	}
	return true
}
