package catchup

import (
	"time"

	"github.com/openledger/openledger/store/record"
)

// When an entry is stored without its block. What is stored once is not asked for again, so it is for good.
const (
	// withheldAfter is how long all peers that have the log must have lacked the block: those that are pulling the log themselves have it
	// by then.
	withheldAfter = 30 * time.Second
	// unheardAfter is when we stop waiting for a peer that has neither shown the block nor refused: otherwise one that stalls could stop
	// the log for ever.
	unheardAfter = 2 * time.Minute
	// lackFor is when it all begins anew: peers have come and gone, and the log may not have been wanted meanwhile.
	lackFor = 10 * time.Minute
	// maxLacks is how many logs may lack blocks at once; with more, the waiting begins anew for all.
	maxLacks = maxWants
)

// lack says that a peer has sent entries of a log without all of their blocks.
type lack struct {
	at    uint64    // as many entries are held: what comes next lacks blocks
	since time.Time // when the first peer did
}

// lacking notes that entries from an index on lack blocks, and says whether that is news.
func (s *Syncer) lacking(a record.Author, at uint64) (news bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	now := s.cfg.Now()
	l, ok := s.lacks[a]
	if ok && l.at == at && now.Sub(l.since) < lackFor {
		return false
	}
	if len(s.lacks) >= maxLacks {
		clear(s.lacks)
	}
	s.lacks[a] = lack{at, now}
	return true
}

// giveUpBlocks decides, when all peers were asked, whether the entries that come next may be stored without their blocks. HeardAll says
// that each peer has shown what it has.
func (s *Syncer) giveUpBlocks(a record.Author, heardAll bool) bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	l, ok := s.lacks[a]
	waited := s.cfg.Now().Sub(l.since)
	return ok && waited < lackFor && (waited >= unheardAfter || heardAll && waited >= withheldAfter)
}
