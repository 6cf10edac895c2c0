package catchup

import (
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"time"

	"github.com/klauspost/compress/zstd"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
	"google.golang.org/protobuf/proto"

	"github.com/openledger/openledger/gossip/wire"
)

// Limits of a stream.
const (
	// patience is how long either side waits for the other's next message: 512 KiB at 18 KiB/s.
	patience = 30 * time.Second
	// askWithin is how long a server waits for the question, and a client for the first answer.
	askWithin = 10 * time.Second
	// maxSqueezed is the most that an answer takes compressed, in bytes: zstd adds a little to what it can't compress.
	maxSqueezed = wire.MaxFrame + 4<<10
	// codecs is how many answers are compressed or decompressed at once.
	codecs = 4
)

// codec compresses answers, each by itself. It is safe for concurrent use.
type codec struct {
	enc *zstd.Encoder
	dec *zstd.Decoder
}

func newCodec() (codec, error) {
	enc, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(codecs), zstd.WithEncoderLevel(zstd.SpeedFastest),
		zstd.WithWindowSize(wire.MaxFrame), zstd.WithEncoderCRC(false)) // the tree's hashes tell more than a checksum
	if err != nil {
		return codec{}, err
	}
	// The decoder refuses a frame that says, or turns out, to be larger than an answer may be.
	dec, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(codecs), zstd.WithDecoderMaxMemory(wire.MaxFrame))
	return codec{enc, dec}, err
}

func (c codec) close() {
	c.dec.Close()
	_ = c.enc.Close() // nothing is streamed through it
}

// write sends one answer: 4 bytes of length, and the answer compressed.
func (c codec) write(w io.Writer, a *wire.Answer) error {
	raw, err := proto.Marshal(a)
	if err != nil {
		return err
	}
	return c.writeRaw(w, raw)
}

func (c codec) writeRaw(w io.Writer, raw []byte) error {
	if len(raw) > wire.MaxFrame {
		return fmt.Errorf("%w: answer of %d bytes, at most %d", wire.ErrForm, len(raw), wire.MaxFrame)
	}
	out := c.enc.EncodeAll(raw, make([]byte, 4, 4+len(raw)/2+64))
	binary.BigEndian.PutUint32(out, uint32(len(out)-4))
	_, err := w.Write(out)
	return err
}

// read receives one answer. The error is wire.ErrForm if the sender lied about it.
func (c codec) read(r io.Reader) (*wire.Answer, error) {
	var length [4]byte
	if _, err := io.ReadFull(r, length[:]); err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(length[:])
	if n > maxSqueezed {
		return nil, fmt.Errorf("%w: answer of %d bytes compressed, at most %d", wire.ErrForm, n, maxSqueezed)
	}
	squeezed := make([]byte, n)
	if _, err := io.ReadFull(r, squeezed); err != nil {
		return nil, err
	}
	raw, err := c.dec.DecodeAll(squeezed, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: answer is not zstd of at most %d bytes: %w", wire.ErrForm, wire.MaxFrame, err)
	}
	return wire.ParseAnswer(raw)
}

// conversation is a stream on which we have asked.
type conversation struct {
	codec
	stream network.Stream
	stop   func() bool
}

// ask opens a stream to a connected peer and asks. Whatever waits on it ends with ctx.
func (s *Syncer) ask(ctx context.Context, p peer.ID, q *wire.Request) (*conversation, error) {
	open, cancel := context.WithTimeout(network.WithNoDial(ctx, "catching up asks who is connected"), askWithin)
	defer cancel()
	stream, err := s.cfg.Host.NewStream(open, p, s.protocol)
	if err != nil {
		return nil, err
	}
	c := &conversation{s.codec, stream, context.AfterFunc(ctx, func() { _ = stream.Reset() })}
	raw, err := proto.Marshal(q)
	if err == nil {
		err = stream.SetDeadline(time.Now().Add(askWithin))
	}
	if err == nil {
		_, err = stream.Write(raw)
	}
	if err == nil {
		err = stream.CloseWrite()
	}
	if err != nil {
		c.close()
		return nil, err
	}
	return c, nil
}

// next is the peer's next answer.
func (c *conversation) next() (*wire.Answer, error) {
	a, err := c.read(c.stream)
	if err != nil {
		return nil, err
	}
	return a, c.stream.SetReadDeadline(time.Now().Add(patience))
}

// close ends the conversation, also if the peer has more to say.
func (c *conversation) close() {
	c.stop()
	_ = c.stream.Reset()
}
