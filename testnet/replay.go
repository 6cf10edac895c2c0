package testnet

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"golang.org/x/sync/errgroup"

	"github.com/openledger/openledger/node/gateway"
	"github.com/openledger/openledger/store/record"
)

// Shape of a replay.
const (
	inFlight    = 128 // requests at once; a trace that is faster than the machine waits, and nothing is dropped
	streamEvery = 8   // every so many requests, one is streamed
	baseEvery   = 4   // every so many, one goes to the base model instead of the adapter
	keepEvery   = 50  // every so many, the consumer fetches and keeps its receipt
	maxAnswer   = 1 << 20
)

// replay is a trace on its way through the provider's gateway, as consumers would send it.
type replay struct {
	network *Network
	trace   []Request
	done    atomic.Int64

	mu       sync.Mutex // guards the two below
	receipts []record.Receipt
	seen     map[uint64]bool // indexes of entries that an answer named
}

// run sends the requests from index from to index to-1, each at its time.
func (r *replay) run(ctx context.Context, from, to int) error {
	if from == to {
		return nil
	}
	s, err := r.network.nodes[provider].Client.Status(ctx)
	if err != nil {
		return err
	}
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: inFlight, MaxIdleConnsPerHost: inFlight}}
	defer client.CloseIdleConnections()
	began := time.Now()
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(inFlight)
	for i := from; i < to && ctx.Err() == nil; i++ {
		due := began.Add(time.Duration(float64(r.trace[i].At-r.trace[from].At) / r.network.config.Speed))
		if err := wait(ctx, time.Until(due)); err != nil {
			break
		}
		group.Go(func() error {
			if err := r.send(ctx, client, s.Gateway, i); err != nil {
				return fmt.Errorf("request %d: %w", i, err)
			}
			r.network.config.Progress("replay", int(r.done.Add(1)), len(r.trace))
			return nil
		})
	}
	return group.Wait()
}

func wait(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return ctx.Err()
	}
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-t.C:
		return nil
	}
}

// body is the request as JSON.
func (r *replay) body(i int) chatRequest {
	q, model := r.trace[i], r.network.family.members[adapter].name
	if i%baseEvery == 0 {
		model = r.network.family.members[base].name
	}
	return chatRequest{
		Model: model, Stream: i%streamEvery == 0,
		Messages: []chatMessage{{"user", fmt.Sprintf("request %d of a replayed trace", i)}},
		Metadata: map[string]string{"input": format(q.Input), "cached": format(q.Cached), "output": format(q.Output)},
	}
}

func format(n uint32) string { return strconv.FormatUint(uint64(n), 10) }

// send sends one request, checks that its answer names a receipt, and keeps some receipts as a consumer would.
func (r *replay) send(ctx context.Context, client *http.Client, base string, i int) error {
	b, err := json.Marshal(r.body(i))
	if err != nil {
		return err
	}
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, base+"/v1/chat/completions", bytes.NewReader(b))
	if err != nil {
		return err
	}
	q.Header.Set("Content-Type", "application/json")
	answer, err := client.Do(q)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(io.LimitReader(answer.Body, maxAnswer))
	if err != nil {
		return err
	}
	if answer.StatusCode != http.StatusOK {
		return fmt.Errorf("gateway answers %s: %s", answer.Status, bytes.TrimSpace(body))
	}
	address := answer.Header.Get("OpenLedger-Receipt")
	if i%streamEvery == 0 {
		if address, err = streamedReceipt(body, answer.Trailer); err != nil {
			return err
		}
	}
	index, err := r.note(address)
	if err != nil || i%keepEvery != 0 {
		return err
	}
	return r.keep(ctx, client, base, address, index)
}

// streamedReceipt finds the receipt's address in the comment line of an event stream, and compares it with the trailer.
func streamedReceipt(body []byte, trailer http.Header) (string, error) {
	for lines := bufio.NewScanner(bytes.NewReader(body)); lines.Scan(); {
		if address, ok := strings.CutPrefix(lines.Text(), ": openledger-receipt "); ok {
			if got := trailer.Get("OpenLedger-Receipt"); got != address {
				return "", fmt.Errorf("the stream names receipt %q, its trailer %q", address, got)
			}
			return address, nil
		}
	}
	return "", errors.New("the stream names no receipt")
}

// note checks a receipt's address: the provider's log, and an entry that no other answer named.
func (r *replay) note(address string) (uint64, error) {
	author, number, ok := strings.Cut(address, "/")
	if !ok || author != r.network.nodes[provider].Author.String() {
		return 0, fmt.Errorf("the answer names receipt %q, not one of %v", address, r.network.nodes[provider].Author)
	}
	index, err := strconv.ParseUint(number, 10, 64)
	if err != nil {
		return 0, err
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.seen == nil {
		r.seen = map[uint64]bool{}
	}
	if r.seen[index] {
		return 0, fmt.Errorf("two answers name entry %d", index)
	}
	r.seen[index] = true
	return index, nil
}

// keep fetches the whole receipt, as a consumer does that wants to check it later.
func (r *replay) keep(ctx context.Context, client *http.Client, base, address string, index uint64) error {
	q, err := http.NewRequestWithContext(ctx, http.MethodGet, base+"/receipts/"+address, nil)
	if err != nil {
		return err
	}
	answer, err := client.Do(q)
	if err != nil {
		return err
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(io.LimitReader(answer.Body, record.MaxReceipt+1))
	if err != nil {
		return err
	}
	receipt, err := record.ParseReceipt(b)
	if err != nil {
		return err
	}
	if receipt.Index != index {
		return fmt.Errorf("receipt of entry %d, asked for %d", receipt.Index, index)
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.receipts = append(r.receipts, receipt)
	return nil
}

// tokens are what the requests of the trace read and wrote.
func (r *replay) tokens() (input, output uint64) {
	for _, q := range r.trace {
		input, output = input+uint64(q.Input), output+uint64(q.Output)
	}
	return input, output
}

// fees are what the requests cost by the provider's price list.
func (r *replay) fees() (total record.Nano, err error) {
	for i, q := range r.trace {
		of := adapter
		if i%baseEvery == 0 {
			of = base
		}
		p := gateway.Price{}
		list := prices[of]
		if list.Cached == "" {
			list.Cached = list.Input
		}
		for text, to := range map[*string]*record.Nano{&list.Input: &p.Input, &list.Cached: &p.Cached, &list.Output: &p.Output} {
			if *to, err = gateway.ParsePrice(*text); err != nil {
				return 0, err
			}
		}
		fee, err := p.Fee(gateway.Counts{Input: q.Input, Cached: q.Cached, Output: q.Output})
		if err != nil {
			return 0, err
		}
		if total, err = total.Plus(fee); err != nil {
			return 0, err
		}
	}
	return total, nil
}
