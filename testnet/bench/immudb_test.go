package bench

import (
	"context"
	"encoding/binary"
	"io"
	"sync"
	"testing"
	"time"

	"github.com/codenotary/immudb/embedded/logger"
	immudb "github.com/codenotary/immudb/embedded/store"
)

// immudbConfig is how immudb's embedded store is run. It is always synced.
type immudbConfig struct {
	writers int
	sync    time.Duration // how long it waits for more transactions before it syncs; 20 ms is what it ships with
	indexed bool          // whether it indexes the keys, which it ships with; a bare log needs none
}

func openImmudb(b *testing.B, dir string, c immudbConfig) *immudb.ImmuStore {
	s, err := immudb.Open(dir, immudb.DefaultOptions().WithSynced(true).WithSyncFrequency(c.sync).WithMultiIndexing(!c.indexed).
		WithLogger(logger.NewSimpleLoggerWithLevel("immudb", io.Discard, logger.LogError)))
	check(b, err)
	return s
}

// writeImmudb writes transactions of groupSize records from several writers. None waits for the index.
func writeImmudb(b *testing.B, s *immudb.ImmuStore, writers, n int) {
	var wg sync.WaitGroup
	each := (n + writers - 1) / writers
	for w := range writers {
		wg.Go(func() {
			entries, end := newPayloads(uint64(w)), min((w+1)*each, n)
			for i := w * each; i < end; i += groupSize {
				tx, err := s.NewWriteOnlyTx(context.Background())
				if err != nil {
					b.Error(err)
					return
				}
				for k := i; k < min(i+groupSize, end); k++ {
					if err := tx.Set(immudbKey(k), nil, entries.next()); err != nil {
						b.Error(err)
						return
					}
				}
				if _, err := tx.AsyncCommit(context.Background()); err != nil {
					b.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
}

func immudbKey(i int) []byte { return binary.BigEndian.AppendUint64(nil, uint64(i)) }

// immudbOwn is immudb's side of BenchmarkOwnLog.
func immudbOwn(b *testing.B, c immudbConfig) {
	n := min(b.N, size(b))
	dir := b.TempDir()
	s := openImmudb(b, dir, c)
	m := begin(b)
	writeImmudb(b, s, c.writers, n)
	m.durable()
	check(b, s.Close())
	m.end(n)
	reportDisk(b, dir, n, entryBytes)
}

// immudbForeign is immudb's side of BenchmarkForeignLog: transactions that another store exported are checked and stored.
func immudbForeign(b *testing.B) {
	n := min(b.N, size(b))
	c := immudbConfig{writers: 4, sync: time.Millisecond}
	from := openImmudb(b, b.TempDir(), c)
	writeImmudb(b, from, c.writers, n)
	tx := immudb.NewTx(groupSize, 8)
	var exported [][]byte
	for id := uint64(1); id <= from.LastCommittedTxID(); id++ {
		e, err := from.ExportTx(id, false, false, tx)
		check(b, err)
		exported = append(exported, e)
	}
	check(b, from.Close())

	dir := b.TempDir()
	s := openImmudb(b, dir, c)
	m := begin(b)
	// Several are on the way at once, in order, since each waits for a sync.
	var wg sync.WaitGroup
	next := make(chan []byte)
	for range c.writers {
		wg.Go(func() {
			for e := range next {
				if _, err := s.ReplicateTx(context.Background(), e, false, false); err != nil {
					b.Error(err)
				}
			}
		})
	}
	for _, e := range exported {
		next <- e
	}
	close(next)
	wg.Wait()
	m.durable()
	if got := s.LastCommittedTxID(); got != uint64(len(exported)) {
		b.Errorf("%d of %d transactions were replicated", got, len(exported))
	}
	check(b, s.Close())
	m.end(n)
	reportDisk(b, dir, n, entryBytes)
}

// immudbProofs proves an entry in its transaction, and the transaction up to the last one.
func immudbProofs(b *testing.B) {
	n := min(peerSize(b), defaultPeers)
	c := immudbConfig{writers: 4, sync: time.Millisecond}
	s := openImmudb(b, b.TempDir(), c)
	defer s.Close()
	writeImmudb(b, s, c.writers, n)
	last, err := s.ReadTxHeader(s.LastCommittedTxID(), false, false)
	check(b, err)
	b.Run("entry and dual proof", func(b *testing.B) {
		tx := immudb.NewTx(groupSize, 8)
		each(b, last.ID, func(i uint64) {
			check(b, s.ReadTx(i+1, false, tx))
			_, err := tx.Proof(tx.Entries()[i%uint64(len(tx.Entries()))].Key())
			check(b, err)
			_, err = s.DualProof(tx.Header(), last)
			check(b, err)
		})
	})
}
