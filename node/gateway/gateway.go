package gateway

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"

	"github.com/openledger/openledger/store/record"
)

// Gateway serves models and writes down their use. It is an http.Handler, made by New and to be closed.
type Gateway struct {
	config  Config
	ledger  Ledger
	models  map[string]*Model
	names   string // of the models, for errors
	server  *http.Transport
	gate    *gate
	metrics metrics

	// mu guards what Close needs: once closing is set, no request is added to running.
	mu      sync.Mutex
	closing bool
	cancels map[*exchange]context.CancelCauseFunc // of the uses under way
	running sync.WaitGroup
}

// errClosing ends the uses that were under way when Close lost patience.
var errClosing = errors.New("the gateway is closing")

// New makes a gateway. Nothing is contacted before the first request.
func New(c Config, l Ledger) (*Gateway, error) {
	if err := c.Check(); err != nil {
		return nil, fmt.Errorf("gateway: %w", err)
	}
	c = c.withDefaults()
	g := &Gateway{
		config: c, ledger: l, models: map[string]*Model{}, gate: newGate(c), metrics: newMetrics(), cancels: map[*exchange]context.CancelCauseFunc{},
		// No proxy from the environment: only the configured server is contacted. No redirects either, since a transport follows none.
		server: &http.Transport{
			DisableCompression: true, MaxResponseHeaderBytes: MaxHeader,
			MaxIdleConnsPerHost: int(c.MaxConcurrent), IdleConnTimeout: keepAlive, TLSHandshakeTimeout: headerTimeout, ForceAttemptHTTP2: true,
		},
	}
	for _, m := range c.Models {
		if m.Upstream == nil {
			m.Upstream = c.Upstream
		}
		m.Uses = slices.Clone(m.Uses)
		g.models[m.Name] = &m
	}
	g.names = strings.Join(slices.Sorted(maps.Keys(g.models)), ", ")
	return g, nil
}

// Server is an HTTP server for the gateway, with bounds against slow and endless senders. Its address and its life are the caller's:
// Shutdown the server first, then Close the gateway.
func (g *Gateway) Server() *http.Server {
	return &http.Server{Handler: g, ReadHeaderTimeout: headerTimeout, MaxHeaderBytes: MaxHeader, IdleTimeout: keepAlive}
}

// Close takes no new requests and waits until those under way are answered and written down. When ctx ends, it ends them, and what was
// served of them is still written down.
func (g *Gateway) Close(ctx context.Context) error {
	g.mu.Lock()
	g.closing = true
	g.mu.Unlock()
	done := make(chan struct{})
	go func() { g.running.Wait(); close(done) }()
	var err error
	select {
	case <-done:
	case <-ctx.Done():
		g.mu.Lock()
		err = fmt.Errorf("gateway: %d uses were ended before their end: %w", len(g.cancels), ctx.Err())
		for _, cancel := range g.cancels {
			cancel(errClosing)
		}
		g.mu.Unlock()
		<-done
	}
	g.server.CloseIdleConnections()
	return err
}

// enter counts a request in, unless the gateway closes.
func (g *Gateway) enter() bool {
	g.mu.Lock()
	defer g.mu.Unlock()
	if !g.closing {
		g.running.Add(1)
	}
	return !g.closing
}

// ServeHTTP answers one request.
func (g *Gateway) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = http.NewResponseController(w).SetWriteDeadline(time.Time{}) // an earlier request of this connection may have left one
	if !g.enter() {
		g.fail(w, busy("the gateway is closing", nil), "", notReady)
		return
	}
	g.metrics.running.Inc()
	defer g.running.Done()
	defer g.metrics.running.Dec()
	only := func(method string, serve func(http.ResponseWriter, *http.Request)) {
		if r.Method == method {
			serve(w, r)
			return
		}
		w.Header().Set("Allow", method)
		(&failure{status: http.StatusMethodNotAllowed, kind: "invalid_request_error", code: "method_not_allowed", message: "this path takes " + method + " only"}).write(w)
	}
	switch path := r.URL.Path; {
	case path == "/v1/chat/completions", path == "/v1/completions":
		only(http.MethodPost, g.complete)
	case path == "/v1/models":
		only(http.MethodGet, g.listModels)
	case strings.HasPrefix(path, "/receipts/"):
		only(http.MethodGet, g.receipt)
	default:
		(&failure{
			status: http.StatusNotFound, kind: "invalid_request_error", code: "unknown_url",
			message: "no such path here: there are POST /v1/chat/completions, POST /v1/completions, GET /v1/models and GET /receipts/<author>/<index>",
		}).write(w)
	}
}

// fail answers with an error and counts it.
func (g *Gateway) fail(w http.ResponseWriter, err error, model, outcome string) {
	f := asFailure(err)
	g.metrics.requests.WithLabelValues(model, outcome).Inc()
	if f.status >= http.StatusInternalServerError {
		g.config.Logger.Warn("use not served", "model", model, "outcome", outcome, "err", err)
	}
	f.write(w)
}

// listModels passes on the server's own list.
func (g *Gateway) listModels(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), modelsTimeout)
	defer cancel()
	res, err := g.server.RoundTrip(forServer(ctx, r, at(g.config.Upstream, r.URL.Path, r.URL.RawQuery), nil, ""))
	if err != nil {
		g.config.Logger.Warn("models not listed", "err", err)
		asFailure(badServer("the model server can't be reached", err)).write(w)
		return
	}
	defer res.Body.Close()
	g.passOn(w, res)
}

// passOn gives the consumer an answer that is not metered, as it is. A redirect is not: it would lead the consumer past the gateway.
func (g *Gateway) passOn(w http.ResponseWriter, res *http.Response) {
	if res.StatusCode >= 300 && res.StatusCode < 400 {
		asFailure(badServer("the model server answered with a redirect, which the gateway doesn't follow", nil)).write(w)
		return
	}
	copyHeader(w.Header(), res.Header)
	w.WriteHeader(res.StatusCode)
	if _, err := io.Copy(w, io.LimitReader(res.Body, g.config.MaxAnswer)); err != nil {
		panic(http.ErrAbortHandler) // so that the consumer sees a cut answer as cut
	}
}

// receipt answers GET /receipts/<author>/<index>. It never has a salt or a consumer: these are not for everybody.
func (g *Gateway) receipt(w http.ResponseWriter, r *http.Request) {
	notFound := &failure{status: http.StatusNotFound, kind: "invalid_request_error", code: "not_found", message: "no such receipt here: the path is /receipts/<author>/<index> as OpenLedger-Receipt has it"}
	name, number, ok := strings.Cut(strings.TrimPrefix(r.URL.Path, "/receipts/"), "/")
	author, err := record.ParseAuthor(name)
	index, errIndex := strconv.ParseUint(number, 10, 64)
	if !ok || err != nil || errIndex != nil {
		notFound.write(w)
		return
	}
	receipt, err := g.ledger.Receipt(author, index)
	if errors.Is(err, fs.ErrNotExist) {
		notFound.write(w)
		return
	}
	receipt.Salt, receipt.Consumer = nil, nil
	body, errJSON := json.Marshal(receipt)
	if err = errors.Join(err, errJSON); err != nil {
		g.config.Logger.Error("receipt not served", "author", author, "index", index, "err", err)
		asFailure(err).write(w)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(body) // a consumer that has left needs no receipt
}
