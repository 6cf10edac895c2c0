package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

const (
	// maxFound is how many faults wait to be proved: each author's first one counts, so many at once are many authors.
	maxFound = 64
	// proveEvery is how often it is looked whether a log is overdue, and what could not be proved is tried again: seldom beside any merge
	// delay in use.
	proveEvery = time.Minute
)

// witness keeps the proofs of faults that pass by, and proves them on chain. Proofs are made by one goroutine, since they read the store.
type witness struct {
	network record.Network
	store   *store.Store
	chain   *chain.Client // nil without a chain
	own     record.Author
	prove   bool // by itself
	// register has a record registered, with its ancestors.
	register func(ctx context.Context, id record.ID) error
	found    chan error
	logger   *slog.Logger
}

// notice takes what was found: a *record.Fault or a *record.ForkError. It does not wait: what has no room is found again.
func (w *witness) notice(proof error) {
	select {
	case w.found <- proof:
	default:
		w.logger.Warn("too many faults at once: this one is left until it is found again", "fault", proof)
	}
}

// Run keeps what is noticed, and proves what is worth it if the node is to, until the context ends. A transaction can take minutes, so the
// two go side by side.
func (w *witness) Run(ctx context.Context) error {
	kept := make(chan struct{}, 1)
	var proving sync.WaitGroup
	defer proving.Wait()
	if w.prove && w.chain != nil {
		proving.Go(func() { w.proveAll(ctx, kept) })
	}
	for {
		select {
		case <-ctx.Done():
			return nil
		case found := <-w.found:
			w.keep(found)
			poke(kept)
		}
	}
}

// proveAll proves all that this node can and that is worth it, now and whenever something was kept.
func (w *witness) proveAll(ctx context.Context, kept <-chan struct{}) {
	look := time.NewTicker(proveEvery)
	defer look.Stop()
	for {
		proofs, err := w.proofs(ctx)
		if err != nil && ctx.Err() == nil {
			w.logger.Debug("not all faults of others are known", "err", err)
		}
		if err := w.chain.AwaitProofs(ctx); err != nil && ctx.Err() == nil {
			w.logger.Warn("an earlier proof is still under way", "err", err) // the same again would wait with it, others come after it
			proofs = nil
		}
		for _, p := range proofs {
			if ctx.Err() == nil && w.worth(ctx, p.Author()) {
				w.tryProve(ctx, p)
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		case <-kept:
		}
	}
}

// worth says whether a proof against an author brings more than it costs: a stranger without a stake can make any number of faulty logs,
// each of which would take gas that the own log needs.
func (w *witness) worth(ctx context.Context, a record.Author) bool {
	if a == w.own {
		return false
	}
	at, err := w.chain.AnchoredLatest(ctx, a)
	return err == nil && !at.Marked && at.Bond > 0 && at.Bond >= w.chain.Parameters().MinBond
}

// proofs are those that are kept, and of the logs that are overdue now: beside an error those that could be had.
func (w *witness) proofs(ctx context.Context) ([]audit.Proof, error) {
	proofs, err := w.allOverdue(ctx)
	kept, err2 := w.store.Proofs()
	for _, b := range kept {
		var p audit.Proof
		if err := json.Unmarshal(b, &p); err != nil {
			err2 = errors.Join(err2, fmt.Errorf("a proof that is kept can't be read: %w", err))
			continue
		}
		proofs = append(proofs, p)
	}
	return proofs, errors.Join(err, err2)
}

// keep makes and keeps the proof of what was found.
func (w *witness) keep(found error) {
	proof, err := w.proofOf(found)
	if err != nil {
		w.logger.Error("a fault was found and can't be proved", "err", err)
		return
	}
	b, err := json.Marshal(proof)
	if err != nil {
		w.logger.Error("the proof of a fault can't be written", "err", err)
		return
	}
	kept, err := w.store.KeepProof(proof.Author(), b)
	switch {
	case err != nil:
		w.logger.Error("the proof of a fault could not be kept", "author", proof.Author(), "err", err)
		return
	case !kept:
		return
	}
	w.logger.Warn("the proof of a fault is kept: openledger fault ls", "author", proof.Author(), "fault", proof.Kind)
}

func (w *witness) tryProve(ctx context.Context, proof audit.Proof) {
	switch tx, err := w.proveOnChain(ctx, proof); {
	case ctx.Err() != nil:
	case err != nil:
		w.logger.Warn("a fault could not be proved on chain", "author", proof.Author(), "fault", proof.Kind, "err", err)
	default:
		w.logger.Info("a fault is proved on chain", "author", proof.Author(), "fault", proof.Kind, "tx", fmt.Sprintf("%#x", tx.Hash))
	}
}

// proofOf is the proof of what was found. It holds by all that this node knows; of a record's rate the chain may not know yet.
func (w *witness) proofOf(found error) (p audit.Proof, err error) {
	var fork *record.ForkError
	var fault *record.Fault
	switch {
	case errors.As(found, &fork):
		p = audit.ProveFork(fork)
	case errors.As(found, &fault):
		if p, err = audit.Prove(fault, w.store); err != nil {
			return p, err
		}
	default:
		return p, fmt.Errorf("%w is neither a fault nor a fork", found)
	}
	return p, p.Check(w.network, audit.Chain{Rate: w.store.Rate})
}

// proveOnChain marks the author. A wrong amount needs the record registered, whose rate it breaks.
func (w *witness) proveOnChain(ctx context.Context, p audit.Proof) (chain.Tx, error) {
	if p.Kind == record.WrongAmount {
		if err := w.registerRate(ctx, p); err != nil {
			return chain.Tx{}, err
		}
	}
	return w.chain.Prove(ctx, chain.ProveItem{Proof: p})
}

// registerRate registers the record that a wrong amount is about, with its ancestors, as far as they are not.
func (w *witness) registerRate(ctx context.Context, p audit.Proof) error {
	e, err := record.ParseEntry(p.Leaves[0].Entry)
	if err != nil {
		return err
	}
	return w.register(ctx, e.Usage.Uses[p.Use].Record)
}

// overdue is the proof that a log which is held whole is overdue now; false if it is not.
func (w *witness) overdue(ctx context.Context, head record.SignedHead, now record.Time) (audit.Proof, bool, error) {
	late := record.Time(w.chain.Parameters().MaxMergeDelay.Milliseconds())
	if head.Size == 0 || now <= head.Time+late {
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
	err = p.Check(w.network, audit.Chain{Paid: at.Paid, Now: now, MergeDelay: late})
	if errors.Is(err, audit.ErrNoFault) {
		return p, false, nil
	}
	return p, err == nil, err
}

// allOverdue are the proofs of all logs that are overdue now. It is not kept: who pays before it is proved has cured it.
func (w *witness) allOverdue(ctx context.Context) (all []audit.Proof, err error) {
	if w.chain == nil {
		return nil, nil
	}
	now, err := w.chain.Time(ctx)
	if err != nil {
		return nil, err
	}
	var failed []error
	for _, head := range w.store.Heads() {
		p, late, err := w.overdue(ctx, head, now)
		if err != nil {
			failed = append(failed, err) // of that log: the others are looked at all the same
		}
		if late {
			all = append(all, p)
		}
	}
	return all, errors.Join(failed...)
}

// Faults are the faults that this node can prove: those that it keeps a proof of, and the logs that are overdue now.
func (w *witness) Faults(ctx context.Context) ([]api.Fault, error) {
	proofs, err := w.proofs(ctx)
	if err != nil && len(proofs) == 0 {
		return nil, err
	}
	faults := []api.Fault{}
	for _, p := range proofs {
		f := api.Fault{Author: p.Author(), Kind: string(p.Kind), Head: p.Heads[0].Size}
		if len(p.Leaves) > 0 {
			f.Index = &p.Leaves[0].Index
		}
		if w.chain != nil {
			at, err := w.chain.AnchoredLatest(ctx, f.Author)
			if err != nil {
				return nil, err
			}
			f.Marked, f.Bond = at.Marked, at.Bond
		}
		faults = append(faults, f)
	}
	return faults, nil
}

// ProveFault proves an author's fault on chain.
func (w *witness) ProveFault(ctx context.Context, a record.Author) (api.Transactions, error) {
	if w.chain == nil {
		return api.Transactions{}, errChainless
	}
	p, err := w.proofAgainst(ctx, a)
	if err != nil {
		return api.Transactions{}, err
	}
	tx, err := w.proveOnChain(ctx, p)
	if err != nil {
		return api.Transactions{}, err
	}
	d, _ := done(tx, nil)
	var reward record.Nano
	for _, m := range chain.EventsOf[chain.Marked](tx.Events) {
		reward = m.Reward
	}
	return transactions([]anchor.Done{d}, reward), nil
}

// proofAgainst is the proof against an author that is kept, or that its log is overdue.
func (w *witness) proofAgainst(ctx context.Context, a record.Author) (p audit.Proof, err error) {
	b, err := w.store.Proof(a)
	if err == nil {
		return p, json.Unmarshal(b, &p)
	}
	if !errors.Is(err, store.ErrNotFound) {
		return p, err
	}
	head, ok := w.store.Head(a)
	if !ok {
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
