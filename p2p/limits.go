package p2p

import (
	"time"

	"github.com/libp2p/go-libp2p"
	"github.com/libp2p/go-libp2p/core/connmgr"
	"github.com/libp2p/go-libp2p/core/network"
	"github.com/libp2p/go-libp2p/core/protocol"
	rcmgr "github.com/libp2p/go-libp2p/p2p/host/resource-manager"
	basicconnmgr "github.com/libp2p/go-libp2p/p2p/net/connmgr"
)

const (
	// DefaultMaxPeers is how many peers are kept. Gossip needs a dozen; the rest is
	// for whoever wants artifacts and entries. One costs about 0.5 MiB idle.
	DefaultMaxPeers = 128

	// minMaxPeers is the fewest peers that leave room for one in and one out.
	minMaxPeers = 2

	// maxTargetPeers is where the search for more peers ends: more than the gossip
	// mesh and its replacements need, few enough that a public node keeps free places.
	maxTargetPeers = 32

	// connsPerPeer allows TCP and QUIC dialled from both sides at the same moment.
	connsPerPeer = 4

	// trimGrace is how long a new connection is safe from being trimmed: long enough
	// to be identified and to have its first streams.
	trimGrace = 20 * time.Second

	// streamsPerPeer bounds one peer: gossip 2, bitswap and sync a few dozen in a burst.
	streamsPerPeer = 256

	// maxStreams bounds all peers together; a stream costs a goroutine and a buffer.
	maxStreams = 8192

	// maxMemory bounds what libp2p sets aside for buffers, in bytes. These are
	// windows that may fill, not what is used: a yamux stream reserves 256 KiB.
	maxMemory = 1 << 30

	// peerMemory bounds the same for one peer: four full windows of 16 MiB.
	peerMemory = 64 << 20

	// extraFiles are descriptors beyond one for each connection: listeners and dials.
	extraFiles = 64

	// askStreams is how many requests for peers one peer may have open.
	askStreams = 2

	// allAskStreams is how many of them are open at once from everybody.
	allAskStreams = 64
)

func targetPeers(maxPeers int) int { return min(maxTargetPeers, maxPeers*3/4) }

// newConnManager trims to three quarters once there are more peers than wanted,
// those first that no protocol marked as useful.
func newConnManager(maxPeers int) (connmgr.ConnManager, error) {
	return basicconnmgr.NewConnManager(maxPeers*3/4, maxPeers, basicconnmgr.WithGracePeriod(trimGrace))
}

// newResourceManager makes the limits that hold at every moment. Inbound connections
// end at maxPeers; outbound ones have as many places of their own, so that callers
// who fill all the places do not cut a node off from the peers it chose.
func newResourceManager(maxPeers int, ask protocol.ID) (network.ResourceManager, error) {
	scaling := rcmgr.DefaultLimits
	libp2p.SetDefaultServiceLimits(&scaling)
	scaling.AddProtocolLimit(ask, rcmgr.BaseLimit{
		StreamsInbound: allAskStreams, StreamsOutbound: allAskStreams, Streams: 2 * allAskStreams, Memory: 64 << 20,
	}, rcmgr.BaseLimitIncrease{})
	scaling.AddProtocolPeerLimit(ask, rcmgr.BaseLimit{
		StreamsInbound: askStreams, StreamsOutbound: askStreams, Streams: 2 * askStreams, Memory: 4 << 20,
	}, rcmgr.BaseLimitIncrease{})

	limits := rcmgr.PartialLimitConfig{
		System: rcmgr.ResourceLimits{
			Conns:           rcmgr.LimitVal(2 * maxPeers),
			ConnsInbound:    rcmgr.LimitVal(maxPeers),
			ConnsOutbound:   rcmgr.LimitVal(maxPeers),
			Streams:         maxStreams,
			StreamsInbound:  maxStreams / 2,
			StreamsOutbound: maxStreams,
			FD:              rcmgr.LimitVal(2*maxPeers + extraFiles),
			Memory:          maxMemory,
		},
		PeerDefault: rcmgr.ResourceLimits{
			Conns:           connsPerPeer,
			ConnsInbound:    connsPerPeer,
			ConnsOutbound:   connsPerPeer,
			Streams:         streamsPerPeer,
			StreamsInbound:  streamsPerPeer / 2,
			StreamsOutbound: streamsPerPeer,
			Memory:          peerMemory,
		},
	}
	built := limits.Build(scaling.Scale(maxMemory, 2*maxPeers+extraFiles))
	return rcmgr.NewResourceManager(rcmgr.NewFixedLimiter(built))
}
