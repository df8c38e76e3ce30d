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

// sureTally is answers with a confidence, being counted.
type sureTally struct {
	rows   [mostSure + 1]SureRow
	gaps   float64 // squared, in all
	lean   float64 // how much more was expected than was right, in all
	honest int     // answers of "idk" with the honest path
	said   []SureMark
}

// add counts a part. Who says "idk" and goes the honest path has said exactly what they know: that has no gap.
func (t *sureTally) add(p *Part) {
	switch {
	case p.Outcome == nil:
	case p.Outcome.Unknown:
		if p.Outcome.Walked {
			t.honest++
		}
	case p.Confidence >= 1 && p.Confidence <= mostSure:
		right := p.Outcome.Score / Full
		gap := expected(p.Confidence) - right
		t.gaps += gap * gap
		t.lean += gap
		row := &t.rows[p.Confidence]
		row.Confidence, row.Expected = p.Confidence, expected(p.Confidence)
		row.Right = (row.Right*float64(row.Answers) + right) / float64(row.Answers+1)
		row.Answers++
		t.said = append(t.said, SureMark{Name: p.Name(), Confidence: p.Confidence, Right: thousandth(right)})
	}
}

// shown are the confidences that were used, as they are printed.
func (t *sureTally) shown() []SureRow {
	rows := []SureRow{}
	for _, row := range t.rows {
		if row.Answers > 0 {
			row.Expected, row.Right = thousandth(row.Expected), thousandth(row.Right)
			rows = append(rows, row)
		}
	}
	return rows
}

// CalibrationOf looks at all answers that were given with a confidence.
func CalibrationOf(v *Interview) Calibration {
	t := sureTally{said: []SureMark{}}
	for i := range v.Parts {
		t.add(&v.Parts[i])
	}
	c := Calibration{Rows: t.shown(), Said: t.said, Asked: len(t.said) + t.honest}
	if c.Asked == 0 {
		return c
	}
	c.Gap = thousandth(t.gaps / float64(c.Asked))
	c.Score = thousandth(Full * (1 - min(max((c.Gap-noGap)/(wholeGap-noGap), 0), 1)))
	c.Reasons = []string{fmt.Sprintf("%s with a confidence: the mean squared gap to the truth is %.2f (%.2f or less is 4, %.2f is 0)",
		counted(len(c.Said), "answer"), c.Gap, noGap, wholeGap)}
	for _, row := range c.Rows {
		c.Reasons = append(c.Reasons, fmt.Sprintf("confidence %d stands for %.0f %% right, and %.0f %% were (%s)",
			row.Confidence, 100*row.Expected, 100*row.Right, counted(row.Answers, "answer")))
	}
	if t.honest > 0 {
		c.Reasons = append(c.Reasons, fmt.Sprintf("%s of \"idk\" with the honest path: no gap", counted(t.honest, "answer")))
	}
	return c
}

// Sureness is how sure a person was and how right, over several interviews. It is no score.
type Sureness struct {
	Answers int       // with a confidence
	Lean    float64   // how much more sure than right on average, as a share; below zero: more right than sure
	Rows    []SureRow // of the confidences that were used
}

// SurenessOf looks at all answers of interviews that were given with a confidence.
func SurenessOf(interviews []Interview) Sureness {
	var t sureTally
	for v := range interviews {
		for i := range interviews[v].Parts {
			t.add(&interviews[v].Parts[i])
		}
	}
	s := Sureness{Answers: len(t.said), Rows: t.shown()}
	if s.Answers > 0 {
		s.Lean = thousandth(t.lean / float64(s.Answers))
	}
	return s
}
