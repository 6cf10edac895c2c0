package main

import (
	"context"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/light"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

func newReceipt(e *env) *cobra.Command {
	return group("receipt", "Receipts, and checking them without a node of one's own", newReceiptGet(e), newReceiptVerify(e))
}

func newReceiptGet(e *env) *cobra.Command {
	var out string
	c := &cobra.Command{
		Use: "get AUTHOR INDEX", Short: "The receipt of an entry", Example: "  openledger receipt get 0x… 123 -o receipt.json\n" +
			"  openledger receipt get 0x…/123          # as the header OpenLedger-Receipt has it",
		Args: func(c *cobra.Command, args []string) error {
			if len(args) == 1 && strings.Contains(args[0], "/") {
				return nil
			}
			return exactly(2)(c, args)
		},
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 1 {
				args = strings.SplitN(args[0], "/", 2)
			}
			a, err := parseAuthor(args[0])
			if err != nil {
				return err
			}
			index, err := strconv.ParseUint(args[1], 10, 64)
			if err != nil {
				return usageError{fmt.Errorf("index %q is not a number", args[1])}
			}
			client, err := e.client()
			if err != nil {
				return err
			}
			r, err := client.Receipt(c.Context(), a, index)
			if err != nil {
				return err
			}
			b, err := json.Marshal(r)
			if err != nil {
				return err
			}
			if out == "" {
				fmt.Fprintf(c.OutOrStdout(), "%s\n", b)
				return nil
			}
			if err := os.WriteFile(out, append(b, '\n'), 0o644); err != nil {
				return err
			}
			v := struct {
				File string `json:"file"`
			}{out}
			return e.print(c, v, func(w io.Writer) { fmt.Fprintf(w, "wrote %s\n", out) })
		},
	}
	c.Flags().StringVarP(&out, "output", "o", "", "file to write (default: standard output)")
	return c
}

// verification is what receipt verify is asked.
type verification struct {
	rpc, node, settlement, request, response, salt, consumer string
}

func newReceiptVerify(e *env) *cobra.Command {
	var v verification
	c := &cobra.Command{
		Use: "verify FILE [--rpc URL] [--node URL]", Short: "Check everything that a light client checks, step by step", Args: exactly(1),
		Long: `Verify checks a receipt with no daemon of one's own: the author's signature, the entry's
inclusion, the anchored head from the settlement chain (--rpc), and the consistency
proof that any node hands out (--node) and nobody has to believe.

Without --rpc it ends after signature and inclusion: exit code 4 when they hold.`,
		Example: "  openledger receipt verify receipt.json --rpc http://127.0.0.1:8545 --node http://127.0.0.1:4151",
		RunE: func(c *cobra.Command, args []string) error {
			r, err := readReceipt(args[0])
			if err != nil {
				return e.notAReceipt(c, err)
			}
			if err := v.complete(&r); err != nil {
				return err
			}
			evidence, err := v.evidence(c, r)
			if err != nil {
				return err
			}
			report := light.Check(r, evidence)
			if err := e.print(c, viewReport(r, report), func(w io.Writer) { printReport(w, r, report) }); err != nil {
				return err
			}
			if report.Verdict != light.Valid {
				return exitError(report.Verdict)
			}
			return nil
		},
	}
	c.Flags().StringVar(&v.rpc, "rpc", "", "JSON-RPC address of the settlement chain")
	c.Flags().StringVar(&v.node, "node", "", "API address of any node that holds the log; it is not trusted")
	c.Flags().StringVar(&v.settlement, "settlement", "", "the settlement contract that you trust; default: the one that the receipt names")
	c.Flags().StringVar(&v.request, "request", "", "file with the request's body as it was sent, to check the binding")
	c.Flags().StringVar(&v.response, "response", "", "file with the response's body as it came, to check the binding")
	c.Flags().StringVar(&v.salt, "salt", "", "the binding's salt, if the receipt's file has none: the response's header OpenLedger-Salt")
	c.Flags().StringVar(&v.consumer, "consumer", "", "the consumer's address that the request named, if the receipt's file has none")
	return c
}

// readReceipt reads a receipt's file.
func readReceipt(file string) (record.Receipt, error) {
	f, err := os.Open(file)
	if err != nil {
		return record.Receipt{}, err
	}
	defer f.Close()
	b, err := io.ReadAll(io.LimitReader(f, record.MaxReceipt+1))
	if err != nil {
		return record.Receipt{}, err
	}
	r, err := record.ParseReceipt(b)
	if err != nil {
		return r, fmt.Errorf("%s: %w", file, err)
	}
	return r, nil
}

// notAReceipt is the verdict on a file that has no receipt's form: there are no steps to show. What can't be read at all has no verdict.
func (e *env) notAReceipt(c *cobra.Command, err error) error {
	if !errors.Is(err, record.ErrReceipt) {
		return err
	}
	fmt.Fprintf(c.ErrOrStderr(), "openledger: %v\n", err)
	if e.json {
		v := struct {
			Verdict light.Verdict `json:"verdict"`
			Steps   []stepView    `json:"steps"`
			Why     string        `json:"why"`
		}{light.NotValid, []stepView{}, err.Error()}
		if err := e.print(c, v, nil); err != nil {
			return err
		}
	}
	return exitError(exitNotValid)
}

// complete puts into the receipt what only its consumer knows.
func (v verification) complete(r *record.Receipt) error {
	if v.salt != "" {
		salt, err := hex.DecodeString(strings.TrimPrefix(v.salt, "0x"))
		if err != nil || len(salt) != 32 {
			return usageError{fmt.Errorf("--salt %q is not 64 hex digits", v.salt)}
		}
		r.Salt = (*[32]byte)(salt)
	}
	if v.consumer != "" {
		a, err := parseAddress(v.consumer)
		if err != nil {
			return err
		}
		r.Consumer = &a
	}
	return nil
}

// evidence fetches what a receipt is checked against.
func (v verification) evidence(c *cobra.Command, r record.Receipt) (e light.Evidence, err error) {
	ctx := c.Context()
	if (v.request == "") != (v.response == "") {
		return e, usageError{errors.New("--request and --response go together: the binding is over both")}
	}
	if v.request != "" {
		if e.Bodies, err = v.bodies(); err != nil {
			return e, err
		}
		if r.Salt == nil {
			return e, usageError{errors.New("the binding is salted, and the receipt's file has no salt: give --salt, the value of the response's header OpenLedger-Salt")}
		}
	}
	if v.rpc == "" && v.settlement != "" {
		return e, usageError{errors.New("--settlement says which contract to ask, so it needs --rpc, the chain to ask on")}
	}
	if v.rpc == "" {
		return e, nil
	}
	network := r.Network
	if v.settlement != "" {
		if network.Settlement, err = parseAddress(v.settlement); err != nil {
			return e, err
		}
	}
	client, err := chain.Dial(ctx, chain.Config{RPC: v.rpc, Network: network})
	if err != nil {
		return e, err
	}
	defer client.Close()
	l, err := client.Anchored(ctx, r.Head.Author)
	if err != nil {
		return e, err
	}
	e.Anchored = &light.Anchored{Network: network, Size: l.Size, Root: l.Root, Owed: l.Owed, Paid: l.Paid, Marked: l.Marked, Finality: light.Finalized}
	if e.Consistency, err = v.consistency(ctx, r, l); err != nil && !errors.As(err, new(usageError)) {
		// The check goes on without: it ends with valid, but not anchored.
		fmt.Fprintf(c.ErrOrStderr(), "openledger: no consistency proof from %s: %v: try another node\n", v.node, err)
		err = nil
	}
	return e, err
}

// consistency asks a node for the proof between the receipt's head and the anchored one, if one is needed.
func (v verification) consistency(ctx context.Context, r record.Receipt, anchored chain.Log) ([]merkle.Hash, error) {
	from, to := min(r.Head.Size, anchored.Size), max(r.Head.Size, anchored.Size)
	if v.node == "" || from == 0 || from == to {
		return nil, nil
	}
	node, err := api.NewClient(v.node, "")
	if err != nil {
		return nil, usageError{err}
	}
	return node.Consistency(ctx, r.Head.Author, from, to)
}

func (v verification) bodies() (*light.Bodies, error) {
	request, err := os.ReadFile(v.request)
	if err != nil {
		return nil, err
	}
	response, err := os.ReadFile(v.response)
	if err != nil {
		return nil, err
	}
	return &light.Bodies{Request: record.BlockHash(request), Response: record.BlockHash(response)}, nil
}

// reportView is a report as JSON.
type reportView struct {
	Verdict light.Verdict  `json:"verdict"`
	Network record.Network `json:"network"`
	Author  record.Author  `json:"author"`
	Index   uint64         `json:"index"`
	Usage   *usageView     `json:"usage"` // null for an entry of another kind, and for what is no entry
	Steps   []stepView     `json:"steps"`
}

type usageView struct {
	Time   record.Time `json:"time"`
	Input  uint64      `json:"input"`
	Cached uint64      `json:"cached"`
	Output uint64      `json:"output"`
	Fee    record.Nano `json:"fee"`
	Uses   []useView   `json:"uses"`
}

type useView struct {
	Record record.ID   `json:"record"`
	Amount record.Nano `json:"amount"`
}

type stepView struct {
	Name    string            `json:"name"`
	Outcome light.Outcome     `json:"outcome"`
	Values  map[string]string `json:"values"`
	Why     string            `json:"why,omitempty"`
}

func viewReport(r record.Receipt, report light.Report) reportView {
	v := reportView{Verdict: report.Verdict, Network: r.Network, Author: r.Head.Author, Index: r.Index}
	if e := report.Entry; e != nil && e.Usage != nil {
		u := e.Usage
		v.Usage = &usageView{e.Time, uint64(u.Input), uint64(u.Cached), uint64(u.Output), u.Fee, []useView{}}
		for _, x := range u.Uses {
			v.Usage.Uses = append(v.Usage.Uses, useView{x.Record, x.Amount})
		}
	}
	for _, s := range report.Steps {
		step := stepView{s.Name, s.Outcome, map[string]string{}, ""}
		for _, x := range s.Values {
			step.Values[x.Name] = x.Value
		}
		if s.Err != nil {
			step.Why = s.Err.Error()
		}
		v.Steps = append(v.Steps, step)
	}
	return v
}

func printReport(w io.Writer, r record.Receipt, report light.Report) {
	fmt.Fprintf(w, "receipt of entry %d of %v\n", r.Index, r.Head.Author)
	fmt.Fprintf(w, "network: chain %d, settlement %v (is it the one that you trust?)\n", r.Network.ChainID, r.Network.Settlement)
	if e := report.Entry; e != nil && e.Usage != nil {
		u := e.Usage
		fmt.Fprintf(w, "served %s: %d units read, %d of them cached, %d written, for %s tokens\n", e.Time.Go().UTC().Format(time.RFC3339), u.Input, u.Cached, u.Output, u.Fee.Token())
		for _, x := range u.Uses {
			fmt.Fprintf(w, "  owed to record %v: %s tokens\n", x.Record, x.Amount.Token())
		}
	}
	fmt.Fprintln(w)
	for _, s := range report.Steps {
		fmt.Fprintf(w, "%-8s %s\n", s.Outcome, s.Name)
		for _, x := range s.Values {
			fmt.Fprintf(w, "           %s: %s\n", x.Name, x.Value)
		}
		if s.Err != nil {
			fmt.Fprintf(w, "           %v\n", s.Err)
		}
	}
	fmt.Fprintf(w, "\n%v\n", report.Verdict)
}
