package dev

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// poll is how often the faucet looks for its transactions: blocks come at once here.
const poll = 5 * time.Millisecond

// faucetKey is the same on every development chain, so that the contract's address is as well.
func faucetKey() (*record.Key, error) {
	return record.ParseKey(common.Bytes2Hex(crypto.Keccak256([]byte("openledger development faucet"))))
}

// deploy makes the token with the faucet's first transaction and the contract with its second, unless they are there.
func (c *Chain) deploy(ctx context.Context) error {
	account := common.Address(c.faucet.Address())
	token := record.Address(crypto.CreateAddress(account, 0))
	settlement := record.Address(crypto.CreateAddress(account, 1))
	c.network = record.Network{ChainID: c.cfg.ChainID, Settlement: settlement}

	client, err := chain.Dial(ctx, chain.Config{RPC: c.RPC(), Network: c.network})
	if errors.Is(err, chain.ErrNoContract) {
		if err := c.deployFirst(ctx, token); err != nil {
			return err
		}
		client, err = chain.Dial(ctx, chain.Config{RPC: c.RPC(), Network: c.network})
	}
	if err != nil {
		return err
	}
	defer client.Close()
	c.token = client.Parameters()
	return nil
}

func (c *Chain) deployFirst(ctx context.Context, token record.Address) error {
	// A first start that was cut short leaves the token alone; then the contract still comes second.
	if c.nonce(common.Address(c.faucet.Address())) == 0 {
		if _, _, err := chain.DeployTestToken(ctx, c.faucet, c.cfg.Parameters.Decimals); err != nil {
			return err
		}
	}
	p := c.cfg.Parameters
	p.Token = token
	got, _, err := chain.Deploy(ctx, c.faucet, p)
	if err != nil {
		return err
	}
	if got != c.network {
		return fmt.Errorf("the contract came to %v, not %v: the faucet was used before it; delete the chain's folder %s", got.Settlement, c.network.Settlement, c.cfg.Dir)
	}
	return nil
}
