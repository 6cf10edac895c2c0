package p2p

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	p2pcrypto "github.com/libp2p/go-libp2p/core/crypto"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/record"
	ma "github.com/multiformats/go-multiaddr"
)

// signedRecord makes the record of a new peer with the given addresses.
func signedRecord(t testing.TB, addrs ...string) (peer.ID, []byte) {
	t.Helper()
	key, err := libp2pKey(newKey(t))
	if err != nil {
		t.Fatal(err)
	}
	id, err := peer.IDFromPrivateKey(key)
	if err != nil {
		t.Fatal(err)
	}
	rec := &peer.PeerRecord{PeerID: id, Addrs: multiaddrs(t, addrs), Seq: 1}
	return id, seal(t, rec, key)
}

func multiaddrs(t testing.TB, addrs []string) []ma.Multiaddr {
	t.Helper()
	var out []ma.Multiaddr
	for _, s := range addrs {
		a, err := ma.NewMultiaddr(s)
		if err != nil {
			t.Fatal(err)
		}
		out = append(out, a)
	}
	return out
}

func seal(t testing.TB, rec record.Record, key p2pcrypto.PrivKey) []byte {
	t.Helper()
	envelope, err := record.Seal(rec, key)
	if err != nil {
		t.Fatal(err)
	}
	raw, err := envelope.Marshal()
	if err != nil {
		t.Fatal(err)
	}
	return raw
}

func TestRecordsSurviveTheWire(t *testing.T) {
	var ids []peer.ID
	var records [][]byte
	for i := range maxRecords {
		id, raw := signedRecord(t, fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", i+1))
		ids, records = append(ids, id), append(records, raw)
	}
	infos, err := decodeRecords(bytes.NewReader(encodeRecords(records)))
	if err != nil {
		t.Fatal(err)
	}
	for i, info := range infos {
		if info.ID != ids[i] || len(info.Addrs) != 1 || info.Addrs[0].String() != fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", i+1) {
			t.Errorf("record %d: %v, want %s", i, info, ids[i])
		}
	}
	if len(infos) != maxRecords {
		t.Errorf("%d records, want %d", len(infos), maxRecords)
	}
}

func TestBadAnswersAreRefused(t *testing.T) {
	_, good := signedRecord(t, "/ip4/127.0.0.1/tcp/1")
	spoilt := slices.Clone(good)
	spoilt[len(spoilt)-1] ^= 1
	victim, _ := signedRecord(t)
	thief, err := libp2pKey(newKey(t))
	if err != nil {
		t.Fatal(err)
	}
	stolen := seal(t, &peer.PeerRecord{PeerID: victim, Seq: 1}, thief)
	for _, c := range []struct {
		name   string
		answer []byte
		want   string
	}{
		{"one too many", encodeRecords(slices.Repeat([][]byte{good}, maxRecords+1)), "more than 32"},
		{"too long", encodeRecords([][]byte{make([]byte, maxRecord+1)}), "4097 bytes"},
		{"a length that promises a gigabyte", []byte{0xff, 0xff, 0xff, 0xff, 0x7f}, "bytes, the most is"},
		{"a length that never ends", bytes.Repeat([]byte{0xff}, 20), "length"},
		{"cut off", encodeRecords([][]byte{good})[:len(good)-3], "read a peer record"},
		{"cut off in the length", []byte{0x80}, "length"},
		{"rubbish", encodeRecords([][]byte{[]byte("rubbish")}), "open a peer record"},
		{"empty record", []byte{0}, "open a peer record"},
		{"spoilt signature", encodeRecords([][]byte{good, spoilt}), "open a peer record"},
		{"signed by another", encodeRecords([][]byte{stolen}), "signed by another key"},
	} {
		t.Run(c.name, func(t *testing.T) {
			infos, err := decodeRecords(bytes.NewReader(c.answer))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("decoded %v, error %v, want %q in it", infos, err, c.want)
			}
		})
	}
	if infos, err := decodeRecords(bytes.NewReader(nil)); err != nil || len(infos) != 0 {
		t.Errorf("the empty answer: %v, %v", infos, err)
	}
}

func TestOnlySomeAddressesOfARecordAreLookedAt(t *testing.T) {
	var addrs []string
	for i := range 2 * maxAddrs {
		addrs = append(addrs, fmt.Sprintf("/ip4/127.0.0.1/tcp/%d", i+1))
	}
	_, raw := signedRecord(t, addrs...)
	infos, err := decodeRecords(bytes.NewReader(encodeRecords([][]byte{raw})))
	if err != nil {
		t.Fatal(err)
	}
	if n := len(infos[0].Addrs); n != maxAddrs {
		t.Errorf("%d addresses, the most is %d", n, maxAddrs)
	}
}

func TestWhoMaySendUsWhere(t *testing.T) {
	const public, private, local = "/ip4/8.8.8.8/tcp/1", "/ip4/192.168.1.7/udp/1/quic-v1", "/ip4/127.0.0.1/tcp/1"
	all := []string{
		public, private, local, "/ip6/2600::1/tcp/1",
		"/ip4/169.254.169.254/tcp/80", "/ip6/fe80::1/tcp/1", "/ip4/0.0.0.0/tcp/1", "/ip4/224.0.0.1/udp/1/quic-v1",
		"/dns4/localhost/tcp/1", "/ip4/8.8.8.8/tcp/443/ws", "/ip4/8.8.8.8/udp/53", "/unix/tmp/x",
		"/ip4/8.8.8.8/tcp/1/p2p/12D3KooWGzxzKZYveHXtpG6AsrUJBcWxHBFS2HsEoGTxrMLvKXtf/p2p-circuit",
	}
	for _, c := range []struct {
		name, teller string
		want         []string
	}{
		{"a peer on the internet", "/ip4/1.1.1.1/tcp/9", []string{public, "/ip6/2600::1/tcp/1"}},
		{"a peer in the private network", "/ip4/10.0.0.9/tcp/9", []string{public, private, "/ip6/2600::1/tcp/1"}},
		{"a peer on this machine", "/ip4/127.0.0.1/tcp/9", []string{public, private, local, "/ip6/2600::1/tcp/1"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, a := range worthDialling(multiaddrs(t, all), multiaddrs(t, []string{c.teller})[0]) {
				got = append(got, a.String())
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("would dial %v, want %v", got, c.want)
			}
		})
	}
}

func FuzzDecodeRecords(f *testing.F) {
	_, good := signedRecord(f, "/ip4/127.0.0.1/tcp/1", "/ip4/127.0.0.1/udp/1/quic-v1")
	f.Add([]byte{})
	f.Add(encodeRecords([][]byte{good}))
	f.Add(encodeRecords([][]byte{good, good}))
	f.Add([]byte{0xff, 0xff, 0xff, 0xff, 0x7f})
	f.Fuzz(func(t *testing.T, answer []byte) {
		infos, err := decodeRecords(bytes.NewReader(answer))
		if err != nil {
			return
		}
		if len(infos) > maxRecords {
			t.Errorf("%d records", len(infos))
		}
		for _, info := range infos {
			if info.ID.Validate() != nil || len(info.Addrs) > maxAddrs {
				t.Errorf("accepted %v", info)
			}
		}
	})
}
