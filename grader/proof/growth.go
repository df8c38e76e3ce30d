package proof

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"pyprep/grader/growth"
	"pyprep/grader/measure"
	"pyprep/problems"
	"pyprep/problems/bigo"
)

// declaredGrowth is the rule that holds what a solution declares against a measurement.
const declaredGrowth = "declared-growth"

// growthIsDeclared measures every solution that should be accepted, and holds what it declares against that.
func growthIsDeclared(ctx context.Context, c *check) error {
	if c.options.Unmeasured {
		return nil
	}
	for _, s := range c.problem.Solutions {
		if s.Expect != problems.ExpectAccepted && s.Expect != problems.ExpectSlow || s.Time == nil && s.Space == nil {
			continue
		}
		subject, ok := measure.OfProblem(c.problem, s.Source)
		if !ok {
			return nil
		}
		c.step("measuring %s", s.File)
		report, err := measure.Meter{Runner: c.grader.Runner}.Measure(ctx, subject)
		if told, isFault := measuringFault(err); isFault {
			c.failAt(declaredGrowth, []place{c.unmeasured(s, err)}, "%s: %s", s.File, told)
			continue
		}
		if err != nil {
			return err
		}
		var space []bigo.Class
		for _, class := range []*bigo.Class{s.Space, s.SpaceTotal} {
			if class != nil {
				space = append(space, *class)
			}
		}
		if s.Time != nil {
			c.declares(declaredGrowth, c.said(s, "time"), s.File+": time", []bigo.Class{*s.Time}, report.Time)
		}
		if len(space) > 0 {
			c.declares(declaredGrowth, c.said(s, "space"), s.File+": space", space, report.Auxiliary, report.Total)
		}
	}
	return nil
}

// unmeasured is where it stands that a solution can't be measured.
func (c *check) unmeasured(s problems.Solution, err error) place {
	if aboutGenerator(err) {
		return c.generates()
	}
	at := c.code(s)
	if line := functionLine(err); line > 0 {
		at.line = line
	}
	return at
}

// measuringFault is what a person who writes sets has to hear of an error; errors of the sandbox are not theirs.
func measuringFault(err error) (told string, is bool) {
	var generator *measure.GeneratorError
	var function *measure.FunctionError
	switch {
	case errors.As(err, &generator):
		return generator.Error(), true
	case errors.As(err, &function):
		return function.Error(), true
	}
	return "", false
}

// declares holds the classes that are right, by declaration or key, against what was measured. What can't be told is no
// contradiction, and is said.
func (c *check) declares(rule string, at place, name string, right []bigo.Class, found ...growth.Finding) {
	undecided := ""
	for _, f := range found {
		if f.Status == growth.CannotTell {
			undecided = f.Why
		}
		for _, class := range f.Classes {
			for _, r := range right {
				if bigo.Compare(class, r) == bigo.Equal {
					return
				}
			}
		}
	}
	if undecided != "" {
		c.warn(rule, at, "%s can't be told: %s", name, undecided)
		return
	}
	c.fail(rule, at.file, at.line, "%s is declared as %s, and measured as %s", name, written(right), measuredAs(found))
}

func written(classes []bigo.Class) string {
	words := make([]string, len(classes))
	for i, class := range classes {
		words[i] = class.String()
	}
	return strings.Join(words, " or ")
}

func measuredAs(found []growth.Finding) string {
	words := make([]string, len(found))
	for i, f := range found {
		words[i] = written(f.Classes)
	}
	return strings.Join(words, ", with the result ")
}

// aboutGenerator says whether a measurement failed for its inputs.
func aboutGenerator(err error) bool {
	var generator *measure.GeneratorError
	return errors.As(err, &generator)
}

// functionLine is the line of the measured source at which it failed, 0 for none.
func functionLine(err error) int {
	var function *measure.FunctionError
	if errors.As(err, &function) {
		return function.Line
	}
	return 0
}

// partLine is where a key of an item's part stands.
func partLine(item *problems.Item, part int, key string) int {
	if len(item.Complexity.Parts) > 1 {
		return item.Places.Line("parts", strconv.Itoa(part), key)
	}
	return item.Places.Line(key)
}

// keyIsMeasured measures the snippets of a complexity item and holds its key against that.
func keyIsMeasured(ctx context.Context, c *check, item *problems.Item) error {
	for i := range item.Complexity.Parts {
		part := &item.Complexity.Parts[i]
		c.step("measuring %s", part.Name)
		report, err := measure.Meter{Runner: c.grader.Runner}.Measure(ctx, measure.OfPart(item, part))
		if told, isFault := measuringFault(err); isFault {
			at := bodyPlace(item, strings.TrimSpace(problems.BodyProgram+" "+part.Name))
			at.line += functionLine(err)
			if aboutGenerator(err) {
				at = generatorPlace(item, part.Name)
			}
			c.failAt(itemKey, []place{at}, "%s", strings.TrimSpace(part.Name+" "+told))
			continue
		}
		if err != nil {
			return err
		}
		times, spaces := part.Time.Full, part.Space.Full
		if m := part.Measured; m != nil && m.Time != nil {
			times = []bigo.Class{*m.Time}
		}
		if m := part.Measured; m != nil && m.Space != nil {
			spaces = []bigo.Class{*m.Space}
		}
		c.declares(itemKey, place{itemFile(item), partLine(item, i, "time")}, strings.TrimSpace(part.Name+" time"), times, report.Time)
		c.declares(itemKey, place{itemFile(item), partLine(item, i, "space")}, strings.TrimSpace(part.Name+" space"), spaces, report.Total)
	}
	return nil
}
