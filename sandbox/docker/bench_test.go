package docker

import (
	"bytes"
	_ "embed" // bare_forks.py, bare_start.py
	"strconv"
	"testing"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

//go:embed testdata/bare_forks.py
var bareForks string

//go:embed testdata/bare_start.py
var bareStart string

// smallJob calls a function that does next to nothing.
func smallJob(cases int) sandbox.Job {
	job := sandbox.Job{
		Source: []byte("def f(numbers):\n    return sorted(numbers)\n"),
		Entry:  sandbox.Entry{Kind: sandbox.EntryFunction, Name: "f"},
		Limits: sandbox.DefaultLimits(),
	}
	for range cases {
		job.Cases = append(job.Cases, sandbox.Case{Input: sandboxtest.Input(`t1:l3:i3;i1;i2;`)})
	}
	return job
}

// warmRun returns how long a job takes in a container that waits for it, from the call to its last result.
func warmRun(b *testing.B, r *Runner, job sandbox.Job) time.Duration {
	b.Helper()
	r.Prepare(job.Limits)
	for r.warm.waitingCount() == 0 || !r.warm.isReady() {
		time.Sleep(time.Millisecond)
	}
	time.Sleep(50 * time.Millisecond) // a container that has just said hello is still making itself ready
	started := time.Now()
	var last time.Time
	outcome, err := r.Run(b.Context(), job, func(result sandbox.CaseResult) bool {
		if result.Status != sandbox.StatusReported || bytes.Contains(result.Report, []byte("raised")) {
			b.Fatalf("%s %q", result.Status, result.Report)
		}
		last = time.Now()
		return true
	})
	if err != nil || !outcome.Warm {
		b.Fatalf("outcome %+v, %v; want a warm start", outcome, err)
	}
	return last.Sub(started)
}

func benchRunner(b *testing.B, warm int) *Runner {
	b.Helper()
	r, err := New(b.Context(), Options{Warm: warm})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { _ = r.Close(b.Context()) })
	return r
}

// insideSeconds runs a script of the image's Python in a bare container and returns the seconds that it prints.
func insideSeconds(b *testing.B, raw rawEngine, script string, count int) float64 {
	b.Helper()
	_, printed, err := raw.run(b.Context(), "python3", "-I", "-S", "-c", script, strconv.Itoa(count))
	if err != nil {
		b.Fatal(err)
	}
	seconds, err := strconv.ParseFloat(string(bytes.TrimSpace(printed)), 64)
	if err != nil {
		b.Fatalf("%q", printed)
	}
	return seconds
}

// BenchmarkCasesOfOneSubmission sets small cases against a bare fork, exit and wait of Python in the same kind of
// container, in turns: how many cases run while one bare fork would. 1 is the most there can be.
func BenchmarkCasesOfOneSubmission(b *testing.B) {
	const cases = 100
	r, raw := benchRunner(b, 1), newRawEngine(b)
	var ratios, ours, bare []float64
	for b.Loop() {
		for range 9 {
			one, all := warmRun(b, r, smallJob(1)), warmRun(b, r, smallJob(1+cases))
			ours = append(ours, milliseconds(all-one)/cases)
			bare = append(bare, insideSeconds(b, raw, bareForks, cases)/cases*1e3)
			ratios = append(ratios, bare[len(bare)-1]/ours[len(ours)-1])
		}
	}
	b.ReportMetric(medianOf(ratios), "x-bare-fork-rate(0.6-or-more)")
	b.ReportMetric(medianOf(ours), "ms-a-case")
	b.ReportMetric(medianOf(bare), "ms-a-bare-fork")
}

// BenchmarkWarmVerdict sets a verdict in a container that waits against a bare start of Python in the same kind of
// container.
func BenchmarkWarmVerdict(b *testing.B) {
	r, raw := benchRunner(b, 1), newRawEngine(b)
	var ratios, ours []float64
	for b.Loop() {
		for range 15 {
			ours = append(ours, milliseconds(warmRun(b, r, smallJob(1))))
			ratios = append(ratios, ours[len(ours)-1]/(insideSeconds(b, raw, bareStart, 5)/5*1e3))
		}
	}
	b.ReportMetric(medianOf(ratios), "x-bare-python-start")
	b.ReportMetric(medianOf(ours), "ms-a-verdict")
}
