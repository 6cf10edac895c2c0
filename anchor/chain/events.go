package chain

import (
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Event is one thing that the contract says happened: a Registered, Funded, Withdrawn, Anchored, Collected, Passed, Pooled, Claimed, Bonded,
// Unbonded, BondWithdrawn, Marked, Challenged, Answered, Kept or KeptTaken.
type Event any

// Registered says that a record is registered.
type Registered struct {
	Record    record.ID
	Builder   record.Address
	Artifact  [32]byte // the digest in the artifact's CID
	Rate, Due record.PPM
}

// Funded says that an author's balance grew by Amount; Paid and Balance are as they then were.
type Funded struct {
	Author                record.Author
	From                  record.Address
	Amount, Paid, Balance record.Nano
}

// Withdrawn says that an author took Amount of its balance back.
type Withdrawn struct {
	Author record.Author
	To     record.Address
	Amount record.Nano
}

// Anchored says that a head was anchored, with what the log owes by its last entry and has paid.
type Anchored struct {
	Head       record.SignedHead
	Owed, Paid record.Nano
}

// Collected says that a record got Amount from an author.
type Collected struct {
	Author record.Author
	Record record.ID
	Amount record.Nano
}

// Passed says that a record's income went on to a parent.
type Passed struct {
	Record, Parent record.ID
	Amount         record.Nano
}

// Pooled says that a record's income was left for its credited people.
type Pooled struct {
	Record record.ID
	Amount record.Nano
}

// Claimed says that a credited person was paid.
type Claimed struct {
	Record record.ID
	Payee  record.Address
	Amount record.Nano
}

// Bonded says that the stake behind an author grew by Amount, to Bond.
type Bonded struct {
	Author       record.Author
	From         record.Address
	Amount, Bond record.Nano
}

// Unbonded says that an author ended its stake, which is free at FreeAt.
type Unbonded struct {
	Author record.Author
	FreeAt record.Time
}

// BondWithdrawn says that an account took its stake back.
type BondWithdrawn struct {
	Author  record.Author
	Account record.Address
	Amount  record.Nano
}

// Marked says that an author has a fault, for good, and what who showed it got.
type Marked struct {
	Author record.Author
	Kind   record.FaultKind
	By     record.Address
	Reward record.Nano
}

// Challenged says that something is demanded of an author: a head of size Position with Root, or the entry at index Position.
type Challenged struct {
	Author   record.Author
	By       record.Address
	Subject  merkle.Hash // that the challenge goes by
	Kind     record.FaultKind
	Position uint64
	Root     merkle.Hash // zero for an entry
	Until    record.Time
}

// Answered says that a challenge was answered.
type Answered struct {
	Author  record.Author
	By      record.Address
	Subject merkle.Hash
}

// Kept says that the token refused to pay an amount, which is kept for the account.
type Kept struct {
	To     record.Address
	Amount record.Nano
}

// KeptTaken says that what was kept for an account was paid.
type KeptTaken struct {
	Account, To record.Address
	Amount      record.Nano
}

// EventsOf picks the events of one kind, in order.
func EventsOf[T any](events []Event) []T {
	var out []T
	for _, e := range events {
		if t, ok := e.(T); ok {
			out = append(out, t)
		}
	}
	return out
}

// decodeEvents reads the settlement contract's events among the logs, in order. What it doesn't know is left out.
func decodeEvents(abi *contract.Settlement, at record.Address, logs []*types.Log) []Event {
	var out []Event
	for _, l := range logs {
		if l.Address != common.Address(at) || l.Removed {
			continue
		}
		if e := decodeEvent(abi, l); e != nil {
			out = append(out, e)
		}
	}
	return out
}

func decodeEvent(abi *contract.Settlement, l *types.Log) Event {
	if e, err := abi.UnpackRegisteredEvent(l); err == nil {
		return Registered{e.Record, record.Address(e.Builder), e.Artifact, record.PPM(e.Rate), record.PPM(e.Due)}
	}
	if e, err := abi.UnpackFundedEvent(l); err == nil {
		return Funded{record.Author(e.Author), record.Address(e.From), record.Nano(e.Amount), record.Nano(e.Paid), record.Nano(e.Balance)}
	}
	if e, err := abi.UnpackWithdrawnEvent(l); err == nil {
		return Withdrawn{record.Author(e.Author), record.Address(e.To), record.Nano(e.Amount)}
	}
	if e, err := abi.UnpackAnchoredEvent(l); err == nil {
		head := record.Head{Author: record.Author(e.Author), Size: e.Size, Root: e.Root, Time: record.Time(e.Time)}
		signed := record.SignedHead{Head: head, Signature: unpackSignature(e.Signature)}
		return Anchored{signed, record.Nano(e.Owed), record.Nano(e.Paid)}
	}
	if e, err := abi.UnpackCollectedEvent(l); err == nil {
		return Collected{record.Author(e.Author), e.Record, record.Nano(e.Amount)}
	}
	if e, err := abi.UnpackPassedEvent(l); err == nil {
		return Passed{e.Record, e.Parent, record.Nano(e.Amount)}
	}
	if e, err := abi.UnpackPooledEvent(l); err == nil {
		return Pooled{e.Record, record.Nano(e.Amount)}
	}
	if e, err := abi.UnpackClaimedEvent(l); err == nil {
		return Claimed{e.Record, record.Address(e.Payee), record.Nano(e.Amount)}
	}
	return decodeFaultEvent(abi, l)
}

func decodeFaultEvent(abi *contract.Settlement, l *types.Log) Event {
	if e, err := abi.UnpackBondedEvent(l); err == nil {
		return Bonded{record.Author(e.Author), record.Address(e.From), record.Nano(e.Amount), record.Nano(e.Bond)}
	}
	if e, err := abi.UnpackUnbondedEvent(l); err == nil && e.OpenAt.IsUint64() {
		return Unbonded{record.Author(e.Author), record.Time(e.OpenAt.Uint64())}
	}
	if e, err := abi.UnpackBondWithdrawnEvent(l); err == nil {
		return BondWithdrawn{record.Author(e.Author), record.Address(e.Account), record.Nano(e.Amount)}
	}
	if e, err := abi.UnpackMarkedEvent(l); err == nil {
		return Marked{record.Author(e.Author), kindOf(e.Kind), record.Address(e.By), record.Nano(e.Reward)}
	}
	if e, err := abi.UnpackChallengedEvent(l); err == nil {
		by, until := record.Address(e.By), record.Time(e.Until)
		return Challenged{record.Author(e.Author), by, e.Subject, kindOf(e.Kind), e.Position, e.Root, until}
	}
	if e, err := abi.UnpackAnsweredEvent(l); err == nil {
		return Answered{record.Author(e.Author), record.Address(e.By), e.Subject}
	}
	if e, err := abi.UnpackKeptEvent(l); err == nil {
		return Kept{record.Address(e.To), record.Nano(e.Amount)}
	}
	if e, err := abi.UnpackKeptTakenEvent(l); err == nil {
		return KeptTaken{record.Address(e.Account), record.Address(e.To), record.Nano(e.Amount)}
	}
	return nil
}
