package store

import (
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// tileRows is how many levels of the tree one tile spans: 8, so a full tile has 256 hashes in its lowest row (C2SP tlog-tiles).
const (
	tileRows  = 8
	tileWidth = 1 << tileRows
)

// tileKey names a tile: the tile at that index among those whose lowest row is level 8·height of the tree.
type tileKey struct {
	author record.Author
	height uint8
	index  uint64
}

// tile is a part of a tree with its inner rows: rows[r][i] is the node at level 8·height + r. A full tile is never changed, so it is
// shared; a tile on the right edge grows.
type tile struct{ rows [tileRows][]merkle.Hash }

// add puts in a node that was completed. Nodes come in the order in which they are completed, so each row grows at its end.
func (t *tile) add(row uint, h merkle.Hash) { t.rows[row] = append(t.rows[row], h) }

// encode is the tile's lowest row.
func (t *tile) encode() []byte {
	b := make([]byte, 0, len(t.rows[0])*merkle.HashSize)
	for _, h := range t.rows[0] {
		b = append(b, h[:]...)
	}
	return b
}

// expand makes a tile from its lowest row, which may be partial.
func expand(hashes []merkle.Hash) *tile {
	t := &tile{}
	t.rows[0] = hashes
	for r := 1; r < tileRows; r++ {
		below := t.rows[r-1]
		row := make([]merkle.Hash, len(below)/2)
		for i := range row {
			row[i] = merkle.NodeHash(below[2*i], below[2*i+1])
		}
		t.rows[r] = row
	}
	return t
}

// root is the hash over a full tile: the node one level above its highest row.
func (t *tile) root() merkle.Hash {
	top := t.rows[tileRows-1]
	return merkle.NodeHash(top[0], top[1])
}

// edge is the partial tiles on a tree's right side, one for each height.
type edge []*tile

// add puts a completed node into the edge; a tile that it fills is handed to keep and leaves the edge.
func (e *edge) add(author record.Author, n record.TreeNode, keep func(tileKey, *tile) error) error {
	height, row := n.Node.Level/tileRows, n.Node.Level%tileRows
	for uint(len(*e)) <= height {
		*e = append(*e, &tile{})
	}
	t := (*e)[height]
	t.add(row, n.Hash)
	if row != tileRows-1 || len(t.rows[row]) != 2 {
		return nil
	}
	(*e)[height] = &tile{}
	return keep(tileKey{author, uint8(height), n.Node.Index >> 1}, t)
}

// node is the hash of a node of the log's tree, from the edge in memory or from a stored tile. The caller holds the log's lock.
func (s *Store) node(l *log, n merkle.Node) (merkle.Hash, error) {
	height, row := n.Level/tileRows, n.Level%tileRows
	key := tileKey{l.author, uint8(height), n.Index >> (tileRows - row)}
	in := n.Index & (1<<(tileRows-row) - 1)
	if full := l.state.Size() >> (tileRows * (height + 1)); key.index < full {
		t, err := s.tile(key)
		if err != nil {
			return merkle.Hash{}, err
		}
		return t.rows[row][in], nil
	}
	if height >= uint(len(l.edge)) || in >= uint64(len(l.edge[height].rows[row])) {
		return merkle.Hash{}, fmt.Errorf("node %d at level %d of %v: %w", n.Index, n.Level, l.author, ErrNotFound)
	}
	return l.edge[height].rows[row][in], nil
}

// tile returns a full tile.
func (s *Store) tile(k tileKey) (*tile, error) {
	if t, ok := s.tiles.Get(k); ok {
		return t, nil
	}
	var b []byte
	err := s.db.View(func(t *badger.Txn) (err error) {
		b, err = get(t, tilesKey(k))
		return err
	})
	if err != nil {
		return nil, fmt.Errorf("tile %d of height %d of %v: %w", k.index, k.height, k.author, err)
	}
	if len(b) != tileWidth*merkle.HashSize {
		return nil, fmt.Errorf("tile %d of height %d of %v has %d bytes", k.index, k.height, k.author, len(b))
	}
	hashes := make([]merkle.Hash, tileWidth)
	for i := range hashes {
		hashes[i] = merkle.Hash(b[i*merkle.HashSize:])
	}
	t := expand(hashes)
	s.tiles.Add(k, t)
	return t, nil
}

// loadEdge rebuilds the edge of a log from its last entries and its stored tiles, and compares the root that it makes with the state's.
func (s *Store) loadEdge(l *log) error {
	size := l.state.Size()
	var leaves []merkle.Hash
	err := s.scan(l.author, size&^(tileWidth-1), size, func(_ uint64, entry []byte) error {
		leaves = append(leaves, merkle.LeafHash(entry))
		return nil
	})
	if err != nil {
		return err
	}
	l.edge = edge{expand(leaves)}
	for h := uint8(1); size>>(tileRows*uint(h)) > 0; h++ {
		below := size >> (tileRows * uint(h)) // full tiles of the height below
		var row []merkle.Hash
		for i := below &^ (tileWidth - 1); i < below; i++ {
			t, err := s.tile(tileKey{l.author, h - 1, i})
			if err != nil {
				return err
			}
			row = append(row, t.root())
		}
		l.edge = append(l.edge, expand(row))
	}
	for i, n := range merkle.CoverRange(size) {
		h, err := s.node(l, n)
		if err != nil {
			return err
		}
		if want := l.state.Range.Edge()[i]; h != want {
			return fmt.Errorf("log of %v is damaged: node %d at level %d is %v, recomputed from its entries %v", l.author, n.Index, n.Level, want, h)
		}
	}
	return nil
}
