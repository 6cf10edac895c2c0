package gateway

import (
	"encoding/json"
	"testing"
)

func TestParseUsageTakesOnlyPossibleCounts(t *testing.T) {
	for _, c := range []struct {
		name, usage string
		want        Counts
		ok          bool
	}{
		{"plain", `{"prompt_tokens":5,"completion_tokens":3,"total_tokens":8}`, Counts{Input: 5, Output: 3}, true},
		{
			"with parts", `{"prompt_tokens":5,"completion_tokens":3,"prompt_tokens_details":{"cached_tokens":4,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":2}}`,
			Counts{5, 4, 3, 2},
			true,
		},
		{"null parts", `{"prompt_tokens":5,"completion_tokens":3,"prompt_tokens_details":null,"completion_tokens_details":{"reasoning_tokens":null}}`, Counts{Input: 5, Output: 3}, true},
		{"nothing written", `{"prompt_tokens":5,"completion_tokens":0}`, Counts{Input: 5}, true},
		{"the largest", `{"prompt_tokens":4294967295,"completion_tokens":4294967295}`, Counts{Input: 1<<32 - 1, Output: 1<<32 - 1}, true},
		{"too large", `{"prompt_tokens":4294967296,"completion_tokens":1}`, Counts{}, false},
		{"far too large", `{"prompt_tokens":1,"completion_tokens":9223372036854775808}`, Counts{}, false},
		{"negative", `{"prompt_tokens":1,"completion_tokens":-1}`, Counts{}, false},
		{"minus nought", `{"prompt_tokens":-0,"completion_tokens":1}`, Counts{}, false},
		{"a float", `{"prompt_tokens":1.0,"completion_tokens":1}`, Counts{}, false},
		{"a power", `{"prompt_tokens":1e3,"completion_tokens":1}`, Counts{}, false},
		{"a text", `{"prompt_tokens":"1","completion_tokens":1}`, Counts{}, false},
		{"half", `{"prompt_tokens":1}`, Counts{}, false},
		{"null", `{"prompt_tokens":1,"completion_tokens":null}`, Counts{}, false},
		{"more cached than read", `{"prompt_tokens":1,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":2}}`, Counts{}, false},
		{"more reasoning than written", `{"prompt_tokens":1,"completion_tokens":1,"completion_tokens_details":{"reasoning_tokens":2}}`, Counts{}, false},
		{"negative cached", `{"prompt_tokens":1,"completion_tokens":1,"prompt_tokens_details":{"cached_tokens":-2}}`, Counts{}, false},
		{"parts of another type", `{"prompt_tokens":1,"completion_tokens":1,"prompt_tokens_details":7}`, Counts{}, false},
		{"empty", `{}`, Counts{}, false},
	} {
		if got, ok := parseUsage(json.RawMessage(c.usage)); ok != c.ok || ok && got != c.want {
			t.Errorf("%s: %+v, %v", c.name, got, ok)
		}
	}
}

func TestTallyEstimatesWhatTheServerDoesNotSay(t *testing.T) {
	input := func() uint32 { return 9 }
	for _, c := range []struct {
		name   string
		chunks []string
		want   Counts
		given  bool
	}{
		{"deltas", []string{`{"choices":[{"delta":{"role":"assistant","content":""}}]}`, `{"choices":[{"delta":{"content":"a"}}]}`, `{"choices":[{"delta":{},"finish_reason":"stop"}]}`}, Counts{Input: 9, Output: 1}, false},
		{"two choices", []string{`{"choices":[{"delta":{"content":"a"}},{"index":1,"delta":{"content":"b"}}]}`}, Counts{Input: 9, Output: 2}, false},
		{"completions", []string{`{"choices":[{"text":"a"}]}`, `{"choices":[{"text":""}]}`}, Counts{Input: 9, Output: 1}, false},
		{"tool calls and reasoning", []string{`{"choices":[{"delta":{"tool_calls":[{"index":0}]}}]}`, `{"choices":[{"delta":{"reasoning_content":"hm"}}]}`, `{"choices":[{"delta":{"tool_calls":[]}}]}`}, Counts{Input: 9, Output: 2}, false},
		{"growing usage", []string{`{"choices":[{"delta":{"content":"a"}}],"usage":{"prompt_tokens":3,"completion_tokens":1}}`, `{"choices":[{"delta":{"content":"b"}}],"usage":{"prompt_tokens":3,"completion_tokens":2}}`}, Counts{Input: 3, Output: 2}, true},
		{"usage that is null at last", []string{`{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":2}}`, `{"choices":[],"usage":null}`}, Counts{Input: 3, Output: 2}, true},
		{"impossible usage", []string{`{"choices":[{"delta":{"content":"a"}}]}`, `{"choices":[],"usage":{"prompt_tokens":-3,"completion_tokens":2}}`}, Counts{Input: 9, Output: 1}, false},
		{"no output counted for what was said", []string{`{"choices":[{"delta":{"content":"a"}}]}`, `{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":0}}`}, Counts{Input: 9, Output: 1}, false},
		{"an empty answer", []string{`{"choices":[{"delta":{}}]}`, `{"choices":[],"usage":{"prompt_tokens":3,"completion_tokens":0}}`}, Counts{Input: 3}, true},
	} {
		var y tally
		for _, d := range c.chunks {
			y.chunk([]byte(d))
		}
		if got, given := y.result(input); got != c.want || given != c.given {
			t.Errorf("%s: %+v, given %v", c.name, got, given)
		}
	}
	var y tally
	y.whole([]byte(`{"choices":[{"message":{"content":"12345","tool_calls":null}},{"message":{"content":"1\n"}}]}`))
	if got, given := y.result(input); given || got != (Counts{Input: 9, Output: 2}) {
		t.Errorf("an answer that is no stream: %+v, given %v", got, given)
	}
}

func FuzzUsage(f *testing.F) {
	f.Add([]byte(`{"prompt_tokens":5,"completion_tokens":3,"prompt_tokens_details":{"cached_tokens":4},"completion_tokens_details":{"reasoning_tokens":2}}`))
	f.Add([]byte(`{"prompt_tokens":4294967296,"completion_tokens":-1.5e300}`))
	f.Add([]byte(`{"choices":[{"delta":{"content":["x"]}}],"usage":{"prompt_tokens":1,"completion_tokens":1}}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		c, ok := parseUsage(b)
		if ok && (c.Cached > c.Input || c.Reasoning > c.Output) {
			t.Fatalf("%q: %+v", b, c)
		}
		if !ok && c != (Counts{}) {
			t.Fatalf("%q: bad usage has counts %+v", b, c)
		}
		var y tally
		y.chunk(b)
		y.whole(b)
		if c, given := y.result(func() uint32 { return 1 }); !given && (c.Cached > 0 || c.Reasoning > 0) {
			t.Fatalf("%q: an estimate has parts: %+v", b, c)
		}
	})
}
