package store

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"github.com/openledger/openledger/store/record"
)

func TestTheFirstProofOfAnAuthorsFaultIsKeptUnlessItIsWeaker(t *testing.T) {
	dir := t.TempDir()
	s, err := Open(Config{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	a, b := record.Author{1}, record.Author{2}
	if _, err := s.Proof(a); !errors.Is(err, ErrNotFound) {
		t.Errorf("a proof of nothing: %v", err)
	}
	if kept, err := s.KeepProof(a, []byte("weak"), nil); !kept || err != nil {
		t.Errorf("a weak proof: %v, %v", kept, err)
	}
	weak := func(kept []byte) bool { return string(kept) == "weak" }
	if kept, err := s.KeepProof(a, []byte("first"), weak); !kept || err != nil {
		t.Errorf("the first proof: %v, %v", kept, err)
	}
	if kept, err := s.KeepProof(a, []byte("second"), weak); kept || err != nil {
		t.Errorf("the second proof: %v, %v", kept, err)
	}
	if kept, err := s.KeepProof(b, []byte("another's"), weak); !kept || err != nil {
		t.Errorf("another's proof: %v, %v", kept, err)
	}
	if _, err := s.KeepProof(record.Author{3}, make([]byte, maxProof+1), nil); err == nil {
		t.Error("a proof without bounds is kept")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(Config{Dir: dir}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if p, err := s.Proof(a); err != nil || string(p) != "first" {
		t.Errorf("after a start the proof is %q, %v", p, err)
	}
	if all, err := s.Accused(); err != nil || !slices.Equal(all, []record.Author{a, b}) {
		t.Errorf("after a start there are proofs of %v, %v", all, err)
	}
}

func TestAProofWithAFlippedBitIsNotGivenOut(t *testing.T) {
	sealed := sealProof([]byte("proof"))
	for i := range 8 * len(sealed) {
		spoilt := bytes.Clone(sealed)
		spoilt[i/8] ^= 1 << (i % 8)
		if _, err := openProof(spoilt); err == nil {
			t.Fatalf("bit %d is flipped, and the proof is opened", i)
		}
	}
	if _, err := openProof(sealed[:31]); err == nil {
		t.Error("a proof cut short is opened")
	}
}
