package royalty

import (
	"math/rand/v2"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/openledger/openledger/store/record"
)

// world is a random lineage with what authors owe its records.
type world struct {
	terms   []record.Terms
	credits [][]record.Credit
	totals  []map[int]record.Nano // of each author, by position in terms
	unit    record.Nano
}

func drawWorld(t *rapid.T) world {
	w := world{unit: rapid.SampledFrom([]record.Nano{1, 1, 10, 1000}).Draw(t, "unit")}
	for i := range rapid.IntRange(1, 12).Draw(t, "records") {
		var parents []record.Share
		left := uint32(million)
		for p := range w.terms { // any earlier record may be a parent, so diamonds are common
			if left > 0 && len(parents) < record.MaxParents && rapid.IntRange(0, 2).Draw(t, "is parent") == 0 {
				s := rapid.Uint32Range(0, left).Draw(t, "share")
				parents, left = append(parents, record.Share{Record: w.terms[p].ID(), Share: record.PPM(s)}), left-s
			}
		}
		slices.SortFunc(parents, func(a, b record.Share) int { return compareID(a.Record, b.Record) })
		var credits []record.Credit
		if left > 0 || rapid.Bool().Draw(t, "credited though all is shared out") {
			for p := range rapid.Uint64Range(1, 5).Draw(t, "credits") {
				credits = append(credits, record.Credit{Payee: payee(p + 1), Weight: rapid.Uint32Range(1, 1<<32-1).Draw(t, "weight")})
			}
		}
		w.terms, w.credits = append(w.terms, draft(t, uint64(i), credits, parents...)), append(w.credits, credits)
	}
	for range rapid.IntRange(1, 3).Draw(t, "authors") {
		owes := map[int]record.Nano{}
		for i := range w.terms {
			// At most 3·12 amounts over at most 2^12 paths of shares that sum to one: all of it fits 64 bits.
			owes[i] = record.Nano(rapid.Uint64Range(0, 1<<50).Draw(t, "total"))
		}
		w.totals = append(w.totals, owes)
	}
	return w
}

// book is the world registered and funded, nothing collected.
func (w world) book(t fataler) *Book {
	t.Helper()
	b := New(w.unit)
	for i, terms := range w.terms {
		if err := b.Register(terms); err != nil {
			t.Fatal(err)
		}
		if err := b.Credit(terms.ID(), w.credits[i]); err != nil {
			t.Fatal(err)
		}
	}
	for a, owes := range w.totals {
		var owed record.Nano
		for _, n := range owes {
			owed += n
		}
		if err := b.Fund(author(uint64(a)), owed); err != nil {
			t.Fatal(err)
		}
		b.Anchor(author(uint64(a)), owed)
	}
	return b
}

// finish collects, settles and claims all there is.
func (w world) finish(t fataler, b *Book) {
	t.Helper()
	for a, owes := range w.totals {
		for i := range w.terms {
			if _, err := b.Collect(author(uint64(a)), w.terms[i].ID(), owes[i]); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := b.Settle(); err != nil {
		t.Fatal(err)
	}
	for i, credits := range w.credits {
		for _, c := range credits {
			if _, err := b.Claim(w.terms[i].ID(), c.Payee, c.Weight); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// wander does random calls: part collections, distributions and claims in any order.
func (w world) wander(t fataler, b *Book, rng *rand.Rand, calls int) {
	t.Helper()
	for range calls {
		i, a := rng.IntN(len(w.terms)), rng.IntN(len(w.totals))
		id, err := w.terms[i].ID(), error(nil)
		switch rng.IntN(4) {
		case 0:
			_, err = b.Collect(author(uint64(a)), id, record.Nano(rng.Uint64N(uint64(w.totals[a][i])+1)))
		case 1:
			_, err = b.Distribute(id)
		case 2:
			for _, c := range w.credits[i] {
				_, err = b.Claim(id, c.Payee, c.Weight)
			}
		case 3:
			err = b.Settle()
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func TestNeitherOrderNorNumberOfCallsMattersInTheEnd(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t)
		straight, wandered := w.book(t), w.book(t)
		w.finish(t, straight)
		w.wander(t, wandered, rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0)), 40)
		w.finish(t, wandered)
		a, b := conserved(t, straight), conserved(t, wandered)
		if a != b {
			t.Fatalf("%+v\n%+v", a, b)
		}
		if a.Uncollected+a.Undistributed+a.Claimable+a.Waiting+a.Unassigned != 0 {
			t.Fatalf("something is left to do: %+v", a)
		}
		for i, terms := range w.terms {
			if straight.Money(terms.ID()) != wandered.Money(terms.ID()) {
				t.Fatalf("record %d: %+v, %+v", i, straight.Money(terms.ID()), wandered.Money(terms.ID()))
			}
			for _, c := range w.credits[i] {
				if straight.Claimed(terms.ID(), c.Payee) != wandered.Claimed(terms.ID(), c.Payee) {
					t.Fatalf("record %d, payee %v", i, c.Payee)
				}
			}
		}
	})
}

func TestNothingIsLostAtAnyMoment(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t)
		b := w.book(t)
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		for range 25 {
			before := conserved(t, b)
			w.wander(t, b, rng, 1)
			after := conserved(t, b)
			if after.Owed != before.Owed || after.PaidOut < before.PaidOut || after.Collected < before.Collected {
				t.Fatalf("%+v\n%+v", before, after)
			}
		}
	})
}

func TestNoCallLowersWhatAnyoneHasEarned(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t)
		b := w.book(t)
		rng := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 0))
		earned := map[record.Address]record.Nano{}
		for range 15 {
			w.wander(t, b, rng, 2)
			for _, p := range b.payees() {
				due, err := b.Due(p)
				if err != nil {
					t.Fatal(err)
				}
				if due.Settled < due.Claimable || due.Claimed+due.Settled < earned[p] {
					t.Fatalf("payee %v had %d, has %+v", p, earned[p], due)
				}
				earned[p] = due.Claimed + due.Claimable
			}
		}
	})
}

func TestDustIsUnderOneNanoAShareAndACredit(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := drawWorld(t)
		b := w.book(t)
		w.finish(t, b)
		var shares, credits record.Nano
		for i, terms := range w.terms {
			shares, credits = shares+record.Nano(len(terms.Parents))+1, credits+record.Nano(len(w.credits[i]))
		}
		if got := conserved(t, b); got.ShareDust >= shares || credits > 0 && got.PoolDust >= credits || got.UnitDust > credits*(w.unit-1) {
			t.Fatalf("%d shares, %d credits: %+v", shares, credits, got)
		}
	})
}
