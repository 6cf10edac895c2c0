package api

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io"
	"io/fs"
	"maps"
	"net/http"
	"net/http/httptest"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/prometheus/client_golang/prometheus"
	"go.yaml.in/yaml/v3"

	"github.com/openledger/openledger/gossip/ledgertest"
	"github.com/openledger/openledger/store"
	"github.com/openledger/openledger/store/record"
)

const secret = "0123456789abcdef"

// parts are stand-ins for all that the API hands calls to. They note the last call, and answer err.
type parts struct {
	called string
	ready  error
	err    error
}

func (p *parts) note(format string, args ...any) error {
	p.called = fmt.Sprintf(format, args...)
	return p.err
}

func (p *parts) Status(context.Context) (Status, error) { return Status{Ready: "ok"}, p.note("status") }
func (p *parts) Peers() []Peer                          { _ = p.note("peers"); return []Peer{} }
func (p *parts) Ready() error                           { return p.ready }
func (p *parts) Show(_ context.Context, r string) (Record, error) {
	return Record{}, p.note("show %s", r)
}

func (p *parts) Anchor(context.Context) (Transactions, error) {
	return Transactions{}, p.note("anchor")
}

func (p *parts) Anchored(context.Context) (Anchoring, error) { return Anchoring{}, p.note("anchored") }

func (p *parts) Settle(context.Context) (Transactions, error) {
	return Transactions{}, p.note("settle")
}

func (p *parts) Provider(context.Context) (Provider, error) { return Provider{}, p.note("provider") }

func (p *parts) Audit(_ context.Context, a record.Author, progress func(done, total int64)) (Audit, error) {
	if progress != nil {
		progress(1, 2)
	}
	return Audit{OK: true}, p.note("audit %v", a)
}

func (p *parts) Register(_ context.Context, block []byte, logOnly bool) (Registration, error) {
	return Registration{}, p.note("register %s %v", block, logOnly)
}

func (p *parts) List(_ context.Context, artifact string) ([]Record, error) {
	return []Record{}, p.note("list %s", artifact)
}

func (p *parts) Tree(_ context.Context, r string, down bool) (Tree, error) {
	return Tree{}, p.note("tree %s %v", r, down)
}

func (p *parts) Owed(_ context.Context, payee record.Address) (Due, error) {
	return Due{}, p.note("owed %v", payee)
}

func (p *parts) Claim(_ context.Context, payee record.Address) (Transactions, error) {
	return Transactions{}, p.note("claim %v", payee)
}

func (p *parts) Fund(_ context.Context, amount record.Nano) (Transactions, error) {
	return Transactions{}, p.note("fund %d", amount)
}

func (p *parts) Bond(_ context.Context, amount record.Nano) (Transactions, error) {
	return Transactions{}, p.note("bond %d", amount)
}

func (p *parts) Unbond(context.Context) (Transactions, error) {
	return Transactions{}, p.note("unbond")
}

func (p *parts) WithdrawBond(context.Context) (Transactions, error) {
	return Transactions{}, p.note("withdraw bond")
}

func (p *parts) Faults(_ context.Context, behind record.Author, limit int) (FaultPage, error) {
	return FaultPage{Faults: []Fault{}}, p.note("faults behind %v, %d", behind, limit)
}

func (p *parts) ProveFault(_ context.Context, a record.Author) (Transactions, error) {
	return Transactions{}, p.note("prove %v", a)
}

func (p *parts) Challenges(_ context.Context, a record.Author) ([]Challenge, error) {
	return []Challenge{}, p.note("challenges of %v", a)
}

func (p *parts) Challenge(_ context.Context, d Demand) (Demanded, error) {
	if d.Receipt != nil {
		return Demanded{}, p.note("challenge the receipt of %v/%d", d.Receipt.Head.Author, d.Receipt.Index)
	}
	return Demanded{}, p.note("challenge %v/%d", d.Author, d.Index)
}

func (p *parts) Expire(_ context.Context, a record.Author) (Transactions, error) {
	return Transactions{}, p.note("expire %v", a)
}

func (p *parts) Withdraw(_ context.Context, amount record.Nano, to record.Address) (Transactions, error) {
	return Transactions{}, p.note("withdraw %d %v", amount, to)
}

// files are artifacts' stand-in; another type, since List is of both.
type files struct{ *parts }

func (f files) Add(_ context.Context, path string, progress func(done, total int64)) (Artifact, error) {
	progress(1, 2)
	return Artifact{CID: "bafy"}, f.note("add %s", path)
}

func (f files) Get(_ context.Context, cid, path string, progress func(done, total int64)) (Artifact, error) {
	progress(1, 2)
	return Artifact{CID: cid}, f.note("get %s %s", cid, path)
}

func (f files) List(context.Context) ([]Artifact, error) { return []Artifact{}, f.note("artifacts") }

// whole is the whole API over a store, with stand-ins beside it.
func whole(t *testing.T) (*parts, *store.Store, *httptest.Server) {
	t.Helper()
	s, err := store.Open(store.Config{Dir: t.TempDir(), Network: ledgertest.Network})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	p := &parts{}
	server := httptest.NewServer(New(Config{
		Token: secret, Logs: s, Node: p, Lineage: p, Artifacts: files{p}, Money: p, Witness: p, Metrics: prometheus.NewRegistry(),
	}))
	t.Cleanup(server.Close)
	return p, s, server
}

// ask sends a call and returns its status, headers and body.
func ask(t *testing.T, server *httptest.Server, method, path, body string, headers ...string) (int, http.Header, string) {
	t.Helper()
	r, err := http.NewRequest(method, server.URL+path, strings.NewReader(body))
	if err != nil {
		t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		if headers[i] == "Host" {
			r.Host = headers[i+1]
		}
		r.Header.Set(headers[i], headers[i+1])
	}
	answer, err := server.Client().Do(r)
	if err != nil {
		t.Fatal(err)
	}
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	if err != nil {
		t.Fatal(err)
	}
	return answer.StatusCode, answer.Header, string(b)
}

var bearer = []string{"Authorization", "Bearer " + secret}

// wantError wants an error as JSON, with a status and a word in its text.
func wantError(t *testing.T, code int, header http.Header, body string, want int, word string) {
	t.Helper()
	var f failure
	if err := json.Unmarshal([]byte(body), &f); err != nil || header.Get("Content-Type") != "application/json" {
		t.Errorf("not an error as JSON: %d %v %q", code, header, body)
	}
	if code != want || !strings.Contains(f.Error, word) || strings.Contains(f.Error, "\n") {
		t.Errorf("%d %q, want %d with %q", code, f.Error, want, word)
	}
}

// routes are the patterns in this package's source.
func routes(t *testing.T) []string {
	t.Helper()
	names, err := fs.Glob(os.DirFS("."), "*.go")
	if err != nil {
		t.Fatal(err)
	}
	pattern := regexp.MustCompile(`^(GET|POST|PUT|PATCH|DELETE) /`)
	var found []string
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			if s, ok := n.(*ast.BasicLit); ok && s.Kind == token.STRING {
				if v, err := strconv.Unquote(s.Value); err == nil && pattern.MatchString(v) {
					found = append(found, v)
				}
			}
			return true
		})
	}
	slices.Sort(found)
	if len(found) < 20 {
		t.Fatalf("only %d routes are found", len(found))
	}
	return found
}

// filled is a route with something for its parts.
func filled(path string, author record.Author) string {
	return strings.NewReplacer(
		"{author}", author.String(), "{address}", author.String(), "{index}", "0", "{record}", "0x01",
		"{level}", "0", "{tile...}", "000.p/1", "{$}", "",
	).Replace(path)
}

func TestOpenAPINamesExactlyTheRoutesThatAreThere(t *testing.T) {
	var doc struct {
		Paths map[string]map[string]struct {
			Summary  string
			Security []map[string][]string
		}
	}
	if err := yaml.Unmarshal(openapi, &doc); err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for path, methods := range doc.Paths {
		for method, call := range methods {
			named[strings.ToUpper(method)+" "+path] = true
			if call.Summary == "" {
				t.Errorf("%s %s has no summary", method, path)
			}
			if changes := method != "get"; changes != (len(call.Security) > 0) {
				t.Errorf("%s %s: its need of the token is not said", method, path)
			}
		}
	}
	for _, route := range routes(t) {
		route = strings.ReplaceAll(strings.TrimSuffix(route, "{$}"), "...}", "}")
		if route != "GET /api/v1/openapi.yaml" && !named[route] {
			t.Errorf("%s is not in openapi.yaml", route)
		}
		delete(named, route)
	}
	for _, left := range slices.Sorted(maps.Keys(named)) {
		t.Errorf("openapi.yaml names %s, which is not there", left)
	}
	_, _, server := whole(t)
	if code, header, body := ask(t, server, "GET", "/api/v1/openapi.yaml", ""); code != 200 || body != string(openapi) || header.Get("Content-Type") != "application/yaml" {
		t.Errorf("%d %v", code, header)
	}
}

func TestCallsThatChangeSomethingNeedTheTokenAndReadsDoNot(t *testing.T) {
	p, _, server := whole(t)
	author := ledgertest.NewAuthor(t).Name()
	for _, route := range routes(t) {
		method, path, _ := strings.Cut(route, " ")
		path = filled(path, author)
		p.called = ""
		if method == http.MethodGet {
			if code, _, body := ask(t, server, method, path, ""); code == http.StatusUnauthorized {
				t.Errorf("%s: %d %s", route, code, body)
			}
			continue
		}
		for _, headers := range [][]string{
			{},
			{"Authorization", "Bearer "},
			{"Authorization", "Bearer x"},
			{"Authorization", secret},
			{"Authorization", "Basic " + secret},
			{"Authorization", "Bearer " + secret + "0"},
			{"Cookie", "token=" + secret},
		} {
			code, header, body := ask(t, server, method, path, "{}", headers...)
			wantError(t, code, header, body, http.StatusUnauthorized, "bearer token in the file api.token")
		}
		if p.called != "" {
			t.Errorf("%s was carried out without the token: %s", route, p.called)
		}
	}
}

func TestWithoutATokenOfItsOwnTheAPIChangesNothing(t *testing.T) {
	server := httptest.NewServer(New(Config{Money: &parts{}}))
	defer server.Close()
	for _, headers := range [][]string{{}, {"Authorization", "Bearer "}} {
		code, header, body := ask(t, server, "POST", "/api/v1/anchor", "", headers...)
		wantError(t, code, header, body, http.StatusUnauthorized, "token")
	}
}

func TestEveryCallReachesItsPart(t *testing.T) {
	p, s, server := whole(t)
	a := ledgertest.NewAuthor(t)
	write(t, s, a, 3)
	author := a.Name().String()
	for _, c := range []struct{ method, path, body, called, answer string }{
		{"GET", "/livez", "", "", "ok\n"},
		{"GET", "/readyz", "", "", "ok\n"},
		{"GET", "/metrics", "", "", ""},
		{"GET", "/api/v1/status", "", "status", `"ready":"ok"`},
		{"GET", "/api/v1/peers", "", "peers", "[]"},
		{"GET", "/api/v1/logs", "", "", `"size":3`},
		{"GET", "/api/v1/logs/" + author, "", "", `"size":3`},
		{"GET", "/api/v1/logs/" + author + "/entries", "", "", `"index":2`},
		{"GET", "/api/v1/logs/" + author + "/consistency?from=1&to=3", "", "", `"to":3`},
		{"GET", "/api/v1/logs/" + author + "/audit", "", "audit " + author, `"ok":true`},
		{"GET", "/api/v1/logs/" + author + "/audit?progress=true", "", "audit " + author, `{"done":1,"total":2}` + "\n" + `{"audit":{`},
		{"GET", "/api/v1/receipts/" + author + "/1", "", "", `"index":1`},
		{"GET", "/api/v1/records", "", "list ", "[]"},
		{"GET", "/api/v1/records?artifact=bafy", "", "list bafy", "[]"},
		{"GET", "/api/v1/records/0x12", "", "show 0x12", `"parents"`},
		{"GET", "/api/v1/records/0x12/tree", "", "tree 0x12 false", `"below"`},
		{"GET", "/api/v1/records/0x12/tree?down=true", "", "tree 0x12 true", `"below"`},
		{"GET", "/api/v1/artifacts", "", "artifacts", "[]"},
		{"GET", "/api/v1/anchor", "", "anchored", `"latest"`},
		{"GET", "/api/v1/royalties/" + author, "", "owed " + author, `"claimable"`},
		{"GET", "/api/v1/provider", "", "provider", `"wallet"`},
		{"POST", "/api/v1/records", `{"block":"YWI=","logOnly":true}`, "register ab true", `"index"`},
		{"POST", "/api/v1/anchor", "", "anchor", `"transactions"`},
		{"POST", "/api/v1/royalties/settle", "", "settle", `"transactions"`},
		{"POST", "/api/v1/royalties/" + author + "/claim", "", "claim " + author, `"transactions"`},
		{"POST", "/api/v1/provider/fund", `{"amount":"7"}`, "fund 7", `"transactions"`},
		{"POST", "/api/v1/provider/withdraw", `{"amount":"7","to":"` + author + `"}`, "withdraw 7 " + author, `"transactions"`},
		{"POST", "/api/v1/provider/bond", `{"amount":"7"}`, "bond 7", `"transactions"`},
		{"POST", "/api/v1/provider/unbond", "", "unbond", `"transactions"`},
		{"POST", "/api/v1/provider/bond/withdraw", "", "withdraw bond", `"transactions"`},
		{"GET", "/api/v1/faults", "", "faults behind " + record.Author{}.String() + ", 256", `{"faults":[],"next":null}`},
		{"POST", "/api/v1/faults/" + author + "/prove", "", "prove " + author, `"transactions"`},
		{"POST", "/api/v1/artifacts/add", `{"path":"/x"}`, "add /x", `{"done":1,"total":2}` + "\n" + `{"artifact":{"cid":"bafy"`},
		{"POST", "/api/v1/artifacts/get", `{"cid":"bafy","path":"/x"}`, "get bafy /x", `{"done":1,"total":2}` + "\n" + `{"artifact":{"cid":"bafy"`},
	} {
		p.called = ""
		code, header, body := ask(t, server, c.method, c.path, c.body, bearer...)
		if code != http.StatusOK || p.called != c.called || !strings.Contains(body, c.answer) {
			t.Errorf("%s %s: %d %q, called %q", c.method, c.path, code, body, p.called)
		}
		if strings.HasPrefix(c.path, "/api/") && !strings.Contains(header.Get("Content-Type"), "json") {
			t.Errorf("%s: content type %q", c.path, header.Get("Content-Type"))
		}
	}
}

func TestWrongCallsAreRefusedWithTheReason(t *testing.T) {
	p, s, server := whole(t)
	a := ledgertest.NewAuthor(t)
	write(t, s, a, 3)
	author, other := a.Name().String(), ledgertest.NewAuthor(t).Name().String()
	for _, c := range []struct {
		method, path, body string
		want               int
		word               string
	}{
		{"GET", "/api/v1/nosuch", "", 404, "/api/v1/nosuch"},
		{"GET", "/api/v2/status", "", 404, "/api/v2/status"},
		{"GET", "/api/v1/logs/", "", 404, ""},
		{"DELETE", "/api/v1/status", "", 405, "does not take DELETE, but GET, HEAD"},
		{"POST", "/api/v1/logs", "", 405, "GET, HEAD"},
		{"GET", "/api/v1/provider/fund", "", 405, "POST"},
		{"PUT", "/api/v1/anchor", "", 405, "GET, HEAD, POST"},
		{"GET", "/api/v1/logs/0x12", "", 400, `author "0x12" is not 0x and 40 hex digits`},
		{"GET", "/api/v1/logs/" + other, "", 404, other},
		{"GET", "/api/v1/logs/0x12/entries", "", 400, "author"},
		{"GET", "/api/v1/logs/" + other + "/entries", "", 404, other},
		{"GET", "/api/v1/logs/" + author + "/entries?from=-1", "", 400, "from"},
		{"GET", "/api/v1/logs/" + author + "/entries?to=x", "", 400, "to"},
		{"GET", "/api/v1/logs/" + author + "/entries?from=18446744073709551616", "", 400, "from"},
		{"GET", "/api/v1/logs/0x12/consistency", "", 400, "author"},
		{"GET", "/api/v1/logs/" + author + "/consistency?from=1&to=4", "", 404, "which are 3"},
		{"GET", "/api/v1/logs/" + author + "/consistency?from=3&to=1", "", 404, "3 to 1"},
		{"GET", "/api/v1/logs/" + author + "/consistency?from=x", "", 400, "from"},
		{"GET", "/api/v1/logs/0x12/audit", "", 400, "author"},
		{"GET", "/api/v1/receipts/0x12/1", "", 400, "author"},
		{"GET", "/api/v1/receipts/" + author + "/-1", "", 400, "index"},
		{"GET", "/api/v1/receipts/" + author + "/3", "", 404, "entry 3"},
		{"GET", "/api/v1/receipts/" + other + "/0", "", 404, other},
		{"GET", "/api/v1/royalties/0x12", "", 400, "address"},
		{"POST", "/api/v1/royalties/0x12/claim", "", 400, "address"},
		{"POST", "/api/v1/records", "", 400, "body"},
		{"POST", "/api/v1/records", "{", 400, "body"},
		{"POST", "/api/v1/records", "[]", 400, "body"},
		{"POST", "/api/v1/records", `{"block":"YWI=","logonly2":true}`, 400, `unknown field "logonly2"`},
		{"POST", "/api/v1/records", `{"block":"YWI="} {}`, 400, "something stands behind the value"},
		{"POST", "/api/v1/records", `{"block":"%"}`, 400, "body"},
		{"POST", "/api/v1/records", `{"block":"` + strings.Repeat("A", MaxBody) + `"}`, 413, "too large"},
		{"POST", "/api/v1/provider/fund", `{"amount":-1}`, 400, "body"},
		{"POST", "/api/v1/provider/fund", `{"amount":"18446744073709551616"}`, 400, "body"},
		{"POST", "/api/v1/provider/fund", `{"amuont":"1"}`, 400, "amuont"},
		{"POST", "/api/v1/provider/withdraw", `{"amount":"1","to":"0x12"}`, 400, "0x12"},
		{"POST", "/api/v1/provider/fund", `{"amount":"1","to":"` + other + `"}`, 400, "to"},
		{"POST", "/api/v1/artifacts/add", `{"file":"/x"}`, 400, "file"},
		{"POST", "/api/v1/artifacts/get", `{`, 400, "body"},
	} {
		t.Run(c.method+" "+c.path, func(t *testing.T) {
			p.called = ""
			code, header, body := ask(t, server, c.method, c.path, c.body, bearer...)
			wantError(t, code, header, body, c.want, c.word)
			if p.called != "" {
				t.Errorf("it was carried out: %s", p.called)
			}
			if c.want == 405 && header.Get("Allow") == "" {
				t.Error("the methods that there are aren't named")
			}
		})
	}
}

func TestAnErrorOfAPartHasTheStatusThatFits(t *testing.T) {
	p, _, server := whole(t)
	for _, c := range []struct {
		err  error
		want int
	}{
		{fmt.Errorf("x: %w", store.ErrNotFound), 404},
		{fmt.Errorf("x: %w", fs.ErrNotExist), 404},
		{fmt.Errorf("x: %w", ErrRequest), 400},
		{fmt.Errorf("x: %w", record.ErrBlock), 400},
		{fmt.Errorf("x: %w", record.ErrSignature), 400},
		{fmt.Errorf("x: %w", record.ErrVoid), 400},
		{fmt.Errorf("x: %w", ErrUnavailable), 503},
		{errors.New("x: the disk is gone"), 500},
	} {
		p.err = c.err
		code, header, body := ask(t, server, "GET", "/api/v1/status", "")
		wantError(t, code, header, body, c.want, c.err.Error())
		// A long call has begun to answer when it fails, so its error is its last line.
		code, _, body = ask(t, server, "POST", "/api/v1/artifacts/add", `{"path":"/x"}`, bearer...)
		if code != 200 || !strings.HasSuffix(body, fmt.Sprintf("{\"error\":%q}\n", c.err.Error())) {
			t.Errorf("long call: %d %q", code, body)
		}
	}
	p.err, p.ready = nil, errors.New("the log is being fetched back")
	code, header, body := ask(t, server, "GET", "/readyz", "")
	wantError(t, code, header, body, 503, "fetched back")
}

func TestOverLoopbackOnlyLoopbacksNamesAreAnswered(t *testing.T) {
	p, _, server := whole(t)
	for _, host := range []string{"127.0.0.1", "127.0.0.1:4151", "localhost", "localhost:1", "[::1]:4151", "[::1]", "127.8.9.1:1"} {
		if code, _, body := ask(t, server, "GET", "/api/v1/status", "", "Host", host); code != 200 {
			t.Errorf("%s: %d %s", host, code, body)
		}
	}
	for _, host := range []string{"evil.example", "evil.example:4151", "localhost.evil.example", "127.0.0.1.evil.example", "10.0.0.1:4151", "0.0.0.0", "xlocalhost"} {
		p.called = ""
		for _, method := range []string{"GET", "POST"} {
			code, header, body := ask(t, server, method, "/api/v1/anchor", "", append([]string{"Host", host}, bearer...)...)
			wantError(t, code, header, body, http.StatusForbidden, host)
		}
		if p.called != "" {
			t.Errorf("%s: %s", host, p.called)
		}
	}
}

func TestNoAnswerOpensTheAPIToWebPages(t *testing.T) {
	_, _, server := whole(t)
	author := ledgertest.NewAuthor(t).Name()
	for _, route := range append(routes(t), "OPTIONS /api/v1/status", "OPTIONS /api/v1/anchor", "GET /nosuch") {
		method, path, _ := strings.Cut(route, " ")
		_, header, _ := ask(t, server, method, filled(path, author), "{}", "Origin", "https://evil.example")
		for name := range header {
			if strings.HasPrefix(name, "Access-Control-") {
				t.Errorf("%s answers %s: %s", route, name, header.Get(name))
			}
		}
	}
}

func TestEntriesComeInPages(t *testing.T) {
	_, s, server := whole(t)
	a := ledgertest.NewAuthor(t)
	const size = 2*MaxEntries + 5
	write(t, s, a, size)
	c, err := NewClient(server.URL, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct{ from, to, first, n uint64 }{
		{0, size, 0, MaxEntries},
		{0, ^uint64(0), 0, MaxEntries},
		{0, 1, 0, 1},
		{MaxEntries, size, MaxEntries, MaxEntries},
		{2 * MaxEntries, size, 2 * MaxEntries, 5},
		{size - 1, size + 100, size - 1, 1},
		{size, size + 1, 0, 0},
		{5, 5, 0, 0},
		{5, 4, 0, 0},
		{^uint64(0), ^uint64(0), 0, 0},
		{^uint64(0) - 5, ^uint64(0), 0, 0},
	} {
		got, err := c.Entries(t.Context(), a.Name(), x.from, x.to)
		if err != nil || uint64(len(got)) != x.n || x.n > 0 && (got[0].Index != x.first || got[x.n-1].Index != x.first+x.n-1) {
			t.Errorf("%d to %d: %d entries, %v", x.from, x.to, len(got), err)
		}
	}
	code, _, body := ask(t, server, "GET", "/api/v1/logs/"+a.Name().String()+"/entries", "")
	var all []Entry
	if err := json.Unmarshal([]byte(body), &all); code != 200 || err != nil || len(all) != MaxEntries {
		t.Errorf("without parameters: %d, %d entries, %v", code, len(all), err)
	}
}

func TestFaultsComeInPages(t *testing.T) {
	p, _, server := whole(t)
	a := record.Author{9}
	for query, want := range map[string]string{
		"":                             "faults behind " + record.Author{}.String() + ", 256",
		"?limit=7":                     "faults behind " + record.Author{}.String() + ", 7",
		"?limit=18446744073709551615":  "faults behind " + record.Author{}.String() + ", 256",
		"?limit=2&after=" + a.String(): "faults behind " + a.String() + ", 2",
		"?limit=0":                     "",
		"?limit=some":                  "",
		"?after=0x7":                   "",
	} {
		p.called = ""
		code, _, body := ask(t, server, "GET", "/api/v1/faults"+query, "")
		if p.called != want || (code == http.StatusOK) != (want != "") {
			t.Errorf("%q: called %q, %d %s", query, p.called, code, body)
		}
	}
}
