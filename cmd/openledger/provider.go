package main

import (
	"context"
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

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
	return group("provider", "The prepaid balance that the log's debts are paid from, and the stake behind it",
		append(append([]*cobra.Command{fund, newWithdraw(e)}, newStake(e)...), newProviderStatus(e))...)
}

func newWithdraw(e *env) *cobra.Command {
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
	return withdraw
}

// newStake is the commands about the stake.
func newStake(e *env) []*cobra.Command {
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
	return []*cobra.Command{bond, unbond, withdrawBond}
}

func newProviderStatus(e *env) *cobra.Command {
	return &cobra.Command{
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
				fmt.Fprintf(w, "to be anchored and paid\twithin %v\n", p.Terms.MergeDelay)
				fmt.Fprintf(w, "a challenge\tcosts %s tokens, and is to be answered within %v\n", p.Terms.ChallengeDeposit.Token(), p.Terms.ChallengeWindow)
				if p.Unpaid > 0 {
					fmt.Fprintf(w, "WARNING\t%s tokens are anchored and not paid: openledger provider fund %s\n", p.Unpaid.Token(), p.Unpaid.Token())
				}
			})
		},
	}
}
