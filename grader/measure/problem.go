package measure

import (
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
	return s, true
}

// OfPart is a snippet of a complexity item as a subject.
func OfPart(item *problems.Item, part *problems.Part) Subject {
	return Subject{Source: []byte(part.Snippet), Generator: part.Generator, Entry: sandbox.Entry{Name: problems.SnippetEntry}}
}
