package grader

import (
	"bytes"

	"pyprep/grader/growth"
	"pyprep/grader/prose"
	"pyprep/problems"
)

// Explanation is what was said in words, held against the author's points and what was counted in the learner's code.
type Explanation struct {
	Line      *prose.LineAnswer `json:"line"`      // which line dominates; nil: not asked, or nothing was counted
	Points    []prose.Result    `json:"points"`    // the author's points, in order; empty when no reason was given
	Conflicts []prose.Conflict  `json:"conflicts"` // what the code contradicts
}

// JudgeExplanation judges why and line; nil when neither was given.
func JudgeExplanation(p *problems.Problem, claims Claims, report *growth.Report, source []byte) *Explanation {
	if p.Complexity == nil || claims.Why == "" && claims.Line == "" {
		return nil
	}
	e := &Explanation{Points: []prose.Result{}, Conflicts: []prose.Conflict{}}
	if report != nil && claims.Line != "" {
		line := prose.JudgeLine(claims.Line, *report)
		e.Line = &line
	}
	if claims.Why == "" {
		return e
	}
	points := make([]prose.Point, 0, len(p.Complexity.Rubric))
	for _, r := range p.Complexity.Rubric {
		points = append(points, prose.Point{Point: r.Point, Accept: r.Accept, Deny: r.Deny, Message: r.Message})
	}
	e.Points = prose.Points(claims.Why, points)
	if report != nil {
		e.Conflicts = prose.Conflicts(claims.Why, prose.FactsOf(*report, callsItself(p.Entry, source)))
	}
	return e
}

// callsItself sees recursion of the entry by its name; helpers that call themselves are not seen.
func callsItself(entry string, source []byte) bool {
	return bytes.Count(source, []byte(entry+"(")) > 1
}
