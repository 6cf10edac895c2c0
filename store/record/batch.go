package record

import (
	"encoding/binary"
	"errors"
	"fmt"

	"github.com/openledger/openledger/store/merkle"
)

// What Open says of a batch that it does not take, beside ErrSignature and *Fault.
var (
	// ErrGap: the batch starts beyond what is held. We don't know yet; fetch what is between.
	ErrGap = errors.New("entries between are missing")
	// ErrStale: nothing in the batch is new.
	ErrStale = errors.New("nothing new")
	// ErrRoot: the entries don't make the root that the head signed. The sender lied.
	ErrRoot = errors.New("entries do not make the signed root")
	// ErrBatch: the batch has an impossible form. The sender lied.
	ErrBatch = errors.New("impossible batch")
)

// ForkError is the proof that an author signed two histories: heads of one size with different roots, or of any sizes with the place where
// their histories part.
type ForkError struct {
	Known, Other SignedHead
	Parting      *Parting // nil for heads of one size
}

// Parting is the first entry in which another history differs from the one that is held.
type Parting struct {
	Index uint64
	Entry []byte // at that index of the other history; the ledger has that of the held one
	// ToOther is the consistency proof from Index + 1 to the other head.
	ToOther []merkle.Hash
	// Held is how many entries of the known head's history are held, Index + 1 at least, and ToKnown the consistency proof from there to
	// the known head.
	Held    uint64
	ToKnown []merkle.Hash
}

func (e *ForkError) Error() string {
	if p := e.Parting; p != nil {
		return fmt.Sprintf("%v signed two entries at index %d, under heads of size %d and %d", e.Known.Author, p.Index, e.Known.Size, e.Other.Size)
	}
	return fmt.Sprintf("%v signed two heads of size %d: %v and %v", e.Known.Author, e.Known.Size, e.Known.Root, e.Other.Root)
}

// Batch is a run of entries of one log with the blocks that they name, under a signed head: what announcements and sync frames carry.
type Batch struct {
	Head        SignedHead
	First       uint64        // the index of the first entry
	Entries     [][]byte      // at least one
	Blocks      [][]byte      // of the entries of kinds 2 to 4, in any order
	Consistency []merkle.Hash // from First + len(Entries) to the head's size; empty if they are equal
}

// End is the index behind the last entry.
func (b Batch) End() uint64 { return b.First + uint64(len(b.Entries)) }

// Verified is a batch that has passed every check of Open. Only a Verified enters a store.
type Verified struct {
	head    SignedHead
	from    uint64
	entries [][]byte
	blocks  map[merkle.Hash][]byte
	missing []merkle.Hash
	records []*Record
	flaws   []Flaw
	next    *State
}

// Flaw is what is wrong with an entry that is kept all the same.
type Flaw struct {
	Index uint64 `json:"index"`
	Why   string `json:"why"`
}

// Head is the signed head that the entries stand under. Its size may be beyond End.
func (v *Verified) Head() SignedHead { return v.head }

// From is the index of the first entry.
func (v *Verified) From() uint64 { return v.from }

// End is the index behind the last entry.
func (v *Verified) End() uint64 { return v.from + uint64(len(v.entries)) }

// Entries are the new entries' bytes. They must not be changed.
func (v *Verified) Entries() [][]byte { return v.entries }

// Blocks are the blocks that the entries name, by hash.
func (v *Verified) Blocks() map[merkle.Hash][]byte { return v.blocks }

// Missing are the blocks that the entries name and the batch lacks, in the entries' order: the author withheld them, or whoever passed the
// batch on left them out. No hash that is checked covers that, so ask others before a batch with missing blocks is stored: afterwards the
// entries are held, and nothing brings their blocks any more.
func (v *Verified) Missing() []merkle.Hash { return v.missing }

// Records are the valid signed records among the blocks.
func (v *Verified) Records() []*Record { return v.records }

// Flaws are what is wrong without being a fault.
func (v *Verified) Flaws() []Flaw { return v.flaws }

// Next is the log's state with the entries added: a child of the state that the batch was opened on.
func (v *Verified) Next() *State { return v.next }

// Open turns untrusted bytes into a Verified: it checks the head's signature, that the entries continue the log whose state is st and lead
// to the signed root, and every rule of a valid log (PROTOCOL, section 3.3). St is not changed. Errors: ErrSignature, ErrRoot and ErrBatch
// are the sender's fault, a *Fault is the author's, ErrGap and ErrStale are nobody's.
func Open(n Network, st *State, b Batch, from Sources) (*Verified, error) {
	held := st.Size()
	switch {
	case b.Head.Author != st.Author:
		return nil, fmt.Errorf("%w: head of %v for the log of %v", ErrBatch, b.Head.Author, st.Author)
	case len(b.Entries) == 0 || b.End() < b.First || b.End() > b.Head.Size:
		return nil, fmt.Errorf("%w: %d entries from %d under a head of size %d", ErrBatch, len(b.Entries), b.First, b.Head.Size)
	case b.First > held:
		return nil, fmt.Errorf("%w: batch from %d, held are %d", ErrGap, b.First, held)
	case b.End() <= held:
		return nil, fmt.Errorf("%w: batch to %d, held are %d", ErrStale, b.End(), held)
	}
	if err := b.Head.Verify(n); err != nil {
		return nil, err
	}
	v := &Verified{head: b.Head, from: held, entries: b.Entries[held-b.First:], next: st.Next()}
	if err := v.checkRoot(b); err != nil {
		return nil, err
	}
	if err := v.takeBlocks(b); err != nil {
		return nil, err
	}
	named, err := v.checkEntries(n, from)
	if err != nil {
		// What was held before is not of this batch: it was not compared with anything.
		return nil, faulty(err, &Batch{Head: b.Head, First: v.from, Entries: v.entries, Consistency: b.Consistency})
	}
	if err := v.checkNamed(named, b.Entries[:held-b.First]); err != nil {
		return nil, err
	}
	return v, nil
}

// checkRoot checks the signed root before the entries, so that what is found in them is the author's doing.
func (v *Verified) checkRoot(b Batch) error {
	grown := &v.next.Range
	v.next.nodes = make([]TreeNode, 0, 2*len(v.entries))
	for _, e := range v.entries {
		v.next.grow(merkle.LeafHash(e))
	}
	if err := merkle.VerifyConsistency(grown.Size(), b.Head.Size, b.Consistency, grown.Root(), b.Head.Root); err != nil {
		return fmt.Errorf("%w of %v at size %d: %w", ErrRoot, b.Head.Author, b.Head.Size, err)
	}
	return nil
}

func (v *Verified) takeBlocks(b Batch) error {
	if len(b.Blocks) > len(b.Entries) {
		return fmt.Errorf("%w: %d blocks for %d entries", ErrBatch, len(b.Blocks), len(b.Entries))
	}
	v.blocks = make(map[merkle.Hash][]byte, len(b.Blocks))
	for _, b := range b.Blocks {
		if len(b) > MaxBlock {
			return fmt.Errorf("%w: block of %d bytes, at most %d", ErrBatch, len(b), MaxBlock)
		}
		v.blocks[BlockHash(b)] = b
	}
	return nil
}

// checkEntries checks the entries one after the other and returns the hashes of the blocks that they name.
func (v *Verified) checkEntries(n Network, from Sources) (map[merkle.Hash]bool, error) {
	rates := map[ID]PPM{} // of records that come in this very batch
	outer := from
	from.Rate = func(id ID) (PPM, bool) {
		if r, ok := rates[id]; ok {
			return r, true
		}
		return outer.rate(id)
	}
	if outer.Earlier != nil {
		from.Earlier = func(i uint64) ([]byte, bool) {
			if i >= v.from && i < v.End() {
				return v.entries[i-v.from], true
			}
			return outer.Earlier(i)
		}
	}
	named := map[merkle.Hash]bool{}
	for _, b := range v.entries {
		e, err := v.next.Check(b, from)
		if err != nil {
			return nil, err
		}
		flaw := e.Flaw()
		if e.Kind.hasBlock() {
			if _, ok := v.blocks[e.Block]; !ok && !named[e.Block] {
				v.missing = append(v.missing, e.Block)
			}
			named[e.Block] = true
			flaw = v.openBlock(n, e, rates)
		}
		if flaw != "" {
			v.flaws = append(v.flaws, Flaw{e.Index, flaw})
		}
		v.next.add(e)
	}
	return named, nil
}

// checkNamed refuses blocks that no entry names. Those of entries that were held already come again with them, and are left out.
func (v *Verified) checkNamed(named map[merkle.Hash]bool, again [][]byte) error {
	for _, b := range again {
		if len(v.blocks) == 0 {
			return nil
		}
		if e, err := ParseEntry(b); err == nil && e.Kind.hasBlock() && !named[e.Block] {
			delete(v.blocks, e.Block)
		}
	}
	for h := range v.blocks {
		if !named[h] {
			return fmt.Errorf("%w: block %v is named by no entry", ErrBatch, h)
		}
	}
	return nil
}

// faulty puts into a fault what shows it.
func faulty(err error, in *Batch) error {
	var fault *Fault
	if errors.As(err, &fault) {
		fault.Head, fault.Batch = in.Head, in
	}
	return err
}

// openBlock judges the block of an entry and keeps a record that is in it. It returns the flaw, if there is one.
func (v *Verified) openBlock(n Network, e Entry, rates map[ID]PPM) string {
	block, ok := v.blocks[e.Block]
	if !ok {
		return "its block is missing"
	}
	if e.Kind != KindLineage {
		if _, err := ParseStatement(block); err != nil {
			return err.Error()
		}
		return ""
	}
	r, err := OpenRecord(n, block)
	if err != nil {
		return err.Error()
	}
	rates[r.ID()] = r.Rate
	v.records = append(v.records, r)
	return ""
}

// AppendBundle adds an entry in the form of tlog-tiles entry bundles: its length in 2 bytes, then its bytes.
func AppendBundle(b, entry []byte) []byte {
	return append(binary.BigEndian.AppendUint16(b, uint16(len(entry))), entry...)
}

// ParseBundle splits a bundle into entries, of which there may be at most most. They share memory with b.
func ParseBundle(b []byte, most int) ([][]byte, error) {
	var entries [][]byte
	for at := b; len(at) > 0; {
		if len(at) < 2 {
			return nil, fmt.Errorf("%w: bundle ends within a length", ErrBatch)
		}
		n := int(binary.BigEndian.Uint16(at))
		if n > len(at)-2 || n > MaxEntry || len(entries) >= most {
			return nil, fmt.Errorf("%w: bundle with an entry of %d bytes behind %d entries, %d bytes and %d entries are left", ErrBatch, n, len(entries), len(at)-2, most-len(entries))
		}
		entries, at = append(entries, at[2:2+n:2+n]), at[2+n:]
	}
	return entries, nil
}
