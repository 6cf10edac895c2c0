package gateway

import (
	"context"
	"errors"
	"io"
	"net/http"

	"github.com/openledger/openledger/store/record"
)

// stream answers with the server's events as they come, and writes the use down before the last of them leaves.
func (x *exchange) stream(ctx context.Context, res *http.Response, from io.Reader) string {
	h := x.reply.w.Header()
	copyHeader(h, res.Header)
	h.Del("Content-Length")
	h.Set("Trailer", headerReceipt)
	x.showSalt(h)
	x.reply.w.WriteHeader(res.StatusCode)
	if err := x.reply.control.Flush(); err != nil && !errors.Is(err, http.ErrNotSupported) {
		x.reply.broken = true
	}
	s := &streaming{x: x, relay: relay{strip: x.ask.injected, most: x.g.config.MaxEvent}}
	err := s.pump(ctx, from)
	s.relay.end()
	s.finish(ctx, err)
	if err == nil || s.relay.done || x.reply.hasLeft() {
		return s.outcome
	}
	x.broken = true
	x.g.config.Logger.Warn("model server's stream was cut", "model", x.model.Name, "err", err)
	if s.outcome == served {
		return cut
	}
	return s.outcome
}

// streaming is a stream under way.
type streaming struct {
	x        *exchange
	relay    relay
	drained  int64 // bytes read since the consumer left
	finished bool  // the use is written down, or there is none to write
	outcome  string
}

// errDrained ends a stream whose consumer has left.
var errDrained = errors.New("the consumer has left, and the rest of the stream is too long")

// pump reads the stream to its end, nil if that was a proper one.
func (s *streaming) pump(ctx context.Context, from io.Reader) error {
	buf := make([]byte, readSize)
	for {
		n, err := from.Read(buf)
		wasDone := s.relay.done
		if long := s.relay.feed(buf[:n]); long != nil {
			err = long
		}
		s.x.reply.send(s.relay.out)
		s.relay.out = s.relay.out[:0]
		if s.relay.done && !wasDone {
			s.x.limit.within(lateUsage)
		}
		if s.relay.done && s.relay.tally.given {
			s.finish(ctx, nil)
		}
		if err == io.EOF || s.finished && s.x.reply.hasLeft() {
			return nil
		}
		if cause := context.Cause(ctx); err != nil && cause != nil {
			return cause
		}
		if err == nil && s.x.reply.hasLeft() {
			err = s.drain(n)
		}
		if err != nil {
			return err
		}
	}
}

// drain bounds what is read for a consumer that has left.
func (s *streaming) drain(n int) error {
	if s.drained == 0 && s.x.reply.broken {
		s.x.limit.within(s.x.g.config.DrainTimeout) // its leaving was seen by a write, maybe not by the server
	}
	if s.drained += int64(n); s.drained > s.x.g.config.MaxDrain {
		return errDrained
	}
	return nil
}

// finish writes the use down and sends the receipt, then what is held back. Once it is done it only sends what is held: nothing that
// counts, since the relay is closed.
func (s *streaming) finish(ctx context.Context, err error) {
	x, r := s.x, &s.relay
	x.reply.send(r.out)
	r.out = nil
	if !s.finished {
		s.finished, r.closed = true, true
		flags := record.Streamed
		gone := x.reply.hasLeft()
		if gone {
			flags |= record.Partial
		}
		s.outcome = silent
		// Nothing was said: that costs nothing, unless the gateway cut it short because the consumer didn't stay to hear it.
		if r.tally.given || r.tally.spoke || gone && (errors.Is(err, errTooLong) || errors.Is(err, errDrained)) {
			var address string
			address, s.outcome = x.writeDown(ctx, &r.tally, flags, [32]byte(x.reply.sent.Sum(nil)))
			s.tell(address)
		}
	}
	x.reply.send(r.held)
	r.held = nil
}

// tell sends the receipt's address, as a comment of its own and as a trailer.
func (s *streaming) tell(address string) {
	if address == "" {
		s.x.reply.send([]byte(": openledger-error " + notWritten + "\n\n"))
		return
	}
	s.x.reply.send([]byte(": openledger-receipt " + address + "\n\n"))
	s.x.reply.w.Header().Set(headerReceipt, address)
}
