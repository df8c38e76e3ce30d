package docker

import (
	"bytes"
	_ "embed" // bare_forks.py
	"slices"
	"strconv"
	"testing"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

//go:embed testdata/bare_forks.py
var bareForks []byte

// BenchmarkCasesOfOneSubmission sets small cases against a bare fork, exit and wait of Python in the same kind of
// container, in turns. x-bare-rate is how many cases run while one bare fork would: 1 is the most there can be.
func BenchmarkCasesOfOneSubmission(b *testing.B) {
	const cases = 100
	r, err := New(b.Context(), Options{})
	if err != nil {
		b.Fatal(err)
	}
	defer func() { _ = r.Close(b.Context()) }()
	small := sandbox.Job{
		Source: []byte("def f(numbers):\n    return sorted(numbers)\n"),
		Entry:  sandbox.Entry{Kind: sandbox.EntryFunction, Name: "f"},
		Limits: sandbox.DefaultLimits(),
	}
	for range cases + 1 {
		small.Cases = append(small.Cases, sandbox.Case{Input: sandboxtest.Input(`t1:l3:i3;i1;i2;`)})
	}
	var ratios, ours, bare []float64
	for b.Loop() {
		var first, last time.Time
		_, err := r.Run(b.Context(), small, func(result sandbox.CaseResult) bool {
			if result.Status != sandbox.StatusReported || bytes.Contains(result.Report, []byte("raised")) {
				b.Fatalf("%s %q", result.Status, result.Report)
			}
			if last = time.Now(); first.IsZero() {
				first = last
			}
			return true
		})
		if err != nil {
			b.Fatal(err)
		}
		ours = append(ours, last.Sub(first).Seconds()/cases*1e3)
		bare = append(bare, bareForkSeconds(b, r, cases)/cases*1e3)
		ratios = append(ratios, bare[len(bare)-1]/ours[len(ours)-1])
	}
	b.ReportMetric(median(ratios), "x-bare-rate")
	b.ReportMetric(median(ours), "ms/case")
	b.ReportMetric(median(bare), "ms/bare-fork")
}

func bareForkSeconds(b *testing.B, r *Runner, count int) float64 {
	b.Helper()
	job := sandbox.Job{
		Source: bareForks, Entry: sandbox.Entry{Kind: sandbox.EntryProgram}, Limits: sandbox.DefaultLimits(),
		Cases: []sandbox.Case{{Input: []byte(strconv.Itoa(count))}},
	}
	job.Limits.CaseCPU, job.Limits.CaseWall = time.Minute, time.Minute
	var seconds float64
	_, err := r.Run(b.Context(), job, func(result sandbox.CaseResult) bool {
		var err error
		if seconds, err = strconv.ParseFloat(string(bytes.TrimSpace(result.Stdout)), 64); err != nil {
			b.Fatalf("%s %q", result.Status, result.Stderr)
		}
		return true
	})
	if err != nil {
		b.Fatal(err)
	}
	return seconds
}

func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}
