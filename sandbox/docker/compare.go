package docker

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"time"

	"pyprep/sandbox"
)

const (
	startsMeasured = 5                     // of each runtime
	worthwhile     = 20 * time.Millisecond // what another runtime has to save before it is recommended
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
	ours, theirs, err := e.startTimes(ctx, &other)
	if err != nil {
		finding.Text = fmt.Sprintf("could not be measured, and is not used: %v", err)
		return finding
	}
	finding.Text = fmt.Sprintf("holds every limit; a container takes a job after %s, under %s after %s",
		theirs.Round(time.Millisecond), now, ours.Round(time.Millisecond))
	if ours-theirs >= worthwhile {
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

// startTimes are the medians of both, measured in turns.
func (e *Engine) startTimes(ctx context.Context, other *Engine) (ours, theirs time.Duration, err error) {
	var times [2][]time.Duration
	for range startsMeasured {
		for i, engine := range []*Engine{e, other} {
			took, err := engine.startTime(ctx)
			if err != nil {
				return 0, 0, err
			}
			times[i] = append(times[i], took)
		}
	}
	for i := range times {
		slices.Sort(times[i])
	}
	return times[0][startsMeasured/2], times[1][startsMeasured/2], nil
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
