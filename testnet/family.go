package testnet

import (
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"time"

	"github.com/ipfs/go-cid"

	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/store/record"
)

// artifactBytes is the size of an artifact's made-up weights or rows: enough for three blocks.
const artifactBytes = 2_500_000

// The seven artifacts of the family, and their builders, in the order in which they are made. The adapter is the fourth generation: text →
// base → fine-tune → adapter.
const (
	text = iota // a dataset, which the base was trained on
	base
	dialogues // another, which the fine-tune was
	tuned
	evaluation
	redteam
	adapter
	members
)

// member is one artifact of the family with its builder.
type member struct {
	name, kind string
	carrier    int // the node in whose log it stands
	rate, due  record.PPM
	parents    []edge
	alsoCredit int // another builder who gets a fifth of the credits; -1 for nobody

	key    *record.Key
	path   string
	cid    cid.Cid
	record *record.Record
}

// edge is a parent of a member.
type edge struct {
	to       int
	relation string
	share    record.PPM
}

// family is what the network is about.
type family struct{ members [members]*member }

// newFamily is the plan: shares and dues meet the due rule on every edge, that of the adapter to the fine-tune exactly.
func newFamily() *family {
	return &family{[members]*member{
		text:       {name: "public-text", kind: "dataset", carrier: second, rate: 5_000, due: 1_000, alsoCredit: -1},
		base:       {name: "tiny-base", kind: "model", carrier: second, rate: 60_000, due: 15_000, alsoCredit: text, parents: []edge{{text, "trained-on", 200_000}}},
		dialogues:  {name: "dialogues", kind: "dataset", carrier: third, rate: 4_000, due: 1_000, alsoCredit: -1},
		tuned:      {name: "tiny-chat", kind: "model", carrier: third, rate: 100_000, due: 40_000, alsoCredit: -1, parents: []edge{{base, "finetune", 400_000}, {dialogues, "trained-on", 100_000}}},
		evaluation: {name: "chat-evaluation", kind: "evaluation", carrier: second, rate: 0, due: 500, alsoCredit: -1},
		redteam:    {name: "red-team-report", kind: "redteam", carrier: third, rate: 0, due: 500, alsoCredit: -1},
		adapter: {name: "tiny-chat-medical", kind: "adapter", carrier: first, rate: 150_000, due: 80_000, alsoCredit: tuned, parents: []edge{
			{tuned, "adapter", 500_000}, {evaluation, "evaluated-by", 20_000}, {redteam, "redteamed-by", 30_000},
		}},
	}}
}

// addFamily makes the artifacts and has the nodes keep them.
func (n *Network) addFamily(ctx context.Context) error {
	n.family = newFamily()
	for i, m := range n.family.members {
		var err error
		if m.key, err = record.NewKey(); err != nil {
			return err
		}
		m.path = filepath.Join(n.dir, "artifacts", m.name)
		if err := m.write(n.config.Seed + uint64(i)); err != nil {
			return err
		}
		added, err := n.nodes[m.carrier].Client.AddArtifact(ctx, m.path, nil)
		if err != nil {
			return fmt.Errorf("add %s: %w", m.name, err)
		}
		if m.cid, err = cid.Decode(added.CID); err != nil {
			return err
		}
		n.config.Progress("artifacts", i+1, members)
	}
	return nil
}

// write makes the artifact's folder: its builder's name, a page, and bytes.
func (m *member) write(seed uint64) error {
	if err := os.MkdirAll(m.path, 0o755); err != nil {
		return err
	}
	var key [32]byte
	binary.LittleEndian.PutUint64(key[:], seed)
	weights := make([]byte, artifactBytes)
	if _, err := rand.NewChaCha8(key).Read(weights); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(m.path, "openledger.txt"), fmt.Appendf(nil, "builder: %v\n", m.key.Address()), 0o644),
		os.WriteFile(filepath.Join(m.path, "README.md"), fmt.Appendf(nil, "# %s\n\nA made-up %s of a test network.\n", m.name, m.kind), 0o644),
		os.WriteFile(filepath.Join(m.path, "weights.bin"), weights, 0o644),
	)
}

// registerFamily has every builder sign a record, and nodes carry them into their logs and onto the chain.
func (n *Network) registerFamily(ctx context.Context) error {
	for i, m := range n.family.members {
		if err := n.sign(m); err != nil {
			return fmt.Errorf("sign %s: %w", m.name, err)
		}
		carrier := n.nodes[m.carrier].Client
		for _, p := range m.parents {
			if err := n.waitRecord(ctx, m.carrier, n.family.members[p.to]); err != nil {
				return err
			}
		}
		out, err := carrier.Register(ctx, m.record.Block(), false)
		if err != nil {
			return fmt.Errorf("register %s: %w", m.name, err)
		}
		n.spend("register", out.Transactions)
		n.config.Progress("register", i+1, members)
	}
	return nil
}

// sign makes the member's record, now that its parents have theirs.
func (n *Network) sign(m *member) (err error) {
	r := record.Record{
		Artifact: m.cid, Kind: m.kind, Name: m.name, Rate: m.rate, Due: m.due, License: "CC0-1.0", Issued: record.TimeOf(time.Now()),
		Credits: []record.Credit{{Payee: m.key.Address(), Role: "author", Weight: 4}},
	}
	if m.alsoCredit >= 0 {
		r.Credits = append(r.Credits, record.Credit{Payee: n.family.members[m.alsoCredit].key.Address(), Role: "advisor", Weight: 1})
	}
	for _, p := range m.parents {
		of := n.family.members[p.to].record
		r.Parents = append(r.Parents, record.Parent{Record: of.ID(), Lineage: of.CID(), Relation: p.relation, Share: p.share})
	}
	slices.SortFunc(r.Parents, func(a, b record.Parent) int { return bytes.Compare(a.Record[:], b.Record[:]) })
	slices.SortFunc(r.Credits, func(a, b record.Credit) int { return bytes.Compare(a.Payee[:], b.Payee[:]) })
	m.record, err = r.Sign(n.chain.Network(), m.key)
	return err
}

// waitRecord waits until a node holds a record that another node's log carries.
func (n *Network) waitRecord(ctx context.Context, at int, m *member) error {
	ctx, cancel := context.WithTimeout(ctx, convergeTimeout)
	defer cancel()
	var last error
	err := until(ctx, func() (bool, error) {
		_, last = n.nodes[at].Client.Record(ctx, m.record.ID().String())
		return last == nil, nil
	})
	if err != nil {
		return fmt.Errorf("node %d does not get the record of %s: %w", at, m.name, errors.Join(last, err))
	}
	return nil
}

// Prices of the provider, in settlement tokens for a million tokens: those of a small model.
var prices = map[int]node.Price{
	adapter: {Input: "0.15", Cached: "0.075", Output: "0.6"},
	base:    {Input: "0.05", Output: "0.2"},
}

// served are the family's members that the provider serves.
var served = []int{adapter, base}

// startProvider starts the model server and the provider's node before it, funds it, and has it fetch what it serves.
func (n *Network) startProvider(ctx context.Context) (err error) {
	if n.server, err = startModelServer(); err != nil {
		return err
	}
	gateway := node.Gateway{Listen: "127.0.0.1:0", Upstream: n.server.URL()}
	for _, i := range served {
		m := n.family.members[i]
		gateway.Models = append(gateway.Models, node.Model{
			Name: m.name, Uses: []node.Use{{Record: m.record.ID().String(), Weight: uint32(record.Million)}}, Price: prices[i],
		})
	}
	if err := n.startNode(ctx, provider, gateway); err != nil {
		return err
	}
	d := n.nodes[provider]
	for _, i := range served {
		m := n.family.members[i]
		if err := n.waitRecord(ctx, provider, m); err != nil {
			return err
		}
		copied := filepath.Join(n.dir, "served", m.name)
		if err := os.MkdirAll(filepath.Dir(copied), 0o755); err != nil {
			return err
		}
		if _, err := d.Client.GetArtifact(ctx, m.cid.String(), copied, nil); err != nil {
			return fmt.Errorf("fetch %s: %w", m.name, err)
		}
		if err := sameFiles(m.path, copied); err != nil {
			return err
		}
	}
	if err := n.chain.Give(ctx, record.Address(d.Author), nil, providerTokens); err != nil {
		return err
	}
	funded, err := d.Client.Fund(ctx, providerTokens)
	if err != nil {
		return err
	}
	n.spend("fund", funded)
	return nil
}

// providerTokens are more than any trace here can owe.
const providerTokens = 1_000_000 * record.NanoPerToken

// sameFiles compares a fetched artifact with what its builder made.
func sameFiles(want, got string) error {
	return filepath.WalkDir(want, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		rel, err := filepath.Rel(want, path)
		if err != nil {
			return err
		}
		a, err1 := os.ReadFile(path)
		b, err2 := os.ReadFile(filepath.Join(got, rel))
		if err := errors.Join(err1, err2); err != nil {
			return err
		}
		if !bytes.Equal(a, b) {
			return fmt.Errorf("%s came over the network with other bytes", rel)
		}
		return nil
	})
}
