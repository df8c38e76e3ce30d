package view

import (
	"fmt"
	"io"
	"strconv"

	"pyprep/grader"
	"pyprep/grader/class"
)

// mostRows of a class fit on a screen; of a larger one only what needs a person's eye is listed.
const mostRows = 40

// Class draws a table of the submissions, or of those that need attention where there are many, one of the problems, what
// changed since the grading before, and a line that sums up.
func Class(w io.Writer, t Theme, r class.Report) error {
	s := &sheet{theme: t}
	rows := r.Rows
	if len(rows) > mostRows {
		rows = needAttention(rows)
	}
	s.classRows(rows[:min(len(rows), mostRows)])
	if more := len(rows) - mostRows; more > 0 {
		s.indented(t.paint(faint, fmt.Sprintf("and %d more: --csv and --json hold all", more)))
	}
	if len(r.Problems) > 1 || len(r.Rows) > mostRows {
		s.gap()
		s.classProblems(r)
	}
	if len(r.Changes) > 0 {
		s.gap()
		s.indented(t.paint(strong, plural(len(r.Changes), "change")+" since the grading before"))
		for i, c := range r.Changes {
			if i == mostRows {
				s.indented(t.paint(faint, fmt.Sprintf("and %d more", len(r.Changes)-i)))
				break
			}
			s.indented(t.wrapped(fmt.Sprintf("%s, %s: %s, was %s; %s points, were %s", oneLine(c.Student), c.Problem, c.After, c.Before,
				number64(c.ScoreNow), number64(c.ScoreWas)), t.Width-margin, 0)...)
		}
	}
	if len(r.Notices) > 0 {
		s.gap()
	}
	for _, notice := range r.Notices {
		s.indented(t.paintLines(faint, t.wrapped(notice, t.Width-margin, 0))...)
	}
	s.gap()
	s.classSum(r)
	return s.flush(w)
}

func needAttention(rows []class.Row) []class.Row {
	var some []class.Row
	for _, row := range rows {
		if row.Status != class.StatusOK {
			some = append(some, row)
		}
	}
	return some
}

func (s *sheet) classRows(rows []class.Row) {
	if len(rows) == 0 {
		return
	}
	columns := []column{
		{head: "outcome"},
		{head: "student", flex: true},
		{head: "problem", flex: true, drop: 2},
		{head: "score", right: true, drop: 1},
		{head: "cases", right: true, drop: 3},
		{head: "why", flex: true, drop: 4},
	}
	var cells [][]cell
	for _, row := range rows {
		cells = append(cells, s.classRow(row))
	}
	s.table(columns, cells)
}

func (s *sheet) classRow(row class.Row) []cell {
	outcome, cases := s.classOutcome(row), ""
	if row.Status == class.StatusOK {
		cases = fmt.Sprintf("%d/%d", row.Passed, row.Total)
	}
	score := number64(row.Score) + "/" + number64(row.MaxScore)
	if row.Status == class.StatusGraderError && row.Override == nil {
		score = "?"
	}
	return []cell{
		outcome, {oneLine(row.Student), plain}, {oneLine(string(row.Problem)), plain}, {score, plain}, {cases, faint}, {oneLine(whyOf(row)), faint},
	}
}

// classOutcome is the verdict, or the status where there is none.
func (s *sheet) classOutcome(row class.Row) cell {
	t := s.theme
	switch {
	case row.Status == class.StatusNoSubmission:
		return cell{t.dot() + " no submission", doubt}
	case row.Status == class.StatusNotGradable:
		return cell{t.cross() + " not gradable", bad}
	case row.Status == class.StatusGraderError:
		return cell{t.cross() + " grader error", doubt}
	case row.Verdict == grader.Accepted:
		return cell{t.tick() + " accepted", good}
	}
	return cell{t.cross() + " " + string(row.Verdict), bad}
}

// whyOf is the one thing to know beside the score.
func whyOf(row class.Row) string {
	switch {
	case row.Override != nil:
		return "set by hand: " + row.Override.Reason
	case row.Status == class.StatusNoSubmission:
		return ""
	case row.Reason != "":
		return row.Reason
	case row.Late && row.Penalty > 0:
		return "late: " + number64(row.Penalty) + "% off"
	case row.Late:
		return "late"
	case row.Claims.TimeJudged == "refuted" || row.Claims.SpaceJudged == "refuted":
		return "a claim is refuted"
	case row.Attempts > 1:
		return fmt.Sprintf("attempt %d of %d", row.Attempt, row.Attempts)
	}
	return ""
}

func (s *sheet) classProblems(r class.Report) {
	columns := []column{
		{head: "problem", flex: true},
		{head: "accepted", right: true},
		{head: "others", right: true, drop: 3},
		{head: "missing", right: true, drop: 2},
		{head: "mean score", right: true, drop: 1},
	}
	var cells [][]cell
	for _, p := range r.Problems {
		var accepted, others, missing, scored int
		sum := 0.0
		for _, row := range r.Rows {
			if row.Problem != p.ID || row.MaxScore == 0 && p.MaxScore > 0 {
				continue
			}
			switch {
			case row.Status == class.StatusNoSubmission:
				missing++
			case row.Status == class.StatusOK && row.Verdict == grader.Accepted:
				accepted++
			default:
				others++
			}
			if row.Status != class.StatusGraderError || row.Override != nil {
				scored++
				sum += row.Score
			}
		}
		mean := ""
		if scored > 0 {
			mean = fmt.Sprintf("%.2f/%s", sum/float64(scored), number64(p.MaxScore))
		}
		cells = append(cells, []cell{
			{oneLine(string(p.ID)), plain}, {strconv.Itoa(accepted), plain}, {strconv.Itoa(others), plain}, {strconv.Itoa(missing), plain}, {mean, plain},
		})
	}
	s.table(columns, cells)
}

// classSum counts what there is of each kind.
func (s *sheet) classSum(r class.Report) {
	t := s.theme
	counts := map[class.Status]int{}
	accepted := 0
	for _, row := range r.Rows {
		counts[row.Status]++
		if row.Status == class.StatusOK && row.Verdict == grader.Accepted {
			accepted++
		}
	}
	parts := []string{fmt.Sprintf("%d of %s accepted", accepted, plural(len(r.Rows), "row"))}
	for _, one := range []struct {
		status class.Status
		words  string
	}{
		{class.StatusNoSubmission, "without a submission"}, {class.StatusNotGradable, "not gradable"}, {class.StatusGraderError, "our fault: grade again"},
	} {
		if counts[one.status] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", counts[one.status], one.words))
		}
	}
	i, mark := good, t.tick()
	if accepted < len(r.Rows) {
		i, mark = doubt, t.dot()
	}
	s.add(t.paint(i, mark+" "+oneLine(string(r.Set)+" "+r.Version)))
	for _, line := range t.wrapped(t.joined(parts...), t.Width-margin, 0) {
		s.indented(line)
	}
}

// number64 writes points without more digits than they have.
func number64(x float64) string { return strconv.FormatFloat(x, 'f', -1, 64) }
