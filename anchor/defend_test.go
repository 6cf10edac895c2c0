package anchor_test

import (
	"context"
	"errors"
	"log/slog"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// court is the contract as a Defender sees it, as in package node.
type court struct{ contract }

func (c court) Challenges(ctx context.Context, a record.Author) ([]anchor.Challenge, error) {
	open, err := c.Client.Challenges(ctx, a)
	var out []anchor.Challenge
	for _, o := range open {
		out = append(out, anchor.Challenge{Subject: o.Subject, Kind: o.Kind, Position: o.Position, Root: o.Root, Until: o.Until})
	}
	return out, err
}

func (c court) Answer(ctx context.Context, a record.Author, answers []anchor.Answer) (anchor.Done, error) {
	var items []chain.Item
	for _, x := range answers {
		if x.Kind == record.NotInLog {
			items = append(items, chain.AnswerHeadItem{Author: a, Size: x.Position, Root: x.Root, Consistency: x.Proof})
			continue
		}
		items = append(items, chain.AnswerEntryItem{Author: a, Leaf: audit.Leaf{Entry: x.Entry, Index: x.Position, Inclusion: x.Proof}})
	}
	return done(c.Settle(ctx, items))
}

// bonded is a node with an anchored and bonded log of entries, with the heads that it signed on the way.
func (w *world) bonded(entries int) (n *node, heads []record.SignedHead) {
	w.t.Helper()
	n = w.newNode()
	m := n.record("m", 1)
	n.publish(m)
	for range entries {
		n.write(n.use(100, use(m)))
		head, _ := n.Head(n.key.Author())
		heads = append(heads, head)
	}
	n.fund(100 * record.Nano(entries))
	must[chain.Tx](w.t)(n.Bond(w.ctx, n.key.Author(), n.Parameters().MinBond))
	n.anchor()
	return n, heads
}

func (n *node) defender() *anchor.Defender {
	return &anchor.Defender{Author: n.key.Author(), Log: n.Store, Court: court{n.contract}, Every: 10 * time.Millisecond, Logger: slog.New(slog.DiscardHandler)}
}

func (n *node) log() chain.Log {
	n.t.Helper()
	return must[chain.Log](n.t)(n.AnchoredLatest(n.ctx, n.key.Author()))
}

// challengeAll demands every head and entry, and returns how many challenges that made.
func (w *world) challengeAll(n *node, heads []record.SignedHead) (open uint64) {
	w.t.Helper()
	rival := w.client(newKey(w.t))
	for _, h := range heads {
		must[chain.Tx](w.t)(rival.ChallengeHead(w.ctx, h))
		must[chain.Tx](w.t)(rival.ChallengeEntry(w.ctx, n.key.Author(), h.Size-1))
		open += 2
	}
	return open
}

func TestAnHonestNodeAnswersEveryChallengeByItself(t *testing.T) {
	w := newWorld(t)
	n, heads := w.bonded(4)
	before := must[record.Nano](t)(n.TokenBalance(w.ctx, n.key.Address()))
	open := w.challengeAll(n, heads)
	n.write(n.use(100, n.latestUse())) // what is anchored meanwhile is what answers are compared with
	n.anchor()
	if got := n.log().Challenges; got != open {
		t.Fatalf("%d challenges are open, not %d", got, open)
	}
	if _, err := n.defender().Answer(w.ctx); err != nil {
		t.Fatal(err)
	}
	earned := must[record.Nano](t)(n.TokenBalance(w.ctx, n.key.Address())) - before
	if l := n.log(); l.Challenges != 0 || l.Marked || earned != record.Nano(open)*n.Parameters().ChallengeDeposit {
		t.Errorf("after the answers: %+v, and %d were earned", l, earned)
	}
	if done, err := n.defender().Answer(w.ctx); err != nil || len(done) != 0 {
		t.Errorf("answered again: %v, %v", done, err)
	}
}

// latestUse is a use of the record that the log used last.
func (n *node) latestUse() record.Use {
	n.t.Helper()
	for id := range must[map[record.ID]record.Running](n.t)(n.Running(n.key.Author())) {
		return record.Use{Record: id, Weight: record.Million}
	}
	n.t.Fatal("no record is used")
	return record.Use{}
}

func TestANodeThatWasDownForMostOfTheWindowAnswersInTime(t *testing.T) {
	w := newWorldOf(t, dev.Config{ChainID: 31339, Ahead: 24 * time.Hour, Idle: 10 * time.Millisecond}) // a second passes in one of Idle
	n, heads := w.bonded(2)
	asked := must[record.Time](t)(n.Client.Time(w.ctx))
	open := w.challengeAll(n, heads)
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	for must[record.Time](t)(n.Client.Time(w.ctx)) < asked+record.Time(n.Parameters().ChallengeWindow.Milliseconds()*7/10) {
		<-tick.C
	}
	if n.log().Challenges != open {
		t.Fatal("somebody answered while the node was down")
	}
	run, stop := context.WithCancel(w.ctx)
	ended := make(chan error, 1)
	go func() { ended <- n.defender().Run(run) }()
	for n.log().Challenges > 0 && w.ctx.Err() == nil {
		<-tick.C
	}
	stop()
	if err := <-ended; err != nil || n.log().Marked {
		t.Errorf("after the answers: %v, %+v", err, n.log())
	}
}

// courtOf is a court without a chain.
type courtOf struct {
	open     []anchor.Challenge
	anchored uint64
	got      [][]anchor.Answer
	refuses  map[uint64]bool // whatever has an answer about such an index
	most     int             // bytes of entries that it takes at once; 0: any
	hangs    bool            // no answer comes to its end
	asked    int             // for answers
}

func (c *courtOf) AwaitAnswers(ctx context.Context) error {
	if !c.hangs {
		return nil
	}
	<-ctx.Done()
	return anchor.ErrUnderWay
}

func (c *courtOf) Latest(context.Context, record.Author) (anchor.Anchored, error) {
	return anchor.Anchored{Head: record.Head{Size: c.anchored}}, nil
}

func (c *courtOf) Challenges(context.Context, record.Author) ([]anchor.Challenge, error) {
	return c.open, nil
}

func (c *courtOf) Answer(_ context.Context, _ record.Author, a []anchor.Answer) (anchor.Done, error) {
	if c.asked++; c.hangs {
		return anchor.Done{}, anchor.ErrUnderWay
	}
	bytes := 0
	for _, x := range a {
		if bytes += len(x.Entry) + 32*len(x.Proof); c.refuses[x.Position] {
			return anchor.Done{}, errRefused
		}
	}
	if c.most > 0 && bytes > c.most {
		return anchor.Done{}, errors.New("oversized data")
	}
	c.got = append(c.got, a)
	return anchor.Done{GasUsed: 1}, nil
}

func TestOneAnswerThatIsRefusedTakesNoOtherWithIt(t *testing.T) {
	d := newDesk(t)
	c := &courtOf{anchored: 60, refuses: map[uint64]bool{7: true, 33: true}}
	for i := range uint64(60) {
		d.write(t, d.key, 10, use(d.model))
		c.open = append(c.open, anchor.Challenge{Subject: merkle.Hash{byte(i)}, Kind: record.Withheld, Position: i})
	}
	_, err := (&anchor.Defender{Author: d.key.Author(), Log: d.ledger, Court: c}).Answer(t.Context())
	given := map[uint64]bool{}
	for _, group := range c.got {
		for _, a := range group {
			given[a.Position] = true
		}
	}
	if len(given) != 58 || given[7] || given[33] || !errors.Is(err, errRefused) {
		t.Errorf("%d of 60 challenges are answered: %v", len(given), err)
	}
}

func TestAnswersOfLargeEntriesGoIntoTransactionsThatPoolsTake(t *testing.T) {
	d := newDesk(t)
	var uses []record.Use
	for i := range record.MaxUses {
		m := draft{name: string(rune('a' + i)), rate: record.Million, credits: pays(1)}.sign(t, testNetwork, d.key)
		d.hold(m)
		uses = append(uses, record.Use{Record: m.ID(), Weight: record.Million / record.MaxUses})
	}
	c := &courtOf{anchored: 200, most: 120 << 10}
	for i := range uint64(200) {
		d.write(t, d.key, 10, uses...)
		c.open = append(c.open, anchor.Challenge{Subject: merkle.Hash{byte(i)}, Kind: record.Withheld, Position: i})
	}
	if _, err := (&anchor.Defender{Author: d.key.Author(), Log: d.ledger, Court: c}).Answer(t.Context()); err != nil {
		t.Error(err)
	}
	n := 0
	for _, group := range c.got {
		n += len(group)
	}
	if n != 200 {
		t.Errorf("%d of 200 challenges are answered", n)
	}
}

func TestWhatCannotBeAnsweredKeepsNoOtherChallengeOpen(t *testing.T) {
	d := newDesk(t)
	for range 100 {
		d.write(t, d.key, 10, use(d.model))
	}
	c := &courtOf{anchored: 100}
	c.open = append(c.open, anchor.Challenge{Kind: record.Withheld, Position: 100}, anchor.Challenge{Kind: "unheard of"})
	for i := range uint64(100) {
		c.open = append(c.open, anchor.Challenge{Subject: merkle.Hash{byte(i)}, Kind: record.Withheld, Position: i})
	}
	defender := &anchor.Defender{Author: d.key.Author(), Log: d.ledger, Court: c}
	done, err := defender.Answer(t.Context())
	if err == nil || len(done) != 2 || len(c.got[0])+len(c.got[1]) != 100 {
		t.Errorf("%d transactions, %v", len(done), err)
	}
	if !errors.Is(err, errNotHeld) {
		t.Errorf("the error does not say that an entry is not held: %v", err)
	}
}
