package chain_test

import (
	"crypto/sha256"
	"fmt"
	"math/big"

	"github.com/ethereum/go-ethereum/common"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// Targets, at depth 30 of the log.
const (
	targetAnchor     = 100_000
	targetRegister   = 80_000
	targetCollect    = 75_000
	targetDistribute = 70_000
	targetClaimFirst = 95_000
	targetClaimAgain = 65_000
	targetWrongTotal = 120_000
)

// apart is how many entries lie between two anchored heads.
const apart = 10_000

// depth is a log's size, named by the most hashes that an inclusion takes.
type depth struct {
	levels int
	size   uint64
}

var depths = []depth{{20, 1_000_000}, {30, 1_000_000_000}}

// target is for the greatest depth alone.
func (d depth) target(t uint64) uint64 {
	if d.levels != 30 {
		return 0
	}
	return t
}

func (d depth) called(call string) string { return fmt.Sprintf("%s, depth %d", call, d.levels) }

// measure sends all calls, and makes a row of each.
func (m *meter) measure() {
	anyone := m.rich(m.key("anyone"))
	tuned := m.measureRegister(anyone)
	for _, d := range depths {
		m.measureLog(anyone, d, tuned)
	}
	m.measureLongest(anyone)
	m.measureIncome(anyone, tuned)
	m.measureSettle(anyone)
	m.measureStakes(anyone)
	for _, d := range depths {
		m.measureFaults(anyone, d, tuned.ID())
	}
	m.measureChallenges(anyone)
}

// named are terms that differ by their name.
func named(name string, parents ...record.Share) record.Terms {
	sortShares(parents)
	due := record.PPM(1000)
	if len(parents) > 0 {
		due = 100_000
	}
	return record.Terms{
		Artifact: sha256.Sum256([]byte("artifact of " + name)), Details: sha256.Sum256([]byte("details of " + name)),
		Rate: 100_000, Due: due, Issued: 1_800_000_000_000, Parents: parents,
	}
}

// creditsOf are credited people, who hold none of the token yet.
func creditsOf(name string, n int) (c []credit) {
	for i := range n {
		h := sha256.Sum256(fmt.Appendf(nil, "%s %d", name, i))
		c = append(c, credit{record.Address(h[:20]), uint64(i + 1)})
	}
	return c
}

// measureRegister returns a record of four parents and a thousand payees.
func (m *meter) measureRegister(anyone *record.Key) *sealed {
	builder := m.key("builder")
	var parents []record.Share
	for i := range 16 {
		r := m.newRecord(builder, named(fmt.Sprint("base ", i)), creditsOf("base", 2)...)
		c := m.do(anyone, r.register())
		if i == 0 {
			m.row("register, no parents", 0, c)
		}
		parents = append(parents, record.Share{Record: r.ID(), Share: 60_000})
	}
	tuned := m.newRecord(builder, named("tuned", append([]record.Share{}, parents[:4]...)...), creditsOf("tuned", 1000)...)
	m.row("register, 4 parents", targetRegister, m.do(anyone, tuned.register()))
	merged := m.newRecord(builder, named("merged", parents...), creditsOf("merged", 2)...)
	m.row("register, 16 parents", 0, m.do(anyone, merged.register()))
	return tuned
}

// measureLog anchors a log twice and collects from it.
func (m *meter) measureLog(anyone *record.Key, d depth, tuned *sealed) {
	first, between, later := d.size-apart, d.size-apart/2, d.size
	s := m.sparse(d.called("author"), between)
	id := tuned.ID()
	s.use(d.size/5, id, 21*token, 100*token, d.size/7, 150*token)
	s.use(d.size/3, id, 21*token, 200*token, d.size/5+1, 300*token)
	s.use(d.size/3+1, id, 21*token, 221*token, d.size/3+1, 321*token)
	s.use(first-1, id, 21*token, 400*token, first-100, 500*token)
	s.use(later-1, id, 21*token, 500*token, later-100, 600*token)
	fund := func() gasCost {
		return m.call(anyone, m.abi.PackFund(common.Address(s.key.Author()), uint64(1000*token)))
	}
	c := fund()
	if d == depths[0] {
		m.row("fund, first", 0, c)
		m.row("fund, later", 0, fund())
	}
	m.row(d.called("anchor, first"), 0, m.do(s.key, s.anchor(0, first)))
	m.cfg.Time += 3600
	m.row(d.called("anchor, later"), d.target(targetAnchor), m.do(s.key, s.anchor(first, later)))
	m.row(d.called("collect, first"), d.target(targetCollect), m.do(anyone, s.collect(d.size/5, later, false)))
	m.row(d.called("collect, later"), d.target(targetCollect), m.do(anyone, s.collect(d.size/3, later, false)))
	m.row(d.called("collect, later, under a receipt's head"), d.target(targetCollect), m.do(anyone, s.collect(d.size/3+1, between, true)))
}

// measureLongest anchors where both proofs are as long as they get in a log of depth 30.
func (m *meter) measureLongest(anyone *record.Key) {
	s := m.sparse("author of the longest proofs")
	const first, later = 1<<29 + 1, 1 << 30
	s.use(first-1, id(1), token, token, 0, token)
	s.use(later-1, id(1), token, 2*token, 0, 2*token)
	m.call(anyone, m.abi.PackFund(common.Address(s.key.Author()), uint64(1000*token)))
	m.do(s.key, s.anchor(0, first))
	m.row("anchor, later, depth 30, the longest proofs there are", targetAnchor, m.do(s.key, s.anchor(first, later)))
}

// measureIncome distributes and claims.
func (m *meter) measureIncome(anyone *record.Key, tuned *sealed) {
	s := m.sparse("author of incomes")
	const size = 1_000_000
	income := func(r *sealed, n uint64) {
		s.use(size*n-1, r.ID(), 100*token, record.Nano(n)*100*token, 0, record.Nano(n)*100*token)
		m.do(s.key, s.anchor((n-1)*size, n*size))
		m.do(anyone, s.collect(size*n-1, size*n, false))
	}
	m.call(anyone, m.abi.PackFund(common.Address(s.key.Author()), uint64(1000*token)))
	income(tuned, 1)
	m.row("distribute, 4 parents, first", targetDistribute, m.do(anyone, tuned.distribute()))
	m.measureClaim(anyone, tuned, "4 parents", func() {
		income(tuned, 2)
		m.row("distribute, 4 parents, later", targetDistribute, m.do(anyone, tuned.distribute()))
	})
	alone := m.newRecord(m.key("builder"), named("alone"), creditsOf("alone", 1000)...)
	m.do(anyone, alone.register())
	income(alone, 3)
	m.row("distribute, no parents", 0, m.do(anyone, alone.distribute()))
	m.measureClaim(anyone, alone, "no parents", func() {
		income(alone, 4)
		m.do(anyone, alone.distribute())
	})
}

// measureClaim claims for two of a thousand payees, and for the first of them again after the next income.
func (m *meter) measureClaim(anyone *record.Key, r *sealed, which string, next func()) {
	poor, rich := r.claimItem(m.world, 500), r.claimItem(m.world, 501)
	m.send(rich.Payee, m.token, contract.NewTestToken().PackMint(common.Address(rich.Payee), big.NewInt(1_000_000)))
	m.row("claim, "+which+", first, by who holds no token yet", targetClaimFirst, m.do(anyone, poor))
	m.row("claim, "+which+", first, by who holds some", targetClaimFirst, m.do(anyone, rich))
	next()
	m.row("claim, "+which+", again", targetClaimAgain, m.do(anyone, poor))
}

// measureSettle does a hundred steps in one transaction, twice.
func (m *meter) measureSettle(anyone *record.Key) {
	s := m.sparse("author of many")
	builder := m.key("builder")
	var records []*sealed
	for i := range 33 {
		r := m.newRecord(builder, named(fmt.Sprint("one of many ", i)), creditsOf(fmt.Sprint("one of many ", i), 8)...)
		m.do(anyone, r.register())
		records = append(records, r)
	}
	m.call(anyone, m.abi.PackFund(common.Address(s.key.Author()), uint64(100_000*token)))
	var from uint64
	for round, what := range []string{"settle, 100 steps, first", "settle, 100 steps, again"} {
		n := record.Nano(round + 1)
		size := depths[1].size - apart*uint64(2-n)
		for i, r := range records {
			s.use(size-uint64(34-i), r.ID(), 100*token, n*100*token, 0, n*token)
		}
		s.use(size-1, id(2), token, n*token, 0, n*10_000*token)
		items := []chain.Item{s.anchor(from, size)}
		for i, r := range records {
			items = append(items, s.collect(size-uint64(34-i), size, false), r.distribute(), r.claimItem(m.world, 3))
		}
		data, err := chain.PackSettle(items)
		m.must(err)
		m.row(what, 0, m.call(s.key, data))
		from = size
	}
}

func (m *meter) measureStakes(anyone *record.Key) {
	k := m.rich(m.key("author of stakes"))
	author := common.Address(k.Author())
	m.row("bond, first", 0, m.call(anyone, m.abi.PackBond(author, uint64(10*token))))
	m.row("bond, later", 0, m.call(anyone, m.abi.PackBond(author, uint64(10*token))))
	m.row("unbond", 0, m.call(k, m.abi.PackUnbond()))
	m.cfg.Time += uint64((mergeDelay + 2*window).Seconds())
	m.row("withdrawBond", 0, m.call(anyone, m.abi.PackWithdrawBond(author)))
}

// measureFaults proves each kind of fault, each of an author of its own, with a stake.
func (m *meter) measureFaults(anyone *record.Key, d depth, rated record.ID) {
	at, earlier, last := d.size/3, d.size/5, d.size-1
	prove := func(call string, target uint64, write func(*sparse) chain.ProveItem) {
		s := m.sparse(d.called(call), d.size-1, d.size)
		m.call(anyone, m.abi.PackBond(common.Address(s.key.Author()), uint64(1000*token)))
		m.row(d.called(call), d.target(target), m.do(anyone, write(s)))
	}
	prove("prove fork, two heads", 0, func(s *sparse) chain.ProveItem {
		other := s.head(d.size)
		s.use(at, rated, token, token, 0, token)
		return chain.ProveItem{Proof: audit.Proof{Kind: record.Fork, Heads: []record.SignedHead{s.head(d.size), other}}}
	})
	prove("prove fork, two entries", 0, func(s *sparse) chain.ProveItem {
		s.use(at, rated, token, token, 0, token)
		other := s.proof(record.Fork, d.size-1, at)
		s.use(at, rated, 2*token, 2*token, 0, 2*token)
		p := s.proof(record.Fork, d.size, at)
		p.Proof.Heads = append(p.Proof.Heads, other.Proof.Heads...)
		p.Proof.Leaves = append(p.Proof.Leaves, other.Proof.Leaves...)
		return p
	})
	prove("prove overdue", 0, func(s *sparse) chain.ProveItem {
		s.use(last, rated, token, token, 0, token)
		p := s.proof(record.Overdue, d.size, last)
		m.cfg.Time += uint64(mergeDelay.Seconds()) + 1
		return p
	})
	prove("prove wrong owed", 0, func(s *sparse) chain.ProveItem {
		s.use(at-1, rated, token, token, 0, token)
		s.use(at, rated, token, 2*token, at, 3*token)
		return s.proof(record.WrongOwed, d.size, at, at-1)
	})
	prove("prove wrong total", targetWrongTotal, func(s *sparse) chain.ProveItem {
		s.use(earlier, rated, token, token, 0, token)
		s.use(at, rated, token, 3*token, earlier+1, 4*token)
		return s.proof(record.WrongTotal, d.size, at, earlier)
	})
	prove("prove skipped", 0, func(s *sparse) chain.ProveItem {
		s.use(earlier, rated, token, token, 0, token)
		s.use(at, rated, token, token, 0, 4*token)
		return s.proof(record.Skipped, d.size, at, earlier)
	})
	prove("prove wrong amount", 0, func(s *sparse) chain.ProveItem {
		s.use(at, rated, token, token, 0, token)
		return s.proof(record.WrongAmount, d.size, at)
	})
	prove("prove malformed, alone", 0, func(s *sparse) chain.ProveItem {
		s.put(at, record.Entry{Kind: record.KindUsage, Index: at + 1, Usage: &record.Usage{Uses: []record.Use{{Record: rated}}}}.Append(nil))
		return s.proof(record.Malformed, d.size, at)
	})
	prove("prove malformed, time falls", 0, func(s *sparse) chain.ProveItem {
		s.use(at-1, rated, token, token, 0, token)
		s.put(at, record.Entry{Kind: 9, Index: at, Owed: token}.Append(nil))
		return s.proof(record.Malformed, d.size, at, at-1)
	})
}

// measureChallenges demands, answers, and lets two demands run out.
func (m *meter) measureChallenges(anyone *record.Key) {
	for i, d := range depths {
		at, first := d.size/3, d.size-apart
		s := m.sparse(d.called("challenged"), first)
		author := s.key.Author()
		s.use(at, id(3), token, token, 0, token)
		s.use(d.size-1, id(3), token, 2*token, at+1, 2*token)
		m.call(anyone, m.abi.PackBond(common.Address(author), uint64(1000*token)))
		m.do(s.key, s.anchor(0, d.size))
		h := s.head(first)
		signed := m.abi.PackChallengeHead(contractHead(h), chain.PackSignature(h.Signature))
		byHead, byEntry := m.call(anyone, signed), m.call(anyone, m.abi.PackChallengeEntry(common.Address(author), at))
		if i == 0 {
			m.row("challengeHead, the first that is open", 0, byHead)
			m.row("challengeEntry, beside another", 0, byEntry)
		}
		m.row(d.called("answerHead"), 0, m.do(anyone, chain.AnswerHeadItem{
			Author: author, Size: first, Root: h.Root, Consistency: s.consistency(first, d.size),
		}))
		m.row(d.called("answerEntry"), 0, m.do(anyone, chain.AnswerEntryItem{Author: author, Leaf: s.leaf(at, d.size)}))
		if i == 0 {
			continue
		}
		m.call(anyone, signed)
		m.call(anyone, m.abi.PackChallengeEntry(common.Address(author), at))
		m.cfg.Time += uint64(window.Seconds()) + 1
		m.row("expire, which marks the author", 0, m.do(anyone, chain.ExpireItem{Author: author, Subject: chain.SubjectOfEntry(at)}))
		m.row("expire, of an author marked before", 0, m.do(anyone, chain.ExpireItem{Author: author, Subject: chain.SubjectOfHead(first, merkle.Hash(h.Root))}))
	}
}
