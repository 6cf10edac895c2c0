package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
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
	// overdueEvery is how often it is looked whether a log is overdue: seldom beside any merge delay in use.
	overdueEvery = time.Minute
)

// witness keeps the proofs of faults that pass by, and proves them on chain. Proofs are made by one goroutine, since they read the store.
type witness struct {
	network record.Network
	store   *store.Store
	chain   *chain.Client // nil without a chain
	own     record.Author
	prove   bool // by itself
	found   chan error
	logger  *slog.Logger
}

// notice takes what was found: a *record.Fault or a *record.ForkError. It does not wait: what has no room is found again.
func (w *witness) notice(proof error) {
	select {
	case w.found <- proof:
	default:
		w.logger.Warn("too many faults at once: this one is left until it is found again", "fault", proof)
	}
}

// Run keeps what is noticed, and looks for overdue logs, until the context ends.
func (w *witness) Run(ctx context.Context) error {
	look := time.NewTicker(overdueEvery)
	defer look.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case found := <-w.found:
			w.keep(ctx, found)
		case <-look.C:
			w.proveOverdue(ctx)
		}
	}
}

// keep makes and keeps the proof of what was found, and proves it if the node is to.
func (w *witness) keep(ctx context.Context, found error) {
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
	if w.prove && w.chain != nil && proof.Author() != w.own {
		w.tryProve(ctx, proof)
	}
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

// registerRate registers the record that a wrong amount is about, if it is held and not registered.
func (w *witness) registerRate(ctx context.Context, p audit.Proof) error {
	e, err := record.ParseEntry(p.Leaves[0].Entry)
	if err != nil {
		return err
	}
	id := e.Usage.Uses[p.Use].Record
	if at, err := w.chain.Record(ctx, id); err != nil || at.Registered {
		return err
	}
	r, err := w.store.Record(id)
	if err != nil {
		return err
	}
	_, err = w.chain.Register(ctx, chain.RegisterItem{Terms: r.Terms(), Signature: r.Signature()})
	return err
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
	for _, head := range w.store.Heads() {
		p, late, err := w.overdue(ctx, head, now)
		if err != nil {
			return nil, err
		}
		if late {
			all = append(all, p)
		}
	}
	return all, nil
}

// proveOverdue proves overdue logs of bonded authors by itself, if the node is to.
func (w *witness) proveOverdue(ctx context.Context) {
	if !w.prove {
		return
	}
	late, err := w.allOverdue(ctx)
	if err != nil && ctx.Err() == nil {
		w.logger.Debug("it is not known which logs are overdue", "err", err)
	}
	for _, p := range late {
		if p.Author() != w.own {
			w.tryProve(ctx, p)
		}
	}
}

// Faults are the faults that this node can prove: those that it keeps a proof of, and the logs that are overdue now.
func (w *witness) Faults(ctx context.Context) ([]api.Fault, error) {
	kept, err := w.store.Proofs()
	if err != nil {
		return nil, err
	}
	proofs, err := w.allOverdue(ctx)
	if err != nil {
		return nil, err
	}
	for _, b := range kept {
		var p audit.Proof
		if err := json.Unmarshal(b, &p); err != nil {
			return nil, fmt.Errorf("a proof that is kept can't be read: %w", err)
		}
		proofs = append(proofs, p)
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
