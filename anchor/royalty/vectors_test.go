package royalty

import (
	"encoding/binary"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
	"github.com/openledger/openledger/store/record/vectortest"
)

type recordValue struct {
	Record record.ID
	Value  record.Nano
}

// vectors is the part of the protocol's vectors that speaks of settlement.
type vectors struct {
	Network record.Network
	Author  record.Author
	Records []struct {
		Name  string
		Block vectortest.Bytes
	}
	Entries    []vectortest.Bytes
	Owed       record.Nano
	Settlement struct {
		Other struct {
			Author record.Author
			Owed   record.Nano
			Steps  string
		}
		Income, Pools []recordValue
		PaidOut       []struct {
			Payee record.Address
			Value record.Nano
		}
	}
}

func loadVectors(t *testing.T) vectors {
	t.Helper()
	var v vectors
	must(t, vectortest.Read("../../store/record/testdata", &v))
	return v
}

// TestVectorsSettlement works the vectors' settlement out in the order that they name: register all; anchor both authors; collect all
// totals of the first; the steps of the other; claim every credit once.
func TestVectorsSettlement(t *testing.T) {
	v := loadVectors(t)
	b := New(1)
	records := make([]*record.Record, len(v.Records))
	for i, r := range v.Records {
		var err error
		if records[i], err = record.OpenRecord(v.Network, r.Block); err != nil {
			t.Fatal(err)
		}
		must(t, b.Register(records[i].Terms()))
		must(t, b.Credit(records[i].ID(), records[i].Credits))
	}
	other := v.Settlement.Other
	must(t, b.Fund(v.Author, v.Owed))
	must(t, b.Fund(other.Author, other.Owed))
	b.Anchor(v.Author, v.Owed)
	b.Anchor(other.Author, other.Owed)
	collectLog(t, b, v)
	steps, err := vectortest.ParseSteps(other.Steps, len(records))
	must(t, err)
	for _, step := range steps.Collect {
		for _, total := range step {
			if _, err := b.Collect(other.Author, records[total.Record].ID(), record.Nano(total.To)); err != nil {
				t.Fatal(err)
			}
		}
		for _, k := range steps.Distribute {
			if _, err := b.Distribute(records[k].ID()); err != nil {
				t.Fatal(err)
			}
		}
	}
	paid := map[record.Address]record.Nano{}
	for _, r := range records {
		for _, c := range r.Credits {
			n, err := b.Claim(r.ID(), c.Payee, c.Weight)
			must(t, err)
			paid[c.Payee] += n
		}
	}
	for _, want := range v.Settlement.Income {
		if got := b.Money(want.Record).Income; got != want.Value {
			t.Errorf("income of %v is %d, want %d", want.Record, got, want.Value)
		}
	}
	for _, want := range v.Settlement.Pools {
		if got := b.Money(want.Record).Pool; got != want.Value {
			t.Errorf("pool of %v is %d, want %d", want.Record, got, want.Value)
		}
	}
	for _, want := range v.Settlement.PaidOut {
		if paid[want.Payee] != want.Value {
			t.Errorf("%v was paid %d, want %d", want.Payee, paid[want.Payee], want.Value)
		}
		delete(paid, want.Payee)
	}
	for payee, n := range paid {
		if n != 0 {
			t.Errorf("%v was paid %d, but is not in the vectors", payee, n)
		}
	}
	totals := conserved(t, b)
	if totals.Owed != v.Owed+other.Owed || totals.Uncollected+totals.Unpaid+totals.Undistributed+totals.Claimable != 0 {
		t.Errorf("after all is done: %+v", totals)
	}
	t.Logf("%+v", totals)
}

// collectLog collects every use of every entry of the vectors' log.
func collectLog(t *testing.T, b *Book, v vectors) {
	t.Helper()
	for _, raw := range v.Entries {
		e, err := record.ParseEntry(raw)
		must(t, err)
		if e.Usage == nil {
			continue
		}
		for _, u := range e.Usage.Uses {
			if _, err := b.Collect(v.Author, u.Record, u.Total); err != nil {
				t.Fatal(err)
			}
		}
	}
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// fataler is what testing.T and rapid.T have in common here.
type fataler interface {
	Helper()
	Fatal(...any)
}

// conserved asserts that no nano is missing and returns where they are.
func conserved(t fataler, b *Book) Totals {
	t.Helper()
	totals, err := b.Totals()
	if err != nil {
		t.Fatal(err)
	}
	if err := totals.Check(); err != nil {
		t.Fatal(err)
	}
	return totals
}

// payee and author make addresses of numbers.
func payee(n uint64) (a record.Address) { binary.BigEndian.PutUint64(a[12:], n); return a }

func author(n uint64) record.Author { return record.Author(payee(n)) }

// draft makes terms of credits and parents; seed makes them different from others.
func draft(t fataler, seed uint64, credits []record.Credit, parents ...record.Share) record.Terms {
	t.Helper()
	leaves, err := record.CreditLeaves(credits)
	if err != nil {
		t.Fatal(err)
	}
	sum, err := merkle.SumRoot(leaves)
	if err != nil {
		t.Fatal(err)
	}
	return record.Terms{Parents: parents, CreditsRoot: sum.Hash, CreditsTotal: sum.Sum, Rate: record.Million, Due: 0, Issued: record.Time(seed)}
}
