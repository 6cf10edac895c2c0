package gateway

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/url"
	"strings"
	"time"

	"github.com/openledger/openledger/store/record"
)

// Ledger writes uses down. Both methods may be called by many goroutines at once.
type Ledger interface {
	// Append makes the draft the next entry of the author's log. When it returns without error the entry and its head are durable and
	// announced. An error says that the entry may or may not be there; it is not tried again.
	Append(ctx context.Context, d record.Draft) (record.Receipt, error)
	// Receipt returns the receipt of an entry. The error wraps fs.ErrNotExist if there is no such entry.
	Receipt(a record.Author, index uint64) (record.Receipt, error)
}

// Model is a model that the gateway serves.
type Model struct {
	Name     string       // as requests name it
	Upstream *url.URL     // the server of this model; nil is Config.Upstream
	Uses     []record.Use // Record and Weight of what a use of the model uses; 1 to record.MaxUses, weights sum to a million
	Price    Price
	Identity record.Flags // how the weights served are known to be the record's: 0 (claimed), record.Hashed or record.Attested

	// Ready, if set, is asked before each use of the model. Its error refuses the use with status 503: a record is not held, say.
	Ready func() error
	// Authorization is sent to the server as that header, in place of the consumer's. Empty: the consumer's is passed on.
	Authorization string
}

// Limits that are not worth a setting.
const (
	// MaxHeader bounds the headers of a request and of the server's answer, in bytes: OpenAI's own take a few hundred.
	MaxHeader = 64 << 10
	// BytesPerUnit is how many bytes of text an estimate takes for one unit: English has about four to a token.
	BytesPerUnit = 4

	maxWaiting    = 4096             // requests that may wait for a slot; a connection and two goroutines each
	maxQueue      = 30 * time.Second // the longest wait for a slot: below what clients wait for a first byte
	maxBodies     = 16               // bodies of MaxRequest that are held at once, as a budget of bytes
	appendTimeout = 30 * time.Second // for the ledger: longer than any fsync and announcement takes
	modelsTimeout = 30 * time.Second // for /v1/models, which servers answer from memory
	headerTimeout = 10 * time.Second // for a request's headers, against slow senders
	keepAlive     = 2 * time.Minute  // for a connection without a request
	lateUsage     = time.Second      // what a stream may go on after [DONE]; some servers send usage there
	readSize      = 32 << 10         // bytes read from the server at once: more than a chunk, less than a socket buffer
	maxName       = 200              // bytes of a model's name, which is a label of metrics too
)

// Config says what the gateway serves and within which bounds. A bound of 0 is its default.
type Config struct {
	Upstream *url.URL // the model server, such as http://127.0.0.1:8080; a trailing /v1 is the same
	Models   []Model

	// Ready, if set, is asked before each use. Its error refuses the use with status 503, so that nothing is served that can't be written.
	Ready  func() error
	Logger *slog.Logger // nil discards

	MaxRequest    int64         // bytes of a request's body; default 64 MiB: a million tokens of text take 5, the rest is for images
	MaxConcurrent int64         // requests served at once; the others wait; default 256
	MaxAnswer     int64         // bytes of an answer that is no stream; default 64 MiB
	MaxEvent      int           // bytes of one event of a stream; default 16 MiB, for images and sound
	MaxDrain      int64         // bytes that are still read when the consumer has left; default 64 MiB
	DrainTimeout  time.Duration // how long they are read; default 5 minutes
	IdleTimeout   time.Duration // how long the server may be silent within an answer; default 5 minutes: long prompts are read first
	Timeout       time.Duration // for one use in all; default 1 hour
	SendTimeout   time.Duration // for the consumer to send its request, and to take each piece of the answer; default 2 minutes
}

// Check says what is wrong in the configuration.
func (c Config) Check() error {
	if err := checkUpstream(c.Upstream); err != nil {
		return err
	}
	if len(c.Models) == 0 {
		return errors.New("no models: name at least one that the model server serves")
	}
	for _, n := range []int64{c.MaxRequest, c.MaxConcurrent, c.MaxAnswer, int64(c.MaxEvent), c.MaxDrain, int64(c.DrainTimeout), int64(c.IdleTimeout), int64(c.Timeout), int64(c.SendTimeout)} {
		if n < 0 {
			return fmt.Errorf("limit %d is negative: give a positive one, or 0 for the default", n)
		}
	}
	names := map[string]bool{}
	for _, m := range c.Models {
		if err := m.check(); err != nil {
			return fmt.Errorf("model %q: %w", m.Name, err)
		}
		if names[m.Name] {
			return fmt.Errorf("model %q is configured twice", m.Name)
		}
		names[m.Name] = true
	}
	return nil
}

func (m Model) check() error {
	if m.Name == "" || len(m.Name) > maxName {
		return fmt.Errorf("name of %d bytes, not 1 to %d", len(m.Name), maxName)
	}
	if m.Upstream != nil {
		if err := checkUpstream(m.Upstream); err != nil {
			return err
		}
	}
	if len(m.Uses) < 1 || len(m.Uses) > record.MaxUses {
		return fmt.Errorf("%d uses, not 1 to %d: name the record of the model at least", len(m.Uses), record.MaxUses)
	}
	var weights uint64
	seen := map[record.ID]bool{}
	for _, u := range m.Uses {
		if seen[u.Record] {
			return fmt.Errorf("record %v is named twice", u.Record)
		}
		seen[u.Record] = true
		weights += uint64(u.Weight)
	}
	if weights != uint64(record.Million) {
		return fmt.Errorf("weights sum to %d, not %d", weights, record.Million)
	}
	switch m.Identity {
	case 0, record.Hashed, record.Attested:
	default:
		return fmt.Errorf("identity %#02x is not claimed (0), hashed or attested", uint8(m.Identity))
	}
	return m.Price.Check()
}

func checkUpstream(u *url.URL) error {
	switch {
	case u == nil:
		return errors.New("no model server: give its address, such as http://127.0.0.1:8080")
	case u.Scheme != "http" && u.Scheme != "https", u.Host == "", u.Opaque != "":
		return fmt.Errorf("model server %q is not an address such as http://127.0.0.1:8080", u.Redacted())
	case u.RawQuery != "", u.Fragment != "", u.User != nil:
		return fmt.Errorf("model server %q has a query, fragment or password: give only the address (a key goes into the model's authorization)", u.Redacted())
	}
	return nil
}

// withDefaults fills in what is not set.
func (c Config) withDefaults() Config {
	for _, d := range []struct {
		at      *int64
		usually int64
	}{{&c.MaxRequest, 64 << 20}, {&c.MaxConcurrent, 256}, {&c.MaxAnswer, 64 << 20}, {&c.MaxDrain, 64 << 20}} {
		if *d.at == 0 {
			*d.at = d.usually
		}
	}
	for _, d := range []struct {
		at      *time.Duration
		usually time.Duration
	}{{&c.DrainTimeout, 5 * time.Minute}, {&c.IdleTimeout, 5 * time.Minute}, {&c.Timeout, time.Hour}, {&c.SendTimeout, 2 * time.Minute}} {
		if *d.at == 0 {
			*d.at = d.usually
		}
	}
	if c.MaxEvent == 0 {
		c.MaxEvent = 16 << 20
	}
	if c.Logger == nil {
		c.Logger = slog.New(slog.DiscardHandler)
	}
	return c
}

// at is the address of one of the server's paths, which start with /v1.
func at(upstream *url.URL, path, query string) *url.URL {
	u := *upstream
	u.Path = strings.TrimSuffix(strings.TrimSuffix(u.Path, "/"), "/v1") + path
	u.RawPath, u.RawQuery = "", query
	return &u
}
