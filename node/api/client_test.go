package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store/record"
)

// client is a client of a server, with the token.
func client(t *testing.T, base string) *Client {
	t.Helper()
	c, err := NewClient(base, secret)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestClientReachesEveryPart(t *testing.T) {
	p, s, server := whole(t)
	a := ledgertest.NewAuthor(t)
	write(t, s, a, 3)
	c, ctx := client(t, server.URL+"/"), t.Context()
	receipt, err := c.Receipt(ctx, a.Name(), 2)
	if err != nil {
		t.Fatal(err)
	}
	var seen int64
	progress := func(done, total int64) { seen = total }
	for _, x := range []struct {
		called string
		do     func() error
	}{
		{"status", func() error { _, err := c.Status(ctx); return err }},
		{"peers", func() error { _, err := c.Peers(ctx); return err }},
		{"audit " + a.Name().String(), func() error { _, err := c.Audit(ctx, a.Name(), progress); return err }},
		{"show a/b", func() error { _, err := c.Record(ctx, "a/b"); return err }},
		{"list ", func() error { _, err := c.Records(ctx, ""); return err }},
		{"list a&b", func() error { _, err := c.Records(ctx, "a&b"); return err }},
		{"tree x true", func() error { _, err := c.Tree(ctx, "x", true); return err }},
		{"register ab true", func() error { _, err := c.Register(ctx, []byte("ab"), true); return err }},
		{"artifacts", func() error { _, err := c.Artifacts(ctx); return err }},
		{"add /x", func() error { _, err := c.AddArtifact(ctx, "/x", progress); return err }},
		{"get bafy /x", func() error { _, err := c.GetArtifact(ctx, "bafy", "/x", nil); return err }},
		{"anchor", func() error { _, err := c.AnchorNow(ctx); return err }},
		{"anchored", func() error { _, err := c.Anchoring(ctx); return err }},
		{"owed " + a.Name().String(), func() error { _, err := c.Owed(ctx, record.Address(a.Name())); return err }},
		{"settle", func() error { _, err := c.Settle(ctx); return err }},
		{"claim " + a.Name().String(), func() error { _, err := c.Claim(ctx, record.Address(a.Name())); return err }},
		{"fund 18446744073709551615", func() error { _, err := c.Fund(ctx, ^record.Nano(0)); return err }},
		{"withdraw 7 " + a.Name().String(), func() error { _, err := c.Withdraw(ctx, 7, record.Address(a.Name())); return err }},
		{"provider", func() error { _, err := c.Provider(ctx); return err }},
		{"bond 7", func() error { _, err := c.Bond(ctx, 7); return err }},
		{"unbond", func() error { _, err := c.Unbond(ctx); return err }},
		{"withdraw bond", func() error { _, err := c.WithdrawBond(ctx); return err }},
		{"faults behind " + a.Name().String() + ", 256", func() error { _, err := c.Faults(ctx, a.Name()); return err }},
		{"prove " + a.Name().String(), func() error { _, err := c.ProveFault(ctx, a.Name()); return err }},
		{"challenges of " + a.Name().String(), func() error { _, err := c.Challenges(ctx, a.Name()); return err }},
		{"challenge " + a.Name().String() + "/0", func() error { _, err := c.Challenge(ctx, Demand{Author: a.Name()}); return err }},
		{"challenge the receipt of " + a.Name().String() + "/2", func() error {
			_, err := c.Challenge(ctx, Demand{Author: a.Name(), Receipt: &receipt})
			return err
		}},
		{"expire " + a.Name().String(), func() error { _, err := c.Expire(ctx, a.Name()); return err }},
	} {
		p.called, p.err = "", nil
		if err := x.do(); err != nil || p.called != x.called {
			t.Errorf("%s: called %q, %v", x.called, p.called, err)
		}
		if p.err = errors.New("the very words"); x.called != "peers" {
			if err := x.do(); err == nil || err.Error() != "the very words" {
				t.Errorf("%s: error %v", x.called, err)
			}
		}
	}
	if seen != 2 {
		t.Errorf("progress was told %d", seen)
	}
	heads, err := c.Heads(ctx)
	if err != nil || len(heads) != 1 || heads[0].Size != 3 {
		t.Errorf("%v %v", heads, err)
	}
	receipt, err = c.Receipt(ctx, a.Name(), 1)
	if err != nil || receipt.Index != 1 {
		t.Errorf("%v %v", receipt, err)
	}
	if _, err := receipt.Verify(); err != nil {
		t.Error(err)
	}
	if _, err := c.Consistency(ctx, a.Name(), 1, 3); err != nil {
		t.Error(err)
	}
	if _, err := c.Receipt(ctx, a.Name(), 9); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a receipt that is not there: %v", err)
	}
}

func TestClientSaysWhatIsWrongWithTheOtherSide(t *testing.T) {
	answering := func(code int, body string) string {
		s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.WriteHeader(code)
			_, _ = w.Write([]byte(body))
		}))
		t.Cleanup(s.Close)
		return s.URL
	}
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	nobody := l.Addr().String()
	if err := l.Close(); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, base, word string }{
		{"nobody", nobody, "no daemon answers at http://" + nobody},
		{"a page", answering(404, "<html>\nnot found\n</html>"), "answers 404 Not Found: is it an OpenLedger node?"},
		{"an empty error", answering(500, `{"error":""}`), "answers 500 Internal Server Error: is it an OpenLedger node?"},
		{"another program", answering(200, "<html>"), "answer of http://"},
		{"our own words", answering(503, `{"error":"not now"}`), "not now"},
	} {
		_, err := client(t, c.base).Status(t.Context())
		if err == nil || !strings.Contains(err.Error(), c.word) || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %v", c.name, err)
		}
		if errors.Is(err, ErrNoDaemon) != (c.name == "nobody") {
			t.Errorf("%s: ErrNoDaemon in %v", c.name, err)
		}
	}
	for name, body := range map[string]string{"hung up": `{"done":1,"total":2}` + "\n", "nothing": "", "no JSON": "x\n"} {
		if _, err := client(t, answering(200, body)).AddArtifact(t.Context(), "/x", nil); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
	for _, base := range []string{"", "://", "ftp://127.0.0.1", "http://", "http://%zz"} {
		if _, err := NewClient(base, ""); err == nil {
			t.Errorf("%q is taken for an address", base)
		}
	}
}

func TestClientSendsTheTokenOnlyWhereItIsNeeded(t *testing.T) {
	var sent []string
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		sent = append(sent, r.Method+" "+r.Header.Get("Authorization"))
		_, _ = w.Write([]byte("{}"))
	}))
	defer s.Close()
	c := client(t, s.URL)
	_, err1 := c.Status(t.Context())
	_, err2 := c.AnchorNow(t.Context())
	if err := errors.Join(err1, err2); err != nil || fmt.Sprint(sent) != "[GET  POST Bearer "+secret+"]" {
		t.Errorf("%q %v", sent, err)
	}
}

func TestWaitReadyWaitsUntilTheNodeIsReadyAndNoLonger(t *testing.T) {
	ready := make(chan struct{})
	asked := make(chan struct{}, 100)
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		asked <- struct{}{}
		select {
		case <-ready:
		default:
			fail(w, http.StatusServiceUnavailable, errors.New("still fetching"))
		}
	}))
	defer s.Close()
	c := client(t, s.URL)
	brief, cancel := context.WithTimeout(t.Context(), 200*time.Millisecond)
	defer cancel()
	if err := c.WaitReady(brief); err == nil || !strings.Contains(err.Error(), "is not ready") {
		t.Errorf("a node that does not get ready: %v", err)
	}
	done := make(chan error, 1)
	go func() { done <- c.WaitReady(t.Context()) }()
	<-asked
	close(ready)
	if err := <-done; err != nil {
		t.Error(err)
	}
}

func TestADemandIsForOneThingOfOneAuthor(t *testing.T) {
	p, s, server := whole(t)
	a := ledgertest.NewAuthor(t)
	write(t, s, a, 3)
	c, ctx := client(t, server.URL), t.Context()
	receipt, err := c.Receipt(ctx, a.Name(), 1)
	if err != nil {
		t.Fatal(err)
	}
	b, err := json.Marshal(receipt)
	if err != nil {
		t.Fatal(err)
	}
	index := uint64(1)
	path := "/api/v1/challenges/" + a.Name().String()
	for name, q := range map[string]any{
		"nothing":                          demandRequest{},
		"both":                             demandRequest{Index: &index, Receipt: b},
		"what is no receipt":               demandRequest{Receipt: []byte("{}")},
		"what nobody knows":                map[string]int{"entry": 1},
		"an index that is no number":       map[string]string{"index": "one"},
		"an index below nothing":           map[string]int{"index": -1},
		"a receipt that is no object":      demandRequest{Receipt: []byte("7")},
		"a receipt that is much too large": demandRequest{Receipt: []byte(`"` + strings.Repeat("x", MaxBody) + `"`)},
	} {
		if _, err := post[Demanded](ctx, c, path, q); err == nil || p.called != "" {
			t.Errorf("%s is demanded: called %q, %v", name, p.called, err)
		}
	}
	other := ledgertest.NewAuthor(t).Name()
	if _, err := c.Challenge(ctx, Demand{Author: other, Receipt: &receipt}); err == nil || !strings.Contains(err.Error(), "not of "+other.String()) {
		t.Errorf("the receipt of another author: %v", err)
	}
}

func TestWhatWasAskedForAndNotAnsweredIsNotToBeRepeatedBlindly(t *testing.T) {
	for name, breaks := range map[string]func(w http.ResponseWriter){
		"before it answers": func(http.ResponseWriter) { panic(http.ErrAbortHandler) },
		"within the answer": func(w http.ResponseWriter) {
			w.Header().Set("Content-Length", "100")
			_, _ = w.Write([]byte(`{"transactions":`))
			panic(http.ErrAbortHandler)
		},
	} {
		server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { breaks(w) }))
		defer server.Close()
		c := client(t, server.URL)
		if _, err := c.Fund(t.Context(), 1); err == nil || !strings.Contains(err.Error(), "look before you repeat it") {
			t.Errorf("a node that ends %s: %v", name, err)
		}
		if _, err := c.Status(t.Context()); err == nil || strings.Contains(err.Error(), "repeat") {
			t.Errorf("a question to a node that ends %s: %v", name, err)
		}
	}
}
