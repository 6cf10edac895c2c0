// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contract

import (
	"bytes"
	"errors"
	"math/big"

	"github.com/ethereum/go-ethereum/accounts/abi"
	"github.com/ethereum/go-ethereum/accounts/abi/bind/v2"
	"github.com/ethereum/go-ethereum/common"
	"github.com/ethereum/go-ethereum/core/types"
)

// Reference imports to suppress errors if they are not otherwise used.
var (
	_ = bytes.Equal
	_ = errors.New
	_ = big.NewInt
	_ = common.Big1
	_ = types.BloomLookup
	_ = abi.ConvertType
)

// Head is an auto generated low-level Go binding around an user-defined struct.
type Head struct {
	Author common.Address
	Size   uint64
	Root   [32]byte
	Time   uint64
}

// Item is an auto generated low-level Go binding around an user-defined struct.
type Item struct {
	Kind uint8
	Data []byte
}

// Parent is an auto generated low-level Go binding around an user-defined struct.
type Parent struct {
	Record [32]byte
	Share  uint32
}

// SettlementLog is an auto generated low-level Go binding around an user-defined struct.
type SettlementLog struct {
	Root      [32]byte
	Size      uint64
	Time      uint64
	Owed      uint64
	Paid      uint64
	Collected uint64
	Balance   uint64
	Marked    bool
}

// SettlementRecord is an auto generated low-level Go binding around an user-defined struct.
type SettlementRecord struct {
	Registered  bool
	Rate        *big.Int
	Due         *big.Int
	Income      uint64
	Distributed uint64
	Pool        uint64
}

// SumTreeStep is an auto generated low-level Go binding around an user-defined struct.
type SumTreeStep struct {
	Hash [32]byte
	Sum  uint64
	Left bool
}

// Terms is an auto generated low-level Go binding around an user-defined struct.
type Terms struct {
	Artifact     [32]byte
	Details      [32]byte
	Parents      []Parent
	CreditsRoot  [32]byte
	CreditsTotal uint64
	Rate         uint32
	Due          uint32
	Builder      common.Address
	Issued       uint64
}

// SettlementMetaData contains all meta data concerning the Settlement contract.
var SettlementMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token_\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minBond_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"challengeDeposit_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"maxMergeDelay_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"challengeWindow_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"maxSkew_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"AmountTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"AuthorMarked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"total\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"BadCredits\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"BadEntryLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"BadParameter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"recovered\",\"type\":\"address\"}],\"name\":\"BadSignature\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"name\":\"DueNotMet\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"}],\"name\":\"DueTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"EmptyHead\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"}],\"name\":\"NoCredits\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"use\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"uses\",\"type\":\"uint8\"}],\"name\":\"NoSuchUse\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotAnchored\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotConsistent\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"weight\",\"type\":\"uint64\"}],\"name\":\"NotCredited\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotIncluded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"}],\"name\":\"NotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"NotUsage\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"openAt\",\"type\":\"uint256\"}],\"name\":\"NotYetOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"ParentsNotAscending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"}],\"name\":\"RateTooHigh\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"SharesTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"SizeFalls\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"TimeAhead\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"name\":\"TimeFalls\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"parents\",\"type\":\"uint256\"}],\"name\":\"TooManyParents\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"UnknownItem\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"headAuthor\",\"type\":\"address\"}],\"name\":\"WrongAuthor\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"owed\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"Anchored\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Claimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Collected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"}],\"name\":\"Funded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Passed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Pooled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"}],\"name\":\"Registered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"lastEntry\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"consistency\",\"type\":\"bytes32[]\"}],\"name\":\"anchor\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"challengeDeposit\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"challengeWindow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"internalType\":\"structParent[]\",\"name\":\"parents\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"weight\",\"type\":\"uint64\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"sum\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"left\",\"type\":\"bool\"}],\"internalType\":\"structSumTree.Step[]\",\"name\":\"proof\",\"type\":\"tuple[]\"}],\"name\":\"claim\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"claimedOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint8\",\"name\":\"k\",\"type\":\"uint8\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"collect\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"collectedOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"internalType\":\"structParent[]\",\"name\":\"parents\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"distribute\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"fund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"log\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"owed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"collected\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"marked\",\"type\":\"bool\"}],\"internalType\":\"structSettlement.Log\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxMergeDelay\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxSkew\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minBond\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"record\",\"outputs\":[{\"components\":[{\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"internalType\":\"uint24\",\"name\":\"rate\",\"type\":\"uint24\"},{\"internalType\":\"uint24\",\"name\":\"due\",\"type\":\"uint24\"},{\"internalType\":\"uint64\",\"name\":\"income\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"distributed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"pool\",\"type\":\"uint64\"}],\"internalType\":\"structSettlement.Record\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"internalType\":\"structParent[]\",\"name\":\"parents\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"register\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"internalType\":\"structItem[]\",\"name\":\"items\",\"type\":\"tuple[]\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "49646979ab3e9c6796037971efbc7239f9",
	Bin: "0x610260806040523461032b5760c0816139b180380380916100208285610342565b83398101031261032b5780516001600160a01b038116919082900361032b5761004b60208201610379565b61005760408301610379565b61006360608401610379565b9161007c60a061007560808701610379565b9501610379565b9460405161008b604082610342565b600a815260208101906927b832b72632b233b2b960b11b8252604051916100b3604084610342565b600183526020830191603160f81b83526100cc8161039e565b610120526100d98461039e565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014260c082610342565b5190206080523060c0526001600160401b03841680156102e4575060405163313ce56760e01b8152602081600481855afa8015610337575f906102f6575b60ff915016604281116102e45760098111156102dd57600819810160ff81116102c1576101ac9061038d565b6102205260098110156102d55760090360ff81116102c1576101cd9061038d565b6102405261016052610180526101a0526101c0526101e052610200526040516135a7908161040a823960805181613427015260a051816134de015260c051816133f1015260e051816134760152610100518161349c0152610120518161033f0152610140518161036801526101605181818160ff0152818161095a01526112c60152610180518161053801526101a05181610e5c01526101c0518181816102c00152612bd501526101e05181610303015261020051818181610c1801528181611b5a0152611f1101526102205181818161097c01526113180152610240518181816108be0152818161126101526112f00152f35b634e487b7160e01b5f52601160045260245ffd5b5060016101cd565b60016101ac565b6372a4801d60e11b5f5260045260245ffd5b506020813d60201161032f575b8161031060209383610342565b8101031261032b575160ff8116810361032b5760ff90610180565b5f80fd5b3d9150610303565b6040513d5f823e3d90fd5b601f909101601f19168101906001600160401b0382119082101761036557604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b038216820361032b57565b60ff16604d81116102c157600a0a90565b601f8151116103c95760208151910151602082106103ba571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c80630c24d5cf14610e805780630d13fd7b14610e3d578063159ecf7b14610df657806326567d9b14610da95780632c2ecbc214610c89578063340f3c3e14610c3c57806350ec40e014610bf957806358c6a10e14610b925780636502fcc014610ad25780637dee40cb146108875780637e268b5f1461055c578063831518b714610519578063845f29c71461041f57806384b0196e14610327578063861a1412146102e4578063b32737a2146102a1578063b5c645bd146101c2578063d72ccb28146101325763fc0c546a146100ea575f80fd5b3461012e575f36600319011261012e576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b3461012e57602036600319011261012e576004356001600160401b03811161012e57610162903690600401610f19565b61016a611214565b5f5b818110610185575f5f5160206135875f395f51905f525d005b806101bc61019e61019960019486886111b2565b6111d4565b6101b66101ac8487896111b2565b60208101906111e2565b9161271c565b0161016c565b3461012e57602036600319011261012e575f60a06040516101e28161111f565b82815282602082015282604082015282606082015282608082015201526004355f52600260205260c060405f206001600160401b03604051916102248361111f565b548160ff8216151593848152816020820162ffffff8560081c16815262ffffff60408401818760201c168152816060860193858960381c1685528560a06080890198828c60781c168a52019960b81c1689526040519a8b52511660208a0152511660408801525116606086015251166080840152511660a0820152f35b3461012e575f36600319011261012e5760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461012e575f36600319011261012e5760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461012e575f36600319011261012e576103c36103637f00000000000000000000000000000000000000000000000000000000000000006131b2565b61038c7f00000000000000000000000000000000000000000000000000000000000000006131b2565b60206103d16040519261039f838561113a565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190610f49565b908582036040870152610f49565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061040857505050500390f35b8351855286955093810193928101926001016103f9565b3461012e57608036600319011261012e576004356001600160401b03811161012e57610120600319823603011261012e57610458610ec0565b906044356001600160401b038116810361012e57606435916001600160401b03831161012e573660238401121561012e578260040135916001600160401b03831161012e57366024606085028601011161012e578460246104c5956104bb611214565b01926004016124eb565b156104ee576020905f5f5160206135875f395f51905f525d6001600160401b0360405191168152f35b631025c49f60e11b5f9081526001600160a01b039092166004526001600160401b0316602452604490fd5b3461012e575f36600319011261012e5760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461012e5761012036600319011261012e57610576610ed6565b6024356001600160401b03811161012e57610595903690600401610eec565b90916044359160ff831680930361012e576064356001600160401b03811161012e576105c5903690600401610f19565b919094608060831936011261012e57610104356001600160401b03811161012e576105f4903690600401610eec565b926105fd611214565b6001600160a01b038681165f8181526003602052604090209691608435908116919082810361012e578183036108715750505060a435926001600160401b03841695868514158061012e576001600160401b0360018a0154169081891161085a5761012e57871480159061084d575b61083b575b505061067d82856133be565b811561082757833560f81c60018103610815575060548210610802576106a38285612ec2565b3560f81c80603c02603c810482036107b057605401806054116107b05783036107ef57808910156107d9575087603c0297603c8904036107b05787605401806054116107b057607489018082116107b05761070090828588612e74565b99903599602081106107c4575b5060808101908183116107b0576088018092116107b05761073991610733918588612e74565b90612e8c565b60c01c988260091161012e57600185013560c01c946107669361075b91612d44565b848660c43592612db0565b1561079a57602061077988888888612ed1565b5f5f5160206135875f395f51905f525d6001600160401b0360405191168152f35b506302dc4ee360e11b5f5260045260245260445ffd5b634e487b7160e01b5f52601160045260245ffd5b5f9a919a199060200360031b1b16988b61070d565b886346fbb22960e11b5f5260045260245260445ffd5b82631ae9c8d960e11b5f5260045260245ffd5b50631ae9c8d960e11b5f5260045260245ffd5b6370bae6c560e01b5f5260045260245ffd5b634e487b7160e01b5f52603260045260245ffd5b610846916084612c46565b8980610671565b50875460c435141561066c565b88826324fb858d60e21b5f5260045260245260445ffd5b5063d27aa04f60e01b5f5260045260245260445ffd5b3461012e57604036600319011261012e576108a0610ed6565b6024356001600160401b03811680910361012e576108bc611214565b7f0000000000000000000000000000000000000000000000000000000000000000908115610ac0576109039060016108f7845f1984016112b3565b0190151502918261115b565b9160018060a01b031690815f52600360205260405f209260028401916001600160401b03835460401c16806001600160401b03036001600160401b0381116107b0576001600160401b03168311610aa457506109a17f0000000000000000000000000000000000000000000000000000000000000000917f00000000000000000000000000000000000000000000000000000000000000009061115b565b604051906323b872dd60e01b5f52336004523060245260445260205f60648180865af19060015f5114821615610a83575b6040525f60605215610a63575060016001600160401b0380921694610a06610a008785875460401c1661117b565b85610fab565b610a0f816121b7565b015460c01c915460401c1690604051938452602084015260408301527fddc13a2f3e272e1721a5c0f597d31ed4c550a3548dd3f3af3f286881537d896760603393a35f5f5160206135875f395f51905f525d005b635274afe760e01b5f9081526001600160a01b0391909116600452602490fd5b906001811516610a9b57823b15153d151616906109d2565b503d5f823e3d90fd5b610aae908361116e565b630ec59aa560e01b5f5260045260245ffd5b634e487b715f5260126020526024601cfd5b3461012e573660031901610100811261012e5760801361012e576084356001600160401b03811161012e57610b0b903690600401610eec565b60a4356001600160401b03811161012e57610b2a903690600401610eec565b60c4939193356001600160401b03811161012e57610b4c903690600401610f19565b9160e435956001600160401b03871161012e57610b70610b80973690600401610f19565b969095610b7b611214565b611a5b565b5f5f5160206135875f395f51905f525d005b3461012e57604036600319011261012e576004356001600160401b03811161012e57610120600319823603011261012e576024356001600160401b03811161012e57602091610be8610bf1923690600401610eec565b9160040161167d565b604051908152f35b3461012e575f36600319011261012e5760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461012e57604036600319011261012e57610c55610ec0565b6004355f52600560205260405f209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b3461012e57602036600319011261012e57610ca2610ed6565b5f60e0604051610cb1816110ef565b8281528260208201528260408201528260608201528260808201528260a08201528260c0820152015260018060a01b03165f52600360205261010060405f2060e06001600160401b038080604051610d08816110ef565b818654968783528160018201549181602086018185168152816040880191818760401c16835260ff600260608b0196848a60801c16885260808c019960c01c8a5201549d8a8f9b60a0019b8581168d5260c082019e8f9160401c169052019d60801c1615158d526040519d8e52511660208d0152511660408b01525116606089015251166080870152511660a0850152511660c083015251151560e0820152f35b3461012e57604036600319011261012e576001600160a01b03610dca610ed6565b165f52600460205260405f206024355f5260205260206001600160401b0360405f205416604051908152f35b3461012e57602036600319011261012e576004356001600160401b03811161012e57610120600319823603011261012e57610779602091610e35611214565b6004016113dc565b3461012e575f36600319011261012e5760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b3461012e57604036600319011261012e576004356001600160401b038116810361012e57610779602091610eb2610ec0565b90610ebb611214565b610fd3565b602435906001600160a01b038216820361012e57565b600435906001600160a01b038216820361012e57565b9181601f8401121561012e578235916001600160401b03831161012e576020838186019501011161012e57565b9181601f8401121561012e578235916001600160401b03831161012e576020808501948460051b01011161012e57565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6001600160401b035f19911601906001600160401b0382116107b057565b906001600160401b03809116911603906001600160401b0382116107b057565b9067ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b9190335f526003602052600260405f2001805460ff8160801c166110dc576001600160401b039060401c16936001600160401b0381168581116110c6575061101a90611256565b936001600160401b038516156110be57906110388561103e93610f8b565b90610fab565b61104883826112bd565b15611092576040516001600160401b03841681526001600160a01b039091169033907fbaac24e87e58c882661315cdf88028ec18a57cc2e8d3a8e5e02de1cfa9f167e390602090a3565b631025c49f60e11b5f9081526001600160a01b039091166004526001600160401b038316602452604490fd5b505f93505050565b8563d17265d560e01b5f5260045260245260445ffd5b6329f86da560e21b5f523360045260245ffd5b61010081019081106001600160401b0382111761110b57604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b0382111761110b57604052565b90601f801991011681019081106001600160401b0382111761110b57604052565b818102929181159184041417156107b057565b919082018092116107b057565b906001600160401b03809116911601906001600160401b0382116107b057565b6001600160401b03811161110b5760051b60200190565b91908110156108275760051b81013590603e198136030182121561012e570190565b3560ff8116810361012e5790565b903590601e198136030182121561012e57018035906001600160401b03821161012e5760200191813603831361012e57565b5f5160206135875f395f51905f525c61123a5760015f5160206135875f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b919082039182116107b057565b6001600160401b03167f0000000000000000000000000000000000000000000000000000000000000000801561129f578161129b916001600160401b03930690611249565b1690565b634e487b7160e01b5f52601260045260245ffd5b811561129f570490565b9061133d6113167f0000000000000000000000000000000000000000000000000000000000000000926001600160401b037f000000000000000000000000000000000000000000000000000000000000000091166112b3565b7f00000000000000000000000000000000000000000000000000000000000000009061115b565b6040519263a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180855af19060015f5114821615611379575b509060405290565b3b15153d1516165f611371565b903590601e198136030182121561012e57018035906001600160401b03821161012e57602001918160061b3603831361012e57565b91908110156108275760061b0190565b3563ffffffff8116810361012e5790565b6113e5816128d8565b91825f52600260205260405f2092604051936114008561111f565b5460ff811615938415865262ffffff8260081c16602087015262ffffff8260201c16604087015260608601936001600160401b038360381c16855260808701956001600160401b038460781c1687526001600160401b0360a089019460b81c168452611656576001600160401b038551166001600160401b038751161461164b579194620f4240946040830193915f5b61149a8686611386565b905081101561158f57806114ae8787611386565b6114b892916113bb565b9060208201986114c78a6113cb565b63ffffffff166114d691611249565b986114e0906113cb565b63ffffffff166114f0908c612ad1565b886001600160401b038216801594600195611586577f27280e8c93980e3b50ca169295a20c8d228b3bdc15fc4d9ea133cf2af35a2d21916115786020923595865f526002845261155160405f20916001600160401b03835460381c1661117b565b67ffffffffffffffff60381b82549160381b169067ffffffffffffffff60381b1916179055565b604051908152a35b01611490565b50505050611580565b5091976115c394506115ef9350966115b26001600160401b039697879399612ad1565b94859383808b511691511690610f8b565b9751875f52600260205260405f20908154908460781b9060781b16908460781b1916179055511661117b565b835f52600260205260405f20908154908460b81b9060b81b16908460b81b1916179055168061161d57505090565b60207fece10f677b4aa25bbfd4d45aa52cb7e1680edaf65f92a421e688c3dbd382ccfe91604051908152a290565b955050505050505f90565b83634660068b60e11b5f5260045260245ffd5b356001600160a01b038116810361012e5790565b929092611689816128d8565b805f52600260205260405f209283549360ff8516611a3d5760a0840190620f424063ffffffff6116b8846113cb565b1611611a1c5760c0850190620f424063ffffffff6116d5846113cb565b16116119fb5760408601966116ea8888611386565b905f91602081116119e957905f915b80831061194d57505050608088016001600160401b0361171882611a47565b16159060608a0135918215811490811591611932575b506119065750505061173f846113cb565b63ffffffff8061174e866113cb565b16911610156118f35763ffffffff611765856113cb565b16985f5b6117738a8a611386565b9050811015611833576117908161178a8c8c611386565b906113bb565b803590815f52600260205260405f20549060ff8216156118205760200162ffffff6117c98f63ffffffff6117c3856113cb565b1661115b565b9260201c1691620f4240830290838204620f424014841517156107b057106117f657505050600101611769565b63ffffffff9350611806906113cb565b916310f3078f60e21b5f526004526024521660445260645ffd5b82634660068b60e11b5f5260045260245ffd5b507f44843879dab4b47bcb155d1f4f082fdd3a9b608dc8aaa565c666e480f02220239599508498506118cb61189e63ffffffff946118d794878b9f66ffffff000000006118b28f9b9f8f60409e6118a36118d19c6001976118a89460e063ffffff0097019d8e611669565b612b0a565b6113cb565b60081b16936113cb565b60201b169266ffffffffffffff19161717179055611669565b986113cb565b966113cb565b8351968216875216602086015235946001600160a01b031693a4565b63ffffffff611901846113cb565b611765565b906119186001600160401b0392611a47565b9063164a47db60e31b5f526004521660245260445260645ffd5b905080611940575b5f61172e565b50620f424083141561193a565b909192831515806119be575b6119ab576119839063ffffffff61197c60206119768887896113bb565b016113cb565b169061116e565b92620f424084116119985760010191906116f9565b836313d4d6f760e21b5f5260045260245ffd5b83634711ac5960e11b5f5260045260245ffd5b506119ca8483856113bb565b355f1985018581116107b0576119e19084866113bb565b351015611959565b635a3fccbd60e01b5f5260045260245ffd5b63ffffffff611a09836113cb565b630d634cf360e11b5f521660045260245ffd5b63ffffffff611a2a836113cb565b63359ea6f760e01b5f521660045260245ffd5b5094509250505090565b356001600160401b038116810361012e5790565b6004356001600160a01b038116989196908914159592949290918661012e57895f52600360205260405f20986001600160401b03602435166024350361012e576001600160401b03606435166064350361012e576001600160401b036024351615611e1b5760018a0154976001600160401b0389166001600160401b03602435161480611e0f575b80611def575b611de15761012e57611b0a60ff60028c015460801c16606435600435612ba4565b6001600160401b0388166001600160401b036024351610611db6576001600160401b038860401c16806001600160401b036064351610611d955750611b4d612c2f565b611b816001600160401b037f000000000000000000000000000000000000000000000000000000000000000016809261116e565b6001600160401b036064351611611d63575090611bbd91611ba4888b6004612c46565b8a5460443590602435906001600160401b038c16612ce0565b15611d385790611be891611bd18486612d44565b6044359060243590611be282610f6d565b90612db0565b15611d0357611bf781836133be565b60191161012e5767ffffffffffffffff60801b199092166011929092013560401c67ffffffffffffffff60801b169190911760018085019182557f5c19fc2624b06456d58eefd7aef912c369978879fce2b60c0d36e47593863a369460e09392611c649060643590610fab565b808201805467ffffffffffffffff19166024356001600160401b03161790556044358155611c91816121b7565b015490806040519485936001600160401b0360243516855260443560208601526001600160401b036064351660408601526001600160401b038160801c16606086015260c01c608085015260c060a08501528160c0850152848401375f828201840152601f01601f19168101030190a2565b6001600160401b03611d16602435610f6d565b6302dc4ee360e11b5f52166004526001600160401b036024351660245260445ffd5b6001600160401b0386634b5ffaed60e11b5f52166004526001600160401b036024351660245260445ffd5b611d7490611d6f612c2f565b61116e565b630b3c773360e01b5f526001600160401b036064351660045260245260445ffd5b635bfb1df960e01b5f526004526001600160401b036064351660245260445ffd5b6001600160401b0388639ac80f4b60e01b5f52166004526001600160401b036024351660245260445ffd5b505050505050505050505050565b506001600160401b038960401c166001600160401b036064351614611ae9565b508a5460443514611ae3565b8a63c067d4cd60e01b5f5260045260245ffd5b969197949395929560018060a01b03611e4689611669565b165f52600360205260405f2093611e5f60208a01611a47565b95611e6c60608b01611a47565b976001600160401b0388161561218e576001870154956001600160401b0387166001600160401b038a161480612180575b80612162575b61215357611ec5611eb38d611669565b8b60ff60028c015460801c1691612ba4565b6001600160401b0387166001600160401b038a1610612131576001600160401b038760401c16806001600160401b038c16106121115750611f04612c2f565b611f386001600160401b037f000000000000000000000000000000000000000000000000000000000000000016809261116e565b6001600160401b038c16116120e5575090611f7191611f588e888f612c46565b8c8a60408b54920135916001600160401b038b16612ce0565b156120c35790611f9591611f85848b612d44565b8860408d013591611be282610f6d565b1561209957611fa481886133be565b60191161012e577f5c19fc2624b06456d58eefd7aef912c369978879fce2b60c0d36e47593863a36966001600160401b0360e0968a946011839a01358360801b908460801b9060401c1616908360801b19161760018701556120098160018801610fab565b60018601805483191688841617905560408301358655612028866121b7565b6040600161203585611669565b9701549381519a8b99168952013560208801521660408601526001600160401b038160801c16606086015260c01c608085015260c060a08501528160c0850152848401375f8287018401526001600160a01b031694601f01601f19168101030190a2565b6001600160401b0385816120ac82610f6d565b6302dc4ee360e11b5f52166004521660245260445ffd5b6001600160401b03878187634b5ffaed60e11b5f52166004521660245260445ffd5b6001600160401b036120fa8c92611d6f612c2f565b91630b3c773360e01b5f521660045260245260445ffd5b8a6001600160401b0391635bfb1df960e01b5f526004521660245260445ffd5b6001600160401b03898189639ac80f4b60e01b5f52166004521660245260445ffd5b50505050505050505050505050565b506001600160401b038760401c166001600160401b038b1614611ea3565b50875460408d013514611e9d565b6121978b611669565b63c067d4cd60e01b5f9081526001600160a01b0391909116600452602490fd5b600181019081546001600160401b038160801c169060c01c908181111561224f576002916121e491610f8b565b91016001600160401b03815460401c1690816001600160401b03841611612255575b6001600160401b0383161561224f576110388361222293610f8b565b81549061223d6001600160401b0360c01b918360c01c61117b565b60c01b169060018060c01b0316179055565b50505050565b91508091612206565b6001600160a01b038082165f8181526003602052604090209a9b9a9399959892979396949592949291819061229287611669565b16036124bf5750602084019a6001600160401b036122af8d611a47565b8160018a0154169182911611612496576001600160401b036122d08e611a47565b1614801590612487575b612476575b50506122eb84896133be565b831561082757873560f81c60018103610815575060548410612463576123118489612ec2565b3560f81c9687603c02603c810489036107b057605401806054116107b05785036124505760ff16968088101561243a575086603c0296603c8804036107b05786605401806054116107b057607488018082116107b0576123739082878c612e74565b9890359860208110612425575b5060808101908183116107b0576088018092116107b0576123a69161073391878c612e74565b60c01c978460091161012e576123e8938b9160406123df6123d96001600160401b03600185013560c01c16998a94612d44565b94611a47565b92013592612db0565b156123fc57506123f9949550612ed1565b90565b6001600160401b039061240e88611a47565b906302dc4ee360e11b5f526004521660245260445ffd5b5f999199199060200360031b1b16975f612380565b876346fbb22960e11b5f5260045260245260445ffd5b84631ae9c8d960e11b5f5260045260245ffd5b83631ae9c8d960e11b5f5260045260245ffd5b6124809185612c46565b5f806122df565b508654604086013514156122da565b6001600160401b03906124a88e611a47565b906324fb858d60e21b5f526004521660245260445ffd5b6124c885611669565b63d27aa04f60e01b5f9081526004929092526001600160a01b0316602452604490fd5b92939190936124f9846128d8565b92835f52600260205260405f20549060ff8216156126be5760808601926001600160401b0361252785611a47565b16156126ab576001600160a01b03881696612553929190606061254987611a47565b910135878a61306b565b15612687576001600160401b0392836125a96125b494826125a261259c6125af978b5f52600560205260405f208d5f52602052838060405f2054169b8c99169160b81c1661115b565b92611a47565b16906112b3565b16610f8b565b611256565b936001600160401b0385161561267b5784612607916125d3828561117b565b855f52600560205260405f20875f526020526001600160401b0360405f2091166001600160401b03198254161790556112bd565b1561264657507f4f0c27e2232052d4dd3cb5e62ed8a6101f2c7c03c8667c45c3863b68be21651960206040516001600160401b0386168152a390600190565b91905f52600560205260405f20905f526020526001600160401b0360405f2091166001600160401b0319825416179055905f90565b50505050505f90600190565b6001600160401b0383868663749ba84760e11b5f526004526024521660445260645ffd5b8563103a6c8d60e31b5f5260045260245ffd5b84634660068b60e11b5f5260045260245ffd5b90359061011e198136030182121561012e570190565b903590601e198136030182121561012e57018035906001600160401b03821161012e57602001918160051b3603831361012e57565b90915060ff166001810361275157508061274761273c8261274d946126d1565b9160208101906111e2565b9161167d565b505b565b600281036127e0575061276660208201611a47565b6001600160a01b0361277783611669565b165f5260036020526001600160401b0380600160405f2001541691161061274d57806127a9608061274f9301826111e2565b6127b860a084939401836111e2565b6127c860c08594939401856126e7565b9390926127d860e08701876126e7565b979096611e2e565b6003810361283a57506080816127f861274d93611669565b61280560208301836111e2565b90612812604085016111d4565b61281f60608601866126e7565b9390926128306101008801886111e2565b989097019561225e565b6004810361285557506128508161274d926126d1565b6113dc565b600581036128c6575061286881806126d1565b9061287560208201611669565b61288160408301611a47565b91606081013590601e198136030182121561012e5701918235926001600160401b03841161012e5760200191606084023603831361012e576128c2946124eb565b5050565b6346b18d7b60e11b5f5260045260245ffd5b90604082016128e78184611386565b93905061290c6128f68561119b565b94612904604051968761113a565b80865261119b565b6020850190601f19013682375f5b85518110156129a9576129318161178a8686611386565b61293d602082016113cb565b63ffffffff6040519160208301937f16d11bb4985c6017a99852ee3db45e7ba721882665e53dca6e3961eee8716bfa85523560408401521660608201526060815261298960808261113a565b5190209086518110156108275760019160208260051b890101520161291a565b5093909150604051602081018092519095905f5b818110612abb575050509081612a066001600160401b03937f72fbf414d88d7eb5bff97e6632e1699c01ccff6f9399b3d61b8a32d7d3a8d2f5969703601f19810183528261113a565b51902091612a1660808201611a47565b63ffffffff612a2760a084016113cb565b81612a3460c086016113cb565b9186612a4260e08801611669565b956060612a526101008a01611a47565b986040519b60208d019d8e528c604083359101528c83602084013591015260808d0152013560a08b01521660c08901521660e08701521661010085015260018060a01b0316610120840152166101408201526101408152612ab56101608261113a565b51902090565b82518852602097880197909201916001016129bd565b61129b90620f4240612b036001600160401b039485608084612af9848460608a01511661115b565b049501511661115b565b0490611249565b9290916042612b3893612b1b6133ee565b906040519161190160f01b835260028301526022820152206131f0565b506004819392931015612b905715801590612b7a575b612b56575050565b6308d20b2560e01b5f9081526001600160a01b039182166004529116602452604490fd5b506001600160a01b038281169082161415612b4e565b634e487b7160e01b5f52602160045260245ffd5b91909160018060a01b03163314908115612c27575b5061274d57612bff906001600160401b03677fffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000060011c16911661116e565b80612c08612c2f565b1115612c115750565b634b5ed50560e01b5f523360045260245260445ffd5b90505f612bb9565b6103e842024281046103e814421517156107b05790565b9061274f929161189e612c5882611669565b612c6460208401611a47565b6001600160401b03612c7860608601611a47565b816040519360208501957f36e05a27d698eeea39c5dfd957f505b9337ba684dc0e8f2967e5fa4ec90c3bf1875260018060a01b03166040860152166060840152604086013560808401521660a082015260a08152612cd760c08261113a565b51902091611669565b94939291906001600160401b0382166001600160401b038716818114612d2a578015612d1e5711612d14576123f995613224565b5050505050505f90565b50505050505090501590565b5050945050919050159182612d3e57505090565b14919050565b5f90602092612d7560216040518381948883019688885284840137810186838201520301601f19810183528261113a565b604051918291518091835e8101838152039060025afa15612d95575f5190565b6040513d5f823e3d90fd5b91908110156108275760051b0190565b949293916001600160401b03809116911681811015612d1457905f1981019081116107b0579290915f915b808310612df25750505050159182612d3e57505090565b90929584929415612e69576001808816148015612e60575b15612e4257600192612e2a612e3092612e24888689612da0565b35613367565b97613394565b92905b811c92811c9401919290612ddb565b612e5a600191612e53878588612da0565b3590613367565b96612e33565b50828714612e0a565b505050505050505f90565b9093929384831161012e57841161012e578101920390565b356001600160c01b0319811692919060088210612ea7575050565b6001600160c01b031960089290920360031b82901b16169150565b90605310156108275760530190565b9093929360018060a01b031690815f52600460205260405f20835f526020526001600160401b0360405f20541694856001600160401b038216111561301f5785612f1a91610f8b565b94612f3c6002600184015460c01c9301926001600160401b0384541690610f8b565b6001600160401b0381166001600160401b03881611613028575b506001600160401b0386161561301f5785612f709161117b565b825f52600460205260405f20845f526020526001600160401b0360405f2091166001600160401b03198254161790556001600160401b03612fb4868284541661117b565b166001600160401b0319825416179055815f526002602052612fea60405f20611551866001600160401b03835460381c1661117b565b7fee6bf55d79acdf7cc25a4f0228d3b62295135e4e540366c78cc6de3f8a604d5460206040516001600160401b0387168152a3565b505f9450505050565b95505f612f56565b600160f81b815260018101919091526001600160c01b031960c092831b81166021830152602982019390935292901b16604982015260510190565b9592909593919360405160208101915f835260218201526001600160401b0360c01b8860c01b166041820152602981526130a660498261113a565b51902095935f965b8688101561318c57606088028401906130c960208301611a47565b6001600160401b0388166001600160401b03036001600160401b0381116107b0576001600160401b03166001600160401b0382161161317e57604083013592831515840361012e5788613151936001955f1461315a57613147906131396040519384928760208501973588613030565b03601f19810183528261113a565b5190205b9761117b565b970196946130ae565b9061317690613139856040519485936020850197359188613030565b51902061314b565b505050505050925050505f90565b9250929550935014918261319f57505090565b6001600160401b03919250811691161490565b60ff811690601f82116131e157604051916131ce60408461113a565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b906041830361321a576132139250602081013591604082359201355f1a90613504565b9192909190565b50505f9160029190565b6001600160401b03909491929394165f1981019081116107b0576001600160401b039093165f1981019081116107b057905b60018085161461335857831593841580613350575b612e695784156133425783965b87951561333757909160ff5f5b16915b8083106132b157505050501593846132a7575b505082612d3e57505090565b1492505f8061329b565b919390929597811561332a576001808816148015613321575b15613306578291612e2a6132e86132f493612e24896001988a612da0565b9a612e24888689612da0565b92905b811c92811c9401919290613288565b9761331b600191612e53878688979697612da0565b966132f7565b508187146132ca565b5050505050505050505f90565b909160ff6001613285565b861561082757813596613278565b50861561326b565b909260011c9260011c90613256565b5f906020926040519084820192600160f81b84526021830152604182015260418152612d7560618261113a565b5b6001811615806133b5575b156133b25760011c9060011c90613395565b91565b508015156133a0565b506019811080156133e3575b6133d15750565b631ae9c8d960e11b5f5260045260245ffd5b5061044081116133ca565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b031614806134db575b15613449577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152612ab560c08261113a565b507f00000000000000000000000000000000000000000000000000000000000000004614613420565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161357b579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612d95575f516001600160a01b0381161561357157905f905f90565b505f906001905f90565b5050505f916003919056fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
}

// Settlement is an auto generated Go binding around an Ethereum contract.
type Settlement struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Settlement) GetABI() abi.ABI {
	return c.abi
}

// NewSettlement creates a new instance of Settlement.
func NewSettlement() *Settlement {
	parsed, err := SettlementMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Settlement{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Settlement) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(address token_, uint64 minBond_, uint64 challengeDeposit_, uint64 maxMergeDelay_, uint64 challengeWindow_, uint64 maxSkew_) returns()
func (settlement *Settlement) PackConstructor(token_ common.Address, minBond_ uint64, challengeDeposit_ uint64, maxMergeDelay_ uint64, challengeWindow_ uint64, maxSkew_ uint64) []byte {
	enc, err := settlement.abi.Pack("", token_, minBond_, challengeDeposit_, maxMergeDelay_, challengeWindow_, maxSkew_)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAnchor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6502fcc0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function anchor((address,uint64,bytes32,uint64) head, bytes signature, bytes lastEntry, bytes32[] inclusion, bytes32[] consistency) returns()
func (settlement *Settlement) PackAnchor(head Head, signature []byte, lastEntry []byte, inclusion [][32]byte, consistency [][32]byte) []byte {
	enc, err := settlement.abi.Pack("anchor", head, signature, lastEntry, inclusion, consistency)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnchor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x6502fcc0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function anchor((address,uint64,bytes32,uint64) head, bytes signature, bytes lastEntry, bytes32[] inclusion, bytes32[] consistency) returns()
func (settlement *Settlement) TryPackAnchor(head Head, signature []byte, lastEntry []byte, inclusion [][32]byte, consistency [][32]byte) ([]byte, error) {
	return settlement.abi.Pack("anchor", head, signature, lastEntry, inclusion, consistency)
}

// PackChallengeDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d13fd7b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeDeposit() view returns(uint64)
func (settlement *Settlement) PackChallengeDeposit() []byte {
	enc, err := settlement.abi.Pack("challengeDeposit")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeDeposit is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0d13fd7b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeDeposit() view returns(uint64)
func (settlement *Settlement) TryPackChallengeDeposit() ([]byte, error) {
	return settlement.abi.Pack("challengeDeposit")
}

// UnpackChallengeDeposit is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0d13fd7b.
//
// Solidity: function challengeDeposit() view returns(uint64)
func (settlement *Settlement) UnpackChallengeDeposit(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("challengeDeposit", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackChallengeWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x861a1412.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeWindow() view returns(uint64)
func (settlement *Settlement) PackChallengeWindow() []byte {
	enc, err := settlement.abi.Pack("challengeWindow")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeWindow is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x861a1412.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeWindow() view returns(uint64)
func (settlement *Settlement) TryPackChallengeWindow() ([]byte, error) {
	return settlement.abi.Pack("challengeWindow")
}

// UnpackChallengeWindow is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x861a1412.
//
// Solidity: function challengeWindow() view returns(uint64)
func (settlement *Settlement) UnpackChallengeWindow(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("challengeWindow", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x845f29c7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, address payee, uint64 weight, (bytes32,uint64,bool)[] proof) returns(uint64 paid)
func (settlement *Settlement) PackClaim(terms Terms, payee common.Address, weight uint64, proof []SumTreeStep) []byte {
	enc, err := settlement.abi.Pack("claim", terms, payee, weight, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x845f29c7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, address payee, uint64 weight, (bytes32,uint64,bool)[] proof) returns(uint64 paid)
func (settlement *Settlement) TryPackClaim(terms Terms, payee common.Address, weight uint64, proof []SumTreeStep) ([]byte, error) {
	return settlement.abi.Pack("claim", terms, payee, weight, proof)
}

// UnpackClaim is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x845f29c7.
//
// Solidity: function claim((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, address payee, uint64 weight, (bytes32,uint64,bool)[] proof) returns(uint64 paid)
func (settlement *Settlement) UnpackClaim(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("claim", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackClaimedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x340f3c3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claimedOf(bytes32 id, address payee) view returns(uint64)
func (settlement *Settlement) PackClaimedOf(id [32]byte, payee common.Address) []byte {
	enc, err := settlement.abi.Pack("claimedOf", id, payee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaimedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x340f3c3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claimedOf(bytes32 id, address payee) view returns(uint64)
func (settlement *Settlement) TryPackClaimedOf(id [32]byte, payee common.Address) ([]byte, error) {
	return settlement.abi.Pack("claimedOf", id, payee)
}

// UnpackClaimedOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x340f3c3e.
//
// Solidity: function claimedOf(bytes32 id, address payee) view returns(uint64)
func (settlement *Settlement) UnpackClaimedOf(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("claimedOf", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackCollect is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e268b5f.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function collect(address author, bytes entry, uint8 k, bytes32[] inclusion, (address,uint64,bytes32,uint64) head, bytes signature) returns(uint64 amount)
func (settlement *Settlement) PackCollect(author common.Address, entry []byte, k uint8, inclusion [][32]byte, head Head, signature []byte) []byte {
	enc, err := settlement.abi.Pack("collect", author, entry, k, inclusion, head, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCollect is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e268b5f.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function collect(address author, bytes entry, uint8 k, bytes32[] inclusion, (address,uint64,bytes32,uint64) head, bytes signature) returns(uint64 amount)
func (settlement *Settlement) TryPackCollect(author common.Address, entry []byte, k uint8, inclusion [][32]byte, head Head, signature []byte) ([]byte, error) {
	return settlement.abi.Pack("collect", author, entry, k, inclusion, head, signature)
}

// UnpackCollect is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7e268b5f.
//
// Solidity: function collect(address author, bytes entry, uint8 k, bytes32[] inclusion, (address,uint64,bytes32,uint64) head, bytes signature) returns(uint64 amount)
func (settlement *Settlement) UnpackCollect(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("collect", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackCollectedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26567d9b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function collectedOf(address author, bytes32 id) view returns(uint64)
func (settlement *Settlement) PackCollectedOf(author common.Address, id [32]byte) []byte {
	enc, err := settlement.abi.Pack("collectedOf", author, id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCollectedOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x26567d9b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function collectedOf(address author, bytes32 id) view returns(uint64)
func (settlement *Settlement) TryPackCollectedOf(author common.Address, id [32]byte) ([]byte, error) {
	return settlement.abi.Pack("collectedOf", author, id)
}

// UnpackCollectedOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x26567d9b.
//
// Solidity: function collectedOf(address author, bytes32 id) view returns(uint64)
func (settlement *Settlement) UnpackCollectedOf(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("collectedOf", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x159ecf7b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function distribute((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms) returns(uint64 amount)
func (settlement *Settlement) PackDistribute(terms Terms) []byte {
	enc, err := settlement.abi.Pack("distribute", terms)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDistribute is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x159ecf7b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function distribute((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms) returns(uint64 amount)
func (settlement *Settlement) TryPackDistribute(terms Terms) ([]byte, error) {
	return settlement.abi.Pack("distribute", terms)
}

// UnpackDistribute is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x159ecf7b.
//
// Solidity: function distribute((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms) returns(uint64 amount)
func (settlement *Settlement) UnpackDistribute(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("distribute", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (settlement *Settlement) PackEip712Domain() []byte {
	enc, err := settlement.abi.Pack("eip712Domain")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEip712Domain is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84b0196e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (settlement *Settlement) TryPackEip712Domain() ([]byte, error) {
	return settlement.abi.Pack("eip712Domain")
}

// Eip712DomainOutput serves as a container for the return parameters of contract
// method Eip712Domain.
type Eip712DomainOutput struct {
	Fields            [1]byte
	Name              string
	Version           string
	ChainId           *big.Int
	VerifyingContract common.Address
	Salt              [32]byte
	Extensions        []*big.Int
}

// UnpackEip712Domain is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x84b0196e.
//
// Solidity: function eip712Domain() view returns(bytes1 fields, string name, string version, uint256 chainId, address verifyingContract, bytes32 salt, uint256[] extensions)
func (settlement *Settlement) UnpackEip712Domain(data []byte) (Eip712DomainOutput, error) {
	out, err := settlement.abi.Unpack("eip712Domain", data)
	outstruct := new(Eip712DomainOutput)
	if err != nil {
		return *outstruct, err
	}
	outstruct.Fields = *abi.ConvertType(out[0], new([1]byte)).(*[1]byte)
	outstruct.Name = *abi.ConvertType(out[1], new(string)).(*string)
	outstruct.Version = *abi.ConvertType(out[2], new(string)).(*string)
	outstruct.ChainId = abi.ConvertType(out[3], new(big.Int)).(*big.Int)
	outstruct.VerifyingContract = *abi.ConvertType(out[4], new(common.Address)).(*common.Address)
	outstruct.Salt = *abi.ConvertType(out[5], new([32]byte)).(*[32]byte)
	outstruct.Extensions = *abi.ConvertType(out[6], new([]*big.Int)).(*[]*big.Int)
	return *outstruct, nil
}

// PackFund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dee40cb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fund(address author, uint64 amount) returns()
func (settlement *Settlement) PackFund(author common.Address, amount uint64) []byte {
	enc, err := settlement.abi.Pack("fund", author, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFund is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7dee40cb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fund(address author, uint64 amount) returns()
func (settlement *Settlement) TryPackFund(author common.Address, amount uint64) ([]byte, error) {
	return settlement.abi.Pack("fund", author, amount)
}

// PackLog is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2c2ecbc2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function log(address author) view returns((bytes32,uint64,uint64,uint64,uint64,uint64,uint64,bool))
func (settlement *Settlement) PackLog(author common.Address) []byte {
	enc, err := settlement.abi.Pack("log", author)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackLog is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2c2ecbc2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function log(address author) view returns((bytes32,uint64,uint64,uint64,uint64,uint64,uint64,bool))
func (settlement *Settlement) TryPackLog(author common.Address) ([]byte, error) {
	return settlement.abi.Pack("log", author)
}

// UnpackLog is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2c2ecbc2.
//
// Solidity: function log(address author) view returns((bytes32,uint64,uint64,uint64,uint64,uint64,uint64,bool))
func (settlement *Settlement) UnpackLog(data []byte) (SettlementLog, error) {
	out, err := settlement.abi.Unpack("log", data)
	if err != nil {
		return *new(SettlementLog), err
	}
	out0 := *abi.ConvertType(out[0], new(SettlementLog)).(*SettlementLog)
	return out0, nil
}

// PackMaxMergeDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb32737a2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxMergeDelay() view returns(uint64)
func (settlement *Settlement) PackMaxMergeDelay() []byte {
	enc, err := settlement.abi.Pack("maxMergeDelay")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxMergeDelay is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb32737a2.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxMergeDelay() view returns(uint64)
func (settlement *Settlement) TryPackMaxMergeDelay() ([]byte, error) {
	return settlement.abi.Pack("maxMergeDelay")
}

// UnpackMaxMergeDelay is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb32737a2.
//
// Solidity: function maxMergeDelay() view returns(uint64)
func (settlement *Settlement) UnpackMaxMergeDelay(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("maxMergeDelay", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMaxSkew is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50ec40e0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function maxSkew() view returns(uint64)
func (settlement *Settlement) PackMaxSkew() []byte {
	enc, err := settlement.abi.Pack("maxSkew")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMaxSkew is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x50ec40e0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function maxSkew() view returns(uint64)
func (settlement *Settlement) TryPackMaxSkew() ([]byte, error) {
	return settlement.abi.Pack("maxSkew")
}

// UnpackMaxSkew is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x50ec40e0.
//
// Solidity: function maxSkew() view returns(uint64)
func (settlement *Settlement) UnpackMaxSkew(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("maxSkew", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackMinBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x831518b7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function minBond() view returns(uint64)
func (settlement *Settlement) PackMinBond() []byte {
	enc, err := settlement.abi.Pack("minBond")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMinBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x831518b7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function minBond() view returns(uint64)
func (settlement *Settlement) TryPackMinBond() ([]byte, error) {
	return settlement.abi.Pack("minBond")
}

// UnpackMinBond is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x831518b7.
//
// Solidity: function minBond() view returns(uint64)
func (settlement *Settlement) UnpackMinBond(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("minBond", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackRecord is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5c645bd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function record(bytes32 id) view returns((bool,uint24,uint24,uint64,uint64,uint64))
func (settlement *Settlement) PackRecord(id [32]byte) []byte {
	enc, err := settlement.abi.Pack("record", id)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRecord is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb5c645bd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function record(bytes32 id) view returns((bool,uint24,uint24,uint64,uint64,uint64))
func (settlement *Settlement) TryPackRecord(id [32]byte) ([]byte, error) {
	return settlement.abi.Pack("record", id)
}

// UnpackRecord is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb5c645bd.
//
// Solidity: function record(bytes32 id) view returns((bool,uint24,uint24,uint64,uint64,uint64))
func (settlement *Settlement) UnpackRecord(data []byte) (SettlementRecord, error) {
	out, err := settlement.abi.Unpack("record", data)
	if err != nil {
		return *new(SettlementRecord), err
	}
	out0 := *abi.ConvertType(out[0], new(SettlementRecord)).(*SettlementRecord)
	return out0, nil
}

// PackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x58c6a10e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function register((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, bytes signature) returns(bytes32 id)
func (settlement *Settlement) PackRegister(terms Terms, signature []byte) []byte {
	enc, err := settlement.abi.Pack("register", terms, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x58c6a10e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function register((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, bytes signature) returns(bytes32 id)
func (settlement *Settlement) TryPackRegister(terms Terms, signature []byte) ([]byte, error) {
	return settlement.abi.Pack("register", terms, signature)
}

// UnpackRegister is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x58c6a10e.
//
// Solidity: function register((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, bytes signature) returns(bytes32 id)
func (settlement *Settlement) UnpackRegister(data []byte) ([32]byte, error) {
	out, err := settlement.abi.Unpack("register", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd72ccb28.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function settle((uint8,bytes)[] items) returns()
func (settlement *Settlement) PackSettle(items []Item) []byte {
	enc, err := settlement.abi.Pack("settle", items)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSettle is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd72ccb28.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function settle((uint8,bytes)[] items) returns()
func (settlement *Settlement) TryPackSettle(items []Item) ([]byte, error) {
	return settlement.abi.Pack("settle", items)
}

// PackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function token() view returns(address)
func (settlement *Settlement) PackToken() []byte {
	enc, err := settlement.abi.Pack("token")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackToken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfc0c546a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function token() view returns(address)
func (settlement *Settlement) TryPackToken() ([]byte, error) {
	return settlement.abi.Pack("token")
}

// UnpackToken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfc0c546a.
//
// Solidity: function token() view returns(address)
func (settlement *Settlement) UnpackToken(data []byte) (common.Address, error) {
	out, err := settlement.abi.Unpack("token", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0c24d5cf.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdraw(uint64 amount, address to) returns(uint64 paid)
func (settlement *Settlement) PackWithdraw(amount uint64, to common.Address) []byte {
	enc, err := settlement.abi.Pack("withdraw", amount, to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdraw is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0c24d5cf.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdraw(uint64 amount, address to) returns(uint64 paid)
func (settlement *Settlement) TryPackWithdraw(amount uint64, to common.Address) ([]byte, error) {
	return settlement.abi.Pack("withdraw", amount, to)
}

// UnpackWithdraw is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x0c24d5cf.
//
// Solidity: function withdraw(uint64 amount, address to) returns(uint64 paid)
func (settlement *Settlement) UnpackWithdraw(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("withdraw", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// SettlementAnchored represents a Anchored event raised by the Settlement contract.
type SettlementAnchored struct {
	Author    common.Address
	Size      uint64
	Root      [32]byte
	Time      uint64
	Owed      uint64
	Paid      uint64
	Signature []byte
	Raw       *types.Log // Blockchain specific contextual infos
}

const SettlementAnchoredEventName = "Anchored"

// ContractEventName returns the user-defined event name.
func (SettlementAnchored) ContractEventName() string {
	return SettlementAnchoredEventName
}

// UnpackAnchoredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Anchored(address indexed author, uint64 size, bytes32 root, uint64 time, uint64 owed, uint64 paid, bytes signature)
func (settlement *Settlement) UnpackAnchoredEvent(log *types.Log) (*SettlementAnchored, error) {
	event := "Anchored"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementAnchored)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SettlementClaimed represents a Claimed event raised by the Settlement contract.
type SettlementClaimed struct {
	Record [32]byte
	Payee  common.Address
	Amount uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementClaimedEventName = "Claimed"

// ContractEventName returns the user-defined event name.
func (SettlementClaimed) ContractEventName() string {
	return SettlementClaimedEventName
}

// UnpackClaimedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Claimed(bytes32 indexed record, address indexed payee, uint64 amount)
func (settlement *Settlement) UnpackClaimedEvent(log *types.Log) (*SettlementClaimed, error) {
	event := "Claimed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementClaimed)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SettlementCollected represents a Collected event raised by the Settlement contract.
type SettlementCollected struct {
	Author common.Address
	Record [32]byte
	Amount uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementCollectedEventName = "Collected"

// ContractEventName returns the user-defined event name.
func (SettlementCollected) ContractEventName() string {
	return SettlementCollectedEventName
}

// UnpackCollectedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Collected(address indexed author, bytes32 indexed record, uint64 amount)
func (settlement *Settlement) UnpackCollectedEvent(log *types.Log) (*SettlementCollected, error) {
	event := "Collected"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementCollected)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SettlementEIP712DomainChanged represents a EIP712DomainChanged event raised by the Settlement contract.
type SettlementEIP712DomainChanged struct {
	Raw *types.Log // Blockchain specific contextual infos
}

const SettlementEIP712DomainChangedEventName = "EIP712DomainChanged"

// ContractEventName returns the user-defined event name.
func (SettlementEIP712DomainChanged) ContractEventName() string {
	return SettlementEIP712DomainChangedEventName
}

// UnpackEIP712DomainChangedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event EIP712DomainChanged()
func (settlement *Settlement) UnpackEIP712DomainChangedEvent(log *types.Log) (*SettlementEIP712DomainChanged, error) {
	event := "EIP712DomainChanged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementEIP712DomainChanged)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SettlementFunded represents a Funded event raised by the Settlement contract.
type SettlementFunded struct {
	Author  common.Address
	From    common.Address
	Amount  uint64
	Paid    uint64
	Balance uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const SettlementFundedEventName = "Funded"

// ContractEventName returns the user-defined event name.
func (SettlementFunded) ContractEventName() string {
	return SettlementFundedEventName
}

// UnpackFundedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Funded(address indexed author, address indexed from, uint64 amount, uint64 paid, uint64 balance)
func (settlement *Settlement) UnpackFundedEvent(log *types.Log) (*SettlementFunded, error) {
	event := "Funded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementFunded)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SettlementPassed represents a Passed event raised by the Settlement contract.
type SettlementPassed struct {
	Record [32]byte
	Parent [32]byte
	Amount uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementPassedEventName = "Passed"

// ContractEventName returns the user-defined event name.
func (SettlementPassed) ContractEventName() string {
	return SettlementPassedEventName
}

// UnpackPassedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Passed(bytes32 indexed record, bytes32 indexed parent, uint64 amount)
func (settlement *Settlement) UnpackPassedEvent(log *types.Log) (*SettlementPassed, error) {
	event := "Passed"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementPassed)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SettlementPooled represents a Pooled event raised by the Settlement contract.
type SettlementPooled struct {
	Record [32]byte
	Amount uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementPooledEventName = "Pooled"

// ContractEventName returns the user-defined event name.
func (SettlementPooled) ContractEventName() string {
	return SettlementPooledEventName
}

// UnpackPooledEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Pooled(bytes32 indexed record, uint64 amount)
func (settlement *Settlement) UnpackPooledEvent(log *types.Log) (*SettlementPooled, error) {
	event := "Pooled"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementPooled)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SettlementRegistered represents a Registered event raised by the Settlement contract.
type SettlementRegistered struct {
	Record   [32]byte
	Builder  common.Address
	Artifact [32]byte
	Rate     uint32
	Due      uint32
	Raw      *types.Log // Blockchain specific contextual infos
}

const SettlementRegisteredEventName = "Registered"

// ContractEventName returns the user-defined event name.
func (SettlementRegistered) ContractEventName() string {
	return SettlementRegisteredEventName
}

// UnpackRegisteredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Registered(bytes32 indexed record, address indexed builder, bytes32 indexed artifact, uint32 rate, uint32 due)
func (settlement *Settlement) UnpackRegisteredEvent(log *types.Log) (*SettlementRegistered, error) {
	event := "Registered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementRegistered)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// SettlementWithdrawn represents a Withdrawn event raised by the Settlement contract.
type SettlementWithdrawn struct {
	Author common.Address
	To     common.Address
	Amount uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementWithdrawnEventName = "Withdrawn"

// ContractEventName returns the user-defined event name.
func (SettlementWithdrawn) ContractEventName() string {
	return SettlementWithdrawnEventName
}

// UnpackWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Withdrawn(address indexed author, address indexed to, uint64 amount)
func (settlement *Settlement) UnpackWithdrawnEvent(log *types.Log) (*SettlementWithdrawn, error) {
	event := "Withdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementWithdrawn)
	if len(log.Data) > 0 {
		if err := settlement.abi.UnpackIntoInterface(out, event, log.Data); err != nil {
			return nil, err
		}
	}
	var indexed abi.Arguments
	for _, arg := range settlement.abi.Events[event].Inputs {
		if arg.Indexed {
			indexed = append(indexed, arg)
		}
	}
	if err := abi.ParseTopics(out, indexed, log.Topics[1:]); err != nil {
		return nil, err
	}
	out.Raw = log
	return out, nil
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (settlement *Settlement) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], settlement.abi.Errors["AmountTooHigh"].ID.Bytes()[:4]) {
		return settlement.UnpackAmountTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["AuthorMarked"].ID.Bytes()[:4]) {
		return settlement.UnpackAuthorMarkedError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["BadCredits"].ID.Bytes()[:4]) {
		return settlement.UnpackBadCreditsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["BadEntryLength"].ID.Bytes()[:4]) {
		return settlement.UnpackBadEntryLengthError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["BadParameter"].ID.Bytes()[:4]) {
		return settlement.UnpackBadParameterError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["BadSignature"].ID.Bytes()[:4]) {
		return settlement.UnpackBadSignatureError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return settlement.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["DueNotMet"].ID.Bytes()[:4]) {
		return settlement.UnpackDueNotMetError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["DueTooHigh"].ID.Bytes()[:4]) {
		return settlement.UnpackDueTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["EmptyHead"].ID.Bytes()[:4]) {
		return settlement.UnpackEmptyHeadError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["InvalidShortString"].ID.Bytes()[:4]) {
		return settlement.UnpackInvalidShortStringError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NoCredits"].ID.Bytes()[:4]) {
		return settlement.UnpackNoCreditsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NoSuchUse"].ID.Bytes()[:4]) {
		return settlement.UnpackNoSuchUseError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotAnchored"].ID.Bytes()[:4]) {
		return settlement.UnpackNotAnchoredError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotConsistent"].ID.Bytes()[:4]) {
		return settlement.UnpackNotConsistentError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotCredited"].ID.Bytes()[:4]) {
		return settlement.UnpackNotCreditedError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotIncluded"].ID.Bytes()[:4]) {
		return settlement.UnpackNotIncludedError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotRegistered"].ID.Bytes()[:4]) {
		return settlement.UnpackNotRegisteredError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotUsage"].ID.Bytes()[:4]) {
		return settlement.UnpackNotUsageError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotYetOpen"].ID.Bytes()[:4]) {
		return settlement.UnpackNotYetOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["ParentsNotAscending"].ID.Bytes()[:4]) {
		return settlement.UnpackParentsNotAscendingError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["PaymentFailed"].ID.Bytes()[:4]) {
		return settlement.UnpackPaymentFailedError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["RateTooHigh"].ID.Bytes()[:4]) {
		return settlement.UnpackRateTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["ReentrancyGuardReentrantCall"].ID.Bytes()[:4]) {
		return settlement.UnpackReentrancyGuardReentrantCallError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["SafeERC20FailedOperation"].ID.Bytes()[:4]) {
		return settlement.UnpackSafeERC20FailedOperationError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["SharesTooHigh"].ID.Bytes()[:4]) {
		return settlement.UnpackSharesTooHighError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["SizeFalls"].ID.Bytes()[:4]) {
		return settlement.UnpackSizeFallsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["StringTooLong"].ID.Bytes()[:4]) {
		return settlement.UnpackStringTooLongError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["TimeAhead"].ID.Bytes()[:4]) {
		return settlement.UnpackTimeAheadError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["TimeFalls"].ID.Bytes()[:4]) {
		return settlement.UnpackTimeFallsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["TooManyParents"].ID.Bytes()[:4]) {
		return settlement.UnpackTooManyParentsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["UnknownItem"].ID.Bytes()[:4]) {
		return settlement.UnpackUnknownItemError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["WrongAuthor"].ID.Bytes()[:4]) {
		return settlement.UnpackWrongAuthorError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// SettlementAmountTooHigh represents a AmountTooHigh error raised by the Settlement contract.
type SettlementAmountTooHigh struct {
	Amount *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AmountTooHigh(uint256 amount)
func SettlementAmountTooHighErrorID() common.Hash {
	return common.HexToHash("0x0ec59aa5128413a26060c191867801421c89943eb8ccd72d45462836c7897646")
}

// UnpackAmountTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AmountTooHigh(uint256 amount)
func (settlement *Settlement) UnpackAmountTooHighError(raw []byte) (*SettlementAmountTooHigh, error) {
	out := new(SettlementAmountTooHigh)
	if err := settlement.abi.UnpackIntoInterface(out, "AmountTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementAuthorMarked represents a AuthorMarked error raised by the Settlement contract.
type SettlementAuthorMarked struct {
	Author common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AuthorMarked(address author)
func SettlementAuthorMarkedErrorID() common.Hash {
	return common.HexToHash("0xa7e1b694623738e0d20d01d983e001b9ded9ebdb1250a0a18790620eee9038e4")
}

// UnpackAuthorMarkedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AuthorMarked(address author)
func (settlement *Settlement) UnpackAuthorMarkedError(raw []byte) (*SettlementAuthorMarked, error) {
	out := new(SettlementAuthorMarked)
	if err := settlement.abi.UnpackIntoInterface(out, "AuthorMarked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementBadCredits represents a BadCredits error raised by the Settlement contract.
type SettlementBadCredits struct {
	Root   [32]byte
	Total  uint64
	Shares *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadCredits(bytes32 root, uint64 total, uint256 shares)
func SettlementBadCreditsErrorID() common.Hash {
	return common.HexToHash("0xb2523ed85263818c755f3023174d27571d41c660cf7a723cfb44d9bc0fa3c472")
}

// UnpackBadCreditsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadCredits(bytes32 root, uint64 total, uint256 shares)
func (settlement *Settlement) UnpackBadCreditsError(raw []byte) (*SettlementBadCredits, error) {
	out := new(SettlementBadCredits)
	if err := settlement.abi.UnpackIntoInterface(out, "BadCredits", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementBadEntryLength represents a BadEntryLength error raised by the Settlement contract.
type SettlementBadEntryLength struct {
	Length *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadEntryLength(uint256 length)
func SettlementBadEntryLengthErrorID() common.Hash {
	return common.HexToHash("0x35d391b2c1627757c287e7a8a156df86c8d237df46ef1f272529a8e1db440a86")
}

// UnpackBadEntryLengthError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadEntryLength(uint256 length)
func (settlement *Settlement) UnpackBadEntryLengthError(raw []byte) (*SettlementBadEntryLength, error) {
	out := new(SettlementBadEntryLength)
	if err := settlement.abi.UnpackIntoInterface(out, "BadEntryLength", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementBadParameter represents a BadParameter error raised by the Settlement contract.
type SettlementBadParameter struct {
	Value *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadParameter(uint256 value)
func SettlementBadParameterErrorID() common.Hash {
	return common.HexToHash("0xe549003a69fa684e9a5299193a97f69cb0d748dd44c50e6b2e379dc63287816c")
}

// UnpackBadParameterError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadParameter(uint256 value)
func (settlement *Settlement) UnpackBadParameterError(raw []byte) (*SettlementBadParameter, error) {
	out := new(SettlementBadParameter)
	if err := settlement.abi.UnpackIntoInterface(out, "BadParameter", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementBadSignature represents a BadSignature error raised by the Settlement contract.
type SettlementBadSignature struct {
	Signer    common.Address
	Recovered common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadSignature(address signer, address recovered)
func SettlementBadSignatureErrorID() common.Hash {
	return common.HexToHash("0x08d20b25b536d5aac2f529fb21b6e4218c05b2e0e4288246b55b363df3839df8")
}

// UnpackBadSignatureError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadSignature(address signer, address recovered)
func (settlement *Settlement) UnpackBadSignatureError(raw []byte) (*SettlementBadSignature, error) {
	out := new(SettlementBadSignature)
	if err := settlement.abi.UnpackIntoInterface(out, "BadSignature", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementBalanceTooLow represents a BalanceTooLow error raised by the Settlement contract.
type SettlementBalanceTooLow struct {
	Balance uint64
	Amount  uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BalanceTooLow(uint64 balance, uint64 amount)
func SettlementBalanceTooLowErrorID() common.Hash {
	return common.HexToHash("0xd17265d5b4e2eed4468126bb3f978b4b553ab7caac2eb8bd1a3b054b5e3b6a57")
}

// UnpackBalanceTooLowError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BalanceTooLow(uint64 balance, uint64 amount)
func (settlement *Settlement) UnpackBalanceTooLowError(raw []byte) (*SettlementBalanceTooLow, error) {
	out := new(SettlementBalanceTooLow)
	if err := settlement.abi.UnpackIntoInterface(out, "BalanceTooLow", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementDueNotMet represents a DueNotMet error raised by the Settlement contract.
type SettlementDueNotMet struct {
	Parent [32]byte
	Due    uint32
	Share  uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DueNotMet(bytes32 parent, uint32 due, uint32 share)
func SettlementDueNotMetErrorID() common.Hash {
	return common.HexToHash("0x43cc1e3cdbebdea6ffb27783f7cb5b46a3b4cd3b14f8a18c8f9c132b3844c801")
}

// UnpackDueNotMetError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DueNotMet(bytes32 parent, uint32 due, uint32 share)
func (settlement *Settlement) UnpackDueNotMetError(raw []byte) (*SettlementDueNotMet, error) {
	out := new(SettlementDueNotMet)
	if err := settlement.abi.UnpackIntoInterface(out, "DueNotMet", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementDueTooHigh represents a DueTooHigh error raised by the Settlement contract.
type SettlementDueTooHigh struct {
	Due uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error DueTooHigh(uint32 due)
func SettlementDueTooHighErrorID() common.Hash {
	return common.HexToHash("0x1ac699e675112e00d46f45332851f6a24c563436caa12787bcfe8ee20e09b6ce")
}

// UnpackDueTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error DueTooHigh(uint32 due)
func (settlement *Settlement) UnpackDueTooHighError(raw []byte) (*SettlementDueTooHigh, error) {
	out := new(SettlementDueTooHigh)
	if err := settlement.abi.UnpackIntoInterface(out, "DueTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementEmptyHead represents a EmptyHead error raised by the Settlement contract.
type SettlementEmptyHead struct {
	Author common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error EmptyHead(address author)
func SettlementEmptyHeadErrorID() common.Hash {
	return common.HexToHash("0xc067d4cd8ead7dfe4c0ebd8eacd05d9ef63cb1ad7d201f36517e54a9c45c9d82")
}

// UnpackEmptyHeadError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error EmptyHead(address author)
func (settlement *Settlement) UnpackEmptyHeadError(raw []byte) (*SettlementEmptyHead, error) {
	out := new(SettlementEmptyHead)
	if err := settlement.abi.UnpackIntoInterface(out, "EmptyHead", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementInvalidShortString represents a InvalidShortString error raised by the Settlement contract.
type SettlementInvalidShortString struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error InvalidShortString()
func SettlementInvalidShortStringErrorID() common.Hash {
	return common.HexToHash("0xb3512b0c6163e5f0bafab72bb631b9d58cd7a731b082f910338aa21c83d5c274")
}

// UnpackInvalidShortStringError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error InvalidShortString()
func (settlement *Settlement) UnpackInvalidShortStringError(raw []byte) (*SettlementInvalidShortString, error) {
	out := new(SettlementInvalidShortString)
	if err := settlement.abi.UnpackIntoInterface(out, "InvalidShortString", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNoCredits represents a NoCredits error raised by the Settlement contract.
type SettlementNoCredits struct {
	Record [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoCredits(bytes32 record)
func SettlementNoCreditsErrorID() common.Hash {
	return common.HexToHash("0x81d3646849393c7a0bf55717e296871a4348e6126b5dae6dac8bfdc4d2ed5bd2")
}

// UnpackNoCreditsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoCredits(bytes32 record)
func (settlement *Settlement) UnpackNoCreditsError(raw []byte) (*SettlementNoCredits, error) {
	out := new(SettlementNoCredits)
	if err := settlement.abi.UnpackIntoInterface(out, "NoCredits", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNoSuchUse represents a NoSuchUse error raised by the Settlement contract.
type SettlementNoSuchUse struct {
	Use  uint8
	Uses uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoSuchUse(uint8 use, uint8 uses)
func SettlementNoSuchUseErrorID() common.Hash {
	return common.HexToHash("0x8df764525a68bba3a3aa4e80fd3fc69d638819f08706b266e22021dc69c02970")
}

// UnpackNoSuchUseError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoSuchUse(uint8 use, uint8 uses)
func (settlement *Settlement) UnpackNoSuchUseError(raw []byte) (*SettlementNoSuchUse, error) {
	out := new(SettlementNoSuchUse)
	if err := settlement.abi.UnpackIntoInterface(out, "NoSuchUse", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotAnchored represents a NotAnchored error raised by the Settlement contract.
type SettlementNotAnchored struct {
	Anchored uint64
	Size     uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotAnchored(uint64 anchored, uint64 size)
func SettlementNotAnchoredErrorID() common.Hash {
	return common.HexToHash("0x93ee1634daee7eac3b25b4bf1d1480295fee30223fcb1b44c9c0878f69573437")
}

// UnpackNotAnchoredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotAnchored(uint64 anchored, uint64 size)
func (settlement *Settlement) UnpackNotAnchoredError(raw []byte) (*SettlementNotAnchored, error) {
	out := new(SettlementNotAnchored)
	if err := settlement.abi.UnpackIntoInterface(out, "NotAnchored", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotConsistent represents a NotConsistent error raised by the Settlement contract.
type SettlementNotConsistent struct {
	Anchored uint64
	Size     uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotConsistent(uint64 anchored, uint64 size)
func SettlementNotConsistentErrorID() common.Hash {
	return common.HexToHash("0x96bff5da4f2bde247c586a140eba6d3b2b3e31ccd9be7c65b14bbb28bd49309f")
}

// UnpackNotConsistentError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotConsistent(uint64 anchored, uint64 size)
func (settlement *Settlement) UnpackNotConsistentError(raw []byte) (*SettlementNotConsistent, error) {
	out := new(SettlementNotConsistent)
	if err := settlement.abi.UnpackIntoInterface(out, "NotConsistent", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotCredited represents a NotCredited error raised by the Settlement contract.
type SettlementNotCredited struct {
	Record [32]byte
	Payee  common.Address
	Weight uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotCredited(bytes32 record, address payee, uint64 weight)
func SettlementNotCreditedErrorID() common.Hash {
	return common.HexToHash("0xe937508e25879f35779539c6cfa1011df3d687e726a2c444ef90087bcff2a686")
}

// UnpackNotCreditedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotCredited(bytes32 record, address payee, uint64 weight)
func (settlement *Settlement) UnpackNotCreditedError(raw []byte) (*SettlementNotCredited, error) {
	out := new(SettlementNotCredited)
	if err := settlement.abi.UnpackIntoInterface(out, "NotCredited", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotIncluded represents a NotIncluded error raised by the Settlement contract.
type SettlementNotIncluded struct {
	Index uint64
	Size  uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotIncluded(uint64 index, uint64 size)
func SettlementNotIncludedErrorID() common.Hash {
	return common.HexToHash("0x05b89dc62e15f5d70d051dddc819dcd9d26966f8c5c1d38b9c52466ffc6e049d")
}

// UnpackNotIncludedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotIncluded(uint64 index, uint64 size)
func (settlement *Settlement) UnpackNotIncludedError(raw []byte) (*SettlementNotIncluded, error) {
	out := new(SettlementNotIncluded)
	if err := settlement.abi.UnpackIntoInterface(out, "NotIncluded", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotRegistered represents a NotRegistered error raised by the Settlement contract.
type SettlementNotRegistered struct {
	Record [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotRegistered(bytes32 record)
func SettlementNotRegisteredErrorID() common.Hash {
	return common.HexToHash("0x8cc00d16d993ecf8307809fb88fda776e550116fa44f080c604d0c3d12d1a849")
}

// UnpackNotRegisteredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotRegistered(bytes32 record)
func (settlement *Settlement) UnpackNotRegisteredError(raw []byte) (*SettlementNotRegistered, error) {
	out := new(SettlementNotRegistered)
	if err := settlement.abi.UnpackIntoInterface(out, "NotRegistered", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotUsage represents a NotUsage error raised by the Settlement contract.
type SettlementNotUsage struct {
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotUsage(uint8 kind)
func SettlementNotUsageErrorID() common.Hash {
	return common.HexToHash("0x70bae6c5a22f532ee69f4d4f845ab9f6d377a8a7adaff54321d11d6d3fc8df17")
}

// UnpackNotUsageError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotUsage(uint8 kind)
func (settlement *Settlement) UnpackNotUsageError(raw []byte) (*SettlementNotUsage, error) {
	out := new(SettlementNotUsage)
	if err := settlement.abi.UnpackIntoInterface(out, "NotUsage", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotYetOpen represents a NotYetOpen error raised by the Settlement contract.
type SettlementNotYetOpen struct {
	Sender common.Address
	OpenAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotYetOpen(address sender, uint256 openAt)
func SettlementNotYetOpenErrorID() common.Hash {
	return common.HexToHash("0x4b5ed5056b49a58530ffa9adaefbf8d05babf4909508dc6a57a706e158508ca0")
}

// UnpackNotYetOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotYetOpen(address sender, uint256 openAt)
func (settlement *Settlement) UnpackNotYetOpenError(raw []byte) (*SettlementNotYetOpen, error) {
	out := new(SettlementNotYetOpen)
	if err := settlement.abi.UnpackIntoInterface(out, "NotYetOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementParentsNotAscending represents a ParentsNotAscending error raised by the Settlement contract.
type SettlementParentsNotAscending struct {
	Position *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ParentsNotAscending(uint256 position)
func SettlementParentsNotAscendingErrorID() common.Hash {
	return common.HexToHash("0x8e2358b296eb69dd471b3c4088cd0c0fa4bf85fc95fefbcb5b33f833b80aff6b")
}

// UnpackParentsNotAscendingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ParentsNotAscending(uint256 position)
func (settlement *Settlement) UnpackParentsNotAscendingError(raw []byte) (*SettlementParentsNotAscending, error) {
	out := new(SettlementParentsNotAscending)
	if err := settlement.abi.UnpackIntoInterface(out, "ParentsNotAscending", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementPaymentFailed represents a PaymentFailed error raised by the Settlement contract.
type SettlementPaymentFailed struct {
	To     common.Address
	Amount uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error PaymentFailed(address to, uint64 amount)
func SettlementPaymentFailedErrorID() common.Hash {
	return common.HexToHash("0x204b893eb316181192da66a4d44502c5a0d7b372a6ea0decd9b15b109ec67a05")
}

// UnpackPaymentFailedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error PaymentFailed(address to, uint64 amount)
func (settlement *Settlement) UnpackPaymentFailedError(raw []byte) (*SettlementPaymentFailed, error) {
	out := new(SettlementPaymentFailed)
	if err := settlement.abi.UnpackIntoInterface(out, "PaymentFailed", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementRateTooHigh represents a RateTooHigh error raised by the Settlement contract.
type SettlementRateTooHigh struct {
	Rate uint32
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error RateTooHigh(uint32 rate)
func SettlementRateTooHighErrorID() common.Hash {
	return common.HexToHash("0x359ea6f76d044c9d5ff15d5ecb8d250a7c1c6b475908b7b84319aa5c8a0fd5d4")
}

// UnpackRateTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error RateTooHigh(uint32 rate)
func (settlement *Settlement) UnpackRateTooHighError(raw []byte) (*SettlementRateTooHigh, error) {
	out := new(SettlementRateTooHigh)
	if err := settlement.abi.UnpackIntoInterface(out, "RateTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementReentrancyGuardReentrantCall represents a ReentrancyGuardReentrantCall error raised by the Settlement contract.
type SettlementReentrancyGuardReentrantCall struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ReentrancyGuardReentrantCall()
func SettlementReentrancyGuardReentrantCallErrorID() common.Hash {
	return common.HexToHash("0x3ee5aeb571de7fc460830b4d0017439a1ca56fb0bc39062227ade4fe4a24c1ca")
}

// UnpackReentrancyGuardReentrantCallError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ReentrancyGuardReentrantCall()
func (settlement *Settlement) UnpackReentrancyGuardReentrantCallError(raw []byte) (*SettlementReentrancyGuardReentrantCall, error) {
	out := new(SettlementReentrancyGuardReentrantCall)
	if err := settlement.abi.UnpackIntoInterface(out, "ReentrancyGuardReentrantCall", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementSafeERC20FailedOperation represents a SafeERC20FailedOperation error raised by the Settlement contract.
type SettlementSafeERC20FailedOperation struct {
	Token common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SafeERC20FailedOperation(address token)
func SettlementSafeERC20FailedOperationErrorID() common.Hash {
	return common.HexToHash("0x5274afe73c98b4749fc91ffae6b7b574e7842cb2144a159e9377a5f20b32edf9")
}

// UnpackSafeERC20FailedOperationError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SafeERC20FailedOperation(address token)
func (settlement *Settlement) UnpackSafeERC20FailedOperationError(raw []byte) (*SettlementSafeERC20FailedOperation, error) {
	out := new(SettlementSafeERC20FailedOperation)
	if err := settlement.abi.UnpackIntoInterface(out, "SafeERC20FailedOperation", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementSharesTooHigh represents a SharesTooHigh error raised by the Settlement contract.
type SettlementSharesTooHigh struct {
	Shares *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SharesTooHigh(uint256 shares)
func SettlementSharesTooHighErrorID() common.Hash {
	return common.HexToHash("0x4f535bdca4442cf17b0d83bd96229fc821d1b2d264dd40554400bf0e37ffe16e")
}

// UnpackSharesTooHighError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SharesTooHigh(uint256 shares)
func (settlement *Settlement) UnpackSharesTooHighError(raw []byte) (*SettlementSharesTooHigh, error) {
	out := new(SettlementSharesTooHigh)
	if err := settlement.abi.UnpackIntoInterface(out, "SharesTooHigh", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementSizeFalls represents a SizeFalls error raised by the Settlement contract.
type SettlementSizeFalls struct {
	Anchored uint64
	Size     uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error SizeFalls(uint64 anchored, uint64 size)
func SettlementSizeFallsErrorID() common.Hash {
	return common.HexToHash("0x9ac80f4b732d1eab65f29a540a652fcce7374de85b5da3f410b2164e688e214f")
}

// UnpackSizeFallsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error SizeFalls(uint64 anchored, uint64 size)
func (settlement *Settlement) UnpackSizeFallsError(raw []byte) (*SettlementSizeFalls, error) {
	out := new(SettlementSizeFalls)
	if err := settlement.abi.UnpackIntoInterface(out, "SizeFalls", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementStringTooLong represents a StringTooLong error raised by the Settlement contract.
type SettlementStringTooLong struct {
	Str string
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StringTooLong(string str)
func SettlementStringTooLongErrorID() common.Hash {
	return common.HexToHash("0x305a27a93f8e33b7392df0a0f91d6fc63847395853c45991eec52dbf24d72381")
}

// UnpackStringTooLongError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StringTooLong(string str)
func (settlement *Settlement) UnpackStringTooLongError(raw []byte) (*SettlementStringTooLong, error) {
	out := new(SettlementStringTooLong)
	if err := settlement.abi.UnpackIntoInterface(out, "StringTooLong", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementTimeAhead represents a TimeAhead error raised by the Settlement contract.
type SettlementTimeAhead struct {
	Time  uint64
	Limit *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimeAhead(uint64 time, uint256 limit)
func SettlementTimeAheadErrorID() common.Hash {
	return common.HexToHash("0x0b3c77332cda915f062390ed864152a539e7176122c50b57fe83dbab73a20ffa")
}

// UnpackTimeAheadError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimeAhead(uint64 time, uint256 limit)
func (settlement *Settlement) UnpackTimeAheadError(raw []byte) (*SettlementTimeAhead, error) {
	out := new(SettlementTimeAhead)
	if err := settlement.abi.UnpackIntoInterface(out, "TimeAhead", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementTimeFalls represents a TimeFalls error raised by the Settlement contract.
type SettlementTimeFalls struct {
	Anchored uint64
	Time     uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TimeFalls(uint64 anchored, uint64 time)
func SettlementTimeFallsErrorID() common.Hash {
	return common.HexToHash("0x5bfb1df959c0cdd257eccd337f9fd8f57681ba7bdedce52a1a45a4eaaf76bab6")
}

// UnpackTimeFallsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TimeFalls(uint64 anchored, uint64 time)
func (settlement *Settlement) UnpackTimeFallsError(raw []byte) (*SettlementTimeFalls, error) {
	out := new(SettlementTimeFalls)
	if err := settlement.abi.UnpackIntoInterface(out, "TimeFalls", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementTooManyParents represents a TooManyParents error raised by the Settlement contract.
type SettlementTooManyParents struct {
	Parents *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooManyParents(uint256 parents)
func SettlementTooManyParentsErrorID() common.Hash {
	return common.HexToHash("0x5a3fccbdf413a779d4eb1d9dcc98003eeac5a759f570d6902a10b045ed9987bc")
}

// UnpackTooManyParentsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooManyParents(uint256 parents)
func (settlement *Settlement) UnpackTooManyParentsError(raw []byte) (*SettlementTooManyParents, error) {
	out := new(SettlementTooManyParents)
	if err := settlement.abi.UnpackIntoInterface(out, "TooManyParents", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementUnknownItem represents a UnknownItem error raised by the Settlement contract.
type SettlementUnknownItem struct {
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownItem(uint8 kind)
func SettlementUnknownItemErrorID() common.Hash {
	return common.HexToHash("0x8d631af60609209ecf8ebe3c15329a1842765584957198a2cf0201f154f81811")
}

// UnpackUnknownItemError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownItem(uint8 kind)
func (settlement *Settlement) UnpackUnknownItemError(raw []byte) (*SettlementUnknownItem, error) {
	out := new(SettlementUnknownItem)
	if err := settlement.abi.UnpackIntoInterface(out, "UnknownItem", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementWrongAuthor represents a WrongAuthor error raised by the Settlement contract.
type SettlementWrongAuthor struct {
	Author     common.Address
	HeadAuthor common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongAuthor(address author, address headAuthor)
func SettlementWrongAuthorErrorID() common.Hash {
	return common.HexToHash("0xd27aa04f6d8be4d2f3c199c348beab74e8f074698af3b5aa8c2b37d8cfcd6e1a")
}

// UnpackWrongAuthorError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongAuthor(address author, address headAuthor)
func (settlement *Settlement) UnpackWrongAuthorError(raw []byte) (*SettlementWrongAuthor, error) {
	out := new(SettlementWrongAuthor)
	if err := settlement.abi.UnpackIntoInterface(out, "WrongAuthor", raw); err != nil {
		return nil, err
	}
	return out, nil
}
