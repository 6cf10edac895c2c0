package chain

import (
	"math/big"
	"testing"
)

func TestFeesRiseByAnEighthOrToTheMarketAndNeverAboveTheCap(t *testing.T) {
	const gwei = 1_000_000_000
	for what, c := range map[string]struct {
		tip, limit     int64 // of the transaction that waits
		market, base   int64 // what the chain asks for
		most           int64
		nextTip, nextL int64 // 0: no replacement
	}{
		"a calm market":          {1 * gwei, 20 * gwei, 1 * gwei, 8 * gwei, 500 * gwei, 1125000001, 22500000001},
		"ten times the base fee": {1 * gwei, 20 * gwei, 1 * gwei, 95 * gwei, 500 * gwei, 1125000001, 191125000001},
		"a higher tip":           {1 * gwei, 20 * gwei, 9 * gwei, 8 * gwei, 500 * gwei, 9 * gwei, 25 * gwei},
		"nothing at all":         {0, 0, 0, 0, gwei, 1, 1},
		"the cap comes first":    {1 * gwei, 20 * gwei, 1 * gwei, 95 * gwei, 30 * gwei, 1125000001, 30 * gwei},
		"the cap is too near":    {1 * gwei, 20 * gwei, 1 * gwei, 95 * gwei, 21 * gwei, 0, 0},
		"the cap is reached":     {1 * gwei, 20 * gwei, 1 * gwei, 95 * gwei, 20 * gwei, 0, 0},
		"the tip is at the cap":  {20 * gwei, 20 * gwei, 90 * gwei, 95 * gwei, 20 * gwei, 0, 0},
		"a tip above the cap":    {1 * gwei, 20 * gwei, 90 * gwei, 8 * gwei, 40 * gwei, 40 * gwei, 40 * gwei},
	} {
		old := fees{big.NewInt(c.tip), big.NewInt(c.limit)}
		next, ok := old.bumped(market{big.NewInt(c.market), big.NewInt(c.base)}, big.NewInt(c.most))
		if !ok && c.nextL == 0 {
			continue
		}
		if !ok || next.tip.Int64() != c.nextTip || next.limit.Int64() != c.nextL {
			t.Errorf("%s: %v of %v (%v)", what, next.tip, next.limit, ok)
		}
		if old.tip.Int64() != c.tip || old.limit.Int64() != c.limit {
			t.Errorf("%s: the old fees were changed to %v of %v", what, old.tip, old.limit)
		}
	}
}

func FuzzBumpedFeesReplace(f *testing.F) {
	f.Add(uint64(1), uint64(3), uint64(1), uint64(9), uint64(100))
	f.Fuzz(func(t *testing.T, tip, limit, suggested, base, most uint64) {
		n := func(v uint64) *big.Int { return new(big.Int).SetUint64(v) }
		old, m := fees{n(min(tip, limit)), n(limit)}, market{n(suggested), n(base)}
		next, ok := old.bumped(m, n(most))
		if next.limit.Cmp(n(most)) > 0 || next.tip.Cmp(next.limit) > 0 {
			t.Fatalf("%v of %v, at most %d", next.tip, next.limit, most)
		}
		if !ok {
			return
		}
		for _, fee := range [][2]*big.Int{{old.tip, next.tip}, {old.limit, next.limit}} {
			// geth: more, and at least a tenth more.
			least := new(big.Int).Quo(new(big.Int).Mul(fee[0], big.NewInt(110)), big.NewInt(100))
			if fee[1].Cmp(fee[0]) <= 0 || fee[1].Cmp(least) < 0 {
				t.Fatalf("%v is no replacement of %v", fee[1], fee[0])
			}
		}
	})
}

func FuzzParseIntent(f *testing.F) {
	f.Add([]byte(`{"id": 1, "what": "anchor", "nonce": 0, "txs": ["0x02c0"]}`))
	f.Add([]byte(`{}`))
	f.Fuzz(func(t *testing.T, b []byte) {
		if i, err := parseIntent(b); err == nil && i.Nonce() != i.Txs[0].Nonce() {
			t.Errorf("%s has two numbers", b)
		}
	})
}
