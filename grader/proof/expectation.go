package proof

import (
	"fmt"
	"slices"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

// unexpected says how a report differs from what the author expects of the solution, "" when it does not.
func unexpected(s problems.Solution, report grader.Report) string {
	switch s.Expect {
	case problems.ExpectAccepted:
		return notAccepted(report)
	case problems.ExpectPartial:
		if report.Verdict == grader.Accepted {
			return "passes every case, but is expected to earn only a part of the points"
		}
		return ""
	case problems.ExpectSlow:
		return notSlow(report)
	default: // the others each name one verdict
	}
	wanted, known := map[problems.Expect]grader.Verdict{
		problems.ExpectWrong:  grader.WrongAnswer,
		problems.ExpectCrash:  grader.RuntimeError,
		problems.ExpectMemory: grader.MemoryLimit,
		problems.ExpectHang:   grader.TimeLimit,
	}[s.Expect]
	if !known {
		return fmt.Sprintf("expects %q, which is no word for a verdict", s.Expect)
	}
	if caseWith(report, wanted) == nil {
		return fmt.Sprintf("is expected to get %s in some case, but gets %s", wanted, outline(report))
	}
	return ""
}

func notAccepted(report grader.Report) string {
	if report.Verdict == grader.Accepted {
		return ""
	}
	return "is expected to be accepted, but gets " + outline(report)
}

// notSlow allows nothing beside right answers and the time limit, which must come at least once.
func notSlow(report grader.Report) string {
	for _, c := range report.Cases {
		if c.Verdict != grader.Accepted && c.Verdict != grader.TimeLimit {
			return fmt.Sprintf("is expected to be right but slow, and gets %s in case %d (%s)", c.Verdict, c.N, c.ID)
		}
	}
	if caseWith(report, grader.TimeLimit) == nil {
		return "is expected to be too slow for some case, but gets " + outline(report)
	}
	return ""
}

func caseWith(report grader.Report, verdict grader.Verdict) *grader.CaseReport {
	at := slices.IndexFunc(report.Cases, func(c grader.CaseReport) bool { return c.Verdict == verdict })
	if at < 0 {
		return nil
	}
	return &report.Cases[at]
}

// outline is a report in one line: the verdict, and for a failure where and why.
func outline(report grader.Report) string {
	text := string(report.Verdict)
	for _, c := range report.Cases {
		if c.Verdict == grader.Accepted {
			continue
		}
		text += fmt.Sprintf(" in case %d (%s)", c.N, c.ID)
		switch {
		case c.Error != nil:
			text += ": " + c.Error.Type + ": " + c.Error.Message
		case c.Reason != "":
			text += ": " + c.Reason
		case c.Difference != nil && c.Difference.Note != "":
			text += ": " + c.Difference.Note
		}
		return text
	}
	if report.Error != nil {
		text += ": " + report.Error.Message
	}
	return text
}

// runsDiffer says where two reports of one solution differ; times and texts may.
func runsDiffer(a, b grader.Report) string {
	if a.Verdict != b.Verdict {
		return fmt.Sprintf("%s, then %s", a.Verdict, b.Verdict)
	}
	for i := range min(len(a.Cases), len(b.Cases)) {
		if one, other := a.Cases[i], b.Cases[i]; one.Verdict != other.Verdict {
			return fmt.Sprintf("case %d (%s) gets %s, then %s", one.N, one.ID, one.Verdict, other.Verdict)
		}
	}
	return ""
}

func slowest(report grader.Report) time.Duration {
	most := time.Duration(0)
	for _, c := range report.Cases {
		most = max(most, c.CPU)
	}
	return most
}

func milliseconds(d time.Duration) float64 { return float64(d.Microseconds()) / 1000 }
