package problems

import (
	"fmt"
	"slices"
	"strings"

	"pyprep/problems/pytype"
)

// DeriveStarter writes the file that a person begins with, from what problem.yaml declares.
func DeriveStarter(p *Problem) string {
	var body strings.Builder
	w := starterWriter{problem: p, out: &body}
	switch p.Kind {
	case KindStdio:
		return "import sys\n\n\ndef main() -> None:\n    data = sys.stdin.read()\n    ...\n\n\nif __name__ == \"__main__\":\n    main()\n"
	case KindModule:
		return moduleStarter(p)
	case KindClass:
		w.class()
	default:
		w.signature("", p.Entry, "", p.Params, p.Returns, p.Async)
		body.WriteString("    ...\n")
	}
	head := starterImports(p) + nodeComment(p)
	if head != "" {
		head += "\n\n"
	}
	return head + body.String()
}

// starterWriter writes signatures with type hints.
type starterWriter struct {
	problem *Problem
	out     *strings.Builder
}

func (w *starterWriter) class() {
	p := w.problem
	fmt.Fprintf(w.out, "class %s:\n", p.Entry)
	w.signature("    ", "__init__", "self", w.constructor(), pytype.Type{Name: "None"}, false)
	w.out.WriteString("        ...\n")
	for _, m := range p.Methods {
		w.out.WriteString("\n")
		w.signature("    ", m.Name, "self", m.Params, m.Returns, p.Async)
		w.out.WriteString("        ...\n")
	}
}

// constructor returns the declared parameters; where there are none, as many as the cases give.
func (w *starterWriter) constructor() []Param {
	params := w.problem.Params
	if len(params) > 0 {
		return params
	}
	for _, c := range w.problem.Cases {
		for len(params) < len(c.Args) {
			params = append(params, Param{Name: fmt.Sprintf("arg%d", len(params)+1)})
		}
	}
	return params
}

func (w *starterWriter) signature(indent, name, first string, params []Param, returns pytype.Type, async bool) {
	words := []string{}
	if first != "" {
		words = append(words, first)
	}
	for _, p := range params {
		words = append(words, w.parameter(p))
	}
	keyword, result := "def", ""
	if async {
		keyword = "async def"
	}
	if hint := w.hint(returns); hint != "" {
		result = " -> " + hint
	}
	fmt.Fprintf(w.out, "%s%s %s(%s)%s:\n", indent, keyword, name, strings.Join(words, ", "), result)
}

func (w *starterWriter) parameter(p Param) string {
	hint := w.hint(p.Type)
	switch {
	case hint == "" && p.Default == "":
		return p.Name
	case hint == "":
		return p.Name + "=" + p.Default
	case p.Default == "":
		return p.Name + ": " + hint
	default:
		return p.Name + ": " + hint + " = " + p.Default
	}
}

// hint is a type as an annotation; in quotes when it names a class that the file does not define, such as ListNode.
func (w *starterWriter) hint(t pytype.Type) string {
	if t.IsZero() {
		return ""
	}
	for _, name := range typeNames(t) {
		if _, known := importedFrom(name); !known && isClassName(name) && name != "None" {
			return `"` + strings.ReplaceAll(t.String(), `"`, "'") + `"`
		}
	}
	return t.String()
}

func isClassName(name string) bool {
	return name != "" && name[0] >= 'A' && name[0] <= 'Z' && !isTypeVariable(name)
}

// isTypeVariable takes single capitals for type variables, as typing's own documentation does.
func isTypeVariable(name string) bool { return len(name) == 1 && name[0] >= 'A' && name[0] <= 'Z' }

// typeNames are the names in a type, from the outside in.
func typeNames(t pytype.Type) []string {
	names := []string{t.Name}
	if t.Name == "Literal" {
		return names // its arguments are values
	}
	for _, arg := range t.Args {
		names = append(names, typeNames(arg)...)
	}
	return names
}

// importedFrom is the module that a type's name is imported from; known is true as well for names that need no import.
func importedFrom(name string) (module string, known bool) {
	switch name {
	case "Iterable", "Iterator", "Callable", "Sequence", "MutableSequence", "Mapping", "MutableMapping", "Collection", "Reversible",
		"Generator", "AsyncIterator", "AsyncIterable", "AsyncGenerator", "Awaitable", "Coroutine":
		return "collections.abc", true
	case "deque", "Counter", "defaultdict", "OrderedDict":
		return "collections", true
	case "Any", "Literal":
		return "typing", true
	case "Decimal":
		return "decimal", true
	}
	return "", name != "" && !isClassName(name)
}

// starterImports are the imports that the annotations need, sorted as isort does, and the type variables.
func starterImports(p *Problem) string {
	types := []pytype.Type{p.Returns}
	for _, param := range p.Params {
		types = append(types, param.Type)
	}
	for _, m := range p.Methods {
		types = append(types, m.Returns)
		for _, param := range m.Params {
			types = append(types, param.Type)
		}
	}
	imports, variables := map[string][]string{}, []string{}
	add := func(list []string, name string) []string {
		if slices.Contains(list, name) {
			return list
		}
		return append(list, name)
	}
	for _, t := range types {
		for _, name := range typeNames(t) {
			if module, _ := importedFrom(name); module != "" {
				imports[module] = add(imports[module], name)
			}
			if isTypeVariable(name) {
				imports["typing"], variables = add(imports["typing"], "TypeVar"), add(variables, name)
			}
		}
	}
	var b strings.Builder
	for _, module := range sortedKeys(imports) {
		slices.Sort(imports[module])
		fmt.Fprintf(&b, "from %s import %s\n", module, strings.Join(imports[module], ", "))
	}
	for i, name := range variables {
		if i == 0 {
			b.WriteString("\n")
		}
		fmt.Fprintf(&b, "%s = TypeVar(%q)\n", name, name)
	}
	return b.String()
}

// nodeComment shows the node classes that are there already.
func nodeComment(p *Problem) string {
	members := map[Adapter][]string{
		AdapterLinkedList: {"val=0", "next=None"},
		AdapterTree:       {"val=0", "left=None", "right=None"},
		AdapterGraph:      {"val=0", "neighbors=None"},
	}
	var b strings.Builder
	for _, name := range sortedKeys(p.Types) {
		parameters := members[p.Types[name]]
		fmt.Fprintf(&b, "# %s is there already; do not define it again:\n#\n# class %s:\n#     def __init__(self, %s):\n",
			name, name, strings.Join(parameters, ", "))
		for _, parameter := range parameters {
			member, _, _ := strings.Cut(parameter, "=")
			value := member
			if p.Types[name] == AdapterGraph && member == "neighbors" {
				value = "neighbors or []"
			}
			fmt.Fprintf(&b, "#         self.%s = %s\n", member, value)
		}
	}
	return b.String()
}

// sortedKeys returns the keys in order, so that output never depends on a map's.
func sortedKeys[V any](m map[string]V) []string {
	keys := make([]string, 0, len(m))
	for key := range m {
		keys = append(keys, key)
	}
	slices.Sort(keys)
	return keys
}
