package class

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"pyprep/grader"
)

func sampleResult() result {
	return result{
		Verdict: grader.WrongAnswer, Passed: 1, Total: 3, Score: 10.0 / 3, Claims: Claims{Time: "O(n)", Why: "“quoted” <b>&</b>\u2028"},
		Failures: []Failure{{N: 2, ID: "b", Group: "g", Hidden: true, Verdict: grader.RuntimeError, Call: "f('\\x1b')", Want: "1", Got: "…", Hint: "think"}},
		Error:    &fault{Type: "KeyError", Message: "7", Line: 3, Frames: []grader.Frame{{Line: 3, Function: "f", Source: "x = d[7]"}}},
	}
}

func sampleKey(student string) attemptKey { return attemptKey{rowKey{student, "first"}, 1, "s", "b"} }

func openTemporary(t *testing.T, path string) *journal {
	t.Helper()
	j, err := openJournal(path, "answers", time.Now)
	must(t, err)
	return j
}

// TestResultSurvivesTheJournal is what makes a report of a batch that was resumed the same as one of a batch that was not.
func TestResultSurvivesTheJournal(t *testing.T) {
	path := filepath.Join(t.TempDir(), "j")
	j := openTemporary(t, path)
	must(t, j.graded(sampleKey("a\nb"), time.Second, sampleResult()))
	must(t, j.graded(sampleKey("c"), time.Second, result{Verdict: grader.Accepted}))
	must(t, j.close())
	j = openTemporary(t, path)
	defer func() { _ = j.close() }()
	got, ok := j.known.result(sampleKey("a\nb"), false)
	if !ok || !reflect.DeepEqual(got, sampleResult()) {
		t.Errorf("%v %+v", ok, got)
	}
	if empty, _ := j.known.result(sampleKey("c"), false); !reflect.DeepEqual(empty, result{Verdict: grader.Accepted}) {
		t.Errorf("%+v", empty)
	}
	if _, ok := j.known.result(sampleKey("other"), true); ok {
		t.Error("knows what was never graded")
	}
	if j.known.took != 2*time.Second || j.known.runs != 2 {
		t.Errorf("took %v for %d", j.known.took, j.known.runs)
	}
}

// TestJournalCutAnywhere opens a journal of which any number of bytes is left: it never fails, loses no whole line, and
// can be written to.
func TestJournalCutAnywhere(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "whole")
	j := openTemporary(t, path)
	for i := range 3 {
		must(t, j.graded(sampleKey(fmt.Sprint(i)), 0, result{Verdict: grader.Accepted}))
	}
	must(t, j.finish([]Row{{Student: "1", Problem: "first", Status: StatusOK, Verdict: grader.Accepted}}))
	must(t, j.close())
	whole, err := os.ReadFile(path)
	must(t, err)
	for size := range whole {
		cut := filepath.Join(dir, fmt.Sprint(size))
		must(t, os.WriteFile(cut, whole[:size], 0o600))
		j, err := openJournal(cut, "answers", time.Now)
		if err != nil {
			t.Fatalf("%d bytes: %v", size, err)
		}
		known := len(j.known.now) + len(j.known.before)
		if want := strings.Count(string(whole[:size]), `{"kind":"graded"`); known < want-1 || known > want || j.known.damage > 0 {
			t.Fatalf("%d bytes: %d are known, %d damaged", size, known, j.known.damage)
		}
		must(t, j.graded(sampleKey("new"), 0, result{Verdict: grader.WrongAnswer}))
		must(t, j.close())
		j = openTemporary(t, cut)
		if _, ok := j.known.result(sampleKey("new"), false); !ok || j.known.damage > 0 {
			t.Fatalf("%d bytes: what was written after is lost", size)
		}
		must(t, j.close())
	}
}

func TestForeignJournals(t *testing.T) {
	dir := write(t, map[string]string{
		"roster": "id,name\nann,Ann\n", "other": `{"kind":"journal","format":1,"set":"other"}` + "\n", "new": `{"kind":"journal","format":2,"set":"answers"}` + "\n",
		"short": "id", "folder/": "", "longline": strings.Repeat("x", lineLimit+10) + "\n",
	})
	for name, want := range map[string]string{
		"roster": "no journal", "other": "belongs to the set", "new": "format 2", "short": "no journal", "folder": "can't be used", "longline": "no journal",
	} {
		before, _ := os.ReadFile(filepath.Join(dir, name))
		_, err := openJournal(filepath.Join(dir, name), "answers", time.Now)
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: %v, want %s", name, err, want)
		}
		if after, _ := os.ReadFile(filepath.Join(dir, name)); !bytes.Equal(before, after) {
			t.Errorf("%s was changed", name)
		}
	}
	path := filepath.Join(dir, "taken")
	j := openTemporary(t, path)
	if _, err := openJournal(path, "answers", time.Now); err == nil || !strings.Contains(err.Error(), "another pyprep is grading") {
		t.Errorf("two at once: %v", err)
	}
	must(t, j.close())
	j = openTemporary(t, path)
	must(t, j.close())
}

// TestDamagedLines are left out; what they said is graded again.
func TestDamagedLines(t *testing.T) {
	path := filepath.Join(t.TempDir(), "j")
	j := openTemporary(t, path)
	must(t, j.graded(sampleKey("a"), 0, result{Verdict: grader.Accepted}))
	must(t, j.close())
	file, err := os.OpenFile(path, os.O_APPEND|os.O_WRONLY, 0)
	must(t, err)
	_, err = file.WriteString("\x00\x00\x00\n{\"kind\":\"gradd\"}\n{\"kind\":\"graded\"}\n" + strings.Repeat("y", lineLimit+1) + "\n")
	must(t, err)
	must(t, file.Close())
	j = openTemporary(t, path)
	defer func() { _ = j.close() }()
	if _, ok := j.known.result(sampleKey("a"), false); !ok || j.known.damage != 4 {
		t.Errorf("known %v, damage %d", ok, j.known.damage)
	}
}

func FuzzJournal(f *testing.F) {
	head := `{"kind":"journal","format":1,"set":"answers"}` + "\n"
	text, _ := json.Marshal(line{Kind: "graded", Student: "a", Problem: "first", Result: &result{}})
	f.Add([]byte(head + string(text) + "\n"))
	f.Add([]byte(head + `{"kind":"counted","student":"a"}` + "\n" + `{"kind":"finished"}` + "\n"))
	f.Add([]byte(head[:9]))
	f.Fuzz(func(t *testing.T, content []byte) {
		m, whole, err := readJournal(bytes.NewReader(content), "answers")
		if err != nil {
			return
		}
		if whole > int64(len(content)) || whole > 0 && content[whole-1] != '\n' {
			t.Fatalf("%d of %d bytes are whole", whole, len(content))
		}
		again, same, err := readJournal(bytes.NewReader(content[:whole]), "answers")
		if err != nil || same != whole || len(again.now) != len(m.now) || len(again.base) != len(m.base) {
			t.Fatalf("another journal the second time: %v", err)
		}
	})
}
