package merkle

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"math/bits"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// naiveRoot is the definition of RFC 6962, section 2.1, word for word.
func naiveRoot(leaves []Hash) Hash {
	switch n := len(leaves); n {
	case 0:
		return EmptyRoot
	case 1:
		return leaves[0]
	default:
		k := 1
		for 2*k < n {
			k *= 2
		}
		return NodeHash(naiveRoot(leaves[:k]), naiveRoot(leaves[k:]))
	}
}

// naivePath is PATH(m, D[n]) of RFC 6962, section 2.1.1.
func naivePath(m int, leaves []Hash) []Hash {
	n := len(leaves)
	if n <= 1 {
		return nil
	}
	k := 1
	for 2*k < n {
		k *= 2
	}
	if m < k {
		return append(naivePath(m, leaves[:k]), naiveRoot(leaves[k:]))
	}
	return append(naivePath(m-k, leaves[k:]), naiveRoot(leaves[:k]))
}

// naiveProof is SUBPROOF(m, D[n], whole) of RFC 6962, section 2.1.2.
func naiveProof(m int, leaves []Hash, whole bool) []Hash {
	n := len(leaves)
	if m == n {
		if whole {
			return nil
		}
		return []Hash{naiveRoot(leaves)}
	}
	k := 1
	for 2*k < n {
		k *= 2
	}
	if m <= k {
		return append(naiveProof(m, leaves[:k], whole), naiveRoot(leaves[k:]))
	}
	return append(naiveProof(m-k, leaves[k:], false), naiveRoot(leaves[:k]))
}

type memory map[Node]Hash

var errLost = errors.New("lost")

func (m memory) Node(n Node) (Hash, error) {
	h, ok := m[n]
	if !ok {
		return h, errLost
	}
	return h, nil
}

// grow makes n leaves, the tree's nodes, and the range at every size.
func grow(n int) (leaves []Hash, nodes memory, ranges []Range) {
	nodes = memory{}
	var r Range
	ranges = append(ranges, r.Clone())
	for i := range n {
		leaf := LeafHash(binary.BigEndian.AppendUint32(nil, uint32(i)))
		leaves = append(leaves, leaf)
		r.Append(leaf, func(n Node, h Hash) { nodes[n] = h })
		ranges = append(ranges, r.Clone())
	}
	return leaves, nodes, ranges
}

const most = 70 // sizes over all of which the trees are compared: beyond 64, so that every carry of seven levels occurs

func TestRangeIsTheTreeOfRFC6962(t *testing.T) {
	leaves, nodes, ranges := grow(most)
	for size := range most + 1 {
		r := &ranges[size]
		if r.Root() != naiveRoot(leaves[:size]) || r.Size() != uint64(size) {
			t.Fatalf("root at size %d", size)
		}
		cover := CoverRange(uint64(size))
		edge := r.Edge()
		if len(cover) != len(edge) {
			t.Fatalf("size %d: %d nodes cover it, its edge has %d", size, len(cover), len(edge))
		}
		for i, n := range cover {
			if nodes[n] != edge[i] {
				t.Errorf("size %d: node %v is not in the edge", size, n)
			}
		}
		again, err := NewRange(uint64(size), edge)
		if err != nil || again.Root() != r.Root() {
			t.Errorf("size %d: %v", size, err)
		}
		if _, err := NewRange(uint64(size), append(edge, Hash{})); err == nil {
			t.Errorf("size %d takes an edge of a hash more", size)
		}
	}
	for n, h := range nodes {
		first := n.Index << n.Level
		if naiveRoot(leaves[first:first+1<<n.Level]) != h {
			t.Errorf("node %v", n)
		}
	}
}

func TestRangesAreIndependentOfTheirCopies(t *testing.T) {
	_, _, ranges := grow(7)
	a := ranges[7]
	b, edge := a.Clone(), a.Edge()
	root := a.Root()
	b.Append(Hash{1}, nil)
	edge[0] = Hash{}
	if a.Root() != root || a.Size() != 7 {
		t.Error("the first changed with its copy")
	}
	from := a.Edge()
	c, err := NewRange(7, from)
	if err != nil {
		t.Fatal(err)
	}
	from[0] = Hash{}
	if c.Root() != root {
		t.Error("a range changed with the edge that it was made of")
	}
}

func TestInclusionIsThatOfRFC6962(t *testing.T) {
	leaves, nodes, ranges := grow(most)
	for size := 1; size <= most; size++ {
		root := ranges[size].Root()
		for i := range size {
			path, err := Inclusion(uint64(i), uint64(size), nodes)
			if err != nil || !slices.Equal(path, naivePath(i, leaves[:size])) {
				t.Fatalf("%d in %d: %v", i, size, err)
			}
			if err := VerifyInclusion(leaves[i], uint64(i), uint64(size), path, root); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Inclusion(uint64(size), uint64(size), nodes); err == nil {
			t.Errorf("entry %d is in a log of that size", size)
		}
	}
}

func TestConsistencyIsThatOfRFC6962(t *testing.T) {
	leaves, nodes, ranges := grow(most)
	for to := range most + 1 {
		for from := range to + 1 {
			path, err := Consistency(uint64(from), uint64(to), nodes)
			if err != nil {
				t.Fatalf("%d with %d: %v", from, to, err)
			}
			if from > 0 && !slices.Equal(path, naiveProof(from, leaves[:to], true)) || from == 0 && len(path) != 0 {
				t.Fatalf("%d with %d: another proof", from, to)
			}
			if err := VerifyConsistency(uint64(from), uint64(to), path, ranges[from].Root(), ranges[to].Root()); err != nil {
				t.Fatal(err)
			}
		}
		if _, err := Consistency(uint64(to)+1, uint64(to), nodes); err == nil {
			t.Errorf("%d is a prefix of %d", to+1, to)
		}
	}
}

// spoil returns every way to spoil a proof by one change.
func spoil(path []Hash) [][]Hash {
	out := [][]Hash{append(slices.Clone(path), Hash{}), append([]Hash{{}}, path...)}
	for i := range path {
		out = append(out, slices.Delete(slices.Clone(path), i, i+1))
		changed := slices.Clone(path)
		changed[i][i%HashSize] ^= 1
		out = append(out, changed)
		if i > 0 {
			swapped := slices.Clone(path)
			swapped[i-1], swapped[i] = swapped[i], swapped[i-1]
			out = append(out, swapped)
		}
	}
	return out
}

func TestASpoiltProofIsRefused(t *testing.T) {
	leaves, nodes, ranges := grow(21)
	refused := func(err error, what string) {
		t.Helper()
		if !errors.Is(err, ErrProof) {
			t.Errorf("%s: %v", what, err)
		}
	}
	for size := uint64(1); size <= 21; size++ {
		root := ranges[size].Root()
		for i := range size {
			path, err := Inclusion(i, size, nodes)
			if err != nil {
				t.Fatal(err)
			}
			for _, bad := range spoil(path) {
				refused(VerifyInclusion(leaves[i], i, size, bad, root), "path")
			}
			refused(VerifyInclusion(Hash{}, i, size, path, root), "leaf")
			refused(VerifyInclusion(leaves[i], i, size, path, Hash{}), "root")
			refused(VerifyInclusion(leaves[i], i+size, size, path, root), "index beyond the size")
			refused(VerifyInclusion(leaves[i], 1<<63, size, path, root), "a huge index")
		}
		for from := range size {
			path, err := Consistency(from, size, nodes)
			if err != nil {
				t.Fatal(err)
			}
			a, b := ranges[from].Root(), root
			for _, bad := range spoil(path) {
				refused(VerifyConsistency(from, size, bad, a, b), "path")
			}
			refused(VerifyConsistency(from, size, path, Hash{}, b), "first root")
			if from > 0 {
				refused(VerifyConsistency(from, size, path, a, Hash{}), "second root")
			}
			refused(VerifyConsistency(size, from, path, b, a), "the other way round")
		}
	}
}

func TestConsistencyBetweenEqualSizesComparesTheRoots(t *testing.T) {
	a, b := Hash{1}, Hash{2}
	for _, c := range []struct {
		from, to       uint64
		path           []Hash
		fromRoot, root Hash
		ok             bool
	}{
		{5, 5, nil, a, a, true},
		{5, 5, nil, a, b, false},
		{5, 5, []Hash{a}, a, a, false},
		{0, 0, nil, EmptyRoot, EmptyRoot, true},
		{0, 0, nil, a, a, false},
		{0, 0, nil, EmptyRoot, a, false},
		{0, 5, nil, EmptyRoot, a, true},
		{0, 5, nil, a, a, false},
		{0, 5, []Hash{a}, EmptyRoot, a, false},
	} {
		if err := VerifyConsistency(c.from, c.to, c.path, c.fromRoot, c.root); (err == nil) != c.ok || err != nil && !errors.Is(err, ErrProof) {
			t.Errorf("%+v: %v", c, err)
		}
	}
}

func TestAMissingNodeIsNamed(t *testing.T) {
	_, nodes, _ := grow(9)
	delete(nodes, Node{1, 1})
	if _, err := Inclusion(0, 9, nodes); !errors.Is(err, errLost) || !strings.Contains(err.Error(), "node 1 at level 1") {
		t.Errorf("%v", err)
	}
	if _, err := Consistency(2, 9, nodes); !errors.Is(err, errLost) {
		t.Errorf("%v", err)
	}
}

func TestProofsOfLargeLogsHoldAtMostMaxProofHashes(t *testing.T) {
	any := everything{}
	for _, size := range []uint64{1 << 63, 1<<63 + 1, 1<<64 - 1} {
		for _, i := range []uint64{0, size / 3, size - 1} {
			if path, err := Inclusion(i, size, any); err != nil || len(path) > MaxProof {
				t.Errorf("inclusion of %d in %d: %d hashes, %v", i, size, len(path), err)
			}
			if path, err := Consistency(i, size, any); err != nil || len(path) > MaxProof {
				t.Errorf("consistency of %d with %d: %d hashes, %v", i, size, len(path), err)
			}
		}
	}
}

type everything struct{}

func (everything) Node(Node) (Hash, error) { return Hash{}, nil }

func TestHashText(t *testing.T) {
	h := Hash{1, 0xab}
	b, err := json.Marshal(h)
	if err != nil || string(b) != `"0x01ab`+strings.Repeat("0", 60)+`"` {
		t.Errorf("%s, %v", b, err)
	}
	var again Hash
	if err := json.Unmarshal(b, &again); err != nil || again != h {
		t.Errorf("%v, %v", again, err)
	}
	for _, bad := range []string{"", "0x", h.String()[2:], h.String() + "0", h.String()[:65], h.String()[:64] + "gg", "0X" + h.String()[2:], " " + h.String()} {
		if err := new(Hash).UnmarshalText([]byte(bad)); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
	text := base64.StdEncoding.EncodeToString(h[:])
	if got, err := ParseHash64(text); err != nil || got != h {
		t.Errorf("%v, %v", got, err)
	}
	for _, bad := range []string{"", text[1:], text + "=", text[:43] + "A", text[:42] + "B=", base64.StdEncoding.EncodeToString(h[:31]), base64.StdEncoding.EncodeToString(append(h[:], 0))} {
		if _, err := ParseHash64(bad); err == nil {
			t.Errorf("%q is taken", bad)
		}
	}
}

// naiveSum is section 6 of the protocol with sums of unlimited size.
func naiveSum(leaves []SumLeaf) (h Hash, sum uint64, over bool) {
	if len(leaves) == 1 {
		l := leaves[0].leaf()
		return l.Hash, l.Sum, false
	}
	k := 1
	for 2*k < len(leaves) {
		k *= 2
	}
	lh, ls, lo := naiveSum(leaves[:k])
	rh, rs, ro := naiveSum(leaves[k:])
	total, carry := bits.Add64(ls, rs, 0)
	if lo || ro || carry != 0 {
		return Hash{}, 0, true
	}
	n, _ := Sum{lh, ls}.node(Sum{rh, rs})
	return n.Hash, total, false
}

func TestSumTreeProvesEachLeafAndNothingElse(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		leaves := make([]SumLeaf, rapid.IntRange(1, 40).Draw(t, "leaves"))
		for i := range leaves {
			binary.BigEndian.PutUint64(leaves[i].Key[24:], uint64(i)*3+1)
			leaves[i].Value = rapid.Uint64().Draw(t, "value") >> rapid.SampledFrom([]int{0, 8, 8, 32, 32, 32}).Draw(t, "shift")
		}
		root, err := SumRoot(leaves)
		hash, sum, over := naiveSum(leaves)
		if over != errors.Is(err, ErrOverflow) || !over && root != (Sum{hash, sum}) {
			t.Fatalf("root %v, %v; want %v %d, overflow %v", root, err, hash, sum, over)
		}
		if over {
			return
		}
		for i, leaf := range leaves {
			steps, err := SumProof(leaves, i)
			if err != nil {
				t.Fatal(err)
			}
			if err := VerifySum(leaf, steps, root); err != nil {
				t.Fatal(err)
			}
			wrong := func(l SumLeaf, s []SumStep, r Sum, what string) {
				if err := VerifySum(l, s, r); !errors.Is(err, ErrProof) {
					t.Fatalf("%s of leaf %d: %v", what, i, err)
				}
			}
			wrong(SumLeaf{leaf.Key, leaf.Value + 1}, steps, root, "value")
			wrong(SumLeaf{Hash{1}, leaf.Value}, steps, root, "key")
			wrong(leaf, steps, Sum{root.Hash, root.Sum + 1}, "sum")
			wrong(leaf, steps, Sum{Hash{}, root.Sum}, "hash")
			wrong(leaf, append(slices.Clone(steps), SumStep{}), root, "a step more")
			if len(steps) > 0 {
				at := rapid.IntRange(0, len(steps)-1).Draw(t, "step")
				for what, change := range map[string]func(*SumStep){
					"sibling": func(s *SumStep) { s.Hash[0] ^= 1 }, "sibling's sum": func(s *SumStep) { s.Sum ^= 1 },
					"its side": func(s *SumStep) { s.Left = !s.Left }, "overflow": func(s *SumStep) { s.Sum = 1<<64 - 1 - s.Sum },
				} {
					bad := slices.Clone(steps)
					change(&bad[at])
					wrong(leaf, bad, root, what)
				}
				wrong(leaf, steps[1:], root, "a step less")
			}
		}
	})
}

func TestSumTreeRefusesWhatIsNoMap(t *testing.T) {
	a, b := SumLeaf{Hash{1}, 1}, SumLeaf{Hash{2}, 1}
	if root, err := SumRoot(nil); err != nil || root != (Sum{}) {
		t.Errorf("the empty map is %v, %v", root, err)
	}
	for _, bad := range [][]SumLeaf{{b, a}, {a, a}, {a, b, a}} {
		if _, err := SumRoot(bad); err == nil {
			t.Errorf("%v is taken", bad)
		}
	}
	for _, i := range []int{-1, 2} {
		if _, err := SumProof([]SumLeaf{a, b}, i); err == nil {
			t.Errorf("a proof of leaf %d of two", i)
		}
	}
	if err := VerifySum(a, make([]SumStep, MaxSumProof+1), Sum{}); !errors.Is(err, ErrProof) {
		t.Errorf("a proof of %d steps: %v", MaxSumProof+1, err)
	}
	if _, err := SumProof([]SumLeaf{{Hash{1}, 1 << 63}, {Hash{2}, 1 << 63}, a}, 2); !errors.Is(err, ErrOverflow) {
		t.Errorf("a sibling that overflows: %v", err)
	}
}

func FuzzHashText(f *testing.F) {
	f.Add(Hash{}.String())
	f.Add(base64.StdEncoding.EncodeToString(EmptyRoot[:]))
	f.Fuzz(func(t *testing.T, s string) {
		var h Hash
		if err := h.UnmarshalText([]byte(s)); err == nil && !strings.EqualFold(h.String(), s) {
			t.Errorf("%q is read as %v", s, h)
		}
		if h, err := ParseHash64(s); err == nil && base64.StdEncoding.EncodeToString(h[:]) != strings.NewReplacer("\r", "", "\n", "").Replace(s) {
			t.Errorf("%q is read as %v", s, h)
		}
	})
}

// FuzzVerify gives proofs of fuzz bytes to a tree of 21 leaves: only the true proof may hold.
func FuzzVerify(f *testing.F) {
	leaves, nodes, ranges := grow(21)
	for _, i := range []uint64{0, 7, 16, 20} {
		path, err := Inclusion(i, 21, nodes)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(i, uint64(21), flat(path))
		if path, err = Consistency(i, 21, nodes); err != nil {
			f.Fatal(err)
		}
		f.Add(i, uint64(21), flat(path))
	}
	f.Fuzz(func(t *testing.T, i, size uint64, raw []byte) {
		var path []Hash
		for ; len(raw) >= HashSize; raw = raw[HashSize:] {
			path = append(path, Hash(raw[:HashSize]))
		}
		if size > 21 {
			return
		}
		root := ranges[size].Root()
		if i < 21 && VerifyInclusion(leaves[i], i, size, path, root) == nil {
			if want, err := Inclusion(i, size, nodes); err != nil || !slices.Equal(want, path) {
				t.Errorf("a second inclusion proof of %d in %d: %v", i, size, path)
			}
		}
		if i <= 21 && VerifyConsistency(i, size, path, ranges[i].Root(), root) == nil {
			if want, err := Consistency(i, size, nodes); err != nil || !slices.Equal(want, path) {
				t.Errorf("a second consistency proof of %d with %d: %v", i, size, path)
			}
		}
	})
}

// FuzzVerifySum gives proofs of fuzz bytes to a sum tree of 21 leaves: only the true value with the true proof may hold.
func FuzzVerifySum(f *testing.F) {
	var leaves []SumLeaf
	for i := range uint64(21) {
		leaves = append(leaves, SumLeaf{Hash{byte(i + 1)}, i * i << 40})
	}
	root, err := SumRoot(leaves)
	if err != nil {
		f.Fatal(err)
	}
	const stepBytes = HashSize + 8 + 1
	for _, i := range []int{0, 7, 16, 20} {
		steps, err := SumProof(leaves, i)
		if err != nil {
			f.Fatal(err)
		}
		var raw []byte
		for _, s := range steps {
			raw = binary.BigEndian.AppendUint64(append(raw, s.Hash[:]...), s.Sum)
			raw = append(raw, map[bool]byte{true: 1}[s.Left])
		}
		f.Add(uint8(i), leaves[i].Value, raw)
		f.Add(uint8(i), leaves[i].Value+1, raw)
		f.Add(uint8(i), leaves[i].Value, raw[:len(raw)-stepBytes])
	}
	f.Fuzz(func(t *testing.T, at uint8, value uint64, raw []byte) {
		i := int(at) % len(leaves)
		var steps []SumStep
		for ; len(raw) >= stepBytes; raw = raw[stepBytes:] {
			steps = append(steps, SumStep{Hash(raw[:HashSize]), binary.BigEndian.Uint64(raw[HashSize:]), raw[stepBytes-1]&1 == 1})
		}
		err := VerifySum(SumLeaf{leaves[i].Key, value}, steps, root)
		want, proofErr := SumProof(leaves, i)
		if proofErr != nil {
			t.Fatal(proofErr)
		}
		if good := value == leaves[i].Value && slices.Equal(steps, want); good != (err == nil) {
			t.Errorf("leaf %d of value %d with %d steps is the true one: %v, but: %v", i, value, len(steps), good, err)
		}
		if err != nil && !errors.Is(err, ErrProof) {
			t.Errorf("an error of another kind: %v", err)
		}
	})
}

func flat(path []Hash) []byte {
	var b bytes.Buffer
	for _, h := range path {
		b.Write(h[:])
	}
	return b.Bytes()
}

func BenchmarkLeafHash(b *testing.B) {
	entry := make([]byte, 144)
	b.ReportAllocs()
	for b.Loop() {
		LeafHash(entry)
	}
}

func BenchmarkRangeAppend(b *testing.B) {
	var r Range
	b.ReportAllocs()
	for b.Loop() {
		r.Append(Hash{}, nil)
	}
}

func BenchmarkVerifyInclusion(b *testing.B) {
	const size = 1000
	leaves, nodes, ranges := grow(size)
	path, err := Inclusion(500, size, nodes)
	if err != nil {
		b.Fatal(err)
	}
	root := ranges[size].Root()
	b.ReportAllocs()
	for b.Loop() {
		if err := VerifyInclusion(leaves[500], 500, size, path, root); err != nil {
			b.Fatal(err)
		}
	}
}
