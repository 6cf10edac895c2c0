package api

import (
	"errors"
	"fmt"
	"net/http"
)

// refuseAsJSON answers what no route takes as every other error is answered: a path that is none with 404, another method with 405 and the
// methods that there are.
func refuseAsJSON(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, pattern := mux.Handler(r); pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		said := refusal{header: w.Header()}
		mux.ServeHTTP(&said, r)
		w.Header().Del("Content-Length")
		if said.code == http.StatusMethodNotAllowed {
			fail(w, said.code, fmt.Errorf("%s does not take %s, but %s", r.URL.Path, r.Method, w.Header().Get("Allow")))
			return
		}
		fail(w, http.StatusNotFound, errors.New("there is nothing at "+r.URL.Path+"; see /api/v1/openapi.yaml"))
	})
}

// refusal takes the status and the headers of an answer, not its text.
type refusal struct {
	header http.Header
	code   int
}

func (r *refusal) Header() http.Header { return r.header }

func (r *refusal) WriteHeader(code int) { r.code = code }

func (r *refusal) Write(b []byte) (int, error) { return len(b), nil }
