package light

import (
	"errors"
	"fmt"
	"strconv"

	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// errRests says that a step was skipped for want of one that holds.
var errRests = errors.New("rests on a step that fails")

// Check checks a receipt, step by step. It does not stop at the first step that fails: the report has all of them.
func Check(r record.Receipt, with Evidence) Report {
	c := check{receipt: r, with: with}
	c.form()
	c.signature()
	c.inclusion()
	c.anchor()
	c.consistency()
	c.binding()
	c.exposure()
	return Report{Verdict: c.verdict(), Steps: c.steps, Entry: c.entry}
}

// check is a check under way.
type check struct {
	receipt record.Receipt
	with    Evidence
	steps   []Step
	entry   *record.Entry
}

// note adds a step. A nil error is a step that holds.
func (c *check) note(name string, bad Outcome, err error, values ...Value) {
	s := Step{Name: name, Outcome: bad, Values: values, Err: err}
	if err == nil {
		s.Outcome = Holds
	}
	c.steps = append(c.steps, s)
}

// holds says whether all of the steps named hold.
func (c *check) holds(names ...string) bool {
	for _, s := range c.steps {
		for _, n := range names {
			if s.Name == n && s.Outcome != Holds && s.Outcome != Warns {
				return false
			}
		}
	}
	return true
}

// verdict is the worst outcome. Exposure and binding are never open.
func (c *check) verdict() Verdict {
	v := Valid
	for _, s := range c.steps {
		switch s.Outcome {
		case Fails:
			return NotValid
		case Open:
			v = NotAnchored
		}
	}
	return v
}

// form checks that the entry is one, and the one that the receipt says.
func (c *check) form() {
	r := c.receipt
	values := []Value{{"network", r.Network.String()}, {"author", r.Head.Author.String()}, {"index", number(r.Index)}, {"entry bytes", number(uint64(len(r.Entry)))}}
	e, err := record.ParseEntry(r.Entry)
	switch {
	case err != nil:
		err = fmt.Errorf("%w: %w", record.ErrReceipt, err)
	case e.Index != r.Index:
		err = fmt.Errorf("%w: the entry says index %d, the receipt %d", record.ErrReceipt, e.Index, r.Index)
	default:
		c.entry = &e
		values = append(values, Value{"kind", e.Kind.String()}, Value{"time", number(uint64(e.Time))})
	}
	c.note(StepForm, Fails, err, values...)
}

// signature checks that the head is the author's. The recovered address is the author's if it holds; else the error names it.
func (c *check) signature() {
	h := c.receipt.Head
	err := h.Verify(c.receipt.Network)
	values := []Value{{"head digest", h.Digest(c.receipt.Network).String()}, {"author", h.Author.String()}}
	if err == nil {
		values = append(values, Value{"recovered", h.Author.String()})
	}
	c.note(StepSignature, Fails, err, values...)
}

// inclusion checks that the entry is in the head's log at its index.
func (c *check) inclusion() {
	r := c.receipt
	leaf := merkle.LeafHash(r.Entry)
	err := merkle.VerifyInclusion(leaf, r.Index, r.Head.Size, r.Proof, r.Head.Root)
	c.note(StepInclusion, Fails, err, Value{"leaf", leaf.String()}, Value{"index", number(r.Index)}, Value{"size", number(r.Head.Size)},
		Value{"root", r.Head.Root.String()}, Value{"proof hashes", number(uint64(len(r.Proof)))})
}

// anchor checks that the chain has a final head of this log, on the receipt's network.
func (c *check) anchor() {
	a := c.with.Anchored
	if a == nil {
		c.note(StepAnchor, Open, fmt.Errorf("%w, as far as was asked: no chain was", ErrNoAnchor))
		return
	}
	values := []Value{
		{"network", a.Network.String()},
		{"size", number(a.Size)},
		{"root", a.Root.String()},
		{"finality", string(a.Finality)},
	}
	switch {
	case a.Network != c.receipt.Network:
		c.note(StepAnchor, Fails, fmt.Errorf("%w: it says %v, asked was %v", ErrNetwork, c.receipt.Network, a.Network), values...)
	case a.Size == 0:
		c.note(StepAnchor, Open, fmt.Errorf("%w: no head of %v", ErrNoAnchor, c.receipt.Head.Author), values...)
	case a.Finality != Finalized:
		c.note(StepAnchor, Open, fmt.Errorf("%w: its block is only %q", ErrNotFinal, a.Finality), values...)
	case a.Marked:
		c.note(StepAnchor, Warns, fmt.Errorf("a fault of %v is proven on chain", c.receipt.Head.Author), values...)
	default:
		c.note(StepAnchor, Holds, nil, values...)
	}
}

// consistency checks that the receipt's head and the anchored one are of one history, whichever is longer, and that the entry is under
// both: an entry below the anchored size is under the anchored head even if the receipt's head is beyond it.
func (c *check) consistency() {
	a, h := c.with.Anchored, c.receipt.Head
	switch {
	case !c.holds(StepForm, StepSignature, StepInclusion) || a != nil && a.Network != c.receipt.Network:
		c.note(StepConsistency, Skipped, errRests)
		return
	case a == nil || a.Size == 0:
		c.note(StepConsistency, Skipped, fmt.Errorf("%w: there is nothing to compare", ErrNoAnchor))
		return
	}
	from, to, fromRoot, toRoot := h.Size, a.Size, h.Root, a.Root
	if from > to {
		from, to, fromRoot, toRoot = to, from, toRoot, fromRoot
	}
	bad, err := Fails, c.history(from, to, fromRoot, toRoot)
	switch {
	case errors.Is(err, ErrNoProof), errors.Is(err, ErrConsistency):
		// Whoever gave the proof is not trusted, so a bad one says nothing of the receipt.
		bad = Open
	case err == nil && c.receipt.Index >= a.Size:
		bad, err = Open, fmt.Errorf("%w: index %d, anchored are %d entries", ErrBeyond, c.receipt.Index, a.Size)
	}
	c.note(StepConsistency, bad, err, Value{"from size", number(from)}, Value{"from root", fromRoot.String()}, Value{"to size", number(to)},
		Value{"to root", toRoot.String()}, Value{"proof hashes", number(uint64(len(c.with.Consistency)))})
}

func (c *check) history(from, to uint64, fromRoot, toRoot merkle.Hash) error {
	path := c.with.Consistency
	switch {
	case from == to && fromRoot != toRoot:
		return fmt.Errorf("%w of %d entries: %v and %v", ErrFork, from, fromRoot, toRoot)
	case from != to && len(path) == 0:
		// No proof between different sizes above 0 is empty.
		return fmt.Errorf("%w: from size %d to size %d", ErrNoProof, from, to)
	case from == to:
		// Two equal heads need no proof; one that came along does no harm.
		return nil
	}
	if err := merkle.VerifyConsistency(from, to, path, fromRoot, toRoot); err != nil {
		return fmt.Errorf("%w: %w", ErrConsistency, err)
	}
	return nil
}

// binding checks that the entry is for these bodies, if they are at hand.
func (c *check) binding() {
	b := c.with.Bodies
	switch {
	case b == nil:
		c.note(StepBinding, Skipped, errors.New("no bodies were given"))
		return
	case c.entry == nil:
		c.note(StepBinding, Skipped, errRests)
		return
	case c.entry.Usage == nil:
		c.note(StepBinding, Fails, fmt.Errorf("%w: a %v entry has no binding", ErrBinding, c.entry.Kind))
		return
	}
	var consumer record.Address // zeros, if the consumer is not named
	if c.receipt.Consumer != nil {
		consumer = *c.receipt.Consumer
	}
	has := c.entry.Usage.Binding
	values := []Value{{"request", b.Request.String()}, {"response", b.Response.String()}, {"consumer", consumer.String()}, {"binding", has.String()}}
	switch {
	case has == merkle.Hash{}:
		c.note(StepBinding, Fails, fmt.Errorf("%w: the provider left the binding empty", ErrBinding), values...)
		return
	case c.receipt.Salt == nil:
		c.note(StepBinding, Fails, fmt.Errorf("%w: the receipt has no salt; the consumer's own copy has it", ErrBinding), values...)
		return
	}
	var err error
	made := record.Bind(*c.receipt.Salt, consumer, b.Request, b.Response)
	if made != has {
		err = fmt.Errorf("%w: bodies, salt and consumer make %v, the entry has %v", ErrBinding, made, has)
	}
	c.note(StepBinding, Fails, err, append(values, Value{"made", made.String()})...)
}

// exposure sets what the log owes beside what is paid and staked for it. It only warns.
func (c *check) exposure() {
	a, x := c.with.Anchored, c.with.Exposure
	switch {
	case a == nil || x == nil:
		c.note(StepExposure, Skipped, errors.New("the author's account was not given"))
		return
	case !c.holds(StepForm, StepSignature, StepInclusion) || a.Network != c.receipt.Network:
		c.note(StepExposure, Skipped, errRests)
		return
	}
	owed := max(x.Owed, c.entry.Owed, a.Owed)
	since := owed - a.Owed                                // after the anchor: nothing but the bond stands for it
	unpaid := max(a.Owed, a.Paid) - a.Paid                // anchored, and the balance did not cover it
	uncollected := max(a.Paid, x.Collected) - x.Collected // paid in, and not yet out of reach of a fork
	var err error
	if total, over := sum(since, unpaid, uncollected); over || total > x.Bond {
		err = fmt.Errorf("%d nano owed since the anchor, %d anchored but not paid and %d paid but not collected exceed the bond of %d", since, unpaid, uncollected, x.Bond)
	}
	c.note(StepExposure, Warns, err, Value{"owed", nano(owed)}, Value{"owed at the anchor", nano(a.Owed)}, Value{"paid", nano(a.Paid)},
		Value{"owed since the anchor", nano(since)}, Value{"anchored, not paid", nano(unpaid)}, Value{"paid, not collected", nano(uncollected)}, Value{"bond", nano(x.Bond)})
}

// sum adds amounts, and says whether they overflow.
func sum(amounts ...record.Nano) (total record.Nano, over bool) {
	for _, n := range amounts {
		more, err := total.Plus(n)
		if err != nil {
			return 0, true
		}
		total = more
	}
	return total, false
}

func number(n uint64) string { return strconv.FormatUint(n, 10) }

func nano(n record.Nano) string { return number(uint64(n)) }
