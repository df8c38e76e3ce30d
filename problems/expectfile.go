package problems

import (
	"regexp"

	"pyprep/problems/pytype"
)

// expectation reads what a case must give.
func (c *caseReader) expectation(n *node, parts caseNodes, made *Case) {
	if !c.exactlyOne(n, parts, made) {
		return
	}
	e := &made.Expect
	switch {
	case parts.raises != nil:
		e.Raises = c.raises(parts.raises)
	case parts.stdout != nil:
		e.Stdout = new(string)
		anyText(c.source, "expect_stdout", e.Stdout)(parts.stdout)
	case c.problem.p.Kind == KindStdio:
		c.at(n, "expectation", "a program's case needs expect_stdout or raises")
	case c.problem.operated():
		c.results(n, parts, made)
	case parts.expectAny != nil:
		c.anyOf(parts.expectAny, e)
	default:
		if v, ok := c.typed(c.values(false), parts.expect, c.resultType()); ok {
			e.Value = &v
		}
	}
	if parts.expectArg != nil {
		e.ArgsAfter = c.argumentsAfter(parts.expectArg)
	}
}

// exactlyOne reports a case without an expectation, or with several.
func (c *caseReader) exactlyOne(n *node, parts caseNodes, made *Case) bool {
	found := 0
	for _, part := range []*node{parts.expect, parts.expectAny, parts.raises, parts.stdout} {
		if part == nil {
			continue
		}
		made.ExpectLine = part.line
		if found++; found == 2 {
			c.at(part, "expectation", "a case has exactly one of expect, expect_any, raises and expect_stdout")
		}
	}
	if found == 0 {
		c.at(n, "expectation", "a case needs one of expect, expect_any, raises and expect_stdout")
	}
	return found == 1
}

// resultType is the declared type of what is compared.
func (c *caseReader) resultType() pytype.Type {
	switch p := c.problem.p; {
	case p.Mutation == MutationResult && len(p.Params) > 0:
		return p.Params[0].Type
	case p.Result == ResultNone:
		return pytype.Type{}
	default:
		return p.Returns
	}
}

func (c *caseReader) anyOf(n *node, e *Expectation) {
	if !c.is(n, nodeList, "expect_any") {
		return
	}
	if len(n.items) == 0 {
		c.at(n, "expectation", "expect_any lists the answers that are right; here is none")
	}
	for _, item := range n.items {
		if v, ok := c.typed(c.values(false), item, c.resultType()); ok {
			e.AnyOf = append(e.AnyOf, v)
		}
	}
}

// results reads one expected value or exception for each operation.
func (c *caseReader) results(n *node, parts caseNodes, made *Case) {
	if parts.expect == nil {
		c.at(n, "expectation", "a case with operations needs expect: one result for each of them")
		return
	}
	if !c.is(parts.expect, nodeList, "expect of a case with operations") {
		return
	}
	items := parts.expect.items
	if parts.ops != nil && parts.ops.kind == nodeList && len(items) != len(parts.ops.items) {
		c.at(parts.expect, "result-count", "%s, but %s", count(len(parts.ops.items), "operation"), count(len(items), "expected result"))
		return
	}
	made.Expect.Ops = make([]OpExpectation, 0, len(items))
	values := c.values(false)
	for i, item := range items {
		var result OpExpectation
		if isRaises(item) {
			result.Raises = c.raises(item.items[1])
		} else {
			result.Value, _ = c.typed(values, item, c.operationType(made, i))
		}
		made.Expect.Ops = append(made.Expect.Ops, result)
	}
}

// operationType is the declared type of the result of an operation.
func (c *caseReader) operationType(made *Case, i int) pytype.Type {
	if i < len(made.Ops) {
		for _, m := range c.problem.p.Methods {
			if m.Name == made.Ops[i].Method {
				return m.Returns
			}
		}
	}
	return pytype.Type{}
}

// isRaises is true for {raises: ...}; that dict as a result is written !dict [[raises, ...]].
func isRaises(n *node) bool {
	return n.kind == nodeMap && n.tag == "" && len(n.items) == 2 && n.items[0].kind == nodeText && n.items[0].text == "raises"
}

var exceptionPattern = regexp.MustCompile(`^[\p{L}_][\p{L}\p{Nd}_]*(\.[\p{L}_][\p{L}\p{Nd}_]*)*$`)

// raises reads {type, match, at}, or only the type.
func (c *caseReader) raises(n *node) *Raises {
	made := &Raises{}
	exception := matching(c.source, "exception", "the exception", &made.Type, exceptionPattern, "must be a class name such as ValueError")
	if n.kind == nodeText && n.tag == "" {
		exception(n)
		return made
	}
	c.fields(n, "raises",
		must("type", exception),
		may("match", func(m *node) {
			text(c.source, "match", &made.Match)(m)
			if _, err := regexp.Compile(made.Match); err != nil {
				c.at(m, "regexp", "match: %v", err)
			}
		}),
		may("at", oneOf(c.source, "at", &made.At, "call", "next")))
	if at := n.get("at"); made.At == "next" && c.problem.p.Result != ResultIterator {
		c.at(at, "expectation", "at: next is about iterators, but result is %s", c.problem.p.Result)
	}
	return made
}

// argumentsAfter reads the arguments as they must be after the call.
func (c *caseReader) argumentsAfter(n *node) []pytype.Value {
	if c.problem.p.Kind != KindFunction {
		c.at(n, "expectation", "expect_args is about the arguments of a function")
		return nil
	}
	of := c.callee()
	if n.kind == nodeMap && n.tag == "" {
		return c.named(n, of)
	}
	if !c.is(n, nodeList, "expect_args") {
		return nil
	}
	args := c.positional(n.items, of, c.values(false))
	if of.declared && len(args) != len(of.params) {
		c.at(n, "arguments", "%s takes %s, here %s given", of.name, count(len(of.params), "argument"), isAre(len(args)))
	}
	return args
}
