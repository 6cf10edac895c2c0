package record

import (
	"github.com/ipfs/go-cid"
	"github.com/ipld/go-ipld-prime/datamodel"
	"github.com/ipld/go-ipld-prime/fluent/qp"
	cidlink "github.com/ipld/go-ipld-prime/linking/cid"
	"github.com/ipld/go-ipld-prime/node/basicnode"
)

// encodeRecord is the record's DAG-CBOR, with the signature if there is one.
func encodeRecord(r *Record, signature []byte) ([]byte, error) {
	n, err := qp.BuildMap(basicnode.Prototype.Any, -1, func(m datamodel.MapAssembler) {
		qp.MapEntry(m, "version", qp.Int(1))
		qp.MapEntry(m, "artifact", link(r.Artifact))
		qp.MapEntry(m, "kind", qp.String(r.Kind))
		qp.MapEntry(m, "name", qp.String(r.Name))
		qp.MapEntry(m, "parents", qp.List(-1, func(l datamodel.ListAssembler) { listParents(l, r.Parents) }))
		if len(r.Mentions) > 0 {
			qp.MapEntry(m, "mentions", qp.List(-1, func(l datamodel.ListAssembler) { listMentions(l, r.Mentions) }))
		}
		qp.MapEntry(m, "credits", qp.List(-1, func(l datamodel.ListAssembler) { listCredits(l, r.Credits) }))
		qp.MapEntry(m, "rate", qp.Int(int64(r.Rate)))
		qp.MapEntry(m, "due", qp.Int(int64(r.Due)))
		if r.License != "" {
			qp.MapEntry(m, "license", qp.String(r.License))
		}
		if r.Card.Defined() {
			qp.MapEntry(m, "card", link(r.Card))
		}
		qp.MapEntry(m, "issued", qp.Int(int64(r.Issued)))
		qp.MapEntry(m, "builder", qp.Bytes(r.Builder[:]))
		if signature != nil {
			qp.MapEntry(m, "signature", qp.Bytes(signature))
		}
	})
	if err != nil {
		return nil, err
	}
	return encodeNode(n)
}

func listParents(l datamodel.ListAssembler, parents []Parent) {
	for _, p := range parents {
		qp.ListEntry(l, qp.Map(-1, func(m datamodel.MapAssembler) {
			qp.MapEntry(m, "record", qp.Bytes(p.Record[:]))
			qp.MapEntry(m, "lineage", link(p.Lineage))
			qp.MapEntry(m, "relation", qp.String(p.Relation))
			qp.MapEntry(m, "share", qp.Int(int64(p.Share)))
		}))
	}
}

func listMentions(l datamodel.ListAssembler, mentions []Mention) {
	for _, x := range mentions {
		qp.ListEntry(l, qp.Map(-1, func(m datamodel.MapAssembler) {
			qp.MapEntry(m, "name", qp.String(x.Name))
			qp.MapEntry(m, "uri", qp.String(x.URI))
			qp.MapEntry(m, "relation", qp.String(x.Relation))
		}))
	}
}

func listCredits(l datamodel.ListAssembler, credits []Credit) {
	for _, c := range credits {
		qp.ListEntry(l, qp.Map(-1, func(m datamodel.MapAssembler) {
			qp.MapEntry(m, "payee", qp.Bytes(c.Payee[:]))
			qp.MapEntry(m, "role", qp.String(c.Role))
			qp.MapEntry(m, "weight", qp.Int(int64(c.Weight)))
		}))
	}
}

func link(c cid.Cid) qp.Assemble { return qp.Link(cidlink.Link{Cid: c}) }

// without is the map without one key, all others kept, those that we don't know too.
func without(n datamodel.Node, key string) datamodel.Node {
	out, err := qp.BuildMap(basicnode.Prototype.Any, n.Length(), func(m datamodel.MapAssembler) {
		for it := n.MapIterator(); !it.Done(); {
			k, v, err := it.Next()
			if err != nil {
				panic(err) // qp turns it into the error below
			}
			if s, _ := k.AsString(); s != key {
				qp.MapEntry(m, s, qp.Node(v))
			}
		}
	})
	if err != nil {
		return datamodel.Null // can't be: the nodes came out of a decoder
	}
	return out
}
