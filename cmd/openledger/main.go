// Openledger runs and asks a node of the OpenLedger attribution network, which pays everybody whose work is in an AI model when the model
// is used.
//
// Usage:
//
//	openledger init                          make a home directory: config.yaml, a key, a token
//	openledger daemon [--dev]                run the node; --dev brings a settlement chain along
//	openledger status | peers                how the node is
//	openledger artifact add|get|ls           artifacts on IPFS
//	openledger lineage register|show|ls|tree who made what from what, and who is paid
//	openledger receipt get|verify            receipts, and checking them without any node of one's own
//	openledger log heads|show|audit          the logs that this node holds
//	openledger anchor now|status             the log's head on the settlement chain
//	openledger royalties owed|settle|claim   what people are owed, and moving it
//	openledger provider fund|bond|status …   the balance that pays for it, and the stake behind it
//	openledger fault ls|prove                faults of others, and proving them
//	openledger repo backup|restore|verify    the store: a marked backup, its return, every byte checked
//	openledger testnet run|up                the whole network on this machine
//	openledger version
//
// Every command has --help with an example, and --json for one JSON value on standard output. The home directory is ~/.openledger, or
// OPENLEDGER_HOME, or --home. A setting in config.yaml is overridden by the environment (OPENLEDGER_SECTION_KEY), and that by a flag.
//
// The exit code is 0 if it is done, 1 if it failed, 2 for wrong usage, 3 for what was checked and is not valid, 4 for what is valid but
// not anchored yet.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"
)

// Exit codes.
const (
	exitDone = iota
	exitFailed
	exitUsage
	exitNotValid
	exitNotAnchored
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the process at once
	code := run(ctx, os.Args[1:], os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// usageError is a mistake in the command line.
type usageError struct{ error }

// exitError ends the command with a code of its own. Its text, if any, has been printed.
type exitError int

func (e exitError) Error() string { return fmt.Sprintf("exit code %d", int(e)) }

// run runs one command and returns its exit code.
func run(ctx context.Context, args []string, stdout, stderr io.Writer) int {
	root := newRoot(stdout, stderr)
	root.SetArgs(args)
	err := root.ExecuteContext(ctx)
	var code exitError
	var usage usageError
	switch {
	case err == nil:
		return exitDone
	case errors.As(err, &code):
		return int(code)
	case errors.As(err, &usage), strings.HasPrefix(err.Error(), "unknown command"):
		fmt.Fprintf(stderr, "openledger: %v\n", oneLine(err))
		return exitUsage
	}
	fmt.Fprintf(stderr, "openledger: %v\n", oneLine(err))
	return exitFailed
}

// oneLine puts an error that was joined of several on one line.
func oneLine(err error) string { return strings.ReplaceAll(err.Error(), "\n", "; ") }

func newRoot(stdout, stderr io.Writer) *cobra.Command {
	e := &env{}
	root := &cobra.Command{
		Use:   "openledger",
		Short: "Pays everybody whose work is in an AI model when the model is used",
		Long: `OpenLedger is a peer-to-peer attribution network. A provider runs it before its model
server: every answer becomes an entry in the provider's signed log, and the fee's
royalties go along the lineage of the model to everybody who made a part of it.`,
		Example: "  openledger testnet run          # the whole story on this machine\n" +
			"  openledger init && openledger daemon --dev",
		SilenceErrors: true, SilenceUsage: true,
		Args: cobra.ArbitraryArgs, RunE: choose,
	}
	root.SetOut(stdout)
	root.SetErr(stderr)
	root.SetFlagErrorFunc(func(_ *cobra.Command, err error) error { return usageError{err} })
	flags := root.PersistentFlags()
	flags.StringVar(&e.home, "home", "", "home directory (default ~/.openledger, or OPENLEDGER_HOME)")
	flags.BoolVar(&e.json, "json", false, "print one JSON value on standard output")
	flags.StringVar(&e.api, "api", "", "address of a daemon's API (default: that of the daemon that runs in the home directory)")
	root.AddCommand(
		newInit(e), newDaemon(e), newStatus(e), newPeers(e), newArtifact(e), newLineage(e), newReceipt(e), newLog(e),
		newAnchor(e), newRoyalties(e), newProvider(e), newFault(e), newRepo(e), newTestnet(e), newVersion(e),
	)
	root.SetHelpCommand(newHelp(root))
	root.InitDefaultCompletionCmd()
	for _, c := range root.Commands() {
		if c.Name() == "completion" {
			c.Args, c.RunE, c.Example = cobra.ArbitraryArgs, choose, "  openledger completion bash > /etc/bash_completion.d/openledger"
			for _, shell := range c.Commands() {
				shell.Example = "  openledger completion " + shell.Name()
			}
		}
	}
	return root
}

// newHelp is cobra's help command, but a topic that is none is a mistake.
func newHelp(root *cobra.Command) *cobra.Command {
	return &cobra.Command{
		Use: "help [COMMAND]", Short: "Help about any command", Example: "  openledger help receipt verify",
		RunE: func(_ *cobra.Command, args []string) error {
			c, rest, err := root.Find(args)
			if err != nil || len(rest) > 0 {
				return usageError{fmt.Errorf("there is no command %q; see openledger --help", strings.Join(args, " "))}
			}
			return c.Help()
		},
	}
}

// exactly wants n arguments, named in the command's usage line.
func exactly(n int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) != n {
			return usageError{fmt.Errorf("%s: %d arguments given, want: %s", c.CommandPath(), len(args), c.UseLine())}
		}
		return nil
	}
}

// group is a command that only has subcommands. Its examples are the first of each of them.
func group(use, short string, subs ...*cobra.Command) *cobra.Command {
	var examples []string
	for _, s := range subs {
		first, _, _ := strings.Cut(s.Example, "\n")
		examples = append(examples, first)
	}
	c := &cobra.Command{Use: use, Short: short, RunE: choose, Example: strings.Join(examples, "\n")}
	c.AddCommand(subs...)
	return c
}

// choose is what a command does that only has subcommands: it shows them, or says that there is none of that name.
func choose(c *cobra.Command, args []string) error {
	if len(args) == 0 {
		return c.Help()
	}
	hint := "see " + c.CommandPath() + " --help"
	c.SuggestionsMinimumDistance = 2
	if near := c.SuggestionsFor(args[0]); len(near) > 0 {
		hint = "did you mean " + near[0] + "?"
	}
	return usageError{fmt.Errorf("unknown command %q for %s: %s", args[0], c.CommandPath(), hint)}
}
