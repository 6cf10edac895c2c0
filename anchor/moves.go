package anchor

import (
	"context"
	"fmt"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Move is one step of a settlement; exactly one field is set.
type Move struct {
	Register   *record.Record
	Collect    *Collection
	Distribute *record.Terms
	Claim      *Claim
}

// Collection is the proof of what an author's anchored log owes a record.
type Collection struct {
	Entry     []byte
	Use       int // which of the entry's uses
	Inclusion []merkle.Hash
	// Head is one that the author signed, of at most the anchored size. The anchored one needs no signature, and is skipped without one
	// once a longer log is anchored.
	Head record.SignedHead
}

// Claim is the proof that a record credits a payee.
type Claim struct {
	Terms  record.Terms
	Credit record.Credit
	Proof  []merkle.SumStep
}

// Limits of one settlement transaction, whichever is reached first; one move always fits.
const (
	// maxMoves keeps one refusal from undoing much.
	maxMoves = 64
	// maxGas by the bounds below: 2^24 is the most that Ethereum lets one transaction have (EIP-7825), and estimates get a margin.
	maxGas = 12_000_000
	// maxBytes of calldata: transaction pools refuse more than 128 KiB.
	maxBytes = 112 << 10
)

// What a move takes at most, in gas without its calldata, and in bytes of calldata.
const (
	registerGas       = 60_000
	registerParentGas = 5_000
	collectGas        = 110_000
	distributeGas     = 50_000
	passGas           = 30_000 // for each parent that gets a part
	claimGas          = 110_000
	calldataGas       = 16 // for each byte

	itemBytes      = 10 * 32 // of an item's own framing
	termsBytes     = 12 * 32
	parentBytes    = 2 * 32
	stepBytes      = 32 + 8 + 1
	headBytes      = 4 * 32
	signatureBytes = 3 * 32
)

// send sends moves in as few transactions as take them.
func (s *Settler) send(ctx context.Context, moves []Move) ([]Done, error) {
	var all []Done
	for len(moves) > 0 {
		n := fitting(moves)
		done, err := s.Contract.Move(ctx, moves[:n])
		if err != nil {
			return all, fmt.Errorf("settle %d moves: %w", n, err)
		}
		all, moves = append(all, done), moves[n:]
	}
	return all, nil
}

// fitting is how many of the moves go into one transaction.
func fitting(moves []Move) int {
	gas, bytes := 0, 0
	for i, m := range moves {
		g, b := m.takes()
		gas, bytes = gas+g, bytes+b
		if i > 0 && (i == maxMoves || gas > maxGas || bytes > maxBytes) {
			return i
		}
	}
	return len(moves)
}

// takes bounds what the move takes of a transaction.
func (m Move) takes() (gas, bytes int) {
	terms := func(t record.Terms) int { return itemBytes + termsBytes + len(t.Parents)*parentBytes }
	switch {
	case m.Register != nil:
		t := m.Register.Terms()
		gas, bytes = registerGas+len(t.Parents)*registerParentGas, terms(t)+signatureBytes
	case m.Collect != nil:
		gas, bytes = collectGas, itemBytes+headBytes+signatureBytes+len(m.Collect.Entry)+len(m.Collect.Inclusion)*32
	case m.Distribute != nil:
		gas, bytes = distributeGas+len(m.Distribute.Parents)*passGas, terms(*m.Distribute)
	case m.Claim != nil:
		gas, bytes = claimGas, itemBytes+termsBytes+len(m.Claim.Proof)*stepBytes // parents are one word
	}
	return gas + bytes*calldataGas, bytes
}
