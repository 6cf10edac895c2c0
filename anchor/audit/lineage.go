package audit

import (
	"bytes"
	"context"
	"errors"
	"fmt"

	"github.com/ipfs/go-cid"

	"github.com/openledger/openledger/store/record"
)

// lineage opens records once, from their signed blocks.
type lineage struct {
	network   record.Network
	source    Source
	records   map[record.ID]*record.Record     // nil if none is held
	ancestors map[record.ID]map[record.ID]bool // of records that were used lately
	kept      int                              // ids in all of ancestors
	err       error                            // the first time that reading failed
}

func (l *lineage) fail(err error) {
	if l.err == nil {
		l.err = err
	}
}

// record returns a record whose block is held, holds, and is the one named; else nil.
func (l *lineage) record(ctx context.Context, id record.ID) *record.Record {
	if r, known := l.records[id]; known {
		return r
	}
	block, ok, err := l.source.Record(ctx, id)
	if err != nil {
		l.fail(fmt.Errorf("record %v: %w", id, err))
		return nil
	}
	var r *record.Record
	if ok {
		if r, err = record.OpenRecord(l.network, block); err != nil || r.ID() != id {
			r = nil
		}
	}
	l.records[id] = r
	return r
}

func (l *lineage) rate(ctx context.Context, id record.ID) (record.PPM, bool) {
	r := l.record(ctx, id)
	if r == nil {
		return 0, false
	}
	return r.Rate, true
}

// above are the ancestors of a record, as far as blocks are held.
func (l *lineage) above(ctx context.Context, id record.ID) map[record.ID]bool {
	if set, known := l.ancestors[id]; known {
		return set
	}
	set := map[record.ID]bool{}
	for next := []record.ID{id}; len(next) > 0 && len(set) < maxAncestors; next = next[1:] {
		r := l.record(ctx, next[0])
		if r == nil {
			continue
		}
		for _, p := range r.Parents {
			if !set[p.Record] {
				set[p.Record] = true
				next = append(next, p.Record)
			}
		}
	}
	if l.kept > maxKept {
		clear(l.ancestors)
		l.kept = 0
	}
	l.ancestors[id] = set
	l.kept += len(set) + 1
	return set
}

// flaws are all that is wrong with a good entry.
func (a *auditor) flaws(ctx context.Context, e record.Entry) ([]string, error) {
	var out []string
	if why := e.Flaw(); why != "" {
		out = append(out, why)
	}
	if e.Usage != nil {
		return append(out, a.paidTwice(ctx, e.Usage)...), a.lineage.err
	}
	if e.Kind != record.KindLineage && e.Kind != record.KindEvidence && e.Kind != record.KindAttestation {
		return out, nil
	}
	block, ok, err := a.source.Block(ctx, e.Block)
	switch {
	case err != nil:
		return nil, fmt.Errorf("block %v of entry %d: %w", e.Block, e.Index, err)
	case !ok:
		return append(out, "its block is missing"), nil
	case record.BlockHash(block) != e.Block:
		return append(out, "its block is another one"), nil
	case e.Kind != record.KindLineage:
		if _, err := record.ParseStatement(block); err != nil {
			out = append(out, err.Error())
		}
		return out, nil
	}
	why, err := a.lineageFlaw(ctx, block)
	if why != "" {
		out = append(out, why)
	}
	return out, err
}

// lineageFlaw judges a signed record and its edges to the parents that are held.
func (a *auditor) lineageFlaw(ctx context.Context, block []byte) (string, error) {
	r, err := record.OpenRecord(a.network, block)
	if err != nil {
		return err.Error(), nil
	}
	if l := &a.lineage; l.records[r.ID()] == nil {
		l.records[r.ID()] = r // later entries may use it even where the source does not index it
	}
	var failed error
	err = r.CheckParents(func(c cid.Cid) (*record.Record, bool) {
		h, err := record.Digest(c)
		if err != nil {
			return nil, false
		}
		block, ok, err := a.source.Block(ctx, h)
		if err != nil {
			failed = fmt.Errorf("parent's block %s: %w", c, err)
		}
		if !ok || err != nil || record.BlockHash(block) != h {
			return nil, false
		}
		parent, err := record.OpenRecord(a.network, block)
		return parent, err == nil
	})
	if errors.Is(err, record.ErrVoid) {
		return err.Error(), failed
	}
	return "", failed
}

// paidTwice names uses of a record that is paid through another use's record, since that one was made from it.
func (a *auditor) paidTwice(ctx context.Context, u *record.Usage) []string {
	var out []string
	if len(u.Uses) < 2 {
		return nil
	}
	for _, of := range u.Uses {
		above := a.lineage.above(ctx, of.Record)
		for _, use := range u.Uses {
			if above[use.Record] {
				out = append(out, fmt.Sprintf("use of %v, an ancestor of %v, which is used too", use.Record, of.Record))
			}
		}
	}
	return out
}

func compareID(a, b record.ID) int { return bytes.Compare(a[:], b[:]) }
