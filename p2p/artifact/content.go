package artifact

import (
	"context"
	"fmt"
	"io"

	"github.com/ipfs/boxo/ipld/unixfs"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

// content writes the bytes of the file c.
func (e *export) content(ctx context.Context, w io.Writer, c cid.Cid) error {
	node, data, err := e.load(ctx, c)
	if err != nil {
		return err
	}
	size := uint64(len(node.RawData()))
	if data != nil {
		size = data.FileSize()
	}
	return e.part(ctx, w, node, data, size, 0)
}

// part writes a node of a file that must have so many bytes. A node that lies about sizes is refused before its parts are read: others,
// who seek by them, would read something else. So are parts of no bytes, of which a few blocks could make any number.
func (e *export) part(ctx context.Context, w io.Writer, node ipld.Node, data *unixfs.FSNode, size uint64, depth int) error {
	if data == nil {
		if n := uint64(len(node.RawData())); n != size {
			return wrongSize(node, n, size)
		}
		return e.write(w, node.RawData())
	}
	if err := checkPart(node, data, size, depth); err != nil {
		return err
	}
	if size > uint64(e.limit-e.size) {
		return e.tooLarge()
	}
	if err := e.write(w, data.Data()); err != nil {
		return err
	}
	for i, l := range node.Links() {
		child, inner, err := e.load(ctx, l.Cid)
		if err != nil {
			return err
		}
		if err := e.part(ctx, w, child, inner, data.BlockSize(i), depth+1); err != nil {
			return err
		}
	}
	return nil
}

// checkPart looks at what one node of a file says about itself.
func checkPart(node ipld.Node, data *unixfs.FSNode, size uint64, depth int) error {
	if data.Type() != unixfs.TFile && data.Type() != unixfs.TRaw {
		return fmt.Errorf("artifact: block %s: %w: a part of a file is of UnixFS type %v", node.Cid(), ErrProfile, data.Type())
	}
	if depth == maxFileDepth || data.NumChildren() != len(node.Links()) {
		return fmt.Errorf("artifact: block %s: %w: deeper than %d, or not one size for each link", node.Cid(), ErrProfile, maxFileDepth)
	}
	if data.FileSize() != size {
		return wrongSize(node, data.FileSize(), size)
	}
	sum := uint64(len(data.Data()))
	for i := range node.Links() {
		n := data.BlockSize(i)
		if n == 0 {
			return fmt.Errorf("artifact: block %s: %w: part %d has no bytes", node.Cid(), ErrProfile, i)
		}
		if sum += n; sum < n || sum > size {
			break
		}
	}
	if sum != size {
		return wrongSize(node, sum, size)
	}
	return nil
}

func wrongSize(node ipld.Node, has, says uint64) error {
	return fmt.Errorf("artifact: block %s: %w: %d bytes instead of %d", node.Cid(), ErrProfile, has, says)
}

func (e *export) write(w io.Writer, p []byte) error {
	if int64(len(p)) > e.limit-e.size {
		return e.tooLarge()
	}
	e.size += int64(len(p))
	_, err := w.Write(p)
	return err
}

func (e *export) tooLarge() error {
	return fmt.Errorf("artifact: %w: the limit is %d bytes", ErrTooLarge, e.limit)
}
