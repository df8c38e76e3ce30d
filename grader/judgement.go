package grader

import (
	"strings"

	"pyprep/grader/growth"
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

// Judgement is one claim against what is known of the problem and, where it was measured, of the learner's own code.
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

	Outcome  Outcome       `json:"outcome,omitempty"` // against the learner's own code
	Status   growth.Status `json:"measured_status,omitempty"`
	Fits     string        `json:"fits,omitempty"`     // of space: auxiliary | total, the way of counting that the claim fits
	Evidence string        `json:"evidence,omitempty"` // what refutes the claim, or what it was judged on instead of a measurement
	Advice   string        `json:"advice,omitempty"`   // what to change, where a better class is known than the code has
	Unknown  []string      `json:"unknown_letters,omitempty"`
}

// IsRight says whether the claim holds: of the learner's own code where that was measured and decides, else of the key or
// the best known solution.
func (j Judgement) IsRight() bool {
	switch j.Outcome {
	case OutcomeTight:
		return true
	case OutcomeLoose, OutcomeTooSmall, OutcomeIncomparable:
		return false
	default:
		return j.Standing == StandingRight || j.Standing == StandingBest || j.Standing == StandingFull
	}
}

// Grounds are what claims are judged on beside the problem's own classes.
type Grounds struct {
	Report   *growth.Report     // what was measured; nil: nothing was
	Solution *problems.Solution // when the code is a solution of the author's: what it declares is never refuted
	Letters  map[string]string  // what the person said that their own letters mean
}

// JudgeClaims compares the claims with the best known classes of the problem and what was measured; nil when the problem
// states no classes.
func JudgeClaims(p *problems.Problem, claims Claims, on Grounds) []Judgement {
	if p.Complexity == nil {
		return nil
	}
	c := p.Complexity
	space := []problems.Bound{c.Space}
	if c.SpaceTotal != nil {
		space = append(space, *c.SpaceTotal)
	}
	return []Judgement{
		judgeClaim("time", claims.Time, c, []problems.Bound{c.Time}, on),
		judgeClaim("space", claims.Space, c, space, on),
	}
}

// ReadClaim reads what was said of time or of space. A lone class in answer to the question about space is about space.
func ReadClaim(name, text string, letters []string, meanings map[string]string) (*bigo.Class, bigo.Claim) {
	claim := bigo.ReadWith(text, letters, meanings)
	class := claimedClass(name, claim)
	if claim.Contradiction {
		class = nil
	}
	return class, claim
}

func judgeClaim(name, text string, c *problems.Complexity, bounds []problems.Bound, on Grounds) Judgement {
	perOperation := c.PerOperation && name == "time"
	j := Judgement{Name: name, Claimed: strings.TrimSpace(text), Best: bounds[0].Best.String()}
	grounds := groundsOf(name, c, bounds, on)
	j.measured(grounds)
	if name == "time" && bounds[0].Stated() {
		j.Advice = advise(on.Report, bounds[0].Best)
	}
	switch {
	case !bounds[0].Stated():
		j.Best, j.Standing = "", StandingNotOffered
	case j.Claimed == "":
		j.Standing = StandingSkipped
	}
	if j.Claimed == "" || j.Standing == StandingNotOffered && on.Report == nil {
		return j
	}
	class, claim := ReadClaim(name, text, c.Letters(), on.Letters)
	if class == nil {
		j.Standing, j.Note, j.Unknown = StandingUnread, unreadNote(claim, c.Letters()), claim.UnknownLetters
		return j
	}
	j.Read = class.String()
	if j.Standing != StandingNotOffered {
		j.Standing = standing(*class, bounds)
		j.Note = standingNote(j.Standing, perOperation)
	}
	if on.Report != nil || on.Solution != nil {
		j.against(*class, grounds, variablesOf(c, on.Report))
	}
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
