package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/ipfs/go-cid"
	"go.yaml.in/yaml/v3"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// draft is a record as a builder writes it down, before it is signed.
type draft struct {
	Artifact string           `yaml:"artifact"`
	Kind     string           `yaml:"kind"`
	Name     string           `yaml:"name"`
	Rate     record.PPM       `yaml:"rate"`
	Due      record.PPM       `yaml:"due"`
	License  string           `yaml:"license"`
	Card     string           `yaml:"card"`
	Issued   record.Time      `yaml:"issued"` // unix milliseconds; default: now
	Parents  []draftParent    `yaml:"parents"`
	Credits  []draftCredit    `yaml:"credits"`
	Mentions []record.Mention `yaml:"mentions"`
}

type draftParent struct {
	Record   string     `yaml:"record"` // id, or CID of its block
	Relation string     `yaml:"relation"`
	Share    record.PPM `yaml:"share"`
}

type draftCredit struct {
	Payee  string `yaml:"payee"`
	Role   string `yaml:"role"`
	Weight uint32 `yaml:"weight"`
}

// maxDraft is the most bytes of a draft: its record must fit a block of 64 KiB.
const maxDraft = 256 << 10

func readDraft(file string) (d draft, err error) {
	b, err := os.ReadFile(file)
	if err != nil {
		return d, err
	}
	return parseDraft(file, b)
}

// parseDraft reads a draft from the file's bytes.
func parseDraft(file string, b []byte) (d draft, err error) {
	if len(b) > maxDraft {
		return d, fmt.Errorf("%s has %d bytes, a draft at most %d", file, len(b), maxDraft)
	}
	if err := whole(b); err != nil {
		return d, fmt.Errorf("%s: %w", file, err)
	}
	y := yaml.NewDecoder(bytes.NewReader(b))
	y.KnownFields(true)
	if err := y.Decode(&d); err != nil {
		return d, fmt.Errorf("%s is no draft of a record: %s (see openledger lineage register --help)", file, bytes.ReplaceAll([]byte(err.Error()), []byte("\n"), []byte(" ")))
	}
	if err := y.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return d, fmt.Errorf("%s has more than one YAML document: a draft is of one record", file)
	}
	return d, nil
}

// whole says which number of a draft is no whole one: the YAML library cuts off what is behind the point, and a rate of 0.1 would be none at
// all, for good.
func whole(b []byte) error {
	var document yaml.Node
	if yaml.Unmarshal(b, &document) != nil {
		return nil // who decodes it says what is wrong
	}
	for stack := []*yaml.Node{&document}; len(stack) > 0; {
		n := stack[len(stack)-1]
		stack = append(stack[:len(stack)-1], n.Content...)
		if n.Kind == yaml.ScalarNode && n.ShortTag() == "!!float" {
			return fmt.Errorf("line %d: %s is not a whole number: rates, dues and shares are in millionths (10 %% is 100000), weights are whole; text that looks like a number goes in quotes", n.Line, n.Value)
		}
	}
	return nil
}

// The words that the protocol has for what a record is and how it came from another (PROTOCOL, section 5). Others are kept as well.
var (
	kinds     = []string{"dataset", "model", "adapter", "merge", "quantization", "evaluation", "redteam", "labels", "code", "other"}
	relations = []string{
		"finetune", "adapter", "merge", "quantized", "distilled", "trained-on", "evaluated-by", "labelled-by", "redteamed-by", "retrieves", "other",
	}
)

// oddWords are the kinds and relations that the protocol has no meaning for, each with what to say of it.
func (d draft) oddWords() (odd []string) {
	look := func(what, word string, known []string) {
		if word != "" && !slices.Contains(known, word) {
			odd = append(odd, fmt.Sprintf("%s %q is none of %s", what, word, strings.Join(known, ", ")))
		}
	}
	look("kind", d.Kind, kinds)
	for _, p := range d.Parents {
		look("relation", p.Relation, relations)
	}
	for _, m := range d.Mentions {
		look("relation", m.Relation, relations)
	}
	return odd
}

// record is the unsigned record. Find looks a parent up.
func (d draft) record(find func(reference string) (api.Record, error)) (r record.Record, err error) {
	r = record.Record{Kind: d.Kind, Name: d.Name, Rate: d.Rate, Due: d.Due, License: d.License, Issued: d.Issued, Mentions: d.Mentions}
	if r.Kind == "" {
		return r, errors.New("kind is missing: model, dataset, adapter, …")
	}
	if r.Issued == 0 {
		r.Issued = record.TimeOf(time.Now())
	}
	if r.Artifact, err = cid.Decode(d.Artifact); err != nil {
		return r, fmt.Errorf("artifact %q is no CID; openledger artifact add PATH prints it: %w", d.Artifact, err)
	}
	if d.Card != "" {
		if r.Card, err = cid.Decode(d.Card); err != nil {
			return r, fmt.Errorf("card %q is no CID: %w", d.Card, err)
		}
	}
	for _, p := range d.Parents {
		parent, err := find(p.Record)
		if err != nil {
			return r, fmt.Errorf("parent %s: %w", p.Record, err)
		}
		lineage, err := cid.Decode(parent.CID)
		if err != nil {
			return r, fmt.Errorf("parent %s: %w", p.Record, err)
		}
		r.Parents = append(r.Parents, record.Parent{Record: parent.ID, Lineage: lineage, Relation: p.Relation, Share: p.Share})
	}
	slices.SortFunc(r.Parents, func(a, b record.Parent) int { return bytes.Compare(a.Record[:], b.Record[:]) })
	for _, x := range d.Credits {
		payee, err := record.ParseAddress(x.Payee)
		if err != nil {
			return r, fmt.Errorf("credit: %w", err)
		}
		if payee == (record.Address{}) {
			return r, errors.New("credit: nobody can be paid at the zero address")
		}
		r.Credits = append(r.Credits, record.Credit{Payee: payee, Role: x.Role, Weight: x.Weight})
	}
	slices.SortFunc(r.Credits, func(a, b record.Credit) int { return bytes.Compare(a.Payee[:], b.Payee[:]) })
	return r, nil
}
