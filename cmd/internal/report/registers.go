package report

import (
	"cmp"
	"slices"

	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// growthClaims are the claims about growth of all problems.
type growthClaims struct {
	Bars  []claimLine
	Wrong []wrongClaim
}

// claimLine is how the claims about one quantity of one problem turned out.
type claimLine struct {
	Problem, Quantity string
	Bar               []part
}

// wrongClaim is one that code refutes, with how often.
type wrongClaim struct {
	Problem, Quantity, Claimed, Measured string
	Count                                int
}

// wrongShown is how many of the commonest wrong claims are told.
const wrongShown = 12

func newGrowthClaims(c analysis.Class) growthClaims {
	var g growthClaims
	for _, item := range c.Items {
		name := problemName(item.Problem)
		for _, q := range []struct {
			name   string
			claims analysis.Claims
		}{{"time", item.Time}, {"space", item.Space}} {
			if q.claims.Claimed == 0 {
				continue
			}
			g.Bars = append(g.Bars, claimLine{name, q.name, claimBar(q.claims.Judged, q.claims.Unclaimed)})
			for _, m := range q.claims.Wrong {
				measured := m.Measured[:min(len(m.Measured), 3)]
				g.Wrong = append(g.Wrong, wrongClaim{name, q.name, shortName(m.Claimed), shortLine(joined(measured)), m.Count})
			}
		}
	}
	slices.SortStableFunc(g.Wrong, func(a, b wrongClaim) int { return b.Count - a.Count })
	g.Wrong = g.Wrong[:min(len(g.Wrong), wrongShown)]
	return g
}

// change is a submission that came out otherwise than the time before.
type change struct {
	Student, Problem string
	Before, After    outcome
	Was, Is          string
	Words            string
	Standing         Standing
}

func changes(r class.Report, names roll) []change {
	shown := make([]change, 0, len(r.Changes))
	for _, c := range r.Changes {
		one := change{
			Student: names.student(c.Student), Problem: names.problem(string(c.Problem)), Words: "same score",
			Before: outcomeOf(string(c.Before)), After: outcomeOf(string(c.After)), Was: inPoints(c.ScoreWas), Is: inPoints(c.ScoreNow),
		}
		switch cmp.Compare(c.ScoreNow, c.ScoreWas) {
		case 1:
			one.Words, one.Standing = "+"+inPoints(c.ScoreNow-c.ScoreWas), Right
		case -1:
			one.Words, one.Standing = "−"+inPoints(c.ScoreWas-c.ScoreNow), Wrong
		}
		shown = append(shown, one)
	}
	return shown
}

// override is a score that was set by hand.
type override struct{ Student, Problem, Tests, Set, Max, Reason string }

func overrides(r class.Report, names roll) []override {
	var shown []override
	for i := range r.Rows {
		if row := &r.Rows[i]; row.Override != nil {
			shown = append(shown, override{
				names.student(row.Student), names.problem(string(row.Problem)), inPoints(row.RawScore),
				inPoints(row.Override.Score), inPoints(row.MaxScore), shortText(row.Override.Reason),
			})
		}
	}
	return shown
}

// late is a submission after the due time.
type late struct{ Student, Problem, Submitted, By, Tests, Off, Score string }

func lateOnes(r class.Report, names roll) []late {
	var shown []late
	for i := range r.Rows {
		row := &r.Rows[i]
		if !wasLate(row) {
			continue
		}
		one := late{
			Student: names.student(row.Student), Problem: names.problem(string(row.Problem)), By: lateBy(row.Submitted, r.Due),
			Tests: inPoints(row.RawScore), Off: tenth(row.Penalty), Score: inPoints(row.Score),
		}
		if !row.Submitted.IsZero() {
			one.Submitted = inZone(row.Submitted, r.Due)
		}
		shown = append(shown, one)
	}
	return shown
}
