package grader

import (
	"slices"
	"strings"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

// Prediction is what a person expects of a small case, beside what it must give.
type Prediction struct {
	Call  string
	Said  string
	Truth string // with the words before it, such as "any order of"
	Read  bool   // Said is a value that could be compared
	Right bool   // it would be accepted as the result
}

// ExampleCall is a small call whose result a person could predict, "" when the problem has none.
func ExampleCall(p *problems.Problem) string {
	c, found := exampleCase(p)
	if !found {
		return ""
	}
	call, _ := callSource(p, c)
	return call
}

// ExampleNumbers are the numbers of small cases that a person could follow by hand, the shortest call first.
func ExampleNumbers(p *problems.Problem, most int) []int {
	all := exampleCases(p)
	var numbers []int
	for _, c := range all[:min(len(all), most)] {
		numbers = append(numbers, c.n)
	}
	return numbers
}

// JudgePrediction holds what a person said of ExampleCall against what the case must give.
func JudgePrediction(p *problems.Problem, said string) Prediction {
	c, found := exampleCase(p)
	if !found {
		return Prediction{Said: said}
	}
	call, _ := callSource(p, c)
	want, lead := wantSource(p, c)
	made := Prediction{Call: call, Said: said, Truth: strings.TrimSpace(lead + " " + want)}
	value, err := pytype.ParseLiteral(strings.TrimSpace(said))
	if err != nil || p.Checker.Mode == problems.CheckCustom {
		return made
	}
	wanted, checker := c.expect.AnyOf, p.Checker
	if c.expect.Value != nil {
		wanted = []pytype.Value{*c.expect.Value}
	}
	if ops := c.expect.Ops; len(ops) > 0 && ops[len(ops)-1].Raises == nil {
		wanted = []pytype.Value{ops[len(ops)-1].Value}
	}
	for _, one := range wanted {
		made.Read = true
		made.Right = made.Right || match.Value(plainItems(one), value, checker).Equal
	}
	return made
}

// plainItems is a value as people write it down: what an iterator or a linked list holds is a list.
func plainItems(v pytype.Value) pytype.Value {
	if v.Kind == pytype.KindIterator || v.Kind == pytype.KindLinked {
		return pytype.List(v.Items...)
	}
	return v
}

// exampleCase is the public case with the shortest call.
func exampleCase(p *problems.Problem) (best testCase, found bool) {
	all := exampleCases(p)
	if len(all) == 0 {
		return testCase{}, false
	}
	return all[0], true
}

// exampleCases are the public cases whose call can be shown whole, the shortest call first.
func exampleCases(p *problems.Problem) []testCase {
	if p.Kind == problems.KindModule {
		return nil // a test is no call that gives something
	}
	lengths := map[int]int{}
	var all []testCase
	for _, c := range literalCases(p) {
		if call, cut := callSource(p, c); !c.hidden && !cut {
			lengths[c.n] = len(call)
			all = append(all, c)
		}
	}
	slices.SortStableFunc(all, func(a, b testCase) int { return lengths[a.n] - lengths[b.n] })
	return all
}
