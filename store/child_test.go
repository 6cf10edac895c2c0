package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Tests of what a disk does start this test binary anew, as a process that has a store: what happens to it must not happen to the test.
const (
	childEnv = "OPENLEDGER_TEST_CHILD"     // what the process does: write or read
	childDir = "OPENLEDGER_TEST_CHILD_DIR" // of its store

	childKey    = "4c0883a69102937d6231471b5dbb6204fe5129617082792ae468d01a3f362318" // that signs its log
	faultGroups = 6                                                                  // commits of each of the two lives of who writes
	faultDrafts = 3                                                                  // entries of each commit
)

func TestMain(m *testing.M) {
	lives := map[string][]func(string) error{"": nil, "write": {writeOnABadDisk, writeOnABadDisk}, "read": {readOnABadDisk}}
	todo := lives[os.Getenv(childEnv)]
	if todo == nil {
		os.Exit(m.Run())
	}
	for _, live := range todo {
		if err := live(os.Getenv(childDir)); err != nil {
			fmt.Printf("refused %q\n", err)
			os.Exit(1)
		}
	}
}

// writeOnABadDisk is one life of the process. It says what it tells others: heads when they are announced, entries when their receipts are out.
func writeOnABadDisk(dir string) error {
	key, err := record.ParseKey(childKey)
	if err != nil {
		return err
	}
	s, err := Open(Config{Dir: dir, Network: testNetwork})
	if err != nil {
		return err
	}
	w, err := s.Writer(WriterConfig{Key: key, Announce: func(_ context.Context, b record.Batch) {
		fmt.Printf("head %d %x\n", b.Head.Size, b.Head.Root[:])
	}})
	if err != nil {
		return errors.Join(err, s.Close())
	}
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- w.Run(ctx) }()
	for range faultGroups {
		drafts := make([]record.Draft, faultDrafts)
		for i := range drafts {
			drafts[i] = record.Draft{Kind: record.KindAttestation, Block: faultStatement}
		}
		var receipts []record.Receipt
		if receipts, err = w.AppendAll(ctx, drafts); err != nil {
			break
		}
		for _, r := range receipts {
			leaf := merkle.LeafHash(r.Entry)
			fmt.Printf("entry %d %x\n", r.Index, leaf[:])
		}
	}
	cancel()
	return errors.Join(err, <-ended, s.Close())
}

var faultStatement = []byte("\xa4dbody\xf6dkinddtestgsubject\x58\x20" + strings.Repeat("\x01", 32) + "gversion\x01")

// readOnABadDisk opens the store, gets ready to write on its log, which recomputes the root, reads all of it, and says what it is.
func readOnABadDisk(dir string) error {
	key, err := record.ParseKey(childKey)
	if err != nil {
		return err
	}
	s, err := Open(Config{Dir: dir, Network: testNetwork})
	if err != nil {
		return err
	}
	if _, err := s.Writer(WriterConfig{Key: key}); err != nil {
		return errors.Join(err, s.Close())
	}
	head, _ := s.Head(key.Author())
	var tree merkle.Range
	err = s.Scan(key.Author(), 0, head.Size, func(_ uint64, e []byte) error {
		tree.Append(merkle.LeafHash(e), nil)
		return nil
	})
	if err == nil {
		root := tree.Root()
		fmt.Printf("whole %d %x\n", tree.Size(), root[:])
	}
	return errors.Join(err, s.Close())
}
