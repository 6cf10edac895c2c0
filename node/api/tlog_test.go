package api

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"golang.org/x/mod/sumdb/tlog"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// remote reads a log's tiles over HTTP for golang.org/x/mod/sumdb/tlog, which checks them against a tree's root.
type remote struct {
	t      *testing.T
	prefix string
	spoil  func(path string, b []byte) // as a liar between would
	tiles  map[tlog.Tile][]byte        // full ones that were found to be right
}

func (r *remote) Height() int { return 8 }

func (r *remote) get(path, contentType, cache string) []byte {
	r.t.Helper()
	resp, err := http.Get(r.prefix + path)
	if err != nil {
		r.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil || resp.StatusCode != http.StatusOK {
		r.t.Fatalf("%s: %s %q %v", path, resp.Status, b, err)
	}
	if got := resp.Header.Get("Content-Type"); got != contentType {
		r.t.Errorf("%s: content type %q", path, got)
	}
	if got := resp.Header.Get("Cache-Control"); got != cache || strings.Contains(got, "immutable") == strings.Contains(path, ".p/") {
		r.t.Errorf("%s: cache control %q", path, got)
	}
	if r.spoil != nil {
		r.spoil(path, b)
	}
	return b
}

func (r *remote) tile(path string, width int) []byte {
	r.t.Helper()
	if width < 256 {
		return r.get(path, "application/octet-stream", "public, max-age=3600")
	}
	return r.get(path, "application/octet-stream", "public, max-age=31536000, immutable")
}

func (r *remote) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	data := make([][]byte, len(tiles))
	for i, t := range tiles {
		if b, ok := r.tiles[t]; ok {
			data[i] = b
			continue
		}
		// That package's paths name the height too; it is fixed here.
		data[i] = r.tile("tile/"+strings.TrimPrefix(t.Path(), "tile/8/"), t.W)
	}
	return data, nil
}

func (r *remote) SaveTiles(tiles []tlog.Tile, data [][]byte) {
	for i, t := range tiles {
		if t.W == 256 {
			r.tiles[t] = data[i]
		}
	}
}

// checkpoint fetches the checkpoint and checks its signature.
func (r *remote) checkpoint() (tlog.Tree, record.SignedHead) {
	r.t.Helper()
	resp, err := http.Get(r.prefix + "checkpoint")
	if err != nil {
		r.t.Fatal(err)
	}
	defer resp.Body.Close()
	b, err := io.ReadAll(resp.Body)
	if err != nil || resp.Header.Get("Content-Type") != "text/plain; charset=utf-8" || resp.Header.Get("Cache-Control") != "no-cache" {
		r.t.Fatalf("%s %v %q %v", resp.Status, resp.Header, b, err)
	}
	network, head, err := record.ParseCheckpoint(b)
	if err != nil {
		r.t.Fatal(err)
	}
	if err := head.Verify(network); err != nil || network != ledgertest.Network {
		r.t.Fatalf("%v %v", network, err)
	}
	return tlog.Tree{N: int64(head.Size), Hash: tlog.Hash(head.Root)}, head
}

// entries fetches the bundles of a log of that size.
func (r *remote) entries(size int64) (entries [][]byte) {
	r.t.Helper()
	for n := int64(0); n*256 < size; n++ {
		width := int(min(256, size-n*256))
		path := strings.TrimPrefix(tlog.Tile{H: 8, L: 0, N: n, W: width}.Path(), "tile/8/0/")
		got, err := record.ParseBundle(r.tile("tile/entries/"+path, width), 256)
		if err != nil || len(got) != width {
			r.t.Fatalf("bundle %d has %d entries: %v", n, len(got), err)
		}
		entries = append(entries, got...)
	}
	return entries
}

// serve is the API over a fresh store.
func serve(t *testing.T) (*store.Store, *httptest.Server) {
	t.Helper()
	s, err := store.Open(store.Config{Dir: t.TempDir(), Network: ledgertest.Network})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	server := httptest.NewServer(New(Config{Logs: s}))
	t.Cleanup(server.Close)
	return s, server
}

// write grows a log to a size, in batches that a store takes.
func write(t *testing.T, s *store.Store, a *ledgertest.Author, size uint64) {
	t.Helper()
	const most = 2048
	head, _ := s.Head(a.Name())
	for at := head.Size; at < size; at += most {
		ledgertest.Keep(t, s, a.Write(int(min(most, size-at)), 1))
	}
}

func TestAnotherLogClientChecksEveryEntryAndEverySizeFromOurTiles(t *testing.T) {
	s, server := serve(t)
	a := ledgertest.NewAuthor(t)
	r := &remote{t: t, prefix: server.URL + "/log/" + a.Name().String() + "/", tiles: map[tlog.Tile][]byte{}}
	var earlier []tlog.Tree
	for _, size := range []uint64{1, 2, 255, 256, 257, 511, 512, 513, 65_535, 65_536, 65_537, 65_792, 65_793, 66_300} {
		write(t, s, a, size)
		tree, head := r.checkpoint()
		if want, _ := s.Head(a.Name()); head != want || head.Size != size {
			t.Fatalf("checkpoint %+v, want %+v", head, want)
		}
		hashes := tlog.TileHashReader(tree, r)
		if root, err := tlog.TreeHash(tree.N, hashes); err != nil || root != tree.Hash {
			t.Fatalf("size %d: root %v, want %v: %v", size, root, tree.Hash, err)
		}
		checkEntries(t, r, tree, hashes)
		for _, old := range earlier {
			proof, err := tlog.ProveTree(tree.N, old.N, hashes)
			if err == nil {
				err = tlog.CheckTree(proof, tree.N, tree.Hash, old.N, old.Hash)
			}
			if err != nil {
				t.Errorf("sizes %d to %d: %v", old.N, tree.N, err)
			}
			// A size that was signed once can be read as it was then.
			if root, err := tlog.TreeHash(old.N, tlog.TileHashReader(old, r)); err != nil || root != old.Hash {
				t.Errorf("size %d at size %d: %v", old.N, tree.N, err)
			}
		}
		earlier = append(earlier, tree)
	}
}

// checkEntries compares every entry with its leaf, which the tiles above it prove, and proves those about the borders of tiles one by one.
func checkEntries(t *testing.T, r *remote, tree tlog.Tree, hashes tlog.HashReader) {
	t.Helper()
	entries := r.entries(tree.N)
	leaves := make([]int64, tree.N)
	for i := range leaves {
		leaves[i] = tlog.StoredHashIndex(0, int64(i))
	}
	got, err := hashes.ReadHashes(leaves)
	if err != nil {
		t.Fatal(err)
	}
	for i, e := range entries {
		if got[i] != tlog.RecordHash(e) {
			t.Fatalf("size %d: entry %d is not the leaf that the tiles have", tree.N, i)
		}
	}
	for i := int64(0); i < tree.N; i++ {
		if border := i % 256; tree.N > 1000 && border > 1 && border < 255 && i%997 != 0 && i < tree.N-2 {
			continue
		}
		proof, err := tlog.ProveRecord(tree.N, i, hashes)
		if err == nil {
			err = tlog.CheckRecord(proof, tree.N, tree.Hash, i, tlog.RecordHash(entries[i]))
		}
		if err != nil {
			t.Fatalf("size %d: entry %d: %v", tree.N, i, err)
		}
	}
}

func TestATileThatWasTamperedWithIsFoundByTheOtherClient(t *testing.T) {
	s, server := serve(t)
	a := ledgertest.NewAuthor(t)
	write(t, s, a, 600)
	for _, path := range []string{"tile/0/000", "tile/0/001", "tile/0/002.p/88", "tile/1/000.p/2"} {
		spoilt := false
		r := &remote{t: t, prefix: server.URL + "/log/" + a.Name().String() + "/", tiles: map[tlog.Tile][]byte{}, spoil: func(p string, b []byte) {
			if p == path {
				b[len(b)/2] ^= 1
				spoilt = true
			}
		}}
		tree, _ := r.checkpoint()
		leaves := []int64{0, tlog.StoredHashIndex(0, 256), tlog.StoredHashIndex(0, 599)}
		if _, err := tlog.TileHashReader(tree, r).ReadHashes(leaves); err == nil || !spoilt {
			t.Errorf("%s: spoilt %v, %v", path, spoilt, err)
		}
	}
}

// fixed is a log that has one answer to every question, and notes the question.
type fixed struct {
	Logs
	asked string
}

func (f *fixed) Network() record.Network { return ledgertest.Network }

func (f *fixed) Head(record.Author) (record.SignedHead, bool) { return record.SignedHead{}, false }

func (f *fixed) Tile(_ record.Author, level uint8, index uint64, width int) ([]byte, error) {
	f.asked = fmt.Sprint(level, " ", index, " ", width)
	return make([]byte, width*merkle.HashSize), nil
}

func (f *fixed) Bundle(_ record.Author, index uint64, width int) ([]byte, error) {
	f.asked = fmt.Sprint("entries ", index, " ", width)
	if index == 404 {
		return nil, fs.ErrNotExist
	}
	if index == 500 {
		return nil, errors.New("damaged")
	}
	return make([]byte, width), nil
}

func TestTilesAreNamedAsTheirSpecificationSays(t *testing.T) {
	author := ledgertest.NewAuthor(t).Name().String()
	for path, want := range map[string]struct {
		status int
		asked  string
	}{
		"tile/0/000":                                    {200, "0 0 256"},
		"tile/63/067":                                   {200, "63 67 256"},
		"tile/0/x001/x234/067":                          {200, "0 1234067 256"},
		"tile/1/x001/000.p/1":                           {200, "1 1000 1"},
		"tile/0/999.p/255":                              {200, "0 999 255"},
		"tile/entries/000":                              {200, "entries 0 256"},
		"tile/entries/x001/x234/067.p/17":               {200, "entries 1234067 17"},
		"tile/entries/404":                              {404, "entries 404 256"},
		"tile/entries/500":                              {500, "entries 500 256"},
		"checkpoint":                                    {404, ""}, // no head is held
		"tile/0/x018/x446/x744/x073/x709/x551/615":      {200, "0 18446744073709551615 256"},
		"tile/0/x018/x446/x744/x073/x709/x551/616":      {400, ""},
		"tile/0/x001/x000/x000/x000/x000/x000/x000/000": {400, ""},
		"tile/64/000":                                   {400, ""},
		"tile/-1/000":                                   {400, ""},
		"tile/00/000":                                   {400, ""},
		"tile/+1/000":                                   {400, ""},
		"tile/data/000":                                 {400, ""},
		"tile/0/0":                                      {400, ""},
		"tile/0/0000":                                   {400, ""},
		"tile/0/x000/000":                               {400, ""},
		"tile/0/x000/001":                               {400, ""},
		"tile/0/001/000":                                {400, ""},
		"tile/0/x001/x000":                              {400, ""},
		"tile/0/x001":                                   {400, ""},
		"tile/0/X001/000":                               {400, ""},
		"tile/0/+01":                                    {400, ""},
		"tile/0/0_1":                                    {400, ""},
		"tile/0/":                                       {400, ""},
		"tile/0/000/":                                   {400, ""},
		"tile/0/000.p/0":                                {400, ""},
		"tile/0/000.p/256":                              {400, ""},
		"tile/0/000.p/01":                               {400, ""},
		"tile/0/000.p/":                                 {400, ""},
		"tile/0/000.p":                                  {400, ""},
		"tile/0/000.p/1/2":                              {400, ""},
		"tile/0/000.p/1.p/2":                            {400, ""},
		"tile/0/.p/1":                                   {400, ""},
		"tile/entries/0":                                {400, ""},
		"tile/entries/000.p/+1":                         {400, ""},
		"tile":                                          {404, ""},
		"":                                              {404, ""},
	} {
		logs := &fixed{}
		w := httptest.NewRecorder()
		New(Config{Logs: logs}).ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/log/"+author+"/"+path, nil))
		if w.Code != want.status || logs.asked != want.asked {
			t.Errorf("%s: status %d, asked for %q, want %d and %q", path, w.Code, logs.asked, want.status, want.asked)
		}
		if cache := w.Header().Get("Cache-Control"); w.Code != http.StatusOK && strings.Contains(cache, "max-age") {
			t.Errorf("%s: an error may be cached: %q", path, cache)
		}
	}
}

func TestTilesOfNobodyAreRefused(t *testing.T) {
	s, server := serve(t)
	a := ledgertest.NewAuthor(t)
	write(t, s, a, 300)
	stranger := ledgertest.NewAuthor(t).Name().String()
	for path, want := range map[string]int{
		a.Name().String() + "/checkpoint":                  200,
		a.Name().String() + "/tile/0/001.p/44":             200,
		a.Name().String() + "/tile/0/001.p/45":             404,
		a.Name().String() + "/tile/0/001":                  404,
		a.Name().String() + "/tile/entries/001.p/44":       200,
		a.Name().String() + "/tile/entries/001.p/45":       404,
		a.Name().String() + "/tile/2/000.p/1":              404,
		stranger + "/checkpoint":                           404,
		stranger + "/tile/0/000.p/1":                       404,
		stranger + "/tile/entries/000.p/1":                 404,
		strings.TrimPrefix(stranger, "0x") + "/checkpoint": 400,
		"0x12/tile/0/000":                                  400,
		"nobody/tile/entries/000":                          400,
	} {
		resp, err := http.Get(server.URL + "/log/" + path)
		if err != nil {
			t.Fatal(err)
		}
		b, err := io.ReadAll(resp.Body)
		resp.Body.Close()
		if err != nil || resp.StatusCode != want {
			t.Errorf("%s: %s %s %v", path, resp.Status, b, err)
		}
		if want != 200 && (!bytes.HasPrefix(b, []byte(`{"error":`)) || resp.Header.Get("Cache-Control") != "no-store") {
			t.Errorf("%s: %v %s", path, resp.Header, b)
		}
	}
	resp, err := http.Head(server.URL + "/log/" + a.Name().String() + "/tile/0/000")
	if err != nil || resp.StatusCode != 200 || resp.ContentLength != 8192 {
		t.Errorf("HEAD: %+v %v", resp, err)
	}
}

// FuzzParseTile: what is taken is the one name of a tile, as golang.org/x/mod/sumdb/tlog writes it.
func FuzzParseTile(f *testing.F) {
	for _, name := range []string{"000", "x001/x234/067", "067.p/12", "x001/000.p/255", "x018/x446/x744/x073/x709/x551/615"} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		index, width, err := parseTile(name)
		if index>>63 != 0 {
			return // beyond what that package can write
		}
		path := "tile/8/0/" + name
		if err != nil {
			if tile, other := tlog.ParseTilePath(path); other == nil {
				t.Errorf("%q is refused, but is %+v: %v", name, tile, err)
			}
			return
		}
		if got := (tlog.Tile{H: 8, N: int64(index), W: width}).Path(); got != path {
			t.Errorf("%q is read as %q", path, got)
		}
	})
}
