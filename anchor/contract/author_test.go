package contract_test

import (
	"encoding/hex"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// author keeps a log in memory. It writes honestly, and whatever a test has it write.
type author struct {
	*world
	key     *record.Key
	at      common.Address
	state   *record.State // of the honest entries
	rate    func(record.ID) (record.PPM, bool)
	entries [][]byte
	nodes   map[merkle.Node]merkle.Hash
	tree    merkle.Range
	roots   []merkle.Hash // of every size from 0
}

// keyOf is the n-th key: the same in every run.
func keyOf(t fatal, n int) *record.Key {
	t.Helper()
	k, err := record.ParseKey(hex.EncodeToString(crypto.Keccak256([]byte{byte(n), byte(n >> 8)})))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func (w *world) newAuthor() *author {
	w.t.Helper()
	w.authors++
	a := w.authorOf(keyOf(w.t, w.authors))
	if w.token != (common.Address{}) {
		w.rich(a.at)
	}
	return a
}

// authorOf begins a log of the key, which may have another one: then it forks.
func (w *world) authorOf(k *record.Key) *author {
	return &author{
		world: w, key: k, at: common.Address(k.Address()), state: record.NewState(k.Author()), rate: whole,
		nodes: map[merkle.Node]merkle.Hash{}, roots: []merkle.Hash{merkle.EmptyRoot},
	}
}

// Node is a node of the log's tree, Entry an entry: so an author is what proofs are built from.
func (a *author) Node(_ record.Author, n merkle.Node) (merkle.Hash, error) { return a.nodes[n], nil }

func (a *author) Entry(_ record.Author, i uint64) ([]byte, error) { return a.entries[i], nil }

// nodesOf is an author's tree alone.
type nodesOf struct{ *author }

func (n nodesOf) Node(at merkle.Node) (merkle.Hash, error) { return n.nodes[at], nil }

// write appends any bytes to the log.
func (a *author) write(entry []byte) uint64 {
	a.entries = append(a.entries, entry)
	a.tree.Append(merkle.LeafHash(entry), func(n merkle.Node, h merkle.Hash) { a.nodes[n] = h })
	a.roots = append(a.roots, a.tree.Root())
	return a.size() - 1
}

// whole is the rate of every record that is used, unless an author has others.
func whole(record.ID) (record.PPM, bool) { return record.Million, true }

// next is the honest entry that comes next: a use of these records, each of which gets its part of the fee.
func (a *author) next(fee uint64, of ...record.ID) []byte {
	a.t.Helper()
	u := &record.Usage{Fee: record.Nano(fee)}
	slices.SortFunc(of, func(x, y record.ID) int { return slices.Compare(x[:], y[:]) })
	for i, id := range of {
		weight := record.Million / record.PPM(len(of))
		if i == 0 {
			weight = record.Million - weight*record.PPM(len(of)-1)
		}
		u.Uses = append(u.Uses, record.Use{Record: id, Weight: weight})
	}
	b, err := a.state.Write(record.Draft{Time: a.now, Usage: u}, a.rate)
	if err != nil {
		a.t.Fatal(err)
	}
	return b
}

// use writes an honest entry.
func (a *author) use(fee uint64, of ...record.ID) uint64 {
	a.t.Helper()
	return a.write(a.next(fee, of...))
}

// useSpoilt writes the entry that comes next after something was done to it.
func (a *author) useSpoilt(fee uint64, spoil func(e *record.Entry), of ...record.ID) uint64 {
	a.t.Helper()
	e := parsed(a.t, a.next(fee, of...))
	spoil(&e)
	return a.write(e.Append(nil))
}

func parsed(t fatal, b []byte) record.Entry {
	t.Helper()
	e, err := record.ParseEntry(b)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

func (a *author) size() uint64 { return uint64(len(a.entries)) }

// head signs the log at a size, now.
func (a *author) head(size uint64) record.SignedHead {
	a.t.Helper()
	return a.sign(record.Head{Size: size, Root: a.roots[size], Time: a.now})
}

// sign signs whatever head.
func (a *author) sign(h record.Head) record.SignedHead {
	a.t.Helper()
	h.Author = a.key.Author()
	s, err := h.Sign(a.network, a.key)
	if err != nil {
		a.t.Fatal(err)
	}
	return s
}

func (a *author) inclusion(index, size uint64) []merkle.Hash {
	a.t.Helper()
	p, err := merkle.Inclusion(index, size, nodesOf{a})
	if err != nil {
		a.t.Fatal(err)
	}
	return p
}

func (a *author) consistency(from, to uint64) []merkle.Hash {
	a.t.Helper()
	p, err := merkle.Consistency(from, to, nodesOf{a})
	if err != nil {
		a.t.Fatal(err)
	}
	return p
}

// leaf is an entry in the log of a size.
func (a *author) leaf(index, size uint64) audit.Leaf {
	a.t.Helper()
	return audit.Leaf{Entry: a.entries[index], Index: index, Inclusion: a.inclusion(index, size)}
}

// proof is of a kind, under a head of the whole log, with these entries.
func (a *author) proof(kind record.FaultKind, use uint8, indexes ...uint64) audit.Proof {
	a.t.Helper()
	p := audit.Proof{Kind: kind, Use: use, Heads: []record.SignedHead{a.head(a.size())}}
	for _, i := range indexes {
		p.Leaves = append(p.Leaves, a.leaf(i, a.size()))
	}
	return p
}

// anchoring anchors a head after a size.
func (a *author) anchoring(h record.SignedHead, after uint64) []byte {
	a.t.Helper()
	head, signature := packHead(h)
	last := a.leaf(h.Size-1, h.Size)
	return abi.PackAnchor(head, signature, last.Entry, raw(last.Inclusion), raw(a.consistency(after, h.Size)))
}

// anchor anchors the whole log, now.
func (a *author) anchor() record.SignedHead {
	a.t.Helper()
	h := a.head(a.size())
	a.do(a.at, a.anchoring(h, a.log(a.at).Size))
	return h
}

// bond has the author put a stake behind its own word.
func (a *author) bond(amount uint64) {
	a.t.Helper()
	a.do(a.at, abi.PackBond(a.at, amount))
}

func (a *author) fund(amount uint64) {
	a.t.Helper()
	a.do(a.at, abi.PackFund(a.at, amount))
}

// collecting collects use k of an entry under a head.
func (a *author) collecting(index uint64, k uint8, h record.SignedHead) []byte {
	a.t.Helper()
	head, signature := packHead(h)
	l := a.leaf(index, h.Size)
	return abi.PackCollect(a.at, l.Entry, k, raw(l.Inclusion), head, signature)
}

// answering answers the challenge of a head, against what is anchored.
func (a *author) answering(size uint64) []byte {
	a.t.Helper()
	return abi.PackAnswerHead(a.at, size, a.roots[size], raw(a.consistency(size, a.log(a.at).Size)))
}

// showing answers the challenge of an entry, against what is anchored.
func (a *author) showing(index uint64) []byte {
	a.t.Helper()
	return abi.PackAnswerEntry(a.at, packLeaf(a.leaf(index, a.log(a.at).Size)))
}

// sealed is a record's terms with their signature and credits.
type sealed struct {
	terms     contract.Terms
	folded    contract.FoldedTerms // the same, as a claim has them
	id        record.ID
	signature contract.Signature
	leaves    []merkle.SumLeaf
}

// newRecord registers a record of the whole rate with that due, made from others, whose payees get the same each.
func (w *world) newRecord(number int, due uint32, parents []record.Share, payees ...common.Address) *sealed {
	w.t.Helper()
	r := w.unregistered(number, due, parents, payees...)
	w.do(eve, abi.PackRegister(r.terms, r.signature))
	return r
}

func (w *world) unregistered(number int, due uint32, parents []record.Share, payees ...common.Address) *sealed {
	w.t.Helper()
	t := record.Terms{Artifact: merkle.Hash{byte(number)}, Rate: record.Million, Due: record.PPM(due), Parents: parents}
	return w.seal(t, payees...)
}

// seal signs terms, whose payees get the same each.
func (w *world) seal(t record.Terms, payees ...common.Address) *sealed {
	w.t.Helper()
	k := keyOf(w.t, 1000)
	t.Builder = k.Address()
	r := &sealed{}
	slices.SortFunc(payees, func(x, y common.Address) int { return x.Cmp(y) })
	for _, p := range payees {
		r.leaves = append(r.leaves, merkle.SumLeaf{Key: merkle.Hash(common.BytesToHash(p[:])), Value: 1})
	}
	if len(payees) > 0 {
		root, err := merkle.SumRoot(r.leaves)
		if err != nil {
			w.t.Fatal(err)
		}
		t.CreditsRoot, t.CreditsTotal = root.Hash, root.Sum
	}
	digest := t.Digest(w.network)
	signature, err := crypto.Sign(digest[:], k.ECDSA())
	if err != nil {
		w.t.Fatal(err)
	}
	signature[64] += 27
	r.terms, r.folded, r.id, r.signature = packTerms(t), foldTerms(t), t.ID(), packSignature(record.Signature(signature))
	return r
}

// claiming claims the i-th payee's part.
func (r *sealed) claiming(w *world, i int) []byte {
	w.t.Helper()
	steps, err := merkle.SumProof(r.leaves, i)
	if err != nil {
		w.t.Fatal(err)
	}
	return abi.PackClaim(r.folded, common.BytesToAddress(r.leaves[i].Key[12:]), r.leaves[i].Value, packSteps(steps))
}
