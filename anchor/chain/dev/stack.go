package dev

import (
	"encoding/binary"
	"errors"
	"fmt"
	"maps"
	"math/big"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/eth"
	"github.com/ethereum/go-ethereum/eth/ethconfig"
	"github.com/ethereum/go-ethereum/eth/filters"
	"github.com/ethereum/go-ethereum/node"
	"github.com/ethereum/go-ethereum/p2p"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/rpc"
)

const (
	// host is the only address that is listened on: the faucet's key is public.
	host = "127.0.0.1"
	// gasLimit of a block: Ethereum's own.
	gasLimit = 60_000_000
	// cacheMiB is each of go-ethereum's caches: a development chain's state is small.
	cacheMiB = 16
)

// start opens the database and starts go-ethereum with its JSON-RPC.
func (c *Chain) start() error {
	stack, err := node.New(&node.Config{
		Name:        "chain",
		DataDir:     c.cfg.Dir,
		HTTPHost:    host,
		HTTPPort:    c.cfg.Port,
		HTTPModules: []string{"eth", "net", "web3"},
		// No peers: this chain has one node.
		P2P: p2p.Config{NoDial: true, NoDiscovery: true},
	})
	if errors.Is(err, node.ErrDatadirUsed) {
		return fmt.Errorf("another process uses the chain in %s: stop it first", c.cfg.Dir)
	}
	if err != nil {
		return err
	}
	if err := c.startOn(stack); err != nil {
		return errors.Join(err, stack.Close())
	}
	return nil
}

func (c *Chain) startOn(stack *node.Node) error {
	conf, err := c.ethConfig()
	if err != nil {
		return err
	}
	backend, err := eth.New(stack, conf)
	if err != nil {
		return fmt.Errorf("open the chain in %q (was it made with chain id %d?): %w", c.cfg.Dir, c.cfg.ChainID, err)
	}
	filterSystem := filters.NewFilterSystem(backend.APIBackend, filters.Config{})
	stack.RegisterAPIs([]rpc.API{{Namespace: "eth", Service: filters.NewFilterAPI(filterSystem)}})
	if err := stack.Start(); err != nil {
		return fmt.Errorf("listen on %s:%d: %w", host, c.cfg.Port, err)
	}
	backend.SetSynced()
	head := backend.BlockChain().CurrentBlock()
	backend.BlockChain().SetFinalized(head)
	backend.BlockChain().SetSafe(head)
	c.stack, c.eth = stack, backend
	return nil
}

func (c *Chain) ethConfig() (*ethconfig.Config, error) {
	faucet, err := faucetKey()
	if err != nil {
		return nil, err
	}
	account := common.Address(faucet.Address())
	genesis := core.DeveloperGenesisBlock(gasLimit, &account)
	genesis.Config.ChainID = new(big.Int).SetUint64(c.cfg.ChainID)
	// What no chain in use has yet is left out: it changes what gas costs.
	genesis.Config.AmsterdamTime, genesis.Config.BogotaTime = nil, nil
	// These two would write to the state in every block, for nobody here; without them an empty block costs only its header.
	delete(genesis.Alloc, params.BeaconRootsAddress)
	delete(genesis.Alloc, params.HistoryStorageAddress)
	// The chain id is no part of a genesis block. With it in there, a folder of another chain id is refused.
	genesis.ExtraData = binary.BigEndian.AppendUint64(nil, c.cfg.ChainID)

	maps.Copy(genesis.Alloc, c.cfg.Alloc)

	conf := ethconfig.Defaults
	conf.Genesis = genesis
	conf.NetworkId = c.cfg.ChainID
	conf.SyncMode = ethconfig.FullSync
	conf.TxPool.NoLocals = true
	conf.TxPool.PriceLimit = 1
	conf.Miner.GasCeil = gasLimit
	conf.Miner.GasPrice = big.NewInt(1)
	conf.LogNoHistory = true // logs are searched without an index
	conf.DatabaseCache, conf.TrieCleanCache, conf.TrieDirtyCache, conf.SnapshotCache = cacheMiB, cacheMiB, cacheMiB, 0
	// Each block's state goes to the database with the block, so a process that is killed loses at most the block that it was sealing.
	conf.NoPruning = true
	conf.StateScheme = rawdb.HashScheme
	return &conf, nil
}

// nonce is the number of transactions that an account made.
func (c *Chain) nonce(account common.Address) uint64 {
	state, err := c.eth.BlockChain().State()
	if err != nil {
		return 0
	}
	return state.GetNonce(account)
}
