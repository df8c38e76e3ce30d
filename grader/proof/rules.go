package proof

import (
	"context"

	"pyprep/problems"
)

// effort is what it takes to look at a rule, and with that when it is looked at.
type effort string

const (
	reading effort = "reading" // no run; so also of a problem that has not changed, for some look at others of the set
	grading effort = "grading" // of the solutions; also with Options.ReferencesOnly
	proving effort = "proving" // other runs
	longest effort = "longest" // runs that take minutes: only once nothing else is wrong
)

// isDue says whether a rule of this effort is looked at.
func (e effort) isDue(o Options, unchanged bool) bool {
	switch e {
	case reading:
		return !o.ReferencesOnly
	case grading:
		return !unchanged
	case proving, longest:
		return !o.ReferencesOnly && !unchanged
	}
	return false
}

// rule is one thing that is proved of a problem.
type rule struct {
	problems.Rule
	effort
	look func(ctx context.Context, c *check) error // nil: its findings come from another rule's run
}

// rules lists the rules in the order in which they run: what is cheap and explains later failures comes first.
func rules() []rule {
	return []rule{
		{problems.Rule{ID: "author-code", Meaning: "generate.py, validate.py, check.py or the model fails when it runs"}, grading, nil},
		{problems.Rule{ID: "placeholder", Meaning: "something that a new problem's author has still to write"}, reading, nothingIsPlaceholder},
		{problems.Rule{ID: "entry", Meaning: "no accepted solution, or not the starter, defines what problem.yaml calls"}, reading, entryIsDefined},
		{problems.Rule{ID: "statement-example", Meaning: "an example of the statement is not what a public case says"}, reading, examplesAreCases},
		{problems.Rule{ID: "answer-order", Meaning: "the statement lets the answer come in any order, and the checker wants one"}, reading, orderIsFree},
		{problems.Rule{ID: "duplicate-case", Meaning: "two cases put the same question"}, reading, casesDiffer},
		{problems.Rule{ID: "public-case", Meaning: "no case is public, so that a learner sees none"}, reading, somethingIsPublic},
		{problems.Rule{ID: "unused-group", Meaning: "a group has no case"}, reading, groupsAreUsed},
		{problems.Rule{ID: "points", Meaning: "points that don't add up"}, reading, nil},
		{problems.Rule{ID: "same-title", Meaning: "two problems have one title"}, reading, titlesDiffer},
		{problems.Rule{ID: "rubric", Meaning: "a wording of the rubric, or a misconception, that can't work as it is meant"}, reading, rubricReads},
		{problems.Rule{ID: "best-known", Meaning: "no accepted solution has the best known class, or one is better"}, reading, bestIsReached},
		{problems.Rule{ID: "generator-repeats", Meaning: "generate.py gives other arguments for the same sizes, seed and kind"}, proving, generatorRepeats},
		{problems.Rule{ID: "generator-sizes", Meaning: "generate.py gives an argument of another size than it was asked for"}, proving, nil},
		{problems.Rule{ID: "validator", Meaning: "validate.py refuses a case"}, proving, validatorAccepts},
		{problems.Rule{ID: "bad-input", Meaning: "validate.py accepts an input of author_tests/bad_inputs.yaml"}, proving, authorTestsHold},
		{problems.Rule{ID: "good-output", Meaning: "the checker refuses an output of author_tests/good_outputs.yaml"}, proving, nil},
		{problems.Rule{ID: "bad-output", Meaning: "the checker accepts an output of author_tests/bad_outputs.yaml"}, proving, nil},
		{problems.Rule{ID: "expected-verdict", Meaning: "a solution does not get the verdict that solutions.yaml expects"}, grading, solutionsGetTheirVerdicts},
		{problems.Rule{ID: "must-fail", Meaning: "a solution passes a case that it must fail, or the other way round"}, grading, nil},
		{problems.Rule{ID: "group-verdict", Meaning: "a solution gets a verdict in a group that solutions.yaml does not allow there"}, grading, nil},
		{problems.Rule{ID: "score", Meaning: "a solution scores other points than solutions.yaml says"}, grading, nil},
		{problems.Rule{ID: "case-answer", Meaning: "no accepted solution answers a case as it expects"}, grading, nil},
		{problems.Rule{ID: "too-strict", Meaning: "a key of problem.yaml makes right solutions fail"}, grading, nil},
		{problems.Rule{ID: "limit", Meaning: "a limit stops an accepted solution, or does not stop a slow one"}, grading, nil},
		{problems.Rule{ID: "flaky", Meaning: "two runs of one solution differ"}, grading, nil},
		{problems.Rule{ID: "blank-fails", Meaning: "the starter, an empty file or a solution that returns None is accepted"}, proving, blankFails},
		{problems.Rule{ID: "starter", Meaning: "the starter does not compile or load, or can't be called as the cases call it"}, proving, nil},
		{problems.Rule{ID: "constant-fails", Meaning: "a solution that always gives the commonest answer is accepted"}, proving, guessesFail},
		{problems.Rule{ID: "samples-fail", Meaning: "a solution that knows the public cases by heart is accepted"}, proving, nil},
		{problems.Rule{ID: "agreement", Meaning: "accepted solutions differ on random cases that no file lists"}, proving, solutionsAgree},
		{problems.Rule{ID: declaredGrowth, Meaning: "a solution does not grow as solutions.yaml declares"}, longest, growthIsDeclared},
		{problems.Rule{ID: mutantSurvives, Meaning: "the cases accept a mutant of the model that an input shows to be wrong"}, longest, casesKillMutants},
		{problems.Rule{ID: mutantArgument, Meaning: "survivors.yaml argues a mutant that the cases kill, or that is not there"}, proving, nil},
		{problems.Rule{ID: "margin", Meaning: "an accepted solution comes near the time limit, or a slow one is not slow enough"}, proving, marginsHold},
		{problems.Rule{ID: "unproved", Meaning: "an optional part is missing, and with it a proof (a note)"}, reading, unproved},
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
