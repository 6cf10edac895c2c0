package gateway

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/openledger/openledger/store/record"
	"github.com/prometheus/client_golang/prometheus"
)

const (
	wholeAsk    = `{"model":"m","messages":[{"role":"user","content":"1234"}]}`
	streamAsk   = `{"model":"m","stream":true,"messages":[{"role":"user","content":"1234"}]}`
	usageAsk    = `{"model":"m","stream":true,"stream_options":{"include_usage":true},"messages":[{"role":"user","content":"1234"}]}`
	wholeAnswer = `{"id":"1","choices":[{"index":0,"message":{"role":"assistant","content":"12345678"}}],"usage":{"prompt_tokens":7,"completion_tokens":5,"prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":3}}}`
	events      = "text/event-stream; charset=utf-8"
	deltaA      = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"ä\"}}]}\n\n"
	deltaB      = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"b\"}}]}\n\n"
	doneEvent   = "data: [DONE]\n\n"
)

func TestAnAnswerComesUnchangedWithItsReceipt(t *testing.T) {
	for _, c := range []struct {
		name, answer string
		want         Counts
		flags        record.Flags
	}{
		{"all counts", wholeAnswer, Counts{7, 4, 5, 3}, 0},
		{"odd white space", " \n{\"choices\" : [ ],\r\n\"usage\":{\"prompt_tokens\": 7 ,\"completion_tokens\":0}} \n", Counts{Input: 7}, 0},
		{"two choices", `{"choices":[{"message":{"content":"a"}},{"message":{"content":"b"}}],"usage":{"prompt_tokens":7,"completion_tokens":9}}`, Counts{Input: 7, Output: 9}, 0},
		{"no usage", `{"choices":[{"message":{"content":"123456789"}}]}`, Counts{Input: 2, Output: 3}, record.Estimated},
		{"negative usage", `{"choices":[{"message":{"content":"1234"}}],"usage":{"prompt_tokens":-7,"completion_tokens":5}}`, Counts{Input: 2, Output: 1}, record.Estimated},
		{"huge usage", `{"choices":[{"message":{"content":"1234"}}],"usage":{"prompt_tokens":7,"completion_tokens":1e19}}`, Counts{Input: 2, Output: 1}, record.Estimated},
		{"an empty completion", `{"choices":[{"message":{"content":""}}],"usage":{"prompt_tokens":7,"completion_tokens":0}}`, Counts{Input: 7}, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRig(t, answering("application/json", c.answer))
			g := r.ask(t, chat, wholeAsk)
			if g.status != http.StatusOK || g.body != c.answer || g.header.Get(headerError) != "" {
				t.Fatalf("%d: %q", g.status, g.body)
			}
			expect(t, r.check(t, g, g.header.Get(headerReceipt), c.answer), c.want, c.flags)
		})
	}
}

func TestAStreamComesUnchangedWithItsReceiptBeforeTheEnd(t *testing.T) {
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	for _, c := range []struct {
		name, request, stream string
		before, after         string
		want                  Counts
		flags                 record.Flags
	}{
		{"usage that was not asked for", streamAsk, deltaA + deltaB + usageChunk + doneEvent, deltaA + deltaB, doneEvent, Counts{Input: 7, Output: 2}, 0},
		{"usage that was asked for", usageAsk, deltaA + deltaB + usageChunk + doneEvent, deltaA + deltaB + usageChunk, doneEvent, Counts{Input: 7, Output: 2}, 0},
		{"usage first", streamAsk, usageChunk + deltaA + doneEvent, deltaA, doneEvent, Counts{Input: 7, Output: 2}, 0},
		{"usage in between", streamAsk, deltaA + usageChunk + deltaB + doneEvent, deltaA + deltaB, doneEvent, Counts{Input: 7, Output: 2}, 0},
		{"usage after the end", streamAsk, deltaA + doneEvent + usageChunk, deltaA, doneEvent, Counts{Input: 7, Output: 2}, 0},
		{"CRLF", streamAsk, crlf(deltaA + usageChunk + doneEvent), crlf(deltaA), crlf(doneEvent), Counts{Input: 7, Output: 2}, 0},
		{"CR", streamAsk, strings.ReplaceAll(deltaA+usageChunk+doneEvent, "\n", "\r"), strings.ReplaceAll(deltaA, "\n", "\r"), strings.ReplaceAll(doneEvent, "\n", "\r"), Counts{Input: 7, Output: 2}, 0},
		{"data in several lines", streamAsk, "data: {\"choices\":\ndata: [{\"delta\":{\"content\":\"x\"}}]}\n\n" + doneEvent, "data: {\"choices\":\ndata: [{\"delta\":{\"content\":\"x\"}}]}\n\n", doneEvent, Counts{Input: 2, Output: 1}, record.Estimated},
		{"comments", streamAsk, ": hello\n\n" + deltaA + ": ping\n\n" + usageChunk + doneEvent, ": hello\n\n" + deltaA + ": ping\n\n", doneEvent, Counts{Input: 7, Output: 2}, 0},
		{"no end", streamAsk, deltaA + usageChunk, deltaA, "", Counts{Input: 7, Output: 2}, 0},
		{"no end, no usage", streamAsk, deltaA + deltaB, deltaA + deltaB, "", Counts{Input: 2, Output: 2}, record.Estimated},
		{"the last event unfinished", streamAsk, deltaA + usageChunk + "data: [DONE]", deltaA, "data: [DONE]", Counts{Input: 7, Output: 2}, 0},
		{"no usage", streamAsk, deltaA + deltaB + doneEvent, deltaA + deltaB, doneEvent, Counts{Input: 2, Output: 2}, record.Estimated},
		{"impossible usage", streamAsk, deltaA + "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":1.5,\"completion_tokens\":2}}\n\n" + doneEvent, deltaA, doneEvent, Counts{Input: 2, Output: 1}, record.Estimated},
		{"several choices", streamAsk, "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}},{\"index\":1,\"delta\":{\"content\":\"b\"}}]}\n\n" + doneEvent, "data: {\"choices\":[{\"delta\":{\"content\":\"a\"}},{\"index\":1,\"delta\":{\"content\":\"b\"}}]}\n\n", doneEvent, Counts{Input: 2, Output: 2}, record.Estimated},
		{"the last event of text unfinished", streamAsk, deltaA + deltaB[:len(deltaB)-1], deltaA, deltaB[:len(deltaB)-1], Counts{Input: 2, Output: 2}, record.Estimated},
		{"one event that is unfinished", streamAsk, deltaB[:len(deltaB)-2], "", deltaB[:len(deltaB)-2], Counts{Input: 2, Output: 1}, record.Estimated},
		{"the usage unfinished", streamAsk, deltaA + usageChunk[:len(usageChunk)-1], deltaA, "", Counts{Input: 7, Output: 2}, 0},
		{"an empty completion", streamAsk, "data: {\"choices\":[],\"usage\":{\"prompt_tokens\":7,\"completion_tokens\":0}}\n\n" + doneEvent, "", doneEvent, Counts{Input: 7}, 0},
		{"more after the end", streamAsk, deltaA + usageChunk + doneEvent + ": bye\n\n", deltaA, doneEvent + ": bye\n\n", Counts{Input: 7, Output: 2}, 0},
	} {
		for _, size := range []int{1, 7, len(c.stream)} {
			r := newRig(t, inPieces(c.stream, size))
			g := r.ask(t, chat, c.request)
			before, address, after := g.split(t)
			if g.err != nil || before != c.before || after != c.after || g.header.Get("Content-Type") != events {
				t.Errorf("%s in pieces of %d: %q, then %q, %v", c.name, size, before, after, g.err)
			}
			if g.trailer.Get(headerReceipt) != address {
				t.Errorf("%s: trailer %v, comment %s", c.name, g.trailer, address)
			}
			expect(t, r.check(t, g, address, before), c.want, c.flags|record.Streamed)
		}
	}
}

// inPieces is a server that flushes its stream in pieces.
func inPieces(stream string, size int) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", events)
		for rest := stream; rest != ""; {
			n := min(size, len(rest))
			_, _ = io.WriteString(w, rest[:n])
			_ = http.NewResponseController(w).Flush()
			rest = rest[n:]
		}
	}
}

func TestTheServerGetsTheConsumersRequestAndNothingOfOurs(t *testing.T) {
	var seen *http.Request
	var body []byte
	r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
		seen = q
		body, _ = io.ReadAll(q.Body)
		w.Header().Set("Content-Type", "application/json")
		w.Header().Set("OpenLedger-Receipt", "0xforged/1")
		w.Header().Set("Connection", "X-Hop")
		w.Header().Set("X-Hop", "1")
		w.Header().Set("X-Request-Id", "abc")
		_, _ = io.WriteString(w, wholeAnswer)
	})
	salt := strings.Repeat("ab", 32)
	g := r.ask(t, plain+"?x=1", wholeAsk, "Authorization", "Bearer key", "X-Custom", "1", "X-Custom", "2", "OpenLedger-Salt", salt, "OpenLedger-Other", "x",
		"OpenLedger-Consumer", "0x00000000000000000000000000000000000000Aa", "Connection", "X-Drop", "X-Drop", "1", "Idempotency-Key", "k", "Accept-Encoding", "br", "TE", "trailers")
	if string(body) != wholeAsk || seen.URL.String() != plain+"?x=1" {
		t.Errorf("%s %q", seen.URL, body)
	}
	for name, want := range map[string]string{"Authorization": "Bearer key", "Idempotency-Key": "k", "Accept-Encoding": "identity", "X-Drop": "", "Te": "", "Openledger-Salt": "", "Openledger-Consumer": "", "Openledger-Other": ""} {
		if got := seen.Header.Get(name); got != want {
			t.Errorf("the server got %s: %q, want %q", name, got, want)
		}
	}
	if len(seen.Header["X-Custom"]) != 2 || "http://"+seen.Host != r.gateway.config.Upstream.String() {
		t.Errorf("headers %v, host %s", seen.Header, seen.Host)
	}
	if g.header.Get("X-Hop") != "" || g.header.Get("X-Request-Id") != "abc" || strings.Contains(g.header.Get(headerReceipt), "forged") {
		t.Errorf("the consumer got %v", g.header)
	}
	if g.header.Get(headerSalt) != "" {
		t.Error("the consumer's own salt came back")
	}
	u := r.uses(t)[0]
	want := record.Bind([32]byte([]byte(strings.Repeat("\xab", 32))), record.Address{19: 0xaa}, record.BlockHash([]byte(wholeAsk)), record.BlockHash([]byte(wholeAnswer)))
	if u.Binding != want {
		t.Errorf("binding %v, want %v", u.Binding, want)
	}
}

func TestEachModelHasItsServerKeyAndUses(t *testing.T) {
	var path, key string
	r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
		path, key = q.URL.Path, q.Header.Get("Authorization")
		answering("application/json", wholeAnswer)(w, q)
	}, func(c *Config) {
		other := *c.Upstream
		other.Path = "/deep/v1/"
		c.Models[1].Upstream, c.Models[1].Authorization = &other, "Bearer ours"
	})
	if g := r.ask(t, chat, `{"model":"n"}`, "Authorization", "Bearer theirs"); g.status != http.StatusOK || path != "/deep"+chat || key != "Bearer ours" {
		t.Errorf("%d from %s with %s", g.status, path, key)
	}
	if u := r.uses(t)[0]; len(u.Uses) != 1 || u.Uses[0].Record != (record.ID{3}) || u.Fee != 0 || u.Flags != 0 {
		t.Errorf("usage %+v", u)
	}
}

func TestRequestsThatAreWrongAreRefusedAndCostNothing(t *testing.T) {
	r := newRig(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") }, func(c *Config) { c.MaxRequest = 200 })
	for _, c := range []struct {
		name, path, body string
		headers          []string
		status           int
		code, says       string
	}{
		{"no JSON", chat, "{", nil, 400, "invalid_request", "JSON"},
		{"unknown model", chat, `{"model":"gpt"}`, nil, 404, "model_not_found", `"gpt" is not served here; there are: m, n`},
		{"another path", "/v1/embeddings", wholeAsk, nil, 404, "unknown_url", "no such path"},
		{"a path below", chat + "/1", wholeAsk, nil, 404, "unknown_url", "no such path"},
		{"dots in the path", "/v1/x/../chat/completions", wholeAsk, nil, 404, "unknown_url", "no such path"},
		{"too large", chat, `{"model":"` + strings.Repeat("m", 300) + `"}`, nil, 413, "request_too_large", "200 bytes"},
		{"short salt", chat, wholeAsk, []string{headerSalt, "abcd"}, 400, "invalid_request", headerSalt},
		{"salt that is no hex", chat, wholeAsk, []string{headerSalt, strings.Repeat("x", 64)}, 400, "invalid_request", headerSalt},
		{"empty salt", chat, wholeAsk, []string{headerSalt, ""}, 400, "invalid_request", headerSalt},
		{"two salts", chat, wholeAsk, []string{headerSalt, strings.Repeat("a", 64), headerSalt, strings.Repeat("b", 64)}, 400, "invalid_request", headerSalt},
		{"consumer without 0x", chat, wholeAsk, []string{headerConsumer, strings.Repeat("a", 40)}, 400, "invalid_request", headerConsumer},
		{"short consumer", chat, wholeAsk, []string{headerConsumer, "0xabc"}, 400, "invalid_request", headerConsumer},
		{"a form's text, as any page may send", chat, wholeAsk, []string{"Content-Type", "text/plain;charset=UTF-8"}, 415, "unsupported_media_type", "application/json"},
		{"no type", chat, wholeAsk, []string{"Content-Type", ""}, 415, "unsupported_media_type", "application/json"},
		{"a page elsewhere", chat, wholeAsk, []string{"Origin", "https://evil.example"}, 403, "origin_not_allowed", "evil.example"},
		{"a page elsewhere that calls itself local", chat, wholeAsk, []string{"Origin", "http://localhost.evil.example"}, 403, "origin_not_allowed", "evil.example"},
		{"a page without origin", plain, wholeAsk, []string{"Origin", "null"}, 403, "origin_not_allowed", "null"},
		{"a page elsewhere beside one here", chat, wholeAsk, []string{"Origin", "http://localhost", "Origin", "http://evil.example"}, 403, "origin_not_allowed", "evil.example"},
		{"another model by the way", chat, `{"model":"m","models":["n"]}`, nil, 400, "invalid_request", `"models"`},
		{"compressed", chat, wholeAsk, []string{"Content-Encoding", "gzip"}, 415, "unsupported_encoding", "gzip"},
	} {
		g := r.ask(t, c.path, c.body, c.headers...)
		if message, code := errorOf(t, g); g.status != c.status || code != c.code || !strings.Contains(message, c.says) {
			t.Errorf("%s: %d %s", c.name, g.status, g.body)
		}
	}
	if n := len(r.uses(t)); n != 0 {
		t.Errorf("%d entries", n)
	}
}

func TestAPageOfThisMachineMayAskButNoPageIsToldThatItMay(t *testing.T) {
	r := newRig(t, answering("application/json", wholeAnswer))
	for _, origin := range []string{"http://localhost:3000", "http://127.0.0.1", "https://[::1]:8443"} {
		g := r.ask(t, chat, wholeAsk, "Origin", origin, "Content-Type", "application/json; charset=utf-8")
		if g.status != http.StatusOK || g.header.Get("Access-Control-Allow-Origin") != "" {
			t.Errorf("%s: %d %v", origin, g.status, g.header)
		}
	}
	q, _ := http.NewRequest(http.MethodOptions, r.url+chat, nil)
	q.Header.Set("Origin", "http://localhost:3000")
	q.Header.Set("Access-Control-Request-Headers", "content-type")
	res, err := http.DefaultTransport.RoundTrip(q)
	if err != nil {
		t.Fatal(err)
	}
	res.Body.Close()
	if res.StatusCode != http.StatusMethodNotAllowed || res.Header.Get("Access-Control-Allow-Origin") != "" {
		t.Errorf("asked whether it may: %d %v", res.StatusCode, res.Header)
	}
}

func TestMethodsAndReceiptsThatDoNotExist(t *testing.T) {
	r := newRig(t, answering("application/json", wholeAnswer))
	address := r.ask(t, chat, wholeAsk).header.Get(headerReceipt)
	author, _, _ := strings.Cut(address, "/")
	for path, want := range map[string]int{
		chat: 405, "/": 404, "/receipts/": 404, "/receipts/" + author: 404, "/receipts/" + author + "/1": 404, "/receipts/" + author + "/x": 404,
		"/receipts/" + author + "/-0": 404, "/receipts/" + author + "/0/": 404, "/receipts/0x00/0": 404, "/receipts/" + address: 200,
		"/receipts/0x" + strings.Repeat("0", 40) + "/0": 404,
	} {
		res, err := http.Get(r.url + path)
		if err != nil {
			t.Fatal(err)
		}
		b, _ := io.ReadAll(res.Body)
		res.Body.Close()
		if res.StatusCode != want || res.Header.Get("Content-Type") != "application/json" {
			t.Errorf("%s: %d %s", path, res.StatusCode, b)
		}
	}
	if g := r.ask(t, "/v1/models", ""); g.status != http.StatusMethodNotAllowed || g.header.Get("Allow") != http.MethodGet {
		t.Errorf("POST /v1/models: %d", g.status)
	}
}

func TestTheListOfModelsIsTheServers(t *testing.T) {
	const list = `{"object":"list","data":[{"id":"m"}]}`
	r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
		if q.URL.Path != "/v1/models" || q.Method != http.MethodGet {
			t.Errorf("%s %s", q.Method, q.URL)
		}
		answering("application/json", list)(w, q)
	})
	res, err := http.Get(r.url + "/v1/models")
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if b, _ := io.ReadAll(res.Body); string(b) != list {
		t.Errorf("%s", b)
	}
}

func TestWhatIsNotServedAndWhatCouldNotBeWrittenDown(t *testing.T) {
	t.Run("a gateway that is not ready serves nothing", func(t *testing.T) {
		r := newRig(t, func(http.ResponseWriter, *http.Request) { t.Error("the server was asked") }, func(c *Config) { c.Ready = func() error { return errFull } })
		g := r.ask(t, chat, wholeAsk)
		if message, _ := errorOf(t, g); g.status != http.StatusServiceUnavailable || strings.Contains(message, "disk full") || g.header.Get("Retry-After") == "" {
			t.Errorf("%d %s", g.status, g.body)
		}
	})
	t.Run("a model that is not ready is not served, and the others are", func(t *testing.T) {
		var void atomic.Bool
		void.Store(true)
		var asked atomic.Int32
		r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
			asked.Add(1)
			answering("application/json", wholeAnswer)(w, q)
		}, func(c *Config) {
			c.Models[0].Ready = func() error {
				if void.Load() {
					return record.ErrVoid
				}
				return nil
			}
		})
		g := r.ask(t, chat, wholeAsk)
		message, code := errorOf(t, g)
		if g.status != http.StatusServiceUnavailable || code != "model_not_ready" || strings.Contains(message, record.ErrVoid.Error()) || g.header.Get(headerReceipt) != "" {
			t.Errorf("%d %s", g.status, g.body)
		}
		if asked.Load() != 0 || r.size() != 0 {
			t.Errorf("the server was asked %d times, the log has %d entries", asked.Load(), r.size())
		}
		if g := r.ask(t, chat, strings.Replace(wholeAsk, `"m"`, `"n"`, 1)); g.status != http.StatusOK {
			t.Errorf("another model: %d %s", g.status, g.body)
		}
		void.Store(false)
		if g := r.ask(t, chat, wholeAsk); g.status != http.StatusOK || r.size() != 2 {
			t.Errorf("once it is ready: %d %s", g.status, g.body)
		}
	})
	t.Run("an answer that can't be written down comes without receipt", func(t *testing.T) {
		r := newRig(t, answering("application/json", wholeAnswer))
		r.fail(errFull)
		g := r.ask(t, chat, wholeAsk)
		if g.body != wholeAnswer || g.header.Get(headerReceipt) != "" || g.header.Get(headerError) != notWritten {
			t.Errorf("%v %q", g.header, g.body)
		}
		eventually(t, "it is counted", func() bool { return r.metric(t, "requests_total", "m", unwritten) == 1 })
		if !strings.Contains(r.log.String(), "disk full") {
			t.Errorf("logged %q", r.log)
		}
	})
	t.Run("so does a stream", func(t *testing.T) {
		r := newRig(t, answering(events, deltaA+usageChunk+doneEvent))
		r.fail(errFull)
		g := r.ask(t, chat, streamAsk)
		if want := deltaA + ": openledger-error " + notWritten + "\n\n" + doneEvent; g.body != want || g.err != nil || g.trailer.Get(headerReceipt) != "" {
			t.Errorf("%q %v %v", g.body, g.trailer, g.err)
		}
	})
}

func TestMetricsCountWhatWasServed(t *testing.T) {
	r := newRig(t, answering("application/json", wholeAnswer))
	r.ask(t, chat, wholeAsk)
	r.ask(t, chat, wholeAsk)
	r.ask(t, chat, `{"model":"x"}`)
	fee, _ := testPrice.Fee(Counts{7, 4, 5, 3})
	for _, c := range []struct {
		name   string
		labels []string
		want   float64
	}{
		{"requests_total", []string{"m", served}, 2},
		{"requests_total", []string{"", refused}, 1},
		{"units_total", []string{"input", "m"}, 14},
		{"units_total", []string{"cached", "m"}, 8},
		{"units_total", []string{"output", "m"}, 10},
		{"units_total", []string{"reasoning", "m"}, 6},
		{"fees_nano_total", []string{"m"}, 2 * float64(fee)},
		{"running", nil, 0},
	} {
		eventually(t, fmt.Sprintf("%s %q is %v", c.name, c.labels, c.want), func() bool { return r.metric(t, c.name, c.labels...) == c.want })
	}
}

// metric is the value of a counter or gauge with these label values, in the order of the labels' names.
func (r *rig) metric(t testing.TB, name string, labels ...string) float64 {
	t.Helper()
	registry := prometheus.NewPedanticRegistry()
	registry.MustRegister(r.gateway.Collectors()...)
	families, err := registry.Gather()
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range families {
		for _, m := range f.Metric {
			var values []string
			for _, l := range m.Label {
				values = append(values, l.GetValue())
			}
			if f.GetName() == "openledger_gateway_"+name && slices.Equal(values, labels) {
				return m.GetCounter().GetValue() + m.GetGauge().GetValue()
			}
		}
	}
	return 0
}

func TestNeitherPromptsNorAnswersNorKeysAreLogged(t *testing.T) {
	for _, server := range []http.HandlerFunc{
		answering("application/json", `{"choices":[{"message":{"content":"canary"}}]}`), answering(events, strings.ReplaceAll(deltaA, "ä", "canary")+"data: canary"), answering("text/html", "canary"),
		func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "/canary")
			w.WriteHeader(http.StatusFound)
		},
		func(w http.ResponseWriter, _ *http.Request) { http.Error(w, "canary", http.StatusInternalServerError) },
		func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", events)
			_, _ = io.WriteString(w, "data: canary")
			_ = http.NewResponseController(w).Flush()
			panic(http.ErrAbortHandler)
		},
	} {
		r := newRig(t, server)
		r.ask(t, chat+"?key=canary", `{"model":"m","messages":[{"content":"canary"}]}`, "Authorization", "Bearer canary")
		r.ask(t, chat, `{"model":"canary"}`)
		r.ask(t, chat, `canary`)
		r.fail(errFull)
		r.ask(t, chat, `{"model":"m","messages":[{"content":"canary"}]}`)
		if r.log.String() == "" || strings.Contains(r.log.String(), "canary") {
			t.Errorf("the log says %q", r.log)
		}
	}
}

func TestConfigsThatCannotWorkAreRefused(t *testing.T) {
	good := func() Config {
		return Config{Upstream: &url.URL{Scheme: "http", Host: "127.0.0.1:1"}, Models: []Model{{Name: "m", Uses: testUses, Price: testPrice}}}
	}
	for says, change := range map[string]func(*Config){
		"no model server":           func(c *Config) { c.Upstream = nil },
		"not an address":            func(c *Config) { c.Upstream = &url.URL{Scheme: "ftp", Host: "x"} },
		"only the address":          func(c *Config) { c.Upstream = &url.URL{Scheme: "http", Host: "x", RawQuery: "key=1"} },
		"no models":                 func(c *Config) { c.Models = nil },
		"configured twice":          func(c *Config) { c.Models = append(c.Models, c.Models[0]) },
		"name of 0 bytes":           func(c *Config) { c.Models[0].Name = "" },
		"0 uses":                    func(c *Config) { c.Models[0].Uses = nil },
		"named twice":               func(c *Config) { c.Models[0].Uses = []record.Use{testUses[0], testUses[0]} },
		"weights sum to":            func(c *Config) { c.Models[0].Uses = testUses[:1] },
		"identity 0x30":             func(c *Config) { c.Models[0].Identity = record.Hashed | record.Attested },
		"identity 0x01":             func(c *Config) { c.Models[0].Identity = record.Estimated },
		"is above 1000000":          func(c *Config) { c.Models[0].Price.Cached = MaxPrice + 1 },
		"limit -1 is":               func(c *Config) { c.MaxDrain = -1 },
		"model \"m\": model server": func(c *Config) { c.Models[0].Upstream = &url.URL{} },
	} {
		c := good()
		change(&c)
		if _, err := New(c, nil); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", says, err)
		}
	}
	g, err := New(good(), nil)
	if err != nil {
		t.Fatal(err)
	}
	if err := g.Close(context.Background()); err != nil {
		t.Error(err)
	}
}
