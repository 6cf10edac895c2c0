package artifact

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ipfs/boxo/blockservice"
	"github.com/ipfs/boxo/ipld/merkledag"
	block "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	ipld "github.com/ipfs/go-ipld-format"
)

const (
	// fetchAtOnce is how many blocks are asked for at a time: 32 MiB under way fill a
	// gigabit over a quarter of a second of distance.
	fetchAtOnce = 32

	// maxBlocks bounds the blocks of an artifact, 4 TiB of full chunks: who fetches
	// remembers every CID it has seen, 100 bytes each.
	maxBlocks = 4 << 20

	// linkBytes is the most that a link adds to a block, in bytes: a name of 255, a CID,
	// sizes. It separates the bytes of folders from those of files, which have the limit.
	linkBytes = 512
)

// errPatience is the cause of a context that ended because nothing arrived.
var errPatience = errors.New("nothing arrived in time")

// fetch is one session of asking peers. It ends when no block arrives for too long.
type fetch struct {
	store   *Store
	cancel  context.CancelCauseFunc
	timer   *time.Timer
	session *blockservice.Session
}

// newFetch returns the context to fetch with, too: it ends with the caller's, or with errPatience as its cause.
func (s *Store) newFetch(ctx context.Context) (context.Context, *fetch) {
	ctx, cancel := context.WithCancelCause(ctx)
	return ctx, &fetch{
		store: s, cancel: cancel,
		timer:   time.AfterFunc(s.cfg.Patience, func() { cancel(errPatience) }),
		session: blockservice.NewSession(ctx, s.service),
	}
}

func (f *fetch) close() {
	f.timer.Stop()
	f.cancel(nil)
}

// block returns one block and keeps it. One that was spoilt on disk is dropped and
// asked for like one that is missing.
func (f *fetch) block(ctx context.Context, c cid.Cid) (block.Block, error) {
	found, err := f.session.GetBlock(ctx, c)
	if errors.Is(err, ErrTampered) {
		f.store.log.Warn("a block on disk was damaged, asking peers for it", "cid", c.String())
		if err := f.store.blocks.DeleteBlock(ctx, c); err != nil {
			return nil, fmt.Errorf("artifact: drop the damaged block %s: %w", c, err)
		}
		if found, err = f.session.GetBlock(ctx, c); err != nil {
			err = errors.Join(fmt.Errorf("artifact: block %s: %w", c, ErrTampered), err)
		}
	}
	if err == nil {
		f.timer.Reset(f.store.cfg.Patience)
		return found, nil
	}
	if context.Cause(ctx) == errPatience || ipld.IsNotFound(err) {
		missing := fmt.Errorf("artifact: block %s: %w (asked %d peers, nothing came for %v)", c, ErrNotFound,
			len(f.store.cfg.Host.Network().Peers()), f.store.cfg.Patience)
		if errors.Is(err, ErrTampered) {
			return nil, errors.Join(fmt.Errorf("artifact: block %s: %w", c, ErrTampered), missing)
		}
		return nil, missing
	}
	return nil, fmt.Errorf("artifact: fetch block %s: %w", c, err)
}

// all fetches every block below root that is not here yet.
func (f *fetch) all(ctx context.Context, root cid.Cid, progress Progress) error {
	w := walk{load: func(c cid.Cid) (block.Block, error) { return f.block(ctx, c) }, limit: f.store.cfg.MaxSize, progress: progress}
	err := w.run(root)
	if err != nil {
		f.cancel(err) // the loads still under way are of no use
	}
	w.wait()
	return err
}

// walk visits every block below a root once, many at a time.
type walk struct {
	load     func(cid.Cid) (block.Block, error)
	limit    int64 // of the files' bytes; 0 is none
	progress Progress

	todo    []cid.Cid // last in, first out: children of the block just seen come next
	seen    map[cid.Cid]struct{}
	loaded  chan loaded
	loading int
	links   int64
	done    int64
	total   int64
}

type loaded struct {
	node  ipld.Node
	bytes int
	err   error
}

func (w *walk) run(root cid.Cid) error {
	w.seen = map[cid.Cid]struct{}{root: {}}
	w.todo = []cid.Cid{root}
	w.loaded = make(chan loaded)
	for len(w.todo) > 0 || w.loading > 0 {
		for w.loading < fetchAtOnce && len(w.todo) > 0 {
			c := w.todo[len(w.todo)-1]
			w.todo = w.todo[:len(w.todo)-1]
			w.loading++
			go func() { w.loaded <- w.loadNode(c) }()
		}
		got := <-w.loaded
		w.loading--
		if got.err != nil {
			return got.err
		}
		if err := w.visit(got); err != nil {
			return err
		}
	}
	w.progress.report(w.total, w.total)
	return nil
}

// wait ends when every load that run started has ended.
func (w *walk) wait() {
	for ; w.loading > 0; w.loading-- {
		<-w.loaded
	}
}

func (w *walk) loadNode(c cid.Cid) loaded {
	b, err := w.load(c)
	if err != nil {
		return loaded{err: err}
	}
	node, err := decode(b)
	return loaded{node: node, bytes: len(b.RawData()), err: err}
}

func (w *walk) visit(got loaded) error {
	if w.total == 0 { // the root: what it says about its size serves the progress only
		size, err := got.node.Size()
		if err != nil {
			return fmt.Errorf("artifact: size of %s: %w", got.node.Cid(), err)
		}
		w.total = max(int64(min(size, 1<<62)), 1)
	}
	links := got.node.Links()
	w.done += int64(got.bytes)
	w.links += int64(len(links))
	if w.limit > 0 && w.done > w.limit+w.links*linkBytes+MaxBlock {
		return fmt.Errorf("artifact: %w: the limit is %d bytes", ErrTooLarge, w.limit)
	}
	for i := len(links) - 1; i >= 0; i-- {
		c, err := artifactName(links[i].Cid)
		if err != nil {
			return err
		}
		if _, ok := w.seen[c]; ok {
			continue
		}
		if len(w.seen) == maxBlocks {
			return fmt.Errorf("artifact: %w: more than %d blocks", ErrTooLarge, maxBlocks)
		}
		w.seen[c] = struct{}{}
		w.todo = append(w.todo, c)
	}
	w.progress.report(min(w.done, w.total), w.total)
	return nil
}

// decode reads a block as a part of an artifact.
func decode(b block.Block) (ipld.Node, error) {
	if len(b.RawData()) > MaxBlock {
		return nil, fmt.Errorf("artifact: block %s of %d bytes: %w: the most is %d", b.Cid(), len(b.RawData()), ErrTooLarge, MaxBlock)
	}
	switch b.Cid().Type() {
	case cid.Raw:
		return merkledag.DecodeRawBlock(b)
	case cid.DagProtobuf:
		node, err := merkledag.DecodeProtobufBlock(b)
		if err != nil {
			return nil, fmt.Errorf("artifact: block %s: %w: %w", b.Cid(), ErrProfile, err)
		}
		return node, nil
	default:
		_, err := artifactName(b.Cid())
		return nil, err
	}
}
