package p2p

import (
	"crypto/ecdsa"
	"errors"
	"fmt"

	"github.com/ethereum/go-ethereum/crypto"
	p2pcrypto "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	ma "github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"
)

// ErrNoAddress says that a peer's key is not a secp256k1 key, so that the peer has
// no Ethereum address. Other IPFS nodes are like that; they may stay connected.
var ErrNoAddress = errors.New("p2p: the peer's key has no Ethereum address")

// AddressOf returns the Ethereum address of a peer's key, which its id contains.
func AddressOf(id peer.ID) ([20]byte, error) {
	pub, err := id.ExtractPublicKey()
	if err != nil {
		return [20]byte{}, fmt.Errorf("%w: %s: %w", ErrNoAddress, id, err)
	}
	if pub.Type() != p2pcrypto.Secp256k1 {
		return [20]byte{}, fmt.Errorf("%w: %s has a %s key", ErrNoAddress, id, pub.Type())
	}
	raw, err := pub.Raw()
	if err != nil {
		return [20]byte{}, fmt.Errorf("%w: %s: %w", ErrNoAddress, id, err)
	}
	key, err := crypto.DecompressPubkey(raw)
	if err != nil {
		return [20]byte{}, fmt.Errorf("%w: %s: %w", ErrNoAddress, id, err)
	}
	return crypto.PubkeyToAddress(*key), nil
}

// IDOf returns the peer id of a key.
func IDOf(key *ecdsa.PrivateKey) (peer.ID, error) {
	k, err := libp2pKey(key)
	if err != nil {
		return "", err
	}
	return peer.IDFromPrivateKey(k)
}

func libp2pKey(key *ecdsa.PrivateKey) (p2pcrypto.PrivKey, error) {
	k, err := p2pcrypto.UnmarshalSecp256k1PrivateKey(crypto.FromECDSA(key))
	if err != nil {
		return nil, fmt.Errorf("turn the node's key into a libp2p key: %w", err)
	}
	return k, nil
}

// parsePeer reads a multiaddr that ends in /p2p/<peer id>.
func parsePeer(s string) (peer.AddrInfo, error) {
	info, err := peer.AddrInfoFromString(s)
	if err != nil {
		return peer.AddrInfo{}, fmt.Errorf("%q is not like /ip4/192.0.2.1/tcp/4150/p2p/<peer id>: %w", s, err)
	}
	if len(info.Addrs) == 0 {
		return peer.AddrInfo{}, fmt.Errorf("%q has a peer id but no address before it", s)
	}
	return *info, nil
}

// parseDialable reads a multiaddr of a transport that the host has.
func parseDialable(s string) (ma.Multiaddr, error) {
	a, err := ma.NewMultiaddr(s)
	if err != nil {
		return nil, err
	}
	if !ofOurTransports(a) {
		return nil, errors.New("use /ip4/<address>/tcp/<port> or /ip4/<address>/udp/<port>/quic-v1 (or ip6)")
	}
	return a, nil
}

// ofOurTransports accepts exactly ip/tcp and ip/udp/quic-v1, so neither names (a
// stranger must not choose what we resolve) nor relays, proxies or websockets.
func ofOurTransports(a ma.Multiaddr) bool {
	if len(a) < 2 || (a[0].Code() != ma.P_IP4 && a[0].Code() != ma.P_IP6) || !manet.IsThinWaist(a) {
		return false
	}
	switch a[1].Code() {
	case ma.P_TCP:
		return len(a) == 2
	case ma.P_UDP:
		return len(a) == 3 && a[2].Code() == ma.P_QUIC_V1
	default:
		return false
	}
}
