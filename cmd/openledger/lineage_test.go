package main

import (
	"bytes"
	"strings"
	"testing"

	"github.com/openledger/openledger/node/api"
)

func TestWhoSeesALowerRankIsToldWhichRecordToName(t *testing.T) {
	first := api.Record{Name: "first", Standing: api.Standing{Rank: 1}}
	second := api.Record{Name: "second", Standing: api.Standing{Rank: 2}}
	for _, c := range []struct {
		name string
		all  []api.Record
		told bool
	}{
		{"no record", nil, false},
		{"one record", []api.Record{first}, false},
		{"two artifacts with a record each", []api.Record{first, first}, false},
		{"two records of one artifact", []api.Record{first, second}, true},
		{"an artifact of two among others", []api.Record{first, first, second}, true},
	} {
		var b bytes.Buffer
		printRecords(&b, c.all)
		if told := strings.Contains(b.String(), "Name the first"); told != c.told {
			t.Errorf("%s: %s", c.name, b.String())
		}
	}
}
