package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"fmt"

	"github.com/openledger/openledger/store/merkle"
)

// Limits of an entry, in bytes unless said otherwise.
const (
	MinEntry  = 25      // the fields that every entry starts with
	MaxEntry  = 1088    // the contract reads entries from calldata, so they stay small
	MaxUses   = 16      // uses in one usage
	MaxBlock  = 1 << 16 // a block beside an entry: 64 KiB, well below what bitswap takes
	usageHead = 84      // a usage's bytes before its uses
	useSize   = 60      // one use
	blockSize = 57      // an entry of kinds 2 to 4
)

// Kind is the first byte of an entry.
type Kind uint8

// The kinds of entries. A kind that a node does not know is kept and replicated, and counts for nothing.
const (
	KindUsage       Kind = 1
	KindLineage     Kind = 2
	KindEvidence    Kind = 3
	KindAttestation Kind = 4
)

func (k Kind) String() string {
	switch k {
	case KindUsage:
		return "usage"
	case KindLineage:
		return "lineage"
	case KindEvidence:
		return "evidence"
	case KindAttestation:
		return "attestation"
	}
	return fmt.Sprintf("kind %d", uint8(k))
}

// hasBlock says whether entries of this kind are the hash of a block.
func (k Kind) hasBlock() bool { return k >= KindLineage && k <= KindAttestation }

// Unit is what a usage counts.
type Unit uint8

// The units; others are reserved.
const (
	Tokens Unit = iota
	Images
	SoundMilliseconds
	Characters
	Calls
	reservedUnit
)

// Flags say how a usage was measured and how the artifact served is known to be the one named.
type Flags uint8

// The flags; the bits that are not here are zero.
const (
	Estimated Flags = 1 << 0 // the model server gave no counts
	Partial   Flags = 1 << 1 // the consumer left before the end
	Streamed  Flags = 1 << 2
	Hashed    Flags = 1 << 4 // the artifact's bytes were hashed on the provider's machine; without it and Attested it is claimed
	Attested  Flags = 2 << 4 // attested by hardware

	identity = 3 << 4
)

// Entry is one line of a log.
type Entry struct {
	Kind  Kind
	Index uint64 // its position in the log, from 0
	Time  Time   // never less than the previous entry's
	Owed  Nano   // the log's running total of all amounts of all uses, this entry's included

	Usage *Usage      // of kind usage, else nil
	Block merkle.Hash // of kinds lineage, evidence and attestation: SHA-256 of the block
	Tail  []byte      // of unknown kinds: what follows the first 25 bytes
}

// Usage is one served use of records.
type Usage struct {
	Unit      Unit
	Flags     Flags
	Input     uint32 // all units read, cached ones included
	Cached    uint32 // those of the input that came from a cache
	Output    uint32 // all units written, reasoning included
	Reasoning uint32 // those of the output that the consumer does not see
	Fee       Nano   // what the consumer is charged
	Binding   merkle.Hash
	Uses      []Use // 1 to 16, strictly ascending by record
}

// Use is the part of a usage that one record stands for.
type Use struct {
	Record   ID
	Weight   PPM    // of the fee; the weights of an entry sum to a million
	Amount   Nano   // Amount(fee, weight, the record's rate)
	Total    Nano   // this log's running total of amounts for this record, this one included
	Previous uint64 // 0 if no earlier entry of this log used the record, else 1 + the index of the latest that did
}

// Bind commits to who asked what and was answered what, without saying it: SHA-256(salt ‖ consumer ‖ SHA-256(request) ‖ SHA-256(response)).
// Request and response are the digests of the bodies' bytes.
func Bind(salt [32]byte, consumer Address, request, response [32]byte) merkle.Hash {
	b := append(append([]byte(nil), salt[:]...), consumer[:]...)
	return sha256.Sum256(append(append(b, request[:]...), response[:]...))
}

// Append adds the entry's bytes to b.
func (e Entry) Append(b []byte) []byte {
	b = append(b, byte(e.Kind))
	b = binary.BigEndian.AppendUint64(b, e.Index)
	b = binary.BigEndian.AppendUint64(b, uint64(e.Time))
	b = binary.BigEndian.AppendUint64(b, uint64(e.Owed))
	switch {
	case e.Kind == KindUsage:
		return e.Usage.append(b)
	case e.Kind.hasBlock():
		return append(b, e.Block[:]...)
	}
	return append(b, e.Tail...)
}

func (u *Usage) append(b []byte) []byte {
	b = append(b, byte(u.Unit), byte(u.Flags))
	for _, n := range []uint32{u.Input, u.Cached, u.Output, u.Reasoning} {
		b = binary.BigEndian.AppendUint32(b, n)
	}
	b = binary.BigEndian.AppendUint64(b, uint64(u.Fee))
	b = append(append(b, u.Binding[:]...), byte(len(u.Uses)))
	for _, s := range u.Uses {
		b = append(b, s.Record[:]...)
		b = binary.BigEndian.AppendUint32(b, uint32(s.Weight))
		b = binary.BigEndian.AppendUint64(b, uint64(s.Amount))
		b = binary.BigEndian.AppendUint64(b, uint64(s.Total))
		b = binary.BigEndian.AppendUint64(b, s.Previous)
	}
	return b
}

// ParseEntry reads an entry. The error names what is malformed in it by itself (PROTOCOL, section 8); what earlier entries and records
// have to say is for State.Check, and what is odd but no fault is for Flaw. The entry shares no memory with b.
func ParseEntry(b []byte) (Entry, error) {
	if len(b) < MinEntry || len(b) > MaxEntry {
		return Entry{}, fmt.Errorf("entry of %d bytes, not %d to %d", len(b), MinEntry, MaxEntry)
	}
	e := Entry{
		Kind:  Kind(b[0]),
		Index: binary.BigEndian.Uint64(b[1:]),
		Time:  Time(binary.BigEndian.Uint64(b[9:])),
		Owed:  Nano(binary.BigEndian.Uint64(b[17:])),
	}
	switch {
	case e.Kind == KindUsage:
		u, err := parseUsage(b)
		e.Usage = u
		return e, err
	case e.Kind.hasBlock():
		if len(b) != blockSize {
			return Entry{}, fmt.Errorf("%v entry of %d bytes, not %d", e.Kind, len(b), blockSize)
		}
		e.Block = merkle.Hash(b[MinEntry:])
	default:
		e.Tail = bytes.Clone(b[MinEntry:])
	}
	return e, nil
}

func parseUsage(b []byte) (*Usage, error) {
	if len(b) < usageHead {
		return nil, fmt.Errorf("usage of %d bytes, at least %d", len(b), usageHead+useSize)
	}
	n := int(b[usageHead-1])
	if n < 1 || n > MaxUses {
		return nil, fmt.Errorf("usage with %d uses, not 1 to %d", n, MaxUses)
	}
	if want := usageHead + n*useSize; len(b) != want {
		return nil, fmt.Errorf("usage of %d bytes with %d uses, which take %d", len(b), n, want)
	}
	u := &Usage{
		Unit:      Unit(b[25]),
		Flags:     Flags(b[26]),
		Input:     binary.BigEndian.Uint32(b[27:]),
		Cached:    binary.BigEndian.Uint32(b[31:]),
		Output:    binary.BigEndian.Uint32(b[35:]),
		Reasoning: binary.BigEndian.Uint32(b[39:]),
		Fee:       Nano(binary.BigEndian.Uint64(b[43:])),
		Binding:   merkle.Hash(b[51:83]),
		Uses:      make([]Use, n),
	}
	for i := range u.Uses {
		p := b[usageHead+i*useSize:]
		u.Uses[i] = Use{
			Record:   ID(p[:32]),
			Weight:   PPM(binary.BigEndian.Uint32(p[32:])),
			Amount:   Nano(binary.BigEndian.Uint64(p[36:])),
			Total:    Nano(binary.BigEndian.Uint64(p[44:])),
			Previous: binary.BigEndian.Uint64(p[52:]),
		}
	}
	return u, u.checkUses()
}

// checkUses checks that the uses ascend strictly by record and that their weights sum to a million.
func (u *Usage) checkUses() error {
	var weights uint64
	for i, s := range u.Uses {
		weights += uint64(s.Weight)
		if i > 0 && bytes.Compare(u.Uses[i-1].Record[:], s.Record[:]) >= 0 {
			return fmt.Errorf("use of %v does not ascend over %v", s.Record, u.Uses[i-1].Record)
		}
	}
	if weights != uint64(Million) {
		return fmt.Errorf("weights sum to %d, not %d", weights, Million)
	}
	return nil
}

// Flaw names what is wrong in an entry without being a fault, or is empty. A flawed entry is kept and shown, its accounts count, and
// nobody is slashed for it.
func (e Entry) Flaw() string {
	u := e.Usage
	switch {
	case u == nil:
		return ""
	case u.Cached > u.Input:
		return fmt.Sprintf("%d cached of %d input", u.Cached, u.Input)
	case u.Reasoning > u.Output:
		return fmt.Sprintf("%d reasoning of %d output", u.Reasoning, u.Output)
	case u.Unit >= reservedUnit:
		return fmt.Sprintf("unit %d is reserved", u.Unit)
	case u.Flags&^(Estimated|Partial|Streamed|identity) != 0:
		return fmt.Sprintf("flags %#02x have a reserved bit", uint8(u.Flags))
	case u.Flags&identity == identity:
		return "identity 3 is reserved"
	}
	return ""
}
