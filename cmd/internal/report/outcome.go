package report

import (
	"pyprep/grader"
	"pyprep/grader/class"
	"pyprep/grader/class/analysis"
)

// outcome is what became of a submission as a page shows it: never by its colour alone.
type outcome struct {
	Name  string // a class of the style as well
	Sign  string
	Word  string // where there is room for one
	Words string
}

// outcomeOf knows each verdict and each status. A name that nobody foresaw is shown as it stands.
func outcomeOf(name string) outcome {
	switch name {
	case string(grader.Accepted):
		return outcome{"accepted", "✓", "solved", "accepted"}
	case string(grader.WrongAnswer):
		return outcome{"wrong", "✗", "wrong", "wrong answer"}
	case string(grader.RuntimeError):
		return outcome{"crash", "!", "error", "runtime error"}
	case string(grader.TimeLimit):
		return outcome{"limit", "T", "time", "time limit"}
	case string(grader.MemoryLimit):
		return outcome{"limit", "M", "memory", "memory limit"}
	case string(grader.OutputLimit):
		return outcome{"limit", "P", "output", "output limit"}
	case string(grader.InvalidSubmission):
		return outcome{"invalid", "∅", "invalid", "invalid submission"}
	case string(class.StatusNotGradable):
		return outcome{"unable", "?", "not gradable", "not gradable"}
	case string(class.StatusNoSubmission):
		return outcome{"none", "–", "nothing", "no submission"}
	case string(class.StatusGraderError), string(grader.InternalError):
		return outcome{"owed", "↻", "ungraded", "not graded, our fault"}
	case "":
		return outcome{"none", "–", "not yet", "not graded before"}
	default:
		return outcome{"unable", "?", cut(name, 20), cut(name, 30)}
	}
}

// claimWords is how a claim about growth turned out, in words.
func claimWords(judged string) (string, Standing) {
	switch judged {
	case analysis.Tight:
		return "tight", Right
	case analysis.Loose:
		return "true but loose", Open
	case analysis.Refuted:
		return "too small", Wrong
	case analysis.Incomparable:
		return "in other variables", Wrong
	case analysis.NotSeparable:
		return "cannot tell", Open
	case analysis.Unread:
		return "not understood", Open
	case "":
		return "not judged", Open
	default:
		return shortName(judged), Open
	}
}

// part is one piece of a bar that shows how many there are of each.
type part struct {
	Class, Words string
	Count        int
	Width        string // in percent
}

func outcomeBar(tallies []analysis.Tally) []part {
	parts := make([]part, 0, len(tallies))
	for _, t := range tallies {
		o := outcomeOf(t.Name)
		parts = append(parts, part{Class: o.Name, Words: o.Words, Count: t.Count})
	}
	return filled(parts)
}

func claimBar(tallies []analysis.Tally, unclaimed int) []part {
	parts := make([]part, 0, len(tallies)+1)
	for _, t := range tallies {
		words, standing := claimWords(t.Name)
		look := map[Standing]string{Right: "accepted", Wrong: "wrong", Open: "limit"}[standing]
		parts = append(parts, part{Class: look, Words: words, Count: t.Count})
	}
	if unclaimed > 0 {
		parts = append(parts, part{Class: "none", Words: "no claim", Count: unclaimed})
	}
	return filled(parts)
}

// filled gives the parts their widths.
func filled(parts []part) []part {
	total := 0
	for _, p := range parts {
		total += p.Count
	}
	for i := range parts {
		parts[i].Width = percent(float64(parts[i].Count) / float64(max(total, 1)))
	}
	return parts
}
