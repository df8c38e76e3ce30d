package grader_test

import (
	"math"
	"strings"
	"testing"

	"pyprep/grader"
	"pyprep/grader/growth"
	"pyprep/problems"
	"pyprep/problems/bigo"
)

func classOf(tb testing.TB, text string) bigo.Class {
	tb.Helper()
	c, err := bigo.Parse(text, []string{"n", "m", "w"})
	if err != nil {
		tb.Fatal(err)
	}
	return c
}

func classesOf(tb testing.TB, texts string) (all []bigo.Class) {
	tb.Helper()
	for text := range strings.FieldsFuncSeq(texts, func(r rune) bool { return r == '|' }) {
		all = append(all, classOf(tb, text))
	}
	return all
}

// found is a finding: one class, two for a tie, none for one that can't be told.
func found(tb testing.TB, texts string) growth.Finding {
	tb.Helper()
	classes := classesOf(tb, texts)
	switch len(classes) {
	case 0:
		return growth.Finding{Status: growth.CannotTell, Why: "the counts rise and fall"}
	case 1:
		return growth.Finding{Status: growth.OK, Classes: classes}
	}
	return growth.Finding{Status: growth.Tie, Classes: classes}
}

// ladder is what code of a class would show.
func ladder(tb testing.TB, class string) (points []growth.Point) {
	tb.Helper()
	c := classOf(tb, class)
	for i := range 8 {
		n := int64(64 << i)
		ops := int64(100 * math.Exp(min(c.Log(map[string]float64{"n": float64(n), "m": float64(n), "w": float64(n)}), 38)))
		points = append(points, growth.Point{Sizes: []int64{n, n, n}, Ops: ops, Peak: ops})
	}
	return points
}

type judged struct {
	name, claim      string
	time, aux, total string // measured; two for a tie, "" for cannot tell
	full             string // accepted by the author
	python           string // what CPython does
	varied           string // the letters that measuring varied; "" for all of them
	declared         string // by the author of this solution
	grows            string // what the ladder follows where it is not what was measured
	want             grader.Outcome
	fits             string
	says             string // part of the evidence
}

func (j judged) run(t *testing.T) grader.Judgement {
	t.Helper()
	full := classesOf(t, j.full)
	bound := problems.Bound{Best: full[0], Full: full}
	p := &problems.Problem{Complexity: &problems.Complexity{
		Variables: []problems.Variable{{Letter: "n"}, {Letter: "m"}, {Letter: "w"}}, Time: bound, Space: bound,
	}}
	claims := grader.Claims{Time: j.claim}
	if j.name == "space" {
		claims = grader.Claims{Space: j.claim}
	}
	if j.python != "" {
		class := classOf(t, j.python)
		p.Complexity.Measured = &problems.Measured{Time: &class, Space: &class, Why: "CPython appends in place."}
	}
	grows := j.grows
	for _, text := range []string{j.time, j.aux, j.total, "O(n)"} {
		if grows == "" {
			grows, _, _ = strings.Cut(text, "|")
		}
	}
	on := grader.Grounds{Report: &growth.Report{
		Variables: []string{"n", "m", "w"}, Time: found(t, j.time), Auxiliary: found(t, j.aux), Total: found(t, j.total), Points: ladder(t, grows),
	}}
	if j.varied != "" {
		on.Report.Variables = strings.Fields(j.varied)
	}
	if j.declared != "" {
		class := classOf(t, j.declared)
		on.Solution = &problems.Solution{Time: &class, Space: &class}
	}
	for _, judgement := range grader.JudgeClaims(p, claims, on) {
		if judgement.Name == j.name {
			return judgement
		}
	}
	t.Fatalf("there is no judgement of %s", j.name)
	return grader.Judgement{}
}

func TestOutcomeOfTime(t *testing.T) {
	t.Parallel()
	for _, j := range []judged{
		{claim: "O(n)", time: "O(n)", full: "O(n)", want: grader.OutcomeTight},
		{claim: "2n + 5 log n", time: "O(n)", full: "O(n)", want: grader.OutcomeTight},
		{claim: "O(n^2)", time: "O(n)", full: "O(n)", want: grader.OutcomeLoose, says: "O(n) is true as well"},
		{claim: "O(n)", time: "O(n^2)", full: "O(n)", want: grader.OutcomeTooSmall, says: "n = 4096, m = 4096, w = 4096 to n = 8192, m = 8192, w = 8192 the operations grow 4 times; O(n) would be 2"},
		{claim: "O(log n)", time: "O(n)", full: "O(n)", want: grader.OutcomeTooSmall, says: "O(log n) would be 1.1"},
		{claim: "O(m)", time: "O(n)", full: "O(n)", want: grader.OutcomeIncomparable, says: "other variables"},
		// A tie refutes nothing, and neither does what can't be told.
		{claim: "O(n)", time: "O(n)|O(n log n)", full: "O(n)", want: grader.OutcomeNotSeparable, says: "your class is one of the two"},
		{claim: "O(n log n)", time: "O(n)|O(n log n)", full: "O(n)", want: grader.OutcomeNotSeparable, says: "your class is one of the two"},
		{claim: "O(log n)", time: "O(n)|O(n log n)", full: "O(n)", want: grader.OutcomeNotSeparable, says: "judged against what is known"},
		{claim: "O(n^2)", time: "O(n)|O(n log n)", full: "O(n)", want: grader.OutcomeLoose},
		{claim: "O(m)", time: "O(n)|O(n log n)", full: "O(n)", want: grader.OutcomeIncomparable},
		{claim: "O(1)", time: "", full: "O(n)", want: grader.OutcomeNotSeparable, says: "could not be measured: the counts rise and fall; judged against"},
		// What the author accepts in full is refuted only by counts that clearly outgrow it.
		{claim: "O(n)", time: "O(n log n)", full: "O(n)", want: grader.OutcomeTooSmall, says: "would be 2"},
		{claim: "O(n)", time: "O(n log n)", grows: "O(n)", full: "O(n)", want: grader.OutcomeNotSeparable, says: "not clearly enough to refute"},
		{claim: "O(n)", time: "O(n^2)", grows: "O(n)", full: "O(n)", want: grader.OutcomeNotSeparable, says: "not clearly enough"},
		{claim: "O(n log n)", time: "O(n^2)", full: "O(n)|O(n log n)", want: grader.OutcomeTooSmall},
		{claim: "O(n*m)", time: "O(n*m log m)", full: "O(n*m)|O(n*m log m)", want: grader.OutcomeTight, says: "both accepted"},
		// What the author declares of this very solution is never refuted.
		{claim: "O(n)", time: "O(n^2)", full: "O(n)", declared: "O(n)", want: grader.OutcomeTight, says: "the author of this solution says the same; O(n^2) was measured"},
		{claim: "O(n^2)", time: "O(n)|O(n log n)", full: "O(n)", declared: "O(n^2)", want: grader.OutcomeTight},
		{claim: "O(n)", time: "", full: "O(n)", declared: "O(n)", want: grader.OutcomeTight},
		// The textbook and CPython differ: both are right.
		{claim: "O(n^2)", time: "O(n)", full: "O(n^2)", python: "O(n)", want: grader.OutcomeTight, says: "the textbook and CPython differ here: O(n^2) and O(n) are both right, and O(n) was measured. CPython appends in place"},
		{claim: "O(n)", time: "O(n)", full: "O(n^2)", python: "O(n)", want: grader.OutcomeTight, says: "that is what CPython does"},
		{claim: "O(n)", time: "O(n^2)", full: "O(n^2)", python: "O(n)", want: grader.OutcomeTight, says: "differ"},
		{claim: "O(n)", time: "O(n^3)", full: "O(n^2)", python: "O(n)", want: grader.OutcomeTooSmall},
		{claim: "O(2^n)", time: "O(n)", full: "O(n)", want: grader.OutcomeLoose},
		// A letter that did not vary says nothing against a class that the author accepts.
		{claim: "O(n + m log w)", time: "O(n log n)", full: "O(n)|O(n + m log w)", varied: "n", want: grader.OutcomeNotSeparable, says: "O(n log n) was measured while only n changed; judged against"},
		{claim: "O(n + m log w)", time: "O(n log n)", full: "O(n)|O(n + m log w)", varied: "n m w", want: grader.OutcomeIncomparable},
		{claim: "O(m log w)", time: "O(n log n)", full: "O(n)|O(n + m log w)", varied: "n", want: grader.OutcomeIncomparable},
		{claim: "O(m)", time: "O(n)", full: "O(n)|O(n*m)", varied: "n", want: grader.OutcomeIncomparable},
	} {
		j.name = "time"
		got := j.run(t)
		if got.Outcome != j.want || !strings.Contains(got.Evidence, j.says) {
			t.Errorf("%q against %q (full %s, CPython %q): %s, %q; want %s, %q", j.claim, j.time, j.full, j.python, got.Outcome, got.Evidence, j.want, j.says)
		}
	}
}

// Space is right with the result or without it, and the judgement says which.
func TestOutcomeOfSpace(t *testing.T) {
	t.Parallel()
	for _, j := range []judged{
		{claim: "O(1)", aux: "O(1)", total: "O(n)", full: "O(1)", want: grader.OutcomeTight, fits: "auxiliary"},
		{claim: "O(n)", aux: "O(1)", total: "O(n)", full: "O(1)", want: grader.OutcomeTight, fits: "total"},
		{claim: "O(n)", aux: "O(n)", total: "O(n)", full: "O(n)", want: grader.OutcomeTight, fits: "auxiliary"},
		{claim: "O(n)", aux: "O(1)", total: "O(n^2)", full: "O(1)", want: grader.OutcomeLoose, fits: "auxiliary"},
		{claim: "O(1)", aux: "O(n)", total: "O(n)", full: "O(1)", want: grader.OutcomeTooSmall, says: "the bytes grow 2 times; O(1) would be 1"},
		{claim: "O(1)", aux: "O(n)", total: "O(n^2)", full: "O(n)", grows: "O(n^2)", want: grader.OutcomeTooSmall, says: "your code grows as O(n)"},
		{claim: "O(1)", aux: "O(n)", total: "", full: "O(n)", want: grader.OutcomeNotSeparable},
		{claim: "O(1)", aux: "", total: "O(n)", full: "O(n)", want: grader.OutcomeNotSeparable},
		{claim: "O(n)", aux: "O(1)", total: "O(n)|O(n log n)", full: "O(1)", want: grader.OutcomeNotSeparable},
		{claim: "space is O(n), time is O(1)", aux: "O(n)", total: "O(n)", full: "O(n)", want: grader.OutcomeTight, fits: "auxiliary"},
		{claim: "O(w)", aux: "O(n)", total: "O(n)", full: "O(w)|O(n)", want: grader.OutcomeIncomparable},
		{claim: "O(w)", aux: "O(n)", total: "O(n)", full: "O(w)|O(n)", varied: "n", want: grader.OutcomeNotSeparable, fits: "", says: "while only n changed"},
	} {
		j.name = "space"
		got := j.run(t)
		if got.Outcome != j.want || got.Fits != j.fits || !strings.Contains(got.Evidence, j.says) {
			t.Errorf("%q against %q and %q: %s, fits %q, %q; want %s, %q, %q", j.claim, j.aux, j.total, got.Outcome, got.Fits, got.Evidence, j.want, j.fits, j.says)
		}
	}
}

// Without a measurement a judgement has no outcome: it is about the best known class only.
func TestNoOutcomeWithoutMeasurement(t *testing.T) {
	t.Parallel()
	linear := classOf(t, "O(n)")
	p := &problems.Problem{Complexity: &problems.Complexity{
		Variables: []problems.Variable{{Letter: "n", Counts: "items"}},
		Time:      problems.Bound{Best: linear, Full: []bigo.Class{linear}}, Space: problems.Bound{},
	}}
	for claim, want := range map[string]grader.Standing{
		"O(n)": grader.StandingBest, "O(n^2)": grader.StandingLooser, "O(1)": grader.StandingTighter, "": grader.StandingSkipped,
		"O(n) or O(1)": grader.StandingUnread, "O(q)": grader.StandingUnread,
	} {
		got := grader.JudgeClaims(p, grader.Claims{Time: claim, Space: "O(1)"}, grader.Grounds{})
		if got[0].Standing != want || got[0].Outcome != "" || got[0].Measured != nil || got[1].Standing != grader.StandingNotOffered {
			t.Errorf("%q: %+v, want %s and no outcome", claim, got, want)
		}
		if claim == "O(q)" && (len(got[0].Unknown) != 1 || got[0].Unknown[0] != "q") {
			t.Errorf("unknown letters %q, want q", got[0].Unknown)
		}
	}
	explained := grader.JudgeClaims(p, grader.Claims{Time: "O(q)"}, grader.Grounds{Letters: map[string]string{"q": "n"}})
	if explained[0].Standing != grader.StandingBest || explained[0].Read != "O(n)" {
		t.Errorf("with q explained as n: %+v", explained[0])
	}
}
