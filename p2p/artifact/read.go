package artifact

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	uio "github.com/ipfs/boxo/ipld/unixfs/io"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// maxLocalReads is how many blocks ReadLocal reads at most: it is for small files, which are one block below a folder of few shards.
const maxLocalReads = 1000

// ReadLocal returns a file of at most that many bytes that stands by that name at the root of an artifact which is a folder. It asks no
// peer: the error is ErrNotFound if the blocks are not here, or if there is no such file. It is for small files, of a few hundred blocks.
func (s *Store) ReadLocal(ctx context.Context, c cid.Cid, name string, most int64) ([]byte, error) {
	c, err := artifactName(c)
	if err != nil {
		return nil, err
	}
	e := s.newExport(nowhere{})
	e.limit, e.reads = most, maxLocalReads
	b, err := e.read(ctx, c, name)
	if ipld.IsNotFound(err) || errors.Is(err, os.ErrNotExist) || errors.Is(err, uio.ErrNotADir) {
		return nil, fmt.Errorf("artifact: %s/%s: %w", c, name, ErrNotFound)
	}
	if err != nil {
		return nil, fmt.Errorf("artifact: %s/%s: %w", c, name, err)
	}
	return b, nil
}

// read returns what the file of that name in the folder c holds.
func (e *export) read(ctx context.Context, c cid.Cid, name string) ([]byte, error) {
	root, _, err := e.load(ctx, c)
	if err != nil {
		return nil, err
	}
	folder, err := e.open(root)
	if err != nil {
		return nil, err
	}
	file, err := folder.Find(ctx, name)
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := e.content(ctx, &b, file.Cid()); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
