package skeleton

import (
	"fmt"
	"slices"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// Draft is what is known of a problem before its files are written.
type Draft struct {
	Kind     problems.Kind
	Entry    string
	Async    bool
	Iterator bool // the result is one: cases list its items
	Params   []problems.Param
	Returns  pytype.Type
	Methods  []problems.Method
	Doc      string // Markdown of the statement, "" when nothing says
	Cases    []problems.Case
	Source   []byte // the accepted solution, which is the model
	Wrong    []byte // a wrong solution, nil for none
}

// example is a small problem of a kind, every part of which works: what its author puts in its place has the same form.
func example(kind problems.Kind, entry string) (Draft, error) {
	d := Draft{Kind: kind, Entry: entry}
	switch kind {
	case problems.KindFunction:
		d.Params = []problems.Param{{Name: "nums", Type: listOfInt()}}
		d.Returns = pytype.Type{Name: "int"}
		d.Cases = []problems.Case{
			called("example-1", pytype.Int(6), ints(1, 2, 3)),
			called("empty", pytype.Int(0), ints()),
		}
		d.Source = fmt.Appendf(nil, "def %s(nums: list[int]) -> int:\n    total = 0\n    for number in nums:\n        total += number\n    return total\n", entry)
		d.Wrong = fmt.Appendf(nil, "def %s(nums: list[int]) -> int:\n    return nums[0] if nums else 0\n", entry)
	case problems.KindClass:
		d.Methods = []problems.Method{
			{Name: "push", Params: []problems.Param{{Name: "x", Type: pytype.Type{Name: "int"}}}, Returns: pytype.Type{Name: "None"}},
			{Name: "pop", Returns: pytype.Type{Name: "int"}},
		}
		d.Cases = []problems.Case{
			operated("example-1", []int64{1, 2}, 2, 1),
			operated("again", []int64{5}, 5),
		}
		d.Source = fmt.Appendf(nil, "class %s:\n    def __init__(self) -> None:\n        self.items: list[int] = []\n\n    def push(self, x: int) -> None:\n        self.items.append(x)\n\n    def pop(self) -> int:\n        return self.items.pop()\n", entry)
		d.Wrong = fmt.Appendf(nil, "class %s:\n    def __init__(self) -> None:\n        self.items: list[int] = []\n\n    def push(self, x: int) -> None:\n        self.items.append(x)\n\n    def pop(self) -> int:\n        return self.items.pop(0)\n", entry)
	case problems.KindStdio:
		d.Cases = []problems.Case{printed("example-1", "1 2 3\n", "6\n"), printed("one", "7\n", "7\n")}
		d.Source = []byte("print(sum(int(word) for word in input().split()))\n")
		d.Wrong = []byte("print(input().split()[0])\n")
	default:
		return Draft{}, fmt.Errorf("there is no skeleton of kind %s", kind)
	}
	return d, nil
}

func listOfInt() pytype.Type {
	return pytype.Type{Name: "list", Args: []pytype.Type{{Name: "int"}}}
}

func ints(numbers ...int64) pytype.Value {
	items := make([]pytype.Value, len(numbers))
	for i, n := range numbers {
		items[i] = pytype.Int(n)
	}
	return pytype.List(items...)
}

func called(id problems.CaseID, want pytype.Value, args ...pytype.Value) problems.Case {
	return problems.Case{ID: id, Args: args, Expect: problems.Expectation{Value: &want}}
}

func printed(id problems.CaseID, stdin, stdout string) problems.Case {
	return problems.Case{ID: id, Stdin: stdin, Expect: problems.Expectation{Stdout: &stdout}}
}

// operated pushes some numbers and pops as many results.
func operated(id problems.CaseID, pushed []int64, popped ...int64) problems.Case {
	c := problems.Case{ID: id}
	for _, n := range pushed {
		c.Ops = append(c.Ops, problems.Operation{Method: "push", Args: []pytype.Value{pytype.Int(n)}})
		c.Expect.Ops = append(c.Expect.Ops, problems.OpExpectation{Value: pytype.None()})
	}
	for _, n := range popped {
		c.Ops = append(c.Ops, problems.Operation{Method: "pop"})
		c.Expect.Ops = append(c.Expect.Ops, problems.OpExpectation{Value: pytype.Int(n)})
	}
	return c
}

// sized is the first parameter whose length can be the size of an input, "" when none can.
func (d Draft) sized() string {
	at := slices.IndexFunc(d.Params, func(p problems.Param) bool {
		return slices.Contains([]string{"list", "str", "bytes", "tuple", "set", "frozenset", "dict", "Sequence"}, p.Type.Name)
	})
	if at < 0 || d.Kind != problems.KindFunction {
		return ""
	}
	return d.Params[at].Name
}
