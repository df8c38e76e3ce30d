package cli

import (
	"context"
	"errors"
	"strings"

	"pyprep/cmd/internal/report"
	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/grader/measure"
	"pyprep/grader/prose"
	"pyprep/problems"
	"pyprep/sandbox"
)

// measureSolution finds out how an accepted solution grows; nil where the problem has nothing to measure with. Code that
// passes and still can't be measured is told why, and judged without a measurement.
func measureSolution(ctx context.Context, a *app, runner sandbox.Runner, p *problems.Problem, source []byte) (*growth.Report, error) {
	subject, ok := measure.OfProblem(p, source)
	if !ok {
		return nil, nil
	}
	found, err := a.measure(ctx, runner, subject, measuringGrowth)
	var function *measure.FunctionError
	if errors.As(err, &function) {
		a.note("not measured: " + function.Error())
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	return &found, nil
}

// showGrowth draws a measurement of a problem's solution, with the advice that its judgements hold.
func showGrowth(a *app, p *problems.Problem, found *growth.Report, source []byte, judgements []grader.Judgement) error {
	if found == nil {
		return nil
	}
	if err := writeAll(a.Out, "\n"); err != nil {
		return err
	}
	return view.Measurement(a.Out, a.out(), *found, view.MeasurementOptions{Title: p.Title, Source: source, Advice: adviceOf(judgements)})
}

func adviceOf(judgements []grader.Judgement) string {
	for _, j := range judgements {
		if j.Advice != "" {
			return j.Advice
		}
	}
	return ""
}

// showItemGrowth measures the snippets of an item. The answer is judged by its key: without a sandbox nothing is lost but
// the sight of it.
func (a *app) showItemGrowth(ctx context.Context, item *problems.Item) error {
	runner, err := a.openRunner(ctx, false)
	var unavailable *sandbox.UnavailableError
	if errors.As(err, &unavailable) {
		a.note("not measured: " + unavailable.Error())
		return nil
	}
	if err != nil {
		return err
	}
	for i := range item.Complexity.Parts {
		part := &item.Complexity.Parts[i]
		found, err := a.measure(ctx, runner, measure.OfPart(item, part), measuringGrowth)
		if err != nil {
			return err
		}
		if err := writeAll(a.Out, "\n"); err != nil {
			return err
		}
		title := strings.TrimSpace(item.Title + " " + part.Name)
		if err := view.Measurement(a.Out, a.out(), found, view.MeasurementOptions{Title: title, Source: []byte(part.Snippet)}); err != nil {
			return err
		}
	}
	return nil
}

// showExplanation draws which points were met, and what the code contradicts.
func showExplanation(a *app, e *grader.Explanation) error {
	if e == nil {
		return nil
	}
	var points []view.Point
	if e.Line != nil && e.Line.Says != "" {
		points = append(points, view.Point{State: lineState(e.Line.Line), Text: "Which line dominates", Note: e.Line.Says})
	}
	for _, r := range e.Points {
		points = append(points, view.Point{State: pointState(r), Text: r.Point, Note: pointNote(r)})
	}
	for _, c := range e.Conflicts {
		points = append(points, view.Point{State: view.PointContradicted, Text: "You wrote: " + c.Quote, Note: c.Says})
	}
	if len(points) == 0 {
		return nil
	}
	if err := writeAll(a.Out, "\n"); err != nil {
		return err
	}
	return view.Explanation(a.Out, a.out(), points)
}

func lineState(v prose.Verdict) view.PointState {
	switch v {
	case prose.Right:
		return view.PointMet
	case prose.Wrong:
		return view.PointContradicted
	default:
		return view.PointMissed
	}
}

func pointState(r prose.Result) view.PointState {
	switch {
	case r.Contradicted:
		return view.PointContradicted
	case r.Met:
		return view.PointMet
	}
	return view.PointMissed
}

func pointNote(r prose.Result) string {
	if r.Met && !r.Contradicted {
		return ""
	}
	return r.Message
}

// comparisons are the claims as a page shows them.
func comparisons(judgements []grader.Judgement) []report.Comparison {
	rows := make([]report.Comparison, 0, len(judgements))
	for _, j := range judgements {
		row := report.Comparison{Name: j.Name, Claimed: j.Claimed, Best: j.Best, Verdict: outcomeWords(j)}
		if j.Measured != nil {
			row.Measured = *j.Measured
		}
		switch outcomeMood(j) {
		case view.Good:
			row.Standing = report.Right
		case view.Bad:
			row.Standing = report.Wrong
		default:
			row.Standing = report.Open
		}
		rows = append(rows, row)
	}
	return rows
}

// outcomeWords say how a claim stands: against the learner's own code where that was measured.
func outcomeWords(j grader.Judgement) string {
	switch j.Outcome {
	case grader.OutcomeTight:
		return "tight" + fitting(j)
	case grader.OutcomeLoose:
		return "true but loose"
	case grader.OutcomeTooSmall:
		return "refuted: too small"
	case grader.OutcomeIncomparable:
		return "other variables"
	case grader.OutcomeNotSeparable:
		return "not separable"
	}
	return standingWords(j.Standing)
}

func fitting(j grader.Judgement) string {
	if j.Fits == "" {
		return ""
	}
	return strings.NewReplacer("auxiliary", ", without the result", "total", ", with the result").Replace(j.Fits)
}

func outcomeMood(j grader.Judgement) view.Mood {
	switch j.Outcome {
	case grader.OutcomeTight:
		return view.Good
	case grader.OutcomeTooSmall:
		return view.Bad
	case grader.OutcomeLoose, grader.OutcomeIncomparable, grader.OutcomeNotSeparable:
		return view.Doubt
	}
	return standingMood(j.Standing)
}
