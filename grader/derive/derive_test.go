package derive

import (
	"errors"
	"strings"
	"testing"

	"pyprep/problems"
	"pyprep/problems/pytype"
	"pyprep/sandbox"
	"pyprep/sandbox/sandboxtest"
)

const module = `
import ast

async def fetch(page: "str", tries=3, *more, strict: bool = False, **rest) -> bytes | None:
    """Fetch it.

    >>> fetch("a", tries=2)
    b'x'
    """

def numbers(n: int):
    """Count.

    >>> list(numbers(2))
    [0, 1]
    >>> result = numbers(0)
    >>> result
    ()
    >>> numbers(n)
    1
    """
    yield from range(n)

class Stack:
    """A stack.

    >>> s = Stack()
    >>> s.push({1, 2})
    >>> s.pop()
    {1, 2}
    >>> s.pop()
    Traceback (most recent call last):
    IndexError: pop from empty list
    """

    def push(self, x: set[int]) -> None: ...
    def pop(self) -> set[int]: ...
    def _hidden(self): ...
`

func TestDraft(t *testing.T) {
	t.Parallel()
	if testing.Short() {
		t.Skip("runs Python")
	}
	host := sandboxtest.NewHost(t)
	for _, c := range []struct {
		name, want string
		cases      []string
		left       string
	}{
		{"", "async function fetch(page: str, tries = 3) -> bytes | None", []string{"['a', 2] gives b'x'"}, "*more was left out"},
		{"numbers", "iterator function numbers(n: int) -> ", []string{"[2] gives [0, 1]", "[0] gives ()"}, "its arguments are no literals"},
		{"Stack", "class Stack() push(x: set[int]) pop()", []string{"push [{1, 2}] gives None; pop [] gives {1, 2}; pop [] raises IndexError; "}, ""},
	} {
		d, left, err := Draft(t.Context(), host, []byte(module), c.name)
		if err != nil {
			t.Fatalf("%s: %v", c.name, err)
		}
		if got := described(d.Kind, d.Entry, d.Async, d.Iterator, d.Params, d.Returns, d.Methods); got != c.want {
			t.Errorf("%s: got %s, want %s", c.name, got, c.want)
		}
		var cases []string
		for _, one := range d.Cases {
			cases = append(cases, caseText(one))
		}
		if strings.Join(cases, "\n") != strings.Join(c.cases, "\n") {
			t.Errorf("%s: cases %q, want %q", c.name, cases, c.cases)
		}
		if !strings.Contains(strings.Join(left, "\n"), c.left) {
			t.Errorf("%s: left out %q, want %q among them", c.name, left, c.left)
		}
	}
	for source, want := range map[string]string{
		"def f(:\n": "line 1: ", "x = 1\n": "it defines no function", "def f(): ...\n\x00": "", strings.Repeat("(", 5000): "",
	} {
		var bad *SourceError
		if _, _, err := Draft(t.Context(), host, []byte(source), ""); !errors.As(err, &bad) || !strings.Contains(err.Error(), want) {
			t.Errorf("%.20q: %v, want a SourceError with %q", source, err, want)
		}
	}
}

func described(
	kind problems.Kind, entry string, async, iterator bool, params []problems.Param, returns pytype.Type, methods []problems.Method,
) string {
	parameters := func(params []problems.Param) string {
		words := []string{}
		for _, p := range params {
			word := p.Name
			if !p.Type.IsZero() {
				word += ": " + p.Type.String()
			}
			if p.Default != "" {
				word += " = " + p.Default
			}
			words = append(words, word)
		}
		return "(" + strings.Join(words, ", ") + ")"
	}
	text := string(kind) + " " + entry + parameters(params)
	for _, m := range methods {
		text += " " + m.Name + parameters(m.Params)
	}
	if kind == problems.KindFunction {
		text += " -> " + returns.String()
	}
	if async {
		text = "async " + text
	}
	if iterator {
		text = "iterator " + text
	}
	return text
}

func caseText(c problems.Case) string {
	if len(c.Ops) == 0 {
		return pytype.Source(pytype.List(c.Args...)) + " gives " + pytype.Source(*c.Expect.Value)
	}
	text := ""
	for i, op := range c.Ops {
		text += op.Method + " " + pytype.Source(pytype.List(op.Args...))
		if raises := c.Expect.Ops[i].Raises; raises != nil {
			text += " raises " + raises.Type + "; "
		} else {
			text += " gives " + pytype.Source(c.Expect.Ops[i].Value) + "; "
		}
	}
	return text
}

// FuzzDescription takes any bytes for what the sandbox reported: they are an error or a draft, never a panic.
func FuzzDescription(f *testing.F) {
	f.Add(pytype.Append(nil, pytype.Tuple(pytype.Str("value"), pytype.Dict(
		pytype.Str("kind"), pytype.Str("class"), pytype.Str("cases"), pytype.List(pytype.Dict(
			pytype.Str("ops"), pytype.List(pytype.List(pytype.Str("push"), pytype.Int(1)), pytype.Int(3)),
			pytype.Str("expect"), pytype.List(pytype.Tuple(pytype.Str("value"), pytype.None()), pytype.Tuple(pytype.Str("raises"), pytype.Int(1)))))))))
	f.Fuzz(func(_ *testing.T, report []byte) {
		v, err := description(sandbox.CaseResult{Status: sandbox.StatusReported, Report: report})
		if err == nil {
			(&reader{}).draft(v)
		}
	})
}
