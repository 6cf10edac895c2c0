package record

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/openledger/openledger/store/merkle"
)

// A checkpoint is a signed head as tools of transparency logs read it: a note (c2sp.org/signed-note) of three lines (c2sp.org/tlog-checkpoint)
// and a signature line. The head's own signature stands in that line, beside the time that it covers.
const (
	// originPrefix starts the first line of every checkpoint; the network and the author follow.
	originPrefix = "openledger"
	// signatureType is the kind of signature in key ids: 0xff, for types that the note's specification does not number, and a name.
	signatureType = "\xffopenledger-head-v1"
	// signatureMark starts each signature line: an em dash and a space.
	signatureMark = "— "
	// keyIDSize is the length of a key id in bytes.
	keyIDSize = 4
)

// MaxCheckpoint is the most bytes of a checkpoint: room for ours and for 16 signatures of witnesses, of 5 kB each in base64.
const MaxCheckpoint = 128 << 10

// ErrCheckpoint says that a text is not a checkpoint of a log of this kind.
var ErrCheckpoint = errors.New("malformed checkpoint")

// Origin names an author's log on this network in checkpoints: openledger/<chain id>/<settlement>/<author>.
func (n Network) Origin(a Author) string {
	return strings.Join([]string{originPrefix, strconv.FormatUint(n.ChainID, 10), n.Settlement.String(), a.String()}, "/")
}

// parseOrigin reads what Origin writes, in that very form.
func parseOrigin(s string) (n Network, a Author, err error) {
	parts := strings.Split(s, "/")
	if len(parts) != 4 || parts[0] != originPrefix {
		return n, a, fmt.Errorf("origin %q is not %s/<chain id>/<settlement>/<author>", s, originPrefix)
	}
	if n.ChainID, err = strconv.ParseUint(parts[1], 10, 64); err != nil {
		return n, a, fmt.Errorf("origin %q: chain id: %w", s, err)
	}
	if n.Settlement, err = ParseAddress(parts[2]); err != nil {
		return n, a, fmt.Errorf("origin %q: settlement: %w", s, err)
	}
	if a, err = ParseAuthor(parts[3]); err != nil {
		return n, a, fmt.Errorf("origin %q: %w", s, err)
	}
	if n.Origin(a) != s {
		return n, a, fmt.Errorf("origin %q should be %q", s, n.Origin(a))
	}
	return n, a, nil
}

// checkpointKey is the id of an author's key in the signature line.
func checkpointKey(origin string, a Author) [keyIDSize]byte {
	sum := sha256.Sum256([]byte(origin + "\n" + signatureType + string(a[:])))
	return [keyIDSize]byte(sum[:])
}

// checkpointText is the note's text: what is the same for every signature of the head.
func (h Head) checkpointText(origin string) string {
	return origin + "\n" + strconv.FormatUint(h.Size, 10) + "\n" + base64.StdEncoding.EncodeToString(h.Root[:]) + "\n"
}

// Checkpoint is the signed head as a C2SP checkpoint. The blob of its signature line is time (8 bytes) ‖ signature (65 bytes).
func (h SignedHead) Checkpoint(n Network) []byte {
	origin := n.Origin(h.Author)
	id := checkpointKey(origin, h.Author)
	blob := append(binary.BigEndian.AppendUint64(id[:], uint64(h.Time)), h.Signature[:]...)
	return []byte(h.checkpointText(origin) + "\n" + signatureMark + origin + " " + base64.StdEncoding.EncodeToString(blob) + "\n")
}

// ParseCheckpoint reads a checkpoint and the network that it says it is for. The head is only a claim until Verify has held. Signatures of
// others, such as witnesses, are left alone. Extension lines are refused, because a head's signature does not cover them. The error is
// ErrCheckpoint and says what is wrong.
func ParseCheckpoint(b []byte) (Network, SignedHead, error) {
	n, h, err := parseCheckpoint(b)
	if err != nil {
		return Network{}, SignedHead{}, fmt.Errorf("%w: %w", ErrCheckpoint, err)
	}
	return n, h, nil
}

func parseCheckpoint(b []byte) (n Network, h SignedHead, err error) {
	if len(b) > MaxCheckpoint {
		return n, h, fmt.Errorf("%d bytes, at most %d", len(b), MaxCheckpoint)
	}
	if !utf8.Valid(b) || bytes.IndexFunc(b, func(r rune) bool { return r < ' ' && r != '\n' }) >= 0 {
		return n, h, errors.New("it is not UTF-8 text without control characters")
	}
	at := bytes.LastIndex(b, []byte("\n\n"))
	if at < 0 {
		return n, h, errors.New("no empty line stands between text and signatures")
	}
	text, signatures := string(b[:at+1]), string(b[at+2:])
	if n, h.Head, err = parseCheckpointText(text); err != nil {
		return n, h, err
	}
	h.Time, h.Signature, err = findSignature(signatures, n.Origin(h.Author), h.Author)
	return n, h, err
}

// parseCheckpointText reads the note's text. All but the head's time is in it.
func parseCheckpointText(text string) (n Network, h Head, err error) {
	lines := strings.Split(text, "\n")
	if len(lines) != 4 {
		return n, h, fmt.Errorf("its text has %d lines, not origin, size and root", len(lines)-1)
	}
	if n, h.Author, err = parseOrigin(lines[0]); err != nil {
		return n, h, err
	}
	if h.Size, err = strconv.ParseUint(lines[1], 10, 64); err != nil {
		return n, h, fmt.Errorf("size: %w", err)
	}
	if h.Root, err = merkle.ParseHash64(lines[2]); err != nil {
		return n, h, fmt.Errorf("root: %w", err)
	}
	if h.checkpointText(lines[0]) != text {
		return n, h, fmt.Errorf("size %q is not a plain decimal number", lines[1])
	}
	return n, h, nil
}

// findSignature reads the author's signature line among all. There must be one: with two, one head would be two.
func findSignature(lines, origin string, a Author) (t Time, s Signature, err error) {
	id, found := checkpointKey(origin, a), false
	for lines != "" {
		line, rest, whole := strings.Cut(lines, "\n")
		lines = rest
		name, blob, err := parseSignatureLine(line)
		if err != nil || !whole {
			return t, s, fmt.Errorf("%q is not a signature line: — name base64", line)
		}
		if name != origin || !bytes.HasPrefix(blob, id[:]) {
			continue
		}
		if blob = blob[keyIDSize:]; len(blob) != 8+SignatureSize || found {
			return t, s, fmt.Errorf("the author's signature line has %d bytes, not time and signature of %d, or stands twice", len(blob), 8+SignatureSize)
		}
		t, s, found = Time(binary.BigEndian.Uint64(blob)), Signature(blob[8:]), true
	}
	if !found {
		return t, s, fmt.Errorf("no signature by %s with key id %x", origin, id)
	}
	return t, s, nil
}

// parseSignatureLine reads one signature line, of anyone: the key's name, and its id with the signature behind it.
func parseSignatureLine(line string) (name string, blob []byte, err error) {
	line, ok := strings.CutPrefix(line, signatureMark)
	name, encoded, two := strings.Cut(line, " ")
	if !ok || !two || name == "" || strings.ContainsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || r == '+' }) {
		return "", nil, ErrCheckpoint
	}
	blob, err = base64.StdEncoding.Strict().DecodeString(encoded)
	if err == nil && len(blob) <= keyIDSize {
		err = ErrCheckpoint
	}
	return name, blob, err
}
