package chain_test

import (
	"encoding/binary"
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// forgery is a settlement of several items of which everything would be taken, by somebody whom none of it is for.
type forgery struct {
	*bare
	sender record.Address
	payees []record.Address
	a      *author
	data   []byte
}

func newForgery(t *testing.T) *forgery {
	b := newBare(t)
	a := b.newAuthor()
	f := &forgery{bare: b, sender: b.newKey().Address(), a: a}
	for range 2 {
		f.payees = append(f.payees, b.newKey().Address())
	}
	r := b.newRecord(a.key, record.Terms{}, credit{f.payees[0], 1}, credit{f.payees[1], 3})
	a.use(due{r.ID(), 4 * token}, due{x, token})
	a.use(due{r.ID(), 4 * token})
	b.must(second(b.fund(a.key.Address(), a.key.Author(), 9*token)))
	// Money that is nothing to these items, for a thief to aim at.
	b.must(second(b.fund(a.key.Address(), b.newAuthor().key.Author(), 1000*token)))
	h := a.head(2, b.now())
	b.must(second(b.do(a.key.Address(), a.anchorItem(h, 0))))
	var err error
	f.data, err = chain.PackSettle([]chain.Item{
		r.register(), a.collectItem(1, 0, h), a.collectItem(0, 1, h), r.distribute(), r.claimItem(b.world, 0), r.claimItem(b.world, 1),
	})
	b.must(err)
	return f
}

// word is the 32 bytes at a place of the call, as a number.
func (f *forgery) word(i int) []byte { return f.data[4+32*i : 4+32*(i+1)] }

// TestForgedLengthsAndOffsetsOfItemsBringNobodyWhatIsNotTheirs changes words of a settlement, most of them to other offsets and lengths.
// OPENLEDGER_TEST_SEED repeats a run.
func TestForgedLengthsAndOffsetsOfItemsBringNobodyWhatIsNotTheirs(t *testing.T) {
	seed := rand.Uint64()
	if s := os.Getenv("OPENLEDGER_TEST_SEED"); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("OPENLEDGER_TEST_SEED=%d", seed)
	rng := rand.New(rand.NewPCG(seed, 3))
	f := newForgery(t)
	before := f.db
	good := f.data
	held := f.held(f.network.Settlement)
	taken, refused := 0, 0
	for range 4000 {
		f.db = before.Copy()
		f.data = slices.Clone(good)
		for range 1 + rng.IntN(2) {
			f.forge(rng)
		}
		if _, err := f.send(f.sender, f.data); err != nil {
			refused++
			continue
		}
		taken++
		f.fair(held)
	}
	if taken == 0 || refused == 0 {
		t.Errorf("%d forged settlements were taken and %d refused: the test needs both", taken, refused)
	}
	t.Logf("%d forged settlements were taken, %d refused", taken, refused)
}

// forge changes one word, more often than not one that is an offset or a length.
func (f *forgery) forge(rng *rand.Rand) {
	words := (len(f.data) - 4) / 32
	i := rng.IntN(words)
	for range 20 {
		if small(f.word(i)) {
			break
		}
		i = rng.IntN(words)
	}
	w := f.word(i)
	was := binary.BigEndian.Uint64(w[24:])
	to := make([]byte, 32)
	switch rng.IntN(6) {
	case 0: // beyond all memory, so that sums wrap
		for j := range to {
			to[j] = 0xff
		}
		to[31] -= byte(rng.IntN(96))
	case 1:
		binary.BigEndian.PutUint64(to[24:], rng.Uint64())
	case 2: // what another word says
		copy(to, f.word(rng.IntN(words)))
	case 3:
		binary.BigEndian.PutUint64(to[24:], was+32*uint64(rng.IntN(9))-128)
	case 4:
		binary.BigEndian.PutUint64(to[24:], uint64(rng.IntN(len(f.data))))
	case 5:
		binary.BigEndian.PutUint64(to[24:], was+uint64(rng.IntN(5))-2)
	}
	copy(w, to)
}

// small says whether a word could be an offset or a length.
func small(w []byte) bool { return new(big.Int).SetBytes(w).Cmp(big.NewInt(1<<16)) < 0 }

// fair expects that the payees have at most their shares, the sender nothing, and that the rest is there.
func (f *forgery) fair(held *big.Int) {
	f.t.Helper()
	paid := int64(0)
	for i, most := range []record.Nano{2 * token, 6 * token} {
		got := f.gained(f.payees[i])
		if got < 0 || got > int64(most) {
			f.t.Fatalf("payee %d is paid %d of %d", i, got, most)
		}
		paid += got
	}
	if got := f.gained(f.sender); got != 0 {
		f.t.Fatalf("who sends it is paid %d", got)
	}
	left := new(big.Int).Sub(held, f.held(f.network.Settlement))
	if left.Cmp(f.units(record.Nano(paid))) != 0 {
		f.t.Fatalf("the contract pays %d, the payees get %d nano", left, paid)
	}
	if l := f.log(f.a); l.Marked || l.Collected > l.Paid {
		f.t.Fatalf("the log is %+v", l)
	}
}

// TestTermsAndReceiptsOfAnotherChainOrContractAreRefused is also about heads on the two sides of a chain that splits.
func TestTermsAndReceiptsOfAnotherChainOrContractAreRefused(t *testing.T) {
	b := newBare(t)
	a := b.newAuthor()
	a.use(due{x, token})
	a.use(due{x, token})
	own, here := a.key.Address(), b.network
	b.must(second(b.do(own, a.anchorItem(a.head(1, b.now()), 0))))
	for what, there := range map[string]record.Network{
		"another chain":    {ChainID: here.ChainID + 1, Settlement: here.Settlement},
		"another contract": {ChainID: here.ChainID, Settlement: record.Address{1}},
	} {
		b.network = there
		r := b.newRecord(a.key, record.Terms{}, credit{record.Address{7}, 1})
		fork := b.newAuthor()
		fork.key = a.key
		fork.use(due{y, token})
		receipt := fork.collectItem(0, 0, fork.head(1, 5))
		b.network = here
		b.refused("registering a record of "+what, "BadSignature", second(b.do(own, r.register())))
		b.refused("collecting by a receipt of "+what, "BadSignature", second(b.do(own, receipt)))
	}

	// A chain that splits has the contract twice, at one address. What is signed for one side is nothing on the other.
	signed := a.anchorItem(a.head(2, b.now()), 1)
	b.rules = prague(here.ChainID + 1)
	b.refused("anchoring a head of before the split", "BadSignature", second(b.do(own, signed)))
	b.network.ChainID++
	b.must(second(b.do(own, a.anchorItem(a.head(2, b.now()), 1))))
}
