package bench

import (
	"context"
	"testing"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// held reads the log of a store for an audit, as a node does.
type held struct {
	*store.Store
	author record.Author
}

func (h held) Heads(context.Context) ([]record.SignedHead, error) {
	head, _ := h.Head(h.author)
	return []record.SignedHead{head}, nil
}

func (h held) Entries(_ context.Context, from, to uint64) (entries [][]byte, err error) {
	err = h.Scan(h.author, from, min(to, from+4096), func(_ uint64, e []byte) error {
		entries = append(entries, e)
		return nil
	})
	return entries, err
}

func (h held) Block(_ context.Context, hash merkle.Hash) ([]byte, bool, error) {
	b, err := h.Store.Block(hash)
	return b, err == nil, nil
}

func (h held) Record(_ context.Context, id record.ID) ([]byte, bool, error) {
	r, err := h.Store.Record(id)
	if err != nil {
		return nil, false, nil
	}
	return r.Block(), true, nil
}

// BenchmarkAudit derives everything of a large log again from its bytes: every rule, every sum, the tree.
func BenchmarkAudit(b *testing.B) {
	dir, _ := large(b)
	s := openStore(b, dir)
	defer s.Close()
	author := authorKey(b).Author()
	head, _ := s.Head(author)
	for b.Loop() {
		r, err := audit.Log(context.Background(), network, author, held{s, author}, nil)
		check(b, err)
		check(b, r.Err())
		if r.Size != head.Size {
			b.Fatalf("%d of %d entries were read", r.Size, head.Size)
		}
	}
	b.ReportMetric(b.Elapsed().Seconds()/float64(b.N), "s/audit")
	b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(head.Size), "ns/entry")
}
