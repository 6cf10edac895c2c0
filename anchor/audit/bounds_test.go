package audit

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// TestTheAuditAndTheReaderOfBatchesFindTheSameFlaws: what is refused when it comes and what is found later must not differ.
func TestTheAuditAndTheReaderOfBatchesFindTheSameFlaws(t *testing.T) {
	l := newLog(t)
	l.heads = nil
	l.replaceBlock(1, creditsInAFile(t, l.blockOf(1)))
	l.replaceBlock(3, []byte{0xa0})
	l.sign()
	var blocks [][]byte
	for i := range 4 {
		blocks = append(blocks, l.blockOf(i))
	}
	batch := record.Batch{Head: l.heads[0], Entries: l.entries, Blocks: blocks}
	v, err := record.Open(network, record.NewState(l.key.Author()), batch, record.Sources{})
	must(t, err)
	r := audit(t, l)
	if len(v.Flaws()) != 2 || fmt.Sprint(v.Flaws()) != fmt.Sprint(r.Flaws) {
		t.Errorf("a batch's flaws %v, the audit's %v", v.Flaws(), r.Flaws)
	}
}

func TestFlawsBeyondTheListAreCounted(t *testing.T) {
	l := newLog(t)
	l.entries, l.heads, l.state = nil, nil, record.NewState(l.key.Author())
	const flaws = maxFlaws + 7
	for range flaws - 1 { // and the head is signed before the last
		l.write(record.Draft{Kind: record.KindEvidence, Block: statement})
	}
	delete(l.blocks, record.BlockHash(statement))
	l.sign()
	r := audit(t, l)
	if r.Err() != nil || r.Flawed != flaws || len(r.Flaws) != maxFlaws || r.Flaws[maxFlaws-1].Index != maxFlaws-1 || r.Good != flaws-1 {
		t.Errorf("%v, %d flaws, %d listed, %d good entries", r.Err(), r.Flawed, len(r.Flaws), r.Good)
	}
}

func TestSetsOfAncestorsDoNotPileUp(t *testing.T) {
	l := newLog(t)
	sets := &lineage{network: network, source: l, records: map[record.ID]*record.Record{}, ancestors: map[record.ID]map[record.ID]bool{}}
	base, child := l.named("base"), l.named("child")
	most := 0
	for i := range 3 * maxKept {
		sets.above(t.Context(), record.ID{1, byte(i), byte(i >> 8), byte(i >> 16)}) // not held: an empty set
		most = max(most, len(sets.ancestors))
		clear(sets.records)
	}
	if most > maxKept+2 || most < maxKept/2 {
		t.Errorf("%d sets are kept", most)
	}
	for range 2 {
		if above := sets.above(t.Context(), child.ID()); len(above) != 1 || !above[base.ID()] {
			t.Errorf("ancestors of the child: %v", above)
		}
	}
}

// patient ends with its context, as a store does.
type patient struct{ *log }

func (p patient) Entries(ctx context.Context, from, to uint64) ([][]byte, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return p.log.Entries(ctx, from, to)
}

func (p patient) Block(ctx context.Context, h merkle.Hash) ([]byte, bool, error) {
	b, ok, err := p.log.Block(ctx, h)
	return b, ok, errors.Join(err, ctx.Err())
}

func TestAnAuditEndsWithItsContext(t *testing.T) {
	l := newLog(t)
	ctx, cancel := context.WithCancel(t.Context())
	asked := 0
	_, err := Log(ctx, network, l.key.Author(), patient{l}, func(done, _ uint64) {
		if asked++; done > 3 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) || asked != 2 {
		t.Errorf("after %d steps: %v", asked, err)
	}
}
