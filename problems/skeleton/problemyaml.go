package skeleton

import (
	"fmt"
	"strings"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// problemYAML writes problem.yaml.
func problemYAML(n NewProblem, d Draft) string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("# `pyprep set schema problem` lists all keys, `pyprep set show %s --set DIR` prints the defaults of what is left out.", n.ID)
	line("id: %s", n.ID)
	if n.UUID != "" {
		line("uuid: %s # stays when the problem is renamed", n.UUID)
	}
	line("title: %s", quoted(n.Title))
	line("level: %d # 1 core, 2 mid, 3 senior", n.Level)
	line("topics: [%s]", strings.Join(quotedAll(n.Topics), ", "))
	line("kind: %s", d.Kind)
	if d.Kind != problems.KindStdio {
		call(line, d)
	}
	if d.Kind == problems.KindStdio {
		line("checker: {mode: text} # what is printed; or exact, custom")
	} else {
		line("checker: {mode: exact} # or float, unordered, any_of, custom")
	}
	line("limits: {case_seconds: 2, memory_mb: 256}")
	line("groups: # score is per_case, min or all; of a hidden case only its verdict and its hint are shown")
	line("  - {name: sample, points: 4, score: per_case, visibility: public}")
	line("  - {name: random, points: 6, score: min, visibility: hidden}")
	line("# What is best known of the growth; it is asked for, and proved by measuring:")
	line("# complexity:")
	line("#   variables: {n: %q}", counted(d))
	line("#   time: {best: \"O(n)\"}")
	line("#   space: {best: \"O(1)\"}")
	return b.String()
}

func counted(d Draft) string {
	switch name := d.sized(); {
	case name != "":
		return "len(" + name + ")"
	case d.Kind == problems.KindClass:
		return "number of operations"
	default:
		return "what n counts"
	}
}

// call writes how the entry is called.
func call(line func(string, ...any), d Draft) {
	line("entry: %s", d.Entry)
	if len(d.Params) > 0 || d.Kind == problems.KindFunction {
		line("params: [%s]", parameters(d.Params))
	}
	if d.Kind == problems.KindClass {
		line("methods:")
		for _, m := range d.Methods {
			words := []string{}
			if len(m.Params) > 0 {
				words = append(words, "params: ["+parameters(m.Params)+"]")
			}
			if !m.Returns.IsZero() {
				words = append(words, "returns: "+typeText(m.Returns))
			}
			line("  %s: {%s}", m.Name, strings.Join(words, ", "))
		}
	}
	if d.Async {
		line("async: true")
	}
	if d.Kind != problems.KindFunction {
		return
	}
	if !d.Returns.IsZero() {
		line("returns: %s", typeText(d.Returns))
	}
	if d.Iterator {
		line("result: iterator # cases list the items")
	}
	line("mutation: ignore # forbid: the arguments must stay as they are; result: the first argument is the answer")
}

func parameters(params []problems.Param) string {
	words := make([]string, len(params))
	for i, p := range params {
		parts := []string{"name: " + p.Name}
		if !p.Type.IsZero() {
			parts = append(parts, "type: "+typeText(p.Type))
		}
		if p.Default != "" {
			parts = append(parts, "default: "+quoted(p.Default))
		}
		words[i] = "{" + strings.Join(parts, ", ") + "}"
	}
	return strings.Join(words, ", ")
}

func typeText(t pytype.Type) string {
	if t.Name == "None" {
		return "None"
	}
	return quoted(t.String())
}

// quoted is a text as YAML that reads it as text.
func quoted(text string) string {
	written, err := problems.WriteValue(pytype.Str(text))
	if err != nil || strings.HasPrefix(written, "!") {
		return fmt.Sprintf("%q", text)
	}
	return written
}

func quotedAll(texts []string) []string {
	all := make([]string, len(texts))
	for i, text := range texts {
		all[i] = quoted(text)
	}
	return all
}
