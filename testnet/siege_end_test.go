package testnet

import (
	"time"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/record"
)

// end lets all come to rest: the liar's fault is proved and its debts are paid, and everybody gets what is theirs.
func (s *siege) end() {
	s.t.Helper()
	s.rest()
	s.balance()
	s.convict()
	s.outlive()
	s.balance()
	s.payAll()
	s.balance()
	s.host.look()
	s.host.audit()
	l, size := s.log(s.host.author()), s.host.log.size()
	if l.Marked || l.Size != size || l.Owed != s.host.owed() || l.Paid != l.Owed || l.Collected != l.Paid || l.Bond < siegeBond || l.Challenges != 0 {
		s.t.Errorf("at the end the honest author, whose log has %d entries and owes %d, is %+v", size, s.host.owed(), l)
	}
	s.f.blocks(epoch + 1)
	final, err := s.reader.Anchored(s.t.Context(), s.host.author())
	if err != nil || final.Size != l.Size || final.Paid != l.Paid {
		s.t.Errorf("the final chain has %+v, %v, the latest %+v", final, err, l)
	}
	s.host.stop()
}

// convict proves the liar's fault, if nobody has.
func (s *siege) convict() {
	s.t.Helper()
	ctx, who, a := s.t.Context(), s.strangers[0], s.liar.author()
	if s.log(a).Marked {
		return
	}
	do := func(tx chain.Tx, err error) {
		s.t.Helper()
		s.did("the proof of "+string(s.liar.kind), tx, err)
		if err != nil {
			s.t.Fatalf("the liar's fault, %s, can't be shown: %v", s.liar.kind, err)
		}
	}
	head := s.liar.heads[len(s.liar.heads)-1]
	subject := chain.SubjectOfEntry(0)
	switch s.liar.kind {
	case record.Overdue:
		s.pass(siegeMergeDelay + time.Second)
		s.liar.broken = &audit.Proof{Kind: record.Overdue, Heads: []record.SignedHead{head}, Leaves: []audit.Leaf{s.liar.log.leaf(head.Size-1, head.Size)}}
	case record.NotInLog, record.Withheld:
		s.liarAnchor()
		if s.liar.kind == record.NotInLog {
			subject = chain.SubjectOfHead(s.liar.other.Size, s.liar.other.Root)
		}
		if c, err := s.reader.Challenge(ctx, a, subject); err != nil || !c.Open() {
			if s.liar.kind == record.NotInLog {
				do(who.ChallengeHead(ctx, *s.liar.other))
			} else {
				do(who.ChallengeEntry(ctx, a, 0))
			}
		}
		s.keepFair(0)
		s.pass(siegeWindow + time.Second)
		do(who.Expire(ctx, chain.ExpireItem{Author: a, Subject: subject}))
	}
	if s.liar.broken != nil {
		do(who.Prove(ctx, chain.ProveItem{Proof: *s.liar.broken}))
	}
	if !s.log(a).Marked {
		s.t.Fatalf("the liar's fault, %s, is shown, and it is not marked", s.liar.kind)
	}
	s.rested = s.f.now()
}

// outlive has strangers anchor, pay and collect what the marked liar goes on to owe.
func (s *siege) outlive() {
	s.t.Helper()
	ctx, a, id := s.t.Context(), s.liar.author(), s.records[0].ID()
	l := s.log(a)
	taken, err := s.reader.Collected(ctx, a, id)
	if err != nil {
		s.t.Fatal(err)
	}
	const more = 7 * record.NanoPerToken
	h := s.liar.owe(more, id, taken, max(s.liar.owed, l.Paid))
	tx, err := s.strangers[1].Anchor(ctx, s.liar.log.anchoring(h, l.Size))
	s.did("anchor", tx, err)
	l = s.log(a)
	if missing := l.Owed - l.Paid; missing > 0 {
		tx, err := s.strangers[2].Fund(ctx, a, missing)
		s.did("fund", tx, err)
	}
	tx, err = s.strangers[3].Collect(ctx, s.liar.log.collecting(h.Size-1, 0, h))
	s.did("collect", tx, err)
	var got record.Nano
	for _, e := range chain.EventsOf[chain.Collected](tx.Events) {
		got += e.Amount
	}
	if now := s.log(a); now.Size != h.Size || now.Paid != now.Owed || got != more || !now.Marked {
		s.t.Errorf("of a marked author's debt of %d, %d is collected; it is %+v", more, got, now)
	}
}

// payAll collects all of the honest log through its own daemon, shares it out, and pays everybody.
func (s *siege) payAll() {
	s.t.Helper()
	ctx := s.t.Context()
	s.await("all that is paid is collected", func() bool {
		_, err := s.host.client.Settle(ctx)
		l := s.log(s.host.author())
		return err == nil && l.Collected == l.Paid
	})
	for i := range s.records {
		tx, err := s.strangers[0].Distribute(ctx, chain.DistributeItem{Terms: s.records[len(s.records)-1-i].Terms()})
		s.did("distribute", tx, err)
	}
	for _, k := range s.cast[:2] {
		if _, err := s.host.client.Claim(ctx, k.Address()); err != nil {
			s.t.Errorf("claim: %v", err)
		}
	}
	for _, r := range s.records {
		for i := range r.Credits {
			tx, err := s.strangers[3].Claim(ctx, claimItem(r, i))
			s.did("claim", tx, err)
		}
	}
	b := s.read()
	var paid, collected record.Nano
	for k, n := range b.claimed {
		if paid += n; n != b.shares[k] {
			s.t.Errorf("%s has %d of %d", k, n, b.shares[k])
		}
	}
	for _, l := range b.logs {
		collected += l.Collected
	}
	if dust := int64(collected - paid); dust < 0 || dust > s.dust()+int64(len(b.claimed)) {
		s.t.Errorf("%d are collected, %d paid out", collected, paid)
	}
}
