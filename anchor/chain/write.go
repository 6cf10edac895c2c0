package chain

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math/big"
	"slices"

	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"

	"github.com/openledger/openledger/anchor/contract"
	"github.com/openledger/openledger/store/record"
)

// Tx is a transaction that was mined.
type Tx struct {
	Hash    [32]byte
	Block   uint64
	GasUsed uint64
	Events  []Event // of the settlement contract, in order
}

// Register registers a record. A known one is left as it is.
func (c *Client) Register(ctx context.Context, i RegisterItem) (Tx, error) { return c.one(ctx, i) }

// Anchor anchors a head. The anchored one is left as it is.
func (c *Client) Anchor(ctx context.Context, i AnchorItem) (Tx, error) { return c.one(ctx, i) }

// Collect credits a record with what an author's log owes it and has paid. The amount is in the Tx's Collected event; none means nothing new.
func (c *Client) Collect(ctx context.Context, i CollectItem) (Tx, error) { return c.one(ctx, i) }

// Distribute shares a record's new income out to its parents and its pool.
func (c *Client) Distribute(ctx context.Context, i DistributeItem) (Tx, error) { return c.one(ctx, i) }

// Claim pays a credited person. The amount is in the Tx's Claimed event; none means nothing new.
func (c *Client) Claim(ctx context.Context, i ClaimItem) (Tx, error) { return c.one(ctx, i) }

// Settle does many things in one transaction, in order. What brings nothing new is skipped, and so is a payee that the token refuses to
// pay; anything wrong undoes the whole.
func (c *Client) Settle(ctx context.Context, items []Item) (Tx, error) {
	packed := make([]contract.Item, len(items))
	for k, i := range items {
		p, err := packItem(c.abi, i)
		if err != nil {
			return Tx{}, fmt.Errorf("item %d of the settlement: %w", k, err)
		}
		packed[k] = p
	}
	data, err := c.abi.TryPackSettle(packed)
	if err != nil {
		return Tx{}, fmt.Errorf("settle: %w", err)
	}
	return c.write(ctx, purpose(items), data)
}

// What settlements are for, as it names their transactions.
const (
	settling    = "settle"
	registering = "register"
	answering   = "answer"
)

// purpose is what all items are for, if they are all for the same.
func purpose(items []Item) string {
	var all string
	for _, i := range items {
		one := settling
		switch i.(type) {
		case RegisterItem:
			one = registering
		case AnswerHeadItem, AnswerEntryItem:
			one = answering
		}
		if all != "" && one != all {
			return settling
		}
		all = one
	}
	return cmp.Or(all, settling)
}

// What is sent before something is read is what a new call is made by, so whoever makes one for the same purpose waits first for those that
// are under way, of this process or, by the journal, of the one before. A later transaction can't be mined before an earlier one, so that
// nobody is held up who could go on, but behind one that an urgent call has overtaken. Urgent calls that are held up are not waited for. The
// error is an ErrNotMined, or the context's.

// AwaitAnchors waits for anchors that are under way.
func (c *Client) AwaitAnchors(ctx context.Context) error { return c.awaits(ctx, "anchor") }

// AwaitMoves waits for registrations and settlements that are under way.
func (c *Client) AwaitMoves(ctx context.Context) error {
	return c.awaits(ctx, registering, settling, "collect", "distribute", "claim")
}

// AwaitAnswers waits for answers to challenges that are under way.
func (c *Client) AwaitAnswers(ctx context.Context) error {
	return c.awaits(ctx, answering, "answerHead", "answerEntry")
}

// AwaitProofs waits for proofs of faults that are under way.
func (c *Client) AwaitProofs(ctx context.Context) error { return c.awaits(ctx, "prove", "expire") }

// AwaitPayments waits for what takes tokens from this client's account and is under way.
func (c *Client) AwaitPayments(ctx context.Context) error {
	return c.awaits(ctx, approving, "fund", "bond", "challengeHead", "challengeEntry")
}

func (c *Client) awaits(ctx context.Context, what ...string) error {
	if c.wallet == nil {
		return nil
	}
	return c.wallet.Await(ctx, what...)
}

// Fund adds to an author's balance from this client's account, and lets the contract take the tokens first when it may not yet. A token
// with fewer than nine decimals gives its next whole base unit; the Funded event has what was credited.
func (c *Client) Fund(ctx context.Context, author record.Author, amount record.Nano) (Tx, error) {
	return c.paying(ctx, "fund", amount, c.abi.PackFund(common.Address(author), uint64(amount)))
}

// paying writes what takes an amount from this client's account.
func (c *Client) paying(ctx context.Context, method string, amount record.Nano, data []byte) (Tx, error) {
	if c.wallet == nil {
		return Tx{}, fmt.Errorf("%s: %w", method, ErrNoKey)
	}
	// One allowance at a time: of two that are set side by side the second would be what the first call takes.
	c.paid.Lock()
	defer c.paid.Unlock()
	// What an earlier process has sent would use the allowance up, or change it.
	if err := c.AwaitPayments(ctx); err != nil {
		return Tx{}, fmt.Errorf("%s: %w", method, err)
	}
	if err := c.allow(ctx, c.parameters.units(amount), data); err != nil {
		return Tx{}, fmt.Errorf("%s: %w", method, err)
	}
	return c.write(ctx, method, data)
}

// Withdraw pays this client's account's own balance back, in whole base units of the token. The Withdrawn event has what was paid.
func (c *Client) Withdraw(ctx context.Context, amount record.Nano, to record.Address) (Tx, error) {
	return c.write(ctx, withdrawing, c.abi.PackWithdraw(uint64(amount), common.Address(to)))
}

const (
	approving   = "approve"  // names the transactions that set allowances
	withdrawing = "withdraw" // names those that pay the balance back, and the contract's method
)

// Leaving is what withdrawals that are under way take from the prepaid balance of this client's account once they are mined, also those of an
// earlier life: until then the balance on chain still has it. One of which nobody knows what became is not among them: its number is used up
// in the final chain, so that the balance there is without it, or will never be.
func (c *Client) Leaving() (sum record.Nano) {
	if c.wallet == nil {
		return 0
	}
	for _, tx := range c.wallet.unmined(withdrawing) {
		amount, err := c.withdrawn(tx)
		if err == nil {
			sum, err = sum.Plus(amount)
		}
		if err != nil { // all of it may leave
			return ^record.Nano(0)
		}
	}
	return sum
}

// withdrawn is what a withdrawal takes from the balance in this contract.
func (c *Client) withdrawn(tx *types.Transaction) (record.Nano, error) {
	if to := tx.To(); to != nil && *to != common.Address(c.cfg.Network.Settlement) {
		return 0, nil
	}
	method := c.abi.GetABI().Methods[withdrawing]
	arguments, ok := bytes.CutPrefix(tx.Data(), method.ID)
	if !ok {
		return 0, errors.New("it calls something else")
	}
	args, err := method.Inputs.Unpack(arguments)
	if err != nil {
		return 0, err
	}
	amount, ok := args[0].(uint64)
	if !ok {
		return 0, errors.New("its amount is no number")
	}
	return record.Nano(amount), nil
}

// checkWithdrawals makes sure that it can be read what the withdrawals in the journal take: others wrote it, in an earlier life.
func (c *Client) checkWithdrawals() error {
	for _, tx := range c.wallet.unmined(withdrawing) {
		if _, err := c.withdrawn(tx); err != nil {
			return fmt.Errorf("the journal of transactions has a withdrawal, with number %d, that is none: %w; look for %v on the chain, then move its file away", tx.Nonce(), err, tx.Hash())
		}
	}
	return nil
}

// allow lets the contract take that many base units for a call, exactly: an allowance that stays open is one more thing to lose. For the same
// reason it is not safe to repeat: made again late, when the call is over or given up, it would stay open.
func (c *Client) allow(ctx context.Context, units *big.Int, data []byte) error {
	owner, settlement := common.Address(c.Address()), common.Address(c.cfg.Network.Settlement)
	now, err := askAt(ctx, c.Reader, c.parameters.Token, nil, c.token.PackAllowance(owner, settlement), c.token.UnpackAllowance)
	if err != nil {
		return fmt.Errorf("allowance of the token: %w", err)
	}
	if now.Cmp(units) >= 0 {
		return nil
	}
	if err := c.refusesAnyway(ctx, data); err != nil {
		return err
	}
	// Some tokens refuse to change an allowance that is not zero.
	steps := []*big.Int{units}
	if now.Sign() > 0 {
		steps = []*big.Int{new(big.Int), units}
	}
	for _, to := range steps {
		call := Call{To: &c.parameters.Token, Data: c.token.PackApprove(settlement, to), What: approving}
		if _, err := c.wallet.Send(ctx, call); err != nil {
			return err
		}
	}
	return nil
}

// ofToken are the contract's errors that an allowance can make go away, with one token or another.
var ofToken = []string{"SafeERC20FailedOperation", "WrongReceipt", "PaymentFailed"}

// refusesAnyway is why the contract would refuse a call whatever it may take, as far as it finds that out before it takes something. A token's
// refusal shows nothing, nor does an endpoint's silence.
func (c *Client) refusesAnyway(ctx context.Context, data []byte) error {
	_, err := c.eth.CallContract(ctx, c.wallet.message(Call{To: &c.cfg.Network.Settlement, Data: data}), nil)
	var r *Refused
	if !errors.As(readable(err), &r) || slices.Contains(ofToken, r.Name) {
		return nil
	}
	if _, own := c.abi.GetABI().Errors[r.Name]; !own {
		return nil
	}
	return r
}

func (c *Client) one(ctx context.Context, i Item) (Tx, error) {
	method, data, err := packCall(c.abi, i)
	if err != nil {
		return Tx{}, fmt.Errorf("%s: %w", method, err)
	}
	return c.write(ctx, method, data)
}

// once are the contract's methods that do more if they are called twice: they move an amount that the caller names, or end a stake that may
// by then be another one. All others do nothing the second time, or are refused: what they move is what is there and was not moved before.
var once = map[string]bool{
	"fund": true, "bond": true, withdrawing: true, "challengeHead": true, "challengeEntry": true, // an amount, or the deposit
	"unbond": true,
}

// urgent are those that cost a bond if they come too late, and do no more the second time: answers to challenges, and heads that are due.
var urgent = map[string]bool{"anchor": true, answering: true, "answerHead": true, "answerEntry": true}

// write calls the contract.
func (c *Client) write(ctx context.Context, method string, data []byte) (Tx, error) {
	if c.wallet == nil {
		return Tx{}, fmt.Errorf("%s: %w", method, ErrNoKey)
	}
	receipt, err := c.wallet.Send(ctx, Call{To: &c.cfg.Network.Settlement, Data: data, What: method, Repeatable: !once[method], Urgent: urgent[method]})
	if receipt == nil {
		return Tx{}, err
	}
	return c.tx(receipt), err
}

func (c *Client) tx(r *types.Receipt) Tx {
	return Tx{r.TxHash, r.BlockNumber.Uint64(), r.GasUsed, decodeEvents(c.abi, c.cfg.Network.Settlement, r.Logs)}
}
