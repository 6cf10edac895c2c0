package gateway

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"hash"
	"io"
	"net/http"
	"slices"
	"strconv"
	"time"

	"github.com/openledger/openledger/store/record"
)

// reply is the way to the consumer, who may leave at any time.
type reply struct {
	w       http.ResponseWriter
	control *http.ResponseController
	gone    <-chan struct{}
	within  time.Duration // for each piece to be taken
	broken  bool          // a write failed
	sent    hash.Hash     // of what was written
}

func newReply(w http.ResponseWriter, r *http.Request, within time.Duration) *reply {
	return &reply{w: w, control: http.NewResponseController(w), gone: r.Context().Done(), within: within, sent: sha256.New()}
}

func (c *reply) hasLeft() bool {
	select {
	case <-c.gone:
		return true
	default:
		return c.broken
	}
}

// send writes and flushes, unless the consumer has left. A consumer that takes nothing for too long is taken to have left.
func (c *reply) send(p []byte) {
	if len(p) == 0 || c.hasLeft() {
		return
	}
	_ = c.control.SetWriteDeadline(time.Now().Add(c.within)) // writers without deadlines have none to keep
	_, err := c.w.Write(p)
	if err == nil {
		err = c.control.Flush()
	}
	if err != nil && !errors.Is(err, http.ErrNotSupported) {
		c.broken = true
		return
	}
	c.sent.Write(p)
}

// whole answers what is no stream: all is read, written down, then sent.
func (x *exchange) whole(ctx context.Context, res *http.Response, from io.Reader) string {
	body, err := io.ReadAll(io.LimitReader(from, x.g.config.MaxAnswer+1))
	if err == nil && int64(len(body)) > x.g.config.MaxAnswer {
		err = fmt.Errorf("answer larger than %d bytes", x.g.config.MaxAnswer)
	}
	if err != nil {
		return x.serverFailed(ctx, "the model server's answer did not arrive whole", err)
	}
	var t tally
	t.whole(body)
	var flags record.Flags
	got := sha256.Sum256(body)
	if x.reply.hasLeft() {
		flags, got = record.Partial, sha256.Sum256(nil)
	}
	h := x.reply.w.Header()
	copyHeader(h, res.Header)
	h.Set("Content-Length", strconv.Itoa(len(body)))
	outcome := silent
	if t.given || t.spoke {
		var address string
		if address, outcome = x.writeDown(ctx, &t, flags, got); address != "" {
			h.Set(headerReceipt, address)
		} else {
			h.Set(headerError, notWritten)
		}
	} else {
		x.g.config.Logger.Warn("answer holds neither usage nor choices", "model", x.model.Name, "status", res.StatusCode)
	}
	x.showSalt(h)
	_ = x.reply.control.SetWriteDeadline(time.Now().Add(x.g.config.SendTimeout))
	x.reply.w.WriteHeader(res.StatusCode)
	_, _ = x.reply.w.Write(body) // a consumer that leaves now has its entry
	return outcome
}

func (x *exchange) showSalt(h http.Header) {
	if x.ownSalt {
		h.Set(headerSalt, record.ID(x.salt).String())
	}
}

// writeDown makes the use an entry. It returns the receipt's address, empty if the ledger failed, and what became of the use.
func (x *exchange) writeDown(ctx context.Context, t *tally, flags record.Flags, response [32]byte) (address, outcome string) {
	began := time.Now()
	log := x.g.config.Logger
	counts, given := t.result(func() uint32 { return estimateInput(x.path, x.ask.body) })
	if !given {
		flags |= record.Estimated
	}
	fee, err := x.model.Price.Fee(counts)
	var receipt record.Receipt
	if err == nil {
		// Neither the consumer's leaving nor the gateway's closing may lose the entry.
		within, cancel := context.WithTimeout(context.WithoutCancel(ctx), appendTimeout)
		defer cancel()
		receipt, err = x.g.ledger.Append(within, record.Draft{Time: record.TimeOf(began), Usage: &record.Usage{
			Unit: record.Tokens, Flags: flags | x.model.Identity,
			Input: counts.Input, Cached: counts.Cached, Output: counts.Output, Reasoning: counts.Reasoning,
			Fee: fee, Binding: record.Bind(x.salt, x.consumer, x.request, response), Uses: slices.Clone(x.model.Uses),
		}})
	}
	x.added += time.Since(began)
	x.g.metrics.overhead.Observe(x.added.Seconds())
	if err != nil {
		log.Error("use served but not written down", "model", x.model.Name, "input", counts.Input, "output", counts.Output, "fee", uint64(fee), "err", err)
		return "", unwritten
	}
	x.g.metrics.count(x.model.Name, counts, float64(fee))
	if flags&record.Partial != 0 {
		outcome = left
	} else {
		outcome = served
	}
	log.Debug("use written down", "model", x.model.Name, "author", receipt.Head.Author, "index", receipt.Index, "flags", uint8(flags))
	return fmt.Sprintf("%v/%d", receipt.Head.Author, receipt.Index), outcome
}
