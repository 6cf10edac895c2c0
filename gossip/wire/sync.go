package wire

import (
	"fmt"

	"google.golang.org/protobuf/proto"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// ParseRequest reads a request of the sync stream and checks that it asks something. The error is ErrForm.
func ParseRequest(raw []byte) (*Request, error) {
	if len(raw) > MaxRequest {
		return nil, fmt.Errorf("%w: request of %d bytes, at most %d", ErrForm, len(raw), MaxRequest)
	}
	var m Request
	if err := proto.Unmarshal(raw, &m); err != nil {
		return nil, fmt.Errorf("%w: request: %w", ErrForm, err)
	}
	switch {
	case m.GetAsk() == nil:
		return nil, fmt.Errorf("%w: request asks nothing", ErrForm)
	case len(m.GetHand().GetHeads()) > MaxHanded:
		return nil, fmt.Errorf("%w: %d heads handed, at most %d", ErrForm, len(m.GetHand().GetHeads()), MaxHanded)
	}
	return &m, nil
}

// ParseAnswer reads an answer after it was decompressed. The error is ErrForm.
func ParseAnswer(raw []byte) (*Answer, error) {
	if len(raw) > MaxFrame {
		return nil, fmt.Errorf("%w: answer of %d bytes, at most %d", ErrForm, len(raw), MaxFrame)
	}
	var m Answer
	if err := proto.Unmarshal(raw, &m); err != nil {
		return nil, fmt.Errorf("%w: answer: %w", ErrForm, err)
	}
	if m.GetSay() == nil {
		return nil, fmt.Errorf("%w: answer says nothing", ErrForm)
	}
	return &m, nil
}

// OfFrame is the batch as an answer. The head goes along if it is the stream's first frame.
func OfFrame(b record.Batch, withHead bool) *Answer {
	f := &Frame{First: b.First, Entries: bundle(b.Entries), Blocks: b.Blocks}
	if withHead {
		f.Head = OfHead(b.Head)
	}
	for _, h := range b.Consistency {
		f.Consistency = append(f.Consistency, h[:]...)
	}
	return &Answer{Say: &Answer_Frame{Frame: f}}
}

// Batch is the frame in the words of store/record. Where the frame has no head, it is that of the stream's frames before. The error is
// ErrForm or record.ErrBatch.
func (f *Frame) Batch(head record.SignedHead) (record.Batch, error) {
	if f.Head == nil {
		f.Head = OfHead(head)
	}
	b, err := batch(f.Head, f.First, f.Entries, f.Blocks, MaxFrame)
	switch {
	case err != nil:
		return b, err
	case len(b.Entries) == 0 || b.End() > b.Head.Size:
		return b, fmt.Errorf("%w: frame from %d to %d under a head of size %d", ErrForm, b.First, b.End(), b.Head.Size)
	case len(f.Consistency)%merkle.HashSize != 0 || len(f.Consistency) > merkle.MaxProof*merkle.HashSize:
		return b, fmt.Errorf("%w: consistency proof of %d bytes", ErrForm, len(f.Consistency))
	}
	for p := f.Consistency; len(p) > 0; p = p[merkle.HashSize:] {
		b.Consistency = append(b.Consistency, merkle.Hash(p))
	}
	return b, nil
}
