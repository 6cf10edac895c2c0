package gateway

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
	"go.uber.org/goleak"
)

// No test may leave a goroutine behind.
func TestMain(m *testing.M) { goleak.VerifyTestMain(m) }

var (
	network  = record.Network{ChainID: 31337, Settlement: record.Address{19: 7}}
	testUses = []record.Use{{Record: record.ID{1}, Weight: 900_000}, {Record: record.ID{2}, Weight: 100_000}}
	// prices that tell the counts apart in a fee
	testPrice = Price{Input: 1_000_000_000, Cached: 1_000_000, Output: 1_000_000_000_000}
)

// memoryLedger is an author's log in memory, with real entries, proofs and signatures.
type memoryLedger struct {
	mu       sync.Mutex
	key      *record.Key
	state    *record.State
	tree     merkle.Range
	nodes    map[merkle.Node]merkle.Hash
	receipts []record.Receipt
	broken   error
}

func newLedger(t testing.TB) *memoryLedger {
	key, err := record.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	return &memoryLedger{key: key, state: record.NewState(key.Author()), nodes: map[merkle.Node]merkle.Hash{}}
}

func (l *memoryLedger) Node(n merkle.Node) (merkle.Hash, error) { return l.nodes[n], nil }

func (l *memoryLedger) Append(_ context.Context, d record.Draft) (record.Receipt, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.broken != nil {
		return record.Receipt{}, l.broken
	}
	b, err := l.state.Write(d, func(record.ID) (record.PPM, bool) { return 500_000, true })
	if err != nil {
		return record.Receipt{}, err
	}
	l.tree.Append(merkle.LeafHash(b), func(n merkle.Node, h merkle.Hash) { l.nodes[n] = h })
	size := l.tree.Size()
	proof, err := merkle.Inclusion(size-1, size, l)
	if err != nil {
		return record.Receipt{}, err
	}
	head, err := record.Head{Author: l.key.Author(), Size: size, Root: l.tree.Root(), Time: l.state.Time}.Sign(network, l.key)
	if err != nil {
		return record.Receipt{}, err
	}
	r := record.Receipt{Network: network, Index: size - 1, Entry: b, Proof: proof, Head: head, Salt: &[32]byte{1}, Consumer: &record.Address{2}}
	l.receipts = append(l.receipts, r)
	return r, nil
}

func (l *memoryLedger) Receipt(a record.Author, index uint64) (record.Receipt, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if a != l.key.Author() || index >= uint64(len(l.receipts)) {
		return record.Receipt{}, fmt.Errorf("entry %d of %v: %w", index, a, fs.ErrNotExist)
	}
	return l.receipts[index], nil
}

func (l *memoryLedger) fail(err error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.broken = err
}

// size is the number of entries.
func (l *memoryLedger) size() int {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.receipts)
}

// uses are the usages in the log.
func (l *memoryLedger) uses(t testing.TB) (all []record.Usage) {
	t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	for _, r := range l.receipts {
		all = append(all, open(t, r))
	}
	return all
}

// last is the latest usage.
func (l *memoryLedger) last(t testing.TB) record.Usage {
	t.Helper()
	l.mu.Lock()
	defer l.mu.Unlock()
	return open(t, l.receipts[len(l.receipts)-1])
}

// open checks a receipt and returns its usage.
func open(t testing.TB, r record.Receipt) record.Usage {
	t.Helper()
	e, err := r.Verify()
	if err != nil || e.Usage == nil {
		t.Fatalf("entry %d: %v", r.Index, err)
	}
	return *e.Usage
}

// rig is a gateway between a consumer and a model server.
type rig struct {
	*memoryLedger
	gateway *Gateway
	url     string
	left    chan struct{} // gets a value when a consumer's request is over
	log     *lockedBuffer
}

type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

// newRig starts a gateway before the server. Its models are m, and n with other uses.
func newRig(t testing.TB, server http.HandlerFunc, change ...func(*Config)) *rig {
	t.Helper()
	s := httptest.NewServer(server)
	t.Cleanup(s.Close)
	upstream, err := url.Parse(s.URL)
	if err != nil {
		t.Fatal(err)
	}
	r := &rig{memoryLedger: newLedger(t), left: make(chan struct{}, 1000), log: &lockedBuffer{}}
	c := Config{Upstream: upstream, Logger: slog.New(slog.NewTextHandler(r.log, &slog.HandlerOptions{Level: slog.LevelDebug})), Models: []Model{
		{Name: "m", Uses: testUses, Price: testPrice, Identity: record.Hashed}, {Name: "n", Uses: testUses[:1:1]},
	}}
	c.Models[1].Uses = []record.Use{{Record: record.ID{3}, Weight: record.Million}}
	for _, f := range change {
		f(&c)
	}
	if r.gateway, err = New(c, r); err != nil {
		t.Fatal(err)
	}
	front := httptest.NewUnstartedServer(nil)
	front.Config = r.gateway.Server()
	front.Config.Handler = http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		stop := context.AfterFunc(q.Context(), func() { r.left <- struct{}{} })
		defer stop()
		r.gateway.ServeHTTP(w, q)
	})
	front.Config.ErrorLog = slog.NewLogLogger(slog.DiscardHandler, 0)
	front.Start()
	r.url = front.URL
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), 10*time.Second)
		defer cancel()
		if err := r.gateway.Close(ctx); err != nil {
			t.Error(err)
		}
		front.Close()
		http.DefaultTransport.(*http.Transport).CloseIdleConnections()
	})
	return r
}

// got is what a consumer got.
type got struct {
	status  int
	header  http.Header
	trailer http.Header
	body    string
	err     error // of reading the body
	request string
}

// ask sends a body and reads the answer; headers are name, value pairs.
func (r *rig) ask(t testing.TB, path, body string, headers ...string) got {
	t.Helper()
	res := r.open(t, context.Background(), path, body, headers...)
	defer res.Body.Close()
	b, err := io.ReadAll(res.Body)
	return got{res.StatusCode, res.Header, res.Trailer, string(b), err, body}
}

func (r *rig) open(t testing.TB, ctx context.Context, path, body string, headers ...string) *http.Response {
	t.Helper()
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, r.url+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	q.Header.Set("Content-Type", "application/json")
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Content-Type" {
			q.Header.Del("Content-Type")
		}
		q.Header.Add(headers[i], headers[i+1])
	}
	res, err := http.DefaultTransport.RoundTrip(q)
	if err != nil {
		t.Fatal(err)
	}
	return res
}

const chat, plain = "/v1/chat/completions", "/v1/completions"

// split takes a stream apart at the receipt's comment.
func (g got) split(t testing.TB) (before, address, after string) {
	t.Helper()
	before, rest, ok := strings.Cut(g.body, ": openledger-receipt ")
	address, after, ended := strings.Cut(rest, "\n\n")
	if !ok || !ended {
		t.Fatalf("no receipt in %q (%v)", g.body, g.err)
	}
	return before, address, after
}

// check fetches the receipt that an answer names and checks it all: proof, signature, and that it binds the bodies. It returns the usage.
func (r *rig) check(t testing.TB, g got, address, response string) record.Usage {
	t.Helper()
	res, err := http.Get(r.url + "/receipts/" + address)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	b, _ := io.ReadAll(res.Body)
	receipt, err := record.ParseReceipt(b)
	if err != nil || res.StatusCode != http.StatusOK || receipt.Salt != nil || receipt.Consumer != nil {
		t.Fatalf("receipt %q: %s, %v", address, b, err)
	}
	e, err := receipt.Verify()
	if err != nil {
		t.Fatal(err)
	}
	var salt record.ID
	if err := salt.UnmarshalText([]byte(g.header.Get(headerSalt))); err != nil {
		t.Fatal(err)
	}
	want := record.Bind(salt, record.Address{}, sha256.Sum256([]byte(g.request)), sha256.Sum256([]byte(response)))
	if e.Usage.Binding != want {
		t.Errorf("binding %v, want %v", e.Usage.Binding, want)
	}
	return *e.Usage
}

// expect checks a usage's counts, flags and fee.
func expect(t testing.TB, u record.Usage, c Counts, flags record.Flags) {
	t.Helper()
	fee, err := testPrice.Fee(c)
	if got := (Counts{u.Input, u.Cached, u.Output, u.Reasoning}); err != nil || got != c || u.Fee != fee || u.Flags != flags|record.Hashed {
		t.Errorf("counts %+v, fee %d, flags %#02x; want %+v, %d, %#02x", got, u.Fee, uint8(u.Flags), c, fee, uint8(flags|record.Hashed))
	}
}

// eventually waits until a condition holds.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	end := time.After(10 * time.Second)
	tick := time.NewTicker(time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-tick.C:
		case <-end:
			t.Fatalf("still not so after 10 s: %s", what)
		}
	}
}

// answering is a server that gives one answer.
func answering(kind, body string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", kind)
		_, _ = io.WriteString(w, body)
	}
}

// errorOf reads an error in OpenAI's form.
func errorOf(t testing.TB, g got) (message, code string) {
	t.Helper()
	var e struct {
		Error struct{ Message, Type, Code string }
	}
	if err := json.Unmarshal([]byte(g.body), &e); err != nil || e.Error.Message == "" || e.Error.Type == "" || g.header.Get("Content-Type") != "application/json" {
		t.Fatalf("status %d: %q is no error in OpenAI's form", g.status, g.body)
	}
	return e.Error.Message, e.Error.Code
}

var errFull = errors.New("disk full")
