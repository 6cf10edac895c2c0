package artifact

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	chunk "github.com/ipfs/boxo/chunker"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs/importer/balanced"
	importer "github.com/ipfs/boxo/ipld/unixfs/importer/helpers"
	uio "github.com/ipfs/boxo/ipld/unixfs/io"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
	"github.com/multiformats/go-multihash"
)

// The profile. Another value gives other CIDs for the same files.
const (
	chunkBytes  = 1 << 20   // of a file's leaf
	maxLinks    = 1024      // of an inner node of a file
	hamtFanout  = 256       // of a sharded folder's node
	folderBytes = 256 << 10 // of a folder's block; a larger one is sharded
)

// Added is what was added.
type Added struct {
	CID   cid.Cid
	Size  int64 // bytes of all files
	Files int
}

// Add reads a file or a folder and keeps it. Everything is durable when Add returns.
func (s *Store) Add(ctx context.Context, path string, progress Progress) (Added, error) {
	added, err := build(ctx, path, merkledag.NewDAGService(s.service), progress)
	if err != nil {
		return Added{}, err
	}
	full, err := filepath.Abs(path) // "." has a name too
	if err != nil {
		return Added{}, fmt.Errorf("artifact: add %s: %w", path, err)
	}
	_, err = s.keep(Root{CID: added.CID, Name: filepath.Base(full), Size: added.Size, Files: added.Files})
	return added, err
}

// Sum returns what Add would, and keeps nothing.
func Sum(ctx context.Context, path string, progress Progress) (Added, error) {
	return build(ctx, path, discard{}, progress)
}

// build makes the artifact's nodes in two passes: the first finds what can't be part
// of one before anything is written.
func build(ctx context.Context, path string, to ipld.DAGService, progress Progress) (Added, error) {
	info, err := os.Lstat(path)
	if err != nil {
		return Added{}, fmt.Errorf("artifact: add: %w", err)
	}
	// Below, names are relative to an opened folder, so that nothing that changes on
	// the way to it, and no link inside it, leads elsewhere.
	dir, name := path, "."
	if !info.IsDir() {
		dir, name = filepath.Split(filepath.Clean(path))
	}
	root, err := os.OpenRoot(filepath.Clean(dir))
	if err != nil {
		return Added{}, fmt.Errorf("artifact: add %s: %w", path, err)
	}
	defer func() { _ = root.Close() }() // it was only read
	b := &builder{shown: path, single: !info.IsDir(), root: root, progress: progress}
	b.nodes = ipld.NewBufferedDAG(ctx, to)
	if err := b.survey(ctx, name, info, 0); err != nil {
		return Added{}, err
	}
	node, err := b.entry(ctx, name, info)
	if err != nil {
		return Added{}, err
	}
	if err := b.nodes.Commit(); err != nil {
		return Added{}, fmt.Errorf("artifact: keep %s: %w", path, err)
	}
	b.progress.report(b.total, b.total)
	return Added{CID: node.Cid(), Size: b.total, Files: b.files}, nil
}

type builder struct {
	shown    string // how the user named what is added
	single   bool   // it is one file
	root     *os.Root
	nodes    *ipld.BufferedDAG
	progress Progress

	entries int
	files   int
	total   int64
	done    int64
}

// at is a path as the user would write it.
func (b *builder) at(name string) string {
	if b.single {
		return b.shown
	}
	return filepath.Join(b.shown, filepath.FromSlash(name))
}

// survey counts the bytes and refuses what isn't a file or a folder.
func (b *builder) survey(ctx context.Context, name string, info fs.FileInfo, depth int) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if b.entries++; b.entries > maxEntries {
		return fmt.Errorf("artifact: %s: %w: more than %d files and folders", b.shown, ErrTooLarge, maxEntries)
	}
	switch {
	case info.Mode().IsRegular():
		b.files++
		b.total += info.Size()
		return nil
	case info.Mode()&fs.ModeSymlink != 0:
		return fmt.Errorf("artifact: %s is a symbolic link: %w: replace it by what it points to, for example with cp -rL", b.at(name), ErrFileKind)
	case !info.IsDir():
		return fmt.Errorf("artifact: %s is a %v: %w", b.at(name), info.Mode().Type(), ErrFileKind)
	case depth == maxFolderDepth:
		return fmt.Errorf("artifact: %s: %w: more than %d folders inside each other", b.at(name), ErrTooLarge, maxFolderDepth)
	}
	infos, err := b.list(name)
	if err != nil {
		return err
	}
	for _, i := range infos {
		if err := checkName(i.Name()); err != nil {
			return fmt.Errorf("artifact: in %s: %w", b.at(name), err)
		}
		if err := b.survey(ctx, path.Join(name, i.Name()), i, depth+1); err != nil {
			return err
		}
	}
	return nil
}

// list returns a folder's entries in the order of their names' bytes.
func (b *builder) list(name string) ([]fs.FileInfo, error) {
	f, err := b.root.Open(name)
	if err != nil {
		return nil, fmt.Errorf("artifact: open %s: %w", b.at(name), err)
	}
	infos, err := f.Readdir(-1)
	if err = errors.Join(err, f.Close()); err != nil {
		return nil, fmt.Errorf("artifact: list %s: %w", b.at(name), err)
	}
	slices.SortFunc(infos, func(a, b fs.FileInfo) int { return strings.Compare(a.Name(), b.Name()) })
	return infos, nil
}

func (b *builder) entry(ctx context.Context, name string, info fs.FileInfo) (ipld.Node, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if info.IsDir() {
		return b.folder(ctx, name)
	}
	if !info.Mode().IsRegular() {
		return nil, fmt.Errorf("artifact: %s became a %v: %w", b.at(name), info.Mode().Type(), ErrFileKind)
	}
	return b.file(ctx, name)
}

func (b *builder) folder(ctx context.Context, name string) (ipld.Node, error) {
	dir, err := uio.NewDirectory(b.nodes, uio.WithCidBuilder(profileCID()), uio.WithMaxHAMTFanout(hamtFanout),
		uio.WithSizeEstimationMode(uio.SizeEstimationBlock))
	if err != nil {
		return nil, fmt.Errorf("artifact: start folder %s: %w", b.at(name), err)
	}
	dir.SetHAMTShardingSize(folderBytes)
	infos, err := b.list(name)
	if err != nil {
		return nil, err
	}
	for _, i := range infos {
		child, err := b.entry(ctx, path.Join(name, i.Name()), i)
		if err != nil {
			return nil, err
		}
		if err := dir.AddChild(ctx, i.Name(), child); err != nil {
			return nil, fmt.Errorf("artifact: add %s to its folder: %w", b.at(path.Join(name, i.Name())), err)
		}
	}
	node, err := dir.GetNode()
	if err != nil {
		return nil, fmt.Errorf("artifact: finish folder %s: %w", b.at(name), err)
	}
	if err := b.nodes.Add(ctx, node); err != nil {
		return nil, fmt.Errorf("artifact: keep folder %s: %w", b.at(name), err)
	}
	return node, nil
}

func (b *builder) file(ctx context.Context, name string) (ipld.Node, error) {
	f, err := b.root.Open(name)
	if err != nil {
		return nil, fmt.Errorf("artifact: open %s: %w", b.at(name), err)
	}
	defer func() { _ = f.Close() }() // it was only read
	before, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("artifact: %s: %w", b.at(name), err)
	}
	in := &counted{r: f, add: func(n int) error { return b.read(ctx, n) }}
	layout := importer.DagBuilderParams{Maxlinks: maxLinks, RawLeaves: true, CidBuilder: profileCID(), Dagserv: b.nodes}
	tree, err := layout.New(chunk.NewSizeSplitter(in, chunkBytes))
	if err != nil {
		return nil, fmt.Errorf("artifact: start file %s: %w", b.at(name), err)
	}
	node, err := balanced.Layout(tree)
	if err != nil {
		return nil, fmt.Errorf("artifact: add %s: %w", b.at(name), err)
	}
	after, err := f.Stat()
	if err != nil {
		return nil, fmt.Errorf("artifact: %s: %w", b.at(name), err)
	}
	if in.n != before.Size() || after.Size() != before.Size() || !after.ModTime().Equal(before.ModTime()) {
		return nil, fmt.Errorf("artifact: %s changed while it was read: add it again when it is finished", b.at(name))
	}
	return node, nil
}

// read counts bytes of any file for the progress, and notices that the call was cancelled.
func (b *builder) read(ctx context.Context, n int) error {
	b.done += int64(n)
	b.progress.report(min(b.done, b.total), b.total)
	return ctx.Err()
}

type counted struct {
	r   io.Reader
	n   int64
	add func(int) error
}

func (c *counted) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n += int64(n)
	if failed := c.add(n); failed != nil {
		return n, failed
	}
	return n, err
}

func profileCID() cid.Builder {
	return cid.V1Builder{Codec: cid.DagProtobuf, MhType: multihash.SHA2_256, MhLength: -1}
}

// discard is a place for nodes that are only hashed.
type discard struct{}

var _ ipld.DAGService = discard{}

func (discard) Add(context.Context, ipld.Node) error        { return nil }
func (discard) AddMany(context.Context, []ipld.Node) error  { return nil }
func (discard) Remove(context.Context, cid.Cid) error       { return nil }
func (discard) RemoveMany(context.Context, []cid.Cid) error { return nil }
func (discard) Get(_ context.Context, c cid.Cid) (ipld.Node, error) {
	return nil, ipld.ErrNotFound{Cid: c}
}

func (discard) GetMany(context.Context, []cid.Cid) <-chan *ipld.NodeOption {
	none := make(chan *ipld.NodeOption)
	close(none)
	return none
}
