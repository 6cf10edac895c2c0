package node

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"
)

// load reads a configuration from text.
func load(t *testing.T, text string, environ ...string) (Config, error) {
	t.Helper()
	file := filepath.Join(t.TempDir(), "config.yaml")
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return LoadConfig(file, environ)
}

func TestTheTemplateIsValidNamesEverySettingAndChangesNoDefault(t *testing.T) {
	c, err := load(t, Template)
	if err != nil {
		t.Fatal(err)
	}
	if c.Log.Least() != (Log{}).Least() {
		t.Errorf("log level %v", c.Log.Least())
	}
	c.Log.Level = ""
	for _, list := range []*[]string{&c.P2P.Listen, &c.P2P.Announce, &c.P2P.Bootstrap} {
		if len(*list) == 0 {
			*list = nil
		}
	}
	if len(c.Gateway.Models) == 0 {
		c.Gateway.Models = nil
	}
	if !reflect.DeepEqual(c, Config{}) {
		t.Errorf("the template sets %+v", c)
	}
	for _, name := range append(Settings(), "gateway.models") {
		section, key, _ := strings.Cut(name, ".")
		_, rest, ok := strings.Cut(Template, "\n"+section+":\n")
		if !ok {
			t.Errorf("section %s is not in the template", section)
			continue
		}
		// Up to the next line that begins a section.
		lines := strings.Split(rest, "\n")
		if at := slices.IndexFunc(lines, func(l string) bool { return l != "" && l[0] != ' ' && l[0] != '#' }); at >= 0 {
			lines = lines[:at]
		}
		if !slices.ContainsFunc(lines, func(l string) bool { return strings.HasPrefix(strings.TrimLeft(l, " #"), key+":") }) {
			t.Errorf("%s is not in the template", name)
		}
	}
}

func TestAFileThatIsNotThereIsAnEmptyOne(t *testing.T) {
	for name, file := range map[string]string{"none": filepath.Join(t.TempDir(), "none"), "empty": os.DevNull} {
		if c, err := LoadConfig(file, nil); err != nil || !reflect.DeepEqual(c, Config{}) {
			t.Errorf("%s: %+v %v", name, c, err)
		}
	}
	if _, err := LoadConfig(t.TempDir(), nil); err == nil {
		t.Error("a folder is taken for a configuration")
	}
}

func TestWrongConfigurationsAreRefusedInOneLineThatSaysWhatAndWhere(t *testing.T) {
	const contract = "0x0000000000000000000000000000000000000001"
	for _, c := range []struct{ name, text, says string }{
		{"an unknown section", "a:\n  b: 1\n", `line 1: there is no setting "a"`},
		{"an unknown key", "api:\n  lisen: x\n", `line 2: there is no setting "lisen"`},
		{"two unknown keys", "api:\n  a: 1\n  b: 1\n", `line 2: there is no setting "a"; line 3: there is no setting "b"`},
		{"an unknown key of a model", "gateway:\n  models:\n  - nme: x\n", `line 3: there is no setting "nme"`},
		{"a key twice", "api:\n  listen: ':1'\n  listen: ':2'\n", "line 3"},
		{"a number that is none", "chain:\n  id: one\n", "line 2"},
		{"a negative chain", "chain:\n  id: -1\n", "line 2"},
		{"a list that is none", "p2p:\n  bootstrap: {a: b}\n", "line 2"},
		{"no YAML", "p2p: [", "line"},
		{"a time span without a unit", "anchor:\n  every: 15\n", `"15" is not a time span such as 90s or 15m`},
		{"a negative time span", "anchor:\n  every: -1s\n", `"-1s" is not a time span`},
		{"an API address without a port", "api: {listen: localhost}", `api.listen: "localhost" is not host:port`},
		{"a gateway address without a port", "gateway: {listen: localhost}", `gateway.listen: "localhost" is not host:port`},
		{"a chain that is no URL", "chain: {rpc: '127.0.0.1:8545'}", `chain.rpc: "127.0.0.1:8545" is not a URL`},
		{"a model server that is no URL", "gateway: {upstream: localhost}", `gateway.upstream: "localhost" is not a URL`},
		{"a second chain that is no URL", "chain: {rpc: 'http://127.0.0.1:1, 127.0.0.1:2'}", `chain.rpc: " 127.0.0.1:2" is not a URL`},
		{"too many confirmations", "chain: {confirmations: 121}", "chain.confirmations: 121"},
		{"a chain without a contract", "chain: {rpc: 'http://127.0.0.1:1', id: 1}", "chain.rpc is given, but no chain.settlement"},
		{"a contract without a chain's id", "chain: {settlement: '" + contract + "'}", "no chain.id"},
		{"a contract that is no address", "chain: {id: 1, settlement: '0x12'}", "chain.settlement: "},
		{"a port that is none", "chain: {devPort: 65536}", "chain.devPort: 65536"},
		{"another port that is none", "chain: {devPort: -2}", "chain.devPort: -2"},
		{"a level that is none", "log: {level: loud}", `log.level: "loud" is not debug, info, warn or error`},
		{"an amount that is none", "anchor: {owed: lots}", "anchor.owed: "},
		{"a balance that is none", "provider: {minBalance: '-1'}", "provider.minBalance: "},
		{"anchors by size and on demand only", "anchor: {every: 0s, entries: 5}", "anchor.every: 0s anchors on demand only"},
		{"models without a server", "gateway: {models: [{name: m}]}", "no gateway.upstream"},
		{"a model's record that is none", "gateway: {upstream: 'http://h', models: [{name: m, uses: [{record: 0x1, weight: 1}]}]}", "gateway.models[0] (m): "},
		{"a model without a price", "gateway: {upstream: 'http://h', models: [{name: m}]}", "gateway.models[0] (m): price.input: "},
		{"a price that is none", "gateway: {upstream: 'http://h', models: [{name: m, price: {input: '1', output: dear}}]}", "price.output: "},
		{"a cached price that is none", "gateway: {upstream: 'http://h', models: [{name: m, price: {input: '1', cached: '-1', output: '1'}}]}", "price.cached: "},
		{"two documents", "log: {level: info}\n---\nlog: {level: debug}\n", "more than one YAML document"},
		{"an identity that is none", "gateway: {upstream: 'http://h', models: [{name: m, identity: sure}]}", `identity "sure" is not claimed, hashed or attested`},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := load(t, c.text)
			if err == nil {
				t.Fatal("it is accepted")
			}
			if s := err.Error(); !strings.Contains(s, c.says) || strings.Contains(s, "\n") || !strings.Contains(s, "config.yaml: ") {
				t.Errorf("%q does not say %q in one line with the file", s, c.says)
			}
		})
	}
}

// value is a text that Set takes for a setting, and that is not its default.
func value(t *testing.T, name string) string {
	t.Helper()
	samples := map[string]string{
		"p2p.listen": "/ip4/127.0.0.1/tcp/1,/ip4/127.0.0.1/udp/1/quic-v1", "p2p.announce": "/dns4/a/tcp/1", "p2p.bootstrap": "/ip4/127.0.0.1/tcp/1",
		"p2p.maxPeers": "77", "p2p.patience": "3s", "api.listen": "127.0.0.1:77", "chain.rpc": "http://127.0.0.1:77", "chain.id": "18446744073709551615",
		"chain.settlement": "0x0000000000000000000000000000000000000077", "chain.maxFeeGwei": "77", "chain.confirmations": "77", "chain.devPort": "77", "anchor.every": "7m0s",
		"anchor.atShutdown": "7s", "anchor.entries": "77", "anchor.owed": "7.5", "anchor.gasPerDay": "77", "anchor.settle": "7", "provider.minBalance": "7", "provider.topUp": "7",
		"faults.prove":   "true",
		"gateway.listen": "127.0.0.1:78", "gateway.upstream": "http://127.0.0.1:79", "log.level": "debug", "store.minFree": "512MiB",
	}
	v, ok := samples[name]
	if !ok {
		t.Fatalf("no sample for the setting %s", name)
	}
	return v
}

func TestEverySettingCanBeSetByFlagAndEnvironment(t *testing.T) {
	n := 0
	for i := range reflect.TypeFor[Config]().NumField() {
		n += reflect.TypeFor[Config]().Field(i).Type.NumField()
	}
	if got := len(Settings()) + 1; got != n { // gateway.models is a list of its own, set in the file only
		t.Errorf("%d settings are known, %d are there", got, n)
	}
	for _, name := range Settings() {
		var c Config
		if err := c.Set(name, value(t, name)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if reflect.DeepEqual(c, Config{}) {
			t.Errorf("%s: nothing is set", name)
		}
		section, key, _ := strings.Cut(name, ".")
		var e Config
		pair := "OPENLEDGER_" + strings.ToUpper(section) + "_" + strings.ToUpper(key) + "=" + value(t, name)
		if _, err := e.override([]string{pair}); err != nil || !reflect.DeepEqual(c, e) {
			t.Errorf("%s: %+v %v, want %+v", pair, e, err, c)
		}
	}
}

func TestAFlagStandsAboveTheEnvironmentAndThatAboveTheFile(t *testing.T) {
	const file = "p2p:\n  maxPeers: 10\n  bootstrap: [/ip4/127.0.0.1/tcp/1, /ip4/127.0.0.1/tcp/2]\nlog: {level: warn}\nchain: {id: 5}\nanchor: {every: 1m}\n"
	c, err := load(t, file, "OPENLEDGER_P2P_MAXPEERS=20", "OPENLEDGER_P2P_BOOTSTRAP=", "OPENLEDGER_LOG_LEVEL=debug", "OPENLEDGER_ANCHOR_EVERY=0s")
	if err != nil {
		t.Fatal(err)
	}
	if err := c.Set("log.level", "error"); err != nil {
		t.Fatal(err)
	}
	if c.P2P.MaxPeers != 20 || len(c.P2P.Bootstrap) != 0 || c.Log.Level != "error" || c.Chain.ID != 5 || *c.Anchor.Every.Duration != 0 {
		t.Errorf("%+v", c)
	}
}

func TestTheEnvironmentsVariablesOfOthersAreLeftAlone(t *testing.T) {
	c, err := load(t, "", "OPENLEDGER_HOME=/x", "OPENLEDGER=1", "OPENLEDGER_", "OPENLEDGER_SERVICE_PORT=1", "PATH=/bin", "openledger_log_level=debug")
	if err != nil || !reflect.DeepEqual(c, Config{}) {
		t.Errorf("%+v %v", c, err)
	}
	for pair, says := range map[string]string{
		"OPENLEDGER_LOG_LEVL=debug":   `OPENLEDGER_LOG_LEVL in the environment: there is no setting "LEVL" in section "log"`,
		"OPENLEDGER_CHAIN_ID=one":     `OPENLEDGER_CHAIN_ID in the environment: "one" is not a number`,
		"OPENLEDGER_CHAIN_DEVPORT=1x": `"1x" is not a number`,
		"OPENLEDGER_ANCHOR_EVERY=1":   `"1" is not a time span`,
		"OPENLEDGER_GATEWAY_MODELS=x": `is set in config.yaml only`,
		"OPENLEDGER_LOG_LEVEL=loud":   `log.level: "loud"`,
	} {
		if _, err := load(t, "", pair); err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%s: %v", pair, err)
		}
	}
	for _, name := range []string{"", "log", "log.", "nosuch.key", "log.levl", "gateway.models"} {
		if err := new(Config).Set(name, "x"); err == nil {
			t.Errorf("Set takes %q", name)
		}
	}
}

func TestABadValueIsBlamedOnWhereItCameFrom(t *testing.T) {
	for _, c := range []struct {
		name, file string
		environ    []string
		blames     string // what the error begins with, behind the file's folder
		says       string
	}{
		{"the file's", "log: {level: loud}", []string{"OPENLEDGER_P2P_MAXPEERS=5"}, "config.yaml: ", `log.level: "loud"`},
		{"the environment's", "p2p: {maxPeers: 5}", []string{"OPENLEDGER_LOG_LEVEL=loud", "PATH=/bin"}, "OPENLEDGER_LOG_LEVEL in the environment, over ", `config.yaml: log.level: "loud"`},
		{"another of the environment's", "log: {level: loud}", []string{"OPENLEDGER_LOG_LEVEL=loudest"}, "OPENLEDGER_LOG_LEVEL in the environment, over ", `"loudest"`},
		{"of both together", "chain: {id: 5}", []string{"OPENLEDGER_CHAIN_RPC=http://127.0.0.1:1"}, "OPENLEDGER_CHAIN_RPC in the environment, over ", "no chain.settlement"},
	} {
		_, err := load(t, c.file, c.environ...)
		if err == nil || !strings.Contains(err.Error(), c.says) {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		text := err.Error()
		if strings.HasPrefix(text, "/") {
			text = filepath.Base(text[:strings.Index(text, ": ")]) + text[strings.Index(text, ": "):]
		}
		if !strings.HasPrefix(text, c.blames) {
			t.Errorf("%s: %q begins not with %q", c.name, text, c.blames)
		}
	}
	if c, err := load(t, "log: {level: loud}", "OPENLEDGER_LOG_LEVEL=info"); err != nil || c.Log.Level != "info" {
		t.Errorf("a bad value that the environment replaces: %+v %v", c.Log, err)
	}
}

func TestAConfigurationThatWasWrittenIsReadBack(t *testing.T) {
	every := 90 * time.Second
	want := Config{
		P2P:    P2P{Listen: []string{"/ip4/127.0.0.1/tcp/0"}, MaxPeers: 9},
		Chain:  Chain{RPC: "http://127.0.0.1:1", ID: 7, Settlement: "0x0000000000000000000000000000000000000001"},
		Anchor: Anchor{Every: Duration{&every}},
		Gateway: Gateway{Upstream: "http://127.0.0.1:2", Models: []Model{{
			Name: "m", Uses: []Use{{Record: "0x" + strings.Repeat("01", 32), Weight: 1_000_000}}, Price: Price{Input: "0.15", Output: "0.6"}, Identity: "hashed",
		}}},
	}
	d := Dir(t.TempDir())
	if err := d.SetConfig(want); err != nil {
		t.Fatal(err)
	}
	got, err := LoadConfig(d.path(configFile), nil)
	if err != nil || got.Anchor.Every.String() != "1m30s" || !reflect.DeepEqual(got.Gateway, want.Gateway) || got.Chain != want.Chain || got.P2P.MaxPeers != 9 {
		t.Errorf("%+v %v", got, err)
	}
	if got.P2P.Patience.Duration != nil {
		t.Error("a time span that was not written was read")
	}
	want.Log.Level = "loud"
	if err := d.SetConfig(want); err == nil {
		t.Error("a wrong configuration was written")
	}
}

func TestTheEmbeddedChainsPort(t *testing.T) {
	for configured, port := range map[int]int{0: DefaultDevPort, AnyPort: 0, 8545: 8545} {
		if got := (Chain{DevPort: configured}).devPort(); got != port {
			t.Errorf("%d: %d, want %d", configured, got, port)
		}
	}
}
