package merkle

import (
	"fmt"
	"math/bits"
	"slices"
)

// Extension proves inclusion in a tree of which only the first leaves are held: what lies behind them it takes from the consistency proof
// with the whole. So who was shown a part of a log under a signed head can prove an entry of that part under that head.
type Extension struct {
	from, to uint64
	nodes    Nodes
	behind   map[span]Hash
}

// span is the leaves [from, to).
type span struct{ from, to uint64 }

// NewExtension prepares proofs of the tree of size to from nodes of its first from leaves, and the consistency proof between both sizes,
// which the caller has verified. The error is ErrProof if the proof has another length than those sizes take.
func NewExtension(from, to uint64, consistency []Hash, nodes Nodes) (*Extension, error) {
	e := &Extension{from, to, nodes, make(map[span]Hash, len(consistency))}
	var spans []span
	if from > 0 && from < to {
		spans = spansOf(from, span{0, to}, true)
	}
	if from == 0 || from > to || len(spans) != len(consistency) {
		return nil, fmt.Errorf("extension of size %d to %d: %w: %d hashes, not %d", from, to, ErrProof, len(consistency), len(spans))
	}
	for i, s := range spans {
		e.behind[s] = consistency[i]
	}
	return e, nil
}

// spansOf lists which leaves each hash of a consistency proof covers: SUBPROOF of RFC 9162, section 2.1.4.1.
func spansOf(held uint64, s span, whole bool) []span {
	if held == s.to {
		if whole {
			return nil
		}
		return []span{s}
	}
	middle := s.from + split(s.to-s.from)
	if held <= middle {
		return append(spansOf(held, span{s.from, middle}, whole), span{middle, s.to})
	}
	return append(spansOf(held, span{middle, s.to}, false), span{s.from, middle})
}

// Inclusion proves that the leaf at index, one of those that are held, is in the whole tree (RFC 9162, section 2.1.3).
func (e *Extension) Inclusion(index uint64) ([]Hash, error) {
	if index >= e.from {
		return nil, fmt.Errorf("inclusion of %d from the first %d entries: it is not among them", index, e.from)
	}
	var path []Hash
	for s := (span{0, e.to}); s.to-s.from > 1; {
		middle := s.from + split(s.to-s.from)
		near, far := span{s.from, middle}, span{middle, s.to}
		if index >= middle {
			near, far = far, near
		}
		h, err := e.hash(far)
		if err != nil {
			return nil, err
		}
		path, s = append(path, h), near
	}
	slices.Reverse(path) // a proof goes from the leaf up
	return path, nil
}

// hash is the root over the leaves of a subtree that the whole tree splits into.
func (e *Extension) hash(s span) (Hash, error) {
	if h, ok := e.behind[s]; ok && s.from >= e.from {
		return h, nil
	}
	if n := s.to - s.from; s.to <= e.from && n&(n-1) == 0 {
		level := uint(bits.TrailingZeros64(n))
		return e.nodes.Node(Node{level, s.from >> level})
	}
	if s.to-s.from < 2 {
		return Hash{}, fmt.Errorf("entry %d is neither held nor covered by the proof", s.from)
	}
	middle := s.from + split(s.to-s.from)
	left, err := e.hash(span{s.from, middle})
	if err != nil {
		return Hash{}, err
	}
	right, err := e.hash(span{middle, s.to})
	return NodeHash(left, right), err
}
