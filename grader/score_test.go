package grader_test

import (
	"testing"

	"pyprep/grader"
	"pyprep/problems"
)

// TestScore: what a group's cases earn, by the way in which it adds them up; x is accepted, - wrong, ? not run, and a
// digit the tenths that check.py gave a case that it found wrong.
func TestScore(t *testing.T) {
	t.Parallel()
	for _, tt := range []struct {
		way   string
		cases string
		want  float64
	}{
		{"per_case", "xxxx", 12},
		{"per_case", "x-x?", 6},
		{"per_case", "x5x-", 7.5},
		{"per_case", "????", 0},
		{"min", "xxxx", 12},
		{"min", "xx5x", 6},
		{"min", "xx52", 2.4},
		{"min", "xx5-", 0},
		{"min", "xx5?", 0},
		{"all", "xxxx", 12},
		{"all", "xxx5", 0},
		{"all", "xxx?", 0},
	} {
		p := &problems.Problem{Groups: []problems.Group{{Name: "g", Points: 12, Score: tt.way}}}
		var report grader.Report
		for _, mark := range tt.cases {
			p.Cases = append(p.Cases, problems.Case{Group: "g"})
			c := grader.CaseReport{Group: "g", Verdict: grader.WrongAnswer}
			switch mark {
			case 'x':
				c.Verdict = grader.Accepted
			case '?':
				continue
			case '-':
			default:
				share := float64(mark-'0') / 10
				c.Share = &share
			}
			report.Cases = append(report.Cases, c)
		}
		if got := grader.Score(p, report); got < tt.want-1e-9 || got > tt.want+1e-9 {
			t.Errorf("%s of %s: %g points, want %g", tt.way, tt.cases, got, tt.want)
		}
	}
}
