package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/spf13/cobra"

	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/record"
)

func newRepo(e *env) *cobra.Command {
	return group("repo", "The store: a backup, its return, every byte checked", newRepoBackup(e), newRepoRestore(e), newRepoVerify(e))
}

// backedUp is what backup and restore print.
type backedUp struct {
	File    string         `json:"file"`
	Network record.Network `json:"network"`
	Author  record.Author  `json:"author"`
	Size    uint64         `json:"size"`
	Logs    int            `json:"logs"`
	Time    record.Time    `json:"time"`
}

func newRepoBackup(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "backup FILE", Short: "Write all logs that this node holds into a file", Args: exactly(1),
		Long: `Write all logs that this node holds into a file, as they are at one moment. The daemon
may run meanwhile. The file holds neither the node's key nor artifacts: keep node.key
where nobody else reads it. It is marked: a node that is restored from it writes
nothing before the chain and a peer have said what its log has become since.`,
		Example: "  openledger repo backup /mnt/backups/openledger.backup",
		RunE: func(c *cobra.Command, args []string) error {
			b, err := e.backup(c, args[0])
			if err != nil {
				return err
			}
			return e.print(c, b, func(w io.Writer) {
				fmt.Fprintf(w, "wrote %s: %d logs, %d entries of %v\n", b.File, b.Logs, b.Size, b.Author)
				fmt.Fprintf(w, "the node's key is not in it: keep a copy of %s/node.key where nobody else reads it\n", e.dir())
			})
		},
	}
}

// backup writes the file in whole or not at all.
func (e *env) backup(c *cobra.Command, path string) (b backedUp, err error) {
	f, err := os.CreateTemp(filepath.Dir(path), ".backup-*")
	if err != nil {
		return b, err
	}
	defer os.Remove(f.Name())
	defer f.Close()
	if err := e.backupTo(c, f); err != nil {
		return b, err
	}
	if err := errors.Join(f.Sync(), f.Close()); err != nil {
		return b, err
	}
	m, err := node.CheckBackup(f.Name())
	if err != nil {
		return b, err
	}
	if err := os.Rename(f.Name(), path); err != nil {
		return b, err
	}
	dir, err := os.Open(filepath.Dir(path))
	if err != nil {
		return b, err
	}
	return backedUp{path, m.Network, m.Author, m.Size, m.Logs, m.Time}, errors.Join(dir.Sync(), dir.Close())
}

// backupTo asks the daemon for a backup, or reads the store of one that does not run.
func (e *env) backupTo(c *cobra.Command, w io.Writer) error {
	step, end := e.progress(c, "backup")
	defer end()
	if e.api == "" {
		_, err := e.dir().Backup(c.Context(), w, step)
		if !errors.Is(err, node.ErrInUse) {
			return err
		}
	}
	client, err := e.client()
	if err != nil {
		return err
	}
	if step != nil {
		w = &counted{w: w, step: step}
	}
	return client.Backup(c.Context(), w)
}

// counted tells of bytes that go by.
type counted struct {
	w    io.Writer
	n    int64
	step func(done, total int64)
}

func (c *counted) Write(b []byte) (int, error) {
	n, err := c.w.Write(b)
	c.n += int64(n)
	c.step(c.n, -1)
	return n, err
}

func newRepoRestore(e *env) *cobra.Command {
	var keyFile string
	c := &cobra.Command{
		Use: "restore FILE", Short: "Make a store of a backup, in a home that has none", Args: exactly(1),
		Long: `Make a store of a backup, in a home that has none. The node's key is not in a backup: it
must be in the home already, or is given with --key.

The daemon then writes nothing before the settlement chain and a peer of p2p.bootstrap
have said how far its log has gone on since the backup, and before it has fetched that
from peers. Never start the node that the backup is of again.`,
		Example: "  openledger repo restore openledger.backup --key node.key --home /var/lib/openledger",
		RunE: func(c *cobra.Command, args []string) error {
			f, err := os.Open(args[0])
			if err != nil {
				return err
			}
			defer f.Close()
			var key *record.Key
			if keyFile != "" {
				if key, err = e.builder(keyFile); err != nil {
					return err
				}
			}
			step, end := e.progress(c, "restore")
			m, err := e.dir().Restore(c.Context(), f, key, step)
			end()
			if err != nil {
				return err
			}
			b := backedUp{args[0], m.Network, m.Author, m.Size, m.Logs, m.Time}
			return e.print(c, b, func(w io.Writer) {
				fmt.Fprintf(w, "restored %s into %s: %d logs, %d entries of %v, as of %s\n", b.File, e.dir(), b.Logs, b.Size, b.Author, b.Time.Go().UTC().Format(time.RFC3339))
				fmt.Fprintf(w, "the daemon writes nothing before the chain and a peer of p2p.bootstrap have said what came after that: set both in config.yaml\n")
			})
		},
	}
	c.Flags().StringVar(&keyFile, "key", "", "file with the key of the node that the backup is of")
	return c
}

func newRepoVerify(e *env) *cobra.Command {
	return &cobra.Command{
		Use: "verify", Short: "Re-read every byte of the store, and re-derive every log", Args: exactly(0),
		Long: `Re-read every byte of the store of a node that does not run: the database's checksums, every
block against its hash, every record against its id, every log's entries against its tree,
its running totals and its signed head, and by all rules of a log. The exit code is 3 if
something is damaged.`,
		Example: "  openledger repo verify --home /var/lib/openledger --json",
		RunE: func(c *cobra.Command, _ []string) error {
			v, err := e.verify(c)
			if errors.Is(err, node.ErrInUse) {
				return fmt.Errorf("%w; or verify what a backup of it restores", err)
			}
			if err != nil {
				return err
			}
			if err := e.print(c, v, func(w io.Writer) { printVerification(w, v) }); err != nil {
				return err
			}
			if !v.OK {
				return exitError(exitNotValid)
			}
			return nil
		},
	}
}

func (e *env) verify(c *cobra.Command) (api.Verification, error) {
	step, end := e.progress(c, "verify")
	defer end()
	return e.dir().Verify(c.Context(), step)
}

func printVerification(w io.Writer, v api.Verification) {
	fmt.Fprintf(w, "read %d keys, %d bytes, %d blocks, %d logs\n", v.Pairs, v.Bytes, v.Blocks, len(v.Logs))
	if v.Restored != "" {
		fmt.Fprintf(w, "this store is a %s, and was not written since\n", v.Restored)
	}
	for _, d := range v.Damage {
		fmt.Fprintf(w, "damaged\t%s\n", d)
	}
	for _, l := range v.Logs {
		verdict := "sound"
		if len(l.Damage) > 0 {
			verdict = "damaged"
		}
		fmt.Fprintf(w, "%s\t%v\t%d entries\t%v\n", verdict, l.Author, l.Size, l.Root)
		for _, d := range l.Damage {
			fmt.Fprintf(w, "damaged\t%v\t%s\n", l.Author, d)
		}
		if l.Fault != "" {
			fmt.Fprintf(w, "fault\t%v\t%s\n", l.Author, l.Fault)
		}
	}
}
