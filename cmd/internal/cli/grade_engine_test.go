package cli

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pyprep/grader"
)

// classmates are submissions to two-sum of every kind, with the status and the verdict that each must get. A file that
// begins with a digit is one of the attacks.
func classmates() []struct{ source, outcome string } {
	const right = "def two_sum(nums, target):\n    seen = {}\n    for i, n in enumerate(nums):\n        if target - n in seen:\n            return [seen[target - n], i]\n        seen[n] = i\n"
	return []struct{ source, outcome string }{
		{right, "ok accepted"},
		{"# pyprep: time O(n), space O(n), why one pass\n" + right, "ok accepted"},
		{"def two_sum(nums, target):\n    return [0, 0]\n", "ok wrong-answer"},
		{"def two_sum(nums, target):\n    return nums[target]\n", "ok runtime-error"},
		{"def two_sum(nums, target)\n", "ok invalid-submission"},
		{"def two_sum(nums, target):\n    return object()\n", "ok wrong-answer"},
		{"def tow_sum(nums, target):\n    return []\n", "ok invalid-submission"},
		{"", "not_gradable"},
		{"\x00\x01\x02", "not_gradable"},
		{"010_sys_exit_0_in_function.py", "ok runtime-error"},
		{"012_os_exit_after_printing_a_verdict.py", "ok runtime-error"},
		{"020_sigkill_itself.py", "ok runtime-error"},
		{"039_fork_bomb.py", "ok"},
		{"051_stdout_flood.py", "ok output-limit"},
		{"067_write_forged_frames_to_all_fds.py", "ok"},
		// In one case only: an endless loop in all of them takes as long as the rest of the class, and is among the attacks.
		{right + "def two_sum(nums, target, find=two_sum):\n    while nums == [2, 7, 11, 15]: pass\n    return find(nums, target)\n", "ok time-limit"},
	}
}

// writeClass writes so many submissions, each student's in a folder of their own, and returns what has to come out.
func writeClass(t *testing.T, dir string, size int) map[string]string {
	t.Helper()
	want := map[string]string{}
	kinds := classmates()
	for i := range size {
		kind := kinds[i%len(kinds)]
		student := fmt.Sprintf("s%02d", i)
		source := []byte(kind.source)
		if attack := strings.HasSuffix(kind.source, ".py"); attack {
			var err error
			if source, err = os.ReadFile(filepath.Join(attacks, kind.source)); err != nil {
				t.Fatal(err)
			}
		}
		path := filepath.Join(dir, student, "two-sum.py")
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, source, 0o644); err != nil {
			t.Fatal(err)
		}
		want[student] = kind.outcome
	}
	return want
}

// TestEngineClassKilled grades a class of all kinds, hostile ones among them, once in one go and once killed at random
// moments: both times the same bytes come out, and nothing is left on the engine.
func TestEngineClassKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	t.Parallel()
	needEngine(t)
	size, kills := len(classmates()), 2
	if text := os.Getenv(killsVariable); text != "" {
		var err error
		size = 40
		if kills, err = strconv.Atoi(text); err != nil {
			t.Fatal(err)
		}
	}
	p, dir := newKillable(t), t.TempDir()
	class := filepath.Join(dir, "class")
	want := writeClass(t, class, size)
	args := func(name string) []string {
		return []string{
			"grade", "core", "--submissions", class, "--only", "two-sum", "--json", "--jobs", "3", "--journal", filepath.Join(dir, name+".jsonl"),
			"--csv", filepath.Join(dir, name+".csv"),
		}
	}
	began := time.Now()
	whole := p.run(t.Context(), t, 1, args("whole")...)
	took := time.Since(began)
	expectOutcomes(t, whole, want)
	for range kills {
		ctx, cancel := context.WithTimeout(t.Context(), rand.N(took/2))
		p.run(ctx, t, -1, args("killed")...)
		cancel()
	}
	if got := settled(p.run(t.Context(), t, 1, args("killed")...), rowOfJSON, want); !bytes.Equal(got, settled(whole, rowOfJSON, want)) {
		t.Errorf("killed %d times, it says\n%s\nand in one go\n%s", kills, got, whole)
	}
	tables := make([][]byte, 2)
	for i, name := range []string{"whole", "killed"} {
		var err error
		if tables[i], err = os.ReadFile(filepath.Join(dir, name+".csv")); err != nil {
			t.Fatal(err)
		}
		tables[i] = settled(tables[i], "\r\n", want)
	}
	if !bytes.Equal(tables[0], tables[1]) {
		t.Error("the tables differ")
	}
	p.expectNothingLeft(t)
}

const rowOfJSON = `{"student":`

// settled leaves out the rows of those who may end in one way or another, such as a fork bomb: it is for them to say what
// each of their cases does.
func settled(report []byte, between string, want map[string]string) []byte {
	return bytes.Join(slices.DeleteFunc(bytes.Split(report, []byte(between)), func(row []byte) bool {
		for student, outcome := range want {
			if outcome == "ok" && bytes.Contains(row, []byte(student)) {
				return true
			}
		}
		return false
	}), nil)
}

// expectOutcomes holds a report against what was to come out; an outcome without a verdict allows any but accepted.
func expectOutcomes(t *testing.T, report []byte, want map[string]string) {
	t.Helper()
	var got struct {
		Submissions []struct {
			Student, Status string
			Verdict         grader.Verdict
			TimeMeasured    string `json:"time_measured"`
			TimeJudged      string `json:"time_judged"`
			TimeClaimed     string `json:"time_claimed"`
		}
	}
	if err := json.Unmarshal(report, &got); err != nil {
		t.Fatal(err)
	}
	var students []string
	for _, row := range got.Submissions {
		students = append(students, row.Student)
		outcome := strings.TrimSpace(row.Status + " " + string(row.Verdict))
		isOpen := want[row.Student] == "ok" && row.Status == "ok" && row.Verdict != grader.Accepted
		if outcome != want[row.Student] && !isOpen {
			t.Errorf("%s is %s, want %s", row.Student, outcome, want[row.Student])
		}
		if row.TimeClaimed == "O(n)" && (row.TimeMeasured != "O(n)" || row.TimeJudged != "tight") {
			t.Errorf("%s: O(n) was measured as %s and judged %s", row.Student, row.TimeMeasured, row.TimeJudged)
		}
	}
	if len(students) != len(want) || !slices.IsSorted(students) {
		t.Errorf("%d rows for %d students, or not in order: %v", len(students), len(want), students)
	}
}
