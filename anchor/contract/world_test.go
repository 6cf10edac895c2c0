package contract_test

import (
	"encoding/hex"
	"fmt"
	"math/big"
	"testing"

	ethabi "github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/anchor/contract/contracttest"
	"github.com/openledger/openledger/store/record"
)

// The bindings: they pack calls and unpack what comes back.
var (
	abi = contract.NewSettlement()
	erc = contract.NewTestToken()
	odd = contracttest.NewOddToken()

	rogue = contracttest.NewRogueToken()

	settlementABI, tokenABI = abi.GetABI(), erc.GetABI()
)

const coin = 1_000_000_000 // nano of a whole token

// The parameters of every world, and when it begins. All are whole seconds, as blocks are.
const (
	minBond   = 100 * coin
	deposit   = 2 * coin
	mergeTime = 40_000
	window    = 10_000
	skew      = 5_000
	start     = record.Time(1_760_000_000_000)
)

// People who are no authors. They have tokens, and let the settlement take them.
var (
	ann = common.Address{0xa1}
	ben = common.Address{0xb2}
	eve = common.Address{0xe5} // wishes ill
)

// world is a settlement with its token in a bare EVM: no blocks, no transactions, no waiting. Its time is what a test sets.
type world struct {
	t       fatal
	cfg     *runtime.Config
	token   common.Address
	at      common.Address // the settlement's
	network record.Network
	now     record.Time
	calls   int
	authors int
}

// newEVM is a bare EVM without any contract.
func newEVM(t fatal, chain uint64) *world {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		t.Fatal(err)
	}
	config := *params.MergedTestChainConfig
	config.ChainID = new(big.Int).SetUint64(chain)
	cfg := &runtime.Config{State: db, GasLimit: 1 << 40, ChainConfig: &config}
	return &world{t: t, cfg: cfg, network: record.Network{ChainID: chain}, now: start}
}

// newWorld has a TestToken of that many decimals.
func newWorld(t fatal, decimals uint8) *world {
	t.Helper()
	w := newEVM(t, 31337)
	w.token = w.deploy(contract.TestTokenMetaData.Bin, erc.PackConstructor(decimals))
	w.settle()
	w.rich(ann, ben, eve)
	return w
}

// newOddWorld has a token that can refuse to pay somebody.
func newOddWorld(t fatal, decimals uint8) *world {
	t.Helper()
	w := newEVM(t, 31337)
	w.token = w.deploy(contracttest.OddTokenMetaData.Bin, odd.PackConstructor(decimals, false))
	w.settle()
	w.rich(ann, ben, eve)
	return w
}

// newRogueWorld has a token that must not be used.
func newRogueWorld(t fatal) *world {
	t.Helper()
	w := newEVM(t, 31337)
	w.token = w.deploy(contracttest.RogueTokenMetaData.Bin, nil)
	w.settle()
	w.rich(ann, ben, eve)
	return w
}

// settle deploys the settlement of the token.
func (w *world) settle() {
	w.t.Helper()
	w.at = w.deploy(contract.SettlementMetaData.Bin, abi.PackConstructor(w.token, minBond, deposit, mergeTime, window, skew))
	w.network.Settlement = record.Address(w.at)
}

// moveTo puts the settlement's code at another address too, which is then the network's.
func (w *world) moveTo(at common.Address) {
	w.cfg.State.SetCode(at, w.cfg.State.GetCode(w.at), tracing.CodeChangeUnspecified)
	w.at, w.network.Settlement = at, record.Address(at)
}

func (w *world) deploy(bin string, arguments []byte) common.Address {
	w.t.Helper()
	w.cfg.Time = uint64(w.now) / 1000
	out, at, _, err := runtime.Create(append(common.FromHex(bin), arguments...), w.cfg)
	if err != nil {
		w.t.Fatalf("deploy: %v %x", err, out)
	}
	return at
}

// rich gives accounts a million tokens, which the settlement may take.
func (w *world) rich(accounts ...common.Address) {
	w.t.Helper()
	for _, a := range accounts {
		w.must(a, w.token, erc.PackMint(a, w.units(1_000_000*coin)))
		w.must(a, w.token, erc.PackApprove(w.at, new(big.Int).Lsh(big.NewInt(1), 255)))
	}
}

// done is what a call did.
type done struct {
	out  []byte
	logs []*types.Log
}

// refusal is the error that a contract gave, by its name.
type refusal struct {
	name   string
	values []any
}

func (r *refusal) Error() string { return fmt.Sprint(r.name, r.values) }

// call does a call as anybody, at the world's time. The error is a *refusal.
func (w *world) call(from, to common.Address, data []byte) (done, error) {
	d, err := w.run(from, to, data)
	w.cfg.State.Finalise(w.cfg.ChainConfig.Rules(common.Big0, true, w.cfg.Time))
	return d, err
}

// callAndUndo calls the settlement and takes back what that did.
func (w *world) callAndUndo(from common.Address, data []byte) (done, error) {
	before := w.cfg.State.Snapshot()
	defer w.cfg.State.RevertToSnapshot(before)
	return w.run(from, w.at, data)
}

func (w *world) run(from, to common.Address, data []byte) (done, error) {
	w.calls++
	tx := common.BigToHash(big.NewInt(int64(w.calls)))
	w.cfg.State.SetTxContext(tx, w.calls, 0)
	w.cfg.Origin, w.cfg.Time = from, uint64(w.now)/1000
	out, _, err := runtime.Call(to, data, w.cfg)
	if err != nil {
		return done{}, refused(out, err)
	}
	return done{out, w.cfg.State.GetLogs(tx, 0, common.Hash{}, 0)}, nil
}

func refused(out []byte, err error) error {
	if len(out) < 4 {
		return &refusal{name: err.Error()}
	}
	if hex.EncodeToString(out[:4]) == "4e487b71" {
		return &refusal{"Panic", []any{new(big.Int).SetBytes(out[4:])}}
	}
	for _, known := range []ethabi.ABI{settlementABI, tokenABI} {
		if e, err := known.ErrorByID([4]byte(out[:4])); err == nil {
			values, err := e.Inputs.Unpack(out[4:])
			if err != nil {
				return err
			}
			return &refusal{e.Name, values}
		}
	}
	return &refusal{name: hex.EncodeToString(out)}
}

// must does a call that must be taken.
func (w *world) must(from, to common.Address, data []byte) done {
	w.t.Helper()
	d, err := w.call(from, to, data)
	if err != nil {
		w.t.Fatalf("refused: %v", err)
	}
	return d
}

// do calls the settlement, which must take it.
func (w *world) do(from common.Address, data []byte) done {
	w.t.Helper()
	return w.must(from, w.at, data)
}

// refuses calls the settlement, which must refuse for that reason, with these values if any are given.
func (w *world) refuses(reason string, from common.Address, data []byte, values ...any) {
	w.t.Helper()
	_, err := w.call(from, w.at, data)
	r, ok := err.(*refusal)
	switch {
	case !ok:
		w.t.Fatalf("taken, not refused as %s", reason)
	case r.name != reason:
		w.t.Fatalf("refused as %v, not %s", r, reason)
	}
	for i, v := range values {
		if fmt.Sprint(r.values[i]) != fmt.Sprint(v) {
			w.t.Fatalf("refused as %v, not with %v", r, values)
		}
	}
}

// ask reads something of the settlement.
func ask[T any](w *world, data []byte, unpack func([]byte) (T, error)) T {
	w.t.Helper()
	v, err := unpack(w.do(eve, data).out)
	if err != nil {
		w.t.Fatal(err)
	}
	return v
}

// events are those of one kind that a call made.
func events[T any](d done, unpack func(*types.Log) (*T, error)) (all []T) {
	for _, l := range d.logs {
		if e, err := unpack(l); err == nil {
			all = append(all, *e)
		}
	}
	return all
}

// the is the only event of its kind that a call made.
func the[T any](w *world, d done, unpack func(*types.Log) (*T, error)) T {
	w.t.Helper()
	all := events(d, unpack)
	if len(all) != 1 {
		var none T
		w.t.Fatalf("%d events %T, not one", len(all), none)
	}
	return all[0]
}

// log is what the settlement keeps of an author.
func (w *world) log(a common.Address) contract.BooksLog {
	w.t.Helper()
	return ask(w, abi.PackLog(a), abi.UnpackLog)
}

func (w *world) stake(a, of common.Address) uint64 {
	w.t.Helper()
	return ask(w, abi.PackStakeOf(a, of), abi.UnpackStakeOf).Amount
}

func (w *world) kept(of common.Address) uint64 {
	w.t.Helper()
	return ask(w, abi.PackKeptFor(of), abi.UnpackKeptFor)
}

// decimals are the token's.
func (w *world) decimals() int {
	w.t.Helper()
	n, err := erc.UnpackDecimals(w.must(eve, w.token, erc.PackDecimals()).out)
	if err != nil {
		w.t.Fatal(err)
	}
	return int(n)
}

// units is an amount of nano in the token's base units, rounded down.
func (w *world) units(nano uint64) *big.Int {
	w.t.Helper()
	v := new(big.Int).Mul(new(big.Int).SetUint64(nano), pow10(w.decimals()))
	return v.Quo(v, pow10(9))
}

// has is how many base units an account has.
func (w *world) has(account common.Address) *big.Int {
	w.t.Helper()
	v, err := erc.UnpackBalanceOf(w.must(eve, w.token, erc.PackBalanceOf(account)).out)
	if err != nil {
		w.t.Fatal(err)
	}
	return v
}

// gains expects that somebody has so many base units more once that was done.
func (w *world) gains(who common.Address, units any, what func()) {
	w.t.Helper()
	before := w.has(who)
	what()
	w.expect(fmt.Sprintf("base units that %x gained", who[:2]), new(big.Int).Sub(w.has(who), before), units)
}

func pow10(n int) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// expect says what is not as it should be.
func (w *world) expect(what string, got, want any) {
	w.t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		w.t.Fatalf("%s: %v, not %v", what, got, want)
	}
}

func TestABareEVMTakesThousandsOfCallsASecond(t *testing.T) {
	w := newWorld(t, 18)
	for range 5000 {
		w.do(ann, abi.PackFund(ben, coin))
	}
	w.expect("funded", w.log(ben).Balance, uint64(5000*coin))
	w.expect("held", w.has(w.at), w.units(5000*coin))
}
