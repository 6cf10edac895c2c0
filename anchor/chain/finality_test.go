package chain_test

import (
	"math/big"
	"slices"
	"testing"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// untagged is a chain that has no finalized block.
func untagged(q question) fault {
	if slices.ContainsFunc(q.Params, is(`"finalized"`)) {
		return fault{kept: true, code: -32602, says: "invalid block tag"}
	}
	return fault{}
}

func TestWithoutAFinalizedBlockConfirmationsMakeAPaymentFinal(t *testing.T) {
	w := newQuickWorld(t)
	const confirmations = 7
	p := w.newPurse(untagged)
	cfg := p.cfg
	cfg.Network, cfg.Confirmations = w.network, confirmations
	c, err := chain.Dial(w.ctx, cfg)
	w.must(err)
	defer c.Close()
	author := cfg.Key.Author()
	paid, err := c.Fund(w.ctx, author, 7)
	w.must(err)
	if len(c.Unfinished()) == 0 {
		t.Error("the payment is final at once")
	}
	ctx := w.ctx
	go func() { _ = c.Run(ctx) }()
	p.until("it is final", func() bool { return len(c.Unfinished()) == 0 })
	p.until("the final chain has it", func() bool { return must(c.Anchored(w.ctx, author)).Balance == 7 })
	if head := must(p.eth.BlockNumber(w.ctx)); head < paid.Block+confirmations {
		t.Errorf("paid in block %d, it is final at block %d", paid.Block, head)
	}
	if l := must(c.Anchored(w.ctx, record.Author(payee()))); l.Balance != 0 {
		t.Errorf("a stranger has %+v", l)
	}
}

func TestImpossibleConfirmationsAndFeesAreRefused(t *testing.T) {
	good := chain.Config{RPC: "http://127.0.0.1:1"}
	good.Network.ChainID, good.Network.Settlement[0] = 1, 1
	for what, change := range map[string]func(*chain.Config){
		"more than nodes remember": func(c *chain.Config) { c.Confirmations = chain.MaxConfirmations + 1 },
		"no fee":                   func(c *chain.Config) { c.MaxFee = new(big.Int) },
		"only commas":              func(c *chain.Config) { c.RPC = ", ," },
	} {
		c := good
		change(&c)
		if good.Check() != nil || c.Check() == nil {
			t.Errorf("%s: %v, %v", what, good.Check(), c.Check())
		}
	}
}
