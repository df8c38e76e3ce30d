package mock

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pyprep/grader"
	"pyprep/grader/prose"
	"pyprep/problems"
)

// Coded is a coding part: the form before the code, and what was handed in.
type Coded struct {
	Concept, Logic        string
	PlanTime, PlanSpace   string
	Edges                 string
	DryRun                *grader.Prediction // nil: the problem has no call to predict, or none was
	HasDryRun             bool               // there was one to do
	Cells                 []DryCell          // of the dry run, where the code was followed
	Twist                 *string            // what was said to it; nil: none was put
	TwistCounts           bool               // the level's blueprint has one
	Report                *grader.Report     // nil: nothing was handed in
	Hints                 int
	FinalTime, FinalSpace string // as they were claimed afterwards; empty before
}

// OfCode judges what was handed in: all tests is 4, and less counts by its share of 3.
func OfCode(p *problems.Problem, c Coded) Outcome {
	o := Outcome{Planned: [2]string{c.PlanTime, c.PlanSpace}}
	process := ProcessOf(p, c)
	o.Process = &process
	if c.Report == nil {
		o.because("nothing was handed in")
		o.Better = firstOf(p.Hints, "Hand in what you have: a part of it counts.")
		return o
	}
	r := c.Report
	switch {
	case r.Verdict == grader.Accepted:
		o.Score = Full
		o.because("all %s at the first submit", counted(r.Total, "test"))
		o.Said = "a solution that passes all tests"
	case r.Total == 0 || len(r.Cases) == 0:
		o.because("it did not run: %s", errorWords(r))
		o.Said, o.Better = "code that does not load: "+errorWords(r), "Run the examples before you hand in."
	default:
		o.Score = 3 * share(r.Passed, r.Total)
		o.because("%d of %s passed at the first submit", r.Passed, counted(r.Total, "test"))
		o.Said, o.Better = firstFailure(r)
	}
	o.hinted(c.Hints)
	return o
}

func errorWords(r *grader.Report) string {
	if r.Error == nil {
		return string(r.Verdict)
	}
	return strings.TrimSpace(r.Error.Type + ": " + r.Error.Message)
}

// firstFailure says what the first failing case shows; of a hidden one no more than its hint.
func firstFailure(r *grader.Report) (said, better string) {
	for _, c := range r.Cases {
		if c.Verdict == grader.Accepted {
			continue
		}
		said = "code with the verdict " + string(c.Verdict)
		better = c.Hint
		if !c.Hidden && c.Call != "" {
			said = excerpt(c.Call) + " gives " + excerpt(firstOf([]string{c.Got}, string(c.Verdict)))
			better = strings.TrimSpace("It must give " + excerpt(c.Want) + ". " + c.Hint)
		}
		break
	}
	return said, firstOf([]string{better}, "Think of the smallest, the largest and the repeated input before you hand in.")
}

func firstOf(texts []string, otherwise string) string {
	if len(texts) == 0 || texts[0] == "" {
		return otherwise
	}
	return strings.Join(strings.Fields(texts[0]), " ")
}

// ProcessOf judges how it was gone about: one point each for the plan, the planned growth, the dry run and the edge cases.
func ProcessOf(p *problems.Problem, c Coded) Outcome {
	o := Outcome{Said: excerpt(strings.TrimSpace(c.Concept + " " + c.Logic))}
	parts, got, worst := 0, 0.0, 1.0
	add := func(what string, score float64, why, better string) {
		parts++
		got += score
		o.because("%s %.2g of 1: %s", what, score, why)
		if score < worst {
			worst, o.Better = score, better
		}
	}
	score, why := planScore(p, c)
	add("plan", score, why, fmt.Sprintf("Before code, the pattern and why it fits (here: %s), then three to seven steps.", strings.Join(p.Topics, ", ")))
	score, why = plannedGrowth(p, c)
	add("planned growth", score, why, "Plan time and space before you write: it decides which pattern you take.")
	if c.HasDryRun {
		score, why = dryRunScore(c)
		add("dry run", score, why, "Walk a small case by hand first: "+why+".")
	}
	if c.Twist != nil {
		score, why = twistScore(p, *c.Twist)
		if c.TwistCounts {
			add("twist", score, why, "Argue the twist, with what changes and what it costs: "+firstOf([]string{p.Twist}, ""))
		} else {
			o.because("twist, beside the score: %s", why)
		}
	}
	score, why = edgeScore(p, c.Edges)
	add("edge cases", score, why, "Name two before you write: "+edgeExamples(p))
	o.Score = Full * got / float64(parts)
	return o
}

// edgeExamples are the hints of the first two cases that have one.
func edgeExamples(p *problems.Problem) string {
	var hints []string
	for _, c := range p.Cases {
		if c.Hint != "" && len(hints) < 2 {
			hints = append(hints, firstOf([]string{c.Hint}, ""))
		}
	}
	if len(hints) == 0 {
		return "the empty input, and equal values."
	}
	return strings.Join(hints, " ")
}

var stepMark = regexp.MustCompile(`[.;\n]|\bthen\b|->|→`)

func planScore(p *problems.Problem, c Coded) (score float64, why string) {
	var reasons []string
	switch {
	case words(c.Concept) == 0:
		reasons = append(reasons, "no concept was written")
	case namesPattern(p, c.Concept):
		score += 0.5
		reasons = append(reasons, "the concept names a pattern that fits")
	default:
		score += 0.25
		reasons = append(reasons, "the concept names none of "+strings.Join(p.Topics, ", "))
	}
	steps := 0
	for _, step := range stepMark.Split(c.Logic, -1) {
		if words(step) >= 2 {
			steps++
		}
	}
	switch {
	case steps >= 3:
		score += 0.5
	case steps > 0:
		score += 0.25
	}
	reasons = append(reasons, counted(steps, "step")+" of logic (three to seven are wanted)")
	return score, strings.Join(reasons, ", ")
}

// namesPattern says whether a concept is one of the item's: by its topics, or by what its author accepts as a reason.
func namesPattern(p *problems.Problem, concept string) bool {
	if sharesWord(concept, strings.Join(p.Topics, " ")) {
		return true
	}
	if p.Complexity == nil {
		return false
	}
	var points []prose.Point
	for _, r := range p.Complexity.Rubric {
		points = append(points, prose.Point{Point: r.Point, Accept: r.Accept, Deny: r.Deny})
	}
	return slices.ContainsFunc(prose.Points(concept, points), func(r prose.Result) bool { return r.Met })
}

// plannedGrowth is half a point each for time and space that are as good as the best known, or what was claimed in the end.
func plannedGrowth(p *problems.Problem, c Coded) (score float64, why string) {
	var reasons []string
	judgements := grader.JudgeClaims(p, grader.Claims{Time: c.PlanTime, Space: c.PlanSpace}, grader.Grounds{})
	if judgements == nil {
		return 1, "this problem states no growth"
	}
	for _, j := range judgements {
		final := c.FinalTime
		if j.Name == "space" {
			final = c.FinalSpace
		}
		fits := j.Standing == grader.StandingBest || j.Standing == grader.StandingFull || j.Standing == grader.StandingNotOffered ||
			j.Claimed != "" && strings.EqualFold(j.Claimed, strings.TrimSpace(final))
		switch {
		case fits:
			score += 0.5
			reasons = append(reasons, j.Name+" fits")
		case j.Claimed == "":
			reasons = append(reasons, j.Name+" was not planned")
		default:
			reasons = append(reasons, fmt.Sprintf("%s was planned as %s, and %s is known", j.Name, j.Claimed, j.Best))
		}
	}
	return score, strings.Join(reasons, ", ")
}

func dryRunScore(c Coded) (score float64, why string) {
	if len(c.Cells) > 0 {
		return tableScore(c.Cells)
	}
	switch d := c.DryRun; {
	case d == nil || strings.TrimSpace(d.Said) == "":
		return 0, "it was skipped"
	case d.Right:
		return 1, "the small case was right"
	case d.Read:
		return 0, d.Call + " gives " + d.Truth + ", not " + excerpt(d.Said)
	default:
		return 0.5, "said in words; " + d.Call + " gives " + d.Truth
	}
}

// tableScore is the share of the cells that are right.
func tableScore(cells []DryCell) (score float64, why string) {
	right, first := 0, ""
	for _, cell := range cells {
		switch {
		case cell.Right:
			right++
		case first == "" && strings.TrimSpace(cell.Said) == "":
			first = fmt.Sprintf("; %s was left open, it is %s", cell.Question, cell.Answer)
		case first == "":
			first = fmt.Sprintf("; %s is %s, not %s", cell.Question, cell.Answer, excerpt(cell.Said))
		}
	}
	return share(right, len(cells)), fmt.Sprintf("%d of %s of the table right", right, counted(len(cells), "cell")) + first
}

// arguedWords is how long an answer to a twist is at least that argues.
const arguedWords = 8

func twistScore(p *problems.Problem, said string) (score float64, why string) {
	about := p.Twist + " " + strings.Join(p.Topics, " ")
	if p.Complexity != nil {
		about += " " + p.Complexity.Explain
	}
	switch {
	case words(said) == 0 || grader.IsUnknown(said):
		return 0, "it was left open"
	case words(said) >= arguedWords && sharesWord(said, about):
		return 1, "it was argued"
	default:
		return 0.5, "something was said, in few words"
	}
}

// edgeScore is half a point for each of two edge cases that the tests have, and half of that for another one.
func edgeScore(p *problems.Problem, edges string) (score float64, why string) {
	var known strings.Builder
	for _, c := range p.Cases {
		known.WriteString(strings.ReplaceAll(string(c.ID), "-", " ") + " " + c.Hint + " " + c.Note + " " + c.Group + "\n")
	}
	named, hit := 0, 0
	for one := range strings.FieldsFuncSeq(edges, func(r rune) bool { return r == ',' || r == ';' || r == '\n' }) {
		if strings.TrimSpace(one) == "" {
			continue
		}
		named++
		if sharesWord(one, known.String()) {
			hit++
		}
	}
	score = min(0.5*float64(hit)+0.25*float64(named-hit), 1)
	if named == 0 {
		return 0, "none were named"
	}
	return score, fmt.Sprintf("%d named, %d of them among the tests", named, hit)
}
