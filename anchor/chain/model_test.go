package chain_test

import (
	"fmt"
	"math/big"
	"math/rand/v2"
	"os"
	"strconv"
	"testing"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// model is a settlement in plain arithmetic: it keeps what was collected from whom for what, and how much of each record's income was
// distributed; all else follows. It shares nothing with the contract, which keeps differences.
type model struct {
	records     []*sealed
	collected   map[record.ID]*big.Int
	distributed map[record.ID]*big.Int
	claimed     map[string]*big.Int
}

func n(v record.Nano) *big.Int { return new(big.Int).SetUint64(uint64(v)) }

func get[K comparable](m map[K]*big.Int, k K) *big.Int {
	if m[k] == nil {
		m[k] = new(big.Int)
	}
	return m[k]
}

// floor is ⌊a·part/whole⌋.
func floor(a *big.Int, part, whole uint64) *big.Int {
	v := new(big.Int).Mul(a, new(big.Int).SetUint64(part))
	return v.Quo(v, new(big.Int).SetUint64(whole))
}

func (m *model) income(id record.ID) *big.Int {
	total := new(big.Int).Set(get(m.collected, id))
	for _, child := range m.records {
		for _, p := range child.Parents {
			if p.Record == id {
				total.Add(total, floor(get(m.distributed, child.ID()), uint64(p.Share), 1_000_000))
			}
		}
	}
	return total
}

func (m *model) pool(r *sealed) *big.Int {
	rest := uint64(1_000_000)
	for _, p := range r.Parents {
		rest -= uint64(p.Share)
	}
	return floor(get(m.distributed, r.ID()), rest, 1_000_000)
}

func key(id record.ID, payee record.Address) string { return id.String() + payee.String() }

// TestARandomLineageSettlesAsPlainArithmeticSaysInAnyOrder plays a random settlement; OPENLEDGER_TEST_SEED repeats one.
func TestARandomLineageSettlesAsPlainArithmeticSaysInAnyOrder(t *testing.T) {
	seed := rand.Uint64()
	if s := os.Getenv("OPENLEDGER_TEST_SEED"); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("OPENLEDGER_TEST_SEED=%d", seed)
	g := &game{world: newWorld(t, nil), rng: rand.New(rand.NewPCG(seed, 1))}
	g.setUp()
	for range 160 {
		g.step()
	}
	g.compareAll()
	g.conserve()
}

// game plays a random settlement on the chain and on the model.
type game struct {
	*world
	rng     *rand.Rand
	model   model
	authors []*author
	heads   map[*author][]record.SignedHead
	left    map[*author]*big.Int // paid and not collected
	taken   map[string]*big.Int  // collected from an author for a record
	payees  []record.Address
	anyone  *chain.Client
}

func (g *game) setUp() {
	k := g.newKey()
	g.anyone = g.client(k)
	g.heads, g.left, g.taken = map[*author][]record.SignedHead{}, map[*author]*big.Int{}, map[string]*big.Int{}
	g.model = model{collected: map[record.ID]*big.Int{}, distributed: map[record.ID]*big.Int{}, claimed: map[string]*big.Int{}}
	for i := range 6 {
		g.payees = append(g.payees, record.Address{0xaa, byte(i + 1)})
	}
	for i := range 12 {
		r := g.randomRecord(k, i)
		g.model.records = append(g.model.records, r)
		g.must(second(g.anyone.Register(g.ctx, r.register())))
	}
	for range 3 {
		a := g.newAuthor()
		g.authors = append(g.authors, a)
		g.left[a] = new(big.Int)
	}
}

// randomRecord derives from some of the records before it.
func (g *game) randomRecord(k *record.Key, i int) *sealed {
	t := record.Terms{Rate: 1_000_000, Due: 0, Issued: record.Time(i)}
	left := record.PPM(1_000_000)
	for j, p := range g.model.records {
		if g.rng.IntN(3) > 0 || j >= record.MaxParents {
			continue
		}
		share := record.PPM(g.rng.Uint32N(uint32(left) + 1))
		if g.rng.IntN(4) == 0 {
			share = left
		}
		left -= share
		t.Parents = append(t.Parents, record.Share{Record: p.ID(), Share: share})
	}
	sortShares(t.Parents)
	var credits []credit
	for _, p := range g.payees {
		if g.rng.IntN(2) == 0 {
			credits = append(credits, credit{p, 1 + g.rng.Uint64N(1<<32-1)})
		}
	}
	if left > 0 && len(credits) == 0 {
		credits = []credit{{g.payees[0], 1}}
	}
	return g.newRecord(k, t, credits...)
}

func (g *game) randomItem() chain.Item {
	r := g.model.records[g.rng.IntN(len(g.model.records))]
	a := g.authors[g.rng.IntN(len(g.authors))]
	switch g.rng.IntN(3) {
	case 0:
		if heads := g.heads[a]; len(heads) > 0 {
			h := heads[g.rng.IntN(len(heads))]
			index := g.rng.Uint64N(h.Size)
			return a.collectItem(index, uint8(g.rng.IntN(int(a.entries[index][83]))), h)
		}
	case 1:
		if len(r.leaves) > 0 {
			return r.claimItem(g.world, g.rng.IntN(len(r.leaves)))
		}
	}
	return r.distribute()
}

func (g *game) step() {
	switch g.rng.IntN(8) {
	case 0:
		g.grow(g.authors[g.rng.IntN(len(g.authors))])
	case 1:
		var items []chain.Item
		for range 1 + g.rng.IntN(12) {
			items = append(items, g.randomItem())
		}
		tx, err := g.anyone.Settle(g.ctx, items)
		g.must(err)
		g.check(tx, items)
	default:
		item := g.randomItem()
		tx, err := g.anyone.Settle(g.ctx, []chain.Item{item})
		g.must(err)
		g.check(tx, []chain.Item{item})
	}
}

// grow adds usages, funds some of what is owed, and anchors.
func (g *game) grow(a *author) {
	for range 1 + g.rng.IntN(5) {
		var dues []due
		for _, i := range g.rng.Perm(len(g.model.records))[:1+g.rng.IntN(4)] {
			dues = append(dues, due{g.model.records[i].ID(), record.Nano(g.rng.Uint64N(1 << (1 + g.rng.UintN(38))))})
		}
		a.use(dues...)
	}
	before, err := a.AnchoredLatest(g.ctx, a.key.Author())
	g.must(err)
	funded := record.Nano(g.rng.Uint64N(uint64(a.owed) + 1))
	a.fund(funded)
	g.heads[a] = append(g.heads[a], a.anchor())
	after, err := a.AnchoredLatest(g.ctx, a.key.Author())
	g.must(err)
	if after.Owed != a.owed || after.Paid != min(a.owed, before.Paid+before.Balance+funded) {
		g.t.Errorf("after an anchor the log is %+v, it owes %d", after, a.owed)
	}
	g.left[a].Add(g.left[a], n(after.Paid-before.Paid))
}

// check does the items on the model and compares what moved.
func (g *game) check(tx chain.Tx, items []chain.Item) {
	g.t.Helper()
	want, paid := new(big.Int), new(big.Int)
	for _, i := range items {
		switch i := i.(type) {
		case chain.CollectItem:
			want.Add(want, g.collect(i))
		case chain.DistributeItem:
			id := i.Terms.ID()
			g.model.distributed[id] = g.model.income(id)
		case chain.ClaimItem:
			paid.Add(paid, g.claim(i))
		}
	}
	if n(collected(tx)).Cmp(want) != 0 || n(claimed(tx)).Cmp(paid) != 0 {
		g.t.Errorf("collected %d and paid %d, the model says %d and %d", collected(tx), claimed(tx), want, paid)
	}
}

func (g *game) collect(i chain.CollectItem) *big.Int {
	e, err := record.ParseEntry(i.Entry)
	g.must(err)
	u := e.Usage.Uses[i.Use]
	var a *author
	for _, each := range g.authors {
		if each.key.Author() == i.Head.Author {
			a = each
		}
	}
	k := fmt.Sprint(i.Head.Author, u.Record)
	amount := new(big.Int).Sub(n(u.Total), get(g.taken, k))
	if amount.Cmp(g.left[a]) > 0 {
		amount.Set(g.left[a])
	}
	if amount.Sign() <= 0 {
		return new(big.Int)
	}
	g.left[a].Sub(g.left[a], amount)
	g.taken[k].Add(g.taken[k], amount)
	get(g.model.collected, u.Record).Add(g.model.collected[u.Record], amount)
	return amount
}

func (g *game) claim(i chain.ClaimItem) *big.Int {
	share := floor(g.model.pool(&sealed{Terms: i.Terms}), i.Weight, i.Terms.CreditsTotal)
	before := get(g.model.claimed, key(i.Terms.ID(), i.Payee))
	amount := new(big.Int).Sub(share, before)
	before.Set(share)
	return amount
}

func (g *game) compareAll() {
	for _, r := range g.model.records {
		got, err := g.anyone.Record(g.ctx, r.ID())
		g.must(err)
		income, pool := g.model.income(r.ID()), g.model.pool(r)
		if n(got.Income).Cmp(income) != 0 || n(got.Pool).Cmp(pool) != 0 || n(got.Distributed).Cmp(get(g.model.distributed, r.ID())) != 0 {
			g.t.Errorf("record %v is %+v, the model says income %d, pool %d", r.ID(), got, income, pool)
		}
	}
}

// conserve compares the tokens held with what came in and went out, and with all that anyone can still take.
func (g *game) conserve() {
	held, err := g.anyone.TokenBalance(g.ctx, g.network.Settlement)
	g.must(err)
	in, balances := new(big.Int), new(big.Int)
	for _, a := range g.authors {
		l, err := a.AnchoredLatest(g.ctx, a.key.Author())
		g.must(err)
		in.Add(in, n(l.Paid))
		balances.Add(balances, n(l.Balance))
	}
	out, claimable := new(big.Int), new(big.Int)
	for _, v := range g.model.claimed {
		out.Add(out, v)
	}
	for _, r := range g.model.records {
		for i, leaf := range r.leaves {
			share := floor(g.model.pool(r), leaf.Value, r.CreditsTotal)
			claimable.Add(claimable, share.Sub(share, get(g.model.claimed, key(r.ID(), r.payee(i)))))
		}
	}
	want := new(big.Int).Add(balances, new(big.Int).Sub(in, out))
	if n(held).Cmp(want) != 0 {
		g.t.Errorf("the contract holds %d, not the balances %d and what was paid in %d less what was paid out %d", held, balances, in, out)
	}
	if n(held).Cmp(claimable.Add(claimable, balances)) < 0 {
		g.t.Errorf("the contract holds %d, and owes %d", held, claimable)
	}
}
