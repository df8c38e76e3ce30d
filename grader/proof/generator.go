package proof

import (
	"bytes"
	"context"
	"fmt"
	"regexp"
	"slices"

	"pyprep/problems"
	"pyprep/problems/pytype"
)

// The hash seeds of the two runs; a generator that walks over a set of strings differs under them.
const firstHashSeed, otherHashSeed = 0, 20_231

// generatorRepeats makes every generated case twice, under different hash seeds, and looks at the sizes.
func generatorRepeats(ctx context.Context, c *check) error {
	cases := c.problem.ExpandGenerated()
	if len(cases) == 0 {
		return nil
	}
	c.step("generate.py")
	first, err := c.grader.GeneratedArguments(ctx, c.problem, cases, firstHashSeed)
	if err != nil {
		return fmt.Errorf("generate: %w", err)
	}
	second, err := c.grader.GeneratedArguments(ctx, c.problem, cases, otherHashSeed)
	if err != nil {
		return fmt.Errorf("generate again: %w", err)
	}
	for i, one := range cases {
		if !bytes.Equal(pytype.Append(nil, first[i]), pytype.Append(nil, second[i])) {
			c.failAt("generator-repeats", []place{c.generates()}, "case %s: two runs with the same sizes, seed and kind give other arguments", one.ID)
			break // the other cases would say the same
		}
	}
	for i, one := range cases {
		if problem := c.wrongSize(one, first[i]); problem != "" {
			c.failAt("generator-sizes", []place{c.generates()}, "case %s: %s", one.ID, problem)
			break // the other cases would say the same
		}
	}
	return nil
}

// wrongSize compares sizes that the set states as len(parameter), or of a class as a number of operations; of other
// variables nothing can be told.
func (c *check) wrongSize(one problems.GeneratedCase, made pytype.Value) string {
	if c.problem.Complexity == nil {
		return ""
	}
	if ops, ok := made.Get("ops"); ok && made.Kind == pytype.KindDict {
		return wrongOperations(c.problem.Complexity.Variables, one, ops.Len())
	}
	if made.Kind != pytype.KindList && made.Kind != pytype.KindTuple {
		return ""
	}
	for i, variable := range c.problem.Complexity.Variables {
		counted := variable.CountedParam()
		if counted == "" || i >= len(one.Sizes) {
			continue
		}
		at := slices.IndexFunc(c.problem.Params, func(p problems.Param) bool { return p.Name == counted })
		if at < 0 || at >= len(made.Items) || made.Items[at].Len() == one.Sizes[i] {
			continue
		}
		return fmt.Sprintf("%s is %d, but %s was to be %d", variable.Counts, made.Items[at].Len(), variable.Letter, one.Sizes[i])
	}
	return ""
}

// wrongOperations compares with a variable that counts operations.
func wrongOperations(variables []problems.Variable, one problems.GeneratedCase, made int) string {
	counts := regexp.MustCompile(`^(?:len\(ops\)|(?:the )?number of (?:operations|calls))\b`)
	for i, variable := range variables {
		if i < len(one.Sizes) && counts.MatchString(variable.Counts) && made != one.Sizes[i] {
			return fmt.Sprintf("it makes %d operations, but %s was to be %d", made, variable.Letter, one.Sizes[i])
		}
	}
	return ""
}
