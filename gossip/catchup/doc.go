// Package catchup fetches what a node missed, by comparing heads with its peers.
//
// Every few seconds it asks each connected peer which heads changed since it last asked, and pulls the logs in which the peer is ahead:
// entries and blocks in compressed frames, each with the proof that it leads to the head, so that each is checked by record.Open and stored
// by itself. What is interrupted goes on where it was, with another peer.
//
// The package promises: two connected peers end with the same logs, of those that both keep, whatever was lost between them; several logs
// are pulled at once, but one log from one peer at a time; a peer that sends what no honest node sends is dropped and not asked for a
// while, and one that is slow or silent only loses its turn; what a peer may make us hold in memory or wait for is bounded.
//
// An author who signs two histories sets nobody against anybody: a peer whose entries do not fit ours is asked again from our newest complete
// head on, and is a liar only if they do not make the signed root then either. Entries that are held beyond our newest complete head are
// kept, though; if nobody can complete them, that author's log stands still here.
//
// Entries whose blocks a peer leaves out are not stored from it, since nothing signed tells whether their author withheld the blocks or the
// peer did. They are stored without them only when no connected peer that has the log has shown the blocks for a while, so that an author
// who withholds a block does not stop its log for ever. Then the entry is flawed here and stays so: neither later frames nor later peers
// heal it, because entries that are held are not asked for again.
//
// It also answers such questions, hands heads to a peer ([Syncer.Hand]), and keeps how far peers' clocks are from ours ([Syncer.Clocks]).
// It does not decide which logs to keep; that is the ledger's.
package catchup
