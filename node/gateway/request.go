package gateway

import (
	"bytes"
	"encoding/json"
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
)

// routing are keys by which some servers (LiteLLM, OpenRouter, vLLM's and llama.cpp's adapters) take another model, another server or
// other weights than the one that "model" names and that is metered.
var routing = []string{
	"fallbacks", "context_window_fallbacks", "content_policy_fallbacks", "models", "model_list", "route", "router_settings_override",
	"provider", "custom_llm_provider", "preset", "api_base", "base_url", "deployment_id", "extra_body", "lora", "lora_request", "adapter_id",
}

// asked are the keys of a body that the gateway looks at.
var asked = append([]string{"model", "stream", "stream_options"}, routing...)

// notByAPage refuses what a page in a browser could make the reader's browser send to a gateway on the reader's own machine. A page of
// another origin may send text, but must ask before it sends JSON, and the gateway's answer to that (OPTIONS) never allows it. A page that
// has its own name point at this machine needn't ask, but can't hide its origin.
func notByAPage(h http.Header) error {
	if kind, _, err := mime.ParseMediaType(h.Get("Content-Type")); err != nil || kind != "application/json" {
		return &failure{
			status: http.StatusUnsupportedMediaType, kind: "invalid_request_error", code: "unsupported_media_type",
			message: "the body must be sent as Content-Type: application/json",
		}
	}
	for _, origin := range h.Values("Origin") {
		if !loopback(origin) {
			return &failure{
				status: http.StatusForbidden, kind: "invalid_request_error", code: "origin_not_allowed",
				message: fmt.Sprintf("a page of %.100q may not use this gateway: let its server ask, not the browser", origin),
			}
		}
	}
	return nil
}

// loopback says whether an origin is a page of this machine's own.
func loopback(origin string) bool {
	u, err := url.Parse(origin)
	if err != nil {
		return false
	}
	ip := net.ParseIP(u.Hostname())
	return u.Hostname() == "localhost" || ip != nil && ip.IsLoopback()
}

// ask is what the gateway reads in a request's body.
type ask struct {
	model    string
	body     []byte // as it goes to the server
	injected bool   // the consumer did not ask for a usage chunk, the gateway does
}

// member is one key of a JSON object, with where its value stands.
type member struct {
	key        string
	start, end int
}

// parseAsk reads a request's body and, if it is for a stream, makes it ask for usage. All else stays as it is, byte for byte. Servers
// differ in which of two equal keys they take, and some don't look at the case of keys: a body that could mean one model to the gateway
// and another to the server is refused, as is one that leads the server elsewhere.
func parseAsk(body []byte) (ask, error) {
	if !json.Valid(body) {
		return ask{}, refuse("", "the body is not valid JSON")
	}
	first := skipSpace(body, 0)
	if body[first] != '{' {
		return ask{}, refuse("", "the body is not a JSON object")
	}
	keys, err := members(body, first, asked...)
	if err != nil {
		return ask{}, err
	}
	for _, m := range keys {
		if slices.Contains(routing, m.key) && body[m.start] != 'n' { // null is as good as none
			return ask{}, refuse(m.key, fmt.Sprintf("%q may lead to another model than the one that is metered: leave it out and name the model in \"model\"", m.key))
		}
	}
	a := ask{body: body}
	var stream *bool
	if m, ok := find(keys, "model"); !ok || json.Unmarshal(body[m.start:m.end], &a.model) != nil || body[m.start] != '"' {
		return ask{}, refuse("model", "the body must name a model: \"model\": \"…\"")
	}
	if m, ok := find(keys, "stream"); ok && json.Unmarshal(body[m.start:m.end], &stream) != nil {
		return ask{}, refuse("stream", "\"stream\" must be true or false")
	}
	if stream == nil || !*stream {
		return a, nil
	}
	return a, a.askForUsage(first, keys)
}

// askForUsage sets stream_options.include_usage, first being where the body's object starts.
func (a *ask) askForUsage(first int, keys []member) error {
	options, ok := find(keys, "stream_options")
	if !ok {
		a.insert(first+1, first+1, `"stream_options":{"include_usage":true},`)
		return nil
	}
	switch value := a.body[options.start:options.end]; value[0] {
	case 'n':
		a.insert(options.start, options.end, `{"include_usage":true}`)
		return nil
	case '{':
	default:
		return refuse("stream_options", "\"stream_options\" must be an object")
	}
	inner, err := members(a.body, options.start, "include_usage")
	if err != nil {
		return err
	}
	m, ok := find(inner, "include_usage")
	switch {
	case !ok && a.body[skipSpace(a.body, options.start+1)] == '}':
		a.insert(options.start+1, options.start+1, `"include_usage":true`)
	case !ok:
		a.insert(options.start+1, options.start+1, `"include_usage":true,`)
	case a.body[m.start] == 'f', a.body[m.start] == 'n':
		a.insert(m.start, m.end, "true")
	case a.body[m.start] != 't':
		return refuse("stream_options", "\"include_usage\" must be true or false")
	}
	return nil
}

// insert puts text in place of body[from:to]. The consumer's own bytes are left alone: they are hashed.
func (a *ask) insert(from, to int, text string) {
	a.body = slices.Concat(a.body[:from], []byte(text), a.body[to:])
	a.injected = true
}

// members lists those members of the object at b[start] that are named, and refuses what equals a name but for its case, or comes twice.
// b is valid JSON.
func members(b []byte, start int, names ...string) ([]member, error) {
	var found []member
	for i, n := skipSpace(b, start+1), 1; b[i] != '}'; n++ {
		if n > maxMembers {
			return nil, refuse("", fmt.Sprintf("the body has an object of more than %d members", maxMembers))
		}
		keyEnd := skipString(b, i)
		from := skipSpace(b, skipSpace(b, keyEnd)+1)
		end := skipValue(b, from)
		if name, exact := named(b[i:keyEnd], names); name != "" {
			if _, twice := find(found, name); twice || !exact {
				return nil, refuse(name, fmt.Sprintf("the body has %q more than once or in other letters: name it once, in lower case", name))
			}
			found = append(found, member{name, from, end})
		}
		if i = skipSpace(b, end); b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	return found, nil
}

const (
	// maxKey bounds the keys that can equal a name, in bytes: 6 for each byte of the longest, with all letters escaped, and the quotes. A
	// body may have keys of megabytes.
	maxKey = 6*len("context_window_fallbacks") + 2
	// maxMembers bounds the members of a body, each of which is compared with all names: OpenAI has about 40.
	maxMembers = 1000
)

// named is the name that a key in quotes equals but for its case, or none.
func named(quoted []byte, names []string) (name string, exact bool) {
	if len(quoted) > maxKey {
		return "", false
	}
	key := quoted[1 : len(quoted)-1]
	if bytes.IndexByte(key, '\\') >= 0 {
		key = []byte(unquoted(quoted))
	}
	for _, n := range names {
		if strings.EqualFold(n, string(key)) {
			return n, n == string(key)
		}
	}
	return "", false
}

func find(keys []member, name string) (member, bool) {
	i := slices.IndexFunc(keys, func(m member) bool { return m.key == name })
	if i < 0 {
		return member{}, false
	}
	return keys[i], true
}

func skipSpace(b []byte, i int) int {
	for b[i] == ' ' || b[i] == '\t' || b[i] == '\n' || b[i] == '\r' {
		i++
	}
	return i
}

// skipValue returns the end of the value that starts at b[i]; b is valid JSON.
func skipValue(b []byte, i int) int {
	depth := 0
	for {
		switch b[i] {
		case '"':
			i = skipString(b, i)
		case '{', '[':
			depth++
			i++
		case '}', ']':
			depth--
			i++
		default: // a number, a word, or what stands between values
			i++
			for depth == 0 && i < len(b) && !ends(b[i]) {
				i++
			}
		}
		if depth == 0 {
			return i
		}
	}
}

// ends says whether a number or word ends before c.
func ends(c byte) bool {
	return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == ',' || c == ']' || c == '}'
}

// skipString returns the end of the string whose quotation mark is b[i].
func skipString(b []byte, i int) int {
	for i++; ; i++ {
		i += bytes.IndexByte(b[i:], '"')
		back := i
		for b[back-1] == '\\' {
			back--
		}
		if (i-back)%2 == 0 { // not escaped, but for a backslash that is
			return i + 1
		}
	}
}

// unquoted is the text of a JSON string.
func unquoted(raw json.RawMessage) (s string) {
	_ = json.Unmarshal(raw, &s)
	return s
}
