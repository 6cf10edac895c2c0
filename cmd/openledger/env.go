package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"runtime/debug"
	"strings"
	"text/tabwriter"

	"github.com/ipfs/go-cid"
	"github.com/schollz/progressbar/v3"
	"github.com/spf13/cobra"
	"golang.org/x/term"

	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

// env is what the flags that every command has say.
type env struct {
	home string
	json bool
	api  string
}

// dir is the home directory.
func (e *env) dir() node.Dir {
	if e.home != "" {
		return node.Dir(e.home)
	}
	return node.Dir(node.Home())
}

// client talks to the daemon of the home directory.
func (e *env) client() (*api.Client, error) {
	if _, err := e.dir().Config(); err != nil {
		return nil, err
	}
	address := e.api
	if address == "" {
		// A running daemon says in its home where it listens. Without that, another node's daemon may be at the configured address, and
		// must not answer for this one.
		if address = e.dir().APIAddress(); address == "" {
			return nil, fmt.Errorf("%w for %s: start it with openledger daemon, or give --home or --api of another", api.ErrNoDaemon, e.dir())
		}
	}
	address = reachable(address)
	// A daemon's reads need no token, so a home that does not exist yet fails only where one is needed: as a call that is refused.
	token, err := e.dir().Token()
	if err != nil && !errors.Is(err, node.ErrNoHome) {
		return nil, err
	}
	client, err := api.NewClient(address, token)
	if err != nil {
		return nil, usageError{err}
	}
	return client, nil
}

// reachable is an address to dial for one that is listened on.
func reachable(listen string) string {
	if host, port, err := net.SplitHostPort(listen); err == nil && (host == "" || net.ParseIP(host).IsUnspecified()) {
		return net.JoinHostPort("127.0.0.1", port)
	}
	return listen
}

// print prints v as JSON, or as people read it.
func (e *env) print(c *cobra.Command, v any, human func(w io.Writer)) error {
	if e.json {
		out := json.NewEncoder(c.OutOrStdout())
		out.SetEscapeHTML(false)
		return out.Encode(v)
	}
	w := tabwriter.NewWriter(c.OutOrStdout(), 0, 4, 2, ' ', 0)
	human(w)
	return w.Flush()
}

// progress draws a bar of bytes on standard error while something long goes on, if people are looking.
func (e *env) progress(c *cobra.Command, what string) (step func(done, total int64), end func()) {
	return e.bar(c, what, progressbar.OptionShowBytes(true))
}

// counting draws a bar of entries.
func (e *env) counting(c *cobra.Command, what string) (step func(done, total int64), end func()) {
	return e.bar(c, what, progressbar.OptionShowCount())
}

func (e *env) bar(c *cobra.Command, what string, option progressbar.Option) (step func(done, total int64), end func()) {
	f, ok := c.ErrOrStderr().(*os.File)
	if !ok || e.json || !term.IsTerminal(int(f.Fd())) {
		return nil, func() {}
	}
	bar := progressbar.NewOptions64(-1, progressbar.OptionSetWriter(f), progressbar.OptionSetDescription(what),
		option, progressbar.OptionClearOnFinish())
	return func(done, total int64) {
		bar.ChangeMax64(total)
		_ = bar.Set64(done)
	}, func() { _ = bar.Finish() }
}

// absolute is a path for the daemon, whose working directory is another.
func absolute(path string) (string, error) {
	p, err := filepath.Abs(path)
	if err != nil {
		return "", fmt.Errorf("path %q: %w", path, err)
	}
	return p, nil
}

// parseAuthor reads an argument that names a log.
func parseAuthor(s string) (record.Author, error) {
	a, err := record.ParseAuthor(s)
	if err != nil {
		return a, usageError{err}
	}
	return a, nil
}

func parseAddress(s string) (record.Address, error) {
	a, err := record.ParseAddress(s)
	if err != nil {
		return a, usageError{err}
	}
	return a, nil
}

// parseAmount reads an amount of settlement tokens to move.
func parseAmount(s string) (record.Nano, error) {
	n, err := record.ParseToken(s)
	if err == nil && n == 0 {
		err = fmt.Errorf("amount %q is nothing: give one that is more than 0", s)
	}
	if err != nil {
		return 0, usageError{err}
	}
	return n, nil
}

// checkCID refuses what is no CID.
func checkCID(s string) error {
	if _, err := cid.Decode(s); err != nil {
		return usageError{fmt.Errorf("%q is no CID: %w", s, err)}
	}
	return nil
}

// checkReference refuses what names no record.
func checkReference(s string) error {
	if strings.HasPrefix(s, "0x") {
		if _, err := record.ParseID(s); err != nil {
			return usageError{err}
		}
		return nil
	}
	if _, err := cid.Decode(s); err != nil {
		return usageError{fmt.Errorf("%q is neither a record id (0x…) nor a CID: %w", s, err)}
	}
	return nil
}

// version is what the binary was built as.
func version() string {
	info, ok := debug.ReadBuildInfo()
	if !ok || info.Main.Version == "" || info.Main.Version == "(devel)" {
		return "0.1.0-dev"
	}
	return strings.TrimPrefix(info.Main.Version, "v")
}

func newVersion(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "version", Short: "Print the version", Args: exactly(0), Example: "  openledger version --json",
		RunE: func(c *cobra.Command, _ []string) error {
			v := struct {
				Version string `json:"version"`
				Go      string `json:"go"`
			}{Version: version()}
			if info, ok := debug.ReadBuildInfo(); ok {
				v.Go = info.GoVersion
			}
			return e.print(c, v, func(w io.Writer) { fmt.Fprintf(w, "openledger %s (%s)\n", v.Version, v.Go) })
		},
	}
}
