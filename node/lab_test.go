package node

import (
	"bytes"
	"context"
	"flag"
	"fmt"
	"log/slog"
	"math/big"
	"os"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/store/record"
)

// atOnce is how many tests run side by side where the command line says nothing: they wait for blocks, clocks and peers more than they compute.
const atOnce = "6"

func TestMain(m *testing.M) {
	flag.Parse()
	told := false
	flag.Visit(func(f *flag.Flag) { told = told || f.Name == "test.parallel" })
	if !told {
		if err := flag.Set("test.parallel", atOnce); err != nil {
			panic(err)
		}
	}
	os.Exit(m.Run())
}

// lab is a development chain, with nodes in this process that use it.
type lab struct {
	t     *testing.T
	chain *dev.Chain // nil: the nodes have none
}

// lively bounds what takes seconds on a quiet machine.
const lively = time.Minute

// network is what nodes without a chain are of.
var labNetwork = record.Network{ChainID: 31337, Settlement: record.Address{1}}

func newLab(t *testing.T, chained bool) *lab {
	t.Helper()
	if !chained {
		return &lab{t: t}
	}
	return newChainedLab(t, dev.Config{})
}

func newChainedLab(t *testing.T, config dev.Config) *lab {
	t.Helper()
	l := &lab{t: t}
	config.Dir = t.TempDir()
	var err error
	if l.chain, err = dev.Open(config); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	var wait sync.WaitGroup
	wait.Go(func() {
		if err := l.chain.Run(ctx); err != nil {
			t.Error(err)
		}
	})
	t.Cleanup(func() {
		cancel()
		wait.Wait()
		if err := l.chain.Close(); err != nil {
			t.Error(err)
		}
	})
	return l
}

// home makes a home with a key of its own, or of another home.
func (l *lab) home(keyOf Dir) Dir {
	l.t.Helper()
	d := Dir(l.t.TempDir())
	if keyOf != "" {
		k, err := keyOf.Key()
		l.must(err)
		_, err = d.placeKey(k)
		l.must(err)
	}
	_, err := d.Init()
	l.must(err)
	return d
}

func (l *lab) must(err error) {
	l.t.Helper()
	if err != nil {
		l.t.Fatal(err)
	}
}

// running is a node that runs.
type running struct {
	*Node
	t    *testing.T
	log  *buffer
	stop func()
}

// buffer is what a node logs.
type buffer struct {
	mu sync.Mutex // guards b
	b  bytes.Buffer
}

func (b *buffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *buffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

// start runs the node of a home beside its peers.
func (l *lab) start(home Dir, peers []string, change func(*Options)) *running {
	l.t.Helper()
	r := &running{t: l.t, log: &buffer{}}
	none := time.Duration(0)
	o := Options{Home: home, Version: "test", Logger: slog.New(slog.NewTextHandler(r.log, nil))}
	o.Config.P2P = P2P{Listen: []string{"/ip4/127.0.0.1/tcp/0"}, Bootstrap: peers}
	o.Config.API.Listen = "127.0.0.1:0"
	o.Config.Anchor.Every.Duration = &none
	o.Config.Chain = Chain{ID: labNetwork.ChainID, Settlement: labNetwork.Settlement.String()}
	if l.chain != nil {
		n := l.chain.Network()
		o.Config.Chain = Chain{RPC: l.chain.RPC(), ID: n.ChainID, Settlement: n.Settlement.String()}
	}
	if change != nil {
		change(&o)
	}
	var err error
	r.Node, err = Open(context.Background(), o)
	l.must(err)
	ctx, cancel := context.WithCancel(context.Background())
	var wait sync.WaitGroup
	wait.Go(func() {
		if err := r.Run(ctx); err != nil {
			l.t.Error(err)
		}
	})
	r.stop = sync.OnceFunc(func() { cancel(); wait.Wait() })
	l.t.Cleanup(func() {
		r.stop()
		if l.t.Failed() {
			l.t.Logf("the log of the node in %s:\n%s", home, r.log)
		}
	})
	return r
}

// address is where the node's peers reach it.
func (r *running) address() []string { return r.host.Addrs() }

// eventually waits until a condition holds.
func (r *running) eventually(what string, holds func() bool) {
	r.t.Helper()
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	deadline := time.After(lively)
	for !holds() {
		select {
		case <-tick.C:
		case <-deadline:
			r.t.Fatalf("after %v still not: %s; ready: %v", lively, what, r.Ready())
		}
	}
}

// ready waits until the node takes entries.
func (r *running) ready() *running {
	r.t.Helper()
	r.eventually("ready", func() bool { return r.Ready() == nil })
	return r
}

// says waits until the node gives such a reason for not taking entries.
func (r *running) says(why string) {
	r.t.Helper()
	r.eventually("says "+why, func() bool { err := r.Ready(); return err != nil && strings.Contains(err.Error(), why) })
}

var labStatement = []byte("\xa4dbody\xf6dkinddtestgsubject\x58\x20" + strings.Repeat("\x01", 32) + "gversion\x01")

// try writes one entry.
func (r *running) try() (record.Receipt, error) {
	return r.promise.Write(context.Background(), record.Draft{Kind: record.KindAttestation, Block: labStatement})
}

// writes writes entries, which must be those from index from on.
func (r *running) writes(from, n uint64) {
	r.t.Helper()
	for i := from; i < from+n; i++ {
		receipt, err := r.try()
		if err != nil {
			r.t.Fatal(err)
		}
		if receipt.Index != i {
			r.t.Fatalf("entry %d was written where %d was to be", receipt.Index, i)
		}
	}
}

// size is how many entries the node holds of an author, under a head.
func (r *running) size(a record.Author) uint64 {
	head, _ := r.store.Head(a)
	return head.Size
}

// holds waits until the node holds so many entries of an author, and audits them.
func (r *running) holds(a record.Author, n uint64) {
	r.t.Helper()
	r.eventually(fmt.Sprintf("holds %d entries", n), func() bool { return r.size(a) == n })
	v, err := r.Audit(context.Background(), a, nil)
	if err != nil || !v.OK {
		r.t.Fatalf("audit of %v: %+v, %v", a, v, err)
	}
}

// anchors anchors the node's log.
func (r *running) anchors(l *lab) {
	r.t.Helper()
	l.must(l.chain.Give(context.Background(), record.Address(r.promise.Author()), new(big.Int).Mul(big.NewInt(1e9), big.NewInt(1e9)), 0))
	r.eventually("anchors", func() bool { // the chain knows of the gift a little later
		_, err := money{r.Node}.Anchor(context.Background())
		return err == nil
	})
}

// copyHome copies the home of a node that does not run.
func (l *lab) copyHome(from Dir) Dir {
	l.t.Helper()
	to := l.t.TempDir() + "/copy"
	l.must(os.CopyFS(to, os.DirFS(string(from))))
	l.must(os.Chmod(to, 0o700))
	for _, f := range []string{keyFile, tokenFile} {
		l.must(os.Chmod(Dir(to).path(f), 0o600))
	}
	return Dir(to)
}

// backup backs up the store of a node that does not run.
func (l *lab) backup(home Dir) string {
	l.t.Helper()
	path := l.t.TempDir() + "/backup"
	f, err := os.Create(path)
	l.must(err)
	_, err = home.Backup(context.Background(), f, nil)
	l.must(err)
	l.must(f.Close())
	return path
}

// restore makes a home of a backup, with the key of another home.
func (l *lab) restore(path string, keyOf Dir) Dir {
	l.t.Helper()
	k, err := keyOf.Key()
	l.must(err)
	f, err := os.Open(path)
	l.must(err)
	defer f.Close()
	home := Dir(l.t.TempDir())
	_, err = home.Restore(context.Background(), f, k, nil)
	l.must(err)
	return home
}
