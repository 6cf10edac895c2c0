package store

import (
	"context"
	"errors"
	"math/rand/v2"
	"sync"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

var testNetwork = record.Network{ChainID: 31337, Settlement: record.Address{1, 2, 3}}

func open(t testing.TB, dir string) *Store {
	t.Helper()
	s, err := Open(Config{Dir: dir, Network: testNetwork})
	if err != nil {
		t.Fatal(err)
	}
	return s
}

func newKey(t testing.TB) *record.Key {
	t.Helper()
	k, err := record.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return k
}

// model is a signed record of a model that pays its builder five percent.
func model(t testing.TB, k *record.Key, name string) *record.Record {
	t.Helper()
	mh, err := multihash.Sum([]byte(name), multihash.SHA2_256, -1)
	if err != nil {
		t.Fatal(err)
	}
	r, err := record.Record{
		Artifact: cid.NewCidV1(cid.Raw, mh), Kind: "model", Name: name, Rate: 50_000, Due: 10_000, Issued: 1,
		Credits: []record.Credit{{Payee: k.Address(), Role: "author", Weight: 1}},
	}.Sign(testNetwork, k)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// start runs a writer until the test ends or stop is called.
func start(t testing.TB, s *Store, c WriterConfig) (*Writer, func()) {
	t.Helper()
	w, err := s.Writer(c)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	done := make(chan error, 1)
	go func() { done <- w.Run(ctx) }()
	return w, func() {
		cancel()
		<-done
	}
}

func usage(r *record.Record, fee record.Nano) record.Draft {
	return record.Draft{Usage: &record.Usage{Input: 10, Output: 3, Fee: fee, Uses: []record.Use{{Record: r.ID(), Weight: record.Million}}}}
}

func lineage(r *record.Record) record.Draft {
	return record.Draft{Kind: record.KindLineage, Block: r.Block()}
}

func mustAppend(t testing.TB, w *Writer, d record.Draft) record.Receipt {
	t.Helper()
	got, err := w.Append(t.Context(), d)
	if err != nil {
		t.Fatal(err)
	}
	return got
}

func TestManyCallersGetReceiptsThatHoldAfterARestart(t *testing.T) {
	dir, key := t.TempDir(), newKey(t)
	s := open(t, dir)
	w, stop := start(t, s, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))

	const callers, each = 50, 20
	receipts := make(chan record.Receipt, callers*each)
	var wg sync.WaitGroup
	for range callers {
		wg.Go(func() {
			for range each {
				r, err := w.Append(t.Context(), usage(m, 1000))
				if err != nil {
					t.Error(err)
					return
				}
				receipts <- r
			}
		})
	}
	wg.Wait()
	close(receipts)
	stop()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}

	s = open(t, dir)
	defer s.Close()
	if _, err := s.Writer(WriterConfig{Key: key}); err != nil {
		t.Fatal(err)
	}
	head, ok := s.Head(key.Author())
	if !ok || head.Size != callers*each+1 {
		t.Fatalf("head %+v", head)
	}
	seen := map[uint64]bool{}
	for r := range receipts {
		if _, err := r.Verify(); err != nil {
			t.Fatal(err)
		}
		if seen[r.Index] {
			t.Fatalf("index %d was given twice", r.Index)
		}
		seen[r.Index] = true
		proof, err := s.Consistency(key.Author(), r.Head.Size, head.Size)
		if err != nil {
			t.Fatal(err)
		}
		if err := merkle.VerifyConsistency(r.Head.Size, head.Size, proof, r.Head.Root, head.Root); err != nil {
			t.Fatal(err)
		}
	}
	sum, err := s.Summary(key.Author())
	if err != nil || sum.Owed != callers*each*50 {
		t.Errorf("owed %v, %v", sum, err)
	}
	running, err := s.Running(key.Author())
	if err != nil || running[m.ID()] != (record.Running{Total: sum.Owed, Last: head.Size}) {
		t.Errorf("running %v, %v", running, err)
	}
}

func TestADraftThatCannotBeWrittenIsRefusedAloneAndClearly(t *testing.T) {
	s, key := open(t, t.TempDir()), newKey(t)
	defer s.Close()
	w, stop := start(t, s, WriterConfig{Key: key})
	defer stop()
	m := model(t, key, "m")
	if _, err := w.Append(t.Context(), usage(m, 1)); !errors.Is(err, record.ErrUnknownRecord) {
		t.Errorf("use of an unknown record: %v", err)
	}
	mustAppend(t, w, lineage(m))
	for name, d := range map[string]record.Draft{
		"no uses":            {Usage: &record.Usage{}},
		"cached above input": {Usage: &record.Usage{Cached: 1, Uses: usage(m, 1).Usage.Uses}},
		"weights":            {Usage: &record.Usage{Uses: []record.Use{{Record: m.ID(), Weight: 1}}}},
		"no record":          {Kind: record.KindLineage, Block: []byte("x")},
		"no statement":       {Kind: record.KindEvidence, Block: m.Block()},
		"kind":               {Kind: 9, Block: m.Block()},
	} {
		if _, err := w.Append(t.Context(), d); err == nil {
			t.Errorf("%s was written", name)
		}
	}
	if r := mustAppend(t, w, usage(m, 1)); r.Index != 1 {
		t.Errorf("index %d after refused drafts", r.Index)
	}
}

// fill writes n usages in groups as large as the writer takes.
func fill(t testing.TB, w *Writer, m *record.Record, n int) {
	t.Helper()
	var wg sync.WaitGroup
	for range 64 {
		wg.Go(func() {
			for range n / 64 {
				if _, err := w.Append(t.Context(), usage(m, 1000)); err != nil {
					t.Error(err)
					return
				}
			}
		})
	}
	wg.Wait()
}

func TestProofsHoldAcrossTilesAndALogIsCopiedInFrames(t *testing.T) {
	dir, key := t.TempDir(), newKey(t)
	s := open(t, dir)
	w, stop := start(t, s, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	fill(t, w, m, 70_400) // above 256·256, so that there is a full tile of height 1
	stop()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	defer s.Close()
	author := key.Author()
	head, _ := s.Head(author)
	rng := rand.New(rand.NewPCG(1, 2))
	for range 200 {
		size := 1 + rng.Uint64N(head.Size)
		index := rng.Uint64N(size)
		consistency, err := s.Consistency(author, size, head.Size)
		if err != nil {
			t.Fatal(err)
		}
		entry, err := s.Entry(author, index)
		if err != nil {
			t.Fatal(err)
		}
		inclusion, err := s.Inclusion(author, index, head.Size)
		if err != nil {
			t.Fatal(err)
		}
		if err := merkle.VerifyInclusion(merkle.LeafHash(entry), index, head.Size, inclusion, head.Root); err != nil {
			t.Fatal(err)
		}
		old, err := s.Inclusion(author, size-1, size)
		if err != nil {
			t.Fatal(err)
		}
		last, err := s.Entry(author, size-1)
		if err != nil {
			t.Fatal(err)
		}
		root := rootFrom(merkle.LeafHash(last), old)
		if err := merkle.VerifyConsistency(size, head.Size, consistency, root, head.Root); err != nil {
			t.Fatalf("size %d of %d: %v", size, head.Size, err)
		}
	}
	copyLog(t, s, author, head)
}

// rootFrom is the root that the inclusion of the last entry leads to: all siblings of the last leaf are on the left.
func rootFrom(leaf merkle.Hash, proof []merkle.Hash) merkle.Hash {
	for _, p := range proof {
		leaf = merkle.NodeHash(p, leaf)
	}
	return leaf
}

// copyLog copies a log frame by frame into a fresh store, with a restart in the middle, and compares.
func copyLog(t *testing.T, s *Store, author record.Author, head record.SignedHead) {
	t.Helper()
	dir := t.TempDir()
	to := open(t, dir)
	defer func() { to.Close() }()
	for frames := 0; ; frames++ {
		sum, err := to.Summary(author)
		if err != nil {
			t.Fatal(err)
		}
		if sum.Size == head.Size {
			break
		}
		if frames == 5 {
			if _, ok := to.Head(author); ok {
				t.Fatal("a partial log has a head")
			}
			if err := to.Close(); err != nil {
				t.Fatal(err)
			}
			to = open(t, dir)
		}
		b, err := s.Batch(author, sum.Size, head, 512<<10)
		if err != nil {
			t.Fatal(err)
		}
		v, err := to.Open(b)
		if err != nil {
			t.Fatal(err)
		}
		if err := to.Append(t.Context(), v); err != nil {
			t.Fatal(err)
		}
		if err := to.Append(t.Context(), v); !errors.Is(err, record.ErrStale) {
			t.Fatalf("a frame went in twice: %v", err)
		}
	}
	if got, ok := to.Head(author); !ok || got != head {
		t.Fatalf("copied head %+v, want %+v", got, head)
	}
	r, err := to.Receipt(author, head.Size/2)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := r.Verify(); err != nil {
		t.Error(err)
	}
	if heads, next := to.Changes(0); len(heads) != 1 || next == 0 {
		t.Errorf("changes %v %d", heads, next)
	}
}

func TestChangesPagesThroughWhatIsNew(t *testing.T) {
	s := open(t, t.TempDir())
	defer s.Close()
	key := newKey(t)
	w, stop := start(t, s, WriterConfig{Key: key})
	defer stop()
	_, cursor := s.Changes(0)
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	heads, next := s.Changes(cursor)
	if len(heads) != 1 || heads[0].Size != 1 {
		t.Fatalf("changes %v", heads)
	}
	for range 200 {
		mustAppend(t, w, usage(m, 1))
	}
	if heads, next = s.Changes(next); len(heads) != 1 || heads[0].Size != 201 {
		t.Fatalf("changes %v", heads)
	}
	if heads, _ = s.Changes(next); len(heads) != 0 {
		t.Fatalf("changes %v", heads)
	}
}

func TestRecordsAreIndexed(t *testing.T) {
	s, key := open(t, t.TempDir()), newKey(t)
	defer s.Close()
	w, stop := start(t, s, WriterConfig{Key: key})
	defer stop()
	parent := model(t, key, "parent")
	draft := record.Record{
		Artifact: parent.Artifact, Kind: "adapter", Name: "child", Rate: 100_000, Due: 20_000, Issued: 2,
		Parents: []record.Parent{{Record: parent.ID(), Lineage: parent.CID(), Relation: "adapter", Share: 500_000}},
		Credits: parent.Credits,
	}
	child, err := draft.Sign(testNetwork, key)
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, w, lineage(parent))
	mustAppend(t, w, lineage(child))
	if got, err := s.Record(child.ID()); err != nil || got.Name != "child" {
		t.Errorf("record %v, %v", got, err)
	}
	if err := child.CheckParents(s.Lineage); err != nil {
		t.Error(err)
	}
	if ids, err := s.Children(parent.ID()); err != nil || len(ids) != 1 || ids[0] != child.ID() {
		t.Errorf("children %v, %v", ids, err)
	}
	if ids, err := s.RecordsOf(parent.Terms().Artifact); err != nil || len(ids) != 2 {
		t.Errorf("records of the artifact %v, %v", ids, err)
	}
	if ids, err := s.Credits(key.Address()); err != nil || len(ids) != 2 {
		t.Errorf("records that credit the key %v, %v", ids, err)
	}
	if ids, err := s.Credits(record.Address{9}); err != nil || len(ids) != 0 {
		t.Errorf("records that credit nobody %v, %v", ids, err)
	}
	if _, err := s.Record(record.ID{1}); !errors.Is(err, ErrNotFound) {
		t.Errorf("unknown record: %v", err)
	}
}

func TestAStoreOfAnotherNetworkOrInUseIsRefused(t *testing.T) {
	dir := t.TempDir()
	s := open(t, dir)
	if _, err := Open(Config{Dir: dir, Network: testNetwork}); err == nil {
		t.Error("a store was opened twice")
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(Config{Dir: dir, Network: record.Network{ChainID: 1}}); err == nil {
		t.Error("a store of another network was opened")
	}
}

func TestDamageIsFoundBeforeAnythingIsSigned(t *testing.T) {
	dir, key := t.TempDir(), newKey(t)
	s := open(t, dir)
	w, stop := start(t, s, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	for range 300 {
		mustAppend(t, w, usage(m, 5))
	}
	stop()
	// An entry's byte changes under the database's own checksums: only the tree can tell.
	txn := s.db.NewTransaction(true)
	entries, err := s.bundle(key.Author(), 0)
	if err != nil {
		t.Fatal(err)
	}
	entries[100][50] ^= 1
	if err := errors.Join(txn.Set(bundleKey(key.Author(), 0), pack(entries)), txn.Commit()); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s = open(t, dir)
	defer s.Close()
	if _, err := s.Writer(WriterConfig{Key: key}); err == nil {
		t.Fatal("a damaged log is written on")
	} else {
		t.Log(err)
	}
}

func TestAWriterThatFailedToWriteStopsForGood(t *testing.T) {
	dir, key := t.TempDir(), newKey(t)
	s := open(t, dir)
	w, stop := start(t, s, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	if err := s.db.Close(); err != nil { // the disk is gone under the writer
		t.Fatal(err)
	}
	if _, err := w.Append(t.Context(), usage(m, 1)); !errors.Is(err, ErrStopped) {
		t.Errorf("first: %v", err)
	}
	if _, err := w.Append(t.Context(), usage(m, 1)); !errors.Is(err, ErrStopped) {
		t.Errorf("second: %v", err)
	}
	stop()
	s = open(t, dir)
	defer s.Close()
	if head, ok := s.Head(key.Author()); !ok || head.Size != 1 {
		t.Errorf("head after the failure: %+v", head)
	}
}

func TestAnAppendBehindTheEndIsRefusedAndDoesNotHang(t *testing.T) {
	s, key := open(t, t.TempDir()), newKey(t)
	defer s.Close()
	w, stop := start(t, s, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	stop()
	if _, err := w.Append(context.Background(), usage(m, 1)); !errors.Is(err, ErrStopped) {
		t.Errorf("append after the end: %v", err)
	}
}

func TestAClockThatGoesBackRepeatsTheLastTime(t *testing.T) {
	s, key := open(t, t.TempDir()), newKey(t)
	defer s.Close()
	now := time.UnixMilli(1_000_000)
	w, stop := start(t, s, WriterConfig{Key: key, Now: func() time.Time { return now }})
	defer stop()
	m := model(t, key, "m")
	first := mustAppend(t, w, lineage(m))
	now = time.UnixMilli(990_000)
	second := mustAppend(t, w, usage(m, 1))
	e, err := second.Verify()
	if err != nil || e.Time != 1_000_000 || second.Head.Time < first.Head.Time {
		t.Errorf("entry at %d, head at %d: %v", e.Time, second.Head.Time, err)
	}
}

func TestWhatIsAnnouncedIsDurableAndComesBeforeTheReceipt(t *testing.T) {
	s, key := open(t, t.TempDir()), newKey(t)
	defer s.Close()
	var announced []record.Batch
	w, stop := start(t, s, WriterConfig{Key: key, Announce: func(_ context.Context, b record.Batch) {
		if h, ok := s.Head(key.Author()); !ok || h != b.Head {
			t.Errorf("announced %+v, held %+v", b.Head, h)
		}
		announced = append(announced, b)
	}})
	m := model(t, key, "m")
	r := mustAppend(t, w, lineage(m))
	stop()
	if len(announced) != 1 || announced[0].Head != r.Head || len(announced[0].Blocks) != 1 {
		t.Errorf("announced %v", announced)
	}
}
