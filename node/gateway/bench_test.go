package gateway

import (
	"io"
	"net/http"
	"strings"
	"testing"
)

// benchmark asks for the same answer from a server alone and through the gateway: the difference is what the gateway adds.
func benchmark(b *testing.B, kind, request, answer string, units int) {
	for _, name := range []string{"alone", "metered"} {
		b.Run(name, func(b *testing.B) {
			r := newRig(b, answering(kind, answer))
			to := r.gateway.config.Upstream.String()
			if name == "metered" {
				to = r.url
			}
			b.ReportAllocs()
			for b.Loop() {
				res, err := http.Post(to+chat, "application/json", strings.NewReader(request))
				if err != nil {
					b.Fatal(err)
				}
				if _, err := io.Copy(io.Discard, res.Body); err != nil {
					b.Fatal(err)
				}
				res.Body.Close()
			}
			if units > 0 {
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(units), "ns/chunk")
			}
		})
	}
}

func BenchmarkAnswer(b *testing.B) {
	prompt := strings.Repeat("word ", 1000)
	benchmark(b, "application/json", `{"model":"m","messages":[{"role":"user","content":"`+prompt+`"}]}`, wholeAnswer, 0)
}

func BenchmarkStream(b *testing.B) {
	const chunk = `data: {"id":"chatcmpl-fa21cac4-4058-424d-8acc-c3650aedca5a","created":1795341931,"model":"m","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":" there"},"finish_reason":null}]}` + "\n\n"
	benchmark(b, events, streamAsk, strings.Repeat(chunk, 1000)+usageChunk+doneEvent, 1000)
}

func BenchmarkRelayChunk(b *testing.B) {
	chunk := []byte(`data: {"id":"chatcmpl-fa21cac4-4058-424d-8acc-c3650aedca5a","created":1795341931,"model":"m","object":"chat.completion.chunk","choices":[{"index":0,"delta":{"content":" there"},"finish_reason":null}]}` + "\n\n")
	r := relay{strip: true, most: 1 << 20}
	b.ReportAllocs()
	b.SetBytes(int64(len(chunk)))
	for b.Loop() {
		if err := r.feed(chunk); err != nil {
			b.Fatal(err)
		}
		r.out = r.out[:0]
	}
}

func BenchmarkParseAsk(b *testing.B) {
	body := []byte(`{"model":"m","stream":true,"messages":[{"role":"user","content":"` + strings.Repeat("word ", 20_000) + `"}]}`)
	b.ReportAllocs()
	b.SetBytes(int64(len(body)))
	for b.Loop() {
		if _, err := parseAsk(body); err != nil {
			b.Fatal(err)
		}
	}
}
