package catchup

import (
	"errors"
	"fmt"
	"sync/atomic"
	"testing"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// provesFork waits for the proof of a fork, and checks it as the settlement contract does.
func (n *node) provesFork(t *testing.T, at uint64) *record.ForkError {
	t.Helper()
	var f *record.ForkError
	eventually(t, "the fork is proved", func() bool { return errors.As(n.proof(), &f) })
	p, err := audit.ProveFork(f, n.ledger)
	if err == nil {
		err = p.Check(ledgertest.Network, audit.Chain{})
	}
	if err != nil {
		t.Fatalf("the proof of the fork: %v", err)
	}
	if f.Parting == nil || f.Parting.Index != at {
		t.Errorf("the histories part at %v, want %d", f.Parting, at)
	}
	return f
}

func TestAForkIsProvedByTheEntriesInWhichItParts(t *testing.T) {
	for _, c := range []struct{ common, ours, theirs int }{
		{0, 1, 2}, {1, 1, 2}, {3, 1, 2}, {4, 4, 5}, {5, 2, 9}, {7, 1, 100}, {63, 2, 3}, {64, 65, 66}, {100, 200, 3000},
	} {
		t.Run(fmt.Sprintf("%d in common, then %d and %d", c.common, c.ours, c.theirs), func(t *testing.T) {
			t.Parallel()
			one, two := run(t, nil), run(t, nil)
			a := ledgertest.NewAuthor(t)
			if c.common > 0 {
				shared := a.Write(c.common, now())
				ledgertest.Keep(t, one.ledger, shared)
				ledgertest.Keep(t, two.ledger, shared)
			}
			b := a.Fork()
			ours, theirs := a.Write(c.ours, now()), b.Write(c.theirs, now()+1)
			ledgertest.Keep(t, one.ledger, ours)
			ledgertest.Keep(t, two.ledger, theirs)
			connect(t, one.host, two.host)
			f := one.provesFork(t, uint64(c.common))
			if f.Known != ours.Head || f.Other != theirs.Head {
				t.Errorf("proved under %v and %v", f.Known, f.Other)
			}
			if !one.trusted(two.host.ID()) {
				t.Error("an honest peer is blamed for its author's fork")
			}
		})
	}
}

// contrary is a ledger that can't prove one head from another: its node claims that all others hold another history.
type contrary struct{ *ledgertest.Ledger }

func (contrary) Consistency(record.Author, uint64, uint64) ([]merkle.Hash, error) {
	return nil, merkle.ErrProof
}

// coy is a contrary ledger that shows no entries either.
type coy struct{ contrary }

func (coy) Batch(record.Author, uint64, record.SignedHead, int) (record.Batch, error) {
	return record.Batch{}, errors.New("not for you")
}

func TestAClaimOfAnotherHistoryIsNoProofAndHidesNone(t *testing.T) {
	for name, c := range map[string]struct {
		claims func(*ledgertest.Ledger) Ledger
		liar   bool
	}{
		"whose entries are ours":    {func(l *ledgertest.Ledger) Ledger { return contrary{l} }, true},
		"whose entries nobody sees": {func(l *ledgertest.Ledger) Ledger { return coy{contrary{l}} }, false},
	} {
		t.Run(name, func(t *testing.T) {
			one := run(t, nil)
			claimer := run(t, func(c2 *Config) { c2.Ledger = c.claims(c2.Ledger.(*ledgertest.Ledger)) })
			a := ledgertest.NewAuthor(t)
			first := a.Write(5, now())
			fork := a.Fork()
			more := a.Write(4, now())
			for _, n := range []*node{one, claimer} {
				ledgertest.Keep(t, n.ledger, first)
			}
			ledgertest.Keep(t, claimer.ledger, more)
			connect(t, one.host, claimer.host)
			eventually(t, "the claim is heard", func() bool {
				one.mu.Lock()
				defer one.mu.Unlock()
				_, told := one.Syncer.split[a.Name()]
				return told || one.peers[claimer.host.ID()] != nil && !one.peers[claimer.host.ID()].distrusted.IsZero()
			})
			if one.proof() != nil || one.trusted(claimer.host.ID()) == c.liar {
				t.Errorf("proof %v, and the claimer is trusted: %v", one.proof(), one.trusted(claimer.host.ID()))
			}
			// What the claimer said of the author does not keep the true fork from being proved.
			ledgertest.Keep(t, one.ledger, more)
			other := run(t, nil)
			ledgertest.Keep(t, other.ledger, first)
			ledgertest.Keep(t, other.ledger, fork.Write(20, now()+1))
			connect(t, one.host, other.host)
			one.provesFork(t, 5)
		})
	}
}

// brief is a ledger that gives little at once.
type brief struct{ *ledgertest.Ledger }

func (l brief) Batch(a record.Author, from uint64, head record.SignedHead, maxBytes int) (record.Batch, error) {
	return l.Ledger.Batch(a, from, head, min(maxBytes, 6000))
}

// TestAForkBehindAForgottenHeadIsNotTheSendersFaultNorToldAsProved is about a node that began anew in the midst of a log: no
// head that it knows covers the entries that it holds.
func TestAForkBehindAForgottenHeadIsNotTheSendersFaultNorToldAsProved(t *testing.T) {
	for name, c := range map[string]struct {
		common int
		frames func(*ledgertest.Ledger) Ledger // of the other history
	}{
		"from the start": {0, func(l *ledgertest.Ledger) Ledger { return l }},
		"from the start, in frames that are held": {0, func(l *ledgertest.Ledger) Ledger { return brief{l} }},
		"behind a head":                          {3, func(l *ledgertest.Ledger) Ledger { return l }},
		"behind a head, in frames that are held": {3, func(l *ledgertest.Ledger) Ledger { return brief{l} }},
	} {
		t.Run(name, func(t *testing.T) {
			one := run(t, nil)
			other := run(t, func(conf *Config) { conf.Ledger = c.frames(conf.Ledger.(*ledgertest.Ledger)) })
			a := ledgertest.NewAuthor(t)
			var shared record.Batch
			if c.common > 0 {
				shared = a.Write(c.common, now())
				ledgertest.Keep(t, one.ledger, shared)
				ledgertest.Keep(t, other.ledger, shared)
			}
			fork := a.Fork()
			whole := a.Write(100, now())
			whole.First, whole.Entries = 0, append(append([][]byte{}, shared.Entries...), whole.Entries...)
			ledgertest.Keep(t, one.ledger, firstOf(t, whole, c.common+50))
			ledgertest.Keep(t, other.ledger, fork.Write(120, now()+1))
			connect(t, one.host, other.host)
			eventually(t, "the other history is heard of", func() bool { return one.leaves(a.Name()) || !one.trusted(other.host.ID()) })
			if !one.trusted(other.host.ID()) {
				t.Error("an honest peer is blamed for its author's fork")
			}
			if proof := one.proof(); proof != nil || one.reported(a.Name()) {
				t.Errorf("%v is told as proved, which keeps a proof from being told", proof)
			}
		})
	}
}

// failing is a ledger that can't be read just now.
type failing struct{ *ledgertest.Ledger }

func (failing) Consistency(record.Author, uint64, uint64) ([]merkle.Hash, error) {
	return nil, errors.New("disk is away")
}

func TestWhoseLedgerFailsClaimsNoOtherHistory(t *testing.T) {
	one := run(t, nil)
	two := run(t, func(c *Config) { c.Ledger = failing{c.Ledger.(*ledgertest.Ledger)} })
	a := ledgertest.NewAuthor(t)
	first := a.Write(5, now())
	ledgertest.Keep(t, one.ledger, first)
	ledgertest.Keep(t, two.ledger, first)
	ledgertest.Keep(t, two.ledger, a.Write(4, now()))
	connect(t, one.host, two.host)
	eventually(t, "it is asked, and has failed", func() bool { return one.rests(two.host.ID()) || !one.trusted(two.host.ID()) })
	if !one.trusted(two.host.ID()) {
		t.Error("a peer whose store fails is taken for a liar")
	}
}

func TestAForkThatWasNotTakenIsToldAgain(t *testing.T) {
	var full atomic.Bool
	full.Store(true)
	var refused atomic.Int64
	one := run(t, func(c *Config) {
		take := c.Misbehaviour
		c.Misbehaviour = func(proof error) bool {
			if full.Load() {
				refused.Add(1)
				return false
			}
			return take(proof)
		}
	})
	two := run(t, nil)
	a := ledgertest.NewAuthor(t)
	b := a.Fork()
	ledgertest.Keep(t, one.ledger, a.Write(2, now()))
	ledgertest.Keep(t, two.ledger, b.Write(3, now()+1))
	connect(t, one.host, two.host)
	eventually(t, "the fork is found, and not taken", func() bool { return refused.Load() > 0 })
	full.Store(false)
	ledgertest.Keep(t, two.ledger, b.Write(3, now()+1))
	one.provesFork(t, 0)
}
