package anchor_test

import (
	"context"
	"fmt"
	"testing"
	"testing/synctest"
	"time"

	"github.com/openledger/openledger/anchor"
	"github.com/openledger/openledger/store/record"
)

// TestWhatBringsLessThanItsStepsTakeIsLeftAlone: a stranger owes a nano to each of many records, and one to a record with many ancestors. Whoever
// settles by itself would pay for all of them, also where what is worth it is the stranger's own.
func TestWhatBringsLessThanItsStepsTakeIsLeftAlone(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		d := newDesk(t)
		stranger := newKey(t)
		var line []*record.Record
		for i := range 100 {
			line = append(line, d.made(t, fmt.Sprint("single ", i), 1))
		}
		deep := d.made(t, "root", 1)
		for i := range 100 {
			line = append(line, deep)
			deep = d.made(t, fmt.Sprint("hop ", i), 1, from(deep, record.Million))
		}
		d.hold(append(line, deep)...)
		for _, r := range line[:100] {
			d.write(t, stranger, 1, use(r))
		}
		d.write(t, stranger, 199, use(deep)) // of 100 ancestors: 203 steps
		d.fund(t, stranger, 299)
		d.anchor(t, stranger)
		d.write(t, d.key, 640, use(d.model))
		d.fund(t, d.key, 640)
		d.anchor(t, d.key)
		run := func(worth record.Nano) {
			t.Helper()
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			go func() { _ = d.settler().Run(ctx, time.Minute, worth) }()
			after(time.Minute)
		}
		if run(641); len(d.sent) != 0 {
			t.Errorf("what is not worth it is settled: %v", d.sent)
		}
		if run(640); fmt.Sprint(d.sent) != "[3]" || d.pool(d.model) != 640 {
			t.Errorf("moves %v, pool %d: want a registration, a collection and a distribution", d.sent, d.pool(d.model))
		}
		// Who asks for it settles all.
		must[[]anchor.Done](t)(d.settler().Settle(t.Context()))
		if got := d.pool(line[100]); got != 199 {
			t.Errorf("the root of the long line has %d", got)
		}
		// Once it brings enough it is settled by itself.
		d.write(t, stranger, 203, use(deep))
		d.fund(t, stranger, 203)
		d.anchor(t, stranger)
		if run(64); d.pool(line[100]) != 402 {
			t.Errorf("the root of the long line has %d", d.pool(line[100]))
		}
	})
}
