package grader

import (
	"strings"

	"pyprep/problems"
	"pyprep/problems/bigo"
)

// Claims are what a person says of the growth of their own solution, in their own words.
type Claims struct {
	Time  string `json:"time,omitempty"`
	Space string `json:"space,omitempty"`
	Line  string `json:"line,omitempty"` // which line dominates and how often it runs
	Why   string `json:"why,omitempty"`
}

// Standing is how a claim stands against the best known class. It says nothing of the person's own code: that takes
// measuring.
type Standing string

// The standings of a claim.
const (
	StandingBest       Standing = "best-known"   // the class of the best known solution
	StandingFull       Standing = "as-good"      // another class that the author accepts in full
	StandingLooser     Standing = "above-best"   // grows faster than the best known
	StandingTighter    Standing = "below-best"   // grows slower than any solution we know
	StandingOther      Standing = "incomparable" // other variables or shape
	StandingUnread     Standing = "not-read"     // could not be read as a class
	StandingSkipped    Standing = "skipped"
	StandingNotOffered Standing = "not-compared" // the author states no class
)

// Judgement is one claim against what is known of the problem.
type Judgement struct {
	Part     string   `json:"part,omitempty"` // of an item with several snippets: which
	Name     string   `json:"name"`           // time | space
	Claimed  string   `json:"claimed"`
	Read     string   `json:"read"`     // the class that was understood, canonical
	Best     string   `json:"best"`     // of an item: the key
	Measured *string  `json:"measured"` // nil: not measured
	Standing Standing `json:"standing"`
	Note     string   `json:"note,omitempty"`
	// Misconception is the author's answer to this very claim, where it is a tempting one of an item.
	Misconception string `json:"misconception,omitempty"`
}

// JudgeClaims compares the claims with the best known classes of the problem; nil when the problem states none.
func JudgeClaims(p *problems.Problem, claims Claims) []Judgement {
	if p.Complexity == nil {
		return nil
	}
	letters := make([]string, 0, len(p.Complexity.Variables))
	for _, variable := range p.Complexity.Variables {
		letters = append(letters, variable.Letter)
	}
	space := []problems.Bound{p.Complexity.Space}
	if p.Complexity.SpaceTotal != nil {
		space = append(space, *p.Complexity.SpaceTotal)
	}
	return []Judgement{
		judgeClaim("time", claims.Time, letters, []problems.Bound{p.Complexity.Time}, p.Complexity.PerOperation),
		judgeClaim("space", claims.Space, letters, space, false),
	}
}

func judgeClaim(name, text string, letters []string, bounds []problems.Bound, perOperation bool) Judgement {
	j := Judgement{Name: name, Claimed: strings.TrimSpace(text), Best: bounds[0].Best.String()}
	if j.Best == "" {
		j.Standing = StandingNotOffered
		return j
	}
	if j.Claimed == "" {
		j.Standing = StandingSkipped
		return j
	}
	claim := bigo.Read(text, letters)
	class := claimedClass(name, claim)
	if class == nil || claim.Contradiction {
		j.Standing, j.Note = StandingUnread, unreadNote(claim, letters)
		return j
	}
	j.Read = class.String()
	j.Standing = standing(*class, bounds)
	j.Note = standingNote(j.Standing, perOperation)
	return j
}

// standing is the best that any of the bounds makes of the claim: space may be counted with or without the output.
func standing(claimed bigo.Class, bounds []problems.Bound) Standing {
	for _, bound := range bounds {
		if bigo.Compare(claimed, bound.Best) == bigo.Equal {
			return StandingBest
		}
	}
	for _, bound := range bounds {
		for _, full := range bound.Full {
			if bigo.Compare(claimed, full) == bigo.Equal {
				return StandingFull
			}
		}
	}
	switch bigo.Compare(claimed, bounds[0].Best) {
	case bigo.Looser:
		return StandingLooser
	case bigo.Tighter:
		return StandingTighter
	default:
		return StandingOther
	}
}

func standingNote(s Standing, perOperation bool) string {
	per := ""
	if perOperation {
		per = " for one operation"
	}
	switch s {
	case StandingBest:
		return strings.TrimSpace(per) // that it is the best known stands beside it
	case StandingFull:
		return "as good as the best known" + per
	case StandingLooser:
		return "a solution that grows more slowly is known" + per
	case StandingTighter:
		return "grows more slowly than any solution we know" + per + "; count again"
	default:
		return "can't be set against the best known class" + per
	}
}

func unreadNote(claim bigo.Claim, letters []string) string {
	switch {
	case claim.Contradiction:
		return "says two different things; state one class"
	case len(claim.UnknownLetters) > 0:
		return "what is " + strings.Join(claim.UnknownLetters, ", ") + "? This problem counts in " + strings.Join(letters, ", ")
	default:
		return `not understood; write it like "O(n log n)"`
	}
}
