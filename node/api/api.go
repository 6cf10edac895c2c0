// Package api is the node's HTTP interface: what the commands, dashboards and light clients ask of it.
//
// Reads are open to whoever reaches the address; nothing in them is secret. Calls that change something need the bearer token of the
// node's home directory, from loopback too, since a web page that a user visits can reach loopback. Answers are JSON; errors are
// {"error": text} with the status that fits. Client is the same interface from the other side.
//
// The package decides nothing: each call is handed to the small interfaces that Config names.
package api

import (
	"context"
	"crypto/subtle"
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Limits of a call.
const (
	MaxBody    = 1 << 20 // bytes of a request: the largest is a record's block in base64
	MaxEntries = 1000    // entries in one answer
	MaxFaults  = 256     // faults in one answer; each takes a question to the chain or two
	maxHeavy   = 2       // calls at once that read whole logs or ask the chain many things; the others wait
)

// What a call's error may be, beside fs.ErrNotExist.
var (
	// ErrRequest: the call is wrong. The caller must change it.
	ErrRequest = errors.New("bad request")
	// ErrUnavailable: this node has no such part, such as a chain.
	ErrUnavailable = errors.New("not available on this node")
)

// Logs reads the logs that are held.
type Logs interface {
	Tiles
	Heads() []record.SignedHead
	Scan(a record.Author, from, to uint64, f func(index uint64, entry []byte) error) error
	Receipt(a record.Author, index uint64) (record.Receipt, error)
	Consistency(a record.Author, from, to uint64) ([]merkle.Hash, error)
}

// Node says how the node is.
type Node interface {
	Status(ctx context.Context) (Status, error)
	Peers() []Peer
	// Ready is nil when the node takes entries.
	Ready() error
	// Audit re-derives a log from its bytes. Progress, which may be nil, is told how many entries are done.
	Audit(ctx context.Context, a record.Author, progress func(done, total int64)) (Audit, error)
}

// Lineage reads and registers records.
type Lineage interface {
	// Register writes a signed record's block into the node's log, and onto the chain unless logOnly.
	Register(ctx context.Context, block []byte, logOnly bool) (Registration, error)
	// Show returns the record of an id (0x…) or of its block's CID.
	Show(ctx context.Context, reference string) (Record, error)
	// List returns the records of an artifact in their rank, or all if the CID is empty.
	List(ctx context.Context, artifact string) ([]Record, error)
	Tree(ctx context.Context, reference string, down bool) (Tree, error)
}

// Artifacts keeps artifacts. Paths are of the machine that the node runs on.
type Artifacts interface {
	Add(ctx context.Context, path string, progress func(done, total int64)) (Artifact, error)
	Get(ctx context.Context, cid, path string, progress func(done, total int64)) (Artifact, error)
	List(ctx context.Context) ([]Artifact, error)
}

// Config is what the API stands on.
type Config struct {
	Token     string // bearer token of calls that change something
	Logs      Logs
	Node      Node
	Lineage   Lineage
	Artifacts Artifacts
	Repo      Repo
	Money     Money
	Witness   Witness
	Metrics   prometheus.Gatherer // nil: no metrics
	Logger    *slog.Logger        // nil discards
}

//go:embed openapi.yaml
var openapi []byte

type server struct {
	Config
	heavy chan struct{} // one for each heavy call under way
}

// limited lets few calls at once through: reads are open to anybody, and these cost the node far more than the caller.
func (s *server) limited(h handler) handler {
	return func(r *http.Request) (any, error) {
		select {
		case s.heavy <- struct{}{}:
		case <-r.Context().Done():
			return nil, r.Context().Err()
		}
		defer func() { <-s.heavy }()
		return h(r)
	}
}

// New is the API's handler.
func New(c Config) http.Handler {
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	s := &server{Config: c, heavy: make(chan struct{}, maxHeavy)}
	mux := http.NewServeMux()
	s.routes(mux)
	if c.Metrics != nil {
		mux.Handle("GET /metrics", promhttp.HandlerFor(c.Metrics, promhttp.HandlerOpts{}))
	}
	return s.guard(refuseAsJSON(mux))
}

func (s *server) routes(mux *http.ServeMux) {
	mux.HandleFunc("GET /livez", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", s.ready)
	mux.HandleFunc("GET /api/v1/openapi.yaml", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/yaml")
		_, _ = w.Write(openapi)
	})
	for pattern, h := range map[string]handler{
		"GET /api/v1/status":                      func(r *http.Request) (any, error) { return s.Node.Status(r.Context()) },
		"GET /api/v1/peers":                       func(*http.Request) (any, error) { return s.Node.Peers(), nil },
		"GET /api/v1/logs":                        func(*http.Request) (any, error) { return s.Logs.Heads(), nil },
		"GET /api/v1/logs/{author}":               s.head,
		"GET /api/v1/logs/{author}/entries":       s.entries,
		"GET /api/v1/logs/{author}/consistency":   s.consistency,
		"GET /api/v1/receipts/{author}/{index}":   s.receipt,
		"GET /api/v1/records":                     s.limited(func(r *http.Request) (any, error) { return s.Lineage.List(r.Context(), r.FormValue("artifact")) }),
		"GET /api/v1/records/{record}":            func(r *http.Request) (any, error) { return s.Lineage.Show(r.Context(), r.PathValue("record")) },
		"GET /api/v1/records/{record}/tree":       s.limited(s.tree),
		"GET /api/v1/artifacts":                   func(r *http.Request) (any, error) { return s.Artifacts.List(r.Context()) },
		"GET /api/v1/anchor":                      func(r *http.Request) (any, error) { return s.Money.Anchored(r.Context()) },
		"GET /api/v1/royalties/{address}":         s.limited(s.owed),
		"GET /api/v1/provider":                    func(r *http.Request) (any, error) { return s.Money.Provider(r.Context()) },
		"POST /api/v1/records":                    s.register,
		"POST /api/v1/anchor":                     func(r *http.Request) (any, error) { return s.Money.Anchor(r.Context()) },
		"POST /api/v1/royalties/settle":           func(r *http.Request) (any, error) { return s.Money.Settle(r.Context()) },
		"POST /api/v1/royalties/{address}/claim":  s.claim,
		"POST /api/v1/provider/fund":              s.fund,
		"POST /api/v1/provider/withdraw":          s.withdraw,
		"POST /api/v1/provider/bond":              s.bond,
		"POST /api/v1/provider/unbond":            func(r *http.Request) (any, error) { return s.Money.Unbond(r.Context()) },
		"POST /api/v1/provider/bond/withdraw":     func(r *http.Request) (any, error) { return s.Money.WithdrawBond(r.Context()) },
		"GET /api/v1/faults":                      s.limited(s.faults),
		"POST /api/v1/faults/{author}/prove":      ofAuthor(s, Witness.ProveFault),
		"GET /api/v1/challenges/{author}":         s.limited(ofAuthor(s, Witness.Challenges)),
		"POST /api/v1/challenges/{author}":        s.challenge,
		"POST /api/v1/challenges/{author}/expire": ofAuthor(s, Witness.Expire),
	} {
		mux.HandleFunc(pattern, s.answer(h))
	}
	s.routeTiles(mux)
	mux.HandleFunc("GET /api/v1/logs/{author}/audit", s.auditing)
	mux.HandleFunc("POST /api/v1/repo/backup", s.backup)
	mux.HandleFunc("POST /api/v1/artifacts/add", s.work(func(ctx context.Context, q pathRequest, p func(int64, int64)) (Artifact, error) {
		return s.Artifacts.Add(ctx, q.Path, p)
	}))
	mux.HandleFunc("POST /api/v1/artifacts/get", s.work(func(ctx context.Context, q pathRequest, p func(int64, int64)) (Artifact, error) {
		return s.Artifacts.Get(ctx, q.CID, q.Path, p)
	}))
}

// guard refuses calls that change something without the token, and calls by a name that is not ours when they come over loopback: that
// is a web page whose name was pointed here (DNS rebinding).
func (s *server) guard(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if local, ok := r.Context().Value(http.LocalAddrContextKey).(net.Addr); ok && isLoopback(local.String()) && !isLoopback(r.Host) {
			fail(w, http.StatusForbidden, fmt.Errorf("host %q is not this machine's loopback", r.Host))
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			token, ok := strings.CutPrefix(r.Header.Get("Authorization"), "Bearer ")
			if !ok || subtle.ConstantTimeCompare([]byte(token), []byte(s.Token)) != 1 || s.Token == "" {
				fail(w, http.StatusUnauthorized, errors.New("this call needs the bearer token in the file api.token of the node's home directory"))
				return
			}
		}
		r.Body = http.MaxBytesReader(w, r.Body, MaxBody)
		next.ServeHTTP(w, r)
	})
}

func isLoopback(hostPort string) bool {
	host, _, err := net.SplitHostPort(hostPort)
	if err != nil {
		host = hostPort
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// handler answers a call with a value or an error.
type handler func(r *http.Request) (any, error)

func (s *server) answer(h handler) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		v, err := h(r)
		if err != nil {
			s.Logger.Debug("call failed", "path", r.URL.Path, "err", err)
			fail(w, status(err), err)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(v)
	}
}

// status is the HTTP status for an error.
func status(err error) int {
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &large):
		return http.StatusRequestEntityTooLarge
	case errors.Is(err, fs.ErrNotExist):
		return http.StatusNotFound
	case errors.Is(err, ErrRequest), errors.Is(err, record.ErrBlock), errors.Is(err, record.ErrSignature), errors.Is(err, record.ErrVoid):
		return http.StatusBadRequest
	case errors.Is(err, ErrUnavailable):
		return http.StatusServiceUnavailable
	}
	return http.StatusInternalServerError
}

func fail(w http.ResponseWriter, code int, err error) {
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(code)
	_ = json.NewEncoder(w).Encode(failure{err.Error()})
}

func (s *server) ready(w http.ResponseWriter, _ *http.Request) {
	if err := s.Node.Ready(); err != nil {
		fail(w, http.StatusServiceUnavailable, err)
		return
	}
	fmt.Fprintln(w, "ok")
}

func bad(what string, err error) error { return fmt.Errorf("%w: %s: %w", ErrRequest, what, err) }

func (s *server) head(r *http.Request) (any, error) {
	a, err := record.ParseAuthor(r.PathValue("author"))
	if err != nil {
		return nil, bad("author", err)
	}
	h, ok := s.Logs.Head(a)
	if !ok {
		return nil, fmt.Errorf("log of %v: %w", a, fs.ErrNotExist)
	}
	return h, nil
}

// numbers reads query parameters; an absent one keeps its default.
func numbers(r *http.Request, into map[string]*uint64) error {
	for name, to := range into {
		if v := r.FormValue(name); v != "" {
			n, err := strconv.ParseUint(v, 10, 64)
			if err != nil {
				return bad(name, err)
			}
			*to = n
		}
	}
	return nil
}

func (s *server) entries(r *http.Request) (any, error) {
	a, err := record.ParseAuthor(r.PathValue("author"))
	if err != nil {
		return nil, bad("author", err)
	}
	from, to := uint64(0), ^uint64(0)
	if err := numbers(r, map[string]*uint64{"from": &from, "to": &to}); err != nil {
		return nil, err
	}
	if _, ok := s.Logs.Head(a); !ok {
		return nil, fmt.Errorf("log of %v: %w", a, fs.ErrNotExist)
	}
	to = min(to, from+min(MaxEntries, ^from))
	entries := []Entry{}
	err = s.Logs.Scan(a, from, to, func(_ uint64, b []byte) error {
		e, err := record.ParseEntry(b)
		if err != nil {
			return err
		}
		entries = append(entries, viewEntry(e, slices.Clone(b)))
		return nil
	})
	return entries, err
}

func (s *server) consistency(r *http.Request) (any, error) {
	a, err := record.ParseAuthor(r.PathValue("author"))
	if err != nil {
		return nil, bad("author", err)
	}
	var from, to uint64
	if err := numbers(r, map[string]*uint64{"from": &from, "to": &to}); err != nil {
		return nil, err
	}
	proof, err := s.Logs.Consistency(a, from, to)
	return Consistency{a, from, to, proof}, err
}

func (s *server) audit(r *http.Request) (any, error) {
	a, err := record.ParseAuthor(r.PathValue("author"))
	if err != nil {
		return nil, bad("author", err)
	}
	return s.Node.Audit(r.Context(), a, nil)
}

// auditing answers an audit, with how far it is if that is asked for: large logs take a while.
func (s *server) auditing(w http.ResponseWriter, r *http.Request) {
	if r.FormValue("progress") != "true" {
		s.answer(s.limited(s.audit))(w, r)
		return
	}
	a, err := record.ParseAuthor(r.PathValue("author"))
	if err != nil {
		fail(w, http.StatusBadRequest, bad("author", err))
		return
	}
	stream(w, func(progress func(done, total int64)) (progressLine, error) {
		found, err := s.limited(func(r *http.Request) (any, error) {
			found, err := s.Node.Audit(r.Context(), a, progress)
			return &found, err
		})(r)
		if err != nil {
			return progressLine{}, err
		}
		return progressLine{Audit: found.(*Audit)}, nil
	})
}

func (s *server) receipt(r *http.Request) (any, error) {
	a, err := record.ParseAuthor(r.PathValue("author"))
	if err != nil {
		return nil, bad("author", err)
	}
	index, err := strconv.ParseUint(r.PathValue("index"), 10, 64)
	if err != nil {
		return nil, bad("index", err)
	}
	return s.Logs.Receipt(a, index)
}

func (s *server) tree(r *http.Request) (any, error) {
	return s.Lineage.Tree(r.Context(), r.PathValue("record"), r.FormValue("down") == "true")
}

func (s *server) register(r *http.Request) (any, error) {
	q, err := body[registerRequest](r)
	if err != nil {
		return nil, err
	}
	return s.Lineage.Register(r.Context(), q.Block, q.LogOnly)
}

// body reads a request's JSON. Unknown keys are refused: a misspelt one must not be taken for a default.
func body[T any](r *http.Request) (q T, err error) {
	d := json.NewDecoder(r.Body)
	d.DisallowUnknownFields()
	if err := d.Decode(&q); err != nil {
		return q, bad("body", err)
	}
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		return q, bad("body", errors.New("something stands behind the value"))
	}
	return q, nil
}

// work answers a long call about a path.
func (s *server) work(do func(ctx context.Context, q pathRequest, progress func(done, total int64)) (Artifact, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		q, err := body[pathRequest](r)
		if err != nil {
			fail(w, status(err), err)
			return
		}
		stream(w, func(progress func(done, total int64)) (progressLine, error) {
			got, err := do(r.Context(), q, progress)
			return progressLine{Artifact: &got}, err
		})
	}
}

// progressEvery is how often a long call says at the most how far it is: as often as anybody sees a bar move.
const progressEvery = 100 * time.Millisecond

// stream answers a long call with one JSON value a line: how far it is, and at last what came out or an error.
func stream(w http.ResponseWriter, do func(progress func(done, total int64)) (progressLine, error)) {
	w.Header().Set("Content-Type", "application/x-ndjson")
	out, flush := json.NewEncoder(w), http.NewResponseController(w)
	var said time.Time
	last, err := do(func(done, total int64) {
		if now := time.Now(); now.Sub(said) >= progressEvery {
			said = now
			_ = out.Encode(progressLine{Done: done, Total: total})
			_ = flush.Flush()
		}
	})
	if err != nil {
		last = progressLine{Error: err.Error()}
	}
	_ = out.Encode(last)
}
