package proof

import (
	"context"
	"fmt"

	"pyprep/grader"
	"pyprep/problems"
)

// blankFails grades what no one has worked on: the starter, an empty file, and an entry that returns None.
func blankFails(ctx context.Context, c *check) error {
	blanks := []struct{ what, source string }{
		{"the starter", c.problem.Starter},
		{"an empty file", ""},
		{"a solution that returns None", returningNone(c.problem)},
	}
	for _, blank := range blanks {
		c.step("%s", blank.what)
		report, err := c.grade(ctx, []byte(blank.source), "solution.py", grader.Options{First: true})
		if err != nil {
			return err
		}
		if report.Verdict == grader.Accepted {
			c.failAt("blank-fails", []place{c.asked(1)}, "%s is accepted: no case asks for anything", blank.what)
		}
	}
	return nil
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
