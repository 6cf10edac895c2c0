package merkle_test

import (
	"testing"

	"pgregory.net/rapid"

	"github.com/openledger/openledger/store/merkle"
)

// grown is a tree with all its nodes.
type grown map[merkle.Node]merkle.Hash

func (g grown) Node(n merkle.Node) (merkle.Hash, error) { return g[n], nil }

// upTo are the nodes that are complete in the first leaves.
type upTo struct {
	t *rapid.T
	grown
	size uint64
}

func (u upTo) Node(n merkle.Node) (merkle.Hash, error) {
	if (n.Index+1)<<n.Level > u.size {
		u.t.Fatalf("node %+v is asked for, of %d leaves", n, u.size)
	}
	return u.grown[n], nil
}

func TestAPartOfALogAndItsConsistencyProveWhatTheWholeProves(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		to := rapid.Uint64Range(1, 300).Draw(t, "to")
		from := rapid.Uint64Range(1, to).Draw(t, "from")
		nodes := grown{}
		var r merkle.Range
		for i := range to {
			r.Append(merkle.LeafHash([]byte{byte(i), byte(i >> 8)}), func(n merkle.Node, h merkle.Hash) { nodes[n] = h })
		}
		consistency, err := merkle.Consistency(from, to, nodes)
		if err != nil {
			t.Fatal(err)
		}
		e, err := merkle.NewExtension(from, to, consistency, upTo{t, nodes, from})
		if err != nil {
			t.Fatal(err)
		}
		index := rapid.Uint64Range(0, from-1).Draw(t, "index")
		path, err := e.Inclusion(index)
		if err != nil {
			t.Fatal(err)
		}
		leaf := merkle.LeafHash([]byte{byte(index), byte(index >> 8)})
		if err := merkle.VerifyInclusion(leaf, index, to, path, r.Root()); err != nil {
			t.Fatal(err)
		}
	})
}

func TestAnExtensionRefusesWhatItCannotProve(t *testing.T) {
	nodes := grown{}
	var r merkle.Range
	for i := range 9 {
		r.Append(merkle.LeafHash([]byte{byte(i)}), func(n merkle.Node, h merkle.Hash) { nodes[n] = h })
	}
	proof, err := merkle.Consistency(5, 9, nodes)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := merkle.NewExtension(5, 9, proof[1:], nodes); err == nil {
		t.Error("a proof that is too short is taken")
	}
	if _, err := merkle.NewExtension(0, 9, nil, nodes); err == nil {
		t.Error("an extension of nothing is taken")
	}
	if _, err := merkle.NewExtension(9, 5, proof, nodes); err == nil {
		t.Error("an extension to something smaller is taken")
	}
	e, err := merkle.NewExtension(5, 9, proof, nodes)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := e.Inclusion(5); err == nil {
		t.Error("an entry that is not held is proved")
	}
}
