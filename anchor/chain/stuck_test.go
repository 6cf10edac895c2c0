package chain

import (
	"math/big"
	"testing"

	"github.com/ethereum/go-ethereum/core/types"
)

// waits is an intent that waits with a number, of which the newest transaction was refused, or not.
func waits(id, nonce uint64, change func(*intent)) *intent {
	tx := types.NewTx(&types.DynamicFeeTx{Nonce: nonce, GasFeeCap: big.NewInt(100), GasTipCap: big.NewInt(1)})
	it := &intent{Intent: Intent{ID: id, Txs: []*types.Transaction{tx}}}
	change(it)
	return it
}

func TestWhoseNumberCanBeTaken(t *testing.T) {
	fine := func(*intent) {}
	refused := func(it *intent) { it.refused = true }
	urgent := func(it *intent) { it.Urgent = true }
	both := func(it *intent) { it.refused, it.Urgent = true, true }
	pooled := func(limit int64, taken bool) func(*intent) {
		return func(it *intent) {
			it.refused, it.taken = true, taken
			it.pooled = types.NewTx(&types.DynamicFeeTx{GasFeeCap: big.NewInt(limit), GasTipCap: big.NewInt(1)})
		}
	}
	takenBack := func(it *intent) { it.refused, it.takenBack = true, true }
	for name, test := range map[string]struct {
		open []*intent
		want uint64 // its ID; 0 for nobody's
	}{
		"nobody waits":                             {nil, 0},
		"nobody is refused":                        {[]*intent{waits(1, 5, fine), waits(2, 6, urgent)}, 0},
		"the first that is refused":                {[]*intent{waits(3, 7, refused), waits(1, 5, fine), waits(2, 6, refused)}, 2},
		"an urgent one, too":                       {[]*intent{waits(1, 5, both)}, 1},
		"not one whose number is used":             {[]*intent{waits(1, 4, refused)}, 0},
		"not one that is mined":                    {[]*intent{waits(1, 5, func(it *intent) { it.refused, it.receipt = true, new(types.Receipt) })}, 0},
		"not one that pools have at the base fee":  {[]*intent{waits(1, 5, pooled(50, true)), waits(2, 6, refused)}, 2},
		"one that they have below it":              {[]*intent{waits(1, 5, pooled(49, true))}, 1},
		"one that a silent one may have":           {[]*intent{waits(1, 5, pooled(50, false))}, 1},
		"not behind one that was mined before":     {[]*intent{waits(1, 5, takenBack), waits(2, 6, refused)}, 0},
		"not of one that was overtaken":            {[]*intent{waits(1, 5, refused), waits(2, 5, urgent), waits(3, 6, refused)}, 3},
		"not behind two that are refused":          {[]*intent{waits(1, 5, refused), waits(2, 5, both), waits(3, 6, refused)}, 0},
		"not of who overtook, who can be paid for": {[]*intent{waits(1, 5, refused), waits(2, 5, urgent)}, 0},
	} {
		w := &Wallet{open: map[uint64]*intent{}}
		for _, it := range test.open {
			w.open[it.ID] = it
		}
		got := uint64(0)
		if it := w.stuck(5, big.NewInt(50)); it != nil {
			got = it.ID
		}
		if got != test.want {
			t.Errorf("%s: the number of %d is taken, not that of %d", name, got, test.want)
		}
	}
}

func TestWhichOfTwinsIsOffered(t *testing.T) {
	for name, test := range map[string]struct {
		first, second func(*intent)
		want          [2]bool // whether the first is, and the second
	}{
		"the later one":                            {func(it *intent) { it.refused = true }, func(*intent) {}, [2]bool{false, true}},
		"both, if the later one is refused":        {func(*intent) {}, func(it *intent) { it.refused = true }, [2]bool{true, true}},
		"the earlier one, if it was mined before":  {func(it *intent) { it.takenBack = true }, func(*intent) {}, [2]bool{true, false}},
		"both, if that is refused now":             {func(it *intent) { it.takenBack, it.refused = true, true }, func(*intent) {}, [2]bool{true, true}},
		"both, if both are refused, as nobody can": {func(it *intent) { it.refused = true }, func(it *intent) { it.refused = true }, [2]bool{true, true}},
	} {
		a, b := waits(1, 5, test.first), waits(2, 5, test.second)
		b.Urgent = true
		w := &Wallet{open: map[uint64]*intent{1: a, 2: b, 3: waits(3, 6, func(*intent) {})}}
		if got := [2]bool{!w.yields(a), !w.yields(b)}; got != test.want {
			t.Errorf("%s: offered are %v", name, got)
		}
		if w.yields(w.open[3]) {
			t.Errorf("%s: one without a twin is not offered", name)
		}
	}
}
