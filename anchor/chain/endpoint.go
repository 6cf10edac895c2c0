package chain

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/openledger/openledger/store/record"
)

// checkEvery is how often an endpoint that answers is asked whether it is still of the chain.
const checkEvery = time.Minute

// endpoint is one way to the chain.
type endpoint struct {
	url   string
	place int // among the endpoints

	// The endpoints' mu guards these.
	head    uint64    // the newest block that it has shown last
	rests   time.Time // until when it is asked last
	failing bool
	probe   context.CancelFunc // ends the look whether it is back; nil while nobody looks

	opening chan struct{} // held by who connects or checks

	connection sync.Mutex        // guards what follows
	eth        *ethclient.Client // nil before it is first used, and again after it has failed
	checked    time.Time         // when it was last known to be of the right chain
	closed     bool              // for good
}

// conn is an endpoint that is connected and of the right chain.
type conn struct {
	*ethclient.Client
	*endpoint
}

// String names the endpoint without what may be a secret: providers put their customers' keys into the path.
func (p *endpoint) String() string {
	u, err := url.Parse(p.url)
	if err != nil || u.Host == "" {
		return p.url
	}
	return u.Scheme + "://" + u.Host
}

func (p *endpoint) close(forGood bool) {
	p.connection.Lock()
	defer p.connection.Unlock()
	p.closed = p.closed || forGood
	if p.eth != nil {
		p.eth.Close()
		p.eth = nil
	}
}

// open connects, if need be, and checks that the endpoint is of the chain: when it connects, and again every so often, since what stands
// behind an address can change.
func (e *endpoints) open(ctx context.Context, p *endpoint) (conn, error) {
	if eth, checked := p.opened(); eth != nil && time.Since(checked) < e.checkEvery {
		return conn{eth, p}, nil
	}
	select {
	case p.opening <- struct{}{}:
	case <-ctx.Done():
		return conn{}, ctx.Err()
	}
	defer func() { <-p.opening }()
	eth, checked := p.opened()
	if eth != nil && time.Since(checked) < e.checkEvery {
		return conn{eth, p}, nil
	}
	if eth != nil {
		if err := e.checkChain(ctx, eth); err != nil {
			return conn{}, err
		}
		return conn{eth, p}, p.keep(eth, eth)
	}
	eth, err := ethclient.DialContext(ctx, p.url)
	if err != nil {
		return conn{}, err
	}
	if err = e.checkChain(ctx, eth); err == nil {
		err = e.checkCode(ctx, eth)
	}
	if err == nil {
		err = p.keep(eth, nil)
	}
	if err != nil {
		eth.Close()
		return conn{}, err
	}
	return conn{eth, p}, nil
}

// opened is the connection, nil if there is none, and when it was last checked.
func (p *endpoint) opened() (*ethclient.Client, time.Time) {
	p.connection.Lock()
	defer p.connection.Unlock()
	return p.eth, p.checked
}

// keep takes a connection that was checked now, in place of the one that there was before: itself, or none. If that has changed meanwhile,
// a failure has closed it.
func (p *endpoint) keep(eth, before *ethclient.Client) error {
	p.connection.Lock()
	defer p.connection.Unlock()
	if p.closed || p.eth != before {
		return net.ErrClosed
	}
	p.eth, p.checked = eth, time.Now()
	return nil
}

// checkChain checks the id.
func (e *endpoints) checkChain(ctx context.Context, eth *ethclient.Client) error {
	id, err := eth.ChainID(ctx)
	if err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.chainID == 0 && id.IsUint64() {
		e.chainID = id.Uint64()
	}
	if !id.IsUint64() || id.Uint64() != e.chainID {
		return fmt.Errorf("%w: it is chain %d, not the network's chain %d", ErrWrongChain, id, e.chainID)
	}
	return nil
}

// checkCode checks that the contract is there, and the same that the others have: a chain of the right id can be another one, or older.
func (e *endpoints) checkCode(ctx context.Context, eth *ethclient.Client) error {
	if e.contract == (common.Address{}) {
		return nil
	}
	code, err := eth.CodeAt(ctx, e.contract, nil)
	if err != nil {
		return err
	}
	e.mu.Lock()
	defer e.mu.Unlock()
	at := record.Address(e.contract)
	if len(code) == 0 {
		return fmt.Errorf("%w at %v on chain %d: the address has no code", ErrNoContract, at, e.chainID)
	}
	hash := crypto.Keccak256Hash(code)
	if e.code == (common.Hash{}) {
		e.code = hash
	}
	if hash != e.code {
		return fmt.Errorf("%w at %v on chain %d: another contract than before is there", ErrNoContract, at, e.chainID)
	}
	return nil
}

// elsewhere says whether an error is that an endpoint is of another chain, of which nothing that it says counts.
func elsewhere(err error) bool { return errors.Is(err, ErrWrongChain) || errors.Is(err, ErrNoContract) }
