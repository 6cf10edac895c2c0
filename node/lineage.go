package node

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/ipfs/go-cid"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// maxTree bounds the records of one tree: a diamond-shaped lineage has exponentially many paths.
const maxTree = 10_000

// lineage reads and registers records: the API's Lineage.
type lineage struct{ *Node }

// Register writes a signed record into the node's log, and registers it on chain, ancestors first.
func (l lineage) Register(ctx context.Context, block []byte, logOnly bool) (api.Registration, error) {
	r, err := record.OpenRecord(l.network, block)
	if err != nil {
		return api.Registration{}, err
	}
	if err := r.CheckParents(l.store.Lineage); err != nil {
		return api.Registration{}, fmt.Errorf("record %q: %w", r.Name, err)
	}
	out := api.Registration{Record: r.ID(), CID: r.CID().String(), Author: l.promise.Author()}
	if err := l.Ready(); err != nil {
		return out, fmt.Errorf("%w: nothing is written now: %w", api.ErrUnavailable, err)
	}
	receipt, err := l.promise.Write(ctx, record.Draft{Kind: record.KindLineage, Block: block})
	if err != nil {
		return out, err
	}
	out.Index = receipt.Index
	if logOnly || l.chain == nil {
		return out, nil
	}
	done, err := l.settler.RegisterRecords(ctx, r.ID())
	out.Transactions = transactions(done, 0)
	if err != nil {
		return out, fmt.Errorf("the record is in the log (entry %d), but not registered on chain: %w", receipt.Index, err)
	}
	return out, nil
}

// find returns the record that a person named, by id or CID.
func (l lineage) find(reference string) (*record.Record, error) {
	if strings.HasPrefix(reference, "0x") {
		id, err := record.ParseID(reference)
		if err != nil {
			return nil, fmt.Errorf("%w: %w", api.ErrRequest, err)
		}
		return l.store.Record(id)
	}
	c, err := cid.Decode(reference)
	if err != nil {
		return nil, fmt.Errorf("%w: %q is neither a record id (0x…) nor a CID: %w", api.ErrRequest, reference, err)
	}
	r, ok := l.store.Lineage(c)
	if !ok {
		return nil, fmt.Errorf("record block %s: %w", c, store.ErrNotFound)
	}
	return r, nil
}

// Show returns a record with its rank.
func (l lineage) Show(ctx context.Context, reference string) (api.Record, error) {
	r, err := l.find(reference)
	if err != nil {
		return api.Record{}, err
	}
	ranked, err := l.ranked(ctx, r.Artifact)
	if err != nil {
		return api.Record{}, err
	}
	for _, v := range ranked {
		if v.ID == r.ID() {
			return v, nil
		}
	}
	return api.Record{}, fmt.Errorf("record %v: %w", r.ID(), store.ErrNotFound)
}

// List returns the records of an artifact in their rank, or of all artifacts.
func (l lineage) List(ctx context.Context, artifact string) ([]api.Record, error) {
	if artifact != "" {
		c, err := cid.Decode(artifact)
		if err != nil {
			return nil, fmt.Errorf("%w: artifact %q is no CID: %w", api.ErrRequest, artifact, err)
		}
		return l.ranked(ctx, c)
	}
	ids, err := l.store.Records()
	if err != nil {
		return nil, err
	}
	all := []api.Record{}
	seen := map[string]bool{}
	for _, id := range ids {
		r, err := l.store.Record(id)
		if err != nil {
			return nil, err
		}
		if key := r.Artifact.KeyString(); !seen[key] {
			seen[key] = true
			ranked, err := l.ranked(ctx, r.Artifact)
			if err != nil {
				return nil, err
			}
			all = append(all, ranked...)
		}
	}
	return all, nil
}

// standing is the class of a record among those of its artifact (PROTOCOL, section 5), best first.
type standing int

const (
	named standing = iota
	registered
	unregistered
	void
)

func (s standing) String() string {
	return [...]string{
		"its builder is named in the artifact's openledger.txt", "registered on chain", "not registered on chain", "void",
	}[s]
}

// ranked returns the records of an artifact: first those whose builder the artifact itself names, then by the order of registration on
// chain, then unregistered ones, and void ones last.
func (l lineage) ranked(ctx context.Context, artifact cid.Cid) ([]api.Record, error) {
	digest, err := record.Digest(artifact)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", api.ErrRequest, err)
	}
	ids, err := l.store.RecordsOf(digest)
	if err != nil {
		return nil, err
	}
	order, err := l.registrations(ctx, digest)
	if err != nil {
		return nil, err
	}
	builders := l.namedBuilders(ctx, artifact)
	type ranked struct {
		api.Record
		standing standing
		order    int // of registration on chain; behind all for one that is not
	}
	all := make([]ranked, 0, len(ids))
	for _, id := range ids {
		r, err := l.store.Record(id)
		if err != nil {
			return nil, err
		}
		v := ranked{Record: viewRecord(r), standing: unregistered, order: len(order)}
		if at, ok := order[id]; ok {
			v.standing, v.order = registered, at
		}
		if order != nil {
			is := v.standing == registered
			v.Registered = &is
		}
		if slices.Contains(builders, r.Builder) {
			v.standing = named
		}
		if err := l.checkLineage(r); errors.Is(err, record.ErrVoid) {
			v.Void, v.standing = err.Error(), void
		}
		all = append(all, v)
	}
	slices.SortFunc(all, func(a, b ranked) int {
		return cmp.Or(cmp.Compare(a.standing, b.standing), cmp.Compare(a.order, b.order), cmp.Compare(a.Issued, b.Issued), bytes.Compare(a.ID[:], b.ID[:]))
	})
	views := make([]api.Record, len(all))
	for i, v := range all {
		views[i] = v.Record
		views[i].Rank, views[i].Why = i+1, v.standing.String()
	}
	return views, nil
}

// registrations is the order in which an artifact's records were registered on chain; nil if no chain is known.
func (l lineage) registrations(ctx context.Context, artifact merkle.Hash) (map[record.ID]int, error) {
	if l.chain == nil {
		return nil, nil
	}
	ids, err := l.chain.Registrations(ctx, artifact)
	if err != nil {
		return nil, err
	}
	order := make(map[record.ID]int, len(ids))
	for i, id := range ids {
		order[id] = i
	}
	return order, nil
}

// builderFile is the file at the root of an artifact that names its builder, and how long it may be.
const (
	builderFile    = "openledger.txt"
	maxBuilderFile = 4 << 10
)

// namedBuilders are the builders that the artifact itself names, as far as its blocks are held here.
func (l lineage) namedBuilders(ctx context.Context, artifact cid.Cid) (named []record.Address) {
	b, err := l.artifacts.ReadLocal(ctx, artifact, builderFile, maxBuilderFile)
	if err != nil {
		return nil
	}
	return parseBuilders(b)
}

// parseBuilders reads the addresses of a builder file: those of lines "builder: 0x…". Other lines are for people.
func parseBuilders(file []byte) (named []record.Address) {
	for lines := bufio.NewScanner(bytes.NewReader(file)); lines.Scan(); {
		if rest, ok := strings.CutPrefix(strings.TrimSpace(lines.Text()), "builder:"); ok {
			if a, err := record.ParseAddress(strings.TrimSpace(rest)); err == nil {
				named = append(named, a)
			}
		}
	}
	return named
}

// Tree returns a record with its ancestors, or descendants.
func (l lineage) Tree(ctx context.Context, reference string, down bool) (api.Tree, error) {
	r, err := l.find(reference)
	if err != nil {
		return api.Tree{}, err
	}
	left := maxTree
	return l.tree(ctx, r, down, &left)
}

func (l lineage) tree(ctx context.Context, r *record.Record, down bool, left *int) (api.Tree, error) {
	t := api.Tree{Record: viewRecord(r), Below: []api.Tree{}}
	if err := r.CheckParents(l.store.Lineage); errors.Is(err, record.ErrVoid) {
		t.Void = err.Error()
	}
	if *left--; *left < 0 || ctx.Err() != nil {
		return t, errors.Join(fmt.Errorf("%w: the tree has more than %d records", api.ErrRequest, maxTree), ctx.Err())
	}
	if !down {
		for _, p := range r.Parents {
			below := api.Tree{Record: api.Record{ID: p.Record, CID: p.Lineage.String()}, Missing: true, Below: []api.Tree{}}
			if parent, ok := l.store.Lineage(p.Lineage); ok {
				var err error
				if below, err = l.tree(ctx, parent, down, left); err != nil {
					return t, err
				}
			}
			below.Relation, below.Share = p.Relation, p.Share
			t.Below = append(t.Below, below)
		}
		return t, nil
	}
	children, err := l.store.Children(r.ID())
	if err != nil {
		return t, err
	}
	for _, id := range children {
		child, err := l.store.Record(id)
		if err != nil {
			return t, err
		}
		below, err := l.tree(ctx, child, down, left)
		if err != nil {
			return t, err
		}
		for _, p := range child.Parents {
			if p.Record == r.ID() {
				below.Relation, below.Share = p.Relation, p.Share
			}
		}
		t.Below = append(t.Below, below)
	}
	return t, nil
}

func viewRecord(r *record.Record) api.Record {
	v := api.Record{
		ID: r.ID(), CID: r.CID().String(), Artifact: r.Artifact.String(), Kind: r.Kind, Name: r.Name, Builder: r.Builder,
		Rate: r.Rate, Due: r.Due, License: r.License, Issued: r.Issued,
		Parents: []api.Parent{}, Mentions: append([]record.Mention{}, r.Mentions...), Credits: []api.Credit{},
	}
	for _, p := range r.Parents {
		v.Parents = append(v.Parents, api.Parent{Record: p.Record, Lineage: p.Lineage.String(), Relation: p.Relation, Share: p.Share})
	}
	for _, c := range r.Credits {
		v.Credits = append(v.Credits, api.Credit(c))
	}
	return v
}
