package problems

import (
	"fmt"

	"pyprep/problems/pytype"
)

const maxOperations = 200_000

// signature is what a list of arguments is held against.
type signature struct {
	name     string
	params   []Param
	declared bool // false: the number of parameters is not known
}

// required counts the parameters without a default.
func required(params []Param) int {
	n := 0
	for _, p := range params {
		if p.Default == "" {
			n++
		}
	}
	return n
}

// callee is the signature of the entry.
func (c *caseReader) callee() signature {
	r := c.problem
	return signature{name: r.p.Entry, params: r.p.Params, declared: r.params && !r.driven()}
}

// arguments reads a list of positional arguments, or a mapping by parameter name.
func (c *caseReader) arguments(n *node, of signature) []pytype.Value {
	switch {
	case n.kind == nodeMap && n.tag == "":
		return c.named(n, of)
	case n.kind != nodeList || n.tag != "":
		c.at(n, "wrong-type", "arguments must be a list, or a mapping by parameter name")
		return nil
	}
	args := c.positional(n.items, of, c.values(true))
	c.checkCount(n, len(n.items), of)
	return args
}

func (c *caseReader) checkCount(n *node, given int, of signature) {
	least, most := required(of.params), len(of.params)
	if !of.declared || given >= least && given <= most {
		return
	}
	wants := fmt.Sprint(most)
	if least < most {
		wants = fmt.Sprintf("%d to %d", least, most)
	}
	c.at(n, "arguments", "%s takes %s, here %s given", of.name, plural(wants, "argument"), isAre(given))
}

func plural(number, what string) string {
	if number == "1" {
		return "1 " + what
	}
	return number + " " + what + "s"
}

func isAre(n int) string {
	if n == 1 {
		return "1 is"
	}
	return fmt.Sprintf("%d are", n)
}

func (c *caseReader) positional(items []*node, of signature, values *valueReader) []pytype.Value {
	args := make([]pytype.Value, 0, len(items))
	for i, item := range items {
		var t pytype.Type
		if i < len(of.params) {
			t = of.params[i].Type
		}
		v, _ := c.typed(values, item, t)
		args = append(args, v)
	}
	return args
}

// named puts arguments by name into the parameters' order; what is left out takes its default.
func (c *caseReader) named(n *node, of signature) []pytype.Value {
	if r := c.problem; !of.declared && !r.driven() && r.root.get("params") != nil {
		return nil // the parameters are wrong themselves
	}
	if !of.declared {
		c.at(n, "arguments", "arguments by name need params in problem.yaml (and no driver.py); write a list")
		return nil
	}
	names := make([]string, len(of.params))
	given := map[string]*node{}
	for i, p := range of.params {
		names[i] = p.Name
		given[p.Name] = n.get(p.Name)
	}
	for i := 0; i+1 < len(n.items); i += 2 {
		if _, known := given[n.items[i].text]; !known {
			c.at(n.items[i], "arguments", "%s has no parameter %q%s", of.name, n.items[i].text, suggestion(n.items[i].text, names))
		}
	}
	values := c.values(true)
	args := make([]pytype.Value, 0, len(of.params))
	for _, p := range of.params {
		switch value := given[p.Name]; {
		case value != nil:
			v, _ := c.typed(values, value, p.Type)
			args = append(args, v)
		case p.Default != "":
			v, err := parseLiteral(p.Default)
			if err != nil {
				v = pytype.None() // reported where the default is
			}
			args = append(args, v)
		default:
			c.at(n, "arguments", "the argument %s is missing", p.Name)
		}
	}
	return args
}

// operations reads [[method, argument, …], …].
func (c *caseReader) operations(n *node, made *Case) {
	if !c.is(n, nodeList, "ops") {
		return
	}
	if len(n.items) > maxOperations {
		c.at(n, "operation", "more than %d operations", maxOperations)
		return
	}
	made.Ops = make([]Operation, 0, len(n.items))
	for i, item := range n.items {
		made.Ops = append(made.Ops, c.operation(item, i))
	}
}

func (c *caseReader) operation(n *node, number int) Operation {
	if n.kind != nodeList || n.tag != "" || len(n.items) == 0 || n.items[0].kind != nodeText || n.items[0].tag != "" {
		c.at(n, "operation", "an operation is a list: [method, argument, ...]")
		return Operation{}
	}
	op := Operation{Method: n.items[0].text}
	of, known := c.method(op.Method)
	if !known {
		c.at(n.items[0], "operation", "%s has no method %q%s", c.problem.p.Entry, cutText(op.Method), suggestion(op.Method, c.methodNames()))
	}
	values := c.values(true)
	values.operation = number
	op.Args = c.positional(n.items[1:], of, values)
	if known {
		c.checkCount(n, len(op.Args), of)
	}
	return op
}

func (c *caseReader) method(name string) (signature, bool) {
	for _, m := range c.problem.p.Methods {
		if m.Name == name {
			return signature{name: name, params: m.Params, declared: !c.problem.driven()}, true
		}
	}
	return signature{}, false
}

func (c *caseReader) methodNames() []string {
	var names []string
	for _, m := range c.problem.p.Methods {
		names = append(names, m.Name)
	}
	return names
}
