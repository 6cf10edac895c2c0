package node

import (
	"crypto/rand"
	"encoding/hex"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/gofrs/flock"
	"go.yaml.in/yaml/v3"

	"github.com/openledger/openledger/store/record"
)

// The files of a home directory.
const (
	configFile = "config.yaml"
	keyFile    = "node.key"  // the secp256k1 scalar in hex: who the node is. 0600
	tokenFile  = "api.token" // bearer token of calls that change something. 0600
	lockFile   = "lock"
	apiFile    = "api.address" // where the running daemon's API listens
	storeDir   = "store"       // the logs
	blocksDir  = "artifacts"   // the artifacts' blocks
	chainDir   = "chain"       // the embedded chain of daemon --dev
	// journalDir has the transactions that are not final, in a folder for each chain and account. That of the embedded chain is in chainDir,
	// since it means nothing without it.
	journalDir = "chain-journal"
)

// ErrNoHome says that a directory was not made by init.
var ErrNoHome = errors.New("no node lives here yet: run openledger init")

// ErrInUse says that another process runs the node.
var ErrInUse = errors.New("another process runs this node")

// Dir is a node's home directory.
type Dir string

// Init makes a home directory: a configuration to edit, a fresh key, and a token. What is there already is kept. It returns the paths
// of what it made.
func (d Dir) Init() (made []string, err error) {
	if err := os.MkdirAll(string(d), 0o700); err != nil {
		return nil, err
	}
	key, err := record.NewKey()
	if err != nil {
		return nil, err
	}
	var token [32]byte
	if _, err := rand.Read(token[:]); err != nil {
		return nil, err
	}
	files := []struct {
		name, content string
		mode          os.FileMode
	}{
		{configFile, Template, 0o644},
		{keyFile, key.Hex() + "\n", 0o600},
		{tokenFile, hex.EncodeToString(token[:]) + "\n", 0o600},
	}
	for _, f := range files {
		wrote, err := writeNew(d.path(f.name), f.content, f.mode)
		if err != nil {
			return made, err
		}
		if wrote {
			made = append(made, d.path(f.name))
		}
	}
	return made, nil
}

// writeNew writes a file durably unless it exists. A crash leaves it whole or absent: a key that is cut off is a key lost.
func writeNew(path, content string, mode os.FileMode) (bool, error) {
	if _, err := os.Lstat(path); err == nil {
		return false, nil
	}
	// A link, unlike a rename, fails if somebody else was faster: then that one's is kept.
	err := writeBeside(path, content, mode, os.Link)
	if errors.Is(err, os.ErrExist) {
		return false, nil
	}
	return err == nil, err
}

// writeBeside writes a file durably beside path, and puts it there by link or rename.
func writeBeside(path, content string, mode os.FileMode, put func(from, to string) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".new-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	_, err = f.WriteString(content)
	if err := errors.Join(err, f.Chmod(mode), f.Sync(), f.Close()); err != nil {
		return err
	}
	if err := put(f.Name(), path); err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}

func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

func (d Dir) path(name string) string { return filepath.Join(string(d), name) }

// Config reads the configuration, with the environment over it.
func (d Dir) Config() (Config, error) { return LoadConfig(d.path(configFile), os.Environ()) }

// Key reads the node's key. A key that others can read is refused.
func (d Dir) Key() (*record.Key, error) {
	b, err := d.secret(keyFile)
	if err != nil {
		return nil, err
	}
	k, err := record.ParseKey(b)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", d.path(keyFile), err)
	}
	return k, nil
}

// SetConfig replaces the configuration.
func (d Dir) SetConfig(c Config) error {
	if err := c.Check(); err != nil {
		return err
	}
	b, err := yaml.Marshal(c)
	if err != nil {
		return err
	}
	return writeBeside(d.path(configFile), string(b), 0o644, os.Rename)
}

// APIAddress is where the API of the daemon that runs here listens; empty if none runs.
func (d Dir) APIAddress() string {
	b, err := os.ReadFile(d.path(apiFile))
	if err != nil {
		return ""
	}
	return strings.TrimSpace(string(b))
}

// Token reads the bearer token of the API.
func (d Dir) Token() (string, error) { return d.secret(tokenFile) }

func (d Dir) secret(name string) (string, error) {
	path := d.path(name)
	info, err := os.Stat(path)
	if errors.Is(err, os.ErrNotExist) {
		return "", fmt.Errorf("%s: %w", d, ErrNoHome)
	}
	if err != nil {
		return "", err
	}
	if mode := info.Mode().Perm(); mode&0o077 != 0 {
		return "", fmt.Errorf("%s can be read by others (mode %#o): run chmod 600 %s", path, mode, path)
	}
	b, err := os.ReadFile(path)
	return strings.TrimSpace(string(b)), err
}

// lock takes the home directory for this process, or says ErrInUse. The lock goes with the process, however it ends.
func (d Dir) lock() (*flock.Flock, error) {
	l := flock.New(d.path(lockFile))
	ok, err := l.TryLock()
	if err != nil {
		return nil, fmt.Errorf("lock %s: %w", d, err)
	}
	if !ok {
		return nil, fmt.Errorf("%s is in use: %w: stop it first, or give another --home", d, ErrInUse)
	}
	return l, nil
}
