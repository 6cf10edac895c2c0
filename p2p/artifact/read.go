package artifact

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/ipfs/boxo/blockservice"
	"github.com/ipfs/boxo/exchange/offline"
	"github.com/ipfs/boxo/ipld/merkledag"
	uio "github.com/ipfs/boxo/ipld/unixfs/io"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// ReadLocal returns a file of at most that many bytes that stands by that name at the root of an artifact which is a folder. It asks no
// peer: the error is ErrNotFound if the blocks are not here, or if there is no such file.
func (s *Store) ReadLocal(ctx context.Context, c cid.Cid, name string, most int64) ([]byte, error) {
	c, err := artifactName(c)
	if err != nil {
		return nil, err
	}
	nodes := merkledag.NewDAGService(blockservice.New(s.blocks, offline.Exchange(s.blocks), blockservice.WithAllowlist(sha256Only())))
	missing := func(err error) error {
		if ipld.IsNotFound(err) || errors.Is(err, os.ErrNotExist) || errors.Is(err, uio.ErrNotADir) {
			return fmt.Errorf("artifact: %s/%s: %w", c, name, ErrNotFound)
		}
		return err
	}
	root, err := nodes.Get(ctx, c)
	if err != nil {
		return nil, missing(err)
	}
	folder, err := uio.NewDirectoryFromNode(nodes, root)
	if err != nil {
		return nil, missing(err)
	}
	file, err := folder.Find(ctx, name)
	if err != nil {
		return nil, missing(err)
	}
	r, err := uio.NewDagReader(ctx, file, nodes)
	if err != nil {
		return nil, missing(err)
	}
	defer r.Close()
	b, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, missing(err)
	}
	if int64(len(b)) > most {
		return nil, fmt.Errorf("artifact: %s/%s: %w: more than %d bytes", c, name, ErrTooLarge, most)
	}
	return b, nil
}
