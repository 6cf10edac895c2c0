package chain_test

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"slices"
	"sync"
	"testing"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// question is one JSON-RPC request on its way through a proxy.
type question struct {
	ID     json.RawMessage   `json:"id"`
	Method string            `json:"method"`
	Params []json.RawMessage `json:"params"`
	nth    int               // of its method, from 1
}

// latest says whether the question is about the newest block.
func (q question) latest() bool { return slices.ContainsFunc(q.Params, is(`"latest"`)) }

func (q question) pending() bool { return slices.ContainsFunc(q.Params, is(`"pending"`)) }

func is(text string) func(json.RawMessage) bool {
	return func(m json.RawMessage) bool { return string(m) == text }
}

// tx is the transaction that is sent.
func (q question) tx(t *testing.T) *types.Transaction {
	var raw hexutil.Bytes
	tx := new(types.Transaction)
	if err := json.Unmarshal(q.Params[0], &raw); err != nil {
		t.Error(err)
	} else if err := tx.UnmarshalBinary(raw); err != nil {
		t.Error(err)
	}
	return tx
}

// fault is what a proxy does to a question; the zero fault passes it on and the answer back.
type fault struct {
	kept   bool             // the chain doesn't get it
	lost   bool             // the connection breaks instead of an answer
	silent bool             // no answer comes
	status int              // an HTTP status instead of an answer
	body   string           // an HTTP body of that kind
	result any              // another result
	code   int              // an error's code,
	says   string           // and its words
	then   func([]byte) any // makes another result of the chain's answer
}

// refuses is a chain's or a node's refusal.
func refuses(says string) fault { return fault{kept: true, code: -32000, says: says} }

// proxy is an endpoint in front of a chain, with faults. The chain is one to which requests go on over HTTP.
type proxy struct {
	t      *testing.T
	target string
	server *httptest.Server

	mu     sync.Mutex
	faults func(question) fault
	counts map[string]int
	sent   []*types.Transaction // in the order in which they came, each time that they did
}

func newProxy(t *testing.T, target string, faults func(question) fault) *proxy {
	p := &proxy{t: t, target: target, faults: faults, counts: map[string]int{}}
	p.server = httptest.NewServer(p)
	t.Cleanup(func() {
		p.server.CloseClientConnections()
		p.server.Close()
	})
	return p
}

// become changes the faults; nil is none.
func (p *proxy) become(faults func(question) fault) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.faults = faults
}

func (p *proxy) count(method string) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	return p.counts[method]
}

// asked is how many questions came.
func (p *proxy) asked() (n int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.counts {
		n += c
	}
	return n
}

// transactions are those that were sent through the proxy, each once, in their order.
func (p *proxy) transactions() (all []*types.Transaction) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, tx := range p.sent {
		if !slices.ContainsFunc(all, func(a *types.Transaction) bool { return a.Hash() == tx.Hash() }) {
			all = append(all, tx)
		}
	}
	return all
}

func (p *proxy) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	b, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	var q question
	if err := json.Unmarshal(b, &q); err != nil {
		p.t.Errorf("a request is no JSON-RPC: %s", b)
	}
	p.mu.Lock()
	p.counts[q.Method]++
	q.nth = p.counts[q.Method]
	faults := p.faults
	p.mu.Unlock()
	var f fault
	if faults != nil {
		f = faults(q)
	}
	var answer []byte
	if !f.kept {
		answer = p.pass(r.Context(), b)
	}
	if q.Method == "eth_sendRawTransaction" { // the chain has it by now, if it gets it
		p.mu.Lock()
		p.sent = append(p.sent, q.tx(p.t))
		p.mu.Unlock()
	}
	p.answer(w, r, q, f, answer)
}

// pass asks the chain.
func (p *proxy) pass(ctx context.Context, b []byte) []byte {
	r, err := http.NewRequestWithContext(context.WithoutCancel(ctx), http.MethodPost, p.target, bytes.NewReader(b))
	if err != nil {
		panic(err)
	}
	r.Header.Set("Content-Type", "application/json")
	res, err := http.DefaultClient.Do(r)
	if err != nil {
		return nil
	}
	defer func() { _ = res.Body.Close() }()
	answer, _ := io.ReadAll(res.Body)
	return answer
}

func (p *proxy) answer(w http.ResponseWriter, r *http.Request, q question, f fault, answer []byte) {
	reply := map[string]any{"jsonrpc": "2.0", "id": q.ID}
	switch {
	case f.silent:
		<-r.Context().Done()
		return
	case f.lost:
		panic(http.ErrAbortHandler)
	case f.status != 0:
		w.WriteHeader(f.status)
		_, _ = io.WriteString(w, f.body)
		return
	case f.code != 0:
		reply["error"] = map[string]any{"code": f.code, "message": f.says}
	case f.then != nil:
		reply["result"] = f.then(answer)
	case f.kept:
		reply["result"] = f.result
	default:
		w.Header().Set("Content-Type", "application/json")
		_, _ = w.Write(answer)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	if err := json.NewEncoder(w).Encode(reply); err != nil {
		p.t.Log(err)
	}
}
