package proof

import (
	"context"
	"fmt"
	"runtime"
	"slices"
	"strings"

	"pyprep/grader/mutation"
	"pyprep/problems"
)

// The rules about mutants of the model.
const (
	mutantSurvives = "mutant-survives"
	mutantArgument = "mutant-argument"
)

// casesKillMutants makes mistakes in the model and looks whether the cases find them.
func casesKillMutants(ctx context.Context, c *check) error {
	if c.options.Unmeasured || c.options.Unmutated {
		return nil
	}
	outcome, err := mutation.Run(ctx, c.problem, mutation.Options{
		Grader: c.grader, Workers: max(1, runtime.GOMAXPROCS(0)/max(1, c.options.Workers)),
		Progress: func(step string) { c.step("%s", step) },
	})
	if err != nil {
		return err
	}
	c.result.Mutation = Mutation{
		Killed: outcome.Count(mutation.Killed), Survived: outcome.Count(mutation.Survived), Undecided: outcome.Count(mutation.Undecided),
		LeftOut: outcome.LeftOut,
	}
	c.result.Proposals = mutation.Proposals(c.problem, outcome)
	missed := 0
	for _, one := range outcome.Results {
		if one.Fate == mutation.Survived && mutation.Argued(c.problem, one.Mutant) == nil {
			c.survivor(outcome.Model, one)
			if !one.Doubtful {
				missed++
			}
		}
	}
	if missed > 0 {
		at := c.asked(1)
		c.failAt(mutantSurvives, []place{at}, "cases that tell %s of %s from the model are missing; --fix adds them", counted(missed, "wrong mutant"), outcome.Model)
	}
	c.checkArguments(outcome)
	return nil
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// survivor tells of a mutant that the cases accept though an input shows that it is wrong. Where nobody says whether
// that input may be asked, it is a warning.
func (c *check) survivor(model string, one mutation.Result) {
	severity, doubt := problems.SeverityError, ""
	if one.Doubtful {
		severity = problems.SeverityWarning
		doubt = "\nIts input is made from those of other cases: without generate.py or validate.py nobody knows whether it may be asked."
	} else {
		c.result.OK = false
	}
	c.add(severity, mutantSurvives, "solutions/"+model, one.Line, "the cases accept a mutant of the model that is wrong, "+one.Name())
	c.result.Findings[len(c.result.Findings)-1].Excerpt = one.Diff() + c.killing(one) + doubt
}

// killing is the case that would kill a mutant, and how to get it.
func (c *check) killing(one mutation.Result) string {
	proposed := mutation.Killing(c.result.Proposals, one.Mutant)
	if proposed == nil {
		return ""
	}
	text, err := proposed.Case.Text()
	if err != nil {
		return ""
	}
	return fmt.Sprintf("A case that kills it (%s), which --fix adds to cases.yaml:\n%s", one.Verdict, strings.TrimSuffix(text, "\n"))
}

// checkArguments looks for words of survivors.yaml about mutants that do not pass, or are no longer there.
func (c *check) checkArguments(outcome mutation.Outcome) {
	for _, argued := range c.problem.Survivors {
		at := slices.IndexFunc(outcome.Results, func(one mutation.Result) bool { return one.Name() == argued.Mutant })
		switch {
		case at < 0:
			c.addLine(mutantArgument, argued.Line, "there is no mutant %q of the model; `pyprep set test-strength` lists those that pass", argued.Mutant)
		case outcome.Results[at].Fate == mutation.Killed:
			c.addLine(mutantArgument, argued.Line, "the mutant %q is killed by case %s: take this entry out", argued.Mutant, outcome.Results[at].By)
		}
	}
}

func (c *check) addLine(rule string, line int, format string, args ...any) {
	c.add(problems.SeverityWarning, rule, "survivors.yaml", line, fmt.Sprintf(format, args...))
}
