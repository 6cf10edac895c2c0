package anchor_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"sync/atomic"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/anchor/royalty"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// books is a contract that keeps its money in a royalty.Book and checks every proof: anchor.Chain and anchor.Contract without a chain.
type books struct {
	network record.Network
	*royalty.Book
	reads   *atomic.Int64
	sent    []int              // moves of each transaction
	before  func()             // called once before the next Move, if set
	blocked record.Address     // whom the token does not pay, if set
	awaits  func(string) error // called by who waits for what is under way, if set
	mu      *sync.Mutex        // guards what follows: a test looks at it while a loop calls
	heads   map[record.Author]record.Head
	failing error // what every call answers, if set
}

// head is the head anchored for a, if there is one.
func (b *books) head(a record.Author) (head record.Head, ok bool) {
	b.mu.Lock()
	defer b.mu.Unlock()
	head, ok = b.heads[a]
	return head, ok
}

func (b *books) setHead(head record.Head) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.heads[head.Author] = head
}

// fail sets what every call answers from now on.
func (b *books) fail(err error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.failing = err
}

func (b *books) failed() error {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.failing
}

func newBooks(n record.Network, unit record.Nano) *books {
	return &books{reads: new(atomic.Int64), mu: &sync.Mutex{}, network: n, Book: royalty.New(unit), heads: map[record.Author]record.Head{}}
}

func (b *books) Latest(_ context.Context, a record.Author) (anchor.Anchored, error) {
	head, ok := b.head(a)
	b.reads.Add(1)
	if !ok {
		head.Author = a
	}
	return anchor.Anchored{Head: head, Account: b.Account(a)}, b.failed()
}

func (b *books) Final(ctx context.Context, a record.Author) (anchor.Anchored, error) {
	return b.Latest(ctx, a)
}

func (b *books) AwaitAnchors(context.Context) error  { return b.awaited("anchors") }
func (b *books) AwaitMoves(context.Context) error    { return b.awaited("moves") }
func (b *books) Leaving() record.Nano                { return 0 }
func (b *books) AwaitPayments(context.Context) error { return b.awaited("payments") }

func (b *books) awaited(what string) error {
	if b.awaits == nil {
		return nil
	}
	return b.awaits(what)
}

func (b *books) Money(_ context.Context, id record.ID) (royalty.Money, bool, error) {
	b.reads.Add(1)
	_, registered := b.Terms(id)
	return b.Book.Money(id), registered, b.failed()
}

func (b *books) Taken(_ context.Context, a record.Author, id record.ID) (record.Nano, error) {
	b.reads.Add(1)
	return b.Collected(a, id), b.failed()
}

func (b *books) Claimed(_ context.Context, id record.ID, payee record.Address) (record.Nano, error) {
	b.reads.Add(1)
	return b.Book.Claimed(id, payee), b.failed()
}

func (b *books) Anchor(_ context.Context, what anchor.Anchoring) (anchor.Done, error) {
	h := what.Head
	was, _ := b.head(h.Author)
	if was.Size == 0 {
		was.Root = merkle.EmptyRoot
	}
	e, err := record.ParseEntry(what.LastEntry)
	err = errors.Join(b.failed(), err, h.Verify(b.network),
		merkle.VerifyConsistency(was.Size, h.Size, what.Consistency, was.Root, h.Root),
		merkle.VerifyInclusion(merkle.LeafHash(what.LastEntry), h.Size-1, h.Size, what.Inclusion, h.Root))
	if err != nil {
		return anchor.Done{}, err
	}
	b.setHead(h.Head)
	b.Book.Anchor(h.Author, e.Owed)
	return anchor.Done{GasUsed: 1}, nil
}

// errRefused is the contract's no.
var errRefused = errors.New("refused")

func (b *books) Move(_ context.Context, moves []anchor.Move) (anchor.Done, error) {
	if before := b.before; before != nil {
		b.before = nil
		before()
	}
	after := *b
	after.Book = b.Clone()
	for i, m := range moves {
		if err := after.move(m); err != nil {
			return anchor.Done{}, fmt.Errorf("%w: move %d: %w", errRefused, i, err)
		}
	}
	if b.failed() != nil {
		return anchor.Done{}, b.failed()
	}
	b.Book, b.sent = after.Book, append(b.sent, len(moves))
	return anchor.Done{GasUsed: 1}, nil
}

func (b *books) move(m anchor.Move) (err error) {
	switch {
	case m.Register != nil:
		return b.Register(m.Register.Terms())
	case m.Distribute != nil:
		_, err = b.Distribute(m.Distribute.ID())
		return err
	case m.Claim != nil:
		t := m.Claim.Terms
		leaf := merkle.SumLeaf{Value: uint64(m.Claim.Credit.Weight)}
		copy(leaf.Key[12:], m.Claim.Credit.Payee[:])
		if err := merkle.VerifySum(leaf, m.Claim.Proof, merkle.Sum{Hash: t.CreditsRoot, Sum: t.CreditsTotal}); err != nil {
			return err
		}
		if payee := m.Claim.Credit.Payee; payee != b.blocked {
			_, err = b.Claim(t.ID(), payee, m.Claim.Credit.Weight)
		}
		return err
	}
	c := m.Collect
	switch anchored, _ := b.head(c.Head.Author); {
	case c.Head.Size > anchored.Size:
		return fmt.Errorf("NotAnchored: the head has size %d, the anchored one %d", c.Head.Size, anchored.Size)
	case c.Head.Size != anchored.Size || c.Head.Root != anchored.Root:
		if err := c.Head.Verify(b.network); err != nil {
			return fmt.Errorf("BadSignature: the head of size %d is not the anchored one: %w", c.Head.Size, err)
		}
	}
	e, err := record.ParseEntry(c.Entry)
	if err != nil {
		return err
	}
	if err := merkle.VerifyInclusion(merkle.LeafHash(c.Entry), e.Index, c.Head.Size, c.Inclusion, c.Head.Root); err != nil {
		return err
	}
	u := e.Usage.Uses[c.Use]
	_, err = b.Collect(c.Head.Author, u.Record, u.Total)
	return err
}
