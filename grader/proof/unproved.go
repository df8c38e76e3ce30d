package proof

import (
	"context"
	"slices"

	"pyprep/problems"
)

// unproved says of each optional part that is missing what it would prove. That is no fault of a set.
func unproved(_ context.Context, c *check) error {
	parts := partsOfAll(c)
	if c.problem.Kind != problems.KindModule { // tests have no inputs that anything else could look at
		parts = append(parts, partsOfData(c)...)
	}
	for _, part := range parts {
		if part.missing {
			c.note(part.file, "%s", part.would)
		}
	}
	return nil
}

// optional is a part that a problem may leave out.
type optional struct {
	missing     bool
	file, would string
}

// partsOfAll are the optional parts of every kind of problem.
func partsOfAll(c *check) []optional {
	accepted, tempting := 0, false
	for _, s := range c.problem.Solutions {
		switch s.Expect {
		case problems.ExpectAccepted:
			accepted++
		case problems.ExpectWrong, problems.ExpectPartial, problems.ExpectCrash:
			tempting = true
		default:
		}
	}
	return []optional{
		{accepted < 2, "solutions.yaml", "a second accepted solution would prove that the answers are not only the model's opinion"},
		{!tempting, "solutions.yaml", "a wrong solution would prove that the cases find that mistake"},
		{len(c.problem.Hints) == 0, "hints.md", "would help a learner who is stuck; nothing is proved by it"},
	}
}

// partsOfData are those of problems whose cases are data.
func partsOfData(c *check) []optional {
	p := c.problem
	return []optional{
		{len(p.Generator) == 0, "generate.py", "would prove that the solutions agree on inputs that nobody thought of, and how they grow"},
		{len(p.Generator) > 0 && len(p.Generated) == 0, "cases.yaml", "a family under generated would prove that what is too slow fails"},
		{len(p.Validator) == 0, "validate.py", "would prove that every case keeps to what the statement promises"},
		{len(p.Validator) > 0 && len(p.AuthorTests.BadInputs) == 0, "author_tests/bad_inputs.yaml", "would prove that validate.py refuses what the statement rules out"},
		{p.Checker.Mode == problems.CheckCustom && len(p.AuthorTests.GoodOutputs) == 0, "author_tests/good_outputs.yaml", "would prove that check.py accepts every right answer"},
		{p.Checker.Mode == problems.CheckCustom && len(p.AuthorTests.BadOutputs) == 0, "author_tests/bad_outputs.yaml", "would prove that check.py refuses wrong answers"},
		{!hasHidden(p), "cases.yaml", "a hidden case would prove that a solution which knows the public cases by heart fails"},
		{p.Complexity == nil, "problem.yaml", "the key complexity would let claims about growth be judged, and be proved by measuring"},
		{p.Complexity != nil && !slices.ContainsFunc(p.Solutions, func(s problems.Solution) bool { return s.Time != nil }), "solutions.yaml", "time and space of a solution would prove by measuring what complexity says"},
		{c.examples == 0 && p.Driver == nil, "statement.md", "an example, as in `f(1, 2)  ->  3` in a fenced block, would be held against the cases"},
	}
}
