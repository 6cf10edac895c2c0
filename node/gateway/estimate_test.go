package gateway

import (
	"encoding/json"
	"runtime"
	"strings"
	"testing"
)

func TestEstimateInputCountsAllTextThatAModelReads(t *testing.T) {
	for _, c := range []struct {
		name, path, body string
		want             uint32
	}{
		{"a prompt", plain, `{"prompt":"12345678"}`, 2},
		{"a part of a unit", plain, `{"prompt":"123456789"}`, 3},
		{"several prompts", plain, `{"prompt":["1234","5678"]}`, 2},
		{"token ids", plain, `{"prompt":[1,2,33]}`, 3},
		{"several lists of ids", plain, `{"prompt":[[1,2],[3]]}`, 3},
		{"ids and text", plain, `{"prompt":[1,"1234",3]}`, 3},
		{"one id", plain, `{"prompt":7}`, 1},
		{"no prompt", plain, `{"prompt":null}`, 0},
		{"a suffix", plain, `{"prompt":"1234","suffix":"5678"}`, 2},
		{"messages that a completion ignores", plain, `{"prompt":"1234","messages":[{"content":"5678"}]}`, 1},
		{"a prompt that a chat ignores", chat, `{"prompt":[1,1,1,1],"messages":[{"content":"5678"}]}`, 1},
		{"roles and names", chat, `{"messages":[{"role":"user","name":"12345678"}]}`, 3},
		{"content in parts", chat, `{"messages":[{"content":[{"type":"text","text":"5678"}]}]}`, 2},
		{"an image", chat, `{"messages":[{"content":[{"image_url":{"url":"data:AAAAAAAAAAAA"}}]}]}`, MediaUnits},
		{"a sound and text", chat, `{"messages":[{"content":[{"text":"1234"},{"input_audio" : {"data":"AAAAAAAAAAAA","format":"wav"}}]}]}`, MediaUnits + 1},
		{"calls of tools", chat, `{"messages":[{"tool_calls":[{"function":{"name":"1234","arguments":"{\"a\":1}"}}]}]}`, 3},
		{"tools with their schemas", chat, `{"tools":[{"function":{"name":"1234","parameters":{"file":{"type":"text"}}}}]}`, 10},
		{"a key with an escape", chat, `{"m\u0065ssages":[{"content":"1234"}]}`, 1},
		{"escapes", plain, `{"prompt":"\n\"\\\u0041\u00e4\u20ac\ud83d\ude00\/"}`, 4},
		{"what no model reads", chat, `{"user":"12345678","stop":["1234"],"seed":1}`, 0},
		{"numbers", chat, `{"messages":[{"content":7},8]}`, 0},
		{"no list", chat, `{"messages":7}`, 0},
		{"a deep list", plain, `{"prompt":` + strings.Repeat("[", 5000) + strings.Repeat("]", 5000) + `}`, 0},
	} {
		if got := estimateInput(c.path, []byte(c.body)); got != c.want {
			t.Errorf("%s: %d, want %d", c.name, got, c.want)
		}
	}
}

func TestTextLengthIsThatOfTheDecodedText(t *testing.T) {
	for _, text := range []string{``, `abc`, `ä`, `\\`, `\"\/\b\f\n\r\t`, `\u0000\u007f\u0080\u07ff\u0800\uffff`, `\uD83D\uDE00\ud83d\ude00`, `\u00e4x\u20AC`} {
		var decoded string
		if err := json.Unmarshal([]byte(`"`+text+`"`), &decoded); err != nil {
			t.Fatal(err)
		}
		if got := textLength([]byte(text)); got != len(decoded) {
			t.Errorf("%s: %d, want %d", text, got, len(decoded))
		}
	}
}

// large is a body of 16 MiB, of the kind that has most to look at in each byte.
var large = map[string]string{
	"ids":     `{"model":"m","messages":[],"prompt":[` + strings.Repeat("1,", 8<<20) + `1]}`,
	"strings": `{"model":"m","messages":[` + strings.Repeat(`"",`, 5<<20) + `""]}`,
	"keys":    `{"model":"m","messages":{` + strings.Repeat(`"":0,`, 3<<20) + `"":0}}`,
	"escapes": `{"model":"m","messages":["` + strings.Repeat(`\\`, 8<<20) + `"]}`,
	"nothing": `{"model":"m","messages":["` + strings.Repeat(`x`, 16<<20) + `"]}`,
	"a key":   `{"model":"m","` + strings.Repeat(`\u0041`, 2<<20) + `":0}`,
	"lists":   `{"model":"m","messages":[` + strings.Repeat(`[],`, 5<<20) + `[]]}`,
}

func TestALargeRequestTakesNoMemoryBeyondItsOwn(t *testing.T) {
	for name, text := range large {
		body := []byte(text)
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		if _, err := parseAsk(body); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		estimateInput(chat, body)
		estimateInput(plain, body)
		runtime.ReadMemStats(&after)
		if n := after.TotalAlloc - before.TotalAlloc; n > 1<<20 {
			t.Errorf("%s: %d bytes were allocated for %d", name, n, len(body))
		}
	}
}

func BenchmarkLargeRequest(b *testing.B) {
	for name, text := range large {
		b.Run(name, func(b *testing.B) {
			body := []byte(text)
			b.ReportAllocs()
			b.SetBytes(int64(len(body)))
			for b.Loop() {
				if _, err := parseAsk(body); err != nil {
					b.Fatal(err)
				}
				estimateInput(chat, body)
				estimateInput(plain, body)
			}
		})
	}
}

// FuzzEstimateInput checks that no valid body is walked out of, and that no more is counted than there is.
func FuzzEstimateInput(f *testing.F) {
	for _, s := range []string{
		`{"messages":[{"role":"user","content":"a\u00e4\\"}],"tools":[{"x":-1.5e3}]}`, `{"prompt":[1,[2,"x"],{"image_url":"y"}]}`, ` { "prompt" : -1 } `, `{"messages":"\\"}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, body []byte) {
		if !json.Valid(body) || body[skipSpace(body, 0)] != '{' {
			return
		}
		for _, path := range []string{chat, plain} {
			if n := estimateInput(path, body); uint64(n) > MediaUnits*uint64(len(body)) {
				t.Fatalf("%q: %d units", body, n)
			}
		}
	})
}
