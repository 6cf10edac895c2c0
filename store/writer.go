package store

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Limits of a group: what one fsync and one signature serve.
const (
	maxGroup      = 1024      // entries
	maxGroupBytes = 512 << 10 // bytes of blocks beside them
	queueLength   = 4096      // callers that may wait; one more blocks
	// maxUnannounced is how many groups may be durable and not yet announced; then writing waits for the network.
	maxUnannounced = 16
)

// maxBehind is how far the clock may be behind the log's last entry or head. Up to there their time is repeated; beyond it nothing is
// written (PROTOCOL, section 3).
const maxBehind = time.Minute

// ErrClock says that nothing is written while the clock is far behind the log.
var ErrClock = errors.New("this machine's clock is behind its own log")

// ErrOwesEnough says that a use was not written because the log would then owe more than it may: an *OwesEnoughError.
var ErrOwesEnough = errors.New("the log owes as much as it may")

// OwesEnoughError says by how much.
type OwesEnoughError struct{ Owed, Comes, MayOwe record.Nano }

func (e *OwesEnoughError) Error() string {
	return fmt.Sprintf("%v: %s tokens are owed, the use owes %s, and %s may be owed in all", ErrOwesEnough, e.Owed.Token(), e.Comes.Token(), e.MayOwe.Token())
}

func (e *OwesEnoughError) Unwrap() error { return ErrOwesEnough }

// ErrStopped says that the writer takes nothing any more.
var ErrStopped = errors.New("the log is not written any more")

// WriterConfig is what it takes to write one's own log.
type WriterConfig struct {
	Key *record.Key
	// Now is the clock; nil is the system's.
	Now func() time.Time
	// Allow says why nothing may be written now, or nil. It is asked before each group, whose drafts are refused with its error; the next
	// group may be written again. Nil allows always.
	Allow func() error
	// MayOwe is the most that the log may owe in all: a use that would take it beyond that is refused with ErrOwesEnough, whatever waits
	// beside it. It is asked before each group. Nil is no limit.
	MayOwe func() record.Nano
	// Announce tells peers of a batch that is durable; its receipts leave when it returns. Batches come in order, one call at a time. Nil
	// tells nobody.
	Announce func(ctx context.Context, b record.Batch)
}

// Writer is the one writer of one's own log. Many callers append at once; one fsync and one signature serve all that wait. It fails and
// stays failed if a write fails, since a write that failed may have happened and a head must never be signed twice: a new start, which
// reads the disk, tells.
type Writer struct {
	store  *Store
	config WriterConfig
	author record.Author
	queue  chan *pending
	done   chan struct{} // closed when Run has ended: nobody reads the queue any more

	mu     sync.Mutex  // guards the two below
	broken error       // why nothing is written any more
	last   record.Time // of the log's newest entry or head
}

// pending is a caller that waits for the receipts of its drafts.
type pending struct {
	drafts  []record.Draft
	answers []answer      // of each draft; the caller's once ready has said so
	ready   chan struct{} // of capacity 1, so that a caller that has left blocks nobody
	one     struct {      // room for the drafts and answers of an Append
		draft  [1]record.Draft
		answer [1]answer
	}
}

// waiting recycles callers' places, so that an append allocates no channel.
var waiting = sync.Pool{New: func() any { return &pending{ready: make(chan struct{}, 1)} }}

type answer struct {
	receipt record.Receipt
	err     error
}

// refuse answers all of a caller's drafts with an error.
func (p *pending) refuse(err error) {
	for i := range p.answers {
		p.answers[i].err = err
	}
	p.ready <- struct{}{}
}

// size is how many bytes of blocks a caller's drafts have.
func (p *pending) size() (n int) {
	for i := range p.drafts {
		n += len(p.drafts[i].Block)
	}
	return n
}

// Writer prepares the writing of the key's log: it recomputes the log's root from all of its entries, and fails if that is not what its
// head signed, so that nothing is ever signed over damage. There must be one Writer of a store, and nobody else may use the key.
func (s *Store) Writer(c WriterConfig) (*Writer, error) {
	if c.Key == nil {
		return nil, errors.New("writer: no key")
	}
	if c.Now == nil {
		c.Now = time.Now
	}
	if c.Allow == nil {
		c.Allow = func() error { return nil }
	}
	if c.MayOwe == nil {
		c.MayOwe = func() record.Nano { return ^record.Nano(0) }
	}
	if c.Announce == nil {
		c.Announce = func(context.Context, record.Batch) {}
	}
	w := &Writer{store: s, config: c, author: c.Key.Author(), queue: make(chan *pending, queueLength), done: make(chan struct{})}
	return w, w.recompute()
}

// recompute reads every entry of one's own log and compares root and head.
func (w *Writer) recompute() error {
	l, unlock, err := w.store.log(w.author, true)
	if err != nil {
		return err
	}
	defer unlock()
	size := l.state.Size()
	root, err := w.store.snap(l).root()
	if err != nil {
		return err
	}
	if want := l.state.Range.Root(); root != want || l.hasHead && (l.head.Size != size || l.head.Root != root) {
		return fmt.Errorf("own log is damaged: %d entries make root %v, head of size %d says %v: restore a backup", size, root, l.head.Size, l.head.Root)
	}
	if !l.hasHead && size != 0 {
		return fmt.Errorf("own log has %d entries and no head: restore a backup", size)
	}
	w.last = max(l.state.Time, l.head.Time)
	return w.store.checkTold(l, size, root)
}

// Append writes a draft and returns its receipt when it is durable and announced. It may be called from many goroutines. If the context
// ends first, the draft may still be written.
func (w *Writer) Append(ctx context.Context, d record.Draft) (record.Receipt, error) {
	p := waiting.Get().(*pending)
	p.one.draft[0], p.one.answer[0] = d, answer{}
	p.drafts, p.answers = p.one.draft[:], p.one.answer[:]
	if err := w.wait(ctx, p); err != nil {
		return record.Receipt{}, err
	}
	a := p.answers[0]
	waiting.Put(p) // nobody else has it any more
	return a.receipt, a.err
}

// AppendAll writes drafts one behind the other, under one head, and returns their receipts, in order, when all are durable and announced:
// what Append does, for who has many at hand. There may be 1,024, with 256 KiB of blocks. A draft that can't be written is left out of the log alone: its receipt
// is zero, and the error says which it is and why.
func (w *Writer) AppendAll(ctx context.Context, drafts []record.Draft) ([]record.Receipt, error) {
	if len(drafts) == 0 || len(drafts) > maxGroup {
		return nil, fmt.Errorf("append: %d drafts at once, not 1 to %d", len(drafts), maxGroup)
	}
	p := &pending{drafts: drafts, answers: make([]answer, len(drafts)), ready: make(chan struct{}, 1)}
	if n := p.size(); n > maxGroupBytes/2 {
		return nil, fmt.Errorf("append: blocks of %d bytes at once, at most %d", n, maxGroupBytes/2)
	}
	if err := w.wait(ctx, p); err != nil {
		return nil, err
	}
	receipts, errs := make([]record.Receipt, len(drafts)), []error(nil)
	for i, a := range p.answers {
		if receipts[i] = a.receipt; a.err != nil {
			errs = append(errs, fmt.Errorf("draft %d: %w", i, a.err))
		}
	}
	return receipts, errors.Join(errs...)
}

// wait has a caller's drafts written, and returns nil when they are answered.
func (w *Writer) wait(ctx context.Context, p *pending) error {
	select {
	case w.queue <- p:
	case <-w.done:
		return ErrStopped
	case <-ctx.Done():
		return fmt.Errorf("append: %w", ctx.Err())
	}
	select {
	case <-p.ready:
		return nil
	case <-ctx.Done():
		return fmt.Errorf("append: %w", ctx.Err())
	case <-w.done:
	}
	// All that was read from the queue has been answered; what came behind that is not written.
	select {
	case <-p.ready:
		return nil
	default:
		return ErrStopped
	}
}

// Err is why the writer takes nothing any more, or nil.
func (w *Writer) Err() error {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.broken
}

// Ready is nil if a draft would be taken now: Err, or why the clock or Allow are against it for the moment.
func (w *Writer) Ready() error {
	if err := w.Err(); err != nil {
		return err
	}
	if err := w.checkClock(record.TimeOf(w.config.Now())); err != nil {
		return err
	}
	return w.config.Allow()
}

// checkClock compares the clock with the log's newest time.
func (w *Writer) checkClock(now record.Time) error {
	w.mu.Lock()
	last := w.last
	w.mu.Unlock()
	if behind := last.Go().Sub(now.Go()); behind >= maxBehind {
		return fmt.Errorf("%w: it says %s, the newest entry or head is of %s: nothing is written until the clock is right", ErrClock,
			now.Go().UTC().Format(time.DateTime), last.Go().UTC().Format(time.DateTime))
	}
	return nil
}

// Stop ends the writing for good, saying why: another process signs with the same key, say.
func (w *Writer) Stop(why error) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if w.broken == nil {
		w.broken = why
		w.store.logger.Error("the log is not written any more", "err", why)
	}
}

// Author is the author of the log that is written.
func (w *Writer) Author() record.Author { return w.author }

// Run writes until the context ends, and then what already waits. It returns nil, or the error that broke the writer.
func (w *Writer) Run(ctx context.Context) error {
	durable := make(chan group, maxUnannounced)
	var announcer sync.WaitGroup
	announcer.Go(func() { w.announce(ctx, durable) })
	defer close(w.done)
	defer announcer.Wait()
	defer close(durable)
	for {
		select {
		case p := <-w.queue:
			w.serve(w.gather(p), durable)
		case <-ctx.Done():
			w.drain(durable)
			return w.Err()
		}
	}
}

// group is what one commit made durable: the batch, and who waits for its receipts.
type group struct {
	batch   record.Batch
	waiting []*pending
}

// announce tells peers of what is durable and then hands out its receipts. It runs beside the writing, so that the next group need not
// wait for the network; what has piled up meanwhile is announced as one batch.
func (w *Writer) announce(ctx context.Context, durable <-chan group) {
	for g := range durable {
		all := []group{g}
	more:
		for len(g.batch.Entries) < maxGroup {
			select {
			case next, ok := <-durable:
				if !ok {
					break more
				}
				g.batch.Head = next.batch.Head
				g.batch.Entries = append(g.batch.Entries, next.batch.Entries...)
				g.batch.Blocks = append(g.batch.Blocks, next.batch.Blocks...)
				all = append(all, next)
			default:
				break more
			}
		}
		w.config.Announce(ctx, g.batch)
		crashPoint("announced")
		for _, g := range all {
			for _, p := range g.waiting {
				p.ready <- struct{}{}
			}
		}
		crashPoint("answered")
	}
}

// gather takes what waits, up to the limits of a group.
func (w *Writer) gather(first *pending) []*pending {
	callers, drafts, size := []*pending{first}, len(first.drafts), first.size()
	for drafts < maxGroup && size < maxGroupBytes {
		select {
		case p := <-w.queue:
			callers, drafts, size = append(callers, p), drafts+len(p.drafts), size+p.size()
		default:
			return callers
		}
	}
	return callers
}

// drain writes what waits at the end, so that no caller is left without an answer.
func (w *Writer) drain(durable chan<- group) {
	for {
		select {
		case p := <-w.queue:
			w.serve(w.gather(p), durable)
		default:
			return
		}
	}
}

// serve writes one group. Its callers are answered once it is announced, or here if it can't be written.
func (w *Writer) serve(callers []*pending, durable chan<- group) {
	if w.Err() == nil {
		if err := w.Ready(); err != nil {
			for _, p := range callers {
				p.refuse(err)
			}
			return
		}
		g, err := w.write(callers)
		if err == nil {
			if len(g.waiting) > 0 {
				durable <- g
			}
			return
		}
		w.Stop(err)
		callers = g.waiting
	}
	for _, p := range callers {
		p.refuse(fmt.Errorf("%w: %w", ErrStopped, w.Err()))
	}
}

// write makes entries of the drafts, signs their head, and makes both durable. A draft that can't be written has its answer, and who has
// no other is told at once; who is left to be answered is in the group, also beside an error.
func (w *Writer) write(callers []*pending) (g group, err error) {
	l, unlock, err := w.store.log(w.author, true)
	if err != nil {
		return group{waiting: callers}, err
	}
	defer unlock()
	now := record.TimeOf(w.config.Now())
	next := l.state.Next()
	c, mayOwe := commit{blocks: map[merkle.Hash][]byte{}}, w.config.MayOwe()
	var answers []*answer // of the entries
	for _, p := range callers {
		before := len(answers)
		for i := range p.drafts {
			a := &p.answers[i]
			entry, err := w.add(next, &c, p.drafts[i], now, mayOwe)
			if a.err = err; err == nil {
				c.entries, answers = append(c.entries, entry), append(answers, a)
			}
		}
		if len(answers) == before {
			p.ready <- struct{}{}
			continue
		}
		g.waiting = append(g.waiting, p)
	}
	if len(g.waiting) == 0 {
		return g, nil
	}
	head := record.Head{Author: w.author, Size: next.Size(), Root: next.Range.Root(), Time: max(now, next.Time, l.head.Time)}
	if c.head, err = head.Sign(w.store.network, w.config.Key); err != nil {
		return g, err
	}
	g.batch = record.Batch{Head: c.head, First: l.state.Size(), Entries: c.entries}
	for _, block := range c.blocks {
		g.batch.Blocks = append(g.batch.Blocks, block)
	}
	if err := w.store.commit(l, next, c); err != nil {
		return g, err
	}
	// Before the log's lock is released, and anybody hears of the head.
	if err := w.store.tell(told{w.author, head.Size, head.Root}); err != nil {
		return g, err
	}
	w.mu.Lock()
	w.last = head.Time
	w.mu.Unlock()
	prover, err := merkle.NewProver(l.head.Size, treeOf{w.store, l})
	for i, a := range answers {
		// The entries are written, whatever becomes of a proof.
		var proof []merkle.Hash
		index := g.batch.First + uint64(i)
		if a.err = err; err == nil {
			proof, a.err = prover.Inclusion(index)
		}
		a.receipt = w.store.receipt(l, index, c.entries[i], proof)
	}
	return g, nil
}

// rates are the records' rates as they are when each is first asked for: another may learn a record meanwhile.
func (w *Writer) rates() func(record.ID) (record.PPM, bool) {
	type known struct {
		rate record.PPM
		ok   bool
	}
	seen := map[record.ID]known{}
	return func(id record.ID) (record.PPM, bool) {
		k, ok := seen[id]
		if !ok {
			k.rate, k.ok = w.store.Rate(id)
			seen[id] = k
		}
		return k.rate, k.ok
	}
}

// owes is what a usage will owe together. A use of an unknown record, or of an impossible weight, owes nothing here: nothing is written for it.
func owes(u record.Usage, rates func(record.ID) (record.PPM, bool)) (sum record.Nano, err error) {
	for _, use := range u.Uses {
		rate, known := rates(use.Record)
		if !known || use.Weight > record.Million {
			return 0, nil
		}
		if sum, err = sum.Plus(record.Amount(u.Fee, use.Weight, rate)); err != nil {
			return 0, err
		}
	}
	return sum, nil
}

// add makes one draft the next entry.
func (w *Writer) add(next *record.State, c *commit, d record.Draft, now record.Time, mayOwe record.Nano) ([]byte, error) {
	rate := w.rates()
	if d.Usage != nil {
		comes, err := owes(*d.Usage, rate)
		if err == nil {
			var all record.Nano
			if all, err = next.Owed.Plus(comes); err == nil && all > mayOwe {
				err = &OwesEnoughError{next.Owed, comes, mayOwe}
			}
		}
		if err != nil {
			return nil, err
		}
	}
	if d.Time == 0 || d.Time > now {
		d.Time = now // never from the future, which would stop the writing until then
	}
	var r *record.Record
	if d.Usage == nil && d.Kind == record.KindLineage {
		var err error
		if r, err = record.OpenRecord(w.store.network, d.Block); err != nil {
			return nil, err
		}
	} else if d.Usage == nil {
		if _, err := record.ParseStatement(d.Block); err != nil {
			return nil, err
		}
	}
	entry, err := next.Write(d, rate)
	if err != nil {
		return nil, err
	}
	if d.Usage == nil {
		c.blocks[record.BlockHash(d.Block)] = d.Block
	}
	if r != nil {
		c.records = append(c.records, r)
	}
	return entry, nil
}
