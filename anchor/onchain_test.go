package anchor_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/record"
)

// record signs a record that owes the whole fee.
func (n *node) record(name string, payee int, parents ...record.Parent) *record.Record {
	n.t.Helper()
	return draft{name: name, rate: record.Million, credits: pays(payee), parents: parents}.sign(n.t, n.dev.Network(), n.key)
}

func (n *node) money(r *record.Record) royalty.Money {
	n.t.Helper()
	m, _, err := n.Money(n.ctx, r.ID())
	if err != nil {
		n.t.Fatal(err)
	}
	return m
}

func TestTwoProvidersSettleOnARealChainWhoeverDoesIt(t *testing.T) {
	w := newWorld(t)
	a, b := w.newNode(), w.newNode()
	data := a.record("data", 1)
	base := a.record("base", 2, from(data, 300_000))
	tuned := b.record("tuned", 3, from(base, 333_333), from(data, 111_111))
	a.publish(data, base)
	b.follow(a)
	b.publish(tuned)
	a.follow(b)
	if _, err := a.anchorer.Now(w.ctx); err != nil { // lineage alone
		t.Fatal(err)
	}
	a.write(a.use(1001, use(base)), a.use(7, use(tuned)), a.use(99, use(tuned)))
	b.write(b.use(5000, use(tuned)), b.use(501, use(data)))
	b.fund(5501)
	a.anchor()
	b.anchor()
	a.follow(b)
	b.follow(a)
	if b.owed(person(1)).Claimable != 0 {
		t.Error("claimable before a settlement")
	}
	promised := b.owed(person(1)).Settled
	t.Logf("settle: %d gas in %d moves", gas(b.settle()), (*b.sent)[len(*b.sent)-1])
	if paid := a.claim(person(1)); paid != promised || paid == 0 {
		t.Errorf("%d were paid, %d were promised", paid, promised)
	}
	if done := a.settle(); len(done) != 0 {
		t.Errorf("settled twice: %v", done)
	}
	a.fund(500) // of 1107 that its log owes
	a.write(a.use(10, use(data)))
	a.settle()
	a.fund(10_000)
	b.settle()
	a.anchor()
	a.settle()
	want := wantBook(t, w, a, b, data, base, tuned)
	for i, r := range []*record.Record{data, base, tuned} {
		if got := a.money(r); got != want.Money(r.ID()) {
			t.Errorf("record %q: %+v, plain arithmetic says %+v", r.Name, got, want.Money(r.ID()))
		}
		a.claim(person(i + 1))
		if due := b.owed(person(i + 1)); due.Claimed != a.paid(person(i+1)) || due.Claimable != 0 || due.Settled != 0 {
			t.Errorf("after the claim: %+v", due)
		}
		if due := a.owed(person(i + 1)); !sourced(due) {
			t.Errorf("the sources of what %v got are not what it got: %+v", person(i+1), due)
		}
	}
}

// sourced says whether the sources of each record's part make up all that was earned, but for the fractions of a nano that floors leave.
func sourced(due royalty.Due) bool {
	for _, r := range due.Records {
		var sum record.Nano
		for _, s := range r.Sources {
			sum += s.Amount
		}
		if earned := r.Claimed + r.Settled; len(r.Sources) == 0 || sum > earned+10 || earned > sum+10 {
			return false
		}
	}
	return len(due.Records) > 0
}

// wantBook is where all that both logs owe must end up.
func wantBook(t *testing.T, w *world, a, b *node, records ...*record.Record) *royalty.Book {
	t.Helper()
	book := royalty.New(1)
	for _, r := range records {
		if err := book.Register(r.Terms()); err != nil {
			t.Fatal(err)
		}
	}
	for _, n := range []*node{a, b} {
		sum, err := n.Summary(n.key.Author())
		if err != nil {
			t.Fatal(err)
		}
		if err := book.Fund(n.key.Author(), sum.Owed); err != nil {
			t.Fatal(err)
		}
		book.Anchor(n.key.Author(), sum.Owed)
		running, err := n.Running(n.key.Author())
		if err != nil {
			t.Fatal(err)
		}
		for id, r := range running {
			if _, err := book.Collect(n.key.Author(), id, r.Total); err != nil {
				t.Fatal(err)
			}
		}
	}
	if err := book.Settle(); err != nil {
		t.Fatal(err)
	}
	return book
}

func TestTheContractSkipsWhatWasOvertakenAndSettleComesBack(t *testing.T) {
	w := newWorld(t)
	a, other := w.newNode(), w.newNode()
	m := a.record("m", 1)
	a.publish(m)
	a.write(a.use(100, use(m)), a.use(100, use(m)))
	a.fund(1000)
	a.anchor()
	other.follow(a)
	*other.before = func() {
		a.write(a.use(100, use(m)))
		a.anchor()
	}
	// The other node has no more than was anchored, and the author's signature for it.
	if done := other.settle(); len(done) != 1 || len(*other.sent) != 1 || other.money(m).Pool != 200 {
		t.Errorf("%v, sent %v, %+v", done, *other.sent, other.money(m))
	}
	// It is behind what is anchored.
	a.write(a.use(100, use(m)))
	other.follow(a)
	a.write(a.use(100, use(m)))
	a.anchor()
	if done := other.settle(); len(done) != 1 || other.money(m).Pool != 400 {
		t.Errorf("%v, %+v", done, other.money(m))
	}
	// It holds more, and the anchored head without a signature.
	a.write(a.use(100, use(m)))
	other.follow(a)
	*other.before = func() { a.anchor() }
	a.write(a.use(100, use(m)))
	sent := len(*other.sent)
	if done := other.settle(); len(done) != 2 || len(*other.sent) != sent+2 || other.money(m).Pool != 600 {
		t.Errorf("%v, %d sent, %+v", done, len(*other.sent)-sent, other.money(m))
	}
}

func TestADeepLineageSettlesInAFewTransactions(t *testing.T) {
	w := newWorld(t)
	n := w.newNode()
	deep := []*record.Record{n.record("0", 0)}
	for i := 1; i <= 200; i++ {
		deep = append(deep, n.record(fmt.Sprint(i), i, from(deep[i-1], 990_000)))
	}
	n.publish(deep...)
	n.write(n.use(record.NanoPerToken, use(deep[200])))
	n.fund(record.NanoPerToken)
	done := must[[]anchor.Done](t)(n.settler.Register(w.ctx, n.key.Author()))
	t.Logf("register 201: %d transactions, %d gas", len(done), gas(done))
	t.Logf("anchor: %d gas", n.anchor().GasUsed)
	root := n.owed(person(0))
	n.reads.Store(0)
	done = n.settle()
	t.Logf("settle 201 levels: %d transactions, %d gas, %d reads", len(done), gas(done), n.reads.Load())
	if paid := n.claim(person(0)); paid != root.Settled || paid == 0 {
		t.Errorf("the root got %d, was promised %d", paid, root.Settled)
	}
	var all record.Nano
	for _, r := range deep {
		all += n.money(r).Pool
	}
	if all > record.NanoPerToken || all < record.NanoPerToken-2*201 {
		t.Errorf("%d of %d arrived", all, record.NanoPerToken)
	}
}

// TestTheLargestMovesFitTransactions: entries of 16 uses, records of 32 parents and of 256 credits.
func TestTheLargestMovesFitTransactions(t *testing.T) {
	w := newWorld(t)
	n := w.newNode()
	var bases, wide []*record.Record
	var parents []record.Parent
	for i := range record.MaxParents {
		bases = append(bases, n.record(fmt.Sprint("base", i), 1))
		parents = append(parents, from(bases[i], 20_000))
	}
	var credits []record.Credit
	for i := range record.MaxCredits {
		credits = append(credits, record.Credit{Payee: person(1000 + i), Role: "r", Weight: 1})
	}
	for i := range 80 {
		wide = append(wide, draft{
			name: fmt.Sprint("wide", i), rate: record.Million, credits: slices.Clone(credits), parents: slices.Clone(parents),
		}.sign(t, w.dev.Network(), n.key))
	}
	n.publish(bases...)
	n.publish(wide...)
	var filler, drafts []record.Draft
	for range 3000 {
		filler = append(filler, n.use(1, use(bases[0])))
	}
	n.write(filler...)
	for i := range wide {
		var uses []record.Use
		for k := range record.MaxUses {
			uses = append(uses, record.Use{Record: wide[(i+k)%len(wide)].ID(), Weight: record.Million / record.MaxUses})
		}
		drafts = append(drafts, n.use(record.NanoPerToken, uses...))
	}
	n.write(drafts...)
	n.fund(100 * record.NanoPerToken)
	n.anchor()
	done := n.settle()
	var most uint64
	for _, d := range done {
		most = max(most, d.GasUsed)
	}
	t.Logf("settle of 80 wide records: moves %v, %d gas, at most %d in one", *n.sent, gas(done), most)
	if most > 1<<24 {
		t.Errorf("%d gas in one transaction", most)
	}
	if got, want := n.claim(person(1007)), record.Nano(80*(1_000_000_000*360_000/1_000_000/256)); got != want {
		t.Errorf("claimed %d, want %d", got, want)
	}
}
