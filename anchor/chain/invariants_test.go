package chain_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/state"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// drama is a random sequence of calls by an honest author, one that lies, and strangers who try anything. The books must balance again
// and again, and at the end everybody must get what is theirs.
type drama struct {
	*bare
	rng     *rand.Rand
	honest  *scribe
	liar    [2]*author // two branches of one log
	cast    []record.Address
	records []*sealed
	heads   map[record.Author][]signed
	open    map[record.Author]map[merkle.Hash]chain.Challenged
	alert   uint64 // when the honest author last looked after itself
	fork    fork   // what a reorganisation goes back to
	was     books
	counts  map[string]int // of what happened
}

// signed is a head of a branch.
type signed struct {
	record.SignedHead
	of *author
}

// fork is the chain as it was, before what a reorganisation takes back.
type fork struct {
	db   *state.StateDB
	open map[record.Author]map[merkle.Hash]chain.Challenged
	time uint64
}

// scribe keeps an honest log.
type scribe struct {
	*author
	state *record.State
	rates map[record.ID]record.PPM
}

// serve writes a usage of one or two records.
func (s *scribe) serve(at record.Time, fee record.Nano, ids ...record.ID) {
	s.t.Helper()
	u := &record.Usage{Fee: fee}
	left := record.Million
	for i, id := range ids {
		weight := left / record.PPM(len(ids)-i)
		left -= weight
		u.Uses = append(u.Uses, record.Use{Record: id, Weight: weight})
	}
	b, err := s.state.Write(record.Draft{Time: at, Usage: u}, func(id record.ID) (record.PPM, bool) { r, ok := s.rates[id]; return r, ok })
	s.world.must(err)
	s.write(b)
}

// dramaWindow is how long challenges are open in dramas: an honest author looks after itself well within it.
const dramaWindow = mergeDelay

func newDrama(t *testing.T, seed uint64) *drama {
	b := emptyBare(t)
	b.seed = seed | 1<<63
	b.p.ChallengeWindow = dramaWindow
	b.token = b.create(oddCode(18, seed%2 == 0))
	b.deploy()
	d := &drama{
		bare: b, rng: rand.New(rand.NewPCG(seed, 2)), heads: map[record.Author][]signed{},
		open: map[record.Author]map[merkle.Hash]chain.Challenged{}, counts: map[string]int{},
	}
	h := b.newAuthor()
	d.honest = &scribe{h, record.NewState(h.key.Author()), map[record.ID]record.PPM{}}
	d.liar = [2]*author{b.newAuthor(), b.newAuthor()}
	d.liar[1].key = d.liar[0].key
	d.cast = []record.Address{h.key.Address(), d.liar[0].key.Address()}
	for range 3 {
		d.cast = append(d.cast, b.newKey().Address())
	}
	d.register(h.key)
	for _, a := range d.authors() {
		d.open[a.key.Author()] = map[merkle.Hash]chain.Challenged{}
		d.sign(a)
	}
	d.alert = b.time
	return d
}

func (d *drama) authors() []*author { return []*author{d.honest.author, d.liar[0]} }

// register makes a lineage: a base, two that derive from it, and one that derives from both and shares all out.
func (d *drama) register(k *record.Key) {
	people := []credit{{d.cast[1], 2}, {d.cast[2], 3}, {d.cast[3], 1 << 40}, {record.Address{0xaa}, 7}}
	add := func(t record.Terms, credits ...credit) *sealed {
		t.Issued = record.Time(len(d.records))
		sortShares(t.Parents)
		r := d.newRecord(k, t, credits...)
		d.must(second(d.do(k.Address(), r.register())))
		d.records = append(d.records, r)
		d.honest.rates[r.ID()] = t.Rate
		return r
	}
	base := add(record.Terms{Rate: 300_000, Due: 1000}, people...)
	one := add(record.Terms{Rate: 500_000, Due: 4000, Parents: []record.Share{{Record: base.ID(), Share: 333_333}}}, people[:2]...)
	two := add(record.Terms{Rate: 999_999, Due: 1500, Parents: []record.Share{{Record: base.ID(), Share: 777_777}}}, people[1:]...)
	add(record.Terms{Rate: 400_000, Due: 9000, Parents: []record.Share{{Record: one.ID(), Share: 499_999}, {Record: two.ID(), Share: 500_001}}})
}

func (d *drama) someone() record.Address { return d.cast[d.rng.IntN(len(d.cast))] }

func (d *drama) some() *sealed { return d.records[d.rng.IntN(len(d.records))] }

// sign signs the author's log as it stands.
func (d *drama) sign(a *author) signed {
	h := signed{a.head(a.size(), d.now()), a}
	d.heads[a.key.Author()] = append(d.heads[a.key.Author()], h)
	return h
}

// act does something and looks at what it brought about.
func (d *drama) act(what string, tx chain.Tx, err error) bool {
	d.t.Helper()
	for _, e := range tx.Events {
		switch e := e.(type) {
		case chain.Challenged:
			d.open[e.Author][e.Subject] = e
		case chain.Answered:
			delete(d.open[e.Author], e.Subject)
		case chain.Marked:
			if e.Author == d.honest.key.Author() {
				d.t.Fatalf("%s marks the honest author: %+v", what, e)
			}
			d.counts["marked"]++
		}
	}
	if err == nil {
		d.counts[what]++
	} else {
		d.counts[what+", refused"]++
	}
	return err == nil
}

// TestNothingIsStolenAndNoHonestAuthorIsMarked plays many dramas; OPENLEDGER_TEST_SEED repeats one.
func TestNothingIsStolenAndNoHonestAuthorIsMarked(t *testing.T) {
	first, dramas := rand.Uint64(), uint64(200)
	if s := os.Getenv("OPENLEDGER_TEST_SEED"); s != "" {
		var err error
		if first, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal(err)
		}
		dramas = 1
	} else if testing.Short() {
		dramas = 30
	}
	counts := map[string]int{}
	for i := range dramas {
		seed := first + i
		done := t.Run(fmt.Sprint("OPENLEDGER_TEST_SEED=", seed), func(t *testing.T) {
			d := newDrama(t, seed)
			d.play(80)
			d.end()
			for what, n := range d.counts {
				counts[what] += n
			}
		})
		if !done {
			return
		}
	}
	t.Log(counts)
	if dramas < 100 {
		return
	}
	for _, what := range []string{"anchor", "collect", "distribute", "claim", "fund", "withdraw", "bond", "unbond", "withdrawBond", "challengeHead", "challengeEntry", "answerHead", "answerEntry", "expire", "prove", "settle", "takeKept", "marked", "reorganisation"} {
		if counts[what] == 0 {
			t.Errorf("no %s ever came about", what)
		}
	}
}

func (d *drama) play(acts int) {
	steps := []func(){
		d.writeHonestly, d.lie, d.anchorSomething, d.anchorSomething, d.collectSomething, d.collectSomething, d.moveSomething, d.moveSomething,
		d.fundSomeone, d.takeBalance, d.stakeSomething, d.endStake, d.demandSomething, d.answerSomething, d.expireSomething,
		d.accuse, d.block, d.settleSomething, d.endStake, d.wait, d.wait, d.wait, d.wait, d.days, d.reorganise,
	}
	d.was = d.read()
	for i := range acts {
		steps[d.rng.IntN(len(steps))]()
		if i%5 == 0 {
			d.balance()
		}
	}
}

// wait lets time go by. The honest author looks after itself before too much of it has.
func (d *drama) wait() {
	d.pass(time.Duration(d.rng.Int64N(int64(8 * time.Hour))).Truncate(time.Second))
	if d.time-d.alert > uint64((12*time.Hour)/time.Second) {
		d.lookAfter()
	}
}

// days go by, in which nobody but the honest author does anything.
func (d *drama) days() {
	for range d.rng.IntN(10) {
		d.wait()
	}
}

// lookAfter does what the honest author's daemon does: it answers, pays and anchors.
func (d *drama) lookAfter() {
	d.t.Helper()
	h := d.honest
	own, who := h.key.Address(), h.key.Author()
	for _, c := range d.open[who] {
		tx, err := d.do(own, d.answer(h.author, c))
		d.must(err)
		d.act("defence", tx, err)
	}
	l := d.log(h.author)
	if have := l.Paid + l.Balance; h.state.Owed > have {
		d.must(second(d.fund(own, who, h.state.Owed-have)))
	}
	if h.size() > 0 {
		head := d.sign(h.author)
		d.must(second(d.do(own, h.anchorItem(head.SignedHead, l.Size))))
	}
	d.alert = d.time
	d.fork = fork{d.db.Copy(), d.openNow(), d.time}
}

// openNow is a copy of what is open.
func (d *drama) openNow() map[record.Author]map[merkle.Hash]chain.Challenged {
	out := map[record.Author]map[merkle.Hash]chain.Challenged{}
	for a, open := range d.open {
		out[a] = maps.Clone(open)
	}
	return out
}

// reorganise takes back all that the chain saw since the honest author last looked after itself, at most two thirds of a merge delay.
// What was signed stays signed. The honest author sees it, and looks after itself again.
func (d *drama) reorganise() {
	if d.fork.db == nil || d.time-d.fork.time > uint64((16*time.Hour)/time.Second) {
		return
	}
	d.db, d.open = d.fork.db.Copy(), d.fork.open
	d.was = d.read()
	d.counts["reorganisation"]++
	d.lookAfter()
	d.balance()
}
