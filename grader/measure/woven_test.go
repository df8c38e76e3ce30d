package measure

import (
	"bytes"
	"context"
	"os"
	"regexp"
	"slices"
	"sync/atomic"
	"testing"
	"time"

	"pyprep/grader"
	"pyprep/grader/match"
	"pyprep/grader/parallel"
	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/docker"
)

const reportDepth = 80 // a value's 64 levels, and what is around it

// address is where an object lies, which two runs need not agree on.
func address() *regexp.Regexp { return regexp.MustCompile("0x[0-9a-f]{6,}") }

// TestEngineWovenCodeDoesWhatItDid runs every solution of the built-in problems twice on every case, as it is and with
// counters woven in, and compares all that can be seen of it. Limits of time are lifted for the woven run.
func TestEngineWovenCodeDoesWhatItDid(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	t.Parallel()
	runner, err := docker.New(t.Context(), docker.Options{Getenv: os.Getenv})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = runner.Close(context.WithoutCancel(t.Context())) })
	g := &grader.Grader{Runner: runner, Now: time.Now}
	chosen := solutionsToWeave(t)
	var compared atomic.Int64
	err = parallel.Each(t.Context(), 2, len(chosen), func(ctx context.Context, i int) error {
		p, s := chosen[i].problem, chosen[i].solution
		job, err := g.Job(ctx, p, grader.Submission{Source: s.Source})
		if err != nil {
			return err
		}
		if os.Getenv("PYPREP_PROVE") == "" {
			job.Cases = job.Cases[:min(len(job.Cases), 12)]
		}
		alike, err := compareWoven(ctx, t, runner, string(p.ID)+"/"+s.File, job)
		compared.Add(int64(alike))
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d cases alike", compared.Load())
	if compared.Load() < 1000 {
		t.Errorf("only %d cases were compared", compared.Load())
	}
}

type solutionOf struct {
	problem  *problems.Problem
	solution problems.Solution
}

// solutionsToWeave are all of the built-in set for make prove, and every other one for make test.
func solutionsToWeave(t *testing.T) (chosen []solutionOf) {
	t.Helper()
	met := 0
	for _, p := range builtIn(t).Problems {
		for _, s := range p.Solutions {
			if met++; met%2 == 1 || os.Getenv("PYPREP_PROVE") != "" {
				chosen = append(chosen, solutionOf{p, s})
			}
		}
	}
	return chosen
}

func compareWoven(ctx context.Context, t *testing.T, runner sandbox.Runner, name string, job sandbox.Job) (compared int, err error) {
	t.Helper()
	// What the original does not finish says nothing, and woven it would take its time twenty times over.
	isFinished := func(r sandbox.CaseResult) bool {
		return r.Status == sandbox.StatusReported || r.Status == sandbox.StatusExited
	}
	plain, err := resultsWhile(ctx, runner, job, isFinished)
	if err != nil {
		return 0, err
	}
	job.Woven = true
	job.Limits.CaseCPU, job.Limits.CaseWall, job.Limits.Total = 20*job.Limits.CaseCPU, 20*job.Limits.CaseWall, 20*job.Limits.Total
	job.Limits.MemoryBytes *= 2
	job.Cases = job.Cases[:len(plain)]
	woven, err := resultsWhile(ctx, runner, job, func(sandbox.CaseResult) bool { return true })
	if err != nil {
		return 0, err
	}
	woven = append(woven, make([]sandbox.CaseResult, len(plain)-len(woven))...) // one that is missing is alike to none
	for i := range plain {
		a, b := plain[i], woven[i]
		if !alike(a, b) {
			varies, err := isVarying(ctx, runner, job, a)
			if err != nil {
				return 0, err
			}
			if varies {
				t.Logf("%s, case %d: the original does not do the same in two runs either", name, i+1)
				continue
			}
			t.Errorf("%s, case %d: %s %.300q %.100q, woven %s %.300q %.100q %s", name, i+1, a.Status, a.Report, a.Stdout, b.Status, b.Report, b.Stdout, b.Stderr)
			continue
		}
		compared++
	}
	return compared, nil
}

func alike(a, b sandbox.CaseResult) bool {
	return a.Status == b.Status && alikeReports(withoutPlaces(a.Report), withoutPlaces(b.Report)) &&
		bytes.Equal(a.Stdout, b.Stdout) && bytes.Equal(a.Stderr, b.Stderr)
}

// alikeReports knows that a set has no order; it follows from what was put in first, and that from a set of tasks.
func alikeReports(a, b []byte) bool {
	if bytes.Equal(a, b) {
		return true
	}
	before, err := pytype.Decode(a, pytype.Options{MaxDepth: reportDepth})
	if err != nil {
		return false
	}
	after, err := pytype.Decode(b, pytype.Options{MaxDepth: reportDepth})
	return err == nil && match.Value(before, after, problems.Checker{Mode: problems.CheckExact, NaN: true}).Equal
}

// isVarying says whether the original itself comes to something else in one of a few more runs: the order of a set of
// tasks follows from where they lie in memory.
func isVarying(ctx context.Context, runner sandbox.Runner, job sandbox.Job, seen sandbox.CaseResult) (bool, error) {
	job.Woven, job.Cases = false, job.Cases[seen.Index:seen.Index+1]
	for range 5 {
		again, err := resultsWhile(ctx, runner, job, func(sandbox.CaseResult) bool { return true })
		if err != nil {
			return false, err
		}
		if len(again) == 1 && !alike(seen, again[0]) {
			return true, nil
		}
	}
	return false, nil
}

// withoutPlaces is a report without addresses and, where recursion went too deep, without the frames of that: the counters
// of a line are frames, too, so woven code may go deeper, and its last frame is another.
func withoutPlaces(report []byte) []byte {
	frames, rest := bytes.Index(report, []byte("s6:framesl")), bytes.Index(report, []byte("s14:missing_module"))
	if 0 <= frames && frames < rest && bytes.Contains(report[:frames], []byte("s14:RecursionError")) {
		report = slices.Concat(report[:frames], report[rest:])
	}
	return address().ReplaceAll(report, []byte("0x"))
}

// resultsWhile are the results of the cases up to the first that is not wanted.
func resultsWhile(ctx context.Context, runner sandbox.Runner, job sandbox.Job, wanted func(sandbox.CaseResult) bool) ([]sandbox.CaseResult, error) {
	var results []sandbox.CaseResult
	_, err := runner.Run(ctx, job, func(r sandbox.CaseResult) bool {
		if !wanted(r) {
			return false
		}
		results = append(results, r)
		return true
	})
	return results, err
}

func builtIn(t *testing.T) *problems.Set {
	t.Helper()
	files, _ := bank.Find(bank.Core)
	set, err := problems.Load(files, bank.Core)
	if err != nil {
		t.Fatal(err)
	}
	return set
}
