package node

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

// person makes a key of a number.
func (l *lab) person(n byte) *record.Key {
	l.t.Helper()
	k, err := record.ParseKey(fmt.Sprintf("%064x", n))
	l.must(err)
	return k
}

// artifact adds a folder, whose openledger.txt has that text, to what the node keeps; none if it is empty.
func (r *running) artifact(builders string) cid.Cid {
	r.t.Helper()
	dir := r.t.TempDir()
	files := map[string]string{"weights.bin": "0.1 0.2"}
	if builders != "" {
		files[builderFile] = builders
	}
	for name, text := range files {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600); err != nil {
			r.t.Fatal(err)
		}
	}
	added, err := r.artifacts.Add(context.Background(), dir, nil)
	if err != nil {
		r.t.Fatal(err)
	}
	return added.CID
}

// record makes a signed record of an artifact.
func (l *lab) record(of *running, k *record.Key, artifact cid.Cid, name string, issued record.Time, parents ...record.Parent) *record.Record {
	l.t.Helper()
	r, err := record.Record{
		Artifact: artifact, Kind: "model", Name: name, Rate: 50_000, Due: 10_000, Issued: issued, Parents: parents,
		Credits: []record.Credit{{Payee: k.Address(), Role: "author", Weight: 1}},
	}.Sign(of.network, k)
	l.must(err)
	return r
}

// edge is the edge to a parent with a share, in millionths.
func edge(to *record.Record, share record.PPM) record.Parent {
	return record.Parent{Record: to.ID(), Lineage: to.CID(), Relation: "finetune", Share: share}
}

// carry writes records into the node's log with no look at their edges, as they come in the logs of others.
func (r *running) carry(records ...*record.Record) {
	r.t.Helper()
	for _, x := range records {
		if _, err := r.promise.Write(context.Background(), record.Draft{Kind: record.KindLineage, Block: x.Block()}); err != nil {
			r.t.Fatal(err)
		}
	}
}

// ranks lists an artifact's records: name, and why it stands there.
func (r *running) ranks(artifact cid.Cid) (all []string) {
	r.t.Helper()
	list, err := lineage{r.Node}.List(context.Background(), artifact.String())
	if err != nil {
		r.t.Fatal(err)
	}
	for i, v := range list {
		if v.Rank != i+1 {
			r.t.Errorf("%s is at %d with rank %d", v.Name, i+1, v.Rank)
		}
		if (v.Void != "") != (v.Why == void.String()) {
			r.t.Errorf("%s is void: %q, but stands as %s", v.Name, v.Void, v.Why)
		}
		all = append(all, v.Name+": "+v.Why)
	}
	return all
}

func lines(text ...string) string { return strings.Join(text, "\n") }

func TestRecordsRankByTheArtifactsBuilderThenByRegistrationThenTheRestAndVoidOnesLast(t *testing.T) {
	t.Parallel()
	l := newLab(t, true)
	r := l.start(l.home(""), nil, nil).ready()
	author := record.Address(r.promise.Author())
	l.must(l.chain.Give(t.Context(), author, new(big.Int).Mul(big.NewInt(1e9), big.NewInt(1e9)), 0))
	builder, second := l.person(1), l.person(2)
	artifact := r.artifact(lines("A small model.", "builder: "+builder.Address().String(), "  builder:"+second.Address().String()+"  ", "builder: nobody", ""))

	parent := l.record(r, builder, r.artifact(""), "parent", 1)
	r.carry(parent)
	stranger, copier := l.person(3), l.person(4)
	// By the time that they say, the copies are older than all.
	early := l.record(r, stranger, artifact, "registered first", 7)
	later := l.record(r, copier, artifact, "registered second", 3)
	unknown := l.record(r, l.person(5), artifact, "unregistered", 2)
	older := l.record(r, l.person(6), artifact, "unregistered and older", 1)
	byBuilder := l.record(r, builder, artifact, "the builder's", 9)
	bySecond := l.record(r, second, artifact, "the second builder's", 8)
	voided := l.record(r, builder, artifact, "the builder's, and void", 1, edge(parent, 1))
	r.carry(voided, older, unknown, byBuilder, bySecond)
	for _, x := range []*record.Record{early, later} {
		r.eventually("registers "+x.Name, func() bool { // the chain knows of the ether a little later
			_, err := lineage{r.Node}.Register(t.Context(), x.Block(), false)
			return err == nil
		})
	}
	want := lines(
		"the second builder's: its builder is named in the artifact's openledger.txt",
		"the builder's: its builder is named in the artifact's openledger.txt",
		"registered first: registered on chain",
		"registered second: registered on chain",
		"unregistered and older: not registered on chain",
		"unregistered: not registered on chain",
		"the builder's, and void: void",
	)
	r.eventually("ranks the records", func() bool { return lines(r.ranks(artifact)...) == want })
	shown, err := lineage{r.Node}.Show(t.Context(), later.ID().String())
	if err != nil || shown.Rank != 4 || shown.Registered == nil || !*shown.Registered {
		t.Errorf("%+v %v", shown, err)
	}
	if _, err := (lineage{r.Node}).Register(t.Context(), voided.Block(), false); !errors.Is(err, record.ErrVoid) {
		t.Errorf("a void record is registered: %v", err)
	}
}

func TestWithNoChainNobodyIsSaidToBeUnregistered(t *testing.T) {
	l := newLab(t, false)
	r := l.start(l.home(""), nil, nil).ready()
	artifact := r.artifact("")
	r.carry(l.record(r, l.person(1), artifact, "a", 2), l.record(r, l.person(2), artifact, "b", 1))
	list, err := lineage{r.Node}.List(t.Context(), artifact.String())
	if err != nil || len(list) != 2 || list[0].Name != "b" || list[0].Registered != nil || list[1].Registered != nil {
		t.Errorf("%+v %v", list, err)
	}
}

func TestABuilderIsNamedOnALineOfItsOwnOfAShortFileThatIsHeld(t *testing.T) {
	l := newLab(t, false)
	r := l.start(l.home(""), nil, nil).ready()
	a := l.person(1).Address()
	elsewhere, err := multihash.Sum([]byte("not held"), multihash.SHA2_256, -1)
	l.must(err)
	for _, c := range []struct {
		name     string
		artifact cid.Cid
		named    int
	}{
		{"on a line", r.artifact("builder: " + a.String()), 1},
		{"twice", r.artifact(lines("builder: "+a.String(), "builder:"+a.String())), 2},
		{"in a sentence", r.artifact("The builder: " + a.String()), 0},
		{"with something behind", r.artifact("builder: " + a.String() + " and friends"), 0},
		{"in a long file", r.artifact("builder: " + a.String() + strings.Repeat("\n", maxBuilderFile)), 0},
		{"nowhere", r.artifact(""), 0},
		{"in what is not held here", cid.NewCidV1(cid.DagProtobuf, elsewhere), 0},
	} {
		got := lineage{r.Node}.namedBuilders(t.Context(), c.artifact)
		if len(got) != c.named || len(got) > 0 && got[0] != a {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestOnlyWhatCouldBeWrittenDownAndSettledIsServed(t *testing.T) {
	l := newLab(t, false)
	r := l.start(l.home(""), nil, nil).ready()
	artifact, k := r.artifact(""), l.person(1)
	parent := l.record(r, k, artifact, "parent", 1)
	good := l.record(r, k, artifact, "good", 2, edge(parent, record.Million))
	voided := l.record(r, k, artifact, "void", 3, edge(parent, 1))
	heir := l.record(r, k, artifact, "heir of the void", 4, edge(voided, record.Million))
	uses := func(of ...*record.Record) (all []record.Use) {
		for _, x := range of {
			all = append(all, record.Use{Record: x.ID(), Weight: 1})
		}
		return all
	}
	ready := r.usable(uses(good))
	if err := ready(); !errors.Is(err, store.ErrNotFound) {
		t.Errorf("a record that is not held: %v", err)
	}
	r.carry(good)
	if err := ready(); !errors.Is(err, record.ErrParentUnknown) {
		t.Errorf("a record whose parent is not held: %v", err)
	}
	r.carry(parent, voided, heir)
	if err := ready(); err != nil {
		t.Errorf("a record that is held with its parent: %v", err)
	}
	for _, c := range []struct {
		name string
		of   []*record.Record
	}{
		{"a void record", []*record.Record{voided}},
		{"the heir of a void record", []*record.Record{heir}},
		{"a good record beside a void one", []*record.Record{good, voided}},
	} {
		ready := r.usable(uses(c.of...))
		for range 2 { // what was refused is not remembered to be good
			if err := ready(); !errors.Is(err, record.ErrVoid) {
				t.Errorf("%s: %v", c.name, err)
			}
		}
	}
}
