package node

import (
	"context"
	"errors"
	"io"
	"math/big"
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

// model is a record that the node holds and can use, and that gets all that a use costs.
func (r *running) model(l *lab) *record.Record {
	r.t.Helper()
	k := l.person(1)
	x, err := record.Record{
		Artifact: r.artifact(""), Kind: "model", Name: "model", Rate: record.Million, Issued: 1,
		Credits: []record.Credit{{Payee: k.Address(), Role: "author", Weight: 1}},
	}.Sign(r.network, k)
	l.must(err)
	r.carry(x)
	return x
}

// uses writes a use of a record that owes so much.
func (r *running) uses(x *record.Record, owes record.Nano) error {
	r.t.Helper()
	_, err := r.promise.Write(context.Background(), record.Draft{
		Usage: &record.Usage{Input: 1, Output: 1, Fee: owes, Uses: []record.Use{{Record: x.ID(), Weight: record.Million}}},
	})
	return err
}

// shows waits until the node's metrics have these.
func (r *running) shows(metrics ...string) {
	r.t.Helper()
	for _, m := range metrics {
		r.eventually("shows "+m, func() bool {
			res, err := http.Get("http://" + r.front.api.Addr().String() + "/metrics")
			if err != nil {
				return false
			}
			defer func() { _ = res.Body.Close() }()
			b, err := io.ReadAll(res.Body)
			return err == nil && strings.Contains(string(b), m)
		})
	}
}

// settled is what the chain has of the node's log.
func (l *lab) settled(r *running) anchor.Anchored {
	l.t.Helper()
	at, err := contract{r.chain}.Latest(context.Background(), r.promise.Author())
	l.must(err)
	return at
}

// rich gives the node ether and tokens.
func (l *lab) rich(r *running) {
	l.t.Helper()
	l.must(l.chain.Give(l.t.Context(), record.Address(r.promise.Author()), big.NewInt(1e18), 1000*record.NanoPerToken))
}

func TestTheEndOfANodeAnchorsWhatItsLogNewlyOwes(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	home := l.home("")
	begins := func() *running {
		return l.start(home, nil, func(o *Options) { o.Config.Anchor.Every = Duration{} }).ready()
	}
	n := begins()
	l.rich(n)
	x := n.model(l)
	n.stop()
	n = begins()
	if size := l.settled(n).Head.Size; size != 0 {
		t.Errorf("a log that owes nothing is anchored at the end, at size %d", size)
	}
	l.must(n.uses(x, 1000))
	n.stop()
	n = begins()
	if at := l.settled(n); at.Head.Size != 2 || at.Owed != 1000 {
		t.Errorf("the end anchored %+v", at)
	}
}

func TestTheEndAnchorsWhereTheNodeAnchorsByItselfUnlessItIsToldOtherwise(t *testing.T) {
	none, minute := Duration{new(time.Duration)}, Duration{new(time.Duration)}
	*minute.Duration = time.Minute
	for _, c := range []struct {
		set  Anchor
		want time.Duration
	}{
		{Anchor{}, atShutdown},
		{Anchor{Every: minute}, atShutdown},
		{Anchor{Every: none}, 0},
		{Anchor{Every: none, AtShutdown: minute}, time.Minute},
		{Anchor{AtShutdown: none}, 0},
	} {
		if got := c.set.lastAnchor(); got != c.want {
			t.Errorf("%+v gives the end %v, not %v", c.set, got, c.want)
		}
	}
}

func TestAnEndThatCannotAnchorIsNotHeldUpAndTheNextStartGoesOn(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	home := l.home("")
	at, sent := forgetful(t, l.chain.RPC())
	short := 500 * time.Millisecond
	n := l.start(home, nil, func(o *Options) { o.Config.Chain.RPC, o.Config.Anchor.AtShutdown.Duration = at, &short }).ready()
	l.rich(n)
	x := n.model(l)
	l.must(n.uses(x, 1000))
	began := time.Now()
	n.stop()
	if took := time.Since(began); sent.Load() == 0 || took > lively {
		t.Errorf("it took %v, and sent %d transactions", took, sent.Load())
	}
	n = l.start(home, nil, func(o *Options) { o.Config.Chain.RPC = at + "," + l.chain.RPC() })
	n.eventually("what the end began is anchored", func() bool { return l.settled(n).Head.Size == 2 })
}

func TestABondedNodeWhoseBalanceDoesNotCoverWhatItOwesIsNotReadyUntilItIsFunded(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	n := l.start(l.home(""), nil, nil).ready()
	l.rich(n)
	m := money{n.Node}
	x := n.model(l)
	n.eventually("is funded", func() bool { // the chain knows of the gift a little later
		_, err := m.Fund(t.Context(), 1000)
		return err == nil
	})
	_, err := m.Bond(t.Context(), record.NanoPerToken)
	l.must(err)
	l.must(n.uses(x, 900))
	expect := func(what string, ready error) {
		t.Helper()
		s, err := n.Status(t.Context())
		if got := n.Ready(); err != nil || !errors.Is(got, ready) || (s.Ready == "ok") != (ready == nil) || ready != nil && s.Ready != got.Error() {
			t.Errorf("%s: ready is %v, the status says %q (%v)", what, got, s.Ready, err)
		}
	}
	expect("a tenth is free", nil)
	n.shows("openledger_chain_transactions", "openledger_anchor_waiting_entries 2", "openledger_balance_free_nano", "openledger_defend_challenges 0")
	l.must(n.uses(x, 95))
	expect("less than a hundredth is free", anchor.ErrUncovered)
	if err := n.uses(x, 100); !errors.Is(err, store.ErrOwesEnough) {
		t.Errorf("a use that takes the log beyond what is prepaid: %v", err)
	}
	_, err = m.Anchor(t.Context())
	l.must(err)
	expect("it is anchored and paid, and nothing is left", anchor.ErrUncovered)
	_, err = m.Fund(t.Context(), 1000)
	l.must(err)
	expect("it is funded", nil)
	l.must(n.uses(x, 100))
}
