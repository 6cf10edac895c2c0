package testnet

import (
	"context"
	"math/rand/v2"
	"testing"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// ledger is a log in memory, of whatever entries.
type ledger struct {
	entries [][]byte
	nodes   map[merkle.Node]merkle.Hash
	tree    merkle.Range
	roots   []merkle.Hash // of every size from 0
}

func newLedger() ledger {
	return ledger{nodes: map[merkle.Node]merkle.Hash{}, roots: []merkle.Hash{merkle.EmptyRoot}}
}

func (l *ledger) size() uint64 { return uint64(len(l.entries)) }

func (l *ledger) write(entry []byte) {
	l.entries = append(l.entries, entry)
	l.tree.Append(merkle.LeafHash(entry), func(n merkle.Node, h merkle.Hash) { l.nodes[n] = h })
	l.roots = append(l.roots, l.tree.Root())
}

// upTo is the log as it was at a size.
func (l *ledger) upTo(size uint64) ledger {
	c := newLedger()
	for _, e := range l.entries[:size] {
		c.write(e)
	}
	return c
}

// Node is a node of the tree, as merkle's proofs read it.
func (l *ledger) Node(n merkle.Node) (merkle.Hash, error) { return l.nodes[n], nil }

// leaf is an entry with its place under a head of the log.
func (l *ledger) leaf(index, size uint64) audit.Leaf {
	inclusion, err := merkle.Inclusion(index, size, l)
	if err != nil {
		panic(err)
	}
	return audit.Leaf{Entry: l.entries[index], Index: index, Inclusion: inclusion}
}

func (l *ledger) consistency(from, to uint64) []merkle.Hash {
	p, err := merkle.Consistency(from, to, l)
	if err != nil {
		panic(err)
	}
	return p
}

// anchoring anchors a head of the log after the size that is anchored.
func (l *ledger) anchoring(h record.SignedHead, anchored uint64) chain.AnchorItem {
	last := l.leaf(h.Size-1, h.Size)
	i := chain.AnchorItem{Head: h, LastEntry: last.Entry, Inclusion: last.Inclusion}
	if anchored <= h.Size {
		i.Consistency = l.consistency(anchored, h.Size)
	}
	return i
}

// collecting collects a use of an entry under a head.
func (l *ledger) collecting(index uint64, use uint8, h record.SignedHead) chain.CollectItem {
	leaf := l.leaf(index, h.Size)
	return chain.CollectItem{Entry: leaf.Entry, Use: use, Inclusion: leaf.Inclusion, Head: h}
}

// answer answers a challenge from the log, after what is anchored; nil if it can't.
func (l *ledger) answer(c chain.Challenged, anchored uint64) chain.Item {
	if anchored > l.size() || c.Position > anchored || c.Kind == record.Withheld && c.Position >= anchored {
		return nil
	}
	if c.Kind == record.Withheld {
		return chain.AnswerEntryItem{Author: c.Author, Leaf: l.leaf(c.Position, anchored)}
	}
	return chain.AnswerHeadItem{Author: c.Author, Size: c.Position, Root: c.Root, Consistency: l.consistency(c.Position, anchored)}
}

// ledgerSource is a log as an audit and the maker of a proof read it.
type ledgerSource struct {
	*ledger
	head    record.SignedHead
	records map[record.ID]*record.Record
}

func (s ledgerSource) Heads(context.Context) ([]record.SignedHead, error) {
	return []record.SignedHead{s.head}, nil
}

func (s ledgerSource) Entries(_ context.Context, from, to uint64) ([][]byte, error) {
	return s.entries[from:min(to, s.size())], nil
}

func (s ledgerSource) Block(_ context.Context, h merkle.Hash) ([]byte, bool, error) {
	for _, r := range s.records {
		if record.BlockHash(r.Block()) == h {
			return r.Block(), true, nil
		}
	}
	return nil, false, nil
}

func (s ledgerSource) Record(_ context.Context, id record.ID) ([]byte, bool, error) {
	if r := s.records[id]; r != nil {
		return r.Block(), true, nil
	}
	return nil, false, nil
}

func (s ledgerSource) Entry(_ record.Author, index uint64) ([]byte, error) {
	return s.entries[index], nil
}

// held is the same for who proves.
type held struct{ ledgerSource }

func (h held) Node(_ record.Author, n merkle.Node) (merkle.Hash, error) { return h.ledger.Node(n) }

// faults are the table's.
var faults = []record.FaultKind{
	record.Fork, record.Overdue, record.WrongOwed, record.WrongTotal, record.Skipped, record.WrongAmount, record.Malformed, record.NotInLog, record.Withheld,
}

// liar is an author that commits one fault. Until then it is honest.
type liar struct {
	t       *testing.T
	rng     *rand.Rand
	f       *field
	key     *record.Key
	kind    record.FaultKind
	records map[record.ID]*record.Record
	uses    [][]record.Use // of the models that it serves

	state  *record.State
	log    ledger
	owed   record.Nano // by its last entry
	heads  []record.SignedHead
	fault  bool               // it is done
	other  *record.SignedHead // of the other branch: of a fork, or not in the log
	silent bool               // it answers nothing any more
	broken *audit.Proof       // what shows the fault, once it is signed
}

func (l *liar) author() record.Author { return l.key.Author() }

// honestly is the next entry as the rules make it. The log's state moves on by it.
func (l *liar) honestly(fee record.Nano, uses []record.Use) []byte {
	b, err := l.state.Write(record.Draft{Time: l.f.now(), Usage: &record.Usage{Fee: fee, Uses: append([]record.Use(nil), uses...)}},
		func(id record.ID) (record.PPM, bool) { return l.records[id].Rate, true })
	if err != nil {
		l.t.Fatal(err)
	}
	l.owed = l.state.Owed
	return b
}

// work writes a usage and signs it.
func (l *liar) work() {
	if l.fault {
		return // what it writes after its fault is debt's
	}
	l.log.write(l.honestly(record.Nano(l.rng.Int64N(int64(5*record.NanoPerToken))), l.uses[l.rng.IntN(len(l.uses))]))
	l.sign()
}

// sign signs the log as it is.
func (l *liar) sign() record.SignedHead {
	l.t.Helper()
	h := l.signOf(&l.log)
	l.heads = append(l.heads, h)
	return h
}

func (l *liar) signOf(log *ledger) record.SignedHead {
	l.t.Helper()
	h, err := record.Head{Author: l.author(), Size: log.size(), Root: log.roots[log.size()], Time: l.f.now()}.Sign(l.f.network, l.key)
	if err != nil {
		l.t.Fatal(err)
	}
	return h
}

// lie commits the fault, after at least two entries that use the same record.
func (l *liar) lie() {
	l.t.Helper()
	for range 3 {
		l.log.write(l.honestly(record.NanoPerToken, l.uses[0]))
		l.sign()
	}
	l.fault = true
	switch l.kind {
	case record.Withheld:
		l.silent = true
		return
	case record.Overdue:
		l.log.write(l.honestly(300_000*record.NanoPerToken, l.uses[0])) // more than anybody gives away
		l.sign()
		return
	case record.Fork, record.NotInLog:
		branch := l.log.upTo(l.log.size() - 1)
		b := l.honestly(2*record.NanoPerToken, l.uses[0])
		branch.write(b)
		h := l.signOf(&branch)
		l.other = &h
		if l.kind == record.Fork {
			l.broken = &audit.Proof{Kind: record.Fork, Heads: []record.SignedHead{h, l.heads[len(l.heads)-1]}}
		}
		l.silent = l.kind == record.NotInLog
		return
	}
	e, err := record.ParseEntry(l.honestly(record.NanoPerToken, l.uses[0]))
	if err != nil {
		l.t.Fatal(err)
	}
	use := &e.Usage.Uses[0]
	by := record.Nano(1 + l.rng.Int64N(1000))
	switch l.kind {
	case record.WrongOwed:
		e.Owed += by
	case record.WrongTotal:
		use.Total += by
	case record.Skipped:
		skipped := l.log.entries[use.Previous-1]
		before, err := record.ParseEntry(skipped)
		if err != nil {
			l.t.Fatal(err)
		}
		use.Previous = before.Usage.Uses[0].Previous
		use.Total -= before.Usage.Uses[0].Amount
	case record.WrongAmount:
		use.Amount, use.Total, e.Owed = use.Amount+by, use.Total+by, e.Owed+by
	case record.Malformed:
		switch l.rng.IntN(3) {
		case 0:
			e.Index++
		case 1:
			e.Time = 1
		case 2:
			use.Weight++
		}
	}
	l.owed = e.Owed
	l.log.write(e.Append(nil))
	l.sign()
	l.prove()
}

// prove finds the fault in the log as an audit does.
func (l *liar) prove() {
	l.t.Helper()
	src := ledgerSource{&l.log, l.heads[len(l.heads)-1], l.records}
	report, err := audit.Log(l.t.Context(), l.f.network, l.author(), src, nil)
	if err != nil || report.Fault == nil || report.Fault.Kind != l.kind {
		l.t.Fatalf("of a log with %s, the audit says %v, %v", l.kind, report.Err(), err)
	}
	p, err := audit.Prove(report.Fault, held{src})
	if err != nil {
		l.t.Fatal(err)
	}
	l.broken = &p
}

// owe writes an entry that owes so much more for a record, of which that much was owed before, and signs it.
func (l *liar) owe(more record.Nano, id record.ID, total, owed record.Nano) record.SignedHead {
	e := record.Entry{
		Kind: record.KindUsage, Index: l.log.size(), Time: l.f.now(), Owed: owed + more,
		Usage: &record.Usage{Uses: []record.Use{{Record: id, Weight: record.Million, Amount: more, Total: total + more}}},
	}
	l.log.write(e.Append(nil))
	return l.sign()
}
