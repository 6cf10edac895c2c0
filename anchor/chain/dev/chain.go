package dev

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/big"
	"sync"
	"time"

	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/node"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// Defaults that hold where Config says nothing.
const (
	DefaultChainID = 31337
	// DefaultIdle is how long the chain waits for a transaction before it seals an empty block.
	DefaultIdle = time.Second
	// DefaultAhead bounds how far the newest block's time may be ahead of the clock. Blocks have whole, rising seconds, so a burst of
	// transactions runs ahead; beyond this, they wait and share blocks.
	DefaultAhead = 2 * time.Second
)

// openTimeout bounds the first start: two deployments.
const openTimeout = time.Minute

// Config says where the chain lives and what is on it.
type Config struct {
	Dir        string           // holds the chain; empty keeps it in memory
	ChainID    uint64           // 0 is DefaultChainID
	Port       int              // of JSON-RPC on 127.0.0.1; 0 is any free one
	Idle       time.Duration    // the longest time between two blocks; 0 is DefaultIdle
	Ahead      time.Duration    // how far blocks may run ahead of the clock; 0 is DefaultAhead
	Parameters chain.Parameters // of the contract, on first start; the zero value is DefaultParameters
	// Alloc is more of the genesis block: accounts with ether or code, for tests. A chain is reopened with the Alloc it was made with.
	Alloc  types.GenesisAlloc
	Logger *slog.Logger // nil logs nothing
}

// DefaultParameters are those of a development chain: delays of a minute rather than a day, a token of 18 decimals that is made for it.
func DefaultParameters() chain.Parameters {
	return chain.Parameters{
		Decimals:         18,
		MinBond:          1000 * record.NanoPerToken,
		ChallengeDeposit: record.NanoPerToken,
		MaxMergeDelay:    time.Minute,
		ChallengeWindow:  time.Minute,
		MaxSkew:          15 * time.Second,
	}
}

// Check says what is impossible.
func (c Config) Check() error {
	switch {
	case c.Port < 0 || c.Port > 65535:
		return fmt.Errorf("port %d of the development chain is not 0 to 65535", c.Port)
	case c.Idle < 0 || c.Ahead < 0:
		return errors.New("idle and ahead of the development chain can't be negative")
	case c.Parameters.Token != record.Address{}:
		return errors.New("the development chain makes its own token: leave the parameter token empty")
	}
	return nil
}

func (c Config) withDefaults() Config {
	if c.ChainID == 0 {
		c.ChainID = DefaultChainID
	}
	if c.Idle == 0 {
		c.Idle = DefaultIdle
	}
	if c.Ahead == 0 {
		c.Ahead = DefaultAhead
	}
	if c.Parameters == (chain.Parameters{}) {
		c.Parameters = DefaultParameters()
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return c
}

// Chain is a running development chain. Its methods are safe for concurrent use.
type Chain struct {
	cfg     Config
	stack   *node.Node
	eth     *eth.Ethereum
	faucet  *chain.Wallet
	network record.Network
	token   chain.Parameters // what the contract was made with, the token's address included

	closing sync.Once
	closed  error
}

// Open starts the chain, and on first start puts the token and the contract on it. Blocks are sealed only while Run runs.
func Open(cfg Config) (*Chain, error) {
	if err := cfg.Check(); err != nil {
		return nil, err
	}
	cfg = cfg.withDefaults()
	c := &Chain{cfg: cfg}
	if err := c.start(); err != nil {
		return nil, fmt.Errorf("development chain: %w", err)
	}
	if err := c.equip(); err != nil {
		return nil, errors.Join(fmt.Errorf("development chain: %w", err), c.Close())
	}
	return c, nil
}

// equip opens the faucet's account and makes sure that the contract is there.
func (c *Chain) equip() error {
	ctx, cancel := context.WithTimeout(context.Background(), openTimeout)
	defer cancel()
	faucet, err := faucetKey()
	if err != nil {
		return err
	}
	c.faucet, err = chain.OpenWallet(ctx, chain.Config{
		RPC: c.RPC(), Key: faucet, Poll: poll, Logger: c.cfg.Logger, Network: record.Network{ChainID: c.cfg.ChainID},
	})
	if err != nil {
		return err
	}
	// Deploying needs blocks, and Run isn't there yet.
	sealing, stop := context.WithCancel(ctx)
	done := make(chan error, 1)
	go func() { done <- c.Run(sealing) }()
	err = c.deploy(ctx)
	stop()
	return errors.Join(err, <-done)
}

// Run seals blocks until ctx ends. It must not run twice at a time.
func (c *Chain) Run(ctx context.Context) error { return newSealer(c).run(ctx) }

// RPC is the URL of the chain's JSON-RPC.
func (c *Chain) RPC() string { return c.stack.HTTPEndpoint() }

// Network is the chain and its settlement contract.
func (c *Chain) Network() record.Network { return c.network }

// Parameters are what the contract was made with.
func (c *Chain) Parameters() chain.Parameters { return c.token }

// Ether is that many ether in wei, as Give takes them.
func Ether(n int64) *big.Int {
	return new(big.Int).Mul(big.NewInt(n), new(big.Int).Exp(big.NewInt(10), big.NewInt(18), nil))
}

// Give makes test tokens for an account, and sends it ether (in wei, nil for none) from the faucet. Blocks must be being sealed.
func (c *Chain) Give(ctx context.Context, to record.Address, wei *big.Int, tokens record.Nano) error {
	if wei != nil && wei.Sign() > 0 {
		if err := c.faucet.Transfer(ctx, to, wei); err != nil {
			return fmt.Errorf("ether for %v: %w", to, err)
		}
	}
	if tokens > 0 {
		if _, err := chain.MintTestToken(ctx, c.faucet, c.token, to, tokens); err != nil {
			return fmt.Errorf("tokens for %v: %w", to, err)
		}
	}
	return nil
}

// Faucet is the account that holds the chain's ether. It must not be used through another wallet while the chain runs.
func (c *Chain) Faucet() *chain.Wallet { return c.faucet }

// Close stops the chain. Run must have returned.
func (c *Chain) Close() error {
	c.closing.Do(func() {
		if c.faucet != nil {
			c.faucet.Close()
		}
		c.closed = c.stack.Close()
	})
	return c.closed
}
