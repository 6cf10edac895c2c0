package gateway

import (
	"errors"
	"math"
	"math/big"
	"testing"

	"github.com/openledger/openledger/store/record"
	"pgregory.net/rapid"
)

func TestParsePriceReadsTokensForAMillionUnits(t *testing.T) {
	for _, c := range []struct {
		text string
		want record.Nano
		ok   bool
	}{
		{"0.15", 150_000_000, true},
		{"0", 0, true},
		{"12", 12_000_000_000, true},
		{"0.000000001", 1, true},
		{"1000000", MaxPrice, true},
		{"1000000.000000001", 0, false},
		{"0.0000000001", 0, false},
		{"-1", 0, false},
		{"1e3", 0, false},
		{"", 0, false},
	} {
		got, err := ParsePrice(c.text)
		if (err == nil) != c.ok || got != c.want {
			t.Errorf("%q: %d, %v", c.text, got, err)
		}
	}
}

func TestFeeIsExactForAllCountsAndPrices(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		price := rapid.Uint64Range(0, uint64(MaxPrice))
		p := Price{record.Nano(price.Draw(t, "input")), record.Nano(price.Draw(t, "cached")), record.Nano(price.Draw(t, "output"))}
		input := rapid.Uint32().Draw(t, "units read")
		c := Counts{Input: input, Cached: rapid.Uint32Range(0, input).Draw(t, "units cached"), Output: rapid.Uint32().Draw(t, "units written")}
		want := new(big.Int)
		for _, part := range [][2]uint64{{uint64(c.Input - c.Cached), uint64(p.Input)}, {uint64(c.Cached), uint64(p.Cached)}, {uint64(c.Output), uint64(p.Output)}} {
			want.Add(want, new(big.Int).Mul(new(big.Int).SetUint64(part[0]), new(big.Int).SetUint64(part[1])))
		}
		want.Div(want, big.NewInt(1_000_000))
		if got, err := p.Fee(c); err != nil || new(big.Int).SetUint64(uint64(got)).Cmp(want) != 0 {
			t.Fatalf("%+v at %+v: %d, %v; want %v", c, p, got, err, want)
		}
	})
}

func TestFeeThatOverflowsIsAnError(t *testing.T) {
	p := Price{Input: math.MaxUint64, Output: math.MaxUint64}
	if _, err := p.Fee(Counts{Input: 1_000_000, Output: 1}); !errors.Is(err, record.ErrOverflow) {
		t.Errorf("got %v", err)
	}
	if fee, err := p.Fee(Counts{Input: 1_000_000}); err != nil || fee != math.MaxUint64 {
		t.Errorf("the largest fee: %d, %v", fee, err)
	}
	if p.Check() == nil {
		t.Error("a price above MaxPrice passes Check")
	}
}
