package chain_test

import (
	"crypto/sha256"
	"encoding/binary"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// sparse is a log of any size of which only a few entries exist: what is hashed of the others is made up. Proofs over it are as long, and
// hold as well, as those over a log that somebody wrote.
type sparse struct {
	*meter
	key     *record.Key
	entries map[uint64][]byte
}

// sparse is a log that will be proved from at these sizes: the last entry of each must exist.
func (m *meter) sparse(name string, sizes ...uint64) *sparse {
	s := &sparse{m, m.key(name), map[uint64][]byte{}}
	for _, size := range sizes {
		s.put(size-1, record.Entry{Kind: 9, Index: size - 1}.Append(nil))
	}
	return s
}

// put places an entry.
func (s *sparse) put(index uint64, entry []byte) { s.entries[index] = entry }

// use places a usage of one record that stands for the whole fee.
func (s *sparse) use(index uint64, id record.ID, amount, total record.Nano, previous uint64, owed record.Nano) {
	u := &record.Usage{
		Fee: 1000 * amount, Input: 1234, Output: 567, Binding: sha256.Sum256([]byte("binding")),
		Uses: []record.Use{{Record: id, Weight: record.Million, Amount: amount, Total: total, Previous: previous}},
	}
	s.put(index, record.Entry{Kind: record.KindUsage, Index: index, Time: record.Time(s.cfg.Time * 1000), Owed: owed, Usage: u}.Append(nil))
}

// Node is the hash of a node: of children only where an entry lies below it, else made up from its place.
func (s *sparse) Node(n merkle.Node) (merkle.Hash, error) {
	for index, entry := range s.entries {
		if index>>n.Level != n.Index {
			continue
		}
		if n.Level == 0 {
			return merkle.LeafHash(entry), nil
		}
		left, err := s.Node(merkle.Node{Level: n.Level - 1, Index: 2 * n.Index})
		if err != nil {
			return left, err
		}
		right, err := s.Node(merkle.Node{Level: n.Level - 1, Index: 2*n.Index + 1})
		return merkle.NodeHash(left, right), err
	}
	var b [16]byte
	binary.BigEndian.PutUint64(b[:], uint64(n.Level))
	binary.BigEndian.PutUint64(b[8:], n.Index)
	return sha256.Sum256(b[:]), nil
}

func (s *sparse) root(size uint64) merkle.Hash {
	var edge []merkle.Hash
	for _, n := range merkle.CoverRange(size) {
		h, err := s.Node(n)
		s.must(err)
		edge = append(edge, h)
	}
	r, err := merkle.NewRange(size, edge)
	s.must(err)
	return r.Root()
}

// head signs the log at a size.
func (s *sparse) head(size uint64) record.SignedHead {
	return s.signHead(s.key, record.Head{Author: s.key.Author(), Size: size, Root: s.root(size), Time: record.Time(s.cfg.Time * 1000)})
}

func (s *sparse) leaf(index, size uint64) audit.Leaf {
	p, err := merkle.Inclusion(index, size, s)
	s.must(err)
	return audit.Leaf{Entry: s.entries[index], Index: index, Inclusion: p}
}

func (s *sparse) consistency(from, to uint64) []merkle.Hash {
	p, err := merkle.Consistency(from, to, s)
	s.must(err)
	return p
}

func (s *sparse) anchor(from, to uint64) chain.AnchorItem {
	last := s.leaf(to-1, to)
	return chain.AnchorItem{Head: s.head(to), LastEntry: last.Entry, Inclusion: last.Inclusion, Consistency: s.consistency(from, to)}
}

// collect is of the entry under the head of that size. Without its signature the head must be the anchored one.
func (s *sparse) collect(index, size uint64, signed bool) chain.CollectItem {
	l, h := s.leaf(index, size), s.head(size)
	if !signed {
		h.Signature = record.Signature{}
	}
	return chain.CollectItem{Entry: l.Entry, Inclusion: l.Inclusion, Head: h}
}

// proof is of a fault that entries at these places show.
func (s *sparse) proof(kind record.FaultKind, size uint64, indexes ...uint64) chain.ProveItem {
	p := audit.Proof{Kind: kind, Heads: []record.SignedHead{s.head(size)}}
	for _, i := range indexes {
		p.Leaves = append(p.Leaves, s.leaf(i, size))
	}
	return chain.ProveItem{Proof: p}
}
