package docker

import (
	"cmp"
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"pyprep/sandbox"
)

const (
	startsMeasured = 7 // of each runtime
	// Another runtime is recommended when it was faster in all pairs but one, and by a seventh in the middle: a busy
	// machine makes any two differ.
	worthwhile = 7
)

// compareRuntimes tries what else the engine could start containers with. Nothing is used unasked: a runtime that is
// installed may not work at all, and to find out costs more than one run could gain. What is proved and faster is
// recommended, with the command that makes it the person's own choice.
func (e *Engine) compareRuntimes(ctx context.Context, report *Report) {
	if e.podman || e.options.Runtime != "" {
		return // Podman's API can't choose; and who chose needs no advice
	}
	for _, name := range slices.Sorted(maps.Keys(report.Runtimes)) {
		if name != report.Runtime && !isShim(name) && ctx.Err() == nil {
			report.Findings = append(report.Findings, e.tryRuntime(ctx, name, report.Runtime))
		}
	}
}

// tryRuntime proves another runtime, and measures it against the one that is used now.
func (e *Engine) tryRuntime(ctx context.Context, name, now string) Finding {
	finding := Finding{Level: LevelOK, Name: "runtime " + name}
	other := *e
	other.options.Runtime, other.options.Warm = name, 0
	weak, err := other.weaknesses(ctx)
	if err != nil {
		finding.Text = fmt.Sprintf("does not work here, and is not used: %v", err)
		return finding
	}
	if len(weak) > 0 {
		finding.Text = fmt.Sprintf("works, but does not hold %q; it is not used", weak)
		return finding
	}
	times, err := e.startTimes(ctx, &other)
	if err != nil {
		finding.Text = fmt.Sprintf("could not be measured, and is not used: %v", err)
		return finding
	}
	finding.Text = fmt.Sprintf("holds every limit; a container takes a job after %s, under %s after %s",
		medianOf(times.theirs).Round(time.Millisecond), now, medianOf(times.ours).Round(time.Millisecond))
	if times.isWorthwhile() {
		finding.Level, finding.Fix = LevelNote, "pyprep config runtime "+name
	}
	return finding
}

// weaknesses names the limits that do not hold under the engine's runtime.
func (e *Engine) weaknesses(ctx context.Context) ([]string, error) {
	runner, err := newRunner(ctx, e)
	if err != nil {
		return nil, err
	}
	defer func() { _ = runner.Close(context.WithoutCancel(ctx)) }()
	results, _, err := runProbe(ctx, runner)
	if err != nil {
		return nil, err
	}
	var weak []string
	for _, finding := range judgeProbe(results, probeLimits()) {
		if finding.Level > LevelNote {
			weak = append(weak, finding.Name)
		}
	}
	return weak, nil
}

// startTimes are those under two runtimes, measured in turns.
type startTimes struct{ ours, theirs []time.Duration }

func (s startTimes) isWorthwhile() bool {
	faster := 0
	for i := range s.ours {
		if s.theirs[i] < s.ours[i] {
			faster++
		}
	}
	ours, theirs := medianOf(s.ours), medianOf(s.theirs)
	return faster >= len(s.ours)-1 && ours-theirs >= ours/worthwhile
}

func medianOf[T cmp.Ordered](values []T) T {
	sorted := slices.Sorted(slices.Values(values))
	return sorted[len(sorted)/2]
}

func (e *Engine) startTimes(ctx context.Context, other *Engine) (startTimes, error) {
	var times startTimes
	for range startsMeasured {
		ours, err := e.startTime(ctx)
		if err != nil {
			return times, err
		}
		theirs, err := other.startTime(ctx)
		if err != nil {
			return times, err
		}
		times.ours, times.theirs = append(times.ours, ours), append(times.theirs, theirs)
	}
	return times, nil
}

// startTime is how long it takes until a new container takes a job. It is gone when this returns.
func (e *Engine) startTime(ctx context.Context) (time.Duration, error) {
	runner, err := newRunner(ctx, e)
	if err != nil {
		return 0, err
	}
	job := sandbox.Job{
		Source: []byte("print(1)"), Entry: sandbox.Entry{Kind: sandbox.EntryProgram}, Limits: sandbox.DefaultLimits(), Cases: make([]sandbox.Case, 1),
	}
	outcome, err := runner.Run(ctx, job, func(sandbox.CaseResult) bool { return false })
	if closeErr := runner.Close(context.WithoutCancel(ctx)); err == nil {
		err = closeErr
	}
	return outcome.Start, err
}
