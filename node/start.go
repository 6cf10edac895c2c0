package node

import (
	"errors"
	"fmt"
	"time"

	"github.com/libp2p/go-libp2p/core/peer"
)

// enoughPeers is how many peers' word is enough at a start (PROTOCOL, section 4).
const enoughPeers = 3

// patience is how long a start waits for peers. The zero value is the protocol's.
type patience struct {
	within time.Duration // for enoughPeers to answer; 0: 30 s
	// calm is how long it waits for peers that it does not know of yet, when all that it knows of have answered and they are fewer: those
	// tell it of others within half a second. 0: 2 s
	calm time.Duration
}

func (p patience) orDefaults() patience {
	if p.within == 0 {
		p.within = 30 * time.Second
	}
	if p.calm == 0 {
		p.calm = 2 * time.Second
	}
	return p
}

// outset is what a node that starts knows: it decides whether the node may write its log. A head that the node signed in an earlier life,
// and that its store lacks, must not be signed again differently; who may know of such a head is the chain and the peers.
type outset struct {
	held    uint64 // size of the own head in the store
	beyond  uint64 // entries of the own log in the store: more than held while it is being fetched, since they come under a longer head
	spoken  uint64 // entries of it that this node has told others, by the store's mark: more than held if the store has lost some
	marked  bool   // the store is a restored backup
	chain   bool   // the chain has answered,
	chained bool   // if there is one

	anchored uint64 // size of the head on the chain
	shown    uint64 // size of the largest head that a peer showed

	bootstrap int           // configured peers,
	told      int           // those of them that have told all their heads,
	compared  int           // and all peers that have
	unheard   int           // connected peers that have not yet
	since     time.Duration // since the start
	calm      time.Duration // since the last new peer was heard
}

// waits is nil if the node may write, and else says what it waits for.
//
// A store that has less than the chain or a peer shows waits until it has fetched the rest. A restored one also waits for the word of the
// chain and of a configured peer. Any other waits for three peers, or all that it knows of if these are fewer, but at most 30 seconds; an
// empty one however long it takes for one peer to answer. A node without configured peers does not wait for any.
func (o outset) waits(p patience) error {
	p = p.orDefaults()
	if need := max(o.anchored, o.shown, o.beyond, o.spoken); o.held < need {
		where := "a peer has"
		switch need {
		case o.anchored:
			where = "the chain has"
		case o.spoken:
			where = "this store is damaged: this node has given out"
		}
		return fmt.Errorf("%s a signed head of this node's log with %d entries, of which %d are held here: it is being fetched from peers, and nothing is written before",
			where, need, o.held)
	}
	if o.marked {
		return o.waitsMarked()
	}
	switch {
	case o.bootstrap == 0, o.compared >= enoughPeers:
		return nil
	case o.told == o.bootstrap && o.unheard == 0 && o.calm >= p.calm:
		return nil
	case o.since >= p.within && (o.held > 0 || o.compared > 0):
		return nil
	case o.since >= p.within:
		return errors.New("no peer says whether it holds entries of this node's log, of which there are none here: nothing is written before one of p2p.bootstrap answers")
	}
	return fmt.Errorf("the node starts: peers are asked whether they hold more of its log than the %d entries here, %d have answered; at most %v", o.held, o.compared, p.within)
}

// waitsMarked is waits for a restored backup, which may be of any age.
func (o outset) waitsMarked() error {
	what := "this store was restored from a backup, so its log may have gone on since: nothing is written before the chain and a peer of p2p.bootstrap say that it has not"
	switch {
	case !o.chained:
		return errors.New(what + "; set chain.rpc")
	case o.bootstrap == 0:
		return errors.New(what + "; set p2p.bootstrap")
	case !o.chain:
		return errors.New(what + "; the chain has not answered")
	case o.told == 0:
		return errors.New(what + "; none of these peers has answered")
	}
	return nil
}

// look is what is known now.
func (p *promise) look() (o outset, err error) {
	sum, err := p.Summary(p.author)
	if err != nil {
		return o, err
	}
	marked, err := p.Restored()
	if err != nil {
		return o, err
	}
	spoken := p.Told(p.author)
	head, _ := p.Head(p.author)
	var connected []peer.ID
	if p.config.Connected != nil {
		connected = p.config.Connected()
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	o = p.heard
	o.held, o.beyond, o.spoken = head.Size, sum.Size, spoken
	o.marked, o.chained = marked != "", p.config.Anchored != nil
	o.bootstrap, o.compared = len(p.config.Bootstrap), len(p.compared)
	for _, id := range p.config.Bootstrap {
		if p.compared[id] {
			o.told++
		}
	}
	for _, id := range connected {
		if !p.compared[id] {
			o.unheard++
		}
	}
	o.since, o.calm = time.Since(p.begun), time.Since(p.latest)
	return o, nil
}
