// Package bench measures the store beside its peers, beside a plain file and beside the disk, all in one run.
//
// It promises: every system gets entries of the same bytes and is given its cheapest durable way of taking them; the figures of one
// benchmark are taken by one process, one after the other, with the processor time of everything that a system left to do later, up to
// and with its closing. README.md says how to run it and what each figure means.
//
// It is a module of its own, so that the peers' dependencies are not the project's, and it has no tests: it never fails for being slow.
package bench
