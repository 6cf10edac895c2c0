package main

import (
	"encoding/json"
	"net/http"
	"net/http/httptest"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/merkle"
)

// liar starts a node that answers every question for a consistency proof with one that does not hold, and puts its URL into LIAR.
func liar(ts *testscript.TestScript, _ bool, _ []string) {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /api/v1/logs/{author}/consistency", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(api.Consistency{Proof: []merkle.Hash{{1}, {2}, {3}}})
	})
	s := httptest.NewServer(mux)
	ts.Defer(s.Close)
	ts.Setenv("LIAR", s.URL)
}
