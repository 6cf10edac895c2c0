package testnet

import (
	"bytes"
	"encoding/json"
	"maps"
	"math"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/openledger/openledger/node/api"
	"github.com/openledger/openledger/store/merkle"
	"github.com/openledger/openledger/store/record"
)

// failed are the names of the checks that do not hold.
func failed(c checks) []string {
	var names []string
	for _, x := range c {
		if !x.OK {
			names = append(names, x.Name)
		}
	}
	return names
}

func TestEveryFigureThatIsTamperedWithFailsTheCheckThatNamesIt(t *testing.T) {
	trace := Generate(40, 1)
	trace[3].Cached = trace[3].Input / 2
	fresh := func() (*replay, api.Audit) {
		r := &replay{trace: slices.Clone(trace), seen: map[uint64]bool{}}
		for i := range trace {
			r.seen[uint64(i)] = true
		}
		input, output := r.tokens()
		fees, err := r.fees()
		if err != nil {
			t.Fatal(err)
		}
		return r, api.Audit{Usages: uint64(len(trace)), Input: input, Output: output, Fees: fees, Size: 50, Owed: 7, OK: true}
	}
	for _, c := range []struct {
		name   string
		tamper func(r *replay, a *api.Audit)
		fails  []string
	}{
		{"nothing", func(*replay, *api.Audit) {}, nil},
		{"a use is missing", func(_ *replay, a *api.Audit) { a.Usages-- }, []string{"requests = usages in the log"}},
		{"a use was written twice", func(_ *replay, a *api.Audit) { a.Usages++ }, []string{"requests = usages in the log"}},
		{"an answer named no entry", func(r *replay, _ *api.Audit) { delete(r.seen, 1) }, []string{"every request's answer named an entry of its own"}},
		{"a token was read more", func(_ *replay, a *api.Audit) { a.Input++ }, []string{"input tokens of the trace = in the log"}},
		{"a token was written less", func(_ *replay, a *api.Audit) { a.Output-- }, []string{"output tokens of the trace = in the log"}},
		{"a nano is missing", func(_ *replay, a *api.Audit) { a.Fees-- }, []string{"fees by the price list = in the log"}},
		{"a cached token was charged in full", func(r *replay, _ *api.Audit) { r.trace[3].Cached = 0 }, []string{"fees by the price list = in the log"}},
	} {
		r, a := fresh()
		c.tamper(r, &a)
		var got checks
		result := &Result{}
		(&Network{}).compareTrace(r, a, result, &got)
		if len(got) != 5 || !slices.Equal(failed(got), c.fails) {
			t.Errorf("%s: %v fail, want %v: %+v", c.name, failed(got), c.fails, got)
		}
		if result.Checks = got; result.OK() != (c.fails == nil) {
			t.Errorf("%s: the result is OK: %v", c.name, result.OK())
		}
		if result.Entries != a.Size || result.Owed != a.Owed || result.Fees != a.Fees {
			t.Errorf("%s: the result has %+v", c.name, result)
		}
	}
}

func TestABuilderIsPaidWhatItEarnedAndNothingForNothing(t *testing.T) {
	for _, c := range []struct {
		name     string
		builders []BuilderResult
		ok       bool
	}{
		{"all is paid", []BuilderResult{{Earned: 3, Paid: 3}, {Earned: 5, Paid: 5}}, true},
		{"one's artifact was not used", []BuilderResult{{Earned: 3, Paid: 3}, {}}, true},
		{"a nano is missing", []BuilderResult{{Earned: 3, Paid: 3}, {Earned: 5, Paid: 4}}, false},
		{"one got nothing for its work", []BuilderResult{{Earned: 3}}, false},
		{"one got something for nothing", []BuilderResult{{Paid: 3}}, false},
		{"there are no builders", nil, false},
	} {
		var got checks
		got.comparePaid(c.builders)
		if len(got) != 1 || got[0].OK != c.ok {
			t.Errorf("%s: %+v", c.name, got)
		}
	}
}

func TestAResultIsOKOnlyIfSomethingWasCheckedAndAllOfItHolds(t *testing.T) {
	for _, c := range []struct {
		checks []Check
		ok     bool
	}{
		{nil, false},
		{[]Check{{Name: "a", OK: true}}, true},
		{[]Check{{Name: "a", OK: true}, {Name: "b", OK: true}}, true},
		{[]Check{{Name: "a", OK: true}, {Name: "b"}}, false},
		{[]Check{{Name: "a"}, {Name: "b", OK: true}}, false},
	} {
		if r := (&Result{Checks: c.checks}); r.OK() != c.ok {
			t.Errorf("%v: %v", c.checks, r.OK())
		}
	}
}

func TestFiguresOfTwoTypesAreNotEqual(t *testing.T) {
	var c checks
	c.equal("same", uint64(1), uint64(1))
	c.equal("other", uint64(1), uint64(2))
	c.equal("type", uint64(1), 1)
	c.hold("held", true, "%d", 1)
	if !slices.Equal(failed(c), []string{"other", "type"}) || c[1].Detail != "1, but 2" {
		t.Errorf("%+v", c)
	}
}

func TestNodesThatHoldOtherHeadsAreFound(t *testing.T) {
	a := record.SignedHead{Head: record.Head{Author: record.Author{1}, Size: 3, Root: merkle.Hash{1}}}
	b := record.SignedHead{Head: record.Head{Author: record.Author{2}, Size: 1, Root: merkle.Hash{2}}}
	shorter, other, later := a, a, a
	shorter.Size, other.Root, later.Time = 2, merkle.Hash{9}, 7
	for _, c := range []struct {
		name  string
		heads [][]record.SignedHead
		same  bool
	}{
		{"the same", [][]record.SignedHead{{a, b}, {a, b}}, true},
		{"the same log, signed again", [][]record.SignedHead{{a, b}, {later, b}}, true},
		{"one is behind", [][]record.SignedHead{{a, b}, {shorter, b}}, false},
		{"one has another root", [][]record.SignedHead{{a, b}, {other, b}}, false},
		{"one lacks a log", [][]record.SignedHead{{a, b}, {a}}, false},
		{"one has a log more", [][]record.SignedHead{{a}, {a, b}}, false},
		{"one has nothing", [][]record.SignedHead{{a}, {a}, {}}, false},
	} {
		if got := sameHeads(c.heads); got != c.same {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}

func TestAnAnswerMustNameAnEntryOfTheProvidersOwn(t *testing.T) {
	author := record.Author{7}
	r := &replay{network: &Network{nodes: make([]*Daemon, nodes)}}
	r.network.nodes[provider] = &Daemon{Author: author}
	for _, c := range []struct {
		address string
		index   uint64
		ok      bool
	}{
		{author.String() + "/5", 5, true},
		{author.String() + "/6", 6, true},
		{author.String() + "/5", 0, false}, // again
		{"", 0, false},
		{author.String(), 0, false},
		{author.String() + "/", 0, false},
		{author.String() + "/-1", 0, false},
		{author.String() + "/7/8", 0, false},
		{record.Author{8}.String() + "/9", 0, false},
	} {
		if index, err := r.note(c.address); (err == nil) != c.ok || index != c.index {
			t.Errorf("%q: %d %v", c.address, index, err)
		}
	}
}

func TestAStreamMustNameItsReceiptTwiceAlike(t *testing.T) {
	const line = "data: {}\n\n: openledger-receipt 0x1/2\n\ndata: [DONE]\n\n"
	for _, c := range []struct {
		body, trailer string
		ok            bool
	}{
		{line, "0x1/2", true},
		{line, "0x1/3", false},
		{line, "", false},
		{"data: [DONE]\n\n", "0x1/2", false},
		{"", "", false},
	} {
		h := http.Header{}
		h.Set("OpenLedger-Receipt", c.trailer)
		if got, err := streamedReceipt([]byte(c.body), h); (err == nil) != c.ok || c.ok && got != "0x1/2" {
			t.Errorf("%q with trailer %q: %q %v", c.body, c.trailer, got, err)
		}
	}
}

func TestFetchedFilesAreComparedByteByByte(t *testing.T) {
	want, got := t.TempDir(), t.TempDir()
	write := func(dir, name, text string) {
		path := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{want, got} {
		write(dir, "a", "1")
		write(dir, "sub/b", "2")
	}
	if err := sameFiles(want, got); err != nil {
		t.Error(err)
	}
	write(got, "sub/b", "3")
	if err := sameFiles(want, got); err == nil || !strings.Contains(err.Error(), "b") {
		t.Errorf("another byte: %v", err)
	}
	if err := os.Remove(filepath.Join(got, "sub", "b")); err != nil {
		t.Fatal(err)
	}
	if err := sameFiles(want, got); err == nil {
		t.Error("a missing file was not found")
	}
}

func TestTheModelServerAnswersWithTheCountsOfTheTrace(t *testing.T) {
	ask := func(body string) *httptest.ResponseRecorder {
		w := httptest.NewRecorder()
		answerChat(w, httptest.NewRequest(http.MethodPost, "/v1/chat/completions", strings.NewReader(body)))
		return w
	}
	const counts = `"metadata":{"input":"1000","cached":"200","output":"50"}`
	const usage = `{"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,"prompt_tokens_details":{"cached_tokens":200}}`
	w := ask(`{"model":"m",` + counts + `}`)
	if w.Code != 200 || !strings.Contains(w.Body.String(), `"usage":`+usage) {
		t.Errorf("%d %s", w.Code, w.Body)
	}
	w = ask(`{"model":"m","stream":true,"stream_options":{"include_usage":true},` + counts + `}`)
	if s := w.Body.String(); !strings.Contains(s, `"usage":`+usage) || !strings.HasSuffix(s, "data: [DONE]\n\n") || strings.Count(s, "data: ") != 4 {
		t.Errorf("stream: %s", s)
	}
	w = ask(`{"model":"m","stream":true,` + counts + `}`)
	if s := w.Body.String(); strings.Contains(s, "usage") || !strings.HasSuffix(s, "data: [DONE]\n\n") {
		t.Errorf("stream without usage: %s", s)
	}
	if s := ask(`{"model":"m","metadata":{"input":"1000","cached":"0","output":"0"}}`).Body.String(); !strings.Contains(s, `"content":""`) {
		t.Errorf("an answer of no tokens says something: %s", s)
	}
	for _, body := range []string{"", "{}", `{"metadata":{"input":"x","cached":"0","output":"0"}}`, `{"metadata":{"input":"1","cached":"0","output":"-1"}}`} {
		if w := ask(body); w.Code != http.StatusBadRequest || !json.Valid(w.Body.Bytes()) {
			t.Errorf("%q: %d %s", body, w.Code, w.Body)
		}
	}
}

func TestWrongConfigurationsOfARunAreRefused(t *testing.T) {
	for _, c := range []Config{{}, {Requests: 1, Speed: 0.5, Seed: 9}} {
		if err := c.Check(); err != nil {
			t.Errorf("%+v: %v", c, err)
		}
	}
	for _, c := range []Config{{Requests: -1}, {Speed: -1}, {Speed: math.NaN()}, {Speed: math.Inf(1)}, {Speed: math.Inf(-1)}} {
		if err := c.Check(); err == nil {
			t.Errorf("%+v is accepted", c)
		}
		if _, err := Run(t.Context(), c); err == nil {
			t.Errorf("%+v is run", c)
		}
	}
}

func TestADaemonOfARunHasNoneOfTheUsersSettings(t *testing.T) {
	got := cleanEnviron([]string{"PATH=/bin", "OPENLEDGER_HOME=/x", "OPENLEDGER_CHAIN_ID=5", "HOME=/root"})
	if !slices.Equal(got, []string{"PATH=/bin", "HOME=/root"}) {
		t.Errorf("%v", got)
	}
}

// The keys of a result are read by programs: they are added to, not changed.
func TestAResultHasTheKeysThatProgramsRead(t *testing.T) {
	r := Result{Fees: 1 << 60, Nodes: []NodeResult{{}}, Builders: []BuilderResult{{}}, Gas: map[string]uint64{"anchor": 1}, Seconds: map[string]float64{"replay": 0.5}, Checks: []Check{{}}}
	b, err := json.Marshal(r)
	if err != nil {
		t.Fatal(err)
	}
	var v map[string]any
	if err := json.NewDecoder(bytes.NewReader(b)).Decode(&v); err != nil {
		t.Fatal(err)
	}
	keys := func(of any) []string { return slices.Sorted(maps.Keys(of.(map[string]any))) }
	for _, c := range []struct {
		of   any
		want []string
	}{
		{v, []string{"anchored", "builders", "checks", "claimable", "dust", "entries", "fees", "gas", "input", "nodes", "output", "owed", "paid", "requests", "seconds"}},
		{v["nodes"].([]any)[0], []string{"author", "root", "size"}},
		{v["builders"].([]any)[0], []string{"address", "earned", "name", "paid"}},
		{v["checks"].([]any)[0], []string{"detail", "name", "ok"}},
	} {
		if got := keys(c.of); !reflect.DeepEqual(got, c.want) {
			t.Errorf("keys %v, want %v", got, c.want)
		}
	}
	for _, key := range []string{"fees", "owed", "anchored", "paid", "claimable", "dust"} {
		if _, ok := v[key].(string); !ok {
			t.Errorf("%s is no string: amounts may be beyond 2^53", key)
		}
	}
	if v["fees"] != "1152921504606846976" {
		t.Errorf("fees %v", v["fees"])
	}
}
