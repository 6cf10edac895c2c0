package p2p

import (
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/crypto"
	"github.com/libp2p/go-libp2p"
	p2pcrypto "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/peer"
)

const (
	overTCP  = "/ip4/127.0.0.1/tcp/0"
	overQUIC = "/ip4/127.0.0.1/udp/0/quic-v1"
)

func newKey(t testing.TB) *ecdsa.PrivateKey {
	t.Helper()
	key, err := crypto.GenerateKey()
	if err != nil {
		t.Fatal(err)
	}
	return key
}

// start makes a host and, until the test ends, runs it.
func start(t testing.TB, cfg Config) *Host {
	t.Helper()
	if cfg.Key == nil {
		cfg.Key = newKey(t)
	}
	if cfg.Listen == nil {
		cfg.Listen = []string{overTCP}
	}
	h, err := New(cfg)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- h.Run(ctx) }()
	t.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			t.Errorf("run: %v", err)
		}
		if err := h.Close(); err != nil {
			t.Errorf("close: %v", err)
		}
	})
	return h
}

// eventually waits for a condition and fails the test if it doesn't come true.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	deadline := time.NewTimer(30 * time.Second)
	defer deadline.Stop()
	tick := time.NewTicker(10 * time.Millisecond)
	defer tick.Stop()
	for !holds() {
		select {
		case <-tick.C:
		case <-deadline.C:
			t.Fatalf("still not true after 30 s: %s", what)
		}
	}
}

func connect(t testing.TB, from, to *Host) {
	t.Helper()
	if err := from.Connect(t.Context(), to.Addrs()[0]); err != nil {
		t.Fatal(err)
	}
}

func connected(a, b *Host) bool {
	return a.Libp2p().Network().Connectedness(b.ID()) == network.Connected
}

func TestTwoHostsConnect(t *testing.T) {
	for name, listen := range map[string]string{"over TCP": overTCP, "over QUIC": overQUIC} {
		t.Run(name, func(t *testing.T) {
			a := start(t, Config{Listen: []string{listen}, UserAgent: "left/1"})
			b := start(t, Config{Listen: []string{listen}})
			connect(t, a, b)
			eventually(t, "b has identified a", func() bool {
				return len(b.Peers()) == 1 && b.Peers()[0].Agent == "left/1"
			})
			got := b.Peers()[0]
			if got.ID != a.ID() || got.Direction != network.DirInbound || got.Since.IsZero() || len(got.Addrs) != 1 {
				t.Errorf("peer %+v is not the inbound %s", got, a.ID())
			}
			if want := crypto.PubkeyToAddress(a.cfg.Key.PublicKey); got.Address != want {
				t.Errorf("address %x, the key's is %x", got.Address, want)
			}
			if p := a.Peers()[0]; p.Direction != network.DirOutbound {
				t.Errorf("direction %v on the side that dialled", p.Direction)
			}
		})
	}
}

func TestLatencyIsMeasured(t *testing.T) {
	b := start(t, Config{})
	a, err := New(Config{Key: newKey(t), Listen: []string{overTCP}})
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	connect(t, a, b)
	a.pingOnce(t.Context(), b.ID())
	if l := a.Peers()[0].Latency; l <= 0 || l > measureWithin {
		t.Errorf("latency %v", l)
	}
}

func TestAnotherPeerAtTheAddressIsRefused(t *testing.T) {
	for name, listen := range map[string]string{"over TCP": overTCP, "over QUIC": overQUIC} {
		t.Run(name, func(t *testing.T) {
			a := start(t, Config{Listen: []string{listen}})
			b := start(t, Config{Listen: []string{listen}})
			other, err := IDOf(newKey(t))
			if err != nil {
				t.Fatal(err)
			}
			addr := strings.Replace(b.Addrs()[0], b.ID().String(), other.String(), 1)
			if err := a.Connect(t.Context(), addr); err == nil || !strings.Contains(err.Error(), other.String()) {
				t.Fatalf("connect to %s: %v", addr, err)
			}
			if len(a.Peers()) != 0 {
				t.Errorf("connected to %v", a.Peers())
			}
		})
	}
}

func TestAddressOfAPeer(t *testing.T) {
	for range 20 {
		key := newKey(t)
		id, err := IDOf(key)
		if err != nil {
			t.Fatal(err)
		}
		got, err := AddressOf(id)
		if err != nil {
			t.Fatal(err)
		}
		if want := crypto.PubkeyToAddress(key.PublicKey); got != want {
			t.Errorf("%s: address %x, want %x", id, got, want)
		}
	}
	_, pub, err := p2pcrypto.GenerateEd25519Key(rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	id, err := peer.IDFromPublicKey(pub)
	if err != nil {
		t.Fatal(err)
	}
	for _, id := range []peer.ID{id, "", "no id"} {
		if a, err := AddressOf(id); !errors.Is(err, ErrNoAddress) {
			t.Errorf("%q: address %x, err %v", id, a, err)
		}
	}
}

func TestFiveNodesThatKnowOneFindEachOther(t *testing.T) {
	first := start(t, Config{Network: "1-0xabc"})
	hosts := []*Host{first}
	for range 4 {
		hosts = append(hosts, start(t, Config{Network: "1-0xabc", Bootstrap: first.Addrs()}))
	}
	eventually(t, "every node is connected to the four others", func() bool {
		for _, a := range hosts {
			for _, b := range hosts {
				if a != b && !connected(a, b) {
					return false
				}
			}
		}
		return true
	})
}

func TestPeersOfAnotherNetworkAreNotHandedOut(t *testing.T) {
	first := start(t, Config{Network: "1-0xabc"})
	stranger := start(t, Config{Network: "2-0xabc", Bootstrap: first.Addrs()})
	friend := start(t, Config{Network: "1-0xabc", Bootstrap: first.Addrs()})
	eventually(t, "first knows the friend's record", func() bool {
		return len(first.Peers()) == 2 && slices.Contains(first.exchange.known(), friend.ID())
	})
	if known := first.exchange.known(); slices.Contains(known, stranger.ID()) {
		t.Errorf("known %v has %s, which speaks another network's protocol", known, stranger.ID())
	}
	if _, err := stranger.exchange.ask(t.Context(), first.ID()); err == nil {
		t.Error("first answered a question of another network")
	}
}

func TestWhoLeftIsNotHandedOut(t *testing.T) {
	a, b := start(t, Config{}), start(t, Config{})
	connect(t, a, b)
	eventually(t, "a knows b's record", func() bool { return len(a.exchange.known()) == 1 })
	if err := a.Libp2p().Network().ClosePeer(b.ID()); err != nil {
		t.Fatal(err)
	}
	eventually(t, "a forgot b's record", func() bool { return len(a.exchange.known()) == 0 })
}

func TestABootstrapPeerThatStartsLateIsConnected(t *testing.T) {
	key := newKey(t)
	late, err := New(Config{Key: key, Listen: []string{overTCP}})
	if err != nil {
		t.Fatal(err)
	}
	addrs := late.Addrs()
	if err := late.Close(); err != nil { // now the port is known, and closed
		t.Fatal(err)
	}
	a := start(t, Config{Bootstrap: addrs})
	if n := len(a.Peers()); n != 0 {
		t.Fatalf("%d peers before there was one", n)
	}
	listen, _, _ := strings.Cut(addrs[0], "/p2p/")
	b := start(t, Config{Key: key, Listen: []string{listen}})
	// Both ends must know of the connection before one can close it.
	eventually(t, "connected to the late one", func() bool { return connected(a, b) && connected(b, a) })

	before := a.Peers()[0].Since
	if err := b.Libp2p().Network().ClosePeer(a.ID()); err != nil {
		t.Fatal(err)
	}
	eventually(t, "connected again, anew", func() bool {
		peers := a.Peers()
		return len(peers) == 1 && peers[0].Since.After(before)
	})
}

func TestABootstrapListMayHoldTheNodeItself(t *testing.T) {
	key := newKey(t)
	id, err := IDOf(key)
	if err != nil {
		t.Fatal(err)
	}
	h := start(t, Config{Key: key, Bootstrap: []string{fmt.Sprintf("/ip4/127.0.0.1/tcp/9/p2p/%s", id)}})
	if len(h.bootstrap) != 0 {
		t.Errorf("the node dials itself: %v", h.bootstrap[0].info)
	}
	if err := h.Connect(t.Context(), h.Addrs()[0]); err == nil {
		t.Error("connected to itself")
	}
}

func TestInboundConnectionsEndAtTheLimit(t *testing.T) {
	const most = 4
	h := start(t, Config{MaxPeers: most})
	for range 2 * most {
		d := start(t, Config{})
		// The host may take the connection before it counts it, so the dial itself may succeed.
		_ = d.Connect(t.Context(), h.Addrs()[0])
		if n := len(h.Peers()); n > most {
			t.Fatalf("%d peers, the limit is %d", n, most)
		}
	}
	eventually(t, "as many peers as allowed", func() bool { return len(h.Peers()) == most })
}

func TestTheSearchEndsAtTheTarget(t *testing.T) {
	first := start(t, Config{})
	others := make([]*Host, 6)
	for i := range others {
		others[i] = start(t, Config{})
		connect(t, others[i], first)
	}
	eventually(t, "first knows all", func() bool { return len(first.exchange.known()) == len(others) })
	small, err := New(Config{Key: newKey(t), Listen: []string{overTCP}, MaxPeers: 4}) // target 3
	if err != nil {
		t.Fatal(err)
	}
	defer small.Close()
	connect(t, small, first)
	eventually(t, "small knows first", func() bool { return len(small.exchange.known()) == 1 })
	small.exchange.round(t.Context())
	if n := len(small.Libp2p().Network().Peers()); n != 3 {
		t.Errorf("%d peers after a round, the target is 3", n)
	}
}

func TestAPortInUseIsNamed(t *testing.T) {
	for name, listen := range map[string]string{"TCP": overTCP, "QUIC": overQUIC} {
		t.Run(name, func(t *testing.T) {
			a := start(t, Config{Listen: []string{listen}})
			taken, _, _ := strings.Cut(a.Addrs()[0], "/p2p/")
			_, err := New(Config{Key: newKey(t), Listen: []string{"/ip4/127.0.0.1/tcp/0", taken}})
			if err == nil || !strings.Contains(err.Error(), taken) || !strings.Contains(err.Error(), "in use") {
				t.Errorf("listen on %s a second time: %v", taken, err)
			}
		})
	}
}

func TestAnnouncedAddressesReplaceTheOnesListenedOn(t *testing.T) {
	h := start(t, Config{Announce: []string{"/dns4/node.example/tcp/4150"}})
	if got, want := h.Addrs(), fmt.Sprintf("/dns4/node.example/tcp/4150/p2p/%s", h.ID()); len(got) != 1 || got[0] != want {
		t.Errorf("addresses %v, want only %s", got, want)
	}
}

func TestNothingButTheOwnProtocolsIsServed(t *testing.T) {
	h := start(t, Config{Network: "1-0xabc"})
	plain, err := libp2p.New(libp2p.NoListenAddrs)
	if err != nil {
		t.Fatal(err)
	}
	defer plain.Close()
	if err := plain.Connect(t.Context(), peer.AddrInfo{ID: h.ID(), Addrs: h.Libp2p().Addrs()}); err != nil {
		t.Fatal(err)
	}
	protocols, err := plain.Peerstore().GetProtocols(h.ID())
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range protocols {
		for _, unwanted := range []string{"relay", "autonat", "dcutr", "kad"} {
			if strings.Contains(string(p), unwanted) {
				t.Errorf("the host offers %s", p)
			}
		}
	}
	if !slices.Contains(protocols, "/openledger/1-0xabc/peers/1") {
		t.Errorf("the peer exchange is not among %v", protocols)
	}
}

func TestCheckNamesWhatIsWrong(t *testing.T) {
	key := newKey(t)
	p256, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		t.Fatal(err)
	}
	id, err := IDOf(key)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		cfg  Config
		want string // in the error; empty if the configuration is good
	}{
		{"only a key", Config{Key: key}, ""},
		{"all of it", Config{
			Key: key, Listen: DefaultListen(), MaxPeers: 8, Network: "1-0xabc",
			Bootstrap: []string{"/dns4/a.example/tcp/4150/p2p/" + id.String()},
		}, ""},
		{"no key", Config{}, "no key"},
		{"another curve", Config{Key: p256}, "secp256k1"},
		{"listen on rubbish", Config{Key: key, Listen: []string{"0.0.0.0:4150"}}, "0.0.0.0:4150"},
		{"listen on a websocket", Config{Key: key, Listen: []string{"/ip4/0.0.0.0/tcp/1/ws"}}, "quic-v1"},
		{"listen on a name", Config{Key: key, Listen: []string{"/dns4/a.example/tcp/1"}}, "a.example"},
		{"announce rubbish", Config{Key: key, Announce: []string{"a.example"}}, "announce"},
		{"bootstrap without an id", Config{Key: key, Bootstrap: []string{"/ip4/127.0.0.1/tcp/1"}}, "/ip4/127.0.0.1/tcp/1"},
		{"bootstrap without an address", Config{Key: key, Bootstrap: []string{"/p2p/" + id.String()}}, "no address"},
		{"one peer", Config{Key: key, MaxPeers: 1}, "at most 1"},
		{"a negative number of peers", Config{Key: key, MaxPeers: -1}, "at most -1"},
		{"a network with a slash", Config{Key: key, Network: "1/2"}, "1/2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			err := c.cfg.Check()
			if c.want == "" && err != nil {
				t.Errorf("refused: %v", err)
			}
			if c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)) {
				t.Errorf("error %v does not name %q", err, c.want)
			}
		})
	}
}
