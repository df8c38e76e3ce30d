package importer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// draft is a problem that is being imported, before it has its place in a set.
type draft struct {
	source string // what the source calls it
	reason string // why it is of its kind

	id     problems.Slug
	title  string
	level  int
	topics []string
	origin string // where it comes from, for people

	kind    problems.Kind
	entry   string // function or class; the module of the solution for kind module
	method  string // of a class: the one that is called
	params  []parameter
	isKnown bool   // params are all there is, so that a starter can be made of them
	checker string // how answers compare, as problem.yaml says it; "" for exactly
	limits  limits
	cases   []draftCase
	tests   map[string]string // file name -> content, of kind module

	statement string
	starter   string // "" to leave it to what params say
	reference string
}

// Ways in which answers compare that need no number.
const (
	asPythonEquals = "{mode: exact, numeric: loose} # as Python's =="
	asAssertHolds  = "{mode: custom} # any value that is true"
)

// limits are generous: a check that was written for another machine must not fail for its time here.
type limits struct{ caseSeconds, totalSeconds int }

// draftCase is one call with what it gives.
type draftCase struct {
	id     string
	args   []pytype.Value
	expect pytype.Value
}

// addCases turns assertions into cases, those that say the same into one; a reason says why that can't be done.
func (d *draft) addCases(asserted []assertion, of signature, prefix string) (reason string) {
	known := map[string]bool{}
	for i, a := range asserted {
		args, ok := of.positional(a)
		if !ok {
			return fmt.Sprintf("assertion %d does not fit the parameters of its function", i+1)
		}
		says := pytype.Source(pytype.List(pytype.List(args...), a.expect))
		if known[says] {
			continue
		}
		known[says] = true
		d.cases = append(d.cases, draftCase{fmt.Sprintf("%s-%d", prefix, i+1), args, a.expect})
	}
	return ""
}

// compare chooses how answers are compared so that it agrees with Python; a reason says why nothing does.
func (d *draft) compare(asserted []assertion) (reason string) {
	numbers, exact, truth, within := false, false, false, 0.0
	for _, a := range asserted {
		numbers = numbers || a.by != byIdentity && holds(a.expect, isNumber)
		exact = exact || a.by == byIdentity && a.expect.Kind == pytype.KindBool
		truth = truth || a.by == byTruth
		within = max(within, a.within)
	}
	switch {
	case truth:
		return d.byTruth(asserted)
	case within > 0:
		return d.byDistance(asserted, within)
	case numbers && exact:
		return "it asks for True or False itself in one assertion, and for what equals a number in another"
	case numbers:
		d.checker = asPythonEquals
	}
	return ""
}

// byTruth compares by the truth of the results, if nothing else of them is asked for.
func (d *draft) byTruth(asserted []assertion) (reason string) {
	if d.kind == problems.KindClass {
		return "it asks for what is true of a method's result"
	}
	for _, a := range asserted {
		if a.by != byTruth && a.expect.Kind != pytype.KindBool {
			return "it asks for what is true in one assertion, and for a value in another"
		}
	}
	d.checker = asAssertHolds
	return ""
}

// byDistance compares numbers by how far they are from the expected ones, if all may be as far. Where another assertion
// asks for the very same float, one that is nearer to it than that will do, too.
func (d *draft) byDistance(asserted []assertion, within float64) (reason string) {
	for _, a := range asserted {
		switch {
		case a.by == byDistance && a.within == within:
		case a.by == byEquality && a.expect.Kind == pytype.KindFloat:
		default:
			return "it asks for what is near a number in one assertion, and for something else in another"
		}
	}
	d.checker = fmt.Sprintf("{mode: float, abs: %g, rel: 0, numeric: loose}", within)
	return ""
}

// retitle gives a draft another title, also above its statement.
func (d *draft) retitle(title string) {
	d.statement = "# " + title + strings.TrimPrefix(d.statement, "# "+d.title)
	d.title = title
}

// titleOf makes a title of a name such as min_cost, minCost or two-sum.
func titleOf(name string) string {
	var b strings.Builder
	before := ' '
	for _, r := range strings.Map(func(r rune) rune {
		if r == '_' || r == '-' {
			return ' '
		}
		return r
	}, name) {
		if unicode.IsUpper(r) && unicode.IsLower(before) {
			b.WriteByte(' ')
			r = unicode.ToLower(r)
		}
		b.WriteRune(r)
		before = r
	}
	title := strings.Join(strings.Fields(b.String()), " ")
	if title == "" {
		return name
	}
	first, width := utf8.DecodeRuneInString(title)
	return string(unicode.ToUpper(first)) + title[width:]
}

// lines gives a text the line ends that Python and the set want: \n, and one at the end.
func lines(text string) string {
	text = strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text)
	return strings.TrimRight(text, " \t\n\f") + "\n"
}

// fenced is a block of Python in Markdown, whatever it holds.
func fenced(code string) string {
	fence := "```"
	for strings.Contains(code, fence) {
		fence += "`"
	}
	return fence + "python\n" + strings.Trim(code, "\n") + "\n" + fence + "\n"
}

// complete ends a source that stops behind the head of a function with a body that does nothing.
func complete(source string) string {
	all, err := scan(source)
	if err != nil || len(all) == 0 {
		return source
	}
	last := all[len(all)-1]
	if last.tokens[len(last.tokens)-1].text != ":" {
		return source
	}
	return strings.TrimRight(source, " \t\n") + "\n" + strings.Repeat(" ", last.indent+4) + "pass\n"
}

// cut keeps a piece of source short and on one line, for a reason.
func cut(text string) string {
	text = strings.Join(strings.Fields(text), " ")
	if runes := []rune(text); len(runes) > 70 {
		return string(runes[:70]) + "…"
	}
	return text
}
