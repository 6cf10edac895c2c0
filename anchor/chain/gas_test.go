package chain_test

import (
	"encoding/binary"
	"fmt"
	"math/big"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core"
	"github.com/ethereum/go-ethereum/core/rawdb"
	"github.com/ethereum/go-ethereum/core/state"
	"github.com/ethereum/go-ethereum/core/tracing"
	"github.com/ethereum/go-ethereum/core/types"
	"github.com/ethereum/go-ethereum/core/vm"
	"github.com/ethereum/go-ethereum/core/vm/runtime"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ethereum/go-ethereum/params"
	"github.com/ethereum/go-ethereum/triedb"
	"github.com/holiman/uint256"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

const (
	reportFile = "../contract/GAS.md"
	// newSlot is what a storage slot that was empty costs, and dearSlot what it may cost one day.
	newSlot, dearSlot = 22_100, 97_920
)

// gasCost is what one transaction took.
type gasCost struct {
	gas   uint64 // as charged
	dear  uint64 // the same if a new storage slot cost dearSlot
	floor uint64 // what its calldata alone must cost (EIP-7623)
}

// slot is a place in some contract's storage.
type slot struct {
	at  common.Address
	key common.Hash
}

// meter is a settlement in a bare EVM by the rules of Prague, where each call is a whole transaction whose gas is measured.
type meter struct {
	*world
	cfg        *runtime.Config
	settlement common.Address
	token      common.Address
	abi        *contract.Settlement
	before     map[slot]common.Hash // what the slots held that the transaction writes
	execution  uint64               // gas, without the transaction's own
	rows       []row
}

// row is a line of the report.
type row struct {
	call   string
	cost   gasCost
	target uint64 // 0 for none
}

// Parameters of the settlement: the suggested ones, of a token with as many decimals as those that payments are made in.
const (
	tokenDecimals = 6
)

func newMeter(t *testing.T) *meter {
	t.Helper()
	db, err := state.New(types.EmptyRootHash, state.NewDatabase(triedb.NewDatabase(rawdb.NewMemoryDatabase(), nil), nil))
	if err != nil {
		t.Fatal(err)
	}
	rules := *params.MergedTestChainConfig
	rules.OsakaTime = nil // the gas is the same, and no bound on a transaction stops a long settle
	rules.BlobScheduleConfig = params.DefaultBlobSchedule
	m := &meter{world: &world{t: t}, abi: contract.NewSettlement(), before: map[slot]common.Hash{}}
	m.cfg = &runtime.Config{
		ChainConfig: &rules, State: db, GasLimit: 1 << 40, BlockNumber: big.NewInt(1), Time: 1_800_000_000, Random: &common.Hash{},
		Difficulty: new(big.Int), GasPrice: new(big.Int), BaseFee: new(big.Int), BlobBaseFee: new(big.Int),
		EVMConfig: vm.Config{NoBaseFee: true, Tracer: &tracing.Hooks{OnOpcode: m.watch, OnExit: m.exit}},
	}
	m.token = m.create(contract.TestTokenMetaData.Bin, contract.NewTestToken().PackConstructor(tokenDecimals))
	m.settlement = m.create(contract.SettlementMetaData.Bin,
		m.abi.PackConstructor(m.token, uint64(token), uint64(token), uint64(mergeDelay.Milliseconds()), uint64(window.Milliseconds()), uint64(skew.Milliseconds())))
	m.network = record.Network{ChainID: rules.ChainID.Uint64(), Settlement: record.Address(m.settlement)}
	return m
}

// watch remembers what a slot held before the transaction first writes it.
func (m *meter) watch(_ uint64, op byte, _, _ uint64, scope tracing.OpContext, _ []byte, _ int, _ error) {
	if vm.OpCode(op) != vm.SSTORE {
		return
	}
	stack := scope.StackData()
	s := slot{scope.Address(), stack[len(stack)-1].Bytes32()}
	if _, known := m.before[s]; !known {
		m.before[s] = m.cfg.State.GetState(s.at, s.key)
	}
}

func (m *meter) exit(depth int, _ []byte, used uint64, _ error, _ bool) {
	if depth == 0 {
		m.execution = used
	}
}

func (m *meter) create(code string, arguments []byte) common.Address {
	m.t.Helper()
	_, at, _, err := runtime.Create(append(common.FromHex(code), arguments...), m.cfg)
	m.must(err)
	m.finalise()
	return at
}

// key is always the same for one name, so that the report is too.
func (m *meter) key(name string) *record.Key {
	m.t.Helper()
	k, err := record.ParseKey(common.Bytes2Hex(crypto.Keccak256([]byte(name))))
	m.must(err)
	return k
}

func (m *meter) signHead(k *record.Key, h record.Head) record.SignedHead {
	m.t.Helper()
	signed, err := h.Sign(m.network, k)
	m.must(err)
	return signed
}

// send makes a transaction, which must succeed.
func (m *meter) send(from record.Address, to common.Address, data []byte) gasCost {
	m.t.Helper()
	m.before = map[slot]common.Hash{}
	msg := &core.Message{
		From: common.Address(from), To: &to, Value: new(uint256.Int), GasLimit: 1 << 32, Data: data,
		GasPrice: new(uint256.Int), GasFeeCap: new(uint256.Int), GasTipCap: new(uint256.Int),
	}
	evm := runtime.NewEnv(m.cfg)
	result, err := core.ApplyMessage(evm, msg.SkipNonceCheck(), core.NewGasPool(1<<40))
	m.must(err)
	if result.Err != nil {
		m.t.Fatalf("refused: %v %s", result.Err, m.reason(result.ReturnData))
	}
	rules := m.rules()
	floor, err := core.FloorDataGas(rules, msg.From, msg.To, msg.Value, data, nil)
	m.must(err)
	intrinsic, err := core.IntrinsicGas(data, nil, nil, msg.From, msg.To, msg.Value, rules)
	m.must(err)
	took := intrinsic + m.execution
	took -= min(m.cfg.State.GetRefund(), took/params.RefundQuotientEIP3529)
	if max(took, floor) != result.UsedGas {
		m.t.Fatalf("%d gas used, %d counted", result.UsedGas, max(took, floor))
	}
	for s, before := range m.before {
		if before == (common.Hash{}) && m.cfg.State.GetState(s.at, s.key) != before {
			took += dearSlot - newSlot
		}
	}
	m.finalise()
	return gasCost{result.UsedGas, max(took, floor), floor}
}

func (m *meter) reason(ret []byte) string {
	if len(ret) < 4 {
		return ""
	}
	parsed := m.abi.GetABI()
	known, err := parsed.ErrorByID([4]byte(ret[:4]))
	if err != nil {
		return common.Bytes2Hex(ret)
	}
	return known.Name
}

// call sends calldata to the settlement.
func (m *meter) call(from *record.Key, data []byte) gasCost {
	m.t.Helper()
	return m.send(from.Address(), m.settlement, data)
}

// do sends an item.
func (m *meter) do(from *record.Key, i chain.Item) gasCost {
	m.t.Helper()
	data, err := chain.PackCall(i)
	m.must(err)
	return m.call(from, data)
}

// row adds a line to the report.
func (m *meter) row(call string, target uint64, c gasCost) {
	m.rows = append(m.rows, row{call, c, target})
}

// rich gives an account tokens that the settlement may take.
func (m *meter) rich(k *record.Key) *record.Key {
	m.t.Helper()
	abi, many := contract.NewTestToken(), new(big.Int).Lsh(big.NewInt(1), 62)
	m.send(k.Address(), m.token, abi.PackMint(common.Address(k.Address()), many))
	m.send(k.Address(), m.token, abi.PackApprove(m.settlement, new(big.Int).Lsh(big.NewInt(1), 255)))
	return k
}

// TestGasReport compares what every call takes with the committed report. OPENLEDGER_UPDATE=1 rewrites the report instead.
func TestGasReport(t *testing.T) {
	m := newMeter(t)
	m.measure()
	text, err := os.ReadFile(reportFile)
	m.must(err)
	head, rest, ok := strings.Cut(string(text), "| call | ")
	_, tail, end := strings.Cut(rest, "\n\n")
	if !ok || !end {
		t.Fatalf("%s has no table", reportFile)
	}
	if os.Getenv("OPENLEDGER_UPDATE") == "1" {
		m.must(os.WriteFile(reportFile, []byte(head+m.table()+"\n"+tail), 0o644))
		return
	}
	m.compare(rest)
}

// table is the report's table, with an empty line after it.
func (m *meter) table() string {
	var b strings.Builder
	b.WriteString("| call | gas | with dear slots | calldata's floor | target | met |\n| --- | ---: | ---: | ---: | ---: | --- |\n")
	for _, r := range m.rows {
		target, met := "", ""
		if r.target > 0 {
			target, met = thousands(r.target), "**no**"
			if r.cost.gas <= r.target {
				met = "yes"
			}
		}
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", r.call, thousands(r.cost.gas), thousands(r.cost.dear), thousands(r.cost.floor), target, met)
	}
	return b.String()
}

// compare fails where the report is off by more than a hundredth, has other calls, or where a target that it calls met is missed.
func (m *meter) compare(committed string) {
	m.t.Helper()
	lines := strings.Split(strings.TrimSpace(committed), "\n")[2:]
	for i, r := range m.rows {
		var cells []string
		if i < len(lines) {
			cells = strings.Split(strings.Trim(lines[i], "| "), " | ")
		}
		if len(cells) < 4 || cells[0] != r.call {
			m.t.Fatalf("%s has no line for %q at its place: remake it with OPENLEDGER_UPDATE=1", reportFile, r.call)
		}
		for k, now := range []uint64{r.cost.gas, r.cost.dear, r.cost.floor} {
			then, err := strconv.ParseUint(strings.ReplaceAll(cells[k+1], ",", ""), 10, 64)
			m.must(err)
			if 100*now > 101*then || 100*now < 99*then {
				m.t.Errorf("%s: %d gas, and %d in %s", r.call, now, then, reportFile)
			}
		}
		if strings.HasSuffix(lines[i], "| yes |") && r.cost.gas > r.target {
			m.t.Errorf("%s: %d gas are more than the target of %d", r.call, r.cost.gas, r.target)
		}
	}
	if len(lines) > len(m.rows) && strings.HasPrefix(lines[len(m.rows)], "|") {
		m.t.Errorf("%s has a line for what is not measured: %s", reportFile, lines[len(m.rows)])
	}
}

// thousands writes a number with commas.
func thousands(n uint64) string {
	if n < 1000 {
		return strconv.FormatUint(n, 10)
	}
	return fmt.Sprintf("%s,%03d", thousands(n/1000), n%1000)
}

// id is a record's id that nobody registers.
func id(n uint64) (id record.ID) {
	binary.BigEndian.PutUint64(id[:], n)
	return record.ID(crypto.Keccak256(id[:]))
}

func contractHead(h record.SignedHead) contract.Head {
	return contract.Head{Author: common.Address(h.Author), Size: h.Size, Root: h.Root, Time: uint64(h.Time)}
}

func (m *meter) rules() params.Rules {
	return m.cfg.ChainConfig.Rules(m.cfg.BlockNumber, true, m.cfg.Time)
}

func (m *meter) finalise() { m.cfg.State.Finalise(m.rules()) }
