package node

import (
	"errors"
	"os"
	"syscall"
	"testing"
)

func TestADiskThatFillsUpIsSeenAndSeenFreeAgain(t *testing.T) {
	dir := t.TempDir()
	if err := syscall.Mount("none", dir, "tmpfs", 0, "size=16m"); err != nil {
		t.Skipf("no small disk can be made here: %v", err)
	}
	defer func() {
		if err := syscall.Unmount(dir, 0); err != nil {
			t.Error(err)
		}
	}()
	d := &disk{dir: dir, least: 4 << 20, measure: measureDisk}
	if d.look(); d.Full() != nil {
		t.Errorf("empty, it says %v", d.Full())
	}
	file := dir + "/file"
	if err := os.WriteFile(file, make([]byte, 13<<20), 0o600); err != nil {
		t.Fatal(err)
	}
	if d.look(); !errors.Is(d.Full(), ErrDiskFull) {
		t.Errorf("with 3 of 16 MiB free it says %v", d.Full())
	}
	if err := os.Remove(file); err != nil {
		t.Fatal(err)
	}
	if d.look(); d.Full() != nil {
		t.Errorf("empty again, it says %v", d.Full())
	}
}
