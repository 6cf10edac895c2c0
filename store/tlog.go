package store

import (
	"fmt"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Tile returns the first width hashes of a tile of an author's log, as C2SP tlog-tiles has it: the hashes of the perfect subtrees over
// 256^level entries each, from the one at 256·index on. A full tile has width 256; a narrower one is the tile that a smaller log had, and
// stays available. The error is ErrNotFound if the newest head does not cover all of it.
func (s *Store) Tile(a record.Author, level uint8, index uint64, width int) ([]byte, error) {
	if _, err := s.tileStart(a, level, index, width); err != nil {
		return nil, err
	}
	l, unlock, err := s.log(a, false)
	if err != nil {
		return nil, err
	}
	defer unlock()
	b := make([]byte, 0, width*merkle.HashSize)
	for i := range uint64(width) {
		h, err := treeOf{s, l}.Node(merkle.Node{Level: tileRows * uint(level), Index: index<<tileRows + i})
		if err != nil {
			return nil, err
		}
		b = append(b, h[:]...)
	}
	return b, nil
}

// Bundle returns the first width entries of a bundle of 256, from the entry at 256·index on, each behind its length in 2 bytes. What Tile
// says of widths and errors holds here too: the entries are those whose hashes are in the tile of level 0.
func (s *Store) Bundle(a record.Author, index uint64, width int) ([]byte, error) {
	from, err := s.tileStart(a, 0, index, width)
	if err != nil {
		return nil, err
	}
	var b []byte
	err = s.Scan(a, from, from+uint64(width), func(_ uint64, entry []byte) error {
		b = record.AppendBundle(b, entry)
		return nil
	})
	return b, err
}

// tileStart is the index, among the nodes of a tile's lowest row, of its first. It checks that the newest head covers so much of the tile.
// What it covers is never changed, so that it may be read without regard to newer heads.
func (s *Store) tileStart(a record.Author, level uint8, index uint64, width int) (uint64, error) {
	head, ok := s.Head(a)
	nodes := head.Size >> (tileRows * uint(level))
	if !ok || index > nodes>>tileRows || width < 1 || width > tileWidth || uint64(width) > nodes-index<<tileRows {
		return 0, fmt.Errorf("%d of tile %d at level %d of %v: %w, which are of %d entries", width, index, level, a, ErrNotFound, head.Size)
	}
	return index << tileRows, nil
}
