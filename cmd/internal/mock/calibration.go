package mock

import "fmt"

// Calibration sets how sure a person was against how right they were.
type Calibration struct {
	Asked   int        `json:"asked"`
	Score   float64    `json:"score"` // 0 to 4
	Gap     float64    `json:"mean_squared_gap"`
	Rows    []SureRow  `json:"rows"`
	Reasons []string   `json:"-"`
	Said    []SureMark `json:"answers"`
}

// SureRow is all answers of one confidence.
type SureRow struct {
	Confidence int     `json:"confidence"` // 1 to 5
	Expected   float64 `json:"expected"`   // the share right that it stands for
	Right      float64 `json:"right"`      // the share that was
	Answers    int     `json:"answers"`
}

// SureMark is one answer.
type SureMark struct {
	Name       string  `json:"name"`
	Confidence int     `json:"confidence"`
	Right      float64 `json:"right"`
}

const (
	mostSure = 5
	noGap    = 0.02 // the squared gap up to which confidence matches truth: 5 stands for 90 %
	wholeGap = 0.5  // from which it does not at all; half of that is what somebody has who always says 3 and is always sure of nothing
)

// expected is the share right that a confidence stands for: 10 % to 90 %.
func expected(confidence int) float64 { return 0.2*float64(confidence) - 0.1 }

// CalibrationOf looks at all answers that were given with a confidence. Who says "idk" and goes the honest path has said
// exactly what they know: that has no gap.
func CalibrationOf(v *Interview) Calibration {
	c := Calibration{Rows: []SureRow{}, Said: []SureMark{}}
	gaps, honest := 0.0, 0
	rows := make([]SureRow, mostSure+1)
	for i := range v.Parts {
		p := &v.Parts[i]
		switch {
		case p.Outcome == nil:
		case p.Outcome.Unknown:
			if p.Outcome.Walked {
				honest++
				c.Asked++
			}
		case p.Confidence >= 1 && p.Confidence <= mostSure:
			right := p.Outcome.Score / Full
			gap := expected(p.Confidence) - right
			gaps += gap * gap
			c.Asked++
			row := &rows[p.Confidence]
			row.Confidence, row.Expected = p.Confidence, expected(p.Confidence)
			row.Right = (row.Right*float64(row.Answers) + right) / float64(row.Answers+1)
			row.Answers++
			c.Said = append(c.Said, SureMark{Name: p.Name(), Confidence: p.Confidence, Right: thousandth(right)})
		}
	}
	for _, row := range rows {
		if row.Answers > 0 {
			row.Expected, row.Right = thousandth(row.Expected), thousandth(row.Right)
			c.Rows = append(c.Rows, row)
		}
	}
	if c.Asked == 0 {
		return c
	}
	c.Gap = thousandth(gaps / float64(c.Asked))
	c.Score = thousandth(Full * (1 - min(max((c.Gap-noGap)/(wholeGap-noGap), 0), 1)))
	c.Reasons = []string{fmt.Sprintf("%s with a confidence: the mean squared gap to the truth is %.2f (%.2f or less is 4, %.2f is 0)",
		counted(len(c.Said), "answer"), c.Gap, noGap, wholeGap)}
	for _, row := range c.Rows {
		c.Reasons = append(c.Reasons, fmt.Sprintf("confidence %d stands for %.0f %% right, and %.0f %% were (%s)",
			row.Confidence, 100*row.Expected, 100*row.Right, counted(row.Answers, "answer")))
	}
	if honest > 0 {
		c.Reasons = append(c.Reasons, fmt.Sprintf("%s of \"idk\" with the honest path: no gap", counted(honest, "answer")))
	}
	return c
}
