package store

import (
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/table"
)

// checkTables refuses tables of which the end is damaged. Badger finds a table's index from there, and panics, in a goroutine of its own,
// where the lengths are more than the file; with lengths that are possible it compares a checksum. A table that the manifest does not name is none:
// it was being made when the process was killed, and Badger takes it away. Without a manifest that can be read Badger says what is wrong.
func checkTables(opts badger.Options) error {
	f, err := os.Open(filepath.Join(opts.Dir, badger.ManifestFilename))
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	defer f.Close()
	manifest, _, err := badger.ReplayManifestFile(f, opts.ExternalMagicVersion, opts)
	if err != nil {
		return nil
	}
	for id := range manifest.Tables {
		if err := checkTable(table.NewFilename(id, opts.Dir)); err != nil && !errors.Is(err, os.ErrNotExist) {
			return err
		}
	}
	return nil
}

// checkTable checks the end of one table: index ‖ its length ‖ its checksum ‖ the checksum's length, lengths in 4 bytes.
func checkTable(path string) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	left := info.Size()
	for _, part := range []string{"checksum", "index"} {
		var b [4]byte
		if left -= 4; left < 0 {
			return fmt.Errorf("table %s is damaged: it ends before its %s: restore a backup", path, part)
		}
		if _, err := f.ReadAt(b[:], left); err != nil {
			return err
		}
		n := int64(binary.BigEndian.Uint32(b[:]))
		if left -= n; n == 0 || left < 0 {
			return fmt.Errorf("table %s is damaged: its %s is said to have %d bytes: restore a backup", path, part, n)
		}
	}
	return nil
}
