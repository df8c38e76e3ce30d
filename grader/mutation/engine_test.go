package mutation

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"testing"
	"time"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
	"pyprep/sandbox/docker"
)

func engineRunner(t *testing.T) sandbox.Runner {
	t.Helper()
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	runner, err := docker.New(t.Context(), docker.Options{Getenv: os.Getenv})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = runner.Close(t.Context()) })
	return runner
}

// TestEnginePython runs the tests of mutate.py and inputs.py in the image's Python, as any submission runs.
func TestEnginePython(t *testing.T) {
	runner := engineRunner(t)
	names, err := filepath.Glob("tests/test_*.py")
	if err != nil || len(names) == 0 {
		t.Fatal("there are no tests", err)
	}
	files := map[string]string{}
	for _, name := range append(names, "mutate.py", "inputs.py") {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		files[filepath.Base(name)] = string(text)
	}
	input, err := json.Marshal(files)
	if err != nil {
		t.Fatal(err)
	}
	program, err := os.ReadFile("testdata/mutation_tests.py")
	if err != nil {
		t.Fatal(err)
	}
	limits := sandbox.DefaultLimits()
	limits.CaseCPU, limits.CaseWall, limits.Total = 60*time.Second, 120*time.Second, 120*time.Second
	job := sandbox.Job{
		Source: program, FileName: "mutation_tests.py", Entry: sandbox.Entry{Kind: sandbox.EntryProgram}, Limits: limits,
		Cases: []sandbox.Case{{Input: input}},
	}
	_, err = runner.Run(t.Context(), job, func(result sandbox.CaseResult) bool {
		ran := regexp.MustCompile(`(?m)^tests: (\d+)$`).FindSubmatch(result.Stdout)
		if ran == nil {
			t.Errorf("status %s: %s%s", result.Status, result.Stdout, result.Stderr)
			return false
		}
		if count, _ := strconv.Atoi(string(ran[1])); count < 20 || !regexp.MustCompile(`(?m)^OK`).Match(result.Stdout) {
			t.Errorf("%s%s", result.Stdout, result.Stderr)
		}
		return false
	})
	if err != nil {
		t.Fatal(err)
	}
}

// TestEngineWeakCases mutates problems of every kind whose cases miss something, and holds what is found against what is
// known of them; then it adds the proposed cases, which must kill what has survived.
func TestEngineWeakCases(t *testing.T) {
	g := &grader.Grader{Runner: engineRunner(t)}
	set, err := problems.Load(os.DirFS("testdata/weak"), "weak")
	if err != nil {
		t.Fatal(err)
	}
	fates := map[problems.Slug]map[string]Fate{
		"clamp": {
			"comparison@2:10 <=": Undecided, "comparison@2:10 >=": Killed, "comparison@4:10 <=": Killed, "comparison@4:10 >=": Undecided,
			"return-value@5:16 None": Survived, "early-exit@5:9 pass": Survived, "early-exit@3:9 pass": Killed,
			"boundary@4:12 high + 1": Survived,
		},
		"tally": {"arithmetic@6:18 =": Survived, "arithmetic@6:18 -=": Killed},
		"shout": {"arithmetic@2:9 +": Survived, "boundary@2:11 3": Killed},
		"upto":  {"return-value@3:15 None": Survived, "boundary@2:20 n + 1": Killed},
		"later": {"arithmetic@6:14 -": Survived, "removed-statement@5:5 pass": Undecided},
	}
	for _, p := range set.Problems {
		outcome, err := Run(t.Context(), p, Options{Grader: g, Inputs: 60, Workers: 2})
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]Fate{}
		for _, one := range outcome.Results {
			got[one.Name()] = one.Fate
			if isDoubtful := p.Generator == nil; one.Fate == Survived && (one.Case == nil || one.Doubtful != isDoubtful) {
				t.Errorf("%s %s: case %+v, doubtful %v", p.ID, one.Name(), one.Case, one.Doubtful)
			}
		}
		for name, want := range fates[p.ID] {
			if got[name] != want {
				t.Errorf("%s: %s is %q, want %q; all: %v", p.ID, name, got[name], want, got)
			}
		}
		killProposed(t, g, p, outcome)
	}
}

// killProposed grades what has survived against a problem with the proposed cases.
func killProposed(t *testing.T, g *grader.Grader, p *problems.Problem, outcome Outcome) {
	t.Helper()
	better := *p
	better.Cases = slices.Clone(p.Cases)
	for _, proposal := range Proposals(p, outcome) {
		better.Cases = append(better.Cases, proposal.Case)
	}
	report, err := g.Grade(t.Context(), &better, grader.Submission{Source: model(p).Source}, grader.Options{})
	if err != nil || report.Verdict != grader.Accepted {
		t.Errorf("%s: the model gets %s with the proposed cases, %v", p.ID, report.Verdict, err)
	}
	for _, one := range outcome.Results {
		if one.Fate != Survived {
			continue
		}
		report, err := g.Grade(t.Context(), &better, grader.Submission{Source: one.Source}, grader.Options{First: true})
		if err != nil || report.Verdict == grader.Accepted {
			t.Errorf("%s: %s is still %s, %v", p.ID, one.Name(), report.Verdict, err)
		}
	}
}
