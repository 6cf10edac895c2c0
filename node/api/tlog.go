package api

import (
	"errors"
	"fmt"
	"io/fs"
	"net/http"
	"strconv"
	"strings"

	"github.com/openledger/openledger/store/record"
)

// tileWidth is how many hashes a full tile has, and how many entries a full bundle (C2SP tlog-tiles).
const tileWidth = 256

// maxLevel is the highest level of a tile that its specification names.
const maxLevel = 63

// How long caches may keep what is served as tiles. The tiles of a log never change; narrow ones are outdated soon, so that nobody should
// keep them for long. An error is not kept, since what is not there today may be tomorrow.
const (
	cacheFull    = "public, max-age=31536000, immutable"
	cachePartial = "public, max-age=3600"
	cacheNot     = "no-cache"
	cacheError   = "no-store"
)

// Tiles reads the logs that are held as C2SP tlog-tiles has them, so that tools of other transparency logs can follow and check them.
type Tiles interface {
	// Network is the one that all heads are signed for.
	Network() record.Network
	// Head returns the newest head whose entries are all held.
	Head(a record.Author) (record.SignedHead, bool)
	// Tile returns the first width hashes of a tile, Bundle the first width entries, each behind its length in 2 bytes. Both return all of
	// that or, if the newest head does not cover it, an fs.ErrNotExist.
	Tile(a record.Author, level uint8, index uint64, width int) ([]byte, error)
	Bundle(a record.Author, index uint64, width int) ([]byte, error)
}

// routeTiles serves every log under /log/<author>/: that is the prefix of a tiled transparency log.
func (s *server) routeTiles(mux *http.ServeMux) {
	mux.HandleFunc("GET /log/{author}/checkpoint", s.file(s.checkpoint))
	mux.HandleFunc("GET /log/{author}/tile/entries/{tile...}", s.file(s.bundle))
	mux.HandleFunc("GET /log/{author}/tile/{level}/{tile...}", s.file(s.tile))
}

// file is an answer that is no JSON.
type file struct {
	body        []byte
	contentType string
	cache       string
}

func (s *server) file(get func(r *http.Request, a record.Author) (file, error)) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var f file
		a, err := record.ParseAuthor(r.PathValue("author"))
		if err != nil {
			err = bad("author", err)
		} else {
			f, err = get(r, a)
		}
		if err != nil {
			s.Logger.Debug("call failed", "path", r.URL.Path, "err", err)
			w.Header().Set("Cache-Control", cacheError)
			fail(w, status(err), err)
			return
		}
		w.Header().Set("Content-Type", f.contentType)
		w.Header().Set("Cache-Control", f.cache)
		w.Header().Set("Content-Length", strconv.Itoa(len(f.body)))
		w.Header().Set("X-Content-Type-Options", "nosniff") // an entry's bytes are its author's choice
		_, _ = w.Write(f.body)
	}
}

func (s *server) checkpoint(_ *http.Request, a record.Author) (file, error) {
	h, ok := s.Logs.Head(a)
	if !ok {
		return file{}, fmt.Errorf("log of %v: %w", a, fs.ErrNotExist)
	}
	return file{h.Checkpoint(s.Logs.Network()), "text/plain; charset=utf-8", cacheNot}, nil
}

func (s *server) tile(r *http.Request, a record.Author) (file, error) {
	level, err := parseSmall(r.PathValue("level"), 0, maxLevel)
	if err != nil {
		return file{}, bad("level of a tile", err)
	}
	index, width, err := parseTile(r.PathValue("tile"))
	if err != nil {
		return file{}, bad("tile", err)
	}
	b, err := s.Logs.Tile(a, uint8(level), index, width)
	return tileFile(b, width), err
}

func (s *server) bundle(r *http.Request, a record.Author) (file, error) {
	index, width, err := parseTile(r.PathValue("tile"))
	if err != nil {
		return file{}, bad("bundle of entries", err)
	}
	b, err := s.Logs.Bundle(a, index, width)
	return tileFile(b, width), err
}

func tileFile(b []byte, width int) file {
	if width < tileWidth {
		return file{b, "application/octet-stream", cachePartial}
	}
	return file{b, "application/octet-stream", cacheFull}
}

var errTileName = errors.New("it is not a number in groups of three digits, all but the last behind an x, such as x001/x234/067, with .p/ and a width of 1 to 255 behind it if it is partial")

// parseTile reads the index of a tile, and its width. Each tile has one name, so that caches keep it once.
func parseTile(name string) (index uint64, width int, err error) {
	width = tileWidth
	if number, part, ok := strings.Cut(name, ".p/"); ok {
		name = number
		if width, err = parseSmall(part, 1, tileWidth-1); err != nil {
			return 0, 0, fmt.Errorf("width: %w", err)
		}
	}
	groups := strings.Split(name, "/")
	digits := ""
	for i, group := range groups {
		if i < len(groups)-1 {
			var ok bool
			if group, ok = strings.CutPrefix(group, "x"); !ok {
				return 0, 0, errTileName
			}
		}
		if len(group) != 3 {
			return 0, 0, errTileName
		}
		digits += group
	}
	if index, err = strconv.ParseUint(digits, 10, 64); err != nil || len(groups) > 1 && groups[0] == "x000" {
		return 0, 0, errTileName
	}
	return index, width, nil
}

// parseSmall reads a number without sign or leading zeros.
func parseSmall(s string, least, most int) (int, error) {
	n, err := strconv.Atoi(s)
	if err != nil || n < least || n > most || strconv.Itoa(n) != s {
		return 0, fmt.Errorf("%q is not a number from %d to %d", s, least, most)
	}
	return n, nil
}
