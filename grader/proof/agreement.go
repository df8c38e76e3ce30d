package proof

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"pyprep/grader"
	"pyprep/problems"
)

const (
	extraCases  = 200  // further random cases on which all accepted solutions must agree
	customCases = 20   // the same where each answer needs a container for check.py
	extraSize   = 1000 // the largest size of such a case, so that 200 of them are quick
	extraTime   = 3 * time.Minute
	extraID     = "extra"
)

// solutionsAgree grades every accepted solution on random cases that no file lists, against the model's answers, and
// has validate.py look at them.
func solutionsAgree(ctx context.Context, c *check) error {
	extra := extraProblem(c.problem)
	if extra == nil || c.anyWrong() || c.options.ListedOnly {
		return nil // without a model that holds there is nothing to agree with
	}
	if err := c.validatesExtra(ctx, extra); err != nil {
		return err
	}
	limits := grader.LimitsOf(extra)
	limits.Total = extraTime
	for _, s := range extra.Solutions {
		if s.Expect != problems.ExpectAccepted || s.Model {
			continue
		}
		c.step("%s on %d random cases", s.File, grader.CaseCount(extra))
		report, err := c.grader.Grade(ctx, extra, grader.Submission{Source: s.Source, FileName: s.File}, grader.Options{First: true, Limits: &limits})
		if fault := (*grader.SetError)(nil); errors.As(err, &fault) && len(c.problem.Generated) == 0 {
			c.note("generate.py", "can't make inputs of sizes 2 to 20 (%s), so it was not used for random cases", fault.Message)
			return nil
		}
		if err != nil {
			return fmt.Errorf("grade %s on random cases: %w", s.File, err)
		}
		if report.Verdict != grader.Accepted {
			c.failAt("agreement", []place{c.code(s), c.code(*extra.Model())},
				"on a random case that no file lists, %s gets %s, while %s says what is right", s.File, c.outlineOf(report), extra.Model().File)
		}
	}
	return nil
}

// outlineOf is a failure with its call, since the case stands in no file.
func (c *check) outlineOf(report grader.Report) string {
	text := outline(report)
	if at := slices.IndexFunc(report.Cases, func(one grader.CaseReport) bool { return one.Verdict != grader.Accepted }); at >= 0 {
		one := report.Cases[at]
		text += fmt.Sprintf(": %s gives %s, not %s", cut(one.Call), cut(one.Got), cut(one.Want))
	}
	return text
}

func (c *check) validatesExtra(ctx context.Context, extra *problems.Problem) error {
	if extra.Validator == nil || len(c.problem.Generated) == 0 {
		return nil
	}
	c.step("validate.py on %d random cases", grader.CaseCount(extra))
	refusals, err := c.grader.Validate(ctx, extra)
	if err != nil {
		return fmt.Errorf("validate random cases: %w", err)
	}
	if len(refusals) > 0 {
		first := refusals[0]
		c.failAt("validator", []place{{"validate.py", max(first.At, 1)}, c.generates()},
			"validate.py refuses %d of %d random inputs that generate.py makes, such as %s: %s", len(refusals), grader.CaseCount(extra), first.ID, first.Message)
	}
	return nil
}

// extraProblem is the problem with random cases in place of its own, nil where it has no generator or no model.
func extraProblem(p *problems.Problem) *problems.Problem {
	if len(p.Generator) == 0 || p.Driver != nil && len(p.Generated) == 0 {
		return nil
	}
	extra := *p
	extra.Cases, extra.Generated, extra.Solutions = nil, nil, slices.Clone(p.Solutions)
	if extra.Model() == nil {
		at := slices.IndexFunc(extra.Solutions, func(s problems.Solution) bool { return s.Expect == problems.ExpectAccepted })
		if at < 0 {
			return nil
		}
		extra.Solutions[at].Model = true
	}
	wanted := extraCases
	if p.Checker.Mode == problems.CheckCustom {
		wanted = customCases
	}
	kinds, sizes := extraKinds(p), smallSizes(p)
	for i, kind := range kinds {
		seeds := (wanted + len(sizes)*len(kinds) - 1) / (len(sizes) * len(kinds))
		extra.Generated = append(extra.Generated, problems.Generated{
			ID: problems.CaseID(fmt.Sprintf("%s-%d", extraID, i+1)), Group: groupOf(p), Kind: kind, Sizes: sizes, Seeds: seeds, Visibility: problems.Public,
		})
	}
	return &extra
}

func groupOf(p *problems.Problem) string {
	if len(p.Groups) == 0 {
		return ""
	}
	return p.Groups[0].Name
}

// extraKinds are the families of the problem's generated cases that are not only the worst, all where there are none.
func extraKinds(p *problems.Problem) []string {
	kinds := []string{}
	for _, family := range p.Generated {
		if !slices.Contains(kinds, family.Kind) {
			kinds = append(kinds, family.Kind)
		}
	}
	if len(kinds) == 0 {
		kinds = p.GeneratorKinds()
	}
	if varied := slices.DeleteFunc(slices.Clone(kinds), func(kind string) bool { return kind == "worst" }); len(varied) > 0 {
		return varied
	}
	return kinds
}

// smallSizes are the sizes of the problem's generated cases that are small, or else the smallest of them.
func smallSizes(p *problems.Problem) [][]int {
	var small [][]int
	var least []int
	for _, family := range p.Generated {
		for _, sizes := range family.Sizes {
			if slices.Max(sizes) <= extraSize {
				small = append(small, sizes)
			}
			if least == nil || slices.Max(sizes) < slices.Max(least) {
				least = sizes
			}
		}
	}
	switch {
	case len(small) > 0:
		return small
	case least != nil:
		return [][]int{least}
	}
	for _, n := range []int{2, 3, 5, 8, 13, 20} {
		sizes := make([]int, len(p.GeneratorVariables()))
		for i := range sizes {
			sizes[i] = n
		}
		small = append(small, sizes)
	}
	return small
}
