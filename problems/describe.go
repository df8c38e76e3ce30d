package problems

import (
	"fmt"
	"strconv"
	"strings"

	"pyprep/problems/bigo"
)

// Describe writes a problem as YAML with every default filled in, so that an author sees what pyprep understood.
func Describe(p *Problem) string {
	b := &describer{}
	b.header(p)
	b.call(p)
	b.judging(p)
	b.growth(p.Complexity)
	b.cases(p)
	b.solutions(p)
	return b.String()
}

// describer writes lines of YAML.
type describer struct{ strings.Builder }

func (b *describer) line(indent int, format string, args ...any) {
	fmt.Fprintf(b, strings.Repeat("  ", indent)+format+"\n", args...)
}

func (b *describer) header(p *Problem) {
	b.line(0, "set: %s", p.Set)
	b.line(0, "id: %s", p.ID)
	b.line(0, "aliases: %s", flowList(slugs(p.Aliases)))
	b.line(0, "uuid: %s", scalar(p.UUID))
	b.line(0, "title: %s", scalar(p.Title))
	b.line(0, "level: %d", p.Level)
	b.line(0, "topics: %s", flowList(p.Topics))
	b.line(0, "kind: %s", p.Kind)
	b.line(0, "source: %s", scalar(p.Source))
	b.line(0, "requires: %s", flowList(p.Requires))
	b.line(0, "twist: %s", scalar(p.Twist))
}

func (b *describer) call(p *Problem) {
	if p.Kind == KindStdio {
		return
	}
	b.line(0, "entry: %s", p.Entry)
	if p.Kind == KindModule {
		b.line(0, "# tests/ run beside the solution in its process: a solution made to fool them can")
		b.tests(p)
		return
	}
	b.line(0, "params: %s", flowParams(p.Params))
	if len(p.Methods) > 0 {
		b.line(0, "methods:")
	}
	for _, m := range p.Methods {
		b.line(1, "%s: {params: %s, returns: %s}", m.Name, flowParams(m.Params), scalar(m.Returns.String()))
	}
	b.line(0, "async: %t", p.Async)
	if len(p.Types) > 0 {
		b.line(0, "types:")
	}
	for _, name := range sortedKeys(p.Types) {
		b.line(1, "%s: %s", name, p.Types[name])
	}
	if p.Kind == KindFunction {
		b.line(0, "returns: %s", scalar(p.Returns.String()))
		b.line(0, "result: %s", p.Result)
		b.line(0, "take: %s", orWord(p.Take, "all"))
		b.line(0, "pulled_max: %s", orWord(p.PulledMax, "unchecked"))
		b.line(0, "mutation: %s", p.Mutation)
		b.line(0, "identity: %s", orNone(string(p.Identity)))
	}
	if p.Driver != nil {
		b.line(0, "# driver.py shares the learner's process: what it observes could be forged")
	}
}

func (b *describer) tests(p *Problem) {
	names := make([]string, len(p.Tests))
	for i, file := range p.Tests {
		names[i] = file.Name
	}
	b.line(0, "tests: %s", flowList(names))
}

// testComment names the test that a case is, if it is one.
func testComment(test TestName) string {
	if test == (TestName{}) {
		return ""
	}
	return " # " + test.String()
}

func (b *describer) judging(p *Problem) {
	b.line(0, "allow_imports: %s", flowList(p.AllowImports))
	b.line(0, "deny_imports: %s", flowList(p.DenyImports))
	b.line(0, "deny_calls: %s", flowList(p.DenyCalls))
	if p.Kind != KindModule {
		b.line(0, "checker: %s", flowChecker(p.Checker))
	}
	l := p.Limits.Filled()
	seconds := fmt.Sprintf("%g", l.CaseSeconds)
	if l.CaseAuto {
		seconds = "auto"
	}
	b.line(0, "limits: {case_seconds: %s, total_seconds: %g, memory_mb: %d, processes: %d, output_kb: %d, value_kb: %d}",
		seconds, l.TotalSeconds, l.MemoryMB, l.Processes, l.OutputKB, l.ValueKB)
	b.line(0, "groups:")
	for _, g := range p.Groups {
		b.line(1, "- {name: %s, points: %g, score: %s, visibility: %s, requires: %s}",
			scalar(g.Name), g.Points, g.Score, g.Visibility, flowList(g.Requires))
	}
}

func flowChecker(c Checker) string {
	strictOr := func(loose bool, word string) string {
		if loose {
			return word
		}
		return "strict"
	}
	options := []string{"mode: " + string(c.Mode)}
	for _, option := range checkerOptions(c.Mode) {
		value := map[string]string{
			"numeric":          strictOr(c.NumericLoose, "loose"),
			"sequence":         strictOr(c.SequenceAny, "any"),
			"abs":              strconv.FormatFloat(c.Abs, 'g', -1, 64),
			"rel":              strconv.FormatFloat(c.Rel, 'g', -1, 64),
			"nan":              strconv.FormatBool(c.NaN),
			"depth":            orWord(max(c.Depth, 0), "all"),
			"ignore_case":      strconv.FormatBool(c.IgnoreCase),
			"ignore_space":     strconv.FormatBool(c.IgnoreSpace),
			"trailing_newline": strconv.FormatBool(c.TrailingNewline),
		}[option]
		if value != "" {
			options = append(options, option+": "+value)
		}
	}
	return "{" + strings.Join(options, ", ") + "}"
}

func (b *describer) growth(c *Complexity) {
	if c == nil {
		b.line(0, "complexity: null")
		return
	}
	b.line(0, "complexity:")
	b.line(1, "variables:")
	for _, v := range c.Variables {
		b.line(2, "%s: %s", v.Letter, scalar(v.Counts))
	}
	per := "call"
	if c.PerOperation {
		per = "operation"
	}
	b.line(1, "per: %s", per)
	b.line(1, "case: %s", c.Case)
	b.bound("time", c.Time)
	b.bound("space", c.Space)
	if c.SpaceTotal != nil {
		b.bound("space_total", *c.SpaceTotal)
	}
	b.line(1, "measure: {kind: %s}", scalar(c.MeasureKind))
	b.line(1, "# %s, %s", count(len(c.Rubric), "rubric point"), count(len(c.Misconceptions), "misconception"))
}

func (b *describer) bound(name string, bound Bound) {
	if !bound.Stated() {
		b.line(1, "%s: null", name)
		return
	}
	b.line(1, "%s: {best: %s, full: %s, half: %s}", name, scalar(bound.Best.String()), flowClasses(bound.Full), flowClasses(bound.Half))
}

func (b *describer) cases(p *Problem) {
	b.line(0, "cases: # %d literal, %d generated", len(p.Cases), len(p.ExpandGenerated()))
	for _, c := range p.Cases {
		b.line(1, "- {id: %s, group: %s, visibility: %s}%s", c.ID, scalar(c.Group), c.Visibility, testComment(c.Test))
	}
	if len(p.Generated) > 0 {
		b.line(0, "generated:")
	}
	for _, g := range p.Generated {
		sizes := make([]string, len(g.Sizes))
		for i, one := range g.Sizes {
			sizes[i] = joinSizes(one)
			if len(one) > 1 {
				sizes[i] = "[" + strings.ReplaceAll(sizes[i], "x", ", ") + "]"
			}
		}
		b.line(1, "- {id: %s, group: %s, visibility: %s, kind: %s, n: [%s], seeds: %d}",
			g.ID, scalar(g.Group), g.Visibility, scalar(g.Kind), strings.Join(sizes, ", "), g.Seeds)
	}
}

func (b *describer) solutions(p *Problem) {
	b.line(0, "solutions:")
	for _, s := range p.Solutions {
		words := []string{"expect: " + string(s.Expect), fmt.Sprintf("model: %t", s.Model)}
		for _, class := range []struct {
			name  string
			class *bigo.Class
		}{{"time", s.Time}, {"space", s.Space}, {"space_total", s.SpaceTotal}} {
			if class.class != nil {
				words = append(words, class.name+": "+scalar(class.class.String()))
			}
		}
		b.line(1, "%s: {%s}", s.File, strings.Join(words, ", "))
	}
}

func flowParams(params []Param) string {
	words := make([]string, len(params))
	for i, p := range params {
		words[i] = "{name: " + p.Name + ", type: " + scalar(p.Type.String()) + "}"
		if p.Default != "" {
			words[i] = strings.TrimSuffix(words[i], "}") + ", default: " + scalar(p.Default) + "}"
		}
	}
	return "[" + strings.Join(words, ", ") + "]"
}

func flowClasses(classes []bigo.Class) string {
	words := make([]string, len(classes))
	for i, c := range classes {
		words[i] = c.String()
	}
	return flowList(words)
}

func flowList(words []string) string {
	quoted := make([]string, len(words))
	for i, word := range words {
		quoted[i] = scalar(word)
	}
	return "[" + strings.Join(quoted, ", ") + "]"
}

func slugs(all []Slug) []string {
	words := make([]string, len(all))
	for i, s := range all {
		words[i] = string(s)
	}
	return words
}

// scalar quotes a text where YAML would read it as something else; "" is null, for what a problem leaves out.
func scalar(text string) string {
	switch {
	case text == "":
		return "null"
	case plainKind(text) == nodeText && strings.Trim(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-.") == "" && text[0] != '-':
		return text
	}
	return strconv.Quote(text)
}

func orWord(n int, word string) string {
	if n == 0 {
		return word
	}
	return strconv.Itoa(n)
}

func orNone(word string) string {
	if word == "" {
		return "none"
	}
	return word
}
