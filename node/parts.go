package node

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"path/filepath"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/libp2p/go-libp2p/core/network"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/p2p/artifact"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// auditStep is how many entries an audit reads at a time.
const auditStep = 4096

// own is the node's own log as the gateway writes it.
type own struct{ *Node }

// Append writes a draft, unless the node does not write now.
func (o own) Append(ctx context.Context, d record.Draft) (record.Receipt, error) {
	r, err := o.promise.Write(ctx, d)
	var short *store.OwesEnoughError
	if errors.As(err, &short) && o.balance != nil {
		o.balance.Lacked(short.Comes)
	}
	return r, err
}

// Receipt is the receipt of an entry of any log that is held.
func (o own) Receipt(a record.Author, index uint64) (record.Receipt, error) {
	return o.store.Receipt(a, index)
}

// Ready is nil when the node takes uses: when it may write, and can pay for what it writes if it is bonded.
func (n *Node) Ready() error {
	if err := n.promise.Ready(); err != nil || n.balance == nil {
		return err
	}
	return n.balance.Covered()
}

// Status is how the node is.
func (n *Node) Status(ctx context.Context) (api.Status, error) {
	sum, err := n.store.Summary(n.promise.Author())
	if err != nil {
		return api.Status{}, err
	}
	s := api.Status{
		Version: n.options.Version, Author: n.promise.Author(), Network: n.network, Owed: sum.Owed, Logs: len(n.store.Heads()),
		Peers: len(n.host.Peers()), Addresses: n.host.Addrs(), Ready: "ok", Since: n.started,
	}
	s.Head, _ = n.store.Head(s.Author)
	if err := n.Ready(); err != nil {
		s.Ready = err.Error()
	}
	s.Marked = n.balance != nil && n.balance.Marked()
	if n.front.gateway != nil {
		s.Gateway = "http://" + n.front.gatewayListener.Addr().String()
	}
	for _, m := range n.front.models {
		served := api.Model{Name: m.Name, Ready: "ok"}
		if err := m.Ready(); err != nil {
			served.Ready = err.Error()
		}
		s.Models = append(s.Models, served)
	}
	if n.chain != nil {
		n.addChain(ctx, &s)
	}
	return s, nil
}

// statusPatience is how long a status waits for the chain: what is known without it is worth having soon.
const statusPatience = 3 * time.Second

// addChain puts into a status what the chain says, or that it doesn't.
func (n *Node) addChain(ctx context.Context, s *api.Status) {
	s.Chain = &api.Chain{RPC: n.chain.Endpoints(), Ready: "ok"}
	if n.dev != nil {
		s.Chain.RPC = n.dev.RPC()
	}
	ctx, cancel := context.WithTimeout(ctx, statusPatience)
	defer cancel()
	at, err := n.chain.AnchoredLatest(ctx, s.Author)
	if err != nil {
		s.Chain.Ready = err.Error()
		return
	}
	s.Chain.Anchored, s.Chain.Unpaid, s.Marked = at.Head.Size, at.Owed-min(at.Owed, at.Paid), s.Marked || at.Marked
}

// Peers are the connected peers.
func (n *Node) Peers() []api.Peer {
	peers := []api.Peer{}
	for _, p := range n.host.Peers() {
		v := api.Peer{ID: p.ID.String(), Address: p.Address, Addresses: p.Addrs, Outbound: p.Direction == network.DirOutbound, Since: p.Since, Agent: p.Agent, Latency: p.Latency}
		peers = append(peers, v)
	}
	return peers
}

// Audit re-derives a log from its bytes.
func (n *Node) Audit(ctx context.Context, a record.Author, progress func(done, total int64)) (api.Audit, error) {
	if _, ok := n.store.Head(a); !ok {
		return api.Audit{}, fmt.Errorf("log of %v: %w", a, store.ErrNotFound)
	}
	var told audit.Progress
	if progress != nil {
		told = func(done, size uint64) { progress(int64(done), int64(size)) }
	}
	r, err := audit.Log(ctx, n.network, a, auditSource{n.store, a}, told)
	if err != nil {
		return api.Audit{}, err
	}
	v := api.Audit{Author: a, Size: r.Size, Root: r.Root, Owed: r.Owed, Flaws: r.Flaws, Flawed: r.Flawed, OK: r.Err() == nil}
	if v.Flaws == nil {
		v.Flaws = []record.Flaw{}
	}
	if err := r.Err(); err != nil {
		v.Fault = err.Error()
	}
	if r.Fault != nil && a != n.promise.Author() {
		n.witness.notice(r.Fault)
	}
	for _, c := range r.Counts {
		v.Usages += c.Usages
		if v.Fees, err = v.Fees.Plus(c.Fees); err != nil {
			return v, err
		}
		if c.Unit == record.Tokens {
			v.Input, v.Output = c.Input, c.Output
		}
	}
	err = n.addProof(ctx, &v, r.Fault)
	return v, err
}

// addProof puts the proof of a fault into an audit: of what was found in the entries that are held, or what was found in those that came
// behind them, which are not.
func (n *Node) addProof(ctx context.Context, v *api.Audit, found *record.Fault) error {
	if found != nil {
		proof, err := audit.Prove(found, n.store)
		if err == nil {
			v.Proof, err = json.Marshal(proof)
		}
		return err
	}
	kept, err := n.store.Proof(v.Author)
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	var proof audit.Proof
	if err == nil {
		err = json.Unmarshal(kept, &proof)
	}
	if err != nil {
		return err
	}
	// While the chain does not say that it was taken back, what was proved counts.
	if holds, err := n.witness.holds(ctx, v.Author, kept); err == nil && !holds {
		return nil
	}
	v.OK, v.Proof = false, kept
	if v.Fault == "" {
		v.Fault = fmt.Sprintf("%v is at fault (%s), as a proof shows that is kept here", v.Author, proof.Kind)
	}
	return nil
}

// auditSource reads one log of the store for an audit.
type auditSource struct {
	store  *store.Store
	author record.Author
}

func (s auditSource) Heads(context.Context) ([]record.SignedHead, error) {
	h, ok := s.store.Head(s.author)
	if !ok {
		return nil, nil
	}
	return []record.SignedHead{h}, nil
}

func (s auditSource) Entries(ctx context.Context, from, to uint64) (entries [][]byte, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	err = s.store.Scan(s.author, from, min(to, from+auditStep), func(_ uint64, e []byte) error {
		entries = append(entries, append([]byte(nil), e...))
		return nil
	})
	return entries, err
}

func (s auditSource) Block(_ context.Context, h merkle.Hash) ([]byte, bool, error) {
	b, err := s.store.Block(h)
	return b, err == nil, ignoreMissing(err)
}

func (s auditSource) Record(_ context.Context, id record.ID) ([]byte, bool, error) {
	r, err := s.store.Record(id)
	if err != nil {
		return nil, false, ignoreMissing(err)
	}
	return r.Block(), true, nil
}

func ignoreMissing(err error) error {
	if errors.Is(err, store.ErrNotFound) {
		return nil
	}
	return err
}

// blocks gives bitswap the blocks that entries name, so that any IPFS node can walk a lineage.
type blocks struct{ *store.Store }

// Block returns a lineage block by its CID.
func (b blocks) Block(_ context.Context, c cid.Cid) ([]byte, error) {
	h, err := record.Digest(c)
	if err != nil || c.Type() != cid.DagCBOR {
		return nil, artifact.ErrNotFound
	}
	block, err := b.Store.Block(h)
	if errors.Is(err, store.ErrNotFound) {
		return nil, artifact.ErrNotFound
	}
	return block, err
}

// HasBlock says whether Block would return bytes.
func (b blocks) HasBlock(ctx context.Context, c cid.Cid) (bool, error) {
	_, err := b.Block(ctx, c)
	if errors.Is(err, artifact.ErrNotFound) {
		return false, nil
	}
	return err == nil, err
}

// artifacts keeps artifacts: the API's Artifacts.
type artifacts struct{ *Node }

// Add adds a file or folder.
func (a artifacts) Add(ctx context.Context, path string, progress func(done, total int64)) (api.Artifact, error) {
	if err := a.disk.Full(); err != nil {
		return api.Artifact{}, err
	}
	added, err := a.Node.artifacts.Add(ctx, path, progress)
	return api.Artifact{CID: added.CID.String(), Name: filepath.Base(path), Size: added.Size, Files: added.Files}, err
}

// Get fetches an artifact and writes it.
func (a artifacts) Get(ctx context.Context, text, path string, progress func(done, total int64)) (api.Artifact, error) {
	c, err := cid.Decode(text)
	if err != nil {
		return api.Artifact{}, fmt.Errorf("%w: artifact %q is no CID: %w", api.ErrRequest, text, err)
	}
	if err := a.disk.Full(); err != nil {
		return api.Artifact{}, err
	}
	root, err := a.Node.artifacts.Get(ctx, c, path, progress)
	if err != nil {
		return api.Artifact{}, err
	}
	return api.Artifact{CID: text, Name: filepath.Base(path), Size: root.Size, Files: root.Files}, nil
}

// List lists what the node keeps.
func (a artifacts) List(context.Context) ([]api.Artifact, error) {
	roots, err := a.Node.artifacts.List()
	out := []api.Artifact{}
	for _, r := range roots {
		out = append(out, api.Artifact{CID: r.CID.String(), Name: r.Name, Size: r.Size, Files: r.Files})
	}
	return out, err
}

func parseURL(s string) (*url.URL, error) {
	u, err := url.Parse(s)
	if err != nil {
		return nil, fmt.Errorf("%q is not a URL: %w", s, err)
	}
	return u, nil
}
