package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

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
	// maxLooks is how many authors are looked at then, each for a question to the chain or two: anyone can make any number of logs that owe
	// and are old.
	maxLooks = 256
)

// witness keeps the proofs of faults that pass by, and proves them on chain.
type witness struct {
	network record.Network
	store   *store.Store
	chain   *chain.Client // nil without a chain
	own     record.Author
	prove   bool // by itself
	// register has a record registered, with its ancestors, or nothing.
	register func(ctx context.Context, id record.ID) error
	found    chan error
	logger   *slog.Logger
}

// notice takes what was found: a *record.Fault or a *record.ForkError. It does not wait: what has no room is not taken, and found again.
func (w *witness) notice(proof error) (taken bool) {
	select {
	case w.found <- proof:
		return true
	default:
		w.logger.Warn("too many faults at once: this one is left until it is found again", "fault", proof)
		return false
	}
}

// Run keeps what is noticed, and proves what is worth it if the node is to, until the context ends. A transaction can take minutes, so the
// two go side by side.
func (w *witness) Run(ctx context.Context) error {
	kept := make(chan record.Author, maxFound)
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
			a, news := w.keep(found)
			if !news {
				continue
			}
			select {
			case kept <- a:
			default: // its turn comes
			}
		}
	}
}

// proveAll proves all that this node can and that is worth it: what is kept at once, and all others in turns.
func (w *witness) proveAll(ctx context.Context, kept <-chan record.Author) {
	turn := time.NewTimer(0)
	defer turn.Stop()
	var last record.Author
	for {
		select {
		case <-ctx.Done():
			return
		case a := <-kept:
			w.tryProve(ctx, a)
		case <-turn.C:
			last = w.turn(ctx, last)
			turn.Reset(proveEvery)
		}
	}
}

// turn looks at the suspects behind the last one that was looked at, and returns the last of them.
func (w *witness) turn(ctx context.Context, last record.Author) record.Author {
	suspects, err := w.suspects(ctx)
	if err != nil {
		if ctx.Err() == nil {
			w.logger.Warn("it is not known which logs are overdue", "err", err)
		}
		return last
	}
	next := after(suspects, last)
	if len(next) == 0 {
		next = suspects // begin anew
	}
	for _, a := range next[:min(len(next), maxLooks)] {
		if ctx.Err() != nil {
			return last
		}
		w.tryProve(ctx, a)
		last = a
	}
	return last
}

// worth says whether a proof against an author brings more than it costs: a stranger without a stake, or with one that is free, can make any
// number of faulty logs, each of which would take gas that the own log needs.
func (w *witness) worth(ctx context.Context, a record.Author) (bool, error) {
	if a == w.own {
		return false, nil
	}
	at, err := w.chain.AnchoredLatest(ctx, a)
	if err != nil || at.Marked || at.Bond == 0 || at.Bond < w.chain.Parameters().MinBond {
		return false, err
	}
	if at.UnbondedAt == 0 {
		return true, nil
	}
	now, err := w.chain.Time(ctx)
	return err == nil && !at.Free(w.chain.Parameters(), now), err
}

// keep makes and keeps the proof of what was found. It says against whom, and whether that is news.
func (w *witness) keep(found error) (a record.Author, news bool) {
	proof, err := w.proofOf(found)
	if err != nil {
		w.logger.Error("a fault was found and can't be proved", "err", err)
		return a, false
	}
	return proof.Author(), w.keepProof(proof)
}

// isWeak says whether a kept proof is that a log was overdue, which holds no longer than the chain's mark: if a reorganisation takes that back,
// the author can still pay. What entries show can't be cured.
func isWeak(kept []byte) bool {
	var p audit.Proof
	return json.Unmarshal(kept, &p) == nil && p.Kind == record.Overdue
}

// keepProof keeps a proof, unless one against its author is kept that is not weak. It says whether this is the one.
func (w *witness) keepProof(proof audit.Proof) bool {
	b, err := json.Marshal(proof)
	if err != nil {
		w.logger.Error("the proof of a fault can't be written", "err", err)
		return false
	}
	kept, err := w.store.KeepProof(proof.Author(), b, isWeak)
	switch {
	case err != nil:
		w.logger.Error("the proof of a fault could not be kept", "author", proof.Author(), "err", err)
		return false
	case !kept:
		return false
	}
	w.logger.Warn("the proof of a fault is kept: openledger fault ls", "author", proof.Author(), "fault", proof.Kind)
	return true
}

// tryProve proves what there is against an author, if there is something and it is worth it.
func (w *witness) tryProve(ctx context.Context, a record.Author) {
	worth, err := w.worth(ctx, a)
	if err != nil && ctx.Err() == nil {
		w.logger.Warn("what is at stake of an author is not known", "author", a, "err", err)
	}
	if !worth {
		return
	}
	if err := w.chain.AwaitProofs(ctx); err != nil {
		if ctx.Err() == nil {
			w.logger.Warn("an earlier proof is still under way", "err", err) // the same again would wait with it
		}
		return
	}
	proof, err := w.proofAgainst(ctx, a)
	if err != nil {
		if !errors.Is(err, store.ErrNotFound) && ctx.Err() == nil {
			w.logger.Warn("what there is against an author could not be looked at", "author", a, "err", err)
		}
		return
	}
	switch tx, err := w.proveOnChain(ctx, proof); {
	case ctx.Err() != nil:
	case err != nil:
		w.logger.Warn("a fault could not be proved on chain", "author", proof.Author(), "fault", proof.Kind, "err", err)
	default:
		w.keepProof(proof)
		w.logger.Info("a fault is proved on chain", "author", proof.Author(), "fault", proof.Kind, "tx", fmt.Sprintf("%#x", tx.Hash))
	}
}

// proofOf is the proof of what was found. It holds by all that this node knows; of a record's rate the chain may not know yet.
func (w *witness) proofOf(found error) (p audit.Proof, err error) {
	var fork *record.ForkError
	var fault *record.Fault
	switch {
	case errors.As(found, &fork):
		p, err = audit.ProveFork(fork, w.store)
	case errors.As(found, &fault):
		p, err = audit.Prove(fault, w.store)
	default:
		err = fmt.Errorf("%w is neither a fault nor a fork", found)
	}
	if err != nil {
		return p, err
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

// ProveFault proves an author's fault on chain.
func (w *witness) ProveFault(ctx context.Context, a record.Author) (api.Transactions, error) {
	if w.chain == nil {
		return api.Transactions{}, errChainless
	}
	if a == w.own {
		return api.Transactions{}, fmt.Errorf("%w: %v is this node itself: to prove its fault would mark it for good, and take nine tenths of its stake", api.ErrRequest, a)
	}
	p, err := w.proofAgainst(ctx, a)
	if err != nil {
		return api.Transactions{}, err
	}
	t, err := w.rewarded(w.proveOnChain(ctx, p))
	if err == nil {
		w.keepProof(p) // of a log that was overdue, too: what was proved is listed
	}
	return t, err
}
