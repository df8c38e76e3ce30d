package cli

import (
	"context"
	"errors"
	"fmt"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/history"
	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/problems"
)

// reviewAll puts the items one after the other. Leaving one leaves the series; what was answered is kept.
func reviewAll(ctx context.Context, a *app, queue []reviewed, o reviewOptions) error {
	given, err := o.readAnswers(a, queue)
	if err != nil {
		return err
	}
	result := drillResult{Schema: 1, Items: []drilled{}, Summary: drillSummary{Again: []string{}, Unanswered: []string{}}}
	prompter := a.prompter()
	for n, k := range queue {
		id := string(k.listing.ID)
		if _, answered := given[id]; a.flags.noInput && !answered {
			result.Summary.Unanswered = append(result.Summary.Unanswered, id)
			continue
		}
		if !o.json {
			if err := a.printf("\n%d of %d\n", n+1, len(queue)); err != nil {
				return err
			}
		}
		var answer drilled
		if answer, err = a.reviewOne(ctx, k.listing, given, prompter, o); answer != nil {
			result.add(answer)
		}
		if err != nil {
			break
		}
	}
	if drawErr := a.showReviews(result, queue, o); err == nil {
		err = drawErr
	}
	if errors.Is(err, ask.ErrNoInput) {
		return usage("no more answers came; what you typed is kept", "pyprep review goes on")
	}
	if err == nil && result.Summary.Right < result.Summary.Asked {
		return errNotSolved
	}
	return err
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

func (a *app) showReviews(result drillResult, queue []reviewed, o reviewOptions) error {
	if o.json {
		return printJSON(a.Out, result)
	}
	titles := map[string]string{}
	for _, k := range queue {
		titles[string(k.listing.ID)] = k.listing.Title
	}
	var again []view.Again
	for _, id := range result.Summary.Again {
		again = append(again, view.Again{ID: id, Title: titles[id], Command: a.command("solve", id)})
	}
	if n := len(result.Summary.Unanswered); n > 0 {
		a.note(fmt.Sprintf("Left out, with no answer in %s: %s.", o.answers, plural(n, "item")))
	}
	return view.Series(a.Out, a.out(), result.Summary.Right, result.Summary.Asked, again)
}
