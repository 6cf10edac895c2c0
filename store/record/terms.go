package record

import "github.com/openledger/openledger/store/merkle"

// Terms are the economic terms of a record, as the builder's wallet shows them and the contract reads them. Their struct hash is the
// record's id, so terms never change under anyone.
type Terms struct {
	Artifact     merkle.Hash `json:"artifact"` // the digest in the artifact's CID
	Details      merkle.Hash `json:"details"`  // SHA-256 of the record's DAG-CBOR without its signature
	Parents      []Share     `json:"parents"`
	CreditsRoot  merkle.Hash `json:"creditsRoot"`
	CreditsTotal uint64      `json:"creditsTotal,string"`
	Rate         PPM         `json:"rate"`
	Due          PPM         `json:"due"`
	Builder      Address     `json:"builder"`
	Issued       Time        `json:"issued"`
}

// Share is what goes on to one parent, in parts per million of a record's income.
type Share struct {
	Record ID  `json:"record"`
	Share  PPM `json:"share"`
}

// ID is the EIP-712 struct hash of the terms, without domain.
func (t Terms) ID() ID {
	var w words
	w.hash(lineageType).hash(t.Artifact).hash(t.Details).hash(t.ParentsHash()).hash(t.CreditsRoot).uint(t.CreditsTotal)
	w.uint(uint64(t.Rate)).uint(uint64(t.Due)).address(t.Builder).uint(uint64(t.Issued))
	return ID(w.keccak())
}

// ParentsHash stands for all parents in what ID is the hash of.
func (t Terms) ParentsHash() merkle.Hash {
	var parents words
	for _, p := range t.Parents {
		var w words
		w.hash(parentType).hash(hash32(p.Record)).uint(uint64(p.Share))
		parents.hash(w.keccak())
	}
	return parents.keccak()
}

// Digest is what the builder signs for this network.
func (t Terms) Digest(n Network) merkle.Hash { return n.digest(hash32(t.ID())) }
