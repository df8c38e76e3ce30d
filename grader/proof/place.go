package proof

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"pyprep/problems"
)

// place is a line of a file of the problem's folder.
type place struct {
	file string
	line int
}

func (p place) String() string { return fmt.Sprintf("%s:%d", p.file, p.line) }

// failAt adds an error for each place where the mistake may be: what was seen follows from all of them together, and
// which of them the author meant, only the author knows.
func (c *check) failAt(rule string, places []place, format string, args ...any) {
	for i, at := range places {
		message := fmt.Sprintf(format, args...)
		if len(places) > 1 {
			others := append(append([]place{}, places[:i]...), places[i+1:]...)
			message += "; either this is to be mended, or " + joined(others)
		}
		c.fail(rule, at.file, at.line, "%s", message)
	}
}

func joined(places []place) string {
	words := make([]string, len(places))
	for i, p := range places {
		words[i] = p.String()
	}
	return strings.Join(words, ", or ")
}

// key is where a key of problem.yaml stands.
func (c *check) key(path ...string) place {
	return place{"problem.yaml", c.problem.Places.Line(path...)}
}

// said is where solutions.yaml says something of a solution.
func (c *check) said(s problems.Solution, path ...string) place {
	return place{"solutions.yaml", c.problem.SolutionPlaces.Line(append([]string{s.File}, path...)...)}
}

// code is where a solution begins to be what is called.
func (c *check) code(s problems.Solution) place {
	return place{path.Join("solutions", s.File), definitionLine(s.Source, c.problem.Entry)}
}

// generates is where generate.py defines what is called.
func (c *check) generates() place {
	return place{"generate.py", definitionLine(c.problem.Generator, "generate")}
}

func (c *check) validates() place {
	return place{"validate.py", definitionLine(c.problem.Validator, "validate")}
}

func (c *check) checks() place {
	return place{"check.py", definitionLine(c.problem.Check, "check")}
}

// definitionLine is the line that defines a function or class, 1 where none does.
func definitionLine(source []byte, name string) int {
	if name == "" {
		return 1
	}
	found := regexp.MustCompile(`(?m)^[ \t]*(?:(?:async[ \t]+)?def|class)[ \t]+` + regexp.QuoteMeta(name) + `\b`).FindIndex(source)
	if found == nil {
		return 1
	}
	return 1 + strings.Count(string(source[:found[0]]), "\n")
}

// asked is where the case stands that has this number among all, literal ones first: what it is given.
func (c *check) asked(n int) place {
	if n >= 1 && n <= len(c.problem.Cases) {
		one := c.problem.Cases[n-1]
		return place{one.File, one.Line}
	}
	generated := c.problem.ExpandGenerated()
	if at := n - 1 - len(c.problem.Cases); at >= 0 && at < len(generated) {
		return place{"cases.yaml", generated[at].Family.Line}
	}
	return place{"cases.yaml", 1}
}

// askedBy is [check.asked] by the case's id.
func (c *check) askedBy(id problems.CaseID) place {
	for i, one := range c.problem.Cases {
		if one.ID == id {
			return c.asked(i + 1)
		}
	}
	for i, one := range c.problem.ExpandGenerated() {
		if one.ID == id {
			return c.asked(len(c.problem.Cases) + i + 1)
		}
	}
	return c.asked(0)
}

// frontPlace is where a key of an item's front matter stands.
func frontPlace(item *problems.Item, path ...string) place {
	return place{itemFile(item), item.Places.Line(path...)}
}

// bodyPlace is where a heading of an item's body stands, or a block of Python.
func bodyPlace(item *problems.Item, path ...string) place {
	return place{itemFile(item), item.BodyPlaces.Line(path...)}
}

// generatorPlace is where the generator of a part stands, its own or that of all parts.
func generatorPlace(item *problems.Item, part string) place {
	for _, block := range []string{" generator " + part, " generator"} {
		if line, ok := item.BodyPlaces[problems.BodyProgram+strings.TrimRight(block, " ")]; ok {
			return place{itemFile(item), line}
		}
	}
	return bodyPlace(item)
}

// programPlace is a line of the item's program, counted from 1; 0 is the program as a whole.
func programPlace(item *problems.Item, line int) place {
	at := bodyPlace(item, problems.BodyProgram)
	at.line += line
	return at
}

// quotePlace is where a part of an item's body says something.
func quotePlace(item *problems.Item, part, text, quote string) place {
	at := bodyPlace(item, part)
	wanted := strings.Fields(quote)
	var words []string
	var lines []int
	for i, line := range strings.Split(text, "\n") {
		for _, word := range strings.Fields(line) {
			words, lines = append(words, word), append(lines, i)
		}
	}
	for i := range len(words) - len(wanted) + 1 {
		if len(wanted) > 0 && strings.Contains(strings.Join(words[i:i+len(wanted)], " "), strings.Join(wanted, " ")) {
			return place{at.file, item.BodyPlaces.Line(part, problems.BodyText) + lines[i]}
		}
	}
	return at
}
