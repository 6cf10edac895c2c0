package contract_test

import (
	"encoding/binary"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Parameters of the settlement in these tests: times in milliseconds, as in the contract.
const (
	minBond    = 1000
	deposit    = 70
	mergeDelay = 100_000
	window     = 40_000
	skew       = 10_000
)

// evm is a settlement and its token in a bare EVM: each call is a transaction of its own, and tests set the time.
type evm struct {
	t          fatal
	cfg        runtime.Config
	settlement common.Address
	token      common.Address
	network    record.Network
	nanoUnits  *big.Int // token base units to a nano, or 1
	unit       uint64   // nano to a token base unit, or 1
	txs        uint64
	gas        uint64 // of the last call, its transaction's own and calldata left out
}

// startTime is when the chain begins, in milliseconds.
const startTime = 1_800_000_000_000

var abi = contract.NewSettlement()

func newEVM(t fatal, decimals uint8) *evm {
	t.Helper()
	e := bareEVM(t)
	e.token = e.create(common.FromHex(contract.TestTokenMetaData.Bin), contract.NewTestToken().PackConstructor(decimals))
	e.settle(decimals)
	return e
}

// bareEVM has no contract yet.
func bareEVM(t fatal) *evm {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		t.Fatal(err)
	}
	e := &evm{t: t, nanoUnits: big.NewInt(1), unit: 1}
	e.cfg = runtime.Config{State: db, GasLimit: 1 << 40, BlockNumber: big.NewInt(1)}
	e.setTime(startTime)
	return e
}

// settle makes the settlement contract on the token that is there.
func (e *evm) settle(decimals uint8) {
	e.t.Helper()
	e.settlement = e.create(common.FromHex(contract.SettlementMetaData.Bin), abi.PackConstructor(e.token, minBond, deposit, mergeDelay, window, skew))
	e.network = record.Network{ChainID: e.cfg.ChainConfig.ChainID.Uint64(), Settlement: record.Address(e.settlement)}
	for d := decimals; d > 9; d-- {
		e.nanoUnits.Mul(e.nanoUnits, big.NewInt(10))
	}
	for d := decimals; d < 9; d++ {
		e.unit *= 10
	}
}

func (e *evm) create(code, arguments []byte) common.Address {
	e.t.Helper()
	_, at, err := e.tryCreate(append(slices.Clone(code), arguments...))
	if err != nil {
		e.t.Fatalf("create: %v", err)
	}
	return at
}

func (e *evm) tryCreate(code []byte) ([]byte, common.Address, error) {
	e.cfg.Origin = common.Address{0xde}
	ret, at, _, err := runtime.Create(code, &e.cfg)
	e.finalise()
	return ret, at, err
}

// setTime sets the time of the blocks to come, in milliseconds.
func (e *evm) setTime(ms uint64) { e.cfg.Time = ms / 1000 }

// now is the contract's time.
func (e *evm) now() uint64 { return e.cfg.Time * 1000 }

// wait lets time pass, in milliseconds.
func (e *evm) wait(ms uint64) { e.setTime(e.now() + ms) }

func (e *evm) rules() params.Rules {
	return e.cfg.ChainConfig.Rules(e.cfg.BlockNumber, true, e.cfg.Time)
}

func (e *evm) finalise() { e.cfg.State.Finalise(e.rules()) }

// call makes a transaction, and returns what came back, the events, and the contract's error, which is "" for none.
func (e *evm) call(from record.Address, to common.Address, data []byte) (ret []byte, logs []*types.Log, refusal string) {
	e.t.Helper()
	e.txs++
	var hash common.Hash
	binary.BigEndian.PutUint64(hash[:], e.txs)
	e.cfg.Origin = common.Address(from)
	e.cfg.State.SetTxContext(hash, 0, 0)
	ret, left, err := runtime.Call(to, data, &e.cfg)
	e.gas = e.cfg.GasLimit - left
	logs = e.cfg.State.GetLogs(hash, 1, common.Hash{}, e.cfg.Time)
	e.finalise()
	if err == nil {
		return ret, logs, ""
	}
	if len(ret) >= 4 {
		parsed := abi.GetABI()
		if known, err := parsed.ErrorByID([4]byte(ret[:4])); err == nil {
			return ret, nil, known.Name
		}
	}
	return ret, nil, err.Error()
}

// do makes a transaction to the settlement.
func (e *evm) do(from record.Address, data []byte) (logs []*types.Log, refusal string) {
	e.t.Helper()
	_, logs, refusal = e.call(from, e.settlement, data)
	return logs, refusal
}

// must makes a transaction that is taken.
func (e *evm) must(from record.Address, data []byte) []*types.Log {
	e.t.Helper()
	logs, refusal := e.do(from, data)
	if refusal != "" {
		e.t.Fatalf("refused: %s", refusal)
	}
	return logs
}

// refused makes a transaction that is refused for that reason, or taken if it is "".
func (e *evm) refused(what, why string, from record.Address, data []byte) {
	e.t.Helper()
	if _, refusal := e.do(from, data); refusal != why {
		e.t.Fatalf("%s: refused as %q, not as %q", what, refusal, why)
	}
}

// read asks the settlement.
func read[T any](e *evm, data []byte, unpack func([]byte) (T, error)) T {
	e.t.Helper()
	out, _, refusal := e.call(record.Address{}, e.settlement, data)
	v, err := unpack(out)
	if refusal != "" || err != nil {
		e.t.Fatalf("read: %s %v", refusal, err)
	}
	return v
}

func (e *evm) log(a record.Author) contract.BooksLog {
	e.t.Helper()
	return read(e, abi.PackLog(common.Address(a)), abi.UnpackLog)
}

func (e *evm) stake(a record.Author, account record.Address) contract.StakesStake {
	e.t.Helper()
	return read(e, abi.PackStakeOf(common.Address(a), common.Address(account)), abi.UnpackStakeOf)
}

// units is an amount of nano in the token's base units.
func (e *evm) units(nano uint64) *big.Int {
	if nano%e.unit != 0 {
		e.t.Fatalf("%d nano are no whole units", nano)
	}
	return new(big.Int).Mul(new(big.Int).SetUint64(nano/e.unit), e.nanoUnits)
}

// holds is what an account holds of the token, in nano.
func (e *evm) holds(account record.Address) uint64 {
	e.t.Helper()
	token := contract.NewTestToken()
	out, _, refusal := e.call(record.Address{}, e.token, token.PackBalanceOf(common.Address(account)))
	units, err := token.UnpackBalanceOf(out)
	if refusal != "" || err != nil {
		e.t.Fatalf("balance: %s %v", refusal, err)
	}
	n, rest := new(big.Int).QuoRem(units, e.nanoUnits, new(big.Int))
	if rest.Sign() != 0 {
		e.t.Fatalf("%v holds a part of a nano", account)
	}
	return n.Uint64() * e.unit
}

// rich gives an account tokens, and lets the settlement take them.
func (e *evm) rich(account record.Address, nano uint64) record.Address {
	e.t.Helper()
	token := contract.NewTestToken()
	units := e.units((nano + e.unit - 1) / e.unit * e.unit)
	for _, data := range [][]byte{token.PackMint(common.Address(account), units), token.PackApprove(e.settlement, new(big.Int).Lsh(big.NewInt(1), 200))} {
		if _, _, refusal := e.call(account, e.token, data); refusal != "" {
			e.t.Fatal(refusal)
		}
	}
	return account
}

// events are those of one kind, in order.
func events[T any](logs []*types.Log, unpack func(*types.Log) (*T, error)) (out []*T) {
	for _, l := range logs {
		if v, err := unpack(l); err == nil {
			out = append(out, v)
		}
	}
	return out
}

func packHead(h record.SignedHead) contract.Head {
	return contract.Head{Author: common.Address(h.Author), Size: h.Size, Root: h.Root, Time: uint64(h.Time)}
}

func packLeaf(l audit.Leaf) contract.Leaf {
	return contract.Leaf{Entry: l.Entry, Index: l.Index, Inclusion: raw(l.Inclusion)}
}

// kinds are the contract's numbers of faults.
var kinds = map[record.FaultKind]uint8{
	record.Fork: 1, record.Overdue: 2, record.WrongOwed: 3, record.WrongTotal: 4, record.Skipped: 5, record.WrongAmount: 6, record.Malformed: 7,
	record.NotInLog: 8, record.Withheld: 9,
}

func packFault(p audit.Proof) contract.Fault {
	f := contract.Fault{Kind: kinds[p.Kind], Use: p.Use, Heads: []contract.SignedHead{}, Leaves: []contract.Leaf{}}
	for _, h := range p.Heads {
		f.Heads = append(f.Heads, contract.SignedHead{Head: packHead(h), Signature: h.Signature[:]})
	}
	for _, l := range p.Leaves {
		f.Leaves = append(f.Leaves, packLeaf(l))
	}
	return f
}

func packProof(p audit.Proof) []byte { return abi.PackProve(packFault(p)) }

// hand is an author whose log is written by hand, so that it can be wrong.
type hand struct {
	e       *evm
	key     *record.Key
	entries [][]byte
	nodes   map[merkle.Node]merkle.Hash
	tree    merkle.Range
	roots   []merkle.Hash
}

func (e *evm) hand() *hand {
	e.t.Helper()
	key, err := record.NewKey()
	if err != nil {
		e.t.Fatal(err)
	}
	return &hand{e: e, key: key, nodes: map[merkle.Node]merkle.Hash{}, roots: []merkle.Hash{merkle.EmptyRoot}}
}

func (h *hand) Node(n merkle.Node) (merkle.Hash, error) { return h.nodes[n], nil }

func (h *hand) address() record.Address { return h.key.Address() }

func (h *hand) size() uint64 { return uint64(len(h.entries)) }

// add appends bytes, whatever they are.
func (h *hand) add(entry []byte) *hand {
	h.entries = append(h.entries, entry)
	h.tree.Append(merkle.LeafHash(entry), func(n merkle.Node, x merkle.Hash) { h.nodes[n] = x })
	h.roots = append(h.roots, h.tree.Root())
	return h
}

// use makes an entry with uses.
func use(index, owed uint64, uses ...record.Use) []byte {
	return record.Entry{Kind: record.KindUsage, Index: index, Time: 5, Owed: record.Nano(owed), Usage: &record.Usage{Fee: 1000, Uses: uses}}.Append(nil)
}

// whole is a use of the record that stands for the whole fee.
func whole(id byte, amount, total, previous uint64) record.Use {
	return record.Use{Record: record.ID{id}, Weight: record.Million, Amount: record.Nano(amount), Total: record.Nano(total), Previous: previous}
}

// plain makes an entry of a kind that nobody knows.
func plain(index, time, owed uint64) []byte {
	return record.Entry{Kind: 9, Index: index, Time: record.Time(time), Owed: record.Nano(owed)}.Append(nil)
}

// head signs the log at a size.
func (h *hand) head(size, time uint64) record.SignedHead {
	return h.sign(size, h.roots[size], time)
}

func (h *hand) sign(size uint64, root merkle.Hash, time uint64) record.SignedHead {
	h.e.t.Helper()
	head, err := record.Head{Author: h.key.Author(), Size: size, Root: root, Time: record.Time(time)}.Sign(h.e.network, h.key)
	if err != nil {
		h.e.t.Fatal(err)
	}
	return head
}

// latest is the newest head, of now.
func (h *hand) latest() record.SignedHead { return h.head(h.size(), h.e.now()) }

// leaf is an entry with its inclusion under the head of that size.
func (h *hand) leaf(index, size uint64) audit.Leaf {
	h.e.t.Helper()
	p, err := merkle.Inclusion(index, size, h)
	if err != nil {
		h.e.t.Fatal(err)
	}
	return audit.Leaf{Entry: h.entries[index], Index: index, Inclusion: p}
}

func (h *hand) consistency(from, to uint64) []merkle.Hash {
	h.e.t.Helper()
	p, err := merkle.Consistency(from, to, h)
	if err != nil {
		h.e.t.Fatal(err)
	}
	return p
}

// proof is a proof under the newest head, of entries at these indexes.
func (h *hand) proof(kind record.FaultKind, use uint8, indexes ...uint64) audit.Proof {
	p := audit.Proof{Kind: kind, Use: use, Heads: []record.SignedHead{h.latest()}}
	for _, i := range indexes {
		p.Leaves = append(p.Leaves, h.leaf(i, h.size()))
	}
	return p
}

// packAnchor anchors the head after what is anchored.
func (h *hand) packAnchor(head record.SignedHead) []byte {
	h.e.t.Helper()
	before := h.e.log(h.key.Author()).Size
	last := h.leaf(head.Size-1, head.Size)
	return abi.PackAnchor(packHead(head), head.Signature[:], last.Entry, raw(last.Inclusion), raw(h.consistency(before, head.Size)))
}

// anchored anchors all of the log, by its author.
func (h *hand) anchored() *hand {
	h.e.t.Helper()
	h.e.must(h.address(), h.packAnchor(h.latest()))
	return h
}

// bonded stakes for the author, from its own account.
func (h *hand) bonded(nano uint64) *hand {
	h.e.t.Helper()
	h.e.rich(h.address(), nano)
	h.e.must(h.address(), abi.PackBond(common.Address(h.address()), nano))
	return h
}
