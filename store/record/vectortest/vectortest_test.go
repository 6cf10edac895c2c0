package vectortest

import (
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"
)

// testdata is the repository's.
const testdata = "../testdata"

func TestAnotherFileIsReadIfTheEnvironmentNamesOne(t *testing.T) {
	var got struct{ Author string }
	t.Setenv(variable, "")
	if err := Read(testdata, &got); err != nil || got.Author == "" {
		t.Errorf("the repository's: %+v %v", got, err)
	}
	file := filepath.Join(t.TempDir(), "other.json")
	t.Setenv(variable, file)
	if err := Read(testdata, &got); err == nil {
		t.Error("a file that is not there was read")
	}
	write(t, file, `{"author":"another"}`)
	if err := Read(testdata, &got); err != nil || got.Author != "another" {
		t.Errorf("another: %+v %v", got, err)
	}
	write(t, file, "{")
	if err := Read(testdata, &got); err == nil {
		t.Error("half a file was read")
	}
}

func TestReceiptsStandBesideTheFileOrAreTheRepositorys(t *testing.T) {
	t.Setenv(variable, "")
	ours, err := Receipts(testdata)
	if err != nil || len(ours) == 0 {
		t.Fatal(ours, err)
	}
	dir := t.TempDir()
	t.Setenv(variable, filepath.Join(dir, "other.json"))
	if got, err := Receipts(testdata); err != nil || !slices.Equal(got, ours) {
		t.Errorf("a file alone: %d receipts, want the %d of the repository: %v", len(got), len(ours), err)
	}
	theirs := filepath.Join(dir, "receipts")
	if err := os.Mkdir(theirs, 0o755); err != nil {
		t.Fatal(err)
	}
	if got, err := Receipts(testdata); err == nil {
		t.Errorf("an empty folder beside the file has receipts %v", got)
	}
	good := filepath.Join(theirs, "good-0.json")
	write(t, good, "{}")
	if got, err := Receipts(testdata); err != nil || !slices.Equal(got, []string{good}) {
		t.Errorf("beside the file: %v %v", got, err)
	}
}

func TestStepsAreReadInFullOrNotAtAll(t *testing.T) {
	got, err := ParseSteps("2 steps: collect record 2 to 5, 999999999989 and record 0 to 1, 2; after each step distribute records 2, 1, 0", 3)
	want := Steps{[][]Total{{{2, 5}, {0, 1}}, {{2, 999_999_999_989}, {0, 2}}}, []int{2, 1, 0}}
	if err != nil || !reflect.DeepEqual(got, want) {
		t.Errorf("%+v %v", got, err)
	}
	for _, text := range []string{
		"",
		"2 steps: collect record 2 to 5, 7",
		"2 steps: collect record 2 to 5; after each step distribute records 0",                           // a total short
		"1 steps: collect record 2 to 5, 7; after each step distribute records 0",                        // a total more
		"1 steps: collect record 3 to 5; after each step distribute records 0",                           // no such record
		"1 steps: collect record 2 to 5; after each step distribute records 0, 3",                        // nor this
		"1 steps: collect record 2 to five; after each step distribute records 0",                        // no number
		"1 steps: collect record 2 to 5 and pay; after each step distribute records 0",                   // something else too
		"1 steps: collect record 2 to 5; after each step distribute records 0; claim all",                // and afterwards
		"99999999999999999999 steps: collect record 2 to 5; after each step distribute records 0, 1",     // too many
		"1 steps: collect record 2 to 99999999999999999999; after each step distribute records 0, 1",     // too much
		"before all, 1 steps: collect record 2 to 5; after each step distribute records 0, 1, 2, and so", // another form
	} {
		if got, err := ParseSteps(text, 3); err == nil {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

func write(t *testing.T, file, text string) {
	t.Helper()
	if err := os.WriteFile(file, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
