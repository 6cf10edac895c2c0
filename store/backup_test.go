package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/dgraph-io/badger/v4"
	lru "github.com/hashicorp/golang-lru/v2"

	"github.com/openledger/openledger/store/record"
)

// filled is a store with a log of a record, its child and n uses, whose writer has ended.
func filled(t testing.TB, n int) (*Store, *record.Key) {
	t.Helper()
	s, key := open(t, t.TempDir()), newKey(t)
	w, stop := start(t, s, WriterConfig{Key: key})
	base := model(t, key, "base")
	child := *base
	child.Name, child.Rate = "child", 100_000
	child.Parents = []record.Parent{{Record: base.ID(), Lineage: base.CID(), Relation: "finetune", Share: 500_000}}
	signed, err := child.Sign(testNetwork, key)
	if err != nil {
		t.Fatal(err)
	}
	mustAppend(t, w, lineage(base))
	mustAppend(t, w, lineage(signed))
	var wait sync.WaitGroup
	for range 16 {
		wait.Go(func() {
			for range n / 16 {
				if _, err := w.Append(t.Context(), usage(signed, 1000)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wait.Wait()
	mustAppend(t, w, usage(base, 1000))
	stop()
	return s, key
}

// again is the store with nothing of it in memory.
func (s *Store) again() (*Store, error) {
	fresh := &Store{mark: s.mark, told: s.told, db: s.db, network: s.network, logger: s.logger, logs: map[record.Author]*log{}}
	fresh.tiles, _ = lru.New[tileKey, *tile](tileCache)
	fresh.rates, _ = lru.New[record.ID, rate](rateCache)
	return fresh, fresh.start()
}

func all(Manifest) error { return nil }

// sound fails the test if anything in the store is damaged.
func sound(t *testing.T, s *Store) {
	t.Helper()
	found, damaged, err := s.VerifyPairs(t.Context(), nil)
	if err != nil || len(damaged) > 0 {
		t.Errorf("damaged: %v, %v", damaged, err)
	}
	for _, a := range found.Authors {
		if damaged, err := s.VerifyLog(a); err != nil || len(damaged) > 0 {
			t.Errorf("log of %v is damaged: %v, %v", a, damaged, err)
		}
	}
}

func TestABackupOfAStoreInUseIsOfOneMoment(t *testing.T) {
	s, key := filled(t, 320)
	defer s.Close()
	base := model(t, key, "base")
	w, stop := start(t, s, WriterConfig{Key: key})
	ctx, end := context.WithCancel(t.Context())
	var writing sync.WaitGroup
	for range 4 {
		writing.Go(func() {
			for ctx.Err() == nil {
				if _, err := w.Append(t.Context(), usage(base, 10)); err != nil {
					t.Error(err)
				}
			}
		})
	}
	for range 3 {
		before, _ := s.Head(key.Author())
		var file bytes.Buffer
		m, err := s.Backup(t.Context(), key.Author(), &file, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got, err := CheckBackup(bytes.NewReader(file.Bytes())); err != nil || got != m {
			t.Fatalf("it is checked as %+v, %v", got, err)
		}
		dir := filepath.Join(t.TempDir(), "store")
		if _, err := Restore(t.Context(), dir, &file, all, nil); err != nil {
			t.Fatal(err)
		}
		r := open(t, dir)
		sound(t, r)
		if head, _ := r.Head(key.Author()); head.Size < before.Size {
			t.Errorf("it has %d entries, but %d were acknowledged before it was made", head.Size, before.Size)
		}
		if err := r.Close(); err != nil {
			t.Fatal(err)
		}
	}
	end()
	writing.Wait()
	stop()
}

func TestARestoredStoreIsTheOldOneWithAMark(t *testing.T) {
	s, key := filled(t, 600)
	defer s.Close()
	var file bytes.Buffer
	m, err := s.Backup(t.Context(), key.Author(), &file, nil)
	if err != nil || m.Network != testNetwork || m.Author != key.Author() || m.Logs != 1 || m.Size != 595 {
		t.Fatalf("%+v, %v", m, err)
	}
	if of, err := s.Restored(); of != "" || err != nil {
		t.Errorf("the store itself is marked as %q, %v", of, err)
	}
	dir := filepath.Join(t.TempDir(), "store")
	if got, err := Restore(t.Context(), dir, &file, all, nil); err != nil || got != m {
		t.Fatalf("%+v, %v", got, err)
	}
	if n, err := NetworkOf(dir); err != nil || n != testNetwork {
		t.Errorf("the restored store is of network %v, %v", n, err)
	}
	r := open(t, dir)
	of, err := r.Restored()
	if err != nil || !strings.HasPrefix(of, "backup of "+key.Author().String()+", made at ") {
		t.Errorf("it says that it is %q, %v", of, err)
	}
	sound(t, r)
	if !slices.Equal(r.Heads(), s.Heads()) {
		t.Errorf("heads are %v, were %v", r.Heads(), s.Heads())
	}
	for i := range m.Size {
		a, err := s.Entry(key.Author(), i)
		b, err2 := r.Entry(key.Author(), i)
		if err := errors.Join(err, err2); err != nil || !bytes.Equal(a, b) {
			t.Fatalf("entry %d: %v", i, err)
		}
	}

	// What is made of a marked store is marked once, and the mark goes for good.
	file.Reset()
	if _, err := r.Backup(t.Context(), key.Author(), &file, nil); err != nil {
		t.Fatal(err)
	}
	if err := r.ClearRestored(); err != nil {
		t.Fatal(err)
	}
	if err := r.Close(); err != nil {
		t.Fatal(err)
	}
	r = open(t, dir)
	defer r.Close()
	if of, err := r.Restored(); of != "" || err != nil {
		t.Errorf("the mark came back: %q, %v", of, err)
	}
	again := filepath.Join(t.TempDir(), "store")
	if _, err := Restore(t.Context(), again, &file, all, nil); err != nil {
		t.Fatal(err)
	}
	r2 := open(t, again)
	defer r2.Close()
	if now, err := r2.Restored(); now == "" || err != nil {
		t.Errorf("a backup of a restored store is not marked: %v", err)
	}
}

func TestWhatIsNoWholeBackupRestoresNothing(t *testing.T) {
	s, key := filled(t, 16)
	var file bytes.Buffer
	if _, err := s.Backup(t.Context(), key.Author(), &file, nil); err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	whole := file.Bytes()
	flipped := func(i int) []byte {
		b := bytes.Clone(whole)
		b[i] ^= 4
		return b
	}
	n := len(whole)
	for name, b := range map[string][]byte{
		"nothing":               nil,
		"another file":          []byte("hello, world, this is not what you want\n"),
		"cut in its first line": whole[:7],
		"cut in its manifest":   whole[:len(backupLine)+20],
		"cut in its middle":     whole[:n/2],
		"cut before its sum":    whole[:n-32],
		"cut by a byte":         whole[:n-1],
		"one byte more":         append(bytes.Clone(whole), 0),
		"a byte changed":        flipped(n / 2),
		"its sum changed":       flipped(n - 1),
		"its version changed":   flipped(18),
		"twice":                 append(bytes.Clone(whole), whole...),
	} {
		t.Run(name, func(t *testing.T) {
			home := t.TempDir()
			if _, err := Restore(t.Context(), filepath.Join(home, "store"), bytes.NewReader(b), all, nil); !errors.Is(err, ErrBackup) {
				t.Errorf("it says %v", err)
			}
			if left, err := os.ReadDir(home); len(left) > 0 || err != nil {
				t.Errorf("it leaves %v, %v", left, err)
			}
			if _, err := CheckBackup(bytes.NewReader(b)); !errors.Is(err, ErrBackup) {
				t.Errorf("checked, it says %v", err)
			}
		})
	}
	t.Run("refused by who asks", func(t *testing.T) {
		home, no := t.TempDir(), errors.New("no")
		if _, err := Restore(t.Context(), filepath.Join(home, "store"), bytes.NewReader(whole), func(Manifest) error { return no }, nil); !errors.Is(err, no) {
			t.Errorf("it says %v", err)
		}
		if left, err := os.ReadDir(home); len(left) > 0 || err != nil {
			t.Errorf("it leaves %v, %v", left, err)
		}
	})
	t.Run("over a store", func(t *testing.T) {
		dir := t.TempDir()
		if err := open(t, dir).Close(); err != nil {
			t.Fatal(err)
		}
		if _, err := Restore(t.Context(), dir, bytes.NewReader(whole), all, nil); err == nil || !strings.Contains(err.Error(), "into an empty home only") {
			t.Errorf("it says %v", err)
		}
	})
	t.Run("told to stop", func(t *testing.T) {
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		if _, err := Restore(ctx, filepath.Join(t.TempDir(), "store"), bytes.NewReader(whole), all, nil); !errors.Is(err, context.Canceled) {
			t.Errorf("it says %v", err)
		}
	})
}

func FuzzBackup(f *testing.F) {
	var file bytes.Buffer
	out := newFrames(&file, 0, nil)
	out.bytes([]byte(backupLine + "{}\n"))
	out.pair([]byte{keyRestored}, []byte("of yesterday"))
	if err := out.end(); err != nil {
		f.Fatal(err)
	}
	f.Add(file.Bytes())
	f.Add([]byte(backupLine + "{}\n\x00\x00\x00\x02\x01m"))
	f.Fuzz(func(t *testing.T, b []byte) {
		in := newUnframer(bytes.NewReader(b))
		if _, err := in.manifest(); err != nil {
			return
		}
		for {
			frame, err := in.next()
			if err != nil || frame == nil {
				return
			}
			for len(frame) > 0 {
				before := len(frame)
				if _, frame, err = chunk(frame); err != nil {
					return
				}
				if len(frame) >= before {
					t.Fatal("a chunk takes nothing")
				}
			}
		}
	})
}

func TestDamageIsFoundAndNamed(t *testing.T) {
	s, key := filled(t, 640)
	defer s.Close()
	a := key.Author()
	base := model(t, key, "base")
	first := func(kind byte) []byte {
		var found []byte
		if err := s.db.View(func(txn *badger.Txn) error {
			return each(txn, []byte{kind}, func(k, _ []byte) error {
				if found == nil {
					found = bytes.Clone(k)
				}
				return nil
			})
		}); err != nil || found == nil {
			t.Fatalf("nothing of kind %c: %v", kind, err)
		}
		return found
	}
	flip := func(b []byte) []byte {
		b = bytes.Clone(b)
		b[len(b)/2] ^= 1
		return b
	}
	for name, c := range map[string]struct {
		key    []byte
		change func([]byte) []byte // to nil: deleted
		says   string
	}{
		"a bundle's bytes":        {first(keyBundle), flip, ""},
		"a bundle lost":           {first(keyBundle), nil, "entries 0 to 255"},
		"a piece's bytes":         {first(keyPiece), func(b []byte) []byte { b = bytes.Clone(b); b[40] ^= 1; return b }, ""},
		"a piece lost":            {first(keyPiece), nil, ""},
		"a tile's bytes":          {first(keyTile), flip, "tile 0 of height 0 is not what the entries make"},
		"a tile lost":             {first(keyTile), nil, "tile 0 of height 0"},
		"a tile too many":         {tilesKey(tileKey{a, 3, 9}), func([]byte) []byte { return []byte{1} }, "tile 9 of height 3 is of no entries"},
		"a total":                 {usesKey(a, base.ID()), flip, "the running total of record " + base.ID().String()},
		"a total lost":            {usesKey(a, base.ID()), nil, "the running total of record " + base.ID().String() + " is missing"},
		"a total too many":        {usesKey(a, record.ID{7}), func([]byte) []byte { return make([]byte, 16) }, "the running total of record 0x07"},
		"the state's time":        {authorKey(keyState, a), func(b []byte) []byte { b = bytes.Clone(b); b[15] ^= 1; return b }, "its state"},
		"the state's edge":        {authorKey(keyState, a), func(b []byte) []byte { b = bytes.Clone(b); b[len(b)-1] ^= 1; return b }, ""},
		"the state lost":          {authorKey(keyState, a), nil, ""},
		"the head's root":         {authorKey(keyHead, a), func(b []byte) []byte { b = bytes.Clone(b); b[30] ^= 1; return b }, "its head"},
		"the head's signature":    {authorKey(keyHead, a), func(b []byte) []byte { b = bytes.Clone(b); b[100] ^= 1; return b }, "its head"},
		"a block's bytes":         {first(keyBlock), flip, "has the hash"},
		"a block lost":            {first(keyBlock), nil, "its block"},
		"a record's block":        {first(keyRecord), flip, "its block"},
		"an artifact's record":    {first(keyOf), nil, "index entry"},
		"another's artifact":      {pairKey(keyOf, [32]byte{9}, base.ID()), func([]byte) []byte { return nil }, "index of artifacts"},
		"a payee's record":        {first(keyCredit), nil, "index entry"},
		"a payee of nothing":      {creditKey(record.Address{9}, base.ID()), func([]byte) []byte { return nil }, "index of"},
		"a parent's child":        {first(keyChild), nil, "index entry"},
		"a child of nobody":       {pairKey(keyChild, [32]byte{9}, base.ID()), func([]byte) []byte { return nil }, "index of parents"},
		"a key that nobody knows": {[]byte("zebra"), func([]byte) []byte { return []byte{1} }, "is none that a store has"},
	} {
		t.Run(name, func(t *testing.T) {
			before, err := s.value(c.key)
			if err != nil && !errors.Is(err, ErrNotFound) {
				t.Fatal(err)
			}
			was := err == nil
			put := func(value []byte, present bool) {
				if err := s.db.Update(func(txn *badger.Txn) error {
					if !present {
						return txn.Delete(c.key)
					}
					return txn.Set(c.key, value)
				}); err != nil {
					t.Fatal(err)
				}
			}
			if c.change == nil {
				put(nil, false)
			} else {
				put(c.change(before), true)
			}
			defer put(before, was)
			// A fresh look, since what is in memory is not what is checked.
			fresh, err := s.again()
			if err != nil {
				return // Open itself says so
			}
			_, damaged, err := fresh.VerifyPairs(t.Context(), nil)
			if err != nil {
				t.Fatal(err)
			}
			more, err := fresh.VerifyLog(a)
			if err != nil {
				t.Fatal(err)
			}
			damaged = append(damaged, more...)
			if len(damaged) == 0 || !strings.Contains(strings.Join(damaged, "\n"), c.says) {
				t.Errorf("it says %q, not %q", damaged, c.says)
			}
		})
	}
	sound(t, s)
}

func TestAWriterRepeatsTheLastTimeForLessThanAMinute(t *testing.T) {
	s, key := open(t, t.TempDir()), newKey(t)
	defer s.Close()
	var mu sync.Mutex
	now := time.UnixMilli(1_800_000_000_000)
	set := func(to time.Time) {
		mu.Lock()
		defer mu.Unlock()
		now = to
	}
	begun := now
	allowed := errors.New("not now")
	w, stop := start(t, s, WriterConfig{
		Key:   key,
		Now:   func() time.Time { mu.Lock(); defer mu.Unlock(); return now },
		Allow: func() error { mu.Lock(); defer mu.Unlock(); return allowed },
	})
	defer stop()
	m := model(t, key, "m")
	if _, err := w.Append(t.Context(), lineage(m)); !errors.Is(err, allowed) || !errors.Is(w.Ready(), allowed) {
		t.Errorf("not allowed, it says %v", err)
	}
	mu.Lock()
	allowed = nil
	mu.Unlock()
	future := usage(m, 1)
	future.Time = record.TimeOf(begun.Add(time.Hour))
	mustAppend(t, w, lineage(m))
	for _, c := range []struct {
		off    time.Duration
		draft  record.Draft
		time   time.Duration
		refuse bool
	}{
		{-59_999 * time.Millisecond, usage(m, 1), 0, false},
		{-time.Minute, usage(m, 1), 0, true},
		{-time.Hour, usage(m, 1), 0, true},
		{0, future, 0, false}, // a draft's time is never ahead of the clock
		{time.Second, usage(m, 1), time.Second, false},
	} {
		set(begun.Add(c.off))
		r, err := w.Append(t.Context(), c.draft)
		if c.refuse != errors.Is(err, ErrClock) || c.refuse != errors.Is(w.Ready(), ErrClock) {
			t.Errorf("with the clock at %v it says %v and %v", c.off, err, w.Ready())
		}
		if c.refuse {
			continue
		}
		e, err := record.ParseEntry(r.Entry)
		if err != nil || e.Time != record.TimeOf(begun.Add(c.time)) || r.Head.Time < e.Time {
			t.Errorf("with the clock at %v the entry has time %v, the head %v: %v", c.off, e.Time, r.Head.Time, err)
		}
	}
	if w.Err() != nil {
		t.Error(w.Err())
	}
}
