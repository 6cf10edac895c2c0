package artifact

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	block "github.com/ipfs/go-block-format"
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

func TestAFolderTravelsFromPeerToPeer(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{})
	folder := sampleFolder(t)
	added := add(t, a, folder)
	connect(t, b, a)

	dst := filepath.Join(t.TempDir(), "got")
	var last, total int64
	err := b.Get(t.Context(), added.CID, dst, func(d, n int64) {
		if d < last || d > n {
			t.Errorf("progress went from %d to %d of %d", last, d, n)
		}
		last, total = d, n
	})
	if err != nil {
		t.Fatal(err)
	}
	sameTree(t, folder, dst)
	if last != total || total < added.Size/2 {
		t.Errorf("progress ended at %d of %d, the artifact has %d bytes", last, total, added.Size)
	}
	roots, err := b.List()
	if err != nil {
		t.Fatal(err)
	}
	if len(roots) != 1 || roots[0].CID != added.CID || roots[0].Size != added.Size || roots[0].Files != added.Files || roots[0].Name != "got" {
		t.Errorf("roots %+v, want the one of %+v", roots, added)
	}
	if again := add(t, b, dst); again != added {
		t.Errorf("what was fetched is %+v, it was %+v", again, added)
	}
}

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
	if err := s.Get(t.Context(), added.CID, dst, nil); err != nil {
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

func TestGetOfWhatNobodyHasEnds(t *testing.T) {
	a, b := open(t, Config{Patience: short}), open(t, Config{})
	connect(t, a, b)
	dst := t.TempDir()
	missing := rawCID([]byte("nobody has this"))
	err := a.Get(t.Context(), missing, filepath.Join(dst, "x"), nil)
	if !errors.Is(err, ErrNotFound) || !strings.Contains(err.Error(), missing.String()) {
		t.Errorf("error %v, want not found", err)
	}
	nothingIn(t, dst)
	if _, err := a.Block(t.Context(), missing); !errors.Is(err, ErrNotFound) {
		t.Errorf("block: error %v, want not found", err)
	}
	if _, err := a.Stat(t.Context(), missing); !errors.Is(err, ErrNotFound) {
		t.Errorf("stat: error %v, want not found", err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := a.Block(ctx, missing); !errors.Is(err, context.Canceled) || errors.Is(err, ErrNotFound) {
		t.Errorf("block for who gave up: error %v, want cancelled", err)
	}
}

func TestAnInterruptedGetLeavesNothing(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{})
	added := add(t, a, writeFile(t, filepath.Join(t.TempDir(), "f"), noise(1, 24*chunkBytes)))
	connect(t, b, a)
	dst := t.TempDir()
	ctx, cancel := context.WithCancel(t.Context())
	err := b.Get(ctx, added.CID, filepath.Join(dst, "x"), func(d, n int64) {
		if d > n/4 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("error %v, want cancelled", err)
	}
	nothingIn(t, dst)
	if roots, err := b.List(); err != nil || len(roots) != 0 {
		t.Errorf("roots %v, %v after an interrupted get", roots, err)
	}
	if err := b.Get(t.Context(), added.CID, filepath.Join(dst, "x"), nil); err != nil {
		t.Errorf("get again: %v", err)
	}
}

func TestGetDoesNotOverwrite(t *testing.T) {
	s := open(t, Config{})
	added := add(t, s, sampleFolder(t))
	dst := writeFile(t, filepath.Join(t.TempDir(), "mine"), []byte("precious"))
	if err := s.Get(t.Context(), added.CID, dst, nil); !errors.Is(err, ErrExists) || !strings.Contains(err.Error(), dst) {
		t.Errorf("error %v, want that %s exists", err, dst)
	}
	if data, err := os.ReadFile(dst); err != nil || string(data) != "precious" {
		t.Errorf("the file is now %q, %v", data, err)
	}
	nowhere := filepath.Join(t.TempDir(), "missing", "x")
	if err := s.Get(t.Context(), added.CID, nowhere, nil); err == nil {
		t.Error("got an artifact into a folder that doesn't exist")
	}
}

func TestOtherHashesAndCodecsAreRefused(t *testing.T) {
	s := open(t, Config{Patience: short})
	sum := func(codec, hash uint64, length int) cid.Cid {
		c, err := cid.V1Builder{Codec: codec, MhType: hash, MhLength: length}.Sum([]byte("x"))
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	dst := filepath.Join(t.TempDir(), "x")
	for name, c := range map[string]cid.Cid{
		"sha2-512": sum(cid.Raw, multihash.SHA2_512, -1), "identity": sum(cid.Raw, multihash.IDENTITY, -1),
		"a cut sha2-256": sum(cid.Raw, multihash.SHA2_256, 20), "dag-cbor": sum(cid.DagCBOR, multihash.SHA2_256, -1), "none": cid.Undef,
	} {
		if err := s.Get(t.Context(), c, dst, nil); !errors.Is(err, ErrProfile) {
			t.Errorf("get of %s: error %v, want %v", name, err, ErrProfile)
		}
	}
	if _, err := s.Block(t.Context(), sum(cid.Raw, multihash.SHA2_512, -1)); !errors.Is(err, ErrProfile) {
		t.Errorf("block of sha2-512: error %v", err)
	}
	cbor := sum(cid.DagCBOR, multihash.SHA2_256, -1)
	if err := s.PutBlock(t.Context(), cbor, []byte("x")); err != nil {
		t.Errorf("put of a dag-cbor block: %v", err)
	}
	if data, err := s.Block(t.Context(), cbor); err != nil || string(data) != "x" {
		t.Errorf("block of dag-cbor: %q, %v", data, err)
	}
}

func TestPutBlockChecksTheBytes(t *testing.T) {
	s := open(t, Config{Patience: short})
	c := rawCID([]byte("right"))
	if err := s.PutBlock(t.Context(), c, []byte("wrong")); err == nil {
		t.Error("took wrong bytes")
	}
	large := make([]byte, MaxBlock+1)
	if err := s.PutBlock(t.Context(), rawCID(large), large); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a block of %d bytes: %v", len(large), err)
	}
	if _, err := s.Block(t.Context(), c); !errors.Is(err, ErrNotFound) {
		t.Errorf("block after refused puts: %v", err)
	}
}

func TestABlockThatWasPutReachesWhoWaits(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{})
	connect(t, a, b)
	data := []byte("late")
	got := make(chan error, 1)
	go func() {
		_, err := b.Block(t.Context(), rawCID(data))
		got <- err
	}()
	if err := a.PutBlock(t.Context(), rawCID(data), data); err != nil {
		t.Fatal(err)
	}
	if err := <-got; err != nil {
		t.Error(err)
	}
}

// ledger is a source of blocks in memory.
type ledger map[cid.Cid][]byte

func (l ledger) Block(_ context.Context, c cid.Cid) ([]byte, error) {
	if data, ok := l[c]; ok {
		return data, nil
	}
	return nil, fmt.Errorf("ledger: %w", ErrNotFound)
}

func (l ledger) HasBlock(_ context.Context, c cid.Cid) (bool, error) {
	_, ok := l[c]
	return ok, nil
}

func TestBlocksOfTheExtraSourceAreServed(t *testing.T) {
	good, bad := []byte("lineage"), rawCID([]byte("something else"))
	a := open(t, Config{Patience: short, Extra: ledger{rawCID(good): good, bad: []byte("not that")}})
	b := open(t, Config{Patience: short})
	connect(t, b, a)
	for name, s := range map[string]*Store{"here": a, "at a peer": b} {
		if data, err := s.Block(t.Context(), rawCID(good)); err != nil || !bytes.Equal(data, good) {
			t.Errorf("%s: %q, %v", name, data, err)
		}
		if data, err := s.Block(t.Context(), bad); err == nil {
			t.Errorf("%s: accepted %q for %s", name, data, bad)
		}
	}
	if has, err := a.blocks.disk.Has(t.Context(), rawCID(good)); has || err != nil {
		t.Errorf("the source's block is on disk too: %v, %v", has, err)
	}
}

// damage changes a byte of each block on disk that is longer than a few bytes.
func damage(t testing.TB, s *Store) (n int) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(s.cfg.Dir, "blocks"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".data" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		data[len(data)/2] ^= 1
		n++
		return os.WriteFile(path, data, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestADamagedBlockIsNoticedAndFetchedAgain(t *testing.T) {
	a, b := open(t, Config{Patience: short}), open(t, Config{Patience: short})
	file := writeFile(t, filepath.Join(t.TempDir(), "f"), noise(1, 3*chunkBytes))
	added := add(t, a, file)
	add(t, b, file)
	if n := damage(t, a); n != 4 {
		t.Fatalf("damaged %d blocks, want a root and three leaves", n)
	}
	dst := t.TempDir()
	if err := a.Get(t.Context(), added.CID, filepath.Join(dst, "x"), nil); !errors.Is(err, ErrTampered) || !errors.Is(err, ErrNotFound) {
		t.Errorf("alone: error %v, want both %v and %v", err, ErrTampered, ErrNotFound)
	}
	nothingIn(t, dst)
	connect(t, a, b)
	if err := a.Get(t.Context(), added.CID, filepath.Join(dst, "x"), nil); err != nil {
		t.Fatalf("with a peer that has it: %v", err)
	}
	sameTree(t, file, filepath.Join(dst, "x"))
}

func TestADamagedBlockIsNotServed(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{Patience: short})
	data := []byte("some bytes of a model")
	if err := a.PutBlock(t.Context(), rawCID(data), data); err != nil {
		t.Fatal(err)
	}
	damage(t, a)
	connect(t, b, a)
	if got, err := b.Block(t.Context(), rawCID(data)); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %q, error %v, want not found", got, err)
	}
}

func TestStatTellsFilesFromFolders(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{})
	folder, file := add(t, a, sampleFolder(t)), add(t, a, writeFile(t, filepath.Join(t.TempDir(), "f"), noise(1, 2*chunkBytes+1)))
	connect(t, b, a)
	for _, s := range []*Store{a, b} {
		if st, err := s.Stat(t.Context(), folder.CID); err != nil || !st.Folder || st.Entries != 10 || st.Size < folder.Size {
			t.Errorf("folder: %+v, %v, added %+v", st, err, folder)
		}
		if st, err := s.Stat(t.Context(), file.CID); err != nil || st.Folder || st.Size != file.Size || st.Entries != 3 {
			t.Errorf("file: %+v, %v, added %+v", st, err, file)
		}
	}
	if st, err := a.Stat(t.Context(), folder.CID); err != nil || st.Size != folder.Size {
		t.Errorf("the folder that is kept: %+v, %v, want exactly %d bytes", st, err, folder.Size)
	}
}

func TestPinFetchesWithoutWriting(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{})
	added := add(t, a, sampleFolder(t))
	connect(t, b, a)
	if err := b.Pin(t.Context(), added.CID, "mine", nil); err != nil {
		t.Fatal(err)
	}
	roots, err := b.List()
	if err != nil || len(roots) != 1 || roots[0].Name != "mine" || roots[0].Size != added.Size || roots[0].Files != added.Files {
		t.Errorf("roots %+v, %v", roots, err)
	}
	if has, err := b.Has(t.Context(), added.CID); !has || err != nil {
		t.Errorf("has %v, %v", has, err)
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

func mustBlock(t testing.TB, c cid.Cid, data []byte) block.Block {
	t.Helper()
	b, err := block.NewBlockWithCid(data, c)
	if err != nil {
		t.Fatal(err)
	}
	return b
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

func BenchmarkGet64MiB(b *testing.B) {
	from := open(b, Config{})
	added := add(b, from, writeFile(b, filepath.Join(b.TempDir(), "f"), noise(1, 64<<20)))
	b.SetBytes(64 << 20)
	for b.Loop() {
		b.StopTimer()
		to := open(b, Config{})
		connect(b, to, from)
		dst := filepath.Join(b.TempDir(), "x")
		b.StartTimer()
		if err := to.Get(b.Context(), added.CID, dst, nil); err != nil {
			b.Fatal(err)
		}
	}
}
