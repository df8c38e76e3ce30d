package cli

import (
	"cmp"
	"context"
	"errors"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/grader"
	"pyprep/problems"
)

// reviewAll puts the items one after the other. Leaving one leaves the series; what was answered is kept.
func reviewAll(ctx context.Context, a *app, queue []reviewed, o reviewOptions) error {
	given, err := o.readAnswers(a, queue)
	if err != nil {
		return err
	}
	listed := make([]problems.Listing, len(queue))
	for n, k := range queue {
		listed[n] = k.listing
	}
	prompter := a.prompter()
	result, err := a.putSeries(listed, given, o.json, func(n int) (drilled, error) {
		return a.reviewOne(ctx, listed[n], given, prompter, o)
	})
	drawErr := a.showSeries(result, listed, o.answers, o.json)
	return result.ending(cmp.Or(err, drawErr), "pyprep review goes on")
}

func (o reviewOptions) readAnswers(a *app, queue []reviewed) (answers, error) {
	if !a.flags.noInput {
		return nil, nil
	}
	all, err := a.smallItems()
	if err != nil {
		return nil, err
	}
	given, err := readAnswers(o.answers, all)
	if err != nil {
		return nil, err
	}
	for _, k := range queue {
		if _, ok := given[string(k.listing.ID)]; ok {
			return given, nil
		}
	}
	return nil, usage(o.answers+" answers none of what is due", "pyprep review --list shows what that is")
}

// reviewOne puts one item: a small one as in a drill, but that words are rated by the person, and a problem blank.
func (a *app) reviewOne(ctx context.Context, l problems.Listing, given answers, prompter *ask.Prompter, o reviewOptions) (drilled, error) {
	found, err := a.findAny(ctx, string(l.Set)+":"+string(l.ID))
	if err != nil {
		return nil, err
	}
	if found.Item != nil {
		return a.putOne(ctx, found.Item, given, prompter, putOptions{kind: history.KindReview, quiet: o.json, brief: a.flags.noInput})
	}
	err = solveByDialogue(ctx, a, found.Problem, solveOptions{blank: true})
	switch {
	case errors.Is(err, errNotSolved):
		return reviewedProblem{string(l.ID), grader.WrongAnswer}, nil
	case err != nil:
		return nil, err
	}
	return reviewedProblem{string(l.ID), grader.Accepted}, nil
}

// reviewedProblem is a problem that was solved again, or left.
type reviewedProblem struct {
	Item    string         `json:"item"`
	Verdict grader.Verdict `json:"verdict"`
}

func (r reviewedProblem) outcome() (id string, verdict grader.Verdict) { return r.Item, r.Verdict }
