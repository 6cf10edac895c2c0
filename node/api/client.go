package api

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// maxAnswer is the most bytes that a client takes in one answer: a thousand entries as JSON are some 2 MiB, a large tree more.
const maxAnswer = 64 << 20

// ErrNoDaemon says that nobody answers at the node's address.
var ErrNoDaemon = errors.New("no daemon answers")

// Client calls a node's API. What it answers is to be believed only if the node is one's own; light clients check everything.
type Client struct {
	base  string
	token string
	http  *http.Client
}

// NewClient is a client of the node at base, a URL or host:port. The token is needed for calls that change something.
func NewClient(base, token string) (*Client, error) {
	if !strings.Contains(base, "://") {
		base = "http://" + base
	}
	u, err := url.Parse(base)
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return nil, fmt.Errorf("%q is not the address of a node's API, such as http://%s", base, "127.0.0.1:4151")
	}
	return &Client{strings.TrimSuffix(base, "/"), token, &http.Client{}}, nil
}

// Error is an answer that is an error, in the node's words.
type Error struct {
	Status int
	Text   string
}

func (e *Error) Error() string { return e.Text }

// Is lets errors.Is find fs.ErrNotExist behind a 404.
func (e *Error) Is(target error) bool {
	return target == fs.ErrNotExist && e.Status == http.StatusNotFound
}

// do sends a call. The caller closes the body.
func (c *Client) do(ctx context.Context, method, path string, query url.Values, body any) (io.ReadCloser, error) {
	var b io.Reader
	if body != nil {
		raw, err := json.Marshal(body)
		if err != nil {
			return nil, err
		}
		b = bytes.NewReader(raw)
	}
	target := c.base + path
	if len(query) > 0 {
		target += "?" + query.Encode()
	}
	r, err := http.NewRequestWithContext(ctx, method, target, b)
	if err != nil {
		return nil, err
	}
	if c.token != "" && method != http.MethodGet {
		r.Header.Set("Authorization", "Bearer "+c.token)
	}
	answer, err := c.http.Do(r)
	if err != nil {
		var op *net.OpError
		if errors.As(err, &op) && op.Op == "dial" {
			return nil, fmt.Errorf("%w at %s (%v): start it with openledger daemon", ErrNoDaemon, c.base, op.Err)
		}
		return nil, unanswered(ctx, method, err)
	}
	if answer.StatusCode != http.StatusOK {
		defer answer.Body.Close()
		return nil, readError(answer)
	}
	return answer.Body, nil
}

// unanswered makes of an answer that broke off what it means to who asked for something to be done.
func unanswered(ctx context.Context, method string, err error) error {
	if method == http.MethodGet || ctx.Err() != nil {
		return err
	}
	return fmt.Errorf("no answer came: what was asked for may have been done or still happen, so look before you repeat it (%w)", err)
}

func readError(answer *http.Response) error {
	b, _ := io.ReadAll(io.LimitReader(answer.Body, MaxBody))
	var f failure
	if json.Unmarshal(b, &f) != nil || f.Error == "" {
		f.Error = fmt.Sprintf("%s answers %s: is it an OpenLedger node?", answer.Request.URL.Host, answer.Status)
	}
	return &Error{answer.StatusCode, f.Error}
}

func call[T any](ctx context.Context, c *Client, method, path string, query url.Values, body any) (v T, err error) {
	answer, err := c.do(ctx, method, path, query, body)
	if err != nil {
		return v, err
	}
	defer answer.Close()
	if err := json.NewDecoder(io.LimitReader(answer, maxAnswer)).Decode(&v); err != nil {
		return v, unanswered(ctx, method, fmt.Errorf("answer of %s%s: %w", c.base, path, err))
	}
	return v, nil
}

func get[T any](ctx context.Context, c *Client, path string, query url.Values) (T, error) {
	return call[T](ctx, c, http.MethodGet, path, query, nil)
}

func post[T any](ctx context.Context, c *Client, path string, body any) (T, error) {
	return call[T](ctx, c, http.MethodPost, path, nil, body)
}

// WaitReady waits until the node answers that it is ready, or the context ends.
func (c *Client) WaitReady(ctx context.Context) error {
	tick := time.NewTicker(50 * time.Millisecond)
	defer tick.Stop()
	for {
		answer, err := c.do(ctx, http.MethodGet, "/readyz", nil, nil)
		if err == nil {
			return answer.Close()
		}
		select {
		case <-ctx.Done():
			return fmt.Errorf("node at %s is not ready: %w", c.base, err)
		case <-tick.C:
		}
	}
}

// Status is how the node is.
func (c *Client) Status(ctx context.Context) (Status, error) {
	return get[Status](ctx, c, "/api/v1/status", nil)
}

// Peers are the connected peers.
func (c *Client) Peers(ctx context.Context) ([]Peer, error) {
	return get[[]Peer](ctx, c, "/api/v1/peers", nil)
}

// Heads are the newest heads of the logs that the node holds.
func (c *Client) Heads(ctx context.Context) ([]record.SignedHead, error) {
	return get[[]record.SignedHead](ctx, c, "/api/v1/logs", nil)
}

// Entries are entries of a log, at most MaxEntries.
func (c *Client) Entries(ctx context.Context, a record.Author, from, to uint64) ([]Entry, error) {
	return get[[]Entry](ctx, c, "/api/v1/logs/"+a.String()+"/entries", span(from, to))
}

// Consistency is a proof that one size of a log is a prefix of another.
func (c *Client) Consistency(ctx context.Context, a record.Author, from, to uint64) ([]merkle.Hash, error) {
	p, err := get[Consistency](ctx, c, "/api/v1/logs/"+a.String()+"/consistency", span(from, to))
	return p.Proof, err
}

func span(from, to uint64) url.Values {
	return url.Values{"from": {strconv.FormatUint(from, 10)}, "to": {strconv.FormatUint(to, 10)}}
}

// Audit re-checks a log. Progress, which may be nil, is told how many entries are done.
func (c *Client) Audit(ctx context.Context, a record.Author, progress func(done, total int64)) (Audit, error) {
	l, err := c.lines(ctx, http.MethodGet, "/api/v1/logs/"+a.String()+"/audit", url.Values{"progress": {"true"}}, nil, progress)
	if err != nil {
		return Audit{}, err
	}
	if l.Audit == nil {
		return Audit{}, fmt.Errorf("audit of %v: the node answered something else", a)
	}
	return *l.Audit, nil
}

// Receipt is the receipt of an entry.
func (c *Client) Receipt(ctx context.Context, a record.Author, index uint64) (record.Receipt, error) {
	raw, err := get[json.RawMessage](ctx, c, "/api/v1/receipts/"+a.String()+"/"+strconv.FormatUint(index, 10), nil)
	if err != nil {
		return record.Receipt{}, err
	}
	return record.ParseReceipt(raw)
}

// Record is the record of an id or of its block's CID.
func (c *Client) Record(ctx context.Context, reference string) (Record, error) {
	return get[Record](ctx, c, "/api/v1/records/"+url.PathEscape(reference), nil)
}

// Records are the records of an artifact in their rank, or all if the CID is empty.
func (c *Client) Records(ctx context.Context, artifact string) ([]Record, error) {
	q := url.Values{}
	if artifact != "" {
		q.Set("artifact", artifact)
	}
	return get[[]Record](ctx, c, "/api/v1/records", q)
}

// Tree is a record with its ancestors, or its descendants.
func (c *Client) Tree(ctx context.Context, reference string, down bool) (Tree, error) {
	return get[Tree](ctx, c, "/api/v1/records/"+url.PathEscape(reference)+"/tree", url.Values{"down": {strconv.FormatBool(down)}})
}

// Register has a signed record's block written into the node's log, and registered on chain unless logOnly.
func (c *Client) Register(ctx context.Context, block []byte, logOnly bool) (Registration, error) {
	return post[Registration](ctx, c, "/api/v1/records", registerRequest{block, logOnly})
}

// Artifacts are the artifacts that the node keeps.
func (c *Client) Artifacts(ctx context.Context) ([]Artifact, error) {
	return get[[]Artifact](ctx, c, "/api/v1/artifacts", nil)
}

// AddArtifact has the node add the file or folder at a path of its machine.
func (c *Client) AddArtifact(ctx context.Context, path string, progress func(done, total int64)) (Artifact, error) {
	return c.work(ctx, "/api/v1/artifacts/add", pathRequest{Path: path}, progress)
}

// GetArtifact has the node fetch an artifact and write it to a path of its machine.
func (c *Client) GetArtifact(ctx context.Context, cid, path string, progress func(done, total int64)) (Artifact, error) {
	return c.work(ctx, "/api/v1/artifacts/get", pathRequest{CID: cid, Path: path}, progress)
}

func (c *Client) work(ctx context.Context, path string, q pathRequest, progress func(done, total int64)) (Artifact, error) {
	l, err := c.lines(ctx, http.MethodPost, path, nil, q, progress)
	if err != nil {
		return Artifact{}, err
	}
	if l.Artifact == nil {
		return Artifact{}, fmt.Errorf("answer of %s%s: no artifact", c.base, path)
	}
	return *l.Artifact, nil
}

// lines reads the answer of a long call to its last line, which is what came out.
func (c *Client) lines(ctx context.Context, method, path string, query url.Values, body any, progress func(done, total int64)) (l progressLine, err error) {
	answer, err := c.do(ctx, method, path, query, body)
	if err != nil {
		return l, err
	}
	defer answer.Close()
	lines := json.NewDecoder(answer)
	for {
		l = progressLine{}
		if err := lines.Decode(&l); errors.Is(err, io.EOF) {
			return l, fmt.Errorf("the node hung up: %w", io.ErrUnexpectedEOF)
		} else if err != nil {
			return l, fmt.Errorf("answer of %s%s: %w", c.base, path, err)
		}
		switch {
		case l.Error != "":
			return l, errors.New(l.Error)
		case l.Artifact != nil, l.Audit != nil:
			return l, nil
		case progress != nil:
			progress(l.Done, l.Total)
		}
	}
}

// AnchorNow has the node anchor its log.
func (c *Client) AnchorNow(ctx context.Context) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/anchor", nil)
}

// Anchoring is how far the node's log is anchored.
func (c *Client) Anchoring(ctx context.Context) (Anchoring, error) {
	return get[Anchoring](ctx, c, "/api/v1/anchor", nil)
}

// Owed is what an address is owed.
func (c *Client) Owed(ctx context.Context, payee record.Address) (Due, error) {
	return get[Due](ctx, c, "/api/v1/royalties/"+payee.String(), nil)
}

// Settle has the node collect and distribute all that is owed.
func (c *Client) Settle(ctx context.Context) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/royalties/settle", nil)
}

// Claim has the node pay an address what it can claim.
func (c *Client) Claim(ctx context.Context, payee record.Address) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/royalties/"+payee.String()+"/claim", nil)
}

// Fund adds to the balance of the node's log.
func (c *Client) Fund(ctx context.Context, amount record.Nano) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/provider/fund", amountRequest{amount})
}

// Withdraw pays from the balance of the node's log.
func (c *Client) Withdraw(ctx context.Context, amount record.Nano, to record.Address) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/provider/withdraw", withdrawRequest{amount, to})
}

// Provider is the money of the node's own log.
func (c *Client) Provider(ctx context.Context) (Provider, error) {
	return get[Provider](ctx, c, "/api/v1/provider", nil)
}

// Bond adds to the stake behind the node's log.
func (c *Client) Bond(ctx context.Context, amount record.Nano) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/provider/bond", amountRequest{amount})
}

// Unbond ends the stake behind the node's log.
func (c *Client) Unbond(ctx context.Context) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/provider/unbond", nil)
}

// WithdrawBond pays the stake back, once it is free.
func (c *Client) WithdrawBond(ctx context.Context) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/provider/bond/withdraw", nil)
}

// Faults are faults that the node can prove, in the order of their authors: some of those behind an author, at most MaxFaults.
func (c *Client) Faults(ctx context.Context, behind record.Author) (FaultPage, error) {
	return get[FaultPage](ctx, c, "/api/v1/faults", url.Values{"after": {behind.String()}})
}

// ProveFault has the node prove an author's fault on chain.
func (c *Client) ProveFault(ctx context.Context, a record.Author) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/faults/"+a.String()+"/prove", nil)
}

// Challenges are the demands on an author that are open on chain.
func (c *Client) Challenges(ctx context.Context, a record.Author) ([]Challenge, error) {
	return get[[]Challenge](ctx, c, "/api/v1/challenges/"+a.String(), nil)
}

// Challenge has the node demand on chain that an author shows something.
func (c *Client) Challenge(ctx context.Context, d Demand) (Demanded, error) {
	q := demandRequest{Index: &d.Index, Unstaked: d.Unstaked}
	if d.Receipt != nil {
		b, err := json.Marshal(d.Receipt)
		if err != nil {
			return Demanded{}, err
		}
		q = demandRequest{Receipt: b, Unstaked: d.Unstaked}
	}
	return post[Demanded](ctx, c, "/api/v1/challenges/"+d.Author.String(), q)
}

// Expire has the node mark an author for what it did not show in time.
func (c *Client) Expire(ctx context.Context, a record.Author) (Transactions, error) {
	return post[Transactions](ctx, c, "/api/v1/challenges/"+a.String()+"/expire", nil)
}
