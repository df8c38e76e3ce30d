package mock

import (
	"fmt"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
)

// Grown is what was claimed of one's own code.
type Grown struct {
	Claims      grader.Claims
	Better      string // whether it can be better, in the person's words
	Judgements  []grader.Judgement
	Explanation *grader.Explanation
	Measured    bool
}

// The worth of a claim about one's own code: time, space, why, and what could be better.
const (
	worthTime   = 1.5
	worthSpace  = 1.0
	worthWhy    = 1.0
	worthBetter = 0.5
)

// OfGrowth judges what was claimed of one's own code.
func OfGrowth(p *problems.Problem, g Grown) Outcome {
	var o Outcome
	if g.Claims != (grader.Claims{}) || g.Better != "" {
		o.Said = excerpt(fmt.Sprintf("time %s, space %s: %s", said(g.Claims.Time), said(g.Claims.Space), said(g.Claims.Why)))
	}
	if p.Complexity == nil {
		o.Score = Full
		o.because("this problem asks for no growth")
		return o
	}
	for _, j := range g.Judgements {
		worth := worthTime
		if j.Name == "space" {
			worth = worthSpace
		}
		got, why := claimWorth(j)
		o.Score += worth * got
		o.because("%s %.2g of %.2g: %s", j.Name, worth*got, worth, why)
		if got < 1 && o.Better == "" {
			o.Better = strings.TrimSpace(fmt.Sprintf("%s is %s. %s", j.Name, trueClass(j), excerpt(plain(p.Complexity.Explain))))
		}
	}
	got, why, missing := whyWorth(p, g)
	if o.Better == "" && missing != "" {
		o.Better = "Say this, too: " + missing
	}
	o.Score += worthWhy * got
	o.because("why %.2g of 1: %s", worthWhy*got, why)
	if words(g.Better) >= 4 || strings.HasPrefix(strings.ToLower(strings.TrimSpace(g.Better)), "no") && words(g.Better) >= 2 {
		o.Score += worthBetter
		o.because("what could be better 0.5 of 0.5: named")
	} else {
		o.because("what could be better 0 of 0.5: not named")
	}
	if o.Better == "" {
		o.Better = excerpt(plain(p.Complexity.Explain))
	}
	if !g.Measured {
		o.because("held against the best known solution, for the code itself was not measured")
	}
	return o
}

func said(text string) string {
	if strings.TrimSpace(text) == "" {
		return "not said"
	}
	return strings.TrimSpace(text)
}

// trueClass is what was measured, or else what is known.
func trueClass(j grader.Judgement) string {
	if j.Measured != nil && *j.Measured != "" {
		return *j.Measured
	}
	return j.Best
}

// claimWorth is 0 to 1: against the code where it was measured, else against what is known.
func claimWorth(j grader.Judgement) (worth float64, why string) {
	switch j.Outcome {
	case grader.OutcomeTight:
		return 1, j.Claimed + " is what the code does"
	case grader.OutcomeLoose:
		return 0.5, j.Claimed + " is true, but the code does better: " + trueClass(j)
	case grader.OutcomeTooSmall, grader.OutcomeIncomparable:
		return 0, j.Claimed + " is not what the code does: " + trueClass(j)
	case grader.OutcomeNotSeparable:
	}
	switch j.Standing {
	case grader.StandingBest, grader.StandingFull, grader.StandingRight, grader.StandingNotOffered:
		return 1, said(j.Claimed) + " is right"
	case grader.StandingHalf, grader.StandingLooser:
		return 0.5, j.Claimed + " counts half; known is " + j.Best
	case grader.StandingSkipped:
		return 0, "not said; it is " + j.Best
	default:
		return 0, j.Claimed + ", but it is " + j.Best
	}
}

// whyWorth is the share of the author's points that a reason makes; where there are none, a sentence is enough.
func whyWorth(p *problems.Problem, g Grown) (worth float64, why, missing string) {
	if words(g.Claims.Why) == 0 {
		return 0, "no reason was given", ""
	}
	if g.Explanation != nil && len(g.Explanation.Conflicts) > 0 {
		return 0, "the code contradicts it: " + g.Explanation.Conflicts[0].Says, ""
	}
	if len(p.Complexity.Rubric) == 0 || g.Explanation == nil {
		if words(g.Claims.Why) >= 4 {
			return 1, "a reason was given", ""
		}
		return 0.5, "it is very short", ""
	}
	met := 0
	for _, r := range g.Explanation.Points {
		if r.Met {
			met++
		} else if missing == "" {
			missing = r.Point
		}
	}
	of := len(g.Explanation.Points)
	why = fmt.Sprintf("%d of %s", met, counted(of, "point"))
	if missing != "" {
		why += "; missing: " + missing
	}
	return share(met, of), why, missing
}

// OfDrill judges the claims about snippets.
func OfDrill(item *problems.Item, judgements []grader.Judgement) Outcome {
	var o Outcome
	var saids []string
	for _, j := range judgements {
		got, why := claimWorth(j)
		o.Score += Full * got / float64(len(judgements))
		name := strings.TrimSpace(j.Part + " " + j.Name)
		o.because("%s: %s", name, why)
		if strings.TrimSpace(j.Claimed) != "" {
			saids = append(saids, name+" "+j.Claimed)
		}
		if got < 1 && o.Better == "" {
			o.Better = strings.TrimSpace(fmt.Sprintf("%s is %s. %s", name, j.Best, firstOf([]string{j.Misconception}, excerpt(plain(item.Complexity.Why)))))
		}
	}
	o.Said = strings.Join(saids, ", ")
	if o.Better == "" {
		o.Better = excerpt(plain(item.Complexity.Why))
	}
	return o
}
