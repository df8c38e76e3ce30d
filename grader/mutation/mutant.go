package mutation

import (
	"bytes"
	"context"
	_ "embed" // mutate.py, inputs.py
	"errors"
	"fmt"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

//go:embed mutate.py
var mutateSource []byte

// Mutant is the model with one small mistake in it.
type Mutant struct {
	Operator string // what kind of mistake
	Line     int    // of the model, from 1, and Column in characters
	Column   int
	Old, New string // the span that is replaced, and what replaces it
	Source   []byte // the whole mutated file

	at int // first byte of the span
}

// Operators lists the kinds of mistakes, in the order in which tables show them.
func Operators() []string {
	return []string{
		"comparison", "boundary", "arithmetic", "boolean", "negated-condition", "constant", "removed-statement", "early-exit",
		"loop-exit", "return-value", "swapped-arguments", "slice-bound", "default-value",
	}
}

// mostName keeps a mutant's name on one line.
const mostName = 60

// Name says which mutant of the model it is: operator, place and the new text on one line.
func (m Mutant) Name() string {
	text := []rune(strings.Join(strings.Fields(m.New), " "))
	if len(text) > mostName {
		text = append(text[:mostName], '…')
	}
	return strings.TrimSpace(fmt.Sprintf("%s@%d:%d %s", m.Operator, m.Line, m.Column, string(text)))
}

var errMutants = errors.New("mutate.py gave something else than mutants")

// mutants makes at most so many mutants of a solution, and says how many there are in all.
func mutants(ctx context.Context, g *grader.Grader, p *problems.Problem, s *problems.Solution, most int) (made []Mutant, all int, err error) {
	value, err := g.Called(ctx, p, "mutate.py", mutateSource, "mutants", pytype.Str(string(s.Source)), pytype.Int(int64(most)))
	if err != nil {
		return nil, 0, err
	}
	if len(value.Items) != 2 {
		return nil, 0, errMutants
	}
	count, ok := value.Items[0].Int64()
	for _, item := range value.Items[1].Items {
		m, fits := readMutant(item, s.Source)
		ok = ok && fits
		made = append(made, m)
	}
	if !ok {
		return nil, 0, errMutants
	}
	return made, int(count), nil
}

// readMutant reads (operator, line, column, first byte, byte behind the last, new text).
func readMutant(v pytype.Value, source []byte) (Mutant, bool) {
	if len(v.Items) != 6 {
		return Mutant{}, false
	}
	var numbers [4]int64
	for i := range numbers {
		n, ok := v.Items[1+i].Int64()
		if !ok || n < 0 {
			return Mutant{}, false
		}
		numbers[i] = n
	}
	operator, isText := v.Items[0].Str()
	text, isNewText := v.Items[5].Str()
	start, end := numbers[2], numbers[3]
	if !isText || !isNewText || start > end || end > int64(len(source)) {
		return Mutant{}, false
	}
	return Mutant{
		Operator: operator, Line: int(numbers[0]), Column: int(numbers[1]), Old: string(source[start:end]), New: text, at: int(start),
		Source: bytes.Join([][]byte{source[:start], []byte(text), source[end:]}, nil),
	}, true
}

// around is how many lines a diff shows before and after the change.
const around = 2

// Diff is the change as a unified diff with a few lines around it.
func (m Mutant) Diff() string {
	source := bytes.Join([][]byte{m.Source[:m.at], []byte(m.Old), m.Source[m.at+len(m.New):]}, nil)
	before, after := lines(source), lines(m.Source)
	first, behind := 0, 0 // lines that both have, at the beginning and at the end
	for first < min(len(before), len(after)) && before[first] == after[first] {
		first++
	}
	for behind < min(len(before), len(after))-first && before[len(before)-1-behind] == after[len(after)-1-behind] {
		behind++
	}
	from, left := max(first-around, 0), max(behind-around, 0)
	var b strings.Builder
	fmt.Fprintf(&b, "@@ -%d,%d +%d,%d @@\n", from+1, len(before)-left-from, from+1, len(after)-left-from)
	write := func(sign string, part []string) {
		for _, line := range part {
			b.WriteString(sign + line + "\n")
		}
	}
	write(" ", before[from:first])
	write("-", before[first:len(before)-behind])
	write("+", after[first:len(after)-behind])
	write(" ", before[len(before)-behind:len(before)-left])
	return b.String()
}

func lines(source []byte) []string {
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(string(source), "\r\n", "\n"), "\n"), "\n")
}
