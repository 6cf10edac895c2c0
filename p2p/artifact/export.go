package artifact

import (
	"context"
	"errors"
	"fmt"
	"io"
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
	ctx    context.Context
	blocks *blocks
	nodes  ipld.DAGService // the same blocks, for HAMT folders
	to     target
	limit  int64 // of all files' bytes; 0 is none
	most   int   // of files and folders
	shape  bool  // look at folders and names only, not into files

	size    int64 // bytes written to files
	files   int
	entries int
}

func (s *Store) newExport(ctx context.Context, to target) *export {
	local := blockservice.New(s.blocks, offline.Exchange(s.blocks), blockservice.WithAllowlist(sha256Only()))
	return &export{ctx: ctx, blocks: s.blocks, nodes: merkledag.NewDAGService(local), to: to, limit: s.cfg.MaxSize, most: maxEntries}
}

// Get writes an artifact to dst, fetching what is missing from connected peers, and
// keeps it. dst must not exist, its folder must; all of the artifact appears there at
// once, or nothing. Blocks that arrived before a failure stay and are not fetched again.
func (s *Store) Get(ctx context.Context, c cid.Cid, dst string, progress Progress) error {
	c, err := artifactName(c)
	if err != nil {
		return err
	}
	dst = filepath.Clean(dst)
	if err := absent(dst); err != nil {
		return err
	}
	if err := s.fetchAll(ctx, c, progress); err != nil {
		return err
	}
	e, err := s.write(ctx, c, dst)
	if err != nil {
		return err
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
	e := s.newExport(ctx, nowhere{})
	if err := e.entry(".", c, 0); err != nil {
		return err
	}
	return s.keep(Root{CID: c, Name: name, Size: e.size, Files: e.files})
}

func (s *Store) fetchAll(ctx context.Context, c cid.Cid, progress Progress) error {
	f := s.newFetch(ctx)
	defer f.close()
	return f.all(c, progress)
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
	look := s.newExport(ctx, nowhere{})
	look.shape = true
	if err := look.entry("artifact", c, 0); err != nil {
		return nil, err
	}
	e = s.newExport(ctx, disk{root})
	if err := e.entry("artifact", c, 0); err != nil {
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
func (e *export) entry(at string, c cid.Cid, depth int) error {
	if e.entries++; e.entries > e.most {
		return fmt.Errorf("artifact: %w: more than %d files and folders", ErrTooLarge, e.most)
	}
	if c.Type() == cid.Raw {
		return e.file(at, c)
	}
	node, data, err := e.load(c)
	if err != nil {
		return fmt.Errorf("%s: %w", at, err)
	}
	switch data.Type() {
	case unixfs.TFile, unixfs.TRaw:
		return e.file(at, c)
	case unixfs.TDirectory, unixfs.THAMTShard:
		return e.folder(at, node, depth)
	case unixfs.TSymlink:
		return fmt.Errorf("artifact: %s: %w: it is a symbolic link", at, ErrFileKind)
	default:
		return fmt.Errorf("artifact: %s: %w: UnixFS type %v", at, ErrFileKind, data.Type())
	}
}

// load returns a node and, unless it is raw, its UnixFS part.
func (e *export) load(c cid.Cid) (ipld.Node, *unixfs.FSNode, error) {
	if err := e.ctx.Err(); err != nil {
		return nil, nil, err
	}
	c, err := artifactName(c)
	if err != nil {
		return nil, nil, err
	}
	b, err := e.blocks.Get(e.ctx, c)
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

func (e *export) folder(at string, node ipld.Node, depth int) error {
	if depth == maxFolderDepth {
		return fmt.Errorf("artifact: %.80s…: %w: more than %d folders inside each other", at, ErrTooLarge, maxFolderDepth)
	}
	if err := e.to.folder(at); err != nil {
		return fmt.Errorf("artifact: make a folder: %w", err)
	}
	dir, err := uio.NewDirectoryFromNode(e.nodes, node)
	if err != nil {
		return fmt.Errorf("artifact: folder %s: %w: %w", at, ErrProfile, err)
	}
	return dir.ForEachLink(e.ctx, func(l *ipld.Link) error {
		if err := checkName(l.Name); err != nil {
			return fmt.Errorf("artifact: in folder %s: %w", at, err)
		}
		return e.entry(path.Join(at, l.Name), l.Cid, depth+1)
	})
}

func (e *export) file(at string, c cid.Cid) error {
	if e.shape {
		return nil
	}
	w, err := e.to.file(at)
	if err != nil {
		return fmt.Errorf("artifact: make a file: %w", err)
	}
	e.files++
	_, err = e.bytes(w, at, c, 0)
	if err = errors.Join(err, w.Close()); err != nil {
		return fmt.Errorf("artifact: write %s: %w", at, err)
	}
	return nil
}

// bytes writes what c is of the file at. A node that lies about its parts' sizes is
// refused: others, who seek by them, would read something else.
func (e *export) bytes(w io.Writer, at string, c cid.Cid, depth int) (uint64, error) {
	node, data, err := e.load(c)
	if err != nil {
		return 0, err
	}
	if data == nil {
		return e.write(w, node.RawData())
	}
	if data.Type() != unixfs.TFile && data.Type() != unixfs.TRaw {
		return 0, fmt.Errorf("artifact: block %s: %w: a part of a file is of UnixFS type %v", c, ErrProfile, data.Type())
	}
	if depth == maxFileDepth || data.NumChildren() != len(node.Links()) {
		return 0, fmt.Errorf("artifact: block %s: %w: deeper than %d, or not one size for each link", c, ErrProfile, maxFileDepth)
	}
	size, err := e.write(w, data.Data())
	if err != nil {
		return 0, err
	}
	for i, l := range node.Links() {
		n, err := e.bytes(w, at, l.Cid, depth+1)
		if err != nil {
			return 0, err
		}
		if n != data.BlockSize(i) {
			return 0, fmt.Errorf("artifact: block %s: %w: part %d has %d bytes instead of %d", c, ErrProfile, i, n, data.BlockSize(i))
		}
		size += n
	}
	if size != data.FileSize() {
		return 0, fmt.Errorf("artifact: block %s: %w: %d bytes instead of %d", c, ErrProfile, size, data.FileSize())
	}
	return size, nil
}

func (e *export) write(w io.Writer, p []byte) (uint64, error) {
	if e.size += int64(len(p)); e.limit > 0 && e.size > e.limit {
		return 0, fmt.Errorf("artifact: %w: the limit is %d bytes", ErrTooLarge, e.limit)
	}
	n, err := w.Write(p)
	return uint64(n), err
}
