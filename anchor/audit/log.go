package audit

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Log audits the author's log. Progress may be nil. The error is the source's, if reading failed: then nothing was found out.
func Log(ctx context.Context, n record.Network, author record.Author, src Source, progress Progress) (Report, error) {
	a := &auditor{
		network: n, source: src, state: record.NewState(author), report: Report{Author: author, Root: merkle.EmptyRoot},
		kinds: map[record.Kind]uint64{}, totals: map[record.ID]RecordTotal{}, units: map[record.Unit]UnitSum{},
		lineage: lineage{network: n, source: src, records: map[record.ID]*record.Record{}, ancestors: map[record.ID]map[record.ID]bool{}},
	}
	if err := a.takeHeads(ctx); err != nil {
		return Report{}, err
	}
	if err := a.readEntries(ctx, progress); err != nil {
		return Report{}, err
	}
	a.finish()
	return a.report, nil
}

// auditor is an audit under way.
type auditor struct {
	network record.Network
	source  Source
	report  Report
	state   *record.State // of the good entries
	tree    merkle.Range  // of all entries, good or not: it tells whether the author signed them
	heads   []record.SignedHead

	kinds   map[record.Kind]uint64
	totals  map[record.ID]RecordTotal
	units   map[record.Unit]UnitSum
	lineage lineage
}

// takeHeads checks the signatures of all heads and takes those that hold, by size.
func (a *auditor) takeHeads(ctx context.Context) error {
	heads, err := a.source.Heads(ctx)
	if err != nil {
		return fmt.Errorf("heads of %v: %w", a.report.Author, err)
	}
	for _, h := range heads {
		switch err := h.Verify(a.network); {
		case h.Author != a.report.Author:
			a.damage(ErrAuthor, "head of size %d is of %v", h.Size, h.Author)
		case err != nil:
			a.damage(record.ErrSignature, "%v", err)
		default:
			a.heads = append(a.heads, h)
		}
	}
	slices.SortStableFunc(a.heads, func(x, y record.SignedHead) int {
		return cmp.Or(cmp.Compare(x.Size, y.Size), cmp.Compare(x.Time, y.Time), bytes.Compare(x.Root[:], y.Root[:]))
	})
	if len(a.heads) == 0 {
		a.damage(ErrNoHead, "no head of %v holds", a.report.Author)
		return nil
	}
	a.report.Head = a.heads[len(a.heads)-1]
	return nil
}

func (a *auditor) damage(err error, format string, args ...any) {
	a.report.Damage = append(a.report.Damage, Damage{err, fmt.Sprintf(format, args...)})
}

// flaw lists a flaw, or only counts it when there are too many.
func (a *auditor) flaw(index uint64, why string) {
	if a.report.Flawed++; len(a.report.Flaws) < maxFlaws {
		a.report.Flaws = append(a.report.Flaws, record.Flaw{Index: index, Why: why})
	}
}

// readEntries reads, hashes and judges every entry below the largest head.
func (a *auditor) readEntries(ctx context.Context, progress Progress) error {
	size := a.report.Head.Size
	heads := a.compareHeads(a.heads)
	for a.tree.Size() < size {
		from := a.tree.Size()
		entries, err := a.source.Entries(ctx, from, min(from+batchEntries, size))
		if err != nil {
			return fmt.Errorf("entries of %v from %d: %w", a.report.Author, from, err)
		}
		if len(entries) == 0 {
			a.damage(ErrTruncated, "entry %d is not there, the head covers %d", from, size)
			return nil
		}
		for _, b := range entries[:min(uint64(len(entries)), size-from)] {
			leaf := merkle.LeafHash(b)
			if err := a.judge(ctx, b, leaf); err != nil {
				return err
			}
			a.tree.Append(leaf, nil)
			heads = a.compareHeads(heads)
		}
		if progress != nil {
			progress(a.tree.Size(), size)
		}
	}
	return nil
}

// compareHeads compares the heads of the tree's size with its root, and returns the larger ones.
func (a *auditor) compareHeads(heads []record.SignedHead) []record.SignedHead {
	for len(heads) > 0 && heads[0].Size == a.tree.Size() {
		h := heads[0]
		if root := a.tree.Root(); root != h.Root {
			a.report.Forks = append(a.report.Forks, Fork{h, root})
		}
		if h.Time < a.state.Time && a.report.Fault == nil {
			a.flaw(h.Size-1, fmt.Sprintf("the head of size %d has time %d, before its last entry's, %d", h.Size, h.Time, a.state.Time))
		}
		heads = heads[1:]
	}
	return heads
}

// judge checks the next entry, unless there was a fault before: then it is only hashed.
func (a *auditor) judge(ctx context.Context, b []byte, leaf merkle.Hash) error {
	if a.report.Fault != nil {
		return nil
	}
	e, err := a.state.Check(b, record.Sources{
		Rate:    func(id record.ID) (record.PPM, bool) { return a.lineage.rate(ctx, id) },
		Earlier: func(index uint64) ([]byte, bool) { return a.earlier(ctx, index) },
	})
	if failed := a.lineage.err; failed != nil {
		return failed
	}
	var fault *record.Fault
	if errors.As(err, &fault) {
		a.report.Fault = fault
		return nil
	}
	if err != nil {
		return err
	}
	flaws, err := a.flaws(ctx, e)
	if err != nil {
		return err
	}
	for _, why := range flaws {
		a.flaw(e.Index, why)
	}
	a.count(e)
	a.state.Add(e, leaf)
	return nil
}

// earlier reads an entry again, to tell a wrong total from a skipped use.
func (a *auditor) earlier(ctx context.Context, index uint64) ([]byte, bool) {
	entries, err := a.source.Entries(ctx, index, index+1)
	if err != nil || len(entries) == 0 {
		a.lineage.fail(err)
		return nil, false
	}
	return entries[0], true
}

// count adds an entry to the sums.
func (a *auditor) count(e record.Entry) {
	a.kinds[e.Kind]++
	u := e.Usage
	if u == nil {
		return
	}
	s := a.units[u.Unit]
	s.Unit, s.Usages = u.Unit, s.Usages+1
	s.Input, s.Cached = s.Input+uint64(u.Input), s.Cached+uint64(u.Cached)
	s.Output, s.Reasoning = s.Output+uint64(u.Output), s.Reasoning+uint64(u.Reasoning)
	// Fees are shown, not paid by this number: where they overflow the sum stays at the highest value.
	fees, err := s.Fees.Plus(u.Fee)
	if err != nil {
		fees = 1<<64 - 1
	}
	s.Fees = fees
	a.units[u.Unit] = s
	for _, use := range u.Uses {
		t := a.totals[use.Record]
		// The amounts are added up here and not copied from the entry's total; Check has compared both, so nothing overflows.
		a.totals[use.Record] = RecordTotal{use.Record, t.Total + use.Amount, t.Uses + 1, e.Index}
	}
}

// finish compares the largest head and fills in the report.
func (a *auditor) finish() {
	r := &a.report
	r.Size, r.Root, r.Good, r.Owed = a.tree.Size(), a.tree.Root(), a.state.Size(), a.state.Owed
	a.blame()
	for _, k := range slices.Sorted(maps.Keys(a.kinds)) {
		r.Kinds = append(r.Kinds, KindCount{k, a.kinds[k]})
	}
	for _, id := range slices.SortedFunc(maps.Keys(a.totals), compareID) {
		r.Records = append(r.Records, a.totals[id])
		if a.lineage.records[id] == nil {
			r.Unknown = append(r.Unknown, id)
		}
	}
	for _, u := range slices.Sorted(maps.Keys(a.units)) {
		r.Counts = append(r.Counts, a.units[u])
	}
}

// blame tells the source's doing from the author's: entries that make the root that the author signed for them are the author's, with all
// that is wrong in them; entries that don't may be anybody's.
func (a *auditor) blame() {
	r := &a.report
	if len(a.heads) == 0 {
		return
	}
	made := slices.IndexFunc(a.heads, func(h record.SignedHead) bool { return h.Size == r.Head.Size && h.Root == r.Root })
	switch {
	case r.Size < r.Head.Size:
	case made >= 0:
		r.Head = a.heads[made] // of several of that size, the one that the entries are under
		if r.Fault != nil {
			r.Fault.Head = r.Head
		}
		return
	default:
		a.damage(ErrRoot, "entries make root %v at size %d, the head signed %v", r.Root, r.Size, r.Head.Root)
	}
	// A smaller head that these entries don't make is no proof of a fork: the entries are not known to be the author's.
	r.Forks = nil
	if r.Fault != nil {
		a.damage(r.Fault, "%v; it is not under a signed head", r.Fault)
		r.Fault = nil
	}
}
