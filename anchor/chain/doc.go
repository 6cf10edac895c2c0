// Package chain reads and writes the settlement contract.
//
// [Dial] gives a [Client], which has checked that it talks to the right chain and to a settlement contract. Reads come from its [Reader],
// which needs nothing but a way to call a contract; writes are signed with the client's key, wait until they are mined, and return what
// happened as a [Tx] with decoded events. What the contract refuses comes back as a [Refused] with the contract's own reason and values.
// "Anchored" means seen at the chain's finalized tag: [Reader.Anchored] reads there, everything else at the latest block.
//
// The package owns one key's nonces while a [Wallet] of it is in use: two wallets of one key at one time take each other's.
// It does not decide what to write or when, keeps no state on disk, and does not resend a transaction that is not mined in time:
// its error names the transaction, which may still happen.
package chain
