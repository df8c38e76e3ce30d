package proof

import (
	"context"
	"fmt"

	"pyprep/grader"
	"pyprep/problems"
)

// blankFails grades what no one has worked on: the starter, an empty file, and an entry that returns None.
func blankFails(ctx context.Context, c *check) error {
	first := []place{c.asked(1)}
	started := first
	if at := c.starts(); at.file == starterFile {
		started = []place{at, c.asked(1)}
	}
	blanks := []struct {
		what, source string
		places       []place
	}{
		{starter, c.problem.Starter, started},
		{"an empty file", "", first},
		{"a solution that returns None", returningNone(c.problem), first},
	}
	for _, blank := range blanks {
		c.step("%s", blank.what)
		report, err := c.grade(ctx, []byte(blank.source), "solution.py", grader.Options{First: true})
		if err != nil {
			return err
		}
		if report.Verdict == grader.Accepted {
			c.failAt("blank-fails", blank.places, "%s is accepted: no case asks for anything", blank.what)
		}
		if blank.what == starter {
			c.starterLoads(report)
		}
	}
	return nil
}

const starter = "the starter"

// starterLoads holds that a learner can begin with the starter: it compiles, its first line to its last run, and it can be
// called as the cases call it.
func (c *check) starterLoads(report grader.Report) {
	failed := report.Error
	if failed == nil || report.Verdict == grader.Accepted {
		return
	}
	called := c.problem.Kind == problems.KindFunction || c.problem.Kind == problems.KindClass
	at, loads := c.starts(), len(failed.Frames) == 0 || failed.Frames[0].Function != moduleFrame
	if failed.Line > 0 && at.file == starterFile {
		at.line = failed.Line
	}
	switch {
	case failed.Type == "MissingEntry": // the rule entry told it
	case report.Verdict == grader.InvalidSubmission:
		c.failAt("starter", []place{at}, "the starter can't be begun with: %s: %s", failed.Type, failed.Message)
	case called && !loads:
		c.failAt("starter", []place{at}, "the starter does not load: %s: %s", failed.Type, failed.Message)
	case called && c.problem.Driver == nil && len(failed.Frames) == 0 && failed.Type == "TypeError":
		c.failAt("starter", []place{at, c.key("params")}, "the starter can't be called as the cases call it: %s", failed.Message)
	}
}

// moduleFrame is how Python calls the code of a file outside of all functions.
const moduleFrame = "<module>"

const starterFile = "starter.py"

// starts is where the starter begins to be what is called; one that is derived follows from problem.yaml.
func (c *check) starts() place {
	if c.problem.Starter == problems.DeriveStarter(c.problem) {
		return c.key("params")
	}
	return place{starterFile, definitionLine([]byte(c.problem.Starter), c.problem.Entry)}
}

// returningNone is the least that can be called.
func returningNone(p *problems.Problem) string {
	word := "def"
	if p.Async {
		word = "async def"
	}
	switch p.Kind {
	case problems.KindStdio:
		return "pass\n"
	case problems.KindModule:
		return "def __getattr__(name):\n    if name.startswith('__'):\n        raise AttributeError(name)\n    return lambda *args, **kwargs: None\n"
	case problems.KindClass:
		source := fmt.Sprintf("class %s:\n    def __init__(self, *args, **kwargs):\n        pass\n", p.Entry)
		for _, method := range p.Methods {
			source += fmt.Sprintf("\n    %s %s(self, *args, **kwargs):\n        return None\n", word, method.Name)
		}
		return source
	default:
		return fmt.Sprintf("%s %s(*args, **kwargs):\n    return None\n", word, p.Entry)
	}
}
