package record

import (
	"bytes"
	"crypto/ed25519"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/hex"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
	"pgregory.net/rapid"

	"github.com/openledger/openledger/store/merkle"
)

var checkpointNetwork = Network{ChainID: 31337, Settlement: Address{0xab, 19: 1}}

func signedHead(t failer, size uint64, at Time) SignedHead {
	t.Helper()
	h := Head{Author: testKey(t).Author(), Size: size, Root: merkle.LeafHash([]byte("root")), Time: at}
	if size == 0 {
		h.Root = merkle.EmptyRoot
	}
	s, err := h.Sign(checkpointNetwork, testKey(t))
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// verifier is our signature for golang.org/x/mod/sumdb/note, written from the protocol and not from the package's code.
type verifier struct {
	network Network
	author  Author
}

func (v verifier) Name() string {
	return fmt.Sprintf("openledger/%d/0x%s/0x%s", v.network.ChainID, hex.EncodeToString(v.network.Settlement[:]), hex.EncodeToString(v.author[:]))
}

func (v verifier) KeyHash() uint32 {
	sum := sha256.Sum256(slices.Concat([]byte(v.Name()), []byte{0x0a, 0xff}, []byte("openledger-head-v1"), v.author[:]))
	return binary.BigEndian.Uint32(sum[:])
}

func (v verifier) Verify(msg, sig []byte) bool {
	tree, err := tlog.ParseTree(append([]byte("go.sum database tree\n"), msg[len(v.Name())+1:]...))
	if err != nil || len(sig) != 73 || !strings.HasPrefix(string(msg), v.Name()+"\n") {
		return false
	}
	h := Head{Author: v.author, Size: uint64(tree.N), Root: merkle.Hash(tree.Hash), Time: Time(binary.BigEndian.Uint64(sig))}
	return SignedHead{h, Signature(sig[8:])}.Verify(v.network) == nil
}

func TestACheckpointIsANoteThatOtherToolsOpen(t *testing.T) {
	for _, size := range []uint64{0, 1, 255, 1 << 40} {
		h := signedHead(t, size, 1_760_000_000_000)
		v := verifier{checkpointNetwork, h.Author}
		n, err := note.Open(h.Checkpoint(checkpointNetwork), note.VerifierList(v))
		if err != nil {
			t.Fatal(err)
		}
		if len(n.Sigs) != 1 || len(n.UnverifiedSigs) != 0 || n.Sigs[0].Name != checkpointNetwork.Origin(h.Author) {
			t.Errorf("signatures %+v", n)
		}
		want := fmt.Sprintf("%s\n%d\n%s\n", v.Name(), size, base64.StdEncoding.EncodeToString(h.Root[:]))
		if n.Text != want {
			t.Errorf("text %q, want %q", n.Text, want)
		}

		later := h
		later.Time++
		var invalid *note.InvalidSignatureError
		if _, err := note.Open(later.Checkpoint(checkpointNetwork), note.VerifierList(v)); !errors.As(err, &invalid) {
			t.Errorf("another time under the same signature: %v", err)
		}
		other := verifier{checkpointNetwork, Author{9}}
		var unverified *note.UnverifiedNoteError
		if _, err := note.Open(h.Checkpoint(checkpointNetwork), note.VerifierList(other)); !errors.As(err, &unverified) {
			t.Errorf("with the key of another author: %v", err)
		}
	}
}

func TestACheckpointIsReadAsItWasWritten(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := Network{ChainID: rapid.Uint64().Draw(t, "chain"), Settlement: Address(rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, "settlement"))}
		h := SignedHead{
			Head{
				Author: Author(rapid.SliceOfN(rapid.Byte(), 20, 20).Draw(t, "author")), Size: rapid.Uint64().Draw(t, "size"),
				Root: merkle.Hash(rapid.SliceOfN(rapid.Byte(), 32, 32).Draw(t, "root")), Time: Time(rapid.Uint64().Draw(t, "time")),
			},
			Signature(rapid.SliceOfN(rapid.Byte(), 65, 65).Draw(t, "signature")),
		}
		gotNetwork, got, err := ParseCheckpoint(h.Checkpoint(n))
		if err != nil || gotNetwork != n || got != h {
			t.Errorf("%v %+v %v, want %v %+v", gotNetwork, got, err, n, h)
		}
	})
}

func TestACheckpointMayCarryWitnesses(t *testing.T) {
	h := signedHead(t, 7, 1)
	secret, public, err := note.GenerateKey(rand.Reader, "witness.example")
	if err != nil {
		t.Fatal(err)
	}
	witness, err := note.NewSigner(secret)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := note.NewVerifier(public); err != nil {
		t.Fatal(err)
	}
	opened, err := note.Open(h.Checkpoint(checkpointNetwork), note.VerifierList(verifier{checkpointNetwork, h.Author}))
	if err != nil {
		t.Fatal(err)
	}
	cosigned, err := note.Sign(opened, witness)
	if err != nil {
		t.Fatal(err)
	}
	if bytes.Count(cosigned, []byte(signatureMark)) != 2 {
		t.Fatalf("%s", cosigned)
	}
	// A key of another kind may bear our name.
	named := strings.Replace(string(cosigned), "— witness.example ", "— "+checkpointNetwork.Origin(h.Author)+" ", 1)
	for _, c := range []string{string(cosigned), named} {
		n, got, err := ParseCheckpoint([]byte(c))
		if err != nil || got != h || got.Verify(n) != nil {
			t.Errorf("%+v %v\n%s", got, err, c)
		}
	}
}

func TestWhatIsNoCheckpointIsRefused(t *testing.T) {
	h := signedHead(t, 7, 1)
	origin := checkpointNetwork.Origin(h.Author)
	good := string(h.Checkpoint(checkpointNetwork))
	line := good[strings.Index(good, "\n\n")+2:]
	id := checkpointKey(origin, h.Author)
	blob := func(size int) string {
		return signatureMark + origin + " " + base64.StdEncoding.EncodeToString(append(id[:], make([]byte, size-keyIDSize)...)) + "\n"
	}
	replace := func(from, to string) string {
		t.Helper()
		if !strings.Contains(good, from) {
			t.Fatalf("%q is not in %s", from, good)
		}
		return strings.ReplaceAll(good, from, to)
	}
	for name, c := range map[string]string{
		"nothing":                              "",
		"text alone":                           good[:strings.Index(good, "\n\n")+1],
		"no signature":                         good[:strings.Index(good, "\n\n")+2],
		"no last newline":                      strings.TrimSuffix(good, "\n"),
		"more behind it":                       good + "more\n",
		"an empty line behind it":              good + "\n",
		"a carriage return":                    replace("\n7\n", "\r\n7\r\n"),
		"a tab":                                replace("\n7\n", "\t\n7\n"),
		"a byte that is not UTF-8":             good[:1] + "\xff" + good[1:],
		"too many bytes":                       good + strings.Repeat(blob(200), MaxCheckpoint/200),
		"another log's origin":                 replace("openledger/31337", "example.com/31337"),
		"an origin without author":             replace("/"+h.Author.String(), ""),
		"an origin in capitals":                replace(h.Author.String(), "0x"+strings.ToUpper(h.Author.String()[2:])),
		"a chain id with a zero before it":     replace("/31337/", "/031337/"),
		"a chain id beyond 64 bits":            replace("/31337/", "/18446744073709551616/"),
		"a settlement that is no address":      replace("/0xab", "/0xzz"),
		"an author that is too short":          replace(h.Author.String(), h.Author.String()[:41]),
		"a size with a zero before it":         replace("\n7\n", "\n07\n"),
		"a size with a sign":                   replace("\n7\n", "\n+7\n"),
		"a size in hex":                        replace("\n7\n", "\n0x7\n"),
		"no size":                              replace("\n7\n", "\n\n"),
		"a root with bits behind it":           replace("=\n\n", "\n\n"),
		"a root in hex":                        replace(base64.StdEncoding.EncodeToString(h.Root[:]), h.Root.String()),
		"an extension line":                    replace("\n\n", "\nunsigned\n\n"),
		"another author's signature":           replace(line, strings.Replace(line, h.Author.String(), Author{9}.String(), 1)),
		"another key id":                       replace(line, signatureMark+origin+" "+base64.StdEncoding.EncodeToString(make([]byte, 77))+"\n"),
		"a signature line without its mark":    replace(signatureMark, "- "),
		"a signature line without a signature": replace(line, signatureMark+origin+"\n"),
		"a signature that is not base64":       replace(line, signatureMark+origin+" ???\n"),
		"a signature with bits behind it":      good + "— witness AAAAAAB=\n",
		"an unknown signature of no bytes":     good + "— witness AAAAAA==\n",
		"an unknown key with a plus":           good + "— wit+ness AAAAAAA=\n",
		"an unknown key with a wide space":     good + "— wit\u2003ness AAAAAAA=\n",
		"an unknown key without a name":        good + "—  AAAAAAA=\n",
		"a signature of a byte too few":        replace(line, blob(76)),
		"a signature of a byte too many":       replace(line, blob(78)),
		"two signatures of the author":         good + blob(77),
		"the signature twice":                  good + line,
	} {
		if n, got, err := ParseCheckpoint([]byte(c)); !errors.Is(err, ErrCheckpoint) || n != (Network{}) || got != (SignedHead{}) {
			t.Errorf("%s: %+v %v", name, got, err)
		}
	}
	for name, c := range map[string]string{
		"as it is":              good,
		"a stranger before it":  replace(line, "— witness AAAAAAA=\n"+line),
		"a stranger behind it":  good + "— witness AAAAAAA=\n",
		"as large as it may be": pad(good),
	} {
		if _, got, err := ParseCheckpoint([]byte(c)); err != nil || got != h {
			t.Errorf("%s: %+v %v", name, got, err)
		}
	}
}

// pad adds a stranger's signature, so that the checkpoint is as large as it may be.
func pad(checkpoint string) string {
	room := MaxCheckpoint - len(checkpoint) - len("— w \n")
	return checkpoint + "— w" + strings.Repeat("w", room%4) + " " + strings.Repeat("A", room/4*4) + "\n"
}

func TestTheNamesOfAKeyAreThoseOfTheProtocol(t *testing.T) {
	a := testKey(t).Author()
	v := verifier{checkpointNetwork, a}
	if got := checkpointNetwork.Origin(a); got != v.Name() {
		t.Errorf("origin %s, want %s", got, v.Name())
	}
	if id := checkpointKey(v.Name(), a); binary.BigEndian.Uint32(id[:]) != v.KeyHash() {
		t.Errorf("key id %x, want %x", id, v.KeyHash())
	}
}

// FuzzParseCheckpoint: what is taken is written again as it was, but for the signatures of others, and is a note to other tools too.
func FuzzParseCheckpoint(f *testing.F) {
	h := signedHead(f, 7, 1)
	good := h.Checkpoint(checkpointNetwork)
	f.Add(good)
	f.Add(signedHead(f, 0, 1<<63).Checkpoint(Network{}))
	f.Add(append(slices.Clone(good), "— witness.example AAAAAAA=\n"...))
	_, secret, _ := ed25519.GenerateKey(rand.Reader)
	f.Add([]byte("example.com/log\n7\n" + base64.StdEncoding.EncodeToString(secret[:32]) + "\n\n— example.com/log AAAAAAA=\n"))
	f.Fuzz(func(t *testing.T, b []byte) {
		n, got, err := ParseCheckpoint(b)
		if err != nil {
			if !errors.Is(err, ErrCheckpoint) {
				t.Errorf("error of another kind: %v", err)
			}
			return
		}
		again := got.Checkpoint(n)
		at := bytes.LastIndex(again, []byte("\n\n")) + 2
		if !bytes.HasPrefix(b, again[:at]) || !bytes.Contains(b[at-1:], append([]byte("\n"), again[at:]...)) {
			t.Errorf("%q is written again as %q", b, again)
		}
		var unverified *note.UnverifiedNoteError
		if _, err := note.Open(b, note.VerifierList()); !errors.As(err, &unverified) && bytes.Count(b, []byte(signatureMark)) <= 100 { // its own limit
			t.Errorf("not a note: %v: %q", err, b)
		}
	})
}
