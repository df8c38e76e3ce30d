package session

import (
	"context"

	"pyprep/grader"
)

// code lets the person edit and test until the solution passes or they leave ("").
func (l *Loop) code(ctx context.Context) (Step, error) {
	for {
		action, err := l.Dialogue.Next(ctx, l.last)
		if err != nil {
			return "", err
		}
		switch action {
		case ActionEdit:
			if err := l.Edit(ctx, failedLine(l.last)); err != nil {
				return "", err
			}
			err = l.try(ctx)
		case ActionTest:
			err = l.try(ctx)
		case ActionHint:
			err = l.hint(ctx)
		case ActionSolution:
			err = l.Dialogue.Solution(l.Problem)
		case ActionLeave, ActionHandIn, ActionThink: // the last two are of interviews
			return "", nil
		}
		if err != nil {
			return "", err
		}
		if l.state.Attempt != "" {
			return StepClaim, nil
		}
	}
}

// try grades the file once; the attempt is journaled before anything of the verdict is shown.
func (l *Loop) try(ctx context.Context) error {
	source, err := l.Read()
	if err != nil {
		return err
	}
	progress, done := l.Dialogue.Grading()
	report, err := l.Grade(ctx, source, progress)
	done()
	if err != nil {
		return err
	}
	hints, err := l.Journal.HintsShown(ctx)
	if err != nil {
		return err
	}
	if err := l.keep(ctx); err != nil {
		return err
	}
	id, err := l.Journal.Record(ctx, Attempt{
		Started:  l.state.Started,
		Elapsed:  l.state.Elapsed,
		Source:   source,
		Report:   report,
		Approach: l.state.Answers["approach"],
		Predict:  l.state.Answers["prediction"],
		Skipped:  l.skippedLogic(),
		Hints:    hints,
	})
	if err != nil {
		return err
	}
	l.last = &report
	l.tries++
	if report.Verdict == grader.Accepted {
		l.state.Attempt = id
		l.state.Step = StepClaim
		if err := l.keep(ctx); err != nil {
			return err
		}
	}
	return l.Dialogue.Verdict(report, source)
}

func (l *Loop) skippedLogic() bool {
	approach, asked := l.state.Answers["approach"]
	return asked && approach == "" && l.state.Answers["prediction"] == ""
}

func (l *Loop) hint(ctx context.Context) error {
	n, err := l.Journal.NextHint(ctx, len(l.Problem.Hints))
	if err != nil {
		return err
	}
	return l.Dialogue.Hint(l.Problem, n)
}

// failedLine is where an editor should open: the learner's line of the newest error.
func failedLine(r *grader.Report) int {
	if r == nil || r.Error == nil {
		return 0
	}
	return r.Error.Line
}
