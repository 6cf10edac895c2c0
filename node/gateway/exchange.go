package gateway

import (
	"bytes"
	"compress/gzip"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"mime"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"time"

	"github.com/openledger/openledger/store/record"
)

// Our headers.
const (
	headerReceipt  = "OpenLedger-Receipt"  // in the answer: <author>/<index>
	headerError    = "OpenLedger-Error"    // in the answer: why there is no receipt
	headerSalt     = "OpenLedger-Salt"     // in the request, else in the answer
	headerConsumer = "OpenLedger-Consumer" // in the request
)

// notWritten is what a consumer is told that gets an answer and no receipt.
const notWritten = "this use could not be written down, there is no receipt"

// exchange is one use of a model: what is asked, and how it is answered and written down.
type exchange struct {
	g        *Gateway
	path     string // of the request: for a chat, or for a completion
	model    *Model
	ask      ask
	salt     [32]byte
	ownSalt  bool // chosen by the gateway
	consumer record.Address
	request  [32]byte // digest of the body as the consumer sent it
	reply    *reply

	broken bool // the consumer must see that its answer was cut

	limit *deadline     // ends the use: after Timeout, or DrainTimeout once the consumer has left
	idle  *time.Timer   // ends the use when the server is silent
	added time.Duration // by the gateway
}

// The reasons why the gateway itself ends a use.
var (
	errTooLong = errors.New("the use took longer than its timeout")
	errIdle    = errors.New("the model server was silent for too long")
)

// complete serves one completion.
func (g *Gateway) complete(w http.ResponseWriter, r *http.Request) {
	if g.config.Ready != nil {
		if err := g.config.Ready(); err != nil {
			g.fail(w, busy("the gateway can't write down uses now, so it serves none: try again later", err), "", notReady)
			return
		}
	}
	leave, err := g.gate.enter(r.Context(), min(r.ContentLength, g.config.MaxRequest))
	if err != nil {
		g.fail(w, err, "", notReady)
		return
	}
	defer leave()
	x := &exchange{g: g, path: r.URL.Path, reply: newReply(w, r, g.config.SendTimeout)}
	if err := x.read(r); err != nil {
		g.fail(w, err, "", refused)
		return
	}
	// The server is read to the end even if the consumer leaves, so its request does not end with the consumer's.
	ctx, cancel := context.WithCancelCause(context.WithoutCancel(r.Context()))
	defer cancel(nil)
	g.mu.Lock()
	g.cancels[x] = cancel
	g.mu.Unlock()
	defer func() { g.mu.Lock(); delete(g.cancels, x); g.mu.Unlock() }()
	x.limit = newDeadline(g.config.Timeout, func() { cancel(errTooLong) })
	x.idle = time.AfterFunc(g.config.Timeout, func() { cancel(errIdle) })
	defer x.limit.stop()
	defer x.idle.Stop()
	stop := context.AfterFunc(r.Context(), func() { x.limit.within(g.config.DrainTimeout) })
	defer stop()
	outcome := x.serve(ctx, r)
	g.metrics.requests.WithLabelValues(x.model.Name, outcome).Inc()
	if x.broken {
		panic(http.ErrAbortHandler) // so that the consumer sees a cut answer as cut
	}
}

// read takes in the request.
func (x *exchange) read(r *http.Request) error {
	if err := x.readHeaders(r.Header); err != nil {
		return err
	}
	if err := notByAPage(r.Header); err != nil {
		return err
	}
	body, err := x.readBody(r)
	if err != nil {
		return err
	}
	began := time.Now()
	x.request = sha256.Sum256(body)
	if x.ask, err = parseAsk(body); err != nil {
		return err
	}
	model, ok := x.g.models[x.ask.model]
	if !ok {
		name := x.ask.model[:min(len(x.ask.model), maxName)]
		return &failure{
			status: http.StatusNotFound, kind: "invalid_request_error", param: "model", code: "model_not_found",
			message: fmt.Sprintf("model %q is not served here; there are: %s", name, x.g.names),
		}
	}
	x.model, x.added = model, time.Since(began)
	if model.Ready != nil {
		if err := model.Ready(); err != nil {
			return &failure{
				status: http.StatusServiceUnavailable, kind: "server_error", param: "model", code: "model_not_ready",
				message: fmt.Sprintf("model %q is not served now: its uses could not be written down", model.Name), cause: err,
			}
		}
	}
	return nil
}

func (x *exchange) readHeaders(h http.Header) error {
	if coding := h.Get("Content-Encoding"); coding != "" && coding != "identity" {
		return &failure{
			status: http.StatusUnsupportedMediaType, kind: "invalid_request_error", code: "unsupported_encoding",
			message: fmt.Sprintf("the body has content coding %.40q: send it as it is", coding),
		}
	}
	switch v := h.Values(headerSalt); len(v) {
	case 0:
		x.ownSalt = true
		_, _ = rand.Read(x.salt[:]) // never fails
	default:
		b, err := hex.DecodeString(strings.TrimPrefix(v[0], "0x"))
		if err != nil || len(b) != len(x.salt) || len(v) > 1 {
			return refuse("", headerSalt+" must be 32 bytes in hex, once: 64 digits")
		}
		x.salt = [32]byte(b)
	}
	if v := h.Values(headerConsumer); len(v) > 0 {
		a, err := record.ParseAddress(v[0])
		if err != nil || len(v) > 1 {
			return refuse("", headerConsumer+" must be an address, once: 0x and 40 hex digits")
		}
		x.consumer = a
	}
	return nil
}

func (x *exchange) readBody(r *http.Request) ([]byte, error) {
	_ = x.reply.control.SetReadDeadline(time.Now().Add(x.g.config.SendTimeout))
	body, err := io.ReadAll(http.MaxBytesReader(x.reply.w, r.Body, x.g.config.MaxRequest))
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return nil, &failure{
			status: http.StatusRequestEntityTooLarge, kind: "invalid_request_error", code: "request_too_large",
			message: fmt.Sprintf("the body is larger than %d bytes", large.Limit),
		}
	case err != nil:
		return nil, &failure{status: http.StatusBadRequest, kind: "invalid_request_error", code: "incomplete_request", message: "the body did not arrive whole", cause: err}
	}
	_ = x.reply.control.SetReadDeadline(time.Time{})
	return body, nil
}

// serve asks the server and answers the consumer. It returns what became of the use.
func (x *exchange) serve(ctx context.Context, r *http.Request) string {
	res, err := x.g.server.RoundTrip(forServer(ctx, r, at(x.model.Upstream, r.URL.Path, r.URL.RawQuery), x.ask.body, x.model.Authorization))
	if err != nil {
		return x.serverFailed(ctx, "the model server can't be reached", err)
	}
	defer res.Body.Close()
	if res.StatusCode < 200 || res.StatusCode > 299 {
		x.g.config.Logger.Warn("model server refused", "model", x.model.Name, "status", res.StatusCode)
		x.g.passOn(x.reply.w, res)
		return serverRefused
	}
	body, err := decoded(res)
	if err != nil {
		return x.serverFailed(ctx, "the model server's answer has a content coding that it was asked not to use", err)
	}
	body = &watched{body, x.idle, x.g.config.IdleTimeout}
	if kind, _, _ := mime.ParseMediaType(res.Header.Get("Content-Type")); kind == "text/event-stream" {
		return x.stream(ctx, res, body)
	}
	return x.whole(ctx, res, body)
}

// serverFailed tells the consumer that there is no answer; nothing was sent yet.
func (x *exchange) serverFailed(ctx context.Context, message string, err error) string {
	if cause := context.Cause(ctx); cause != nil {
		err = cause
	}
	if errors.Is(err, errTooLong) || errors.Is(err, errIdle) {
		message = "the model server did not answer in time"
	}
	x.g.config.Logger.Warn("model server failed", "model", x.model.Name, "err", err)
	asFailure(badServer(message, err)).write(x.reply.w)
	return serverFailed
}

// forServer is the request that goes to the server.
func forServer(ctx context.Context, r *http.Request, to *url.URL, body []byte, authorization string) *http.Request {
	out := (&http.Request{Method: r.Method, URL: to, Host: to.Host, Header: http.Header{}, Proto: "HTTP/1.1", ProtoMajor: 1, ProtoMinor: 1}).WithContext(ctx)
	copyHeader(out.Header, r.Header)
	for _, name := range []string{"Content-Length", "Content-Encoding", "Expect", "Host"} {
		out.Header.Del(name)
	}
	out.Header.Set("Accept-Encoding", "identity")
	if _, ok := out.Header["User-Agent"]; !ok {
		out.Header["User-Agent"] = nil // else Go adds its own
	}
	if authorization != "" {
		out.Header.Set("Authorization", authorization)
	}
	if body != nil {
		// No GetBody: the transport must not send a prompt twice, which it may if the consumer sent an Idempotency-Key.
		out.Body, out.ContentLength = io.NopCloser(bytes.NewReader(body)), int64(len(body))
	}
	return out
}

// decoded is the answer's body without its content coding.
func decoded(res *http.Response) (io.Reader, error) {
	coding := strings.ToLower(res.Header.Get("Content-Encoding"))
	res.Header.Del("Content-Encoding")
	switch coding {
	case "", "identity":
		return res.Body, nil
	case "gzip", "x-gzip":
		return &lazyGzip{from: res.Body}, nil
	}
	return nil, fmt.Errorf("content coding %.40q", coding)
}

// lazyGzip decodes from the first read on, so that a stream's headers needn't wait for its first byte.
type lazyGzip struct {
	from io.Reader
	gzip *gzip.Reader
}

func (z *lazyGzip) Read(p []byte) (n int, err error) {
	if z.gzip == nil {
		if z.gzip, err = gzip.NewReader(z.from); err != nil {
			return 0, fmt.Errorf("gzip: %w", err)
		}
	}
	return z.gzip.Read(p)
}

// deadline ends a use. It only ever comes nearer, whoever sets it in which order.
type deadline struct {
	mu    sync.Mutex
	at    time.Time
	timer *time.Timer
}

func newDeadline(within time.Duration, end func()) *deadline {
	return &deadline{at: time.Now().Add(within), timer: time.AfterFunc(within, end)}
}

// within brings the deadline nearer, if so much time from now is nearer.
func (d *deadline) within(t time.Duration) {
	d.mu.Lock()
	defer d.mu.Unlock()
	if at := time.Now().Add(t); at.Before(d.at) {
		d.at = at
		d.timer.Reset(t)
	}
}

func (d *deadline) stop() { d.timer.Stop() }

// watched ends the use when a read takes too long.
type watched struct {
	from   io.Reader
	idle   *time.Timer
	within time.Duration
}

func (w *watched) Read(p []byte) (int, error) {
	w.idle.Reset(w.within)
	defer w.idle.Stop()
	return w.from.Read(p)
}
