package testnet

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/crypto"
	"github.com/ipfs/go-cid"
	"github.com/multiformats/go-multihash"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/store/record"
)

// Shape of a siege.
const (
	sieges        = 2  // where OPENLEDGER_TEST_SIEGES names no other number
	siegeSteps    = 60 // of each
	siegePatience = 30 * time.Second
	siegeHurry    = 2 * time.Second           // of an operator whose command does not end
	siegeStop     = 10 * time.Second          // for a daemon to end: half of what it gives answers under way
	siegeLoops    = 3                         // of the daemon's, that ask the chain every second
	siegeFunds    = 300 * record.NanoPerToken // prepaid by the honest author at first
)

// siege is a random sequence of what strangers, a faulty author and the weather do to an honest provider, whose real daemon looks after
// itself. It must come out of it with its stake, and with all paid that it owes.
type siege struct {
	t       *testing.T
	rng     *rand.Rand
	f       *field
	gate    *gate
	host    *host
	liar    *liar
	records []*record.Record
	cast    []*record.Key // the strangers, and then the liar

	strangers []*chain.Client // and the liar's
	reader    *chain.Client
	was       siegeBooks
	rested    record.Time // when the honest author last had nothing left to do
	excused   bool        // what it had prepaid may be gone through no doing of its own
	sink      record.Address
	withdrawn record.Nano // at most: a reorganisation may take away what was to be
	spent     uint64      // how many transactions its account had made by then
	began     time.Time
	acts      []string
	counts    map[string]int
}

// TestAnHonestProviderUnderSiegeKeepsItsStakeAndPays plays sieges; OPENLEDGER_TEST_SIEGES says how many, OPENLEDGER_TEST_SEED the first,
// which it repeats alone unless both are given.
func TestAnHonestProviderUnderSiegeKeepsItsStakeAndPays(t *testing.T) {
	first, n := rand.Uint64(), uint64(sieges)
	if v, ok := number(t, "OPENLEDGER_TEST_SEED"); ok {
		first, n = v, 1
	}
	if v, ok := number(t, "OPENLEDGER_TEST_SIEGES"); ok {
		n = v
	}
	var mu sync.Mutex
	counts := map[string]int{}
	t.Run("seeds", func(t *testing.T) {
		for i := range n {
			seed := first + i
			t.Run(fmt.Sprint("OPENLEDGER_TEST_SEED=", seed), func(t *testing.T) {
				t.Parallel()
				s := newSiege(t, seed)
				s.play()
				s.end()
				mu.Lock()
				defer mu.Unlock()
				for what, n := range s.counts {
					counts[what] += n
				}
			})
		}
	})
	t.Log(counts)
	if n < 20 || t.Failed() {
		return
	}
	for _, what := range []string{
		"anchor", "collect", "distribute", "claim", "settle", "fund", "bond", "challengeHead", "challengeEntry", "answer", "prove, refused", "expire, refused",
		"withdraw, refused", "withdrawBond, refused", "use", "reorganisation", "reorganisation that the daemon puts right", "crash", "stop", "outage", "wrong clock", "drain", "marked",
	} {
		if counts[what] == 0 {
			t.Errorf("no %s ever came about", what)
		}
	}
	for _, k := range faults {
		if counts["marked for "+string(k)] == 0 {
			t.Errorf("nobody was marked for %s", k)
		}
	}
}

// number is what the environment says, if it does.
func number(t *testing.T, name string) (uint64, bool) {
	t.Helper()
	s := os.Getenv(name)
	if s == "" {
		return 0, false
	}
	n, err := strconv.ParseUint(s, 10, 64)
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	return n, true
}

// siegeKey is the same in each run of a seed.
func siegeKey(t *testing.T, name string, seed uint64) *record.Key {
	t.Helper()
	k, err := record.ParseKey(common.Bytes2Hex(crypto.Keccak256(fmt.Append(nil, "siege ", name, seed))))
	if err != nil {
		t.Fatal(err)
	}
	return k
}

func newSiege(t *testing.T, seed uint64) *siege {
	t.Helper()
	s := &siege{t: t, rng: rand.New(rand.NewPCG(seed, 3)), counts: map[string]int{}, sink: record.Address{0x51}, began: time.Now()}
	t.Cleanup(func() {
		if t.Failed() {
			t.Logf("OPENLEDGER_TEST_SEED=%d did:\n%s", seed, strings.Join(s.acts, "\n"))
		}
	})
	for i := range 4 {
		s.cast = append(s.cast, siegeKey(t, fmt.Sprint("stranger", i), seed))
	}
	s.cast = append(s.cast, siegeKey(t, "liar", seed))
	s.host = newHost(t)
	accounts := []record.Address{s.host.key.Address()}
	for _, k := range s.cast {
		accounts = append(accounts, k.Address())
	}
	s.f = newField(t, accounts...)
	s.host.f = s.f
	s.gate = newGate(t, s.f.socket)
	for _, k := range s.cast {
		s.f.approve(k)
	}
	s.reader = s.f.client(nil)
	t.Cleanup(s.reader.Close)
	s.dial()
	t.Cleanup(s.hangUp)
	s.lineage()
	uses := [][]record.Use{{{Record: s.records[0].ID(), Weight: record.Million}}, s.mixed()}
	s.liar = &liar{t: t, rng: s.rng, f: s.f, key: s.cast[4], kind: faults[seed%uint64(len(faults))], records: map[record.ID]*record.Record{}, uses: uses, log: newLedger()}
	s.liar.state = record.NewState(s.liar.author())
	for _, r := range s.records {
		s.liar.records[r.ID()] = r
	}
	s.begin()
	return s
}

// lineage makes a base, what derives from it, and a record alone.
func (s *siege) lineage() {
	s.t.Helper()
	add := func(name string, rate, due record.PPM, parents ...record.Parent) *record.Record {
		mh, err := multihash.Sum([]byte(name), multihash.SHA2_256, -1)
		if err != nil {
			s.t.Fatal(err)
		}
		r := record.Record{Artifact: cid.NewCidV1(cid.Raw, mh), Kind: "model", Name: name, Rate: rate, Due: due, Parents: parents, Issued: record.Time(len(s.records) + 1)}
		for i, k := range s.cast[:3] {
			r.Credits = append(r.Credits, record.Credit{Payee: k.Address(), Role: "author", Weight: uint32(3*i + 1)})
		}
		slices.SortFunc(r.Credits, func(a, b record.Credit) int { return bytes.Compare(a.Payee[:], b.Payee[:]) })
		signed, err := r.Sign(s.f.network, s.cast[0])
		if err != nil {
			s.t.Fatal(err)
		}
		s.records = append(s.records, signed)
		return signed
	}
	b := add("base", 300_000, 1000)
	add("tuned", 500_000, 4000, record.Parent{Record: b.ID(), Lineage: b.CID(), Relation: "finetune", Share: 333_333})
	add("alone", 70_001, 500)
}

// mixed uses two records for one fee.
func (s *siege) mixed() []record.Use {
	return []record.Use{{Record: s.records[1].ID(), Weight: 600_000}, {Record: s.records[2].ID(), Weight: 400_000}}
}

// begin starts the honest daemon, registers what it serves, prepays and bonds, and lets the liar begin.
func (s *siege) begin() {
	s.t.Helper()
	server, err := startModelServer()
	if err != nil {
		s.t.Fatal(err)
	}
	s.t.Cleanup(func() { _ = server.Close() })
	price := node.Price{Input: "4000", Output: "1"}
	config := node.Config{
		Chain: node.Chain{RPC: s.gate.server.URL, ID: s.f.network.ChainID, Settlement: s.f.network.Settlement.String()},
		Gateway: node.Gateway{Listen: "127.0.0.1:0", Upstream: server.URL(), Models: []node.Model{
			{Name: "base", Uses: []node.Use{{Record: s.records[0].ID().String(), Weight: uint32(record.Million)}}, Price: price},
			{Name: "mixed", Price: price},
		}},
	}
	for _, u := range s.mixed() {
		config.Gateway.Models[1].Uses = append(config.Gateway.Models[1].Uses, node.Use{Record: u.Record.String(), Weight: uint32(u.Weight)})
	}
	every := time.Second
	config.Anchor.Every.Duration = &every
	if s.rng.IntN(2) == 0 {
		config.Provider.MinBalance, config.Provider.TopUp = "20", "50"
	}
	if _, _, err := prepare(string(s.host.home), config); err != nil {
		s.t.Fatal(err)
	}
	ctx := s.t.Context()
	s.host.start()
	if err := s.host.client.WaitReady(ctx); err != nil {
		s.t.Fatal(err)
	}
	for _, r := range s.records {
		if _, err := s.host.client.Register(ctx, r.Block(), false); err != nil {
			s.t.Fatal(err)
		}
	}
	_, err = s.host.client.Fund(ctx, siegeFunds)
	if err == nil {
		_, err = s.host.client.Bond(ctx, siegeBond)
	}
	if err == nil {
		_, err = s.strangers[4].Bond(ctx, s.liar.author(), siegeBond)
	}
	if err != nil {
		s.t.Fatal(err)
	}
	s.liar.work()
	s.host.look()
	s.f.blocks(epoch)
	s.f.began = s.f.head().Number.Uint64()
	s.was = s.read()
	s.rest()
}

// dial connects the strangers anew: what a reorganisation took back of theirs is forgotten.
func (s *siege) dial() {
	s.t.Helper()
	s.hangUp()
	s.strangers = nil
	for _, k := range s.cast {
		s.strangers = append(s.strangers, s.f.client(k))
	}
}

func (s *siege) hangUp() {
	for _, c := range s.strangers {
		c.Close()
	}
}

func (s *siege) authors() []record.Author {
	return []record.Author{s.host.author(), s.liar.author()}
}

func (s *siege) log(a record.Author) chain.Log {
	s.t.Helper()
	l, err := s.reader.AnchoredLatest(s.t.Context(), a)
	if err != nil {
		s.t.Fatal(err)
	}
	return l
}

func (s *siege) challenges(a record.Author) []chain.Challenged {
	s.t.Helper()
	all, err := s.reader.Challenges(s.t.Context(), a)
	if err != nil {
		s.t.Fatal(err)
	}
	return all
}

// say adds a line to what is told of a siege that fails.
func (s *siege) say(format string, args ...any) {
	line := fmt.Sprintf("%7.3f s, block time %d: ", time.Since(s.began).Seconds(), s.f.now()/1000)
	s.acts = append(s.acts, line+fmt.Sprintf(format, args...))
}

// did notes what came of something that somebody tried on chain.
func (s *siege) did(what string, tx chain.Tx, err error) {
	s.t.Helper()
	for _, m := range chain.EventsOf[chain.Marked](tx.Events) {
		s.counts["marked"]++
		s.counts["marked for "+string(m.Kind)]++
		if m.Author == s.host.author() || !s.liar.fault {
			s.t.Fatalf("%s marks an honest author: %+v", what, m)
		}
	}
	if err != nil {
		what += ", refused"
		s.say("%s: %v", what, err)
	} else {
		s.say("%s: %+v", what, tx.Events)
	}
	s.counts[what]++
}
