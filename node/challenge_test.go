package node

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// receipt is of the suspect's entry at that index, under its newest head.
func (s *suspect) receipt(index uint64, at record.Time) record.Receipt {
	s.l.t.Helper()
	nodes := nodes{}
	var tree merkle.Range
	for _, e := range s.log {
		tree.Append(merkle.LeafHash(e), func(n merkle.Node, h merkle.Hash) { nodes[n] = h })
	}
	proof, err := merkle.Inclusion(index, tree.Size(), nodes)
	s.l.must(err)
	return record.Receipt{Network: s.l.chain.Network(), Index: index, Entry: s.log[index], Proof: proof, Head: s.batch(at).Head}
}

type nodes map[merkle.Node]merkle.Hash

func (n nodes) Node(at merkle.Node) (merkle.Hash, error) { return n[at], nil }

// anchors anchors the suspect's whole log.
func (s *suspect) anchors(at record.Time) {
	s.l.t.Helper()
	r := s.receipt(uint64(len(s.log)-1), at)
	_, err := s.client.Anchor(s.l.t.Context(), chain.AnchorItem{Head: r.Head, LastEntry: r.Entry, Inclusion: r.Proof})
	s.l.must(err)
}

// challenger is a node that can pay deposits.
func (l *lab) challenger() *running {
	l.t.Helper()
	r := l.witnessing(false)
	l.must(l.chain.Give(l.t.Context(), record.Address(r.promise.Author()), nil, 100*record.NanoPerToken))
	return r
}

func TestWhatIsNotShownInTimeMarksItsAuthorAndPaysWhoAsked(t *testing.T) {
	t.Parallel()
	l := newChainedLab(t, dev.Config{Idle: 10 * time.Millisecond, Ahead: 24 * time.Hour}) // a second of the chain passes in one of Idle
	r := l.challenger()
	s := l.suspect().add(5, 0).add(5, 0)
	now, err := r.chain.Time(t.Context())
	l.must(err)
	s.anchors(now)
	branch := l.suspectOf(s, 0).add(6, 0)
	demanded, err := r.witness.Challenge(t.Context(), api.Demand{Author: s.key.Author(), Index: 1})
	l.must(err)
	if len(demanded.Transactions.Transactions) != 1 || demanded.Amount != r.chain.Parameters().ChallengeDeposit || demanded.Until <= now || demanded.Fork {
		t.Errorf("an entry is demanded: %+v", demanded)
	}
	receipt := branch.receipt(0, now)
	_, err = r.witness.Challenge(t.Context(), api.Demand{Author: s.key.Author(), Receipt: &receipt})
	l.must(err)
	open, err := r.witness.Challenges(t.Context(), s.key.Author())
	if err != nil || len(open) != 2 || open[0].Kind != "withheld" || open[0].Position != 1 || open[1].Kind != string(record.NotInLog) || open[1].Position != 1 {
		t.Errorf("open are %+v, %v", open, err)
	}
	before, err := r.chain.TokenBalance(t.Context(), record.Address(r.promise.Author()))
	l.must(err)
	var done api.Transactions
	r.eventually("expired", func() bool {
		var some api.Transactions
		some, err = r.witness.Expire(t.Context(), s.key.Author())
		done.Transactions, done.Amount = append(done.Transactions, some.Transactions...), done.Amount+some.Amount
		return len(done.Transactions) == 2
	})
	s.marked(r)
	if done.Amount != bondOfSuspects/10 {
		t.Errorf("rewarded with %d", done.Amount)
	}
	after, err := r.chain.TokenBalance(t.Context(), record.Address(r.promise.Author()))
	if got, want := after-before, bondOfSuspects/10+2*r.chain.Parameters().ChallengeDeposit; err != nil || got != want {
		t.Errorf("the account has got %d, want %d, %v", got, want, err)
	}
	if open, err := r.witness.Challenges(t.Context(), s.key.Author()); err != nil || len(open) != 0 {
		t.Errorf("afterwards open are %+v, %v", open, err)
	}
}

// TestTheRewardGoesToTheNodeAndNotToWhoAskedBefore: an author can challenge itself, so that the reward of its mark, and the gas of any number
// of others that are over, would be at the expense of who marks it.
func TestTheRewardGoesToTheNodeAndNotToWhoAskedBefore(t *testing.T) {
	t.Parallel()
	l := newChainedLab(t, dev.Config{Idle: 10 * time.Millisecond, Ahead: 24 * time.Hour}) // a second of the chain passes in one of Idle
	r := l.challenger()
	s := l.suspect().add(5, 0).add(5, 0).add(5, 0)
	now, err := r.chain.Time(t.Context())
	l.must(err)
	s.anchors(now)
	for i := range uint64(2) {
		_, err := s.client.ChallengeEntry(t.Context(), s.key.Author(), i)
		l.must(err)
	}
	demanded, err := r.witness.Challenge(t.Context(), api.Demand{Author: s.key.Author(), Index: 2})
	l.must(err)
	r.eventually("all are over", func() bool {
		now, err := r.chain.Time(t.Context())
		return err == nil && now > demanded.Until
	})
	done, err := r.witness.Expire(t.Context(), s.key.Author())
	if err != nil || len(done.Transactions) != 1 || done.Amount != bondOfSuspects/10 {
		t.Errorf("%d transactions brought %d, %v", len(done.Transactions), done.Amount, err)
	}
	if _, err := r.witness.Expire(t.Context(), s.key.Author()); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("who is marked is expired for others: %v", err)
	}
}

func TestAReceiptOfAnotherHistoryIsProvedAtOnceWhereItCanBe(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	r := l.challenger()
	for name, c := range map[string]struct {
		held, branch int
		index        uint64
	}{
		"heads of one size":                  {2, 2, 0},
		"another entry, under a larger one":  {2, 4, 1},
		"another entry, under a smaller one": {3, 2, 1},
	} {
		t.Run(name, func(t *testing.T) {
			s := l.suspect().add(5, 0)
			branch := l.suspectOf(s, 1)
			for range c.held - 1 {
				s.add(5, 0)
			}
			for range c.branch - 1 {
				branch.add(6, 0)
			}
			r.see(s.batch(9))
			receipt := branch.receipt(c.index, 9)
			got, err := r.witness.Challenge(t.Context(), api.Demand{Author: s.key.Author(), Receipt: &receipt})
			l.must(err)
			if !got.Fork || got.Amount != bondOfSuspects/10 {
				t.Errorf("it came to %+v", got)
			}
			s.marked(r)
			f, err := r.witness.faultOf(t.Context(), s.key.Author())
			if err != nil || f.Kind != "fork" || !f.Marked {
				t.Errorf("listed is %+v, %v", f, err)
			}
		})
	}
}

func TestNoDepositIsPaidForWhatIsKnown(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	r := l.challenger()
	s := l.suspect().add(5, 0).add(5, 0).add(5, 0)
	r.see(s.batch(9))
	old := l.suspectOf(s, 2).receipt(0, 8)
	forged, elsewhere := old, old
	forged.Head.Root[3] ^= 1
	elsewhere.Network.ChainID++
	beyond := l.suspectOf(s, 3).add(5, 0).receipt(3, 9)
	other, poor := l.suspect().add(5, 0).add(5, 0), l.stranger().add(5, 0)
	now, err := r.chain.Time(t.Context())
	l.must(err)
	other.anchors(now)
	anchored := other.receipt(0, now)
	for name, c := range map[string]struct {
		demand api.Demand
		why    string
		ours   bool
	}{
		"a head that is anchored":       {api.Demand{Author: other.key.Author(), Receipt: &anchored}, "is what the author has anchored", true},
		"of who has nothing at stake":   {api.Demand{Author: poor.key.Author()}, "nothing is staked for", true},
		"an entry that is held":         {api.Demand{Author: s.key.Author(), Index: 2}, "this node holds entry 2", true},
		"a head that leads to what is":  {api.Demand{Author: s.key.Author(), Receipt: &old}, "is of the log that this node holds", true},
		"a receipt that nobody signed":  {api.Demand{Author: s.key.Author(), Receipt: &forged}, "the receipt proves nothing", true},
		"a receipt of another network":  {api.Demand{Author: s.key.Author(), Receipt: &elsewhere}, "the receipt is of network", true},
		"an entry that is not anchored": {api.Demand{Author: s.key.Author(), Index: 3}, "not below what is anchored", false},
		"a head that is not anchored":   {api.Demand{Author: s.key.Author(), Receipt: &beyond}, "not below what is anchored", false},
	} {
		_, err := r.witness.Challenge(t.Context(), c.demand)
		if err == nil || !strings.Contains(err.Error(), c.why) || errors.Is(err, api.ErrRequest) != c.ours {
			t.Errorf("%s: %v", name, err)
		}
	}
	if got, err := r.chain.TokenBalance(t.Context(), record.Address(r.promise.Author())); err != nil || got != 100*record.NanoPerToken {
		t.Errorf("the account has %d, %v", got, err)
	}
	if _, err := r.witness.Expire(t.Context(), s.key.Author()); err == nil || !strings.Contains(err.Error(), "is open") {
		t.Errorf("nothing expires: %v", err)
	}
}

func TestANodeWithoutAChainChallengesNobody(t *testing.T) {
	w := &witness{}
	_, err1 := w.Challenge(t.Context(), api.Demand{})
	_, err2 := w.Challenges(t.Context(), record.Author{})
	_, err3 := w.Expire(t.Context(), record.Author{})
	for _, err := range []error{err1, err2, err3} {
		if !errors.Is(err, errChainless) {
			t.Error(err)
		}
	}
}
