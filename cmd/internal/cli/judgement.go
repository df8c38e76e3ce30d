package cli

import (
	"cmp"

	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/grader/growth"
)

// claimRows puts judgements into the words of the screen.
func claimRows(judgements []grader.Judgement, claims grader.Claims) []view.Claim {
	rows := make([]view.Claim, 0, len(judgements)+2)
	for _, j := range judgements {
		rows = append(rows, view.Claim{
			Name: j.Name, Claimed: j.Claimed, Best: j.Best, Measured: measuredClass(j), Verdict: outcomeWords(j), Mood: outcomeMood(j),
			Note: cmp.Or(j.Evidence, j.Note),
		})
	}
	for _, said := range []struct{ name, text string }{{"line", claims.Line}, {"why", claims.Why}} {
		if said.text != "" {
			rows = append(rows, view.Claim{Name: said.name, Claimed: said.text, Verdict: "noted"})
		}
	}
	return rows
}

func standingWords(s grader.Standing) string {
	switch s {
	case grader.StandingBest:
		return "best known"
	case grader.StandingFull:
		return "as good as the best"
	case grader.StandingLooser:
		return "a better one is known"
	case grader.StandingTighter:
		return "below the best known"
	case grader.StandingOther:
		return "not comparable"
	case grader.StandingUnread:
		return "not understood"
	case grader.StandingRight:
		return "right"
	case grader.StandingHalf:
		return "half right"
	case grader.StandingTooHigh:
		return "too high"
	case grader.StandingTooLow:
		return "too low"
	case grader.StandingContradiction:
		return "contradicts itself"
	case grader.StandingUnknownLetters:
		return "unknown letters"
	case grader.StandingSkipped:
		return "skipped"
	default:
		return "not compared"
	}
}

func standingMood(s grader.Standing) view.Mood {
	switch s {
	case grader.StandingBest, grader.StandingFull, grader.StandingRight:
		return view.Good
	case grader.StandingTighter, grader.StandingTooHigh, grader.StandingTooLow:
		return view.Bad
	case grader.StandingLooser, grader.StandingOther, grader.StandingUnread, grader.StandingHalf, grader.StandingContradiction,
		grader.StandingUnknownLetters:
		return view.Doubt
	default:
		return view.Neutral
	}
}

// measuredClass is what the code was seen to do; "" where nothing was measured.
func measuredClass(j grader.Judgement) string {
	switch {
	case j.Status == growth.CannotTell:
		return "can't tell"
	case j.Measured == nil:
		return ""
	}
	return *j.Measured
}
