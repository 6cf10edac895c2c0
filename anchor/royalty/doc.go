// Package royalty says what each record and each person is owed along the lineage, in exact integers.
//
// A [Book] holds the numbers of the settlement contract and does its arithmetic (PROTOCOL, section 7) to the nano, floors and all: what
// authors anchored and paid is collected for records, a record's income is distributed to its parents and its pool, and a pool is claimed
// by the people whom the record credits. Begin with an empty Book, or put in what the chain says and run what is still to come on top.
//
// Every amount is cumulative, so nothing is lost by waiting, and where everything is paid neither the order nor the number of calls
// matters in the end. Every sum is checked; what floors leave is counted by name, so that no nano goes missing ([Totals]).
//
// The package is pure: no disk, no network, no clock, no goroutine. It does not check signatures or proofs: that a total stands in an
// anchored log, or terms were signed, is for who calls. A Book is not safe for concurrent use.
package royalty
