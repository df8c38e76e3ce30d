package skeleton

import (
	"fmt"
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// statement writes statement.md with the cases as examples, as `set check` holds them against the cases.
func statement(title string, d Draft) string {
	text := "PLACEHOLDER: say what is given, what is to be returned, and what holds in the special cases."
	if d.Doc != "" {
		text = d.Doc
	}
	return fmt.Sprintf("# %s\n\n%s\n\n%s## Limits\n\n- PLACEHOLDER: how large, and of which values, the input can be. validate.py asserts the same.\n",
		title, text, examples(d))
}

const shownExamples = 3

func examples(d Draft) string {
	var b strings.Builder
	for i, c := range d.Cases {
		if i == shownExamples {
			break
		}
		switch {
		case d.Kind == problems.KindStdio:
			fmt.Fprintf(&b, "```input\n%s```\n\n```output\n%s```\n\n", c.Stdin, *c.Expect.Stdout)
		case d.Kind == problems.KindClass:
			fmt.Fprintf(&b, "```text\n%s```\n\n", callsOf(d, c))
		default:
			if result, ok := resultOf(c.Expect.Value, c.Expect.Raises); ok {
				fmt.Fprintf(&b, "%s(%s)  ->  %s\n", d.Entry, argumentsOf(c.Args), result)
			}
		}
	}
	if b.Len() == 0 {
		return ""
	}
	if d.Kind == problems.KindFunction {
		return "## Examples\n\n```text\n" + b.String() + "```\n\n"
	}
	return "## Examples\n\n" + b.String()
}

func callsOf(d Draft, c problems.Case) string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s(%s)\n", d.Entry, argumentsOf(c.Args))
	for i, op := range c.Ops {
		result, ok := resultOf(&c.Expect.Ops[i].Value, c.Expect.Ops[i].Raises)
		if !ok {
			break
		}
		fmt.Fprintf(&b, "%s(%s)  ->  %s\n", op.Method, argumentsOf(op.Args), result)
	}
	return b.String()
}

func argumentsOf(args []pytype.Value) string {
	words := make([]string, len(args))
	for i, arg := range args {
		words[i] = pytype.Source(arg)
	}
	return strings.Join(words, ", ")
}

func resultOf(v *pytype.Value, raises *problems.Raises) (string, bool) {
	switch {
	case raises != nil:
		return "raises " + raises.Type, true
	case v != nil:
		return pytype.Source(*v), true
	default:
		return "", false
	}
}

// cases writes cases.yaml.
func cases(d Draft) (string, error) {
	var b strings.Builder
	b.WriteString("# A case has an id, a group, what is given (args, or init and ops, or stdin), and exactly one of expect, expect_any,\n" +
		"# raises and expect_stdout. `pyprep set schema cases` lists all keys. What YAML has not is tagged: !tuple [1], !set [1].\ncases:\n")
	if len(d.Cases) == 0 {
		b.WriteString("  # PLACEHOLDER: a case with its answer, such as - {id: small, group: sample, args: [1], expect: 2}\n")
	}
	for _, c := range d.Cases {
		line, err := caseLine(d, c)
		if err != nil {
			return "", fmt.Errorf("write case %s: %w", c.ID, err)
		}
		b.WriteString("  - " + line + "\n")
	}
	b.WriteString("generated: # inputs come from generate.py, answers from the model\n" +
		"  - {id: rnd, group: random, kind: random, n: [1, 5, 20], seeds: 3}\n")
	return b.String(), nil
}

func caseLine(d Draft, c problems.Case) (string, error) {
	var err error
	list := func(values []pytype.Value) string {
		text, bad := problems.WriteValue(pytype.List(values...))
		if bad != nil {
			err = bad
		}
		return text
	}
	head := fmt.Sprintf("{id: %s, group: sample", c.ID)
	switch d.Kind {
	case problems.KindStdio:
		return fmt.Sprintf("%s, stdin: %q, expect_stdout: %q}", head, c.Stdin, *c.Expect.Stdout), nil
	case problems.KindClass:
		ops, results := make([]string, len(c.Ops)), make([]string, len(c.Ops))
		for i, op := range c.Ops {
			ops[i] = list(append([]pytype.Value{pytype.Str(op.Method)}, op.Args...))
			if raises := c.Expect.Ops[i].Raises; raises != nil {
				results[i] = "{raises: " + raises.Type + "}"
				continue
			}
			one := list([]pytype.Value{c.Expect.Ops[i].Value})
			results[i] = one[1 : len(one)-1]
		}
		return fmt.Sprintf("%s, init: %s,\n     ops: [%s],\n     expect: [%s]}", head, list(c.Args), strings.Join(ops, ", "), strings.Join(results, ", ")), err
	default:
		expect := ""
		if c.Expect.Raises != nil {
			expect = "raises: " + c.Expect.Raises.Type
		} else {
			one := list([]pytype.Value{*c.Expect.Value})
			expect = "expect: " + one[1:len(one)-1]
		}
		return fmt.Sprintf("%s, args: %s, %s}", head, list(c.Args), expect), err
	}
}

// solutions writes solutions.yaml.
func solutions(d Draft) string {
	text := "# What every file in solutions/ must get: accepted, wrong, slow, crash, memory, hang or partial. `set check` runs them all.\n" +
		"# time and space are what it really has; measuring proves them: time: \"O(n)\", space: \"O(1)\".\n" +
		"model.py: {expect: accepted, model: true}\n"
	if d.Wrong != nil {
		text += "wrong.py: {expect: wrong, must_fail: [example-1]}\n"
	}
	return text + "# second.py: {expect: accepted}            # solved in another way, it keeps the model honest\n" +
		"# slow.py: {expect: slow, time: \"O(n^2)\"}   # and a generated case that is large enough\n"
}

const hints = "## 1\n\nPLACEHOLDER: a question that leads to the idea.\n\n## 2\n\nPLACEHOLDER: the idea, without the code.\n"
