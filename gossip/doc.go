// Package gossip spreads batches of entries over GossipSub, and refuses bad ones at the door.
//
// One topic carries the announcements of a sixteenth of all authors, by the first hex digit of their address. An announcement is a signed
// head, with the entries and blocks that it adds if they fit 32 KiB. The author's signature on the head is its only signature, so anybody
// may pass it on, and nobody can change what it commits to.
//
// The package promises: what reaches the ledger has passed record.Open; what is passed on was verified and is held here already, or is a
// head alone with a good signature; of each author's heads about one a second goes on, and after a burst the newest is still learned
// (through Config.Behind); a peer that sends what no honest node passes on loses its score and, soon, its place. A body that can't be
// checked here in full, because entries before it are missing or some of it is held already, is not passed on: were it spoilt, the next
// node would blame us for it. A body without blocks that its entries name is not even stored: once it were, nothing would bring the blocks.
//
// It does not fetch: whoever misses entries is told to Config.Behind. It does not decide which logs to keep; that is the ledger's.
package gossip
