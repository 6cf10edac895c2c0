package anchor

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Challenge is an open demand on an author to show something (PROTOCOL, section 8).
type Challenge struct {
	Subject  merkle.Hash      // that it goes by
	Kind     record.FaultKind // record.NotInLog: a head is demanded; record.Withheld: an entry
	Position uint64           // the head's size, or the entry's index
	Root     merkle.Hash      // of the head
	Until    record.Time      // answers are taken up to this time of the chain
}

// Answer is what a challenge demands.
type Answer struct {
	Challenge
	Entry []byte        // the demanded one
	Proof []merkle.Hash // of the entry's inclusion in the anchored log, or of the head's consistency with it
}

// Court is the contract as an author under challenge sees it.
type Court interface {
	// Latest is the log in the latest block: answers are compared with what is anchored there.
	Latest(ctx context.Context, a record.Author) (Anchored, error)
	// Challenges are those of the author that are open, beside an error those that were found all the same.
	Challenges(ctx context.Context, a record.Author) ([]Challenge, error)
	// Answer gives all answers in one transaction. One whose challenge was answered meanwhile is skipped.
	// After an error that is an ErrUnderWay they may still be given.
	Answer(ctx context.Context, a record.Author, answers []Answer) (Done, error)
	// AwaitAnswers returns when no answers of this node are under way, also of its earlier life, or with an error if some still are. Those
	// that wait in vain and are better given again are not waited for.
	AwaitAnswers(ctx context.Context) error
}

// ErrUnderWay says that what was sent may still happen.
var ErrUnderWay = errors.New("it is under way")

// What answers of one transaction take at the most: up to 150,000 gas each, of maxGas, and maxBytes of calldata together.
const (
	maxAnswers  = 64
	answerBytes = itemBytes + 6*32 // of an answer's own framing
)

// Defender answers the challenges of one author's log, whoever makes them: unanswered they would take its bond.
type Defender struct {
	Author record.Author
	Log    Log
	Court  Court
	Every  time.Duration // between two looks at the chain; must be a small part of the challenge window
	Logger *slog.Logger

	metrics metrics
}

// Run answers challenges until the context ends. A failure is logged and tried again with the next look.
func (d *Defender) Run(ctx context.Context) error {
	tick := time.NewTicker(d.Every)
	defer tick.Stop()
	for {
		done, err := d.Answer(ctx)
		if ctx.Err() != nil {
			return nil
		}
		for _, t := range done {
			d.Logger.Info("challenges answered", "tx", t.Tx, "block", t.Block, "gas", t.GasUsed)
		}
		if err != nil {
			d.metrics.failures.Add(1)
			d.Logger.Error("challenges of this log could not be answered: unanswered they take its bond", "err", err, "again", d.Every)
		}
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

// Answer answers all challenges that are open now, and returns the transactions. What can't be answered does not keep the others from it.
func (d *Defender) Answer(ctx context.Context) (all []Done, err error) {
	d.await(ctx)
	open, missed := d.Court.Challenges(ctx, d.Author)
	if missed == nil || len(open) > 0 {
		d.metrics.open.Store(int64(len(open)) + 1)
	}
	if len(open) == 0 {
		return nil, missed
	}
	at, err := d.Court.Latest(ctx, d.Author)
	if err != nil {
		return nil, err
	}
	var answers []Answer
	failed := []error{missed}
	for _, c := range open {
		a, err := d.answer(c, at.Head.Size)
		if err != nil {
			failed = append(failed, fmt.Errorf("challenge %v (%s at %d): %w", c.Subject, c.Kind, c.Position, err))
			continue
		}
		answers = append(answers, a)
	}
	for len(answers) > 0 {
		n := answersThatFit(answers)
		done, err := d.give(ctx, answers[:n])
		if all, answers = append(all, done...), answers[n:]; err != nil {
			failed = append(failed, err)
			continue
		}
		d.metrics.open.Add(-int64(n))
	}
	return all, errors.Join(failed...)
}

// await waits for answers that are under way, so that they are not given twice, but not for long: those that hang must not keep others from
// being given, and giving one twice costs gas and nothing else.
func (d *Defender) await(ctx context.Context) {
	short, cancel := context.WithTimeout(ctx, d.Every)
	defer cancel()
	if err := d.Court.AwaitAnswers(short); err != nil && ctx.Err() == nil && d.Logger != nil {
		d.Logger.Warn("earlier answers to challenges are still under way, answering beside them", "err", err)
	}
}

// answersThatFit is how many of the answers go into one transaction, at least one.
func answersThatFit(answers []Answer) int {
	bytes := 0
	for i, a := range answers {
		bytes += answerBytes + len(a.Entry) + 32*len(a.Proof)
		if i > 0 && (i == maxAnswers || bytes > maxBytes) {
			return i
		}
	}
	return len(answers)
}

// give sends answers in one transaction; if that is refused, in halves, so that one that is wrong keeps no other from being given.
func (d *Defender) give(ctx context.Context, answers []Answer) ([]Done, error) {
	done, err := d.Court.Answer(ctx, d.Author, answers)
	switch {
	case err == nil:
		return []Done{done}, nil
	case len(answers) == 1 || ctx.Err() != nil || errors.Is(err, ErrUnderWay):
		return nil, fmt.Errorf("answer %d challenges, the first of %s at %d: %w", len(answers), answers[0].Kind, answers[0].Position, err)
	}
	half := len(answers) / 2
	first, err1 := d.give(ctx, answers[:half])
	second, err2 := d.give(ctx, answers[half:])
	return append(first, second...), errors.Join(err1, err2)
}

func (d *Defender) answer(c Challenge, anchored uint64) (a Answer, err error) {
	a = Answer{Challenge: c}
	switch c.Kind {
	case record.NotInLog:
		a.Proof, err = d.Log.Consistency(d.Author, c.Position, anchored)
		return a, err
	case record.Withheld:
		if a.Entry, err = d.Log.Entry(d.Author, c.Position); err != nil {
			return a, err
		}
		a.Proof, err = d.Log.Inclusion(d.Author, c.Position, anchored)
		return a, err
	}
	return a, fmt.Errorf("nobody knows what %q demands", c.Kind)
}
