package testnet

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"slices"
	"strings"
	"testing"
)

// module is where our packages live.
const module = "github.com/openledger/openledger/"

// pure are the packages of the pure ring.
var pure = []string{"store/record", "store/merkle", "gossip/wire", "anchor/royalty", "anchor/audit", "anchor/light"}

// impure are the packages of the standard library, with all below them, that a pure package must not import: files, the network, loggers,
// processes. (What it must not call of packages that it may import, such as time.Now, the imports don't show.)
var impure = []string{"os", "io/ioutil", "net", "log", "syscall", "database", "runtime", "plugin"}

// mayImport is the architecture: which of our packages each package may import, and which outside technology it may touch. It is the table
// of docs/architecture.md; change both together.
var mayImport = map[string]struct{ ours, outside string }{
	"store/record":                 {ours: "store/merkle"},
	"store/record/vectortest":      {},
	"store/merkle":                 {},
	"store":                        {ours: "store/record store/merkle", outside: "badger"},
	"gossip":                       {ours: "store/record store/merkle gossip/wire", outside: "libp2p pubsub"},
	"gossip/catchup":               {ours: "store/record store/merkle gossip/wire", outside: "libp2p"},
	"gossip/wire":                  {ours: "store/record store/merkle"},
	"gossip/wire/wiregen":          {},
	"gossip/ledgertest":            {ours: "store/record store/merkle"},
	"p2p":                          {outside: "libp2p"},
	"p2p/artifact":                 {outside: "libp2p boxo"},
	"anchor":                       {ours: "store/record store/merkle anchor/audit anchor/royalty"},
	"anchor/royalty":               {ours: "store/record store/merkle"},
	"anchor/audit":                 {ours: "store/record store/merkle"},
	"anchor/light":                 {ours: "store/record store/merkle"},
	"anchor/contract":              {outside: "go-ethereum"},
	"anchor/contract/contracttest": {outside: "go-ethereum"},
	"anchor/chain":                 {ours: "anchor/contract anchor/audit store/record store/merkle", outside: "go-ethereum"},
	"anchor/chain/dev":             {ours: "anchor/contract anchor/chain store/record store/merkle", outside: "go-ethereum geth"},
	"node": {
		ours:    "store store/record store/merkle gossip gossip/catchup p2p p2p/artifact anchor anchor/audit anchor/chain anchor/chain/dev anchor/royalty node/api node/gateway",
		outside: "libp2p",
	},
	"node/gateway":   {ours: "store/record store/merkle"},
	"node/api":       {ours: "store/record store/merkle anchor/light anchor/royalty"},
	"testnet":        {ours: "node node/api node/gateway anchor/chain anchor/chain/dev anchor/light anchor/royalty store/record store/merkle"},
	"cmd/openledger": {ours: "node node/api testnet anchor/chain anchor/light store/record store/merkle"},
}

// technologies are the outside technologies, the most specific prefix first. An empty name is a library that anybody may use.
var technologies = []struct{ prefix, name string }{
	{"github.com/dgraph-io/badger", "badger"},
	{"github.com/libp2p/go-libp2p-pubsub", "pubsub"},
	{"github.com/libp2p", "libp2p"},
	{"github.com/ipfs/boxo", "boxo"},
	{"github.com/ethereum/go-ethereum/crypto", ""},
	{"github.com/ethereum/go-ethereum/common", ""},
	{"github.com/ethereum/go-ethereum/node", "geth"},
	{"github.com/ethereum/go-ethereum/eth", "geth"},
	{"github.com/ethereum/go-ethereum/miner", "geth"},
	{"github.com/ethereum/go-ethereum", "go-ethereum"},
}

// technology names the outside technology that an import path belongs to.
func technology(path string) string {
	for _, t := range technologies {
		if path == t.prefix || strings.HasPrefix(path, t.prefix+"/") {
			return t.name
		}
	}
	return ""
}

// listed is what go list says of a package.
type listed struct {
	ImportPath string
	Imports    []string
	Deps       []string
}

func list(t *testing.T, args ...string) (all []listed) {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json=ImportPath,Imports,Deps"}, args...)...)
	var stderr bytes.Buffer
	cmd.Stderr = &stderr
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("go list: %v\n%s", err, stderr.String())
	}
	for d := json.NewDecoder(bytes.NewReader(out)); ; {
		var p listed
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

func TestPackagesImportOnlyWhatTheArchitectureAllows(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range list(t, module+"...") {
		name := strings.TrimPrefix(p.ImportPath, module)
		seen[name] = true
		may, ok := mayImport[name]
		if !ok {
			t.Errorf("package %s is not in the architecture", name)
			continue
		}
		for _, path := range p.Imports {
			if ours, ok := strings.CutPrefix(path, module); ok {
				if !slices.Contains(strings.Fields(may.ours), ours) {
					t.Errorf("%s imports %s, which the architecture does not allow", name, ours)
				}
			} else if tech := technology(path); tech != "" && !slices.Contains(strings.Fields(may.outside), tech) {
				t.Errorf("%s imports %s, but is not the package that touches %s", name, path, tech)
			}
		}
	}
	for name := range mayImport {
		if !seen[name] {
			t.Errorf("package %s of the architecture does not exist", name)
		}
	}
}

// impureImport is the first of some imports that a pure package must not have, or nothing.
func impureImport(imports []string) string {
	for _, path := range imports {
		for _, banned := range impure {
			if path == banned || strings.HasPrefix(path, banned+"/") {
				return path
			}
		}
	}
	return ""
}

func TestPurePackagesTouchNothingOutside(t *testing.T) {
	for _, p := range list(t, module+"...") {
		name := strings.TrimPrefix(p.ImportPath, module)
		if !slices.Contains(pure, name) {
			continue
		}
		if path := impureImport(p.Imports); path != "" {
			t.Errorf("%s is pure and imports %s", name, path)
		}
		for _, ours := range strings.Fields(mayImport[name].ours) {
			if !slices.Contains(pure, ours) {
				t.Errorf("%s is pure and may import %s, which is not", name, ours)
			}
		}
		if outside := mayImport[name].outside; outside != "" {
			t.Errorf("%s is pure and may touch %s", name, outside)
		}
	}
	for _, name := range pure {
		if _, ok := mayImport[name]; !ok {
			t.Errorf("package %s of the pure ring is not in the architecture", name)
		}
	}
	for path, want := range map[string]string{"os": "os", "net/http": "net/http", "log/slog": "log/slog", "os/exec": "os/exec", "time": "", "crypto/ecdsa": "", "network": ""} {
		if got := impureImport([]string{"fmt", path}); got != want {
			t.Errorf("of fmt and %s, %q is called impure", path, got)
		}
	}
}

func TestALightClientNeedsNoNode(t *testing.T) {
	for _, p := range list(t, module+"anchor/light") {
		for _, path := range p.Deps {
			if tech := technology(path); tech != "" && tech != "go-ethereum" {
				t.Errorf("anchor/light depends on %s (%s)", path, tech)
			}
			if strings.HasPrefix(path, "github.com/ethereum/go-ethereum/core") || strings.HasPrefix(path, "github.com/ethereum/go-ethereum/p2p") {
				t.Errorf("anchor/light depends on %s, a part of a chain's node", path)
			}
		}
	}
}
