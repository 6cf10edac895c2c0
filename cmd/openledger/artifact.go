package main

import (
	"fmt"
	"io"

	"github.com/spf13/cobra"
)

func newArtifact(e *env) *cobra.Command {
	return group("artifact", "Artifacts on IPFS: files and folders named by their content", newArtifactAdd(e), newArtifactGet(e), newArtifactLs(e))
}

func newArtifactAdd(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "add PATH", Short: "Keep a file or folder and share it", Args: exactly(1), Example: "  openledger artifact add ./my-model",
		RunE: func(c *cobra.Command, args []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			path, err := absolute(args[0])
			if err != nil {
				return err
			}
			step, end := e.progress(c, "adding")
			added, err := client.AddArtifact(c.Context(), path, step)
			end()
			if err != nil {
				return err
			}
			return e.print(c, added, func(w io.Writer) { fmt.Fprintf(w, "%s\t%d bytes\t%d files\n", added.CID, added.Size, added.Files) })
		},
	}
}

func newArtifactGet(e *env) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use: "get CID", Short: "Fetch an artifact from peers and write it", Args: exactly(1), Example: "  openledger artifact get bafybei… -o ./my-model",
		RunE: func(c *cobra.Command, args []string) error {
			if err := checkCID(args[0]); err != nil {
				return err
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			if out == "" {
				out = args[0]
			}
			path, err := absolute(out)
			if err != nil {
				return err
			}
			step, end := e.progress(c, "fetching")
			got, err := client.GetArtifact(c.Context(), args[0], path, step)
			end()
			if err != nil {
				return err
			}
			return e.print(c, got, func(w io.Writer) { fmt.Fprintf(w, "%s\t%d bytes\n", path, got.Size) })
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "where to write it (default: a file or folder named by the CID)")
	return c
}

func newArtifactLs(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "ls", Short: "The artifacts that this node keeps", Args: exactly(0), Example: "  openledger artifact ls",
		RunE: func(c *cobra.Command, _ []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			all, err := client.Artifacts(c.Context())
			if err != nil {
				return err
			}
			return e.print(c, all, func(w io.Writer) {
				for _, a := range all {
					fmt.Fprintf(w, "%s\t%s\t%d bytes\n", a.CID, a.Name, a.Size)
				}
			})
		},
	}
}
