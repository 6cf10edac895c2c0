package anchor_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

var testNetwork = record.Network{ChainID: 31337, Settlement: record.Address{1, 2, 3}}

// desk is a ledger with one record that can be used, a contract of books, and an author.
type desk struct {
	*ledger
	*books
	key   *record.Key
	model *record.Record
}

func newDesk(t fataler) *desk {
	t.Helper()
	d := &desk{ledger: newLedger(testNetwork), books: newBooks(testNetwork, 1), key: newKey(t)}
	d.model = draft{name: "m", rate: record.Million, credits: pays(1)}.sign(t, testNetwork, d.key)
	d.hold(d.model)
	return d
}

func (d *desk) settler() *anchor.Settler {
	return &anchor.Settler{Log: d.ledger, Lineage: d.ledger, Contract: d.books, Unit: 1}
}

func (d *desk) anchorer(c anchor.Config) *anchor.Anchorer {
	c.Author, c.Log, c.Chain = d.key.Author(), d.ledger, d.books
	a, err := anchor.New(c)
	if err != nil {
		panic(err) // all that New asks for is there
	}
	return a
}

func TestWhatIsMissingIsSaidAtOnce(t *testing.T) {
	d := newDesk(t)
	for want, change := range map[string]func(*anchor.Config){
		"":         func(*anchor.Config) {},
		"author":   func(c *anchor.Config) { c.Author = record.Author{} },
		"log":      func(c *anchor.Config) { c.Log = nil },
		"chain":    func(c *anchor.Config) { c.Chain = nil },
		"negative": func(c *anchor.Config) { c.Every = -1 },
	} {
		c := anchor.Config{Author: d.key.Author(), Log: d.ledger, Chain: d.books}
		change(&c)
		if _, err := anchor.New(c); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("anchoring, want %q: %v", want, err)
		}
	}
	for want, change := range map[string]func(*anchor.Settler){
		"":         func(*anchor.Settler) {},
		"log":      func(s *anchor.Settler) { s.Log = nil },
		"lineage":  func(s *anchor.Settler) { s.Lineage = nil },
		"contract": func(s *anchor.Settler) { s.Contract = nil },
	} {
		s := d.settler()
		change(s)
		if err := s.Check(); (err == nil) != (want == "") || err != nil && !strings.Contains(err.Error(), want) {
			t.Errorf("settling, want %q: %v", want, err)
		}
	}
}

func TestAnEmptyLogHasNothingToAnchor(t *testing.T) {
	d := newDesk(t)
	if _, err := d.anchorer(anchor.Config{}).Now(t.Context()); !errors.Is(err, anchor.ErrNothing) {
		t.Errorf("%v", err)
	}
}

func TestAnchoringFollowsTheLogAndDoesNothingWhenItHasNotGrown(t *testing.T) {
	d := newDesk(t)
	a := d.anchorer(anchor.Config{})
	for size := uint64(1); size < 40; size++ {
		d.write(t, d.key, 10, use(d.model))
		if done, err := a.Now(t.Context()); err != nil || done.GasUsed == 0 {
			t.Fatalf("size %d: %+v, %v", size, done, err)
		}
		s, err := a.Status(t.Context())
		if err != nil || s.Head.Size != size || s.Latest.Head != s.Head.Head || s.Latest.Owed != record.Nano(10*size) || s.Final != s.Latest {
			t.Fatalf("size %d: %+v, %v", size, s, err)
		}
		if done, err := a.Now(t.Context()); err != nil || done != (anchor.Done{}) {
			t.Fatalf("size %d again: %+v, %v", size, done, err)
		}
	}
}

// stuck is a chain that mines nothing.
type stuck struct{ *books }

func (stuck) Anchor(ctx context.Context, _ anchor.Anchoring) (anchor.Done, error) {
	<-ctx.Done()
	return anchor.Done{}, ctx.Err()
}

func TestNobodyWaitsForAnAnchorUnderWayLongerThanTheyWant(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.write(t, d.key, 10, use(d.model))
		a, err := anchor.New(anchor.Config{Author: d.key.Author(), Log: d.ledger, Chain: stuck{d.books}})
		if err != nil {
			t.Fatal(err)
		}
		ctx, cancel := context.WithCancel(t.Context())
		var first sync.WaitGroup
		first.Go(func() { _, _ = a.Now(ctx) })
		synctest.Wait()
		short, end := context.WithTimeout(t.Context(), time.Second)
		defer end()
		if _, err := a.Now(short); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("beside an anchor that is not mined: %v", err)
		}
		cancel()
		first.Wait()
	})
}

func TestALogBehindTheChainIsNotAnchored(t *testing.T) {
	d := newDesk(t)
	for range 2 {
		d.write(t, d.key, 10, use(d.model))
	}
	if _, err := d.anchorer(anchor.Config{}).Now(t.Context()); err != nil {
		t.Fatal(err)
	}
	ahead := d.heads[d.key.Author()]
	d.logs = map[record.Author]*memory{}
	for _, what := range []string{"shorter", "of equal size and another root"} {
		d.write(t, d.key, 11, use(d.model))
		if _, err := d.anchorer(anchor.Config{}).Now(t.Context()); err == nil || !strings.Contains(err.Error(), "old copy") {
			t.Errorf("a log that is %s: %v", what, err)
		}
	}
	d.write(t, d.key, 11, use(d.model))
	if _, err := d.anchorer(anchor.Config{}).Now(t.Context()); !errors.Is(err, merkle.ErrProof) {
		t.Errorf("a log that is longer and has another root: %v", err)
	}
	if d.heads[d.key.Author()] != ahead {
		t.Error("the anchored head has changed")
	}
}

func TestRecordsAreRegisteredBeforeTheAnchorWhichDoesNotDependOnIt(t *testing.T) {
	d := newDesk(t)
	d.write(t, d.key, 10, use(d.model))
	var lines bytes.Buffer
	var failure error
	called := 0
	a := d.anchorer(anchor.Config{
		Logger: slog.New(slog.NewTextHandler(&lines, nil)),
		Register: func(ctx context.Context) error {
			if called++; d.heads[d.key.Author()].Size != uint64(called)-1 {
				t.Error("registered after the anchor")
			}
			_, err := d.settler().Register(ctx, d.key.Author())
			return errors.Join(err, failure)
		},
	})
	if _, err := a.Now(t.Context()); err != nil || called != 1 {
		t.Fatalf("%d calls, %v", called, err)
	}
	if _, ok := d.Terms(d.model.ID()); !ok {
		t.Error("the model is not registered")
	}
	if _, err := a.Now(t.Context()); err != nil || called != 1 {
		t.Errorf("nothing new: %d calls, %v", called, err)
	}
	d.write(t, d.key, 10, use(d.model))
	failure = errors.New("no ether")
	if done, err := a.Now(t.Context()); err != nil || done.GasUsed == 0 || called != 2 {
		t.Errorf("%+v, %d calls, %v", done, called, err)
	}
	if !strings.Contains(lines.String(), "no ether") {
		t.Errorf("the failure is not logged: %s", &lines)
	}
}

func TestWhatTheChainSaysWhenItFailsIsSaid(t *testing.T) {
	d := newDesk(t)
	d.write(t, d.key, 10, use(d.model))
	d.fail(errors.New("the chain is away"))
	a := d.anchorer(anchor.Config{})
	if _, err := a.Now(t.Context()); !errors.Is(err, d.failing) {
		t.Errorf("now: %v", err)
	}
	if _, err := a.Status(t.Context()); !errors.Is(err, d.failing) {
		t.Errorf("status: %v", err)
	}
	s := d.settler()
	_, err := s.Settle(t.Context())
	_, _, claim := s.Claim(t.Context(), person(1))
	_, owed := s.Owed(t.Context(), person(1))
	_, register := s.Register(t.Context(), d.key.Author())
	for what, err := range map[string]error{"settle": err, "claim": claim, "owed": owed, "register": register} {
		if !errors.Is(err, d.failing) {
			t.Errorf("%s: %v", what, err)
		}
	}
}

// journal is what a loop logs while a test reads it.
type journal struct {
	mu    sync.Mutex
	lines bytes.Buffer
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.lines.Write(p)
}

// take returns what was logged since the last time.
func (j *journal) take() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	defer j.lines.Reset()
	return j.lines.String()
}

func TestRunAnchorsEverySoOftenAndTriesAgain(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		var lines journal
		a := d.anchorer(anchor.Config{Every: time.Minute, Logger: slog.New(slog.NewTextHandler(&lines, nil))})
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error, 1)
		go func() { done <- a.Run(ctx) }()
		tick := func() (logged string) {
			lines.take()
			<-time.After(time.Minute)
			synctest.Wait()
			return lines.take()
		}
		synctest.Wait()
		<-time.After(time.Second) // so that no tick of ours meets one of Run's
		if got := tick(); got != "" {
			t.Errorf("an empty log: %q", got)
		}
		d.write(t, d.key, 10, use(d.model))
		d.fail(errors.New("the chain is away"))
		for range 2 {
			if got := tick(); !strings.Contains(got, "trying again") || !strings.Contains(got, "the chain is away") {
				t.Errorf("a chain that is away: %q", got)
			}
		}
		d.fail(nil)
		if got := tick(); !strings.Contains(got, "anchored") || d.heads[d.key.Author()].Size != 1 {
			t.Errorf("the chain is back: %q", got)
		}
		if got := tick(); got != "" {
			t.Errorf("nothing new: %q", got)
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}

func TestRunWithoutATimeOnlyWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.write(t, d.key, 10, use(d.model))
		ctx, cancel := context.WithCancel(t.Context())
		done := make(chan error, 1)
		go func() { done <- d.anchorer(anchor.Config{}).Run(ctx) }()
		<-time.After(24 * time.Hour)
		if len(d.heads) != 0 {
			t.Error("it anchored")
		}
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
}
