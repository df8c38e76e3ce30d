package docker

import (
	_ "embed" // harness_tests.py
	"encoding/json"
	"io/fs"
	"regexp"
	"strconv"
	"testing"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/harness"
)

//go:embed testdata/harness_tests.py
var harnessTests []byte

// TestEngineHarness runs the harness's own unit tests in the image's Python, as any submission runs.
func TestEngineHarness(t *testing.T) {
	r := engineRunner(t, Options{})
	files := map[string]string{}
	err := fs.WalkDir(harness.Tests(), "tests", func(path string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := fs.ReadFile(harness.Tests(), path)
		files[path[len("tests/"):]] = string(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	input, err := json.Marshal(files)
	if err != nil {
		t.Fatal(err)
	}
	limits := sandbox.DefaultLimits()
	limits.CaseCPU, limits.CaseWall, limits.Total = 60*time.Second, 120*time.Second, 120*time.Second
	limits.OpenFiles = harnessFiles // a supervisor is under test
	_, result := first(t, r, sandbox.Job{
		Source: harnessTests, FileName: "harness_tests.py", Entry: sandbox.Entry{Kind: sandbox.EntryProgram},
		Limits: limits, Cases: []sandbox.Case{{Input: input}},
	})
	ran := regexp.MustCompile(`(?m)^tests: (\d+)$`).FindSubmatch(result.Stdout)
	if ran == nil {
		t.Fatalf("status %s: %s%s", result.Status, result.Stdout, result.Stderr)
	}
	if count, _ := strconv.Atoi(string(ran[1])); count < 40 || !regexp.MustCompile(`(?m)^OK`).Match(result.Stdout) {
		t.Errorf("%s%s", result.Stdout, result.Stderr)
	}
}
