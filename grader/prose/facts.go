package prose

import (
	"fmt"
	"slices"
	"strings"

	"pyprep/grader/growth"
	"pyprep/problems/bigo"
)

// Facts are what is known of the learner's own code. What is not known is left empty, and contradicts nothing.
type Facts struct {
	LeadingLine   int      // the line that decides the time; 0 unknown
	LeadingSource string   // without its line end
	Runs, Cost    string   // classes of the leading line, such as "O(n^2)"; "" unknown
	Kinds         []string // of work that was counted: the names of growth.Work, and those below
}

// The kinds of work that [FactsOf] adds to those that were counted.
const (
	KindNested    = "nested loop" // a line runs more often than any variable is large
	KindRecursion = "recursion"
	kindSort      = "sort"
	kindListScan  = "search in a list"
	kindCopy      = "copy"
	kindSlice     = "slice"
)

// FactsOf takes the facts from a measurement. Whether the code calls itself is seen from its source.
func FactsOf(report growth.Report, recursive bool) Facts {
	var f Facts
	for _, line := range report.Lines {
		for _, work := range line.Work {
			if line.Cost == nil || len(line.Cost.Variables()) > 0 { // what is done to two items is no kind of work
				f.add(work.Kind)
			}
		}
		if line.Runs != nil && beyondLinear(*line.Runs) {
			f.add(KindNested)
		}
	}
	if line := report.Leading(); line != nil {
		f.LeadingLine, f.LeadingSource = line.Number, strings.TrimSpace(line.Source)
		f.Runs, f.Cost = written(line.Runs), written(line.Cost)
	}
	if recursive {
		f.add(KindRecursion)
	}
	return f
}

func (f *Facts) add(kind string) {
	if !slices.Contains(f.Kinds, kind) {
		f.Kinds = append(f.Kinds, kind)
	}
}

func written(class *bigo.Class) string {
	if class == nil {
		return ""
	}
	return class.String()
}

// beyondLinear reports a class that outgrows the sum of its variables.
func beyondLinear(c bigo.Class) bool {
	variables := c.Variables()
	if len(variables) == 0 {
		return false
	}
	sum, err := bigo.Parse("O("+strings.Join(variables, " + ")+")", variables)
	return err == nil && bigo.Compare(c, sum) != bigo.Tighter && bigo.Compare(c, sum) != bigo.Equal && !isScaled(c, sum)
}

// beyondProduct reports a class that outgrows the product of its variables: one pass over a grid runs R*C times.
func beyondProduct(c bigo.Class) bool {
	variables := c.Variables()
	if len(variables) == 0 {
		return false
	}
	product, err := bigo.Parse("O("+strings.Join(variables, "*")+")", variables)
	return err == nil && bigo.Compare(c, product) == bigo.Looser && !isScaled(c, product)
}

// isScaled reports a class that exceeds another by a logarithm only: a heap's sift, or a search by halves, is no nested loop.
func isScaled(c, than bigo.Class) bool {
	variables := than.Variables()
	text := inner(than.String())
	scaled, err := bigo.Parse(fmt.Sprintf("O((%s) * log(%s))", text, strings.Join(variables, "+")), variables)
	return err == nil && bigo.Compare(c, scaled) != bigo.Looser && bigo.Compare(c, scaled) != bigo.Incomparable
}

// Conflict is something that a text says of the code and the code does not do.
type Conflict struct {
	Quote string `json:"quote"`
	Says  string `json:"says"` // a sentence for the learner
}

// assertion is what a text may say of code, and when the code shows otherwise.
type assertion struct {
	wordings []string
	means    string // after "you say"
	refuted  func(f Facts) string
}

// assertions are checked in this order; of those about the same kind of work only the first is reported.
func assertions() []assertion {
	return []assertion{
		{[]string{"one pass", "one loop", "each item once", "iterate once", "no nested loop", "only one loop"}, "one pass", Facts.morePasses},
		{[]string{"nested loop", "every pair", "all pairs"}, "nested loops", Facts.notNested},
		{[]string{"lookup is constant", "lookup is O(1)", "membership is constant", "in is O(1)", "check is constant"}, "a look-up takes constant time", Facts.scans},
		{[]string{"no sort", "without sorting", "nothing is sorted"}, "nothing is sorted", Facts.sorts},
		{[]string{"recursion", "calls itself"}, "recursion", Facts.notRecursive},
		{[]string{"no recursion", "without recursion"}, "no recursion", Facts.recurses},
		{[]string{"no copies", "no slices", "without copying"}, "nothing is copied", Facts.copies},
		{[]string{"halves the range", "half is discarded", "halve each step", "log n steps", "runs log n times", "logarithmic number of steps"}, "the range is halved", Facts.notHalved},
	}
}

// Conflicts returns what a text says of the code that the code contradicts.
func Conflicts(source string, f Facts) []Conflict {
	t := read(source).ofThisCode()
	conflicts := []Conflict{}
	for _, a := range assertions() {
		quote, said := t.saysExactly(a.wordings)
		if !said {
			continue
		}
		if but := a.refuted(f); but != "" {
			conflicts = append(conflicts, Conflict{Quote: quote, Says: fmt.Sprintf("you say %s, but %s", a.means, but)})
		}
	}
	return conflicts
}

// elsewhere are the words for code that is not this one: what brute force does says nothing of it.
var elsewhere = wordSet("bruteforce brute naive would could alternative alternatively otherwise instead originally before if")

// ofThisCode leaves out the clauses that speak of other code.
func (t text) ofThisCode() text {
	other := map[int]bool{}
	for _, word := range words(t.source) {
		if elsewhere[word.stem] {
			other[word.clause] = true
		}
	}
	return text{source: t.source, words: t.words, tokens: slices.DeleteFunc(slices.Clone(t.tokens), func(word token) bool { return other[word.clause] })}
}

func (f Facts) has(kinds ...string) bool {
	return slices.ContainsFunc(kinds, func(kind string) bool { return slices.Contains(f.Kinds, kind) })
}

// class reads one of the classes; ok is false where it is not known.
func class(text string) (bigo.Class, bool) {
	if text == "" {
		return bigo.Class{}, false
	}
	c, err := bigo.Parse(text, nil)
	return c, err == nil
}

func inner(text string) string { return strings.TrimSuffix(strings.TrimPrefix(text, "O("), ")") }

func (f Facts) runs() string {
	return fmt.Sprintf("line %d runs %s times", f.LeadingLine, inner(f.Runs))
}

func (f Facts) morePasses() string {
	if runs, ok := class(f.Runs); ok && f.LeadingLine > 0 && beyondProduct(runs) {
		return f.runs()
	}
	return ""
}

func (f Facts) notNested() string {
	if runs, ok := class(f.Runs); ok && f.LeadingLine > 0 && !f.has(KindNested) && !beyondLinear(runs) {
		return "no line runs more often than " + f.runsWords()
	}
	return ""
}

func (f Facts) runsWords() string {
	if f.Runs == "O(1)" {
		return "a fixed number of times"
	}
	return inner(f.Runs) + " times"
}

func (f Facts) scans() string {
	runs, ok := class(f.Runs)
	cost, ok2 := class(f.Cost)
	if ok && ok2 && f.has(kindListScan) && bigo.Compare(cost, runs) == bigo.Looser {
		return fmt.Sprintf("line %d searches a list: its %s cost %s together", f.LeadingLine, f.runsWords(), f.Cost)
	}
	return ""
}

func (f Facts) sorts() string {
	if f.has(kindSort) {
		return "your code sorts"
	}
	return ""
}

func (f Facts) notRecursive() string {
	if f.LeadingLine > 0 && !f.has(KindRecursion) {
		return "your code never calls itself"
	}
	return ""
}

func (f Facts) recurses() string {
	if f.has(KindRecursion) {
		return "your code calls itself"
	}
	return ""
}

func (f Facts) copies() string {
	if f.has(kindCopy, kindSlice) {
		return "your code copies"
	}
	return ""
}

func (f Facts) notHalved() string {
	runs, ok := class(f.Runs)
	if !ok || f.LeadingLine == 0 || len(runs.Variables()) == 0 {
		return ""
	}
	linear, err := bigo.Parse("O("+strings.Join(runs.Variables(), " + ")+")", runs.Variables())
	if relation := bigo.Compare(runs, linear); err == nil && (relation == bigo.Equal || relation == bigo.Looser) {
		return f.runs()
	}
	return ""
}
