package chain_test

import (
	"math/big"
	"slices"
	"sync/atomic"
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

func TestOnlyAKnownAnswerMeansThatThereIsNoFinalizedBlock(t *testing.T) {
	w := newQuickWorld(t)
	for what, test := range map[string]struct {
		fault
		none bool
	}{
		"go-ethereum before finality": {refuses("finalized block not found"), true},
		"a null":                      {fault{kept: true}, true},
		"the tag is not understood":   {fault{kept: true, code: -32602, says: "invalid argument 0: hex string without 0x prefix"}, true},
		"Besu, Erigon":                {fault{kept: true, code: -39001, says: "Unknown block"}, true},
		"Nethermind":                  {fault{kept: true, code: -32001, says: "Finalized block not found"}, true},
		"an old client":               {refuses("unsupported block tag"), true},
		"something else":              {refuses("upstream is busy"), false},
		"a server's error":            {fault{kept: true, code: -32050, says: "no backend"}, false},
		"an execution error":          {fault{kept: true, code: 3, says: "execution reverted"}, false},
		"an internal error":           {fault{kept: true, code: -32603, says: "finalized block not found"}, false},
		"too many requests":           {fault{kept: true, code: -32005, says: "rate limit"}, false},
	} {
		t.Run(what, func(t *testing.T) {
			p := newProxy(t, w.dev.RPC(), func(q question) fault {
				if slices.ContainsFunc(q.Params, is(`"finalized"`)) {
					return test.fault
				}
				return fault{}
			})
			c, err := chain.Dial(w.ctx, chain.Config{RPC: p.server.URL, Network: w.network})
			w.must(err)
			defer c.Close()
			_, err = c.Anchored(w.ctx, record.Author{1})
			if test.none != (err == nil) {
				t.Errorf("taken for a chain without a finalized block: %v (%v)", err == nil, err)
			}
		})
	}
}

func TestAFinalizedBlockThatAnyEndpointKnowsCounts(t *testing.T) {
	w := newQuickWorld(t)
	none := newProxy(t, w.dev.RPC(), func(q question) fault {
		if q.Method == "eth_getBlockByNumber" {
			return untagged(q)
		}
		return fault{}
	})
	c, err := chain.Dial(w.ctx, chain.Config{RPC: none.server.URL + "," + w.dev.RPC(), Network: w.network})
	w.must(err)
	defer c.Close()
	var asked atomic.Bool
	none.become(func(q question) fault {
		if q.Method == "eth_call" && slices.ContainsFunc(q.Params, is(`"finalized"`)) {
			asked.Store(true)
		}
		return untagged(q)
	})
	_, _ = c.Anchored(w.ctx, record.Author{1})
	if !asked.Load() {
		t.Error("what is final is by the first endpoint, which knows of no finalized block")
	}
}
