package store

import (
	"encoding/binary"
	"fmt"
	"os"
	"path/filepath"
)

// checkTables refuses tables of which the end is damaged. Badger finds a table's index from there, and panics, in a goroutine of its own,
// where the lengths are more than the file; with lengths that are possible it compares a checksum.
func checkTables(dir string) error {
	tables, err := filepath.Glob(filepath.Join(dir, "*.sst"))
	for _, path := range tables {
		if err == nil {
			err = checkTable(path)
		}
	}
	return err
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
