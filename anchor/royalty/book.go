package royalty

import (
	"fmt"
	"maps"
	"slices"

	"github.com/openledger/openledger/store/record"
)

// Money is what has reached a record and what became of it. Every amount only grows.
type Money struct {
	Income      record.Nano `json:"income"`      // all that ever reached it
	Distributed record.Nano `json:"distributed"` // of the income, what was shared out
	Pool        record.Nano `json:"pool"`        // all that was ever left for its credited people
}

// Account is what an author's anchored log owes, and what became of it.
type Account struct {
	Owed      record.Nano `json:"owed"`      // by the last entry of the anchored log
	Paid      record.Nano `json:"paid"`      // drawn from the balance towards owed
	Collected record.Nano `json:"collected"` // of paid, what was credited to records
	Balance   record.Nano `json:"balance"`   // prepaid and not drawn
}

// Book is the contract's books: registered terms, authors' accounts, records' money, and what was claimed.
type Book struct {
	unit      record.Nano
	terms     map[record.ID]record.Terms
	order     []record.ID // of registration: parents stand before what was made from them
	credits   map[record.ID][]record.Credit
	credited  map[record.Address][]share // who is credited by what: credits, the other way round
	accounts  map[record.Author]Account
	money     map[record.ID]Money // of unregistered records too: it waits there
	collected map[authorRecord]record.Nano
	claimed   map[recordPayee]record.Nano
}

type authorRecord struct {
	author record.Author
	record record.ID
}

type recordPayee struct {
	record record.ID
	payee  record.Address
}

// share is a record that credits somebody, and with which weight.
type share struct {
	record record.ID
	weight uint32
}

// New is an empty Book for a token whose smallest payable part is unit nano: 10^(9-d) for a token of d < 9 decimals, else 1. A unit of 0
// is 1.
func New(unit record.Nano) *Book {
	return &Book{
		unit:      max(unit, 1),
		terms:     map[record.ID]record.Terms{},
		credits:   map[record.ID][]record.Credit{},
		credited:  map[record.Address][]share{},
		accounts:  map[record.Author]Account{},
		money:     map[record.ID]Money{},
		collected: map[authorRecord]record.Nano{},
		claimed:   map[recordPayee]record.Nano{},
	}
}

// Clone is an independent copy: to try what settling would bring.
func (b *Book) Clone() *Book {
	c := *b
	c.terms, c.order, c.credits = maps.Clone(b.terms), slices.Clone(b.order), maps.Clone(b.credits)
	c.credited = make(map[record.Address][]share, len(b.credited))
	for payee, shares := range b.credited {
		c.credited[payee] = slices.Clip(shares) // so that appending to the copy makes a new array
	}
	c.accounts, c.money = maps.Clone(b.accounts), maps.Clone(b.money)
	c.collected, c.claimed = maps.Clone(b.collected), maps.Clone(b.claimed)
	return &c
}

// Account is an author's account.
func (b *Book) Account(a record.Author) Account { return b.accounts[a] }

// Money is what has reached a record and what became of it.
func (b *Book) Money(id record.ID) Money { return b.money[id] }

// Collected is what was collected from the author for the record.
func (b *Book) Collected(a record.Author, id record.ID) record.Nano {
	return b.collected[authorRecord{a, id}]
}

// Claimed is what was paid to the payee out of the record's pool.
func (b *Book) Claimed(id record.ID, payee record.Address) record.Nano {
	return b.claimed[recordPayee{id, payee}]
}

// Terms are a registered record's terms.
func (b *Book) Terms(id record.ID) (record.Terms, bool) { t, ok := b.terms[id]; return t, ok }

// SetAccount puts in what the chain says of an author, in place of what was there.
func (b *Book) SetAccount(a record.Author, to Account) error {
	if to.Collected > to.Paid {
		return fmt.Errorf("account of %v: %d collected of %d paid", a, to.Collected, to.Paid)
	}
	b.accounts[a] = to
	return nil
}

// SetMoney puts in what the chain says of a record, registered or not, in place of what was there.
func (b *Book) SetMoney(id record.ID, to Money) error {
	if to.Distributed > to.Income || to.Pool > to.Distributed {
		return fmt.Errorf("money of record %v: %d in the pool, of %d distributed, of %d income", id, to.Pool, to.Distributed, to.Income)
	}
	b.money[id] = to
	return nil
}

// SetCollected puts in what the chain says was collected from the author for the record.
func (b *Book) SetCollected(a record.Author, id record.ID, to record.Nano) {
	b.collected[authorRecord{a, id}] = to
}

// Fund adds to an author's balance, in whole units of the token (rounded up, and credited so), and draws what the anchored log still owes.
func (b *Book) Fund(a record.Author, amount record.Nano) error {
	acc := b.accounts[a]
	up, err := plus(amount, (b.unit-amount%b.unit)%b.unit)
	if err != nil {
		return fmt.Errorf("balance of %v: %w", a, err)
	}
	if acc.Balance, err = plus(acc.Balance, up); err != nil {
		return fmt.Errorf("balance of %v: %w", a, err)
	}
	b.accounts[a] = acc.drawn()
	return nil
}

// Anchor says what the author's newly anchored log owes in all, and draws it from the balance as far as that goes.
func (b *Book) Anchor(a record.Author, owed record.Nano) {
	acc := b.accounts[a]
	acc.Owed = owed
	b.accounts[a] = acc.drawn()
}

// drawn is the account after its balance has paid what it can of what is owed. A log that owes less than before is at fault, and gets
// nothing back.
func (a Account) drawn() Account {
	if a.Owed > a.Paid {
		n := min(a.Owed-a.Paid, a.Balance)
		a.Balance, a.Paid = a.Balance-n, a.Paid+n
	}
	return a
}

// Collect credits the record with what of total, the author's running total for it, is new, as far as the author has paid. It returns
// what was credited. The error is AmountTooHigh.
func (b *Book) Collect(a record.Author, id record.ID, total record.Nano) (record.Nano, error) {
	before, acc := b.Collected(a, id), b.accounts[a]
	if total <= before {
		return 0, nil
	}
	n := min(total-before, acc.Paid-acc.Collected)
	if n == 0 {
		return 0, nil
	}
	m := b.money[id]
	var err error
	if m.Income, err = plus(m.Income, n); err != nil {
		return 0, fmt.Errorf("income of record %v: %w", id, err)
	}
	acc.Collected += n
	b.accounts[a], b.money[id], b.collected[authorRecord{a, id}] = acc, m, before+n
	return n, nil
}

// Distribute shares a record's new income out to its parents and its pool, and returns how much was new. Each part is the difference of
// two floors over the whole, so it does not matter how often this is called. The error is NotRegistered or AmountTooHigh, and then
// nothing has moved.
func (b *Book) Distribute(id record.ID) (record.Nano, error) {
	t, known := b.terms[id]
	if !known {
		return 0, fmt.Errorf("%w: %v", NotRegistered, id)
	}
	m := b.money[id]
	if m.Income == m.Distributed {
		return 0, nil
	}
	rest := record.Million
	for _, p := range t.Parents {
		rest -= p.Share
		if _, err := plus(b.money[p.Record].Income, m.part(p.Share)); err != nil {
			return 0, fmt.Errorf("income of record %v: %w", p.Record, err)
		}
	}
	for _, p := range t.Parents {
		if n := m.part(p.Share); n > 0 {
			of := b.money[p.Record]
			of.Income += n // checked above: the parents are distinct
			b.money[p.Record] = of
		}
	}
	moved := m.Income - m.Distributed
	// A pool is at most the income, which fits.
	m.Pool, m.Distributed = m.Pool+m.part(rest), m.Income
	b.money[id] = m
	return moved, nil
}

// part is what a share gets of the income that is new since the last time.
func (m Money) part(s record.PPM) record.Nano {
	return shareOf(m.Income, s) - shareOf(m.Distributed, s)
}

func shareOf(n record.Nano, s record.PPM) record.Nano {
	return n.Share(uint64(s), uint64(record.Million))
}

// Settle distributes everything: descendants before their parents, so that one pass moves all there is and another would move nothing.
// The error is AmountTooHigh, and then some of it has moved, as on chain.
func (b *Book) Settle() error {
	// A record is registered after its parents, so the other way round every record has all of its income when its turn comes.
	for _, id := range slices.Backward(b.order) {
		if _, err := b.Distribute(id); err != nil {
			return err
		}
	}
	return nil
}

// Claimable is what a claim by the payee, credited with that weight, would be paid now. The error is a Rule.
func (b *Book) Claimable(id record.ID, payee record.Address, weight uint32) (record.Nano, error) {
	t, known := b.terms[id]
	switch {
	case !known:
		return 0, fmt.Errorf("%w: %v", NotRegistered, id)
	case t.CreditsTotal == 0:
		return 0, fmt.Errorf("%w: %v", NoCredits, id)
	case !b.mayClaim(t, id, payee, weight):
		return 0, fmt.Errorf("%w: %v with weight %d by record %v", NotCredited, payee, weight, id)
	}
	return Claimable(b.money[id], weight, t.CreditsTotal, b.Claimed(id, payee), b.unit), nil
}

// Claimable is what a claim would be paid now, of a record's money, for a weight of all weights, after what was claimed: whole units of
// the token. A unit of 0 is 1.
func Claimable(m Money, weight uint32, of uint64, claimed, unit record.Nano) record.Nano {
	n := max(m.earned(weight, of), claimed) - claimed
	return n - n%max(unit, 1)
}

// mayClaim checks the weight against the credits, as far as they are known.
func (b *Book) mayClaim(t record.Terms, id record.ID, payee record.Address, weight uint32) bool {
	if _, known := b.credits[id]; !known {
		return weight > 0 && uint64(weight) <= t.CreditsTotal
	}
	return slices.Contains(b.credited[payee], share{id, weight})
}

// earned is all that a weight of all weights has ever earned of the pool.
func (m Money) earned(weight uint32, of uint64) record.Nano { return m.Pool.Share(uint64(weight), of) }

// Claim pays the payee what is claimable, and returns it. The error is a Rule.
func (b *Book) Claim(id record.ID, payee record.Address, weight uint32) (record.Nano, error) {
	n, err := b.Claimable(id, payee, weight)
	if err != nil || n == 0 {
		return 0, err
	}
	b.claimed[recordPayee{id, payee}] += n
	return n, nil
}

// plus is n + m, or AmountTooHigh.
func plus(n, m record.Nano) (record.Nano, error) {
	sum, err := n.Plus(m)
	if err != nil {
		return 0, fmt.Errorf("%w: %w", AmountTooHigh, err)
	}
	return sum, nil
}
