// Code generated via abigen V2 - DO NOT EDIT.
// This file is a generated binding and any manual changes will be lost.

package contracttest

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

// SumTreeStep is an auto generated low-level Go binding around an user-defined struct.
type SumTreeStep struct {
	Hash [32]byte
	Sum  uint64
	Left bool
}

// HostileTokenMetaData contains all meta data concerning the HostileToken contract.
var HostileTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fee\",\"type\":\"uint256\"},{\"internalType\":\"bool\",\"name\":\"hooks\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data\",\"type\":\"bytes\"}],\"name\":\"arm\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"entered\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"refused\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "850793d5897e24e9cc724e2cc23b8d6578",
	Bin: "0x60c034607157601f6107d738819003918201601f19168301916001600160401b0383118484101760755780849260409485528339810103126071576020815191015190811515820360715760805260a05260405161074d908161008a8239608051816105be015260a051816101160152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f5f3560e01c8063095ea7b31461048357806323b872dd14610423578063313ce567146104085780633522bfd01461025557806340c10f191461021857806370a08231146101e1578063a77f05e9146101c4578063a9059cbb146100fb578063c3b66a2d146100dd5763dd62ed3e14610088575f80fd5b346100da5760403660031901126100da5760406100a36104ca565b916100ac6104e0565b9260018060a01b031681526001602052209060018060a01b03165f52602052602060405f2054604051908152f35b80fd5b50346100da57806003193601126100da576020600354604051908152f35b346101b65760403660031901126101b6576101146104ca565b7f0000000000000000000000000000000000000000000000000000000000000000806101ba575b610159575b61014e906024359033610592565b602060405160018152f35b6001600160a01b03811690813b156101b6575f8092600460405180958193633bb0cc5560e01b83525af19182156101ab5761014e9261019b575b509050610140565b5f6101a59161055c565b5f610193565b6040513d5f823e3d90fd5b5f80fd5b50803b151561013b565b346101b6575f3660031901126101b6576020600254604051908152f35b346101b65760203660031901126101b6576001600160a01b036102026104ca565b165f525f602052602060405f2054604051908152f35b346101b65760403660031901126101b6576001600160a01b036102396104ca565b165f525f60205260405f20610251602435825461054f565b9055005b346101b65760403660031901126101b65761026e6104ca565b6024359067ffffffffffffffff82116101b657366023830112156101b657816004013567ffffffffffffffff81116101b65736602482850101116101b6576102b7600554610517565b601f811161039e575b505f601f821160011461031c578192935f9261030e575b50508160011b915f199060031b1c1916176005555b600480546001600160a01b0319166001600160a01b0392909216919091179055005b6024925001013583806102d7565b601f198216937f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db0915f5b8681106103835750836001959610610367575b505050811b016005556102ec565b01602401355f19600384901b60f8161c19169055838080610359565b90926020600181926024878701013581550194019101610346565b818111156102c057601f820160051c9060208310610400575b601f82910160051c03905f5b8281106103d15750506102c0565b5f8282017f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db001556001016103c3565b5f91506103b7565b346101b6575f3660031901126101b657602060405160128152f35b346101b65760603660031901126101b65761014e61043f6104ca565b6104476104e0565b6001600160a01b0382165f9081526001602090815260408083203384529091529020805460443593919061047c9085906104f6565b9055610592565b346101b65760403660031901126101b65761049c6104ca565b335f52600160205260405f209060018060a01b03165f5260205260405f206024359055602060405160018152f35b600435906001600160a01b03821682036101b657565b602435906001600160a01b03821682036101b657565b9190820391821161050357565b634e487b7160e01b5f52601160045260245ffd5b90600182811c92168015610545575b602083101461053157565b634e487b7160e01b5f52602260045260245ffd5b91607f1691610526565b9190820180921161050357565b90601f8019910116810190811067ffffffffffffffff82111761057e57604052565b634e487b7160e01b5f52604160045260245ffd5b91909161059d610634565b60018060a01b03165f525f60205260405f206105ba8282546104f6565b90557f000000000000000000000000000000000000000000000000000000000000000090818102918183041481151715610503576127106105fc9204906104f6565b9060018060a01b03165f525f60205261061a60405f2091825461054f565b9055610624610634565b565b5f1981146105035760010190565b60055461064081610517565b1561074a576004546040516001600160a01b03909116915f9061066281610517565b906001811690811561073557506001146106e6575b5091815f809493819403925af13d156106e1573d67ffffffffffffffff811161057e57604051906106b2601f8201601f19166020018361055c565b81525f60203d92013e5b156106d1576106cc600254610626565b600255565b6106dc600354610626565b600355565b6106bc565b905060055f527f036b6384b5eca791c62761152d0c79bb0604c104a5fb6f4eb0703f3154bb3db05f905b828210610721575050810181610677565b600181602092548487015201910190610710565b60ff1916845250801515028201905081610677565b5056",
}

// HostileToken is an auto generated Go binding around an Ethereum contract.
type HostileToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *HostileToken) GetABI() abi.ABI {
	return c.abi
}

// NewHostileToken creates a new instance of HostileToken.
func NewHostileToken() *HostileToken {
	parsed, err := HostileTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &HostileToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *HostileToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint256 fee, bool hooks) returns()
func (hostileToken *HostileToken) PackConstructor(fee *big.Int, hooks bool) []byte {
	enc, err := hostileToken.abi.Pack("", fee, hooks)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (hostileToken *HostileToken) PackAllowance(arg0 common.Address, arg1 common.Address) []byte {
	enc, err := hostileToken.abi.Pack("allowance", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (hostileToken *HostileToken) TryPackAllowance(arg0 common.Address, arg1 common.Address) ([]byte, error) {
	return hostileToken.abi.Pack("allowance", arg0, arg1)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (hostileToken *HostileToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := hostileToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (hostileToken *HostileToken) PackApprove(spender common.Address, amount *big.Int) []byte {
	enc, err := hostileToken.abi.Pack("approve", spender, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (hostileToken *HostileToken) TryPackApprove(spender common.Address, amount *big.Int) ([]byte, error) {
	return hostileToken.abi.Pack("approve", spender, amount)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address spender, uint256 amount) returns(bool)
func (hostileToken *HostileToken) UnpackApprove(data []byte) (bool, error) {
	out, err := hostileToken.abi.Unpack("approve", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackArm is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3522bfd0.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function arm(address target, bytes data) returns()
func (hostileToken *HostileToken) PackArm(target common.Address, data []byte) []byte {
	enc, err := hostileToken.abi.Pack("arm", target, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackArm is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3522bfd0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function arm(address target, bytes data) returns()
func (hostileToken *HostileToken) TryPackArm(target common.Address, data []byte) ([]byte, error) {
	return hostileToken.abi.Pack("arm", target, data)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (hostileToken *HostileToken) PackBalanceOf(arg0 common.Address) []byte {
	enc, err := hostileToken.abi.Pack("balanceOf", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (hostileToken *HostileToken) TryPackBalanceOf(arg0 common.Address) ([]byte, error) {
	return hostileToken.abi.Pack("balanceOf", arg0)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (hostileToken *HostileToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := hostileToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (hostileToken *HostileToken) PackDecimals() []byte {
	enc, err := hostileToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (hostileToken *HostileToken) TryPackDecimals() ([]byte, error) {
	return hostileToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (hostileToken *HostileToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := hostileToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackEntered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa77f05e9.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function entered() view returns(uint256)
func (hostileToken *HostileToken) PackEntered() []byte {
	enc, err := hostileToken.abi.Pack("entered")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackEntered is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa77f05e9.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function entered() view returns(uint256)
func (hostileToken *HostileToken) TryPackEntered() ([]byte, error) {
	return hostileToken.abi.Pack("entered")
}

// UnpackEntered is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa77f05e9.
//
// Solidity: function entered() view returns(uint256)
func (hostileToken *HostileToken) UnpackEntered(data []byte) (*big.Int, error) {
	out, err := hostileToken.abi.Unpack("entered", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (hostileToken *HostileToken) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := hostileToken.abi.Pack("mint", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (hostileToken *HostileToken) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return hostileToken.abi.Pack("mint", to, amount)
}

// PackRefused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3b66a2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function refused() view returns(uint256)
func (hostileToken *HostileToken) PackRefused() []byte {
	enc, err := hostileToken.abi.Pack("refused")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackRefused is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc3b66a2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function refused() view returns(uint256)
func (hostileToken *HostileToken) TryPackRefused() ([]byte, error) {
	return hostileToken.abi.Pack("refused")
}

// UnpackRefused is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xc3b66a2d.
//
// Solidity: function refused() view returns(uint256)
func (hostileToken *HostileToken) UnpackRefused(data []byte) (*big.Int, error) {
	out, err := hostileToken.abi.Unpack("refused", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (hostileToken *HostileToken) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := hostileToken.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (hostileToken *HostileToken) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return hostileToken.abi.Pack("transfer", to, amount)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (hostileToken *HostileToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := hostileToken.abi.Unpack("transfer", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (hostileToken *HostileToken) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := hostileToken.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (hostileToken *HostileToken) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return hostileToken.abi.Pack("transferFrom", from, to, amount)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (hostileToken *HostileToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := hostileToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// OddTokenMetaData contains all meta data concerning the OddToken contract.
var OddTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint8\",\"name\":\"decimals_\",\"type\":\"uint8\"},{\"internalType\":\"bool\",\"name\":\"silent\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"constructor\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"}],\"name\":\"Blocked\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"allowance\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"spender\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"blocked\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"account\",\"type\":\"address\"},{\"internalType\":\"bool\",\"name\":\"yes\",\"type\":\"bool\"}],\"name\":\"setBlocked\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "a18c130a535be6b5c2c0e283028f911a3b",
	Bin: "0x60c034607a57601f61048a38819003918201601f19168301916001600160401b03831184841017607e578084926040948552833981010312607a5780519060ff82168203607a5760200151908115158203607a5760805260a0526040516103f790816100938239608051816101ef015260a0518161035b0152f35b5f80fd5b634e487b7160e01b5f52604160045260245ffdfe60806040526004361015610011575f80fd5b5f3560e01c80620af2a1146100a3578063095ea7b31461009e57806323b872dd14610099578063313ce5671461009457806340c10f191461008f57806370a082311461008a578063a9059cbb14610085578063dd62ed3e146100805763e59621951461007b575f80fd5b610308565b6102b1565b61028b565b610254565b610213565b6101d6565b61016a565b61011e565b346100ee5760403660031901126100ee576100bc6100f2565b602435908115158092036100ee5760018060a01b03165f52600260205260405f209060ff801983541691161790555f80f35b5f80fd5b600435906001600160a01b03821682036100ee57565b602435906001600160a01b03821682036100ee57565b346100ee5760403660031901126100ee576101376100f2565b61015f60243591335f52600160205260405f209060018060a01b03165f5260205260405f2090565b55610168610359565b005b346100ee5760603660031901126100ee576101836100f2565b61018b610108565b6001600160a01b0382165f908152600160209081526040808320338452909152902060443591909283548381039081116101d1576101c99455610389565b610168610359565b610345565b346100ee575f3660031901126100ee57602060405160ff7f0000000000000000000000000000000000000000000000000000000000000000168152f35b346100ee5760403660031901126100ee5761022c6100f2565b6001600160a01b03165f90815260208190526040902080546024358101919082106101d15755005b346100ee5760203660031901126100ee576001600160a01b036102756100f2565b165f525f602052602060405f2054604051908152f35b346100ee5760403660031901126100ee576101c96102a76100f2565b6024359033610389565b346100ee5760403660031901126100ee5760206102ff6102cf6100f2565b6102d7610108565b6001600160a01b039182165f9081526001855260408082209290931681526020919091522090565b54604051908152f35b346100ee5760203660031901126100ee576001600160a01b036103296100f2565b165f526002602052602060ff60405f2054166040519015158152f35b634e487b7160e01b5f52601160045260245ffd5b7f00000000000000000000000000000000000000000000000000000000000000006103875760015f5260205ff35b565b9060018060a01b031690815f52600260205260ff60405f2054166103e4576001600160a01b03165f9081526020819052604090208054838103919082116101d157555f525f60205260405f2080549182018092116101d15755565b506375e91ce760e01b5f5260045260245ffd",
}

// OddToken is an auto generated Go binding around an Ethereum contract.
type OddToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *OddToken) GetABI() abi.ABI {
	return c.abi
}

// NewOddToken creates a new instance of OddToken.
func NewOddToken() *OddToken {
	parsed, err := OddTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &OddToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *OddToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConstructor is the Go binding used to pack the parameters required for
// contract deployment.
//
// Solidity: constructor(uint8 decimals_, bool silent) returns()
func (oddToken *OddToken) PackConstructor(decimals_ uint8, silent bool) []byte {
	enc, err := oddToken.abi.Pack("", decimals_, silent)
	if err != nil {
		panic(err)
	}
	return enc
}

// PackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (oddToken *OddToken) PackAllowance(arg0 common.Address, arg1 common.Address) []byte {
	enc, err := oddToken.abi.Pack("allowance", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAllowance is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xdd62ed3e.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (oddToken *OddToken) TryPackAllowance(arg0 common.Address, arg1 common.Address) ([]byte, error) {
	return oddToken.abi.Pack("allowance", arg0, arg1)
}

// UnpackAllowance is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xdd62ed3e.
//
// Solidity: function allowance(address , address ) view returns(uint256)
func (oddToken *OddToken) UnpackAllowance(data []byte) (*big.Int, error) {
	out, err := oddToken.abi.Unpack("allowance", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address spender, uint256 amount) returns()
func (oddToken *OddToken) PackApprove(spender common.Address, amount *big.Int) []byte {
	enc, err := oddToken.abi.Pack("approve", spender, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address spender, uint256 amount) returns()
func (oddToken *OddToken) TryPackApprove(spender common.Address, amount *big.Int) ([]byte, error) {
	return oddToken.abi.Pack("approve", spender, amount)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (oddToken *OddToken) PackBalanceOf(arg0 common.Address) []byte {
	enc, err := oddToken.abi.Pack("balanceOf", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (oddToken *OddToken) TryPackBalanceOf(arg0 common.Address) ([]byte, error) {
	return oddToken.abi.Pack("balanceOf", arg0)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (oddToken *OddToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := oddToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackBlocked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5962195.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function blocked(address ) view returns(bool)
func (oddToken *OddToken) PackBlocked(arg0 common.Address) []byte {
	enc, err := oddToken.abi.Pack("blocked", arg0)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackBlocked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xe5962195.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function blocked(address ) view returns(bool)
func (oddToken *OddToken) TryPackBlocked(arg0 common.Address) ([]byte, error) {
	return oddToken.abi.Pack("blocked", arg0)
}

// UnpackBlocked is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xe5962195.
//
// Solidity: function blocked(address ) view returns(bool)
func (oddToken *OddToken) UnpackBlocked(data []byte) (bool, error) {
	out, err := oddToken.abi.Unpack("blocked", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (oddToken *OddToken) PackDecimals() []byte {
	enc, err := oddToken.abi.Pack("decimals")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function decimals() view returns(uint8)
func (oddToken *OddToken) TryPackDecimals() ([]byte, error) {
	return oddToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (oddToken *OddToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := oddToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (oddToken *OddToken) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := oddToken.abi.Pack("mint", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackMint is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x40c10f19.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function mint(address to, uint256 amount) returns()
func (oddToken *OddToken) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return oddToken.abi.Pack("mint", to, amount)
}

// PackSetBlocked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x000af2a1.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setBlocked(address account, bool yes) returns()
func (oddToken *OddToken) PackSetBlocked(account common.Address, yes bool) []byte {
	enc, err := oddToken.abi.Pack("setBlocked", account, yes)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetBlocked is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x000af2a1.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setBlocked(address account, bool yes) returns()
func (oddToken *OddToken) TryPackSetBlocked(account common.Address, yes bool) ([]byte, error) {
	return oddToken.abi.Pack("setBlocked", account, yes)
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns()
func (oddToken *OddToken) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := oddToken.abi.Pack("transfer", to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transfer(address to, uint256 amount) returns()
func (oddToken *OddToken) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return oddToken.abi.Pack("transfer", to, amount)
}

// PackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns()
func (oddToken *OddToken) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := oddToken.abi.Pack("transferFrom", from, to, amount)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTransferFrom is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x23b872dd.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns()
func (oddToken *OddToken) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return oddToken.abi.Pack("transferFrom", from, to, amount)
}

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (oddToken *OddToken) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], oddToken.abi.Errors["Blocked"].ID.Bytes()[:4]) {
		return oddToken.UnpackBlockedError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// OddTokenBlocked represents a Blocked error raised by the OddToken contract.
type OddTokenBlocked struct {
	Account common.Address
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error Blocked(address account)
func OddTokenBlockedErrorID() common.Hash {
	return common.HexToHash("0x75e91ce73c1d3352d8dd3610443539cd33dfe13b1de8f8caae54ec26dd0dc9cb")
}

// UnpackBlockedError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error Blocked(address account)
func (oddToken *OddToken) UnpackBlockedError(raw []byte) (*OddTokenBlocked, error) {
	out := new(OddTokenBlocked)
	if err := oddToken.abi.UnpackIntoInterface(out, "Blocked", raw); err != nil {
		return nil, err
	}
	return out, nil
}

// RefuserMetaData contains all meta data concerning the Refuser contract.
var RefuserMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"tokensReceived\",\"outputs\":[],\"stateMutability\":\"pure\",\"type\":\"function\"}]",
	ID:  "7029e0561d548a2c7b07e027c400ed6865",
	Bin: "0x608080604052346013576060908160188239f35b5f80fdfe60808060405260043610156011575f80fd5b5f3560e01c633bb0cc55146023575f80fd5b34605c575f366003190112605c5762461bcd60e51b81526020600482015260066024820152656e6f74206d6560d01b6044820152606490fd5b5f80fd",
}

// Refuser is an auto generated Go binding around an Ethereum contract.
type Refuser struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *Refuser) GetABI() abi.ABI {
	return c.abi
}

// NewRefuser creates a new instance of Refuser.
func NewRefuser() *Refuser {
	parsed, err := RefuserMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &Refuser{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *Refuser) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackTokensReceived is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bb0cc55.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function tokensReceived() pure returns()
func (refuser *Refuser) PackTokensReceived() []byte {
	enc, err := refuser.abi.Pack("tokensReceived")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTokensReceived is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3bb0cc55.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function tokensReceived() pure returns()
func (refuser *Refuser) TryPackTokensReceived() ([]byte, error) {
	return refuser.abi.Pack("tokensReceived")
}

// TreeProbeMetaData contains all meta data concerning the TreeProbe contract.
var TreeProbeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"fromSize\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"fromRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"toSize\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"toRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"proof\",\"type\":\"bytes32[]\"}],\"name\":\"consistent\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"value\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"total\",\"type\":\"uint64\"},{\"components\":[{\"internalType\":\"bytes32\",\"name\":\"hash\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"sum\",\"type\":\"uint64\"},{\"internalType\":\"bool\",\"name\":\"left\",\"type\":\"bool\"}],\"internalType\":\"structSumTree.Step[]\",\"name\":\"proof\",\"type\":\"tuple[]\"}],\"name\":\"holds\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"proof\",\"type\":\"bytes32[]\"}],\"name\":\"included\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "a498cd868a67dc52c482a27eee053d9af7",
	Bin: "0x6080806040523460155761072c908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c9081633976f76d14610132575080638f34dc91146100cf5763fd7fb4f71461003d575f80fd5b346100cb5760a03660031901126100cb5761005661021a565b606435906001600160401b03821682036100cb57608435906001600160401b0382116100cb57366023830112156100cb578160040135906001600160401b0382116100cb5736602460608402850101116100cb5760209360246100c194019160443590600435610449565b6040519015158152f35b5f80fd5b346100cb5760a03660031901126100cb576004356001600160401b03811681036100cb576100fb610230565b90608435906001600160401b0382116100cb576020926101226100c1933690600401610246565b92909160643591602435906103b7565b346100cb5760a03660031901126100cb576004356001600160401b0381116100cb57366023820112156100cb578060040135916001600160401b0383116100cb5736602484840101116100cb5761018761021a565b92610190610230565b926084356001600160401b0381116100cb57602091846101e260216101ba5f953690600401610246565b989097806024898401978989520184840137810186838201520301601f198101835282610276565b604051918291518091835e8101838152039060025afa1561020f576020936100c193606435915f516102cf565b6040513d5f823e3d90fd5b602435906001600160401b03821682036100cb57565b604435906001600160401b03821682036100cb57565b9181601f840112156100cb578235916001600160401b0383116100cb576020808501948460051b0101116100cb57565b90601f801991011681019081106001600160401b0382111761029757604052565b634e487b7160e01b5f52604160045260245ffd5b91908110156102bb5760051b0190565b634e487b7160e01b5f52603260045260245ffd5b949293916001600160401b038091169116818110156103ad57905f198101908111610399579290915f915b808310610317575050505015918261031157505090565b14919050565b9092958492941561038e576001808816148015610385575b156103675760019261034f610355926103498886896102ab565b35610598565b976105bf565b92905b811c92811c94019192906102fa565b61037f6001916103788785886102ab565b3590610598565b96610358565b5082871461032f565b505050505050505f90565b634e487b7160e01b5f52601160045260245ffd5b5050505050505f90565b94939291906001600160401b0382166001600160401b0387168181146103fa5780156103ee57116103ad576103eb956105e9565b90565b50505050505090501590565b505094505091905015918261031157505090565b600160f81b815260018101919091526001600160c01b031960c092831b81166021830152602982019390935292901b16604982015260510190565b9593919290949560405160208101915f835260218201526001600160401b0360c01b8760c01b16604182015260298152610484604982610276565b51902094925f955b87871015610571576060870284016020810135916001600160401b038316928381036100cb576001600160401b03881697886001600160401b03036001600160401b038111610399576001600160401b0316851161056157604084013580151581036100cb571561053f579061051161051f926040519485936020850197358861040e565b03601f198101835282610276565b5190205b94016001600160401b038111610399576001909601959361048c565b61051161055992604051948593602085019735918861040e565b519020610523565b5050505050505050509150505f90565b925092939550935014918261058557505090565b6001600160401b03919250811691161490565b60415f9160209360405191600183536001830152602182015260025afa156100cb575f5190565b5b6001811615806105e0575b156105dd5760011c9060011c906105c0565b91565b508015156105cb565b6001600160401b03909491929394165f198101908111610399576001600160401b039093165f19810190811161039957905b60018085161461071d57831593841580610715575b61038e5784156107075783965b8795156106fc57909160ff5f5b16915b808310610676575050505015938461066c575b50508261031157505090565b1492505f80610660565b91939092959781156106ef5760018088161480156106e6575b156106cb57829161034f6106ad6106b993610349896001988a6102ab565b9a6103498886896102ab565b92905b811c92811c940191929061064d565b976106e06001916103788786889796976102ab565b966106bc565b5081871461068f565b5050505050505050505f90565b909160ff600161064a565b86156102bb5781359661063d565b508615610630565b909260011c9260011c9061061b56",
}

// TreeProbe is an auto generated Go binding around an Ethereum contract.
type TreeProbe struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *TreeProbe) GetABI() abi.ABI {
	return c.abi
}

// NewTreeProbe creates a new instance of TreeProbe.
func NewTreeProbe() *TreeProbe {
	parsed, err := TreeProbeMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &TreeProbe{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *TreeProbe) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackConsistent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f34dc91.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function consistent(uint64 fromSize, bytes32 fromRoot, uint64 toSize, bytes32 toRoot, bytes32[] proof) view returns(bool)
func (treeProbe *TreeProbe) PackConsistent(fromSize uint64, fromRoot [32]byte, toSize uint64, toRoot [32]byte, proof [][32]byte) []byte {
	enc, err := treeProbe.abi.Pack("consistent", fromSize, fromRoot, toSize, toRoot, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackConsistent is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x8f34dc91.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function consistent(uint64 fromSize, bytes32 fromRoot, uint64 toSize, bytes32 toRoot, bytes32[] proof) view returns(bool)
func (treeProbe *TreeProbe) TryPackConsistent(fromSize uint64, fromRoot [32]byte, toSize uint64, toRoot [32]byte, proof [][32]byte) ([]byte, error) {
	return treeProbe.abi.Pack("consistent", fromSize, fromRoot, toSize, toRoot, proof)
}

// UnpackConsistent is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x8f34dc91.
//
// Solidity: function consistent(uint64 fromSize, bytes32 fromRoot, uint64 toSize, bytes32 toRoot, bytes32[] proof) view returns(bool)
func (treeProbe *TreeProbe) UnpackConsistent(data []byte) (bool, error) {
	out, err := treeProbe.abi.Unpack("consistent", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackHolds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfd7fb4f7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, (bytes32,uint64,bool)[] proof) pure returns(bool)
func (treeProbe *TreeProbe) PackHolds(key [32]byte, value uint64, root [32]byte, total uint64, proof []SumTreeStep) []byte {
	enc, err := treeProbe.abi.Pack("holds", key, value, root, total, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHolds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xfd7fb4f7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, (bytes32,uint64,bool)[] proof) pure returns(bool)
func (treeProbe *TreeProbe) TryPackHolds(key [32]byte, value uint64, root [32]byte, total uint64, proof []SumTreeStep) ([]byte, error) {
	return treeProbe.abi.Pack("holds", key, value, root, total, proof)
}

// UnpackHolds is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xfd7fb4f7.
//
// Solidity: function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, (bytes32,uint64,bool)[] proof) pure returns(bool)
func (treeProbe *TreeProbe) UnpackHolds(data []byte) (bool, error) {
	out, err := treeProbe.abi.Unpack("holds", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// PackIncluded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3976f76d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function included(bytes entry, uint64 index, uint64 size, bytes32 root, bytes32[] proof) view returns(bool)
func (treeProbe *TreeProbe) PackIncluded(entry []byte, index uint64, size uint64, root [32]byte, proof [][32]byte) []byte {
	enc, err := treeProbe.abi.Pack("included", entry, index, size, root, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackIncluded is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3976f76d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function included(bytes entry, uint64 index, uint64 size, bytes32 root, bytes32[] proof) view returns(bool)
func (treeProbe *TreeProbe) TryPackIncluded(entry []byte, index uint64, size uint64, root [32]byte, proof [][32]byte) ([]byte, error) {
	return treeProbe.abi.Pack("included", entry, index, size, root, proof)
}

// UnpackIncluded is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x3976f76d.
//
// Solidity: function included(bytes entry, uint64 index, uint64 size, bytes32 root, bytes32[] proof) view returns(bool)
func (treeProbe *TreeProbe) UnpackIncluded(data []byte) (bool, error) {
	out, err := treeProbe.abi.Unpack("included", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}
