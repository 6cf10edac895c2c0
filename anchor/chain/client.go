package chain

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

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
)

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
	RPC         string         // JSON-RPC endpoint: an http, https, ws or wss URL, or the path of a socket
	Network     record.Network // chain id and settlement contract that must be there
	Key         *record.Key    // pays for and signs writes; nil for a client that only reads
	CallTimeout time.Duration  // for one question; 0 is DefaultCallTimeout
	MineTimeout time.Duration  // for one transaction to be mined; 0 is DefaultMineTimeout
	Poll        time.Duration  // how often a waiting call looks again; 0 is DefaultPoll
	Logger      *slog.Logger   // nil logs nothing
}

// Check says what is missing or impossible.
func (c Config) Check() error {
	switch {
	case c.RPC == "":
		return errors.New("no RPC endpoint of the chain is set: give one such as http://127.0.0.1:8545")
	case c.Network.ChainID == 0:
		return errors.New("no chain id is set")
	case c.Network.Settlement == record.Address{}:
		return errors.New("no address of the settlement contract is set")
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
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return c
}

// Client reads and writes one settlement contract. It is safe for concurrent use.
type Client struct {
	*Reader
	cfg        Config
	eth        *ethclient.Client
	wallet     *Wallet // nil without a key
	parameters Parameters
}

// Dial connects to the chain and checks that it is the right one and has the contract. The error is ErrUnreachable, ErrWrongChain or
// ErrNoContract, or says what the configuration lacks.
func Dial(ctx context.Context, cfg Config) (*Client, error) {
	if err := cfg.Check(); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	eth, _, err := dialChain(ctx, cfg)
	if err != nil {
		return nil, err
	}
	c := &Client{Reader: NewReader(eth, cfg.Network, cfg.CallTimeout), cfg: cfg, eth: eth}
	if err := c.checkContract(ctx); err != nil {
		eth.Close()
		return nil, err
	}
	if cfg.Key != nil {
		c.wallet = newWallet(eth, cfg)
	}
	return c, nil
}

// dialChain connects, and returns the chain id, which must be the configuration's if that has one.
func dialChain(ctx context.Context, cfg Config) (*ethclient.Client, uint64, error) {
	ctx, cancel := context.WithTimeout(ctx, cfg.CallTimeout)
	defer cancel()
	eth, err := ethclient.DialContext(ctx, cfg.RPC)
	if err != nil {
		return nil, 0, fmt.Errorf("%w at %s; is it running, and is the address right? %w", ErrUnreachable, cfg.RPC, oneLine{err})
	}
	id, err := eth.ChainID(ctx)
	if err != nil {
		eth.Close()
		return nil, 0, fmt.Errorf("%w at %s; is it running, and is the address right? %w", ErrUnreachable, cfg.RPC, oneLine{err})
	}
	want := cfg.Network.ChainID
	if want == 0 {
		want = id.Uint64()
	}
	if !id.IsUint64() || id.Uint64() != want {
		eth.Close()
		return nil, 0, fmt.Errorf("%w: %s is chain %d, not the network's chain %d", ErrWrongChain, cfg.RPC, id, want)
	}
	return eth, want, nil
}

// oneLine shows an error without line breaks: who answers at a wrong address may answer with a page.
type oneLine struct{ error }

func (e oneLine) Error() string { return strings.Join(strings.Fields(e.error.Error()), " ") }

func (e oneLine) Unwrap() error { return e.error }

// checkContract reads the domain and the parameters, which only a settlement contract answers so.
func (c *Client) checkContract(ctx context.Context) error {
	at := c.cfg.Network.Settlement
	callCtx, cancel := context.WithTimeout(ctx, c.cfg.CallTimeout)
	defer cancel()
	code, err := c.eth.CodeAt(callCtx, common.Address(at), nil)
	if err != nil {
		return fmt.Errorf("%w at %s: it stopped answering: %w", ErrUnreachable, c.cfg.RPC, err)
	}
	if len(code) == 0 {
		return fmt.Errorf("%w at %v on chain %d: the address has no code", ErrNoContract, at, c.cfg.Network.ChainID)
	}
	if err := c.checkDomain(callCtx); err != nil {
		return fmt.Errorf("%w at %v on chain %d: %w", ErrNoContract, at, c.cfg.Network.ChainID, err)
	}
	c.parameters, err = c.Reader.Parameters(callCtx)
	if err != nil {
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

// Close ends the connection. Calls under way fail.
func (c *Client) Close() { c.eth.Close() }
