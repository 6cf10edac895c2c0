package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

func newLineage(e *env) *cobra.Command {
	return group("lineage", "Records: who made what from what, and who is paid", newLineageRegister(e), newLineageShow(e), newLineageLs(e), newLineageTree(e))
}

// registering is how lineage register is asked to.
type registering struct{ logOnly, anyWords bool }

func newLineageRegister(e *env) *cobra.Command {
	var keyFile string
	var how registering
	c := &cobra.Command{
		Use: "register FILE", Short: "Sign a record, write it into the log and register it on chain", Args: exactly(1),
		Long: `Register signs the record that FILE describes with the node's key, or another builder's
with --key, writes it into the node's log and registers it on the settlement chain.

FILE is YAML:

  artifact: bafybei…          # the CID that artifact add printed
  kind: adapter               # dataset, model, adapter, merge, quantization, evaluation, redteam, labels, code, other
  name: my-adapter
  rate: 50000                 # ppm of the fee, owed for each use of this record
  due: 10000                  # ppm of the fee that must reach it for each use of anything made from it
  license: Apache-2.0
  parents:                    # what it was made from, and the share (ppm) of its income that goes on
    - {record: 0x…, relation: adapter, share: 250000}
  credits:                    # who gets what the parents leave, by weight
    - {payee: 0x…, role: author, weight: 1}
  mentions:                   # ancestors that have no record: known, not paid
    - {name: …, uri: https://…, relation: trained-on}
  issued: 1767225600000       # unix milliseconds; default: now

What failed on chain, for want of gas for instance, is registered by the same command again.`,
		Example: "  openledger lineage register my-adapter.yaml",
		RunE: func(c *cobra.Command, args []string) error {
			client, err := e.client()
			if err != nil {
				return err
			}
			key, err := e.builder(keyFile)
			if err != nil {
				return err
			}
			r, err := signDraft(c.Context(), client, args[0], key, how)
			if err != nil {
				return err
			}
			out, err := client.Register(c.Context(), r.Block(), how.logOnly)
			if err != nil {
				return err
			}
			return e.print(c, out, func(w io.Writer) {
				fmt.Fprintf(w, "record\t%v\n", out.Record)
				fmt.Fprintf(w, "block\t%s\n", out.CID)
				fmt.Fprintf(w, "log\tentry %d of %v\n", out.Index, out.Author)
				for _, t := range out.Transactions.Transactions {
					fmt.Fprintf(w, "chain\tblock %d, %d gas: %v\n", t.Block, t.Gas, t.Hash)
				}
			})
		},
	}
	c.Flags().StringVar(&keyFile, "key", "", "file with the builder's key, 64 hex digits (default: the node's)")
	c.Flags().BoolVar(&how.anyWords, "any-words", false, "take a kind or relation that the protocol has no meaning for")
	c.Flags().BoolVar(&how.logOnly, "log-only", false, "leave the chain for later: a provider that uses the record registers it before it anchors")
	return c
}

// builder is the key that signs a record.
func (e *env) builder(file string) (*record.Key, error) {
	if file == "" {
		return e.dir().Key()
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	k, err := record.ParseKey(string(b))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return k, nil
}

// signDraft makes a signed record of a draft file, asking the node for the network and the parents' blocks.
func signDraft(ctx context.Context, client *api.Client, file string, key *record.Key, how registering) (*record.Record, error) {
	d, err := readDraft(file)
	if err != nil {
		return nil, err
	}
	if odd := d.oddWords(); len(odd) > 0 && !how.anyWords {
		return nil, fmt.Errorf("%s: %s; what is registered stays so for good: give --any-words if it is meant", file, strings.Join(odd, "; "))
	}
	status, err := client.Status(ctx)
	if err != nil {
		return nil, err
	}
	r, err := d.record(func(reference string) (api.Record, error) { return client.Record(ctx, reference) })
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	if d.Issued == 0 {
		if r.Issued, err = issuedBefore(ctx, client, r, status.Network, key, how.logOnly); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	signed, err := r.Sign(status.Network, key)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	return signed, nil
}

// issuedBefore is when a record is issued: as before if it was made before and has only to be registered on chain, else as it says. What would
// be made twice is refused: uses would be split between two that are the same but for their time.
func issuedBefore(ctx context.Context, client *api.Client, r record.Record, network record.Network, key *record.Key, logOnly bool) (record.Time, error) {
	before, err := client.Records(ctx, r.Artifact.String())
	if err != nil {
		return 0, err
	}
	issued := r.Issued
	for _, b := range before {
		if b.Builder != key.Address() {
			continue
		}
		r.Issued = b.Issued
		if same, err := r.Sign(network, key); err != nil || same.ID() != b.ID {
			continue
		}
		if logOnly || b.Registered == nil || *b.Registered {
			return 0, fmt.Errorf("the very same is record %v already: give another issued (unix milliseconds) if there are to be two", b.ID)
		}
		issued = b.Issued
	}
	return issued, nil
}

func newLineageShow(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "show RECORD", Short: "A record, by its id (0x…) or the CID of its block", Args: exactly(1), Example: "  openledger lineage show 0x…",
		RunE: func(c *cobra.Command, args []string) error {
			if err := checkReference(args[0]); err != nil {
				return err
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			r, err := client.Record(c.Context(), args[0])
			if err != nil {
				return err
			}
			return e.print(c, r, func(w io.Writer) { printRecord(w, r) })
		},
	}
}

func printRecord(w io.Writer, r api.Record) {
	fmt.Fprintf(w, "record\t%v\nblock\t%s\nartifact\t%s\n", r.ID, r.CID, r.Artifact)
	fmt.Fprintf(w, "name\t%s (%s)\nbuilder\t%v\n", r.Name, r.Kind, r.Builder)
	fmt.Fprintf(w, "rate, due\t%d, %d ppm of the fee\n", r.Rate, r.Due)
	if r.License != "" {
		fmt.Fprintf(w, "license\t%s\n", r.License)
	}
	fmt.Fprintf(w, "rank\t%d among its artifact's records: %s\n", r.Rank, r.Why)
	if r.Void != "" {
		fmt.Fprintf(w, "VOID\t%s\n", r.Void)
	}
	for _, p := range r.Parents {
		fmt.Fprintf(w, "parent\t%v  %s, %d ppm of its income\n", p.Record, p.Relation, p.Share)
	}
	for _, m := range r.Mentions {
		fmt.Fprintf(w, "mention\t%s %s, %s\n", m.Name, m.URI, m.Relation)
	}
	for _, x := range r.Credits {
		fmt.Fprintf(w, "credit\t%v  %s, weight %d\n", x.Payee, x.Role, x.Weight)
	}
}

func newLineageLs(e *env) *cobra.Command {
	var artifact string
	c := &cobra.Command{
		Use: "ls [--artifact CID]", Short: "Records, of one artifact in their rank", Args: exactly(0), Example: "  openledger lineage ls --artifact bafybei…",
		RunE: func(c *cobra.Command, _ []string) error {
			if artifact != "" {
				if err := checkCID(artifact); err != nil {
					return err
				}
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			all, err := client.Records(c.Context(), artifact)
			if err != nil {
				return err
			}
			return e.print(c, all, func(w io.Writer) { printRecords(w, all) })
		},
	}
	c.Flags().StringVar(&artifact, "artifact", "", "only records of this artifact")
	return c
}

// printRecords lists records, and warns where an artifact has more than one.
func printRecords(w io.Writer, all []api.Record) {
	fmt.Fprintf(w, "RECORD\tKIND\tNAME\tBUILDER\tRANK\tWHY\n")
	ranked := false
	for _, r := range all {
		fmt.Fprintf(w, "%v\t%s\t%s\t%v\t%d\t%s\n", r.ID, r.Kind, r.Name, r.Builder, r.Rank, r.Why)
		ranked = ranked || r.Rank > 1
	}
	if ranked {
		fmt.Fprintf(w, "\nName the first when you use or derive from an artifact: a lower rank may be a copy.\n")
	}
}

func newLineageTree(e *env) *cobra.Command {
	var down bool
	c := &cobra.Command{
		Use: "tree RECORD [--down]", Short: "A record's ancestors, or descendants, as a tree", Args: exactly(1), Example: "  openledger lineage tree 0x… --down",
		RunE: func(c *cobra.Command, args []string) error {
			if err := checkReference(args[0]); err != nil {
				return err
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			t, err := client.Tree(c.Context(), args[0], down)
			if err != nil {
				return err
			}
			return e.print(c, t, func(w io.Writer) { printTree(w, t, "", "") })
		},
	}
	c.Flags().BoolVar(&down, "down", false, "descendants instead of ancestors")
	return c
}

// printTree draws a tree: lead stands before the record's own line, rest before the lines below it.
func printTree(w io.Writer, t api.Tree, lead, rest string) {
	line := fmt.Sprintf("%s (%s) %v", t.Name, t.Kind, t.ID)
	if t.Missing {
		line = fmt.Sprintf("%v (its block is not held here)", t.ID)
	}
	if t.Relation != "" {
		line += fmt.Sprintf("  %s, %s%%", t.Relation, percent(t.Share))
	}
	if t.Void != "" {
		line += "  VOID: " + t.Void
	}
	fmt.Fprintf(w, "%s%s\n", lead, line)
	for i, b := range t.Below {
		if i == len(t.Below)-1 {
			printTree(w, b, rest+"└─ ", rest+"   ")
		} else {
			printTree(w, b, rest+"├─ ", rest+"│  ")
		}
	}
}

func percent(p record.PPM) string {
	s := fmt.Sprintf("%d.%04d", p/10_000, p%10_000)
	return strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
}
