package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"strings"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/store/record"
)

// Timeouts that hold where Config says nothing.
const (
	// DefaultCallTimeout bounds one question to the chain. Public endpoints answer within a second or two, or not at all.
	DefaultCallTimeout = 15 * time.Second
	// DefaultMineTimeout bounds the wait for a transaction: many blocks of any chain in use.
	DefaultMineTimeout = 5 * time.Minute
	// DefaultPoll is how often a waiting call looks again.
	DefaultPoll = 250 * time.Millisecond
	// DefaultResendAfter is how long a transaction waits before it is offered again, with a higher fee: a few blocks of any chain in use.
	DefaultResendAfter = time.Minute
	// DefaultConfirmations is how many blocks make one final on a chain that doesn't say so itself: two epochs of Ethereum.
	DefaultConfirmations = 64
	// MaxConfirmations is what Config can ask for: nodes keep the states of the last 128 blocks, and what is final is read there.
	MaxConfirmations = 120
)

// DefaultMaxFee is the most that is offered for a unit of gas, in wei: 500 gwei, many times what Ethereum costs on a bad day.
func DefaultMaxFee() *big.Int { return big.NewInt(500e9) }

// What keeps Dial from making a client.
var (
	ErrUnreachable = errors.New("no chain answers")
	ErrWrongChain  = errors.New("wrong chain")
	ErrNoContract  = errors.New("no settlement contract")
)

// ErrNoKey says that a client without a key was asked to write.
var ErrNoKey = errors.New("no key: this client only reads")

// Config says which contract to talk to, through whom, and as whom.
type Config struct {
	// RPC is a JSON-RPC endpoint: an http, https, ws or wss URL, or the path of a socket. Of several, with commas between them, the first
	// that answers is asked.
	RPC         string
	Network     record.Network // chain id and settlement contract that must be there
	Key         *record.Key    // pays for and signs writes; nil for a client that only reads
	Journal     Journal        // of the key's transactions on the chain; nil keeps none, for a process that may lose what it has not seen mined
	CallTimeout time.Duration  // for one question; 0 is DefaultCallTimeout
	MineTimeout time.Duration  // for one transaction to be mined; 0 is DefaultMineTimeout
	Poll        time.Duration  // how often a waiting call looks again; 0 is DefaultPoll
	ResendAfter time.Duration  // when a transaction that waits is offered again, for more; 0 is DefaultResendAfter
	MaxFee      *big.Int       // most wei for a unit of gas, base fee and tip together; nil is DefaultMaxFee
	// Confirmations is how many blocks on top of it make a block final, on a chain that has no finalized tag; 0 is DefaultConfirmations.
	Confirmations uint64
	Logger        *slog.Logger // nil logs nothing
}

// Check says what is missing or impossible.
func (c Config) Check() error {
	switch {
	case len(splitRPC(c.RPC)) == 0:
		return errors.New("no RPC endpoint of the chain is set: give one such as http://127.0.0.1:8545")
	case c.Network.ChainID == 0:
		return errors.New("no chain id is set")
	case c.Network.Settlement == record.Address{}:
		return errors.New("no address of the settlement contract is set")
	case c.Confirmations > MaxConfirmations:
		return fmt.Errorf("%d confirmations are set, at most %d are possible: nodes forget older states", c.Confirmations, MaxConfirmations)
	case c.MaxFee != nil && c.MaxFee.Sign() <= 0:
		return errors.New("the most to pay for gas is not above 0")
	}
	return nil
}

func (c Config) withDefaults() Config {
	if c.CallTimeout == 0 {
		c.CallTimeout = DefaultCallTimeout
	}
	if c.MineTimeout == 0 {
		c.MineTimeout = DefaultMineTimeout
	}
	if c.Poll == 0 {
		c.Poll = DefaultPoll
	}
	if c.ResendAfter == 0 {
		c.ResendAfter = DefaultResendAfter
	}
	if c.MaxFee == nil {
		c.MaxFee = DefaultMaxFee()
	}
	if c.Confirmations == 0 {
		c.Confirmations = DefaultConfirmations
	}
	if c.Journal == nil {
		c.Journal = noJournal{}
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return c
}

// Client reads and writes one settlement contract. It is safe for concurrent use.
type Client struct {
	*Reader
	cfg        Config
	eth        *endpoints
	wallet     *Wallet // nil without a key
	parameters Parameters

	paid sync.Mutex // held by who sets an allowance, until it is used
}

// Dial connects to the chain and checks that it is the right one and has the contract. The error is ErrUnreachable, ErrWrongChain or
// ErrNoContract, or says what the configuration lacks.
func Dial(ctx context.Context, cfg Config) (*Client, error) {
	if err := cfg.Check(); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	eth, err := dialChain(ctx, &cfg, common.Address(cfg.Network.Settlement))
	if err != nil {
		return nil, err
	}
	c := &Client{Reader: NewReader(eth, cfg.Network, cfg.CallTimeout), cfg: cfg, eth: eth}
	err = c.checkContract(ctx)
	if err == nil && cfg.Key != nil {
		if c.wallet, err = newWallet(eth, cfg); err == nil {
			err = c.checkWithdrawals()
		}
	}
	if err != nil {
		eth.Close()
		return nil, err
	}
	return c, nil
}

// dialChain connects, and puts the chain's id into the configuration; it must be that one if there is one. A contract that is named has to
// be there.
func dialChain(ctx context.Context, cfg *Config, contract common.Address) (*endpoints, error) {
	eth, err := newEndpoints(*cfg)
	if err != nil {
		return nil, err
	}
	eth.contract = contract
	if cfg.Network.ChainID, err = eth.ChainID(ctx); err != nil {
		eth.Close()
		return nil, err
	}
	return eth, nil
}

// oneLine shows an error without line breaks: who answers at a wrong address may answer with a page.
type oneLine struct{ error }

func (e oneLine) Error() string { return strings.Join(strings.Fields(e.error.Error()), " ") }

func (e oneLine) Unwrap() error { return e.error }

// checkContract reads the domain and the parameters, which only a settlement contract answers so.
func (c *Client) checkContract(ctx context.Context) error {
	at := c.cfg.Network.Settlement
	if err := c.checkDomain(ctx); err != nil {
		return fmt.Errorf("%w at %v on chain %d: %w", ErrNoContract, at, c.cfg.Network.ChainID, err)
	}
	var err error
	if c.parameters, err = c.Reader.Parameters(ctx); err != nil {
		return fmt.Errorf("%w at %v on chain %d: %w", ErrNoContract, at, c.cfg.Network.ChainID, err)
	}
	return nil
}

// Parameters are the contract's constructor values, read once: they never change.
func (c *Client) Parameters() Parameters { return c.parameters }

// Network is the one that this client was made for.
func (c *Client) Network() record.Network { return c.cfg.Network }

// Address is the account that writes, or zero for a client that only reads.
func (c *Client) Address() record.Address {
	if c.wallet == nil {
		return record.Address{}
	}
	return c.wallet.Address()
}

// Anchored is the author's log as the final chain has it: at the finalized tag, or, on a chain without one, under enough blocks. An author,
// or a contract, that it doesn't know yet has the zero Log.
func (c *Client) Anchored(ctx context.Context, author record.Author) (Log, error) {
	block, err := c.eth.finalBlock(ctx)
	if err != nil {
		return Log{}, fmt.Errorf("log of %v: %w", author, err)
	}
	l, err := c.log(ctx, author, block)
	if errors.Is(err, errNothing) {
		return Log{Head: record.Head{Author: author}}, nil
	}
	return l, err
}

// Run sees to what this client has written until it is final. Without a key it only waits for the context to end.
func (c *Client) Run(ctx context.Context) error {
	if c.wallet == nil {
		<-ctx.Done()
		return nil
	}
	var watching sync.WaitGroup
	watching.Go(func() { c.wallet.watchGas(ctx) })
	defer watching.Wait()
	return c.wallet.Run(ctx)
}

// Unfinished are the client's writes that are not final.
func (c *Client) Unfinished() []Intent {
	if c.wallet == nil {
		return nil
	}
	return c.wallet.Unfinished()
}

// Endpoints names the endpoints without paths and passwords, which may be a provider's secrets.
func (c *Client) Endpoints() string { return c.eth.String() }

// Close ends the connection. Calls under way fail.
func (c *Client) Close() { c.eth.Close() }
