package main

import (
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/openledger/openledger/store/record"
	"github.com/openledger/openledger/testnet"
)

func newTestnet(e *env) *cobra.Command {
	return group("testnet", "The whole network on this machine", newTestnetRun(e), newTestnetUp(e))
}

// testnetFlags adds the flags that both commands have.
func testnetFlags(c *cobra.Command, config *testnet.Config) {
	c.Flags().StringVar(&config.Dir, "dir", "", "keep the nodes' homes here (default: a temporary folder)")
	c.Flags().Uint64Var(&config.Seed, "seed", testnet.DefaultSeed, "of what is generated and sampled")
}

func newTestnetRun(e *env) *cobra.Command {
	var config testnet.Config
	c := &cobra.Command{
		Use: "run", Short: "The whole story in one bounded run, with every figure checked", Args: exactly(0),
		Long: `Run starts a settlement chain and five daemons on loopback, registers a family of
artifacts by seven builders, replays an inference trace through a provider's gateway,
anchors twice while a node joins late, settles, pays every builder, and checks that
trace, logs, chain and payments agree exactly. No model runs: the server behind the
gateway answers with the counts of the trace. Exit code 0 only if every check held.`,
		Example: "  openledger testnet run\n  openledger testnet run --trace AzureLLMInferenceTrace_code.csv --speed 200",
		RunE: func(c *cobra.Command, _ []string) error {
			if err := config.Check(); err != nil {
				return usageError{err}
			}
			show := newProgress(c.ErrOrStderr(), e.json)
			config.Progress = show.step
			result, err := testnet.Run(c.Context(), config)
			show.end()
			if err != nil {
				return err
			}
			if err := e.print(c, result, func(w io.Writer) { printResult(w, result) }); err != nil {
				return err
			}
			if !result.OK() {
				return exitError(exitFailed)
			}
			return nil
		},
	}
	testnetFlags(c, &config)
	c.Flags().StringVar(&config.Trace, "trace", "", "trace to replay: Azure's CSV or Mooncake's JSONL (default: a generated one)")
	c.Flags().IntVar(&config.Requests, "requests", 0, "requests of the trace (default: all of a file, 2000 generated)")
	c.Flags().Float64Var(&config.Speed, "speed", testnet.DefaultSpeed, "times the trace's own")
	return c
}

func newTestnetUp(e *env) *cobra.Command {
	var config testnet.Config
	c := &cobra.Command{
		Use: "up", Short: "The same network, left running until you stop it", Args: exactly(0), Example: "  openledger testnet up --dir ./net",
		RunE: func(c *cobra.Command, _ []string) error {
			show := newProgress(c.ErrOrStderr(), e.json)
			config.Progress = show.step
			n, err := testnet.Up(c.Context(), config)
			show.end()
			if err != nil {
				return err
			}
			type address struct {
				Home   string        `json:"home"`
				API    string        `json:"api"`
				Author record.Author `json:"author"`
			}
			v := struct {
				RPC      string        `json:"rpc"`
				Provider record.Author `json:"provider"`
				Nodes    []address     `json:"nodes"`
			}{n.RPC(), n.Provider(), nil}
			for _, d := range n.Daemons() {
				v.Nodes = append(v.Nodes, address{string(d.Home), "http://" + d.Address, d.Author})
			}
			err = e.print(c, v, func(w io.Writer) {
				fmt.Fprintf(w, "chain\t%s\n", v.RPC)
				for i, d := range v.Nodes {
					fmt.Fprintf(w, "node %d\t%s\t%v\t--home %s\n", i, d.API, d.Author, d.Home)
				}
				fmt.Fprintf(w, "\nTry: openledger status --home %s    Stop: Ctrl-C\n", v.Nodes[1].Home)
			})
			if err != nil {
				return err
			}
			<-c.Context().Done()
			return n.Close()
		},
	}
	testnetFlags(c, &config)
	return c
}

// progress shows what a run does: a bar if people are looking, else a line for each phase.
type progress struct {
	to    io.Writer
	quiet bool
	bar   *progressbar.ProgressBar // nil where there is no terminal
	phase string
}

func newProgress(to io.Writer, quiet bool) *progress {
	p := &progress{to: to, quiet: quiet}
	if f, ok := to.(*os.File); ok && !quiet && term.IsTerminal(int(f.Fd())) {
		p.bar = progressbar.NewOptions(-1, progressbar.OptionSetWriter(f), progressbar.OptionClearOnFinish(), progressbar.OptionShowCount(),
			progressbar.OptionSetPredictTime(false), progressbar.OptionThrottle(100_000_000))
	}
	return p
}

func (p *progress) step(phase string, done, total int) {
	switch {
	case p.quiet:
	case p.bar == nil:
		if phase != p.phase || total > 0 && (done == total || done%max(1, total/4) == 0) {
			p.phase = phase
			fmt.Fprintln(p.to, line(phase, done, total))
		}
	default:
		if phase != p.phase {
			p.phase = phase
			p.bar.Reset()
			p.bar.Describe(fmt.Sprintf("%-10s", phase))
		}
		p.bar.ChangeMax(max(total, 1))
		_ = p.bar.Set(done)
	}
}

func line(phase string, done, total int) string {
	if total == 0 {
		return phase + " …"
	}
	return fmt.Sprintf("%s %d of %d", phase, done, total)
}

func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Finish()
	}
}

// printResult is the table at the end of a run. Amounts are settlement tokens.
func printResult(w io.Writer, r *testnet.Result) {
	fmt.Fprintf(w, "requests\t%d\ntokens read\t%d\ntokens written\t%d\n", r.Requests, r.Input, r.Output)
	fmt.Fprintf(w, "fees\t%s\nentries\t%d\n", r.Fees.Token(), r.Entries)
	fmt.Fprintf(w, "owed\t%s\nanchored\t%s\npaid\t%s\n", r.Owed.Token(), r.Anchored.Token(), r.Paid.Token())
	fmt.Fprintf(w, "claimable\t%s\ndust\t%s\n", r.Claimable.Token(), r.Dust.Token())
	fmt.Fprintf(w, "\nBUILDER\tOF\tEARNED\tPAID\n")
	for _, b := range r.Builders {
		fmt.Fprintf(w, "%v\t%s\t%s\t%s\n", b.Address, b.Name, b.Earned.Token(), b.Paid.Token())
	}
	fmt.Fprintf(w, "\nNODE\tENTRIES\tROOT\n")
	for _, n := range r.Nodes {
		fmt.Fprintf(w, "%v\t%d\t%v\n", n.Author, n.Size, n.Root)
	}
	fmt.Fprintf(w, "\ngas\t%s\n", figures(r.Gas, "%d"))
	fmt.Fprintf(w, "seconds\t%s\n\n", figures(r.Seconds, "%.1f"))
	for _, c := range r.Checks {
		mark := "ok"
		if !c.OK {
			mark = "FAILED"
		}
		fmt.Fprintf(w, "%s\t%s\t%s\n", mark, c.Name, c.Detail)
	}
}

// figures lists named figures in the order of their names.
func figures[T any](of map[string]T, format string) string {
	var names, out []string
	for name := range of {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		out = append(out, name+" "+fmt.Sprintf(format, of[name]))
	}
	return strings.Join(out, ", ")
}
