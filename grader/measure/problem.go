package measure

import (
	"bytes"
	"fmt"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/sandbox"
)

// OfProblem is a solution of a problem as a subject; false where the problem has no generator to measure with, or is
// called in a way that can't be measured.
func OfProblem(p *problems.Problem, source []byte) (Subject, bool) {
	if p.Complexity == nil || len(p.Generator) == 0 || len(p.Driver) > 0 {
		return Subject{}, false
	}
	if p.Kind == problems.KindStdio || p.Kind == problems.KindModule {
		return Subject{}, false
	}
	s := Subject{Source: source, Generator: p.Generator, Entry: grader.EntryOf(p)}
	if kind := p.Complexity.MeasureKind; kind != "" && kind != "worst" { // the worst is what is looked for in all of them
		s.Kinds = []string{kind}
	}
	s.Where = fromSmallest(p)
	return s, true
}

// mostLeast is the largest smallest size that is believed to be one: a problem may generate large cases only.
const mostLeast = 16

// fromSmallest are conditions for a generator that states none: it makes no smaller inputs than the problem's own cases have,
// for nothing says that it can.
func fromSmallest(p *problems.Problem) []string {
	if bytes.Contains(p.Generator, []byte("WHERE")) {
		return nil
	}
	var conditions []string
	for i, name := range p.GeneratorVariables() {
		least := mostLeast + 1
		for _, family := range p.Generated {
			for _, sizes := range family.Sizes {
				if i < len(sizes) {
					least = min(least, sizes[i])
				}
			}
		}
		if least > 1 && least <= mostLeast {
			conditions = append(conditions, fmt.Sprintf("%s >= %d", name, least))
		}
	}
	return conditions
}

// OfPart is a snippet of a complexity item as a subject.
func OfPart(item *problems.Item, part *problems.Part) Subject {
	return Subject{Source: []byte(part.Snippet), Generator: part.Generator, Entry: sandbox.Entry{Name: problems.SnippetEntry}}
}
