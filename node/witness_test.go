package node

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// suspect is a bonded author whose log is made by hand.
type suspect struct {
	l      *lab
	key    *record.Key
	client *chain.Client
	log    [][]byte
}

// suspectOf is the suspect's log as it was with its first entries.
func (l *lab) suspectOf(s *suspect, entries int) *suspect {
	return &suspect{l, s.key, s.client, slices.Clip(s.log[:entries])} // what one appends is not the other's
}

// bondOfSuspects is what each has staked.
const bondOfSuspects = 5000 * record.NanoPerToken

func (l *lab) suspect() *suspect {
	l.t.Helper()
	s := l.stranger()
	_, err := s.client.Bond(l.t.Context(), s.key.Author(), bondOfSuspects)
	l.must(err)
	return s
}

// stranger is a suspect without a stake.
func (l *lab) stranger() *suspect {
	l.t.Helper()
	key, err := record.NewKey()
	l.must(err)
	ctx := l.t.Context()
	l.must(l.chain.Give(ctx, key.Address(), big.NewInt(1e18), 6000*record.NanoPerToken))
	client, err := chain.Dial(ctx, chain.Config{RPC: l.chain.RPC(), Network: l.chain.Network(), Key: key, Poll: 5 * time.Millisecond})
	l.must(err)
	l.t.Cleanup(client.Close)
	return &suspect{l, key, client, nil}
}

// add appends an entry of an unknown kind, or a usage that owes.
func (s *suspect) add(at record.Time, owes record.Nano) *suspect {
	e := record.Entry{Kind: 9, Index: uint64(len(s.log)), Time: at}
	if owes > 0 {
		use := record.Use{Record: record.ID{7}, Weight: record.Million, Amount: owes, Total: owes}
		e.Kind, e.Owed, e.Usage = record.KindUsage, owes, &record.Usage{Fee: owes, Uses: []record.Use{use}}
	}
	s.log = append(s.log, e.Append(nil))
	return s
}

// batch is the whole log under a signed head.
func (s *suspect) batch(at record.Time) record.Batch {
	s.l.t.Helper()
	var tree merkle.Range
	for _, e := range s.log {
		tree.Append(merkle.LeafHash(e), nil)
	}
	head, err := record.Head{Author: s.key.Author(), Size: tree.Size(), Root: tree.Root(), Time: at}.Sign(s.l.chain.Network(), s.key)
	s.l.must(err)
	return record.Batch{Head: head, Entries: s.log}
}

// marked waits until the chain has marked the author.
func (s *suspect) marked(r *running) {
	r.eventually("marked", func() bool {
		at, err := s.client.AnchoredLatest(context.Background(), s.key.Author())
		return err == nil && at.Marked
	})
}

// witnessing starts a node that has ether.
func (l *lab) witnessing(prove bool) *running {
	l.t.Helper()
	r := l.start(l.home(""), nil, func(o *Options) { o.Config.Faults.Prove = prove })
	l.must(l.chain.Give(l.t.Context(), record.Address(r.promise.Author()), big.NewInt(1e18), 0))
	return r
}

// faults are the faults that the node can prove.
func (r *running) faults() ([]api.Fault, error) {
	page, err := r.witness.Faults(context.Background(), record.Author{}, api.MaxFaults)
	return page.Faults, err
}

// see shows the node a batch, as a peer does.
func (r *running) see(b record.Batch) {
	v, err := r.promise.Open(b)
	if err == nil {
		err = r.promise.Append(context.Background(), v)
	}
	var fault *record.Fault
	if errors.As(err, &fault) {
		r.misbehaviour(fault)
		return
	}
	if err != nil {
		r.t.Fatal(err)
	}
}

func TestAFaultThatPassesByIsKeptAndProvedWhenTheNodeIsTold(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	r := l.witnessing(false)
	s := l.suspect().add(5, 0).add(4, 0) // time falls
	r.see(s.batch(9))
	listed := func() []api.Fault {
		faults, err := r.faults()
		l.must(err)
		return faults
	}
	r.eventually("kept", func() bool { return len(listed()) == 1 })
	if f := listed()[0]; f.Author != s.key.Author() || f.Kind != "malformed" || f.Index == nil || *f.Index != 1 || f.Marked || f.Bond != bondOfSuspects {
		t.Errorf("the fault is listed as %+v", f)
	}
	r.see(l.suspectOf(s, 1).batch(8)) // the good part of the log
	audit, err := r.Audit(t.Context(), s.key.Author(), nil)
	if err != nil || audit.OK || !strings.Contains(audit.Fault, "(malformed)") || !strings.Contains(string(audit.Proof), `"kind":"malformed"`) {
		t.Errorf("an audit of who is known to be at fault says %+v, %v", audit, err)
	}
	if _, err := r.witness.ProveFault(t.Context(), record.Author{1}); err == nil {
		t.Error("a fault of somebody unknown is proved")
	}
	done, err := r.witness.ProveFault(t.Context(), s.key.Author())
	if err != nil || done.Amount != bondOfSuspects/10 {
		t.Fatalf("proved with a reward of %d, %v", done.Amount, err)
	}
	s.marked(r)
	if got, err := r.chain.TokenBalance(t.Context(), record.Address(r.promise.Author())); err != nil || got != bondOfSuspects/10 {
		t.Errorf("the reward came to %d, %v", got, err)
	}
	if f := listed()[0]; !f.Marked || f.Bond != bondOfSuspects*9/10 {
		t.Errorf("after the proof the fault is listed as %+v", f)
	}
	if _, err := r.witness.ProveFault(t.Context(), s.key.Author()); !chain.RefusedAs(err, "AuthorMarked") {
		t.Errorf("proved again: %v", err)
	}
}

func TestANodeThatIsToProveFaultsDoesItByItself(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	r := l.witnessing(true)
	faulty, forker := l.suspect().add(5, 0).add(4, 0), l.suspect().add(5, 0)
	stranger := l.stranger().add(5, 0).add(4, 0)
	r.see(stranger.batch(9))
	r.see(faulty.batch(9))
	faulty.marked(r)
	one := forker.batch(9)
	forker.log = nil
	other := forker.add(6, 0).batch(9)
	r.misbehaviour(&record.ForkError{Known: one.Head, Other: other.Head})
	forker.marked(r)
	if at, err := stranger.client.AnchoredLatest(t.Context(), stranger.key.Author()); err != nil || at.Marked {
		t.Errorf("gas was spent on who has nothing at stake: %v, %v", at.Marked, err)
	}
}

func TestAForkUnderHeadsOfDifferentSizesIsProvedOnChain(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	prover := l.witnessing(true)
	other := l.start(l.home(""), prover.address(), nil)
	forker := l.suspect().add(5, 0).add(5, 0)
	branch := l.suspectOf(forker, 1).add(6, 0).add(6, 0).add(6, 0)
	prover.see(forker.batch(9))
	other.see(branch.batch(9))
	forker.marked(prover)
	faults, err := prover.faults()
	l.must(err)
	if len(faults) != 1 || faults[0].Kind != "fork" || faults[0].Index == nil || *faults[0].Index != 1 {
		t.Errorf("the fork is listed as %+v", faults)
	}
}

func TestAnOverdueLogIsListedUntilItPaysAndCanBeProved(t *testing.T) {
	t.Parallel()
	l := newChainedLab(t, dev.Config{Idle: 10 * time.Millisecond, Ahead: 24 * time.Hour}) // a second of the chain passes in one of Idle
	r := l.witnessing(false)
	honest, late := l.suspect(), l.suspect()
	now, err := r.chain.Time(t.Context())
	l.must(err)
	for _, s := range []*suspect{honest, late} {
		s.add(1, 1000)
		r.see(s.batch(now))
	}
	faults := func() (authors []record.Author) {
		found, err := r.faults()
		l.must(err)
		for _, f := range found {
			if f.Kind != "overdue" {
				t.Fatalf("a fault that nobody made: %+v", f)
			}
			authors = append(authors, f.Author)
		}
		return authors
	}
	if got := faults(); len(got) != 0 {
		t.Errorf("overdue at once: %v", got)
	}
	r.eventually("both overdue", func() bool { return len(faults()) == 2 })
	// What a reorganisation took back, and was paid then, is no fault, though its proof was kept.
	head := honest.batch(now).Head
	later, err := r.chain.Time(t.Context())
	l.must(err)
	p, is, err := r.witness.overdue(t.Context(), head, later)
	if l.must(err); !is || !r.witness.keepProof(p) {
		t.Fatal("what is overdue can't be kept")
	}
	_, err = honest.client.Fund(t.Context(), honest.key.Author(), 1000)
	l.must(err)
	_, err = honest.client.Anchor(t.Context(), chain.AnchorItem{Head: head, LastEntry: honest.log[0]})
	l.must(err)
	if got := faults(); len(got) != 1 || got[0] != late.key.Author() {
		t.Errorf("after one has paid, overdue are %v", got)
	}
	if v, err := r.Audit(t.Context(), honest.key.Author(), nil); err != nil || !v.OK || v.Proof != nil {
		t.Errorf("the audit of who has paid says %+v (%v)", v, err)
	}
	if _, err := r.witness.ProveFault(t.Context(), honest.key.Author()); err == nil {
		t.Error("who has paid is proved to be overdue")
	}
	_, err = r.witness.ProveFault(t.Context(), late.key.Author())
	l.must(err)
	late.marked(r)
	listed, err := r.faults()
	if err != nil || len(listed) != 1 || listed[0].Author != late.key.Author() || !listed[0].Marked {
		t.Errorf("after the proof, listed are %+v, %v", listed, err)
	}
	// Nor does it stand in the way of what is one.
	r.see(honest.add(now+1, 0).add(now, 0).batch(now + 1))
	r.eventually("a fault that entries show is kept", func() bool {
		b, err := r.store.Proof(honest.key.Author())
		return err == nil && !isWeak(b)
	})
}

func TestNoGasIsSpentOnWhoseStakeIsFree(t *testing.T) {
	t.Parallel()
	l := newChainedLab(t, dev.Config{Idle: 10 * time.Millisecond, Ahead: 24 * time.Hour}) // a second of the chain passes in one of Idle
	r := l.witnessing(false)
	s := l.suspect()
	worth := func() bool {
		is, err := r.witness.worth(t.Context(), s.key.Author())
		l.must(err)
		return is
	}
	if !worth() {
		t.Error("a stake is worth nothing")
	}
	tx, err := s.client.Unbond(t.Context())
	l.must(err)
	until := chain.EventsOf[chain.Unbonded](tx.Events)[0].FreeAt
	r.eventually("worth nothing any more", func() bool { return !worth() })
	if now, err := r.chain.Time(t.Context()); err != nil || now < until {
		t.Errorf("a stake is worth nothing at %d, before it is free at %d, %v", now, until, err)
	}
	r.see(s.add(5, 0).add(4, 0).batch(9))
	r.eventually("kept", func() bool { _, err := r.store.Proof(s.key.Author()); return err == nil })
	done, err := r.witness.ProveFault(t.Context(), s.key.Author()) // as its operator may
	if err != nil || done.Amount != 0 {
		t.Errorf("a proof took %d of a stake that is free, %v", done.Amount, err)
	}
}
