package problems

import (
	"fmt"
	"path"
	"regexp"
	"strings"

	"pyprep/problems/pytype"
)

var caseIDPattern = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,59}$`)

const caseIDForm = "must be up to 60 of a-z, 0-9 and -, and not begin with -"

// caseReader reads the cases of one file.
type caseReader struct {
	*source
	problem *problemReader
	taken   map[CaseID]bool // ids of the problem's cases, of both files
	// wild is set while a case is read that expects an exception: its values may be of wrong types on purpose.
	wild bool
}

// readCases reads the cases of a problem, which has to have some.
func (r *problemReader) readCases() {
	if r.p.Kind == KindModule {
		r.readTests()
		return
	}
	taken := map[CaseID]bool{}
	r.readCaseFiles(taken)
	yamlName, jsonName := r.file("cases.yaml"), r.file("cases.jsonl")
	for _, one := range r.p.Cases {
		if taken[one.Replaces] && one.Replaces != "" && one.Replaces != one.ID {
			src := r.source(r.file(one.File), r.optional(r.file(one.File)))
			src.report("duplicate", SeverityError, one.Line, 1, fmt.Sprintf("case %s replaces case %s, which is still there", one.ID, one.Replaces))
		}
	}
	if !r.has(yamlName) && !r.has(jsonName) {
		r.found.file("missing-file", yamlName, "a problem has cases in cases.yaml or cases.jsonl")
	} else if len(taken) == 0 && !r.casesBroken {
		name := yamlName
		if !r.has(name) {
			name = jsonName
		}
		r.found.wholeFile("no-cases", name, "there is no case")
	}
}

// readCaseFiles reads cases.yaml and cases.jsonl, whose ids must not be taken.
func (r *problemReader) readCaseFiles(taken map[CaseID]bool) {
	yamlName, jsonName := r.file("cases.yaml"), r.file("cases.jsonl")
	if content, ok := r.read(yamlName); ok {
		c := caseReader{source: r.source(yamlName, content), problem: r, taken: taken}
		if root := c.readYAML(); root != nil {
			c.fields(root, "cases.yaml",
				may("cases", func(n *node) { c.each(n, "cases", c.literal) }),
				may("generated", func(n *node) { c.each(n, "generated", c.generated) }))
		} else {
			r.casesBroken = true
		}
	}
	if content, ok := r.read(jsonName); ok {
		c := caseReader{source: r.source(jsonName, content), problem: r, taken: taken}
		for i, line := range strings.Split(c.text, "\n") {
			if strings.TrimSpace(line) == "" {
				continue
			}
			if n := c.readJSON(i+1, line); n != nil {
				c.literal(n)
			} else {
				r.casesBroken = true
			}
		}
	}
}

// caseNodes are the parts of a case that are read only when all of them are known.
type caseNodes struct {
	args, init, ops, stdin, files                *node
	expect, expectAny, raises, stdout, expectArg *node
}

func keep(into **node) func(*node) { return func(n *node) { *into = n } }

// literal reads one literal case.
func (c *caseReader) literal(n *node) {
	made, parts, group := Case{File: path.Base(c.path), Line: n.line}, caseNodes{}, ""
	var visibility Visibility
	var groupNode *node
	c.fields(n, "a case",
		must("id", func(id *node) { c.caseID(id, &made.ID) }),
		may("replaces", matching(c.source, "id", "replaces", &made.Replaces, caseIDPattern, caseIDForm)),
		may("group", func(g *node) { groupNode = g; text(c.source, "group", &group)(g) }),
		may("visibility", oneOf(c.source, "visibility", &visibility, Public, Hidden, AfterDue)),
		may("hint", text(c.source, "hint", &made.Hint)),
		may("note", text(c.source, "note", &made.Note)),
		may("args", keep(&parts.args)), may("init", keep(&parts.init)), may("ops", keep(&parts.ops)),
		may("stdin", keep(&parts.stdin)), may("files", keep(&parts.files)),
		may("expect", keep(&parts.expect)), may("expect_any", keep(&parts.expectAny)), may("raises", keep(&parts.raises)),
		may("expect_stdout", keep(&parts.stdout)), may("expect_args", keep(&parts.expectArg)))
	if n.kind != nodeMap {
		return
	}
	made.Group, made.Visibility = c.group(groupNode, group, visibility)
	if made.Replaces != "" && made.Replaces == made.ID {
		c.at(n.get("replaces"), "duplicate", "a case can't replace itself")
	}
	c.wild = parts.raises != nil
	c.input(n, parts, &made)
	c.expectation(n, parts, &made)
	c.problem.p.Cases = append(c.problem.p.Cases, made)
}

func (c *caseReader) caseID(n *node, into *CaseID) {
	matching(c.source, "id", "id", into, caseIDPattern, caseIDForm)(n)
	if *into == "" {
		c.problem.casesBroken = true
		return
	}
	if c.taken[*into] {
		c.at(n, "duplicate", "there is another case %q", *into)
	}
	c.taken[*into] = true
}

// group returns a case's group, by default the first, and its visibility.
func (c *caseReader) group(n *node, name string, visibility Visibility) (string, Visibility) {
	p := c.problem.p
	if len(p.Groups) == 0 {
		return name, Public // reported where the groups are
	}
	g := &p.Groups[0]
	if n != nil && name != "" {
		if g = p.group(name); g == nil {
			c.at(n, "unknown-group", "there is no group %q%s", cutText(name), suggestion(name, c.problem.groupNames()))
			return name, Public
		}
	}
	if visibility == "" {
		visibility = g.Visibility
	}
	return g.Name, visibility
}

// input reads what the entry is given.
func (c *caseReader) input(n *node, parts caseNodes, made *Case) {
	r := c.problem
	c.readFiles(parts.files, made)
	switch {
	case r.p.Kind == KindStdio:
		c.refuse("a program's case", parts.args, parts.init, parts.ops)
		if parts.stdin != nil {
			anyText(c.source, "stdin", &made.Stdin)(parts.stdin)
		}
	case r.operated():
		c.operated(n, parts, made)
	case r.p.Kind == KindFunction:
		c.refuse("a function's case", parts.init, parts.ops, parts.stdin)
		if parts.args == nil {
			if r.needsArguments() {
				c.at(n, "missing-key", "a case needs the key %q", "args")
			}
			return
		}
		made.Args = c.arguments(parts.args, c.callee())
	}
}

// needsArguments reports that a case without args can't be meant.
func (r *problemReader) needsArguments() bool {
	return !r.params || len(r.p.Params) > 0
}

func (c *caseReader) operated(n *node, parts caseNodes, made *Case) {
	c.refuse("a case with operations", parts.stdin)
	init := parts.init
	if c.problem.p.Kind == KindFunction && init == nil {
		init = parts.args
	} else {
		c.refuse("a case with init", parts.args)
	}
	if init != nil {
		made.Args = c.arguments(init, c.callee())
	} else if c.problem.params && required(c.problem.p.Params) > 0 {
		c.at(n, "missing-key", "a case needs the key %q: the arguments of %s", "init", c.problem.p.Entry)
	}
	switch {
	case parts.ops != nil:
		c.operations(parts.ops, made)
	case parts.raises == nil:
		c.at(n, "missing-key", "a case needs the key %q", "ops")
	}
}

// refuse reports inputs of another kind of problem.
func (c *caseReader) refuse(what string, nodes ...*node) {
	for _, n := range nodes {
		if n != nil {
			c.at(n, "case-input", "%s takes no such input (kind is %s)", what, c.problem.p.Kind)
		}
	}
}

var fileNamePattern = regexp.MustCompile(`^[A-Za-z0-9_][A-Za-z0-9_.-]{0,60}$`)

// readFiles reads {name: content}.
func (c *caseReader) readFiles(n *node, made *Case) {
	if n == nil || !c.is(n, nodeMap, "files") {
		return
	}
	made.Files = map[string]string{}
	for i := 0; i+1 < len(n.items); i += 2 {
		var name, content string
		matching(c.source, "file-name", "a file's name", &name, fileNamePattern, "must be a plain name")(n.items[i])
		anyText(c.source, "a file's content", &content)(n.items[i+1])
		if name != "" {
			made.Files[name] = content
		}
	}
}

// values returns a reader of values for this file. With a driver the arguments are the driver's, so the declared types
// and adapters say nothing about them.
func (c *caseReader) values(input bool) *valueReader {
	r := &valueReader{source: c.source, operation: -1, input: input}
	if !c.problem.driven() {
		r.adapters = c.problem.p.Types
	}
	return r
}

// driven reports that driver.py stands between the cases and the entry.
func (r *problemReader) driven() bool { return r.p.Driver != nil }

// typed reads a value and warns when it does not fit its declared type.
func (c *caseReader) typed(r *valueReader, n *node, t pytype.Type) (pytype.Value, bool) {
	if c.problem.driven() {
		t = pytype.Type{}
	}
	v, ok := r.read(n, t)
	if ok && depthOf(v) > maxValueDepth {
		return r.bad(n, "nested more than %d deep", maxValueDepth)
	}
	if ok && !c.wild {
		if fits, why := pytype.Fits(v, t); !fits {
			c.warn(n, "value-type", "is declared as %s: %s", t, why)
		}
	}
	return v, ok
}
