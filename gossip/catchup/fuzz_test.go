package catchup

import (
	"bytes"
	"errors"
	"io"
	"testing"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/record"
)

// FuzzStream reads an answer from the bytes of a stream, and opens the frame if it is one.
func FuzzStream(f *testing.F) {
	c, err := newCodec()
	if err != nil {
		f.Fatal(err)
	}
	f.Cleanup(c.close)
	b := ledgertest.NewAuthor(f).Write(3, 1_790_000_000_000)
	for _, a := range []*wire.Answer{wire.OfFrame(b, true), wire.SayRefusal(wire.Refusal_WHY_BUSY, b.Head)} {
		var raw bytes.Buffer
		if err := c.write(&raw, a); err != nil {
			f.Fatal(err)
		}
		f.Add(raw.Bytes())
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		a, err := c.read(bytes.NewReader(raw))
		if err != nil {
			if !errors.Is(err, wire.ErrForm) && !errors.Is(err, io.EOF) && !errors.Is(err, io.ErrUnexpectedEOF) {
				t.Fatalf("error %v is neither the sender's nor the line's fault", err)
			}
			return
		}
		if a.GetFrame() == nil {
			return
		}
		got, err := a.GetFrame().Batch(b.Head)
		if err != nil {
			return
		}
		l := ledgertest.New()
		if v, err := l.Open(got); err == nil && v.End() > v.Head().Size {
			t.Fatal("more entries than the head has")
		} else if err != nil && !liar(err) && !errors.Is(err, record.ErrGap) {
			var fault *record.Fault
			if !errors.As(err, &fault) {
				t.Fatalf("error %v", err)
			}
		}
	})
}
