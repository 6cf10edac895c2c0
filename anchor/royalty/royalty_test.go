package royalty

import (
	"errors"
	"reflect"
	"slices"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

const million = record.Million

func one(n uint64, weight uint32) []record.Credit {
	return []record.Credit{{Payee: payee(n), Weight: weight}}
}

func TestRegisterNamesTheRuleThatTermsBreak(t *testing.T) {
	b := New(1)
	ancestor := draft(t, 0, one(1, 1))
	ancestor.Due = 100_000
	must(t, b.Register(ancestor))
	to := func(s record.PPM) record.Share { return record.Share{Record: ancestor.ID(), Share: s} }
	good := draft(t, 1, one(2, 1), to(200_000))
	good.Rate, good.Due = 500_000, 500_000
	must(t, b.Register(good))
	many := make([]record.Share, record.MaxParents+1)
	passing := draft(t, 3, nil, to(million))
	passing.Due = 100_000
	for name, c := range map[string]struct {
		change func(*record.Terms)
		want   error
	}{
		"as it is":                        {func(*record.Terms) {}, nil},
		"rate of a million":               {func(t *record.Terms) { t.Rate = million }, nil},
		"rate above a million":            {func(t *record.Terms) { t.Rate = million + 1 }, RateTooHigh},
		"due of a million":                {func(t *record.Terms) { t.Due = million }, nil},
		"due above a million":             {func(t *record.Terms) { t.Due = million + 1 }, DueTooHigh},
		"33 parents":                      {func(t *record.Terms) { t.Parents = many }, TooManyParents},
		"one parent twice":                {func(t *record.Terms) { t.Parents = []record.Share{to(1), to(2)} }, ParentsNotAscending},
		"share of a million":              {func(t *record.Terms) { t.Parents = []record.Share{to(million)} }, nil},
		"share above a million":           {func(t *record.Terms) { t.Parents = []record.Share{to(million + 1)} }, SharesTooHigh},
		"share of 2^32-1":                 {func(t *record.Terms) { t.Parents = []record.Share{to(1<<32 - 1)} }, SharesTooHigh},
		"no credits and something left":   {func(t *record.Terms) { t.CreditsRoot, t.CreditsTotal = merkle.Hash{}, 0 }, BadCredits},
		"credits without a root":          {func(t *record.Terms) { t.CreditsRoot = merkle.Hash{} }, BadCredits},
		"a root without credits":          {func(t *record.Terms) { t.CreditsTotal = 0; t.Parents = []record.Share{to(million)} }, BadCredits},
		"no credits, all shared out":      {func(t *record.Terms) { *t = passing }, nil},
		"an unknown parent":               {func(t *record.Terms) { t.Parents = []record.Share{{Record: record.ID{1}, Share: 1}} }, NotRegistered},
		"share·rate one below the due":    {func(t *record.Terms) { t.Rate = 499_999 }, DueNotMet},
		"share·due one below the due":     {func(t *record.Terms) { t.Due = 499_999 }, DueNotMet},
		"share one below the due":         {func(t *record.Terms) { t.Parents = []record.Share{to(199_999)} }, DueNotMet},
		"a due of 0 passed on to nothing": {func(t *record.Terms) { t.Rate, t.Due = 0, 0 }, DueNotMet},
	} {
		t.Run(name, func(t *testing.T) {
			terms := draft(t, 2, one(2, 1), to(200_000))
			terms.Rate, terms.Due = 500_000, 500_000
			c.change(&terms)
			if err := b.Register(terms); !errors.Is(err, c.want) {
				t.Errorf("%v, want %v", err, c.want)
			}
			if _, known := b.Terms(terms.ID()); known != (c.want == nil) {
				t.Errorf("registered: %v", known)
			}
		})
	}
}

func TestRegisteringAKnownRecordAgainDoesNothing(t *testing.T) {
	b := New(1)
	terms := draft(t, 0, one(1, 1))
	must(t, b.Register(terms))
	must(t, b.Register(terms))
	if len(b.order) != 1 {
		t.Errorf("%d records", len(b.order))
	}
}

func TestDueRuleHoldsDilutionOff(t *testing.T) {
	// A chain of invented intermediates would send the ancestor ever less, if the rule let it.
	b := New(1)
	ancestor := draft(t, 0, one(1, 1))
	ancestor.Due = 100_000
	must(t, b.Register(ancestor))
	last, refused := ancestor, false
	for i := range uint64(40) {
		next := draft(t, i+1, one(2, 1), record.Share{Record: last.ID(), Share: 900_000})
		next.Due = last.Due * 9 / 10
		err := b.Register(next)
		if refused = errors.Is(err, DueNotMet); refused {
			break
		}
		must(t, err)
		last = next
	}
	if !refused {
		t.Error("the ancestor was diluted")
	}
}

func TestCreditTakesOnlyTheCreditsOfTheTerms(t *testing.T) {
	b := New(1)
	credits := []record.Credit{{Payee: payee(1), Weight: 3}, {Payee: payee(2), Weight: 4}}
	terms := draft(t, 0, credits)
	if err := b.Credit(terms.ID(), credits); !errors.Is(err, NotRegistered) {
		t.Errorf("before it is registered: %v", err)
	}
	must(t, b.Register(terms))
	for name, bad := range map[string][]record.Credit{
		"none":           nil,
		"one fewer":      credits[:1],
		"another weight": {credits[0], {Payee: payee(2), Weight: 5}},
		"another payee":  {credits[0], {Payee: payee(3), Weight: 4}},
		"not ascending":  {credits[1], credits[0]},
		"weight 0":       {credits[0], {Payee: payee(2)}},
	} {
		if err := b.Credit(terms.ID(), bad); !errors.Is(err, NotCredited) {
			t.Errorf("%s: %v", name, err)
		}
	}
	must(t, b.Credit(terms.ID(), credits))
	must(t, b.Credit(terms.ID(), credits))
	if got := b.payees(); !slices.Equal(got, []record.Address{payee(1), payee(2)}) || len(b.credited[payee(1)]) != 1 {
		t.Errorf("payees %v", got)
	}
}

func TestAnchorDrawsWhatTheBalanceHas(t *testing.T) {
	a := author(1)
	b := New(1)
	for i, step := range []struct {
		do   func() error
		want Account
	}{
		{func() error { b.Anchor(a, 10); return nil }, Account{Owed: 10}},
		{func() error { return b.Fund(a, 4) }, Account{Owed: 10, Paid: 4}},
		{func() error { return b.Fund(a, 9) }, Account{Owed: 10, Paid: 10, Balance: 3}},
		{func() error { b.Anchor(a, 12); return nil }, Account{Owed: 12, Paid: 12, Balance: 1}},
		{func() error { b.Anchor(a, 5); return nil }, Account{Owed: 5, Paid: 12, Balance: 1}},
		{func() error { return b.Fund(a, 1) }, Account{Owed: 5, Paid: 12, Balance: 2}},
	} {
		must(t, step.do())
		if got := b.Account(a); got != step.want {
			t.Errorf("step %d: %+v, want %+v", i, got, step.want)
		}
	}
	if err := b.Fund(a, 1<<64-2); !errors.Is(err, AmountTooHigh) || b.Account(a).Balance != 2 {
		t.Errorf("an overflowing balance: %v", err)
	}
	conserved(t, b)
}

func TestCollectTakesAtMostWhatWasPaid(t *testing.T) {
	a, id := author(1), record.ID{1}
	b := New(1)
	must(t, b.Fund(a, 10))
	b.Anchor(a, 100)
	for i, step := range []struct{ total, want record.Nano }{{0, 0}, {6, 6}, {6, 0}, {5, 0}, {100, 4}, {100, 0}} {
		if got, err := b.Collect(a, id, step.total); err != nil || got != step.want {
			t.Errorf("step %d: collecting up to %d brought %d, want %d: %v", i, step.total, got, step.want, err)
		}
	}
	if got, err := b.Collect(author(2), id, 7); got != 0 || err != nil {
		t.Errorf("of an author who never paid: %d, %v", got, err)
	}
	if b.Money(id).Income != 10 || b.Collected(a, id) != 10 {
		t.Errorf("%+v", b.Money(id))
	}
	if got := conserved(t, b); got.Waiting != 10 || got.Unpaid != 90 {
		t.Errorf("%+v", got)
	}
}

func TestMoneyWaitsForRegistration(t *testing.T) {
	b := New(1)
	terms := draft(t, 0, one(1, 1))
	must(t, b.Fund(author(1), 10))
	b.Anchor(author(1), 10)
	if _, err := b.Collect(author(1), terms.ID(), 10); err != nil {
		t.Fatal(err)
	}
	if _, err := b.Distribute(terms.ID()); !errors.Is(err, NotRegistered) {
		t.Errorf("distributed: %v", err)
	}
	if _, err := b.Claim(terms.ID(), payee(1), 1); !errors.Is(err, NotRegistered) {
		t.Errorf("claimed: %v", err)
	}
	must(t, b.Register(terms))
	must(t, b.Settle())
	if got := conserved(t, b); got.Unassigned != 10 {
		t.Errorf("credits not known: %+v", got)
	}
	must(t, b.Credit(terms.ID(), one(1, 1)))
	if got := conserved(t, b); got.Claimable != 10 {
		t.Errorf("credits known: %+v", got)
	}
	if n, err := b.Claim(terms.ID(), payee(1), 1); n != 10 || err != nil {
		t.Errorf("claimed %d: %v", n, err)
	}
}

func TestClaimPaysOnlyWhoIsCredited(t *testing.T) {
	b := New(1)
	parent := draft(t, 0, []record.Credit{{Payee: payee(1), Weight: 1}, {Payee: payee(2), Weight: 2}})
	through := draft(t, 1, nil, record.Share{Record: parent.ID(), Share: million})
	must(t, b.Register(parent))
	must(t, b.Register(through))
	must(t, b.SetMoney(parent.ID(), Money{10, 10, 10}))
	refused := func(want error, id record.ID, p record.Address, weight uint32) {
		t.Helper()
		if n, err := b.Claim(id, p, weight); n != 0 || !errors.Is(err, want) {
			t.Errorf("%d, %v, want %v", n, err, want)
		}
	}
	refused(NoCredits, through.ID(), payee(1), 1)
	refused(NotCredited, parent.ID(), payee(3), 4)
	refused(NotCredited, parent.ID(), payee(3), 0)
	// Without the credits the Book takes the caller's word for a weight that is possible; with them it does not.
	if n, err := b.Claimable(parent.ID(), payee(3), 1); n != 3 || err != nil {
		t.Errorf("%d, %v", n, err)
	}
	must(t, b.Credit(parent.ID(), []record.Credit{{Payee: payee(1), Weight: 1}, {Payee: payee(2), Weight: 2}}))
	refused(NotCredited, parent.ID(), payee(3), 1)
	refused(NotCredited, parent.ID(), payee(1), 2)
	for i, want := range []record.Nano{6, 0} {
		if n, err := b.Claim(parent.ID(), payee(2), 2); n != want || err != nil {
			t.Errorf("claim %d paid %d: %v", i, n, err)
		}
	}
}

func TestCoarseTokenPaysWholeUnits(t *testing.T) {
	const unit = 1000 // a token with six decimals
	b := New(unit)
	credits := []record.Credit{{Payee: payee(1), Weight: 1}, {Payee: payee(2), Weight: 1}}
	terms := draft(t, 0, credits)
	must(t, b.Register(terms))
	must(t, b.Credit(terms.ID(), credits))
	must(t, b.Fund(author(1), 5001))
	b.Anchor(author(1), 5001)
	if got := b.Account(author(1)); got != (Account{Owed: 5001, Paid: 5001, Balance: 999}) {
		t.Errorf("taking in rounds up and credits that: %+v", got)
	}
	if _, err := b.Collect(author(1), terms.ID(), 5001); err != nil {
		t.Fatal(err)
	}
	must(t, b.Settle())
	if n, err := b.Claim(terms.ID(), payee(1), 1); n != 2000 || err != nil {
		t.Errorf("paid %d, %v", n, err)
	}
	if got := conserved(t, b); got.PaidOut != 2000 || got.Claimable != 2000 || got.UnitDust != 1000 || got.PoolDust != 1 || got.Dust() != 1001 {
		t.Errorf("%+v", got)
	}
	must(t, b.Fund(author(1), 1)) // 1000: what was not paid for want of a unit is paid with the next
	b.Anchor(author(1), 7001)
	if _, err := b.Collect(author(1), terms.ID(), 7000); err != nil {
		t.Fatal(err)
	}
	must(t, b.Settle())
	if n, err := b.Claim(terms.ID(), payee(1), 1); n != 1000 || err != nil {
		t.Errorf("paid %d, %v", n, err)
	}
	conserved(t, b)
}

func TestDiamondPaysTheAncestorOnBothPaths(t *testing.T) {
	b := New(1)
	top := draft(t, 0, one(1, 1))
	left := draft(t, 1, one(2, 1), record.Share{Record: top.ID(), Share: 500_000})
	right := draft(t, 2, one(3, 1), record.Share{Record: top.ID(), Share: 250_000})
	shares := []record.Share{{Record: left.ID(), Share: 400_000}, {Record: right.ID(), Share: 400_000}}
	slices.SortFunc(shares, func(a, c record.Share) int { return compareID(a.Record, c.Record) })
	bottom := draft(t, 3, one(4, 1), shares...)
	for i, terms := range []record.Terms{top, left, right, bottom} {
		must(t, b.Register(terms))
		must(t, b.Credit(terms.ID(), one(uint64(i+1), 1)))
	}
	must(t, b.Fund(author(1), 1000))
	b.Anchor(author(1), 1000)
	if _, err := b.Collect(author(1), bottom.ID(), 1000); err != nil {
		t.Fatal(err)
	}
	for p, want := range map[uint64]record.Nano{1: 200 + 100, 2: 200, 3: 300, 4: 200} {
		due, err := b.Due(payee(p))
		if err != nil || due.Settled != want || due.Claimable != 0 || len(due.Records) != 1 {
			t.Errorf("payee %d: %+v, want %d: %v", p, due, want, err)
		}
	}
	if b.Money(top.ID()).Income != 0 {
		t.Error("asking what is due moved something")
	}
	must(t, b.Settle())
	if got := conserved(t, b); got.Claimable != 1000 || got.Dust() != 0 {
		t.Errorf("%+v", got)
	}
}

func TestALineageOfDepthAThousandSettlesInOnePass(t *testing.T) {
	const depth = 1000
	b := New(1)
	var last record.Terms
	for i := range uint64(depth) {
		var parents []record.Share
		if i > 0 {
			parents = []record.Share{{Record: last.ID(), Share: 990_000}}
		}
		last = draft(t, i, one(i%7+1, 1), parents...)
		must(t, b.Register(last))
		must(t, b.Credit(last.ID(), one(i%7+1, 1)))
	}
	const owed = 1 << 63
	must(t, b.Fund(author(1), owed))
	b.Anchor(author(1), owed)
	if _, err := b.Collect(author(1), last.ID(), owed); err != nil {
		t.Fatal(err)
	}
	must(t, b.Settle())
	got := conserved(t, b)
	if got.Undistributed != 0 || got.ShareDust > 2*depth {
		t.Errorf("%+v", got)
	}
	before := b.Clone()
	must(t, b.Settle())
	if again := conserved(t, b); again != conserved(t, before) {
		t.Errorf("a second pass moved something: %+v", again)
	}
}

func TestOverflowMovesNothing(t *testing.T) {
	b := New(1)
	parent := draft(t, 0, one(1, 1))
	child := draft(t, 1, one(2, 1), record.Share{Record: parent.ID(), Share: million})
	must(t, b.Register(parent))
	must(t, b.Register(child))
	must(t, b.SetMoney(parent.ID(), Money{Income: 1<<64 - 1}))
	must(t, b.SetMoney(child.ID(), Money{Income: 1}))
	if _, err := b.Distribute(child.ID()); !errors.Is(err, AmountTooHigh) || b.Money(child.ID()) != (Money{Income: 1}) {
		t.Errorf("distribute: %v, %+v", err, b.Money(child.ID()))
	}
	if err := b.Settle(); !errors.Is(err, AmountTooHigh) {
		t.Errorf("settle: %v", err)
	}
	must(t, b.Fund(author(1), 1))
	b.Anchor(author(1), 1)
	if _, err := b.Collect(author(1), parent.ID(), 1); !errors.Is(err, AmountTooHigh) || b.Account(author(1)).Collected != 0 {
		t.Errorf("collect: %v", err)
	}
	if _, err := b.Totals(); !errors.Is(err, AmountTooHigh) {
		t.Errorf("totals: %v", err)
	}
}

func TestImpossibleNumbersAreRefusedOrFound(t *testing.T) {
	b := New(1)
	if b.SetMoney(record.ID{1}, Money{1, 2, 0}) == nil || b.SetMoney(record.ID{1}, Money{2, 1, 2}) == nil {
		t.Error("more was distributed than came in")
	}
	if b.SetAccount(author(1), Account{Paid: 1, Collected: 2}) == nil {
		t.Error("more was collected than paid")
	}
	must(t, b.SetAccount(author(1), Account{Owed: 2, Paid: 2, Collected: 2}))
	lost, err := b.Totals()
	if err != nil || lost.Check() == nil {
		t.Errorf("two nano are nowhere and nobody says so: %v", err)
	}
	must(t, b.SetMoney(record.ID{1}, Money{Income: 3}))
	if made, err := b.Totals(); err != nil || made.Check() == nil {
		t.Errorf("a nano came from nowhere and nobody says so: %v", err)
	}
	terms := draft(t, 0, one(1, 1))
	must(t, b.Register(terms))
	must(t, b.Credit(terms.ID(), one(1, 1)))
	must(t, b.SetMoney(terms.ID(), Money{5, 5, 5}))
	b.setClaimed(terms.ID(), payee(1), 6)
	if _, err := b.Totals(); err == nil {
		t.Error("more was claimed than earned and nobody says so")
	}
	if n, err := b.Claimable(terms.ID(), payee(1), 1); n != 0 || err != nil {
		t.Errorf("%d is claimable: %v", n, err)
	}
}

func TestABookPutInFromTheChainGoesOnWhereItWas(t *testing.T) {
	a := New(1)
	credits := []record.Credit{{Payee: payee(1), Weight: 1}, {Payee: payee(2), Weight: 2}}
	terms := draft(t, 0, credits)
	must(t, a.Register(terms))
	must(t, a.Credit(terms.ID(), credits))
	must(t, a.Fund(author(1), 100))
	a.Anchor(author(1), 50)
	if _, err := a.Collect(author(1), terms.ID(), 31); err != nil {
		t.Fatal(err)
	}
	must(t, a.Settle())
	if _, err := a.Claim(terms.ID(), payee(2), 2); err != nil {
		t.Fatal(err)
	}
	b := New(1)
	must(t, b.Register(terms))
	must(t, b.Credit(terms.ID(), credits))
	must(t, b.SetAccount(author(1), a.Account(author(1))))
	must(t, b.SetMoney(terms.ID(), a.Money(terms.ID())))
	b.SetCollected(author(1), terms.ID(), a.Collected(author(1), terms.ID()))
	b.setClaimed(terms.ID(), payee(2), a.Claimed(terms.ID(), payee(2)))
	for _, x := range []*Book{a, b} {
		x.Anchor(author(1), 70)
		if _, err := x.Collect(author(1), terms.ID(), 70); err != nil {
			t.Fatal(err)
		}
	}
	due, err := b.Due(payee(2))
	want := Due{payee(2), 20, 0, 26, []RecordDue{{Record: terms.ID(), Weight: 2, Of: 3, Claimed: 20, Settled: 26}}}
	if err != nil || due.Claimed != want.Claimed || due.Settled != want.Settled || !reflect.DeepEqual(due.Records, want.Records) {
		t.Errorf("%+v, want %+v: %v", due, want, err)
	}
	if conserved(t, a) != conserved(t, b) {
		t.Errorf("%+v\n%+v", conserved(t, a), conserved(t, b))
	}
}
