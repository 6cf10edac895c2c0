package artifact

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"
)

// kubo is a real Kubo node that knows nobody.
type kubo struct {
	binary, repo string
}

// newKubo initialises a node with the given profiles, or skips the test if no Kubo is
// named by OPENLEDGER_TEST_KUBO.
func newKubo(t *testing.T, profiles string) *kubo {
	t.Helper()
	binary := os.Getenv("OPENLEDGER_TEST_KUBO")
	if binary == "" {
		t.Skip("OPENLEDGER_TEST_KUBO does not name a Kubo (ipfs) binary")
	}
	k := &kubo{binary: binary, repo: filepath.Join(t.TempDir(), "ipfs")}
	k.run(t, "init", "--profile="+profiles)
	for key, value := range map[string]string{
		"Routing.Type": `"none"`, "Bootstrap": `[]`, "AutoConf.Enabled": `false`, "AutoTLS.Enabled": `false`,
		"Addresses.Swarm": `["/ip4/127.0.0.1/tcp/0"]`, "Addresses.API": fmt.Sprintf("%q", "/ip4/127.0.0.1/tcp/"+freePort(t)), "Addresses.Gateway": `[]`,
		"Swarm.Transports.Network.Relay": `false`, "DNS.Resolvers": `{}`, "Routing.DelegatedRouters": `[]`, "Ipns.DelegatedPublishers": `[]`,
	} {
		k.run(t, "config", "--json", key, value)
	}
	return k
}

// freePort is for Kubo's API, which takes no port 0 that its own command line could find.
func freePort(t *testing.T) string {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	_, port, err := net.SplitHostPort(l.Addr().String())
	if err != nil {
		t.Fatal(err)
	}
	return port
}

func (k *kubo) command(ctx context.Context, args ...string) *exec.Cmd {
	c := exec.CommandContext(ctx, k.binary, args...)
	c.Env = append(os.Environ(), "IPFS_PATH="+k.repo, "IPFS_TELEMETRY=off")
	return c
}

func (k *kubo) run(t *testing.T, args ...string) []byte {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), time.Minute)
	defer cancel()
	c := k.command(ctx, args...)
	var complaints bytes.Buffer
	c.Stderr = &complaints
	out, err := c.Output()
	if err != nil {
		t.Fatalf("ipfs %s: %v: %s", strings.Join(args, " "), err, complaints.Bytes())
	}
	return out
}

// add returns the CID that Kubo gives to a path, with these flags besides the profile.
func (k *kubo) add(t *testing.T, path string, flags ...string) cid.Cid {
	t.Helper()
	out := k.run(t, append(append([]string{"add", "-r", "-Q", "--hidden"}, flags...), path)...)
	c, err := cid.Decode(strings.TrimSpace(string(out)))
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// start runs the daemon until the test ends.
func (k *kubo) start(t *testing.T) {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	daemon := k.command(ctx, "daemon", "--migrate=false")
	var said bytes.Buffer
	daemon.Stdout, daemon.Stderr = &said, &said
	if err := daemon.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cancel()
		_ = daemon.Wait() // it was killed
		if t.Failed() {
			t.Logf("kubo said: %s", said.Bytes())
		}
	})
	deadline := time.NewTimer(time.Minute)
	defer deadline.Stop()
	tick := time.NewTicker(100 * time.Millisecond)
	defer tick.Stop()
	for !k.ready() {
		select {
		case <-tick.C:
		case <-deadline.C:
			t.Fatal("kubo was not ready after a minute")
		}
	}
}

func (k *kubo) ready() bool {
	api, err := os.ReadFile(filepath.Join(k.repo, "api"))
	if err != nil {
		return false
	}
	parts := strings.Split(strings.TrimSpace(string(api)), "/") // "", ip4, 127.0.0.1, tcp, port
	if len(parts) < 5 {
		return false
	}
	r, err := http.Post("http://127.0.0.1:"+parts[4]+"/api/v0/id", "", nil)
	if err != nil {
		return false
	}
	_, err = io.Copy(io.Discard, r.Body)
	return err == nil && r.Body.Close() == nil && r.StatusCode == http.StatusOK
}

// knows connects Kubo to a store's host.
func (k *kubo) knows(t *testing.T, s *Store) {
	t.Helper()
	h := s.cfg.Host
	k.run(t, "swarm", "connect", fmt.Sprintf("%s/p2p/%s", h.Addrs()[0], h.ID()))
}

// bigFolder has as many files with names of that length.
func bigFolder(t *testing.T, entries, nameBytes int) string {
	t.Helper()
	dir := t.TempDir()
	for i := range entries {
		name := fmt.Sprintf("%0*d", nameBytes, i)
		writeFile(t, filepath.Join(dir, name), []byte{byte(i)})
	}
	return dir
}

func TestKuboGivesTheSameCIDs(t *testing.T) {
	k, plain := newKubo(t, "test,unixfs-v1-2025"), newKubo(t, "test")
	flags := []string{"--cid-version=1", "--raw-leaves", "--chunker=size-1048576", "--max-file-links=1024"}
	file := func(n int) string { return writeFile(t, filepath.Join(t.TempDir(), "f"), noise(7, n)) }
	huge := filepath.Join(t.TempDir(), "sparse") // 1,025 leaves: one more than a node has links
	if f, err := os.Create(huge); err != nil || f.Truncate(1025*chunkBytes) != nil || f.Close() != nil {
		t.Fatal("make a sparse file: ", err)
	}
	// A link takes 36 bytes and its name, and 8 more that Kubo without the profile does
	// not count. At 256 KiB the folder becomes a HAMT.
	for _, c := range []struct {
		name, path string
		byFlags    bool // the flags alone, without the named profile, give the same
	}{
		{"an empty file", file(0), true},
		{"one byte", file(1), true},
		{"a byte less than a chunk", file(chunkBytes - 1), true},
		{"a chunk", file(chunkBytes), true},
		{"a byte more than a chunk", file(chunkBytes + 1), true},
		{"many chunks", file(20*chunkBytes + 123), true},
		{"three levels", huge, true},
		{"an empty folder", t.TempDir(), true},
		{"a folder", sampleFolder(t), true},
		{"a large plain folder", bigFolder(t, 3000, 20), true},
		{"just under the sharding size", bigFolder(t, 3276, 32), true},
		{"over it in block bytes only", bigFolder(t, 3600, 32), false},
		{"a sharded folder", bigFolder(t, 6000, 20), true},
	} {
		t.Run(c.name, func(t *testing.T) {
			sum, err := Sum(t.Context(), c.path, nil)
			if err != nil {
				t.Fatal(err)
			}
			if want := k.add(t, c.path, "--only-hash"); !sum.CID.Equals(want) {
				t.Errorf("%s here, %s by Kubo with its profile", sum.CID, want)
			}
			if by := plain.add(t, c.path, append(flags, "--only-hash")...); sum.CID.Equals(by) != c.byFlags {
				t.Errorf("%s here, %s by Kubo with flags: equal should be %v", sum.CID, by, c.byFlags)
			}
		})
	}
}

func TestKuboFetchesFromUsAndWeFromKubo(t *testing.T) {
	k := newKubo(t, "test,unixfs-v1-2025")
	k.start(t)

	block, err := cid.V1Builder{Codec: cid.DagCBOR, MhType: multihash.SHA2_256}.Sum(lineageCBOR)
	if err != nil {
		t.Fatal(err)
	}
	s := open(t, Config{Extra: ledger{block: lineageCBOR}})
	k.knows(t, s)

	t.Run("a file from us", func(t *testing.T) {
		path := writeFile(t, filepath.Join(t.TempDir(), "f"), noise(1, 20<<20))
		got := filepath.Join(t.TempDir(), "got")
		k.run(t, "get", "-o", got, add(t, s, path).CID.String())
		sameTree(t, path, got)
	})
	t.Run("a folder from us", func(t *testing.T) {
		path := sampleFolder(t)
		got := filepath.Join(t.TempDir(), "got")
		k.run(t, "get", "-o", got, add(t, s, path).CID.String())
		sameTree(t, path, got)
	})
	t.Run("a sharded folder from us", func(t *testing.T) {
		path := bigFolder(t, 3600, 32)
		got := filepath.Join(t.TempDir(), "got")
		k.run(t, "get", "-o", got, add(t, s, path).CID.String())
		sameTree(t, path, got)
	})
	t.Run("a block of the extra source", func(t *testing.T) {
		var got map[string]any
		if err := json.Unmarshal(k.run(t, "dag", "get", block.String()), &got); err != nil {
			t.Fatal(err)
		}
		if got["model"] != "m1" || got["weights"] != 5.0 {
			t.Errorf("kubo reads %v", got)
		}
	})
	for name, path := range map[string]string{
		"a file":           writeFile(t, filepath.Join(t.TempDir(), "f"), noise(2, 20<<20)),
		"a folder":         sampleFolder(t),
		"a sharded folder": bigFolder(t, 3700, 32),
	} {
		t.Run(name+" from Kubo", func(t *testing.T) {
			fresh := open(t, Config{})
			k.knows(t, fresh)
			got := filepath.Join(t.TempDir(), "got")
			if _, err := fresh.Get(t.Context(), k.add(t, path), got, nil); err != nil {
				t.Fatal(err)
			}
			sameTree(t, path, got)
		})
	}
	t.Run("an old file of Kubo's other profile", func(t *testing.T) {
		path := writeFile(t, filepath.Join(t.TempDir(), "f"), noise(3, 1<<20))
		got := filepath.Join(t.TempDir(), "got")
		if _, err := s.Get(t.Context(), k.add(t, path, "--cid-version=0", "--raw-leaves=false", "--chunker=size-262144"), got, nil); err != nil {
			t.Fatal(err)
		}
		sameTree(t, path, got)
	})
}

// lineageCBOR is {"model": "m1", "weights": 5}.
var lineageCBOR = []byte("\xa2\x65model\x62m1\x67weights\x05")
