package skeleton

import (
	"fmt"
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// generator writes generate.py: random arguments of the declared types, the containers among them with n items.
func generator(d Draft) string {
	var b strings.Builder
	b.WriteString("import random\n\nVARIABLES = (\"n\",)\nKINDS = (\"random\",)\n\n\n")
	b.WriteString("# PLACEHOLDER: are these the inputs that the statement promises? Their size must be exactly n. Then remove this line.\n")
	switch {
	case d.Kind == problems.KindStdio:
		b.WriteString("def generate(n: int, rng: random.Random, kind: str = \"random\") -> list[object]:\n" +
			"    \"\"\"Return the text for stdin.\"\"\"\n" +
			"    return [\" \".join(str(rng.randint(-n, n)) for _ in range(n)) + \"\\n\"]\n")
	case d.Kind == problems.KindClass:
		operations(&b, d)
	default:
		b.WriteString("def generate(n: int, rng: random.Random, kind: str = \"random\") -> list[object]:\n" +
			"    \"\"\"Return the arguments of one call.\"\"\"\n")
		fmt.Fprintf(&b, "    return [%s]\n", randoms(d.Params))
	}
	return b.String()
}

// operations are n random calls of a class's methods.
func operations(b *strings.Builder, d Draft) {
	b.WriteString("def generate(n: int, rng: random.Random, kind: str = \"random\") -> dict[str, list[object]]:\n" +
		"    \"\"\"Return the constructor's arguments and n operations.\"\"\"\n" +
		"    ops: list[object] = []\n    for _ in range(n):\n        choice = rng.randrange(" + fmt.Sprint(max(len(d.Methods), 1)) + ")\n")
	for i, m := range d.Methods {
		word := "elif"
		if i == 0 {
			word = "if"
		}
		call := fmt.Sprintf("[%q]", m.Name)
		if args := randoms(m.Params); args != "" {
			call = fmt.Sprintf("[%q, %s]", m.Name, args)
		}
		fmt.Fprintf(b, "        %s choice == %d:\n            ops.append(%s)\n", word, i, call)
	}
	fmt.Fprintf(b, "    return {\"init\": [%s], \"ops\": ops}\n", randoms(d.Params))
}

func randoms(params []problems.Param) string {
	words := make([]string, len(params))
	for i, p := range params {
		words[i] = random(p.Type, "n")
	}
	return strings.Join(words, ", ")
}

// random is an expression for a random value of a type; containers have as many items as size says.
func random(t pytype.Type, size string) string {
	item := func(i int) string {
		if i < len(t.Args) {
			return random(t.Args[i], "3")
		}
		return "rng.randint(-9, 9)"
	}
	switch t.Name {
	case "int":
		return "rng.randint(-n, n)"
	case "float":
		return "rng.uniform(-n, n)"
	case "bool":
		return "rng.random() < 0.5"
	case "str":
		return fmt.Sprintf("\"\".join(rng.choice(\"abc\") for _ in range(%s))", size)
	case "bytes":
		return fmt.Sprintf("rng.randbytes(%s)", size)
	case "None":
		return "None"
	case "list", "Sequence", "Iterable", "Collection":
		return fmt.Sprintf("[%s for _ in range(%s)]", item(0), size)
	case "set", "frozenset":
		return fmt.Sprintf("%s(rng.sample(range(10 * n + 10), %s))", t.Name, size)
	case "dict", "Mapping":
		return fmt.Sprintf("{key: %s for key in %s}", item(1), keys(t, size))
	case "tuple":
		return randomTuple(t, size)
	case pytype.NameUnion:
		return random(t.Args[0], size)
	default:
		return "rng.randint(-n, n)"
	}
}

func keys(t pytype.Type, size string) string {
	if len(t.Args) > 0 && t.Args[0].Name == "str" {
		return fmt.Sprintf("(\"k\" + str(i) for i in range(%s))", size)
	}
	return fmt.Sprintf("range(%s)", size)
}

func randomTuple(t pytype.Type, size string) string {
	if len(t.Args) == 2 && t.Args[1].Name == pytype.NameEllipsis {
		return fmt.Sprintf("tuple(%s for _ in range(%s))", random(t.Args[0], "3"), size)
	}
	words := make([]string, len(t.Args))
	for i, arg := range t.Args {
		words[i] = random(arg, "3")
	}
	return "(" + strings.Join(words, ", ") + ",)"
}

// validator writes validate.py: the types, and a place for what else the statement promises.
func validator(d Draft) string {
	var b strings.Builder
	b.WriteString("# PLACEHOLDER: assert every limit of the statement, such as `assert len(nums) <= 10_000`. Then remove this line.\n")
	switch {
	case d.Kind == problems.KindStdio:
		b.WriteString("def validate(stdin: str) -> None:\n    \"\"\"Refuse an input that the statement rules out.\"\"\"\n    assert stdin.endswith(\"\\n\")\n")
	case d.Kind == problems.KindClass:
		b.WriteString("def validate(init: list[object], ops: list[list[object]]) -> None:\n    \"\"\"Refuse operations that the statement rules out.\"\"\"\n")
		fmt.Fprintf(&b, "    assert len(init) <= %d\n    for method, *_args in ops:\n        assert method in (%s)\n", len(d.Params), methodNames(d.Methods))
	default:
		names := make([]string, len(d.Params))
		for i, p := range d.Params {
			names[i] = p.Name
			if p.Default != "" {
				names[i] += "=" + p.Default
			}
		}
		fmt.Fprintf(&b, "def validate(%s):\n    \"\"\"Refuse arguments that the statement rules out.\"\"\"\n", strings.Join(names, ", "))
		wrote := false
		for _, p := range d.Params {
			if builtin := builtinOf(p.Type); builtin != "" {
				fmt.Fprintf(&b, "    assert type(%s) is %s\n", p.Name, builtin)
				wrote = true
			}
		}
		if !wrote {
			b.WriteString("    return None\n")
		}
	}
	return b.String()
}

// builtinOf is the class that a value of a type has, "" where there are several.
func builtinOf(t pytype.Type) string {
	if t.Null {
		return ""
	}
	switch t.Name {
	case "int", "str", "bool", "bytes", "list", "dict", "tuple", "set", "frozenset":
		return t.Name
	}
	return ""
}

func methodNames(methods []problems.Method) string {
	var b strings.Builder
	for _, m := range methods {
		fmt.Fprintf(&b, "%q, ", m.Name)
	}
	return b.String()
}
