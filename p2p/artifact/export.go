package artifact

import (
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"os"
	"path"
	"path/filepath"

	"github.com/ipfs/boxo/blockservice"
	"github.com/ipfs/boxo/exchange/offline"
	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs"
	uio "github.com/ipfs/boxo/ipld/unixfs/io"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

const (
	// maxFolderDepth is how deep folders nest, when adding too: deeper ones make paths
	// that programs can't open.
	maxFolderDepth = 128

	// maxFileDepth is how deep a file's tree is: 1,024 links make 4 levels for a petabyte;
	// other layouts need some more.
	maxFileDepth = 32

	// maxEntries is how many files and folders are written at most. A few blocks that
	// name each other again and again would otherwise make folders without end.
	maxEntries = 1 << 20

	// maxVisits is how many blocks one walk over an artifact reads, those that come again
	// included: twice what an artifact may have, for folders with the same file in many places.
	maxVisits = 2 * maxBlocks
)

// target takes what an artifact is made of. Paths have slashes and are checked.
type target interface {
	folder(path string) error
	// file returns a new file, which must not exist. Close makes it durable.
	file(path string) (io.WriteCloser, error)
}

// nowhere is a target for reading an artifact only to check and to measure it.
type nowhere struct{}

func (nowhere) folder(string) error                 { return nil }
func (nowhere) file(string) (io.WriteCloser, error) { return nowhere{}, nil }
func (nowhere) Write(p []byte) (int, error)         { return len(p), nil }
func (nowhere) Close() error                        { return nil }

// disk writes below one folder and cannot leave it, whatever a path says.
type disk struct{ root *os.Root }

func (d disk) folder(path string) error { return d.root.Mkdir(filepath.FromSlash(path), 0o755) }

func (d disk) file(path string) (io.WriteCloser, error) {
	f, err := d.root.OpenFile(filepath.FromSlash(path), os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return nil, err
	}
	return syncedFile{f}, nil
}

type syncedFile struct{ *os.File }

func (f syncedFile) Close() error { return errors.Join(f.Sync(), f.File.Close()) }

// export writes an artifact whose blocks are all here.
type export struct {
	blocks *blocks
	nodes  ipld.DAGService // the same blocks, for HAMT folders
	to     target
	limit  int64 // of all files' bytes
	most   int   // of files and folders
	reads  int   // of blocks
	shape  bool  // look at folders and names only, not into files

	size    int64 // bytes written to files
	files   int
	entries int
	visits  int // blocks read, those that come again included
}

func (s *Store) newExport(to target) *export {
	local := blockservice.New(s.blocks, offline.Exchange(s.blocks), blockservice.WithAllowlist(sha256Only()))
	e := &export{blocks: s.blocks, nodes: merkledag.NewDAGService(local), to: to, limit: s.cfg.MaxSize, most: maxEntries, reads: maxVisits}
	if e.limit == 0 {
		e.limit = math.MaxInt64
	}
	return e
}

// Get writes an artifact to dst, fetching what is missing from connected peers, and
// keeps it. dst must not exist, its folder must; all of the artifact appears there at
// once, or nothing. Blocks that arrived before a failure stay and are not fetched again.
// The root is as it is recorded: with the name it had if it was kept before.
func (s *Store) Get(ctx context.Context, c cid.Cid, dst string, progress Progress) (Root, error) {
	c, err := artifactName(c)
	if err != nil {
		return Root{}, err
	}
	dst = filepath.Clean(dst)
	if err := absent(dst); err != nil {
		return Root{}, err
	}
	if err := s.fetchAll(ctx, c, progress); err != nil {
		return Root{}, err
	}
	e, err := s.write(ctx, c, dst)
	if err != nil {
		return Root{}, err
	}
	return s.keep(Root{CID: c, Name: filepath.Base(dst), Size: e.size, Files: e.files})
}

// Pin fetches an artifact and keeps it, without writing it anywhere else.
func (s *Store) Pin(ctx context.Context, c cid.Cid, name string, progress Progress) error {
	c, err := artifactName(c)
	if err != nil {
		return err
	}
	if err := s.fetchAll(ctx, c, progress); err != nil {
		return err
	}
	e := s.newExport(nowhere{})
	if err := e.entry(ctx, ".", c, 0); err != nil {
		return err
	}
	_, err = s.keep(Root{CID: c, Name: name, Size: e.size, Files: e.files})
	return err
}

func (s *Store) fetchAll(ctx context.Context, c cid.Cid, progress Progress) error {
	ctx, f := s.newFetch(ctx)
	defer f.close()
	return f.all(ctx, c, progress)
}

// write makes the artifact in a hidden sibling of dst and renames it.
func (s *Store) write(ctx context.Context, c cid.Cid, dst string) (e *export, err error) {
	tmp, err := os.MkdirTemp(filepath.Dir(dst), ".openledger-get-")
	if err != nil {
		return nil, fmt.Errorf("artifact: make a temporary folder beside %s: %w", dst, err)
	}
	defer func() { err = errors.Join(err, os.RemoveAll(tmp)) }()
	root, err := os.OpenRoot(tmp)
	if err != nil {
		return nil, fmt.Errorf("artifact: open the temporary folder: %w", err)
	}
	defer func() { err = errors.Join(err, root.Close()) }()

	// First without writing: a few blocks can unfold into a million folders, and names
	// can be bad, all of which is better known before.
	look := s.newExport(nowhere{})
	look.shape = true
	if err := look.entry(ctx, "artifact", c, 0); err != nil {
		return nil, err
	}
	e = s.newExport(disk{root})
	if err := e.entry(ctx, "artifact", c, 0); err != nil {
		return nil, err
	}
	if err := absent(dst); err != nil { // somebody may have made it meanwhile
		return nil, err
	}
	if err := os.Rename(filepath.Join(tmp, "artifact"), dst); err != nil {
		return nil, fmt.Errorf("artifact: move into place: %w", err)
	}
	return e, nil
}

func absent(dst string) error {
	_, err := os.Lstat(dst)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return fmt.Errorf("artifact: destination %s: %w", dst, err)
	}
	return fmt.Errorf("artifact: %s: %w: choose another or remove it first", dst, ErrExists)
}

// entry writes the file or folder c as at.
func (e *export) entry(ctx context.Context, at string, c cid.Cid, depth int) error {
	if e.entries++; e.entries > e.most {
		return fmt.Errorf("artifact: %w: more than %d files and folders", ErrTooLarge, e.most)
	}
	if c.Type() == cid.Raw {
		return e.file(ctx, at, c)
	}
	node, data, err := e.load(ctx, c)
	if err != nil {
		return fmt.Errorf("%s: %w", at, err)
	}
	switch data.Type() {
	case unixfs.TFile, unixfs.TRaw:
		return e.file(ctx, at, c)
	case unixfs.TDirectory, unixfs.THAMTShard:
		return e.folder(ctx, at, node, depth)
	case unixfs.TSymlink:
		return fmt.Errorf("artifact: %s: %w: it is a symbolic link", at, ErrFileKind)
	default:
		return fmt.Errorf("artifact: %s: %w: UnixFS type %v", at, ErrFileKind, data.Type())
	}
}

// load returns a node and, unless it is raw, its UnixFS part.
func (e *export) load(ctx context.Context, c cid.Cid) (ipld.Node, *unixfs.FSNode, error) {
	if err := e.visit(ctx); err != nil {
		return nil, nil, err
	}
	c, err := artifactName(c)
	if err != nil {
		return nil, nil, err
	}
	b, err := e.blocks.Get(ctx, c)
	if err != nil {
		return nil, nil, fmt.Errorf("artifact: read block %s: %w", c, err)
	}
	node, err := decode(b)
	if err != nil {
		return nil, nil, err
	}
	p, ok := node.(*merkledag.ProtoNode)
	if !ok {
		return node, nil, nil
	}
	data, err := unixfs.FSNodeFromBytes(p.Data())
	if err != nil {
		return nil, nil, fmt.Errorf("artifact: block %s: %w: %w", c, ErrProfile, err)
	}
	return node, data, nil
}

// visit counts the reading of a block.
func (e *export) visit(ctx context.Context) error {
	if e.visits++; e.visits > e.reads {
		return fmt.Errorf("artifact: %w: more than %d blocks, those that come again included", ErrTooLarge, e.reads)
	}
	return ctx.Err()
}

// shards loads the shards of one folder. Where a shard stands is where the hashes of its names lead, so none comes twice; a few that
// name each other would otherwise unfold into any number, which the walk keeps in memory.
type shards struct {
	ipld.DAGService
	of   *export
	seen map[cid.Cid]struct{}
}

// Get counts the shard and refuses one that came before.
func (s shards) Get(ctx context.Context, c cid.Cid) (ipld.Node, error) {
	if err := s.of.visit(ctx); err != nil {
		return nil, err
	}
	if _, twice := s.seen[c]; twice {
		return nil, fmt.Errorf("artifact: block %s: %w: a folder has this shard twice", c, ErrProfile)
	}
	s.seen[c] = struct{}{}
	return s.DAGService.Get(ctx, c)
}

// open returns a folder's entries, which are read as they are asked for.
func (e *export) open(node ipld.Node) (uio.Directory, error) {
	return uio.NewDirectoryFromNode(shards{e.nodes, e, map[cid.Cid]struct{}{node.Cid(): {}}}, node)
}

func (e *export) folder(ctx context.Context, at string, node ipld.Node, depth int) error {
	if depth == maxFolderDepth {
		return fmt.Errorf("artifact: %.80s…: %w: more than %d folders inside each other", at, ErrTooLarge, maxFolderDepth)
	}
	if err := e.to.folder(at); err != nil {
		return fmt.Errorf("artifact: make a folder: %w", err)
	}
	dir, err := e.open(node)
	if err != nil {
		return fmt.Errorf("artifact: folder %s: %w: %w", at, ErrProfile, err)
	}
	return dir.ForEachLink(ctx, func(l *ipld.Link) error {
		if err := checkName(l.Name); err != nil {
			return fmt.Errorf("artifact: in folder %s: %w", at, err)
		}
		return e.entry(ctx, path.Join(at, l.Name), l.Cid, depth+1)
	})
}

func (e *export) file(ctx context.Context, at string, c cid.Cid) error {
	if e.shape {
		return nil
	}
	w, err := e.to.file(at)
	if err != nil {
		return fmt.Errorf("artifact: make a file: %w", err)
	}
	e.files++
	err = e.content(ctx, w, c)
	if err = errors.Join(err, w.Close()); err != nil {
		return fmt.Errorf("artifact: write %s: %w", at, err)
	}
	return nil
}
