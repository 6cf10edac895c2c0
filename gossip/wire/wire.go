// Package wire is what nodes say to each other, as bytes: the messages of gossip/wire.proto, and their way from and to the words of
// store/record.
//
// It promises that what its parsers return has the right lengths and keeps the limits that stand here, so that nobody behind them counts
// bytes again. It does not say whether anything is true: signatures, roots and entries are for record.Open.
package wire

//go:generate go run ./wiregen

import (
	"errors"
	"fmt"

	"google.golang.org/protobuf/proto"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Limits of messages, in bytes unless said otherwise.
const (
	// MaxBody is the most that an announcement's entries and blocks take together (PROTOCOL, section 10).
	MaxBody = 32 << 10
	// MaxAnnouncement leaves room for the head and the framing of blocks around a body.
	MaxAnnouncement = MaxBody + 4<<10
	// MaxFrame is the most that an answer takes before compression (PROTOCOL, section 10).
	MaxFrame = 512 << 10
	// MaxRequest holds MaxHanded heads.
	MaxRequest = 64 << 10
	// MaxHanded is how many heads are handed over at once: a light client's receipts of a while.
	MaxHanded = 256
	// MaxHeads is how many heads stand in one page, about 170 KiB.
	MaxHeads = 1024
	// minBundled is the least that an entry takes in a bundle.
	minBundled = 2 + record.MinEntry
)

// ErrForm says that bytes are no message of ours. Whoever sent them is wrong or lies.
var ErrForm = errors.New("malformed message")

// OfHead is the head as a message.
func OfHead(h record.SignedHead) *Head {
	return &Head{Author: h.Author[:], Size: h.Size, Root: h.Root[:], Time: uint64(h.Time), Signature: h.Signature[:]}
}

// Signed is the head in the words of store/record. Its signature is not checked. The error is ErrForm.
func (h *Head) Signed() (record.SignedHead, error) {
	var s record.SignedHead
	if len(h.GetAuthor()) != len(s.Author) || len(h.GetRoot()) != merkle.HashSize || len(h.GetSignature()) != record.SignatureSize {
		return s, fmt.Errorf("%w: head with author of %d, root of %d, signature of %d bytes", ErrForm, len(h.GetAuthor()), len(h.GetRoot()), len(h.GetSignature()))
	}
	s.Head = record.Head{Author: record.Author(h.Author), Size: h.Size, Root: merkle.Hash(h.Root), Time: record.Time(h.Time)}
	s.Signature = record.Signature(h.Signature)
	return s, nil
}

// OfHeads is a run of heads as messages.
func OfHeads(heads []record.SignedHead) []*Head {
	out := make([]*Head, len(heads))
	for i, h := range heads {
		out[i] = OfHead(h)
	}
	return out
}

// SignedHeads is a run of heads in the words of store/record, at most most. The error is ErrForm.
func SignedHeads(heads []*Head, most int) ([]record.SignedHead, error) {
	if len(heads) > most {
		return nil, fmt.Errorf("%w: %d heads, at most %d", ErrForm, len(heads), most)
	}
	out := make([]record.SignedHead, len(heads))
	for i, h := range heads {
		var err error
		if out[i], err = h.Signed(); err != nil {
			return nil, err
		}
	}
	return out, nil
}

// BodySize is how much of an announcement's body or of a frame the entries and blocks take.
func BodySize(entries, blocks [][]byte) int {
	n := 0
	for _, e := range entries {
		n += 2 + len(e)
	}
	for _, b := range blocks {
		n += len(b)
	}
	return n
}

// Announce is the batch as the bytes of an announcement. A batch without entries is announced by its head alone.
func Announce(b record.Batch) ([]byte, error) {
	return proto.MarshalOptions{Deterministic: true}.Marshal(&Announcement{Head: OfHead(b.Head), First: b.First, Entries: bundle(b.Entries), Blocks: b.Blocks})
}

// ParseAnnouncement reads an announcement. Its batch has no entries if the head came alone, else all from First to the head's size. The
// error is ErrForm or record.ErrBatch.
func ParseAnnouncement(raw []byte) (record.Batch, error) {
	if len(raw) > MaxAnnouncement {
		return record.Batch{}, fmt.Errorf("%w: announcement of %d bytes, at most %d", ErrForm, len(raw), MaxAnnouncement)
	}
	var m Announcement
	if err := proto.Unmarshal(raw, &m); err != nil {
		return record.Batch{}, fmt.Errorf("%w: announcement: %w", ErrForm, err)
	}
	b, err := batch(m.GetHead(), m.First, m.Entries, m.Blocks, MaxBody)
	switch {
	case err != nil:
		return b, err
	case b.First > b.Head.Size:
		return b, fmt.Errorf("%w: first %d beyond the head's size %d", ErrForm, b.First, b.Head.Size)
	case len(b.Entries) == 0 && len(b.Blocks) > 0:
		return b, fmt.Errorf("%w: %d blocks without entries", ErrForm, len(b.Blocks))
	case len(b.Entries) > 0 && b.End() != b.Head.Size:
		return b, fmt.Errorf("%w: entries from %d to %d under a head of size %d", ErrForm, b.First, b.End(), b.Head.Size)
	}
	return b, nil
}

func batch(head *Head, first uint64, entries []byte, blocks [][]byte, most int) (b record.Batch, err error) {
	if b.Head, err = head.Signed(); err != nil {
		return b, err
	}
	b.First, b.Blocks = first, blocks
	if b.Entries, err = record.ParseBundle(entries, most/minBundled); err != nil {
		return b, err
	}
	if size := BodySize(b.Entries, b.Blocks); size > most || len(blocks) > len(b.Entries) {
		return b, fmt.Errorf("%w: body of %d bytes, at most %d, with %d blocks for %d entries", ErrForm, size, most, len(blocks), len(b.Entries))
	}
	if b.End() < b.First {
		return b, fmt.Errorf("%w: entries from %d wrap around", ErrForm, b.First)
	}
	return b, nil
}

func bundle(entries [][]byte) []byte {
	out := make([]byte, 0, BodySize(entries, nil))
	for _, e := range entries {
		out = record.AppendBundle(out, e)
	}
	return out
}
