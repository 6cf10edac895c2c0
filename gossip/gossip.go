package gossip

import (
	"context"
	"crypto/sha256"
	"errors"
	"fmt"
	"time"

	pubsub "github.com/libp2p/go-libp2p-pubsub"
	pb "github.com/libp2p/go-libp2p-pubsub/pb"
	"github.com/libp2p/go-libp2p/core/peer"
)

// Limits of what is under way.
const (
	// maxRPC is the most bytes of one pubsub message on the wire: some thirty of the largest announcements.
	maxRPC = 1 << 20
	// queued is how many announcements wait to be judged, 36 KiB each at most; what comes beyond is dropped and caught up with.
	queued = 256
	// judged is how many announcements of one topic are judged at once. Most of that time is the disk's.
	judged = 32
	// judgedInAll bounds all topics together.
	judgedInAll = 128
	// outbound is how many messages wait for one slow peer.
	outbound = 128
	// maxSubscriptions is how many topics a peer may name in one message: ours, twice.
	maxSubscriptions = 2 * shards
)

// errStopped says that Run has ended.
var errStopped = errors.New("gossip has stopped")

// Gossip takes part in the topics. New makes it, Run lives.
type Gossip struct {
	cfg    Config
	pace   *pace
	out    outbox
	counts counts

	judging gate // whose verdicts are under way

	topics map[byte]*pubsub.Topic // by shard digit; set before ready is closed
	ready  chan struct{}          // closed when the topics are joined
	done   chan struct{}          // closed when Run has ended
}

// New checks the configuration. Nothing happens before Run.
func New(c Config) (*Gossip, error) {
	if err := c.Check(); err != nil {
		return nil, err
	}
	return &Gossip{
		cfg: c.withDefaults(), pace: newPace(), out: newOutbox(), topics: map[byte]*pubsub.Topic{},
		ready: make(chan struct{}), done: make(chan struct{}),
	}, nil
}

// Run joins the topics and takes part in them until ctx is done. The ledger is not used any more when it returns. It may be called once.
func (g *Gossip) Run(ctx context.Context) error {
	defer close(g.done)
	defer g.judging.close() // pubsub doesn't wait for those that it asked to judge; the ledger may be closed when we return
	router, err := pubsub.NewGossipSub(ctx, g.cfg.Host, g.options()...)
	if err != nil {
		return fmt.Errorf("start gossip: %w", err)
	}
	for _, digit := range []byte(g.cfg.Shards) {
		leave, err := g.join(router, digit)
		if err != nil {
			return fmt.Errorf("join the topic of shard %c: %w", digit, err)
		}
		defer leave()
	}
	close(g.ready)
	timer := time.NewTimer(every)
	defer timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case <-g.out.wake:
		case <-timer.C:
		}
		timer.Reset(min(g.flush(ctx), every))
		for _, l := range g.pace.due(g.cfg.Now()) {
			g.cfg.Behind(l.head.Author, l.from, l.head)
		}
	}
}

// join takes part in a topic. Nobody reads it: the validator does all there is to do, so messages are only relayed.
func (g *Gossip) join(router *pubsub.PubSub, digit byte) (leave func(), err error) {
	name := topic(g.cfg.Network, digit)
	validate := func(ctx context.Context, from peer.ID, m *pubsub.Message) pubsub.ValidationResult {
		if !g.judging.enter() {
			return pubsub.ValidationIgnore
		}
		defer g.judging.leave()
		v := g.judge(ctx, digit, from, m.GetData())
		g.counts[v].Add(1)
		return v.pubsub()
	}
	if err := router.RegisterTopicValidator(name, validate, pubsub.WithValidatorConcurrency(judged)); err != nil {
		return nil, err
	}
	t, err := router.Join(name)
	if err != nil {
		return nil, err
	}
	g.topics[digit] = t
	return t.Relay()
}

func (g *Gossip) options() []pubsub.Option {
	var names []string
	for _, digit := range []byte(g.cfg.Shards) {
		names = append(names, topic(g.cfg.Network, digit))
	}
	return []pubsub.Option{
		pubsub.WithMessageSignaturePolicy(pubsub.StrictNoSign), // the head's signature is the only one
		pubsub.WithMessageIdFn(messageID),
		pubsub.WithMaxMessageSize(maxRPC),
		pubsub.WithFloodPublish(true), // one's own heads go to every peer, not just to the mesh
		pubsub.WithPeerExchange(false),
		pubsub.WithSubscriptionFilter(pubsub.WrapLimitSubscriptionFilter(pubsub.NewAllowlistSubscriptionFilter(names...), maxSubscriptions)),
		pubsub.WithPeerScore(peerScore(names)),
		pubsub.WithValidateQueueSize(queued),
		pubsub.WithValidateThrottle(judgedInAll),
		pubsub.WithPeerOutboundQueueSize(outbound),
	}
}

// messageID names a message by all of its bytes: pubsub marks an id as seen before it validates, so an id that a spoilt copy could share
// would let that copy suppress the true message.
func messageID(m *pb.Message) string {
	h := sha256.Sum256(m.GetData())
	return string(h[:])
}

// forgetAfter is how long a rejected message weighs on its sender.
const forgetAfter = 10 * time.Minute

// peerScore lets nothing count but misbehaviour: there is no score to be earned by being quick, and none to be lost by sharing an address.
// With one invalid message a peer stays; with two it is no longer told of messages, with three no longer sent any, and from the fifth on
// not listened to.
func peerScore(names []string) (*pubsub.PeerScoreParams, *pubsub.PeerScoreThresholds) {
	topics := map[string]*pubsub.TopicScoreParams{}
	for _, name := range names {
		topics[name] = topicScore()
	}
	score := &pubsub.PeerScoreParams{
		Topics:                    topics,
		SkipAtomicValidation:      true,
		AppSpecificScore:          func(peer.ID) float64 { return 0 },
		BehaviourPenaltyWeight:    -1,
		BehaviourPenaltyThreshold: 6,
		BehaviourPenaltyDecay:     pubsub.ScoreParameterDecay(forgetAfter),
		DecayInterval:             pubsub.DefaultDecayInterval,
		DecayToZero:               pubsub.DefaultDecayToZero,
		RetainScore:               forgetAfter,
	}
	thresholds := &pubsub.PeerScoreThresholds{
		GossipThreshold:   -35,
		PublishThreshold:  -80,
		GraylistThreshold: -240,
	}
	return score, thresholds
}

// topicScore is P4 alone: the square of a peer's rejected messages, ten times.
func topicScore() *pubsub.TopicScoreParams {
	return &pubsub.TopicScoreParams{
		SkipAtomicValidation:           true,
		TopicWeight:                    1,
		TimeInMeshQuantum:              time.Second, // weighs nothing, but is divided by
		InvalidMessageDeliveriesWeight: -10,
		InvalidMessageDeliveriesDecay:  pubsub.ScoreParameterDecay(forgetAfter),
	}
}
