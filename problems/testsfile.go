package problems

import (
	"errors"
	"path"
	"regexp"
	"slices"
	"strings"
)

// The bounds of a folder tests/.
const (
	testsDir      = "tests"
	maxTestFiles  = 100
	maxTestsBytes = 4 << 20 // all files together
)

var testFilePattern = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]{0,60}\.py$`)

// readTests reads the files in tests/ and makes a case of every test.
func (r *problemReader) readTests() {
	dir, size := r.file(testsDir), 0
	for _, name := range r.under(dir) {
		if path.Ext(name) != ".py" {
			continue // reported among the files that have no place
		}
		content := r.optional(path.Join(dir, name))
		if content == nil {
			r.casesBroken = true
			continue
		}
		file := TestFile{Name: name, Source: content}
		r.checkTestFile(file)
		size += len(content)
		r.p.Tests = append(r.p.Tests, file)
	}
	if len(r.p.Tests) > maxTestFiles || size > maxTestsBytes {
		r.found.file("out-of-range", dir, "has more than %d files or %d MB", maxTestFiles, maxTestsBytes>>20)
		return
	}
	taken := map[CaseID]bool{}
	for _, file := range r.p.Tests {
		if file.HasTests() {
			r.testCases(file, taken)
		}
	}
	r.readAdditions()
	if len(r.p.Cases) == 0 && !r.casesBroken {
		r.found.file("no-cases", dir, "there is no test: functions called test… in files called test_….py, or methods of a TestCase there")
	}
}

// checkTestFile reports a name under which a file can't be imported, or would be in the way of another module.
func (r *problemReader) checkTestFile(file TestFile) {
	module := strings.TrimSuffix(file.Name, ".py")
	at := r.file(path.Join(testsDir, file.Name))
	switch {
	case !testFilePattern.MatchString(file.Name) || slices.Contains(keywords(), module):
		r.found.wholeFile("test-file", at, "must have a name that Python can import, such as test_words.py")
	case module == r.p.Entry:
		r.found.wholeFile("test-file", at, "has the name under which tests import the solution")
	case module == "conftest":
		r.found.wholeFile("test-file", at, "is not read: what tests need stands in their own file, or in one that they import")
	case module == "pytest" || module == "unittest" || module == "builtins":
		r.found.wholeFile("test-file", at, "would be imported in place of Python's own %s", module)
	}
}

// testCases makes a case of every test in a file.
func (r *problemReader) testCases(file TestFile, taken map[CaseID]bool) {
	found, err := scanTests(string(file.Source))
	src := r.source(r.file(path.Join(testsDir, file.Name)), file.Source)
	if bad := (*pythonError)(nil); errors.As(err, &bad) {
		r.casesBroken = true
		src.report("test-file", SeverityError, bad.line, 1, "is no Python: "+bad.problem)
	}
	if len(r.p.Cases)+len(found) > maxTests {
		r.casesBroken = true
		r.found.file("out-of-range", r.file(testsDir), "has more than %d tests", maxTests)
		return
	}
	group := Group{Visibility: Public}
	if len(r.p.Groups) > 0 {
		group = r.p.Groups[0]
	}
	for _, test := range found {
		name := TestName{File: file.Name, Class: test.class, Function: test.function}
		id := name.caseID(false)
		if taken[id] {
			id = name.caseID(true)
		}
		taken[id] = true
		r.p.Cases = append(r.p.Cases, Case{ID: id, Test: name, Group: group.Name, Visibility: group.Visibility, Line: test.line})
	}
}

// readAdditions reads what cases.yaml says of tests.
func (r *problemReader) readAdditions() {
	name := r.file("cases.yaml")
	if r.has(r.file("cases.jsonl")) {
		r.found.wholeFile("unused", r.file("cases.jsonl"), "the cases of kind module are its tests; %s may add to them", name)
	}
	content, ok := r.read(name)
	if !ok {
		return
	}
	c := caseReader{source: r.source(name, content), problem: r, taken: map[CaseID]bool{}}
	if root := c.readYAML(); root != nil {
		c.fields(root, "cases.yaml", must("cases", func(n *node) { c.each(n, "cases", c.addition) }))
	}
}

// addition reads what is added to one test: it is found by its id, or by its name as pytest writes it.
func (c *caseReader) addition(n *node) {
	var id, group, hint, note string
	var visibility Visibility
	var idNode, groupNode *node
	c.fields(n, "what is added to a test",
		must("id", func(n *node) { idNode = n; text(c.source, "id", &id)(n) }),
		may("group", func(n *node) { groupNode = n; text(c.source, "group", &group)(n) }),
		may("visibility", oneOf(c.source, "visibility", &visibility, Public, Hidden, AfterDue)),
		may("hint", text(c.source, "hint", &hint)),
		may("note", text(c.source, "note", &note)))
	if id == "" || c.problem.casesBroken {
		return
	}
	cases := c.problem.p.Cases
	at := slices.IndexFunc(cases, func(one Case) bool { return string(one.ID) == id || one.Test.String() == id })
	if at < 0 {
		c.at(idNode, "unknown-case", "there is no test %q%s", cutText(id), suggestion(id, c.problem.caseNames()))
		return
	}
	one := &cases[at]
	if c.taken[one.ID] {
		c.at(idNode, "duplicate", "something is added to %q above already", one.ID)
	}
	c.taken[one.ID] = true
	one.Group, one.Visibility = c.group(groupNode, group, visibility)
	one.Hint, one.Note = hint, note
}
