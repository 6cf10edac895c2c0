package bench

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// each measures a proof of a random entry below n.
func each(b *testing.B, n uint64, prove func(index uint64)) {
	random := rand.New(rand.NewPCG(1, 1))
	b.ReportAllocs()
	cpu := processorTime(b)
	b.ResetTimer()
	for range b.N {
		prove(random.Uint64N(n))
	}
	b.ReportMetric(float64((processorTime(b)-cpu).Nanoseconds())/1e3/float64(b.N), "cpu-us/proof")
}

// large is a store with another author's log of size entries. It is closed.
func large(b *testing.B) (dir string, author record.Author) {
	n := size(b)
	dir, fresh, done := place(b, fmt.Sprintf("ours-%d", n))
	f := newFrames(b)
	if !fresh {
		return dir, f.key.Author()
	}
	s := openStore(b, dir)
	take(b, s, f.first(b))
	for left := n - models; left > 0; left -= groupSize {
		take(b, s, f.next(b, min(groupSize, left)))
	}
	check(b, s.Close())
	done()
	return dir, f.key.Author()
}

// BenchmarkProofs makes and checks proofs from a large log: of entries at random, when every tile of the tree has been read once.
func BenchmarkProofs(b *testing.B) {
	b.Run("ours", func(b *testing.B) {
		dir, author := large(b)
		s := openStore(b, dir)
		defer s.Close()
		oursProofs(b, s, author)
	})
	b.Run("tessera", tesseraProofs)
	b.Run("immudb", immudbProofs)
}

func oursProofs(b *testing.B, s *store.Store, author record.Author) {
	head, ok := s.Head(author)
	if !ok {
		b.Fatal("the log has no head")
	}
	for i := uint64(0); i < head.Size; i += 256 {
		_, err := s.Inclusion(author, i, head.Size)
		check(b, err)
	}
	b.Run("inclusion", func(b *testing.B) {
		each(b, head.Size, func(i uint64) {
			_, err := s.Inclusion(author, i, head.Size)
			check(b, err)
		})
	})
	b.Run("inclusion in an older size", func(b *testing.B) {
		each(b, head.Size, func(i uint64) {
			_, err := s.Inclusion(author, i/2, i+1)
			check(b, err)
		})
	})
	b.Run("consistency", func(b *testing.B) {
		each(b, head.Size, func(i uint64) {
			_, err := s.Consistency(author, i+1, head.Size)
			check(b, err)
		})
	})
	b.Run("receipt", func(b *testing.B) {
		each(b, head.Size, func(i uint64) {
			_, err := s.Receipt(author, i)
			check(b, err)
		})
	})
	oursChecks(b, s, author, head)
}

// oursChecks measures what a holder of proofs does.
func oursChecks(b *testing.B, s *store.Store, author record.Author, head record.SignedHead) {
	r, err := s.Receipt(author, head.Size/3)
	check(b, err)
	b.Run("verify inclusion", func(b *testing.B) {
		each(b, head.Size, func(uint64) {
			check(b, merkle.VerifyInclusion(merkle.LeafHash(r.Entry), r.Index, head.Size, r.Proof, head.Root))
		})
		b.ReportMetric(float64(len(r.Proof)*merkle.HashSize), "proof-B")
	})
	b.Run("verify receipt", func(b *testing.B) {
		each(b, head.Size, func(uint64) {
			_, err := r.Verify()
			check(b, err)
		})
	})
	half := head.Size/2 + 1
	path, err := s.Consistency(author, half, head.Size)
	check(b, err)
	var edge merkle.Range
	check(b, s.Scan(author, 0, half, func(_ uint64, e []byte) error {
		edge.Append(merkle.LeafHash(e), nil)
		return nil
	}))
	b.Run("verify consistency", func(b *testing.B) {
		each(b, head.Size, func(uint64) {
			check(b, merkle.VerifyConsistency(half, head.Size, path, edge.Root(), head.Root))
		})
		b.ReportMetric(float64(len(path)*merkle.HashSize), "proof-B")
	})
}
