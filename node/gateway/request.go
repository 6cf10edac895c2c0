package gateway

import (
	"bytes"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
)

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
// and another to the server is refused.
func parseAsk(body []byte) (ask, error) {
	if !json.Valid(body) {
		return ask{}, refuse("", "the body is not valid JSON")
	}
	first := skipSpace(body, 0)
	if body[first] != '{' {
		return ask{}, refuse("", "the body is not a JSON object")
	}
	keys, err := members(body, first, "model", "stream", "stream_options")
	if err != nil {
		return ask{}, err
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
	for i := skipSpace(b, start+1); b[i] != '}'; {
		keyEnd := skipValue(b, i)
		key := unquote(b[i:keyEnd])
		from := skipSpace(b, skipSpace(b, keyEnd)+1)
		end := skipValue(b, from)
		if at := slices.IndexFunc(names, func(n string) bool { return strings.EqualFold(n, key) }); at >= 0 {
			if _, twice := find(found, names[at]); twice || key != names[at] {
				return nil, refuse(names[at], fmt.Sprintf("the body has %q more than once or in other letters: name it once, in lower case", names[at]))
			}
			found = append(found, member{key, from, end})
		}
		if i = skipSpace(b, end); b[i] == ',' {
			i = skipSpace(b, i+1)
		}
	}
	return found, nil
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
			for depth == 0 && i < len(b) && !bytes.ContainsRune([]byte(" \t\r\n,]}"), rune(b[i])) {
				i++
			}
		}
		if depth == 0 {
			return i
		}
	}
}

func skipString(b []byte, i int) int {
	for i++; b[i] != '"'; i++ {
		if b[i] == '\\' {
			i++
		}
	}
	return i + 1
}

func unquote(b []byte) string {
	var s string
	if bytes.IndexByte(b, '\\') < 0 || json.Unmarshal(b, &s) != nil {
		return string(b[1 : len(b)-1])
	}
	return s
}

// estimateInput is how many units a request is thought to hold: its text by BytesPerUnit, and ready-made token ids as they are.
func estimateInput(body []byte) uint32 {
	var q struct {
		Messages []struct {
			Content json.RawMessage `json:"content"`
		} `json:"messages"`
		Prompt json.RawMessage `json:"prompt"`
	}
	_ = json.Unmarshal(body, &q) // what has another type than expected counts for nothing
	text, ids := promptSize(q.Prompt, 2)
	for _, m := range q.Messages {
		text += contentSize(m.Content)
	}
	return saturate(units(text) + uint64(ids))
}

// promptSize is the bytes of text and the token ids of a prompt: a text, ids, or a list of either. Deeper lists count for nothing.
func promptSize(raw json.RawMessage, depth int) (text, ids int) {
	switch {
	case len(raw) == 0:
	case raw[0] == '"':
		text = len(unquoted(raw))
	case raw[0] == '[' && depth > 0:
		var parts []json.RawMessage
		_ = json.Unmarshal(raw, &parts)
		for _, p := range parts {
			t, n := promptSize(p, depth-1)
			text, ids = text+t, ids+n
		}
	case raw[0] >= '0' && raw[0] <= '9':
		ids = 1
	}
	return text, ids
}

// contentSize is the bytes of text of a message's content: a text, or a list of parts of which some are text.
func contentSize(raw json.RawMessage) (text int) {
	var parts []struct {
		Text string `json:"text"`
	}
	if len(raw) > 0 && raw[0] == '"' {
		return len(unquoted(raw))
	}
	_ = json.Unmarshal(raw, &parts)
	for _, p := range parts {
		text += len(p.Text)
	}
	return text
}

func unquoted(raw json.RawMessage) (s string) {
	_ = json.Unmarshal(raw, &s)
	return s
}
