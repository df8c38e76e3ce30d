package pytype

import (
	"fmt"
	"strings"
)

// TypeError says where a type expression can't be read, and why.
type TypeError struct {
	Text    string
	Offset  int // in bytes
	Problem string
	hint    string
}

// Error returns the problem with its place.
func (e *TypeError) Error() string {
	return fmt.Sprintf("type %q: column %d: %s", e.Text, e.Offset+1, e.Problem)
}

// Hint returns what to write instead.
func (e *TypeError) Hint() string { return e.hint }

const (
	maxTypeBytes = 1000
	maxTypeDepth = 20
	typeExamples = "write a Python type such as int, list[str], dict[str, int], tuple[int, ...], TreeNode? or Callable[[float], str]"
)

// ParseType reads a type expression as Python's annotations write it, with T? as a short form of T | None. Names of
// the typing module become the built-in ones (List is list, Optional[T] is T?). An empty text is the unstated type.
func ParseType(text string) (Type, error) {
	p := typeParser{text: text}
	if len(text) > maxTypeBytes {
		return Type{}, p.failed(0, "too long to be a type", typeExamples)
	}
	p.space()
	if p.at == len(text) {
		return Type{}, nil
	}
	t, err := p.union(0)
	if err != nil {
		return Type{}, err
	}
	if p.at != len(text) {
		return Type{}, p.failed(p.at, fmt.Sprintf("unexpected %q after the type", text[p.at:]), typeExamples)
	}
	return t, nil
}

type typeParser struct {
	text string
	at   int
}

func (p *typeParser) failed(offset int, problem, hint string) error {
	text := p.text
	if len(text) > maxTypeBytes {
		text = text[:maxTypeBytes]
	}
	return &TypeError{Text: text, Offset: offset, Problem: problem, hint: hint}
}

func (p *typeParser) space() {
	for p.at < len(p.text) && (p.text[p.at] == ' ' || p.text[p.at] == '\t') {
		p.at++
	}
}

// take moves on past a mark and the space after it, if that is what stands here.
func (p *typeParser) take(mark string) bool {
	if !strings.HasPrefix(p.text[p.at:], mark) {
		return false
	}
	p.at += len(mark)
	p.space()
	return true
}

// union reads one or more types between bars.
func (p *typeParser) union(depth int) (Type, error) {
	if depth > maxTypeDepth {
		return Type{}, p.failed(p.at, "nested too deep", typeExamples)
	}
	var members []Type
	for {
		t, err := p.optional(depth)
		if err != nil {
			return Type{}, err
		}
		members = append(members, t)
		if !p.take("|") {
			return unionOf(members), nil
		}
	}
}

// unionOf folds None, nested unions and repeats away, so that a union of one type is that type.
func unionOf(members []Type) Type {
	var null bool
	var kept []Type
	seen := map[string]bool{}
	for _, t := range members {
		if t.Name == "None" && len(members) > 1 {
			null = true
			continue
		}
		null = null || t.Null
		t.Null = false
		parts := []Type{t}
		if t.Name == NameUnion {
			parts = t.Args
		}
		for _, part := range parts {
			if name := part.String(); !seen[name] {
				seen[name] = true
				kept = append(kept, part)
			}
		}
	}
	switch len(kept) {
	case 0:
		return Type{Name: "None"}
	case 1:
		kept[0].Null = null && kept[0].Name != "None"
		return kept[0]
	}
	return Type{Name: NameUnion, Args: kept, Null: null}
}

// optional reads one type and the question marks after it.
func (p *typeParser) optional(depth int) (Type, error) {
	t, err := p.single(depth)
	if err != nil {
		return Type{}, err
	}
	for p.take("?") {
		t = unionOf([]Type{t, {Name: "None"}})
	}
	return t, nil
}
