package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

func newFault(e *env) *cobra.Command {
	ls := &cobra.Command{
		Use: "ls", Short: "Faults of authors that the node can prove", Args: exactly(0), Example: "  openledger fault ls",
		RunE: func(c *cobra.Command, _ []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			faults, err := allFaults(c.Context(), client)
			if err != nil {
				return err
			}
			return e.print(c, faults, func(w io.Writer) {
				if len(faults) == 0 {
					fmt.Fprintln(w, "no fault is known")
					return
				}
				fmt.Fprintln(w, "AUTHOR\tFAULT\tENTRY\tUNDER A HEAD OF SIZE\tBOND\tPROVED")
				for _, f := range faults {
					entry := "-"
					if f.Index != nil {
						entry = fmt.Sprint(*f.Index)
					}
					proved := "no"
					if f.Marked {
						proved = "yes"
					}
					fmt.Fprintf(w, "%v\t%s\t%s\t%d\t%s\t%s\n", f.Author, f.Kind, entry, f.Head, f.Bond.Token(), proved)
				}
			})
		},
	}
	prove := &cobra.Command{
		Use: "prove AUTHOR", Short: "Prove an author's fault on chain, for a tenth of its bond", Args: exactly(1), Example: "  openledger fault prove 0x…",
		RunE: e.transact("proved, rewarded with", func(args []string) (call, error) {
			a, err := parseAuthor(args[0])
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.ProveFault(ctx, a) }, err
		}),
	}
	return group("fault", "Faults of other authors: proving them, and demanding what an author does not show", ls, prove, newFaultChallenge(e), newFaultChallenges(e), newFaultExpire(e))
}

// allFaults asks for page after page.
func allFaults(ctx context.Context, client *api.Client) ([]api.Fault, error) {
	all := []api.Fault{}
	for behind := (record.Author{}); ; {
		page, err := client.Faults(ctx, behind)
		if err != nil {
			return nil, err
		}
		if all = append(all, page.Faults...); page.Next == nil {
			return all, nil
		}
		behind = *page.Next
	}
}

func newFaultChallenge(e *env) *cobra.Command {
	var unstaked bool
	c := &cobra.Command{
		Use: "challenge FILE | AUTHOR INDEX", Short: "Demand on chain, for a deposit, that an author shows an entry or a receipt's place in its log",
		Long: `Challenge demands on the settlement chain that an author shows what it must have: that
the head of a receipt is of its anchored log (FILE, the receipt), or the entry at an
index of that log. It costs the deposit (openledger provider status shows how much),
which goes to who answers. If nobody has answered when the window is over, "openledger fault expire AUTHOR" marks the author,
and the deposit comes back with a tenth of the stake.

A receipt of another history than the log that the node holds is a fork. Where the two
show it by themselves it is proved at once, without a deposit.`,
		Example: "  openledger fault challenge receipt.json\n  openledger fault challenge 0x… 123",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 1 {
				return nil
			}
			return exactly(2)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			d, err := parseDemand(args)
			if err != nil {
				return err
			}
			d.Unstaked = unstaked
			client, err := e.client()
			if err != nil {
				return err
			}
			said, err := client.Challenge(c.Context(), d)
			if err != nil {
				return err
			}
			return e.print(c, said, func(w io.Writer) {
				if said.Fork {
					printTransactions(w, "the receipt and the log show a fork: proved, rewarded with", said.Transactions)
					return
				}
				printTransactions(w, "demanded, for a deposit of", said.Transactions)
				fmt.Fprintf(w, "answers are taken until %s; after that: openledger fault expire %v\n", said.Until.Go().UTC().Format(time.RFC3339), d.Author)
			})
		},
	}
	c.Flags().BoolVar(&unstaked, "unstaked", false, "also where nothing is at stake, so that nothing can be won")
	return c
}

// parseDemand reads what an author is to show: a receipt's file, or author and index.
func parseDemand(args []string) (d api.Demand, err error) {
	if author, index, ok := strings.Cut(args[0], "/"); ok && len(args) == 1 && strings.HasPrefix(author, "0x") {
		args = []string{author, index} // as the header OpenLedger-Receipt has it
	}
	if len(args) == 1 {
		if _, err := parseAuthor(args[0]); err == nil {
			return d, usageError{fmt.Errorf("which entry of %s? give its index, too", args[0])}
		}
		r, err := readReceipt(args[0])
		return api.Demand{Author: r.Head.Author, Receipt: &r}, err
	}
	if d.Author, err = parseAuthor(args[0]); err != nil {
		return d, err
	}
	if d.Index, err = strconv.ParseUint(args[1], 10, 64); err != nil {
		return d, usageError{fmt.Errorf("index %q is not a number", args[1])}
	}
	return d, nil
}

func newFaultChallenges(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "challenges AUTHOR", Short: "Demands on an author that are open on chain", Args: exactly(1), Example: "  openledger fault challenges 0x…",
		RunE: func(c *cobra.Command, args []string) error {
			a, err := parseAuthor(args[0])
			if err != nil {
				return err
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			open, err := client.Challenges(c.Context(), a)
			if err != nil {
				return err
			}
			return e.print(c, open, func(w io.Writer) {
				if len(open) == 0 {
					fmt.Fprintln(w, "no demand is open, of the last five windows")
					return
				}
				fmt.Fprintln(w, "DEMANDED\tBY\tUNTIL\t")
				for _, x := range open {
					what := fmt.Sprintf("entry %d", x.Position)
					if x.Kind == string(record.NotInLog) {
						what = fmt.Sprintf("head of size %d", x.Position)
					}
					over := ""
					if x.Over {
						over = "nobody answered: openledger fault expire " + a.String()
					}
					fmt.Fprintf(w, "%s\t%v\t%s\t%s\n", what, x.By, x.Until.Go().UTC().Format(time.RFC3339), over)
				}
			})
		},
	}
}

func newFaultExpire(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "expire AUTHOR", Short: "Mark an author for what it did not show in time", Args: exactly(1), Example: "  openledger fault expire 0x…",
		RunE: e.transact("expired, rewarded with", func(args []string) (call, error) {
			a, err := parseAuthor(args[0])
			return func(ctx context.Context, c *api.Client) (api.Transactions, error) { return c.Expire(ctx, a) }, err
		}),
	}
}
