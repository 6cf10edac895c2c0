package record

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"math/big"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ipfs/go-cid"

	"github.com/openledger/openledger/store/merkle"
)

// high makes the other signature of the same key over the same digest: s in the upper half, which EIP-2 forbids.
func high(s *Signature) {
	n := crypto.S256().Params().N
	new(big.Int).Sub(n, new(big.Int).SetBytes(s[32:64])).FillBytes(s[32:64])
	s[64] = 27 + 28 - s[64]
}

func draftRecord(name string, parents ...Parent) Record {
	return Record{
		Artifact: BlockCID(BlockHash([]byte(name))), Kind: "model", Name: name, Rate: 500_000, Due: 400_000, Issued: 1,
		Credits: []Credit{{Payee: Address{1}, Role: "builder", Weight: 1}, {Payee: Address{2}, Role: "tester", Weight: 2}}, Parents: parents,
	}
}

func TestRecordRulesFromBothSides(t *testing.T) {
	key := testKey(t)
	lineage := BlockCID(BlockHash(nil))
	parents := func(n int, share PPM) (out []Parent) {
		for i := range n {
			out = append(out, Parent{ID{byte(i + 1)}, lineage, "finetune", share})
		}
		return out
	}
	credits := func(n int) (out []Credit) {
		for i := range n {
			out = append(out, Credit{Address{byte(i >> 8), byte(i)}, "x", 1})
		}
		return out
	}
	for name, c := range map[string]struct {
		change func(*Record)
		ok     bool
	}{
		"as it is":                      {func(*Record) {}, true},
		"everything optional":           {func(r *Record) { r.License, r.Card = "MIT", lineage; r.Mentions = []Mention{{"a", "b", "c"}} }, true},
		"an unknown kind":               {func(r *Record) { r.Kind = "poem" }, true},
		"no name":                       {func(r *Record) { r.Name = "" }, false},
		"a name of 200 characters":      {func(r *Record) { r.Name = strings.Repeat("ü", 200) }, true},
		"a name of 201 characters":      {func(r *Record) { r.Name = strings.Repeat("u", 201) }, false},
		"a name that is not UTF-8":      {func(r *Record) { r.Name = "\xff" }, false},
		"a role that is not UTF-8":      {func(r *Record) { r.Credits[0].Role = "\xff" }, false},
		"32 parents":                    {func(r *Record) { r.Parents = parents(32, 1) }, true},
		"33 parents":                    {func(r *Record) { r.Parents = parents(33, 1) }, false},
		"a parent twice":                {func(r *Record) { r.Parents = slices.Repeat(parents(1, 1), 2) }, false},
		"parents that descend":          {func(r *Record) { r.Parents = parents(2, 1); slices.Reverse(r.Parents) }, false},
		"shares of a million":           {func(r *Record) { r.Parents = parents(2, 500_000) }, true},
		"shares of a million and two":   {func(r *Record) { r.Parents = parents(2, 500_001) }, false},
		"a share of 2^32-1":             {func(r *Record) { r.Parents = parents(1, 1<<32-1) }, false},
		"no credits, all shared out":    {func(r *Record) { r.Credits, r.Parents = nil, parents(1, Million) }, true},
		"no credits, one ppm left":      {func(r *Record) { r.Credits, r.Parents = nil, parents(1, Million-1) }, false},
		"no credits, no parents":        {func(r *Record) { r.Credits = nil }, false},
		"credits though all is shared":  {func(r *Record) { r.Parents = parents(1, Million) }, true},
		"256 credits":                   {func(r *Record) { r.Credits = credits(256) }, true},
		"257 credits":                   {func(r *Record) { r.Credits = credits(257) }, false},
		"a credit twice":                {func(r *Record) { r.Credits = slices.Repeat(r.Credits[:1], 2) }, false},
		"credits that descend":          {func(r *Record) { slices.Reverse(r.Credits) }, false},
		"a credit of weight 0":          {func(r *Record) { r.Credits[1].Weight = 0 }, false},
		"a credit of weight 2^32-1":     {func(r *Record) { r.Credits[1].Weight = 1<<32 - 1 }, true},
		"a rate of a million":           {func(r *Record) { r.Rate = Million }, true},
		"a rate above a million":        {func(r *Record) { r.Rate = Million + 1 }, false},
		"a due of a million":            {func(r *Record) { r.Due = Million }, true},
		"a due above a million":         {func(r *Record) { r.Due = Million + 1 }, false},
		"an artifact of CIDv0":          {func(r *Record) { r.Artifact = cid.NewCidV0(lineage.Hash()) }, false},
		"an artifact of another hash":   {func(r *Record) { r.Artifact = otherHash(t) }, false},
		"a parent's link of that":       {func(r *Record) { r.Parents = parents(1, 1); r.Parents[0].Lineage = otherHash(t) }, false},
		"a card of that":                {func(r *Record) { r.Card = otherHash(t) }, false},
		"a block above 64 KiB":          {func(r *Record) { r.License = strings.Repeat("x", MaxBlock) }, false},
		"issued at the end of int64":    {func(r *Record) { r.Issued = 1<<63 - 1 }, true},
		"a time that DAG-CBOR can't do": {func(r *Record) { r.Issued = 1 << 63 }, false},
	} {
		t.Run(name, func(t *testing.T) {
			draft := draftRecord("x")
			draft.Credits = slices.Clone(draft.Credits)
			c.change(&draft)
			r, err := draft.Sign(testNetwork, key)
			if (err == nil) != c.ok {
				t.Fatal(err)
			}
			if !c.ok {
				return
			}
			again, err := OpenRecord(testNetwork, r.Block())
			must(t, err)
			if again.ID() != r.ID() || again.Builder != key.Address() || again.CID() != r.CID() {
				t.Errorf("%+v", again)
			}
			if _, err := OpenRecord(Network{1, Address{}}, r.Block()); !errors.Is(err, ErrSignature) {
				t.Errorf("on another network: %v", err)
			}
		})
	}
}

func otherHash(t *testing.T) cid.Cid {
	t.Helper()
	c, err := cid.V1Builder{Codec: cid.DagCBOR, MhType: 0x13}.Sum([]byte("x")) // sha2-512
	must(t, err)
	return c
}

func TestAnyChangedByteOfARecordIsRefused(t *testing.T) {
	r, err := draftRecord("x").Sign(testNetwork, testKey(t))
	must(t, err)
	block := slices.Clone(r.Block())
	for i := range block {
		for bit := range 8 {
			block[i] ^= 1 << bit
			if got, err := OpenRecord(testNetwork, block); err == nil {
				t.Errorf("byte %d, bit %d: %+v", i, bit, got)
			}
			block[i] ^= 1 << bit
		}
		if _, err := OpenRecord(testNetwork, block[:i]); !errors.Is(err, ErrBlock) {
			t.Errorf("the first %d bytes: %v", i, err)
		}
	}
	if _, err := OpenRecord(testNetwork, append(block, 0)); !errors.Is(err, ErrBlock) {
		t.Errorf("a byte more: %v", err)
	}
}

func TestBlocksOfDepthOrSizeWithoutEndAreRefused(t *testing.T) {
	for name, b := range map[string][]byte{
		"deep":               append(slices.Repeat([]byte{0x81}, 60_000), 0xf6),
		"a long list":        {0x9b, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff},
		"a long map":         {0xbb, 0, 0, 0, 0, 0xff, 0xff, 0xff, 0xff},
		"long text":          {0x7b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
		"long bytes":         {0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff},
		"an endless list":    {0x9f, 0xff},
		"a float":            {0xfb, 0x3f, 0xf0, 0, 0, 0, 0, 0, 0},
		"undefined":          {0xf7},
		"a long zero":        {0x18, 0},
		"keys of two orders": {0xa2, 0x62, 'a', 'a', 1, 0x61, 'b', 2},
		"a key twice":        {0xa2, 0x61, 'a', 1, 0x61, 'a', 2},
		"a key of a number":  {0xa1, 1, 1},
		"a tag of another":   {0xc1, 1},
		"nothing":            {},
	} {
		if _, err := decodeBlock(b); !errors.Is(err, ErrBlock) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestEdgesToParents(t *testing.T) {
	key := testKey(t)
	parent, err := draftRecord("parent").Sign(testNetwork, key) // due 400,000
	must(t, err)
	other, err := draftRecord("other").Sign(testNetwork, key)
	must(t, err)
	held := func(c cid.Cid) (*Record, bool) {
		for _, r := range []*Record{parent, other} {
			if r.CID() == c {
				return r, true
			}
		}
		return nil, false
	}
	for name, c := range map[string]struct {
		parent    Parent
		rate, due PPM
		want      error
	}{
		"just enough":               {Parent{parent.ID(), parent.CID(), "finetune", 800_000}, 500_000, 500_000, nil},
		"a share one ppm too small": {Parent{parent.ID(), parent.CID(), "finetune", 799_999}, 500_000, 500_000, ErrVoid},
		"a rate too small":          {Parent{parent.ID(), parent.CID(), "finetune", 800_000}, 499_999, 500_000, ErrVoid},
		"a due too small":           {Parent{parent.ID(), parent.CID(), "finetune", 800_000}, 500_000, 499_999, ErrVoid},
		"another one's block":       {Parent{parent.ID(), other.CID(), "finetune", 800_000}, 500_000, 500_000, ErrVoid},
		"a block that is not held":  {Parent{parent.ID(), BlockCID(merkle.Hash{}), "finetune", 800_000}, 500_000, 500_000, ErrParentUnknown},
	} {
		draft := draftRecord("child", c.parent)
		draft.Rate, draft.Due = c.rate, c.due
		r, err := draft.Sign(testNetwork, key)
		must(t, err)
		if err := r.CheckParents(held); !errors.Is(err, c.want) {
			t.Errorf("%s: %v, want %v", name, err, c.want)
		}
	}
}

func TestReceiptsOfBadForm(t *testing.T) {
	good, err := os.ReadFile("testdata/receipts/good-0.json")
	must(t, err)
	edit := func(path string, value any) []byte {
		var m map[string]any
		must(t, json.Unmarshal(good, &m))
		at, keys := m, strings.Split(path, ".")
		for _, k := range keys[:len(keys)-1] {
			at = at[k].(map[string]any)
		}
		at[keys[len(keys)-1]] = value
		b, err := json.Marshal(m)
		must(t, err)
		return b
	}
	hash := base64.StdEncoding.EncodeToString(make([]byte, 32))
	for name, b := range map[string][]byte{
		"nothing":                     nil,
		"null in place of a number":   edit("version", nil),
		"no JSON":                     []byte("hello"),
		"a list":                      []byte("[]"),
		"two receipts":                append(slices.Clone(good), good...),
		"half of it":                  good[:len(good)/2],
		"more than 16 KiB":            append(slices.Clone(good), make([]byte, MaxReceipt)...),
		"version 2":                   edit("version", 2),
		"a negative index":            edit("index", -1),
		"an index of text":            edit("index", "7"),
		"an index beyond 64 bits":     edit("index", json.Number("18446744073709551616")),
		"a half index":                edit("index", 0.5),
		"an entry of 24 bytes":        edit("entry", base64.StdEncoding.EncodeToString(make([]byte, 24))),
		"an entry of 1,089 bytes":     edit("entry", base64.StdEncoding.EncodeToString(make([]byte, 1089))),
		"an entry in URL base64":      edit("entry", "-_"+strings.Repeat("A", 34)),
		"no entry":                    edit("entry", ""),
		"66 hashes":                   edit("proof", slices.Repeat([]string{hash}, 66)),
		"a hash of 31 bytes":          edit("proof", []string{base64.StdEncoding.EncodeToString(make([]byte, 31))}),
		"a hash in hex":               edit("proof", []string{merkle.Hash{}.String()}),
		"a proof of text":             edit("proof", hash),
		"an author of 19 bytes":       edit("author", "0x"+strings.Repeat("0", 38)),
		"an author without 0x":        edit("author", strings.Repeat("0", 40)),
		"a root of 31 bytes":          edit("head.root", "0x"+strings.Repeat("0", 62)),
		"a signature of 64 bytes":     edit("head.signature", "0x"+strings.Repeat("0", 128)),
		"a size of text":              edit("head.size", "56"),
		"a salt of 31 bytes":          edit("salt", "0x"+strings.Repeat("0", 62)),
		"a consumer of 21 bytes":      edit("consumer", "0x"+strings.Repeat("0", 42)),
		"a settlement that is no hex": edit("network.settlement", "0x"+strings.Repeat("g", 40)),
	} {
		if r, err := ParseReceipt(b); !errors.Is(err, ErrReceipt) {
			t.Errorf("%s: %+v, %v", name, r, err)
		}
	}
	for name, b := range map[string][]byte{
		"as it is":             good,
		"a key more":           edit("note", "hello"),
		"a salt of null":       edit("salt", nil),
		"salt and consumer":    edit("salt", "0x"+strings.Repeat("ab", 32)),
		"an upper-case author": edit("author", "0x"+strings.ToUpper("596D2425d276BFAE157fa0282b739812b6edabcb")),
	} {
		r, err := ParseReceipt(b)
		if err == nil {
			_, err = r.Verify()
		}
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestAReceiptOfAMalformedEntryIsRefused(t *testing.T) {
	// The author signed a log with bytes in it that are no entry, or one of another index.
	key := testKey(t)
	w := newWritten(t)
	w.write(t, usage(1, 1))
	short := slices.Clone(w.entries[0][:len(w.entries[0])-1])
	moved := slices.Clone(w.entries[0])
	moved[8]++
	for _, entry := range [][]byte{short, moved} {
		h, err := Head{key.Author(), 1, merkle.LeafHash(entry), 1}.Sign(testNetwork, key)
		must(t, err)
		if _, err := (Receipt{Network: testNetwork, Entry: entry, Head: h}).Verify(); !errors.Is(err, ErrReceipt) {
			t.Errorf("%v", err)
		}
	}
}

func TestWriteChangesNothingWhenItRefuses(t *testing.T) {
	rate := func(id ID) (PPM, bool) { return Million, id != ID{9} }
	s := NewState(testKey(t).Author())
	_, err := s.Write(usage(1<<63, 1), rate)
	must(t, err)
	before := *s.Next()
	for name, c := range map[string]struct {
		draft Draft
		want  error
	}{
		"an unknown record":       {usage(5, 9), ErrUnknownRecord},
		"one known, one not":      {usage(5, 1, 9), ErrUnknownRecord},
		"owed that overflows":     {usage(1<<63, 2), ErrOverflow},
		"a total that overflows":  {usage(1<<63, 1), ErrOverflow},
		"no uses":                 {usage(5), nil},
		"17 uses":                 {usage(5, []byte("abcdefghijklmnopq")...), nil},
		"a record twice":          {usage(5, 3, 3), nil},
		"weights of half":         {Draft{Usage: &Usage{Uses: []Use{{Record: ID{1}, Weight: Million / 2}}}}, nil},
		"more cached than input":  {Draft{Usage: &Usage{Cached: 1, Uses: []Use{{Record: ID{1}, Weight: Million}}}}, nil},
		"a reserved unit":         {Draft{Usage: &Usage{Unit: 5, Uses: []Use{{Record: ID{1}, Weight: Million}}}}, nil},
		"a reserved flag":         {Draft{Usage: &Usage{Flags: 8, Uses: []Use{{Record: ID{1}, Weight: Million}}}}, nil},
		"a kind without a block":  {Draft{Kind: KindUsage, Block: []byte{1}}, nil},
		"an unknown kind":         {Draft{Kind: 9, Block: []byte{1}}, nil},
		"a block above 64 KiB":    {Draft{Kind: KindEvidence, Block: make([]byte, MaxBlock+1)}, nil},
		"nothing of either":       {Draft{}, nil},
		"identity of both values": {Draft{Usage: &Usage{Flags: Hashed | Attested, Uses: []Use{{Record: ID{1}, Weight: Million}}}}, nil},
	} {
		b, err := s.Write(c.draft, rate)
		if err == nil || b != nil || c.want != nil && !errors.Is(err, c.want) {
			t.Errorf("%s: %v", name, err)
		}
		if s.Size() != 1 || s.Owed != before.Owed || s.Range.Root() != before.Range.Root() || len(s.Changed()) != 1 {
			t.Errorf("%s changed the state", name)
		}
	}
	if b, err := s.Write(usage(1, []byte("abcdefghijklmnop")...), rate); err != nil || len(b) != 1044 {
		t.Errorf("16 uses: %d bytes, %v", len(b), err)
	}
}

func TestATimeThatFallsRepeatsTheLast(t *testing.T) {
	s := NewState(testKey(t).Author())
	for _, step := range [][2]Time{{50, 50}, {40, 50}, {60, 60}} {
		d := usage(1, 1)
		d.Time = step[0]
		b, err := s.Write(d, flatRate)
		must(t, err)
		if e, err := ParseEntry(b); err != nil || e.Time != step[1] {
			t.Errorf("time %d: %d, %v", step[0], e.Time, err)
		}
	}
}

func TestWriteTakesUsesInAnyOrderAndLeavesTheDraftAlone(t *testing.T) {
	s := NewState(testKey(t).Author())
	d := usage(1000, 30, 20, 10)
	given := slices.Clone(d.Usage.Uses)
	b, err := s.Write(d, flatRate)
	must(t, err)
	e, err := ParseEntry(b)
	must(t, err)
	if e.Usage.Uses[0].Record != (ID{10}) || !slices.Equal(d.Usage.Uses, given) {
		t.Errorf("%v, draft %v", e.Usage.Uses, d.Usage.Uses)
	}
}

func TestTokenText(t *testing.T) {
	for s, want := range map[string]Nano{"0": 0, "1": 1e9, "1.5": 15e8, "0.000000001": 1, "18446744073.709551615": 1<<64 - 1, "007": 7e9} {
		if got, err := ParseToken(s); err != nil || got != want {
			t.Errorf("%q: %d, %v", s, got, err)
		}
	}
	for _, bad := range []string{"", ".", "1.", ".5", "-1", "+1", "1e3", "1,5", "1.0000000001", "1.+5", "1.-5", "1. 5", "0x1", "1_000", "18446744073.709551616", "18446744074", "99999999999999999999"} {
		if got, err := ParseToken(bad); err == nil {
			t.Errorf("%q is %d", bad, got)
		}
	}
	for n, want := range map[Nano]string{0: "0", 1: "0.000000001", 15e8: "1.5", 1e9: "1", 10e9: "10"} {
		if got := n.Token(); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}
