package measure

import (
	"bytes"
	"os"
	"regexp"
	"testing"
	"time"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/bank"
	"pyprep/sandbox"
	"pyprep/sandbox/docker"
)

// address is where an object lies, which two runs need not agree on.
func address() *regexp.Regexp { return regexp.MustCompile("0x[0-9a-f]{6,}") }

// TestEngineWovenCodeDoesWhatItDid runs every solution of the built-in problems twice on every case, as it is and with
// counters woven in, and compares all that can be seen of it. Limits of time are lifted for the woven run.
func TestEngineWovenCodeDoesWhatItDid(t *testing.T) {
	if testing.Short() {
		t.Skip("engine suite: run make test")
	}
	runner, err := docker.New(t.Context(), docker.Options{Getenv: os.Getenv})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = runner.Close(t.Context()) })
	set := builtIn(t)
	g := &grader.Grader{Runner: runner, Now: time.Now}
	compared, met := 0, 0
	for _, p := range set.Problems {
		for _, s := range p.Solutions {
			if met++; met%2 == 0 && os.Getenv("PYPREP_PROVE") == "" {
				continue // make prove compares them all
			}
			job, err := g.Job(t.Context(), p, grader.Submission{Source: s.Source})
			if err != nil {
				t.Fatal(err)
			}
			if os.Getenv("PYPREP_PROVE") == "" {
				job.Cases = job.Cases[:min(len(job.Cases), 12)]
			}
			compared += compareWoven(t, runner, string(p.ID)+"/"+s.File, job)
		}
	}
	t.Logf("%d cases alike", compared)
	if compared < 1000 {
		t.Errorf("only %d cases were compared", compared)
	}
}

func compareWoven(t *testing.T, runner sandbox.Runner, name string, job sandbox.Job) (compared int) {
	t.Helper()
	plain := resultsOf(t, runner, job)
	job.Woven = true
	job.Limits.CaseCPU, job.Limits.CaseWall, job.Limits.Total = 20*job.Limits.CaseCPU, 20*job.Limits.CaseWall, 20*job.Limits.Total
	job.Limits.MemoryBytes *= 2
	for i := range job.Cases {
		if plain[i].Status != sandbox.StatusReported && plain[i].Status != sandbox.StatusExited {
			job.Cases = job.Cases[:i] // what the original did not finish says nothing, and would take its time twenty times over
			break
		}
	}
	woven := resultsOf(t, runner, job)
	for i := range job.Cases {
		a, b := plain[i], woven[i]
		if a.Status != b.Status || !bytes.Equal(placeless(a.Report), placeless(b.Report)) || !bytes.Equal(a.Stdout, b.Stdout) || !bytes.Equal(a.Stderr, b.Stderr) {
			t.Errorf("%s, case %d: %s %.300q %.100q, woven %s %.300q %.100q %s", name, i+1, a.Status, a.Report, a.Stdout, b.Status, b.Report, b.Stdout, b.Stderr)
			continue
		}
		compared++
	}
	return compared
}

func placeless(report []byte) []byte { return address().ReplaceAll(report, []byte("0x")) }

func resultsOf(t *testing.T, runner sandbox.Runner, job sandbox.Job) []sandbox.CaseResult {
	t.Helper()
	var results []sandbox.CaseResult
	_, err := runner.Run(t.Context(), job, func(r sandbox.CaseResult) bool {
		results = append(results, r)
		return true
	})
	if err != nil {
		t.Fatal(err)
	}
	for len(results) < len(job.Cases) {
		results = append(results, sandbox.CaseResult{})
	}
	return results
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
