package chain_test

import (
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

func TestRegisterTakesWhatTheRulesAllowAndNothingElse(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	c := w.client(k)
	register := func(s *sealed) error { _, err := c.Register(w.ctx, s.register()); return err }
	someone := credit{record.Address{1}, 1}

	base := w.newRecord(k, record.Terms{Rate: 100_000, Due: 10_000}, someone)
	other := w.newRecord(k, record.Terms{Rate: 1, Issued: 7}, someone)
	if base.ID().String() > other.ID().String() {
		base, other = w.newRecord(k, record.Terms{Rate: 100_000, Due: 10_000, Issued: 1}, someone), base
		for i := record.Time(2); base.ID().String() > other.ID().String() || other.Due != 0; i++ {
			base = w.newRecord(k, record.Terms{Rate: 100_000, Due: 10_000, Issued: i}, someone)
			other = w.newRecord(k, record.Terms{Rate: 1, Issued: i}, someone)
		}
	}
	w.must(register(base))
	w.must(register(other))
	parents := func(shares ...record.PPM) []record.Share {
		ids := []record.ID{base.ID(), other.ID()}
		var out []record.Share
		for i, s := range shares {
			out = append(out, record.Share{Record: ids[i], Share: s})
		}
		return out
	}
	many := make([]record.Share, 33)
	for i := range many {
		many[i].Record[0] = byte(i + 1)
	}

	for _, test := range []struct {
		what    string
		terms   record.Terms
		credits []credit
		change  func(*sealed)
		refusal string // none for what is taken
	}{
		{what: "a record that stands alone", terms: record.Terms{Rate: 1_000_000, Due: 1_000_000}, credits: []credit{someone}},
		{what: "a rate above the whole", terms: record.Terms{Rate: 1_000_001}, credits: []credit{someone}, refusal: "RateTooHigh"},
		{what: "a due above the whole", terms: record.Terms{Due: 1_000_001}, credits: []credit{someone}, refusal: "DueTooHigh"},
		{what: "exactly what the parent is due", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: parents(500_000)}, credits: []credit{someone}},
		{what: "a rate too small for the due", terms: record.Terms{Rate: 19_999, Due: 20_000, Parents: parents(500_000)}, credits: []credit{someone}, refusal: "DueNotMet"},
		{what: "a due too small for the due", terms: record.Terms{Rate: 100_000, Due: 19_999, Parents: parents(500_000)}, credits: []credit{someone}, refusal: "DueNotMet"},
		{what: "a share too small for the due", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: parents(499_999)}, credits: []credit{someone}, refusal: "DueNotMet"},
		{what: "all shared out without credits", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: parents(600_000, 400_000)}},
		{what: "all shared out, with credits for nothing", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: parents(600_000, 400_000)}, credits: []credit{someone}},
		{what: "not all shared out without credits", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: parents(600_000, 399_999)}, refusal: "BadCredits"},
		{what: "no parents and no credits", terms: record.Terms{}, refusal: "BadCredits"},
		{what: "a credits root without a total", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: parents(600_000, 400_000)}, change: func(s *sealed) { s.CreditsRoot[0] = 1 }, refusal: "BadCredits"},
		{what: "a credits total without a root", credits: []credit{someone}, change: func(s *sealed) { s.CreditsRoot = merkle.Hash{} }, refusal: "BadCredits"},
		{what: "shares above the whole", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: parents(600_000, 400_001)}, credits: []credit{someone}, refusal: "SharesTooHigh"},
		{what: "parents in the wrong order", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: []record.Share{parents(0, 500_000)[1], parents(500_000)[0]}}, credits: []credit{someone}, refusal: "ParentsNotAscending"},
		{what: "a parent twice", terms: record.Terms{Rate: 100_000, Due: 20_000, Parents: []record.Share{parents(500_000)[0], parents(500_000)[0]}}, credits: []credit{someone}, refusal: "ParentsNotAscending"},
		{what: "33 parents", terms: record.Terms{Parents: many}, credits: []credit{someone}, refusal: "TooManyParents"},
		{what: "32 parents that nobody knows", terms: record.Terms{Parents: many[:32]}, credits: []credit{someone}, refusal: "NotRegistered"},
		{what: "another's signature", terms: record.Terms{Issued: 99}, credits: []credit{someone}, change: func(s *sealed) { s.Builder[0]++ }, refusal: "BadSignature"},
	} {
		test.terms.Issued += 1000 // unlike the records above
		s := w.newRecord(k, test.terms, test.credits...)
		if test.change != nil {
			test.change(s)
			if test.refusal != "BadSignature" {
				w.sign(s, k)
			}
		}
		err := register(s)
		if test.refusal != "" {
			w.refused(test.what, test.refusal, err)
			continue
		}
		if err != nil {
			t.Errorf("%s: %v", test.what, err)
		}
		got, err := c.Record(w.ctx, s.ID())
		w.must(err)
		if !got.Registered || got.Rate != s.Rate || got.Due != s.Due {
			t.Errorf("%s: the contract keeps %+v", test.what, got)
		}
	}

	tampered := *base
	tampered.signature = record.Signature{}
	tx, err := c.Register(w.ctx, tampered.register())
	if err != nil || len(tx.Events) != 0 {
		t.Errorf("a known record is not left as it is: %v, %v", tx.Events, err)
	}
}

func TestSignaturesOfAnotherFormAreRefused(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	a.use(due{record.ID{1}, 1})
	good := a.head(1, a.now(a.Client))
	for what, change := range map[string]func(*record.Signature){
		"v of 0 or 1":            func(s *record.Signature) { s[64] -= 27 },
		"s in the upper half":    highS,
		"one bit of r":           func(s *record.Signature) { s[3] ^= 1 },
		"nothing":                func(s *record.Signature) { *s = record.Signature{} },
		"the other v of the two": func(s *record.Signature) { s[64] = 55 - s[64] },
	} {
		h := good
		change(&h.Signature)
		if h.Verify(w.network) == nil {
			t.Errorf("%s: Go accepts it", what)
		}
		_, err := a.Anchor(a.ctx, a.anchorItem(h, 0))
		w.refused(what, "BadSignature", err)
	}
	_, err := a.Anchor(a.ctx, a.anchorItem(good, 0))
	w.must(err)
}

func TestAnchorMovesForwardOnly(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	id := record.ID{1}
	for range 9 {
		a.use(due{id, token})
	}
	a.fund(3 * token)
	start := a.now(a.Client)
	try := func(what, refusal string, i chain.AnchorItem) {
		t.Helper()
		_, err := a.Anchor(a.ctx, i)
		if refusal == "" {
			if err != nil {
				t.Errorf("%s: %v", what, err)
			}
			return
		}
		w.refused(what, refusal, err)
	}

	empty := chain.AnchorItem{Head: a.head(0, start)}
	try("the empty log", "EmptyHead", empty)
	try("a head from the future", "TimeAhead", a.anchorItem(a.head(5, start+record.Time(time.Hour/time.Millisecond)), 0))
	first := a.anchorItem(a.head(5, start), 0)
	bad := first
	bad.Consistency = []merkle.Hash{{1}}
	try("a consistency proof where there is none", "NotConsistent", bad)
	bad = first
	bad.LastEntry = a.entries[3]
	try("an entry that is not the last", "NotIncluded", bad)
	try("the first five", "", first)
	try("the first five again", "", first)

	try("fewer", "SizeFalls", a.anchorItem(a.head(4, start+1), 4))
	try("older", "TimeFalls", a.anchorItem(a.head(6, start-1), 5))
	bad = a.anchorItem(a.head(9, start+1), 5)
	bad.Consistency[0][0] ^= 1
	try("a broken consistency proof", "NotConsistent", bad)

	fork := w.newAuthor()
	fork.key, fork.Client = a.key, a.Client
	for range 9 {
		fork.use(due{id, 2 * token})
	}
	try("a fork of one size", "NotConsistent", fork.anchorItem(fork.head(5, start+1), 5))
	try("a fork that is longer", "NotConsistent", fork.anchorItem(fork.head(9, start+1), 5))
	try("the same with a later time", "", a.anchorItem(a.head(5, start+2), 5))
	try("the rest", "", a.anchorItem(a.head(9, start+2), 5))

	got, err := a.Anchored(a.ctx, a.key.Author())
	w.must(err)
	want := chain.Log{Head: a.head(9, start+2).Head, Owed: 9 * token, Paid: 3 * token}
	if got != want {
		t.Errorf("anchored is %+v, not %+v", got, want)
	}
	a.fund(10 * token)
	got, err = a.AnchoredLatest(a.ctx, a.key.Author())
	w.must(err)
	if got.Paid != 9*token || got.Balance != 4*token {
		t.Errorf("after funding, %d is paid and %d left; funding must draw what is owed", got.Paid, got.Balance)
	}
}

func TestAnyoneAnchorsAHeadThatIsOld(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	stranger := w.client(w.newKey())
	a.use(due{record.ID{1}, token})
	half := record.Time(30 * time.Minute / time.Millisecond)

	fresh := a.anchorItem(a.head(1, a.now(a.Client)-half+10*60_000), 0)
	_, err := stranger.Anchor(a.ctx, fresh)
	w.refused("a stranger with a fresh head", "NotYetOpen", err)
	old := a.anchorItem(a.head(1, a.now(a.Client)-half-1000), 0)
	_, err = stranger.Anchor(a.ctx, old)
	w.must(err)
	got, err := a.AnchoredLatest(a.ctx, a.key.Author())
	w.must(err)
	if got.Size != 1 || got.Owed != token {
		t.Errorf("anchored is %+v", got)
	}
}

func TestTheLastEntryIsOfAnyKindAndOfABoundedLength(t *testing.T) {
	w := newWorld(t, nil)
	for length, refusal := range map[int]string{24: "BadEntryLength", 25: "", 57: "", 1088: "", 1089: "BadEntryLength"} {
		a := w.newAuthor()
		entry := make([]byte, length)
		entry[0] = 9
		a.write(entry)
		_, err := a.Anchor(a.ctx, a.anchorItem(a.head(1, a.now(a.Client)), 0))
		if refusal == "" && err != nil {
			t.Errorf("a last entry of %d bytes: %v", length, err)
		} else if refusal != "" {
			w.refused("a last entry of a wrong length", refusal, err)
		}
	}
}

// highS is the other signature over the same digest, with s in the upper half of the curve's order.
func highS(s *record.Signature) {
	n := crypto.S256().Params().N
	new(big.Int).Sub(n, new(big.Int).SetBytes(s[32:64])).FillBytes(s[32:64])
	s[64] = 55 - s[64]
}
