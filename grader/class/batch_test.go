package class

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
	"testing"
	"testing/fstest"
	"time"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// answers is a set of two problems whose cases all want 42.
func answers(t *testing.T, change ...string) *problems.Set {
	t.Helper()
	files := fstest.MapFS{"pyprep-set.yaml": {Data: []byte("format: 1\nid: answers\ntitle: Answers\nlicense: CC0-1.0\nproblems: [first, second]\n")}}
	cases := "cases:\n  - {id: a, group: easy, expect: 42}\n  - {id: b, group: hard, expect: 42, hint: think}\n"
	for _, c := range change {
		cases = c
	}
	for _, id := range []string{"first", "second"} {
		for name, text := range map[string]string{
			"problem.yaml": "id: " + id + "\ntitle: The " + id + "\nkind: function\nentry: answer\nparams: []\nreturns: int\ngroups:\n" +
				"  - {name: easy, points: 1, score: min}\n  - {name: hard, points: 3, score: min, visibility: hidden}\n",
			"statement.md":       "# Answer\n\nReturn it.\n",
			"cases.yaml":         cases,
			"solutions/right.py": "def answer():\n    return 42\n",
			"solutions.yaml":     "right.py: {expect: accepted, model: true}\n",
		} {
			files["problems/"+id+"/"+name] = &fstest.MapFile{Data: []byte(text)}
		}
	}
	set, err := problems.Load(files, "answers")
	must(t, err)
	return set
}

// oracle reports what a submission's source says: return N, or hang; nothing is run.
func oracle() *sandboxtest.Fake {
	return &sandboxtest.Fake{Result: func(job sandbox.Job, index int) sandbox.CaseResult {
		source := string(job.Source)
		if strings.Contains(source, "hang") {
			return sandbox.CaseResult{Status: sandbox.StatusCPULimit, CPU: 2 * time.Second}
		}
		var n int64
		if strings.Contains(source, "half") && index > 0 {
			source = "return 41"
		}
		fmt.Sscanf(source[max(strings.Index(source, "return"), 0):], "return %d", &n)
		report := pytype.Tuple(pytype.Str("value"), pytype.Int(n), pytype.None(), pytype.Dict())
		return sandbox.CaseResult{Status: sandbox.StatusReported, Report: pytype.Append(nil, report)}
	}}
}

const (
	right = "def answer():\n    return 42\n"
	wrong = "def answer():\n    return 41\n"
	half  = "def answer():  # half\n    return 42\n"
)

// at is a batch's options for a folder, with a journal beside it.
func at(t *testing.T, files map[string]string, set *problems.Set) Options {
	t.Helper()
	return Options{
		Set: set, Where: Where{Path: write(t, files)}, Journal: filepath.Join(t.TempDir(), "new", "journal.jsonl"), Now: time.Now,
	}
}

func gradeAll(t *testing.T, o Options, runner sandbox.Runner, finish bool) Report {
	t.Helper()
	b, err := Open(o)
	must(t, err)
	r, err := b.Grade(t.Context(), &grader.Grader{Runner: runner}, 3, nil)
	must(t, err)
	if finish {
		must(t, b.Finish(r))
	}
	must(t, b.Close())
	return r
}

// tabled is a report's rows in a form to compare: student problem status verdict score, the attempt and the reason.
func tabled(r Report) []string {
	var all []string
	for _, row := range r.Rows {
		line := fmt.Sprintf("%s %s %s %s %v %d/%d", row.Student, row.Problem, row.Status, row.Verdict, row.Score, row.Attempt, row.Attempts)
		if row.Reason != "" {
			line += " " + row.Reason
		}
		all = append(all, line)
	}
	return all
}

func expect(t *testing.T, got, want []string) {
	t.Helper()
	if !slices.EqualFunc(got, want, strings.HasPrefix) || len(got) != len(want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
}

func TestReport(t *testing.T) {
	o := at(t, map[string]string{
		"ann/first.py": right, "ann/second.py": wrong, "bob/first.py": half, "bob/frist.py": right, "cyd/first.py": "# nothing\n",
		"dan/first.py": "x = 1\x00", "dan/second.py": "hang", "eve/first/1.py": right, "eve/first/2.py": wrong, "fay/first.py": strings.Repeat("#", 300<<10),
	}, answers(t))
	o.Roster, _ = parseRoster([]byte("id,name\nzoe,Zoe\nann,Ann\nbob,Bob\ncyd,Cyd\ndan,Dan\neve,Eve\n"))
	r := gradeAll(t, o, oracle(), true)
	expect(t, tabled(r), []string{
		"bob second no_submission  0 0/0 nothing was submitted", "cyd second no_submission", "eve second no_submission",
		"zoe first no_submission", "zoe second no_submission",
		"ann first ok accepted 4 1/1", "ann second ok wrong-answer 0 1/1", "bob first ok wrong-answer 1 1/1",
		`bob first not_gradable  0 1/1 no problem is called "frist"; the nearest is first`, "cyd first not_gradable  0 1/1 the file holds no code",
		"dan first not_gradable  0 1/1 the file holds a NUL byte", "dan second ok time-limit 0 1/1", "eve first ok wrong-answer 0 2/2",
		"fay first not_gradable  0 1/1 the file has 300 KB",
	})
	if want := []string{"not in the roster: fay"}; !slices.Equal(r.Notices, want) {
		t.Errorf("notices %q, want %q", r.Notices, want)
	}
	bob := r.Rows[7]
	if len(bob.Failures) != 1 || bob.Failures[0].N != 2 || !bob.Failures[0].Hidden || bob.Failures[0].Hint != "think" || bob.Failures[0].Got != "41" {
		t.Errorf("failures %+v", bob.Failures)
	}
	if dan := r.Rows[11]; dan.Failures[0].Reason != "not done within 2s" {
		t.Errorf("reason %q", dan.Failures[0].Reason)
	}
	if r.Problems[0].MaxScore != 4 || len(r.Problems[0].Cases) != 2 || !r.Problems[0].Cases[1].Hidden {
		t.Errorf("%+v", r.Problems[0])
	}
}

func TestAttempts(t *testing.T) {
	files := map[string]string{"ann/first/1.py": half, "ann/first/2.py": right, "ann/first/3.py": wrong, "ann/first/4.py": right + "#\n", "bob/first/1.py": wrong, "bob/first/2.py": ""}
	for rule, want := range map[Attempts][]string{
		AttemptsBest: {"ann first ok accepted 4 2/4", "bob first ok wrong-answer 0 1/2"},
		AttemptsLast: {"ann first ok accepted 4 4/4", "bob first not_gradable  0 2/2 the file holds no code"},
	} {
		o := at(t, files, answers(t))
		o.Attempts = rule
		expect(t, tabled(gradeAll(t, o, oracle(), true)), want)
	}
}

// TestSecondFiles are rows that nobody has to guess about.
func TestSecondFiles(t *testing.T) {
	o := at(t, map[string]string{"ann/first.py": right, "ann/x.zip": zipped(t, map[string]string{"first.py": wrong})}, answers(t))
	expect(t, tabled(gradeAll(t, o, oracle(), true)), []string{
		"ann first ok accepted 4 1/1", "ann first not_gradable  0 1/1 it is a second file for the same: ann/first.py is the one that is graded",
	})
}

func TestLateness(t *testing.T) {
	o := at(t, map[string]string{"ann/first/1.py": half, "ann/first/2.py": right, "bob/first.py": right}, answers(t))
	due := time.Date(2026, 3, 1, 12, 0, 0, 0, time.UTC)
	for name, after := range map[string]time.Duration{"ann/first/1.py": -time.Hour, "ann/first/2.py": 70 * time.Hour, "bob/first.py": time.Hour} {
		must(t, os.Chtimes(filepath.Join(o.Where.Path, filepath.FromSlash(name)), due, due.Add(after)))
	}
	o.Due, o.Late, o.Attempts = due, LateRule{PerDayPercent: 30, MaxPercent: 80}, AttemptsBest
	o.Roster, _ = parseRoster([]byte("id,timestamp\nbob,2026-03-01T12:00:00Z\nann,\n"))
	r := gradeAll(t, o, oracle(), true)
	expect(t, tabled(r), []string{"ann first ok wrong-answer 1 1/2", "bob first ok accepted 4 1/1"}) // 4 less 80 % is 0.8
	o.Attempts = AttemptsLast
	if ann := gradeAll(t, o, oracle(), true).Rows[0]; !ann.Late || ann.Penalty != 80 || ann.RawScore != 4 || ann.Score != 0.8 {
		t.Errorf("%+v", ann)
	}
}

func TestOverriding(t *testing.T) {
	o := at(t, map[string]string{"ann/first.py": wrong}, answers(t))
	o.Roster, _ = parseRoster([]byte("id\nann\nbob\n"))
	o.Overrides, _ = newOverrides([]overrideEntry{
		{"ann", "first", ptr(3.5), "typo in the statement", 2}, {"bob", "first", ptr(1), "was ill", 3}, {"cyd", "first", ptr(1), "who?", 4},
	})
	r := gradeAll(t, o, oracle(), true)
	expect(t, tabled(r), []string{"bob first no_submission  1", "ann first ok wrong-answer 3.5"})
	if r.Rows[1].Override.Reason != "typo in the statement" || r.Rows[1].RawScore != 0 {
		t.Errorf("%+v", r.Rows[1])
	}
	if got := strings.Join(r.Notices, "; "); !strings.Contains(got, "an override that fits no row: cyd first") {
		t.Errorf("notices %q", got)
	}
}

func ptr(x float64) *float64 { return &x }

func TestOnly(t *testing.T) {
	files := map[string]string{"ann/first.py": right, "ann/second.py": right, "bob/first.py": wrong, "bob/second.py": right}
	for only, want := range map[string][]string{
		"first":      {"ann first ok", "bob first ok"},
		"bob":        {"bob first ok", "bob second ok"},
		"bob,second": {"bob second ok"},
	} {
		o := at(t, files, answers(t))
		o.Only = strings.Split(only, ",")
		expect(t, tabled(gradeAll(t, o, oracle(), true)), want)
	}
	o := at(t, files, answers(t))
	o.Only = []string{"thorough"}
	if _, err := Open(o); err == nil || !strings.Contains(err.Error(), "neither a problem of the set nor a student") {
		t.Errorf("%v", err)
	}
}

// TestJournalSavesRuns counts what runs: again after a grading that finished, nothing of one that did not, and with
// Changed only what changed.
func TestJournalSavesRuns(t *testing.T) {
	o := at(t, map[string]string{"ann/first.py": right, "bob/first.py": wrong, "bob/second.py": right}, answers(t))
	run := func(o Options, finish bool) (Report, int) {
		t.Helper()
		fake := oracle()
		r := gradeAll(t, o, fake, finish)
		return r, len(fake.Jobs())
	}
	first, ran := run(o, false)
	if ran != 3 {
		t.Fatalf("%d ran, want 3", ran)
	}
	if again, n := run(o, true); n != 0 || asJSON(t, again) != asJSON(t, first) {
		t.Errorf("%d ran again, or the report differs:\n%s\n%s", n, asJSON(t, again), asJSON(t, first))
	}
	if _, n := run(o, true); n != 3 {
		t.Errorf("%d ran after the end, want 3", n)
	}
	o.Changed = true
	must(t, os.WriteFile(filepath.Join(o.Where.Path, "bob", "first.py"), []byte(right), 0o644))
	r, ran := run(o, true)
	if want := []Change{{"bob", "first", grader.WrongAnswer, grader.Accepted, 0, 4}}; ran != 1 || !slices.Equal(r.Changes, want) {
		t.Errorf("%d ran, changes %+v", ran, r.Changes)
	}
	o.Set = answers(t, "cases:\n  - {id: a, group: easy, expect: 42}\n  - {id: b, replaces: c, group: hard, expect: 41}\n")
	if r, ran = run(o, true); ran != 3 || len(r.Changes) != 3 || r.Changes[0] != (Change{"ann", "first", grader.Accepted, grader.WrongAnswer, 4, 1}) {
		t.Errorf("%d ran, changes %+v", ran, r.Changes)
	}
	o.Unmeasure = true
	if _, ran = run(o, true); ran != 3 {
		t.Errorf("%d ran with another setting, want 3", ran)
	}
}

func asJSON(t *testing.T, r Report) string {
	t.Helper()
	text, err := json.Marshal(r)
	must(t, err)
	return string(text)
}

// TestStoppedAtAnyMoment ends a grading after any number of submissions, many times; what comes out in the end is what
// comes out of one that ran through.
func TestStoppedAtAnyMoment(t *testing.T) {
	files := map[string]string{}
	for i := range 60 {
		files[fmt.Sprintf("s%02d/first.py", i)] = []string{right, wrong, half, "hang", "", "def f(: "}[i%6]
	}
	o := at(t, files, answers(t))
	whole := gradeAll(t, o, oracle(), true)
	o.Journal = filepath.Join(t.TempDir(), "journal.jsonl")
	for range 12 {
		b, err := Open(o)
		must(t, err)
		ctx, cancel := context.WithCancelCause(t.Context())
		left := rand.IntN(8)
		_, err = b.Grade(ctx, &grader.Grader{Runner: oracle()}, 3, func(Progress) {
			if left--; left < 0 {
				cancel(errors.New("stopped here"))
			}
		})
		if err != nil && err.Error() != "stopped here" {
			t.Fatal(err)
		}
		cancel(nil)
		must(t, b.Close())
		tear(t, o.Journal)
	}
	got := gradeAll(t, o, oracle(), true)
	expect(t, tabled(got), tabled(whole))
	if asJSON(t, got) != asJSON(t, whole) {
		t.Error("the rows are alike, the reports are not")
	}
}

// tear cuts the last line of a journal in two, as a crash may.
func tear(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	must(t, err)
	must(t, os.Truncate(path, max(info.Size()-int64(rand.IntN(40)), 0)))
}

// moody is a runner that fails for some sources.
type moody struct {
	sandbox.Runner
	fails func(source string) error
	runs  atomic.Int64
}

func (m *moody) Run(ctx context.Context, job sandbox.Job, each func(sandbox.CaseResult) bool) (sandbox.Outcome, error) {
	m.runs.Add(1)
	if err := m.fails(string(job.Source)); err != nil {
		return sandbox.Outcome{}, err
	}
	return m.Runner.Run(ctx, job, each)
}

func TestMachinesFaults(t *testing.T) {
	files := map[string]string{"ann/first.py": right, "bob/first.py": right + "# cursed\n", "cyd/first.py": right + "# shy\n", "dan/first.py": right + "# panics\n"}
	shy := false
	runner := &moody{Runner: oracle(), fails: func(source string) error {
		switch {
		case strings.Contains(source, "cursed"):
			return &sandbox.UnavailableError{Problem: "the engine \x1b[31mdropped it"}
		case strings.Contains(source, "shy") && !shy:
			shy = true
			return &sandbox.UnavailableError{Problem: "try again"}
		case strings.Contains(source, "panics"):
			panic("what a source")
		}
		return nil
	}}
	o := at(t, files, answers(t))
	b, err := Open(o)
	must(t, err)
	r, err := b.Grade(t.Context(), &grader.Grader{Runner: runner}, 1, nil)
	must(t, err)
	must(t, b.Close())
	expect(t, tabled(r), []string{
		"ann first ok accepted 4", "bob first grader_error  0 1/1 the engine [31mdropped it", "cyd first ok accepted 4",
		"dan first grader_error  0 1/1 a fault of pyprep: what a source",
	})
	if got := gradeAll(t, o, oracle(), true); got.Rows[1].Status != StatusOK {
		t.Error("a fault of the machine was kept")
	}
}

// TestEngineGone ends the grading, keeps what is done, and goes on later.
func TestEngineGone(t *testing.T) {
	files := map[string]string{}
	for i := range 10 {
		files[fmt.Sprintf("s%02d/first.py", i)] = right
	}
	o := at(t, files, answers(t))
	runner := &moody{Runner: oracle()}
	runner.fails = func(string) error {
		if runner.runs.Load() > 4 {
			return &sandbox.UnavailableError{Problem: "no engine"}
		}
		return nil
	}
	b, err := Open(o)
	must(t, err)
	_, err = b.Grade(t.Context(), &grader.Grader{Runner: runner}, 1, nil)
	if gone := (*sandbox.UnavailableError)(nil); !errors.As(err, &gone) {
		t.Fatalf("%v", err)
	}
	must(t, b.Close())
	fake := oracle()
	if r := gradeAll(t, o, fake, true); len(r.Rows) != 10 || len(fake.Jobs()) != 6 {
		t.Errorf("%d rows, %d ran", len(r.Rows), len(fake.Jobs()))
	}
}

// TestChangedMeanwhile is for a student who hands in while the class is graded.
func TestChangedMeanwhile(t *testing.T) {
	o := at(t, map[string]string{"ann/first.py": wrong, "bob/first.py": right}, answers(t))
	b, err := Open(o)
	must(t, err)
	must(t, os.WriteFile(filepath.Join(o.Where.Path, "ann", "first.py"), []byte(right), 0o644))
	r, err := b.Grade(t.Context(), &grader.Grader{Runner: oracle()}, 1, nil)
	must(t, err)
	expect(t, tabled(r), []string{"ann first not_gradable  0 1/1 it was changed while the class was graded", "bob first ok accepted 4"})
	source, err := r.Rows[1].Source()
	if err != nil || string(source) != right {
		t.Errorf("%q %v", source, err)
	}
	must(t, os.WriteFile(filepath.Join(o.Where.Path, "bob", "first.py"), []byte(wrong), 0o644))
	if _, err := r.Rows[1].Source(); err == nil {
		t.Error("shows another file than the one that was graded")
	}
	must(t, b.Close())
}

// TestEnoughTime ends a submission that hangs in every case the same way on every machine.
func TestEnoughTime(t *testing.T) {
	cases := "cases:\n"
	for i := range 20 {
		cases += fmt.Sprintf("  - {id: c%d, group: easy, expect: 42}\n", i)
	}
	r := gradeAll(t, at(t, map[string]string{"ann/first.py": "hang"}, answers(t, cases)), oracle(), true)
	if ann := r.Rows[0]; ann.Verdict != grader.TimeLimit || len(ann.Failures) != 5 || ann.Total != 20 {
		t.Errorf("%s, %d failures of %d", ann.Verdict, len(ann.Failures), ann.Total)
	}
}

// TestOutOfTotal tells the same of a submission however many cases fitted into the total time of a slow machine.
func TestOutOfTotal(t *testing.T) {
	cases := "cases:\n"
	for i := range 20 {
		cases += fmt.Sprintf("  - {id: c%d, group: easy, expect: 42}\n", i)
	}
	o := at(t, map[string]string{"ann/first.py": "def f(): return 41"}, answers(t, cases))
	var told []string
	for _, wall := range []time.Duration{3 * time.Second, 5 * time.Second} {
		o.Journal += "x"
		fake := oracle()
		quick := fake.Result
		fake.Result = func(job sandbox.Job, index int) sandbox.CaseResult {
			r := quick(job, index)
			r.Wall = wall
			return r
		}
		told = append(told, asJSON(t, gradeAll(t, o, fake, true)))
	}
	if told[0] != told[1] || strings.Count(told[0], "wrong-answer") != 2 {
		t.Errorf("%s\nand\n%s", told[0], told[1])
	}
}

func TestPlan(t *testing.T) {
	o := at(t, map[string]string{"ann/first.py": right, "bob/first.py": ""}, answers(t))
	o.Roster, _ = parseRoster([]byte("id\nann\nbob\ncyd\n"))
	o.Look = true
	b, err := Open(o)
	must(t, err)
	want := []Planned{
		{"ann", "first", "ann/first.py", StepGrade, ""},
		{"bob", "first", "bob/first.py", StepNone, "the file holds no code"},
		{"cyd", "first", "", StepNone, "nothing was submitted"},
	}
	if got := b.Plan(); !slices.Equal(got, want) {
		t.Errorf("%+v", got)
	}
	if b.Estimate(4) != time.Second {
		t.Errorf("estimate %v", b.Estimate(4))
	}
	must(t, b.Close())
	if _, err := os.Stat(o.Journal); err == nil {
		t.Error("looking made a journal")
	}
	o.Look = false
	gradeAll(t, o, oracle(), false)
	o.Look = true
	b, err = Open(o)
	must(t, err)
	if got := b.Plan(); got[0].Step != StepKnown {
		t.Errorf("%+v", got)
	}
	must(t, b.Close())
}
