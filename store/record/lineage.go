package record

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/ipfs/go-cid"
	"github.com/ipld/go-ipld-prime/datamodel"

	"github.com/openledger/openledger/store/merkle"
)

// Limits of a record.
const (
	MaxParents = 32  // parents of one record
	MaxCredits = 256 // people credited inside the block; more go into a file
	MaxName    = 200 // Unicode code points of a name
)

// ErrCreditsFile says that a record's credits are in a file that is not at hand, so the record is unchecked, not refused.
var ErrCreditsFile = errors.New("credits are in a file that is not held here")

// Record is a builder's signed statement of what an artifact is, what it was made from and who is paid (PROTOCOL, section 5).
type Record struct {
	Artifact cid.Cid
	Kind     string // dataset, model, adapter, merge, quantization, evaluation, redteam, labels, code, other, or one that we don't know
	Name     string
	Parents  []Parent
	Mentions []Mention
	Credits  []Credit
	Rate     PPM // of the fee, owed for each use of this record
	Due      PPM // of the fee, that must reach this record for each use of anything derived from it
	License  string
	Card     cid.Cid
	Issued   Time
	Builder  Address

	signed // what only a signed record has
}

// signed is what comes with a builder's signature.
type signed struct {
	id        ID
	block     []byte
	terms     Terms
	signature Signature
}

// Parent is a record that another was made from, and the share of that one's income that goes on to it.
type Parent struct {
	Record   ID
	Lineage  cid.Cid // of the parent's signed block
	Relation string
	Share    PPM
}

// Mention is an ancestor that has no record: known, not paid.
type Mention struct{ Name, URI, Relation string }

// Credit is what one person gets of what the parents leave, by weight.
type Credit struct {
	Payee  Address
	Role   string
	Weight uint32
}

// ID names the record: the struct hash of its terms.
func (r *Record) ID() ID { return r.id }

// Block is the record's signed DAG-CBOR block.
func (r *Record) Block() []byte { return r.block }

// CID is the CID of the record's block.
func (r *Record) CID() cid.Cid { return BlockCID(BlockHash(r.block)) }

// Terms are what the settlement contract needs of the record.
func (r *Record) Terms() Terms { return r.terms }

// Signature is the builder's, over the terms.
func (r *Record) Signature() Signature { return r.signature }

// Sign makes a signed record of the draft: version 1 of the format, with the key's address as builder. What OpenRecord would refuse is refused.
func (r Record) Sign(n Network, k *Key) (*Record, error) {
	r.Builder = k.Address()
	bare, err := encodeRecord(&r, nil)
	if err != nil {
		return nil, err
	}
	if r.terms, err = r.makeTerms(sha256.Sum256(bare)); err != nil {
		return nil, err
	}
	sig, err := k.sign(r.terms.Digest(n))
	if err != nil {
		return nil, err
	}
	block, err := encodeRecord(&r, sig[:])
	if err != nil {
		return nil, err
	}
	return OpenRecord(n, block)
}

// OpenRecord reads a signed record and checks all that can be checked from the block alone: its form, its ranges, its order, and the
// builder's signature for this network. Its edges to the parents are for CheckParents. Errors are ErrBlock, ErrSignature or ErrCreditsFile.
func OpenRecord(n Network, block []byte) (*Record, error) {
	node, err := decodeBlock(block)
	if err != nil {
		return nil, err
	}
	r, err := readRecord(node)
	if err != nil {
		return nil, err
	}
	bare, err := encodeNode(without(node, "signature"))
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBlock, err)
	}
	if r.terms, err = r.makeTerms(sha256.Sum256(bare)); err != nil {
		return nil, err
	}
	if err := r.signature.verify(r.terms.Digest(n), r.Builder); err != nil {
		return nil, fmt.Errorf("record %q: %w", r.Name, err)
	}
	r.id, r.block = r.terms.ID(), bytes.Clone(block)
	return r, nil
}

// readRecord reads the fields of a record, each in its range.
func readRecord(node datamodel.Node) (*Record, error) {
	f := &fields{node: node}
	f.version()
	r := &Record{
		Artifact: f.link("artifact"),
		Kind:     f.text("kind"),
		Name:     f.text("name"),
		Rate:     PPM(f.uint("rate", uint64(Million))),
		Due:      PPM(f.uint("due", uint64(Million))),
		License:  f.optionalText("license"),
		Card:     f.optionalLink("card"),
		Issued:   Time(f.uint("issued", 1<<64-1)),
	}
	f.bytes("builder", r.Builder[:])
	f.bytes("signature", r.signature[:])
	f.list("parents", MaxParents, func(p *fields) {
		parent := Parent{Lineage: p.link("lineage"), Relation: p.text("relation"), Share: PPM(p.uint("share", uint64(Million)))}
		p.bytes("record", parent.Record[:])
		r.Parents = append(r.Parents, parent)
	})
	if f.get("mentions") != nil {
		f.list("mentions", MaxBlock, func(m *fields) {
			r.Mentions = append(r.Mentions, Mention{m.text("name"), m.text("uri"), m.text("relation")})
		})
	}
	if m := f.get("model"); m != nil {
		checkModel(f, m)
	}
	if c := f.get("credits"); c != nil && c.Kind() == datamodel.Kind_Link {
		f.link("credits")
		return r, errors.Join(f.err, ErrCreditsFile)
	}
	f.list("credits", MaxCredits, func(c *fields) {
		credit := Credit{Role: c.text("role"), Weight: uint32(c.uint("weight", 1<<32-1))}
		c.bytes("payee", credit.Payee[:])
		r.Credits = append(r.Credits, credit)
	})
	return r, f.err
}

// checkModel checks the form of what a record says of a model's weights.
func checkModel(f *fields, node datamodel.Node) {
	m := &fields{node: node, where: "model/"}
	m.uint("parameters", 1<<64-1)
	m.bytes("digest", make([]byte, 256))
	m.link("sketch")
	if f.err == nil {
		f.err = m.err
	}
}

// makeTerms computes the terms and checks the rules that stand between fields.
func (r *Record) makeTerms(details merkle.Hash) (Terms, error) {
	fail := func(format string, args ...any) (Terms, error) {
		return Terms{}, fmt.Errorf("%w: %s", ErrBlock, fmt.Sprintf(format, args...))
	}
	if n := utf8.RuneCountInString(r.Name); n < 1 || n > MaxName {
		return fail("name of %d characters, not 1 to %d", n, MaxName)
	}
	artifact, err := Digest(r.Artifact)
	if err != nil {
		return fail("artifact: %v", err)
	}
	t := Terms{Artifact: artifact, Details: details, Rate: r.Rate, Due: r.Due, Builder: r.Builder, Issued: r.Issued}
	var shares uint64
	for i, p := range r.Parents {
		if i > 0 && bytes.Compare(r.Parents[i-1].Record[:], p.Record[:]) >= 0 {
			return fail("parent %v does not ascend over %v", p.Record, r.Parents[i-1].Record)
		}
		shares += uint64(p.Share)
		t.Parents = append(t.Parents, Share{p.Record, p.Share})
	}
	leaves, err := CreditLeaves(r.Credits)
	switch {
	case err != nil:
		return fail("%v", err)
	case len(r.Parents) > MaxParents || len(r.Credits) > MaxCredits:
		return fail("%d parents and %d credits, at most %d and %d", len(r.Parents), len(r.Credits), MaxParents, MaxCredits)
	case shares > uint64(Million):
		return fail("shares of the parents sum to %d, above %d", shares, Million)
	case len(leaves) == 0 && shares != uint64(Million):
		return fail("nobody is credited, but the parents get only %d of %d", shares, Million)
	case r.Rate > Million || r.Due > Million:
		return fail("rate %d and due %d, at most %d", r.Rate, r.Due, Million)
	}
	sum, err := merkle.SumRoot(leaves)
	t.CreditsRoot, t.CreditsTotal = sum.Hash, sum.Sum
	return t, err
}

// CreditLeaves are the leaves of the sum tree over the credits: payee, left-padded to 32 bytes, to weight.
func CreditLeaves(credits []Credit) ([]merkle.SumLeaf, error) {
	leaves := make([]merkle.SumLeaf, len(credits))
	for i, c := range credits {
		if i > 0 && bytes.Compare(credits[i-1].Payee[:], c.Payee[:]) >= 0 {
			return nil, fmt.Errorf("credit of %v does not ascend over %v", c.Payee, credits[i-1].Payee)
		}
		if c.Weight == 0 {
			return nil, fmt.Errorf("credit of %v has weight 0", c.Payee)
		}
		copy(leaves[i].Key[12:], c.Payee[:])
		leaves[i].Value = uint64(c.Weight)
	}
	return leaves, nil
}

// ErrVoid says that a record breaks a rule on an edge to a parent, so that the contract would refuse it; nobody uses it.
var ErrVoid = errors.New("void record")

// ErrParentUnknown says that a record can't be judged yet, because a parent's block is not held.
var ErrParentUnknown = errors.New("parent is not held here")

// CheckParents checks every edge: that the linked block is the parent named, and the due rule, share·rate ≥ due(P)·10^6 and share·due ≥
// due(P)·10^6, so that a hop more can't dilute an ancestor. Parent returns the record of a linked block. Errors are ErrVoid and ErrParentUnknown.
func (r *Record) CheckParents(parent func(lineage cid.Cid) (*Record, bool)) error {
	var unknown error
	for _, p := range r.Parents {
		of, ok := parent(p.Lineage)
		if !ok {
			unknown = fmt.Errorf("%w: %v (%s)", ErrParentUnknown, p.Record, p.Lineage)
			continue
		}
		if of.ID() != p.Record {
			return fmt.Errorf("%w: parent %v links to the block of %v", ErrVoid, p.Record, of.ID())
		}
		due := uint64(of.Due) * uint64(Million)
		if got := uint64(p.Share) * uint64(r.Rate); got < due {
			return fmt.Errorf("%w: share %d at rate %d sends %d ppm to parent %v, whose due is %d: %s", ErrVoid, p.Share, r.Rate, got/uint64(Million), p.Record, of.Due, remedy("rate", due, p.Share))
		}
		if got := uint64(p.Share) * uint64(r.Due); got < due {
			return fmt.Errorf("%w: share %d of due %d leaves %d ppm for parent %v, whose due is %d: %s", ErrVoid, p.Share, r.Due, got/uint64(Million), p.Record, of.Due, remedy("due", due, p.Share))
		}
	}
	return unknown
}

// remedy says by what an edge would meet the due rule: due is the parent's, times a million.
func remedy(what string, due uint64, share PPM) string {
	if share == 0 || due > uint64(share)*uint64(Million) {
		return "give the parent a larger share"
	}
	return fmt.Sprintf("raise the %s to at least %d, or the share", what, (due+uint64(share)-1)/uint64(share))
}
