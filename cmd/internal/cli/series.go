package cli

import (
	"errors"
	"fmt"

	"pyprep/cmd/internal/ask"
	"pyprep/cmd/internal/view"
	"pyprep/grader"
	"pyprep/problems"
)

type drillResult struct {
	Schema  int          `json:"schema"`
	Seed    uint64       `json:"seed"`
	Items   []drilled    `json:"items"` // in the order in which they were asked
	Summary drillSummary `json:"summary"`
}

// drilled is an answered item of any kind.
type drilled interface {
	outcome() (id string, verdict grader.Verdict)
}

type drillSummary struct {
	Right      int      `json:"right"`
	Asked      int      `json:"asked"`
	Again      []string `json:"again"`      // were not right
	Unanswered []string `json:"unanswered"` // the file with the answers has none
}

// putSeries puts items one after the other, by their place in the list; without a person only what the file answers. What was
// answered before an error is in the result.
func (a *app) putSeries(items []problems.Listing, given answers, quiet bool, put func(n int) (drilled, error)) (drillResult, error) {
	result := newDrillResult()
	for n, item := range items {
		id := string(item.ID)
		if _, answered := given[id]; a.flags.noInput && !answered {
			result.Summary.Unanswered = append(result.Summary.Unanswered, id)
			continue
		}
		if !quiet {
			if err := a.printf("\n%d of %d\n", n+1, len(items)); err != nil {
				return result, err
			}
		}
		answer, err := put(n)
		result.add(answer)
		if err != nil {
			return result, err
		}
	}
	return result, nil
}

func newDrillResult() drillResult {
	return drillResult{Schema: 1, Items: []drilled{}, Summary: drillSummary{Again: []string{}, Unanswered: []string{}}}
}

// add counts an answer; an item that was left has none.
func (r *drillResult) add(answer drilled) {
	if answer == nil {
		return
	}
	id, verdict := answer.outcome()
	if verdict == "" {
		return
	}
	r.Items = append(r.Items, answer)
	r.Summary.Asked++
	if verdict == grader.Accepted {
		r.Summary.Right++
	} else {
		r.Summary.Again = append(r.Summary.Again, id)
	}
}

// ending is what a series returns; goOn is the hint where no more answers came.
func (r *drillResult) ending(err error, goOn string) error {
	if errors.Is(err, ask.ErrNoInput) {
		return usage("no more answers came; what you typed is kept", goOn)
	}
	if err == nil && r.Summary.Right < r.Summary.Asked {
		return errNotSolved
	}
	return err
}

// showSeries sums up, also what was cut short; from is the file with the answers.
func (a *app) showSeries(result drillResult, items []problems.Listing, from string, asJSON bool) error {
	if asJSON {
		return printJSON(a.Out, result)
	}
	titles := map[string]string{}
	for _, item := range items {
		titles[string(item.ID)] = item.Title
	}
	var again []view.Again
	for _, id := range result.Summary.Again {
		again = append(again, view.Again{ID: id, Title: titles[id], Command: a.command("solve", id)})
	}
	if err := view.Series(a.Out, a.out(), result.Summary.Right, result.Summary.Asked, again); err != nil {
		return err
	}
	if n := len(result.Summary.Unanswered); n > 0 {
		a.note(fmt.Sprintf("Left out, with no answer in %s: %s.", from, plural(n, "item")))
	}
	return nil
}
