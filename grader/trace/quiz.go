package trace

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"pyprep/problems/pytype"
	"pyprep/sandbox"
)

const (
	quizRows    = 60 // of a longer table only the beginning is asked about
	leastCells  = 2
	mostCells   = 6
	rowsPerCell = 7
	longestKey  = 60
)

// CellKind is what is blank.
type CellKind string

// The kinds of cells.
const (
	CellValue  CellKind = "value"  // of a name that the line has changed
	CellNext   CellKind = "next"   // the line that runs next
	CellReturn CellKind = "return" // what a function returns
)

// Cell is one cell of a table that is asked.
type Cell struct {
	Kind     CellKind
	Row      int // index in Table.Rows
	Change   int // of a value: index in the row's changes
	Question string
	key      key
}

// Answer is the right answer.
func (c Cell) Answer() string { return c.key.text }

// Fits says whether an answer is right.
func (c Cell) Fits(said string) bool { return c.key.fits(said) }

// Quiz chooses two to six cells, in the order of their rows; the same for the same seed. It is nil where the table has less
// than two that are worth a thought.
func Quiz(t Table, seed uint64) []Cell {
	found := cellsOf(t)
	if len(found) < leastCells {
		return nil
	}
	random := rand.New(rand.NewPCG(seed, 0))
	random.Shuffle(len(found), func(i, j int) { found[i], found[j] = found[j], found[i] })
	want := min(max(min(len(t.Rows), quizRows)/rowsPerCell, leastCells), mostCells)
	chosen := pick(found, want)
	slices.SortFunc(chosen, func(a, b Cell) int { return a.Row - b.Row })
	if len(chosen) < leastCells {
		return nil
	}
	return chosen
}

// pick takes cells of each kind by turns, one of a row, and of a line's cells only some.
func pick(found []Cell, want int) []Cell {
	var chosen []Cell
	rows, questions := map[int]bool{}, map[string]int{}
	take := func(most int, kind CellKind) {
		for _, c := range found {
			if c.Kind == kind && !rows[c.Row] && questions[c.Question] < most {
				chosen = append(chosen, c)
				rows[c.Row] = true
				questions[c.Question]++
				return
			}
		}
	}
	for most := 1; most <= 3; most++ { // a second or third time at the same line only if there is nothing else
		for range want {
			for _, kind := range []CellKind{CellValue, CellNext, CellReturn} {
				if len(chosen) < want {
					take(most, kind)
				}
			}
		}
	}
	return chosen
}

// cellsOf are all cells that could be asked.
func cellsOf(t Table) []Cell {
	var found []Cell
	branches := branching(t)
	for i := range min(len(t.Rows), quizRows) {
		row := t.Rows[i]
		switch row.Kind {
		case Line, Back:
			found = append(found, valueCells(t, i)...)
			if next, follows := nextLine(t, i); follows && branches[row.Line] {
				found = append(found, Cell{
					Kind: CellNext, Row: i, Question: fmt.Sprintf("which line runs after line %d", row.Line),
					key: key{kind: keyCount, text: strconv.Itoa(next)},
				})
			}
		case Return:
			if isAskable(*row.Value) && !isSaid(t, i) {
				found = append(found, Cell{
					Kind: CellReturn, Row: i, Question: "what does " + row.Name + " return", key: key{text: row.Value.Text},
				})
			}
		default: // nothing to find out
		}
	}
	return found
}

// valueCells are the changes of a row that do not stand in the source, or in the row above.
func valueCells(t Table, i int) []Cell {
	row := t.Rows[i]
	if t.plain[row.Line] == sandbox.PlainConstant {
		return nil
	}
	var found []Cell
	for at, change := range row.Changed {
		if !isAskable(change.Value) {
			continue
		}
		if i > 0 && t.Rows[i-1].Value != nil && t.Rows[i-1].Value.Text == change.Text {
			continue // it was just returned
		}
		found = append(found, Cell{
			Kind: CellValue, Row: i, Change: at, Question: fmt.Sprintf("what is %s after line %d", change.Name, row.Line),
			key: key{text: change.Text, name: change.Name},
		})
	}
	return found
}

func isAskable(v Value) bool {
	if !v.literal || len(v.Text) > longestKey || v.Text == "None" {
		return false
	}
	_, err := pytype.ParseLiteral(v.Text)
	return err == nil
}

// isSaid is true where the line that returned says the value itself, or a name that was looked at already.
func isSaid(t Table, i int) bool {
	for at := i - 1; at >= 0; at-- {
		if t.Rows[at].Call == t.Rows[i].Call && t.Rows[at].Kind == Line {
			said := strings.TrimPrefix(strings.TrimSpace(t.Rows[at].Source), "return ")
			_, err := pytype.ParseLiteral(said)
			return err == nil || regexp.MustCompile(`^\w+$`).MatchString(said)
		}
	}
	return false
}

// nextLine is the line that runs right after a row, in the same call.
func nextLine(t Table, i int) (line int, follows bool) {
	if t.Rows[i].Kind != Line || i+1 >= len(t.Rows) || t.Rows[i+1].Kind != Line || t.Rows[i+1].Call != t.Rows[i].Call {
		return 0, false
	}
	return t.Rows[i+1].Line, true
}

// branching are the lines after which different lines have run.
func branching(t Table) map[int]bool {
	after, branches := map[int]int{}, map[int]bool{}
	for i, row := range t.Rows {
		next, follows := nextLine(t, i)
		if !follows {
			continue
		}
		if before, seen := after[row.Line]; seen && before != next {
			branches[row.Line] = true
		}
		after[row.Line] = next
	}
	return branches
}
