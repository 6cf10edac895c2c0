package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/ethclient"
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

// endpoints are the ways to one chain. A question goes to the first that answers: an endpoint that doesn't, or that is rate limited, has
// an internal error, is another chain, or is behind what was already seen, is passed over. A refusal is an answer, whoever gives it.
// Which endpoint is preferred is the order in which they are given. It is safe for concurrent use.
type endpoints struct {
	list          []*endpoint
	timeout       time.Duration // of one question, all attempts together
	confirmations uint64
	logger        *slog.Logger

	// mu guards these, and the endpoints' head, rests and failing.
	mu      sync.Mutex
	chainID uint64 // 0 until the first endpoint has said it, if the configuration doesn't
	seen    uint64 // the newest block that any of them has shown
	tagged  bool   // the chain has a finalized block
}

// endpoint is one of them.
type endpoint struct {
	url     string
	head    uint64    // the newest block that it has shown last
	rests   time.Time // until when it is asked last
	failing bool

	opening sync.Mutex        // guards what follows, and is held while it is made
	eth     *ethclient.Client // nil before it is first used, and again after it has failed
}

// conn is an endpoint that is connected and of the right chain.
type conn struct {
	*ethclient.Client
	*endpoint
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
	e := &endpoints{timeout: cfg.CallTimeout, confirmations: cfg.Confirmations, logger: cfg.Logger, chainID: cfg.Network.ChainID}
	for _, u := range urls {
		e.list = append(e.list, &endpoint{url: u})
	}
	return e, nil
}

// String names the endpoint without what may be a secret: providers put their customers' keys into the path.
func (p *endpoint) String() string {
	u, err := url.Parse(p.url)
	if err != nil || u.Host == "" {
		return p.url
	}
	return u.Scheme + "://" + u.Host
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
	for _, p := range e.list {
		p.close()
	}
}

func (p *endpoint) close() {
	p.opening.Lock()
	defer p.opening.Unlock()
	if p.eth != nil {
		p.eth.Close()
		p.eth = nil
	}
}

// order is in which they are asked now: those that failed lately come last.
func (e *endpoints) order() []*endpoint {
	e.mu.Lock()
	defer e.mu.Unlock()
	list, now := slices.Clone(e.list), time.Now()
	slices.SortStableFunc(list, func(a, b *endpoint) int { return a.restsAt(now) - b.restsAt(now) })
	return list
}

func (p *endpoint) restsAt(now time.Time) int {
	if now.Before(p.rests) {
		return 1
	}
	return 0
}

// query asks one endpoint after the other until one answers. Each has its share of the time. With fresh, one that is behind is passed
// over; but if all are, the newest of them is the best that there is.
func query[T any](ctx context.Context, e *endpoints, fresh bool, ask func(context.Context, conn) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeout(ctx, e.timeout)
	defer cancel()
	var failed []error
	var behind []*endpoint
	for left := e.order(); len(left) > 0 && ctx.Err() == nil; left = left[1:] {
		v, err := attempt(ctx, e, left[0], fresh && len(e.list) > 1, len(left), ask)
		switch {
		case answered(err):
			return v, err
		case errors.Is(err, errBehind):
			behind = append(behind, left[0])
		default:
			failed = append(failed, err)
		}
	}
	e.mu.Lock()
	slices.SortStableFunc(behind, func(a, b *endpoint) int { return int(int64(b.head) - int64(a.head)) })
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

// share is each endpoint's part of the time where all are asked.
func (e *endpoints) share() time.Duration { return e.timeout / time.Duration(len(e.list)) }

// attempt asks one endpoint, once it is known to be of the right chain. What is no answer lets it rest.
func attempt[T any](ctx context.Context, e *endpoints, p *endpoint, fresh bool, shares int, ask func(context.Context, conn) (T, error)) (v T, err error) {
	deadline, _ := ctx.Deadline()
	one, cancel := context.WithTimeout(ctx, time.Until(deadline)/time.Duration(shares))
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
	case ctx.Err() != nil && !errors.Is(ctx.Err(), context.DeadlineExceeded):
		// Whoever asked went away: nothing is known of the endpoint.
	default:
		err = fmt.Errorf("%v: %w", p, bare{err})
		e.noted(p, err)
	}
	return v, err
}

// open connects, if need be, and checks that the endpoint is of the chain.
func (e *endpoints) open(ctx context.Context, p *endpoint) (conn, error) {
	p.opening.Lock()
	defer p.opening.Unlock()
	if p.eth != nil {
		return conn{p.eth, p}, nil
	}
	eth, err := ethclient.DialContext(ctx, p.url)
	if err != nil {
		return conn{}, err
	}
	id, err := eth.ChainID(ctx)
	if err != nil {
		eth.Close()
		return conn{}, err
	}
	e.mu.Lock()
	if e.chainID == 0 && id.IsUint64() {
		e.chainID = id.Uint64()
	}
	want := e.chainID
	e.mu.Unlock()
	if !id.IsUint64() || id.Uint64() != want {
		eth.Close()
		return conn{}, fmt.Errorf("%w: it is chain %d, not the network's chain %d", ErrWrongChain, id, want)
	}
	p.eth = eth
	return conn{eth, p}, nil
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
	e.mu.Lock()
	was := p.failing
	p.failing = err != nil
	if p.rests = (time.Time{}); err != nil {
		p.rests, p.head = time.Now().Add(rest), 0
	}
	e.mu.Unlock()
	switch {
	case err != nil:
		p.close()
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
		wrong = wrong && errors.Is(err, ErrWrongChain)
	}
	all := oneLine{errors.Join(failed...)}
	if wrong {
		return all
	}
	return fmt.Errorf("%w at %s; is it running, and is the address right? %w", ErrUnreachable, e, all)
}

// finalNumber is the newest block that is taken as final.
func (e *endpoints) finalNumber(ctx context.Context) (uint64, error) {
	block, err := e.finalBlock(ctx)
	if err != nil || block.Sign() >= 0 {
		return block.Uint64(), err
	}
	h, err := e.HeaderByNumber(ctx, block)
	if err != nil {
		return 0, fmt.Errorf("finalized block: %w", err)
	}
	return h.Number.Uint64(), nil
}

// finalBlock is the finalized tag where the chain has it, else the number of a block that enough others stand on.
func (e *endpoints) finalBlock(ctx context.Context) (*big.Int, error) {
	e.mu.Lock()
	tagged := e.tagged
	e.mu.Unlock()
	if tagged {
		return finalizedTag, nil
	}
	_, err := e.HeaderByNumber(ctx, finalizedTag)
	switch {
	case err == nil:
		e.mu.Lock()
		e.tagged = true
		e.mu.Unlock()
		return finalizedTag, nil
	case !answered(err):
		return new(big.Int), err
	}
	head, err := e.HeaderByNumber(ctx, nil)
	if err != nil {
		return new(big.Int), err
	}
	return new(big.Int).SetUint64(head.Number.Uint64() - min(head.Number.Uint64(), e.confirmations)), nil
}
