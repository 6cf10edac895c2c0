package chain

import (
	"errors"
	"fmt"
	"math/big"
	"slices"
	"strings"
	"time"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/common/hexutil"
	"github.com/ethereum/go-ethereum/rpc"

	"github.com/openledger/openledger/anchor/contract"
)

// Refused says that a contract, the settlement or its token, refused a call, and why in its own words. Nothing happened.
type Refused struct {
	Name   string         // of the contract's error, such as "TimeAhead"
	Values map[string]any // what the error carries, by name
	text   string
}

func (r *Refused) Error() string { return r.text }

// RefusedAs says whether err is a refusal by that name.
func RefusedAs(err error, name string) bool {
	var r *Refused
	return errors.As(err, &r) && r.Name == name
}

// meanings say what the contract's errors mean, for people.
var meanings = map[string]string{
	"AlreadyOpen":                "that is challenged already",
	"AmountTooHigh":              "the amount does not fit 64 bits of nano",
	"AuthorMarked":               "the author has a proven fault",
	"BadCredits":                 "a record without credits must share all its income out, and have no credits root",
	"BadEntryLength":             "the entry has an impossible length",
	"BadParameter":               "the contract can't be made with this value",
	"BadSignature":               "the signature is not by who it should be",
	"BadSumProof":                "the payee's proof is no whole number of steps, or has a side that is none",
	"BalanceTooLow":              "the prepaid balance is smaller",
	"BeyondAnchored":             "what is demanded is not below what is anchored",
	"ChallengesOpen":             "challenges against the author are open",
	"DueNotMet":                  "the share or the due is too small for what the parent is due",
	"DueTooHigh":                 "the due is above 1000000 ppm",
	"ERC20InsufficientAllowance": "the token's allowance is too small",
	"ERC20InsufficientBalance":   "the account holds too few tokens",
	"EmptyHead":                  "a head of size 0 is not anchored",
	"NoAnswer":                   "what was shown does not answer the challenge",
	"NoCredits":                  "all income of the record goes to its parents",
	"NoFault":                    "what the proof shows is no fault of that kind",
	"NoSuchUse":                  "the entry has fewer uses",
	"NotAnchored":                "the head is larger than what is anchored",
	"NotConsistent":              "the head does not extend the anchored one",
	"NotCredited":                "the record does not credit the payee with that weight",
	"NotIncluded":                "the entry is not at that place in the log",
	"NotNeighbours":              "the second entry must be the one before the first",
	"NotOpen":                    "there is no such challenge",
	"NotPointedTo":               "the second entry is not the one that the use points back to",
	"NotRegistered":              "the record is not registered",
	"NotUsage":                   "the entry is no usage",
	"NotYetOpen":                 "only the author can anchor this head yet",
	"NothingBonded":              "there is no stake",
	"ParentsNotAscending":        "the parents are not in ascending order",
	"PaymentFailed":              "the token refused to pay",
	"RateTooHigh":                "the rate is above 1000000 ppm",
	"SharesTooHigh":              "the shares sum to more than 1000000 ppm",
	"SizeFalls":                  "the head is smaller than the anchored one",
	"StillBonded":                "the author has not ended its stake",
	"TimeAhead":                  "the head is too far ahead of the chain's time",
	"TimeFalls":                  "the head is older than the anchored one",
	"TooEarly":                   "the challenge can still be answered",
	"TooLate":                    "the challenge is over",
	"TooManyParents":             "a record has at most 32 parents",
	"Unbonding":                  "the author has ended its stake, and it is not free yet",
	"UnknownFault":               "there is no such kind of fault that is proved at once",
	"UnknownItem":                "there is no such kind of item",
	"WrongAuthor":                "the head is another author's",
	"WrongHeads":                 "the proof carries another number of heads than its kind of fault takes",
	"WrongLeaves":                "the proof carries another number of entries than its kind of fault takes",
	"WrongReceipt":               "the token moved another amount than it was asked to: a token that takes a fee can't be used",
}

// readable turns an error of a call into a Refused when it carries a contract's reason, and leaves any other as it is.
func readable(err error) error {
	var data rpc.DataError
	if !errors.As(err, &data) {
		return err
	}
	text, ok := data.ErrorData().(string)
	if !ok {
		return err
	}
	raw, decodeErr := hexutil.Decode(text)
	if decodeErr != nil {
		return err
	}
	if r := refusal(raw); r != nil {
		return r
	}
	return err
}

// refusal decodes what a contract gave as its reason, or returns nil.
func refusal(raw []byte) *Refused {
	if len(raw) < 4 {
		return nil
	}
	if text, err := abi.UnpackRevert(raw); err == nil {
		return &Refused{Name: "Error", Values: map[string]any{"reason": text}, text: "the contract refused: " + text}
	}
	for _, known := range []abi.ABI{contract.NewSettlement().GetABI(), contract.NewTestToken().GetABI()} {
		e, err := known.ErrorByID([4]byte(raw[:4]))
		if err != nil {
			continue
		}
		values, err := e.Inputs.Unpack(raw[4:])
		if err != nil {
			return nil
		}
		return named(e, values)
	}
	return nil
}

func named(e *abi.Error, values []any) *Refused {
	r := &Refused{Name: e.Name, Values: make(map[string]any, len(values))}
	said := make([]string, len(values))
	for i, in := range e.Inputs {
		r.Values[in.Name] = values[i]
		said[i] = in.Name + " " + show(values[i]) + date(in.Name, values[i])
	}
	meaning := meanings[e.Name]
	if meaning == "" {
		meaning = e.Name
	}
	r.text = fmt.Sprintf("the contract refused: %s (%s: %s)", meaning, e.Name, strings.Join(said, ", "))
	return r
}

// date says when a time of the contract's is, which is in milliseconds.
func date(name string, v any) string {
	var ms uint64
	switch v := v.(type) {
	case uint64:
		ms = v
	case *big.Int:
		if !v.IsUint64() {
			return ""
		}
		ms = v.Uint64()
	}
	if !slices.Contains([]string{"openAt", "until", "time", "limit"}, name) || ms > 1<<47 {
		return ""
	}
	return " (" + time.UnixMilli(int64(ms)).UTC().Format(time.RFC3339) + ")"
}

// show prints bytes and addresses as lower-case hex, as the project does everywhere.
func show(v any) string {
	switch v := v.(type) {
	case [32]byte:
		return hexutil.Encode(v[:])
	case fmt.Stringer:
		return strings.ToLower(v.String())
	}
	return fmt.Sprint(v)
}
