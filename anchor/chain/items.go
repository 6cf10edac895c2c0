package chain

import (
	"encoding/binary"
	"fmt"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Item is one call of the settlement contract that can stand in a Settle: a RegisterItem, AnchorItem, CollectItem, DistributeItem,
// ClaimItem, ProveItem, AnswerHeadItem, AnswerEntryItem or ExpireItem.
type Item interface {
	// call is the contract's method, its number in a settle, and its arguments in order.
	call() (method string, kind uint8, arguments []any)
}

// RegisterItem registers a record. A known one is left as it is. Its parents must be registered before it.
type RegisterItem struct {
	Terms     record.Terms
	Signature record.Signature // of the builder
}

// AnchorItem anchors a head.
type AnchorItem struct {
	Head        record.SignedHead
	LastEntry   []byte        // the entry at size - 1
	Inclusion   []merkle.Hash // of the last entry
	Consistency []merkle.Hash // with the anchored head; empty for the first
}

// CollectItem credits the record of one use of an entry with what the author's log owes it and has paid.
type CollectItem struct {
	Entry     []byte
	Use       uint8 // which of the entry's uses, from 0
	Inclusion []merkle.Hash
	Head      record.SignedHead // no larger than the anchored one; the anchored one may have no signature
}

// DistributeItem shares a record's new income out.
type DistributeItem struct{ Terms record.Terms }

// ClaimItem pays a credited person its new part of a record's pool.
type ClaimItem struct {
	Terms  record.Terms
	Payee  record.Address
	Weight uint64
	Proof  []merkle.SumStep // of payee and weight under the terms' credits
}

// ProveItem marks an author for a fault that it signed.
type ProveItem struct{ Proof audit.Proof }

// AnswerHeadItem answers a challenge of a signed head of that size and root.
type AnswerHeadItem struct {
	Author      record.Author
	Size        uint64
	Root        merkle.Hash
	Consistency []merkle.Hash // from that head to the anchored one
}

// AnswerEntryItem answers a challenge of an entry, included in the anchored head's tree.
type AnswerEntryItem struct {
	Author record.Author
	Leaf   audit.Leaf
}

// ExpireItem marks an author who has not answered a challenge in time.
type ExpireItem struct {
	Author  record.Author
	Subject merkle.Hash // that the challenge goes by
}

func (i RegisterItem) call() (string, uint8, []any) {
	return "register", 1, []any{packTerms(i.Terms), packSignature(i.Signature)}
}

func (i AnchorItem) call() (string, uint8, []any) {
	head, signature := packHead(i.Head)
	return "anchor", 2, []any{head, signature, i.LastEntry, packHashes(i.Inclusion), packHashes(i.Consistency)}
}

func (i CollectItem) call() (string, uint8, []any) {
	head, signature := packHead(i.Head)
	return "collect", 3, []any{common.Address(i.Head.Author), i.Entry, i.Use, packHashes(i.Inclusion), head, signature}
}

func (i DistributeItem) call() (string, uint8, []any) {
	return "distribute", 4, []any{packTerms(i.Terms)}
}

func (i ClaimItem) call() (string, uint8, []any) {
	return "claim", 5, []any{foldTerms(i.Terms), common.Address(i.Payee), i.Weight, packSteps(i.Proof)}
}

func (i ProveItem) call() (string, uint8, []any) {
	fault := contract.Fault{Kind: kindNumber(i.Proof.Kind), Use: i.Proof.Use, Heads: []contract.SignedHead{}, Leaves: []contract.Leaf{}}
	for _, h := range i.Proof.Heads {
		head, signature := packHead(h)
		fault.Heads = append(fault.Heads, contract.SignedHead{Head: head, Signature: signature})
	}
	for _, l := range i.Proof.Leaves {
		fault.Leaves = append(fault.Leaves, packLeaf(l))
	}
	return "prove", 6, []any{fault}
}

func (i AnswerHeadItem) call() (string, uint8, []any) {
	return "answerHead", 7, []any{common.Address(i.Author), i.Size, i.Root, packHashes(i.Consistency)}
}

func (i AnswerEntryItem) call() (string, uint8, []any) {
	return "answerEntry", 8, []any{common.Address(i.Author), packLeaf(i.Leaf)}
}

func (i ExpireItem) call() (string, uint8, []any) {
	return "expire", 9, []any{common.Address(i.Author), i.Subject}
}

// packCall is the item as a transaction of its own.
func packCall(abi *contract.Settlement, i Item) (method string, data []byte, err error) {
	method, _, arguments := i.call()
	parsed := abi.GetABI()
	data, err = parsed.Pack(method, arguments...)
	return method, data, err
}

// packItem is the item as a part of a settle.
func packItem(abi *contract.Settlement, i Item) (contract.Item, error) {
	method, kind, arguments := i.call()
	data, err := abi.GetABI().Methods[method].Inputs.Pack(arguments...)
	if err != nil {
		return contract.Item{}, fmt.Errorf("%s: %w", method, err)
	}
	return contract.Item{Kind: kind, Data: data}, nil
}

func packTerms(t record.Terms) contract.Terms {
	parents := make([]contract.Parent, len(t.Parents))
	for i, p := range t.Parents {
		parents[i] = contract.Parent{Record: p.Record, Share: uint32(p.Share)}
	}
	return contract.Terms{
		Artifact:     t.Artifact,
		Details:      t.Details,
		Parents:      parents,
		CreditsRoot:  t.CreditsRoot,
		CreditsTotal: t.CreditsTotal,
		Rate:         uint32(t.Rate),
		Due:          uint32(t.Due),
		Builder:      common.Address(t.Builder),
		Issued:       uint64(t.Issued),
	}
}

// foldTerms has one word for all parents.
func foldTerms(t record.Terms) contract.FoldedTerms {
	return contract.FoldedTerms{
		Artifact:     t.Artifact,
		Details:      t.Details,
		Parents:      t.ParentsHash(),
		CreditsRoot:  t.CreditsRoot,
		CreditsTotal: t.CreditsTotal,
		Rate:         uint32(t.Rate),
		Due:          uint32(t.Due),
		Builder:      common.Address(t.Builder),
		Issued:       uint64(t.Issued),
	}
}

// packSteps is each step's hash, sum, and 1 if it stands on the left.
func packSteps(steps []merkle.SumStep) []byte {
	out := make([]byte, 0, len(steps)*(merkle.HashSize+8+1))
	for _, s := range steps {
		side := byte(0)
		if s.Left {
			side = 1
		}
		out = append(binary.BigEndian.AppendUint64(append(out, s.Hash[:]...), s.Sum), side)
	}
	return out
}

// packHead also gives the signature, which is zeros when there is none.
func packHead(h record.SignedHead) (contract.Head, contract.Signature) {
	head := contract.Head{Author: common.Address(h.Author), Size: h.Size, Root: h.Root, Time: uint64(h.Time)}
	return head, packSignature(h.Signature)
}

func packSignature(s record.Signature) contract.Signature {
	return contract.Signature{R: [32]byte(s[:32]), S: [32]byte(s[32:64]), V: s[64]}
}

func unpackSignature(s contract.Signature) (out record.Signature) {
	copy(out[:], s.R[:])
	copy(out[32:], s.S[:])
	out[64] = s.V
	return out
}

func packLeaf(l audit.Leaf) contract.Leaf {
	return contract.Leaf{Entry: l.Entry, Index: l.Index, Inclusion: packHashes(l.Inclusion)}
}

func packHashes(hashes []merkle.Hash) [][32]byte {
	out := make([][32]byte, len(hashes))
	for i, h := range hashes {
		out[i] = h
	}
	return out
}
