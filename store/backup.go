package store

import (
	"bufio"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path/filepath"
	"time"

	"github.com/dgraph-io/badger/v4"
	"github.com/dgraph-io/badger/v4/pb"
	"github.com/dgraph-io/ristretto/v2/z"

	"github.com/openledger/openledger/store/record"
)

// A backup is a first line that says what it is, a line of JSON (Manifest), frames, and the SHA-256 of all before it. A frame is 4 bytes of
// length and the pairs of the database, each a key and a value with their lengths before them; a frame of length 0 is the last. The
// first pair is the mark, so that no way of bringing the pairs back can lose it.
const (
	backupLine = "openledger backup 1\n"
	// frameSize is how many bytes of pairs make a frame, and maxFrame the most that one may have: a large value goes into one all the same.
	frameSize = 1 << 20
	maxFrame  = 16 << 20
	// maxManifest is the most bytes of a manifest.
	maxManifest = 64 << 10
	// progressEvery is how many bytes go by between two reports.
	progressEvery = 4 << 20
)

// keyRestored is the key of the mark: its value says of which backup.
const keyRestored = 'm'

// ErrBackup says that a file is no backup, or not all of one.
var ErrBackup = errors.New("not a whole backup")

// Manifest says what a backup is of.
type Manifest struct {
	Network record.Network `json:"network"`
	Author  record.Author  `json:"author"` // whose node it was
	Size    uint64         `json:"size"`   // of that author's log
	Time    record.Time    `json:"time"`   // when it was made
	Logs    int            `json:"logs"`
	Bytes   int64          `json:"bytes"` // of the database, about; 0 if that is not known yet
}

// Progress is told how many bytes are done, of about how many.
type Progress func(done, total int64)

// Backup writes all that the store holds at one moment, marked as a backup. The store may be in use. Of the author's key nothing is in it.
func (s *Store) Backup(ctx context.Context, author record.Author, w io.Writer, progress Progress) (Manifest, error) {
	lsm, vlog := s.db.Size()
	head, _ := s.Head(author)
	m := Manifest{Network: s.network, Author: author, Size: head.Size, Time: record.TimeOf(time.Now()), Logs: len(s.Heads()), Bytes: lsm + vlog}
	out := newFrames(w, m.Bytes, progress)
	line, err := json.Marshal(m)
	if err != nil {
		return m, err
	}
	out.bytes([]byte(backupLine))
	out.bytes(append(line, '\n'))
	out.pair([]byte{keyRestored}, fmt.Appendf(nil, "backup of %v, made at %s", author, m.Time.Go().UTC().Format(time.RFC3339)))
	stream := s.db.NewStream() // of one snapshot
	stream.LogPrefix = "backup"
	stream.KeyToList = newestValue
	stream.Send = func(b *z.Buffer) error {
		list, err := badger.BufferToKVList(b)
		if err != nil {
			return err
		}
		for _, kv := range list.Kv {
			if !kv.StreamDone && !bytes.Equal(kv.Key, []byte{keyRestored}) {
				out.pair(kv.Key, kv.Value)
			}
		}
		return errors.Join(out.err, ctx.Err())
	}
	if err := stream.Orchestrate(ctx); err != nil {
		return m, fmt.Errorf("backup: %w", err)
	}
	return m, out.end()
}

// newestValue takes each key's newest value; the stream's iterator stands on it.
func newestValue(key []byte, it *badger.Iterator) (*pb.KVList, error) {
	item := it.Item()
	if item.IsDeletedOrExpired() {
		return nil, nil
	}
	value, err := item.ValueCopy(nil)
	if err != nil {
		return nil, err
	}
	return &pb.KVList{Kv: []*pb.KV{{Key: append([]byte(nil), key...), Value: value, Version: item.Version()}}}, nil
}

// frames writes the frames of a backup. The first error stays.
type frames struct {
	w        *bufio.Writer
	sum      hash.Hash
	frame    []byte
	done     int64
	told     int64
	total    int64
	progress Progress
	err      error
}

func newFrames(w io.Writer, total int64, progress Progress) *frames {
	return &frames{w: bufio.NewWriterSize(w, frameSize), sum: sha256.New(), total: total, progress: progress}
}

func (f *frames) bytes(b []byte) {
	if f.err == nil {
		f.sum.Write(b)
		_, f.err = f.w.Write(b)
		f.done += int64(len(b))
	}
}

func (f *frames) pair(key, value []byte) {
	f.frame = binary.AppendUvarint(f.frame, uint64(len(key)))
	f.frame = append(f.frame, key...)
	f.frame = binary.AppendUvarint(f.frame, uint64(len(value)))
	if f.frame = append(f.frame, value...); len(f.frame) >= frameSize {
		f.flush()
	}
}

func (f *frames) flush() {
	f.bytes(binary.BigEndian.AppendUint32(nil, uint32(len(f.frame))))
	f.bytes(f.frame)
	f.frame = f.frame[:0]
	if f.progress != nil && f.done-f.told >= progressEvery {
		f.told = f.done
		f.progress(f.done, f.total)
	}
}

func (f *frames) end() error {
	if len(f.frame) > 0 {
		f.flush()
	}
	f.flush() // the empty one
	f.bytes(f.sum.Sum(nil))
	return errors.Join(f.err, f.w.Flush())
}

// Restore makes a store in dir, which must not exist or be empty, of a backup. It is there in whole or not at all, and it is marked:
// Restored says so until ClearRestored. Before anything is made, allow may refuse it.
func Restore(ctx context.Context, dir string, r io.Reader, allow func(Manifest) error, progress Progress) (Manifest, error) {
	if err := checkEmpty(dir); err != nil {
		return Manifest{}, err
	}
	in := newUnframer(r)
	m, err := in.manifest()
	if err != nil {
		return m, err
	}
	if err := allow(m); err != nil {
		return m, err
	}
	half, err := os.MkdirTemp(filepath.Dir(dir), ".restore-*")
	if err != nil {
		return m, err
	}
	defer os.RemoveAll(half)
	if err := load(ctx, half, m, in, progress); err != nil {
		return m, fmt.Errorf("restore: %w", err)
	}
	if err := os.Remove(dir); err != nil && !errors.Is(err, os.ErrNotExist) {
		return m, err
	}
	if err := os.Rename(half, dir); err != nil {
		return m, err
	}
	return m, syncDir(filepath.Dir(dir))
}

// CheckBackup reads a backup to its end, and fails if it is not a whole one.
func CheckBackup(r io.Reader) (Manifest, error) {
	in := newUnframer(r)
	m, err := in.manifest()
	for frame := []byte{}; err == nil && frame != nil; {
		frame, err = in.next()
	}
	return m, err
}

// checkEmpty refuses a directory with something in it.
func checkEmpty(dir string) error {
	files, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	if len(files) > 0 {
		return fmt.Errorf("%s holds a store already: a backup is restored into an empty home only", dir)
	}
	return nil
}

func syncDir(dir string) error {
	f, err := os.Open(dir)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}

// load puts the pairs of a backup into a new store.
func load(ctx context.Context, dir string, m Manifest, in *unframer, progress Progress) (err error) {
	s, err := Open(Config{Dir: dir, Network: m.Network})
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, s.Close()) }()
	batch := s.db.NewWriteBatch()
	defer batch.Cancel()
	marked, told := false, int64(0)
	for {
		frame, err := in.next()
		if err != nil {
			return err
		}
		if frame == nil {
			break
		}
		for len(frame) > 0 {
			var key, value []byte
			if key, frame, err = chunk(frame); err == nil {
				value, frame, err = chunk(frame)
			}
			if err != nil || len(key) == 0 {
				return fmt.Errorf("%w: a frame has an impossible pair", ErrBackup)
			}
			marked = marked || bytes.Equal(key, []byte{keyRestored})
			if err := batch.Set(key, value); err != nil {
				return err
			}
		}
		if progress != nil && in.done-told >= progressEvery {
			told = in.done
			progress(in.done, m.Bytes)
		}
		if err := ctx.Err(); err != nil {
			return err
		}
	}
	if !marked {
		return fmt.Errorf("%w: it has no mark", ErrBackup)
	}
	return batch.Flush()
}

// chunk splits off what has its length before it.
func chunk(b []byte) (head, rest []byte, err error) {
	n, w := binary.Uvarint(b)
	if w <= 0 || n > uint64(len(b)-w) {
		return nil, nil, io.ErrUnexpectedEOF
	}
	return b[w : w+int(n)], b[w+int(n):], nil
}

// unframer reads the frames of a backup.
type unframer struct {
	r    *bufio.Reader
	sum  hash.Hash
	done int64
}

func newUnframer(r io.Reader) *unframer {
	return &unframer{r: bufio.NewReaderSize(r, frameSize), sum: sha256.New()}
}

func (u *unframer) take(n int) ([]byte, error) {
	b := make([]byte, n)
	if _, err := io.ReadFull(u.r, b); err != nil {
		if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
			err = fmt.Errorf("%w: it ends after %d bytes", ErrBackup, u.done)
		}
		return nil, err
	}
	u.sum.Write(b)
	u.done += int64(n)
	return b, nil
}

func (u *unframer) manifest() (m Manifest, err error) {
	first, err := u.take(len(backupLine))
	if err != nil || string(first) != backupLine {
		return m, errors.Join(fmt.Errorf("%w: its first line is not %q", ErrBackup, backupLine[:len(backupLine)-1]), err)
	}
	var line []byte
	for len(line) < maxManifest {
		b, err := u.take(1)
		if err != nil {
			return m, err
		}
		if b[0] == '\n' {
			break
		}
		line = append(line, b[0])
	}
	if err := json.Unmarshal(line, &m); err != nil {
		return m, fmt.Errorf("%w: its manifest: %w", ErrBackup, err)
	}
	return m, nil
}

// next is the next frame; nil behind the last, when the sum over all was right.
func (u *unframer) next() ([]byte, error) {
	b, err := u.take(4)
	if err != nil {
		return nil, err
	}
	n := binary.BigEndian.Uint32(b)
	if n > maxFrame {
		return nil, fmt.Errorf("%w: frame of %d bytes", ErrBackup, n)
	}
	if n > 0 {
		return u.take(int(n))
	}
	want := u.sum.Sum(nil)
	got, err := u.take(sha256.Size)
	if err != nil {
		return nil, err
	}
	if !bytes.Equal(got, want) {
		return nil, fmt.Errorf("%w: its bytes do not have the SHA-256 that it ends with", ErrBackup)
	}
	if _, err := u.r.ReadByte(); !errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("%w: something stands behind its end", ErrBackup)
	}
	return nil, nil
}

// Restored says of which backup this store was made, if nobody has seen since that its own log is whole; else it is empty.
func (s *Store) Restored() (of string, err error) {
	err = s.db.View(func(t *badger.Txn) error {
		b, err := get(t, []byte{keyRestored})
		of = string(b)
		return err
	})
	if errors.Is(err, ErrNotFound) {
		err = nil
	}
	return of, err
}

// ClearRestored takes the mark off: the chain and peers were asked, and the own log is whole.
func (s *Store) ClearRestored() error {
	of, err := s.Restored()
	if err != nil || of == "" {
		return err
	}
	return s.db.Update(func(t *badger.Txn) error { return t.Delete([]byte{keyRestored}) })
}
