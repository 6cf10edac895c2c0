package chain

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
)

const (
	// rest is how long an endpoint that failed is asked last: long enough not to pay its time-out again and again, short enough to be back
	// with the first one, which the operator likes best, soon.
	rest = 30 * time.Second
	// maxEndpoints bounds how many are tried for one question.
	maxEndpoints = 16
)

// errBehind says that an endpoint doesn't know yet of a block that another has shown.
var errBehind = errors.New("it is behind")

// errSlow says, as a context's cause, that time is over which is the endpoints' own. Where the asker's is over before, nothing is known of them.
var errSlow = errors.New("no answer in time")

// endpoints are the ways to one chain. A question goes to the first that answers: an endpoint that doesn't, or that is rate limited, has
// an internal error, is another chain, or is behind what was already seen, is passed over. A refusal is an answer, whoever gives it.
// Which endpoint is preferred is the order in which they are given. It is safe for concurrent use.
type endpoints struct {
	list          []*endpoint
	contract      common.Address // that must be there; zero for none
	timeout       time.Duration  // of one question, all attempts together
	rest          time.Duration  // of one that failed
	checkEvery    time.Duration  // whether one is still of the chain
	confirmations uint64
	logger        *slog.Logger

	probes sync.WaitGroup
	metrics

	// mu guards these, and of each endpoint what it says there.
	mu      sync.Mutex
	chainID uint64      // 0 until the first endpoint has said it, if the configuration doesn't
	code    common.Hash // of the contract; zero until the first endpoint has shown it
	seen    uint64      // the newest block that any of them has shown
	tagged  bool        // the chain has a finalized block
	closed  bool
}

// splitRPC makes the list of endpoints of a setting.
func splitRPC(rpc string) (urls []string) {
	for one := range strings.SplitSeq(rpc, ",") {
		if one = strings.TrimSpace(one); one != "" {
			urls = append(urls, one)
		}
	}
	return urls
}

func newEndpoints(cfg Config) (*endpoints, error) {
	urls := splitRPC(cfg.RPC)
	if len(urls) == 0 || len(urls) > maxEndpoints {
		return nil, fmt.Errorf("%d RPC endpoints of the chain are set, not 1 to %d", len(urls), maxEndpoints)
	}
	e := &endpoints{
		timeout: cfg.CallTimeout, rest: rest, checkEvery: checkEvery, confirmations: cfg.Confirmations,
		logger: cfg.Logger, chainID: cfg.Network.ChainID,
	}
	for i, u := range urls {
		e.list = append(e.list, &endpoint{url: u, place: i, opening: make(chan struct{}, 1)})
	}
	return e, nil
}

// String names them all so.
func (e *endpoints) String() string {
	names := make([]string, len(e.list))
	for i, p := range e.list {
		names[i] = p.String()
	}
	return strings.Join(names, ", ")
}

// Close ends all connections.
func (e *endpoints) Close() {
	e.mu.Lock()
	e.closed = true
	for _, p := range e.list {
		if p.probe != nil {
			p.probe()
		}
	}
	e.mu.Unlock()
	e.probes.Wait()
	for _, p := range e.list {
		p.close(true)
	}
}

// turns are who is asked when: one after the other in their order, and at last all together that failed lately, however many they are.
// One that has rested is only asked again once it is known to be back, so that nobody waits for it in vain.
func (e *endpoints) turns() (turns [][]*endpoint) {
	e.mu.Lock()
	defer e.mu.Unlock()
	var resting []*endpoint
	for _, p := range e.list {
		if !p.failing {
			turns = append(turns, []*endpoint{p})
			continue
		}
		resting = append(resting, p)
		if len(e.list) > 1 && p.probe == nil && !e.closed && !time.Now().Before(p.rests) {
			var ctx context.Context
			ctx, p.probe = context.WithTimeoutCause(context.Background(), e.share(), errSlow)
			e.probes.Go(func() { e.look(ctx, p) })
		}
	}
	if len(resting) > 0 {
		turns = append(turns, resting)
	}
	return turns
}

// look finds out whether an endpoint is back.
func (e *endpoints) look(ctx context.Context, p *endpoint) {
	_, _ = attempt(ctx, e, p, false, 1, func(ctx context.Context, c conn) (uint64, error) { return c.BlockNumber(ctx) }) // noted
	e.mu.Lock()
	defer e.mu.Unlock()
	p.probe()
	p.probe = nil
}

// answer is what one endpoint said.
type answer[T any] struct {
	from  *endpoint
	value T
	err   error
}

// query asks one endpoint after the other until one answers, those that rest side by side. Each turn has its share of the time. With fresh,
// one that is behind is passed over; but if all are, the newest of them is the best that there is.
func query[T any](ctx context.Context, e *endpoints, fresh bool, ask func(context.Context, conn) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, e.timeout, errSlow)
	defer cancel()
	var failed []error
	var behind []*endpoint
	for left := e.turns(); len(left) > 0 && ctx.Err() == nil; left = left[1:] {
		for _, a := range race(ctx, e, left[0], fresh && len(e.list) > 1, len(left), ask) {
			switch {
			case answered(a.err):
				return a.value, a.err
			case errors.Is(a.err, errBehind):
				behind = append(behind, a.from)
			default:
				failed = append(failed, a.err)
			}
		}
	}
	e.mu.Lock()
	slices.SortStableFunc(behind, func(a, b *endpoint) int { return cmp.Compare(b.head, a.head) })
	e.mu.Unlock()
	for ; len(behind) > 0 && ctx.Err() == nil; behind = behind[1:] {
		v, err := attempt(ctx, e, behind[0], false, len(behind), ask)
		if answered(err) {
			return v, err
		}
		failed = append(failed, err)
	}
	var none T
	return none, e.silence(failed, ctx.Err())
}

// race asks all of a turn at once, and returns what they say up to the first answer.
func race[T any](ctx context.Context, e *endpoints, turn []*endpoint, fresh bool, shares int, ask func(context.Context, conn) (T, error)) (said []answer[T]) {
	var asking sync.WaitGroup
	defer asking.Wait()
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	got := make(chan answer[T], len(turn))
	for _, p := range turn {
		asking.Go(func() {
			v, err := attempt(ctx, e, p, fresh, shares, ask)
			got <- answer[T]{p, v, err}
		})
	}
	for range turn {
		a := <-got
		if said = append(said, a); answered(a.err) {
			break
		}
	}
	return said
}

// everybody asks all of a list at once, each for its share of the time, and returns what each says.
func everybody[T any](ctx context.Context, e *endpoints, list []*endpoint, ask func(context.Context, conn) (T, error)) []answer[T] {
	said := make([]answer[T], len(list))
	var asking sync.WaitGroup
	for i, p := range list {
		asking.Go(func() {
			one, cancel := context.WithTimeoutCause(ctx, e.share(), errSlow)
			defer cancel()
			v, err := attempt(one, e, p, false, 1, ask)
			said[i] = answer[T]{p, v, err}
		})
	}
	asking.Wait()
	return said
}

// awake are those that did not fail lately, or all if there are none.
func (e *endpoints) awake() []*endpoint {
	e.mu.Lock()
	defer e.mu.Unlock()
	list := slices.DeleteFunc(slices.Clone(e.list), func(p *endpoint) bool { return p.failing })
	if len(list) == 0 {
		return e.list
	}
	return list
}

// share is each endpoint's part of the time where all are asked.
func (e *endpoints) share() time.Duration { return e.timeout / time.Duration(len(e.list)) }

// attempt asks one endpoint, once it is known to be of the right chain. What is no answer lets it rest, unless the asker's own time is over.
func attempt[T any](ctx context.Context, e *endpoints, p *endpoint, fresh bool, shares int, ask func(context.Context, conn) (T, error)) (v T, err error) {
	deadline, _ := ctx.Deadline()
	given := time.Until(deadline) / time.Duration(shares)
	one, cancel := context.WithTimeout(ctx, given)
	defer cancel()
	c, err := e.open(one, p)
	if err == nil && fresh {
		err = e.upToDate(one, c)
	}
	if err == nil {
		v, err = ask(one, c)
	}
	switch {
	case answered(err):
		e.noted(p, nil)
	case errors.Is(err, errBehind):
	case ctx.Err() != nil && !errors.Is(context.Cause(ctx), errSlow), one.Err() != nil && given < e.share()*9/10: // it was given less than its part
		err = fmt.Errorf("%v: %w", p, bare{err})
	default:
		err = fmt.Errorf("%v: %w", p, bare{err})
		e.noted(p, err)
	}
	return v, err
}

// upToDate makes sure that the endpoint knows the newest block that was seen, so that who has seen a write mined reads what it wrote.
func (e *endpoints) upToDate(ctx context.Context, c conn) error {
	e.mu.Lock()
	head, seen := c.head, e.seen
	e.mu.Unlock()
	if head >= seen {
		return nil
	}
	head, err := c.BlockNumber(ctx)
	if err != nil {
		return err
	}
	e.saw(c.endpoint, head)
	if head < seen {
		return fmt.Errorf("%w: its newest block is %d, %d was seen", errBehind, head, seen)
	}
	return nil
}

// saw keeps what an endpoint's newest block is.
func (e *endpoints) saw(p *endpoint, head uint64) {
	e.mu.Lock()
	defer e.mu.Unlock()
	p.head = head
	e.seen = max(e.seen, head)
}

// noted keeps whether an endpoint answers. One that does not is looked at anew, chain id and all, when it is asked again.
func (e *endpoints) noted(p *endpoint, err error) {
	if err != nil {
		e.failures[p.place].Add(1)
	} else {
		e.answers[p.place].Add(1)
	}
	e.mu.Lock()
	was := p.failing
	p.failing = err != nil
	if p.rests = (time.Time{}); err != nil {
		p.rests, p.head = time.Now().Add(e.rest), 0
	}
	e.mu.Unlock()
	switch {
	case err != nil:
		p.close(false)
		if !was && len(e.list) > 1 { // whoever asked a single one is told
			e.logger.Warn("an endpoint of the chain fails, others are asked", slog.String("err", oneLine{err}.Error()))
		}
	case was && len(e.list) > 1:
		e.logger.Info("an endpoint of the chain answers again", slog.String("endpoint", p.String()))
	}
}

// silence is the error when nobody answered.
func (e *endpoints) silence(failed []error, ended error) error {
	if len(failed) == 0 || errors.Is(ended, context.Canceled) {
		return ended
	}
	wrong := true
	for _, err := range failed {
		wrong = wrong && elsewhere(err)
	}
	all := oneLine{errors.Join(failed...)}
	if wrong {
		return all
	}
	return fmt.Errorf("%w at %s; is it running, and is the address right? %w", ErrUnreachable, e, all)
}
