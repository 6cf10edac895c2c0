package node

import (
	"context"
	"errors"
	"net"
	"os"
	"strings"
	"testing"
	"time"

	"go.uber.org/goleak"

	"github.com/openledger/openledger/node/api"
)

// embedded makes a node bring its own chain, at any port.
func embedded(o *Options) { o.Dev, o.Config.Chain = true, Chain{DevPort: AnyPort} }

// dormant are the options of a node that nobody runs yet.
func dormant(home Dir) Options {
	o := Options{Home: home, Version: "test"}
	o.Config.P2P.Listen = []string{"/ip4/127.0.0.1/tcp/0"}
	o.Config.API.Listen = "127.0.0.1:0"
	o.Config.Chain = Chain{ID: labNetwork.ChainID, Settlement: labNetwork.Settlement.String()}
	return o
}

// left are the goroutines that a node may leave.
func left() []goleak.Option {
	return []goleak.Option{
		goleak.IgnoreCurrent(),
		// One for the process.
		goleak.IgnoreAnyFunction("github.com/ethereum/go-ethereum/core.(*txSenderCacher).cache"),
		// It ends a second after its database.
		goleak.IgnoreAnyFunction("github.com/syndtr/goleveldb/leveldb.(*DB).mpoolDrain"),
		// libp2p closes the sockets that its QUIC shares only where it made them itself.
		goleak.IgnoreAnyFunction("github.com/libp2p/go-libp2p/p2p/transport/quicreuse.(*reuse).gc"),
	}
}

func TestANodeStopsStartsAgainWithItsLogAndItsChainAndLeavesNothingRunning(t *testing.T) {
	l := newLab(t, false)
	home := l.home("")
	leaks := left()
	n := l.start(home, nil, embedded).ready()
	n.writes(0, 3)
	author, network, gave := n.promise.Author(), n.network, n.dev.Network()
	done, err := money{n.Node}.Anchor(t.Context())
	if err != nil || len(done.Transactions) != 1 {
		t.Fatalf("%+v %v", done, err)
	}
	c, err := api.NewClient(home.APIAddress(), "")
	l.must(err)
	if _, err := c.Status(t.Context()); err != nil {
		t.Error(err)
	}
	n.stop()
	if home.APIAddress() != "" {
		t.Error("the API's address is left behind")
	}
	if _, err := c.Status(t.Context()); !errors.Is(err, api.ErrNoDaemon) {
		t.Errorf("after the end: %v", err)
	}
	goleak.VerifyNone(t, leaks...)

	again := l.start(home, nil, embedded).ready()
	if again.promise.Author() != author || again.network != network || again.dev.Network() != gave {
		t.Error("it is another node, or another chain")
	}
	again.holds(author, 3)
	a, err := money{again.Node}.Anchored(t.Context())
	if err != nil || a.Latest.Size != 3 {
		t.Errorf("the chain has %+v, %v", a.Latest, err)
	}
	again.writes(3, 2)
	again.stop()
	goleak.VerifyNone(t, leaks...)
}

func TestAnEmbeddedChainsNodeCanPayFromItsFirstMoment(t *testing.T) {
	l := newLab(t, false)
	home := l.home("")
	n := l.start(home, nil, embedded)
	// The first answer comes when the node can pay, however early the question.
	c, err := api.NewClient(home.APIAddress(), "")
	l.must(err)
	p, err := c.Provider(t.Context())
	if err != nil || p.Wallet != devTokens {
		t.Errorf("%+v %v", p, err)
	}
	n.stop()
}

func TestANodeThatIsToldToStopBeforeItRunsStopsAtOnce(t *testing.T) {
	l := newLab(t, false)
	for name, change := range map[string]func(*Options){"with an embedded chain": embedded, "without a chain": func(*Options) {}} {
		home := l.home("")
		o := dormant(home)
		change(&o)
		leaks := left()
		n, err := Open(t.Context(), o)
		l.must(err)
		ctx, cancel := context.WithCancel(t.Context())
		cancel()
		began := time.Now()
		if err := n.Run(ctx); err != nil || time.Since(began) > lively {
			t.Errorf("%s: %v after %v", name, err, time.Since(began))
		}
		goleak.VerifyNone(t, leaks...)
		l.start(home, nil, change).ready().stop()
	}
}

func TestAStartThatFailsReleasesEverything(t *testing.T) {
	l := newLab(t, false)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	l.must(err)
	defer taken.Close()
	used := taken.Addr().(*net.TCPAddr)
	for _, c := range []struct {
		name, says string
		change     func(*Options)
	}{
		{"the API's port is taken", "api.listen: ", func(o *Options) { o.Config.API.Listen = used.String() }},
		{"nobody answers as the chain", "is it running", func(o *Options) { o.Config.Chain.RPC = "http://127.0.0.1:1" }},
		{"an address for peers is none", "listen", func(o *Options) { o.Config.P2P.Listen = []string{"nowhere"} }},
		{"there is no contract", "no settlement contract is configured", func(o *Options) { o.Config.Chain = Chain{} }},
		{"two chains", "brings its own chain", func(o *Options) { o.Dev, o.Config.Chain.RPC = true, "http://127.0.0.1:1" }},
		{"a gateway without models", "no models", func(o *Options) { o.Config.Gateway.Upstream = "http://127.0.0.1:1" }},
		{"the token is open to others", "chmod 600", func(o *Options) { l.must(os.Chmod(o.Home.path(tokenFile), 0o644)) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			home := l.home("")
			leaks := left()
			o := dormant(home)
			c.change(&o)
			if _, err := Open(t.Context(), o); err == nil || !strings.Contains(err.Error(), c.says) {
				t.Fatalf("%v, want %q", err, c.says)
			}
			if home.APIAddress() != "" {
				t.Error("the API's address is left behind")
			}
			goleak.VerifyNone(t, leaks...)
			l.must(os.Chmod(home.path(tokenFile), 0o600))
			n, err := Open(t.Context(), dormant(home))
			if err != nil {
				t.Fatalf("the next start: %v", err)
			}
			ctx, cancel := context.WithCancel(t.Context())
			cancel()
			if err := n.Run(ctx); err != nil {
				t.Error(err)
			}
		})
	}
}

// What a chain that does not start leaves is its package's matter.
func TestAStartWhoseChainHasNoPortFailsAndTheNextOneWorks(t *testing.T) {
	l := newLab(t, false)
	taken, err := net.Listen("tcp", "127.0.0.1:0")
	l.must(err)
	defer taken.Close()
	home := l.home("")
	o := dormant(home)
	embedded(&o)
	o.Config.Chain.DevPort = taken.Addr().(*net.TCPAddr).Port
	if _, err := Open(t.Context(), o); err == nil || !strings.Contains(err.Error(), "embedded chain: ") {
		t.Fatal(err)
	}
	l.start(home, nil, embedded).ready().stop()
}

func TestAHomeInUseIsLeftAlone(t *testing.T) {
	l := newLab(t, false)
	home := l.home("")
	n := l.start(home, nil, nil).ready()
	address := home.APIAddress()
	if _, err := Open(t.Context(), dormant(home)); !errors.Is(err, ErrInUse) {
		t.Errorf("a second node: %v", err)
	}
	if home.APIAddress() != address || address == "" {
		t.Errorf("the first one's address was %q, is %q", address, home.APIAddress())
	}
	n.writes(0, 1)
}

func TestAPartThatFailsEndsTheNodeWithItsError(t *testing.T) {
	l := newLab(t, false)
	home := l.home("")
	leaks := left()
	n, err := Open(t.Context(), dormant(home))
	l.must(err)
	l.must(n.front.api.Close())
	if err := n.Run(t.Context()); err == nil || !errors.Is(err, net.ErrClosed) {
		t.Errorf("it ended with %v", err)
	}
	goleak.VerifyNone(t, leaks...)
	l.start(home, nil, nil).ready().stop()
}
