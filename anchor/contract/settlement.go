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
	Bin: "0x61026080604052346103f05760c081615efe80380380916100208285610416565b8339810103126103f05780516001600160a01b03811691908290036103f05761004b6020820161044d565b6100576040830161044d565b6100636060840161044d565b9161007c60a06100756080870161044d565b950161044d565b9460405161008b604082610416565b600a815260208101906927b832b72632b233b2b960b11b8252604051916100b3604084610416565b600183526020830191603160f81b83526100cc81610472565b610120526100d984610472565b61014052519020918260e05251902080610100524660a0526040519060208201927f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f8452604083015260608201524660808201523060a082015260a0815261014260c082610416565b5190206080523060c0526001600160401b03841680156103a957506001600160401b03851680158015610407575b6103a9575060405163313ce56760e01b8152602081600481855afa80156103fc575f906103bb575b60ff915016604281116103a95760098111156103a257600819810160ff8111610373576101c490610461565b6102205260098110156103995760090360ff8111610373576101e590610461565b925b6102408490526001600160401b03168315610387576001845f198301040190151502838102938185041490151715610373576001600160401b0383116103605761016052610180526001600160401b03166101a0526101c0526101e05261020052604051615a2090816104de8239608051816157e3015260a0518161589a015260c051816157ad015260e051816158320152610100518161585801526101205181610997015261014051816109c00152610160518181816101a401528181612165015261249a01526101805181610b9001526101a0518181816108970152818161166d015281816117c1015281816123b90152614d9301526101c05181818161061c01528181612f02015281816148e70152614ac101526101e05181818161065f01528181610817015281816115ed0152612f2e01526102005181818161119f0152818161307601526133ef01526102205181818161212b01526124ec0152610240518181816120d00152818161243501526124c40152f35b826372a4801d60e11b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b634e487b715f5260126020526024601cfd5b506001926101e7565b60016101c4565b6372a4801d60e11b5f5260045260245ffd5b506020813d6020116103f4575b816103d560209383610416565b810103126103f0575160ff811681036103f05760ff90610198565b5f80fd5b3d91506103c8565b6040513d5f823e3d90fd5b5065ffffffffffff8111610170565b601f909101601f19168101906001600160401b0382119082101761043957604052565b634e487b7160e01b5f52604160045260245ffd5b51906001600160401b03821682036103f057565b60ff16604d811161037357600a0a90565b601f81511161049d57602081519101516020821061048e571790565b5f198260200360031b1b161790565b604460209160405192839163305a27a960e01b83528160048401528051918291826024860152018484015e5f828201840152601f01601f19168101030190fdfe60806040526004361015610011575f80fd5b5f3560e01c8063036befc31461187c57806309cb76f3146118195780630c24d5cf146117e55780630d13fd7b146117a2578063159ecf7b1461175b57806317e951501461173d57806320da0bce1461154357806326567d9b146114f65780632c2ecbc2146112d6578063340f3c3e1461128957806336a47a3c146111ee5780634dead6ef146111c357806350ec40e01461118057806358c6a10e146111215780635df6a6bc1461103f5780636502fcc014610f7f5780637529d9df14610de35780637dee40cb14610c815780637e268b5f14610bb4578063831518b714610b71578063845f29c714610a7757806384b0196e1461097f57806384f68deb14610683578063861a141214610640578063b32737a2146105fd578063b5c645bd1461051e578063b8ea11f7146104ef578063bad2e23414610478578063be400df3146103d2578063c71387f414610338578063ce4cb876146102a8578063d442fc1c14610267578063d72ccb28146101d75763fc0c546a1461018f575f80fd5b346101d3575f3660031901126101d3576040517f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03168152602090f35b5f80fd5b346101d35760203660031901126101d3576004356001600160401b0381116101d357610207903690600401611ab4565b61020f611f87565b5f5b81811061022a575f5f516020615a005f395f51905f525d005b8061026161024361023e6001948688611f25565b611f47565b61025b610251848789611f25565b6020810190611f55565b9161406f565b01610211565b346101d35760203660031901126101d3576001600160a01b03610288611a2f565b165f52600360205260206001600160401b0360405f205416604051908152f35b346101d35760403660031901126101d3576102c1611a2f565b6102c9611a45565b905f60206040516102d981611d11565b828152015260018060a01b03165f52600460205260405f209060018060a01b03165f526020526040805f206001600160401b0382519161031883611d11565b54816020818316948581520191851c168152835192835251166020820152f35b346101d35760403660031901126101d357610351611a2f565b6024356001600160401b0381116101d357606060031982360301126101d357610378611f87565b6103858160040183613f59565b1561039c575f5f516020615a005f395f51905f525d005b6103ab60246103b09201611ee1565b611d4d565b632dd335a560e01b5f9081526001600160a01b03909216600452602452604490fd5b346101d35760403660031901126101d3576103eb611a2f565b5f604080516103f981611cf6565b828152826020820152015260018060a01b03165f52600560205260405f206024355f52602052606060405f2060ff6040519161043483611cf6565b546001600160401b0360018060a01b038216938481528360406020830192848660a01c168452019360e01c1683526040519485525116602084015251166040820152f35b346101d35760803660031901126101d357610491611a2f565b610499611a5b565b6044356064356001600160401b0381116101d3576104be6104cf913690600401611ab4565b906104c7611f87565b838587613e60565b156104e6575f5f516020615a005f395f51905f525d005b6103b091611ef5565b346101d35760403660031901126101d357602061051661050d611a71565b60243590611ef5565b604051908152f35b346101d35760203660031901126101d3575f60a060405161053e81611cdb565b82815282602082015282604082015282606082015282608082015201526004355f52600660205260c060405f206001600160401b036040519161058083611cdb565b548160ff8216151593848152816020820162ffffff8560081c16815262ffffff60408401818760201c168152816060860193858960381c1685528560a06080890198828c60781c168a52019960b81c1689526040519a8b52511660208a0152511660408801525116606086015251166080840152511660a0820152f35b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d357366003190160a081126101d3576080136101d3576084356001600160401b0381116101d3576106bb903690600401611a87565b6106c3611f87565b6106cb611ecb565b6001600160a01b036106db611e02565b165f5260026020526001600160401b0380600160405f20015416911611610936576004356001600160a01b038116929091908383036101d357602435926001600160401b038416938481036101d3575060443594606435946001600160401b0386168087036101d3576107a296506040519160208301937f36e05a27d698eeea39c5dfd957f505b9337ba684dc0e8f2967e5fa4ec90c3bf185526040840152606083015287608083015260a082015260a0815261079960c082611d2c565b519020906149c4565b6107aa611e02565b906107bc816107b7611ecb565b611ef5565b916107c5611ecb565b906107cf81611fbc565b6001600160a01b039081165f81815260056020908152604080832088845290915290208054919491928316610920576001600160401b0393849161083d610814612f61565b847f00000000000000000000000000000000000000000000000000000000000000001690611ebe565b83811660a01b6001600160e81b0319909616959095173317600160e31b1790555f86815260026020526040902060039061087681614597565b610912575b018261088981835416611b08565b1683198254161790556108bb7f00000000000000000000000000000000000000000000000000000000000000006120c6565b506040519687526008602088015216604086015260608501521660808301527fab6e724110ce6380caa95b9b0f1c9c5cef1823670e1e8ef414ba1a73e318d32560a03393a35f5f516020615a005f395f51905f525d005b61091b8161206b565b61087b565b858562e5e82760e51b5f5260045260245260445ffd5b6001600160a01b03610946611e02565b165f5260026020526001600160401b0380600160405f20015416610968611ecb565b90636d61ce9560e11b5f526004521660245260445ffd5b346101d3575f3660031901126101d357610a1b6109bb7f0000000000000000000000000000000000000000000000000000000000000000614ce8565b6109e47f0000000000000000000000000000000000000000000000000000000000000000614ce8565b6020610a29604051926109f78385611d2c565b5f84525f368137604051958695600f60f81b875260e08588015260e0870190611ae4565b908582036040870152611ae4565b4660608501523060808501525f60a085015283810360c08501528180845192838152019301915f5b828110610a6057505050500390f35b835185528695509381019392810192600101610a51565b346101d35760803660031901126101d3576004356001600160401b0381116101d35761012060031982360301126101d357610ab0611a45565b906044356001600160401b03811681036101d357606435916001600160401b0383116101d357366023840112156101d3578260040135916001600160401b0383116101d35736602460608502860101116101d357846024610b1d95610b13611f87565b0192600401613b3c565b15610b46576020905f5f516020615a005f395f51905f525d6001600160401b0360405191168152f35b631025c49f60e11b5f9081526001600160a01b039092166004526001600160401b0316602452604490fd5b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d3576101203660031901126101d357610bce611a2f565b6024356001600160401b0381116101d357610bed903690600401611a87565b91906044359160ff831683036101d3576064356001600160401b0381116101d357610c1c903690600401611ab4565b9060803660831901126101d35761010435946001600160401b0386116101d357602096610c50610c60973690600401611a87565b969095610c5b611f87565b613731565b5f5f516020615a005f395f51905f525d6001600160401b0360405191168152f35b346101d35760403660031901126101d357610c9a611a2f565b610ca2611a5b565b90610cab611f87565b6001600160a01b03165f81815260026020526040902091610ccb906120c6565b9160028101906001600160401b03825460401c1693846001600160401b0303946001600160401b038611610dcf576001600160401b0380831696168611610db3576001600160401b0392610d53610d268594610d6394611b26565b86546fffffffffffffffff0000000000000000191660409190911b67ffffffffffffffff60401b16178655565b82600182015460801c169061367d565b925460401c169160405194855216602084015260408301527fddc13a2f3e272e1721a5c0f597d31ed4c550a3548dd3f3af3f286881537d896760603393a35f5f516020615a005f395f51905f525d005b610dbd9086611ebe565b630ec59aa560e01b5f5260045260245ffd5b634e487b7160e01b5f52601160045260245ffd5b346101d35760203660031901126101d357610dfc611a2f565b610e04611f87565b6001600160a01b0381165f8181526002602090815260408083206004835281842033855290925290912080546001600160401b038116949192908515610f68576001600160401b0380600384015460401c169160401c1614610ee0575b5050805467ffffffffffffffff19169055610e7c8233612491565b15610ec95790602091604051908282527fd70c9bc77597146ec2096ab1879bc15513813901d5b4a03b61bfead6e8c096be843393a35f5f516020615a005f395f51905f525d604051908152f35b50631025c49f60e11b5f523360045260245260445ffd5b610ee982611fbc565b600281019182549165ffffffffffff8360c01c1615610f55576001600160401b03610f4e9493610f1d610f26948a94611ff6565b60801c16611b64565b815467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16179055565b8380610e61565b8563b9fe96ad60e01b5f5260045260245ffd5b8463fc12e75560e01b5f526004523360245260445ffd5b346101d357366003190161010081126101d3576080136101d3576084356001600160401b0381116101d357610fb8903690600401611a87565b60a4356001600160401b0381116101d357610fd7903690600401611a87565b60c4939193356001600160401b0381116101d357610ff9903690600401611ab4565b9160e435956001600160401b0387116101d35761101d61102d973690600401611ab4565b969095611028611f87565b612f78565b5f5f516020615a005f395f51905f525d005b346101d3575f3660031901126101d35761105833611fbc565b335f52600260205260405f2060028101908154916001600160401b038360801c161561110a5765ffffffffffff8360c01c166110eb576110bd9265ffffffffffff60c01b6110a4612f61565b60c01b169065ffffffffffff60c01b1916179055612ee5565b6040519081527fd24dbf5e9299ce53c3aa9f7227ff1cc8441c2faae04509aa370ca3703385d6b460203392a2005b6110f482612ee5565b634d5f2cc760e01b5f523360045260245260445ffd5b63fc12e75560e01b5f52336004523360245260445ffd5b346101d35760403660031901126101d3576004356001600160401b0381116101d35761012060031982360301126101d3576024356001600160401b0381116101d357602091611177610516923690600401611a87565b91600401612b04565b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d35760203660031901126101d3576020610c606111e1611a2f565b6111e9611f87565b611e2c565b346101d35760203660031901126101d3576004356001600160401b0381116101d35780600401608060031983360301126101d35761122a611f87565b6112338161281a565b1561124a575f5f516020615a005f395f51905f525d005b61125e611264916044611269940190611d7c565b90611db1565b611e18565b6329f86da560e21b5f9081526001600160a01b0391909116600452602490fd5b346101d35760403660031901126101d3576112a2611a45565b6004355f52600860205260405f209060018060a01b03165f5260205260206001600160401b0360405f205416604051908152f35b346101d35760203660031901126101d3576112ef611a2f565b6040516112fb81611cab565b5f8152602081015f9052604081015f9052606081015f9052608081015f905260a081015f905260c081015f905260e081015f905261010081015f905261012081015f905261014081015f9052610160015f9052600160a01b60019003165f52600260205260405f206040519061137082611cab565b805491828152600182015460208201926001600160401b0382168452604083018260401c6001600160401b03168152606084018360801c6001600160401b03168152608085019360c01c845260028301549360a08601906001600160401b038616825260c08701928660401c6001600160401b0316845260e08801948760801c6001600160401b031686526101008901968860c01c65ffffffffffff1688526101208a019860f01c60ff161515895260030154996101408a01996001600160401b038c168b52610160019a60401c6001600160401b03168b526040519b8c52516001600160401b031660208c0152516001600160401b031660408b0152516001600160401b031660608a0152516001600160401b03166080890152516001600160401b031660a0880152516001600160401b031660c0870152516001600160401b031660e08601525165ffffffffffff16610100850152511515610120840152516001600160401b0316610140830152516001600160401b031661016082015261018090f35b346101d35760403660031901126101d3576001600160a01b03611517611a2f565b165f52600760205260405f206024355f5260205260206001600160401b0360405f205416604051908152f35b346101d35760403660031901126101d35761155c611a2f565b611564611a5b565b61156c611f87565b6001600160a01b0382165f8181526002602052604090206001015490916001600160401b03808216921682101561170d576115a96115af91611d4d565b93611fbc565b815f52600560205260405f20835f5260205260405f209081549060018060a01b0382166116f6576001600160401b03926116136115ea612f61565b857f00000000000000000000000000000000000000000000000000000000000000001690611ebe565b84811660a01b6001600160e81b0319909416939093173317600960e01b1790555f84815260026020526040902060039061164c81614597565b6116e8575b018361165f81835416611b08565b1684198254161790556116917f00000000000000000000000000000000000000000000000000000000000000006120c6565b506040519485526009602086015260408501525f60608501521660808301527fab6e724110ce6380caa95b9b0f1c9c5cef1823670e1e8ef414ba1a73e318d32560a03393a35f5f516020615a005f395f51905f525d005b6116f18161206b565b611651565b50505062e5e82760e51b5f5260045260245260445ffd5b505f91825260026020526040822060010154636d61ce9560e11b83526001600160401b0316600452602452604490fd5b346101d35760203660031901126101d35760206105166103ab611a71565b346101d35760203660031901126101d3576004356001600160401b0381116101d35761012060031982360301126101d357610c6060209161179a611f87565b6004016125b0565b346101d3575f3660031901126101d35760206040516001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168152f35b346101d35760403660031901126101d3576020610c60611803611a71565b61180b611a45565b90611814611f87565b611b84565b346101d35760403660031901126101d357611832611a2f565b6024359061183e611f87565b611848828261230b565b1561185f575f5f516020615a005f395f51905f525d005b632dd335a560e01b5f5260018060a01b031660045260245260445ffd5b346101d35760403660031901126101d357611895611a2f565b61189d611a5b565b6118a5611f87565b6118ae82611fbc565b6001600160401b036119b360018060a01b03841692835f52600260205260405f2090600282019565ffffffffffff875460c01c16611a16575b505f85815260046020908152604080832033845290915290209061190a906120c6565b9084806003835495015460401c1680828660401c16145f14611a055761196161193785845f985b16611b26565b91849067ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b1685198254161790556119ae61198661197a8484611b26565b86895460801c16611b26565b875467ffffffffffffffff60801b191660809190911b67ffffffffffffffff60801b16178755565b611b26565b925460801c166001600160401b036040519316835260208301527f8b849ab0a7dd251fc54149bfc87a90053d0e5306184885f0cfda39185270148460403393a35f5f516020615a005f395f51905f525d005b611961611937858480891698611931565b611a209083611ff6565b611a298261206b565b866118e7565b600435906001600160a01b03821682036101d357565b602435906001600160a01b03821682036101d357565b602435906001600160401b03821682036101d357565b600435906001600160401b03821682036101d357565b9181601f840112156101d3578235916001600160401b0383116101d357602083818601950101116101d357565b9181601f840112156101d3578235916001600160401b0383116101d3576020808501948460051b0101116101d357565b805180835260209291819084018484015e5f828201840152601f01601f1916010190565b6001600160401b036001911601906001600160401b038211610dcf57565b906001600160401b03809116911601906001600160401b038211610dcf57565b6001600160401b035f19911601906001600160401b038211610dcf57565b906001600160401b03809116911603906001600160401b038211610dcf57565b9190335f526002602052600260405f20611b9d33611fbc565b016001600160401b03815460401c16936001600160401b038116858111611c955750611bc89061242a565b936001600160401b03851615611c8d5790611be685611c0d93611b64565b67ffffffffffffffff60401b82549160401b169067ffffffffffffffff60401b1916179055565b611c178382612491565b15611c61576040516001600160401b03841681526001600160a01b039091169033907fbaac24e87e58c882661315cdf88028ec18a57cc2e8d3a8e5e02de1cfa9f167e390602090a3565b631025c49f60e11b5f9081526001600160a01b039091166004526001600160401b038316602452604490fd5b505f93505050565b8563d17265d560e01b5f5260045260245260445ffd5b61018081019081106001600160401b03821117611cc757604052565b634e487b7160e01b5f52604160045260245ffd5b60c081019081106001600160401b03821117611cc757604052565b606081019081106001600160401b03821117611cc757604052565b604081019081106001600160401b03821117611cc757604052565b90601f801991011681019081106001600160401b03821117611cc757604052565b6040516001600160401b0360208201926009845216604082015260408152611d76606082611d2c565b51902090565b903590601e19813603018212156101d357018035906001600160401b0382116101d357602001918160051b360383136101d357565b9015611dcc57803590609e19813603018212156101d3570190565b634e487b7160e01b5f52603260045260245ffd5b9190811015611dcc5760051b81013590609e19813603018212156101d3570190565b6004356001600160a01b03811681036101d35790565b356001600160a01b03811681036101d35790565b90335f5260036020526001600160401b0360405f205416918215611eb857335f52600360205260405f206001600160401b03198154169055611e6e8382612491565b15611c61576040516001600160401b03841681526001600160a01b039091169033907fd8ea011ca7a138d58bbcd583cbc98a1150862c4d90308bb978ffc1fd938b264a90602090a3565b505f9150565b91908201809211610dcf57565b6024356001600160401b03811681036101d35790565b356001600160401b03811681036101d35790565b90604051906001600160401b03602083019360088552166040830152606082015260608152611d76608082611d2c565b9190811015611dcc5760051b81013590603e19813603018212156101d3570190565b3560ff811681036101d35790565b903590601e19813603018212156101d357018035906001600160401b0382116101d3576020019181360383136101d357565b5f516020615a005f395f51905f525c611fad5760015f516020615a005f395f51905f525d565b633ee5aeb560e01b5f5260045ffd5b6001600160a01b03165f818152600260208190526040909120015460f01c60ff16611fe45750565b6329f86da560e21b5f5260045260245ffd5b611ffe612f61565b61200782612ee5565b1161204057600301546001600160401b03169081612023575050565b631e312c2360e31b5f5260018060a01b031660045260245260445ffd5b61204990612ee5565b634d5f2cc760e01b5f9081526001600160a01b03909216600452602452604490fd5b60029061208b60038201611be66001600160401b03825460401c16611b08565b0180546dffffffffffffffffffffffffffff60801b19169055565b81810292918115918404141715610dcf57565b91908203918211610dcf57565b6001600160401b037f0000000000000000000000000000000000000000000000000000000000000000911681156122f95761211690600161210a845f198401612487565b019015150291826120a6565b906001600160401b0382116122e657612150907f0000000000000000000000000000000000000000000000000000000000000000906120a6565b6040516370a0823160e01b81523060048201527f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b038216602082602481845afa918215612276575f926122b2575b50604051926323b872dd60e01b5f5233600452306024528460445260205f60648180855af19060015f5114821615612293575b50836040525f6060521561228157826024816020936370a0823160e01b82523060048301525afa8015612276575f90612242575b61221792506120b9565b9080820361222d5750506001600160401b031690565b630138d1a560e41b5f5260045260245260445ffd5b506020823d60201161226e575b8161225c60209383611d2c565b810103126101d357612217915161220d565b3d915061224f565b6040513d5f823e3d90fd5b635274afe760e01b5f5260045260245ffd5b60018215166122a9573b15153d1516165f6121d9565b843d5f823e3d90fd5b9091506020813d6020116122de575b816122ce60209383611d2c565b810103126101d35751905f6121a6565b3d91506122c1565b50630ec59aa560e01b5f5260045260245ffd5b634e487b715f5260126020526024601cfd5b9060018060a01b03821691825f52600560205260405f20825f5260205260405f20926040519361233a85611cf6565b549060018060a01b03821680865260208601906001600160401b038460a01c16825260ff604088019460e01c16845215612420576001600160401b0361237e612f61565b9151168091111561240e5750916123e79493916123b6935f52600260205260ff600260405f20015460f01c16156123ec575b506143b5565b517f0000000000000000000000000000000000000000000000000000000000000000906001600160a01b031661440a565b600190565b518451612408916001600160a01b039091169060ff16836142f2565b5f6123b0565b63d606d83f60e01b5f5260045260245ffd5b5050505050505f90565b6001600160401b03167f00000000000000000000000000000000000000000000000000000000000000008015612473578161246f916001600160401b039306906120b9565b1690565b634e487b7160e01b5f52601260045260245ffd5b8115612473570490565b906125116124ea7f0000000000000000000000000000000000000000000000000000000000000000926001600160401b037f00000000000000000000000000000000000000000000000000000000000000009116612487565b7f0000000000000000000000000000000000000000000000000000000000000000906120a6565b6040519263a9059cbb60e01b5f5260018060a01b031660045260245260205f60448180855af19060015f511482161561254d575b509060405290565b3b15153d1516165f612545565b903590601e19813603018212156101d357018035906001600160401b0382116101d357602001918160061b360383136101d357565b9190811015611dcc5760061b0190565b3563ffffffff811681036101d35790565b906125ba8261449e565b805f52600660205260405f209081549060ff821615612808576001600160401b038260381c16916001600160401b038160781c16938484146127fe57612608620f424097604081019061255a565b97905f5b8981106126b9575096975061268496506001600160401b03929190620f4240878202819004918702040383169161264883858360b81c16611b26565b82546fffffffffffffffffffffffffffffffff60781b191690851660b81b1760409190911b607885901b161790551680612687575b5050611b64565b90565b60207fece10f677b4aa25bbfd4d45aa52cb7e1680edaf65f92a421e688c3dbd382ccfe91604051908152a25f8061267d565b899061270c6126f063ffffffff6126e860206126e2866126da818a8c61258f565b35988a61258f565b0161259f565b1680966120b9565b94620f42408b8202819004918b0204036001600160401b031690565b91805f5260066020526001600160401b0360405f205460381c166001600160401b03036001600160401b038111610dcf57600193816001600160401b038b93166001600160401b038316116127f6575b506001600160401b0381169081156127ed577f27280e8c93980e3b50ca169295a20c8d228b3bdc15fc4d9ea133cf2af35a2d21916127df602092865f52600684526127b860405f20916001600160401b03835460381c16611b26565b67ffffffffffffffff60381b82549160381b169067ffffffffffffffff60381b1916179055565b604051908152a35b0161260c565b505050506127e7565b90505f61275c565b505f955050505050565b634660068b60e11b5f5260045260245ffd5b61282381611f47565b9060408101906128338282611d7c565b60ff851694915060018503612afb5760ff60025b1603612ad85761285d61126461125e8585611d7c565b9360018060a01b03851695865f52600260205260ff600260405f20015460f01c16612acd575f5b61288e8686611d7c565b9050811015612910576128ab816128a58888611d7c565b90611de0565b886001600160a01b036128bd83611e18565b16036128e357906128dd826128d760806001950182611f55565b91613dc4565b01612884565b6128ed8991611e18565b63d27aa04f60e01b5f9081526004929092526001600160a01b0316602452604490fd5b509091929394600160ff61292387611f47565b1603612ac5575f935b606086019460ff61293d8789611d7c565b92905016118015612ab0575b612a81575f5b6129598688611d7c565b9050811015612a445761296c8688611d7c565b821015611dcc57612983908260051b810190614044565b6129ac6129908a8a611d7c565b600261299c8d8d611d7c565b9050145f14612a3d578491611de0565b6129fa60406129c46129be8580611f55565b90614b7f565b9260208501936129d385611ee1565b9560208301966129ef6129e589611ee1565b9286810190611d7c565b959094013592614ba2565b15612a0957505060010161294f565b906001600160401b03612a25612a1f8294611ee1565b92611ee1565b916302dc4ee360e11b5f52166004521660245260445ffd5b5f91611de0565b509350612a5791955080949692966145e7565b15612a6a57506123e792935033916142f2565b849063929130b160e01b5f5260045260245260445ffd5b8560ff612a9787612a9184611f47565b93611d7c565b92905063c4d34b3f60e01b5f521660045260245260445ffd5b506002612abd8688611d7c565b905011612949565b60019361292c565b955050505050505f90565b5090612ae391611d7c565b91905063180ee59d60e21b5f5260045260245260445ffd5b60ff6001612847565b929190612b108461449e565b93845f52600660205260405f20805460ff8116612ede5760a0830194620f424063ffffffff612b3e8861259f565b1611612ebd5760c0840194620f424063ffffffff612b5b8861259f565b1611612e9c5760408501612b6f818761255a565b905f9160208111612e8a57905f915b808310612df457505050608087016001600160401b03612b9d82611ee1565b1615906060890135918215811490811591612dd9575b50612dad57505050612bc48861259f565b63ffffffff80612bd38a61259f565b1691161015612d8c57612c0163ffffffff612bed8a61259f565b928c979695928a95928c955b16918a61255a565b5f9291925b818110612cc85750505050612c73604096899663ffffffff96600166ffffff00000000612c8763ffffff008e9f7f44843879dab4b47bcb155d1f4f082fdd3a9b608dc8aaa565c666e480f02220239f9b612c78612ca69c612ca09c612cac9f60e0612c7d96019d8e611e18565b6149c4565b61259f565b60081b169361259f565b60201b169266ffffffffffffff19161717179055611e18565b9861259f565b9661259f565b8351968216875216602086015235946001600160a01b031693a4565b9295509295509295969750612cde81838661258f565b803590815f52600660205260405f20549060ff821615612d795760200162ffffff612d178763ffffffff612d118561259f565b166120a6565b9260201c1691620f4240830290838204620f42401484151715610dcf5710612d4f57505050600101928c979695928a95928c95612c06565b63ffffffff9350612d5f9061259f565b916310f3078f60e21b5f526004526024521660445260645ffd5b82634660068b60e11b5f5260045260245ffd5b612c0163ffffffff612d9d8961259f565b928c979695928a95928c95612bf9565b90612dbf6001600160401b0392611ee1565b9063164a47db60e31b5f526004521660245260445260645ffd5b905080612de7575b5f612bb3565b50620f4240831415612de1565b90919283151580612e5f575b612e4c57612e249063ffffffff612e1d60206126e288878961258f565b1690611ebe565b92620f42408411612e39576001019190612b7e565b836313d4d6f760e21b5f5260045260245ffd5b83634711ac5960e11b5f5260045260245ffd5b50612e6b84838561258f565b355f198501858111610dcf57612e8290848661258f565b351015612e00565b635a3fccbd60e01b5f5260045260245ffd5b63ffffffff612eaa8761259f565b630d634cf360e11b5f521660045260245ffd5b63ffffffff612ecb8761259f565b63359ea6f760e01b5f521660045260245ffd5b5050505050565b65ffffffffffff6002612f2892015460c01c166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690611ebe565b612684907f000000000000000000000000000000000000000000000000000000000000000060011b6801fffffffffffffffe1690611ebe565b6103e842024281046103e81442151715610dcf5790565b6004356001600160a01b0381169894979196919592939290891415806101d357895f52600260205260405f20956001600160401b0360243516602435036101d3576001600160401b0360643516606435036101d357612fd687614a5e565b9a92949190508954916001600160401b036024351615613302576001600160401b0386166001600160401b036024351614806132f7575b806132da575b6132c9576101d35761302a8a606435600435614a90565b6001600160401b0385166001600160401b03602435161061329e576001600160401b0316806001600160401b03606435161061327d5750613069612f61565b61309d6001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168092611ebe565b6001600160401b03606435161161324b5750906130cf92916130c1898d6004613dc4565b604435906024359086614b25565b156132205750906130fb916130e48985614b7f565b60443590602435906130f582611b46565b90614ba2565b156131eb5761319160e0946131327f5c19fc2624b06456d58eefd7aef912c369978879fce2b60c0d36e47593863a369885946153c6565b60443586556024356001600160401b0390811660643560401b67ffffffffffffffff60401b1617604883901b67ffffffffffffffff60801b161760c09390931b6001600160c01b03191692909217600187015560381c1693849061367d565b946001600160401b0360405196879582602435168752604435602088015282606435166040880152606087015216608085015260c060a08501528160c0850152848401375f828201840152601f01601f19168101030190a2565b6001600160401b036131fe602435611b46565b6302dc4ee360e11b5f52166004526001600160401b036024351660245260445ffd5b6001600160401b0390634b5ffaed60e11b5f52166004526001600160401b036024351660245260445ffd5b61325c90613257612f61565b611ebe565b630b3c773360e01b5f526001600160401b036064351660045260245260445ffd5b635bfb1df960e01b5f526004526001600160401b036064351660245260445ffd5b6001600160401b0385639ac80f4b60e01b5f52166004526001600160401b036024351660245260445ffd5b505050505050505050505050505050565b506001600160401b0382166001600160401b036064351614613013565b50826044351461300d565b8e63c067d4cd60e01b5f5260045260245ffd5b9197969495909491936001600160401b039390916001600160a01b0361333a87611e18565b165f52600260205260405f20978861335460208901611ee1565b9a61336160608a01611ee1565b968c61336c84614a5e565b9c919296905054921615613654578e6001600160401b0380871691161480613647575b8061362c575b61361a578e6133ae8f8c8f6133a990611e18565b614a90565b6001600160401b038087169116106135f8576001600160401b0316806001600160401b038b16106135d857506133e2612f61565b6134166001600160401b037f0000000000000000000000000000000000000000000000000000000000000000168092611ebe565b6001600160401b038b16116135ac57509061344692918f8f9061343a908f8f613dc4565b60408d01359186614b25565b1561358a57509061346b9161345b8585614b7f565b8b60408a0135916130f582611b46565b15613560577f5c19fc2624b06456d58eefd7aef912c369978879fce2b60c0d36e47593863a3697946001600160401b039794888b956134ae60e09a9683966153c6565b6040858101358a5593831660c01b6fffffffffffffffffffffffffffffffff19608085901b604884901b161667ffffffffffffffff60401b84871b16858d1617171760018a015560381c82169261350e8461350887611e18565b9a61367d565b9481519c8d9b168b52013560208a0152166040880152606087015216608085015260c060a08501528160c0850152848401375f8287018401526001600160a01b031694601f01601f19168101030190a2565b6001600160401b03888161357382611b46565b6302dc4ee360e11b5f52166004521660245260445ffd5b8a6001600160401b038092634b5ffaed60e11b5f52166004521660245260445ffd5b6001600160401b036135c18b92613257612f61565b91630b3c773360e01b5f521660045260245260445ffd5b896001600160401b0391635bfb1df960e01b5f526004521660245260445ffd5b6001600160401b038f8187639ac80f4b60e01b5f52166004521660245260445ffd5b50505050505050505050505050505050565b506001600160401b0381166001600160401b038b1614613395565b508160408d01351461338f565b61365d8c611e18565b63c067d4cd60e01b5f9081526001600160a01b0391909116600452602490fd5b60020180546001600160401b0381166001600160401b038260401c1693816001600160401b03821611801590613729575b61372157906136c0816136e293611b64565b90856001600160401b03831611613719575b816136dc91611b26565b94611b64565b9067ffffffffffffffff60401b6001600160401b0385169260401b16906fffffffffffffffffffffffffffffffff19161717905590565b8591506136d2565b509250505090565b5084156136ae565b6001600160a01b039081165f81815260026020526040902092999897909692959094939291608435908116908181036101d357888203613a1057505060a435976001600160401b03891694858a036101d3576001600160401b039660c435926137998a614a5e565b9b92915050168089116139f957878f60ff9485948e6137ca958e14908115916139ed575b506139db575b50506153ed565b16911690808210156139c5575090613821939291603c028c01996001600160401b03607060548d01359c013560401c169c61381c6001600160401b0361381089846153c6565b60b81c16978892614b7f565b614ba2565b156139b0575050825f52600760205260405f20845f5260205260405f206001600160401b038154169687811115613995578761385c91611b64565b96613874836001600160401b03600287015416611b64565b6001600160401b0381166001600160401b038a16116139a8575b50855f5260066020526001600160401b0360405f205460381c166001600160401b03036001600160401b038111610dcf576001600160401b0381166001600160401b038a16116139a0575b506001600160401b0388161561399557600192613918926001600160401b036139038b8095611b26565b166001600160401b0319825416179055611b26565b9101908154906001600160401b0360c01b9060c01b169060018060c01b0316179055815f52600660205261396060405f206127b8866001600160401b03835460381c16611b26565b7fee6bf55d79acdf7cc25a4f0228d3b62295135e4e540366c78cc6de3f8a604d5460206040516001600160401b0387168152a3565b505f96505050505050565b97505f6138d9565b97505f61388e565b6302dc4ee360e11b5f5260045260245260445ffd5b906346fbb22960e11b5f5260045260245260445ffd5b6139e6916084613dc4565b5f806137c3565b9050548914158f6137bd565b88906324fb858d60e21b5f5260045260245260445ffd5b88905063d27aa04f60e01b5f5260045260245260445ffd5b98969091979392949860018060a01b031695865f52600260205260405f20958760018060a01b03613a5884611e18565b1603613b3257906001600160401b039594939291613a7860208301611ee1565b92613a8289614a5e565b9a6001600160401b0388169a93169150508089116139f9578814801590613b23575b613b12575b505060ff80613ab88d876153ed565b16911690808210156139c55750926054999a9b926040959261381c6001600160401b03607061382198603c0286019e8f01359e0135891c169e6001600160401b03613b0382876153c6565b60b81c16988993013594614b7f565b613b1c9184613dc4565b5f80613aa9565b50895460408501351415613aa4565b876128ed83611e18565b93919093613b498161449e565b92835f52600660205260405f20549160ff831615613db15760808101916001600160401b03613b7784611ee1565b1615613d9e576001600160a01b03881696613b9184611ee1565b9260405160208101905f82528a60218201526001600160401b038916986001600160401b0360c01b9060c01b16604182015260298152613bd2604982611d2c565b519020918793604051600181535f92809260600201908080015b828410613d4457505050506101d35760600135149182613d31575b505015613d1557613c4e6001600160401b0391855f52600860205260405f20875f5260205282613c47612a1f60405f209783808a54169860b81c166120a6565b1690612487565b1681811115613d0857613c6482613c6992611b64565b61242a565b946001600160401b03861615613d085785613ca5916001600160401b03613c908386611b26565b166001600160401b0319865416178555612491565b15613ce55750507f4f0c27e2232052d4dd3cb5e62ed8a6101f2c7c03c8667c45c3863b68be21651960206040516001600160401b0386168152a390600190565b815467ffffffffffffffff19166001600160401b039091161790555090915f9150565b5050505050505f90600190565b5050925063749ba84760e11b5f5260045260245260445260645ffd5b6001600160401b03161490505f80613c07565b9091929695606090602089013590600160408b01359788821c8460401c1717971660280285019060018083870301928b60c01b60218201528460c01b6048850152015260288a359101526051842097019701929190613bec565b8563103a6c8d60e31b5f5260045260245ffd5b84634660068b60e11b5f5260045260245ffd5b90613e5e9291612c73613dd682611e18565b613de260208401611ee1565b6001600160401b03613df660608601611ee1565b816040519360208501957f36e05a27d698eeea39c5dfd957f505b9337ba684dc0e8f2967e5fa4ec90c3bf1875260018060a01b03166040860152166060840152604086013560808401521660a082015260a08152613e5560c082611d2c565b51902091611e18565b565b92939091613e6e8184611ef5565b9160018060a01b03851695865f52600560205260405f20845f5260205260405f209460405195613e9d87611cf6565b546001600160a01b03811680885260a082901c6001600160401b0316602089015260e09190911c60ff16604088015215613f4d576123e7975f52600260205260405f206001600160401b038216155f14613f2d57505050159081613f03575b5092614d26565b7fe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8559150145f613efc565b613f47946001600160401b03600183015416915492614b25565b92614d26565b50505050505050505f90565b9060208101613f6a6103ab82611ee1565b60018060a01b03841693845f52600560205260405f20825f5260205260405f209260405193613f9885611cf6565b546001600160a01b03811680865260a082901c6001600160401b0316602087015260e09190911c60ff16604086015215612420576123e7955f52600260205260405f2090613fef613fe98780611f55565b90614dec565b9586613ffe575b505050614d26565b61403b939650614014612a1f6129be8380611f55565b926140336001600160401b036001830154169154926040810190611d7c565b949093614ba2565b925f8080613ff6565b903590605e19813603018212156101d3570190565b90359061011e19813603018212156101d3570190565b90919060ff16600181036140a45750508061409b614090826140a194614059565b916020810190611f55565b91612b04565b50565b600281036141345750506140ba60208201611ee1565b6001600160a01b036140cb83611e18565b165f5260026020526001600160401b0380600160405f200154169116106140a157806140fd6080613e5e930182611f55565b61410c60a08493940183611f55565b61411c60c0859493940185611d7c565b93909261412c60e0870187611d7c565b979096613315565b6003810361418f57505060808161414d6140a193611e18565b61415a6020830183611f55565b9061416760408501611f47565b6141746060860186611d7c565b939092614185610100880188611f55565b9890970195613a28565b600481036141ab5750506141a6816140a192614059565b6125b0565b6005810361421d5750506141bf8180614059565b906141cc60208201611e18565b6141d860408301611ee1565b91606081013590601e19813603018212156101d35701918235926001600160401b0384116101d3576020019160608402360383136101d35761421994613b3c565b5050565b600681036142415750508035607e19823603018112156101d3576140a1910161281a565b6007810361427e57505060408161425a6140a193611e18565b61426660208301611ee1565b6142736060840184611d7c565b949093013591613e60565b600881036142a9575050806142a36142986140a193611e18565b916020810190614044565b90613f59565b600981036142e0575081604091810103126101d35780356001600160a01b038116908190036101d35760206140a19201359061230b565b6346b18d7b60e11b5f5260045260245ffd5b916001600160401b0391613e5e9360018060a01b0316805f52600260205261435d600260405f2061432281614597565b6143a7575b01610f26815461433e600a898360801c160461242a565b60ff60f01b19909116600160f01b178084559097889160801c16611b64565b6040516001600160401b03851681526001600160a01b0384169260ff1691907f19cca31e85bdeade9434ea0e1ba36dbd70f1681dec16c01368c5b82df8efd01090602090a461440a565b6143b08161206b565b614327565b60018060a01b031690815f52600560205260405f20905f526020525f60408120555f526002602052600360405f20016001600160401b036143f881835416611b46565b166001600160401b0319825416179055565b6001600160401b038216908115801561448e575b614489577f6c65894ec5a780378a1cfcbcd955195c6e1fcd87413c59808a209efe2a1f48239160209160018060a01b031693845f52600383526001600160401b0361447060405f209282845416611b26565b166001600160401b0319825416179055604051908152a2565b505050565b506144998382612491565b61441e565b6144ab604082018261255a565b6040517f16d11bb4985c6017a99852ee3db45e7ba721882665e53dca6e3961eee8716bfa815260608101918293809160061b016020830160408401905b82841061457057505050509003605f19019020604080517f72fbf414d88d7eb5bff97e6632e1699c01ccff6f9399b3d61b8a32d7d3a8d2f581529260c0926060928260208701378285015201608083013760e081015160c08201511760201c60a082015160401c1761012082015160401c61010083015160a01c17176101d357610140902090565b909192946040868337825160201c6101d357606085208152602001946040019291906144e8565b65ffffffffffff600282015460c01c16151590816145d1575b816145b9575090565b90506145cc6145c6612f61565b91612ee5565b111590565b60038101546001600160401b03161591506145b0565b91909160ff6145f582611f47565b169260018414614969576002841461483e5750600383146147a05760048314614782576005831461475b576006831461465d57600783146146435782636a4def2d60e01b5f5260045260245ffd5b612684919250806060614657920190611d7c565b90615197565b909150606081019060016146718383611d7c565b90500361474c576146828282611d7c565b15611dcc5761469d614697826146af93614044565b80611f55565b6146a960208501611f47565b91615625565b9182515f52600660205260405f20549160ff83161561473857906146d291611d7c565b926001600160401b036040820151169315611dcc5761472d614719602b63ffffffff602062ffffff64e8d4a51000986147116146978a6147329b614044565b8197916153ed565b5060081c169501511691013560c01c6120a6565b6120a6565b04141590565b8351634660068b60e11b5f5260045260245ffd5b60ff612a9783612a9184611f47565b612684919250602061477c6147736060840184611d7c565b92909301611f47565b916150dc565b612684919250602061479a6147736060840184611d7c565b91614f3e565b6147b09192506060810190611d7c565b6147ba8183615430565b15614837578060011015611dcc576001600160401b036147e96147e36146976020860186614044565b906153c6565b60381c16905b15611dcc57614832906001600160401b0361482b6148256146978361481a6147e36146978a80614044565b60381c169680614044565b90615583565b9116611ebe565b141590565b5f906147ef565b9091925061485261125e6040840184611d7c565b60608301926148618482611d7c565b15611dcc578061487091614044565b93600161487d8284611d7c565b90500361495a5750506020830161489381611ee1565b9060208301916001600160401b03806148b36148ae86611ee1565b611b46565b16911603612a0957505061490d6001600160401b036148dc60606148d5612f61565b9401611ee1565b166001600160401b037f00000000000000000000000000000000000000000000000000000000000000001690611ebe565b10918261491957505090565b6001600160401b039192506147e38161493192611f55565b60381c169060018060a01b03165f5260026020526001600160401b03600260405f200154161090565b612a9760ff91612a9184611f47565b50909150604081019061498961498261125e8484611d7c565b9282611d7c565b90929060011015611dcc57602083013592609e19813603018412156101d357612684936149bc9101926060810190611d7c565b929091614e4b565b92909160426149f2936149d56157aa565b906040519161190160f01b83526002830152602282015220615231565b506004819392931015614a4a5715801590614a34575b614a10575050565b6308d20b2560e01b5f9081526001600160a01b039182166004529116602452604490fd5b506001600160a01b038281169082161415614a08565b634e487b7160e01b5f52602160045260245ffd5b60010154906001600160401b038216916001600160401b038160401c16916001600160401b038260801c169160c01c90565b91909160018060a01b03163314908115614b13575b506140a157614aeb906001600160401b03677fffffffffffffff7f000000000000000000000000000000000000000000000000000000000000000060011c169116611ebe565b80614af4612f61565b1115614afd5750565b634b5ed50560e01b5f523360045260245260445ffd5b60ff91506002015460f01c165f614aa5565b94939291906001600160401b0382166001600160401b038716818114614b65578015614b5957116124205761268495615285565b50505050505090501590565b5050945050919050159182614b7957505090565b14919050565b5f906001602093806040519385855383850137019060025afa156101d3575f5190565b94909392916001600160401b03166001600160401b03851681811015614cdd575f198201918211610dcf5718600f6744444444333322108263ffffffff1060051b83811c61ffff1060041b1783811c60ff1060031b1783811c831060021b1792831c60021b1c16019381851161242057603f19607f60405101165f1981019460018653809660051b81019760019360051b986020681fffffffffffffffe08b169a1684179182525b808910614cb45750519360051b019460019760051c5b8015158916614c7957505050156101d357149114161690565b60018116614c8a575b60011c614c60565b96939750918584109784358352602083015260205f60418560025afa169160205f51940196614c82565b979398906020853591185260011c976020808a16841791818360418b60025afa16940197614c4a565b505050505050505f90565b60ff811690601f8211614d175760405191614d04604084611d2c565b6020808452838101919036833783525290565b632cd44ac360e21b5f5260045ffd5b9290916001600160401b036020614d3b612f61565b92015116809111614dda575015614db857614d5681836143b5565b60405190815233916001600160a01b0316907fec491c99a589a8a519516f9d858ace0285ae2ef2b471eb4e5f1ee461f5be6ca590602090a3613e5e7f00000000000000000000000000000000000000000000000000000000000000003361440a565b63662b460960e01b5f9081526001600160a01b03909216600452602452604490fd5b6326b39d0360e11b5f5260045260245ffd5b5060198110159081614dfc575090565b6104409150111590565b9291926001600160401b038211611cc75760405191614e2f601f8201601f191660200184611d2c565b8294818452818301116101d3578281602093845f960137010152565b8315614efa57505060028203614ee257614e706020614e6a8380614044565b01611ee1565b9160011015611dcc5760208101916001600160401b0380614e966020614e6a8787614044565b169116149182614ea557505090565b614ed6919250614697614ec291614ec9614ec26146978780614044565b3691614e06565b6020815191012094614044565b60208151910120141590565b5063c4d34b3f60e01b5f52600160045260245260445ffd5b91509150614f0a60208201611ee1565b6001600160401b0380614f1f60208601611ee1565b169116149182614f2e57505090565b6040919250810135910135141590565b918115611dcc57614f5c90614f566146978580614044565b90615625565b9160808301916001600160401b0383511680159081156150bb575b5080156150b25760ff60015b16820361509b576001600160401b038451161561507d576150745760011015611dcc57806020614fb4920190614044565b906020820190614fc382611ee1565b6001600160401b0380614fd881855116611b46565b169116036150475750506001614ff16147e38380611f55565b60f81c03615040576150068161500e92611f55565b8351916156ae565b91901591821561501d57505090565b8192506001600160401b0380604081606061483296015116950151169116611ebe565b5050600190565b9061505d6001600160401b038093511691611ee1565b90636a893ab560e01b5f526004521660245260445ffd5b50505050600190565b505050506001600160401b0360408160608401511692015116141590565b5063c4d34b3f60e01b5f526004805260245260445ffd5b60ff6002614f83565b90506001600160401b036150d46020614e6a8680614044565b16105f614f77565b916002820361517f578115611dcc576150fc90614f566146978580614044565b9060011015611dcc57602082016151186020614e6a8386614044565b6001600160401b0380608085015116911690811090811561515d575b50615156576146976151499161515294614044565b909151916156ae565b5090565b5050505f90565b90506001600160401b036151766020614e6a8780614044565b1611155f615134565b5063c4d34b3f60e01b5f52600560045260245260445ffd5b60018214615203576151a98282615500565b156151fd578115611dcc576001600160401b036151cc6147e36146978480614044565b60781c169160011015611dcc576151f56147e36146978360206001600160401b03950190614044565b60781c161190565b50505f90565b9015611dcc5780614e6a61522b60206152226146978561268497614044565b93909480614044565b91615708565b906041830361525b576152549250602081013591604082359201355f1a906158c0565b9192909190565b50505f9160029190565b6041906020935f936001830152602182015260025afa156101d3575f5190565b6001600160401b039095949395165f198101908111610dcf576001600160401b039092165f198101908111610dcf57945b6001808416146153b75782158015949085806153af575b613f4d57156153a0578293955b8491604051916001835360051b81019660051b01975b80881415878a1016615350578714965b8015158816615316575050149114169214161690565b60018116615327575b60011c615300565b979196506020615348878410986153418535988986615265565b9784615265565b92019761531f565b909691883595600184165f1461538c5760209161537161537892898c615265565b978a615265565b925b60011c9160011c9801979690966152f0565b9561539a906020928a615265565b9261537a565b8515611dcc57803593956152da565b5086156152cd565b949160011c9160011c946152b6565b906153d18183614dec565b156153db57503590565b631ae9c8d960e11b5f5260045260245ffd5b906153f881836153c6565b60f81c6001810361541e575061540e8183615942565b156153db57506034013560ff1690565b6370bae6c560e01b5f5260045260245ffd5b8115611dcc576154456020614e6a8380614044565b906001600160401b038216928315805f146154f75760ff60015b1682036154df576154d75760011015611dcc5760208101916001600160401b03806154986154926020614e6a8888614044565b93611b46565b169116036154a857505050600190565b6020614e6a6001600160401b0394936154c093614044565b90637707b84160e01b5f526004521660245260445ffd5b505050505f90565b5063c4d34b3f60e01b5f52600360045260245260445ffd5b60ff600261545f565b8115611dcc576155156020614e6a8380614044565b906001600160401b038216928315805f1461557a5760ff60015b168203615562576154d75760011015611dcc5760208101916001600160401b03806154986154926020614e6a8888614044565b5063c4d34b3f60e01b5f52600760045260245260445ffd5b60ff600261552f565b5f9291600161559282846153c6565b60f81c036155e4576155a660ff91836153ed565b165f915b8183106155b657505050565b9091936155db6001916001600160401b03607088603c028601013560801c1690611ebe565b940191906155aa565b505f925050565b6040519060a082018281106001600160401b03821117611cc7576040525f6080838281528260208201528260408201528260608201520152565b9060ff61563c81926156356155eb565b50846153ed565b1692169180831015615698575060706001600160401b039161565c6155eb565b93603c020160548101358452013563ffffffff8160c01c166020840152818160801c166040840152818160401c16606084015216608082015290565b826346fbb22960e11b5f5260045260245260445ffd5b929091925f9360ff6156c15f95846153ed565b16915f5b8381106156d25750505050565b80603c028201836054820135146156ec57506001016156c5565b600197506070013560401c6001600160401b0316955050505050565b916157138284614dec565b15908115615787575b50615040578015611dcc57813560f81c91600183146157605750600182119182615754575b508161574b575090565b60399150141590565b6004101591505f615741565b915061576c8183615942565b1591821561577957505090565b6157839250615967565b1590565b90506001600160401b038061579c84866153c6565b60b81c16911614155f61571c565b307f00000000000000000000000000000000000000000000000000000000000000006001600160a01b03161480615897575b15615805577f000000000000000000000000000000000000000000000000000000000000000090565b60405160208101907f8b73c3c69bb8fe3d512ecc4cf759cc79239f7b179b0ffacaa9a75d522b39400f82527f000000000000000000000000000000000000000000000000000000000000000060408201527f000000000000000000000000000000000000000000000000000000000000000060608201524660808201523060a082015260a08152611d7660c082611d2c565b507f000000000000000000000000000000000000000000000000000000000000000046146157dc565b91907f7fffffffffffffffffffffffffffffff5d576e7357a4501ddfe92f46681b20a08411615937579160209360809260ff5f9560405194855216868401526040830152606082015282805260015afa15612276575f516001600160a01b0381161561592d57905f905f90565b505f906001905f90565b5050505f9160039190565b906054811015918261595357505090565b60ff9192506034013516603c026054011490565b905060ff603482013516801580156159f5575b6151fd575f905f925b818410615996575050620f424091501490565b9091831515806159ce575b6154d7576159c460019163ffffffff607087603c028601013560c01c1690611ebe565b9301929190615983565b505f198401848111610dcf57605490603c0283010135605485603c028401013511156159a1565b506010811161597a56fe9b779b17422d0df92223018b32b4d1fa46e071723d6817e2486d003becc55f00",
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
