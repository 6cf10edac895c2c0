package testnet

import (
	"bytes"
	"encoding/json"
	"io"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strconv"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// The states of a gate.
const (
	open    = iota
	closed  // nothing passes
	swallow // what is asked is done, and no answer comes back
)

// gate is the endpoint that the daemon asks, before the chain.
type gate struct {
	socket string
	state  atomic.Int32
	server *httptest.Server

	failed atomic.Int64 // questions that got no answer

	mu   sync.Mutex // guards sent
	sent [][]byte   // requests that send a transaction
}

func newGate(t *testing.T, socket string) *gate {
	g := &gate{socket: socket}
	g.server = httptest.NewServer(g)
	t.Cleanup(g.server.Close)
	return g
}

func (g *gate) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	state := g.state.Load()
	question, err := io.ReadAll(r.Body)
	if bytes.Contains(question, []byte(`"eth_sendRawTransaction"`)) {
		g.mu.Lock()
		g.sent = append(g.sent, question)
		g.mu.Unlock()
	}
	if err != nil || state == closed {
		g.failed.Add(1)
		http.Error(w, "the endpoint is away", http.StatusServiceUnavailable)
		return
	}
	answer, err := g.pass(question)
	if err != nil || state == swallow {
		g.failed.Add(1)
		panic(http.ErrAbortHandler)
	}
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(answer)
}

// pass asks the chain.
func (g *gate) pass(question []byte) (answer json.RawMessage, err error) {
	conn, err := net.Dial("unix", g.socket)
	if err != nil {
		return nil, err
	}
	defer conn.Close()
	if _, err = conn.Write(question); err == nil {
		err = json.NewDecoder(conn).Decode(&answer)
	}
	return answer, err
}

// again offers the chain all transactions that ever came, as other nodes do that still have them: it refuses those that it has. The daemon
// itself would wait for a minute, which is nothing beside windows of days and much beside that of a siege.
func (g *gate) again() error {
	g.mu.Lock()
	defer g.mu.Unlock()
	for _, q := range g.sent {
		if _, err := g.pass(q); err != nil {
			return err
		}
	}
	return nil
}

// clock is a file that says how far the daemon's clock is from this machine's.
type clock struct {
	t    *testing.T
	file *os.File

	mu     sync.Mutex // guards the two below
	offset time.Duration
	wrong  time.Duration // by how much it is set ahead of the chain
}

func newClock(t *testing.T) *clock {
	file, err := os.Create(filepath.Join(t.TempDir(), "clock"))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = file.Close() })
	return &clock{t: t, file: file}
}

// follow sets the clock by a block's time, but for what it is wrong by.
func (c *clock) follow(block uint64) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.offset = time.Until(time.Unix(int64(block), 0))
	c.write()
}

// set sets the clock wrong; 0 sets it right.
func (c *clock) set(wrong time.Duration) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.wrong = wrong
	c.write()
}

// write replaces what the file says by as many bytes.
func (c *clock) write() {
	b := make([]byte, 20)
	copy(b, strconv.FormatInt(int64(c.offset+c.wrong), 10)+"\n")
	if _, err := c.file.WriteAt(b, 0); err != nil {
		c.t.Error(err)
	}
}
