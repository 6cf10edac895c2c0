package bench

import (
	"context"
	"encoding/binary"
	"math/rand/v2"
	"sync"
	"sync/atomic"
	"testing"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

const (
	entryBytes = 144 // a usage of one record
	models     = 16  // records that the usages are of
)

var network = record.Network{ChainID: 31337, Settlement: record.Address{1, 2, 3}}

// authorKey is the same in every run, so that a log that was kept can be written on.
func authorKey(b testing.TB) *record.Key {
	k, err := record.ParseKey("4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318")
	check(b, err)
	return k
}

// catalog is the signed records that the usages are of.
func catalog(b testing.TB, k *record.Key) []*record.Record {
	all := make([]*record.Record, models)
	for i := range all {
		mh, err := multihash.Sum([]byte{byte(i)}, multihash.SHA2_256, -1)
		check(b, err)
		all[i], err = record.Record{
			Artifact: cid.NewCidV1(cid.Raw, mh), Kind: "model", Name: "m", Rate: 50_000, Due: 10_000, Issued: 1,
			Credits: []record.Credit{{Payee: k.Address(), Role: "author", Weight: 1}},
		}.Sign(network, k)
		check(b, err)
	}
	return all
}

// usages makes drafts as a gateway does: other counts, another fee, another record and another binding each time. It costs the harness
// 0.1 us an entry or so, which counts as ours.
type usages struct {
	random  *rand.PCG
	records []record.ID
}

func newUsages(records []record.ID, seed uint64) *usages {
	return &usages{rand.NewPCG(seed, 0), records}
}

func (u *usages) next() record.Draft {
	n := u.random.Uint64()
	usage := &record.Usage{
		Flags: record.Streamed, Input: uint32(n & 0xfff), Output: uint32(n >> 12 & 0x3ff), Fee: record.Nano(n >> 40),
		Uses: []record.Use{{Record: u.records[n>>32%models], Weight: record.Million}},
	}
	for i := 0; i < len(usage.Binding); i += 8 {
		binary.LittleEndian.PutUint64(usage.Binding[i:], u.random.Uint64())
	}
	return record.Draft{Usage: usage}
}

// ids names the records.
func ids(records []*record.Record) []record.ID {
	out := make([]record.ID, len(records))
	for i, r := range records {
		out[i] = r.ID()
	}
	return out
}

func openStore(b testing.TB, dir string) *store.Store {
	s, err := store.Open(store.Config{Dir: dir, Network: network})
	check(b, err)
	return s
}

// writing is a store whose own log is being written.
type writing struct {
	store  *store.Store
	writer *store.Writer
	stop   context.CancelFunc
	done   chan error
}

// startWriter opens a store and registers the records in its own log.
func startWriter(b *testing.B, dir string) (*writing, []record.ID) {
	key := authorKey(b)
	s := openStore(b, dir)
	w, err := s.Writer(store.WriterConfig{Key: key})
	check(b, err)
	ctx, cancel := context.WithCancel(context.Background())
	all := &writing{s, w, cancel, make(chan error, 1)}
	go func() { all.done <- w.Run(ctx) }()
	records := catalog(b, key)
	for _, r := range records {
		_, err := w.Append(ctx, record.Draft{Kind: record.KindLineage, Block: r.Block()})
		check(b, err)
	}
	return all, ids(records)
}

func (w *writing) close(b *testing.B) {
	w.stop()
	check(b, <-w.done)
	check(b, w.store.Close())
}

// appendAll appends n usages from that many callers, each waiting for its receipt, and returns into how many groups they went. After
// sees how many are done, now and then; it may be nil.
func (w *writing) appendAll(b *testing.B, records []record.ID, callers, n int, after func(done int)) (groups int) {
	var left, heads atomic.Int64
	left.Store(int64(n))
	var wg sync.WaitGroup
	for c := range min(callers, n) {
		wg.Go(func() {
			drafts := newUsages(records, uint64(c))
			for {
				at := left.Add(-1)
				if at < 0 {
					return
				}
				r, err := w.writer.Append(context.Background(), drafts.next())
				if err != nil {
					b.Error(err)
					return
				}
				if len(r.Entry) != entryBytes || len(r.Proof) == 0 {
					b.Errorf("receipt of entry %d has an entry of %d bytes and a proof of %d hashes", r.Index, len(r.Entry), len(r.Proof))
				}
				if r.Index+1 == r.Head.Size {
					heads.Add(1)
				}
				if after != nil {
					after(n - int(at))
				}
			}
		})
	}
	wg.Wait()
	return int(heads.Load())
}

// appendBatches appends n usages in batches of groupSize, from two callers, so that one batch is made while the other is written.
func (w *writing) appendBatches(b *testing.B, records []record.ID, n int) {
	var left atomic.Int64
	left.Store(int64(n / groupSize))
	var wg sync.WaitGroup
	for c := range uint64(2) {
		wg.Go(func() {
			made, drafts := newUsages(records, c), make([]record.Draft, groupSize)
			for left.Add(-1) >= 0 {
				for i := range drafts {
					drafts[i] = made.next()
				}
				receipts, err := w.writer.AppendAll(context.Background(), drafts)
				if err != nil {
					b.Error(err)
					return
				}
				for _, r := range receipts {
					if len(r.Entry) != entryBytes || len(r.Proof) == 0 {
						b.Errorf("receipt of entry %d has an entry of %d bytes and a proof of %d hashes", r.Index, len(r.Entry), len(r.Proof))
					}
				}
			}
		})
	}
	wg.Wait()
}

// frames is a log of another author, made without a store: batches of at most perFrame entries, each under its own head, or all under
// the last one with the proof that they lead to it.
type frames struct {
	key     *record.Key
	state   *record.State
	drafts  *usages
	rates   map[record.ID]record.PPM
	records []*record.Record
}

func newFrames(b testing.TB) *frames {
	key := authorKey(b)
	f := &frames{key: key, records: catalog(b, key), rates: map[record.ID]record.PPM{}}
	f.state, f.drafts = record.NewState(key.Author()), newUsages(ids(f.records), 1)
	for _, r := range f.records {
		f.rates[r.ID()] = r.Rate
	}
	return f
}

func (f *frames) rate(id record.ID) (record.PPM, bool) {
	r, ok := f.rates[id]
	return r, ok
}

// first is the batch that registers the records.
func (f *frames) first(b testing.TB) record.Batch {
	batch := record.Batch{}
	for _, r := range f.records {
		e, err := f.state.Write(record.Draft{Kind: record.KindLineage, Block: r.Block()}, f.rate)
		check(b, err)
		batch.Entries, batch.Blocks = append(batch.Entries, e), append(batch.Blocks, r.Block())
	}
	batch.Head = f.head(b)
	return batch
}

// next is a batch of the next n usages, under a head of its own.
func (f *frames) next(b testing.TB, n int) record.Batch {
	batch := record.Batch{First: f.state.Size(), Entries: make([][]byte, n)}
	for i := range n {
		d := f.drafts.next()
		d.Time = record.Time(batch.First + uint64(i))
		e, err := f.state.Write(d, f.rate)
		check(b, err)
		batch.Entries[i] = e
	}
	batch.Head = f.head(b)
	return batch
}

func (f *frames) head(b testing.TB) record.SignedHead {
	h, err := record.Head{Author: f.key.Author(), Size: f.state.Size(), Root: f.state.Range.Root(), Time: f.state.Time}.Sign(network, f.key)
	check(b, err)
	return h
}

// levels is the whole tree of a log in memory.
type levels [][]merkle.Hash

func (l *levels) add(n merkle.Node, h merkle.Hash) {
	for uint(len(*l)) <= n.Level {
		*l = append(*l, nil)
	}
	(*l)[n.Level] = append((*l)[n.Level], h)
}

// Node makes it what proofs are made from.
func (l levels) Node(n merkle.Node) (merkle.Hash, error) { return l[n.Level][n.Index], nil }

// underOne puts all batches under the last one's head, as a peer that catches up gets them.
func underOne(b testing.TB, all []record.Batch) {
	var tree levels
	var edge merkle.Range
	for _, batch := range all {
		for _, e := range batch.Entries {
			edge.Append(merkle.LeafHash(e), tree.add)
		}
	}
	head := all[len(all)-1].Head
	for i := range all {
		var err error
		all[i].Head = head
		all[i].Consistency, err = merkle.Consistency(all[i].End(), head.Size, tree)
		check(b, err)
	}
}

// store checks and stores a batch as a node does that is handed it.
func take(b testing.TB, s *store.Store, batch record.Batch) {
	v, err := s.Open(batch)
	check(b, err)
	check(b, s.Append(context.Background(), v))
}
