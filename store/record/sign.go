package record

import (
	"crypto/ecdsa"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"math/big"
	"strings"

	"github.com/ethereum/go-ethereum/crypto"
)

// ErrSignature says that a signature is malformed or not by who it should be.
var ErrSignature = errors.New("bad signature")

// SignatureSize is the length of a Signature in bytes.
const SignatureSize = 65

// Signature is r ‖ s ‖ v with v 27 or 28 and s in the lower half of the curve's order; any other form is invalid (EIP-2).
type Signature [SignatureSize]byte

// String is the signature as 0x and hex.
func (s Signature) String() string { return "0x" + hex.EncodeToString(s[:]) }

// MarshalText is String as bytes.
func (s Signature) MarshalText() ([]byte, error) { return []byte(s.String()), nil }

// UnmarshalText takes 0x and 130 hex digits.
func (s *Signature) UnmarshalText(text []byte) error { return parseHex("signature", text, s[:]) }

// Key signs heads and records. Its address names an author, a builder or a payee.
type Key struct{ secret *ecdsa.PrivateKey }

// NewKey makes a fresh key from the system's randomness.
func NewKey() (*Key, error) {
	secret, err := crypto.GenerateKey()
	if err != nil {
		return nil, err
	}
	return &Key{secret}, nil
}

// ParseKey reads a key from its 32-byte scalar in hex, with or without 0x. Errors don't show the value.
func ParseKey(s string) (*Key, error) {
	secret, err := crypto.HexToECDSA(strings.TrimPrefix(strings.TrimSpace(s), "0x"))
	if err != nil {
		return nil, errors.New("key is not a secp256k1 scalar of 64 hex digits")
	}
	return &Key{secret}, nil
}

// Hex is the scalar in hex with 0x: the secret itself.
func (k *Key) Hex() string { return "0x" + hex.EncodeToString(crypto.FromECDSA(k.secret)) }

// ECDSA is the key in the form that go-ethereum and the libp2p host take.
func (k *Key) ECDSA() *ecdsa.PrivateKey { return k.secret }

// Address is the key's Ethereum address.
func (k *Key) Address() Address { return Address(crypto.PubkeyToAddress(k.secret.PublicKey)) }

// Author is the key's address as the name of its log.
func (k *Key) Author() Author { return Author(k.Address()) }

func (k *Key) sign(digest hash32) (Signature, error) {
	b, err := crypto.Sign(digest[:], k.secret)
	if err != nil {
		return Signature{}, err
	}
	b[64] += 27
	return Signature(b), nil
}

// signer recovers the address that made the signature over the digest.
func (s Signature) signer(digest hash32) (Address, error) {
	v := s[64] - 27
	r, low := new(big.Int).SetBytes(s[:32]), new(big.Int).SetBytes(s[32:64])
	if s[64] < 27 || !crypto.ValidateSignatureValues(v, r, low, true) {
		return Address{}, fmt.Errorf("%w: not r ‖ s ‖ v with v 27 or 28 and s in the lower half", ErrSignature)
	}
	raw := s
	raw[64] = v
	pub, err := crypto.SigToPub(digest[:], raw[:])
	if err != nil {
		return Address{}, fmt.Errorf("%w: %w", ErrSignature, err)
	}
	return Address(crypto.PubkeyToAddress(*pub)), nil
}

// verify checks that signer made the signature over the digest.
func (s Signature) verify(digest hash32, signer Address) error {
	got, err := s.signer(digest)
	if err != nil {
		return err
	}
	if got != signer {
		return fmt.Errorf("%w: by %v, not by %v", ErrSignature, got, signer)
	}
	return nil
}

// EIP-712 (https://eips.ethereum.org/EIPS/eip-712): the type hashes of everything that is signed.
var (
	domainType  = keccak([]byte("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"))
	headType    = keccak([]byte("Head(address author,uint64 size,bytes32 root,uint64 time)"))
	parentType  = keccak([]byte("Parent(bytes32 record,uint32 share)"))
	lineageType = keccak([]byte("Lineage(bytes32 artifact,bytes32 details,Parent[] parents,bytes32 creditsRoot,uint64 creditsTotal,uint32 rate,uint32 due,address builder,uint64 issued)Parent(bytes32 record,uint32 share)"))
	domainName  = keccak([]byte("OpenLedger"))
	domainVer   = keccak([]byte("1"))
)

// digest is what a wallet signs for a struct hash on this network.
func (n Network) digest(structHash hash32) hash32 {
	var w words
	w.hash(domainType).hash(domainName).hash(domainVer).uint(n.ChainID).address(n.Settlement)
	separator := w.keccak()
	return keccak([]byte{0x19, 0x01}, separator[:], structHash[:])
}

// words is an ABI encoding under way: every value takes 32 bytes.
type words []byte

func (w *words) hash(h hash32) *words { *w = append(*w, h[:]...); return w }

func (w *words) uint(v uint64) *words {
	*w = binary.BigEndian.AppendUint64(append(*w, make([]byte, 24)...), v)
	return w
}

func (w *words) address(a Address) *words {
	*w = append(append(*w, make([]byte, 12)...), a[:]...)
	return w
}

func (w words) keccak() hash32 { return keccak(w) }

func keccak(parts ...[]byte) hash32 { return hash32(crypto.Keccak256Hash(parts...)) }
