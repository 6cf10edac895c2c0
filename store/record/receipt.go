package record

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/openledger/openledger/store/merkle"
)

// MaxReceipt is the most bytes of a receipt's JSON: the largest entry and proof take less than 6 KiB.
const MaxReceipt = 16 << 10

// ErrReceipt says that a file is not a receipt.
var ErrReceipt = errors.New("malformed receipt")

// Receipt is an entry with its inclusion proof under a signed head: all that a consumer needs to claim that it was served, and a builder
// to claim what is owed for it. It proves nothing until a light client has checked it.
type Receipt struct {
	Network  Network
	Index    uint64
	Entry    []byte
	Proof    []merkle.Hash
	Head     SignedHead
	Salt     *[32]byte // the binding's salt, if the consumer kept it
	Consumer *Address
}

// receiptJSON is the form that users see (version 1).
type receiptJSON struct {
	Version  int         `json:"version"`
	Network  Network     `json:"network"`
	Author   Author      `json:"author"`
	Index    uint64      `json:"index"`
	Entry    string      `json:"entry"`
	Proof    []string    `json:"proof"`
	Head     receiptHead `json:"head"`
	Salt     *ID         `json:"salt,omitempty"`
	Consumer *Address    `json:"consumer,omitempty"`
}

type receiptHead struct {
	Size      uint64      `json:"size"`
	Root      merkle.Hash `json:"root"`
	Time      Time        `json:"time"`
	Signature Signature   `json:"signature"`
}

// MarshalJSON is the receipt as users keep it.
func (r Receipt) MarshalJSON() ([]byte, error) {
	j := receiptJSON{
		Version: 1, Network: r.Network, Author: r.Head.Author, Index: r.Index,
		Entry: base64.StdEncoding.EncodeToString(r.Entry), Proof: make([]string, len(r.Proof)),
		Head: receiptHead{r.Head.Size, r.Head.Root, r.Head.Time, r.Head.Signature}, Salt: (*ID)(r.Salt), Consumer: r.Consumer,
	}
	for i, h := range r.Proof {
		j.Proof[i] = base64.StdEncoding.EncodeToString(h[:])
	}
	return json.Marshal(j)
}

// ParseReceipt reads a receipt's JSON. Keys that it does not know are left alone. The error is ErrReceipt and says what is wrong.
func ParseReceipt(b []byte) (Receipt, error) {
	if len(b) > MaxReceipt {
		return Receipt{}, fmt.Errorf("%w: %d bytes, at most %d", ErrReceipt, len(b), MaxReceipt)
	}
	var j receiptJSON
	if err := json.Unmarshal(b, &j); err != nil {
		return Receipt{}, fmt.Errorf("%w: %s", ErrReceipt, strings.TrimPrefix(err.Error(), "json: "))
	}
	if j.Version != 1 {
		return Receipt{}, fmt.Errorf("%w: version %d, this program reads version 1", ErrReceipt, j.Version)
	}
	// The decoder skips line breaks, and one receipt must have one form.
	entry, err := base64.StdEncoding.Strict().DecodeString(j.Entry)
	if err != nil || base64.StdEncoding.EncodedLen(len(entry)) != len(j.Entry) || len(entry) < MinEntry || len(entry) > MaxEntry {
		return Receipt{}, fmt.Errorf("%w: entry is not base64 of %d to %d bytes", ErrReceipt, MinEntry, MaxEntry)
	}
	if len(j.Proof) > merkle.MaxProof {
		return Receipt{}, fmt.Errorf("%w: proof of %d hashes, at most %d", ErrReceipt, len(j.Proof), merkle.MaxProof)
	}
	r := Receipt{
		Network: j.Network, Index: j.Index, Entry: entry, Proof: make([]merkle.Hash, len(j.Proof)),
		Head: SignedHead{Head{j.Author, j.Head.Size, j.Head.Root, j.Head.Time}, j.Head.Signature}, Salt: (*[32]byte)(j.Salt), Consumer: j.Consumer,
	}
	for i, s := range j.Proof {
		if r.Proof[i], err = merkle.ParseHash64(s); err != nil {
			return Receipt{}, fmt.Errorf("%w: proof: %w", ErrReceipt, err)
		}
	}
	return r, nil
}

// Verify checks what can be checked without a chain: the head's signature, the entry's form, that it is the entry at that index, and
// that it is in the head's log. Errors are ErrSignature, merkle.ErrProof or ErrReceipt.
func (r Receipt) Verify() (Entry, error) {
	if err := r.Head.Verify(r.Network); err != nil {
		return Entry{}, err
	}
	if err := merkle.VerifyInclusion(merkle.LeafHash(r.Entry), r.Index, r.Head.Size, r.Proof, r.Head.Root); err != nil {
		return Entry{}, err
	}
	e, err := ParseEntry(r.Entry)
	if err != nil {
		return Entry{}, fmt.Errorf("%w: %w", ErrReceipt, err)
	}
	if e.Index != r.Index {
		return Entry{}, fmt.Errorf("%w: the entry says index %d, the receipt %d", ErrReceipt, e.Index, r.Index)
	}
	return e, nil
}
