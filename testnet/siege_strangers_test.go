package testnet

import (
	"encoding/binary"
	"time"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// What strangers do in a siege. Whatever it is, the contract takes it or refuses it, and the honest author is none the worse.

// someone is one of the strangers.
func (s *siege) someone() *chain.Client { return s.strangers[s.rng.IntN(len(s.strangers))] }

// either is one of the two authors: its log as everybody has it, the heads that it showed, and its name.
func (s *siege) either() (*ledger, []record.SignedHead, record.Author) {
	if s.rng.IntN(4) == 0 {
		return &s.liar.log, s.liar.heads, s.liar.author()
	}
	return &s.host.log, s.host.heads, s.host.author()
}

// amount is up to so many tokens.
func (s *siege) amount(tokens int64) record.Nano {
	return record.Nano(s.rng.Int64N(tokens * int64(record.NanoPerToken)))
}

// one does an item as somebody.
func (s *siege) one(what string, i chain.Item) {
	if i == nil {
		return
	}
	if p, ok := i.(chain.ProveItem); ok && s.rng.IntN(2) == 0 { // alone it is another call
		tx, err := s.someone().Prove(s.t.Context(), p)
		s.did(what, tx, err)
		return
	}
	tx, err := s.someone().Settle(s.t.Context(), []chain.Item{i})
	s.did(what, tx, err)
}

// anchorOld anchors a head of an author's for it. Of what isn't anchored yet anybody may do that once it is old, so it is waited for.
func (s *siege) anchorOld() {
	log, heads, author := s.either()
	h := heads[s.rng.IntN(len(heads))]
	if h.Size > log.size() {
		return
	}
	if old := h.Time + record.Time((siegeMergeDelay / 2).Milliseconds()); author == s.host.author() && h.Size > s.log(author).Size {
		if now := s.f.now(); now <= old && s.fair(record.Time.Go(old).Sub(now.Go())+2*time.Second) {
			s.pass(record.Time.Go(old).Sub(now.Go()) + time.Second)
		}
	}
	s.one("anchor", log.anchoring(h, s.log(author).Size))
}

func (s *siege) collect() {
	log, heads, _ := s.either()
	h := heads[s.rng.IntN(len(heads))]
	if h.Size <= log.size() {
		s.one("collect", log.collecting(s.rng.Uint64N(h.Size), uint8(s.rng.IntN(2)), h))
	}
}

func (s *siege) distribute() {
	s.one("distribute", chain.DistributeItem{Terms: s.records[s.rng.IntN(len(s.records))].Terms()})
}

func (s *siege) claim() {
	r := s.records[s.rng.IntN(len(s.records))]
	s.one("claim", claimItem(r, s.rng.IntN(len(r.Credits))))
}

// settle does many things at once.
func (s *siege) settle() {
	items := []chain.Item{}
	for range 2 + s.rng.IntN(4) {
		r := s.records[s.rng.IntN(len(s.records))]
		log, heads, author := s.either()
		h := heads[s.rng.IntN(len(heads))]
		switch s.rng.IntN(4) {
		case 0:
			items = append(items, chain.DistributeItem{Terms: r.Terms()})
		case 1:
			items = append(items, claimItem(r, s.rng.IntN(len(r.Credits))))
		case 2:
			if h.Size <= s.log(author).Size && h.Size <= log.size() {
				if at := s.rng.Uint64N(h.Size); len(log.entries[at]) >= 84 {
					items = append(items, log.collecting(at, 0, h))
				}
			}
		case 3:
			items = append(items, chain.RegisterItem{Terms: r.Terms(), Signature: r.Signature()})
		}
	}
	tx, err := s.someone().Settle(s.t.Context(), items)
	s.did("settle", tx, err)
}

func (s *siege) fund() {
	_, _, a := s.either()
	tx, err := s.someone().Fund(s.t.Context(), a, s.amount(5)+1)
	s.did("fund", tx, err)
}

func (s *siege) bond() {
	_, _, a := s.either()
	tx, err := s.someone().Bond(s.t.Context(), a, s.amount(50)+1)
	s.did("bond", tx, err)
}

// takeAway tries to get what is another's.
func (s *siege) takeAway() {
	_, _, a := s.either()
	if s.rng.IntN(2) == 0 {
		tx, err := s.someone().WithdrawBond(s.t.Context(), a)
		s.did("withdrawBond", tx, err)
		return
	}
	who := s.someone()
	tx, err := who.Withdraw(s.t.Context(), s.amount(5)+1, who.Address())
	s.did("withdraw", tx, err)
}

func (s *siege) challengeHead() {
	_, heads, _ := s.either()
	tx, err := s.someone().ChallengeHead(s.t.Context(), heads[s.rng.IntN(len(heads))])
	s.did("challengeHead", tx, err)
}

func (s *siege) challengeEntry() {
	log, _, a := s.either()
	tx, err := s.someone().ChallengeEntry(s.t.Context(), a, s.rng.Uint64N(log.size()+1))
	s.did("challengeEntry", tx, err)
}

// spam challenges many entries of the honest log.
func (s *siege) spam() {
	for range 4 {
		tx, err := s.someone().ChallengeEntry(s.t.Context(), s.host.author(), s.rng.Uint64N(s.host.log.size()+1))
		s.did("challengeEntry", tx, err)
	}
}

// open is something that is demanded of an author.
func (s *siege) open(a record.Author) (c chain.Challenged, ok bool) {
	all := s.challenges(a)
	if len(all) == 0 {
		return c, false
	}
	return all[s.rng.IntN(len(all))], true
}

// answer answers for the honest author, who may have done so meanwhile.
func (s *siege) answer() {
	if c, ok := s.open(s.host.author()); ok {
		s.one("answer", s.host.log.answer(c, s.log(s.host.author()).Size))
	}
}

// expire tries to end a challenge before its time.
func (s *siege) expire() {
	_, _, a := s.either()
	if c, ok := s.open(a); ok {
		s.one("expire", chain.ExpireItem{Author: a, Subject: c.Subject})
	}
}

// accuse tries to prove any fault of an author, from what it signed or from that with a bit changed.
func (s *siege) accuse() {
	log, heads, author := s.either()
	h := heads[s.rng.IntN(len(heads))]
	kind := faults[s.rng.IntN(len(faults))]
	if h.Size > log.size() || author == s.liar.author() && kind == record.Overdue {
		return // the liar may owe for long
	}
	p := audit.Proof{Kind: kind, Use: uint8(s.rng.IntN(2)), Heads: []record.SignedHead{h}}
	at := s.rng.Uint64N(h.Size)
	switch {
	case kind == record.Fork:
		s.accuseOfFork(log, heads, &p)
	case kind == record.Overdue:
		p.Leaves = []audit.Leaf{log.leaf(h.Size-1, h.Size)}
	default:
		p.Leaves = []audit.Leaf{log.leaf(at, h.Size)}
		if s.rng.IntN(3) > 0 && at > 0 {
			other := at - 1
			if b := log.entries[at]; s.rng.IntN(2) == 0 && len(b) >= 144 {
				if previous := binary.BigEndian.Uint64(b[84+52:]); previous > 0 && previous <= at {
					other = previous - 1
				}
			}
			p.Leaves = append(p.Leaves, log.leaf(other, h.Size))
		}
	}
	s.forge(&p)
	s.one("prove", chain.ProveItem{Proof: p})
}

func (s *siege) accuseOfFork(log *ledger, heads []record.SignedHead, p *audit.Proof) {
	h, other := p.Heads[0], heads[s.rng.IntN(len(heads))]
	p.Heads = append(p.Heads, other)
	if least := min(h.Size, other.Size); other.Size <= log.size() && s.rng.IntN(2) == 0 {
		p.Leaves = []audit.Leaf{log.leaf(s.rng.Uint64N(least), h.Size), log.leaf(s.rng.Uint64N(least), other.Size)}
	}
}

// forge changes something of a proof, or nothing.
func (s *siege) forge(p *audit.Proof) {
	h := &p.Heads[len(p.Heads)-1]
	switch s.rng.IntN(7) {
	case 0:
		h.Root[s.rng.IntN(32)] ^= 1
	case 1:
		h.Signature[s.rng.IntN(65)] ^= 1
	case 2:
		h.Time = 1
	case 3:
		if len(p.Leaves) > 0 {
			b := append([]byte(nil), p.Leaves[0].Entry...)
			b[s.rng.IntN(len(b))] ^= 1
			p.Leaves[0].Entry = b
		}
	case 4:
		h.Author = record.Author(s.someone().Address())
	}
}
