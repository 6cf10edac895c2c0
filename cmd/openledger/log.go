package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

func newLog(e *env) *cobra.Command {
	return group("log", "The logs that this node holds", newLogHeads(e), newLogShow(e), newLogAudit(e))
}

func newLogHeads(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "heads", Short: "The newest signed head of every log", Args: exactly(0), Example: "  openledger log heads",
		RunE: func(c *cobra.Command, _ []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			heads, err := client.Heads(c.Context())
			if err != nil {
				return err
			}
			return e.print(c, heads, func(w io.Writer) {
				fmt.Fprintf(w, "AUTHOR\tSIZE\tROOT\tTIME\n")
				for _, h := range heads {
					fmt.Fprintf(w, "%v\t%d\t%v\t%s\n", h.Author, h.Size, h.Root, h.Time.Go().UTC().Format(time.RFC3339))
				}
			})
		},
	}
}

func newLogShow(e *env) *cobra.Command {
	var from, to uint64
	c := &cobra.Command{
		Use: "show AUTHOR [--from N --to M]", Short: "Entries of a log", Args: exactly(1), Example: "  openledger log show 0x… --from 100 --to 120",
		RunE: func(c *cobra.Command, args []string) error {
			a, err := parseAuthor(args[0])
			if err != nil {
				return err
			}
			if !c.Flags().Changed("to") {
				to = from + min(api.MaxEntries, ^from)
			}
			if from >= to {
				return usageError{fmt.Errorf("--from %d is not before --to %d", from, to)}
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			entries := []api.Entry{}
			for at := from; at < to; {
				part, err := client.Entries(c.Context(), a, at, to)
				if err != nil {
					return err
				}
				if len(part) == 0 {
					break
				}
				entries, at = append(entries, part...), at+uint64(len(part))
			}
			return e.print(c, entries, func(w io.Writer) { printEntries(w, entries) })
		},
	}
	c.Flags().Uint64Var(&from, "from", 0, "index of the first entry")
	c.Flags().Uint64Var(&to, "to", 0, "index behind the last entry (default: 1000 entries)")
	return c
}

func printEntries(w io.Writer, entries []api.Entry) {
	fmt.Fprintf(w, "INDEX\tTIME\tKIND\tIN\tOUT\tFEE\tOWED\tWHAT\n")
	for _, x := range entries {
		at := x.Time.Go().UTC().Format(time.RFC3339)
		if x.Usage == nil {
			fmt.Fprintf(w, "%d\t%s\t%s\t\t\t\t%s\t%s\n", x.Index, at, x.Kind, x.Owed.Token(), x.Block)
			continue
		}
		for i, u := range x.Usage.Uses {
			if i == 0 {
				fmt.Fprintf(w, "%d\t%s\t%s\t%d\t%d\t%s\t%s\t%v\n", x.Index, at, x.Kind, x.Usage.Input, x.Usage.Output, x.Usage.Fee.Token(), x.Owed.Token(), u.Record)
			} else {
				fmt.Fprintf(w, "\t\t\t\t\t\t\t%v\n", u.Record)
			}
		}
	}
}

func newLogAudit(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "audit [AUTHOR]", Short: "Re-check every rule of a log, or of all, from the bytes", Example: "  openledger log audit",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) > 1 {
				return exactly(1)(c, args)
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			var authors []record.Author
			if len(args) == 1 {
				a, err := parseAuthor(args[0])
				if err != nil {
					return err
				}
				authors = append(authors, a)
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			if len(args) == 0 {
				heads, err := client.Heads(c.Context())
				if err != nil {
					return err
				}
				for _, h := range heads {
					authors = append(authors, h.Author)
				}
			}
			sound, audits := true, []api.Audit{}
			for _, a := range authors {
				step, end := e.counting(c, "audit")
				audit, err := client.Audit(c.Context(), a, step)
				end()
				if err != nil {
					return err
				}
				sound, audits = sound && audit.OK, append(audits, audit)
			}
			if err := e.print(c, audits, func(w io.Writer) { printAudits(w, audits) }); err != nil {
				return err
			}
			if !sound {
				return exitError(exitNotValid)
			}
			return nil
		},
	}
}

func printAudits(w io.Writer, audits []api.Audit) {
	fmt.Fprintf(w, "AUTHOR\tENTRIES\tINPUT\tOUTPUT\tFEES\tOWED\tFLAWS\tVERDICT\n")
	for _, a := range audits {
		verdict := "sound"
		if !a.OK {
			verdict = a.Fault
		}
		fmt.Fprintf(w, "%v\t%d\t%d\t%d\t%s\t%s\t%d\t%s\n", a.Author, a.Size, a.Input, a.Output, a.Fees.Token(), a.Owed.Token(), a.Flawed, verdict)
	}
	for _, a := range audits {
		if len(a.Proof) > 0 {
			fmt.Fprintf(w, "%v\tproof: %s\n", a.Author, a.Proof)
		}
		for _, f := range a.Flaws {
			fmt.Fprintf(w, "%v\tentry %d is flawed: %s\n", a.Author, f.Index, f.Why)
		}
	}
}
