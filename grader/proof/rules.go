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
		{problems.Rule{ID: "placeholder", Meaning: "something that a new problem's author has still to write"}, false, nothingIsPlaceholder},
		{problems.Rule{ID: "entry", Meaning: "no accepted solution, or not the starter, defines what problem.yaml calls"}, false, entryIsDefined},
		{problems.Rule{ID: "statement-example", Meaning: "an example of the statement is not what a public case says"}, false, examplesAreCases},
		{problems.Rule{ID: "duplicate-case", Meaning: "two cases put the same question"}, false, casesDiffer},
		{problems.Rule{ID: "unused-group", Meaning: "a group has no case"}, false, groupsAreUsed},
		{problems.Rule{ID: "points", Meaning: "points that don't add up"}, false, nil},
		{problems.Rule{ID: "same-title", Meaning: "two problems have one title"}, false, titlesDiffer},
		{problems.Rule{ID: "rubric", Meaning: "a wording of the rubric, or a misconception, that can't work as it is meant"}, false, rubricReads},
		{problems.Rule{ID: "best-known", Meaning: "no accepted solution has the best known class, or one is better"}, false, bestIsReached},
		{problems.Rule{ID: "generator-repeats", Meaning: "generate.py gives other arguments for the same sizes, seed and kind"}, false, generatorRepeats},
		{problems.Rule{ID: "generator-sizes", Meaning: "generate.py gives an argument of another size than it was asked for"}, false, nil},
		{problems.Rule{ID: "validator", Meaning: "validate.py refuses a case"}, false, validatorAccepts},
		{problems.Rule{ID: "bad-input", Meaning: "validate.py accepts an input of author_tests/bad_inputs.yaml"}, false, authorTestsHold},
		{problems.Rule{ID: "good-output", Meaning: "the checker refuses an output of author_tests/good_outputs.yaml"}, false, nil},
		{problems.Rule{ID: "bad-output", Meaning: "the checker accepts an output of author_tests/bad_outputs.yaml"}, false, nil},
		{problems.Rule{ID: "expected-verdict", Meaning: "a solution does not get the verdict that solutions.yaml expects"}, true, solutionsGetTheirVerdicts},
		{problems.Rule{ID: "must-fail", Meaning: "a solution passes a case that it must fail, or the other way round"}, true, nil},
		{problems.Rule{ID: "group-verdict", Meaning: "a solution gets a verdict in a group that solutions.yaml does not allow there"}, true, nil},
		{problems.Rule{ID: "score", Meaning: "a solution scores other points than solutions.yaml says"}, true, nil},
		{problems.Rule{ID: "case-answer", Meaning: "no accepted solution answers a case as it expects"}, true, nil},
		{problems.Rule{ID: "too-strict", Meaning: "a key of problem.yaml makes right solutions fail"}, true, nil},
		{problems.Rule{ID: "limit", Meaning: "a limit stops an accepted solution, or does not stop a slow one"}, true, nil},
		{problems.Rule{ID: "flaky", Meaning: "two runs of one solution differ"}, true, nil},
		{problems.Rule{ID: "blank-fails", Meaning: "the starter, an empty file or a solution that returns None is accepted"}, false, blankFails},
		{problems.Rule{ID: "constant-fails", Meaning: "a solution that always gives the commonest answer is accepted"}, false, guessesFail},
		{problems.Rule{ID: "samples-fail", Meaning: "a solution that knows the public cases by heart is accepted"}, false, nil},
		{problems.Rule{ID: "agreement", Meaning: "accepted solutions differ on random cases that no file lists"}, false, solutionsAgree},
		{problems.Rule{ID: declaredGrowth, Meaning: "a solution does not grow as solutions.yaml declares"}, false, growthIsDeclared},
		{problems.Rule{ID: mutantSurvives, Meaning: "the cases accept a mutant of the model that an input shows to be wrong"}, false, casesKillMutants},
		{problems.Rule{ID: mutantArgument, Meaning: "survivors.yaml argues a mutant that the cases kill, or that is not there"}, false, nil},
		{problems.Rule{ID: "margin", Meaning: "an accepted solution comes near the time limit, or a slow one is not slow enough"}, false, marginsHold},
		{problems.Rule{ID: "unproved", Meaning: "an optional part is missing, and with it a proof (a note)"}, false, unproved},
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
