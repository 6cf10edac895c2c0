package node

import (
	"strings"
	"testing"
	"time"
)

func TestAStartWaitsForWhoMayKnowMore(t *testing.T) {
	long := time.Hour
	for name, c := range map[string]struct {
		o    outset
		says string // empty: it may write
	}{
		"alone, a fresh key":                                {outset{}, ""},
		"alone, with entries":                               {outset{held: 7, beyond: 7}, ""},
		"alone, as long as the chain":                       {outset{held: 7, beyond: 7, chained: true, chain: true, anchored: 7}, ""},
		"alone, empty, and the chain has entries":           {outset{chained: true, chain: true, anchored: 7}, "the chain has a signed head of this node's log with 7 entries, of which 0"},
		"alone, behind the chain":                           {outset{held: 3, beyond: 3, chained: true, chain: true, anchored: 7, since: long}, "of which 3 are held"},
		"a peer has shown more":                             {outset{held: 3, beyond: 3, shown: 4, bootstrap: 1, compared: 9, told: 1, since: long, calm: long}, "a peer has a signed head"},
		"the store has lost entries":                        {outset{held: 3, beyond: 3, spoken: 5, bootstrap: 1, compared: 9, told: 1, since: long, calm: long}, "this store is damaged: this node has given out a signed head of this node's log with 5 entries, of which 3 are held"},
		"entries without their head":                        {outset{held: 3, beyond: 4, compared: 9, since: long, calm: long}, "4 entries, of which 3 are held"},
		"nobody has answered":                               {outset{held: 3, beyond: 3, bootstrap: 2, since: time.Second, calm: time.Second}, "peers are asked"},
		"nobody answers for 30 s":                           {outset{held: 3, beyond: 3, bootstrap: 2, since: 30 * time.Second, calm: long}, ""},
		"nobody answers for 30 s, and nothing is held":      {outset{bootstrap: 2, since: long, calm: long}, "one of p2p.bootstrap answers"},
		"one answers within 30 s, and nothing is held":      {outset{bootstrap: 2, compared: 1, since: 30 * time.Second, calm: long}, ""},
		"two of many":                                       {outset{held: 3, beyond: 3, bootstrap: 4, compared: 2, told: 2, since: 20 * time.Second, calm: 10 * time.Second}, "2 have answered"},
		"three of many":                                     {outset{held: 3, beyond: 3, bootstrap: 4, compared: 3, told: 3, unheard: 1}, ""},
		"all of two, just now":                              {outset{held: 3, beyond: 3, bootstrap: 2, compared: 2, told: 2, since: time.Second, calm: time.Second}, "peers are asked"},
		"all of two, and nobody else comes":                 {outset{held: 3, beyond: 3, bootstrap: 2, compared: 2, told: 2, since: 3 * time.Second, calm: 2 * time.Second}, ""},
		"all of two, and another was just found":            {outset{held: 3, beyond: 3, bootstrap: 2, compared: 2, told: 2, unheard: 1, since: 3 * time.Second, calm: 2 * time.Second}, "peers are asked"},
		"restored, without a chain":                         {outset{marked: true, held: 3, beyond: 3, bootstrap: 1, compared: 3, told: 1, since: long, calm: long}, "set chain.rpc"},
		"restored, without configured peers":                {outset{marked: true, held: 3, beyond: 3, chained: true, chain: true, compared: 3, since: long}, "set p2p.bootstrap"},
		"restored, the chain is silent":                     {outset{marked: true, held: 3, beyond: 3, chained: true, bootstrap: 1, compared: 3, told: 1, since: long}, "the chain has not answered"},
		"restored, only strangers have answered":            {outset{marked: true, held: 3, beyond: 3, chained: true, chain: true, bootstrap: 1, compared: 3, since: long}, "none of these peers"},
		"restored, and both have answered":                  {outset{marked: true, held: 3, beyond: 3, chained: true, chain: true, bootstrap: 2, compared: 1, told: 1}, ""},
		"restored, both have answered, and there is a rest": {outset{marked: true, held: 3, beyond: 3, shown: 5, chained: true, chain: true, bootstrap: 2, compared: 1, told: 1}, "5 entries"},
	} {
		t.Run(name, func(t *testing.T) {
			err := c.o.waits(patience{})
			if c.says == "" && err != nil {
				t.Errorf("it waits: %v", err)
			}
			if c.says != "" && (err == nil || !strings.Contains(err.Error(), c.says)) {
				t.Errorf("it says %v, not %q", err, c.says)
			}
		})
	}
}
