package chain_test

import (
	"fmt"
	"math/big"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// books are all that the contract keeps in a drama.
type books struct {
	held    *big.Int
	logs    [2]chain.Log
	records []chain.Record
	shares  map[string]record.Nano // of each credited person in a pool
	claimed map[string]record.Nano
	stakes  [2][]chain.Stake
	kept    record.Nano
	open    [2]uint64
}

func (d *drama) read() books {
	d.t.Helper()
	b := books{held: d.held(d.network.Settlement), shares: map[string]record.Nano{}, claimed: map[string]record.Nano{}}
	for i, a := range d.authors() {
		b.logs[i] = d.log(a)
		b.open[i] = uint64(len(d.open[a.key.Author()]))
		for _, who := range d.cast {
			s, err := d.reader.Stake(d.ctx, a.key.Author(), who)
			d.must(err)
			b.stakes[i] = append(b.stakes[i], s)
		}
	}
	for n, r := range d.records {
		got, err := d.reader.Record(d.ctx, r.ID())
		d.must(err)
		b.records = append(b.records, got)
		for i, leaf := range r.leaves {
			k := fmt.Sprintf("%v of record %d", r.payee(i), n)
			share := new(big.Int).Mul(new(big.Int).SetUint64(uint64(got.Pool)), new(big.Int).SetUint64(leaf.Value))
			b.shares[k] = record.Nano(share.Quo(share, new(big.Int).SetUint64(r.CreditsTotal)).Uint64())
			b.claimed[k], err = d.reader.Claimed(d.ctx, r.ID(), r.payee(i))
			d.must(err)
		}
	}
	for _, who := range d.cast {
		n, err := d.reader.Kept(d.ctx, who)
		d.must(err)
		b.kept += n
	}
	return b
}

// claimable is what each credited person can still claim.
func (b books) claimable() map[string]record.Nano {
	out := map[string]record.Nano{}
	for k, share := range b.shares {
		out[k] = share - b.claimed[k]
	}
	return out
}

// owes is all that the contract holds for somebody, in nano: each amount in one place.
func (b books) owes() *big.Int {
	sum := n(b.kept)
	add := func(v record.Nano) { sum.Add(sum, n(v)) }
	for i, l := range b.logs {
		add(l.Balance)
		add(l.Bond) // of a marked author, what is locked
		add(l.Paid - l.Collected)
		add(record.Nano(b.open[i]) * deposit)
		for _, s := range b.stakes[i] {
			if s.Generation != l.Generation {
				add(s.Amount)
			}
		}
	}
	for _, r := range b.records {
		add(r.Income - r.Distributed)
		add(r.Pool)
	}
	for _, v := range b.claimed {
		sum.Sub(sum, n(v))
	}
	return sum
}

// balance compares the books with what is held, and with what they were before.
func (d *drama) balance() {
	d.t.Helper()
	now, was := d.read(), d.was
	d.was = now
	// What is held is what is owed, but for what rounding shares down leaves: under one nano for each share.
	shares := 0
	for _, r := range d.records {
		shares += len(r.Parents) + 1
	}
	beyond := new(big.Int).Sub(now.held, d.units(1).Mul(d.units(1), now.owes()))
	if left := beyond.Quo(beyond, d.units(1)); left.Sign() < 0 || left.Cmp(big.NewInt(int64(shares))) > 0 {
		d.t.Fatalf("the contract holds %d nano more than it owes: %+v", left, now)
	}
	for i, l := range now.logs {
		if before := was.logs[i]; l.Paid < before.Paid || l.Collected < before.Collected || l.Size < before.Size || l.Time < before.Time || before.Marked && !l.Marked || l.Collected > l.Paid {
			d.t.Fatalf("a log was %+v and is %+v", before, l)
		}
		if l.Challenges != now.open[i] {
			d.t.Fatalf("%d challenges are open, the contract counts %d", now.open[i], l.Challenges)
		}
		stakes := record.Nano(0)
		for _, s := range now.stakes[i] {
			if s.Generation == l.Generation {
				stakes += s.Amount
			}
		}
		if !l.Marked && stakes != l.Bond {
			d.t.Fatalf("stakes of %d are behind a bond of %d", stakes, l.Bond)
		}
	}
	for i, r := range now.records {
		if before := was.records[i]; r.Income < before.Income || r.Distributed < before.Distributed || r.Pool < before.Pool {
			d.t.Fatalf("a record was %+v and is %+v", before, r)
		}
	}
	for k := range now.shares {
		if now.shares[k] < was.shares[k] || now.claimed[k] < was.claimed[k] || now.claimed[k] > now.shares[k] {
			d.t.Fatalf("%s had %d, %d of it claimed, and has %d and %d", k, was.shares[k], was.claimed[k], now.shares[k], now.claimed[k])
		}
	}
}
