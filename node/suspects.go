package node

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

// suspects are the authors whom there may be something against, in order: those of whom a proof is kept, and those whose log owes something
// and is as old as one that is overdue.
func (w *witness) suspects(ctx context.Context) ([]record.Author, error) {
	all, err := w.store.Accused()
	if err != nil || w.chain == nil {
		return all, err
	}
	now, err := w.chain.Time(ctx)
	if err != nil {
		return nil, err
	}
	for _, head := range w.store.Heads() {
		if !w.old(head, now) {
			continue
		}
		if sum, err := w.store.Summary(head.Author); err == nil && sum.Owed > 0 {
			all = append(all, head.Author)
		}
	}
	slices.SortFunc(all, func(a, b record.Author) int { return bytes.Compare(a[:], b[:]) })
	return slices.Compact(all), nil
}

// after are the authors behind one, of some that are in order.
func after(authors []record.Author, one record.Author) []record.Author {
	i, found := slices.BinarySearchFunc(authors, one, func(a, b record.Author) int { return bytes.Compare(a[:], b[:]) })
	if found {
		i++
	}
	return authors[i:]
}

// old says whether a head is so old that its log can be overdue.
func (w *witness) old(head record.SignedHead, now record.Time) bool {
	return head.Size > 0 && now > head.Time && now-head.Time > w.mergeDelay()
}

func (w *witness) mergeDelay() record.Time {
	return record.Time(w.chain.Parameters().MaxMergeDelay.Milliseconds())
}

// overdue is the proof that a log which is held whole is overdue now; false if it is not. It is not kept: who pays before it is proved has
// cured it.
func (w *witness) overdue(ctx context.Context, head record.SignedHead, now record.Time) (audit.Proof, bool, error) {
	if !w.old(head, now) {
		return audit.Proof{}, false, nil
	}
	sum, err := w.store.Summary(head.Author)
	if err != nil || sum.Owed == 0 {
		return audit.Proof{}, false, err
	}
	at, err := w.chain.AnchoredLatest(ctx, head.Author)
	if err != nil || at.Marked {
		return audit.Proof{}, false, err
	}
	p, err := audit.ProveOverdue(head, w.store)
	if err != nil {
		return p, false, err
	}
	err = p.Check(w.network, audit.Chain{Paid: at.Paid, Now: now, MergeDelay: w.mergeDelay()})
	if errors.Is(err, audit.ErrNoFault) {
		return p, false, nil
	}
	return p, err == nil, err
}

// Faults are the faults that this node can prove, of authors behind one: those that it keeps a proof of which still holds, and the
// logs that are overdue now. A page ends after so many faults, or after so many authors who were looked at.
func (w *witness) Faults(ctx context.Context, behind record.Author, limit int) (page api.FaultPage, err error) {
	page.Faults = []api.Fault{}
	suspects, err := w.suspects(ctx)
	if err != nil {
		return page, err
	}
	for i, a := range after(suspects, behind) {
		if len(page.Faults) == limit || i == maxLooks {
			page.Next = &behind
			break
		}
		behind = a
		f, err := w.faultOf(ctx, a)
		if errors.Is(err, store.ErrNotFound) {
			continue
		}
		if err != nil {
			return page, err
		}
		page.Faults = append(page.Faults, f)
	}
	return page, nil
}

// faultOf is what there is against an author, or store.ErrNotFound.
func (w *witness) faultOf(ctx context.Context, a record.Author) (f api.Fault, err error) {
	p, err := w.proofAgainst(ctx, a)
	if err != nil {
		return f, err
	}
	f = api.Fault{Author: a, Kind: string(p.Kind), Head: p.Heads[0].Size}
	if len(p.Leaves) > 0 {
		f.Index = &p.Leaves[0].Index
	}
	if w.chain != nil {
		at, err := w.chain.AnchoredLatest(ctx, a)
		if err != nil {
			return f, err
		}
		f.Marked, f.Bond = at.Marked, at.Bond
	}
	return f, nil
}

// holds says whether a kept proof still is one: what it shows can't be cured, or the author is marked. Without a chain there is nobody to say
// that it isn't.
func (w *witness) holds(ctx context.Context, a record.Author, kept []byte) (bool, error) {
	if w.chain == nil || !isWeak(kept) {
		return true, nil
	}
	at, err := w.chain.AnchoredLatest(ctx, a)
	return at.Marked, err
}

// proofAgainst is the proof against an author that is kept, or that its log is overdue.
func (w *witness) proofAgainst(ctx context.Context, a record.Author) (p audit.Proof, err error) {
	b, err := w.store.Proof(a)
	if err == nil {
		holds, err := w.holds(ctx, a, b)
		if err != nil {
			return p, err
		}
		if holds {
			return p, json.Unmarshal(b, &p)
		}
	} else if !errors.Is(err, store.ErrNotFound) {
		return p, err
	}
	head, ok := w.store.Head(a)
	if !ok || w.chain == nil {
		return p, fmt.Errorf("fault of %v: %w: neither a proof nor the log", a, store.ErrNotFound)
	}
	now, err := w.chain.Time(ctx)
	if err != nil {
		return p, err
	}
	p, late, err := w.overdue(ctx, head, now)
	if err == nil && !late {
		err = fmt.Errorf("fault of %v: %w: its log is sound as far as it is held, and not overdue", a, store.ErrNotFound)
	}
	return p, err
}
