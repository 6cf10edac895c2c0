package chain_test

import (
	"slices"
	"testing"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/tracing"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
	"github.com/openledger/openledger/store/record/vectortest"
)

// moveTo puts the contract at another address: that which signatures of the vectors are for.
func (b *bare) moveTo(n record.Network) {
	b.t.Helper()
	code := b.db.GetCode(common.Address(b.network.Settlement))
	b.db.SetCode(common.Address(n.Settlement), code, tracing.CodeChangeUnspecified)
	b.network = n
	b.rules = prague(n.ChainID)
	b.reader = chain.NewReader(b, n, 0)
}

// TestWhatTheVectorsSayOfAnEntryIsWhatCanBeProvedOfIt writes each entry that could come after the vectors' log, and tries every proof of
// every kind about it that there is under the log's head: a fault must be proved as what it is, and what is none not at all.
func TestWhatTheVectorsSayOfAnEntryIsWhatCanBeProvedOfIt(t *testing.T) {
	v := readVectors(t)
	var more struct {
		Key   string
		After []struct {
			Name, Verdict string
			Entry         vectortest.Bytes
		}
	}
	c := &court{bare: newBare(t), rates: map[record.ID]record.PPM{}}
	c.must(vectortest.Read("../../store/record/testdata", &more))
	c.moveTo(v.Network)
	c.judge = c.newKey().Address()
	for _, r := range v.Records {
		c.must(second(c.do(c.judge, chain.RegisterItem{Terms: r.Terms.Terms, Signature: r.Signature})))
		c.rates[r.ID] = r.Terms.Rate
	}
	key, err := record.ParseKey(more.Key)
	c.must(err)
	at := v.Heads[len(v.Heads)-1].Time + 60_000
	c.time = uint64(at / 1000) // nothing is overdue yet
	for _, after := range more.After {
		a := &author{world: c.world, key: key, nodes: map[merkle.Node]merkle.Hash{}, roots: []merkle.Hash{merkle.EmptyRoot}}
		for _, e := range v.Entries {
			a.write(e)
		}
		a.write(after.Entry)
		got := c.provable(a, a.head(a.size(), at))
		switch after.Verdict {
		case "valid", "flaw":
			if len(got) > 0 {
				t.Errorf("%s, which is %s, is proved to be %v", after.Name, after.Verdict, got)
			}
		default:
			if !slices.Contains(got, record.FaultKind(after.Verdict)) {
				t.Errorf("%s, which is %s, is proved to be %v", after.Name, after.Verdict, got)
			}
		}
	}
	if len(more.After) < 20 {
		t.Errorf("the vectors have %d entries that could come after the log", len(more.After))
	}
}

// provable is every kind of fault that the last entry can be proved to be, with any one entry before it or none, of any use.
func (c *court) provable(a *author, h record.SignedHead) (kinds []record.FaultKind) {
	c.t.Helper()
	last := a.size() - 1
	first := a.leaf(last, h)
	for _, kind := range atOnce[1:] {
		for use := range uint8(3) {
			for other := range a.size() {
				p := audit.Proof{Kind: kind, Use: use, Heads: []record.SignedHead{h}, Leaves: []audit.Leaf{first}}
				if other != last { // else alone
					p.Leaves = append(p.Leaves, a.leaf(other, h))
				}
				proved := c.would(c.judge, chain.ProveItem{Proof: p}) == nil
				if checked := p.Check(c.network, c.chain(a)) == nil; checked != proved {
					c.t.Errorf("%s with entry %d: the contract says %v, the audit %v", kind, other, proved, checked)
				}
				if proved && !slices.Contains(kinds, kind) {
					kinds = append(kinds, kind)
				}
			}
		}
	}
	return kinds
}
