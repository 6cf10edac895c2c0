package main

import (
	"context"
	"fmt"
	"io"
	"log/slog"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/store/record"
)

func newInit(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "init", Short: "Make the home directory: config.yaml, the node's key, the API's token", Args: exactly(0),
		Example: "  openledger init --home /var/lib/openledger",
		RunE: func(c *cobra.Command, _ []string) error {
			made, err := e.dir().Init()
			if err != nil {
				return err
			}
			key, err := e.dir().Key()
			if err != nil {
				return err
			}
			if made == nil {
				made = []string{} // JSON: an empty list, not null
			}
			v := struct {
				Home    node.Dir       `json:"home"`
				Address record.Address `json:"address"`
				Made    []string       `json:"made"`
			}{e.dir(), key.Address(), made}
			return e.print(c, v, func(w io.Writer) {
				if len(made) == 0 {
					fmt.Fprintf(w, "%s is a node's home already; nothing was changed.\n", v.Home)
				}
				for _, path := range made {
					fmt.Fprintf(w, "made %s\n", path)
				}
				fmt.Fprintf(w, "this node is %v: keep %s/node.key secret, back it up, and never copy it to a second running node.\n", v.Address, v.Home)
				fmt.Fprintf(w, "next: openledger daemon --dev   (a settlement chain of your own to try), or edit config.yaml and run openledger daemon\n")
			})
		},
	}
}

func newDaemon(e *env) *cobra.Command {
	var dev, untilEOF bool
	settings := map[string]*string{}
	c := &cobra.Command{
		Use: "daemon [--dev]", Short: "Run the node", Args: exactly(0),
		Example: "  openledger daemon --dev\n  openledger daemon --chain.rpc http://127.0.0.1:8545 --log.level debug",
		RunE: func(c *cobra.Command, _ []string) error {
			// The first run works without init.
			made, err := e.dir().Init()
			if err != nil {
				return err
			}
			config, err := e.dir().Config()
			if err != nil {
				return err
			}
			for name, value := range settings {
				if c.Flags().Changed(name) {
					if err := config.Set(name, *value); err != nil {
						return usageError{fmt.Errorf("--%w", err)}
					}
				}
			}
			if err := config.Check(); err != nil {
				return usageError{err}
			}
			logger := slog.New(slog.NewTextHandler(c.ErrOrStderr(), &slog.HandlerOptions{Level: config.Log.Least()}))
			if len(made) > 0 {
				logger.Info("made a home directory", "home", e.dir())
			}
			n, err := node.Open(c.Context(), node.Options{Home: e.dir(), Config: config, Dev: dev, Version: version(), Logger: logger})
			if err != nil && c.Context().Err() != nil {
				logger.Info("told to stop before the node was up", "err", err)
				return nil
			}
			if err != nil {
				return err
			}
			ctx := c.Context()
			if untilEOF {
				var end context.CancelFunc
				ctx, end = context.WithCancel(ctx)
				go func() {
					_, _ = io.Copy(io.Discard, c.InOrStdin())
					end()
				}()
			}
			return n.Run(ctx)
		},
	}
	c.Flags().BoolVar(&untilEOF, "until-eof", false, "end when standard input does: for a parent that may be killed")
	_ = c.Flags().MarkHidden("until-eof")
	c.Flags().BoolVar(&dev, "dev", false, "run an embedded settlement chain with the contract and a test token on it")
	for _, name := range node.Settings() {
		settings[name] = c.Flags().String(name, "", "setting "+name+" of config.yaml")
	}
	return c
}
