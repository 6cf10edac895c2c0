package audit

import (
	"errors"
	"testing"

	"pgregory.net/rapid"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// spoilt is a log of which one entry is at fault: everything before it is good, what follows it is whatever.
type spoilt struct {
	key     *record.Key
	entries [][]byte
	held    uint64 // how many entries are held; the fault is beyond
	nodes   map[merkle.Node]merkle.Hash
	tree    merkle.Range
	roots   []merkle.Hash
}

// rates are those of two records that every other entry uses.
var rates = map[record.ID]record.PPM{{1}: 1_000_000, {2}: 500_000}

func rateOf(id record.ID) (record.PPM, bool) { r, ok := rates[id]; return r, ok }

func (s *spoilt) Entry(_ record.Author, i uint64) ([]byte, error) {
	if i >= s.held {
		return nil, errors.New("not held")
	}
	return s.entries[i], nil
}

func (s *spoilt) Node(_ record.Author, n merkle.Node) (merkle.Hash, error) {
	if (n.Index+1)<<n.Level > s.held {
		return merkle.Hash{}, errors.New("not held")
	}
	return s.nodes[n], nil
}

func (s *spoilt) add(b []byte) {
	s.entries = append(s.entries, b)
	s.tree.Append(merkle.LeafHash(b), func(n merkle.Node, h merkle.Hash) { s.nodes[n] = h })
	s.roots = append(s.roots, s.tree.Root())
}

// injections are the ways in which an entry goes wrong, with the fault that it is.
var injections = map[string]struct {
	kind  record.FaultKind
	spoil func(e *record.Entry, s *spoilt)
}{
	"its index is another":    {record.Malformed, func(e *record.Entry, _ *spoilt) { e.Index++ }},
	"its weights are not all": {record.Malformed, func(e *record.Entry, _ *spoilt) { e.Usage.Uses[0].Weight-- }},
	"its time falls":          {record.Malformed, func(e *record.Entry, _ *spoilt) { e.Time = 1 }},
	"it owes more":            {record.WrongOwed, func(e *record.Entry, _ *spoilt) { e.Owed++ }},
	"a total is more":         {record.WrongTotal, func(e *record.Entry, _ *spoilt) { e.Usage.Uses[1].Total++ }},
	"a total starts anew": {record.WrongTotal, func(e *record.Entry, _ *spoilt) {
		u := &e.Usage.Uses[1]
		if u.Previous = 0; u.Total == u.Amount { // fees too small to share came before: it would only be skipped
			u.Total++
		}
	}},
	"it points beyond the log": {record.WrongTotal, func(e *record.Entry, _ *spoilt) { e.Usage.Uses[1].Previous = e.Index + 9 }},
	"it points to no use":      {record.WrongTotal, func(e *record.Entry, _ *spoilt) { e.Usage.Uses[1].Previous-- }},
	"it skips a use": {record.Skipped, func(e *record.Entry, s *spoilt) {
		u := &e.Usage.Uses[1]
		before := parsed(s.entries[u.Previous-1]).Usage.Uses[1]
		earlier := parsed(s.entries[before.Previous-1]).Usage.Uses[1]
		u.Previous, u.Total = before.Previous, earlier.Total+u.Amount
	}},
	"an amount is more": {record.WrongAmount, func(e *record.Entry, _ *spoilt) {
		u := &e.Usage.Uses[1]
		u.Amount, u.Total, e.Owed = u.Amount+1, u.Total+1, e.Owed+1
	}},
}

func parsed(b []byte) record.Entry {
	e, err := record.ParseEntry(b)
	if err != nil {
		panic(err)
	}
	return e
}

// fail is what rapid's tests and Go's stop with.
type fail interface {
	Helper()
	Fatal(...any)
}

func check(t fail, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// draw makes a log with a fault behind at least five entries. Entries of even index use both records, the others are of an unknown kind.
func draw(t *rapid.T, spoil func(*record.Entry, *spoilt)) (s *spoilt, at uint64) {
	key, err := record.NewKey()
	check(t, err)
	s = &spoilt{key: key, nodes: map[merkle.Node]merkle.Hash{}}
	state := record.NewState(key.Author())
	at = 2 * rapid.Uint64Range(3, 40).Draw(t, "pairs before the fault")
	end := at + 1 + rapid.Uint64Range(0, 40).Draw(t, "entries behind it")
	for i := range end {
		if i > at || i%2 == 1 {
			e := record.Entry{Kind: 9, Index: i, Time: 1000, Owed: state.Owed}
			if i < at {
				b := e.Append(nil)
				check(t, second(state.Check(b, record.Sources{})))
				state.Add(e, merkle.LeafHash(b))
			}
			s.add(e.Append(nil))
			continue
		}
		was := state.Next()
		fee := record.Nano(rapid.Uint64Range(1, 1<<40).Draw(t, "fee"))
		uses := []record.Use{{Record: record.ID{1}, Weight: 400_000}, {Record: record.ID{2}, Weight: 600_000}}
		b, err := was.Write(record.Draft{Time: 1000, Usage: &record.Usage{Fee: fee, Uses: uses}}, rateOf)
		check(t, err)
		if i < at {
			state.Absorb(was)
			s.add(b)
			continue
		}
		e := parsed(b)
		spoil(&e, s)
		s.add(e.Append(nil))
	}
	return s, at
}

func second[T any](_ T, err error) error { return err }

func TestWhatIsFoundInABatchIsProvedUnderItsHead(t *testing.T) {
	for name, in := range injections {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(t *rapid.T) {
				s, at := draw(t, in.spoil)
				s.held = rapid.Uint64Range(0, at).Draw(t, "held")
				first := rapid.Uint64Range(0, s.held).Draw(t, "first of the batch")
				end := rapid.Uint64Range(at+1, uint64(len(s.entries))).Draw(t, "end of the batch")
				fault := s.open(t, first, end)
				if fault.Kind != in.kind || fault.Index != at {
					t.Fatalf("found %v of entry %d, not %v of entry %d", fault.Kind, fault.Index, in.kind, at)
				}
				p, err := Prove(fault, s)
				check(t, err)
				check(t, p.Check(network, Chain{Rate: rateOf}))
				s.checkSpoiltProofs(t, p)
			})
		})
	}
}

// open has a batch of the log opened by who holds the first entries, under a head of the whole.
func (s *spoilt) open(t *rapid.T, first, end uint64) *record.Fault {
	size := uint64(len(s.entries))
	head, err := record.Head{Author: s.key.Author(), Size: size, Root: s.tree.Root(), Time: 2000}.Sign(network, s.key)
	check(t, err)
	whole := &spoilt{held: size, nodes: s.nodes}
	consistency, err := merkle.Consistency(end, size, nodesOf{whole})
	check(t, err)
	state := record.NewState(s.key.Author())
	for i := range s.held {
		e := parsed(s.entries[i])
		state.Add(e, merkle.LeafHash(s.entries[i]))
	}
	sources := record.Sources{Rate: rateOf, Earlier: func(i uint64) ([]byte, bool) { b, err := s.Entry(record.Author{}, i); return b, err == nil }}
	_, err = record.Open(network, state, record.Batch{Head: head, First: first, Entries: s.entries[first:end], Consistency: consistency}, sources)
	var fault *record.Fault
	if !errors.As(err, &fault) {
		t.Fatalf("the batch is opened: %v", err)
	}
	return fault
}

type nodesOf struct{ *spoilt }

func (n nodesOf) Node(at merkle.Node) (merkle.Hash, error) { return n.spoilt.Node(record.Author{}, at) }

// checkSpoiltProofs expects that the proof shows nothing once anything in it is another.
func (s *spoilt) checkSpoiltProofs(t *rapid.T, p Proof) {
	refused := func(what string, p Proof, n record.Network) {
		if err := p.Check(n, Chain{Rate: rateOf}); err == nil {
			t.Fatalf("a proof of %s is taken %s", p.Kind, what)
		}
	}
	refused("on another network", p, record.Network{ChainID: 1})
	refused("without its head", Proof{p.Kind, p.Use, nil, p.Leaves}, network)
	refused("without its entries", Proof{p.Kind, p.Use, p.Heads, nil}, network)
	other := p.Heads[0]
	other.Size++
	refused("under another head", Proof{p.Kind, p.Use, []record.SignedHead{other}, p.Leaves}, network)
	moved := append([]Leaf{}, p.Leaves...)
	moved[0].Index++
	refused("with an entry at another place", Proof{p.Kind, p.Use, p.Heads, moved}, network)
	good := Leaf{Entry: s.entries[0], Index: 0}
	var err error
	good.Inclusion, err = merkle.Inclusion(0, uint64(len(s.entries)), nodesOf{&spoilt{held: uint64(len(s.entries)), nodes: s.nodes}})
	check(t, err)
	refused("of a good entry", Proof{p.Kind, p.Use, p.Heads, []Leaf{good}}, network)
}

// TestTwoHeadsOfTheEmptyLogAreAFork: the author signed both, though one of them is of no log.
func TestTwoHeadsOfTheEmptyLogAreAFork(t *testing.T) {
	key, err := record.NewKey()
	check(t, err)
	sign := func(root merkle.Hash) record.SignedHead {
		h, err := record.Head{Author: key.Author(), Root: root}.Sign(network, key)
		check(t, err)
		return h
	}
	p, err := ProveFork(&record.ForkError{Known: sign(merkle.EmptyRoot), Other: sign(merkle.Hash{1})}, nil)
	check(t, err)
	check(t, p.Check(network, Chain{}))
	p.Heads[1].Root = merkle.Hash{2}
	if err := p.Check(network, Chain{}); !errors.Is(err, record.ErrSignature) {
		t.Errorf("a head that nobody signed: %v", err)
	}
}
