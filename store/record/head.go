package record

import (
	"fmt"
	"time"

	"github.com/openledger/openledger/store/merkle"
)

// MaxSkew is how far a fresh head's time may be from the clock of whoever is handed it (PROTOCOL, section 4). It is wide enough for clocks
// that nobody looks after, and narrow beside the hours within which a log is anchored: a head from the future is worth nothing until then.
const MaxSkew = 10 * time.Minute

// Head commits to a whole log: its size and root, at a time that is at least its last entry's and every earlier head's.
type Head struct {
	Author Author      `json:"author"`
	Size   uint64      `json:"size"`
	Root   merkle.Hash `json:"root"`
	Time   Time        `json:"time"`
}

// SignedHead is a head with its author's signature. It is only a claim until Verify has held.
type SignedHead struct {
	Head
	Signature Signature `json:"signature"`
}

// Digest is what the author signs: the head as EIP-712 typed data in the network's domain.
func (h Head) Digest(n Network) merkle.Hash {
	var w words
	w.hash(headType).address(Address(h.Author)).uint(h.Size).hash(h.Root).uint(uint64(h.Time))
	return n.digest(w.keccak())
}

// Early says that the head's time is more than MaxSkew ahead of a clock. Every Time is judged rightly, also those that no time.Time holds.
func (h Head) Early(now time.Time) bool { return h.Time > timeNear(now, MaxSkew) }

// Late says that the head's time is more than MaxSkew behind a clock.
func (h Head) Late(now time.Time) bool { return h.Time < timeNear(now, -MaxSkew) }

// timeNear is a moment so far from a clock, and not before 1970.
func timeNear(now time.Time, d time.Duration) Time { return Time(max(0, now.Add(d).UnixMilli())) }

// Sign signs the head. The key must be its author's.
func (h Head) Sign(n Network, k *Key) (SignedHead, error) {
	if k.Author() != h.Author {
		return SignedHead{}, fmt.Errorf("head of %v can't be signed by the key of %v", h.Author, k.Author())
	}
	s, err := k.sign(h.Digest(n))
	return SignedHead{h, s}, err
}

// Verify checks the signature, and that a head of size 0 has the empty root. The error is ErrSignature or says what is impossible.
func (h SignedHead) Verify(n Network) error {
	if h.Size == 0 && h.Root != merkle.EmptyRoot {
		return fmt.Errorf("head of the empty log of %v has root %v, not SHA-256 of nothing: %w", h.Author, h.Root, ErrSignature)
	}
	return h.VerifySignature(n)
}

// VerifySignature checks only that the author signed the head, which may be an impossible one: what an author must not have signed is proved
// by that it did. The error is ErrSignature.
func (h SignedHead) VerifySignature(n Network) error {
	if err := h.Signature.verify(h.Digest(n), Address(h.Author)); err != nil {
		return fmt.Errorf("head of %v at size %d: %w", h.Author, h.Size, err)
	}
	return nil
}
