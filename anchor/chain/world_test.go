package chain_test

import (
	"context"
	"errors"
	"math/big"
	"slices"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// deadline ends a test that waits for what does not come.
const deadline = 3 * time.Minute

// token is one settlement token.
const token = record.NanoPerToken

// world is a development chain, and what tests do on it.
type world struct {
	t       *testing.T
	ctx     context.Context
	dev     *dev.Chain
	network record.Network
}

// testChain is the chain of the tests that don't care which one it is.
const testChain = 31338

// newWorld runs a chain whose blocks come at once, for the length of the test. Its merge delay is an hour.
func newWorld(t *testing.T, alloc types.GenesisAlloc) *world {
	t.Helper()
	return newWorldOf(t, testChain, alloc)
}

// newWorldOf is newWorld of another chain id.
func newWorldOf(t *testing.T, chainID uint64, alloc types.GenesisAlloc) *world {
	t.Helper()
	p := dev.DefaultParameters()
	p.MaxMergeDelay = time.Hour
	return newWorldWith(t, chainID, alloc, p)
}

// newWorldWith is newWorldOf of other parameters.
func newWorldWith(t *testing.T, chainID uint64, alloc types.GenesisAlloc, p chain.Parameters) *world {
	t.Helper()
	c, err := dev.Open(dev.Config{ChainID: chainID, Ahead: 24 * time.Hour, Alloc: alloc, Parameters: p})
	if err != nil {
		t.Fatal(err)
	}
	run, stop := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- c.Run(run) }()
	ctx, cancel := context.WithTimeout(context.Background(), deadline)
	t.Cleanup(func() {
		cancel()
		stop()
		if err := errors.Join(<-done, c.Close()); err != nil {
			t.Error(err)
		}
	})
	return &world{t, ctx, c, c.Network()}
}

func (w *world) must(err error) {
	w.t.Helper()
	if err != nil {
		w.t.Fatal(err)
	}
}

// refused expects the contract's error of that name.
func (w *world) refused(what, name string, err error) {
	w.t.Helper()
	switch {
	case err == nil:
		w.t.Errorf("%s: accepted, expected %s", what, name)
	case !chain.RefusedAs(err, name):
		w.t.Errorf("%s: expected %s, got: %v", what, name, err)
	}
}

// newKey makes a key with ether and tokens.
func (w *world) newKey() *record.Key {
	w.t.Helper()
	k, err := record.NewKey()
	w.must(err)
	w.must(w.dev.Give(w.ctx, k.Address(), big.NewInt(1e18), 1_000_000*token))
	return k
}

// client writes with the key; nil only reads.
func (w *world) client(k *record.Key) *chain.Client {
	w.t.Helper()
	c, err := chain.Dial(w.ctx, chain.Config{RPC: w.dev.RPC(), Network: w.network, Key: k, Poll: 2 * time.Millisecond})
	w.must(err)
	w.t.Cleanup(c.Close)
	return c
}

func (w *world) now(c *chain.Client) record.Time {
	w.t.Helper()
	now, err := c.Time(w.ctx)
	w.must(err)
	return now
}

// until sends transactions, each of which takes the chain's time a second on, until it is past at.
func (w *world) until(c *chain.Client, at record.Time) {
	w.t.Helper()
	for w.now(c) <= at {
		w.must(w.dev.Give(w.ctx, record.Address{1}, big.NewInt(1), 0))
	}
}

// author keeps a log in memory, without the rules that a writer of logs keeps: tests break them.
type author struct {
	*world
	*chain.Client
	key     *record.Key
	entries [][]byte
	nodes   map[merkle.Node]merkle.Hash
	tree    merkle.Range
	roots   []merkle.Hash // of every size from 0
	owed    record.Nano
	totals  map[record.ID]record.Nano
}

func (w *world) newAuthor() *author {
	w.t.Helper()
	key := w.newKey()
	return &author{
		world: w, Client: w.client(key), key: key, nodes: map[merkle.Node]merkle.Hash{},
		roots: []merkle.Hash{merkle.EmptyRoot}, totals: map[record.ID]record.Nano{},
	}
}

// finally waits until the finalized chain has the author's log so.
func (a *author) finally(so func(chain.Log) bool) chain.Log {
	a.t.Helper()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		l, err := a.Anchored(a.ctx, a.key.Author())
		a.must(err)
		if so(l) {
			return l
		}
		select {
		case <-a.ctx.Done():
			a.t.Fatalf("the finalized chain still has %+v", l)
		case <-tick.C:
		}
	}
}

// Node is a node of the log's tree.
func (a *author) Node(n merkle.Node) (merkle.Hash, error) { return a.nodes[n], nil }

// write appends any bytes.
func (a *author) write(entry []byte) uint64 {
	a.entries = append(a.entries, entry)
	a.tree.Append(merkle.LeafHash(entry), func(n merkle.Node, h merkle.Hash) { a.nodes[n] = h })
	a.roots = append(a.roots, a.tree.Root())
	return uint64(len(a.entries)) - 1
}

// due is an amount for a record.
type due struct {
	to     record.ID
	amount record.Nano
}

// use appends a usage that owes these amounts. Its first use stands for the whole fee.
func (a *author) use(dues ...due) uint64 {
	u := &record.Usage{}
	slices.SortFunc(dues, func(a, b due) int { return slices.Compare(a.to[:], b.to[:]) })
	for _, d := range dues {
		a.owed += d.amount
		a.totals[d.to] += d.amount
		u.Uses = append(u.Uses, record.Use{Record: d.to, Amount: d.amount, Total: a.totals[d.to]})
	}
	u.Uses[0].Weight = record.Million
	e := record.Entry{Kind: record.KindUsage, Index: uint64(len(a.entries)), Owed: a.owed, Usage: u}
	return a.write(e.Append(nil))
}

func (a *author) size() uint64 { return uint64(len(a.entries)) }

// head signs the log at a size.
func (a *author) head(size uint64, at record.Time) record.SignedHead {
	a.t.Helper()
	h, err := record.Head{Author: a.key.Author(), Size: size, Root: a.roots[size], Time: at}.Sign(a.network, a.key)
	a.must(err)
	return h
}

func (a *author) inclusion(index, size uint64) []merkle.Hash {
	a.t.Helper()
	p, err := merkle.Inclusion(index, size, a)
	a.must(err)
	return p
}

func (a *author) consistency(from, to uint64) []merkle.Hash {
	a.t.Helper()
	p, err := merkle.Consistency(from, to, a)
	a.must(err)
	return p
}

// anchorItem anchors the head after the size that is anchored.
func (a *author) anchorItem(h record.SignedHead, anchored uint64) chain.AnchorItem {
	a.t.Helper()
	return chain.AnchorItem{
		Head: h, LastEntry: a.entries[h.Size-1],
		Inclusion: a.inclusion(h.Size-1, h.Size), Consistency: a.consistency(anchored, h.Size),
	}
}

// anchor anchors all of the log now.
func (a *author) anchor() record.SignedHead {
	a.t.Helper()
	was, err := a.AnchoredLatest(a.ctx, a.key.Author())
	a.must(err)
	h := a.head(a.size(), a.now(a.Client))
	_, err = a.Anchor(a.ctx, a.anchorItem(h, was.Size))
	a.must(err)
	return h
}

// collectItem collects one use under a head.
func (a *author) collectItem(index uint64, use uint8, h record.SignedHead) chain.CollectItem {
	a.t.Helper()
	return chain.CollectItem{Entry: a.entries[index], Use: use, Inclusion: a.inclusion(index, h.Size), Head: h}
}

// fund funds the author from its own account.
func (a *author) fund(n record.Nano) {
	a.t.Helper()
	_, err := a.Fund(a.ctx, a.key.Author(), n)
	a.must(err)
}

// leaf is an entry under a head, as proofs carry it.
func (a *author) leaf(index uint64, h record.SignedHead) audit.Leaf {
	a.t.Helper()
	return audit.Leaf{Entry: a.entries[index], Index: index, Inclusion: a.inclusion(index, h.Size)}
}

// sealed is a record's terms with their signature and credits.
type sealed struct {
	record.Terms
	signature record.Signature
	leaves    []merkle.SumLeaf
}

// credit is a payee's weight.
type credit struct {
	to     record.Address
	weight uint64
}

// newRecord makes terms with credits, signed by the key.
func (w *world) newRecord(k *record.Key, t record.Terms, credits ...credit) *sealed {
	w.t.Helper()
	s := &sealed{Terms: t}
	slices.SortFunc(credits, func(a, b credit) int { return slices.Compare(a.to[:], b.to[:]) })
	for _, c := range credits {
		leaf := merkle.SumLeaf{Value: c.weight}
		copy(leaf.Key[12:], c.to[:])
		s.leaves = append(s.leaves, leaf)
	}
	root, err := merkle.SumRoot(s.leaves)
	w.must(err)
	if len(credits) > 0 {
		s.CreditsRoot, s.CreditsTotal = root.Hash, root.Sum
	}
	s.Builder = k.Address()
	w.sign(s, k)
	return s
}

// sign signs the terms as they are now.
func (w *world) sign(s *sealed, k *record.Key) {
	w.t.Helper()
	digest := s.Digest(w.network)
	b, err := crypto.Sign(digest[:], k.ECDSA())
	w.must(err)
	b[64] += 27
	s.signature = record.Signature(b)
}

func (s *sealed) register() chain.RegisterItem {
	return chain.RegisterItem{Terms: s.Terms, Signature: s.signature}
}

func (s *sealed) distribute() chain.DistributeItem { return chain.DistributeItem{Terms: s.Terms} }

// claimItem claims the i-th credit.
func (s *sealed) claimItem(w *world, i int) chain.ClaimItem {
	w.t.Helper()
	proof, err := merkle.SumProof(s.leaves, i)
	w.must(err)
	return chain.ClaimItem{Terms: s.Terms, Payee: s.payee(i), Weight: s.leaves[i].Value, Proof: proof}
}

func (s *sealed) payee(i int) record.Address { return record.Address(s.leaves[i].Key[12:]) }

// sum adds the amounts of the events of one kind.
func sum[T any](tx chain.Tx, amount func(T) record.Nano) (total record.Nano) {
	for _, e := range chain.EventsOf[T](tx.Events) {
		total += amount(e)
	}
	return total
}

func claimed(tx chain.Tx) record.Nano {
	return sum(tx, func(e chain.Claimed) record.Nano { return e.Amount })
}

func collected(tx chain.Tx) record.Nano {
	return sum(tx, func(e chain.Collected) record.Nano { return e.Amount })
}

// sortShares puts parents in their order.
func sortShares(shares []record.Share) {
	slices.SortFunc(shares, func(a, b record.Share) int { return slices.Compare(a.Record[:], b.Record[:]) })
}
