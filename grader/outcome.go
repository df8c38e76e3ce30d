package grader

import (
	"slices"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// Outcome is how a claim stands against what the learner's own code was seen to do.
type Outcome string

// The outcomes of a claim. Too small is the only accusation among them, and the only one that needs proof.
const (
	OutcomeTight        Outcome = "tight"
	OutcomeLoose        Outcome = "loose"         // a true bound, but a slower-growing one holds, too
	OutcomeTooSmall     Outcome = "too-small"     // refuted: the code grows faster
	OutcomeIncomparable Outcome = "incomparable"  // in other variables
	OutcomeNotSeparable Outcome = "not-separable" // measuring does not decide; judged against what is known
)

// ground is what a claim about one quantity is judged on.
type ground struct {
	name    string         // "" for time, "auxiliary" or "total" for space
	finding growth.Finding // what was measured
	points  []growth.Point // the ladder, for evidence; costs are of this quantity
	// accepted are the classes that the author takes as right in full, declared those of this very solution, where it is
	// the author's own. Neither is refuted lightly: see refutes.
	accepted, declared []bigo.Class
	// python is what CPython really does where that differs from the textbook; nil where it does not.
	python *bigo.Class
	why    string // the reason for that difference
}

func contains(classes []bigo.Class, c bigo.Class) bool {
	return slices.ContainsFunc(classes, func(other bigo.Class) bool { return bigo.Compare(other, c) == bigo.Equal })
}

// judge sets a claim against one ground.
func (g ground) judge(claim bigo.Class, variables []string) Outcome {
	if contains(g.declared, claim) {
		return OutcomeTight
	}
	switch g.finding.Status {
	case growth.OK:
		return g.judgeSure(claim, variables)
	case growth.Tie:
		return judgeTie(claim, g.finding.Classes)
	case growth.CannotTell:
	}
	return OutcomeNotSeparable
}

func (g ground) judgeSure(claim bigo.Class, variables []string) Outcome {
	if len(g.finding.Classes) != 1 {
		return OutcomeNotSeparable
	}
	measured := g.finding.Classes[0]
	switch bigo.Compare(claim, measured) {
	case bigo.Equal:
		return OutcomeTight
	case bigo.Looser:
		if g.isTextbook(claim, measured) {
			return OutcomeTight
		}
		return OutcomeLoose
	case bigo.Tighter:
		switch {
		case g.isTextbook(claim, measured), contains(g.accepted, claim) && contains(g.accepted, measured):
			return OutcomeTight
		case contains(g.accepted, claim) && !rises(g.points, claim, measured, variables):
			return OutcomeNotSeparable
		}
		return OutcomeTooSmall
	case bigo.Incomparable:
		if contains(g.accepted, claim) && len(unvaried(claim, variables)) > 0 {
			return OutcomeNotSeparable
		}
	}
	return OutcomeIncomparable
}

// unvaried are the letters of a claim that measuring did not vary, so that it can say nothing about them.
func unvaried(claim bigo.Class, variables []string) []string {
	return slices.DeleteFunc(claim.Variables(), func(letter string) bool { return slices.Contains(variables, letter) })
}

// isTextbook reports that claim and measurement are the two sides of a known difference between the textbook and CPython.
// Both are right then.
func (g ground) isTextbook(claim, measured bigo.Class) bool {
	if g.python == nil {
		return false
	}
	either := func(c bigo.Class) bool { return contains(g.accepted, c) || bigo.Compare(c, *g.python) == bigo.Equal }
	return either(claim) && either(measured)
}

// judgeTie refutes nothing: a claim below both classes of a tie is left to what is known of the problem.
func judgeTie(claim bigo.Class, tied []bigo.Class) Outcome {
	looser, incomparable := 0, 0
	for _, class := range tied {
		switch bigo.Compare(claim, class) {
		case bigo.Looser:
			looser++
		case bigo.Incomparable:
			incomparable++
		case bigo.Equal, bigo.Tighter:
		}
	}
	switch {
	case len(tied) > 0 && looser == len(tied):
		return OutcomeLoose
	case len(tied) > 0 && incomparable == len(tied):
		return OutcomeIncomparable
	}
	return OutcomeNotSeparable
}

// order is from the outcome that is best for the claim to the worst: space fits when either way of counting it fits.
var order = []Outcome{OutcomeTight, OutcomeNotSeparable, OutcomeLoose, OutcomeIncomparable, OutcomeTooSmall}

// judgeAll takes the ground that is best for the claim; its name says which way of counting fits.
func judgeAll(claim bigo.Class, grounds []ground, variables []string) (best Outcome, fits ground) {
	for _, g := range grounds {
		outcome := g.judge(claim, variables)
		if best == "" || slices.Index(order, outcome) < slices.Index(order, best) {
			best, fits = outcome, g
		}
	}
	return best, fits
}
