package testnet

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"os"
	"os/exec"
	"os/signal"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// Variables that make this test's program the daemon of a home, with the clock of a file.
const (
	siegedHome  = "OPENLEDGER_TEST_SIEGED"
	siegedClock = "OPENLEDGER_TEST_CLOCK"
)

func TestMain(m *testing.M) {
	if home := os.Getenv(siegedHome); home != "" {
		if err := sieged(node.Dir(home), os.Getenv(siegedClock)); err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		return
	}
	os.Exit(m.Run())
}

// sieged is the daemon, but for its clock what cmd/openledger runs.
func sieged(home node.Dir, clock string) error {
	go func() { // who started it may be gone
		_, _ = io.Copy(io.Discard, os.Stdin)
		os.Exit(3)
	}()
	config, err := home.Config()
	if err != nil {
		return err
	}
	ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)
	defer stop()
	n, err := node.Open(ctx, node.Options{
		Home: home, Config: config, Version: "test", Logger: slog.New(slog.NewTextHandler(os.Stderr, nil)),
		Now: func() time.Time {
			b, err := os.ReadFile(clock)
			if err != nil {
				panic(err)
			}
			line, _, _ := strings.Cut(string(b), "\n")
			offset, err := strconv.ParseInt(line, 10, 64)
			if err != nil {
				panic(err)
			}
			return time.Now().Add(time.Duration(offset))
		},
	})
	if err != nil {
		return err
	}
	return n.Run(ctx)
}

// host is the honest provider: its daemon, which is there or not, and all that anybody was shown of its log.
type host struct {
	t      *testing.T
	f      *field
	home   node.Dir
	key    *record.Key
	client *api.Client

	process *exec.Cmd // nil while it is down
	leash   io.Closer
	exited  chan struct{}
	base    string // of the gateway

	log   ledger              // its entries, from receipts
	heads []record.SignedHead // all that it showed, by when it did

	mu    sync.Mutex // guards acked
	acked []uint64   // entries that a consumer was told of
}

// newHost makes the provider's home.
func newHost(t *testing.T) *host {
	t.Helper()
	h := &host{t: t, home: node.Dir(filepath.Join(t.TempDir(), "home")), log: newLedger()}
	if _, err := h.home.Init(); err != nil {
		t.Fatal(err)
	}
	var err error
	if h.key, err = h.home.Key(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if h.process != nil {
			h.kill()
		}
		if t.Failed() {
			t.Logf("the daemon's log ends:\n%s", h.tail(16000))
		}
	})
	return h
}

func (h *host) author() record.Author { return h.key.Author() }

// tail is the end of what the daemon logged.
func (h *host) tail(n int) string {
	b, _ := os.ReadFile(h.logFile())
	return string(b[max(0, len(b)-n):])
}

func (h *host) logFile() string { return filepath.Join(string(h.home), "daemon.log") }

// start starts the daemon and waits until it answers. The chain must answer.
func (h *host) start() {
	h.t.Helper()
	_ = os.Remove(filepath.Join(string(h.home), "api.address")) // of a killed one
	log, err := os.OpenFile(h.logFile(), os.O_CREATE|os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		h.t.Fatal(err)
	}
	defer log.Close()
	h.process = exec.Command(os.Args[0])
	h.process.Stdout, h.process.Stderr = log, log
	h.process.Env = append(cleanEnviron(os.Environ()), siegedHome+"="+string(h.home), siegedClock+"="+h.f.clock.file.Name())
	if h.leash, err = h.process.StdinPipe(); err == nil {
		err = h.process.Start()
	}
	if err != nil {
		h.t.Fatal(err)
	}
	h.exited = make(chan struct{})
	go func(p *exec.Cmd, exited chan struct{}) {
		_ = p.Wait()
		close(exited)
	}(h.process, h.exited)
	h.await("the daemon answers", func() bool {
		select {
		case <-h.exited:
			h.t.Fatalf("the daemon ended: %v", h.process.ProcessState)
		default:
		}
		token, _ := h.home.Token()
		if h.client, err = api.NewClient(h.home.APIAddress(), token); err != nil {
			return false
		}
		s, err := h.client.Status(h.t.Context())
		h.base = s.Gateway
		return err == nil && s.Gateway != ""
	})
}

// await waits until a condition holds.
func (h *host) await(what string, holds func() bool) {
	h.t.Helper()
	ctx, cancel := context.WithTimeout(h.t.Context(), siegePatience)
	defer cancel()
	if err := until(ctx, func() (bool, error) { return holds(), nil }); err != nil {
		h.t.Fatalf("after %v still not: %s", siegePatience, what)
	}
}

// kill ends the daemon at once.
func (h *host) kill() {
	_ = h.process.Process.Kill()
	<-h.exited
	h.process = nil
}

// stop has the daemon end in order.
func (h *host) stop() {
	h.t.Helper()
	_ = h.process.Process.Signal(syscall.SIGTERM)
	select {
	case <-h.exited:
	case <-time.After(siegeStop):
		h.t.Errorf("the daemon, of which nobody waits for anything, does not end in %v", siegeStop)
		h.kill()
		return
	}
	if !h.process.ProcessState.Success() {
		h.t.Errorf("the daemon ended with %v", h.process.ProcessState)
	}
	h.process = nil
}

// use has a consumer use a model, and says whether it was told of an entry.
func (h *host) use(ctx context.Context, model string, tokens uint32) bool {
	body, err := json.Marshal(chatRequest{
		Model: model, Messages: []chatMessage{{"user", "?"}},
		Metadata: map[string]string{"input": format(tokens), "cached": "0", "output": "1"},
	})
	if err != nil {
		return false
	}
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, h.base+"/v1/chat/completions", bytes.NewReader(body))
	if err != nil {
		return false
	}
	q.Header.Set("Content-Type", "application/json")
	client := &http.Client{Transport: &http.Transport{DisableKeepAlives: true}}
	answer, err := client.Do(q)
	if err != nil {
		return false
	}
	defer answer.Body.Close()
	_, err = io.ReadAll(answer.Body)
	_, number, named := strings.Cut(answer.Header.Get("OpenLedger-Receipt"), "/")
	if err != nil || answer.StatusCode != http.StatusOK || !named {
		return false
	}
	index, err := strconv.ParseUint(number, 10, 64)
	if err != nil {
		h.t.Errorf("an answer names entry %q", number)
		return false
	}
	h.mu.Lock()
	h.acked = append(h.acked, index)
	h.mu.Unlock()
	return true
}

// look fetches what is new in the log, as any stranger can, and compares it with all that was shown before.
func (h *host) look() {
	h.t.Helper()
	s, err := h.client.Status(h.t.Context())
	if err != nil {
		h.t.Fatalf("status: %v", err)
	}
	for i := h.log.size(); i < s.Head.Size; i++ {
		receipt, err := h.client.Receipt(h.t.Context(), h.author(), i)
		if err == nil {
			_, err = receipt.Verify()
		}
		if err != nil {
			h.t.Fatalf("receipt of entry %d: %v", i, err)
		}
		h.log.write(receipt.Entry)
		h.note(receipt.Head)
	}
	h.note(s.Head)
	h.mu.Lock()
	defer h.mu.Unlock()
	for _, i := range h.acked {
		if i >= h.log.size() {
			h.t.Fatalf("entry %d, of which a consumer was told, is not in the log of size %d", i, h.log.size())
		}
	}
}

// note remembers a signed head, and fails if it is not of the one history.
func (h *host) note(head record.SignedHead) {
	h.t.Helper()
	if head.Size <= h.log.size() && head.Root != h.log.roots[head.Size] {
		h.t.Fatalf("a head of size %d was signed with root %v, the log then has %v", head.Size, head.Root, h.log.roots[head.Size])
	}
	for _, other := range h.heads {
		if other.Size == head.Size {
			if other.Root != head.Root {
				h.t.Fatalf("two heads of size %d were signed: %v and %v", head.Size, head.Root, other.Root)
			}
			if other == head {
				return
			}
		}
	}
	if head.Size > 0 {
		h.heads = append(h.heads, head)
	}
}

// audit asks the oracle.
func (h *host) audit() {
	h.t.Helper()
	a, err := h.client.Audit(h.t.Context(), h.author(), nil)
	if err != nil || !a.OK || len(a.Flaws) > 0 {
		h.t.Fatalf("audit: %+v %v", a, err)
	}
}

// owed is what the log owes by its last entry that was seen.
func (h *host) owed() record.Nano {
	if h.log.size() == 0 {
		return 0
	}
	e, err := record.ParseEntry(h.log.entries[h.log.size()-1])
	if err != nil {
		h.t.Fatal(err)
	}
	return e.Owed
}
