package node

import (
	"context"
	"errors"
	"fmt"
	"math/big"
	"net/url"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/chain/dev"
	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// openChain connects to the settlement chain, or starts the embedded one.
func (n *Node) openChain(ctx context.Context, key *record.Key) (err error) {
	c, journal := n.options.Config.Chain, n.options.Home.path(journalDir)
	if n.options.Dev {
		if c.RPC != "" {
			return errors.New("daemon --dev brings its own chain: leave chain.rpc out of the configuration, or --dev out of the command")
		}
		journal = filepath.Join(n.options.Home.path(chainDir), "journal")
		n.dev, err = dev.Open(dev.Config{Dir: n.options.Home.path(chainDir), Port: c.devPort(), ChainID: c.ID, Logger: n.part("chain")})
		if errors.Is(err, syscall.EADDRINUSE) {
			return fmt.Errorf("embedded chain: port %d is taken: set chain.devPort to another one, or to %d for any that is free (%w)", c.devPort(), AnyPort, err)
		}
		if err != nil {
			return fmt.Errorf("embedded chain: %w", err)
		}
		n.closer.add(n.dev.Close)
		n.network, c.RPC = n.dev.Network(), n.dev.RPC()
	} else if n.network, err = c.network(); err != nil {
		return err
	}
	if n.network.Settlement == (record.Address{}) {
		return errors.New("no settlement contract is configured: set chain.rpc, chain.id and chain.settlement in config.yaml, or run daemon --dev")
	}
	if c.RPC == "" {
		return nil
	}
	ctx, cancel := context.WithTimeout(ctx, dialTimeout)
	defer cancel()
	settings := chain.Config{
		RPC: c.RPC, Network: n.network, Key: key, MaxFee: c.maxFee(), Confirmations: c.Confirmations, Logger: n.part("chain"),
	}
	settings.Journal, err = chain.OpenJournal(filepath.Join(journal, fmt.Sprintf("%d-%v", n.network.ChainID, key.Address())))
	if err != nil {
		return err
	}
	if n.chain, err = chain.Dial(ctx, settings); err != nil {
		return err
	}
	n.closer.add(func() error { n.chain.Close(); return nil })
	return nil
}

// check says which setting is impossible.
func (c Chain) check() error {
	if c.RPC != "" {
		for one := range strings.SplitSeq(c.RPC, ",") {
			if !isURL(strings.TrimSpace(one)) {
				return fmt.Errorf("chain.rpc: %q is not a URL such as http://127.0.0.1:8545", one)
			}
		}
	}
	if c.DevPort < AnyPort || c.DevPort > 65535 {
		return fmt.Errorf("chain.devPort: %d is not 0 to 65535, or -1 for any port that is free", c.DevPort)
	}
	if c.Confirmations > chain.MaxConfirmations {
		return fmt.Errorf("chain.confirmations: %d is more than %d, for which nodes keep states", c.Confirmations, chain.MaxConfirmations)
	}
	_, err := c.network()
	return err
}

// isURL says whether an address is one with a host.
func isURL(address string) bool {
	u, err := url.Parse(address)
	return err == nil && u.Scheme != "" && u.Host != ""
}

// maxFee is the most for a unit of gas in wei; nil is the default.
func (c Chain) maxFee() *big.Int {
	if c.MaxFeeGwei == 0 {
		return nil
	}
	return new(big.Int).Mul(new(big.Int).SetUint64(c.MaxFeeGwei), big.NewInt(1e9))
}

// devPort is the port to give the embedded chain, in its terms: 0 is any.
func (c Chain) devPort() int {
	switch c.DevPort {
	case 0:
		return DefaultDevPort
	case AnyPort:
		return 0
	}
	return c.DevPort
}

// network is the settlement contract that is configured; zero if none is.
func (c Chain) network() (record.Network, error) {
	if c.Settlement == "" {
		if c.RPC != "" {
			return record.Network{}, errors.New("chain.rpc is given, but no chain.settlement: the contract's address")
		}
		return record.Network{ChainID: c.ID}, nil
	}
	a, err := record.ParseAddress(c.Settlement)
	if err != nil {
		return record.Network{}, fmt.Errorf("chain.settlement: %w", err)
	}
	if c.ID == 0 {
		return record.Network{}, errors.New("chain.settlement is given, but no chain.id: the chain's id, such as 1")
	}
	return record.Network{ChainID: c.ID, Settlement: a}, nil
}

// contract is the settlement contract as the loops of package anchor see it: anchor.Chain and anchor.Contract over a chain.Client.
type contract struct{ *chain.Client }

// Latest is an author's log in the latest block.
func (c contract) Latest(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	l, err := c.AnchoredLatest(ctx, a)
	return anchored(l), err
}

// Final is an author's log as the finalized chain has it.
func (c contract) Final(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	l, err := c.Anchored(ctx, a)
	return anchored(l), err
}

func anchored(l chain.Log) anchor.Anchored {
	return anchor.Anchored{
		Head:    l.Head,
		Account: royalty.Account{Owed: l.Owed, Paid: l.Paid, Collected: l.Collected, Balance: l.Balance},
		Stake:   anchor.Stake{Bond: l.Bond, UnbondedAt: l.UnbondedAt, Marked: l.Marked},
	}
}

// Anchor anchors a head.
func (c contract) Anchor(ctx context.Context, what anchor.Anchoring) (anchor.Done, error) {
	return done(c.Client.Anchor(ctx, chain.AnchorItem(what)))
}

// Money is what reached a record, and whether it is registered.
func (c contract) Money(ctx context.Context, id record.ID) (royalty.Money, bool, error) {
	r, err := c.Record(ctx, id)
	return royalty.Money{Income: r.Income, Distributed: r.Distributed, Pool: r.Pool}, r.Registered, err
}

// Taken is what was collected from the author for the record.
func (c contract) Taken(ctx context.Context, a record.Author, id record.ID) (record.Nano, error) {
	return c.Collected(ctx, a, id)
}

// Fund adds to an author's balance.
func (c contract) Fund(ctx context.Context, a record.Author, amount record.Nano) (anchor.Done, error) {
	return done(c.Client.Fund(ctx, a, amount))
}

// Challenges are those of an author that are open.
func (c contract) Challenges(ctx context.Context, a record.Author) ([]anchor.Challenge, error) {
	open, err := c.Client.Challenges(ctx, a)
	challenges := make([]anchor.Challenge, len(open))
	for i, o := range open {
		challenges[i] = anchor.Challenge{Subject: o.Subject, Kind: o.Kind, Position: o.Position, Root: o.Root, Until: o.Until}
	}
	return challenges, err
}

// Answer answers challenges in one transaction.
func (c contract) Answer(ctx context.Context, a record.Author, answers []anchor.Answer) (anchor.Done, error) {
	items := make([]chain.Item, len(answers))
	for i, x := range answers {
		if x.Kind == record.NotInLog {
			items[i] = chain.AnswerHeadItem{Author: a, Size: x.Position, Root: x.Root, Consistency: x.Proof}
			continue
		}
		items[i] = chain.AnswerEntryItem{Author: a, Leaf: audit.Leaf{Entry: x.Entry, Index: x.Position, Inclusion: x.Proof}}
	}
	d, err := done(c.Settle(ctx, items))
	if errors.Is(err, chain.ErrNotMined) {
		err = fmt.Errorf("%w: %w", anchor.ErrUnderWay, err)
	}
	return d, err
}

// Move does all moves in one transaction.
func (c contract) Move(ctx context.Context, moves []anchor.Move) (anchor.Done, error) {
	if len(moves) == 1 && moves[0].Claim != nil {
		// By itself a claim that the token won't pay is refused before it takes gas; in a settlement it is skipped.
		return done(c.Client.Claim(ctx, claimItem(moves[0].Claim)))
	}
	items := make([]chain.Item, len(moves))
	for i, m := range moves {
		switch {
		case m.Register != nil:
			items[i] = chain.RegisterItem{Terms: m.Register.Terms(), Signature: m.Register.Signature()}
		case m.Collect != nil:
			items[i] = chain.CollectItem{Entry: m.Collect.Entry, Use: uint8(m.Collect.Use), Inclusion: m.Collect.Inclusion, Head: m.Collect.Head}
		case m.Distribute != nil:
			items[i] = chain.DistributeItem{Terms: *m.Distribute}
		case m.Claim != nil:
			items[i] = claimItem(m.Claim)
		}
	}
	return done(c.Settle(ctx, items))
}

func claimItem(c *anchor.Claim) chain.ClaimItem {
	return chain.ClaimItem{Terms: c.Terms, Payee: c.Credit.Payee, Weight: uint64(c.Credit.Weight), Proof: c.Proof}
}

func done(tx chain.Tx, err error) (anchor.Done, error) {
	return anchor.Done{Tx: merkle.Hash(tx.Hash), Block: tx.Block, GasUsed: tx.GasUsed}, err
}
