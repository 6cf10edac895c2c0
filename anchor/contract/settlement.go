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

// BooksLog is an auto generated low-level Go binding around an user-defined struct.
type BooksLog struct {
	Root       [32]byte
	Size       uint64
	Owed       uint64
	Collected  uint64
	Paid       uint64
	Time       uint64
	Balance    uint64
	Bond       uint64
	UnbondedAt *big.Int
	Marked     bool
	Challenges uint64
	Generation uint64
}

// ChallengesChallenge is an auto generated low-level Go binding around an user-defined struct.
type ChallengesChallenge struct {
	By    common.Address
	Until uint64
	Kind  uint8
}

// Fault is an auto generated low-level Go binding around an user-defined struct.
type Fault struct {
	Kind   uint8
	Use    uint8
	Heads  []SignedHead
	Leaves []Leaf
}

// FoldedTerms is an auto generated low-level Go binding around an user-defined struct.
type FoldedTerms struct {
	Artifact     [32]byte
	Details      [32]byte
	Parents      [32]byte
	CreditsRoot  [32]byte
	CreditsTotal uint64
	Rate         uint32
	Due          uint32
	Builder      common.Address
	Issued       uint64
}

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

// Leaf is an auto generated low-level Go binding around an user-defined struct.
type Leaf struct {
	Entry     []byte
	Index     uint64
	Inclusion [][32]byte
}

// Parent is an auto generated low-level Go binding around an user-defined struct.
type Parent struct {
	Record [32]byte
	Share  uint32
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

// Signature is an auto generated low-level Go binding around an user-defined struct.
type Signature struct {
	R [32]byte
	S [32]byte
	V uint8
}

// SignedHead is an auto generated low-level Go binding around an user-defined struct.
type SignedHead struct {
	Head      Head
	Signature Signature
}

// StakesStake is an auto generated low-level Go binding around an user-defined struct.
type StakesStake struct {
	Amount     uint64
	Generation uint64
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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token_\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minBond_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"challengeDeposit_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"maxMergeDelay_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"challengeWindow_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"maxSkew_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"AlreadyOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"AmountTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"AuthorMarked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"total\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"BadCredits\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"BadEntryLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"BadParameter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"recovered\",\"type\":\"address\"}],\"name\":\"BadSignature\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"BadSumProof\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"position\",\"type\":\"uint64\"}],\"name\":\"BeyondAnchored\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"challenges\",\"type\":\"uint64\"}],\"name\":\"ChallengesOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"name\":\"DueNotMet\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"}],\"name\":\"DueTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"EmptyHead\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"NoAnswer\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"}],\"name\":\"NoCredits\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"NoFault\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"use\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"uses\",\"type\":\"uint8\"}],\"name\":\"NoSuchUse\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotAnchored\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotConsistent\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"weight\",\"type\":\"uint64\"}],\"name\":\"NotCredited\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotIncluded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"other\",\"type\":\"uint64\"}],\"name\":\"NotNeighbours\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"NotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"previous\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"NotPointedTo\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"}],\"name\":\"NotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"NotUsage\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"openAt\",\"type\":\"uint256\"}],\"name\":\"NotYetOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"NothingBonded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"ParentsNotAscending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"}],\"name\":\"RateTooHigh\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"SharesTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"SizeFalls\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"StillBonded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"TimeAhead\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"name\":\"TimeFalls\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"TooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"parents\",\"type\":\"uint256\"}],\"name\":\"TooManyParents\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"openAt\",\"type\":\"uint256\"}],\"name\":\"Unbonding\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"UnknownFault\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"UnknownItem\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"headAuthor\",\"type\":\"address\"}],\"name\":\"WrongAuthor\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"heads\",\"type\":\"uint256\"}],\"name\":\"WrongHeads\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"leaves\",\"type\":\"uint256\"}],\"name\":\"WrongLeaves\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"received\",\"type\":\"uint256\"}],\"name\":\"WrongReceipt\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"owed\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"}],\"indexed\":false,\"internalType\":\"structSignature\",\"name\":\"signature\",\"type\":\"tuple\"}],\"name\":\"Anchored\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"Answered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"BondWithdrawn\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"bond\",\"type\":\"uint64\"}],\"name\":\"Bonded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"position\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"Challenged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Claimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Collected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"}],\"name\":\"Funded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Kept\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"KeptTaken\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"reward\",\"type\":\"uint64\"}],\"name\":\"Marked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Passed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Pooled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"}],\"name\":\"Registered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"openAt\",\"type\":\"uint256\"}],\"name\":\"Unbonded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"}],\"internalType\":\"structSignature\",\"name\":\"signature\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"lastEntry\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"consistency\",\"type\":\"bytes32[]\"}],\"name\":\"anchor\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"}],\"internalType\":\"structLeaf\",\"name\":\"leaf\",\"type\":\"tuple\"}],\"name\":\"answerEntry\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"consistency\",\"type\":\"bytes32[]\"}],\"name\":\"answerHead\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"bond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"challengeDeposit\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"challengeEntry\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"}],\"internalType\":\"structSignature\",\"name\":\"signature\",\"type\":\"tuple\"}],\"name\":\"challengeHead\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"challengeOf\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"internalType\":\"structChallenges.Challenge\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"challengeWindow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"parents\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structFoldedTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"weight\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"claim\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"claimedOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint8\",\"name\":\"k\",\"type\":\"uint8\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"}],\"internalType\":\"structSignature\",\"name\":\"signature\",\"type\":\"tuple\"}],\"name\":\"collect\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"collectedOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"internalType\":\"structParent[]\",\"name\":\"parents\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"distribute\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"expire\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"fund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"keptFor\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"log\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"owed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"collected\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"bond\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"unbondedAt\",\"type\":\"uint48\"},{\"internalType\":\"bool\",\"name\":\"marked\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"challenges\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"generation\",\"type\":\"uint64\"}],\"internalType\":\"structBooks.Log\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxMergeDelay\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxSkew\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minBond\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"use\",\"type\":\"uint8\"},{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"}],\"internalType\":\"structSignature\",\"name\":\"signature\",\"type\":\"tuple\"}],\"internalType\":\"structSignedHead[]\",\"name\":\"heads\",\"type\":\"tuple[]\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"}],\"internalType\":\"structLeaf[]\",\"name\":\"leaves\",\"type\":\"tuple[]\"}],\"internalType\":\"structFault\",\"name\":\"fault\",\"type\":\"tuple\"}],\"name\":\"prove\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"record\",\"outputs\":[{\"components\":[{\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"internalType\":\"uint24\",\"name\":\"rate\",\"type\":\"uint24\"},{\"internalType\":\"uint24\",\"name\":\"due\",\"type\":\"uint24\"},{\"internalType\":\"uint64\",\"name\":\"income\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"distributed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"pool\",\"type\":\"uint64\"}],\"internalType\":\"structSettlement.Record\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"internalType\":\"structParent[]\",\"name\":\"parents\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"r\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"s\",\"type\":\"bytes32\"},{\"internalType\":\"uint8\",\"name\":\"v\",\"type\":\"uint8\"}],\"internalType\":\"structSignature\",\"name\":\"signature\",\"type\":\"tuple\"}],\"name\":\"register\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"internalType\":\"structItem[]\",\"name\":\"items\",\"type\":\"tuple[]\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"stakeOf\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"generation\",\"type\":\"uint64\"}],\"internalType\":\"structStakes.Stake\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"subjectOfEntry\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"name\":\"subjectOfHead\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"takeKept\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unbond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"withdrawBond\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "49646979ab3e9c6796037971efbc7239f9",
	Bin: "0x61026080604052346103f05760c08161614280380380916100208285610416565b8339810103126103f05780516001600160a01b03811691908290036103f05761004b6020820161044d565b6100576040830161044d565b6100636060840161044d565b9161007c60a06100756080870161044d565b950161044d565b9460405161008b604082610416565b600a815260208101906927b832b72632b233b2b960b11b8252604051916100b3604084610416565b600183526020830191603160f81b83526100cc81610472565b610120526100d984610472565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014260c082610416565b5190206080523060c0526001600160401b03841680156103a957506001600160401b03851680158015610407575b6103a9575060405163313ce56760e01b8152602081600481855afa80156103fc575f906103bb575b60ff915016604281116103a95760098111156103a257600819810160ff8111610373576101c490610461565b6102205260098110156103995760090360ff8111610373576101e590610461565b925b6102408490526001600160401b03168315610387576001845f198301040190151502838102938185041490151715610373576001600160401b0383116103605761016052610180526001600160401b03166101a0526101c0526101e05261020052604051615c6490816104de823960805181615ace015260a05181615b85015260c05181615a98015260e05181615b1d01526101005181615b4301526101205181610747015261014051816107700152610160518181816101a4015281816120ea01526124150152610180518161084601526101a051818181610f7a015281816114d50152818161176d0152818161233e0152614f9601526101c05181818161061c01528181612ea401528181614a3f0152614e6b01526101e05181818161070b01528181610efa015281816114550152612ed001526102005181818161108101528181613acd0152613e3a0152610220518181816120b00152612480015261024051818181612055015281816123b9015261243f0152f35b826372a4801d60e11b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b634e487b715f5260126020526024601cfd5b506001926101e7565b60016101c4565b6372a4801d60e11b5f5260045260245ffd5b506020813d6020116103f4575b816103d560209383610416565b810103126103f0575160ff811681036103f05760ff90610198565b5f80fd5b3d91506103c8565b6040513d5f823e3d90fd5b5065ffffffffffff8111610170565b601f909101601f19168101906001600160401b0382119082101761043957604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b03821682036103f057565b60ff16604d811161037357600a0a90565b601f81511161049d57602081519101516020821061048e571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60a06040526004361015610011575f80fd5b5f3560e01c8063036befc31461182857806309cb76f3146117c55780630c24d5cf146117915780630d13fd7b1461174e5780630e11e495146116a3578063113220821461160a578063159ecf7b146115c357806317e95150146115a557806320da0bce146113ab57806326567d9b1461135e5780632c2ecbc21461113e578063340f3c3e146110f15780634dead6ef146110a557806350ec40e01461106257806351f96d4814610d795780635df6a6bc14610c97578063724c50b314610bd65780637529d9df14610a3a5780637dee40cb146108b55780637e866f461461086a578063831518b71461082757806384b0196e1461072f578063861a1412146106ec5780638686dece14610640578063b32737a2146105fd578063b5c645bd1461051e578063b8ea11f7146104ef578063bad2e23414610478578063be400df3146103d2578063c71387f414610338578063ce4cb876146102a8578063d442fc1c14610267578063d72ccb28146101d75763fc0c546a1461018f575f80fd5b346101d3575f3660031901126101d3576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346101d35760203660031901126101d3576004356001600160401b0381116101d357610207903690600401611a60565b61020f611ef2565b5f5b81811061022a575f5f516020615c445f395f51905f525d005b8061026161024361023e6001948688611e90565b611eb2565b61025b610251848789611e90565b6020810190611ec0565b916142f9565b01610211565b346101d35760203660031901126101d3576001600160a01b036102886119db565b165f52600360205260206001600160401b0360405f205416604051908152f35b346101d35760403660031901126101d3576102c16119db565b6102c96119f1565b905f60206040516102d981611d2c565b828152015260018060a01b03165f52600460205260405f209060018060a01b03165f526020526040805f206001600160401b0382519161031883611d2c565b54816020818316948581520191851c168152835192835251166020820152f35b346101d35760403660031901126101d3576103516119db565b6024356001600160401b0381116101d357606060031982360301126101d357610378611ef2565b61038581600401836141e3565b1561039c575f5f516020615c445f395f51905f525d005b6103ab60246103b09201611e3f565b611d68565b632dd335a560e01b5f9081526001600160a01b03909216600452602452604490fd5b346101d35760403660031901126101d3576103eb6119db565b5f604080516103f981611d11565b828152826020820152015260018060a01b03165f52600560205260405f206024355f52602052606060405f2060ff6040519161043483611d11565b546001600160401b0360018060a01b038216938481528360406020830192848660a01c168452019360e01c1683526040519485525116602084015251166040820152f35b346101d35760803660031901126101d3576104916119db565b610499611a07565b6044356064356001600160401b0381116101d3576104be6104cf913690600401611a60565b906104c7611ef2565b8385876140b5565b156104e6575f5f516020615c445f395f51905f525d005b6103b091611e60565b346101d35760403660031901126101d357602061051661050d611a1d565b60243590611e60565b604051908152f35b346101d35760203660031901126101d3575f60a060405161053e81611cf6565b82815282602082015282604082015282606082015282608082015201526004355f52600660205260c060405f206001600160401b036040519161058083611cf6565b548160ff8216151593848152816020820162ffffff8560081c16815262ffffff60408401818760201c168152816060860193858960381c1685528560a06080890198828c60781c168a52019960b81c1689526040519a8b52511660208a0152511660408801525116606086015251166080840152511660a0820152f35b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d357366003190161014081126101d3576080136101d35760603660831901126101d35760e4356001600160401b0381116101d357610685903690600401611a33565b610104356001600160401b0381116101d3576106a5903690600401611a60565b6101243593916001600160401b0385116101d3576106ca6106da953690600401611a60565b9490936106d5611ef2565b6139cd565b5f5f516020615c445f395f51905f525d005b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d3575f3660031901126101d3576107cb61076b7f0000000000000000000000000000000000000000000000000000000000000000614dfc565b6107947f0000000000000000000000000000000000000000000000000000000000000000614dfc565b60206107d9604051926107a78385611d47565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190611a90565b908582036040870152611a90565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b82811061081057505050500390f35b835185528695509381019392810192600101610801565b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d35760803660031901126101d3576004356001600160401b0381116101d35761012060031982360301126101d35760603660231901126101d35761051660209160040161335f565b346101d35760403660031901126101d3576108ce6119db565b6108d6611a07565b906108df611ef2565b6001600160a01b03165f818152600260205260409020916108ff9061204b565b600283016001600160401b03815460401c1690816001600160401b0303946001600160401b038611610a26576001600160401b0380851696168611610a0a576001600160401b03939261096f928261096861095c6109ae9561328d565b98929391999096611ad2565b87896132bf565b9781928a808b989416991689116109f7575b50505050509067ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b60405194855260208501521660408301527fddc13a2f3e272e1721a5c0f597d31ed4c550a3548dd3f3af3f286881537d896760603393a35f5f516020615c445f395f51905f525d005b610a0094613322565b8880808080610981565b610a148387611e53565b630ec59aa560e01b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b346101d35760203660031901126101d357610a536119db565b610a5b611ef2565b6001600160a01b0381165f8181526002602090815260408083206004835281842033855290925290912080546001600160401b038116949192908515610bbf576001600160401b0380600384015460401c169160401c1614610b37575b5050805467ffffffffffffffff19169055610ad3823361240f565b15610b205790602091604051908282527fd70c9bc77597146ec2096ab1879bc15513813901d5b4a03b61bfead6e8c096be843393a35f5f516020615c445f395f51905f525d604051908152f35b50631025c49f60e11b5f523360045260245260445ffd5b610b4082611f27565b600281019182549165ffffffffffff8360c01c1615610bac576001600160401b03610ba59493610b74610b7d948a94611f61565b60801c16611b10565b815467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16179055565b8380610ab8565b8563b9fe96ad60e01b5f5260045260245ffd5b8463fc12e75560e01b5f526004523360245260445ffd5b346101d357366003190161018081126101d357610120136101d357610124356001600160a01b038116908181036101d357610144356001600160401b03811681036101d35761016435916001600160401b0383116101d357610c3f610c4f933690600401611a33565b929091610c4a611ef2565b612f1a565b15610c78576020905f5f516020615c445f395f51905f525d6001600160401b0360405191168152f35b6001600160401b0391631025c49f60e11b5f526004521660245260445ffd5b346101d3575f3660031901126101d357610cb033611f27565b335f52600260205260405f2060028101908154916001600160401b038360801c1615610d625765ffffffffffff8360c01c16610d4357610d159265ffffffffffff60c01b610cfc612f03565b60c01b169065ffffffffffff60c01b1916179055612e87565b6040519081527fd24dbf5e9299ce53c3aa9f7227ff1cc8441c2faae04509aa370ca3703385d6b460203392a2005b610d4c82612e87565b634d5f2cc760e01b5f523360045260245260445ffd5b63fc12e75560e01b5f52336004523360245260445ffd5b346101d357366003190160e081126101d3576080136101d35760603660831901126101d357610da6611ef2565b610dae611e29565b6001600160a01b03610dbe611c9c565b165f5260026020526001600160401b0380600160405f20015416911611611019576004356001600160a01b0381168082036101d357602435906001600160401b038216918281036101d3575060443592606435916001600160401b038316938484036101d357610e8594608494506040519160208301937f36e05a27d698eeea39c5dfd957f505b9337ba684dc0e8f2967e5fa4ec90c3bf185526040840152606083015286608083015260a082015260a08152610e7c60c082611d47565b51902090614d50565b610e8d611c9c565b90610e9f81610e9a611e29565b611e60565b91610ea8611e29565b90610eb281611f27565b6001600160a01b039081165f81815260056020908152604080832088845290915290208054919491928316611003576001600160401b03938491610f20610ef7612f03565b847f00000000000000000000000000000000000000000000000000000000000000001690611e53565b83811660a01b6001600160e81b0319909616959095173317600160e31b1790555f868152600260205260409020600390610f5981614d00565b610ff5575b0182610f6c81835416611ab4565b168319825416179055610f9e7f000000000000000000000000000000000000000000000000000000000000000061204b565b506040519687526008602088015216604086015260608501521660808301527fab6e724110ce6380caa95b9b0f1c9c5cef1823670e1e8ef414ba1a73e318d32560a03393a35f5f516020615c445f395f51905f525d005b610ffe81611fd6565b610f5e565b858562e5e82760e51b5f5260045260245260445ffd5b6001600160a01b03611029611c9c565b165f5260026020526001600160401b0380600160405f2001541661104b611e29565b90636d61ce9560e11b5f526004521660245260445ffd5b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d35760203660031901126101d35760206110d06110c36119db565b6110cb611ef2565b611d97565b5f5f516020615c445f395f51905f525d6001600160401b0360405191168152f35b346101d35760403660031901126101d35761110a6119f1565b6004355f52600860205260405f209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b346101d35760203660031901126101d3576111576119db565b60405161116381611cc6565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e081015f905261010081015f905261012081015f905261014081015f9052610160015f9052600160a01b60019003165f52600260205260405f20604051906111d882611cc6565b805491828152600182015460208201926001600160401b0382168452604083018260401c6001600160401b03168152606084018360801c6001600160401b03168152608085019360c01c845260028301549360a08601906001600160401b038616825260c08701928660401c6001600160401b0316845260e08801948760801c6001600160401b031686526101008901968860c01c65ffffffffffff1688526101208a019860f01c60ff161515895260030154996101408a01996001600160401b038c168b52610160019a60401c6001600160401b03168b526040519b8c52516001600160401b031660208c0152516001600160401b031660408b0152516001600160401b031660608a0152516001600160401b03166080890152516001600160401b031660a0880152516001600160401b031660c0870152516001600160401b031660e08601525165ffffffffffff16610100850152511515610120840152516001600160401b0316610140830152516001600160401b031661016082015261018090f35b346101d35760403660031901126101d3576001600160a01b0361137f6119db565b165f52600760205260405f206024355f5260205260206001600160401b0360405f205416604051908152f35b346101d35760403660031901126101d3576113c46119db565b6113cc611a07565b6113d4611ef2565b6001600160a01b0382165f8181526002602052604090206001015490916001600160401b0380821692168210156115755761141161141791611d68565b93611f27565b815f52600560205260405f20835f5260205260405f209081549060018060a01b03821661155e576001600160401b039261147b611452612f03565b857f00000000000000000000000000000000000000000000000000000000000000001690611e53565b84811660a01b6001600160e81b0319909416939093173317600960e01b1790555f8481526002602052604090206003906114b481614d00565b611550575b01836114c781835416611ab4565b1684198254161790556114f97f000000000000000000000000000000000000000000000000000000000000000061204b565b506040519485526009602086015260408501525f60608501521660808301527fab6e724110ce6380caa95b9b0f1c9c5cef1823670e1e8ef414ba1a73e318d32560a03393a35f5f516020615c445f395f51905f525d005b61155981611fd6565b6114b9565b50505062e5e82760e51b5f5260045260245260445ffd5b505f91825260026020526040822060010154636d61ce9560e11b83526001600160401b0316600452602452604490fd5b346101d35760203660031901126101d35760206105166103ab611a1d565b346101d35760203660031901126101d3576004356001600160401b0381116101d35761012060031982360301126101d3576110d0602091611602611ef2565b600401612b7d565b346101d3576101603660031901126101d3576116246119db565b6024356001600160401b0381116101d357611643903690600401611a33565b9091906044359060ff821682036101d3576064356001600160401b0381116101d357611673903690600401611a60565b92909160803660831901126101d3576060366101031901126101d3576020956110d09561169e611ef2565b6127b9565b346101d35760203660031901126101d3576004356001600160401b0381116101d35780600401608060031983360301126101d3576116df611ef2565b6116e8816124d0565b156116ff575f5f516020615c445f395f51905f525d005b604461170c920190611c57565b1561173a5761171a90611cb2565b6329f86da560e21b5f9081526001600160a01b0391909116600452602490fd5b634e487b7160e01b5f52603260045260245ffd5b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d35760403660031901126101d35760206110d06117af611a1d565b6117b76119f1565b906117c0611ef2565b611b30565b346101d35760403660031901126101d3576117de6119db565b602435906117ea611ef2565b6117f48282612290565b1561180b575f5f516020615c445f395f51905f525d005b632dd335a560e01b5f5260018060a01b031660045260245260445ffd5b346101d35760403660031901126101d3576118416119db565b611849611a07565b611851611ef2565b61185a82611f27565b6001600160401b0361195f60018060a01b03841692835f52600260205260405f2090600282019565ffffffffffff875460c01c166119c2575b505f8581526004602090815260408083203384529091529020906118b69061204b565b9084806003835495015460401c1680828660401c16145f146119b15761190d6118e385845f985b16611ad2565b91849067ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b16851982541617905561195a6119326119268484611ad2565b86895460801c16611ad2565b875467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16178755565b611ad2565b925460801c166001600160401b036040519316835260208301527f8b849ab0a7dd251fc54149bfc87a90053d0e5306184885f0cfda39185270148460403393a35f5f516020615c445f395f51905f525d005b61190d6118e38584808916986118dd565b6119cc9083611f61565b6119d582611fd6565b86611893565b600435906001600160a01b03821682036101d357565b602435906001600160a01b03821682036101d357565b602435906001600160401b03821682036101d357565b600435906001600160401b03821682036101d357565b9181601f840112156101d3578235916001600160401b0383116101d357602083818601950101116101d357565b9181601f840112156101d3578235916001600160401b0383116101d3576020808501948460051b0101116101d357565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6001600160401b036001911601906001600160401b038211610a2657565b906001600160401b03809116911601906001600160401b038211610a2657565b6001600160401b035f19911601906001600160401b038211610a2657565b906001600160401b03809116911603906001600160401b038211610a2657565b9190335f526002602052600260405f20611b4933611f27565b016001600160401b03815460401c16936001600160401b038116858111611c415750611b74906123af565b936001600160401b03851615611c395790611b9285611bb993611b10565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b611bc3838261240f565b15611c0d576040516001600160401b03841681526001600160a01b039091169033907fbaac24e87e58c882661315cdf88028ec18a57cc2e8d3a8e5e02de1cfa9f167e390602090a3565b631025c49f60e11b5f9081526001600160a01b039091166004526001600160401b038316602452604490fd5b505f93505050565b8563d17265d560e01b5f5260045260245260445ffd5b903590601e19813603018212156101d357018035906001600160401b0382116101d3576020019160e08202360383136101d357565b919081101561173a5760e0020190565b6004356001600160a01b03811681036101d35790565b356001600160a01b03811681036101d35790565b61018081019081106001600160401b03821117611ce257604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117611ce257604052565b606081019081106001600160401b03821117611ce257604052565b604081019081106001600160401b03821117611ce257604052565b90601f801991011681019081106001600160401b03821117611ce257604052565b6040516001600160401b0360208201926009845216604082015260408152611d91606082611d47565b51902090565b90335f5260036020526001600160401b0360405f205416918215611e2357335f52600360205260405f206001600160401b03198154169055611dd9838261240f565b15611c0d576040516001600160401b03841681526001600160a01b039091169033907fd8ea011ca7a138d58bbcd583cbc98a1150862c4d90308bb978ffc1fd938b264a90602090a3565b505f9150565b6024356001600160401b03811681036101d35790565b356001600160401b03811681036101d35790565b91908201809211610a2657565b90604051906001600160401b03602083019360088552166040830152606082015260608152611d91608082611d47565b919081101561173a5760051b81013590603e19813603018212156101d3570190565b3560ff811681036101d35790565b903590601e19813603018212156101d357018035906001600160401b0382116101d3576020019181360383136101d357565b5f516020615c445f395f51905f525c611f185760015f516020615c445f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b6001600160a01b03165f818152600260208190526040909120015460f01c60ff16611f4f5750565b6329f86da560e21b5f5260045260245ffd5b611f69612f03565b611f7282612e87565b11611fab57600301546001600160401b03169081611f8e575050565b631e312c2360e31b5f5260018060a01b031660045260245260445ffd5b611fb490612e87565b634d5f2cc760e01b5f9081526001600160a01b03909216600452602452604490fd5b600290611ff660038201611b926001600160401b03825460401c16611ab4565b0180546dffffffffffffffffffffffffffff60801b19169055565b90620f4240820291808304620f42401490151715610a2657565b81810292918115918404141715610a2657565b91908203918211610a2657565b6001600160401b037f00000000000000000000000000000000000000000000000000000000000000009116811561227e5761209b90600161208f845f198401612405565b0190151502918261202b565b906001600160401b03821161226b576120d5907f00000000000000000000000000000000000000000000000000000000000000009061202b565b6040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa9182156121fb575f92612237575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f5114821615612218575b50836040525f6060521561220657826024816020936370a0823160e01b82523060048301525afa80156121fb575f906121c7575b61219c925061203e565b908082036121b25750506001600160401b031690565b630138d1a560e41b5f5260045260245260445ffd5b506020823d6020116121f3575b816121e160209383611d47565b810103126101d35761219c9151612192565b3d91506121d4565b6040513d5f823e3d90fd5b635274afe760e01b5f5260045260245ffd5b600182151661222e573b15153d1516165f61215e565b843d5f823e3d90fd5b9091506020813d602011612263575b8161225360209383611d47565b810103126101d35751905f61212b565b3d9150612246565b50630ec59aa560e01b5f5260045260245ffd5b634e487b715f5260126020526024601cfd5b9060018060a01b03821691825f52600560205260405f20825f5260205260405f2092604051936122bf85611d11565b549060018060a01b03821680865260208601906001600160401b038460a01c16825260ff604088019460e01c168452156123a5576001600160401b03612303612f03565b9151168091111561239357509161236c94939161233b935f52600260205260ff600260405f20015460f01c1615612371575b50614659565b517f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b03166146ae565b600190565b51845161238d916001600160a01b039091169060ff1683614596565b5f612335565b63d606d83f60e01b5f5260045260245ffd5b5050505050505f90565b6001600160401b037f0000000000000000000000000000000000000000000000000000000000000000911681156123f1576001600160401b0391810690031690565b634e487b7160e01b5f52601260045260245ffd5b81156123f1570490565b906124657f0000000000000000000000000000000000000000000000000000000000000000916001600160401b037f00000000000000000000000000000000000000000000000000000000000000009116612405565b6040519263a9059cbb60e01b5f5260018060a01b03166004527f00000000000000000000000000000000000000000000000000000000000000000260245260205f60448180855af19060015f51148216156124c3575b509060405290565b3b15153d1516165f6124bb565b6124d981611eb2565b9060408101906124e98282611c57565b60ff8516949150600185036127b05760ff60025b160361278d5761250d8383611c57565b1561173a5761251b90611cb2565b9360018060a01b03851695865f52600260205260ff600260405f20015460f01c16612782575f5b61254c8686611c57565b90508110156125c557612569816125638888611c57565b90611c8c565b886001600160a01b0361257b83611cb2565b160361259857906125928260806001940190612de7565b01612542565b6125a28991611cb2565b63d27aa04f60e01b5f9081526004929092526001600160a01b0316602452604490fd5b509091929394600160ff6125d887611eb2565b160361277a575f935b606086019460ff6125f287896141ae565b92905016118015612765575b612736575f5b61260e86886141ae565b90508110156126f95761262186886141ae565b82101561173a57612638908260051b8101906142ce565b6126616126458a8a611c57565b60026126518d8d611c57565b9050145f146126f2578491611c8c565b6126af60406126796126738580611ec0565b90614b06565b92602085019361268885611e3f565b9560208301966126a461269a89611e3f565b92868101906141ae565b959094013592614b29565b156126be575050600101612604565b906001600160401b036126da6126d48294611e3f565b92611e3f565b916302dc4ee360e11b5f52166004521660245260445ffd5b5f91611c8c565b50935061270c919550809496929661473d565b1561271f575061236c9293503391614596565b849063929130b160e01b5f5260045260245260445ffd5b8560ff61274c8761274684611eb2565b936141ae565b92905063c4d34b3f60e01b5f521660045260245260445ffd5b50600261277286886141ae565b9050116125fe565b6001936125e1565b955050505050505f90565b509061279891611c57565b91905063180ee59d60e21b5f5260045260245260445ffd5b60ff60016124fd565b6001600160a01b039081165f81815260026020526040902094979692959094929091608435908116908181036101d357868203612a3f57505060a435976001600160401b038916808a036101d35760c435976128148661328d565b999296919790956001600160401b038816808711612a28578614801590612a1d575b612a0b575b60ff806128488688615434565b16911690808210156129f55750603c0284019b60548d01359c6070013560401c6001600160401b03169e61287c8587615489565b60b81c6001600160401b031695869561289491614b06565b9461289e95614b29565b156129e0575050855f52600760205260405f20875f5260205260405f206001600160401b03815416998a8111156129d257885f52600660205260405f20916001600160401b038c81855460381c169303169b8c6001600160401b03868b03168091116129ca575b506001600160401b038d818581031691829116116129c2575b506001600160401b038d16156129b2578c016001600160401b0390811690915582546effffffffffffffff000000000000001916918c0160381b67ffffffffffffffff60381b169190911790915561297d95949392918a011692613322565b7fee6bf55d79acdf7cc25a4f0228d3b62295135e4e540366c78cc6de3f8a604d5460206040516001600160401b0387168152a3565b505f9b5050505050505050505050565b9c505f61291e565b9c505f612905565b505f99505050505050505050565b6302dc4ee360e11b5f5260045260245260445ffd5b906346fbb22960e11b5f5260045260245260445ffd5b612a186101046084612de7565b61283b565b5089548d1415612836565b86906324fb858d60e21b5f5260045260245260445ffd5b86905063d27aa04f60e01b5f5260045260245260445ffd5b6001600160a01b039081165f81815260026020526040902092999896979096929490939092918790612a8886611cb2565b1603612b1d57612a9a60208501611e3f565b998a91604086013599612aac8861328d565b9b9298919990976001600160401b03808b16981697808911612b06578f90891490811591612afa575b50612aea575b505060ff806128488688615434565b612af391612de7565b5f80612adb565b90508c5414158f612ad5565b88906324fb858d60e21b5f5260045260245260445ffd5b866125a285611cb2565b903590601e19813603018212156101d357018035906001600160401b0382116101d357602001918160061b360383136101d357565b919081101561173a5760061b0190565b3563ffffffff811681036101d35790565b90612b8782614c6f565b805f52600660205260405f209081549060ff821615612dd5576001600160401b038260381c16916001600160401b038160781c1693848414612dcb57612bd5620f4240976040810190612b27565b97905f5b898110612c865750969750612c5196506001600160401b03929190620f42408782028190049187020403831691612c1583858360b81c16611ad2565b82546fffffffffffffffffffffffffffffffff60781b191690851660b81b1760409190911b607885901b161790551680612c54575b5050611b10565b90565b60207fece10f677b4aa25bbfd4d45aa52cb7e1680edaf65f92a421e688c3dbd382ccfe91604051908152a25f80612c4a565b8990612cd9612cbd63ffffffff612cb56020612caf86612ca7818a8c612b5c565b35988a612b5c565b01612b6c565b16809661203e565b94620f42408b8202819004918b0204036001600160401b031690565b91805f5260066020526001600160401b0360405f205460381c166001600160401b03036001600160401b038111610a2657600193816001600160401b038b93166001600160401b03831611612dc3575b506001600160401b038116908115612dba577f27280e8c93980e3b50ca169295a20c8d228b3bdc15fc4d9ea133cf2af35a2d2191612dac602092865f5260068452612d8560405f20916001600160401b03835460381c16611ad2565b67ffffffffffffffff60381b82549160381b169067ffffffffffffffff60381b1916179055565b604051908152a35b01612bd9565b50505050612db4565b90505f612d29565b505f955050505050565b634660068b60e11b5f5260045260245ffd5b90612e8591612e80612df882611cb2565b612e0460208401611e3f565b6001600160401b03612e1860608601611e3f565b816040519360208501957f36e05a27d698eeea39c5dfd957f505b9337ba684dc0e8f2967e5fa4ec90c3bf1875260018060a01b03166040860152166060840152604086013560808401521660a082015260a08152612e7760c082611d47565b51902091611cb2565b614d50565b565b65ffffffffffff6002612eca92015460c01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690611e53565b612c51907f000000000000000000000000000000000000000000000000000000000000000060011b6801fffffffffffffffe1690611e53565b6103e842024281046103e81442151715610a265790565b92919091612f2b604435600461549e565b91825f52600660205260405f20549160ff83161561312a57608435906001600160401b038216918281036101d357508115613117576001600160401b0360018060a01b03881696169081936040518360098201528860018201525f81536029812092600182538180015f918401925b8385106130cd57505060ff6002911610911416156130be5782906064351491826130b4575b50501561309957612ff96001600160401b0391855f52600860205260405f20875f5260205260405f209383808654169660b81c1602612405565b168281111561308c5761300f8361301492611b10565b6123af565b946001600160401b0386161561308c5785613043916001600160401b0361303b8387611ad2565b16845561240f565b156130835750507f4f0c27e2232052d4dd3cb5e62ed8a6101f2c7c03c8667c45c3863b68be21651960206040516001600160401b0386168152a390600190565b555090915f9150565b5050505050505f90600190565b50838363749ba84760e11b5f5260045260245260445260645ffd5b149050815f612fbf565b63bd6bf19360e01b5f5260045ffd5b9093956029906028888160016009839b989b0135809b1797818c168302880190866009830152828201528a030101376001600160401b03605184209760081c160196019390612f9a565b8463103a6c8d60e31b5f5260045260245ffd5b83634660068b60e11b5f5260045260245ffd5b919293909361315060408401358461549e565b92835f52600660205260405f20549260ff84161561327a576001600160401b0361317c60808401611e3f565b16918215613267576001600160401b0360018060a01b03891697169182946040518460098201528960018201525f81536029812092600182538180015f918401925b83851061321d57505060ff6002911610911416156130be576060849201351491826130b45750501561309957612ff96001600160401b0391855f52600860205260405f20875f5260205260405f209383808654169660b81c1602612405565b9093966029906028898160016009839b989b0135809b1797818c168302880190866009830152828201528a030101376001600160401b03605184209760081c1601970193906131be565b8563103a6c8d60e31b5f5260045260245ffd5b84634660068b60e11b5f5260045260245ffd5b60010154906001600160401b038216916001600160401b038160401c16916001600160401b038260801c169160c01c90565b9291926001600160401b0382166001600160401b038216111561331d57906132ea81612c5193611b10565b906001600160401b0385166001600160401b03831611613315575b8161330f91611ad2565b93611b10565b849150613305565b509190565b93906001600160401b0367ffffffffffffffff60401b60019594938260c01b9060c01b16948260801b9060801b169360401b169116171717910155565b9061336982614c6f565b91825f52600660205260405f209081549060ff82166137205760a0810192620f424063ffffffff61339986612b6c565b16116136ff5760c0820192620f424063ffffffff6133b686612b6c565b16116136de57604083016133ca8185612b27565b905f91602081116136cc57905f915b80831061363657505050608085016001600160401b036133f882611e3f565b161590606087013591821581149081159161361b575b506135ef5750505061341f86612b6c565b63ffffffff8061342e88612b6c565b16911610156135cf5761345b63ffffffff61344888612b6c565b92879289928c989796955b169187612b27565b5f9291925b81811061351b57505050506134f96134f387604096889663ffffffff96600166ffffff000000006134da63ffffff006134d07f44843879dab4b47bcb155d1f4f082fdd3a9b608dc8aaa565c666e480f02220239f9b6134cb602460e06134ff9f019b612e808d611cb2565b612b6c565b60081b1693612b6c565b60201b169266ffffffffffffff19161717179055611cb2565b98612b6c565b96612b6c565b8351968216875216602086015235946001600160a01b031693a4565b92959697985092509250613530818386612b5c565b803590815f52600660205260405f20549060ff8216156135bc5760200162ffffff6135698763ffffffff61356385612b6c565b1661202b565b9260201c169161357883612011565b116135925750505060010192879289928c98979695613460565b63ffffffff93506135a290612b6c565b916310f3078f60e21b5f526004526024521660445260645ffd5b82634660068b60e11b5f5260045260245ffd5b61345b63ffffffff6135e087612b6c565b92879289928c98979695613453565b906136016001600160401b0392611e3f565b9063164a47db60e31b5f526004521660245260445260645ffd5b905080613629575b5f61340e565b50620f4240831415613623565b909192831515806136a1575b61368e576136669063ffffffff61365f6020612caf888789612b5c565b1690611e53565b92620f4240841161367b5760010191906133d9565b836313d4d6f760e21b5f5260045260245ffd5b83634711ac5960e11b5f5260045260245ffd5b506136ad848385612b5c565b355f198501858111610a26576136c4908486612b5c565b351015613642565b635a3fccbd60e01b5f5260045260245ffd5b63ffffffff6136ec85612b6c565b630d634cf360e11b5f521660045260245ffd5b63ffffffff61370d85612b6c565b63359ea6f760e01b5f521660045260245ffd5b505050565b91909161373181614c6f565b92835f52600660205260405f209182549260ff84166139c75760a0820193620f424063ffffffff61376187612b6c565b16116139b95760c0830193620f424063ffffffff61377e87612b6c565b16116139ab57604084016137928186612b27565b905f91602081116136cc57905f915b80831061394257505050608086016001600160401b036137c082611e3f565b1615906060880135918215811490811591613927575b506135ef575050506137e787612b6c565b63ffffffff806137f689612b6c565b16911610156139065761382463ffffffff61381089612b6c565b9289928c98979695928a955b169188612b27565b5f9291925b81811061389357505050506134f387604096889663ffffffff96600166ffffff000000006134da63ffffff006134d07f44843879dab4b47bcb155d1f4f082fdd3a9b608dc8aaa565c666e480f02220239f9b6134cb6134f99c60e06134ff9f019b612e808d611cb2565b92955092959697985092506138a9818386612b5c565b803590815f52600660205260405f20549060ff8216156135bc5760200162ffffff6138dc8763ffffffff61356385612b6c565b9260201c16916138eb83612011565b11613592575050506001019289928c98979695928a95613829565b61382463ffffffff61391788612b6c565b9289928c98979695928a9561381c565b905080613935575b5f6137d6565b50620f424083141561392f565b90919283151580613980575b61368e5761396b9063ffffffff61365f6020612caf888789612b5c565b92620f4240841161367b5760010191906137a1565b5061398c848385612b5c565b355f198501858111610a26576139a3908486612b5c565b35101561394e565b63ffffffff6136ec86612b6c565b63ffffffff61370d86612b6c565b50505050565b6004356001600160a01b0381169690871415959294929392909190866101d357875f52600260205260405f20936001600160401b0360243516602435036101d3576001600160401b0360643516606435036101d357613a2b8561328d565b96915097875460028901549b6001600160401b036024351615613d45576001600160401b0385166001600160401b03602435161480613d3a575b80613d1d575b613d0d576101d357613a8289606435600435614e3a565b6001600160401b0384166001600160401b036024351610613ce2576001600160401b038c166001600160401b036064351610613cb757613ac0612f03565b613af46001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168092611e53565b6001600160401b036064351611613c85575090613b269291613b1860846004612de7565b604435906024359086614ecf565b15613c5a575090613b5291613b3b8885614b06565b6044359060243590613b4c82611af2565b90614b29565b15613c2557613b846002926001600160401b0380613b748199613b9796615489565b60381c169860401c1690886132bf565b9190809560443586558860243587613322565b6064359060401b176001600160801b03198284015416179101556040519282602435168452604435602085015282606435166040850152606084015216608082015260843560a082015260a43560c082015260c43560ff81168091036101d357816101009160e07fd45aef0675603a0fd764af0966bf588819c87eb257e5ae35c19db1e5fd015947940152a2565b6001600160401b03613c38602435611af2565b6302dc4ee360e11b5f52166004526001600160401b036024351660245260445ffd5b6001600160401b0390634b5ffaed60e11b5f52166004526001600160401b036024351660245260445ffd5b613c9690613c91612f03565b611e53565b630b3c773360e01b5f526001600160401b036064351660045260245260445ffd5b6001600160401b038c635bfb1df960e01b5f52166004526001600160401b036064351660245260445ffd5b6001600160401b0384639ac80f4b60e01b5f52166004526001600160401b036024351660245260445ffd5b5050505050505050505050505050565b506001600160401b038d166001600160401b036064351614613a6b565b508160443514613a65565b8d63c067d4cd60e01b5f5260045260245ffd5b969094929195939660805260018060a01b03613d75608051611cb2565b165f52600260205260405f2091613d90602060805101611e3f565b968794613da1606060805101611e3f565b99613dab8661328d565b9791509988546001600160401b0360028b01549b161561408a576001600160401b03808f16908516148f8161407a575b81614064575b5061405357613dfc8f8b90613df7608051611cb2565b614e3a565b8d6001600160401b03808616911610614031578e6001600160401b03808d1691161061400f578e613e2b612f03565b906001600160401b03613e61817f0000000000000000000000000000000000000000000000000000000000000000168094611e53565b911611613fe3575090613e8a92918e613e7c8f608051612de7565b604060805101359186614ecf565b15613fc1575090613eb191613e9f8585614b06565b8b6040608051013591613b4c82611af2565b15613f975788613efd613ee96001600160401b0397958880613eda60409d9c9a98600298615489565b60381c16978c1c1690876132bf565b919080978b60805101358755878d88613322565b881b176001600160801b03198284015416179101558260018060a01b03613f25608051611cb2565b169781875198168852866080510135602089015216858701526060860152166080840152803560a0840152602081013560c0840152013560ff811681036101d3577fd45aef0675603a0fd764af0966bf588819c87eb257e5ae35c19db1e5fd0159479160ff610100921660e0820152a2565b6001600160401b038881613faa82611af2565b6302dc4ee360e11b5f52166004521660245260445ffd5b8a6001600160401b038092634b5ffaed60e11b5f52166004521660245260445ffd5b8f6001600160401b03613ff883613c91612f03565b91630b3c773360e01b5f521660045260245260445ffd5b6001600160401b038f818d635bfb1df960e01b5f52166004521660245260445ffd5b6001600160401b038e8186639ac80f4b60e01b5f52166004521660245260445ffd5b505050505050505050505050505050565b90506001600160401b03808d169116148f613de1565b6080516040013583149150613ddb565b614095608051611cb2565b63c067d4cd60e01b5f9081526001600160a01b0391909116600452602490fd5b929390916140c38184611e60565b9160018060a01b03851695865f52600560205260405f20845f5260205260405f2094604051956140f287611d11565b546001600160a01b03811680885260a082901c6001600160401b0316602089015260e09190911c60ff166040880152156141a25761236c975f52600260205260405f206001600160401b038216155f1461418257505050159081614158575b5092614f29565b7fe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8559150145f614151565b61419c946001600160401b03600183015416915492614ecf565b92614f29565b50505050505050505f90565b903590601e19813603018212156101d357018035906001600160401b0382116101d357602001918160051b360383136101d357565b90602081016141f46103ab82611e3f565b60018060a01b03841693845f52600560205260405f20825f5260205260405f20926040519361422285611d11565b546001600160a01b03811680865260a082901c6001600160401b0316602087015260e09190911c60ff166040860152156123a55761236c955f52600260205260405f20906142796142738780611ec0565b90614fef565b9586614288575b505050614f29565b6142c593965061429e6126d46126738380611ec0565b926142bd6001600160401b0360018301541691549260408101906141ae565b949093614b29565b925f8080614280565b903590605e19813603018212156101d3570190565b90359061011e19813603018212156101d3570190565b90919060ff166001810361432457505080602061431982614321946142e3565b910190613725565b50565b600281036143a957505061433a60208201611e3f565b6001600160a01b0361434b83611cb2565b165f5260026020526001600160401b0380600160405f20015416911610614321578061437d60e0612e85930182611ec0565b61438d61010084939401836141ae565b9161439c6101208501856141ae565b9590946080810190613d58565b6003810361446657505061010081018035158061440a575b614406578160806143d461432194611cb2565b916143e26020820182611ec0565b6143ee60408401611eb2565b916143fc60608501856141ae565b9590940195612a57565b5050565b506001600160a01b0361441f60808401611cb2565b165f52600260205260405f2061443760a08401611e3f565b6001600160401b03806001840154169116149081614457575b50156143c1565b90505460c0830135145f614450565b6004810361448257505061447d81614321926142e3565b612b7d565b600581036144c15750508061449d6101206144069301611cb2565b906144ab6101408201611e3f565b6144b9610160830183611ec0565b93909261313d565b600681036144e55750508035607e19823603018112156101d35761432191016124d0565b600781036145225750506040816144fe61432193611cb2565b61450a60208301611e3f565b61451760608401846141ae565b9490930135916140b5565b6008810361454d5750508061454761453c61432193611cb2565b9160208101906142ce565b906141e3565b60098103614584575081604091810103126101d35780356001600160a01b038116908190036101d357602061432192013590612290565b6346b18d7b60e11b5f5260045260245ffd5b916001600160401b0391612e859360018060a01b0316805f526002602052614601600260405f206145c681614d00565b61464b575b01610b7d81546145e2600a898360801c16046123af565b60ff60f01b19909116600160f01b178084559097889160801c16611b10565b6040516001600160401b03851681526001600160a01b0384169260ff1691907f19cca31e85bdeade9434ea0e1ba36dbd70f1681dec16c01368c5b82df8efd01090602090a46146ae565b61465481611fd6565b6145cb565b60018060a01b031690815f52600560205260405f20905f526020525f60408120555f526002602052600360405f20016001600160401b0361469c81835416611af2565b166001600160401b0319825416179055565b6001600160401b038216908115801561472d575b613720577f6c65894ec5a780378a1cfcbcd955195c6e1fcd87413c59808a209efe2a1f48239160209160018060a01b031693845f52600383526001600160401b0361471460405f209282845416611ad2565b166001600160401b0319825416179055604051908152a2565b50614738838261240f565b6146c2565b91909160ff61474b82611eb2565b169260018414614abb57600284146149945750600383146148f657600483146148d857600583146148b157600683146147b357600783146147995782636a4def2d60e01b5f5260045260245ffd5b612c519192508060606147ad9201906141ae565b9061539a565b909150606081019060016147c783836141ae565b9050036148a2576147d882826141ae565b1561173a576147f36147ed82614805936142ce565b80611ec0565b6147ff60208501611eb2565b916158eb565b9182515f52600660205260405f20549160ff83161561488e5790614828916141ae565b926001600160401b03604082015116931561173a5761488361486f602b63ffffffff602062ffffff64e8d4a51000986148676147ed8a6148889b6142ce565b819791615434565b5060081c169501511691013560c01c61202b565b61202b565b04141590565b8351634660068b60e11b5f5260045260245ffd5b60ff61274c8361274684611eb2565b612c5191925060206148d26148c960608401846141ae565b92909301611eb2565b916152df565b612c5191925060206148f06148c960608401846141ae565b91615141565b61490691925060608101906141ae565b61491081836156f6565b1561498d57806001101561173a576001600160401b0361493f6149396147ed60208601866142ce565b90615489565b60381c16905b1561173a57614988906001600160401b0361498161497b6147ed836149706149396147ed8a806142ce565b60381c1696806142ce565b90615849565b9116611e53565b141590565b5f90614945565b909192506149a56040830183611c57565b1561173a5760608301926149b984826141ae565b1561173a57806149c8916142ce565b9360016149d582846141ae565b905003614aac575050602083016149eb81611e3f565b9060208301916001600160401b0380614a0b614a0686611e3f565b611af2565b169116036126be575050614a656001600160401b03614a346060614a2d612f03565b9401611e3f565b166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690611e53565b109182614a7157505090565b6001600160401b0391925061493981614a8992611ec0565b60381c169060018060a01b03165f526002602052600160405f20015460c01c1090565b61274c60ff9161274684611eb2565b509091506040810190614ace8282611c57565b9290921561173a57614ae09082611c57565b6001101561173a57612c5192614afc83606060e09501906141ae565b939092019061504e565b5f906001602093806040519385855383850137019060025afa156101d3575f5190565b94909392916001600160401b03166001600160401b03851681811015614c64575f198201918211610a265718600f6744444444333322108263ffffffff1060051b83811c61ffff1060041b1783811c60ff1060031b1783811c831060021b1792831c60021b1c1601938185116123a557603f19607f60405101165f1981019460018653809660051b81019760019360051b986020681fffffffffffffffe08b169a1684179182525b808910614c3b5750519360051b019460019760051c5b8015158916614c0057505050156101d357149114161690565b60018116614c11575b60011c614be7565b96939750918584109784358352602083015260205f60418560025afa169160205f51940196614c09565b979398906020853591185260011c976020808a16841791818360418b60025afa16940197614bd1565b505050505050505f90565b90614c7d6040830183612b27565b92906040517f16d11bb4985c6017a99852ee3db45e7ba721882665e53dca6e3961eee8716bfa815260608101908192809660061b01956020820196604083015b818310614cdb57505050612c51949550605f1991030190209061549e565b9091936040858a37815160201c6101d357606084208152602001936040019190614cbd565b65ffffffffffff600282015460c01c1615159081614d3a575b81614d22575090565b9050614d35614d2f612f03565b91612e87565b111590565b60038101546001600160401b0316159150614d19565b916042614d9092614d5f615a95565b906040519161190160f01b83526002830152602282015220614d8360408301611eb2565b6020830135923591615513565b506004819392931015614de85715801590614dd2575b614dae575050565b6308d20b2560e01b5f9081526001600160a01b039182166004529116602452604490fd5b506001600160a01b038281169082161415614da6565b634e487b7160e01b5f52602160045260245ffd5b60ff811690601f8211614e2b5760405191614e18604084611d47565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b91909160018060a01b03163314908115614ebd575b5061432157614e95906001600160401b03677fffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000060011c169116611e53565b80614e9e612f03565b1115614ea75750565b634b5ed50560e01b5f523360045260245260445ffd5b60ff91506002015460f01c165f614e4f565b94939291906001600160401b0382166001600160401b038716818114614f0f578015614f0357116123a557612c51956155b5565b50505050505090501590565b5050945050919050159182614f2357505090565b14919050565b9290916001600160401b036020614f3e612f03565b92015116809111614fdd575015614fbb57614f598183614659565b60405190815233916001600160a01b0316907fec491c99a589a8a519516f9d858ace0285ae2ef2b471eb4e5f1ee461f5be6ca590602090a3612e857f0000000000000000000000000000000000000000000000000000000000000000336146ae565b63662b460960e01b5f9081526001600160a01b03909216600452602452604490fd5b6326b39d0360e11b5f5260045260245ffd5b5060198110159081614fff575090565b6104409150111590565b9291926001600160401b038211611ce25760405191615032601f8201601f191660200184611d47565b8294818452818301116101d3578281602093845f960137010152565b83156150fd575050600282036150e557615073602061506d83806142ce565b01611e3f565b916001101561173a5760208101916001600160401b0380615099602061506d87876142ce565b1691161491826150a857505090565b6150d99192506147ed6150c5916150cc6150c56147ed87806142ce565b3691615009565b60208151910120946142ce565b60208151910120141590565b5063c4d34b3f60e01b5f52600160045260245260445ffd5b9150915061510d60208201611e3f565b6001600160401b038061512260208601611e3f565b16911614918261513157505090565b6040919250810135910135141590565b91811561173a5761515f906151596147ed85806142ce565b906158eb565b9160808301916001600160401b0383511680159081156152be575b5080156152b55760ff60015b16820361529e576001600160401b038451161561528057615277576001101561173a578060206151b79201906142ce565b9060208201906151c682611e3f565b6001600160401b03806151db81855116611af2565b1691160361524a57505060016151f46149398380611ec0565b60f81c03615243576152098161521192611ec0565b835191615974565b91901591821561522057505090565b8192506001600160401b0380604081606061498896015116950151169116611e53565b5050600190565b906152606001600160401b038093511691611e3f565b90636a893ab560e01b5f526004521660245260445ffd5b50505050600190565b505050506001600160401b0360408160608401511692015116141590565b5063c4d34b3f60e01b5f526004805260245260445ffd5b60ff6002615186565b90506001600160401b036152d7602061506d86806142ce565b16105f61517a565b916002820361538257811561173a576152ff906151596147ed85806142ce565b906001101561173a576020820161531b602061506d83866142ce565b6001600160401b03806080850151169116908110908115615360575b50615359576147ed61534c91615355946142ce565b90915191615974565b5090565b5050505f90565b90506001600160401b03615379602061506d87806142ce565b1611155f615337565b5063c4d34b3f60e01b5f52600560045260245260445ffd5b60018214615406576153ac82826157c6565b1561540057811561173a576001600160401b036153cf6149396147ed84806142ce565b60781c16916001101561173a576153f86149396147ed8360206001600160401b039501906142ce565b60781c161190565b50505f90565b901561173a578061506d61542e60206154256147ed85612c51976142ce565b939094806142ce565b916159ce565b9061543f8183615489565b60f81c6001810361547757506154558183615a70565b1561546557506034013560ff1690565b631ae9c8d960e11b5f5260045260245ffd5b6370bae6c560e01b5f5260045260245ffd5b906154948183614fef565b1561546557503590565b606060c091604051937f72fbf414d88d7eb5bff97e6632e1699c01ccff6f9399b3d61b8a32d7d3a8d2f5855260408260208701378285015201608083013760e081015160c08201511760201c60a082015160401c1761012082015160401c61010083015160a01c17176101d357610140902090565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a0841161558a579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa156121fb575f516001600160a01b0381161561558057905f905f90565b505f906001905f90565b5050505f9160039190565b6041906020935f936001830152602182015260025afa156101d3575f5190565b6001600160401b039095949395165f198101908111610a26576001600160401b039092165f198101908111610a2657945b6001808416146156e75782158015949085806156df575b6141a257156156d0578293955b8491604051916001835360051b81019660051b01975b80881415878a1016615680578714965b8015158816615646575050149114169214161690565b60018116615657575b60011c615630565b979196506020615678878410986156718535988986615595565b9784615595565b92019761564f565b909691883595600184165f146156bc576020916156a16156a892898c615595565b978a615595565b925b60011c9160011c980197969096615620565b956156ca906020928a615595565b926156aa565b851561173a578035939561560a565b5086156155fd565b949160011c9160011c946155e6565b811561173a5761570b602061506d83806142ce565b906001600160401b038216928315805f146157bd5760ff60015b1682036157a55761579d576001101561173a5760208101916001600160401b038061575e615758602061506d88886142ce565b93611af2565b1691160361576e57505050600190565b602061506d6001600160401b039493615786936142ce565b90637707b84160e01b5f526004521660245260445ffd5b505050505f90565b5063c4d34b3f60e01b5f52600360045260245260445ffd5b60ff6002615725565b811561173a576157db602061506d83806142ce565b906001600160401b038216928315805f146158405760ff60015b1682036158285761579d576001101561173a5760208101916001600160401b038061575e615758602061506d88886142ce565b5063c4d34b3f60e01b5f52600760045260245260445ffd5b60ff60026157f5565b5f929160016158588284615489565b60f81c036158aa5761586c60ff9183615434565b165f915b81831061587c57505050565b9091936158a16001916001600160401b03607088603c028601013560801c1690611e53565b94019190615870565b505f925050565b6040519060a082018281106001600160401b03821117611ce2576040525f6080838281528260208201528260408201528260608201520152565b9060ff61590281926158fb6158b1565b5084615434565b169216918083101561595e575060706001600160401b03916159226158b1565b93603c020160548101358452013563ffffffff8160c01c166020840152818160801c166040840152818160401c16606084015216608082015290565b826346fbb22960e11b5f5260045260245260445ffd5b929091925f9360ff6159875f9584615434565b16915f5b8381106159985750505050565b80603c028201836054820135146159b2575060010161598b565b600197506070013560401c6001600160401b0316955050505050565b916159d98284614fef565b15908115615a4d575b5061524357801561173a57813560f81c9160018314615a265750600182119182615a1a575b5081615a11575090565b60399150141590565b6004101591505f615a07565b9150615a328183615a70565b15918215615a3f57505090565b615a499250615bab565b1590565b90506001600160401b0380615a628486615489565b60b81c16911614155f6159e2565b9060548110159182615a8157505090565b60ff9192506034013516603c026054011490565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615b82575b15615af0577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611d9160c082611d47565b507f00000000000000000000000000000000000000000000000000000000000000004614615ac7565b905060ff60348201351680158015615c39575b615400575f905f925b818410615bda575050620f424091501490565b909183151580615c12575b61579d57615c0860019163ffffffff607087603c028601013560c01c1690611e53565b9301929190615bc7565b505f198401848111610a2657605490603c0283010135605485603c02840101351115615be5565b5060108111615bbe56fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
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
// the contract method with ID 0x8686dece.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function anchor((address,uint64,bytes32,uint64) head, (bytes32,bytes32,uint8) signature, bytes lastEntry, bytes32[] inclusion, bytes32[] consistency) returns()
func (settlement *Settlement) PackAnchor(head Head, signature Signature, lastEntry []byte, inclusion [][32]byte, consistency [][32]byte) []byte {
	enc, err := settlement.abi.Pack("anchor", head, signature, lastEntry, inclusion, consistency)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnchor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8686dece.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function anchor((address,uint64,bytes32,uint64) head, (bytes32,bytes32,uint8) signature, bytes lastEntry, bytes32[] inclusion, bytes32[] consistency) returns()
func (settlement *Settlement) TryPackAnchor(head Head, signature Signature, lastEntry []byte, inclusion [][32]byte, consistency [][32]byte) ([]byte, error) {
	return settlement.abi.Pack("anchor", head, signature, lastEntry, inclusion, consistency)
}

// PackAnswerEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc71387f4.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answerEntry(address author, (bytes,uint64,bytes32[]) leaf) returns()
func (settlement *Settlement) PackAnswerEntry(author common.Address, leaf Leaf) []byte {
	enc, err := settlement.abi.Pack("answerEntry", author, leaf)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswerEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc71387f4.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answerEntry(address author, (bytes,uint64,bytes32[]) leaf) returns()
func (settlement *Settlement) TryPackAnswerEntry(author common.Address, leaf Leaf) ([]byte, error) {
	return settlement.abi.Pack("answerEntry", author, leaf)
}

// PackAnswerHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbad2e234.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answerHead(address author, uint64 size, bytes32 root, bytes32[] consistency) returns()
func (settlement *Settlement) PackAnswerHead(author common.Address, size uint64, root [32]byte, consistency [][32]byte) []byte {
	enc, err := settlement.abi.Pack("answerHead", author, size, root, consistency)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswerHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbad2e234.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answerHead(address author, uint64 size, bytes32 root, bytes32[] consistency) returns()
func (settlement *Settlement) TryPackAnswerHead(author common.Address, size uint64, root [32]byte, consistency [][32]byte) ([]byte, error) {
	return settlement.abi.Pack("answerHead", author, size, root, consistency)
}

// PackBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x036befc3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function bond(address author, uint64 amount) returns()
func (settlement *Settlement) PackBond(author common.Address, amount uint64) []byte {
	enc, err := settlement.abi.Pack("bond", author, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x036befc3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function bond(address author, uint64 amount) returns()
func (settlement *Settlement) TryPackBond(author common.Address, amount uint64) ([]byte, error) {
	return settlement.abi.Pack("bond", author, amount)
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

// PackChallengeEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20da0bce.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeEntry(address author, uint64 index) returns()
func (settlement *Settlement) PackChallengeEntry(author common.Address, index uint64) []byte {
	enc, err := settlement.abi.Pack("challengeEntry", author, index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x20da0bce.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeEntry(address author, uint64 index) returns()
func (settlement *Settlement) TryPackChallengeEntry(author common.Address, index uint64) ([]byte, error) {
	return settlement.abi.Pack("challengeEntry", author, index)
}

// PackChallengeHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51f96d48.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeHead((address,uint64,bytes32,uint64) head, (bytes32,bytes32,uint8) signature) returns()
func (settlement *Settlement) PackChallengeHead(head Head, signature Signature) []byte {
	enc, err := settlement.abi.Pack("challengeHead", head, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x51f96d48.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeHead((address,uint64,bytes32,uint64) head, (bytes32,bytes32,uint8) signature) returns()
func (settlement *Settlement) TryPackChallengeHead(head Head, signature Signature) ([]byte, error) {
	return settlement.abi.Pack("challengeHead", head, signature)
}

// PackChallengeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe400df3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeOf(address author, bytes32 subject) view returns((address,uint64,uint8))
func (settlement *Settlement) PackChallengeOf(author common.Address, subject [32]byte) []byte {
	enc, err := settlement.abi.Pack("challengeOf", author, subject)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xbe400df3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeOf(address author, bytes32 subject) view returns((address,uint64,uint8))
func (settlement *Settlement) TryPackChallengeOf(author common.Address, subject [32]byte) ([]byte, error) {
	return settlement.abi.Pack("challengeOf", author, subject)
}

// UnpackChallengeOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xbe400df3.
//
// Solidity: function challengeOf(address author, bytes32 subject) view returns((address,uint64,uint8))
func (settlement *Settlement) UnpackChallengeOf(data []byte) (ChallengesChallenge, error) {
	out, err := settlement.abi.Unpack("challengeOf", data)
	if err != nil {
		return *new(ChallengesChallenge), err
	}
	out0 := *abi.ConvertType(out[0], new(ChallengesChallenge)).(*ChallengesChallenge)
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
// the contract method with ID 0x724c50b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function claim((bytes32,bytes32,bytes32,bytes32,uint64,uint32,uint32,address,uint64) terms, address payee, uint64 weight, bytes proof) returns(uint64 paid)
func (settlement *Settlement) PackClaim(terms FoldedTerms, payee common.Address, weight uint64, proof []byte) []byte {
	enc, err := settlement.abi.Pack("claim", terms, payee, weight, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackClaim is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x724c50b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function claim((bytes32,bytes32,bytes32,bytes32,uint64,uint32,uint32,address,uint64) terms, address payee, uint64 weight, bytes proof) returns(uint64 paid)
func (settlement *Settlement) TryPackClaim(terms FoldedTerms, payee common.Address, weight uint64, proof []byte) ([]byte, error) {
	return settlement.abi.Pack("claim", terms, payee, weight, proof)
}

// UnpackClaim is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x724c50b3.
//
// Solidity: function claim((bytes32,bytes32,bytes32,bytes32,uint64,uint32,uint32,address,uint64) terms, address payee, uint64 weight, bytes proof) returns(uint64 paid)
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
// the contract method with ID 0x11322082.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function collect(address author, bytes entry, uint8 k, bytes32[] inclusion, (address,uint64,bytes32,uint64) head, (bytes32,bytes32,uint8) signature) returns(uint64 amount)
func (settlement *Settlement) PackCollect(author common.Address, entry []byte, k uint8, inclusion [][32]byte, head Head, signature Signature) []byte {
	enc, err := settlement.abi.Pack("collect", author, entry, k, inclusion, head, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCollect is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x11322082.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function collect(address author, bytes entry, uint8 k, bytes32[] inclusion, (address,uint64,bytes32,uint64) head, (bytes32,bytes32,uint8) signature) returns(uint64 amount)
func (settlement *Settlement) TryPackCollect(author common.Address, entry []byte, k uint8, inclusion [][32]byte, head Head, signature Signature) ([]byte, error) {
	return settlement.abi.Pack("collect", author, entry, k, inclusion, head, signature)
}

// UnpackCollect is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x11322082.
//
// Solidity: function collect(address author, bytes entry, uint8 k, bytes32[] inclusion, (address,uint64,bytes32,uint64) head, (bytes32,bytes32,uint8) signature) returns(uint64 amount)
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

// PackExpire is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x09cb76f3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function expire(address author, bytes32 subject) returns()
func (settlement *Settlement) PackExpire(author common.Address, subject [32]byte) []byte {
	enc, err := settlement.abi.Pack("expire", author, subject)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackExpire is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x09cb76f3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function expire(address author, bytes32 subject) returns()
func (settlement *Settlement) TryPackExpire(author common.Address, subject [32]byte) ([]byte, error) {
	return settlement.abi.Pack("expire", author, subject)
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

// PackKeptFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd442fc1c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function keptFor(address account) view returns(uint64)
func (settlement *Settlement) PackKeptFor(account common.Address) []byte {
	enc, err := settlement.abi.Pack("keptFor", account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackKeptFor is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd442fc1c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function keptFor(address account) view returns(uint64)
func (settlement *Settlement) TryPackKeptFor(account common.Address) ([]byte, error) {
	return settlement.abi.Pack("keptFor", account)
}

// UnpackKeptFor is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd442fc1c.
//
// Solidity: function keptFor(address account) view returns(uint64)
func (settlement *Settlement) UnpackKeptFor(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("keptFor", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
}

// PackLog is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x2c2ecbc2.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function log(address author) view returns((bytes32,uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint48,bool,uint64,uint64))
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
// Solidity: function log(address author) view returns((bytes32,uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint48,bool,uint64,uint64))
func (settlement *Settlement) TryPackLog(author common.Address) ([]byte, error) {
	return settlement.abi.Pack("log", author)
}

// UnpackLog is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x2c2ecbc2.
//
// Solidity: function log(address author) view returns((bytes32,uint64,uint64,uint64,uint64,uint64,uint64,uint64,uint48,bool,uint64,uint64))
func (settlement *Settlement) UnpackLog(data []byte) (BooksLog, error) {
	out, err := settlement.abi.Unpack("log", data)
	if err != nil {
		return *new(BooksLog), err
	}
	out0 := *abi.ConvertType(out[0], new(BooksLog)).(*BooksLog)
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

// PackProve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e11e495.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function prove((uint8,uint8,((address,uint64,bytes32,uint64),(bytes32,bytes32,uint8))[],(bytes,uint64,bytes32[])[]) fault) returns()
func (settlement *Settlement) PackProve(fault Fault) []byte {
	enc, err := settlement.abi.Pack("prove", fault)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x0e11e495.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function prove((uint8,uint8,((address,uint64,bytes32,uint64),(bytes32,bytes32,uint8))[],(bytes,uint64,bytes32[])[]) fault) returns()
func (settlement *Settlement) TryPackProve(fault Fault) ([]byte, error) {
	return settlement.abi.Pack("prove", fault)
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
// the contract method with ID 0x7e866f46.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function register((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, (bytes32,bytes32,uint8) signature) returns(bytes32 id)
func (settlement *Settlement) PackRegister(terms Terms, signature Signature) []byte {
	enc, err := settlement.abi.Pack("register", terms, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRegister is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7e866f46.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function register((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, (bytes32,bytes32,uint8) signature) returns(bytes32 id)
func (settlement *Settlement) TryPackRegister(terms Terms, signature Signature) ([]byte, error) {
	return settlement.abi.Pack("register", terms, signature)
}

// UnpackRegister is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7e866f46.
//
// Solidity: function register((bytes32,bytes32,(bytes32,uint32)[],bytes32,uint64,uint32,uint32,address,uint64) terms, (bytes32,bytes32,uint8) signature) returns(bytes32 id)
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

// PackStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce4cb876.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function stakeOf(address author, address account) view returns((uint64,uint64))
func (settlement *Settlement) PackStakeOf(author common.Address, account common.Address) []byte {
	enc, err := settlement.abi.Pack("stakeOf", author, account)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackStakeOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xce4cb876.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function stakeOf(address author, address account) view returns((uint64,uint64))
func (settlement *Settlement) TryPackStakeOf(author common.Address, account common.Address) ([]byte, error) {
	return settlement.abi.Pack("stakeOf", author, account)
}

// UnpackStakeOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xce4cb876.
//
// Solidity: function stakeOf(address author, address account) view returns((uint64,uint64))
func (settlement *Settlement) UnpackStakeOf(data []byte) (StakesStake, error) {
	out, err := settlement.abi.Unpack("stakeOf", data)
	if err != nil {
		return *new(StakesStake), err
	}
	out0 := *abi.ConvertType(out[0], new(StakesStake)).(*StakesStake)
	return out0, nil
}

// PackSubjectOfEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17e95150.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function subjectOfEntry(uint64 index) pure returns(bytes32)
func (settlement *Settlement) PackSubjectOfEntry(index uint64) []byte {
	enc, err := settlement.abi.Pack("subjectOfEntry", index)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubjectOfEntry is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x17e95150.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function subjectOfEntry(uint64 index) pure returns(bytes32)
func (settlement *Settlement) TryPackSubjectOfEntry(index uint64) ([]byte, error) {
	return settlement.abi.Pack("subjectOfEntry", index)
}

// UnpackSubjectOfEntry is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x17e95150.
//
// Solidity: function subjectOfEntry(uint64 index) pure returns(bytes32)
func (settlement *Settlement) UnpackSubjectOfEntry(data []byte) ([32]byte, error) {
	out, err := settlement.abi.Unpack("subjectOfEntry", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackSubjectOfHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8ea11f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function subjectOfHead(uint64 size, bytes32 root) pure returns(bytes32)
func (settlement *Settlement) PackSubjectOfHead(size uint64, root [32]byte) []byte {
	enc, err := settlement.abi.Pack("subjectOfHead", size, root)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSubjectOfHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb8ea11f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function subjectOfHead(uint64 size, bytes32 root) pure returns(bytes32)
func (settlement *Settlement) TryPackSubjectOfHead(size uint64, root [32]byte) ([]byte, error) {
	return settlement.abi.Pack("subjectOfHead", size, root)
}

// UnpackSubjectOfHead is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb8ea11f7.
//
// Solidity: function subjectOfHead(uint64 size, bytes32 root) pure returns(bytes32)
func (settlement *Settlement) UnpackSubjectOfHead(data []byte) ([32]byte, error) {
	out, err := settlement.abi.Unpack("subjectOfHead", data)
	if err != nil {
		return *new([32]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([32]byte)).(*[32]byte)
	return out0, nil
}

// PackTakeKept is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4dead6ef.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function takeKept(address to) returns(uint64 amount)
func (settlement *Settlement) PackTakeKept(to common.Address) []byte {
	enc, err := settlement.abi.Pack("takeKept", to)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTakeKept is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x4dead6ef.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function takeKept(address to) returns(uint64 amount)
func (settlement *Settlement) TryPackTakeKept(to common.Address) ([]byte, error) {
	return settlement.abi.Pack("takeKept", to)
}

// UnpackTakeKept is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x4dead6ef.
//
// Solidity: function takeKept(address to) returns(uint64 amount)
func (settlement *Settlement) UnpackTakeKept(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("takeKept", data)
	if err != nil {
		return *new(uint64), err
	}
	out0 := *abi.ConvertType(out[0], new(uint64)).(*uint64)
	return out0, nil
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

// PackUnbond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5df6a6bc.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function unbond() returns()
func (settlement *Settlement) PackUnbond() []byte {
	enc, err := settlement.abi.Pack("unbond")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackUnbond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x5df6a6bc.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function unbond() returns()
func (settlement *Settlement) TryPackUnbond() ([]byte, error) {
	return settlement.abi.Pack("unbond")
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

// PackWithdrawBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7529d9df.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function withdrawBond(address author) returns(uint64 amount)
func (settlement *Settlement) PackWithdrawBond(author common.Address) []byte {
	enc, err := settlement.abi.Pack("withdrawBond", author)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackWithdrawBond is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x7529d9df.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function withdrawBond(address author) returns(uint64 amount)
func (settlement *Settlement) TryPackWithdrawBond(author common.Address) ([]byte, error) {
	return settlement.abi.Pack("withdrawBond", author)
}

// UnpackWithdrawBond is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x7529d9df.
//
// Solidity: function withdrawBond(address author) returns(uint64 amount)
func (settlement *Settlement) UnpackWithdrawBond(data []byte) (uint64, error) {
	out, err := settlement.abi.Unpack("withdrawBond", data)
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
	Signature Signature
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
// Solidity: event Anchored(address indexed author, uint64 size, bytes32 root, uint64 time, uint64 owed, uint64 paid, (bytes32,bytes32,uint8) signature)
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

// SettlementAnswered represents a Answered event raised by the Settlement contract.
type SettlementAnswered struct {
	Author  common.Address
	By      common.Address
	Subject [32]byte
	Raw     *types.Log // Blockchain specific contextual infos
}

const SettlementAnsweredEventName = "Answered"

// ContractEventName returns the user-defined event name.
func (SettlementAnswered) ContractEventName() string {
	return SettlementAnsweredEventName
}

// UnpackAnsweredEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Answered(address indexed author, address indexed by, bytes32 subject)
func (settlement *Settlement) UnpackAnsweredEvent(log *types.Log) (*SettlementAnswered, error) {
	event := "Answered"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementAnswered)
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

// SettlementBondWithdrawn represents a BondWithdrawn event raised by the Settlement contract.
type SettlementBondWithdrawn struct {
	Author  common.Address
	Account common.Address
	Amount  uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const SettlementBondWithdrawnEventName = "BondWithdrawn"

// ContractEventName returns the user-defined event name.
func (SettlementBondWithdrawn) ContractEventName() string {
	return SettlementBondWithdrawnEventName
}

// UnpackBondWithdrawnEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event BondWithdrawn(address indexed author, address indexed account, uint64 amount)
func (settlement *Settlement) UnpackBondWithdrawnEvent(log *types.Log) (*SettlementBondWithdrawn, error) {
	event := "BondWithdrawn"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementBondWithdrawn)
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

// SettlementBonded represents a Bonded event raised by the Settlement contract.
type SettlementBonded struct {
	Author common.Address
	From   common.Address
	Amount uint64
	Bond   uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementBondedEventName = "Bonded"

// ContractEventName returns the user-defined event name.
func (SettlementBonded) ContractEventName() string {
	return SettlementBondedEventName
}

// UnpackBondedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Bonded(address indexed author, address indexed from, uint64 amount, uint64 bond)
func (settlement *Settlement) UnpackBondedEvent(log *types.Log) (*SettlementBonded, error) {
	event := "Bonded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementBonded)
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

// SettlementChallenged represents a Challenged event raised by the Settlement contract.
type SettlementChallenged struct {
	Author   common.Address
	By       common.Address
	Subject  [32]byte
	Kind     uint8
	Position uint64
	Root     [32]byte
	Until    uint64
	Raw      *types.Log // Blockchain specific contextual infos
}

const SettlementChallengedEventName = "Challenged"

// ContractEventName returns the user-defined event name.
func (SettlementChallenged) ContractEventName() string {
	return SettlementChallengedEventName
}

// UnpackChallengedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Challenged(address indexed author, address indexed by, bytes32 subject, uint8 kind, uint64 position, bytes32 root, uint64 until)
func (settlement *Settlement) UnpackChallengedEvent(log *types.Log) (*SettlementChallenged, error) {
	event := "Challenged"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementChallenged)
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

// SettlementKept represents a Kept event raised by the Settlement contract.
type SettlementKept struct {
	To     common.Address
	Amount uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementKeptEventName = "Kept"

// ContractEventName returns the user-defined event name.
func (SettlementKept) ContractEventName() string {
	return SettlementKeptEventName
}

// UnpackKeptEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Kept(address indexed to, uint64 amount)
func (settlement *Settlement) UnpackKeptEvent(log *types.Log) (*SettlementKept, error) {
	event := "Kept"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementKept)
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

// SettlementKeptTaken represents a KeptTaken event raised by the Settlement contract.
type SettlementKeptTaken struct {
	Account common.Address
	To      common.Address
	Amount  uint64
	Raw     *types.Log // Blockchain specific contextual infos
}

const SettlementKeptTakenEventName = "KeptTaken"

// ContractEventName returns the user-defined event name.
func (SettlementKeptTaken) ContractEventName() string {
	return SettlementKeptTakenEventName
}

// UnpackKeptTakenEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event KeptTaken(address indexed account, address indexed to, uint64 amount)
func (settlement *Settlement) UnpackKeptTakenEvent(log *types.Log) (*SettlementKeptTaken, error) {
	event := "KeptTaken"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementKeptTaken)
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

// SettlementMarked represents a Marked event raised by the Settlement contract.
type SettlementMarked struct {
	Author common.Address
	Kind   uint8
	By     common.Address
	Reward uint64
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementMarkedEventName = "Marked"

// ContractEventName returns the user-defined event name.
func (SettlementMarked) ContractEventName() string {
	return SettlementMarkedEventName
}

// UnpackMarkedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Marked(address indexed author, uint8 indexed kind, address indexed by, uint64 reward)
func (settlement *Settlement) UnpackMarkedEvent(log *types.Log) (*SettlementMarked, error) {
	event := "Marked"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementMarked)
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

// SettlementUnbonded represents a Unbonded event raised by the Settlement contract.
type SettlementUnbonded struct {
	Author common.Address
	OpenAt *big.Int
	Raw    *types.Log // Blockchain specific contextual infos
}

const SettlementUnbondedEventName = "Unbonded"

// ContractEventName returns the user-defined event name.
func (SettlementUnbonded) ContractEventName() string {
	return SettlementUnbondedEventName
}

// UnpackUnbondedEvent is the Go binding that unpacks the event data emitted
// by contract.
//
// Solidity: event Unbonded(address indexed author, uint256 openAt)
func (settlement *Settlement) UnpackUnbondedEvent(log *types.Log) (*SettlementUnbonded, error) {
	event := "Unbonded"
	if len(log.Topics) == 0 {
		return nil, bind.ErrNoEventSignature
	}
	if log.Topics[0] != settlement.abi.Events[event].ID {
		return nil, bind.ErrEventSignatureMismatch
	}
	out := new(SettlementUnbonded)
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
	if bytes.Equal(raw[:4], settlement.abi.Errors["AlreadyOpen"].ID.Bytes()[:4]) {
		return settlement.UnpackAlreadyOpenError(raw[4:])
	}
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
	if bytes.Equal(raw[:4], settlement.abi.Errors["BadSumProof"].ID.Bytes()[:4]) {
		return settlement.UnpackBadSumProofError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["BalanceTooLow"].ID.Bytes()[:4]) {
		return settlement.UnpackBalanceTooLowError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["BeyondAnchored"].ID.Bytes()[:4]) {
		return settlement.UnpackBeyondAnchoredError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["ChallengesOpen"].ID.Bytes()[:4]) {
		return settlement.UnpackChallengesOpenError(raw[4:])
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
	if bytes.Equal(raw[:4], settlement.abi.Errors["NoAnswer"].ID.Bytes()[:4]) {
		return settlement.UnpackNoAnswerError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NoCredits"].ID.Bytes()[:4]) {
		return settlement.UnpackNoCreditsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NoFault"].ID.Bytes()[:4]) {
		return settlement.UnpackNoFaultError(raw[4:])
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
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotNeighbours"].ID.Bytes()[:4]) {
		return settlement.UnpackNotNeighboursError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotOpen"].ID.Bytes()[:4]) {
		return settlement.UnpackNotOpenError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["NotPointedTo"].ID.Bytes()[:4]) {
		return settlement.UnpackNotPointedToError(raw[4:])
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
	if bytes.Equal(raw[:4], settlement.abi.Errors["NothingBonded"].ID.Bytes()[:4]) {
		return settlement.UnpackNothingBondedError(raw[4:])
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
	if bytes.Equal(raw[:4], settlement.abi.Errors["StillBonded"].ID.Bytes()[:4]) {
		return settlement.UnpackStillBondedError(raw[4:])
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
	if bytes.Equal(raw[:4], settlement.abi.Errors["TooEarly"].ID.Bytes()[:4]) {
		return settlement.UnpackTooEarlyError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["TooLate"].ID.Bytes()[:4]) {
		return settlement.UnpackTooLateError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["TooManyParents"].ID.Bytes()[:4]) {
		return settlement.UnpackTooManyParentsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["Unbonding"].ID.Bytes()[:4]) {
		return settlement.UnpackUnbondingError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["UnknownFault"].ID.Bytes()[:4]) {
		return settlement.UnpackUnknownFaultError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["UnknownItem"].ID.Bytes()[:4]) {
		return settlement.UnpackUnknownItemError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["WrongAuthor"].ID.Bytes()[:4]) {
		return settlement.UnpackWrongAuthorError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["WrongHeads"].ID.Bytes()[:4]) {
		return settlement.UnpackWrongHeadsError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["WrongLeaves"].ID.Bytes()[:4]) {
		return settlement.UnpackWrongLeavesError(raw[4:])
	}
	if bytes.Equal(raw[:4], settlement.abi.Errors["WrongReceipt"].ID.Bytes()[:4]) {
		return settlement.UnpackWrongReceiptError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// SettlementAlreadyOpen represents a AlreadyOpen error raised by the Settlement contract.
type SettlementAlreadyOpen struct {
	Author  common.Address
	Subject [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error AlreadyOpen(address author, bytes32 subject)
func SettlementAlreadyOpenErrorID() common.Hash {
	return common.HexToHash("0x1cbd04e09c4aa886166e549ec97663605f04d0630e3136a7377b8dbf5f56adcf")
}

// UnpackAlreadyOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error AlreadyOpen(address author, bytes32 subject)
func (settlement *Settlement) UnpackAlreadyOpenError(raw []byte) (*SettlementAlreadyOpen, error) {
	out := new(SettlementAlreadyOpen)
	if err := settlement.abi.UnpackIntoInterface(out, "AlreadyOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
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

// SettlementBadSumProof represents a BadSumProof error raised by the Settlement contract.
type SettlementBadSumProof struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadSumProof()
func SettlementBadSumProofErrorID() common.Hash {
	return common.HexToHash("0xbd6bf1931728217d53e493ae510426ef81a531cd7ce2262fb08558f90a67fe54")
}

// UnpackBadSumProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadSumProof()
func (settlement *Settlement) UnpackBadSumProofError(raw []byte) (*SettlementBadSumProof, error) {
	out := new(SettlementBadSumProof)
	if err := settlement.abi.UnpackIntoInterface(out, "BadSumProof", raw); err != nil {
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

// SettlementBeyondAnchored represents a BeyondAnchored error raised by the Settlement contract.
type SettlementBeyondAnchored struct {
	Anchored uint64
	Position uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BeyondAnchored(uint64 anchored, uint64 position)
func SettlementBeyondAnchoredErrorID() common.Hash {
	return common.HexToHash("0xdac39d2a933e47ffd0c047c8076587b8077388241f9816e29452e250870a2411")
}

// UnpackBeyondAnchoredError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BeyondAnchored(uint64 anchored, uint64 position)
func (settlement *Settlement) UnpackBeyondAnchoredError(raw []byte) (*SettlementBeyondAnchored, error) {
	out := new(SettlementBeyondAnchored)
	if err := settlement.abi.UnpackIntoInterface(out, "BeyondAnchored", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementChallengesOpen represents a ChallengesOpen error raised by the Settlement contract.
type SettlementChallengesOpen struct {
	Author     common.Address
	Challenges uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error ChallengesOpen(address author, uint64 challenges)
func SettlementChallengesOpenErrorID() common.Hash {
	return common.HexToHash("0xf1896118c1242192eb42e00727d94a4fd54bedfd782cf6138fc57c0540fd1a19")
}

// UnpackChallengesOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error ChallengesOpen(address author, uint64 challenges)
func (settlement *Settlement) UnpackChallengesOpenError(raw []byte) (*SettlementChallengesOpen, error) {
	out := new(SettlementChallengesOpen)
	if err := settlement.abi.UnpackIntoInterface(out, "ChallengesOpen", raw); err != nil {
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

// SettlementNoAnswer represents a NoAnswer error raised by the Settlement contract.
type SettlementNoAnswer struct {
	Author  common.Address
	Subject [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoAnswer(address author, bytes32 subject)
func SettlementNoAnswerErrorID() common.Hash {
	return common.HexToHash("0x662b46098b22a1f032d2753510bcad0fb58c54576895e46abbff6e765b430c2d")
}

// UnpackNoAnswerError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoAnswer(address author, bytes32 subject)
func (settlement *Settlement) UnpackNoAnswerError(raw []byte) (*SettlementNoAnswer, error) {
	out := new(SettlementNoAnswer)
	if err := settlement.abi.UnpackIntoInterface(out, "NoAnswer", raw); err != nil {
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

// SettlementNoFault represents a NoFault error raised by the Settlement contract.
type SettlementNoFault struct {
	Author common.Address
	Kind   uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NoFault(address author, uint8 kind)
func SettlementNoFaultErrorID() common.Hash {
	return common.HexToHash("0x929130b16d45395f16c52809e5325fecc6f8be607082228d8896499672ce5abd")
}

// UnpackNoFaultError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NoFault(address author, uint8 kind)
func (settlement *Settlement) UnpackNoFaultError(raw []byte) (*SettlementNoFault, error) {
	out := new(SettlementNoFault)
	if err := settlement.abi.UnpackIntoInterface(out, "NoFault", raw); err != nil {
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

// SettlementNotNeighbours represents a NotNeighbours error raised by the Settlement contract.
type SettlementNotNeighbours struct {
	Index uint64
	Other uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotNeighbours(uint64 index, uint64 other)
func SettlementNotNeighboursErrorID() common.Hash {
	return common.HexToHash("0x7707b84120b1fb6bf236e7f2d02c6358b354abfa184c70fb2fb40d58e1df08a9")
}

// UnpackNotNeighboursError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotNeighbours(uint64 index, uint64 other)
func (settlement *Settlement) UnpackNotNeighboursError(raw []byte) (*SettlementNotNeighbours, error) {
	out := new(SettlementNotNeighbours)
	if err := settlement.abi.UnpackIntoInterface(out, "NotNeighbours", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotOpen represents a NotOpen error raised by the Settlement contract.
type SettlementNotOpen struct {
	Author  common.Address
	Subject [32]byte
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotOpen(address author, bytes32 subject)
func SettlementNotOpenErrorID() common.Hash {
	return common.HexToHash("0x2dd335a5735c46b8beaaf0cecb44921612b9362a7629855a8bc2815247f6e995")
}

// UnpackNotOpenError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotOpen(address author, bytes32 subject)
func (settlement *Settlement) UnpackNotOpenError(raw []byte) (*SettlementNotOpen, error) {
	out := new(SettlementNotOpen)
	if err := settlement.abi.UnpackIntoInterface(out, "NotOpen", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementNotPointedTo represents a NotPointedTo error raised by the Settlement contract.
type SettlementNotPointedTo struct {
	Previous uint64
	Index    uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NotPointedTo(uint64 previous, uint64 index)
func SettlementNotPointedToErrorID() common.Hash {
	return common.HexToHash("0x6a893ab5cf79e52b021a8310dd9ff9f3e197c675b568c1f15a02f794269b0f40")
}

// UnpackNotPointedToError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NotPointedTo(uint64 previous, uint64 index)
func (settlement *Settlement) UnpackNotPointedToError(raw []byte) (*SettlementNotPointedTo, error) {
	out := new(SettlementNotPointedTo)
	if err := settlement.abi.UnpackIntoInterface(out, "NotPointedTo", raw); err != nil {
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

// SettlementNothingBonded represents a NothingBonded error raised by the Settlement contract.
type SettlementNothingBonded struct {
	Author  common.Address
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error NothingBonded(address author, address account)
func SettlementNothingBondedErrorID() common.Hash {
	return common.HexToHash("0xfc12e7551596f55e0ea68b8f3c8c510b5052ea4695541678cd85af0dcf245b9e")
}

// UnpackNothingBondedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error NothingBonded(address author, address account)
func (settlement *Settlement) UnpackNothingBondedError(raw []byte) (*SettlementNothingBonded, error) {
	out := new(SettlementNothingBonded)
	if err := settlement.abi.UnpackIntoInterface(out, "NothingBonded", raw); err != nil {
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

// SettlementStillBonded represents a StillBonded error raised by the Settlement contract.
type SettlementStillBonded struct {
	Author common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error StillBonded(address author)
func SettlementStillBondedErrorID() common.Hash {
	return common.HexToHash("0xb9fe96ad2c643efee80ef08426d9a2391809420dccfe8fafbe2311fa80c7461e")
}

// UnpackStillBondedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error StillBonded(address author)
func (settlement *Settlement) UnpackStillBondedError(raw []byte) (*SettlementStillBonded, error) {
	out := new(SettlementStillBonded)
	if err := settlement.abi.UnpackIntoInterface(out, "StillBonded", raw); err != nil {
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

// SettlementTooEarly represents a TooEarly error raised by the Settlement contract.
type SettlementTooEarly struct {
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooEarly(uint64 until)
func SettlementTooEarlyErrorID() common.Hash {
	return common.HexToHash("0xd606d83fc5c7e56637c0959f5077c3a15f782b710d7eab50461ed55fd6deb6ae")
}

// UnpackTooEarlyError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooEarly(uint64 until)
func (settlement *Settlement) UnpackTooEarlyError(raw []byte) (*SettlementTooEarly, error) {
	out := new(SettlementTooEarly)
	if err := settlement.abi.UnpackIntoInterface(out, "TooEarly", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementTooLate represents a TooLate error raised by the Settlement contract.
type SettlementTooLate struct {
	Until uint64
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error TooLate(uint64 until)
func SettlementTooLateErrorID() common.Hash {
	return common.HexToHash("0x4d673a06590205f21674ad45375abc81b85de145ee567806f534cab23841a1cf")
}

// UnpackTooLateError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error TooLate(uint64 until)
func (settlement *Settlement) UnpackTooLateError(raw []byte) (*SettlementTooLate, error) {
	out := new(SettlementTooLate)
	if err := settlement.abi.UnpackIntoInterface(out, "TooLate", raw); err != nil {
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

// SettlementUnbonding represents a Unbonding error raised by the Settlement contract.
type SettlementUnbonding struct {
	Author common.Address
	OpenAt *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Unbonding(address author, uint256 openAt)
func SettlementUnbondingErrorID() common.Hash {
	return common.HexToHash("0x4d5f2cc7ebdc37f9684b8749995711aeabe281214d6d081e3c62d84e91c3f495")
}

// UnpackUnbondingError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Unbonding(address author, uint256 openAt)
func (settlement *Settlement) UnpackUnbondingError(raw []byte) (*SettlementUnbonding, error) {
	out := new(SettlementUnbonding)
	if err := settlement.abi.UnpackIntoInterface(out, "Unbonding", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementUnknownFault represents a UnknownFault error raised by the Settlement contract.
type SettlementUnknownFault struct {
	Kind uint8
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error UnknownFault(uint8 kind)
func SettlementUnknownFaultErrorID() common.Hash {
	return common.HexToHash("0x6a4def2d05bb92131cbb53e0615dcce2bfe2e46e154cfdf5239c114d177d4f42")
}

// UnpackUnknownFaultError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error UnknownFault(uint8 kind)
func (settlement *Settlement) UnpackUnknownFaultError(raw []byte) (*SettlementUnknownFault, error) {
	out := new(SettlementUnknownFault)
	if err := settlement.abi.UnpackIntoInterface(out, "UnknownFault", raw); err != nil {
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

// SettlementWrongHeads represents a WrongHeads error raised by the Settlement contract.
type SettlementWrongHeads struct {
	Kind  uint8
	Heads *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongHeads(uint8 kind, uint256 heads)
func SettlementWrongHeadsErrorID() common.Hash {
	return common.HexToHash("0x603b96743211fbcb5a95b836d374054accfe73a309e41764b1c7c13db3f094e2")
}

// UnpackWrongHeadsError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongHeads(uint8 kind, uint256 heads)
func (settlement *Settlement) UnpackWrongHeadsError(raw []byte) (*SettlementWrongHeads, error) {
	out := new(SettlementWrongHeads)
	if err := settlement.abi.UnpackIntoInterface(out, "WrongHeads", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementWrongLeaves represents a WrongLeaves error raised by the Settlement contract.
type SettlementWrongLeaves struct {
	Kind   uint8
	Leaves *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongLeaves(uint8 kind, uint256 leaves)
func SettlementWrongLeavesErrorID() common.Hash {
	return common.HexToHash("0xc4d34b3f6b811f7a8466c46c6323a51bb1bf8dc293d8a0fd7846391ca1623a1c")
}

// UnpackWrongLeavesError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongLeaves(uint8 kind, uint256 leaves)
func (settlement *Settlement) UnpackWrongLeavesError(raw []byte) (*SettlementWrongLeaves, error) {
	out := new(SettlementWrongLeaves)
	if err := settlement.abi.UnpackIntoInterface(out, "WrongLeaves", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// SettlementWrongReceipt represents a WrongReceipt error raised by the Settlement contract.
type SettlementWrongReceipt struct {
	Asked    *big.Int
	Received *big.Int
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error WrongReceipt(uint256 asked, uint256 received)
func SettlementWrongReceiptErrorID() common.Hash {
	return common.HexToHash("0x138d1a5053535bd9a590d8d944a8b809929c931d22ca59d19c74e954e7a60b38")
}

// UnpackWrongReceiptError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error WrongReceipt(uint256 asked, uint256 received)
func (settlement *Settlement) UnpackWrongReceiptError(raw []byte) (*SettlementWrongReceipt, error) {
	out := new(SettlementWrongReceipt)
	if err := settlement.abi.UnpackIntoInterface(out, "WrongReceipt", raw); err != nil {
		return nil, err
	}
	return out, nil
}
