package class

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"strings"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// report makes the report of what is done.
func (b *Batch) report() Report {
	r := Report{
		Set: b.options.Set.ID, Version: b.options.Set.Version, Title: b.options.Set.Title, Due: b.options.Due, Notices: b.notices,
	}
	for _, p := range b.chosen {
		r.Problems = append(r.Problems, infoOf(p))
	}
	for _, t := range b.tasks {
		r.Rows = append(r.Rows, b.row(t))
	}
	slices.SortStableFunc(r.Rows, func(x, y Row) int {
		missing := func(row Row) int { return map[bool]int{true: 0, false: 1}[row.Status == StatusNoSubmission] }
		return cmp.Or(
			cmp.Compare(missing(x), missing(y)), strings.Compare(x.Student, y.Student),
			cmp.Compare(orderOf(b.chosen, x.Problem), orderOf(b.chosen, y.Problem)),
		)
	})
	for _, row := range r.Rows {
		if change := b.change(row); change != nil {
			r.Changes = append(r.Changes, *change)
		}
	}
	return r
}

func infoOf(p *problems.Problem) ProblemInfo {
	info := ProblemInfo{ID: p.ID, Title: p.Title, MaxScore: grader.MaxScore(p)}
	if c := p.Complexity; c != nil {
		if c.Time.Stated() {
			info.BestTime = c.Time.Best.String()
		}
		if c.Space.Stated() {
			info.BestSpace = c.Space.Best.String()
		}
	}
	for _, c := range p.Cases {
		info.Cases = append(info.Cases, CaseInfo{len(info.Cases) + 1, c.ID, c.Group, c.Visibility != problems.Public})
	}
	for _, c := range p.ExpandGenerated() {
		info.Cases = append(info.Cases, CaseInfo{len(info.Cases) + 1, c.ID, c.Group, c.Visibility != problems.Public})
	}
	return info
}

// row is what a report says of a task.
func (b *Batch) row(t task) Row {
	row := Row{Student: t.student, Status: StatusNoSubmission, Reason: "nothing was submitted", Attempts: len(t.attempts)}
	student := b.options.Roster.find(t.student)
	if student != nil {
		row.Name, row.LastName, row.FirstName, row.Email = student.Name, student.LastName, student.FirstName, student.Email
	}
	if t.problem != nil {
		row.Problem = t.problem.ID
		if !t.spare {
			row.MaxScore, row.Total = grader.MaxScore(t.problem), grader.CaseCount(t.problem)
		}
	}
	if len(t.attempts) > 0 {
		b.fill(&row, t, student)
	}
	if override := b.options.Overrides.of(rowKey{t.student, row.Problem}); override != nil && !t.spare {
		row.Override, row.Score = override, override.Score
	}
	return row
}

// fill takes the attempt that counts into the row.
func (b *Batch) fill(row *Row, t task, student *Student) {
	rows := make([]Row, 0, len(t.attempts))
	for _, a := range t.graded(b.options.Attempts) {
		one := *row
		one.Attempt, one.File, one.Submitted = a.n, a.path, submitted(a.entry, student)
		one.Late, one.Penalty = b.options.Late.cost(b.options.Due, one.Submitted)
		b.judge(&one, t, a)
		rows = append(rows, one)
	}
	best := rows[len(rows)-1]
	for i := len(rows) - 2; i >= 0; i-- {
		if rank(rows[i]) > rank(best) || rank(rows[i]) == rank(best) && rows[i].Score >= best.Score && rows[i].Status == StatusOK {
			best = rows[i]
		}
	}
	if at := slices.IndexFunc(rows, func(r Row) bool { return r.Status == StatusGraderError }); at >= 0 && best.Score < best.MaxScore {
		best = rows[at] // that attempt may have been better
	}
	*row = best
}

// rank is higher for what says more of a student.
func rank(r Row) int {
	return map[Status]int{StatusOK: 2, StatusGraderError: 1}[r.Status]
}

// submitted is when something was handed in, as the best source says.
func submitted(e entry, student *Student) time.Time {
	if student != nil && !student.Submitted.IsZero() {
		return student.Submitted
	}
	return e.when
}

// judge fills in the outcome of an attempt.
func (b *Batch) judge(row *Row, t task, a attempt) {
	var o outcome
	if a.fault == "" {
		o = b.done[b.key(t, a)]
	}
	switch fault := cmp.Or(a.fault, o.fault); {
	case fault != "":
		row.Status, row.Reason = StatusNotGradable, fault
		return
	case o.broken != "":
		row.Status, row.Reason = StatusGraderError, o.broken
	default:
		r := o.result
		row.Status, row.Reason, row.Verdict, row.Passed, row.Total = StatusOK, "", r.Verdict, r.Passed, r.Total
		row.RawScore, row.Score = rounded(r.Score), rounded(r.Score*(1-row.Penalty/100))
		row.Claims, row.Failures, row.Error = r.Claims, r.Failures, r.Error.report()
	}
	row.Source = func() ([]byte, error) {
		source, fault := readSource(a.entry)
		if fault == "" && hashOf(source) != a.source {
			fault = "it is no longer the file that was graded"
		}
		if fault != "" {
			return nil, errors.New(fault)
		}
		return source, nil
	}
}

// rounded keeps sums of parts of points from showing what binary fractions do to them.
func rounded(points float64) float64 { return math.Round(points*1e4) / 1e4 }

// change is how a row differs from the grading before, nil when it does not.
func (b *Batch) change(row Row) *Change {
	before, known := b.journal.known.base[rowKey{row.Student, row.Problem}]
	if !known || row.Status != StatusOK || before.verdict == row.Verdict && before.score == row.RawScore {
		return nil
	}
	return &Change{
		Student: row.Student, Problem: row.Problem, Before: before.verdict, After: row.Verdict,
		ScoreWas: before.score, ScoreNow: row.RawScore,
	}
}

// Finish ends the grading, once its reports are written: until then the next one goes on with it.
func (b *Batch) Finish(r Report) error { return b.journal.finish(r.Rows) }
