package docker

import (
	"context"
	"errors"
	"io"
	"os/exec"
	"sync"
	"testing"
	"time"

	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

// BenchmarkColdTest sets `pyprep test`, as a person types it, against the engine's own create, start and first output,
// and against `docker run --rm` of the same container, in turns.
func BenchmarkColdTest(b *testing.B) {
	raw, program, file, home := newRawEngine(b), sandboxtest.Program(b), sandboxtest.RightTwoSum(b), b.TempDir()
	if _, _, err := timedTest(b.Context(), program, home, file); err != nil { // generates the problem's cases
		b.Fatal(err)
	}
	var over, exits, verdicts []float64
	for b.Loop() {
		for range 15 {
			first, _, err := raw.run(b.Context(), "python3", "-I", "-S", "-c", "print(1)")
			if err != nil {
				b.Fatal(err)
			}
			verdict, exit, err := timedTest(b.Context(), program, home, file)
			if err != nil {
				b.Fatal(err)
			}
			started := time.Now()
			if out, err := raw.dockerRun(b.Context(), "python3", "-I", "-S", "-c", "print(1)").CombinedOutput(); err != nil {
				b.Fatalf("docker run: %v: %s", err, out)
			}
			run := time.Since(started)
			over = append(over, milliseconds(verdict-first))
			verdicts = append(verdicts, verdict.Seconds()/first.Seconds())
			exits = append(exits, exit.Seconds()/run.Seconds())
		}
	}
	b.ReportMetric(medianOf(verdicts), "x-raw-first-output")
	b.ReportMetric(medianOf(over), "ms-over-raw-first-output(80-or-less)")
	b.ReportMetric(medianOf(exits), "x-docker-run-to-exit(1.0-or-less)")
}

// timedTest runs `pyprep test` and returns when its verdict was printed and when it had ended.
func timedTest(ctx context.Context, program, home, file string) (verdict, exit time.Duration, err error) {
	command := exec.CommandContext(ctx, program, "test", "two-sum", file, "--json")
	command.Env = append(command.Environ(), "PYPREP_HOME="+home)
	out, err := command.StdoutPipe()
	if err != nil {
		return 0, 0, err
	}
	started := time.Now()
	if err := command.Start(); err != nil {
		return 0, 0, err
	}
	text, err := io.ReadAll(io.TeeReader(out, sinceFirst{started, &verdict}))
	if waitErr := command.Wait(); waitErr != nil {
		return 0, 0, errors.Join(waitErr, err, errors.New(string(text)))
	}
	return verdict, time.Since(started), err
}

// sinceFirst notes when it is first written to.
type sinceFirst struct {
	started time.Time
	took    *time.Duration
}

// Write keeps nothing.
func (s sinceFirst) Write(p []byte) (int, error) {
	if *s.took == 0 {
		*s.took = time.Since(s.started)
	}
	return len(p), nil
}

// BenchmarkBatch sets submissions graded by several workers against the engine's own rate of creating, starting, killing
// and removing the same containers, in turns; of both, the best number of workers counts.
func BenchmarkBatch(b *testing.B) {
	const submissions = 12
	raw := newRawEngine(b)
	var ratios []float64
	for b.Loop() {
		for range 3 {
			var ours, bare float64
			for _, workers := range []int{2, 3, 4} {
				bare = max(bare, rate(b, submissions, workers, func(ctx context.Context) error {
					_, _, err := raw.run(ctx, "python3", "-I", "-S", "-c", "print(1)")
					return err
				}, func(context.Context) error { return nil }))
				r, err := New(b.Context(), Options{})
				if err != nil {
					b.Fatal(err)
				}
				ours = max(ours, rate(b, submissions, workers, func(ctx context.Context) error {
					_, err := r.Run(ctx, smallJob(10), func(sandbox.CaseResult) bool { return true })
					return err
				}, r.Close))
			}
			ratios = append(ratios, ours/bare)
		}
	}
	b.ReportMetric(medianOf(ratios), "x-raw-container-rate(0.9-or-more)")
}

// rate returns how many times a second work is done by some workers, until all is cleared away.
func rate(b *testing.B, times, workers int, work, clear func(context.Context) error) float64 {
	b.Helper()
	todo := make(chan struct{}, times)
	for range times {
		todo <- struct{}{}
	}
	close(todo)
	started := time.Now()
	var busy sync.WaitGroup
	for range workers {
		busy.Go(func() {
			for range todo {
				if err := work(b.Context()); err != nil {
					b.Error(err)
				}
			}
		})
	}
	busy.Wait()
	if err := clear(b.Context()); err != nil {
		b.Error(err)
	}
	return float64(times) / time.Since(started).Seconds()
}
