package contract_test

import (
	"encoding/binary"
	"math/bits"
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/transparency-dev/merkle/proof"
	"github.com/transparency-dev/merkle/rfc6962"
	"pgregory.net/rapid"

	"github.com/openledger/openledger/anchor/contract/contracttest"
	"github.com/openledger/openledger/store/merkle"
)

// probe asks the contract's tree libraries, in a bare EVM.
type probe struct {
	abi *contracttest.TreeProbe
	cfg *runtime.Config
	at  common.Address
}

func newProbe(t *testing.T) *probe {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		t.Fatal(err)
	}
	cfg := &runtime.Config{State: db, GasLimit: 1 << 40}
	_, at, _, err := runtime.Create(common.FromHex(contracttest.TreeProbeMetaData.Bin), cfg)
	if err != nil {
		t.Fatal(err)
	}
	return &probe{contracttest.NewTreeProbe(), cfg, at}
}

// fatal is what both kinds of tests can stop with.
type fatal interface {
	Helper()
	Fatal(...any)
	Fatalf(string, ...any)
}

func (p *probe) ask(t fatal, data []byte) bool {
	t.Helper()
	out, _, err := runtime.Call(p.at, data, p.cfg)
	if err != nil {
		t.Fatalf("the library must answer, not revert: %v", err)
	}
	yes, err := p.abi.UnpackHolds(out)
	if err != nil {
		t.Fatal(err)
	}
	return yes
}

// tree is a log with all its nodes.
type tree struct {
	entries [][]byte
	roots   []merkle.Hash
	nodes   map[merkle.Node]merkle.Hash
}

func (l *tree) Node(n merkle.Node) (merkle.Hash, error) { return l.nodes[n], nil }

const leaves = 130

func newTree() *tree {
	l := &tree{roots: []merkle.Hash{merkle.EmptyRoot}, nodes: map[merkle.Node]merkle.Hash{}}
	var r merkle.Range
	for i := range leaves {
		entry := binary.BigEndian.AppendUint64(make([]byte, i%97), uint64(i))
		l.entries = append(l.entries, entry)
		r.Append(merkle.LeafHash(entry), func(n merkle.Node, h merkle.Hash) { l.nodes[n] = h })
		l.roots = append(l.roots, r.Root())
	}
	return l
}

func raw(hashes []merkle.Hash) [][32]byte {
	out := make([][32]byte, len(hashes))
	for i, h := range hashes {
		out[i] = h
	}
	return out
}

// flip changes one bit.
func flip(t *rapid.T, b []byte) {
	i := rapid.IntRange(0, 8*len(b)-1).Draw(t, "bit")
	b[i/8] ^= 1 << (i % 8)
}

// spoil changes a proof in one of the ways in which a proof can be wrong, or leaves it.
func spoil(t *rapid.T, path []merkle.Hash) []merkle.Hash {
	path = slices.Clone(path)
	switch rapid.IntRange(0, 4).Draw(t, "how") {
	case 0:
		path = append(path, merkle.Hash{byte(len(path))})
	case 1:
		if len(path) > 0 {
			path = path[:len(path)-1]
		}
	case 2:
		if len(path) > 0 {
			flip(t, path[rapid.IntRange(0, len(path)-1).Draw(t, "hash")][:])
		}
	case 3:
		if len(path) > 1 {
			path[0], path[1] = path[1], path[0]
		}
	}
	return path
}

func near(t *rapid.T, name string, v uint64) uint64 {
	return v + rapid.SampledFrom([]uint64{0, 0, 0, 1, ^uint64(0)}).Draw(t, name)
}

func TestInclusionIsJudgedByTheContractAsByGo(t *testing.T) {
	p, l := newProbe(t), newTree()
	good, bad := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.Uint64Range(1, leaves).Draw(t, "size")
		index := rapid.Uint64Range(0, size-1).Draw(t, "index")
		path, err := merkle.Inclusion(index, size, l)
		if err != nil {
			t.Fatal(err)
		}
		entry, root := slices.Clone(l.entries[index]), l.roots[size]
		path = spoil(t, path)
		index, size = near(t, "index off", index), near(t, "size off", size)
		if rapid.IntRange(0, 5).Draw(t, "entry") == 0 {
			flip(t, entry)
		}
		want := merkle.VerifyInclusion(merkle.LeafHash(entry), index, size, path, root) == nil
		if got := p.ask(t, p.abi.PackIncluded(entry, index, size, root, raw(path))); got != want {
			t.Fatalf("contract %v, Go %v", got, want)
		}
		count(want, &good, &bad)
	})
	both(t, good, bad)
}

// TestInclusionInLogsOfAnySize takes paths of random hashes, which lead to some root: no such log is needed.
func TestInclusionInLogsOfAnySize(t *testing.T) {
	p := newProbe(t)
	good, bad := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		size := rapid.Uint64Range(1, ^uint64(0)).Draw(t, "size")
		index := rapid.Uint64Range(0, size-1).Draw(t, "index")
		inner := bits.Len64(index ^ (size - 1))
		path := make([]merkle.Hash, inner+bits.OnesCount64(index>>inner))
		sent := make([][]byte, len(path))
		for i := range path {
			path[i] = merkle.Hash{byte(i), 7}
			sent[i] = path[i][:]
		}
		entry := []byte("an entry")
		leaf := merkle.LeafHash(entry)
		root, err := proof.RootFromInclusionProof(rfc6962.DefaultHasher, index, size, leaf[:], sent)
		if err != nil {
			t.Fatal(err)
		}
		path = spoil(t, path)
		index, size = near(t, "index off", index), near(t, "size off", size)
		want := merkle.VerifyInclusion(leaf, index, size, path, merkle.Hash(root)) == nil
		if got := p.ask(t, p.abi.PackIncluded(entry, index, size, [32]byte(root), raw(path))); got != want {
			t.Fatalf("contract %v, Go %v", got, want)
		}
		count(want, &good, &bad)
	})
	both(t, good, bad)
}

func TestConsistencyIsJudgedByTheContractAsByGo(t *testing.T) {
	p, l := newProbe(t), newTree()
	good, bad := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		to := rapid.Uint64Range(0, leaves).Draw(t, "to")
		from := rapid.Uint64Range(0, to).Draw(t, "from")
		path, err := merkle.Consistency(from, to, l)
		if err != nil {
			t.Fatal(err)
		}
		fromRoot, toRoot := l.roots[from], l.roots[to]
		path = spoil(t, path)
		if from > 0 {
			switch rapid.IntRange(0, 8).Draw(t, "roots") {
			case 0:
				flip(t, fromRoot[:])
			case 1:
				flip(t, toRoot[:])
			case 2:
				from = near(t, "from off", from)
			case 3:
				to = near(t, "to off", to)
			}
		}
		if from == 0 {
			fromRoot = merkle.EmptyRoot // its check is the caller's
		}
		want := merkle.VerifyConsistency(from, to, path, fromRoot, toRoot) == nil
		if got := p.ask(t, p.abi.PackConsistent(from, fromRoot, to, toRoot, raw(path))); got != want {
			t.Fatalf("from %d to %d: contract %v, Go %v", from, to, got, want)
		}
		count(want, &good, &bad)
	})
	both(t, good, bad)
}

func TestSumsAreJudgedByTheContractAsByGo(t *testing.T) {
	p := newProbe(t)
	good, bad := 0, 0
	rapid.Check(t, func(t *rapid.T) {
		all := make([]merkle.SumLeaf, rapid.IntRange(1, 40).Draw(t, "leaves"))
		for i := range all {
			all[i] = merkle.SumLeaf{Key: merkle.Hash{byte(i), 1}, Value: rapid.Uint64Range(0, 1<<58).Draw(t, "value")}
		}
		root, err := merkle.SumRoot(all)
		if err != nil {
			t.Fatal(err)
		}
		i := rapid.IntRange(0, len(all)-1).Draw(t, "which")
		steps, err := merkle.SumProof(all, i)
		if err != nil {
			t.Fatal(err)
		}
		leaf := all[i]
		steps = spoilSum(t, steps, &leaf, &root)
		want := merkle.VerifySum(leaf, steps, root) == nil
		if got := p.ask(t, p.abi.PackHolds(leaf.Key, leaf.Value, root.Hash, root.Sum, packSteps(steps))); got != want {
			t.Fatalf("contract %v, Go %v", got, want)
		}
		count(want, &good, &bad)
	})
	both(t, good, bad)
}

// readSteps reads what packSteps makes, and nothing else.
func readSteps(b []byte) (steps []merkle.SumStep, ok bool) {
	for ; len(b) >= stepSize; b = b[stepSize:] {
		if b[40] > 1 {
			return nil, false
		}
		steps = append(steps, merkle.SumStep{Hash: merkle.Hash(b[:32]), Sum: binary.BigEndian.Uint64(b[32:]), Left: b[40] == 1})
	}
	return steps, len(b) == 0
}

// TestTheBytesOfASumProofAreReadByTheContractAsByGo changes single bits, and cuts and lengthens proofs at any byte.
func TestTheBytesOfASumProofAreReadByTheContractAsByGo(t *testing.T) {
	p := newProbe(t)
	good, bad, malformed := 0, 0, 0
	rapid.Check(t, func(t *rapid.T) {
		all := make([]merkle.SumLeaf, rapid.IntRange(2, 40).Draw(t, "leaves"))
		for i := range all {
			all[i] = merkle.SumLeaf{Key: merkle.Hash{byte(i), 1}, Value: uint64(i)}
		}
		root, err := merkle.SumRoot(all)
		if err != nil {
			t.Fatal(err)
		}
		i := rapid.IntRange(0, len(all)-1).Draw(t, "which")
		steps, err := merkle.SumProof(all, i)
		if err != nil {
			t.Fatal(err)
		}
		proof := packSteps(steps)
		switch rapid.IntRange(0, 4).Draw(t, "how") {
		case 0:
			flip(t, proof)
		case 1:
			proof[stepSize*rapid.IntRange(1, len(steps)).Draw(t, "step")-1] = rapid.Byte().Draw(t, "side")
		case 2:
			proof = proof[:rapid.IntRange(0, len(proof)).Draw(t, "length")]
		case 3:
			proof = append(proof, rapid.SliceOfN(rapid.Byte(), 0, 2*stepSize).Draw(t, "more")...)
		}
		out, _, err := runtime.Call(p.at, p.abi.PackHolds(all[i].Key, all[i].Value, root.Hash, root.Sum, proof), p.cfg)
		read, ok := readSteps(proof)
		if ok != (err == nil) {
			t.Fatalf("contract %v, Go %v", err, ok)
		}
		if !ok {
			malformed++
			return
		}
		got, err := p.abi.UnpackHolds(out)
		if err != nil {
			t.Fatal(err)
		}
		want := merkle.VerifySum(all[i], read, root) == nil
		if got != want {
			t.Fatalf("contract %v, Go %v", got, want)
		}
		count(want, &good, &bad)
	})
	both(t, good, bad)
	if malformed == 0 {
		t.Error("no proof was malformed")
	}
}

func spoilSum(t *rapid.T, steps []merkle.SumStep, leaf *merkle.SumLeaf, root *merkle.Sum) []merkle.SumStep {
	steps = slices.Clone(steps)
	k := rapid.IntRange(0, max(0, len(steps)-1)).Draw(t, "step")
	how := rapid.IntRange(0, 11).Draw(t, "how")
	switch {
	case how == 0:
		flip(t, leaf.Key[:])
	case how == 1:
		leaf.Value++
	case how == 2:
		root.Sum--
	case how == 3:
		flip(t, root.Hash[:])
	case len(steps) == 0:
	case how == 4:
		steps[k].Sum++
	case how == 5:
		steps[k].Sum = ^uint64(0) // overflows, but for a leaf of 0
	case how == 6:
		steps[k].Left = !steps[k].Left
	case how == 7:
		flip(t, steps[k].Hash[:])
	case how == 8:
		steps = steps[:len(steps)-1]
	}
	return steps
}

func count(want bool, good, bad *int) {
	if want {
		*good++
	} else {
		*bad++
	}
}

// both makes sure that a test saw proofs of both kinds.
func both(t *testing.T, good, bad int) {
	t.Helper()
	if good == 0 || bad == 0 {
		t.Errorf("%d proofs held and %d did not: the test needs both", good, bad)
	}
	t.Logf("%d proofs held, %d did not", good, bad)
}
