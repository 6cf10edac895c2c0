// Package contracttest holds the bindings of contracts that only tests deploy: one that opens the tree libraries, and a token with odd habits.
package contracttest
