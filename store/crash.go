//go:build !crashpoints

package store

// memTable is the size of Badger's table in memory, in bytes. Two of them may be in memory at once.
const memTable = 16 << 20

// crashPoint is where a test may have the process killed; see crash_on.go. In a released binary it is nothing.
func crashPoint(string) {}
