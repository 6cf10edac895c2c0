package node

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"

	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

const (
	// maxClockOff is how far the clock may be from the median of the peers' clocks (PROTOCOL, section 3).
	maxClockOff = 5 * time.Minute
	// lookEvery is how often a start looks whether it may write, beside the moments when something is heard; and how often a running node
	// looks whether it still may, for the log line.
	lookEvery = 500 * time.Millisecond
	// chainEvery is how often the chain is asked for a head of the own log that somebody else had anchored.
	chainEvery = time.Minute
)

// What stops a node from writing its log.
var (
	// ErrTwoWriters says that somebody else signs heads with this node's key.
	ErrTwoWriters = errors.New("another daemon signs with this node's key: stop one of the two, and never copy a home directory")
	// ErrClockOff says that the clock is far from those of the peers, or behind the chain's.
	ErrClockOff = errors.New("this machine's clock is far from others' clocks")
)

// promiseConfig is what a promise stands on.
type promiseConfig struct {
	Key       *record.Key
	Store     *store.Store
	Bootstrap []peer.ID // peers that are configured
	Announce  func(ctx context.Context, b record.Batch)
	// Anchored is the newest head of the own log on the chain, of size 0 if there is none, and the chain's time. Nil: there is no chain.
	Anchored func(ctx context.Context) (head record.Head, now record.Time, err error)
	// MaxSlow is how far the clock may be behind the chain's: a head with the time of a slow clock is due that much sooner.
	MaxSlow time.Duration
	// Connected are the connected peers, Clocks how far their clocks are from ours, and Full why nothing may be stored.
	Connected func() []peer.ID
	Clocks    func() (median time.Duration, peers int)
	Full      func() error
	MayOwe    func() record.Nano // nil: there is no limit
	Now       func() time.Time
	Patience  patience
	Logger    *slog.Logger
}

// promise keeps what a node promises with every head that it signs: that it never signs another history. It is the store as peers and
// the gateway reach it. It decides when the own log may be written, lets the log be fetched back from peers before, and stops the writing
// for good when a head of its own author is heard that it did not sign. Other authors' logs pass through it.
type promise struct {
	*store.Store
	config promiseConfig
	author record.Author
	news   chan struct{} // something was heard

	// door is held for reading while a fetched batch of the own log is stored, and for writing while the writer is made.
	door sync.RWMutex

	mu        sync.Mutex  // guards all below
	begun     time.Time   // of Run
	chainTime record.Time // the latest that the chain has said: the time now is not before it
	heard     outset      // what was heard; the rest of it is filled in by look
	compared  map[peer.ID]bool
	latest    time.Time     // when a peer was last compared with for the first time
	writer    *store.Writer // nil until the start is over
	stopped   error         // why it never will be

	// prepared has recomputed the log at that size. Only newPromise and tryBegin touch it.
	prepared   *store.Writer
	preparedAt uint64
}

// newPromise prepares a start. The own log is recomputed here, if it is all there, so that damage is told before anything runs.
func newPromise(c promiseConfig) (*promise, error) {
	if c.Now == nil {
		c.Now = time.Now
	}
	p := &promise{Store: c.Store, config: c, author: c.Key.Author(), news: make(chan struct{}, 1), compared: map[peer.ID]bool{}}
	o, err := p.look()
	if err != nil || max(o.beyond, o.spoken) > o.held {
		return p, err
	}
	return p, p.prepare(o.held)
}

// prepare makes a writer, which recomputes the log, unless that was done for this size.
func (p *promise) prepare(size uint64) (err error) {
	if p.prepared != nil && p.preparedAt == size {
		return nil
	}
	p.prepared, err = p.Writer(store.WriterConfig{Key: p.config.Key, Now: p.config.Now, Announce: p.config.Announce, Allow: p.allow, MayOwe: p.config.MayOwe})
	p.preparedAt = size
	return err
}

// Author is the node's own author.
func (p *promise) Author() record.Author { return p.author }

// Ready is nil when the node takes entries; else it says what it waits for, or why it never will.
func (p *promise) Ready() error {
	p.mu.Lock()
	w, stopped := p.writer, p.stopped
	p.mu.Unlock()
	switch {
	case w != nil:
		return w.Ready()
	case stopped != nil:
		return stopped
	}
	o, err := p.look()
	if err == nil {
		err = o.waits(p.config.Patience)
	}
	if err == nil {
		err = errors.New("the log is being recomputed before it is written")
	}
	return err
}

// Write makes a draft an entry of the own log, unless nothing may be written now.
func (p *promise) Write(ctx context.Context, d record.Draft) (record.Receipt, error) {
	if err := p.Ready(); err != nil {
		return record.Receipt{}, fmt.Errorf("nothing is written now: %w", err)
	}
	return p.writer.Append(ctx, d) // set once, before Ready is nil
}

// allow is what the writer asks before each group.
func (p *promise) allow() error {
	if off, n := p.config.Clocks(); n > 0 && off.Abs() > maxClockOff {
		where := "behind"
		if off < 0 {
			where = "ahead of"
		}
		return fmt.Errorf("%w: it is %v %s the median of %d: nothing is written until it is right", ErrClockOff, off.Abs().Round(time.Second), where, n)
	}
	p.mu.Lock()
	slow := p.chainTime.Go().Sub(p.config.Now())
	p.mu.Unlock()
	if p.config.MaxSlow > 0 && slow > p.config.MaxSlow {
		return fmt.Errorf("%w: it is %v behind the settlement chain, by which what the log owes would soon be overdue: nothing is written until it is right",
			ErrClockOff, slow.Round(time.Second))
	}
	return p.config.Full()
}

// Open checks a batch from a peer. The own log is only ever taken from peers before the node writes it.
func (p *promise) Open(b record.Batch) (*record.Verified, error) {
	if err := p.config.Full(); err != nil {
		// As if entries before it were missing: the head is remembered, and the entries are fetched when there is room.
		return nil, fmt.Errorf("%w: %w", record.ErrGap, err)
	}
	if b.Head.Author != p.author || p.starting() {
		return p.Store.Open(b)
	}
	if err := b.Head.Verify(p.Network()); err != nil {
		return nil, err
	}
	p.Heard("", b.Head)
	return nil, fmt.Errorf("own log: %w", record.ErrStale)
}

// Append stores what Open returned.
func (p *promise) Append(ctx context.Context, v *record.Verified) error {
	if v.Head().Author != p.author {
		return p.Store.Append(ctx, v)
	}
	p.door.RLock()
	defer p.door.RUnlock()
	if !p.starting() {
		return fmt.Errorf("own log: %w", record.ErrStale)
	}
	defer poke(p.news)
	return p.Store.Append(ctx, v)
}

func poke(c chan struct{}) {
	select {
	case c <- struct{}{}:
	default:
	}
}

// starting says that the node does not write yet.
func (p *promise) starting() bool {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.writer == nil
}

// Heard takes a signed head of the own log that somebody shows. Before the node writes, a longer one is what it has to fetch. After that,
// or of another history, it is another's.
func (p *promise) Heard(from peer.ID, head record.SignedHead) {
	held, _ := p.Head(p.author) // read after the head was: what this node announces, it holds
	if head.Size <= held.Size {
		if !p.leadsThrough(head.Head, held) {
			p.stop(fmt.Errorf("%w (a head of size %d with root %v is about, which is not of the history that is held here)", ErrTwoWriters, head.Size, head.Root),
				"held", held, "heard", head, "from", from)
		}
		return
	}
	p.mu.Lock()
	starting := p.writer == nil
	if starting {
		p.heard.shown = max(p.heard.shown, head.Size)
	}
	p.mu.Unlock()
	if starting {
		poke(p.news)
		return
	}
	p.stop(fmt.Errorf("%w (a head of size %d is about, this node has signed %d; if there is no other, this home is an old copy: start it anew, and it fetches the rest)",
		ErrTwoWriters, head.Size, held.Size), "held", held, "heard", head, "from", from)
}

// leadsThrough says whether the log that is held has this head on its way.
func (p *promise) leadsThrough(head record.Head, held record.SignedHead) bool {
	switch head.Size {
	case 0:
		return true
	case held.Size:
		return head.Root == held.Root
	}
	path, err := p.Consistency(p.author, head.Size, held.Size)
	if err == nil {
		err = merkle.VerifyConsistency(head.Size, held.Size, path, head.Root, held.Root)
	}
	if err != nil && !errors.Is(err, merkle.ErrProof) {
		p.config.Logger.Error("a head of the own log can't be compared", "size", head.Size, "err", err)
		return true
	}
	return err == nil
}

// Compared notes that a peer has told of all heads that it holds.
func (p *promise) Compared(with peer.ID) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.writer != nil || p.compared[with] {
		return
	}
	p.compared[with] = true
	p.latest = time.Now()
	poke(p.news)
}

// Misbehaviour takes a proof against an author that passes by; of the own author it means that there are two writers.
func (p *promise) Misbehaviour(proof error) {
	var fork *record.ForkError
	if errors.As(proof, &fork) && fork.Known.Author == p.author {
		p.stop(fmt.Errorf("%w (%w)", ErrTwoWriters, fork), "held", fork.Known, "heard", fork.Other)
	}
}

// stop ends the writing for good. What proves it goes into one log line.
func (p *promise) stop(why error, proof ...any) {
	p.mu.Lock()
	w, before := p.writer, p.stopped
	if before == nil {
		p.stopped = why
	}
	p.mu.Unlock()
	if before != nil {
		return
	}
	p.config.Logger.Error("this node writes nothing any more", append([]any{"err", why}, proof...)...)
	if w != nil {
		w.Stop(why)
	}
	poke(p.news)
}

// sawChain takes the newest head that the chain has of the own log.
func (p *promise) sawChain(head record.Head) {
	held, _ := p.Head(p.author)
	if head.Size <= held.Size && !p.leadsThrough(head, held) {
		p.stop(fmt.Errorf("%w (the chain has a head of size %d with root %v, which is not of the history that is held here)", ErrTwoWriters, head.Size, head.Root),
			"held", held, "anchored", head)
	}
	p.mu.Lock()
	starting := p.writer == nil
	p.heard.chain, p.heard.anchored = true, max(p.heard.anchored, head.Size)
	p.mu.Unlock()
	if !starting && head.Size > held.Size {
		p.stop(fmt.Errorf("%w (a head of size %d is on the chain, this node has signed %d)", ErrTwoWriters, head.Size, held.Size), "held", held, "anchored", head)
	}
	poke(p.news)
}

// askChain asks the chain for what it has of the own log.
func (p *promise) askChain(ctx context.Context) error {
	if p.config.Anchored == nil {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	head, now, err := p.config.Anchored(ctx)
	if err == nil {
		p.mu.Lock()
		p.chainTime = max(p.chainTime, now)
		p.mu.Unlock()
		p.sawChain(head)
	}
	return err
}

// Run waits until the node may write, and writes until the context ends.
func (p *promise) Run(ctx context.Context) error {
	p.mu.Lock()
	p.begun = time.Now()
	p.latest = p.begun
	p.mu.Unlock()
	var watch sync.WaitGroup
	watch.Go(func() { p.watch(ctx) })
	defer watch.Wait()
	w, err := p.begin(ctx)
	if err != nil || w == nil {
		return err
	}
	return w.Run(ctx)
}

// begin waits until the node may write, and makes the writer; nil if the context ended before.
func (p *promise) begin(ctx context.Context) (*store.Writer, error) {
	tick := time.NewTicker(lookEvery)
	defer tick.Stop()
	for {
		w, err := p.tryBegin()
		if err != nil || w != nil {
			return w, err
		}
		select {
		case <-ctx.Done():
			return nil, nil
		case <-p.news:
		case <-tick.C:
		}
	}
}

// tryBegin makes the writer, if nothing stands against it.
func (p *promise) tryBegin() (*store.Writer, error) {
	p.door.Lock() // nothing is fetched into the own log from here on
	defer p.door.Unlock()
	o, err := p.look()
	if err != nil {
		return nil, err
	}
	p.mu.Lock()
	stopped := p.stopped
	p.mu.Unlock()
	if stopped != nil || o.waits(p.config.Patience) != nil {
		return nil, nil
	}
	if err := p.prepare(o.held); err != nil {
		return nil, err
	}
	p.mu.Lock()
	// What was heard while the log was recomputed stands against it too.
	if p.stopped != nil || p.heard.shown > o.held || p.heard.anchored > o.held {
		p.mu.Unlock()
		return nil, nil
	}
	p.writer = p.prepared
	p.mu.Unlock()
	return p.prepared, p.ClearRestored()
}

// What the writing waits for: each is said once, when it begins.
const (
	waitsForNothing = iota
	waitsForStart
	waitsForRoom
	waitsForClock
)

func waitsFor(err error) int {
	switch {
	case err == nil:
		return waitsForNothing
	case errors.Is(err, ErrDiskFull):
		return waitsForRoom
	case errors.Is(err, ErrClockOff):
		return waitsForClock
	}
	return waitsForStart
}

// watch asks the chain now and then, and writes one line into the node's log when the writing has to wait and when it goes on.
func (p *promise) watch(ctx context.Context) {
	look, chain := time.NewTicker(lookEvery), time.NewTicker(chainEvery)
	defer look.Stop()
	defer chain.Stop()
	waits := waitsForNothing
	for {
		err := p.Ready()
		p.mu.Lock()
		stopped := p.stopped != nil
		p.mu.Unlock()
		if now := waitsFor(err); now != waits && !stopped {
			if waits = now; waits != waitsForNothing {
				p.config.Logger.Warn("nothing is written for now", "why", err)
			} else {
				p.config.Logger.Info("entries are taken")
			}
		}
		select {
		case <-ctx.Done():
			return
		case <-look.C:
		case <-chain.C:
			if err := p.askChain(ctx); err != nil && ctx.Err() == nil {
				p.config.Logger.Debug("the chain does not say what it has of the own log", "err", err)
			}
		}
	}
}
