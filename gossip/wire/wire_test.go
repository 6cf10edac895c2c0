package wire_test

import (
	"bytes"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"testing"

	"google.golang.org/protobuf/proto"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/gossip/wire"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

const at = record.Time(1_790_000_000_000)

func marshal(t testing.TB, m proto.Message) []byte {
	t.Helper()
	raw, err := proto.Marshal(m)
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestAnnouncementsReadAsTheyWereWritten(t *testing.T) {
	a := ledgertest.NewAuthor(t)
	for name, b := range map[string]record.Batch{
		"entries":    a.Write(5, at),
		"a block":    a.WriteBlock(1000, at),
		"head alone": {Head: a.Write(1, at).Head, First: 3},
	} {
		raw, err := wire.Announce(b)
		if err != nil {
			t.Fatal(err)
		}
		got, err := wire.ParseAnnouncement(raw)
		if err != nil || !reflect.DeepEqual(got, b) {
			t.Errorf("%s: got %v, error %v", name, got, err)
		}
		again, err := wire.Announce(got)
		if err != nil || !bytes.Equal(again, raw) {
			t.Errorf("%s: other bytes the second time, error %v", name, err)
		}
	}
}

func TestFramesReadAsTheyWereWritten(t *testing.T) {
	b := ledgertest.NewAuthor(t).Write(5, at)
	b.Entries, b.Consistency = b.Entries[:3], []merkle.Hash{{1}, {2}}
	for _, withHead := range []bool{true, false} {
		answer, err := wire.ParseAnswer(marshal(t, wire.OfFrame(b, withHead)))
		if err != nil {
			t.Fatal(err)
		}
		if (answer.GetFrame().Head != nil) != withHead {
			t.Errorf("with a head: %v", !withHead)
		}
		got, err := answer.GetFrame().Batch(b.Head)
		if err != nil || !reflect.DeepEqual(got, b) {
			t.Errorf("got %v, error %v", got, err)
		}
	}
}

func TestImpossibleMessagesAreRefused(t *testing.T) {
	b := ledgertest.NewAuthor(t).Write(5, at)
	head := wire.OfHead(b.Head)
	frame := func(f *wire.Frame) error { _, err := f.Batch(record.SignedHead{}); return err }
	request := func(raw []byte) error { _, err := wire.ParseRequest(raw); return err }
	answer := func(raw []byte) error { _, err := wire.ParseAnswer(raw); return err }
	entry := record.AppendBundle(nil, b.Entries[0])
	many := make([]*wire.Head, wire.MaxHanded+1)
	for i := range many {
		many[i] = &wire.Head{}
	}
	for name, err := range map[string]error{
		"a frame without entries":         frame(&wire.Frame{Head: head}),
		"a frame without a head":          frame(&wire.Frame{Entries: entry}),
		"a frame beyond its head":         frame(&wire.Frame{Head: head, First: 5, Entries: entry}),
		"a frame that wraps around":       frame(&wire.Frame{Head: head, First: 1<<64 - 1, Entries: entry}),
		"a frame with half a hash":        frame(&wire.Frame{Head: head, Entries: entry, Consistency: make([]byte, 33)}),
		"a frame with an endless proof":   frame(&wire.Frame{Head: head, Entries: entry, Consistency: make([]byte, 32*(merkle.MaxProof+1))}),
		"a frame with more blocks":        frame(&wire.Frame{Head: head, Entries: entry, Blocks: [][]byte{{1}, {2}}}),
		"a frame beyond 512 KiB":          frame(&wire.Frame{Head: head, Entries: entry, Blocks: [][]byte{make([]byte, wire.MaxFrame)}}),
		"a frame with half an entry":      frame(&wire.Frame{Head: head, Entries: entry[:9]}),
		"a request for nothing":           request(nil),
		"a request of nonsense":           request([]byte{0xff}),
		"a request with too many heads":   request(marshal(t, &wire.Request{Ask: &wire.Request_Hand{Hand: &wire.Handed{Heads: many}}})),
		"a request that is too long":      request(make([]byte, wire.MaxRequest+1)),
		"an answer of nothing":            answer(nil),
		"an answer that is too long":      answer(make([]byte, wire.MaxFrame+1)),
		"a request of a nameless author":  asked(&wire.EntriesFrom{}),
		"a request with another's head":   asked(&wire.EntriesFrom{Author: make([]byte, 20), Known: head}),
		"a request with half a head":      asked(&wire.EntriesFrom{Author: make([]byte, 20), Known: &wire.Head{}}),
		"a page with more heads than may": tooMany(many),
	} {
		if !errors.Is(err, wire.ErrForm) && !errors.Is(err, record.ErrBatch) {
			t.Errorf("%s: error %v", name, err)
		}
	}
}

func asked(m *wire.EntriesFrom) error {
	_, _, err := m.Asked()
	return err
}

func tooMany(heads []*wire.Head) error {
	_, err := wire.SignedHeads(heads, len(heads)-1)
	return err
}

func TestTheGeneratedCodeIsWhatTheSchemaMakes(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles the generator")
	}
	dir := t.TempDir()
	schema, err := os.ReadFile("../wire.proto")
	if err != nil {
		t.Fatal(err)
	}
	if err := os.MkdirAll(filepath.Join(dir, "wire"), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "wire.proto"), schema, 0o644); err != nil {
		t.Fatal(err)
	}
	tool := filepath.Join(dir, "wiregen")
	if out, err := exec.Command("go", "build", "-o", tool, "./wiregen").CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	run := exec.Command(tool)
	run.Dir = filepath.Join(dir, "wire")
	if out, err := run.CombinedOutput(); err != nil {
		t.Fatalf("%v: %s", err, out)
	}
	want, err := os.ReadFile(filepath.Join(dir, "wire", "wire.pb.go"))
	if err != nil {
		t.Fatal(err)
	}
	got, err := os.ReadFile("wire.pb.go")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("wire.pb.go is not what wire.proto makes: run go generate in gossip/wire")
	}
}

func FuzzAnnouncement(f *testing.F) {
	a := ledgertest.NewAuthor(f)
	for _, b := range []record.Batch{a.Write(3, at), a.WriteBlock(50, at), {Head: a.Write(1, at).Head}} {
		raw, err := wire.Announce(b)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		b, err := wire.ParseAnnouncement(raw)
		if err != nil {
			if !errors.Is(err, wire.ErrForm) && !errors.Is(err, record.ErrBatch) {
				t.Fatalf("error %v", err)
			}
			return
		}
		if len(b.Entries) > 0 && b.End() != b.Head.Size || wire.BodySize(b.Entries, b.Blocks) > wire.MaxBody {
			t.Fatalf("entries from %d to %d under size %d, %d bytes", b.First, b.End(), b.Head.Size, wire.BodySize(b.Entries, b.Blocks))
		}
		again, err := wire.Announce(b)
		if err != nil {
			t.Fatal(err)
		}
		if c, err := wire.ParseAnnouncement(again); err != nil || c.Head != b.Head || c.First != b.First || len(c.Entries) != len(b.Entries) {
			t.Fatalf("read again: %v, error %v", c, err)
		}
	})
}

func FuzzRequest(f *testing.F) {
	b := ledgertest.NewAuthor(f).Write(1, at)
	for _, m := range []*wire.Request{wire.AskHeads(1, 2), wire.AskEntries(b.Head.Author, 1, b.Head, 9), wire.HandOver(b.Head)} {
		f.Add(marshal(f, m))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := wire.ParseRequest(raw)
		if err != nil {
			if !errors.Is(err, wire.ErrForm) {
				t.Fatalf("error %v", err)
			}
			return
		}
		if e := m.GetEntries(); e != nil {
			if a, known, err := e.Asked(); err == nil && known.Size > 0 && known.Author != a {
				t.Fatal("a foreign head passed")
			}
		}
		if _, err := wire.SignedHeads(m.GetHand().GetHeads(), wire.MaxHanded); err != nil && !errors.Is(err, wire.ErrForm) {
			t.Fatal(err)
		}
	})
}

func FuzzAnswer(f *testing.F) {
	b := ledgertest.NewAuthor(f).Write(3, at)
	f.Add(marshal(f, wire.OfFrame(b, true)))
	f.Add(marshal(f, wire.OfFrame(b, false)))
	f.Add(marshal(f, wire.SayRefusal(wire.Refusal_WHY_NOT_HELD, b.Head)))
	f.Add(marshal(f, &wire.Answer{Say: &wire.Answer_Heads{Heads: &wire.Heads{Heads: wire.OfHeads([]record.SignedHead{b.Head}), Last: true}}}))
	f.Add(marshal(f, &wire.Answer{Say: &wire.Answer_Taken{Taken: &wire.Taken{Clock: 1}}}))
	f.Fuzz(func(t *testing.T, raw []byte) {
		m, err := wire.ParseAnswer(raw)
		if err != nil {
			if !errors.Is(err, wire.ErrForm) {
				t.Fatalf("error %v", err)
			}
			return
		}
		if fr := m.GetFrame(); fr != nil {
			got, err := fr.Batch(b.Head)
			if err == nil && (len(got.Entries) == 0 || got.End() > got.Head.Size || got.End() <= got.First) {
				t.Fatalf("frame from %d to %d under size %d", got.First, got.End(), got.Head.Size)
			}
		}
		if _, err := m.GetRefusal().GetHead().Signed(); err != nil && !errors.Is(err, wire.ErrForm) {
			t.Fatal(err)
		}
	})
}
