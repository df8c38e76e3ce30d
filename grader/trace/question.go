package trace

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"

	"pyprep/sandbox"
)

const (
	mostRuns     = 24 // of a line that is asked about; nobody counts further
	mostNth      = 5
	longestValue = 40
	fewestRows   = 5
	mostRows     = 500
)

// QuestionKind is what is asked about somebody's own code.
type QuestionKind string

// The kinds of questions.
const (
	AskRuns    QuestionKind = "runs"    // how often a line runs
	AskValue   QuestionKind = "value"   // what a name is after a line
	AskReturns QuestionKind = "returns" // what an inner call returns
	AskType    QuestionKind = "type"    // which type a name has
)

// Case is a recorded case.
type Case struct {
	Call  string // as Python source
	Table Table
}

// Question is a question about the learner's own code, with the answer of a real run.
type Question struct {
	Kind   QuestionKind
	Case   int // index of the case that it is about
	Line   int // that it is about, 0 for none
	Source string
	Text   string

	nth int
	key key
}

// Answer is the right answer.
func (q Question) Answer() string { return q.key.text }

// Fits says whether an answer is right.
func (q Question) Fits(said string) bool { return q.key.fits(said) }

// Name is the name or function that it is about, Nth how often the line has run then.
func (q Question) Name() string { return q.key.name }

// Nth is the run of the line after which a value is asked, from 1; 0 where that does not matter.
func (q Question) Nth() int { return q.nth }

// Questions chooses up to so many questions of different kinds about one of the cases; the same for the same seed. What is
// trivial is never asked, so that there may be none.
func Questions(cases []Case, seed uint64, most int) []Question {
	random := rand.New(rand.NewPCG(seed, 1))
	var best []Question
	for _, at := range random.Perm(len(cases)) {
		found := ownQuestions(cases[at].Table, random)
		for i := range found {
			found[i].Case = at
		}
		if len(found) > len(best) {
			best = found
		}
	}
	return best[:min(len(best), most)]
}

// ownQuestions are the questions that a run gives, at most one of a kind; about types last, for they say least.
func ownQuestions(t Table, random *rand.Rand) []Question {
	if t.IsCut() || len(t.Rows) < fewestRows || len(t.Rows) > mostRows {
		return nil
	}
	kinds := [][]Question{runsOf(t), valuesOf(t), returnsOf(t)}
	random.Shuffle(len(kinds), func(i, j int) { kinds[i], kinds[j] = kinds[j], kinds[i] })
	kinds = append(kinds, typesOf(t))
	var chosen []Question
	lines := map[int]bool{}
	for _, found := range kinds {
		found = slices.DeleteFunc(found, func(q Question) bool { return lines[q.Line] && q.Line > 0 })
		if len(found) > 0 {
			one := found[random.IntN(len(found))]
			lines[one.Line] = true
			chosen = append(chosen, one)
		}
	}
	return chosen
}

// rowsByLine are the rows of each plain line, in order.
func rowsByLine(t Table) (lines []int, rows map[int][]Row) {
	rows = map[int][]Row{}
	for _, row := range t.Rows {
		if row.Kind == Line && t.plain[row.Line] != 0 {
			rows[row.Line] = append(rows[row.Line], row)
		}
	}
	for line := range rows {
		lines = append(lines, line)
	}
	slices.Sort(lines)
	return lines, rows
}

// runsOf asks how often a line runs that runs more than once.
func runsOf(t Table) []Question {
	var found []Question
	lines, rows := rowsByLine(t)
	for _, line := range lines {
		count := len(rows[line])
		if count < 2 || count > mostRuns {
			continue
		}
		found = append(found, Question{
			Kind: AskRuns, Line: line, Source: strings.TrimSpace(rows[line][0].Source),
			Text: fmt.Sprintf("How often does line %d run?", line), key: key{kind: keyCount, text: strconv.Itoa(count)},
		})
	}
	return found
}

// valuesOf asks what a name is after a line has run for the second time or later, where it is not always the same.
func valuesOf(t Table) []Question {
	var found []Question
	lines, rows := rowsByLine(t)
	for _, line := range lines {
		if t.plain[line] != sandbox.PlainAssign && t.plain[line] != sandbox.PlainOther {
			continue
		}
		values := map[string]map[string]bool{}
		for _, row := range rows[line] {
			for _, change := range row.Changed {
				note(values, change.Name, change.Text)
			}
		}
		for i, row := range rows[line][:min(len(rows[line]), mostNth)] {
			for _, change := range row.Changed {
				if i == 0 || len(values[change.Name]) < 2 || !isAskable(change.Value) || len(change.Text) > longestValue {
					continue
				}
				found = append(found, Question{
					Kind: AskValue, Line: line, Source: strings.TrimSpace(row.Source), nth: i + 1,
					Text: fmt.Sprintf("What is %s after line %d has run for the %s time?", change.Name, line, ordinal(i+1)),
					key:  key{text: change.Text, name: change.Name},
				})
			}
		}
	}
	return found
}

func ordinal(n int) string {
	return [...]string{"", "first", "second", "third", "fourth", "fifth"}[n]
}

// innerCall is a call that could be asked about.
type innerCall struct {
	source, name, value string
	rows                int
	askable             bool
}

// returnsOf asks what an inner call returns that needs more than a line to find out.
func returnsOf(t Table) []Question {
	calls := callsOf(t)
	results, same := map[string]map[string]bool{}, map[string]map[string]bool{} // of each function, and of each call's source
	for _, c := range calls {
		note(results, c.name, c.value)
		note(same, c.source, c.value)
	}
	const simplest = 4 // call, one test, one line, return: a base case
	var found []Question
	for _, c := range calls {
		if c.askable && c.value != "" && c.rows > simplest && len(results[c.name]) > 1 && len(same[c.source]) == 1 {
			found = append(found, Question{
				Kind: AskReturns, Text: "What does " + c.source + " return?", key: key{text: c.value, name: c.source},
			})
		}
	}
	return slices.CompactFunc(found, func(a, b Question) bool { return a.Text == b.Text })
}

func note(sets map[string]map[string]bool, name, value string) {
	if sets[name] == nil {
		sets[name] = map[string]bool{}
	}
	sets[name][value] = true
}

// callsOf are the calls of a run, in the order in which they begin.
func callsOf(t Table) []*innerCall {
	byNumber := map[int]*innerCall{}
	var calls []*innerCall
	for _, row := range t.Rows {
		c := byNumber[row.Call]
		if c == nil {
			c = &innerCall{}
			byNumber[row.Call] = c
			calls = append(calls, c)
		}
		c.rows++
		switch row.Kind {
		case Call:
			c.name = row.Name
			c.source, c.askable = callText(row)
			c.askable = c.askable && row.Depth > 0
		case Yield, Wait, Leave:
			c.askable = false
		case Return:
			c.value = row.Value.Text
			c.askable = c.askable && isAskable(*row.Value) && len(row.Value.Text) <= longestValue
		default: // what happens inside
		}
	}
	return calls
}

// callText is a call as Python source; ok is false when its arguments do not say all, as of a method.
func callText(row Row) (source string, ok bool) {
	args := make([]string, 0, len(row.Changed))
	ok = !strings.Contains(row.Name, ".")
	for _, change := range row.Changed {
		args = append(args, change.Name+"="+change.Text)
		ok = ok && change.literal && !strings.HasPrefix(change.Name, "*")
	}
	source = row.Name + "(" + strings.Join(args, ", ") + ")"
	return source, ok && len(source) <= longestKey && len(args) > 0
}

// typesOf asks for a type that does not stand in the source: of a name that has several, or none of the most usual ones.
func typesOf(t Table) []Question {
	types := map[string]map[string]bool{}
	for _, row := range t.Rows {
		for _, change := range row.Changed {
			note(types, change.Name, change.Type)
		}
	}
	var found []Question
	lines, rows := rowsByLine(t)
	for _, line := range lines {
		if t.plain[line] != sandbox.PlainAssign {
			continue
		}
		first := rows[line][0]
		for _, change := range first.Changed {
			isUsual := slices.Contains([]string{"int", "list", "str"}, change.Type)
			if change.Gone || change.Type == "" || change.Name == "self" || isUsual && len(types[change.Name]) < 2 {
				continue
			}
			found = append(found, Question{
				Kind: AskType, Line: line, Source: strings.TrimSpace(first.Source), nth: 1,
				Text: fmt.Sprintf("Which type is %s after line %d has run for the first time?", change.Name, line),
				key:  key{kind: keyType, text: change.Type, name: change.Name},
			})
		}
	}
	slices.SortFunc(found, func(a, b Question) int { return cmp.Compare(a.Line, b.Line) })
	return found
}
