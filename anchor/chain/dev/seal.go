package dev

import (
	"context"
	"crypto/rand"
	"fmt"
	"log/slog"
	"time"

	"github.com/ethereum/go-ethereum/beacon/engine"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/miner"
)

// gather is how long a block waits after its first transaction for others that come with it.
const gather = 5 * time.Millisecond

// waiting is the most notices of new transactions that wait for the sealer; one is enough to wake it.
const waiting = 16

// sealer makes every block. It is the only one that does: two drivers of one chain fall out of step and hang.
type sealer struct {
	c   *Chain
	txs chan core.NewTxsEvent
}

func newSealer(c *Chain) *sealer { return &sealer{c, make(chan core.NewTxsEvent, waiting)} }

// run seals until ctx ends.
func (s *sealer) run(ctx context.Context) error {
	sub := s.c.eth.TxPool().SubscribeTransactions(s.txs, true)
	defer sub.Unsubscribe()
	idle := time.NewTimer(s.c.cfg.Idle)
	defer idle.Stop()
	// What waited before the subscription is not announced again, so the first block is made at once.
	for {
		if err := s.seal(); err != nil {
			return fmt.Errorf("seal a block of the development chain: %w", err)
		}
		idle.Reset(s.c.cfg.Idle)
		if !s.wait(ctx, sub.Err(), idle.C) {
			return nil
		}
	}
}

// wait returns true when the next block is due, and false when there is none to make any more.
func (s *sealer) wait(ctx context.Context, failed <-chan error, idle <-chan time.Time) bool {
	select {
	case <-ctx.Done():
		return false
	case <-failed:
		return false
	case <-idle:
	case <-s.txs:
	}
	return s.gather(ctx, s.untilDue())
}

// untilDue is how long the next block must wait: for others to share it, and for the clock, which blocks may not outrun by far.
func (s *sealer) untilDue() time.Duration {
	next := time.Unix(int64(s.c.eth.BlockChain().CurrentBlock().Time)+1, 0)
	return max(gather, time.Until(next)-s.c.cfg.Ahead)
}

// gather takes notices in for so long: their transactions are in the next block.
func (s *sealer) gather(ctx context.Context, d time.Duration) bool {
	timer := time.NewTimer(d)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return false
		case <-s.txs:
		case <-timer.C:
			return true
		}
	}
}

// seal makes one block of what the pool holds, and makes it final.
func (s *sealer) seal() error {
	chain := s.c.eth.BlockChain()
	// The pool follows the chain in the background; a block built before it did would miss transactions.
	if err := s.c.eth.TxPool().Sync(); err != nil {
		return err
	}
	parent := chain.CurrentBlock()
	args := &miner.BuildPayloadArgs{
		Parent:     parent.Hash(),
		Timestamp:  max(uint64(time.Now().Unix()), parent.Time+1),
		BeaconRoot: new(common.Hash),
		Version:    engine.PayloadV3,
	}
	if _, err := rand.Read(args.Random[:]); err != nil {
		return err
	}
	block, _, err := s.c.eth.Miner().BuildTestingPayload(args, nil, false, nil)
	if err != nil {
		return err
	}
	if _, err := chain.InsertBlockWithoutSetHead(context.Background(), block, false); err != nil {
		return err
	}
	if _, err := chain.SetCanonical(block); err != nil {
		return err
	}
	// With one validator no block is ever taken back.
	chain.SetFinalized(block.Header())
	chain.SetSafe(block.Header())
	// The database keeps what it writes in this process's memory for a while, where a kill would take it.
	if err := s.c.eth.ChainDb().SyncKeyValue(); err != nil {
		return err
	}
	if n := len(block.Transactions()); n > 0 {
		s.c.cfg.Logger.Debug("block sealed", slog.Uint64("block", block.NumberU64()), slog.Int("transactions", n))
	}
	return nil
}
