package store

import (
	"fmt"

	"github.com/dgraph-io/badger/v4"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

const (
	// tileRows is how many levels of the tree one tile spans: 8, so a full tile has 256 hashes in its lowest row (C2SP tlog-tiles).
	tileRows  = 8
	tileWidth = 1 << tileRows
)

// tileKey names a tile: the tile at that index among those whose lowest row is level 8·height of the tree.
type tileKey struct {
	author record.Author
	height uint8
	index  uint64
}

// tile is a full tile: every second of its rows, from the lowest on, so that any node of it takes at most one hash and a tile a third more
// than its lowest row. It is never changed, so it is shared.
type tile [tileHashes]merkle.Hash

// tileHashes is how many hashes a tile keeps, and tileBytes the length of a stored one.
const (
	tileHashes = tileWidth + tileWidth/4 + tileWidth/16 + tileWidth/64
	tileBytes  = tileHashes * merkle.HashSize
)

// rowAt is where a row that is kept begins in a tile.
var rowAt = [tileRows]uint64{0: 0, 2: tileWidth, 4: tileWidth + tileWidth/4, 6: tileWidth + tileWidth/4 + tileWidth/16}

// kept says whether a tile keeps the row, or makes its nodes from the row below.
func kept(row uint) bool { return row < tileRows && row%2 == 0 }

func (t *tile) encode() []byte {
	b := make([]byte, 0, tileBytes)
	for i := range t {
		b = append(b, t[i][:]...)
	}
	return b
}

func decodeTile(b []byte) (*tile, error) {
	if len(b) != tileBytes {
		return nil, fmt.Errorf("stored tile has %d bytes, not %d", len(b), tileBytes)
	}
	t := &tile{}
	for i := range t {
		t[i] = merkle.Hash(b[i*merkle.HashSize:])
	}
	return t, nil
}

// node is the node at index i of a row, the tile's own root being that of row 8.
func (t *tile) node(row uint, i uint64) merkle.Hash {
	if kept(row) {
		return t[rowAt[row]+i]
	}
	return merkle.NodeHash(t.node(row-1, 2*i), t.node(row-1, 2*i+1))
}

// edgeTile is a tile on the right edge of a tree, which grows: rows[r] has the nodes at level 8·height + r that are complete.
type edgeTile struct{ rows [tileRows][]merkle.Hash }

// newEdgeTile is an empty tile with room for all of its nodes.
func newEdgeTile() *edgeTile {
	t, room := &edgeTile{}, make([]merkle.Hash, 2*tileWidth-2)
	for r := range t.rows {
		n := tileWidth >> r
		t.rows[r], room = room[:0:n], room[n:]
	}
	return t
}

// full is the tile that an edge tile has become, when both nodes of its highest row are there.
func (t *edgeTile) full() *tile {
	f := &tile{}
	for row, nodes := range t.rows {
		if kept(uint(row)) {
			copy(f[rowAt[row]:], nodes)
		}
	}
	return f
}

// expand makes an edge tile from its lowest row.
func expand(hashes []merkle.Hash) *edgeTile {
	t := newEdgeTile()
	t.rows[0] = append(t.rows[0], hashes...)
	for r := 1; r < tileRows; r++ {
		for below := t.rows[r-1]; len(below) > 1; below = below[2:] {
			t.rows[r] = append(t.rows[r], merkle.NodeHash(below[0], below[1]))
		}
	}
	return t
}

// edge is the partial tiles on a tree's right side, one for each height.
type edge []*edgeTile

// add puts a completed node into the edge; nodes come in the order in which they are completed. A tile that it fills is handed to keep and
// leaves the edge.
func (e *edge) add(author record.Author, n record.TreeNode, keep func(tileKey, *edgeTile) error) error {
	height, row := n.Node.Level/tileRows, n.Node.Level%tileRows
	for uint(len(*e)) <= height {
		*e = append(*e, newEdgeTile())
	}
	t := (*e)[height]
	t.rows[row] = append(t.rows[row], n.Hash)
	if row != tileRows-1 || len(t.rows[row]) != 2 {
		return nil
	}
	(*e)[height] = newEdgeTile()
	return keep(tileKey{author, uint8(height), n.Node.Index >> 1}, t)
}

// node is the hash of a node of the log's tree, from the edge in memory or from a stored tile. The caller holds the log's lock.
func (s *Store) node(l *log, n merkle.Node) (merkle.Hash, error) {
	height, row := n.Level/tileRows, n.Level%tileRows
	key := tileKey{l.author, uint8(height), n.Index >> (tileRows - row)}
	in := n.Index & (1<<(tileRows-row) - 1)
	if full := l.state.Size() >> (tileRows * (height + 1)); key.index < full {
		if t, ok := l.filled[key]; ok {
			return t.rows[row][in], nil
		}
		t, err := s.tile(key)
		if err != nil {
			return merkle.Hash{}, err
		}
		return t.node(row, in), nil
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
	var full *tile
	err := s.db.View(func(t *badger.Txn) error {
		item, err := t.Get(tilesKey(k))
		if err != nil {
			return err
		}
		return item.Value(func(b []byte) (err error) {
			full, err = decodeTile(b)
			return err
		})
	})
	if err != nil {
		return nil, fmt.Errorf("tile %d of height %d of %v: %w", k.index, k.height, k.author, err)
	}
	s.tiles.Add(k, full)
	return full, nil
}

// loadEdge rebuilds the edge of a log from its last entries and its stored tiles, and compares the nodes that it makes with the state's.
func (s *Store) loadEdge(l *log) error {
	size := l.state.Size()
	leaves := make([]merkle.Hash, len(l.tail.entries))
	for i, e := range l.tail.entries {
		leaves[i] = merkle.LeafHash(e)
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
			row = append(row, t.node(tileRows, 0))
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
