package p2p

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"io"

	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/record"
	ma "github.com/multiformats/go-multiaddr"
	manet "github.com/multiformats/go-multiaddr/net"
)

// An answer is the records one after another, each a varint length and the bytes
// of a signed peer record (a libp2p envelope), until the stream ends.
const (
	// maxRecords is how many records an answer has at most: a whole target's worth.
	maxRecords = 32
	// maxRecord is the length of one, in bytes: key, signature and some forty addresses.
	maxRecord = 4096
	// maxAddrs is how many addresses of a record are looked at, so that one record
	// does not start dozens of dials.
	maxAddrs = 16
)

func encodeRecords(records [][]byte) []byte {
	var out []byte
	for _, r := range records {
		out = binary.AppendUvarint(out, uint64(len(r)))
		out = append(out, r...)
	}
	return out
}

// decodeRecords reads an answer. One bad record spoils all of it: nobody sends a
// record that it has not checked itself.
func decodeRecords(r io.Reader) ([]peer.AddrInfo, error) {
	in := bufio.NewReader(r)
	var infos []peer.AddrInfo
	for {
		size, err := binary.ReadUvarint(in)
		switch {
		case errors.Is(err, io.EOF):
			return infos, nil
		case err != nil:
			return nil, fmt.Errorf("read the length of a peer record: %w", err)
		case len(infos) == maxRecords:
			return nil, fmt.Errorf("more than %d peer records", maxRecords)
		case size > maxRecord:
			return nil, fmt.Errorf("peer record of %d bytes, the most is %d", size, maxRecord)
		}
		raw := make([]byte, size)
		if _, err := io.ReadFull(in, raw); err != nil {
			return nil, fmt.Errorf("read a peer record of %d bytes: %w", size, err)
		}
		info, err := openRecord(raw)
		if err != nil {
			return nil, err
		}
		infos = append(infos, info)
	}
}

// openRecord checks that the peer itself signed its addresses.
func openRecord(raw []byte) (peer.AddrInfo, error) {
	var rec peer.PeerRecord
	envelope, err := record.ConsumeTypedEnvelope(raw, &rec)
	if err != nil {
		return peer.AddrInfo{}, fmt.Errorf("open a peer record: %w", err)
	}
	if !rec.PeerID.MatchesPublicKey(envelope.PublicKey) {
		return peer.AddrInfo{}, fmt.Errorf("peer record of %s is signed by another key", rec.PeerID)
	}
	return peer.AddrInfo{ID: rec.PeerID, Addrs: rec.Addrs[:min(len(rec.Addrs), maxAddrs)]}, nil
}

// worthDialling keeps the addresses that may be dialled on the word of the peer at
// teller. Only who is itself on this machine or in this private network can know
// addresses there; from anybody else such an address is a way to make this node
// knock on its owner's other services.
func worthDialling(addrs []ma.Multiaddr, teller ma.Multiaddr) []ma.Multiaddr {
	local := manet.IsIPLoopback(teller)
	private := local || manet.IsPrivateAddr(teller)
	var keep []ma.Multiaddr
	for _, a := range addrs {
		ip, err := manet.ToIP(a)
		// Link-local addresses need a zone that a record cannot name; cloud machines
		// keep their secrets on one of them.
		if err != nil || !ofOurTransports(a) || ip.IsLinkLocalUnicast() {
			continue
		}
		switch {
		case manet.IsIPLoopback(a):
			if local {
				keep = append(keep, a)
			}
		case manet.IsPublicAddr(a) || (private && manet.IsPrivateAddr(a)):
			keep = append(keep, a)
		}
	}
	return keep
}
