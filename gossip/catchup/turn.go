package catchup

import (
	"context"
	"errors"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/store/record"
)

// outcome is what a peer's turn came to.
type outcome int

const (
	heard   outcome = iota // the peer sent what it has, refused, or is known for a liar
	unheard                // we don't know what it has
	stopped                // the log is to be left alone
)

// turn pulls a log from one peer, and judges who is to blame if it fails.
func (s *Syncer) turn(ctx context.Context, w *want, p peer.ID) outcome {
	if s.rests(p) {
		return unheard
	}
	s.mu.Lock()
	own := s.known(p).pulls
	s.mu.Unlock()
	for _, slots := range []chan struct{}{own, s.pulling} {
		select {
		case slots <- struct{}{}:
			defer func() { <-slots }()
		case <-ctx.Done():
			return unheard
		}
	}
	if s.rests(p) {
		return unheard
	}
	if s.holds(w) {
		return heard
	}
	return s.tries(ctx, w, p)
}

// tries asks one peer, and again on other terms where that tells whose fault it is that it failed, but not for ever.
func (s *Syncer) tries(ctx context.Context, w *want, p peer.ID) outcome {
	how, before, again := terms{}, s.progress(w), 0
	for {
		smaller, err := s.pull(ctx, w, p, how)
		var fault *record.Fault
		switch {
		case err == nil:
			s.served(p)
			return heard
		case errors.Is(err, errLacking), errors.Is(err, errRefused), errors.Is(err, errOther):
			s.cfg.Logger.Debug("a peer does not have all of a log", "author", w.author, "peer", p, "err", err)
			return heard
		case errors.Is(err, record.ErrRoot) && !how.doubted:
			how.doubted = true
			continue
		case errors.As(err, &fault) && smaller > 0 && (how.most == 0 || smaller < how.most) && again < maxAgain:
			how.most, again = smaller, again+1 // the entries before the fault are good: fetch them without those behind
			continue
		case errors.As(err, &fault):
			s.stop(fault)
			return stopped
		case liar(err):
			s.distrust(p, err)
			return heard
		case errors.Is(err, errOurs) && ctx.Err() == nil:
			s.cfg.Logger.Error("a pulled log could not be stored", "author", w.author, "err", err)
			return stopped
		default:
			s.cfg.Logger.Debug("a log could not be pulled", "author", w.author, "peer", p, "err", err)
			if s.progress(w) <= before || errors.Is(err, errSlow) {
				s.rest(p)
			}
			return unheard
		}
	}
}

// stop leaves the log of an author at fault alone.
func (s *Syncer) stop(fault *record.Fault) {
	s.cfg.Logger.Warn("an author is at fault", "author", fault.Author, "index", fault.Index, "fault", fault.Kind, "why", fault.Why)
	s.cfg.Misbehaviour(fault)
	s.leave(fault.Author, stopFor)
}

// leave does not want a log for a while.
func (s *Syncer) leave(a record.Author, d time.Duration) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.stopped) >= maxStopped {
		clear(s.stopped)
	}
	s.stopped[a] = s.cfg.Now().Add(d)
}
