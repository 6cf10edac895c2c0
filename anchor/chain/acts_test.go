package chain_test

import (
	"encoding/binary"
	"time"

	"github.com/openledger/openledger/anchor/audit"
	"github.com/openledger/openledger/anchor/chain"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// What happens in a drama.

func (d *drama) writeHonestly() {
	h := d.honest
	for range 1 + d.rng.IntN(3) {
		one, other := d.rng.IntN(len(d.records)), d.rng.IntN(len(d.records))
		ids := []record.ID{d.records[one].ID()}
		if other != one {
			ids = append(ids, d.records[other].ID())
		}
		h.serve(d.now(), record.Nano(d.rng.Int64N(1<<(1+d.rng.IntN(34)))), ids...)
	}
	if d.rng.IntN(3) > 0 {
		d.sign(h.author)
	}
}

// lie has the liar write to one of its branches, or to both while they are one: something true, or not.
func (d *drama) lie() {
	branches := d.liar[:]
	if d.liar[0].size() >= 3 {
		i := d.rng.IntN(2)
		branches = d.liar[i : i+1]
	}
	id, amount := d.some().ID(), record.Nano(d.rng.Int64N(int64(3*token)))
	how, wild := d.rng.IntN(8), record.Nano(d.rng.Uint64())
	for _, a := range branches {
		switch how {
		case 0:
			a.put(a.usage(wild, record.Use{Record: id, Weight: record.Million, Amount: amount, Total: wild / 3}))
		case 1:
			a.put(record.Entry{Kind: 9, Index: a.size() + 1, Owed: a.owed})
		default:
			a.use(due{id, amount})
		}
		d.sign(a)
	}
}

// pick is a head that somebody signed.
func (d *drama) pick() signed {
	heads := d.heads[d.authors()[d.rng.IntN(2)].key.Author()]
	return heads[d.rng.IntN(len(heads))]
}

// anchoring anchors a head after what is anchored now; nil for the empty log's.
func (d *drama) anchoring(h signed) chain.Item {
	if h.Size == 0 {
		return nil
	}
	i := chain.AnchorItem{Head: h.SignedHead, LastEntry: h.of.entries[h.Size-1], Inclusion: h.of.inclusion(h.Size-1, h.Size)}
	if was := d.log(h.of).Size; was <= h.Size {
		i.Consistency = h.of.consistency(was, h.Size)
	}
	return i
}

func (d *drama) collecting(h signed) chain.Item {
	if h.Size == 0 {
		return nil
	}
	return h.of.collectItem(d.rng.Uint64N(h.Size), uint8(d.rng.IntN(2)), h.SignedHead)
}

func (d *drama) claiming() chain.Item {
	if r := d.some(); len(r.leaves) > 0 {
		return r.claimItem(d.world, d.rng.IntN(len(r.leaves)))
	}
	return nil
}

// challenged is something that is demanded, of whichever author; zero for nothing.
func (d *drama) challenged() (c chain.Challenged) {
	best := merkle.Hash{}
	for _, each := range d.open[d.authors()[d.rng.IntN(2)].key.Author()] {
		// A map has no order, and a drama must be the same each time.
		if key := each.Subject; c.Author == (record.Author{}) || string(key[:]) > string(best[:]) {
			c, best = each, key
		}
	}
	return c
}

// answer answers a challenge from one log.
func (d *drama) answer(a *author, c chain.Challenged) chain.Item {
	size := d.log(a).Size
	if size > a.size() || c.Position > size || c.Kind == record.Withheld && c.Position >= size {
		return nil
	}
	if c.Kind == record.Withheld {
		leaf := audit.Leaf{Entry: a.entries[c.Position], Index: c.Position, Inclusion: a.inclusion(c.Position, size)}
		return chain.AnswerEntryItem{Author: c.Author, Leaf: leaf}
	}
	return chain.AnswerHeadItem{Author: c.Author, Size: c.Position, Root: c.Root, Consistency: a.consistency(c.Position, size)}
}

// answering answers something that is open from a log of its author.
func (d *drama) answering() chain.Item {
	c := d.challenged()
	switch c.Author {
	case d.honest.key.Author():
		return d.answer(d.honest.author, c)
	case d.liar[0].key.Author():
		return d.answer(d.liar[d.rng.IntN(2)], c)
	}
	return nil
}

func (d *drama) one(what string, i chain.Item) {
	if i != nil {
		tx, err := d.do(d.someone(), i)
		d.act(what, tx, err)
	}
}

func (d *drama) anchorSomething()  { d.one("anchor", d.anchoring(d.pick())) }
func (d *drama) collectSomething() { d.one("collect", d.collecting(d.pick())) }

func (d *drama) moveSomething() {
	switch d.rng.IntN(4) {
	case 0, 1:
		d.one("distribute", d.some().distribute())
	case 2:
		d.one("claim", d.claiming())
	case 3:
		who := d.someone()
		if kept, err := d.reader.Kept(d.ctx, who); err == nil && kept > 0 {
			tx, err := d.takeKept(who, d.someone())
			d.act("takeKept", tx, err)
		}
	}
}

func (d *drama) answerSomething() {
	what := "answerEntry"
	i := d.answering()
	if _, ok := i.(chain.AnswerHeadItem); ok {
		what = "answerHead"
	}
	d.one(what, i)
}

func (d *drama) expireSomething() {
	if c := d.challenged(); c.By != (record.Address{}) {
		tx, err := d.do(d.someone(), chain.ExpireItem{Author: c.Author, Subject: c.Subject})
		if d.act("expire", tx, err) {
			delete(d.open[c.Author], c.Subject)
		}
	}
}

func (d *drama) settleSomething() {
	var items []chain.Item
	for range 1 + d.rng.IntN(5) {
		i := []func() chain.Item{
			func() chain.Item { return d.some().distribute() }, d.claiming, d.answering,
			func() chain.Item { return d.collecting(d.pick()) },
			func() chain.Item { return d.anchoring(d.pick()) },
		}[d.rng.IntN(5)]()
		if i != nil {
			items = append(items, i)
		}
	}
	tx, err := d.settle(d.someone(), items...)
	d.act("settle", tx, err)
}

func (d *drama) someAuthor() record.Author { return d.authors()[d.rng.IntN(2)].key.Author() }

func (d *drama) fundSomeone() {
	tx, err := d.fund(d.someone(), d.someAuthor(), record.Nano(d.rng.Int64N(int64(5*token))))
	d.act("fund", tx, err)
}

func (d *drama) takeBalance() {
	tx, err := d.withdraw(d.someone(), record.Nano(d.rng.Int64N(int64(2*token))), d.someone())
	d.act("withdraw", tx, err)
}

func (d *drama) stakeSomething() {
	tx, err := d.bond(d.someone(), d.someAuthor(), record.Nano(d.rng.Int64N(int64(100*token))))
	d.act("bond", tx, err)
}

func (d *drama) endStake() {
	if d.rng.IntN(4) == 0 {
		tx, err := d.send(d.cast[d.rng.IntN(2)], settlementABI.PackUnbond())
		d.act("unbond", tx, err)
		return
	}
	a := d.someAuthor()
	for _, who := range d.cast {
		tx, err := d.withdrawBond(who, a)
		d.act("withdrawBond", tx, err)
	}
}

func (d *drama) demandSomething() {
	h := d.pick()
	if d.rng.IntN(2) == 0 {
		tx, err := d.challengeHead(d.someone(), h.SignedHead)
		d.act("challengeHead", tx, err)
		return
	}
	tx, err := d.challengeEntry(d.someone(), h.Author, d.rng.Uint64N(h.Size+1))
	d.act("challengeEntry", tx, err)
}

// block has the token refuse to pay somebody, or pay again.
func (d *drama) block() { d.setBlocked(d.cast[2+d.rng.IntN(len(d.cast)-2)], d.rng.IntN(2) == 0) }

// accuse tries to prove something of somebody, from what it signed.
func (d *drama) accuse() {
	h := d.pick()
	p := audit.Proof{Kind: atOnce[d.rng.IntN(len(atOnce))], Use: uint8(d.rng.IntN(2)), Heads: []record.SignedHead{h.SignedHead}}
	if p.Kind == record.Fork {
		d.accuseOfFork(h, p)
		return
	}
	if h.Size == 0 {
		return
	}
	at := d.rng.Uint64N(h.Size)
	if p.Kind == record.Overdue {
		at = h.Size - 1
	}
	p.Leaves = append(p.Leaves, h.of.leaf(at, h.SignedHead))
	if d.rng.IntN(2) == 0 && at > 0 {
		other := at - 1
		if b := h.of.entries[at]; d.rng.IntN(2) == 0 && len(b) >= 144 {
			if previous := binary.BigEndian.Uint64(b[84+52:]); previous > 0 && previous <= at {
				other = previous - 1
			}
		}
		p.Leaves = append(p.Leaves, h.of.leaf(other, h.SignedHead))
	}
	d.one("prove", chain.ProveItem{Proof: p})
}

func (d *drama) accuseOfFork(h signed, p audit.Proof) {
	heads := d.heads[h.Author]
	other := heads[d.rng.IntN(len(heads))]
	p.Heads = append(p.Heads, other.SignedHead)
	if least := min(h.Size, other.Size); least > 0 && d.rng.IntN(2) == 0 {
		at := d.rng.Uint64N(least)
		p.Leaves = []audit.Leaf{h.of.leaf(at, h.SignedHead), other.of.leaf(at, other.SignedHead)}
	}
	d.one("prove", chain.ProveItem{Proof: p})
}

// end gives everybody what is theirs: each call of it must be taken.
func (d *drama) end() {
	d.t.Helper()
	for _, who := range d.cast {
		d.setBlocked(who, false)
	}
	d.lookAfter()
	d.outlive()
	d.collectAll()
	for _, who := range d.cast {
		if kept, err := d.reader.Kept(d.ctx, who); err != nil || kept > 0 {
			tx, err := d.takeKept(who, who)
			d.must(err)
			d.act("takeKept", tx, err)
		}
	}
	l := d.log(d.honest.author)
	if l.Bond > 0 && l.UnbondedAt == 0 {
		d.must(d.unbond(d.honest.author))
	}
	d.must(second(d.withdraw(d.honest.key.Address(), l.Balance, record.Address{0xab})))
	d.pass(mergeDelay + 2*dramaWindow)
	for _, c := range d.open[d.liar[0].key.Author()] {
		d.must(second(d.do(d.cast[3], chain.ExpireItem{Author: c.Author, Subject: c.Subject})))
		delete(d.open[c.Author], c.Subject)
	}
	for _, who := range d.cast {
		if s, err := d.reader.Stake(d.ctx, d.honest.key.Author(), who); err != nil || s.Amount > 0 {
			tx, err := d.withdrawBond(who, d.honest.key.Author())
			d.must(err)
			d.act("withdrawBond", tx, err)
		}
	}
	d.balance()
	if l := d.log(d.honest.author); l.Marked || l.Balance != 0 || l.Bond != 0 || l.Paid != d.honest.state.Owed || l.Collected != l.Paid {
		d.t.Errorf("at the end the honest author is %+v", l)
	}
}

// outlive has a stranger anchor, pay and collect what the liar goes on to owe, marked or not.
func (d *drama) outlive() {
	d.t.Helper()
	l := d.log(d.liar[0])
	a := d.liar[0]
	if l.Size > 0 && (a.size() < l.Size || a.roots[l.Size] != l.Root) {
		a = d.liar[1]
	}
	before, err := d.reader.Collected(d.ctx, l.Author, d.records[0].ID())
	d.must(err)
	from := max(l.Owed, l.Paid) // what it owes may have fallen: a lie
	if from > most-token || before > most-token {
		return // it has lied as high as there is
	}
	entries := a.entries[:l.Size]
	log := d.newAuthor()
	log.key = a.key
	for _, b := range entries {
		log.write(b)
	}
	log.put(log.usage(from+token, record.Use{Record: d.records[0].ID(), Amount: token, Total: before + token}))
	h := log.head(log.size(), d.now())
	sender := d.cast[3]
	if !l.Marked {
		sender = a.key.Address()
	}
	d.must(second(d.do(sender, log.anchorItem(h, l.Size))))
	d.must(second(d.fund(d.cast[3], l.Author, token)))
	tx, err := d.do(d.cast[4], log.collectItem(log.size()-1, 0, h))
	if err != nil || collected(tx) != token {
		d.t.Errorf("of the liar's debt, marked %v, %d is collected (%v); it was %+v, is %+v", l.Marked, collected(tx), err, l, d.log(log))
	}
}

// collectAll collects all of the honest log, shares everything out from the children up, and pays everybody.
func (d *drama) collectAll() {
	d.t.Helper()
	h := d.honest
	if head := d.heads[h.key.Author()]; h.size() > 0 {
		last := head[len(head)-1]
		for i := range h.size() {
			for use := range h.entries[i][83] {
				d.must(second(d.do(d.cast[4], h.collectItem(i, use, last.SignedHead))))
			}
		}
	}
	for i := range d.records {
		d.must(second(d.do(d.cast[4], d.records[len(d.records)-1-i].distribute())))
	}
	for _, r := range d.records {
		for i := range r.leaves {
			d.must(second(d.do(d.cast[4], r.claimItem(d.world, i))))
		}
	}
	for k, left := range d.read().claimable() {
		if left != 0 {
			d.t.Errorf("%d stay of what %s could claim", left, k)
		}
	}
	d.pass(time.Second)
}
