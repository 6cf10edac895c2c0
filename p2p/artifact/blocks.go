package artifact

import (
	"bytes"
	"context"
	"crypto/sha256"
	"errors"
	"fmt"

	"github.com/ipfs/boxo/blockstore"
	block "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	flatfs "github.com/ipfs/go-ds-flatfs"
	ipld "github.com/ipfs/go-ipld-format"
)

// noBytes is the hash of the empty block, which is every empty file. Bitswap's server
// (boxo v0.43.0, blockstoremanager.go) takes a size of 0 for a missing block and never
// sends it, so a folder with an empty file could not be fetched from anybody. Hence it
// is always here, and its size is said to be 1 to those who ask for it.
var noBytes = sha256.Sum256(nil)

func isEmpty(c cid.Cid) bool { return bytes.HasSuffix(c.Hash(), noBytes[:]) }

// blocks is what peers may be given: the blocks on disk and the extra source's.
// Writes go to disk only. Every read is checked against the CID.
type blocks struct {
	disk  blockstore.Blockstore
	extra BlockSource // may be nil
}

var _ blockstore.Blockstore = (*blocks)(nil)

func newBlocks(files *flatfs.Datastore, extra BlockSource) *blocks {
	return &blocks{disk: blockstore.NewBlockstore(files, blockstore.NoPrefix()), extra: extra}
}

// Get returns the block from disk, else from the extra source, else ipld.ErrNotFound.
func (b *blocks) Get(ctx context.Context, c cid.Cid) (block.Block, error) {
	if isEmpty(c) {
		return block.NewBlockWithCid(nil, c)
	}
	found, err := b.disk.Get(ctx, c)
	if err == nil {
		if verify(c, found.RawData()) != nil {
			return nil, fmt.Errorf("artifact: block %s: %w", c, ErrTampered)
		}
		return found, nil
	}
	if !ipld.IsNotFound(err) || b.extra == nil {
		return nil, err
	}
	raw, err := b.extra.Block(ctx, c)
	switch {
	case errors.Is(err, ErrNotFound):
		return nil, ipld.ErrNotFound{Cid: c}
	case err != nil:
		return nil, err
	}
	if err := verify(c, raw); err != nil {
		return nil, fmt.Errorf("artifact: extra source: %w", err)
	}
	return block.NewBlockWithCid(raw, c)
}

// Has asks disk first, then the extra source. It doesn't check the bytes.
func (b *blocks) Has(ctx context.Context, c cid.Cid) (bool, error) {
	if isEmpty(c) {
		return true, nil
	}
	has, err := b.disk.Has(ctx, c)
	if has || err != nil || b.extra == nil {
		return has, err
	}
	return b.extra.HasBlock(ctx, c)
}

// GetSize returns the length of the block that Get would return, and 1 for the empty one.
func (b *blocks) GetSize(ctx context.Context, c cid.Cid) (int, error) {
	if isEmpty(c) {
		return 1, nil
	}
	size, err := b.disk.GetSize(ctx, c)
	if err == nil || !ipld.IsNotFound(err) || b.extra == nil {
		return size, err
	}
	found, err := b.Get(ctx, c)
	if err != nil {
		return -1, err
	}
	return len(found.RawData()), nil
}

// Put is durable when it returns.
func (b *blocks) Put(ctx context.Context, x block.Block) error { return b.disk.Put(ctx, x) }

// PutMany is durable when it returns.
func (b *blocks) PutMany(ctx context.Context, xs []block.Block) error { return b.disk.PutMany(ctx, xs) }

// DeleteBlock deletes from disk.
func (b *blocks) DeleteBlock(ctx context.Context, c cid.Cid) error { return b.disk.DeleteBlock(ctx, c) }

// AllKeysChan lists the blocks on disk.
func (b *blocks) AllKeysChan(ctx context.Context) (<-chan cid.Cid, error) {
	return b.disk.AllKeysChan(ctx)
}

// verify checks that c names data.
func verify(c cid.Cid, data []byte) error {
	got, err := c.Prefix().Sum(data)
	if err != nil {
		return fmt.Errorf("hash a block for %s: %w", c, err)
	}
	if !got.Equals(c) {
		return fmt.Errorf("the bytes are %s, not %s", got, c)
	}
	return nil
}

// Block returns the bytes that c names, of any codec: from disk, the extra source, or
// a connected peer, and keeps what came from a peer.
func (s *Store) Block(ctx context.Context, c cid.Cid) ([]byte, error) {
	c, err := named(c)
	if err != nil {
		return nil, err
	}
	ctx, f := s.newFetch(ctx)
	defer f.close()
	found, err := f.block(ctx, c)
	if err != nil {
		return nil, err
	}
	return found.RawData(), nil
}

// PutBlock keeps a block and gives it to peers that wait for it. It is durable when
// PutBlock returns.
func (s *Store) PutBlock(ctx context.Context, c cid.Cid, data []byte) error {
	c, err := named(c)
	if err != nil {
		return err
	}
	if len(data) > MaxBlock {
		return fmt.Errorf("artifact: block %s of %d bytes: %w: the most is %d", c, len(data), ErrTooLarge, MaxBlock)
	}
	if err := verify(c, data); err != nil {
		return fmt.Errorf("artifact: put a block: %w", err)
	}
	x, err := block.NewBlockWithCid(data, c)
	if err != nil {
		return fmt.Errorf("artifact: put block %s: %w", c, err)
	}
	if err := s.service.AddBlock(ctx, x); err != nil {
		return fmt.Errorf("artifact: put block %s: %w", c, err)
	}
	return nil
}
