package anchor_test

import (
	"context"
	"errors"
	"math/big"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// deadline ends a test that waits for what does not come.
const deadline = 3 * time.Minute

// contract is a chain.Client as the loops see it, as in package node. It counts.
type contract struct {
	*chain.Client
	reads *atomic.Int64
	sent  *[]int
	// before is called once before the next Move, if set.
	before *func()
}

func newContract(c *chain.Client) contract {
	return contract{c, new(atomic.Int64), new([]int), new(func())}
}

func (c contract) Latest(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	c.reads.Add(1)
	l, err := c.AnchoredLatest(ctx, a)
	return anchored(l), err
}

func (c contract) Final(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	l, err := c.Anchored(ctx, a)
	return anchored(l), err
}

func anchored(l chain.Log) anchor.Anchored {
	return anchor.Anchored{Head: l.Head, Account: royalty.Account{Owed: l.Owed, Paid: l.Paid, Collected: l.Collected, Balance: l.Balance}}
}

func (c contract) Anchor(ctx context.Context, what anchor.Anchoring) (anchor.Done, error) {
	return done(c.Client.Anchor(ctx, chain.AnchorItem(what)))
}

func (c contract) Money(ctx context.Context, id record.ID) (royalty.Money, bool, error) {
	c.reads.Add(1)
	r, err := c.Record(ctx, id)
	return royalty.Money{Income: r.Income, Distributed: r.Distributed, Pool: r.Pool}, r.Registered, err
}

func (c contract) Taken(ctx context.Context, a record.Author, id record.ID) (record.Nano, error) {
	c.reads.Add(1)
	return c.Collected(ctx, a, id)
}

func (c contract) Claimed(ctx context.Context, id record.ID, payee record.Address) (record.Nano, error) {
	c.reads.Add(1)
	return c.Client.Claimed(ctx, id, payee)
}

func (c contract) Move(ctx context.Context, moves []anchor.Move) (anchor.Done, error) {
	if before := *c.before; before != nil {
		*c.before = nil
		before()
	}
	*c.sent = append(*c.sent, len(moves))
	items := make([]chain.Item, len(moves))
	for i, m := range moves {
		switch {
		case m.Register != nil:
			items[i] = chain.RegisterItem{Terms: m.Register.Terms(), Signature: m.Register.Signature()}
		case m.Collect != nil:
			items[i] = chain.CollectItem{Entry: m.Collect.Entry, Use: uint8(m.Collect.Use), Inclusion: m.Collect.Inclusion, Head: m.Collect.Head}
		case m.Distribute != nil:
			items[i] = chain.DistributeItem{Terms: *m.Distribute}
		case m.Claim != nil:
			items[i] = chain.ClaimItem{Terms: m.Claim.Terms, Payee: m.Claim.Credit.Payee, Weight: uint64(m.Claim.Credit.Weight), Proof: m.Claim.Proof}
		}
	}
	return done(c.Settle(ctx, items))
}

func done(tx chain.Tx, err error) (anchor.Done, error) {
	return anchor.Done{Tx: merkle.Hash(tx.Hash), Block: tx.Block, GasUsed: tx.GasUsed}, err
}

// world is a development chain with the nodes on it.
type world struct {
	t   *testing.T
	ctx context.Context
	dev *dev.Chain
}

func newWorld(t *testing.T) *world {
	t.Helper()
	return newWorldOf(t, dev.Config{ChainID: 31339, Ahead: 24 * time.Hour})
}

func newWorldOf(t *testing.T, config dev.Config) *world {
	t.Helper()
	c := must[*dev.Chain](t)(dev.Open(config))
	run, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- c.Run(run) }()
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	t.Cleanup(func() {
		cancel()
		stop()
		if err := errors.Join(<-ended, c.Close()); err != nil {
			t.Error(err)
		}
	})
	return &world{t, ctx, c}
}

// client writes with the key, which gets ether and tokens.
func (w *world) client(k *record.Key) contract {
	w.t.Helper()
	if err := w.dev.Give(w.ctx, k.Address(), big.NewInt(1e18), 1_000_000*record.NanoPerToken); err != nil {
		w.t.Fatal(err)
	}
	c := must[*chain.Client](w.t)(chain.Dial(w.ctx, chain.Config{RPC: w.dev.RPC(), Network: w.dev.Network(), Key: k, Poll: 2 * time.Millisecond}))
	w.t.Cleanup(c.Close)
	return newContract(c)
}

// node is a store with the writer of its own log, and the loops on it.
type node struct {
	*world
	*store.Store
	contract
	key      *record.Key
	writer   *store.Writer
	anchorer *anchor.Anchorer
	settler  *anchor.Settler
}

func (w *world) newNode() *node {
	w.t.Helper()
	n := &node{world: w, key: newKey(w.t)}
	n.contract = w.client(n.key)
	n.Store = must[*store.Store](w.t)(store.Open(store.Config{Dir: w.t.TempDir(), Network: w.dev.Network()}))
	n.writer = must[*store.Writer](w.t)(n.Store.Writer(store.WriterConfig{Key: n.key}))
	run, stop := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- n.writer.Run(run) }()
	w.t.Cleanup(func() {
		stop()
		if err := errors.Join(<-ended, n.Store.Close()); err != nil {
			w.t.Error(err)
		}
	})
	n.settler = &anchor.Settler{Log: n.Store, Lineage: n.Store, Contract: n.contract, Unit: 1}
	n.anchorer = must[*anchor.Anchorer](w.t)(anchor.New(anchor.Config{
		Author: n.key.Author(), Log: n.Store, Chain: n.contract,
		Register: func(ctx context.Context) error {
			_, err := n.settler.Register(ctx, n.key.Author())
			return err
		},
	}))
	return n
}

// write appends drafts side by side, so that they share a commit.
func (n *node) write(drafts ...record.Draft) {
	n.t.Helper()
	var wg sync.WaitGroup
	for _, d := range drafts {
		wg.Go(func() {
			if _, err := n.writer.Append(n.ctx, d); err != nil {
				n.t.Error(err)
			}
		})
	}
	wg.Wait()
}

// publish writes records into the node's log.
func (n *node) publish(records ...*record.Record) {
	n.t.Helper()
	for _, r := range records {
		n.write(record.Draft{Kind: record.KindLineage, Block: r.Block()})
	}
}

func (n *node) use(fee record.Nano, uses ...record.Use) record.Draft {
	return record.Draft{Usage: &record.Usage{Fee: fee, Uses: uses}}
}

// follow copies what is new of another's log.
func (n *node) follow(of *node) {
	n.t.Helper()
	head, _ := of.Head(of.key.Author())
	for {
		have := must[store.Summary](n.t)(n.Summary(head.Author))
		if have.Size == head.Size {
			return
		}
		b := must[record.Batch](n.t)(of.Batch(head.Author, have.Size, head, 512<<10))
		v := must[*record.Verified](n.t)(n.Store.Open(b))
		if err := n.Store.Append(n.ctx, v); err != nil {
			n.t.Fatal(err)
		}
	}
}

func (n *node) fund(amount record.Nano) {
	n.t.Helper()
	must[chain.Tx](n.t)(n.Fund(n.ctx, n.key.Author(), amount))
}

func (n *node) anchor() anchor.Done {
	n.t.Helper()
	return must[anchor.Done](n.t)(n.anchorer.Now(n.ctx))
}

func (n *node) settle() []anchor.Done {
	n.t.Helper()
	return must[[]anchor.Done](n.t)(n.settler.Settle(n.ctx))
}

// paid is what a payee holds of the token.
func (n *node) paid(payee record.Address) record.Nano {
	n.t.Helper()
	return must[record.Nano](n.t)(n.TokenBalance(n.ctx, payee))
}

func (n *node) owed(payee record.Address) royalty.Due {
	n.t.Helper()
	return must[royalty.Due](n.t)(n.settler.Owed(n.ctx, payee))
}

// claim claims, and expects what was owed to be paid to the nano.
func (n *node) claim(payee record.Address) (paid record.Nano) {
	n.t.Helper()
	owed, before := n.owed(payee), n.paid(payee)
	_, said, err := n.settler.Claim(n.ctx, payee)
	if paid = n.paid(payee) - before; err != nil || paid != said || paid != owed.Claimable {
		n.t.Errorf("%v got %d, the claim says %d, owed were %+v, %v", payee, paid, said, owed, err)
	}
	return paid
}
