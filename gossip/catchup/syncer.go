package catchup

import (
	"context"
	"crypto/rand"
	"encoding/binary"
	"fmt"
	"sync"
	"time"

	"github.com/libp2p/go-libp2p/core/event"
	"github.com/libp2p/go-libp2p/core/peer"
	"github.com/libp2p/go-libp2p/core/protocol"

	"github.com/openledger/openledger/store/record"
)

// Limits of what is asked.
const (
	// asks is how many peers are asked for heads at once.
	asks = 16
	// askFor is the longest that one peer may take to tell all its heads.
	askFor = 2 * time.Minute
	// maxHeads is how many heads one answer may have in all: more than the logs of 100,000 unbonded authors and all bonded ones.
	maxHeads = 1 << 20
	// fullEvery is how often all heads are compared again, for what was given up meanwhile.
	fullEvery = 10 * time.Minute
	// missedEvery is how often they are compared sooner, if there is something: what peers make up is given up all the time.
	missedEvery = time.Minute
	// distrustFor is how long a peer that lied is not asked.
	distrustFor = 10 * time.Minute
)

// Syncer compares and pulls. New makes it, Run lives.
type Syncer struct {
	cfg      Config
	protocol protocol.ID
	epoch    uint64 // of this run: cursors of another are void
	codec    codec
	guests   guests
	hands    hands
	wake     chan struct{} // somebody told of a log that nobody chases
	pulling  chan struct{} // holds one for each log that is being pulled
	asking   chan struct{} // holds one for each peer that is being asked for heads

	mu      sync.Mutex // guards all below; held for moments only
	peers   map[peer.ID]*acquaintance
	wants   map[record.Author]*want
	first   map[peer.ID]int             // how many of them a peer was the first to tell of
	lacks   map[record.Author]lack      // logs that stand still for blocks
	stopped map[record.Author]time.Time // logs at fault, and until when they are left alone
	split   map[record.Author]bool      // authors that signed two histories, which was told; true with the proof
	missed  bool                        // a head was dropped, or given up
	again   time.Time                   // when all heads were last compared for that
}

// New checks the configuration. Nothing happens before Run.
func New(c Config) (*Syncer, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	codec, err := newCodec()
	if err != nil {
		return nil, fmt.Errorf("catchup: %w", err)
	}
	var epoch [8]byte
	_, _ = rand.Read(epoch[:]) // it never fails
	return &Syncer{
		cfg: c.withDefaults(), protocol: Protocol(c.Network), epoch: binary.BigEndian.Uint64(epoch[:]), codec: codec,
		guests: guests{each: map[peer.ID]int{}, all: map[*guest]struct{}{}}, hands: hands{authors: map[record.Author]*handing{}},
		wake: make(chan struct{}, 1), pulling: make(chan struct{}, pulls), asking: make(chan struct{}, asks),
		peers: map[peer.ID]*acquaintance{}, wants: map[record.Author]*want{}, first: map[peer.ID]int{}, lacks: map[record.Author]lack{}, stopped: map[record.Author]time.Time{}, split: map[record.Author]bool{},
	}, nil
}

// Run answers, asks and pulls until ctx is done. It may be called once.
func (s *Syncer) Run(ctx context.Context) error {
	met, err := s.cfg.Host.EventBus().Subscribe([]any{new(event.EvtPeerIdentificationCompleted), new(event.EvtPeerProtocolsUpdated)})
	if err != nil {
		return fmt.Errorf("catchup: %w", err)
	}
	defer met.Close()
	s.cfg.Host.SetStreamHandler(s.protocol, s.serve)
	var work sync.WaitGroup
	defer s.codec.close()
	defer s.guests.close()
	defer s.cfg.Host.RemoveStreamHandler(s.protocol)
	defer work.Wait()

	tick := time.NewTicker(s.cfg.Every)
	defer tick.Stop()
	for all := true; ; {
		for _, p := range s.due(all) {
			work.Go(func() { s.compare(ctx, p) })
		}
		all = false
		select {
		case <-ctx.Done():
			return nil
		case <-met.Out(): // a peer that we have not asked yet
		case <-tick.C:
			s.forget()
			all = true
		case <-s.wake:
			for _, w := range s.fresh() {
				work.Go(func() { s.chase(ctx, w) })
			}
		}
	}
}
