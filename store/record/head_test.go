package record

import (
	"testing"
	"time"
)

func TestAHeadIsEarlyOrLateWhateverItsTime(t *testing.T) {
	now := time.UnixMilli(1_790_000_000_000)
	clock, skew := TimeOf(now), Time(MaxSkew.Milliseconds())
	for _, c := range []struct {
		name        string
		at          Time
		early, late bool
	}{
		{"now", clock, false, false},
		{"ten minutes ahead", clock + skew, false, false},
		{"a millisecond more", clock + skew + 1, true, false},
		{"ten minutes behind", clock - skew, false, false},
		{"a millisecond less", clock - skew - 1, false, true},
		{"1970", 0, false, true},
		{"the last that an int64 holds", 1<<63 - 1, true, false},
		{"the first that none holds", 1 << 63, true, false},
		{"the last of all", ^Time(0), true, false},
	} {
		h := Head{Time: c.at}
		if h.Early(now) != c.early || h.Late(now) != c.late {
			t.Errorf("%s: early %v, late %v, want %v and %v", c.name, h.Early(now), h.Late(now), c.early, c.late)
		}
	}
	if (Head{}).Late(time.Unix(0, 0)) || (Head{Time: 1}).Early(time.Unix(0, 0)) {
		t.Error("a clock at 1970 judges wrongly")
	}
}
