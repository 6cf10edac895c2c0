package main

import (
	"context"
	"fmt"
	"io"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node/api"
)

func newFault(e *env) *cobra.Command {
	ls := &cobra.Command{
		Use: "ls", Short: "Faults of authors that the node can prove", Args: exactly(0), Example: "  openledger fault ls",
		RunE: func(c *cobra.Command, _ []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			faults, err := client.Faults(c.Context())
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
	return group("fault", "Faults of other authors, and proving them", ls, prove)
}
