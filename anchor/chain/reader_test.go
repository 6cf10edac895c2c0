package chain_test

import (
	"strings"
	"testing"
	"time"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

func TestTheUnitIsTheLeastThatATokenCanPay(t *testing.T) {
	for decimals, want := range map[uint8]record.Nano{0: 1_000_000_000, 6: 1000, 8: 10, 9: 1, 18: 1, 255: 1} {
		if got := (chain.Parameters{Decimals: decimals}).Unit(); got != want {
			t.Errorf("of %d decimals: %d, want %d", decimals, got, want)
		}
	}
}

func TestTheFirstImpossibleParameterIsNamed(t *testing.T) {
	good := chain.Parameters{MaxMergeDelay: time.Hour, ChallengeWindow: time.Hour}
	for name, change := range map[string]func(*chain.Parameters){
		"":                func(*chain.Parameters) {},
		"maxMergeDelay":   func(p *chain.Parameters) { p.MaxMergeDelay, p.ChallengeWindow = 0, 0 },
		"challengeWindow": func(p *chain.Parameters) { p.ChallengeWindow, p.MaxSkew = time.Microsecond, -1 },
		"maxSkew":         func(p *chain.Parameters) { p.MaxSkew = -1 },
	} {
		p := good
		change(&p)
		for range 10 { // the same every time
			if err := p.Check(); (err == nil) != (name == "") || err != nil && !strings.HasPrefix(err.Error(), name+" ") {
				t.Errorf("want %q, got %v", name, err)
			}
		}
	}
}
