package audit

import (
	"bytes"
	"context"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/ipld/go-ipld-prime/codec/dagcbor"
	"github.com/ipld/go-ipld-prime/datamodel"
	"github.com/ipld/go-ipld-prime/fluent/qp"
	cidlink "github.com/ipld/go-ipld-prime/linking/cid"
	"github.com/ipld/go-ipld-prime/node/basicnode"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
	"github.com/openledger/openledger/store/record/vectortest"
)

var network = record.Network{ChainID: 31337, Settlement: record.Address{1}}

// log is a log in memory and the Source of an audit.
type log struct {
	t       *testing.T
	key     *record.Key
	state   *record.State
	entries [][]byte
	heads   []record.SignedHead
	blocks  map[merkle.Hash][]byte
	records map[record.ID]*record.Record
	fails   string // the method that fails
}

var errDisk = errors.New("disk is on fire")

func (l *log) failing(method string) error {
	if l.fails == method {
		return errDisk
	}
	return nil
}

func (l *log) Heads(context.Context) ([]record.SignedHead, error) { return l.heads, l.failing("heads") }

func (l *log) Entries(_ context.Context, from, to uint64) ([][]byte, error) {
	n := uint64(len(l.entries))
	to = min(to, n, from+3) // fewer than asked for, so that more than one call is needed
	return l.entries[min(from, n):to], l.failing("entries")
}

func (l *log) Block(_ context.Context, h merkle.Hash) ([]byte, bool, error) {
	b, ok := l.blocks[h]
	return b, ok, l.failing("block")
}

func (l *log) Record(_ context.Context, id record.ID) ([]byte, bool, error) {
	r, ok := l.records[id]
	if !ok {
		return nil, false, l.failing("record")
	}
	return r.Block(), true, l.failing("record")
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func (l *log) register(name string, rate record.PPM, parents ...record.Parent) *record.Record {
	l.t.Helper()
	artifact := record.BlockCID(record.BlockHash([]byte(name)))
	slices.SortFunc(parents, func(a, b record.Parent) int { return bytes.Compare(a.Record[:], b.Record[:]) })
	r, err := record.Record{
		Artifact: artifact, Kind: "model", Name: name, Rate: rate, Due: rate, Parents: parents,
		Credits: []record.Credit{{Payee: record.Address{1}, Role: "builder", Weight: 1}},
	}.Sign(network, l.key)
	must(l.t, err)
	l.records[r.ID()] = r
	l.write(record.Draft{Kind: record.KindLineage, Block: r.Block()})
	return r
}

func (l *log) write(d record.Draft) {
	l.t.Helper()
	d.Time = 1000 + record.Time(len(l.entries))
	b, err := l.state.Write(d, func(id record.ID) (record.PPM, bool) {
		if r, ok := l.records[id]; ok {
			return r.Rate, true
		}
		return record.Million, true
	})
	must(l.t, err)
	l.entries = append(l.entries, b)
	if d.Block != nil {
		l.blocks[record.BlockHash(d.Block)] = d.Block
	}
}

func (l *log) use(fee record.Nano, weights map[record.ID]record.PPM) {
	l.t.Helper()
	u := &record.Usage{Input: 10, Cached: 2, Output: 7, Reasoning: 3, Fee: fee}
	for id, w := range weights {
		u.Uses = append(u.Uses, record.Use{Record: id, Weight: w})
	}
	l.write(record.Draft{Usage: u})
}

// sign signs the head of the entries as they stand, whatever is in them.
func (l *log) sign() {
	l.t.Helper()
	var r merkle.Range
	for _, e := range l.entries {
		r.Append(merkle.LeafHash(e), nil)
	}
	h, err := record.Head{Author: l.key.Author(), Size: r.Size(), Root: r.Root(), Time: 9000}.Sign(network, l.key)
	must(l.t, err)
	l.heads = append(l.heads, h)
}

var statement = []byte("\xa4dbody\xf6dkinddtestgsubject\x58\x20" + strings.Repeat("\x01", 32) + "gversion\x01")

// newLog is a log with every kind of entry: 0 and 1 are a model and its child, 2 and 3 a statement of each kind, 4 to 9 usages, 10 a kind
// that nobody knows. Usages 4, 6 and 8 use the base alone, 5, 7 and 9 the child and another record.
func newLog(t *testing.T) *log {
	t.Helper()
	k, err := record.ParseKey("00000000000000000000000000000000000000000000000000000000000000aa")
	must(t, err)
	l := &log{t: t, key: k, state: record.NewState(k.Author()), blocks: map[merkle.Hash][]byte{}, records: map[record.ID]*record.Record{}}
	base := l.register("base", 100_000)
	child := l.register("child", 500_000, record.Parent{Record: base.ID(), Lineage: base.CID(), Relation: "finetune", Share: 400_000})
	l.write(record.Draft{Kind: record.KindEvidence, Block: statement})
	l.write(record.Draft{Kind: record.KindAttestation, Block: statement})
	for range 3 {
		l.use(1000, map[record.ID]record.PPM{base.ID(): record.Million})
		l.use(2000, map[record.ID]record.PPM{child.ID(): 750_000, {9}: 250_000})
	}
	last := record.Entry{Kind: 77, Index: 10, Time: l.state.Time, Owed: l.state.Owed, Tail: []byte{1, 2, 3}}
	l.entries = append(l.entries, last.Append(nil))
	l.sign()
	return l
}

func audit(t *testing.T, l *log) Report {
	t.Helper()
	r, err := Log(t.Context(), network, l.key.Author(), l, nil)
	must(t, err)
	return r
}

// clean says that nothing at all was found.
func clean(r Report) bool { return r.Err() == nil && len(r.Flaws) == 0 && r.Flawed == 0 }

func TestACleanLogIsAddedUpAnew(t *testing.T) {
	l := newLog(t)
	var told []uint64
	r, err := Log(t.Context(), network, l.key.Author(), l, func(done, size uint64) { told = append(told, done, size) })
	must(t, err)
	if !clean(r) || r.Size != 11 || r.Good != 11 || r.Root != l.heads[0].Root || r.Head != l.heads[0] {
		t.Errorf("%+v: %v", r, r.Err())
	}
	if !slices.Equal(told, []uint64{3, 11, 6, 11, 9, 11, 11, 11}) {
		t.Errorf("progress %v", told)
	}
	// 3 · (1000 · 0.1 + 2000 · 0.75 · 0.5 + 2000 · 0.25)
	if r.Owed != 3*(100+750+500) {
		t.Errorf("owed %d", r.Owed)
	}
	var sum record.Nano
	for _, x := range r.Records {
		sum += x.Total
		if x.Uses != 3 || x.Last < 8 {
			t.Errorf("%+v", x)
		}
	}
	if len(r.Records) != 3 || sum != r.Owed {
		t.Errorf("records %+v", r.Records)
	}
	if want := []KindCount{{1, 6}, {2, 2}, {3, 1}, {4, 1}, {77, 1}}; !slices.Equal(r.Kinds, want) {
		t.Errorf("kinds %v, want %v", r.Kinds, want)
	}
	if want := []UnitSum{{record.Tokens, 6, 60, 12, 42, 18, 9000}}; !slices.Equal(r.Counts, want) {
		t.Errorf("counts %v, want %v", r.Counts, want)
	}
	if !slices.Equal(r.Unknown, []record.ID{{9}}) {
		t.Errorf("unknown %v", r.Unknown)
	}
}

func TestAnEmptyLogIsClean(t *testing.T) {
	l := newLog(t)
	l.entries, l.heads = nil, nil
	l.sign()
	if r := audit(t, l); !clean(r) || r.Size != 0 || r.Root != merkle.EmptyRoot {
		t.Errorf("%+v: %v", r, r.Err())
	}
}

// change rewrites entry i of the log.
func (l *log) change(i int, how func(*record.Entry)) {
	l.t.Helper()
	e, err := record.ParseEntry(l.entries[i])
	must(l.t, err)
	how(&e)
	l.entries[i] = e.Append(nil)
}

func TestEachFaultIsFoundWithItsKind(t *testing.T) {
	for name, c := range map[string]struct {
		kind   record.FaultKind
		at     uint64
		change func(*log)
	}{
		"too short":                   {record.Malformed, 10, func(l *log) { l.entries[10] = l.entries[10][:24] }},
		"too long":                    {record.Malformed, 10, func(l *log) { l.entries[10] = append(l.entries[10], make([]byte, 1061)...) }},
		"a block entry of 58 bytes":   {record.Malformed, 2, func(l *log) { l.entries[2] = append(l.entries[2], 0) }},
		"another index":               {record.Malformed, 3, func(l *log) { l.change(3, func(e *record.Entry) { e.Index = 4 }) }},
		"a time that falls":           {record.Malformed, 5, func(l *log) { l.change(5, func(e *record.Entry) { e.Time = 1003 }) }},
		"a usage with a byte more":    {record.Malformed, 4, func(l *log) { l.entries[4] = append(l.entries[4], 0) }},
		"no uses":                     {record.Malformed, 4, func(l *log) { l.change(4, func(e *record.Entry) { e.Usage.Uses = nil }) }},
		"uses that do not ascend":     {record.Malformed, 5, func(l *log) { l.change(5, func(e *record.Entry) { slices.Reverse(e.Usage.Uses) }) }},
		"weights of less than all":    {record.Malformed, 5, func(l *log) { l.change(5, func(e *record.Entry) { e.Usage.Uses[0].Weight-- }) }},
		"owed of one more":            {record.WrongOwed, 6, func(l *log) { l.change(6, func(e *record.Entry) { e.Owed++ }) }},
		"owed in the first entry":     {record.WrongOwed, 0, func(l *log) { l.change(0, func(e *record.Entry) { e.Owed++ }) }},
		"owed in a block entry":       {record.WrongOwed, 3, func(l *log) { l.change(3, func(e *record.Entry) { e.Owed++ }) }},
		"owed in an unknown kind":     {record.WrongOwed, 10, func(l *log) { l.change(10, func(e *record.Entry) { e.Owed-- }) }},
		"owed that wraps":             {record.WrongOwed, 4, wrap},
		"a total of one more":         {record.WrongTotal, 6, func(l *log) { l.change(6, func(e *record.Entry) { e.Usage.Uses[0].Total++ }) }},
		"a pointer to no use":         {record.WrongTotal, 6, func(l *log) { l.change(6, func(e *record.Entry) { e.Usage.Uses[0].Previous = 6 }) }},
		"a pointer to no usage":       {record.WrongTotal, 6, func(l *log) { l.change(6, func(e *record.Entry) { e.Usage.Uses[0].Previous = 1 }) }},
		"a pointer ahead":             {record.WrongTotal, 6, func(l *log) { l.change(6, func(e *record.Entry) { e.Usage.Uses[0].Previous = 9 }) }},
		"a first use that was not":    {record.WrongTotal, 6, func(l *log) { l.change(6, func(e *record.Entry) { e.Usage.Uses[0].Previous = 0 }) }},
		"an earlier use skipped":      {record.Skipped, 8, func(l *log) { l.change(8, skip) }},
		"all earlier uses skipped":    {record.Skipped, 6, func(l *log) { l.change(6, forget) }},
		"an amount above fee by rate": {record.WrongAmount, 4, func(l *log) { l.change(4, func(e *record.Entry) { overcharge(e) }) }},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLog(t)
			c.change(l)
			l.heads = nil
			l.sign()
			r := audit(t, l)
			if r.Fault == nil || r.Fault.Kind != c.kind || r.Fault.Index != c.at || r.Good != c.at || r.Size != 11 {
				t.Fatalf("fault %v, %d good entries, want %s at %d; damage %v", r.Fault, r.Good, c.kind, c.at, r.Damage)
			}
			if r.Fault.Head != l.heads[0] || r.Fault.Author != l.key.Author() || !errors.Is(r.Err(), r.Fault) || clean(r) {
				t.Errorf("%+v", r.Fault)
			}
		})
	}
}

// skip points past the latest use, with the total that this makes.
func skip(e *record.Entry) { e.Usage.Uses[0].Previous, e.Usage.Uses[0].Total = 5, 200 }

// forget says that there was no earlier use, with the total that this makes.
func forget(e *record.Entry) { e.Usage.Uses[0].Previous, e.Usage.Uses[0].Total = 0, 100 }

// overcharge raises an amount with all the totals that follow from it.
func overcharge(e *record.Entry) {
	u := &e.Usage.Uses[0]
	u.Amount, u.Total, e.Owed = u.Amount+1, u.Total+1, e.Owed+1
}

// wrap makes amounts whose sum wraps to what owed says.
func wrap(l *log) {
	l.change(4, func(e *record.Entry) {
		u := e.Usage.Uses[0]
		u.Weight, u.Amount, u.Total = 500_000, 1<<63, 1<<63
		v := u
		u.Record, v.Record = record.ID{1}, record.ID{2}
		e.Usage.Uses, e.Owed = []record.Use{u, v}, 0
	})
}

func TestVectorsAreJudgedUnderASignedHead(t *testing.T) {
	var v struct {
		Network record.Network
		Key     string
		Records []struct{ Block string }
		Drafts  []struct{ Block string }
		Entries []string
		Owed    record.Nano
		After   []struct{ Name, Verdict, Entry string }
	}
	must(t, vectortest.Read("../../store/record/testdata", &v))
	start := func(t *testing.T) *log {
		key, err := record.ParseKey(v.Key)
		must(t, err)
		l := &log{t: t, key: key, blocks: map[merkle.Hash][]byte{}, records: map[record.ID]*record.Record{}}
		for _, x := range v.Records {
			r, err := record.OpenRecord(v.Network, unhex(t, x.Block))
			must(t, err)
			l.records[r.ID()], l.blocks[record.BlockHash(r.Block())] = r, r.Block()
		}
		for _, x := range v.Drafts {
			l.blocks[record.BlockHash(unhex(t, x.Block))] = unhex(t, x.Block)
		}
		for _, x := range v.Entries {
			l.entries = append(l.entries, unhex(t, x))
		}
		return l
	}
	check := func(t *testing.T, l *log) Report {
		t.Helper()
		var tree merkle.Range
		for _, e := range l.entries {
			tree.Append(merkle.LeafHash(e), nil)
		}
		h, err := record.Head{Author: l.key.Author(), Size: tree.Size(), Root: tree.Root(), Time: 1 << 62}.Sign(v.Network, l.key)
		must(t, err)
		l.heads = []record.SignedHead{h}
		r, err := Log(t.Context(), v.Network, l.key.Author(), l, nil)
		must(t, err)
		return r
	}
	if r := check(t, start(t)); !clean(r) || r.Owed != v.Owed {
		t.Errorf("the log itself: %v, flaws %v, owed %d, want %d", r.Err(), r.Flaws, r.Owed, v.Owed)
	}
	for _, c := range v.After {
		t.Run(c.Name, func(t *testing.T) {
			l := start(t)
			l.entries = append(l.entries, unhex(t, c.Entry))
			r := check(t, l)
			verdict := "valid"
			switch {
			case r.Fault != nil:
				verdict = string(r.Fault.Kind)
			case len(r.Flaws) > 0 && r.Flaws[0].Why != "its block is missing": // the vectors have no blocks for these
				verdict = "flaw"
			}
			if verdict != c.Verdict || len(r.Damage)+len(r.Forks) > 0 {
				t.Errorf("%s (%v, %v, %v), want %s", verdict, r.Fault, r.Flaws, r.Damage, c.Verdict)
			}
		})
	}
}

func unhex(t *testing.T, s string) []byte {
	t.Helper()
	b, err := hex.DecodeString(strings.TrimPrefix(s, "0x"))
	must(t, err)
	return b
}

func TestFlawsAreShownAndCount(t *testing.T) {
	for name, c := range map[string]struct {
		want   string
		at     uint64
		change func(*log)
	}{
		"a missing block":            {"missing", 0, func(l *log) { delete(l.blocks, record.BlockHash(l.blockOf(0))) }},
		"a block that was exchanged": {"another", 3, func(l *log) { l.blocks[record.BlockHash(statement)] = []byte{0xa0} }},
		"a statement that is none":   {"is missing", 2, func(l *log) { l.replaceBlock(2, []byte{0xa0}) }},
		"a record that is none":      {"is missing", 1, func(l *log) { l.replaceBlock(1, []byte{0xa0}) }},
		"credits in a file":          {"in a file", 1, func(l *log) { l.replaceBlock(1, creditsInAFile(l.t, l.blockOf(1))) }},
		"more cached than read":      {"11 cached", 4, func(l *log) { l.change(4, func(e *record.Entry) { e.Usage.Cached = 11 }) }},
		"a reserved unit":            {"unit 5", 4, func(l *log) { l.change(4, func(e *record.Entry) { e.Usage.Unit = 5 }) }},
		"a void record":              {"void", 11, func(l *log) { l.voidRecord() }},
		"an ancestor beside its own": {"ancestor", 11, func(l *log) { l.useBoth() }},
		"a head before its entries":  {"before its last entry", 10, func(l *log) { l.early() }},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLog(t)
			l.entries, l.heads = slices.Clone(l.entries), nil
			c.change(l)
			if len(l.heads) == 0 {
				l.sign()
			}
			r := audit(t, l)
			if i := slices.IndexFunc(r.Flaws, func(f record.Flaw) bool { return f.Index == c.at && strings.Contains(f.Why, c.want) }); i < 0 {
				t.Errorf("flaws %v, want %q at %d", r.Flaws, c.want, c.at)
			}
			if r.Err() != nil || clean(r) || r.Flawed != uint64(len(r.Flaws)) || r.Owed != l.state.Owed {
				t.Errorf("%v, owed %d", r.Err(), r.Owed)
			}
		})
	}
}

// creditsInAFile is a record's block with a link in place of its credits.
func creditsInAFile(t *testing.T, block []byte) []byte {
	t.Helper()
	b := basicnode.Prototype.Any.NewBuilder()
	must(t, dagcbor.Decode(b, bytes.NewReader(block)))
	n, err := qp.BuildMap(basicnode.Prototype.Any, -1, func(to datamodel.MapAssembler) {
		for it := b.Build().MapIterator(); !it.Done(); {
			k, v, err := it.Next()
			must(t, err)
			key, err := k.AsString()
			must(t, err)
			if key == "credits" {
				v = basicnode.NewLink(cidlink.Link{Cid: record.BlockCID(record.BlockHash([]byte("credits")))})
			}
			qp.MapEntry(to, key, qp.Node(v))
		}
	})
	must(t, err)
	var out bytes.Buffer
	must(t, dagcbor.Encode(n, &out))
	return out.Bytes()
}

func (l *log) blockOf(i int) []byte {
	e, err := record.ParseEntry(l.entries[i])
	must(l.t, err)
	return l.blocks[e.Block]
}

func (l *log) replaceBlock(i int, b []byte) {
	l.change(i, func(e *record.Entry) { e.Block = record.BlockHash(b) })
	l.blocks[record.BlockHash(b)] = b
}

// resume makes the state what the entries add up to, so that more can be written after the last.
func (l *log) resume() {
	e, err := record.ParseEntry(l.entries[10])
	must(l.t, err)
	l.state.Add(e, merkle.LeafHash(l.entries[10]))
}

func (l *log) named(name string) *record.Record {
	for _, r := range l.records {
		if r.Name == name {
			return r
		}
	}
	l.t.Fatal("no record", name)
	return nil
}

// voidRecord links to the block of another record than the one it names.
func (l *log) voidRecord() {
	l.resume()
	base, child := l.named("base"), l.named("child")
	l.register("void", record.Million, record.Parent{Record: base.ID(), Lineage: child.CID(), Relation: "merge", Share: 500_000})
}

func (l *log) useBoth() {
	l.resume()
	l.use(1000, map[record.ID]record.PPM{l.named("base").ID(): 500_000, l.named("child").ID(): 500_000})
}

func (l *log) early() {
	l.sign()
	h, err := record.Head{Author: l.key.Author(), Size: 11, Root: l.heads[0].Root, Time: 1}.Sign(network, l.key)
	must(l.t, err)
	l.heads = []record.SignedHead{h}
}

func TestDamageIsTheSourcesAndNoFault(t *testing.T) {
	other := newLog(t)
	other.change(10, func(e *record.Entry) { e.Tail[0]++ })
	other.sign()
	for name, c := range map[string]struct {
		want   error
		size   uint64
		change func(*log)
	}{
		"an entry too few":               {ErrTruncated, 10, func(l *log) { l.entries = l.entries[:10] }},
		"no entries":                     {ErrTruncated, 0, func(l *log) { l.entries = nil }},
		"a changed byte that is valid":   {ErrRoot, 11, func(l *log) { l.change(10, func(e *record.Entry) { e.Tail[0]++ }) }},
		"a changed byte that is a fault": {ErrRoot, 11, func(l *log) { l.change(10, func(e *record.Entry) { e.Owed++ }) }},
		"two entries exchanged":          {ErrRoot, 11, func(l *log) { l.entries[2], l.entries[3] = l.entries[3], l.entries[2] }},
		"no head":                        {ErrNoHead, 0, func(l *log) { l.heads = nil }},
		"another author's head":          {ErrAuthor, 0, func(l *log) { l.heads[0].Author[0]++ }},
		"a head that is not signed":      {record.ErrSignature, 0, func(l *log) { l.heads[0].Time++ }},
		"one good head and a bad one":    {record.ErrSignature, 11, func(l *log) { h := l.heads[0]; h.Size = 99; l.heads = append(l.heads, h) }},
	} {
		t.Run(name, func(t *testing.T) {
			l := newLog(t)
			c.change(l)
			r := audit(t, l)
			if !errors.Is(r.Err(), c.want) || r.Fault != nil || len(r.Forks) > 0 || r.Size != c.size || clean(r) {
				t.Errorf("%v, fault %v, size %d, want %v, size %d", r.Err(), r.Fault, r.Size, c.want, c.size)
			}
			if text, err := r.Damage[0].MarshalText(); err != nil || len(text) == 0 {
				t.Errorf("damage %q, %v", text, err)
			}
		})
	}
}

func TestAForkIsFoundByAnySignedHead(t *testing.T) {
	for _, at := range []int{0, 4, 10} {
		l, other := newLog(t), newLog(t)
		other.change(at, func(e *record.Entry) { e.Time++ })
		other.entries = other.entries[:at+1]
		other.sign()
		l.heads = append(l.heads, other.heads[1])
		r := audit(t, l)
		if len(r.Forks) != 1 || r.Err() == nil || r.Fault != nil || r.Head != l.heads[0] {
			t.Fatalf("entry %d: forks %v, %v", at, r.Forks, r.Err())
		}
		if f := r.Forks[0]; f.Head != other.heads[1] || f.Root == f.Head.Root {
			t.Errorf("entry %d: %+v", at, f)
		}
	}
	l := newLog(t) // heads of one history are no fork
	for size := range 11 {
		short := newLog(t)
		short.entries = short.entries[:size]
		short.sign()
		l.heads = append(l.heads, short.heads[1])
	}
	if r := audit(t, l); len(r.Forks) != 0 || r.Err() != nil {
		t.Errorf("forks %v: %v", r.Forks, r.Err())
	}
}

func TestASourceThatFailsEndsTheAudit(t *testing.T) {
	for _, method := range []string{"heads", "entries", "block", "record"} {
		l := newLog(t)
		l.fails = method
		if _, err := Log(t.Context(), network, l.key.Author(), l, nil); !errors.Is(err, errDisk) {
			t.Errorf("%s: %v", method, err)
		}
	}
}

func TestARecordIsTakenOnlyIfItIsTheOneNamed(t *testing.T) {
	l := newLog(t)
	l.records[record.ID{9}] = l.named("base") // rate 10 %, but the log charges the whole
	if r := audit(t, l); r.Err() != nil || len(r.Unknown) != 1 {
		t.Errorf("%v, unknown %v", r.Err(), r.Unknown)
	}
}
