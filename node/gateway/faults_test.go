package gateway

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openledger/openledger/store/record"
)

// cutAt is a server that dies after so many bytes of its stream.
func cutAt(stream string, n int) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		_, _ = io.Copy(io.Discard, q.Body)
		w.Header().Set("Content-Type", events)
		_ = http.NewResponseController(w).Flush()
		_, _ = io.WriteString(w, stream[:n])
		_ = http.NewResponseController(w).Flush()
		panic(http.ErrAbortHandler)
	}
}

// unfinished is what of a stream's last event goes to nobody, because its data is cut.
func unfinished(stream string) string {
	rest := stream[strings.LastIndex(stream, "\n\n")+1:]
	rest = strings.TrimLeft(rest, "\n")
	data, ok := strings.CutPrefix(rest, "data: ")
	if !ok || data == "" || json.Valid([]byte(data)) || strings.TrimSpace(data) == "[DONE]" {
		return ""
	}
	return rest
}

func TestAStreamWhoseServerDiesAtAnyByteIsCutForTheConsumerTooAndMetered(t *testing.T) {
	const stream = deltaA + deltaB + usageChunk + doneEvent
	var at atomic.Int64
	r := newRig(t, func(w http.ResponseWriter, q *http.Request) { cutAt(stream, int(at.Load()))(w, q) })
	entries := 0
	for n := range len(stream) + 1 {
		at.Store(int64(n))
		g := r.ask(t, chat, streamAsk)
		over := n == len(stream)
		if (g.err == nil) != over {
			t.Fatalf("after %d bytes: error %v", n, g.err)
		}
		whole, _ := strings.CutSuffix(stream[:n], unfinished(stream[:n]))
		sent := strings.NewReplacer(usageChunk, "", usageChunk[:len(usageChunk)-1], "", usageChunk[:len(usageChunk)-2], "").Replace(whole)
		n = len(whole)
		if n < len(deltaA)-2 { // nothing was said
			if g.body != sent || r.size() != 0 {
				t.Fatalf("after %d bytes: %q, %d entries", n, g.body, r.size())
			}
			continue
		}
		before, address, after := g.split(t)
		if entries++; before+after != sent || r.size() != entries {
			t.Fatalf("after %d bytes: %q and %q, %d entries", n, before, after, r.size())
		}
		c, flags := Counts{Input: 2, Output: 1}, record.Streamed|record.Estimated
		if n >= len(deltaA+deltaB)-2 { // the empty line may be lacking
			c.Output = 2
		}
		if n >= len(deltaA+deltaB+usageChunk)-2 {
			c, flags = Counts{Input: 7, Output: 2}, record.Streamed
		}
		expect(t, r.check(t, g, address, before), c, flags)
	}
}

func TestAConsumerThatLeavesAStreamAtAnyByteIsMetered(t *testing.T) {
	const stream = deltaA + deltaB + usageChunk + doneEvent
	for _, usage := range []bool{true, false} {
		var at atomic.Int64
		whole := stream
		if !usage {
			whole = strings.Replace(stream, usageChunk, "", 1)
		}
		over := make(chan struct{})
		r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
			_, _ = io.Copy(io.Discard, q.Body)
			w.Header().Set("Content-Type", events)
			_, _ = io.WriteString(w, whole[:at.Load()])
			_ = http.NewResponseController(w).Flush()
			<-over // the gateway knows that the consumer has left
			_, _ = io.WriteString(w, whole[at.Load():])
		})
		for n := range len(whole) - len(doneEvent) {
			at.Store(int64(n))
			ctx, leave := context.WithCancel(context.Background())
			res := r.open(t, ctx, chat, streamAsk)
			leave()
			res.Body.Close()
			<-r.left
			over <- struct{}{}
			eventually(t, "the use is written down", func() bool { return r.size() == n+1 })
			c, flags := Counts{Input: 7, Output: 2}, record.Streamed|record.Partial
			if !usage {
				c.Input, flags = 2, flags|record.Estimated
			}
			expect(t, r.last(t), c, flags)
		}
	}
}

func TestAConsumerThatLeavesBeforeItsAnswerIsMetered(t *testing.T) {
	asked, over := make(chan struct{}), make(chan struct{})
	r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
		_, _ = io.Copy(io.Discard, q.Body)
		asked <- struct{}{}
		<-over
		answering("application/json", wholeAnswer)(w, q)
	})
	ctx, leave := context.WithCancel(context.Background())
	go func() { <-asked; leave() }()
	q, _ := http.NewRequestWithContext(ctx, http.MethodPost, r.url+chat, strings.NewReader(wholeAsk))
	q.Header.Set("Content-Type", "application/json")
	if _, err := http.DefaultTransport.RoundTrip(q); !errors.Is(err, context.Canceled) {
		t.Fatal(err)
	}
	<-r.left
	close(over)
	eventually(t, "the use is written down", func() bool { return r.size() == 1 })
	expect(t, r.uses(t)[0], Counts{7, 4, 5, 3}, record.Partial)
}

// endless is a server that never ends its stream.
func endless(piece string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		_, _ = io.Copy(io.Discard, q.Body)
		w.Header().Set("Content-Type", events)
		for q.Context().Err() == nil {
			if _, err := io.WriteString(w, piece); err != nil {
				return
			}
			_ = http.NewResponseController(w).Flush()
			if piece == "" {
				<-q.Context().Done()
			}
		}
	}
}

// endlessAfter is a server that says something and then holds its connection open.
func endlessAfter(said string) http.HandlerFunc {
	return func(w http.ResponseWriter, q *http.Request) {
		inPieces(said, len(said))(w, q)
		<-q.Context().Done()
	}
}

func TestADeadlineOnlyComesNearer(t *testing.T) {
	for _, c := range []struct {
		name string
		sets []time.Duration
		want time.Duration
	}{
		{"not set again", nil, time.Hour},
		{"later", []time.Duration{2 * time.Hour}, time.Hour},
		{"nearer", []time.Duration{time.Minute}, time.Minute},
		{"nearer, then later", []time.Duration{time.Second, time.Minute, 2 * time.Hour}, time.Second},
		{"nearer and nearer", []time.Duration{time.Minute, time.Second}, time.Second},
	} {
		synctest.Test(t, func(t *testing.T) {
			began, ended := time.Now(), make(chan struct{})
			d := newDeadline(time.Hour, func() { close(ended) }) // twice would panic
			for _, s := range c.sets {
				d.within(s)
			}
			<-ended
			if got := time.Since(began); got != c.want {
				t.Errorf("%s: ended after %v, want %v", c.name, got, c.want)
			}
			d.within(3 * time.Hour)
			time.Sleep(4 * time.Hour) // of the test's own clock
		})
	}
}

func TestAnEventBeyondTheLimitReachesNobodyUncounted(t *testing.T) {
	long := strings.Replace(deltaB, "\"b", "\""+strings.Repeat("x", 5000), 1)
	for before, entries := range map[string]int{"": 0, deltaA: 1} {
		r := newRig(t, inPieces(before+long+usageChunk+doneEvent, 100), func(c *Config) { c.MaxEvent = 1000 })
		g := r.ask(t, chat, streamAsk)
		if g.err == nil || strings.Contains(g.body, "xx") || !strings.HasPrefix(g.body, before) || r.size() != entries {
			t.Errorf("after %q: %d bytes, %v, %d entries", before, len(g.body), g.err, r.size())
		}
		if entries > 0 {
			sent, address, _ := g.split(t)
			expect(t, r.check(t, g, address, sent), Counts{Input: 2, Output: 1}, record.Streamed|record.Estimated)
		}
	}
}

func TestAStreamWithoutEndIsEnded(t *testing.T) {
	for _, c := range []struct {
		name   string
		server http.HandlerFunc
		change func(*Config)
		leave  bool
		uses   int
		flags  record.Flags
	}{
		{"in bytes when the consumer has left", endless(deltaA), func(c *Config) { c.MaxDrain = 10_000 }, true, 1, record.Partial},
		{"in time when the consumer has left", endless(deltaA), func(c *Config) { c.DrainTimeout = 50 * time.Millisecond; c.MaxDrain = 1 << 50 }, true, 1, record.Partial},
		{"in time when nothing comes and the consumer has left", endless(""), func(c *Config) { c.DrainTimeout = 50 * time.Millisecond }, true, 1, record.Partial},
		{"at its own time when the consumer has left, though it might be read longer", endless(""), func(c *Config) { c.Timeout, c.DrainTimeout = time.Second, time.Hour }, true, 1, record.Partial},
		{"soon after its end when the consumer has left", endlessAfter(deltaA + doneEvent), func(c *Config) { c.DrainTimeout = time.Hour }, true, 1, record.Partial},
		{"in time", endless(deltaA), func(c *Config) { c.Timeout = 50 * time.Millisecond }, false, 1, 0},
		{"when the server is silent", endless(""), func(c *Config) { c.IdleTimeout = 50 * time.Millisecond }, false, 0, 0},
		{"when an event has no end", endless("data: x"), func(c *Config) { c.MaxEvent = 10_000 }, false, 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newRig(t, c.server, c.change)
			ctx, leave := context.WithCancel(context.Background())
			defer leave()
			res := r.open(t, ctx, chat, streamAsk)
			if c.leave {
				leave()
			}
			if _, err := io.Copy(io.Discard, res.Body); err == nil {
				t.Error("the consumer saw a proper end")
			}
			res.Body.Close()
			eventually(t, "all is over", func() bool { return r.metric(t, "running") == 0 })
			uses := r.uses(t)
			if len(uses) != c.uses {
				t.Fatalf("%d entries, want %d", len(uses), c.uses)
			}
			if c.uses > 0 && uses[0].Flags != record.Streamed|record.Estimated|record.Hashed|c.flags {
				t.Errorf("flags %#02x", uses[0].Flags)
			}
		})
	}
}

func TestAConsumerThatTakesNothingIsTakenToHaveLeft(t *testing.T) {
	big := strings.Replace(deltaA, "ä", strings.Repeat("x", 1<<20), 1)
	r := newRig(t, inPieces(strings.Repeat(big, 30)+usageChunk+doneEvent, 1<<20), func(c *Config) { c.SendTimeout = 200 * time.Millisecond })
	res := r.open(t, context.Background(), chat, streamAsk)
	defer res.Body.Close()
	eventually(t, "the use is written down", func() bool { return r.size() == 1 })
	expect(t, r.uses(t)[0], Counts{Input: 7, Output: 2}, record.Streamed|record.Partial)
}

func TestAServerThatFailsMakesNoEntry(t *testing.T) {
	closed, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	closed.Close()
	var others atomic.Int64
	for _, c := range []struct {
		name   string
		server http.HandlerFunc
		change func(*Config)
		status int
		says   string
	}{
		{"not there", nil, func(c *Config) { c.Upstream = &url.URL{Scheme: "http", Host: closed.Addr().String()} }, 502, "can't be reached"},
		{"hangs up", func(http.ResponseWriter, *http.Request) { panic(http.ErrAbortHandler) }, nil, 502, "can't be reached"},
		{"redirects", func(w http.ResponseWriter, q *http.Request) {
			if others.Add(1); q.URL.Path != chat {
				t.Error("the redirect was followed")
			}
			http.Redirect(w, q, "/elsewhere", http.StatusTemporaryRedirect)
		}, nil, 502, "redirect"},
		{"hangs up in its answer", func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "1000")
			_, _ = io.WriteString(w, wholeAnswer)
		}, nil, 502, "did not arrive whole"},
		{"answers without end", answering("application/json", strings.Repeat(" ", 1000)), func(c *Config) { c.MaxAnswer = 100 }, 502, "did not arrive whole"},
		{"is too slow", func(_ http.ResponseWriter, q *http.Request) { _, _ = io.Copy(io.Discard, q.Body); <-q.Context().Done() }, func(c *Config) { c.Timeout = 50 * time.Millisecond }, 502, "in time"},
		{"uses an unknown coding", func(w http.ResponseWriter, q *http.Request) {
			w.Header().Set("Content-Encoding", "br")
			answering("application/json", "xx")(w, q)
		}, nil, 502, "coding"},
		{"sends broken gzip", func(w http.ResponseWriter, q *http.Request) {
			w.Header().Set("Content-Encoding", "gzip")
			answering("application/json", "xx")(w, q)
		}, nil, 502, "did not arrive whole"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.change == nil {
				c.change = func(*Config) {}
			}
			r := newRig(t, c.server, c.change)
			g := r.ask(t, chat, wholeAsk)
			if message, _ := errorOf(t, g); g.status != c.status || !strings.Contains(message, c.says) || strings.Contains(g.body, "127.0.0.1") || r.size() != 0 {
				t.Errorf("%d %s, %d entries", g.status, g.body, r.size())
			}
		})
	}
}

func TestAnErrorOfTheServerIsPassedOnAndCostsNothing(t *testing.T) {
	const said = `{"error":{"message":"no","type":"invalid_request_error"}}`
	for _, status := range []int{400, 401, 404, 422, 429, 500, 503} {
		r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
			_, _ = io.Copy(io.Discard, q.Body)
			w.Header().Set("Retry-After", "7")
			w.WriteHeader(status)
			_, _ = io.WriteString(w, said)
		})
		for _, body := range []string{wholeAsk, streamAsk} {
			g := r.ask(t, chat, body)
			if g.status != status || g.body != said || g.header.Get("Retry-After") != "7" || g.header.Get(headerReceipt) != "" || r.size() != 0 {
				t.Errorf("%d: %d %v %s", status, g.status, g.header, g.body)
			}
		}
	}
	for kind, body := range map[string]string{"application/json": said, "text/html": "<p>hello", events: "data: " + said + "\n\n" + doneEvent} {
		r := newRig(t, answering(kind, body))
		if g := r.ask(t, chat, streamAsk); g.body != body || g.err != nil || r.size() != 0 {
			t.Errorf("%s that says nothing: %q, %d entries", kind, g.body, r.size())
		}
	}
}

func TestGzipIsDecoded(t *testing.T) {
	for _, c := range []struct{ kind, body, ask string }{{"application/json", wholeAnswer, wholeAsk}, {events, deltaA + usageChunk + doneEvent, streamAsk}} {
		for _, n := range []int{-1, 0, 20} { // how many bytes of the end are lost
			r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
				_, _ = io.Copy(io.Discard, q.Body)
				var b bytes.Buffer
				z := gzip.NewWriter(&b)
				_, _ = io.WriteString(z, c.body)
				_ = z.Flush()
				_ = z.Close()
				w.Header().Set("Content-Type", c.kind)
				w.Header().Set("Content-Encoding", "gzip")
				_, _ = w.Write(b.Bytes()[:b.Len()-max(n, 0)])
			})
			g := r.ask(t, chat, c.ask, "Accept-Encoding", "gzip")
			if n > 0 {
				if g.status == http.StatusOK && g.err == nil && !strings.HasSuffix(g.body, doneEvent) {
					t.Errorf("%s without its end: %q", c.kind, g.body)
				}
				continue
			}
			if c.kind == events {
				before, address, after := g.split(t)
				if before != deltaA || after != doneEvent || g.err != nil {
					t.Errorf("%q %v", g.body, g.err)
				}
				expect(t, r.check(t, g, address, before), Counts{Input: 7, Output: 2}, record.Streamed)
				continue
			}
			if g.body != c.body || g.header.Get("Content-Encoding") != "" {
				t.Errorf("%v %q", g.header, g.body)
			}
			r.check(t, g, g.header.Get(headerReceipt), c.body)
		}
	}
}

func TestAGzipBombIsBounded(t *testing.T) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	for range 64 {
		_, _ = z.Write(make([]byte, 1<<20))
	}
	_ = z.Close()
	for _, kind := range []string{"application/json", events} {
		r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
			_, _ = io.Copy(io.Discard, q.Body)
			w.Header().Set("Content-Type", kind)
			w.Header().Set("Content-Encoding", "gzip")
			_, _ = w.Write(b.Bytes())
		}, func(c *Config) { c.MaxAnswer, c.MaxEvent = 1<<20, 1<<20 })
		if g := r.ask(t, chat, streamAsk); len(g.body) > 2<<20 || g.err == nil && g.status == http.StatusOK {
			t.Errorf("%s: %d, %d bytes", kind, g.status, len(g.body))
		}
	}
}

// raw sends bytes over a connection and reads what comes until the other end closes it.
func raw(t *testing.T, to, request string) string {
	t.Helper()
	c, err := net.Dial("tcp", strings.TrimPrefix(to, "http://"))
	if err != nil {
		t.Fatal(err)
	}
	defer c.Close()
	_ = c.SetDeadline(time.Now().Add(10 * time.Second))
	if _, err := io.WriteString(c, request); err != nil {
		t.Fatal(err)
	}
	b, err := io.ReadAll(c)
	if err != nil {
		t.Fatalf("after %q: %v", b, err)
	}
	return string(b)
}

func TestNoRequestIsSmuggledToTheServerNorToAnother(t *testing.T) {
	for _, c := range []struct {
		name, request, status string
		seen                  int64
	}{
		{"another host in the target", fmt.Sprintf("POST http://evil.example%s HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s", chat, len(wholeAsk), wholeAsk), "200", 1},
		{"another host in the header", fmt.Sprintf("POST %s HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\nX-Forwarded-Host: evil\r\nConnection: close\r\nContent-Length: %d\r\n\r\n%s", chat, len(wholeAsk), wholeAsk), "200", 1},
		{"a length beside chunks", fmt.Sprintf("POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n", chat, len(wholeAsk), wholeAsk), "200", 1},
		{"two lengths", fmt.Sprintf("POST %s HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 3\r\nContent-Length: %d\r\n\r\n%s", chat, len(wholeAsk), wholeAsk), "400", 0},
		{"two hosts", "GET /v1/models HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", "400", 0},
		{"another coding", "POST " + chat + " HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: xchunked\r\n\r\n", "501", 0},
		{"a body shorter than its length", "POST " + chat + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nConnection: close\r\n\r\n{", "400", 0},
		{"a tunnel", "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\nConnection: close\r\n\r\n", "404", 0},
		{"a long header", "GET /v1/models HTTP/1.1\r\nHost: x\r\nX-Long: " + strings.Repeat("x", 2*MaxHeader) + "\r\n\r\n", "431", 0},
	} {
		var seen atomic.Int64
		var host string
		r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
			seen.Add(1)
			host = q.Host
			if b, _ := io.ReadAll(q.Body); string(b) != wholeAsk || len(q.TransferEncoding) > 0 {
				t.Errorf("%s: the server got %q", c.name, b)
			}
			answering("application/json", wholeAnswer)(w, q)
		}, func(c *Config) { c.SendTimeout = 300 * time.Millisecond })
		got := raw(t, r.url, c.request)
		if !strings.HasPrefix(got, "HTTP/1.1 "+c.status) || seen.Load() != c.seen {
			t.Errorf("%s: the server was asked %d times; %.200q", c.name, seen.Load(), got)
		}
		if seen.Load() > 0 && host != r.gateway.config.Upstream.Host {
			t.Errorf("%s: the server was named %q", c.name, host)
		}
	}
}

func TestRequestsBeyondTheLimitWaitInLine(t *testing.T) {
	var now, most atomic.Int64
	r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
		n := now.Add(1)
		defer now.Add(-1)
		for old := most.Load(); n > old && !most.CompareAndSwap(old, n); old = most.Load() {
		}
		answering("application/json", wholeAnswer)(w, q)
	}, func(c *Config) { c.MaxConcurrent = 3 })
	var all sync.WaitGroup
	addresses := make([]string, 50)
	for i := range addresses {
		all.Go(func() { addresses[i] = r.ask(t, chat, wholeAsk).header.Get(headerReceipt) })
	}
	all.Wait()
	seen := map[string]bool{}
	for _, a := range addresses {
		seen[a] = true
	}
	if len(seen) != len(addresses) || seen[""] || most.Load() > 3 || r.size() != len(addresses) {
		t.Errorf("%d receipts, %d entries, %d at once", len(seen), r.size(), most.Load())
	}
}

func TestCloseWaitsForWhatIsUnderWay(t *testing.T) {
	asked, over := make(chan struct{}), make(chan struct{})
	r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
		_, _ = io.Copy(io.Discard, q.Body)
		w.Header().Set("Content-Type", events)
		_, _ = io.WriteString(w, deltaA)
		_ = http.NewResponseController(w).Flush()
		asked <- struct{}{}
		select {
		case <-over:
			_, _ = io.WriteString(w, deltaB+usageChunk+doneEvent)
		case <-q.Context().Done():
		}
	})
	answer := make(chan got)
	ask := func() { answer <- r.ask(t, chat, streamAsk) }
	go ask()
	<-asked
	closed := make(chan error)
	go func() { closed <- r.gateway.Close(context.Background()) }()
	eventually(t, "new requests are refused", func() bool { return r.ask(t, "/receipts/x", "").status == http.StatusServiceUnavailable })
	close(over)
	if g := <-answer; !strings.HasSuffix(g.body, doneEvent) || g.err != nil {
		t.Errorf("%q %v", g.body, g.err)
	}
	if err := <-closed; err != nil || r.size() != 1 {
		t.Errorf("%v, %d entries", err, r.size())
	}
}

func TestCloseEndsWhatTakesTooLongAndWritesItDown(t *testing.T) {
	r := newRig(t, func(w http.ResponseWriter, q *http.Request) {
		_, _ = io.Copy(io.Discard, q.Body)
		inPieces(deltaA, len(deltaA))(w, q)
		<-q.Context().Done()
	})
	answer := make(chan got)
	res := r.open(t, context.Background(), chat, streamAsk)
	go func() {
		defer res.Body.Close()
		b, err := io.ReadAll(res.Body)
		answer <- got{header: res.Header, body: string(b), err: err, request: streamAsk}
	}()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if err := r.gateway.Close(ctx); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Close: %v", err)
	}
	g := <-answer
	if g.err == nil || !strings.HasPrefix(g.body, deltaA) {
		t.Errorf("%q %v", g.body, g.err)
	}
	if uses := r.uses(t); len(uses) != 1 {
		t.Errorf("%d entries", len(uses))
	}
}
