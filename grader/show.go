package grader

import (
	"fmt"
	"regexp"
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// shownLimit is how much source of a value a report keeps.
const shownLimit = 4 << 10

// shown is a value as Python source, cut when it is long.
func shown(v pytype.Value) (source string, truncated bool) {
	return pytype.SourceLimited(v, shownLimit)
}

// callSource is the call of a case as a person would write it.
func callSource(p *problems.Problem, c testCase) (source string, truncated bool) {
	switch {
	case p.Kind == problems.KindStdio:
		text := printable(c.stdin)
		return limited("stdin: " + text)
	case p.Kind == problems.KindModule:
		return limited(c.test.String())
	case usesOperations(p):
		if len(c.operations) == 0 {
			return callOf(p.Entry, c.args)
		}
		return operationSource(p, c, len(c.operations)-1), false
	default:
		return callOf(p.Entry, c.args)
	}
}

func callOf(name string, args []pytype.Value) (source string, truncated bool) {
	var b strings.Builder
	b.WriteString(name + "(")
	for i, arg := range args {
		if i > 0 {
			b.WriteString(", ")
		}
		text, cut := pytype.SourceLimited(arg, max(shownLimit-b.Len(), 64))
		b.WriteString(text)
		truncated = truncated || cut
	}
	b.WriteString(")")
	return b.String(), truncated
}

// operationsShown is how many calls before the failing one are written out.
const operationsShown = 8

// operationSource shows operation at (0-based) with those that came before it, newest last.
func operationSource(p *problems.Problem, c testCase, at int) string {
	object := instanceName(p.Entry)
	if p.Kind != problems.KindClass {
		object = "f"
	}
	first := max(0, at+1-operationsShown)
	lines := make([]string, 0, operationsShown+2)
	made, _ := callOf(p.Entry, c.args)
	lines = append(lines, object+" = "+made)
	if first > 0 {
		lines = append(lines, fmt.Sprintf("# … %d calls …", first))
	}
	for _, op := range c.operations[first : at+1] {
		name := object + "." + op.Method
		if op.Method == "__call__" {
			name = object
		}
		call, _ := callOf(name, op.Args)
		lines = append(lines, call)
	}
	text, _ := limited(strings.Join(lines, "\n"))
	return text
}

// instanceName is what an instance of a class is called in Python: lru_cache for LRUCache.
func instanceName(class string) string {
	boundary := regexp.MustCompile(`([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])`)
	return strings.ToLower(boundary.ReplaceAllString(class, "${1}${3}_${2}${4}"))
}

func limited(text string) (cut string, truncated bool) {
	if len(text) <= shownLimit {
		return text, false
	}
	return strings.ToValidUTF8(text[:shownLimit], "") + "…", true
}

// wantSource is what a case must give, and the words before it.
func wantSource(p *problems.Problem, c testCase) (want, lead string) {
	e := c.expect
	switch {
	case e.Raises != nil:
		return raisesSource(*e.Raises), ""
	case e.Stdout != nil:
		return printable(*e.Stdout), ""
	case len(e.AnyOf) > 0:
		want, _ = shown(e.AnyOf[0])
		return want, "one of"
	case len(e.Ops) > 0:
		return operationWant(e.Ops[len(e.Ops)-1]), ""
	case e.Value != nil:
		want, _ = shown(*e.Value)
		if p.Checker.Mode == problems.CheckUnordered {
			lead = "any order of"
		}
		return want, lead
	default:
		return "", ""
	}
}

func raisesSource(r problems.Raises) string {
	text := "raises " + r.Type
	if r.At == "next" {
		text += " at the first item"
	}
	return text
}

func operationWant(want problems.OpExpectation) string {
	if want.Raises != nil {
		return raisesSource(*want.Raises)
	}
	text, _ := shown(want.Value)
	return text
}

// Example is a public case as people read it.
type Example struct{ Call, Result, Note string }

// Examples returns the first public literal cases, at most so many.
func Examples(p *problems.Problem, most int) []Example {
	var all []Example
	for _, c := range literalCases(p) {
		if c.hidden || len(all) == most || p.Kind == problems.KindModule { // a test's name is no example of a call
			continue
		}
		call, _ := callSource(p, c)
		want, lead := wantSource(p, c)
		all = append(all, Example{Call: call, Result: strings.TrimSpace(lead + " " + want), Note: p.Cases[c.n-1].Note})
	}
	return all
}

// ExampleInput is what could be given to RunInput, "" when the problem takes none.
func ExampleInput(p *problems.Problem) string {
	for _, c := range literalCases(p) {
		if c.hidden || usesOperations(p) {
			continue
		}
		switch p.Kind {
		case problems.KindStdio:
			return c.stdin
		case problems.KindModule:
			return ""
		default: // its arguments
		}
		call, cut := callOf("", c.args)
		if !cut {
			return strings.TrimSuffix(strings.TrimPrefix(call, "("), ")")
		}
	}
	return ""
}
