// Package contracttest holds the bindings of contracts that only tests deploy: one that opens the tree libraries, tokens with odd and with
// hostile habits, and a payee that takes nothing.
package contracttest
