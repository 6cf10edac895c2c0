package chain_test

import (
	"context"
	"encoding/binary"
	"fmt"
	"math/big"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/anchor/contract/contracttest"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// The bindings are parsed once: bare tests make many calls.
var (
	settlementABI = contract.NewSettlement()
	tokenABI      = contracttest.NewOddToken()
)

// bare is the contract in an EVM without a chain: transactions are applied one by one, at a time that the test sets. It is a hundred times
// faster than a chain, charges what a chain charges, and days pass at a word. Of world it has what needs no chain.
type bare struct {
	*world
	db     *state.StateDB
	rules  *params.ChainConfig
	time   uint64 // of the next transaction's block, in seconds
	token  record.Address
	places uint8 // the token's decimals
	p      chain.Parameters
	reader *chain.Reader
	sent   uint32
	keys   uint64
	seed   uint64
	hooks  *tracing.Hooks // nil traces nothing
}

// A bare world's delays are round, and apart from each other.
const (
	mergeDelay = 24 * time.Hour
	window     = 7 * 24 * time.Hour
	skew       = time.Hour
	minBond    = 1000 * token
	deposit    = 10 * token
)

// prague is a chain of that id as Ethereum is since the Prague upgrade.
func prague(id uint64) *params.ChainConfig {
	c := *params.MergedTestChainConfig
	c.ChainID = new(big.Int).SetUint64(id)
	c.OsakaTime = nil
	return &c
}

// newBare deploys the contract with a token of 18 decimals.
func newBare(t *testing.T) *bare {
	t.Helper()
	code := append(common.FromHex(contract.TestTokenMetaData.Bin), contract.NewTestToken().PackConstructor(18)...)
	return newBareOf(t, code)
}

// newBareOf deploys the contract with the token that the code makes.
func newBareOf(t *testing.T, token []byte) *bare {
	t.Helper()
	b := emptyBare(t)
	b.token = b.create(token)
	b.deploy()
	return b
}

// deploy makes the contract with the parameters and the token.
func (b *bare) deploy() {
	b.t.Helper()
	p := b.p
	arguments := settlementABI.PackConstructor(common.Address(b.token), uint64(p.MinBond), uint64(p.ChallengeDeposit),
		uint64(p.MaxMergeDelay.Milliseconds()), uint64(p.ChallengeWindow.Milliseconds()), uint64(p.MaxSkew.Milliseconds()))
	b.network.Settlement = b.create(append(common.FromHex(contract.SettlementMetaData.Bin), arguments...))
	b.reader = chain.NewReader(b, b.network, 0)
	made, err := b.reader.Parameters(b.ctx)
	b.must(err)
	b.places = made.Decimals
}

func emptyBare(t *testing.T) *bare {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		t.Fatal(err)
	}
	return &bare{
		world: &world{t: t, ctx: context.Background(), network: record.Network{ChainID: testChain}},
		db:    db, rules: prague(testChain), time: 1_750_000_000,
		p: chain.Parameters{
			MinBond: minBond, ChallengeDeposit: deposit, MaxMergeDelay: mergeDelay, ChallengeWindow: window, MaxSkew: skew,
		},
	}
}

// reverted is what a call was refused with.
type reverted struct {
	cause error
	data  []byte
}

func (r *reverted) Error() string {
	if known := chain.RefusalOf(r.data); known != nil {
		return known.Error()
	}
	return fmt.Sprintf("%v (%x)", r.cause, r.data)
}

// As makes the refusal one of this package's.
func (r *reverted) As(target any) bool {
	to, ok := target.(**chain.Refused)
	if !ok {
		return false
	}
	*to = chain.RefusalOf(r.data)
	return *to != nil
}

// create deploys what the code makes.
func (b *bare) create(code []byte) record.Address {
	b.t.Helper()
	from := common.Address{0xde}
	at := crypto.CreateAddress(from, b.db.GetNonce(from))
	_, err := b.apply(from, nil, code, true)
	b.must(err)
	return record.Address(at)
}

// bareGasLimit is that of every transaction: what a block has.
const bareGasLimit = 60_000_000

// run executes a message on the state.
func (b *bare) run(from common.Address, to *common.Address, data []byte) (*core.ExecutionResult, error) {
	var on vm.StateDB = b.db
	if b.hooks != nil {
		on = state.NewHookedState(b.db, b.hooks)
	}
	evm := vm.NewEVM(vm.BlockContext{
		CanTransfer: core.CanTransfer, Transfer: core.Transfer, GetHash: func(uint64) common.Hash { return common.Hash{} },
		BlockNumber: big.NewInt(int64(b.sent)), Time: b.time, Difficulty: new(big.Int), Random: new(common.Hash),
		GasLimit: bareGasLimit, BaseFee: new(big.Int), BlobBaseFee: big.NewInt(1),
	}, on, b.rules, vm.Config{NoBaseFee: true})
	// Contracts of the tests may send transactions as if they were people.
	message := (&core.Message{
		From: from, To: to, Data: data, GasLimit: bareGasLimit,
		Value: common.U2560, GasPrice: common.U2560, GasFeeCap: common.U2560, GasTipCap: common.U2560,
	}).SkipNonceCheck().SkipEOACheck()
	result, err := core.ApplyMessage(evm, message, nil)
	if err == nil && result.Err != nil {
		err = &reverted{result.Err, result.Revert()}
	}
	return result, err
}

// apply runs a transaction and keeps what it did, or not.
func (b *bare) apply(from common.Address, to *common.Address, data []byte, keep bool) (chain.Tx, error) {
	b.t.Helper()
	b.sent++
	var hash common.Hash
	binary.BigEndian.PutUint32(hash[:], b.sent)
	b.db.SetTxContext(hash, int(b.sent), 0)
	snapshot := b.db.Snapshot()
	result, err := b.run(from, to, data)
	if keep {
		defer b.db.Finalise(b.rules.Rules(big.NewInt(int64(b.sent)), true, b.time))
	} else {
		defer b.db.RevertToSnapshot(snapshot)
	}
	if result == nil {
		b.must(err)
	}
	tx := chain.Tx{Hash: hash, GasUsed: result.UsedGas}
	if err == nil {
		tx.Events = chain.DecodeEvents(settlementABI, b.network.Settlement, b.db.GetLogs(hash, 0, common.Hash{}, 0))
	}
	return tx, err
}

// CallContract asks a contract; the block is always the latest.
func (b *bare) CallContract(_ context.Context, call ethereum.CallMsg, _ *big.Int) ([]byte, error) {
	snapshot := b.db.Snapshot()
	defer b.db.RevertToSnapshot(snapshot)
	result, err := b.run(call.From, call.To, call.Data)
	if err != nil {
		return nil, err
	}
	return result.ReturnData, nil
}

// send sends the contract some bytes.
func (b *bare) send(from record.Address, data []byte) (chain.Tx, error) {
	b.t.Helper()
	to := common.Address(b.network.Settlement)
	return b.apply(common.Address(from), &to, data, true)
}

// do does one item.
func (b *bare) do(from record.Address, i chain.Item) (chain.Tx, error) {
	b.t.Helper()
	return b.send(from, b.pack(i))
}

func (b *bare) pack(i chain.Item) []byte {
	b.t.Helper()
	data, err := chain.PackCall(i)
	b.must(err)
	return data
}

// would says what doing the item brings about, without doing it.
func (b *bare) would(from record.Address, i chain.Item) error {
	b.t.Helper()
	to := common.Address(b.network.Settlement)
	_, err := b.apply(common.Address(from), &to, b.pack(i), false)
	return err
}

// settle does many items in one transaction.
func (b *bare) settle(from record.Address, items ...chain.Item) (chain.Tx, error) {
	b.t.Helper()
	data, err := chain.PackSettle(items)
	b.must(err)
	return b.send(from, data)
}

func (b *bare) bond(from record.Address, a record.Author, n record.Nano) (chain.Tx, error) {
	b.t.Helper()
	return b.send(from, settlementABI.PackBond(common.Address(a), uint64(n)))
}

func (b *bare) unbond(a *author) error {
	b.t.Helper()
	return second(b.send(a.key.Address(), settlementABI.PackUnbond()))
}

func (b *bare) withdrawBond(from record.Address, a record.Author) (chain.Tx, error) {
	b.t.Helper()
	return b.send(from, settlementABI.PackWithdrawBond(common.Address(a)))
}

func (b *bare) fund(from record.Address, a record.Author, n record.Nano) (chain.Tx, error) {
	b.t.Helper()
	return b.send(from, settlementABI.PackFund(common.Address(a), uint64(n)))
}

func (b *bare) withdraw(from record.Address, n record.Nano, to record.Address) (chain.Tx, error) {
	b.t.Helper()
	return b.send(from, settlementABI.PackWithdraw(uint64(n), common.Address(to)))
}

func (b *bare) challengeHead(from record.Address, h record.SignedHead) (chain.Tx, error) {
	b.t.Helper()
	head := contract.Head{Author: common.Address(h.Author), Size: h.Size, Root: h.Root, Time: uint64(h.Time)}
	return b.send(from, settlementABI.PackChallengeHead(head, chain.PackSignature(h.Signature)))
}

func (b *bare) challengeEntry(from record.Address, a record.Author, index uint64) (chain.Tx, error) {
	b.t.Helper()
	return b.send(from, settlementABI.PackChallengeEntry(common.Address(a), index))
}

func (b *bare) takeKept(from, to record.Address) (chain.Tx, error) {
	b.t.Helper()
	return b.send(from, settlementABI.PackTakeKept(common.Address(to)))
}

// now is the time of the next transaction's block.
func (b *bare) now() record.Time { return record.Time(b.time * 1000) }

// pass lets time go by.
func (b *bare) pass(d time.Duration) { b.time += uint64(d / time.Second) }

// newKey makes a key that has tokens, which the contract may take. In a world with a seed it is the same each time.
func (b *bare) newKey() *record.Key {
	b.t.Helper()
	k, err := record.NewKey()
	if b.seed != 0 {
		b.keys++
		k, err = record.ParseKey(common.Bytes2Hex(crypto.Keccak256(fmt.Append(nil, "key ", b.keys, b.seed))))
	}
	b.must(err)
	b.enrich(k.Address())
	return k
}

// riches are what everybody has at first.
const riches = 1_000_000 * token

func (b *bare) enrich(who record.Address) {
	b.t.Helper()
	to := common.Address(b.token)
	most := new(big.Int).Sub(new(big.Int).Lsh(big.NewInt(1), 256), big.NewInt(1))
	for _, call := range []struct {
		from record.Address
		data []byte
	}{
		{record.Address{}, tokenABI.PackMint(common.Address(who), b.units(riches))},
		{who, tokenABI.PackApprove(common.Address(b.network.Settlement), most)},
	} {
		b.must(second(b.apply(common.Address(call.from), &to, call.data, true)))
	}
}

// units is an amount in the token's base units, rounded down.
func (b *bare) units(n record.Nano) *big.Int {
	b.t.Helper()
	v := new(big.Int).SetUint64(uint64(n))
	v.Mul(v, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(b.places)), nil))
	return v.Quo(v, big.NewInt(int64(token)))
}

// held is what the account holds, in base units.
func (b *bare) held(who record.Address) *big.Int {
	b.t.Helper()
	to := common.Address(b.token)
	out, err := b.CallContract(b.ctx, ethereum.CallMsg{To: &to, Data: tokenABI.PackBalanceOf(common.Address(who))}, nil)
	b.must(err)
	return new(big.Int).SetBytes(out)
}

// gained is what the account holds beyond its riches, or less, in nano.
func (b *bare) gained(who record.Address) int64 {
	b.t.Helper()
	more := new(big.Int).Sub(b.held(who), b.units(riches))
	more.Mul(more, big.NewInt(int64(token)))
	return more.Quo(more, new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(b.places)), nil)).Int64()
}

func (b *bare) newAuthor() *author {
	b.t.Helper()
	return &author{
		world: b.world, key: b.newKey(), nodes: map[merkle.Node]merkle.Hash{},
		roots: []merkle.Hash{merkle.EmptyRoot}, totals: map[record.ID]record.Nano{},
	}
}

// log is what the contract keeps of the author.
func (b *bare) log(a *author) chain.Log {
	b.t.Helper()
	l, err := b.reader.AnchoredLatest(b.ctx, a.key.Author())
	b.must(err)
	return l
}

// anchor anchors all of the author's log now.
func (b *bare) anchor(a *author) record.SignedHead {
	b.t.Helper()
	h := a.head(a.size(), b.now())
	b.must(second(b.do(a.key.Address(), a.anchorItem(h, b.log(a).Size))))
	return h
}

// expects compares an outcome with a refusal's name, or with none.
func (b *bare) expects(what, refusal string, err error) {
	b.t.Helper()
	if refusal != "" {
		b.refused(what, refusal, err)
	} else if err != nil {
		b.t.Errorf("%s: %v", what, err)
	}
}
