package anchor_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"pgregory.net/rapid"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/record"
)

// people is how many payees there are.
const people = 5

// drawRecord derives from some of the records before it. Some are void.
func drawRecord(t *rapid.T, n record.Network, k *record.Key, name string, before []*record.Record) *record.Record {
	d := draft{
		name: name, rate: record.PPM(rapid.Uint32Range(0, 1_000_000).Draw(t, "rate")),
		due: record.PPM(rapid.SampledFrom([]uint32{0, 0, 0, 1, 50_000}).Draw(t, "due")),
	}
	left := uint32(record.Million)
	for _, p := range before {
		if rapid.IntRange(0, 2).Draw(t, "is parent") == 0 {
			share := rapid.Uint32Range(0, left).Draw(t, "share")
			d.parents, left = append(d.parents, from(p, record.PPM(share))), left-share
		}
	}
	for p := range people {
		if rapid.Bool().Draw(t, "credited") || p == 0 {
			d.credits = append(d.credits, record.Credit{Payee: person(p), Role: "r", Weight: rapid.Uint32Range(1, 1<<32-1).Draw(t, "weight")})
		}
	}
	return d.sign(t, n, k)
}

// drawUses is a usage's uses: some records of these, with weights that make a million.
func drawUses(t *rapid.T, records []*record.Record) []record.Use {
	left := record.Million
	var uses []record.Use
	for _, r := range records {
		if len(uses) < record.MaxUses && rapid.IntRange(0, 3).Draw(t, "used") == 0 {
			w := record.PPM(rapid.Uint32Range(0, uint32(left)).Draw(t, "weight"))
			uses, left = append(uses, record.Use{Record: r.ID(), Weight: w}), left-w
		}
	}
	if len(uses) == 0 {
		return []record.Use{use(records[0])}
	}
	uses[len(uses)-1].Weight += left
	return uses
}

// game plays what happens on a network, on any contract.
type game struct {
	*ledger
	contract interface {
		anchor.Chain
		anchor.Contract
	}
	fund    func(a record.Author, n record.Nano) error
	unit    record.Nano
	authors []*record.Key
	all     []*record.Record
}

func (g *game) settler() *anchor.Settler {
	return &anchor.Settler{Log: g.ledger, Lineage: g.ledger, Contract: g.contract, Unit: g.unit}
}

// step does one thing.
func (g *game) step(t *rapid.T, builder *record.Key) {
	ctx := context.Background()
	k := rapid.SampledFrom(g.authors).Draw(t, "author")
	switch rapid.IntRange(0, 9).Draw(t, "step") {
	case 0:
		r := drawRecord(t, g.network, builder, fmt.Sprint("later", len(g.all)), g.all)
		g.all = append(g.all, r)
		g.hold(r)
	case 1:
		amount := record.Nano(rapid.Uint64Range(1, 1<<40).Draw(t, "fund"))
		if err := g.fund(k.Author(), amount); err != nil {
			t.Fatal(err)
		}
	case 2, 3:
		a := must[*anchor.Anchorer](t)(anchor.New(anchor.Config{Author: k.Author(), Log: g.ledger, Chain: g.contract}))
		_, err := a.Now(ctx)
		if err != nil && !errors.Is(err, anchor.ErrNothing) {
			t.Fatal(err)
		}
	case 4:
		must[[]anchor.Done](t)(g.settler().Settle(ctx))
	case 5:
		p := person(rapid.IntRange(0, people-1).Draw(t, "payee"))
		before := must[royalty.Due](t)(g.settler().Owed(ctx, p))
		if _, n, err := g.settler().Claim(ctx, p); n != before.Claimable || err != nil {
			t.Fatalf("claimed %d of %+v, %v", n, before, err)
		}
	default:
		g.write(t, k, record.Nano(rapid.Uint64Range(0, 1<<32).Draw(t, "fee")), drawUses(t, g.all)...)
	}
}

// finish settles and claims, and compares with what was said to be owed.
func (g *game) finish(t *rapid.T) {
	ctx := context.Background()
	for p := range people {
		before := must[royalty.Due](t)(g.settler().Owed(ctx, person(p)))
		if p == 0 || rapid.Bool().Draw(t, "settled again") {
			must[[]anchor.Done](t)(g.settler().Settle(ctx))
		}
		settled := must[royalty.Due](t)(g.settler().Owed(ctx, person(p)))
		if settled.Claimable != before.Settled || settled.Settled != before.Settled || settled.Claimed != before.Claimed {
			t.Fatalf("before %+v\nsettled %+v", before, settled)
		}
		_, n, err := g.settler().Claim(ctx, person(p))
		after := must[royalty.Due](t)(g.settler().Owed(ctx, person(p)))
		if n != before.Settled || err != nil || after.Claimed != before.Claimed+n || after.Claimable != 0 || after.Settled != 0 {
			t.Fatalf("claimed %d, %v\nbefore %+v\nafter %+v", n, err, before, after)
		}
	}
	if done := must[[]anchor.Done](t)(g.settler().Settle(ctx)); len(done) != 0 {
		t.Fatalf("there was something left: %v", done)
	}
}

func TestWhatIsOwedIsWhatIsPaidToTheNano(t *testing.T) {
	builder := newKey(t)
	keys := []*record.Key{newKey(t), newKey(t), newKey(t)}
	rapid.Check(t, func(t *rapid.T) {
		unit := rapid.SampledFrom([]record.Nano{1, 1, 1000}).Draw(t, "unit")
		b := newBooks(testNetwork, unit)
		g := &game{ledger: newLedger(testNetwork), contract: b, fund: b.Fund, unit: unit, authors: keys}
		for i := range rapid.IntRange(1, 6).Draw(t, "records") {
			g.all = append(g.all, drawRecord(t, testNetwork, builder, fmt.Sprint(i), g.all))
		}
		g.hold(g.all...)
		for range rapid.IntRange(1, 40).Draw(t, "steps") {
			g.step(t, builder)
		}
		// Some records are lost here: what reached them waits, what others are owed is as exact.
		for _, r := range g.all {
			if rapid.IntRange(0, 9).Draw(t, "lost") == 0 {
				delete(g.held, r.ID())
			}
		}
		g.finish(t)
		conserved(t, b, g)
	})
}

// conserved compares the books with the logs: every nano that was paid is somewhere.
func conserved(t *rapid.T, b *books, g *game) {
	totals := must[royalty.Totals](t)(b.Totals())
	if err := totals.Check(); err != nil {
		t.Fatal(err)
	}
	var uncollected record.Nano
	for _, k := range g.authors {
		if a := b.Account(k.Author()); a.Paid != a.Collected {
			uncollected += a.Paid - a.Collected
		}
	}
	if uncollected != 0 || totals.Uncollected != 0 {
		t.Fatalf("%d paid and not collected, %+v", uncollected, totals)
	}
	// Nothing waits at a record that is held and registered, whether its ancestors are held or not.
	for _, r := range g.all {
		_, registered := b.Terms(r.ID())
		if _, held := g.held[r.ID()]; !held || !registered {
			continue
		}
		if m := b.Book.Money(r.ID()); m.Income != m.Distributed {
			t.Fatalf("record %q: %+v", r.Name, m)
		}
	}
}
