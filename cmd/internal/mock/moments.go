package mock

import (
	"cmp"
	"slices"
	"time"
)

// Moment is a place in the interview that is worth another look.
type Moment struct {
	At     time.Duration `json:"-"`
	Second int           `json:"at_seconds"` // on the interview's clock, when the answer was in
	About  string        `json:"about"`
	Said   string        `json:"said"`
	Better string        `json:"better"`
	Good   bool          `json:"good"` // it went well, and should be kept
	Lost   float64       `json:"lost"` // of the four points of the whole sheet
}

const momentsShown = 3

// MomentsOf are the three answers that cost most of the whole score, in the order in which they came; where fewer cost
// anything, the best ones fill up.
func MomentsOf(v *Interview, sheet Sheet) []Moment {
	var all []Moment
	for i := range v.Parts {
		p := &v.Parts[i]
		if p.Outcome == nil || p.State == StateNotReached {
			continue
		}
		line, weight := lineOf(p.Kind)
		all = append(all, momentOf(p, p.Outcome, p.Name(), sheet.cost(v, line, weight, p.Outcome.Score)))
		if p.Outcome.Process != nil {
			lost := sheet.cost(v, LineProcess, 1, p.Outcome.Process.Score)
			m := momentOf(p, p.Outcome.Process, p.Name()+", before the code", lost)
			m.At = p.Opened
			m.Second = int(m.At.Seconds())
			all = append(all, m)
		}
	}
	all = slices.DeleteFunc(all, func(m Moment) bool { return m.About == "" || m.Said == "" && m.Better == "" })
	slices.SortStableFunc(all, func(a, b Moment) int { return cmp.Compare(b.Lost, a.Lost) })
	shown := []Moment{}
	for _, m := range all {
		if len(shown) < momentsShown && m.Lost > 0 && !m.Good {
			m.Lost = thousandth(m.Lost)
			shown = append(shown, m)
		}
	}
	for _, m := range slices.Backward(all) {
		if len(shown) < momentsShown && m.Good {
			shown = append(shown, m)
		}
	}
	slices.SortStableFunc(shown, func(a, b Moment) int { return cmp.Compare(a.At, b.At) })
	return shown
}

// goodFrom is the score from which an answer is one to keep.
const goodFrom = 3.5

func momentOf(p *Part, o *Outcome, about string, lost float64) Moment {
	m := Moment{At: p.Closed, Second: int(p.Closed.Seconds()), About: about, Said: o.Said, Better: o.Better, Lost: lost}
	if o.Score >= goodFrom {
		m.Good, m.Better = true, "Keep it: "+reasonOf(about, *o)
	}
	if m.Said == "" {
		m.Said = "nothing"
	}
	if p.Kind == PartReview {
		m.About = ""
	}
	return m
}

// cost is what an answer cost of the whole score.
func (s Sheet) cost(v *Interview, line LineName, weight, score float64) float64 {
	all := 0.0
	for i := range v.Parts {
		name, w := lineOf(v.Parts[i].Kind)
		if line == LineProcess && v.Parts[i].Kind == PartCoding {
			name, w = LineProcess, 1
		}
		if name == line && v.Parts[i].Outcome != nil {
			all += w
		}
	}
	at := slices.IndexFunc(s.Lines, func(l Line) bool { return l.Name == line })
	if at < 0 || all == 0 {
		return 0
	}
	return (Full - score) * weight / all * s.Lines[at].Weight / 100
}
