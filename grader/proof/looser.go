package proof

import (
	"context"
	"fmt"
	"strings"

	"pyprep/grader"
	"pyprep/problems"
)

// variation is the problem with one key changed, to find out whether that key is why right solutions fail.
type variation struct {
	key   string
	would string
	of    func(*problems.Problem)
}

func variations(p *problems.Problem) []variation {
	checker := func(would string, change func(*problems.Checker)) variation {
		return variation{"checker", would, func(q *problems.Problem) { change(&q.Checker) }}
	}
	all := []variation{
		{"mutation", "mutation: ignore", func(q *problems.Problem) { q.Mutation = problems.MutationIgnore }},
		{"identity", "no identity", func(q *problems.Problem) { q.Identity = problems.IdentityNone }},
		{"pulled_max", "no pulled_max", func(q *problems.Problem) { q.PulledMax = 0 }},
		{"deny_imports", "no deny_imports", func(q *problems.Problem) { q.DenyImports = nil }},
		{"deny_calls", "no deny_calls", func(q *problems.Problem) { q.DenyCalls = nil }},
		{"allow_imports", "no allow_imports", func(q *problems.Problem) { q.AllowImports = nil }},
	}
	kept := all[:0]
	for _, v := range all {
		if _, stated := p.Places[v.key]; stated {
			kept = append(kept, v)
		}
	}
	if p.Checker.Mode == problems.CheckCustom {
		return kept
	}
	if p.Kind == problems.KindStdio {
		return append(kept, checker("{mode: text, ignore_space: true, ignore_case: true}", func(c *problems.Checker) {
			*c = problems.Checker{Mode: problems.CheckText, IgnoreCase: true, IgnoreSpace: true}
		}))
	}
	return append(kept,
		checker("{mode: unordered}", func(c *problems.Checker) { c.Mode, c.Depth = problems.CheckUnordered, 1 }),
		checker("{mode: unordered, depth: all}", func(c *problems.Checker) { c.Mode, c.Depth = problems.CheckUnordered, -1 }),
		checker("numeric: loose", func(c *problems.Checker) { c.NumericLoose = true }),
		checker("sequence: any", func(c *problems.Checker) { c.SequenceAny = true }),
		checker("{mode: float}", func(c *problems.Checker) {
			*c = problems.Checker{Mode: problems.CheckFloat, Abs: 1e-6, Rel: 1e-6, NaN: true, NumericLoose: true}
		}))
}

// blameKey finds the key of problem.yaml without which an accepted solution would not fail, and names it.
func (c *check) blameKey(ctx context.Context, s problems.Solution, report grader.Report) error {
	if c.blamed || report.Verdict != grader.WrongAnswer && report.Verdict != grader.InvalidSubmission {
		return c.blameLimit(s, report)
	}
	c.blamed = true // one solution tells; the others fail for the same reason
	for _, v := range variations(c.problem) {
		varied := *c.problem
		v.of(&varied)
		c.step("%s with %s", s.File, v.would)
		again, err := c.grader.Grade(ctx, &varied, grader.Submission{Source: s.Source, FileName: s.File}, grader.Options{First: true})
		if err != nil {
			return fmt.Errorf("grade %s with %s: %w", s.File, v.would, err)
		}
		if again.Verdict == grader.Accepted {
			c.failAt("too-strict", []place{c.key(v.key)}, "%s would be accepted with %s", s.File, v.would)
			return nil
		}
	}
	return nil
}

// blameLimit names the limit that an accepted solution breaks.
func (c *check) blameLimit(s problems.Solution, report grader.Report) error {
	key := map[grader.Verdict]string{
		grader.TimeLimit: "case_seconds", grader.MemoryLimit: "memory_mb", grader.OutputLimit: "output_kb",
	}[report.Verdict]
	switch {
	case key == "":
		return nil
	case strings.HasPrefix(report.Note, "only "):
		key = "total_seconds"
	case report.Verdict == grader.OutputLimit && strings.Contains(outline(report), "returned"):
		key = "value_kb"
	}
	c.failAt("limit", []place{c.key("limits", key)}, "%s is right, but the limit does not let it: %s", s.File, outline(report))
	return nil
}
