package proof

import (
	"context"

	"pyprep/problems"
)

// rule is one thing that is proved of a problem.
type rule struct {
	problems.Rule
	reference bool                                      // also checked with Options.ReferencesOnly
	look      func(ctx context.Context, c *check) error // nil: its findings come from another rule's run
}

// rules lists the rules in the order in which they run: what is cheap and explains later failures comes first.
func rules() []rule {
	return []rule{
		{problems.Rule{ID: "author-code", Meaning: "generate.py, validate.py, check.py or the model fails when it runs"}, true, nil},
		{problems.Rule{ID: "generator-repeats", Meaning: "generate.py gives other arguments for the same sizes, seed and kind"}, false, generatorRepeats},
		{problems.Rule{ID: "generator-sizes", Meaning: "generate.py gives an argument of another size than it was asked for"}, false, nil},
		{problems.Rule{ID: "validator", Meaning: "validate.py refuses a case"}, false, validatorAccepts},
		{problems.Rule{ID: "expected-verdict", Meaning: "a solution does not get the verdict that solutions.yaml expects"}, true, solutionsGetTheirVerdicts},
		{problems.Rule{ID: "must-fail", Meaning: "a solution passes a case that it must fail, or the other way round"}, true, nil},
		{problems.Rule{ID: "group-verdict", Meaning: "a solution gets a verdict in a group that solutions.yaml does not allow there"}, true, nil},
		{problems.Rule{ID: "score", Meaning: "a solution scores other points than solutions.yaml says"}, true, nil},
		{problems.Rule{ID: "flaky", Meaning: "two runs of one solution differ"}, true, nil},
		{problems.Rule{ID: "blank-fails", Meaning: "the starter, an empty file or a solution that returns None is accepted"}, false, blankFails},
		{problems.Rule{ID: declaredGrowth, Meaning: "a solution does not grow as solutions.yaml declares"}, false, growthIsDeclared},
		{problems.Rule{ID: mutantSurvives, Meaning: "the cases accept a mutant of the model that an input shows to be wrong"}, false, casesKillMutants},
		{problems.Rule{ID: mutantArgument, Meaning: "survivors.yaml argues a mutant that the cases kill, or that is not there"}, false, nil},
		{problems.Rule{ID: "margin", Meaning: "an accepted solution comes near the time limit, or a slow one is not slow enough"}, false, marginsHold},
	}
}

// Rules lists what is proved by running, for people who write sets.
func Rules() []problems.Rule {
	var all []problems.Rule
	for _, r := range rules() {
		all = append(all, r.Rule)
	}
	return append(all, itemRules()...)
}
