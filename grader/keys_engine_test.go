package grader

import (
	_ "embed"
	"encoding/json"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"pyprep/grader/trace"
	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/sandbox"
	"pyprep/sandbox/docker"
)

//go:embed testdata/witness.py
var witnessSource []byte

// witness is what sys.settrace saw of a run; the recorder has no part in it.
type witness struct {
	Steps   []witnessStep `json:"steps"`
	Calls   [][2]*string  `json:"calls"`
	Returns []string      `json:"returns"`
}

type witnessStep struct {
	line  int
	after map[string][2]string // name -> type and source
	next  *int
}

func (s *witnessStep) UnmarshalJSON(text []byte) error {
	return json.Unmarshal(text, &[]any{&s.line, &s.after, &s.next})
}

// witnessed runs a call once more, as a program that follows itself.
func witnessed(t *testing.T, g *Grader, source []byte, call string) witness {
	t.Helper()
	input, err := json.Marshal([]string{string(source), call})
	if err != nil {
		t.Fatal(err)
	}
	job := sandbox.Job{
		Source: witnessSource, FileName: "witness.py", Entry: sandbox.Entry{Kind: sandbox.EntryProgram},
		Limits: sandbox.DefaultLimits(), Cases: []sandbox.Case{{Input: input}},
	}
	var seen witness
	_, err = g.Runner.Run(t.Context(), job, func(r sandbox.CaseResult) bool {
		if err := json.Unmarshal(r.Stdout, &seen); err != nil {
			t.Fatalf("%s: %v: %s%s", call, err, r.Stdout, r.Stderr)
		}
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	return seen
}

// TestEngineKeysAreRight traces solutions of the built-in set, and holds every answer of a quiz and of questions about own code
// against a witness that knows nothing of the trace.
func TestEngineKeysAreRight(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	runner, err := docker.New(t.Context(), docker.Options{Getenv: os.Getenv})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = runner.Close(t.Context()) })
	g := &Grader{Runner: runner, Now: time.Now}
	files, _ := bank.Find(bank.Core)
	set, err := problems.Load(files, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	solutions, cells, questions := 0, 0, 0
	callable := []problems.Slug{"two-sum", "fast-power", "binary-search", "coin-change", "group-anagrams", "rotate-matrix", "valid-parentheses", "chunked"}
	for _, p := range set.Problems {
		if !slices.Contains(callable, p.ID) { // of the others a call can't be written as Python alone
			continue
		}
		for _, s := range p.Solutions {
			if s.Expect != problems.ExpectAccepted {
				continue
			}
			before := cells + questions
			for _, run := range tracedForTest(t, g, p, s.Source) {
				seen := witnessed(t, g, s.Source, run.Call)
				name := string(p.ID) + "/" + s.File + " " + run.Call
				cells += checkCells(t, name, *run.Table, seen)
				questions += checkQuestions(t, name, *run.Table, seen)
			}
			if cells+questions > before {
				solutions++
			}
		}
	}
	t.Logf("%d solutions, %d cells and %d questions", solutions, cells, questions)
	if solutions < 10 || cells < 100 || questions < 30 {
		t.Errorf("only %d solutions, %d cells and %d questions", solutions, cells, questions)
	}
}

// tracedForTest traces the public cases that can be asked about.
func tracedForTest(t *testing.T, g *Grader, p *problems.Problem, source []byte) []Traced {
	t.Helper()
	inputs := ownInputs(p)
	traced, err := g.Trace(t.Context(), p, Submission{Source: source}, inputs[:min(len(inputs), 3)]...)
	if err != nil {
		t.Fatal(err)
	}
	return slices.DeleteFunc(traced, func(run Traced) bool {
		isPlain := !strings.Contains(run.Call, "iter") && !strings.HasPrefix(run.Got, "raises") // the witness calls it as it stands
		return run.Table == nil || run.Table.IsCut() || run.Verdict != Accepted || !isPlain
	})
}

// checkCells holds the cells of some quizzes against the witness.
func checkCells(t *testing.T, name string, table trace.Table, seen witness) (checked int) {
	t.Helper()
	for seed := range uint64(6) {
		for _, cell := range trace.Quiz(table, seed) {
			row := table.Rows[cell.Row]
			if cell.Kind == trace.CellReturn {
				if at := countRows(table, cell.Row, trace.Return); at > len(seen.Returns) || !cell.Fits(seen.Returns[at-1]) {
					t.Errorf("%s: row %d %s: %s, the witness saw %v", name, row.N, cell.Question, cell.Answer(), seen.Returns)
				}
				checked++
				continue
			}
			at := stepOf(table, cell.Row)
			if at >= len(seen.Steps) || seen.Steps[at].line != row.Line {
				t.Errorf("%s: row %d is no step of the witness", name, row.N)
				continue
			}
			step := seen.Steps[at]
			switch cell.Kind {
			case trace.CellNext:
				if step.next == nil || cell.Answer() != strconv.Itoa(*step.next) {
					t.Errorf("%s: row %d %s: %s, the witness saw %v", name, row.N, cell.Question, cell.Answer(), step.next)
				}
			default:
				if after := step.after[row.Changed[cell.Change].Name]; !cell.Fits(after[1]) {
					t.Errorf("%s: row %d %s: %s, the witness saw %s", name, row.N, cell.Question, cell.Answer(), after[1])
				}
			}
			checked++
		}
	}
	return checked
}

// stepOf is which line of the run, from 0, a row belongs to.
func stepOf(table trace.Table, at int) int {
	row := table.Rows[at]
	for i := at; i >= 0; i-- {
		if one := table.Rows[i]; one.Kind == trace.Line && one.Call == row.Call && one.Line == row.Line {
			return countRows(table, i, trace.Line) - 1
		}
	}
	return -1
}

// countRows is how many rows of a kind there are up to one of them.
func countRows(table trace.Table, at int, kind trace.Kind) (n int) {
	for _, row := range table.Rows[:at+1] {
		if row.Kind == kind {
			n++
		}
	}
	return n
}

// checkQuestions holds questions about own code against the witness.
func checkQuestions(t *testing.T, name string, table trace.Table, seen witness) (checked int) {
	t.Helper()
	asked := map[string]bool{}
	for seed := range uint64(12) {
		for _, q := range trace.Questions([]trace.Case{{Call: name, Table: table}}, seed, 4) {
			if asked[q.Text] {
				continue
			}
			asked[q.Text] = true
			checked++
			if truth := truthOf(q, seen); !q.Fits(truth) {
				t.Errorf("%s: %s %s, the witness saw %q", name, q.Text, q.Answer(), truth)
			}
		}
	}
	return checked
}

// truthOf is the witness's answer to a question.
func truthOf(q trace.Question, seen witness) string {
	if q.Kind == trace.AskReturns {
		for _, call := range seen.Calls {
			if *call[0] == q.Name() && call[1] != nil {
				return *call[1]
			}
		}
		return ""
	}
	runs := slices.DeleteFunc(slices.Clone(seen.Steps), func(s witnessStep) bool { return s.line != q.Line })
	switch {
	case q.Kind == trace.AskRuns:
		return strconv.Itoa(len(runs))
	case q.Nth() > len(runs):
		return ""
	case q.Kind == trace.AskType:
		return runs[q.Nth()-1].after[q.Name()][0]
	default:
		return runs[q.Nth()-1].after[q.Name()][1]
	}
}
