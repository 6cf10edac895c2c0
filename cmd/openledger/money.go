package main

import (
	"context"
	"fmt"
	"io"
	"strings"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node/api"
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
	return e.transactOr(done, "nothing to do: the chain has it all already", plan)
}

// transactOr is transact with what is said when there was nothing to do.
func (e *env) transactOr(done, nothing string, plan func(args []string) (call, error)) func(*cobra.Command, []string) error {
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
				fmt.Fprintln(w, nothing)
			}
			printTransactions(w, done, t)
		})
	}
}

// printTransactions says what was done. What follows a comma in done is of the amount alone.
func printTransactions(w io.Writer, done string, t api.Transactions) {
	if t.Amount > 0 {
		fmt.Fprintf(w, "%s %s tokens\n", done, t.Amount.Token())
	}
	did, _, _ := strings.Cut(done, ",")
	for _, x := range t.Transactions {
		fmt.Fprintf(w, "%s in block %d, %d gas: %v\n", did, x.Block, x.Gas, x.Hash)
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
		RunE: e.transactOr("settled", "nothing to collect: all that is anchored and paid is settled (what is owed and not anchored yet: openledger anchor now; not paid: openledger provider fund)", func([]string) (call, error) {
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.Settle(ctx) }, nil
		}),
	}
	claim := &cobra.Command{
		Use: "claim ADDRESS", Short: "Pay an address what it can claim; anyone may, the money goes to the address", Args: exactly(1),
		Example: "  openledger royalties claim 0x…",
		RunE: e.transactOr("paid", "nothing to do: nothing is claimable now (openledger royalties owed ADDRESS says what will be after openledger royalties settle)", func(args []string) (call, error) {
			payee, err := parseAddress(args[0])
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.Claim(ctx, payee) }, err
		}),
	}
	return group("royalties", "What people are owed along the lineage, and moving it", owed, settle, claim)
}
