package merkle

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"math/bits"

	"github.com/ethereum/go-ethereum/crypto"
)

// ErrOverflow says that a sum does not fit 64 bits.
var ErrOverflow = errors.New("sum overflows 64 bits")

// MaxSumProof is the most steps that a proof of a sum tree can have: one for each level of a tree of 2^32 leaves.
const MaxSumProof = 32

// SumLeaf is one pair of a sum tree: a 32-byte key and its value.
type SumLeaf struct {
	Key   Hash
	Value uint64
}

// Sum commits to a whole sum tree: the root's hash and its sum. The empty map has (zero, 0).
type Sum struct {
	Hash Hash
	Sum  uint64
}

// SumStep is one sibling of a sum tree's proof, from the leaf up. Left says that the sibling stands on the left.
type SumStep struct {
	Hash Hash   `json:"hash"`
	Sum  uint64 `json:"sum,string"`
	Left bool   `json:"left"`
}

// node is keccak256(0x01 ‖ left.hash ‖ left.sum ‖ right.hash ‖ right.sum), each sum as 8 bytes. Both children's sums are hashed, each
// for itself: a tree that hashed only their total could understate it.
func (l Sum) node(r Sum) (Sum, error) {
	total, carry := bits.Add64(l.Sum, r.Sum, 0)
	if carry != 0 {
		return Sum{}, fmt.Errorf("%d + %d: %w", l.Sum, r.Sum, ErrOverflow)
	}
	b := make([]byte, 0, 1+2*(HashSize+8))
	b = append(append(b, 0x01), l.Hash[:]...)
	b = binary.BigEndian.AppendUint64(b, l.Sum)
	b = append(b, r.Hash[:]...)
	b = binary.BigEndian.AppendUint64(b, r.Sum)
	return Sum{Hash(crypto.Keccak256(b)), total}, nil
}

// leaf is keccak256(0x00 ‖ key ‖ value), the value as 8 bytes.
func (l SumLeaf) leaf() Sum {
	b := append(append(make([]byte, 0, 1+HashSize+8), 0x00), l.Key[:]...)
	return Sum{Hash(crypto.Keccak256(binary.BigEndian.AppendUint64(b, l.Value))), l.Value}
}

// SumRoot is the commitment to the leaves, which must ascend strictly by key.
func SumRoot(leaves []SumLeaf) (Sum, error) {
	for i := 1; i < len(leaves); i++ {
		if bytes.Compare(leaves[i-1].Key[:], leaves[i].Key[:]) >= 0 {
			return Sum{}, fmt.Errorf("key %v does not ascend over %v", leaves[i].Key, leaves[i-1].Key)
		}
	}
	if len(leaves) == 0 {
		return Sum{}, nil
	}
	return subtree(leaves)
}

func subtree(leaves []SumLeaf) (Sum, error) {
	if len(leaves) == 1 {
		return leaves[0].leaf(), nil
	}
	k := split(len(leaves))
	l, err := subtree(leaves[:k])
	if err != nil {
		return Sum{}, err
	}
	r, err := subtree(leaves[k:])
	if err != nil {
		return Sum{}, err
	}
	return l.node(r)
}

// split is the largest power of two below n, n being at least 2 (RFC 6962, section 2.1).
func split[N int | uint64](n N) N { return 1 << (bits.Len64(uint64(n-1)) - 1) }

// SumProof proves the leaf at index i to whoever holds SumRoot of the leaves.
func SumProof(leaves []SumLeaf, i int) ([]SumStep, error) {
	if i < 0 || i >= len(leaves) {
		return nil, fmt.Errorf("no leaf %d among %d", i, len(leaves))
	}
	if len(leaves) == 1 {
		return nil, nil
	}
	k := split(len(leaves))
	same, other, left := leaves[:k], leaves[k:], false
	if i >= k {
		same, other, left, i = leaves[k:], leaves[:k], true, i-k
	}
	steps, err := SumProof(same, i)
	if err != nil {
		return nil, err
	}
	sibling, err := subtree(other)
	if err != nil {
		return nil, err
	}
	return append(steps, SumStep{sibling.Hash, sibling.Sum, left}), nil
}

// VerifySum checks that leaf is in the tree with that commitment: hash and sum are both computed and both compared. The error is ErrProof.
func VerifySum(leaf SumLeaf, steps []SumStep, root Sum) error {
	if len(steps) > MaxSumProof {
		return fmt.Errorf("%w: %d steps, at most %d", ErrProof, len(steps), MaxSumProof)
	}
	at := leaf.leaf()
	for _, s := range steps {
		sibling, err := Sum{s.Hash, s.Sum}, error(nil)
		if s.Left {
			at, err = sibling.node(at)
		} else {
			at, err = at.node(sibling)
		}
		if err != nil {
			return fmt.Errorf("%w: %w", ErrProof, err)
		}
	}
	if at != root {
		return fmt.Errorf("%w: it leads to (%v, %d), the tree is (%v, %d)", ErrProof, at.Hash, at.Sum, root.Hash, root.Sum)
	}
	return nil
}
