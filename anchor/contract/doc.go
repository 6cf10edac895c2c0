// Package contract is the settlement contract: Settlement.sol, the test token, and the Go bindings generated from them.
//
// [NewSettlement] and [NewTestToken] pack calls and unpack results, events and custom errors; they talk to no chain
// ([github.com/openledger/openledger/anchor/chain] does). Compiled code and bindings are committed, so that nobody needs Node.js
// to build; `go generate` remakes them from the sources, with the compiler that package.json pins.
package contract
