// Package store keeps every author's log in one Badger database, and is the one writer of one's own.
//
// It promises: what Append and Writer.Append have returned for is on disk (every commit is synced); a batch is in whole or not at all,
// with the tree, the running totals and the head that belong to it; only what record.Open has verified gets in. What is stored is a log's
// entries in compressed bundles of 256, its full tiles of 256 hashes (both as C2SP tlog-tiles has them), the blocks, and an index of the
// records. Badger does well with few large values, so each of these is one; what does not fill a bundle or a tile yet is in memory, and
// the right edge of each tree is rebuilt from the entries when a log is first touched.
//
// It does not talk to peers or to a chain, and it does not decide what to keep.
package store

import (
	"errors"
	"fmt"
	"io/fs"
	"log/slog"
	"strings"
	"sync"
	"time"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/options"
	lru "github.com/hashicorp/golang-lru/v2"

	"github.com/openledger/openledger/store/record"
)

// Limits of the store.
const (
	tileCache = 4096             // full tiles kept in memory, 10.6 KiB each: 43 MiB
	rateCache = 1 << 16          // records whose rate is kept in memory, or that they are not held: 4 MiB
	inLSM     = 1 << 10          // bytes of a value that goes into the tree; larger ones are written once, into the value log
	valueLog  = 256 << 20        // bytes of a file of the value log
	gcEvery   = 10 * time.Minute // between collections of Badger's value log
	schema    = 2                // version of the layout; a store of another version is refused
)

// ErrNotFound says that a log, an entry, a block or a record is not held. It is an fs.ErrNotExist.
var ErrNotFound error = notFound{}

type notFound struct{}

func (notFound) Error() string        { return "not held here" }
func (notFound) Is(target error) bool { return target == fs.ErrNotExist }

// Config says where a store lives and what it belongs to.
type Config struct {
	Dir     string         // of the database; made if it does not exist
	Network record.Network // everything in one store is signed for one network
	Logger  *slog.Logger   // nil discards
}

// Check says what is wrong with the configuration.
func (c Config) Check() error {
	if c.Dir == "" {
		return errors.New("store: no directory is given")
	}
	return nil
}

// Store is all logs that a node holds. It is safe for concurrent use.
type Store struct {
	db      *badger.DB
	network record.Network
	logger  *slog.Logger
	tiles   *lru.Cache[tileKey, *tile]
	mark    *mark // only its own log's writer writes it

	mu   sync.Mutex // guards the four below; held for moments only
	told told       // of the own log, by the mark
	logs map[record.Author]*log
	// order is the authors in the order in which their heads changed, each once: what Changes pages through.
	order   []change
	counter uint64

	rates *lru.Cache[record.ID, rate]

	stop chan struct{}
	done sync.WaitGroup
}

// change says that an author's head changed as the n-th of all changes since the store was opened.
type change struct {
	n      uint64
	author record.Author
}

// Open opens or makes the store. It fails if another process has it open, if it is of another network, or if its content is damaged.
func Open(c Config) (*Store, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	opts := badger.DefaultOptions(c.Dir).
		WithSyncWrites(true).
		WithLogger(badgerLog{c.Logger}).
		WithMemTableSize(memTable).WithNumMemtables(2).
		WithValueThreshold(inLSM).WithValueLogFileSize(valueLog).
		// Tables are checked when they are opened. Checking their blocks too makes Badger 4.9 panic on a damaged one.
		WithVerifyValueChecksum(true).WithChecksumVerificationMode(options.OnTableRead).
		// What is large is compressed by us; what is left is keys and hashes.
		WithCompression(options.None).WithBlockCacheSize(0).
		WithDetectConflicts(false) // a log's lock orders the writes of its keys, and the others have one value for ever
	// Before the database: a store that says whose it is has a mark.
	m, last, err := openMark(c.Dir)
	if err != nil {
		return nil, fmt.Errorf("open the store in %s: %w", c.Dir, err)
	}
	db, err := openBadger(opts)
	if err != nil {
		return nil, errors.Join(fmt.Errorf("open the store in %s: %w", c.Dir, err), m.file.Close())
	}
	s := &Store{mark: m, told: last, db: db, network: c.Network, logger: c.Logger, logs: map[record.Author]*log{}, stop: make(chan struct{})}
	s.tiles, _ = lru.New[tileKey, *tile](tileCache)  // fails for a size of
	s.rates, _ = lru.New[record.ID, rate](rateCache) // zero only
	if err := s.start(); err != nil {
		return nil, errors.Join(err, s.mark.file.Close(), db.Close())
	}
	s.done.Go(s.collectGarbage)
	return s, nil
}

// openBadger opens the database. Some damage makes Badger panic.
func openBadger(opts badger.Options) (db *badger.DB, err error) {
	defer func() {
		if damage := recover(); damage != nil {
			err = fmt.Errorf("the database is damaged: restore a backup: %v", damage)
		}
	}()
	if err := checkTables(opts); err != nil {
		return nil, err
	}
	return badger.Open(opts)
}

// start checks whose store it is and lists the logs.
func (s *Store) start() error {
	if err := s.checkOwner(); err != nil {
		return err
	}
	return s.db.View(func(t *badger.Txn) error {
		return each(t, []byte{keyHead}, func(key, value []byte) error {
			head, err := decodeHead(value)
			if err != nil {
				return fmt.Errorf("head at key %x: %w", key, err)
			}
			s.logs[head.Author] = &log{author: head.Author, head: head, hasHead: true}
			s.noteChange(head.Author)
			return nil
		})
	})
}

// checkOwner writes the store's network and layout into a new store, and compares them in an old one.
func (s *Store) checkOwner() error {
	want := fmt.Sprintf("openledger store %d for network %v", schema, s.network)
	return s.db.Update(func(t *badger.Txn) error {
		got, err := get(t, []byte{keyOwner})
		if errors.Is(err, ErrNotFound) {
			return t.Set([]byte{keyOwner}, []byte(want))
		}
		if err == nil && string(got) != want {
			return fmt.Errorf("this is %q, not %q: use another home directory for another network", got, want)
		}
		return err
	})
}

// Network is the one that everything in the store is signed for.
func (s *Store) Network() record.Network { return s.network }

// Close writes what is in memory and closes the database. Nothing of the store may be in use.
func (s *Store) Close() error {
	close(s.stop)
	s.done.Wait()
	return errors.Join(s.mark.file.Close(), s.db.Close())
}

// collectGarbage rewrites the value log's files of which half is stale.
func (s *Store) collectGarbage() {
	tick := time.NewTicker(gcEvery)
	defer tick.Stop()
	for {
		select {
		case <-s.stop:
			return
		case <-tick.C:
		}
		for {
			err := s.db.RunValueLogGC(0.5)
			if err != nil && !errors.Is(err, badger.ErrNoRewrite) {
				s.logger.Warn("the value log was not collected", "err", err)
			}
			if err != nil {
				break
			}
		}
	}
}

// noteChange puts an author at the end of the order of changes. The caller holds mu, or is alone.
func (s *Store) noteChange(a record.Author) {
	s.counter++
	s.order = append(s.order, change{s.counter, a})
	if len(s.order) > 2*len(s.logs)+64 {
		s.order = latest(s.order)
	}
}

// latest keeps each author's last change.
func latest(order []change) []change {
	seen := map[record.Author]bool{}
	kept := len(order)
	for i := len(order) - 1; i >= 0; i-- {
		if !seen[order[i].author] {
			seen[order[i].author] = true
			kept--
			order[kept] = order[i]
		}
	}
	return append([]change(nil), order[kept:]...)
}

// badgerLog hands Badger's messages on: its own informational chatter is debug for us.
type badgerLog struct{ to *slog.Logger }

func (l badgerLog) Errorf(f string, a ...any) { l.to.Error(fmt.Sprintf(f, a...), "part", "badger") }

func (l badgerLog) Warningf(f string, a ...any) { l.to.Warn(fmt.Sprintf(f, a...), "part", "badger") }

func (l badgerLog) Infof(f string, a ...any) { l.to.Debug(fmt.Sprintf(f, a...), "part", "badger") }

func (l badgerLog) Debugf(f string, a ...any) {
	if strings.Contains(f, "LOG Compact") || strings.HasPrefix(f, "Flushing memtable") { // said in the midst of it
		crashPoint("compaction")
	}
	l.to.Debug(fmt.Sprintf(f, a...), "part", "badger")
}
