package chain

import (
	"context"
	"encoding/binary"
	"fmt"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// kinds are the faults in the order of their numbers in the contract, which count from 1.
var kinds = []record.FaultKind{
	record.Fork, record.Overdue, record.WrongOwed, record.WrongTotal, record.Skipped, record.WrongAmount, record.Malformed, record.NotInLog,
	record.Withheld,
}

// kindNumber is the contract's number of a kind of fault, or 0, which is none.
func kindNumber(k record.FaultKind) uint8 { return uint8(slices.Index(kinds, k) + 1) }

// kindOf is the kind that the contract gives that number, or nothing.
func kindOf(number uint8) record.FaultKind {
	if number == 0 || int(number) > len(kinds) {
		return ""
	}
	return kinds[number-1]
}

// Challenge is an open demand on an author to show something.
type Challenge struct {
	By    record.Address   // who asked; zero for no challenge
	Until record.Time      // answers are taken up to this time of the chain
	Kind  record.FaultKind // record.NotInLog or record.Withheld: what the author is marked for if nobody answers
}

// Open says whether there is a challenge.
func (c Challenge) Open() bool { return c.By != record.Address{} }

// Stake is what one account has staked for an author and not taken back.
type Stake struct {
	Amount     record.Nano
	Generation uint64 // of the author's stakes; that of an earlier one than the author's is free
}

// Bond adds to the stake behind an author from this client's account, and lets the contract take the tokens first when it may not yet.
func (c *Client) Bond(ctx context.Context, author record.Author, amount record.Nano) (Tx, error) {
	return c.paying(ctx, "bond", amount, c.abi.PackBond(common.Address(author), uint64(amount)))
}

// Unbond ends this client's account's own stake, as an author. It is free when the Unbonded event says.
func (c *Client) Unbond(ctx context.Context) (Tx, error) {
	return c.write(ctx, "unbond", c.abi.PackUnbond())
}

// WithdrawBond pays back what this client's account staked for the author, once it is free.
func (c *Client) WithdrawBond(ctx context.Context, author record.Author) (Tx, error) {
	return c.write(ctx, "withdrawBond", c.abi.PackWithdrawBond(common.Address(author)))
}

// TakeKept pays what the token once refused to pay to this client's account, to whom it says.
func (c *Client) TakeKept(ctx context.Context, to record.Address) (Tx, error) {
	return c.write(ctx, "takeKept", c.abi.PackTakeKept(common.Address(to)))
}

// Prove marks an author for a fault that it signed. A tenth of the stake goes to this client's account.
func (c *Client) Prove(ctx context.Context, i ProveItem) (Tx, error) { return c.one(ctx, i) }

// ChallengeHead demands a proof that a signed head, no larger than the anchored one, is of the anchored log. It costs the deposit.
func (c *Client) ChallengeHead(ctx context.Context, h record.SignedHead) (Tx, error) {
	head, signature := packHead(h)
	return c.paying(ctx, "challengeHead", c.parameters.ChallengeDeposit, c.abi.PackChallengeHead(head, signature))
}

// ChallengeEntry demands an entry of an author's anchored log. It costs the deposit.
func (c *Client) ChallengeEntry(ctx context.Context, a record.Author, index uint64) (Tx, error) {
	data := c.abi.PackChallengeEntry(common.Address(a), index)
	return c.paying(ctx, "challengeEntry", c.parameters.ChallengeDeposit, data)
}

// AnswerHead answers a challenge of a head. The deposit goes to this client's account.
func (c *Client) AnswerHead(ctx context.Context, i AnswerHeadItem) (Tx, error) { return c.one(ctx, i) }

// AnswerEntry answers a challenge of an entry. The deposit goes to this client's account.
func (c *Client) AnswerEntry(ctx context.Context, i AnswerEntryItem) (Tx, error) {
	return c.one(ctx, i)
}

// Expire marks an author who has not answered a challenge in time.
func (c *Client) Expire(ctx context.Context, i ExpireItem) (Tx, error) { return c.one(ctx, i) }

// SubjectOfHead is what a challenge of a head goes by.
func SubjectOfHead(size uint64, root merkle.Hash) merkle.Hash {
	return subject(record.NotInLog, size, root[:])
}

// SubjectOfEntry is what a challenge of an entry goes by.
func SubjectOfEntry(index uint64) merkle.Hash {
	return subject(record.Withheld, index, nil)
}

// subject is keccak256(abi.encode(kind, position, rest)).
func subject(kind record.FaultKind, position uint64, rest []byte) merkle.Hash {
	var b [64]byte
	b[31] = kindNumber(kind)
	binary.BigEndian.PutUint64(b[56:], position)
	return merkle.Hash(crypto.Keccak256(b[:], rest))
}

// Challenge is the author's challenge of that subject.
func (r *Reader) Challenge(ctx context.Context, a record.Author, subject merkle.Hash) (Challenge, error) {
	c, err := ask(ctx, r, nil, r.abi.PackChallengeOf(common.Address(a), subject), r.abi.UnpackChallengeOf)
	if err != nil {
		return Challenge{}, fmt.Errorf("challenge %v of %v: %w", subject, a, err)
	}
	return Challenge{By: record.Address(c.By), Until: record.Time(c.Until), Kind: kindOf(c.Kind)}, nil
}

// Stake is what the account has staked for the author.
func (r *Reader) Stake(ctx context.Context, a record.Author, account record.Address) (Stake, error) {
	s, err := ask(ctx, r, nil, r.abi.PackStakeOf(common.Address(a), common.Address(account)), r.abi.UnpackStakeOf)
	if err != nil {
		return Stake{}, fmt.Errorf("stake of %v for %v: %w", account, a, err)
	}
	return Stake{Amount: record.Nano(s.Amount), Generation: s.Generation}, nil
}

// Kept is what the token refused to pay to the account, and is kept for it.
func (r *Reader) Kept(ctx context.Context, account record.Address) (record.Nano, error) {
	n, err := ask(ctx, r, nil, r.abi.PackKeptFor(common.Address(account)), r.abi.UnpackKeptFor)
	if err != nil {
		return 0, fmt.Errorf("kept for %v: %w", account, err)
	}
	return record.Nano(n), nil
}
