package record

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"unicode/utf8"

	"github.com/ipfs/go-cid"
	"github.com/ipld/go-ipld-prime/codec/dagcbor"
	"github.com/ipld/go-ipld-prime/datamodel"
	cidlink "github.com/ipld/go-ipld-prime/linking/cid"
	"github.com/ipld/go-ipld-prime/node/basicnode"
	"github.com/multiformats/go-multihash"

	"github.com/openledger/openledger/store/merkle"
)

// ErrBlock says that a block is not what the protocol makes of it.
var ErrBlock = errors.New("invalid block")

// maxDepth is how deep a block's maps and lists may nest: our own need 4, the rest is for keys that we don't know.
const maxDepth = 32

// maxPrealloc is how many elements of a list or map get room before they are read.
const maxPrealloc = 4

// BlockHash is the SHA-256 of a block, by which an entry names it.
func BlockHash(block []byte) merkle.Hash { return sha256.Sum256(block) }

// BlockCID is the CIDv1 (dag-cbor, sha2-256) of the block with that hash.
func BlockCID(h merkle.Hash) cid.Cid {
	mh, err := multihash.Encode(h[:], multihash.SHA2_256)
	if err != nil {
		panic(err) // the length and code are constants
	}
	return cid.NewCidV1(cid.DagCBOR, mh)
}

// Digest is the sha2-256 digest in a CIDv1; a CID of another version or hash is refused.
func Digest(c cid.Cid) (merkle.Hash, error) {
	if !c.Defined() || c.Version() != 1 {
		return merkle.Hash{}, fmt.Errorf("CID %q is not of version 1", c)
	}
	mh, err := multihash.Decode(c.Hash())
	if err != nil || mh.Code != multihash.SHA2_256 || mh.Length != merkle.HashSize {
		return merkle.Hash{}, fmt.Errorf("CID %s is not of a sha2-256 hash", c)
	}
	return merkle.Hash(mh.Digest), nil
}

// decodeBlock reads a block of canonical DAG-CBOR. Libraries let some non-canonical forms through, so it is encoded again and compared.
func decodeBlock(block []byte) (datamodel.Node, error) {
	if len(block) > MaxBlock {
		return nil, fmt.Errorf("%w: %d bytes, at most %d", ErrBlock, len(block), MaxBlock)
	}
	na := basicnode.Prototype.Any.NewBuilder()
	// The library's defaults are for blocks of megabytes: a list's header alone would take 16 KiB, and 31 of them stand in 95 bytes.
	opts := dagcbor.DecodeOptions{AllowLinks: true, MaxDepth: maxDepth, MaxCollectionPrealloc: maxPrealloc, AllocationBudget: int64(16*len(block) + 1024)}
	if err := opts.Decode(na, bytes.NewReader(block)); err != nil {
		return nil, fmt.Errorf("%w: not DAG-CBOR: %w", ErrBlock, err)
	}
	n := na.Build()
	if err := checkNode(n); err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBlock, err)
	}
	again, err := encodeNode(n)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", ErrBlock, err)
	}
	if !bytes.Equal(again, block) {
		return nil, fmt.Errorf("%w: not the canonical form of its content", ErrBlock)
	}
	return n, nil
}

func encodeNode(n datamodel.Node) ([]byte, error) {
	var b bytes.Buffer
	err := dagcbor.Encode(n, &b)
	return b.Bytes(), err
}

// checkNode refuses floats and text that is not UTF-8, which the library lets through.
func checkNode(n datamodel.Node) error {
	switch n.Kind() {
	case datamodel.Kind_Float:
		return errors.New("a float")
	case datamodel.Kind_String:
		return checkText(n)
	case datamodel.Kind_List:
		for it := n.ListIterator(); !it.Done(); {
			_, v, err := it.Next()
			if err != nil {
				return err
			}
			if err := checkNode(v); err != nil {
				return err
			}
		}
	case datamodel.Kind_Map:
		for it := n.MapIterator(); !it.Done(); {
			k, v, err := it.Next()
			if err != nil {
				return err
			}
			if err := errors.Join(checkText(k), checkNode(v)); err != nil {
				return err
			}
		}
	}
	return nil
}

func checkText(n datamodel.Node) error {
	s, err := n.AsString()
	if err == nil && !utf8.ValidString(s) {
		return fmt.Errorf("text %q is not UTF-8", s)
	}
	return err
}

// fields reads a map's values and remembers the first error, naming its key.
type fields struct {
	node  datamodel.Node
	where string
	err   error
}

func (f *fields) fail(key string, format string, args ...any) {
	if f.err == nil {
		f.err = fmt.Errorf("%w: %s%s: %s", ErrBlock, f.where, key, fmt.Sprintf(format, args...))
	}
}

// get returns the value of a key, or nil if it is absent.
func (f *fields) get(key string) datamodel.Node {
	if f.node.Kind() != datamodel.Kind_Map {
		f.fail(key, "not in a map")
		return nil
	}
	v, err := f.node.LookupByString(key)
	if err != nil {
		return nil
	}
	return v
}

func (f *fields) need(key string, k datamodel.Kind) datamodel.Node {
	v := f.get(key)
	if v == nil {
		f.fail(key, "is missing")
		return nil
	}
	if v.Kind() != k {
		f.fail(key, "is a %v, not a %v", v.Kind(), k)
		return nil
	}
	return v
}

func (f *fields) text(key string) string {
	if v := f.need(key, datamodel.Kind_String); v != nil {
		s, _ := v.AsString()
		return s
	}
	return ""
}

func (f *fields) optionalText(key string) string {
	if f.get(key) == nil {
		return ""
	}
	return f.text(key)
}

// uint reads an integer of 0 to most.
func (f *fields) uint(key string, most uint64) uint64 {
	v := f.need(key, datamodel.Kind_Int)
	if v == nil {
		return 0
	}
	if u, ok := v.(datamodel.UintNode); ok {
		if n, err := u.AsUint(); err == nil && n <= most {
			return n
		}
	} else if n, err := v.AsInt(); err == nil && n >= 0 && uint64(n) <= most {
		return uint64(n)
	}
	f.fail(key, "is not an integer of 0 to %d", most)
	return 0
}

func (f *fields) bytes(key string, out []byte) {
	v := f.need(key, datamodel.Kind_Bytes)
	if v == nil {
		return
	}
	b, _ := v.AsBytes()
	if len(b) != len(out) {
		f.fail(key, "has %d bytes, not %d", len(b), len(out))
	}
	copy(out, b)
}

// link reads a CIDv1 of sha2-256.
func (f *fields) link(key string) cid.Cid {
	v := f.need(key, datamodel.Kind_Link)
	if v == nil {
		return cid.Undef
	}
	l, _ := v.AsLink()
	c, ok := l.(cidlink.Link)
	if !ok {
		f.fail(key, "is not a CID")
		return cid.Undef
	}
	if _, err := Digest(c.Cid); err != nil {
		f.fail(key, "%v", err)
	}
	return c.Cid
}

func (f *fields) optionalLink(key string) cid.Cid {
	if f.get(key) == nil {
		return cid.Undef
	}
	return f.link(key)
}

// list calls each with the fields of every map in the list under key.
func (f *fields) list(key string, most int, each func(*fields)) {
	v := f.need(key, datamodel.Kind_List)
	if v == nil {
		return
	}
	if v.Length() > int64(most) {
		f.fail(key, "has %d elements, at most %d", v.Length(), most)
		return
	}
	for it := v.ListIterator(); !it.Done() && f.err == nil; {
		i, e, err := it.Next()
		if err != nil {
			f.fail(key, "%v", err)
			return
		}
		in := &fields{node: e, where: fmt.Sprintf("%s%s/%d/", f.where, key, i)}
		each(in)
		f.err = in.err
	}
}

// Statement is a block of evidence or an attestation. What its body means depends on its kind.
type Statement struct {
	Kind    string
	Subject [32]byte
	Body    datamodel.Node
}

// ParseStatement reads a block of evidence or an attestation: {version: 1, kind: text, subject: 32 bytes, body: any}. The error is ErrBlock.
func ParseStatement(block []byte) (Statement, error) {
	n, err := decodeBlock(block)
	if err != nil {
		return Statement{}, err
	}
	f := &fields{node: n}
	f.version()
	s := Statement{Kind: f.text("kind"), Body: f.get("body")}
	f.bytes("subject", s.Subject[:])
	if s.Body == nil {
		f.fail("body", "is missing")
	}
	return s, f.err
}

func (f *fields) version() {
	if v := f.uint("version", 1<<32); f.err == nil && v != 1 {
		f.fail("version", "is %d, not 1", v)
	}
}
