package importer

import (
	_ "embed" // truth_check.py
	"fmt"
	"maps"
	"slices"
	"strings"

	"pyprep/problems"
)

// mostYAML is how much a cases.yaml may hold; longer ones are JSON lines, which are read many times faster.
const mostYAML = 100 << 10

//go:embed truth_check.py
var truthCheck string

const referenceFile = "reference.py"

// files are the files of a problem's folder, by name.
func (d *draft) files() map[string]string {
	files := map[string]string{
		"problem.yaml":               d.problemYAML(),
		"statement.md":               d.statement,
		"solutions.yaml":             referenceFile + ": {expect: accepted, model: true}\n",
		"solutions/" + referenceFile: d.reference,
	}
	if d.starter != "" {
		files["starter.py"] = d.starter
	}
	if d.checker == asAssertHolds {
		files["check.py"] = truthCheck
	}
	for name, content := range d.tests {
		files["tests/"+name] = content
	}
	if d.kind == problems.KindModule {
		return files
	}
	if text := d.caseLines(false); len(text) <= mostYAML {
		files["cases.yaml"] = "cases:\n" + text
	} else {
		files["cases.jsonl"] = d.caseLines(true)
	}
	return files
}

func (d *draft) problemYAML() string {
	var b strings.Builder
	line := func(format string, args ...any) { fmt.Fprintf(&b, format+"\n", args...) }
	line("id: %s", d.id)
	line("title: %s", quote(d.title))
	line("level: %d", d.level)
	if len(d.topics) > 0 {
		line("topics: [%s]", strings.Join(d.topics, ", "))
	}
	line("kind: %s", d.kind)
	line("entry: %s", d.entry)
	if d.kind == problems.KindFunction && d.isKnown {
		line("params: %s", paramList(d.params))
	}
	if d.kind == problems.KindClass {
		line("methods:\n  %s: {params: %s}", d.method, paramList(d.params))
	}
	line("source: %s", quote(d.origin))
	if d.checker != "" {
		line("checker: %s", d.checker)
	}
	line("limits: {case_seconds: %d, total_seconds: %d}", d.limits.caseSeconds, d.limits.totalSeconds)
	return b.String()
}

func paramList(params []parameter) string {
	var all []string
	for _, p := range params {
		if p.defaultValue == "" {
			all = append(all, fmt.Sprintf("{name: %s}", quote(p.name)))
		} else {
			all = append(all, fmt.Sprintf("{name: %s, default: %s}", quote(p.name), quote(p.defaultValue)))
		}
	}
	return "[" + strings.Join(all, ", ") + "]"
}

// caseLines writes one case a line.
func (d *draft) caseLines(json bool) string {
	w := valueWriter{json: json}
	for _, c := range d.cases {
		if !json {
			w.WriteString("  - ")
		}
		w.WriteString(`{`)
		w.field("id", func() { w.text(c.id) })
		if d.kind == problems.KindClass {
			w.WriteString(", ")
			w.field("ops", func() {
				w.WriteString("[[")
				w.text(d.method)
				for _, arg := range c.args {
					w.WriteString(", ")
					w.value(arg)
				}
				w.WriteString("]]")
			})
			w.WriteString(", ")
			w.field("expect", func() {
				w.WriteByte('[')
				w.value(c.expect)
				w.WriteByte(']')
			})
		} else {
			w.WriteString(", ")
			w.field("args", func() { w.items(c.args) })
			w.WriteString(", ")
			w.field("expect", func() { w.value(c.expect) })
		}
		w.WriteString("}\n")
	}
	return w.String()
}

func (w *valueWriter) field(name string, write func()) {
	if w.json {
		name = quote(name)
	}
	w.WriteString(name + ": ")
	write()
}

// setYAML is the set's own file.
func setYAML(id problems.Slug, about origin, drafts []*draft) string {
	var b strings.Builder
	fmt.Fprintf(&b, "format: 1\nid: %s\nversion: 0.1.0\ntitle: %s\n", id, quote(about.title))
	if about.license == unknownLicense {
		b.WriteString("# Say here under which license the source may be passed on.\n")
	}
	fmt.Fprintf(&b, "license: %s\nproblems:\n", about.license)
	for _, d := range drafts {
		fmt.Fprintf(&b, "  - %s\n", d.id)
	}
	return b.String()
}

// names returns the names of files in order.
func names(files map[string]string) []string { return slices.Sorted(maps.Keys(files)) }
