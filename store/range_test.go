package store

import (
	"context"
	"errors"
	"testing"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store/merkle"
)

func TestTheRangeOfEverySizeThatIsHeldIsItsTrees(t *testing.T) {
	s, err := Open(Config{Dir: t.TempDir(), Network: ledgertest.Network})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	const size = 700 // more than two bundles
	x := ledgertest.NewAuthor(t)
	b := x.Write(size, 1_790_000_000_000)
	v, err := s.Open(b)
	if err == nil {
		err = s.Append(context.Background(), v)
	}
	if err != nil {
		t.Fatal(err)
	}
	var grown merkle.Range
	for i := range uint64(size + 1) {
		r, err := s.Range(x.Name(), i)
		if err != nil {
			t.Fatal(err)
		}
		if r.Size() != i || r.Root() != grown.Root() {
			t.Fatalf("range at %d has size %d and root %v, want %v", i, r.Size(), r.Root(), grown.Root())
		}
		if i < size {
			grown.Append(merkle.LeafHash(b.Entries[i]), nil)
		}
	}
	if _, err := s.Range(x.Name(), size+1); !errors.Is(err, ErrNotFound) {
		t.Errorf("range of entries that are not held: %v", err)
	}
}
