package wire

import (
	"fmt"

	"github.com/openledger/openledger/store/record"
)

// AskHeads asks for the heads that changed since a cursor.
func AskHeads(epoch, since uint64) *Request {
	return &Request{Ask: &Request_Heads{Heads: &HeadsSince{Epoch: epoch, Since: since}}}
}

// AskEntries asks for entries of a log. Known is the newest head that is held; of size 0 if none is.
func AskEntries(a record.Author, first uint64, known record.SignedHead, most int) *Request {
	ask := &EntriesFrom{Author: a[:], First: first, Most: uint32(most)}
	if known.Size > 0 {
		ask.Known = OfHead(known)
	}
	return &Request{Ask: &Request_Entries{Entries: ask}}
}

// HandOver hands heads over.
func HandOver(heads ...record.SignedHead) *Request {
	return &Request{Ask: &Request_Hand{Hand: &Handed{Heads: OfHeads(heads)}}}
}

// Asked is what the request for entries asks, in the words of store/record. The error is ErrForm.
func (m *EntriesFrom) Asked() (a record.Author, known record.SignedHead, err error) {
	if len(m.Author) != len(a) {
		return a, known, fmt.Errorf("%w: author of %d bytes", ErrForm, len(m.Author))
	}
	a = record.Author(m.Author)
	if m.Known == nil {
		return a, known, nil
	}
	if known, err = m.Known.Signed(); err == nil && known.Author != a {
		err = fmt.Errorf("%w: head of %v in a request for the log of %v", ErrForm, known.Author, a)
	}
	return a, known, err
}

// SayRefusal is a refusal. Held is the newest head of that log that is held; of size 0 if none is.
func SayRefusal(why Refusal_Why, held record.SignedHead) *Answer {
	r := &Refusal{Why: why}
	if held.Size > 0 {
		r.Head = OfHead(held)
	}
	return &Answer{Say: &Answer_Refusal{Refusal: r}}
}

// Held is the head that came with a refusal; of size 0 if none did. The error is ErrForm.
func (r *Refusal) Held() (record.SignedHead, error) {
	if r.Head == nil {
		return record.SignedHead{}, nil
	}
	return r.Head.Signed()
}
