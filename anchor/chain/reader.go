package chain

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// Caller asks a contract without changing anything. The block is a number, nil for the latest, or one of rpc's negative tags. An account
// without code answers with no bytes and no error.
type Caller interface {
	CallContract(ctx context.Context, call ethereum.CallMsg, block *big.Int) ([]byte, error)
}

// Log is what the contract keeps of an author's log. The zero Log, but for its author, is that of an author who never anchored or funded.
type Log struct {
	record.Head             // the anchored head; size 0 for none
	Owed        record.Nano // by the log's own last anchored entry
	Paid        record.Nano // drawn from the balance towards what is owed
	Collected   record.Nano // of what is paid, credited to records
	Balance     record.Nano // prepaid and not drawn
	Marked      bool        // for a proven fault
	Bond        record.Nano // staked by whomever
	UnbondedAt  record.Time // when the author ended its stake; 0 while it has not
	Challenges  uint64      // that are open
	Generation  uint64      // of stakes
}

// Free says whether the stake, which its author ended, is its owners' at that time of the chain: a fault takes nothing of it.
func (l Log) Free(p Parameters, now record.Time) bool {
	held := record.Time((p.MaxMergeDelay + 2*p.ChallengeWindow).Milliseconds())
	return l.UnbondedAt > 0 && l.Challenges == 0 && now >= l.UnbondedAt && now-l.UnbondedAt >= held
}

// Record is what the contract keeps of a record. One that is not registered can have income, which waits.
type Record struct {
	Registered  bool
	Rate, Due   record.PPM
	Income      record.Nano // all that ever reached it
	Distributed record.Nano // of the income, what was shared out
	Pool        record.Nano // all that was ever left for its credited people
}

// Parameters are what the contract was made with.
type Parameters struct {
	Token            record.Address
	Decimals         uint8 // of the token
	MinBond          record.Nano
	ChallengeDeposit record.Nano
	MaxMergeDelay    time.Duration
	ChallengeWindow  time.Duration
	MaxSkew          time.Duration
}

// Reader asks the settlement contract. It is safe for concurrent use if its Caller is.
type Reader struct {
	caller  Caller
	network record.Network
	timeout time.Duration
	abi     *contract.Settlement
	token   *contract.TestToken // only its ERC-20 part is used
}

// NewReader reads a network's contract through caller. It checks nothing yet. A timeout of 0 is DefaultCallTimeout.
func NewReader(caller Caller, network record.Network, timeout time.Duration) *Reader {
	if timeout == 0 {
		timeout = DefaultCallTimeout
	}
	return &Reader{caller, network, timeout, contract.NewSettlement(), contract.NewTestToken()}
}

// errNothing says that the contract is not there at the block that was asked for.
var errNothing = errors.New("the contract is not there")

// Anchored is the author's log as the finalized chain has it: what no reorganisation takes back. An author, or a contract, that the
// finalized chain doesn't know yet has the zero Log.
func (r *Reader) Anchored(ctx context.Context, author record.Author) (Log, error) {
	l, err := r.log(ctx, author, big.NewInt(int64(rpc.FinalizedBlockNumber)))
	if errors.Is(err, errNothing) || err != nil && strings.Contains(err.Error(), "finalized block not found") {
		return Log{Head: record.Head{Author: author}}, nil
	}
	return l, err
}

// AnchoredLatest is the author's log in the latest block, which a reorganisation may still take back.
func (r *Reader) AnchoredLatest(ctx context.Context, author record.Author) (Log, error) {
	return r.log(ctx, author, nil)
}

func (r *Reader) log(ctx context.Context, author record.Author, block *big.Int) (Log, error) {
	l, err := ask(ctx, r, block, r.abi.PackLog(common.Address(author)), r.abi.UnpackLog)
	if err != nil {
		return Log{}, fmt.Errorf("log of %v: %w", author, err)
	}
	return Log{
		Head:       record.Head{Author: author, Size: l.Size, Root: l.Root, Time: record.Time(l.Time)},
		Owed:       record.Nano(l.Owed),
		Paid:       record.Nano(l.Paid),
		Collected:  record.Nano(l.Collected),
		Balance:    record.Nano(l.Balance),
		Marked:     l.Marked,
		Bond:       record.Nano(l.Bond),
		UnbondedAt: record.Time(l.UnbondedAt.Uint64()),
		Challenges: l.Challenges,
		Generation: l.Generation,
	}, nil
}

// Record is what the contract keeps of the record.
func (r *Reader) Record(ctx context.Context, id record.ID) (Record, error) {
	got, err := ask(ctx, r, nil, r.abi.PackRecord(id), r.abi.UnpackRecord)
	if err != nil {
		return Record{}, fmt.Errorf("record %v: %w", id, err)
	}
	return Record{
		Registered:  got.Registered,
		Rate:        record.PPM(got.Rate.Uint64()),
		Due:         record.PPM(got.Due.Uint64()),
		Income:      record.Nano(got.Income),
		Distributed: record.Nano(got.Distributed),
		Pool:        record.Nano(got.Pool),
	}, nil
}

// Collected is what was collected from the author for the record.
func (r *Reader) Collected(ctx context.Context, author record.Author, id record.ID) (record.Nano, error) {
	n, err := ask(ctx, r, nil, r.abi.PackCollectedOf(common.Address(author), id), r.abi.UnpackCollectedOf)
	if err != nil {
		return 0, fmt.Errorf("collected from %v for record %v: %w", author, id, err)
	}
	return record.Nano(n), nil
}

// Claimed is what was paid to the payee from the record's pool.
func (r *Reader) Claimed(ctx context.Context, id record.ID, payee record.Address) (record.Nano, error) {
	n, err := ask(ctx, r, nil, r.abi.PackClaimedOf(id, common.Address(payee)), r.abi.UnpackClaimedOf)
	if err != nil {
		return 0, fmt.Errorf("claimed by %v from record %v: %w", payee, id, err)
	}
	return record.Nano(n), nil
}

// Parameters asks for the contract's constructor values and the token's decimals.
func (r *Reader) Parameters(ctx context.Context) (Parameters, error) {
	var p Parameters
	token, err := ask(ctx, r, nil, r.abi.PackToken(), r.abi.UnpackToken)
	if err != nil {
		return p, fmt.Errorf("parameter token: %w", err)
	}
	p.Token = record.Address(token)
	if p.Decimals, err = askAt(ctx, r, p.Token, nil, r.token.PackDecimals(), r.token.UnpackDecimals); err != nil {
		return p, fmt.Errorf("decimals of token %v: %w", p.Token, err)
	}
	for _, f := range []struct {
		name   string
		data   []byte
		unpack func([]byte) (uint64, error)
		set    func(uint64)
	}{
		{"minBond", r.abi.PackMinBond(), r.abi.UnpackMinBond, func(v uint64) { p.MinBond = record.Nano(v) }},
		{"challengeDeposit", r.abi.PackChallengeDeposit(), r.abi.UnpackChallengeDeposit, func(v uint64) { p.ChallengeDeposit = record.Nano(v) }},
		{"maxMergeDelay", r.abi.PackMaxMergeDelay(), r.abi.UnpackMaxMergeDelay, func(v uint64) { p.MaxMergeDelay = milliseconds(v) }},
		{"challengeWindow", r.abi.PackChallengeWindow(), r.abi.UnpackChallengeWindow, func(v uint64) { p.ChallengeWindow = milliseconds(v) }},
		{"maxSkew", r.abi.PackMaxSkew(), r.abi.UnpackMaxSkew, func(v uint64) { p.MaxSkew = milliseconds(v) }},
	} {
		v, err := ask(ctx, r, nil, f.data, f.unpack)
		if err != nil {
			return p, fmt.Errorf("parameter %s: %w", f.name, err)
		}
		f.set(v)
	}
	return p, nil
}

func milliseconds(v uint64) time.Duration { return time.Duration(v) * time.Millisecond }

// checkDomain checks that the contract signs for this network under the protocol's name.
func (r *Reader) checkDomain(ctx context.Context) error {
	d, err := ask(ctx, r, nil, r.abi.PackEip712Domain(), r.abi.UnpackEip712Domain)
	if err != nil {
		return err
	}
	if d.Name != "OpenLedger" || d.Version != "1" {
		return fmt.Errorf("the contract there is %q version %q", d.Name, d.Version)
	}
	return nil
}

// TokenBalance is what the account holds of the settlement token, rounded down to nano; more than fits 64 bits is the most that does.
func (c *Client) TokenBalance(ctx context.Context, account record.Address) (record.Nano, error) {
	units, err := askAt(ctx, c.Reader, c.parameters.Token, nil, c.token.PackBalanceOf(common.Address(account)), c.token.UnpackBalanceOf)
	if err != nil {
		return 0, fmt.Errorf("token balance of %v: %w", account, err)
	}
	return c.parameters.nano(units), nil
}

// Unit is the least amount that the token can pay: its base unit, or a nano if that is more.
func (p Parameters) Unit() record.Nano {
	unit := record.Nano(1)
	for d := p.Decimals; d < nanoDecimals; d++ {
		unit *= 10
	}
	return unit
}

// units is the amount in the token's base units, rounded up.
func (p Parameters) units(n record.Nano) *big.Int {
	v := new(big.Int).SetUint64(uint64(n))
	if p.Decimals >= nanoDecimals {
		return v.Mul(v, pow10(p.Decimals-nanoDecimals))
	}
	q := pow10(nanoDecimals - p.Decimals)
	v.Add(v, q).Sub(v, big.NewInt(1))
	return v.Quo(v, q)
}

// nano is an amount of base units in nano, rounded down.
func (p Parameters) nano(units *big.Int) record.Nano {
	v := new(big.Int)
	if p.Decimals >= nanoDecimals {
		v.Quo(units, pow10(p.Decimals-nanoDecimals))
	} else {
		v.Mul(units, pow10(nanoDecimals-p.Decimals))
	}
	if !v.IsUint64() {
		return ^record.Nano(0)
	}
	return record.Nano(v.Uint64())
}

// nanoDecimals is how many decimals an amount in nano has.
const nanoDecimals = 9

func pow10(n uint8) *big.Int { return new(big.Int).Exp(big.NewInt(10), big.NewInt(int64(n)), nil) }

// ask calls the settlement contract.
func ask[T any](ctx context.Context, r *Reader, block *big.Int, data []byte, unpack func([]byte) (T, error)) (T, error) {
	return askAt(ctx, r, r.network.Settlement, block, data, unpack)
}

func askAt[T any](ctx context.Context, r *Reader, to record.Address, block *big.Int, data []byte, unpack func([]byte) (T, error)) (T, error) {
	ctx, cancel := context.WithTimeoutCause(ctx, r.timeout, errSlow)
	defer cancel()
	var none T
	address := common.Address(to)
	out, err := r.caller.CallContract(ctx, ethereum.CallMsg{To: &address, Data: data}, block)
	if err != nil {
		return none, readable(err)
	}
	if len(out) == 0 {
		return none, errNothing
	}
	return unpack(out)
}
