package chain_test

import (
	"math"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// court is where proofs of faults are judged, by the contract and by the audit, which must agree. Nothing that it judges is kept.
type court struct {
	*bare
	judge record.Address
	rates map[record.ID]record.PPM // of registered records
	known record.ID                // one of them, of rate half
}

func newCourt(t *testing.T) *court {
	b := newBare(t)
	k := b.newKey()
	r := b.newRecord(k, record.Terms{Rate: half}, credit{record.Address{1}, 1})
	b.must(second(b.do(k.Address(), r.register())))
	return &court{b, k.Address(), map[record.ID]record.PPM{r.ID(): half}, r.ID()}
}

const half = record.Million / 2

// chain is what the audit is told of the chain.
func (c *court) chain(a *author) audit.Chain {
	c.t.Helper()
	return audit.Chain{
		Rate: func(id record.ID) (record.PPM, bool) { r, ok := c.rates[id]; return r, ok },
		Paid: c.log(a).Paid, Now: c.now(), MergeDelay: record.Time(mergeDelay / time.Millisecond),
	}
}

// judges expects the contract's verdict, "" for guilty, and that the audit's is the same.
func (c *court) judges(what string, a *author, p audit.Proof, refusal string) {
	c.t.Helper()
	c.expects(string(p.Kind)+", "+what, refusal, c.would(c.judge, chain.ProveItem{Proof: p}))
	if err := p.Check(c.network, c.chain(a)); (err == nil) != (refusal == "") {
		c.t.Errorf("%s, %s: the audit says %v", p.Kind, what, err)
	}
}

// put appends an entry, of whatever is in it.
func (a *author) put(e record.Entry) uint64 { return a.write(e.Append(nil)) }

// usage is an entry with uses, at the log's end.
func (a *author) usage(owed record.Nano, uses ...record.Use) record.Entry {
	return record.Entry{Kind: record.KindUsage, Index: a.size(), Time: 1000, Owed: owed, Usage: &record.Usage{Uses: uses}}
}

// proof is of one head of the whole log and of these entries.
func (a *author) proof(kind record.FaultKind, use uint8, indexes ...uint64) audit.Proof {
	a.t.Helper()
	h := a.head(a.size(), 1000)
	p := audit.Proof{Kind: kind, Use: use, Heads: []record.SignedHead{h}}
	for _, i := range indexes {
		p.Leaves = append(p.Leaves, a.leaf(i, h))
	}
	return p
}

var x, y = record.ID{1}, record.ID{2}

const most = record.Nano(math.MaxUint64)

func TestAForkIsTwoHeadsOfOneSizeOrTwoEntriesAtOnePlace(t *testing.T) {
	c := newCourt(t)
	a := c.newAuthor()
	fork := c.newAuthor()
	fork.key = a.key
	for i := range 5 {
		a.use(due{x, 1})
		fork.use(due{x, 1 + record.Nano(i/3)}) // the first three are the same
	}
	heads := func(h ...record.SignedHead) audit.Proof { return audit.Proof{Kind: record.Fork, Heads: h} }
	with := func(p audit.Proof, l ...audit.Leaf) audit.Proof { p.Leaves = l; return p }
	h, other, later := a.head(4, 1), fork.head(4, 1), fork.head(5, 9)
	stranger := c.newAuthor()
	stranger.use(due{x, 1})
	forged := other
	forged.Signature[5] ^= 1
	foreign, err := other.Sign(record.Network{ChainID: testChain + 1, Settlement: c.network.Settlement}, a.key)
	c.must(err)

	c.judges("two roots of one size", a, heads(h, other), "")
	c.judges("one root", a, heads(h, a.head(4, 7)), "NoFault")
	c.judges("two sizes", a, heads(h, later), "NoFault")
	c.judges("one head", a, heads(h), "WrongHeads")
	c.judges("no head", a, heads(), "WrongHeads")
	c.judges("three heads", a, heads(h, other, later), "WrongHeads")
	c.judges("another author's head", a, heads(h, stranger.head(1, 1)), "WrongAuthor")
	c.judges("a head that it did not sign", a, heads(h, forged), "BadSignature")
	c.judges("a head that it signed for another network", a, heads(h, foreign), "BadSignature")

	at := func(i uint64) []audit.Leaf { return []audit.Leaf{a.leaf(i, h), fork.leaf(i, later)} }
	c.judges("two entries at one place", a, with(heads(h, later), at(3)...), "")
	c.judges("one entry twice", a, with(heads(h, later), at(2)...), "NoFault")
	c.judges("entries at two places", a, with(heads(h, later), at(3)[0], at(2)[1]), "NoFault")
	c.judges("entries in each other's log", a, with(heads(h, later), at(3)[1], at(3)[0]), "NotIncluded")
	c.judges("one entry", a, with(heads(h, later), at(3)[0]), "WrongLeaves")
	c.judges("three entries", a, with(heads(h, later), append(at(3), at(2)[0])...), "WrongLeaves")
}

func TestOverdueIsWhatIsOwedAndNotPaidAfterTheMergeDelay(t *testing.T) {
	c := newCourt(t)
	a := c.newAuthor()
	a.use(due{x, 3 * token})
	a.use(due{x, 4 * token})
	at := c.now()
	prove := func(size uint64, at record.Time, indexes ...uint64) audit.Proof {
		h := a.head(size, at)
		p := audit.Proof{Kind: record.Overdue, Heads: []record.SignedHead{h}}
		for _, i := range indexes {
			p.Leaves = append(p.Leaves, a.leaf(i, h))
		}
		return p
	}
	c.pass(mergeDelay)
	c.judges("to the second", a, prove(2, at, 1), "NoFault")
	c.pass(time.Second)
	c.judges("a second later", a, prove(2, at, 1), "")
	c.judges("of a head a second younger", a, prove(2, at+1000, 1), "NoFault")
	c.judges("a millisecond is enough", a, prove(2, at+999, 1), "")
	c.judges("of a head beyond all time", a, prove(2, math.MaxUint64, 1), "NoFault")
	c.judges("of an entry that is not the last", a, prove(2, at, 0), "NotIncluded")
	c.judges("without an entry", a, prove(2, at), "WrongLeaves")
	c.judges("with two entries", a, prove(2, at, 1, 0), "WrongLeaves")
	c.judges("of the empty log", a, audit.Proof{Kind: record.Overdue, Heads: []record.SignedHead{a.head(0, at)}, Leaves: prove(2, at, 1).Leaves}, "NotIncluded")

	// Paying is what cures it: an anchor without a balance doesn't, half of it doesn't, the last nano does.
	late := prove(2, at, 1)
	c.must(second(c.do(c.judge, a.anchorItem(late.Heads[0], 0))))
	c.judges("anchored by somebody, but not paid", a, late, "")
	c.must(second(c.bare.fund(c.judge, a.key.Author(), 7*token-1)))
	c.judges("a nano short", a, late, "")
	c.must(second(c.bare.fund(c.judge, a.key.Author(), 1)))
	c.judges("anchored late and paid", a, late, "NoFault")
}

func TestWrongOwedIsNotThePreviousOneAndTheAmounts(t *testing.T) {
	c := newCourt(t)
	kind := record.WrongOwed
	for _, test := range []struct {
		what        string
		before, now record.Nano
		amounts     []record.Nano
		refusal     string
	}{
		{"exact", 5, 12, []record.Nano{3, 4}, "NoFault"},
		{"one more", 5, 13, []record.Nano{3, 4}, ""},
		{"one less", 5, 11, []record.Nano{3, 4}, ""},
		{"of one use", 5, 8, []record.Nano{3}, "NoFault"},
		{"to the last nano there is", most - 7, most, []record.Nano{3, 4}, "NoFault"},
		{"a sum that wraps", most - 6, 0, []record.Nano{3, 4}, ""},
		{"amounts that wrap", 5, 5 + 1, []record.Nano{most, 2}, ""},
	} {
		a := c.newAuthor()
		a.put(record.Entry{Kind: 9, Owed: test.before})
		var uses []record.Use
		for i, n := range test.amounts {
			uses = append(uses, record.Use{Record: record.ID{byte(i)}, Amount: n})
		}
		a.put(a.usage(test.now, uses...))
		c.judges(test.what, a, a.proof(kind, 0, 1, 0), test.refusal)
	}
	a := c.newAuthor()
	a.put(a.usage(3, record.Use{Amount: 3}))                    // 0
	a.put(record.Entry{Kind: 9, Index: 1, Owed: 3})             // 1
	a.put(record.Entry{Kind: 9, Index: 2, Owed: 4})             // 2
	a.write([]byte("shorter than an entry"))                    // 3
	a.put(record.Entry{Kind: 9, Index: 4, Owed: 4})             // 4
	a.write(append(a.usage(4, record.Use{}).Append(nil), 0xff)) // 5
	c.judges("of the first entry", a, a.proof(kind, 0, 0), "NoFault")
	c.judges("of the first entry with another", a, a.proof(kind, 0, 0, 1), "WrongLeaves")
	c.judges("of an entry that owes nothing new", a, a.proof(kind, 0, 1, 0), "NoFault")
	c.judges("of an entry of no kind that owes more", a, a.proof(kind, 0, 2, 1), "")
	c.judges("of a later entry alone", a, a.proof(kind, 0, 2), "WrongLeaves")
	c.judges("of entries that are not neighbours", a, a.proof(kind, 0, 2, 0), "NotNeighbours")
	c.judges("the wrong way round", a, a.proof(kind, 0, 1, 2), "NotNeighbours")
	c.judges("with three entries", a, a.proof(kind, 0, 2, 1, 0), "WrongLeaves")
	c.judges("of an entry that is too short", a, a.proof(kind, 0, 3, 2), "BadEntryLength")
	c.judges("behind an entry that is too short", a, a.proof(kind, 0, 4, 3), "BadEntryLength")
	c.judges("of a usage of another length", a, a.proof(kind, 0, 5, 4), "BadEntryLength")
	b := c.newAuthor()
	b.put(b.usage(4, record.Use{Amount: 3}))
	c.judges("of a first entry that owes more", b, b.proof(kind, 0, 0), "")
}

func TestWrongTotalIsNotThatOfTheEntryPointedToAndTheAmount(t *testing.T) {
	c := newCourt(t)
	kind := record.WrongTotal
	a := c.newAuthor()
	a.put(a.usage(0, record.Use{Record: x, Amount: 3, Total: 3}, record.Use{Record: y, Amount: 3, Total: 4})) // 0
	a.put(record.Entry{Kind: 9, Index: 1})                                                                    // 1
	a.write(append(a.usage(0, record.Use{}).Append(nil), 0xff))                                               // 2
	a.write(make([]byte, 24))                                                                                 // 3
	a.put(a.usage(0, record.Use{Record: y, Amount: 2, Total: most - 1}))                                      // 4
	use := func(id record.ID, amount, total record.Nano, previous uint64) uint64 {
		return a.put(a.usage(0, record.Use{Record: id, Amount: amount, Total: total, Previous: previous}))
	}
	for _, test := range []struct {
		what    string
		at      uint64
		use     uint8
		others  []uint64
		refusal string
	}{
		{"a first use", 0, 0, nil, "NoFault"},
		{"a first use of another total", 0, 1, nil, ""},
		{"a first use, with another entry", 0, 1, []uint64{0}, "WrongLeaves"},
		{"a use that there is not", 0, 2, nil, "NoSuchUse"},
		{"of no usage", 1, 0, nil, "NotUsage"},
		{"of a usage of another length", 2, 0, nil, "BadEntryLength"},
		{"exact", use(x, 5, 8, 1), 0, []uint64{0}, "NoFault"},
		{"one more", use(x, 5, 9, 1), 0, []uint64{0}, ""},
		{"one less", use(x, 5, 7, 1), 0, []uint64{0}, ""},
		{"without the entry pointed to", use(x, 5, 9, 1), 0, nil, "WrongLeaves"},
		{"with two others", use(x, 5, 9, 1), 0, []uint64{0, 1}, "WrongLeaves"},
		{"with an entry not pointed to", use(x, 5, 9, 1), 0, []uint64{4}, "NotPointedTo"},
		{"pointing to no usage", use(x, 5, 5, 2), 0, []uint64{1}, ""},
		{"pointing to a usage of another length", use(x, 5, 5, 3), 0, []uint64{2}, "BadEntryLength"},
		{"pointing to what is no entry", use(x, 5, 5, 4), 0, []uint64{3}, "BadEntryLength"},
		{"pointing to a usage of another record", use(x, 5, 5, 5), 0, []uint64{4}, ""},
		{"to the last nano there is", use(y, 1, most, 5), 0, []uint64{4}, "NoFault"},
		{"a total that wraps", use(y, 3, 1, 5), 0, []uint64{4}, ""},
		{"pointing to the entry before", use(x, 5, 8, a.size()), 0, []uint64{a.size() - 2}, ""},
		{"pointing to itself", use(x, 5, 5, a.size()+1), 0, nil, ""},
		{"pointing to itself, with itself", use(x, 5, 5, a.size()+1), 0, []uint64{a.size() - 1}, "WrongLeaves"},
		{"pointing beyond the log", use(x, 5, 5, math.MaxUint64), 0, nil, ""},
	} {
		c.judges(test.what, a, a.proof(kind, test.use, append([]uint64{test.at}, test.others...)...), test.refusal)
	}
}

func TestSkippedIsALaterUseThanTheOnePointedTo(t *testing.T) {
	c := newCourt(t)
	a := c.newAuthor()
	a.put(a.usage(0, record.Use{Record: x}))                                                       // 0
	a.put(a.usage(0, record.Use{Record: x, Previous: 1}))                                          // 1
	a.put(a.usage(0, record.Use{Record: y}, record.Use{Record: x, Previous: 2}))                   // 2
	a.put(record.Entry{Kind: 9, Index: 3})                                                         // 3
	a.put(a.usage(0, record.Use{Record: x, Previous: 2}, record.Use{Record: y, Previous: 3}))      // 4
	a.put(a.usage(0, record.Use{Record: x, Previous: 0}, record.Use{Record: record.ID{9}}))        // 5
	a.put(a.usage(0, record.Use{Record: x, Previous: math.MaxUint64}, record.Use{Previous: 7777})) // 6
	for _, test := range []struct {
		what    string
		at      uint64
		use     uint8
		others  []uint64
		refusal string
	}{
		{"the one pointed to", 4, 0, []uint64{1}, "NoFault"},
		{"the next", 4, 0, []uint64{2}, ""},
		{"one before the one pointed to", 4, 0, []uint64{0}, "NoFault"},
		{"the entry itself", 4, 0, []uint64{4}, "NoFault"},
		{"a later one", 4, 0, []uint64{5}, "NoFault"},
		{"the one just before", 5, 0, []uint64{4}, ""},
		{"the first, where none is pointed to", 5, 0, []uint64{0}, ""},
		{"one of another record", 5, 1, []uint64{4}, "NoFault"},
		{"of a use that points beyond the log", 6, 0, []uint64{5}, "NoFault"},
		{"an entry that is no usage", 5, 0, []uint64{3}, "NotUsage"},
		{"of an entry that is no usage", 3, 0, []uint64{2}, "NotUsage"},
		{"of a use that there is not", 5, 2, []uint64{4}, "NoSuchUse"},
		{"without a later one", 5, 0, nil, "WrongLeaves"},
		{"with two", 5, 0, []uint64{4, 2}, "WrongLeaves"},
	} {
		c.judges(test.what, a, a.proof(record.Skipped, test.use, append([]uint64{test.at}, test.others...)...), test.refusal)
	}
}

func TestWrongAmountIsNotWhatFeeWeightAndTheRegisteredRateMake(t *testing.T) {
	c := newCourt(t)
	for _, test := range []struct {
		what    string
		fee     record.Nano
		weight  record.PPM
		amount  record.Nano
		refusal string
	}{
		{"exact", 1000, 200_000, 100, "NoFault"},
		{"one more", 1000, 200_000, 101, ""},
		{"one less", 1000, 200_000, 99, ""},
		{"rounded down", 1009, 200_000, 100, "NoFault"},
		{"rounded up", 1009, 200_000, 101, ""},
		{"of no weight", 1000, 0, 0, "NoFault"},
		{"of no weight, but something", 1000, 0, 1, ""},
		{"of the largest fee", most, record.Million, most / 2, "NoFault"},
		{"of the largest fee, rounded up", most, record.Million, most/2 + 1, ""},
		{"of a weight beyond the whole", most, 4 * record.Million, most - 1, ""},
		{"of a weight beyond the whole, exact", 1000, 4 * record.Million, 2000, "NoFault"},
	} {
		a := c.newAuthor()
		e := a.usage(0, record.Use{Record: x}, record.Use{Record: c.known, Weight: test.weight, Amount: test.amount})
		e.Usage.Fee = test.fee
		a.put(e)
		c.judges(test.what, a, a.proof(record.WrongAmount, 1, 0), test.refusal)
	}
	a := c.newAuthor()
	a.put(a.usage(0, record.Use{Record: x, Amount: 7}, record.Use{Record: c.known, Amount: 7}))
	a.put(record.Entry{Kind: 9, Index: 1})
	c.judges("for a record that is not registered", a, a.proof(record.WrongAmount, 0, 0), "NotRegistered")
	c.judges("of a use that there is not", a, a.proof(record.WrongAmount, 2, 0), "NoSuchUse")
	c.judges("of no usage", a, a.proof(record.WrongAmount, 0, 1), "NotUsage")
	c.judges("with another entry", a, a.proof(record.WrongAmount, 1, 0, 1), "WrongLeaves")
}
