package view

import (
	"io"
	"slices"
)

// Claim is one claim against what is known.
type Claim struct {
	Name    string // "time", "space", "line", "why"
	Claimed string // "" when it was skipped
	Best    string // best known, "" where there is no such thing

	Measured string // what the code was seen to do, "" where nothing was measured
	Verdict  string // in a word or two: "tight", "true but loose", "not the best known", "skipped"
	Mood     Mood
	Note     string // a sentence of evidence
}

// Mood is how a verdict in words is coloured.
type Mood uint8

// The moods.
const (
	Neutral Mood = iota
	Good
	Bad
	Doubt
)

// Judgement draws what was claimed beside what is known, and the evidence below it.
func Judgement(w io.Writer, t Theme, claims []Claim) error {
	return judgement(w, t, claims, "best known")
}

// judgement calls what stands beside the claims by its name.
func judgement(w io.Writer, t Theme, claims []Claim, known string) error {
	s := &sheet{theme: t}
	s.compare(claims, known)
	evidence := &sheet{theme: t}
	for _, c := range claims {
		if c.Best == "" && c.Claimed != "" {
			evidence.row(oneLine(c.Name), t.wrapped(c.Claimed, t.room(), 0)...)
		}
		if c.Note != "" {
			evidence.row(oneLine(c.Name), t.wrapped(c.Note, t.room(), 0)...)
		}
	}
	if len(evidence.lines) > 0 {
		s.gap()
		s.add(evidence.lines...)
	}
	return s.flush(w)
}

// compare sets the claims that have a best known answer beside it: in a table, or in sentences where that is too wide.
func (s *sheet) compare(claims []Claim, known string) {
	t := s.theme
	isMeasured := slices.ContainsFunc(claims, func(c Claim) bool { return c.Measured != "" })
	columns := []column{{head: ""}, {head: "you said"}, {head: known}, {head: "so it is"}}
	if isMeasured {
		columns = slices.Insert(columns, 2, column{head: "measured"})
	}
	var cells [][]cell
	for _, c := range claims {
		if c.Best == "" {
			continue
		}
		claimed := cell{oneLine(c.Claimed), plain}
		if c.Claimed == "" {
			claimed = cell{"(nothing)", faint}
		}
		row := []cell{{oneLine(c.Name), faint}, claimed, {oneLine(c.Best), plain}, moodCell(t, c)}
		if isMeasured {
			row = slices.Insert(row, 2, cell{oneLine(c.Measured), strong})
		}
		cells = append(cells, row)
	}
	if len(cells) == 0 {
		return
	}
	if total(naturalWidths(columns, cells), slices.Repeat([]bool{true}, len(columns))) <= t.Width-margin {
		s.table(columns, cells)
		return
	}
	for _, row := range cells {
		best, last := row[len(row)-2], row[len(row)-1]
		said := "you said " + row[1].text
		if isMeasured {
			said += ", measured is " + row[2].text
		}
		words := t.wrapped(said+", "+known+" is "+best.text, t.room(), 0)
		verdict := t.paintLines(last.ink, t.wrapped(last.text, t.room(), 0))
		s.row(row[0].text, append(words, verdict...)...)
	}
}

func moodCell(t Theme, c Claim) cell {
	mark := map[Mood]string{Good: t.tick(), Bad: t.cross(), Doubt: "?"}[c.Mood]
	if mark == "" {
		mark = " "
	}
	return cell{mark + " " + oneLine(c.Verdict), moodInk(c.Mood, faint)}
}

// moodInk is the ink of a mood, and another where there is none.
func moodInk(m Mood, otherwise ink) ink {
	switch m {
	case Good:
		return good
	case Bad:
		return bad
	case Doubt:
		return doubt
	default:
		return otherwise
	}
}
