package node

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
	"go.yaml.in/yaml/v3"

	"github.com/openledger/openledger/node/gateway"
	"github.com/openledger/openledger/store/record"
)

// Config is config.yaml: all that an operator can set. The zero value is a node of a development chain. Every setting is also a variable
// OPENLEDGER_SECTION_KEY in the environment, which stands above the file.
type Config struct {
	P2P      P2P      `yaml:"p2p"`
	API      API      `yaml:"api"`
	Chain    Chain    `yaml:"chain"`
	Anchor   Anchor   `yaml:"anchor"`
	Provider Provider `yaml:"provider"`
	Faults   Faults   `yaml:"faults"`
	Gateway  Gateway  `yaml:"gateway"`
	Store    Store    `yaml:"store"`
	Log      Log      `yaml:"log"`
}

// P2P is how the node meets its peers.
type P2P struct {
	Listen    []string `yaml:"listen"`             // multiaddrs; empty: port 4150, TCP and QUIC, all addresses
	Announce  []string `yaml:"announce"`           // multiaddrs that peers are told instead
	Bootstrap []string `yaml:"bootstrap"`          // multiaddrs with /p2p/… of nodes to know first
	MaxPeers  int      `yaml:"maxPeers"`           // 0: 128
	Patience  Duration `yaml:"patience,omitempty"` // how long a fetch waits without any block arriving; empty: 1m
}

// API is the HTTP interface for the operator, the commands and light clients.
type API struct {
	Listen string `yaml:"listen"` // host:port; empty: 127.0.0.1:4151
}

// Chain is the settlement chain.
type Chain struct {
	RPC           string `yaml:"rpc"`           // JSON-RPC addresses, with commas between them, the preferred one first; empty: no chain
	ID            uint64 `yaml:"id"`            // the chain id that all must have
	Settlement    string `yaml:"settlement"`    // the contract's address, 0x…
	MaxFeeGwei    uint64 `yaml:"maxFeeGwei"`    // the most that is paid for a unit of gas; 0: 500
	Confirmations uint64 `yaml:"confirmations"` // blocks that make one final where the chain has no finalized block; 0: 64
	DevPort       int    `yaml:"devPort"`       // of the embedded chain's JSON-RPC with daemon --dev; 0: 4153, -1: any that is free
}

// Anchor is how often the node's own log is anchored.
type Anchor struct {
	Every     Duration `yaml:"every,omitempty"` // such as 15m; empty: a quarter of the contract's merge delay; 0s: on demand only
	Entries   uint64   `yaml:"entries"`         // anchor sooner when so many entries wait; 0: not
	Owed      string   `yaml:"owed"`            // anchor sooner when so many tokens are newly owed, such as "50"; empty: not
	GasPerDay uint64   `yaml:"gasPerDay"`       // bounds what the sooner anchors, and that of the end, take; 0: no bound
	// AtShutdown is how long the end of the node may take to anchor what is newly owed; empty: 9s, but 0s with every: 0s; 0s: not at all
	AtShutdown Duration `yaml:"atShutdown,omitempty"`
	// Settle settles by itself what anchored logs owe, once it is so many tokens, but nothing that brings less than a 64th of that for a step;
	// empty: on demand only
	Settle string `yaml:"settle"`
}

// Provider is how the node looks after the prepaid balance of its log.
type Provider struct {
	MinBalance string `yaml:"minBalance"` // tokens that are to be free beyond all that is owed, such as "100"; less is said loudly
	TopUp      string `yaml:"topUp"`      // tokens that are added from the node's account when less is free; empty: none
}

// Faults is what the node does about the faults of others that it finds.
type Faults struct {
	Prove bool `yaml:"prove"` // prove them on chain by itself, for a tenth of the bond
}

// Gateway is the metering proxy before a model server.
type Gateway struct {
	Listen   string  `yaml:"listen"`   // host:port; empty: 127.0.0.1:4152
	Upstream string  `yaml:"upstream"` // the model server's base URL; empty: no gateway
	Models   []Model `yaml:"models"`
}

// Model is a model that the gateway serves, with whose work it is and what it costs.
type Model struct {
	Name     string `yaml:"name"`     // as the model server and its clients call it
	Uses     []Use  `yaml:"uses"`     // the records that it stands on; their weights sum to 1,000,000
	Price    Price  `yaml:"price"`    //
	Identity string `yaml:"identity"` // how it is known that this artifact runs: claimed (default), hashed, attested
}

// Use is a record that a model's fee is split to.
type Use struct {
	Record string `yaml:"record"` // the record's id, 0x…
	Weight uint32 `yaml:"weight"` // ppm of the fee
}

// Price is what a million units cost, in settlement tokens, such as "0.15".
type Price struct {
	Input  string `yaml:"input"`
	Cached string `yaml:"cached"` // empty: as input
	Output string `yaml:"output"`
}

// Store is where the logs are kept.
type Store struct {
	MinFree string `yaml:"minFree"` // what stays free of the disk, such as 512MiB; empty: 5 % of it, 128 MiB to 1 GiB; 0: nothing
}

// Log is what the node writes about itself, on standard error.
type Log struct {
	Level string `yaml:"level"` // debug, info, warn or error; empty: info
}

// Duration is a time span as people write it, such as 90s; nil where nothing was written.
type Duration struct{ *time.Duration }

// UnmarshalText reads a duration.
func (d *Duration) UnmarshalText(text []byte) error {
	v, err := time.ParseDuration(string(text))
	if err != nil || v < 0 {
		return fmt.Errorf("%q is not a time span such as 90s or 15m", text)
	}
	d.Duration = &v
	return nil
}

// MarshalText writes a duration as people do.
func (d Duration) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// IsZero says that nothing was written, so that nothing is written.
func (d Duration) IsZero() bool { return d.Duration == nil }

// Defaults of addresses.
const (
	DefaultAPI     = "127.0.0.1:4151"
	DefaultGateway = "127.0.0.1:4152"
	DefaultDevPort = 4153
	AnyPort        = -1 // for chain.devPort: whatever is free
)

// LoadConfig reads a configuration file, puts the environment over it, and checks the whole. A file that is not there is an empty one.
func LoadConfig(file string, environ []string) (Config, error) {
	b, err := os.ReadFile(file)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return Config{}, err
	}
	return parseConfig(file, b, environ)
}

// parseConfig is LoadConfig of a file that has been read.
func parseConfig(file string, b []byte, environ []string) (c Config, err error) {
	d := yaml.NewDecoder(bytes.NewReader(b))
	d.KnownFields(true)
	if err := d.Decode(&c); err != nil && !errors.Is(err, io.EOF) {
		return c, fmt.Errorf("%s: %s", file, explain(err))
	}
	if err := d.Decode(new(yaml.Node)); !errors.Is(err, io.EOF) {
		return c, fmt.Errorf("%s: more than one YAML document, of which only the first would count: take out the line ---", file)
	}
	own := c.Check()
	names, err := c.override(environ)
	if err != nil {
		return c, err
	}
	err = c.Check()
	switch {
	case err == nil:
		return c, nil
	case own != nil && own.Error() == err.Error():
		return c, fmt.Errorf("%s: %w", file, err)
	}
	// The file has not got this mistake without the environment.
	return c, fmt.Errorf("%s in the environment, over %s: %w", strings.Join(names, ", "), file, err)
}

// explain makes one clear line of what the YAML library says.
func explain(err error) string {
	var many *yaml.TypeError
	if !errors.As(err, &many) {
		return strings.TrimPrefix(err.Error(), "yaml: ")
	}
	lines := make([]string, len(many.Errors))
	for i, line := range many.Errors {
		if where, rest, ok := strings.Cut(line, ": field "); ok {
			key, _, _ := strings.Cut(rest, " ")
			line = fmt.Sprintf("%s: there is no setting %q", where, key)
		}
		lines[i] = line
	}
	return strings.Join(lines, "; ")
}

// override puts OPENLEDGER_SECTION_KEY over the file's values, and names what it took. Lists are separated by commas.
func (c *Config) override(environ []string) (names []string, err error) {
	for _, pair := range environ {
		name, value, _ := strings.Cut(pair, "=")
		rest, ok := strings.CutPrefix(name, "OPENLEDGER_")
		if !ok {
			continue
		}
		section, key, _ := strings.Cut(rest, "_")
		if !field(reflect.ValueOf(c).Elem(), section).IsValid() {
			continue // not ours: OPENLEDGER_HOME, or what a cluster sets for a service of that name
		}
		if err := c.set(section, key, value); err != nil {
			return names, fmt.Errorf("%s in the environment: %w", name, err)
		}
		names = append(names, name)
	}
	return names, nil
}

// Set puts a value over a setting, named as section.key; commands' flags come in here.
func (c *Config) Set(name, value string) error {
	section, key, _ := strings.Cut(name, ".")
	if err := c.set(section, key, value); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// Settings lists the names that Set knows.
func Settings() []string {
	var names []string
	root := reflect.TypeFor[Config]()
	for i := range root.NumField() {
		section := root.Field(i)
		for j := range section.Type.NumField() {
			key := section.Type.Field(j)
			if key.Type != reflect.TypeFor[[]Model]() {
				tag, _, _ := strings.Cut(key.Tag.Get("yaml"), ",")
				names = append(names, section.Tag.Get("yaml")+"."+tag)
			}
		}
	}
	return names
}

func (c *Config) set(section, key, value string) error {
	s := field(reflect.ValueOf(c).Elem(), section)
	if !s.IsValid() {
		return fmt.Errorf("there is no section %q", strings.ToLower(section))
	}
	f := field(s, key)
	if !f.IsValid() {
		return fmt.Errorf("there is no setting %q in section %q", key, strings.ToLower(section))
	}
	switch p := f.Addr().Interface().(type) {
	case *string:
		*p = value
	case *[]string:
		*p = slices.DeleteFunc(strings.Split(value, ","), func(s string) bool { return s == "" })
	case *int:
		n, err := strconv.Atoi(value)
		if err != nil {
			return fmt.Errorf("%q is not a number", value)
		}
		*p = n
	case *uint64:
		n, err := strconv.ParseUint(value, 10, 64)
		if err != nil {
			return fmt.Errorf("%q is not a number from 0", value)
		}
		*p = n
	case *bool:
		b, err := strconv.ParseBool(value)
		if err != nil {
			return fmt.Errorf("%q is not true or false", value)
		}
		*p = b
	case *Duration:
		return p.UnmarshalText([]byte(value))
	default:
		return fmt.Errorf("the setting %q is set in config.yaml only", key)
	}
	return nil
}

// field finds a struct's field by its name in YAML, in any case.
func field(v reflect.Value, name string) reflect.Value {
	for i := range v.NumField() {
		if tag, _, _ := strings.Cut(v.Type().Field(i).Tag.Get("yaml"), ","); strings.EqualFold(tag, name) {
			return v.Field(i)
		}
	}
	return reflect.Value{}
}

// Check says what is wrong with the configuration.
func (c Config) Check() error {
	for _, x := range []struct{ setting, address string }{{"api.listen", c.API.Listen}, {"gateway.listen", c.Gateway.Listen}} {
		if _, _, err := net.SplitHostPort(x.address); x.address != "" && err != nil {
			return fmt.Errorf("%s: %q is not host:port", x.setting, x.address)
		}
	}
	if u := c.Gateway.Upstream; u != "" && !isURL(u) {
		return fmt.Errorf("gateway.upstream: %q is not a URL such as http://127.0.0.1:8545", u)
	}
	if err := c.Chain.check(); err != nil {
		return err
	}
	if _, err := c.Log.level(); err != nil {
		return err
	}
	for setting, amount := range map[string]string{
		"anchor.owed": c.Anchor.Owed, "anchor.settle": c.Anchor.Settle, "provider.minBalance": c.Provider.MinBalance, "provider.topUp": c.Provider.TopUp,
	} {
		if _, err := tokens(amount); err != nil {
			return fmt.Errorf("%s: %w", setting, err)
		}
	}
	if d := c.Anchor.Every.Duration; d != nil && *d == 0 && (c.Anchor.Entries > 0 || c.Anchor.Owed != "") {
		return errors.New("anchor.every: 0s anchors on demand only, but anchor.entries or anchor.owed asks for more: leave every out, or give the longest time between two anchors")
	}
	if _, err := parseBytes(c.Store.MinFree); err != nil {
		return fmt.Errorf("store.minFree: %w", err)
	}
	if c.Gateway.Upstream == "" && len(c.Gateway.Models) > 0 {
		return errors.New("gateway.models are given, but no gateway.upstream: the model server's URL, such as http://127.0.0.1:8080")
	}
	_, err := c.Gateway.models()
	return err
}

// tokens is an amount in tokens; none for an empty one.
func tokens(amount string) (record.Nano, error) {
	if amount == "" {
		return 0, nil
	}
	return record.ParseToken(amount)
}

// peers are the configured peers, but for the node itself.
func (p P2P) peers(self peer.ID) (ids []peer.ID, err error) {
	for _, s := range p.Bootstrap {
		info, err := peer.AddrInfoFromString(s)
		if err != nil {
			return nil, fmt.Errorf("p2p.bootstrap: %q: %w", s, err)
		}
		if info.ID != self && !slices.Contains(ids, info.ID) {
			ids = append(ids, info.ID)
		}
	}
	return ids, nil
}

// models are the gateway's models in its own terms.
func (g Gateway) models() ([]gateway.Model, error) {
	var models []gateway.Model
	for i, m := range g.Models {
		made, err := m.make()
		if err != nil {
			return nil, fmt.Errorf("gateway.models[%d] (%s): %w", i, m.Name, err)
		}
		models = append(models, made)
	}
	return models, nil
}

func (m Model) make() (made gateway.Model, err error) {
	made.Name = m.Name
	for _, u := range m.Uses {
		id, err := record.ParseID(u.Record)
		if err != nil {
			return made, err
		}
		made.Uses = append(made.Uses, record.Use{Record: id, Weight: record.PPM(u.Weight)})
	}
	switch m.Identity {
	case "", "claimed":
	case "hashed":
		made.Identity = record.Hashed
	case "attested":
		made.Identity = record.Attested
	default:
		return made, fmt.Errorf("identity %q is not claimed, hashed or attested", m.Identity)
	}
	if made.Price.Input, err = gateway.ParsePrice(m.Price.Input); err != nil {
		return made, fmt.Errorf("price.input: %w", err)
	}
	made.Price.Cached = made.Price.Input
	if m.Price.Cached != "" {
		if made.Price.Cached, err = gateway.ParsePrice(m.Price.Cached); err != nil {
			return made, fmt.Errorf("price.cached: %w", err)
		}
	}
	if made.Price.Output, err = gateway.ParsePrice(m.Price.Output); err != nil {
		return made, fmt.Errorf("price.output: %w", err)
	}
	return made, nil
}

// Template is the config.yaml that init writes: every setting with what it means, all of them at their defaults.
const Template = `# OpenLedger node. Every setting may also come from the environment (OPENLEDGER_SECTION_KEY) or a flag.
p2p:
  listen: []        # multiaddrs; empty: /ip4/0.0.0.0/tcp/4150 and /ip4/0.0.0.0/udp/4150/quic-v1
  announce: []      # multiaddrs that peers are told instead, behind a port mapping
  bootstrap: []     # /ip4/…/tcp/4150/p2p/… of nodes to know first
  maxPeers: 0       # 0: 128
  # patience: 1m    # how long artifact get waits without any block arriving
api:
  listen: ""        # empty: ` + DefaultAPI + `
chain:
  rpc: ""           # JSON-RPC of the settlement chain, such as http://127.0.0.1:8545, or several with commas; daemon --dev brings its own
  id: 0             # its chain id
  settlement: ""    # the settlement contract, 0x…
  maxFeeGwei: 0     # the most that is paid for a unit of gas, base fee and tip together; 0: 500
  confirmations: 0  # blocks that make one final on a chain without a finalized block; 0: 64, at most 120
  devPort: 0        # of daemon --dev's own chain; 0: 4153, -1: any that is free
anchor:
  # every: 15m      # default: a quarter of the contract's merge delay; 0s: on demand only
  entries: 0        # anchor sooner when so many entries wait; 0: not
  owed: ""          # anchor sooner when so many tokens are newly owed, such as "50"
  # atShutdown: 9s  # longest time that the end takes to anchor what is newly owed; 0s: nothing, as is the default with every: 0s
  gasPerDay: 0      # bounds the gas of the sooner anchors, and of that at the end; 0: no bound
  settle: ""        # settle by itself once anchored logs owe so many tokens that are not collected, such as "10"; empty: on demand only
provider:
  minBalance: ""    # tokens to be free beyond all that is owed, such as "100"; less is said loudly
  topUp: ""         # tokens to add from the node's account when less is free
faults:
  prove: false      # prove others' faults on chain by itself, for a tenth of the bond
gateway:
  listen: ""        # empty: ` + DefaultGateway + `
  upstream: ""      # base URL of your model server, such as http://127.0.0.1:8080
  models: []
  # - name: my-model                 # as your model server calls it
  #   uses: [{record: 0x…, weight: 1000000}]
  #   price: {input: "0.15", output: "0.60"}   # settlement tokens for a million tokens
store:
  minFree: ""       # of the disk stays free, such as 512MiB; empty: 5 % of it, at least 128 MiB and at most 1 GiB
log:
  level: info
`

// Home is where a node keeps everything: ~/.openledger, unless OPENLEDGER_HOME or --home says otherwise.
func Home() string {
	if h := os.Getenv("OPENLEDGER_HOME"); h != "" {
		return h
	}
	h, err := os.UserHomeDir()
	if err != nil {
		return ".openledger"
	}
	return filepath.Join(h, ".openledger")
}

// level is the least level that is logged.
func (l Log) level() (slog.Level, error) {
	var level slog.Level
	if l.Level == "" {
		return level, nil
	}
	if err := level.UnmarshalText([]byte(l.Level)); err != nil {
		return level, fmt.Errorf("log.level: %q is not debug, info, warn or error", l.Level)
	}
	return level, nil
}

// Least is the least level that is logged; info where the setting is not one.
func (l Log) Least() slog.Level { level, _ := l.level(); return level }
