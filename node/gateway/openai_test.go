package gateway

import (
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/openai/openai-go/v3"
	"github.com/openai/openai-go/v3/option"
	"github.com/openledger/openledger/store/record"
)

// client is OpenAI's own client, pointed at the gateway.
func (r *rig) client(t *testing.T) openai.Client {
	transport := &http.Transport{}
	t.Cleanup(transport.CloseIdleConnections)
	return openai.NewClient(option.WithBaseURL(r.url+"/v1"), option.WithAPIKey("none"), option.WithMaxRetries(0), option.WithHTTPClient(&http.Client{Transport: transport}))
}

// converse uses the gateway as a program with OpenAI's client does: whole and streamed, with and without usage.
func converse(t *testing.T, r *rig) {
	ctx, client := context.Background(), r.client(t)
	params := openai.ChatCompletionNewParams{Model: "m", MaxTokens: openai.Int(16), Messages: []openai.ChatCompletionMessageParamUnion{openai.UserMessage("Once upon a time")}}
	var head *http.Response
	whole, err := client.Chat.Completions.New(ctx, params, option.WithResponseInto(&head))
	if err != nil {
		t.Fatal(err)
	}
	text := whole.Choices[0].Message.Content
	if text == "" || head.Header.Get(headerReceipt) == "" || head.Header.Get(headerSalt) == "" {
		t.Errorf("%q, headers %v", text, head.Header)
	}
	for _, usage := range []bool{false, true} {
		if usage {
			params.StreamOptions.IncludeUsage = openai.Bool(true)
		}
		stream := client.Chat.Completions.NewStreaming(ctx, params)
		var all openai.ChatCompletionAccumulator
		withUsage := 0
		for stream.Next() {
			c := stream.Current()
			if len(c.Choices) == 0 {
				withUsage++
			}
			all.AddChunk(c)
		}
		if err := stream.Err(); err != nil {
			t.Fatal(err)
		}
		if all.Choices[0].Message.Content != text || (withUsage > 0) != usage {
			t.Errorf("streamed %q with %d usage chunks, whole %q", all.Choices[0].Message.Content, withUsage, text)
		}
	}
	uses := r.uses(t)
	if len(uses) != 3 {
		t.Fatalf("%d entries", len(uses))
	}
	for i, u := range uses {
		if u.Output != uint32(whole.Usage.CompletionTokens) || u.Input != uint32(whole.Usage.PromptTokens) || u.Flags&^record.Streamed != record.Hashed || (u.Flags&record.Streamed != 0) != (i > 0) {
			t.Errorf("use %d: %+v, the server says %+v", i, u, whole.Usage)
		}
	}
	_, err = client.Chat.Completions.New(ctx, openai.ChatCompletionNewParams{Model: "other"})
	var refusal *openai.Error
	if !errors.As(err, &refusal) || refusal.StatusCode != http.StatusNotFound || refusal.Code != "model_not_found" || !strings.Contains(refusal.Message, "there are: m, n") {
		t.Errorf("unknown model: %v", err)
	}
	models, err := client.Models.List(ctx)
	if err != nil || len(models.Data) == 0 {
		t.Errorf("models: %+v, %v", models, err)
	}
}

func TestOpenAIsClientWorksThroughTheGateway(t *testing.T) {
	converse(t, newRig(t, func(w http.ResponseWriter, q *http.Request) {
		body, _ := io.ReadAll(q.Body)
		switch {
		case q.URL.Path == "/v1/models":
			answering("application/json", `{"object":"list","data":[{"id":"m","object":"model"}]}`)(w, q)
		case strings.Contains(string(body), `"stream":true`):
			inPieces(strings.ReplaceAll(deltaA, "ä", "one")+strings.ReplaceAll(deltaB, "\"b", "\" two")+usageChunk+doneEvent, 5)(w, q)
		default:
			answering("application/json", `{"choices":[{"index":0,"message":{"role":"assistant","content":"one two"}}],"usage":{"prompt_tokens":7,"completion_tokens":2}}`)(w, q)
		}
	}))
}

// realServer is the address of a model server that OPENLEDGER_TEST_MODEL_SERVER names.
func realServer(t *testing.T) func(*Config) {
	address := os.Getenv("OPENLEDGER_TEST_MODEL_SERVER")
	if address == "" {
		t.Skip("set OPENLEDGER_TEST_MODEL_SERVER to the address of a model server to run this")
	}
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	return func(c *Config) { c.Upstream = u }
}

func TestARealModelServerIsMeteredThroughOpenAIsClient(t *testing.T) {
	converse(t, newRig(t, nil, realServer(t)))
}

func TestARealModelServersBytesComeUnchanged(t *testing.T) {
	r := newRig(t, nil, realServer(t))
	fixed := func(body string) string { // ids and times differ from answer to answer
		var kept []string
		for _, line := range strings.Split(body, "\n") {
			_, line, _ = strings.Cut(line, `"choices"`)
			kept = append(kept, line)
		}
		return strings.Join(kept, "\n")
	}
	direct := &rig{url: r.gateway.config.Upstream.String()}
	for _, path := range []string{chat, plain} {
		for _, tail := range []string{`}`, `,"stream":true}`, `,"stream":true,"stream_options":{"include_usage":true}}`} {
			body := `{"model":"m","max_tokens":12,"prompt":"Once upon a time","messages":[{"role":"user","content":"Once upon a time"}]` + tail
			want, got := direct.ask(t, path, body), r.ask(t, path, body)
			text, address := got.body, got.header.Get(headerReceipt)
			response := text
			if strings.Contains(tail, "stream") {
				before, at, after := got.split(t)
				text, address, response = before+after, at, before
			}
			if fixed(text) != fixed(want.body) || got.status != want.status {
				t.Errorf("%s %s: %q, directly %q", path, tail, text, want.body)
			}
			if u := r.check(t, got, address, response); u.Output != 12 || u.Input == 0 || u.Flags&record.Estimated != 0 {
				t.Errorf("%s %s: %+v", path, tail, u)
			}
		}
	}
}

func TestAConsumerThatLeavesARealModelServerIsMetered(t *testing.T) {
	r := newRig(t, nil, realServer(t))
	ctx, leave := context.WithCancel(context.Background())
	defer leave()
	res := r.open(t, ctx, chat, `{"model":"m","max_tokens":300,"stream":true,"messages":[{"role":"user","content":"Once upon a time"}]}`)
	defer res.Body.Close()
	if _, err := io.ReadFull(res.Body, make([]byte, 500)); err != nil {
		t.Fatal(err)
	}
	leave()
	eventually(t, "the use is written down", func() bool { return r.size() == 1 })
	u := r.uses(t)[0]
	if u.Output < 100 || u.Flags != record.Streamed|record.Partial|record.Hashed {
		t.Errorf("%+v", u)
	}
}
