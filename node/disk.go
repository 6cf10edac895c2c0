package node

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strconv"
	"strings"
	"sync"
	"time"
)

// Watermarks of the volume that the store is on. The database maps its files into memory, so a full disk would not be an error but the
// end of the process.
const (
	// defaultShare of the volume is kept free, as a percentage,
	defaultShare = 5
	// but no more than mostFree, since writing goes by bytes, not by shares,
	mostFree = 1 << 30
	// and no less than leastFree: what the database may write before it asks again, its write-ahead logs and a file of its value log.
	leastFree = 128 << 20
	// resumePercent of the watermark must be free before entries are taken again, so that nothing goes to and fro.
	resumePercent = 125
	// diskEvery is how often it is measured. At 100 MB a second that is half a gigabyte.
	diskEvery = 5 * time.Second
	// startRoom is what a start takes at the most before anything else looks: the database's newest table and its first value log.
	startRoom = 64 << 20
)

// ErrDiskFull says that the disk is nearly full.
var ErrDiskFull = errors.New("the disk is nearly full")

// errNotMeasured says that this system can't tell how full a disk is.
var errNotMeasured = errors.New("not measured on this system")

// disk watches how much room there is.
type disk struct {
	dir     string
	least   uint64 // bytes that stay free; autoFree: by the volume's size
	measure func(dir string) (free, size uint64, err error)

	mu   sync.Mutex // guards the two below, and orders measurements
	full error
	free uint64 // when it was last measured
}

// lacksRoom says whether less is free than a start takes.
func (d *disk) lacksRoom() bool {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.full != nil && d.free < startRoom
}

// autoFree is the watermark that follows from the volume's size.
const autoFree = math.MaxUint64

// watermark is how much stays free on a volume of that size.
func (d *disk) watermark(size uint64) uint64 {
	if d.least != autoFree {
		return d.least
	}
	return max(leastFree, min(mostFree, size/100*defaultShare))
}

// look measures once.
func (d *disk) look() {
	d.mu.Lock()
	defer d.mu.Unlock()
	free, size, err := d.measure(d.dir)
	if err != nil {
		return // as before: a volume that can't be measured may well be written
	}
	d.free = free
	mark := d.watermark(size)
	again := mark / 100 * resumePercent
	switch {
	case mark == 0:
	case free < mark, d.full != nil && free < again:
		d.full = fmt.Errorf("%w: %s are free where %s is, %s must be (store.minFree), and %s before entries are taken again: make room",
			ErrDiskFull, formatBytes(free), d.dir, formatBytes(mark), formatBytes(again))
	default:
		d.full = nil
	}
}

// Full is why nothing may be stored, or nil.
func (d *disk) Full() error {
	d.mu.Lock()
	defer d.mu.Unlock()
	return d.full
}

// Run measures until the context ends.
func (d *disk) Run(ctx context.Context) error {
	tick := time.NewTicker(diskEvery)
	defer tick.Stop()
	for {
		d.look()
		select {
		case <-ctx.Done():
			return nil
		case <-tick.C:
		}
	}
}

var byteUnits = []struct {
	name  string
	bytes uint64
}{{"TiB", 1 << 40}, {"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10}, {"B", 1}}

// parseBytes reads a number of bytes with its unit, such as 512MiB; empty is autoFree.
func parseBytes(s string) (uint64, error) {
	if s == "" {
		return autoFree, nil
	}
	if s == "0" {
		return 0, nil
	}
	for _, u := range byteUnits {
		number, ok := strings.CutSuffix(s, u.name)
		if !ok {
			continue
		}
		n, err := strconv.ParseUint(number, 10, 64)
		if err != nil || n > math.MaxInt64/u.bytes {
			break
		}
		return n * u.bytes, nil
	}
	return 0, fmt.Errorf("%q is not a size such as 512MiB or 2GiB, or 0", s)
}

// formatBytes writes a number of bytes as people read it.
func formatBytes(n uint64) string {
	for _, u := range byteUnits {
		if n >= u.bytes && u.bytes > 1 {
			return fmt.Sprintf("%.1f %s", float64(n)/float64(u.bytes), u.name)
		}
	}
	return fmt.Sprintf("%d B", n)
}
