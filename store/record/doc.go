// Package record is what an author writes down: usage and lineage entries, heads, receipts and records; their bytes, ids and signatures.
//
// Read it first; its nouns are the words of the whole project:
//
//   - A [Record] says what an artifact is, what it was made from and who is paid for it. Its builder signs it; an [ID] names it.
//   - An [Entry] is one line in an author's log: a [Usage] of records, or the hash of a [Block] (a record, evidence, an attestation).
//   - A [Head] commits to a whole log; signed, it is a [SignedHead]. A [Receipt] is an entry with its proof under a signed head.
//   - A [State] is what a log's entries add up to. [State.Write] makes the next entry, [State.Check] judges one, and [Open] turns a
//     [Batch] from outside into a [Verified], the only thing that a store takes in.
//
// The package is pure: no disk, no network, no clock, no goroutine. Amounts are exact integers and every sum is checked.
package record
