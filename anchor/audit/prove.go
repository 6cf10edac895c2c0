package audit

import (
	"bytes"
	"fmt"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Held reads the part of an author's log that a store holds.
type Held interface {
	Entry(a record.Author, index uint64) ([]byte, error)
	// Node returns the hash of a perfect subtree whose leaves are all held.
	Node(a record.Author, n merkle.Node) (merkle.Hash, error)
}

// Prove builds the proof of a fault from what it was found in and what is held of the log.
func Prove(f *record.Fault, held Held) (Proof, error) {
	p := Proof{Kind: f.Kind, Use: f.Use, Heads: []record.SignedHead{f.Head}}
	log := shown{held: held, author: f.Author, batch: f.Batch}
	indexes := []uint64{f.Index}
	if f.Other > 0 && !formless(f, log) {
		indexes = append(indexes, f.Other-1)
	}
	leaves, err := log.leaves(f.Head, indexes...)
	if err != nil {
		return Proof{}, fmt.Errorf("prove that %w: %w", f, err)
	}
	p.Leaves = leaves
	return p, nil
}

// formless says whether a malformed entry is so by itself, so that nothing else is needed to show it.
func formless(f *record.Fault, log shown) bool {
	if f.Kind != record.Malformed {
		return false
	}
	b, err := log.entry(f.Index)
	if err != nil {
		return false
	}
	e, err := record.ParseEntry(b)
	return err != nil || e.Index != f.Index
}

// ProveFork is the proof that an author signed two histories, as two heads of one size show, or two entries at one index under any heads.
func ProveFork(e *record.ForkError, held Held) (Proof, error) {
	p := Proof{Kind: record.Fork, Heads: []record.SignedHead{e.Known, e.Other}, Leaves: []Leaf{}}
	at := e.Parting
	if at == nil {
		return p, nil
	}
	ours := record.Batch{Head: e.Known, First: at.Held, Consistency: at.ToKnown}
	theirs := record.Batch{Head: e.Other, First: at.Index, Entries: [][]byte{at.Entry}, Consistency: at.ToOther}
	for _, b := range []record.Batch{ours, theirs} {
		leaves, err := shown{held, e.Known.Author, &b}.leaves(b.Head, at.Index)
		if err != nil {
			return Proof{}, fmt.Errorf("prove that %w: %w", e, err)
		}
		p.Leaves = append(p.Leaves, leaves...)
	}
	return p, nil
}

// ProveForkByReceipt is the proof that a receipt, which was verified, and the held log under the known head are of two histories: false if
// those two don't show it by themselves.
func ProveForkByReceipt(r record.Receipt, known record.SignedHead, held Held) (Proof, bool, error) {
	p := Proof{Kind: record.Fork, Heads: []record.SignedHead{known, r.Head}, Leaves: []Leaf{}}
	if known.Author != r.Head.Author {
		return Proof{}, false, nil
	}
	if known.Size == r.Head.Size {
		return p, known.Root != r.Head.Root, nil
	}
	if r.Index >= known.Size {
		return Proof{}, false, nil
	}
	ours, err := shown{held: held, author: known.Author}.leaves(known, r.Index)
	if err != nil || bytes.Equal(ours[0].Entry, r.Entry) {
		return Proof{}, false, err
	}
	p.Leaves = append(ours, Leaf{r.Entry, r.Index, r.Proof})
	return p, true, nil
}

// ProveOverdue is the proof that a log owes what is not paid: its head and last entry, all of which is held. Whether that is overdue is for
// the chain to say.
func ProveOverdue(head record.SignedHead, held Held) (Proof, error) {
	p := Proof{Kind: record.Overdue, Heads: []record.SignedHead{head}}
	leaves, err := shown{held: held, author: head.Author}.leaves(head, head.Size-1)
	p.Leaves = leaves
	return p, err
}

// shown is a log as far as it is held, and beyond it as far as a batch shows it.
type shown struct {
	held   Held
	author record.Author
	batch  *record.Batch // nil if all is held
}

// leaves are the entries at those indexes, with their inclusion under the head.
func (s shown) leaves(head record.SignedHead, indexes ...uint64) (leaves []Leaf, err error) {
	prover, err := s.prover(head)
	if err != nil {
		return nil, err
	}
	for _, i := range indexes {
		entry, err := s.entry(i)
		if err != nil {
			return nil, err
		}
		inclusion, err := prover.Inclusion(i)
		if err != nil {
			return nil, err
		}
		leaves = append(leaves, Leaf{entry, i, inclusion})
	}
	return leaves, nil
}

// prover proves inclusions under the head.
func (s shown) prover(head record.SignedHead) (interface {
	Inclusion(uint64) ([]merkle.Hash, error)
}, error,
) {
	if s.batch == nil || s.batch.End() == head.Size {
		return merkle.NewProver(head.Size, s)
	}
	return merkle.NewExtension(s.batch.End(), head.Size, s.batch.Consistency, s)
}

func (s shown) entry(index uint64) ([]byte, error) {
	if b := s.batch; b != nil && index >= b.First && index < b.End() {
		return b.Entries[index-b.First], nil
	}
	return s.held.Entry(s.author, index)
}

// Node is a subtree's hash: of a store as long as it holds all of it.
func (s shown) Node(n merkle.Node) (merkle.Hash, error) {
	if s.batch == nil || (n.Index+1)<<n.Level <= s.batch.First {
		return s.held.Node(s.author, n)
	}
	if n.Level == 0 {
		entry, err := s.entry(n.Index)
		return merkle.LeafHash(entry), err
	}
	left, err := s.Node(merkle.Node{Level: n.Level - 1, Index: 2 * n.Index})
	if err != nil {
		return merkle.Hash{}, err
	}
	right, err := s.Node(merkle.Node{Level: n.Level - 1, Index: 2*n.Index + 1})
	return merkle.NodeHash(left, right), err
}
