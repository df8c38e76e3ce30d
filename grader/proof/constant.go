package proof

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

// guessesFail grades what only pretends to solve: a solution that always gives the answer that is right most often, and
// one that knows the public cases by heart. Both must fail; the second can only where something is hidden.
func guessesFail(ctx context.Context, c *check) error {
	guesses := []guess{}
	if source := constantAnswer(c.problem); source != "" && grader.CaseCount(c.problem) > 1 {
		guesses = append(guesses, guess{"constant-fails", "a solution that gives the same answer in every case", source, "add a case with another answer"})
	}
	if source := knownAnswers(c.problem); source != "" && hasHidden(c.problem) {
		guesses = append(guesses, guess{"samples-fail", "a solution that knows the public cases by heart", source, "the hidden cases ask nothing else"})
	}
	for _, g := range guesses {
		c.step("%s", g.what)
		report, err := c.grade(ctx, []byte(g.source), "solution.py", grader.Options{First: true})
		if err != nil {
			return err
		}
		if report.Verdict == grader.Accepted {
			c.failAt(g.rule, []place{c.asked(1)}, "%s is accepted: %s", g.what, g.advice)
		}
	}
	return nil
}

type guess struct{ rule, what, source, advice string }

func hasHidden(p *problems.Problem) bool {
	return slices.ContainsFunc(p.Cases, func(one problems.Case) bool { return one.Visibility != problems.Public }) ||
		slices.ContainsFunc(p.Generated, func(g problems.Generated) bool { return g.Visibility != problems.Public })
}

// constantAnswer is a solution that gives the most frequent expected value of the literal cases, "" where that can't
// be written.
func constantAnswer(p *problems.Problem) string {
	counts, best := map[string]int{}, ""
	count := func(source string, ok bool) {
		if !ok {
			return
		}
		if counts[source]++; counts[source] > counts[best] || best == "" {
			best = source
		}
	}
	for _, one := range p.Cases {
		switch e := one.Expect; {
		case e.Stdout != nil:
			count(pytype.Source(pytype.Str(*e.Stdout)), true)
		case e.Value != nil:
			count(literalSource(*e.Value))
		case len(e.AnyOf) > 0:
			count(literalSource(e.AnyOf[0]))
		}
		for _, op := range one.Expect.Ops {
			if op.Raises == nil && op.Value.Kind != pytype.KindNone {
				count(literalSource(op.Value))
			}
		}
	}
	if best == "" || p.Mutation == problems.MutationResult {
		return ""
	}
	if p.Kind == problems.KindStdio {
		return fmt.Sprintf("print(%s, end=\"\")\n", best)
	}
	return answering(p, "return "+best)
}

// literalSource is a value as Python that makes it, false where only the harness can.
func literalSource(v pytype.Value) (string, bool) {
	source := pytype.Source(v)
	if v.Kind == pytype.KindIterator {
		source = "iter(" + pytype.Source(pytype.List(v.Items...)) + ")"
	}
	if strings.Contains(source, "Decimal(") {
		return "", false
	}
	for _, marker := range []string{"linked_list(", "tree(", "graph(", "$"} {
		if strings.HasPrefix(source, marker) {
			return "", false
		}
	}
	return source, true
}

// answering is an entry whose every call runs one line.
func answering(p *problems.Problem, line string) string {
	word := "def"
	if p.Async {
		word = "async def"
	}
	if p.Kind != problems.KindClass {
		return fmt.Sprintf("%s %s(*args, **kwargs):\n    %s\n", word, p.Entry, line)
	}
	source := fmt.Sprintf("class %s:\n    def __init__(self, *args, **kwargs):\n        pass\n", p.Entry)
	for _, method := range p.Methods {
		source += fmt.Sprintf("\n    %s %s(self, *args, **kwargs):\n        %s\n", word, method.Name, line)
	}
	return source
}

// knownAnswers is a solution that looks up the public cases, "" where it can't be written. A class remembers its calls.
func knownAnswers(p *problems.Problem) string {
	if p.Mutation == problems.MutationResult || p.Driver != nil {
		return ""
	}
	var table strings.Builder
	for _, one := range p.Cases {
		if one.Visibility != problems.Public {
			continue
		}
		args, ok := literalSource(pytype.Tuple(one.Args...))
		switch e := one.Expect; {
		case !ok:
		case e.Stdout != nil:
			fmt.Fprintf(&table, "    %s: %s,\n", pytype.Source(pytype.Str(one.Stdin)), pytype.Source(pytype.Str(*e.Stdout)))
		case e.Value != nil:
			if want, ok := literalSource(*e.Value); ok {
				fmt.Fprintf(&table, "    repr(%s): %s,\n", args, want)
			}
		case len(e.AnyOf) > 0:
			if want, ok := literalSource(e.AnyOf[0]); ok {
				fmt.Fprintf(&table, "    repr(%s): %s,\n", args, want)
			}
		}
		knownOperations(&table, one, args)
	}
	known := "KNOWN = {\n" + table.String() + "}\n\n\n"
	switch {
	case table.Len() == 0:
		return ""
	case p.Kind == problems.KindStdio:
		return "import sys\n\n" + known + "print(KNOWN.get(sys.stdin.read(), \"\"), end=\"\")\n"
	case p.Kind == problems.KindClass:
		return known + remembering(p)
	default:
		return known + answering(p, "return KNOWN.get(repr(args))")
	}
}

// knownOperations notes the answer after each beginning of a case's calls.
func knownOperations(table *strings.Builder, one problems.Case, args string) {
	calls := []string{args}
	for i, op := range one.Ops {
		given, ok := literalSource(pytype.Tuple(append([]pytype.Value{pytype.Str(op.Method)}, op.Args...)...))
		if !ok || i >= len(one.Expect.Ops) || strings.Contains(given, "$") {
			return
		}
		calls = append(calls, given)
		if want, ok := literalSource(one.Expect.Ops[i].Value); ok && one.Expect.Ops[i].Raises == nil {
			fmt.Fprintf(table, "    repr([%s]): %s,\n", strings.Join(calls, ", "), want)
		}
	}
}

func remembering(p *problems.Problem) string {
	source := fmt.Sprintf("class %s:\n    def __init__(self, *args):\n        self.calls = [args]\n", p.Entry)
	for _, method := range p.Methods {
		source += fmt.Sprintf("\n    def %s(self, *args):\n        self.calls.append((%q, *args))\n        return KNOWN.get(repr(self.calls))\n",
			method.Name, method.Name)
	}
	return source
}
