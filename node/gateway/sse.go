package gateway

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// splitter cuts an event stream into blocks: an event's or comment's lines with the empty line that ends them. Lines end as the standard
// has it, with LF, CRLF or CR. Joined, the blocks are what was written, wherever the writes were cut. A block that ends with CR is handed
// out when the next byte is there, since that may be its LF.
type splitter struct {
	buf   []byte
	start int // of the block under way
	line  int // where the line under way starts
	scan  int // what is before it was looked at
}

func (s *splitter) write(p []byte) {
	if s.start > 0 {
		s.buf = append(s.buf[:0], s.buf[s.start:]...)
		s.line, s.scan, s.start = s.line-s.start, s.scan-s.start, 0
	}
	s.buf = append(s.buf, p...)
}

// next returns the next whole block, which is good until the next write, or nil. last says that nothing more will be written.
func (s *splitter) next(last bool) []byte {
	for s.scan < len(s.buf) {
		c := s.buf[s.scan]
		if c != '\n' && c != '\r' {
			s.scan++
			continue
		}
		end := s.scan + 1
		if c == '\r' {
			if end == len(s.buf) && !last {
				return nil
			}
			if end < len(s.buf) && s.buf[end] == '\n' {
				end++
			}
		}
		empty := s.scan == s.line
		s.line, s.scan = end, end
		if empty {
			block := s.buf[s.start:end]
			s.start = end
			return block
		}
	}
	return nil
}

// pending is how many bytes wait for the end of their block.
func (s *splitter) pending() int { return len(s.buf) - s.start }

// rest is what was written after the last whole block.
func (s *splitter) rest() []byte {
	r := s.buf[s.start:]
	s.start = len(s.buf)
	return r
}

// eventData is the data of a block's event, its lines joined as the standard has it; nil if the block has none.
func eventData(block []byte) []byte {
	var data []byte
	lines := 0
	for len(block) > 0 {
		n := bytes.IndexAny(block, "\r\n")
		if n < 0 {
			n = len(block)
		}
		line := block[:n]
		block = block[min(n+1, len(block)):] // the LF of a CRLF makes an empty line here, which has no data
		name, value, _ := bytes.Cut(line, []byte(":"))
		if string(name) != "data" {
			continue
		}
		value = bytes.TrimPrefix(value, []byte(" "))
		if lines++; lines == 1 {
			data = value
			continue
		}
		data = append(append(data[:len(data):len(data)], '\n'), value...)
	}
	return data
}

// relay decides what of a server's event stream goes to the consumer, and counts it.
type relay struct {
	strip  bool // take out the usage chunk, which only the gateway asked for
	most   int  // bytes of a block, and of what is held
	tally  tally
	out    []byte // goes to the consumer now
	held   []byte // goes to the consumer behind the receipt: [DONE] and what follows, and a last block without its empty line
	done   bool   // [DONE] came
	closed bool   // the tally is written down: what would count goes to nobody

	split splitter
	begun bool
}

var (
	byteOrderMark = []byte("\xef\xbb\xbf")
	doneMark      = []byte("[DONE]")
)

// feed takes what the server sent. Its error says that a block is too long.
func (r *relay) feed(p []byte) error {
	r.split.write(p)
	for b := r.split.next(false); b != nil; b = r.split.next(false) {
		r.block(b)
	}
	if r.split.pending()+len(r.held) > r.most {
		return fmt.Errorf("an event of the stream, or what follows its end, is longer than %d bytes", r.most)
	}
	return nil
}

// end takes it that the server sends nothing more. A last event that only lacks its empty line counts and is passed on, since many clients
// read lines. One that ends amid its data can't be counted, so it goes to nobody: no client may take it for an event.
func (r *relay) end() {
	for b := r.split.next(true); b != nil; b = r.split.next(true) {
		r.block(b)
	}
	rest := r.split.rest()
	switch data := eventData(r.unmarked(rest)); {
	case len(data) == 0, isDone(data):
	case !json.Valid(data), r.closed, r.tally.chunk(data) && r.strip:
		return
	}
	r.held = append(r.held, rest...)
}

func (r *relay) block(b []byte) {
	data := eventData(r.unmarked(b))
	if isDone(data) {
		r.done = true
	} else if len(data) > 0 && (r.closed || r.tally.chunk(data) && r.strip) {
		return
	}
	if r.done {
		r.held = append(r.held, b...)
	} else {
		r.out = append(r.out, b...)
	}
}

// unmarked is a block without the byte order mark that a stream may start with.
func (r *relay) unmarked(b []byte) []byte {
	if r.begun {
		return b
	}
	r.begun = true
	return bytes.TrimPrefix(b, byteOrderMark)
}

func isDone(data []byte) bool { return bytes.Equal(bytes.TrimSpace(data), doneMark) }
