package gateway

import (
	"context"
	"net/http"
	"strings"
	"sync/atomic"

	"golang.org/x/sync/semaphore"
)

// gate lets so many requests, with so many bytes of bodies, be served at once. The others wait in line.
type gate struct {
	slots   *semaphore.Weighted
	bytes   *semaphore.Weighted
	most    int64 // bytes of one body
	waiting atomic.Int64
}

func newGate(c Config) *gate {
	return &gate{slots: semaphore.NewWeighted(c.MaxConcurrent), bytes: semaphore.NewWeighted(maxBodies * c.MaxRequest), most: c.MaxRequest}
}

// enter waits for a slot for a body of so many bytes (-1 for unknown). The caller calls leave when it is done.
func (t *gate) enter(ctx context.Context, size int64) (leave func(), err error) {
	if size < 0 {
		size = t.most
	}
	if t.waiting.Add(1) > maxWaiting {
		t.waiting.Add(-1)
		return nil, busy("the gateway is full: try again later", nil)
	}
	defer t.waiting.Add(-1)
	ctx, cancel := context.WithTimeout(ctx, maxQueue)
	defer cancel()
	if err := t.slots.Acquire(ctx, 1); err != nil {
		return nil, busy("the gateway is full: try again later", err)
	}
	if err := t.bytes.Acquire(ctx, size); err != nil {
		t.slots.Release(1)
		return nil, busy("the gateway is full: try again later", err)
	}
	return func() { t.bytes.Release(size); t.slots.Release(1) }, nil
}

// hopByHop are the headers that are about one connection (RFC 9110, section 7.6.1).
var hopByHop = map[string]bool{
	"Connection": true, "Keep-Alive": true, "Proxy-Connection": true, "Proxy-Authenticate": true, "Proxy-Authorization": true,
	"Te": true, "Trailer": true, "Transfer-Encoding": true, "Upgrade": true,
}

// copyHeader copies what is for the other end: neither hop-by-hop headers nor our own.
func copyHeader(to, from http.Header) {
	dropped := map[string]bool{}
	for _, line := range from["Connection"] {
		for _, name := range strings.Split(line, ",") {
			dropped[http.CanonicalHeaderKey(strings.TrimSpace(name))] = true
		}
	}
	for name, values := range from {
		if !hopByHop[name] && !dropped[name] && !strings.HasPrefix(name, "Openledger-") {
			to[name] = append([]string(nil), values...)
		}
	}
}
