package testnet

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

// Limits of a trace.
const (
	maxTrace     = 10_000_000 // requests
	maxTraceLine = 1 << 20    // bytes
	maxTraceTime = 1 << 43    // milliseconds: 278 years, which nanoseconds in 64 bits can count
	// blockTokens is how many tokens one of Mooncake's hash ids stands for (FAST '25, "Mooncake: Trading More Storage for Less Computation").
	blockTokens = 512
)

// Request is one request of a trace.
type Request struct {
	At     time.Duration // since the trace's first
	Input  uint32        // tokens read, cached ones included
	Cached uint32        // of the input, what a prefix cache held
	Output uint32        // tokens written
}

// loadTrace reads the trace that the configuration names, or generates one.
func loadTrace(c Config) ([]Request, error) {
	if c.Trace == "" {
		if c.Requests == 0 {
			c.Requests = DefaultRequests
		}
		return Generate(c.Requests, c.Seed), nil
	}
	f, err := os.Open(c.Trace)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	read := ReadAzure
	if ext := strings.ToLower(filepath.Ext(c.Trace)); ext == ".jsonl" || ext == ".json" {
		read = ReadMooncake
	}
	trace, err := read(f)
	if err != nil {
		return nil, fmt.Errorf("trace %s: %w", c.Trace, err)
	}
	if len(trace) == 0 {
		return nil, fmt.Errorf("trace %s has no requests", c.Trace)
	}
	if c.Requests > 0 && c.Requests < len(trace) {
		trace = trace[:c.Requests]
	}
	return trace, nil
}

// ReadAzure reads the CSV of Azure's LLM inference traces: TIMESTAMP, ContextTokens, GeneratedTokens
// (github.com/Azure/AzurePublicDataset).
func ReadAzure(r io.Reader) ([]Request, error) {
	rows := csv.NewReader(bufio.NewReader(r))
	rows.FieldsPerRecord = 3
	rows.ReuseRecord = true
	head, err := rows.Read()
	if err != nil {
		return nil, fmt.Errorf("no header line: %w", err)
	}
	if strings.TrimPrefix(head[0], "\ufeff") != "TIMESTAMP" || head[1] != "ContextTokens" || head[2] != "GeneratedTokens" {
		return nil, fmt.Errorf("header is %q, want TIMESTAMP,ContextTokens,GeneratedTokens", strings.Join(head, ","))
	}
	var trace []Request
	var began, last time.Time
	for len(trace) < maxTrace {
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return trace, nil
		}
		if err != nil {
			return nil, err
		}
		line, _ := rows.FieldPos(0)
		at, err := time.Parse("2006-01-02 15:04:05.999999999", row[0])
		if err != nil {
			return nil, fmt.Errorf("line %d: time %q: %w", line, row[0], err)
		}
		input, err1 := strconv.ParseUint(row[1], 10, 32)
		output, err2 := strconv.ParseUint(row[2], 10, 32)
		if err := errors.Join(err1, err2); err != nil {
			return nil, fmt.Errorf("line %d: %w", line, err)
		}
		if len(trace) == 0 {
			began, last = at, at
		}
		if at.Before(last) {
			return nil, fmt.Errorf("line %d: time %q is before the line above", line, row[0])
		}
		last = at
		trace = append(trace, Request{At: at.Sub(began), Input: uint32(input), Output: uint32(output)})
	}
	return nil, fmt.Errorf("more than %d requests", maxTrace)
}

// ReadMooncake reads the JSON lines of Mooncake's traces: timestamp (ms), input_length, output_length, hash_ids (github.com/kvcache-ai/Mooncake).
// The ids name blocks of 512 tokens; those of a request's prefix that were seen before are its cached tokens.
func ReadMooncake(r io.Reader) ([]Request, error) {
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxTraceLine)
	seen := map[int64]bool{}
	var trace []Request
	var began int64
	n := 1
	for ; lines.Scan(); n++ {
		if len(trace) == maxTrace {
			return nil, fmt.Errorf("more than %d requests", maxTrace)
		}
		var row struct {
			Timestamp *int64  `json:"timestamp"`
			Input     *uint32 `json:"input_length"`
			Output    *uint32 `json:"output_length"`
			Hashes    []int64 `json:"hash_ids"`
		}
		line := lines.Bytes()
		if n == 1 {
			line = bytes.TrimPrefix(line, []byte("\ufeff"))
		}
		if err := json.Unmarshal(line, &row); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		if row.Timestamp == nil || row.Input == nil || row.Output == nil {
			return nil, fmt.Errorf("line %d: timestamp, input_length or output_length is missing", n)
		}
		if *row.Timestamp < 0 || *row.Timestamp > maxTraceTime {
			return nil, fmt.Errorf("line %d: timestamp %d is not milliseconds from 0 to %d", n, *row.Timestamp, int64(maxTraceTime))
		}
		if len(trace) == 0 {
			began = *row.Timestamp
		}
		at := time.Duration(*row.Timestamp-began) * time.Millisecond
		if at < 0 || len(trace) > 0 && at < trace[len(trace)-1].At {
			return nil, fmt.Errorf("line %d: timestamp %d is before the line above", n, *row.Timestamp)
		}
		q := Request{At: at, Input: *row.Input, Output: *row.Output}
		var cached uint64
		for _, h := range row.Hashes {
			if !seen[h] {
				break
			}
			cached += blockTokens
		}
		q.Cached = uint32(min(cached, uint64(q.Input)))
		for _, h := range row.Hashes {
			seen[h] = true
		}
		trace = append(trace, q)
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("line %d: %w", n, err)
	}
	return trace, nil
}

// Generate makes a trace of n requests like Azure's of a code model (Patel et al., "Splitwise", ISCA 2024): 2.57 requests a second in
// bursts, input of median 1,469 up to 7,437 tokens, output of median 13 up to 1,899. The same seed gives the same trace.
func Generate(n int, seed uint64) []Request {
	rng := rand.New(rand.NewPCG(seed, 0x0551_9e11))
	lognormal := func(median, sigma, most float64) uint32 {
		return uint32(max(1, min(most, math.Round(median*math.Exp(sigma*rng.NormFloat64())))))
	}
	const (
		meanGap = 3435.9 / 8819 // seconds between requests
		burst   = 4             // requests that come together, on average
	)
	trace := make([]Request, n)
	var at float64
	for i := range trace {
		if i > 0 && rng.Float64() < 1.0/burst {
			at += rng.ExpFloat64() * meanGap * burst
		} else if i > 0 {
			at += rng.ExpFloat64() * 0.005
		}
		trace[i] = Request{
			At:     time.Duration(at * float64(time.Second)),
			Input:  lognormal(1469, 0.95, 7437),
			Output: lognormal(13, 1.25, 1899),
		}
	}
	return trace
}
