package gateway

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"
	"testing"
)

// blocks splits a stream that is written in pieces of size n.
func blocks(stream string, n int) (whole []string, rest string) {
	var s splitter
	for piece := range slices.Chunk([]byte(stream), n) {
		s.write(piece)
		for b := s.next(false); b != nil; b = s.next(false) {
			whole = append(whole, string(b))
		}
	}
	for b := s.next(true); b != nil; b = s.next(true) {
		whole = append(whole, string(b))
	}
	return whole, string(s.rest())
}

func TestSplitterFindsTheBlocksWhereverTheStreamIsCut(t *testing.T) {
	for _, c := range []struct {
		name string
		want []string
		rest string
	}{
		{"LF", []string{"data: 1\n\n", "data: 2\n\n"}, ""},
		{"CRLF", []string{"data: 1\r\n\r\n", "data: 2\r\n\r\n"}, ""},
		{"CR", []string{"data: 1\r\r", "data: 2\r\r"}, ""},
		{"mixed", []string{"data: 1\n\r\n", "data: 2\r\n\n", "data: 3\r\n\r"}, ""},
		{"several lines", []string{"event: x\ndata: a\ndata: b\n\n"}, ""},
		{"empty lines", []string{"\n", "\n", "data: 1\n\n", "\n"}, ""},
		{"comment", []string{": ping\n\n"}, ""},
		{"UTF-8", []string{"data: äöü😀\n\n"}, "data: 😀"},
		{"cut in an event", []string{"data: 1\n\n"}, "data: 2\n"},
		{"cut in a line", nil, "dat"},
		{"nothing", nil, ""},
	} {
		stream := strings.Join(c.want, "") + c.rest
		for n := 1; n <= len(stream)+1; n++ {
			if got, rest := blocks(stream, n); !slices.Equal(got, c.want) || rest != c.rest {
				t.Errorf("%s in pieces of %d: %q and %q", c.name, n, got, rest)
			}
		}
	}
}

func TestEventDataIsWhatTheStandardSays(t *testing.T) {
	for block, want := range map[string]string{
		"data: x\n\n":                       "x",
		"data:x\n\n":                        "x",
		"data:  x\n\n":                      " x",
		"data: {\ndata: }\n\n":              "{\n}",
		"data: a\r\ndata: b\r\n\r\n":        "a\nb",
		"data: a\rdata: b\r\r":              "a\nb",
		"event: e\nid: 1\ndata: x\n\n":      "x",
		": data: x\n\n":                     "",
		"datax: x\n\n":                      "",
		"data\n\n":                          "",
		"data: a\ndata\ndata: b\n\n":        "a\n\nb",
		"data: a:b\n\n":                     "a:b",
		"\n":                                "",
		"data: 1\ndata: 2\ndata: 3\n\n":     "1\n2\n3",
		"retry: 5\ndata: [DONE]\nid: 3\n\n": "[DONE]",
	} {
		whole := []byte(block)
		if got := eventData(whole); string(got) != want || string(whole) != block {
			t.Errorf("%q: %q", block, got)
		}
	}
}

const usageChunk = `data: {"choices":[],"usage":{"prompt_tokens":7,"completion_tokens":2}}` + "\n\n"

func TestRelayTakesOutTheUsageChunkAloneAndHoldsTheEnd(t *testing.T) {
	const one, two, done = "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}}]}\n\n", "data: {\"choices\":[{\"delta\":{\"content\":\"b\"},\"finish_reason\":\"stop\"}]}\n\n", "data: [DONE]\n\n"
	for _, c := range []struct{ name, stream, out, held string }{
		{"before the end", one + two + usageChunk + done, one + two, done},
		{"first", usageChunk + one + two + done, one + two, done},
		{"between", one + usageChunk + two + done, one + two, done},
		{"after the end", one + two + done + usageChunk, one + two, done},
		{"no end", one + two + usageChunk, one + two, ""},
		{"behind a byte order mark", "\xef\xbb\xbf" + usageChunk + one + two + done, one + two, done},
		{"in two lines", one + two + strings.Replace(usageChunk, ",\"usage", ",\ndata: \"usage", 1) + done, one + two, done},
		{"with CRLF", one + two + strings.ReplaceAll(usageChunk, "\n", "\r\n") + done, one + two, done},
		{"more behind the end", one + usageChunk + done + ": bye\n\n", one, done + ": bye\n\n"},
		{"cut in an event's data", one + usageChunk + "data: {\"choi", one, ""},
		{"cut before an event's data", one + usageChunk + "data: ", one, "data: "},
		{"cut behind an event's data", one + usageChunk + two[:len(two)-1], one, two[:len(two)-1]},
		{"cut behind the usage chunk's data", one + usageChunk[:len(usageChunk)-1], one, ""},
		{"cut behind the end's data", one + usageChunk + "data: [DONE]", one, "data: [DONE]"},
	} {
		for n := 1; n <= len(c.stream); n++ {
			r := relay{strip: true, most: 1 << 10}
			for piece := range slices.Chunk([]byte(c.stream), n) {
				if err := r.feed(piece); err != nil {
					t.Fatal(err)
				}
			}
			r.end()
			if string(r.out) != c.out || string(r.held) != c.held {
				t.Fatalf("%s in pieces of %d: out %q, held %q", c.name, n, r.out, r.held)
			}
			if want := (Counts{Input: 7, Output: 2}); !r.tally.given || r.tally.counts != want {
				t.Fatalf("%s: counts %+v, given %v", c.name, r.tally.counts, r.tally.given)
			}
		}
	}
}

func TestRelayKeepsAUsageChunkThatTheConsumerAskedForOrThatHoldsMore(t *testing.T) {
	for _, c := range []struct {
		name, stream string
		strip        bool
	}{
		{"asked for", usageChunk, false},
		{"with a choice", "data: {\"choices\":[{\"delta\":{}}],\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":0}}\n\n", true},
		{"null", "data: {\"choices\":[],\"usage\":null}\n\n", true},
		{"no JSON", "data: usage\n\n", true},
		{"a comment that looks like it", ": " + usageChunk, true},
	} {
		r := relay{strip: c.strip, most: 1 << 10}
		if err := r.feed([]byte(c.stream)); err != nil || string(r.out) != c.stream {
			t.Errorf("%s: %q, %v", c.name, r.out, err)
		}
	}
}

func TestRelayRefusesAnEndlessEvent(t *testing.T) {
	for name, stream := range map[string]string{"a line": "data: " + strings.Repeat("x", 100), "lines": strings.Repeat("data: x\n", 20), "after the end": "data: [DONE]\n\n" + strings.Repeat(": ping\n\n", 20)} {
		r := relay{most: 100}
		if err := r.feed([]byte(stream)); err == nil {
			t.Errorf("%s: taken", name)
		}
	}
	r := relay{most: 100}
	for range 1000 {
		if err := r.feed([]byte("data: " + strings.Repeat("x", 50) + "\n\n")); err != nil {
			t.Fatalf("a long stream of short events: %v", err)
		}
	}
}

func TestNothingThatCountsComesOutOfARelayThatIsClosed(t *testing.T) {
	r := relay{strip: false, most: 1 << 10}
	if err := r.feed([]byte(deltaA + usageChunk + doneEvent)); err != nil {
		t.Fatal(err)
	}
	r.out, r.held, r.closed = nil, nil, true
	if err := r.feed([]byte(": bye\n\n" + deltaB + usageChunk + deltaB[:len(deltaB)-1])); err != nil {
		t.Fatal(err)
	}
	if r.end(); string(r.held) != ": bye\n\n" || len(r.out) > 0 || r.tally.deltas != 1 {
		t.Errorf("out %q, held %q, %d deltas", r.out, r.held, r.tally.deltas)
	}
}

// FuzzRelay checks that a stream comes out as it went in, but for the usage chunks, wherever it is cut.
func FuzzRelay(f *testing.F) {
	for _, s := range []string{
		"data: {\"choices\":[{\"text\":\"x\"}]}\n\n" + usageChunk + "data: [DONE]\n\n",
		": c\r\n\r\ndata: {\"choices\":[]\r\ndata: ,\"usage\":{}}\r\n\r\ndata: [DONE]\r\n\r\n", "data: a\r\rdata: [DONE]\r\r\n\n", "\xef\xbb\xbf" + usageChunk + "d",
		"\xef\xbb\xbfdata:{\"usAge\":{\"\":0}}  ",
	} {
		f.Add([]byte(s), uint16(3), true)
		f.Add([]byte(s), uint16(1), false)
	}
	f.Fuzz(func(t *testing.T, stream []byte, cuts uint16, strip bool) {
		all := relay{strip: strip, most: 1 << 30}
		_ = all.feed(stream)
		all.end()
		joined := slices.Concat(all.out, all.held)
		if rest := cutData(stream); len(rest) > 0 {
			joined = append(joined, rest...) // goes to nobody
		}
		if !strip && !bytes.Equal(joined, stream) {
			t.Fatalf("%q came out as %q", stream, joined)
		}
		if strip {
			checkTakenOut(t, stream, joined)
		}
		cut := relay{strip: strip, most: 1 << 30}
		for at, seed := 0, uint32(cuts)+1; at < len(stream); {
			seed = seed*1664525 + 1013904223
			n := min(int(seed>>24)%9+1, len(stream)-at)
			_ = cut.feed(stream[at : at+n])
			at += n
		}
		cut.end()
		if !bytes.Equal(all.out, cut.out) || !bytes.Equal(all.held, cut.held) || all.tally != cut.tally || all.done != cut.done {
			t.Fatalf("%q: %q %q %+v whole, %q %q %+v in pieces", stream, all.out, all.held, all.tally, cut.out, cut.held, cut.tally)
		}
	})
}

// cutData is what a stream has after its last whole block, if that is data that is no whole JSON value.
func cutData(stream []byte) []byte {
	var s splitter
	s.write(stream)
	blocks := 0
	for b := s.next(true); b != nil; b = s.next(true) {
		blocks++
	}
	rest := s.rest()
	seen := rest
	if blocks == 0 {
		seen = bytes.TrimPrefix(rest, byteOrderMark)
	}
	if data := eventData(seen); len(data) == 0 || isDone(data) || json.Valid(data) {
		return nil
	}
	return rest
}

// checkTakenOut checks that what is missing of the stream are whole blocks with usage.
func checkTakenOut(t *testing.T, stream, joined []byte) {
	var s splitter
	s.write(stream)
	for b := s.next(true); b != nil; b = s.next(true) {
		if bytes.HasPrefix(joined, b) {
			joined = joined[len(b):]
		} else if !maybeUsage(b) {
			t.Fatalf("%q was taken out of %q", b, stream)
		}
	}
	if rest := s.rest(); !bytes.Equal(joined, rest) && (len(joined) > 0 || !maybeUsage(rest)) {
		t.Fatalf("%q came out at the end of %q, not %q", joined, stream, rest)
	}
}

// maybeUsage says whether a block may have a key that JSON's decoder takes for usage: in any case, escaped, or with a letter that folds to s.
func maybeUsage(b []byte) bool {
	return bytes.Contains(bytes.ToLower(b), []byte("usage")) || bytes.Contains(b, []byte(`\u`)) || bytes.ContainsAny(b, "\u017f")
}
