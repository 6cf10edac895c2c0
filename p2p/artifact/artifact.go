// Package artifact keeps artifacts as UnixFS and exchanges them over bitswap: add, get, pin, export.
//
// An artifact is a file or a folder, named by the CID of its UnixFS root. The
// profile is fixed, so one folder has one CID on any machine: CIDv1, sha2-256, raw
// leaves, chunks of 1 MiB, balanced layout of at most 1,024 links in a node, no mode,
// no time, entries in the order of their names' bytes, hidden files and empty folders
// included. A folder is one block while that block is at most 256 KiB, and a HAMT of
// fanout 256 above. This is the profile unixfs-v1-2025 of IPIP-499: a Kubo node
// initialised with `ipfs init --profile=unixfs-v1-2025` gives the same CIDs. Kubo's flags
// alone (--cid-version=1 --raw-leaves --chunker=size-1048576 --max-file-links=1024
// --hidden) do too, except for folders of nearly 256 KiB: without the profile, Kubo
// counts fewer bytes and goes on longer with one block.
//
// The package promises that what Add and Get return is durable, that every block was
// checked against its CID when it was read, from disk or from a peer, that Get writes
// all of an artifact or nothing, and nothing outside its destination, and that the work
// for an artifact is bounded by its blocks and bytes, whatever its blocks say. It asks
// connected peers only, not a DHT: making connections is the host's matter.
//
// How many bytes are fetched is bounded by [Config].MaxSize, and without it only by
// 4,194,304 blocks of at most 2 MiB and by the disk: who fetches for others sets it.
//
// It does not keep permissions, times, links or owners of files, does not encrypt, and
// does not yet delete blocks: [Store.Unpin] forgets a root and leaves its blocks. One
// process may use a directory at a time.
package artifact

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"time"

	"github.com/ipfs/boxo/bitswap"
	"github.com/ipfs/boxo/bitswap/network/bsnet"
	"github.com/ipfs/boxo/blockservice"
	"github.com/ipfs/boxo/verifcid"
	"github.com/ipfs/go-cid"
	flatfs "github.com/ipfs/go-ds-flatfs"
	"github.com/libp2p/go-libp2p/core/host"
	"github.com/multiformats/go-multihash"
)

const (
	// DefaultPatience is how long Get and Block wait for the next block. It is longer than
	// the 45 seconds after which bitswap at the latest repeats a want: a peer that is still
	// sending a block overlooks that it is wanted again by who gave up on it before.
	DefaultPatience = time.Minute

	// MaxBlock is the size of the largest block that is taken, in bytes: bitswap
	// carries no larger ones.
	MaxBlock = 2 << 20

	// peerBytes is how much is under way to one peer, in bytes. Bitswap's own limit is
	// one block of ours, which makes a transfer wait for a round trip after each.
	peerBytes = 8 << 20
)

var (
	// ErrNotFound says that neither this node nor a connected peer has a block.
	ErrNotFound = errors.New("no connected peer has it")
	// ErrTampered says that a block on disk is not what its CID names.
	ErrTampered = errors.New("the block on disk does not match its CID")
	// ErrExists says that the destination of a Get exists already.
	ErrExists = errors.New("the destination exists already")
	// ErrTooLarge says that an artifact exceeds a limit.
	ErrTooLarge = errors.New("the artifact is too large")
	// ErrProfile says that a CID or a node is of a kind that artifacts don't use.
	ErrProfile = errors.New("not an artifact of this network")
	// ErrName says that a file name can't be written, or not everywhere.
	ErrName = errors.New("bad file name")
	// ErrFileKind says that something is neither a regular file nor a folder.
	ErrFileKind = errors.New("only regular files and folders can be artifacts")
)

// BlockSource has blocks that live elsewhere, such as the ledger's lineage blocks.
// Its methods are called from many goroutines, for CIDs of any codec, and must not
// ask the network: peers' questions end up here.
type BlockSource interface {
	// Block returns the bytes that c names. If it has none, the error is ErrNotFound
	// (errors.Is); any other error means that it could not tell.
	Block(ctx context.Context, c cid.Cid) ([]byte, error)
	// HasBlock reports whether Block would return bytes.
	HasBlock(ctx context.Context, c cid.Cid) (bool, error)
}

// Config says where blocks are kept and who is asked for others. Host and Dir are needed.
type Config struct {
	// Host is the libp2p host whose peers are asked and answered. Required.
	Host host.Host
	// Dir is the folder of the blocks and the list of roots; it is made if missing. Required.
	Dir string
	// Extra has blocks that are served and read, but not kept here. May be nil.
	Extra BlockSource
	// Patience is how long to wait without any block arriving; 0 means DefaultPatience.
	Patience time.Duration
	// MaxSize is how many bytes of files Get and Pin take at most. 0 means no limit: then
	// an artifact may fill the disk, and only who chooses what to fetch prevents it.
	MaxSize int64
	// Logger gets what was repaired; nil discards it.
	Logger *slog.Logger
}

// Check reports the first thing that is wrong with the configuration.
func (c Config) Check() error {
	switch {
	case c.Host == nil:
		return errors.New("artifact: no libp2p host")
	case c.Dir == "":
		return errors.New("artifact: no folder for the blocks")
	case c.Patience < 0:
		return fmt.Errorf("artifact: patience of %v: use a positive time, or 0 for %v", c.Patience, DefaultPatience)
	case c.MaxSize < 0:
		return fmt.Errorf("artifact: size limit of %d bytes: use a positive number, or 0 for no limit", c.MaxSize)
	}
	return nil
}

// Progress is told how many of how many bytes are done. It is called from one
// goroutine at a time, ends with done equal to total, and may be nil.
type Progress func(done, total int64)

func (p Progress) report(done, total int64) {
	if p != nil {
		p(done, total)
	}
}

// Store is the artifacts of one node. Its methods may be called from any goroutine.
type Store struct {
	cfg      Config
	log      *slog.Logger
	files    *flatfs.Datastore
	blocks   *blocks
	exchange *bitswap.Bitswap
	service  blockservice.BlockService
}

// Open opens the blocks and starts to answer peers.
func Open(cfg Config) (*Store, error) {
	if err := cfg.Check(); err != nil {
		return nil, err
	}
	if cfg.Patience == 0 {
		cfg.Patience = DefaultPatience
	}
	if cfg.Logger == nil {
		cfg.Logger = slog.New(slog.DiscardHandler)
	}
	if err := os.MkdirAll(filepath.Join(cfg.Dir, rootsFolder), 0o755); err != nil {
		return nil, fmt.Errorf("artifact: make the folder: %w", err)
	}
	// Synced, and sharded like Kubo: some thousand files in a folder, not millions.
	files, err := flatfs.CreateOrOpen(filepath.Join(cfg.Dir, "blocks"), flatfs.NextToLast(2), true)
	if err != nil {
		return nil, fmt.Errorf("artifact: open the blocks: %w", err)
	}
	s := &Store{cfg: cfg, log: cfg.Logger, files: files, blocks: newBlocks(files, cfg.Extra)}
	// The background context is bitswap's way to be told to end only by Close.
	s.exchange = bitswap.New(context.Background(), bsnet.NewFromIpfsHost(cfg.Host), nil, s.blocks,
		bitswap.MaxOutstandingBytesPerPeer(peerBytes))
	s.service = blockservice.New(s.blocks, s.exchange, blockservice.WithAllowlist(sha256Only()))
	return s, nil
}

// Close stops to answer peers and closes the blocks. End all other calls first.
func (s *Store) Close() error {
	return errors.Join(s.service.Close(), s.files.Close())
}

func sha256Only() verifcid.Allowlist {
	return verifcid.NewAllowlist(map[uint64]bool{multihash.SHA2_256: true})
}

// named returns c as CIDv1, or an error if its hash is not a whole sha2-256. An old
// CIDv0 names the same block as the CIDv1 with its hash.
func named(c cid.Cid) (cid.Cid, error) {
	if !c.Defined() {
		return cid.Undef, fmt.Errorf("artifact: %w: empty CID", ErrProfile)
	}
	if p := c.Prefix(); p.MhType != multihash.SHA2_256 || p.MhLength != 32 {
		return cid.Undef, fmt.Errorf("artifact: %w: the CID %s uses %s, only sha2-256 is used here", ErrProfile, c, multihash.Codes[p.MhType])
	}
	return cid.NewCidV1(c.Type(), c.Hash()), nil
}

// artifactName is named for what can be part of an artifact.
func artifactName(c cid.Cid) (cid.Cid, error) {
	c, err := named(c)
	if err != nil {
		return cid.Undef, err
	}
	if c.Type() != cid.Raw && c.Type() != cid.DagProtobuf {
		return cid.Undef, fmt.Errorf("artifact: %w: %s is a block of codec 0x%x, artifacts are files and folders", ErrProfile, c, c.Type())
	}
	return c, nil
}
