package contract_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"pgregory.net/rapid"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// TestProofsAreJudgedByTheContractAsByGo: whatever log and whatever proof, both take it or neither does.
func TestProofsAreJudgedByTheContractAsByGo(t *testing.T) {
	c := newCourt(t)
	taken, not := map[record.FaultKind]int{}, map[string]int{}
	rapid.Check(t, func(t *rapid.T) {
		c.t, c.now = t, start
		d := newDraws(t)
		c.authors++
		k := keyOf(t, c.authors)
		s, other := c.suspectOf(d, k), c.suspectOf(d, k)
		foreign := c.suspectOf(d, keyOf(t, 1001))
		if d.once(2, "anchored") {
			c.anchorSome(d, s)
		}
		proofs := c.likely(d, s)
		for range 20 {
			p := c.draw(d, s, other)
			if d.once(3, "spoilt") {
				p = c.spoil(d, p, s, foreign)
			}
			proofs = append(proofs, p)
		}
		for _, p := range proofs {
			if why, ok := c.judge(d, p); ok {
				taken[p.Kind]++
			} else {
				not[why]++
			}
		}
	})
	t.Logf("taken: %v; not: %v", taken, not)
	for _, kind := range proved {
		if taken[kind] == 0 && !t.Failed() {
			t.Errorf("no proof of %s was good: the test needs some", kind)
		}
	}
}

// judge has both judge a proof at some time, and says why it was refused.
func (c *court) judge(d draws, p audit.Proof) (string, bool) {
	var paid, at record.Time
	if len(p.Heads) > 0 {
		paid, at = record.Time(c.log(common.Address(p.Author())).Paid), p.Heads[0].Time
	}
	was := c.now
	c.now = at + record.Time(of(d, "seconds after the head", 0, mergeTime/1000-1, mergeTime/1000, mergeTime/1000+1, 1000))*1000
	if at > start*2 {
		c.now = start * 2
	}
	chain := audit.Chain{Rate: c.registered, Paid: record.Nano(paid), Now: c.now / 1000 * 1000, MergeDelay: mergeTime}
	byGo := p.Check(c.network, chain)
	_, err := c.callAndUndo(eve, prove(p))
	c.now = was
	if (byGo == nil) != (err == nil) {
		d.Fatalf("a proof of %s with %d heads and %d entries: the contract says %v, Go says %v", p.Kind, len(p.Heads), len(p.Leaves), err, byGo)
	}
	if err != nil {
		return err.(*refusal).name, false
	}
	return "", true
}

// likely are proofs of every kind that is about entries, one of which is good if the spoilt entry is at fault.
func (c *court) likely(d draws, s *suspect) (all []audit.Proof) {
	if s.at < 0 {
		return nil
	}
	head, at := s.head(s.size()), uint64(s.at)
	second := []uint64{max(at, 1) - 1, uint64(d.below(len(s.entries), "second entry"))}
	if e, err := record.ParseEntry(s.entries[at]); err == nil && e.Usage != nil {
		for _, u := range e.Usage.Uses {
			second = append(second, min(max(u.Previous, 1)-1, s.size()-1))
		}
	}
	for i := range uint8(15) {
		p := audit.Proof{Kind: proved[2+i%5], Use: i / 5, Heads: []record.SignedHead{head}, Leaves: []audit.Leaf{s.leaf(at, s.size())}}
		all = append(all, p)
		for _, i := range second {
			p.Leaves = []audit.Leaf{p.Leaves[0], s.leaf(i, s.size())}
			all = append(all, p)
		}
	}
	return all
}

// anchorSome anchors some of the log, if the contract takes it, and pays some of it.
func (c *court) anchorSome(d draws, s *suspect) {
	c.rich(s.author.at)
	size := 1 + uint64(d.below(len(s.entries), "anchored"))
	_, err := c.call(s.author.at, c.at, s.anchoring(s.head(size), 0))
	if l := c.log(s.author.at); err == nil && l.Owed > 0 && l.Owed < 1<<50 {
		s.fund(max(1, l.Owed-uint64(d.below(2, "short by"))))
	}
}

// draw makes a proof that may well be good: of entries that are likely to be at fault.
func (c *court) draw(d draws, s, other *suspect) audit.Proof {
	p := audit.Proof{Kind: of(d, "kind", proved...), Use: uint8(d.below(4, "use"))}
	size := s.size()
	if d.once(6, "a smaller head") {
		size = 1 + uint64(d.below(int(size), "size"))
	}
	head := s.sign(record.Head{Size: size, Root: s.roots[size], Time: c.now + record.Time(d.below(2000, "head's time"))})
	p.Heads = []record.SignedHead{head}
	first := uint64(d.below(int(size), "first entry"))
	if s.at >= 0 && uint64(s.at) < size && !d.once(4, "another entry") {
		first = uint64(s.at)
	}
	switch p.Kind {
	case record.Fork:
		return c.drawFork(d, p, s, other)
	case record.Overdue:
		first = size - 1
	}
	p.Leaves = []audit.Leaf{s.leaf(first, size)}
	if e := s.entries[first]; len(e) > 84 && e[83] > 0 && !d.once(6, "any use") {
		p.Use = uint8(d.below(int(e[83]), "use that is there"))
	}
	if second, ok := c.second(d, p, s, first); ok && second < size {
		p.Leaves = append(p.Leaves, s.leaf(second, size))
	}
	return p
}

// second is the entry that the first one is compared with, if the kind takes one.
func (c *court) second(d draws, p audit.Proof, s *suspect, first uint64) (uint64, bool) {
	anything := uint64(d.below(len(s.entries), "second entry"))
	if p.Kind == record.Skipped && first > 0 {
		anything %= first
	}
	e, err := record.ParseEntry(s.entries[first])
	switch {
	case d.once(8, "anything"):
		return anything, d.once(2, "there is one")
	case p.Kind == record.WrongOwed, p.Kind == record.Malformed && d.once(2, "by time"):
		return first - 1, first > 0
	case p.Kind == record.WrongTotal && err == nil && e.Usage != nil && int(p.Use) < len(e.Usage.Uses):
		previous := e.Usage.Uses[p.Use].Previous
		return previous - 1, previous > 0 && previous <= first
	}
	return anything, p.Kind == record.WrongTotal || p.Kind == record.Skipped
}

// drawFork compares the log with another one of the same author, by heads or by entries.
func (c *court) drawFork(d draws, p audit.Proof, s, other *suspect) audit.Proof {
	if d.once(3, "another branch") {
		other = &suspect{c.authorOf(s.key), -1}
		for _, e := range s.entries {
			other.write(e)
		}
	}
	a, b := uint64(d.below(len(s.entries)+1, "size")), uint64(d.below(len(other.entries)+1, "other size"))
	if d.once(2, "one size") {
		b = min(a, other.size())
	}
	two := record.Head{Size: b, Root: other.roots[b], Time: c.now}
	if d.once(4, "a root of nothing") {
		two.Root = merkle.Hash{byte(d.below(3, "root"))}
	}
	p.Heads = []record.SignedHead{s.head(a), s.sign(two)}
	if a > 0 && b > 0 && d.once(2, "by entries") {
		i, j := uint64(d.below(int(a), "entry")), uint64(d.below(int(b), "other entry"))
		if !d.once(4, "of two places") {
			i, j = min(i, j), min(i, j)
		}
		p.Leaves = []audit.Leaf{s.leaf(i, a), other.leaf(j, b)}
	}
	return p
}

// spoil changes one thing of a proof.
func (c *court) spoil(d draws, p audit.Proof, s, foreign *suspect) audit.Proof {
	p.Heads, p.Leaves = slices.Clone(p.Heads), slices.Clone(p.Leaves)
	how := d.below(12, "how")
	if len(p.Leaves) > 0 && how < 6 {
		spoilLeaves(d, p.Leaves, how)
		return p
	}
	h := &p.Heads[d.below(len(p.Heads), "head")]
	switch how {
	case 6:
		p.Kind = of(d, "other kind", append(slices.Clone(proved), record.NotInLog, record.Withheld, "nothing")...)
	case 7:
		p.Use = uint8(d.below(256, "other use"))
	case 8:
		p.Leaves = slices.Repeat(p.Leaves, 2)[:d.below(2*len(p.Leaves)+1, "how many entries")]
	case 9:
		p.Heads = slices.Repeat(p.Heads, 2)[:d.below(2*len(p.Heads)+1, "how many heads")]
	case 10:
		flip(d.T, h.Signature[:])
	default:
		c.spoilHead(d, h, s, foreign)
	}
	return p
}

func spoilLeaves(d draws, leaves []audit.Leaf, how int) {
	l := &leaves[d.below(len(leaves), "which")]
	switch how {
	case 0:
		if l.Entry = slices.Clone(l.Entry); len(l.Entry) > 0 {
			flip(d.T, l.Entry)
		}
	case 1, 2:
		l.Inclusion = spoil(d.T, l.Inclusion)
	case 3:
		l.Index = near(d.T, "index off", l.Index)
	case 4:
		slices.Reverse(leaves)
	default:
		*l = leaves[0]
	}
}

// spoilHead has another head in the place of one: one that somebody signed, or nobody.
func (c *court) spoilHead(d draws, h *record.SignedHead, s, foreign *suspect) {
	changed := h.Head
	switch d.below(4, "what of the head") {
	case 0:
		*h = foreign.head(uint64(d.below(len(foreign.entries)+1, "foreign size")))
		return
	case 1:
		changed.Size = near(d.T, "size off", h.Size)
	case 2:
		changed.Time = of(d, "time", record.Time(0), h.Time+1, 1<<64-1, 1<<64-mergeTime, 1<<64-mergeTime-1)
	default:
		changed.Root = s.roots[d.below(len(s.roots), "root of size")]
	}
	if d.once(3, "unsigned") {
		h.Head = changed
		return
	}
	*h = s.sign(changed)
}
