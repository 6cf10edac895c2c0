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
	Time       uint64
	Owed       uint64
	Collected  uint64
	Paid       uint64
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

// SignedHead is an auto generated low-level Go binding around an user-defined struct.
type SignedHead struct {
	Head      Head
	Signature []byte
}

// StakesStake is an auto generated low-level Go binding around an user-defined struct.
type StakesStake struct {
	Amount     uint64
	Generation uint64
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
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token_\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"minBond_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"challengeDeposit_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"maxMergeDelay_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"challengeWindow_\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"maxSkew_\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"AlreadyOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"AmountTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"AuthorMarked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"total\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"BadCredits\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"length\",\"type\":\"uint256\"}],\"name\":\"BadEntryLength\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"value\",\"type\":\"uint256\"}],\"name\":\"BadParameter\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"signer\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"recovered\",\"type\":\"address\"}],\"name\":\"BadSignature\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"BalanceTooLow\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"position\",\"type\":\"uint64\"}],\"name\":\"BeyondAnchored\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"challenges\",\"type\":\"uint64\"}],\"name\":\"ChallengesOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"name\":\"DueNotMet\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"}],\"name\":\"DueTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"EmptyHead\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"InvalidShortString\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"NoAnswer\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"}],\"name\":\"NoCredits\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"NoFault\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"use\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"uses\",\"type\":\"uint8\"}],\"name\":\"NoSuchUse\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotAnchored\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotConsistent\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"weight\",\"type\":\"uint64\"}],\"name\":\"NotCredited\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"NotIncluded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"other\",\"type\":\"uint64\"}],\"name\":\"NotNeighbours\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"NotOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"previous\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"NotPointedTo\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"}],\"name\":\"NotRegistered\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"NotUsage\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"sender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"openAt\",\"type\":\"uint256\"}],\"name\":\"NotYetOpen\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"NothingBonded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"position\",\"type\":\"uint256\"}],\"name\":\"ParentsNotAscending\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"PaymentFailed\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"}],\"name\":\"RateTooHigh\",\"type\":\"error\"},{\"inputs\":[],\"name\":\"ReentrancyGuardReentrantCall\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"token\",\"type\":\"address\"}],\"name\":\"SafeERC20FailedOperation\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"shares\",\"type\":\"uint256\"}],\"name\":\"SharesTooHigh\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"}],\"name\":\"SizeFalls\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"StillBonded\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"string\",\"name\":\"str\",\"type\":\"string\"}],\"name\":\"StringTooLong\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint256\",\"name\":\"limit\",\"type\":\"uint256\"}],\"name\":\"TimeAhead\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"anchored\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"name\":\"TimeFalls\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"TooEarly\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"TooLate\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"parents\",\"type\":\"uint256\"}],\"name\":\"TooManyParents\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"openAt\",\"type\":\"uint256\"}],\"name\":\"Unbonding\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"UnknownFault\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"name\":\"UnknownItem\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"headAuthor\",\"type\":\"address\"}],\"name\":\"WrongAuthor\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"heads\",\"type\":\"uint256\"}],\"name\":\"WrongHeads\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint256\",\"name\":\"leaves\",\"type\":\"uint256\"}],\"name\":\"WrongLeaves\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"asked\",\"type\":\"uint256\"},{\"internalType\":\"uint256\",\"name\":\"received\",\"type\":\"uint256\"}],\"name\":\"WrongReceipt\",\"type\":\"error\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"owed\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"Anchored\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"Answered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"BondWithdrawn\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"bond\",\"type\":\"uint64\"}],\"name\":\"Bonded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"position\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"}],\"name\":\"Challenged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Claimed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Collected\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[],\"name\":\"EIP712DomainChanged\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"}],\"name\":\"Funded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Kept\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"KeptTaken\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"reward\",\"type\":\"uint64\"}],\"name\":\"Marked\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"parent\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Passed\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Pooled\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"indexed\":false,\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"}],\"name\":\"Registered\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint256\",\"name\":\"openAt\",\"type\":\"uint256\"}],\"name\":\"Unbonded\",\"type\":\"event\"},{\"anonymous\":false,\"inputs\":[{\"indexed\":true,\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"indexed\":true,\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"indexed\":false,\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"Withdrawn\",\"type\":\"event\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"},{\"internalType\":\"bytes\",\"name\":\"lastEntry\",\"type\":\"bytes\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"},{\"internalType\":\"bytes32[]\",\"name\":\"consistency\",\"type\":\"bytes32[]\"}],\"name\":\"anchor\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"}],\"internalType\":\"structLeaf\",\"name\":\"leaf\",\"type\":\"tuple\"}],\"name\":\"answerEntry\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"consistency\",\"type\":\"bytes32[]\"}],\"name\":\"answerHead\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"bond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"challengeDeposit\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"challengeEntry\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"challengeHead\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"challengeOf\",\"outputs\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"by\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"until\",\"type\":\"uint64\"},{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"}],\"internalType\":\"structChallenges.Challenge\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"challengeWindow\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"internalType\":\"structParent[]\",\"name\":\"parents\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"weight\",\"type\":\"uint64\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"sum\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"left\",\"type\":\"bool\"}],\"internalType\":\"structSumTree.Step[]\",\"name\":\"proof\",\"type\":\"tuple[]\"}],\"name\":\"claim\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"},{\"internalType\":\"address\",\"name\":\"payee\",\"type\":\"address\"}],\"name\":\"claimedOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint8\",\"name\":\"k\",\"type\":\"uint8\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"},{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"collect\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"collectedOf\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"internalType\":\"structParent[]\",\"name\":\"parents\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"}],\"name\":\"distribute\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"eip712Domain\",\"outputs\":[{\"internalType\":\"bytes1\",\"name\":\"fields\",\"type\":\"bytes1\"},{\"internalType\":\"string\",\"name\":\"name\",\"type\":\"string\"},{\"internalType\":\"string\",\"name\":\"version\",\"type\":\"string\"},{\"internalType\":\"uint256\",\"name\":\"chainId\",\"type\":\"uint256\"},{\"internalType\":\"address\",\"name\":\"verifyingContract\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"salt\",\"type\":\"bytes32\"},{\"internalType\":\"uint256[]\",\"name\":\"extensions\",\"type\":\"uint256[]\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"bytes32\",\"name\":\"subject\",\"type\":\"bytes32\"}],\"name\":\"expire\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"name\":\"fund\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"keptFor\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"log\",\"outputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"owed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"collected\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"balance\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"bond\",\"type\":\"uint64\"},{\"internalType\":\"uint48\",\"name\":\"unbondedAt\",\"type\":\"uint48\"},{\"internalType\":\"bool\",\"name\":\"marked\",\"type\":\"bool\"},{\"internalType\":\"uint64\",\"name\":\"challenges\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"generation\",\"type\":\"uint64\"}],\"internalType\":\"structBooks.Log\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxMergeDelay\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"maxSkew\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"minBond\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"\",\"type\":\"uint64\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"uint8\",\"name\":\"use\",\"type\":\"uint8\"},{\"components\":[{\"components\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"time\",\"type\":\"uint64\"}],\"internalType\":\"structHead\",\"name\":\"head\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"internalType\":\"structSignedHead[]\",\"name\":\"heads\",\"type\":\"tuple[]\"},{\"components\":[{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"bytes32[]\",\"name\":\"inclusion\",\"type\":\"bytes32[]\"}],\"internalType\":\"structLeaf[]\",\"name\":\"leaves\",\"type\":\"tuple[]\"}],\"internalType\":\"structFault\",\"name\":\"fault\",\"type\":\"tuple\"}],\"name\":\"prove\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"name\":\"record\",\"outputs\":[{\"components\":[{\"internalType\":\"bool\",\"name\":\"registered\",\"type\":\"bool\"},{\"internalType\":\"uint24\",\"name\":\"rate\",\"type\":\"uint24\"},{\"internalType\":\"uint24\",\"name\":\"due\",\"type\":\"uint24\"},{\"internalType\":\"uint64\",\"name\":\"income\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"distributed\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"pool\",\"type\":\"uint64\"}],\"internalType\":\"structSettlement.Record\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"artifact\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32\",\"name\":\"details\",\"type\":\"bytes32\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"record\",\"type\":\"bytes32\"},{\"internalType\":\"uint32\",\"name\":\"share\",\"type\":\"uint32\"}],\"internalType\":\"structParent[]\",\"name\":\"parents\",\"type\":\"tuple[]\"},{\"internalType\":\"bytes32\",\"name\":\"creditsRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"creditsTotal\",\"type\":\"uint64\"},{\"internalType\":\"uint32\",\"name\":\"rate\",\"type\":\"uint32\"},{\"internalType\":\"uint32\",\"name\":\"due\",\"type\":\"uint32\"},{\"internalType\":\"address\",\"name\":\"builder\",\"type\":\"address\"},{\"internalType\":\"uint64\",\"name\":\"issued\",\"type\":\"uint64\"}],\"internalType\":\"structTerms\",\"name\":\"terms\",\"type\":\"tuple\"},{\"internalType\":\"bytes\",\"name\":\"signature\",\"type\":\"bytes\"}],\"name\":\"register\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"id\",\"type\":\"bytes32\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"components\":[{\"internalType\":\"uint8\",\"name\":\"kind\",\"type\":\"uint8\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"internalType\":\"structItem[]\",\"name\":\"items\",\"type\":\"tuple[]\"}],\"name\":\"settle\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"stakeOf\",\"outputs\":[{\"components\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"generation\",\"type\":\"uint64\"}],\"internalType\":\"structStakes.Stake\",\"name\":\"\",\"type\":\"tuple\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"}],\"name\":\"subjectOfEntry\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"}],\"name\":\"subjectOfHead\",\"outputs\":[{\"internalType\":\"bytes32\",\"name\":\"\",\"type\":\"bytes32\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"takeKept\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"token\",\"outputs\":[{\"internalType\":\"contractIERC20\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"unbond\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"}],\"name\":\"withdraw\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"paid\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"author\",\"type\":\"address\"}],\"name\":\"withdrawBond\",\"outputs\":[{\"internalType\":\"uint64\",\"name\":\"amount\",\"type\":\"uint64\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "49646979ab3e9c6796037971efbc7239f9",
	Bin: "0x61026080604052346103f05760c081615eb580380380916100208285610416565b8339810103126103f05780516001600160a01b03811691908290036103f05761004b6020820161044d565b6100576040830161044d565b6100636060840161044d565b9161007c60a06100756080870161044d565b950161044d565b9460405161008b604082610416565b600a815260208101906927b832b72632b233b2b960b11b8252604051916100b3604084610416565b600183526020830191603160f81b83526100cc81610472565b610120526100d984610472565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014260c082610416565b5190206080523060c0526001600160401b03841680156103a957506001600160401b03851680158015610407575b6103a9575060405163313ce56760e01b8152602081600481855afa80156103fc575f906103bb575b60ff915016604281116103a95760098111156103a257600819810160ff8111610373576101c490610461565b6102205260098110156103995760090360ff8111610373576101e590610461565b925b6102408490526001600160401b03168315610387576001845f198301040190151502838102938185041490151715610373576001600160401b0383116103605761016052610180526001600160401b03166101a0526101c0526101e052610200526040516159d790816104de82396080518161579a015260a05181615851015260c05181615764015260e051816157e90152610100518161580f0152610120518161097c015261014051816109a50152610160518181816101a40152818161212f015261246401526101805181610b7501526101a05181818161088a015281816116450152818161178b015281816123830152614d4a01526101c05181818161061c01528181612ecc0152818161489e0152614a7801526101e05181818161065f01528181610817015281816115d20152612ef80152610200518181816111840152818161304001526133b90152610220518181816120f501526124b601526102405181818161209a015281816123ff015261248e0152f35b826372a4801d60e11b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b634e487b715f5260126020526024601cfd5b506001926101e7565b60016101c4565b6372a4801d60e11b5f5260045260245ffd5b506020813d6020116103f4575b816103d560209383610416565b810103126103f0575160ff811681036103f05760ff90610198565b5f80fd5b3d91506103c8565b6040513d5f823e3d90fd5b5065ffffffffffff8111610170565b601f909101601f19168101906001600160401b0382119082101761043957604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b03821682036103f057565b60ff16604d811161037357600a0a90565b601f81511161049d57602081519101516020821061048e571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c8063036befc31461184657806309cb76f3146117e35780630c24d5cf146117af5780630d13fd7b1461176c578063159ecf7b1461172557806317e951501461170757806320da0bce1461152857806326567d9b146114db5780632c2ecbc2146112bb578063340f3c3e1461126e57806336a47a3c146111d35780634dead6ef146111a857806350ec40e01461116557806358c6a10e146111065780635df6a6bc146110245780636502fcc014610f645780637529d9df14610dc85780637dee40cb14610c665780637e268b5f14610b99578063831518b714610b56578063845f29c714610a5c57806384b0196e1461096457806384f68deb14610683578063861a141214610640578063b32737a2146105fd578063b5c645bd1461051e578063b8ea11f7146104ef578063bad2e23414610478578063be400df3146103d2578063c71387f414610338578063ce4cb876146102a8578063d442fc1c14610267578063d72ccb28146101d75763fc0c546a1461018f575f80fd5b346101d3575f3660031901126101d3576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346101d35760203660031901126101d3576004356001600160401b0381116101d357610207903690600401611a7e565b61020f611f51565b5f5b81811061022a575f5f5160206159b75f395f51905f525d005b8061026161024361023e6001948688611eef565b611f11565b61025b610251848789611eef565b6020810190611f1f565b91614039565b01610211565b346101d35760203660031901126101d3576001600160a01b036102886119f9565b165f52600360205260206001600160401b0360405f205416604051908152f35b346101d35760403660031901126101d3576102c16119f9565b6102c9611a0f565b905f60206040516102d981611cdb565b828152015260018060a01b03165f52600460205260405f209060018060a01b03165f526020526040805f206001600160401b0382519161031883611cdb565b54816020818316948581520191851c168152835192835251166020820152f35b346101d35760403660031901126101d3576103516119f9565b6024356001600160401b0381116101d357606060031982360301126101d357610378611f51565b6103858160040183613f23565b1561039c575f5f5160206159b75f395f51905f525d005b6103ab60246103b09201611eab565b611d17565b632dd335a560e01b5f9081526001600160a01b03909216600452602452604490fd5b346101d35760403660031901126101d3576103eb6119f9565b5f604080516103f981611cc0565b828152826020820152015260018060a01b03165f52600560205260405f206024355f52602052606060405f2060ff6040519161043483611cc0565b546001600160401b0360018060a01b038216938481528360406020830192848660a01c168452019360e01c1683526040519485525116602084015251166040820152f35b346101d35760803660031901126101d3576104916119f9565b610499611a25565b6044356064356001600160401b0381116101d3576104be6104cf913690600401611a7e565b906104c7611f51565b838587613e2a565b156104e6575f5f5160206159b75f395f51905f525d005b6103b091611ebf565b346101d35760403660031901126101d357602061051661050d611a3b565b60243590611ebf565b604051908152f35b346101d35760203660031901126101d3575f60a060405161053e81611ca5565b82815282602082015282604082015282606082015282608082015201526004355f52600660205260c060405f206001600160401b036040519161058083611ca5565b548160ff8216151593848152816020820162ffffff8560081c16815262ffffff60408401818760201c168152816060860193858960381c1685528560a06080890198828c60781c168a52019960b81c1689526040519a8b52511660208a0152511660408801525116606086015251166080840152511660a0820152f35b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d357366003190160a081126101d3576080136101d3576084356001600160401b0381116101d3576106bb903690600401611a51565b6106c3611f51565b6106cb611e95565b6001600160a01b036106db611dcc565b165f5260026020526001600160401b0380600160405f2001541691161161091b576004356001600160a01b038116929091908383036101d357602435926001600160401b038416938481036101d3575060443594606435946001600160401b0386168087036101d3576107a296506040519160208301937f36e05a27d698eeea39c5dfd957f505b9337ba684dc0e8f2967e5fa4ec90c3bf185526040840152606083015287608083015260a082015260a0815261079960c082611cf6565b5190209061497b565b6107aa611dcc565b906107bc816107b7611e95565b611ebf565b916107c5611e95565b906107cf81611f86565b6001600160a01b039081165f81815260056020908152604080832088845290915290208054919491928316610905576001600160401b0393849161083d610814612f2b565b847f00000000000000000000000000000000000000000000000000000000000000001690611e88565b83811660a01b6001600160e81b0319909616959095173317600160e31b1790555f8681526002602052604090206003018054839061087c908216611ad2565b1683198254161790556108ae7f0000000000000000000000000000000000000000000000000000000000000000612090565b506040519687526008602088015216604086015260608501521660808301527fab6e724110ce6380caa95b9b0f1c9c5cef1823670e1e8ef414ba1a73e318d32560a03393a35f5f5160206159b75f395f51905f525d005b858562e5e82760e51b5f5260045260245260445ffd5b6001600160a01b0361092b611dcc565b165f5260026020526001600160401b0380600160405f2001541661094d611e95565b90636d61ce9560e11b5f526004521660245260445ffd5b346101d3575f3660031901126101d357610a006109a07f0000000000000000000000000000000000000000000000000000000000000000614c9f565b6109c97f0000000000000000000000000000000000000000000000000000000000000000614c9f565b6020610a0e604051926109dc8385611cf6565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190611aae565b908582036040870152611aae565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610a4557505050500390f35b835185528695509381019392810192600101610a36565b346101d35760803660031901126101d3576004356001600160401b0381116101d35761012060031982360301126101d357610a95611a0f565b906044356001600160401b03811681036101d357606435916001600160401b0383116101d357366023840112156101d3578260040135916001600160401b0383116101d35736602460608502860101116101d357846024610b0295610af8611f51565b0192600401613b06565b15610b2b576020905f5f5160206159b75f395f51905f525d6001600160401b0360405191168152f35b631025c49f60e11b5f9081526001600160a01b039092166004526001600160401b0316602452604490fd5b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d3576101203660031901126101d357610bb36119f9565b6024356001600160401b0381116101d357610bd2903690600401611a51565b91906044359160ff831683036101d3576064356001600160401b0381116101d357610c01903690600401611a7e565b9060803660831901126101d35761010435946001600160401b0386116101d357602096610c35610c45973690600401611a51565b969095610c40611f51565b6136fb565b5f5f5160206159b75f395f51905f525d6001600160401b0360405191168152f35b346101d35760403660031901126101d357610c7f6119f9565b610c87611a25565b90610c90611f51565b6001600160a01b03165f81815260026020526040902091610cb090612090565b9160028101906001600160401b03825460401c1693846001600160401b0303946001600160401b038611610db4576001600160401b0380831696168611610d98576001600160401b0392610d38610d0b8594610d4894611af0565b86546fffffffffffffffff0000000000000000191660409190911b67ffffffffffffffff60401b16178655565b82600182015460801c1690613647565b925460401c169160405194855216602084015260408301527fddc13a2f3e272e1721a5c0f597d31ed4c550a3548dd3f3af3f286881537d896760603393a35f5f5160206159b75f395f51905f525d005b610da29086611e88565b630ec59aa560e01b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b346101d35760203660031901126101d357610de16119f9565b610de9611f51565b6001600160a01b0381165f8181526002602090815260408083206004835281842033855290925290912080546001600160401b038116949192908515610f4d576001600160401b0380600384015460401c169160401c1614610ec5575b5050805467ffffffffffffffff19169055610e61823361245b565b15610eae5790602091604051908282527fd70c9bc77597146ec2096ab1879bc15513813901d5b4a03b61bfead6e8c096be843393a35f5f5160206159b75f395f51905f525d604051908152f35b50631025c49f60e11b5f523360045260245260445ffd5b610ece82611f86565b600281019182549165ffffffffffff8360c01c1615610f3a576001600160401b03610f339493610f02610f0b948a94611fc0565b60801c16611b2e565b815467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16179055565b8380610e46565b8563b9fe96ad60e01b5f5260045260245ffd5b8463fc12e75560e01b5f526004523360245260445ffd5b346101d357366003190161010081126101d3576080136101d3576084356001600160401b0381116101d357610f9d903690600401611a51565b60a4356001600160401b0381116101d357610fbc903690600401611a51565b60c4939193356001600160401b0381116101d357610fde903690600401611a7e565b9160e435956001600160401b0387116101d357611002611012973690600401611a7e565b96909561100d611f51565b612f42565b5f5f5160206159b75f395f51905f525d005b346101d3575f3660031901126101d35761103d33611f86565b335f52600260205260405f2060028101908154916001600160401b038360801c16156110ef5765ffffffffffff8360c01c166110d0576110a29265ffffffffffff60c01b611089612f2b565b60c01b169065ffffffffffff60c01b1916179055612eaf565b6040519081527fd24dbf5e9299ce53c3aa9f7227ff1cc8441c2faae04509aa370ca3703385d6b460203392a2005b6110d982612eaf565b634d5f2cc760e01b5f523360045260245260445ffd5b63fc12e75560e01b5f52336004523360245260445ffd5b346101d35760403660031901126101d3576004356001600160401b0381116101d35761012060031982360301126101d3576024356001600160401b0381116101d35760209161115c610516923690600401611a51565b91600401612ace565b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d35760203660031901126101d3576020610c456111c66119f9565b6111ce611f51565b611df6565b346101d35760203660031901126101d3576004356001600160401b0381116101d35780600401608060031983360301126101d35761120f611f51565b611218816127e4565b1561122f575f5f5160206159b75f395f51905f525d005b61124361124991604461124e940190611d46565b90611d7b565b611de2565b6329f86da560e21b5f9081526001600160a01b0391909116600452602490fd5b346101d35760403660031901126101d357611287611a0f565b6004355f52600860205260405f209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b346101d35760203660031901126101d3576112d46119f9565b6040516112e081611c75565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e081015f905261010081015f905261012081015f905261014081015f9052610160015f9052600160a01b60019003165f52600260205260405f206040519061135582611c75565b805491828152600182015460208201926001600160401b0382168452604083018260401c6001600160401b03168152606084018360801c6001600160401b03168152608085019360c01c845260028301549360a08601906001600160401b038616825260c08701928660401c6001600160401b0316845260e08801948760801c6001600160401b031686526101008901968860c01c65ffffffffffff1688526101208a019860f01c60ff161515895260030154996101408a01996001600160401b038c168b52610160019a60401c6001600160401b03168b526040519b8c52516001600160401b031660208c0152516001600160401b031660408b0152516001600160401b031660608a0152516001600160401b03166080890152516001600160401b031660a0880152516001600160401b031660c0870152516001600160401b031660e08601525165ffffffffffff16610100850152511515610120840152516001600160401b0316610140830152516001600160401b031661016082015261018090f35b346101d35760403660031901126101d3576001600160a01b036114fc6119f9565b165f52600760205260405f206024355f5260205260206001600160401b0360405f205416604051908152f35b346101d35760403660031901126101d3576115416119f9565b611549611a25565b611551611f51565b6001600160a01b0382165f8181526002602052604090206001015490916001600160401b0380821692168210156116d75761158e61159491611d17565b93611f86565b815f52600560205260405f20835f5260205260405f209081549060018060a01b0382166116c0576001600160401b03926115f86115cf612f2b565b857f00000000000000000000000000000000000000000000000000000000000000001690611e88565b84811660a01b6001600160e81b0319909416939093173317600960e01b1790555f84815260026020526040902060030180548490611637908216611ad2565b1684198254161790556116697f0000000000000000000000000000000000000000000000000000000000000000612090565b506040519485526009602086015260408501525f60608501521660808301527fab6e724110ce6380caa95b9b0f1c9c5cef1823670e1e8ef414ba1a73e318d32560a03393a35f5f5160206159b75f395f51905f525d005b50505062e5e82760e51b5f5260045260245260445ffd5b505f91825260026020526040822060010154636d61ce9560e11b83526001600160401b0316600452602452604490fd5b346101d35760203660031901126101d35760206105166103ab611a3b565b346101d35760203660031901126101d3576004356001600160401b0381116101d35761012060031982360301126101d357610c45602091611764611f51565b60040161257a565b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d35760403660031901126101d3576020610c456117cd611a3b565b6117d5611a0f565b906117de611f51565b611b4e565b346101d35760403660031901126101d3576117fc6119f9565b60243590611808611f51565b61181282826122d5565b15611829575f5f5160206159b75f395f51905f525d005b632dd335a560e01b5f5260018060a01b031660045260245260445ffd5b346101d35760403660031901126101d35761185f6119f9565b611867611a25565b61186f611f51565b61187882611f86565b6001600160401b0361197d60018060a01b03841692835f52600260205260405f2090600282019565ffffffffffff875460c01c166119e0575b505f8581526004602090815260408083203384529091529020906118d490612090565b9084806003835495015460401c1680828660401c16145f146119cf5761192b61190185845f985b16611af0565b91849067ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b1685198254161790556119786119506119448484611af0565b86895460801c16611af0565b875467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16178755565b611af0565b925460801c166001600160401b036040519316835260208301527f8b849ab0a7dd251fc54149bfc87a90053d0e5306184885f0cfda39185270148460403393a35f5f5160206159b75f395f51905f525d005b61192b6119018584808916986118fb565b6119ea9083611fc0565b6119f382612035565b866118b1565b600435906001600160a01b03821682036101d357565b602435906001600160a01b03821682036101d357565b602435906001600160401b03821682036101d357565b600435906001600160401b03821682036101d357565b9181601f840112156101d3578235916001600160401b0383116101d357602083818601950101116101d357565b9181601f840112156101d3578235916001600160401b0383116101d3576020808501948460051b0101116101d357565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6001600160401b036001911601906001600160401b038211610db457565b906001600160401b03809116911601906001600160401b038211610db457565b6001600160401b035f19911601906001600160401b038211610db457565b906001600160401b03809116911603906001600160401b038211610db457565b9190335f526002602052600260405f20611b6733611f86565b016001600160401b03815460401c16936001600160401b038116858111611c5f5750611b92906123f4565b936001600160401b03851615611c575790611bb085611bd793611b2e565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b611be1838261245b565b15611c2b576040516001600160401b03841681526001600160a01b039091169033907fbaac24e87e58c882661315cdf88028ec18a57cc2e8d3a8e5e02de1cfa9f167e390602090a3565b631025c49f60e11b5f9081526001600160a01b039091166004526001600160401b038316602452604490fd5b505f93505050565b8563d17265d560e01b5f5260045260245260445ffd5b61018081019081106001600160401b03821117611c9157604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117611c9157604052565b606081019081106001600160401b03821117611c9157604052565b604081019081106001600160401b03821117611c9157604052565b90601f801991011681019081106001600160401b03821117611c9157604052565b6040516001600160401b0360208201926009845216604082015260408152611d40606082611cf6565b51902090565b903590601e19813603018212156101d357018035906001600160401b0382116101d357602001918160051b360383136101d357565b9015611d9657803590609e19813603018212156101d3570190565b634e487b7160e01b5f52603260045260245ffd5b9190811015611d965760051b81013590609e19813603018212156101d3570190565b6004356001600160a01b03811681036101d35790565b356001600160a01b03811681036101d35790565b90335f5260036020526001600160401b0360405f205416918215611e8257335f52600360205260405f206001600160401b03198154169055611e38838261245b565b15611c2b576040516001600160401b03841681526001600160a01b039091169033907fd8ea011ca7a138d58bbcd583cbc98a1150862c4d90308bb978ffc1fd938b264a90602090a3565b505f9150565b91908201809211610db457565b6024356001600160401b03811681036101d35790565b356001600160401b03811681036101d35790565b90604051906001600160401b03602083019360088552166040830152606082015260608152611d40608082611cf6565b9190811015611d965760051b81013590603e19813603018212156101d3570190565b3560ff811681036101d35790565b903590601e19813603018212156101d357018035906001600160401b0382116101d3576020019181360383136101d357565b5f5160206159b75f395f51905f525c611f775760015f5160206159b75f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b6001600160a01b03165f818152600260208190526040909120015460f01c60ff16611fae5750565b6329f86da560e21b5f5260045260245ffd5b611fc8612f2b565b611fd182612eaf565b1161200a57600301546001600160401b03169081611fed575050565b631e312c2360e31b5f5260018060a01b031660045260245260445ffd5b61201390612eaf565b634d5f2cc760e01b5f9081526001600160a01b03909216600452602452604490fd5b60029061205560038201611bb06001600160401b03825460401c16611ad2565b0180546dffffffffffffffffffffffffffff60801b19169055565b81810292918115918404141715610db457565b91908203918211610db457565b6001600160401b037f0000000000000000000000000000000000000000000000000000000000000000911681156122c3576120e09060016120d4845f198401612451565b01901515029182612070565b906001600160401b0382116122b05761211a907f000000000000000000000000000000000000000000000000000000000000000090612070565b6040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa918215612240575f9261227c575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f511482161561225d575b50836040525f6060521561224b57826024816020936370a0823160e01b82523060048301525afa8015612240575f9061220c575b6121e19250612083565b908082036121f75750506001600160401b031690565b630138d1a560e41b5f5260045260245260445ffd5b506020823d602011612238575b8161222660209383611cf6565b810103126101d3576121e191516121d7565b3d9150612219565b6040513d5f823e3d90fd5b635274afe760e01b5f5260045260245ffd5b6001821516612273573b15153d1516165f6121a3565b843d5f823e3d90fd5b9091506020813d6020116122a8575b8161229860209383611cf6565b810103126101d35751905f612170565b3d915061228b565b50630ec59aa560e01b5f5260045260245ffd5b634e487b715f5260126020526024601cfd5b9060018060a01b03821691825f52600560205260405f20825f5260205260405f20926040519361230485611cc0565b549060018060a01b03821680865260208601906001600160401b038460a01c16825260ff604088019460e01c168452156123ea576001600160401b03612348612f2b565b915116809111156123d85750916123b1949391612380935f52600260205260ff600260405f20015460f01c16156123b6575b506143bc565b517f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b0316614411565b600190565b5184516123d2916001600160a01b039091169060ff16836142bc565b5f61237a565b63d606d83f60e01b5f5260045260245ffd5b5050505050505f90565b6001600160401b03167f0000000000000000000000000000000000000000000000000000000000000000801561243d5781612439916001600160401b03930690612083565b1690565b634e487b7160e01b5f52601260045260245ffd5b811561243d570490565b906124db6124b47f0000000000000000000000000000000000000000000000000000000000000000926001600160401b037f00000000000000000000000000000000000000000000000000000000000000009116612451565b7f000000000000000000000000000000000000000000000000000000000000000090612070565b6040519263a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180855af19060015f5114821615612517575b509060405290565b3b15153d1516165f61250f565b903590601e19813603018212156101d357018035906001600160401b0382116101d357602001918160061b360383136101d357565b9190811015611d965760061b0190565b3563ffffffff811681036101d35790565b90612584826144a5565b805f52600660205260405f209081549060ff8216156127d2576001600160401b038260381c16916001600160401b038160781c16938484146127c8576125d2620f4240976040810190612524565b97905f5b898110612683575096975061264e96506001600160401b03929190620f4240878202819004918702040383169161261283858360b81c16611af0565b82546fffffffffffffffffffffffffffffffff60781b191690851660b81b1760409190911b607885901b161790551680612651575b5050611b2e565b90565b60207fece10f677b4aa25bbfd4d45aa52cb7e1680edaf65f92a421e688c3dbd382ccfe91604051908152a25f80612647565b89906126d66126ba63ffffffff6126b260206126ac866126a4818a8c612559565b35988a612559565b01612569565b168096612083565b94620f42408b8202819004918b0204036001600160401b031690565b91805f5260066020526001600160401b0360405f205460381c166001600160401b03036001600160401b038111610db457600193816001600160401b038b93166001600160401b038316116127c0575b506001600160401b0381169081156127b7577f27280e8c93980e3b50ca169295a20c8d228b3bdc15fc4d9ea133cf2af35a2d21916127a9602092865f526006845261278260405f20916001600160401b03835460381c16611af0565b67ffffffffffffffff60381b82549160381b169067ffffffffffffffff60381b1916179055565b604051908152a35b016125d6565b505050506127b1565b90505f612726565b505f955050505050565b634660068b60e11b5f5260045260245ffd5b6127ed81611f11565b9060408101906127fd8282611d46565b60ff851694915060018503612ac55760ff60025b1603612aa2576128276112496112438585611d46565b9360018060a01b03851695865f52600260205260ff600260405f20015460f01c16612a97575f5b6128588686611d46565b90508110156128da576128758161286f8888611d46565b90611daa565b886001600160a01b0361288783611de2565b16036128ad57906128a7826128a160806001950182611f1f565b91613d8e565b0161284e565b6128b78991611de2565b63d27aa04f60e01b5f9081526004929092526001600160a01b0316602452604490fd5b509091929394600160ff6128ed87611f11565b1603612a8f575f935b606086019460ff6129078789611d46565b92905016118015612a7a575b612a4b575f5b6129238688611d46565b9050811015612a0e576129368688611d46565b821015611d965761294d908260051b81019061400e565b61297661295a8a8a611d46565b60026129668d8d611d46565b9050145f14612a07578491611daa565b6129c4604061298e6129888580611f1f565b90614b36565b92602085019361299d85611eab565b9560208301966129b96129af89611eab565b9286810190611d46565b959094013592614b59565b156129d3575050600101612919565b906001600160401b036129ef6129e98294611eab565b92611eab565b916302dc4ee360e11b5f52166004521660245260445ffd5b5f91611daa565b509350612a21919550809496929661459e565b15612a3457506123b192935033916142bc565b849063929130b160e01b5f5260045260245260445ffd5b8560ff612a6187612a5b84611f11565b93611d46565b92905063c4d34b3f60e01b5f521660045260245260445ffd5b506002612a878688611d46565b905011612913565b6001936128f6565b955050505050505f90565b5090612aad91611d46565b91905063180ee59d60e21b5f5260045260245260445ffd5b60ff6001612811565b929190612ada846144a5565b93845f52600660205260405f20805460ff8116612ea85760a0830194620f424063ffffffff612b0888612569565b1611612e875760c0840194620f424063ffffffff612b2588612569565b1611612e665760408501612b398187612524565b905f9160208111612e5457905f915b808310612dbe57505050608087016001600160401b03612b6782611eab565b1615906060890135918215811490811591612da3575b50612d7757505050612b8e88612569565b63ffffffff80612b9d8a612569565b1691161015612d5657612bcb63ffffffff612bb78a612569565b928c979695928a95928c955b16918a612524565b5f9291925b818110612c925750505050612c3d604096899663ffffffff96600166ffffff00000000612c5163ffffff008e9f7f44843879dab4b47bcb155d1f4f082fdd3a9b608dc8aaa565c666e480f02220239f9b612c42612c709c612c6a9c612c769f60e0612c4796019d8e611de2565b61497b565b612569565b60081b1693612569565b60201b169266ffffffffffffff19161717179055611de2565b98612569565b96612569565b8351968216875216602086015235946001600160a01b031693a4565b9295509295509295969750612ca8818386612559565b803590815f52600660205260405f20549060ff821615612d435760200162ffffff612ce18763ffffffff612cdb85612569565b16612070565b9260201c1691620f4240830290838204620f42401484151715610db45710612d1957505050600101928c979695928a95928c95612bd0565b63ffffffff9350612d2990612569565b916310f3078f60e21b5f526004526024521660445260645ffd5b82634660068b60e11b5f5260045260245ffd5b612bcb63ffffffff612d6789612569565b928c979695928a95928c95612bc3565b90612d896001600160401b0392611eab565b9063164a47db60e31b5f526004521660245260445260645ffd5b905080612db1575b5f612b7d565b50620f4240831415612dab565b90919283151580612e29575b612e1657612dee9063ffffffff612de760206126ac888789612559565b1690611e88565b92620f42408411612e03576001019190612b48565b836313d4d6f760e21b5f5260045260245ffd5b83634711ac5960e11b5f5260045260245ffd5b50612e35848385612559565b355f198501858111610db457612e4c908486612559565b351015612dca565b635a3fccbd60e01b5f5260045260245ffd5b63ffffffff612e7487612569565b630d634cf360e11b5f521660045260245ffd5b63ffffffff612e9587612569565b63359ea6f760e01b5f521660045260245ffd5b5050505050565b65ffffffffffff6002612ef292015460c01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690611e88565b61264e907f000000000000000000000000000000000000000000000000000000000000000060011b6801fffffffffffffffe1690611e88565b6103e842024281046103e81442151715610db45790565b6004356001600160a01b0381169894979196919592939290891415806101d357895f52600260205260405f20956001600160401b0360243516602435036101d3576001600160401b0360643516606435036101d357612fa087614a15565b9a92949190508954916001600160401b0360243516156132cc576001600160401b0386166001600160401b036024351614806132c1575b806132a4575b613293576101d357612ff48a606435600435614a47565b6001600160401b0385166001600160401b036024351610613268576001600160401b0316806001600160401b0360643516106132475750613033612f2b565b6130676001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168092611e88565b6001600160401b036064351611613215575090613099929161308b898d6004613d8e565b604435906024359086614adc565b156131ea5750906130c5916130ae8985614b36565b60443590602435906130bf82611b10565b90614b59565b156131b55761315b60e0946130fc7f5c19fc2624b06456d58eefd7aef912c369978879fce2b60c0d36e47593863a3698859461537d565b60443586556024356001600160401b0390811660643560401b67ffffffffffffffff60401b1617604883901b67ffffffffffffffff60801b161760c09390931b6001600160c01b03191692909217600187015560381c16938490613647565b946001600160401b0360405196879582602435168752604435602088015282606435166040880152606087015216608085015260c060a08501528160c0850152848401375f828201840152601f01601f19168101030190a2565b6001600160401b036131c8602435611b10565b6302dc4ee360e11b5f52166004526001600160401b036024351660245260445ffd5b6001600160401b0390634b5ffaed60e11b5f52166004526001600160401b036024351660245260445ffd5b61322690613221612f2b565b611e88565b630b3c773360e01b5f526001600160401b036064351660045260245260445ffd5b635bfb1df960e01b5f526004526001600160401b036064351660245260445ffd5b6001600160401b0385639ac80f4b60e01b5f52166004526001600160401b036024351660245260445ffd5b505050505050505050505050505050565b506001600160401b0382166001600160401b036064351614612fdd565b508260443514612fd7565b8e63c067d4cd60e01b5f5260045260245ffd5b9197969495909491936001600160401b039390916001600160a01b0361330487611de2565b165f52600260205260405f20978861331e60208901611eab565b9a61332b60608a01611eab565b968c61333684614a15565b9c91929690505492161561361e578e6001600160401b0380871691161480613611575b806135f6575b6135e4578e6133788f8c8f61337390611de2565b614a47565b6001600160401b038087169116106135c2576001600160401b0316806001600160401b038b16106135a257506133ac612f2b565b6133e06001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168092611e88565b6001600160401b038b161161357657509061341092918f8f90613404908f8f613d8e565b60408d01359186614adc565b15613554575090613435916134258585614b36565b8b60408a0135916130bf82611b10565b1561352a577f5c19fc2624b06456d58eefd7aef912c369978879fce2b60c0d36e47593863a3697946001600160401b039794888b9561347860e09a96839661537d565b6040858101358a5593831660c01b6fffffffffffffffffffffffffffffffff19608085901b604884901b161667ffffffffffffffff60401b84871b16858d1617171760018a015560381c8216926134d8846134d287611de2565b9a613647565b9481519c8d9b168b52013560208a0152166040880152606087015216608085015260c060a08501528160c0850152848401375f8287018401526001600160a01b031694601f01601f19168101030190a2565b6001600160401b03888161353d82611b10565b6302dc4ee360e11b5f52166004521660245260445ffd5b8a6001600160401b038092634b5ffaed60e11b5f52166004521660245260445ffd5b6001600160401b0361358b8b92613221612f2b565b91630b3c773360e01b5f521660045260245260445ffd5b896001600160401b0391635bfb1df960e01b5f526004521660245260445ffd5b6001600160401b038f8187639ac80f4b60e01b5f52166004521660245260445ffd5b50505050505050505050505050505050565b506001600160401b0381166001600160401b038b161461335f565b508160408d013514613359565b6136278c611de2565b63c067d4cd60e01b5f9081526001600160a01b0391909116600452602490fd5b60020180546001600160401b0381166001600160401b038260401c1693816001600160401b038216118015906136f3575b6136eb579061368a816136ac93611b2e565b90856001600160401b038316116136e3575b816136a691611af0565b94611b2e565b9067ffffffffffffffff60401b6001600160401b0385169260401b16906fffffffffffffffffffffffffffffffff19161717905590565b85915061369c565b509250505090565b508415613678565b6001600160a01b039081165f81815260026020526040902092999897909692959094939291608435908116908181036101d3578882036139da57505060a435976001600160401b03891694858a036101d3576001600160401b039660c435926137638a614a15565b9b92915050168089116139c357878f60ff9485948e613794958e14908115916139b7575b506139a5575b50506153a4565b169116908082101561398f5750906137eb939291603c028c01996001600160401b03607060548d01359c013560401c169c6137e66001600160401b036137da898461537d565b60b81c16978892614b36565b614b59565b1561397a575050825f52600760205260405f20845f5260205260405f206001600160401b03815416968781111561395f578761382691611b2e565b9661383e836001600160401b03600287015416611b2e565b6001600160401b0381166001600160401b038a1611613972575b50855f5260066020526001600160401b0360405f205460381c166001600160401b03036001600160401b038111610db4576001600160401b0381166001600160401b038a161161396a575b506001600160401b0388161561395f576001926138e2926001600160401b036138cd8b8095611af0565b166001600160401b0319825416179055611af0565b9101908154906001600160401b0360c01b9060c01b169060018060c01b0316179055815f52600660205261392a60405f20612782866001600160401b03835460381c16611af0565b7fee6bf55d79acdf7cc25a4f0228d3b62295135e4e540366c78cc6de3f8a604d5460206040516001600160401b0387168152a3565b505f96505050505050565b97505f6138a3565b97505f613858565b6302dc4ee360e11b5f5260045260245260445ffd5b906346fbb22960e11b5f5260045260245260445ffd5b6139b0916084613d8e565b5f8061378d565b9050548914158f613787565b88906324fb858d60e21b5f5260045260245260445ffd5b88905063d27aa04f60e01b5f5260045260245260445ffd5b98969091979392949860018060a01b031695865f52600260205260405f20958760018060a01b03613a2284611de2565b1603613afc57906001600160401b039594939291613a4260208301611eab565b92613a4c89614a15565b9a6001600160401b0388169a93169150508089116139c3578814801590613aed575b613adc575b505060ff80613a828d876153a4565b169116908082101561398f5750926054999a9b92604095926137e66001600160401b0360706137eb98603c0286019e8f01359e0135891c169e6001600160401b03613acd828761537d565b60b81c16988993013594614b36565b613ae69184613d8e565b5f80613a73565b50895460408501351415613a6e565b876128b783611de2565b93919093613b13816144a5565b92835f52600660205260405f20549160ff831615613d7b5760808101916001600160401b03613b4184611eab565b1615613d68576001600160a01b03881696613b5b84611eab565b9260405160208101905f82528a60218201526001600160401b038916986001600160401b0360c01b9060c01b16604182015260298152613b9c604982611cf6565b519020918793604051600181535f92809260600201908080015b828410613d0e57505050506101d35760600135149182613cfb575b505015613cdf57613c186001600160401b0391855f52600860205260405f20875f5260205282613c116129e960405f209783808a54169860b81c16612070565b1690612451565b1681811115613cd257613c2e82613c3392611b2e565b6123f4565b946001600160401b03861615613cd25785613c6f916001600160401b03613c5a8386611af0565b166001600160401b031986541617855561245b565b15613caf5750507f4f0c27e2232052d4dd3cb5e62ed8a6101f2c7c03c8667c45c3863b68be21651960206040516001600160401b0386168152a390600190565b815467ffffffffffffffff19166001600160401b039091161790555090915f9150565b5050505050505f90600190565b5050925063749ba84760e11b5f5260045260245260445260645ffd5b6001600160401b03161490505f80613bd1565b9091929695606090602089013590600160408b01359788821c8460401c1717971660280285019060018083870301928b60c01b60218201528460c01b6048850152015260288a359101526051842097019701929190613bb6565b8563103a6c8d60e31b5f5260045260245ffd5b84634660068b60e11b5f5260045260245ffd5b90613e289291612c3d613da082611de2565b613dac60208401611eab565b6001600160401b03613dc060608601611eab565b816040519360208501957f36e05a27d698eeea39c5dfd957f505b9337ba684dc0e8f2967e5fa4ec90c3bf1875260018060a01b03166040860152166060840152604086013560808401521660a082015260a08152613e1f60c082611cf6565b51902091611de2565b565b92939091613e388184611ebf565b9160018060a01b03851695865f52600560205260405f20845f5260205260405f209460405195613e6787611cc0565b546001600160a01b03811680885260a082901c6001600160401b0316602089015260e09190911c60ff16604088015215613f17576123b1975f52600260205260405f206001600160401b038216155f14613ef757505050159081613ecd575b5092614cdd565b7fe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8559150145f613ec6565b613f11946001600160401b03600183015416915492614adc565b92614cdd565b50505050505050505f90565b9060208101613f346103ab82611eab565b60018060a01b03841693845f52600560205260405f20825f5260205260405f209260405193613f6285611cc0565b546001600160a01b03811680865260a082901c6001600160401b0316602087015260e09190911c60ff166040860152156123ea576123b1955f52600260205260405f2090613fb9613fb38780611f1f565b90614da3565b9586613fc8575b505050614cdd565b614005939650613fde6129e96129888380611f1f565b92613ffd6001600160401b036001830154169154926040810190611d46565b949093614b59565b925f8080613fc0565b903590605e19813603018212156101d3570190565b90359061011e19813603018212156101d3570190565b90919060ff166001810361406e5750508061406561405a8261406b94614023565b916020810190611f1f565b91612ace565b50565b600281036140fe57505061408460208201611eab565b6001600160a01b0361409583611de2565b165f5260026020526001600160401b0380600160405f2001541691161061406b57806140c76080613e28930182611f1f565b6140d660a08493940183611f1f565b6140e660c0859493940185611d46565b9390926140f660e0870187611d46565b9790966132df565b6003810361415957505060808161411761406b93611de2565b6141246020830183611f1f565b9061413160408501611f11565b61413e6060860186611d46565b93909261414f610100880188611f1f565b98909701956139f2565b600481036141755750506141708161406b92614023565b61257a565b600581036141e75750506141898180614023565b9061419660208201611de2565b6141a260408301611eab565b91606081013590601e19813603018212156101d35701918235926001600160401b0384116101d3576020019160608402360383136101d3576141e394613b06565b5050565b6006810361420b5750508035607e19823603018112156101d35761406b91016127e4565b6007810361424857505060408161422461406b93611de2565b61423060208301611eab565b61423d6060840184611d46565b949093013591613e2a565b600881036142735750508061426d61426261406b93611de2565b91602081019061400e565b90613f23565b600981036142aa575081604091810103126101d35780356001600160a01b038116908190036101d357602061406b920135906122d5565b6346b18d7b60e11b5f5260045260245ffd5b916001600160401b0391613e289360018060a01b0316805f52600260205261433c60405f20600281019065ffffffffffff825460c01c161515806143ae575b80614395575b614386575b50610f0b815461431d600a898360801c16046123f4565b60ff60f01b19909116600160f01b178084559097889160801c16611b2e565b6040516001600160401b03851681526001600160a01b0384169260ff1691907f19cca31e85bdeade9434ea0e1ba36dbd70f1681dec16c01368c5b82df8efd01090602090a4614411565b61438f90612035565b5f614306565b5061439e612f2b565b6143a782612eaf565b1115614301565b5086600382015416156142fb565b60018060a01b031690815f52600560205260405f20905f526020525f60408120555f526002602052600360405f20016001600160401b036143ff81835416611b10565b166001600160401b0319825416179055565b6001600160401b0382169081158015614495575b614490577f6c65894ec5a780378a1cfcbcd955195c6e1fcd87413c59808a209efe2a1f48239160209160018060a01b031693845f52600383526001600160401b0361447760405f209282845416611af0565b166001600160401b0319825416179055604051908152a2565b505050565b506144a0838261245b565b614425565b6144b26040820182612524565b6040517f16d11bb4985c6017a99852ee3db45e7ba721882665e53dca6e3961eee8716bfa815260608101918293809160061b016020830160408401905b82841061457757505050509003605f19019020604080517f72fbf414d88d7eb5bff97e6632e1699c01ccff6f9399b3d61b8a32d7d3a8d2f581529260c0926060928260208701378285015201608083013760e081015160c08201511760201c60a082015160401c1761012082015160401c61010083015160a01c17176101d357610140902090565b909192946040868337825160201c6101d357606085208152602001946040019291906144ef565b91909160ff6145ac82611f11565b16926001841461492057600284146147f557506003831461475757600483146147395760058314614712576006831461461457600783146145fa5782636a4def2d60e01b5f5260045260245ffd5b61264e91925080606061460e920190611d46565b9061514e565b909150606081019060016146288383611d46565b905003614703576146398282611d46565b15611d965761465461464e826146669361400e565b80611f1f565b61466060208501611f11565b916155dc565b9182515f52600660205260405f20549160ff8316156146ef579061468991611d46565b926001600160401b036040820151169315611d96576146e46146d0602b63ffffffff602062ffffff64e8d4a51000986146c861464e8a6146e99b61400e565b8197916153a4565b5060081c169501511691013560c01c612070565b612070565b04141590565b8351634660068b60e11b5f5260045260245ffd5b60ff612a6183612a5b84611f11565b61264e919250602061473361472a6060840184611d46565b92909301611f11565b91615093565b61264e919250602061475161472a6060840184611d46565b91614ef5565b6147679192506060810190611d46565b61477181836153e7565b156147ee578060011015611d96576001600160401b036147a061479a61464e602086018661400e565b9061537d565b60381c16905b15611d96576147e9906001600160401b036147e26147dc61464e836147d161479a61464e8a8061400e565b60381c16968061400e565b9061553a565b9116611e88565b141590565b5f906147a6565b909192506148096112436040840184611d46565b60608301926148188482611d46565b15611d9657806148279161400e565b9360016148348284611d46565b9050036149115750506020830161484a81611eab565b9060208301916001600160401b038061486a61486586611eab565b611b10565b169116036129d35750506148c46001600160401b03614893606061488c612f2b565b9401611eab565b166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690611e88565b1091826148d057505090565b6001600160401b0391925061479a816148e892611f1f565b60381c169060018060a01b03165f5260026020526001600160401b03600260405f200154161090565b612a6160ff91612a5b84611f11565b5090915060408101906149406149396112438484611d46565b9282611d46565b90929060011015611d9657602083013592609e19813603018412156101d35761264e936149739101926060810190611d46565b929091614e02565b92909160426149a99361498c615761565b906040519161190160f01b835260028301526022820152206151e8565b506004819392931015614a0157158015906149eb575b6149c7575050565b6308d20b2560e01b5f9081526001600160a01b039182166004529116602452604490fd5b506001600160a01b0382811690821614156149bf565b634e487b7160e01b5f52602160045260245ffd5b60010154906001600160401b038216916001600160401b038160401c16916001600160401b038260801c169160c01c90565b91909160018060a01b03163314908115614aca575b5061406b57614aa2906001600160401b03677fffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000060011c169116611e88565b80614aab612f2b565b1115614ab45750565b634b5ed50560e01b5f523360045260245260445ffd5b60ff91506002015460f01c165f614a5c565b94939291906001600160401b0382166001600160401b038716818114614b1c578015614b1057116123ea5761264e9561523c565b50505050505090501590565b5050945050919050159182614b3057505090565b14919050565b5f906001602093806040519385855383850137019060025afa156101d3575f5190565b94909392916001600160401b03166001600160401b03851681811015614c94575f198201918211610db45718600f6744444444333322108263ffffffff1060051b83811c61ffff1060041b1783811c60ff1060031b1783811c831060021b1792831c60021b1c1601938185116123ea57603f19607f60405101165f1981019460018653809660051b81019760019360051b986020681fffffffffffffffe08b169a1684179182525b808910614c6b5750519360051b019460019760051c5b8015158916614c3057505050156101d357149114161690565b60018116614c41575b60011c614c17565b96939750918584109784358352602083015260205f60418560025afa169160205f51940196614c39565b979398906020853591185260011c976020808a16841791818360418b60025afa16940197614c01565b505050505050505f90565b60ff811690601f8211614cce5760405191614cbb604084611cf6565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9290916001600160401b036020614cf2612f2b565b92015116809111614d91575015614d6f57614d0d81836143bc565b60405190815233916001600160a01b0316907fec491c99a589a8a519516f9d858ace0285ae2ef2b471eb4e5f1ee461f5be6ca590602090a3613e287f000000000000000000000000000000000000000000000000000000000000000033614411565b63662b460960e01b5f9081526001600160a01b03909216600452602452604490fd5b6326b39d0360e11b5f5260045260245ffd5b5060198110159081614db3575090565b6104409150111590565b9291926001600160401b038211611c915760405191614de6601f8201601f191660200184611cf6565b8294818452818301116101d3578281602093845f960137010152565b8315614eb157505060028203614e9957614e276020614e21838061400e565b01611eab565b9160011015611d965760208101916001600160401b0380614e4d6020614e21878761400e565b169116149182614e5c57505090565b614e8d91925061464e614e7991614e80614e7961464e878061400e565b3691614dbd565b602081519101209461400e565b60208151910120141590565b5063c4d34b3f60e01b5f52600160045260245260445ffd5b91509150614ec160208201611eab565b6001600160401b0380614ed660208601611eab565b169116149182614ee557505090565b6040919250810135910135141590565b918115611d9657614f1390614f0d61464e858061400e565b906155dc565b9160808301916001600160401b038351168015908115615072575b5080156150695760ff60015b168203615052576001600160401b03845116156150345761502b5760011015611d9657806020614f6b92019061400e565b906020820190614f7a82611eab565b6001600160401b0380614f8f81855116611b10565b16911603614ffe5750506001614fa861479a8380611f1f565b60f81c03614ff757614fbd81614fc592611f1f565b835191615665565b919015918215614fd457505090565b8192506001600160401b038060408160606147e996015116950151169116611e88565b5050600190565b906150146001600160401b038093511691611eab565b90636a893ab560e01b5f526004521660245260445ffd5b50505050600190565b505050506001600160401b0360408160608401511692015116141590565b5063c4d34b3f60e01b5f526004805260245260445ffd5b60ff6002614f3a565b90506001600160401b0361508b6020614e21868061400e565b16105f614f2e565b9160028203615136578115611d96576150b390614f0d61464e858061400e565b9060011015611d9657602082016150cf6020614e21838661400e565b6001600160401b03806080850151169116908110908115615114575b5061510d5761464e615100916151099461400e565b90915191615665565b5090565b5050505f90565b90506001600160401b0361512d6020614e21878061400e565b1611155f6150eb565b5063c4d34b3f60e01b5f52600560045260245260445ffd5b600182146151ba5761516082826154b7565b156151b4578115611d96576001600160401b0361518361479a61464e848061400e565b60781c169160011015611d96576151ac61479a61464e8360206001600160401b0395019061400e565b60781c161190565b50505f90565b9015611d965780614e216151e260206151d961464e8561264e9761400e565b9390948061400e565b916156bf565b90604183036152125761520b9250602081013591604082359201355f1a90615877565b9192909190565b50505f9160029190565b6041906020935f936001830152602182015260025afa156101d3575f5190565b6001600160401b039095949395165f198101908111610db4576001600160401b039092165f198101908111610db457945b60018084161461536e578215801594908580615366575b613f175715615357578293955b8491604051916001835360051b81019660051b01975b80881415878a1016615307578714965b80151588166152cd575050149114169214161690565b600181166152de575b60011c6152b7565b9791965060206152ff878410986152f8853598898661521c565b978461521c565b9201976152d6565b909691883595600184165f146153435760209161532861532f92898c61521c565b978a61521c565b925b60011c9160011c9801979690966152a7565b95615351906020928a61521c565b92615331565b8515611d965780359395615291565b508615615284565b949160011c9160011c9461526d565b906153888183614da3565b1561539257503590565b631ae9c8d960e11b5f5260045260245ffd5b906153af818361537d565b60f81c600181036153d557506153c581836158f9565b1561539257506034013560ff1690565b6370bae6c560e01b5f5260045260245ffd5b8115611d96576153fc6020614e21838061400e565b906001600160401b038216928315805f146154ae5760ff60015b1682036154965761548e5760011015611d965760208101916001600160401b038061544f6154496020614e21888861400e565b93611b10565b1691160361545f57505050600190565b6020614e216001600160401b0394936154779361400e565b90637707b84160e01b5f526004521660245260445ffd5b505050505f90565b5063c4d34b3f60e01b5f52600360045260245260445ffd5b60ff6002615416565b8115611d96576154cc6020614e21838061400e565b906001600160401b038216928315805f146155315760ff60015b1682036155195761548e5760011015611d965760208101916001600160401b038061544f6154496020614e21888861400e565b5063c4d34b3f60e01b5f52600760045260245260445ffd5b60ff60026154e6565b5f92916001615549828461537d565b60f81c0361559b5761555d60ff91836153a4565b165f915b81831061556d57505050565b9091936155926001916001600160401b03607088603c028601013560801c1690611e88565b94019190615561565b505f925050565b6040519060a082018281106001600160401b03821117611c91576040525f6080838281528260208201528260408201528260608201520152565b9060ff6155f381926155ec6155a2565b50846153a4565b169216918083101561564f575060706001600160401b03916156136155a2565b93603c020160548101358452013563ffffffff8160c01c166020840152818160801c166040840152818160401c16606084015216608082015290565b826346fbb22960e11b5f5260045260245260445ffd5b929091925f9360ff6156785f95846153a4565b16915f5b8381106156895750505050565b80603c028201836054820135146156a3575060010161567c565b600197506070013560401c6001600160401b0316955050505050565b916156ca8284614da3565b1590811561573e575b50614ff7578015611d9657813560f81c9160018314615717575060018211918261570b575b5081615702575090565b60399150141590565b6004101591505f6156f8565b915061572381836158f9565b1591821561573057505090565b61573a925061591e565b1590565b90506001600160401b0380615753848661537d565b60b81c16911614155f6156d3565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b0316148061584e575b156157bc577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611d4060c082611cf6565b507f00000000000000000000000000000000000000000000000000000000000000004614615793565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a084116158ee579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612240575f516001600160a01b038116156158e457905f905f90565b505f906001905f90565b5050505f9160039190565b906054811015918261590a57505090565b60ff9192506034013516603c026054011490565b905060ff603482013516801580156159ac575b6151b4575f905f925b81841061594d575050620f424091501490565b909183151580615985575b61548e5761597b60019163ffffffff607087603c028601013560c01c1690611e88565b930192919061593a565b505f198401848111610db457605490603c0283010135605485603c02840101351115615958565b506010811161593156fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
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
// the contract method with ID 0x84f68deb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function challengeHead((address,uint64,bytes32,uint64) head, bytes signature) returns()
func (settlement *Settlement) PackChallengeHead(head Head, signature []byte) []byte {
	enc, err := settlement.abi.Pack("challengeHead", head, signature)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackChallengeHead is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x84f68deb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function challengeHead((address,uint64,bytes32,uint64) head, bytes signature) returns()
func (settlement *Settlement) TryPackChallengeHead(head Head, signature []byte) ([]byte, error) {
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
// the contract method with ID 0x36a47a3c.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function prove((uint8,uint8,((address,uint64,bytes32,uint64),bytes)[],(bytes,uint64,bytes32[])[]) fault) returns()
func (settlement *Settlement) PackProve(fault Fault) []byte {
	enc, err := settlement.abi.Pack("prove", fault)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackProve is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x36a47a3c.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function prove((uint8,uint8,((address,uint64,bytes32,uint64),bytes)[],(bytes,uint64,bytes32[])[]) fault) returns()
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
