package node

import (
	"context"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/record"
)

// How often the loops look at the chain.
const (
	mostLooks  = 100             // at a challenge window: an answer is due long before its end
	leastLook  = time.Second     // beside the blocks of any chain in use
	mostLook   = 5 * time.Minute // however long the window is: what is owed should not lie about
	settleLook = time.Minute
)

// lookWithin is how often to look for what must be done within the window.
func lookWithin(window time.Duration) time.Duration {
	return min(max(window/mostLooks, leastLook), mostLook)
}

// openMoney prepares anchoring and settling, and compares the log with the chain.
func (n *Node) openMoney(ctx context.Context, key *record.Key) (err error) {
	if n.chain == nil {
		return nil
	}
	c, author := contract{n.chain}, key.Author()
	parameters := n.chain.Parameters()
	n.settler = &anchor.Settler{Log: n.store, Lineage: n.store, Contract: c, Unit: parameters.Unit(), Logger: n.part("settle")}
	if err := n.settler.Check(); err != nil {
		return err
	}
	every := lookWithin(parameters.ChallengeWindow)
	n.defender = &anchor.Defender{Author: author, Log: n.store, Court: c, Every: every, Logger: n.part("defend")}
	n.balance = &anchor.Balance{
		Author: author, Bank: c, Every: every, Logger: n.part("balance"), Log: n.store, MergeDelay: parameters.MaxMergeDelay,
		Owed: func() (record.Nano, error) {
			sum, err := n.store.Summary(author)
			return sum.Owed, err
		},
	}
	p := n.options.Config.Provider
	if n.balance.Level, err = tokens(p.MinBalance); err != nil {
		return err
	}
	if n.balance.TopUp, err = tokens(p.TopUp); err != nil {
		return err
	}
	if n.anchorer, err = n.newAnchorer(c, author, parameters.MaxMergeDelay); err != nil {
		return err
	}
	return n.promise.askChain(ctx)
}

func (n *Node) newAnchorer(c contract, author record.Author, mergeDelay time.Duration) (*anchor.Anchorer, error) {
	set := n.options.Config.Anchor
	owed, err := tokens(set.Owed)
	if err != nil {
		return nil, err
	}
	// A head has to be anchored and paid within the merge delay, so however long the setting is, it is not waited longer than this.
	every := mergeDelay / 4
	if d := set.Every.Duration; d != nil {
		every = min(*d, every)
	}
	return anchor.New(anchor.Config{
		Author: author, Log: n.store, Chain: c, Every: every, Entries: set.Entries, Owed: owed, GasPerDay: set.GasPerDay,
		Logger: n.part("anchor"),
		Register: func(ctx context.Context) error {
			_, err := n.settler.Register(ctx, author)
			return err
		},
	})
}

// atShutdown is how long the end may take to anchor if nothing else is set: less than the ten seconds that containers give an end, of which
// answers that are under way may take some. What was sent by then is mined without the node.
const atShutdown = 9 * time.Second

// lastAnchor is how long the end may take to anchor; 0 if it is not to.
func (a Anchor) lastAnchor() time.Duration {
	switch {
	case a.AtShutdown.Duration != nil:
		return *a.AtShutdown.Duration
	case a.Every.Duration != nil && *a.Every.Duration == 0:
		return 0 // on demand only
	}
	return atShutdown
}

// anchorLast anchors what the log newly owes when nothing is written any more, for a while. A transaction that was sent and not mined
// by then is seen to after the next start.
func (n *Node) anchorLast(ctx context.Context) {
	within := n.options.Config.Anchor.lastAnchor()
	if n.anchorer == nil || within == 0 || ctx.Err() != nil {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, within)
	defer cancel()
	done, err := n.anchorer.AtEnd(ctx)
	switch {
	case err != nil:
		n.logger.Warn("what the log newly owes is not seen anchored at the end: start again in time, or it can be marked", "err", err)
	case done.GasUsed > 0:
		n.logger.Info("anchored at the end", "tx", done.Tx, "block", done.Block, "gas", done.GasUsed)
	}
}

// settle settles by itself, if the node is to.
func (n *Node) settle(ctx context.Context) error {
	worth, err := tokens(n.options.Config.Anchor.Settle)
	if err != nil {
		return err
	}
	return n.settler.Run(ctx, settleLook, worth)
}
