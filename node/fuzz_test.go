package node

import (
	"bytes"
	"strings"
	"testing"

	"go.yaml.in/yaml/v3"

	"github.com/openledger/openledger/store/record"
)

// FuzzBuilders reads the file by which an artifact names its builders, which strangers write: who is named stands there, on a line of its
// own, and whoever else does not count.
func FuzzBuilders(f *testing.F) {
	a := record.Address{0xab, 19: 1}
	for _, s := range []string{"", "builder: " + a.String(), "  builder:" + strings.ToUpper(a.String()) + "\r\n", "builder: 0x12\nbuilder", "builder:builder: " + a.String(), "\x00\xff"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if len(b) > maxBuilderFile {
			return
		}
		named := parseBuilders(b)
		for _, x := range named {
			if !bytes.Contains(bytes.ToLower(b), []byte(x.String())) {
				t.Errorf("%v is named, but not in %q", x, b)
			}
		}
		if n := bytes.Count(b, []byte("builder:")); len(named) > n {
			t.Errorf("%d builders are named on %d lines of %q", len(named), n, b)
		}
		// One more line names one more, whatever stands before.
		more := parseBuilders(append(append([]byte(nil), b...), "\nbuilder: "+a.String()+"\n"...))
		if len(more) != len(named)+1 || more[len(named)] != a {
			t.Errorf("behind %q, %v is not named: %v", b, a, more)
		}
	})
}

// FuzzConfig reads a configuration: what is taken is valid, and is the same after it was written and read back.
func FuzzConfig(f *testing.F) {
	f.Add([]byte(Template), "")
	f.Add([]byte("p2p:\n  maxPeers: 10\n  bootstrap: [/ip4/127.0.0.1/tcp/1]\nlog: {level: warn}\nchain: {id: 5}\nanchor: {every: 1m}\n"), "LOG_LEVEL=debug")
	f.Add([]byte("gateway:\n  upstream: http://127.0.0.1:2\n  models:\n  - name: m\n    uses: [{record: 0x"+strings.Repeat("01", 32)+", weight: 1000000}]\n    price: {input: \"1\", output: \"2\"}\n"), "P2P_PATIENCE=3s")
	f.Add([]byte("log: &a {level: info}\nlog: *a\n"), "STORE_MINFREE=1GiB")
	f.Add([]byte("--- 1\n--- 2"), "API_LISTEN=:")
	f.Fuzz(func(t *testing.T, file []byte, pair string) {
		c, err := parseConfig("config.yaml", file, []string{"OPENLEDGER_" + pair})
		if err != nil {
			if strings.TrimSpace(err.Error()) == "" {
				t.Error("an error says nothing")
			}
			return
		}
		if err := c.Check(); err != nil {
			t.Errorf("what was taken is not valid: %v", err)
		}
		written, err := yaml.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		read, err := parseConfig("config.yaml", written, nil)
		if err != nil {
			t.Fatalf("what was written can't be read: %v\n%s", err, written)
		}
		again, err := yaml.Marshal(read)
		if err != nil || !bytes.Equal(written, again) {
			t.Errorf("written and read back it is another: %v\n%s\n%s", err, written, again)
		}
	})
}
