package node

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
)

func TestInitMakesAHomeWithClosedSecretsAndKeepsWhatIsThere(t *testing.T) {
	d := Dir(filepath.Join(t.TempDir(), "a", "home"))
	made, err := d.Init()
	if err != nil || len(made) != 3 {
		t.Fatalf("%v %v", made, err)
	}
	for path, mode := range map[string]os.FileMode{"": 0o700, keyFile: 0o600, tokenFile: 0o600, configFile: 0o644} {
		if info, err := os.Stat(d.path(path)); err != nil || info.Mode().Perm() != mode {
			t.Errorf("%q: %v %v", path, info.Mode(), err)
		}
	}
	key, err1 := d.Key()
	token, err2 := d.Token()
	if _, err3 := d.Config(); errors.Join(err1, err2, err3) != nil || len(token) != 64 {
		t.Fatal(err1, err2, err3)
	}
	if made, err := d.Init(); err != nil || len(made) != 0 {
		t.Errorf("again: %v %v", made, err)
	}
	if err := os.Remove(d.path(tokenFile)); err != nil {
		t.Fatal(err)
	}
	if made, err := d.Init(); err != nil || len(made) != 1 || made[0] != d.path(tokenFile) {
		t.Errorf("without its token: %v %v", made, err)
	}
	again, err := d.Key()
	if err != nil || again.Hex() != key.Hex() {
		t.Errorf("the key is another: %v", err)
	}
	if other, _ := d.Token(); other == token || len(other) != 64 {
		t.Errorf("token %q after %q", other, token)
	}
}

// A crash between any two steps leaves files whole or absent, with temporary ones beside them at most; the next init completes the home.
func TestInitCompletesAHomeThatACrashLeftHalfMade(t *testing.T) {
	whole := Dir(t.TempDir())
	if _, err := whole.Init(); err != nil {
		t.Fatal(err)
	}
	for keep := range 4 {
		d := Dir(t.TempDir())
		for _, name := range []string{configFile, keyFile, tokenFile}[:keep] {
			b, err := os.ReadFile(whole.path(name))
			if err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(d.path(name), b, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		if err := os.WriteFile(d.path(".new-123"), []byte("0x12"), 0o600); err != nil {
			t.Fatal(err)
		}
		made, err := d.Init()
		if err != nil || len(made) != 3-keep {
			t.Errorf("%d files were there: made %v, %v", keep, made, err)
		}
		if _, err := d.Key(); err != nil {
			t.Errorf("%d files were there: %v", keep, err)
		}
	}
}

func TestManyInitsAtOnceMakeOneKey(t *testing.T) {
	d := Dir(t.TempDir())
	var wait sync.WaitGroup
	var mu sync.Mutex
	made := 0
	for range 16 {
		wait.Go(func() {
			paths, err := d.Init()
			if err != nil {
				t.Error(err)
			}
			if _, err := d.Key(); err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			made += len(paths)
		})
	}
	wait.Wait()
	if made != 3 {
		t.Errorf("%d files were made", made)
	}
	if left, _ := filepath.Glob(d.path(".new-*")); len(left) > 0 {
		t.Errorf("left: %v", left)
	}
}

func TestSecretsThatAreOpenMissingOrDamagedAreRefused(t *testing.T) {
	d := Dir(t.TempDir())
	if _, err := d.Key(); !errors.Is(err, ErrNoHome) || !strings.Contains(err.Error(), "openledger init") {
		t.Errorf("no home: %v", err)
	}
	if _, err := d.Init(); err != nil {
		t.Fatal(err)
	}
	for _, mode := range []os.FileMode{0o640, 0o604, 0o666, 0o610} {
		if err := errors.Join(os.Chmod(d.path(keyFile), mode), os.Chmod(d.path(tokenFile), mode)); err != nil {
			t.Fatal(err)
		}
		if _, err := d.Key(); err == nil || !strings.Contains(err.Error(), "chmod 600 "+d.path(keyFile)) {
			t.Errorf("key of mode %#o: %v", mode, err)
		}
		if _, err := d.Token(); err == nil || !strings.Contains(err.Error(), "chmod 600 "+d.path(tokenFile)) {
			t.Errorf("token of mode %#o: %v", mode, err)
		}
	}
	for _, mode := range []os.FileMode{0o600, 0o400} {
		if err := os.Chmod(d.path(keyFile), mode); err != nil {
			t.Fatal(err)
		}
		if _, err := d.Key(); err != nil {
			t.Errorf("key of mode %#o: %v", mode, err)
		}
	}
	if err := os.Chmod(d.path(keyFile), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, damaged := range []string{"", "0x", strings.Repeat("0", 64), strings.Repeat("f", 64), strings.Repeat("1", 63), strings.Repeat("1", 65), strings.Repeat("x", 64), "\x00"} {
		if err := os.WriteFile(d.path(keyFile), []byte(damaged), 0o600); err != nil {
			t.Fatal(err)
		}
		_, err := d.Key()
		if err == nil || !strings.Contains(err.Error(), d.path(keyFile)) {
			t.Errorf("key %q: %v", damaged, err)
		}
		if err != nil && len(damaged) > 10 && bytes.Contains([]byte(err.Error()), []byte(damaged)) {
			t.Errorf("the error shows the key: %v", err)
		}
	}
}

func TestOnlyOneProcessHasAHome(t *testing.T) {
	d := Dir(t.TempDir())
	lock, err := d.lock()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := d.lock(); !errors.Is(err, ErrInUse) || !strings.Contains(err.Error(), string(d)) {
		t.Errorf("a second lock: %v", err)
	}
	if err := lock.Unlock(); err != nil {
		t.Fatal(err)
	}
	again, err := d.lock()
	if err != nil {
		t.Fatalf("after the end of the first: %v", err)
	}
	if err := again.Unlock(); err != nil {
		t.Fatal(err)
	}
	if _, err := (d + "/nosuch").lock(); err == nil {
		t.Error("a home that is not there was locked")
	}
}
