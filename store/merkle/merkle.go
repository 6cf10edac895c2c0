// Package merkle holds the two trees of the protocol and their proofs: the log's tree over entries, and the sum tree over who is paid what.
//
// The log's tree is that of RFC 6962 and RFC 9162 with SHA-256: leaf H(0x00 ‖ entry), node H(0x01 ‖ left ‖ right), split at the largest
// power of two below the size. [Range] grows it, [Inclusion] and [Consistency] prove from any store of its nodes, [VerifyInclusion] and
// [VerifyConsistency] check. The sum tree (sum.go) is hashed with keccak-256, because the settlement contract reads it.
//
// The package is pure: it reads no disk, no clock, and starts no goroutine. It does not know what an entry is.
package merkle

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"math/bits"
	"strings"

	"github.com/transparency-dev/merkle/compact"
	"github.com/transparency-dev/merkle/proof"
)

// HashSize is the length of a Hash in bytes.
const HashSize = 32

// MaxProof is the most hashes that a proof over a log can have: an inclusion proof has at most 64 in a tree of up to 2^64 leaves, a
// consistency proof at most one for each level of both trees' paths.
const MaxProof = 65

// ErrProof says that a proof does not show what it was given for. Whoever sent it is wrong or lies.
var ErrProof = errors.New("proof does not hold")

// Hash is a SHA-256 or keccak-256 digest, 32 bytes.
type Hash [HashSize]byte

// EmptyRoot is the root of the log's tree of size 0: SHA-256 of nothing.
var EmptyRoot = Hash(sha256.Sum256(nil))

// String is the hash as 0x and 64 lower-case hex digits.
func (h Hash) String() string { return "0x" + hex.EncodeToString(h[:]) }

// MarshalText is String as bytes, so hashes are hex in JSON.
func (h Hash) MarshalText() ([]byte, error) { return []byte(h.String()), nil }

// UnmarshalText takes 0x and 64 hex digits, nothing else.
func (h *Hash) UnmarshalText(text []byte) error {
	s, ok := strings.CutPrefix(string(text), "0x")
	if !ok || len(s) != 2*HashSize {
		return fmt.Errorf("hash %q is not 0x and %d hex digits", text, 2*HashSize)
	}
	_, err := hex.Decode(h[:], []byte(s))
	if err != nil {
		return fmt.Errorf("hash %q: %w", text, err)
	}
	return nil
}

// ParseHash64 reads a hash in standard base64, as proofs of receipts have it.
func ParseHash64(s string) (Hash, error) {
	b, err := base64.StdEncoding.Strict().DecodeString(s)
	if err != nil || len(b) != HashSize || len(s) != base64.StdEncoding.EncodedLen(HashSize) {
		return Hash{}, fmt.Errorf("hash %q is not base64 of %d bytes", s, HashSize)
	}
	return Hash(b), nil
}

// LeafHash is the hash of one entry as a leaf of the log's tree.
func LeafHash(entry []byte) Hash {
	// One buffer on the stack serves the usual entry (a usage of one or two uses), so hashing a leaf allocates nothing.
	var stack [256]byte
	return sha256.Sum256(append(append(stack[:0], 0x00), entry...))
}

// NodeHash is the hash of an inner node of the log's tree.
func NodeHash(left, right Hash) Hash {
	var b [1 + 2*HashSize]byte
	b[0] = 0x01
	copy(b[1:], left[:])
	copy(b[1+HashSize:], right[:])
	return sha256.Sum256(b[:])
}

// Node names a node of the log's tree: the root of the perfect subtree over the leaves [Index·2^Level, (Index+1)·2^Level).
type Node struct {
	Level uint
	Index uint64
}

// Nodes reads hashes of perfect subtrees that are complete in the tree that is proved from.
type Nodes interface {
	// Node returns the hash of n, or an error if it is not there.
	Node(n Node) (Hash, error)
}

// Range is the right edge of a growing log: the hashes of the perfect subtrees that cover it, largest first. The zero value is the
// empty log. Appending costs one hash an entry over time, and the whole range is at most 64 hashes.
type Range struct {
	size uint64
	edge []Hash
}

// NewRange is the range of a log of that size with that edge, as Edge returned it.
func NewRange(size uint64, edge []Hash) (Range, error) {
	if len(edge) != bits.OnesCount64(size) {
		return Range{}, fmt.Errorf("edge of %d hashes does not fit a log of size %d, which has %d", len(edge), size, bits.OnesCount64(size))
	}
	return Range{size, append([]Hash(nil), edge...)}, nil
}

// Size is the number of leaves.
func (r *Range) Size() uint64 { return r.size }

// Edge is a copy of the hashes of the perfect subtrees, largest first.
func (r *Range) Edge() []Hash { return append([]Hash(nil), r.edge...) }

// Clone is an independent copy.
func (r *Range) Clone() Range { return Range{r.size, r.Edge()} }

// Append adds a leaf's hash. If visit is not nil it sees every perfect subtree that the leaf completes, the leaf itself first.
func (r *Range) Append(leaf Hash, visit func(Node, Hash)) {
	n := Node{0, r.size}
	for ; ; n = (Node{n.Level + 1, n.Index >> 1}) {
		if visit != nil {
			visit(n, leaf)
		}
		if n.Index&1 == 0 {
			break
		}
		last := len(r.edge) - 1
		leaf = NodeHash(r.edge[last], leaf)
		r.edge = r.edge[:last]
	}
	r.edge = append(r.edge, leaf)
	r.size++
}

// Root is the root of the log's tree at this size.
func (r *Range) Root() Hash {
	if r.size == 0 {
		return EmptyRoot
	}
	root := r.edge[len(r.edge)-1]
	for i := len(r.edge) - 2; i >= 0; i-- {
		root = NodeHash(r.edge[i], root)
	}
	return root
}

// Prover proves inclusion in one tree. It has worked out what all of that tree's proofs share, so many proofs of one tree are cheap. It is
// safe for concurrent use if its Nodes are.
type Prover struct {
	size  uint64
	nodes Nodes
	// last has, for each level, the hash over the leaves from the last node of that level on: of a perfect subtree or of what there is.
	last []Hash
}

// NewProver prepares proofs of the tree of that size, which must not be 0.
func NewProver(size uint64, nodes Nodes) (*Prover, error) {
	if size == 0 {
		return nil, errors.New("nothing is included in the empty log")
	}
	p := &Prover{size: size, nodes: nodes, last: make([]Hash, bits.Len64(size-1))}
	if len(p.last) == 0 {
		return p, nil
	}
	at, err := nodes.Node(Node{0, size - 1})
	if err != nil {
		return nil, err
	}
	for level := range p.last {
		p.last[level] = at
		if i := (size - 1) >> level; i&1 == 1 {
			left, err := nodes.Node(Node{uint(level), i - 1})
			if err != nil {
				return nil, err
			}
			at = NodeHash(left, at)
		}
	}
	return p, nil
}

// Inclusion proves that the leaf at index is in the tree (RFC 9162, section 2.1.3).
func (p *Prover) Inclusion(index uint64) ([]Hash, error) {
	if index >= p.size {
		return nil, fmt.Errorf("inclusion of %d in a log of size %d: there is no such entry", index, p.size)
	}
	path := make([]Hash, 0, len(p.last))
	for level, last := range p.last {
		end := (p.size - 1) >> level
		switch sibling := index>>level ^ 1; {
		case sibling > end: // the node has no sibling yet, and stands for its parent
		case sibling == end:
			path = append(path, last)
		default:
			h, err := p.nodes.Node(Node{uint(level), sibling})
			if err != nil {
				return nil, fmt.Errorf("node %d at level %d: %w", sibling, level, err)
			}
			path = append(path, h)
		}
	}
	return path, nil
}

// Inclusion proves that the leaf at index is in the tree of the given size (RFC 9162, section 2.1.3).
func Inclusion(index, size uint64, nodes Nodes) ([]Hash, error) {
	p, err := NewProver(size, nodes)
	if err != nil {
		return nil, err
	}
	return p.Inclusion(index)
}

// Consistency proves that the tree of size from is a prefix of that of size to (RFC 9162, section 2.1.4). Between equal sizes, and from
// size 0, the proof is empty.
func Consistency(from, to uint64, nodes Nodes) ([]Hash, error) {
	ids, err := proof.Consistency(from, to)
	if err != nil {
		return nil, fmt.Errorf("consistency of size %d with size %d: %w", from, to, err)
	}
	return collect(ids, nodes)
}

func collect(ids proof.Nodes, nodes Nodes) ([]Hash, error) {
	raw := make([][]byte, len(ids.IDs))
	for i, id := range ids.IDs {
		h, err := nodes.Node(Node{id.Level, id.Index})
		if err != nil {
			return nil, fmt.Errorf("node %d at level %d: %w", id.Index, id.Level, err)
		}
		raw[i] = h[:]
	}
	raw, err := ids.Rehash(raw, hasher{}.HashChildren)
	if err != nil {
		return nil, err
	}
	out := make([]Hash, len(raw))
	for i, b := range raw {
		out[i] = Hash(b)
	}
	return out, nil
}

// VerifyInclusion checks that leaf stands at index in the tree of that size and root. The error is ErrProof.
func VerifyInclusion(leaf Hash, index, size uint64, path []Hash, root Hash) error {
	if err := proof.VerifyInclusion(hasher{}, index, size, leaf[:], bytesOf(path), root[:]); err != nil {
		return fmt.Errorf("inclusion of entry %d in a log of size %d: %w: %w", index, size, ErrProof, brief(err))
	}
	return nil
}

// VerifyConsistency checks that the tree (from, fromRoot) is a prefix of (to, toRoot). Beyond RFC 9162, equal sizes and size 0 have an
// empty proof, and then the roots are compared, that of size 0 with EmptyRoot. The error is ErrProof.
func VerifyConsistency(from, to uint64, path []Hash, fromRoot, toRoot Hash) error {
	fail := func(why string) error {
		return fmt.Errorf("consistency of size %d with size %d: %w: %s", from, to, ErrProof, why)
	}
	switch {
	case from > to:
		return fail("the first is the larger one")
	case (from == 0 || from == to) && len(path) != 0:
		return fail("the proof must be empty")
	case from == 0 && fromRoot != EmptyRoot, to == 0 && toRoot != EmptyRoot:
		return fail("the empty log has another root")
	case from == 0:
		return nil
	case from == to && fromRoot != toRoot:
		return fail("one size, two roots")
	case from == to:
		return nil
	}
	if err := proof.VerifyConsistency(hasher{}, from, to, bytesOf(path), fromRoot[:], toRoot[:]); err != nil {
		return fail(brief(err).Error())
	}
	return nil
}

// brief says on one line what the proof library says on five.
func brief(err error) error {
	var mismatch proof.RootMismatchError
	if errors.As(err, &mismatch) && len(mismatch.CalculatedRoot) == HashSize && len(mismatch.ExpectedRoot) == HashSize {
		return fmt.Errorf("it leads to root %v, not %v", Hash(mismatch.CalculatedRoot), Hash(mismatch.ExpectedRoot))
	}
	return err
}

// CoverRange lists the perfect subtrees that cover the first size leaves, largest first: the nodes of a Range's edge.
func CoverRange(size uint64) []Node {
	ids := compact.RangeNodes(0, size, nil)
	out := make([]Node, len(ids))
	for i, id := range ids {
		out[i] = Node{id.Level, id.Index}
	}
	return out
}

func bytesOf(path []Hash) [][]byte {
	out := make([][]byte, len(path))
	for i := range path {
		out[i] = path[i][:]
	}
	return out
}

// hasher lets the proof library hash as this package does.
type hasher struct{}

func (hasher) EmptyRoot() []byte { return EmptyRoot[:] }
func (hasher) Size() int         { return HashSize }
func (hasher) HashLeaf(leaf []byte) []byte {
	h := LeafHash(leaf)
	return h[:]
}

func (hasher) HashChildren(l, r []byte) []byte {
	h := NodeHash(Hash(l), Hash(r))
	return h[:]
}
