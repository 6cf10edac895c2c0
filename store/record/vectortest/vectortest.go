// Package vectortest finds the protocol's test vectors, and reads what they say in words. Only tests use it.
//
// The vectors of the repository are store/record/testdata: protocol.json, and a folder of receipts. OPENLEDGER_TEST_VECTORS names another
// protocol.json to test against.
package vectortest

import (
	"encoding/hex"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
)

// variable names the vectors' file in the environment.
const variable = "OPENLEDGER_TEST_VECTORS"

// Bytes is a byte string that the vectors have as hex, with or without 0x.
type Bytes []byte

// UnmarshalText fails if the text is no hex.
func (b *Bytes) UnmarshalText(text []byte) (err error) {
	*b, err = hex.DecodeString(strings.TrimPrefix(string(text), "0x"))
	return err
}

// Read reads the vectors into v: the file that the environment names, else that of the repository, whose testdata folder is given.
func Read(testdata string, v any) error {
	file := os.Getenv(variable)
	if file == "" {
		file = filepath.Join(testdata, "protocol.json")
	}
	b, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	if err := json.Unmarshal(b, v); err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return nil
}

// Receipts are the files of the vectors' receipts: those in the folder receipts beside the file that the environment names, if there is
// one, else those of the repository. A file that stands alone is no reason to test no receipts.
func Receipts(testdata string) ([]string, error) {
	dir := filepath.Join(testdata, "receipts")
	if file := os.Getenv(variable); file != "" {
		beside := filepath.Join(filepath.Dir(file), "receipts")
		if info, err := os.Stat(beside); err == nil && info.IsDir() {
			dir = beside
		}
	}
	files, err := filepath.Glob(filepath.Join(dir, "*.json"))
	if err == nil && len(files) == 0 {
		err = fmt.Errorf("no receipts in %s", dir)
	}
	return files, err
}

// Steps are what the vectors' second author does, by the numbers of the records: in each step some records are collected to new totals,
// then records are distributed.
type Steps struct {
	Collect    [][]Total // of each step
	Distribute []int     // after each step, in this order
}

// Total is a record's total that is collected up to.
type Total struct {
	Record int
	To     uint64 // nano
}

var (
	stepsText = regexp.MustCompile(`^(\d+) steps: collect (record .+); after each step distribute records (.+)$`)
	totalText = regexp.MustCompile(`^record (\d+) to (.+)$`)
)

// ParseSteps reads steps such as "2 steps: collect record 2 to 5, 7 and record 3 to 1, 2; after each step distribute records 3, 0", of so
// many records. It refuses what it does not understand in full: the tests would do something else than the vectors.
func ParseSteps(text string, records int) (s Steps, err error) {
	parts := stepsText.FindStringSubmatch(text)
	if parts == nil {
		return s, fmt.Errorf("steps of another form than these tests read: %q", text)
	}
	n, err := strconv.Atoi(parts[1])
	if err != nil {
		return s, err
	}
	for collect := range strings.SplitSeq(parts[2], " and ") {
		words := totalText.FindStringSubmatch(collect)
		if words == nil {
			return s, fmt.Errorf("what is %q in steps %q?", collect, text)
		}
		numbers, err := parseNumbers(words[1]+", "+words[2], -1)
		if err != nil {
			return s, err
		}
		if len(numbers) != 1+n || numbers[0] >= uint64(records) {
			return s, fmt.Errorf("%q is not %d totals of one of %d records", collect, n, records)
		}
		if s.Collect == nil {
			s.Collect = make([][]Total, n)
		}
		for i, to := range numbers[1:] {
			s.Collect[i] = append(s.Collect[i], Total{int(numbers[0]), to})
		}
	}
	order, err := parseNumbers(parts[3], records)
	for _, r := range order {
		s.Distribute = append(s.Distribute, int(r))
	}
	return s, err
}

// parseNumbers reads numbers with commas between, each below a limit that is not negative.
func parseNumbers(text string, below int) (all []uint64, err error) {
	for word := range strings.SplitSeq(text, ", ") {
		n, err := strconv.ParseUint(word, 10, 64)
		if err != nil {
			return nil, err
		}
		if below >= 0 && n >= uint64(below) {
			return nil, fmt.Errorf("record %d of %d in %q", n, below, text)
		}
		all = append(all, n)
	}
	return all, nil
}
