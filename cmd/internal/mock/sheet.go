package mock

import (
	"cmp"
	"fmt"
	"slices"
)

// LineName is a line of the scoring sheet; its text is stored and printed as JSON.
type LineName string

// The lines, in the order of the sheet.
const (
	LineCode       LineName = "code"
	LineProcess    LineName = "process"
	LineComplexity LineName = "complexity"
	LineConcepts   LineName = "concepts"
	LineDesign     LineName = "design"
	LineHonesty    LineName = "honesty"
	LineQuestions  LineName = "questions"
)

// Lines are all lines in order.
func Lines() []LineName {
	return []LineName{LineCode, LineProcess, LineComplexity, LineConcepts, LineDesign, LineHonesty, LineQuestions}
}

// Title is what the person reads.
func (l LineName) Title() string {
	return map[LineName]string{
		LineCode: "Correct code", LineProcess: "Process", LineComplexity: "Complexity", LineConcepts: "Concepts and internals",
		LineDesign: "Design", LineHonesty: "Honesty and calibration", LineQuestions: "Your questions",
	}[l]
}

// Full says what a 4 is.
func (l LineName) Full() string {
	return map[LineName]string{
		LineCode:       "all hidden tests at the first submit",
		LineProcess:    "plan fits code, dry run right, edge cases found",
		LineComplexity: "time, space and reason right, improvement named",
		LineConcepts:   "all key points, no false claim",
		LineDesign:     "a reason or a number on most sides, follow-ups answered",
		LineHonesty:    "confidence matches truth, idk used well",
		LineQuestions:  "three areas, tied to the company",
	}[l]
}

// Verdict is what an interview came to.
type Verdict string

// The verdicts, from the best.
const (
	Strong Verdict = "strong"
	Pass   Verdict = "pass"
	Near   Verdict = "near"
	NotYet Verdict = "not yet"
)

// Line is one line of the sheet. Weights of all lines that were asked add up to 100.
type Line struct {
	Name    LineName `json:"name"`
	Title   string   `json:"title"`
	Score   float64  `json:"score"` // 0 to 4, to a tenth
	Weight  float64  `json:"weight"`
	Asked   bool     `json:"asked"`
	Full    string   `json:"four_means"`
	Reasons []string `json:"reasons"`

	exact float64
}

// Sheet is the scoring sheet.
type Sheet struct {
	Lines   []Line  `json:"lines"`
	Score   float64 `json:"score"` // to a hundredth
	Verdict Verdict `json:"verdict"`
	Why     string  `json:"why"`
}

const (
	strongFrom = 3.2
	passFrom   = 2.6
	nearFrom   = 2.0
	heavy      = 15  // the weight from which a line can cap
	capUnder   = 1.5 // the score under which it does
)

// mean is a weighted mean under way.
type mean struct{ sum, weight float64 }

func (m *mean) add(score, weight float64) { m.sum += score * weight; m.weight += weight }

func (m *mean) value() float64 {
	if m.weight == 0 {
		return 0
	}
	return m.sum / m.weight
}

// SheetOf scores an interview.
func SheetOf(v *Interview) Sheet {
	means := map[LineName]*mean{}
	reasons := map[LineName][]string{}
	for _, name := range Lines() {
		means[name] = &mean{}
	}
	for i := range v.Parts {
		p := &v.Parts[i]
		line, weight := lineOf(p.Kind)
		if line == "" || p.Outcome == nil {
			continue
		}
		means[line].add(p.Outcome.Score, weight)
		reasons[line] = append(reasons[line], partReason(p))
		if p.Kind != PartCoding {
			continue
		}
		process := Outcome{Reasons: p.Outcome.Reasons}
		if p.Outcome.Process != nil {
			process = *p.Outcome.Process
		}
		means[LineProcess].add(process.Score, 1)
		reasons[LineProcess] = append(reasons[LineProcess], reasonOf(p.Name(), process))
	}
	calibration := CalibrationOf(v)
	if calibration.Asked > 0 {
		means[LineHonesty].add(calibration.Score, 1)
		reasons[LineHonesty] = calibration.Reasons
	}
	return total(v.Weights, means, reasons)
}

// total gives lines of which nothing was asked no weight, the others theirs out of 100, and says what it comes to.
func total(weights map[LineName]int, means map[LineName]*mean, reasons map[LineName][]string) Sheet {
	asked := 0
	for _, name := range Lines() {
		if means[name].weight > 0 {
			asked += weights[name]
		}
	}
	var s Sheet
	exact := 0.0
	for _, name := range Lines() {
		l := Line{Name: name, Title: name.Title(), Full: name.Full(), Reasons: append([]string{}, reasons[name]...), Asked: means[name].weight > 0}
		if !l.Asked && weights[name] == 0 {
			continue
		}
		if l.Asked {
			l.exact = means[name].value()
			l.Score = round(l.exact)
			l.Weight = 100 * float64(weights[name]) / float64(max(asked, 1))
			exact += l.exact * l.Weight / 100
		} else {
			l.Reasons = []string{"not asked, so its weight goes to the other lines"}
		}
		s.Lines = append(s.Lines, l)
	}
	s.Score = float64(int(exact*100+0.5)) / 100
	s.Verdict, s.Why = verdictOf(s)
	return s
}

func verdictOf(s Sheet) (Verdict, string) {
	verdict, why := NotYet, fmt.Sprintf("%.2f of 4; near begins at %.1f", s.Score, nearFrom)
	switch {
	case s.Score >= strongFrom:
		verdict, why = Strong, fmt.Sprintf("%.2f of 4; strong begins at %.1f", s.Score, strongFrom)
	case s.Score >= passFrom:
		verdict, why = Pass, fmt.Sprintf("%.2f of 4; pass begins at %.1f, strong at %.1f", s.Score, passFrom, strongFrom)
	case s.Score >= nearFrom:
		verdict, why = Near, fmt.Sprintf("%.2f of 4; near begins at %.1f, pass at %.1f", s.Score, nearFrom, passFrom)
	}
	if verdict != Strong && verdict != Pass {
		return verdict, why
	}
	low := slices.IndexFunc(s.Lines, func(l Line) bool { return l.Asked && l.Weight >= heavy && l.exact < capUnder })
	if low < 0 {
		return verdict, why
	}
	l := s.Lines[low]
	return Near, fmt.Sprintf("%.2f of 4 would be %s, but %s is %.1f: a line of weight %d or more under %.1f allows no more than near",
		s.Score, verdict, l.Title, l.Score, heavy, capUnder)
}

// lineOf is the line to which a part counts, and its weight there: a prediction is half of a concept, and one's own code
// as much as two drills.
func lineOf(kind PartKind) (LineName, float64) {
	switch kind {
	case PartPredict:
		return LineConcepts, 1
	case PartConcept:
		return LineConcepts, 2
	case PartCoding:
		return LineCode, 1
	case PartOwnCode:
		return LineComplexity, 2
	case PartComplexity:
		return LineComplexity, 1
	case PartDesign:
		return LineDesign, 1
	case PartQuestions:
		return LineQuestions, 1
	default:
		return "", 0
	}
}

// Name is what a part is called in a report.
func (p *Part) Name() string {
	switch p.Kind {
	case PartOwnCode:
		return "your own code"
	case PartQuestions:
		return "your questions"
	case PartReview:
		return "your own word"
	default:
		return cmp.Or(p.Title, p.ID)
	}
}

func partReason(p *Part) string { return reasonOf(p.Name(), *p.Outcome) }

func reasonOf(name string, o Outcome) string {
	text := fmt.Sprintf("%s %.1f", name, round(o.Score))
	for i, reason := range o.Reasons {
		text += map[bool]string{true: ": ", false: "; "}[i == 0] + reason
	}
	return text
}
