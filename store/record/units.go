package record

import (
	"encoding/hex"
	"errors"
	"fmt"
	"math/bits"
	"strconv"
	"strings"
	"time"

	"github.com/openledger/openledger/store/merkle"
)

// PPM is parts per million, 0 to Million.
type PPM uint32

// Million is the whole in parts per million.
const Million PPM = 1_000_000

// Nano is the unit of every amount: 10^-9 of one settlement token, whatever the token's decimals.
type Nano uint64

// NanoPerToken is how many nano are one settlement token.
const NanoPerToken Nano = 1_000_000_000

// Time is unix time in milliseconds.
type Time uint64

// Address is an Ethereum account: a builder, a payee, a consumer, a contract.
type Address [20]byte

// Author is the address of the secp256k1 key that signs a log; it names the log.
type Author [20]byte

// ID names a record: the EIP-712 struct hash of its terms, without domain.
type ID [32]byte

// Network is the settlement contract that everything signed is for. It separates signatures, topics and stream protocols.
type Network struct {
	ChainID    uint64  `json:"chainId"`
	Settlement Address `json:"settlement"`
}

// ErrOverflow says that an amount does not fit 64 bits.
var ErrOverflow = errors.New("amount overflows 64 bits")

// Plus is n + m, or ErrOverflow.
func (n Nano) Plus(m Nano) (Nano, error) {
	sum, carry := bits.Add64(uint64(n), uint64(m), 0)
	if carry != 0 {
		return 0, fmt.Errorf("%d + %d: %w", n, m, ErrOverflow)
	}
	return Nano(sum), nil
}

// Share is floor(n·part/whole), computed in 128 bits. Part is at most whole, and whole is not 0.
func (n Nano) Share(part, whole uint64) Nano {
	hi, lo := bits.Mul64(uint64(n), part)
	q, _ := bits.Div64(hi, lo, whole)
	return Nano(q)
}

// Amount is what a use owes: floor(fee · weight · rate / 10^12), exactly.
func Amount(fee Nano, weight, rate PPM) Nano {
	return fee.Share(uint64(weight)*uint64(rate), uint64(Million)*uint64(Million))
}

// Token is the amount in whole settlement tokens, as people read it: "1.5".
func (n Nano) Token() string {
	s := fmt.Sprintf("%d.%09d", n/NanoPerToken, n%NanoPerToken)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}

// ParseToken reads an amount in settlement tokens with at most nine decimals, as people write it: "1.5".
func ParseToken(s string) (Nano, error) {
	whole, part, dot := strings.Cut(s, ".")
	w, err := strconv.ParseUint(whole, 10, 64)
	if err != nil || len(part) > 9 || dot && part == "" {
		return 0, fmt.Errorf("amount %q is not a number of tokens such as 12 or 0.5 (at most nine decimals)", s)
	}
	var p uint64
	if dot {
		if p, err = strconv.ParseUint((part + "000000000")[:9], 10, 64); err != nil {
			return 0, fmt.Errorf("amount %q is not a number of tokens such as 12 or 0.5", s)
		}
	}
	hi, lo := bits.Mul64(w, uint64(NanoPerToken))
	if hi != 0 {
		return 0, fmt.Errorf("amount %q: %w", s, ErrOverflow)
	}
	return Nano(lo).Plus(Nano(p))
}

// MarshalText is the amount in decimal: amounts are strings in JSON, since they go beyond 2^53.
func (n Nano) MarshalText() ([]byte, error) { return strconv.AppendUint(nil, uint64(n), 10), nil }

// UnmarshalText reads a decimal amount of nano.
func (n *Nano) UnmarshalText(text []byte) error {
	v, err := strconv.ParseUint(string(text), 10, 64)
	*n = Nano(v)
	return err
}

// Go is the time as Go's own type.
func (t Time) Go() time.Time { return time.UnixMilli(int64(t)) }

// TimeOf is a moment in whole milliseconds.
func TimeOf(t time.Time) Time { return Time(t.UnixMilli()) }

func (a Address) String() string { return "0x" + hex.EncodeToString(a[:]) }

// MarshalText is String as bytes.
func (a Address) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText takes 0x and 40 hex digits in either case.
func (a *Address) UnmarshalText(text []byte) error { return parseHex("address", text, a[:]) }

// ParseAddress reads 0x and 40 hex digits in either case.
func ParseAddress(s string) (a Address, err error) { return a, a.UnmarshalText([]byte(s)) }

func (a Author) String() string { return Address(a).String() }

// MarshalText is String as bytes.
func (a Author) MarshalText() ([]byte, error) { return []byte(a.String()), nil }

// UnmarshalText takes 0x and 40 hex digits in either case.
func (a *Author) UnmarshalText(text []byte) error { return parseHex("author", text, a[:]) }

// ParseAuthor reads 0x and 40 hex digits in either case.
func ParseAuthor(s string) (a Author, err error) { return a, a.UnmarshalText([]byte(s)) }

func (id ID) String() string { return "0x" + hex.EncodeToString(id[:]) }

// MarshalText is String as bytes.
func (id ID) MarshalText() ([]byte, error) { return []byte(id.String()), nil }

// UnmarshalText takes 0x and 64 hex digits in either case.
func (id *ID) UnmarshalText(text []byte) error { return parseHex("record id", text, id[:]) }

// ParseID reads 0x and 64 hex digits in either case.
func ParseID(s string) (id ID, err error) { return id, id.UnmarshalText([]byte(s)) }

// String names the network in topics and stream protocols: <chain id>-<settlement>.
func (n Network) String() string {
	return strconv.FormatUint(n.ChainID, 10) + "-" + n.Settlement.String()
}

func parseHex(what string, text, out []byte) error {
	s, ok := strings.CutPrefix(string(text), "0x")
	if !ok || len(s) != 2*len(out) {
		return fmt.Errorf("%s %q is not 0x and %d hex digits", what, text, 2*len(out))
	}
	if _, err := hex.Decode(out, []byte(s)); err != nil {
		return fmt.Errorf("%s %q: %w", what, text, err)
	}
	return nil
}

// hash32 is a shorthand of this package's files.
type hash32 = merkle.Hash
