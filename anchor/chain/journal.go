package chain

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/core/types"
)

// Intent is a call that a wallet has set out to make, with every transaction that it has signed for it. All of them have one number (nonce),
// so that at most one is ever mined.
type Intent struct {
	ID         uint64 // that it goes by: the number may change
	What       string // as in Call
	Repeatable bool   // as in Call
	Urgent     bool   // as in Call
	Block      uint64 // the newest when the first transaction was signed; 0 if that isn't known
	Txs        []*types.Transaction
}

// Nonce is the number of its transactions.
func (i Intent) Nonce() uint64 { return i.newest().Nonce() }

func (i Intent) newest() *types.Transaction { return i.Txs[len(i.Txs)-1] }

// Journal keeps one account's intents on one chain until they are final, so that a wallet that is opened after a crash goes on with them.
// Nothing is sent that isn't in it. One wallet uses it at a time.
type Journal interface {
	// Intents are those that were put and not removed, in any order.
	Intents() ([]Intent, error)
	// Put keeps an intent in place of the one of its ID. It is durable on return; after an error, either may be what is kept.
	Put(i Intent) error
	// Remove forgets an intent. After an error, or a crash, it may come back: that does no harm.
	Remove(id uint64) error
}

// FileJournal is a journal in a folder: a file for each intent, replaced in whole.
type FileJournal struct{ dir string }

// journalMode is for whom the files are: they hold nothing that isn't sent, but nobody else has to read them.
const journalMode = 0o700

// OpenJournal makes the folder if need be. The folder is one account's on one chain.
func OpenJournal(dir string) (*FileJournal, error) {
	if err := os.MkdirAll(dir, journalMode); err != nil {
		return nil, fmt.Errorf("journal of transactions: %w", err)
	}
	return &FileJournal{dir}, nil
}

// file is an intent as it is written.
type file struct {
	ID         uint64          `json:"id"`
	What       string          `json:"what"`
	Repeatable bool            `json:"repeatable,omitempty"`
	Urgent     bool            `json:"urgent,omitempty"`
	Block      uint64          `json:"block,omitempty"`
	Nonce      uint64          `json:"nonce"` // for people who look
	Txs        []hexutil.Bytes `json:"txs"`   // signed, oldest first
}

func (j *FileJournal) path(id uint64) string { return filepath.Join(j.dir, fmt.Sprintf("%d.json", id)) }

// Put writes an intent's file beside the old one and moves it over that.
func (j *FileJournal) Put(i Intent) error {
	f := file{ID: i.ID, What: i.What, Repeatable: i.Repeatable, Urgent: i.Urgent, Block: i.Block, Nonce: i.Nonce()}
	for _, tx := range i.Txs {
		raw, err := tx.MarshalBinary()
		if err != nil {
			return err
		}
		f.Txs = append(f.Txs, raw)
	}
	b, err := json.MarshalIndent(f, "", " ")
	if err != nil {
		return err
	}
	unfinished := j.path(i.ID) + ".new"
	if err := write(unfinished, append(b, '\n')); err != nil {
		return fmt.Errorf("journal of transactions: %w", err)
	}
	if err := os.Rename(unfinished, j.path(i.ID)); err != nil {
		return fmt.Errorf("journal of transactions: %w", err)
	}
	return j.sync()
}

// write makes a file that is on disk.
func write(path string, b []byte) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, journalMode&0o666)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	if _, err := f.Write(b); err != nil {
		return err
	}
	return f.Sync()
}

// sync makes a change of the folder durable.
func (j *FileJournal) sync() (err error) {
	d, err := os.Open(j.dir)
	if err != nil {
		return fmt.Errorf("journal of transactions: %w", err)
	}
	defer func() { err = errors.Join(err, d.Close()) }()
	if err := d.Sync(); err != nil {
		return fmt.Errorf("journal of transactions: %w", err)
	}
	return nil
}

// Remove deletes an intent's file.
func (j *FileJournal) Remove(id uint64) error {
	if err := os.Remove(j.path(id)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("journal of transactions: %w", err)
	}
	return nil
}

// Intents reads all files, by ID.
func (j *FileJournal) Intents() (all []Intent, err error) {
	entries, err := os.ReadDir(j.dir)
	if err != nil {
		return nil, fmt.Errorf("journal of transactions: %w", err)
	}
	for _, e := range entries {
		if !strings.HasSuffix(e.Name(), ".json") {
			continue // what a crash has left unfinished was not sent
		}
		path := filepath.Join(j.dir, e.Name())
		b, err := os.ReadFile(path)
		if err != nil {
			return nil, fmt.Errorf("journal of transactions: %w", err)
		}
		i, err := parseIntent(b)
		if err != nil {
			return nil, fmt.Errorf("journal of transactions: %s is damaged: %w; its transaction may or may not have been sent: look for it on the chain, then move the file away", path, err)
		}
		all = append(all, i)
	}
	slices.SortFunc(all, func(a, b Intent) int { return int(int64(a.ID) - int64(b.ID)) })
	return all, nil
}

// parseIntent reads an intent's file.
func parseIntent(b []byte) (Intent, error) {
	var f file
	if err := json.Unmarshal(b, &f); err != nil {
		return Intent{}, err
	}
	i := Intent{ID: f.ID, What: f.What, Repeatable: f.Repeatable, Urgent: f.Urgent, Block: f.Block}
	for _, raw := range f.Txs {
		tx := new(types.Transaction)
		if err := tx.UnmarshalBinary(raw); err != nil {
			return Intent{}, err
		}
		if tx.Nonce() != f.Nonce {
			return Intent{}, fmt.Errorf("a transaction has the number %d, not %d", tx.Nonce(), f.Nonce)
		}
		i.Txs = append(i.Txs, tx)
	}
	if len(i.Txs) == 0 {
		return Intent{}, errors.New("it has no transaction")
	}
	return i, nil
}

// noJournal keeps nothing: what is not finished when the process ends is left to itself.
type noJournal struct{}

func (noJournal) Intents() ([]Intent, error) { return nil, nil }
func (noJournal) Put(Intent) error           { return nil }
func (noJournal) Remove(uint64) error        { return nil }
