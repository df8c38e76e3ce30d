package problems

import (
	"slices"

	"pyprep/problems/pytype"
)

// AuthorTests are what an author gives to prove validate.py and the checker, which no solution can.
type AuthorTests struct {
	BadInputs   []Case       // that validate.py must refuse
	GoodOutputs []TestOutput // that the checker must accept
	BadOutputs  []TestOutput // and those that it must not
}

// TestOutput is something that a solution could give for a case.
type TestOutput struct {
	Case   CaseID
	Result pytype.Value // None where only prints count
	Stdout string
	Note   string
	File   string // base name
	Line   int
}

const authorTestsDir = "author_tests"

// authorTestFiles are the files of author_tests/, by their paths within the problem's folder.
func authorTestFiles() []string {
	return []string{authorTestsDir + "/bad_inputs.yaml", authorTestsDir + "/bad_outputs.yaml", authorTestsDir + "/good_outputs.yaml"}
}

// readAuthorTests reads the files of author_tests/, each of which may be missing.
func (r *problemReader) readAuthorTests() {
	if c, root := r.authorTest("bad_inputs.yaml"); root != nil {
		read := c.fields(root, "bad_inputs.yaml", must("inputs", func(n *node) { c.each(n, "inputs", c.badInput) }))
		if read && r.p.Validator == nil {
			c.at(root, "missing-file", "bad inputs are for validate.py to refuse, which is not there")
		}
	}
	outputs := func(name string, into *[]TestOutput) {
		if c, root := r.authorTest(name); root != nil {
			c.fields(root, name, must("outputs", func(n *node) {
				c.each(n, "outputs", func(item *node) { c.testOutput(item, name, into) })
			}))
		}
	}
	outputs("bad_outputs.yaml", &r.p.AuthorTests.BadOutputs)
	outputs("good_outputs.yaml", &r.p.AuthorTests.GoodOutputs)
}

func (r *problemReader) authorTest(name string) (*caseReader, *node) {
	content, ok := r.read(r.file(authorTestsDir + "/" + name))
	if !ok {
		return nil, nil
	}
	c := &caseReader{source: r.source(r.file(authorTestsDir+"/"+name), content), problem: r, wild: true}
	return c, c.readYAML()
}

// badInput reads what a case is given; its values may be of any type.
func (c *caseReader) badInput(n *node) {
	made, parts := Case{File: "bad_inputs.yaml", Line: n.line}, caseNodes{}
	before := len(c.found.list)
	c.fields(n, "a bad input",
		may("args", keep(&parts.args)), may("init", keep(&parts.init)), may("ops", keep(&parts.ops)),
		may("stdin", keep(&parts.stdin)), may("note", text(c.source, "note", &made.Note)))
	if n.kind != nodeMap || len(c.found.list) > before {
		return
	}
	if c.input(n, parts, &made); len(c.found.list) == before {
		c.problem.p.AuthorTests.BadInputs = append(c.problem.p.AuthorTests.BadInputs, made)
	}
}

func (c *caseReader) testOutput(n *node, file string, into *[]TestOutput) {
	made := TestOutput{Result: pytype.None(), File: file, Line: n.line}
	before := len(c.found.list)
	c.fields(n, "an output",
		must("case", func(id *node) { c.literalCase(id, &made.Case) }),
		may("result", func(v *node) {
			if value, ok := c.typed(c.values(false), v, c.resultType()); ok {
				made.Result = value
			}
		}),
		may("stdout", anyText(c.source, "stdout", &made.Stdout)),
		may("note", text(c.source, "note", &made.Note)))
	if n.kind == nodeMap && n.get("result") == nil && n.get("stdout") == nil {
		c.at(n, "missing-key", "an output needs the key %q or %q", "result", "stdout")
	}
	if len(c.found.list) == before {
		*into = append(*into, made)
	}
}

// literalCase reads the id of a case that is written down, since of a generated one no output is known.
func (c *caseReader) literalCase(n *node, into *CaseID) {
	text(c.source, "case", into)(n)
	var known []string
	for _, one := range c.problem.p.Cases {
		known = append(known, string(one.ID))
	}
	if *into != "" && !c.problem.casesBroken && !slices.Contains(known, string(*into)) {
		c.at(n, "unknown-case", "there is no case %q in cases.yaml%s", cutText(string(*into)), suggestion(string(*into), known))
	}
}
