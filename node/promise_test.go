package node

import (
	"context"
	"errors"
	"io"
	"net/http"
	"os"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

func TestAFreshKeyWritesAtOnceAndSoonBesidePeers(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	alone := l.start(l.home(""), nil, nil).ready()
	alone.writes(0, 2)
	other := l.start(l.home(""), alone.address(), func(o *Options) { o.patience.within = time.Hour }).ready()
	other.writes(0, 2)
	alone.holds(other.promise.Author(), 2)
	other.holds(alone.promise.Author(), 2)
}

func TestANodeWithEntriesWritesAgainAfterItsPatienceWhenNobodyAnswers(t *testing.T) {
	l := newLab(t, false)
	home := l.home("")
	gone := l.start(l.home(""), nil, nil)
	r := l.start(home, nil, nil).ready()
	r.writes(0, 3)
	r.stop()
	peers := gone.address()
	gone.stop()
	r = l.start(home, peers, func(o *Options) { o.patience.within = time.Hour })
	r.says("the node starts: peers are asked whether they hold more of its log than the 3 entries here, 0 have answered")
	r.stop()
	r = l.start(home, peers, func(o *Options) { o.patience.within = 100 * time.Millisecond }).ready()
	r.writes(3, 1)
}

func TestAnEmptyHomeWithTheOldKeyFetchesItsLogBackFirst(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	friend := l.start(l.home(""), nil, nil)
	old := l.home("")
	r := l.start(old, friend.address(), nil).ready()
	author := r.promise.Author()
	r.writes(0, 5)
	friend.holds(author, 5)
	r.stop()
	r = l.start(l.home(old), friend.address(), nil).ready()
	r.holds(author, 5)
	r.writes(5, 2)
	friend.holds(author, 7)
}

func TestAnEmptyHomeWithTheOldKeyWaitsForAPeerHoweverLong(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	friends := l.home("")
	friend := l.start(friends, nil, nil)
	old := l.home("")
	r := l.start(old, friend.address(), nil).ready()
	author := r.promise.Author()
	r.writes(0, 5)
	friend.holds(author, 5)
	r.stop()
	peers := friend.address()
	friend.stop()
	r = l.start(l.home(old), peers, func(o *Options) { o.patience.within = time.Millisecond })
	r.says("nothing is written before one of p2p.bootstrap answers")
	if _, err := r.try(); err == nil {
		t.Fatal("an entry was written")
	}
	friend = l.start(friends, nil, func(o *Options) {
		listen, _, _ := strings.Cut(peers[0], "/p2p/")
		o.Config.P2P.Listen = []string{listen}
	})
	r.ready().writes(5, 1)
	friend.holds(author, 6)
}

func TestALogIsFetchedBackUpToWhatTheChainHas(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	friend := l.start(l.home(""), nil, nil)
	old := l.home("")
	r := l.start(old, friend.address(), nil).ready()
	author := r.promise.Author()
	r.writes(0, 5)
	r.anchors(l)
	friend.holds(author, 5)
	r.stop()
	empty := l.home(old)
	r = l.start(empty, nil, nil)
	r.says("the chain has a signed head of this node's log with 5 entries, of which 0 are held here: it is being fetched from peers")
	answer, err := http.Get("http://" + r.front.api.Addr().String() + "/readyz")
	l.must(err)
	body, err := io.ReadAll(answer.Body)
	l.must(errors.Join(err, answer.Body.Close()))
	if answer.StatusCode != http.StatusServiceUnavailable || !strings.Contains(string(body), "the chain has a signed head") {
		t.Errorf("/readyz answers %d: %s", answer.StatusCode, body)
	}
	if _, err := r.try(); err == nil || !strings.Contains(err.Error(), "nothing is written now") {
		t.Errorf("a draft is answered with %v", err)
	}
	l.must(r.host.Connect(context.Background(), friend.address()[0]))
	r.ready().writes(5, 1)
	friend.holds(author, 6)
}

func TestEntriesWithoutTheirHeadAreFetchedToItsEnd(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	friend := l.start(l.home(""), nil, nil)
	old := l.home("")
	r := l.start(old, friend.address(), nil).ready()
	author := r.promise.Author()
	r.writes(0, 6)
	friend.holds(author, 6)
	r.stop()

	// A node that was killed while it fetched its log has some of the entries, under a head that it does not hold.
	half := l.home(old)
	s, err := store.Open(store.Config{Dir: half.path(storeDir), Network: labNetwork})
	l.must(err)
	head, _ := friend.store.Head(author)
	b, err := friend.store.Batch(author, 0, head, 100)
	l.must(err)
	v, err := s.Open(b)
	l.must(err)
	l.must(s.Append(context.Background(), v))
	l.must(s.Close())
	if n := b.End(); n == 0 || n >= 6 {
		t.Fatalf("the frame has %d entries", n)
	}

	r = l.start(half, nil, nil)
	r.says("it is being fetched from peers")
	l.must(r.host.Connect(context.Background(), friend.address()[0]))
	r.ready().writes(6, 1)
	r.holds(author, 7)
}

func TestARestoredBackupIsBroughtUpToDateBeforeAnythingIsWritten(t *testing.T) {
	for name, c := range map[string]struct{ after, anchored uint64 }{
		"behind a peer": {4, 0},
		"behind both":   {4, 7},
		"ahead of all":  {0, 0},
		"of the chain":  {0, 3},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			l := newLab(t, true)
			friend := l.start(l.home(""), nil, nil)
			home := l.home("")
			r := l.start(home, friend.address(), nil).ready()
			author := r.promise.Author()
			r.writes(0, 3)
			r.stop()
			file := l.backup(home)
			r = l.start(home, friend.address(), nil).ready()
			r.writes(3, c.after)
			if c.anchored > 0 {
				r.anchors(l)
			}
			friend.holds(author, 3+c.after)
			r.stop()

			restored := l.restore(file, home)
			r = l.start(restored, nil, nil)
			if c.anchored > 3 {
				r.says("the chain has a signed head of this node's log with 7 entries, of which 3 are held here")
			} else {
				r.says("restored from a backup")
				r.says("set p2p.bootstrap")
			}
			r.stop()
			r = l.start(restored, friend.address(), func(o *Options) { o.patience.within = time.Millisecond }).ready()
			r.writes(3+c.after, 2)
			friend.holds(author, 5+c.after)
			r.stop()

			// It is a node like any other from then on.
			l.start(restored, nil, nil).ready().writes(5+c.after, 1)
		})
	}
}

func TestARestoredBackupWithoutAChainIsNotWritten(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	friend := l.start(l.home(""), nil, nil)
	home := l.home("")
	r := l.start(home, friend.address(), nil).ready()
	r.writes(0, 3)
	r.stop()
	r = l.start(l.restore(l.backup(home), home), friend.address(), nil)
	r.says("set chain.rpc")
}

func TestOfTwoDaemonsWithOneKeyTheOneStopsThatHearsOfTheOther(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	friend := l.start(l.home(""), nil, nil)
	home := l.home("")
	r := l.start(home, friend.address(), nil).ready()
	author := r.promise.Author()
	r.writes(0, 3)
	friend.holds(author, 3)
	r.stop()
	copied := l.copyHome(home)

	one, two := l.start(home, friend.address(), nil).ready(), l.start(copied, friend.address(), nil).ready()
	one.writes(3, 1)
	two.writes(3, 1)
	stopped := one
	one.eventually("one stops", func() bool {
		if errors.Is(two.Ready(), ErrTwoWriters) {
			stopped = two
		}
		return errors.Is(stopped.Ready(), ErrTwoWriters)
	})
	if _, err := stopped.try(); !errors.Is(err, ErrTwoWriters) {
		t.Errorf("a draft is answered with %v", err)
	}
	stopped.eventually("logs both heads", func() bool {
		log := stopped.log.String()
		return strings.Contains(log, "this node writes nothing any more") && strings.Contains(log, "held=") && strings.Contains(log, "heard=")
	})
}

func TestACopyThatIsBehindFetchesTheRestAndWritesOnlyThen(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	friend := l.start(l.home(""), nil, nil)
	home := l.home("")
	r := l.start(home, friend.address(), nil).ready()
	author := r.promise.Author()
	r.writes(0, 3)
	r.stop()
	copied := l.copyHome(home)
	r = l.start(home, friend.address(), nil).ready()
	r.writes(3, 4)
	friend.holds(author, 7)
	r.stop()
	r = l.start(copied, friend.address(), nil).ready()
	r.writes(7, 1)
	friend.holds(author, 8)
}

// clock is off by what it is told.
type clock struct{ off atomic.Int64 }

func (c *clock) now() time.Time { return time.Now().Add(time.Duration(c.off.Load())) }

func (c *clock) set(off time.Duration) { c.off.Store(int64(off)) }

func TestAStoreThatLostWhatWasToldFetchesItBackAndWritesOnlyThen(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	friend := l.start(l.home(""), nil, nil)
	home := l.home("")
	r := l.start(home, friend.address(), nil).ready()
	author := r.promise.Author()
	r.writes(0, 5)
	r.stop()
	lossy := l.copyHome(home)
	r = l.start(home, friend.address(), nil).ready()
	r.writes(5, 3)
	friend.holds(author, 8)
	r.stop()
	// The database as it was, and the mark as it is: so a damaged newest file looks.
	const mark = storeDir + "/OWN-LOG"
	b, err := os.ReadFile(home.path(mark))
	l.must(err)
	l.must(os.WriteFile(lossy.path(mark), b, 0o600))
	if v, err := lossy.Verify(t.Context(), nil); err != nil || v.OK || !strings.Contains(strings.Join(v.Damage, ";"), "8 entries of this node's own log were told to others, and 5 are left") {
		t.Errorf("it is verified as %+v, %v", v, err)
	}

	r = l.start(lossy, nil, nil)
	r.says("this store is damaged: this node has given out a signed head of this node's log with 8 entries, of which 5 are held")
	if _, err := r.try(); err == nil {
		t.Error("a second entry was signed at the place of another")
	}
	r.stop()
	r = l.start(lossy, friend.address(), nil).ready()
	r.writes(8, 1)
	friend.holds(author, 9)
	r.stop()

	l.must(os.Remove(lossy.path(mark)))
	if _, err := Open(t.Context(), Options{Home: lossy, Config: r.options.Config}); err == nil || !strings.Contains(err.Error(), "OWN-LOG is gone") {
		t.Errorf("a store whose mark is gone is opened: %v", err)
	}
}

func TestAClockBehindTheLogRepeatsItsTimeForAMinuteAndThenWritesNothing(t *testing.T) {
	l := newLab(t, false)
	var c clock
	r := l.start(l.home(""), nil, func(o *Options) { o.Now = c.now }).ready()
	time0 := func(i uint64) record.Time {
		b, err := r.store.Entry(r.promise.Author(), i)
		l.must(err)
		e, err := record.ParseEntry(b)
		l.must(err)
		return e.Time
	}
	r.writes(0, 1)
	c.set(-50 * time.Second)
	r.writes(1, 1)
	if time0(1) != time0(0) {
		t.Errorf("times are %d and %d", time0(0), time0(1))
	}
	c.set(-2 * time.Minute)
	if err := r.Ready(); !errors.Is(err, store.ErrClock) {
		t.Errorf("it says %v", err)
	}
	if _, err := r.try(); !errors.Is(err, store.ErrClock) {
		t.Errorf("a draft is answered with %v", err)
	}
	c.set(0)
	r.ready().writes(2, 1)
}

func TestAClockFarFromItsPeersWritesNothingUntilItIsRight(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	friend := l.start(l.home(""), nil, nil)
	var c clock
	c.set(6 * time.Minute)
	r := l.start(l.home(""), friend.address(), func(o *Options) { o.Now = c.now })
	r.says("this machine's clock is far from others' clocks: it is 6m0s ahead of the median of 1")
	if _, err := r.try(); !errors.Is(err, ErrClockOff) {
		t.Errorf("a draft is answered with %v", err)
	}
	c.set(-6 * time.Minute)
	r.says("it is 6m0s behind the median of 1")
	c.set(4 * time.Minute)
	r.ready().writes(0, 1)
}

func TestAClockFarBehindTheChainWritesNothingUntilItIsRight(t *testing.T) {
	l := newLab(t, true)
	var c clock
	c.set(-150 * time.Minute)
	r := l.start(l.home(""), nil, func(o *Options) { o.Now = c.now })
	r.says("this machine's clock is far from others' clocks: it is 2h")
	r.says("behind the settlement chain")
	if _, err := r.try(); !errors.Is(err, ErrClockOff) {
		t.Errorf("a draft is answered with %v", err)
	}
	c.set(-50 * time.Minute)
	r.ready().writes(0, 1)
}

func TestANearlyFullDiskTakesNoEntriesUntilThereIsRoom(t *testing.T) {
	t.Parallel()
	l := newLab(t, false)
	v := &volume{size: 100 << 30, free: 50 << 30}
	friend := l.start(l.home(""), nil, nil).ready()
	r := l.start(l.home(""), friend.address(), func(o *Options) { o.measure = v.measure }).ready()
	r.writes(0, 1)
	set := func(free uint64) {
		v = &volume{size: v.size, free: free}
		r.disk.mu.Lock()
		r.disk.measure = v.measure
		r.disk.mu.Unlock()
		r.disk.look()
	}
	set(1 << 20)
	if err := r.Ready(); !errors.Is(err, ErrDiskFull) {
		t.Errorf("it says %v", err)
	}
	if _, err := r.try(); !errors.Is(err, ErrDiskFull) {
		t.Errorf("a draft is answered with %v", err)
	}
	friend.writes(0, 3)
	r.eventually("logs one line", func() bool { return strings.Count(r.log.String(), `why="the disk is nearly full`) == 1 })
	if n := r.size(friend.promise.Author()); n != 0 {
		t.Errorf("%d entries of others were taken", n)
	}
	set(50 << 30)
	r.ready().writes(1, 1)
	r.holds(friend.promise.Author(), 3)
}
