package view_test

import (
	"fmt"

	"pyprep/grader"
	"pyprep/grader/class"
	"pyprep/problems"
)

// smallClass has a row of each kind, and names that attack a terminal.
func smallClass() class.Report {
	row := func(student string, status class.Status, verdict grader.Verdict, passed int) class.Row {
		return class.Row{
			Student: student, Problem: "two-sum", Status: status, Verdict: verdict, Passed: passed, Total: 28, MaxScore: 10,
			RawScore: float64(passed) * 10 / 28, Score: float64(passed) * 10 / 28, Attempt: 1, Attempts: 1,
		}
	}
	r := class.Report{
		Set: "core", Version: "1.2.0", Problems: []class.ProblemInfo{{ID: "two-sum", Title: "Pair with a given sum", MaxScore: 10}},
		Rows: []class.Row{
			row("zoe", class.StatusNoSubmission, "", 0), row("ann", class.StatusOK, grader.Accepted, 28), row("=cmd()\x1b[31m", class.StatusOK, grader.WrongAnswer, 7),
			row("bob,\n\"b\"", class.StatusNotGradable, "", 0), row("cyd", class.StatusGraderError, "", 0), row("dan", class.StatusOK, grader.Accepted, 28),
			row("eve", class.StatusOK, grader.Accepted, 28),
		},
		Changes: []class.Change{{Student: "ann", Problem: "two-sum", Before: grader.WrongAnswer, After: grader.Accepted, ScoreWas: 2.5, ScoreNow: 10}},
		Notices: []string{"not in the roster: cyd, dan"},
	}
	r.Rows[3].Reason, r.Rows[4].Reason = "it is a symbolic link", "the engine dropped it"
	r.Rows[5].Late, r.Rows[5].Penalty, r.Rows[5].Score = true, 20, 8
	r.Rows[6].Override, r.Rows[6].Score = &class.Override{Score: 3, Reason: "copied from ann"}, 3
	return r
}

// largeClass has more rows than fit on a screen, of two problems.
func largeClass() class.Report {
	r := class.Report{Set: "core", Version: "1.2.0"}
	for _, id := range []problems.Slug{"two-sum", "fast-power"} {
		r.Problems = append(r.Problems, class.ProblemInfo{ID: id, MaxScore: 10})
		for i := range 50 {
			row := class.Row{Student: fmt.Sprintf("s%02d", i), Problem: id, Status: class.StatusOK, Verdict: grader.Accepted, Passed: 9, Total: 9, Score: 10, MaxScore: 10}
			switch i % 10 {
			case 0:
				row.Status, row.Verdict, row.Score, row.Reason = class.StatusNotGradable, "", 0, "the file holds no code"
			case 1:
				row.Verdict, row.Score = grader.TimeLimit, 4
			}
			r.Rows = append(r.Rows, row)
		}
	}
	return r
}

func classPlan() []class.Planned {
	return []class.Planned{
		{Student: "ann", Problem: "two-sum", File: "ann/two-sum.py", Step: class.StepGrade},
		{Student: "bob", Problem: "two-sum", File: "bob/two-sum.py", Step: class.StepKnown},
		{Student: "=cmd()\x1b[31m", Problem: "two-sum", File: "=cmd()\x1b[31m/two-sum.py", Step: class.StepNone, Reason: "it is a symbolic link"},
	}
}
