package chain

import (
	"errors"
	"testing"
	"testing/synctest"
	"time"
)

func TestAnEndpointThatFailedIsAskedLastForAWhile(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		e, err := newEndpoints(Config{RPC: "http://a,http://b, http://c"}.withDefaults())
		if err != nil {
			t.Fatal(err)
		}
		expect := func(want string) {
			t.Helper()
			got := ""
			for _, p := range e.order() {
				got += p.url[len("http://"):]
			}
			if got != want {
				t.Errorf("they are asked in the order %s, not %s", got, want)
			}
		}
		expect("abc")
		e.noted(e.list[0], errors.New("no answer"))
		expect("bca")
		e.noted(e.list[1], errors.New("no answer"))
		expect("cab")
		e.noted(e.list[1], nil)
		expect("bca")
		time.Sleep(rest)
		expect("abc")
	})
}
