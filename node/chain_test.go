package node

import (
	"bytes"
	"context"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"

	"github.com/openledger/openledger/store/record"
)

// forgetful is an endpoint in front of a chain that fails to take transactions, and counts them.
func forgetful(t *testing.T, rpc string) (at string, sent *atomic.Int64) {
	t.Helper()
	target, err := url.Parse(rpc)
	if err != nil {
		t.Fatal(err)
	}
	sent = new(atomic.Int64)
	pass := httputil.NewSingleHostReverseProxy(target)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		b, err := io.ReadAll(r.Body)
		if err != nil {
			return
		}
		if bytes.Contains(b, []byte("eth_sendRawTransaction")) {
			sent.Add(1)
			w.WriteHeader(http.StatusBadGateway)
			return
		}
		r.URL.Path, r.Body = "/", io.NopCloser(bytes.NewReader(b))
		pass.ServeHTTP(w, r)
	}))
	t.Cleanup(s.Close)
	return s.URL + "/v3/secret", sent
}

func TestWhatWasNotMinedWhenANodeStoppedIsSentAfterTheNextStart(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	home := l.home("")
	at, sent := forgetful(t, l.chain.RPC())
	n := l.start(home, nil, func(o *Options) { o.Config.Chain.RPC = at }).ready()
	author := n.promise.Author()
	l.must(l.chain.Give(t.Context(), record.Address(author), big.NewInt(1e18), 0))
	n.writes(0, 3)
	ctx, cancel := context.WithCancel(t.Context())
	failed := make(chan error, 1)
	go func() {
		_, err := money{n.Node}.Anchor(ctx)
		failed <- err
	}()
	n.eventually("tries to anchor", func() bool { return sent.Load() > 0 })
	cancel()
	if err := <-failed; err == nil {
		t.Error("it is anchored, through an endpoint that takes no transactions")
	}
	if s, err := n.Status(t.Context()); err != nil || strings.Contains(s.Chain.RPC, "secret") || s.Chain.RPC == "" {
		t.Errorf("the status shows the chain as %q (%v)", s.Chain.RPC, err)
	}
	n.stop()

	n = l.start(home, nil, func(o *Options) { o.Config.Chain.RPC = at + "," + l.chain.RPC() })
	n.eventually("is anchored", func() bool {
		a, err := contract{n.chain}.Final(t.Context(), author)
		return err == nil && a.Head.Size == 3
	})
	n.eventually("has forgotten what is final", func() bool { return len(n.chain.Unfinished()) == 0 })
}

func TestTheStatusSaysWhatIsAnchoredAndThatTheChainIsAway(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	var away atomic.Bool
	target, err := url.Parse(l.chain.RPC())
	l.must(err)
	pass := httputil.NewSingleHostReverseProxy(target)
	proxy := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if away.Load() {
			w.WriteHeader(http.StatusServiceUnavailable)
			return
		}
		pass.ServeHTTP(w, r)
	}))
	t.Cleanup(proxy.Close)
	n := l.start(l.home(""), nil, func(o *Options) { o.Config.Chain.RPC = proxy.URL }).ready()
	l.must(l.chain.Give(t.Context(), record.Address(n.promise.Author()), big.NewInt(1e18), 0))
	n.writes(0, 3)
	_, err = money{n.Node}.Anchor(t.Context())
	l.must(err)
	n.writes(3, 1)
	if s, err := n.Status(t.Context()); err != nil || s.Chain.Ready != "ok" || s.Chain.Anchored != 3 || s.Head.Size != 4 {
		t.Errorf("of 4 entries 3 are anchored, the status is %+v (%v)", s, err)
	}
	away.Store(true)
	if s, err := n.Status(t.Context()); err != nil || !strings.Contains(s.Chain.Ready, "503") || s.Head.Size != 4 {
		t.Errorf("the chain is away, the status is %+v (%v)", s, err)
	}
	away.Store(false)
	n.eventually("it answers again", func() bool { s, err := n.Status(t.Context()); return err == nil && s.Chain.Ready == "ok" })
}
