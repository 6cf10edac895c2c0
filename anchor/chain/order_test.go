package chain

import (
	"errors"
	"testing"
)

func TestEndpointsThatFailedAreAskedLastAndTogether(t *testing.T) {
	e, err := newEndpoints(Config{RPC: "http://a,http://b, http://c"}.withDefaults())
	if err != nil {
		t.Fatal(err)
	}
	expect := func(want string) {
		t.Helper()
		got := ""
		for _, turn := range e.turns() {
			for _, p := range turn {
				got += p.url[len("http://"):]
			}
			got += " "
		}
		if got != want {
			t.Errorf("they are asked in the order %s, not %s", got, want)
		}
	}
	expect("a b c ")
	e.noted(e.list[0], errors.New("no answer"))
	expect("b c a ")
	e.noted(e.list[1], errors.New("no answer"))
	expect("c ab ")
	e.noted(e.list[1], nil)
	expect("b c a ")
	e.noted(e.list[0], nil)
	expect("a b c ")
}
