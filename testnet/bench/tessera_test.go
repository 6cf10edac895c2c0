package bench

import (
	"context"
	"crypto/rand"
	"testing"
	"time"

	"github.com/go-logr/logr"
	"github.com/transparency-dev/tessera"
	"github.com/transparency-dev/tessera/client"
	"github.com/transparency-dev/tessera/storage/posix"
	"golang.org/x/mod/sumdb/note"
	"k8s.io/klog/v2"
)

// How Tessera is run: no batch waits long for more entries, and checkpoints are published as often as it allows.
const (
	tesseraBatchAge   = 50 * time.Millisecond
	tesseraCheckpoint = 100 * time.Millisecond
	tesseraWindow     = 4 // batches that are outstanding, so that none waits for the producer
)

// tesseraLog is a log of Tessera's driver for a file system.
type tesseraLog struct {
	add     *tessera.Appender
	close   func(context.Context) error
	reader  tessera.LogReader
	await   *tessera.PublicationAwaiter
	stop    context.CancelFunc
	batch   int
	entries payloads
}

func newTessera(b *testing.B, dir string, batch int) *tesseraLog {
	klog.SetLogger(logr.Discard()) // it logs every start and stop
	secret, _, err := note.GenerateKey(rand.Reader, "bench.example")
	check(b, err)
	signer, err := note.NewSigner(secret)
	check(b, err)
	ctx, cancel := context.WithCancel(context.Background())
	driver, err := posix.New(ctx, posix.Config{Path: dir})
	check(b, err)
	add, shutdown, reader, err := tessera.NewAppender(ctx, driver, tessera.NewAppendOptions().
		WithCheckpointSigner(signer).
		WithCheckpointInterval(tesseraCheckpoint).
		WithBatching(uint(batch), tesseraBatchAge).
		WithPushback(uint(2*tesseraWindow*batch)))
	check(b, err)
	await := tessera.NewPublicationAwaiter(ctx, reader.ReadCheckpoint, tesseraCheckpoint/10)
	return &tesseraLog{add, shutdown, reader, await, cancel, batch, newPayloads(1)}
}

// write adds n entries and returns when a checkpoint covers them. One producer keeps the batches full and nobody waits for a single
// entry: the cheapest way to feed it.
func (t *tesseraLog) write(b *testing.B, n int) {
	ctx := context.Background()
	window := make(chan tessera.IndexFuture, tesseraWindow*t.batch)
	go func() {
		defer close(window)
		for range n {
			window <- t.add.Add(ctx, tessera.NewEntry(t.entries.next()))
		}
	}()
	var last tessera.IndexFuture
	for last = range window {
		if _, err := last(); err != nil {
			b.Error(err)
			return
		}
	}
	_, _, err := t.await.Await(ctx, last)
	check(b, err)
}

func (t *tesseraLog) shut(b *testing.B) {
	check(b, t.close(context.Background()))
	t.stop()
}

// tesseraOwn is Tessera's side of BenchmarkOwnLog.
func tesseraOwn(b *testing.B, batch int) {
	n := min(b.N, size(b))
	dir := b.TempDir()
	t := newTessera(b, dir, batch)
	m := begin(b)
	t.write(b, n)
	m.durable()
	t.shut(b)
	m.end(n)
	reportDisk(b, dir, n, entryBytes)
}

// tesseraProofs proves from a log that Tessera wrote: with a new builder each time, as a client does that asks once, and with one that
// has seen every tile.
func tesseraProofs(b *testing.B) {
	n := peerSize(b)
	dir, fresh, done := place(b, "tessera")
	t := newTessera(b, dir, 4096)
	defer t.shut(b)
	if fresh {
		t.write(b, n)
		done()
	}
	ctx := context.Background()
	held, err := t.reader.IntegratedSize(ctx)
	check(b, err)
	kept, err := client.NewProofBuilder(ctx, held, t.reader.ReadTile)
	check(b, err)
	for i := uint64(0); i < held; i += 256 {
		_, err := kept.InclusionProof(ctx, i)
		check(b, err)
	}
	b.Run("fresh builder", func(b *testing.B) {
		each(b, held, func(i uint64) {
			p, err := client.NewProofBuilder(ctx, held, t.reader.ReadTile)
			check(b, err)
			_, err = p.InclusionProof(ctx, i)
			check(b, err)
		})
	})
	b.Run("kept builder", func(b *testing.B) {
		each(b, held, func(i uint64) {
			_, err := kept.InclusionProof(ctx, i)
			check(b, err)
		})
	})
}
