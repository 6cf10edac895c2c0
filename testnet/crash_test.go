package testnet

import (
	"bytes"
	"context"
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	mrand "math/rand/v2"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Shape of the crash test.
const (
	crashes       = 15 // kills of a run where OPENLEDGER_TEST_CRASHES names no other number
	crashClients  = 12 // consumers at once
	crashLoad     = 250 * time.Millisecond
	crashPatience = 20 * time.Second // for a daemon to come up, or to reach its point
)

// crashPoints are where the daemon is killed, beside anywhere at all; see store/crash_on.go.
var crashPoints = []string{"before fsync", "after fsync", "announced", "answered", "compaction"}

// acknowledged is what a consumer knows of one use when its answer has come whole: the model that the log is compared with.
type acknowledged struct {
	index             uint64
	salt              [32]byte
	request, response [32]byte
}

// crashRig is a daemon that is killed again and again, and what consumers know of it.
type crashRig struct {
	t       *testing.T
	binary  string
	home    node.Dir
	network record.Network
	author  record.Author
	rng     *mrand.Rand

	daemon *exec.Cmd
	exited chan struct{}
	client *api.Client
	base   string // of the gateway

	mu    sync.Mutex // guards the three below
	acks  []acknowledged
	known int                          // acks that were found after a kill
	heads map[uint64]record.SignedHead // every head that anybody was shown, by size
}

func TestAKilledDaemonLosesNothingThatItAcknowledged(t *testing.T) {
	kills := crashes
	if s := os.Getenv("OPENLEDGER_TEST_CRASHES"); s != "" {
		var err error
		if kills, err = strconv.Atoi(s); err != nil {
			t.Fatal(err)
		}
	}
	seed := uint64(time.Now().UnixNano())
	if s := os.Getenv("OPENLEDGER_TEST_SEED"); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("OPENLEDGER_TEST_SEED=%d", seed)
	r := newCrashRig(t, mrand.New(mrand.NewPCG(seed, 0)))
	hit := map[string]int{}
	for i := range kills {
		point := ""
		if i%2 == 1 {
			point = crashPoints[i/2%len(crashPoints)]
		}
		if r.crash(point) {
			hit[point]++
		}
	}
	r.restart("")
	r.verify(0)
	r.stop()
	t.Logf("%d kills, %d uses acknowledged, %d heads seen; at points: %v", kills, len(r.acks), len(r.heads), hit)
	if len(r.acks) < kills {
		t.Errorf("only %d uses were acknowledged in %d runs: the load was no load", len(r.acks), kills)
	}
	for _, p := range crashPoints {
		if kills >= 10*len(crashPoints) && hit[p] == 0 {
			t.Errorf("the daemon was never killed at %q", p)
		}
	}
}

// newCrashRig builds the binary with its crash points and makes a home with one record and a gateway.
func newCrashRig(t *testing.T, rng *mrand.Rand) *crashRig {
	t.Helper()
	r := &crashRig{t: t, rng: rng, heads: map[uint64]record.SignedHead{}, network: record.Network{ChainID: 31337, Settlement: record.Address{1}}}
	r.binary = filepath.Join(t.TempDir(), "openledger")
	if out, err := exec.Command("go", "build", "-tags", "crashpoints", "-o", r.binary, "../cmd/openledger").CombinedOutput(); err != nil {
		t.Fatalf("build: %v\n%s", err, out)
	}
	server, err := startModelServer()
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = server.Close() })
	builder, err := record.NewKey()
	if err != nil {
		t.Fatal(err)
	}
	mh, err := multihash.Sum([]byte("model"), multihash.SHA2_256, -1)
	if err != nil {
		t.Fatal(err)
	}
	model, err := record.Record{
		Artifact: cid.NewCidV1(cid.Raw, mh), Kind: "model", Name: "m", Rate: 50_000, Due: 10_000, Issued: 1,
		Credits: []record.Credit{{Payee: builder.Address(), Role: "author", Weight: 1}},
	}.Sign(r.network, builder)
	if err != nil {
		t.Fatal(err)
	}
	home, key, err := prepare(filepath.Join(t.TempDir(), "home"), node.Config{
		Chain: node.Chain{ID: r.network.ChainID, Settlement: r.network.Settlement.String()},
		Gateway: node.Gateway{Listen: "127.0.0.1:0", Upstream: server.URL(), Models: []node.Model{
			{Name: "m", Uses: []node.Use{{Record: model.ID().String(), Weight: 1_000_000}}, Price: node.Price{Input: "1", Output: "2"}},
		}},
	})
	if err != nil {
		t.Fatal(err)
	}
	r.home, r.author = home, key.Author()
	t.Cleanup(r.stop)
	r.restart("")
	if _, err := r.client.Register(t.Context(), model.Block(), true); err != nil {
		t.Fatal(err)
	}
	r.stop()
	return r
}

// restart starts the daemon, to be killed at a point if one is named, and waits until it is ready.
func (r *crashRig) restart(point string) {
	r.t.Helper()
	_ = os.Remove(filepath.Join(string(r.home), "api.address")) // of the killed one
	log, err := os.Create(filepath.Join(string(r.home), "daemon.log"))
	if err != nil {
		r.t.Fatal(err)
	}
	defer log.Close()
	r.daemon = exec.Command(r.binary, "daemon", "--home", string(r.home))
	r.daemon.Stdout, r.daemon.Stderr = log, log
	r.daemon.Env = append(cleanEnviron(os.Environ()), "OPENLEDGER_CRASH_AT="+point)
	if err := r.daemon.Start(); err != nil {
		r.t.Fatal(err)
	}
	r.exited = make(chan struct{})
	go func(d *exec.Cmd, exited chan struct{}) {
		_ = d.Wait()
		close(exited)
	}(r.daemon, r.exited)
	ctx, cancel := context.WithTimeout(r.t.Context(), crashPatience)
	defer cancel()
	err = until(ctx, func() (bool, error) {
		select {
		case <-r.exited:
			return false, errors.New("it ended")
		default:
			return r.home.APIAddress() != "", nil
		}
	})
	if err == nil {
		token, _ := r.home.Token()
		if r.client, err = api.NewClient(r.home.APIAddress(), token); err == nil {
			err = r.client.WaitReady(ctx)
		}
	}
	var s api.Status
	if err == nil {
		s, err = r.client.Status(ctx)
	}
	// A point may be passed before the daemon is ready: in a compaction at its start, say.
	if err != nil && point == "" {
		out, _ := os.ReadFile(log.Name())
		r.t.Fatalf("daemon does not come up: %v\n%s", err, out)
	}
	r.base = s.Gateway
}

// stop kills the daemon.
func (r *crashRig) stop() {
	if r.daemon == nil {
		return
	}
	_ = r.daemon.Process.Kill()
	<-r.exited
	r.daemon = nil
}

// crash starts the daemon, looks whether all is there that was acknowledged before the last kill, and has consumers use the model until it is
// killed again: at the named point, or at a random moment if there is none or it is not reached. It says whether the daemon died at its point.
func (r *crashRig) crash(point string) (hit bool) {
	r.t.Helper()
	at := ""
	if point != "" {
		at = fmt.Sprintf("%s:%d", point, 1+r.rng.IntN(20))
		if point == "compaction" {
			at = point + ":1"
		}
	}
	r.restart(at)
	// A daemon that may die in a compaction may die while it is asked; the next one answers for it.
	if r.base != "" && point != "compaction" {
		r.verify(r.known)
		r.known = len(r.acks)
	}
	ctx, end := context.WithCancel(r.t.Context())
	var load sync.WaitGroup
	if r.base != "" {
		for range crashClients {
			load.Go(func() { r.use(ctx) })
		}
	}
	wait := time.Duration(r.rng.Int64N(int64(crashLoad)))
	if point != "" {
		wait = 2 * crashLoad
	}
	select {
	case <-r.exited:
		hit = true
	case <-time.After(wait):
	}
	r.stop()
	end()
	load.Wait()
	return hit
}

// use sends uses until the daemon is gone, and notes what was acknowledged.
func (r *crashRig) use(ctx context.Context) {
	client := &http.Client{Transport: &http.Transport{}}
	defer client.CloseIdleConnections()
	for n := uint32(1); ctx.Err() == nil; n++ {
		ack, ok := r.once(ctx, client, n)
		if !ok {
			return
		}
		r.mu.Lock()
		r.acks = append(r.acks, ack)
		r.mu.Unlock()
		if n%5 == 0 {
			r.look(ctx, client, ack.index)
		}
	}
}

// once is one use. It is acknowledged when the answer has come to its end.
func (r *crashRig) once(ctx context.Context, client *http.Client, n uint32) (a acknowledged, ok bool) {
	_, _ = rand.Read(a.salt[:])
	body, err := json.Marshal(chatRequest{
		Model: "m", Messages: []chatMessage{{"user", hex.EncodeToString(a.salt[:8])}},
		Metadata: map[string]string{"input": format(n), "cached": "0", "output": "7"},
	})
	if err != nil {
		return a, false
	}
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, r.base+"/v1/chat/completions", bytes.NewReader(body))
	if err != nil {
		return a, false
	}
	q.Header.Set("Content-Type", "application/json")
	q.Header.Set("OpenLedger-Salt", hex.EncodeToString(a.salt[:]))
	answer, err := client.Do(q)
	if err != nil {
		return a, false
	}
	defer answer.Body.Close()
	got, err := io.ReadAll(answer.Body)
	_, number, named := strings.Cut(answer.Header.Get("OpenLedger-Receipt"), "/")
	if err != nil || answer.StatusCode != http.StatusOK || !named {
		return a, false
	}
	a.index, err = strconv.ParseUint(number, 10, 64)
	a.request, a.response = record.BlockHash(body), record.BlockHash(got)
	return a, err == nil
}

// look fetches a receipt as a consumer does, and notes its head.
func (r *crashRig) look(ctx context.Context, client *http.Client, index uint64) {
	q, err := http.NewRequestWithContext(ctx, http.MethodGet, fmt.Sprintf("%s/receipts/%v/%d", r.base, r.author, index), nil)
	if err != nil {
		return
	}
	answer, err := client.Do(q)
	if err != nil {
		return
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		return
	}
	if receipt, err := record.ParseReceipt(b); err == nil {
		r.note(receipt.Head)
	}
}

// note remembers a head, and fails if another of its size was seen.
func (r *crashRig) note(h record.SignedHead) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if was, ok := r.heads[h.Size]; ok && was.Root != h.Root {
		r.t.Errorf("two heads of size %d were signed: %v and %v", h.Size, was.Root, h.Root)
	}
	r.heads[h.Size] = h
}

// verify compares the log with what consumers know: every acknowledged use from that one on has its receipt, every head that anybody saw is
// a prefix of the log, and an audit finds nothing.
func (r *crashRig) verify(from int) {
	r.t.Helper()
	ctx := r.t.Context()
	indexes := map[uint64]bool{}
	for _, a := range r.acks[from:] {
		receipt, err := r.client.Receipt(ctx, r.author, a.index)
		if err != nil {
			r.t.Fatalf("acknowledged entry %d is lost: %v", a.index, err)
		}
		e, err := receipt.Verify()
		if err != nil {
			r.t.Fatalf("entry %d: %v", a.index, err)
		}
		if e.Usage == nil || e.Usage.Binding != record.Bind(a.salt, record.Address{}, a.request, a.response) {
			r.t.Fatalf("entry %d is another use than the one that was acknowledged", a.index)
		}
		if indexes[a.index] {
			r.t.Fatalf("entry %d was acknowledged twice", a.index)
		}
		indexes[a.index] = true
		r.note(receipt.Head)
	}
	heads, err := r.client.Heads(ctx)
	if err != nil || len(heads) != 1 {
		r.t.Fatalf("heads %v: %v", heads, err)
	}
	now := heads[0]
	for size, h := range r.heads {
		if size > now.Size {
			r.t.Fatalf("a head of size %d was shown, the log has %d entries", size, now.Size)
		}
		if size+200 < now.Size && from > 0 {
			continue // older heads were compared after earlier kills, and are once more at the end
		}
		proof, err := r.client.Consistency(ctx, r.author, size, now.Size)
		if err == nil {
			err = merkle.VerifyConsistency(size, now.Size, proof, h.Root, now.Root)
		}
		if err != nil {
			r.t.Fatalf("head of size %d was shown: %v", size, err)
		}
	}
	audit, err := r.client.Audit(ctx, r.author, nil)
	if err != nil || !audit.OK || len(audit.Flaws) > 0 {
		r.t.Fatalf("audit: %+v %v", audit, err)
	}
}
