package testnet

import (
	"context"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// play plays the steps.
func (s *siege) play() {
	steps := []func(){
		s.use, s.use, s.use, s.use, s.anchorOld, s.anchorOld, s.collect, s.collect, s.distribute, s.claim, s.settle, s.fund, s.bond, s.takeAway,
		s.challengeHead, s.challengeHead, s.challengeEntry, s.spam, s.answer, s.expire, s.accuse, s.accuse, s.accuse, s.accuse, s.liarWork, s.liarWork, s.liarAnchor,
		s.wait, s.wait, s.days, s.reorganise, s.reorganise, s.setClock, s.drain, s.drain, s.crash, s.stop, s.start, s.outage, s.outage, s.operate,
	}
	lie := siegeSteps/3 + s.rng.IntN(siegeSteps/3)
	for i := range siegeSteps {
		s.keepFair(0)
		if i == lie {
			s.liar.lie()
			s.say("the liar commits %s", s.liar.kind)
		}
		if i > lie && s.liar.broken != nil && s.rng.IntN(4) == 0 {
			s.one("prove", chain.ProveItem{Proof: *s.liar.broken})
		}
		steps[s.rng.IntN(len(steps))]()
		s.balance()
	}
}

// up says whether the daemon runs.
func (s *siege) up() bool { return s.host.process != nil }

// fair says whether so much time may pass while the honest daemon is busy, or away: enough is left of every window and delay after that.
func (s *siege) fair(d time.Duration) bool {
	then := s.f.now().Go().Add(d)
	if then.Sub(s.rested.Go()) > siegeMergeDelay*7/10 {
		return false
	}
	for _, c := range s.challenges(s.host.author()) {
		if c.Until.Go().Sub(then) < siegeWindow*6/10 {
			return false
		}
	}
	return true
}

// keepFair has the honest author come to rest if so much time could not pass before, and has the liar answer what it still answers.
func (s *siege) keepFair(d time.Duration) {
	s.t.Helper()
	if !s.fair(d) {
		s.rest()
	}
	l := s.log(s.liar.author())
	if l.Challenges == 0 || l.Marked {
		return
	}
	for _, c := range s.challenges(s.liar.author()) {
		if s.liar.silent && c.Kind == record.Withheld && c.Position == 0 {
			continue
		}
		if i := s.liar.log.answer(c, l.Size); i != nil {
			tx, err := s.strangers[4].Settle(s.t.Context(), []chain.Item{i})
			s.did("the liar's answer", tx, err)
		}
	}
}

// rest puts right what an operator would see to, and waits until all that the honest author has signed is anchored and paid, and all that is
// demanded of it answered.
func (s *siege) rest() {
	s.t.Helper()
	s.f.clock.set(0)
	s.giveBack()
	s.start()
	s.host.look()
	a := s.host.author()
	answered := func() bool { return s.log(a).Challenges == 0 }
	s.await("every challenge is answered", answered)
	if last := s.host.heads[len(s.host.heads)-1]; last.Time > s.f.now() {
		s.pass(last.Time.Go().Sub(s.f.now().Go())) // of a clock that was ahead
	}
	owed, size := s.host.owed(), s.host.log.size()
	s.await("all that is owed is anchored and paid", func() bool {
		l := s.log(a)
		if l.Size < size {
			return false
		}
		if l.Owed != owed {
			s.t.Fatalf("the log of size %d owes %d, the chain has %+v", size, owed, l)
		}
		if l.Paid == owed {
			return true
		}
		if !s.excused {
			s.t.Fatalf("the honest author owes %d and has prepaid %d, of which nothing took any away", owed, l.Paid+l.Balance)
		}
		_, err := s.host.client.Fund(s.t.Context(), owed-l.Paid+s.amount(50))
		s.say("the operator refills: %v", err)
		return false
	})
	s.await("every challenge is answered", answered)
	s.await("what was withdrawn is, or is refused", func() bool { return s.nonce() >= s.spent })
	if n, err := s.reader.TokenBalance(s.t.Context(), s.sink); err != nil || n > s.withdrawn {
		s.t.Fatalf("%d were withdrawn, %v, and %d were to be", n, err, s.withdrawn)
	}
	if s.excused {
		// The daemon looks at its balance every second, and at once when it funds it: it is held to what it has seen.
		s.refill(1)
		s.excused = false
	}
	s.rested = s.f.now()
	s.say("at rest: %d entries, %d owed and paid", size, owed)
}

// refill has the operator add to the balance, and try again if that fails, as it may beside a reorganisation.
func (s *siege) refill(n record.Nano) {
	s.t.Helper()
	s.await("the operator refills the balance", func() bool {
		_, err := s.host.client.Fund(s.t.Context(), n)
		s.say("the operator refills %d: %v", n, err)
		return err == nil
	})
}

// nonce is how many transactions of the honest author's account are on the chain.
func (s *siege) nonce() uint64 {
	s.t.Helper()
	n, err := s.f.eth.NonceAt(s.t.Context(), common.Address(s.host.author()), nil)
	if err != nil {
		s.t.Fatal(err)
	}
	return n
}

// await waits until a condition holds.
func (s *siege) await(what string, holds func() bool) {
	s.t.Helper()
	ctx, cancel := context.WithTimeout(s.t.Context(), siegePatience)
	defer cancel()
	if err := until(ctx, func() (bool, error) { return holds(), nil }); err != nil {
		a := s.host.author()
		s.say("the chain has %+v; open are %+v", s.log(a), s.challenges(a))
		s.t.Fatalf("after %v still not: %s", siegePatience, what)
	}
}

// pass lets time pass. It must be fair.
func (s *siege) pass(d time.Duration) {
	s.t.Helper()
	s.f.pass(max(d, time.Second).Round(time.Second))
	s.say("%v pass", d)
}

// wait lets some time pass.
func (s *siege) wait() {
	d := time.Duration(s.rng.Int64N(int64(siegeWindow / 3)))
	s.keepFair(d)
	s.pass(d)
}

// days lets much time pass, when the honest author has nothing left to do.
func (s *siege) days() {
	s.rest()
	s.pass(time.Duration(s.rng.Int64N(int64(3 * siegeMergeDelay))))
	s.rested = s.f.now()
}

// use has a consumer use models. A bonded author then owes no more than it has prepaid.
func (s *siege) use() {
	if !s.up() {
		return
	}
	told := 0
	for range 1 + s.rng.IntN(3) {
		ctx, cancel := context.WithTimeout(s.t.Context(), siegePatience)
		if s.host.use(ctx, []string{"base", "mixed"}[s.rng.IntN(2)], s.rng.Uint32N(20_000)) {
			told++
		}
		cancel()
	}
	s.host.look()
	s.counts["use"] += told
	l := s.log(s.host.author())
	s.say("%d uses, the log has %d entries and owes %d of %d prepaid", told, s.host.log.size(), s.host.owed(), l.Paid+l.Balance)
	if owed := s.host.owed(); !s.excused && owed > l.Paid+l.Balance {
		s.t.Fatalf("a bonded author owes %d and has prepaid %d", owed, l.Paid+l.Balance)
	}
}

func (s *siege) liarWork() { s.liar.work() }

// liarAnchor anchors the liar's log, and pays some of it.
func (s *siege) liarAnchor() {
	l := s.log(s.liar.author())
	h := s.liar.heads[len(s.liar.heads)-1]
	tx, err := s.strangers[4].Anchor(s.t.Context(), s.liar.log.anchoring(h, l.Size))
	s.did("anchor", tx, err)
}

// reorganise takes blocks back. What is forgotten with them the daemon has in its journal, or other nodes still have it.
func (s *siege) reorganise() {
	s.t.Helper()
	forgotten := s.rng.IntN(3) > 0
	alone := forgotten && s.rng.IntN(2) == 0
	if alone {
		s.start()
		s.use()
		s.rest()
		// What it has not seen mined it would offer again only after a minute. With a transaction it sees all before it, and no refill follows.
		s.refill(1)
		alone = s.log(s.host.author()).Balance > siegeFunds/3
	}
	n := s.f.reorganise(1+s.rng.Uint64N(12), forgotten)
	if n == 0 {
		return
	}
	s.say("%d blocks are taken back, forgotten %v, alone %v", n, forgotten, alone)
	s.counts["reorganisation"]++
	if alone {
		s.counts["reorganisation that the daemon puts right"]++
	}
	s.excused = true
	s.dial()
	switch {
	case alone || !forgotten:
	case s.up() && s.rng.IntN(2) == 0:
		s.host.kill()
		s.say("the daemon is killed with it")
	default:
		s.again()
	}
	s.was = siegeBooks{logs: [2]chain.Log{{Bond: siegeBond}, {}}}
}

// setClock sets the honest provider's clock wrong, or right. Behind what it has signed and anchored just now, it writes on.
func (s *siege) setClock() {
	wrong := time.Duration(0)
	switch s.rng.IntN(4) {
	case 0:
		wrong = -time.Duration(s.rng.Int64N(int64(siegeMergeDelay / 5)))
	case 1:
		wrong = time.Duration(s.rng.Int64N(int64(3 * siegeSkew)))
	case 2:
		s.start()
		s.use()
		s.rest()
		wrong = -time.Duration(s.rng.Int64N(int64(siegeSkew / 2)))
	}
	s.f.clock.set(wrong)
	s.say("the clock is wrong by %v", wrong)
	s.counts["wrong clock"]++
	s.use()
}

// drain withdraws most of the balance, or adds to it. It is used on after that.
func (s *siege) drain() {
	s.rest()
	ctx := s.t.Context()
	if free := s.log(s.host.author()).Balance; free > 0 && s.rng.IntN(3) > 0 {
		n := free - record.Nano(s.rng.Uint64N(uint64(free/8+1)))
		if _, err := s.host.client.Withdraw(ctx, n, s.sink); err != nil {
			s.t.Fatalf("withdraw %d of %d: %v", n, free, err)
		}
		s.withdrawn += n
		s.spent = s.nonce()
		s.counts["drain"]++
		s.say("the operator withdraws %d of %d", n, free)
	} else {
		s.refill(s.amount(100) + 1)
	}
	s.use()
	s.use()
}

// crash kills the daemon in the middle of its work.
func (s *siege) crash() {
	if !s.up() {
		return
	}
	s.use()
	var uses sync.WaitGroup
	ctx, end := context.WithCancel(s.t.Context())
	for range s.rng.IntN(3) {
		uses.Go(func() { s.host.use(ctx, "base", 1000) })
	}
	s.host.kill()
	end()
	uses.Wait()
	s.say("the daemon is killed")
	s.counts["crash"]++
}

// stop ends the daemon in order.
func (s *siege) stop() {
	if s.up() {
		s.host.stop()
		s.say("the daemon is stopped")
		s.counts["stop"]++
	}
}

// start starts the daemon, which takes a chain that answers. What the chain has forgotten the daemon has in its journal.
func (s *siege) start() {
	if s.up() {
		return
	}
	s.giveBack()
	s.host.start()
	s.host.look()
	s.host.audit()
	s.say("the daemon is started")
}

// giveBack gives the daemon its endpoint back, with what it was sent meanwhile.
func (s *siege) giveBack() {
	s.t.Helper()
	if s.gate.state.Swap(open) != open && s.up() {
		s.again()
	}
}

// again has the chain take what the daemon has sent it before.
func (s *siege) again() {
	s.t.Helper()
	if err := s.gate.again(); err != nil {
		s.t.Fatal(err)
	}
}

// outage takes the endpoint away, perhaps until each loop of the daemon has noticed, or gives it back.
func (s *siege) outage() {
	states := []int32{closed, swallow}
	state := states[s.rng.IntN(len(states))]
	if s.gate.state.Load() == open {
		s.gate.state.Store(state)
	} else {
		state = open
		s.giveBack()
	}
	s.say("the endpoint's state is %d", state)
	s.counts["outage"]++
	if state != open && s.up() && s.rng.IntN(2) == 0 {
		s.use()
		until := s.gate.failed.Load() + siegeLoops
		s.await("the daemon asks", func() bool { return s.gate.failed.Load() >= until })
	}
}

// operate has the operator do what commands do.
func (s *siege) operate() {
	if !s.up() {
		return
	}
	ctx, cancel := context.WithTimeout(s.t.Context(), siegeHurry)
	defer cancel()
	var err error
	what := s.rng.IntN(3)
	switch what {
	case 0:
		_, err = s.host.client.AnchorNow(ctx)
	case 1:
		_, err = s.host.client.Settle(ctx)
	case 2:
		_, err = s.host.client.Claim(ctx, s.cast[s.rng.IntN(3)].Address())
	}
	s.say("the operator does %d: %v", what, err)
}
