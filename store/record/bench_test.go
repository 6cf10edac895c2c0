package record

import (
	"testing"

	"github.com/openledger/openledger/store/merkle"
)

const benchEntries = 1000 // a large group: what a busy provider makes durable at once

func benchLog(b *testing.B) *written {
	w := newWritten(b)
	for i := range benchEntries {
		w.write(b, Draft{Time: Time(i), Usage: &Usage{Fee: 12345678, Input: 900, Output: 200, Uses: []Use{{Record: ID{byte(i % 5)}, Weight: Million}}}})
	}
	return w.prove()
}

func BenchmarkWrite(b *testing.B) {
	s := NewState(testKey(b).Author())
	d := Draft{Usage: &Usage{Fee: 12345678, Input: 900, Output: 200, Uses: []Use{{Record: ID{1}, Weight: Million}}}}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.Write(d, flatRate); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen opens batches of a thousand usages of 144 bytes; ns/entry is what counts.
func BenchmarkOpen(b *testing.B) {
	w := benchLog(b)
	batch := w.batch(b, 0, benchEntries, benchEntries)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := Open(testNetwork, NewState(w.key.Author()), batch, Sources{Rate: flatRate}); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/benchEntries, "ns/entry")
}

func BenchmarkParseEntry(b *testing.B) {
	w := benchLog(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := ParseEntry(w.entries[1]); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerifyHead(b *testing.B) {
	h := newWritten(b).head(b, 0)
	b.ReportAllocs()
	for b.Loop() {
		if err := h.Verify(testNetwork); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerifyReceipt(b *testing.B) {
	w := benchLog(b)
	path, err := merkle.Inclusion(500, benchEntries, w.nodes)
	if err != nil {
		b.Fatal(err)
	}
	r := Receipt{Network: testNetwork, Index: 500, Entry: w.entries[500], Proof: path, Head: w.head(b, benchEntries)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := r.Verify(); err != nil {
			b.Fatal(err)
		}
	}
}
