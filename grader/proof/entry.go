package proof

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"pyprep/problems"
)

// entryIsDefined finds an entry, or a method, that no accepted solution defines: mostly a slip in problem.yaml, which
// would show as the failure of every solution. The starter must define the entry, too.
func entryIsDefined(_ context.Context, c *check) error {
	p := c.problem
	if p.Kind != problems.KindFunction && p.Kind != problems.KindClass {
		return nil
	}
	if p.Driver != nil && !defines(p.Driver, "run") {
		c.failAt("entry", []place{{"driver.py", 1}}, "driver.py does not define run(entry, args)")
	}
	if !definedBySome(p, p.Entry) {
		c.failAt("entry", []place{c.key("entry")}, "no accepted solution defines %s; they define %s", p.Entry, strings.Join(definedNames(p), ", "))
		return nil
	}
	if !defines([]byte(p.Starter), p.Entry) {
		c.failAt("entry", []place{{starterFile, 1}, c.key("entry")}, "the starter does not define %s", p.Entry)
	}
	inherits := regexp.MustCompile(`(?m)^\s*class\s+` + regexp.QuoteMeta(p.Entry) + `\s*\(\s*[^)\s]`)
	mayInherit := slices.ContainsFunc(p.Solutions, func(s problems.Solution) bool { return inherits.Match(s.Source) })
	for _, m := range p.Methods {
		if p.Kind == problems.KindClass && !mayInherit && !definedBySome(p, m.Name) {
			c.failAt("entry", []place{c.key("methods", m.Name)}, "no accepted solution has the method %s; they define %s",
				m.Name, strings.Join(definedNames(p), ", "))
		}
	}
	return nil
}

func definedBySome(p *problems.Problem, name string) bool {
	return slices.ContainsFunc(p.Solutions, func(s problems.Solution) bool {
		return s.Expect == problems.ExpectAccepted && defines(s.Source, name)
	})
}

// defines says whether a source seems to define a name, at any depth: a class Solution with the method counts.
func defines(source []byte, name string) bool {
	quoted := regexp.QuoteMeta(name)
	return regexp.MustCompile(`(?m)^\s*(?:(?:async\s+)?def|class)\s+` + quoted + `\b|\b` + quoted +
		`\s*(?::[^=\n]*)?=[^=]|import\b[^\n]*\b` + quoted + `\b`).Match(source)
}

// definedNames are the names that the accepted solutions define.
func definedNames(p *problems.Problem) []string {
	definition := regexp.MustCompile(`(?m)^\s*(?:(?:async\s+)?def|class)\s+(\w+)`)
	var names []string
	for _, s := range p.Solutions {
		if s.Expect != problems.ExpectAccepted {
			continue
		}
		for _, found := range definition.FindAllSubmatch(s.Source, -1) {
			if name := string(found[1]); !strings.HasPrefix(name, "__") && !slices.Contains(names, name) {
				names = append(names, name)
			}
		}
	}
	return names
}
