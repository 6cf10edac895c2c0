package chain_test

import (
	"bufio"
	"context"
	"os"
	"os/exec"
	"strings"
	"testing"
	"time"
)

// startBinary runs the binary that a variable of the environment names until the test ends, and returns what find makes of the first line,
// of all that it says, in which it finds something. Without the variable the test is skipped.
func startBinary(t *testing.T, variable string, find func(line string) string, args ...string) string {
	t.Helper()
	binary := os.Getenv(variable)
	if binary == "" {
		t.Skipf("%s names no binary", variable)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cmd := exec.CommandContext(ctx, binary, args...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 10 * time.Second
	said, says, err := os.Pipe() // for both: some say it on one, some on the other
	if err != nil {
		t.Fatal(err)
	}
	cmd.Stdout, cmd.Stderr = says, says
	err = cmd.Start()
	_ = says.Close()
	if err != nil {
		t.Fatal(err)
	}
	ended, found := make(chan struct{}), make(chan string, 1)
	go func() {
		defer close(ended)
		for scan, once := bufio.NewScanner(said), false; scan.Scan(); {
			if at := find(scan.Text()); at != "" && !once {
				once = true
				found <- at
			}
		}
	}()
	t.Cleanup(func() {
		cancel()
		_ = cmd.Wait()
		<-ended
		_ = said.Close()
	})
	select {
	case at := <-found:
		return at
	case <-ended:
		t.Fatalf("%s ended before it said what was waited for", binary)
	case <-time.After(deadline):
		t.Fatalf("%s does not say what is waited for", binary)
	}
	return ""
}

// startGeth runs geth in dev mode with a block a second, and returns its RPC address.
func startGeth(t *testing.T) string {
	t.Helper()
	return startBinary(t, "OPENLEDGER_TEST_GETH", func(line string) string {
		_, rest, _ := strings.Cut(line, "HTTP server started")
		if _, at, started := strings.Cut(rest, "endpoint="); started {
			return "http://" + strings.Fields(at)[0]
		}
		return ""
	}, "--dev", "--dev.period", "1", "--datadir", t.TempDir(), "--ipcdisable", "--http", "--http.addr", "127.0.0.1", "--http.port", "0",
		"--http.api", "eth,web3,net", "--authrpc.port", "0", "--port", "0", "--nodiscover")
}

// startAnvil runs anvil with these arguments, and returns its RPC address.
func startAnvil(t *testing.T, args ...string) string {
	t.Helper()
	return startBinary(t, "OPENLEDGER_TEST_ANVIL", func(line string) string {
		if _, at, listens := strings.Cut(line, "Listening on "); listens {
			return "http://" + strings.TrimSpace(at)
		}
		return ""
	}, append([]string{"--port", "0", "--host", "127.0.0.1"}, args...)...)
}
