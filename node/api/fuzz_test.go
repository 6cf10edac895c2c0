package api

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
)

// FuzzBodies sends bodies to the calls that take one: a call is done with exactly what a JSON object of known keys says, or is refused as
// the caller's fault before anything is done.
func FuzzBodies(f *testing.F) {
	calls := []struct {
		path string
		keys []string
	}{
		{"/api/v1/records", []string{"block", "logOnly"}},
		{"/api/v1/provider/fund", []string{"amount"}},
		{"/api/v1/provider/withdraw", []string{"amount", "to"}},
		{"/api/v1/provider/bond", []string{"amount"}},
		{"/api/v1/challenges/0x0000000000000000000000000000000000000001", []string{"index", "receipt", "unstaked"}},
		{"/api/v1/artifacts/add", []string{"path", "cid"}},
		{"/api/v1/artifacts/get", []string{"path", "cid"}},
	}
	for i, body := range []string{
		`{"block":"AQI=","logOnly":true}`, `{"amount":"5"}`, `{"amount":"5","to":"0x0000000000000000000000000000000000000001"}`, `{"path":"/x"}`,
		`{"cid":"bafy","path":"/x"}`, "", "{}", "null", "{} {}", `{"amont":"5"}`, `{"amount":-1}`, `{"amount":"18446744073709551616"}`,
		`{"index":7}`, `{"index":"7"}`, `{"receipt":{"version":1}}`, `{"index":7,"receipt":{}}`,
	} {
		f.Add(uint8(i), []byte(body))
	}
	p := &parts{}
	h := New(Config{Token: secret, Node: p, Lineage: p, Artifacts: files{p}, Money: p, Witness: p})
	f.Fuzz(func(t *testing.T, at uint8, body []byte) {
		c := calls[int(at)%len(calls)]
		p.called = ""
		r := httptest.NewRequest(http.MethodPost, c.path, strings.NewReader(string(body)))
		r.Header.Set("Authorization", "Bearer "+secret)
		w := httptest.NewRecorder()
		h.ServeHTTP(w, r)
		switch w.Code {
		case http.StatusOK:
			var said map[string]json.RawMessage
			if p.called == "" || json.Unmarshal(body, &said) != nil {
				t.Errorf("%s with %q is done: %q", c.path, body, p.called)
			}
			for key := range said {
				if !slices.ContainsFunc(c.keys, func(k string) bool { return strings.EqualFold(k, key) }) {
					t.Errorf("%s with %q is done with key %q", c.path, body, key)
				}
			}
		case http.StatusBadRequest, http.StatusRequestEntityTooLarge:
			if p.called != "" {
				t.Errorf("%s with %q is refused, but did %q", c.path, body, p.called)
			}
		default:
			t.Errorf("%s with %q answers %d: %s", c.path, body, w.Code, w.Body)
		}
		for line := range bytes.Lines(w.Body.Bytes()) { // a long call answers with many
			if !json.Valid(line) {
				t.Errorf("%s with %q answers no JSON: %s", c.path, body, line)
			}
		}
	})
}
