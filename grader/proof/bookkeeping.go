package proof

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
	"pyprep/problems/pytype"
)

// casesDiffer finds a case that asks what another one asks.
func casesDiffer(_ context.Context, c *check) error {
	if c.problem.Kind == problems.KindModule {
		return nil // what a test asks is not to be read off it
	}
	first := map[string]problems.Case{}
	for _, one := range c.problem.Cases {
		asks := whatItAsks(one)
		other, taken := first[asks]
		if !taken {
			first[asks] = one
			continue
		}
		c.fail("duplicate-case", one.File, one.Line, "case %s is given what case %s is given (%s:%d)", one.ID, other.ID, other.File, other.Line)
	}
	return nil
}

// whatItAsks is equal for cases that put the same question.
func whatItAsks(c problems.Case) string {
	var b strings.Builder
	b.WriteString(pytype.Key(pytype.List(c.Args...)))
	for _, op := range c.Ops {
		fmt.Fprintf(&b, "\x00%s%s", op.Method, pytype.Key(pytype.List(op.Args...)))
	}
	fmt.Fprintf(&b, "\x00%q%q", c.Stdin, c.Files)
	return b.String()
}

// somethingIsPublic warns of a problem of which a learner sees no case: mostly a slip in a group's visibility.
func somethingIsPublic(_ context.Context, c *check) error {
	p := c.problem
	for _, one := range p.Cases {
		if one.Visibility == problems.Public {
			return nil
		}
	}
	if len(p.Cases) > 0 {
		c.warn("public-case", c.key("groups"), "none of the written cases is public: a learner sees no example of what fails")
	}
	return nil
}

// groupsAreUsed finds groups without a case, and groups that give no points at all.
func groupsAreUsed(_ context.Context, c *check) error {
	p, sizes, total := c.problem, grader.GroupSizes(c.problem), 0.0
	if _, declared := p.Places["groups"]; !declared {
		return nil
	}
	for i, g := range p.Groups {
		total += g.Points
		if sizes[g.Name] == 0 {
			c.failAt("unused-group", []place{c.key("groups", strconv.Itoa(i))}, "no case is in the group %s", g.Name)
		}
	}
	if total == 0 {
		c.failAt("points", []place{c.key("groups")}, "no group gives any points")
	}
	c.sameTotal(total)
	return nil
}

// sameTotal warns of a problem that is worth something else than all others of its set.
func (c *check) sameTotal(total float64) {
	if c.set == nil || len(c.set.Problems) < 3 {
		return
	}
	common := -1.0
	for _, other := range c.set.Problems {
		if other == c.problem {
			continue
		}
		sum := 0.0
		for _, g := range other.Groups {
			sum += g.Points
		}
		if common >= 0 && !near(common, sum) {
			return
		}
		common = sum
	}
	if !near(common, total) {
		at := c.key("groups")
		c.add(problems.SeverityWarning, "points", at.file, at.line,
			fmt.Sprintf("the groups add up to %g points; those of every other problem of the set to %g", total, common))
	}
}

// titlesDiffer finds a problem that is called what an earlier one of the set is called.
func titlesDiffer(_ context.Context, c *check) error {
	if c.set == nil {
		return nil
	}
	same := func(other *problems.Problem) bool {
		return strings.EqualFold(strings.TrimSpace(other.Title), strings.TrimSpace(c.problem.Title))
	}
	if at := slices.IndexFunc(c.set.Problems, same); at >= 0 && c.set.Problems[at] != c.problem {
		c.failAt("same-title", []place{c.key("title")}, "the problem %s is called %q as well", c.set.Problems[at].ID, c.problem.Title)
	}
	return nil
}
