package artifact

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/ipfs/boxo/ipld/merkledag"
	"github.com/ipfs/boxo/ipld/unixfs"
	block "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// rootsFolder holds one small file for each artifact that is kept, named by its CID.
const rootsFolder = "roots"

// Root is an artifact that this node keeps: added, fetched or pinned.
type Root struct {
	CID   cid.Cid   `json:"cid"`
	Name  string    `json:"name"`  // the last part of the path it was added from or first written to
	Size  int64     `json:"size"`  // bytes of all files
	Files int       `json:"files"` // how many
	Since time.Time `json:"since"`
}

// Stat is what the root block of an artifact says.
type Stat struct {
	CID     cid.Cid
	Folder  bool
	Size    int64 // bytes of a file; of a folder that is kept here, of its files; else what its blocks claim to add up to
	Entries int   // links of the root block: a folder's entries unless it is sharded, a file's parts
}

// keep records a root durably, and returns what is recorded: one that was keeps its name
// and time. A damaged record is replaced.
func (s *Store) keep(r Root) (Root, error) {
	at := s.rootFile(r.CID)
	if raw, err := os.ReadFile(at); err == nil {
		var kept Root
		if json.Unmarshal(raw, &kept) == nil && kept.CID == r.CID {
			return kept, nil
		}
	}
	r.Since = time.Now().UTC().Truncate(time.Second)
	raw, err := json.Marshal(r)
	if err != nil {
		return Root{}, fmt.Errorf("artifact: record %s: %w", r.CID, err)
	}
	if err := writeDurably(at, raw); err != nil {
		return Root{}, fmt.Errorf("artifact: record %s: %w", r.CID, err)
	}
	return r, nil
}

func (s *Store) rootFile(c cid.Cid) string {
	return filepath.Join(s.cfg.Dir, rootsFolder, c.String()+".json")
}

// writeDurably makes the file appear whole, and after a crash be there or not.
func writeDurably(at string, data []byte) error {
	f, err := os.CreateTemp(filepath.Dir(at), ".new-")
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Sync(), f.Close()); err == nil {
		err = os.Rename(f.Name(), at)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	dir, err := os.Open(filepath.Dir(at))
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}

// List returns the artifacts that are kept, oldest first.
func (s *Store) List() ([]Root, error) {
	names, err := filepath.Glob(filepath.Join(s.cfg.Dir, rootsFolder, "b*.json"))
	if err != nil {
		return nil, fmt.Errorf("artifact: list: %w", err)
	}
	roots := make([]Root, 0, len(names))
	for _, name := range names {
		raw, err := os.ReadFile(name)
		if errors.Is(err, os.ErrNotExist) { // unpinned since the folder was read
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("artifact: list: %w", err)
		}
		var r Root
		if err := json.Unmarshal(raw, &r); err != nil {
			return nil, fmt.Errorf("artifact: list: %s is damaged, remove it and pin the artifact again: %w", name, err)
		}
		roots = append(roots, r)
	}
	slices.SortFunc(roots, func(a, b Root) int {
		if c := a.Since.Compare(b.Since); c != 0 {
			return c
		}
		return strings.Compare(a.CID.String(), b.CID.String())
	})
	return roots, nil
}

// Unpin forgets that an artifact is to be kept. Its blocks stay for now.
func (s *Store) Unpin(c cid.Cid) error {
	c, err := artifactName(c)
	if err != nil {
		return err
	}
	err = os.Remove(s.rootFile(c))
	if errors.Is(err, os.ErrNotExist) {
		return fmt.Errorf("artifact: %s is not pinned", c)
	}
	if err != nil {
		return fmt.Errorf("artifact: unpin %s: %w", c, err)
	}
	return nil
}

// Has reports whether every block of an artifact is here. It reads the inner blocks,
// and only looks for the leaves.
func (s *Store) Has(ctx context.Context, c cid.Cid) (bool, error) {
	c, err := artifactName(c)
	if err != nil {
		return false, err
	}
	w := walk{load: func(c cid.Cid) (block.Block, error) {
		if c.Type() != cid.Raw {
			return s.blocks.Get(ctx, c)
		}
		has, err := s.blocks.Has(ctx, c)
		if err == nil && !has {
			err = ipld.ErrNotFound{Cid: c}
		}
		if err != nil {
			return nil, err
		}
		return block.NewBlockWithCid(nil, c)
	}}
	err = w.run(c)
	w.wait()
	if ipld.IsNotFound(err) {
		return false, nil
	}
	return err == nil, err
}

// Stat reads the root block of an artifact, fetching it if need be.
func (s *Store) Stat(ctx context.Context, c cid.Cid) (Stat, error) {
	c, err := artifactName(c)
	if err != nil {
		return Stat{}, err
	}
	ctx, f := s.newFetch(ctx)
	defer f.close()
	b, err := f.block(ctx, c)
	if err != nil {
		return Stat{}, err
	}
	node, err := decode(b)
	if err != nil {
		return Stat{}, err
	}
	st := Stat{CID: c, Entries: len(node.Links())}
	if p, ok := node.(*merkledag.ProtoNode); ok {
		return s.statFolder(st, p)
	}
	st.Size = int64(len(b.RawData()))
	return st, nil
}

// statFolder completes st from a root with links: a folder, or a file of many parts.
func (s *Store) statFolder(st Stat, p *merkledag.ProtoNode) (Stat, error) {
	data, err := unixfs.FSNodeFromBytes(p.Data())
	if err != nil {
		return Stat{}, fmt.Errorf("artifact: block %s: %w: %w", st.CID, ErrProfile, err)
	}
	st.Folder = data.IsDir()
	claimed := data.FileSize()
	if st.Folder {
		if claimed, err = p.Size(); err != nil {
			return Stat{}, fmt.Errorf("artifact: size of %s: %w", st.CID, err)
		}
	}
	st.Size = int64(min(claimed, 1<<62))
	if raw, err := os.ReadFile(s.rootFile(st.CID)); err == nil {
		var r Root
		if err := json.Unmarshal(raw, &r); err != nil {
			return Stat{}, fmt.Errorf("artifact: the record of %s is damaged: %w", st.CID, err)
		}
		st.Size = r.Size
	}
	return st, nil
}
