package artifact

import (
	"errors"
	"path/filepath"
	"testing"
)

func TestReadLocalReadsOneSmallFileAndAsksNobody(t *testing.T) {
	a, b := open(t, Config{}), open(t, Config{})
	folder := add(t, a, sampleFolder(t)).CID
	file := add(t, a, writeFile(t, filepath.Join(t.TempDir(), "f"), []byte("alone"))).CID
	connect(t, b, a)
	if got, err := a.ReadLocal(t.Context(), folder, "config.json", 3); err != nil || string(got) != "{}\n" {
		t.Errorf("config.json: %q, %v", got, err)
	}
	if got, err := a.ReadLocal(t.Context(), folder, "config.json", 2); !errors.Is(err, ErrTooLarge) {
		t.Errorf("config.json of at most 2 bytes: %q, %v", got, err)
	}
	if got, err := a.ReadLocal(t.Context(), folder, "missing", 3); !errors.Is(err, ErrNotFound) {
		t.Errorf("a file that isn't there: %q, %v", got, err)
	}
	if got, err := a.ReadLocal(t.Context(), file, "config.json", 3); !errors.Is(err, ErrNotFound) {
		t.Errorf("in what is no folder: %q, %v", got, err)
	}
	if got, err := b.ReadLocal(t.Context(), folder, "config.json", 3); !errors.Is(err, ErrNotFound) {
		t.Errorf("what only the peer has: %q, %v", got, err)
	}
}
