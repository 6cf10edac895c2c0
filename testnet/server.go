package testnet

import (
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"
)

// modelServer stands where a model server would: it answers OpenAI's chat completions with the counts that the trace has for the request.
// No model runs.
type modelServer struct {
	server   *http.Server
	listener net.Listener
	ended    chan error
}

// chatRequest is what the replay sends and the model server reads. The counts of the trace travel in OpenAI's own field for a caller's
// notes; a real server takes no notice of it.
type chatRequest struct {
	Model    string            `json:"model"`
	Messages []chatMessage     `json:"messages"`
	Stream   bool              `json:"stream,omitempty"`
	Metadata map[string]string `json:"metadata"`
	Options  *streamOptions    `json:"stream_options,omitempty"`
}

type streamOptions struct {
	IncludeUsage bool `json:"include_usage"`
}

type chatMessage struct {
	Role    string `json:"role"`
	Content string `json:"content"`
}

type chatUsage struct {
	Prompt     uint32 `json:"prompt_tokens"`
	Completion uint32 `json:"completion_tokens"`
	Total      uint64 `json:"total_tokens"`
	Details    struct {
		Cached uint32 `json:"cached_tokens"`
	} `json:"prompt_tokens_details"`
}

func startModelServer() (*modelServer, error) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	s := &modelServer{listener: l, ended: make(chan error, 1)}
	mux := http.NewServeMux()
	mux.HandleFunc("POST /v1/chat/completions", answerChat)
	s.server = &http.Server{Handler: mux, ReadHeaderTimeout: 10 * time.Second}
	go func() { s.ended <- s.server.Serve(l) }()
	return s, nil
}

// URL is the server's base.
func (s *modelServer) URL() string { return "http://" + s.listener.Addr().String() }

// Close ends the server.
func (s *modelServer) Close() error {
	err := s.server.Close()
	if ended := <-s.ended; !errors.Is(ended, http.ErrServerClosed) {
		err = errors.Join(err, ended)
	}
	return err
}

func answerChat(w http.ResponseWriter, r *http.Request) {
	var q chatRequest
	var usage chatUsage
	err := json.NewDecoder(r.Body).Decode(&q)
	for name, to := range map[string]*uint32{"input": &usage.Prompt, "cached": &usage.Details.Cached, "output": &usage.Completion} {
		n, err1 := strconv.ParseUint(q.Metadata[name], 10, 32)
		*to, err = uint32(n), errors.Join(err, err1)
	}
	if err != nil {
		http.Error(w, fmt.Sprintf(`{"error":{"message":%q,"type":"invalid_request_error"}}`, err), http.StatusBadRequest)
		return
	}
	says := "…"
	if usage.Completion == 0 {
		says = "" // the gateway does not believe no output of an answer that says something
	}
	usage.Total = uint64(usage.Prompt) + uint64(usage.Completion)
	base := map[string]any{"id": "chatcmpl-replay", "object": "chat.completion", "created": 0, "model": q.Model}
	if !q.Stream {
		base["choices"] = []any{map[string]any{"index": 0, "finish_reason": "stop", "message": chatMessage{"assistant", says}}}
		base["usage"] = usage
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(base)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	base["object"] = "chat.completion.chunk"
	event := func(choices []any) {
		base["choices"] = choices
		b, _ := json.Marshal(base)
		fmt.Fprintf(w, "data: %s\n\n", b)
	}
	event([]any{map[string]any{"index": 0, "delta": chatMessage{"assistant", says}}})
	event([]any{map[string]any{"index": 0, "delta": map[string]any{}, "finish_reason": "stop"}})
	if q.Options != nil && q.Options.IncludeUsage {
		base["usage"] = usage
		event([]any{})
	}
	fmt.Fprint(w, "data: [DONE]\n\n")
}
