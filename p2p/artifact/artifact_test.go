package artifact

import (
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/multiformats/go-multihash"
)

// short is the patience of stores whose tests wait for it to end.
const short = 300 * time.Millisecond

func newHost(t testing.TB) host.Host {
	t.Helper()
	h, err := libp2p.New(libp2p.ListenAddrStrings("/ip4/127.0.0.1/tcp/0"), libp2p.DisableRelay(), libp2p.DisableMetrics())
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := h.Close(); err != nil {
			t.Errorf("close host: %v", err)
		}
	})
	return h
}

func open(t testing.TB, cfg Config) *Store {
	t.Helper()
	if cfg.Host == nil {
		cfg.Host = newHost(t)
	}
	if cfg.Dir == "" {
		cfg.Dir = t.TempDir()
	}
	s, err := Open(cfg)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Errorf("close store: %v", err)
		}
	})
	return s
}

func connect(t testing.TB, a, b *Store) {
	t.Helper()
	to := peer.AddrInfo{ID: b.cfg.Host.ID(), Addrs: b.cfg.Host.Addrs()}
	if err := a.cfg.Host.Connect(t.Context(), to); err != nil {
		t.Fatal(err)
	}
}

// noise is bytes that don't compress or repeat, the same for the same seed.
func noise(seed byte, n int) []byte {
	p := make([]byte, n)
	_, _ = rand.NewChaCha8([32]byte{seed}).Read(p) // never fails
	return p
}

func writeFile(t testing.TB, at string, data []byte) string {
	t.Helper()
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, data, 0o644); err != nil {
		t.Fatal(err)
	}
	return at
}

// sampleFolder makes a folder with what folders have: sizes around the chunk, hidden
// files, an empty file, an empty folder, names that sort differently as text, one file twice.
func sampleFolder(t testing.TB) string {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "model")
	for name, data := range map[string][]byte{
		"config.json": []byte("{}\n"), ".hidden": []byte("h"), "empty": {}, "README.md": []byte("# model\n"), "readme.md": []byte("other\n"),
		"weights/a.bin": noise(1, chunkBytes), "weights/b.bin": noise(2, chunkBytes+1), "weights/c.bin": noise(3, 3*chunkBytes+17),
		"weights/.git/again": noise(3, 3*chunkBytes+17), "Zebra": []byte("z"), "ähre": []byte("ä"), "sp ace/x y": []byte("s"),
	} {
		writeFile(t, filepath.Join(dir, name), data)
	}
	if err := os.Mkdir(filepath.Join(dir, "nothing"), 0o755); err != nil {
		t.Fatal(err)
	}
	return dir
}

func add(t testing.TB, s *Store, path string) Added {
	t.Helper()
	added, err := s.Add(t.Context(), path, nil)
	if err != nil {
		t.Fatal(err)
	}
	return added
}

// sameTree fails the test unless both paths hold the same names and bytes.
func sameTree(t testing.TB, want, got string) {
	t.Helper()
	if w, g := listTree(t, want), listTree(t, got); !slices.Equal(w, g) {
		t.Fatalf("%s has %v, %s has %v", want, w, got, g)
	}
}

func listTree(t testing.TB, root string) []string {
	t.Helper()
	var all []string
	err := filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		name, err := filepath.Rel(root, path)
		if err != nil || d.IsDir() {
			all = append(all, name+"/")
			return err
		}
		data, err := os.ReadFile(path)
		all = append(all, fmt.Sprintf("%s %s", name, rawCID(data)))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func rawCID(data []byte) cid.Cid {
	c, err := cid.V1Builder{Codec: cid.Raw, MhType: multihash.SHA2_256}.Sum(data)
	if err != nil {
		panic(err)
	}
	return c
}

// nothingIn fails the test if a folder is not empty.
func nothingIn(t testing.TB, dir string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	if len(entries) != 0 {
		t.Errorf("left behind: %v", entries)
	}
}

func TestCheckNamesWhatIsMissing(t *testing.T) {
	h := newHost(t)
	for _, c := range []struct {
		name string
		cfg  Config
		want string
	}{
		{"host and folder", Config{Host: h, Dir: "x"}, ""},
		{"no host", Config{Dir: "x"}, "host"},
		{"no folder", Config{Host: h}, "folder"},
		{"negative patience", Config{Host: h, Dir: "x", Patience: -1}, "patience"},
		{"negative size", Config{Host: h, Dir: "x", MaxSize: -1}, "size"},
	} {
		err := c.cfg.Check()
		if c.want == "" && err != nil || c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
			t.Errorf("%s: error %v, want %q in it", c.name, err, c.want)
		}
	}
}
