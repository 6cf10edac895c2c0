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

// RogueTokenMetaData contains all meta data concerning the RogueToken contract.
var RogueTokenMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data_\",\"type\":\"bytes\"}],\"name\":\"act\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"answer\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"name\":\"approve\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"target_\",\"type\":\"address\"},{\"internalType\":\"bytes\",\"name\":\"data_\",\"type\":\"bytes\"}],\"name\":\"arm\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"name\":\"balanceOf\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"calls\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"data\",\"outputs\":[{\"internalType\":\"bytes\",\"name\":\"\",\"type\":\"bytes\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"decimals\",\"outputs\":[{\"internalType\":\"uint8\",\"name\":\"\",\"type\":\"uint8\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"fee\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"mint\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"uint256\",\"name\":\"fee_\",\"type\":\"uint256\"}],\"name\":\"setFee\",\"outputs\":[],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"taken\",\"outputs\":[{\"internalType\":\"uint256\",\"name\":\"\",\"type\":\"uint256\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[],\"name\":\"target\",\"outputs\":[{\"internalType\":\"address\",\"name\":\"\",\"type\":\"address\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transfer\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"address\",\"name\":\"from\",\"type\":\"address\"},{\"internalType\":\"address\",\"name\":\"to\",\"type\":\"address\"},{\"internalType\":\"uint256\",\"name\":\"amount\",\"type\":\"uint256\"}],\"name\":\"transferFrom\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"nonpayable\",\"type\":\"function\"}]",
	ID:  "c20009425dbe5a82dd4b1f11160f98e732",
	Bin: "0x608080604052346015576109a2908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c908163095ea7b31461054b5750806323b872dd1461050f578063305f72b7146104f2578063313ce567146104d75780633522bfd01461036b57806340c10f191461032e57806369fe0e2d1461031557806370a08231146102de57806373d4a13a1461024c57806385bb7d6914610172578063a9059cbb14610140578063b6761a6414610123578063c476137b1461010a578063d4b83992146100e25763ddca3f43146100c1575f80fd5b346100de575f3660031901126100de576020600154604051908152f35b5f80fd5b346100de575f3660031901126100de576002546040516001600160a01b039091168152602090f35b346100de5761012161011b36610584565b916106cc565b005b346100de575f3660031901126100de576020600654604051908152f35b346100de5760403660031901126100de57602061016861015e61056e565b602435903361070b565b6040519015158152f35b346100de575f3660031901126100de576040515f600454610192816105e8565b808452906001811690811561022857506001146101ca575b6101c6836101ba81850382610620565b60405191829182610642565b0390f35b60045f9081527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b939250905b80821061020e575090915081016020016101ba6101aa565b9192600181602092548385880101520191019092916101f6565b60ff191660208086019190915291151560051b840190910191506101ba90506101aa565b346100de575f3660031901126100de576040515f60035461026c816105e8565b80845290600181169081156102285750600114610293576101c6836101ba81850382610620565b60035f9081525f5160206109825f395f51905f52939250905b8082106102c4575090915081016020016101ba6101aa565b9192600181602092548385880101520191019092916102ac565b346100de5760203660031901126100de576001600160a01b036102ff61056e565b165f525f602052602060405f2054604051908152f35b346100de5760203660031901126100de57600435600155005b346100de5760403660031901126100de576001600160a01b0361034f61056e565b165f525f60205260405f20610367602435825461066c565b9055005b346100de5761037936610584565b67ffffffffffffffff81939293116104c3576103966003546105e8565b601f8111610468575b505f601f82116001146103ff5781906103ce93945f926103f4575b50508160011b915f199060031b1c19161790565b6003555b600280546001600160a01b0319166001600160a01b0392909216919091179055005b0135905084806103ba565b601f198216935f5160206109825f395f51905f52915f5b8681106104505750836001959610610437575b505050811b016003556103d2565b01355f19600384901b60f8161c19169055838080610429565b90926020600181928686013581550194019101610416565b8181111561039f5760035f52601f820160051c5f5160206109825f395f51905f52602084106104bb575b81601f9101920160051c03905f5b8281106104ae57505061039f565b5f828201556001016104a0565b5f9150610492565b634e487b7160e01b5f52604160045260245ffd5b346100de575f3660031901126100de57602060405160098152f35b346100de575f3660031901126100de576020600554604051908152f35b346100de5760603660031901126100de5761052861056e565b6024356001600160a01b03811681036100de57602091610168916044359161070b565b346100de5760403660031901126100de5760209061056761056e565b5060018152f35b600435906001600160a01b03821682036100de57565b60406003198201126100de576004356001600160a01b03811681036100de579160243567ffffffffffffffff81116100de57826023820112156100de5780600401359267ffffffffffffffff84116100de57602484830101116100de576024019190565b90600182811c92168015610616575b602083101461060257565b634e487b7160e01b5f52602260045260245ffd5b91607f16916105f7565b90601f8019910116810190811067ffffffffffffffff8211176104c357604052565b602060409281835280519182918282860152018484015e5f828201840152601f01601f1916010190565b9190820180921161067957565b634e487b7160e01b5f52601160045260245ffd5b3d156106c7573d9067ffffffffffffffff82116104c357604051916106bc601f8201601f191660200184610620565b82523d5f602084013e565b606090565b5f92838093826040519384928337810182815203925af1906106ec61068d565b916106fa5750602081519101fd5b9050565b9190820391821161067957565b91610739919260018060a01b03165f525f60205260405f2061072e8282546106fe565b9055600154906106fe565b9060018060a01b03165f525f60205261075760405f2091825461066c565b90556002546001600160a01b0316801561097b576040515f60035461077b816105e8565b9060018116908115610966575060011461092a575b5091815f809493819403925af1906107a661068d565b91825167ffffffffffffffff81116104c3576107c36004546105e8565b601f81116108bc575b506020601f821160011461083b5781906107fc9394955f926108305750508160011b915f199060031b1c19161790565b6004555b600554600181018091116106795760055561081a57600190565b6006546001810180911161067957600655600190565b015190505f806103ba565b601f1982169060045f527f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b915f5b8181106108a45750958360019596971061088c575b505050811b01600455610800565b01515f1960f88460031b161c191690555f808061087e565b9192602060018192868b015181550194019201610869565b818111156107cc5760045f52601f820160051c7f8a35acfbc15ff81a39ae7d344fd709f28e8600b4aa8c65c6b64bfe7fe36bd19b60208410610922575b81601f9101920160051c03905f5b8281106109155750506107cc565b5f82820155600101610907565b5f91506108f9565b905060035f525f5160206109825f395f51905f525f905b828210610952575050810181610790565b600181602092548487015201910190610941565b60ff1916845250801515028201905081610790565b5060019056fec2575a0e9e593c00f959f8c92f12db2869c3395a3b0502d05e2516446f71f85b",
}

// RogueToken is an auto generated Go binding around an Ethereum contract.
type RogueToken struct {
	abi abi.ABI
}

// GetABI returns the ABI associated with this contract binding.
func (c *RogueToken) GetABI() abi.ABI {
	return c.abi
}

// NewRogueToken creates a new instance of RogueToken.
func NewRogueToken() *RogueToken {
	parsed, err := RogueTokenMetaData.ParseABI()
	if err != nil {
		panic(errors.New("invalid ABI: " + err.Error()))
	}
	return &RogueToken{abi: *parsed}
}

// Instance creates a wrapper for a deployed contract instance at the given address.
// Use this to create the instance object passed to abigen v2 library functions Call, Transact, etc.
func (c *RogueToken) Instance(backend bind.ContractBackend, addr common.Address) *bind.BoundContract {
	return bind.NewBoundContract(addr, c.abi, backend, backend, backend)
}

// PackAct is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc476137b.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function act(address to, bytes data_) returns()
func (rogueToken *RogueToken) PackAct(to common.Address, data []byte) []byte {
	enc, err := rogueToken.abi.Pack("act", to, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAct is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xc476137b.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function act(address to, bytes data_) returns()
func (rogueToken *RogueToken) TryPackAct(to common.Address, data []byte) ([]byte, error) {
	return rogueToken.abi.Pack("act", to, data)
}

// PackAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85bb7d69.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function answer() view returns(bytes)
func (rogueToken *RogueToken) PackAnswer() []byte {
	enc, err := rogueToken.abi.Pack("answer")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackAnswer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x85bb7d69.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function answer() view returns(bytes)
func (rogueToken *RogueToken) TryPackAnswer() ([]byte, error) {
	return rogueToken.abi.Pack("answer")
}

// UnpackAnswer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x85bb7d69.
//
// Solidity: function answer() view returns(bytes)
func (rogueToken *RogueToken) UnpackAnswer(data []byte) ([]byte, error) {
	out, err := rogueToken.abi.Unpack("answer", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function approve(address , uint256 ) pure returns(bool)
func (rogueToken *RogueToken) PackApprove(arg0 common.Address, arg1 *big.Int) []byte {
	enc, err := rogueToken.abi.Pack("approve", arg0, arg1)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackApprove is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x095ea7b3.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function approve(address , uint256 ) pure returns(bool)
func (rogueToken *RogueToken) TryPackApprove(arg0 common.Address, arg1 *big.Int) ([]byte, error) {
	return rogueToken.abi.Pack("approve", arg0, arg1)
}

// UnpackApprove is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x095ea7b3.
//
// Solidity: function approve(address , uint256 ) pure returns(bool)
func (rogueToken *RogueToken) UnpackApprove(data []byte) (bool, error) {
	out, err := rogueToken.abi.Unpack("approve", data)
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
// Solidity: function arm(address target_, bytes data_) returns()
func (rogueToken *RogueToken) PackArm(target common.Address, data []byte) []byte {
	enc, err := rogueToken.abi.Pack("arm", target, data)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackArm is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x3522bfd0.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function arm(address target_, bytes data_) returns()
func (rogueToken *RogueToken) TryPackArm(target common.Address, data []byte) ([]byte, error) {
	return rogueToken.abi.Pack("arm", target, data)
}

// PackBalanceOf is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x70a08231.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (rogueToken *RogueToken) PackBalanceOf(arg0 common.Address) []byte {
	enc, err := rogueToken.abi.Pack("balanceOf", arg0)
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
func (rogueToken *RogueToken) TryPackBalanceOf(arg0 common.Address) ([]byte, error) {
	return rogueToken.abi.Pack("balanceOf", arg0)
}

// UnpackBalanceOf is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x70a08231.
//
// Solidity: function balanceOf(address ) view returns(uint256)
func (rogueToken *RogueToken) UnpackBalanceOf(data []byte) (*big.Int, error) {
	out, err := rogueToken.abi.Unpack("balanceOf", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackCalls is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x305f72b7.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function calls() view returns(uint256)
func (rogueToken *RogueToken) PackCalls() []byte {
	enc, err := rogueToken.abi.Pack("calls")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackCalls is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x305f72b7.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function calls() view returns(uint256)
func (rogueToken *RogueToken) TryPackCalls() ([]byte, error) {
	return rogueToken.abi.Pack("calls")
}

// UnpackCalls is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x305f72b7.
//
// Solidity: function calls() view returns(uint256)
func (rogueToken *RogueToken) UnpackCalls(data []byte) (*big.Int, error) {
	out, err := rogueToken.abi.Unpack("calls", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x73d4a13a.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function data() view returns(bytes)
func (rogueToken *RogueToken) PackData() []byte {
	enc, err := rogueToken.abi.Pack("data")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackData is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x73d4a13a.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function data() view returns(bytes)
func (rogueToken *RogueToken) TryPackData() ([]byte, error) {
	return rogueToken.abi.Pack("data")
}

// UnpackData is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x73d4a13a.
//
// Solidity: function data() view returns(bytes)
func (rogueToken *RogueToken) UnpackData(data []byte) ([]byte, error) {
	out, err := rogueToken.abi.Unpack("data", data)
	if err != nil {
		return *new([]byte), err
	}
	out0 := *abi.ConvertType(out[0], new([]byte)).(*[]byte)
	return out0, nil
}

// PackDecimals is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x313ce567.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function decimals() view returns(uint8)
func (rogueToken *RogueToken) PackDecimals() []byte {
	enc, err := rogueToken.abi.Pack("decimals")
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
func (rogueToken *RogueToken) TryPackDecimals() ([]byte, error) {
	return rogueToken.abi.Pack("decimals")
}

// UnpackDecimals is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x313ce567.
//
// Solidity: function decimals() view returns(uint8)
func (rogueToken *RogueToken) UnpackDecimals(data []byte) (uint8, error) {
	out, err := rogueToken.abi.Unpack("decimals", data)
	if err != nil {
		return *new(uint8), err
	}
	out0 := *abi.ConvertType(out[0], new(uint8)).(*uint8)
	return out0, nil
}

// PackFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xddca3f43.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function fee() view returns(uint256)
func (rogueToken *RogueToken) PackFee() []byte {
	enc, err := rogueToken.abi.Pack("fee")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xddca3f43.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function fee() view returns(uint256)
func (rogueToken *RogueToken) TryPackFee() ([]byte, error) {
	return rogueToken.abi.Pack("fee")
}

// UnpackFee is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xddca3f43.
//
// Solidity: function fee() view returns(uint256)
func (rogueToken *RogueToken) UnpackFee(data []byte) (*big.Int, error) {
	out, err := rogueToken.abi.Unpack("fee", data)
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
func (rogueToken *RogueToken) PackMint(to common.Address, amount *big.Int) []byte {
	enc, err := rogueToken.abi.Pack("mint", to, amount)
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
func (rogueToken *RogueToken) TryPackMint(to common.Address, amount *big.Int) ([]byte, error) {
	return rogueToken.abi.Pack("mint", to, amount)
}

// PackSetFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69fe0e2d.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function setFee(uint256 fee_) returns()
func (rogueToken *RogueToken) PackSetFee(fee *big.Int) []byte {
	enc, err := rogueToken.abi.Pack("setFee", fee)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackSetFee is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x69fe0e2d.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function setFee(uint256 fee_) returns()
func (rogueToken *RogueToken) TryPackSetFee(fee *big.Int) ([]byte, error) {
	return rogueToken.abi.Pack("setFee", fee)
}

// PackTaken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6761a64.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function taken() view returns(uint256)
func (rogueToken *RogueToken) PackTaken() []byte {
	enc, err := rogueToken.abi.Pack("taken")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTaken is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xb6761a64.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function taken() view returns(uint256)
func (rogueToken *RogueToken) TryPackTaken() ([]byte, error) {
	return rogueToken.abi.Pack("taken")
}

// UnpackTaken is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xb6761a64.
//
// Solidity: function taken() view returns(uint256)
func (rogueToken *RogueToken) UnpackTaken(data []byte) (*big.Int, error) {
	out, err := rogueToken.abi.Unpack("taken", data)
	if err != nil {
		return new(big.Int), err
	}
	out0 := abi.ConvertType(out[0], new(big.Int)).(*big.Int)
	return out0, nil
}

// PackTarget is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4b83992.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function target() view returns(address)
func (rogueToken *RogueToken) PackTarget() []byte {
	enc, err := rogueToken.abi.Pack("target")
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackTarget is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xd4b83992.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function target() view returns(address)
func (rogueToken *RogueToken) TryPackTarget() ([]byte, error) {
	return rogueToken.abi.Pack("target")
}

// UnpackTarget is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xd4b83992.
//
// Solidity: function target() view returns(address)
func (rogueToken *RogueToken) UnpackTarget(data []byte) (common.Address, error) {
	out, err := rogueToken.abi.Unpack("target", data)
	if err != nil {
		return *new(common.Address), err
	}
	out0 := *abi.ConvertType(out[0], new(common.Address)).(*common.Address)
	return out0, nil
}

// PackTransfer is the Go binding used to pack the parameters required for calling
// the contract method with ID 0xa9059cbb.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (rogueToken *RogueToken) PackTransfer(to common.Address, amount *big.Int) []byte {
	enc, err := rogueToken.abi.Pack("transfer", to, amount)
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
func (rogueToken *RogueToken) TryPackTransfer(to common.Address, amount *big.Int) ([]byte, error) {
	return rogueToken.abi.Pack("transfer", to, amount)
}

// UnpackTransfer is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0xa9059cbb.
//
// Solidity: function transfer(address to, uint256 amount) returns(bool)
func (rogueToken *RogueToken) UnpackTransfer(data []byte) (bool, error) {
	out, err := rogueToken.abi.Unpack("transfer", data)
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
func (rogueToken *RogueToken) PackTransferFrom(from common.Address, to common.Address, amount *big.Int) []byte {
	enc, err := rogueToken.abi.Pack("transferFrom", from, to, amount)
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
func (rogueToken *RogueToken) TryPackTransferFrom(from common.Address, to common.Address, amount *big.Int) ([]byte, error) {
	return rogueToken.abi.Pack("transferFrom", from, to, amount)
}

// UnpackTransferFrom is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x23b872dd.
//
// Solidity: function transferFrom(address from, address to, uint256 amount) returns(bool)
func (rogueToken *RogueToken) UnpackTransferFrom(data []byte) (bool, error) {
	out, err := rogueToken.abi.Unpack("transferFrom", data)
	if err != nil {
		return *new(bool), err
	}
	out0 := *abi.ConvertType(out[0], new(bool)).(*bool)
	return out0, nil
}

// TreeProbeMetaData contains all meta data concerning the TreeProbe contract.
var TreeProbeMetaData = bind.MetaData{
	ABI: "[{\"inputs\":[],\"name\":\"BadSumProof\",\"type\":\"error\"},{\"inputs\":[{\"internalType\":\"uint64\",\"name\":\"fromSize\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"fromRoot\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"toSize\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"toRoot\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"proof\",\"type\":\"bytes32[]\"}],\"name\":\"consistent\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes32\",\"name\":\"key\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"value\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"uint64\",\"name\":\"total\",\"type\":\"uint64\"},{\"internalType\":\"bytes\",\"name\":\"proof\",\"type\":\"bytes\"}],\"name\":\"holds\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"pure\",\"type\":\"function\"},{\"inputs\":[{\"internalType\":\"bytes\",\"name\":\"entry\",\"type\":\"bytes\"},{\"internalType\":\"uint64\",\"name\":\"index\",\"type\":\"uint64\"},{\"internalType\":\"uint64\",\"name\":\"size\",\"type\":\"uint64\"},{\"internalType\":\"bytes32\",\"name\":\"root\",\"type\":\"bytes32\"},{\"internalType\":\"bytes32[]\",\"name\":\"proof\",\"type\":\"bytes32[]\"}],\"name\":\"included\",\"outputs\":[{\"internalType\":\"bool\",\"name\":\"\",\"type\":\"bool\"}],\"stateMutability\":\"view\",\"type\":\"function\"}]",
	ID:  "a498cd868a67dc52c482a27eee053d9af7",
	Bin: "0x6080806040523460155761061f908161001a8239f35b5f80fdfe6080806040526004361015610012575f80fd5b5f3560e01c908163253ed4e514610142575080633976f76d146100ae57638f34dc911461003d575f80fd5b346100aa5760a03660031901126100aa576004356001600160401b03811681036100aa5761006961026a565b90608435906001600160401b0382116100aa576020926100906100a09336906004016102ad565b9290916064359160243590610441565b6040519015158152f35b5f80fd5b346100aa5760a03660031901126100aa576004356001600160401b0381116100aa576100de903690600401610280565b6100e6610254565b916100ef61026a565b91608435916001600160401b0383116100aa575f60209161011660019536906004016102ad565b959094806040519385855383850137019060025afa156100aa576020936100a093606435915f516102dd565b346100aa5760a03660031901126100aa5761015b610254565b906064356001600160401b0381168091036100aa57608435926001600160401b0384116100aa576101986001600160401b03943690600401610280565b949091169283600982015260043560018201525f81536029812094600182538180015f918401925b83851061020b57505060ff6002911610911416156101fc576020926044351491826101f2575b50506040519015158152f35b14905082806101e6565b63bd6bf19360e01b5f5260045ffd5b909395602990602888816001809c60098401359d8e809a1799168302880190866009830152828201528a030101376001600160401b03605184209960081c1601960193906101c0565b602435906001600160401b03821682036100aa57565b604435906001600160401b03821682036100aa57565b9181601f840112156100aa578235916001600160401b0383116100aa57602083818601950101116100aa57565b9181601f840112156100aa578235916001600160401b0383116100aa576020808501948460051b0101116100aa57565b94909392916001600160401b03166001600160401b03851681811015610436575f1982019182116104225718600f6744444444333322108263ffffffff1060051b83811c61ffff1060041b1783811c60ff1060031b1783811c831060021b1792831c60021b1c16019381851161041857603f19607f60405101165f1981019460018653809660051b81019760019360051b986020681fffffffffffffffe08b169a1684179182525b8089106103ef5750519360051b019460019760051c5b80151589166103b457505050156100aa57149114161690565b600181166103c5575b60011c61039b565b96939750918584109784358352602083015260205f60418560025afa169160205f519401966103bd565b979398906020853591185260011c976020808a16841791818360418b60025afa16940197610385565b5050505050505f90565b634e487b7160e01b5f52601160045260245ffd5b505050505050505f90565b94939291906001600160401b0382166001600160401b038716818114610484578015610478571161041857610475956104be565b90565b50505050505090501590565b505094505091905015918261049857505090565b14919050565b6041906020935f936001830152602182015260025afa156100aa575f5190565b6001600160401b039095949395165f198101908111610422576001600160401b039092165f19810190811161042257945b600180841614610610578215801594908580610608575b6105fc57156105d9578293955b8491604051916001835360051b81019660051b01975b80881415878a1016610589578714965b801515881661054f575050149114169214161690565b60018116610560575b60011c610539565b9791965060206105818784109861057a853598898661049e565b978461049e565b920197610558565b909691883595600184165f146105c5576020916105aa6105b192898c61049e565b978a61049e565b925b60011c9160011c980197969096610529565b956105d3906020928a61049e565b926105b3565b85156105e85780359395610513565b634e487b7160e01b5f52603260045260245ffd5b50505050505050505f90565b508615610506565b949160011c9160011c946104ef56",
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
// the contract method with ID 0x253ed4e5.  This method will panic if any
// invalid/nil inputs are passed.
//
// Solidity: function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, bytes proof) pure returns(bool)
func (treeProbe *TreeProbe) PackHolds(key [32]byte, value uint64, root [32]byte, total uint64, proof []byte) []byte {
	enc, err := treeProbe.abi.Pack("holds", key, value, root, total, proof)
	if err != nil {
		panic(err)
	}
	return enc
}

// TryPackHolds is the Go binding used to pack the parameters required for calling
// the contract method with ID 0x253ed4e5.  This method will return an error
// if any inputs are invalid/nil.
//
// Solidity: function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, bytes proof) pure returns(bool)
func (treeProbe *TreeProbe) TryPackHolds(key [32]byte, value uint64, root [32]byte, total uint64, proof []byte) ([]byte, error) {
	return treeProbe.abi.Pack("holds", key, value, root, total, proof)
}

// UnpackHolds is the Go binding that unpacks the parameters returned
// from invoking the contract method with ID 0x253ed4e5.
//
// Solidity: function holds(bytes32 key, uint64 value, bytes32 root, uint64 total, bytes proof) pure returns(bool)
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

// UnpackError attempts to decode the provided error data using user-defined
// error definitions.
func (treeProbe *TreeProbe) UnpackError(raw []byte) (any, error) {
	if bytes.Equal(raw[:4], treeProbe.abi.Errors["BadSumProof"].ID.Bytes()[:4]) {
		return treeProbe.UnpackBadSumProofError(raw[4:])
	}
	return nil, errors.New("Unknown error")
}

// TreeProbeBadSumProof represents a BadSumProof error raised by the TreeProbe contract.
type TreeProbeBadSumProof struct {
}

// ErrorID returns the hash of canonical representation of the error's signature.
//
// Solidity: error BadSumProof()
func TreeProbeBadSumProofErrorID() common.Hash {
	return common.HexToHash("0xbd6bf1931728217d53e493ae510426ef81a531cd7ce2262fb08558f90a67fe54")
}

// UnpackBadSumProofError is the Go binding used to decode the provided
// error data into the corresponding Go error struct.
//
// Solidity: error BadSumProof()
func (treeProbe *TreeProbe) UnpackBadSumProofError(raw []byte) (*TreeProbeBadSumProof, error) {
	out := new(TreeProbeBadSumProof)
	if err := treeProbe.abi.UnpackIntoInterface(out, "BadSumProof", raw); err != nil {
		return nil, err
	}
	return out, nil
}
