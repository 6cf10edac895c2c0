package contract_test

import (
	"encoding/binary"
	"slices"
	"testing"

	"github.com/openledger/openledger/store/record"
)

// forms are bytes in place of an entry, made of a good usage of two records at index 5, and whether they break a rule of form.
var forms = map[string]struct {
	make      func(good []byte) []byte
	malformed bool
}{
	"a good usage":                                  {func(b []byte) []byte { return b }, false},
	"nothing":                                       {func(b []byte) []byte { return nil }, true},
	"24 bytes":                                      {func(b []byte) []byte { return b[:24] }, true},
	"25 bytes of an unknown kind":                   {func(b []byte) []byte { b[0] = 9; return b[:25] }, false},
	"26 bytes of kind 0":                            {func(b []byte) []byte { b[0] = 0; return b[:26] }, false},
	"1088 bytes of an unknown kind":                 {func(b []byte) []byte { b[0] = 5; return stretch(b, 1088) }, false},
	"1089 bytes of an unknown kind":                 {func(b []byte) []byte { b[0] = 5; return stretch(b, 1089) }, true},
	"a lineage of 57 bytes":                         {func(b []byte) []byte { b[0] = 2; return b[:57] }, false},
	"a lineage of 58 bytes":                         {func(b []byte) []byte { b[0] = 2; return b[:58] }, true},
	"a lineage of 25 bytes":                         {func(b []byte) []byte { b[0] = 2; return b[:25] }, true},
	"an evidence of 56 bytes":                       {func(b []byte) []byte { b[0] = 3; return b[:56] }, true},
	"an evidence of 57 bytes":                       {func(b []byte) []byte { b[0] = 3; return b[:57] }, false},
	"an attestation of 57 bytes":                    {func(b []byte) []byte { b[0] = 4; return b[:57] }, false},
	"an attestation of 1088 bytes":                  {func(b []byte) []byte { b[0] = 4; return stretch(b, 1088) }, true},
	"an index above":                                {func(b []byte) []byte { b[8]++; return b }, true},
	"an index below":                                {func(b []byte) []byte { b[8]--; return b }, true},
	"an index above by 2^56":                        {func(b []byte) []byte { b[1]++; return b }, true},
	"an unknown kind's index above":                 {func(b []byte) []byte { b[0] = 9; b[8]++; return b[:25] }, true},
	"a usage of 83 bytes":                           {func(b []byte) []byte { return b[:83] }, true},
	"a usage of no uses":                            {func(b []byte) []byte { b[83] = 0; return b[:84] }, true},
	"a usage cut short":                             {func(b []byte) []byte { return b[:len(b)-1] }, true},
	"a usage with a byte behind":                    {func(b []byte) []byte { return append(b, 0) }, true},
	"a usage of three uses, two of which are there": {func(b []byte) []byte { b[83] = 3; return b }, true},
	"a usage of one use, and another":               {func(b []byte) []byte { b[83] = 1; return b }, true},
	"a usage of one use, with all the weight": {func(b []byte) []byte {
		b[83] = 1
		binary.BigEndian.PutUint32(b[84+32:], 1_000_000)
		return b[:84+60]
	}, false},
	"a usage of sixteen uses":                  {func(b []byte) []byte { return manyUses(b, 16) }, false},
	"a usage of seventeen uses":                {func(b []byte) []byte { return manyUses(b, 17) }, true},
	"weights that sum to a millionth less":     {func(b []byte) []byte { b[84+35]--; return b }, true},
	"weights that sum to a millionth more":     {func(b []byte) []byte { b[84+60+35]++; return b }, true},
	"weights that sum to the whole and a wrap": {func(b []byte) []byte { return wrapWeights(b) }, true},
	"one record twice":                         {func(b []byte) []byte { copy(b[84+60:84+92], b[84:84+32]); return b }, true},
	"records that descend": {func(b []byte) []byte {
		first := slices.Clone(b[84 : 84+60])
		copy(b[84:], b[84+60:])
		copy(b[84+60:], first)
		return b
	}, true},
	// What nodes show as flaws is no fault.
	"a reserved unit":                     {func(b []byte) []byte { b[25] = 200; return b }, false},
	"reserved flags":                      {func(b []byte) []byte { b[26] = 0xff; return b }, false},
	"more cached than read":               {func(b []byte) []byte { b[31] = 0xff; return b }, false},
	"more reasoning than written":         {func(b []byte) []byte { b[39] = 0xff; return b }, false},
	"accounts that are none of its forms": {func(b []byte) []byte { b[17], b[84+36], b[84+44], b[84+52] = 1, 2, 3, 4; return b }, false},
}

func stretch(b []byte, to int) []byte { return append(b, make([]byte, to-len(b))...) }

// manyUses gives the usage that many uses, which together have all the weight.
func manyUses(b []byte, n int) []byte {
	b = append(b[:83], byte(n))
	for i := range n {
		use := make([]byte, 60)
		use[0] = byte(i)
		if i == 0 {
			binary.BigEndian.PutUint32(use[32:], 1_000_000)
		}
		b = append(b, use...)
	}
	return b
}

// wrapWeights makes weights whose sum is the whole only in 32 bits.
func wrapWeights(b []byte) []byte {
	binary.BigEndian.PutUint32(b[84+32:], 1<<31)
	binary.BigEndian.PutUint32(b[84+60+32:], 1<<31+1_000_000)
	return b
}

func TestAnEntryThatBreaksARuleOfFormIsAFault(t *testing.T) {
	for what, form := range forms {
		t.Run(what, func(t *testing.T) {
			a, sure := written(t)
			a.write(form.make(a.next(1_000_000, loose, sure)))
			if !form.malformed {
				a.standsBy("NoFault", a.proof(record.Malformed, 0, 5))
				return
			}
			a.proves(a.proof(record.Malformed, 0, 5))
		})
	}
}

func TestATimeThatFallsIsAFault(t *testing.T) {
	for _, off := range []int{-1, 0, 1} {
		a := bad(t, func(e *record.Entry) { e.Time += record.Time(off) })
		a.standsBy("NotNeighbours", a.proof(record.Malformed, 0, 5, 3), 5, 3)
		a.standsBy("WrongLeaves", a.proof(record.Malformed, 0, 0, 1), 7, 2)
		a.standsBy("NoFault", a.proof(record.Malformed, 0, 5))
		if off >= 0 {
			a.standsBy("NoFault", a.proof(record.Malformed, 0, 5, 4))
			continue
		}
		a.proves(a.proof(record.Malformed, 0, 5, 4))
	}
}

func TestAnEntryThatCanNotBeReadIsMalformedAndNothingElse(t *testing.T) {
	for _, length := range []int{0, 24, 1089} {
		a, sure := written(t)
		a.write(make([]byte, length))
		a.use(1, sure)
		for _, kind := range []record.FaultKind{record.WrongTotal, record.WrongAmount} {
			a.standsBy("BadEntryLength", a.proof(kind, 0, 5), length)
		}
		for _, kind := range []record.FaultKind{record.WrongOwed, record.WrongTotal, record.Skipped, record.Malformed} {
			a.standsBy("BadEntryLength", a.proof(kind, 0, 5, 4), length)
		}
		for _, kind := range []record.FaultKind{record.WrongOwed, record.Malformed} {
			a.standsBy("BadEntryLength", a.proof(kind, 0, 6, 5), length)
		}
		a.proves(a.proof(record.Malformed, 0, 5))
	}
	// A usage of another length than its uses take is read as far as every entry is.
	a, sure := written(t)
	a.write(append(a.next(1, sure), 0))
	a.standsBy("BadEntryLength", a.proof(record.WrongOwed, 0, 5, 4), 84+60+1)
	a.standsBy("BadEntryLength", a.proof(record.WrongTotal, 0, 5, 4), 84+60+1)
	a.standsBy("NoFault", a.proof(record.Malformed, 0, 5, 4))
	a.use(1, sure)
	a.standsBy("BadEntryLength", a.proof(record.WrongTotal, 0, 6, 5))
	a.standsBy("NoFault", a.proof(record.WrongOwed, 0, 6, 5))
	// What is no usage has no uses.
	a.write(record.Entry{Kind: record.KindEvidence, Index: 7}.Append(nil))
	a.standsBy("NotUsage", a.proof(record.WrongTotal, 0, 7), 3)
	a.standsBy("NotUsage", a.proof(record.WrongAmount, 0, 7), 3)
	a.standsBy("NotUsage", a.proof(record.Skipped, 0, 7, 6), 3)
}
