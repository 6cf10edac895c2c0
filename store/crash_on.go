//go:build crashpoints

package store

import (
	"os"
	"strconv"
	"strings"
	"sync/atomic"
	"syscall"
)

// memTable is small here, so that tables are flushed and compacted all the time.
const memTable = 2 << 20

// passes counts how often the point that OPENLEDGER_CRASH_AT names was passed.
var passes atomic.Int64

// crashPoint kills the process, as kill -9 does, when the point that OPENLEDGER_CRASH_AT names as "point:n" is passed for the n-th time. The
// points are "before fsync", "after fsync", "announced", "answered" and "compaction".
func crashPoint(name string) {
	point, count, ok := strings.Cut(os.Getenv("OPENLEDGER_CRASH_AT"), ":")
	if !ok || point != name {
		return
	}
	if n, err := strconv.ParseInt(count, 10, 64); err == nil && passes.Add(1) == n {
		_ = syscall.Kill(os.Getpid(), syscall.SIGKILL)
		select {} // the signal is on its way; nothing more may happen
	}
}
