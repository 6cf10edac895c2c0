package artifact

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ipfs/boxo/blockstore"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs"
	"github.com/ipfs/go-cid"
	"github.com/ipfs/go-datastore"
	dssync "github.com/ipfs/go-datastore/sync"
	ipld "github.com/ipfs/go-ipld-format"
)

// keepNode puts a node that Add would not make.
func keepNode(t testing.TB, s *Store, n ipld.Node) cid.Cid {
	t.Helper()
	if err := s.PutBlock(t.Context(), n.Cid(), n.RawData()); err != nil {
		t.Fatal(err)
	}
	return n.Cid()
}

func protoNode(t testing.TB, data []byte, links ...*ipld.Link) *merkledag.ProtoNode {
	t.Helper()
	n := merkledag.NodeWithData(data)
	if err := n.SetCidBuilder(profileCID()); err != nil {
		t.Fatal(err)
	}
	for _, l := range links {
		if err := n.AddRawLink(l.Name, l); err != nil {
			t.Fatal(err)
		}
	}
	return n
}

func folderOf(t testing.TB, links ...*ipld.Link) *merkledag.ProtoNode {
	return protoNode(t, unixfs.FolderPBData(), links...)
}

// fileOf makes a file node of the given total whose parts claim sizes.
func fileOf(t testing.TB, total uint64, sizes []uint64, links ...*ipld.Link) *merkledag.ProtoNode {
	t.Helper()
	data := unixfs.NewFSNode(unixfs.TFile)
	var sum uint64
	for _, n := range sizes {
		data.AddBlockSize(n)
		sum += n
	}
	data.UpdateFilesize(int64(total) - int64(sum))
	raw, err := data.GetBytes()
	if err != nil {
		t.Fatal(err)
	}
	return protoNode(t, raw, links...)
}

func TestWhatAFetchedArtifactMayNotContain(t *testing.T) {
	s := open(t, Config{Patience: short})
	leaf := keepNode(t, s, merkledag.NewRawNode([]byte("pwned")))
	link := func(name string, c cid.Cid) *ipld.Link { return &ipld.Link{Name: name, Size: 5, Cid: c} }
	target, err := unixfs.SymlinkData("/etc/passwd")
	if err != nil {
		t.Fatal(err)
	}
	noLeaf := keepNode(t, s, merkledag.NewRawNode(nil))
	symlink := keepNode(t, s, protoNode(t, target))
	empty := keepNode(t, s, folderOf(t))
	sha512, err := cid.V1Builder{Codec: cid.Raw, MhType: 0x13}.Sum([]byte("x"))
	if err != nil {
		t.Fatal(err)
	}
	deep := empty
	for range maxFolderDepth + 1 {
		deep = keepNode(t, s, folderOf(t, link("d", deep)))
	}
	deepFile := leaf
	for range maxFileDepth + 1 {
		deepFile = keepNode(t, s, fileOf(t, 5, []uint64{5}, link("", deepFile)))
	}
	for _, c := range []struct {
		name string
		root ipld.Node
		is   error
	}{
		{"a parent", folderOf(t, link("..", leaf)), ErrName},
		{"a path out", folderOf(t, link("../../evil", leaf)), ErrName},
		{"an absolute path", folderOf(t, link("/etc/passwd", leaf)), ErrName},
		{"a path out for Windows", folderOf(t, link(`..\evil`, leaf)), ErrName},
		{"itself", folderOf(t, link(".", leaf)), ErrName},
		{"no name", folderOf(t, link("", leaf)), ErrName},
		{"a zero byte", folderOf(t, link("a\x00b", leaf)), ErrName},
		{"a name of 256 bytes", folderOf(t, link(strings.Repeat("n", 256), leaf)), ErrName},
		{"a path out, deeper", folderOf(t, link("sub", keepNode(t, s, folderOf(t, link("..", leaf))))), ErrName},
		{"a name twice", folderOf(t, link("a", leaf), link("a", empty)), os.ErrExist},
		{"a link and a file through it", folderOf(t, link("a", symlink), link("a", leaf)), ErrFileKind},
		{"a symbolic link", folderOf(t, link("passwd", symlink)), ErrFileKind},
		{"another hash", folderOf(t, link("x", sha512)), ErrProfile},
		{"no UnixFS", protoNode(t, []byte{0xff}), ErrProfile},
		{"a folder as a part of a file", fileOf(t, 5, []uint64{5}, link("", empty)), ErrProfile},
		{"a part that is shorter than said", fileOf(t, 9, []uint64{9}, link("", leaf)), ErrProfile},
		{"a file that is longer than said", fileOf(t, 4, []uint64{5}, link("", leaf)), ErrProfile},
		{"a part without a size", fileOf(t, 5, nil, link("", leaf)), ErrProfile},
		{"a part without bytes", fileOf(t, 5, []uint64{5, 0}, link("", leaf), link("", noLeaf)), ErrProfile},
		{"a part without bytes that says it has some", fileOf(t, 10, []uint64{5, 5}, link("", leaf), link("", noLeaf)), ErrProfile},
		{"parts that add up to less by overflow", fileOf(t, 5, []uint64{1<<63 + 5, 1 << 63}, link("", leaf), link("", leaf)), ErrProfile},
		{"a node of parts whose size is another than said above", fileOf(t, 6, []uint64{6}, link("", keepNode(t, s, fileOf(t, 5, []uint64{5}, link("", leaf))))), ErrProfile},
		{"folders without end", folderOf(t, link("d", deep)), ErrTooLarge},
		{"a file of one byte in endless nodes", fileOf(t, 5, []uint64{5}, link("", deepFile)), ErrProfile},
	} {
		t.Run(c.name, func(t *testing.T) {
			dst := t.TempDir()
			_, err := s.Get(t.Context(), keepNode(t, s, c.root), filepath.Join(dst, "x"), nil)
			if !errors.Is(err, c.is) {
				t.Errorf("error %v, want %v", err, c.is)
			}
			nothingIn(t, dst)
		})
	}
	if roots, err := s.List(); err != nil || len(roots) != 0 {
		t.Errorf("roots %v, %v", roots, err)
	}
}

func TestAFewBlocksMayNotUnfoldIntoAnyNumberOfFolders(t *testing.T) {
	s := open(t, Config{Patience: short})
	bomb := keepNode(t, s, folderOf(t))
	for range 4 { // 8^4 folders and more out of five blocks
		var links []*ipld.Link
		for _, name := range strings.Split("abcdefgh", "") {
			links = append(links, &ipld.Link{Name: name, Size: 1, Cid: bomb})
		}
		bomb = keepNode(t, s, folderOf(t, links...))
	}
	const all = 1 + 8 + 8*8 + 8*8*8 + 8*8*8*8
	for most, want := range map[int]error{all: nil, all - 1: ErrTooLarge} {
		e := s.newExport(nowhere{})
		e.most = most
		if err := e.entry(t.Context(), "x", bomb, 0); !errors.Is(err, want) {
			t.Errorf("at most %d entries: error %v, want %v", most, err, want)
		}
	}
}

// manyTimes makes a file node in which one part comes again and again.
func manyTimes(t testing.TB, s *Store, part cid.Cid, size uint64, times int) cid.Cid {
	t.Helper()
	sizes, links := make([]uint64, times), make([]*ipld.Link, times)
	for i := range times {
		sizes[i], links[i] = size, &ipld.Link{Size: size, Cid: part}
	}
	return keepNode(t, s, fileOf(t, size*uint64(times), sizes, links...))
}

func TestAFewBlocksMayNotUnfoldIntoAFileOfAnyNumberOfParts(t *testing.T) {
	s := open(t, Config{Patience: short, MaxSize: 1 << 40})
	nothing, one := keepNode(t, s, merkledag.NewRawNode(nil)), keepNode(t, s, merkledag.NewRawNode([]byte("x")))
	size := uint64(1)
	for range 6 { // 1000^6 parts out of seven blocks
		nothing, one = manyTimes(t, s, nothing, 0, 1000), manyTimes(t, s, one, size, 1000)
		size *= 1000
	}
	for name, c := range map[string]struct {
		file cid.Cid
		is   error
	}{"parts of no bytes": {nothing, ErrProfile}, "parts of one byte": {one, ErrTooLarge}} {
		folder := keepNode(t, s, folderOf(t, &ipld.Link{Name: "openledger.txt", Cid: c.file}))
		ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
		defer cancel()
		dst := t.TempDir()
		if _, err := s.Get(ctx, folder, filepath.Join(dst, "x"), nil); !errors.Is(err, c.is) {
			t.Errorf("get of %s: error %v, want %v", name, err, c.is)
		}
		nothingIn(t, dst)
		if err := s.Pin(ctx, folder, "x", nil); !errors.Is(err, c.is) {
			t.Errorf("pin of %s: error %v, want %v", name, err, c.is)
		}
		if b, err := s.ReadLocal(ctx, folder, "openledger.txt", 4096); !errors.Is(err, c.is) {
			t.Errorf("reading %s: %d bytes, error %v, want %v", name, len(b), err, c.is)
		}
	}
}

func TestTheBlocksThatAWalkReadsAreCounted(t *testing.T) {
	s := open(t, Config{Patience: short})
	file := manyTimes(t, s, keepNode(t, s, merkledag.NewRawNode([]byte("x"))), 1, 100)
	for reads, want := range map[int]error{102: nil, 101: ErrTooLarge} { // the file's node is read once as an entry, once as a file
		e := s.newExport(nowhere{})
		e.reads = reads
		if err := e.entry(t.Context(), "x", file, 0); !errors.Is(err, want) {
			t.Errorf("at most %d blocks: error %v, want %v", reads, err, want)
		}
	}
	wide := keepNode(t, s, folderOf(t, &ipld.Link{Name: "f", Cid: manyTimes(t, s, keepNode(t, s, merkledag.NewRawNode([]byte("y"))), 1, maxLocalReads)}))
	if b, err := s.ReadLocal(t.Context(), wide, "f", 1<<20); !errors.Is(err, ErrTooLarge) {
		t.Errorf("reading a small file of more than %d blocks: %q, %v", maxLocalReads, b, err)
	}
}

// shardOf makes a shard all of whose places lead to one block.
func shardOf(t testing.TB, s *Store, child cid.Cid, places int) cid.Cid {
	t.Helper()
	bits := make([]byte, hamtFanout/8)
	var links []*ipld.Link
	for i := range places {
		bits[len(bits)-1-i/8] |= 1 << (i % 8)
		links = append(links, &ipld.Link{Name: fmt.Sprintf("%02X", i), Cid: child})
	}
	data, err := unixfs.HAMTShardData(bits, hamtFanout, 0x22)
	if err != nil {
		t.Fatal(err)
	}
	return keepNode(t, s, protoNode(t, data, links...))
}

func TestAFewShardsMayNotUnfoldIntoAFolderWithoutEnd(t *testing.T) {
	s := open(t, Config{Patience: short})
	bomb := shardOf(t, s, keepNode(t, s, merkledag.NewRawNode(nil)), 0)
	for range 6 { // 256^6 shards out of seven blocks
		bomb = shardOf(t, s, bomb, hamtFanout)
	}
	ctx, cancel := context.WithTimeout(t.Context(), 20*time.Second)
	defer cancel()
	dst := t.TempDir()
	if _, err := s.Get(ctx, bomb, filepath.Join(dst, "x"), nil); !errors.Is(err, ErrProfile) || !strings.Contains(err.Error(), "twice") {
		t.Errorf("error %v, want that a shard comes twice", err)
	}
	nothingIn(t, dst)
	if err := s.Pin(ctx, bomb, "x", nil); !errors.Is(err, ErrProfile) {
		t.Errorf("pin: error %v, want %v", err, ErrProfile)
	}
	if _, err := s.ReadLocal(ctx, bomb, "openledger.txt", 4096); err == nil {
		t.Error("found a file in shards without entries")
	}
}

func TestForeignButHonestTreesAreTaken(t *testing.T) {
	s := open(t, Config{Patience: short})
	leaf := keepNode(t, s, merkledag.NewRawNode([]byte("bytes")))
	inline := protoNode(t, unixfs.FilePBData([]byte("inline"), 6))
	old := cid.NewCidV0(keepNode(t, s, inline).Hash())
	folder := folderOf(t, &ipld.Link{Name: "raw", Size: 5, Cid: leaf}, &ipld.Link{Name: "old", Size: 6, Cid: old},
		&ipld.Link{Name: "none", Cid: keepNode(t, s, protoNode(t, unixfs.FilePBData(nil, 0)))}, &ipld.Link{Name: "twice", Size: 10, Cid: manyTimes(t, s, leaf, 5, 2)})
	dst := filepath.Join(t.TempDir(), "x")
	if _, err := s.Get(t.Context(), cid.NewCidV0(keepNode(t, s, folder).Hash()), dst, nil); err != nil {
		t.Fatal(err)
	}
	for name, want := range map[string]string{"raw": "bytes", "old": "inline", "none": "", "twice": "bytesbytes"} {
		if got, err := os.ReadFile(filepath.Join(dst, name)); err != nil || string(got) != want {
			t.Errorf("%s: %q, %v, want %q", name, got, err, want)
		}
	}
}

func TestTheSizeLimitHolds(t *testing.T) {
	a := open(t, Config{})
	data := noise(1, 6*chunkBytes)
	once := add(t, a, writeFile(t, filepath.Join(t.TempDir(), "f"), data))
	folder := t.TempDir() // the same file three times is 18 MiB out of 6 MiB of blocks
	for _, name := range []string{"1", "2", "3"} {
		writeFile(t, filepath.Join(folder, name), data)
	}
	thrice := add(t, a, folder)
	for _, c := range []struct {
		name  string
		c     cid.Cid
		limit int64
		fits  bool
	}{
		{"a file of exactly the limit", once.CID, once.Size, true},
		{"a file of one byte more", once.CID, once.Size - 1, false},
		{"a file far over it", once.CID, 10, false},
		{"a folder of exactly the limit", thrice.CID, thrice.Size, true},
		{"a folder that unfolds to more", thrice.CID, once.Size, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			b := open(t, Config{MaxSize: c.limit})
			connect(t, b, a)
			dst := t.TempDir()
			_, err := b.Get(t.Context(), c.c, filepath.Join(dst, "x"), nil)
			if c.fits && err != nil {
				t.Errorf("refused: %v", err)
			}
			if !c.fits {
				if !errors.Is(err, ErrTooLarge) {
					t.Errorf("error %v, want %v", err, ErrTooLarge)
				}
				nothingIn(t, dst)
			}
		})
	}
}

func FuzzCheckName(f *testing.F) {
	for _, name := range []string{"", ".", "..", "a", "../a", "a/b", `a\b`, "a\x00", "\xff", "ä", "...", strings.Repeat("n", 256)} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		if checkName(name) != nil {
			return
		}
		if !filepath.IsLocal(name) || filepath.Base(name) != name || filepath.Join("x", name) != "x/"+name {
			t.Errorf("accepted %q, which is not one part of a path", name)
		}
	})
}

// FuzzGet gives stores roots and folders of any bytes: whatever happens, nothing may
// appear beside the destination.
func FuzzGet(f *testing.F) {
	// No disk and no peers: only how fast inputs are tried depends on it.
	inMemory := blockstore.NewBlockstore(dssync.MutexWrap(datastore.NewMapDatastore()))
	s := &Store{blocks: &blocks{disk: inMemory}}
	leaf := rawCID([]byte("x"))
	if err := inMemory.Put(f.Context(), mustBlock(f, leaf, []byte("x"))); err != nil {
		f.Fatal(err)
	}
	for _, n := range []ipld.Node{
		folderOf(f), folderOf(f, &ipld.Link{Name: "a", Size: 1, Cid: leaf}), folderOf(f, &ipld.Link{Name: "..", Size: 1, Cid: leaf}),
		fileOf(f, 1, []uint64{1}, &ipld.Link{Size: 1, Cid: leaf}), protoNode(f, unixfs.FilePBData([]byte("inline"), 6)),
	} {
		f.Add(n.RawData())
	}
	shard, err := unixfs.HAMTShardData([]byte{1}, hamtFanout, 0x22)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(protoNode(f, shard, &ipld.Link{Name: "00a", Size: 1, Cid: leaf}).RawData())
	f.Fuzz(func(t *testing.T, root []byte) {
		c, err := profileCID().Sum(root)
		if err != nil || len(root) > MaxBlock {
			return
		}
		if err := s.blocks.Put(t.Context(), mustBlock(t, c, root)); err != nil {
			t.Fatal(err)
		}
		dst := t.TempDir()
		e, err := s.write(t.Context(), c, filepath.Join(dst, "x"))
		if err != nil {
			nothingIn(t, dst)
			return
		}
		entries, err := os.ReadDir(dst)
		if err != nil || len(entries) != 1 || entries[0].Name() != "x" || e.size < 0 {
			t.Errorf("wrote %v, %v, counted %d bytes", entries, err, e.size)
		}
	})
}
