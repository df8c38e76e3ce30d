package analysis_test

import (
	"fmt"
	"math"
	"reflect"
	"slices"
	"testing"

	"pyprep/grader"
	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
	"pyprep/problems"
)

func near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if math.Abs(got-want) > 1e-4 {
		t.Errorf("%s is %.5f, want %.5f", what, got, want)
	}
}

// problem has n cases and ten points.
func problem(id problems.Slug, n int) class.ProblemInfo {
	p := class.ProblemInfo{ID: id, Title: string(id), MaxScore: 10}
	for i := range n {
		p.Cases = append(p.Cases, class.CaseInfo{N: i + 1, ID: problems.CaseID(fmt.Sprintf("case-%d", i+1)), Group: "main"})
	}
	return p
}

// graded is a row with so many points of ten; it is accepted with all of them.
func graded(student string, p problems.Slug, points float64) class.Row {
	verdict := grader.WrongAnswer
	if points == 10 {
		verdict = grader.Accepted
	}
	return class.Row{Student: student, Problem: p, Status: class.StatusOK, Verdict: verdict, RawScore: points, Score: points, MaxScore: 10}
}

func missing(student string, p problems.Slug) class.Row {
	return class.Row{Student: student, Problem: p, Status: class.StatusNoSubmission, MaxScore: 10}
}

func name(i int) string { return fmt.Sprintf("s%02d", i) }

// The mean, the median and the bins of 0, 45, 50, 95 and 100 percent; who handed in nothing is in none of them.
func TestScores(t *testing.T) {
	t.Parallel()
	r := class.Report{Problems: []class.ProblemInfo{problem("a", 0)}, Rows: []class.Row{missing("nobody", "a")}}
	for i, points := range []float64{0, 4.5, 5, 9.5, 10} {
		r.Rows = append(r.Rows, graded(name(i), "a", points))
	}
	got := analysis.Of(r).Scores
	want := analysis.Scores{N: 5, Mean: 58, Median: 50, Bins: [11]int{0: 1, 4: 1, 5: 1, 9: 1, 10: 1}}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	r.Rows = r.Rows[:5]
	near(t, "the median of 0, 45, 50, 95", analysis.Of(r).Scores.Median, 47.5)
}

func TestThirdsThatSumUpToAllAreAll(t *testing.T) {
	t.Parallel()
	var r class.Report
	for _, p := range []problems.Slug{"a", "b", "c"} {
		info := problem(p, 0)
		r.Problems = append(r.Problems, info)
		row := graded("s", p, 10)
		row.Score, row.MaxScore = 0.1, 0.1
		r.Rows = append(r.Rows, row)
	}
	if got := analysis.Of(r).Scores.Bins[10]; got != 1 {
		t.Errorf("%d students have all points, want 1", got)
	}
}

// Students with nothing come first, then all by id; what we failed at is no zero.
func TestStudents(t *testing.T) {
	t.Parallel()
	failed := graded("ben", "b", 0)
	failed.Status = class.StatusGraderError
	byHand := graded("eve", "a", 0)
	byHand.Status, byHand.Score, byHand.Override = class.StatusGraderError, 7, &class.Override{Score: 7, Reason: "seen in class"}
	unable := class.Row{Student: "cleo", Problem: "a", Status: class.StatusNotGradable, MaxScore: 10}
	r := class.Report{
		Problems: []class.ProblemInfo{problem("a", 0), problem("b", 0)},
		Rows: []class.Row{
			graded("ben", "a", 10), failed, graded("ana", "a", 4), graded("ana", "a", 9), missing("ana", "b"),
			missing("zoe", "a"), missing("zoe", "b"), unable, graded("cleo", "unknown", 3),
			{Student: "dan", File: "dan/stuff.py", Status: class.StatusNotGradable},
			byHand,
			{File: "core", Status: class.StatusNotGradable},
		},
	}
	var ids []string
	for _, s := range analysis.Of(r).Students {
		ids = append(ids, s.ID)
		type figures struct {
			Score, Max                    float64
			Handed, Solved, Missing, Owed int
		}
		want := map[string]figures{
			"zoe": {0, 20, 0, 0, 2, 0}, "ana": {4, 20, 1, 0, 1, 0}, "ben": {10, 10, 2, 1, 0, 1}, "cleo": {0, 10, 1, 0, 0, 0}, "dan": {}, "eve": {7, 10, 1, 0, 0, 0},
		}[s.ID]
		if got := (figures{s.Score, s.Max, s.Handed, s.Solved, s.Missing, s.Owed}); got != want {
			t.Errorf("%s: %+v, want %+v", s.ID, got, want)
		}
	}
	if want := []string{"zoe", "ana", "ben", "cleo", "dan", "eve"}; !slices.Equal(ids, want) {
		t.Errorf("order %v, want %v", ids, want)
	}
	want := []analysis.Tally{{Name: "ok", Count: 4}, {Name: "no_submission", Count: 3}, {Name: "not_gradable", Count: 3}, {Name: "grader_error", Count: 2}}
	if got := analysis.Of(r).Statuses; !slices.Equal(got, want) {
		t.Errorf("statuses %v, want %v", got, want)
	}
}

// Six of ten passed case 1; they passed 9, 8, 8, 7, 6 and 4 of the other cases, those who failed it 5, 3, 2 and 1.
// By hand: (7 - 2.75) / √6.81 · √(0.6 · 0.4) = 0.79785.
func TestPointBiserial(t *testing.T) {
	t.Parallel()
	r := class.Report{Problems: []class.ProblemInfo{problem("a", 11)}}
	for i, others := range []int{9, 8, 8, 7, 6, 4, 5, 3, 2, 1} {
		row := graded(name(i), "a", 1)
		row.Total, row.Passed = 11, others
		if i < 6 {
			row.Passed++
		} else {
			row.Failures = append(row.Failures, class.Failure{N: 1, Verdict: grader.TimeLimit})
		}
		for n := 11; len(row.Failures)+row.Passed < 11; n-- {
			row.Failures = append(row.Failures, class.Failure{N: n, Verdict: grader.WrongAnswer, Got: "1"})
		}
		r.Rows = append(r.Rows, row)
	}
	invalid := graded("syntax", "a", 0)
	invalid.Verdict, invalid.Total = grader.InvalidSubmission, 11
	r.Rows = append(r.Rows, invalid)
	item := analysis.Of(r).Items[0]
	first := item.Cases[0]
	near(t, "the point-biserial", first.Discrimination.R, 0.79785)
	if !first.Discrimination.Known || first.Discrimination.Word() != analysis.Good {
		t.Errorf("discrimination %+v", first.Discrimination)
	}
	if first.Ran != 10 || first.Failed != 4 || first.Share != 0.4 || !slices.Equal(first.Who, []string{"s06", "s07", "s08", "s09"}) {
		t.Errorf("case %+v", first)
	}
	if item.Ran != 10 || item.Judged != 11 {
		t.Errorf("%d of %d ran, want 10 of 11", item.Ran, item.Judged)
	}
	if item.Discrimination.Known || item.Discrimination.Why != "there is no other problem" {
		t.Errorf("of the only problem: %+v", item.Discrimination)
	}
}

// Points of one problem against those of the other, before lateness. By hand, Σ xy of the differences is 82.5 of 82.5
// when they rise together, and with the last two swapped 81.5 of 82.5.
func TestDiscriminationOfProblems(t *testing.T) {
	t.Parallel()
	of := func(second []float64) analysis.Item {
		r := class.Report{Problems: []class.ProblemInfo{problem("a", 0), problem("b", 0)}}
		for i, points := range second {
			late := graded(name(i), "a", float64(i+1))
			late.Penalty, late.Score = 100, 0
			r.Rows = append(r.Rows, late, graded(name(i), "b", points))
		}
		owed := graded("owed", "b", 10)
		owed.Verdict = grader.InternalError
		r.Rows = append(r.Rows, graded("owed", "a", 10), owed)
		return analysis.Of(r).Items[0]
	}
	rising := []float64{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}
	near(t, "together", of(rising).Discrimination.R, 1)
	near(t, "two swapped", of([]float64{1, 2, 3, 4, 5, 6, 7, 8, 10, 9}).Discrimination.R, 81.5/82.5)
	slices.Reverse(rising)
	if got := of(rising).Discrimination; got.R != -1 || got.Word() != analysis.Negative {
		t.Errorf("against each other: %+v", got)
	}
	got := of(rising)
	if got.Judged != 11 || got.Solved != 2 || got.Difficulty != analysis.Moderate {
		t.Errorf("item %+v", got)
	}
	near(t, "the mean of 1 to 10 and 10, of ten", got.Mean, 65.0/110)
	for why, values := range map[string][]float64{
		"9 submissions, it takes 10":   {1, 2, 3, 4, 5, 6, 7, 8, 9},
		"the rest is the same for all": {4, 4, 4, 4, 4, 4, 4, 4, 4, 4},
	} {
		if d := of(values).Discrimination; d.Known || d.Why != why || d.Word() != analysis.CannotTell {
			t.Errorf("%+v, want %q", d, why)
		}
	}
}

func TestWords(t *testing.T) {
	t.Parallel()
	for r, want := range map[float64]analysis.Discrimination{
		-0.001: analysis.Negative, 0: analysis.Poor, 0.0999: analysis.Poor, 0.10: analysis.Fair, 0.30: analysis.Fair, 0.301: analysis.Good,
	} {
		if got := (analysis.Correlation{R: r, Known: true}).Word(); got != want {
			t.Errorf("%v is %s, want %s", r, got, want)
		}
	}
	for points, want := range map[float64]analysis.Difficulty{8.5: analysis.Easy, 8.4: analysis.Moderate, 5.1: analysis.Moderate, 5: analysis.Hard} {
		r := class.Report{Problems: []class.ProblemInfo{problem("a", 0)}, Rows: []class.Row{graded("s", "a", points)}}
		if got := analysis.Of(r).Items[0].Difficulty; got != want {
			t.Errorf("%v of 10 is %s, want %s", points, got, want)
		}
	}
	nothing := analysis.Of(class.Report{Problems: []class.ProblemInfo{problem("a", 1)}}).Items[0]
	if nothing.Difficulty != analysis.Unseen || nothing.Cases[0].Discrimination.Known {
		t.Errorf("of nothing: %+v", nothing)
	}
}

// Cases after the last that ran are no failures: the total time was up.
func TestCasesThatWereNotRun(t *testing.T) {
	t.Parallel()
	row := graded("s", "a", 2)
	row.Total, row.Passed = 4, 1
	row.Failures = []class.Failure{{N: 2, Verdict: grader.TimeLimit}}
	r := class.Report{Problems: []class.ProblemInfo{problem("a", 4)}, Rows: []class.Row{row}}
	var ran, failed []int
	for _, c := range analysis.Of(r).Items[0].Cases {
		ran, failed = append(ran, c.Ran), append(failed, c.Failed)
	}
	if !slices.Equal(ran, []int{1, 1, 0, 0}) || !slices.Equal(failed, []int{0, 1, 0, 0}) {
		t.Errorf("ran %v, failed %v", ran, failed)
	}
}

// A problem of test modules lists no cases: those that somebody failed are known.
func TestCasesThatAreNotListed(t *testing.T) {
	t.Parallel()
	row, other := graded("s", "a", 2), graded("t", "a", 10)
	row.Total, row.Passed, other.Total, other.Passed = 3, 2, 3, 3
	row.Failures = []class.Failure{{N: 2, ID: "test_two", Group: "g", Verdict: grader.WrongAnswer}}
	cases := analysis.Of(class.Report{Problems: []class.ProblemInfo{problem("a", 0)}, Rows: []class.Row{row, other}}).Items[0].Cases
	if len(cases) != 1 || cases[0].ID != "test_two" || cases[0].Ran != 2 || cases[0].Failed != 1 {
		t.Errorf("cases %+v", cases)
	}
}

func TestOutputsAndErrors(t *testing.T) {
	t.Parallel()
	r := class.Report{Problems: []class.ProblemInfo{problem("a", 2)}}
	answer := func(i int, verdict grader.Verdict, n int, got string, e *grader.ErrorReport) {
		row := graded(name(i), "a", 1)
		row.Verdict, row.Total, row.Passed, row.Error = verdict, 2, 1, e
		row.Failures = []class.Failure{{N: n, Verdict: verdict, Call: "a(1)", Want: "2", Got: got}}
		r.Rows = append(r.Rows, row)
	}
	answer(0, grader.WrongAnswer, 1, "3", nil)
	answer(1, grader.WrongAnswer, 2, "3", nil)
	answer(2, grader.WrongAnswer, 2, "3", nil)
	answer(3, grader.WrongAnswer, 1, "0", nil)
	answer(4, grader.WrongAnswer, 1, "3", nil)
	answer(5, grader.RuntimeError, 1, "", &grader.ErrorReport{Type: "KeyError", Message: "7\nmore"})
	answer(6, grader.RuntimeError, 1, "", &grader.ErrorReport{Type: "KeyError", Message: "3"})
	answer(7, grader.RuntimeError, 1, "", &grader.ErrorReport{Type: "KeyError", Message: "7"})
	answer(8, grader.InvalidSubmission, 1, "", &grader.ErrorReport{Type: "SyntaxError", Message: "invalid syntax"})
	item := analysis.Of(r).Items[0]
	wantOutputs := []analysis.Output{
		{N: 1, Call: "a(1)", Want: "2", Got: "3", Count: 2, Who: []string{"s00", "s04"}},
		{N: 2, Call: "a(1)", Want: "2", Got: "3", Count: 2, Who: []string{"s01", "s02"}},
	}
	if !reflect.DeepEqual(item.Outputs, wantOutputs) {
		t.Errorf("outputs %+v", item.Outputs)
	}
	wantErrors := []analysis.Error{
		{Type: "KeyError", Count: 3, Message: "7", Messages: 2, Who: []string{"s05", "s06", "s07"}},
		{Type: "SyntaxError", Count: 1, Message: "invalid syntax", Messages: 1, Who: []string{"s08"}},
	}
	if !reflect.DeepEqual(item.Errors, wantErrors) {
		t.Errorf("errors %+v", item.Errors)
	}
	if want := []analysis.Tally{{Name: "wrong-answer", Count: 5}, {Name: "runtime-error", Count: 3}, {Name: "invalid-submission", Count: 1}}; !slices.Equal(item.Outcomes, want) {
		t.Errorf("outcomes %v", item.Outcomes)
	}
}

func TestClaims(t *testing.T) {
	t.Parallel()
	r := class.Report{Problems: []class.ProblemInfo{problem("a", 0)}}
	for i, c := range []class.Claims{
		{Time: "O(n)", TimeMeasured: "O(n)", TimeJudged: "tight", Note: "c"},
		{Time: "O(n)", TimeMeasured: "O(n^2)", TimeJudged: "refuted", Note: "a"},
		{Time: "O(n)", TimeMeasured: "O(n^3)", TimeJudged: "refuted"},
		{Time: "O(n)", TimeMeasured: "O(n^2)", TimeJudged: "refuted"},
		{Time: "O(1)", TimeMeasured: "O(n)", TimeJudged: "refuted", Note: "c"},
		{},
		{Time: "fast", TimeJudged: "unread", Note: "b"},
	} {
		row := graded(name(i), "a", 10)
		row.Claims = c
		r.Rows = append(r.Rows, row)
	}
	got := analysis.Of(r).Items[0].Time
	if got.Claimed != 6 || got.Unclaimed != 1 {
		t.Errorf("%d claimed, %d not", got.Claimed, got.Unclaimed)
	}
	if want := []analysis.Tally{{Name: "tight", Count: 1}, {Name: "unread", Count: 1}, {Name: "refuted", Count: 4}}; !slices.Equal(got.Judged, want) {
		t.Errorf("judged %v", got.Judged)
	}
	want := []analysis.Mistake{{Claimed: "O(n)", Count: 3, Measured: []string{"O(n^2)", "O(n^3)"}}, {Claimed: "O(1)", Count: 1, Measured: []string{"O(n)"}}}
	if !reflect.DeepEqual(got.Wrong, want) {
		t.Errorf("wrong %+v", got.Wrong)
	}
	first := analysis.Pair{Claimed: "O(n)", Measured: "O(n^2)", Judged: "refuted", Count: 2, Who: []string{"s01", "s03"}}
	if len(got.Pairs) != 5 || !reflect.DeepEqual(got.Pairs[0], first) {
		t.Errorf("pairs %+v", got.Pairs)
	}
	if notes := analysis.Of(r).Items[0].Notes; !slices.Equal(notes, []analysis.Tally{{Name: "c", Count: 2}, {Name: "a", Count: 1}, {Name: "b", Count: 1}}) {
		t.Errorf("notes %v", notes)
	}
	if space := analysis.Of(r).Items[0].Space; space.Claimed != 0 || space.Unclaimed != 7 {
		t.Errorf("space %+v", space)
	}
}

// Scores that are no numbers, problems worth nothing, rows that contradict themselves: figures, and no panic.
func TestContradictions(t *testing.T) {
	t.Parallel()
	p := problem("a", 3)
	p.MaxScore = math.NaN()
	r := class.Report{Problems: []class.ProblemInfo{p, problem("b", 3)}}
	for i, points := range []float64{math.NaN(), math.Inf(1), math.Inf(-1), -5, 1e308, 1e308, -1e308, 1e-320, 0, 7, 8, 9} {
		row := graded(name(i), "a", points)
		row.MaxScore, row.Passed = points, -3
		row.Failures = []class.Failure{{N: -1}, {N: 99}, {N: 2}, {N: 2}}
		r.Rows = append(r.Rows, row, graded(name(i), "b", points))
	}
	c := analysis.Of(r)
	for _, item := range c.Items {
		for _, d := range []analysis.Correlation{item.Discrimination, item.Cases[1].Discrimination} {
			if d.Known && (math.IsNaN(d.R) || d.R < -1 || d.R > 1) {
				t.Errorf("correlation %v", d.R)
			}
		}
		if !(item.Mean >= 0 && item.Mean <= 1) {
			t.Errorf("mean %v", item.Mean)
		}
	}
	if !(c.Scores.Mean >= 0 && c.Scores.Mean <= 100) {
		t.Errorf("mean %v", c.Scores.Mean)
	}
}

// Whatever order a map has, the figures are the same.
func TestSameTwice(t *testing.T) {
	t.Parallel()
	r := class.Report{Problems: []class.ProblemInfo{problem("a", 5)}}
	for i := range 40 {
		row := graded(name(i), "a", float64(i%4))
		row.Error = &grader.ErrorReport{Type: fmt.Sprint(i % 5), Message: fmt.Sprint(i)}
		row.Failures = []class.Failure{{N: 1 + i%5, Verdict: grader.WrongAnswer, Got: fmt.Sprint(i % 3)}}
		row.Claims = class.Claims{Time: fmt.Sprint(i % 3), TimeMeasured: fmt.Sprint(i % 2), TimeJudged: "refuted"}
		r.Rows = append(r.Rows, row)
	}
	first := analysis.Of(r)
	for range 20 {
		if again := analysis.Of(r); !reflect.DeepEqual(again, first) {
			t.Fatalf("another analysis:\n%+v\n%+v", again, first)
		}
	}
}
