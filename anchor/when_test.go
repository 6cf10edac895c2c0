package anchor_test

import (
	"context"
	"errors"
	"log/slog"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/record"
)

// running runs a loop within a synctest bubble, until the test ends.
func running(t *testing.T, run func(context.Context) error) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Error(err)
		}
	})
	synctest.Wait()
}

// after lets time pass in the bubble, and half a second more, so that no tick of a loop meets one of the test.
func after(d time.Duration) {
	<-time.After(d + time.Second/2)
	synctest.Wait()
}

func (d *desk) anchoredSize() uint64 {
	head, _ := d.head(d.key.Author())
	return head.Size
}

func TestWhatWaitedWhileNobodyRanIsAnchoredAtTheStart(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.write(t, d.key, 10, use(d.model))
		running(t, d.anchorer(anchor.Config{Every: time.Hour}).Run)
		if d.anchoredSize() != 1 {
			t.Error("an old head waits for another hour")
		}
	})
}

func TestManyEntriesOrMuchOwedAreAnchoredBeforeTheirTime(t *testing.T) {
	for name, c := range map[string]anchor.Config{"entries": {Entries: 3}, "owed": {Owed: 30}} {
		t.Run(name, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				d := newDesk(t)
				c.Every = time.Hour
				running(t, d.anchorer(c).Run)
				for round := range uint64(3) {
					for range 2 {
						d.write(t, d.key, 10, use(d.model))
					}
					after(2 * time.Second)
					if got := d.anchoredSize(); got != 3*round {
						t.Fatalf("with too little waiting, size %d is anchored, not %d", got, 3*round)
					}
					d.write(t, d.key, 10, use(d.model))
					after(2 * time.Second)
					if got := d.anchoredSize(); got != 3*round+3 {
						t.Fatalf("with enough waiting, size %d is anchored, not %d", got, 3*round+3)
					}
				}
				d.write(t, d.key, 10, use(d.model))
				after(time.Hour)
				if got := d.anchoredSize(); got != 10 {
					t.Errorf("after its time, size %d is anchored, not 10", got)
				}
			})
		})
	}
}

func TestTheBudgetOfGasBoundsOnlyWhatIsAnchoredBeforeItsTime(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		running(t, d.anchorer(anchor.Config{Every: 5 * time.Hour, Entries: 1, GasPerDay: 3}).Run) // an anchor of the books takes 1
		for i := range uint64(5) {
			d.write(t, d.key, 10, use(d.model))
			after(2 * time.Second)
			if got, want := d.anchoredSize(), min(i+1, 3); got != want {
				t.Fatalf("after %d entries, size %d is anchored, not %d", i+1, got, want)
			}
		}
		after(5 * time.Hour)
		if d.anchoredSize() != 5 {
			t.Error("the budget holds up what has to be anchored in time")
		}
		after(24 * time.Hour)
		d.write(t, d.key, 10, use(d.model))
		after(2 * time.Second)
		if d.anchoredSize() != 6 {
			t.Error("the next day has no budget of its own")
		}
	})
}

func TestAFailedAnchorIsTriedAgainAfterARest(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		var lines journal
		running(t, d.anchorer(anchor.Config{Every: time.Hour, Entries: 1, Logger: slog.New(slog.NewTextHandler(&lines, nil))}).Run)
		d.write(t, d.key, 10, use(d.model))
		after(2 * time.Second)
		lines.take()
		d.write(t, d.key, 10, use(d.model))
		d.fail(errors.New("the chain is away"))
		after(30 * time.Second)
		if got := strings.Count(lines.take(), "trying again"); got != 1 {
			t.Errorf("it is tried %d times in half a minute", got)
		}
		d.fail(nil)
		after(time.Minute)
		if d.anchoredSize() != 2 {
			t.Error("it is not tried again")
		}
	})
}

func TestAFailedAnchorRestsNoLongerThanBetweenTwoAnchors(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		running(t, d.anchorer(anchor.Config{Every: 10 * time.Second}).Run)
		d.write(t, d.key, 10, use(d.model))
		d.fail(errors.New("the chain is away"))
		after(11 * time.Second)
		d.fail(nil)
		after(10 * time.Second)
		if d.anchoredSize() != 1 {
			t.Error("it rests for longer than it may take to anchor")
		}
	})
}

// bank is the books with a wallet beside them.
type bank struct {
	*desk
	wallet  record.Nano
	funded  int
	stake   anchor.Stake
	leaving record.Nano
}

func (b *bank) Leaving() record.Nano { return b.leaving }

func (b *bank) Latest(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	at, err := b.books.Latest(ctx, a)
	at.Stake = b.stake
	return at, err
}

func (b *bank) Fund(_ context.Context, a record.Author, amount record.Nano) (anchor.Done, error) {
	if err := b.failed(); err != nil || amount > b.wallet {
		return anchor.Done{}, errors.Join(err, errors.New("too few tokens"))
	}
	b.wallet -= amount
	b.funded++
	return anchor.Done{}, b.books.Fund(a, amount)
}

func (b *bank) balance(level, topUp record.Nano, to *journal) *anchor.Balance {
	return &anchor.Balance{
		Author: b.key.Author(), Bank: b, Level: level, TopUp: topUp, Every: time.Minute, Logger: slog.New(slog.NewTextHandler(to, nil)),
		Owed: func() (record.Nano, error) {
			s, _ := b.Head(b.key.Author())
			return record.Nano(10 * s.Size), nil
		},
	}
}

func TestABalanceBelowItsLevelIsToppedUpOrSaidOnce(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := &bank{desk: newDesk(t), wallet: 100}
		var lines journal
		running(t, b.balance(25, 50, &lines).Run)
		if b.funded != 1 {
			t.Errorf("an empty balance is topped up %d times", b.funded)
		}
		for range 2 {
			b.write(t, b.key, 10, use(b.model))
		}
		after(time.Minute)
		if b.funded != 1 {
			t.Errorf("with 30 of 50 free it is topped up %d times", b.funded-1)
		}
		b.write(t, b.key, 10, use(b.model))
		after(time.Minute)
		if b.funded != 2 || strings.Contains(lines.take(), "low") {
			t.Errorf("with 20 free of a level of 25 it is topped up %d times", b.funded-1)
		}
	})
	synctest.Test(t, func(t *testing.T) {
		b := &bank{desk: newDesk(t), wallet: 100}
		var lines journal
		running(t, b.balance(25, 0, &lines).Run)
		after(10 * time.Minute)
		if got := strings.Count(lines.take(), "the prepaid balance is low"); got != 1 || b.funded != 0 {
			t.Errorf("a low balance is said %d times, and topped up %d times", got, b.funded)
		}
	})
}

// laggard is a bank whose next answer waits.
type laggard struct {
	*bank
	next atomic.Pointer[chan struct{}]
}

func (s *laggard) Latest(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	at, err := s.bank.Latest(ctx, a)
	if wait := s.next.Swap(nil); wait != nil {
		<-*wait
	}
	return at, err
}

func TestOfTwoLooksAtTheBalanceTheNewerHasTheLastWordAndOneTopsUp(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := &laggard{bank: &bank{desk: newDesk(t), wallet: 100, stake: anchor.Stake{Bond: 7}}}
		keeper := b.balance(25, 50, &journal{})
		keeper.Bank = b
		wait := make(chan struct{})
		b.next.Store(&wait)
		var looks sync.WaitGroup
		for range 2 {
			looks.Go(func() {
				if _, err := keeper.Look(t.Context()); err != nil {
					t.Error(err)
				}
			})
			synctest.Wait()
		}
		ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
		defer cancel()
		if _, err := keeper.Look(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("a look whose time is over ends with %v", err)
		}
		close(wait)
		looks.Wait()
		if b.funded != 1 {
			t.Errorf("topped up %d times", b.funded)
		}
		if got := keeper.MayOwe(); got != 50 {
			t.Errorf("it may owe %d", got)
		}
	})
}

func TestABondedAuthorOwesNoMoreThanItHasPrepaid(t *testing.T) {
	b := &bank{desk: newDesk(t), wallet: 100}
	keeper := b.balance(0, 0, &journal{})
	covered := func(what string, want error) {
		t.Helper()
		if _, err := keeper.Look(t.Context()); err != nil {
			t.Fatal(err)
		}
		if err := keeper.Covered(); !errors.Is(err, want) {
			t.Errorf("%s: %v, not %v", what, err, want)
		}
	}
	b.write(t, b.key, 10, use(b.model))
	if keeper.Covered() == nil {
		t.Error("covered, before anything is known")
	}
	covered("without a bond", nil)
	b.stake.Bond = 7
	covered("with a bond and no balance", anchor.ErrUncovered)
	if _, err := b.Fund(t.Context(), b.key.Author(), 11); err != nil {
		t.Fatal(err)
	}
	covered("with a balance above what is owed", nil)
	b.write(t, b.key, 10, use(b.model))
	covered("with a balance below what is owed", anchor.ErrUncovered)
	if _, err := b.Fund(t.Context(), b.key.Author(), 11); err != nil {
		t.Fatal(err)
	}
	covered("with more of it", nil)
	if got := keeper.MayOwe(); got != 22 {
		t.Errorf("it may owe %d", got)
	}
	b.leaving = 5
	if got := keeper.MayOwe(); got != 17 || !errors.Is(keeper.Covered(), anchor.ErrUncovered) {
		t.Errorf("while a part of it leaves, it may owe %d, covered: %v", got, keeper.Covered())
	}
	b.leaving = 0 // mined, and the chain was not asked since
	if got := keeper.MayOwe(); got != 17 {
		t.Errorf("before the chain was asked again it may owe %d", got)
	}
	b.leaving = 100
	if got := keeper.MayOwe(); got != 0 {
		t.Errorf("while more leaves than there is, it may owe %d", got)
	}
	b.leaving = 0
	covered("when nothing leaves any more", nil)
	b.write(t, b.key, 10, use(b.model))
	covered("with a balance below what is owed again", anchor.ErrUncovered)
	b.stake.UnbondedAt = 1
	covered("after it has ended its bond, which can still be taken", anchor.ErrUncovered)
	b.stake.Marked = true
	covered("after it has lost it", nil)
}

func TestWhatWasNotEnoughForAUseIsForgottenInAWhile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := &bank{desk: newDesk(t), stake: anchor.Stake{Bond: 7}}
		if err := b.books.Fund(b.key.Author(), 1000); err != nil {
			t.Fatal(err)
		}
		for range 91 { // 90 are free
			b.write(t, b.key, 10, use(b.model))
		}
		var lines journal
		keeper := b.balance(0, 0, &lines)
		running(t, keeper.Run)
		after(time.Second)
		lacked := func(amount record.Nano, want error) {
			t.Helper()
			if keeper.Lacked(amount); !errors.Is(keeper.Covered(), want) {
				t.Errorf("after a use that owed %d: %v", amount, keeper.Covered())
			}
		}
		lacked(90, nil)
		lacked(91, anchor.ErrUncovered)
		lacked(1, anchor.ErrUncovered) // the larger one is fresh
		after(time.Minute)
		lacked(1_000_000, anchor.ErrUncovered) // which counts as a tenth of all that was prepaid
		if err := b.books.Fund(b.key.Author(), 20); err != nil {
			t.Fatal(err)
		}
		if _, err := keeper.Refresh(t.Context()); err != nil {
			t.Fatal(err)
		}
		lacked(1_000_000, nil)
		after(time.Minute)
		if err := keeper.Covered(); err != nil {
			t.Errorf("a minute later: %v", err)
		}
		if keeper.Marked() {
			t.Error("marked")
		}
		b.stake.Marked = true
		b.fail(nil) // which tells the loop
		after(5 * time.Minute)
		if got := lines.take(); !keeper.Marked() || strings.Count(got, "is marked on chain") != 1 {
			t.Errorf("once it is marked: %s", got)
		}
	})
}

func TestTheEndAnchorsWhatIsNewlyOwedAndNothingElse(t *testing.T) {
	d := newDesk(t)
	a := d.anchorer(anchor.Config{Register: func(context.Context) error {
		t.Error("the end registers records")
		return nil
	}})
	ends := func(what string, size uint64) {
		t.Helper()
		if done, err := a.AtEnd(t.Context()); err != nil || d.anchoredSize() != size || (done.GasUsed > 0) != (what == "") {
			t.Errorf("%s: size %d is anchored, by %+v (%v)", what, d.anchoredSize(), done, err)
		}
	}
	ends("an empty log", 0)
	d.write(t, d.key, 0, use(d.model))
	ends("a log that owes nothing", 0)
	d.write(t, d.key, 10, use(d.model))
	ends("", 2)
	ends("nothing is new", 2)
	d.write(t, d.key, 0, use(d.model))
	ends("nothing is newly owed", 2)
	d.write(t, d.key, 10, use(d.model))
	d.fail(errors.New("the chain is away"))
	if _, err := a.AtEnd(t.Context()); !errors.Is(err, d.failed()) {
		t.Errorf("the chain is away: %v", err)
	}
	d.fail(nil)
	ends("", 4)

	thrifty := d.anchorer(anchor.Config{GasPerDay: 1})
	d.write(t, d.key, 10, use(d.model))
	if done, err := thrifty.AtEnd(t.Context()); err != nil || done.GasUsed != 1 {
		t.Errorf("within the budget: %+v %v", done, err)
	}
	d.write(t, d.key, 10, use(d.model))
	if done, err := thrifty.AtEnd(t.Context()); err != nil || done.GasUsed != 0 {
		t.Errorf("beyond the budget: %+v %v", done, err)
	}
}

func TestTheEndDoesNotWaitLongerThanItMay(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		d.write(t, d.key, 10, use(d.model))
		hanging := make(chan struct{})
		d.awaits = func(string) error { <-hanging; return errHangs }
		a := d.anchorer(anchor.Config{})
		done := make(chan error, 1)
		go func() {
			_, err := a.Now(t.Context())
			done <- err
		}()
		synctest.Wait()
		ctx, cancel := context.WithTimeout(t.Context(), time.Second)
		defer cancel()
		if _, err := a.AtEnd(ctx); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("while another anchor hangs: %v", err)
		}
		close(hanging)
		<-done
	})
}

func TestWhatIsOwedForLongIsSaidAloudBeforeAnybodyCanMarkTheLogForIt(t *testing.T) {
	for cause, c := range map[string]struct {
		anchored, soon string
		away           bool
	}{
		"nobody anchors":           {"", "openledger anchor now", false},
		"the balance is too small": {"anchored", "openledger provider fund", false},
		"the chain is away":        {"", "openledger anchor now", true},
	} {
		t.Run(cause, func(t *testing.T) {
			synctest.Test(t, func(t *testing.T) {
				b := &bank{desk: newDesk(t)}
				var lines journal
				keeper := b.balance(0, 0, &lines)
				keeper.Log, keeper.MergeDelay = b.ledger, time.Hour
				if err := b.books.Fund(b.key.Author(), 10); err != nil {
					t.Fatal(err)
				}
				b.now = record.TimeOf(time.Now().Add(-time.Hour))
				b.write(t, b.key, 10, use(b.model)) // covered
				b.anchor(t, b.key)
				b.now = record.TimeOf(time.Now())
				b.write(t, b.key, 10, use(b.model))
				if c.anchored != "" {
					b.anchor(t, b.key)
				}
				running(t, keeper.Run)
				after(25 * time.Minute)
				if got := lines.take(); strings.Contains(got, "marked") {
					t.Errorf("too early: %s", got)
				}
				if c.away {
					b.fail(errors.New("nobody answers"))
				}
				after(30 * time.Minute)
				if got := lines.take(); strings.Count(got, "can soon be marked") != 1 || !strings.Contains(got, c.soon) || strings.Count(got, "level=ERROR") != 1 {
					t.Errorf("near the delay: %s", got)
				}
				after(30 * time.Minute)
				if got := lines.take(); strings.Count(got, "marked for good now") != 1 || strings.Count(got, "level=ERROR") != 1 {
					t.Errorf("after the delay: %s", got)
				}
				b.fail(nil)
				if err := b.books.Fund(b.key.Author(), 10); err != nil {
					t.Fatal(err)
				}
				b.anchor(t, b.key)
				b.fail(nil) // which tells the loop
				after(time.Hour)
				if got := lines.take(); strings.Contains(got, "level=ERROR") {
					t.Errorf("once it is paid: %s", got)
				}
			})
		})
	}
}
