package chain_test

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/ethclient"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// anvil is Foundry's chain, whose blocks, fees and reorganisations a test makes, with a wallet that runs.
type anvil struct {
	*purse
	rpc *rpc.Client
	at  string
}

// newAnvil runs anvil, with a proxy of these faults between it and the wallet.
func newAnvil(t *testing.T, cfg chain.Config, faults func(question) fault, args ...string) *anvil {
	t.Helper()
	a := &anvil{at: startAnvil(t, args...)}
	var err error
	if a.rpc, err = rpc.Dial(a.at); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(a.rpc.Close)
	cfg.Key = must(record.NewKey())
	if err := a.rpc.Call(nil, "anvil_setBalance", cfg.Key.Address().String(), "0x56bc75e2d63100000"); err != nil {
		t.Fatal(err)
	}
	proxy := newProxy(t, a.at, faults)
	cfg.RPC = proxy.server.URL
	a.purse = onChain(t, cfg)
	a.proxy, a.eth = proxy, ethclient.NewClient(a.rpc) // for the test there is no proxy
	return a
}

// do calls one of anvil's own methods.
func (a *anvil) do(method string, args ...any) {
	a.t.Helper()
	a.must(a.rpc.CallContext(a.ctx, nil, method, args...))
}

// begins makes a payment in the background, and returns once it was sent.
func (a *anvil) begins(to record.Address, wei int64) <-chan *types.Receipt {
	a.t.Helper()
	n := len(a.proxy.transactions())
	mined := make(chan *types.Receipt, 1)
	go func() {
		r, err := a.Send(a.ctx, chain.Call{To: &to, Value: big.NewInt(wei), What: "pay"})
		if err != nil {
			a.t.Error(err)
		}
		mined <- r
	}()
	a.until("it is sent", func() bool { return len(a.proxy.transactions()) > n })
	return mined
}

func (a *anvil) latest(account record.Address) int64 {
	return must(a.eth.BalanceAt(a.ctx, common.Address(account), nil)).Int64()
}

func TestAnvilReorganisationsOfAnyDepthPutPaymentsBackOnce(t *testing.T) {
	a := newAnvil(t, chain.Config{}, nil)
	var payees []record.Address
	for _, depth := range []int{1, 2, 3, 7, 20} {
		to := payee()
		payees = append(payees, to)
		<-a.begins(to, 5)
		for range depth - 1 {
			a.do("evm_mine")
		}
		a.do("anvil_reorg", depth, []any{})
		a.until("it is paid", func() bool {
			a.do("evm_mine")
			return a.latest(to) == 5
		})
	}
	for _, to := range payees {
		a.holds("a payee", to, 5)
	}
	a.made(5)
	if !a.log.has("a reorganisation of the chain took a transaction back") {
		t.Error("no reorganisation was noticed")
	}
	a.do("anvil_mine", "0x50") // its finalized block is 64 behind
	a.until("all is final", func() bool { return len(a.Unfinished()) == 0 })
}

func TestAnvilDropsEveryTransactionAndTheyAreOfferedAgain(t *testing.T) {
	a := newAnvil(t, chain.Config{}, nil, "--no-mining")
	first, second := payee(), payee()
	one, two := a.begins(first, 5), a.begins(second, 6)
	for range 3 {
		n := a.proxy.count("eth_sendRawTransaction")
		a.do("anvil_dropAllTransactions")
		a.until("both are offered again", func() bool { return a.proxy.count("eth_sendRawTransaction") >= n+2 })
	}
	a.until("both are mined", func() bool {
		a.do("evm_mine")
		return a.latest(first) == 5 && a.latest(second) == 6
	})
	<-one
	<-two
	a.made(2)
}

func TestAnvilWithTenTimesTheBaseFeeGetsReplacements(t *testing.T) {
	a := newAnvil(t, chain.Config{}, nil)
	a.do("evm_setAutomine", false)
	to := payee()
	mined := a.begins(to, 5)
	base := must(a.eth.HeaderByNumber(a.ctx, nil)).BaseFee
	dear := new(big.Int).Mul(base, big.NewInt(10))
	a.until("it is mined, at ten times the price", func() bool {
		a.do("anvil_setNextBlockBaseFeePerGas", (*hexutil.Big)(dear))
		a.do("evm_mine")
		return a.latest(to) == 5
	})
	r := <-mined
	all := a.proxy.transactions()
	if len(all) < 2 || all[0].Hash() == r.TxHash {
		t.Errorf("%d transactions were sent, and %v was mined", len(all), r.TxHash)
	}
	for i, tx := range all[1:] {
		for _, fee := range [][2]*big.Int{{all[i].GasTipCap(), tx.GasTipCap()}, {all[i].GasFeeCap(), tx.GasFeeCap()}} {
			if new(big.Int).Mul(fee[1], big.NewInt(10)).Cmp(new(big.Int).Mul(fee[0], big.NewInt(11))) < 0 {
				t.Errorf("replacement %d: a fee rose from %v to %v only", i+1, fee[0], fee[1])
			}
		}
	}
	a.made(1)
}

func TestAnvilAboveTheFeeCapIsWaitedFor(t *testing.T) {
	most := big.NewInt(6e9)
	a := newAnvil(t, chain.Config{MaxFee: most}, nil)
	a.do("evm_setAutomine", false)
	to := payee()
	mined := a.begins(to, 5)
	a.until("the cap is said aloud", func() bool {
		a.do("anvil_setNextBlockBaseFeePerGas", (*hexutil.Big)(big.NewInt(50e9)))
		a.do("evm_mine")
		return a.log.has("the fee cap keeps a transaction from being mined")
	})
	if a.latest(to) != 0 {
		t.Error("it is mined above the cap")
	}
	a.until("it is mined, once the chain is cheaper", func() bool {
		a.do("anvil_setNextBlockBaseFeePerGas", (*hexutil.Big)(big.NewInt(1e9)))
		a.do("evm_mine")
		return a.latest(to) == 5
	})
	<-mined
	for _, tx := range a.proxy.transactions() {
		if tx.GasFeeCap().Cmp(most) > 0 {
			t.Errorf("%v is offered, above the cap %v", tx.GasFeeCap(), most)
		}
	}
	a.made(1)
}

func TestAnvilMinesTheFirstTransactionWhileItsReplacementIsWatched(t *testing.T) {
	a := newAnvil(t, chain.Config{}, swallowed(t))
	a.do("evm_setAutomine", false)
	to := payee()
	mined := a.begins(to, 5)
	a.until("it was replaced", func() bool {
		a.do("evm_mine")
		return len(a.proxy.transactions()) > 1
	})
	original := a.proxy.transactions()[0]
	a.must(a.eth.SendTransaction(a.ctx, original)) // as if it had come late
	a.until("the original is mined", func() bool {
		a.do("evm_mine")
		return a.latest(to) == 5
	})
	if r := <-mined; r == nil || r.TxHash != original.Hash() {
		t.Errorf("mined is %v, not the original", r)
	}
	a.holds("the payee", to, 5)
	a.made(1)
}

func TestAnvilWithoutAFinalizedBlockIsFinalByConfirmations(t *testing.T) {
	a := newAnvil(t, chain.Config{Confirmations: 5}, untagged)
	to := payee()
	at := (<-a.begins(to, 5)).BlockNumber.Uint64()
	for range 4 {
		a.do("evm_mine")
	}
	// Reorganised below the confirmations: it is still watched, and comes back.
	a.do("anvil_reorg", 4, []any{})
	a.until("it is final", func() bool {
		a.do("evm_mine")
		return len(a.Unfinished()) == 0
	})
	if head := must(a.eth.BlockNumber(a.ctx)); head < at+5 {
		t.Errorf("mined in block %d, it is final at %d", at, head)
	}
	a.holds("the payee", to, 5)
	a.made(1)
}

func TestAnvilAnAnswerGoesBeforeWhatTheAccountCannotPayFor(t *testing.T) {
	a := newAnvil(t, chain.Config{}, nil)
	a.do("evm_setAutomine", false)
	dear, answered := payee(), payee()
	value := new(big.Int).Mul(big.NewInt(50), big.NewInt(1e18)) // of 100
	end := a.sends(a.ctx, a.Wallet, chain.Call{To: &dear, Value: value, What: "pay"})
	a.until("it is sent", func() bool { return len(a.proxy.transactions()) > 0 })
	// Its price rises, or another program spends the coin.
	a.do("anvil_setBalance", a.Address().String(), "0xde0b6b3a7640000")
	a.do("anvil_dropAllTransactions")
	a.until("it can't be paid for", func() bool {
		a.do("evm_mine")
		return a.log.has("the chain refuses a transaction")
	})
	answer := a.sends(a.ctx, a.Wallet, urgently(answered, 6))
	a.until("the answer is mined", func() bool {
		a.do("evm_mine")
		return a.latest(answered) == 6
	})
	a.must(<-answer)
	a.made(1)
	a.do("anvil_setBalance", a.Address().String(), "0x56bc75e2d63100000")
	a.until("the payment is made", func() bool {
		a.do("anvil_mine", "0x10") // its finalized block is 64 behind
		return must(a.eth.BalanceAt(a.ctx, common.Address(dear), nil)).Cmp(value) == 0
	})
	a.must(<-end)
	a.do("anvil_mine", "0x50")
	a.until("all is final", func() bool { return len(a.Unfinished()) == 0 })
	a.made(2)
	a.holds("the answer", answered, 6)
}

func TestAnvilAnAnswerOutbidsWhatPoolsHaveOfOneThatBecameTooDear(t *testing.T) {
	a := newAnvil(t, chain.Config{}, nil)
	a.do("evm_setAutomine", false)
	dear, answered := payee(), payee()
	value := new(big.Int).Mul(big.NewInt(50), big.NewInt(1e18))
	end := a.sends(a.ctx, a.Wallet, chain.Call{To: &dear, Value: value, What: "pay"})
	a.until("it is sent", func() bool { return len(a.proxy.transactions()) > 0 })
	first := a.proxy.transactions()[0]
	// There is enough for it at its first price, and not at ten times the base fee.
	a.do("anvil_setBalance", a.Address().String(), (*hexutil.Big)(first.Cost()))
	dearer := (*hexutil.Big)(new(big.Int).Mul(must(a.eth.HeaderByNumber(a.ctx, nil)).BaseFee, big.NewInt(10)))
	block := func() {
		a.do("anvil_setNextBlockBaseFeePerGas", dearer)
		a.do("evm_mine")
	}
	a.until("a dearer version was refused, and is again", func() bool {
		block()
		return len(a.proxy.transactions()) > 1 && a.proxy.count("eth_sendRawTransaction") > 4 // so that the answers to both have come
	})
	answer := a.sends(a.ctx, a.Wallet, urgently(answered, 6))
	a.until("the answer is mined", func() bool { block(); return a.latest(answered) == 6 })
	a.must(<-answer)
	a.made(1)
	a.do("anvil_setBalance", a.Address().String(), "0x56bc75e2d63100000")
	a.until("the payment is made", func() bool {
		a.do("anvil_mine", "0x10")
		return must(a.eth.BalanceAt(a.ctx, common.Address(dear), nil)).Cmp(value) == 0
	})
	a.must(<-end)
	a.made(2)
}
