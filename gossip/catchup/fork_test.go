package catchup

import (
	"errors"
	"fmt"
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
