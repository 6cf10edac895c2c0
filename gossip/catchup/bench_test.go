package catchup

import (
	"context"
	"syscall"
	"testing"
	"time"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/record"
)

// cpu is what this process has used so far.
func cpu(b *testing.B) time.Duration {
	b.Helper()
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		b.Fatal(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkCatchingUp pulls 100,000 usage entries from one peer into a ledger in memory: reading, compressing, sending, checking.
func BenchmarkCatchingUp(b *testing.B) {
	const entries = 100_000
	one, a := run(b, nil), ledgertest.NewAuthor(b)
	var last record.SignedHead
	for range entries / 1000 {
		batch := a.Write(1000, now())
		ledgertest.Keep(b, one.ledger, batch)
		last = batch.Head
	}
	var wall, used time.Duration
	for b.Loop() {
		two := run(b, nil)
		begun, before := time.Now(), cpu(b)
		connect(b, two.host, one.host)
		eventually(b, "all is there", func() bool { return two.size(last.Author) == entries })
		wall, used = wall+time.Since(begun), used+cpu(b)-before
		two.stop()
	}
	total := float64(entries) * float64(b.N)
	b.ReportMetric(total/wall.Seconds(), "entries/s")
	b.ReportMetric(float64(used.Microseconds())/total, "CPU-µs/entry")
}

// BenchmarkFrame squeezes and unpacks one full frame of usages.
func BenchmarkFrame(b *testing.B) {
	one, a := run(b, nil), ledgertest.NewAuthor(b)
	batch := a.Write(20_000, now())
	ledgertest.Keep(b, one.ledger, batch)
	f, err := one.frame(a.Name(), 0, batch.Head, 496<<10)
	if err != nil {
		b.Fatal(err)
	}
	var bytes counter
	for b.Loop() {
		bytes = 0
		if err := one.codec.write(&bytes, wire.OfFrame(f, true)); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(bytes)/float64(len(f.Entries)), "bytes/entry")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(len(f.Entries)), "ns/entry")
}

type counter int

func (c *counter) Write(b []byte) (int, error) {
	*c += counter(len(b))
	return len(b), nil
}

// BenchmarkHand gives a head to a peer on the same machine.
func BenchmarkHand(b *testing.B) {
	one, two, a := run(b, nil), run(b, nil), ledgertest.NewAuthor(b)
	connect(b, one.host, two.host)
	speaks(b, one, two.host.ID())
	heads := make([]record.SignedHead, 0, 20_000)
	for range cap(heads) {
		heads = append(heads, a.Write(1, now()).Head)
	}
	i := 0
	before := cpu(b)
	for b.Loop() {
		if err := one.Hand(context.Background(), heads[i%len(heads)]); err != nil {
			b.Fatal(err)
		}
		i++
	}
	b.ReportMetric(float64((cpu(b)-before).Microseconds())/float64(b.N), "CPU-µs/head")
}
