package grader

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"pyprep/grader/match"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

// An example of a statement stands in a fenced block, one a line:
//
//	two_sum([2, 7, 11, 15], 9)  ->  [0, 1]      or with the arrow on the line below
//	chunked([1], 0)             ->  raises ValueError
//	>>> two_sum([2, 7, 11, 15], 9)              and the result on the line below
//
// Of a class it is the constructor's call on a line of its own, and a line for each operation. Of a program it is a
// block ```input, and behind it a block ```output. Anything else in a statement is no example.
//
// Examples in a docstring are the text of code that the statement quotes, which its author may not change.

// ExampleFault is an example of a statement that is not what a public case says.
type ExampleFault struct {
	Line     int
	Message  string
	IsQuoted bool // it stands in a docstring
}

// example is a call that a statement shows.
type example struct {
	line                  int
	name, arguments, want string
}

// CheckExamples holds every example of a problem's statement against the public cases; found is how many there are.
func CheckExamples(p *problems.Problem) (faults []ExampleFault, found int) {
	if p.Driver != nil {
		return nil, 0 // what a case gives is the driver's, and no call that could be written
	}
	c := exampleCheck{problem: p}
	for _, one := range literalCases(p) {
		if !one.hidden {
			c.public = append(c.public, one)
		}
	}
	for _, block := range fencedBlocks(p.Statement) {
		known := len(c.faults)
		switch {
		case p.Kind == problems.KindStdio:
			c.program(block)
		case usesOperations(p):
			c.operations(block)
		default:
			c.calls(block)
		}
		for i := range c.faults[known:] {
			c.faults[known+i].IsQuoted = block.inDocstring(c.faults[known+i].Line)
		}
	}
	return c.faults, c.found
}

// exampleCheck is a check of a statement under way.
type exampleCheck struct {
	problem *problems.Problem
	public  []testCase
	faults  []ExampleFault
	found   int
	stdin   *fencedBlock // an input block whose output is yet to come
}

func (c *exampleCheck) fault(line int, format string, args ...any) {
	c.faults = append(c.faults, ExampleFault{Line: line, Message: fmt.Sprintf(format, args...)})
}

// fencedBlock is a block of code in Markdown; line is that of its first line of code.
type fencedBlock struct {
	word  string
	line  int
	lines []string
}

// inDocstring says that a line of the statement stands behind an odd number of triple quotes of the block.
func (b fencedBlock) inDocstring(line int) bool {
	if line < b.line || line >= b.line+len(b.lines) {
		return false
	}
	above := strings.Join(b.lines[:line-b.line], "\n")
	return (strings.Count(above, `"""`)+strings.Count(above, "'''"))%2 == 1
}

func fencedBlocks(markdown string) []fencedBlock {
	var blocks []fencedBlock
	mark := ""
	for i, line := range strings.Split(markdown, "\n") {
		bare := strings.TrimSpace(line)
		row := bare[:len(bare)-len(strings.TrimLeft(bare, "`"))]
		switch {
		case mark == "" && len(row) >= 3:
			mark = row
			blocks = append(blocks, fencedBlock{word: strings.TrimSpace(bare[len(row):]), line: i + 2})
		case mark != "" && len(row) >= len(mark) && len(row) == len(bare):
			mark = ""
		case mark != "":
			at := &blocks[len(blocks)-1]
			at.lines = append(at.lines, line)
		}
	}
	return blocks
}

var (
	exampleCall  = regexp.MustCompile(`^\s*(?:>>>\s*)?(?:\w+\s*=\s*)?(?:\w+\.)?([A-Za-z_]\w*)\((.*?)\)\s*(?:(?:->|→)\s*(.*))?$`)
	exampleArrow = regexp.MustCompile(`^\s+(?:->|→)\s*(.*)$`)
)

// examplesIn reads the calls of a block, each with what stands behind the arrow or, after >>>, on the next line.
func examplesIn(block fencedBlock) []example {
	var all []example
	for i := 0; i < len(block.lines); i++ {
		found := exampleCall.FindStringSubmatch(block.lines[i])
		if found == nil {
			continue
		}
		one := example{line: block.line + i, name: found[1], arguments: found[2], want: strings.TrimSpace(found[3])}
		if one.want == "" && i+1 < len(block.lines) {
			next := block.lines[i+1]
			arrow := exampleArrow.FindStringSubmatch(next)
			isPrompt := strings.HasPrefix(strings.TrimSpace(next), ">>>")
			switch {
			case arrow != nil:
				one.want, i = strings.TrimSpace(arrow[1]), i+1
			case strings.HasPrefix(strings.TrimSpace(block.lines[i]), ">>>") && !isPrompt:
				one.want, i = strings.TrimSpace(next), i+1
			}
		}
		all = append(all, one)
	}
	return all
}

// calls checks the examples of a function.
func (c *exampleCheck) calls(block fencedBlock) {
	for _, one := range examplesIn(block) {
		if one.want == "" {
			continue // a signature, or a call of which nothing is said
		}
		c.found++
		if one.name != c.problem.Entry {
			c.fault(one.line, "the example calls %s, but the function is called %s", one.name, c.problem.Entry)
			continue
		}
		args, ok := c.arguments(one, c.problem.Params)
		if !ok {
			continue
		}
		at := slices.IndexFunc(c.public, func(t testCase) bool { return sameValues(t.args, args) })
		if at < 0 {
			c.fault(one.line, "no public case has the arguments of this example, so nothing proves it")
			continue
		}
		c.result(one, c.public[at].expect, string(c.public[at].id))
	}
}

// arguments reads the arguments of an example, named ones in their places.
func (c *exampleCheck) arguments(one example, params []problems.Param) ([]pytype.Value, bool) {
	args, named, err := pytype.ParseArguments(one.arguments)
	if err != nil {
		c.fault(one.line, "the arguments of this example are no Python literals: %v", err)
		return nil, false
	}
	for _, argument := range named {
		at := len(args)
		if at >= len(params) || params[at].Name != argument.Name {
			c.fault(one.line, "%s is not the next parameter", argument.Name)
			return nil, false
		}
		args = append(args, argument.Value)
	}
	return args, true
}

func sameValues(a, b []pytype.Value) bool {
	return pytype.Equal(pytype.List(comparable(a)...), pytype.List(comparable(b)...))
}

// comparable writes node structures as an example does.
func comparable(values []pytype.Value) []pytype.Value { return plainValues(values) }

var exampleRaises = regexp.MustCompile(`^(?:raises?\s+)?((?:\w+\.)*[A-Z]\w*(?:Error|Exception|Interrupt|Iteration|Exit))\b`)

// result holds what an example shows against what a case expects.
func (c *exampleCheck) result(one example, want problems.Expectation, id string) {
	if want.Raises != nil {
		raised := exampleRaises.FindStringSubmatch(one.want)
		if raised == nil || raised[1] != want.Raises.Type {
			c.fault(one.line, "the example shows %s, but case %s expects %s", one.want, id, raisesSource(*want.Raises))
		}
		return
	}
	got, err := pytype.ParseLiteral(one.want)
	if err != nil {
		c.fault(one.line, "what this example shows is no Python literal: %v", err)
		return
	}
	expected, equal := "", false
	switch {
	case len(want.AnyOf) > 0:
		expected = "one of " + pytype.Source(want.AnyOf[0])
		equal = match.AnyOf(comparable(want.AnyOf), got, c.problem.Checker).Equal
	case want.Value != nil:
		expected = pytype.Source(*want.Value)
		equal = match.Value(plainValue(*want.Value), got, c.checker()).Equal
	case len(want.ArgsAfter) > 0:
		expected = pytype.Source(want.ArgsAfter[0])
		equal = match.Value(plainValue(want.ArgsAfter[0]), got, c.checker()).Equal
	default:
		return
	}
	if !equal {
		c.fault(one.line, "the example shows %s, but case %s expects %s", one.want, id, expected)
	}
}

// checker compares as the problem does; where a check.py decides, an example shows what the case says.
func (c *exampleCheck) checker() problems.Checker {
	if c.problem.Checker.Mode == problems.CheckCustom {
		return problems.Checker{Mode: problems.CheckExact}
	}
	return c.problem.Checker
}

// operations checks the examples of a class: each begins at a call of the constructor.
func (c *exampleCheck) operations(block fencedBlock) {
	all := examplesIn(block)
	for i := 0; i < len(all); {
		if all[i].name != c.problem.Entry || all[i].want != "" {
			i++
			continue
		}
		end := i + 1
		for end < len(all) && all[end].name != c.problem.Entry {
			end++
		}
		if end > i+1 {
			c.found++
			c.sequence(all[i], all[i+1:end])
		}
		i = end
	}
}

// sequence holds one object's operations against a public case that does the same, or more after it.
func (c *exampleCheck) sequence(made example, calls []example) {
	init, ok := c.arguments(made, c.problem.Params)
	if !ok {
		return
	}
	var operations []problems.Operation
	for _, call := range calls {
		at := slices.IndexFunc(c.problem.Methods, func(m problems.Method) bool { return m.Name == call.name })
		if at < 0 {
			c.fault(call.line, "the example calls %s, which is no method of %s", call.name, c.problem.Entry)
			return
		}
		args, ok := c.arguments(call, c.problem.Methods[at].Params)
		if !ok {
			return
		}
		operations = append(operations, problems.Operation{Method: call.name, Args: args})
	}
	at := slices.IndexFunc(c.public, func(t testCase) bool { return sameValues(t.args, init) && beginsWith(t.operations, operations) })
	if at < 0 {
		c.fault(made.line, "no public case makes these calls, so nothing proves the example")
		return
	}
	for i, call := range calls {
		if results := c.public[at].expect.Ops; call.want != "" && i < len(results) {
			value := results[i].Value
			c.result(call, problems.Expectation{Value: &value, Raises: results[i].Raises}, string(c.public[at].id))
		}
	}
}

func beginsWith(all, beginning []problems.Operation) bool {
	return len(all) >= len(beginning) && slices.EqualFunc(all[:len(beginning)], beginning, func(a, b problems.Operation) bool {
		return a.Method == b.Method && sameValues(a.Args, b.Args)
	})
}

// program checks an example of a program: a block ```input, then a block ```output.
func (c *exampleCheck) program(block fencedBlock) {
	switch {
	case block.word == "input":
		c.stdin = &block
	case block.word == "output" && c.stdin != nil:
		c.found++
		stdin, stdout := strings.Join(c.stdin.lines, "\n"), strings.Join(block.lines, "\n")
		at := slices.IndexFunc(c.public, func(t testCase) bool { return strings.TrimRight(t.stdin, "\n") == strings.TrimRight(stdin, "\n") })
		switch {
		case at < 0:
			c.fault(c.stdin.line, "no public case has the input of this example, so nothing proves it")
		case c.public[at].expect.Stdout == nil:
		case strings.TrimRight(*c.public[at].expect.Stdout, "\n") != strings.TrimRight(stdout, "\n"):
			c.fault(block.line, "the output of this example is not the one that case %s expects", c.public[at].id)
		}
		c.stdin = nil
	}
}
