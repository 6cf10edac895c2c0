package node

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

const (
	// auditEvery is how often it is looked which logs are to be audited, and how long after a start it is looked first.
	auditEvery = time.Minute
	// auditAgain is how old the last audit of a log is at least before what it has grown by since is a reason for another. What comes in
	// was checked at the door; an audit finds what could not be checked there, and bytes that have gone bad since.
	auditAgain = 6 * time.Hour
	// auditRest is how many times as long as an audit took there is none: they take at most a tenth of one processor.
	auditRest = 9
	// maxUnknown is how many records that a log uses and nobody here knows are waited for.
	maxUnknown = 1024
)

// auditor re-derives every log that is held, one at a time, again and again. Amounts for a record that was not known when the entries came
// are checked so once it is.
type auditor struct {
	network record.Network
	store   *store.Store
	own     record.Author
	notice  func(fault error) (taken bool)
	now     func() time.Time
	logger  *slog.Logger
	// last is what the last audits of this run came to. It is of Run's goroutine alone.
	last map[record.Author]audited
}

// audited is what is remembered of an audit.
type audited struct {
	at      time.Time
	size    uint64
	unknown []record.ID // used records that were not held
	damaged bool        // which was told
	again   time.Time   // when it is audited again for a fault that was found; zero for none
}

// Run audits until the context ends.
func (a *auditor) Run(ctx context.Context) error {
	wait := time.NewTimer(auditEvery)
	defer wait.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-wait.C:
		}
		for _, head := range a.store.Heads() {
			took, err := a.look(ctx, head)
			if err != nil && ctx.Err() == nil {
				a.logger.Error("a log that is held could not be audited", "author", head.Author, "err", err)
			}
			wait.Reset(auditRest * took)
			select {
			case <-ctx.Done():
				return nil
			case <-wait.C:
			}
		}
		wait.Reset(auditEvery)
	}
}

// look audits a log if there is a reason to, and says how long that took.
func (a *auditor) look(ctx context.Context, head record.SignedHead) (took time.Duration, err error) {
	if !a.due(head) {
		return 0, nil
	}
	begun := a.now()
	r, err := audit.Log(ctx, a.network, head.Author, auditSource{a.store, head.Author}, nil)
	if err != nil {
		return a.now().Sub(begun), err
	}
	a.last[head.Author] = audited{a.now(), r.Size, slices.Clone(r.Unknown[:min(len(r.Unknown), maxUnknown)]), len(r.Damage) > 0, time.Time{}}
	switch {
	case len(r.Damage) > 0:
		a.logger.Error("a log that is held is damaged: openledger repo verify says more", "author", head.Author, "err", r.Err())
	case r.Fault != nil && head.Author == a.own:
		a.logger.Error("this node's own log has a fault, which anyone can prove", "err", r.Fault)
	case r.Fault != nil:
		a.logger.Warn("an author is at fault", "author", head.Author, "index", r.Fault.Index, "fault", r.Fault.Kind, "why", r.Fault.Why)
		rest := auditAgain // should its proof not be kept
		if !a.notice(r.Fault) {
			rest = auditEvery // nobody had room for it
		}
		last := a.last[head.Author]
		last.again = a.now().Add(rest)
		a.last[head.Author] = last
	}
	return a.now().Sub(begun), nil
}

// due says whether there is a reason to audit a log: it was not in this run, or has grown since long ago, or a record came that it uses. There
// is none once a fault that its entries show is proved, which is so when the proof is kept and not when it was told.
func (a *auditor) due(head record.SignedHead) bool {
	if b, err := a.store.Proof(head.Author); err == nil && !isWeak(b) {
		return false
	}
	last, ok := a.last[head.Author]
	if !ok || last.damaged {
		return !ok
	}
	if head.Size > last.size && a.now().Sub(last.at) >= auditAgain {
		return true
	}
	if !last.again.IsZero() {
		return !a.now().Before(last.again)
	}
	return slices.ContainsFunc(last.unknown, func(id record.ID) bool { _, known := a.store.Rate(id); return known })
}
