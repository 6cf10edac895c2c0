package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"maps"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/rogpeppe/go-internal/testscript"

	"github.com/openledger/openledger/node"
	"github.com/openledger/openledger/node/api"
)

// patience is how long a script waits for something that takes a moment.
const patience = 60 * time.Second

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"openledger": main})
}

// TestScripts runs the commands as users do: each script of testdata in a folder of its own, with the test binary as openledger. Beside
// testscript's commands a script has those of scriptCommands.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Cmds:                scriptCommands,
		Setup: func(e *testscript.Env) error {
			e.Values[callsKey{}] = make(calls, 1)
			// No script may reach for a port that another uses.
			e.Vars = append(
				e.Vars,
				"OPENLEDGER_HOME="+filepath.Join(e.WorkDir, "home"),
				"OPENLEDGER_API_LISTEN=127.0.0.1:0",
				"OPENLEDGER_GATEWAY_LISTEN=127.0.0.1:0",
				"OPENLEDGER_P2P_LISTEN=/ip4/127.0.0.1/tcp/0",
				"OPENLEDGER_P2P_PATIENCE=300ms",
				"OPENLEDGER_CHAIN_DEVPORT=-1",
			)
			return nil
		},
		Condition: func(name string) (bool, error) {
			if name == "root" {
				return os.Geteuid() == 0, nil
			}
			return false, fmt.Errorf("there is no condition %q", name)
		},
	})
}

var scriptCommands = map[string]func(ts *testscript.TestScript, neg bool, args []string){
	"fails":    fails,
	"json":     readJSON,
	"ready":    ready,
	"filled":   filled,
	"sigterm":  sigterm,
	"upstream": upstream,
	"occupy":   occupy,
	"chat":     chat,
	"edit":     edit,
	"mode":     mode,
	"keys":     keys,
	"allok":    allOK,
	"envsubst": envsubst,
	"stopped":  stopped,
	"stalled":  stalled,
	"dialled":  dialled,
	"liar":     liar,
}

// fails CODE ARG… runs openledger, which must end with the exit code and say why in exactly one line on standard error. What was checked
// and is not valid, or not anchored (3, 4), is in the report on standard output, and may be on standard error too.
func fails(ts *testscript.TestScript, _ bool, args []string) {
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	err = ts.Exec("openledger", args[1:]...)
	var ended *exec.ExitError
	if !errors.As(err, &ended) || ended.ExitCode() != want {
		ts.Fatalf("ended with %v, want exit code %d", err, want)
	}
	said := ts.ReadFile("stderr")
	if said == "" && want >= exitNotValid {
		return
	}
	last, one := strings.CutSuffix(said, "\n")
	if !one || strings.Contains(last, "\n") || !strings.HasPrefix(last, "openledger: ") {
		ts.Fatalf("standard error is not one line that begins with openledger: %q", said)
	}
	if want < exitNotValid && ts.ReadFile("stdout") != "" {
		ts.Fatalf("something is on standard output too")
	}
}

// readJSON reads the JSON value on standard output: json PATH VARIABLE puts the value at a path, such as a.0.b, into a variable of the
// script; json PATH = VALUE compares; json PATH only wants it to be there. With !, the path must not be there.
func readJSON(ts *testscript.TestScript, neg bool, args []string) {
	var v any
	d := json.NewDecoder(strings.NewReader(ts.ReadFile("stdout")))
	d.UseNumber()
	ts.Check(d.Decode(&v))
	if _, err := d.Token(); !errors.Is(err, io.EOF) {
		ts.Fatalf("something stands behind the JSON value")
	}
	got, ok := at(v, args[0])
	switch {
	case neg:
		if ok {
			ts.Fatalf("%s is there: %v", args[0], got)
		}
	case !ok:
		ts.Fatalf("%s is not there", args[0])
	case len(args) == 3 && args[1] == "=":
		if s := fmt.Sprint(got); s != args[2] {
			ts.Fatalf("%s is %q, want %q", args[0], s, args[2])
		}
	case len(args) == 2:
		ts.Setenv(args[1], fmt.Sprint(got))
	}
}

// at walks a path; a part len of it is how many a list has.
func at(v any, path string) (any, bool) {
	if path == "." {
		return v, true
	}
	for part := range strings.SplitSeq(path, ".") {
		switch of := v.(type) {
		case map[string]any:
			next, ok := of[part]
			if !ok {
				return nil, false
			}
			v = next
		case []any:
			if part == "len" {
				return len(of), true
			}
			i, err := strconv.Atoi(part)
			if err != nil || i >= len(of) {
				return nil, false
			}
			v = of[i]
		default:
			return nil, false
		}
	}
	return v, true
}

// ready HOME waits until the daemon of a home answers that it is ready, and puts its address into API.
func ready(ts *testscript.TestScript, _ bool, args []string) {
	home := node.Dir(ts.MkAbs(args[0]))
	ctx, cancel := context.WithTimeout(context.Background(), patience)
	defer cancel()
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	// The address is read again and again: one that is there may be that of a daemon that was killed.
	for !answers(ctx, home.APIAddress()) {
		select {
		case <-ctx.Done():
			ts.Fatalf("no daemon comes up in %s", home)
		case <-tick.C:
		}
	}
	ts.Setenv("API", home.APIAddress())
}

// filled FILE waits until a file has something in it.
func filled(ts *testscript.TestScript, _ bool, args []string) {
	deadline := time.After(patience)
	tick := time.NewTicker(20 * time.Millisecond)
	defer tick.Stop()
	for {
		if info, err := os.Stat(ts.MkAbs(args[0])); err == nil && info.Size() > 0 {
			return
		}
		select {
		case <-deadline:
			ts.Fatalf("%s stays empty", args[0])
		case <-tick.C:
		}
	}
}

// answers says whether a ready daemon is at an address.
func answers(ctx context.Context, address string) bool {
	ctx, cancel := context.WithTimeout(ctx, time.Second)
	defer cancel()
	c, err := api.NewClient(address, "")
	return err == nil && c.WaitReady(ctx) == nil
}

// sigterm [WORD] tells the background commands to stop, or those with an argument that contains the word.
func sigterm(ts *testscript.TestScript, _ bool, args []string) {
	told := 0
	for _, c := range ts.BackgroundCmds() {
		if c.ProcessState == nil && (len(args) == 0 || strings.Contains(strings.Join(c.Args, " "), args[0])) {
			ts.Check(c.Process.Signal(syscall.SIGTERM))
			told++
		}
	}
	if told == 0 {
		ts.Fatalf("nothing runs")
	}
}

// upstream starts a model server that counts 1000 tokens in, of them 200 cached, and 50 out, and puts its URL into UPSTREAM.
func upstream(ts *testscript.TestScript, _ bool, _ []string) {
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, _ = io.Copy(io.Discard, r.Body)
		w.Header().Set("Content-Type", "application/json")
		_, _ = io.WriteString(w, `{"id":"x","object":"chat.completion","created":0,"model":"m","choices":[{"index":0,"finish_reason":"stop",`+
			`"message":{"role":"assistant","content":"hello"}}],"usage":{"prompt_tokens":1000,"completion_tokens":50,"total_tokens":1050,`+
			`"prompt_tokens_details":{"cached_tokens":200}}}`)
	}))
	ts.Defer(s.Close)
	ts.Setenv("UPSTREAM", s.URL)
}

// occupy takes a port that daemons then can't have, and puts its address into TAKEN and its port into PORT.
func occupy(ts *testscript.TestScript, _ bool, _ []string) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	ts.Check(err)
	ts.Defer(func() { _ = l.Close() })
	_, port, err := net.SplitHostPort(l.Addr().String())
	ts.Check(err)
	ts.Setenv("TAKEN", l.Addr().String())
	ts.Setenv("PORT", port)
}

// chat GATEWAY MODEL asks a model once, keeps request.json, response.json and receipt.json with the salt that only the consumer has, and puts the entry's index
// into INDEX.
func chat(ts *testscript.TestScript, _ bool, args []string) {
	request := []byte(`{"model":"` + args[1] + `","messages":[{"role":"user","content":"hi"}]}`)
	answer, err := http.Post(args[0]+"/v1/chat/completions", "application/json", bytes.NewReader(request))
	ts.Check(err)
	response := readBody(ts, answer)
	address, salt := answer.Header.Get("OpenLedger-Receipt"), answer.Header.Get("OpenLedger-Salt")
	_, index, ok := strings.Cut(address, "/")
	if !ok {
		ts.Fatalf("the answer names receipt %q", address)
	}
	answer, err = http.Get(args[0] + "/receipts/" + address)
	ts.Check(err)
	var kept map[string]any
	d := json.NewDecoder(bytes.NewReader(readBody(ts, answer)))
	d.UseNumber()
	ts.Check(d.Decode(&kept))
	kept["salt"] = salt
	receipt, err := json.Marshal(kept)
	ts.Check(err)
	for name, b := range map[string][]byte{"request.json": request, "response.json": response, "receipt.json": receipt} {
		ts.Check(os.WriteFile(ts.MkAbs(name), b, 0o644))
	}
	ts.Setenv("INDEX", index)
}

func readBody(ts *testscript.TestScript, answer *http.Response) []byte {
	defer answer.Body.Close()
	b, err := io.ReadAll(answer.Body)
	ts.Check(err)
	if answer.StatusCode != http.StatusOK {
		ts.Fatalf("%s answers %s: %s", answer.Request.URL, answer.Status, b)
	}
	return b
}

// edit FROM TO KEY=VALUE… copies a JSON file with other values at the paths.
func edit(ts *testscript.TestScript, _ bool, args []string) {
	d := json.NewDecoder(strings.NewReader(ts.ReadFile(args[0])))
	d.UseNumber()
	var v map[string]any
	ts.Check(d.Decode(&v))
	for _, pair := range args[2:] {
		path, value, _ := strings.Cut(pair, "=")
		parent, key, nested := strings.Cut(path, ".")
		in := v
		if nested {
			in = v[parent].(map[string]any)
		} else {
			key = parent
		}
		var to any
		if json.Unmarshal([]byte(value), &to) != nil {
			to = value
		}
		in[key] = to
	}
	b, err := json.Marshal(v)
	ts.Check(err)
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), b, 0o644))
}

// mode OCTAL FILE compares a file's permissions.
func mode(ts *testscript.TestScript, _ bool, args []string) {
	info, err := os.Stat(ts.MkAbs(args[1]))
	ts.Check(err)
	if got := fmt.Sprintf("%#o", info.Mode().Perm()); got != args[0] {
		ts.Fatalf("%s has mode %s, want %s", args[1], got, args[0])
	}
}

// stopped DURATION… starts a daemon for each duration and tells it to stop after it, which must end in order.
func stopped(ts *testscript.TestScript, _ bool, args []string) {
	for _, after := range args {
		d, err := time.ParseDuration(after)
		ts.Check(err)
		c := exec.Command("openledger", "daemon", "--dev", "--home", ts.Getenv("OPENLEDGER_HOME"), "--api.listen", "127.0.0.1:0",
			"--p2p.listen", "/ip4/127.0.0.1/tcp/0", "--chain.devPort", "-1")
		var said bytes.Buffer
		c.Stderr = &said
		ts.Check(c.Start())
		// The moment is what is tested, so there is no condition to wait for.
		timer := time.AfterFunc(d, func() { _ = c.Process.Signal(syscall.SIGTERM) })
		err = c.Wait()
		timer.Stop()
		var ended *exec.ExitError
		if errors.As(err, &ended) && ended.Sys().(syscall.WaitStatus).Signal() == syscall.SIGTERM && said.Len() == 0 {
			continue // the system ended it before the program began
		}
		if err != nil {
			ts.Fatalf("told to stop after %v, it ends with %v: %s", d, err, said.String())
		}
	}
}

// callsKey finds a script's calls.
type callsKey struct{}

// calls has a value for the first call of what stalled started.
type calls chan struct{}

// stalled starts what takes calls and never answers, and puts its URL into STALLED.
func stalled(ts *testscript.TestScript, _ bool, _ []string) {
	called, end := ts.Value(callsKey{}).(calls), make(chan struct{})
	s := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		select {
		case called <- struct{}{}:
		default:
		}
		select {
		case <-end:
		case <-r.Context().Done():
		}
	}))
	ts.Defer(func() {
		close(end)
		s.Close()
	})
	ts.Setenv("STALLED", s.URL)
}

// dialled waits until somebody called what stalled started.
func dialled(ts *testscript.TestScript, _ bool, _ []string) {
	select {
	case <-ts.Value(callsKey{}).(calls):
	case <-time.After(patience):
		ts.Fatalf("nobody called")
	}
}

// envsubst FROM TO copies a file with the script's variables in it.
func envsubst(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(os.Expand(ts.ReadFile(args[0]), ts.Getenv)), 0o644))
}

// value is what stands at a path of the JSON value on standard output.
func value(ts *testscript.TestScript, path string) any {
	var v any
	ts.Check(json.Unmarshal([]byte(ts.ReadFile("stdout")), &v))
	got, ok := at(v, path)
	if !ok {
		ts.Fatalf("%s is not there", path)
	}
	return got
}

// keys PATH KEY… wants exactly these keys of an object.
func keys(ts *testscript.TestScript, _ bool, args []string) {
	got := slices.Sorted(maps.Keys(value(ts, args[0]).(map[string]any)))
	if want := slices.Sorted(slices.Values(args[1:])); !slices.Equal(got, want) {
		ts.Fatalf("%s has keys %v, want %v", args[0], got, want)
	}
}

// allok PATH wants a list in which every object has ok true.
func allOK(ts *testscript.TestScript, _ bool, args []string) {
	all := value(ts, args[0]).([]any)
	for _, x := range all {
		if x.(map[string]any)["ok"] != true {
			ts.Fatalf("not ok: %v", x)
		}
	}
	if len(all) == 0 {
		ts.Fatalf("nothing was checked")
	}
}
