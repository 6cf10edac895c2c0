package contract_test

import (
	"encoding/binary"
	"math/rand/v2"
	"slices"

	"pgregory.net/rapid"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// draws are choices, all of which are as likely: rapid alone would rather choose small numbers, and hardly make a log with a good proof.
type draws struct {
	*rapid.T
	rng *rand.Rand
}

func newDraws(t *rapid.T) draws {
	return draws{t, rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))}
}

func (d draws) below(n int, _ string) int { return d.rng.IntN(n) }

func (d draws) once(in int, what string) bool { return d.below(in, what) == 0 }

// of is one of some.
func of[T any](d draws, what string, some ...T) T { return some[d.below(len(some), what)] }

// court is a settlement where proofs are judged: by it, and by Go. Some records are registered, each at its rate.
type court struct {
	*world
	rates   map[record.ID]record.PPM
	records []record.ID // those, and two that are not registered
}

func newCourt(t fatal) *court {
	c := &court{world: newWorld(t, 9), rates: map[record.ID]record.PPM{}, records: []record.ID{{1}, {0xff}}}
	for _, rate := range []record.PPM{record.Million, 333_333, 0} {
		r := c.seal(record.Terms{Rate: rate}, ben)
		c.do(eve, abi.PackRegister(r.terms, r.signature))
		c.rates[r.id] = rate
		c.records = append(c.records, r.id)
	}
	return c
}

func (c *court) registered(id record.ID) (record.PPM, bool) { r, ok := c.rates[id]; return r, ok }

// rateOf knows a rate of the others too: their authors have their blocks.
func (c *court) rateOf(id record.ID) (record.PPM, bool) {
	if r, ok := c.rates[id]; ok {
		return r, true
	}
	return 500_000, true
}

// suspect is an author with a log that may be at fault.
type suspect struct {
	*author
	at int // the entry that was spoilt; -1 for none
}

// suspectOf draws a log of the key.
func (c *court) suspectOf(d draws, k *record.Key) *suspect {
	s := &suspect{c.authorOf(k), -1}
	s.rate = c.rateOf
	size := 1 + d.below(12, "entries")
	if !d.once(4, "no fault") {
		s.at = size - 1 - d.below(size, "entries behind the fault")
	}
	for i := range size {
		entry := c.draft(d, s)
		if i == s.at {
			entry = spoilEntry(d, slices.Clone(entry))
		}
		s.write(entry)
	}
	return s
}

// draft is a good entry that comes next.
func (c *court) draft(d draws, s *suspect) []byte {
	if d.once(5, "no usage") {
		kind := of(d, "kind", record.KindLineage, record.KindAttestation, 7)
		e := record.Entry{Kind: kind, Index: s.state.Size(), Time: max(c.now, s.state.Time), Owed: s.state.Owed}
		s.state.Add(e, merkle.Hash{})
		return e.Append(nil)
	}
	ids := slices.Clone(c.records)
	for len(ids) > 1 && !d.once(2, "enough records") {
		ids = slices.Delete(ids, 0, 1)
	}
	fee := of(d, "fee", uint64(0), 1, 999_999_999, 1<<40+1, 1<<63)
	if uint64(s.state.Owed)+fee < fee {
		fee = 0
	}
	return s.next(fee, ids...)
}

// spoilEntry changes an entry: one of its numbers, or its bytes.
func spoilEntry(d draws, b []byte) []byte {
	if b[0] == byte(record.KindUsage) && !d.once(4, "its bytes") {
		return spoilUse(d, b)
	}
	switch d.below(6, "how") {
	case 0:
		return b[:d.below(len(b), "cut at")]
	case 1:
		return append(b, make([]byte, of(d, "longer by", 1, 60, 1088-len(b), 1089-len(b)))...)
	case 2:
		b[0] = byte(d.below(6, "kind"))
	case 3:
		flip(d.T, b[1:9])
	case 4:
		flip(d.T, b[9:17])
	default:
		flip(d.T, b)
	}
	return b
}

// spoilUse changes one number of a usage: of the entry, or of one of its uses.
func spoilUse(d draws, b []byte) []byte {
	use := b[84+60*d.below(int(b[83]), "use"):]
	if d.once(4, "points further back") {
		clear(use[52:60])
		use[59] = byte(d.below(3, "previous"))
		return b
	}
	field := of(d, "field", b[17:25], b[43:51], use[32:36], use[36:44], use[36:44], use[44:52], use[52:60], use[:32])
	switch {
	case d.once(3, "a bit"):
		flip(d.T, field)
	case len(field) == 8:
		v := binary.BigEndian.Uint64(field)
		off := of(d, "off", uint64(1), 2, ^uint64(0), ^uint64(1), -v, -v-1)
		binary.BigEndian.PutUint64(field, v+off)
	default:
		field[len(field)-1]++
	}
	return b
}
