package testnet

import (
	"fmt"
	"math/big"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// siegeBooks are all that the contract keeps, at one block.
type siegeBooks struct {
	held    record.Nano
	logs    [2]chain.Log // the honest author's, and the liar's
	records []chain.Record
	shares  map[string]record.Nano // of each credited person in a pool
	claimed map[string]record.Nano
	kept    record.Nano
}

// read reads the books while no block is made.
func (s *siege) read() siegeBooks {
	s.t.Helper()
	s.f.mu.Lock()
	defer s.f.mu.Unlock()
	ctx := s.t.Context()
	b := siegeBooks{shares: map[string]record.Nano{}, claimed: map[string]record.Nano{}}
	var err error
	if b.held, err = s.reader.TokenBalance(ctx, s.f.network.Settlement); err != nil {
		s.t.Fatal(err)
	}
	for i, a := range s.authors() {
		if b.logs[i], err = s.reader.AnchoredLatest(ctx, a); err != nil {
			s.t.Fatal(err)
		}
	}
	for n, r := range s.records {
		got, err := s.reader.Record(ctx, r.ID())
		if err != nil {
			s.t.Fatal(err)
		}
		b.records = append(b.records, got)
		for _, c := range r.Credits {
			k := fmt.Sprintf("%v of record %d", c.Payee, n)
			b.shares[k] = got.Pool.Share(uint64(c.Weight), r.Terms().CreditsTotal)
			if b.claimed[k], err = s.reader.Claimed(ctx, r.ID(), c.Payee); err != nil {
				s.t.Fatal(err)
			}
		}
	}
	for _, k := range s.cast {
		n, err := s.reader.Kept(ctx, k.Address())
		if err != nil {
			s.t.Fatal(err)
		}
		b.kept += n
	}
	return b
}

// owes is all that the contract holds for somebody: each amount in one place.
func (b siegeBooks) owes() *big.Int {
	sum := new(big.Int).SetUint64(uint64(b.kept))
	add := func(v record.Nano) { sum.Add(sum, new(big.Int).SetUint64(uint64(v))) }
	for _, l := range b.logs {
		add(l.Balance)
		add(l.Bond) // of a marked author, what is locked
		add(l.Paid - l.Collected)
		add(record.Nano(l.Challenges) * siegeDeposit)
	}
	for _, r := range b.records {
		add(r.Income - r.Distributed)
		add(r.Pool)
	}
	for _, v := range b.claimed {
		sum.Sub(sum, new(big.Int).SetUint64(uint64(v)))
	}
	return sum
}

// dust is the most, in nano, that rounding shares down leaves: under one for each share.
func (s *siege) dust() (shares int64) {
	for _, r := range s.records {
		shares += int64(len(r.Parents) + 1)
	}
	return shares
}

// balance compares the books with what is held and with what they were before, of which only a reorganisation takes anything back.
func (s *siege) balance() {
	s.t.Helper()
	now, was := s.read(), s.was
	s.was = now
	beyond := new(big.Int).SetUint64(uint64(now.held))
	if beyond.Sub(beyond, now.owes()); beyond.Sign() < 0 || beyond.Cmp(big.NewInt(s.dust())) > 0 {
		s.t.Fatalf("the contract holds %v nano more than it owes: %+v", beyond, now)
	}
	honest := now.logs[0]
	if honest.Marked || honest.Bond < was.logs[0].Bond || honest.UnbondedAt != 0 {
		s.t.Fatalf("the honest author was %+v and is %+v", was.logs[0], honest)
	}
	if honest.Size < s.host.log.size() && honest.Root != s.host.log.roots[honest.Size] {
		s.t.Fatalf("of the honest author a root %v of size %d is anchored, which is not in its log", honest.Root, honest.Size)
	}
	for i, l := range now.logs {
		if w := was.logs[i]; l.Paid < w.Paid || l.Collected < w.Collected || l.Size < w.Size || l.Time < w.Time || w.Marked && !l.Marked || l.Collected > l.Paid {
			s.t.Fatalf("a log was %+v and is %+v", w, l)
		}
	}
	for i, r := range now.records {
		if w := was.records; w != nil && (r.Income < w[i].Income || r.Distributed < w[i].Distributed || r.Pool < w[i].Pool) {
			s.t.Fatalf("a record was %+v and is %+v", w[i], r)
		}
	}
	for k := range now.shares {
		if now.shares[k] < was.shares[k] || now.claimed[k] < was.claimed[k] || now.claimed[k] > now.shares[k] {
			s.t.Fatalf("%s had %d, %d of it claimed, and has %d and %d", k, was.shares[k], was.claimed[k], now.shares[k], now.claimed[k])
		}
	}
}

// claimItem claims a credit of a record.
func claimItem(r *record.Record, i int) chain.ClaimItem {
	leaves, err := record.CreditLeaves(r.Credits)
	if err != nil {
		panic(err)
	}
	proof, err := merkle.SumProof(leaves, i)
	if err != nil {
		panic(err)
	}
	return chain.ClaimItem{Terms: r.Terms(), Payee: r.Credits[i].Payee, Weight: uint64(r.Credits[i].Weight), Proof: proof}
}
