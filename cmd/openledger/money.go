package main

import (
	"context"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

func newAnchor(e *env) *cobra.Command {
	now := &cobra.Command{
		Use: "now", Short: "Put the log's head onto the settlement chain", Args: exactly(0), Example: "  openledger anchor now",
		RunE: e.transact("anchored", func([]string) (call, error) {
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.AnchorNow(ctx) }, nil
		}),
	}
	status := &cobra.Command{
		Use: "status", Short: "How far the log is anchored", Args: exactly(0), Example: "  openledger anchor status",
		RunE: func(c *cobra.Command, _ []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			a, err := client.Anchoring(c.Context())
			if err != nil {
				return err
			}
			return e.print(c, a, func(w io.Writer) { printAnchoring(w, a) })
		},
	}
	return group("anchor", "The log's head on the settlement chain", now, status)
}

func printAnchoring(w io.Writer, a api.Anchoring) {
	fmt.Fprintf(w, "\tENTRIES\tOWED\tPAID\tBALANCE\n")
	fmt.Fprintf(w, "log\t%d\t%s\n", a.Head, a.Owed.Token())
	fmt.Fprintf(w, "latest block\t%d\t%s\t%s\t%s\n", a.Latest.Size, a.Latest.Owed.Token(), a.Latest.Paid.Token(), a.Latest.Balance.Token())
	fmt.Fprintf(w, "final\t%d\t%s\t%s\t%s\n", a.Final.Size, a.Final.Owed.Token(), a.Final.Paid.Token(), a.Final.Balance.Token())
}

// call is what a command asks of the daemon.
type call func(ctx context.Context, c *api.Client) (api.Transactions, error)

// transact is a command that has the daemon write to the chain. Plan reads the arguments, before anybody is asked.
func (e *env) transact(done string, plan func(args []string) (call, error)) func(*cobra.Command, []string) error {
	return func(c *cobra.Command, args []string) error {
		do, err := plan(args)
		if err != nil {
			return err
		}
		client, err := e.client()
		if err != nil {
			return err
		}
		t, err := do(c.Context(), client)
		if err != nil {
			return err
		}
		return e.print(c, t, func(w io.Writer) {
			if len(t.Transactions) == 0 {
				fmt.Fprintln(w, "nothing to do: the chain has it all already")
			}
			if t.Amount > 0 {
				fmt.Fprintf(w, "%s %s tokens\n", done, t.Amount.Token())
			}
			for _, x := range t.Transactions {
				fmt.Fprintf(w, "%s in block %d, %d gas: %v\n", done, x.Block, x.Gas, x.Hash)
			}
		})
	}
}

// printSources shows where what a record earned somebody came from.
func printSources(w io.Writer, r api.RecordDue) {
	for _, s := range r.Sources {
		way := make([]string, len(s.Path))
		for i, id := range s.Path {
			way[i] = id.String()[:10]
		}
		fmt.Fprintf(w, "  %s by %v for %s\n", s.Amount.Token(), s.Provider, strings.Join(way, " → "))
	}
	if r.Unlisted {
		fmt.Fprintln(w, "  and more, along further paths")
	}
}

func newRoyalties(e *env) *cobra.Command {
	owed := &cobra.Command{
		Use: "owed ADDRESS", Short: "What an address is owed", Args: exactly(1), Example: "  openledger royalties owed 0x…",
		RunE: func(c *cobra.Command, args []string) error {
			payee, err := parseAddress(args[0])
			if err != nil {
				return err
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			d, err := client.Owed(c.Context(), payee)
			if err != nil {
				return err
			}
			return e.print(c, d, func(w io.Writer) {
				fmt.Fprintf(w, "\tPAID\tCLAIMABLE\tAFTER SETTLING\n")
				fmt.Fprintf(w, "%v\t%s\t%s\t%s\n", d.Payee, d.Claimed.Token(), d.Claimable.Token(), d.Settled.Token())
				for _, r := range d.Records {
					fmt.Fprintf(w, "%v\t%s\t%s\t%s\n", r.Record, r.Claimed.Token(), r.Claimable.Token(), r.Settled.Token())
					printSources(w, r)
				}
			})
		},
	}
	settle := &cobra.Command{
		Use: "settle", Short: "Collect what anchored logs owe and distribute it along the lineage", Args: exactly(0), Example: "  openledger royalties settle",
		RunE: e.transact("settled", func([]string) (call, error) {
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.Settle(ctx) }, nil
		}),
	}
	claim := &cobra.Command{
		Use: "claim ADDRESS", Short: "Pay an address what it can claim; anyone may, the money goes to the address", Args: exactly(1),
		Example: "  openledger royalties claim 0x…",
		RunE: e.transact("paid", func(args []string) (call, error) {
			payee, err := parseAddress(args[0])
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.Claim(ctx, payee) }, err
		}),
	}
	return group("royalties", "What people are owed along the lineage, and moving it", owed, settle, claim)
}

// printStake shows the exposure beside the bond, and warns where that is smaller.
func printStake(w io.Writer, p api.Provider) {
	fmt.Fprintf(w, "exposure\t%s tokens (owed since the anchor, and paid in but not collected)\n", p.Exposure.Token())
	bond := p.Latest.Bond.Token() + " tokens"
	switch {
	case p.Latest.Marked:
		bond += ", lost: a fault of this log is proved"
	case p.Latest.UnbondedAt > 0:
		bond += ", ended " + p.Latest.UnbondedAt.Go().UTC().Format(time.RFC3339) + ": it counts as none"
	case p.Latest.Bond < p.MinBond:
		bond += fmt.Sprintf(", less than %s: nodes keep little of this log", p.MinBond.Token())
	}
	fmt.Fprintf(w, "bond\t%s\n", bond)
	if p.Latest.Bond > 0 && p.Exposure > p.Latest.Bond {
		fmt.Fprintf(w, "WARNING\tthe exposure is larger than the bond: openledger anchor now, openledger royalties settle, or openledger provider bond\n")
	}
}

func newProvider(e *env) *cobra.Command {
	fund := &cobra.Command{
		Use: "fund AMOUNT", Short: "Add settlement tokens to the log's prepaid balance", Args: exactly(1), Example: "  openledger provider fund 250.5",
		RunE: e.transact("funded", func(args []string) (call, error) {
			amount, err := parseAmount(args[0])
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.Fund(ctx, amount) }, err
		}),
	}
	var to string
	withdraw := &cobra.Command{
		Use: "withdraw AMOUNT", Short: "Take settlement tokens from the log's prepaid balance", Args: exactly(1), Example: "  openledger provider withdraw 10 --to 0x…",
		RunE: e.transact("withdrew", func(args []string) (call, error) {
			amount, err := parseAmount(args[0])
			if err != nil {
				return nil, err
			}
			var account record.Address
			if to != "" {
				if account, err = parseAddress(to); err != nil {
					return nil, err
				}
			}
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) {
				if to == "" {
					s, err := c.Status(ctx)
					if err != nil {
						return api.Transactions{}, err
					}
					account = record.Address(s.Author)
				}
				return c.Withdraw(ctx, amount, account)
			}, nil
		}),
	}
	withdraw.Flags().StringVar(&to, "to", "", "who gets it (default: the node's own account)")
	bond := &cobra.Command{
		Use: "bond AMOUNT", Short: "Stake settlement tokens behind the log: what a proven fault takes", Args: exactly(1), Example: "  openledger provider bond 1000",
		RunE: e.transact("bonded", func(args []string) (call, error) {
			amount, err := parseAmount(args[0])
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.Bond(ctx, amount) }, err
		}),
	}
	unbond := &cobra.Command{
		Use: "unbond", Short: "End the stake; it is free after the merge delay and two challenge windows", Args: exactly(0), Example: "  openledger provider unbond",
		RunE: e.transact("unbonded", func([]string) (call, error) {
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.Unbond(ctx) }, nil
		}),
	}
	withdrawBond := &cobra.Command{
		Use: "withdraw-bond", Short: "Take the stake back, once it is free", Args: exactly(0), Example: "  openledger provider withdraw-bond",
		RunE: e.transact("withdrew", func([]string) (call, error) {
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.WithdrawBond(ctx) }, nil
		}),
	}
	status := &cobra.Command{
		Use: "status", Short: "Balance and stake, and what is owed beside them", Args: exactly(0), Example: "  openledger provider status",
		RunE: func(c *cobra.Command, _ []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			p, err := client.Provider(c.Context())
			if err != nil {
				return err
			}
			return e.print(c, p, func(w io.Writer) {
				printAnchoring(w, p.Anchoring)
				fmt.Fprintf(w, "\naccount\t%v\n", p.Account)
				fmt.Fprintf(w, "wallet\t%s tokens\n", p.Wallet.Token())
				fmt.Fprintf(w, "owed since the anchor\t%s tokens\n", p.Unanchored.Token())
				printStake(w, p)
				if p.Unpaid > 0 {
					fmt.Fprintf(w, "WARNING\t%s tokens are anchored and not paid: openledger provider fund %s\n", p.Unpaid.Token(), p.Unpaid.Token())
				}
			})
		},
	}
	return group("provider", "The prepaid balance that the log's debts are paid from, and the stake behind it", fund, withdraw, bond, unbond, withdrawBond, status)
}
