package anchor_test

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/record"
)

// anchor anchors all of an author's log, registering nothing.
func (d *desk) anchor(t fataler, k *record.Key) {
	t.Helper()
	a := must[*anchor.Anchorer](t)(anchor.New(anchor.Config{Author: k.Author(), Log: d.ledger, Chain: d.books}))
	must[anchor.Done](t)(a.Now(context.Background()))
}

func (d *desk) fund(t fataler, k *record.Key, n record.Nano) {
	t.Helper()
	if err := d.Fund(k.Author(), n); err != nil {
		t.Fatal(err)
	}
}

func (d *desk) settle(t fataler) []anchor.Done {
	t.Helper()
	return must[[]anchor.Done](t)(d.settler().Settle(context.Background()))
}

func (d *desk) pool(r *record.Record) record.Nano { return d.Book.Money(r.ID()).Pool }

// made signs a record of the desk's builder.
func (d *desk) made(t fataler, name string, payee int, parents ...record.Parent) *record.Record {
	t.Helper()
	return draft{name: name, rate: record.Million, credits: pays(payee), parents: parents}.sign(t, testNetwork, d.key)
}

func TestRegisterGoesFromTheAncestorsDownOnce(t *testing.T) {
	d := newDesk(t)
	chain := []*record.Record{d.model}
	for i := range 200 {
		chain = append(chain, d.made(t, fmt.Sprint(i), 1, from(chain[i], 900_000)))
	}
	left, right := d.made(t, "left", 1, from(chain[200], 1)), d.made(t, "right", 1, from(chain[200], 2))
	tip := d.made(t, "tip", 1, from(left, 500_000), from(right, 500_000), from(chain[7], 0))
	d.hold(append(chain, left, right, tip)...)
	done, err := d.settler().RegisterRecords(t.Context(), tip.ID(), right.ID(), tip.ID())
	if err != nil || !slices.Equal(d.sent, []int{64, 64, 64, 12}) || len(done) != 4 {
		t.Fatalf("transactions of %v moves, %v", d.sent, err)
	}
	reads := d.reads.Load()
	if done, err := d.settler().RegisterRecords(t.Context(), tip.ID(), right.ID()); err != nil || len(done) != 0 {
		t.Errorf("again: %v, %v", done, err)
	}
	if reads = d.reads.Load() - reads; reads != 2 {
		t.Errorf("%d reads for two records that are registered", reads)
	}
}

func TestRegisterNamesWhatIsMissingAndRegistersTheRest(t *testing.T) {
	d := newDesk(t)
	lost := d.made(t, "lost", 1)
	child := d.made(t, "child", 1, from(lost, 1))
	grandchild := d.made(t, "grandchild", 1, from(child, 1))
	d.hold(child, grandchild)
	_, err := d.settler().RegisterRecords(t.Context(), grandchild.ID(), d.model.ID())
	if !errors.Is(err, record.ErrParentUnknown) || !strings.Contains(err.Error(), lost.ID().String()) {
		t.Errorf("a record with a lost ancestor: %v", err)
	}
	if _, ok := d.Terms(d.model.ID()); !ok || len(d.sent) != 1 {
		t.Error("the record that is whole is not registered")
	}
	if _, err := d.settler().RegisterRecords(t.Context(), lost.ID()); err == nil || !strings.Contains(err.Error(), lost.ID().String()) {
		t.Errorf("a lost record: %v", err)
	}
	for _, r := range []*record.Record{lost, child} {
		if err := d.Register(r.Terms()); err != nil {
			t.Fatal(err)
		}
	}
	if done, err := d.settler().RegisterRecords(t.Context(), grandchild.ID(), lost.ID()); err != nil || len(done) != 1 {
		t.Errorf("ancestors that are registered need not be held: %v", err)
	}
}

func TestARecordIsRegisteredWholeOrNotAtAll(t *testing.T) {
	d := newDesk(t)
	chain := []*record.Record{d.model}
	for i := range 64 {
		chain = append(chain, d.made(t, fmt.Sprint(i), 1, from(chain[i], 900_000)))
	}
	lost := d.made(t, "lost", 1)
	orphan := d.made(t, "orphan", 1, from(chain[1], 1), from(lost, 1))
	d.hold(append(chain, orphan)...)
	for what, c := range map[string]struct {
		of  *record.Record
		err error
	}{"a lost parent": {orphan, record.ErrParentUnknown}, "65 to register": {chain[64], anchor.ErrTooMany}} {
		if done, err := d.settler().RegisterWhole(t.Context(), c.of.ID()); !errors.Is(err, c.err) || len(done)+len(d.sent) != 0 {
			t.Errorf("%s: %v, sent %v", what, err, d.sent)
		}
	}
	for range 2 { // the second time there is nothing to do
		if _, err := d.settler().RegisterWhole(t.Context(), chain[63].ID()); err != nil || !slices.Equal(d.sent, []int{64}) {
			t.Errorf("64 to register: %v, sent %v", err, d.sent)
		}
	}
	if _, err := d.settler().RegisterWhole(t.Context(), chain[64].ID()); err != nil || !slices.Equal(d.sent, []int{64, 1}) {
		t.Errorf("one more: %v, sent %v", err, d.sent)
	}
}

func TestAVoidRecordStopsNobodyElse(t *testing.T) {
	d := newDesk(t)
	dear := draft{name: "dear", rate: record.Million, due: 500_000, credits: pays(2)}.sign(t, testNetwork, d.key)
	void := draft{name: "void", rate: record.Million, due: record.Million, credits: pays(3), parents: []record.Parent{from(dear, 499_999)}}.sign(t, testNetwork, d.key)
	child := d.made(t, "child", 4, from(void, 500_000))
	d.hold(dear, void, child)
	for _, r := range []*record.Record{void, child, d.model} {
		d.write(t, d.key, 100, use(r))
	}
	_, err := d.settler().Register(t.Context(), d.key.Author())
	if !errors.Is(err, record.ErrVoid) || !strings.Contains(err.Error(), `"void"`) || !strings.Contains(err.Error(), `"child"`) {
		t.Errorf("%v", err)
	}
	d.fund(t, d.key, 300)
	d.anchor(t, d.key)
	d.settle(t)
	if d.pool(d.model) != 100 || d.Book.Money(void.ID()).Income != 100 || d.pool(child) != 0 {
		t.Errorf("model %+v, void %+v, child %+v", d.Book.Money(d.model.ID()), d.Book.Money(void.ID()), d.Book.Money(child.ID()))
	}
	if done := d.settle(t); len(done) != 0 {
		t.Errorf("money that waits is moved again: %v", done)
	}
}

func TestSettleFollowsGrowthAndPaymentOverTwoAuthors(t *testing.T) {
	d := newDesk(t)
	base := d.made(t, "base", 2)
	tuned := d.made(t, "tuned", 3, from(base, 250_000), from(d.model, 250_000))
	d.hold(base, tuned)
	other := newKey(t)
	d.write(t, d.key, 1000, use(tuned))
	d.write(t, d.key, 1000, use(base))
	d.write(t, other, 400, use(tuned))
	d.anchor(t, d.key)
	d.anchor(t, other)
	if done := d.settle(t); len(done) != 0 || len(d.sent) != 0 {
		t.Fatalf("settled what nobody paid: %v", done)
	}
	d.fund(t, d.key, 500) // the log owes 2000
	d.fund(t, other, 400)
	d.settle(t)
	if a := d.Account(d.key.Author()); a.Collected != 500 {
		t.Errorf("of a part payment: %+v", a)
	}
	d.write(t, d.key, 77, use(base))
	d.write(t, d.key, 23, use(tuned))
	d.fund(t, d.key, 10_000) // draws what is anchored, not what was written since
	d.settle(t)
	if got := []record.Nano{d.pool(tuned), d.pool(base), d.pool(d.model)}; !slices.Equal(got, []record.Nano{700, 1350, 350}) {
		t.Errorf("pools %v", got)
	}
	if done := d.settle(t); len(done) != 0 {
		t.Errorf("settled twice: %v", done)
	}
	d.anchor(t, d.key)
	d.settle(t)
	if got := []record.Nano{d.pool(tuned), d.pool(base), d.pool(d.model)}; !slices.Equal(got, []record.Nano{711, 1432, 355}) {
		t.Errorf("pools %v", got)
	}
	totals, err := d.Totals()
	if err := errors.Join(err, totals.Check()); err != nil || totals.Uncollected+totals.Undistributed+totals.Waiting != 0 {
		t.Errorf("%+v, %v", totals, err)
	}
}

func TestALatestUseBeyondTheAnchorLeadsBackIntoIt(t *testing.T) {
	d := newDesk(t)
	rare, late := d.made(t, "rare", 2), d.made(t, "late", 3)
	d.hold(rare, late)
	d.write(t, d.key, 5, use(rare))
	for range 20 {
		d.write(t, d.key, 10, use(d.model))
	}
	d.anchor(t, d.key)
	d.fund(t, d.key, 1_000_000)
	for range 30 {
		d.write(t, d.key, 10, use(d.model))
		d.write(t, d.key, 10, use(late))
		d.write(t, d.key, 10, use(rare))
	}
	d.settle(t)
	if d.pool(d.model) != 200 || d.pool(rare) != 5 || d.pool(late) != 0 {
		t.Errorf("pools %d, %d, %d", d.pool(d.model), d.pool(rare), d.pool(late))
	}
}

func TestAForkedLogIsLeftToOthers(t *testing.T) {
	d := newDesk(t)
	forker := newKey(t)
	d.write(t, d.key, 10, use(d.model))
	d.write(t, forker, 10, use(d.model))
	d.anchor(t, d.key)
	d.anchor(t, forker)
	d.fund(t, d.key, 10)
	d.fund(t, forker, 10)
	delete(d.logs, forker.Author()) // what the forker shows here is another branch
	d.write(t, forker, 11, use(d.model))
	d.write(t, forker, 11, use(d.model))
	d.settle(t)
	if d.Account(d.key.Author()).Collected != 10 || d.Account(forker.Author()).Collected != 0 {
		t.Error("a forked log stops the settlement of others")
	}
}

func TestASettlementThatIsOvertakenIsPutTogetherAnew(t *testing.T) {
	d := newDesk(t)
	for range 5 {
		d.write(t, d.key, 10, use(d.model))
	}
	d.fund(t, d.key, 1000)
	d.anchor(t, d.key)
	d.write(t, d.key, 10, use(d.model)) // more than is anchored, which is then a head that has no signature here
	overtaken := 0
	var overtake func()
	overtake = func() {
		overtaken++
		d.anchor(t, d.key)
		d.write(t, d.key, 10, use(d.model))
		if overtaken < 2 {
			d.before = overtake
		}
	}
	d.before = overtake
	if done := d.settle(t); len(done) != 1 || d.pool(d.model) != 70 {
		t.Errorf("%d transactions, pool %d", len(done), d.pool(d.model))
	}
	overtaken = -10
	d.anchor(t, d.key)
	d.write(t, d.key, 10, use(d.model))
	d.before = overtake
	if _, err := d.settler().Settle(t.Context()); !errors.Is(err, errRefused) || overtaken != -7 {
		t.Errorf("after %d times: %v", overtaken+10, err)
	}
}

func TestARefusalForAnotherReasonIsNotTriedAgain(t *testing.T) {
	d := newDesk(t)
	d.write(t, d.key, 10, use(d.model))
	d.fund(t, d.key, 1000)
	d.anchor(t, d.key)
	moves := 0
	d.before = func() { moves++; d.fail(errRefused) }
	if _, err := d.settler().Settle(t.Context()); !errors.Is(err, errRefused) || moves != 1 {
		t.Errorf("%d moves, %v", moves, err)
	}
}

func TestAClaimTakesFromEveryRecordAndOnce(t *testing.T) {
	d := newDesk(t)
	var all []*record.Record
	for i := range 150 {
		credits := []record.Credit{{Payee: person(1), Weight: 3}, {Payee: person(2 + i%5), Weight: uint32(1 + i)}}
		all = append(all, draft{name: fmt.Sprint(i), rate: record.Million, credits: credits}.sign(t, testNetwork, d.key))
	}
	d.hold(all...)
	for _, r := range all {
		d.write(t, d.key, 1000, use(r))
	}
	d.fund(t, d.key, 1_000_000)
	d.anchor(t, d.key)
	if done, n, err := d.settler().Claim(t.Context(), person(1)); len(done) != 0 || n != 0 || err != nil {
		t.Errorf("a claim before anything was settled: %v, %d, %v", done, n, err)
	}
	d.settle(t)
	d.sent = nil
	var want record.Nano
	for i := range all {
		want += record.Nano(1000 * 3 / (4 + i))
	}
	d.blocked = person(1)
	if _, n, err := d.settler().Claim(t.Context(), person(1)); n != 0 || err == nil || !strings.Contains(err.Error(), "refuses to pay") {
		t.Errorf("claimed %d where the token does not pay, %v", n, err)
	}
	d.blocked, d.sent = record.Address{}, nil
	if _, n, err := d.settler().Claim(t.Context(), person(1)); n != want || err != nil || !slices.Equal(d.sent, []int{64, 64, 22}) {
		t.Errorf("claimed %d, want %d, in %v, %v", n, want, d.sent, err)
	}
	for _, payee := range []record.Address{person(1), person(9)} {
		if done, n, err := d.settler().Claim(t.Context(), payee); len(done) != 0 || n != 0 || err != nil {
			t.Errorf("a claim of nothing: %v, %d, %v", done, n, err)
		}
	}
}

// TestAClaimNeedsNoAncestors: a record's pool is its own, wherever its parents' blocks have gone.
func TestAClaimNeedsNoAncestors(t *testing.T) {
	d := newDesk(t)
	child := d.made(t, "child", 7, from(d.model, 100_000))
	d.hold(child)
	d.write(t, d.key, 1000, use(child))
	d.fund(t, d.key, 1000)
	d.anchor(t, d.key)
	d.settle(t)
	delete(d.held, d.model.ID())
	due, err := d.settler().Owed(t.Context(), person(7))
	if err != nil || due.Claimable != 900 || due.Settled != 900 {
		t.Errorf("%+v, %v", due, err)
	}
	if _, n, err := d.settler().Claim(t.Context(), person(7)); n != 900 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
}

// TestWhoeverSettlesNobodysClaimIsLost: nodes that hold different parts settle in turn, and in the end all is as if one had held all.
func TestWhoeverSettlesNobodysClaimIsLost(t *testing.T) {
	d := newDesk(t)
	mid := d.made(t, "mid", 2, from(d.model, 400_000))
	tip := d.made(t, "tip", 3, from(mid, 500_000))
	d.hold(mid, tip)
	other := newKey(t)
	d.write(t, d.key, 1000, use(tip))
	d.write(t, other, 1000, use(mid))
	for _, k := range []*record.Key{d.key, other} {
		d.fund(t, k, 1000)
		d.anchor(t, k)
	}
	whole := d.ledger
	part := func(logs []*record.Key, records ...*record.Record) *ledger {
		l := newLedger(testNetwork)
		for _, k := range logs {
			l.logs[k.Author()] = whole.logs[k.Author()]
		}
		l.hold(records...)
		return l
	}
	for what, l := range map[string]*ledger{
		"one log, and no record":     part([]*record.Key{d.key}),
		"the other, and the tip":     part([]*record.Key{other}, tip),
		"no log, and the model":      part(nil, d.model),
		"both logs without the root": part([]*record.Key{d.key, other}, tip, mid),
	} {
		d.ledger = l
		if _, err := d.settler().Settle(t.Context()); err != nil {
			t.Errorf("a node with %s: %v", what, err)
		}
	}
	if d.Account(d.key.Author()).Collected != 1000 || d.Account(other.Author()).Collected != 1000 {
		t.Error("the parts did not collect all")
	}
	d.ledger = whole
	d.settle(t)
	if got := []record.Nano{d.pool(tip), d.pool(mid), d.pool(d.model)}; !slices.Equal(got, []record.Nano{500, 900, 600}) {
		t.Errorf("pools %v", got)
	}
}
