package chain_test

import (
	"math/big"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract/contracttest"
	"github.com/openledger/openledger/store/record"
)

// oddWorld is a world whose settlement has a token of its own: of some decimals, silent or not, that can refuse to pay somebody.
type oddWorld struct {
	*world
	token record.Address
	abi   *contracttest.OddToken
}

func newOddWorld(t *testing.T, decimals uint8, silent bool) *oddWorld {
	w := newWorld(t, nil)
	abi := contracttest.NewOddToken()
	code := append(common.FromHex(contracttest.OddTokenMetaData.Bin), abi.PackConstructor(decimals, silent)...)
	receipt, err := w.dev.Faucet().Send(w.ctx, chain.Call{Data: code, What: "deploy token"})
	w.must(err)
	p := w.dev.Parameters()
	p.Token = record.Address(receipt.ContractAddress)
	w.network, _, err = chain.Deploy(w.ctx, w.dev.Faucet(), p)
	w.must(err)
	return &oddWorld{w, p.Token, abi}
}

func (w *oddWorld) send(data []byte) {
	w.t.Helper()
	w.must(second(w.dev.Faucet().Send(w.ctx, chain.Call{To: &w.token, Data: data, What: "token"})))
}

// held is what the account holds in the token's base units.
func (w *oddWorld) units(c *chain.Client, who record.Address) record.Nano {
	w.t.Helper()
	v, err := c.TokenBalance(w.ctx, who)
	w.must(err)
	return v
}

func TestATokenOfSixDecimalsIsTakenInWholeUnitsAndPaidInWholeUnits(t *testing.T) {
	w := newOddWorld(t, 6, false)
	a := w.newAuthor()
	w.send(w.abi.PackMint(common.Address(a.Address()), big.NewInt(1_000_000)))
	const q = 1000 // nano in one base unit

	tx, err := a.Fund(w.ctx, a.key.Author(), 10*q+1)
	w.must(err)
	if got := chain.EventsOf[chain.Funded](tx.Events)[0]; got.Amount != 11*q || got.Balance != 11*q {
		t.Errorf("funding 10 units and a nano credits %+v, not 11 units", got)
	}
	tx, err = a.Withdraw(w.ctx, 2*q-1, record.Address{9})
	w.must(err)
	if got := chain.EventsOf[chain.Withdrawn](tx.Events)[0]; got.Amount != q || w.units(a.Client, record.Address{9}) != q {
		t.Errorf("withdrawing nearly two units pays %+v", got)
	}
	if tx, err := a.Withdraw(w.ctx, q-1, record.Address{9}); err != nil || len(tx.Events) != 0 {
		t.Errorf("withdrawing less than a unit did %v (%v)", tx.Events, err)
	}

	payees := []record.Address{{1}, {2}}
	r := w.newRecord(a.key, record.Terms{}, credit{payees[0], 1}, credit{payees[1], 1})
	w.must(second(a.Register(w.ctx, r.register())))
	for i, want := range []record.Nano{0, q, 0, q} {
		a.use(due{r.ID(), q + 2}) // half of it is one nano above half a unit
		h := a.anchor()
		w.must(second(a.Settle(w.ctx, []chain.Item{a.collectItem(uint64(i), 0, h), r.distribute()})))
		for k, p := range payees {
			tx, err := a.Claim(w.ctx, r.claimItem(w.world, k))
			if err != nil || claimed(tx) != want {
				t.Errorf("claim %d of %v paid %d, not %d (%v)", i, p, claimed(tx), want, err)
			}
		}
	}
	for _, p := range payees {
		if got := w.units(a.Client, p); got != 2*q {
			t.Errorf("%v holds %d", p, got)
		}
		if got, err := a.Claimed(w.ctx, r.ID(), p); err != nil || got != 2*q {
			t.Errorf("claimed by %v is %d, only what was paid counts (%v)", p, got, err)
		}
	}
}

func TestTokensOfManyDecimalsAndOfNone(t *testing.T) {
	for _, decimals := range []uint8{0, 8, 9, 10, 18, 24} {
		w := newOddWorld(t, decimals, false)
		a := w.newAuthor()
		w.send(w.abi.PackMint(common.Address(a.Address()), new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(decimals)+6), nil)))
		a.fund(3 * token)
		w.must(second(a.Withdraw(w.ctx, token, record.Address{9})))
		if got := w.units(a.Client, w.network.Settlement); got != 2*token {
			t.Errorf("with %d decimals the contract holds %d nano, not two tokens", decimals, got)
		}
		if got := w.units(a.Client, record.Address{9}); got != token {
			t.Errorf("with %d decimals one token paid %d nano", decimals, got)
		}
	}
	w := newWorld(t, nil)
	abi := contracttest.NewOddToken()
	code := append(common.FromHex(contracttest.OddTokenMetaData.Bin), abi.PackConstructor(67, false)...)
	receipt, err := w.dev.Faucet().Send(w.ctx, chain.Call{Data: code, What: "deploy token"})
	w.must(err)
	p := w.dev.Parameters()
	p.Token = record.Address(receipt.ContractAddress)
	_, _, err = chain.Deploy(w.ctx, w.dev.Faucet(), p)
	w.refused("a token of 67 decimals", "BadParameter", err)
	p.Token, p.MaxMergeDelay = w.dev.Parameters().Token, 0
	if _, _, err = chain.Deploy(w.ctx, w.dev.Faucet(), p); err == nil || !strings.Contains(err.Error(), "maxMergeDelay") {
		t.Errorf("no merge delay: %v", err)
	}
}

func TestATokenThatReturnsNothingAndOneThatRefusesAPayee(t *testing.T) {
	for _, silent := range []bool{true, false} {
		w := newOddWorld(t, 18, silent)
		a := w.newAuthor()
		w.send(w.abi.PackMint(common.Address(a.Address()), big.NewInt(9e18)))
		good, bad := record.Address{1}, record.Address{2}
		w.send(w.abi.PackSetBlocked(common.Address(bad), true))
		r := w.newRecord(a.key, record.Terms{}, credit{good, 1}, credit{bad, 1})
		a.use(due{r.ID(), 2 * token})
		a.fund(2 * token)
		h := a.anchor()

		tx, err := a.Settle(w.ctx, []chain.Item{r.register(), a.collectItem(0, 0, h), r.distribute(), r.claimItem(w.world, 1), r.claimItem(w.world, 0)})
		if err != nil || claimed(tx) != token || w.units(a.Client, good) != token {
			t.Errorf("a settlement with a payee that the token refuses paid %d (%v)", claimed(tx), err)
		}
		_, err = a.Claim(w.ctx, r.claimItem(w.world, 1))
		w.refused("a claim alone for that payee", "PaymentFailed", err)
		if got, err := a.Claimed(w.ctx, r.ID(), bad); err != nil || got != 0 {
			t.Errorf("claimed by who was not paid is %d (%v)", got, err)
		}
		_, err = a.Withdraw(w.ctx, 0, bad)
		w.must(err)

		w.send(w.abi.PackSetBlocked(common.Address(bad), false))
		if tx, err := a.Settle(w.ctx, []chain.Item{r.claimItem(w.world, 1)}); err != nil || claimed(tx) != token {
			t.Errorf("once the token pays again: %d (%v)", claimed(tx), err)
		}
	}
}
