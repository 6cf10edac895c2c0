package main

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

func TestDemandsArePrintedWithWhatToDoNext(t *testing.T) {
	a := record.Author{7}
	mined := api.Transactions{Amount: 5 * record.NanoPerToken, Transactions: []api.Transaction{{Hash: merkle.Hash{9}, Block: 12, Gas: 80000}}}
	var answer any
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "application/json")
		if err := json.NewEncoder(w).Encode(answer); err != nil {
			t.Error(err)
		}
	}))
	defer server.Close()
	for _, c := range []struct {
		args   string
		answer any
		says   []string
	}{
		{"challenge A 3", api.Demanded{Transactions: mined, Until: 1_600_000_000_000}, []string{
			"demanded, for a deposit of 5 tokens\n", "demanded in block 12, 80000 gas: 0x09", "until 2020-09-13T12:26:40Z; after that: openledger fault expire A\n",
		}},
		{"challenge A 3", api.Demanded{Transactions: mined, Fork: true}, []string{"show a fork: proved, rewarded with 5 tokens\n", "show a fork: proved in block 12"}},
		{"challenges A", []api.Challenge{}, []string{"no demand is open, of the last five windows\n"}},
		{"challenges A", []api.Challenge{{Kind: string(record.NotInLog), Position: 4}, {Kind: string(record.Withheld), Position: 5, Over: true}}, []string{
			"head of size 4", "entry 5", "nobody answered: openledger fault expire A\n",
		}},
		{"expire A", mined, []string{"expired, rewarded with 5 tokens\n", "expired in block 12"}},
	} {
		answer = c.answer
		var out, errs bytes.Buffer
		args := strings.Fields("fault " + strings.ReplaceAll(c.args, "A", a.String()) + " --api " + server.URL + " --home " + t.TempDir())
		if code := run(t.Context(), args, &out, &errs); code != 0 {
			t.Errorf("%s: exit code %d: %s", c.args, code, &errs)
		}
		for _, s := range c.says {
			if !strings.Contains(out.String(), strings.ReplaceAll(s, "A", a.String())) {
				t.Errorf("%s: does not say %q:\n%s", c.args, s, &out)
			}
		}
	}
}
