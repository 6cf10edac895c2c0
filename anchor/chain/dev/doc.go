// Package dev runs a settlement chain inside the process: go-ethereum with one validator, which is this process.
//
// It is for development and tests. [Open] starts it, on disk or in memory, with the settlement contract and a test token on it, at the
// same addresses on every fresh chain; Run seals blocks until its context ends; Close stops it. A block is sealed as soon as a
// transaction waits, and otherwise once a second, so that the chain's time keeps up with the clock; every block is final at once.
// A process that is killed loses at most the block that it was sealing.
//
// JSON-RPC is served on 127.0.0.1 only. Anyone who reads this source knows the faucet's key: nothing on such a chain is worth anything.
package dev
