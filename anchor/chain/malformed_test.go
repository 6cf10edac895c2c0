package chain_test

import (
	"testing"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

func TestMalformedIsWhatBreaksARuleOfForm(t *testing.T) {
	c := newCourt(t)
	usage := func(weights ...record.PPM) []byte {
		var uses []record.Use
		for i, w := range weights {
			uses = append(uses, record.Use{Record: record.ID{byte(i)}, Weight: w})
		}
		e := record.Entry{Kind: record.KindUsage, Time: 1000, Usage: &record.Usage{Uses: uses}}
		return e.Append(nil)
	}
	sixteen := make([]record.PPM, 16)
	sixteen[0] = record.Million
	changed := func(b []byte, at int, to byte) []byte { b[at] = to; return b }
	ofKind := func(kind byte, length int) []byte { return changed(make([]byte, max(length, 1)), 0, kind)[:length] }
	for _, test := range []struct {
		what  string
		entry []byte
		bad   bool
	}{
		{"nothing", nil, true},
		{"24 bytes", ofKind(9, 24), true},
		{"25 bytes", ofKind(9, 25), false},
		{"25 bytes of kind 0", ofKind(0, 25), false},
		{"1088 bytes", ofKind(9, 1088), false},
		{"1089 bytes", ofKind(9, 1089), true},
		{"another index", changed(ofKind(9, 25), 8, 1), true},
		{"another index, by its first byte", changed(ofKind(9, 25), 1, 1), true},
		{"lineage of 56 bytes", ofKind(2, 56), true},
		{"lineage", ofKind(2, 57), false},
		{"lineage of 58 bytes", ofKind(2, 58), true},
		{"evidence of 25 bytes", ofKind(3, 25), true},
		{"evidence", ofKind(3, 57), false},
		{"attestation", ofKind(4, 57), false},
		{"attestation of 1088 bytes", ofKind(4, 1088), true},
		{"kind 5 of 58 bytes", ofKind(5, 58), false},
		{"a usage", usage(record.Million), false},
		{"a usage of 25 bytes", ofKind(1, 25), true},
		{"a usage of 83 bytes", usage(record.Million)[:83], true},
		{"a usage without uses", changed(usage(record.Million)[:84], 83, 0), true},
		{"a usage a byte short", usage(record.Million)[:143], true},
		{"a usage with a byte behind", append(usage(record.Million), 0), true},
		{"a usage of sixteen uses", usage(sixteen...), false},
		{"a usage that says more uses", changed(usage(record.Million), 83, 2), true},
		{"a usage that says 255 uses", changed(usage(record.Million), 83, 255), true},
		{"seventeen uses", usage(append(sixteen, 0)...), true},
		{"weights of less than the whole", usage(1, record.Million-2), true},
		{"weights of the whole", usage(1, record.Million-1), false},
		{"weights of more than the whole", usage(1, record.Million), true},
		{"weights that wrap", usage(1<<32-1, record.Million+1), true},
		{"a record twice", changed(usage(1, record.Million-1), 84+60, 0), true},
		{"records in the wrong order", changed(usage(1, record.Million-1), 84, 9), true},
		{"another unit of counts", changed(usage(record.Million), 25, 200), false}, // a flaw, for which nobody is slashed
	} {
		a := c.newAuthor()
		a.write(test.entry)
		refusal := "NoFault"
		if test.bad {
			refusal = ""
		}
		c.judges(test.what, a, a.proof(record.Malformed, 0, 0), refusal)
	}
}

func TestMalformedIsATimeThatFalls(t *testing.T) {
	c := newCourt(t)
	a := c.newAuthor()
	for i, at := range []record.Time{1000, 999, 999, 1001} {
		a.put(record.Entry{Kind: 9, Index: uint64(i), Time: at})
	}
	a.write(make([]byte, 24))
	kind := record.Malformed
	c.judges("a time a millisecond before the last", a, a.proof(kind, 0, 1, 0), "")
	c.judges("the same time", a, a.proof(kind, 0, 2, 1), "NoFault")
	c.judges("a later time", a, a.proof(kind, 0, 3, 2), "NoFault")
	c.judges("alone", a, a.proof(kind, 0, 1), "NoFault")
	c.judges("compared with the one before the last", a, a.proof(kind, 0, 2, 0), "NotNeighbours")
	c.judges("of the first entry", a, a.proof(kind, 0, 0, 1), "WrongLeaves")
	c.judges("of an entry that is too short", a, a.proof(kind, 0, 4, 3), "BadEntryLength")
	c.judges("with two others", a, a.proof(kind, 0, 1, 0, 2), "WrongLeaves")
	c.judges("without an entry", a, a.proof(kind, 0), "WrongLeaves")
}

// TestAProofIsOfWhatTheAuthorSignedAndOfNothingElse spoils a proof that holds, of every part.
func TestAProofIsOfWhatTheAuthorSignedAndOfNothingElse(t *testing.T) {
	c := newCourt(t)
	a := c.newAuthor()
	for range 5 {
		a.put(record.Entry{Kind: 9, Index: a.size() + 1})
	}
	good := func() audit.Proof { return a.proof(record.Malformed, 0, 2) }
	c.judges("as it is", a, good(), "")
	stranger := c.newAuthor()
	for what, spoil := range map[string]struct {
		how     func(*audit.Proof)
		refusal string
	}{
		"the entry":              {func(p *audit.Proof) { p.Leaves[0].Entry = append([]byte{}, make([]byte, 25)...) }, "NotIncluded"},
		"the index":              {func(p *audit.Proof) { p.Leaves[0].Index++ }, "NotIncluded"},
		"an index out of range":  {func(p *audit.Proof) { p.Leaves[0].Index = 5 }, "NotIncluded"},
		"the path":               {func(p *audit.Proof) { p.Leaves[0].Inclusion[1][0] ^= 1 }, "NotIncluded"},
		"the path's length":      {func(p *audit.Proof) { p.Leaves[0].Inclusion = p.Leaves[0].Inclusion[1:] }, "NotIncluded"},
		"the path's end":         {func(p *audit.Proof) { p.Leaves[0].Inclusion = append(p.Leaves[0].Inclusion, merkle.Hash{}) }, "NotIncluded"},
		"the size":               {func(p *audit.Proof) { p.Heads[0].Size++ }, "BadSignature"},
		"the root":               {func(p *audit.Proof) { p.Heads[0].Root[0]++ }, "BadSignature"},
		"the time":               {func(p *audit.Proof) { p.Heads[0].Time++ }, "BadSignature"},
		"the author":             {func(p *audit.Proof) { p.Heads[0].Author = stranger.key.Author() }, "BadSignature"},
		"the signature":          {func(p *audit.Proof) { p.Heads[0].Signature[40] ^= 1 }, "BadSignature"},
		"the signature's twin":   {func(p *audit.Proof) { highS(&p.Heads[0].Signature) }, "BadSignature"},
		"no signature":           {func(p *audit.Proof) { p.Heads[0].Signature = record.Signature{} }, "BadSignature"},
		"no head":                {func(p *audit.Proof) { p.Heads = nil }, "WrongHeads"},
		"a second head":          {func(p *audit.Proof) { p.Heads = append(p.Heads, a.head(3, 1)) }, "WrongHeads"},
		"a kind that is none":    {func(p *audit.Proof) { p.Kind = "" }, "UnknownFault"},
		"a kind of a challenge":  {func(p *audit.Proof) { p.Kind = record.NotInLog }, "UnknownFault"},
		"the other of them":      {func(p *audit.Proof) { p.Kind = record.Withheld }, "UnknownFault"},
		"a use that is not read": {func(p *audit.Proof) { p.Use = 200 }, ""},
	} {
		p := good()
		spoil.how(&p)
		c.judges(what, a, p, spoil.refusal)
	}
	// Nothing was kept, so the author is not marked; then it is, once.
	if c.log(a).Marked {
		t.Error("a proof that was only tried marks the author")
	}
	c.must(second(c.do(c.judge, chain.ProveItem{Proof: good()})))
	if !c.log(a).Marked {
		t.Error("a proof does not mark the author")
	}
	c.refused("a second proof", "AuthorMarked", second(c.do(c.judge, chain.ProveItem{Proof: good()})))
}
