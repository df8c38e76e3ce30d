package pytype

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// single reads a name with its arguments.
func (p *typeParser) single(depth int) (Type, error) {
	quote := ""
	for _, mark := range []string{`"`, `'`} { // a forward reference
		if p.take(mark) {
			quote = mark
		}
	}
	start := p.at
	name := p.name()
	if name == "" {
		return Type{}, p.missingName()
	}
	if quote != "" && !p.take(quote) {
		return Type{}, p.failed(start, "a quoted name that does not end", typeExamples)
	}
	if known, ok := synonyms[name]; ok {
		name = known
	}
	if !p.take("[") {
		return Type{Name: name}, p.checkName(start, name)
	}
	args, err := p.arguments(name, depth+1)
	if err != nil {
		return Type{}, err
	}
	return p.generic(start, name, args)
}

func (p *typeParser) missingName() error {
	if p.at >= len(p.text) {
		return p.failed(p.at, "a type is missing at the end", typeExamples)
	}
	return p.failed(p.at, fmt.Sprintf("a type can't begin with %q", []rune(p.text[p.at:])[0]), typeExamples)
}

// name reads a dotted name and returns its last part: collections.abc.Iterator is Iterator.
func (p *typeParser) name() string {
	rest := p.text[p.at:]
	end := strings.IndexFunc(rest, func(r rune) bool {
		return r != '_' && r != '.' && !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	if end >= 0 {
		rest = rest[:end]
	}
	if rest == "" || rest[0] == '.' || rest[len(rest)-1] == '.' || rest[0] >= '0' && rest[0] <= '9' {
		return ""
	}
	p.at += len(rest)
	p.space()
	return rest[strings.LastIndexByte(rest, '.')+1:]
}

// arguments reads what stands in the brackets, whose first one has been read.
func (p *typeParser) arguments(name string, depth int) ([]Type, error) {
	if name == "tuple" && p.take("(") { // tuple[()]
		if !p.take(")") || !p.take("]") {
			return nil, p.failed(p.at, "only tuple[()] has parentheses", typeExamples)
		}
		return []Type{}, nil
	}
	open := p.at
	var args []Type
	for {
		arg, err := p.argument(name, len(args), depth)
		if err != nil {
			return nil, err
		}
		args = append(args, arg)
		if p.take("]") {
			return args, nil
		}
		if !p.take(",") {
			if p.at >= len(p.text) {
				return nil, p.failed(open-1, "a [ without its ]", typeExamples)
			}
			return nil, p.failed(p.at, fmt.Sprintf("expected , or ] before %q", p.text[p.at:]), typeExamples)
		}
	}
}

// argument reads a type, or where they may stand a parameter list, dots or a literal.
func (p *typeParser) argument(name string, index, depth int) (Type, error) {
	switch {
	case name == "Literal":
		return p.literal()
	case (name == "tuple" && index == 1 || name == "Callable" && index == 0) && p.take(NameEllipsis):
		return Type{Name: NameEllipsis}, nil
	case name == "Callable" && index == 0 && p.take("["):
		if p.take("]") {
			return Type{Name: NameParams}, nil
		}
		params, err := p.arguments(NameParams, depth+1)
		return Type{Name: NameParams, Args: params}, err
	}
	return p.union(depth)
}

// literal reads one value of Literal[…]: a quoted text without escapes, an int, True, False or None.
func (p *typeParser) literal() (Type, error) {
	start := p.at
	if p.at < len(p.text) && strings.IndexByte(`'"`, p.text[p.at]) >= 0 {
		end := strings.IndexByte(p.text[p.at+1:], p.text[p.at])
		if end < 0 {
			return Type{}, p.failed(start, "a text that does not end", typeExamples)
		}
		p.at += end + 2
	} else {
		for p.at < len(p.text) && !strings.ContainsRune(", ]", rune(p.text[p.at])) {
			p.at++
		}
	}
	name := p.text[start:p.at]
	if !isLiteral(name) {
		return Type{}, p.failed(start, fmt.Sprintf("%q is no literal", name), "write an int, a quoted text, True, False or None")
	}
	p.space()
	return Type{Name: name}, nil
}

func isLiteral(name string) bool {
	if name == "None" || name == "True" || name == "False" {
		return true
	}
	if len(name) >= 2 && (name[0] == '\'' || name[0] == '"') {
		return !strings.Contains(name, `\`)
	}
	digits := strings.TrimPrefix(name, "-")
	return digits != "" && allDigits(digits) && (digits == "0" && digits == name || digits[0] != '0')
}

// generic checks the arguments of a name; Optional and Union are folded into their short forms.
func (p *typeParser) generic(start int, name string, args []Type) (Type, error) {
	switch name {
	case "Optional":
		if len(args) == 1 {
			return unionOf([]Type{args[0], {Name: "None"}}), nil
		}
		return Type{}, p.failed(start, fmt.Sprintf("Optional takes 1 argument, not %d", len(args)), "write T? or T | None")
	case "Union":
		return unionOf(args), nil
	}
	want, known := generics[name]
	switch {
	case !known && slices.Contains(plainNames, name):
		return Type{}, p.failed(start, name+" takes no arguments", typeExamples)
	case !known && !isClassName(name):
		return Type{}, p.checkName(start, name)
	case known && (len(args) < want.least || len(args) > want.most) && !isEmptyTupleOf(name, args):
		return Type{}, p.failed(start, arityProblem(name, want, len(args)), typeExamples)
	}
	return Type{Name: name, Args: args}, nil
}

func isEmptyTupleOf(name string, args []Type) bool { return name == "tuple" && len(args) == 0 }

func arityProblem(name string, want arity, got int) string {
	if want.least != want.most {
		return fmt.Sprintf("%s takes %d to %d arguments, not %d", name, want.least, want.most, got)
	}
	if want.least == 1 {
		return fmt.Sprintf("%s takes 1 argument, not %d", name, got)
	}
	return fmt.Sprintf("%s takes %d arguments, not %d", name, want.least, got)
}

// checkName refuses names that only a slip of the hand can have made.
func (p *typeParser) checkName(start int, name string) error {
	_, generic := generics[name]
	if generic || slices.Contains(plainNames, name) || isClassName(name) {
		return nil
	}
	hint := typeExamples
	if near := suggest(name); near != "" {
		hint = "did you mean " + near + "?"
	}
	return p.failed(start, fmt.Sprintf("unknown type %q", name), hint)
}

// isClassName reports a name that a class or a type variable would have.
func isClassName(name string) bool {
	first := []rune(strings.TrimLeft(name, "_") + "x")[0]
	return unicode.IsUpper(first)
}
