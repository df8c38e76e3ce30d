package problems

import (
	"errors"
	"fmt"
	"regexp"
	"slices"
	"unicode/utf8"

	"pyprep/problems/pytype"
)

const (
	maxTake   = 1_000_000
	maxPulled = 1_000_000_000
)

// call reads how the entry is called and what becomes of its result.
func (r *problemReader) call() []field {
	s, p := r.yaml, r.p
	return []field{
		must("kind", oneOf(s, "kind", &p.Kind, KindFunction, KindClass, KindStdio, KindModule)),
		may("entry", r.identifier("entry", &p.Entry)),
		may("params", func(n *node) {
			before := len(r.found.list)
			r.parameters(n, "params", false, &p.Params)
			r.params = len(r.found.list) == before // cases are not held against parameters that are wrong themselves
		}),
		may("returns", r.pythonType("returns", &p.Returns)),
		may("methods", r.methods),
		may("async", truth(s, "async", &p.Async)),
		may("result", oneOf(s, "result", &p.Result, ResultValue, ResultIterator, ResultNone)),
		may("take", whole(s, "take", &p.Take, 1, maxTake)),
		may("pulled_max", whole(s, "pulled_max", &p.PulledMax, 1, maxPulled)),
		may("mutation", oneOf(s, "mutation", &p.Mutation, MutationForbid, MutationIgnore, MutationResult)),
		may("identity", oneOf(s, "identity", &p.Identity, IdentityReuse, IdentityFresh, IdentitySameObject)),
		may("types", r.types),
	}
}

var identifierPattern = regexp.MustCompile(`^[\p{L}_][\p{L}\p{Nd}_]*$`)

// keywords can't be names in Python.
func keywords() []string {
	return []string{
		"False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
		"else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
		"pass", "raise", "return", "try", "while", "with", "yield",
	}
}

// identifier reads a Python name.
func (r *problemReader) identifier(what string, into *string) func(*node) {
	return func(n *node) {
		switch {
		case !r.yaml.is(n, nodeText, what):
		case !identifierPattern.MatchString(n.text) || slices.Contains(keywords(), n.text):
			r.yaml.at(n, "identifier", "%s must be a Python name, not %q", what, cutText(n.text))
		default:
			*into = n.text
		}
	}
}

// pythonType reads a type expression; null stands for None.
func (r *problemReader) pythonType(what string, into *pytype.Type) func(*node) {
	return func(n *node) {
		if n.kind == nodeNull && n.text != "" && n.tag == "" {
			*into = pytype.Type{Name: "None"}
			return
		}
		if !r.yaml.is(n, nodeText, what) {
			return
		}
		t, err := pytype.ParseType(n.text)
		var bad *pytype.TypeError
		switch {
		case errors.As(err, &bad):
			at := *n
			at.column += utf8.RuneCountInString(n.text[:min(bad.Offset, len(n.text))])
			if n.quoted {
				at.column++
			}
			r.yaml.at(&at, "type", "%s: %s: %s", what, bad.Problem, bad.Hint())
		case t.IsZero():
			r.yaml.at(n, "type", "%s is empty", what)
		default:
			*into = t
		}
	}
}

// parameters reads [{name, type, default}]; of methods also bare types, whose names are arg1, arg2, ….
func (r *problemReader) parameters(n *node, what string, bare bool, into *[]Param) {
	s, seen := r.yaml, map[string]bool{}
	s.each(n, what, func(item *node) {
		param := Param{}
		if bare && item.kind != nodeMap {
			param.Name = fmt.Sprintf("arg%d", len(*into)+1)
			r.pythonType("a parameter's type", &param.Type)(item)
		} else {
			s.fields(item, "a parameter",
				must("name", r.identifier("a parameter's name", &param.Name)),
				may("type", r.pythonType("a parameter's type", &param.Type)),
				may("default", r.defaultValue(&param.Default)))
		}
		before := *into
		switch {
		case seen[param.Name] && param.Name != "":
			s.at(item, "duplicate", "there are two parameters called %s", param.Name)
		case param.Default == "" && len(before) > 0 && before[len(before)-1].Default != "":
			s.at(item, "param-default", "Python wants a default here, because the parameter before has one")
		}
		seen[param.Name] = true
		*into = append(*into, param)
	})
}

// defaultValue reads a default: text is the source of a Python literal, other scalars stand for themselves.
func (r *problemReader) defaultValue(into *string) func(*node) {
	return func(n *node) {
		if n.kind == nodeText && n.tag == "" {
			if _, err := parseLiteral(n.text); err != nil {
				r.yaml.at(n, "param-default", "default is a Python literal such as \"'text'\", 0 or \"None\": %v", err)
				return
			}
			*into = n.text
			return
		}
		reader := valueReader{source: r.yaml, operation: -1}
		if v, ok := reader.read(n, pytype.Type{}); ok {
			*into = pytype.Source(v)
		}
	}
}

// methods reads {name: {params, returns}} in the file's order.
func (r *problemReader) methods(n *node) {
	s := r.yaml
	if !s.is(n, nodeMap, "methods") {
		return
	}
	for i := 0; i+1 < len(n.items); i += 2 {
		method := Method{}
		r.identifier("a method", &method.Name)(n.items[i])
		s.fields(n.items[i+1], "the method "+method.Name,
			may("params", func(params *node) { r.parameters(params, "params", true, &method.Params) }),
			may("returns", r.pythonType("returns", &method.Returns)))
		if method.Name != "" {
			r.p.Methods = append(r.p.Methods, method)
		}
	}
}

// types reads which class names are node structures.
func (r *problemReader) types(n *node) {
	if !r.yaml.is(n, nodeMap, "types") {
		return
	}
	r.p.Types = map[string]Adapter{}
	for i := 0; i+1 < len(n.items); i += 2 {
		var name string
		var adapter Adapter
		r.identifier("a type's name", &name)(n.items[i])
		oneOf(r.yaml, "the type "+name, &adapter, AdapterLinkedList, AdapterTree, AdapterGraph)(n.items[i+1])
		if name != "" && adapter != "" {
			r.p.Types[name] = adapter
		}
	}
}
