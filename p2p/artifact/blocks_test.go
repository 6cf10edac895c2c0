package artifact

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"testing"

	block "github.com/ipfs/go-block-format"
	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"
)

func TestOtherHashesAndCodecsAreRefused(t *testing.T) {
	s := open(t, Config{Patience: short})
	sum := func(codec, hash uint64, length int) cid.Cid {
		c, err := cid.V1Builder{Codec: codec, MhType: hash, MhLength: length}.Sum([]byte("x"))
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	dst := filepath.Join(t.TempDir(), "x")
	for name, c := range map[string]cid.Cid{
		"sha2-512": sum(cid.Raw, multihash.SHA2_512, -1), "identity": sum(cid.Raw, multihash.IDENTITY, -1),
		"a cut sha2-256": sum(cid.Raw, multihash.SHA2_256, 20), "dag-cbor": sum(cid.DagCBOR, multihash.SHA2_256, -1), "none": cid.Undef,
	} {
		if _, err := s.Get(t.Context(), c, dst, nil); !errors.Is(err, ErrProfile) {
			t.Errorf("get of %s: error %v, want %v", name, err, ErrProfile)
		}
	}
	if _, err := s.Block(t.Context(), sum(cid.Raw, multihash.SHA2_512, -1)); !errors.Is(err, ErrProfile) {
		t.Errorf("block of sha2-512: error %v", err)
	}
	cbor := sum(cid.DagCBOR, multihash.SHA2_256, -1)
	if err := s.PutBlock(t.Context(), cbor, []byte("x")); err != nil {
		t.Errorf("put of a dag-cbor block: %v", err)
	}
	if data, err := s.Block(t.Context(), cbor); err != nil || string(data) != "x" {
		t.Errorf("block of dag-cbor: %q, %v", data, err)
	}
}

func TestPutBlockChecksTheBytes(t *testing.T) {
	s := open(t, Config{Patience: short})
	c := rawCID([]byte("right"))
	if err := s.PutBlock(t.Context(), c, []byte("wrong")); err == nil {
		t.Error("took wrong bytes")
	}
	large := make([]byte, MaxBlock+1)
	if err := s.PutBlock(t.Context(), rawCID(large), large); !errors.Is(err, ErrTooLarge) {
		t.Errorf("a block of %d bytes: %v", len(large), err)
	}
	if _, err := s.Block(t.Context(), c); !errors.Is(err, ErrNotFound) {
		t.Errorf("block after refused puts: %v", err)
	}
}

func TestABlockThatWasPutReachesWhoWaits(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{})
	connect(t, a, b)
	data := []byte("late")
	got := make(chan error, 1)
	go func() {
		_, err := b.Block(t.Context(), rawCID(data))
		got <- err
	}()
	if err := a.PutBlock(t.Context(), rawCID(data), data); err != nil {
		t.Fatal(err)
	}
	if err := <-got; err != nil {
		t.Error(err)
	}
}

// ledger is a source of blocks in memory.
type ledger map[cid.Cid][]byte

func (l ledger) Block(_ context.Context, c cid.Cid) ([]byte, error) {
	if data, ok := l[c]; ok {
		return data, nil
	}
	return nil, fmt.Errorf("ledger: %w", ErrNotFound)
}

func (l ledger) HasBlock(_ context.Context, c cid.Cid) (bool, error) {
	_, ok := l[c]
	return ok, nil
}

func TestBlocksOfTheExtraSourceAreServed(t *testing.T) {
	good, bad := []byte("lineage"), rawCID([]byte("something else"))
	a := open(t, Config{Extra: ledger{rawCID(good): good, bad: []byte("not that")}})
	b := open(t, Config{})
	connect(t, b, a)
	for name, s := range map[string]*Store{"here": a, "at a peer": b} {
		if data, err := s.Block(t.Context(), rawCID(good)); err != nil || !bytes.Equal(data, good) {
			t.Errorf("%s: %q, %v", name, data, err)
		}
		s.cfg.Patience = short
		if data, err := s.Block(t.Context(), bad); err == nil {
			t.Errorf("%s: accepted %q for %s", name, data, bad)
		}
	}
	if has, err := a.blocks.disk.Has(t.Context(), rawCID(good)); has || err != nil {
		t.Errorf("the source's block is on disk too: %v, %v", has, err)
	}
}

// damage changes a byte of each block on disk that is longer than a few bytes.
func damage(t testing.TB, s *Store) (n int) {
	t.Helper()
	err := filepath.WalkDir(filepath.Join(s.cfg.Dir, "blocks"), func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".data" {
			return err
		}
		data, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		data[len(data)/2] ^= 1
		n++
		return os.WriteFile(path, data, 0o644)
	})
	if err != nil {
		t.Fatal(err)
	}
	return n
}

func TestADamagedBlockIsNoticedAndFetchedAgain(t *testing.T) {
	a, b := open(t, Config{Patience: short}), open(t, Config{Patience: short})
	file := writeFile(t, filepath.Join(t.TempDir(), "f"), noise(1, 3*chunkBytes))
	added := add(t, a, file)
	add(t, b, file)
	if n := damage(t, a); n != 4 {
		t.Fatalf("damaged %d blocks, want a root and three leaves", n)
	}
	dst := t.TempDir()
	if _, err := a.Get(t.Context(), added.CID, filepath.Join(dst, "x"), nil); !errors.Is(err, ErrTampered) || !errors.Is(err, ErrNotFound) {
		t.Errorf("alone: error %v, want both %v and %v", err, ErrTampered, ErrNotFound)
	}
	nothingIn(t, dst)
	a.cfg.Patience = DefaultPatience
	connect(t, a, b)
	if _, err := a.Get(t.Context(), added.CID, filepath.Join(dst, "x"), nil); err != nil {
		t.Fatalf("with a peer that has it: %v", err)
	}
	sameTree(t, file, filepath.Join(dst, "x"))
}

func TestADamagedBlockIsNotServed(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{Patience: short})
	data := []byte("some bytes of a model")
	if err := a.PutBlock(t.Context(), rawCID(data), data); err != nil {
		t.Fatal(err)
	}
	damage(t, a)
	connect(t, b, a)
	if got, err := b.Block(t.Context(), rawCID(data)); !errors.Is(err, ErrNotFound) {
		t.Errorf("got %q, error %v, want not found", got, err)
	}
}

func mustBlock(t testing.TB, c cid.Cid, data []byte) block.Block {
	t.Helper()
	b, err := block.NewBlockWithCid(data, c)
	if err != nil {
		t.Fatal(err)
	}
	return b
}
