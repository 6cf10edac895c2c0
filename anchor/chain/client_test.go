package chain_test

import (
	"context"
	"errors"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/ethclient"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract/contracttest"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

func TestDialSaysWhatIsWrongInOneLine(t *testing.T) {
	w := newWorld(t, nil)
	silent := httptest.NewServer(http.NotFoundHandler())
	defer silent.Close()
	good := chain.Config{RPC: w.dev.RPC(), Network: w.network, CallTimeout: 5 * time.Second}
	for _, test := range []struct {
		what   string
		change func(*chain.Config)
		is     error
		says   string
	}{
		{"nobody listens", func(c *chain.Config) { c.RPC = "http://127.0.0.1:1" }, chain.ErrUnreachable, "http://127.0.0.1:1"},
		{"no chain answers there", func(c *chain.Config) { c.RPC = silent.URL }, chain.ErrUnreachable, silent.URL},
		{"the URL is none", func(c *chain.Config) { c.RPC = "gopher://x" }, chain.ErrUnreachable, "gopher://x"},
		{"another chain", func(c *chain.Config) { c.Network.ChainID = 5 }, chain.ErrWrongChain, "is chain 31338, not the network's chain 5"},
		{"an address without code", func(c *chain.Config) { c.Network.Settlement = record.Address{5} }, chain.ErrNoContract, "0x05"},
		{"another contract", func(c *chain.Config) { c.Network.Settlement = w.dev.Parameters().Token }, chain.ErrNoContract, "OpenLedger Test Token"},
		{"no RPC", func(c *chain.Config) { c.RPC = "" }, nil, "RPC"},
		{"no chain id", func(c *chain.Config) { c.Network.ChainID = 0 }, nil, "chain id"},
		{"no contract's address", func(c *chain.Config) { c.Network.Settlement = record.Address{} }, nil, "address"},
	} {
		cfg := good
		test.change(&cfg)
		c, err := chain.Dial(w.ctx, cfg)
		if err == nil {
			t.Errorf("%s: a client came back", test.what)
			c.Close()
			continue
		}
		if test.is != nil && !errors.Is(err, test.is) || !strings.Contains(err.Error(), test.says) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", test.what, err)
		}
	}
	c, err := chain.Dial(w.ctx, good)
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	if c.Parameters() != w.dev.Parameters() {
		t.Errorf("parameters are %+v, not %+v", c.Parameters(), w.dev.Parameters())
	}
}

func TestAClientWithoutAKeyOnlyReads(t *testing.T) {
	w := newWorld(t, nil)
	c := w.client(nil)
	_, fund := c.Fund(w.ctx, record.Author{1}, 1)
	_, withdraw := c.Withdraw(w.ctx, 1, record.Address{1})
	_, settle := c.Settle(w.ctx, nil)
	for what, err := range map[string]error{"fund": fund, "withdraw": withdraw, "settle": settle} {
		if !errors.Is(err, chain.ErrNoKey) {
			t.Errorf("%s: %v", what, err)
		}
	}
	l, err := c.Anchored(w.ctx, record.Author{1})
	if want := (chain.Log{Head: record.Head{Author: record.Author{1}}}); err != nil || l != want {
		t.Errorf("the log of a stranger is %+v (%v)", l, err)
	}
}

func TestWritesOfOneClientGoSideBySide(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	// One allowance for all: each Fund would set its own.
	token, settlement := w.dev.Parameters().Token, w.network.Settlement
	data := contracttest.NewOddToken().PackApprove(common.Address(settlement), common.MaxHash.Big())
	wallet, err := chain.OpenWallet(w.ctx, chain.Config{RPC: w.dev.RPC(), Key: a.key, Poll: time.Millisecond})
	w.must(err)
	defer wallet.Close()
	w.must(second(wallet.Send(w.ctx, chain.Call{To: &token, Data: data, What: "approve"})))
	var wait sync.WaitGroup
	for range 30 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			if _, err := a.Fund(w.ctx, a.key.Author(), 2); err != nil {
				t.Error(err)
			}
		}()
	}
	wait.Wait()
	l, err := a.AnchoredLatest(w.ctx, a.key.Author())
	if err != nil || l.Balance != 60 {
		t.Errorf("30 payments of 2 made %d (%v)", l.Balance, err)
	}
}

func TestAWriteEndsWithItsContextAndNamesItsTransaction(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	ctx, cancel := context.WithCancel(w.ctx)
	cancel()
	if _, err := a.Withdraw(ctx, 0, a.Address()); !errors.Is(err, context.Canceled) {
		t.Errorf("a write whose context was over: %v", err)
	}
	impatient, err := chain.Dial(w.ctx, chain.Config{RPC: w.dev.RPC(), Network: w.network, Key: a.key, MineTimeout: time.Nanosecond})
	w.must(err)
	defer impatient.Close()
	_, err = impatient.Withdraw(w.ctx, 0, a.Address())
	if !errors.Is(err, chain.ErrNotMined) || !strings.Contains(err.Error(), "0x") {
		t.Errorf("a write that nobody waited for: %v", err)
	}
}

func TestAMinedTransactionBecomesFinal(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	a.fund(token)
	if l := a.finally(func(l chain.Log) bool { return l.Balance > 0 }); l.Balance != token {
		t.Errorf("the finalized balance is %d", l.Balance)
	}
}

func TestOfTwoWithdrawalsOfTheWholeBalanceOneIsPaid(t *testing.T) {
	w := newWorld(t, nil)
	a := w.newAuthor()
	a.fund(token)
	results := make(chan error, 2)
	for i := range byte(2) {
		go func() {
			_, err := a.Withdraw(w.ctx, token, record.Address{1, i})
			results <- err
		}()
	}
	paid := 0
	for range cap(results) {
		err := <-results
		switch {
		case err == nil:
			paid++
		case !chain.RefusedAs(err, "BalanceTooLow") && !strings.Contains(err.Error(), "mined and undone"):
			t.Errorf("the withdrawal that came second: %v", err)
		}
	}
	if paid != 1 {
		t.Errorf("%d of two withdrawals of the whole balance were paid", paid)
	}
}

func TestRegistrationsOfAnArtifactComeInTheirOrder(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	c := w.client(k)
	artifact := merkle.Hash{7}
	var want []record.ID
	for i := range record.Time(4) {
		r := w.newRecord(k, record.Terms{Artifact: artifact, Issued: i}, credit{record.Address{1}, 1})
		other := w.newRecord(k, record.Terms{Artifact: merkle.Hash{8}, Issued: i}, credit{record.Address{1}, 1})
		w.must(second(c.Settle(w.ctx, []chain.Item{other.register(), r.register()})))
		want = append(want, r.ID())
	}
	got, err := c.Registrations(w.ctx, artifact)
	if err != nil || !slices.Equal(got, want) {
		t.Errorf("registrations are %v, not %v (%v)", got, want, err)
	}
}

func TestAPaymentThatTheContractRefusesCostsNoApproval(t *testing.T) {
	w := newWorld(t, nil)
	k := w.newKey()
	a, c := w.newAuthor(), w.client(k)
	a.use(due{x, 1})
	a.anchor()
	eth := must(ethclient.Dial(w.dev.RPC()))
	defer eth.Close()
	made := func(what string, want uint64) {
		t.Helper()
		if n := must(eth.NonceAt(w.ctx, common.Address(k.Address()), nil)); n != want {
			t.Errorf("%s: %d transactions were made, not %d", what, n, want)
		}
	}
	who := a.key.Author()
	w.refused("an entry that is not there", "BeyondAnchored", second(c.ChallengeEntry(w.ctx, who, 1)))
	w.refused("a head that is not there", "BeyondAnchored", second(c.ChallengeHead(w.ctx, record.SignedHead{Head: record.Head{Author: who, Size: 2}})))
	made("refused", 0)
	w.must(second(c.ChallengeEntry(w.ctx, who, 0)))
	w.refused("the same again", "AlreadyOpen", second(c.ChallengeEntry(w.ctx, who, 0)))
	made("a challenge", 2)
}
