package view

import (
	"fmt"
	"io"
	"strings"
)

// Strength is how strong the cases of a set's problems are.
type Strength struct {
	Set       string
	Problems  []StrengthRow
	Operators []StrengthRow
	Total     StrengthRow
	Survivors []Survivor
}

// StrengthRow counts mutants by what became of them.
type StrengthRow struct {
	Name                        string
	Killed, Survived, Undecided int
	LeftOut                     int    // not made, for there were very many
	Unfit                       string // why there are none, "" when there are
}

func (r StrengthRow) mutants() int { return r.Killed + r.Survived + r.Undecided }

// percent is the part that is killed, in whole percent that never round up to all.
func (r StrengthRow) percent() string {
	if r.mutants() == 0 {
		return "-"
	}
	return fmt.Sprintf("%d %%", 100*r.Killed/r.mutants())
}

// note is what the counts do not say.
func (r StrengthRow) note() string {
	switch {
	case r.Unfit != "":
		return "no mutants were made: " + r.Unfit
	case r.LeftOut > 0:
		return fmt.Sprintf("%d more mutants could be made; those above are spread over operators and lines.", r.LeftOut)
	default:
		return ""
	}
}

// Survivor is a mutant that the cases accept.
type Survivor struct {
	Problem, Name, Fate string
	File                string
	Line                int
	Why                 string // the author's word on it, "" for none
	Diff                string
	Case                string // that would kill it, as it stands in cases.yaml; "" where none was found
}

// TestStrength draws a table by problem and one by operator, and below them every mutant that passes.
func TestStrength(w io.Writer, t Theme, r Strength) error {
	s := &sheet{theme: t}
	s.strength("problem", append(r.Problems, r.Total))
	s.gap()
	s.strength("operator", r.Operators)
	for _, one := range r.Survivors {
		s.gap()
		s.survivor(one)
	}
	for _, row := range r.Problems {
		if note := row.note(); note != "" {
			s.gap()
			s.indented(t.wrapped(oneLine(row.Name)+": "+note, t.Width-margin, 0)...)
		}
	}
	return s.flush(w)
}

func (s *sheet) strength(what string, rows []StrengthRow) {
	columns := []column{
		{head: what, flex: true},
		{head: "mutants", right: true, drop: 3},
		{head: "killed", right: true, drop: 2},
		{head: "survived", right: true},
		{head: "undecided", right: true},
		{head: "strength", right: true},
	}
	var cells [][]cell
	for _, r := range rows {
		survived := plain
		if r.Survived > 0 {
			survived = bad
		}
		cells = append(cells, []cell{
			{oneLine(r.Name), plain},
			{fmt.Sprint(r.mutants()), faint},
			{fmt.Sprint(r.Killed), faint},
			{fmt.Sprint(r.Survived), survived},
			{fmt.Sprint(r.Undecided), plain},
			{r.percent(), strong},
		})
	}
	s.table(columns, cells)
}

func (s *sheet) survivor(one Survivor) {
	t := s.theme
	i, word := doubt, one.Fate
	if one.Fate == "survived" {
		i = bad
	}
	if one.Why != "" {
		word += ", argued"
	}
	head := strings.Repeat(" ", margin) + t.paint(i, oneLine(word)) + " " + oneLine(one.Problem+" "+one.Name)
	s.beside(head, oneLine(fmt.Sprintf("%s:%d", one.File, one.Line)))
	for _, line := range t.wrapped(one.Why, t.Width-2*margin, 0) {
		if line != "" {
			s.indented("  " + line)
		}
	}
	for line := range strings.Lines(safe(one.Diff)) {
		s.indented("  " + t.paint(diffInk(line), t.fit(strings.TrimRight(line, "\n"), t.Width-2*margin)))
	}
	if one.Case != "" {
		s.indented("  " + t.paint(faint, "a case that kills it"))
		for line := range strings.Lines(safe(one.Case)) {
			s.indented("  " + strings.TrimRight(line, "\n"))
		}
	}
}
