package api

import (
	"context"
	"io"
	"net/http"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Repo backs up what a node keeps.
type Repo interface {
	// Backup writes a backup of the store as it is at one moment. One that is cut off can be told from a whole one.
	Backup(ctx context.Context, w io.Writer) error
}

// Verification is what re-reading a store found.
type Verification struct {
	OK       bool           `json:"ok"`
	Network  record.Network `json:"network"`
	Restored string         `json:"restored,omitempty"` // of which backup it was made, if it was not written since
	Pairs    uint64         `json:"pairs"`
	Bytes    int64          `json:"bytes"`
	Blocks   uint64         `json:"blocks"`
	Logs     []VerifiedLog  `json:"logs"`
	Damage   []string       `json:"damage"` // of what belongs to no one log
}

// VerifiedLog is what re-deriving one log found.
type VerifiedLog struct {
	Author record.Author `json:"author"`
	Size   uint64        `json:"size"`
	Root   merkle.Hash   `json:"root"`
	Flaws  int           `json:"flaws"`
	Fault  string        `json:"fault,omitempty"` // the author's doing, not the store's
	Damage []string      `json:"damage"`
}

// backup streams a backup. An error in the middle breaks the connection off, so that nobody takes a part for the whole.
func (s *server) backup(w http.ResponseWriter, r *http.Request) {
	if s.Repo == nil {
		fail(w, http.StatusServiceUnavailable, ErrUnavailable)
		return
	}
	w.Header().Set("Content-Type", "application/octet-stream")
	if err := s.Repo.Backup(r.Context(), w); err != nil {
		s.Logger.Warn("a backup was not finished", "err", err)
		panic(http.ErrAbortHandler)
	}
}

// Backup has the node write a backup to w.
func (c *Client) Backup(ctx context.Context, w io.Writer) error {
	answer, err := c.do(ctx, http.MethodPost, "/api/v1/repo/backup", nil, nil)
	if err != nil {
		return err
	}
	defer answer.Close()
	_, err = io.Copy(w, answer)
	return err
}
