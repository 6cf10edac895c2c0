package contract_test

import (
	"cmp"
	"maps"
	"math/big"
	"math/rand/v2"
	"os"
	"slices"
	"strconv"
	"testing"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// TestWhateverHostileCallersDoTheBooksBalanceAndTheHonestAreNeverMarked; OPENLEDGER_TEST_SEED repeats one run.
func TestWhateverHostileCallersDoTheBooksBalanceAndTheHonestAreNeverMarked(t *testing.T) {
	seed := rand.Uint64()
	if s := os.Getenv("OPENLEDGER_TEST_SEED"); s != "" {
		var err error
		if seed, err = strconv.ParseUint(s, 10, 64); err != nil {
			t.Fatal(err)
		}
	}
	t.Logf("OPENLEDGER_TEST_SEED=%d", seed)
	taken, marked := 0, 0
	for i := range uint64(200) {
		s := newSiege(t, rand.New(rand.NewPCG(seed, i)))
		for range 100 {
			s.step()
		}
		s.collectAllOfTheMarked()
		taken += s.taken
		if s.log(s.bad.at).Marked {
			marked++
		}
	}
	t.Logf("%d hostile calls were taken, %d of 200 hostile authors marked", taken, marked)
	if taken < 4000 || marked < 20 {
		t.Error("too little happened for the test to mean anything")
	}
}

// siege is an honest author among hostile callers, one of whom keeps a log too.
type siege struct {
	*world
	rng         *rand.Rand
	honest, bad *author
	records     []*sealed
	open        map[[32]byte]contract.SettlementChallenged // of the honest author
	staked      uint64                                     // by all, and neither taken back nor given as a reward
	kept        uint64
	claimed     uint64
	entitled    []uint64 // of each record's payee, the last time
	signed      []record.SignedHead
	taken       int
	nano, unit  uint64 // nano of the token's base unit, or base units of a nano: one of them is 1
}

func newSiege(t fatal, rng *rand.Rand) *siege {
	decimals := []uint8{6, 9, 18}[rng.IntN(3)]
	w := newOddWorld(t, decimals)
	s := &siege{world: w, rng: rng, honest: w.newAuthor(), bad: w.newAuthor(), open: map[[32]byte]contract.SettlementChallenged{}}
	base := w.newRecord(1, 30_000, nil, ann)
	child := w.newRecord(2, 100_000, []record.Share{{Record: base.id, Share: 300_000}}, ben)
	s.records, s.entitled = []*sealed{base, child}, make([]uint64, 2)
	s.nano, s.unit = pow10(max(0, 9-int(decimals))).Uint64(), pow10(max(0, int(decimals)-9)).Uint64()
	s.try(s.honest.at, abi.PackBond(s.honest.at, 50*coin), 50*coin)
	s.try(s.bad.at, abi.PackBond(s.bad.at, 50*coin), 50*coin)
	return s
}

func (s *siege) anybody() common.Address {
	return []common.Address{eve, ann, ben, s.bad.at}[s.rng.IntN(4)]
}

func (s *siege) anyAuthor() *author {
	if s.rng.IntN(2) == 0 {
		return s.honest
	}
	return s.bad
}

// try does a call that may be refused, and looks at everything if it is taken. A bond also says how much it stakes.
func (s *siege) try(from common.Address, data []byte, stakes uint64) bool {
	s.t.Helper()
	d, err := s.call(from, s.at, data)
	if err != nil {
		return false
	}
	s.taken++
	s.staked += (stakes + s.nano - 1) / s.nano * s.nano // what comes in is rounded up
	for _, e := range events(d, abi.UnpackBondWithdrawnEvent) {
		s.staked -= e.Amount
	}
	for _, e := range events(d, abi.UnpackMarkedEvent) {
		s.staked -= e.Reward
	}
	for _, e := range events(d, abi.UnpackKeptEvent) {
		s.kept += e.Amount
	}
	for _, e := range events(d, abi.UnpackKeptTakenEvent) {
		s.kept -= e.Amount
	}
	for _, e := range events(d, abi.UnpackClaimedEvent) {
		s.claimed += e.Amount
	}
	for _, e := range events(d, abi.UnpackChallengedEvent) {
		if e.Author == s.honest.at {
			s.open[e.Subject] = e
		}
	}
	for _, e := range events(d, abi.UnpackAnsweredEvent) {
		if e.Author == s.honest.at {
			delete(s.open, e.Subject)
		}
	}
	s.look()
	return true
}

// look checks what must always hold.
func (s *siege) look() {
	s.t.Helper()
	h, b := s.log(s.honest.at), s.log(s.bad.at)
	if h.Marked {
		s.t.Fatal("the honest author is marked")
	}
	paid := h.Paid + b.Paid
	if s.claimed > paid {
		s.t.Fatalf("%d paid out of %d paid in", s.claimed, paid)
	}
	owes := h.Balance + b.Balance + s.staked + (h.Challenges+b.Challenges)*deposit + s.kept + paid - s.claimed
	held := new(big.Int).SetUint64(s.nano)
	if held.Mul(held, s.has(s.at)).Cmp(new(big.Int).Mul(new(big.Int).SetUint64(owes), new(big.Int).SetUint64(s.unit))) < 0 {
		s.t.Fatalf("the settlement has %d, and owes %d nano", s.has(s.at), owes)
	}
	for i, r := range s.records {
		got := ask(s.world, abi.PackRecord(r.id), abi.UnpackRecord).Pool // of which the only payee gets all
		if got < s.entitled[i] {
			s.t.Fatalf("what the payee of record %d may claim fell from %d to %d", i, s.entitled[i], got)
		}
		s.entitled[i] = got
	}
}

// duties are what an honest author does before time passes: it answers, anchors and pays.
func (s *siege) duties() {
	s.t.Helper()
	a := s.honest
	byPosition := func(x, y contract.SettlementChallenged) int {
		return cmp.Or(cmp.Compare(x.Kind, y.Kind), cmp.Compare(x.Position, y.Position))
	}
	for _, c := range slices.SortedFunc(maps.Values(s.open), byPosition) {
		answer := a.answering
		if c.Kind == numbers[record.Withheld] {
			answer = a.showing
		}
		if !s.try(a.at, answer(c.Position), 0) {
			s.t.Fatalf("an honest answer is refused: %+v", c)
		}
	}
	l := s.log(a.at)
	if l.Size == a.size() && l.Paid == l.Owed {
		return
	}
	if missing := uint64(a.state.Owed) - l.Paid; missing > l.Balance {
		s.try(a.at, abi.PackFund(a.at, missing-l.Balance), 0)
	}
	if h := a.head(a.size()); l.Size < a.size() && !s.try(a.at, a.anchoring(h, l.Size), 0) {
		s.t.Fatal("an honest anchor is refused")
	}
	if l := s.log(a.at); l.Paid != uint64(a.state.Owed) {
		s.t.Fatalf("the honest author has paid %d of %d", l.Paid, a.state.Owed)
	}
}

func (s *siege) step() {
	s.t.Helper()
	a, by := s.anyAuthor(), s.anybody()
	switch s.rng.IntN(16) {
	case 0:
		s.duties()
		s.now += record.Time(s.rng.IntN(window/1000+1)) * 1000
	case 1:
		s.honest.use(uint64(s.rng.IntN(coin)), s.records[s.rng.IntN(2)].id)
		s.signed = append(s.signed, s.honest.head(s.honest.size()))
	case 2, 3:
		s.writeBad()
	case 4:
		amount := uint64(s.rng.IntN(coin))
		s.try(by, abi.PackBond(a.at, amount), amount)
	case 5:
		s.try(s.bad.at, abi.PackUnbond(), 0)
		s.try(by, abi.PackWithdrawBond(a.at), 0)
	case 6:
		s.try(by, abi.PackFund(a.at, uint64(s.rng.IntN(coin))), 0)
	case 7:
		s.try(s.bad.at, abi.PackWithdraw(s.log(s.bad.at).Balance/2, by), 0)
		s.try(by, abi.PackTakeKept(eve), 0)
	case 8:
		s.blocks(by, s.rng.IntN(2) == 0)
	case 9, 10:
		s.try(by, s.accuse(a), 0)
	case 11, 12:
		s.demand(by, a)
	case 13:
		s.try(by, abi.PackExpire(a.at, s.entrySubject(uint64(s.rng.IntN(8)))), 0)
	default:
		s.money(by, a)
	}
}

// writeBad has the hostile author write something, good or not, and anybody anchors it.
func (s *siege) writeBad() {
	a := s.bad
	entry := a.next(uint64(s.rng.IntN(coin)), s.records[s.rng.IntN(2)].id)
	if s.rng.IntN(6) == 0 {
		entry[17+s.rng.IntN(len(entry)-17)] ^= 1 << s.rng.IntN(8)
	}
	a.write(entry)
	from := s.log(a.at).Size
	s.try([]common.Address{a.at, a.at, eve}[s.rng.IntN(3)], a.anchoring(a.head(a.size()), from), 0)
}

// accuse is a proof of whatever, under whatever the author signed.
func (s *siege) accuse(a *author) []byte {
	if a == s.bad && s.rng.IntN(12) == 0 {
		return prove(a.twoHeads())
	}
	kind := proved[s.rng.IntN(len(proved))]
	if a.size() == 0 {
		return prove(audit.Proof{Kind: kind, Heads: []record.SignedHead{a.head(0)}})
	}
	h := a.head(a.size())
	if a == s.honest {
		h = s.signed[s.rng.IntN(len(s.signed))]
	}
	p := audit.Proof{Kind: kind, Heads: []record.SignedHead{h}}
	if kind == record.Fork {
		p.Heads = append(p.Heads, h)
	}
	for range s.rng.IntN(3) {
		p.Leaves = append(p.Leaves, a.leaf(s.rng.Uint64N(h.Size), h.Size))
	}
	if len(p.Leaves) > 1 && s.rng.IntN(2) == 0 && p.Leaves[0].Index > 0 {
		p.Leaves[1] = a.leaf(p.Leaves[0].Index-1, h.Size)
	}
	return prove(p)
}

// demand challenges something, or answers it.
func (s *siege) demand(by common.Address, a *author) {
	size := s.log(a.at).Size
	i := s.rng.Uint64N(size + 1)
	switch s.rng.IntN(4) {
	case 0:
		s.try(by, demandHead(a.head(i)), 0)
	case 1:
		s.try(by, abi.PackChallengeEntry(a.at, i), 0)
	case 2:
		s.try(by, a.answering(i), 0)
	default:
		if a == s.bad {
			s.try(by, demandHead(a.sign(record.Head{Size: i, Root: merkle.Hash{1}})), 0)
		} else if i < size {
			s.try(by, a.showing(i), 0)
		}
	}
}

// money moves what is owed along.
func (s *siege) money(by common.Address, a *author) {
	size := s.log(a.at).Size
	if size > 0 {
		s.try(by, a.collecting(s.rng.Uint64N(size), 0, a.head(size)), 0)
	}
	r := s.records[s.rng.IntN(2)]
	s.try(by, settle(item(distributes, abi.PackDistribute(r.terms)), item(claims, r.claiming(s.world, 0))), 0)
}

// collectAllOfTheMarked: what a marked author's anchored log owes is paid by anybody, and collected to the last nano that its uses add up to.
func (s *siege) collectAllOfTheMarked() {
	s.t.Helper()
	s.duties()
	a := s.bad
	l := s.log(a.at)
	if !l.Marked || l.Size == 0 {
		return
	}
	if l.Owed > l.Paid && l.Owed < 1000*coin {
		s.try(eve, abi.PackFund(a.at, l.Owed-l.Paid), 0)
	}
	for i := range l.Size {
		s.try(eve, a.collecting(i, 0, a.head(l.Size)), 0)
	}
	l = s.log(a.at)
	if l.Owed < 1000*coin && l.Paid < l.Owed || l.Collected > l.Paid {
		s.t.Fatalf("of a marked author %d is owed, %d paid and %d collected", l.Owed, l.Paid, l.Collected)
	}
	for _, r := range s.records {
		got := ask(s.world, abi.PackCollectedOf(a.at, r.id), abi.UnpackCollectedOf)
		if most := a.mostOf(r.id, l.Size); got < most && l.Collected < l.Paid {
			s.t.Fatalf("%d of %d is collected for a record, and %d of what was paid is left", got, most, l.Paid-l.Collected)
		}
	}
}

// mostOf is the largest total for a record that the log's first entries show.
func (a *author) mostOf(id record.ID, size uint64) (most uint64) {
	for _, b := range a.entries[:size] {
		if e, err := record.ParseEntry(b); err == nil && e.Usage != nil && e.Usage.Uses[0].Record == id {
			most = max(most, uint64(e.Usage.Uses[0].Total))
		}
	}
	return most
}
