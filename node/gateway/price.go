package gateway

import (
	"fmt"
	"math/bits"

	"github.com/openledger/openledger/store/record"
)

// MaxPrice bounds a price: a million settlement tokens for a million units. With it no fee overflows, whatever the counts.
const MaxPrice = 1_000_000 * record.NanoPerToken

// priceUnits is how many units a price is for.
const priceUnits = 1_000_000

// Price is what a model's use costs the consumer, in nano for a million units.
type Price struct {
	Input  record.Nano // units read that no cache held
	Cached record.Nano // units read that came from a cache
	Output record.Nano // units written, reasoning included
}

// Counts are the units of one use.
type Counts struct {
	Input     uint32 // cached ones included
	Cached    uint32
	Output    uint32 // reasoning included
	Reasoning uint32
}

// ParsePrice reads a price as price lists have it: settlement tokens for a million units, such as "0.15".
func ParsePrice(s string) (record.Nano, error) {
	n, err := record.ParseToken(s)
	if err != nil {
		return 0, fmt.Errorf("price: %w", err)
	}
	if n > MaxPrice {
		return 0, fmt.Errorf("price %q is above %s tokens for a million units", s, MaxPrice.Token())
	}
	return n, nil
}

// Check says what is wrong with the price.
func (p Price) Check() error {
	for _, n := range []record.Nano{p.Input, p.Cached, p.Output} {
		if n > MaxPrice {
			return fmt.Errorf("price of %s tokens for a million units is above %s", n.Token(), MaxPrice.Token())
		}
	}
	return nil
}

// Fee is floor(((input − cached)·Input + cached·Cached + output·Output) / 10^6), exactly. Cached is at most input. The error is
// record.ErrOverflow, which a price that Check passes never meets.
func (p Price) Fee(c Counts) (record.Nano, error) {
	var hi, lo uint64
	for _, part := range []struct {
		units uint32
		price record.Nano
	}{{c.Input - c.Cached, p.Input}, {c.Cached, p.Cached}, {c.Output, p.Output}} {
		h, l := bits.Mul64(uint64(part.units), uint64(part.price))
		var carry uint64
		lo, carry = bits.Add64(lo, l, 0)
		hi += h + carry // three products below 2^96
	}
	if hi >= priceUnits {
		return 0, fmt.Errorf("fee of %+v: %w", c, record.ErrOverflow)
	}
	fee, _ := bits.Div64(hi, lo, priceUnits)
	return record.Nano(fee), nil
}
