package main

import (
	"fmt"
	"io"
	"time"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node/api"
)

func newStatus(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "status", Short: "How the node is: its log, its peers, its addresses", Args: exactly(0), Example: "  openledger status --json",
		RunE: func(c *cobra.Command, _ []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			s, err := client.Status(c.Context())
			if err != nil {
				return err
			}
			return e.print(c, s, func(w io.Writer) {
				fmt.Fprintf(w, "author\t%v\n", s.Author)
				fmt.Fprintf(w, "network\tchain %d, settlement %v\n", s.Network.ChainID, s.Network.Settlement)
				fmt.Fprintf(w, "log\t%d entries, %s tokens owed\n", s.Head.Size, s.Owed.Token())
				fmt.Fprintf(w, "holds\t%d logs\n", s.Logs)
				fmt.Fprintf(w, "peers\t%d\n", s.Peers)
				fmt.Fprintf(w, "ready\t%s\n", s.Ready)
				if s.Marked {
					fmt.Fprintf(w, "MARKED\ta fault of this log was proved on chain, for good: go on with a new key\n")
				}
				if s.Gateway != "" {
					fmt.Fprintf(w, "gateway\t%s/v1\n", s.Gateway)
				}
				for _, m := range s.Models {
					fmt.Fprintf(w, "model\t%s: %s\n", m.Name, m.Ready)
				}
				printChain(w, s.Chain)
				for _, a := range s.Addresses {
					fmt.Fprintf(w, "address\t%s\n", a)
				}
				fmt.Fprintf(w, "up\t%v\n", time.Since(s.Since).Round(time.Second))
			})
		},
	}
}

// printChain shows what the chain says, if the node has one.
func printChain(w io.Writer, c *api.Chain) {
	switch {
	case c == nil:
	case c.Ready == "ok":
		fmt.Fprintf(w, "chain\t%s\nanchored\t%d entries, in the latest block\n", c.RPC, c.Anchored)
		if c.Unpaid > 0 {
			fmt.Fprintf(w, "UNPAID\t%s tokens of what is anchored: openledger provider fund, or the log can be marked for good\n", c.Unpaid.Token())
		}
	default:
		fmt.Fprintf(w, "chain\t%s\nCHAIN AWAY\t%s: nothing is anchored, settled or defended until it answers\n", c.RPC, c.Ready)
	}
}

func newPeers(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "peers", Short: "The connected peers", Args: exactly(0), Example: "  openledger peers",
		RunE: func(c *cobra.Command, _ []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			peers, err := client.Peers(c.Context())
			if err != nil {
				return err
			}
			return e.print(c, peers, func(w io.Writer) {
				fmt.Fprintf(w, "ADDRESS\tPEER\tAGENT\tLATENCY\tSINCE\n")
				for _, p := range peers {
					fmt.Fprintf(w, "%v\t%s\t%s\t%v\t%v\n", p.Address, p.ID, p.Agent, p.Latency.Round(time.Microsecond), time.Since(p.Since).Round(time.Second))
				}
			})
		},
	}
}
