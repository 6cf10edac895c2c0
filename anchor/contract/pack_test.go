package contract_test

import (
	"encoding/binary"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Kinds of faults, by the contract's numbers.
var numbers = map[record.FaultKind]uint8{
	record.Fork: 1, record.Overdue: 2, record.WrongOwed: 3, record.WrongTotal: 4, record.Skipped: 5, record.WrongAmount: 6, record.Malformed: 7,
	record.NotInLog: 8, record.Withheld: 9,
}

// proved are the kinds that are proved at once.
var proved = []record.FaultKind{
	record.Fork, record.Overdue, record.WrongOwed, record.WrongTotal, record.Skipped, record.WrongAmount, record.Malformed,
}

func packHead(h record.SignedHead) (contract.Head, contract.Signature) {
	head := contract.Head{Author: common.Address(h.Author), Size: h.Size, Root: h.Root, Time: uint64(h.Time)}
	return head, packSignature(h.Signature)
}

func packSignature(s record.Signature) contract.Signature {
	return contract.Signature{R: [32]byte(s[:32]), S: [32]byte(s[32:64]), V: s[64]}
}

func packLeaf(l audit.Leaf) contract.Leaf {
	return contract.Leaf{Entry: l.Entry, Index: l.Index, Inclusion: raw(l.Inclusion)}
}

func packFault(p audit.Proof) contract.Fault {
	f := contract.Fault{Kind: numbers[p.Kind], Use: p.Use, Heads: []contract.SignedHead{}, Leaves: []contract.Leaf{}}
	for _, h := range p.Heads {
		head, signature := packHead(h)
		f.Heads = append(f.Heads, contract.SignedHead{Head: head, Signature: signature})
	}
	for _, l := range p.Leaves {
		f.Leaves = append(f.Leaves, packLeaf(l))
	}
	return f
}

func packTerms(t record.Terms) contract.Terms {
	parents := make([]contract.Parent, len(t.Parents))
	for i, p := range t.Parents {
		parents[i] = contract.Parent{Record: p.Record, Share: uint32(p.Share)}
	}
	return contract.Terms{
		Artifact: t.Artifact, Details: t.Details, Parents: parents, CreditsRoot: t.CreditsRoot, CreditsTotal: t.CreditsTotal,
		Rate: uint32(t.Rate), Due: uint32(t.Due), Builder: common.Address(t.Builder), Issued: uint64(t.Issued),
	}
}

func foldTerms(t record.Terms) contract.FoldedTerms {
	return contract.FoldedTerms{
		Artifact: t.Artifact, Details: t.Details, Parents: t.ParentsHash(), CreditsRoot: t.CreditsRoot, CreditsTotal: t.CreditsTotal,
		Rate: uint32(t.Rate), Due: uint32(t.Due), Builder: common.Address(t.Builder), Issued: uint64(t.Issued),
	}
}

// stepSize is how many bytes a step of a sum tree's proof has: hash, sum, side.
const stepSize = 32 + 8 + 1

func packSteps(steps []merkle.SumStep) (out []byte) {
	for _, s := range steps {
		out = binary.BigEndian.AppendUint64(append(out, s.Hash[:]...), s.Sum)
		out = append(out, 0)
		if s.Left {
			out[len(out)-1] = 1
		}
	}
	return out
}

// prove is the call that proves a fault.
func prove(p audit.Proof) []byte { return abi.PackProve(packFault(p)) }

// item is a call as a part of a settle: its number there, and its arguments without the method's name.
func item(kind uint8, call []byte) contract.Item { return contract.Item{Kind: kind, Data: call[4:]} }

// The numbers of items.
const (
	registers = iota + 1
	anchors
	collects
	distributes
	claims
	proves
	answersHead
	answersEntry
	expires
)

// settle is the call that does many things.
func settle(items ...contract.Item) []byte { return abi.PackSettle(items) }
