package proof

import (
	"context"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
)

// examplesAreCases holds what the statement shows against the public cases.
func examplesAreCases(_ context.Context, c *check) error {
	if c.problem.Kind == problems.KindModule {
		return nil // its cases are no calls
	}
	faults, found := grader.CheckExamples(c.problem)
	for _, fault := range faults {
		if fault.IsQuoted { // what another wrote shows what it shows, and only its tests decide
			c.warn("statement-example", place{"statement.md", fault.Line}, "%s; it stands in a docstring", fault.Message)
			continue
		}
		c.fail("statement-example", "statement.md", fault.Line, "%s", fault.Message)
	}
	c.examples = found
	return nil
}

// anyOrder is a sentence that lets an answer come in any order.
var anyOrder = regexp.MustCompile(`(?i)\b(?:return|yield|print|give)s?\b[^.]*\bin any order\b`)

// orderIsFree finds a statement that lets the answer come in any order where the checker wants one order. That all
// solutions happen to agree on one proves nothing: a learner's need not.
func orderIsFree(_ context.Context, c *check) error {
	p := c.problem
	found := anyOrder.FindStringIndex(p.Statement)
	if found == nil || p.Checker.Mode != problems.CheckExact && p.Checker.Mode != problems.CheckFloat {
		return nil
	}
	if slices.ContainsFunc(p.Cases, func(one problems.Case) bool { return len(one.Expect.AnyOf) > 0 }) {
		return nil
	}
	line := 1 + strings.Count(p.Statement[:found[1]], "\n")
	c.failAt("answer-order", []place{c.key("checker", "mode"), {"statement.md", line}},
		"the statement lets the answer come in any order, but the checker is %s, which wants one", p.Checker.Mode)
	return nil
}

// placeholder marks in the files of a new problem what its author has still to write.
var placeholder = regexp.MustCompile(`\bPLACEHOLDER\b`)

// nothingIsPlaceholder finds what `pyprep set new-problem` wrote for the author to replace.
func nothingIsPlaceholder(_ context.Context, c *check) error {
	if c.set == nil || c.set.FS == nil {
		return nil
	}
	dir := path.Join("problems", string(c.problem.ID))
	err := fs.WalkDir(c.set.FS, dir, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.Type().IsRegular() {
			return err
		}
		switch path.Ext(name) {
		case ".md", ".yaml", ".py", ".jsonl":
		default:
			return nil
		}
		content, err := fs.ReadFile(c.set.FS, name)
		if err != nil {
			return err
		}
		for i, line := range strings.Split(string(content), "\n") {
			if placeholder.MatchString(line) {
				c.fail("placeholder", strings.TrimPrefix(name, dir+"/"), i+1, "is still a placeholder: %s", cut(strings.TrimSpace(line)))
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("look for placeholders: %w", err)
	}
	return nil
}

// cut keeps a quotation short.
func cut(text string) string {
	if runes := []rune(text); len(runes) > 60 {
		return string(runes[:60]) + "…"
	}
	return text
}
