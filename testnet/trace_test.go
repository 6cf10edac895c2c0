package testnet

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

const azureHead = "TIMESTAMP,ContextTokens,GeneratedTokens\n"

func TestAzuresTracesAreRead(t *testing.T) {
	want := []Request{{0, 4808, 0, 10}, {1500 * time.Millisecond, 110, 0, 27}, {1500 * time.Millisecond, 0, 0, 4294967295}}
	const rows = "2023-11-16 18:15:46.6805900,4808,10\n2023-11-16 18:15:48.1805900,110,27\n2023-11-16 18:15:48.1805900,0,4294967295"
	for name, text := range map[string]string{
		"as published":       azureHead + rows + "\n",
		"without a last end": azureHead + rows,
		"with Windows' ends": strings.ReplaceAll(azureHead+rows+"\n", "\n", "\r\n"),
		"with a mark":        "\ufeff" + azureHead + rows + "\n",
		"with empty lines":   azureHead + "\n" + rows + "\n\n",
	} {
		if got, err := ReadAzure(strings.NewReader(text)); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v %v", name, got, err)
		}
	}
	if got, err := ReadAzure(strings.NewReader(azureHead)); err != nil || len(got) != 0 {
		t.Errorf("only a header: %v %v", got, err)
	}
}

func TestWhatIsNoTraceOfAzuresIsRefusedWithItsLine(t *testing.T) {
	const good = "2023-11-16 18:15:46.6805900,4808,10\n"
	for name, c := range map[string]struct{ text, says string }{
		"nothing":                {"", "no header line"},
		"another header":         {"time,in,out\n" + good, `header is "time,in,out", want TIMESTAMP,ContextTokens,GeneratedTokens`},
		"no header":              {good, "header is"},
		"too few columns":        {azureHead + "2023-11-16 18:15:46,1\n", "line 2"},
		"too many columns":       {azureHead + "2023-11-16 18:15:46,1,2,3\n", "line 2"},
		"a time that is none":    {azureHead + good + "yesterday,1,2\n", `line 3: time "yesterday"`},
		"a time that goes back":  {azureHead + good + "2023-11-16 18:15:46.6805899,1,2\n", `line 3: time "2023-11-16 18:15:46.6805899" is before the line above`},
		"a count that is none":   {azureHead + "2023-11-16 18:15:46,x,2\n", "line 2"},
		"a negative count":       {azureHead + "2023-11-16 18:15:46,1,-2\n", "line 2"},
		"a count with a point":   {azureHead + "2023-11-16 18:15:46,1.5,2\n", "line 2"},
		"a count beyond 32 bits": {azureHead + "2023-11-16 18:15:46,4294967296,2\n", "line 2"},
		"an open quotation mark": {azureHead + "\"2023-11-16 18:15:46,1,2\n", "line 2"},
		"one enormous line":      {azureHead + strings.Repeat("x", 3<<20) + "\n", "line 2"},
		"one enormous header":    {strings.Repeat("x", 3<<20), "line 1"},
		"bytes that are no text": {"\x00\xff\xfe", "line 1"},
		"Mooncake's lines":       {`{"timestamp": 0, "input_length": 1, "output_length": 1}`, "line 1"},
	} {
		_, err := ReadAzure(strings.NewReader(c.text))
		if err == nil || !strings.Contains(err.Error(), c.says) || len(err.Error()) > 300 || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %.400v", name, err)
		}
	}
}

func TestMooncakesTracesAreReadWithWhatAPrefixCacheHolds(t *testing.T) {
	const rows = `{"timestamp": 1000, "input_length": 6755, "output_length": 500, "hash_ids": [0, 1, 2]}
{"timestamp": 1000, "input_length": 1200, "output_length": 490, "hash_ids": [0, 1, 3, 2]}
{"timestamp": 3500, "input_length": 700, "output_length": 1, "hash_ids": [0, 1, 3]}
{"timestamp": 3500, "input_length": 700, "output_length": 2, "hash_ids": [9, 0]}
{"timestamp": 3501, "input_length": 5, "output_length": 0}`
	want := []Request{
		{0, 6755, 0, 500},
		{0, 1200, 1024, 490},                   // the prefix 0, 1
		{2500 * time.Millisecond, 700, 700, 1}, // 3 blocks are more than the input
		{2500 * time.Millisecond, 700, 0, 2},   // 0 is no prefix behind 9
		{2501 * time.Millisecond, 5, 0, 0},     // no ids at all
	}
	for name, text := range map[string]string{
		"as published":       rows + "\n",
		"without a last end": rows,
		"with Windows' ends": strings.ReplaceAll(rows+"\n", "\n", "\r\n"),
		"with a mark":        "\ufeff" + rows,
		"with other keys":    strings.ReplaceAll(rows, `"timestamp"`, `"model": "x", "timestamp"`),
	} {
		if got, err := ReadMooncake(strings.NewReader(text)); err != nil || !slices.Equal(got, want) {
			t.Errorf("%s: %v %v", name, got, err)
		}
	}
	if got, err := ReadMooncake(strings.NewReader("")); err != nil || len(got) != 0 {
		t.Errorf("nothing: %v %v", got, err)
	}
}

func TestWhatIsNoTraceOfMooncakesIsRefusedWithItsLine(t *testing.T) {
	const good = `{"timestamp": 5, "input_length": 1, "output_length": 1}` + "\n"
	for name, c := range map[string]struct{ text, says string }{
		"no JSON":                    {good + "x\n", "line 2"},
		"an empty line":              {good + "\n" + good, "line 2"},
		"a list":                     {"[]\n", "line 1"},
		"no time":                    {`{"input_length": 1, "output_length": 1}`, "line 1: timestamp, input_length or output_length is missing"},
		"no input":                   {good + `{"timestamp": 5, "output_length": 1}`, "line 2: timestamp"},
		"no output":                  {`{"timestamp": 5, "input_length": null, "output_length": 1}`, "is missing"},
		"a time that goes back":      {good + `{"timestamp": 4, "input_length": 1, "output_length": 1}`, "line 2: timestamp 4 is before the line above"},
		"a negative time":            {`{"timestamp": -1, "input_length": 1, "output_length": 1}`, "line 1: timestamp -1"},
		"a time beyond all clocks":   {good + `{"timestamp": 9223372036854775807, "input_length": 1, "output_length": 1}`, "line 2: timestamp 9223372036854775807"},
		"a negative count":           {`{"timestamp": 5, "input_length": -1, "output_length": 1}`, "line 1"},
		"a count beyond 32 bits":     {`{"timestamp": 5, "input_length": 4294967296, "output_length": 1}`, "line 1"},
		"a count with a point":       {`{"timestamp": 5, "input_length": 1.5, "output_length": 1}`, "line 1"},
		"a count in quotation marks": {`{"timestamp": 5, "input_length": "1", "output_length": 1}`, "line 1"},
		"ids that are none":          {`{"timestamp": 5, "input_length": 1, "output_length": 1, "hash_ids": "x"}`, "line 1"},
		"one enormous line":          {good + strings.Repeat(" ", maxTraceLine+1), "line 2"},
		"Azure's CSV":                {azureHead, "line 1"},
	} {
		_, err := ReadMooncake(strings.NewReader(c.text))
		if err == nil || !strings.Contains(err.Error(), c.says) || len(err.Error()) > 300 || strings.Contains(err.Error(), "\n") {
			t.Errorf("%s: %.400v", name, err)
		}
	}
}

// failing is a file whose disk fails behind what could be read.
type failing struct{ *strings.Reader }

var errDisk = errors.New("the disk is gone")

func (f failing) Read(p []byte) (int, error) {
	if f.Len() == 0 {
		return 0, errDisk
	}
	return f.Reader.Read(p)
}

func TestATraceThatCanNotBeReadToItsEndIsNoShorterTrace(t *testing.T) {
	if got, err := ReadAzure(failing{strings.NewReader(azureHead + "2023-11-16 18:15:46,1,2\n")}); !errors.Is(err, errDisk) || got != nil {
		t.Errorf("Azure's: %v %v", got, err)
	}
	if got, err := ReadMooncake(failing{strings.NewReader(`{"timestamp": 5, "input_length": 1, "output_length": 1}` + "\n")}); !errors.Is(err, errDisk) || got != nil {
		t.Errorf("Mooncake's: %v %v", got, err)
	}
}

// sound checks what holds for every trace.
func sound(t *testing.T, trace []Request) {
	t.Helper()
	for i, q := range trace {
		if q.Cached > q.Input || q.At < 0 || i == 0 && q.At != 0 || i > 0 && q.At < trace[i-1].At {
			t.Fatalf("request %d of %d: %+v", i, len(trace), q)
		}
	}
}

func FuzzReadAzure(f *testing.F) {
	f.Add([]byte(azureHead + "2023-11-16 18:15:46.6805900,4808,10\n2023-11-17 00:00:00,1,0\n"))
	f.Add([]byte("\ufeff" + azureHead + "0000-01-01 00:00:00,1,2\r\n9999-12-31 23:59:59.999999999,1,2"))
	f.Add([]byte(azureHead + "\"2023-11-16 18:15:46\",\"1\",2\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		trace, err := ReadAzure(bytes.NewReader(b))
		if err != nil && trace != nil {
			t.Error("a trace beside an error")
		}
		sound(t, trace)
	})
}

func FuzzReadMooncake(f *testing.F) {
	f.Add([]byte(`{"timestamp": 0, "input_length": 1, "output_length": 1, "hash_ids": [1]}` + "\n" + `{"timestamp": 8796093022208, "input_length": 600, "output_length": 1, "hash_ids": [1, 1]}`))
	f.Add([]byte("\ufeff{}\n\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		trace, err := ReadMooncake(bytes.NewReader(b))
		if err != nil && trace != nil {
			t.Error("a trace beside an error")
		}
		sound(t, trace)
	})
}

func TestTheGeneratorIsLikeThePublishedTrace(t *testing.T) {
	const n = 20_000
	for seed := range uint64(5) {
		trace := Generate(n, seed)
		sound(t, trace)
		var inputs, outputs []uint32
		together := 0
		for i, q := range trace {
			inputs, outputs = append(inputs, q.Input), append(outputs, q.Output)
			if q.Input < 1 || q.Input > 7437 || q.Output < 1 || q.Output > 1899 || q.Cached != 0 {
				t.Fatalf("seed %d: %+v", seed, q)
			}
			if i > 0 && q.At-trace[i-1].At < 20*time.Millisecond {
				together++
			}
		}
		slices.Sort(inputs)
		slices.Sort(outputs)
		if m := inputs[n/2]; m < 1322 || m > 1616 {
			t.Errorf("seed %d: median input %d, published 1469", seed, m)
		}
		if m := outputs[n/2]; m < 12 || m > 14 {
			t.Errorf("seed %d: median output %d, published 13", seed, m)
		}
		if rate := float64(n) / trace[n-1].At.Seconds(); rate < 2.57*0.85 || rate > 2.57*1.15 {
			t.Errorf("seed %d: %.2f requests a second, published 2.57", seed, rate)
		}
		if together < n/2 {
			t.Errorf("seed %d: only %d of %d requests come in bursts", seed, together, n)
		}
	}
}

func TestTheGeneratorGivesTheSameTraceForTheSameSeed(t *testing.T) {
	a := Generate(1000, 7)
	if !slices.Equal(a, Generate(1000, 7)) {
		t.Error("twice the same seed, two traces")
	}
	if slices.Equal(a, Generate(1000, 8)) {
		t.Error("two seeds, one trace")
	}
	if !slices.Equal(a[:10], Generate(10, 7)) {
		t.Error("a shorter trace is not the beginning of a longer one")
	}
	if len(Generate(0, 1)) != 0 {
		t.Error("a trace of nothing has something")
	}
}

func TestTheTraceThatIsConfiguredIsLoaded(t *testing.T) {
	dir := t.TempDir()
	write := func(name, text string) string {
		path := filepath.Join(dir, name)
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	azure := write("a.csv", azureHead+"2023-11-16 18:15:46,1,2\n2023-11-16 18:15:47,3,4\n")
	mooncake := write("m.JSONL", `{"timestamp": 5, "input_length": 5, "output_length": 6}`)
	for _, c := range []struct {
		config Config
		n      int
		says   string
	}{
		{Config{Trace: azure}, 2, ""},
		{Config{Trace: azure, Requests: 1}, 1, ""},
		{Config{Trace: azure, Requests: 9}, 2, ""},
		{Config{Trace: mooncake}, 1, ""},
		{Config{Requests: 3, Seed: 1}, 3, ""},
		{Config{Seed: 1}, DefaultRequests, ""},
		{Config{Trace: filepath.Join(dir, "nosuch.csv")}, 0, "nosuch.csv"},
		{Config{Trace: dir}, 0, dir},
		{Config{Trace: write("empty.csv", azureHead)}, 0, "has no requests"},
		{Config{Trace: write("empty.jsonl", "")}, 0, "has no requests"},
		{Config{Trace: write("bad.csv", "x")}, 0, "bad.csv"},
	} {
		trace, err := loadTrace(c.config)
		if len(trace) != c.n || (err != nil) != (c.says != "") || err != nil && !strings.Contains(err.Error(), c.says) {
			t.Errorf("%+v: %d requests, %v", c.config, len(trace), err)
		}
	}
}

// TestTheRealTracesHaveTheirTotals reads the traces as they were published, where OPENLEDGER_TEST_DATA names a folder that has them.
func TestTheRealTracesHaveTheirTotals(t *testing.T) {
	data := os.Getenv("OPENLEDGER_TEST_DATA")
	if data == "" {
		t.Skip("OPENLEDGER_TEST_DATA names no folder with traces")
	}
	for _, c := range []struct {
		file          string
		requests      int
		input, output uint64 // 0: not published
	}{
		{"azure/AzureLLMInferenceTrace_code.csv", 8819, 18_059_974, 245_896},
		{"conversation_trace.jsonl", 12_031, 0, 0},
	} {
		trace, err := loadTrace(Config{Trace: filepath.Join(data, c.file)})
		if err != nil {
			t.Fatal(err)
		}
		sound(t, trace)
		r := &replay{trace: trace}
		input, output := r.tokens()
		if len(trace) != c.requests || c.input > 0 && (input != c.input || output != c.output) {
			t.Errorf("%s: %d requests, %d tokens read, %d written", c.file, len(trace), input, output)
		}
		if c.input == 0 && !slices.ContainsFunc(trace, func(q Request) bool { return q.Cached > 0 }) {
			t.Errorf("%s: nothing is cached", c.file)
		}
		if _, err := r.fees(); err != nil {
			t.Errorf("%s: fees: %v", c.file, err)
		}
	}
}
