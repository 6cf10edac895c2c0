package gateway

import (
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
)

// failure is an error in OpenAI's form, as the consumer sees it.
type failure struct {
	status  int
	kind    string
	param   string
	code    string
	message string
	cause   error // for the log; it may name the server's address, so the consumer doesn't see it
}

func (f *failure) Error() string {
	if f.cause != nil {
		return fmt.Sprintf("%s: %v", f.message, f.cause)
	}
	return f.message
}

func (f *failure) Unwrap() error { return f.cause }

// refuse is a request that is wrong.
func refuse(param, message string) error {
	return &failure{status: http.StatusBadRequest, kind: "invalid_request_error", param: param, code: "invalid_request", message: message}
}

// busy is a request that may be sent again.
func busy(message string, cause error) error {
	return &failure{status: http.StatusServiceUnavailable, kind: "server_error", code: "service_unavailable", message: message, cause: cause}
}

// badServer is an answer that could not be had.
func badServer(message string, cause error) error {
	return &failure{status: http.StatusBadGateway, kind: "server_error", code: "bad_gateway", message: message, cause: cause}
}

// write sends the error to the consumer.
func (f *failure) write(w http.ResponseWriter) {
	orNull := func(s string) any {
		if s == "" {
			return nil
		}
		return s
	}
	body, _ := json.Marshal(map[string]any{"error": map[string]any{
		"message": f.message, "type": f.kind, "param": orNull(f.param), "code": orNull(f.code),
	}}) // strings always marshal
	w.Header().Set("Content-Type", "application/json")
	if f.status == http.StatusServiceUnavailable {
		w.Header().Set("Retry-After", "1")
	}
	w.WriteHeader(f.status)
	_, _ = w.Write(body) // a consumer that has left needs no error
}

// asFailure is the error as the consumer may see it.
func asFailure(err error) *failure {
	var f *failure
	if errors.As(err, &f) {
		return f
	}
	return &failure{status: http.StatusInternalServerError, kind: "server_error", code: "internal_error", message: "the gateway failed; its log says why", cause: err}
}
