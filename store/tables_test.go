package store

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
)

func TestATableThatWasBeingMadeAtACrashIsNoDamage(t *testing.T) {
	dir := t.TempDir()
	key := newKey(t)
	s := open(t, dir)
	w, stop := start(t, s, WriterConfig{Key: key})
	m := model(t, key, "m")
	mustAppend(t, w, lineage(m))
	stop()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string]string{"000998.sst": "", "000999.sst": "torn", "001000.sst": "\x00\x00\xff\xff\x00\x00\xff\xff"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	s, err := Open(Config{Dir: dir, Network: s.network})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if head, _ := s.Head(key.Author()); head.Size != 1 {
		t.Errorf("the log has %d entries", head.Size)
	}
	if _, err := os.Stat(filepath.Join(dir, "000999.sst")); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("what is left of the table is still there: %v", err)
	}
}
