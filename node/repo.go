package node

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

// repo backs the running node's store up: the API's Repo.
type repo struct{ *Node }

// Backup writes a backup of the store as it is now.
func (r repo) Backup(ctx context.Context, w io.Writer) error {
	m, err := r.store.Backup(ctx, r.promise.Author(), w, nil)
	if err == nil {
		r.logger.Info("the store was backed up", "size", m.Size, "logs", m.Logs)
	}
	return err
}

// Backup writes a backup of the store of a node that does not run; ErrInUse if it does.
func (d Dir) Backup(ctx context.Context, w io.Writer, progress store.Progress) (m store.Manifest, err error) {
	key, err := d.Key()
	if err != nil {
		return m, err
	}
	s, end, err := d.offline()
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, end()) }()
	return s.Backup(ctx, key.Author(), w, progress)
}

// offline opens the store of a node that does not run.
func (d Dir) offline() (_ *store.Store, end func() error, err error) {
	if _, err := os.Stat(d.path(storeDir)); err != nil {
		return nil, nil, fmt.Errorf("%s: %w", d.path(storeDir), err)
	}
	lock, err := d.lock()
	if err != nil {
		return nil, nil, err
	}
	network, err := store.NetworkOf(d.path(storeDir))
	if err == nil {
		var s *store.Store
		if s, err = store.Open(store.Config{Dir: d.path(storeDir), Network: network}); err == nil {
			return s, func() error { return errors.Join(s.Close(), lock.Unlock()) }, nil
		}
	}
	return nil, nil, errors.Join(err, lock.Unlock())
}

// CheckBackup reads a backup to its end, and fails if it is not a whole one.
func CheckBackup(file string) (m store.Manifest, err error) {
	f, err := os.Open(file)
	if err != nil {
		return m, err
	}
	defer f.Close()
	return store.CheckBackup(f)
}

// Restore makes the home's store of a backup. The home must have none. The key is not in a backup: it is given, or in the home already,
// and must be that of the node that the backup is of.
func (d Dir) Restore(ctx context.Context, r io.Reader, key *record.Key, progress store.Progress) (m store.Manifest, err error) {
	placed, err := d.placeKey(key)
	if err != nil {
		return m, err
	}
	defer func() {
		if placed && err != nil { // a key that is not the backup's, say, must not stay
			err = errors.Join(err, os.Remove(d.path(keyFile)))
		}
	}()
	if _, err := d.Init(); err != nil {
		return m, err
	}
	lock, err := d.lock()
	if err != nil {
		return m, err
	}
	defer func() { err = errors.Join(err, lock.Unlock()) }()
	own, err := d.Key()
	if err != nil {
		return m, err
	}
	return store.Restore(ctx, d.path(storeDir), r, func(m store.Manifest) error {
		if m.Author != own.Author() {
			return fmt.Errorf("the backup is of the node %v, the key in %s is that of %v: restore with the key of that node", m.Author, d, own.Author())
		}
		return nil
	}, progress)
}

// placeKey puts the key into a home that has none, and refuses to go on without any. It says whether it did.
func (d Dir) placeKey(key *record.Key) (placed bool, err error) {
	_, err = os.Stat(d.path(keyFile))
	switch {
	case err == nil && key != nil:
		have, err := d.Key()
		if err == nil && have.Author() != key.Author() {
			err = fmt.Errorf("%s has the key of %v already, not that of %v", d, have.Author(), key.Author())
		}
		return false, err
	case err == nil:
		return false, nil
	case !errors.Is(err, os.ErrNotExist):
		return false, err
	case key == nil:
		return false, fmt.Errorf("%s has no node.key, and a backup holds none: give the node's key with --key FILE", d)
	}
	if err := os.MkdirAll(string(d), 0o700); err != nil {
		return false, err
	}
	return writeNew(d.path(keyFile), key.Hex()+"\n", 0o600)
}

// Verify re-reads every byte of the store of a node that does not run, and re-derives every log. The error says that it could not be
// looked at; what is damaged is in the answer.
func (d Dir) Verify(ctx context.Context, progress store.Progress) (v api.Verification, err error) {
	v.Damage, v.Logs = []string{}, []api.VerifiedLog{}
	s, end, err := d.offline()
	switch {
	case errors.Is(err, os.ErrNotExist), errors.Is(err, ErrInUse), errors.Is(err, os.ErrPermission):
		return v, err
	case err != nil: // such as a file whose checksum is wrong
		v.Damage = append(v.Damage, fmt.Sprintf("the database can't be opened: %v", err))
		return v, nil
	}
	defer func() { err = errors.Join(err, end()) }()
	v.Network = s.Network()
	if v.Restored, err = s.Restored(); err != nil {
		return v, err
	}
	found, damaged, err := s.VerifyPairs(ctx, progress)
	if ctx.Err() != nil {
		return v, ctx.Err()
	}
	if err != nil {
		damaged = append(damaged, err.Error())
	}
	v.Damage = append(v.Damage, damaged...)
	v.Pairs, v.Bytes, v.Blocks = found.Pairs, found.Bytes, found.Blocks
	for _, a := range found.Authors {
		l, err := verifyLog(ctx, s, a)
		if err != nil {
			return v, err
		}
		v.Logs = append(v.Logs, l)
	}
	if key, err := d.Key(); err == nil {
		if head, _ := s.Head(key.Author()); head.Size < s.Told(key.Author()) {
			v.Damage = append(v.Damage, fmt.Sprintf("%d entries of this node's own log were told to others, and %d are left", s.Told(key.Author()), head.Size))
		}
	}
	v.OK = len(v.Damage) == 0
	for _, l := range v.Logs {
		v.OK = v.OK && len(l.Damage) == 0
	}
	return v, nil
}

// verifyLog re-derives one log, and audits it.
func verifyLog(ctx context.Context, s *store.Store, a record.Author) (l api.VerifiedLog, err error) {
	l.Author, l.Damage = a, []string{}
	damaged, err := s.VerifyLog(a)
	if err != nil {
		return l, err
	}
	l.Damage = append(l.Damage, damaged...)
	if _, ok := s.Head(a); !ok {
		return l, nil // entries of a log that is being fetched for the first time
	}
	r, err := audit.Log(ctx, s.Network(), a, auditSource{s, a}, nil)
	if ctx.Err() != nil {
		return l, ctx.Err()
	}
	if err != nil {
		l.Damage = append(l.Damage, fmt.Sprintf("it can't be audited: %v", err))
		return l, nil
	}
	l.Size, l.Root, l.Flaws = r.Size, r.Root, int(r.Flawed)
	for _, x := range r.Damage {
		l.Damage = append(l.Damage, x.Why)
	}
	if err := r.Err(); err != nil && len(r.Damage) == 0 {
		l.Fault = err.Error()
	}
	return l, nil
}
