// Package chain reads and writes the settlement contract.
//
// [Dial] gives a [Client], which has checked that it talks to the right chain and to a settlement contract. Reads come from its [Reader],
// which needs nothing but a way to call a contract; writes are signed with the client's key, wait until they are mined, and return what
// happened as a [Tx] with decoded events. What the contract refuses comes back as a [Refused] with the contract's own reason and values.
// "Anchored" means seen in the final chain: [Client.Anchored] reads there, everything else at the latest block. Final is the chain's
// finalized tag, or, where there is none, a number of blocks on top.
//
// A [Wallet] is the one owner of its key's numbers (nonces): two of one key at one time take each other's. It promises that a call is made
// once or, if the error says so, not at all: what it sets out to do is in a [Journal] before it is sent, all transactions that it ever
// signed for it have one number, and it looks for all of them until one is final, whatever reorganisations do, however often fees have to
// rise, and through crashes. A receipt that is not there shows nothing, since endpoints forget: a payment is made anew only where another
// transaction is seen in a block that has its number. An urgent call takes the number of one that the chain refuses by now and that holds it
// up; once it is held up itself it is better made again, and then may be mined twice. Who wants that kept after a call has returned lets Run
// live, and gives it a journal.
//
// Several endpoints stand in for each other. What one of them says is believed, if it is of the right chain: an endpoint that lies about
// its contents can hide a transaction or invent a reading, but not make the wallet pay twice, which takes the word of all.
//
// The package does not decide what to write or when.
package chain
