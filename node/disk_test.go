package node

import (
	"errors"
	"fmt"
	"strings"
	"testing"
)

// volume is a disk that is as full as it is told.
type volume struct {
	free, size uint64
	err        error
}

func (v *volume) measure(string) (uint64, uint64, error) { return v.free, v.size, v.err }

func TestTheDiskIsFullBelowOneMarkAndFreeAboveAnother(t *testing.T) {
	v := &volume{size: 100 << 30}
	d := &disk{dir: "/data", least: 1000 << 20, measure: v.measure}
	for i, c := range []struct {
		free uint64
		full bool
	}{
		{5000 << 20, false},
		{1000 << 20, false}, // the mark itself is room enough
		{1000<<20 - 1, true},
		{1100 << 20, true}, // more than the mark, but entries are not taken again yet
		{1249 << 20, true},
		{1250 << 20, false},
		{1100 << 20, false}, // nor refused again
		{0, true},
	} {
		v.free = c.free
		d.look()
		if err := d.Full(); (err != nil) != c.full || err != nil && !errors.Is(err, ErrDiskFull) {
			t.Errorf("look %d: with %d free it says %v", i, c.free, err)
		}
	}
	if err := d.Full(); !strings.Contains(err.Error(), "0 B are free where /data is, 1000.0 MiB must be (store.minFree), and 1.2 GiB") {
		t.Errorf("it says %v", err)
	}
	v.err = errNotMeasured
	v.free = 5000 << 20
	if d.look(); d.Full() == nil {
		t.Error("a disk that can't be measured any more is taken for free")
	}
}

func TestHowMuchStaysFreeFollowsFromTheDisk(t *testing.T) {
	for _, c := range []struct{ size, want uint64 }{
		{1 << 30, 128 << 20},
		{10 << 30, (10 << 30) / 100 * 5},
		{1 << 40, 1 << 30},
	} {
		d := disk{least: autoFree}
		if got := d.watermark(c.size); got != c.want {
			t.Errorf("of %d bytes %d stay free, not %d", c.size, got, c.want)
		}
	}
	v := &volume{size: 1 << 40}
	d := &disk{least: 0, measure: v.measure}
	if d.look(); d.Full() != nil {
		t.Errorf("with the limit off it says %v", d.Full())
	}
}

func TestThisDiskIsMeasured(t *testing.T) {
	free, size, err := measureDisk(t.TempDir())
	if errors.Is(err, errNotMeasured) {
		t.Skip(err)
	}
	if err != nil || free == 0 || free > size {
		t.Errorf("%d of %d bytes are free: %v", free, size, err)
	}
	if _, _, err := measureDisk(t.TempDir() + "/nosuch"); err == nil {
		t.Error("a folder that does not exist has a disk")
	}
}

func TestSizesAreReadAsPeopleWriteThem(t *testing.T) {
	for text, want := range map[string]uint64{"": autoFree, "0": 0, "7B": 7, "512KiB": 512 << 10, "300MiB": 300 << 20, "2GiB": 2 << 30, "1TiB": 1 << 40} {
		if got, err := parseBytes(text); err != nil || got != want {
			t.Errorf("%q is %d: %v", text, got, err)
		}
	}
	for _, text := range []string{"1", "GiB", "-1GiB", "1.5GiB", "1GB", "99999999TiB", "2 GiB", "5%"} {
		if got, err := parseBytes(text); err == nil {
			t.Errorf("%q is %d", text, got)
		}
	}
	for n, want := range map[uint64]string{0: "0 B", 1023: "1023 B", 1024: "1.0 KiB", 3 << 29: "1.5 GiB"} {
		if got := formatBytes(n); got != want {
			t.Errorf("%d is written %q", n, got)
		}
	}
	c := Config{Store: Store{MinFree: "much"}}
	if err := c.Check(); err == nil || fmt.Sprint(err) != `store.minFree: "much" is not a size such as 512MiB or 2GiB, or 0` {
		t.Errorf("the configuration says %v", err)
	}
}
