package gateway

import (
	"bytes"
	"encoding/json"
	"math"
	"strconv"
)

// tally counts one answer.
type tally struct {
	counts Counts
	given  bool   // counts are the server's
	spoke  bool   // the server made at least one choice, be it empty
	deltas uint64 // non-empty deltas of a stream
	text   int    // bytes of text of an answer that is no stream
}

// answer is what the gateway reads in an answer, and in a chunk of a stream. All leaves are raw: servers put many things there.
type answer struct {
	Choices []choice        `json:"choices"`
	Usage   json.RawMessage `json:"usage"`
}

type choice struct {
	Text    json.RawMessage `json:"text"`
	Delta   speech          `json:"delta"`
	Message speech          `json:"message"`
}

type speech struct {
	Content          json.RawMessage `json:"content"`
	ReasoningContent json.RawMessage `json:"reasoning_content"`
	Reasoning        json.RawMessage `json:"reasoning"`
	Refusal          json.RawMessage `json:"refusal"`
	ToolCalls        json.RawMessage `json:"tool_calls"`
	FunctionCall     json.RawMessage `json:"function_call"`
	Audio            json.RawMessage `json:"audio"`
}

// size is the bytes of all that the choice says.
func (c choice) size() (n int) {
	n = saying(c.Text)
	for _, s := range []speech{c.Delta, c.Message} {
		n += max(saying(s.ReasoningContent), saying(s.Reasoning)) // two names of one thing: some servers send both
		for _, raw := range []json.RawMessage{s.Content, s.Refusal, s.ToolCalls, s.FunctionCall, s.Audio} {
			n += saying(raw)
		}
	}
	return n
}

// saying is the bytes of a value, 0 if it is as good as none.
func saying(raw json.RawMessage) int {
	switch string(raw) {
	case "", "null", `""`, "[]", "{}":
		return 0
	}
	if raw[0] == '"' && bytes.IndexByte(raw, '\\') >= 0 {
		return len(unquoted(raw))
	} else if raw[0] == '"' {
		return len(raw) - 2
	}
	return len(raw)
}

// chunk counts one event of a stream. It says whether this is the chunk that a request for usage adds: no choice, but usage.
func (t *tally) chunk(data []byte) (extra bool) {
	var a answer
	if json.Unmarshal(data, &a) != nil && len(a.Choices) == 0 && len(a.Usage) == 0 {
		return false
	}
	for _, c := range a.Choices {
		t.spoke = true
		if c.size() > 0 {
			t.deltas++
		}
	}
	return t.usage(a.Usage) && len(a.Choices) == 0
}

// whole counts an answer that is no stream.
func (t *tally) whole(body []byte) {
	var a answer
	_ = json.Unmarshal(body, &a) // what has another type than expected counts for nothing
	for _, c := range a.Choices {
		t.spoke = true
		t.text += c.size()
	}
	t.usage(a.Usage)
}

// usage takes the server's counts, and says whether there were any, good or bad. The latest decide: those of a stream may grow.
func (t *tally) usage(raw json.RawMessage) bool {
	if len(raw) == 0 || raw[0] != '{' {
		return false
	}
	t.counts, t.given = parseUsage(raw)
	return true
}

// result is the counts, and whether they are the server's. No output for an answer that says something is not believed.
func (t *tally) result(input func() uint32) (c Counts, given bool) {
	if t.given && (t.counts.Output > 0 || t.deltas == 0 && t.text == 0) {
		return t.counts, true
	}
	return Counts{Input: input(), Output: saturate(t.deltas + units(t.text))}, false
}

// parseUsage reads an OpenAI usage object. It is good if its counts are whole numbers of 32 bits, no less than their parts.
func parseUsage(raw json.RawMessage) (Counts, bool) {
	var u struct {
		Prompt     json.RawMessage `json:"prompt_tokens"`
		Completion json.RawMessage `json:"completion_tokens"`
		PromptOf   struct {
			Cached json.RawMessage `json:"cached_tokens"`
		} `json:"prompt_tokens_details"`
		CompletionOf struct {
			Reasoning json.RawMessage `json:"reasoning_tokens"`
		} `json:"completion_tokens_details"`
	}
	if json.Unmarshal(raw, &u) != nil {
		return Counts{}, false
	}
	var c Counts
	for _, n := range []struct {
		raw    json.RawMessage
		needed bool
		to     *uint32
	}{{u.Prompt, true, &c.Input}, {u.Completion, true, &c.Output}, {u.PromptOf.Cached, false, &c.Cached}, {u.CompletionOf.Reasoning, false, &c.Reasoning}} {
		if !n.needed && (len(n.raw) == 0 || string(n.raw) == "null") {
			continue
		}
		v, err := strconv.ParseUint(string(n.raw), 10, 32)
		if err != nil {
			return Counts{}, false
		}
		*n.to = uint32(v)
	}
	if c.Cached > c.Input || c.Reasoning > c.Output {
		return Counts{}, false
	}
	return c, true
}

// units is an estimate for so many bytes of text.
func units(text int) uint64 { return (uint64(text) + BytesPerUnit - 1) / BytesPerUnit }

func saturate(n uint64) uint32 { return uint32(min(n, math.MaxUint32)) }
